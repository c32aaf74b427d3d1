"""What the days in a column are, where only all actions together tell: days by when, or days when done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.datereading import DateReader, end_of_month
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED, DELAYED


def set_targets_apart(entries: Sequence[Entry], reader: DateReader) -> None:
    """Takes days under "Complete" for those by when, where nothing else says when and one is still to come."""
    completed = [(entry, entry.completed) for entry in entries if entry.completed]
    days = [cell.when or reader.phrase(cell.text).due for _, cell in completed]
    if any(entry.due or entry.statuses for entry in entries) or not all(days):
        return
    if any(day > reader.today for day in days if day):
        for entry, cell in completed:
            entry.due, entry.completed = cell, None


def set_bare_days_apart(entries: Sequence[Entry], reader: DateReader) -> None:
    """Takes a remark that is only a day for that of completion, among others that say so: "Completed June 2023"."""
    unsaid = [one for one in entries if one.notes and not (one.statuses or one.completed)]
    bare = [one for one in unsaid if _is_past_day(one.notes[0].text, reader)]
    said = [one for one in unsaid if leading_status(one.notes[0].text) == COMPLETED]
    if len(bare) <= sum(re.search(DATE, one.notes[0].text, re.I) is not None for one in said):
        for entry in bare:
            entry.completed = entry.notes.pop(0)


def set_days_noted_apart(entries: Sequence[Entry], reader: DateReader) -> None:
    """Takes days below "Date" that stand before the actions for those on which these were noted, where a log goes on
    from day to day, none of them is to come and some actions are open."""
    noted = [entry for entry in entries if entry.dated_first and entry.due]
    days = [entry.due.when or reader.phrase(entry.due.text).due for entry in noted if entry.due]
    known = [day for day in days if day]
    opened = [not (_says_done(entry) or entry.completed) for entry in noted]
    late = any(leading_status(cell.text) == DELAYED for entry in noted for cell in entry.statuses)
    ends = sum(day == end_of_month(day) for day in known) * 2 > len(known)
    if late or ends:
        return
    in_order = known == sorted(known) or known == sorted(known, reverse=True)
    if len(known) == len(days) > 1 and in_order and max(known) <= reader.today and any(opened):
        for entry in noted:
            entry.due = None


def _says_done(entry: Entry) -> bool:
    return any(leading_status(cell.text) == COMPLETED for cell in entry.statuses)


def _is_past_day(text: str, reader: DateReader) -> bool:
    """Whether a text is a day or a month that has been, and no more."""
    read = reader.phrase(text) if re.fullmatch(DATE, text, re.I) else None
    if read is None or read.due is None or read.precision not in ("day", "month"):
        return False
    return read.due <= reader.today
