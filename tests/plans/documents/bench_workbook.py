"""Times reading a 1,000-row workbook against openpyxl's load: `python -m tests.plans.documents.bench_workbook`."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable
from datetime import date
from statistics import median

import openpyxl

from plans.documents import read_document
from tests.plans.documents.build import workbook

ROWS = 1_000
BAR = 2.0
_HEAD = ["Ref", "Recommendation", "Agreed action", "Lead owner", "Start", "Due date", "Completed", "Status", "Update"]
_OWNERS = [
    "Robert Hale",
    "Sandy Hop / Mike Harr",
    "Head of Finance",
    "Director, People and Culture",
    "J Smith, T Brown",
]
_STATUSES = ["In progress", "Complete", "Not started", "Overdue"]


def plan(rows: int = ROWS) -> bytes:
    """A workbook with this many actions, the same each time."""
    chance = random.Random(7)
    lines: list[list[object]] = [[*_HEAD]]
    for number in range(rows):
        month = chance.randint(1, 12)
        due = chance.choice(
            [
                date(2025, month, 28),
                f"By {chance.randint(1, 28)}th March 20{chance.randint(25, 27)}",
                "Q3 2025/26",
                "Ongoing",
            ]
        )
        lines.append(
            [
                f"{number // 20 + 1}.{number % 20 + 1}",
                f"Recommendation {number // 20 + 1}: improve area {number // 20}" if number % 20 == 0 else None,
                f"Carry out improvement {number} across the service and report to the board on what was learned",
                chance.choice(_OWNERS),
                f"Sept {chance.randint(24, 26)}",
                due,
                None,
                chance.choice(_STATUSES),
                f"Update {number}: a meeting was held and the next steps were agreed",
            ]
        )
    return workbook({"Plan": lines})


def measure(rounds: int = 15) -> tuple[float, float]:
    """(seconds for openpyxl's load, seconds for reading the draft): processor time, by turns, the middle of each."""
    data = plan()
    seconds = [
        (
            _took(lambda: openpyxl.load_workbook(io.BytesIO(data))),
            _took(lambda: read_document(data, "plan.xlsx", today=date(2025, 1, 15))),
        )
        for _ in range(rounds)
    ]
    load, read = zip(*seconds, strict=True)
    return median(load), median(read)


def _took(task: Callable[[], object]) -> float:
    began = time.process_time()
    task()
    return time.process_time() - began


if __name__ == "__main__":
    loaded, took = measure()
    print(f"openpyxl {loaded * 1000:.0f} ms, the draft {took * 1000:.0f} ms: {took / loaded:.2f} times (bar {BAR:g})")
