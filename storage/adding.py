"""Adding actions: one or ten thousand go the same way, with a few statements for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, select

from plans.recurrence import first_period_end
from plans.references import TakenReferences
from plans.state import ActionState, difference
from plans.statuses import Status
from storage import history, homes, letters, queries, rights
from storage.base import table_of
from storage.history import NewEntry
from storage.models import Action, Assignment, Recommendation
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Refused
from storage.scheduling import Share, escalate_at
from storage.writing import MAX_TITLE, Change, Writer, checked, checked_note, columns_of


@dataclass(frozen=True, slots=True)
class NewAction:
    """An action to be added. Dates are plain dates; `owner_ids` are people of the workspace.

    first_due_on: the date first agreed, where it is no longer the one in force; `moves`: how often it was moved since.
    """

    title: str
    owner_ids: Sequence[int] = ()
    due_on: date | None = None
    first_due_on: date | None = None
    moves: int = 0
    start_on: date | None = None
    recommendation: str | None = None  # its number
    ref: str | None = None
    recurrence: str | None = None
    due_phrase: str | None = None
    question: str | None = None
    status: Status = Status.NOT_STARTED
    completed_on: date | None = None
    note: str | None = None
    source: str | None = None  # the address of the message that it was made of


# Built once: building and hashing a statement costs more than running it.
_ADD = insert(table_of(Action)).returning(Action.id, Action.ref)
_ASSIGN = insert(table_of(Assignment))
_REFS = select(Action.ref).where(Action.plan_id == bindparam("plan"))
_NUMBERED = select(Recommendation.number, Recommendation.id).where(
    Recommendation.plan_id == bindparam("plan"), Recommendation.number.in_(bindparam("numbers", expanding=True))
)


Drafted = tuple[NewAction, ActionState]


class Adding(Writer):
    """What is new in a plan."""

    def add(self, plan: PlanRecord, new: NewAction, *, imported: bool = False) -> Change:
        """Add an action to a plan. Refused where its text is empty or too long, or its reference is taken."""
        return self.add_all(plan, [new], imported=imported)[0]

    def add_all(
        self,
        plan: PlanRecord,
        news: Sequence[NewAction],
        *,
        imported: bool = False,
        refused: list[Refused] | None = None,
    ) -> list[Change]:
        """Add actions to a plan, in this order: the same rows and entries as one after the other, in a few statements.

        `imported`: nobody is told yet. Refused where one of them is, and then none is added; with a list for what is
        `refused`, that one is left out and put there, and the others are added.
        """
        rights.require_insider(self.actor)
        self._standing = None  # what follows moves the chain's end
        history.lock_chain(self.c, plan.id)  # so that nobody else takes a reference meanwhile
        drafted = self._drafted(plan, news, refused)
        owners = queries.people(self.c, plan.workspace_id, {each for _new, state in drafted for each in state.owners})
        if any(owner_id not in owners for _new, state in drafted for owner_id in state.owners):
            raise Refused("That person is not there any more.")
        kind = "imported" if imported else "added"
        changes = self._write_new(plan, drafted, owners, kind, told=not imported or self.actor.source != "import")
        if not imported:
            for change in changes:
                self._tell_owners(change)
        for (new, _state), change in zip(drafted, changes, strict=True):
            if new.source:
                self.keep_evidence(change, new.source, "source", "the message it was made of")
        return changes

    def _drafted(self, plan: PlanRecord, news: Sequence[NewAction], refused: list[Refused] | None) -> list[Drafted]:
        refs = TakenReferences(self.c.execute(_REFS, {"plan": plan.id}).scalars())
        numbers = sorted({new.recommendation for new in news if new.recommendation is not None})
        known = {row.number: row.id for row in self.c.execute(_NUMBERED, {"plan": plan.id, "numbers": numbers})}
        drafted: list[Drafted] = []
        for new in news:
            try:
                drafted.append((new, self._state_of(plan, new, refs, known)))
            except Refused as refusal:
                if refused is None:
                    raise
                refused.append(refusal)
        return drafted

    def _state_of(self, plan: PlanRecord, new: NewAction, refs: TakenReferences, known: dict[str, int]) -> ActionState:
        """The new action as it will stand; takes its reference."""
        title = checked(new.title, "An action needs a few words that say what is to be done.", MAX_TITLE)
        checked_note(new.note)
        if new.recommendation is not None and new.recommendation not in known:
            raise Refused(f"{plan.title} has no recommendation {new.recommendation}.")
        if new.ref and new.ref in refs:
            raise Refused(f"There is a {new.ref} in {plan.title} already.")
        today = plan.today(self.now)
        due_on = new.due_on
        if due_on is None and new.recurrence:
            due_on = first_period_end(new.recurrence, max(new.start_on or today, today))
        first = (due_on and new.first_due_on) or due_on
        ref = refs.take(new.ref or refs.next_under(new.recommendation))
        return ActionState(
            ref=ref,
            position=len(refs),
            recommendation_id=known[new.recommendation] if new.recommendation is not None else None,
            title=title,
            status=new.status,
            status_on=today,
            start_on=new.start_on,
            due_on=due_on,
            baseline_due_on=first,
            anchor_on=first if new.recurrence else None,
            moves=max(new.moves, 1) if first != due_on else 0,
            due_phrase=new.due_phrase,
            question=new.question,
            recurrence=new.recurrence,
            completed_on=new.completed_on,
            added_on=today,
            owners=tuple(dict.fromkeys(new.owner_ids)),
        )

    def _write_new(
        self, plan: PlanRecord, drafted: Sequence[Drafted], owners: Mapping[int, PersonRecord], kind: str, *, told: bool
    ) -> list[Change]:
        """Actions, shares and entries."""
        actions = [
            ActionRecord(0, plan, state, tuple(owners[owner_id] for owner_id in state.owners), version=1)
            for _new, state in drafted
        ]
        rows = self.c.execute(_ADD, [_row(action) for action in actions]) if actions else ()
        ids = {row.ref: row.id for row in rows}
        actions = [ActionRecord(ids[a.ref], plan, a.state, a.owners, version=a.version) for a in actions]
        shares = [share for action in actions for share in self._new_shares(action, told)]
        if shares:
            self.c.execute(_ASSIGN, shares)
        notes = [new.note for new, _state in drafted]
        entries = [self._birth(action, kind, note) for action, note in zip(actions, notes, strict=True)]
        entry_ids = history.record_all(self.c, entries)
        deputies = {owner.deputy_id for owner in owners.values()}
        homes.mark(self.c, {self.actor.person_id, *owners, *deputies}, plan.id, self.now)
        return [
            Change(kind, action, ActionState(), entry_id=entry_id, note=note)
            for action, entry_id, note in zip(actions, entry_ids, notes, strict=True)
        ]

    def _new_shares(self, action: ActionRecord, told: bool) -> list[dict[str, Any]]:
        shares = [Share(action.id, owner, None, None, None, told) for owner in action.owners]
        return [
            {
                "action_id": action.id,
                "person_id": share.owner.id,
                "workspace_id": action.plan.workspace_id,
                "rank": rank,
                "told": told,
                "nudge_at": share.next_nudge_at(action, self.now),
            }
            for rank, share in enumerate(shares)
        ]

    def _birth(self, action: ActionRecord, kind: str, note: str | None) -> NewEntry:
        before, after = difference(ActionState(), action.state)
        return self.entry(action, kind, before, after, note=note)

    def _tell_owners(self, change: Change) -> None:
        """Whoever is made an owner by somebody else hears of it at once."""
        for owner in change.action.owners:
            if owner.id != self.actor.person_id and change.entry_id is not None:
                letters.tell_owner(self.c, change.action, owner, self.actor.person_id, change.entry_id, self.now)


def _row(action: ActionRecord) -> dict[str, Any]:
    return {
        **columns_of(action.state),
        "workspace_id": action.plan.workspace_id,
        "plan_id": action.plan.id,
        "escalated": False,
        "escalate_at": escalate_at(action),
        "version": action.version,
    }
