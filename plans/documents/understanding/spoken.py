"""Minutes in a table in which a column says the actions in words: "Estates Manager: fit closers. By: 31 August"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.shape import Cell
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.sections import SectionTracker

_SAID = re.compile(
    r"^(?P<who>[A-Z@][^:]{1,80}):\s+(?P<what>\S.{3,}?)[.;,]?\s+(?:By(?: when)?|Due|Deadline)\s*:\s*(?P<when>\S.*?)\.?$"
)
_LEAST = 2


def spoken_actions(rows: Sequence[Sequence[Cell]], column: int, sections: SectionTracker) -> list[Entry]:
    """The actions that the lines of a column say; empty where they say hardly any."""
    entries = []
    for row in rows:
        for line in row[column].lines:
            found = _SAID.match(line)
            if found and owners_in(found["who"]):
                entry = Entry(found["what"], sections.above(), section=sections.name)
                entry.owners, entry.due = [Cell((found["who"],))], Cell((found["when"],))
                entries.append(entry)
    return entries if len(entries) >= _LEAST else []
