"""What a row says of its action besides its words: owners, dates, statuses, remarks, its reference."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plans.documents.shape import Cell
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.date_words import DATE, MONTH, WHEN, month_named
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning, normal
from plans.documents.understanding.roles import Role
from plans.documents.understanding.status import leading_status, status_word
from plans.documents.understanding.who import initials_with_state, looks_like_owner, name_before_title, nobody
from plans.documents.understanding.who_and_when import names_owners, owner_and_due
from plans.months import month_number

_REF = re.compile(
    r"^(?:(?:action(?: point)?|rec(?:ommendation)?|item|no|ref|objective|task|milestone)(?=[\s.#:]))?[\s.#:]*"
    r"(?P<ref>[A-Za-z]{0,6}[-/. ]?\d[\w./()-]{0,18}|[A-Za-z]{1,3}[.)]?|\(?[ivxlIVXL]{1,6}[.)]?)$",
    re.I,
)
_LETTER_BEHIND = re.compile(r"^\((\d{1,3})\)([a-z]?)$")  # "(1)a"
_LEADING_REF = re.compile(
    r"^(?:action|recommendation|task|step|ap)?\s*#?\(?(?P<ref>\d{1,3}(?:\.\d{1,3})+[a-z]?|\d{1,3}[a-z]?(?=[.):])|"
    r"[A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*|[a-z](?=[.)]))"
    r"[.):]?\s*[–-]?\s+(?=[\w‘’“\"'(@])"
)
_WITH_TITLE = re.compile(
    r"\b(?:name|person|officer|owner|lead)s?\b.*(?:\band\b|&|/).*\b(?:designation|title|position)\b", re.I
)
# "Bug 5554825 TODO", "WONTFIX, see #42", as postmortems mark what became of an action.
_MARKED = re.compile(
    r"^(?:(?=BLOCKED|ON HOLD)|(?:[\w/#().: -]{1,40}?\b)?(?!BLOCKED|ON HOLD))"
    r"(?P<mark>(?:DONE|TO ?DO|IN PROGRESS|BLOCKED|ON HOLD|WON['’]?T ?FIX|FIXED)\b(?:\s*[(,].{0,80})?)$"
)
# What stands alone in a column of something else, such as the bugs that actions are tracked by.
_STATUS_ALONE = re.compile(
    r"(?:[\w#.-]{2,14}(?: \(|, ))?"
    r"(?P<said>(?:in progress|done|merged|closed|won['’]?t (?:do|fix)|blocked|on hold|not started|cancelled)"
    r"(?: (?:on )?\d[\d./-]{5,9})?)\)?(?:, due \d[\d./-]{5,9})?",
    re.I,
)
# "Completed 21/06/2013. Certificates are held in the office", and "Completed" where nothing follows.
_DONE_FIRST = re.compile(
    rf"(?:completed?|done|achieved|implemented)(?: (?:on|in))? {DATE}(?=\.?$|\. )|completed\.?$", re.I
)
_A_SPAN = 60  # characters
_FORMER = ("(", "[", "was ", "revised", "now ")  # what a line begins with that is of the date above it
_A_WORD = 25  # characters of a status; more may say anything
_STATUS_TOLD = re.compile(r"(?:current )?(?:status|state|progress)\s*[:–]\s*(?P<said>\S.*)", re.I)
_TRACKED = re.compile(r"\b(?:bugs?|tickets?|prs?|jira|links?|tracking|work items?)\b|^(?:related )?issues?$", re.I)
_OTHER_FIGURES = re.compile(r"\b(?:WEEKS?|WKS?|DAYS?|MONTHS?|DD|DURATION|M-D)\b")
# "Date completed or planned": what is done was done then, what is not is due then.
_AHEAD = r"(?:planned|target|expected|due|proposed|anticipated)"
_EITHER = re.compile(
    rf"\b(?:completed|achieved|actual|done)(?: date)?\s*(?:\bor\b|/)\s*(?:date )?{_AHEAD}\b|"
    rf"\b{_AHEAD}(?: date)?\s*(?:\bor\b|/)\s*(?:date )?(?:completed|achieved|actual|done)\b",
    re.I,
)
_LABEL = re.compile(r"(?P<label>[A-Z][a-z]+(?: [a-z]+){0,2}):\s+")
# "Current status" beside "Status"
_OF_NOW = re.compile(r"^(?:current|latest|updated|new) |\bthis (?:month|quarter|period|week|term|year)\b", re.I)
_ANY_MONTH = re.compile(rf"\b{MONTH}", re.I)
_HALF_A_YEAR = 6  # months
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d[.,;]?")
_START_THEN_END = re.compile(r"\b(?:start|commenc|begin|from\b).*\b(?:end|finish|due|target|complet|to\b)", re.I | re.S)
_START_AND_END = 2  # lines
_SPANS = re.compile(r"\bSTART\s*(?:/|-|–|TO|AND|&)\s*(?:END|FINISH)")
_SPAN = re.compile(  # "Sept 16 / July 17" below "Start / End"
    rf"(?P<start>[\w ]*(?:{MONTH}|\d)[\w ]*?)\s*/\s*(?P<end>[\w ]*\d\d)(?:\s+[–—-]\s+(?P<state>[a-z][a-z ]+))?", re.I
)
# One of the dates below "Start / review / end", which stand side by side: "Sept 17 Dec 17 Feb 18".
_A_DATE = rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+'?(?:20)?\d\d)"
_DATES = re.compile(
    rf"{_A_DATE}(?P<more>(?:\s+{_A_DATE}){{0,2}})(?:\s+(?P<then>(?:monthly|quarterly|termly|annually)?(?:\s*ongoing)?))?",
    re.I,
)
_BETWEEN = re.compile(r"\s+/\s+")
_WHO_THEN_DAY = re.compile(rf"(?P<who>\D+?)\s+(?P<day>{_A_DATE})", re.I)
_SHORT_YEAR = re.compile(rf"({MONTH})\s+'?(\d\d)(?!\d)", re.I)
_LACKS_YEAR = re.compile(rf"\b(?:{MONTH}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,?)?|q(?:uarter )?[1-4])$", re.I)
_LETTERED = re.compile(r"(?P<letter>[A-Z])\s?:\s*(?P<who>.*)")
_DIGIT = re.compile(r"\d")
_ASKS_IF_DONE = re.compile(
    r"\b(?:completed?|done|closed|achieved|implemented|actioned|finished|resolved|met)\b[^a-z]*"
    r"(?:\b(?:y(?:es)?\s*(?:/|or)\s*n(?:o)?)\b|\?|$)",
    re.I,
)
# What remarks may answer, "Yes. Published 26.11.2017": "Has the target been met, if so how?"
_WAS_IT_DONE = re.compile(r"^(?:has|was|is|have|were)\b.*\b(?:met|completed?|done|achieved|implemented)\b", re.I)
_YES = re.compile(r"yes\b(?! but\b)", re.I)
_ANSWERS = {"y": "Completed", "yes": "Completed", "n": "", "no": ""}
_ASKS_IF_AGREED = re.compile(r"\b(?:agreed?|accept(?:ed)?|concur)\b", re.I)
LIST_LINE = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–•*])\s+")


class Keeping:
    """Fills in the actions of one table, by its columns and their headings."""

    def __init__(self, columns: Columns, texts: list[str]) -> None:
        columns.statuses = _latest_first(columns.statuses, texts)
        told = [at for at in columns.notes if month_named(texts[at])]
        columns.notes = _latest_first(told, texts) + [at for at in columns.notes if at not in told]
        self.columns = columns
        self.texts = texts
        heading = texts[columns.due].upper() if columns.due is not None else ""
        in_months = columns.due_in_months and not _OTHER_FIGURES.search(heading)
        self.due_in_months = in_months or "MM/YY" in heading
        self.due_in_own_years = re.search(r"(?<!/)\bYEAR\b", heading) is not None
        self.spans = _SPANS.search(heading) is not None
        found = columns.meanings.get(columns.due) if columns.due is not None else None
        self.due_last = found is not None and found.role is Role.START_AND_DUE
        self.times = len(re.split(r"[/\n]", heading)) if self.due_last else 1
        if columns.owner_and_due is not None and _START_THEN_END.search(texts[columns.owner_and_due]):
            self.times = _START_AND_END
        self.dated_first = normal(heading) == "date" and columns.due is not None and columns.due < columns.action
        self.due_until_done = _EITHER.search(heading) is not None
        self.ask_if_done = {at for at in columns.statuses if _ASKS_IF_DONE.search(texts[at])}
        self.asked = [at for at in columns.notes if _WAS_IT_DONE.search(texts[at])]
        self.tracked = [at for at, text in enumerate(texts) if _TRACKED.search(text)]
        self.numbered = any(_DIGIT.search(texts[at]) for at in columns.owners)
        self.with_title = {at for at in columns.owners if _WITH_TITLE.search(texts[at])}

    def fill(self, entry: Entry, row: list[Cell]) -> None:
        """Gives an action all that its row says of it."""
        columns = self.columns
        if entry.struck:
            row = [cell.restored() for cell in row]
        entry.owners = self._owners(row)
        self._fill_dates(entry, row)
        entry.responses = [self._response(row[at], at) for at in columns.responses if row[at].lines]
        entry.notes = [row[at] for at in columns.notes if row[at].lines]
        self._fill_statuses(entry, row)
        self._part_states(entry)
        entry.dated_first = self.dated_first
        entry.due_until_done = self.due_until_done and entry.completed is None
        entry.department = row[columns.department] if columns.department is not None else None
        entry.names_owner_elsewhere = bool(columns.owners) or columns.owner_and_due is not None
        entry.names_due_elsewhere = any(at is not None for at in (columns.due, columns.start, columns.owner_and_due))
        if columns.owner_and_due is not None:
            self._fill_both(entry, row[columns.owner_and_due])
        if columns.ref is not None:
            entry.ref = bare(row[columns.ref].text)
        self._take_leading_ref(entry)

    def _fill_both(self, entry: Entry, cell: Cell) -> None:
        """Who and when of one cell, "Ann Lee", "July 2007" and "March 2008" below each other among these."""
        if self.times > 1:
            lines = [part for line in cell.lines for part in _BETWEEN.split(line)]
            cell = replace(cell, lines=tuple(part for line in lines for part in _day_below(line)))
        owner, due = owner_and_due(cell)
        if due is None and self.times > 1 and len(cell.lines) > 1 and looks_like_owner(cell.lines[0]):
            owner, due = Cell(cell.lines[:1]), Cell(cell.lines[1:])  # "Subject to the budget" below a name
        entry.owners.append(owner)
        if due is not None and entry.due is None:
            entry.due = due
            self._part_times(entry, due)

    def _fill_dates(self, entry: Entry, row: list[Cell]) -> None:
        columns = self.columns

        def cell(at: int | None) -> Cell | None:
            filled = at is not None and (row[at].lines or row[at].when or row[at].struck)
            return _with_its_year(_labelled(row[at])) if at is not None and filled else None

        entry.start, entry.due, entry.completed = cell(columns.start), cell(columns.due), cell(columns.completed)
        entry.completed = entry.completed or (cell(columns.ticked) if columns.ticked is not None else None)
        if span := self._span(row):
            entry.due = Cell((f"{span['start']} - {span['end']}",))
        elif self.due_last and entry.due is not None:
            self._part_times(entry, entry.due)
        if entry.due is not None and self.due_in_months:
            entry.due = _month_and_year(entry.due)
        if entry.due is not None and self.due_in_own_years and re.fullmatch(r"\d", entry.due.text):
            entry.due = Cell((f"Year {entry.due.text}",))
        if columns.due_year is not None:
            parts = [row[at].text for at in (columns.due, columns.due_year) if at is not None and row[at].lines]
            entry.due = Cell((" ".join(parts),)) if parts else None
        if columns.completed is not None:
            entry.completed_heading = self.texts[columns.completed]
        entry.other_dates = [(self.texts[at], row[at]) for at in columns.other_dates if row[at].lines]
        entry.revised = [_with_its_year(row[at]) for at in columns.revised if row[at].lines or row[at].when]

    def _part_times(self, entry: Entry, times: Cell) -> None:
        """The start and the due date of a cell that holds both, side by side or one on each line as its heading has
        them: "Start/Review/End"."""
        entry.due = _from_first_to_last(times) if self.times > 1 or self.due_last else times
        former = any(line.casefold().startswith(_FORMER) for line in times.lines)
        if entry.due is times and len(times.lines) == self.times > 1 and ":" not in times.text and not former:
            entry.start = entry.start or Cell(times.lines[:1])
            entry.due = Cell(times.lines[-1:])

    def _fill_statuses(self, entry: Entry, row: list[Cell]) -> None:
        columns = self.columns
        entry.statuses = [self._status(row[at], at) for at in columns.statuses if row[at].lines]
        if not columns.statuses:
            _take_status_for_revision(entry)
        entry.colours = [
            row[at] for at in columns.statuses or ([columns.colours] if columns.colours is not None else [])
        ]
        if (span := self._span(row)) and span["state"]:
            entry.statuses.append(Cell((span["state"],)))
        entry.has_status_column = bool(entry.colours)
        if not entry.colours:
            entry.fills = [cell.fill for cell in row if cell.fill]
        if not entry.statuses:
            entry.statuses = [Cell((found["mark"],)) for cell in row if (found := _MARKED.search(cell.text))][:1]
        if not entry.statuses and any(_YES.match(row[at].text) for at in self.asked):
            entry.statuses = [Cell(("Completed",))]
        if not entry.statuses:
            told = (_STATUS_TOLD.match(line) for cell in (*entry.responses, *entry.notes) for line in cell.lines)
            entry.statuses = [
                Cell((found["said"],))
                for found in told
                if found and len(found["said"]) <= _A_WORD and leading_status(found["said"])
            ][:1]
        if not entry.has_status_column and not entry.statuses:
            told = (_STATUS_ALONE.fullmatch(row[at].text) for at in self.tracked)
            done = (_DONE_FIRST.match(cell.text) for at, cell in enumerate(row) if self._tells(at))
            entry.statuses = [Cell((found["said"],)) for found in told if found][:1]
            entry.statuses = entry.statuses or [Cell((found[0],)) for found in done if found][:1]

    def _tells(self, at: int) -> bool:
        """Whether a column is for something else than dates and owners, so that a completion in it is one: "Impact"."""
        found = self.columns.meanings.get(at)
        return found is not None and found.role is Role.OTHER

    def _span(self, row: list[Cell]) -> re.Match[str] | None:
        """What a row says of both ends in one cell: "Sept 16 / July 17"."""
        text = row[self.columns.due].text if self.spans and self.columns.due is not None else ""
        return _SPAN.fullmatch(text) if len(text) <= _A_SPAN else None

    def _part_states(self, entry: Entry) -> None:
        """Takes the state that an owner's cell ends with for the status, where no column is for that: "HD done"."""
        for at, cell in enumerate(entry.owners):
            who, state = initials_with_state(cell.text) or ("", "")
            if who:
                entry.owners[at] = Cell((who,))
            if state and not self.columns.statuses and status_word(state):
                entry.statuses.append(Cell((state,)))

    def _owners(self, row: list[Cell]) -> list[Cell]:
        """The owners' cells, those of numbered columns in one: "Owner 1" and "Owner 2"."""
        found: dict[str, list[Cell]] = {}
        for at in sorted(self.columns.owners) if self.numbered else self.columns.owners:
            called = normal(self.texts[at])
            key = _DIGIT.sub("#", called) if _DIGIT.search(called) else str(at)
            if row[at].lines:
                found.setdefault(key, []).append(self._owner(row[at], at))
        return [
            cells[0] if len(cells) == 1 else Cell(tuple(line for cell in cells for line in cell.lines))
            for cells in found.values()
        ]

    def _owner(self, cell: Cell, at: int) -> Cell:
        """An owner's cell; where the heading says that a name and a job title stand in it, they are one owner."""
        if len(cell.lines) > 1 and (named := self._by_letter(cell.lines, at)):
            return Cell(named)
        return Cell((", ".join(map(name_before_title, cell.lines)),)) if at in self.with_title else cell

    def _by_letter(self, lines: Sequence[str], at: int) -> tuple[str, ...]:
        """The first that is somebody of those whom a cell names by letters, where a word of its heading begins with
        the first: below "Staff lead? Governor monitor?" "S: Colin Pollard", "G: Ruth Dean". Who is responsible comes
        before others."""
        parts = [found for line in lines if (found := _LETTERED.fullmatch(line))]
        heading = {word[0].upper() for word in re.findall(r"[A-Za-z]+", self.texts[at])}
        letters = [part["letter"] for part in parts]
        listed = letters == sorted(letters) and letters[:1] == ["A"]  # "A: Ann", "B: Bob" are of actions a) and b)
        if len(parts) < len(lines) or len(set(letters)) < len(letters) or listed or letters[0] not in heading:
            return ()
        parts.sort(key=lambda part: part["letter"] != "R")
        return tuple(part["who"] for part in parts if not nobody(part["who"]))[:1]

    def _response(self, cell: Cell, at: int) -> Cell:
        """A response's cell; a bare "No" under "Agreed?" declines what is asked, if nothing else is to be done."""
        declines = cell.text == "No" and self.columns.recommendation is None and _ASKS_IF_AGREED.search(self.texts[at])
        return Cell(("Not agreed",)) if declines else cell

    def _status(self, cell: Cell, at: int) -> Cell:
        """A status's cell; a bare number under "Progress %" is one of per cent, "Y" under "Completed Y/N" a yes."""
        if at in self.ask_if_done and cell.text.casefold() in _ANSWERS:
            return Cell((_ANSWERS[cell.text.casefold()],))
        of_hundred = cell.text.isdecimal() and "percent" in normal(self.texts[at])
        return Cell((f"{cell.text} %",), fill=cell.fill) if of_hundred else cell

    def _take_leading_ref(self, entry: Entry) -> None:
        """Takes the number that an action begins with for its reference: "1.1 Independent review …"."""
        lines = entry.action.split("\n")
        found = _LEADING_REF.match(lines[0])
        if not found or any(LIST_LINE.match(line) for line in lines[1:]) or found[0].count("(") > found[0].count(")"):
            return
        if re.match(r"^(?:19|20)\d\d$", found["ref"]) or found["ref"] == "A":
            return
        if entry.ref is None or bare(found["ref"]) == entry.ref or "." in found["ref"]:
            entry.ref = bare(found["ref"])
            entry.action = entry.action[found.end() :].strip()
            if "." in found["ref"]:
                _drop_number(entry, found["ref"])


