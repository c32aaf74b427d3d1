"""What came in: requests handled once whatever Slack retries, and the replies of people with how they were read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import Instant, table_of
from storage.models import Received, Reply

KEPT_FOR = timedelta(days=2)  # Slack's last retry comes within minutes


_NOTE = {
    name: dialect.insert(table_of(Received)).on_conflict_do_nothing().returning(Received.id)
    for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
}


def first_time(c: Connection, workspace_id: str, request_id: str, now: datetime) -> bool:
    """Note an inbound request; whether it is new. In the transaction of what it changes: both hold or neither."""
    row = {"workspace_id": workspace_id, "id": request_id, "at": now}
    return c.execute(_NOTE[c.dialect.name], row).first() is not None


_FORGET = delete(table_of(Received)).where(Received.at <= bindparam("before", type_=Instant()))


def forget_old(c: Connection, now: datetime) -> None:
    """Forget the requests that Slack cannot repeat any more."""
    c.execute(_FORGET, {"before": now - KEPT_FOR})


@dataclass(frozen=True, slots=True)
class ReplyRecord:
    """A message of a person to the bot. `said` is what the answer shows: recorded, asked and kept."""

    id: int
    person_id: int
    channel: str
    ts: str
    thread_ts: str | None
    text: str
    at: datetime
    batch: str
    said: dict[str, Any]


_COLUMNS = [Reply.__table__.c[name] for name in ReplyRecord.__slots__]


def reply_at(c: Connection, workspace_id: str, channel: str, ts: str) -> ReplyRecord | None:
    """The reply that a Slack message was kept as."""
    where = (Reply.workspace_id == workspace_id, Reply.channel == channel, Reply.ts == ts)
    row = c.execute(select(*_COLUMNS).where(*where)).one_or_none()
    return ReplyRecord(*row) if row else None


def reply(c: Connection, workspace_id: str, reply_id: int) -> ReplyRecord | None:
    row = c.execute(select(*_COLUMNS).where(Reply.workspace_id == workspace_id, Reply.id == reply_id)).one_or_none()
    return ReplyRecord(*row) if row else None


def last_reply(c: Connection, workspace_id: str, person_id: int) -> ReplyRecord | None:
    """The newest reply of a person, which a correction is about."""
    statement = select(*_COLUMNS).where(Reply.workspace_id == workspace_id, Reply.person_id == person_id)
    row = c.execute(statement.order_by(Reply.id.desc()).limit(1)).one_or_none()
    return ReplyRecord(*row) if row else None


def keep_reply(c: Connection, workspace_id: str, **values: Any) -> int:
    return c.execute(insert(Reply).values(workspace_id=workspace_id, **values).returning(Reply.id)).scalar_one()


def change_reply(c: Connection, reply_id: int, **values: Any) -> None:
    c.execute(update(Reply).where(Reply.id == reply_id).values(**values))


def note_choice(c: Connection, of: ReplyRecord, batch: str) -> None:
    """Note what a person recorded by answering a question about a reply: an edit takes it back with the rest."""
    change_reply(c, of.id, said={**of.said, "batches": [*of.said.get("batches", []), batch]})


@dataclass(frozen=True, slots=True)
class Correction:
    """A reply that was read otherwise than its writer meant it. `how`: chosen, edited, corrected or undone.

    `text` is what the person wrote, `read` how it was read, `meant` what the person made of it.
    """

    at: datetime
    how: str
    text: str
    read: list[dict[str, Any]]
    meant: dict[str, Any]


def keep_correction(c: Connection, of: ReplyRecord, how: str, meant: dict[str, Any]) -> None:
    """Keep what a person made of a reply's reading, with the text as it was."""
    kept = {"how": how, "text": of.text, "read": of.said.get("read", []), "meant": meant}
    earlier = c.execute(select(Reply.chosen).where(Reply.id == of.id)).scalar_one() or {}
    change_reply(c, of.id, chosen={"corrections": [*earlier.get("corrections", []), kept]})


def note_undone(c: Connection, workspace_id: str, batch: str) -> None:
    """A person took back what a reply had recorded: that reading was wrong, or hasty."""
    row = c.execute(select(*_COLUMNS).where(Reply.workspace_id == workspace_id, Reply.batch == batch)).one_or_none()
    if row is not None:
        keep_correction(c, ReplyRecord(*row), "undone", {})


def corrections(c: Connection, workspace_id: str) -> list[Correction]:
    """All that people corrected, oldest first."""
    statement = select(Reply.at, Reply.chosen).where(Reply.workspace_id == workspace_id, Reply.chosen.is_not(None))
    return [
        Correction(row.at, kept["how"], kept["text"], kept["read"], kept["meant"])
        for row in c.execute(statement.order_by(Reply.id))
        for kept in (row.chosen or {}).get("corrections", [])
    ]
