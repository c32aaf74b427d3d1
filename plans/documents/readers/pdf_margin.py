"""The right margin of minutes on PDF pages, headed "Action", where initials and dates stand beside what is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.documents.readers.pdf_columns import segments
from plans.documents.readers.pdf_lines import Line, Word, lines_of

_HEADS = re.compile(r"(?:actions?|action by|by whom)\W*", re.I)
_OF_A_TABLE = re.compile(
    r"\b(?:what|when|dates?|due|deadline|leads?|owners?|recommendations?|status|task|priority)\b", re.I
)
_NUMBER = re.compile(r"[\w.()]{1,6}")
_FOOT = re.compile(r"(?:page )?\d+(?: of \d+)?", re.I)
_MOSTLY = 0.6
_FAR_RIGHT = 0.7  # of how far to the right the text of the page reaches
_SLACK = 8.0
_A_NOTE = 200  # characters
_WHO = re.compile(r"[A-Z]{2,4}[a-z]?(?:\s*[,/&]\s*[A-Z]{2,4}[a-z]?)*|All")
_NAMED = re.compile(rf"(?:{_WHO.pattern}|(?:[A-Z][a-z’'-]+\.? ?){{1,3}})(?:[\W\d].{{0,40}})?")
_WHO_IS_TO = re.compile(r"(?:[A-Z][\w.]*[ /&]*){1,3} to [a-z]")


@dataclass(slots=True)
class Note:
    """What stands in the margin, and at which height it begins."""

    top: float
    text: str


@dataclass(slots=True)
class Margin:
    """Where the margin of a document begins, once a page has shown it."""

    left: float | None = None

    def part(self, words: Sequence[Word]) -> tuple[list[Word], list[Note]]:
        """The words of a page's text without those of the margin, and what these say."""
        lines = lines_of(words)
        head = self._head(lines)
        if head is not None:
            self.left = head.words[-1].x0 - _SLACK if len(head.words) == 1 else head.x0 - _SLACK
        if self.left is None:
            return list(words), []
        below = [line for line in lines if head is None or line.top > head.top + 1]
        left = self.left
        if any(word.x0 < left - _SLACK and word.x1 > left + _SLACK for line in below for word in line.words):
            self.left = None  # text runs through it: there is none
            return list(words), []
        beside = [word for line in below for word in self._beside(line)]
        notes = _notes(lines_of(beside))
        if notes and (not _name_people(notes) or self._cuts_a_table(below)):
            self.left = self.left if head is None else None  # it is the last column of a table
            return list(words), []
        taken = {id(word) for word in (*beside, *(head.words if head else ()))}
        return [word for word in words if id(word) not in taken], notes

    def _head(self, lines: Sequence[Line]) -> Line | None:
        reach = max((line.x1 for line in lines), default=0.0)
        for line in lines:
            *others, last = (Line(part) for part in segments(line, 2.0))
            alone = not any(_OF_A_TABLE.search(other.text) for other in others)
            if alone and _HEADS.fullmatch(last.text) and last.x0 > reach * _FAR_RIGHT:
                return last
        return None

    def _beside(self, line: Line) -> list[Word]:
        """The words of a line that stand in the margin, behind a gap or alone; not the number of the page."""
        part = segments(line)[-1]
        stands = self.left is not None and part[0].x0 >= self.left and not _FOOT.fullmatch(Line(part).text)
        return part if stands else []

    def _cuts_a_table(self, lines: Sequence[Line]) -> bool:
        """Whether most lines of the margin stand beside several columns."""
        beside = [segments(line)[:-1] for line in lines if self._beside(line)]
        wide = [parts for parts in beside if sum(not _NUMBER.fullmatch(Line(part).text) for part in parts) > 1]
        return len(wide) * 2 > len(beside)


def _name_people(notes: Sequence[Note]) -> bool:
    """Whether most notes begin with initials, or say who is to do something."""
    named = sum(bool(_NAMED.fullmatch(note.text) or _WHO_IS_TO.match(note.text)) for note in notes)
    return named >= len(notes) * _MOSTLY


def _notes(lines: Sequence[Line]) -> list[Note]:
    """Lines of the margin close below each other put together: "JG", "16.10.15"."""
    notes: list[Note] = []
    bottom = float("-inf")
    for line in lines:
        goes_on = bool(notes) and line.top - bottom < line.size and len(notes[-1].text) < _A_NOTE
        if goes_on and not (_WHO_IS_TO.match(line.text) and " to " in notes[-1].text):
            between = ", " if _WHO.fullmatch(notes[-1].text) else " "
            notes[-1].text = f"{notes[-1].text}{between}{line.text}"
        else:
            notes.append(Note(line.top, line.text))
        bottom = line.bottom
    return notes
