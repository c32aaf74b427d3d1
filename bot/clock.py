"""The time. Nothing else in Leadline reads the machine's clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> datetime:
        """The instant, as an aware datetime in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def local_today(clock: Clock) -> date:
    """The day where this machine stands."""
    return clock.now().astimezone().date()


class FixedClock:
    """A clock that stands still: the whole of a `leadline tick --at` happens at one instant."""

    def __init__(self, at: datetime) -> None:
        """`at` must be aware; ValueError otherwise."""
        self._at = _utc(at)

    def now(self) -> datetime:
        return self._at


class CallableClock:
    """A clock read from somewhere else, such as the local workspace, where a person can move it."""

    def __init__(self, source: Callable[[], datetime]) -> None:
        """`source` gives aware datetimes of any zone."""
        self._source = source

    def now(self) -> datetime:
        return _utc(self._source())


def elapsed() -> float:
    """Seconds on a clock that never goes back, for measuring how long something took or how long ago it was."""
    return time.monotonic()


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)
