"""Taking messages out of the outbox to send them: under a lease, in order, at the cost of what is due.

Every query here goes by one workspace at a time and along an index over what waits, so that neither what was sent
long ago nor the backlog of a workspace that Slack holds up costs the others anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, Integer, Row, Select, Text, bindparam, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.elements import TextClause

from storage.base import Instant, table_of
from storage.models import OutboxMessage, OutboxPace
from storage.outbox.reading import PENDING, LetterRow, letters, select_letters

_Row = Row[*tuple[Any, ...]]

LEASE = timedelta(seconds=60)
PRIORITIES = (0, 1, 2)

# Written out like `PENDING`, for the same reason.
STALE = text("outbox.refresh_at IS NOT NULL AND outbox.state = 'sent'")

_LOOKED_AT = 500  # in one claim, where the first in the queue all go to conversations that are busy
_PUT_OFF_TOGETHER = 8  # to one instant, where their ids keep their order; more would be looked at in vain each second

_WORKSPACE = bindparam("workspace", type_=Text())
_PRIORITY = bindparam("priority", type_=Integer())
_NOW = bindparam("now", type_=Instant())
_IDS = bindparam("ids", expanding=True, type_=BigInteger())

# Statements that run with every step of delivery are built once: building one costs more than running it.
_DUE = (
    OutboxMessage.workspace_id == _WORKSPACE,
    OutboxMessage.priority == _PRIORITY,
    OutboxMessage.due_at <= _NOW,
    PENDING,
)
_IS_DUE = select(OutboxMessage.id).where(*_DUE).limit(1)
_TO_REFRESH = (
    OutboxMessage.workspace_id == _WORKSPACE,
    STALE,
    OutboxMessage.refresh_at <= _NOW,
    OutboxMessage.lease_until.is_(None) | (OutboxMessage.lease_until <= _NOW),
)
_IS_TO_REFRESH = select(OutboxMessage.id).where(*_TO_REFRESH).limit(1)
_WAITING = OutboxMessage.state == "waiting"
_LEFT_BEHIND = (OutboxMessage.state == "leased") & (OutboxMessage.lease_until <= _NOW)
_DOUBTFUL = (OutboxMessage.state == "unknown") | _LEFT_BEHIND
_FIRST_DUE = (
    select(OutboxMessage.id, OutboxMessage.conversation, OutboxMessage.state)
    .where(*_DUE, OutboxMessage.id.not_in(_IDS))
    .order_by(OutboxMessage.due_at, OutboxMessage.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_FIRST_TO_SEND, _FIRST_TO_SEND_OR_LOOK_FOR = _FIRST_DUE.where(_WAITING), _FIRST_DUE.where(_WAITING | _DOUBTFUL)
_ON_ITS_WAY = OutboxMessage.state == "leased"
_BUSY = select(OutboxMessage.conversation, OutboxMessage.tried_at, _ON_ITS_WAY.label("on_its_way")).where(
    OutboxMessage.workspace_id == _WORKSPACE,
    OutboxMessage.conversation.in_(bindparam("conversations", expanding=True, type_=Text())),
    OutboxMessage.tried_at > bindparam("earliest", type_=Instant()),
    OutboxMessage.tried_at <= bindparam("latest", type_=Instant()),
    (OutboxMessage.tried_at > bindparam("lately", type_=Instant()))
    | (_ON_ITS_WAY & (OutboxMessage.lease_until > _NOW)),
)
_THESE = select_letters().where(OutboxMessage.id.in_(_IDS))
_THE_IDS = update(table_of(OutboxMessage)).where(OutboxMessage.id.in_(_IDS))
_LEASE_TO_LOOK = _THE_IDS.values(
    state="leased", lease_by=bindparam("worker"), lease_until=bindparam("until", type_=Instant())
)
_LEASE_TO_SEND = _LEASE_TO_LOOK.values(tried_at=_NOW, refresh_at=None)
_COUNT_A_TRY = _THE_IDS.values(attempts=OutboxMessage.attempts + 1)
_PACE = select(OutboxPace.full_at).where(OutboxPace.workspace_id == _WORKSPACE).with_for_update(skip_locked=True)


_KEEP_PACE = (
    update(table_of(OutboxPace))
    .where(OutboxPace.workspace_id == _WORKSPACE)
    .values(full_at=bindparam("full", type_=Instant()))
)


def _distinct_workspaces(condition: TextClause) -> Select[str]:
    """The workspaces under a partial index, by a jump to each next one instead of a walk over all rows."""
    first = select(func.min(OutboxMessage.workspace_id).label("workspace_id")).where(condition)
    jump = first.cte("jump", recursive=True)
    following = (
        select(func.min(OutboxMessage.workspace_id))
        .where(OutboxMessage.workspace_id > jump.c.workspace_id, condition)
        .scalar_subquery()
    )
    jump = jump.union_all(select(following).where(jump.c.workspace_id.is_not(None)))
    return select(jump.c.workspace_id).where(jump.c.workspace_id.is_not(None))


_WORKSPACES_WAITING, _WORKSPACES_STALE = _distinct_workspaces(PENDING), _distinct_workspaces(STALE)


def workspaces_waiting(c: Connection, now: datetime) -> list[tuple[str, int]]:
    """Each workspace in which something is due, with the most urgent priority that is."""
    found = []
    for workspace_id in c.execute(_WORKSPACES_WAITING).scalars().all():
        for priority in PRIORITIES:
            if c.execute(_IS_DUE, {"workspace": workspace_id, "priority": priority, "now": now}).first():
                found.append((workspace_id, priority))
                break
    return found


def workspaces_stale(c: Connection, now: datetime) -> list[str]:
    """Each workspace in which messages are to be brought up to date."""
    return [
        workspace_id
        for workspace_id in c.execute(_WORKSPACES_STALE).scalars().all()
        if c.execute(_IS_TO_REFRESH, {"workspace": workspace_id, "now": now}).first()
    ]


def hold_pace(c: Connection, workspace_id: str, now: datetime) -> datetime | None:
    """Lock the pace of a workspace until the transaction ends: when its bucket will be full again (aware, UTC).

    None where another worker is claiming there at this moment: come back a little later. So two workers neither wait
    for each other nor outrun the pace together. On SQLite there is one writer at a time anyway.
    """
    full_at = c.execute(_PACE, {"workspace": workspace_id}).scalar()
    if full_at is None:  # locked, or not there yet
        dialect = postgresql if c.dialect.name == "postgresql" else sqlite
        first = dialect.insert(OutboxPace).values(workspace_id=workspace_id, full_at=now)
        c.execute(first.on_conflict_do_nothing())
        full_at = c.execute(_PACE, {"workspace": workspace_id}).scalar()
    return full_at


def keep_pace(c: Connection, workspace_id: str, full_at: datetime) -> None:
    """Note when the bucket will be full again; only after `hold_pace`."""
    c.execute(_KEEP_PACE, {"workspace": workspace_id, "full": full_at})


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
    taken: list[_Row] = []
    looked_at = 0
    for priority in priorities:
        while len(taken) < limit and looked_at < _LOOKED_AT:
            most = limit - len(taken)
            asked = {"workspace": workspace_id, "priority": priority, "now": now, "most": most}
            asked["ids"] = [*in_hand, *(row.id for row in taken)]
            candidates = c.execute(_FIRST_TO_SEND_OR_LOOK_FOR if looking else _FIRST_TO_SEND, asked).all()
            taken += _free_ones(c, workspace_id, now, gap, candidates, taken)
            looked_at += len(candidates)
            if len(candidates) < most:
                break
    return _lease(c, taken, worker, now)


def claim_refresh(
    c: Connection, workspace_id: str, now: datetime, *, worker: str, limit: int, in_hand: Collection[int] = ()
) -> list[LetterRow]:
    """Take up to `limit` sent messages that are to be brought up to date; settle each with `settle_refreshed`."""
    stale = (
        select(OutboxMessage.id)
        .where(*_TO_REFRESH, OutboxMessage.id.not_in(_IDS))
        .order_by(OutboxMessage.refresh_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = c.execute(stale, {"workspace": workspace_id, "now": now, "ids": list(in_hand)}).scalars().all()
    if not ids:
        return []
    until = now + LEASE
    lease = {"lease_by": worker, "lease_until": until, "refresh_at": until}
    c.execute(update(OutboxMessage).where(OutboxMessage.id.in_(ids)).values(lease))
    return letters(c, _THESE, {"ids": ids})


def _free_ones(
    c: Connection,
    workspace_id: str,
    now: datetime,
    gap: timedelta,
    candidates: Sequence[_Row],
    taken: Sequence[_Row],
) -> list[_Row]:
    """Those whose conversation is free, one for each; the others are put off until theirs will be."""
    free_at = _busy_conversations(c, workspace_id, now, gap, {row.conversation for row in candidates})
    free_at |= {row.conversation: now + gap for row in taken}
    put_off: Counter[str] = Counter()
    free: list[_Row] = []
    for row in candidates:
        if ready := free_at.get(row.conversation):
            put_off[row.conversation] += 1
            due_at = ready + gap * (put_off[row.conversation] // _PUT_OFF_TOGETHER)
            c.execute(update(OutboxMessage).where(OutboxMessage.id == row.id).values(due_at=due_at))
        else:
            free.append(row)
            free_at[row.conversation] = now + gap
    return free


def _busy_conversations(
    c: Connection, workspace_id: str, now: datetime, gap: timedelta, conversations: Collection[str]
) -> dict[str, datetime]:
    """When each conversation that is not free now will be; one with a message on its way is looked at again soon."""
    asked = {"workspace": workspace_id, "conversations": list(conversations), "now": now}
    asked |= {"earliest": now - LEASE, "latest": now + LEASE, "lately": now - gap}
    free_at: dict[str, datetime] = {}
    for row in c.execute(_BUSY, asked) if conversations else ():
        ready = (row.tried_at or now) + gap
        if row.on_its_way:
            ready = max(ready, now + gap / 4)
        free_at[row.conversation] = max(ready, free_at.get(row.conversation, ready))
    return free_at


def _lease(c: Connection, rows: Sequence[_Row], worker: str, now: datetime) -> list[LetterRow]:
    """Lease the rows. What an earlier worker left behind counts as a try: a message that kills workers is given up."""
    if not rows:
        return []
    lease = {"worker": worker, "until": now + LEASE, "now": now}
    sending = [row.id for row in rows if row.state == "waiting"]
    left_behind = [row.id for row in rows if row.state == "leased"]
    doubtful = [row.id for row in rows if row.state != "waiting"]
    found = letters(c, _THESE, {"ids": [row.id for row in rows]})
    for statement, ids in ((_LEASE_TO_SEND, sending), (_LEASE_TO_LOOK, doubtful), (_COUNT_A_TRY, left_behind)):
        if ids:
            c.execute(statement, {**lease, "ids": ids})
    by_id = {letter.id: replace(letter, state="unknown") if letter.id in doubtful else letter for letter in found}
    return [by_id[row.id] for row in rows]
