"""Plans without a table."""

from __future__ import annotations

from plans.documents.shape import Document
from plans.documents.understanding.entries import Entry


def read_prose(document: Document) -> list[Entry]:
    return []
