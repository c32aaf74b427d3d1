"""Working days: Monday to Friday, less the bank holidays of a country and its subdivision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

NUDGE_HOUR = 9
WEEK = (0, 1, 2, 3, 4)  # Monday to Friday
DAY_BEGINS, DAY_ENDS = time(8), time(18)


@lru_cache(maxsize=256)
def _bank_holidays(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    try:
        return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=year))
    except NotImplementedError:  # a country that the library does not know has weekends only
        return frozenset()


def load_bank_holidays() -> None:
    """Load the library's countries, at the start of a process: it takes half a second, for which whoever asks first
    would have to wait, with the database's lock in hand."""
    holidays.country_holidays("GB")


@lru_cache(maxsize=1)
def _subdivisions() -> dict[str, list[str]]:
    return holidays.list_supported_countries(include_aliases=True)


def has_bank_holidays(country: str, subdivision: str | None = None) -> bool:
    """Whether the bank holidays of a country, and of a part of it where one is named, are known."""
    parts = _subdivisions().get(country)
    return parts is not None and (subdivision is None or subdivision in parts)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A working calendar. `country` and `subdivision` are ISO 3166 codes as the `holidays` library takes them; `week`
    holds the days of the week that are worked, Monday is 0."""

    country: str = "GB"
    subdivision: str | None = "ENG"
    week: tuple[int, ...] = WEEK

    def is_working(self, day: date) -> bool:
        return day.weekday() in self.week and day not in _bank_holidays(self.country, self.subdivision, day.year)

    def on_or_after(self, day: date) -> date:
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    @lru_cache(maxsize=4096)  # noqa: B019 (a few calendars, asked about the same days for every nudge)
    def before(self, day: date, count: int) -> date:
        """The working day that lies `count` working days before a day (itself not counted); the day for 0."""
        for _ in range(count):
            day -= timedelta(days=1)
            while not self.is_working(day):
                day -= timedelta(days=1)
        return day

    @lru_cache(maxsize=4096)  # noqa: B019
    def after(self, day: date, count: int) -> date:
        """The working day that lies `count` working days after a day (itself not counted)."""
        for _ in range(count):
            day = self.on_or_after(day + timedelta(days=1))
        return day

    @lru_cache(maxsize=4096)  # noqa: B019
    def between(self, first: date, last: date) -> int:
        """How many working days lie after `first`, up to and with `last`; 0 where `last` is not later."""
        return sum(self.is_working(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))


@lru_cache(maxsize=4096)
def at_hour(day: date, zone: str, hour: int = NUDGE_HOUR, minute: int = 0) -> datetime:
    """The UTC instant of a local hour on a day. An hour that the clocks skip is taken at the old offset."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(zone)).astimezone(UTC)


def local_day(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date()


def is_daytime(now: datetime, zone: str) -> bool:
    """Whether a message may be sent: 08:00 to 18:00 where the person is."""
    return DAY_BEGINS <= now.astimezone(ZoneInfo(zone)).time() < DAY_ENDS
