"""Tables laid out as forms: a label in one cell, what it says in the next; one action, or several below each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plans.documents.shape import Cell, Table
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.roles import TEXTS, Role
from plans.documents.understanding.sections import SectionTracker

_KEEPING = (Role.OWNER, Role.DUE, Role.COMPLETION, Role.STATUS, Role.START_AND_DUE)


@dataclass(slots=True)
class Form:
    """The fields of one action, by role. What comes first for a role is kept."""

    cells: dict[Role, Cell] = field(default_factory=dict)
    labels: dict[Role, str] = field(default_factory=dict)

    def put(self, role: Role, cell: Cell, label: str) -> bool:
        """Fills a field; False where it is filled already, so that a new form begins."""
        if role in self.cells:
            return False
        self.cells[role], self.labels[role] = cell, label
        return True

    def entry(self, sections: SectionTracker) -> Entry | None:
        """The action of this form; None where it is no form of an action."""
        cells = self.cells
        text_role = next(
            (role for role in (Role.ACTION, Role.PART, Role.RESPONSE, Role.RECOMMENDATION) if role in cells), None
        )
        if text_role is None or not any(role in cells for role in _KEEPING):
            return None
        action = cells[text_role]
        if not re.search(r"[^\W\d_]{2}", action.text):
            return None
        above = cells.get(Role.RECOMMENDATION) if text_role is not Role.RECOMMENDATION else None
        heading = sections.heading(above.text) if above is not None and above.lines else sections.above()
        entry = Entry(" ".join(action.lines).rstrip(" ;,"), heading, section=sections.name)
        entry.owners = [cells[Role.OWNER]] if Role.OWNER in cells and cells[Role.OWNER].lines else []
        entry.start, entry.completed = cells.get(Role.START), cells.get(Role.COMPLETED)
        entry.completed_heading = self.labels.get(Role.COMPLETED, "")
        due = [cells[role] for role in (Role.DUE, Role.START_AND_DUE, Role.COMPLETION) if role in cells]
        entry.due = due[0] if due else None
        if len(due) > 1 and entry.completed is None:
            entry.completed = due[-1]
        entry.revised = [cells[Role.REVISED]] if Role.REVISED in cells else []
        entry.statuses = [cells[Role.STATUS]] if Role.STATUS in cells else []
        entry.colours, entry.has_status_column = list(entry.statuses), bool(entry.statuses)
        entry.notes = [cells[Role.NOTE]] if Role.NOTE in cells else []
        if Role.REF in cells:
            entry.ref = cells[Role.REF].text.strip(" .") or None
        return entry


def form_entries(table: Table, sections: SectionTracker) -> list[Entry]:
    """The actions of a table of labels and values; empty where the table is none."""
    pairs = list(_pairs(table))
    roles = {role for role, _, _ in pairs}
    if not roles & TEXTS or not roles & set(_KEEPING) or len(roles) < 3:
        return []
    forms = [Form()]
    for role, label, value in pairs:
        before = forms[-1].cells
        if role is Role.RECOMMENDATION and not before.keys() & TEXTS - {role}:
            before.pop(role, None)  # of two headings the one nearer to the action counts
        elif role in before and (role in TEXTS or role is Role.REF):
            forms.append(Form())
        forms[-1].put(role, value, label)
    return [entry for form in forms if (entry := form.entry(sections))]


def is_form(table: Table) -> bool:
    """Whether each row of a table begins with a label, as in a form, and no row is one of headings."""
    firsts = [row[0].text for row in table.rows if row and row[0].lines]
    known = [text for text in firsts if len(text) < 60 and (found := meaning(text)) and found.rank >= 4]
    return len(firsts) >= 4 and len(set(firsts)) == len(firsts) and len(known) >= len(firsts) * 0.75


def _pairs(table: Table) -> list[tuple[Role, str, Cell]]:
    """(role, label, value) for each label of a form, row by row."""
    found = []
    for row in table.rows:
        cells = list({id(cell): cell for cell in row}.values())
        at = 0
        while at + 1 < len(cells):
            known = meaning(cells[at].text) if cells[at].lines and len(cells[at].text) < 60 else None
            if known and known.rank >= 4:
                found.append((known.role, cells[at].text, cells[at + 1]))
                at += 2
            else:
                at += 1
    return found
