"""How a document writes its dates: what it says of its quarters and years, which of day and month comes first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from plans.documents.understanding.date_words import MONTH
from plans.due import DateRules
from plans.months import month_number

# Patterns without `re.I` are for texts in lower case, which makes them several times as fast.
_SOFTWARE = re.compile(
    r"\b(?:post-?mortem|post-incident re(?:view|port)|firmware|outage|severity\W{0,4}(?:p|sev-?)?\d|"
    r"deploy(?:ment|s)?|roll(?:ed |ing |s |-)? ?back|failover|sprint|runbook|feature flags?|dead-letter|webhooks?|"
    r"kubernetes|docker|apis?|repo(?:sitory)?|pull request|ci/cd|linter|microservices?|back-?end|front-?end|sre|devops|"
    r"pipelines?|checksums?|sha-?256|staging|replica|latency|github|unit tests?|integration tests?|terraform|endpoint|"
    r"sql server|mfa|soc ?2|firewall|encrypt\w*|backups?|siem|patch(?:es|ing)?|vulnerabilit(?:y|ies)|logins?|"
    r"servers?)\b"
)
_CANADA = re.compile(r"\bcanad\w+|\binuit\b|\bm[ée]tis\b|\bnunavut\b|\byukon\b")
_YEAR_THEN_QUARTER = re.compile(r"20\d\d-Q[1-4]")  # as programs write the calendar's
_YEARS_OF_A_PLAN = 10  # at most: what is further apart are days
_SAMPLE = 12_000  # characters
_BEGINNING = 200
_CELLS = 150
_AUSTRALIA = re.compile(
    r"\b(?:aboriginal|torres strait|reconciliation (?:action plan|week)|naidoc|traditional owners?|"
    r"new south wales|nsw|queensland|tasmanian?|(?:western|south|northern) australia|"
    r"australian (?:government|public service|\w+ (?:council|commission|university))|"
    r"disability inclusion (?:action )?plan)\b"
)
# What is said of Australia in a British plan ("recruit paramedics in Australia") makes no Australian year of it.
_NAMES_AUSTRALIA = re.compile(r"\baustralian?\b")
_BRITISH = re.compile(r"£|\b(?:nhs|cqc|ofsted|hmic\w*|cllr|borough)\b")
_OF_BRITAIN = re.compile(
    rf"{_BRITISH.pattern}|\b(?:uk|england|scotland|scottish|wales|welsh|(?:county|city) council|hrs4r)\b"
)
# Whose quarters are those of the financial year: British bodies, and whoever writes years as 2024/25.
_COUNTS_BY_BUDGET = re.compile(
    rf"{_OF_BRITAIN.pattern}|(?<![\d/])20\d\d/\d\d(?![\d/])|"
    r"\b(?:ccgs?|icbs?|estyn|hmie?|senedd|matrons?|head ?teachers?|governing body|key stage|(?:county|district|borough|"
    r"parish) council|cabinet member|scrutiny (?:committee|panel)|local authority|healthwatch|"
    r"safeguarding (?:children|adults)|infection prevention and control|pcc|chief constable|multi-academy)\b"
)
_UNISON = re.compile(r"\bUNISON\b")
# Whose years are the calendar's.
_CALENDAR_BODIES = re.compile(
    r"€|\b(?:euros?|hrs4r|charter and code|un(?:dp|icef|fpa|ops|hcr|esco|ido|rwa|env|aids)|"
    r"fao|ifad|wfp|ilo|wipo|iom|ocha|unitar|un[ -](?:women|habitat|environment)|united nations|"
    r"world (?:bank|food programme)|country (?:offices?|programmes?|directors?)|"
    r"(?<!northern )ireland|irish|éireann|gaeltacht|oireachtas|hiqa|"
    r"(?:galway|dublin|cork|limerick|waterford|kilkenny|wexford|wicklow|kildare|donegal|sligo|leitrim|roscommon|"
    r"tipperary|kerry|offaly|laois|cavan|monaghan|meath|clare) (?:city |county |city and county )council|"
    r"universi(?:dad|té|tät|dade))\b"
)
_FIRST_QUARTER = re.compile(
    r"\b(?:q(?:uarter)?\s?(?:1|one)|first quarter)\b(?:\s+(?:is|are|of|in|the|runs?|means|covers|from|starts?|"
    r"begins?|on|our|fiscal|financial|year))*[\s=:(–-]+(?:\d{1,2}(?:st)?\s+)?(?P<month>jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)",
    re.I,
)
_QUARTER_ENDS = re.compile(  # "Q2 2005 means completion by 30th June", "Q1 = end of June"
    r"\bq(?:uarter )?(?P<n>[1-4])(?: (?:19|20)\d\d)?\s*(?:[=(]|\bmeans\b|\bends?\b)[^.;\n:]{0,20}?\b"
    r"(?:end(?:s|ing)?(?: of| in| on)?|by|on) (?:(?:28|29|30|31)(?:st|th)? )?"
    r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.I,
)
_BEGINNINGS = (1, 4, 7, 10)  # months in which years with quarters begin
_MONTH_LONG = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
# "(Aug-July)": a month in short, or in brackets, says when a year begins only with the one in which it ends.
_MONTH_TO_MONTH = (
    rf"{MONTH}(?=\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:20\d\d\s*)?(?:-|–|to|through)\s*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH})"
)
_A_YEAR = (  # and none of which something is told: "Work on next financial year begins in Nov"
    r"(?<!this )(?<!next )(?<!last )"
    r"\b(?:fiscal|financial|plan|school|college|university|council|budget|academic|reporting|business)\s+years?\b"
)
_YEAR_RUNS = tuple(
    re.compile(rf"{_A_YEAR}{lead}(?:\d{{1,2}}(?:st)?\s+)?(?P<month>{month})", re.I)
    for lead, month in (
        (r"[^.;\n]{0,40}?(?:from|runs?|is|starts?|begins?|=|:)[^.;\n]{0,15}?", _MONTH_LONG),
        (r"(?: \([^()]{1,20}\))?\s+(?:runs?|starts?|begins?|starting|beginning)\s+(?:(?:from|on|in|the)\s+)*", MONTH),
        (r"(?:[^.;\n]{0,40}?[(,=:]\s*|\s+)", _MONTH_TO_MONTH),
    )
)
_YEAR_ENDS = re.compile(
    r"\b(?:fiscal|financial|plan|school|college|university|budget|academic|reporting)\s+years?\b"
    r"[^.;\n]{0,20}?\bend(?:s|ing)?\b"
    rf"(?:[^.;\n]{{0,12}}?(?:\d{{1,2}}(?:st|th)?\s+)?(?P<month>{_MONTH_LONG})|"
    rf"\s+(?:(?:on|in|the)\s+)*(?:\d{{1,2}}(?:st|th)?\s+)?(?P<short>{MONTH}))",
    re.I,
)
# "The financial statements of the Council for the year ended 30 June 2014" say of all its years when they end.
_ACCOUNTS_TO = re.compile(
    r"(?:\bfor the |^\s*)(?:financial |fiscal )?year end(?:ed|ing) (?:on )?"
    rf"(?:(?:28|29|30|31)(?:st|th)? (?P<month>{_MONTH_LONG})|(?P<short>{_MONTH_LONG}) (?:28|29|30|31)\b)",
    re.I | re.M,
)
_CALENDAR = re.compile(
    r"\bcalendar (?:year )?quarters?\b|\bquarters?\b[^.;\n]{0,50}\bcalendar\b|\bquarters of the calendar\b|"
    r"(?:^|[.;\n]\s*)calendar year 20\d\d\s*(?=[.;\n]|$)|"
    r"\bcalendar (?:dates|years?)\b(?:[^.;\n]|\be\.g\.|\bi\.e\.){0,20}\bq[1-4]\b|"
    r"\b1(?:st)? January\b.{1,12}\b31(?:st)? December\b",
    re.I,
)


_ACADEMIC_RUNS = re.compile(
    r"\bacademic years?\b(?: \(\w+\))?\s*(?:(?:[:=(]|is)\s*(?:in |on |the )*"
    rf"(?:\d{{1,2}}(?:st)?\s+)?(?P<month>{_MONTH_LONG}|{_MONTH_TO_MONTH})|"
    rf"(?:from|runs?(?: from)?|starts?|begins?)\s*(?:in |on |the )*(?:\d{{1,2}}(?:st)?\s+)?(?P<short>{MONTH}))",
    re.I,
)
_SAME_YEAR = re.compile(
    r"\b(?:fiscal|financial|plan|business|budget) year (?:is|equals|follows) (?:the |a )?calendar year\b", re.I
)
_YEAR = re.compile(r"(?<![\d/.#])20\d\d(?!\d)|(?<=\b\d\d[/.]\d\d[/.])20\d\d(?!\d)")
# "31st Dec 20" and "31/12/20" say their year as well.
_SHORT_YEAR = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\s+'?(\d\d)\b|(?<![\d/.])\d{{1,2}}[/.]\d{{1,2}}[/.](\d\d)(?![\d/.])", re.I
)
_MONTH_THEN_DAY = re.compile(rf"\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d\b", re.I)
_DAY_THEN_MONTH = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}", re.I)
_WITHOUT_YEAR = re.compile(r"(?:(?:by|from|during|planned|until|on)\s+)?(\d{1,2})/(\d{1,2})", re.I)
_SHOWN = re.compile(r"(\d{1,2})/(\d{1,2})/(?:19|20)\d\d")
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)?\d\d(?![\d/.-])")


def academic_start(texts: Sequence[str]) -> int | None:
    """The month in which a document says that its academic year begins; None where it does not say."""
    found = next((match for text in texts if (match := _ACADEMIC_RUNS.search(text))), None)
    return month_number(found["month"] or found["short"]) if found else None


def date_rules(
    texts: Sequence[str],
    actions: Sequence[str],
    cells: Sequence[str],
    others: Sequence[str] = (),
    shown: Sequence[str] = (),
) -> DateRules:
    """How a document writes its dates: what it says of its quarters and years, and whether days come before months.

    Where it says nothing of them, software teams, the Union, Ireland and the United Nations count calendar quarters,
    and Australia's year begins in July. Software teams, and who writes months first, mean a day by "Mar 28".
    `cells` are those of dates, `others` the rest, `shown` how a workbook shows its real dates: months first are no
    British year.
    """
    said = "\n".join(texts)
    stated = _quarters(said)
    quarters, start = stated or ("financial", 4)
    day_first = _day_first(cells)
    software = _software_words(f"{said}\n{' '.join(actions)}") >= 2 or _software_words(" ".join(others[:_CELLS])) >= 3
    if stated is None:
        about = f"{said}\n{' '.join(actions)}"[:_SAMPLE].lower()
        if software:
            quarters = "calendar"
        elif _is_australian(about):
            start = 7
        elif any(map(_YEAR_THEN_QUARTER.fullmatch, cells)) and not _counts_by_budget(about):
            quarters = "calendar"
        elif not day_first or ("£" not in said and _is_of_calendar_body(about)):
            quarters = "calendar"  # months before days: not a British year
    by_month = software or not day_first or _says_months_first([*cells, *texts])
    years = {int(year) for text in cells for year in _YEAR.findall(text)}
    years |= {2000 + int(year) for text in cells for pair in _SHORT_YEAR.findall(text) for year in pair if year}
    figures_too = _says_months_first(cells) and not _BRITISH.search(said.lower())  # "02/11/2014" beside "May 19, 2013"
    return DateRules(
        day_first=day_first and not (figures_too and not _shows_day_first(cells)),
        financial_year_start=start,
        year_is_known=(day_first and not _show_months_first(shown)) or stated is not None,
        quarters=quarters,
        quarters_are_known=stated is not None
        or quarters == "calendar"
        or _counts_by_budget("\n".join([said, *actions, *others])[:_SAMPLE]),
        day_by_month=by_month,
        years=tuple(sorted(years)),
    )


def _counts_by_budget(text: str) -> bool:
    return bool(_UNISON.search(text) or _COUNTS_BY_BUDGET.search(text.lower()))


def _is_of_calendar_body(about: str) -> bool:
    """Whether a document names a body whose years are the calendar's, in what it begins with or more than once."""
    first = _CALENDAR_BODIES.search(about[:_BEGINNING]) and not _OF_BRITAIN.search(about)
    return bool(first) or len(_CALENDAR_BODIES.findall(about)) > 1


