"""Planning nudges: one message per owner and day, holding all that is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from jobs.faults import where
from plans.nudging import ladder_has_ended
from plans.working_days import WorkingDays, at_hour, is_daytime, local_day
from storage import letters, people, queries, scheduling
from storage.database import Database
from storage.outbox import Letter, plan_letters
from storage.records import ActionRecord, PersonRecord
from storage.scheduling import Share

log = structlog.get_logger(__name__)

BATCH = 200  # owners looked at in one transaction: as many statements as for one, and the lock is held for a moment


def plan_nudges(database: Database, now: datetime) -> bool:
    """Plan what is due, a batch of owners in one transaction. True where there may be more.

    1. Ask the index which owners have a nudge due.
    2. Find who gets each one's: the owner, or the deputy during leave.
    3. Take all that is due for those recipients; put it off where it is night, a weekend or a holiday there.
    4. Write a message for each, keyed by recipient and local day, and each action's next nudge, together.
    """
    with database.read() as c:
        due = scheduling.due_recipients(c, now, BATCH)
    by_workspace: dict[str, list[int]] = defaultdict(list)
    for workspace_id, owner_id in due:
        by_workspace[workspace_id].append(owner_id)
    planned = [_plan_each(database, workspace_id, owner_ids, now) for workspace_id, owner_ids in by_workspace.items()]
    return any(planned) and len(due) == BATCH


def _plan_each(database: Database, workspace_id: str, owner_ids: Sequence[int], now: datetime) -> bool:
    """Plan for these owners together; where one is at fault, each alone, so that it holds up no other. False where all
    are."""
    try:
        with database.write() as c:
            _plan(c, workspace_id, owner_ids, now)
    except DBAPIError:
        raise
    except Exception as error:
        if len(owner_ids) == 1:
            log.error("a nudge could not be planned", workspace=workspace_id, person=owner_ids[0], error=where(error))
            return False
        return sum(_plan_each(database, workspace_id, [owner_id], now) for owner_id in owner_ids) > 0
    return True


@dataclass(frozen=True, slots=True)
class _Due:
    """What one recipient is due a word of: each action's share of an owner (the recipient's own, or a principal's)."""

    recipient: PersonRecord
    today: date  # where the recipient is
    shares: Sequence[Share]
    actions: Mapping[int, ActionRecord]  # by id

    @property
    def key(self) -> str:
        return f"nudge:{self.recipient.workspace_id}:{self.recipient.id}:{self.today.isoformat()}"

    @property
    def calendar(self) -> WorkingDays:
        return next(iter(self.actions.values())).plan.calendar


def _plan(c: Connection, workspace_id: str, owner_ids: Sequence[int], now: datetime) -> None:
    to_send: list[_Due] = []
    moved: list[Share] = []
    for due in _due(c, workspace_id, owner_ids, now):
        until = _put_off_until(due, now)
        if until is None:
            to_send.append(due)
        else:
            moved += [share.put_off(until) for share in due.shares]
    planned = _write(c, to_send, now)
    for due in to_send:
        if due.key in planned:
            moved += _after_nudge(c, due, now)
        else:  # today's message went out already
            following = at_hour(due.calendar.on_or_after(due.today + timedelta(days=1)), due.recipient.zone)
            moved += [share.put_off(following) for share in due.shares]
    scheduling.keep_shares(c, moved)


def _due(c: Connection, workspace_id: str, owner_ids: Sequence[int], now: datetime) -> list[_Due]:
    """What is due, by who gets it, and taken from every other process that is at it."""
    known = queries.people(c, workspace_id, owner_ids)
    known |= queries.people(c, workspace_id, [owner.deputy_id for owner in known.values()])
    recipients = {owner_id: _recipient(known[owner_id], known, now) for owner_id in owner_ids if owner_id in known}
    gets = {recipient.id: recipient for recipient in recipients.values()}
    recipients |= {person.id: person for person in gets.values()}
    for principal in people.deputised_by(c, workspace_id, gets):
        recipient = _recipient(principal, known, now)
        if recipient.id in gets:
            recipients[principal.id] = recipient
    shares = scheduling.claim_due(c, workspace_id, list(recipients), now)
    actions = {action.id: action for action in queries.actions(c, workspace_id, {share.action_id for share in shares})}
    of: dict[int, list[Share]] = defaultdict(list)
    for share in shares:
        of[recipients[share.owner.id].id].append(share)
    return [
        _Due(
            gets[recipient_id],
            local_day(now, gets[recipient_id].zone),
            mine,
            {share.action_id: actions[share.action_id] for share in mine},
        )
        for recipient_id, mine in sorted(of.items())
    ]


def _recipient(owner: PersonRecord, known: Mapping[int, PersonRecord], now: datetime) -> PersonRecord:
    """The owner; during leave the deputy, where that one is there."""
    deputy = known.get(owner.deputy_id) if owner.deputy_id else None
    if deputy is None or not owner.is_away(local_day(now, owner.zone)):
        return owner
    return deputy if deputy.reachable and not deputy.is_away(local_day(now, deputy.zone)) else owner


def _put_off_until(due: _Due, now: datetime) -> datetime | None:
    """None in the daytime of a working day where the recipient is; else the next such day's nine o'clock."""
    recipient, today, calendar = due.recipient, due.today, due.calendar
    back_on = recipient.away_until if recipient.is_away(today) else None
    if back_on is None and calendar.is_working(today) and is_daytime(now, recipient.zone):
        return None
    is_morning = now < at_hour(today, recipient.zone)
    earliest = max(today if is_morning else today + timedelta(days=1), back_on or today)
    return at_hour(calendar.on_or_after(earliest), recipient.zone)


def _write(c: Connection, dues: Sequence[_Due], now: datetime) -> Container[str]:
    """Plan the messages; the keys of those that were not planned before."""
    if not dues:
        return ()
    told = people.plans_told(c, dues[0].recipient.workspace_id, [due.recipient.id for due in dues])
    return plan_letters(c, [_letter(due, told[due.recipient.id]) for due in dues], now)


def _letter(due: _Due, told: set[int]) -> Letter:
    first = {action.plan.id for action in due.actions.values()} - told
    return Letter(
        workspace_id=due.recipient.workspace_id,
        key=due.key,
        kind="nudge",
        conversation=letters.address_of(due.recipient),
        payload={"items": list(due.actions), "on": due.today.isoformat(), "first": sorted(first)},
        priority=letters.NUDGE,
        person_id=due.recipient.id,
        action_ids=list(due.actions),
    )


def _after_nudge(c: Connection, due: _Due, now: datetime) -> list[Share]:
    """The shares with their next nudge; the leads are told of what is reminded of no longer."""
    moved = [share.after_nudge(due.actions[share.action_id], now) for share in due.shares]
    ended: dict[int, list[ActionRecord]] = defaultdict(list)
    for share in moved:
        action = due.actions[share.action_id]
        if share.nudge_at is None and ladder_has_ended(action.state, today=due.today):
            ended[action.plan.id].append(action)
    for stopped in ended.values():
        letters.reminders_ended(c, stopped, now)
    return moved
