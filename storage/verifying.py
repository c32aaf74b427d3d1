"""Verification, where a plan asks for it: what is done goes before the plan's leads, who accept it or send it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plans.state import VERIFICATION, ActionState
from plans.statuses import Status
from plans.wording import join_words
from storage import letters, queries, rights
from storage.asking import Asking
from storage.records import ActionRecord, RequestRecord
from storage.rights import Refused
from storage.writing import MAX_NOTE, Change, as_it_stands, checked


class Verifying(Asking):
    """What is done, looked at by somebody else. Occurrences of a recurring action roll on and are not verified."""

    def asks_verification(self, action: ActionRecord) -> bool:
        """Whether what is completed now waits for a lead. What was done before the plan asked for it stays done."""
        return action.plan.verification and self.actor.person_id is not None

    def ask_verification(self, change: Change) -> Change:
        """Put what was just completed before the plan's leads."""
        action = change.action
        request_id = self.open_request(change, VERIFICATION, change.note, remind_at=self.remind_at(action))
        letters.ask_leads(self.c, request_id, action, self.actor.person_id, self.now)
        return replace(change, request_id=request_id)

    @as_it_stands
    def verify(self, action: ActionRecord, note: str | None = None) -> Change:
        """Accept what was completed: it turns blue. A plan lead's; what a lead completed is another lead's to verify,
        where there is one."""
        rights.require_lead(self.c, self.actor, action.plan, f"verify {action.ref}")
        self._require_done(action)
        if action.state.verified:
            return Change("verified", action, action.state, changed=False)
        request = self._waiting(action)
        self._require_other_eyes(action, request)
        return self._judge(action, request, "verified", replace(action.state, verified=True, pending=None), note)

    @as_it_stands
    def send_back(self, action: ActionRecord, reason: str) -> Change:
        """Open again what was completed, with the reason, and tell its owners. A plan lead's."""
        rights.require_lead(self.c, self.actor, action.plan, f"send {action.ref} back")
        self._require_done(action)
        if action.state.verified:
            raise Refused(f"{action.ref} is verified. To open it again: /action reopen {action.ref} and the reason.")
        reason = checked(
            reason, f"Say what is missing, for example: /action sendback {action.ref} add the minutes.", MAX_NOTE
        )
        today = action.plan.today(self.now)
        opened = replace(
            action.state, status=Status.IN_PROGRESS, status_on=today, completed_on=None, percent=None, pending=None
        )
        return self._judge(action, self._waiting(action), "sent_back", opened, reason)

    def decide(
        self, request_id: int, *, approve: bool, due_on: date | None = None, reason: str | None = None
    ) -> Change:
        """As for every request; to approve a verification is to verify, to decline it is to send back."""
        request = queries.request(self.c, self.actor.workspace_id, request_id)
        if request is None or request.kind != VERIFICATION or request.state != "open":
            return super().decide(request_id, approve=approve, due_on=due_on, reason=reason)
        return self.verify(request.action, reason) if approve else self.send_back(request.action, reason or "")

    def _require_done(self, action: ActionRecord) -> None:
        if not action.plan.verification:
            raise Refused(
                f"{action.plan.title} does not ask for verification; /action plan verification on switches it on."
            )
        if action.state.status is not Status.COMPLETED:
            raise Refused(f"{action.ref} is {action.state.status.words}: only what is completed can be verified.")

    def _waiting(self, action: ActionRecord) -> RequestRecord | None:
        """What asks for the verification; None where it was completed before the plan asked for any."""
        found = queries.open_requests(self.c, action.plan.workspace_id, action.id)
        return next((request for request in found if request.kind == VERIFICATION), None)

    def _require_other_eyes(self, action: ActionRecord, request: RequestRecord | None) -> None:
        if request is None or self.actor.person_id is None:
            return
        may = rights.deciders(self.c, action.plan, request.asked_by.id)
        if self.actor.person_id not in [lead.id for lead in may]:
            names = join_words([lead.name for lead in may], "or")
            raise Refused(f"You completed {action.ref} yourself, so {names} has to verify it.")

    def _judge(
        self, action: ActionRecord, request: RequestRecord | None, kind: str, state: ActionState, note: str | None
    ) -> Change:
        if request is None:
            return self.write(action, state, kind, note=note)
        self.settle_request(request.id, "approved" if kind == "verified" else "declined")
        change = self.write(action, state, kind, note=note, facts={"request": request.id})
        self.tell_decision(request.id, change)
        return replace(change, request_id=request.id)
