"""How far behind the clock Leadline is: what waits in the outbox, and the oldest nudge that nobody has had yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from storage.base import Instant
from storage.models import Assignment, OutboxMessage
from storage.outbox import counts
from storage.outbox.reading import PENDING

_UNPLANNED = select(func.min(Assignment.nudge_at, type_=Instant())).where(
    Assignment.nudge_at <= bindparam("now", type_=Instant())
)
_UNSENT = select(func.min(OutboxMessage.created_at, type_=Instant())).where(PENDING, OutboxMessage.kind == "nudge")


@dataclass(frozen=True, slots=True)
class Backlog:
    """`waiting`: messages by state, of those that are not sent. `lag`: for how long the oldest nudge has been due that
    Slack does not have."""

    waiting: Mapping[str, int]
    lag: timedelta


def backlog(c: Connection, now: datetime) -> Backlog:
    """Of all workspaces, at an instant (UTC). Costs what waits, not what is stored."""
    since = [c.execute(_UNPLANNED, {"now": now}).scalar(), c.execute(_UNSENT).scalar()]
    oldest = min((at for at in since if at), default=now)
    waiting = {state: count for state, (count, _oldest) in counts(c).items()}
    return Backlog(waiting, max(now - oldest, timedelta()))
