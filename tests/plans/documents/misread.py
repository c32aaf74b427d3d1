"""Small documents that were read wrongly once, as of one day."""

from __future__ import annotations

from datetime import date

from plans.documents import read_document
from plans.documents.draft import DraftAction

TODAY = date(2026, 1, 15)


def read(text: str, name: str = "plan.csv", today: date = TODAY) -> tuple[DraftAction, ...]:
    return read_document(text.encode(), name, today=today).actions
