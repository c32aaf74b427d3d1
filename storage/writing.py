"""Writing a change down: the action and its entry in one transaction, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from plans.state import ActionState, difference
from plans.wording import day_words
from storage import history, homes, letters, queries, requests
from storage.base import table_of
from storage.models import Action, Assignment, Evidence, Plan, Request
from storage.outbox import mark_stale
from storage.records import ActionRecord, PersonRecord
from storage.rights import Actor, Refused, is_owner
from storage.scheduling import escalate_at, reschedule

MAX_TITLE, MAX_NOTE = 3_000, 12_000  # characters


@dataclass(frozen=True, slots=True)
class Change:
    """What a ledger method did. `changed` is false where things stood so already; `request_id` where it has to be
    decided by somebody first."""

    kind: str
    action: ActionRecord
    before: ActionState
    changed: bool = True
    entry_id: int | None = None
    request_id: int | None = None
    note: str | None = None
    on: date | None = None


# Built once: building and hashing a statement costs more than running it.
_CHANGE = update(table_of(Action)).where(Action.id == bindparam("action"))


_IS_ASKED = select(Request.id).where(Request.action_id == Action.id, Request.state == text("'open'")).exists()
_STANDING = (
    select(Action.version, Plan.head_seq, Plan.head_hash, _IS_ASKED)
    .join(Plan, Plan.id == Action.plan_id)
    .where(Action.id == bindparam("action"))
    .with_for_update(of=[Action, Plan])
)

Someone = TypeVar("Someone", bound="Writer")
Given = ParamSpec("Given")
Outcome = TypeVar("Outcome")


def as_it_stands(
    method: Callable[Concatenate[Someone, ActionRecord, Given], Outcome],
) -> Callable[Concatenate[Someone, ActionRecord, Given], Outcome]:
    """The method gets the action as it stands now, so that two people who close it at once do not both do so."""

    @wraps(method)
    def on_current(self: Someone, action: ActionRecord, /, *args: Given.args, **kwargs: Given.kwargs) -> Outcome:
        return method(self, self.current(action), *args, **kwargs)

    return on_current


@dataclass(frozen=True, slots=True)
class _Standing:
    """How an action was found when it was locked, with its plan: where the chain ends, and whether something about the
    action may wait for a decision. It holds until something is written."""

    action_id: int
    head: history.Head
    may_be_asked: bool


class Writer:
    """Changes within one write transaction, for one actor at one instant (UTC)."""

    def __init__(self, c: Connection, actor: Actor, now: datetime) -> None:
        self.c = c
        self.actor = actor
        self.now = now
        self._standing: _Standing | None = None

    def load(self, action_id: int) -> ActionRecord:
        """The action, or Refused where there is none of that id in the workspace."""
        action = queries.action(self.c, self.actor.workspace_id, action_id)
        if action is None:
            raise Refused("That action is not there any more.")
        return action

    def require_open(self, action: ActionRecord) -> None:
        if action.state.is_open:
            return
        on = action.state.completed_on or action.state.status_on
        today = action.plan.today(self.now)
        raise Refused(
            f"{action.ref} is {action.state.status.words} (since {day_words(on, today)}). "
            f"To open it again: /action reopen {action.ref} and the reason."
        )

    def current(self, action: ActionRecord) -> ActionRecord:
        """The action as it stands in this transaction, however long ago the caller read it; locked on PostgreSQL, with
        its plan."""
        found = self.c.execute(_STANDING, {"action": action.id}).one_or_none()
        if found is None:
            return self.load(action.id)
        version, seq, link, is_asked = found
        is_current = version == action.version
        # somebody else's change may have asked something since the look at the requests, which are not locked
        self._standing = _Standing(action.id, (seq, link), bool(is_asked) or not is_current)
        return action if is_current else self.load(action.id)

    def _take_standing(self, action_id: int) -> _Standing | None:
        """What is known of an action from `current`, once: what is written next moves the chain's end."""
        standing, self._standing = self._standing, None
        return standing if standing and standing.action_id == action_id else None

    def heard(self, action: ActionRecord) -> date | None:
        """The last word from an owner or a deputy: today where the actor is one. A lead's word silences nobody."""
        return action.plan.today(self.now) if is_owner(self.actor, action) else action.state.heard_on

    def write(
        self,
        action: ActionRecord,
        state: ActionState,
        kind: str,
        *,
        note: str | None = None,
        on: date | None = None,
        facts: dict[str, Any] | None = None,
        undoes: int | None = None,
        tell: bool = False,
        withdraws: bool = False,
        untold: bool = False,
    ) -> Change:
        """The action and its entry, together; then what follows from them: owners, nudges, messages shown.

        `tell`: new owners are told at once; `untold`: they wait for the first word. `withdraws`: nothing is left to
        decide about the action; the entry says what was, so that undo can ask again.
        """
        checked_note(note)
        before, after = difference(action.state, state)
        standing = self._take_standing(action.id)
        may_be_asked = standing is None or standing.may_be_asked
        withdrawn = requests.withdraw(self.c, action.id, self.now) if withdraws and may_be_asked else []
        if withdrawn:
            facts = {**(facts or {}), "withdrew": withdrawn}
        entry = self.entry(action, kind, before, after, note=note, facts=facts, undoes=undoes)
        entry_id = history.record(self.c, entry, standing.head if standing else None)
        owners = action.owners
        if state.owners != action.state.owners:
            owners = self._set_owners(action, state.owners, told=not (tell or untold))
        due_moved = state.due_on != action.state.due_on
        escalated = action.escalated and not due_moved
        written = replace(action, state=state, owners=owners, escalated=escalated, version=action.version + 1)
        changed = {name: value for name, value in columns_of(state).items() if name in after}
        changed |= {"escalate_at": escalate_at(written), "escalated": written.escalated, "version": written.version}
        self.c.execute(_CHANGE, {"action": action.id, **changed})
        reschedule(self.c, written, self.now, due_moved=due_moved)
        mark_stale(self.c, action.id, self.now)
        homes.mark(self.c, self._concerned(action, written), action.plan.id, self.now)
        if tell:
            self._tell_new_owners(action, written, entry_id)
        return Change(kind, written, action.state, entry_id=entry_id, note=note, on=on)

    def entry(
        self,
        action: ActionRecord,
        kind: str,
        before: Mapping[str, Any],
        after: Mapping[str, Any],
        *,
        note: str | None,
        facts: Mapping[str, Any] | None = None,
        undoes: int | None = None,
    ) -> history.NewEntry:
        """A line of the action's history, by this actor at this instant."""
        return history.NewEntry(
            workspace_id=action.plan.workspace_id,
            plan_id=action.plan.id,
            action_id=action.id,
            at=self.now,
            on=action.plan.today(self.now),
            actor_id=self.actor.person_id,
            kind=kind,
            source=self.actor.source,
            batch=self.actor.batch,
            before=before,
            after=after,
            note=note,
            facts=facts,
            undoes=undoes,
        )

    def keep_evidence(self, change: Change, url: str, kind: str, title: str | None) -> None:
        """Keep a link or a file with the action, as what the change's entry brought."""
        row = {"workspace_id": change.action.plan.workspace_id, "action_id": change.action.id}
        row |= {"entry_id": change.entry_id, "kind": kind, "url": url, "title": title}
        self.c.execute(insert(Evidence).values(row))

    def _concerned(self, before: ActionRecord, after: ActionRecord) -> set[int | None]:
        """Who sees the action on App Home: owners, old ones too, and their deputies; the plan's leads are besides."""
        owners = (*before.owners, *after.owners)
        return {self.actor.person_id, *(owner.id for owner in owners), *(owner.deputy_id for owner in owners)}

    def _set_owners(self, action: ActionRecord, owner_ids: Sequence[int], *, told: bool) -> tuple[PersonRecord, ...]:
        gone = set(action.state.owners) - set(owner_ids)
        if gone:
            self.c.execute(delete(Assignment).where(Assignment.action_id == action.id, Assignment.person_id.in_(gone)))
        for rank, person_id in enumerate(owner_ids):
            key = {"action_id": action.id, "person_id": person_id}
            if person_id in action.state.owners:
                self.c.execute(update(Assignment).filter_by(**key).values(rank=rank))
            else:
                row = {**key, "rank": rank, "told": told and self.actor.source != "import"}
                self.c.execute(insert(Assignment).values(workspace_id=action.plan.workspace_id, **row))
        return queries.owners_of(self.c, self.actor.workspace_id, [action.id]).get(action.id, ())

    def _tell_new_owners(self, before: ActionRecord, after: ActionRecord, entry_id: int) -> None:
        """Whoever is made an owner by somebody else hears of it at once."""
        known = {*before.state.owners, self.actor.person_id}
        for owner in after.owners:
            if owner.id not in known:
                letters.tell_owner(self.c, after, owner, self.actor.person_id, entry_id, self.now)
        fresh = set(after.state.owners) - set(before.state.owners)
        self.c.execute(
            update(Assignment)
            .where(Assignment.action_id == after.id, Assignment.person_id.in_(fresh))
            .values(told=True)
        )


def columns_of(state: ActionState) -> dict[str, Any]:
    return {name: getattr(state, name) for name in ActionState.__slots__ if name != "owners"}


def checked_note(note: str | None) -> None:
    """Refused where a note is too long."""
    if note is not None and len(note) > MAX_NOTE:
        raise Refused(f"That is longer than {MAX_NOTE:,} characters: keep the note short and link to the rest.")


def checked(text: str, empty: str, limit: int) -> str:
    """The text without the space around it; Refused where it is empty or longer than the limit."""
    text = text.strip()
    if not text:
        raise Refused(empty)
    if len(text) > limit:
        raise Refused(f"That is longer than {limit:,} characters: keep it short and link to the rest.")
    return text
