"""Tables of replies with their right answers: `intent | date | reply`, below a line that says when they were sent."""

import re
from dataclasses import dataclass
from datetime import date

from plans.replies import Reading, read_reply

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


def rows_of(table: str) -> list[Row]:
    rows: list[Row] = []
    sent = due = date.min
    for line in table.strip().splitlines():
        head = _HEAD.fullmatch(line)
        if head:
            sent, due = date.fromisoformat(head["sent"]), date.fromisoformat(head["due"])
            continue
        intent, day, text = (cell.strip() for cell in line.split("|", 2))
        got = read_reply(text, today=sent, due=due)
        rows.append(Row(text, got, intent, date.fromisoformat(day) if day else None))
    return rows


def right_share(rows: list[Row]) -> float:
    return sum(row.got.intent == row.intent for row in rows) / len(rows)


def misled(rows: list[Row]) -> list[str]:
    """What would be recorded wrongly without being asked."""
    return [row.text for row in rows if row.got.sure and row.got.intent not in _PASSIVE and row.is_off]
