"""Planning nudges: one message per owner and day, holding all that is due."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from plans.nudging import ladder_has_ended
from plans.working_days import WorkingDays, at_hour, is_daytime, local_day
from storage import letters, people, queries, scheduling
from storage.database import Database
from storage.outbox import Letter, plan_letter
from storage.records import ActionRecord, PersonRecord

BATCH = 200  # owners looked at in one go


def plan_nudges(database: Database, now: datetime) -> bool:
    """Plan what is due, owner by owner, each in one transaction. True where there may be more.

    1. Ask the index which owners have a nudge due.
    2. For each, find who gets it: the owner, or the deputy during leave.
    3. Take all that is due for that recipient; put it off where it is night, a weekend or a holiday there.
    4. Write one message, keyed by recipient and local day, and each action's next nudge, together.
    """
    with database.read() as c:
        due = scheduling.due_recipients(c, now, BATCH)
    seen: set[int] = set()
    for workspace_id, owner_id in due:
        with database.write() as c:
            recipient = _recipient(c, workspace_id, owner_id, now)
            if recipient.id not in seen:
                seen.add(recipient.id)
                _plan_for(c, recipient, now)
    return len(due) == BATCH


def _recipient(c: Connection, workspace_id: str, owner_id: int, now: datetime) -> PersonRecord:
    owner = people.found(c, workspace_id, owner_id)
    if owner.is_away(local_day(now, owner.zone)) and owner.deputy_id is not None:
        deputy = people.found(c, workspace_id, owner.deputy_id)
        if deputy.reachable and not deputy.is_away(local_day(now, deputy.zone)):
            return deputy
    return owner


def _plan_for(c: Connection, recipient: PersonRecord, now: datetime) -> None:
    today = local_day(now, recipient.zone)
    principals = [recipient.id, *_away_principals(c, recipient, now)]
    due = scheduling.claim_due(c, recipient.workspace_id, principals, now)
    actions = {
        action.id: action
        for action in queries.actions(c, recipient.workspace_id, dict.fromkeys(action_id for action_id, _ in due))
    }
    if not actions:
        return
    calendar = next(iter(actions.values())).plan.calendar
    until = _put_off_until(recipient, calendar, now)
    if until is None:
        if _write(c, recipient, due, actions, today, now):
            return
        following = calendar.on_or_after(today + timedelta(days=1))  # today's message went out already
        until = at_hour(following, recipient.zone)
    for action_id, owner_id in due:
        scheduling.put_off(c, [action_id], owner_id, until)


def _away_principals(c: Connection, deputy: PersonRecord, now: datetime) -> list[int]:
    """Those on leave whose nudges a deputy gets."""
    return [
        person.id
        for person in people.deputised_by(c, deputy)
        if person.is_away(local_day(now, person.zone)) and person.id != deputy.id
    ]


def _put_off_until(recipient: PersonRecord, calendar: WorkingDays, now: datetime) -> datetime | None:
    """None in the daytime of a working day where the recipient is; else the next such day's nine o'clock."""
    today = local_day(now, recipient.zone)
    back_on = recipient.away_until if recipient.is_away(today) else None
    if back_on is None and calendar.is_working(today) and is_daytime(now, recipient.zone):
        return None
    is_morning = now < at_hour(today, recipient.zone)
    earliest = max(today if is_morning else today + timedelta(days=1), back_on or today)
    return at_hour(calendar.on_or_after(earliest), recipient.zone)


def _write(
    c: Connection,
    recipient: PersonRecord,
    due: list[tuple[int, int]],
    actions: dict[int, ActionRecord],
    today: date,
    now: datetime,
) -> bool:
    """Plan the message and every next nudge; False where this day's message was planned before."""
    first = people.plans_never_told(c, recipient, {action.plan.id for action in actions.values()})
    letter = Letter(
        workspace_id=recipient.workspace_id,
        key=f"nudge:{recipient.workspace_id}:{recipient.id}:{today.isoformat()}",
        kind="nudge",
        conversation=letters.address_of(recipient),
        payload={"items": list(actions), "on": today.isoformat(), "first": sorted(first)},
        priority=letters.NUDGE,
        person_id=recipient.id,
        action_ids=list(actions),
    )
    if plan_letter(c, letter, now) is None:
        return False
    ended: dict[int, list[ActionRecord]] = defaultdict(list)
    for action_id, owner_id in due:
        action = actions[action_id]
        owner = people.found(c, recipient.workspace_id, owner_id)
        following = scheduling.after_nudge(c, action, owner, now)
        if following is None and ladder_has_ended(action.state, today=today):
            ended[action.plan.id].append(action)
    for stopped in ended.values():
        letters.reminders_ended(c, stopped, now)
    return True
