"""A draft becomes a plan: through the ledger, with nobody told yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select

from plans.documents.draft import Draft, DraftAction
from plans.statuses import status_from_document
from storage import letters, queries, settings
from storage.ledger import Ledger, NewAction
from storage.models import Assignment
from storage.people import named_person
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Actor, Refused, require_lead


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: the plan, its actions, and the owners who were not found in Slack."""

    plan: PlanRecord
    actions: Sequence[ActionRecord]
    owners: Sequence[PersonRecord]
    unmatched: Sequence[PersonRecord]


def import_draft(c: Connection, actor: Actor, new: settings.NewPlan, draft: Draft, now: datetime) -> Imported:
    """Make a plan of a draft. The people of the workspace have to be known already (`Directory.refresh_all`)."""
    if not draft.actions:
        raise Refused("There are no actions in that document.")
    plan = settings.create_plan(c, actor, new, now)
    people = _people(c, plan, draft)
    for number, text in _recommendations(draft):
        settings.add_recommendation(c, plan, number, text)
    ledger = Ledger(c, replace(actor, source="import"), now)
    actions = [ledger.add(plan, _new_action(each, people), imported=True).action for each in draft.actions]
    owners = sorted({owner.id: owner for action in actions for owner in action.owners}.values(), key=lambda p: p.name)
    return Imported(plan, actions, owners, [owner for owner in owners if owner.slack_user_id is None])


def _people(c: Connection, plan: PlanRecord, draft: Draft) -> dict[str, PersonRecord]:
    """A person for each name in the draft; the owners' list adds title, organisation and e-mail."""
    people: dict[str, PersonRecord] = {}
    for listed in draft.people:
        people[listed.name] = named_person(
            c,
            plan.workspace_id,
            listed.name,
            title=listed.title,
            organisation=listed.organisation,
            email=listed.email,
        )
        if listed.initials:
            people[listed.initials] = people[listed.name]
    for name in dict.fromkeys(name for action in draft.actions for name in action.owners):
        if name not in people:
            people[name] = named_person(c, plan.workspace_id, name)
    return people


def _recommendations(draft: Draft) -> list[tuple[str, str]]:
    numbered = {each.recommendation_number: each.recommendation for each in draft.actions}
    return [(number, text or number) for number, text in numbered.items() if number]


def _new_action(each: DraftAction, people: dict[str, PersonRecord]) -> NewAction:
    return NewAction(
        title=each.action,
        owner_ids=[people[name].id for name in each.owners],
        due_on=each.due,
        start_on=each.start,
        recommendation=each.recommendation_number,
        ref=each.ref,
        recurrence=each.recurrence,
        due_phrase=each.due_phrase,
        question=" ".join(question.text for question in each.questions) or None,
        status=status_from_document(each.status),
        completed_on=each.completed_on,
        note=each.note,
    )


def tell_owners(c: Connection, actor: Actor, plan: PlanRecord, now: datetime) -> list[PersonRecord]:
    """The first word to every owner who has not been told yet; returns who is told now. The plan lead's."""
    require_lead(c, actor, plan, "tell the owners")
    untold: dict[int, list[int]] = {}
    rows = c.execute(
        select(Assignment.person_id, Assignment.action_id)
        .where(Assignment.workspace_id == plan.workspace_id, Assignment.told.is_(False))
        .where(Assignment.action_id.in_(_open_ids(c, plan)))
    )
    for row in rows:
        untold.setdefault(row.person_id, []).append(row.action_id)
    told = []
    for person_id, action_ids in untold.items():
        person = queries.person(c, plan.workspace_id, person_id)
        if person is not None:
            letters.first_word(c, plan, person, sorted(action_ids), now)
            told.append(person)
    letters.mark_told(c, plan.workspace_id, untold)
    return sorted(told, key=lambda person: person.name)


def _open_ids(c: Connection, plan: PlanRecord) -> list[int]:
    return [action.id for action in queries.find(c, plan.workspace_id, queries.Filter([plan.id]))]
