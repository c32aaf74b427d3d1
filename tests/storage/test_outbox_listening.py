"""LISTEN and NOTIFY: a worker hears at once what another process plans."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import insert

from storage.database import Database
from storage.models import Workspace
from storage.outbox import Letter, listen, plan_letter
from tests.postgres import Postgres, running_postgres

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@contextmanager
def listening(database: Database, heard: Callable[[], None]) -> Iterator[threading.Thread]:
    stopping = threading.Event()
    thread = threading.Thread(target=listen, args=(database, heard, stopping))
    thread.start()
    try:
        yield thread
    finally:
        stopping.set()
        thread.join(5)
    assert not thread.is_alive()


def plan(database: Database, key: str) -> None:
    with database.write() as c:
        if key == "first":
            c.execute(insert(Workspace).values(id="T1", name="Harbour", created_at=NOW))
        plan_letter(c, Letter("T1", key, "nudge", "U1", {}, 1), NOW)


def test_what_another_process_plans_is_heard_at_once(postgres_url: str) -> None:
    ours, theirs = Database.open(postgres_url), Database.open(postgres_url)
    heard = threading.Semaphore(0)
    with listening(ours, heard.release):
        assert heard.acquire(timeout=5)
        for key in ("first", "second"):
            plan(theirs, key)
            assert heard.acquire(timeout=0.9)
        assert not heard.acquire(timeout=0.1)
    ours.close()
    theirs.close()


def test_listening_goes_on_after_the_database_was_away() -> None:
    with running_postgres() as server:
        _hear_after_an_outage(server)


def _hear_after_an_outage(server: Postgres) -> None:
    database = Database.open(server.create())
    heard = threading.Semaphore(0)
    with listening(database, heard.release):
        assert heard.acquire(timeout=5)
        server.stop()
        server.start()
        assert heard.acquire(timeout=5)
        plan(database, "first")
        assert heard.acquire(timeout=0.9)
    database.close()


def test_on_sqlite_there_is_nobody_to_listen_to(sqlite: Database) -> None:
    listen(sqlite, lambda: None, threading.Event())
