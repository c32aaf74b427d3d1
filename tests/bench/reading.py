"""What people read at 10,000 actions in one plan: lists and the digest over HTTP, and the plan as at a day."""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from storage import history, people, queries, settings, workspaces
from storage.database import Database
from storage.ledger import Ledger
from storage.rights import Actor
from tests.bench import adding
from tests.bench.apart import Apart
from tests.bench.asking import Asker
from tests.bench.figures import Figure, p50
from tests.bench.processes import running, sandbox
from tests.bench.round_trip import user_of

LARGE, SMALL = 10_000, 100
ROUNDS = 5
BAR = 3.0  # seconds, in which Slack wants its answer
CHANNEL = "C0{}"
ASKED = ("list all", "list overdue", "list number 77", "digest preview")


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder, sandbox() as slack:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        user = user_of(slack, "ana")
        with Apart() as apart:
            apart.run(build, url, user)
        with running("tests.bench.server", url, f"{slack}/api/") as port:
            taken = {(size, text): _ask(int(port), user, size, text) for text in ASKED for size in (LARGE, SMALL)}
        with Apart() as apart:
            at = {size: apart.run(as_at, url, user["team_id"], size) for size in (SMALL, LARGE)}
            peak = apart.peak()
    return [
        *(_line(f"/action {text}", taken[LARGE, text], taken[SMALL, text], bar=BAR) for text in ASKED),
        _line("The plan as at a day", at[LARGE], at[SMALL], more=f" (peak memory {peak})"),
    ]


def _line(what: str, large: float, small: float, *, bar: float | None = None, more: str = "") -> Figure:
    measured = f"{large * 1000:.0f} ms, {large / small:.1f} x of {SMALL} actions{more}"
    what = f"{what} at {LARGE:,} actions in a plan"
    return Figure(what, measured, f"<= {bar:.0f} s" if bar else "", None if bar is None else large <= bar)


def _ask(port: int, user: dict[str, str], size: int, text: str) -> float:
    fields = {"team_id": user["team_id"], "user_id": user["id"], "channel_id": CHANNEL.format(size)}
    asker = Asker(port, "/bot/slack/events", **fields)
    answers = [asker.ask(text) for _ in range(ROUNDS)]
    asker.close()
    assert all(" actions" in said or "1 action" in said for _seconds, said in answers), answers[0][1]
    return p50([seconds for seconds, _said in answers])


def build(url: str, user: dict[str, str]) -> None:
    """A large plan and a small one, of a hundred owners."""
    database = Database.open(url)
    database.migrate()
    now, team = datetime.now(UTC), user["team_id"]
    with database.write() as c:
        workspaces.keep(c, team, "Bench", None, now)
        lead = people.keep_slack_user(c, team, user, now)
        owners = [lead, *(people.Naming(c, team).person(f"Owner {n}") for n in range(99))]
        actor = Actor(team, lead, "import")
        for size in (LARGE, SMALL):
            new = settings.NewPlan(f"Plan of {size}", channel_id=CHANNEL.format(size), lead_ids=[lead.id])
            plan = settings.create_plan(c, actor, new, now)
            news = [adding.an_action(number, owners) for number in range(size)]
            Ledger(c, actor, now).add_all(plan, news, imported=True)
    database.close()


def as_at(url: str, team: str, size: int) -> float:
    """Seconds to rebuild a plan from its history."""
    database = Database.open(url)
    taken = []
    for _ in range(ROUNDS):
        with database.read() as c:
            [plan] = [plan for plan in queries.plans(c, team) if plan.channel_id == CHANNEL.format(size)]
            began = time.perf_counter()
            states = history.as_at(c, team, plan.id, datetime.now(UTC).date())
            taken.append(time.perf_counter() - began)
            assert len(states) == size
    database.close()
    return p50(taken)