def _drop_number(entry: Entry, number: str) -> None:
    """Drops the number of an action where its owner and its dates begin with it again: "1.0.1 January 2015"."""
    again = re.compile(rf"{re.escape(number)}[.):]?\s+(?=\S)")

    def without(cell: Cell) -> Cell:
        found = again.match(cell.lines[0]) if cell.lines else None
        if not found or any(map(LIST_LINE.match, cell.lines[1:])):
            return cell
        return replace(cell, lines=(cell.lines[0][found.end() :], *cell.lines[1:]))

    entry.owners = [without(cell) for cell in entry.owners]
    entry.statuses = [without(cell) for cell in entry.statuses]
    entry.notes = [without(cell) for cell in entry.notes]
    entry.start, entry.due = (cell and without(cell) for cell in (entry.start, entry.due))


def _labelled(cell: Cell) -> Cell:
    """A cell of dates without the other fields in it: "April 2021" of "Priority: high Timeline: April 2021"."""
    labels = list(_LABEL.finditer(cell.text))
    if len(labels) < 2 or labels[0].start() > 0:
        return cell
    roles = [known.role if (known := meaning(label["label"])) else None for label in labels]
    if roles.count(Role.DUE) != 1 or not set(roles) <= {Role.DUE, Role.OTHER, Role.RECOMMENDATION}:
        return cell
    at = roles.index(Role.DUE)
    end = labels[at + 1].start() if at + 1 < len(labels) else len(cell.text)
    return replace(cell, lines=(cell.text[labels[at].end() : end].strip(),))


