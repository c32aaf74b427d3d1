"""Words that say when, as they stand in any cell or line: months, dates, "ongoing", "to be confirmed"."""

from __future__ import annotations

import re

from plans.months import month_number

MONTH = (  # whole words: "Mark" and "Janet" are no months
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DATE = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)?(?:\s+(?:of\s+)?|-){MONTH}(?:(?:,?\s+|-)(?:19|20)?\d\d)?|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|"
    rf"{MONTH}\s+(?:\d|\d{{1,2}}(?:st|nd|rd|th))(?!\.?[\d/-])|(?<=day,\s){MONTH}\s+\d{{1,2}}(?![\d/-])|"
    rf"{MONTH}(?:,?\s+|\s+of\s+)(?:19|20)\d\d\b|{MONTH}[\s-]+(?:19|20)?\d\d\b|{MONTH}(?=\W|$)|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d\d[/.-]\d\d|"
    r"(?:19|20)\d\d[ -]q[1-4]\b|"
    rf"q[1-4](?:\s+\d{{4}}(?:[/-]\d\d)?)?|(?:spring|summer|autumn|winter)(?: term)?(?:\s+\d{{4}})?|(?:19|"
    r"20)\d\d(?:[/-]\d\d)?)"
)
DAY_AND_MONTH = r"(?!24/7)(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/])"  # "13/3"
MONTH_AND_DAY = r"(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])(?![\d/])"  # "7/23", beyond doubt
LONGEST_DATE = 60  # characters
WHEN = re.compile(  # what tells a date, or a word that stands where dates do, from an owner
    rf"\d{{1,2}}[/.-]\d{{1,4}}|\b{MONTH}|\b(?:19|20)\d\d\b|\bq[1-4]\b|\b(?:completed?|done|on-?going|tb[cd]|asap|"
    r"(?:week|month|quarter|annual|term)ly|annual|every|each|within|next|immediate(?:ly)?|spring|summer|autumn|fall|"
    r"winter|holidays?|half[- ]term|easter|christmas|to be (?:confirmed|agreed|determined))\b|^n/?a$",
    re.I,
)
_MONTH_AND_YEAR = re.compile(rf"\b(?P<month>{MONTH})\s+'?(?P<year>(?:20)?\d\d)\b", re.I)


def says_when(text: str, longest: int = LONGEST_DATE) -> bool:
    """Whether a text, no longer than a date is, names one or stands where dates do."""
    return len(text) <= longest and WHEN.search(text) is not None


def month_named(text: str) -> tuple[int, int] | None:
    """The year and month that a text names, or the quarter alone: "RAG Feb 20", "Q3 status"; None where neither."""
    found = _MONTH_AND_YEAR.search(text)
    quarter = re.search(r"\bq([1-4])\b", text, re.I)
    if not found:
        return (0, int(quarter[1])) if quarter else None
    year = int(found["year"])
    return year + (2000 if year < 100 else 0), month_number(found["month"])
