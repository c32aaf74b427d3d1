"""Who may do what. Refusals are one sentence, with the name of who may."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from plans.wording import join_words
from plans.working_days import local_day
from storage import queries
from storage.records import ActionRecord, PersonRecord, PlanRecord, RequestRecord


class Refused(Exception):
    """Something that was asked for and is not done. The message is one sentence for the person who asked."""


def _new_batch() -> str:
    return uuid.uuid4().hex


def _everywhere(_channel_id: str) -> bool:
    return True


def _as_kept(plan: PlanRecord) -> bool:
    return plan.private


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts and how. Without a person it is an administrator at the command line, or the clock.

    `batch` binds what is done together, so that one undo takes it all back; `is_member` says whether the person is a
    member of a private channel, `is_private` whether a plan's channel is private now.
    """

    workspace_id: str
    person: PersonRecord | None
    source: str
    batch: str = field(default_factory=_new_batch)
    is_member: Callable[[str], bool] = _everywhere
    is_private: Callable[[PlanRecord], bool] = _as_kept

    def today(self, now: datetime) -> date | None:
        """The day where the actor is; None for an administrator and the clock."""
        return local_day(now, self.person.zone) if self.person else None

    @property
    def person_id(self) -> int | None:
        return self.person.id if self.person else None


def visible_plans(c: Connection, actor: Actor) -> list[PlanRecord]:
    """The plans that the actor may see: all but private ones; of these the own, the led, and those of own channels.

    A guest sees plans with own actions only, somebody from another organisation none.
    """
    plans = queries.plans(c, actor.workspace_id)
    person = actor.person
    if person is None:
        return plans
    if person.kind == "member" and not any(actor.is_private(plan) for plan in plans):
        return plans
    if person.kind not in ("member", "guest"):
        return []
    own = queries.owned_plan_ids(c, actor.workspace_id, person.id)
    own |= queries.led_plan_ids(c, actor.workspace_id, person.id)
    return [plan for plan in plans if plan.id in own or _is_open_to(plan, actor, person)]


def _is_open_to(plan: PlanRecord, actor: Actor, person: PersonRecord) -> bool:
    if person.kind != "member":
        return False
    return not actor.is_private(plan) or (plan.channel_id is not None and actor.is_member(plan.channel_id))


def is_lead(c: Connection, actor: Actor, plan: PlanRecord) -> bool:
    return actor.person is None or plan.id in queries.led_plan_ids(c, actor.workspace_id, actor.person.id)


def is_owner(actor: Actor, action: ActionRecord) -> bool:
    """Whether the actor owns the action, or is deputy of somebody who does."""
    return actor.person is not None and action.is_answered_by(actor.person.id)


def require_owner_or_lead(c: Connection, actor: Actor, action: ActionRecord) -> None:
    """Refuse who may not report on an action."""
    if not is_owner(actor, action) and not is_lead(c, actor, action.plan):
        raise Refused(_not_yours(c, action))


def require_lead(c: Connection, actor: Actor, plan: PlanRecord, what: str) -> None:
    if not is_lead(c, actor, plan):
        raise Refused(f"Only the plan lead{_in_brackets(queries.leads(c, plan.workspace_id, plan.id))} can {what}.")


def deciders(c: Connection, plan: PlanRecord, asked_by: int | None) -> list[PersonRecord]:
    """The leads who may decide what a person asked: not that person, where there is another lead."""
    leads = queries.leads(c, plan.workspace_id, plan.id)
    return [lead for lead in leads if lead.id != asked_by] or leads


def to_decide(c: Connection, actor: Actor, plan: PlanRecord, waiting: Sequence[RequestRecord]) -> list[RequestRecord]:
    """Which of a plan's open requests the actor decides as its lead: not the own ones, where there is another lead.
    What is handed over, its new owner answers."""
    leads = {lead.id for lead in queries.leads(c, plan.workspace_id, plan.id)}
    me = actor.person_id
    if me not in leads:
        return []
    mine = [request for request in waiting if request.kind != "handover"]
    return mine if leads == {me} else [request for request in mine if request.asked_by.id != me]


def require_insider(actor: Actor) -> None:
    """Refuse guests and people of other organisations."""
    if actor.person is not None and actor.person.kind != "member":
        raise Refused("Only members of this workspace can do that; guests and people from outside cannot.")


def require_whole_plan(actor: Actor) -> None:
    """Refuse guests, who see the actions that they own."""
    if actor.person is not None and actor.person.kind != "member":
        raise Refused("Guests see the actions that they own, and nothing else of a plan.")


def _not_yours(c: Connection, action: ActionRecord) -> str:
    lead = _in_brackets(queries.leads(c, action.plan.workspace_id, action.plan.id))
    if not action.owners:
        return f"{action.ref} has no owner yet. Only the plan lead{lead} can change it."
    owners = join_words([owner.name for owner in action.owners])
    return f"{action.ref} belongs to {owners}. Only its owners and the plan lead{lead} can change it."


def _in_brackets(people: Sequence[PersonRecord]) -> str:
    return f" ({join_words([person.name for person in people])})" if people else ""
