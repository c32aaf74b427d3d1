"""Requests that wait for somebody's decision, by the clock."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.models import Request


def take_due_reminders(c: Connection, now: datetime, limit: int) -> list[tuple[str, int]]:
    """(workspace, request) whose reminder is due, taken: no other process will see it due."""
    due = select(Request.id).where(Request.remind_at <= now).order_by(Request.remind_at).limit(limit)
    taken = (
        update(Request)
        .where(Request.id.in_(due.with_for_update(skip_locked=True)))
        .values(remind_at=None)
        .returning(Request.workspace_id, Request.id)
    )
    return [(row.workspace_id, row.id) for row in c.execute(taken)]
