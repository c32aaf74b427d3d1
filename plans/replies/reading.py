"""Decides what a reply says: one main intent, with what goes with it, and whether that is sure."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from plans.due.rules import DateRules
from plans.replies import completion, requests, status
from plans.replies.clauses import split
from plans.replies.clean import clean
from plans.replies.corrections import taken_back
from plans.replies.facts import Facts
from plans.replies.mixed import tells_apart
from plans.replies.model import Intent, Reading
from plans.replies.progress import percent_of
from plans.replies.questions import answered
from plans.replies.words import asking
from plans.replies.words.courtesy import told

_NOTE_LIMIT = 2000
_READ_LIMIT = 1000

# The first rule that has something to say decides; what binds most comes first.
_RULES: tuple[Callable[[Facts], Reading | None], ...] = (
    requests.nothing,
    requests.away,
    requests.unclear,
    requests.question,
    status.no_news,
    requests.cancelled,
    requests.reassigned,
    requests.extended,
    completion.forecast,
    completion.completed,
    status.colour,
    status.on_track,
    status.blocked,
    status.at_risk,
    status.going,
    status.noted,
)


def read_reply(
    text: str,
    *,
    today: date,
    due: date | None = None,
    rules: DateRules = DateRules(),
) -> Reading:
    """What one reply says of one action, read as of `today` (the day it was sent); `due` is the action's due date.
    Never raises: what is not understood is a note."""
    cleaned = clean(text)
    corrects, body = taken_back(cleaned.body)
    if corrects and not re.search(r"\w", body):
        return Reading("note", True, "it takes the earlier answer back", corrects=True)
    reading = read_body(body, today=today, due=due, rules=rules, automatic=cleaned.automatic)
    return replace(reading, corrects=corrects)


def read_body(body: str, *, today: date, due: date | None, rules: DateRules, automatic: bool = False) -> Reading:
    """The same of words that are the sender's own: no quotation, greeting or signature in them."""
    read = body[:_READ_LIMIT]
    heard = told(read)
    if read and not heard and not automatic:
        return _finish(Facts(read, automatic, [], today, due, rules), body, Reading("note", True, "a courtesy"))
    facts = Facts(heard, automatic, answered(split(heard)), today, due, rules, percent_of(heard))
    for clause in facts.clauses:
        facts.signals |= clause.signals
    if tells_apart(heard, lambda part: read_body(part, today=today, due=due, rules=rules)):
        return _finish(facts, body, Reading("ambiguous", False, "it tells different things of several actions"))
    reading = next((found for found in (rule(facts) for rule in _RULES) if found), None)
    return _finish(facts, body, reading or Reading("note", False, "nothing in it says how the action stands"))


def _may_ask_for_time(facts: Facts) -> bool:
    """Whether what tells how it goes may be about a later date, or an obstacle, as well."""
    if asking.TURNS.search(facts.low):
        return True
    dated = facts.new_date(facts.clauses, asked=False)
    return bool(facts.due and dated and dated.day and dated.day > facts.due)


def _finish(facts: Facts, body: str, reading: Reading) -> Reading:
    percent = None if reading.intent == "done" else facts.percent
    reading = replace(reading, note=body[:_NOTE_LIMIT], percent=percent)
    if reading.intent in ("in_progress", "at_risk") and _may_ask_for_time(facts):
        reading = replace(reading, sure=False)
    if facts.has("hedge") and reading.intent in ("done", "cancel", "reassign", "blocked", "in_progress"):
        reading = replace(reading, sure=False)
    return reading if reading.sure else replace(reading, alternatives=_alternatives(facts, reading))


_ALSO: dict[str, Intent] = {
    "done": "done",
    "done_likely": "done",
    "hedged_done": "done",
    "someones_part": "in_progress",
    "partly": "in_progress",
    "not_done": "in_progress",
    "blocked": "blocked",
    "at_risk": "at_risk",
    "rag_at_risk": "at_risk",
    "on_track": "on_track",
    "rag_on_track": "on_track",
    "extend": "extend",
    "cancel": "cancel",
    "forecast": "on_track",
    "in_progress": "in_progress",
}
_NEXT: dict[Intent, tuple[Intent, ...]] = {
    "done": ("in_progress",), "ambiguous": ("done", "on_track"), "in_progress": ("on_track", "done"),
    "on_track": ("in_progress",), "at_risk": ("blocked", "extend"), "blocked": ("at_risk", "in_progress"),
    "extend": ("at_risk",), "cancel": ("done",), "reassign": ("blocked",), "note": ("on_track", "in_progress", "done"),
    "question": (), "out_of_office": (),
}  # fmt: skip
_NOT_OFFERED = ("ambiguous", "note", "question")


def _alternatives(facts: Facts, reading: Reading) -> tuple[Reading, ...]:
    """The readings to offer as taps, most likely first: what was read, then what else the words signal, then what is
    often meant instead."""
    intents: list[Intent] = [] if reading.intent in _NOT_OFFERED else [reading.intent]
    intents += [intent for name, intent in _ALSO.items() if name in facts.signals] + list(_NEXT[reading.intent])
    offered = [
        reading if intent == reading.intent else _plainly(facts, reading, intent) for intent in dict.fromkeys(intents)
    ]
    return tuple(offered[:4])


def _plainly(facts: Facts, reading: Reading, intent: Intent) -> Reading:
    day = facts.today if intent == "done" else None
    return Reading(
        intent, False, "what else it could mean", note=reading.note, percent=reading.percent, completed_on=day
    )
