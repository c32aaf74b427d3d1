"""Reads years and what they are divided into: financial years, plain years, quarters, halves."""

import re
from dataclasses import replace
from datetime import date

from plans.due import periods
from plans.due.rules import DateRules, Period
from plans.due.times import Phrase, Time

_FY = re.compile(
    r"(?:(?P<name>fy|f/y|(?:financial|fiscal|council|budget|municipal|tax)\s+year|(?P<school>academic\s+year|"
    r"school\s+year)|(?P<plain>year))"
    r"\s*[:,(]?\s*)?(?P<a>(?:20)?\d\d)\s?(?P<sep>[/-])\s?(?P<b>(?:20)?\d\d)(?![\d/.-])"
)
_SESSION = re.compile(r"\s*(?:(?:academic|school|teaching|university)\s+(?:session|year)|session)\b")
_OF_SESSION = re.compile(r"\bsession\s*[:(]?\s*$")  # "Session 2018/19" of a school
_FY_ONE = re.compile(
    r"(?P<name>fy|f/y|(?:financial|fiscal)\s+year(?:\s+(?:ending|end))?|(?P<school>academic\s+year|school\s+year)|"
    r"calendar\s+year|year)\s*'?(?P<y>(?:20)?\d\d)(?![\d/-])"
)
_PLAIN_YEAR = re.compile(
    r"(?P<y>20\d\d)(?![\d/]|-(?!20\d\d)\d|[.,]\d|%|\s*(?:people|staff|units|homes|places|records|cases)\b)"
    r"(?:\s+(?P<k>calendar |financial |fiscal )?year\b)?"
)
_LONGEST_PLAN = 12  # years
_LEADS_TO_YEARS = re.compile(r"(?:by |in |over |during |for )?(?:the )?(?:end of |period |years? )?")
_IN_A_NUMBER = re.compile(r"[/.#£$]$|(?<!20\d\d)-$")
_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}
_OF_YEAR = (
    r"(?:\s*[-,/(]?\s*(?:of\s+)?(?:the\s+)?(?:(?P<fy>fy|f/y|financial year|fiscal year|"
    r"fiscal)\s*)?'?(?P<y>(?:20)?\d\d(?:\s?[/-]\s?(?:20)?\d\d)?)(?![\d/:%]|[.-]\d)"
    r"|\s+(?:of\s+)?(?P<rel>this|next|last|the current|the)\s+(?P<fyrel>financial\s+|fiscal\s+)?(?:fy|year)\b)?"
)
_QUARTER = re.compile(
    r"(?:q\.?\s?(?P<q>[1-4])(?!\d)|(?:quarter|qtr|quarters)\.?\s*(?P<qn>[1-4]|one|two|three|four)\b|(?P<nth>first|1st|"
    rf"second|2nd|third|3rd|fourth|4th|final)\s+(?:financial\s+|fiscal\s+)?(?:quarter|qtr)\b){_OF_YEAR}"
)
_YEAR_QUARTER = re.compile(
    r"(?P<fy>fy)?\s*'?(?P<y>(?:20)?\d\d(?:\s?[/-]\s?(?:20)?\d\d)?)\s*[-,:/]?\s*(?:q|quarter\s?|qtr\s?)(?P<q>[1-4])\b"
    r"(?!\s*,?\s*(?:of\s+)?20\d\d(?!\s*[-,:/]?\s*(?:q|quarter|qtr)))"
)
_CALENDAR_AFTER = re.compile(r"\s*[(,-]?\s*(?:of the )?calendar(?:\s+year|\s+quarters?|(?=\W*$))\b")
_CALENDAR_BEFORE = re.compile(r"\bcalendar(?:\s+year)?\s+$")
_HALF = re.compile(
    rf"(?:h(?P<h>[12])\b|(?P<nth>first|1st|second|2nd)\s+half\s+(?:of\s+)?(?=(?:the\s+)?(?:fy|financial|fiscal)|"
    rf"\d\d\s?/\s?\d\d|20\d\d\s?/)|(?P<semester>first|1st|second|2nd)\s+semester(?=\s+(?:of\s+)?20\d\d)){_OF_YEAR}"
)
_OF_SCHOOLS = re.compile(r"(?:\s?-\s?20\d\d)?\s+(?:academic|school)\s+(?:years?|sessions?)\b")
_NO_EXACT_END = "an academic year has no exact end"
_UNKNOWN_YEAR = "when that year ends, the document does not say"


