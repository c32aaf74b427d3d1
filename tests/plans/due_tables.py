"""Tables of due phrases with their right answers: `phrase | due | start | recurrence`, below a line that says on which
day they are read."""

from dataclasses import dataclass
from datetime import date

from plans.due import Due, read_due


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


def rows_of(table: str) -> list[Row]:
    made, today = [], date.min
    for line in table.strip().splitlines():
        if line.startswith("# read on "):
            today = date.fromisoformat(line.removeprefix("# read on "))
            continue
        phrase, *right = (cell.strip() for cell in line.split("|"))
        due, start, recurrence = (right + [""] * 3)[:3]
        made.append(Row(phrase, read_due(phrase, today=today), due, start, recurrence))
    return made


def share_right(rows: list[Row], field: str) -> float:
    return sum(str(getattr(row.got, field) or "") == getattr(row, field) for row in rows) / len(rows)
