"""Decides what a reply says: one main intent, with what goes with it, and whether that is sure."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from plans.due.rules import DateRules
from plans.replies import words as w
from plans.replies.away import is_away, is_away_of_other
from plans.replies.clauses import Clause, split
from plans.replies.clean import clean
from plans.replies.corrections import taken_back
from plans.replies.dates import Dated, back_on, completed_on, proposed_due
from plans.replies.model import Intent, Reading
from plans.replies.people import blocker_of, handed_to
from plans.replies.progress import percent_of

_NOTE_LIMIT = 2000


@dataclass(slots=True)
class Facts:
    """A reply with all that was found in it."""

    body: str
    automatic: bool
    clauses: list[Clause]
    today: date
    due: date | None
    rules: DateRules
    signals: set[str] = field(default_factory=set)
    percent: int | None = None

    def saying(self, *names: str) -> list[Clause]:
        return [clause for clause in self.clauses if clause.signals & set(names)]

    def has(self, *names: str) -> bool:
        return bool(self.signals & set(names))


def read_reply(text: str, *, today: date, due: date | None = None, rules: DateRules = DateRules()) -> Reading:  # noqa: B008
    """What one reply says of one action, read as of `today` (the day it was sent); `due` is the action's due date. Never
    raises: what is not understood is a note."""
    cleaned = clean(text)
    corrects, body = taken_back(cleaned.body)
    if corrects and not re.search(r"\w", body):
        return Reading("note", True, "it takes the earlier answer back", corrects=True)
    reading = read_body(body, today=today, due=due, rules=rules, automatic=cleaned.automatic)
    return replace(reading, corrects=corrects)


def read_body(body: str, *, today: date, due: date | None, rules: DateRules, automatic: bool = False) -> Reading:
    """The same of words that are the sender's own: no quotation, greeting or signature in them."""
    facts = Facts(body, automatic, split(body), today, due, rules)
    for clause in facts.clauses:
        if _asks(clause):
            kept = clause.signals & {"extend", "hedged_done", "cancel"} if _requests(clause) else set[str]()
            clause.signals = {"asks"} | kept
        facts.signals |= clause.signals
    facts.percent = percent_of(body)
    for rule in _RULES:
        reading = rule(facts)
        if reading:
            return _finish(facts, reading)
    return _finish(facts, Reading("note", False, "nothing in it says how the action stands"))


def _asks(clause: Clause) -> bool:
    if clause.low.rstrip(' "').endswith("?"):
        return (
            bool(w.QUESTION_WORD.match(clause.low))
            or len(clause.low.split()) <= 4
            or not clause.signals - {"question", "hedge", "nearly"}
        )
    return bool(
        re.match(
            r"\W*(?:what|who|where|why|how|which)(?:'s| is| are| do| does| did| should| would| can| was| am)\b",
            clause.low,
        )
    )


def _requests(clause: Clause) -> bool:
    return bool(
        re.search(
            r"\b(?:can|could|may|might|would|please|possible|any chance|how about|what about|ok if|okay if|alright if|mind if|shall we|are you happy|is it ok)\b",
            clause.low,
        )
    )


def _finish(facts: Facts, reading: Reading) -> Reading:
    reading = replace(
        reading,
        note=facts.body[:_NOTE_LIMIT],
        percent=reading.percent if reading.percent is not None else facts.percent,
    )
    if reading.intent == "done":
        reading = replace(reading, percent=None)
    if facts.has("hedge") and reading.intent in ("done", "cancel", "reassign", "blocked"):
        reading = replace(reading, sure=False)
    return reading if reading.sure else replace(reading, alternatives=_alternatives(facts, reading))


_NEXT: dict[str, tuple[Intent, ...]] = {
    "done": ("in_progress",), "ambiguous": ("done", "on_track"), "in_progress": ("on_track", "done"), "on_track": ("in_progress",),
    "at_risk": ("blocked", "extend"), "blocked": ("at_risk", "in_progress"), "extend": ("at_risk",), "cancel": ("done",),
    "reassign": ("blocked",), "note": ("on_track", "in_progress", "done"), "question": (), "out_of_office": (),
}  # fmt: skip


