"""Tables that stand below each other in one sheet or file, an empty row between them, as tables of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.documents.shape import Block, Cell, Document, Table, square
from plans.documents.understanding.heading_rows import Row, find_header, header_row
from plans.documents.understanding.headings import normal

_TITLES = 3  # rows that may stand between the empty row and the headings
_SURELY = 3  # meanings in a row of headings
_A_TITLE = 80  # characters
_SUMS_UP = re.compile(r"^[-=*]{2,}.*[-=*]{2,}$|\b(?:summary|overview|totals?|statistics)\b", re.I)
_FIGURE = re.compile(r"\d{1,6}(?:\.\d+)?\s?%?")
_A_LIST = 2  # columns: "Audit opinion" beside "Qualified"
_A_PLAN = 4


def with_stacked_apart(document: Document) -> Document:
    """The document with such tables taken apart."""
    return replace(document, blocks=[part for block in document.blocks for part in _parts(block)])


def _parts(block: Block) -> Iterator[Block]:
    if not isinstance(block, Table) or not (starts := _starts(block)):
        yield block
        return
    for at, end in zip([0, *starts], [*starts, len(block.rows)], strict=True):
        yield Table(square([list(row) for row in block.rows[at:end]]), block.name, 0 if at else block.headed)


def _starts(table: Table) -> list[int]:
    """The rows with which another table begins: its titles or its headings, other ones than any above, right below an
    empty row; or a summary in figures at the end."""
    empty = [at for at, row in enumerate(table.rows) if at and not any(map(_says, row))]
    counts = _counts_from(table.rows)
    first = find_header(table.rows[: [*empty, counts][0]], table.headed) if empty or counts else None
    if first is None:
        return []
    known, starts = {_named(first.texts)}, set[int]()
    for at in empty:
        below = table.rows[at + 1 :]
        headings = _headings_below(below[: _TITLES + 1])
        if headings is not None and (named := _named([cell.text for cell in headings])) not in known:
            known.add(named)
            starts.add(at + 1)
        elif len(first.meanings) >= _A_PLAN and _is_summary(below):
            starts.add(at + 1)
    if counts and len(first.meanings) >= _A_PLAN:
        starts.add(counts)
    return sorted(starts)


def _counts_from(rows: Sequence[Row]) -> int | None:
    """The row of the title or the headings of a summary in figures with which some rows end, "Open" beside "2" below
    "Position in May": its figures stand in a column that has none above."""
    at = len(rows)
    while at and _is_count(rows[at - 1]):
        at -= 1
    if not 1 < at <= len(rows) - _A_LIST or any(map(_says, rows[at - 1][_A_LIST:])) or not rows[at - 1][0].lines:
        return None
    return None if any(_FIGURE.fullmatch(row[1].text) for row in rows[:at]) else at - 1


def _is_count(row: Row) -> bool:
    return (
        len(row) > _A_LIST
        and row[0].lines != ()
        and _FIGURE.fullmatch(row[1].text) is not None
        and not any(map(_says, row[_A_LIST:]))
    )


def _is_summary(rows: Sequence[Row]) -> bool:
    """Whether all that follows is a title above things said of the whole, each named to its left."""
    title, *said = rows
    if not any(_SUMS_UP.search(cell.text) for cell in title):
        return False
    return (
        [bool(cell.lines) for cell in title].count(True) == 1
        and len(said) >= _A_LIST
        and all(row[0].lines and not any(map(_says, row[_A_LIST:])) for row in said if any(map(_says, row)))
        and sum(_says(row[1]) for row in said) == len(said)
    )


def _headings_below(rows: Sequence[Row]) -> Row | None:
    """The headings that some rows begin with, titles above them left aside; None where they begin otherwise."""
    for row in rows:
        texts = {cell.text for cell in row if _says(cell)}
        if len(texts) != 1 or len(next(iter(texts))) > _A_TITLE:
            found = header_row(row)
            return row if found and len({one.role for one in found.values()}) >= _SURELY else None
    return None


def _named(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(named for text in texts if (named := normal(text)))


def _says(cell: Cell) -> bool:
    return bool(cell.lines or cell.when or cell.struck)
