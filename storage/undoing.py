"""Taking a change back: an entry that reverses another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import delete, update

from plans.state import apply
from plans.statuses import Status
from storage import history, rights
from storage.asking import Asking
from storage.models import Assignment, Evidence, Request
from storage.records import ActionRecord
from storage.rights import Refused
from storage.writing import Change


class Undoing(Asking):
    """Undo. What was asked is withdrawn with it, what was decided waits again."""

    def undo(self, batch: str | None = None, *, of: ActionRecord | None = None) -> list[Change]:
        """Take back the actor's last change (of an action, where one is named), or a batch of theirs: each entry gets
        one that reverses it.

        Refused where something was changed by somebody else since.
        """
        batch = batch or self._last_batch(of)
        entries = history.entries_of_batch(self.c, self.actor.workspace_id, batch) if batch else []
        entries = [entry for entry in entries if entry["kind"] != "imported"]
        if of is not None:
            entries = [entry for entry in entries if entry["action_id"] == of.id]
        if not entries:
            raise Refused(f"There is nothing of yours to take back{f' on {of.ref}' if of else ''}.")
        if any(entry["actor_id"] != self.actor.person_id for entry in entries):
            raise Refused("Only who made a change can take it back.")
        return [self._undo_entry(entry) for entry in entries]

    def _last_batch(self, of: ActionRecord | None) -> str | None:
        if self.actor.person_id is None:
            return None
        return history.last_batch(self.c, self.actor.workspace_id, self.actor.person_id, of.id if of else None)

    def _undo_entry(self, entry: Mapping[str, Any]) -> Change:
        action = self.current(self.load(entry["action_id"]))
        if entry["kind"] != "added":  # who added something by mistake may own nothing of it
            rights.require_owner_or_lead(self.c, self.actor, action)
        before, after = history.change_of(entry, "before"), history.change_of(entry)
        current = apply(action.state, {name: value for name, value in after.items() if name in before})
        verified_since = action.state.verified and entry["kind"] == "completed"
        if current != action.state or verified_since:
            raise Refused(f"{action.ref} was changed again since, so that cannot be taken back; /action history "
                          f"{action.ref} shows it.")  # fmt: skip
        state = apply(action.state, before)
        if entry["kind"] == "added":
            today = action.plan.today(self.now)
            state = replace(action.state, status=Status.CANCELLED, status_on=today, pending=None)
        self._reverse_request(entry, after, action)
        self._reverse_beside(entry, after)
        return self.write(action, state, "undone", undoes=entry["id"], withdraws=entry["kind"] == "added")

    def _reverse_request(self, entry: Mapping[str, Any], after: Mapping[str, Any], action: ActionRecord) -> None:
        """What an entry asked is withdrawn; what it decided or withdrew waits again."""
        asked = update(Request).where(Request.entry_id == entry["id"], Request.state == "open")
        self.c.execute(asked.values(state="withdrawn", decided_at=self.now, remind_at=None))
        waits_again = [*after.get("withdrew", []), *([after["request"]] if "request" in after else [])]
        if waits_again:
            again = update(Request).where(Request.id.in_(waits_again))
            remind_at = self.remind_at(action)
            self.c.execute(again.values(state="open", decided_by=None, decided_at=None, remind_at=remind_at))

    def _reverse_beside(self, entry: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """What an entry left beside the action itself: a snooze, a piece of evidence."""
        for person_id, until in after.get("snoozed", {}).items():
            theirs = update(Assignment).where(Assignment.action_id == entry["action_id"])
            until = date.fromisoformat(until) if until else None
            self.c.execute(theirs.where(Assignment.person_id == int(person_id)).values(snoozed_until=until))
        self.c.execute(delete(Evidence).where(Evidence.entry_id == entry["id"]))
