"""Tables of due phrases of our own with their right answers: `phrase | due | start | recurrence`.

A line before them says on which day they are read.

Each was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from plans.due import Due, read_due

TABLES = sorted((Path(__file__).parent / "tables").glob("due_*.txt"))


@dataclass(frozen=True)
class Row:
    """A phrase, its reading, and the due date, start and recurrence that it should have, empty where none."""

    phrase: str
    got: Due
    due: str
    start: str
    recurrence: str

    @property
    def is_wrong_date(self) -> bool:
        return self.got.due is not None and str(self.got.due) != self.due


def _rows(table: Path) -> list[Row]:
    made, today = [], date.min
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            continue
        if line.startswith("# read on "):
            today = date.fromisoformat(line.removeprefix("# read on "))
            continue
        phrase, *right = (cell.strip() for cell in line.split("|"))
        due, start, recurrence = (right + [""] * 3)[:3]
        made.append(Row(phrase, read_due(phrase, today=today), due, start, recurrence))
    return made


def _share_right(rows: list[Row], field: str) -> float:
    return sum(str(getattr(row.got, field) or "") == getattr(row, field) for row in rows) / len(rows)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_nearly_every_date_is_right_and_no_due_date_is_wrong(table: Path) -> None:
    rows = _rows(table)
    assert _share_right(rows, "due") >= 0.98
    assert _share_right(rows, "start") >= 0.95
    assert _share_right(rows, "recurrence") >= 0.95
    assert not [row.phrase for row in rows if row.is_wrong_date]


@pytest.mark.parametrize("phrase", ["Wednesday 28 August", "by Wednesday 28th August 2025"])
def test_a_weekday_that_does_not_fit_is_a_warning(phrase: str) -> None:
    due = read_due(phrase, today=date(2025, 6, 18))
    assert due.due == date(2025, 8, 28)
    assert due.warnings == ("28 August 2025 is a Thursday.",)


def test_a_provisional_day_is_kept_with_a_warning() -> None:
    due = read_due("provisionally 9 October 2025", today=date(2025, 6, 18))
    assert due.due == date(2025, 10, 9)
    assert due.warnings == ("The date is provisional.",)
