"""Reads the dates that name the calendar: days, months, quarters, years. Each reader takes a text in lower case and a
place in it, and gives the time expression that begins there, or None."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from plans.due import periods
from plans.due.rules import DateRules
from plans.due.times import Phrase, Time
from plans.due.year_words import full_year, is_financial_year, split_years

MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {name[:3]: n for n, name in enumerate(MONTH_NAMES, 1)}
M = (
    r"(?:jan(?:uary)?|feb(?:ruary|r)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)(?:\b|(?=\d))\.?"
)
_D = r"(?P<d>\d{1,2})(?!\d)\s?(?:st|nd|rd|th)?\b"
_NOT_A_YEAR = (
    r"(?![\d:%]|[.,]\d|\s?(?:st|nd|rd|th|am|pm|hrs?|hours?|days?|weeks?|months?|people|staff|of)\b|"
    rf"\s*(?:st|nd|rd|th)?\s*(?:of\s+)?{M})"
)
_NO_DAY = rf"(?!(?:st|nd|rd|th)\b|\s*(?:of\s+)?(?!may\s+[a-z]){M})"  # "1 July 2017 - 30 June 2019" holds no "2017 - 30"
_Y4 = rf"(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d(?![\d/-]){_NO_DAY})?(?!\d)"
_Y2 = rf"'?\d\d(?:/\d\d(?![\d/]))?{_NOT_A_YEAR}"
_YEAR = (
    rf"(?:(?:\s*[-,/.]?\s*(?:of\s+|in\s+)?(?P<y>{_Y4})|(?:\s?[-/.'_]|\s*,?\s+|)(?P<y2>{_Y2}))|"
    rf"\s+(?:of\s+)?(?P<rel>this|next|last)\s+year\b)?"
)

_ISO = re.compile(
    r"(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)?"
)
_COMPACT = re.compile(r"(?P<y>20\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_NUMERIC = re.compile(
    r"(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?(?P<y>\d{4}|'?\d\d)(?!\d)(?:\s\d\d:\d\d(?::\d\d)?)?"
)
_DAY_MONTH = re.compile(rf"{_D}\s*[-/.,]?\s*(?:day\s+)?(?:of\s+)?(?P<m>{M}){_YEAR}")
_MONTH_DAY_YEAR = re.compile(
    rf"(?P<m>{M})\s*[-/,]?\s*(?:the\s+)?(?P<d>\d{{1,2}})(?:(?P<th>st|nd|rd|th)\b)?\s*,?\s*[-/]?\s*(?P<y>(?:19|"
    r"20)\d\d)(?![\d/])"
)
_CLOCK = r",?\s*(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b"
_MONTH_NTH = re.compile(
    rf"(?P<m>{M})\s+(?:the\s+)?(?P<d>\d{{1,2}})(?:(?:st|nd|rd|th)\b{_YEAR}|(?={_CLOCK})|(?![\d:/.-])(?<!\d\d))"
)
_MONTH_NUMBER = re.compile(rf"(?P<m>{M})\s+(?P<d>\d\d)(?!\d|[:/.-]\d|%)(?!\s?(?:st|nd|rd|th)\b)")
_MONTH_YEAR = re.compile(rf"(?P<m>{M})(?:\s+(?:quarter|qtr)\b)?{_YEAR}")  # "March quarter 2012" ends in March
_SPAN_OF_YEARS = re.compile(r"(?P<first>20\d\d)\s?-\s?(?P<last>20\d\d)")
_A_YEAR = 4  # figures
_DAY_RANGE = re.compile(
    rf"(?P<d>\d{{1,2}})\s?(?:st|nd|rd|th)?\s*(?P<join>-|to|and|until|till|through|&|/|"
    rf"or)\s*(?P<e>\d{{1,2}})\s?(?:st|nd|rd|th)?"
    rf"\s*(?:of\s+)?(?P<m>{M}){_YEAR}"
)
_NUMBER_MONTH = re.compile(
    r"(?P<m>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<y>20\d\d)(?![\d/-])|(?P<y_>20\d\d)[-/.](?P<m_>0[1-9]|1[0-2])(?![\d/-])"
)
_DAY_NUMBER = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>/|[-.](?=\d\d?(?:$|[\s,;)])))(?P<b>\d{1,2})(?![\d/%])(?!\s*(?:months?|weeks?|days?|years?|"
    r"hours?|of)\b)"
)


def _stated_year(match: re.Match[str], today: date, month: int, rules: DateRules) -> tuple[int | None, bool]:
    """The year behind a month as written, None where there is none; and whether what was written makes sense."""
    groups = match.groupdict()
    if groups.get("rel"):
        return today.year + {"this": 0, "next": 1, "last": -1}[groups["rel"]], True
    written = groups.get("y") or groups.get("y2")
    if not written:
        return None, True
    first, second = split_years(written)
    if second is None:
        return first, True
    return (first if month >= rules.financial_year_start else second), is_financial_year(first, second)


def _first_of_span(match: re.Match[str]) -> int | None:
    """The first of two years that are not one behind a month or a day: "July 2019 - 2022" ends with 2022."""
    span = _SPAN_OF_YEARS.fullmatch(match["y"] or "")
    return int(span["first"]) if span and int(span["last"]) > int(span["first"]) else None


def _impossible(text: str, month: int, day: int, year: int | None) -> str:
    """One sentence on a day that does not exist, with the nearest that does."""
    if not 1 <= month <= 12:
        return f'"{text}" is not a date: there is no month {month}.'
    if month == 2 and day == 29:
        return f'"{text}" is not a date: {year} is not a leap year. Try 28 February.'
    last = 29 if month == 2 else periods.month_end(2024, month).day
    if year and month == 2:
        last = periods.month_end(year, 2).day
    return f'"{text}" is not a day in any year. Try {last} {MONTH_NAMES[month - 1].capitalize()}.'


def _as_written(text: str) -> str:
    return re.sub(r"[a-z]{3,}", lambda word: word[0].capitalize() if word[0][:3] in MONTHS else word[0], text)


def _day(match: re.Match[str], low: str, year: int | None, month: int, number: int) -> Time:
    text = low[match.start() : match.end()].strip(" ,.")
    time = Time(
        match.start(),
        match.start() + len(match[0].rstrip(" ,-")),
        "day",
        year=year,
        make=lambda y: periods.day(y, month, number),
    )
    exists = periods.day(year or 2024, month, number)
    if exists is None:
        time.impossible = _impossible(_as_written(text), month, number, year)
    return time


def compact(phrase: Phrase, at: int) -> Time | None:
    """20220331."""
    match = _COMPACT.match(phrase.low, at)
    if not match or periods.day(int(match["y"]), int(match["m"]), int(match["d"])) is None:
        return None
    return _day(match, phrase.low, int(match["y"]), int(match["m"]), int(match["d"]))


def iso(phrase: Phrase, at: int) -> Time | None:
    match = _ISO.match(phrase.low, at)
    if not match:
        return None
    month, number = int(match["m"]), int(match["d"])
    if month > 12 >= number:
        month, number = number, month
    return _day(match, phrase.low, int(match["y"]), month, number)


def numeric(phrase: Phrase, at: int) -> Time | None:
    """31/12/2020, 14.8.12, 03/31/2024: day before month unless that is impossible, or the plan says otherwise."""
    match = _NUMERIC.match(phrase.low, at)
    if not match:
        return None
    number, month = int(match["a"]), int(match["b"])
    if not phrase.rules.day_first:
        number, month = month, number
    if month > 12 >= number:
        number, month = month, number
    return _day(match, phrase.low, full_year(match["y"]), month, number)


def day_range(phrase: Phrase, at: int) -> Time | None:
    """1-5 March 2021: the first day alone; the scanner reads the rest as the end of a range."""
    match = _DAY_RANGE.match(phrase.low, at)
    if not match:
        return None
    month = MONTHS[match["m"][:3]]
    year, _ = _stated_year(match, phrase.today, month, phrase.rules)
    time = _day(match, phrase.low, year, month, int(match["d"]))
    time.end = match.start("join")
    return time


def day_month(phrase: Phrase, at: int) -> Time | None:
    match = _DAY_MONTH.match(phrase.low, at)
    if not match:
        return None
    month = MONTHS[match["m"][:3]]
    year, sane = _stated_year(match, phrase.today, month, phrase.rules)
    if not sane:
        year = _first_of_span(match)
    time = _day(match, phrase.low, year, month, int(match["d"]))
    if not sane and year:
        time.doubt = "it names a day and two years"
    return time


def month_day(phrase: Phrase, at: int) -> Time | None:
    """December 31, 2021; March 31st; and, where the plan's rules say so, "Sept 12" as a day."""
    match = _MONTH_DAY_YEAR.match(phrase.low, at) or _MONTH_NTH.match(phrase.low, at)
    if not match:
        match = _MONTH_NUMBER.match(phrase.low, at)
        return _month_number(match, phrase.low, phrase.today, phrase.rules) if match else None
    month = MONTHS[match["m"][:3]]
    year, _ = _stated_year(match, phrase.today, month, phrase.rules)
    return _day(match, phrase.low, year, month, int(match["d"]))