def _alternatives(facts: Facts, reading: Reading) -> tuple[Reading, ...]:
    """The readings to offer as taps, most likely first; what was read first, where it is a reading at all."""
    kept = {"done_likely": "done", "hedged_done": "done", "someones_part": "in_progress", "partly": "in_progress", "blocked": "blocked",
            "at_risk": "at_risk", "on_track": "on_track", "extend": "extend", "cancel": "cancel", "forecast": "on_track", "not_done": "in_progress"}  # fmt: skip
    intents: list[str] = [] if reading.intent in ("ambiguous", "note", "question") else [reading.intent]
    intents += [intent for name, intent in kept.items() if name in facts.signals]
    intents += _NEXT[reading.intent]
    made = [reading if intent == reading.intent else _plainly(facts, intent) for intent in dict.fromkeys(intents)]
    return tuple(made[:4])


def _plainly(facts: Facts, intent: str) -> Reading:
    done = facts.today if intent == "done" else None
    return Reading(intent, False, "another reading", note=facts.body[:_NOTE_LIMIT], completed_on=done)  # type: ignore[arg-type]


def _nothing(facts: Facts) -> Reading | None:
    if facts.clauses:
        return None
    return Reading("ambiguous", False, "there are no words of the sender's own")


def _away(facts: Facts) -> Reading | None:
    if not (facts.automatic or is_away(facts.body.lower())):
        return None
    if not facts.automatic and facts.has("done", "extend", "forecast", "rag_on_track"):
        return None
    back = back_on(facts.body, facts.today, facts.rules)
    why = f"away, back on {back.words}" if back.day else "away, with no day of return"
    return Reading("out_of_office", back.exact or not back.said, why, back_on=back.day)


def _acknowledged(facts: Facts) -> Reading | None:
    body = facts.body.lower()
    if w.ACK_AMBIGUOUS.match(body):
        return Reading("ambiguous", False, f"“{facts.body[:40]}” could mean several things")
    return None


def _question(facts: Facts) -> Reading | None:
    if not facts.has("asks"):
        return None
    rest = set[str]().union(*(c.signals for c in facts.clauses)) - {
        "asks",
        "question",
        "hedge",
        "nearly",
        "subordinate",
        "not_blocked",
    }
    if rest or _reassigned(facts):
        return None
    return Reading("question", True, "it asks")


def _cancelled(facts: Facts) -> Reading | None:
    if not facts.has("cancel") or facts.has("extend"):
        return None
    mixed = facts.has("done", "on_track", "rag_on_track", "asks", "partly")
    return Reading("cancel", not mixed, "it says that the action falls away")


def _reassigned(facts: Facts) -> Reading | None:
    for clause in facts.clauses:
        name, not_mine = handed_to(clause.text)
        if not (name or not_mine) or (clause.signals & {"blocked", "done"} and not not_mine):
            continue
        if name is None:
            rest = facts.clauses[facts.clauses.index(clause) :]
            name = next((n for n, _ in (handed_to("not mine, " + c.text) for c in rest) if n), None)
        sure = not facts.has("done", "extend", "asks") and (not_mine or name is not None)
        return Reading(
            "reassign",
            sure,
            f"it hands the action to {name}" if name else "it says that the action is another's",
            reassign_to=name,
        )
    return None


def _extended(facts: Facts) -> Reading | None:
    if not facts.has("extend"):
        return None
    asking = facts.saying("extend")
    dated = proposed_due([c.text for c in asking], facts.today, facts.due, facts.rules, asked=True)
    dated = dated or proposed_due([c.text for c in facts.clauses], facts.today, facts.due, facts.rules, asked=False)
    if dated and dated.day and facts.due and dated.day <= facts.due:
        dated = Dated(None, False, dated.words)
    day = dated.day if dated else None
    sure = bool(dated is None or dated.exact) and not facts.has("done", "on_track", "cancel")
    because = (
        f"it asks for more time: {dated.words} → {_say(day)}"
        if dated and day
        else "it asks for more time and names no date"
    )
    return Reading("extend", sure, because, proposed_due=day, blocker=_blocker(facts))


