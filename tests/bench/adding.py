"""Adding actions, with their history and their next reminders, against APScheduler's date jobs; both on SQLite."""

from __future__ import annotations

import logging
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import Connection

from plans.working_days import load_bank_holidays
from storage import people, settings, workspaces
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.records import PersonRecord, PlanRecord
from storage.rights import Actor
from tests.bench.apart import Apart
from tests.bench.figures import Figure, Taken, timed
from tests.chaos import town

ADDED = 10_000
TOGETHER = 1_000  # actions of one import
SINGLY = 500
BAR = 10.0
_DUE = date(2026, 11, 2)
_WORDS = "Review what number {} says and report to the board"


def measure(added: int = ADDED) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder:
        with Apart() as one:
            imported = one.run(import_plans, folder, added)
            ours = one.peak()
        with Apart() as other:
            jobs = other.run(add_jobs, folder, added)
            theirs = other.peak()
        with Apart() as third:
            singly = third.run(add_singly, folder, SINGLY)
    return [
        Figure(f"{added:,} actions imported, {TOGETHER:,} a plan; peak memory", f"{imported.each(added)}; {ours}"),
        Figure(f"{added:,} APScheduler date jobs added; peak memory", f"{jobs.each(added)}; {theirs}"),
        Figure("Actions imported, against jobs added", jobs.times(imported), f">= {BAR:.0f} x",
            jobs.seconds / imported.seconds >= BAR),
        Figure(f"{SINGLY} actions added, each in a transaction of its own", singly.each(SINGLY)),
    ]  # fmt: skip


def import_plans(folder: str, added: int) -> Taken:
    """For `added` actions of a hundred owners, in plans of a thousand, each plan in one transaction."""
    database, owners = _open(folder, "imported.db")

    def work() -> None:
        for start in range(0, added, TOGETHER):
            with database.write() as c:
                plan, ledger = _plan(c, f"Plan {start}", owners[0])
                news = [an_action(n, owners) for n in range(start, min(added, start + TOGETHER))]
                assert len(ledger.add_all(plan, news, imported=True)) == len(news)

    taken = timed(work)
    assert town.chains_hold(database)
    database.close()
    return taken


def add_singly(folder: str, added: int) -> Taken:
    """For actions that come one by one, as people type them."""
    database, owners = _open(folder, "singly.db")
    with database.write() as c:
        plan, _ledger = _plan(c, "Plan", owners[0])

    def work() -> None:
        for number in range(added):
            with database.write() as c:
                Ledger(c, Actor(town.TEAM, owners[0], "command"), town.BUILT_AT).add(plan, an_action(number, owners))

    taken = timed(work)
    database.close()
    return taken


def _open(folder: str, name: str) -> tuple[Database, list[PersonRecord]]:
    load_bank_holidays()  # as every process does that serves
    database = Database.open(f"sqlite:///{Path(folder) / name}")
    database.migrate()
    with database.write() as c:
        workspaces.keep(c, town.TEAM, "Testtown", "UBOT", town.BUILT_AT)
        owners = [people.keep_slack_user(c, town.TEAM, town.slack_user(f"U{n}"), town.BUILT_AT) for n in range(100)]
    return database, owners


def _plan(c: Connection, title: str, lead: PersonRecord) -> tuple[PlanRecord, Ledger]:
    actor = Actor(town.TEAM, lead, "import")
    new = settings.NewPlan(title, lead_ids=[lead.id])
    return settings.create_plan(c, actor, new, town.BUILT_AT), Ledger(c, actor, town.BUILT_AT)


def an_action(number: int, owners: list[PersonRecord]) -> NewAction:
    """One of many, of one of the owners."""
    due_on = _DUE + timedelta(days=number % 200 - 40)
    return NewAction(_WORDS.format(number), [owners[number % len(owners)].id], due_on)


def add_jobs(folder: str, added: int) -> Taken:
    """For as many date jobs in a job store, each with the words of its reminder."""
    logging.disable(logging.ERROR)
    store = SQLAlchemyJobStore(url=f"sqlite:///{Path(folder) / 'jobs.db'}")
    scheduler = BackgroundScheduler(jobstores={"default": store}, timezone="UTC")
    scheduler.start(paused=True)
    first = datetime(2030, 11, 2, 9, tzinfo=UTC)

    def work() -> None:
        for number in range(added):
            at = first + timedelta(days=number % 200)
            scheduler.add_job(
                remind, "date", run_date=at, args=[f"U{number % 100}", _WORDS.format(number)], misfire_grace_time=None
            )

    taken = timed(work)
    scheduler.shutdown()
    return taken


def remind(user: str, words: str) -> None:
    """What such a job would do."""
