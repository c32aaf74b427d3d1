"""A kept draft as it stands now, for its sender."""

from __future__ import annotations

from dataclasses import replace

from handlers.services import Visit
from messages.columns import no_plan
from messages.drafts import draft_message
from messages.rendered import Rendered
from messages.revisions import revision_message
from plans.check import check_plan
from storage import importing, revising
from storage.drafts import DraftRecord


def draw(visit: Visit, kept: DraftRecord, notice: str = "") -> Rendered:
    """The draft with what its sender answered so far; `notice` says why the last tap came to nothing."""
    document = kept.settled()
    if not document.actions:
        return no_plan(kept, notice)
    with visit.read() as c:
        picked = revising.picked(c, kept) if kept.revises else kept.picked
        owners = importing.draft_owners(c, visit.workspace_id, document, picked)
        if kept.revises:
            plan, found = revising.plan_of(c, kept), revising.comparison(c, kept, visit.now)
            findings = check_plan(replace(document, actions=found.new), today=visit.today)
            return revision_message(kept, plan, found, owners, findings, today=visit.today, notice=notice)
    twin = next((plan for plan in visit.plans if plan.title.casefold() == kept.title.casefold()), None)
    findings = check_plan(document, today=visit.today)
    return draft_message(kept, owners, findings, today=visit.today, twin=twin, notice=notice)
