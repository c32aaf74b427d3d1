"""What the understanding works on between the blocks of a document and the draft."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from plans.documents.shape import Cell, tidy

_NUMBERS = {
    word: str(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
    )
}
# Whose a recommendation is, before the word for it, and the words that stand for one.
WHOSE = (
    r"evaluation|audit|key|main|panel|report|strategic|statutory|national|inquiry|inspection|urgent|essential|"
    r"corporate|equality|performance"
)
CONCERN = r"(?:significant |(?:cause|matter) (?:of|for) )?concern"
KINDS = (
    r"recommendation(?: or issue)?|rec|priority|objective|aim|goal|theme|standard|outcome|area|strand|pillar|"
    rf"commitment|finding|requirement|domain|kloe|pledge|must do|should do|ambition|issue|afi|{CONCERN}|"
    r"(?:area|priority|recommendation|point|issue) for (?:improvement|action|development)"
)
_KIND = (
    rf"(?:(?:{WHOSE}|additional) )?"
    rf"(?:{KINDS}|action|section|part|focus|improvement|workstream|step|target|coc)"
)
_NUMBER = re.compile(
    rf"^(?:{_KIND}\s*:?\s*(?:ref(?:erence)?\.?\s*)?(?:no\.?|number|area|#)?\s*)?(?P<n>\d{{1,3}}(?:\.\d{{1,2}})*[a-z]?|"
    rf"[A-Z]{{1,2}}\d{{1,3}}(?:\.\d{{1,2}})*)(?:\.(?!\d+\s?%)|[):–-]|\s(?!%)|$)",
    re.I,
)
_LETTERED = re.compile(rf"^{_KIND}\s+(?P<n>[A-Z]|[IVX]+)(?:[.):–-]|\s|$)", re.I)
_WORDED = re.compile(rf"^{_KIND}\s*(?:no\.?|number)?\s*(?P<n>{'|'.join(_NUMBERS)})\b", re.I)
_CONTINUED = re.compile(r"(?<![\s(\[–-])[\s(\[–-]*\b(?:continued|cont(?:inued|['’]?d|\.)?)[.)\]]*\s*$", re.I)


@lru_cache(maxsize=4096)
def heading_number(text: str) -> str | None:
    """The number that a heading begins with: "Recommendation One: …" → "1", "12. Establish …" → "12", "R3 …" → "R3"."""
    worded = _WORDED.match(text)
    if worded:
        return _NUMBERS[worded["n"].casefold()]
    found = _NUMBER.match(text)
    if found:
        plain = found["n"]
        starts_with_number = text[:1].isdigit()
        if starts_with_number and not re.match(r"^\d[\d.]*[a-z]?(?:[.):]|\s+[-–]|$|\s+[A-Z(“\"'‘])", text):
            return None
        if starts_with_number and re.match(r"^(?:19|20)\d\d\b", text):
            return None
        return plain.rstrip(".")
    lettered = _LETTERED.match(text)
    return lettered["n"].upper() if lettered else None


def continued(text: str) -> str | None:
    """What a "continued" mark stands after: "2 continued" → "2"; None where there is no such mark."""
    found = _CONTINUED.search(text)
    return tidy(text[: found.start()]) if found else None


@dataclass(slots=True, eq=False)
class Heading:
    """A recommendation, or what else stands above actions. Its text can still grow while the table is read."""

    text: str
    number: str | None = None

    def __post_init__(self) -> None:
        if self.number is None:
            self.number = heading_number(self.text)


@dataclass(slots=True, eq=False)
class Entry:
    """One action with the cells that say something of it, before they are read."""

    action: str
    heading: Heading | None = None
    section: str = ""
    ref: str | None = None
    owners: list[Cell] = field(default_factory=list)
    department: Cell | None = None  # which owns it where nobody does
    start: Cell | None = None
    due: Cell | None = None
    revised: list[Cell] = field(default_factory=list)
    other_dates: list[tuple[str, Cell]] = field(default_factory=list)  # with headings that are not understood
    due_until_done: bool = False  # the due cell holds the day of completion once the action is completed
    dated_first: bool = False  # the due cell stands before the action, below "Date": it may say when that was noted
    completed: Cell | None = None
    completed_heading: str = ""
    statuses: list[Cell] = field(default_factory=list)
    colours: list[Cell] = field(default_factory=list)
    fills: list[str] = field(default_factory=list)
    responses: list[Cell] = field(default_factory=list)
    notes: list[Cell] = field(default_factory=list)
    remarks: list[Cell] = field(default_factory=list)  # notes that may be about another action of the same row
    done: bool | None = None
    struck: bool = False
    has_status_column: bool = False
    names_owner_elsewhere: bool = False
    names_due_elsewhere: bool = False
    owner_in_words: bool = False  # who does it is only told by its sentence: "Schools to provide …"
    section_state: str | None = None  # the status that what stands above gives to all below it
    place: int = 0  # of the block that it was read from
    said_on: date | None = None  # the day of its meeting, in notes of several

    @property
    def says_more(self) -> bool:
        """Whether anything is known of the action but its words."""
        told = (self.owners, self.due, self.start, self.completed, self.statuses)
        return any(told) or self.done is not None
