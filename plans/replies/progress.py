"""How far a reply says that an action has come: percent, or a count."""

import re

from plans.recurrence import NUMBERS
from plans.replies.words.done import DONE_WORD, STEP_WORD
from plans.replies.words.notation import pattern

_PERCENT = re.compile(
    pattern(
        r"(?<![\d.])(?P<p>\d{1,3})\s?(%|per ?cent\b|pct\b)(?P<what>\s*(done|completed?|there|of the way|through|"
        r"finished|progress|delivered|implemented|achieved|ready|written|drafted|live|rolled|built|in\b|$|[.,;!)-]))?"
    )
)
_LEAD = re.compile(
    pattern(
        r"(^|[.,;!\n(-])\s*((this|it|that|we|i|are|am|is|is at|we're|i'm|it's|about|at|around|approximately|approx|"
        r"roughly|now|currently|progress|complete|completion|say|circa|nearly|almost|over|only|just|maybe|status|"
        r"so far|still|probably|up to|action)\b\W*)*$"
    )
)
_N = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_COUNT = re.compile(
    pattern(
        rf"(?<![\d/.])\b(?P<a>{_N})\s*(of|out of|/|from)\s*((the|my|our|a total of|all) )?(?P<b>{_N})\b"
        r"(?!/|[.]\d|\s*(%|may|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|weeks|days|months))"
    )
)
_BEFORE_A_DAY = re.compile(r"(?:\b(?:on|by|until|till|since|from|to|dated|before|of|day|week)|ed)\s+(?:the )?$")
_REPORTS = re.compile(rf"\b(?:{DONE_WORD}|{STEP_WORD})(?: \w+){{1,5}} $")
_SENTENCE_END = re.compile(r"[.;!?\n](?=\s)")
_COUNTED = re.compile(
    rf"\b(?:{DONE_WORD}|{STEP_WORD})\b|"
    + pattern(
        r"\b(ready|left|remaining|to go|in|back|seen|met|drafted|received|so far|migrated|through|signed|returned|"
        r"there|of the way|visits|sites|outstanding|[a-z]{3,}ed|spoken|written|gone|been)\b"
    )
)
_HALF = re.compile(pattern(r"\bhalf([- ]?way)? (done|completed?|through|there|finished)\b|\bhalf[- ]?way\b"))


def percent_of(body: str) -> int | None:
    """0 to 100, where it is stated or can be counted ("3 of 5 visits done"); None otherwise."""
    low = body.lower()
    for match in _PERCENT.finditer(low):
        number, what = int(match["p"]), match["what"]
        lead = low[max(0, match.start() - 40) : match.start()]
        if number <= 100 and what is not None and (what.strip(" .,;!)-") or _LEAD.search(lead)):
            return number
    counted = _counted(low)
    if counted is not None:
        return counted
    return 50 if _HALF.search(low) else None


def _counted(low: str) -> int | None:
    for match in _COUNT.finditer(low):
        part, whole = _number(match["a"]), _number(match["b"])
        before, after = low[max(0, match.start() - 40) : match.start()], low[match.end() : match.end() + 50]
        if "/" in match[0] and (_BEFORE_A_DAY.search(before) or _ends_a_report(before, after)):
            continue
        around = _SENTENCE_END.split(before)[-1] + match[0] + _SENTENCE_END.split(after)[0]
        if 1 < whole >= part and _COUNTED.search(around):
            return round(100 * part / whole)
    return None


def _ends_a_report(before: str, after: str) -> bool:
    """A day and no count: "sent to the regulator 3/6"."""
    return not re.search(r"\w", _SENTENCE_END.split(after)[0]) and bool(
        _REPORTS.search(_SENTENCE_END.split(before)[-1])
    )


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)
