"""Reads what is counted or named from today: "in two weeks", "next month", "the end of the financial year"."""

import re
from datetime import date, timedelta

from plans.due import periods
from plans.due.calendar_words import M
from plans.due.rules import DateRules, Period
from plans.due.times import Phrase, Time
from plans.due.year_words import full_year, is_financial_year
from plans.recurrence import NUMBERS, add_months

_SHORT_END = re.compile(
    r"(?P<u>eow|eom|eoq|eoy|year[- ]end|month[- ]end|week[- ]end(?=\W*$)|"
    r"quarter[- ]end)\b(?:\s*(?P<y>20\d\d)\b(?!\s?[/-]))?(?!\s+(?:report|accounts|return|close|process|procedure))"
)
_NAMED_PERIOD = re.compile(
    r"(?:(?P<which>this coming|this|next|last|the current|the coming|the following|the next|the new|current|coming|"
    r"following|the|new)\s+)?"
    r"(?P<kind>calendar|financial|fiscal|academic|school|municipal|council|performance|reporting|"
    r"working)?\s*(?P<unit>weekend|week|month|quarter|year|fy|half[- ]term|term)\b"
)
_SAYS_WHICH = re.compile(
    r"(?:[\s-]+end(?:ing)?\b)?\s*[,(]?\s*(?:fy\s*)?(?P<a>(?:20)?\d\d)\s?[/-]\s?(?P<b>(?:20)?\d\d)(?![\d/-])"
)
_WEEK_OF = re.compile(r"\s+(?:of|commencing|beginning|starting|ending|from)\s+(?:the\s+|mon\w*\s+)?\d")
_ENDS_IT = re.compile(r"\b(?:end|start|close|beginning) of $")
_GOES_ON = re.compile(r"\s+(?:of|\d|one|two|three|commencing|beginning|starting|ending|from)\b")
_NEAR = 6  # years
_INEXACT = {
    "academic": "an academic year has no exact end",
    "school": "an academic year has no exact end",
    "municipal": "a municipal year ends with the annual meeting, in May",
}
_COUNTS = {**NUMBERS, "couple": 2, "few": 3, "several": 4, "half a": 0}
_N = (
    r"\d{1,3}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|"
    r"twenty|thirty|sixty|ninety"
)
_OFFSET = re.compile(
    rf"(?:(?P<prep>in|within|over|during|for|inside|under)\s+)?(?:(?:the|about|around|roughly|"
    rf"approx(?:imately)?\.?|up to|no more than|at most|maximum of|max|say|less than|circa|c\.)\s+){{0,3}}"
    rf"(?:(?P<next>next|coming|following|first|last)\s+)?"
    rf"(?:(?:a\s+further\s+|another\s+)?(?P<n>{_N}|(?:a\s+)?couple(?:\s+of)?|another|a\s+further|a\s+few|a|an|few|"
    rf"several)(?:\s*(?:-|to|or|/)\s*(?P<n2>{_N}))?\s*-?\s*)?(?:more\s+|further\s+|extra\s+|additional\s+|full\s+|"
    rf"short\s+)*"
    r"(?P<unit>(?:(?:working|business|calendar|school(?!\s+year)|clear)\s+)?(?:days?|weeks?|wks?|fortnights?|"
    r"months?|mths?|"
    r"quarters?|years?|yrs?|terms?|hours?|hrs?))\b'?"
    r"(?P<time>\s+time\b)?"
)
_FROM_NOW = re.compile(
    r"\s+(?:from|of|after)\s+(?:now|today|(?:the\s+)?(?:date of\s+)?(?:this|receipt of this)(?:\s+\w+)?|"
    r"the date of this \w+)\b|\s+hence\b|\s+or (?:so|less|sooner)\b|\s+at (?:the )?(?:most|latest)\b"
)
_AGO = re.compile(r"\s+(?:ago|back|previously|earlier)\b")
_ANCHOR = re.compile(
    r"\s*(?:-\s*)?(?P<dir>of|from|after|following|post|since|before|prior to|ahead of|in advance of|beyond|"
    r"later than|on from|either side of|either side)\b"
)

# "Approval + 2 weeks", "CDR - 4 weeks": counted from an event
_ADDED_TO = re.compile(
    r"[a-z0-9)]\s*(?:\+|\bplus|\bminus)\s*$|^(?!asap|now|soon|immediate|ongoing|short|medium|long)[a-z0-9]{1,8}\s*[-–]\s*$"
)

