"""A reply cut into clauses, each with the signals that it gives."""

import re
from dataclasses import dataclass, field

from plans.replies import words as w

_CUT = re.compile(
    r"\n+|(?<=[.!?;])\s+(?!\d{4}\b)|\s+-{1,3}\s+|--+|;\s*|:\s+(?=[a-z])|"
    r"(?<!\d),\s*|(?<=\d),\s+(?!(?:19|20)\d\d\b)|\s*\(|\)\s*|"
    r"\s+(?=(?:but|however|although|though|except|apart from|yet to)\b)|\s+(?=(?:and|so|then) (?:will|the|we|i|it|this|now|is|are|just|still|need|waiting|awaiting|then|have|has|should|am|i'm|we're|not|no|hope|hoping|aim|expect|can|could)\b)|"
    r"\s+(?=(?:because|as we|as i|since we|due to|owing to)\b)",
    re.I,
)  # fmt: skip


@dataclass(slots=True)
class Clause:
    """A clause of a reply, where it begins in the body, and what it says: the signals, in the order found."""

    text: str
    low: str
    start: int
    signals: set[str] = field(default_factory=set)

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def split(body: str) -> list[Clause]:
    clauses: list[Clause] = []
    at = 0
    for match in [*_CUT.finditer(body), None]:
        end = match.start() if match else len(body)
        text = body[at:end]
        if re.search(r"[\w✅👍🔴🟡🟢🔵🌴❌🚫?]", text):
            lead = len(text) - len(text.lstrip())
            text = text.strip()
            clauses.append(Clause(text, text.lower() if len(text.lower()) == len(text) else text, at + lead))
        at = match.end() if match else end
    for clause in clauses:
        clause.signals = signals(clause.low)
    return clauses


def signals(low: str) -> set[str]:
    """What a clause says, by word family; `done` only where it stands without doubt."""
    found = set(_of_done(low))
    if w.REDO.search(low):
        found -= {"done", "done_likely"}
        found.add("in_progress")
    for name, family in (
        ("extend", w.EXTEND),
        ("cancel", w.CANCEL),
        ("blocked", w.BLOCKED),
        ("on_track", w.ON_TRACK),
        ("at_risk", w.AT_RISK),
        ("in_progress", w.IN_PROGRESS),
    ):
        match = family.search(low)
        if match:
            _add(found, name, low, match)
    _add_colours(found, low)
    if w.HEDGE.search(low):
        found.add("hedge")
    if w.NEARLY.search(low):
        found.add("nearly")
    if low.rstrip(' "').endswith("?"):
        found.add("question")
    return found


def _add(found: set[str], name: str, low: str, match: re.Match[str]) -> None:
    before = low[max(0, match.start() - 30) : match.start()]
    if name == "on_track":
        negated = re.search(r"(?:\bnot|n't|\bno longer|\bnever|\bhardly|\bunlikely)(?: \w+){0,2} ?$", before)
        found.add("at_risk" if negated else "on_track")
    elif name == "blocked":
        if not w.NOT_BLOCKED.search(low):
            found.add("blocked")
        else:
            found.add("not_blocked")
    elif name == "at_risk":
        if not re.search(
            r"\b(?:no|not|without|never|zero|any|nothing|isn't|aren't|don't|no longer|despite|avoid|sorry about (?:the|that|this)?|sorry for (?:the|that|this)?|apologies for (?:the|that|this)?|apologi[sz]e for any)(?: (?!progress|capacity)\w+){0,2} ?$",
            before,
        ) or match[0].startswith(("no ", "not ", "haven't", "never", "hasn't")):
            found.add("at_risk")
    elif name == "cancel":
        if not re.search(r"\b(?:not|n't|no need to|don't)(?: \w+){0,1} ?$", before) or match[0].startswith(
            ("no", "won't", "is")
        ):
            found.add("cancel")
    elif name == "extend":
        if re.search(
            r"\b(?:no need (?:to|for)(?: an?| any)?|don't need(?: an?| any| to)?|without(?: an?| any)?|not need(?: an?| any| to)?|no)(?: \w+){0,1} ?$",
            before,
        ):
            found.add("on_track")
        else:
            found.add("extend")
    else:
        found.add(name)


def _add_colours(found: set[str], low: str) -> None:
    match = w.RAG.search(low)
    colour = (match["c2"] or match["c"]) if match else None
    circle = w.CIRCLES.search(low)
    if circle:
        colour = {"🔴": "red", "🟡": "amber", "🟢": "green"}[circle[0]]
    if colour:
        found.discard("at_risk" if colour == "green" else "on_track")
        found.add("rag_on_track" if colour == "green" else "rag_at_risk")


def _of_done(low: str) -> list[str]:
    """done: said outright · done_likely: a step or a thing is done, perhaps not the whole · partly · not_done ·
    forecast: will be done · subordinate: named in a condition · someones_part · hedged_done."""
    if w.CLOSE_IT.search(low) and not re.search(r"\b(?:not|n't|don't|can't|before|until|once|when|if)\b", low):
        return ["hedged_done"] if low.endswith("?") else ["done"]
    match = w.PLAIN_DONE.search(low) or w.DID_IT.search(low)
    plain = bool(match)
    match = match or w.ACTIVE_DONE.search(low) or w.PERFECT_DONE.search(low) or w.BARE_DONE.search(low)
    if not match:
        if w.CHECK_MARK.search(low):
            return ["done"]
        step = w.BARE_STEP.search(low)
        return _of_step(low, step) if step else []
    word = re.search(rf"{w.DONE_WORD}|{w.STEP_WORD}|did", low[match.start() :])
    at = match.start() + (word.start() if word else 0)
    before, after = low[:at], low[at:]
    verdict = _verdict(low, before, after)
    if verdict:
        return [verdict]
    if plain:
        return ["done"]
    perfect = w.PERFECT_DONE.search(low) or w.ACTIVE_DONE.search(low)
    return ["done" if perfect and not w.BARE_STEP.match(low, at) else "done_likely"]


def _verdict(low: str, before: str, after: str) -> str | None:
    """What stands between the word and its being done."""
    if w.AS_GOOD_AS.search(low):
        return "hedged_done"
    if w.CONDITION.search(before):
        return "subordinate"
    if w.NEGATION.search(before[-40:]):
        return "not_done"
    if w.OTHERS_PART.search(low):
        return "someones_part"
    if w.EXCEPT.search(after):
        return "partly"
    if w.FUTURE.search(before[-45:]):
        return "forecast"
    if w.NEARLY.search(before) or re.search(
        r"\b(?:draft|first|initial|half|most|some|phase|stage|part|partly|mostly)\b", after
    ):
        return "partly"
    if re.search(
        rf"^{w.DONE_WORD}\s+(?:a lot|lots|some|most|half|much|what|as much|the (?:first|bulk|majority)|enough|my best|nothing|a bit)\b",
        after,
    ):
        return "partly"
    return "hedged_done" if w.HEDGE.search(low) else None


def _of_step(low: str, match: re.Match[str]) -> list[str]:
    verdict = _verdict(low, low[: match.start()], low[match.start() :])
    if verdict:
        return [verdict if verdict != "forecast" else "step_ahead"]
    return ["done_likely"]
