"""Words on a page put together to lines and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from plans.documents.shape import Cell, tidy_lines

_BULLETS = frozenset("•·▪◦‣●○\uf0b7")
_NO_LETTER = re.compile(r"^\(cid:\d+\)(?=$|\W)")  # a bullet of a font that does not say which letter it is
_MARK = re.compile(r"^(?:[•·▪◦‣●○\uf0b7–-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-h]|[ivx]{1,4})[.)])$")
_LABELLED = re.compile(r"^[A-Z][a-z]+(?: [a-z]+){0,3}: \S")
_KEEPS = re.compile(  # what such a line begins with, whatever stands above it
    r"(?:Responsible|Lead|Owner|Action owner|Due|Target|Agreed|Implementation|Completion|Deadline|Timescale|Status|"
    r"Priority)(?: (?:officer|person|manager|owner|director|lead|date|by|for action|deadline))*: "
)
_A_LABEL = re.compile(r"(?P<label>[A-Z][^:.;?!]{3,80}):(?= |$)")
_OFTEN = 3
_NUMBER = re.compile(r"^\(?(?P<before>(?:\d{1,2}\.)*)(?P<n>\d{1,2})[.)]?(?=\s|$)")
_DAY = re.compile(r"^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$")
_SENTENCE_END = re.compile(r"[.!?][’”\"')]?$|[’”\"]$")
_ENDS_IN_DASH = re.compile(r"\w[-–/]$")
# The end of a line and the beginning of the next that are one date, or one year: "06/02/20", "26", "Q2 2026/2", "7"
_DATE_CUT = re.compile(
    r"(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20\n\d\d|20\d\n\d|2\n0\d\d)|20\d\d[/-]\d\n\d|20\d\n\d)(?!\d)"
)
_REST_OF_WORD = re.compile(  # and no word: "key", "log"
    r"(?:[denrsty]|re|rs|ure|ted|ement|ed|er|es|st|tor|nal|ner|tors|ners|ional|tional|al|ly|ty|ry|cy|ce|se|nt|ns|ng|nts|nce|ble|ing|ion|ons|ent|ity|ive|ies|ers|ors|ory|ary|ous|"
    r"ment|ments|tion|tions|sion|ance|ence|ings|ally|able|ible|ators?|ations?|ship|ness|ities|agers?|icers?|ectors?|"
    r"(?:or)?dinators?|ility|ibility)(?![-\w])"
)
_SLACK = 2.5
_ASKEW = 0.15  # rise over run of a line of text, on a page that was scanned askew at most
_LONGEST_STROKE = 0.3  # of the page's width; a longer line belongs to a table


@dataclass(slots=True)
class Word:
    """A word and where it stands, in points from the page's upper left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    struck: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def is_struck_by(self, edge: Any) -> bool:
        """Whether a level line runs through the word."""
        deep = self.bottom - self.top
        through = self.top + deep * 0.3 < edge["top"] < self.bottom - deep * 0.25
        return through and bool(min(self.x1, edge["x1"]) - max(self.x0, edge["x0"]) > (self.x1 - self.x0) * 0.7)


@dataclass(slots=True)
class Line:
    """Words side by side."""

    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        return max(word.size for word in self._said)

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self._said)

    @property
    def _said(self) -> list[Word]:
        """The words without a bullet before them, which may be of another size."""
        marked = len(self.words) > 1 and self.words[0].text in _BULLETS
        return self.words[1:] if marked else self.words


def words_on(page: Any) -> list[Word]:
    """The words of a page, turned and invisible ones left out."""
    found = _without_watermark(page).extract_words(
        x_tolerance=1.5, y_tolerance=2, keep_blank_chars=False, use_text_flow=False, extra_attrs=["size", "fontname"]
    )
    words = [
        Word(
            _NO_LETTER.sub("•", one["text"]),
            one["x0"],
            one["x1"],
            one["top"],
            one["bottom"],
            float(one.get("size") or 10),
            "bold" in str(one.get("fontname") or "").lower(),
        )
        for one in found
        if one.get("upright", True)
    ]
    by_height = ByHeight(words)
    for edge in page.horizontal_edges:
        if edge["x1"] - edge["x0"] < page.width * _LONGEST_STROKE:
            for word in by_height.struck_by(edge):
                word.struck = True
    return words


def _without_watermark(page: Any) -> Any:
    """A page without letters that run slantwise over it: "DRAFT" from corner to corner would stand between the words of
    a row, each letter in another."""
    if not any(map(_is_slanted, page.chars)):
        return page
    return page.filter(lambda one: one["object_type"] != "char" or not _is_slanted(one))


def _is_slanted(char: Any) -> bool:
    """Whether the line on which a letter stands rises or falls, and more than on a page that was scanned askew."""
    across, up = abs(char["matrix"][0]), abs(char["matrix"][1])
    return bool(up > across * _ASKEW and across > up * _ASKEW)


