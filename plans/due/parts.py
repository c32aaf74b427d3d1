"""The time expressions of a due phrase, each in its place: its part, how it joins the one before, the days it names."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from plans.due.roles import Join, Role, join_of, lead_of, role_of
from plans.due.rules import Period
from plans.due.times import Time, edge_of

_OPENS = re.compile(r"\b(?:opens?|opening|goes live|go live|launch(?:es)?|runs)\b(?: \w+){0,3}\s*$")
_CLOSES = re.compile(r"\b(?:clos(?:es?|ing)|ends?|ending|finish(?:es)?)\b(?: \w+){0,3}\s*$")
_SHARES_A_YEAR = ("range", "span", "list", "or")


@dataclass(slots=True)
class Part:
    """A time expression, its role, how it joins the one before it, and the words between the two."""

    time: Time
    role: Role
    join: Join
    lead: str
    period: Period | None = None

    @property
    def is_exact(self) -> bool:
        return self.period is not None and not self.time.doubt and edge_of(self.period, self.time.edge)[1] is None


def parts_of(low: str, times: list[Time], today: date) -> list[Part]:
    """The parts of a phrase, with their days. In a range or a list a year stated once holds for all."""
    parts = [
        Part(time, role_of(low, times, i), join_of(low, times, i), lead_of(low, times, i))
        for i, time in enumerate(times)
    ]
    for before, part in pairwise(parts):
        if part.join == "revised":
            before.role, part.role = "old", "new"
        if before.role == "new" and part.role == "start" and part.lead.strip() in ("from", "(from"):
            part.role = "old"  # "revised to 30 Sept (from 31 July)"
    _open_and_close(parts)
    for i in reversed(range(len(parts))):
        _settle(parts, i, today)
    for before, part in pairwise(parts):
        _count_from(before, part)
    return parts


def _open_and_close(parts: list[Part]) -> None:
    """ "Opens on 1 July and closes on 18 July": a start and a due date."""
    for before, part in pairwise(parts):
        if (
            before.role in ("plain", "due")
            and _OPENS.search(before.lead)
            and (_CLOSES.search(part.lead) or part.time.text.startswith("close "))
        ):
            before.role, part.role = "start", "due"


def _settle(parts: list[Part], i: int, today: date) -> None:
    part, after = parts[i], parts[i + 1] if i + 1 < len(parts) else None
    yearless = part.time.make is not None and part.time.year is None and part.time.period is None
    if after and after.period and after.join in _SHARES_A_YEAR and yearless:
        part.period = _year_of(part.time, after, today)
        return
    begun = parts[i - 1].time if i and part.join == "range" else None
    floor = begun.periods(today) if begun and begun.year else None
    part.period = part.time.periods(today, future=not part.time.past, not_before=floor.first if floor else None)


def _year_of(time: Time, after: Part, today: date) -> Period | None:
    """A beginning without a year takes that of what it is joined to, or the one before, so as not to come after it."""
    if after.period is None or time.make is None:
        return None
    if after.join == "list" and after.time.year is None and after.time.period is None:
        return time.periods(today)
    for year in (after.period.last.year, after.period.last.year - 1):
        period = time.make(year)
        if period and period.first <= after.period.last:
            return period
    return None


def _count_from(before: Part, part: Part) -> None:
    """An offset directly before a day is counted from it: "6 weeks after 1 March 2021"."""
    directly = part.lead.strip(" (") in ("", "the", "on")
    if before.time.kind != "event" or before.time.near is None or not directly or part.time.kind != "day":
        return
    counted = before.time.near(part.period.last, True) if part.period else None
    if counted and before.time.doubt != "it is a range":
        part.period, part.role, before.role = counted, "plain", "mention"
        part.time.weekday = part.time.edge = None


def rhythm_of(parts: list[Part]) -> str | None:
    """The recurrence that a bare list of dates keeps: "July 2021, July 2022", "Feb, May, Aug and Nov 2021". Two dates
    that are not a year apart keep none."""
    if len(parts) < 2 or any(part.join != "list" or part.role not in ("plain", "due") for part in parts[1:]):
        return None
    if all(part.time.kind == "year" for part in parts[1:]):
        return "annual"
    ends = [part.period.last for part in parts if part.period and part.time.kind != "year"]
    steps = {(b.year - a.year) * 12 + b.month - a.month for a, b in pairwise(ends)}
    if steps == {12}:
        return "annual"
    if len(ends) > 2 and len(steps) == 1:
        return {1: "monthly", 3: "quarterly", 6: "six-monthly"}.get(steps.pop())
    a_year = {len([end for end in ends if end.year == year]) for year in {end.year for end in ends}}
    return "quarterly" if a_year == {4} else None
