"""What the colours of a document mean, by the document's own key."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from plans.documents.readers.colours import degrees, hue
from plans.documents.shape import Cell
from plans.documents.understanding.patterns import alternatives
from plans.documents.understanding.status import colour_word, leading_status
from plans.documents.understanding.status_words import ABBREVIATED, CANCELLED, COMPLETED, IN_PROGRESS, SENSES, TELLING
from plans.verbs import says_to_do

_NAMES = (
    r"(?:dark |light |bright |pale )?(?:blue|green|amber|yellow|orange|red|pink|turquoise|grey|gray|purple|white|"
    r"black|no colou?r|no rating|blank|unshaded)"
)
_IN_BRACKETS = rf"(?:\s*\((?:[BRAG]|{_NAMES})\))?"
_PAIR = re.compile(
    rf"(?<![\w-])(?P<colour>{_NAMES}|[BCRAGWY]){_IN_BRACKETS}\s*(?:=|:|-|–|—|\bmeans\b|\bis\b|"
    rf"\bindicates\b)\s*(?P<meaning>[^=;|\n]+?)(?=\s*(?:[;|\n,.]|\band\b)?\s*(?<![\w-])(?:{_NAMES}|"
    rf"[BCRAGWY]){_IN_BRACKETS}\s*(?:=|:|-|–|—|\bmeans\b|\bis\b|\bindicates\b)|[;|\n]|$)",
    re.I,
)
_TOLD = re.compile(
    r"^(?P<code>[A-Z]{1,2}(?=\s*[=:–-])|[A-Z][A-Za-z ]{1,20}?(?=\s*=|\s+[–-]\s))\s*[=:–-]\s*(?P<meaning>\S.*)$"
)
_COLOUR_FIRST = re.compile(rf"(?P<colour>{_NAMES})\s*(?:[.:;]|$)", re.I)
_CODE_LINE = re.compile(r"\W{0,4}(?P<code>[A-Z]{1,3})\s*[=:–-]\s*(?P<meaning>\S.{3,100})")
_LETTER_AND_NAME = re.compile(  # "A (Amber) action underway"
    rf"(?P<code>[BRAGY]) \({_NAMES}\)\s*[=:–-]?\s*(?P<meaning>\S.*)", re.I
)
_STATE = re.compile(
    r"(?P<state>[A-Z][a-z]+(?: [a-z]+){0,2})\s*[–:=-]\s+(?P<meaning>(?:the )?"
    r"(?:actions?|targets?|timescales?|deadlines?)\b.*\b(?:finished|completed?|held|met|missed|started|achieved|closed|passed|overdue)\b.*)$"
)
_CODE = re.compile(
    r"(?<![\w&/])(?P<code>[A-Z][A-Z&/]{0,3}|(?<![A-Za-z] )\d)\s*[=:–-]\s*(?P<meaning>[^=;|\n]+?)"
    r"(?=\s*(?:[;,.|\n]|\band\b)\s*(?:[A-Z][A-Z&/]{0,3}|\d)\s*[=:–-]|\s+[A-Z][A-Z&/]{0,3}\s*[=–]\s|[;|\n]|\.?$)"
)
_SIGNS = re.compile(
    r"(?P<sign>[^\w\s.,;:()\[\]/&'’\"“”?!%£$+*=–—-])\s*[=:–-]?\s*(?P<meaning>[A-Za-z][A-Za-z ]{3,30}?)"
    r"(?=\s*(?:[^\w\s'’-]|$))"
)
_EQUALS = re.compile(r"(?:^|\s)[\w%]{1,4} = (?=[A-Z])")  # "100% = Accomplished 0% = No progress X = Discontinue"
_EXPLAINED = re.compile(
    r"^(?:(?:blue|green|amber|yellow|orange|red)\s*(?:[=:–—-]|(?=[‘'“\"(]))|[BRAGY]\s*[=:–—-])\W*", re.I
)
# What a key says of targets, and no action to target anything: "Target missed or will not be met".
_OF_A_TARGET = re.compile(
    r"targets? (?:(?:date|is|are|was|has|have|been|not|may|will|likely|at|on)\b|(?:missed|met)\b)", re.I
)
_SAY_LITTLE = frozenset({"open", "pending", "active", "live", "new", "outstanding", "resolved"})
_A_WORD = 12
_NONE = "(none)"
# Where on the circle of hues people put a colour, in degrees, and how far from there a fill may lie.
_ANGLES = {"red": 0, "pink": 12, "orange": 30, "amber": 42, "yellow": 55, "green": 110, "turquoise": 175, "blue": 210}
_ANGLES |= {"purple": 280}
_ALIKE = 45
_DARK = 0x30
_NOT_YET = re.compile(r"^not (?:yet )?\w+(?:,| but)\s+(?=\S)", re.I)
_PART_DONE = re.compile(
    r"(?:(?:up to|over|more than|less than) )?(?<!\d)\d{1,2} ?% (?:complete|done|implemented|delivered)", re.I
)
# "begun but not yet complete" is begun.
_NOT_DONE = re.compile(r"(?:is |are )?not (?:yet )?(?:complete|finish|clos|deliver)\w*\b", re.I)
_ACTED_ON = re.compile(
    r"(?:(?:remedial|corrective|mitigating) )?(?:actions?|plans?|measures) (?:is |are )?(?:being |to be )?", re.I
)
_EITHER = re.compile(r",?\s+or\s+|\s*/\s*", re.I)
_NOT_DUE = re.compile(r"(?:is |are )?not (?:yet )?due\b", re.I)
_LONGEST_KEY = 1500
_LONGEST_SENSE = 60
_LONGEST_RIGHT = 100  # of what stands right beside its colour
_SEVERAL = 3
_A_PAIR = 2  # cells
_NO_FILL = re.compile(
    r"\b(?:no colou?r|not colou?red|\(none\)|no fill|no rating|not rated|no shading|un-?shaded|blank|white|clear)\b",
    re.I,
)
_SENSE = [(status, re.compile(rf"\b(?:{alternatives(words)})\b", re.I)) for status, words in SENSES]


@dataclass(slots=True)
class ColourKey:
    """Statuses by exact fill, by the name of a colour, and for a cell without a colour."""

    fills: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    none: str | None = None

    def by_fill(self, fill: str | None) -> str | None:
        """The status that a fill stands for; None where the key does not say."""
        if fill is None:
            return None
        return self.fills.get(fill) or self._nearest(fill) or self.names.get(hue(fill) or _without_hue(fill))

    def _nearest(self, fill: str) -> str | None:
        """The status of the named colour that a fill is most like: pink, where a key knows pink and yellow."""
        angle = degrees(fill)
        told = {"yellow", "orange"} & self.names.keys()
        named = [name for name in _ANGLES if name in self.names and not (told and name == "amber")]
        if angle is None or not named:
            return None
        apart, name = min((abs((angle - _ANGLES[name] + 180) % 360 - 180), name) for name in named)
        return self.names[name] if apart <= _ALIKE else None

    def by_name(self, text: str) -> str | None:
        """The status that a RAG letter or the name of a colour stands for."""
        return self.names.get(text.strip().casefold()) or self.names.get(colour_word(text) or "")

    def noted(self, remark: str) -> str | None:
        """The status of the colour that a remark begins with, where the key explains it: "Amber. Dates delayed"."""
        found = _COLOUR_FIRST.match(remark)
        return self.names.get(_name(found["colour"])) if found else None

    def knows(self, status: str) -> bool:
        """Whether anything in the key stands for a status."""
        return status in self.fills.values() or status in self.names.values()

    def learn_abbreviations(self, texts: Iterable[str]) -> None:
        """Takes the statuses that columns write in short, "NS", "IP" and "C", where the document explains none."""
        said = {text.strip().casefold() for text in texts}
        if said <= ABBREVIATED.keys() and not said.isdisjoint(TELLING) and said.isdisjoint(self.names):
            self.names |= {text: ABBREVIATED[text] for text in said}

    def learn_fills(self, rows: Iterable[Sequence[str]]) -> None:
        """Takes the fills of whole actions for states, where the key has only names and most of the fills are these."""
        said = [[(fill, self.names.get(hue(fill) or "")) for fill in row] for row in rows if row]
        told = {fill: status for row in said for fill, status in row if status}
        explained = sum(any(status for _, status in row) for row in said)
        if not self.fills and len(set(told.values())) > 1 and explained * 2 > len(said):
            self.fills = told

    def __bool__(self) -> bool:
        return bool(self.fills or self.names or self.none)


def _without_hue(fill: str) -> str:
    return "black" if int(fill[:2], 16) < _DARK else "grey"


def sense(text: str) -> str | None:
    """The status that the words of a key describe: "significantly behind plan" → delayed.

    Of "not yet delivered, work under way" the second half counts; what is "achieved or on profile" is not surely done.
    """
    text = _PART_DONE.sub(" ", text).strip(" ,;")  # how much is done says nothing of whether it is late
    text = _NOT_YET.sub("", text)
    before, but, rest = text.partition(" but ")
    if but and (_NOT_DUE.match(rest) or _ACTED_ON.match(rest)) and (course := sense(before)):
        return course
    if but and (turned := sense(rest)):
        return sense(before) or turned if _NOT_DONE.match(rest) else turned
    halves = {leading_status(half) or sense(half) for half in _EITHER.split(text)} if _EITHER.search(text) else set()
    if halves == {COMPLETED, IN_PROGRESS}:
        return IN_PROGRESS
    first = leading_status(text)
    if first and (len(text) < 25 or first == CANCELLED):
        return first
    found = [
        (hit.start(), order, status) for order, (status, words) in enumerate(_SENSE) if (hit := words.search(text))
    ]
    return min(found)[2] if found else first


def colour_key(loose: Iterable[Sequence[Cell]], texts: Iterable[str], labelled: Iterable[Cell]) -> ColourKey:
    """The key of a document, from rows outside its actions, its paragraphs, and status cells with word and colour."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    rows, texts = list(loose), list(texts)
    for text in texts:
        _from_text(text, votes)
        _from_codes(text, votes)
        _from_signs(text, votes)
    for row in rows:
        _from_row(row, votes)
        _from_codes_in_cells(row, votes)
    _from_codes_below_each_other(rows, votes)
    _from_lines_of_codes([*texts, *(cell.text for row in rows for cell in row[:1])], votes)
    _from_words_that_say_little(rows, votes)
    for upper, lower in pairwise(rows):
        _from_pair(upper, lower, votes)
        _from_blank(upper, lower, votes)
    if not any(kind == "fill" for kind, _ in votes):
        for cell in labelled:
            found = (
                leading_status(cell.text) if cell.fill and len(cell.text) > 3 and not colour_word(cell.text) else None
            )
            if found and cell.fill:
                votes["fill", cell.fill][found] += 1
    key = ColourKey()
    for (kind, name), counts in votes.items():
        status = counts.most_common(1)[0][0]
        if kind == "fill":
            key.fills[name] = status
            key.names.setdefault(hue(name) or "", status)
        elif name == "none":
            key.none = status
        else:
            key.names[name] = status
    key.names.pop("", None)
    return key


