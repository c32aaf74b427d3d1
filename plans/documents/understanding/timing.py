"""The dates of one action, from the cells that hold them. Words become dates in `plans.due`; here is what cells add:
a start beside a due date, what was first agreed, completions where a date belongs, dates that are no due dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from plans.documents.shape import Cell
from plans.documents.understanding.completion import Completion, completion, completion_for_due, day_told
from plans.documents.understanding.date_words import DATE, MONTH
from plans.documents.understanding.datereading import HAS_DATE, DateReader, end_of_month, say, says_nothing
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.in_force import LABELLED, in_force, moved_to, one_of_several, set_for
from plans.documents.understanding.sentences import may_tell
from plans.documents.understanding.series import recurrence_of_dates
from plans.documents.understanding.status import leading_status, status_word
from plans.documents.understanding.status_words import BLOCKED, CANCELLED, COMPLETED, DELAYED, IN_PROGRESS
from plans.documents.understanding.who import nobody
from plans.recurrence import first_period_end, read_recurrence

_OF_ANOTHER_THING = re.compile(
    r"expir|renew|inspect|ofsted|review|meeting|board|committee|visit|report|licen[cs]e|contract|valid", re.I
)
_COMPLETE_ON = re.compile(  # "Start: Jan 24 Complete: Sept 24"
    rf"^(?P<start>(?:start|commence|begin)\w*\b.*\d)[\s,;–-]+complete(?:d|ion)?\s*:?\s*(?=\d|{MONTH}|q[1-4]\b)",
    re.I | re.S,
)
_BEGINNING = re.compile(r"^(?:the )?(?:beginning|start) of (?=\w)", re.I)
_DONE_AFTER = re.compile(
    r"(?<!\bnot)(?<!\bpartly)(?<!\bpartially)(?<!\bnearly)[\s,;:(\[–—/-]+"
    r"(?:now |action |event |(?<=[–—-] )(?!not |partly |partially |nearly |half )[A-Z][a-z]+ )?"
    r"(?:completed?|done|closed|achieved|implemented|delivered|actioned)\W*$|"
    r"[✅✔☑✓]\ufe0f?\s*$",
    re.I,
)
_DONE_THEN = re.compile(  # "September 2023 Completed October 2023"
    rf"(?P<due>{DATE})[\s,;:(–—-]+(?:completed?|done|closed|achieved|implemented|delivered|actioned)[\s:(]+(?:on |in )?"
    rf"(?P<on>{DATE})\W*",
    re.I,
)
_COURSE_AFTER = re.compile(  # "2017 calendar year—In progress"
    r"(?:\s*[—–,;:(\[]\s*|\s-\s+)(?P<course>in progress|under ?way|not (?:yet )?(?:started|commenced)|overdue|delayed|"
    r"on (?:hold|track)|at risk|off track|deferred|postponed)\W*$",
    re.I,
)
# "Deferred to April 2011", "Delayed, now March 2019", "September 2017—Deferred to February 2018"
_PUT_OFF = re.compile(
    r"(?<!\bbe )(?<!\bnot )\b(?:deferred|postponed|delayed|slipped|put back) (?:to|until|till)\b|"
    r"^(?:deferred|delayed|postponed)[ ,:–—-]+(?:now )?(?=\w)",
    re.I,
)
_STATED = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,2}(?=[.;] [A-Z]|\s[–—-]\s)")
_WEEKDAY_WRONG = re.compile(r"\bis an? \w+day\.$")
_BARE = re.compile(rf"(?:by )?(?:the )?(?:end (?:of )?)?{DATE}\.?", re.I)
_ONCE = re.compile(r"\bonce\W*$", re.I)
_OFTEN = tuple("every each ly annu year term month quarter week ennial times once twice day".split())
_SPAN = re.compile(
    r"(?:(?:with)?in |by |over |\+ ?)?(?:the )?(?:next )?(?:a|an|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|twelve) (?:working |business |calendar )?(?:day|week|wk|month|mth|quarter|year|yr|mo)s?\.?",
    re.I,
)
_LONG_PHRASE = 160
_LONGEST_READ = 600
_KEPT = re.compile(  # what a revision says that is none
    r"(?:no (?:change|revision)s?(?: required| needed)?|unchanged|not (?:changed|revised)|"
    r"as (?:original|before|planned|above))\W*",
    re.I,
)


@dataclass(slots=True)
class Timing:
    """The dates of an action, in force and first agreed. `doubts` are (sentence without the reference, suggestion),
    for a person to settle."""

    start: date | None = None
    due: date | None = None
    phrase: str | None = None
    recurrence: str | None = None
    completed_on: date | None = None
    status: str | None = None
    course: str | None = None  # what stands where a date should, "Ongoing": it says less than any status
    first_due: date | None = None
    moves: int = 0
    doubts: list[tuple[str, date | None]] = field(default_factory=list)


def timing(entry: Entry, reader: DateReader) -> Timing:
    """All that the cells of an action say about time."""
    found = Timing()
    _take_completion(completion(entry.completed, reader), found)
    done = _done_instead(entry, reader)
    if done:
        _take_completion(done, found)
    else:
        _read_due_cells(entry, reader, found)
    _ask_of_day_last(entry, reader, found)
    _read_first_due(entry, reader, found)
    _ask_of_later_dates(entry, reader, found)
    _read_start(entry, reader, found)
    if found.completed_on is None and (day := day_told(entry, reader)):
        _take_completion(Completion(day, COMPLETED), found)
    if found.recurrence is None and (named := often(entry.action)):
        found.recurrence = None if found.due and _is_once(found.phrase or "") else named
    if found.due and found.start and found.start > found.due:
        found.doubts.append((f"starts on {say(found.start)}, after it is due on {say(found.due)}.", found.due))
    return found


def _ask_of_day_last(entry: Entry, reader: DateReader, found: Timing) -> None:
    """Asks about a day at the end of a sentence which had gone by when that was said, and so is rather that of what it
    speaks of: "update the care plan after the fall 12/10/26"."""
    phrase = found.phrase or ""
    ends = phrase and entry.action.rstrip(" .").endswith(phrase)
    if ends and found.due and found.due < reader.said_on and may_tell(entry.action, phrase):
        found.doubts.append((f'"{phrase}" had gone by: is it due on {say(found.due)}?', found.due))
        found.due = None


def _done_instead(entry: Entry, reader: DateReader) -> Completion | None:
    """The completion that a column of days "completed or planned" gives for what is completed; None for all else."""
    if entry.due is None or not entry.due_until_done:
        return None
    told = any(status_word(cell.text) == COMPLETED for cell in entry.statuses)
    said = completion(entry.due, reader) if told and len(re.findall(DATE, entry.due.text, re.I)) <= 1 else None
    return said if said and said.on else None


def _take_completion(said: Completion, found: Timing) -> None:
    found.completed_on = found.completed_on or said.on
    found.status = said.status or found.status
    if said.doubt:
        found.doubts.append((said.doubt, None))


def often(action: str) -> str | None:
    """The recurrence that the words of an action name: "Hold monthly meetings". What is daily is nobody's reminder."""
    low = action.lower()
    if not any(part in low for part in _OFTEN):
        return None
    named = read_recurrence(action, in_action=True)
    return None if named == "every 1 days" else named


