"""Plan tables: which of a document's tables are plans, and which of their rows are actions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from plans.documents.shape import Cell, Document, Table, Text
from plans.documents.understanding.action_cell import broken_at_labels, keep_in_lines
from plans.documents.understanding.answers import without_answers
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.columns_found import columns_from, guessed_columns
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.entries import Entry, heading_number
from plans.documents.understanding.forms import form_entries, is_form
from plans.documents.understanding.heading_rows import (
    Header,
    Row,
    complete,
    drop_twins,
    find_header,
    header_row,
    heading_by_contrast,
    is_all_headings,
    rows_below,
)
from plans.documents.understanding.headings import meaning, normal
from plans.documents.understanding.hints import hint
from plans.documents.understanding.other_tables import (
    apart_from_measures,
    counts_actions,
    is_agenda,
    is_risk_register,
    lists_results,
    lists_something_else,
    tells_what_was,
)
from plans.documents.understanding.profiles import profiles
from plans.documents.understanding.recommended import recommended_below, recommended_in
from plans.documents.understanding.reviews import take_reviews
from plans.documents.understanding.roles import GUESSED, NAMES_ACTIONS, Role, tell_who_and_when
from plans.documents.understanding.rows import RowReader
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.spoken import spoken_actions
from plans.documents.understanding.status import status_word
from plans.documents.understanding.summaries import with_parts_headed
from plans.documents.understanding.table_titles import (
    above_again,
    first_of_parts,
    headings_of,
    rows_by_headings,
    title_of,
    titles_of_parts,
)
from plans.documents.understanding.told import TOLD, ColumnsRead, as_told, called, told_columns, without_headings
from plans.verbs import says_to_do

_A_TABLE = 2  # columns
_A_LIST = 2  # rows
_SAYS_SO = 9  # from this rank on a heading says that its column holds the actions
_A_HEADING = 25  # characters of what is surely a heading, where nothing else says so
_A_DATE = 40  # characters
_MOST = 0.5
# A table under such a name tells how the document itself changed.
_OF_THE_PAST = re.compile(
    r"^(?:(?:change|version|revision|amendment|document|release)s? (?:log|control|history|record|register)|"
    r"change ?log|amendments?)\b|^(?:incident|outage) (?:timeline|chronology)\W*$|"
    r"^(?:timeline|chronology|sequence) of (?:the )?(?:incident|outage|events?)\W*$",
    re.I,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_SENTENCE = re.compile(r"\w \w+ \w{3,}\.(?:\s|$)")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d\d\b")


@dataclass(slots=True)
class TablesRead:
    """What came out of the tables of a document. `loose` are the rows that hold no action: titles, keys, notes."""

    entries: list[Entry] = field(default_factory=list)
    loose: list[Row] = field(default_factory=list)
    unheaded: int = 0
    columns: list[ColumnsRead] = field(default_factory=list)


def read_tables(document: Document, told: Mapping[str, str], *, bare: bool = False) -> TablesRead:
    """The actions in all plan tables of a document, in order. `told` is as in `plans.documents.Draft`.

    `bare`: tables of numbered actions without owners, dates or states are plans too.
    """
    tables = _Tables(document, told, bare=bare)
    for place, block in enumerate(document.blocks):
        if isinstance(block, Text):
            below = document.blocks[place + 1] if place + 1 < len(document.blocks) else None
            tables.sections.text(block, heads_table=isinstance(below, Table))
            continue
        before = len(tables.read.entries)
        tables.table(block)
        tables.read.entries[before:] = with_parts_headed(tables.read.entries[before:], tables.sections)
        for entry in tables.read.entries[before:]:
            entry.place = place
            if tables.sections.owner and not (entry.owners or entry.names_owner_elsewhere):
                entry.owners = [Cell((tables.sections.owner,))]
    tables.read.entries = _without_overview(tables.read.entries)
    return tables.read


def _without_overview(entries: list[Entry]) -> list[Entry]:
    """The actions without those of tables that only list what other tables have the actions of: a summary of
    recommendations with their leads, the form on which each plan was approved."""
    if len({entry.place for entry in entries}) == 1:
        return entries
    headings = [(entry.place, _words(entry.heading.text)) for entry in entries if entry.heading]
    repeated = []
    for place, group in groupby(entries, key=lambda entry: entry.place):
        others = {text for at, text in headings if at != place}
        listed = list(group)
        if all(_words(entry.action) in others and entry.due is None for entry in listed):
            repeated += listed
    ids = {id(entry) for entry in repeated} if len(repeated) >= _A_LIST else set()
    return [entry for entry in entries if id(entry) not in ids]


def _words(text: str) -> str:
    """A text without the number before it, for comparing."""
    number, _, rest = text.partition(" ")
    return normal(rest if rest and heading_number(number) else text)


class _Tables:
    """One pass over the tables of a document. `last` is the headings and columns of the plan table just before."""

    def __init__(self, document: Document, told: Mapping[str, str], *, bare: bool = False) -> None:
        self.bare = bare
        self.read = TablesRead()
        self.told = told
        self.sections = SectionTracker(document)
        found = [(table, find_header(table.rows, table.headed)) for table in document.tables]
        self.headers = {id(table): header for table, header in found}
        self.known = [header for _, header in found if header]
        headed = [(table, header) for table, header in found if header]
        self.lists_actions = any(map(_says_all, self.known))
        self.alike = rows_by_headings(headed)
        self.titles = titles_of_parts(headed)
        # A column of that name makes a plan of other tables where no plan has one.
        self.makes_plans = not any(
            told.get("action") in called(header.texts)
            and self._columns(header, rows_below(table.rows[header.last + 1 :], header))[1]
            for table, header in (found if told else ())
            if header
        )
        self.last: tuple[Header, Columns] | None = None
        self.heads: set[int] = set()  # the cells that head the rows below them, in the table just now

    def table(self, table: Table) -> None:
        """Reads one table."""
        self.sections.table(table.name)
        narrow = bool(table.rows) and len(table.rows[0]) == 2
        labelled = (narrow or is_form(table)) and not is_all_headings(table.rows[0])
        form_first = labelled and form_entries(table, self.sections)
        header = None if form_first else self.headers[id(table)]
        if narrow and _is_key(table.rows):
            self.read.loose.extend(table.rows)
            return
        told_by_name = _OF_THE_PAST.match(table.name or "") or _OF_THE_PAST.match(self.sections.latest)
        if told_by_name or tells_what_was(header, table.rows) or is_agenda(header, self.sections.latest):
            self.read.loose.extend(table.rows)
        elif header is not None:
            self._headed(table, header)
        elif form := form_entries(table, self.sections):
            self.read.entries.extend(form)
            self.last = None
        elif not self._leads(recommended_in(table.rows)):
            self._unheaded(table)

    def _leads(self, recommended: str | None) -> bool:
        """Takes note of what a table says that the actions of the next are for; False where it says nothing of it."""
        if recommended is not None:
            self.sections.lead(recommended)
        return recommended is not None

    def _headed(self, table: Table, header: Header) -> None:
        complete(header, self.known, table.rows)
        below = rows_below(table.rows[header.last + 1 :], header)
        drop_twins(header, below)
        columns, is_plan = self._columns(header, below)
        places = told_columns(columns, header.texts, self.told) if is_plan or self.makes_plans else {}
        if places:
            columns = as_told(columns, places, profiles(self.alike.get(headings_of(header), below), len(header.texts)))
            is_plan = is_plan or "action" in places
        self.read.columns.append(ColumnsRead(header.texts, below, columns if is_plan else None))
        if columns is None or not is_plan or not below:
            spoken = [at for at, found in header.meanings.items() if found.role is Role.ACTION]
            said = next(filter(None, (self._spoken(below, at, header) for at in reversed(spoken))), [])
            self.read.entries.extend(said)
            self.read.loose.extend([] if said else table.rows)
            self._leads(recommended_below(header.meanings, below))
            return
        titles = table.rows[: max(header.first, 0)]
        self.read.loose.extend(titles)
        actions = [row[columns.action].text for row in below]
        again = above_again(table, header)
        title = title_of(titles) if again else self.titles.get(id(table))
        self.sections.preamble(titles, actions, title)
        if self.sections.row is None and (first := first_of_parts(titles, below)):
            self.sections.row = self.sections.heading(first)
        self.heads = {id(cell) for cell in again}
        self._rows(below, header, columns)
        self.last = header, columns

    def _spoken(self, below: list[Row], at: int, header: Header) -> list[Entry]:
        """The actions that a column of minutes says in words."""
        return spoken_actions(below, at, self.sections, all_ask=header.meanings[at].rank >= _SAYS_SO)

    def _columns(self, header: Header, below: list[Row]) -> tuple[Columns | None, bool]:
        """The columns under headings, as read, and whether they are those of a plan. `below` are the rows."""
        columns = _columns(header, self.alike.get(headings_of(header), below))
        if columns is None or not (
            columns.has_keeping
            or keep_in_lines([row[columns.action] for row in below])
            or (self.bare and _lists_actions(columns))
        ):
            return columns, False
        another = self.lists_actions and lists_something_else(header, columns, below)
        another = another or lists_results(columns, below)
        return columns, not (is_risk_register(header, columns) or counts_actions(header, below) or another)

    def _unheaded(self, table: Table) -> None:
        """A table without headings: the next page of the one before, or one whose cells say enough."""
        width = len(table.rows[0]) if table.rows else 0
        top = heading_by_contrast(table.rows)
        own = top >= 0 and all(len(cell.text) < _A_HEADING for cell in table.rows[top])
        if self.last and not own and not self.sections.moved and _goes_on(table.rows, width, *self.last):
            self._rows(rows_below(table.rows, self.last[0]), *self.last)
            return
        below = table.rows[top + 1 :]
        named = table.rows[top] if top >= 0 else []
        known = {at: found for at, cell in enumerate(named) if (found := meaning(cell.text) or hint(cell.text))}
        profiled = profiles(below, width)
        columns = guessed_columns(profiled, known) if len(below) > 1 else None
        if columns is None or (top >= 0 and not _asks_for_something(below, columns)):
            self._unknown(table)
            return
        self.read.unheaded += top < 0
        self.read.loose.extend(table.rows[:top] if top > 0 else [])
        header = Header(top, top, [cell.text for cell in named] or [""] * width, columns.meanings)
        columns = as_told(columns, told_columns(columns, header.texts, self.told), profiled) or columns
        self.read.columns.append(ColumnsRead(header.texts, below, columns))
        self._rows(rows_below(below, header), header, columns)
        self.last = header, columns

    def _unknown(self, table: Table) -> None:
        """A table in which no plan was found: it is one where a person said which of its columns holds the actions."""
        if len(table.rows) < 2 or len(table.rows[0]) < _A_TABLE:
            self.read.loose.extend(table.rows)
            return
        header = without_headings(table.rows)
        if self.told.get("action") in called(header.texts):
            self._headed(table, header)
            return
        named = {at: found for at, text in enumerate(header.texts) if (found := meaning(text))}
        self._leads(recommended_below(named, table.rows[header.last + 1 :]))
        self.read.columns.append(ColumnsRead(header.texts, table.rows[header.last + 1 :], None))
        self.read.loose.extend(table.rows)

    def _rows(self, rows: list[Row], header: Header, columns: Columns) -> None:
        """Reads the rows below a heading row, and those below another one that follows among them."""
        if (
            columns.recommendation is not None
            and columns.meanings[columns.recommendation].rank < TOLD
            and _is_named_above(columns, columns.recommendation, self.sections)
        ):
            columns.recommendation = None  # the aim of each action, or a guess; what all are for stands above
        broken = broken_at_labels([row[columns.action] for row in rows])
        rows = [[broken.get(id(cell), cell) for cell in row] for row in rows] if broken else rows
        reader = RowReader(columns, header.texts, self.sections, self.read.entries, rows, self.heads)
        rows, measures = apart_from_measures(_unshifted(rows, columns), columns)
        self.read.loose.extend(measures)
        for at, row in enumerate(rows):
            new = header_row(row) if at and _all_short(row) and not _holds_a_value(row) else None
            known = len(new) / sum(bool(cell.lines) for cell in row) if new else 0
            told = new is not None and tell_who_and_when({found.role for found in new.values()})
            if (
                new
                and (told or known > _MOST)
                and len({found.role for found in new.values()}) >= 3
                and not _comes_back(at, rows)
            ):
                remaining = rows[at + 1 :]
                others = columns_from(new, profiles(remaining, len(row)))
                if others is not None and others.has_keeping:
                    self._rows(remaining, Header(-1, -1, [cell.text for cell in row], new), others)
                    return
            if not reader.row(row):
                self.read.loose.append(row)
        self.read.entries[reader.first :] = without_answers(self.read.entries[reader.first :])


def _says_all(header: Header) -> bool:
    """Whether headings name actions, who does them and by when."""
    found = header.meanings.values()
    named = any(one.role in (Role.ACTION, Role.RESPONSE) and one.rank >= NAMES_ACTIONS for one in found)
    return named and tell_who_and_when({one.role for one in found})


def _is_key(rows: Sequence[Row]) -> bool:
    """Whether a table of two columns says what each status means: "On track" beside "Will be done by the deadline"."""
    said = [row[0].text for row in rows]
    return len(said) > _A_LIST and len(set(said)) == len(said) and all(map(status_word, said))


def _lists_actions(columns: Columns) -> bool:
    """Whether columns are those of numbered actions, by their headings."""
    found = columns.meanings[columns.action]
    return found.role is Role.ACTION and found.rank >= _SAYS_SO and columns.ref is not None


def _is_named_above(columns: Columns, recommendation: int, sections: SectionTracker) -> bool:
    """Whether what stands above a table says what its actions are for, and a column of it only the aim of each, or a
    guess."""
    guessed = columns.meanings[recommendation].rank <= GUESSED
    if guessed and sections.row is not None:
        return True
    return (recommendation > columns.action or guessed) and sections.stands_out()


def _asks_for_something(rows: list[Row], columns: Columns) -> bool:
    """Whether a list under headings that nobody knows is one of things to do, and not of documents or members."""
    texts = [row[columns.action].text for row in rows if row[columns.action].lines]
    return sum(map(says_to_do, texts)) >= len(texts) * 0.5


def _goes_on(rows: Sequence[Row], width: int, header: Header, columns: Columns) -> bool:
    """Whether rows without headings go on with a table: as wide, their texts stand where its actions stand."""
    return len(header.texts) == width and any(len(row[columns.action].text) > 8 for row in rows)


def _unshifted(rows: list[Row], columns: Columns) -> list[Row]:
    """The rows, those put right that lost their first cell, merged with the one above, and moved to the left."""
    due = columns.due
    if due is None or columns.recommendation != 0 or due - 1 not in columns.owners:
        return rows
    return [
        [Cell(), *row[:-1]] if not row[-1].lines and not row[due].lines and _says_when(row[due - 1]) else row
        for row in rows
    ]


def _says_when(cell: Cell) -> bool:
    return cell.when is not None or says_when(cell.text, _A_DATE)


def _all_short(row: Row) -> bool:
    return all(len(cell.text) < 60 for cell in row)


def _holds_a_value(row: Row) -> bool:
    """Whether a row holds a date, a number or a sentence, as no row of headings does."""
    values = (_DATED.search, _NUMBER.fullmatch, _SENTENCE.search)
    return any(cell.when or any(is_value(cell.text) for is_value in values) for cell in row)


def _comes_back(at: int, rows: list[Row]) -> bool:
    """Whether a cell of a row stands in other rows of its column as well, as values do; rows that are all alike are
    headings said again."""
    texts = [cell.text for cell in rows[at]]
    alike = (
        row for row in rows if any(cell.lines and cell.text == text for cell, text in zip(row, texts, strict=False))
    )
    return any([cell.text for cell in row] != texts and not _could_head_others(row) for row in alike)


def _could_head_others(row: Row) -> bool:
    """Whether a row could be one of headings itself, with who and when among them."""
    found = header_row(row) if _all_short(row) and not _holds_a_value(row) else None
    return found is not None and tell_who_and_when({one.role for one in found.values()})


def _columns(header: Header, rows: list[Row]) -> Columns | None:
    """The columns under headings; where these name who and when only, the rest is taken from the cells."""
    profiled = profiles(rows, len(header.texts))
    found = columns_from(header.meanings, profiled)
    guess = found is None and len(rows) > 1 and tell_who_and_when({one.role for one in header.meanings.values()})
    found = guessed_columns(profiled, header.meanings) if guess else found
    if found is not None:
        take_reviews(found, header.texts, profiled)
    return found
