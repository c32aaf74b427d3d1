"""What a person said that the columns of a document hold: it goes before whatever was read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plans.documents.draft import DraftColumn
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.date_words import WHEN
from plans.documents.understanding.heading_rows import Header, Row
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.profiles import Profile
from plans.documents.understanding.roles import Meaning, Role
from plans.verbs import says_to_do

_NEAR_TOP = 10  # rows from the top
TOLD = 20  # the rank of what a person said
_EXAMPLE = 80  # characters
_ROLES = {
    "action": Role.ACTION,
    "recommendation": Role.RECOMMENDATION,
    "owner": Role.OWNER,
    "start": Role.START,
    "due": Role.DUE,
    "revised": Role.REVISED,
    "completed": Role.COMPLETED,
    "status": Role.STATUS,
}


def called(texts: Sequence[str]) -> list[str]:
    """What columns are called: their headings, with a number where several have the same, "Column 3" without one."""
    counted: Counter[str] = Counter()
    names = []
    for at, text in enumerate(texts, start=1):
        name = " ".join(text.split()) or f"Column {at}"
        counted[name] += 1
        names.append(f"{name} ({counted[name]})" if counted[name] > 1 else name)
    return names


def without_headings(rows: Sequence[Row]) -> Header:
    """The headings of a table in which nobody knows any: the first of the fullest rows near its top, where that could
    be one of headings, else none at all."""
    filled = [len({cell.text for cell in row} - {""}) for row in rows[:_NEAR_TOP]]
    at = filled.index(max(filled))
    if any(cell.when or WHEN.search(cell.text) or says_to_do(cell.text) for cell in rows[at]):
        return Header(-1, -1, [""] * len(rows[at]), {})
    texts = [cell.text for cell in rows[at]]
    return Header(at, at, texts, {place: found for place, text in enumerate(texts) if (found := meaning(text))})


def told_columns(columns: Columns | None, texts: Sequence[str], told: Mapping[str, str]) -> dict[str, int | None]:
    """The places in one table of the columns that a person named; None for what no column of it holds.

    What was said of other tables' columns alone is left out.
    """
    places = {name: at for at, name in enumerate(called(texts))}
    if columns is None and told.get("action") not in places:
        return {}
    return {kind: places.get(name) for kind, name in told.items() if not name or name in places}


def as_told(columns: Columns | None, places: Mapping[str, int | None], profiled: Sequence[Profile]) -> Columns | None:
    """The columns as a person said; `columns` are as they were read. What was named holds nothing else."""
    if columns is None:
        action = places.get("action")
        if action is None:
            return None
        columns = Columns(action)
    both = columns.owner_and_due
    columns.let_go({at for at in places.values() if at is not None})
    for kind, at in places.items():
        _place(columns, kind, at, profiled)
        if at is not None:
            columns.meanings[at] = Meaning(_ROLES[kind], TOLD)
    if both is not None and columns.owner_and_due is None and both not in places.values():
        if "due" not in places:
            columns.due = both
        if "owner" not in places:
            columns.owners = [both]
    return columns


def _place(columns: Columns, kind: str, at: int | None, profiled: Sequence[Profile]) -> None:
    """Puts one column where a person said; with it goes what was read beside the column that stood there."""
    listed = [] if at is None else [at]
    match kind:
        case "action" if at is not None:
            columns.action = at
        case "recommendation":
            columns.recommendation = at
            columns.carries_down = at is not None and profiled[at].filled < profiled[at].rows
        case "owner":
            columns.owners, columns.owner_and_due, columns.department = listed, None, None
        case "start":
            columns.start = at
        case "due":
            columns.due, columns.due_year = at, None
            columns.owner_and_due = columns.owner_and_due if at is not None else None
            columns.due_in_months = at is not None and profiled[at].months
        case "revised":
            columns.revised = listed
        case "completed":
            columns.completed = at
        case "status":
            columns.statuses, columns.colours = listed, None


def held(columns: Columns) -> dict[int, str]:
    """Which of the kinds that a person can name each column was read as."""
    colours = [] if columns.statuses else [columns.colours]
    places: dict[str, Sequence[int | None]] = {
        "action": [columns.action],
        "recommendation": [columns.recommendation],
        "owner": [*columns.owners, columns.owner_and_due],
        "start": [columns.start],
        "due": [columns.due, columns.due_year],
        "revised": columns.revised,
        "completed": [columns.completed],
        "status": [*columns.statuses, *colours],
    }
    return {at: kind for kind, several in reversed(places.items()) for at in several if at is not None}


@dataclass(frozen=True, slots=True)
class ColumnsRead:
    """The headings of one table, the rows below them, and what they were read as; None where it is no plan."""

    texts: Sequence[str]
    rows: Sequence[Row]
    columns: Columns | None

    def each(self) -> Iterator[DraftColumn]:
        kinds = held(self.columns) if self.columns else {}
        for at, name in enumerate(called(self.texts)):
            filled = (row[at].text for row in self.rows if at < len(row) and row[at].lines)
            yield DraftColumn(name, kinds.get(at), next(filled, "")[:_EXAMPLE])


def once(read: Iterable[ColumnsRead]) -> tuple[DraftColumn, ...]:
    """The columns of several tables, those of plans first, each heading once."""
    found: dict[str, DraftColumn] = {}
    for table in sorted(read, key=lambda one: one.columns is None):
        for column in table.each():
            if column.heading not in found or (found[column.heading].holds is None and column.holds):
                found[column.heading] = column
    return tuple(found.values())
