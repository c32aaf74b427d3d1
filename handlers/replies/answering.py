"""A message comes in: what is sure is recorded and said back, what is unsure is asked, the rest is kept as a note."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from handlers.commands.reporting import said
from handlers.replies import meaning, recording
from handlers.replies.meaning import Context
from handlers.services import Visit
from messages import answers
from messages.plan import which_action
from messages.rendered import Rendered
from plans.replies import Reading
from plans.typed import links_in
from plans.wording import day_words
from storage import inbox, letters, people
from storage.ledger import Ledger
from storage.outbox import Letter, plan_letter
from storage.records import ActionRecord
from storage.rights import Refused
from storage.writing import Change

_LONGEST = 12_000  # characters of a message that are read; Slack lets people send 40,000


@dataclass(frozen=True, slots=True)
class Message:
    """A message of a person to the bot. `files` are (address, title)."""

    channel: str
    ts: str
    thread_ts: str | None
    text: str
    files: tuple[tuple[str, str | None], ...] = ()


@dataclass
class _Outcome:
    """What came of a message."""

    changes: list[Change] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    kept: list[ActionRecord] = field(default_factory=list)
    orphans: list[dict[str, Any]] = field(default_factory=list)  # readings that name no action
    read: list[dict[str, Any]] = field(default_factory=list)  # how each part was read, for whoever improves the rules


def is_report(visit: Visit, message: Message) -> bool:
    """Whether a message says something of an action, rather than only what is sent along with it."""
    if not message.text.strip():
        return False
    context = meaning.context_of(visit, message.channel, message.thread_ts)
    readings = meaning.read(visit, message.text[:_LONGEST], context)
    return any(reading.intent not in (*meaning.PLAIN_KINDS, "ambiguous") for _action, reading in readings)


def answer_message(visit: Visit, message: Message) -> None:
    """Read a message, record it and plan the answer, in one transaction; a repeated event does nothing.

    A message that was edited is read again: what was recorded of it before is taken back first.
    """
    context = meaning.context_of(visit, message.channel, message.thread_ts)
    with visit.read() as c:
        before = inbox.reply_at(c, visit.workspace_id, message.channel, message.ts)
        last = inbox.last_reply(c, visit.workspace_id, visit.person.id)
    if before is not None and before.text == message.text:
        return
    readings = meaning.read(visit, message.text[:_LONGEST], context)
    corrected = last if before is None and any(reading.corrects for _, reading in readings) else before
    if corrected is not None and before is None:
        earlier = corrected.said.get("read", [])
        readings = [(action, meaning.carried_over(action, reading, earlier)) for action, reading in readings]
    targets = [(action, reading, recording.new_owner(visit, reading)) for action, reading in readings]
    with visit.ledger() as ledger:
        if corrected is not None:
            _take_back(ledger, corrected.batch)
            if before is None:
                inbox.keep_correction(ledger.c, corrected, "corrected", {"text": message.text})
        outcome = _Outcome()
        for action, reading, to in targets:
            outcome.read.append({**meaning.pack(reading), "ref": action.ref if action else None, "sure": reading.sure})
            _take_one(visit, ledger, outcome, action, reading, to)
        _keep_evidence(ledger, outcome, context, message)
        reply_id = _keep(visit, ledger, message, outcome)
        for place, rendered in enumerate(_answers(visit, ledger, outcome, context, reply_id)):
            _post(visit, ledger, message, place, rendered)


def _take_back(ledger: Ledger, batch: str) -> None:
    try:
        with ledger.c.begin_nested():
            ledger.undo(batch)
    except Refused:
        pass  # nothing was recorded of it, or somebody has changed it since: it stays in the history


def _take_one(
    visit: Visit, ledger: Ledger, outcome: _Outcome, action: ActionRecord | None, reading: Reading, to: Any
) -> None:
    if action is None and meaning.is_only_taken_back(reading):
        outcome.sentences.append("Taken back: what you wrote before does not count.")
        return
    if reading.intent == "out_of_office":
        _note_leave(visit, ledger, outcome, reading)
        return
    if action is None:
        outcome.orphans.append(meaning.pack(reading))
        return
    action = ledger.load(action.id)  # an earlier part of the same message may have changed it
    choices = meaning.options(reading, action, visit.today)
    unsure = not reading.sure or (reading.intent == "extend" and reading.proposed_due is None)
    if unsure and choices and reading.intent not in meaning.PLAIN_KINDS:
        asked = {"action": action.id, "quote": reading.note, "readings": [meaning.pack(choice) for choice in choices]}
        outcome.asked.append(asked)
        return
    if reading.intent in (*meaning.PLAIN_KINDS, "ambiguous") or (reading.intent == "reassign" and to is None):
        _keep_note(ledger, outcome, action, reading)
        return
    try:
        with ledger.c.begin_nested():
            outcome.changes.append(recording.record(visit, ledger, action, reading, to))
    except Refused as refusal:
        outcome.sentences.append(str(refusal))
        _keep_note(ledger, outcome, action, reading, silently=True)


def _note_leave(visit: Visit, ledger: Ledger, outcome: _Outcome, reading: Reading) -> None:
    if reading.back_on is None:
        outcome.sentences.append("Until when are you away? Say, for example: away until 5 May.")
        return
    try:
        people.set_away(ledger.c, visit.person, reading.back_on, visit.now)
    except Refused as refusal:
        outcome.sentences.append(str(refusal))
        return
    until = day_words(reading.back_on, visit.today)
    outcome.sentences.append(f"You are away; back on {until}. Your nudges wait. /action back ends it.")


def _keep_note(
    ledger: Ledger, outcome: _Outcome, action: ActionRecord, reading: Reading, *, silently: bool = False
) -> None:
    try:
        ledger.annotate(action, reading.note)
    except Refused as refusal:
        outcome.sentences.append(str(refusal))
        return
    if reading.intent == "reassign" and reading.reassign_to:
        outcome.sentences.append(
            f"I could not tell who {reading.reassign_to} is: to hand {action.ref} over, "
            f"/action handover {action.ref} @name."
        )
    if not silently:
        outcome.kept.append(action)


def _keep_evidence(ledger: Ledger, outcome: _Outcome, context: Context, message: Message) -> None:
    """Links and files of a message belong to the one action that it is about."""
    about = {change.action.id: change.action for change in outcome.changes} or (
        {context.likely.id: context.likely} if context.likely else {}
    )
    if len(about) != 1:
        return
    action = next(iter(about.values()))
    for url in links_in(message.text):
        ledger.add_evidence(action, url)
    for url, title in message.files:
        ledger.add_evidence(action, url, kind="file", title=title)


def _keep(visit: Visit, ledger: Ledger, message: Message, outcome: _Outcome) -> int:
    said = {"asked": outcome.asked, "orphans": outcome.orphans, "read": outcome.read}
    values = {
        "person_id": visit.person.id,
        "thread_ts": message.thread_ts,
        "text": message.text,
        "at": visit.now,
        "batch": visit.actor.batch,
        "said": said,
    }
    before = inbox.reply_at(ledger.c, visit.workspace_id, message.channel, message.ts)
    if before is not None:
        inbox.keep_correction(ledger.c, before, "edited", {"text": message.text, "read": outcome.read})
        inbox.change_reply(ledger.c, before.id, **values)
        return before.id
    return inbox.keep_reply(ledger.c, visit.workspace_id, channel=message.channel, ts=message.ts, **values)


def _answers(visit: Visit, ledger: Ledger, outcome: _Outcome, context: Context, reply_id: int) -> list[Rendered]:
    """One message for all that was recorded, then one for each question."""
    rendered: list[Rendered] = []
    if outcome.changes:
        rendered.append(said(visit, ledger, outcome.changes))
    if outcome.sentences:
        rendered.append(answers.plain("\n".join(outcome.sentences)))
    rendered += [answers.kept_as_note(action, today=visit.today) for action in outcome.kept]
    for place, asked in enumerate(outcome.asked):
        readings = [meaning.unpack(facts) for facts in asked["readings"]]
        labels = [(label(reading, visit), choice_value(reply_id, place, n)) for n, reading in enumerate(readings)]
        labels.append(("Just a note", choice_value(reply_id, place, -1)))
        rendered.append(answers.unsure(ledger.load(asked["action"]), asked["quote"], labels))
    for place, facts in enumerate(outcome.orphans):
        rendered.append(_which_action(context, facts, reply_id, place))
    return rendered


def _which_action(context: Context, facts: dict[str, Any], reply_id: int, place: int) -> Rendered:
    """A message that names no action: which one is meant?"""
    open_ones = [action for action in context.actions if action.state.is_open][:5]
    if not open_ones:
        return answers.plain(
            "I kept that. You have no open actions that it could be about; /action help lists what I do."
        )
    labels = [(action.ref, choice_value(reply_id, place, action.id, "which")) for action in open_ones]
    return which_action(facts.get("note") or "", labels)


def choice_value(reply_id: int, place: int, choice: int, kind: str = "reading") -> str:
    """What a button of a question carries; `choose` takes it."""
    return json.dumps({"reply": reply_id, "place": place, "choice": choice, "kind": kind})


_LABELS = {
    "done": "Done",
    "on_track": "On track",
    "in_progress": "On track",
    "at_risk": "At risk",
    "blocked": "Blocked",
    "cancel": "Cancel it",
}


def label(reading: Reading, visit: Visit) -> str:
    """A reading on a button: "Done on Tue 22 Sept", "More time, to Wed 14 Oct"."""
    if reading.intent == "extend" and reading.proposed_due:
        return f"More time, to {day_words(reading.proposed_due, visit.today)}"
    if reading.intent == "done" and reading.completed_on and reading.completed_on != visit.today:
        return f"Done on {day_words(reading.completed_on, visit.today)}"
    return _LABELS.get(reading.intent, reading.intent.replace("_", " ").capitalize())


def choose(visit: Visit, carried: str) -> Rendered:
    """A tap on one of the readings of a question: it is recorded, and what was chosen is kept with the text."""
    value = json.loads(carried)
    with visit.ledger() as ledger:
        reply = inbox.reply(ledger.c, visit.workspace_id, value["reply"])
        if reply is None or reply.person_id != visit.person.id:
            raise Refused("Only who wrote that can say what it meant.")
        action, reading = _chosen(ledger, reply, value)
        inbox.keep_correction(ledger.c, reply, "chosen", {**meaning.pack(reading), "ref": action.ref})
        if reading.intent in meaning.PLAIN_KINDS:
            ledger.annotate(action, reading.note)
            return answers.kept_as_note(action, today=visit.today)
        change = recording.record(visit, ledger, action, reading, None)
        return said(visit, ledger, [change])


def _chosen(ledger: Ledger, reply: inbox.ReplyRecord, value: dict[str, Any]) -> tuple[ActionRecord, Reading]:
    if value["kind"] == "which":
        reading = meaning.unpack(reply.said["orphans"][value["place"]])
        usable = reading.intent not in ("ambiguous", "extend", "reassign") or reading.proposed_due
        return ledger.load(value["choice"]), reading if usable else _as_note(reading)
    asked = reply.said["asked"][value["place"]]
    action = ledger.load(asked["action"])
    if value["choice"] < 0:
        return action, _as_note(meaning.unpack(asked["readings"][0]))
    return action, meaning.unpack(asked["readings"][value["choice"]])


def _as_note(reading: Reading) -> Reading:
    return meaning.unpack({**meaning.pack(reading), "intent": "note"})


def _post(visit: Visit, ledger: Ledger, message: Message, place: int, rendered: Rendered) -> None:
    key = f"answer:{visit.workspace_id}:{message.channel}:{message.ts}:{visit.request_id or visit.actor.batch}:{place}"
    letter = Letter(
        workspace_id=visit.workspace_id,
        key=key,
        kind="answer",
        conversation=visit.person.slack_user_id or "",
        payload={"text": rendered.text, "blocks": rendered.blocks},
        priority=letters.ANSWER,
        person_id=visit.person.id,
        thread_ts=message.thread_ts or message.ts,
    )
    plan_letter(ledger.c, letter, visit.now)
