"""A worker: plans, delivers, and stops with nothing in hand; several of them share the work."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import Connection, insert, select

from jobs.delivery import Delivery
from jobs.worker import Worker, worker_name
from messages.rendered import Rendered
from storage.database import Database
from storage.models import OutboxMessage, Workspace
from storage.outbox import Letter, LetterRow, plan_letter
from tests.faulty_slack import Fault, FaultySlack

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PEOPLE = 30


@pytest.fixture
def slack() -> Iterator[FaultySlack]:
    with FaultySlack(PEOPLE) as slack:
        yield slack


@pytest.fixture
def workspace(database: Database) -> Database:
    with database.write() as c:
        c.execute(insert(Workspace).values(id="T1", name="Harbour", created_at=NOW))
    return database


def render(_c: Connection, letter: LetterRow, _now: datetime) -> Rendered:
    return Rendered(letter.key, [])


def plan(database: Database, now: datetime) -> None:
    """A nudge for everybody, planned by whoever comes first."""
    for number in range(PEOPLE):
        with database.write() as c:
            plan_letter(c, Letter("T1", f"{number}", "nudge", f"U{number}", {}, 1), now)


def worker(database: Database, slack: FaultySlack, planning: Callable[[datetime], None]) -> Worker:
    client = slack.client()
    return Worker(planning, Delivery(database, lambda _workspace: client, render, worker=worker_name()))


def states(database: Database) -> set[str]:
    with database.read() as c:
        return set(c.execute(select(OutboxMessage.state)).scalars())


def test_one_run_plans_and_delivers_all_that_is_due(workspace: Database, slack: FaultySlack) -> None:
    lone = worker(workspace, slack, partial(plan, workspace))
    lone.run_once(NOW)
    lone.close(lambda: NOW)
    assert sorted(slack.received(), key=int) == [f"{number}" for number in range(PEOPLE)]


def test_a_clock_that_stands_still_ends_delivery(workspace: Database, slack: FaultySlack) -> None:
    with workspace.write() as c:
        plan_letter(c, Letter("T1", "later", "nudge", "U1", {}, 1, due_at=NOW + SECOND / 2), NOW)
    lone = worker(workspace, slack, lambda _now: None)
    while lone.deliver(NOW):
        pass
    assert slack.received() == []
    lone.close(lambda: NOW)


def test_three_workers_plan_and_deliver_everything_once(workspace: Database, slack: FaultySlack) -> None:
    began = datetime.now(UTC)

    def work(one: Worker) -> None:
        def now() -> datetime:
            return NOW + (datetime.now(UTC) - began)

        one.tick(now())
        while one.deliver(now()) or "waiting" in states(workspace):
            pass
        one.close(now)

    threads = [
        threading.Thread(target=work, args=(worker(workspace, slack, partial(plan, workspace)),)) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(slack.received(), key=int) == [f"{number}" for number in range(PEOPLE)]
    assert states(workspace) == {"sent"}


def test_a_letter_is_sent_at_once_when_the_worker_is_woken(workspace: Database, slack: FaultySlack) -> None:
    slack.will(Fault(arrives=True, late=1.5))
    with workspace.write() as c:
        plan_letter(c, Letter("T1", "slow", "nudge", "U1", {}, 1), NOW)
    lone = worker(workspace, slack, lambda _now: None)
    assert lone.deliver(NOW)
    with workspace.write() as c:
        plan_letter(c, Letter("T1", "answer", "answer", "U2", {}, 0), NOW)
    lone.wake()
    until = time.monotonic() + 1.4  # while the slow one is still on its way
    while len(slack.received()) < 2 and time.monotonic() < until:
        lone.deliver(NOW)
    assert slack.received()[-1] == "answer"
    assert "leased" in states(workspace)
    lone.close(lambda: NOW)
    assert states(workspace) == {"sent"}


def test_no_two_workers_have_one_name() -> None:
    assert len({worker_name() for _ in range(100)}) == 100
