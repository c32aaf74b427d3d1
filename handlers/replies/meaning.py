"""Which actions a reply speaks of, and how what was read of it is kept while a person is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from handlers.services import Visit
from plans.replies import OpenAction, Reading, read_replies
from plans.typed import received
from storage import outbox, queries, rights
from storage.records import ActionRecord
from storage.rights import Refused

PLAIN_KINDS = frozenset({"note", "question"})
_FIELDS = ("intent", "completed_on", "proposed_due", "percent", "blocker", "reassign_to", "back_on", "note")
_DATES = frozenset({"completed_on", "proposed_due", "back_on"})
_MOST_READINGS = 4


@dataclass(frozen=True, slots=True)
class Context:
    """What a reply may be about: under a nudge its actions, otherwise the person's own."""

    actions: Sequence[ActionRecord]
    likely: ActionRecord | None  # which one is meant where none is named
    unknown: Sequence[str] = ()  # references that the text names and nobody knows, or several plans have
    refusals: Sequence[str] = ()  # a sentence about each of them


def context_of(visit: Visit, channel: str, thread_ts: str | None, text: str = "") -> Context:
    """The actions that a message may speak of, closed ones of its thread and others that its text names too."""
    mine = visit.my_open()
    shown: list[ActionRecord] = []
    if thread_ts:
        with visit.read() as c:
            letter = outbox.letter_at(c, visit.workspace_id, channel, thread_ts)
            if letter is not None:
                shown = queries.actions(c, visit.workspace_id, letter.action_ids)
        shown = [action for action in shown if rights.is_owner(visit.actor, action) or action.plan in visit.plans]
    open_shown = [action for action in shown if action.state.is_open]
    likely = next((few[0] for few in (open_shown, shown, mine) if len(few) == 1), None)
    if open_shown and len(open_shown) > 1:
        likely = None
    known = {action.id: action for action in [*shown, *mine]}
    others: dict[str, ActionRecord | str] = {}
    for word in _named(text, list(known.values())):
        try:
            others[word] = visit.action(word)
        except Refused as refusal:
            others[word] = str(refusal)
    known |= {other.id: other for other in others.values() if isinstance(other, ActionRecord)}
    unknown = {word: other for word, other in others.items() if isinstance(other, str)}
    return Context(list(known.values()), likely, list(unknown), list(unknown.values()))


# A number that stands where a reference does: at the front of a clause. "moved from 1.9 to 2.1" names no action, and
# neither does "2.5 days", nor "12.3.26".
_REFERENCE = re.compile(
    r"(?:^|[\n.;,!?:•*–—-]\s*|\b(?:and|also|but|actions?|items?|refs?|mark|close|reopen|re|both|done|update)\s+)"
    r"(?P<ref>(?:[A-Z][A-Z0-9]{0,9}-)?(?!\d{1,2}\.\d{1,2}\.\d\d\b)\d{1,3}(?:\.\d{1,3})+[a-z]?)"
    r"(?![\w]|[.,/:]\d|\s*(?:more |further |extra )?(?:%|(?:k|m|bn|am|pm|million|fte|gb|per ?cent|weeks?|days?|months?|"
    r"hours?|hrs?|minutes?|years?)\b))",
    re.I,
)
_MOST_NAMED = 20


def names_an_action(text: str) -> bool:
    """Whether a reference stands in a text, be there such an action or not."""
    return _REFERENCE.search(text) is not None


def _named(text: str, known: Sequence[ActionRecord]) -> list[str]:
    """The references in a text that are of none of the known actions."""
    names = {name.casefold() for action in known for name in (action.ref, action.full_ref)}
    found = dict.fromkeys(match["ref"] for match in _REFERENCE.finditer(text))
    return [word for word in found if word.casefold() not in names][:_MOST_NAMED]


def read(visit: Visit, text: str, context: Context) -> list[tuple[ActionRecord | None, Reading]]:
    """What a message says, action by action."""
    names = _names(context.actions)
    wanted = [OpenAction(name, action.title, action.state.due_on) for name, action in names.items()]
    wanted += [OpenAction(word, "", None) for word in context.unknown]
    read_ones = [
        (ref, reading)
        for ref, reading in read_replies(text, today=visit.today, actions=wanted)
        if ref not in context.unknown
    ]
    found = [(names.get(ref) if ref else None, _said_plainly(visit, reading)) for ref, reading in read_ones]
    return [(action if action or is_only_taken_back(reading) else context.likely, reading) for action, reading in found]


def _said_plainly(visit: Visit, reading: Reading) -> Reading:
    """With names and addresses in place of Slack's tokens, in whatever may be recorded of it."""
    return replace(
        reading,
        note=visit.plain(received(reading.note)),
        blocker=visit.plain(received(reading.blocker)) if reading.blocker else reading.blocker,
        alternatives=tuple(_said_plainly(visit, other) for other in reading.alternatives),
    )


def is_only_taken_back(reading: Reading) -> bool:
    """ "Ignore that", with nothing in its place."""
    return reading.corrects and reading.intent == "note" and not reading.note


def carried_over(action: ActionRecord | None, reading: Reading, earlier: list[dict[str, Any]]) -> Reading:
    """ "I meant 2.4": what was read of the earlier message (its only part) holds for the action that is named now."""
    if action is None or not is_only_taken_back(reading) or len(earlier) != 1:
        return reading
    return unpack(earlier[0])


def _names(actions: Sequence[ActionRecord]) -> dict[str, ActionRecord]:
    """Each action by its reference; by plan and reference where two plans have the same one."""
    names: dict[str, ActionRecord] = {}
    for action in actions:
        taken = names.get(action.ref)
        if taken is not None:
            names[taken.full_ref] = names.pop(action.ref)
        names[action.full_ref if taken is not None else action.ref] = action
    return names


def options(reading: Reading, action: ActionRecord, today: date) -> list[Reading]:
    """What a person is asked to choose from, the most likely first: each can be recorded as it stands."""
    if reading.intent == "extend" and reading.proposed_due is None and not reading.alternatives:
        start = max(action.state.due_on or today, today)
        lengths = (relativedelta(weeks=1), relativedelta(weeks=2), relativedelta(months=1))
        return [replace(reading, proposed_due=start + length) for length in lengths]
    candidates = [reading, *reading.alternatives]
    usable = [each for each in candidates if each.intent not in ("ambiguous", *PLAIN_KINDS) and _is_whole(each)]
    different = {(each.intent, each.completed_on, each.proposed_due): each for each in reversed(usable)}
    return [each for each in usable if each in different.values()][:_MOST_READINGS]


def _is_whole(reading: Reading) -> bool:
    """Whether it says all that recording it needs."""
    if reading.intent == "extend":
        return reading.proposed_due is not None
    return reading.intent not in ("out_of_office", "reassign")


def pack(reading: Reading) -> dict[str, Any]:
    """A reading as JSON, kept with the reply while a person is asked."""
    facts = {name: getattr(reading, name) for name in _FIELDS}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in facts.items()}


def unpack(facts: dict[str, Any]) -> Reading:
    dates = {name: date.fromisoformat(facts[name]) for name in _DATES if facts.get(name)}
    kept = {name: facts.get(name) for name in _FIELDS if name not in _DATES}
    blank: dict[str, Any] = dict.fromkeys(_DATES)
    return Reading(**{**blank, **kept, **dates, "sure": True, "because": "chosen", "alternatives": ()})
