"""What the columns of a document hold, as its sender says, and reading it again by that."""

from __future__ import annotations

from typing import Any

from handlers.answer import Answer, RefusedAt
from handlers.importing.places import WhereItWasPressed
from handlers.importing.reading import read_again_later
from handlers.services import Visit
from messages import columns
from messages.buttons import Origin
from storage import drafts


def submitted(visit: Visit, origin: Origin, values: dict[str, Any]) -> Answer:
    """The form was sent: the document is read again."""
    with visit.ledger() as ledger:
        kept = drafts.find(ledger.c, visit.person, origin.draft or 0, visit.now)
    drafts.require_open(kept)
    taken: dict[str, str] = {}
    for kind, at in values.items():
        if at and at != columns.NONE and taken.setdefault(at, kind) != kind:
            raise RefusedAt(kind, "That column is chosen above already: a column holds one thing.")
    told = columns.chosen(kept, values)
    if told:
        read_again_later(visit, kept, told, WhereItWasPressed(visit, origin.response_url))
    return Answer()
