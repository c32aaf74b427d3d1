"""From a document's blocks to its draft: the way that all formats share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rapidfuzz import fuzz

from plans.documents.draft import NO_COLUMN, NOTHING_TOLD, Draft, DraftAction, DraftColumn, Question
from plans.documents.errors import NoPlanFound, UnreadableDocument
from plans.documents.limits import Limits
from plans.documents.shape import Cell, Document
from plans.documents.uncollected import uncollected
from plans.documents.understanding.as_forms import as_forms
from plans.documents.understanding.bands import with_bands
from plans.documents.understanding.colourkey import colour_key
from plans.documents.understanding.completion import completes_its_part
from plans.documents.understanding.conventions import academic_start, date_rules
from plans.documents.understanding.date_words import DATE, MONTH
from plans.documents.understanding.datereading import DateReader
from plans.documents.understanding.days_apart import set_bare_days_apart, set_days_noted_apart, set_targets_apart
from plans.documents.understanding.entries import Entry, Heading
from plans.documents.understanding.fields_apart import with_fields_apart
from plans.documents.understanding.headings import normal
from plans.documents.understanding.letters import is_letter, mark_done
from plans.documents.understanding.listed import listed_beside_tables, read_prose
from plans.documents.understanding.meetings import meeting_day
from plans.documents.understanding.minutes import said_actions, with_minutes_told
from plans.documents.understanding.own_terms import days_named, months_named, own_terms, years_named, years_numbered
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.people import known_owners, owners_beside, people_in, text_blocks
from plans.documents.understanding.plan_title import only_budget, only_year, plan_title
from plans.documents.understanding.promised import promised
from plans.documents.understanding.records import with_records
from plans.documents.understanding.references import heading_numbers, references
from plans.documents.understanding.response_boxes import with_response_boxes
from plans.documents.understanding.rolling import set_days_said
from plans.documents.understanding.sentences import asked_by_name, clause, who_is_to
from plans.documents.understanding.stacked import with_stacked_apart
from plans.documents.understanding.state_columns import with_state_columns
from plans.documents.understanding.status import is_coded, leading_status, noted_status, phase, status_word
from plans.documents.understanding.status_words import CANCELLED, COMPLETED, IN_PROGRESS, NOT_STARTED
from plans.documents.understanding.tables import TablesRead, read_tables
from plans.documents.understanding.tick_columns import with_tick_columns
from plans.documents.understanding.ticks import with_ticks
from plans.documents.understanding.timing import Timing, timing
from plans.documents.understanding.told import once
from plans.documents.understanding.who import has_role, same_as_above

_A_FEW = 2  # actions
_NO_PLAN = "There is no improvement plan in this document: no table or list of actions was found in it."
_CLOSED = (COMPLETED, CANCELLED)
_LONGEST_NOTE = 2000
_WAS_DONE = re.compile(r"(?:this|it) has (?:now |already )?been (?!.*\b(?:should|will|to be)\b)", re.I)
_OPEN = re.compile(r"(?:re-?opened|open)\b", re.I)
_HALF_A_YEAR = timedelta(days=183)  # what is done was hardly due later than in that time
_SAMPLE = 100  # rows of a table that tell what a document is about
_SAME = 80  # likeness of two wordings, 0 to 100, from which they are one action
_SHARE = re.compile(r"\d{1,2}(?:\.\d+)? ?%")
# "By 1 October 2023, chief officers should …" says by when what is done about it is due.
_BY = re.compile(
    rf"(?:[\w ]{{1,24}}:\s+)?(?P<when>By (?:the end of )?(?=[^,]{{0,30}}\b{MONTH}){DATE}),"
    r"(?=.{0,150}\b(?:should|must|will|shall)\b)",
    re.I,
)
_DAY_ALONE = re.compile(rf"(?:\w+ )?(?:on )?{DATE}\W*", re.I)
_DECLINED = re.compile(
    r"(?:recommendation )?(?:not (?:agreed|accepted)|rejected|disagreed?|we do not (?:agree|accept))\b", re.I
)


@uncollected()
def understand(document: Document, *, today: date, limits: Limits, told: Mapping[str, str] = NOTHING_TOLD) -> Draft:
    """The draft of a document that a reader has taken apart. Raises UnreadableDocument where no plan is in it."""
    document = with_minutes_told(with_response_boxes(with_stacked_apart(document)))
    document = with_records(with_ticks(with_state_columns(with_tick_columns(document))))
    document = with_fields_apart(with_bands(as_forms(document)))
    read = read_tables(document, told)
    if read.entries:
        read.entries += _besides([*said_actions(document), *listed_beside_tables(document)], read.entries)
        read.entries.sort(key=lambda entry: entry.place)
    else:
        read.entries = _with_marked(read_prose(document), said_actions(document))
        if not any(entry.owners or entry.due for entry in read.entries):
            bare = read_tables(document, told, bare=True)
            read = bare if bare.entries else read
        if is_letter(document):
            mark_done(read.entries)
        in_words = promised(document) if len(read.entries) < _A_FEW else []
        if len(in_words) > _A_FEW * len(read.entries):
            kept = [entry for entry in read.entries if entry.owners or entry.due]
            read.entries = [*in_words, *_besides(kept, in_words)]
    columns = once(read.columns)
    _require_known(told, columns)
    if not read.entries:
        raise NoPlanFound(_NO_PLAN, columns)
    if len(read.entries) > limits.max_actions:
        raise UnreadableDocument(
            f"This document holds more than {limits.max_actions:,} actions: send the part that is one plan."
        )
    _share_headings(read.entries)
    draft = _Drafting(document, read, today).draft()
    return replace(draft, columns=columns, told=dict(told))


def _require_known(told: Mapping[str, str], columns: Sequence[DraftColumn]) -> None:
    """Raises UnreadableDocument where a person named a column that no table has, one for two things, or none for the
    actions."""
    known = [column.heading for column in columns]
    named = [name for name in told.values() if name]
    unknown = next((name for name in named if name not in known), None)
    if unknown:
        there = f"its columns are {', '.join(known)}" if known else "it has no table of which columns could be named"
        raise UnreadableDocument(f"This document has no column {unknown}: {there}.")
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice:
        raise UnreadableDocument(f"The column {twice} is named twice: a column holds one thing.")
    if told.get("action") == NO_COLUMN:
        raise UnreadableDocument("The actions need a column: name one.")


def _besides(more: list[Entry], entries: Sequence[Entry]) -> list[Entry]:
    """Those of the actions in the text that the tables do not hold already."""
    said = [normal(entry.action) for entry in entries] if more else []
    return [entry for entry in more if all(fuzz.token_set_ratio(normal(entry.action), one) < _SAME for one in said)]


def _with_marked(entries: list[Entry], marked: Sequence[Entry]) -> list[Entry]:
    """The actions of lists, and those that minutes mark elsewhere: "More runs are needed. [Action: Ann to book]"."""
    more = _besides(list(marked), entries) if any(entry.place for entry in entries) else []
    return sorted([*entries, *more], key=lambda entry: entry.place) if more else entries


def _share_headings(entries: Sequence[Entry]) -> None:
    """One heading for a text, whoever read it; none that only begins to say its one action."""
    shared: dict[str, Heading] = {}
    for entry in entries:
        if entry.heading:
            entry.heading = shared.setdefault(entry.heading.text, entry.heading)
    uses = Counter(id(entry.heading) for entry in entries)
    for entry in entries:
        number, _, said = entry.heading.text.partition(":") if entry.heading else ("", "", "")
        alone = uses[id(entry.heading)] == 1 and number == entry.ref
        if alone and said and normal(entry.action).startswith(normal(said)):
            entry.heading = None


class _Drafting:
    """One document on its way to a draft: what is known of the whole helps to read each action."""

    def __init__(self, document: Document, read: TablesRead, today: date) -> None:
        self.document = document
        self.read = read
        self.title = plan_title(document, read.loose)
        texts = text_blocks(document.blocks)
        loose = [cell.text for row in read.loose for cell in row if cell.lines]
        said = [document.title or "", *texts, *loose]
        actions = [entry.action for entry in read.entries]
        cells = [cell.text for table in document.tables for row in table.rows[:_SAMPLE] for cell in row]
        dated = list(dict.fromkeys(_date_texts(read.entries)))
        rules = date_rules(said, actions, dated, cells, list(_shown_dates(read.entries)))
        terms = (
            years_numbered(dated, said, rules)
            | own_terms([*texts, *loose, *map(_as_line, read.loose)])
            | days_named(dated, " ".join([*said, *cells]))
            | years_named(dated, self.title or "", " ".join(cells), rules)
            | months_named(dated)
        )
        held_on = meeting_day(document, today, rules)
        self.reader = DateReader(
            today,
            rules,
            terms,
            plan_year=only_year(self.title, texts),
            academic=academic_start(said),
            said_on=held_on,
            plan_budget=only_budget(document, self.title),
        )
        set_days_said(document, read.entries, today, rules)
        set_targets_apart(read.entries, self.reader)
        set_bare_days_apart(read.entries, self.reader)
        set_days_noted_apart(read.entries, self.reader)
        told = [*texts, *(text for table in read.columns for text in table.texts)]
        self.key = colour_key(read.loose, told, [cell for entry in read.entries for cell in entry.colours])
        self.key.learn_abbreviations(cell.text for entry in read.entries for cell in entry.statuses if cell.lines)
        self.key.learn_fills(entry.fills for entry in read.entries if not entry.colours)
        unnamed = [one.action for one in read.entries if not (one.owners or one.names_owner_elsewhere)]
        self.asked_by_name = sum(asked_by_name(text) is not None for text in unnamed) * 2 > max(len(unnamed), 2)
        self.known = known_owners(read.entries)
        self.beside = self.known | owners_beside(read.entries, self.known)
        self.numbers = heading_numbers(read.entries)
        self.people = people_in(document.blocks, read.loose, self.known)
        self.known |= {person.initials.casefold() for person in self.people if person.initials}
        self.known |= {person.name.casefold() for person in self.people}

    def draft(self) -> Draft:
        refs = references(self.read.entries)
        actions = []
        before: tuple[str, ...] = ()
        for entry, ref in zip(self.read.entries, refs, strict=True):
            action = self._action(entry, ref, before)
            before = action.owners
            actions.append(action)
        return Draft(self.title, tuple(actions), self.people, tuple(self._warnings()))

    def _action(self, entry: Entry, ref: str, before: tuple[str, ...]) -> DraftAction:
        if entry.due is None and not entry.names_due_elsewhere:
            above = _BY.match(entry.heading.text) if entry.heading else None
            said = clause(entry.action) or (above["when"] if above else None)
            entry.due = Cell((said,)) if said else None
        reader = self.reader.as_of(entry.said_on)
        when = timing(entry, reader)
        status = self._status(entry, when)
        closed = status in _CLOSED
        if status == COMPLETED and not when.recurrence:
            when.due = _of_what_is_done(when, reader)
        doubts = [] if closed else list(when.doubts)
        if entry.struck and not closed:
            doubts.append(("is struck through: is it still to be done?", None))
        heading = entry.heading
        return DraftAction(
            ref=ref,
            recommendation=heading.text if heading else None,
            recommendation_number=self.numbers[id(heading)] if heading else None,
            action=entry.action,
            owners=self._owners(entry, before),
            start=when.start,
            due=when.due,
            due_phrase=when.phrase,
            recurrence=when.recurrence,
            completed_on=when.completed_on if status in (None, *_CLOSED) or _stays_completed(entry, status) else None,
            status=status,
            needs_date=when.due is None and not closed,
            questions=tuple(Question(ref, f"{ref} {text}", suggestion) for text, suggestion in doubts),
            note=_note(entry),
            first_due=when.first_due,
            moves=when.moves,
        )

    def _owners(self, entry: Entry, before: tuple[str, ...]) -> tuple[str, ...]:
        """The owners by the first column that names any."""
        for cell in entry.owners:
            if same_as_above(cell.text):
                return before
            found = owners_in(cell.body, self.known)
            if len(found) == 1 and not has_role(found[0]):
                found = owners_in(cell.body, self.beside)
            if found:
                return found
        if entry.owners or entry.names_owner_elsewhere:
            return ()
        who = who_is_to(entry.action) or asked_by_name(entry.action, among_others=self.asked_by_name)
        who = who or (entry.department.body if entry.department else "")
        return owners_in(who, self.known) if who else ()

    def _status(self, entry: Entry, when: Timing) -> str | None:
        """The word; else the fill by the document's own key; else what a completion says; else how a note begins.

        A colour's name that no key explains says the least.
        """
        declined = _DECLINED.match(entry.action) or any(status_word(cell.text) == CANCELLED for cell in entry.responses)
        said = self._said(entry)
        if declined and said in (None, COMPLETED, NOT_STARTED):
            return CANCELLED
        if said == IN_PROGRESS and self._may_be_done(entry):
            done = when.status == COMPLETED or any(leading_status(cell.text) == COMPLETED for cell in entry.notes)
            return COMPLETED if done else said
        if said or when.status:
            return said or when.status
        if entry.done is not None:
            open_state = entry.section_state if entry.section_state != COMPLETED else None
            return COMPLETED if entry.done else open_state
        if entry.section_state:
            return entry.section_state
        told = (self.key.noted(cell.text) or noted_status(cell.body, entry.action) for cell in entry.notes)
        noted = next(filter(None, told), None)
        blank = entry.has_status_column and not entry.statuses and not any(cell.fill for cell in entry.colours)
        if self.key.none and blank and not (noted and any(cell.lines for cell in entry.colours)):
            return self.key.none
        said = next(filter(None, (status_word(cell.text) for cell in entry.statuses)), None)
        answered = leading_status(entry.action) if _WAS_DONE.match(entry.action) else None
        return noted or said or answered or when.course

    def _may_be_done(self, entry: Entry) -> bool:
        """Whether only a colour says that an action is under way, by a key that has none for what is done: green for
        "complete or on target"."""
        if self.key.knows(COMPLETED) or not self.key:
            return False
        return all(self._is_coded(cell) for cell in entry.statuses)

    def _is_coded(self, cell: Cell) -> bool:
        """Whether a status cell holds a code, or a name that the key of the document explains."""
        return is_coded(cell.text) or cell.text.strip().casefold() in self.key.names

    def _said(self, entry: Entry) -> str | None:
        """What the status cells of an action say, by word, then by colour; "50 %" says less than a colour does, and
        "Won't do" more than "Done" beside it."""
        begun = None
        words = [status_word(cell.text) for cell in entry.statuses if not is_coded(cell.text)]
        if words[:1] == [COMPLETED] and CANCELLED in words:
            return CANCELLED
        if entry.completed and (told := self.key.names.get(entry.completed.text.casefold())):
            return told
        for cell in entry.statuses:
            found = self.key.by_name(cell.text) if self._is_coded(cell) else status_word(cell.text) or phase(cell.text)
            if completes_its_part(cell.text, entry.action):
                return COMPLETED
            if found == IN_PROGRESS and _says_only_how_much(cell.text):
                begun = begun or found
            elif found:
                return found
        by_key = next((found for cell in entry.colours if (found := self.key.by_fill(cell.fill))), None)
        return by_key or next((self.key.fills[fill] for fill in entry.fills if fill in self.key.fills), None) or begun

    def _warnings(self) -> Iterator[str]:
        yield from self.document.warnings
        if self.read.unheaded:
            yield "A table has no column headings: what its columns mean was taken from what they hold."
        coloured = {cell.fill for entry in self.read.entries for cell in entry.colours if cell.fill and not cell.lines}
        unknown = [fill for fill in coloured if self.key.by_fill(fill) is None]
        if unknown:
            yield "Some status cells have a colour that no key in the document explains: their status was left open."
        if any(entry.struck for entry in self.read.entries):
            yield "Some actions are struck through."


def _of_what_is_done(when: Timing, reader: DateReader) -> date | None:
    """When what is done was due: "24th September" without a year is the last one, not the next, which is not known of
    what is open."""
    if when.due and when.due <= reader.today + _HALF_A_YEAR:
        return when.due
    gone = reader.gone_by(when.phrase or "")
    in_its_years = gone is not None and (not reader.rules.years or gone.year in reader.rules.years)
    return gone if gone and (when.due or in_its_years) else when.due


def _stays_completed(entry: Entry, status: str | None) -> bool:
    """Whether the day of a completion stands beside "In progress", which may be said of all actions of a row or of the
    check that follows: not of what is late, blocked, open or not begun, nor that of a step: "Order placed 20/07/17"."""
    if status != IN_PROGRESS:
        return False
    day = entry.completed
    bare = day is not None and (day.when is not None or _DAY_ALONE.fullmatch(day.text) is not None)
    return bare and not any(_OPEN.match(cell.text) for cell in entry.statuses)


def _as_line(row: Sequence[Cell]) -> str:
    """A row of a key as one line: "S | by 31 March 2026" as "S = by 31 March 2026"."""
    return " = ".join(dict.fromkeys(cell.text for cell in row if cell.lines))


def _says_only_how_much(text: str) -> bool:
    """Whether a text names no status but a share that is done, "41 % trained", or no more than "On time"."""
    rest = _SHARE.sub(" ", text)
    return (rest != text and status_word(rest) is None) or text.strip().casefold() == "on time"


def _note(entry: Entry) -> str | None:
    texts = [cell.body for cell in (*entry.notes, *entry.remarks)]
    texts += [cell.body for cell in entry.statuses if len(cell.text) > 14 and status_word(cell.text)]
    joined = "\n".join(dict.fromkeys(text for text in texts if text))
    return joined[:_LONGEST_NOTE] or None


def _date_texts(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in entries:
        for cell in (entry.start, entry.due, entry.completed, *entry.revised, *entry.statuses):
            if cell is not None:
                yield cell.when.isoformat() if cell.when else cell.text


def _shown_dates(entries: Sequence[Entry]) -> Iterator[str]:
    """How a workbook shows the real dates of some actions."""
    return (cell.text for entry in entries for cell in (entry.start, entry.due, entry.completed) if cell and cell.when)
