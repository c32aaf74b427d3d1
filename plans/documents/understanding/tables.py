"""Plan tables: where their headings are, which rows are actions, and what stands above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from plans.documents.shape import Cell, Document, Table, Text
from plans.documents.understanding.columns import Columns, columns_from, guessed_columns
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.forms import form_entries, is_form
from plans.documents.understanding.headings import QUALIFIERS, heading_text, joined_meaning, meaning, normal
from plans.documents.understanding.hints import hint
from plans.documents.understanding.inline import MONTH, SAYS_WHEN
from plans.documents.understanding.profiles import profiles
from plans.documents.understanding.roles import TEXTS, Meaning, Role
from plans.documents.understanding.rows import RowReader
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.spoken import spoken_actions
from plans.documents.understanding.weighing import THEME
from plans.verbs import says_to_do

_HEADER_WITHIN = 40
_A_HEADING = 25  # characters of what is surely a heading, where nothing else says so
_COULD_BE_TITLES = 2  # meanings in a row, which titles and keys above a table may have too
_A_DATE = 40  # characters
_TITLES = 6  # rows of titles that may stand above headings that nobody knows
_VERSION = frozenset({"version", "version no", "ver", "revision", "issue"})
_CHANGED = frozenset("changes change amendment amendments description author comments summary reason".split()) | {
    "description of change", "summary of changes", "details of change", "changes made", "amended by", "author s",
}  # fmt: skip
_VALUE = re.compile(
    rf"\d{{1,4}}[/.-]\d|\b(?:19|20)\d\d\b|\b{MONTH}\b|^(?:ongoing|tb[cd]|asap|immediate(?:ly)?|(?:month|week|quarter|"
    r"annual)ly|completed?|annual|\d+ \w+)$",
    re.I,
)
# A table under such a name tells how the document itself changed.
_CHANGES = re.compile(
    r"^(?:(?:change|version|revision|amendment|document|release)s? (?:log|control|history|record|register)|"
    r"change ?log|amendments?)\b",
    re.I,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d\d\b")
Row = list[Cell]


@dataclass(slots=True)
class Header:
    """The heading rows of a table: `first` to `last` (inclusive), the text and the meaning of each column."""

    first: int
    last: int
    texts: list[str]
    meanings: dict[int, Meaning]


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
    labelled = (narrow or is_form(table)) and not _is_all_headings(table.rows[0])
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
    _complete(header, known, table.rows)
    below = _below(table.rows[header.last + 1 :], header)
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
    top = _heading_by_contrast(table.rows)
    own = top >= 0 and all(len(cell.text) < _A_HEADING for cell in table.rows[top])
    if last and len(last[0].texts) == width and not own and not sections.moved and _fits(table.rows, last[1]):
        _read_rows(_below(table.rows, last[0]), last[0], last[1], sections, read)
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
    _read_rows(_below(below, header), header, columns, sections, read)
    return header, columns


def _asks_for_something(rows: list[Row], columns: Columns) -> bool:
    """Whether a list under headings that nobody knows is one of things to do, and not of documents or members."""
    texts = [row[columns.action].text for row in rows if row[columns.action].lines]
    return sum(map(says_to_do, texts)) >= len(texts) * 0.5


def _heading_by_contrast(rows: Sequence[Row]) -> int:
    """The row of headings that nobody knows: short words over every column, and no date where dates stand below it.

    -1 where no row is one.
    """
    for at, row in enumerate(rows[:_TITLES]):
        below = rows[at + 1 :]
        texts = [cell.text for cell in row if cell.lines]
        if len(below) < 2 or len(set(texts)) < max(3, len(row) * 0.6) or not all(len(text) < 45 for text in texts):
            continue
        columns = profiles(below, len(row))
        dated = [column for column, one in enumerate(columns) if one.dates > 0.6 and one.filled > 1]
        if dated and not any(row[column].when or _VALUE.search(row[column].text) for column in dated):
            return at
    return -1


def _fits(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether rows without headings go on with a table: their texts stand where its actions stand."""
    return any(len(row[columns.action].text) > 8 for row in rows)


