"""Whether this process does its work: what `GET /healthz` answers from."""

from __future__ import annotations

from typing import Protocol

from bot.clock import elapsed

MISSED_PERIODS = 3


class Pingable(Protocol):
    """What a database offers here."""

    def ping(self) -> None:
        """Raise where the database does not answer."""
        ...


class Pulse:
    """Beats at each tick of the worker; late when `MISSED_PERIODS` periods went by without one."""

    def __init__(self, period: float) -> None:
        """`period`: seconds between two ticks. The time until the first beat counts from now."""
        self._limit = period * MISSED_PERIODS
        self._last = elapsed()

    def beat(self) -> None:
        self._last = elapsed()

    def late(self) -> bool:
        return elapsed() - self._last > self._limit


class Health:
    """The database, and the worker where this process has one in it."""

    def __init__(self, database: Pingable, pulse: Pulse | None = None) -> None:
        self._database = database
        self._pulse = pulse

    def check(self) -> dict[str, str]:
        """One word for each part: `ok`, or what is wrong with it. May block as long as the database does."""
        parts = {"database": self._database_word()}
        if self._pulse is not None:
            parts["worker"] = "late" if self._pulse.late() else "ok"
        return parts

    def _database_word(self) -> str:
        try:
            self._database.ping()
        except Exception:
            return "does not answer"
        return "ok"
