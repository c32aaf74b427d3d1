"""Small documents that were read wrongly once, as of one day."""

from __future__ import annotations

from datetime import date

from plans.documents import read_document
from plans.documents.draft import DraftAction

TODAY = date(2026, 1, 15)


def read(text: str, name: str = "plan.csv", today: date = TODAY) -> tuple[DraftAction, ...]:
    return read_document(text.encode(), name, today=today).actions


def shown(action: DraftAction, *, starts: bool = False) -> str:
    """An action on one line: what, who, when, how it stands, and in brackets the recommendation above it."""
    when = action.recurrence or action.due or ("?" if action.questions else None)
    start = f"from {action.start}" if starts and action.start else None
    above = f"({action.recommendation})" if action.recommendation else None
    return " | ".join(str(part) for part in (action.action, *action.owners, start, when, action.status, above) if part)


def in_short(action: DraftAction) -> str:
    """An action on one line: what, who, the day due and how it stands."""
    return " | ".join(str(part) for part in (action.action, *action.owners, action.due, action.status) if part)
