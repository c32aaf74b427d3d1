"""When an action was completed, and what a cell about that says besides: yes or no, a status, a minute's number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import DATE, MONTH
from plans.documents.understanding.datereading import HAS_DATE, NO_DAY, DateReader, end_of_month, says_nothing
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.status import (
    done_then,
    is_coded,
    leading_status,
    noted_status,
    share_done,
    status_word,
)
from plans.documents.understanding.status_words import COMPLETED

_ANSWER = re.compile(
    r"(?:(?P<yes>yes(?=\d)|y(?:es)?\b)\s*(?:[.,;:–—-]+\s*|(?=\d)|$)|(?P<no>no?)\b(?:\.?$|\.\s+(?=[A-Z][a-z])|\s*[,:–—-]+\s*(?=\S)))",
    re.I,
)
_TO_COME = re.compile(  # "On the agenda for 24 February"
    r"(?:(?:on|for) (?:the |an )?agenda|(?:scheduled|planned|booked|expected)(?! works?)|to be|will|going to)\b", re.I
)
_TICKED = re.compile(r"(?:true|x|✓|✔|✅|☑|☒|done|100\s?%)\ufe0f?\.?", re.I)
_NOT_TICKED = re.compile(r"(?:false|✗|✘|❌|☐|0\s?%)\ufe0f?\.?", re.I)
_QUALIFIED = re.compile(  # of what follows a "yes"
    r".{0,60}\b(?:but|except|apart|most(?:ly)?|part(?:ly|ially)?|some|\d+ (?:out )?of|however|not|on-?going|"
    r"in progress|still)\b",
    re.I,
)
_CLAUSES = re.compile(r"\s*[,;(]\s+|\s+[–-]\s+|\.\s+")
_MINUTES = re.compile(r"\bmin(?:ute)?s?\b", re.I)
_MINUTE_CODE = re.compile(
    r"^(?:item |para |paper |ref\.? )?[A-Z]{1,6}[\s/-]*\d{1,4}(?:[/.-]\d{1,4})*\W*$|"
    r"^\d{1,4}/(?!(?:19|20)\d\d$)\d{2,4}[a-z]?(?:\(\w+\))?$"
)
_MONTH_NAME = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)  # "NOV24" is no minute either
_FIRST = (  # of several
    r"first (?:letter|draft|phase|stage|cohort|round|part|version|meeting|visit|batch|review|audit|training|session)"
)
_TOLD_ON = re.compile(
    r"^(?:reviewed|update[d]?|as at|position|progress|outstanding|await(?:ing|ed)|chas(?:ed|ing))\b|"
    rf"^{_FIRST}\b|"
    r"(?:expected|planned|target(?:ed)?|due|revised|moved|draft|forecast)"
    rf"(?:\W+(?:for|to|by|on|date|completion|end|of|is|now))*\W*(?=\d|{MONTH}|$)",
    re.I,
)
# What a day behind it belongs to, and not to the completion: "Complete. Next audit on 1 December".
_OF_ANOTHER = re.compile(
    r"\b(?:due|next|reviewed|updated|apart|except|re-?opened|expected|draft|await\w*|"
    rf"{_FIRST}|"
    r"(?:done|completed?) for|\d+ of \d+)\b",  # "Done for January to March 2025" as every month
    re.I,
)
_DONE_FOR = re.compile(rf"(?:done|completed?) for (?:the )?(?:{MONTH}|(?:19|20)\d\d\b|q[1-4]\b)", re.I)
_DONE_ON = re.compile(  # "Launched 16 Oct 2023", "Report published 12 May", "Presented to and agreed by …"
    r"(?:\w+ (?:to|at) and )?(?P<what>(?:[A-Za-z’'-]+ ){0,3}?)(?P<did>agreed|launched|appointed|submitted|approved|"
    r"adopted|issued|installed|signed|opened|published|reported|held|sent)"
    rf"(?: (?:by|at|to) (?!(?:the )?(?:end|early|mid|late)\b|{MONTH})[A-Z][A-Za-z ]{{1,29}})?(?: on| in)? {DATE}\.?",
    re.I,
)
# "All teams have a named lead. Complete 12/03/2020"
_ENDS_DONE = re.compile(r"[.;]\s+(?:completed?|closed) (?:on )?(?P<on>\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\W*$", re.I)
_WAS_IMPLEMENTED = re.compile(  # "The corrective action was fully implemented on 1 September 2022."
    rf"\b(?:was|were|(?:has|have) been) (?:fully |already )?(?:implemented|completed|corrected|resolved|finali[sz]ed|"
    rf"put in place)(?: (?:as of|effective|on|in|since|by))? (?P<on>{DATE})\W*$",
    re.I,
)
_HANGS_ON = re.compile(
    r"\b(?:once|when|after|until|unless|before|following|only|if|phase|stage|part|first|to be|should|must|will|"
    r"(?:day|week|month|year)s?)\b",
    re.I,
)
_INFINITIVES = {"held": "hold", "sent": "send"}
_DUE_YET = re.compile(
    r"^(?:to be )?(?:complet\w+|done|in place|closed|achieved|implemented|delivered|finished)\s*(?::|\bby\b|\bdate\b|"
    r"\bbefore\b|\bin time\b)",
    re.I,
)
_SENTENCE_END = re.compile(r"[.;]\s")
_WAS_DONE = re.compile(r"^(?:completed|done|closed)\s*[:–-]", re.I)
_SINCE = re.compile(
    r"^\w+[.;]\s+(?i:(?![^.;]*\b(?:began|begun|started|starts|next|due|planned)\b))"
    r"(?=[^.;]*\b(?:since|on)\b[^.;]*\d)"
)
_PARTS = re.compile(
    r"\b(?:phase|stage|step|part|round)s? (?:\d+|[a-z]|i{1,3}|one|two|three|four)\b(?:(?: ?(?:and|to|[,&–-]) ?)\d+)*",
    re.I,
)
_PART_DONE = re.compile(rf"{_PARTS.pattern} (?:is |now )*(?:completed?|done|finished)\b", re.I)
_ALL = 100
_SHORT = 60
# "included in July report": the month is the report's.
_TITLED = re.compile(
    rf"\b{MONTH}(?: (?:20)?\d\d)? (?:report|paper|newsletter|bulletin|edition|issue|agenda|dashboard)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Completion:
    """What a cell says of a completion: its day, the status that follows, a sentence for a person to settle."""

    on: date | None = None
    status: str | None = None
    doubt: str | None = None


def completion(cell: Cell | None, reader: DateReader) -> Completion:
    """What the cell of a column for completions says: a day, "Yes", "No - in progress", "Min 45/17"."""
    if cell is None:
        return Completion()
    if cell.when:
        return _completed_on(end_of_month(cell.when) if cell.month_only else cell.when, cell.text, reader)
    if says_nothing(cell.text):
        return Completion()
    answer = _ANSWER.match(cell.text)
    text = cell.text[answer.end() :] if answer else cell.text
    if not text:
        return Completion(status=COMPLETED if answer and answer["yes"] else None)
    if _NOT_TICKED.fullmatch(text):
        return Completion()
    if answer and answer["no"]:
        word = leading_status(text)
        crossed = word == COMPLETED or HAS_DATE.search(text)
        doubt = f'"{cell.text}" says no, and what or when as well: is it completed?' if crossed else None
        return Completion(status=None if word == COMPLETED else word, doubt=doubt)
    affirmed = bool(answer and answer["yes"]) and not text[0].isdigit() and not _QUALIFIED.match(text)
    return _in_words(text, leading_status(text) or (COMPLETED if affirmed else None), reader)


def _in_words(text: str, word: str | None, reader: DateReader) -> Completion:
    """What a text says of a completion that begins with the status `word`, or with none."""
    minute = _is_minute(text)
    not_yet = _TO_COME.match(text) or _TOLD_ON.match(text) or _is_part(text)
    if word is None and (not_yet or not HAS_DATE.search(text)):
        said = COMPLETED if _TICKED.fullmatch(text) else status_word(text)
        return Completion(status=said or (COMPLETED if minute else None))
    word = word or next(filter(None, map(leading_status, _CLAUSES.split(text)[1:])), None)
    if word and word != COMPLETED:
        return Completion(status=word)
    other = minute or (word is not None and _names_another(text))
    day = None if other else reader.done_on(text) or reader.phrase(text).due or (word and _only_day(text, reader))
    if day:
        return _completed_on(day, text, reader)
    return Completion(status=COMPLETED if word or minute else None)


def _completed_on(day: date, text: str, reader: DateReader) -> Completion:
    if day > end_of_month(reader.today):
        return Completion(doubt=f'"{text}" stands as its completion, but is still to come: when was it completed?')
    return Completion(day, COMPLETED)


def completion_for_due(text: str, reader: DateReader) -> Completion | None:
    """What a due cell says of a completion: "Completed 5/6/17"; None where it says when the action is due."""
    told = _WAS_IMPLEMENTED.search(text)
    if told and not _HANGS_ON.search(text[: told.start()]) and (day := reader.done_on(told["on"])):
        return Completion(day, COMPLETED)
    said = leading_status(text) == COMPLETED and (not _DUE_YET.match(text) or _WAS_DONE.match(text))
    done = _DONE_ON.fullmatch(text)
    if not said and not (done and not done["what"]):
        return None
    if _names_another(text):
        return Completion(status=COMPLETED)
    if _names_in_passing(text):
        return Completion(status=COMPLETED)
    day = reader.done_on(text) or _only_day(text, reader)
    to_come = day is None and HAS_DATE.search(text) is not None  # which is when it is due
    return None if to_come else Completion(day, COMPLETED)


def day_told(entry: Entry, reader: DateReader) -> date | None:
    """The day of completion that a status names, or a comment that no status belies: "DONE 5/6/17"."""
    words = {status_word(cell.text) for cell in entry.statuses if not is_coded(cell.text)} - {None}
    cells = [cell for cell in entry.statuses if status_word(cell.text) == COMPLETED]
    if not words:
        said = (_only_day(cell.text, reader) for cell in entry.notes if _says_it_is_done(cell.text, entry.action))
        if day := next(said, None):
            return day
    if words <= {COMPLETED}:
        cells += [
            cell
            for cell in entry.notes
            if noted_status(cell.text, entry.action) == COMPLETED and not _names_another(cell.text)
        ]
    return next(filter(None, (_day_at_head(cell.text, reader) for cell in cells)), None)


def _day_at_head(text: str, reader: DateReader) -> date | None:
    """The day that the first clause of a text names, or after a word ("Complete. On site since …") the second."""
    text = _TITLED.sub(" ", text)
    if not HAS_DATE.search(text):
        return None
    if (rest := done_then(text)) and (day := re.match(DATE, rest, re.I)):
        return reader.done_on(day[0])
    if ends := _ENDS_DONE.search(text):
        return reader.done_on(ends["on"])
    word, _, rest = text.partition(". ")
    then = rest if " " not in word and _DONE_ON.fullmatch(rest) else ""  # "Complete. Held 20 January 2023"
    head = then or (_SINCE.sub("", text) if _SINCE.search(text) else re.split(r"[.;]\s|\n", text)[0])
    if len(head) >= _SHORT or _MINUTES.search(head) or _DONE_FOR.match(head):
        return None
    return reader.done_on(head) or _only_day(head, reader)


def _says_it_is_done(note: str, action: str) -> bool:
    """Whether a remark says on which day what the action asks for was done: "Appointed 15 May" of "Appoint a chair"."""
    found = _DONE_ON.fullmatch(note)
    if found is None:
        return False
    did = found["did"].casefold()
    asked = _INFINITIVES.get(did) or did.removesuffix("ed").removesuffix("t")[:6]
    what = re.findall(r"[a-z’'-]{4,}", found["what"].casefold())
    of_it = not found["what"] or (bool(what) and what[0][:5] in action.casefold())  # and not of a step towards it
    return of_it and re.search(rf"\b(?:be {did}|{asked}(?!\w*ed\b))", action, re.I) is not None


def _names_another(text: str) -> bool:
    """Whether what stands before the first date of a text says that it is the day of something else."""
    first = HAS_DATE.search(text)
    return first is not None and _OF_ANOTHER.search(text[: first.start()]) is not None


def _only_day(text: str, reader: DateReader) -> date | None:
    """The one day that a short text names, whatever else it says: "Complete: report received November 2023"."""
    named = re.findall(DATE, NO_DAY.sub(" ", text), re.I)
    return reader.done_on(named[0]) if len(named) == 1 and not _names_in_passing(text) else None


def _names_in_passing(text: str) -> bool:
    """Whether all that a text names is a year, and that behind its first sentence: "Done. It began in 2006"."""
    named = re.findall(DATE, NO_DAY.sub(" ", text), re.I)
    return len(named) == 1 and named[0].isdecimal() and named[0] not in _SENTENCE_END.split(text)[0]


def _is_part(text: str) -> bool:
    """Whether a text says that less than all is done: "75 % complete at 31/12/24"."""
    share = share_done(text)
    return share is not None and share < _ALL


def _is_minute(text: str) -> bool:
    """Whether a text refers to minutes ("Min 45/17", "TB/12/34"): closed there, on a day that it does not say."""
    if _MINUTES.search(text):
        return not re.search(r"\bon\b", text)
    return bool(_MINUTE_CODE.match(text)) and not _MONTH_NAME.search(text) and leading_status(text) is None


def completes_its_part(text: str, action: str) -> bool:
    """Whether a status completes the one part that an action names: "Phase 1 complete" of "Deliver phase 1", and not of
    "Deliver phases 1 and 2"."""
    if not _PART_DONE.match(text):
        return False
    done, asked = ({part.casefold() for part in _PARTS.findall(one)} for one in (text, action))
    return len(done) == 1 and done == asked
