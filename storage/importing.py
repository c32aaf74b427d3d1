"""A draft becomes a plan: through the ledger, with nobody told yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Connection, select

from plans.documents.draft import Draft, DraftAction, DraftPerson
from plans.statuses import OPEN, status_from_document
from storage import drafts, finding, letters, people, queries, settings
from storage.drafts import DraftRecord
from storage.ledger import Ledger, NewAction
from storage.models import Action, Assignment
from storage.people import Naming
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Actor, Refused, require_insider, require_lead


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: the plan, its actions, and the owners who were not found in Slack."""

    plan: PlanRecord
    actions: Sequence[ActionRecord]
    owners: Sequence[PersonRecord]
    unmatched: Sequence[PersonRecord]


@dataclass(frozen=True, slots=True)
class DraftOwner:
    """A lead owner of a draft: the name, how many actions are theirs, and who in Slack that is; None where nobody is
    found, or two could be."""

    name: str
    held: int
    listed: DraftPerson | None
    person: PersonRecord | None

    @property
    def reachable(self) -> bool:
        return self.person is not None and self.person.reachable


def draft_owners(
    c: Connection, workspace_id: str, draft: Draft, picked: Mapping[str, int] = MappingProxyType({})
) -> list[DraftOwner]:
    """The lead owners that a draft names, in its order. Writes nothing. `picked` says who of the people a name is."""
    listed = _listed(draft)
    held = Counter(_full_name(name, listed) for action in draft.actions for name in dict.fromkeys(action.owners))
    emails = {name: listed[name].email if name in listed else None for name in held}
    found = people.in_slack(c, workspace_id, emails)
    chosen = {name: queries.person(c, workspace_id, picked[name]) for name in held if name in picked}
    return [DraftOwner(name, count, listed.get(name), chosen.get(name) or found[name]) for name, count in held.items()]


def _listed(draft: Draft) -> dict[str, DraftPerson]:
    """Whom the document itself lists, by name and by initials."""
    by_initials = {person.initials: person for person in draft.people if person.initials}
    return by_initials | {person.name: person for person in draft.people}


def _full_name(name: str, listed: Mapping[str, DraftPerson]) -> str:
    return listed[name].name if name in listed else name


def import_kept(c: Connection, actor: Actor, kept: DraftRecord, zone: str, now: datetime) -> Imported | None:
    """Make a plan of a kept draft as its sender answered it; the sender leads it. None where that was done already."""
    require_insider(actor)
    if not drafts.claim(c, kept):
        return None
    leads = [actor.person.id] if actor.person else []
    new = settings.NewPlan(kept.title, None, kept.channel_id, kept.private, leads, zone)
    imported = import_draft(c, actor, new, kept.settled(), now, kept.picked)
    drafts.became(c, kept, imported.plan.id)
    return imported


def import_draft(
    c: Connection,
    actor: Actor,
    new: settings.NewPlan,
    draft: Draft,
    now: datetime,
    picked: Mapping[str, int] = MappingProxyType({}),
) -> Imported:
    """Make a plan of a draft. The people of the workspace have to be known already (`Directory.refresh_all`).

    `picked` says who of the people a name in the draft is, whatever the directory makes of it.
    """
    if not draft.actions:
        raise Refused("There are no actions in that document.")
    plan = settings.create_plan(c, actor, new, now)
    people.keep_names(c, plan.workspace_id, plan.id, picked)
    known = people_of(c, plan.workspace_id, draft, picked)
    settings.add_recommendations(c, plan, recommendations_of(draft.actions))
    ledger = Ledger(c, replace(actor, source="import"), now)
    added = ledger.add_all(plan, [new_action(each, known) for each in draft.actions], imported=True)
    actions = [change.action for change in added]
    owners = sorted({owner.id: owner for action in actions for owner in action.owners}.values(), key=lambda p: p.name)
    return Imported(plan, actions, owners, [owner for owner in owners if owner.slack_user_id is None])


def people_of(c: Connection, workspace_id: str, draft: Draft, picked: Mapping[str, int]) -> dict[str, PersonRecord]:
    """A person for each name in the draft; the owners' list adds title, organisation and e-mail."""
    known = {name: people.found(c, workspace_id, person_id) for name, person_id in picked.items()}
    naming = Naming(c, workspace_id)
    for listed in draft.people:
        if listed.name not in known:
            known[listed.name] = naming.person(
                listed.name, title=listed.title, organisation=listed.organisation, email=listed.email
            )
        if listed.initials:
            known[listed.initials] = known[listed.name]
    for name in dict.fromkeys(name for action in draft.actions for name in action.owners):
        if name not in known:
            known[name] = naming.person(name)
    return known


def recommendations_of(actions: Sequence[DraftAction]) -> list[tuple[str, str]]:
    """(number, text) of each numbered recommendation that actions stand under."""
    numbered = {each.recommendation_number: each.recommendation for each in actions}
    return [(number, text or number) for number, text in numbered.items() if number]


def new_action(each: DraftAction, people: Mapping[str, PersonRecord]) -> NewAction:
    """A drafted action as the ledger takes it; `people` by name, as `people_of` gives them."""
    return NewAction(
        title=each.action,
        owner_ids=[people[name].id for name in each.owners],
        due_on=each.due,
        first_due_on=each.first_due,
        moves=each.moves,
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
    untold = owners_untold(c, plan)
    for person, action_ids in untold:
        letters.first_word(c, plan, person, action_ids, now)
    people.mark_told(c, plan.workspace_id, {person.id: action_ids for person, action_ids in untold})
    return [person for person, _ in untold]


def owners_untold(c: Connection, plan: PlanRecord) -> list[tuple[PersonRecord, list[int]]]:
    """Who has not been told yet of open actions that are theirs, by name, with those actions' ids."""
    open_ids = select(Action.id).where(Action.plan_id == plan.id, Action.status.in_(OPEN))
    untold: dict[int, list[int]] = {}
    for row in c.execute(
        select(Assignment.person_id, Assignment.action_id)
        .where(Assignment.workspace_id == plan.workspace_id, Assignment.told.is_(False))
        .where(Assignment.action_id.in_(open_ids))
        .order_by(Assignment.action_id)
    ):
        untold.setdefault(row.person_id, []).append(row.action_id)
    found = ((queries.person(c, plan.workspace_id, person_id), ids) for person_id, ids in untold.items())
    return sorted(((person, ids) for person, ids in found if person), key=lambda one: one[0].name)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an imported plan stands: its open actions' owners who can be reached, and the others with how many are
    theirs; whether the first have been told."""

    plan: PlanRecord
    count: int
    owners: int
    unmatched: Sequence[tuple[PersonRecord, int]]
    undated: int
    told: bool


def standing(c: Connection, workspace_id: str, plan_id: int) -> Standing:
    """What an import made of a plan, as it stands now. Refused where the plan is not there any more."""
    plan = queries.plan(c, workspace_id, plan_id)
    if plan is None:
        raise Refused("That plan is not there any more.")
    every = finding.find(c, workspace_id, finding.Filter([plan_id], open_only=False))
    still_open = [action for action in every if action.state.is_open]
    held = Counter(owner.id for action in still_open for owner in action.owners)
    owners = {owner.id: owner for action in still_open for owner in action.owners}
    return Standing(
        plan,
        len(every),
        owners=sum(owner.reachable for owner in owners.values()),
        unmatched=[(owner, held[owner.id]) for owner in owners.values() if not owner.slack_user_id],
        undated=sum(action.state.due_on is None for action in still_open),
        told=not owners_untold(c, plan),
    )
