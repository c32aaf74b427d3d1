"""The dates of one action, from the cells that hold them. Words become dates in `plans.due`; here is what cells add:
revisions, several dates in a cell, completions written where a date belongs, dates that are no due dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from plans.documents.shape import Cell
from plans.documents.understanding.datereading import HAS_DATE, NO_DAY, DateReader, end_of_month, say
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import DATE, MONTH
from plans.documents.understanding.series import recurrence_of_dates
from plans.documents.understanding.status import leading_status, noted_status, share_done, status_word
from plans.documents.understanding.status_words import CANCELLED, COMPLETED
from plans.documents.understanding.who import nobody
from plans.recurrence import first_period_end, read_recurrence

_NOTHING = re.compile(r"^(?:n\.?/?a\.?|not applicable|none|nil|nan|null|#\w+[!?]?|[-–—_.?*]+)$", re.I)
_REVISED = re.compile(
    r"[\s,;(\[/–-]*\b(?:(?:date )?(?:revised|extended|amended|rescheduled|re-?scheduled|moved|slipped|deferred|"
    r"changed|updated|rev|now|new)(?:\s+(?:target|due|completion|delivery|end|date|deadline|"
    r"timescale))*)\b\.?\s*(?:date\b\s*)?(?:is\b|to\b|until\b|:|=|-|–)?\s*(?=\S)",
    re.I,
)
_FORMER = re.compile(
    r"[(\[][^)\]]*\b(?:revised from|was|previously|originally|original|formerly|moved from|extended from|"
    r"from)\b[^)\]]*[)\]]"
    r"|\b(?:revised|moved|extended|changed|amended)\s+from\b.*$"
    r"|[,;–-]\s*(?:was|previously|originally|formerly)\b.*$",
    re.I | re.S,
)
_MOVED_TO = re.compile(
    rf"\b(?:(?:new|revised|extended|amended) (?:deadline|date|target(?: date)?|due date|end date)(?: is| of| to|:)?|"
    rf"now due(?: by| on)?|(?:deadline|target|due date|date) (?:moved|extended|changed|put back) to)\s+(?P<to>{DATE})",
    re.I,
)
_OF_ANOTHER_THING = re.compile(
    r"expir|renew|inspect|ofsted|review|meeting|board|committee|visit|report|licen[cs]e|contract|valid", re.I
)
_OF_A_DATE = ("date", "due", "deadline", "target")  # one of them stands in whatever tells of a move
_REVIEWED = re.compile(r"(?:\s*[,;(–-]\s*|(?<=\d)\s+)(?:(?:and |then |with )?(?:an? )?review(?:ed)?)\b.*$", re.I | re.S)
_NEXT_DATE = re.compile(rf"(?:\s*;|,?\s+(?:and )?then)\s+(?=\d|{MONTH})", re.I)
_CLAUSES = re.compile(r"\s*[,;(]\s+|\s+[–-]\s+|\.\s+")
_CHANGES = tuple("rev exten amend sched moved slip defer chang updat now new was previous origin former from".split())
_LABELLED = re.compile(r"\b(?:start|started|from|begin\w*|commenc\w*|until|end|ends|finish\w*|complet\w*|to)\b", re.I)
_COMPLETE_ON = re.compile(  # "Start: Jan 24 Complete: Sept 24"
    rf"^(?P<start>(?:start|commence|begin)\w*\b.*\d)[\s,;–-]+complete(?:d|ion)?\s*:?\s*(?=\d|{MONTH}|q[1-4]\b)",
    re.I | re.S,
)
_BEGINNING = re.compile(r"^(?:the )?(?:beginning|start) of (?=\w)", re.I)
_SEVERAL_DAYS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?:\s+\d{1,2}\1\d{1,2}\1\d{2,4})+")
_WAS_DONE = re.compile(r"^(?:completed|done|closed)\s*[:–-]", re.I)
_DUE_YET = re.compile(
    r"^(?:to be )?(?:complet\w+|done|in place|closed|achieved|implemented|delivered|finished)\s*(?::|\bby\b|\bdate\b|"
    r"\bbefore\b|\bin time\b)",
    re.I,
)
_DONE_AFTER = re.compile(
    r"[\s,;:(\[–/-]+(?:now |action )?(?:completed?|done|closed|achieved|implemented|delivered)\W*$|[✅✔☑✓]\ufe0f?\s*$",
    re.I,
)
_MINUTE_CODE = re.compile(
    r"^(?:item |para |paper |ref\.? )?[A-Z]{1,6}[\s/-]*\d{1,4}(?:[/.-]\d{1,4})*\W*$|"
    r"^\d{1,4}/(?!(?:19|20)\d\d$)\d{2,4}[a-z]?(?:\(\w+\))?$"
)
_MONTH_NAME = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)
_TOLD_ON = re.compile(r"^(?:reviewed|update[d]?|as at|position|progress)\b", re.I)
_ALL = 100
_YES = re.compile(r"^(?:y|yes|true|x|✓|✔|✅|☑|☒|done|100\s?%)\ufe0f?\.?$", re.I)
_SAYS_YES = re.compile(r"^(?:y|yes)\b[\s,:–-]*(?=\d)", re.I)
_AFFIRMS = re.compile(
    r"yes\b\s*[.,;:–-](?!.{0,60}\b(?:but|except|apart|most(?:ly)?|part(?:ly|ially)?|some|\d+ (?:out )?of|however|not|"
    r"on-?going|in progress|still)\b)",
    re.I,
)
_NO_AND = re.compile(r"^no\b\s*[-–—:,]\s*(?=\S)", re.I)
_NO = re.compile(r"^(?:n|no|false|✗|✘|❌|☐|0\s?%)\ufe0f?\.?$", re.I)
_WEEKDAY_WRONG = re.compile(r"\bis an? \w+day\.$")
_BARE = re.compile(rf"(?:by )?(?:the )?(?:end (?:of )?)?{DATE}\.?", re.I)
_DONE_ON = re.compile(  # "Launched 16 Oct 2023", "Approved by Corporation 23/3/22"
    r"(?P<did>launched|appointed|submitted|approved|adopted|issued|installed|signed|opened|published|held)"
    rf"(?: (?:by|at) (?!(?:the )?(?:end|early|mid|late)\b|{MONTH})[A-Z][A-Za-z ]{{1,29}})?(?: on| in)? {DATE}\.?",
    re.I,
)
_SINCE = re.compile(r"^\w+[.;]\s+(?=[^.;]*\b(?:since|on)\b[^.;]*\d)")
_ONCE = re.compile(r"\bonce\W*$", re.I)
_OFTEN = (
    "every",
    "each",
    "ly",
    "annu",
    "year",
    "term",
    "month",
    "quarter",
    "week",
    "ennial",
    "times",
    "once",
    "twice",
    "day",
)
_SPAN = re.compile(
    r"(?:(?:with)?in |by |over )?(?:the )?(?:next )?(?:a|an|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve) (?:working |business |calendar )?(?:day|week|wk|month|mth|quarter|year|yr)s?\.?",
    re.I,
)
_LONG_PHRASE = 160
_SHORT = 60
_LONGEST_READ = 600


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
    first_due: date | None = None
    moves: int = 0
    doubts: list[tuple[str, date | None]] = field(default_factory=list)


def timing(entry: Entry, reader: DateReader) -> Timing:
    """All that the cells of an action say about time."""
    found = Timing()
    _read_completed(entry, reader, found)
    _read_due_cells(entry, reader, found)
    _read_first_due(entry, reader, found)
    _ask_of_later_dates(entry, reader, found)
    _read_start(entry, reader, found)
    _read_status_dates(entry, reader, found)
    if found.recurrence is None and not (found.due and _is_once(found.phrase or "")):
        found.recurrence = often(entry.action)
    if found.due and found.start and found.start > found.due:
        found.doubts.append((f"starts on {say(found.start)}, after it is due on {say(found.due)}.", found.due))
    return found


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
    if cell is None or _is_moved(entry, cell, reader, found):
        return
    if cell.when:
        found.due = end_of_month(cell.when) if cell.month_only else cell.when
        found.phrase = cell.text
        return
    whole = cell.text
    if not whole:
        return
    found.phrase = whole if len(whole) <= _LONG_PHRASE else whole[: _LONG_PHRASE - 1] + "…"
    text = _in_force(whole[:_LONGEST_READ])
    if _NOTHING.match(text):
        return
    said = leading_status(text) == COMPLETED and (not _DUE_YET.match(text) or _WAS_DONE.match(text))
    if said or _DONE_ON.fullmatch(text):
        day = reader.done_on(text) or _only_day(text, reader)
        if day or not HAS_DATE.search(text):  # a day to come is when it is due
            found.status, found.completed_on = COMPLETED, found.completed_on or day
            return
    done = _DONE_AFTER.search(text)
    if done and HAS_DATE.search(text[: done.start()]):
        found.status, text = COMPLETED, text[: done.start()]
    elif leading_status(text) == CANCELLED:
        found.status = CANCELLED
        return
    text = _COMPLETE_ON.sub(r"\g<start> complete by ", text)
    _take(reader, _one_of_several(cell, text, last=cell is not entry.due), found)
    series = recurrence_of_dates(text)
    if series:
        found.recurrence = found.recurrence or series[0]
        found.due = found.due and min(found.due, end_of_month(series[1]))


def _due_cell(entry: Entry) -> Cell | None:
    """The due date, or the latest revision that says anything."""
    revised = [one for one in entry.revised if _says_anything(one)]
    return revised[-1] if revised else entry.due


def _says_anything(cell: Cell) -> bool:
    return bool(cell.when or (cell.lines and not _NOTHING.match(cell.text)))


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
    moved = None if entry.revised else _moved_to(entry)
    if moved:
        found.phrase = cell.text
        _take(reader, moved, found)
        found.moves = 1
    return found.due is not None


def _moved_to(entry: Entry) -> str | None:
    """The date to which a status or a comment says that the action was moved: "C/F. New deadline 28/02/23"."""
    said = [cell.text for cell in (*entry.statuses, *entry.notes, *([entry.completed] if entry.completed else []))]
    dated = (text for text in said if any(word in text.casefold() for word in _OF_A_DATE))
    return next((found["to"] for text in dated if (found := _MOVED_TO.search(text))), None)


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


def _in_force(text: str) -> str:
    """The part of a cell that counts where it also holds another date: "31/3/21, revised to 30/6/21" → "30/6/21"."""
    low = text.lower()
    reviewed = _REVIEWED.search(text)
    if reviewed and HAS_DATE.search(text[: reviewed.start()]):
        text = text[: reviewed.start()]
    if not any(part in low for part in _CHANGES):
        return text
    plain = _FORMER.sub(" ", text).strip(" ,;")
    if plain and plain != text and HAS_DATE.search(plain):
        text = plain
    marks = list(_REVISED.finditer(text))
    if (
        marks
        and text[marks[-1].end() :].strip(" )]")
        and (marks[-1].start() > 0 and HAS_DATE.search(text[: marks[-1].start()]))
    ):
        return text[marks[-1].end() :].strip(" )]")
    if marks and marks[-1].start() == 0:
        return text[marks[-1].end() :].strip(" )]")
    return text


def _one_of_several(cell: Cell, text: str, *, last: bool) -> str:
    """The first date of a cell whose lines are dates of their own; of revisions the `last`."""
    if text != cell.text:
        return text
    if last:
        text = _NEXT_DATE.split(text)[-1]
    if _SEVERAL_DAYS.fullmatch(text):
        return text.split()[-1 if last else 0]
    dated = [line for line in cell.lines if HAS_DATE.search(line)]
    if len(dated) > 1 and len(dated) == len(cell.lines) and not any(_LABELLED.search(line) for line in cell.lines):
        return dated[-1 if last else 0]
    return text


def _read_start(entry: Entry, reader: DateReader, found: Timing) -> None:
    cell = entry.start
    if cell is None or (nobody(cell.text) and not cell.when):
        return
    if cell.when:
        found.start = cell.when.replace(day=1) if cell.month_only else cell.when
        return
    text = _BEGINNING.sub("", cell.text)
    read = reader.phrase(text if _LABELLED.match(text) else f"from {text}")
    if read.start:
        found.start = read.start
    if read.due and found.due is None and entry.due is None:
        found.due, found.phrase = read.due, cell.text
    found.recurrence = found.recurrence or read.recurrence


def _read_completed(entry: Entry, reader: DateReader, found: Timing) -> None:
    cell = entry.completed
    if cell is None:
        return
    if cell.when:
        shown = end_of_month(cell.when) if cell.month_only else cell.when
        _take_completion(shown, cell.text, reader, found)
        return
    text = _SAYS_YES.sub("", _NO_AND.sub("", cell.text))
    if not text or _NOTHING.match(text) or _NO.match(text):
        return
    word = leading_status(text) or (COMPLETED if _AFFIRMS.match(text) else None)
    if word is None and (_TOLD_ON.match(text) or _is_part(text) or not HAS_DATE.search(text)):
        word = status_word(text) if not _YES.match(text) else COMPLETED
        found.status = COMPLETED if word is None and _is_minute(text) else word
        return
    if word and word != COMPLETED:
        found.status = word
        return
    later = next(filter(None, map(leading_status, _CLAUSES.split(text)[1:])), None)
    if later and later != COMPLETED and word is None:
        found.status = later
        return
    day = None if _is_minute(text) else reader.done_on(text) or reader.phrase(text).due
    if day:
        _take_completion(day, text, reader, found)
    elif word == COMPLETED or _is_minute(text):
        found.status = COMPLETED


def _is_part(text: str) -> bool:
    """Whether a text says that less than all is done: "75 % complete at 31/12/24"."""
    share = share_done(text)
    return share is not None and share < _ALL


def _is_minute(text: str) -> bool:
    """Whether a text refers to minutes ("Min 45/17", "TB/12/34"): closed there, on a day that it does not say."""
    if re.search(r"\bmin(?:ute)?s?\b", text, re.I):
        return not re.search(r"\bon\b", text)
    return bool(_MINUTE_CODE.match(text)) and not _MONTH_NAME.search(text) and leading_status(text) is None


def _take_completion(day: date, text: str, reader: DateReader, found: Timing) -> None:
    if day > end_of_month(reader.today):
        found.doubts.append((f'"{text}" stands as its completion, but is still to come: when was it completed?', None))
        return
    found.completed_on, found.status = day, COMPLETED


def _read_status_dates(entry: Entry, reader: DateReader, found: Timing) -> None:
    """A completion's day in a status cell, or at the head of a comment: "DONE 5/6/17"."""
    says_completed = [cell for cell in entry.statuses if status_word(cell.text) == COMPLETED]
    if not any(status_word(cell.text) for cell in entry.statuses):
        says_completed += [cell for cell in entry.notes if noted_status(cell.text) == COMPLETED]
        said = next((cell for cell in entry.notes if _says_it_is_done(cell.text, entry.action)), None)
        if said and found.completed_on is None:
            found.completed_on = _only_day(said.text, reader)
            found.status = found.status or (COMPLETED if found.completed_on else None)
    for cell in says_completed:
        if found.completed_on is None and HAS_DATE.search(cell.text):
            head = _SINCE.sub("", cell.text) if _SINCE.search(cell.text) else re.split(r"[.;]\s|\n", cell.text)[0]
            if len(head) < _SHORT and not re.search(r"\bmin(?:ute)?s?\b", head, re.I):
                found.completed_on = reader.done_on(head) or _only_day(head, reader)


def _says_it_is_done(note: str, action: str) -> bool:
    """Whether a remark says on which day what the action asks for was done: "Appointed 15 May" of "Appoint a chair"."""
    found = _DONE_ON.fullmatch(note)
    return found is not None and found["did"].casefold().rstrip("ed")[:6] in action.casefold()


def _only_day(text: str, reader: DateReader) -> date | None:
    """The one day that a short text names, whatever else it says: "Complete: report received November 2023"."""
    named = re.findall(DATE, NO_DAY.sub(" ", text), re.I)
    return reader.done_on(named[0]) if len(named) == 1 else None
