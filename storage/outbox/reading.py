"""Reading the outbox."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, func, or_, select, text

from plans.statuses import OPEN
from storage.base import Instant
from storage.models import Action, Assignment, OutboxItem, OutboxMessage, Person

# Written out, not bound: a partial index serves a query only where its condition stands in the query.
PENDING = text("outbox.state IN ('waiting', 'leased', 'unknown')")
GIVEN_UP = text("outbox.state IN ('parked', 'unreachable')")

_COLUMNS = (  # in the order of `LetterRow`
    OutboxMessage.id,
    OutboxMessage.workspace_id,
    OutboxMessage.key,
    OutboxMessage.kind,
    OutboxMessage.person_id,
    OutboxMessage.conversation,
    OutboxMessage.thread_ts,
    OutboxMessage.payload,
    OutboxMessage.priority,
    OutboxMessage.state,
    OutboxMessage.attempts,
    OutboxMessage.error,
    OutboxMessage.created_at,
    OutboxMessage.due_at,
    OutboxMessage.tried_at,
    OutboxMessage.sent_at,
    OutboxMessage.channel,
    OutboxMessage.ts,
    OutboxMessage.refresh_at,
)
_ITEMS = select(OutboxItem.outbox_id, OutboxItem.action_id).where(
    OutboxItem.outbox_id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A message of the outbox as it stood when it was read. Instants are aware, UTC.

    `action_ids` are those that it shows (before it is sent: that it is about). `left` says that the person it is
    addressed to was deactivated in Slack.
    """

    id: int
    workspace_id: str
    key: str
    kind: str
    person_id: int | None
    conversation: str
    thread_ts: str | None
    payload: Mapping[str, Any]
    priority: int
    state: str
    attempts: int
    error: str | None
    created_at: datetime
    due_at: datetime
    tried_at: datetime | None
    sent_at: datetime | None
    channel: str | None
    ts: str | None
    refresh_at: datetime | None
    left: bool
    action_ids: tuple[int, ...]


def read_letter(c: Connection, letter_id: int) -> LetterRow | None:
    """One message by its id."""
    return next(iter(letters(c, select_letters().where(OutboxMessage.id == letter_id))), None)


def letter_at(c: Connection, workspace_id: str, channel: str, ts: str) -> LetterRow | None:
    """The message that stands at `ts` in a Slack channel, such as the one that somebody replied under."""
    found = select_letters().where(
        OutboxMessage.channel == channel, OutboxMessage.ts == ts, OutboxMessage.workspace_id == workspace_id
    )
    return next(iter(letters(c, found)), None)


def due_letters(c: Connection, now: datetime) -> list[LetterRow]:
    """What is to be sent at `now`, and what was planned at that instant and reaches nobody, by priority."""
    reaches_nobody = and_(OutboxMessage.state == "unreachable", OutboxMessage.created_at == now)
    due = select_letters().where(or_(PENDING, reaches_nobody), OutboxMessage.due_at <= now)
    return letters(c, due.order_by(OutboxMessage.priority, OutboxMessage.id))


def undelivered(c: Connection, workspace_id: str, since: datetime) -> list[LetterRow]:
    """What was planned after `since` and given up: the parked and the unreachable, newest first."""
    given_up = (
        select_letters()
        .where(
            OutboxMessage.workspace_id == workspace_id,
            GIVEN_UP,
            OutboxMessage.created_at > since,
        )
        .order_by(OutboxMessage.created_at.desc(), OutboxMessage.id.desc())
    )
    return letters(c, given_up)


def digest_given_up(c: Connection, workspace_id: str, plan_id: int, since: datetime) -> LetterRow | None:
    """The newest digest of a plan that was planned after `since` and given up, where there is one."""
    digests = (
        select_letters()
        .where(OutboxMessage.workspace_id == workspace_id, GIVEN_UP, OutboxMessage.created_at > since)
        .where(OutboxMessage.kind == "digest")
        .order_by(OutboxMessage.created_at.desc(), OutboxMessage.id.desc())
    )
    return next((letter for letter in letters(c, digests) if letter.payload["plan_id"] == plan_id), None)


_GIVEN_UP_ON = (
    select(Assignment.person_id)
    .distinct()
    .select_from(OutboxMessage)
    .join(OutboxItem, OutboxItem.outbox_id == OutboxMessage.id)
    .join(Action, Action.id == OutboxItem.action_id)
    .join(
        Assignment, (Assignment.action_id == OutboxItem.action_id) & (Assignment.person_id == OutboxMessage.person_id)
    )
    .where(OutboxMessage.workspace_id == bindparam("workspace_id"), GIVEN_UP, OutboxMessage.state == "parked")
    .where(OutboxMessage.created_at > bindparam("since", type_=Instant()))
    .where(Action.plan_id == bindparam("plan_id"), Action.status.in_(OPEN))
)


def given_up_on(c: Connection, workspace_id: str, plan_id: int, since: datetime) -> set[int]:
    """The owners of open actions of a plan to whom a message about these was planned after `since` and given up."""
    wanted = {"workspace_id": workspace_id, "plan_id": plan_id, "since": since}
    return set(c.execute(_GIVEN_UP_ON, wanted).scalars())


def counts(c: Connection) -> dict[str, tuple[int, datetime | None]]:
    """For each state in which a message still waits or was given up: how many, and the earliest due instant.

    Costs what waits, not what is stored: sent messages are not counted.
    """
    found: dict[str, tuple[int, datetime | None]] = {}
    due_at = OutboxMessage.due_at
    for which in (PENDING, GIVEN_UP):
        rows = c.execute(
            select(OutboxMessage.state, func.count(), func.min(due_at, type_=due_at.type))
            .where(which)
            .group_by(OutboxMessage.state)
        )
        found |= {state: (count, oldest) for state, count, oldest in rows}
    return found


def select_letters() -> Select[Any]:
    left = (Person.left & (Person.slack_user_id == OutboxMessage.conversation)).label("left")
    return select(*_COLUMNS, left).outerjoin(Person, Person.id == OutboxMessage.person_id)


def letters(c: Connection, query: Select[Any], asked: Mapping[str, Any] | None = None) -> list[LetterRow]:
    """The rows of a `select_letters()` query with the actions that they show, in the query's order."""
    rows = c.execute(query, asked).all()
    shown = _shown(c, [row.id for row in rows])
    return [_letter(row, shown[row.id]) for row in rows]


def _shown(c: Connection, ids: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for outbox_id, action_id in c.execute(_ITEMS, {"ids": list(ids)}):
        found[outbox_id].append(action_id)
    return found


def _letter(row: Row[Any], action_ids: list[int]) -> LetterRow:
    values: list[Any] = [*row[:-1], bool(row.left), tuple(sorted(action_ids))]
    return LetterRow(*values)
