"""The rules for replies on how an action stands: its colour, on track, blocked, at risk, under way, or merely noted."""

import re
from datetime import date

from plans.replies.away import is_away_of_other
from plans.replies.completion import is_condition, next_step
from plans.replies.dates import completed_on
from plans.replies.facts import Facts, say
from plans.replies.model import Reading
from plans.replies.requests import reason
from plans.replies.words import asking, done, standing

_BEGUN = re.compile(
    r"\W*(?:(?:we|i|have|has|this|it|work|just|now|only) ?(?:'ve)?\s*)*(?:started|begun|began|kicked off)\b"
)
_SLOW = {"at_risk", "faint_risk", "in_progress", "under_way", "going_on"}
_FOR_A_DAY = re.compile(r"\b(?:for|by|to|hit|make|meet|manage)\b")


def no_news(facts: Facts) -> Reading | None:
    if all(asking.NO_NEWS.match(clause.low) for clause in facts.clauses):
        return Reading("note", True, "it has no news")
    if asking.ACCEPTED.match(facts.low):
        return Reading("note", True, "the work is taken on, and no more is said")
    return None


def colour(facts: Facts) -> Reading | None:
    if facts.has("rag_on_track"):
        return Reading(
            "on_track", not facts.has("at_risk", "blocked", "rag_at_risk", "partly"), "it names the RAG colour"
        )
    if facts.has("rag_at_risk"):
        return Reading(
            "at_risk",
            not facts.has("on_track"),
            "it names the RAG colour",
            blocker=reason(facts) or _after_colour(facts),
        )
    return None


def _after_colour(facts: Facts) -> str | None:
    """ "Red - no resource": the reason is what follows."""
    named = facts.clauses.index(facts.saying("rag_at_risk")[0])
    after = facts.clauses[named + 1 : named + 2]
    return after[0].text if after and not after[0].signals & {"on_track", "forecast", "in_progress"} else None


def on_track(facts: Facts) -> Reading | None:
    if not facts.has("on_track"):
        return None
    if facts.has("at_risk", "blocked"):
        return _two_minds(facts)
    if facts.has("assured") and _begun(facts):
        return Reading("in_progress", False, "it has begun, and goes well")
    dated = facts.new_date(facts.saying("on_track"), asked=False)
    if dated and dated.day and dated.exact and facts.due and dated.day > facts.due and _FOR_A_DAY.search(facts.low):
        because = f"on track for {dated.words}, which is after the due date {say(facts.due)}"
        return Reading("extend", False, because, proposed_due=dated.day)
    doubtful = facts.has("assured") and facts.has("in_progress")
    return Reading(
        "on_track",
        not facts.has("not_done", "done", "partly", "asks", "hedge") and not doubtful,
        "it says that all is well",
    )


def _begun(facts: Facts) -> bool:
    return any(_BEGUN.match(clause.low) for clause in facts.clauses) or facts.has("done_likely")


def _two_minds(facts: Facts) -> Reading:
    """A worry and an assurance in one reply: the last counts, and it is asked."""
    if facts.percent:
        return Reading("in_progress", False, f"{facts.percent} % of it is done, with a worry and an assurance")
    worried = facts.saying("at_risk", "blocked")[-1]
    calm = facts.saying("on_track")[-1]
    if worried is calm or facts.clauses.index(worried) > facts.clauses.index(calm):
        return Reading(
            "blocked" if "blocked" in worried.signals else "at_risk", False, "it has a worry and an assurance"
        )
    return Reading("on_track", False, "it has a worry and an assurance")


def blocked(facts: Facts) -> Reading | None:
    if is_away_of_other(facts.low) and not facts.has("blocked", "at_risk"):
        return Reading("blocked", False, "someone it needs is away", blocker=facts.body[:120])
    if not facts.has("blocked", "not_until"):
        return None
    if _worries_first(facts):
        sure = not facts.has("done", "partly", "asks") and not standing.AT_A_STOP.search(facts.low)
        return Reading("at_risk", sure, "it tells of a risk to the date, and of its reason", blocker=reason(facts))
    sure = facts.has("blocked") and not facts.has("done", "partly", "done_likely", "asks", "in_progress")
    return Reading("blocked", sure, "it says what it waits for", blocker=reason(facts))


def _worries_first(facts: Facts) -> bool:
    """Whether the date is in doubt for what it waits for: "could be late, depends on the printers"."""
    worried, waits = facts.saying("date_risk"), facts.saying("blocked", "not_until")
    return bool(worried) and facts.clauses.index(worried[0]) <= facts.clauses.index(waits[0])


def at_risk(facts: Facts) -> Reading | None:
    if not facts.has("at_risk"):
        return None
    if standing.RECOVERING.search(facts.low):
        return Reading("in_progress", False, "it was late and is recovering")
    if facts.has("under_way") and facts.has("faint_risk") and facts.signals <= _SLOW:
        return Reading("in_progress", False, "it goes on, though slowly")
    sure = not facts.has("done", "partly", "asks", "faint_risk")
    return Reading("at_risk", sure, "it tells of a risk to the date", blocker=reason(facts))


def going(facts: Facts) -> Reading | None:
    """Under way: a share of it, not done yet, or work that goes on."""
    if facts.percent == 100:
        return Reading("done", False, "all of it is counted as done", completed_on=facts.today)
    if facts.percent is not None:
        return Reading("in_progress", True, f"{facts.percent} % of it is done")
    if facts.has("not_done", "partly", "not_blocked"):
        sure = not facts.has("faint_part", "question")
        return Reading("in_progress", sure, "it is done in part" if facts.has("partly") else "it is not done yet")
    if facts.has("in_progress", "step_ahead"):
        sure = facts.has("under_way") and not facts.has("done", "done_likely", "asks")
        return Reading("in_progress", sure, "it is under way")
    return None


def _when_reported(facts: Facts) -> date | None:
    told = [clause.text for clause in facts.saying("reported")]
    return completed_on(told, facts.today, facts.rules).day


def _goes_on_after(facts: Facts) -> bool:
    """ "Content is filled in, now looking for comments": what was done was a step."""
    return facts.has("going_on") and facts.clauses.index(facts.saying("going_on")[-1]) > facts.clauses.index(
        facts.saying("reported")[0]
    )


def noted(facts: Facts) -> Reading | None:
    if asking.NOTED.match(facts.low):
        return Reading("note", True, "an acknowledgement")
    if any(is_condition(clause.low) and done.ANY_DONE.search(clause.low) for clause in facts.clauses):
        return Reading("ambiguous", False, "it is done on a condition")
    if facts.has("reported") and next_step(facts):
        return Reading("in_progress", False, "a step is done, and the next is named")
    if facts.has("reported") and not _goes_on_after(facts):
        return Reading("done", False, "it tells of something that was done", completed_on=_when_reported(facts))
    if facts.has("going_on"):
        return Reading("in_progress", False, "somebody is at it")
    if facts.has("hedge"):
        return Reading("ambiguous", False, "it is said with doubt")
    if done.FUTURE.search(facts.low):
        return Reading("in_progress", False, "it tells of something to come")
    return None