def is_line_of_key(row: Sequence[Cell], action: Cell) -> bool:
    """Whether a row below a table explains colours: "Under way" beside a coloured cell, or several in their colours.

    `action` is its cell in the column of the actions: a row that says there what is to be done explains nothing.
    """
    said = {id(cell): cell for cell in row if cell.lines}
    if len(said) > _A_PAIR and not any(cell.fill for cell in said.values()):
        return False
    texts = [cell.text for cell in said.values()]
    if len(said) == 2 and (_names_letter(*texts) or (action.text == texts[0] and _names_colour(*texts))):
        return True
    alone = next(iter(said.values())).text if len(said) == 1 else ""
    if _tells_colours(alone) or _tells_state(alone) or len(_EQUALS.findall(alone)) >= _SEVERAL:
        return True
    meant = [cell for cell in said.values() if cell.fill and len(cell.text) <= _LONGEST_SENSE]
    if len(meant) < _SEVERAL and (len(said) != 1 or not _beside_a_colour(row, next(iter(said.values())).text)):
        return False
    explained = [cell for cell in (meant if len(meant) >= _SEVERAL else said.values()) if sense(cell.text)]
    asks = says_to_do(action.text) and not _OF_A_TARGET.match(action.text)
    does = action.lines and (sense(action.text) is None or asks)
    return not does and len(explained) >= min(_SEVERAL, len(said))


