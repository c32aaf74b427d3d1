"""Requests that wait for somebody's decision, by the clock."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from storage.models import Instant, Request, table_of

# Built once: each tick asks, and building a statement costs more than running it.
_DUE = select(Request.id).where(Request.remind_at <= bindparam("now", type_=Instant()))
_FIRST_DUE = _DUE.order_by(Request.remind_at).limit(bindparam("most")).with_for_update(skip_locked=True)
_TAKE = (
    update(table_of(Request))
    .where(Request.id.in_(_FIRST_DUE))
    .values(remind_at=None)
    .returning(Request.workspace_id, Request.id)
)


def take_due_reminders(c: Connection, now: datetime, limit: int) -> list[tuple[str, int]]:
    """(workspace, request) whose reminder is due, taken: no other process will see it due."""
    return [(row.workspace_id, row.id) for row in c.execute(_TAKE, {"now": now, "most": limit})]
