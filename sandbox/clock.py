"""The workspace's clock. It ticks with the real one and can be put forward, never back."""

import re
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time
from zoneinfo import ZoneInfo

_STEP = re.compile(r"\+\s*(\d{1,4})\s*(second|minute|hour|day|week)s?")
_WORKING_DAY = re.compile(r"next working day(?: (?:at )?(\d{1,2}):(\d{2}))?")
_DAY_STARTS = wall_time(9)


class Clock:
    """`start` (aware) is what the clock shows first; without it, the real time."""

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = 0.0 if start is None else start.timestamp() - time.time()
        self.on_move: list[Callable[[datetime], None]] = []

    def now(self) -> datetime:
        """The workspace's time, aware, in UTC."""
        return datetime.fromtimestamp(self.seconds(), UTC)

    def seconds(self) -> float:
        """The workspace's time as seconds since 1970."""
        return time.time() + self._ahead

    def move(self, to: datetime) -> datetime:
        """Put the clock forward to `to` (aware). ValueError where that lies in the past."""
        if to.timestamp() < self.seconds():
            raise ValueError("The clock only goes forward.")
        self._ahead = to.timestamp() - time.time()
        for told in self.on_move:
            told(to)
        return self.now()

    def read(self, words: str, zone: ZoneInfo) -> datetime:
        """What `words` mean from now: `next working day 09:00`, `+1 day`, a date (09:00 that day) or an ISO instant.

        Days and times without an offset are those of `zone`. Working days are Monday to Friday.
        ValueError says in one sentence what would be understood.
        """
        words = words.strip().lower()
        here = self.now().astimezone(zone)
        if step := _STEP.fullmatch(words):
            return _stepped(here, int(step[1]), step[2])
        if working := _WORKING_DAY.fullmatch(words):
            at = wall_time(int(working[1]), int(working[2])) if working[1] else _DAY_STARTS
            return datetime.combine(next_working_day(here.date()), at, zone)
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
                return datetime.combine(date.fromisoformat(words), _DAY_STARTS, zone)
            at_instant = datetime.fromisoformat(words.upper())
        except ValueError:
            raise ValueError(
                "Say where to move the clock: a date such as 2026-10-05, an instant, +1 day, or next working day 09:00."
            ) from None
        return at_instant if at_instant.tzinfo else at_instant.replace(tzinfo=zone)


def next_working_day(day: date) -> date:
    """The first Monday to Friday after `day`."""
    following = day + timedelta(days=1)
    while following.weekday() >= 5:
        following += timedelta(days=1)
    return following


def _stepped(here: datetime, count: int, unit: str) -> datetime:
    """`count` units on. Days and weeks keep the wall time; shorter units count elapsed time."""
    if unit in ("day", "week"):
        return here + timedelta(**{f"{unit}s": count})
    return (here.astimezone(UTC) + timedelta(**{f"{unit}s": count})).astimezone(here.tzinfo)
