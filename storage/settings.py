"""A plan and its rules, leads and recommendations: made by an admin or by who imports, changed by the plan lead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from plans.references import is_plan_key, key_for
from plans.working_days import at_hour
from storage import history, homes, letters, queries, requests, rights, schedules
from storage.asking import REMIND_LEAD_AFTER
from storage.models import Plan, PlanLead, Recommendation
from storage.records import PlanRecord
from storage.rights import Actor, Refused
from storage.scheduling import reschedule_plan
from storage.writing import checked

_MAX_TITLE, _MAX_RUNGS, _MAX_DAYS = 200, 6, 120


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
        schedules.move_digest(c, plan, changes["channel_id"])
    if {"remind", "zone", "country", "subdivision", "week"} & set(changes):
        reschedule_plan(c, plan.workspace_id, plan.id, now)
    return _plan(c, actor, plan.id)


def keep_private(c: Connection, plan: PlanRecord, private: bool) -> None:
    """Keep what Slack says of the plan's channel, unless the plan has moved since."""
    lives_there = update(Plan).where(Plan.id == plan.id, Plan.channel_id == plan.channel_id)
    c.execute(lives_there.values(private=private))


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
    """Name the plan's leads; those that it has already change nothing. A lead's or a workspace admin's."""
    if not (actor.person and actor.person.admin):
        rights.require_lead(c, actor, plan, "name its leads")
    if not lead_ids:
        raise Refused("Name at least one lead, for example: /action plan leads @ana.")
    if set(lead_ids) == {lead.id for lead in queries.leads(c, plan.workspace_id, plan.id)}:
        return
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