_BEHIND = 4  # and back: in 2025 "Dec 20" is rather a day than a month of 2020, unless the plan is of that time
_AHEAD = 4  # years that a plan looks ahead: in 2024 "November 30" is rather a day than a month of 2030
_YEARS_AWAY = 3  # from which the year is not near, to those who speak of what comes within months
_OUT_OF_SIGHT = 6  # years; minutes of 2014 do not mean 2026 by "June 26"
_SOON = 3  # months
_BEHIND_A_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s*$")


def _month_number(match: re.Match[str], low: str, today: date, rules: DateRules) -> Time | None:
    """ "Sept 20": the month of a year, unless plans do not look as far as that or the rules take it as a day."""
    month, number = MONTHS[match["m"][:3]], int(match["d"])
    possible = periods.day(2024, month, number) is not None
    if possible and (rules.day_by_month or _BEHIND_A_WEEKDAY.search(low[: match.start()])):
        return _day(match, low, None, month, number)
    year, away = 2000 + number, 2000 + number - today.year
    soon = rules.day_if_soon and away >= _YEARS_AWAY and year not in rules.years and _is_soon(month, today)
    if not possible or not (soon or (not -_BEHIND <= away <= _AHEAD and not _is_among(year, rules.years))):
        return None
    time = _day(match, low, None, month, number)
    if not (soon and away >= _OUT_OF_SIGHT):
        time.doubt = f'"{match["d"]}" could be the day or the year {year}'
    return time


