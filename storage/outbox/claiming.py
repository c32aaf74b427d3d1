"""Taking messages out of the outbox to send them: under a lease, in order, at the cost of what is due.

Every query here goes by one workspace at a time and along an index over what waits, so that neither what was sent
long ago nor the backlog of a workspace that Slack holds up costs the others anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.elements import ColumnElement, TextClause

from storage.models import OutboxMessage, OutboxPace
from storage.outbox.reading import PENDING, LetterRow, letters, select_letters

LEASE = timedelta(seconds=60)
PRIORITIES = (0, 1, 2)

# Written out like `PENDING`, for the same reason.
STALE = text("outbox.refresh_at IS NOT NULL AND outbox.state = 'sent'")

_CANDIDATES = 50  # looked at beyond what is wanted, where the first in the queue go to conversations that are busy
_PUT_OFF_TOGETHER = 8  # to one instant, where their ids keep their order; more would be looked at in vain each second


def workspaces_waiting(c: Connection, now: datetime) -> list[tuple[str, int]]:
    """Each workspace in which something is due, with the most urgent priority that is."""
    found = []
    for workspace_id in _distinct_workspaces(c, PENDING):
        for priority in PRIORITIES:
            due = select(OutboxMessage.id).where(*_due(workspace_id, priority, now)).limit(1)
            if c.execute(due).first():
                found.append((workspace_id, priority))
                break
    return found


def workspaces_stale(c: Connection, now: datetime) -> list[str]:
    """Each workspace in which messages are to be brought up to date."""
    return [
        workspace_id
        for workspace_id in _distinct_workspaces(c, STALE)
        if c.execute(select(OutboxMessage.id).where(*_stale(workspace_id, now)).limit(1)).first()
    ]


def hold_pace(c: Connection, workspace_id: str, now: datetime) -> datetime | None:
    """Lock the pace of a workspace until the transaction ends: when its bucket will be full again (aware, UTC).

    None where another worker is claiming there at this moment: come back a little later. So two workers neither wait
    for each other nor outrun the pace together. On SQLite there is one writer at a time anyway.
    """
    dialect = postgresql if c.dialect.name == "postgresql" else sqlite
    first = dialect.insert(OutboxPace).values(workspace_id=workspace_id, full_at=now)
    c.execute(first.on_conflict_do_nothing())
    pace = select(OutboxPace.full_at).where(OutboxPace.workspace_id == workspace_id)
    return c.execute(pace.with_for_update(skip_locked=True)).scalar()


def keep_pace(c: Connection, workspace_id: str, full_at: datetime) -> None:
    """Note when the bucket will be full again; only after `hold_pace`."""
    c.execute(update(OutboxPace).where(OutboxPace.workspace_id == workspace_id).values(full_at=full_at))


def next_try(c: Connection, after: datetime, before: datetime) -> datetime | None:
    """The earliest instant between two at which something that nobody has in hand falls due (aware, UTC), if any."""
    free = OutboxMessage.state != "leased"
    found = [
        c.execute(select(func.min(at, type_=at.type)).where(*which, at > after, at < before)).scalar()
        for at, which in ((OutboxMessage.due_at, (PENDING, free)), (OutboxMessage.refresh_at, (STALE,)))
    ]
    return min((at for at in found if at), default=None)


def claim(
    c: Connection,
    workspace_id: str,
    now: datetime,
    *,
    worker: str,
    limit: int,
    priorities: Sequence[int] = PRIORITIES,
    in_hand: Collection[int] = (),
    gap: timedelta = timedelta(seconds=1),
    looking: bool = True,
) -> list[LetterRow]:
    """Take up to `limit` due messages of a workspace for `worker`, most urgent first, and lease them for a minute.

    A row that comes back as `waiting` may be sent. One that comes back as `unknown` may have been sent already (its
    sender died, or got no answer): look for it in Slack first. `looking=False` leaves those where they are.

    No two are taken for one conversation, and none for one that had a message within `gap`: those are put off until
    it is free again. `in_hand` are the ids that this worker still holds, whatever their leases say. Hold the
    workspace's pace (`hold_pace`) meanwhile.
    """
    candidates = _candidates(c, workspace_id, now, limit + _CANDIDATES, priorities, in_hand, looking)
    free_at = _busy_conversations(c, workspace_id, now, gap, {row.conversation for row in candidates})
    put_off: Counter[str] = Counter()
    taken: list[Row[Any]] = []
    for row in candidates:
        if ready := free_at.get(row.conversation):
            put_off[row.conversation] += 1
            due_at = ready + gap * (put_off[row.conversation] // _PUT_OFF_TOGETHER)
            c.execute(update(OutboxMessage).where(OutboxMessage.id == row.id).values(due_at=due_at))
        elif len(taken) < limit:
            taken.append(row)
            free_at[row.conversation] = now + gap
    return _lease(c, taken, worker, now)


def claim_refresh(
    c: Connection, workspace_id: str, now: datetime, *, worker: str, limit: int, in_hand: Collection[int] = ()
) -> list[LetterRow]:
    """Take up to `limit` sent messages that are to be brought up to date; settle each with `settle_refreshed`."""
    stale = (
        select(OutboxMessage.id)
        .where(*_stale(workspace_id, now), OutboxMessage.id.not_in(in_hand))
        .order_by(OutboxMessage.refresh_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = [row.id for row in c.execute(stale)]
    if not ids:
        return []
    until = now + LEASE
    lease = {"lease_by": worker, "lease_until": until, "refresh_at": until}
    c.execute(update(OutboxMessage).where(OutboxMessage.id.in_(ids)).values(lease))
    return letters(c, select_letters().where(OutboxMessage.id.in_(ids)).order_by(OutboxMessage.id))


def _stale(workspace_id: str, now: datetime) -> tuple[ColumnElement[bool] | TextClause, ...]:
    return (
        OutboxMessage.workspace_id == workspace_id,
        STALE,
        OutboxMessage.refresh_at <= now,
        OutboxMessage.lease_until.is_(None) | (OutboxMessage.lease_until <= now),
    )


def _due(workspace_id: str, priority: int, now: datetime) -> tuple[ColumnElement[bool] | TextClause, ...]:
    return (
        OutboxMessage.workspace_id == workspace_id,
        OutboxMessage.priority == priority,
        OutboxMessage.due_at <= now,
        PENDING,
    )


def _candidates(
    c: Connection,
    workspace_id: str,
    now: datetime,
    limit: int,
    priorities: Sequence[int],
    in_hand: Collection[int],
    looking: bool,
) -> list[Row[Any]]:
    """The first `limit` that are due, by priority and then by due instant: a range of the index for each priority."""
    waiting = OutboxMessage.state == "waiting"
    left_behind = (OutboxMessage.state == "leased") & (OutboxMessage.lease_until <= now)
    doubtful = (OutboxMessage.state == "unknown") | left_behind
    found: list[Row[Any]] = []
    for priority in priorities:
        due = (
            select(OutboxMessage.id, OutboxMessage.conversation, OutboxMessage.state)
            .where(*_due(workspace_id, priority, now), waiting | doubtful if looking else waiting)
            .where(OutboxMessage.id.not_in(in_hand))
            .order_by(OutboxMessage.due_at, OutboxMessage.id)
            .limit(limit - len(found))
            .with_for_update(skip_locked=True)
        )
        found.extend(c.execute(due))
        if len(found) >= limit:
            break
    return found


def _busy_conversations(
    c: Connection, workspace_id: str, now: datetime, gap: timedelta, conversations: Iterable[str]
) -> dict[str, datetime]:
    """When each conversation that is not free now will be; one with a message on its way is looked at again soon."""
    tried, on_its_way = OutboxMessage.tried_at, OutboxMessage.state == "leased"
    busy = select(OutboxMessage.conversation, tried, on_its_way.label("on_its_way")).where(
        OutboxMessage.workspace_id == workspace_id,
        OutboxMessage.conversation.in_(list(conversations)),
        tried > now - LEASE,
        tried <= now + LEASE,
        (tried > now - gap) | (on_its_way & (OutboxMessage.lease_until > now)),
    )
    free_at: dict[str, datetime] = {}
    for row in c.execute(busy):
        ready = (row.tried_at or now) + gap
        if row.on_its_way:
            ready = max(ready, now + gap / 4)
        free_at[row.conversation] = max(ready, free_at.get(row.conversation, ready))
    return free_at


def _lease(c: Connection, rows: Sequence[Row[Any]], worker: str, now: datetime) -> list[LetterRow]:
    """Lease the rows. What an earlier worker left behind counts as a try: a message that kills workers is given up."""
    if not rows:
        return []
    lease = {"state": "leased", "lease_by": worker, "lease_until": now + LEASE}
    to_send = lease | {"tried_at": now, "refresh_at": None}
    sending = [row.id for row in rows if row.state == "waiting"]
    left_behind = [row.id for row in rows if row.state == "leased"]
    doubtful = [row.id for row in rows if row.state != "waiting"]
    found = letters(c, select_letters().where(OutboxMessage.id.in_([row.id for row in rows])))
    if sending:
        c.execute(update(OutboxMessage).where(OutboxMessage.id.in_(sending)).values(to_send))
    if doubtful:
        c.execute(update(OutboxMessage).where(OutboxMessage.id.in_(doubtful)).values(lease))
    if left_behind:
        tries = OutboxMessage.attempts + 1
        c.execute(update(OutboxMessage).where(OutboxMessage.id.in_(left_behind)).values(attempts=tries))
    by_id = {letter.id: replace(letter, state="unknown") if letter.id in doubtful else letter for letter in found}
    return [by_id[row.id] for row in rows]


def _distinct_workspaces(c: Connection, condition: TextClause) -> list[str]:
    """The workspaces under a partial index, by a jump to each next one instead of a walk over all rows."""
    first = select(func.min(OutboxMessage.workspace_id).label("workspace_id")).where(condition)
    jump = first.cte("jump", recursive=True)
    following = (
        select(func.min(OutboxMessage.workspace_id))
        .where(OutboxMessage.workspace_id > jump.c.workspace_id, condition)
        .scalar_subquery()
    )
    jump = jump.union_all(select(following).where(jump.c.workspace_id.is_not(None)))
    return list(c.execute(select(jump.c.workspace_id).where(jump.c.workspace_id.is_not(None))).scalars())
