"""The database: SQLite as the embedded default, PostgreSQL for anything larger."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Event, Lock, get_ident
from typing import Any, Self

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

_BUSY_TIMEOUT_MS = 15_000
_WRITE = "leadline_write"


class Database:
    """An engine with two doors: `read` and `write`. Every write is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.is_sqlite = engine.dialect.name == "sqlite"
        # The same engine and pool, twice. PostgreSQL shows each statement what is committed by then, in a transaction
        # or not, so reading is spared the two round trips of one; SQLite shows a whole transaction one state.
        self._writing = engine.execution_options(**{_WRITE: True})
        self._reading = engine if self.is_sqlite else engine.execution_options(isolation_level="AUTOCOMMIT")
        self._turn = _Turns() if self.is_sqlite else nullcontext()

    @classmethod
    def open(cls, url: str) -> Self:
        """Open by SQLAlchemy URL (`sqlite:///leadline.db`, `postgresql://…`). ValueError where it is not one."""
        try:
            parsed = make_url(url)
        except ArgumentError as error:
            raise ValueError("DATABASE_URL is not a database address, such as sqlite:///leadline.db") from error
        if parsed.drivername in ("postgres", "postgresql"):  # hosts still hand out postgres://
            parsed = parsed.set(drivername="postgresql+psycopg")
        sqlite = parsed.get_backend_name() == "sqlite"
        options: dict[str, Any] = {"connect_args": {"isolation_level": None}} if sqlite else {"pool_pre_ping": True}
        engine = create_engine(parsed, hide_parameters=True, **options)  # what people wrote stays out of errors
        if sqlite:
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
        return cls(engine)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self._reading.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction, committed at the end of the block, rolled back by an exception."""
        with self._turn, self._writing.connect() as connection, connection.begin():
            yield connection

    def migrate(self) -> None:
        """Bring the schema up to date. Safe to run by several processes at once on PostgreSQL."""
        config = _alembic_config()
        with self.write() as connection:
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(7305310)"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def is_migrated(self) -> bool:
        with self.read() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
        return current == ScriptDirectory.from_config(_alembic_config()).get_current_head()

    def ping(self) -> None:
        """Raise the driver's error where the database does not answer."""
        with self.read() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        self.engine.dispose()


class _Turns:
    """Writers of one process take turns on SQLite, first come first served.

    SQLite itself lets whoever asks at the right moment have the lock: a loop of short writes (a tick that plans a
    thousand nudges) would keep a person's answer waiting for seconds.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._queue: deque[Event] = deque()
        self._writer: int | None = None

    def __enter__(self) -> None:
        if self._writer == get_ident():
            raise RuntimeError("a write within a write would wait for itself")
        mine = Event()
        with self._lock:
            self._queue.append(mine)
            if self._queue[0] is mine:
                mine.set()
        mine.wait()
        self._writer = get_ident()

    def __exit__(self, *_: object) -> None:
        self._writer = None
        with self._lock:
            self._queue.popleft()
            if self._queue:
                self._queue[0].set()


def _alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Writers take the lock at once: a reader that turns writer half-way would fail with "database is locked"."""
    if connection.get_execution_options().get(_WRITE):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # past SQLAlchemy's own layers: this cannot wait or fail, and stands before every read
        driver_connection: Any = connection.connection.driver_connection
        driver_connection.execute("BEGIN")
