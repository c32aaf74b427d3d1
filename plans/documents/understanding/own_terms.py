"""A document's own words for times: "short term", "Year 2", years, months and days as it writes them."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from plans.due import DateRules

_A_LEAD_IN = 25  # characters: "Timescales are: "
_SAMPLE = 12_000  # characters that tell what a document is about
_PIECES = re.compile(r"[;|\n•]+|,\s+(?=[A-Z])|\.\s+(?=[A-Z])")
_OWN_TERM = re.compile(
    r"(?:[A-Z][\w ]{2,30}:\s*)?(?P<term>[A-Za-z]{1,9}(?:[ -]term)?)\s*(?:\((?P<alias>[A-Za-z]{1,9}(?:[ -]term)?)\))?"
    r"\s*(?:=|:|–|-|\bmeans\b|\bis\b)\s*(?P<date>(?:by|before|end of|until|up to)\b.*\b20\d\d\b.{0,10})$"
)
# "Short term – by 31 March 2021 Medium term – by May 2023", "Medium = 2026 – 2027".
_OWN_SPANS = re.compile(
    r"\b(?P<term>short|medium|long(?:er)?|immediate)(?:[ -]terms?)?\s*(?:=|:|–|-|\()\s*"
    r"(?:(?:to be )?(?:complete[d]?|done|delivered|achieved)?\s*"
    r"(?P<by>(?:by|before|until|up to)\s[^.;:\n]{0,25}?20\d\d)|"
    r"(?P<first>20\d\d)\s*(?:-|–|to)\s*(?P<last>20\d\d))\b",
    re.I,
)
_OWN_YEAR = re.compile(
    r"\byear (?P<n>\d)\s*(?:(?:=|:|–|-|\(|\bis\b|\bruns\b|\bmeans\b|\bcovers\b)[^.;\n]{0,40}?(?:\bto|–|-|until)|"
    r"\b(?:ends?|ending|finishes)\b(?: on)?(?: the)?)"
    r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{3,9})\s+(?P<year>20\d\d)",
    re.I,
)
_OWN_YEAR_IN_MONTHS = re.compile(
    r"\byear (?P<n>\d)\s*(?:=|:|–|-|\(|\bis\b|\bruns\b|\bmeans\b|\bcovers\b)"
    r"(?:[^.;,\n]{0,30}?\b20\d\d|\s*[A-Z][a-z]{2,8})\s*"
    r"(?:\bto\b|–|-|until)\s*"
    r"(?P<month>[a-z]{3,9})\s+(?P<year>20\d\d)",
    re.I,
)
_PAIRED_YEAR = re.compile(
    r"(?P<first>20\d\d)\s?(?:[-–/]|to)\s?(?P<last>(?:20)?\d\d)\s*[(,:–-]?\s*year (?P<n>\d)\)?|"
    r"year (?P<n_>[1-5])\s*(?:[(,:=–-]|is|means)\s*(?P<first_>20\d\d)\s?(?:[-–/]|to)\s?(?P<last_>(?:20)?\d\d)\b\)?",
    re.I,
)
_SPAN_OF_YEARS = re.compile(r"(20\d\d)\s?[-–]\s?(20\d\d)")
_SCHOOL = re.compile(
    r"\b(?:pupils?|head ?teachers?|governing body|key stage|lessons?|classrooms?|academic|students?)\b", re.I
)
_ISO = re.compile(r"\b20\d\d-\d\d-\d\d\b")
_MONTH_AND_DAY = re.compile(r"(\d\d)-(\d\d)")
_ACADEMY = re.compile(r"\b(?:school|college|university|academy|sixth form|nursery|pupil)", re.I)
_YEAR_AND_MONTH = re.compile(r"(20\d\d)/(\d\d)")
_TERM_LEAD = re.compile(r"^(?:by )?(?:the )?end of (?=year \d$)|^by (?=year \d$)")
_TERM_TAIL = re.compile(r"[ -]term$")


def own_terms(texts: Sequence[str]) -> dict[str, str]:
    """What a document's own words for times mean: "S (short) = by 31 March 2026" gives that for `s` and for `short`."""
    found: dict[str, str] = {}
    for text in texts:
        for piece in _PIECES.split(text):
            said = _OWN_TERM.match(piece.strip())
            if said:
                named = {term(name): said["date"].strip(" .") for name in said.group("term", "alias") if name}
                found = named | found  # the plan's own come first
    spans: dict[str, str] = {}
    for name, said_of in _own_spans(texts):
        spans.setdefault(name, said_of)  # the plan's own come before those of another that it looks back on
    return spans | found | _years(texts)


