"""A tick with a thousand due costs the same among ten thousand open actions and among a million."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from jobs.ticking import plan_all
from storage.database import Database
from storage.models import OutboxMessage
from tests.bench import crowd
from tests.bench.apart import Apart
from tests.bench.figures import Figure, p50
from tests.chaos.town import NUDGED_AT
from tests.postgres import running_postgres

SIZES = (10_000, 100_000, 1_000_000)
DUE = 1_000
ROUNDS = 5
IDLE_ROUNDS = 50
BAR, IDLE_BAR = 1.2, 0.005


def measure() -> list[Figure]:
    """On SQLite on disk and on PostgreSQL. The sizes take turns, so that a busy machine is busy for all of them."""
    figures = []
    for name, places in (("SQLite", _files), ("PostgreSQL", _databases)):
        with places() as urls:
            figures += _measure(name, urls)
    return figures


def _measure(name: str, urls: dict[int, str]) -> list[Figure]:
    with ExitStack() as stack:
        apart = {size: stack.enter_context(Apart()) for size in urls}
        for size, url in urls.items():
            apart[size].run(build, url, size)
        busy: dict[int, list[float]] = {size: [] for size in urls}
        for _ in range(ROUNDS):
            for size, url in urls.items():
                busy[size].append(apart[size].run(busy_tick, url))
        largest = max(urls)
        idle = apart[largest].run(idle_ticks, urls[largest])
        peaks = {size: apart[size].peak() for size in urls}
    least = min(urls)
    best = {size: min(taken) for size, taken in busy.items()}  # the least disturbed
    figures = [
        Figure(
            f"{name}: a tick with {DUE:,} due among {size:,} open, best of {ROUNDS} (peak memory)",
            f"{best[size]:.2f} s, {best[size] / best[least]:.2f} x ({peaks[size]})",
            "" if size == least else f"<= {BAR} x",
            None if size == least else best[size] / best[least] <= BAR,
        )
        for size in urls
    ]
    what = f"{name}: an idle tick among {largest:,} open, p50"
    bar = f"<= {IDLE_BAR * 1000:.0f} ms"
    return [*figures, Figure(what, f"{p50(idle) * 1000:.2f} ms", bar, p50(idle) <= IDLE_BAR)]


@contextmanager
def _files() -> Iterator[dict[int, str]]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder:
        yield {size: f"sqlite:///{Path(folder) / f'{size}.db'}" for size in SIZES}


@contextmanager
def _databases() -> Iterator[dict[int, str]]:
    with running_postgres() as postgres:
        yield {size: postgres.create() for size in SIZES}


def build(url: str, size: int) -> None:
    database = Database.open(url)
    database.migrate()
    crowd.build(database, size, due=DUE)
    database.close()


def busy_tick(url: str) -> float:
    """Seconds of one tick that plans a nudge for each of the thousand."""
    database = Database.open(url)
    crowd.rewind(database)
    began = time.perf_counter()
    plan_all(database, NUDGED_AT)
    taken = time.perf_counter() - began
    with database.read() as c:
        assert c.execute(select(func.count()).select_from(OutboxMessage)).scalar_one() == DUE
    database.close()
    return taken


def idle_ticks(url: str) -> list[float]:
    """Seconds of each tick with nothing due, in a process that has ticked before."""
    database = Database.open(url)
    taken = []
    for number in range(IDLE_ROUNDS):
        at = NUDGED_AT + timedelta(seconds=30 * number)
        began = time.perf_counter()
        plan_all(database, at)
        taken.append(time.perf_counter() - began)
    database.close()
    return taken
