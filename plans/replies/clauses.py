"""A reply cut into clauses, each with the signals that it gives."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from plans.replies.words import asking, done, standing
from plans.replies.words.notation import pattern

_CUT = re.compile(
    pattern(
        r"\n+|(?<=[.!?;])\s+(?!\d{4}\b)|\s+-{1,3}\s+|--+|;\s*|(?<=[a-z] [a-z]{3}):\s+(?=[a-z])|"
        r"(?<=[a-z] [a-z]{4}):\s+(?=[a-z])|(?<=[a-z] [a-z]{5}):\s+(?=[a-z])|(?<!\d),\s*|(?<=\d),\s+(?!(19|20)\d\d\b)|"
        r"\s*\(|\)\s*|(?<!\bfar)(?<!\ball)\s+(?=(but|however|although|though|except|apart from|because|due to|"
        r"owing to|as we|"
        r"as i|"
        r"since we)\b)|\s+(?=so (by |on |the |for |it's |more like |say |now |maybe |probably )*{when})|\s+(?=(and|"
        r"so|then) (will|the|we|i|it|this|now|is|are|just|still|need|needs|waiting|awaiting|"
        r"then|have|has|should|am|i'm|we're|not|no|hope|hoping|aim|expect|can|could|would|working)\b)"
    ),
    re.I,
)
_BY_NOW = re.compile(r"[\w-]+(?: off| out)? (?:now|already|by now)\b(?! by)")
# Slips that would turn what is to come into what is done.
_WILL = re.compile(r"\b(?:(?:wil|wll|wiil|willl)\s+|will?(?=be\b))")
_LIMIT = 30  # a reply of more clauses has said what it has to say
_BUT = re.compile(r"\W*(?:but|however|although)\b")
_BELIEVED = re.compile(r"\b(?:thought|believed|looked)\b")
_ASIDE = re.compile(r"\W*(?:\w+ of which|which|whose)\b")
_MARKS = "✅👍🔴🟡🟢🔵🌴❌🚫"
_TALKING = re.compile(rf"[\w{_MARKS}?]")
_FAMILIES = (
    ("extend", asking.EXTEND),
    ("not_until", asking.NOT_UNTIL),
    ("cancel", asking.CANCEL),
    ("blocked", standing.BLOCKED),
    ("on_track", standing.ON_TRACK),
    ("at_risk", standing.AT_RISK),
    ("in_progress", standing.IN_PROGRESS),
)
_NOT_ON_TRACK = re.compile(
    pattern(r"(\bnot|n't|\bno longer|\bnever|\bhardly|\bunlikely|\bdoubt\w*|\bfar from)( \w+){0,5} ?$")
)
_NOT_CANCELLED = re.compile(pattern(r"\b(not|n't|no need to|don't|nothing|none)( \w+)? ?$"))
_NO_MORE_TIME = re.compile(pattern(r"\b(no need (to|for)|(don't|not|won't) need|without|no)( an?| any| to)?( \w+)? ?$"))


_NOT_CLOSED = re.compile(
    pattern(
        r"\b(not|before|until|once|when|if|will|expect\w*|aim\w*|hop(e|ing)|plan\w*|by|want|need|trying)\b|n't|'ll\b"
    )
)


@dataclass(slots=True)
class Clause:
    """A clause of a reply and what it says: the names of its signals."""

    text: str
    low: str
    signals: set[str] = field(default_factory=set)


def split(body: str) -> list[Clause]:
    """The clauses of a body, with their signals. What is left over ("done, just the appendix to do") counts against a
    "done" before it."""
    clauses: list[Clause] = []
    at = 0
    for match in [*_CUT.finditer(body), None]:
        text = body[at : match.start() if match else len(body)].strip()
        if _TALKING.search(text):
            low = _WILL.sub("will ", text.lower())
            clauses.append(Clause(text, low, set() if _ASIDE.match(low) else signals(low)))
        at = match.end() if match else len(body)
        if len(clauses) == _LIMIT:
            break
    for before, clause in pairwise(clauses):
        _weigh(before, clause)
    return clauses


def _weigh(before: Clause, clause: Clause) -> None:
    """Takes back what a clause says where the next one does: "done, just the appendix to do", "thought it was done but
    it broke again"."""
    left = done.BUT_FOR.match(clause.low) or (
        done.LEFT_OVER.search(clause.low) and not done.CLOSE_IT.search(clause.low) and "asks" not in clause.signals
    )
    if left and before.signals & {"done", "done_likely"}:
        before.signals = before.signals - {"done", "done_likely"} | {"partly"}
    if "hedged_done" in before.signals and _BUT.match(clause.low) and _BELIEVED.search(before.low):
        before.signals = {"not_done"}


def signals(low: str) -> set[str]:
    """What a clause in lower case says, by word family."""
    found = {signal for signal in (_done(low),) if signal}
    if done.REDO.search(low):
        found = found - {"done", "done_likely"} | {"in_progress"}
    for name, words in _FAMILIES:
        match = words.search(low)
        if match:
            found |= _turned(name, low, match)
    if asking.THE_REST.search(low) and not found & {"done", "not_done"}:
        found = found - {"partly", "done_likely", "in_progress"} | {"forecast"}
    found |= _colours(low) | _degrees(low, found)
    if standing.DOUBTED.search(low) and found & _DOUBTABLE:
        found = found - _DOUBTABLE | {"at_risk"}
    if "rag_on_track" in found:
        found.discard("at_risk")
    if "in_progress" in found and found & {"done", "done_likely"} and "under_way" not in found:
        found.discard("in_progress")
    return found


_DOUBTABLE = {"on_track", "forecast", "done", "done_likely", "hedged_done", "step_ahead", "not_done"}


