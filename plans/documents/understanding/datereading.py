"""Phrases and completions as dates, by the rules and in the own years of one document."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from plans.documents.understanding.date_words import DATE, MONTH
from plans.documents.understanding.own_terms import term
from plans.due import DateRules, Due, read_due
from plans.months import month_number

HAS_DATE = re.compile(
    rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\b(?:19|20)\d\d\b|\b{MONTH}|\bq[1-4]\b|\bquarter\b",
    re.I,
)
# "Complete for 2022/23" says of which year the work is, "in place since July" how long: neither says when it was done.
NO_DAY = re.compile(
    r"\bfor (?:the )?(?:(?:financial |academic )?year |fy ?)?20\d\d(?!-\d\d-)(?:\s?[/-]\s?(?:20)?\d\d)?\b|"
    rf"\b(?:since|in place from) (?:early |mid |late )?{MONTH}(?!\s+\d{{1,2}}(?:st|nd|rd|th)?\b)(?:\s+20\d\d)?",
    re.I,
)
_NOTHING = re.compile(r"^(?:n\.?/?a\.?|not applicable|none|nil|nan|null|#\w+[!?]?|[-–—_.?*]+)$", re.I)
_OWN_QUARTER = re.compile(r"\bq(?:uarter )?(?P<n>[1-4])(?: of|,)? (?P<year>year \d)\b", re.I)
_OWN_YEAR = re.compile(r"\byear \d\b", re.I)
_YEAR_SAID = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d\b|\d[/.-]\d{1,2}[/.-]\d", re.I)
_MONTH_AND_YEAR = re.compile(r"\b[a-z]{3,9}[ -]\d\d\b(?!\s*:)", re.I)
_PART_OF_YEAR = re.compile(rf"(?:by |end (?:of )?)*(?:q[1-4](?:\s*(?:-|–|to)\s*q[1-4])?|{MONTH})", re.I)
_QUARTERS = re.compile(r"(?:by |end (?:of )?)*q[1-4](?:\s*(?:-|–|to|and|&|,)\s*q[1-4])*", re.I)
# "3 months (October 2024)": the bracket says which day that is.
_LENGTH_THEN_DATE = re.compile(
    rf"(?:within )?\w+ (?:days?|weeks?|months?)\s*\((?P<when>(?:by )?(?:(?:the )?end (?:of )?)?{DATE})\)\W*", re.I
)
_MONTH_TO_MONTH = re.compile(rf"(?P<first>{MONTH})\s*(?:-|–|to)\s*(?P<last>{MONTH})", re.I)
_MONTHS = re.compile(rf"{MONTH}(?:\s*(?:,|&|/|\band\b)\s*{MONTH})+", re.I)
# "May and November 2023-2025": several times a year, for some years, of which the first counts.
_MONTHS_OF_YEARS = re.compile(
    rf"(?P<first>{MONTH})(?:\s*(?:,|&|/|\band\b)\s*(?:and\s+)?{MONTH})+,?\s+(?P<year>20\d\d)\s*[-–]\s*(?:20)?\d\d\W*",
    re.I,
)
_DAY_OF_MONTH = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)", re.I)
_DAY_AND_MONTH = re.compile(r"\d{1,2}/\d{1,2}")
_NAMES_DAY = re.compile(rf"\d|\b{MONTH}", re.I)
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?=\w*\b)", re.I)
_GONE_BY = re.compile(r": \d{1,2} \w+ \d{4} has just gone by\.")
_NOT_LONG_AGO = timedelta(days=120)
_JUST_NOW = timedelta(days=60)
_STARTING = re.compile(r"\b(?:from|commenc\w+|start\w*|begin\w*)(?: (?:in|of|with))?\s*$", re.I)
_TO_ANOTHER = re.compile(r"\s*(?:to|-|–|until|through)\s*year \d\b", re.I)
_BEGINS = re.compile(r"\b(?:from|commenc\w+|start\w*|begin\w*)\b", re.I)
_AFTERWARDS = re.compile(r"\b(?:then|thereafter)\b", re.I)  # "July 19 then annually" names the first year
_EACH_YEAR = re.compile(r"\b(?:annually|yearly|(?:each|every|per) year)\b", re.I)
_AY = re.compile(r"\bAY\s?(?=(?:20)?\d\d\b)")
_ACADEMIC_YEAR = re.compile(r"\bacademic year\s+(?=(?:20)?\d\d\s?[/–-])", re.I)
_YEAR_ACADEMIC = re.compile(r"\b((?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d)\s+academic year\b", re.I)
_SERIES_END = re.compile(r"^((?:every|each)\b.*?)\s+(?:up to|to|until|till)\s+20\d\d\W*$", re.I)
_APRIL, _AUGUST = 4, 8


class DateReader:
    """Reads phrases as of one day, by the rules of one document and its own terms (see `conventions.own_terms`).

    `plan_year` is the calendar year of which a plan is, `plan_budget` the financial one, as "2024/25". `said_on` is the
    day on which a document says that all in it was said; nothing is done after `today`.
    """

    def __init__(
        self,
        today: date,
        rules: DateRules,
        terms: Mapping[str, str] | None = None,
        plan_year: int | None = None,
        academic: int | None = None,
        said_on: date | None = None,
        plan_budget: str | None = None,
    ) -> None:
        self.today = today
        self.said_on = said_on or today
        self.academic = academic
        self.plan_year = plan_year
        self.plan_budget = plan_budget
        self.rules = replace(rules, day_if_soon=said_on is not None)
        self.terms = terms or {}
        self._read = lru_cache(maxsize=4096)(self._uncached)
        self._as_of: dict[date, DateReader] = {}

    def as_of(self, day: date | None) -> DateReader:
        """The reader for what was said on another day: at one of several meetings."""
        if day is None or day == self.said_on:
            return self
        if day not in self._as_of:
            self._as_of[day] = DateReader(
                self.today, self.rules, self.terms, self.plan_year, self.academic, day, self.plan_budget
            )
        return self._as_of[day]

    def phrase(self, text: str) -> Due:
        """What a phrase says."""
        return self._read(text)

    def _uncached(self, text: str) -> Due:
        text = _LENGTH_THEN_DATE.sub(r"\g<when>", _OWN_QUARTER.sub(self._own_quarter, text))
        text = _next_of_months(text, self.said_on) or _MONTHS_OF_YEARS.sub(r"\g<first> \g<year>", text)
        if self.plan_budget and self.rules.quarters == "financial" and _QUARTERS.fullmatch(text.strip()):
            text = f"{text} {self.plan_budget}"
        elif self.plan_year and self.rules.quarters == "calendar" and _PART_OF_YEAR.fullmatch(text.strip()):
            text = f"{text} {self.plan_year}"
        elif self.plan_year and (months := _MONTH_TO_MONTH.fullmatch(text.strip())):
            turns = month_number(months["last"]) < month_number(months["first"])
            text = f"{months['first']} {self.plan_year} to {months['last']} {self.plan_year + turns}"
        words, rules = self._academic(self.terms.get(term(text)) or _OWN_YEAR.sub(self._own_year, text))
        return self._in_its_years(words, read_due(words, today=self.said_on, rules=rules), rules)

    def gone_by(self, text: str) -> date | None:
        """The day of a phrase that names no year and is known to have gone by; None for any other phrase."""
        if self._says_year(text) or not HAS_DATE.search(text):
            return None
        read = read_due(text, today=self.said_on - relativedelta(years=1), rules=self.rules)
        next_year = read.suggestion if read.question and _GONE_BY.search(read.question) else None
        day = read.due or next_year  # it had "just gone by" a year before as well
        return day if day and day <= self.today else None

    def _in_its_years(self, words: str, due: Due, rules: DateRules) -> Due:
        """A day without a year in one of the plan's years, or else in this, where it went by lately: "9th May"; a day
        beside a weekday in the year in which it is one: "Fri 17 Sept"."""
        by = due.suggestion if due.question and _GONE_BY.search(due.question) else None
        last = by - relativedelta(years=1) if by else None
        named = _WEEKDAY.search(words)
        if named and last and named[0].casefold() == f"{last:%a}".casefold():
            return replace(due, due=last, question=None, suggestion=None, precision="day")  # and by would be another
        this_year = last is not None and last.year == self.said_on.year
        gone = by if this_year or self.rules.years or self.said_on != self.today else None
        if last and not gone and self.said_on - last <= _JUST_NOW:
            return replace(due, suggestion=last, question=f'"{words}" has just gone by. Was it due on {say(last)}?')
        years = self.rules.years or ((self.said_on.year,) if re.search(r"\d", words) else ())
        day = due.due or gone
        if day is None or due.recurrence or not years or day.year in years or self._says_year(words):
            return due
        if not _NAMES_DAY.search(words):
            return due  # "by the end of the financial year" is one to come
        then = date(day.year - 1, 1, 1)  # "end of February" and "week of 7 June" are not of the same days each year
        before = read_due(words, today=then, rules=rules).due or day - relativedelta(years=1)
        near = self.said_on - _NOT_LONG_AGO <= before <= self.said_on
        lately = replace(due, due=before, question=None, suggestion=None, precision=due.precision or "day")
        return lately if near and before.year in years else due

    def _says_year(self, words: str) -> bool:
        """Whether words say of which year they are: "Mar 17" does, unless the document means a day by it."""
        return bool(_YEAR_SAID.search(words) or (not self.rules.day_by_month and _MONTH_AND_YEAR.search(words)))

    def _own_quarter(self, found: re.Match[str]) -> str:
        """A quarter of one of the document's own years as the day on which it ends: "Q4 Year 2"."""
        said = self.terms.get(term(found["year"]))
        end = read_due(said, today=self.said_on, rules=self.rules).due if said else None
        if end is None:
            return found[0]
        last = end.replace(day=1) - relativedelta(months=3 * (4 - int(found["n"])))
        starts = _STARTING.search(found.string[: found.start()])
        return say(last - relativedelta(months=2) if starts else end_of_month(last))

    def _own_year(self, found: re.Match[str]) -> str:
        """One of the document's own years, "Year 1", as the day on which it ends, or after "from" begins."""
        said = self.terms.get(term(found[0]), found[0])
        begins = _STARTING.search(found.string[: found.start()]) or _TO_ANOTHER.match(found.string, found.end())
        if not begins:
            return said
        end = read_due(said, today=self.said_on, rules=self.rules).due
        return say(end.replace(year=end.year - 1) + timedelta(days=1)) if end else said

    def _academic(self, text: str) -> tuple[str, DateRules]:
        """A phrase about an academic year as one about the document's own year: AY is 1 August to 31 July.

        The words "academic year" are no date unless the document says when its year runs.
        """
        own = self.academic or self.rules.financial_year_start
        text = _SERIES_END.sub(r"\1", text)
        words = _AY.sub("FY ", text)
        if own != _APRIL:
            words = _YEAR_ACADEMIC.sub(r"FY \1", _ACADEMIC_YEAR.sub("FY ", words))
        if _EACH_YEAR.search(text) and not (_BEGINS.search(text) or _AFTERWARDS.search(text)):
            return words, replace(self.rules, day_by_month=True)
        if words == text:
            return text, self.rules
        return words, replace(self.rules, financial_year_start=_AUGUST if own == _APRIL else own, quarters="financial")

    def done_on(self, text: str) -> date | None:
        """The day that a text about a completion names; None where it names none, or one that has not come."""
        plain = re.sub(
            r"\b(?:completed?|done|closed|actioned,?|achieved|implemented|delivered|finished|signed[- ]?off|by|on)\b",
            " ",
            NO_DAY.sub(" ", text),
            flags=re.I,
        )
        if not HAS_DATE.search(plain) and not _DAY_AND_MONTH.fullmatch(plain.strip()):
            return None
        if (lately := self._lately(" ".join(plain.split()))) is not None:
            return lately
        due = self.phrase(" ".join(plain.split()))
        found = due.due or (due.start if due.recurrence is None else None)
        if found is None and due.suggestion is None:
            found = self.phrase(text).due
        if found is None and due.question:  # no year to come is meant by "March 28"
            rules = replace(self.rules, day_by_month=True)
            found = read_due(" ".join(plain.split()), today=self.said_on, rules=rules).due
            return found if found and found <= self.today else None
        return found if found and found <= end_of_month(self.today) else None

    def _lately(self, text: str) -> date | None:
        """The last day of a name without a year, which went by within the year: "12 Feb"; None for any other text, and
        where that is of no year of the document's."""
        if not (_DAY_OF_MONTH.fullmatch(text) or _DAY_AND_MONTH.fullmatch(text)):
            return None
        rules = replace(self.rules, day_by_month=True)
        read = read_due(text, today=self.said_on - relativedelta(years=1), rules=rules)
        day = read.due or read.suggestion
        known = day is not None and (not self.rules.years or day.year in self.rules.years)
        return day if known and day is not None and day <= self.today else None


def _next_of_months(text: str, today: date) -> str | None:
    """The next of several months, none of which follows the other, as words: "Feb & Oct"; None for any other text."""
    if not _MONTHS.fullmatch(text.strip()):
        return None
    months = [month_number(name) for name in re.findall(MONTH, text, re.I)]
    if any(later - month in (1, -11) for month, later in pairwise(months)):
        return None  # "April/May" is one time of the year
    ends = [end_of_month(date(today.year + later, month, 1)) for month in months for later in (0, 1)]
    return say(min(end for end in ends if end >= today))


def says_nothing(text: str) -> bool:
    """Whether a cell for dates says that there is none: empty, "N/A", "–", "#REF!"."""
    return not text or bool(_NOTHING.match(text))


def end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def say(day: date) -> str:
    """A date as people read it: 30 November 2021."""
    return f"{day.day} {month_name[day.month]} {day.year}"
