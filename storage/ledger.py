"""The one way in which an action changes: a method for each thing that can happen to it.

Each checks that the person may do it, checks the transition, writes the action and its entry in the caller's
transaction, moves the nudges, and returns what changed, so that the answer can say it back. What has to be decided by
somebody first is in `storage.asking`, what is looked at afterwards in `storage.verifying`, what is new in
`storage.adding`, what is taken back in `storage.undoing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select, update

from plans.brag import TO_SET
from plans.recurrence import next_occurrence
from plans.state import VERIFICATION, ActionState
from plans.statuses import Status
from plans.wording import day_words
from storage import finding, people, queries, rights
from storage.adding import Adding, NewAction
from storage.models import Assignment, Recommendation
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Refused
from storage.scheduling import escalate_at
from storage.undoing import Undoing
from storage.verifying import Verifying
from storage.writing import MAX_NOTE, MAX_TITLE, Change, as_it_stands, checked

__all__ = ["Ledger", "NewAction"]

_MAX_MISSED = 60  # occurrences caught up with at once
_LONGEST_SNOOZE = timedelta(days=92)


class Ledger(Adding, Verifying, Undoing):
    """The ledger within one write transaction, for one actor at one instant (UTC)."""

    def _recommendation_id(self, plan: PlanRecord, number: str | None) -> int | None:
        if number is None:
            return None
        found = self.c.execute(
            select(Recommendation.id).where(Recommendation.plan_id == plan.id, Recommendation.number == number)
        ).scalar_one_or_none()
        if found is None:
            raise Refused(f"{plan.title} has no recommendation {number}.")
        return found

    @as_it_stands
    def complete(self, action: ActionRecord, *, on: date | None = None, note: str | None = None) -> Change:
        """Complete an action, or this occurrence of a recurring one, on a day (today where none is named)."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        today = action.plan.today(self.now)
        on = on or today
        if on > max(today, self.actor.today(self.now) or today):
            raise Refused(f"{day_words(on, today)} is still to come: say when {action.ref} was completed.")
        if action.state.status is Status.COMPLETED:
            return Change("completed", action, action.state, changed=False, on=action.state.completed_on)
        self.require_open(action)
        if action.state.recurrence and action.state.due_on:
            return self._complete_occurrence(action, action.state.recurrence, action.state.due_on, on, note)
        done = replace(
            action.state,
            status=Status.COMPLETED,
            status_on=today,
            completed_on=on,
            percent=100,
            blocker=None,
            pending=VERIFICATION if self.asks_verification(action) else None,
            question=None,
            rag=None,
            rag_reason=None,
            heard_on=self.heard(action),
        )
        change = self.write(action, done, "completed", note=note, on=on, withdraws=True)
        return self.ask_verification(change) if done.pending else change

    def _complete_occurrence(
        self, action: ActionRecord, recurrence: str, due_on: date, on: date, note: str | None
    ) -> Change:
        """Move on by the rule from the due date, not from the completion; what went by meanwhile was missed.

        A second "done" on a day is the same one said twice (two owners, a command after a button): it changes nothing.
        """
        if queries.completed_today(self.c, self.actor.workspace_id, action.id, action.plan.today(self.now)):
            return Change("completed", action, action.state, changed=False, on=action.plan.today(self.now))
        facts = {"occurrence_completed_on": on.isoformat(), "occurrence_due_on": due_on.isoformat()}
        following = self._next_occurrence(action, recurrence)
        rolled = self.write(action, following, "completed", note=note, on=on, facts=facts, withdraws=True)
        current = rolled.action
        for _ in range(_MAX_MISSED):
            missed = current.state.due_on
            if missed is None or missed >= on:
                break
            facts = {"occurrence_due_on": missed.isoformat()}
            current = self.write(current, self._next_occurrence(current, recurrence), "missed", facts=facts).action
        return replace(rolled, action=current)

    def _next_occurrence(self, action: ActionRecord, recurrence: str) -> ActionState:
        """From the date first agreed for this occurrence: moving one does not move the series."""
        state, today = action.state, action.plan.today(self.now)
        agreed = state.baseline_due_on or state.due_on or today
        due_on = next_occurrence(recurrence, agreed, state.anchor_on or agreed)
        return replace(
            state,
            status=Status.NOT_STARTED,
            status_on=today,
            due_on=due_on,
            baseline_due_on=due_on,
            occurrence=state.occurrence + 1,
            moves=0,
            percent=None,
            blocker=None,
            pending=None,
            rag=None,
            rag_reason=None,
            heard_on=self.heard(action),
        )

    @as_it_stands
    def report(
        self,
        action: ActionRecord,
        *,
        status: Status | None = None,
        percent: int | None = None,
        note: str | None = None,
    ) -> Change:
        """Record progress: on track (`IN_PROGRESS`), at risk, a percentage, or a note alone."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        self.require_open(action)
        if percent is not None and not 0 <= percent <= 100:
            raise Refused("A percentage lies between 0 and 100.")
        today = action.plan.today(self.now)
        status = status or (Status.IN_PROGRESS if percent and action.state.status is Status.NOT_STARTED else None)
        state = replace(
            action.state, heard_on=self.heard(action), percent=action.state.percent if percent is None else percent
        )
        if status is not None and status is not action.state.status:
            state = replace(state, status=status, status_on=today, blocker=None)
        kind = {Status.IN_PROGRESS: "on_track", Status.AT_RISK: "at_risk"}.get(status, "noted") if status else "noted"
        return self.write(action, state, "progress" if percent is not None else kind, note=note)

    @as_it_stands
    def annotate(self, action: ActionRecord, note: str) -> Change:
        """Keep a note. It changes nothing else, and is taken for closed actions too."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        return self.write(action, action.state, "noted", note=checked(note, "A note needs words.", MAX_NOTE))

    @as_it_stands
    def block(self, action: ActionRecord, reason: str) -> Change:
        """Block an action: its nudges stop, and it is asked about weekly."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        self.require_open(action)
        reason = checked(reason, f"Say what is in the way, for example: /action block {action.ref} waiting for HR.",
                          MAX_NOTE)  # fmt: skip
        if action.state.status is Status.BLOCKED and action.state.blocker == reason:
            return Change("blocked", action, action.state, changed=False, note=reason)
        today = action.plan.today(self.now)
        state = replace(
            action.state, status=Status.BLOCKED, status_on=today, blocker=reason, heard_on=self.heard(action)
        )
        return self.write(action, state, "blocked", note=reason)

    @as_it_stands
    def reopen(self, action: ActionRecord, reason: str | None = None) -> Change:
        """Open a closed action again, or take a block away."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        if action.state.is_open and action.state.status is not Status.BLOCKED:
            return Change("reopened", action, action.state, changed=False)
        today = action.plan.today(self.now)
        closed = not action.state.is_open  # then what was to be verified is not any more
        state = replace(
            action.state,
            status=Status.IN_PROGRESS,
            status_on=today,
            completed_on=None,
            verified=False,
            pending=None if closed else action.state.pending,
            percent=None if action.state.percent == 100 else action.state.percent,
            blocker=None,
            heard_on=self.heard(action),
        )
        return self.write(action, state, "reopened", note=reason, withdraws=closed)

    @as_it_stands
    def close(self, action: ActionRecord, reason: str | None, status: Status = Status.CANCELLED) -> Change:
        """Cancel an action (or mark it superseded). The plan lead's own; an owner asks (`storage.asking`)."""
        rights.require_lead(self.c, self.actor, action.plan, f"cancel {action.ref}")
        if action.state.status is status:
            return Change(status.value, action, action.state, changed=False)
        self.require_open(action)
        state = replace(action.state, status=status, status_on=action.plan.today(self.now), pending=None, blocker=None)
        return self.write(action, state, status.value, note=reason, withdraws=True)

    @as_it_stands
    def edit(
        self,
        action: ActionRecord,
        *,
        title: str,
        recommendation: str | None,
        start_on: date | None,
        due_on: date | None,
        reason: str | None = None,
    ) -> list[Change]:
        """Change what an action says, where it belongs and its dates, all given as they are to be. The plan lead's.

        Another due date is a move like any other, and what was asked about the date is withdrawn.
        """
        rights.require_lead(self.c, self.actor, action.plan, f"edit {action.ref}")
        title = checked(title, "An action needs a few words that say what is to be done.", MAX_TITLE)
        if start_on and due_on and start_on > due_on:
            raise Refused("It cannot start after it is due.")
        belongs = action.state.recommendation_id
        if recommendation != action.recommendation:
            belongs = self._recommendation_id(action.plan, recommendation)
        state = replace(action.state, title=title, recommendation_id=belongs, start_on=start_on)
        changes = []
        if state != action.state:
            changes.append(self.write(action, state, "edited", note=reason))
        if due_on != action.state.due_on:
            changes.append(self._redate(self.load(action.id), due_on, reason))
        return changes or [Change("edited", action, action.state, changed=False)]

    def _redate(self, action: ActionRecord, due_on: date | None, reason: str | None) -> Change:
        if due_on is not None:
            return self.ask_new_date(action, due_on, reason)
        self.require_open(action)
        state = replace(action.state, due_on=None, pending=None)
        return self.write(action, state, "undated", note=reason, withdraws=True)

    @as_it_stands
    def assign(self, action: ActionRecord, owner_ids: Sequence[int]) -> Change:
        """Name the lead owners of an action, in place of those it had. Who is new is told at once."""
        rights.require_lead(self.c, self.actor, action.plan, f"assign {action.ref}")
        self.require_open(action)
        if not owner_ids:
            raise Refused(f"Name at least one owner, for example: /action assign {action.ref} @ana.")
        owners = tuple(dict.fromkeys(owner_ids))
        if owners == action.state.owners:
            return Change("assigned", action, action.state, changed=False)
        state = replace(action.state, owners=owners, pending=None)
        return self.write(action, state, "assigned", tell=True, withdraws=True)

    def recognise(self, named: PersonRecord, member: PersonRecord) -> list[Change]:
        """Say which member of the workspace a name in the plan stands for: the open actions become the member's."""
        wanted = finding.Filter([plan.id for plan in queries.plans(self.c, member.workspace_id)], owner_id=named.id)
        changes = []
        found = finding.find(self.c, member.workspace_id, wanted)
        mine = [action for action in found if rights.is_lead(self.c, self.actor, action.plan)]
        if found and not mine:
            rights.require_lead(self.c, self.actor, found[0].plan, "say who that is")
        for action in mine:
            owners = [member.id if owner == named.id else owner for owner in action.state.owners]
            state = replace(action.state, owners=tuple(dict.fromkeys(owners)))
            changes.append(self.write(action, state, "recognised", untold=True))
        for plan_id in {action.plan.id for action in mine}:
            people.keep_names(self.c, member.workspace_id, plan_id, {named.name: member.id})
        return changes

    @as_it_stands
    def set_rag(self, action: ActionRecord, rag: str | None, reason: str | None) -> Change:
        """Override the colour of an open action (one of `TO_SET`) with a reason, or leave it to the rules again (None).
        The plan lead's."""
        rights.require_lead(self.c, self.actor, action.plan, f"set the colour of {action.ref}")
        self.require_open(action)
        if rag is not None and rag not in TO_SET:
            raise Refused("A colour to set is red, amber or green; what is done turns blue by itself.")
        if rag is not None:
            example = f"Say why, for example: /action rag {action.ref} {rag} because the board has not met."
            reason = checked(reason or "", example, MAX_NOTE)
        state = replace(action.state, rag=rag, rag_reason=reason if rag else None)
        if state == action.state:
            return Change("rated", action, action.state, changed=False)
        return self.write(action, state, "rated", note=reason)

    @as_it_stands
    def snooze(self, action: ActionRecord, until: date) -> Change:
        """Hold the actor's own nudges for an action back until a day."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        self.require_open(action)
        today = action.plan.today(self.now)
        if until <= today:
            raise Refused(f"{day_words(until, today)} is not ahead: name a day to come, or a length such as 3d.")
        if until > today + _LONGEST_SNOOZE:
            raise Refused("A snooze lasts three months at most: ask for a new date instead.")
        before = queries.snoozes(self.c, self.actor.workspace_id, action.id, self._shares(action))
        facts = {"until": until.isoformat(), "snoozed": before}
        for person_id in before:
            mine = update(Assignment).where(Assignment.action_id == action.id, Assignment.person_id == int(person_id))
            self.c.execute(mine.values(snoozed_until=until))
        return replace(self.write(action, action.state, "snoozed", facts=facts), on=until)

    def _shares(self, action: ActionRecord) -> list[int]:
        """The owners whose nudges the actor may hold back: the actor, and those of whom the actor is deputy; for a lead
        who owns nothing of it, all."""
        me = self.actor.person_id
        mine = [owner.id for owner in action.owners if me in (owner.id, owner.deputy_id)]
        return mine or [owner.id for owner in action.owners]

    @as_it_stands
    def add_evidence(self, action: ActionRecord, url: str, *, kind: str = "link", title: str | None = None) -> Change:
        """Keep a link or a file as evidence."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        change = self.write(action, action.state, "evidence", note=title or url)
        self.keep_evidence(change, url, kind, title)
        return change

    @as_it_stands
    def escalated(self, action: ActionRecord) -> Change:
        """Write down that the clock told the plan lead of an unanswered, overdue action, where that is still due."""
        at = escalate_at(action)
        if at is None or at > self.now:
            return Change("escalated", action, action.state, changed=False)
        return self.write(replace(action, escalated=True), action.state, "escalated")
