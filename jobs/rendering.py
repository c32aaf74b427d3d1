"""What a letter of the outbox says, worked out when it is sent (and again when what it shows has changed)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from messages import digest, escalation, requests, welcome
from messages.nudge import NudgeItem, nudge
from messages.rendered import Rendered
from plans.working_days import local_day
from storage import finding, history, people, picture, queries
from storage.outbox import LetterRow
from storage.records import ActionRecord, EntryRecord, PersonRecord


def render(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    """The message as it is true now; None where there is nothing left to say, so that it is settled unsent."""
    return _KINDS[letter.kind](c, letter, now)


def render_together(c: Connection, letters: Sequence[LetterRow], now: datetime) -> dict[int, Rendered | None]:
    """The nudges among these, by letter id: they come many at once, and take together as many queries as one."""
    by_workspace: dict[str, list[LetterRow]] = defaultdict(list)
    for letter in letters:
        if letter.kind == "nudge":
            by_workspace[letter.workspace_id].append(letter)
    drawn: dict[int, Rendered | None] = {}
    for workspace_id, nudges in by_workspace.items():
        drawn |= _nudges(c, workspace_id, nudges, now)
    return drawn


def _nudge(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    return _nudges(c, letter.workspace_id, [letter], now)[letter.id]


def _nudges(
    c: Connection, workspace_id: str, letters: Sequence[LetterRow], now: datetime
) -> dict[int, Rendered | None]:
    readers = queries.people(c, workspace_id, {letter.person_id for letter in letters if letter.person_id})
    ids = dict.fromkeys(action_id for letter in letters for action_id in letter.payload["items"])
    actions = {action.id: action for action in queries.actions(c, workspace_id, ids)}
    answers = queries.answers_since(c, workspace_id, list(actions), min(letter.created_at for letter in letters))
    return {letter.id: _one_nudge(letter, readers, actions, answers, now) for letter in letters}


def _one_nudge(
    letter: LetterRow,
    readers: Mapping[int, PersonRecord],
    known: Mapping[int, ActionRecord],
    answers: Mapping[int, Sequence[EntryRecord]],
    now: datetime,
) -> Rendered | None:
    reader = readers[letter.person_id or 0]
    actions = [known[action_id] for action_id in letter.payload["items"] if action_id in known]
    items = [
        NudgeItem(action, _answer(answers.get(action.id, ()), action, letter, reader), action.is_answered_by(reader.id))
        for action in actions
    ]
    if letter.sent_at is None:
        items = [item for item in items if not item.is_settled]
        if not items:
            return None
    first = {item.action.plan.id: item.action.plan for item in items}
    return nudge(
        reader,
        items,
        today=local_day(now, reader.zone),
        first_word=[first[plan_id] for plan_id in letter.payload.get("first", []) if plan_id in first],
        for_person=_whose([item.action for item in items if item.theirs], reader),
    )


def _answer(
    answers: Sequence[EntryRecord], action: ActionRecord, letter: LetterRow, reader: PersonRecord
) -> EntryRecord | None:
    """The last word on an item of a nudge since it was planned."""
    counting = [answer for answer in answers if answer.at >= letter.created_at and _settles(answer, action, reader)]
    return counting[-1] if counting else None


def _settles(answer: EntryRecord, action: ActionRecord, reader: PersonRecord) -> bool:
    """Whether an answer is the reader's too: a snooze and a hand-over are about one owner's share."""
    if answer.kind == "snoozed":
        mine = [owner.id for owner in action.owners if owner.id == reader.id]
        mine = mine or [owner.id for owner in action.owners if owner.deputy_id == reader.id]
        return any(str(person_id) in answer.after.get("snoozed", {}) for person_id in mine)
    if answer.kind == "accepted":
        givers = set(answer.before.get("owners") or ()) - set(answer.after.get("owners") or ())
        return reader.id == answer.actor_id or reader.id in givers
    return True


def _whose(actions: list[ActionRecord], reader: PersonRecord) -> PersonRecord | None:
    """The colleague on leave, where all of a deputy's nudge is that one's."""
    if any(reader.id in action.state.owners for action in actions):
        return None
    owners = {owner.id: owner for action in actions for owner in action.owners if owner.deputy_id == reader.id}
    return next(iter(owners.values())) if len(owners) == 1 else None


def _reader(c: Connection, letter: LetterRow) -> PersonRecord:
    if letter.person_id is None:
        raise ValueError(f"the letter {letter.key} is addressed to nobody")
    return people.found(c, letter.workspace_id, letter.person_id)


def _request(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    request = queries.request(c, letter.workspace_id, letter.payload["request_id"])
    if request is None or (letter.sent_at is None and request.state != "open"):
        return None
    today = request.action.plan.today(now)
    week = request.proposed_due
    wanted = finding.Filter([request.action.plan.id], owner_id=request.asked_by.id)
    others = finding.find(c, letter.workspace_id, wanted) if week else []
    return requests.request(
        request,
        today=today,
        others_due=sum(_same_week(week, other.state.due_on) for other in others if other.id != request.action.id),
        again=bool(letter.payload.get("again")),
        evidence=queries.evidence(c, letter.workspace_id, request.action.id),
    )


def _same_week(one: date | None, other: date | None) -> bool:
    if one is None or other is None:
        return False
    monday = one - timedelta(days=one.weekday())
    return monday <= other < monday + timedelta(days=7)


def _decision(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    request = queries.request(c, letter.workspace_id, letter.payload["request_id"])
    if request is None or (letter.sent_at is None and request.state not in ("approved", "declined")):
        return None
    reason = history.note_of(c, letter.workspace_id, letter.payload.get("entry_id"))
    return requests.decision(request, today=request.action.plan.today(now), reason=reason)


def _handover(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    request = queries.request(c, letter.workspace_id, letter.payload["request_id"])
    if request is None or (letter.sent_at is None and request.state != "open"):
        return None
    return requests.handover(request, today=request.action.plan.today(now))


def _assigned(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    action = queries.action(c, letter.workspace_id, letter.payload["action_id"])
    if action is None or (letter.sent_at is None and letter.person_id not in action.state.owners):
        return None
    by = letter.payload.get("by")
    giver = queries.person(c, letter.workspace_id, by) if by else None
    return welcome.assigned(action, giver, today=action.plan.today(now))


def _welcome(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    plan = queries.plan(c, letter.workspace_id, letter.payload["plan_id"])
    actions = queries.actions(c, letter.workspace_id, letter.payload["action_ids"])
    if plan is None or not actions:
        return None
    leads = queries.leads(c, letter.workspace_id, plan.id)
    return welcome.welcome(_reader(c, letter), plan, actions, leads, today=plan.today(now))


def _escalation(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    plan = queries.plan(c, letter.workspace_id, letter.payload["plan_id"])
    actions = queries.actions(c, letter.workspace_id, letter.payload["action_ids"])
    if letter.sent_at is None:
        actions = [action for action in actions if action.state.is_open]
    if plan is None or not actions:
        return None
    ended = letter.kind == "ended"
    unreached = [] if ended else _unreached(actions)
    return escalation.escalation(
        _reader(c, letter),
        [] if ended else actions,
        actions if ended else [],
        unreached,
        today=plan.today(now),
    )


def _unreached(actions: list[ActionRecord]) -> list[tuple[PersonRecord, list[ActionRecord]]]:
    people_of = {owner.id: owner for action in actions for owner in action.owners if not owner.reachable}
    return [
        (person, [action for action in actions if person.id in action.state.owners]) for person in people_of.values()
    ]


def _digest(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    plan = queries.plan(c, letter.workspace_id, letter.payload["plan_id"])
    if plan is None:
        return None
    return digest.digest(picture.draw(c, plan, now, after=letter.payload["after"]))


def _said(_c: Connection, letter: LetterRow, _now: datetime) -> Rendered | None:
    """An answer says what was recorded then; it was worded in the transaction that recorded it."""
    return Rendered(letter.payload["text"], letter.payload["blocks"])


_KINDS: dict[str, Callable[[Connection, LetterRow, datetime], Rendered | None]] = {
    "nudge": _nudge,
    "request": _request,
    "decision": _decision,
    "handover": _handover,
    "assigned": _assigned,
    "welcome": _welcome,
    "escalation": _escalation,
    "ended": _escalation,
    "digest": _digest,
    "answer": _said,
}