_MONTH_FOLLOWS = re.compile(rf"\s+(?:of\s+|-\s*)?{M}")
_LASTING = re.compile(
    r"\b(?:tak(?:es?|ing)|last(?:s|ing)?|duration|length)\s*[:=-]?\s*(?:of |up to |about |around |approx\w*\.? )?$"
)
_LENGTH_OF = re.compile(
    r"['’]?\s+(?:notice|probation|duration|pilot|trial|secondment|placement|in advance|beforehand)\b"
)
_OR_MORE = re.compile(r"\s*(?:\+|plus\b|or more\b|and (?:over|above|beyond)\b)")
_OF_A_DOCUMENT = re.compile(r"\bth(?:is|e) (?:report|plan|letter|audit|document|notice|review|inspection)\b")
_BEFORE = ("before", "prior to", "ahead of", "in advance of")


def short_end(phrase: Phrase, at: int) -> Time | None:
    """EOW, EOM, year end."""
    match = _SHORT_END.match(phrase.low, at)
    if not match or _MONTH_FOLLOWS.match(phrase.low, match.end()):
        return None
    unit = match["u"].replace("-", " ")
    unit = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}.get(unit, unit.removesuffix(" end"))
    time = Time(
        at,
        match.end(),
        "year" if unit == "year" else "month",
        period=_period_of(phrase.today, unit, None, 0, phrase.rules),
    )
    if match["y"]:
        time.period = periods.year(int(match["y"]))
    if match["u"].startswith("year") and not match["y"]:
        time.doubt = "it could be the calendar or the financial year"
        time.period = periods.financial_year(periods.financial_year_of(phrase.today, phrase.rules), phrase.rules)
    return time


def named_period(phrase: Phrase, at: int) -> Time | None:
    """This week, next month, the end of the financial year. "The month" counts only after "end of", "within" …"""
    match = _NAMED_PERIOD.match(phrase.low, at)
    if not match:
        return None
    which = (match["which"] or "the").removeprefix("the ").removeprefix("this ")
    kind, unit = match["kind"], match["unit"]
    bare = match["which"] is None and not kind
    if (
        (bare and not _ENDS_IT.search(phrase.low[:at]))
        or (bare and _GOES_ON.match(phrase.low, match.end()))
        or _says_which(phrase, match)
    ):
        return None
    if unit == "week" and which == "the" and _WEEK_OF.match(phrase.low, match.end()):
        return None
    if which in ("the", "new") and unit != "fy" and not _within(phrase.low, at, kind):
        return None
    shift = {"next": 1, "following": 1, "new": 1, "coming": 1, "last": -1}.get(which, 0)
    if which == "coming" and unit == "week":
        shift = 1
    period = _period_of(
        phrase.today, "year" if unit == "fy" else unit, "financial" if unit == "fy" else kind, shift, phrase.rules
    )
    if period is None:
        return Time(at, match.end(), "term", doubt="terms differ from place to place")
    doubt = _INEXACT.get(kind or "") if unit == "year" else None
    kinds = {"week": "week", "weekend": "week", "month": "month", "quarter": "quarter"}
    time = Time(at, match.end(), "fyear" if kind == "financial" else "year", period=period, doubt=doubt, past=shift < 0)
    time.kind = kinds.get(unit, time.kind)  # type: ignore[assignment]
    return time


def _says_which(phrase: Phrase, match: re.Match[str]) -> bool:
    """Whether a year that is written behind the words counts, and not the day they are read on: "the FY 2023/24"."""
    said = _SAYS_WHICH.match(phrase.low, match.end()) if match["unit"] in ("fy", "year") else None
    if said is None:
        return False
    first = full_year(said["a"])
    return is_financial_year(first, full_year(said["b"])) and abs(first - phrase.today.year) <= _NEAR


def _within(low: str, at: int, kind: str | None) -> bool:
    return kind in ("financial", "fiscal", "academic", "school") or bool(
        re.search(
            r"(?:end|start|beginning|middle|half|early|late|close|within|by|later|during|in) (?:of |in )?$", low[:at]
        )
    )


def _period_of(today: date, unit: str, kind: str | None, shift: int, rules: DateRules) -> Period | None:
    if unit == "week":
        return periods.week_of(today + timedelta(days=7 * shift))
    if unit == "weekend":
        on = periods.week_of(today + timedelta(days=7 * shift)).last + timedelta(days=2)
        return Period(on - timedelta(days=1), on, "week")
    if unit == "month":
        first = add_months(today.replace(day=1), shift)
        return periods.month(first.year, first.month)
    if unit == "quarter":
        first_month = rules.financial_year_start if rules.quarters == "financial" else 1
        into = (today.month - first_month) % 3
        return periods.months(add_months(today.replace(day=1), 3 * shift - into), 3, "quarter")
    if unit != "year":
        return None
    if kind in ("financial", "fiscal", "council", "municipal", "performance", "reporting"):
        return periods.financial_year(periods.financial_year_of(today, rules) + shift, rules)
    if kind in ("academic", "school"):
        return periods.academic_year(today.year - (today.month < 8) + shift)
    return periods.year(today.year + shift)


