"""When a person is next due a nudge: worked out again by whatever changes it, in the same transaction."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select, update

from plans.nudging import escalates_on, next_nudge_on
from plans.statuses import OPEN
from plans.working_days import NUDGE_HOUR, at_hour, local_day
from storage import queries
from storage.models import Action, Assignment, Person
from storage.records import ActionRecord


def escalate_at(action: ActionRecord) -> datetime | None:
    """When an action goes to its plan lead, should nobody say a word until then; None where it will not."""
    if action.escalated:
        return None
    day = escalates_on(action.state, action.plan.rule)
    return at_hour(day, action.plan.zone) if day else None


def reschedule(c: Connection, action: ActionRecord, now: datetime) -> None:
    """Work out `nudge_at` of each of an action's assignments. No nudge is ever put before the last one's next day."""
    if not action.state.is_open:
        c.execute(update(Assignment).where(Assignment.action_id == action.id).values(nudge_at=None))
        return
    rows = c.execute(
        select(
            Assignment.person_id,
            Assignment.nudged_on,
            Assignment.snoozed_until,
            Assignment.nudge_at,
            Person.zone,
            Person.away_until,
            Person.deputy_id,
        )
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.action_id == action.id)
    ).all()
    for row in rows:
        local = now.astimezone(ZoneInfo(row.zone))
        # Before nine a nudge may still come today; a deputy gets it while the owner is away.
        begun = local.date() if local.hour >= NUDGE_HOUR else local.date() - timedelta(days=1)
        day = next_nudge_on(
            action.state,
            action.plan.rule,
            after=max(begun, row.nudged_on or begun),
            snoozed_until=row.snoozed_until,
            away_until=None if row.deputy_id else row.away_until,
        )
        nudge_at = at_hour(day, row.zone) if day else None
        if nudge_at != row.nudge_at:
            c.execute(
                update(Assignment)
                .where(Assignment.action_id == action.id, Assignment.person_id == row.person_id)
                .values(nudge_at=nudge_at)
            )


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


def after_nudge(c: Connection, action: ActionRecord, person_id: int, now: datetime) -> None:
    """A nudge was planned for today: note the day and put the next one after it."""
    zone = c.execute(select(Person.zone).where(Person.id == person_id)).scalar_one()
    c.execute(
        update(Assignment)
        .where(Assignment.action_id == action.id, Assignment.person_id == person_id)
        .values(nudged_on=local_day(now, zone))
    )
    reschedule(c, action, now)
