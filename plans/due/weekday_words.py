"""Reads the days that are named by the week or the month: Friday, the 10th, the last Friday of each month, tomorrow."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from plans.due import periods
from plans.due.calendar_words import MONTHS, M
from plans.due.rules import DateRules, Period
from plans.due.times import Phrase, Time
from plans.due.year_words import full_year
from plans.recurrence import add_months

_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_W = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|"
    r"sun(?:day)?)\b\.?"
)
_WEEKDAY = re.compile(
    rf"(?:(?P<ahead>a week|week|a fortnight|two weeks) (?:on |from )?)?(?:(?P<which>this coming|the coming|this|"
    rf"next|last|coming|the following|following) )?"
    rf"(?P<w>{_W})(?P<after> week\b(?! (?:commencing|beginning|of))| fortnight\b| next week\b| of next week\b|"
    rf" this week\b| of this week\b| last week\b| after next\b)?"
)
_ENDS_WITH_WEEK = re.compile(r"\b(?:of|this|next|the|each|every|last)\s+$")
_WEEK_DAY = re.compile(rf"(?P<which>next|this|last) week (?:on )?(?P<w>{_W})")
_DAY_ONLY = re.compile(
    r"(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)\b(?P<of> of (?P<which>this|next|last|the|each|every) month\b|"
    r" (?P<which2>next|this) month\b)?"
)
_SAFE_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?)(]|-|(?:at|if|as|and|or|with|because|instead|when|so|to|for|but|now|latest|please|pls|onwards|"
    r"until|working|day|due|for|from|we|i|it|this|than|then|unless|by|thanks|not|in|after|before|subject|rather|next|"
    r"each|every|more (?:likely|realistic)|seems|looks|would (?:be|work)|is (?:fine|ok|better|more|doable))\b)"
)
_NTH_DAY = re.compile(
    rf"(?:the\s+)?(?P<n>first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+(?P<w>{_W}|working day|"
    rf"business day|day|school day)\s+"
    rf"(?:of|in)\s+(?:(?P<each>each|every)\s+(?:calendar\s+)?month|(?P<rel>the|this|next)\s+month|"
    rf"(?P<m>{M})(?:\s*,?\s*(?P<y>20\d\d|'?\d\d(?!\d)))?)"
)
_NTH_WEEK = re.compile(
    rf"(?:the\s+)?(?P<n>first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+(?:full\s+)?week(?:\s+(?:of|"
    rf"in))\s+(?P<m>{M})(?:\s*,?\s*(?P<y>20\d\d|'?\d\d(?!\d)))?"
)
_ISO_WEEK = re.compile(r"(?P<y>20\d\d)[\s-]?w(?P<n>[0-5]?\d)(?!\d)")
_WEEK_NO = re.compile(r"(?:^|[^a-z])(?:weeks?|wk|w|cw|kw)\s?(?:no\.?\s?)?$")
_WEEK_AND_YEAR = re.compile(r"(?:[ck]?w\s?)?(?P<n>[0-5]?\d)(?!\d)\s*[,/-]?\s*(?:of\s+|in\s+)?(?P<y>20\d\d)(?![\d/-])")
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
    r"(?P<after>(?:the\s+)?day after tomorrow)|(?P<before>(?:the\s+)?day before yesterday)|(?:(?:end|"
    r"close) of (?:the )?(?:day|play|business)|close of (?:play|business)|"
    r"eod|cop|cob)(?: (?:on )?(?P<eod>today|tomorrow))?(?! (?:on )?(?:mon|tue|wed|thu|fri|sat|sun|\d|the \d|next|"
    r"this))|(?P<name>today|tonight|tomorrow|tmrw|tmw|tomo|yesterday)(?:'s)?\b"
)


def _weekday(word: str) -> int:
    return _WEEKDAYS[word[:3]]


def weekday_near(weekday: int, which: str | None, extra: int = 0) -> Callable[[date, bool], Period]:
    """Friday: the next one after today (or the last before it, looking back); this and next Friday are of this and the
    next calendar week."""

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


def weekday(phrase: Phrase, at: int) -> Time | None:
    match = _WEEKDAY.match(phrase.low, at)
    if match and match["ahead"] == "week" and _ENDS_WITH_WEEK.search(phrase.low[:at]):
        return None  # "end of week Sunday, 4 May"
    if match:
        which, extra = _which_weekday(match)
    else:
        match = _WEEK_DAY.match(phrase.low, at)
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


def day_only(phrase: Phrase, at: int) -> Time | None:
    """The 10th: the next such day, or the latest, looking back."""
    match = _DAY_ONLY.match(phrase.low, at)
    if not match or not 1 <= int(match["d"]) <= 31:
        return None
    if not match["of"] and not _SAFE_AFTER.match(phrase.low, match.end()):
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


def nth_day(phrase: Phrase, at: int) -> Time | None:
    """The last Friday of each month, the first Monday in March 2021, the last working day of the month."""
    match = _NTH_DAY.match(phrase.low, at)
    if not match:
        return None
    number, word = _NTH[match["n"]], match["w"]

    def of(year: int, month: int) -> Period | None:
        on = _nth(year, month, word, number, phrase.rules)
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


def numbered_week(phrase: Phrase, at: int) -> Time | None:
    """2024-W12 (ISO 8601); "week 12 of 2024" and "wk 12/2024" count from the same day in most places only."""
    match = _ISO_WEEK.match(phrase.low, at)
    counted = _WEEK_NO.search(phrase.low[:at]) or phrase.low[at].isalpha()
    named = _WEEK_AND_YEAR.match(phrase.low, at) if match is None and counted else None
    found = match or named
    if found is None:
        return None
    try:
        monday = date.fromisocalendar(int(found["y"]), int(found["n"]), 1)
    except ValueError:
        return None
    doubt = "weeks are counted from different days" if named else None
    return Time(at, found.end(), "week", period=periods.week_of(monday), doubt=doubt)


def nth_week(phrase: Phrase, at: int) -> Time | None:
    match = _NTH_WEEK.match(phrase.low, at)
    if not match:
        return None
    month, number = MONTHS[match["m"][:3]], _NTH[match["n"]]

    def make(year: int) -> Period | None:
        friday = periods.weekday_of_month(year, month, 4, number)
        return periods.week_of(friday) if friday else None

    year = full_year(match["y"]) if match["y"] else None
    return Time(at, match.end(), "week", make=make, year=year, doubt="a week of the month may begin on different days")


def named_day(phrase: Phrase, at: int) -> Time | None:
    """Today, tomorrow, close of play, the day after tomorrow."""
    match = _NAMED_DAY.match(phrase.low, at)
    if not match:
        return None
    days = 2 if match["after"] else -2 if match["before"] else _DAYS[match["name"] or match["eod"] or "today"]
    on = phrase.today + timedelta(days=days)
    return Time(at, match.end(), "day", period=Period(on, on, "day"), past=days < 0)