def _is_once(phrase: str) -> bool:
    """Whether what is due is due once, whatever its words repeat: a date and nothing else, or "once"."""
    return bool(_ONCE.search(phrase) or _BARE.fullmatch(phrase.strip()))


def _read_due_cells(entry: Entry, reader: DateReader, found: Timing) -> None:
    cell = _due_cell(entry)
    if cell is None and (told := set_for(entry)):
        found.phrase = told
        _take(reader, told, found)
    if cell is None or _is_moved(entry, cell, reader, found):
        return
    if cell.when:
        found.due = end_of_month(cell.when) if cell.month_only else cell.when
        found.phrase = cell.text
    elif cell.text:
        found.phrase = cell.text if len(cell.text) <= _LONG_PHRASE else cell.text[: _LONG_PHRASE - 1] + "…"
        text = in_force(cell.text[:_LONGEST_READ])
        words = None if says_nothing(text) else _without_status(text, reader, found)
        if found.course is None and _PUT_OFF.search(cell.text):
            found.course = DELAYED
        if words:
            _take(reader, one_of_several(cell, words, last=cell is not entry.due), found)
            _take_series(words, found)


def _without_status(text: str, reader: DateReader, found: Timing) -> str | None:
    """The words of a due cell that say when, once those are taken that say how the action stands; None where all do."""
    tells = not HAS_DATE.search(text) or text.casefold().startswith("overdue")  # "Overdue - raised 2026-02"
    stated = _STATED.match(text)  # "In process. To be complete by 28 February"
    course = leading_status(stated[0] if stated else text) if tells or stated else None
    found.course = course if course in (IN_PROGRESS, BLOCKED, DELAYED) else None
    done = completion_for_due(text, reader)
    if done:
        _take_completion(done, found)
        return None
    told = _DONE_THEN.fullmatch(text)
    if told and (day := reader.done_on(told["on"])):
        _take_completion(Completion(day, COMPLETED), found)
        return told["due"]
    mark = _DONE_AFTER.search(text) or _COURSE_AFTER.search(text)
    if mark and HAS_DATE.search(text[: mark.start()]):
        word = mark.groupdict().get("course")
        found.status, text = leading_status(word) if word else COMPLETED, text[: mark.start()]
    elif leading_status(text) == CANCELLED:
        found.status = CANCELLED
        return None
    span = _COMPLETE_ON.match(text)
    return f"{span['start']} complete by {text[span.end() :]}" if span else text


