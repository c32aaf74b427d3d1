"""Columns that each stand for a state and are ticked, "Pending", "Started", "Completed", as one of states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from plans.documents.shape import Cell, Document, Table
from plans.documents.understanding.heading_rows import Row
from plans.documents.understanding.status import status_word
from plans.documents.understanding.tick_columns import TICK

_HEADINGS_WITHIN = 6  # rows from the top
_A_HEADING = 25  # characters
_FEWEST = 2  # columns, and rows with a tick
_MOST = 0.6  # of the rows
_STATUS = Cell(("Status",))


def with_state_columns(document: Document) -> Document:
    """The document with each table whose states are ticked in columns as one that says them in a column of its own."""
    blocks = [_said(block) if isinstance(block, Table) else block for block in document.blocks]
    return replace(document, blocks=blocks)


def state_columns(row: Row) -> list[int]:
    """The columns side by side that a row of headings names after states, each after another; empty for fewer than
    two."""
    named = [status_word(cell.text) if len(cell.text) <= _A_HEADING else None for cell in row]
    runs = ([at for at, _ in run] for told, run in groupby(enumerate(named), key=lambda one: bool(one[1])) if told)
    found = max(runs, key=len, default=[])
    return found if len(found) >= _FEWEST and len({named[at] for at in found}) == len(found) else []


def _said(table: Table) -> Table:
    for at, row in enumerate(table.rows[:_HEADINGS_WITHIN]):
        columns = state_columns(row)
        if not columns:
            continue
        below = [one for one in table.rows[at + 1 :] if len({id(cell) for cell in one if cell.lines}) > 1]
        marked = [[one[column] for column in columns if one[column].lines] for one in below]
        ticked = sum(len(cells) == 1 for cells in marked)
        ticks = all(TICK.fullmatch(cell.text) for cells in marked for cell in cells)
        if ticks and ticked == sum(map(bool, marked)) and ticked >= max(_FEWEST, len(below) * _MOST):
            return replace(table, rows=[_merged(one, row, columns) for one in table.rows])
    return table


def _merged(row: Row, headings: Row, columns: Sequence[int]) -> Row:
    """A row with one cell for its states: the heading over the one that is ticked."""
    ticked = [Cell(headings[at].lines) for at in columns if TICK.fullmatch(row[at].text)]
    state = _STATUS if row is headings else next(iter(ticked), row[columns[0]])
    return [*row[: columns[0]], state, *row[columns[-1] + 1 :]]