def _own_spans(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What lines that begin with a term say of it, and of others behind it: "Short: by 2025, medium: 2026-2027".

    Years of which one begins with the last of another are financial ones, as is a single pair: "2024-2025".
    """
    lines = [list(_OWN_SPANS.finditer(text)) for text in texts]
    spans = [said for line in lines if line and _defines(line) for said in line]
    pairs = [(int(said["first"]), int(said["last"])) for said in spans if said["first"]]
    apart = len(pairs) > 1 and {first for first, _ in pairs}.isdisjoint(last for _, last in pairs)
    for said in spans:
        financial = said["first"] and int(said["last"]) == int(said["first"]) + 1 and not apart
        year = f"{said['first']}/{said['last'][2:]}" if financial else f"by 31 December {said['last']}"
        yield term(said["term"]), said["by"] or year


def _defines(line: Sequence[re.Match[str]]) -> bool:
    """Whether a line defines the terms in it: it begins with one, or with what ends in a colon."""
    before = line[0].string[: line[0].start()].rstrip()
    return len(before) < _A_LEAD_IN or before.endswith(":")


def _years(texts: Sequence[str]) -> dict[str, str]:
    """The last day of each of a document's own years, where it says when one of them is: "Year 1 is 1 July 2023 to"."""
    said = next(
        (found for text in texts if (found := _OWN_YEAR.search(text) or _OWN_YEAR_IN_MONTHS.search(text))), None
    )
    if said is None:
        return {}
    first = int(said["year"]) - int(said["n"])
    day = f"{said['day']} " if "day" in said.groupdict() else ""
    return {f"year {n}": f"{day}{said['month']} {first + n}" for n in range(1, 11)}


def years_named(cells: Sequence[str], title: str, said: str, rules: DateRules) -> dict[str, str]:
    """The last days of financial years that a plan goes by, "2023-2024" beside "2024-2025"; empty where one may be two
    years, and for schools, whose years are others."""
    found = {text: match for text in cells if (match := _SPAN_OF_YEARS.fullmatch(text.strip()))}
    academic = _ACADEMY.search(title) or len(_SCHOOL.findall(said[:_SAMPLE])) > 1
    if not found or rules.quarters != "financial" or academic:
        return {}
    single = {text: int(match[2]) for text, match in found.items() if int(match[2]) == int(match[1]) + 1}
    if len(set(single.values())) < 2:
        return {}
    return {term(text): _last_day(year, rules) for text, year in single.items()}


def _last_day(year: int, rules: DateRules) -> str:
    """The last day of the financial year that ends in `year`, as a document writes it."""
    return f"{date(year, rules.financial_year_start, 1) - timedelta(days=1):%d/%m/%Y}"


def years_numbered(cells: Sequence[str], texts: Sequence[str], rules: DateRules) -> dict[str, str]:
    """The last days of a plan's own years, where dates or texts number them: "2023-2024 Year 1", "Year 2: 2024/25"."""
    found = {text: match for text in cells if (match := _PAIRED_YEAR.fullmatch(text.strip()))}
    ends: dict[int, int] = {}
    told = [] if any(map(_ACADEMY.search, texts)) else texts  # "Year 6" are children there
    for match in (*found.values(), *(match for text in told for match in _PAIRED_YEAR.finditer(text))):
        first, last = int(match["first"] or match["first_"]), int(match["last"] or match["last_"])
        if last % 100 == (first + 1) % 100:
            ends[int(match["n"] or match["n_"])] = first + 1
    begins = {year - n for n, year in ends.items()}
    if len(begins) != 1 or rules.quarters != "financial":
        return {}
    before = begins.pop()
    named = {f"year {n}": _last_day(before + n, rules) for n in range(1, 11)}
    return named | {term(text): named[f"year {match['n'] or match['n_']}"] for text, match in found.items()}


def months_named(cells: Sequence[str]) -> dict[str, str]:
    """The months that a document writes after the year: "2011/12" is December where "2011/06" stands beside it."""
    found = {text: match for text in cells if (match := _YEAR_AND_MONTH.fullmatch(text.strip()))}
    months = [(int(match[1]), int(match[2])) for match in found.values()]
    if not months or max(month for _, month in months) > 12 or all(month == year % 100 + 1 for year, month in months):
        return {}
    return {term(text): f"{month_name[int(match[2])]} {match[1]}" for text, match in found.items()}


def days_named(cells: Sequence[str], said: str) -> dict[str, str]:
    """The days that a document writes month first and without their year, where it writes others as 2026-06-09."""
    whole = [date.fromisoformat(found) for found in _ISO.findall(said) if _is_day(found)]
    short = {text: found for text in cells if (found := _MONTH_AND_DAY.fullmatch(text.strip()))}
    named = {}
    for text, found in short.items() if whole else ():
        latest = max(whole)
        for year in (latest.year, latest.year + 1):
            day = f"{year}-{found[1]}-{found[2]}"
            if _is_day(day) and date.fromisoformat(day) > latest - timedelta(days=30):
                named[term(text)] = day
                break
    return named


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def term(text: str) -> str:
    """A document's own word for a time, as `own_terms` knows it: "Short term" and "short" are one."""
    return _TERM_LEAD.sub("", _TERM_TAIL.sub("", text.strip(" .*").casefold()))
