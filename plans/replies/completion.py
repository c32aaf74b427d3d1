"""The rules for replies about being done: done, done in part, done by some day."""

import re
from dataclasses import replace

from plans.replies.clauses import Clause
from plans.replies.dates import completed_on, is_bare_date
from plans.replies.facts import Facts, say
from plans.replies.model import Reading
from plans.replies.requests import reason
from plans.replies.words import done

_AGAINST = {"partly", "not_done", "in_progress", "blocked", "at_risk", "rag_at_risk", "not_until", "asks"}
_ALONGSIDE = {"on_track", "rag_on_track", "extend", "cancel"}
_CONDITIONAL = re.compile(r"\W*(?:if|assuming|unless|provided|in case)\b")
_AFTERWARDS = re.compile(
    r"\b(?:further|else|new|more|any|anyone|anybody|anything|someone|problems?|issues?|questions?|again|"
    r"re-?open\w*|shout|let me know)\b"
)
_ELSEWHERE = re.compile(r"\b(?:new|another|separate|next|other|follow[- ]?ups?|follow[- ]on)\b|#\d|\b[a-z]{2,6}-\d+\b")
_NEXT = re.compile(
    r".*\bnext\W*$|\W*(?:then )?\w+(?: \w+)? next\W*$|\W*(?:and |then )?(?:now|next|currently)\b.*\b(?:to|\w+ing)\b"
)
_SO = re.compile(r"\W*(?:so|then|but|by|make it|more like)\b")
_STEPS = re.compile(
    r"\b(?:meet|speak|talk|discuss|visit|start|begin|call|see|attend|return|travell?|fly|leav|hav|brief|look|ask|"
    r"chair|review)ing\b"
)
_STEP_DONE = {"done", "done_likely", "hedged_done"}
_BESIDE_A_FORECAST = {"hedge", "step_ahead", "lands", "in_progress", "under_way", "reported", "going_on", "changed"}
_BESIDE_A_LANDING = _BESIDE_A_FORECAST | _STEP_DONE | {"on_track", "at_risk", "faint_risk", "assured", "date_risk"}


def forecast(facts: Facts) -> Reading | None:
    """A day on which it will be done: on or before the due date it is on track, after it a new date is asked for."""
    foretold = _foretells(facts)
    if not (facts.has("forecast") or foretold or (facts.has("partly") and not facts.percent)):
        return None
    telling = facts.saying("forecast", "step_ahead", "lands") or _days_apart(facts)
    dated = (facts.new_date(telling, asked=False) if telling else None) or facts.new_date(facts.clauses, asked=False)
    if dated is None or dated.day is None:
        if foretold and dated and not facts.has("forecast"):
            return Reading("extend", False, "it will be done on a day that is not clear", blocker=reason(facts))
        return _without_day(facts, named=dated is not None)
    shaky = (
        facts.has("at_risk", "cancel", "rag_at_risk", "done", "done_likely", "reported", "blocked") or not dated.exact
    )
    shaky = shaky or (facts.has("in_progress") and not facts.has("forecast"))
    shaky = shaky or (facts.has("going_on") and not facts.has("forecast", "lands"))
    if facts.due is None:
        because = f"it will be done by {say(dated.day)}; there is no due date to compare"
        return Reading("extend", False, because, proposed_due=dated.day)
    if dated.day <= facts.due:
        return Reading("on_track", not shaky, f"{dated.words} is not after the due date {say(facts.due)}")
    because = f"{dated.words} → {say(dated.day)}, after the due date {say(facts.due)}"
    return Reading("extend", not shaky, because, proposed_due=dated.day, blocker=reason(facts))


def _foretells(facts: Facts) -> bool:
    """A bare date ("Tomorrow"), or a landing foretold in other words ("should be with you by Friday")."""
    if is_bare_date(facts.body, facts.today, facts.rules):
        return not facts.signals - _BESIDE_A_FORECAST
    if not facts.signals - _BESIDE_A_FORECAST and (facts.has("lands") or _days_apart(facts)):
        return True
    beside = _BESIDE_A_LANDING | ({"blocked"} if facts.has("on_track") else set[str]())
    telling = facts.saying("lands") or [clause for clause in facts.saying("going_on") if not _STEPS.search(clause.low)]
    landing = [clause for clause in telling if not clause.signals & (_STEP_DONE | {"at_risk", "blocked"})]
    dated = facts.new_date(landing, asked=False) if landing and not facts.signals - beside else None
    return dated is not None and dated.day is not None


def _days_apart(facts: Facts) -> list[Clause]:
    """Clauses that are a date and no more, beside an excuse: "the printer jammed, so Monday"."""
    last = facts.clauses[-1:] if not facts.has("reported") else []
    apart = [clause for clause in facts.clauses if _SO.match(clause.low) or clause in last]
    return [clause for clause in apart if is_bare_date(clause.text, facts.today, facts.rules)]


def _without_day(facts: Facts, *, named: bool) -> Reading | None:
    if not facts.has("forecast") or facts.has("at_risk", "blocked", "on_track", "done", "rag_on_track", "rag_at_risk"):
        return None
    if done.PERHAPS.search(facts.low):
        return Reading("ambiguous", False, "it may be done, or may be yet")
    if done.CERTAINLY_NOT_YET.search(facts.low):
        return Reading("ambiguous", False, "it should be done, but is it?")
    if facts.has("subordinate") or done.CONDITION.search(facts.low):
        return Reading("in_progress", False, "it will be done, on a condition")
    if named:
        return Reading("extend", False, "it will be done on a day that is not clear")
    return Reading("in_progress", False, "it will be done, with no day named")


