"""iCalendar (RFC 5545): an all-day event on the due date of each open action, for a plan or for one person."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, date, timedelta

from icalendar import Calendar, Event, vRecur

from plans.documents.writers import layout
from plans.documents.writers.table import PlanRow, PlanTable
from plans.wording import join_words

_EVERY = {
    "weekly": ("WEEKLY", 1),
    "fortnightly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "half-termly": ("MONTHLY", 2),
    "quarterly": ("MONTHLY", 3),
    "termly": ("MONTHLY", 4),
    "six-monthly": ("MONTHLY", 6),
    "annual": ("MONTHLY", 12),
}
_COMMON_YEAR = 2023  # its February has 28 days
_UNITS = {"days": ("DAILY", 1), "weeks": ("WEEKLY", 1), "months": ("MONTHLY", 1), "years": ("MONTHLY", 12)}


def write_ics(table: PlanTable) -> bytes:
    """A plan as a calendar."""
    return write_calendar([table], table.title)


def write_calendar(tables: Sequence[PlanTable], name: str) -> bytes:
    """One calendar of several plans. An action keeps its UID, so that a calendar imported again moves its events."""
    calendar = Calendar()
    calendar.add("prodid", "-//Leadline//Action plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", layout.clean(name))
    for table in tables:
        for row in table.rows:
            if row.due is not None and row.status.is_open:
                calendar.add_component(_event(table, row, row.due))
    written: bytes = calendar.to_ical()
    return written


def _event(table: PlanTable, row: PlanRow, due: date) -> Event:
    event = Event()
    event.add("uid", f"{table.identity}-{row.id}@leadline")
    event.add("dtstamp", table.made_at.astimezone(UTC))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", layout.clean(f"{table.key}-{row.ref} {row.action}"))
    event.add("description", layout.clean("\n".join(_description(table, row))))
    event.add("categories", [layout.clean(table.title)])
    event.add("transp", "TRANSPARENT")  # a due date takes up nobody's day
    rule = rrule(row.recurrence, due) if row.recurrence else None
    if rule:
        event.add("rrule", vRecur(rule))
    return event


def _description(table: PlanTable, row: PlanRow) -> list[str]:
    lines = [table.title, *([f"Recommendation: {row.recommendation}"] if row.recommendation else [])]
    lines.append(f"Lead owners: {join_words(row.owners) or 'nobody yet'}")
    lines.append(f"Status: {row.status.words}{f', {row.brag.words}' if row.brag else ''}")
    return [*lines, *([f"Last note: {row.last_note}"] if row.last_note else [])]


def rrule(recurrence: str, due: date) -> dict[str, str | int] | None:
    """The rule (RFC 5545, 3.3.10) that gives the dates `plans.recurrence` gives; None where none does.

    Month ends stay month ends (BYMONTHDAY=-1). A 29th, 30th or 31st that would meet a shorter month has no rule:
    calendars leave such a month out, and we take its last day.
    """
    frequency, interval = _step(recurrence)
    rule: dict[str, str | int] = {"FREQ": frequency, "INTERVAL": interval}
    if frequency != "MONTHLY":
        return rule
    if (due + timedelta(days=1)).day == 1:
        return {**rule, "BYMONTHDAY": -1}
    return {**rule, "BYMONTHDAY": due.day} if _always_has(due, interval) else None


def _step(recurrence: str) -> tuple[str, int]:
    """The frequency and the interval of a recurrence as `plans.recurrence` names it."""
    if recurrence in _EVERY:
        return _EVERY[recurrence]
    found = re.fullmatch(r"every (\d+) (days|weeks|months|years)", recurrence)
    if not found:
        raise ValueError(f"not a recurrence: {recurrence!r}")
    frequency, times = _UNITS[found[2]]
    return frequency, int(found[1]) * times


def _always_has(due: date, months: int) -> bool:
    """Whether each month that comes round has the day, in any year."""
    rounds = (due.month - 1 + months * at for at in range(12))
    return all(due.day <= monthrange(_COMMON_YEAR, month % 12 + 1)[1] for month in rounds)
