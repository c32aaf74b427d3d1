"""Which clauses of a reply ask, and which ask only to answer themselves: "On target? Hardly"."""

import re
from itertools import pairwise

from plans.replies.clauses import Clause
from plans.replies.words import asking
from plans.replies.words.notation import pattern

_STATES = {"done", "done_likely", "hedged_done", "on_track", "forecast", "blocked", "at_risk", "in_progress"}
_NO = re.compile(
    pattern(
        r"^\W*(?!not (sure|certain))((i'm|well|erm?|um+|sadly|honestly|ha+|tbh|um) )*(no|nope|nah|not|never|hardly|"
        r"barely|i wish|i doubt|"
        r"doubtful|"
        r"afraid not|unlikely|if only|far from|sadly not|no chance|no way|chance would be)\b"
    )
)
_YES = re.compile(
    pattern(r"^\W*(yes|yep|yup|yeah|aye|sure|absolutely|definitely|of course|it is|we are|they are|all)\b")
)
_UNSURE = re.compile(
    pattern(r"^\W*(not (sure|certain)|no idea|dunno|don't know|who knows|maybe|possibly|i think|think so)\b")
)
_TURNED = {"on_track": "at_risk", "forecast": "at_risk", "blocked": "not_blocked", "at_risk": "on_track"}


def answered(clauses: list[Clause]) -> list[Clause]:
    """The clauses, with `asks` for those that ask and the answer's meaning for those that answer themselves."""
    for clause, after in pairwise(clauses):
        _answer(clause, after)
    for clause in clauses:
        if _asks(clause):
            kept = {"extend", "hedged_done", "cancel"} if asking.REQUEST.search(clause.low) else set[str]()
            clause.signals = {"asks"} | (clause.signals & kept)
    return clauses


def _answer(clause: Clause, after: Clause) -> None:
    states = clause.signals & _STATES
    short = len(clause.low.split()) <= 6 and not asking.QUESTION_WORD.match(clause.low)
    if not (clause.low.endswith("?") and states and short):
        return
    if _NO.match(after.low):
        clause.signals = {_TURNED.get(state, "not_done") for state in states}
        after.signals -= {"not_done", "hedge"}
    elif _UNSURE.match(after.low):
        clause.signals = {"hedged_done"} if states & {"done", "done_likely"} else {"hedge"}
    elif _YES.match(after.low):
        clause.signals = states
    else:
        return
    clause.low = clause.low.rstrip("?")


def _asks(clause: Clause) -> bool:
    if not clause.low.rstrip(' "').endswith("?"):
        return bool(asking.STATES_A_QUESTION.match(clause.low) or asking.ASKS_WITHOUT_A_MARK.match(clause.low))
    short = len(clause.low.split()) <= 4 and "hedge" not in clause.signals
    return (
        short
        or bool(asking.QUESTION_WORD.match(clause.low))
        or not clause.signals - {"question", "hedge", "subordinate", "reported", "going_on", "lands", "changed"}
    )
