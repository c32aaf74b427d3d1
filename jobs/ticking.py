"""A tick: all that the clock has to plan, step by step. It plans; `jobs.delivery` sends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from jobs.digests import plan_digests
from jobs.escalations import plan_escalations, remind_of_requests
from jobs.nudges import plan_nudges
from storage import drafts, inbox
from storage.database import Database
from storage.due import Kind, kinds_due


def forget_old(database: Database, now: datetime) -> bool:
    """Forget what is kept for a time only."""
    with database.write() as c:
        inbox.forget_old(c, now)
        drafts.forget_old(c, now)
    return False


# Each step, and what it is for; it is True where there may be more.
STEPS: tuple[tuple[Callable[[Database, datetime], bool], set[Kind]], ...] = (
    (plan_nudges, {Kind.NUDGE}),
    (plan_escalations, {Kind.ESCALATION}),
    (remind_of_requests, {Kind.REMINDER}),
    (plan_digests, {Kind.DIGEST}),
    (forget_old, {Kind.OLD_REQUEST, Kind.OLD_DRAFT}),
)
_ROUNDS = 10_000  # a step that never comes to its end is a fault; it must not hold the others up for ever


def plan_all(database: Database, now: datetime) -> None:
    """Plan what is due at an instant (UTC). Doing it twice, or in several processes at once, plans nothing twice.

    Most ticks have nothing to do, and cost one query.
    """
    with database.read() as c:
        due = kinds_due(c, now)
    for step, kinds in STEPS:
        if due.isdisjoint(kinds):
            continue
        for _ in range(_ROUNDS):
            if not step(database, now):
                break
