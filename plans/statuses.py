"""The statuses an action may have, and how a document's words for them come in."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    AT_RISK = "at_risk"
    BLOCKED = "blocked"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"

    @property
    def words(self) -> str:
        """As people read it: "not started"."""
        return self.value.replace("_", " ")

    @property
    def is_open(self) -> bool:
        return self not in CLOSED


CLOSED = frozenset({Status.COMPLETED, Status.CANCELLED, Status.SUPERSEDED})
OPEN = tuple(status for status in Status if status not in CLOSED)

_FROM_DOCUMENT = {"delayed": Status.AT_RISK}


def status_from_document(word: str | None) -> Status:
    """The status for a draft's word; a document's "delayed" comes in as at risk, silence as not started."""
    if word is None:
        return Status.NOT_STARTED
    return _FROM_DOCUMENT.get(word) or Status(word)
