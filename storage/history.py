"""History: entries, their chain of hashes, and the plan as it stood on any day."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.orm import aliased

from plans.state import WORD_FIELDS, ActionState, apply
from storage.base import table_of
from storage.models import Entry, Plan


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is to be written down. `before` and `after` are in the JSON form of `plans.state`.

    `facts` are things of this entry alone (an occurrence's completion date, a request's id) that a replay passes over.
    """

    workspace_id: str
    plan_id: int
    action_id: int | None
    at: datetime
    on: date
    actor_id: int | None
    kind: str
    source: str
    batch: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    note: str | None = None
    facts: Mapping[str, Any] | None = None
    undoes: int | None = None


# Built once: building and hashing a statement costs more than running it. (SQLite has no lock clause and needs none.)
_HEAD = select(Plan.head_seq, Plan.head_hash).where(Plan.id == bindparam("plan")).with_for_update()
_ADD = insert(table_of(Entry)).returning(Entry.id, Entry.seq)
_MOVE_HEAD = update(table_of(Plan)).where(Plan.id == bindparam("plan"))


Head = tuple[int, str]
"""The end of a plan's chain: the number of its last entry, and the hash."""


def lock_chain(c: Connection, plan_id: int) -> Head:
    """Hold a plan's chain until the transaction ends; gives its end."""
    head = c.execute(_HEAD, {"plan": plan_id}).one()
    return head.head_seq, head.head_hash


def record(c: Connection, entry: NewEntry, head: Head | None = None) -> int:
    """Write an entry at the end of its plan's chain and return its id.

    `head` is where the chain ends, for who has locked the plan's row already and written nothing since.
    """
    return _record(c, [entry], head or lock_chain(c, entry.plan_id))[0]


def record_all(c: Connection, entries: Sequence[NewEntry]) -> list[int]:
    """Write entries at the end of the chain of their plan, one and the same, in this order, and return their ids.

    The plan's row is locked first: entries of one plan are numbered without gaps, whoever writes.
    """
    if not entries:
        return []
    return _record(c, entries, lock_chain(c, entries[0].plan_id))


def _record(c: Connection, entries: Sequence[NewEntry], head: Head) -> list[int]:
    seq, link = head
    rows = []
    for entry in entries:
        seq += 1
        row = _row(entry, seq, link)
        link = row["hash"]
        rows.append(row)
    ids = {written.seq: written.id for written in c.execute(_ADD, rows)}
    c.execute(_MOVE_HEAD, {"plan": entries[0].plan_id, "head_seq": seq, "head_hash": link})
    return [ids[row["seq"]] for row in rows]


def _row(entry: NewEntry, seq: int, previous: str) -> dict[str, Any]:
    words = _words(entry)
    row = {
        "workspace_id": entry.workspace_id,
        "plan_id": entry.plan_id,
        "action_id": entry.action_id,
        "seq": seq,
        "at": entry.at.astimezone(UTC),
        "on": entry.on,
        "actor_id": entry.actor_id,
        "kind": entry.kind,
        "before": _without_words(entry.before),
        "after": {**_without_words(entry.after), **(entry.facts or {})},
        "words": words,
        "words_digest": _digest(words) if words else "",
        "source": entry.source,
        "batch": entry.batch,
        "undoes": entry.undoes,
    }
    return {**row, "hash": _link(previous, row)}


def _words(entry: NewEntry) -> dict[str, Any] | None:
    words: dict[str, Any] = {"note": entry.note} if entry.note else {}
    for side, change in (("before", entry.before), ("after", entry.after)):
        texts = {name: value for name, value in change.items() if name in WORD_FIELDS}
        if texts:
            words[side] = texts
    # The salt keeps an erased text from being guessed back out of its digest.
    return {**words, "salt": secrets.token_hex(8)} if words else None


def _without_words(change: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in change.items() if name not in WORD_FIELDS}


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _canonical(value: Any) -> bytes:
    return _CANONICAL.encode(value).encode()


def _digest(words: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(words)).hexdigest()


_CHAINED = ("plan_id", "action_id", "seq", "actor_id", "kind", "before", "after", "words_digest", "source", "undoes")