def _with_its_year(cell: Cell) -> Cell:
    """A cell of dates in which no year stands on a line of its own: "June", "2015"."""
    lines: list[str] = []
    for line in cell.lines:
        if lines and _YEAR_ALONE.fullmatch(line) and _LACKS_YEAR.search(lines[-1]):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return cell if len(lines) == len(cell.lines) else replace(cell, lines=tuple(lines))


def bare(text: str) -> str | None:
    """A reference without the words around it: "Action 3." → "3", "AP 102" → "AP102"; None for what is none."""
    text = _LETTER_BEHIND.sub(r"\1\2", text.strip())
    found = _REF.match(text.rstrip(".: ") if "(" in text else text.rstrip(".:) "))
    if not found or len(text) > 24:
        return None
    ref = re.sub(r"\s+", "", found["ref"]).strip(".")
    return (ref if ref.count("(") == ref.count(")") and not ref.startswith("(") else ref.strip("().")) or None


def _day_below(line: str) -> tuple[str, ...]:
    """A line that names who and then a day as two: "Ann Lee / Bob Day January 2028", where these filled the line."""
    found = _WHO_THEN_DAY.fullmatch(line)
    return (found["who"], found["day"]) if found and names_owners(found["who"]) else (line,)


def _from_first_to_last(cell: Cell) -> Cell:
    """A cell of dates side by side as a range from the first to the last, or from the first on: "Sept 17 Ongoing"."""
    found = _DATES.fullmatch(cell.text) if cell.when is None and len(cell.text) <= _A_SPAN else None
    if found is None or not (found["more"] or found["then"]):
        return cell
    dates = [_SHORT_YEAR.sub(r"\1 20\2", one) for one in re.findall(_A_DATE, found[0], re.I)]
    then = f" {found['then']}" if found["then"] else ""
    return Cell((f"{dates[0]} - {dates[-1]}{then}" if len(dates) > 1 else f"from {dates[0]}{then}",))


