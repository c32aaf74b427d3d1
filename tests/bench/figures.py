"""What a benchmark gives, and how the table is printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. `bar` says what is asked of it; `met` is None where nothing is asked."""

    what: str
    measured: str
    bar: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Taken:
    """How long something took: seconds that went by, and of this process's processor, which a busy machine or a slow
    disk does not lengthen."""

    seconds: float
    processor: float

    def __add__(self, other: Taken) -> Taken:
        return Taken(self.seconds + other.seconds, self.processor + other.processor)

    def each(self, count: int) -> str:
        """`2.4 s, 0.48 ms each (0.35 ms of processor time)`"""
        seconds, processor = (taken / count * 1000 for taken in (self.seconds, self.processor))
        return f"{self.seconds:.1f} s, {seconds:.2f} ms each ({processor:.2f} ms of processor time)"

    def times(self, other: Taken) -> str:
        """`8.0 x (4.2 x in processor time)`"""
        return f"{self.seconds / other.seconds:.1f} x ({self.processor / other.processor:.1f} x in processor time)"


def timed(work: Callable[[], object]) -> Taken:
    began, busy = time.perf_counter(), time.process_time()
    work()
    return Taken(time.perf_counter() - began, time.process_time() - busy)


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
