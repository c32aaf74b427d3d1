"""600 nudges to 600 people, through limits of 300 messages a minute and 1 a second in a conversation."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from jobs.pacing import Limits
from jobs.ticking import plan_all
from storage.database import Database
from tests.bench.figures import Figure
from tests.chaos import town
from tests.chaos.worker import Orders
from tests.faulty_slack import POST, FaultySlack, Limiter
from tests.postgres import running_postgres

PEOPLE = 600
LIMITS = Limits()
TIME_BAR, REFUSED_BAR = 1.05, 0.01


def measure() -> list[Figure]:
    """With one worker and with three, on PostgreSQL; timed from the first call to the last."""
    figures: list[Figure] = []
    with running_postgres() as postgres:
        for workers in (1, 3):
            seconds, refused = _run(postgres.create(), workers)
            least = (PEOPLE - LIMITS.burst) / (LIMITS.messages_a_minute / 60)
            times, share = seconds / least, refused / PEOPLE
            whose = f"{PEOPLE} messages, {LIMITS.messages_a_minute} a minute, {workers} worker{'s' * (workers > 1)}"
            figures += [
                Figure(
                    f"{whose}, time against the least",
                    f"{seconds:.1f} s, {times:.3f} x",
                    f"<= {TIME_BAR} x of {least:.0f} s",
                    times <= TIME_BAR,
                ),
                Figure(f"{whose}, refused", f"{share:.1%}", f"<= {REFUSED_BAR:.0%}", share <= REFUSED_BAR),
            ]
    return figures


def _run(url: str, workers: int) -> tuple[float, int]:
    """Seconds from the first call to the last, and how many were refused."""
    database = Database.open(url)
    town.build(database, PEOPLE)
    plan_all(database, town.NUDGED_AT)
    database.close()
    with FaultySlack(PEOPLE, Limiter(LIMITS.messages_a_minute, LIMITS.burst)) as slack:
        orders = Orders(url, slack.url, town.NUDGED_AT.isoformat(), time.time(), timeout=10, plans=False)
        with _working(orders, workers):
            while len(slack.received()) < PEOPLE:
                time.sleep(0.5)
        return slack.began[-1][0] - slack.began[0][0], slack.refused[POST]


@contextmanager
def _working(orders: Orders, workers: int) -> Iterator[None]:
    command = [sys.executable, "-m", "tests.chaos.worker", orders.as_words()]
    crowd = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(workers)]
    try:
        yield
    finally:
        for worker in crowd:
            worker.terminate()
        for worker in crowd:
            worker.wait(20)