def _names_colour(name: str, text: str) -> bool:
    """Whether a text could say what the colour before it means: "BLUE", "Complete and embedded"."""
    return re.fullmatch(_NAMES, name, re.I) is not None and (sense(text) is not None or not says_to_do(text))


def _names_letter(letter: str, text: str) -> bool:
    """Whether a text says what the letter of a colour before it means: "G", "Green – action complete"."""
    told = _PAIR.match(text)
    return len(letter) == 1 and told is not None and colour_word(letter) == colour_word(told["colour"]) is not None


def _tells_colours(text: str) -> bool:
    """Whether a text says what several colours mean, and not what is to be done with them."""
    pairs = list(_PAIR.finditer(text))
    return len(pairs) >= _SEVERAL and not says_to_do(text) and len(text[: pairs[0].start()].split()) <= 3


def _tells_state(text: str) -> bool:
    """Whether a text says what a state means: "Complete - action finished and evidence held"."""
    told = _STATE.match(text)
    return told is not None and leading_status(told["state"]) is not None and not says_to_do(told["meaning"])


def _beside_a_colour(row: Sequence[Cell], text: str) -> bool:
    """Whether the one text of a row stands with a coloured cell that says nothing, or speaks of no colour itself."""
    right = any(fill.fill and not fill.lines and cell.text == text for fill, cell in pairwise(row))
    if right and len(text) <= _LONGEST_RIGHT:
        return True
    return len(text) <= _LONGEST_SENSE and (
        bool(_NO_FILL.match(text)) or any(cell.fill and not cell.lines for cell in row)
    )


