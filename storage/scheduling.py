"""When a person is next due a nudge: worked out again by whatever changes it, in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, func, select, update

from plans.nudging import escalates_on, next_nudge_on
from plans.statuses import OPEN
from plans.working_days import NUDGE_HOUR, at_hour, local_day
from storage import queries
from storage.models import Action, Assignment, Person
from storage.records import ActionRecord, PersonRecord


def escalate_at(action: ActionRecord) -> datetime | None:
    """When an action goes to its plan lead, should nobody say a word until then; None where it will not."""
    if action.escalated:
        return None
    day = escalates_on(action.state, action.plan.rule)
    return at_hour(day, action.plan.zone) if day else None


_SILENCE = update(Assignment).where(Assignment.action_id == bindparam("action")).values(nudge_at=None)


def reschedule(
    c: Connection, action: ActionRecord, now: datetime, *, person_id: int | None = None, due_moved: bool = False
) -> None:
    """Work out `nudge_at` of an action's assignments (or one person's). Nobody is nudged twice on a day.

    Today's nudge stays due until it was sent: a change in the morning does not swallow it.
    """
    if not action.state.is_open:
        c.execute(_SILENCE, {"action": action.id})
        return
    statement = (
        select(*_ASSIGNED).join(Person, Person.id == Assignment.person_id).where(Assignment.action_id == action.id)
    )
    if person_id is not None:
        statement = statement.where(Assignment.person_id == person_id)
    for row in c.execute(statement).all():
        nudge_at = _next_nudge_at(action, row, now, due_moved)
        if nudge_at != row.nudge_at:
            c.execute(
                update(Assignment)
                .where(Assignment.action_id == action.id, Assignment.person_id == row.person_id)
                .values(nudge_at=nudge_at)
            )


_ASSIGNED = (
    Assignment.person_id,
    Assignment.nudged_on,
    Assignment.snoozed_until,
    Assignment.nudge_at,
    Person.zone,
    Person.away_until,
    Person.deputy_id,
)


def _next_nudge_at(action: ActionRecord, row: Any, now: datetime, due_moved: bool) -> datetime | None:
    local = now.astimezone(ZoneInfo(row.zone))
    is_new = action.state.added_on >= local.date() and local.hour >= NUDGE_HOUR
    past = local.date() if is_new else local.date() - timedelta(days=1)

    def after(day: date) -> date | None:
        return next_nudge_on(
            action.state,
            action.plan.rule,
            after=day,
            snoozed_until=row.snoozed_until,
            away_until=None if row.deputy_id else row.away_until,  # a deputy gets it meanwhile
        )

    day = after(max(past, row.nudged_on or past))
    nudge_at = at_hour(day, row.zone) if day else None
    if row.nudge_at is None or due_moved or (nudge_at is not None and nudge_at <= row.nudge_at):
        return nudge_at
    # One that came due on a day when nothing was sent is still owed, unless the owner has spoken since.
    since = max(row.nudged_on or action.state.added_on, action.state.heard_on or action.state.added_on)
    owed = after(since)
    return row.nudge_at if owed is not None and owed <= local.date() else nudge_at


def reschedule_person(c: Connection, workspace_id: str, person_id: int, now: datetime) -> None:
    """After leave, a deputy or a zone changed: all open actions of a person."""
    statement = (
        select(Action.id)
        .join(Assignment, Assignment.action_id == Action.id)
        .where(Assignment.workspace_id == workspace_id, Assignment.person_id == person_id, Action.status.in_(OPEN))
    )
    _reschedule_all(c, workspace_id, list(c.execute(statement).scalars()), now)


def reschedule_plan(c: Connection, workspace_id: str, plan_id: int, now: datetime) -> None:
    """After a plan's rule, zone or calendar changed: all its open actions."""
    statement = select(Action.id).where(Action.plan_id == plan_id, Action.status.in_(OPEN))
    _reschedule_all(c, workspace_id, list(c.execute(statement).scalars()), now)


def _reschedule_all(c: Connection, workspace_id: str, action_ids: list[int], now: datetime) -> None:
    for action in queries.actions(c, workspace_id, action_ids):
        reschedule(c, action, now)
        at = escalate_at(action)
        c.execute(update(Action).where(Action.id == action.id).values(escalate_at=at))


def after_nudge(c: Connection, action: ActionRecord, person: PersonRecord, now: datetime) -> datetime | None:
    """A nudge was planned for today: note the day, and put the person's next one after it. Returns that instant."""
    mine = (Assignment.action_id == action.id, Assignment.person_id == person.id)
    c.execute(update(Assignment).where(*mine).values(nudged_on=local_day(now, person.zone), told=True))
    reschedule(c, action, now, person_id=person.id)
    return c.execute(select(Assignment.nudge_at).where(*mine)).scalar_one_or_none()


def put_off(c: Connection, action_ids: Sequence[int], person_id: int, until: datetime) -> None:
    """Move nudges that came due at night, on a holiday, or on a day with a message already."""
    mine = update(Assignment).where(Assignment.person_id == person_id, Assignment.action_id.in_(action_ids))
    c.execute(mine.values(nudge_at=until))


def due_recipients(c: Connection, now: datetime, limit: int) -> list[tuple[str, int]]:
    """(workspace, person) of those for whom a nudge is due, the longest waiting first. Costs what is due."""
    statement = (
        select(Assignment.workspace_id, Assignment.person_id)
        .where(Assignment.nudge_at <= now)
        .group_by(Assignment.workspace_id, Assignment.person_id)
        .order_by(func.min(Assignment.nudge_at))
        .limit(limit)
    )
    return [(row.workspace_id, row.person_id) for row in c.execute(statement)]


def claim_due(c: Connection, workspace_id: str, person_ids: Sequence[int], now: datetime) -> list[tuple[int, int]]:
    """(action, owner) of these owners' due nudges, locked: another process that is at them is left alone."""
    statement = (
        select(Assignment.action_id, Assignment.person_id)
        .where(Assignment.workspace_id == workspace_id, Assignment.nudge_at <= now)
        .where(Assignment.person_id.in_(person_ids))
        .order_by(Assignment.action_id, Assignment.person_id)
        .with_for_update(skip_locked=True)
    )
    return [(row.action_id, row.person_id) for row in c.execute(statement)]


def due_escalations(c: Connection, now: datetime, limit: int) -> list[tuple[str, int, int]]:
    """(workspace, plan, action) of overdue actions that nobody said a word of, due to go to the plan lead."""
    statement = (
        select(Action.workspace_id, Action.plan_id, Action.id)
        .where(Action.escalate_at <= now)
        .order_by(Action.escalate_at)
        .limit(limit)
    )
    return [(row.workspace_id, row.plan_id, row.id) for row in c.execute(statement)]


def put_off_escalation(c: Connection, action_id: int, until: datetime | None) -> None:
    c.execute(update(Action).where(Action.id == action_id).values(escalate_at=until))
