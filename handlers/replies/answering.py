"""A message comes in: what is sure is recorded and said back, what is unsure is asked, the rest is kept as a note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from handlers.commands.reporting import said
from handlers.replies import meaning, recording
from handlers.replies.choosing import ask_action, ask_reading
from handlers.replies.deciding import decide, request_under
from handlers.replies.meaning import Context
from handlers.replies.taking_back import take_back, take_back_last
from handlers.services import Visit
from messages import answers
from messages.answers import away_words
from messages.rendered import Rendered
from plans.leave import Leave
from plans.replies import Reading
from plans.typed import links_in, received
from storage import inbox, letters, people, queries
from storage.inbox import ReplyRecord
from storage.ledger import Ledger
from storage.outbox import Letter, plan_letter
from storage.records import ActionRecord, PersonRecord
from storage.rights import Refused
from storage.writing import Change

_Readings = Sequence[tuple[ActionRecord | None, Reading]]
_LONGEST = 12_000  # characters of a message that are read; Slack lets people send 40,000
_THANKS = r"(?:ok(?:ay)?\W+)?(?:(?:many )?thanks(?: a lot| so much)?|thank you(?: very much| so much)?|cheers|ta)"
_HELLO = r"(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning|hiya)(?: (?:there|leadline|all))?"
_SMALL_TALK = re.compile(rf"\W*(?:(?P<hello>{_HELLO})|{_THANKS})\W*", re.I)


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
    questions: list[Rendered] = field(default_factory=list)  # about a decision
    kept: list[ActionRecord] = field(default_factory=list)
    orphans: list[dict[str, Any]] = field(default_factory=list)  # readings that name no action
    read: list[dict[str, Any]] = field(default_factory=list)  # how each part was read, for whoever improves the rules
    leave: dict[str, str | None] | None = None  # until when, and until when it was before


def is_report(visit: Visit, message: Message) -> bool:
    """Whether a message says something of an action, rather than only what is sent along with it.

    Words that name no action have to be sure: "here is our improvement plan" may sound like progress.
    """
    if not message.text.strip():
        return False
    context = meaning.context_of(visit, message.channel, message.thread_ts, message.text[:_LONGEST])
    readings = meaning.read(visit, message.text[:_LONGEST], context)
    said = [reading for _action, reading in readings if reading.intent not in (*meaning.PLAIN_KINDS, "ambiguous")]
    return any(reading.sure for reading in said) or (bool(said) and meaning.names_an_action(message.text))


def answer_message(visit: Visit, message: Message) -> None:
    """Read a message, record it and plan the answer, in one transaction; a repeated event does nothing.

    A message that was edited is read again: what was recorded of it before is taken back first.
    """
    with visit.read() as c:
        before = inbox.reply_at(c, visit.workspace_id, message.channel, message.ts)
        last = inbox.last_reply(c, visit.workspace_id, visit.person.id)
    if before is not None and before.text == message.text:
        return
    small_talk = _SMALL_TALK.fullmatch(message.text) if before is None and not message.files else None
    if small_talk:
        _answer_kindly(visit, message, greeted=bool(small_talk["hello"]))
        return
    context = meaning.context_of(visit, message.channel, message.thread_ts, message.text[:_LONGEST])
    request_id = request_under(visit, message.channel, message.thread_ts)
    readings: _Readings = meaning.read(visit, message.text[:_LONGEST], context)
    corrected = last if before is None and any(reading.corrects for _, reading in readings) else before
    if before is None:
        readings = _carried(readings, corrected)
    targets = [(action, reading, recording.new_owner(visit, action, reading)) for action, reading in readings]
    outcome = _Outcome()
    with visit.ledger() as ledger:
        if corrected is not None and before is None:
            inbox.keep_correction(ledger.c, corrected, "corrected", {"text": message.text})
        only_back = bool(readings) and all(meaning.is_only_taken_back(reading) for _, reading in readings)
        if before is None and only_back:
            outcome.sentences.append(take_back_last(visit, ledger, last))
        else:
            _take_all(visit, ledger, outcome, targets, corrected if request_id is None else before, request_id, message)
        outcome.sentences += context.refusals if request_id is None else []
        _keep_evidence(ledger, outcome, context, message)
        reply_id = _keep(visit, ledger, message, outcome)
        for place, rendered in enumerate(_answers(visit, ledger, outcome, context, reply_id)):
            _post(visit, ledger, message, place, rendered)


def _carried(readings: _Readings, corrected: ReplyRecord | None) -> _Readings:
    earlier = corrected.said.get("read", []) if corrected is not None else []
    return [(action, meaning.carried_over(action, reading, earlier)) for action, reading in readings]


def _answer_kindly(visit: Visit, message: Message, *, greeted: bool) -> None:
    """A greeting or a word of thanks says nothing of an action."""
    words = 'Hello. Say how an action stands, for example "2.4 done"; help lists what I do.'
    with visit.ledger() as ledger:
        _post(visit, ledger, message, 0, answers.plain(words if greeted else "You are welcome."))


def _take_all(
    visit: Visit,
    ledger: Ledger,
    outcome: _Outcome,
    targets: Sequence[tuple[ActionRecord | None, Reading, PersonRecord | None]],
    corrected: ReplyRecord | None,
    request_id: int | None,
    message: Message,
) -> None:
    """What an earlier reading led to goes first; then a decision, or what is said of each action."""
    if corrected is not None:
        take_back(visit, ledger, corrected)
    if request_id is not None:
        _take_decision(visit, ledger, outcome, request_id, message)
        return
    for action, reading, to in targets:
        outcome.read.append({**meaning.pack(reading), "ref": action.ref if action else None, "sure": reading.sure})
        _take_one(visit, ledger, outcome, action, reading, to)


def _take_decision(visit: Visit, ledger: Ledger, outcome: _Outcome, request_id: int, message: Message) -> None:
    try:
        with ledger.c.begin_nested():
            made = decide(visit, ledger, request_id, message.text[:_LONGEST])
    except Refused as refusal:
        outcome.sentences.append(str(refusal))
        return
    if isinstance(made, Change):
        outcome.changes.append(made)
    else:
        outcome.questions.append(made)


def _take_one(
    visit: Visit,
    ledger: Ledger,
    outcome: _Outcome,
    action: ActionRecord | None,
    reading: Reading,
    to: PersonRecord | None,
) -> None:
    if reading.intent == "out_of_office":
        _note_leave(visit, ledger, outcome, reading)
        return
    if action is None:
        if not meaning.is_only_taken_back(reading):
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
    person = people.found(ledger.c, visit.workspace_id, visit.person.id)
    leave = Leave(reading.back_on, reading.away_from)
    try:
        people.set_away(ledger.c, person, leave, visit.now)
    except Refused as refusal:
        outcome.sentences.append(str(refusal))
        return
    before, before_from = (day.isoformat() if day else None for day in (person.away_until, person.away_from))
    outcome.leave = {"until": leave.back_on.isoformat(), "before": before, "before_from": before_from}
    deputy = queries.person(ledger.c, visit.workspace_id, person.deputy_id) if person.deputy_id else None
    outcome.sentences.append(away_words(leave, visit.today, deputy.name if deputy else None))


def _keep_note(
    ledger: Ledger, outcome: _Outcome, action: ActionRecord, reading: Reading, *, silently: bool = False
) -> None:
    if not reading.note.strip():
        outcome.sentences.append(
            f'You named {action.ref} and said nothing of it: say, for example, "{action.ref} done".'
        )
        return
    try:
        ledger.annotate(action, reading.note)
    except Refused as refusal:
        outcome.sentences.append(str(refusal))
        return
    if reading.intent == "reassign" and reading.reassign_to:
        outcome.sentences.append(
            f"I could not tell who {reading.reassign_to} is: to hand {action.ref} over, "
            f"/action handover {action.ref} @name. What you wrote is kept as a note on it."
        )
    elif not silently:
        outcome.kept.append(action)


def _keep_evidence(ledger: Ledger, outcome: _Outcome, context: Context, message: Message) -> None:
    """Links and files of a message belong to the one action that it is about."""
    about = {change.action.id: change.action for change in outcome.changes} or (
        {context.likely.id: context.likely} if context.likely else {}
    )
    if len(about) != 1:
        return
    action = next(iter(about.values()))
    try:
        with ledger.c.begin_nested():
            for url in links_in(received(message.text)):
                ledger.add_evidence(action, url)
            for url, title in message.files:
                ledger.add_evidence(action, url, kind="file", title=title)
    except Refused as refusal:  # what was written stays kept, whoever owns the action by now
        outcome.sentences.append(str(refusal))


def _keep(visit: Visit, ledger: Ledger, message: Message, outcome: _Outcome) -> int:
    said = {"asked": outcome.asked, "orphans": outcome.orphans, "read": outcome.read, "leave": outcome.leave}
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
        rendered.append(answers.plain("\n".join(dict.fromkeys(outcome.sentences))))
    several = visit.several_plans
    rendered += [answers.kept_as_note(action, today=visit.today, show_plan=several) for action in outcome.kept]
    rendered += outcome.questions
    rendered += [ask_reading(visit, ledger, asked, reply_id, place) for place, asked in enumerate(outcome.asked)]
    rendered += [ask_action(visit, context, facts, reply_id, place) for place, facts in enumerate(outcome.orphans)]
    return rendered


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
