"""Hearing at once what other processes put into the outbox: PostgreSQL's LISTEN."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import psycopg
import structlog

from storage.database import Database
from storage.outbox.planning import CHANNEL

_LOOK_UP = 0.5  # seconds between two looks at whether to stop
_RECONNECT = 1.0

log = structlog.get_logger(__name__)


def listen(database: Database, heard: Callable[[], None], stopping: Event) -> None:
    """Call `heard` whenever a letter is planned, by whichever process, until `stopping` is set.

    Runs in a thread of its own, on a connection of its own, and connects again by itself. Returns at once on SQLite:
    there the one process wakes its own delivery, and polls.
    """
    while not (database.is_sqlite or stopping.is_set()):
        try:
            _listen_until_broken(database, heard, stopping)
        except psycopg.Error as error:
            log.warning("the database does not tell what is planned, asking each second", error=type(error).__name__)
            stopping.wait(_RECONNECT)


def _listen_until_broken(database: Database, heard: Callable[[], None], stopping: Event) -> None:
    address = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"LISTEN {CHANNEL}".encode())
        heard()  # what was planned while nobody listened
        while not stopping.is_set():
            for _planned in connection.notifies(timeout=_LOOK_UP, stop_after=1):
                heard()
