"""What a person said that the columns of a document hold: it goes before whatever was read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from plans.documents.draft import DraftColumn
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.heading_rows import Header, Row
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.profiles import Profile
from plans.documents.understanding.roles import Meaning, Role

_WITHIN, _NEAR_TOP = 40, 10  # rows from the top
_SURE = 20  # the rank of what was said
_EXAMPLE = 80  # characters
_MOST = 60  # columns of a document to choose from
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


def told_header(rows: Sequence[Row], told: Mapping[str, str]) -> Header | None:
    """The row in which the column of the actions is called as a person said; None where there is none."""
    for at, row in enumerate(rows[:_WITHIN]) if told.get("action") else ():
        texts = [cell.text for cell in row]
        if any(cell.lines and name == told["action"] for cell, name in zip(row, called(texts), strict=True)):
            known = {place: found for place, text in enumerate(texts) if (found := meaning(text))}
            return Header(at, at, texts, known)
    return None


def as_if_headed(rows: Sequence[Row]) -> ColumnsRead:
    """A table without headings that anybody knows, as if the first of the fullest rows near its top were some."""
    filled = [len({cell.text for cell in row} - {""}) for row in rows[:_NEAR_TOP]]
    at = filled.index(max(filled))
    return ColumnsRead([cell.text for cell in rows[at]], rows[at + 1 :], None)


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
    if not places:
        return columns
    action = places.get("action")
    if columns is None:
        if action is None:
            return None
        columns = Columns(action)
    named = {at for at in places.values() if at is not None}
    for field in fields(columns):
        now = getattr(columns, field.name)
        if field.name == "action" or isinstance(now, bool):
            continue
        if isinstance(now, list):
            setattr(columns, field.name, [at for at in now if at not in named])
        elif isinstance(now, int) and now in named:
            setattr(columns, field.name, None)
    for kind, at in places.items():
        _place(columns, kind, at, profiled)
        if at is not None:
            columns.meanings[at] = Meaning(_ROLES[kind], _SURE)
    return columns


def _place(columns: Columns, kind: str, at: int | None, profiled: Sequence[Profile]) -> None:
    """Puts one column where a person said; with it goes what was read beside the column that stood there."""
    listed = [] if at is None else [at]
    if kind in ("owner", "due"):
        columns.owner_and_due = None
    match kind:
        case "action" if at is not None:
            columns.action = at
        case "recommendation":
            columns.recommendation = at
            columns.carries_down = at is not None and profiled[at].filled < profiled[at].rows
        case "owner":
            columns.owners, columns.department = listed, None
        case "start":
            columns.start = at
        case "due":
            columns.due, columns.due_year = at, None
            columns.due_in_months = at is not None and profiled[at].months
        case "revised":
            columns.revised = listed
        case "completed":
            columns.completed = at
        case "status":
            columns.statuses, columns.colours = listed, None


def held(columns: Columns) -> dict[int, str]:
    """Which of the kinds that a person can name each column was read as."""
    places = {
        "action": columns.action,
        "recommendation": columns.recommendation,
        "owner": next(iter(columns.owners), columns.owner_and_due),
        "start": columns.start,
        "due": columns.due,
        "revised": next(iter(columns.revised), None),
        "completed": columns.completed,
        "status": next(iter(columns.statuses), columns.colours),
    }
    return {at: kind for kind, at in reversed(places.items()) if at is not None}


@dataclass(frozen=True, slots=True)
class ColumnsRead:
    """The headings of one table, the rows below them, and what they were read as; None where it is no plan."""

    texts: Sequence[str]
    rows: Sequence[Row]
    columns: Columns | None

    def each(self) -> Iterator[DraftColumn]:
        kinds = held(self.columns) if self.columns else {}
        for at, name in enumerate(called(self.texts)):
            filled = (row[at].text for row in self.rows[:_WITHIN] if at < len(row) and row[at].lines)
            yield DraftColumn(name, kinds.get(at), next(filled, "")[:_EXAMPLE])


def once(read: Iterable[ColumnsRead]) -> tuple[DraftColumn, ...]:
    """The columns of several tables, those of plans first, each heading once."""
    found: dict[str, DraftColumn] = {}
    for table in sorted(read, key=lambda one: one.columns is None):
        for column in table.each():
            if column.heading not in found or (found[column.heading].holds is None and column.holds):
                found[column.heading] = column
    return tuple(found.values())[:_MOST]
