"""How far a reply says that an action has come: percent, or a count."""

import re

from plans.recurrence import NUMBERS
from plans.replies import words as w

_DONE_NEAR = re.compile(
    rf"\b(?:{w.DONE_WORD}|{w.STEP_WORD}|ready|left|remaining|to go|in|back|visited|seen|met|written|drafted|received|so far|cleared|closed|migrated|through|tested|signed|returned|interviewed|visits|sites|outstanding)\b"
)


def percent_of(body: str) -> int | None:
    """0 to 100, where it is stated or can be counted ("3 of 5 visits done"); None otherwise."""
    low = body.lower()
    for match in w.PERCENT.finditer(low):
        number = int(match["p"])
        lead = low[max(0, match.start() - 24) : match.start()]
        if number <= 100 and (
            (match["what"] or "").strip(" .,;!-") or (w.PERCENT_LEAD.search(lead) and (match["what"] is not None))
        ):
            return number
    counted = _counted(low)
    if counted is not None:
        return counted
    half = re.search(r"\bhalf(?:[- ]?way)?(?: (?:done|complete[d]?|through|there|finished))\b|\bhalf[- ]?way\b", low)
    return 50 if half else None


def _counted(low: str) -> int | None:
    for match in w.COUNT.finditer(low):
        part, whole = _number(match["a"]), _number(match["b"])
        around = low[max(0, match.start() - 40) : match.end() + 50]
        if whole and part <= whole and whole > 1 and _DONE_NEAR.search(around):
            return round(100 * part / whole)
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)
