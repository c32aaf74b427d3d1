"""Answers while 10,000 messages wait and are sent, and while a plan of 1,000 is imported; all on one SQLite file."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from plans.working_days import load_bank_holidays
from storage import people, settings
from storage.database import Database
from storage.ledger import Ledger
from storage.models import OutboxMessage
from storage.outbox import counts
from storage.rights import Actor
from tests.bench import adding
from tests.bench.apart import Apart
from tests.bench.asking import Asker
from tests.bench.figures import Figure, p50
from tests.bench.processes import running, sandbox
from tests.bench.round_trip import fill, user_of
from tests.chaos.worker import Orders
from tests.faulty_slack import FaultySlack, Limiter

WAITING = 10_000
IMPORTED = 1_000
ANSWERS = 200
MESSAGES_A_MINUTE, BURST = 300, 50
BAR = 3.0  # seconds, in which Slack wants its answer


def measure() -> list[Figure]:
    """`/action done`, again and again, beside a worker that sends and another process that imports."""
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder, sandbox() as slack:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        database = Database.open(url)
        user = user_of(slack, "ana")
        references = fill(database, user, 2 * ANSWERS)
        _put_into_the_outbox(database, user["team_id"])
        with (
            _worker(url),
            running("tests.bench.server", url, f"{slack}/api/") as port,
            Apart() as other,
            ThreadPoolExecutor(1) as pool,
        ):
            sending = _answers(int(port), user, references[:ANSWERS])
            importing = pool.submit(other.run, import_plan, url, user["team_id"])
            meanwhile = _answers(int(port), user, references[ANSWERS:], lambda: not importing.done())
            held = importing.result()
        with database.read() as c:
            left = counts(c)["waiting"][0]
        database.close()
    assert left > WAITING / 2, left
    return [
        _line(f"/action done while {WAITING:,} messages wait and are sent", sending),
        _line(f"/action done while {IMPORTED:,} actions are imported besides ({held:.1f} s)", meanwhile),
    ]


def _line(what: str, taken: list[float]) -> Figure:
    measured = f"p50 {p50(taken) * 1000:.0f} ms, slowest of {len(taken)} {max(taken) * 1000:.0f} ms"
    return Figure(what, measured, f"<= {BAR:.0f} s, each", max(taken) <= BAR)


def _answers(
    port: int, user: dict[str, str], references: list[str], more: Callable[[], bool] = lambda: True
) -> list[float]:
    asker = Asker(port, "/bot/slack/events", team_id=user["team_id"], user_id=user["id"], channel_id="C0BENCH")
    taken = []
    for reference in references:
        if taken and not more():
            break
        seconds, answer = asker.ask(f"done {reference}")
        assert reference in answer, answer
        taken.append(seconds)
    asker.close()
    return taken


def _put_into_the_outbox(database: Database, team: str) -> None:
    now = datetime.now(UTC)
    row = {"workspace_id": team, "kind": "answer", "priority": 1, "state": "waiting", "due_at": now, "created_at": now}
    payload = {"text": "Something to say", "blocks": []}
    with database.write() as c:
        c.execute(
            insert(OutboxMessage),
            [{**row, "key": f"bench:{n}", "conversation": f"U{n}", "payload": payload} for n in range(WAITING)],
        )


@contextmanager
def _worker(url: str) -> Iterator[None]:
    """A worker that sends what waits, as fast as Slack allows."""
    with FaultySlack(WAITING, Limiter(MESSAGES_A_MINUTE, BURST)) as slack:
        orders = Orders(url, slack.url, datetime.now(UTC).isoformat(), time.time(), timeout=10)
        command = [sys.executable, "-m", "tests.chaos.worker", orders.as_words()]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            assert worker.stdout is not None
            worker.stdout.readline()
            yield
        finally:
            worker.terminate()
            worker.communicate(timeout=20)


def import_plan(url: str, team: str) -> float:
    """Seconds of an import, in which the file's write lock is held."""
    load_bank_holidays()
    database = Database.open(url)
    now = datetime.now(UTC)
    began = time.perf_counter()
    with database.write() as c:
        owners = [people.Naming(c, team).person(f"Owner {n}") for n in range(20)]
        actor = Actor(team, None, "import")
        plan = settings.create_plan(c, actor, settings.NewPlan("Another"), now)
        news = [adding.an_action(number, owners) for number in range(IMPORTED)]
        Ledger(c, actor, now).add_all(plan, news, imported=True)
    taken = time.perf_counter() - began
    database.close()
    return taken
