"""The months as plans name them."""

from __future__ import annotations

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def month_number(name: str) -> int:
    """The number, 1 to 12, of a month by its English name or the first three letters of it; ValueError for another."""
    return _MONTHS.index(name[:3].lower()) + 1
