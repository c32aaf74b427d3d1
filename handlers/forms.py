"""Forms that were filled in. What is wrong is said at its field, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.answer import Answer
from handlers.commands.reporting import record
from handlers.services import Visit
from messages import forms
from messages.buttons import Origin
from storage import rights
from storage.ledger import Ledger, NewAction
from storage.records import PersonRecord
from storage.rights import Refused
from storage.writing import Change

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is carried out, and the field at which a refusal is shown."""

    carry_out: Callable[[Visit, Origin, Values], Answer]
    field: str


def submit(visit: Visit, callback_id: str, origin: Origin, values: Values) -> Answer | dict[str, str]:
    """Do what a form says. The answer, or the errors by field."""
    form = FORMS.get(callback_id)
    if form is None:
        return Answer()
    try:
        return form.carry_out(visit, origin, values)
    except Refused as refusal:
        return {getattr(refusal, "field", form.field): str(refusal)}


def _done(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)

    def change(ledger: Ledger) -> list[Change]:
        changes = [ledger.complete(action, on=values.get("on"), note=values.get("note"))]
        if values.get("evidence") and changes[0].changed:
            changes.append(ledger.add_evidence(changes[0].action, values["evidence"]))
        return changes

    return record(visit, change)


def _more_time(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    due_on: date | None = values.get("due")
    if due_on is None:
        raise Refused("Choose the new due date.")
    return record(visit, lambda ledger: ledger.ask_new_date(action, due_on, values.get("reason")))


def _blocked(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    return record(visit, lambda ledger: ledger.block(action, values.get("reason") or ""))


def _another_date(visit: Visit, origin: Origin, values: Values) -> Answer:
    due_on, reason = values.get("due"), values.get("reason")
    request = origin.request or 0
    return record(visit, lambda ledger: ledger.decide(request, approve=True, due_on=due_on, reason=reason))


def _decline(visit: Visit, origin: Origin, values: Values) -> Answer:
    request, reason = origin.request or 0, values.get("reason")
    return record(visit, lambda ledger: ledger.decide(request, approve=False, reason=reason))


def _add(visit: Visit, origin: Origin, values: Values) -> Answer:
    rights.require_insider(visit.actor)
    plan_id = int(values.get("plan") or origin.plan or 0)
    plan = next((plan for plan in visit.plans if plan.id == plan_id), None)
    if plan is None:
        raise Refused("That plan is not there any more.")
    due_on: date | None = values.get("due")
    if due_on is not None and due_on < plan.today(visit.now):
        raise RefusedAt("due", "That day is past: a new action is due today or later.")
    owners = [_member(visit, user_id) for user_id in values.get("owners") or []]
    new = NewAction(
        values.get("title") or "",
        owner_ids=[owner.id for owner in owners],
        due_on=due_on,
        recommendation=values.get("recommendation"),
    )
    return record(visit, lambda ledger: ledger.add(plan, new))


def _member(visit: Visit, user_id: str) -> PersonRecord:
    person = visit.services.directory.person(visit.workspace_id, user_id, visit.now)
    if person.kind != "member" or person.left:
        raise RefusedAt("owners", f"{person.name} is not a member of this workspace, so cannot be an owner here.")
    return person


class RefusedAt(Refused):
    """Refused at a field of its own."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


FORMS: dict[str, Form] = {
    forms.FORM_DONE: Form(_done, "on"),
    forms.FORM_MORE_TIME: Form(_more_time, "due"),
    forms.FORM_BLOCKED: Form(_blocked, "reason"),
    forms.FORM_ANOTHER_DATE: Form(_another_date, "due"),
    forms.FORM_DECLINE: Form(_decline, "reason"),
    forms.FORM_ADD: Form(_add, "title"),
}
