"""Columns whose cells hold several labelled fields each, as columns of these fields: "Lead: HR", "Status: Delayed"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from plans.documents.shape import Cell, Document, Table
from plans.documents.understanding.heading_rows import Row, find_header
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.inline import label_of
from plans.documents.understanding.roles import KEEPING, Role

_FIELDS = KEEPING | {Role.COMPLETED, Role.START, Role.REVISED}
_MOSTLY = 0.6  # of the filled cells
_LEAST_ROWS = 2
_SAMPLE = 40  # cells that tell whether it is worth while to look at all


def with_fields_apart(document: Document) -> Document:
    """The document with such columns of its tables taken apart, behind those that the tables have."""
    blocks = [_apart(block) if isinstance(block, Table) else block for block in document.blocks]
    return replace(document, blocks=blocks)


def _apart(table: Table) -> Table:
    header = find_header(table.rows, table.headed)
    if header is None or header.first < 0 or len(table.rows) - header.last <= _LEAST_ROWS:
        return table
    for column, heading in enumerate(header.texts):
        if (known := meaning(heading)) and known.role is Role.START_AND_DUE:
            continue  # both are read together
        labels = _labels([row[column] for row in table.rows[header.last + 1 :]])
        if labels:
            rows = [
                [*row, *_headings(labels, shown=at == header.last)]
                if at <= header.last
                else _parted(row, column, labels)
                for at, row in enumerate(table.rows)
            ]
            return Table(rows, table.name, table.headed)
    return table


def _labels(cells: Sequence[Cell]) -> dict[Role, str]:
    """The fields that most cells hold, each with a label for it; empty unless there are several, and the cells begin
    with one."""
    filled = [cell for cell in cells if cell.lines]
    first = filled[:_SAMPLE]
    if sum(":" in cell.lines[0] and _field(cell.lines[0]) is not None for cell in first) * 4 < len(first):
        return {}
    labelled = [cell for cell in filled if ":" in cell.lines[0] and _field(cell.lines[0])]
    if len(filled) < _LEAST_ROWS or len(labelled) < len(filled) * _MOSTLY:
        return {}
    held = [_fields(cell) for cell in filled]
    seen = Counter(role for fields in held for role in fields)
    often = [role for role, count in seen.items() if count >= len(filled) * _MOSTLY]
    return {role: next(one[role][0] for one in held if role in one) for role in often} if len(often) > 1 else {}


def _fields(cell: Cell) -> dict[Role, tuple[str, str]]:
    """(label, value) of each field that the lines of a cell hold, the first of a kind."""
    fields: dict[Role, tuple[str, str]] = {}
    for line in cell.lines:
        if found := _field(line):
            fields.setdefault(found[0], found[1:])
    return fields


def _field(line: str) -> tuple[Role, str, str] | None:
    """(role, label, value) of a line that is a field of an action."""
    found = label_of(line)
    return found if found and found[0] in _FIELDS else None


def _headings(labels: Mapping[Role, str], *, shown: bool) -> list[Cell]:
    return [Cell((label,)) if shown else Cell() for label in labels.values()]


def _parted(row: Row, column: int, labels: Mapping[Role, str]) -> Row:
    """A row with the fields of one of its cells in cells of their own; what else the cell says stays in it."""
    cell = row[column]
    if sum(other is cell for other in row) > 1:
        return [*row, *([cell] * len(labels))]  # a title over the whole width
    fields = _fields(cell)
    rest = tuple(line for line in cell.lines if not ((found := _field(line)) and found[0] in labels))
    apart = [Cell((fields[role][1],)) if role in fields and fields[role][1] else Cell() for role in labels]
    return [*(replace(cell, lines=rest) if at == column else other for at, other in enumerate(row)), *apart]