def _link(previous: str, row: Mapping[str, Any]) -> str:
    facts = {name: row[name] for name in _CHAINED}
    facts |= {"at": row["at"].isoformat(), "on": row["on"].isoformat()}
    return hashlib.sha256(previous.encode() + _canonical(facts)).hexdigest()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found: how many entries hold, how many texts were erased on request, the first fault in words."""

    entries: int
    erased: int
    fault: str | None


def verify(c: Connection, plan_id: int) -> Verdict:
    """Follow a plan's chain from its first entry to its head."""
    previous, seq, erased = "", 0, 0
    for found in c.execute(select(Entry.__table__).where(Entry.plan_id == plan_id).order_by(Entry.seq)).mappings():
        row = dict(found)
        seq += 1
        if row["seq"] != seq:
            return Verdict(seq - 1, erased, f"entry {seq} is missing")
        if row["words"] is None:
            erased += row["words_digest"] != ""
        elif _digest(row["words"]) != row["words_digest"]:
            return Verdict(seq - 1, erased, f"the text of entry {seq} was changed")
        previous = _link(previous, row)
        if previous != row["hash"]:
            return Verdict(seq - 1, erased, f"entry {seq} was changed")
    head = c.execute(select(Plan.head_seq, Plan.head_hash).where(Plan.id == plan_id)).one()
    if (head.head_seq, head.head_hash) != (seq, previous):
        return Verdict(seq, erased, f"entries after {seq} are missing")
    return Verdict(seq, erased, None)


def erase_words(c: Connection, workspace_id: str, entry_id: int) -> None:
    """Erase what a person wrote in an entry. The chain holds, because it was made over the digest of the words."""
    c.execute(update(Entry).where(Entry.workspace_id == workspace_id, Entry.id == entry_id).values(words=None))


def note_of(c: Connection, workspace_id: str, entry_id: int | None) -> str | None:
    """The note of an entry; None where it has none, it was erased, or the entry was taken back."""
    undo = aliased(Entry)
    found = (
        select(Entry.words)
        .where(Entry.workspace_id == workspace_id, Entry.id == entry_id)
        .where(~select(undo.id).where(undo.undoes == Entry.id).exists())
    )
    return (c.execute(found).scalar_one_or_none() or {}).get("note")


def change_of(row: Mapping[str, Any], side: str = "after") -> dict[str, Any]:
    """One side of an entry's change, its words put back."""
    return {**row[side], **((row["words"] or {}).get(side) or {})}


def as_at(c: Connection, workspace_id: str, plan_id: int, day: date) -> dict[int, ActionState]:
    """Every action of a plan by id, as what had been recorded by the end of a day (in the plan's zone) leaves it."""
    states: dict[int, ActionState] = {}
    rows = c.execute(
        select(Entry.action_id, Entry.after, Entry.words)
        .where(Entry.workspace_id == workspace_id, Entry.plan_id == plan_id, Entry.on <= day)
        .where(Entry.action_id.is_not(None))
        .order_by(Entry.seq)
    ).mappings()
    for row in rows:
        states[row["action_id"]] = apply(states.get(row["action_id"], ActionState()), change_of(dict(row)))
    return states


def last_batch(c: Connection, workspace_id: str, actor_id: int, action_id: int | None = None) -> str | None:
    """The batch of a person's last change of an action (of any, where none is named) that was not taken back yet."""
    undo = aliased(Entry)
    wanted = Entry.action_id.is_not(None) if action_id is None else Entry.action_id == action_id
    return c.execute(
        select(Entry.batch)
        .where(Entry.workspace_id == workspace_id, Entry.actor_id == actor_id, wanted)
        .where(Entry.undoes.is_(None), ~select(undo.id).where(undo.undoes == Entry.id).exists())
        .order_by(Entry.id.desc())
        .limit(1)
    ).scalar_one_or_none()


def entries_of_batch(c: Connection, workspace_id: str, batch: str) -> list[Mapping[str, Any]]:
    """The entries of a batch that were not taken back yet, newest first."""
    undo = aliased(Entry)
    statement = (
        select(Entry.__table__)
        .where(Entry.workspace_id == workspace_id, Entry.batch == batch, Entry.undoes.is_(None))
        .where(~select(undo.id).where(undo.undoes == Entry.id).exists())
        .order_by(Entry.seq.desc())
    )
    return [dict(row) for row in c.execute(statement).mappings()]