def _month_and_year(cell: Cell) -> Cell:
    """A cell below "(MM/YY)", or among others like it, as the month that it means: "03/25" is March 2025."""
    found = re.fullmatch(r"(0?[1-9]|1[0-2])[/-](\d\d)", cell.text)
    return Cell((f"{month_name[int(found[1])]} 20{found[2]}",), cell.fill) if found else cell


def _take_status_for_revision(entry: Entry) -> None:
    """Takes what stands where a revised date would, and names a status and no date: "Action to be closed"."""
    said = [cell for cell in entry.revised if not cell.when and not WHEN.search(cell.text) and status_word(cell.text)]
    entry.statuses = said
    entry.revised = [cell for cell in entry.revised if cell not in said]


def _latest_first(statuses: list[int], texts: list[str]) -> list[int]:
    """The status columns, those of later reviews first: "RAG Nov 19", "RAG Feb 20"."""
    statuses = sorted(statuses, key=lambda at: _OF_NOW.search(texts[at]) is None)
    months = {at: month_named(texts[at]) for at in statuses}
    if len(statuses) > 1 and all(months.values()):
        return sorted(statuses, key=lambda at: months[at] or (0, 0), reverse=True)
    named = [month_number(found[0]) for at in sorted(statuses) if (found := _ANY_MONTH.search(texts[at]))]
    onward = [0 < (later - month) % 12 < _HALF_A_YEAR for month, later in pairwise(named)]
    return sorted(statuses, reverse=True) if len(named) == len(statuses) > 1 and all(onward) else statuses
