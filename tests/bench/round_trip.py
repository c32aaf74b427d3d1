"""`/action done` over HTTP against an ack-only Bolt app in the same server and run; SQLite on disk, one client."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import httpx

from plans.statuses import Status
from sandbox.seed import BOT_TOKEN
from storage import finding, people, queries, settings, workspaces
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.rights import Actor
from tests.bench.asking import Asker
from tests.bench.figures import Figure, p50, p95
from tests.bench.processes import running, sandbox

ROUNDS = 500
WARM_UP = 50
BAR, AIM = 3.0, 2.0


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder, sandbox() as slack:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        database = Database.open(url)
        user = user_of(slack, "ana")
        references = fill(database, user, ROUNDS + WARM_UP)
        with running("tests.bench.server", url, f"{slack}/api/") as port:
            who = {"team_id": user["team_id"], "user_id": user["id"], "channel_id": "C0BENCH"}
            ack, bot = _time(int(port), who, references)
        check(database, user["team_id"])
        database.close()
    times = p50(bot) / p50(ack)
    return [
        Figure("Ack-only Bolt app, round trip, p50 (p95)", milliseconds(ack)),
        Figure("/action done, round trip, p50 (p95)", milliseconds(bot)),
        Figure(
            "/action done, as many times the ack-only app",
            f"{times:.2f} x",
            f"<= {BAR:.0f} x, aim {AIM:.0f} x",
            times <= BAR,
        ),
    ]


def user_of(slack: str, handle: str) -> dict[str, str]:
    """A person of the local workspace at `slack`, as Slack's API gives them."""
    headers = {"authorization": f"Bearer {BOT_TOKEN}"}
    members = httpx.get(f"{slack}/api/users.list", headers=headers).json()["members"]
    return next(member for member in members if member["name"] == handle)


def fill(database: Database, user: dict[str, str], count: int) -> list[str]:
    """Migrates, and puts in a plan with `count` open actions of the user's; their references."""
    database.migrate()
    now = datetime.now(UTC)
    team = user["team_id"]
    references = [f"{number // 50 + 1}.{number % 50 + 1}" for number in range(count)]
    with database.write() as c:
        workspaces.keep(c, team, "Bench", None, now)
        owner = people.keep_slack_user(c, team, user, now)
        actor = Actor(team, None, "bench")
        plan = settings.create_plan(c, actor, settings.NewPlan("Bench"), now)
        ledger = Ledger(c, actor, now)
        for reference in references:
            ledger.add(plan, NewAction(f"Something to be done for {reference}", [owner.id], now.date(), ref=reference))
    return references


def _time(port: int, who: dict[str, str], references: list[str]) -> tuple[list[float], list[float]]:
    """Seconds of each round trip, in turns, so that a busy machine is busy for both."""
    ack_only, bot = Asker(port, "/ack/slack/events", **who), Asker(port, "/bot/slack/events", **who)
    ack_times, bot_times = [], []
    for reference in references:
        text = f"done {reference} agreed with the board"
        ack_times.append(ack_only.ask(text)[0])
        seconds, answer = bot.ask(text)
        bot_times.append(seconds)
        assert reference in answer, answer
    ack_only.close()
    bot.close()
    return ack_times[WARM_UP:], bot_times[WARM_UP:]


def check(database: Database, team: str) -> None:
    """The bot did what it said: all is completed."""
    with database.read() as c:
        (plan,) = queries.plans(c, team)
        actions = finding.find(c, team, finding.Filter([plan.id], open_only=False))
    assert all(action.state.status is Status.COMPLETED for action in actions)


def milliseconds(seconds: list[float]) -> str:
    """p50 (p95)."""
    return f"{p50(seconds) * 1000:.2f} ms ({p95(seconds) * 1000:.2f} ms)"
