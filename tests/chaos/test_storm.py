"""The short form of `make chaos`: a smaller storm on a faster clock."""

from __future__ import annotations

from dataclasses import replace

from tests.chaos.storm import Storm, rage
from tests.postgres import running_postgres

SHORT = Storm(nudges=120, workers=1, speed=10, kill_every=1.5, share=0.1, answers=20, patience=120)


def test_a_storm_over_sqlite_and_one_worker_loses_nothing_and_sends_nothing_twice(sqlite_url: str) -> None:
    report = rage(sqlite_url, SHORT)
    assert report.well, report
    assert report.kills
    assert report.answered == SHORT.answers


def test_a_storm_over_postgres_and_three_workers_loses_nothing_and_sends_nothing_twice() -> None:
    with running_postgres() as postgres:
        report = rage(postgres.create(), replace(SHORT, workers=3), postgres)
    assert report.well, report
    assert (report.outages, report.answered) == (1, SHORT.answers)