def completed(facts: Facts) -> Reading | None:
    if not facts.has("done", "closing", "done_likely", "hedged_done", "someones_part"):
        return None
    if any(is_condition(clause.low) for clause in facts.clauses):
        return Reading("ambiguous", False, "it is done on a condition")
    if facts.has("someones_part", "hedged_done"):
        told = facts.saying("someones_part", "hedged_done")
        stopped = any("blocked" in clause.signals for clause in facts.clauses if clause not in told)
        if stopped or facts.has("on_track", "rag_on_track", "rag_at_risk"):
            return None
        return Reading("ambiguous", False, "it may not be done as a whole")
    if not facts.has("done", "closing", "blocked", "at_risk", "on_track") and next_step(facts):
        return Reading("in_progress", False, "a step is done, and the next is named")
    against = facts.signals & _AGAINST
    if facts.percent not in (None, 100) or (against and _bears_on_it(facts, against)):
        return None
    return _whole(facts, beside=bool(against))


def _closes_unread(facts: Facts) -> bool:
    """Whether it asks to close the action for a reason that no family knows: "please close, the roof blew off"."""
    told = facts.saying("done", "done_likely")
    unread = [clause for clause in facts.clauses if not clause.signals and len(clause.low.split()) > 2]
    return bool(unread) and all(done.CLOSE_IT.search(clause.low) for clause in told)


def _lands_later(facts: Facts) -> bool:
    """Whether something else than what is done has its day ahead: "approved at panel, letter going out tomorrow"."""
    landing = [clause for clause in facts.saying("lands") if not clause.signals & _STEP_DONE]
    return bool(landing) and facts.new_date(landing, asked=False) is not None


def next_step(facts: Facts) -> bool:
    """Whether what is done was a step, as the next one is named: "interviews held, picking the person now"."""
    last = facts.clauses[-1]
    return "going_on" in last.signals or bool(_NEXT.match(last.low))


def _whole(facts: Facts, *, beside: bool) -> Reading | None:
    """It is done as a whole; `beside` where other things are told as well."""
    if any(_takes_back(clause.low) for clause in facts.clauses[1:]):
        return Reading("ambiguous", False, "it is said with doubt")
    if facts.has("done", "closing"):
        alongside = facts.signals & _ALONGSIDE - ({"on_track"} if facts.has("assured") else set[str]())
        told = facts.has("done", "done_likely") and not beside  # "closing" alone may be for any reason
        told = told and not _closes_unread(facts)
        sure = told and not alongside and not facts.has("hedge") and not next_step(facts) and not _lands_later(facts)
        return _on_day(facts, sure=sure)
    if facts.has("rag_on_track") or (facts.has("on_track") and not _reports_first(facts)):
        return None
    if facts.has("hedge"):
        return Reading("ambiguous", False, "it is said with doubt")
    return _on_day(facts, sure=_is_plain_report(facts))


def _takes_back(low: str) -> bool:
    """What is added to a "done": "finished, I think", "done, my part anyway"."""
    return len(low.split()) <= 3 and bool(done.HEDGE.search(low) or done.OTHERS_PART.search(low))


def is_condition(low: str) -> bool:
    """ "If you agree", but not what may come after it: "if anything else comes up, open a new one"."""
    return bool(_CONDITIONAL.match(low)) and len(low.split()) > 2 and not _AFTERWARDS.search(low)


def _bears_on_it(facts: Facts, against: set[str]) -> bool:
    """Whether what speaks against a "done" is of this action. Beside a bare "Done!", first or last of all, it may be of
    what comes next, or of what it followed."""
    first, last = (
        "done" in clause.signals and len(clause.low.split()) <= 5 for clause in (facts.clauses[0], facts.clauses[-1])
    )
    if (
        not (first or last)
        or against - {"in_progress", "at_risk"}
        or (facts.has("at_risk") and not facts.has("faint_risk"))
    ):
        return True
    if last:
        return "at_risk" in against  # "the contract has started, so this is done"
    return not all(_ELSEWHERE.search(clause.low) for clause in facts.saying("in_progress", "at_risk"))


def _reports_first(facts: Facts) -> bool:
    """ "Launched today, no problems", and not "Going well, the roof is fixed"."""
    first = facts.saying("done_likely", "on_track")[0]
    return facts.has("assured") and "done_likely" in first.signals


def _is_plain_report(facts: Facts) -> bool:
    """One clause, one thing, a word for the whole and its day: "Training delivered to all staff on 7 March"."""
    telling = facts.saying("done_likely")
    dated = completed_on([clause.text for clause in telling], facts.today, facts.rules)
    return len(facts.clauses) == 1 and dated.said and dated.exact and bool(done.BARE_DONE.search(telling[0].low))


def _on_day(facts: Facts, *, sure: bool) -> Reading:
    telling = facts.saying("done", "closing", "done_likely")
    after = [
        clause
        for clause in facts.clauses
        if not clause.signals and len(clause.low.split()) <= 4 and "next" not in clause.low
    ]
    dated = completed_on([clause.text for clause in telling + after], facts.today, facts.rules)
    if not dated.said:
        beside = completed_on([clause.text for clause in facts.saying("reported")], facts.today, facts.rules)
        dated = replace(beside, exact=False) if beside.said else dated
    words = f"{dated.words} → {say(dated.day)}" if dated.said and dated.day else "no day named, so the day of the reply"
    return Reading("done", sure and dated.exact, f"it is done: {words}", completed_on=dated.day)
