"""`leadline tick --dry-run`: everything is planned as it would be, shown, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from html import unescape

from sqlalchemy import Connection, Engine

from jobs.rendering import render
from storage import queries
from storage.database import Database
from storage.outbox import LetterRow, due_letters


def rehearse(database: Database, plan: Callable[[Database, datetime], None], now: datetime) -> list[str]:
    """Who would get what at `now` (aware, UTC): a line for each message that waits or becomes due, nothing written."""
    with _taken_back(database) as rehearsal:
        plan(rehearsal, now)
        with rehearsal.read() as connection:
            due = due_letters(connection, now)
            return [line for letter in due if (line := _line(connection, letter, now))]


class _TakenBackError(Exception):
    """Ends a rehearsal's transaction without a commit."""


class _Rehearsal(Database):
    """A database whose every write is part of one transaction that is never committed."""

    def __init__(self, engine: Engine, connection: Connection) -> None:
        super().__init__(engine)
        self._connection = connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        yield self._connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with self._connection.begin_nested():
            yield self._connection


@contextmanager
def _taken_back(database: Database) -> Iterator[Database]:
    with suppress(_TakenBackError), database.write() as connection:
        yield _Rehearsal(database.engine, connection)
        raise _TakenBackError


def _line(connection: Connection, letter: LetterRow, now: datetime) -> str | None:
    """Who gets it, what kind it is, and what it is about; None where there is nothing left to say."""
    rendered = render(connection, letter, now)
    if rendered is None:
        return None
    person = queries.person(connection, letter.workspace_id, letter.person_id) if letter.person_id else None
    who = person.name if person else letter.conversation
    if letter.left or not letter.conversation:
        who += " (cannot be reached)"
    shown = queries.actions(connection, letter.workspace_id, rendered.action_ids or letter.action_ids)
    about = ", ".join(action.full_ref for action in shown) or unescape(rendered.text).partition("\n")[0]
    return f"{who}: {letter.kind}: {about}"