def _degrees(low: str, found: set[str]) -> set[str]:
    """How strongly the clause says what it says."""
    degrees = {
        "faint_risk": "at_risk" in found and not standing.AT_RISK.search(standing.FAINT_RISK.sub(" ", low)),
        "faint_part": "partly" in found and not (done.NEARLY.search(low) or done.EXCEPT.search(low)),
        "under_way": "in_progress" in found and bool(standing.UNDER_WAY.search(low)),
        "assured": "on_track" in found and not standing.ON_TRACK.search(standing.ASSURANCE.sub(" ", low)),
        "date_risk": "at_risk" in found and bool(standing.DATE_RISK.search(low)),
        "changed": bool(asking.CHANGED.search(low)),
        "lands": bool(asking.LANDS.search(low)) and not (asking.TALKS.search(low) or asking.NOT_LANDING.search(low)),
        "reported": not found and _is_report(low) and not standing.MEASURE.search(low),
        "going_on": not found and bool(standing.GOING_ON.search(low)) and not standing.MEASURE.search(low),
        "hedge": bool(done.HEDGE.search(low)),
        "question": low.rstrip(' "').endswith("?"),
    }
    return {name for name, holds in degrees.items() if holds}


def _turned(name: str, low: str, match: re.Match[str]) -> set[str]:
    """A family's signal, or what the words around it turn it into ("not on track")."""
    before = low[max(0, match.start() - 40) : match.start()]
    if name == "on_track":
        return {"at_risk"} if _NOT_ON_TRACK.search(before) else {"on_track"}
    if name == "blocked":
        return {"not_blocked"} if standing.NOT_BLOCKED.search(low) else {"blocked"}
    if name == "at_risk":
        denied = standing.NO_RISK.search(before) and not re.match(r"no |not |haven't|never|hasn't|isn't|hold", match[0])
        return set() if denied else {"at_risk"}
    if name == "cancel":
        denied = _NOT_CANCELLED.search(before) and not match[0].startswith(("no", "won't", "is"))
        return set() if denied else {"cancel"}
    if name == "not_until":
        return {"at_risk"} if asking.MAY.search(low) else {"not_until"}
    if name == "extend":
        return {"on_track"} if _NO_MORE_TIME.search(before) else {"extend"}
    return {name}


def _colours(low: str) -> set[str]:
    match = standing.RAG.search(low)
    colour = (match["c2"] or match["c"]) if match else None
    colour = next((name for mark, name in standing.CIRCLES.items() if mark in low), colour)
    return {"rag_on_track" if colour == "green" else "rag_at_risk"} if colour else set()


def _done(low: str) -> str | None:
    """Whether, and how, a clause speaks of being done. `done`: outright · `done_likely`: a thing or a step is, perhaps
    not the whole · `partly` · `not_done` · `forecast`: it will be · `subordinate`: named in a condition ·
    `someones_part` · `hedged_done` · `step_ahead`: a step will be."""
    if done.CLOSING.match(low) and not low.endswith("?"):
        return "closing"
    if done.CLOSE_IT.search(low) and not _NOT_CLOSED.search(low):
        return "hedged_done" if low.endswith("?") or done.HEDGE.search(low) else "done"
    plain = done.PLAIN_DONE.search(low) or done.DID_IT.search(low)
    perfect = None if plain else done.PERFECT_DONE.search(low) or done.ACTIVE_DONE.search(low)
    match = plain or perfect or done.BARE_DONE.search(low)
    if match is None:
        return _step(low)
    word = done.ANY_DONE.search(low, match.start())
    at = word.start() if word else match.start()
    verdict = _doubt(low, low[:at], low[at:])
    if verdict:
        return verdict
    return "done" if plain or (perfect and not done.BARE_STEP.match(low, at) and _speaks_of_it(low)) else "done_likely"


def _is_report(low: str) -> bool:
    """Whether a clause tells of some thing that was done, by its grammar alone."""
    match = done.REPORTED.search(low)
    return match is not None and _doubt(low, low[: match.start()], low[match.start() :]) is None


def _speaks_of_it(low: str) -> bool:
    """Whether the clause is about the action itself or a thing of the writer's, rather than some other noun's state."""
    return bool(
        re.match(
            r"\W*(?:(?:yes|ok|and|so|all|now)\W+)*(?:i|we|this|it|that|these|they|the|our|both|everything|policy|"
            r"action)\b",
            low,
        )
    )


def _step(low: str) -> str | None:
    if done.CHECK_MARK in low:
        return "done"
    match = done.BARE_STEP.search(low)
    if match is None:
        return None
    verdict = _doubt(low, low[: match.start()], low[match.start() :])
    return "step_ahead" if verdict == "forecast" else verdict or "done_likely"


def _doubt(low: str, before: str, after: str) -> str | None:
    """What stands between the word and its being done: `before` it and `after` it in the clause."""
    after = done.ALL_OF_THEM.sub("", after)
    if done.AS_GOOD_AS.search(low):
        return "hedged_done"
    if done.CONDITION.search(before):
        return "subordinate"
    if done.NEGATION.search(before[-40:]):
        return "not_done"
    if done.OTHERS_PART.search(low) or done.ALL_I_CAN.search(after):
        return "someones_part"
    if done.EXCEPT.search(after):
        return "partly"
    if done.FUTURE.search(before[-45:]):
        return "hedged_done" if _BY_NOW.match(after) else "forecast"
    if done.NEARLY.search(before) or done.PART_OF_IT.search(after) or done.PART_FOLLOWS.search(after):
        return "partly"
    return "hedged_done" if done.HEDGE.search(low) or done.ON_CONDITION.search(after) else None
