"""What somebody has to decide first: a new date, a cancellation, a hand-over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, update

from plans.statuses import Status
from plans.wording import day_words
from plans.working_days import at_hour
from storage import letters, queries, rights
from storage.models import Request
from storage.records import ActionRecord, PersonRecord, RequestRecord
from storage.rights import Refused
from storage.writing import Change, Writer, as_it_stands

REMIND_LEAD_AFTER = 3  # working days


class Asking(Writer):
    """Requests and their decisions."""

    @as_it_stands
    def ask_new_date(self, action: ActionRecord, due_on: date, reason: str | None = None) -> Change:
        """Ask for a new due date. A lead's own, a first date, and one in a plan without approval hold at once."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        self.require_open(action)
        today = action.plan.today(self.now)
        if due_on < today:
            raise Refused(f"{day_words(due_on, today)} is past: a new due date has to be today or later.")
        if due_on == action.state.due_on:
            return Change("new_date", action, action.state, changed=False, on=due_on)
        free = action.state.due_on is None or not action.plan.approval
        if free or rights.is_lead(self.c, self.actor, action.plan):
            return self._move(action, due_on, "new_date", reason)
        return self._ask(action, "new_date", reason, due_on=due_on)

    @as_it_stands
    def ask_to_cancel(self, action: ActionRecord, reason: str) -> Change:
        """An owner's cancel: the plan lead decides."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        self.require_open(action)
        return self._ask(action, "cancel", reason)

    def _ask(self, action: ActionRecord, kind: str, reason: str | None, due_on: date | None = None) -> Change:
        leads = queries.leads(self.c, action.plan.workspace_id, action.plan.id)
        if not leads:
            raise Refused(
                f"{action.plan.title} has no plan lead who could decide that; "
                "a workspace admin names one with /action plan leads @name."
            )
        if self._asked_already(action, kind, due_on, reason):
            return Change(f"asked_{kind}", action, action.state, changed=False, on=due_on)
        state = replace(action.state, pending=kind, heard_on=self.heard(action))
        facts = {"proposed_due": due_on.isoformat()} if due_on else None
        change = self.write(action, state, f"asked_{kind}", note=reason, facts=facts, withdraws=True)
        request_id = self.open_request(change, kind, reason, due_on=due_on, remind_at=self.remind_at(action))
        letters.ask_leads(self.c, request_id, change.action, self.actor.person_id, self.now)
        return replace(change, request_id=request_id, on=due_on)

    def _asked_already(self, action: ActionRecord, kind: str, due_on: date | None, reason: str | None) -> bool:
        """Whether the same is waiting for a decision: a message sent twice asks once."""
        return any(
            (request.kind, request.proposed_due, request.reason) == (kind, due_on, reason)
            for request in queries.open_requests(self.c, action.plan.workspace_id, action.id)
        )

    def remind_at(self, action: ActionRecord) -> datetime:
        """When the leads are reminded of what is asked now."""
        day = action.plan.calendar.after(action.plan.today(self.now), REMIND_LEAD_AFTER)
        return at_hour(day, action.plan.zone)

    @as_it_stands
    def offer_handover(self, action: ActionRecord, to: PersonRecord, reason: str | None = None) -> Change:
        """Offer an action to a new owner, who accepts by a button; until then the old one holds it."""
        rights.require_owner_or_lead(self.c, self.actor, action)
        self.require_open(action)
        if to.id in action.state.owners:
            raise Refused(f"{to.name} owns {action.ref} already.")
        if not (to.reachable and to.may_own):
            raise Refused(f"{to.name} cannot be reached in this Slack, so {action.ref} cannot be handed over to them.")
        giver = self._giver(action)
        offers = [offer for offer in queries.open_requests(self.c, action.plan.workspace_id, action.id)
                  if offer.kind == "handover" and offer.from_person_id == giver]  # fmt: skip
        if any(offer.to_person and offer.to_person.id == to.id for offer in offers):
            return Change("offered", action, action.state, changed=False)
        for offer in offers:  # a share is offered to one person at a time
            self.settle_request(offer.id, "withdrawn")
        change = self.write(action, action.state, "offered", note=reason, facts={"to": to.id})
        request_id = self.open_request(change, "handover", reason, to=to, giver=giver)
        letters.offer(self.c, request_id, change.action, to, self.now)
        return replace(change, request_id=request_id)

    def _giver(self, action: ActionRecord) -> int:
        """Whose share the actor may hand over: the own, that of who named the actor deputy, or of the only owner."""
        me = self.actor.person_id
        shares = [owner.id for owner in action.owners if owner.id == me]
        shares = shares or [owner.id for owner in action.owners if owner.deputy_id == me and me is not None]
        shares = shares or [owner.id for owner in action.owners]
        if len(shares) != 1:
            raise Refused(
                f"{action.ref} has {len(shares) or 'no'} owners, so it is not clear whose share that is: "
                f"/action assign {action.ref} @name names the owners."
            )
        return shares[0]

    def open_request(
        self,
        change: Change,
        kind: str,
        reason: str | None,
        *,
        due_on: date | None = None,
        to: PersonRecord | None = None,
        giver: int | None = None,
        remind_at: datetime | None = None,
    ) -> int:
        """A request that waits for somebody's decision; gives its id."""
        asked_by = self.actor.person_id
        if asked_by is None:
            raise Refused("Only a person can ask for that.")
        row = {
            "workspace_id": change.action.plan.workspace_id,
            "plan_id": change.action.plan.id,
            "action_id": change.action.id,
            "kind": kind,
            "state": "open",
            "asked_by": asked_by,
            "asked_at": self.now,
            "entry_id": change.entry_id,
            "reason": reason,
            "proposed_due": due_on,
            "from_person_id": giver,
            "to_person_id": to.id if to else None,
            "remind_at": remind_at,
        }
        return self.c.execute(insert(Request).values(**row).returning(Request.id)).scalar_one()

    def decide(
        self, request_id: int, *, approve: bool, due_on: date | None = None, reason: str | None = None
    ) -> Change:
        """Approve or decline a request; a lead may approve another date than the one asked for."""
        request = queries.request(self.c, self.actor.workspace_id, request_id)
        if request is None:
            raise Refused("That request is not there any more.")
        self._require_decider(request)
        if request.state != "open":
            by = f" by {request.decided_by.name}" if request.decided_by else ""
            raise Refused(f"That was {request.state} already{by}.")
        today = request.action.plan.today(self.now)
        due_on = due_on or request.proposed_due
        if approve and due_on and due_on < today:
            raise Refused(f"{day_words(due_on, today)} is past: choose another date for {request.action.ref}.")
        request = replace(request, action=self.current(request.action))
        self.settle_request(request_id, "approved" if approve else "declined")
        change = self._carry_out(request, due_on, reason) if approve else self._decline(request, reason)
        self.tell_decision(request_id, change)
        return replace(change, request_id=request_id)

    def settle_request(self, request_id: int, state: str) -> None:
        """Note that the actor decided a request: approved, declined."""
        decided = {"state": state, "decided_by": self.actor.person_id, "decided_at": self.now, "remind_at": None}
        open_one = update(Request).where(Request.id == request_id, Request.state == "open")
        if self.c.execute(open_one.values(decided)).rowcount != 1:
            raise Refused("That was decided already.")

    def tell_decision(self, request_id: int, change: Change) -> None:
        """Tell those whom a decision concerns, and the actor nothing."""
        decided = queries.request(self.c, self.actor.workspace_id, request_id)
        if decided:
            letters.tell_decision(self.c, decided, change.entry_id, self.now)

    def _require_decider(self, request: RequestRecord) -> None:
        if request.kind != "handover":
            rights.require_lead(self.c, self.actor, request.action.plan, "decide that")
        elif request.to_person and request.to_person.id != self.actor.person_id:
            raise Refused(f"{request.action.ref} was offered to {request.to_person.name}, who has to accept it.")

    def _carry_out(self, request: RequestRecord, due_on: date | None, reason: str | None) -> Change:
        action = request.action
        self.require_open(action)
        facts = {"request": request.id}
        if request.kind == "new_date" and due_on:
            return self._move(action, due_on, "approved", reason, facts)
        if request.kind == "cancel":
            today = action.plan.today(self.now)
            closed = replace(action.state, status=Status.CANCELLED, status_on=today, pending=None, blocker=None)
            return self.write(action, closed, "approved", note=reason or request.reason, facts=facts, withdraws=True)
        giver, new = request.from_person_id, request.to_person.id if request.to_person else None
        if new is None or giver not in action.state.owners:
            raise Refused(f"{action.ref} was given to somebody else meanwhile, so there is nothing to accept any more.")
        owners = tuple(dict.fromkeys(new if owner == giver else owner for owner in action.state.owners))
        return self.write(action, replace(action.state, owners=owners), "accepted", note=reason, facts=facts)

    def _decline(self, request: RequestRecord, reason: str | None) -> Change:
        state = request.action.state
        if request.kind != "handover":
            state = replace(state, pending=None)
        return self.write(request.action, state, "declined", note=reason, facts={"request": request.id})

    def _move(
        self, action: ActionRecord, due_on: date, kind: str, reason: str | None, facts: dict[str, Any] | None = None
    ) -> Change:
        first = action.state.baseline_due_on is None
        state = replace(
            action.state,
            due_on=due_on,
            baseline_due_on=action.state.baseline_due_on or due_on,
            moves=action.state.moves if first else action.state.moves + 1,
            pending=None,
            question=None,
            heard_on=self.heard(action),
        )
        return self.write(action, state, kind, note=reason, on=due_on, facts=facts, withdraws=True)
