"""A storm over the outbox: workers killed, Slack unwell, the database away. What is counted in the end is in Slack."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import Random

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from plans.statuses import Status
from storage import queries
from storage.database import Database
from storage.ledger import Ledger
from storage.models import Action, OutboxItem, OutboxMessage
from storage.rights import Actor
from tests.chaos import town
from tests.chaos.worker import Orders
from tests.faulty_slack import (
    BROKEN_AFTER,
    BROKEN_BEFORE,
    BUSY,
    DOWN,
    LOST_AFTER,
    LOST_BEFORE,
    POST,
    Fault,
    FaultySlack,
    Limiter,
    some_of,
)
from tests.postgres import Postgres


@dataclass(frozen=True)
class Storm:
    """`nudges` people are due one. `speed`: how many times as fast as ours the clock of the workers and of Slack goes.

    `kill_every`: seconds of ours between two SIGKILLs. `share` of the calls meet a fault. `answers`: people who answer
    meanwhile. `patience`: seconds of ours after which what is not delivered counts as lost.
    """

    nudges: int
    workers: int
    speed: float = 1
    kill_every: float = 4
    share: float = 0.05
    answers: int = 50
    messages_a_minute: int = 6_000
    patience: float = 3_600
    seed: int = 1


@dataclass
class Report:
    """What came of it. `lost`, `twice` and `stale` have to be 0, `chains` true."""

    nudges: int = 0
    lost: int = 0
    twice: int = 0
    stale: int = 0
    chains: bool = False
    kills: int = 0
    outages: int = 0
    answered: int = 0
    seconds: float = 0
    calls: Counter[str] | None = None
    refused: int = 0

    @property
    def well(self) -> bool:
        return self.chains and not (self.lost or self.twice or self.stale)

    def __str__(self) -> str:
        calls = self.calls or Counter()
        return (
            f"{self.nudges} nudges in {self.seconds:.0f} s: lost {self.lost}, twice {self.twice}, "
            f"not brought up to date {self.stale}, history {'verifies' if self.chains else 'BROKEN'}; "
            f"{self.kills} workers killed, {self.outages} database outages, {self.answered} answers meanwhile; "
            f"{calls[POST]} posts tried, {self.refused} refused for the rate, "
            f"{calls['conversations.history']} looked up, {calls['chat.update']} brought up to date"
        )


def rage(url: str, storm: Storm, postgres: Postgres | None = None) -> Report:
    """Send a storm over the database at `url` (empty, migrated), and count. `postgres` is stopped in the middle."""
    database = Database.open(url)
    town.build(database, storm.nudges)
    rng = Random(storm.seed)
    clock = Orders("", "", town.NUDGED_AT.isoformat(), time.time(), storm.speed)
    limiter = Limiter(storm.messages_a_minute, storm.messages_a_minute // 6, lambda: time.time() * storm.speed)
    with FaultySlack(storm.nudges, limiter) as slack:
        slack.chance = some_of(
            rng, storm.share, _faults(storm), frozenset({POST, "chat.update", "conversations.history"})
        )
        orders = replace(
            clock,
            database=url,
            slack=slack.url,
            messages_a_minute=storm.messages_a_minute,
            burst=storm.messages_a_minute // 6 - 1,
            timeout=3 if storm.speed == 1 else 1,
        )
        report = Report(storm.nudges)
        began = time.monotonic()
        with _crowd(orders, storm, rng, report), _answers(database, storm, clock, report):
            _outage(postgres, slack, storm, report)
            _wait_until(lambda: report.answered == storm.answers and _all_done(database, storm), storm.patience)
        report.seconds = time.monotonic() - began
        _count(database, slack, report)
    database.close()
    return report


def _faults(storm: Storm) -> list[Fault]:
    """Late answers are later than the workers wait for."""
    late = 5 if storm.speed == 1 else 2
    return [
        BUSY,
        DOWN,
        BROKEN_BEFORE,
        BROKEN_AFTER,
        LOST_BEFORE,
        LOST_AFTER,
        Fault(arrives=True, late=0.5 if storm.speed == 1 else 0.1),
        Fault(arrives=True, late=late),
        Fault(late=late, cut=True),
    ]


@contextmanager
def _crowd(orders: Orders, storm: Storm, rng: Random, report: Report) -> Iterator[None]:
    """Workers, one of which is killed every now and then and comes back."""
    command = [sys.executable, "-m", "tests.chaos.worker", orders.as_words()]
    with ThreadPoolExecutor(storm.workers) as together:
        crowd = list(together.map(_started, [command] * storm.workers))
    calm = threading.Event()

    def kill() -> None:
        while not calm.wait(storm.kill_every * rng.uniform(0.2, 1.8)):
            unlucky = rng.randrange(len(crowd))
            crowd[unlucky].kill()
            crowd[unlucky].communicate()
            crowd[unlucky] = _started(command)
            report.kills += 1

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield
    finally:
        calm.set()
        killer.join()
        for worker in crowd:
            worker.terminate()
        for worker in crowd:
            worker.communicate(timeout=20)


def _started(command: list[str]) -> subprocess.Popen[str]:
    """A worker that is at work: one that is killed while it starts would prove nothing."""
    worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    worker.stdout.readline()
    return worker


@contextmanager
def _answers(database: Database, storm: Storm, clock: Orders, report: Report) -> Iterator[None]:
    """People complete their actions while the nudges go out: some before theirs has come, some after."""
    calm = threading.Event()

    def answer() -> None:
        for number in range(storm.answers):
            while not calm.is_set():
                try:
                    report.answered += _complete(database, number * (storm.nudges // storm.answers), clock)
                    break
                except SQLAlchemyError:  # the database is away: people press the button again
                    calm.wait(0.5)
            calm.wait(0.05)

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield
    finally:
        calm.set()
        thread.join()


def _complete(database: Database, owner: int, clock: Orders) -> bool:
    with database.write() as c:
        person = queries.person_by_slack(c, town.TEAM, f"U{owner}")
        [action_id] = c.execute(select(Action.id).where(Action.title == f"Action of {owner}")).scalars()
        [action] = queries.actions(c, town.TEAM, [action_id])
        Ledger(c, Actor(town.TEAM, person, "button"), clock.now()).complete(action)
    return True


def _outage(postgres: Postgres | None, slack: FaultySlack, storm: Storm, report: Report) -> None:
    """Stop the database when a third is through, and start it a few seconds later."""
    if postgres is None:
        return
    _wait_until(lambda: slack.calls[POST] > storm.nudges / 3, storm.patience)
    postgres.stop()
    time.sleep(3)
    postgres.start()
    report.outages += 1


def _all_done(database: Database, storm: Storm) -> bool:
    """Every nudge is planned and final, and every message that shows what has changed is up to date."""
    final = OutboxMessage.state.in_(("sent", "settled")) & OutboxMessage.refresh_at.is_(None)
    try:
        with database.read() as c:
            left = c.execute(select(func.count()).select_from(OutboxMessage).where(~final)).scalar_one()
            done = c.execute(select(func.count()).where(final, OutboxMessage.kind == "nudge")).scalar_one()
        return left == 0 and done + _never_due(database) >= storm.nudges
    except SQLAlchemyError:
        return False


def _wait_until(true: Callable[[], bool], patience: float) -> None:
    deadline = time.monotonic() + patience
    while not true() and time.monotonic() < deadline:
        time.sleep(0.2)


def _count(database: Database, slack: FaultySlack, report: Report) -> None:
    received = Counter(slack.received())
    with database.read() as c:
        rows = c.execute(
            select(OutboxMessage.key, OutboxMessage.kind, OutboxMessage.state, OutboxMessage.refresh_at)
        ).all()
    sent = {row.key for row in rows if row.state == "sent"}
    report.lost = sum(row.state not in ("sent", "settled") for row in rows) + len(sent - received.keys())
    report.lost += report.nudges - sum(row.kind == "nudge" for row in rows) - _never_due(database)
    report.lost += len(received.keys() - sent)  # in Slack, and the outbox does not know
    report.twice = sum(count > 1 for count in received.values())
    report.stale = sum(row.refresh_at is not None for row in rows)
    report.chains = town.chains_hold(database)
    report.calls, report.refused = slack.calls, slack.refused[POST]


def _never_due(database: Database) -> int:
    """People who answered before their nudge was planned."""
    with database.read() as c:
        nudged = select(OutboxItem.action_id).join(OutboxMessage, OutboxMessage.id == OutboxItem.outbox_id)
        nudged = nudged.where(OutboxMessage.kind == "nudge")
        done = select(func.count()).where(Action.status == Status.COMPLETED.value, Action.id.not_in(nudged))
        return int(c.execute(done).scalar_one())
