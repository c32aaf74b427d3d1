"""Nudges from due to posted, against APScheduler with a date job for each reminder that makes the same posts."""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import httpx
import structlog
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from slack_sdk import WebClient

from jobs.delivery import Delivery
from jobs.pacing import Limits
from jobs.rendering import render, render_together
from jobs.ticking import plan_all
from sandbox.seed import BOT_TOKEN
from storage.database import Database
from storage.outbox import claim
from tests.bench.figures import Figure, Taken, timed
from tests.chaos import town

NUDGES = 5_000
BAR = 10.0
_UNLIMITED = Limits(messages_a_minute=1_000_000, burst=1_000_000, looks_a_minute=1_000)


def measure(nudges: int = NUDGES) -> list[Figure]:
    """Both on SQLite files, in one process each, posting to a server that takes them at no cost."""
    logging.disable(logging.ERROR)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with tempfile.TemporaryDirectory() as folder:
        planning, posting, body = _ours(Path(folder), nudges)
        adding, running = _theirs(Path(folder), nudges, body)
    ours, theirs = planning + posting, adding + running
    return [
        Figure(f"{nudges:,} nudges: planned", planning.each(nudges)),
        Figure(f"{nudges:,} nudges: rendered and posted", posting.each(nudges)),
        Figure(f"{nudges:,} APScheduler date jobs: added", adding.each(nudges)),
        Figure(f"{nudges:,} APScheduler date jobs: run, same posts", running.each(nudges)),
        Figure(
            "Planned and posted, against jobs added and run", theirs.times(ours), f">= {BAR:.0f} x",
            theirs.seconds / ours.seconds >= BAR,
        ),
        Figure("Planned and posted, against jobs run alone", running.times(ours)),
    ]  # fmt: skip


def _ours(folder: Path, nudges: int) -> tuple[Taken, Taken, dict[str, object]]:
    """Planning, posting, and the body of one post for the others."""
    database = Database.open(f"sqlite:///{folder / 'leadline.db'}")
    database.migrate()
    town.build(database, nudges)
    with _slack() as url:
        delivery = Delivery(
            database,
            lambda _workspace: _client(url),
            render,
            worker="bench",
            together=render_together,
            limits=_UNLIMITED,
        )
        planning = timed(lambda: plan_all(database, town.NUDGED_AT))
        body = _a_body(database)
        posting = timed(lambda: delivery.drain(town.NUDGED_AT))
        assert _posts(url) == nudges
        delivery.close(lambda: town.NUDGED_AT)
    database.close()
    return planning, posting, body


def _a_body(database: Database) -> dict[str, object]:
    with database.engine.connect() as c:
        [letter] = claim(c, town.TEAM, town.NUDGED_AT, worker="bench", limit=1)
        rendered = render(c, letter, town.NUDGED_AT)
        assert rendered is not None
    return {"text": rendered.text, "blocks": rendered.blocks}


def remind(url: str, user: str, body: dict[str, object]) -> None:
    """What one of the scheduler's jobs does."""
    metadata = {"event_type": "leadline_nudge", "event_payload": {"key": user}}
    _client(url).api_call("chat.postMessage", json={"channel": user, "metadata": metadata, **body})


@cache
def _client(url: str) -> WebClient:
    """As an app has it: one for the process."""
    return WebClient(BOT_TOKEN, base_url=f"{url}/api/")


def _theirs(folder: Path, nudges: int, body: dict[str, object]) -> tuple[Taken, Taken]:
    """Adding the jobs, and running them from the instant at which all are due."""
    store = SQLAlchemyJobStore(url=f"sqlite:///{folder / 'jobs.db'}")
    scheduler = BackgroundScheduler(jobstores={"default": store}, timezone="UTC")
    due = datetime.now(UTC) + timedelta(seconds=1)

    def add(url: str) -> None:
        for number in range(nudges):
            args = [url, f"U{number}", body]
            scheduler.add_job(remind, "date", run_date=due, args=args, misfire_grace_time=None)

    def run(url: str) -> None:
        with httpx.Client() as watching:  # a new client for each look would take more time than the jobs
            scheduler.resume()
            while _posts(url, watching) < nudges:
                time.sleep(0.05)

    with _slack() as url:
        scheduler.start(paused=True)
        adding = timed(lambda: add(url))
        time.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds()))
        running = timed(lambda: run(url))
        scheduler.shutdown()
    return adding, running


@contextmanager
def _slack() -> Iterator[str]:
    """A Slack in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.quick_slack"]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    yield server.stdout.readline().strip()
    server.communicate()


def _posts(url: str, client: httpx.Client | None = None) -> int:
    return int((client or httpx).get(f"{url}/posts").text)
