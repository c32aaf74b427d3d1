"""Dates that a cell lists one after the other: "May 2025, 2026", or December and June by turns. They say how often."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from plans.months import month_number

_TOKEN = re.compile(
    (
        r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?P<year>(?:19|20)\d\d)\b|"
        r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)\b|(?P<word>[a-z]+|[-–—])"
    ),
    re.I,
)
_RANGE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+[a-z]{3,9})?\s*(?:-|–|to)\s*(?=\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\b)", re.I
)
_FROM_TO = re.compile(r"[^,;&\n]*\d\s*(?:-|–|—|\bto\b|\buntil\b)\s*[^,;&\n]*", re.I)  # one span, and no list
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLAIN = frozenset("and by end of in the each every on to be".split())
_EVERY = {1: "monthly", 3: "quarterly", 6: "six-monthly", 12: "annual"}


def recurrence_of_dates(text: str) -> tuple[str, date] | None:
    """The recurrence that a list of dates over more than a year keeps, and the first day of its first month; None where
    the text is anything else."""
    if len(_YEAR.findall(text)) < 2 or _FROM_TO.fullmatch(text.strip()):
        return None
    months = _months(_RANGE.sub("", text))
    if len(months) < 2 or months[-1] - months[0] < 12:
        return None
    gaps = [later - earlier for earlier, later in pairwise(months)]
    usual = (months[-1] - months[0]) / len(gaps)
    step = min(_EVERY, key=lambda one: abs(one - usual))
    even = abs(step - usual) <= step * 0.15 and all(abs(gap - step) <= step / 3 + 0.1 for gap in gaps)
    return (_EVERY[step], date((months[0] - 1) // 12, (months[0] - 1) % 12 + 1, 1)) if even else None


def _months(text: str) -> list[int]:
    """The months that a list of dates names, counted from year 0, in order; empty where there are other words in it."""
    found: set[int] = set()
    waiting: list[int] = []
    named: list[int] = []
    for token in _TOKEN.finditer(text):
        if token["month"]:
            if not waiting:
                named = []
            waiting.append(month_number(token["month"]))
        elif token["year"]:
            named = waiting or named
            waiting = []
            found |= {int(token["year"]) * 12 + month for month in named}
        elif token["word"] and token["word"].lower() not in _PLAIN:
            return []
    return sorted(found)