def _read_rows(rows: list[Row], header: Header, columns: Columns, sections: SectionTracker, read: TablesRead) -> None:
    if columns.recommendation is not None and columns.recommendation > columns.action and sections.stands_out():
        columns.recommendation = None  # the aim of each action, beside it; what all are for stands above
    reader = RowReader(columns, header.texts, sections, read.entries)
    for at, row in enumerate(_unshifted(row, columns) for row in rows):
        new = _header_row(row) if at and _all_short(row) and not _holds_a_date(row) else None
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


def _below(rows: list[Row], header: Header) -> list[Row]:
    """The rows under a heading row without empty ones and without the headings said again."""
    return [
        row
        for row in rows
        if any(cell.lines or cell.struck or cell.when for cell in row) and not _is_header_again(row, header)
    ]


def _all_short(row: Row) -> bool:
    return all(len(cell.text) < 60 for cell in row)


def _holds_a_date(row: Row) -> bool:
    return any(cell.when or _DATED.search(cell.text) for cell in row)


def find_header(rows: Sequence[Row], headed: int = 0) -> Header | None:
    """The heading row or rows of a table; None where no row reads as headings."""
    best: tuple[int, int] | None = None
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        found = _header_row(row)
        if found is None:
            continue
        score = len({one.role for one in found.values()})
        if best is None or (score > best[0] and (at - best[1] <= 3 or best[0] <= _COULD_BE_TITLES)):
            best = score, at
        elif at - best[1] > 3 and best[0] > _COULD_BE_TITLES:
            break
    if best is None:
        return None
    return _with_second_row(rows, best[1], headed)


def _header_row(row: Row) -> dict[int, Meaning] | None:
    """The meanings in a row that is one of headings: two roles at least, one of them a text, most cells known."""
    cells = {id(cell): cell.text for cell in row if cell.lines}
    if len(cells) < 2:
        return None
    found = {at: known for at, cell in enumerate(row) if cell.lines and (known := meaning(heading_text(cell)))}
    known_cells = {id(row[at]) for at in found}
    roles = {one.role for one in found.values()}
    if len(known_cells) < 2 or len(roles) < 2 or len(known_cells) < len(cells) * 0.5:
        return None
    likely = {one.role for at, cell in enumerate(row) if at not in found and (one := hint(cell.text))}
    if not (roles | likely) & (TEXTS | {Role.OWNER, Role.REF}) or any(cell.when for cell in row):
        return None
    long = sum(len(heading_text(cell)) > 45 for cell in {id(cell): cell for cell in row if cell.lines}.values())
    return found if long * 2 <= len(cells) else None


def _is_all_headings(row: Row) -> bool:
    """Whether every cell of a row is a heading known, each of its own meaning: no form begins so."""
    found = [meaning(cell.text) for cell in row if cell.lines]
    return len(found) > 2 and all(found) and len({one.role for one in found if one}) == len(found)


def _with_second_row(rows: Sequence[Row], at: int, headed: int) -> Header:
    """The header at a row, joined with the row below where that belongs to it, or the one above that groups it."""
    top, bottom = at, at
    if at + 1 < len(rows) and _is_second(rows[at], rows[at + 1]):
        bottom = at + 1
    elif at and (
        headed > at or any(cell is above for cell, above in zip(rows[at], rows[at - 1], strict=True) if cell.lines)
    ):
        top = at - 1
    if top == bottom and at and _is_upper(rows[at - 1], rows[at]):
        top = at - 1
    texts, meanings = [], {}
    for column in range(len(rows[at])):
        upper, lower = rows[top][column], rows[bottom][column]
        above = heading_text(upper) or (_spanned(rows[top], column) if lower.text else "")
        said = above if upper is lower else f"{above} {lower.text}".strip()
        known = (meaning(above) if upper is lower else joined_meaning(above, lower.text)) or hint(said)
        texts.append(said)
        if known:
            meanings[column] = known
    return Header(top, bottom, texts, meanings)


def _is_upper(upper: Row, lower: Row) -> bool:
    """Whether the row above a heading row names the columns that this one leaves empty."""
    named = [high for high, low in zip(upper, lower, strict=True) if not low.lines and meaning(high.text)]
    return (
        bool(named)
        and len({id(cell) for cell in upper if cell.lines}) > 1
        and all(len(cell.text) < 50 for cell in upper)
    )


