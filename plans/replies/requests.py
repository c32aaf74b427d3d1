"""The rules for replies that ask for something: an answer, leave, an end, another owner, more time."""

import re

from plans.replies.away import is_away
from plans.replies.dates import Dated, away_from, back_on, is_bare_date
from plans.replies.facts import Facts, say
from plans.replies.model import Reading
from plans.replies.people import blocker_of, gives, handed_to
from plans.replies.words import asking, done

_NO_STATUS = {
    "reported",
    "going_on",
    "asks",
    "question",
    "hedge",
    "subordinate",
    "not_blocked",
    "step_ahead",
    "changed",
}


def nothing(facts: Facts) -> Reading | None:
    if facts.clauses:
        return None
    return Reading("ambiguous", False, "there are no words of the sender's own")


def away(facts: Facts) -> Reading | None:
    if not (facts.automatic or is_away(facts.low)):
        return None
    if not facts.automatic and (_tells_besides(facts) or _hands_over(facts)):
        return None
    back = back_on(facts.body, facts.today, facts.rules)
    why = f"away, back on {back.words} → {say(back.day)}" if back.day else "away, with no day of return"
    first = away_from(facts.body, back.day, facts.today, facts.rules) if back.day else None
    return Reading("out_of_office", back.exact or not back.said, why, back_on=back.day, away_from=first)


def unclear(facts: Facts) -> Reading | None:
    if asking.ELSEWHERE.match(facts.low):
        return Reading("ambiguous", False, "it points elsewhere")
    if asking.UNCLEAR.match(facts.low):
        return Reading("ambiguous", False, f'"{facts.body[:40]}" could mean several things')
    return None


def question(facts: Facts) -> Reading | None:
    if not facts.has("asks") or facts.signals - _NO_STATUS or reassigned(facts) or _later_day(facts):
        return None
    return Reading("question", True, "it asks")


def cancelled(facts: Facts) -> Reading | None:
    if facts.has("changed") and _closes(facts):
        return Reading("cancel", False, "it is closed because plans have changed")
    if not facts.has("cancel") or facts.has("extend"):
        return None
    mixed = facts.has("done", "on_track", "rag_on_track", "asks", "partly", "forecast")
    return Reading("cancel", not mixed, "it says that the action falls away")


def _closes(facts: Facts) -> bool:
    """Whether it asks to close the action, or says that it does, and not that it was done."""
    told = facts.saying("done", "closing")
    return bool(told) and all("closing" in clause.signals or done.CLOSE_IT.search(clause.low) for clause in told)


_DENIES = re.compile(r"\bno\b|\bnot\b|n't\b")
_IS_SOMEBODYS = re.compile(r"\w's\W*$")  # "2.4 is Tom's, not mine"


def _tells_besides(facts: Facts) -> bool:
    """Whether other clauses than those on the leave say how the action stands."""
    others = [clause for clause in facts.clauses if not is_away(clause.low)]
    told = set[str]().union(*(clause.signals for clause in others))
    foretold = "forecast" in told and facts.new_date(others, asked=False) is not None
    return foretold or bool(told & {"done", "extend", "rag_on_track"})


def _hands_over(facts: Facts) -> bool:
    """Whether it gives the action to somebody, and not merely names who covers meanwhile."""
    return any(gives(clause.text) for clause in facts.clauses)


def reassigned(facts: Facts) -> Reading | None:
    for i, clause in enumerate(facts.clauses):
        if "asks" in clause.signals and clause.low.startswith("who"):
            continue
        handing = handed_to(clause.text)
        name, not_mine = handing.name, handing.disowned
        if not (name or not_mine) or (
            clause.signals & ({"blocked", "done"} | (set[str]() if handing.plain else {"extend"})) and not not_mine
        ):
            continue
        if not handing.plain and facts.has("done", "forecast", "partly"):
            continue  # "Tom to finish it by Friday" is how it goes, not who has it
        if name is None:
            whose = [before for before in facts.clauses[max(0, i - 1) : i] if _IS_SOMEBODYS.search(before.text)]
            near = (
                handed_to(other.text, not_mine=True).name
                for other in [*facts.clauses[i:], *whose, *reversed(facts.clauses[:i])]
            )
            name = next((found for found in near if found), None)
        sure = handing.plain and not facts.has("done", "extend", "asks", "on_track")
        because = f"it hands the action to {name}" if name else "it says that the action is another's"
        return Reading("reassign", sure, because, reassign_to=name)
    return None


def extended(facts: Facts) -> Reading | None:
    """More time: to a day, by a length, or with no date, which must then be asked for."""
    asked = facts.saying("extend", "not_until")
    if not asked:
        return _later_day(facts)
    dated = facts.new_date(asked, asked=True) or facts.new_date(facts.clauses, asked=False)
    if dated and dated.day and dated.day <= (facts.due or facts.today):
        dated = Dated(None, False, dated.words)
    if not facts.has("extend") and dated is None:
        return None
    said = _day_itself(facts)
    if said and said.day and (facts.has("extend") or dated):
        dated = said
    mixed = facts.has("done", "on_track", "cancel", "in_progress")
    mixed = mixed or any("at_risk" in clause.signals and asking.MAY.search(clause.low) for clause in facts.clauses)
    if dated is None or dated.day is None:
        return Reading(
            "extend",
            dated is None and not mixed and not facts.has("blocked"),
            "it asks for more time and names no date",
            blocker=reason(facts),
        )
    because = f"it asks for more time: {dated.words} → {say(dated.day)}"
    return Reading("extend", dated.exact and not mixed, because, proposed_due=dated.day, blocker=reason(facts))


def _day_itself(facts: Facts) -> Dated | None:
    """A day after the due date in a clause of its own, which says more exactly what "two days late" means."""
    bare = [clause for clause in facts.clauses if is_bare_date(clause.text, facts.today, facts.rules)]
    bare = [
        clause
        for clause in bare
        if not clause.signals & {"extend", "not_until", "at_risk"} and not _DENIES.search(clause.low)
    ]
    said = facts.new_date(bare, asked=True)
    return said if said and said.day and said.day > (facts.due or facts.today) else None


_WITH_A_NEW_DAY = {
    "at_risk", "faint_risk", "partly", "faint_part", "not_done", "in_progress", "under_way", "hedge", "asks",
    "question", "lands", "going_on", "reported", "forecast", "not_blocked", "changed", "date_risk",
}  # fmt: skip


def _later_day(facts: Facts) -> Reading | None:
    """A day after the due date that stands by itself beside a worry: "Not ready for the 29th. 13 Dec?"."""
    if facts.signals - _WITH_A_NEW_DAY:
        return None
    bare = [clause for clause in facts.clauses if is_bare_date(clause.text, facts.today, facts.rules)]
    asks = any(clause.low.endswith("?") for clause in bare)
    dated = facts.new_date(bare, asked=True) if asks or facts.has("at_risk", "partly", "not_done") else None
    if dated is None or dated.day is None or dated.day <= (facts.due or facts.today):
        return None
    because = f"a later day beside a worry: {dated.words} → {say(dated.day)}"
    return Reading("extend", False, because, proposed_due=dated.day, blocker=reason(facts))


def reason(facts: Facts) -> str | None:
    """What stands in the way, in the words of the clause that says so."""
    for clause in facts.saying("blocked", "not_until"):
        found = blocker_of(clause.text)
        if found:
            return found
    return next((clause.text for clause in facts.saying("at_risk") if clause.low.startswith(("no ", "lack "))), None)
