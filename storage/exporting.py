"""A plan out of the ledger as plain values, as it stands or as it stood on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from plans.brag import rate
from plans.documents.writers.table import Owner, PlanRow, PlanTable
from plans.state import ActionState
from plans.statuses import Status
from plans.wording import long_day_words
from storage import finding, history, queries
from storage.models import Entry, Recommendation
from storage.records import PersonRecord, PlanRecord
from storage.rights import Refused

_BEGINNINGS = ("imported", "added")


def plan_table(c: Connection, plan: PlanRecord, now: datetime, as_at: date | None = None) -> PlanTable:
    """The plan now, or as what had been recorded by the end of a day in its zone leaves it.

    Who leads it, its title, and its thresholds are those of now. Refused for a day to come, and for one by which
    nothing had been recorded.
    """
    today = plan.today(now)
    day = as_at or today
    if day > today:
        raise Refused(f"{long_day_words(day)} is still to come: name a day up to today.")
    states = _states(c, plan, as_at)
    if as_at and not states:
        raise Refused(f"Nothing had been recorded in {plan.title} by {long_day_words(as_at)}.")
    said = _said(c, plan, day)
    groups = [*(state.owners for state in states.values()), *(one.first for one in said.values())]
    people = queries.people(c, plan.workspace_id, (person_id for group in groups for person_id in group))
    recommendations = _recommendations(c, plan)
    rows = [
        _row(action_id, state, recommendations, people, said.get(action_id, _Said()), plan, day)
        for action_id, state in sorted(states.items(), key=lambda item: _place(item[1], recommendations))
    ]
    named = {owner: people[owner] for state in states.values() for owner in state.owners if owner in people}
    return PlanTable(
        title=plan.title,
        key=plan.key,
        as_at=day,
        made_at=now,
        identity=f"{plan.workspace_id}-{plan.id}",
        leads=tuple(lead.name for lead in queries.leads(c, plan.workspace_id, plan.id)),
        rows=tuple(rows),
        owners=tuple(
            Owner(person.name, person.title, person.organisation, person.id, person.email)
            for person in sorted(named.values(), key=lambda person: person.name.casefold())
        ),
    )


@dataclass(frozen=True, slots=True)
class _Heading:
    position: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What an action's entries hold that its state does not: the owners at first, the newest note."""

    first: tuple[int, ...] = ()
    note: str | None = None


def _states(c: Connection, plan: PlanRecord, as_at: date | None) -> dict[int, ActionState]:
    if as_at:
        return history.as_at(c, plan.workspace_id, plan.id, as_at)
    found = finding.find(c, plan.workspace_id, finding.Filter([plan.id], open_only=False))
    return {action.id: action.state for action in found}


def _recommendations(c: Connection, plan: PlanRecord) -> dict[int, _Heading]:
    statement = select(Recommendation.id, Recommendation.position, Recommendation.number, Recommendation.text).where(
        Recommendation.workspace_id == plan.workspace_id, Recommendation.plan_id == plan.id
    )
    return {row.id: _Heading(row.position, row.number, row.text) for row in c.execute(statement)}


def _place(state: ActionState, recommendations: Mapping[int, _Heading]) -> tuple[int, int]:
    """The document's order; actions without a recommendation first, where no other one's heading covers them."""
    heading = recommendations.get(state.recommendation_id or 0)
    return heading.position if heading else -1, state.position


def _row(
    action_id: int,
    state: ActionState,
    recommendations: Mapping[int, _Heading],
    people: Mapping[int, PersonRecord],
    said: _Said,
    plan: PlanRecord,
    day: date,
) -> PlanRow:
    heading = recommendations.get(state.recommendation_id or 0)
    rating = rate(state, today=day, thresholds=plan.thresholds)
    return PlanRow(
        id=action_id,
        ref=state.ref,
        action=state.title,
        recommendation_number=heading.number if heading else None,
        recommendation=heading.text if heading else None,
        owners=_names(state.owners, people),
        first_owners=_names(said.first, people),
        start=state.start_on,
        baseline_due=state.baseline_due_on,
        due=state.due_on,
        due_phrase=state.due_phrase,
        recurrence=state.recurrence,
        completed_on=state.completed_on if state.status is Status.COMPLETED else None,
        status=state.status,
        brag=rating.brag if rating else None,
        last_note=said.note,
        owner_ids=state.owners,
    )


def _names(ids: Iterable[int], people: Mapping[int, PersonRecord]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(people[one].name for one in ids if one in people))


def _said(c: Connection, plan: PlanRecord, day: date) -> dict[int, _Said]:
    """By action, from the entries up to a day; a note that was taken back by then, or erased, does not count."""
    statement = (
        select(Entry.id, Entry.action_id, Entry.kind, Entry.source, Entry.after, Entry.words, Entry.undoes)
        .where(Entry.workspace_id == plan.workspace_id, Entry.plan_id == plan.id, Entry.on <= day)
        .where(Entry.action_id.is_not(None))
        .order_by(Entry.seq)
    )
    entries = c.execute(statement).all()
    undone = {entry.undoes for entry in entries if entry.undoes is not None}
    first: dict[int, tuple[int, ...]] = {}
    notes: dict[int, str] = {}
    for entry in entries:
        if entry.kind in _BEGINNINGS:
            first[entry.action_id] = tuple(entry.after.get("owners") or ())
        note = (entry.words or {}).get("note")
        if entry.source == "import" and entry.kind not in _BEGINNINGS:
            note = None  # "As in Draft 2.docx" is ours, and nobody's news
        if note and entry.id not in undone and entry.undoes is None:
            notes[entry.action_id] = note
    return {action_id: _Said(first.get(action_id, ()), notes.get(action_id)) for action_id in {*first, *notes}}
