"""Plans and their rules: made by an admin or by who imports, changed by the plan lead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from plans.references import is_plan_key, key_for
from plans.working_days import at_hour, local_day
from storage import history, homes, letters, queries, requests, rights
from storage.asking import REMIND_LEAD_AFTER
from storage.models import DigestSchedule, Instant, Plan, PlanLead, Recommendation, Workspace, table_of
from storage.records import PlanRecord
from storage.rights import Actor, Refused
from storage.scheduling import reschedule_plan
from storage.writing import checked

_MAX_TITLE, _MAX_RUNGS, _MAX_DAYS = 200, 6, 120


def keep_workspace(c: Connection, workspace_id: str, name: str, bot_user_id: str | None, now: datetime) -> None:
    """Note a workspace that the app is installed in."""
    known = c.execute(select(Workspace.id).where(Workspace.id == workspace_id)).scalar_one_or_none()
    facts = {"name": name, "bot_user_id": bot_user_id}
    if known:
        c.execute(update(Workspace).where(Workspace.id == workspace_id).values(**facts))
    else:
        c.execute(insert(Workspace).values(id=workspace_id, created_at=now, **facts))


@dataclass(frozen=True, slots=True)
class NewPlan:
    title: str
    key: str | None = None
    channel_id: str | None = None
    private: bool = False
    lead_ids: Sequence[int] = ()
    zone: str = "Europe/London"


def create_plan(c: Connection, actor: Actor, new: NewPlan, now: datetime) -> PlanRecord:
    """A new plan. Refused where the key is taken or the channel has a plan already."""
    title = checked(new.title, "A plan needs a title, for example: /action plan new Learning report.", _MAX_TITLE)
    plans = queries.plans(c, actor.workspace_id)
    taken = {plan.key for plan in plans}
    key = new.key.upper() if new.key else key_for(title, taken)
    _require_key(key, taken)
    for plan in plans:
        if new.channel_id and plan.channel_id == new.channel_id:
            raise Refused(f"This channel has the plan {plan.title} ({plan.key}) already.")
    plan_id = c.execute(
        insert(Plan)
        .values(
            workspace_id=actor.workspace_id,
            key=key,
            title=title,
            channel_id=new.channel_id,
            private=new.private,
            zone=new.zone,
            remind=[14, 7, 1],
            created_at=now,
        )
        .returning(Plan.id)
    ).scalar_one()
    plan = _plan(c, actor, plan_id)
    _note(c, actor, plan, "plan_created", {"title": title, "key": key}, now)
    _set_leads(c, plan, new.lead_ids)
    return plan


def _require_key(key: str, taken: set[str]) -> None:
    if not is_plan_key(key):
        raise Refused("A plan key is 1 to 10 letters and digits and begins with a letter, for example LR.")
    if key in taken:
        raise Refused(f"Another plan has the key {key} already; choose a different one.")


def change_plan(c: Connection, actor: Actor, plan: PlanRecord, now: datetime, **changes: Any) -> PlanRecord:
    """Change a plan's title, key, channel, zone, `remind` days, or rules. The plan lead's."""
    rights.require_lead(c, actor, plan, "change the plan's settings")
    if "title" in changes:
        changes["title"] = checked(changes["title"], "A plan needs a title.", _MAX_TITLE)
    if "key" in changes:
        changes["key"] = changes["key"].upper()
        _require_key(
            changes["key"], {other.key for other in queries.plans(c, plan.workspace_id) if other.id != plan.id}
        )
    if "week" in changes and not changes["week"]:
        raise Refused("Choose at least one working day, for example: /action plan week mon to fri.")
    if "remind" in changes:
        changes["remind"] = _checked_rungs(changes["remind"])
    for other in queries.plans(c, plan.workspace_id):
        if changes.get("channel_id") and other.id != plan.id and other.channel_id == changes["channel_id"]:
            raise Refused(f"That channel has the plan {other.title} ({other.key}) already.")
    c.execute(update(Plan).where(Plan.id == plan.id).values(**changes))
    if "verification" in changes:
        _switch_verification(c, plan, changes["verification"], now)
    homes.mark(c, (), plan.id, now)
    _note(c, actor, plan, "plan_changed", changes, now)
    if changes.get("channel_id"):  # a private plan's digest must not stay behind in a public channel
        moved = update(DigestSchedule).where(DigestSchedule.plan_id == plan.id)
        c.execute(moved.values(channel_id=changes["channel_id"]))
    if {"remind", "zone", "country", "subdivision", "week"} & set(changes):
        reschedule_plan(c, plan.workspace_id, plan.id, now)
    return _plan(c, actor, plan.id)


def _switch_verification(c: Connection, plan: PlanRecord, on: bool, now: datetime) -> None:
    """Nothing is left to decide where it ends; what waited then waits again when it is back."""
    if on:
        remind_on = plan.calendar.after(plan.today(now), REMIND_LEAD_AFTER)
        requests.resume_verifications(c, plan.id, at_hour(remind_on, plan.zone), now)
    else:
        requests.withdraw_verifications(c, plan.id, now)


def _checked_rungs(days: Sequence[int]) -> list[int]:
    if not days or len(days) > _MAX_RUNGS or any(not 0 <= day <= _MAX_DAYS for day in days):
        raise Refused(
            f"Name up to {_MAX_RUNGS} numbers of working days before the due date: /action plan remind 14 7 1."
        )
    return sorted(set(days), reverse=True)


def name_leads(c: Connection, actor: Actor, plan: PlanRecord, lead_ids: Sequence[int], now: datetime) -> None:
    """Name the plan's leads. A lead's or a workspace admin's."""
    if not (actor.person and actor.person.admin):
        rights.require_lead(c, actor, plan, "name its leads")
    if not lead_ids:
        raise Refused("Name at least one lead, for example: /action plan leads @ana.")
    homes.mark(c, (), plan.id, now)
    _set_leads(c, plan, lead_ids)
    for request in queries.open_requests_of_plan(c, plan.workspace_id, plan.id):
        if request.kind != "handover":  # a new lead sees what waits already; nobody hears of it twice
            letters.ask_leads(c, request.id, request.action, request.asked_by.id, now)
    homes.mark(c, (), plan.id, now)
    _note(c, actor, plan, "leads_named", {"leads": list(lead_ids)}, now)


