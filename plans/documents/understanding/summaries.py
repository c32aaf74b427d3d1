"""Rows of a project's plan that only sum up those below them: "1 Initiation" over "1.1", "1.2" that people do."""

from __future__ import annotations

from collections.abc import Sequence

from plans.documents.understanding.entries import Entry
from plans.documents.understanding.sections import SectionTracker

_FEWEST = 2


def with_parts_headed(entries: Sequence[Entry], sections: SectionTracker) -> list[Entry]:
    """The actions of a table, those that nobody owns and whose parts all have owners as what these are for."""
    below: dict[str, list[Entry]] = {}
    for entry in entries:
        below.setdefault((entry.ref or "").rpartition(".")[0], []).append(entry)
    parts = {id(whole): below.get(whole.ref, []) for whole in entries if whole.ref and not whole.owners}
    wholes = {at for at, found in parts.items() if found and all(part.owners for part in found)}
    owned = {id(part) for at in wholes for part in parts[at]}
    if len(wholes) < _FEWEST or any(id(entry) not in wholes | owned for entry in entries):
        return list(entries)
    for whole in entries:
        for part in parts[id(whole)] if id(whole) in wholes else []:
            part.heading = part.heading or sections.heading(whole.action, whole.ref)
    return [entry for entry in entries if id(entry) not in wholes]
