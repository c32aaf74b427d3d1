"""Tables laid out as forms: a label in one cell, what it says in the next; one action, or several below each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plans.documents.shape import Cell, Table
from plans.documents.understanding.action_cell import worded
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import EXPLAINS, is_prompt, label_meaning, meaning
from plans.documents.understanding.parallel import split_parallel
from plans.documents.understanding.roles import KEEPING, LABEL, SURE, TEXTS, Role, makes_a_form, tell_who_and_when
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.status_words import GRADE
from plans.documents.understanding.who_and_when import owner_and_due

_NUMBER = re.compile(r"\s(?P<n>\d{1,3}(?:\.\d{1,2})*[a-z]?)\W*$")  # "Medium recommendation 1.2:"
_AFTER_TEXTS = frozenset({Role.OWNER, Role.OWNER_AND_DUE, Role.DUE})
_LONGEST_LABEL = 90
_SHORT = 20
_WORD = re.compile(r"[^\W\d_]{2}")
_WORDS = re.compile(r"[^\W\d_]{2}\W+[^\W\d_]{2}")  # "Fit locks", and not "Total"
_MOST_LABELS = 100  # of one form
# How grave a thing is says nothing of what is to be done: "Priority", "High".
_LEVEL = re.compile(rf"{GRADE}\W*", re.I)
_DUE = (Role.DUE, Role.START_AND_DUE, Role.COMPLETION, Role.OWNER_AND_DUE)
_ACTION_HEADED = re.compile(r"Action (?P<ref>[A-Z]?\d{1,3}(?:\.\d{1,2})*[a-z]?)\s*[:.–-]\s+(?P<text>[A-Z].{8,})")
_SEVERAL_COUNTS = 3
_DESCRIBES = re.compile(r"(?:action )?description\W*", re.I)  # labels the action, where nothing else does
_OF_AN_ACTION = re.compile(r"(?:\w+ )?action (?:id|ref(?:erence)?|no|number)\W*", re.I)
_EXPLAINS = re.compile(EXPLAINS, re.I)
_TELLS_HOW = re.compile(  # how a form is to be filled in: "Please describe how the School intends to …"
    r"please (?:describe|enter|give|indicate|state|specify|outline|set out|list|provide|explain)\b", re.I
)
_COUNT = re.compile(r"\d+ (?:actions?|recommendations?|items?|requirements?|findings?)", re.I)
_ACTIONS = (Role.ACTION, Role.PART, Role.RESPONSE, Role.RECOMMENDATION)  # the first of them that a form has


@dataclass(slots=True)
class Form:
    """The fields of one action, by role. What comes first for a role is kept."""

    cells: dict[Role, Cell] = field(default_factory=dict)
    labels: dict[Role, str] = field(default_factory=dict)
    department: Cell | None = None

    def put(self, role: Role, label: str, cell: Cell) -> None:
        """Fills a field that is empty; of several recommendations the one nearest to the action counts."""
        known = label_meaning(label)
        if known and known.is_department:
            self.department = cell
        if role is Role.RECOMMENDATION and _LEVEL.fullmatch(cell.text):
            return
        if role not in self.cells or role is Role.RECOMMENDATION:
            self.cells[role], self.labels[role] = cell, label

    def is_followed_by(self, role: Role) -> bool:
        """Whether a label begins the next form: one for a text or a reference that this form has already."""
        if role is Role.RECOMMENDATION:
            after = TEXTS | _AFTER_TEXTS if role in self.cells else TEXTS
            return bool(self.cells.keys() & after - {role})
        return role in self.cells and (role in TEXTS or role is Role.REF)

    def entries(self, sections: SectionTracker) -> list[Entry]:
        """The action of this form, or several that it numbers; empty where it is no form of an action."""
        cells = self.cells
        text_role = next((role for role in _ACTIONS if role in cells), None)
        if text_role is None or not cells.keys() & KEEPING:
            return []
        action = cells[text_role]
        told_how = _TELLS_HOW.match(action.text) and any(map(_TELLS_HOW.match, self._texts_of(KEEPING)))
        if not _WORD.search(action.text) or _COUNT.fullmatch(action.text) or told_how:
            return []
        headed = _ACTION_HEADED.match(sections.latest) if text_role is Role.RECOMMENDATION else None
        above = cells.get(Role.RECOMMENDATION) if text_role is not Role.RECOMMENDATION or headed else None
        heading = sections.heading(above.text) if above is not None and above.lines else sections.above()
        entry = Entry(headed["text"] if headed else worded(action), heading, section=sections.name)
        entry.owners = [cells[Role.OWNER]] if Role.OWNER in cells and cells[Role.OWNER].lines else []
        entry.department = self.department
        entry.start, entry.completed = cells.get(Role.START), cells.get(Role.COMPLETED)
        entry.completed_heading = self.labels.get(Role.COMPLETED, "")
        due = [cells[role] for role in (Role.DUE, Role.START_AND_DUE, Role.COMPLETION) if role in cells]
        entry.due = due[0] if due else None
        if len(due) > 1 and entry.completed is None:
            entry.completed = due[-1]
        if Role.OWNER_AND_DUE in cells:
            owner, when = owner_and_due(cells[Role.OWNER_AND_DUE])
            entry.owners, entry.due = [*entry.owners, owner], entry.due or when
        entry.revised = [cells[Role.REVISED]] if Role.REVISED in cells else []
        entry.statuses = [cells[Role.STATUS]] if Role.STATUS in cells else []
        entry.colours, entry.has_status_column = list(entry.statuses), bool(entry.statuses)
        entry.notes = [cells[Role.NOTE]] if Role.NOTE in cells else []
        entry.ref = headed["ref"] if headed else self._ref(text_role)
        return [entry] if headed else split_parallel(entry, action)

    def _texts_of(self, roles: frozenset[Role]) -> list[str]:
        return [cell.text for role, cell in self.cells.items() if role in roles]

    def _ref(self, text_role: Role) -> str | None:
        """The reference of its own field, or the number in the label of the action or its recommendation."""
        if Role.REF in self.cells:
            return self.cells[Role.REF].text.strip(" .") or None
        labels = [self.labels[role] for role in (text_role, Role.RECOMMENDATION) if role in self.labels]
        return next((found["n"] for label in labels if (found := _NUMBER.search(label))), None)


def form_entries(table: Table, sections: SectionTracker) -> list[Entry]:
    """The actions of a table of labels and values; empty where the table is none, or counts actions and says none."""
    fields = _fields(table)
    if _counts(table) and not any(role in _ACTIONS and _WORDS.search(cell.text) for role, _, cell in fields):
        return []
    if not makes_a_form(role for role, _, _ in fields) or sum(_explains(cell) for _, _, cell in fields) > 1:
        return []
    forms = [Form()]
    for role, label, value in fields:
        if forms[-1].is_followed_by(role):
            forms.append(Form())
        forms[-1].put(role, label, value)
    return [entry for form in forms for entry in form.entries(sections)]


def _counts(table: Table) -> bool:
    """Whether most rows of a table are a label and figures: "Number of actions", "7", "5", "12"."""
    told = [[cell.text for cell in row[1:] if cell.lines] for row in table.rows]
    figures = [all(map(str.isdecimal, texts)) for texts in told if texts]
    return sum(figures) >= _SEVERAL_COUNTS and sum(figures) * 2 > len(figures)


def _explains(cell: Cell) -> bool:
    """Whether a value tells what its label means: "Actions to be taken to address the recommendation"."""
    return _EXPLAINS.search(cell.text) is not None


def is_form(table: Table) -> bool:
    """Whether each row of a table begins with a label, as in a form, and no row is one of headings."""
    firsts = [row[0].text for row in table.rows if row and row[0].lines]
    if len(firsts) > _MOST_LABELS:
        return False
    known = [text for text in firsts if len(text) < 60 and (found := meaning(text)) and found.rank >= LABEL]
    return len(firsts) >= 4 and len(set(firsts)) == len(firsts) and len(known) >= len(firsts) * 0.75


def _heads_too(cell: Cell, role: Role) -> bool:
    """Whether the cell beside the label of a text is one too, as in a row of headings: "Must do", "Should do"."""
    known = label_meaning(cell.text) if len(cell.text) < _SHORT and not cell.text.endswith(".") else None
    return role in TEXTS and known is not None and known.role is role


def _names_text(label: str) -> bool:
    """Whether a label is surely that of an action or a recommendation, and more than "Priority"."""
    known = label_meaning(label)
    if known is None or known.role not in TEXTS:
        return False
    return known.rank >= (SURE if known.role is Role.RECOMMENDATION else LABEL)


def _fields(table: Table) -> list[tuple[Role, str, Cell]]:
    """(role, label, value) for each label of a form, row by row. A bare "Date" below an owner is due where nothing else
    is."""
    labels = [row[0].text for row in table.rows if row]
    roles = {known.role for label in labels if (known := label_meaning(label)) and known.rank >= LABEL}
    of_an_action = tell_who_and_when(roles) or any(map(_OF_AN_ACTION.fullmatch, labels))
    described = of_an_action and not any(map(_names_text, labels))
    found: list[tuple[Role, str, Cell]] = []
    bare: list[tuple[Role, str, Cell]] = []
    for row in table.rows:
        cells = list({id(cell): cell for cell in row}.values())
        at = 0
        while at + 1 < len(cells):
            text = cells[at].text
            known = label_meaning(text) if 0 < len(text) < _LONGEST_LABEL or is_prompt(text) else None
            beside = cells[at + 1]
            dated = beside.when is not None or says_when(beside.text)
            below_owner = bool(found) and found[-1][0] is Role.OWNER
            if known and known.role is Role.DUE and known.rank < LABEL and dated and below_owner:
                bare.append((known.role, text, beside))
                at += 2
            elif (
                known
                and (known.rank >= LABEL or (described and _DESCRIBES.fullmatch(text)))
                and not _heads_too(beside, known.role)
            ):
                found.append((known.role, text, beside))
                at += 2
            else:
                at += 1
    return found if any(role in _DUE for role, _, _ in found) else [*found, *bare]
