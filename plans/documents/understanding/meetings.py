"""Whether a document is the minutes of a meeting, and on which day that was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from plans.documents.shape import Document, Text
from plans.documents.understanding.date_words import MONTH
from plans.due import DateRules, read_due

_ATTENDED = r"^(?:present|in attendance|apologies|attendees)\s*(?::|[–-]\s)"
_MINUTE_OF = r"\bminute of (?:the |a )?(?:\w+ ){0,6}meeting\b"  # as Scotland says
_MINUTES = re.compile(rf"\b(?:minutes|notes) of\b|(?<!\d )\bminutes\b|{_MINUTE_OF}|{_ATTENDED}", re.I)
DAY = re.compile(
    rf"\b(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:20)?\d\d|\d{{4}}-\d\d-\d\d|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? 20\d\d|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? 20\d\d)(?![\d/])",
    re.I,
)
_LOG_OF = re.compile(  # "Actions from meeting 13 October 2025"
    r"(?:.{0,40}\W)?actions? (?:log |points |list )?(?:from|of|agreed at|agreed|arising from) (?:the |our )?"
    r"(?!(?:last|previous|earlier|prior)\b)(?:\w+ ){0,3}?(?:meeting|call|slt|smt|agreed|huddle|walkround)?"
    rf"(?: (?:on|of|held on|held))?,? (?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?P<day>{DAY.pattern})"
    r"(?!\W+(?:and|were|was|have|has)\b)",
    re.I,
)
_FROM = re.compile(r"(?:from|to|subject)\s*:", re.I)
_SENT = re.compile(rf"(?:date|sent)\s*:\s*(?:[a-z]{{3,9}},? )?(?P<day>{DAY.pattern})", re.I)
# "Steering group 24 February 2026"
_BODY_AND_DAY = re.compile(rf"[A-Z][\w &'’/-]{{2,50}}?[,:–-]?\s+(?:on )?(?i:{DAY.pattern})\W*")
_ANOTHER_DAY = re.compile(
    r"\b(?:next|last|previous|approv\w+|accept\w+|confirm\w*|signed|agreed?|published|printed|updated|actions?|due|by|"
    r"since|were|was|taken|read|true|correct|record|founded|inspect\w+|policy|adopted|opened)\b",
    re.I,
)
# A line that says of which meeting a document is, or that is no more than a day.
_OF_MEETING = re.compile(r"\b(?:meeting|minutes|held|notes (?:of|from)|action notes)\b|^(?:meeting )?date\b", re.I)
_ONLY_DAY = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?{DAY.pattern}(?:,? (?:at |@ |from )?[\d.:apm -]{{1,20}})?"
    r"(?:(?:, (?:at |in )?| at | in )(?-i:[A-Z])[\w’' ]{2,40})?\W*",  # and where
    re.I,
)
_IS_MINUTES = re.compile(  # "calls in under ten minutes" are none
    rf"\b(?:minutes|notes) (?:of|from)\b|^[^.]{{0,80}}\bminutes\W*$|^minutes\b|{_MINUTE_OF}|"
    rf"^[^.]{{0,80}}\bmeeting\b[^.]{{0,80}}$|\bmeeting (?:was )?(?:held|of the)\b|{_ATTENDED}",
    re.I,
)
_YEAR = re.compile(r"\b20\d\d\b")
_TOP = 12  # blocks
_TOP_ROWS = 6
_LONGEST = 200  # characters


def says_another_day(text: str) -> bool:
    """Whether a line that names a day speaks of another than that of the meeting: "Date of next meeting"."""
    return _ANOTHER_DAY.search(text) is not None


def are_minutes(document: Document) -> bool:
    """Whether a document says that it is the minutes of a meeting."""
    return any(_MINUTES.search(block.text[:160]) for block in document.texts[:_TOP])


def meeting_day(document: Document, today: date, rules: DateRules) -> date | None:
    """The day of the meeting of which a document is the minutes, or the log of its actions, or on which it was sent."""
    found = _day_of_minutes(document, today, rules) or _day_of_log(document, today, rules)
    return found or _day_of_letter(document, today, rules)


def _day_of_letter(document: Document, today: date, rules: DateRules) -> date | None:
    """The day on which an e-mail was sent, by the lines above it; None for any other document."""
    top = list(islice(_top(document), _TOP))
    sent = next(filter(None, map(_SENT.match, top)), None) if any(map(_FROM.match, top)) else None
    day = read_due(sent["day"], today=today, rules=rules).due if sent else None
    return day if day and day <= today else None


def _day_of_log(document: Document, today: date, rules: DateRules) -> date | None:
    """The day of the meeting of which a line at the top says that the actions are; None where none does."""
    logs = (_LOG_OF.match(text) for text in islice(_top(document), _TOP) if len(text) <= _LONGEST)
    log = next(filter(None, logs), None)
    day = read_due(log["day"], today=today, rules=rules).due if log else None
    return day if day and day <= today else None


def _day_of_minutes(document: Document, today: date, rules: DateRules) -> date | None:
    """The first day that the top of a document names as that of the meeting of which it is the minutes.

    None for any other document, and where no day is named, or one that has not come or is of a year before the title's.
    """
    if not any(_IS_MINUTES.search(block.text[:160]) for block in document.texts[:_TOP]):
        return None
    for text in islice(_top(document), _TOP):
        found = DAY.search(text) if len(text) <= _LONGEST and not _ANOTHER_DAY.search(text) else None
        if found and (_OF_MEETING.search(text) or _ONLY_DAY.fullmatch(text) or _BODY_AND_DAY.fullmatch(text)):
            day = read_due(found[0], today=today, rules=rules).due
            is_another = day is None or day > today or day.year < _titled_year(document) <= today.year
            return None if is_another else day
    return None


def _titled_year(document: Document) -> int:
    """The year that the title or the first heading of a document names; 0 where none does."""
    heading = next((block.text for block in document.texts[:_TOP] if block.kind == "heading"), "")
    found = _YEAR.search(f"{document.title or ''} {heading}")
    return int(found[0]) if found else 0


def _top(document: Document) -> Iterator[str]:
    """The lines with which a document begins, and the rows of a table among them."""
    yield document.title or ""
    for block in document.blocks:
        if isinstance(block, Text):
            yield block.text
        else:
            for row in block.rows[:_TOP_ROWS]:
                yield " ".join(dict.fromkeys(cell.text for cell in row))
