"""When a person is next due a nudge: worked out again by whatever changes it, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Date, Select, bindparam, func, select, update

from plans.nudging import escalates_on, next_nudge_on
from plans.statuses import OPEN
from plans.working_days import NUDGE_HOUR, at_hour, local_day
from storage import queries
from storage.base import Instant, table_of
from storage.models import Action, Assignment, Person
from storage.records import PERSON_COLUMNS, ActionRecord, PersonRecord


def escalate_at(action: ActionRecord) -> datetime | None:
    """When an action goes to its plan lead, should nobody say a word until then; None where it will not."""
    if action.escalated:
        return None
    day = escalates_on(action.state, action.plan.rule)
    return at_hour(day, action.plan.zone) if day else None


@dataclass(frozen=True, slots=True)
class Share:
    """An owner's share in an action: when that person is next due a nudge for it (aware, UTC; None: not at all)."""

    action_id: int
    owner: PersonRecord
    nudge_at: datetime | None
    nudged_on: date | None  # the last local day of a nudge
    snoozed_until: date | None
    told: bool

    def put_off(self, until: datetime) -> Self:
        """The share whose nudge came due at night, on a holiday, or on a day with a message already."""
        return replace(self, nudge_at=until)

    def after_nudge(self, action: ActionRecord, now: datetime) -> Self:
        """The share once a nudge was planned for today: the next one comes after this day."""
        nudged = replace(self, nudged_on=local_day(now, self.owner.zone), told=True)
        return replace(nudged, nudge_at=nudged.next_nudge_at(action, now))

    def next_nudge_at(self, action: ActionRecord, now: datetime, *, due_moved: bool = False) -> datetime | None:
        """When the next nudge comes as things stand. Nobody is nudged twice on a day, and today's nudge stays due
        until it was sent: a change in the morning does not swallow it."""
        if not action.state.is_open:
            return None
        local = now.astimezone(ZoneInfo(self.owner.zone))
        is_new = action.state.added_on >= local.date() and local.hour >= NUDGE_HOUR
        past = local.date() if is_new else local.date() - timedelta(days=1)

        def after(day: date) -> date | None:
            return next_nudge_on(
                action.state,
                action.plan.rule,
                after=day,
                snoozed_until=self.snoozed_until,
                leave=None if self.owner.deputy_id else self.owner.leave,  # a deputy gets it meanwhile
            )

        day = after(max(past, self.nudged_on or past))
        nudge_at = at_hour(day, self.owner.zone) if day else None
        if self.nudge_at is None or due_moved or (nudge_at is not None and nudge_at <= self.nudge_at):
            return nudge_at
        # One that came due on a day when nothing was sent is still owed, unless the owner has spoken since.
        since = max(self.nudged_on or action.state.added_on, action.state.heard_on or action.state.added_on)
        owed = after(since)
        return self.nudge_at if owed is not None and owed <= local.date() else nudge_at


_SHARES = (
    select(
        Assignment.action_id,
        Assignment.nudge_at,
        Assignment.nudged_on,
        Assignment.snoozed_until,
        Assignment.told,
        *PERSON_COLUMNS,
    )
    .join(Person, Person.id == Assignment.person_id)
    .order_by(Assignment.action_id, Assignment.person_id)
)
_SHARES_OF = _SHARES.where(Assignment.action_id == bindparam("action"))
_DUE_SHARES = _SHARES.where(
    Assignment.workspace_id == bindparam("workspace"),
    Assignment.nudge_at <= bindparam("now", type_=Instant()),
    Assignment.person_id.in_(bindparam("people", expanding=True)),
).with_for_update(skip_locked=True, of=Assignment)
_KEEP = (
    update(table_of(Assignment))
    .where(Assignment.action_id == bindparam("action"), Assignment.person_id == bindparam("person"))
    .values(
        nudge_at=bindparam("at", type_=Instant()), nudged_on=bindparam("nudged", type_=Date()), told=bindparam("knows")
    )
)
_SILENCE = update(Assignment).where(Assignment.action_id == bindparam("action")).values(nudge_at=None)


def _shares(c: Connection, statement: Select[Any], asked: Mapping[str, Any]) -> list[Share]:
    return [Share(row[0], PersonRecord(*row[5:]), *row[1:5]) for row in c.execute(statement, asked)]


def reschedule(
    c: Connection, action: ActionRecord, now: datetime, *, person_id: int | None = None, due_moved: bool = False
) -> None:
    """Work out `nudge_at` of an action's assignments (or one person's), see `Share.next_nudge_at`."""
    if not action.state.is_open:
        c.execute(_SILENCE, {"action": action.id})
        return
    shares = _shares(c, _SHARES_OF, {"action": action.id})
    mine = [share for share in shares if person_id in (None, share.owner.id)]
    moved = [replace(share, nudge_at=share.next_nudge_at(action, now, due_moved=due_moved)) for share in mine]
    keep_shares(c, [after for before, after in zip(mine, moved, strict=True) if before != after])


def keep_shares(c: Connection, shares: Iterable[Share]) -> None:
    """Write down when each share is next due a nudge, when its owner had the last one, and whether that one knows."""
    rows = [
        {"action": share.action_id, "person": share.owner.id, "at": share.nudge_at, "nudged": share.nudged_on}
        | {"knows": share.told}
        for share in shares
    ]
    if rows:
        c.execute(_KEEP, rows)


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


# Taken out first, along their index: once SQLite knows how the tables are filled (ANALYZE), it would rather group by
# walking over all assignments in their order.
_DUE = (
    select(Assignment.workspace_id, Assignment.person_id, Assignment.nudge_at)
    .where(Assignment.nudge_at <= bindparam("now", type_=Instant()))
    .cte("due")
    .prefix_with("MATERIALIZED")
)
_DUE_RECIPIENTS = (
    select(_DUE.c.workspace_id, _DUE.c.person_id)
    .group_by(_DUE.c.workspace_id, _DUE.c.person_id)
    .order_by(func.min(_DUE.c.nudge_at))
    .limit(bindparam("most"))
)


def due_recipients(c: Connection, now: datetime, limit: int) -> list[tuple[str, int]]:
    """(workspace, person) of those for whom a nudge is due, the longest waiting first. Costs what is due."""
    return [(row[0], row[1]) for row in c.execute(_DUE_RECIPIENTS, {"now": now, "most": limit})]


def claim_due(c: Connection, workspace_id: str, person_ids: Sequence[int], now: datetime) -> list[Share]:
    """These owners' shares with a nudge due, locked: another process that is at them is left alone."""
    return _shares(c, _DUE_SHARES, {"workspace": workspace_id, "people": list(person_ids), "now": now})


_DUE_ESCALATIONS = (
    select(Action.workspace_id, Action.plan_id, Action.id)
    .where(Action.escalate_at <= bindparam("now", type_=Instant()))
    .order_by(Action.escalate_at)
    .limit(bindparam("most"))
)


def due_escalations(c: Connection, now: datetime, limit: int) -> list[tuple[str, int, int]]:
    """(workspace, plan, action) of overdue actions that nobody said a word of, due to go to the plan lead."""
    return [(row.workspace_id, row.plan_id, row.id) for row in c.execute(_DUE_ESCALATIONS, {"now": now, "most": limit})]


def put_off_escalation(c: Connection, action_id: int, until: datetime | None) -> None:
    c.execute(update(Action).where(Action.id == action_id).values(escalate_at=until))
