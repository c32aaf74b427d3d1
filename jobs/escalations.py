"""What goes to the plan leads: overdue actions without a word, and requests that wait for a decision."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from sqlalchemy import Connection

from plans.working_days import at_hour, is_daytime
from storage import letters, queries, requests, scheduling
from storage.database import Database
from storage.ledger import Ledger
from storage.records import PlanRecord
from storage.rights import Actor

BATCH = 500


def plan_escalations(database: Database, now: datetime) -> bool:
    """Tell each plan's leads, once per action, of what is 5 working days overdue without a word from an owner."""
    with database.read() as c:
        due = scheduling.due_escalations(c, now, BATCH)
    by_plan: dict[tuple[str, int], list[int]] = defaultdict(list)
    for workspace_id, plan_id, action_id in due:
        by_plan[workspace_id, plan_id].append(action_id)
    for (workspace_id, plan_id), action_ids in by_plan.items():
        with database.write() as c:
            _escalate(c, workspace_id, plan_id, action_ids, now)
    return len(due) == BATCH


def _escalate(c: Connection, workspace_id: str, plan_id: int, action_ids: list[int], now: datetime) -> None:
    plan = queries.plan(c, workspace_id, plan_id)
    if plan is None:
        return
    if not _is_office_time(plan, now):
        until = at_hour(plan.calendar.on_or_after(plan.today(now) + timedelta(days=1)), plan.zone)
        for action_id in action_ids:
            scheduling.put_off_escalation(c, action_id, until)
        return
    ledger = Ledger(c, Actor(workspace_id, None, "clock"), now)
    due = []
    for action_id in action_ids:
        change = ledger.escalated(ledger.load(action_id))
        if change.changed:
            due.append(action_id)
        else:
            scheduling.put_off_escalation(c, action_id, scheduling.escalate_at(change.action))
    if due:
        letters.escalate(c, plan, due, now)


def _is_office_time(plan: PlanRecord, now: datetime) -> bool:
    return plan.calendar.is_working(plan.today(now)) and is_daytime(now, plan.zone)


def remind_of_requests(database: Database, now: datetime) -> bool:
    """Remind the leads, once, of what has waited 3 working days for their decision."""
    with database.write() as c:
        waiting = requests.take_due_reminders(c, now, BATCH)
        for workspace_id, request_id in waiting:
            request = queries.request(c, workspace_id, request_id)
            if request is not None and request.state == "open":
                letters.ask_leads(c, request.id, request.action, request.asked_by.id, now, again=True)
    return len(waiting) == BATCH
