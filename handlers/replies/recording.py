"""A reading becomes a change: through the same ledger methods as commands and buttons."""

from __future__ import annotations

import re

from handlers.services import Visit
from plans.replies import Reading
from plans.replies.people import in_own_words
from plans.statuses import Status
from plans.typed import received, take_people
from storage import people, rights
from storage.ledger import Ledger
from storage.records import ActionRecord, PersonRecord
from storage.rights import Refused
from storage.writing import Change


def record(visit: Visit, ledger: Ledger, action: ActionRecord, reading: Reading, to: PersonRecord | None) -> Change:
    """Record what was read of one action. Refused as the ledger refuses."""
    note = reading.note or None
    match reading.intent:
        case "done":
            return ledger.complete(action, on=reading.completed_on, note=note)
        case "on_track" | "in_progress":
            return ledger.report(action, status=Status.IN_PROGRESS, percent=reading.percent, note=note)
        case "at_risk":
            return ledger.report(action, status=Status.AT_RISK, percent=reading.percent, note=note)
        case "blocked":
            return ledger.block(action, _reason(reading) or "no reason given")
        case "extend" if reading.proposed_due:
            return ledger.ask_new_date(action, reading.proposed_due, _reason(reading))
        case "reassign" if to:
            return ledger.offer_handover(action, to, note)
        case "cancel":
            lead = rights.is_lead(ledger.c, visit.actor, action.plan)
            return ledger.close(action, note) if lead else ledger.ask_to_cancel(action, note or "no reason given")
    return ledger.annotate(action, note or "")


def _reason(reading: Reading) -> str | None:
    """Why, in the writer's own words where they are found."""
    if reading.blocker is None:
        return reading.note or None
    return in_own_words(reading.blocker, reading.note) or reading.blocker


def new_owner(visit: Visit, action: ActionRecord | None, reading: Reading) -> PersonRecord | None:
    """Who an action is to go to; None where nobody is named, or it is not clear who is meant. A first name alone is
    one of the plan's people."""
    written = reading.reassign_to
    if reading.intent != "reassign" or not written:
        return None
    who = take_people(received(written))
    try:
        if who:
            return visit.members(who)[0]
        name = re.sub(r"^@", "", written)
        with visit.read() as c:
            found = people.find_by_name(c, visit.workspace_id, name)
            return people.find_by_first_name(c, action.plan, name) if found is None and action else found
    except Refused:
        return None