def _take_series(text: str, found: Timing) -> None:
    series = recurrence_of_dates(text)
    if series:
        found.recurrence = found.recurrence or series[0]
        found.due = found.due and min(found.due, end_of_month(series[1]))


def _due_cell(entry: Entry) -> Cell | None:
    """The due date, or the latest revision that says anything."""
    revised = [one for one in entry.revised if _says_anything(one) and not _KEPT.fullmatch(one.text)]
    return revised[-1] if revised else entry.due


def _says_anything(cell: Cell) -> bool:
    return bool(cell.when or (cell.lines and not says_nothing(cell.text)))


def _read_first_due(entry: Entry, reader: DateReader, found: Timing) -> None:
    """The date first agreed, where a revision beside it is in force, and how many revisions there are."""
    first = entry.due
    if first is None or (_due_cell(entry) is first and not found.moves):
        return
    found.first_due = end_of_month(first.when) if first.when and first.month_only else first.when
    if first.when is None and first.text:
        found.first_due = reader.phrase(first.text[:_LONGEST_READ]).due
    if found.first_due:
        said = {one.when or one.text.casefold() for one in entry.revised if _says_anything(one)}
        found.moves = max(found.moves, len(said - {first.when or first.text.casefold()}))


def _ask_of_later_dates(entry: Entry, reader: DateReader, found: Timing) -> None:
    """Asks about a date after the due one under a heading that is not understood: it may be the one in force."""
    for heading, cell in entry.other_dates:
        said = reader.phrase(cell.text[:_LONGEST_READ])
        day = cell.when or (said.due if said.precision in ("day", "month") else None)
        if found.due and day and day > found.due and not _OF_ANOTHER_THING.search(heading):
            found.doubts.append((f'is due on {say(found.due)}, and has {say(day)} under "{heading}": use that?', day))


def _is_moved(entry: Entry, cell: Cell, reader: DateReader, found: Timing) -> bool:
    """Takes the date to which a status or a comment says that the action was moved; False where none does."""
    moved = None if entry.revised else moved_to(entry)
    if moved:
        found.phrase = cell.text
        _take(reader, moved, found)
        found.moves = 1
    return found.due is not None


def _take(reader: DateReader, text: str, found: Timing) -> None:
    due = reader.phrase(text)
    found.start, found.due, found.recurrence = due.start, due.due, due.recurrence
    shown = found.phrase if found.phrase and len(found.phrase) <= 80 else text[:79]
    if due.due and _SPAN.fullmatch(text.strip()):  # from when, a document does not say
        found.due = None
        found.doubts.append((f'"{shown}" does not say from when: use {say(due.due)}?', due.due))
        return
    if due.due:
        wrong = next((one for one in due.warnings if _WEEKDAY_WRONG.search(one)), None)
        if wrong:
            found.doubts.append((f'"{shown}": {wrong} Use it?', due.due))
        return
    if due.recurrence and due.question is None and due.suggestion is None:
        first = first_period_end(due.recurrence, due.start or reader.today)
        found.doubts.append((f'"{shown}" names no first date: use {say(first)}?', first))
    elif due.suggestion:
        found.doubts.append((f'"{shown}" is not an exact date: use {say(due.suggestion)}?', due.suggestion))
    elif due.question and "not a day in any year" in due.question:
        found.doubts.append((due.question, None))
    elif due.start:
        found.doubts.append((f'"{shown}" says when it starts, and not when it is due.', None))
    else:
        found.doubts.append((f'"{shown}" is not a date.', None))


def _read_start(entry: Entry, reader: DateReader, found: Timing) -> None:
    cell = entry.start
    if cell is None or (nobody(cell.text) and not cell.when):
        return
    if cell.when:
        found.start = cell.when.replace(day=1) if cell.month_only else cell.when
        return
    text = _BEGINNING.sub("", cell.text)
    read = reader.phrase(text if LABELLED.match(text) else f"from {text}")
    if read.start:
        found.start = read.start
    if read.due and found.due is None and entry.due is None:
        found.due, found.phrase = read.due, cell.text
    found.recurrence = found.recurrence or read.recurrence
