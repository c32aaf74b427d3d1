"""Notes of several meetings in one document: on which day what they ask was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from plans.documents.shape import Document, Text
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import normal
from plans.documents.understanding.meetings import DAY, are_minutes, says_another_day
from plans.due import DateRules, read_due

_DAY_FIRST = re.compile(rf"(?:\w{{3,9}},? )?{DAY.pattern}(?:\s*(?:[-–—:|,(]|$).{{0,60}})?", re.I)
_OF_MEETING = re.compile(r"\b(?:meeting|minutes|notes|huddle|call|session|agm)s?\b", re.I)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+[A-Z]")  # "3. Complaint of 10 November", an item of the agenda
_LONGEST = 80  # characters
_BEGINNING = 30  # characters by which an action is found again


def set_days_said(document: Document, entries: Sequence[Entry], today: date, rules: DateRules) -> None:
    """Gives actions the day of the meeting below whose heading they stand, in notes of several meetings: "July 15, 2021
    – Working group". Their days without a year are read as of it."""
    days = list(_days(document, today, rules)) if are_minutes(document) else []
    distinct = list(dict.fromkeys(day for _, day in days))
    if len(distinct) < 2 or distinct not in (sorted(distinct), sorted(distinct, reverse=True)):
        return
    parts = _parts(document, [at for at, _ in days])
    headings = {normal(block.text) for at, _ in days if isinstance(block := document.blocks[at], Text)}
    spans = list(zip(parts, [None, *(day for _, day in days)], strict=True))
    now = 0
    for entry in entries:
        begins = normal(entry.action)[:_BEGINNING]
        found = next((at for at in range(now, len(spans)) if begins in spans[at][0]), None)
        now = now if found is None else found
        if entry.heading and normal(entry.heading.text) in headings:
            entry.heading = None  # it says when, and not what for
        entry.said_on = None if found is None else spans[found][1]


def _days(document: Document, today: date, rules: DateRules) -> Iterator[tuple[int, date]]:
    """Where headings that name the day of a meeting stand among the blocks, and that day; a paragraph has to begin with
    it. A later part of one meeting may say its day again."""
    bodies = Counter(_body(block.text) for block in document.texts if block.kind == "heading")
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Text) or block.kind == "item" or len(block.text) > _LONGEST:
            continue
        heads = block.kind == "heading" and _heads_meeting(block.text, bodies)
        names = heads or _DAY_FIRST.fullmatch(block.text) is not None
        found = DAY.search(block.text) if names else None
        day = read_due(found[0], today=today, rules=rules).due if found and not says_another_day(block.text) else None
        if day and day <= today:
            yield at, day


def _heads_meeting(text: str, bodies: Mapping[str, int]) -> bool:
    """Whether a heading that names a day is of a meeting then, and not of what was talked of: it begins with the day,
    says that it is of a meeting, or others name the same body with days of their own: "Steering group 4 May 2026"."""
    found = DAY.search(text)
    if found is None or _NUMBERED.match(text):
        return _DAY_FIRST.match(text) is not None
    return not text[: found.start()].strip(" *(") or bool(_OF_MEETING.search(text)) or bodies[_body(text)] > 1


def _body(text: str) -> str:
    return normal(DAY.sub("", text))


def _parts(document: Document, starts: Sequence[int]) -> list[str]:
    """What is said before each of some places, and behind the last."""
    bounds = pairwise([0, *starts, len(document.blocks)])
    return [normal("\n".join(_said(document, start, end))) for start, end in bounds]


def _said(document: Document, start: int, end: int) -> Iterator[str]:
    for block in document.blocks[start:end]:
        if isinstance(block, Text):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row)
