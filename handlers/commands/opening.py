"""Forms about an open action, as a button or a command without its words opens them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from handlers.answer import Answer
from handlers.services import Visit
from messages import forms
from storage import queries, rights
from storage.records import ActionRecord
from storage.rights import Refused


def done(visit: Visit, action: ActionRecord) -> Answer:
    return _open(visit, action, forms.form_done)


def blocked(visit: Visit, action: ActionRecord) -> Answer:
    return _open(visit, action, forms.form_blocked)


def handover(visit: Visit, action: ActionRecord) -> Answer:
    return _open(visit, action, forms.form_handover)


def cancel(visit: Visit, action: ActionRecord) -> Answer:
    """A lead's own cancels, an owner's asks."""
    with visit.read() as c:
        asks = not rights.is_lead(c, visit.actor, action.plan)
    return _open(visit, action, forms.form_cancel, asks=asks)


def more_time(visit: Visit, action: ActionRecord) -> Answer:
    """A new date holds at once where the person leads the plan, the plan asks for no approval, or there was none."""
    with visit.read() as c:
        lead = rights.is_lead(c, visit.actor, action.plan)
        leads = queries.leads(c, visit.workspace_id, action.plan.id)
    asks = action.plan.approval and not lead and action.state.due_on is not None
    return _open(visit, action, forms.form_more_time, leads=leads, asks=asks)


def _open(visit: Visit, action: ActionRecord, build: Callable[..., dict[str, Any]], **facts: Any) -> Answer:
    """The form, for the action's owners and the plan lead."""
    if not action.state.is_open:
        raise Refused(
            f"{action.ref} is {action.state.status.words} already. /action reopen {action.ref} opens it again."
        )
    with visit.read() as c:
        rights.require_owner_or_lead(c, visit.actor, action)
    today, several = action.plan.today(visit.now), visit.several_plans
    return Answer(view=build(action, today=today, origin=visit.origin, show_plan=several, **facts))