class ByHeight:
    """Words that are found by where they stand, however many there are."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = sorted(words, key=lambda word: word.middle)
        self.middles = [word.middle for word in self.words]
        self.reach = max((word.bottom - word.top for word in words), default=0.0)

    def struck_by(self, edge: Any) -> list[Word]:
        """The words through which a level line runs."""
        first = bisect_left(self.middles, edge["top"] - self.reach)
        last = bisect_right(self.middles, edge["top"] + self.reach)
        return [word for word in self.words[first:last] if word.is_struck_by(edge)]


def cell_of(words: Sequence[Word], right: float, fill: str | None = None) -> Cell:
    """A table cell of words, those struck through apart; `right` is how far its column's text reaches."""
    kept = [word for word in words if not word.struck]
    lines = tuple(line for paragraph in paragraphs(lines_of(kept), right) for line in tidy_lines(paragraph))
    return Cell(lines, fill, struck=" ".join(word.text for word in words if word.struck))


def columns_of(words: Sequence[Word]) -> list[list[Word]]:
    """The columns of text in one wide cell, from left to right: a strip without words parts them over several lines, a
    broad one also where one of them is a single line."""
    size = max((word.size for word in words), default=0.0)
    columns: list[list[Word]] = []
    strips: list[float] = []
    reach = float("-inf")
    for word in sorted(words, key=lambda one: one.x0):
        if word.x0 - reach > size:  # a space between words is a third of it
            columns.append([])
            strips.append(word.x0 - reach)
        columns[-1].append(word)
        reach = max(reach, word.x1)
    several = [len(lines_of(column)) > 1 for column in columns]
    parted = all(several) or (any(several) and min(strips) > 2.5 * size)
    return columns if parted else [list(words)]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words put together to lines, from top to bottom; a raised "th" stays in its line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (round(one.middle, 1), one.x0)):
        for line in reversed(lines[-4:]):
            if any(abs(one.middle - word.middle) < max(one.size, word.size) * 0.45 for one in line[-3:]):
                line.append(word)
                break
        else:
            lines.append([word])
    made = [Line(sorted(line, key=lambda one: one.x0)) for line in lines]
    return sorted(made, key=lambda line: line.top)


def labels_of(lines: Iterable[Line]) -> frozenset[str]:
    """The labels that lines begin with again and again: "Planned completion date"."""
    begun = Counter(found["label"] for line in lines if (found := _A_LABEL.match(line.text)))
    return frozenset(label for label, count in begun.items() if count >= _OFTEN)


def paragraphs(lines: Sequence[Line], right: float, labels: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Lines put together to paragraphs: a line that had room for the next word was ended on purpose.

    `right` is how far to the right the text of this column reaches; a line that begins with one of `labels` begins a
    paragraph.
    """
    joined: list[str] = []
    before: Line | None = None
    for line in lines:
        labelled = labels and line.text.partition(":")[0] in labels
        if before is None or labelled or _ends(before, line, right) or _counts_on(joined, line):
            joined.append(line.text)
        elif _ENDS_IN_DASH.search(joined[-1]) or _cuts_word(before, line, right):
            joined[-1] += line.text
        else:
            joined[-1] += f" {line.text}"
        before = line
    return tuple(joined)


def _cuts_word(before: Line, line: Line, right: float) -> bool:
    """Whether a word too long for its column goes on in the next line: "Complete", "d Feb 2015", or a date does:
    "06/02/20", "26"."""
    if _DATE_CUT.search(f"{before.words[-1].text}\n{line.words[0].text}"):
        return True
    fills = len(before.words) == 1 and before.text[-1].islower() and right - before.x1 < before.size
    return fills and _REST_OF_WORD.match(line.words[0].text) is not None


def _counts_on(joined: Sequence[str], line: Line) -> bool:
    """Whether a line begins with the number after the last one: "2." or "1.0.2" below what began with "1.0.1"."""
    number = _NUMBER.match(line.text)
    last = next((found for text in reversed(joined) if (found := _NUMBER.match(text))), None)
    if number is None or last is None or not (number["before"] or line.text[number.end() - 1] in ".)"):
        return False
    return number["before"] == last["before"] and int(number["n"]) == int(last["n"]) + 1


def _ends(before: Line, line: Line, right: float) -> bool:
    """Whether a new paragraph begins with `line`."""
    first = line.words[0]
    if _MARK.match(first.text) and len(line.words) > 1:
        return True
    if line.top - before.bottom > before.size * 0.9:
        return True
    if _LABELLED.match(line.text) and (_SENTENCE_END.search(before.text) or _KEEPS.match(line.text)):
        return True
    if _DAY.match(line.text) and _DAY.match(before.text):
        return True
    room = right - before.x1
    return room > (first.x1 - first.x0) + before.size * 0.35 + _SLACK and not before.text.endswith(
        (",", "&", " and", " of", "-")
    )
