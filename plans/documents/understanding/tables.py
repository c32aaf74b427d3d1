"""Plan tables: which of a document's tables are plans, and which of their rows are actions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plans.documents.shape import Cell, Document, Table, Text
from plans.documents.understanding.columns import Columns, columns_from, guessed_columns
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.forms import form_entries, is_form
from plans.documents.understanding.heading_rows import (
    Header,
    Row,
    complete,
    find_header,
    header_row,
    heading_by_contrast,
    is_all_headings,
    rows_below,
)
from plans.documents.understanding.headings import meaning, normal
from plans.documents.understanding.hints import hint
from plans.documents.understanding.inline import SAYS_WHEN
from plans.documents.understanding.profiles import profiles
from plans.documents.understanding.roles import Role
from plans.documents.understanding.rows import RowReader
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.spoken import spoken_actions
from plans.documents.understanding.weighing import THEME
from plans.verbs import says_to_do

_A_HEADING = 25  # characters of what is surely a heading, where nothing else says so
_A_DATE = 40  # characters
_VERSION = frozenset({"version", "version no", "ver", "revision", "issue"})
_CHANGED = frozenset("changes change amendment amendments description author comments summary reason".split()) | {
    "description of change", "summary of changes", "details of change", "changes made", "amended by", "author s",
}  # fmt: skip
# A table under such a name tells how the document itself changed.
_CHANGES = re.compile(
    r"^(?:(?:change|version|revision|amendment|document|release)s? (?:log|control|history|record|register)|"
    r"change ?log|amendments?)\b",
    re.I,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d\d\b")


@dataclass(slots=True)
class TablesRead:
    """What came out of the tables of a document. `loose` are the rows that hold no action: titles, keys, notes."""

    entries: list[Entry] = field(default_factory=list)
    loose: list[Row] = field(default_factory=list)
    unheaded: int = 0


def read_tables(document: Document) -> TablesRead:
    """The actions in all plan tables of a document, in order."""
    read = TablesRead()
    sections = SectionTracker(document)
    headed = [(table, header) for table in document.tables if (header := find_header(table.rows, table.headed))]
    known = [header for _, header in headed]
    alike = _rows_by_headings(headed)
    last: tuple[Header, Columns] | None = None
    for place, block in enumerate(document.blocks):
        if isinstance(block, Text):
            sections.text(block)
            continue
        sections.table(block.name)
        before = len(read.entries)
        last = _read_table(block, known, alike, last, sections, read)
        for entry in read.entries[before:]:
            entry.place = place
    return read


def _read_table(
    table: Table,
    known: list[Header],
    alike: dict[tuple[str, ...], list[Row]],
    last: tuple[Header, Columns] | None,
    sections: SectionTracker,
    read: TablesRead,
) -> tuple[Header, Columns] | None:
    narrow = bool(table.rows) and len(table.rows[0]) == 2
    labelled = (narrow or is_form(table)) and not is_all_headings(table.rows[0])
    form_first = labelled and form_entries(table, sections)
    header = None if form_first else find_header(table.rows, table.headed)
    if _CHANGES.match(table.name or "") or _CHANGES.match(sections.latest) or _tells_what_was(header, table.rows):
        read.loose.extend(table.rows)
        return last
    if header is None:
        form = form_entries(table, sections)
        if form:
            read.entries.extend(form)
            return None
        return _read_unheaded(table, last, sections, read)
    together = alike.get(_headings(header))
    complete(header, known, table.rows)
    below = rows_below(table.rows[header.last + 1 :], header)
    columns = columns_from(header.meanings, profiles(together or below, len(header.texts)))
    if columns is None or not columns.has_keeping or not below or _is_risk_register(header, columns):
        spoken = [at for at, found in header.meanings.items() if found.role is Role.ACTION]
        said = next(filter(None, (spoken_actions(below, at, sections) for at in reversed(spoken))), [])
        read.entries.extend(said)
        read.loose.extend([] if said else table.rows)
        return last
    read.loose.extend(table.rows[: header.first])
    sections.preamble(table.rows[: header.first])
    _read_rows(below, header, columns, sections, read)
    return header, columns


def _tells_what_was(header: Header | None, rows: list[Row]) -> bool:
    """Whether a table's headings are those of a history: a document's versions, or an incident hour by hour."""
    texts = header.texts if header else [cell.text for cell in rows[0]] if rows else []
    said = {normal(text) for text in texts}
    asks = header is not None and any(one.role is Role.ACTION and one.rank > THEME for one in header.meanings.values())
    return bool(said & _VERSION and said & _CHANGED and not asks) or (
        bool(said & {"event", "events", "what happened"}) and any(text.startswith("time") for text in said)
    )


def _is_risk_register(header: Header, columns: Columns) -> bool:
    """Whether a table weighs risks: its mitigations are no actions unless they have dates."""
    said = {word for text in header.texts for word in normal(text).split()}
    return columns.due is None and bool(said & {"likelihood", "probability"})


def _read_unheaded(
    table: Table, last: tuple[Header, Columns] | None, sections: SectionTracker, read: TablesRead
) -> tuple[Header, Columns] | None:
    """A table without headings: the next page of the one before, or one whose cells say enough."""
    width = len(table.rows[0]) if table.rows else 0
    top = heading_by_contrast(table.rows)
    own = top >= 0 and all(len(cell.text) < _A_HEADING for cell in table.rows[top])
    if last and len(last[0].texts) == width and not own and not sections.moved and _fits(table.rows, last[1]):
        _read_rows(rows_below(table.rows, last[0]), last[0], last[1], sections, read)
        return last
    below = table.rows[top + 1 :]
    known = (
        {at: found for at, cell in enumerate(table.rows[top]) if (found := meaning(cell.text) or hint(cell.text))}
        if top >= 0
        else {}
    )
    columns = guessed_columns(profiles(below, width), known) if len(below) > 1 else None
    if columns and top >= 0 and not _asks_for_something(below, columns):
        columns = None
    if columns is None:
        read.loose.extend(table.rows)
        return last
    read.unheaded += top < 0
    read.loose.extend(table.rows[:top] if top > 0 else [])
    texts = [cell.text for cell in table.rows[top]] if top >= 0 else [""] * width
    header = Header(top, top, texts, columns.meanings)
    _read_rows(rows_below(below, header), header, columns, sections, read)
    return header, columns


def _asks_for_something(rows: list[Row], columns: Columns) -> bool:
    """Whether a list under headings that nobody knows is one of things to do, and not of documents or members."""
    texts = [row[columns.action].text for row in rows if row[columns.action].lines]
    return sum(map(says_to_do, texts)) >= len(texts) * 0.5


def _fits(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether rows without headings go on with a table: their texts stand where its actions stand."""
    return any(len(row[columns.action].text) > 8 for row in rows)


