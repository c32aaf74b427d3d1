"""Tables of replies of our own with their right answers: `intent | date | reply`.

A line before them says when they were sent, and when the action was due.

Each was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from plans.replies import Reading, read_reply

TABLES = sorted((Path(__file__).parent / "tables").glob("replies_*.txt"))
_DATE_OF = {"done": "completed_on", "extend": "proposed_due", "out_of_office": "back_on"}
_PASSIVE = ("note", "question", "ambiguous")
_HEAD = re.compile(r"# sent (?P<sent>\S+) due (?P<due>\S+)")


@dataclass(frozen=True)
class Row:
    """A reply, its reading, and the intent and date that it should have."""

    text: str
    got: Reading
    intent: str
    day: date | None

    @property
    def is_off(self) -> bool:
        field = _DATE_OF.get(self.got.intent)
        return self.got.intent != self.intent or (field is not None and getattr(self.got, field) != self.day)


def _rows(table: Path) -> list[Row]:
    rows: list[Row] = []
    sent = due = date.min
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            continue
        head = _HEAD.fullmatch(line)
        if head:
            sent, due = date.fromisoformat(head["sent"]), date.fromisoformat(head["due"])
            continue
        intent, day, text = (cell.strip() for cell in line.split("|", 2))
        got = read_reply(text, today=sent, due=due)
        rows.append(Row(text, got, intent, date.fromisoformat(day) if day else None))
    return rows


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_nineteen_intents_in_twenty_are_right_and_hardly_any_is_recorded_wrongly(table: Path) -> None:
    rows = _rows(table)
    wrong = [row.text for row in rows if row.got.sure and row.got.intent not in _PASSIVE and row.is_off]
    assert sum(row.got.intent == row.intent for row in rows) / len(rows) >= 0.95
    assert len(wrong) / len(rows) <= 0.01, wrong
