"""Minutes in a table in which a column says the actions in words: "Estates Manager: fit closers. By: 31 August"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.shape import Cell
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import clause, who_is_to
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.status import leading_status

_SAID = re.compile(
    r"^(?P<who>[A-Z@][^:]{1,80}):\s+(?P<what>\S.{3,}?)[.;,]?\s+(?:By(?: when)?|Due|Deadline)\s*:\s*(?P<when>\S.*?)\.?$"
)
_REF = re.compile(r"^(?P<ref>\d[\d/.]*(?:-\d+)+|[A-Z]{1,4}-?\d{1,4})\s*[-–:.]\s*(?=[A-Z])")
_THEN = re.compile(r"\.\s+(?=[A-Z])|\s+\((?=\w+ [^()]*\)$)")
_LEAST = 2


def spoken_actions(rows: Sequence[Sequence[Cell]], column: int, sections: SectionTracker) -> list[Entry]:
    """The actions that the lines of a column say; empty where they say hardly any."""
    lines = [line for row in rows for line in row[column].lines]
    entries = [entry for line in lines if (entry := _labelled(line) or _said(line))]
    for entry in entries:
        entry.heading, entry.section = sections.above(), sections.name
    return entries if len(entries) >= _LEAST else []


def _labelled(line: str) -> Entry | None:
    """What a line asks for by labels: who before a colon, by when after another."""
    found = _SAID.match(line)
    if found is None or not owners_in(found["who"]):
        return None
    return Entry(found["what"], owners=[Cell((found["who"],))], due=Cell((found["when"],)))


def _said(line: str) -> Entry | None:
    """What a line asks for in a sentence, with what became of it behind: "08/09-05 Clerk to reply. Completed."."""
    marked = _REF.match(line)
    text = line[marked.end() :] if marked else line
    who = who_is_to(text)
    if who is None:
        return None
    action, *rest = _THEN.split(text)
    due = clause(action)
    entry = Entry(action.rstrip(" .;"), ref=marked["ref"] if marked else None, owners=[Cell((who,))])
    entry.due = Cell((due,)) if due else None
    entry.statuses = [Cell((one.strip(" )."),)) for one in rest if leading_status(one)]
    return entry
