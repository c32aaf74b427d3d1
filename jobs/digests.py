"""The weekly digest: one each time that its schedule falls due, whatever happens to the processes."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage import letters, picture, queries, schedules
from storage.database import Database

LATE = timedelta(days=1)  # a digest missed by more is skipped, and the next one covers both weeks


def plan_digests(database: Database, now: datetime) -> bool:
    """Plan every digest that is due, and its schedule's next instant, together."""
    with database.read() as c:
        due = schedules.due_digests(c, now)
    for schedule in due:
        with database.write() as c:
            plan = queries.plan(c, schedule.workspace_id, schedule.plan_id)
            if plan is None or not schedules.advance_digest(c, schedule, plan, now):
                continue  # another process was first
            if now - schedule.next_at <= LATE:
                issue = f"{schedule.next_at:%Y-%m-%dT%H:%MZ}"
                picture.post_digest(c, plan, schedule.channel_id, issue, now, priority=letters.DIGEST)
    return False
