"""A tick: all that the clock has to plan, step by step. It plans; `jobs.delivery` sends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from jobs.digests import plan_digests
from jobs.escalations import plan_escalations, remind_of_requests
from jobs.nudges import plan_nudges
from storage import drafts, inbox
from storage.database import Database

STEPS: tuple[Callable[[Database, datetime], bool], ...] = (
    plan_nudges,
    plan_escalations,
    remind_of_requests,
    plan_digests,
)
_ROUNDS = 10_000  # a step that never comes to its end is a fault; it must not hold the others up for ever


def plan_all(database: Database, now: datetime) -> None:
    """Plan what is due at an instant (UTC). Doing it twice, or in several processes at once, plans nothing twice."""
    for step in STEPS:
        for _ in range(_ROUNDS):
            if not step(database, now):
                break
    with database.write() as c:
        inbox.forget_old(c, now)
        drafts.forget_old(c, now)