def _is_soon(month: int, today: date) -> bool:
    return (month - today.month) % 12 <= _SOON


def _is_among(year: int, years: Sequence[int]) -> bool:
    return bool(years) and min(years) - 1 <= year <= max(years) + 1


def month_year(phrase: Phrase, at: int) -> Time | None:
    match = _MONTH_YEAR.match(phrase.low, at)
    if not match:
        return None
    month = MONTHS[match["m"][:3]]
    year, sane = _stated_year(match, phrase.today, month, phrase.rules)
    end = match.end() if sane else match.end("m")
    if not sane:
        year = _first_of_span(match)
        end = match.start("y") + _A_YEAR if year else end
    return Time(at, end, "month", year=year, make=lambda y: periods.month(y, month) if 1900 <= y <= 2199 else None)


def number_month(phrase: Phrase, at: int) -> Time | None:
    """12/2020 and 2020-12."""
    match = _NUMBER_MONTH.match(phrase.low, at)
    if not match:
        return None
    month, year = int(match["m"] or match["m_"]), int(match["y"] or match["y_"])
    if match["y_"] and is_financial_year(year, 2000 + month):
        return None
    return Time(at, match.end(), "month", year=year, make=lambda y: periods.month(y, month))


def day_number(phrase: Phrase, at: int) -> Time | None:
    """31/3, and 1/31 where only the month can come first."""
    match = _DAY_NUMBER.match(phrase.low, at)
    if (
        not match
        or (match["sep"] != "/" and not _stands_alone(phrase.low, match))
        or match[0] in ("24/7", "9/11", "50/50")
    ):
        return None
    number, month = int(match["a"]), int(match["b"])
    doubt = None
    if not phrase.rules.day_first or month > 12 >= number:
        number, month = month, number
        if phrase.rules.day_first and month and _may_be_a_year(2000 + number, phrase):
            as_month = month
            return Time(
                at,
                match.end(),
                "month",
                year=2000 + number,
                make=lambda y: periods.month(y, as_month),
                doubt=f'"{match[0]}" could be a month and a year, or a day',
            )
    elif abs(2000 + number - phrase.today.year) <= 1 and is_financial_year(number, month):
        doubt = f'"{match[0]}" could be a day or a financial year'
    if month > 12 or number > 31:
        return None
    time = _day(match, phrase.low, None, month, number)
    time.doubt = doubt
    return time


def _may_be_a_year(year: int, phrase: Phrase) -> bool:
    """Whether "3/27" may be March 2027: near, or among the years of the plan."""
    return -1 <= year - phrase.today.year <= 2 or _is_among(year, phrase.rules.years)


def _stands_alone(low: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"(?:^|\b(?:by|on|until|till|due|before|to))\W*$", low[: match.start()])) and not low[
        match.end() :
    ].strip(" .)")


def serial(text: str) -> date | None:
    """The day that an Excel serial number in the 1900 system stands for; only between 1982 and 2064."""
    match = re.fullmatch(r"([3-5]\d{4}|60\d{3})(?:\.\d+)?", text)
    return date(1899, 12, 30) + timedelta(days=int(match[1])) if match else None
