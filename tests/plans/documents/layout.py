"""What a made-up document and its right reading are, and the list that every file of layouts adds to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date


@dataclass
class Right:
    """One right action. What is left out must be empty in the draft."""

    action: str
    owners: tuple[str, ...] = ()
    due: date | None = None
    recommendation: str | None = None
    start: date | None = None
    status: str | None = None
    completed_on: date | None = None
    recurrence: str | None = None
    ref: str | None = None


@dataclass
class Layout:
    """A document, the day as of which it is read, and what it holds."""

    name: str
    make: Callable[[], bytes]
    today: date
    right: list[Right] = field(default_factory=list)


LAYOUTS: list[Layout] = []


def layout(name: str, today: date, *right: Right) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def add(make: Callable[[], bytes]) -> Callable[[], bytes]:
        LAYOUTS.append(Layout(name, make, today, list(right)))
        return make

    return add
