"""Letters to people that follow from a change: planned in its transaction, rendered and sent by `jobs`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from plans.state import VERIFICATION
from storage import queries, rights
from storage.outbox import Letter, plan_letter
from storage.records import ActionRecord, PersonRecord, PlanRecord, RequestRecord

ANSWER, NUDGE, DIGEST = 0, 1, 2  # priorities: what a person waits for goes first


def address_of(person: PersonRecord) -> str:
    """The conversation that reaches a person, or "" where none does."""
    return (person.slack_user_id or "") if person.reachable else ""


def tell_owner(
    c: Connection, action: ActionRecord, owner: PersonRecord, by: int | None, entry_id: int, now: datetime
) -> None:
    """Tell somebody of having been made an owner by somebody else."""
    _send(c, "assigned", f"{entry_id}:{owner.id}", owner, {"action_id": action.id, "by": by}, (action.id,), now)


def ask_leads(
    c: Connection, request_id: int, action: ActionRecord, asked_by: int | None, now: datetime, *, again: bool = False
) -> None:
    """Put a request of the person `asked_by` before each lead who may decide it; `again` reminds them of it."""
    for lead in rights.deciders(c, action.plan, asked_by):
        key = f"{request_id}:{lead.id}{':again' if again else ''}"
        _send(c, "request", key, lead, {"request_id": request_id, "again": again}, (action.id,), now)


def offer(c: Connection, request_id: int, action: ActionRecord, to: PersonRecord, now: datetime) -> None:
    """Offer an action to its new owner."""
    _send(c, "handover", str(request_id), to, {"request_id": request_id}, (action.id,), now)


def tell_decision(c: Connection, request: RequestRecord, entry_id: int | None, now: datetime) -> None:
    """Tell who asked what was decided; of a verification, the action's owners too. The entry holds the reason."""
    concerned = {request.asked_by.id: request.asked_by}
    if request.kind == VERIFICATION:
        concerned |= {owner.id: owner for owner in request.action.owners}
    payload = {"request_id": request.id, "entry_id": entry_id}
    for person in concerned.values():
        if request.decided_by is None or person.id != request.decided_by.id:
            key = f"{request.id}:{entry_id}:{person.id}"
            _send(c, "decision", key, person, payload, (request.action.id,), now)


def first_word(c: Connection, plan: PlanRecord, owner: PersonRecord, action_ids: list[int], now: datetime) -> None:
    """The first word to an owner after an import: what is theirs."""
    payload = {"plan_id": plan.id, "action_ids": action_ids}
    _send(c, "welcome", f"{plan.id}:{owner.id}:{max(action_ids)}", owner, payload, tuple(action_ids), now)


def reminders_ended(c: Connection, actions: Sequence[ActionRecord], now: datetime) -> None:
    """Tell the leads that actions of one plan are reminded of no longer: 12 weeks of weekly nudges went by."""
    plan = actions[0].plan
    ids = [action.id for action in actions]
    for lead in queries.leads(c, plan.workspace_id, plan.id):
        key = f"{plan.id}:{lead.id}:{'.'.join(map(str, ids))}:{plan.today(now)}"
        _send(c, "ended", key, lead, {"plan_id": plan.id, "action_ids": ids}, tuple(ids), now)


def escalate(c: Connection, plan: PlanRecord, action_ids: list[int], now: datetime) -> None:
    """Tell the leads of overdue actions that nobody said a word of."""
    for lead in queries.leads(c, plan.workspace_id, plan.id):
        key = f"{plan.id}:{lead.id}:{'.'.join(map(str, action_ids))}:{plan.today(now)}"
        _send(c, "escalation", key, lead, {"plan_id": plan.id, "action_ids": action_ids}, tuple(action_ids), now)


def _send(
    c: Connection,
    kind: str,
    key: str,
    to: PersonRecord,
    payload: Mapping[str, object],
    action_ids: tuple[int, ...],
    now: datetime,
) -> None:
    plan_letter(
        c,
        Letter(
            workspace_id=to.workspace_id,
            key=f"{kind}:{to.workspace_id}:{key}",
            kind=kind,
            conversation=address_of(to),
            payload=payload,
            priority=ANSWER,
            person_id=to.id,
            action_ids=action_ids,
        ),
        now,
    )
