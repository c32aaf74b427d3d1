"""Finding actions: those that a list asks for, the most urgent of somebody's, those that fit the words of a search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, func, or_, select, true

from plans.references import sort_key
from plans.statuses import OPEN, Status
from storage import queries
from storage.models import Action, Assignment, Person, Plan, Recommendation
from storage.records import ActionRecord


@dataclass(frozen=True, slots=True)
class Filter:
    """Which actions: all conditions hold together. `today` is needed for `overdue` and `due_days`."""

    plan_ids: Sequence[int]
    owner_id: int | None = None
    with_deputised: bool = False  # the owner's, and those of whom the owner is deputy
    overdue: bool = False
    due_days: int | None = None
    recommendation: str | None = None
    text: str | None = None
    open_only: bool = True
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Urgent:
    """The most urgent of some actions, and of all of them how many there are, how many late, in how many plans."""

    first: Sequence[ActionRecord]
    total: int
    late: int
    plans: int


def find(c: Connection, workspace_id: str, wanted: Filter) -> list[ActionRecord]:
    """Actions by due date, the undated last; then by reference."""
    rows = c.execute(_finding(_given(wanted)), _values(workspace_id, wanted)).all()
    found = queries.with_plans(c, workspace_id, rows)
    return sorted(found, key=lambda a: (a.state.due_on or date.max, a.plan.id, sort_key(a.ref)))


def most_urgent(c: Connection, workspace_id: str, wanted: Filter, most: int) -> Urgent:
    """The first so many of the actions by due date, and how many there are. `wanted.today` is needed."""
    values = {**_values(workspace_id, wanted), "today": wanted.today, "most": most}
    counted = c.execute(_counting(_given(wanted)), values).one()
    rows = c.execute(_first(_given(wanted)), values).all() if counted.total else []
    return Urgent(queries.with_plans(c, workspace_id, rows), counted.total, counted.late or 0, counted.plans)


# Statements are built once for each set of conditions: building and hashing one costs more than running it.
_ESCAPE = "/"
_OWNED = select(Assignment.action_id).where(Assignment.workspace_id == bindparam("workspace_id"))
_DEPUTISED = select(Person.id).where(
    Person.workspace_id == bindparam("workspace_id"),
    or_(Person.id == bindparam("owner_id"), Person.deputy_id == bindparam("owner_id")),
)
_CONDITIONS: dict[str, ColumnElement[bool]] = {
    "open_only": Action.status.in_(OPEN),
    "owner_id": Action.id.in_(_OWNED.where(Assignment.person_id == bindparam("owner_id"))),
    "with_deputised": Action.id.in_(_OWNED.where(Assignment.person_id.in_(_DEPUTISED))),
    "overdue": Action.due_on < bindparam("today"),
    "due_days": Action.due_on.between(bindparam("today"), bindparam("until")),
    "recommendation": Recommendation.number == bindparam("recommendation"),
    "text": Action.title.icontains(bindparam("text"), escape=_ESCAPE),
}


def _given(wanted: Filter) -> frozenset[str]:
    """Which of the conditions a filter has."""
    given = {name for name in _CONDITIONS if getattr(wanted, name) not in (None, False, "")}
    return frozenset(given - ({"owner_id"} if wanted.with_deputised else set()))


def _values(workspace_id: str, wanted: Filter) -> dict[str, Any]:
    until = wanted.today + timedelta(days=wanted.due_days) if wanted.today and wanted.due_days is not None else None
    of = {name: getattr(wanted, name) for name in ("owner_id", "recommendation", "today")}
    text = re.sub(r"[%_/]", lambda found: _ESCAPE + found.group(), wanted.text or "")
    return {**of, "text": text, "workspace_id": workspace_id, "plan_ids": list(wanted.plan_ids), "until": until}


@lru_cache(maxsize=128)
def _finding(given: frozenset[str]) -> Select[Any]:
    """The statement for these conditions."""
    in_plans = Action.plan_id.in_(bindparam("plan_ids", expanding=True))
    return queries.ACTIONS.where(in_plans, *(_CONDITIONS[name] for name in sorted(given)))


@lru_cache(maxsize=128)
def _counting(given: frozenset[str]) -> Select[Any]:
    late = func.sum(case((Action.due_on < bindparam("today"), 1), else_=0))
    counts: list[Any] = [func.count().label("total"), late.label("late")]
    return _finding(given).with_only_columns(*counts, func.count(Action.plan_id.distinct()).label("plans"))


@lru_cache(maxsize=128)
def _first(given: frozenset[str]) -> Select[Any]:
    return _finding(given).order_by(Action.due_on.is_(None), Action.due_on, Action.id).limit(bindparam("most"))


@dataclass(frozen=True, slots=True)
class Found:
    """An action as a search finds it."""

    id: int
    ref: str
    full_ref: str
    title: str
    status: Status


_MOST_WORDS = 8  # of a search; the rest is passed over


def search(
    c: Connection, workspace_id: str, plan_ids: Sequence[int], typed: str, most: int, owner_id: int | None = None
) -> list[Found]:
    """Actions of these plans (and of one owner, where given) that fit all the words typed: a reference's beginning, a
    piece of the text, an owner's name. What has the reference comes first, then what is open, by due date."""
    words = typed.split()[:_MOST_WORDS]
    full_ref = Plan.key + "-" + Action.ref
    by_ref = or_(*(one.istartswith(words[0], autoescape=True) for one in (Action.ref, full_ref))) if words else true()
    statement = (
        select(Action.id, Action.ref, full_ref.label("full_ref"), Action.title, Action.status)
        .join(Plan, Plan.id == Action.plan_id)
        .where(Action.workspace_id == workspace_id, Action.plan_id.in_(plan_ids), *(_fits(word) for word in words))
        .order_by(case((by_ref, 0), else_=1), case((Action.status.in_(OPEN), 0), else_=1))
        .order_by(Action.due_on.is_(None), Action.due_on, Action.id)
        .limit(most)
    )
    if owner_id is not None:
        statement = statement.where(Action.id.in_(select(Assignment.action_id).where(Assignment.person_id == owner_id)))
    return [Found(row.id, row.ref, row.full_ref, row.title, Status(row.status)) for row in c.execute(statement)]


def _fits(word: str) -> ColumnElement[bool]:
    owned = (
        select(Assignment.action_id)
        .join(Person, Person.id == Assignment.person_id)
        .where(Person.name.icontains(word.removeprefix("@"), autoescape=True))
    )
    starts = [one.istartswith(word, autoescape=True) for one in (Action.ref, Plan.key + "-" + Action.ref)]
    return or_(*starts, Action.title.icontains(word, autoescape=True), Action.id.in_(owned))
