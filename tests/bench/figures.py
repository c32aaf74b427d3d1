"""What a benchmark gives, and how the table is printed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. `bar` says what is asked of it; `met` is None where nothing is asked."""

    what: str
    measured: str
    bar: str = ""
    met: bool | None = None


def p50(seconds: Sequence[float]) -> float:
    return statistics.median(seconds)


def p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def table(figures: Sequence[Figure]) -> str:
    """The figures as aligned text."""
    rows = [(f.what, f.measured, f.bar, {None: "", True: "met", False: "MISSED"}[f.met]) for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