def _read_rows(rows: list[Row], header: Header, columns: Columns, sections: SectionTracker, read: TablesRead) -> None:
    if columns.recommendation is not None and columns.recommendation > columns.action and sections.stands_out():
        columns.recommendation = None  # the aim of each action, beside it; what all are for stands above
    reader = RowReader(columns, header.texts, sections, read.entries)
    for at, row in enumerate(_unshifted(row, columns) for row in rows):
        new = header_row(row) if at and _all_short(row) and not _holds_a_date(row) else None
        if new and len({found.role for found in new.values()}) >= 3:
            remaining = rows[at + 1 :]
            other = Header(-1, -1, [cell.text for cell in row], new)
            others = columns_from(new, profiles(remaining, len(row)))
            if others is not None and others.has_keeping:
                _read_rows(remaining, other, others, sections, read)
                return
        if not reader.row(row):
            read.loose.append(row)


def _unshifted(row: Row, columns: Columns) -> Row:
    """A row that lost its first cell, merged with the one above, and so moved to the left: its date tells."""
    due = columns.due
    if due is None or columns.recommendation != 0 or due - 1 not in columns.owners or row[-1].lines:
        return row
    return [Cell(), *row[:-1]] if not row[due].lines and _says_when(row[due - 1]) else row


def _says_when(cell: Cell) -> bool:
    return cell.when is not None or (0 < len(cell.text) < _A_DATE and SAYS_WHEN.search(cell.text) is not None)


def _all_short(row: Row) -> bool:
    return all(len(cell.text) < 60 for cell in row)


def _holds_a_date(row: Row) -> bool:
    return any(cell.when or _DATED.search(cell.text) for cell in row)


def _headings(header: Header) -> tuple[str, ...]:
    return tuple(map(normal, header.texts))


def _rows_by_headings(headed: Sequence[tuple[Table, Header]]) -> dict[tuple[str, ...], list[Row]]:
    """The rows of tables with the same headings, where there are several: together they tell more."""
    alike: dict[tuple[str, ...], list[tuple[Table, Header]]] = {}
    for table, header in headed:
        alike.setdefault(_headings(header), []).append((table, header))
    return {
        headings: [row for table, header in found for row in rows_below(table.rows[header.last + 1 :], header)]
        for headings, found in alike.items()
        if len(found) > 1
    }
