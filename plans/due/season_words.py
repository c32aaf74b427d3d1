"""Reads seasons, school terms and feasts, which are no exact dates unless the plan says when they are."""

import re
from datetime import date

from plans.due import periods
from plans.due.rules import DateRules, Period
from plans.due.times import Phrase, Time
from plans.due.year_words import full_year

_SEASON = re.compile(
    r"(?P<s>spring|summer|autumn|fall|winter)(?P<term>\s+(?:half[- ]?)?term\b(?:\s+[12]\b)?|"
    r"\s+[12]\b(?!\d))?(?P<hol>\s+(?:holidays?|break|recess|half[- ]term|"
    r"bank holiday))?(?:\s*[-,/]?\s*(?:of\s+)?(?:(?P<y>20\d\d|'?\d\d)(?:\s?[/-]\s?(?P<y2>(?:20)?\d\d))?(?![\d:])|"
    r"(?P<rel>this|next|last)\s+year))?"
)
_TERM = re.compile(
    r"(?P<s>michaelmas|christmas|lent|easter|hilary|trinity|autumn|spring|summer|"
    r"winter)\s+term\b(?:\s+(?P<half>[12])\b)?"
    r"(?:\s*[-,/]?\s*(?:(?P<y>20\d\d|'?\d\d)(?:\s?[/-]\s?(?P<y2>(?:20)?\d\d))?(?!\d)))?|(?:term|semester|trimester|"
    r"t)\s?(?P<n>[1-6])\b(?:\s*,?\s+(?P<ny>20\d\d(?:/\d\d)?))?|"
    r"(?P<half_term>(?:(?:october|february|may|autumn|spring|summer|the)\s+)?half[- ]term)\b"
)
_HOLIDAY = re.compile(
    r"(?:the )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:(?:bank|school) )?(?:holidays?|hols|"
    r"break|recess|half[- ]?term)\b"
)
_FEAST = re.compile(
    r"(?P<f>easter|christmas|xmas|(?:the\s+)?new year(?!'?s? (?:resolution|honours))|whitsun|pentecost|halloween|"
    r"thanksgiving|labor day|ramadan|eid|diwali|the (?:may |august )?bank holiday)"
    r"(?:\s+(?:holidays?|break|recess|vacation|period|shutdown|day|eve))?(?:\s*,?\s*(?P<y>20\d\d|'\d\d))?"
)

# Feasts that are one day, whatever its weekday is called: "Good Friday" is not the next Friday.
_FEAST_DAY = re.compile(rf"(?P<f>{'|'.join(periods.FEAST_DAYS)})\b(?:\s*,?\s*(?:in\s+)?(?P<y>20\d\d|'\d\d))?")


def season(phrase: Phrase, at: int) -> Time | None:
    """Spring 2021, winter 20/21, summer next year; with "term", a school term."""
    match = _SEASON.match(phrase.low, at)
    if not match or (match["s"] == "fall" and not (match["y"] or match["rel"]) and not _named_by(phrase.low, at)):
        return None
    if match["term"] and "term" in match["term"]:
        return term(phrase, at)
    name = match["s"]
    time = Time(at, match.end(), "season", make=lambda y: periods.season(y, name), doubt="seasons have no exact end")
    if match["term"]:
        time = Time(
            at, match.end(), "term", make=lambda y: periods.term(y, name), doubt="terms differ from place to place"
        )
    if match["rel"]:
        time.year = phrase.today.year + {"this": 0, "next": 1, "last": -1}[match["rel"]]
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


def term(phrase: Phrase, at: int) -> Time | None:
    """Autumn term 2021, term 3, half term: a date only where the plan's rules name it."""
    match = _TERM.match(phrase.low, at)
    if not match:
        return None
    text = match[0].strip()
    stated = _stated_term(text, phrase.rules)
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


def holiday(phrase: Phrase, at: int) -> Time | None:
    """The October holidays, Feb half term: never a date."""
    match = _HOLIDAY.match(phrase.low, at)
    return Time(at, match.end(), "term", doubt="holidays differ from place to place") if match else None


def feast(phrase: Phrase, at: int) -> Time | None:
    """Easter, Christmas: never a date, but some suggest one."""
    named = holiday(phrase, at)
    if named:
        return named
    match = _FEAST.match(phrase.low, at)
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


def feast_day(phrase: Phrase, at: int) -> Time | None:
    """Good Friday, Remembrance Sunday: the day that the calendar of a year gives them."""
    match = _FEAST_DAY.match(phrase.low, at)
    if not match:
        return None
    name = match["f"]
    return Time(
        at,
        match.end(),
        "day",
        make=lambda y: periods.feast_day(y, name),
        year=full_year(match["y"]) if match["y"] else None,
    )
