"""When a plan's digest is posted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from plans.working_days import at_hour, local_day
from storage.base import Instant, table_of
from storage.models import DigestSchedule
from storage.records import PlanRecord


def schedule_digest(
    c: Connection, plan: PlanRecord, channel_id: str, weekday: int, hour: int, minute: int, now: datetime
) -> datetime:
    """Post the digest weekly in a channel, in the plan's zone; returns the first instant. Monday is weekday 0."""
    cancel_digest(c, plan)
    row = {"plan_id": plan.id, "workspace_id": plan.workspace_id, "channel_id": channel_id}
    next_at = next_digest_at(plan, weekday, hour, minute, now)
    when = {"weekday": weekday, "hour": hour, "minute": minute, "next_at": next_at}
    c.execute(insert(DigestSchedule).values(**row, **when))
    return next_at


def next_digest_at(plan: PlanRecord, weekday: int, hour: int, minute: int, now: datetime) -> datetime:
    """The next instant after now that is this weekday and hour in the plan's zone."""
    today = local_day(now, plan.zone)
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    at = at_hour(day, plan.zone, hour, minute)
    return at if at > now else at_hour(day + timedelta(days=7), plan.zone, hour, minute)


@dataclass(frozen=True, slots=True)
class DueDigest:
    """A schedule as it was read; `next_at` is the instant that has come."""

    id: int
    workspace_id: str
    plan_id: int
    channel_id: str
    weekday: int
    hour: int
    minute: int
    next_at: datetime


_SCHEDULES = select(*(table_of(DigestSchedule).c[name] for name in DueDigest.__slots__))
_DUE_DIGESTS = _SCHEDULES.where(DigestSchedule.next_at <= bindparam("now", type_=Instant()))


def due_digests(c: Connection, now: datetime) -> list[DueDigest]:
    return [DueDigest(*row) for row in c.execute(_DUE_DIGESTS, {"now": now})]


def digest_schedule(c: Connection, plan: PlanRecord) -> DueDigest | None:
    """When a plan's digest is posted next; None where it is not scheduled."""
    row = c.execute(_SCHEDULES.where(DigestSchedule.plan_id == plan.id)).one_or_none()
    return DueDigest(*row) if row else None


def advance_digest(c: Connection, due: DueDigest, plan: PlanRecord, now: datetime) -> bool:
    """Move a schedule on; False where somebody else has done so since it was read."""
    following = next_digest_at(plan, due.weekday, due.hour, due.minute, now)
    moved = update(DigestSchedule).where(DigestSchedule.id == due.id, DigestSchedule.next_at == due.next_at)
    return c.execute(moved.values(next_at=following)).rowcount == 1


def move_digest(c: Connection, plan: PlanRecord, channel_id: str) -> None:
    """Post the weekly digest, where there is one, in another channel."""
    c.execute(update(DigestSchedule).where(DigestSchedule.plan_id == plan.id).values(channel_id=channel_id))


def cancel_digest(c: Connection, plan: PlanRecord) -> bool:
    """Stop the weekly digest; whether there was one."""
    return c.execute(delete(DigestSchedule).where(DigestSchedule.plan_id == plan.id)).rowcount > 0
