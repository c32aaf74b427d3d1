"""What a plan is called, and the one year of which its title says that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.shape import Cell, Document
from plans.documents.understanding.date_words import MONTH

_BUDGETS = re.compile(r"\b(20\d\d)\s?[/–-]\s?((?:20)?\d\d)\b")
_YEARS = re.compile(r"\b(20\d\d)\b(?!\s*(?:[-–/]|to)\s*\d)")
# "the reporting year (April 04-March 05)", "Delivery plan (April 2026 to March 2027)"
_IN_MONTHS = re.compile(
    r"\b(?:year|plan):? \(?apr(?:il)? '?(?:20)?(?P<first>\d\d) ?(?:-|–|to) ?mar(?:ch)? '?(?:20)?\d\d\b", re.I
)
_CALENDAR_YEAR = re.compile(r"(?:^|[.;]\s+)calendar year (20\d\d)\s*(?=[.;]|$)", re.I)
_OF_A_DAY = re.compile(
    rf"\b(?:{MONTH}|post-?mortem|incident|outage|meeting|minutes|updated|revised|version|position|as at)\b", re.I
)
_LONGEST_TITLE = 150  # characters
_TOP = 8  # blocks
NAMES_A_PLAN = re.compile(r"\b(?:plan|tracker|log|programme|register|actions|recommendations)\b", re.I)
_COULD_BE_TITLE = re.compile(r"(?!.*\bkey\b)[^\W\d_][^:.;\n]*\s[^:.;\n]{1,80}$", re.I)


def plan_title(document: Document, loose: Sequence[Sequence[Cell]]) -> str | None:
    """The title of a document: its own, its first heading, or a row by itself above a table; `loose` are such rows."""
    headings = [block.text for block in document.texts if block.kind == "heading"]
    return document.title or next(iter(headings), None) or _title_row(loose)


def _title_row(loose: Sequence[Sequence[Cell]]) -> str | None:
    """The title in a row of its own above a table: the one that says so, else the first."""
    rows = [{cell.text for cell in row if cell.lines} for row in loose[:3]]
    alone = [" ".join(texts) for texts in rows if len(texts) == 1]
    named = next((text for text in alone if NAMES_A_PLAN.search(text) and len(text) <= _LONGEST_TITLE), None)
    return named or next((text for text in alone[:1] if _COULD_BE_TITLE.match(text)), None)


def only_year(title: str | None, paragraphs: Sequence[str] = ()) -> int | None:
    """The year of a plan that is one year's: "OnePlan 2018 full year report"; None for "2018-21" and for none.

    Where the title names none, a paragraph may in a sentence of its own: "Calendar year 2025."
    """
    years = _YEARS.findall(title) if title and not _OF_A_DAY.search(title) else []
    if not re.search(r"20\d\d", title or ""):
        years = list({found[1] for text in paragraphs for found in _CALENDAR_YEAR.finditer(text)})
    return int(years[0]) if len(years) == 1 else None


def only_budget(document: Document, title: str | None) -> str | None:
    """The financial year of a plan that is one year's, by its title and what names a plan at its top: "Annual Action
    Plan 2024/25"; None for any other."""
    top = [block.text for block in document.texts[:_TOP] if len(block.text) <= _LONGEST_TITLE]
    years = _BUDGETS.findall("\n".join([title or "", *filter(NAMES_A_PLAN.search, top)]))
    single = {f"{first}/{last[-2:]}" for first, last in years if (int(first) + 1) % 100 == int(last[-2:])}
    if len(single) == 1 and len(set(years)) == 1:
        return single.pop()
    told = {int(found["first"]) for block in document.texts for found in _IN_MONTHS.finditer(block.text)}
    return f"20{min(told):02}/{(min(told) + 1) % 100:02}" if len(told) == 1 and not years else None
