"""How dates, lengths of time and lists of names are written, always the same way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from plans.working_days import WorkingDays

_MONTHS = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split()
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()


def day_words(day: date, today: date) -> str:
    """`Fri 30 Apr`; the year only when it is not this one: `Wed 31 Mar 2027`."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}{year}"


def short_day_words(day: date, today: date) -> str:
    """`30 Apr`, for lists; the year only when it is not this one."""
    return day_words(day, today).partition(" ")[2]


def long_day_words(day: date) -> str:
    """`30 September 2026`, where the year matters."""
    return f"{day.day} {day:%B} {day.year}"


def count_words(count: int, noun: str, plural: str = "") -> str:
    """`1 action`, `2 actions`; `plural` where it is not made by an s."""
    return f"{count} {noun}" if count == 1 else f"{count} {plural or f'{noun}s'}"


def reminder_words(days: Sequence[int]) -> str:
    """`1 working day`, `14, 7 and 1 working days`."""
    return f"{join_words([str(day) for day in days])} working day{'' if list(days) == [1] else 's'}"


def distance_words(due: date, today: date, calendar: WorkingDays) -> str:
    """How far off a due date is: `in 3 working days`, `in 2 weeks`, `today`, `1 week late`."""
    days = (due - today).days
    if days == 0:
        return "today"
    if days < 0:
        return f"{length_words(-days)} late"
    if days == 1:
        return "tomorrow"
    if days < 10:
        working = calendar.between(today, due)
        return f"in {count_words(working, 'working day')}" if working else f"in {count_words(days, 'day')}"
    return f"in {length_words(days)}"


def length_words(days: int) -> str:
    """A length of time, rounded as people say it: `3 days`, `2 weeks`, `4 months`."""
    if days < 7:
        return count_words(days, "day")
    if days < 60:
        return count_words(round(days / 7), "week")
    return count_words(round(days / 30.4), "month")


def shift_words(before: date, after: date) -> str:
    """By how much a date was moved: `2 weeks later`, `3 days earlier`."""
    days = (after - before).days
    return f"{length_words(abs(days))} {'later' if days >= 0 else 'earlier'}"


def week_words(days: Sequence[int]) -> str:
    """Days of the week, Monday is 0: `Mon to Fri`, `Mon, Tue and Thu`."""
    named = [_DAYS[day] for day in sorted(days)]
    if len(days) > 2 and max(days) - min(days) == len(days) - 1:
        return f"{named[0]} to {named[-1]}"
    return join_words(named)


def join_words(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `11th`."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