def _from_text(text: str, votes: dict[tuple[str, str], Counter[str]]) -> None:
    if len(text) > _LONGEST_KEY:
        return
    pairs = [(found["colour"], found["meaning"]) for found in _PAIR.finditer(text)]
    known = [(colour, meaning) for colour, meaning in pairs if sense(meaning)]
    if len(known) < 2 and not (len(pairs) == 1 and len(text) < 80 and len(pairs[0][0]) > 1):
        return
    for colour, meaning in known:
        status = sense(meaning)
        if status:
            votes["name", _name(colour)][status] += 1
            votes["name", colour.split()[-1].casefold()][status] += 1  # a key may tell orange from yellow


def _from_signs(text: str, votes: dict[tuple[str, str], Counter[str]]) -> None:
    """A key of signs in one text: "● Complete ○ Not started"."""
    read = [(found["sign"], sense(found["meaning"])) for found in _SIGNS.finditer(text[:_LONGEST_KEY])]
    for sign, status in read if len([status for _, status in read if status]) > 1 else []:
        if status:
            votes["name", sign][status] += 1


def _from_codes(text: str, votes: dict[tuple[str, str], Counter[str]]) -> None:
    """A key of codes in one text: "NYD = not yet delivered; OT = off track; NS = not started"."""
    if len(text) > _LONGEST_KEY:
        return
    read = [(found["code"], sense(found["meaning"])) for found in _CODE.finditer(text)]
    _vote_for_codes(read, votes)


