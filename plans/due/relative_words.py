"""Reads the dates that are counted from today or named by the season: weekdays, "in two weeks", "next month", terms."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from plans.due import periods
from plans.due.calendar_words import MONTHS, M, full_year
from plans.due.rules import DateRules, Period
from plans.due.times import Time
from plans.recurrence import NUMBERS, add_months

_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_W = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
_WEEKDAY = re.compile(
    rf"(?:(?P<ahead>a week|week|a fortnight|two weeks) (?:on |from )?)?(?:(?P<which>this coming|the coming|this|next|last|coming|the following|following) )?"
    rf"(?P<w>{_W})(?P<after> week\b(?! (?:commencing|beginning|of))| fortnight\b| next week\b| of next week\b| this week\b| of this week\b| last week\b| after next\b)?"
)
_WEEK_DAY = re.compile(rf"(?P<which>next|this|last) week (?:on )?(?P<w>{_W})")
_DAY_ONLY = re.compile(
    r"(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)\b(?P<of> of (?P<which>this|next|last|the|each|every) month\b| (?P<which2>next|this) month\b)?"
)
_SAFE_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?)(]|-|(?:at|if|as|and|or|with|because|instead|when|so|to|for|but|now|latest|please|pls|onwards|until|"
    r"working|day|due|for|from|we|i|it|this|than|then|unless|by|thanks|not|in|after|before|subject|rather|next|each|every)\b)"
)
_NTH_DAY = re.compile(
    rf"(?:the\s+)?(?P<n>first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+(?P<w>{_W}|working day|business day|day|school day)\s+"
    rf"(?:of|in)\s+(?:(?P<each>each|every)\s+(?:calendar\s+)?month|(?P<rel>the|this|next)\s+month|(?P<m>{M})(?:\s*,?\s*(?P<y>20\d\d|'?\d\d(?!\d)))?)"
)
_NTH_WEEK = re.compile(
    rf"(?:the\s+)?(?P<n>first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+(?:full\s+)?week(?:\s+(?:of|in))\s+(?P<m>{M})(?:\s*,?\s*(?P<y>20\d\d|'?\d\d(?!\d)))?"
)
_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": -1,
    "final": -1,
}
_DAYS = {
    "today": 0,
    "tonight": 0,
    "now": 0,
    "tomorrow": 1,
    "tmrw": 1,
    "tmw": 1,
    "tomo": 1,
    "yesterday": -1,
    "eod": 0,
    "cop": 0,
    "cob": 0,
}
_NAMED_DAY = re.compile(
    r"(?P<after>(?:the\s+)?day after tomorrow)|(?P<before>(?:the\s+)?day before yesterday)|(?:(?:end|close) of (?:the )?(?:day|play|business)|close of (?:play|business)|"
    r"eod|cop|cob)(?: (?:on )?(?P<eod>today|tomorrow))?(?! (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|\d|the \d|next|this))|(?P<name>today|tonight|tomorrow|tmrw|tmw|tomo|yesterday)(?:'s)?\b"
)
_SHORT_END = re.compile(
    r"(?P<u>eow|eom|eoq|eoy|year[- ]end|month[- ]end|quarter[- ]end)\b(?!\s+(?:report|accounts|return|close|process|procedure))"
)
_NAMED_PERIOD = re.compile(
    r"(?:(?P<which>this coming|this|next|last|the current|the coming|the following|the next|the new|current|coming|following|the|new)\s+)?"
    r"(?P<kind>calendar|financial|fiscal|academic|school|municipal|council|performance|reporting|working)?\s*(?P<unit>weekend|week|month|quarter|year|fy|half[- ]term|term)\b"
)
_COUNTS = {**NUMBERS, "couple": 2, "few": 3, "several": 4, "half a": 0}
_N = r"\d{1,4}(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty|sixty|ninety"
_OFFSET = re.compile(
    rf"(?:(?P<prep>in|within|over|during|for|inside|under)\s+)?(?:(?:the|about|around|roughly|approx(?:imately)?\.?|up to|no more than|at most|maximum of|max|say|less than|circa|c\.)\s+){{0,3}}"
    rf"(?:(?P<next>next|coming|following|first|last)\s+)?"
    rf"(?:(?:a\s+further\s+|another\s+)?(?P<n>{_N}|(?:a\s+)?couple(?:\s+of)?|another|a\s+further|a\s+few|a|an|few|several)(?:\s*(?:-|to|or|/)\s*(?P<n2>{_N}))?\s*-?\s*)?(?:more\s+|further\s+|extra\s+|additional\s+|full\s+|short\s+)*"
    r"(?P<unit>(?:(?:working|business|calendar|school|clear)\s+)?(?:days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?|terms?|hours?|hrs?))\b'?"
    r"(?P<time>\s+time\b)?"
)
_FROM_NOW = re.compile(
    r"\s+(?:from|of|after)\s+(?:now|today|(?:the\s+)?(?:date of\s+)?(?:this|receipt of this)(?:\s+\w+)?|the date of this \w+)\b|\s+hence\b|\s+or (?:so|less|sooner)\b|\s+at (?:the )?(?:most|latest)\b"
)
_AGO = re.compile(r"\s+(?:ago|back|previously|earlier)\b")
_ANCHOR = re.compile(
    r"\s*(?:-\s*)?(?P<dir>of|from|after|following|post|since|before|prior to|ahead of|in advance of|beyond|later than|on from|either side of|either side)\b"
)
_SEASON = re.compile(
    r"(?P<s>spring|summer|autumn|fall|winter)(?P<term>\s+(?:half[- ]?)?term\b(?:\s+[12]\b)?|\s+[12]\b(?!\d))?(?P<hol>\s+(?:holidays?|break|recess|half[- ]term|bank holiday))?"
    r"(?:\s*[-,/]?\s*(?:of\s+)?(?:(?P<y>20\d\d|'?\d\d)(?:\s?[/-]\s?(?P<y2>(?:20)?\d\d))?(?![\d:])|(?P<rel>this|next|last)\s+year))?"
)
_TERM = re.compile(
    r"(?P<s>michaelmas|christmas|lent|easter|hilary|trinity|autumn|spring|summer|winter)\s+term\b(?:\s+(?P<half>[12])\b)?"
    r"(?:\s*[-,/]?\s*(?:(?P<y>20\d\d|'?\d\d)(?:\s?[/-]\s?(?P<y2>(?:20)?\d\d))?(?!\d)))?|(?:term|t)\s?(?P<n>[1-6])\b(?:\s+(?P<ny>20\d\d(?:/\d\d)?))?|"
    r"(?P<half_term>(?:(?:october|february|may|autumn|spring|summer|the)\s+)?half[- ]term)\b"
)
_FEAST = re.compile(
    r"(?P<f>easter|christmas|xmas|(?:the\s+)?new year(?!'?s? (?:resolution|honours))|whitsun|pentecost|halloween|thanksgiving|labor day|ramadan|eid|diwali|the (?:may |august )?bank holiday)"
    r"(?:\s+(?:holidays?|break|recess|vacation|period|shutdown|day|eve))?(?:\s*,?\s*(?P<y>20\d\d|'\d\d))?"
)


def _weekday(word: str) -> int:
    return _WEEKDAYS[word[:3]]


def weekday_near(weekday: int, which: str | None, extra: int = 0) -> Callable[[date, bool], Period]:
    """Friday: the next one after today (or the last before it, looking back); this and next Friday are of this and the next
    calendar week."""

    def near(today: date, future: bool) -> Period:
        monday = today - timedelta(days=today.weekday())
        if which == "next":
            on = monday + timedelta(days=7 + weekday)
        elif which == "this" and weekday >= today.weekday():
            on = monday + timedelta(days=weekday)
        elif which == "last week":
            on = monday + timedelta(days=weekday - 7)
        elif which == "last" or not future:
            on = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
        else:
            on = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        on += timedelta(days=extra)
        return Period(on, on, "day")

    return near


def weekday(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    match = _WEEKDAY.match(low, at)
    if match:
        which, extra = _which_weekday(match)
    else:
        match = _WEEK_DAY.match(low, at)
        if not match:
            return None
        which, extra = {"last": "last week"}.get(match["which"], match["which"]), 0
    number = _weekday(match["w"])
    time = Time(at, match.end(), "day", near=weekday_near(number, which, extra), past=which in ("last", "last week"))
    time.weekday = number if which is None and not extra else None
    return time


def _which_weekday(match: re.Match[str]) -> tuple[str | None, int]:
    after, ahead = (match["after"] or "").strip(), match["ahead"] or ""
    extra = {"week": 7, "fortnight": 14, "after next": 7}.get(after, 0)
    extra += {"a week": 7, "week": 7, "a fortnight": 14, "two weeks": 14}.get(ahead, 0)
    if after.endswith("week") and after != "week":
        return {"next week": "next", "of next week": "next", "last week": "last week"}.get(after, "this"), extra
    which = {"next": "next", "this": "this", "last": "last"}.get(match["which"] or "")
    return ("next" if after == "after next" else which), extra


def day_only(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """The 10th: the next such day, or the latest, looking back."""
    match = _DAY_ONLY.match(low, at)
    if not match or not 1 <= int(match["d"]) <= 31:
        return None
    if not match["of"] and not _SAFE_AFTER.match(low, match.end()):
        return None
    number, which = int(match["d"]), match["which"] or match["which2"]

    def near(today: date, future: bool) -> Period | None:
        shifts = {"this": [0], "next": [1], "last": [-1]}.get(
            which or "", list(range(3)) if future else [0, -1, -2, -3]
        )
        for shift in shifts:
            first = add_months(today.replace(day=1), shift)
            on = periods.day(first.year, first.month, number)
            if on and (which in ("this", "next", "last") or (on.first >= today if future else on.first <= today)):
                return on
        return None

    return Time(at, match.end(), "day", near=near)


def nth_day(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """The last Friday of each month, the first Monday in March 2021, the last working day of the month."""
    match = _NTH_DAY.match(low, at)
    if not match:
        return None
    number, word = _NTH[match["n"]], match["w"]

    def of(year: int, month: int) -> Period | None:
        on = _nth(year, month, word, number, rules)
        return Period(on, on, "day") if on else None

    if match["m"]:
        month = MONTHS[match["m"][:3]]
        return Time(
            at, match.end(), "day", make=lambda y: of(y, month), year=full_year(match["y"]) if match["y"] else None
        )

    def near(today: date, future: bool) -> Period | None:
        for shift in [1] if match["rel"] == "next" else range(4) if future else range(0, -4, -1):
            first = add_months(today.replace(day=1), shift)
            on = of(first.year, first.month)
            if on and (on.first >= today if future else on.first <= today):
                return on
        return None

    return Time(at, match.end(), "day", near=near)


def _nth(year: int, month: int, word: str, number: int, rules: DateRules) -> date | None:
    if word[:3] in _WEEKDAYS:
        return periods.weekday_of_month(year, month, _weekday(word), number)
    last, first = periods.month_end(year, month), date(year, month, 1)
    if word == "day":
        return last if number < 0 else first + timedelta(days=number - 1)
    if number < 0:
        return rules.working.before(last + timedelta(days=1), 1)
    return rules.working.after(first - timedelta(days=1), number)


def nth_week(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    match = _NTH_WEEK.match(low, at)
    if not match:
        return None
    month, number = MONTHS[match["m"][:3]], _NTH[match["n"]]

    def make(year: int) -> Period | None:
        friday = periods.weekday_of_month(year, month, 4, number)
        return periods.week_of(friday) if friday else None

    year = full_year(match["y"]) if match["y"] else None
    return Time(at, match.end(), "week", make=make, year=year, doubt="a week of the month may begin on different days")


def named_day(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """Today, tomorrow, close of play, the day after tomorrow."""
    match = _NAMED_DAY.match(low, at)
    if not match:
        return None
    days = 2 if match["after"] else -2 if match["before"] else _DAYS[match["name"] or match["eod"] or "today"]
    on = today + timedelta(days=days)
    return Time(at, match.end(), "day", period=Period(on, on, "day"), past=days < 0)


def short_end(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """EOW, EOM, year end."""
    match = _SHORT_END.match(low, at)
    if not match:
        return None
    unit = match["u"].replace("-", " ")
    unit = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}.get(unit, unit.removesuffix(" end"))
    time = Time(at, match.end(), "year" if unit == "year" else "month", period=_period_of(today, unit, None, 0, rules))
    if match["u"].startswith("year"):
        time.doubt = "it could be the calendar or the financial year"
        time.period = periods.financial_year(periods.financial_year_of(today, rules), rules)
    return time


def named_period(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """This week, next month, the end of the financial year ("the month" counts only after "end of", "within" and the like)."""
    match = _NAMED_PERIOD.match(low, at)
    if not match:
        return None
    which, kind, unit = (
        (match["which"] or "the").removeprefix("the ").removeprefix("this "),
        match["kind"],
        match["unit"],
    )
    if match["which"] is None and not kind:
        return None
    if which in ("the", "new") and unit != "fy" and not _within(low, at, kind):
        return None
    shift = {"next": 1, "following": 1, "new": 1, "coming": 1, "last": -1}.get(which, 0)
    if which == "coming" and unit == "week":
        shift = 1
    period = _period_of(today, "year" if unit == "fy" else unit, "financial" if unit == "fy" else kind, shift, rules)
    if period is None:
        return Time(at, match.end(), "term", doubt="terms differ from place to place")
    doubt = "an academic year has no exact end" if kind in ("academic", "school") and unit == "year" else None
    kinds = {"week": "week", "weekend": "week", "month": "month", "quarter": "quarter"}
    time = Time(at, match.end(), "fyear" if kind == "financial" else "year", period=period, doubt=doubt, past=shift < 0)
    time.kind = kinds.get(unit, time.kind)  # type: ignore[assignment]
    return time


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


def offset(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """In two weeks, within the next 3 months, 10 working days; what it is counted from is settled by the reader."""
    match = _OFFSET.match(low, at)
    if not match or not (match["n"] or (match["next"] and match["prep"])):
        return None
    if match["next"] in ("last", "first"):
        return Time(at, match.end(), "event", doubt="it does not say from when")
    unit = _unit(match["unit"])
    count, doubt = _count(match, unit)
    if doubt is None and match["unit"].endswith("y") is False and _is_adjective(low, match, count):
        return None
    ago = _AGO.match(low, match.end())
    if ago and count is not None:
        on = _moved(today, -count, unit, rules)
        return Time(at, ago.end(), "offset", period=Period(on, on, "day") if on else None, doubt=doubt, past=True)
    end, anchored = match.end(), None
    from_now = _FROM_NOW.match(low, end)
    if from_now:
        end = from_now.end()
    else:
        anchored = _ANCHOR.match(low, end)
    if anchored:
        return _anchored(low, match, anchored, count, unit, doubt)
    on = None if count is None else _moved(today, count, unit, rules)
    if on is None:
        return Time(at, end, "offset", doubt=doubt or "it is too far away to be a date")
    if match["prep"] == "for" and not match["next"]:
        doubt = "it says how long, not when"
    return Time(at, end, "offset", period=Period(on, on, "day"), doubt=doubt)


def _anchored(
    low: str, match: re.Match[str], anchor: re.Match[str], count: float | None, unit: str, doubt: str | None
) -> Time:
    """An offset from something else: the reader looks whether a date follows directly ("6 weeks after 1 March")."""
    time = Time(match.start(), anchor.end(), "event", doubt=doubt or "it depends on an event")
    before = anchor["dir"] in ("before", "prior to", "ahead of", "in advance of")

    def near(day: date, future: bool) -> Period | None:
        on = None if count is None else _moved(day, -count if before else count, unit, DateRules())
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
        return count, f"“{word}” is no number"
    if count % 1 and not (unit == "year" and (count * 12) % 1 == 0):
        return None, f"“{word}” is no count of {unit}s"
    return count, None


def _is_adjective(low: str, match: re.Match[str], count: float | None) -> bool:
    """A 6-month pilot, a two week sprint: how long something is, not when."""
    unit = match["unit"]
    if unit.endswith(("s", "'")) or match["time"] or count == 1 or match["prep"] in ("in", "within"):
        return False
    return bool(re.match(r"\s+[a-z]", low[match.end() : match.end() + 3])) and not _ANCHOR.match(low, match.end())


def season(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """Spring 2021, winter 20/21, summer next year; with "term", a school term."""
    match = _SEASON.match(low, at)
    if not match or (match["s"] == "fall" and not (match["y"] or match["rel"]) and not _named_by(low, at)):
        return None
    if match["term"] and "term" in match["term"]:
        return term(low, at, today, rules)
    name = match["s"]
    time = Time(at, match.end(), "season", make=lambda y: periods.season(y, name), doubt="seasons have no exact end")
    if match["term"]:
        time = Time(
            at, match.end(), "term", make=lambda y: periods.term(y, name), doubt="terms differ from place to place"
        )
    if match["rel"]:
        time.year = today.year + {"this": 0, "next": 1, "last": -1}[match["rel"]]
    elif match["y"]:
        first = full_year(match["y"])
        second = full_year(match["y2"]) if match["y2"] else None
        time.year = (
            first
            if second is None or name in ("winter", "autumn", "fall") or (name == "summer" and not match["term"])
            else second
        )
    return time


def _named_by(low: str, at: int) -> bool:
    return at == 0 or bool(
        re.search(r"\b(?:by|in|this|next|the|of|early|late|mid|end of|from|until)[ -](?:the )?$", low[:at])
    )


def term(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """Autumn term 2021, term 3, half term: a date only where the plan's rules name it."""
    match = _TERM.match(low, at)
    if not match:
        return None
    text = match[0].strip()
    stated = _stated_term(text, rules)
    if stated:
        return Time(at, match.end(), "term", period=Period(stated[0], stated[1], "term"))
    time = Time(at, match.end(), "term", doubt="terms differ from place to place")
    if match["s"]:
        name = match["s"]
        time.make = lambda y: periods.term(y, name)
        if match["y"]:
            second = full_year(match["y2"]) if match["y2"] else None
            time.year = (
                full_year(match["y"]) if second is None or name in ("autumn", "michaelmas", "christmas") else second
            )
    return time


def _stated_term(text: str, rules: DateRules) -> tuple[date, date] | None:
    terms = rules.terms or {}
    return terms.get(text) or terms.get(text.removesuffix(" term")) or terms.get(re.sub(r" term\b", "", text))


def feast(low: str, at: int, today: date, rules: DateRules) -> Time | None:
    """Easter, Christmas: never a date, but some suggest one."""
    match = _FEAST.match(low, at)
    if not match:
        return None
    name = match["f"].removeprefix("the ")
    time = Time(at, match.end(), "season", doubt="it is not an exact date")
    if name in (
        "easter",
        "christmas",
        "xmas",
        "new year",
        "whitsun",
        "pentecost",
        "halloween",
        "thanksgiving",
        "labor day",
    ):
        time.make = lambda y: periods.feast(y, name)
        time.year = full_year(match["y"]) if match["y"] else None
    return time