def _is_australian(about: str) -> bool:
    named = _NAMES_AUSTRALIA.search(about) and not _BRITISH.search(about)
    return bool(named or _AUSTRALIA.search(about)) and not _CANADA.search(about)


def _software_words(text: str) -> int:
    """How many different words of software teams a text has."""
    return len(set(_SOFTWARE.findall(text[:_SAMPLE].lower())))


def _quarters(said: str) -> tuple[Literal["financial", "calendar"], int] | None:
    """How quarters are counted, and the month in which the financial year begins; None where it is not said."""
    if _SAME_YEAR.search(said):
        return "calendar", 1
    ends = _YEAR_ENDS.search(said) or _ACCOUNTS_TO.search(said)
    begun = [found for pattern in _YEAR_RUNS if (found := pattern.search(said))]
    runs = min(begun, key=lambda found: found.start(), default=None)
    start = (
        month_number(ends["month"] or ends["short"]) % 12 + 1 if ends else month_number(runs["month"]) if runs else None
    )
    if _CALENDAR.search(said):
        return "calendar", start or 4
    first = _FIRST_QUARTER.search(said)
    last = _QUARTER_ENDS.search(said)
    begins = (month_number(last["month"]) - 3 * int(last["n"])) % 12 + 1 if last else None
    if first is None and begins in _BEGINNINGS:
        start = begins
    month = month_number(first["month"]) if first else start
    if month is None:
        return None
    return ("calendar", 4) if month == 1 else ("financial", month)


