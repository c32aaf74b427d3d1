"""Requests that wait for somebody's decision: reminders of them, and when there is nothing left to decide."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, update

from plans.state import VERIFICATION
from storage.base import Instant, table_of
from storage.models import Action, Request
from storage.outbox import mark_stale

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


_WITHDRAW = (
    update(Request)
    .where(Request.action_id == bindparam("action"), Request.state == "open")
    .values(state="withdrawn", decided_at=bindparam("now"), remind_at=None)
    .returning(Request.id)
)


def withdraw(c: Connection, action_id: int, now: datetime) -> list[int]:
    """Nothing is left to decide about an action; the ids of what was open."""
    return list(c.execute(_WITHDRAW, {"action": action_id, "now": now}).scalars())


def withdraw_verifications(c: Connection, plan_id: int, now: datetime) -> None:
    """The plan asks for no verification any more: nothing of it is left to decide."""
    asked = update(Request).where(Request.plan_id == plan_id, Request.kind == VERIFICATION, Request.state == "open")
    withdrawn = asked.values(state="withdrawn", decided_at=now, remind_at=None).returning(Request.action_id)
    for action_id in c.execute(withdrawn).scalars().all():
        mark_stale(c, action_id, now)


def resume_verifications(c: Connection, plan_id: int, remind_at: datetime, now: datetime) -> None:
    """The plan asks for verification again: what waited for it when that ended waits once more."""
    last = (
        select(func.max(Request.id))
        .join(Action, Action.id == Request.action_id)
        .where(Request.plan_id == plan_id, Request.kind == VERIFICATION, Action.pending == VERIFICATION)
        .group_by(Request.action_id)
    )
    ended = update(Request).where(Request.id.in_(last), Request.state == "withdrawn")
    resumed = ended.values(state="open", decided_at=None, remind_at=remind_at).returning(Request.action_id)
    for action_id in c.execute(resumed).scalars().all():
        mark_stale(c, action_id, now)
