"""What only answers a recommendation, told from what is to be done about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plans.documents.shape import Cell
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.row_kinds import answers_only
from plans.documents.understanding.section_words import AGREES
from plans.verbs import says_to_do

_WILL = re.compile(r"\b(?:will|shall|to be)\b(?! not\b)", re.I)


def without_answers(entries: Sequence[Entry]) -> list[Entry]:
    """The actions without those that only agree to a recommendation whose actions stand below it; what is recommended
    is the action where an answer that only agrees is all that is said of it."""
    uses = Counter(id(entry.heading) for entry in entries)
    for entry in entries:
        alone = entry.heading is not None and uses[id(entry.heading)] == 1 and bool(entry.owners or entry.due)
        if entry.heading and alone and answers_only(entry.action):
            entry.notes.append(Cell((entry.action,)))
            entry.action, entry.heading = entry.heading.text, None
    acted_on = {id(entry.heading) for entry in entries if entry.owners or entry.due}
    return [
        entry
        for entry in entries
        if entry.owners or entry.due or id(entry.heading) not in acted_on or not _only_agrees(entry.action)
    ]


def _only_agrees(text: str) -> bool:
    """Whether a text agrees, and goes on to say how things are, and not what will be done."""
    found = AGREES.match(text)
    rest = text[found.end() :].strip() if found else text
    return found is not None and not found[0].endswith(":") and not (_WILL.search(rest) or says_to_do(rest))
