"""Leave: the days on which somebody is away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Leave:
    """From the `first` day away (None: from now on) until `back_on`, the first day back."""

    back_on: date
    first: date | None = None

    def covers(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and day < self.back_on

    def is_ahead(self, today: date) -> bool:
        """Whether it has not begun yet."""
        return self.first is not None and today < self.first < self.back_on
