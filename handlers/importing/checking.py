"""The plan check on request: what a careful colleague would point out in a plan as it stands."""

from __future__ import annotations

from handlers.answer import Answer
from handlers.services import Visit
from messages.drafts import plan_check
from plans.check import check_plan
from plans.documents.draft import Draft, DraftAction
from plans.documents.writers.table import PlanRow
from plans.statuses import Status
from storage import exporting, rights


def check(visit: Visit, _words: str) -> Answer:
    """`/action plan check`"""
    plan = visit.require_plan()
    rights.require_whole_plan(visit.actor)
    with visit.read() as c:
        rows = exporting.plan_table(c, plan, visit.now).rows
    draft = Draft(plan.title, tuple(_as_drafted(row) for row in rows), (), ())
    return Answer(plan_check(plan, check_plan(draft, today=plan.today(visit.now))))


def _as_drafted(row: PlanRow) -> DraftAction:
    closed = "completed" if row.status is Status.COMPLETED else "cancelled"
    return DraftAction(
        ref=row.ref,
        recommendation=row.recommendation,
        recommendation_number=row.recommendation_number,
        action=row.action,
        owners=row.owners,
        start=row.start,
        due=row.due,
        due_phrase=row.due_phrase,
        recurrence=row.recurrence,
        completed_on=row.completed_on,
        status=None if row.status.is_open else closed,
        needs_date=row.due is None and row.status.is_open,
        questions=(),
        note=None,
    )
