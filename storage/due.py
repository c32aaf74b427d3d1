"""What a tick has to do: the earliest instant of each kind, all in one query, whatever else is stored."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from storage.drafts import KEPT_FOR as DRAFTS_KEPT_FOR
from storage.inbox import KEPT_FOR as REQUESTS_KEPT_FOR
from storage.models import Action, Assignment, DigestSchedule, PlanDraft, Received, Request


class Kind(StrEnum):
    """What falls due."""

    NUDGE = "nudge"
    ESCALATION = "escalation"
    REMINDER = "reminder"  # of a request that waits for a decision
    DIGEST = "digest"
    OLD_REQUEST = "old request"  # to be forgotten
    OLD_DRAFT = "old draft"


# Where its instant stands (indexed), and how long after that it falls due.
_INSTANTS: dict[Kind, tuple[InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None], timedelta]] = {
    Kind.NUDGE: (Assignment.nudge_at, timedelta()),
    Kind.ESCALATION: (Action.escalate_at, timedelta()),
    Kind.REMINDER: (Request.remind_at, timedelta()),
    Kind.DIGEST: (DigestSchedule.next_at, timedelta()),
    Kind.OLD_REQUEST: (Received.at, REQUESTS_KEPT_FOR),
    Kind.OLD_DRAFT: (PlanDraft.at, DRAFTS_KEPT_FOR),
}
# The least of an indexed column is its index's first entry. ("Is there one before now?" may be planned as a walk over
# the table that expects to end soon, and does not where there is none.)
_EARLIEST = select(
    *(select(func.min(column)).where(column.is_not(None)).scalar_subquery() for column, _after in _INSTANTS.values())
)


def kinds_due(c: Connection, now: datetime) -> set[Kind]:
    """The kinds of which anything is due at an instant (aware)."""
    earliest = c.execute(_EARLIEST).one()
    return {
        kind
        for at, (kind, (_column, after)) in zip(earliest, _INSTANTS.items(), strict=True)
        if at is not None and at + after <= now
    }
