"""The rows of a plan table, one by one: actions, headings between them, lines that go on with the row above."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from plans.documents.shape import Cell
from plans.documents.understanding.action_cell import (
    name_leads,
    say_behind,
    say_when_behind,
    says_it_stands,
    take_behind,
    take_box,
    take_labelled_lines,
    take_standing,
    take_when,
    take_within,
    worded,
)
from plans.documents.understanding.bands import bands
from plans.documents.understanding.colourkey import is_line_of_key
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.entries import Entry, Heading, continued, heading_number
from plans.documents.understanding.headings import normal
from plans.documents.understanding.keeping import Keeping, bare
from plans.documents.understanding.parallel import heads_list, split_parallel
from plans.documents.understanding.recommended import labelled_above
from plans.documents.understanding.roles import Role
from plans.documents.understanding.row_kinds import (
    answers_only,
    heads,
    is_cut,
    is_text,
    is_to_be_signed,
    names_initials,
    only_text,
    refuses,
    titles_among,
)
from plans.documents.understanding.section_words import is_note_below, without_labels
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import CANCELLED

_END = re.compile(r"[.;:!?]\s*$")
_A_SENTENCE = 60  # characters; a heading of that length that does not end goes on below
_CUT_OFF = re.compile(
    r"(?:recommendation|rec|priority|objective)\s*[A-Z]?\d{1,2}\s*[:.–-].*\b(?:and|or|of|the|an?|to|for|with|in|on|at|by|from|"
    r"about|is|are|that|which|way|how|its|their)$",
    re.I,
)
_BREAKS_OFF = re.compile(r"\w{3} (?:of|the|an?|and|within|from|their|its|which|by the|to the|for the|in the)$")
_RECOMMENDS = re.compile(r"^recommendation\s*:\s*(?=\S)", re.I)
_REMARK = re.compile(r"(?:note|nb|n\.b|key|source|\*)\b", re.I)
_ELSEWHERE = re.compile(r"see (?:the )?[\w ]{2,30} (?:sheet|tab|section|annex|appendix)\.?", re.I)
_BARE_NUMBER = re.compile(r"\W*\d+(?:\.\d+)*\W*")  # of a row that nobody filled in
_OTHER_KIND = re.compile(
    r"(?:decisions?|messages?|info(?:rmation)?|notes?|noted|discussion|agreed|resolved|risks?|issues?|updates?|"
    r"key message)\s*[–—:-]",
    re.I,
)
_ASKS = re.compile(r"action\s*[–—:-]\s*(?=\w)", re.I)  # in a log of decisions, messages and actions
_HOW_IT_STANDS = re.compile(r"(?:progress|status|update|position)(?: (?:update|report|note)s?)?\b[\w /-]{0,16}:?", re.I)
_EXAMPLE = re.compile(r"(?:e\.?g\.?|example|for example)\W*", re.I)  # of how to fill a row in
_DECIDED = re.compile(r"decisions?|noted|for (?:information|noting)", re.I)


class RowReader:
    """Turns the rows of one table, one after another, into entries, which it adds to a list shared by the document."""

    def __init__(
        self,
        columns: Columns,
        texts: list[str],
        sections: SectionTracker,
        entries: list[Entry],
        rows: Sequence[Sequence[Cell]],
        heads: Set[int] = frozenset(),
    ) -> None:
        """`rows` are all of the table's: what they have in common settles what one of them would leave open.

        `heads` are the cells that are known to head others, by id.
        """
        self.columns = columns
        self.bands = bands(rows, columns)
        self.heads = heads | titles_among(rows, columns.action, self._keeping())
        actions = [row[columns.action] for row in rows]
        self.names_leads = name_leads(actions)
        self.tells_standing = columns.are_minutes and any(says_it_stands(cell.text) for cell in actions)
        self.tells_kinds = sum(_ASKS.match(row[columns.action].text) is not None for row in rows) > 1
        self.keeping = Keeping(columns, texts)
        undated = columns.due is None and columns.owner_and_due is None and columns.start is None
        self.say_behind = not self._keeping() and undated and say_behind(actions)
        self.say_when_behind = undated and not self.say_behind and say_when_behind(actions)
        self.sections = sections
        self.entries = entries
        self.first = len(entries)
        self.heading: Heading | None = None
        self.headings: list[Heading] = []
        self.above: list[Cell] | None = None
        self.below_section = False  # whether the row just above is a section's
        self.signed = False  # whether what follows are lines for signatures
        self.called = {word for row in rows for at in columns.owners for word in re.findall(r"\w+", row[at].text)}

    def row(self, row: list[Cell]) -> bool:
        """Reads a row; False where it holds no action."""
        alone = row[self.columns.action] if id(row[self.columns.action]) in self.bands else only_text(row)
        if (
            _EXAMPLE.fullmatch(row[0].text)
            or is_line_of_key(row, row[self.columns.action])
            or (alone is not None and is_note_below(alone.text))
        ):
            return False
        if self.tells_kinds and not self._takes_kind(row):
            return False
        self.signed = is_to_be_signed(row) or (self.signed and not self._is_dated(row))
        if self.signed or names_initials(row, self.called):
            return False
        if alone is not None and self._is_section(row, alone):
            kept = self.sections.section_row(alone, self.below_section)
            self.below_section = kept
            if kept:
                self.heading = None
            return False
        self.below_section = False
        if said := labelled_above(row, row[self.columns.action], [row[at] for at in self._keeping()]):
            self.sections.row = self.sections.heading(said)
            return False
        if self._goes_on(row):
            return True
        self._follow_heading(row)
        added = self._add(row)
        self.above = row
        return added

    def _takes_kind(self, row: list[Cell]) -> bool:
        """Takes the word before an action that says that it is one; False where there is none: "Decision – …"."""
        cell = row[self.columns.action]
        said = _ASKS.match(cell.text)
        if said:
            row[self.columns.action] = replace(cell, lines=(cell.lines[0][said.end() :], *cell.lines[1:]))
        return said is not None or _OTHER_KIND.match(cell.text) is None

    def _is_section(self, row: list[Cell], alone: Cell) -> bool:
        """Whether the only text of a row stands above others, and is no action without an owner or a date."""
        places = [at for at, cell in enumerate(row) if cell is alone]
        if id(alone) in self.heads or id(alone) in self.bands:
            return True
        if len(places) > 1 and len(places) >= len(row) - 1:
            return True
        if len(row) < 3 or len(alone.text) > 300:
            return False
        at = places[0]
        if at == self.columns.recommendation:
            return self.columns.action in places
        if at == self.columns.action:
            return at == 0 and heads(alone.text)
        told = len(alone.lines) > 1 and alone.lines[-1].endswith(".")
        if told or (self.columns.action in places and len(alone.lines) > 1):
            return False  # what was said of one item of an agenda
        return (at == 0 or at == self.columns.ref) and not _BARE_NUMBER.fullmatch(alone.text)

    def _goes_on(self, row: list[Cell]) -> bool:
        """Joins a row that only carries on with the texts of the row above, cut in two by a page or a converter."""
        entry = self.entries[-1] if len(self.entries) > self.first else None
        if entry is None or self.above is None:
            return False
        columns = self.columns
        text = row[columns.action]
        if self._shares_action(row):
            self._merge(row, entry)
            return True
        if self._is_rest_of_row(row, entry, self.above):
            return True
        if not text.lines or text.bullets or not text.text[0].islower() or _END.search(entry.action):
            return False
        keeping = [columns.ref, columns.due, columns.start, *columns.owners, *columns.statuses]
        if any(at is not None and row[at].lines and row[at] is not self.above[at] for at in keeping):
            return False
        entry.action = f"{entry.action} {text.text}"
        for at in columns.notes:
            if row[at].lines:
                entry.notes.append(row[at])
        return True

    def _is_rest_of_row(self, row: list[Cell], entry: Entry, above: list[Cell]) -> bool:
        """Joins what a page cut off the cells of the row above, none of which is an action's or a date's."""
        columns = self.columns
        rest = [at for at, cell in enumerate(row) if cell.lines and cell is not above[at]]
        own = {columns.action, columns.start, columns.due, columns.completed, columns.ref, *columns.statuses}
        own |= set(columns.owners[1:])
        if not rest or not own.isdisjoint(rest) or not all(is_cut(above[at], row[at]) for at in rest):
            return False
        if columns.recommendation in rest and self.heading:
            self.heading.text = f"{self.heading.text} {row[columns.recommendation].text}"
        for at in columns.owners[:1]:
            if at in rest and entry.owners:
                *lines, last = entry.owners[0].lines
                entry.owners[0] = replace(entry.owners[0], lines=(*lines, f"{last} {row[at].text}"))
        self.above = row
        return True

    def _shares_action(self, row: list[Cell]) -> bool:
        """Whether the row's action is merged with that of the row above: more owners or dates of one action."""
        cell = row[self.columns.action]
        above = self.above
        if not above or not cell.lines or cell is not above[self.columns.action]:
            return False
        return not all(self._own(row, above, places) for places in (self.columns.owners, self._standing()))

    def _standing(self) -> list[int]:
        return [at for at in (*self.columns.statuses, self.columns.completed) if at is not None]

    @staticmethod
    def _own(row: list[Cell], above: list[Cell], places: list[int]) -> bool:
        """Whether a row has a cell of its own in one of some columns: with an owner and a status it is an action."""
        return any((row[at].lines or row[at].when) and row[at] is not above[at] for at in places)

    def _merge(self, row: list[Cell], entry: Entry) -> None:
        above = self.above or row
        for at in self.columns.owners[:1]:
            if row[at].lines and row[at] is not above[at]:
                entry.owners[:1] = [Cell((*entry.owners[0].lines, *row[at].lines))] if entry.owners else [row[at]]
        due = self.columns.due
        if due is not None and entry.due is not None and not entry.due.lines and not entry.due.when:
            entry.due = row[due]
        entry.notes += [row[at] for at in self.columns.notes if row[at].lines and row[at] is not above[at]]
        self.above = row

    def _follow_heading(self, row: list[Cell]) -> None:
        """Keeps the recommendation that the rows stand under: merged, carried down, cut in two, or "2 continued"."""
        at = self.columns.recommendation
        if at is None:
            return
        cell = row[at]
        if not cell.lines and self.heading is None:
            self.heading = self._said_to_go_on(row)
        if not cell.lines or (self.above is not None and cell is self.above[at]):
            return
        text = _RECOMMENDS.sub("", without_labels(cell)) or cell.text
        before = continued(text)
        if before is not None:
            self.heading = self._continued(before) or self.heading
        elif self.heading is not None and self._is_rest(text, self.heading):
            self.heading.text = f"{self.heading.text} {text}"
        elif self.heading is None or normal(self.heading.text) != normal(text):
            number_at = self.columns.recommendation_ref
            number = row[number_at].text if number_at is not None and row[number_at].lines else None
            self.heading = self.sections.heading(text, bare(number) if number else None)
            self.headings.append(self.heading)

    def _said_to_go_on(self, row: list[Cell]) -> Heading | None:
        """The recommendation that a row's number says it goes on with: "PE2 cont."."""
        places = [at for at in (self.columns.recommendation_ref, self.columns.ref) if at is not None]
        marks = [before for at in places if (before := continued(row[at].text))]
        above = self.entries[-1].heading if self.entries else None
        return (self._continued(marks[0]) or above) if marks else None

    def _continued(self, before: str) -> Heading | None:
        number = heading_number(before) or before
        for entry in reversed(self.entries):
            heading = entry.heading
            if heading and (heading.number == number or normal(heading.text).startswith(normal(before))):
                return heading
        return None

    def _is_rest(self, text: str, heading: Heading) -> bool:
        """Whether a cell goes on with the recommendation above it: cut off there, and beginning small here."""
        if _END.search(heading.text) or _REMARK.match(text):
            return False
        breaks_off = _BREAKS_OFF.search(heading.text) and not text[0].isupper()
        if (_CUT_OFF.match(heading.text) or breaks_off) and heading_number(text) is None:
            return ":" not in text
        if text[:1].islower():
            return self.columns.carries_down or heading_number(heading.text) is not None
        if heading_number(heading.text) is None or heading_number(text) is not None:
            return False
        numbered = sum(heading_number(one.text) is not None for one in self.headings)
        return numbered == len(self.headings) > 1 or len(heading.text) > _A_SENTENCE

    def _add(self, row: list[Cell]) -> bool:
        columns = self.columns
        cell = row[columns.action]
        struck = False
        withdrawn = cell if cell.struck and leading_status(cell.text) == CANCELLED else None
        if cell.struck and (withdrawn or not cell.lines):
            cell, struck = Cell((cell.struck,)), True
        if cell.lines and any(cell is row[at] for at in self._keeping()):
            self._note_below(row, cell)
            return False  # one text over the action, its owner and its date: a response or a remark
        heading = self.heading if columns.recommendation is not None else None
        if not cell.lines or (answers_only(cell.text) and not refuses(cell.text)):
            stand_in = self._stand_in(row)
            if not cell.lines and stand_in is None:
                return False
            at = columns.recommendation
            heading = None if stand_in is not None and at is not None and stand_in is row[at] else heading
            cell = stand_in or cell
        if heading is None and columns.recommendation is None:
            heading = self.sections.above()
        if not is_text(cell.text) or (answers_only(cell.text) and not self._is_kept(row)):
            return False
        stands = self.tells_standing and says_it_stands(cell.text, closed=True)
        if (columns.are_minutes or _ELSEWHERE.fullmatch(cell.text)) and not (stands or self._is_kept(row)):
            return False
        entry = Entry(worded(cell), heading, section=self.sections.name, struck=struck)
        entry.section_state = self.sections.state
        self.keeping.fill(entry, row)
        entry.owners = entry.owners or self._owners_above(row)
        if withdrawn is not None:
            entry.statuses.insert(0, withdrawn)
        self._take_from_words(entry, cell)
        self.entries.extend(self._parts(entry, cell, row))
        return True

    def _note_below(self, row: list[Cell], cell: Cell) -> None:
        """Takes a text over the whole row that is labelled as how the action above stands: "Update 2017"."""
        if len(self.entries) > self.first and any(_HOW_IT_STANDS.fullmatch(one.text) for one in row if one is not cell):
            self.entries[-1].notes.append(cell)

    def _take_from_words(self, entry: Entry, cell: Cell) -> None:
        """Takes what the words of an action say of who, when and how things stand."""
        take_box(entry)
        if self.tells_standing:
            take_standing(entry)
        take_labelled_lines(entry, cell, self.names_leads)
        if self.say_when_behind:
            take_when(entry)
        elif self.columns.tell_within and not self._keeping() and len(cell.lines) == 1:
            take_within(entry)
        elif self.say_behind and len(cell.lines) == 1:
            take_behind(entry)

    def _parts(self, entry: Entry, cell: Cell, row: list[Cell]) -> list[Entry]:
        """The actions of a row, each below what it is for."""
        above = heads_list(entry, cell) if entry.heading is None else None
        parts = split_parallel(entry, cell)
        if above and len(parts) > 1:
            for part in parts:
                part.heading = self.sections.heading(above)
        self._head_each(parts, row)
        return parts

    def _head_each(self, parts: list[Entry], row: list[Cell]) -> None:
        """Gives each action of a row its own recommendation, where these stand line by line as well."""
        lines = row[self.columns.recommendation].lines if self.columns.recommendation is not None else ()
        if len(parts) == len(lines) > 1 and not any(line.endswith(":") or line[0].islower() for line in lines):
            for part, line in zip(parts, lines, strict=True):
                part.heading = self.sections.heading(line)

    def _stand_in(self, row: list[Cell]) -> Cell | None:
        """The recommendation where it is itself the action: the action's column says nothing, or only that it is
        agreed, and there is an owner or a date; else its title in another column."""
        titles = [at for at, found in self.columns.meanings.items() if found.role is Role.ACTION]
        title = next((row[at] for at in titles if at != self.columns.action and row[at].lines), None)
        if title is not None and not row[self.columns.action].lines and self._is_kept(row):
            return title
        at = self.columns.recommendation
        if at is None or not row[at].lines or (self.above is not None and row[at] is self.above[at]):
            return None
        return row[at] if self._is_kept(row) else None

    def _is_kept(self, row: list[Cell]) -> bool:
        """Whether a row names an owner or a date, and does not say there that it is a decision."""
        kept = [row[place] for place in self._keeping()]
        return any(cell.when or (cell.lines and not _DECIDED.fullmatch(cell.text)) for cell in kept)

    def _is_dated(self, row: list[Cell]) -> bool:
        """Whether a row says by when."""
        at = self.columns.due if self.columns.due is not None else self.columns.owner_and_due
        return at is not None and (row[at].when is not None or says_when(row[at].text))

    def _keeping(self) -> list[int]:
        """The columns of owners and of due dates."""
        columns = self.columns
        return [at for at in (columns.due, *columns.owners, columns.owner_and_due) if at is not None]

    def _owners_above(self, row: list[Cell]) -> list[Cell]:
        """The owners of the row above, where they stand left of the actions, once for each recommendation."""
        columns, above = self.columns, self.entries[-1] if len(self.entries) > self.first else None
        places = [at for at in (*columns.owners, columns.recommendation) if at is not None]
        left = columns.recommendation is not None and all(at < columns.action for at in places)
        if not left or above is None or any(row[at].lines for at in places):
            return []
        return list(above.owners)