def full_year(text: str) -> int:
    """2020 for "2020", "20" and "'20"."""
    number = int(text.strip("' "))
    return number if number > 99 else 2000 + number


def split_years(text: str) -> tuple[int, int | None]:
    """The year, and for "2021/22" the second one as well."""
    parts = re.split(r"\s?[/-]\s?", text.strip("' "))
    return full_year(parts[0]), full_year(parts[1]) if len(parts) > 1 else None


def is_financial_year(first: int, second: int) -> bool:
    """Whether two years name one that begins in the first and ends in the second."""
    return second == first + 1


def _begins(year: int, rules: DateRules) -> int:
    """The year in which the financial year that is called by one number begins: FY 2024 ends in 2024."""
    return year if rules.financial_year_start == 1 else year - 1


def financial_year(phrase: Phrase, at: int) -> Time | None:
    """21/22, 2021-22, FY 2021/22, academic year 2021/22."""
    match = _FY.match(phrase.low, at)
    if not match:
        return _financial_year_one(phrase, at)
    first, second = full_year(match["a"]), full_year(match["b"])
    if (len(match["a"]), len(match["b"])) == (4, 2) and 1 < second - first <= _LONGEST_PLAN and second % 100 > 12:
        return _years_apart(phrase, match, first, second)
    if not is_financial_year(first, second) or (match["sep"] == "-" and len(match["a"]) == 2 and not match["name"]):
        return None
    if not match["name"] and len(match["a"]) == 2 and int(match["b"]) <= 12:
        return None
    if match["school"] or _SESSION.match(phrase.low, match.end()) or _OF_SESSION.search(phrase.low, 0, match.start()):
        return Time(at, match.end(), "term", period=periods.academic_year(first), doubt=_NO_EXACT_END)
    time = Time(at, match.end(), "fyear", period=periods.financial_year(first, phrase.rules))
    if not match["name"] and match["sep"] == "-" and len(match["b"]) == 4:
        time.doubt = f'"{match[0]}" could be a financial year or two years'
    if not phrase.rules.year_is_known:
        time.doubt = time.doubt or _UNKNOWN_YEAR
    return time


def _years_apart(phrase: Phrase, match: re.Match[str], first: int, second: int) -> Time | None:
    """A span of years that do not follow each other, "2025-28", where a phrase says nothing else: which years, it does
    not say."""
    alone = _LEADS_TO_YEARS.fullmatch(phrase.low[: match.start()]) and not re.search(r"\w", phrase.low[match.end() :])
    if not alone or (match["sep"] == "/" and match.start()):
        return None
    starts, ends = periods.financial_year(first, phrase.rules), periods.financial_year(second - 1, phrase.rules)
    period = Period(starts.first, ends.last, "year")
    doubt = f'"{match[0]}" could be financial or calendar years'
    return Time(match.start(), match.end(), "year", period=period, doubt=doubt)


def _financial_year_one(phrase: Phrase, at: int) -> Time | None:
    match = _FY_ONE.match(phrase.low, at)
    if not match:
        return None
    year = full_year(match["y"])
    if match["name"].startswith(("calendar", "year")):
        return Time(at, match.end(), "year", period=periods.year(year)) if len(match["y"]) == 4 else None
    if match["school"]:
        return Time(at, match.end(), "term", period=periods.academic_year(year), doubt=_NO_EXACT_END)
    time = Time(at, match.end(), "fyear", period=periods.financial_year(_begins(year, phrase.rules), phrase.rules))
    american = match["name"] == "fiscal year" and not phrase.rules.day_first and phrase.rules.year_is_known
    if match["name"] in ("financial year", "fiscal year") and phrase.rules.financial_year_start > 1 and not american:
        time.doubt = f"it could begin or end in {year}"
    elif not phrase.rules.year_is_known:
        time.doubt = _UNKNOWN_YEAR
    return time


