"""What is unsure in a reply is asked by buttons; a tap records what was chosen."""

from __future__ import annotations

import json
from typing import Any

from handlers.commands.reporting import said
from handlers.replies import meaning, recording
from handlers.replies.meaning import Context
from handlers.services import Visit
from messages import answers
from messages.lines import ref
from messages.rendered import Rendered
from plans.replies import Reading
from plans.wording import day_words
from storage import inbox
from storage.ledger import Ledger
from storage.records import ActionRecord
from storage.rights import Refused

_OUT_OF_DATE = "That question is out of date: what you wrote has been changed since. Answer the newer question instead."
_LABELS = {
    "done": "Done",
    "on_track": "On track",
    "in_progress": "On track",
    "at_risk": "At risk",
    "blocked": "Blocked",
    "cancel": "Cancel it",
}


def ask_reading(visit: Visit, ledger: Ledger, asked: dict[str, Any], reply_id: int, place: int) -> Rendered:
    """What is said of an action, and how is it meant?"""
    labels: dict[str, str] = {}
    for choice, facts in enumerate(asked["readings"]):
        value = _value(visit, reply_id, place, choice, "reading")
        labels.setdefault(label(meaning.unpack(facts), visit), value)
    labels["Just a note"] = _value(visit, reply_id, place, -1, "reading")
    action = ledger.load(asked["action"])
    return answers.unsure(action, asked["quote"], list(labels.items()), show_plan=visit.several_plans)


def ask_action(visit: Visit, context: Context, facts: dict[str, Any], reply_id: int, place: int) -> Rendered:
    """A message that names no action: which one is meant?"""
    open_ones = [action for action in context.actions if action.state.is_open][:5]
    if not open_ones:
        return answers.plain(
            "I kept that. You have no open actions that it could be about; /action help lists what I do."
        )
    several = visit.several_plans
    labels = [(ref(action, several), _value(visit, reply_id, place, action.id, "which")) for action in open_ones]
    return answers.which_action(facts.get("note") or "", labels)


def _value(visit: Visit, reply_id: int, place: int, choice: int, kind: str) -> str:
    """What a button of a question carries. The batch tells a question of this reading from those before an edit."""
    return json.dumps({"reply": reply_id, "place": place, "choice": choice, "kind": kind, "batch": visit.actor.batch})


def label(reading: Reading, visit: Visit) -> str:
    """A reading on a button: "Done on Tue 22 Sept", "More time, to Wed 14 Oct"."""
    if reading.intent == "extend" and reading.proposed_due:
        return f"More time, to {day_words(reading.proposed_due, visit.today)}"
    if reading.intent == "done" and reading.completed_on and reading.completed_on != visit.today:
        return f"Done on {day_words(reading.completed_on, visit.today)}"
    return _LABELS.get(reading.intent, reading.intent.replace("_", " ").capitalize())


def choose(visit: Visit, carried: str) -> Rendered:
    """A tap on one of the readings of a question: it is recorded, and what was chosen is kept with the text."""
    try:
        value = json.loads(carried)
        reply_id, batch = int(value["reply"]), value["batch"]
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(_OUT_OF_DATE) from error
    with visit.ledger() as ledger:
        reply = inbox.reply(ledger.c, visit.workspace_id, reply_id)
        if reply is None or reply.person_id != visit.person.id:
            raise Refused("Only who wrote that can say what it meant.")
        if reply.batch != batch:
            raise Refused(_OUT_OF_DATE)
        action, reading = _chosen(ledger, reply, value)
        inbox.keep_correction(ledger.c, reply, "chosen", {**meaning.pack(reading), "ref": action.ref})
        inbox.note_choice(ledger.c, reply, visit.actor.batch)
        if reading.intent in meaning.PLAIN_KINDS:
            ledger.annotate(action, reading.note)
            return answers.kept_as_note(action, today=visit.today, show_plan=visit.several_plans)
        change = recording.record(visit, ledger, action, reading, None)
        return said(visit, ledger, [change])


def _chosen(ledger: Ledger, reply: inbox.ReplyRecord, value: dict[str, Any]) -> tuple[ActionRecord, Reading]:
    try:
        if value["kind"] == "which":
            reading = meaning.unpack(reply.said["orphans"][value["place"]])
            usable = reading.intent not in ("ambiguous", "extend", "reassign") or reading.proposed_due
            return ledger.load(value["choice"]), reading if usable else _as_note(reading)
        asked = reply.said["asked"][value["place"]]
        note = value["choice"] < 0
        reading = meaning.unpack(asked["readings"][0 if note else value["choice"]])
    except (KeyError, IndexError, TypeError) as error:
        raise Refused(_OUT_OF_DATE) from error
    return ledger.load(asked["action"]), _as_note(reading) if note else reading


def _as_note(reading: Reading) -> Reading:
    return meaning.unpack({**meaning.pack(reading), "intent": "note"})