def _set_leads(c: Connection, plan: PlanRecord, lead_ids: Sequence[int]) -> None:
    c.execute(delete(PlanLead).where(PlanLead.plan_id == plan.id))
    for person_id in dict.fromkeys(lead_ids):
        c.execute(insert(PlanLead).values(plan_id=plan.id, person_id=person_id, workspace_id=plan.workspace_id))


def add_recommendations(c: Connection, plan: PlanRecord, numbered: Iterable[tuple[str, str]]) -> None:
    """Recommendations of a plan by number, in this order, save those that are there already."""
    numbers = list(c.execute(select(Recommendation.number).where(Recommendation.plan_id == plan.id)).scalars())
    known = set(numbers)
    new = {number: text for number, text in numbered if number not in known}
    rows = [
        {"plan_id": plan.id, "workspace_id": plan.workspace_id, "number": number, "text": text, "position": position}
        for position, (number, text) in enumerate(new.items(), len(numbers) + 1)
    ]
    if rows:
        c.execute(insert(Recommendation), rows)


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


def cancel_digest(c: Connection, plan: PlanRecord) -> bool:
    """Stop the weekly digest; whether there was one."""
    return c.execute(delete(DigestSchedule).where(DigestSchedule.plan_id == plan.id)).rowcount > 0


def _plan(c: Connection, actor: Actor, plan_id: int) -> PlanRecord:
    plan = queries.plan(c, actor.workspace_id, plan_id)
    if plan is None:
        raise Refused("That plan is not there any more.")
    return plan


def _note(c: Connection, actor: Actor, plan: PlanRecord, kind: str, facts: dict[str, Any], now: datetime) -> None:
    history.record(
        c,
        history.NewEntry(
            workspace_id=plan.workspace_id,
            plan_id=plan.id,
            action_id=None,
            at=now,
            on=plan.today(now),
            actor_id=actor.person_id,
            kind=kind,
            source=actor.source,
            batch=actor.batch,
            before={},
            after={},
            facts=facts,
        ),
    )
