"""Writing into the outbox: a letter is planned in the transaction that gives the reason for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.models import OutboxItem, OutboxMessage

CHANNEL = "leadline_outbox"  # PostgreSQL's NOTIFY: wakes the workers of every process
NOT_IN_SLACK = "not_in_slack"
FRESH_FOR = timedelta(days=90)  # older messages are not brought up to date any more


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to be planned.

    `key` is unique for ever: planning it again does nothing. `conversation` is the Slack user or channel id, "" where
    the person is not to be had in Slack. `priority`: 0 answers and approvals that a person waits for, 1 nudges,
    2 digests. `due_at` (aware) is now where left out. `action_ids`: the actions it shows, see `mark_stale`.
    """

    workspace_id: str
    key: str
    kind: str
    conversation: str
    payload: Mapping[str, Any]
    priority: int
    person_id: int | None = None
    thread_ts: str | None = None
    due_at: datetime | None = None
    action_ids: Sequence[int] = ()


def plan_letter(c: Connection, letter: Letter, now: datetime) -> int | None:
    """Put a letter into the outbox. Gives its id, or None where its key was planned before.

    A letter without a conversation is kept as unreachable, so that the plan lead can see and forward it.
    """
    return plan_letters(c, [letter], now).get(letter.key)


def plan_letters(c: Connection, letters: Sequence[Letter], now: datetime) -> dict[str, int]:
    """Put many letters into the outbox; the ids of those that are new, by key. See `plan_letter`.

    They are written in the order of their keys, so that two workers who plan the same ones cannot lock each other out.
    """
    if not letters:
        return {}
    rows = [_row(letter, now) for letter in sorted(letters, key=lambda letter: letter.key)]
    planned = {row.key: row.id for row in c.execute(_PLAN[c.dialect.name], rows)}
    shown = [
        {"outbox_id": planned[letter.key], "action_id": action_id}
        for letter in letters
        if letter.key in planned
        for action_id in dict.fromkeys(letter.action_ids)
    ]
    if shown:
        c.execute(_ITEM, shown)
    return planned


def mark_stale(c: Connection, action_id: int, now: datetime) -> None:
    """An action has changed: every message that shows it, and is not older than 90 days, is to be brought up to date.

    Waiting messages are marked as well, because one of them may be on its way at this moment with the old words; it
    loses the mark when it is claimed. On PostgreSQL the rows are locked in the order of their ids, so that two people
    who answer at once cannot lock each other out.
    """
    statement = _MARK_STALE_LOCKING if c.dialect.name == "postgresql" else _MARK_STALE
    c.execute(statement, {"action": action_id, "now": now, "since": now - FRESH_FOR})


# Built once: these run with every letter and every change, and building a statement costs more than running it.
_PLAN = {
    "sqlite": sqlite.insert(OutboxMessage)
    .on_conflict_do_nothing(index_elements=[OutboxMessage.key])
    .returning(OutboxMessage.id, OutboxMessage.key),
    "postgresql": postgresql.insert(OutboxMessage)
    .on_conflict_do_nothing(index_elements=[OutboxMessage.key])
    .returning(OutboxMessage.id, OutboxMessage.key, func.pg_notify(CHANNEL, "")),
}
_ITEM = insert(OutboxItem)
_SHOWING = (
    select(OutboxMessage.id)
    .join(OutboxItem, OutboxItem.outbox_id == OutboxMessage.id)
    .where(
        OutboxItem.action_id == bindparam("action"),
        text("outbox.state IN ('waiting', 'leased', 'unknown', 'sent')"),
        OutboxMessage.created_at > bindparam("since"),
    )
)
_LOCKED = _SHOWING.order_by(OutboxMessage.id).with_for_update(of=OutboxMessage)
_MARK_STALE, _MARK_STALE_LOCKING = (
    update(OutboxMessage).where(OutboxMessage.id.in_(showing)).values(refresh_at=bindparam("now"))
    for showing in (_SHOWING, _LOCKED)
)


def _row(letter: Letter, now: datetime) -> dict[str, Any]:
    return {
        "workspace_id": letter.workspace_id,
        "key": letter.key,
        "kind": letter.kind,
        "priority": letter.priority,
        "person_id": letter.person_id,
        "conversation": letter.conversation,
        "thread_ts": letter.thread_ts,
        "payload": dict(letter.payload),
        "state": "waiting" if letter.conversation else "unreachable",
        "error": None if letter.conversation else NOT_IN_SLACK,
        "due_at": letter.due_at or now,
        "created_at": now,
        "attempts": 0,
    }