def _forecast(facts: Facts) -> Reading | None:
    """A date on which it will be done: on or before the due date it is on track, after it a new date is asked for."""
    telling = facts.saying("forecast") or ([] if facts.signals - {"hedge", "nearly"} else facts.clauses)
    if not facts.has("forecast") and not (facts.has("partly") or _foretells(facts)):
        return None
    if facts.has("partly", "done") and not facts.has("forecast"):
        telling = facts.clauses
    dated = proposed_due([c.text for c in telling], facts.today, facts.due, facts.rules, asked=False)
    if dated is None and facts.has("forecast"):
        dated = proposed_due([c.text for c in facts.clauses], facts.today, facts.due, facts.rules, asked=False)
    if dated is None or dated.day is None:
        return _forecast_without_day(facts, dated)
    shaky = facts.has("at_risk", "cancel") or not dated.exact
    if facts.due is None:
        return Reading(
            "extend",
            False,
            f"it will be done by {_say(dated.day)}; there is no due date to compare",
            proposed_due=dated.day,
        )
    if dated.day <= facts.due:
        return Reading("on_track", not shaky, f"{dated.words} is not after the due date {_say(facts.due)}")
    return Reading(
        "extend",
        not shaky,
        f"{dated.words} → {_say(dated.day)}, after the due date {_say(facts.due)}",
        proposed_due=dated.day,
        blocker=_blocker(facts),
    )


def _foretells(facts: Facts) -> bool:
    """A bare date ("Tomorrow"), or a landing foretold in other words."""
    if facts.signals - {"hedge", "nearly"}:
        return False
    low = facts.body.lower()
    return bool(_LANDS.search(low)) or (
        len(low.split()) <= 5 and not re.search(r"\b(?:meeting|on|was|the meeting)\b", low)
    )


_LANDS = re.compile(
    r"\b(?:should|will|'ll|expect\w*|aim\w*|hop\w+|plan\w*|eta|target\w*|due|anticipat\w+|likely|going to|intend\w*|by|forecast)\b.{0,60}?\b(?:land|be with you|be there|get it|have it|have this|do it|do this|do that|send|sent|submit|issue|circulate|share|get there|be ready|be out|get this|get that|provide|wrap|drop|arrive|follow|go live|launch|publish|come|complete|finish|close|deliver|happen|by|end|for|eta|mid|early|late|on|:)\b|^\W*(?:eta|by|target|expected|due|aiming)\b"
)


def _forecast_without_day(facts: Facts, dated: Dated | None) -> Reading | None:
    if facts.has("forecast") and not facts.has("at_risk", "blocked", "on_track", "done"):
        if facts.has("subordinate") or w.CONDITION.search(facts.body.lower()):
            return Reading("in_progress", False, "it will be done, on a condition")
        return (
            Reading("extend", False, "it will be done on a day that is not clear")
            if dated
            else Reading("in_progress", False, "it will be done, with no day named")
        )
    return None


def _done(facts: Facts) -> Reading | None:
    if not facts.has("done", "done_likely", "hedged_done", "someones_part"):
        return None
    if _conditional(facts):
        return Reading("ambiguous", False, "it is done on a condition")
    counter = facts.signals & {
        "partly",
        "not_done",
        "blocked",
        "at_risk",
        "in_progress",
        "rag_at_risk",
        "rag_on_track",
        "on_track",
    }
    if facts.has("done") and not facts.has("someones_part", "hedged_done"):
        clean_done = not counter and not facts.has("hedge") and facts.percent is None
        if clean_done or not (counter & {"partly", "not_done", "in_progress", "blocked", "at_risk", "rag_at_risk"}):
            return _completed(facts, sure=clean_done)
        return None
    if facts.has("someones_part", "hedged_done") and not counter & {
        "blocked",
        "on_track",
        "rag_on_track",
        "rag_at_risk",
    }:
        return Reading("ambiguous", False, "it may not be done as a whole")
    if facts.has("done_likely") and not counter and (facts.percent in (None, 100)):
        if facts.has("hedge"):
            return Reading("ambiguous", False, "it is said with doubt")
        strong = any(w.BARE_DONE.search(c.low) for c in facts.saying("done_likely"))
        dated = completed_on([c.text for c in facts.saying("done_likely")], facts.today, facts.rules)
        return _completed(facts, sure=strong and dated.said and dated.exact and len(facts.clauses) == 1)
    return None


def _conditional(facts: Facts) -> bool:
    return any(re.match(r"\W*(?:if|assuming|unless|provided|in case)\b", clause.low) for clause in facts.clauses)


def _completed(facts: Facts, *, sure: bool) -> Reading:
    telling = facts.saying("done", "done_likely")
    after = [c for c in facts.clauses if c not in telling and _only_a_date(c)]
    dated = completed_on([c.text for c in telling + after], facts.today, facts.rules)
    words = (
        f"{dated.words} → {_say(dated.day)}" if dated.said and dated.day else "no day named, so the day of the reply"
    )
    return Reading("done", sure and dated.exact, f"it is done: {words}", completed_on=dated.day)