def plain_year(phrase: Phrase, at: int) -> Time | None:
    match = _PLAIN_YEAR.match(phrase.low, at)
    if not match or _IN_A_NUMBER.search(phrase.low[max(0, at - 5) : at]):
        return None
    year = int(match["y"])
    if (match["k"] or "calendar").strip() != "calendar":
        period = periods.financial_year(year, phrase.rules)
        return Time(at, match.end(), "fyear", period=period, doubt=f"it could begin or end in {year}")
    schools = _OF_SCHOOLS.match(phrase.low, match.end())
    return Time(at, match.end(), "year", period=periods.year(year), doubt=_NO_EXACT_END if schools else None)


def quarter(phrase: Phrase, at: int) -> Time | None:
    match = _QUARTER.match(phrase.low, at) or _YEAR_QUARTER.match(phrase.low, at)
    if not match:
        return None
    said = _CALENDAR_AFTER.match(phrase.low, match.end()) or _CALENDAR_BEFORE.search(phrase.low[:at])
    open_ = not (said or phrase.rules.quarters_are_known)
    rules = replace(phrase.rules, quarters="calendar") if said or open_ else phrase.rules
    time = _quarter(match, _quarter_number(match), phrase.today, rules)
    if open_ and time.period is None:
        time.doubt = "it could be a quarter of the calendar or of the financial year"
    return time


def _quarter_number(match: re.Match[str]) -> int:
    named = match.groupdict()
    word = named["q"] or named.get("qn")
    return _NUMBERS.get(word) or int(word) if word else _ORDINALS[named["nth"]]


def _quarter(match: re.Match[str], number: int, today: date, rules: DateRules) -> Time:
    def of(year: int) -> Period:
        return periods.quarter(year, number, rules)

    time = Time(match.start(), match.end(), "quarter", make=of)
    groups = match.groupdict()
    if groups.get("rel"):
        start = periods.financial_year_of(today, rules) if rules.quarters == "financial" else today.year
        time.year = start + {"next": 1, "last": -1}.get(groups["rel"], 0)
    elif groups["y"]:
        _set_quarter_year(time, groups["y"], bool(groups.get("fy")), number, today, rules)
    return time


def _set_quarter_year(time: Time, written: str, fy: bool, number: int, today: date, rules: DateRules) -> None:
    first, second = split_years(written)
    if second is not None or fy:
        start = first if second is not None else _begins(first, rules)
        financial = DateRules(financial_year_start=rules.financial_year_start)
        time.period, time.make = periods.quarter(start, number, financial), None
        time.doubt = None if rules.year_is_known else _UNKNOWN_YEAR
        return
    time.year = first
    if rules.quarters == "financial" and number == 4:
        before = periods.quarter(first - 1, 4, rules)
        if before.last >= today:
            time.doubt = "it could be the fourth quarter that begins or the one that ends in the year"
            time.period = before


def half(phrase: Phrase, at: int) -> Time | None:
    """H1 21/22, first half of the financial year, 1st semester 2020."""
    match = _HALF.match(phrase.low, at)
    if not match:
        return None
    number = int(match["h"]) if match["h"] else _ORDINALS[match["nth"] or match["semester"]]
    time = Time(at, match.end(), "half", make=lambda y: periods.half(y, number, phrase.rules))
    if match["rel"]:
        start = periods.financial_year_of(phrase.today, phrase.rules)
        time.year = start + {"next": 1, "last": -1}.get(match["rel"], 0)
    elif match["y"]:
        first, second = split_years(match["y"])
        time.year = _begins(first, phrase.rules) if match["fy"] and second is None else first
        if second is None and not match["fy"] and phrase.rules.quarters == "financial":
            time.doubt = "it could be half of the calendar or of the financial year"
        elif (second is not None or match["fy"]) and not phrase.rules.year_is_known:
            time.doubt = _UNKNOWN_YEAR
    return time
