"""What became of a claimed message. Each says whether it changed anything: not where the lease went to another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, insert, null, select, update

from storage.base import Instant, table_of
from storage.models import OutboxItem, OutboxMessage
from storage.outbox.reading import LetterRow

_FREE = {"lease_by": None, "lease_until": None}
_NOW = bindparam("now", type_=Instant())

# Built once, because it runs for every message.
_SENT = (
    update(table_of(OutboxMessage))
    .where(OutboxMessage.id == bindparam("letter"))
    .values(state="sent", channel=bindparam("posted_in"), ts=bindparam("posted_at"), sent_at=_NOW, tried_at=_NOW)
    .values(error=None, **_FREE)
)
_FOUND = _SENT.values(refresh_at=_NOW)


def lock(c: Connection, ids: Iterable[int]) -> set[int]:
    """Lock rows to settle them: those that nobody else has in hand. The others can be settled a moment later.

    Delivery waits for no row, so it can never be one half of a deadlock with a person's answer that marks messages
    as stale. On SQLite there is one writer at a time and nothing to lock.
    """
    wanted = set(ids)
    if c.dialect.name != "postgresql" or not wanted:
        return wanted
    rows = select(OutboxMessage.id).where(OutboxMessage.id.in_(wanted)).with_for_update(skip_locked=True)
    return set(c.execute(rows).scalars())


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that Slack has, at `ts` in `channel`.

    `shown`: the actions that it shows. None where it was found in Slack and nobody knows: it is brought up to date.
    """

    letter: LetterRow
    channel: str
    ts: str
    shown: Collection[int] | None


def settle_sent(c: Connection, arrivals: Iterable[Arrival], now: datetime) -> int:
    """Slack has them. That is the truth whoever holds the leases, so it is recorded in any case. How many are there."""
    sent: list[dict[str, Any]] = []
    found: list[dict[str, Any]] = []
    for arrival in arrivals:
        row = {"letter": arrival.letter.id, "posted_in": arrival.channel, "posted_at": arrival.ts, "now": now}
        (found if arrival.shown is None else sent).append(row)
        if arrival.shown is not None:
            _show(c, arrival.letter, arrival.shown)
    return sum(c.execute(statement, rows).rowcount for statement, rows in ((_SENT, sent), (_FOUND, found)) if rows)


def settle_unsent(c: Connection, letter_id: int, worker: str) -> bool:
    """Nothing was left to say."""
    return _settle(c, letter_id, worker, state="settled", error=None, refresh_at=None)


def settle_unreachable(c: Connection, letter_id: int, worker: str, error: str) -> bool:
    """The person or the channel is not to be had: `error` is Slack's name for why."""
    return _settle(c, letter_id, worker, state="unreachable", error=error, refresh_at=None)


def park(c: Connection, letter_id: int, worker: str, error: str) -> bool:
    """Given up; shown to the plan lead and in `leadline doctor`."""
    return _settle(c, letter_id, worker, state="parked", error=error, refresh_at=None)


def put_back(
    c: Connection, letter_id: int, worker: str, due_at: datetime, *, error: str | None = None, counted: bool = False
) -> bool:
    """It was certainly not sent: to be sent from `due_at` on. `counted`: the message itself may be at fault."""
    tries = OutboxMessage.attempts + (1 if counted else 0)
    return _settle(c, letter_id, worker, state="waiting", due_at=due_at, error=error, attempts=tries)


def mark_unknown(
    c: Connection, letter_id: int, worker: str, look_at: datetime, error: str, *, counted: bool = True
) -> bool:
    """It may have been sent: to be looked for in the conversation from `look_at` on."""
    tries = OutboxMessage.attempts + (1 if counted else 0)
    return _settle(c, letter_id, worker, state="unknown", due_at=look_at, error=error, attempts=tries)


def settle_refreshed(
    c: Connection,
    letter: LetterRow,
    worker: str,
    *,
    again_at: datetime | None = None,
    shown: Collection[int] | None = None,
) -> bool:
    """A message was brought up to date and now shows the actions `shown`, or is to be so again at `again_at`.

    `letter` is what the claim gave: where the message was marked as stale since, it stays so.
    """
    untouched = OutboxMessage.refresh_at == letter.refresh_at
    refresh_at = case((untouched, null() if again_at is None else again_at), else_=OutboxMessage.refresh_at)
    mine = (OutboxMessage.id == letter.id, OutboxMessage.lease_by == worker, OutboxMessage.state == "sent")
    changed = _changed(c, update(OutboxMessage).where(*mine).values(_FREE | {"refresh_at": refresh_at}))
    if changed and shown is not None:
        _show(c, letter, shown)
    return changed


def retry_parked(c: Connection, letter_ids: Sequence[int], now: datetime) -> int:
    """Send parked messages after all: for whoever has mended what was wrong. How many there were."""
    parked = update(OutboxMessage).where(OutboxMessage.id.in_(letter_ids), OutboxMessage.state == "parked")
    # one that was parked while nobody knew whether it had arrived is looked for first
    state = case((OutboxMessage.tried_at.is_(None), "waiting"), else_="unknown")
    return c.execute(parked.values(state=state, due_at=now, attempts=0, error=None)).rowcount


def _show(c: Connection, letter: LetterRow, action_ids: Collection[int]) -> None:
    """Keep the list of what a message shows: what it was planned with, save what was settled before it went."""
    if gone := set(letter.action_ids).difference(action_ids):
        c.execute(delete(OutboxItem).where(OutboxItem.outbox_id == letter.id, OutboxItem.action_id.in_(gone)))
    if new := set(action_ids).difference(letter.action_ids):
        c.execute(insert(OutboxItem), [{"outbox_id": letter.id, "action_id": action_id} for action_id in new])


def _settle(c: Connection, letter_id: int, worker: str, **values: Any) -> bool:
    mine = (OutboxMessage.id == letter_id, OutboxMessage.lease_by == worker, OutboxMessage.state == "leased")
    return _changed(c, update(OutboxMessage).where(*mine).values(values | _FREE))


def _changed(c: Connection, statement: Any) -> bool:
    return c.execute(statement).rowcount == 1