def _vote_for_codes(read: Sequence[tuple[str, str | None]], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """Counts a key's codes, where it has enough of them, as what they are and as the colours that letters stand for."""
    if len([code for code, status in read if status]) < _SEVERAL:
        return
    for code, status in read:
        if status:
            for name in {code.casefold(), colour_word(code) or code.casefold()}:
                votes["name", name][status] += 1


def _name(colour: str) -> str:
    if _NO_FILL.search(colour):
        return "none"
    return colour_word(colour.split()[-1]) or colour.casefold()


def _from_codes_in_cells(row: Sequence[Cell], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """A key of letters or words, one in each cell: "G = on plan", "Open = to be started"."""
    texts = [cell.text for cell in {id(cell): cell for cell in row}.values()]
    found = [match for text in texts if (match := _LETTER_AND_NAME.match(text) or _TOLD.match(text))]
    read = [(match["code"], sense(match["meaning"])) for match in found]
    _vote_for_codes(read, votes)


def _from_codes_below_each_other(rows: Sequence[Sequence[Cell]], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """A key of codes in rows of two: "C" beside "Complete", "NYD" beside "Not yet due"."""
    pairs = [texts for row in rows if len(texts := [cell.text for cell in row if cell.lines]) == 2]
    read = [(code, sense(said)) for code, said in pairs if re.fullmatch(r"[A-Z]{1,5}|\d", code)]
    _vote_for_codes(read, votes)


def _from_lines_of_codes(lines: Iterable[str], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """A key of letters, one on each line: "* C = Corrective action completed", "U = Unresolved"."""
    found = [match for line in lines if (match := _CODE_LINE.fullmatch(line))]
    _vote_for_codes([(match["code"], sense(match["meaning"])) for match in found], votes)


def _from_words_that_say_little(rows: Sequence[Sequence[Cell]], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """What a key says of words that could mean more than one thing: "Open" beside "Work has not yet started"."""
    pairs = [texts for row in rows if len(texts := [cell.text for cell in row if cell.lines]) == 2]
    for word, said in pairs if sum(leading_status(word) is not None for word, _ in pairs) >= _SEVERAL else []:
        status = sense(said) if word.casefold() in _SAY_LITTLE else None
        if status:
            votes["name", word.casefold()][status] += 1


def _from_pair(upper: Sequence[Cell], lower: Sequence[Cell], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """A key in two rows: the colours, and under each of them what it means."""
    pairs = [(high, low) for high, low in zip(upper, lower, strict=False) if high.fill or colour_word(high.text)]
    read = [(high, sense(low.text)) for high, low in pairs if len(high.text) < 14 and low.lines and not low.fill]
    if len(read) < 2 or len(read) < len([cell for cell in lower if cell.lines]) or not all(found for _, found in read):
        return
    for high, found in read:
        if found and high.fill:
            votes["fill", high.fill][found] += 1
        if found and colour_word(high.text):
            votes["name", colour_word(high.text) or ""][found] += 1


def _from_blank(upper: Sequence[Cell], lower: Sequence[Cell], votes: dict[tuple[str, str], Counter[str]]) -> None:
    """What no colour means, in the row below a key's last colour: an empty cell, and beside it "Not begun"."""
    for (sample, said), (empty, beside) in zip(pairwise(upper), pairwise(lower), strict=False):
        if sample.fill and not sample.lines and sense(said.text) and not empty.lines and not empty.fill:
            blank = sense(beside.text)
            if blank:
                votes["name", "none"][blank] += 1


def _from_row(row: Sequence[Cell], votes: dict[tuple[str, str], Counter[str]]) -> None:
    cells = [cell for cell in {id(cell): cell for cell in row}.values() if cell.lines or cell.fill]
    for at, cell in enumerate(cells):
        text = cell.text
        if len(text) > _A_WORD:
            _from_text(text, votes)
            _from_codes(text, votes)
            _from_signs(text, votes)
        said = _EXPLAINED.sub("", text)
        own = sense(said) if said and not colour_word(said) and said != _NONE else None
        if own and _NO_FILL.search(text):
            votes["name", "none"][own] += 1
        elif own and cell.fill:
            votes["fill", cell.fill][own] += 1
        beside = cells[at + 1] if at + 1 < len(cells) else None
        if own and len(cells) == 2 and not cell.fill and beside is not None and beside.fill and not beside.lines:
            votes["fill", beside.fill][own] += 1
        named = not text or text == _NONE or colour_word(text) is not None
        if beside is None or not beside.lines or own or len(text) > 14 or not named:
            continue
        status = sense(beside.text)
        if status and cell.fill and not beside.fill:
            votes["fill", cell.fill][status] += 1
        if status and colour_word(text):
            votes["name", colour_word(text) or ""][status] += 1
        if status and text == _NONE:
            votes["name", "none"][status] += 1