def offset(phrase: Phrase, at: int) -> Time | None:
    """In two weeks, within the next 3 months, 10 working days; what it is counted from is settled by the reader."""
    match = _OFFSET.match(phrase.low, at)
    if not match or not (
        match["n"] or (match["next"] in ("next", "coming", "following") and match["prep"] not in (None, "for"))
    ):
        return None
    if match["next"] in ("last", "first"):
        return Time(at, match.end(), "event", doubt="it does not say from when")
    if _ADDED_TO.search(phrase.low[:at]):
        return Time(at, match.end(), "event", doubt="it depends on an event")
    unit = _unit(match["unit"])
    count, doubt = _count(match, unit)
    if doubt is None and _is_adjective(phrase.low, match, count):
        return None
    ago = _AGO.match(phrase.low, match.end())
    if ago and count is not None:
        on = _moved(phrase.today, -count, unit, phrase.rules)
        return Time(at, ago.end(), "offset", period=Period(on, on, "day") if on else None, doubt=doubt, past=True)
    from_now = _FROM_NOW.match(phrase.low, match.end())
    anchor = None if from_now else _ANCHOR.match(phrase.low, match.end())
    if anchor:
        time = Time(at, anchor.end(), "event", doubt=doubt or "it depends on an event")
        return _anchored(time, anchor["dir"] in _BEFORE, count, unit, phrase.rules)
    on = None if count is None else _moved(phrase.today, count, unit, phrase.rules)
    end = from_now.end() if from_now else match.end()
    if on is None:
        return Time(at, end, "offset", doubt=doubt or "it is too far away to be a date")
    doubt = doubt or _open_end(phrase.low, match, end)
    return Time(at, end, "offset", period=Period(on, on, "day"), doubt=doubt)


def _open_end(low: str, match: re.Match[str], end: int) -> str | None:
    """Why a length of time is no date: it says how long, has no end, or counts from a paper of unknown date."""
    lasts = _LASTING.search(low, 0, match.start()) or _LENGTH_OF.match(low, match.end())
    if lasts or (match["prep"] == "for" and not match["next"]):
        return "it says how long, not when"
    if _OF_A_DOCUMENT.search(low[match.end() : end]):
        return "it counts from the date of a document"
    return "it has no end" if _OR_MORE.match(low, end) else None


def _anchored(time: Time, before: bool, count: float | None, unit: str, rules: DateRules) -> Time:
    """An offset from something else: the reader looks whether a date follows directly ("6 weeks after 1 March")."""

    def near(day: date, _future: bool) -> Period | None:
        on = None if count is None else _moved(day, -count if before else count, unit, rules)
        return Period(on, on, "day") if on else None

    time.near = near
    return time


def _moved(today: date, count: float, unit: str, rules: DateRules) -> date | None:
    if unit == "year" and count % 1:
        count, unit = count * 12, "month"
    if unit == "hour":
        count, unit = max(1, round(count / 24)), "day"
    return periods.moved(today, int(count), unit, rules)


def _unit(text: str) -> str:
    words = text.split()
    unit = {"wk": "week", "mth": "month", "yr": "year", "hr": "hour"}.get(words[-1].rstrip("s"), words[-1].rstrip("s"))
    return "working day" if unit == "day" and words[0] in ("working", "business", "school") else unit


def _count(match: re.Match[str], unit: str) -> tuple[float | None, str | None]:
    low, high = match["n"], match["n2"]
    word = (high or low or "1").removesuffix(" of").removeprefix("a ").strip()
    count = float(word) if word[0].isdigit() else float(_COUNTS.get(word, 1))
    if high:
        return count, "it is a range"
    if word in ("few", "several"):
        return count, f'"{word}" is no number'
    if count % 1 and not (unit == "year" and (count * 12) % 1 == 0):
        return None, f'"{word}" is no count of {unit}s'
    return count, None


def _is_adjective(low: str, match: re.Match[str], count: float | None) -> bool:
    """A 6-month pilot, a two week sprint: how long something is, not when."""
    unit = match["unit"]
    if unit.endswith(("s", "'")) or match["time"] or count == 1 or match["prep"] in ("in", "within"):
        return False
    return bool(re.match(r"\s+[a-z]", low[match.end() : match.end() + 3])) and not _ANCHOR.match(low, match.end())