def _is_second(upper: Row, lower: Row) -> bool:
    """Whether the row below a heading row is a second heading row."""
    pairs = list(zip(upper, lower, strict=True))
    fresh = [low for high, low in pairs if low.lines and low is not high]
    if not fresh or any(low.when for low in fresh):
        return False
    if any(high is low and high.lines for high, low in pairs):
        return all(len(low.text) < 50 for low in fresh)
    under = [
        low for at, (high, low) in enumerate(pairs) if low.lines and (not high.lines or upper.count(high) > 1 or at)
    ]
    words = all(normal(low.text) in QUALIFIERS for low in under)
    return words and len(under) == len(fresh) and len(fresh) < len(upper)


def _spanned(row: Row, column: int) -> str:
    """The heading to the left that an empty heading cell belongs to."""
    while column > 0 and not row[column].lines:
        column -= 1
    return row[column].text


def _is_header_again(row: Row, header: Header) -> bool:
    """Whether a row repeats the headings, as on a new page."""
    if header.first < 0:
        return False
    texts = [(heading_text(cell), text) for cell, text in zip(row, header.texts, strict=False) if cell.lines]
    alike = [1 for one, other in texts if one[:2].casefold() == other[:2].casefold()]
    if len(texts) < 2 or len(alike) < len(texts) * 0.7:
        return False
    said = [(normal(one), normal(other)) for one, other in texts]
    same = sum(one == other or bool(one and other.startswith(one)) for one, other in said)
    return same == len(said) or (same >= len(said) * 0.7 and all(len(one) < 90 for one, _ in said))


def _headings(header: Header) -> tuple[str, ...]:
    return tuple(map(normal, header.texts))


def _rows_by_headings(headed: Sequence[tuple[Table, Header]]) -> dict[tuple[str, ...], list[Row]]:
    """The rows of tables with the same headings, where there are several: together they tell more."""
    alike: dict[tuple[str, ...], list[tuple[Table, Header]]] = {}
    for table, header in headed:
        alike.setdefault(_headings(header), []).append((table, header))
    return {
        headings: [row for table, header in found for row in _below(table.rows[header.last + 1 :], header)]
        for headings, found in alike.items()
        if len(found) > 1
    }


def _complete(header: Header, known: list[Header], rows: list[Row]) -> None:
    """Completes headings that were cut off: the rest spilled into the row below, or stands in a sister table."""
    below = rows[header.last + 1] if header.last + 1 < len(rows) else []
    for column, text in enumerate(header.texts):
        if not text:
            continue
        fuller = _from_sister(text, column, header, known)
        spilled = below[column].text if column < len(below) else ""
        whole = fuller or text
        rest = normal(whole)[len(normal(text)) :].strip() if fuller else ""
        if spilled and _is_spill(text, spilled, rest, (row[column].text for row in rows[header.last + 2 :])):
            below[column] = Cell()
            whole = fuller or f"{text} {spilled}"
        if whole != text:
            header.texts[column] = whole
            known_meaning = meaning(whole)
            if known_meaning:
                header.meanings[column] = known_meaning


def _is_spill(heading: str, spilled: str, rest: str, others: Iterable[str]) -> bool:
    """Whether the first cell under a heading is the end of the heading: "Date" over "completed"."""
    if rest:
        return normal(spilled) == rest
    if len(spilled) > 20 or spilled[:1].isupper() or any(normal(other) == normal(spilled) for other in others):
        return False
    alone, together = meaning(heading), meaning(f"{heading} {spilled}")
    return together is not None and alone is not None and alone.rank < 8 and together.role is not alone.role


def _from_sister(text: str, column: int, header: Header, known: list[Header]) -> str | None:
    """The whole heading from another table with the same columns, where this one is only its beginning."""
    short = normal(text)
    for other in known:
        if other is header or len(other.texts) != len(header.texts):
            continue
        same = sum(normal(one) == normal(two) for one, two in zip(other.texts, header.texts, strict=True))
        whole = normal(other.texts[column])
        if same * 2 >= len(header.texts) and len(whole) > len(short) and re.match(rf"{re.escape(short)}[\s/]", whole):
            return other.texts[column]
    return None