def _says_months_first(cells: Sequence[str]) -> bool:
    """Whether days are written "March 31, 2025" and never "31 March 2025"."""
    said = "\n".join(cells)
    return bool(_MONTH_THEN_DAY.search(said)) and not _DAY_THEN_MONTH.search(said)


def _show_months_first(shown: Sequence[str]) -> bool:
    """Whether dates are shown as 12/31/2026, and none as 31/12/2026; the format that a workbook has by itself, with two
    figures for the year, says nothing."""
    pairs = [found for text in shown if (found := _SHOWN.fullmatch(text.strip()))]
    return any(int(found[2]) > 12 for found in pairs) and not any(int(found[1]) > 12 for found in pairs)


def _shows_day_first(cells: Sequence[str]) -> bool:
    """Whether a date in figures can only be one with its day before the month."""
    return any(int(first) > 12 for text in cells for first, _ in _SLASHED.findall(text))


def _day_first(cells: Sequence[str]) -> bool:
    """Day before month, unless a date in the document can only be the other way round and none the usual one."""
    pairs = [pair for text in cells for pair in _SLASHED.findall(text)]
    if not pairs:  # months and years may stand there as well: "10/25" beside "10/6" is none
        short = [(found[1], found[2]) for text in cells if (found := _WITHOUT_YEAR.fullmatch(text.strip()))]
        seconds = [int(second) for _, second in short]
        apart = max(seconds, default=0) - min(seconds, default=0) > _YEARS_OF_A_PLAN
        pairs = short if apart or any(len(second) == 1 for _, second in short) else []
    if any(int(first) > 12 for first, _ in pairs):
        return True
    return not any(12 < int(second) <= 31 for _, second in pairs)
