"""The weekly digest: one per channel and week, whatever happens to the processes."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage import letters, picture, queries, settings
from storage.database import Database
from storage.outbox import Letter, plan_letter
from storage.records import PlanRecord

LATE = timedelta(days=1)  # a digest missed by more is skipped, and the next one covers both weeks


def plan_digests(database: Database, now: datetime) -> bool:
    """Plan every digest that is due, and its schedule's next instant, together."""
    with database.read() as c:
        due = settings.due_digests(c, now)
    for schedule in due:
        with database.write() as c:
            plan = queries.plan(c, schedule.workspace_id, schedule.plan_id)
            if plan is None or not settings.advance_digest(c, schedule, plan, now):
                continue  # another process was first
            if now - schedule.next_at <= LATE:
                year, week, _ = plan.today(schedule.next_at).isocalendar()
                post_digest(c, plan, schedule.channel_id, f"{year}-W{week:02}", now, priority=letters.DIGEST)
    return False


def post_digest(
    c: Connection, plan: PlanRecord, channel_id: str, issue: str, now: datetime, *, priority: int
) -> int | None:
    """Put a plan's digest into the outbox and keep what it measures the next one against."""
    drawn = picture.draw(c, plan, now)
    letter = Letter(
        workspace_id=plan.workspace_id,
        key=f"digest:{plan.workspace_id}:{plan.id}:{channel_id}:{issue}",
        kind="digest",
        conversation=channel_id,
        payload={"plan_id": plan.id, "after": drawn.issue_id},
        priority=priority,
    )
    letter_id = plan_letter(c, letter, now)
    if letter_id is not None:
        picture.keep_issue(c, drawn, now)
    return letter_id
