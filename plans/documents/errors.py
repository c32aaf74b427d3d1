"""The ways in which reading a document fails."""

from __future__ import annotations

from plans.documents.draft import DraftColumn


class UnreadableDocument(ValueError):
    """One clear sentence for the person who sent the document: what is wrong with it and what to do."""


class NoPlanFound(UnreadableDocument):
    """The document was read and holds no plan. `columns` are those of its tables: a person may know which of them
    hold one."""

    def __init__(self, sentence: str, columns: tuple[DraftColumn, ...]) -> None:
        super().__init__(sentence)
        self.columns = columns
