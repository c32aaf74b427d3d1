"""Named people, plans and actions to write messages about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from plans.brag import is_overdue
from plans.state import ActionState
from plans.statuses import Status
from storage.finding import Urgent
from storage.glance import Glance
from storage.picture import Picture, Progress
from storage.records import ActionRecord, EntryRecord, PersonRecord, PlanRecord, RequestRecord
from storage.writing import Change

TODAY = date(2026, 9, 25)  # a Friday


def plan(**changed: Any) -> PlanRecord:
    facts: dict[str, Any] = {
        "id": 1,
        "workspace_id": "T1",
        "key": "LR",
        "title": "Learning Report",
        "channel_id": "C1",
        "private": False,
        "zone": "Europe/London",
        "country": "GB",
        "subdivision": "ENG",
        "week": [0, 1, 2, 3, 4],
        "remind": [14, 7, 1],
        "approval": True,
        "verification": False,
        "names_people": True,
        "amber_due_days": 14,
        "quiet_days": 30,
        "day_first": True,
        "financial_year_start": 4,
    }
    return PlanRecord(**{**facts, **changed})


def person(id_: int, name: str, **changed: Any) -> PersonRecord:
    facts: dict[str, Any] = {
        "id": id_,
        "workspace_id": "T1",
        "name": name,
        "title": None,
        "organisation": None,
        "email": None,
        "slack_user_id": f"U{id_}",
        "kind": "member",
        "admin": False,
        "left": False,
        "zone": "Europe/London",
        "away_from": None,
        "away_until": None,
        "deputy_id": None,
    }
    return PersonRecord(**{**facts, **changed})


PLAN = plan()
ROBERT, SANDY = person(1, "Robert Henderson"), person(2, "Sandy Hopkins")
CLAIR, JEREMY = person(3, "Clair Pyper"), person(4, "Cllr Paffey", slack_user_id=None)


def action(id_: int, ref: str, title: str, due: date | None = None, **changed: Any) -> ActionRecord:
    """An open action of Robert's, added on 1 June; a first due date is the due date where nothing else is said."""
    record = {
        name: changed.pop(name)
        for name in ("plan", "owners", "recommendation", "recommendation_text", "escalated")
        if name in changed
    }
    owners = record.pop("owners", (ROBERT,))
    facts: dict[str, Any] = {
        "status": Status.IN_PROGRESS,
        "status_on": date(2026, 6, 1),
        "added_on": date(2026, 6, 1),
        "baseline_due_on": due,
    }
    state = ActionState(
        ref=ref, title=title, due_on=due, owners=tuple(one.id for one in owners), **{**facts, **changed}
    )
    return ActionRecord(id=id_, plan=record.pop("plan", PLAN), state=state, owners=owners, **record)


BOARD = action(24, "2.4", "Establish a Practitioners' Improvement Board", date(2026, 9, 18), owners=(ROBERT, SANDY))
MEETING = action(
    29,
    "2.9",
    "Quarterly meeting with the Principal Social Worker",
    date(2026, 9, 30),
    moves=1,
    baseline_due_on=date(2026, 8, 30),
)
STRATEGY = action(41, "4.1", "Workforce strategy", date(2026, 10, 9), heard_on=date(2026, 9, 20))


def done(of: ActionRecord, on: date) -> ActionRecord:
    return replace(of, state=replace(of.state, status=Status.COMPLETED, status_on=on, completed_on=on))


def entry(kind: str, *, actor: str | None = "Robert Henderson", on: date = TODAY, **changed: Any) -> EntryRecord:
    facts: dict[str, Any] = {
        "id": 7,
        "seq": 7,
        "at": datetime(on.year, on.month, on.day, 9, tzinfo=UTC),
        "on": on,
        "actor_id": 1,
        "actor": actor,
        "kind": kind,
        "before": {},
        "after": {},
        "note": None,
        "source": "slack",
        "batch": "b1",
        "undone": False,
    }
    return EntryRecord(**{**facts, **changed})


def asked(of: ActionRecord, kind: str = "new_date", **changed: Any) -> RequestRecord:
    facts: dict[str, Any] = {
        "id": 5,
        "kind": kind,
        "state": "open",
        "action": of,
        "asked_by": SANDY,
        "asked_at": datetime(2026, 9, 25, 9, tzinfo=UTC),
        "reason": "waiting for HR",
        "proposed_due": date(2026, 10, 14) if kind == "new_date" else None,
        "to_person": None,
        "from_person_id": None,
        "decided_by": None,
    }
    return RequestRecord(**{**facts, **changed})


def change(kind: str, of: ActionRecord, **changed: Any) -> Change:
    return Change(kind, of, of.state, **changed)


def picture(**changed: Any) -> Picture:
    """A plan in which nothing happened, with 32 actions, as at Fri 2 Oct."""
    facts: dict[str, Any] = {
        "plan": PLAN,
        "on": date(2026, 10, 2),
        "since": date(2026, 9, 25),
        "issue_id": 11,
        "leads": [CLAIR],
        "total": 32,
        "counts": {"blue": 6, "green": 18, "amber": 5, "red": 3},
        "before": {"blue": 4, "green": 20, "amber": 6, "red": 2},
        "overdue_before": 2,
        "done": [],
        "newly_late": [],
        "late": [],
        "due_soon": [],
        "moved": [],
        "escalated": [],
        "quiet": [],
        "undated": [],
        "unreached": [],
        "progress": [Progress("1", "Governance", 1, 2), Progress("2", "Practice", 2, 11)],
        "next_due": MEETING,
        "changed": True,
    }
    return Picture(**{**facts, **changed})


def glance(**changed: Any) -> Glance:
    """The same plan at a glance."""
    facts: dict[str, Any] = {
        "plan": PLAN,
        "on": date(2026, 10, 2),
        "issue_id": 11,
        "total": 32,
        "counts": {"blue": 6, "green": 18, "amber": 5, "red": 3},
        "late": 0,
        "newly_late": 0,
        "first_late": [],
        "unreached": [],
        "lost_digest": None,
        "changed": True,
    }
    return Glance(**{**facts, **changed})


def urgent(*actions: ActionRecord) -> Urgent:
    """Somebody's open actions, in this order, as at `TODAY`."""
    late = sum(is_overdue(action.state, TODAY) for action in actions)
    return Urgent(actions, len(actions), late, len({action.plan.id for action in actions}))
