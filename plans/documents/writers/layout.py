"""The layout of a plan that goes out: which columns, in which order, and what stands in each.

The headings and the order are ones that `plans.documents` reads back: Status stands before BRAG, because the first
column of that kind that says something decides; what recurs stands with its date, because a frequency has no column
of its own in people's plans, and what does not is said to be due once where the action's words name a frequency.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from plans.brag import Brag
from plans.documents.understanding.entries import heading_number
from plans.documents.understanding.timing import often
from plans.documents.writers.table import Owner, PlanRow, PlanTable
from plans.recurrence import recurrence_words
from plans.statuses import Status
from plans.wording import join_words, long_day_words

Value = date | str | None
"""What a cell holds: a day or a text."""

FILLS = {Brag.BLUE: "9DC3E6", Brag.GREEN: "A9D18E", Brag.AMBER: "FFD966", Brag.RED: "F4A6A0", Brag.GREY: "D9D9D9"}
HEADING_FILL = "DCE6F1"
KEY = {
    Brag.BLUE: "completed",
    Brag.GREEN: "on track",
    Brag.AMBER: "at risk",
    Brag.RED: "overdue or blocked",
    Brag.GREY: "no date or no owner yet",
}
MADE_BY = "Leadline"
OWNER_HEADINGS = ("Name", "Job title", "Organisation")
OWNERS_TITLE = "Lead owners"
BRAG_HEADING = "BRAG"
MERGED_HEADINGS = ("Rec. no.", "Recommendation")

# XML, and so XLSX and DOCX, cannot hold these; nobody can see them either.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LONGEST_TEXT = 32_000  # a spreadsheet's cell holds 32,767 characters


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width as a share of the page, and what stands in it for a row."""

    heading: str
    width: int
    value: Callable[[PlanRow], Value]


def columns(rows: Sequence[PlanRow], *, numbered: bool = False) -> list[Column]:
    """The columns for these rows; `numbered` gives the recommendations' numbers one even where the texts say them."""
    numbers = [Column("Rec. no.", 10, lambda row: row.recommendation_number)]
    return [
        *(numbers if numbered or not all(map(_numbers_itself, rows)) else []),
        Column("Recommendation", 32, lambda row: row.recommendation),
        Column("Reference", 15, lambda row: row.ref),
        Column("Action", 50, lambda row: row.action),
        Column("Lead owners", 24, lambda row: "; ".join(row.owners)),
        Column("Start date", 15, lambda row: row.start),
        Column("Due date", 18, _first_due),
        Column("Revised due date", 18, _revised_due),
        Column("Date completed", 15, _completed_on),
        Column("Status", 16, lambda row: status_words(row.status)),
        Column(BRAG_HEADING, 13, lambda row: row.brag.words if row.brag else None),
        Column("Last note", 32, lambda row: row.last_note),
    ]


def _numbers_itself(row: PlanRow) -> bool:
    return row.recommendation is None or heading_number(row.recommendation) == row.recommendation_number


def _first_due(row: PlanRow) -> Value:
    """The first date agreed; the document's words where there is none. A recurring one says how it goes on."""
    if row.first_due is None:
        return row.due_phrase or (recurrence_words(row.recurrence) if row.recurrence else None)
    return row.first_due if row.revised_due else _going_on(row.first_due, row)


def _revised_due(row: PlanRow) -> Value:
    return _going_on(row.revised_due, row) if row.revised_due else None


def _going_on(day: date, row: PlanRow) -> Value:
    if row.recurrence:
        return f"{long_day_words(day)}, then {recurrence_words(row.recurrence)}"
    return f"{long_day_words(day)}, once" if often(row.action) else day


def _completed_on(row: PlanRow) -> Value:
    return row.completed_on if row.status is Status.COMPLETED else None


def status_words(status: Status) -> str:
    """A status in a document's words: "At risk" is "Delayed" there, and comes back in as at risk."""
    return "Delayed" if status is Status.AT_RISK else status.words.capitalize()


def preamble(table: PlanTable) -> list[str]:
    """What stands above a plan: its title, the day that it shows, who leads it."""
    leads = [f"Plan lead{'s' if len(table.leads) > 1 else ''}: {join_words(table.leads)}"] if table.leads else []
    return [clean(table.title), f"As at {long_day_words(table.as_at)}", *map(clean, leads)]


def footer(table: PlanTable) -> str:
    """What stands at the foot of each page, before its number."""
    return f"{clean(table.title)}, as at {long_day_words(table.as_at)}"


def owner_cells(owner: Owner) -> tuple[str, str, str]:
    """A line of the owners' list, under `OWNER_HEADINGS`."""
    return clean(owner.name), clean(owner.title or ""), clean(owner.organisation or "")


def clean(text: str) -> str:
    """A text without what a file cannot hold."""
    text = _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"


def as_text(value: Value, *, day: Callable[[date], str]) -> str:
    """A cell as text: days as `day` writes them."""
    if value is None:
        return ""
    if isinstance(value, date):
        return day(value)
    return clean(value)


def spans(rows: Sequence[PlanRow]) -> list[tuple[int, int]]:
    """(first, last) of each run of rows under one recommendation; those without one are runs of their own."""
    found: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        same = at > 0 and row.recommendation is not None and _heading(rows[at - 1]) == _heading(row)
        found.append((found.pop()[0], at) if same else (at, at))
    return found


def _heading(row: PlanRow) -> tuple[str | None, str | None]:
    return row.recommendation_number, row.recommendation