def _only_a_date(clause: Clause) -> bool:
    return (
        len(clause.low.split()) <= 4
        and bool(
            re.search(
                r"\d|day\b|week\b|january|february|march|april|june|july|august|september|october|november|december",
                clause.low,
            )
        )
        and not clause.signals
    )


def _standing(facts: Facts) -> Reading | None:
    """Blocked, at risk, on track, in progress: what the clauses say, the graver first."""
    if facts.has("rag_on_track", "rag_at_risk"):
        good = facts.has("rag_on_track")
        mixed = facts.has("at_risk", "blocked", "rag_at_risk", "partly") if good else facts.has("on_track")
        return Reading(
            "on_track" if good else "at_risk",
            not mixed,
            "it names the RAG colour",
            blocker=None if good else _blocker(facts),
        )
    if facts.has("on_track") and not facts.has("at_risk", "blocked"):
        return _on_track(facts)
    if facts.has("blocked"):
        return Reading(
            "blocked",
            not facts.has("on_track", "done", "partly", "done_likely"),
            "it says what it waits for",
            blocker=_blocker(facts),
        )
    if facts.has("at_risk"):
        if _RECOVERING.search(facts.body.lower()) and not facts.has("on_track"):
            return Reading("in_progress", False, "it was late and is recovering")
        if facts.has("on_track"):
            return _last_of(facts, "on_track", "at_risk")
        return Reading("at_risk", True, "it tells of a risk to the date")
    return None


_RECOVERING = re.compile(
    r"\b(?:make up (?:for )?|catch(?:ing)? up|recover\w*|back on|pick(?:ing)? up (?:pace|speed|again)|resum\w+|now moving|sorted now|get back to|sorry about|sorry for|apologies for)\b"
)


def _on_track(facts: Facts) -> Reading:
    dated = proposed_due([c.text for c in facts.saying("on_track")], facts.today, facts.due, facts.rules, asked=False)
    if (
        dated
        and dated.day
        and facts.due
        and dated.day > facts.due
        and dated.exact
        and re.search(r"\b(?:for|by|to) ", facts.body.lower())
    ):
        return Reading(
            "extend", False, f"{dated.words} is after the due date {_say(facts.due)}", proposed_due=dated.day
        )
    return Reading("on_track", not facts.has("not_done", "done", "partly"), "it says that all is well")


def _last_of(facts: Facts, *names: str) -> Reading:
    last = next(name for clause in reversed(facts.clauses) for name in names if name in clause.signals)
    return Reading(last, False, "it says two things; the last counts")  # type: ignore[arg-type]


def _going(facts: Facts) -> Reading | None:
    if facts.percent == 100:
        return Reading("done", False, "all of it is counted as done", completed_on=facts.today)
    if facts.percent is not None:
        return Reading("in_progress", True, f"{facts.percent} % of it is done")
    if facts.has("not_done", "partly"):
        return Reading("in_progress", True, "it is done in part" if facts.has("partly") else "it is not done yet")
    if is_away_of_other(facts.body.lower()):
        return Reading("blocked", False, "someone it needs is away", blocker=facts.body[:120])
    if facts.has("done") and not facts.has("in_progress"):
        return None
    if facts.has("in_progress"):
        return Reading("in_progress", not facts.has("done", "done_likely", "hedge"), "it is under way")
    return None


def _noted(facts: Facts) -> Reading | None:
    if w.ACK_NOTE.match(facts.body.lower()):
        return Reading("note", True, "an acknowledgement")
    if facts.has("hedge"):
        return Reading("ambiguous", False, "it is said with doubt")
    return None


def _blocker(facts: Facts) -> str | None:
    for clause in facts.saying("blocked", "at_risk", "rag_at_risk", "extend"):
        found = blocker_of(clause.text) if clause.signals & {"blocked"} else None
        if found:
            return found
        if clause.signals & {"at_risk"} and re.match(r"no |lack ", clause.low):
            return clause.text
    return None


def _say(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""


_RULES = (
    _nothing, _away, _acknowledged, _question, _cancelled, _reassigned, _extended, _forecast, _done, _standing, _going, _noted,
)  # fmt: skip
