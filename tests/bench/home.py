"""App Home with 200 actions, from the first query to the finished view, as an owner and as the plan's lead see it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from slack_sdk import WebClient

from handlers.home import home_view
from handlers.services import Services, Visit
from plans.statuses import Status
from storage import people, settings, workspaces
from storage.database import Database
from storage.directory import Directory
from storage.ledger import Ledger, NewAction
from storage.records import PersonRecord
from storage.rights import Actor
from tests.bench.figures import Figure, p50, p95

ACTIONS = 200
ROUNDS = 100
WARM_UP = 10
BAR = 0.020  # seconds
_TEAM = "T0HOME"
_NOW = datetime(2026, 9, 24, 9, tzinfo=UTC)


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder:
        database = Database.open(f"sqlite:///{Path(folder) / 'home.db'}")
        owner, lead = fill(database)
        services = services_of(database)
        drawn = [(lambda who=who: home_view(visit(services, who))) for who in (owner, lead)]
        times = _time(drawn)
        database.close()
    return [_figure(who, seconds) for who, seconds in zip(("an owner", "the plan lead"), times, strict=True)]


def _figure(who: str, seconds: list[float]) -> Figure:
    said = f"{p50(seconds) * 1000:.1f} ms ({p95(seconds) * 1000:.1f} ms)"
    what = f"App Home with {ACTIONS} actions, {who}: queries and view, p50 (p95)"
    return Figure(what, said, f"<= {BAR * 1000:.0f} ms", p50(seconds) <= BAR)


def fill(database: Database) -> tuple[PersonRecord, PersonRecord]:
    """A plan of 200 open actions, all of one owner, a third of them late, eight with a new date asked for; what the
    owner said of some lately. The owner, and the plan's lead."""
    database.migrate()
    with database.write() as c:
        workspaces.keep(c, _TEAM, "Bench", None, _NOW)
        owner, lead = (people.keep_slack_user(c, _TEAM, _user(name), _NOW) for name in ("Ana Silva", "Clair Pyper"))
        clock = Actor(_TEAM, None, "bench")
        new = settings.NewPlan("Learning report", channel_id="C0HOME", lead_ids=[lead.id])
        plan = settings.create_plan(c, clock, new, _NOW)
        ledger = Ledger(c, clock, _NOW)
        said = Ledger(c, Actor(_TEAM, owner, "bench"), _NOW)
        for number in range(ACTIONS):
            ref = f"{number // 20 + 1}.{number % 20 + 1}"
            due = _NOW.date() + timedelta(days=number % 90 - 30)
            added = ledger.add(plan, NewAction(f"Something to be done for {ref}", [owner.id], due, ref=ref))
            if number % 10 == 0:
                said.report(added.action, status=Status.IN_PROGRESS)
            if number % 25 == 1:
                said.ask_new_date(added.action, _NOW.date() + timedelta(days=100), "waiting for HR")
    return owner, lead


def _user(name: str) -> dict[str, Any]:
    return {"id": f"U0{name[:4].upper().strip()}", "team_id": _TEAM, "real_name": name, "tz": "Europe/London"}


def services_of(database: Database) -> Services:
    """What App Home needs of the house. Nobody is looked up and nothing is sent."""
    client = WebClient(base_url="http://127.0.0.1:1/api/")
    directory = Directory(database, lambda _workspace: client)
    return Services(database, directory, lambda: _NOW, lambda: None, lambda task: task(), lambda _workspace: client)


def visit(services: Services, person: PersonRecord) -> Visit:
    return Visit(services, workspace_id=_TEAM, person=person, source="home", now=_NOW)


def _time(drawn: list[Callable[[], Any]]) -> list[list[float]]:
    """Seconds of each drawing, in turns."""
    times: list[list[float]] = [[] for _ in drawn]
    for _ in range(ROUNDS + WARM_UP):
        for draw, kept in zip(drawn, times, strict=True):
            start = time.perf_counter()
            draw()
            kept.append(time.perf_counter() - start)
    return [kept[WARM_UP:] for kept in times]
