"""One time expression found in a text, and how it becomes days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from plans.due.rules import DateRules, Period

Kind = Literal["day", "month", "quarter", "half", "year", "fyear", "week", "season", "term", "offset", "event"]
Edge = Literal["start", "end", "early", "mid", "late", "week", "week end", "first half", "second half"]

# What has no year and has only just gone by may be meant as past: days after its end, by precision.
_JUST_GONE = {"day": 31, "month": 31, "quarter": 92, "half": 92}
_FAR = 420


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text in lower case, the day it is read on and the rules it is read by."""

    low: str
    today: date
    rules: DateRules


@dataclass(slots=True)
class Time:
    """A time expression at `start`..`end` of a text.

    What it names is `period` where that is certain; else the period that `make` gives for a year (None: there is no
    such day in it), with `year` as written, if any; else what `near` gives, looking ahead or back from a day.
    `doubt` says in a few plain words why it is no exact date; `impossible` names a day that the calendar has not.
    """

    start: int
    end: int
    kind: Kind
    text: str = ""
    period: Period | None = None
    make: Callable[[int], Period | None] | None = None
    near: Callable[[date, bool], Period | None] | None = None
    year: int | None = None
    edge: Edge | None = None
    doubt: str | None = None
    weekday: int | None = None
    impossible: str | None = None
    past: bool = False

    def periods(self, today: date, *, future: bool = True, not_before: date | None = None) -> Period | None:
        """What it names: without a year the next one that ends on or after today (and on or after `not_before`), or,
        `future` false, the latest that has begun."""
        if self.period is not None:
            return self.period
        if self.near is not None:
            return self.near(today, future)
        if self.make is None or self.year is not None:
            return self.make(self.year) if self.make and self.year is not None else None
        floor = max(today, not_before or today)
        years = range(floor.year - 2, floor.year + 9) if future else range(today.year + 1, today.year - 9, -1)
        for year in years:
            period = self.make(year)
            if period and (period.last >= floor if future else period.first <= today):
                return period
        return None

    def just_gone(self, today: date) -> Period | None:
        """For an expression without a year: its last occurrence, where that ended only recently."""
        if self.make is None or self.year is not None or self.period is not None:
            return None
        for year in (today.year, today.year - 1, today.year - 2):
            period = self.make(year)
            if period and period.last < today:
                recent = (today - period.last).days <= _JUST_GONE.get(period.precision, 0)
                return period if recent else None
        return None

    def is_far(self, period: Period, today: date) -> bool:
        """Whether a yearless expression had to look years ahead (29 February)."""
        return self.make is not None and self.year is None and (period.first - today).days > _FAR


def edge_of(period: Period, edge: Edge | None) -> tuple[date, str | None]:
    """The due date that an edge of a period means ("start" its first day, else the last), and why it is not exact."""
    days = (period.last - period.first).days + 1
    if edge in ("first half", "second half") and days > 100:
        return (_through(period, days, 2) if edge == "first half" else period.last), None
    if edge in ("early", "mid", "late", "first half", "second half"):
        return _roughly(period, days, edge), f'"{edge}" names no day'
    if edge == "start":
        return period.first, None
    if edge == "week":
        return period.first - timedelta(days=period.first.weekday()) + timedelta(days=4), None
    return period.last, None


def _roughly(period: Period, days: int, edge: Edge) -> date:
    if edge in ("late", "second half"):
        return period.last
    if period.precision == "month":
        return period.first.replace(day=10 if edge == "early" else 15)
    return _through(period, days, 4 if edge == "early" else 2)


def _through(period: Period, days: int, parts: int) -> date:
    """The end of the first of so many equal parts, on a month's end where the period is a year."""
    if days > 300:
        return _months_on(period.first, 12 // parts) - timedelta(days=1)
    return period.first + timedelta(days=days // parts)


def _months_on(first: date, months: int) -> date:
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)
