"""Recommendations that stand by themselves: a table, or a row above headings, which holds one and no action."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plans.documents.shape import Cell
from plans.documents.understanding.entries import heading_number
from plans.documents.understanding.headings import label_meaning
from plans.documents.understanding.roles import KEEPING, Meaning, Role
from plans.documents.understanding.section_words import KIND_FIRST, RECOMMENDS, completed, is_bare, is_recommendation
from plans.verbs import says_to_do

_ASKS = 7  # from this rank on a heading says that what it is for are recommendations
_ACTS = KEEPING | {Role.ACTION, Role.PART}
_FEW = 6  # rows
_LABELLED = re.compile(r"[A-Z][^:]{2,60}:\s")
_A_NAME = 30  # characters
_A_PAIR = 2
QUOTES = "‘’“”'\" "  # around a recommendation that is cited


def recommended_below(meanings: Mapping[int, Meaning], below: Sequence[Sequence[Cell]]) -> str | None:
    """The recommendation that is the only row below headings, none of which is of actions; None for other tables."""
    asked = [at for at, found in meanings.items() if _asks(found)]
    acts = any(found.role in _ACTS for found in meanings.values())
    if acts or len(below) != 1 or len(asked) != 1:
        return None
    return below[0][asked[0]].text or None


def recommended_in(rows: Sequence[Sequence[Cell]]) -> str | None:
    """The recommendation that a table of a few labels and texts says, and no action; None for other tables."""
    if len(rows) > _FEW:
        return None
    labels = [label_meaning(row[0].text) for row in rows if len(row) >= _A_PAIR and row[0].lines]
    found = [said for row in rows if (said := recommended(row))]
    acts = any(label is not None and label.role in _ACTS for label in labels)
    return found[0] if len(found) == 1 and not acts else None


def recommended(row: Sequence[Cell]) -> str | None:
    """The recommendation that a row is: its label beside its words, or both in one cell; None for any other row."""
    texts = list(dict.fromkeys(cell.text.replace("\n", " ") for cell in row if cell.lines))
    if len(texts) == 1 and not is_bare(texts[0]):
        text = texts[0]
        named = KIND_FIRST.match(text) and heading_number(text)
        return text if named and is_recommendation(text) else None
    if labelled := labelled_in(row):
        return labelled
    if len(texts) != _A_PAIR:
        return None
    label, text = texts
    found = None if text.endswith(":") or label_meaning(text) else label_meaning(label)
    return completed(label, text) or text if found is not None and _asks(found) else None


def labelled_above(row: Sequence[Cell], action: Cell, kept: Sequence[Cell]) -> str | None:
    """What a row of labels among actions says that those below it are for: it names no action, and where owners and
    dates stand, in the `kept` cells, it has none of them."""
    named = len(action.text) < _A_NAME and not says_to_do(action.text)
    return labelled_in(row) if named and all(_LABELLED.match(cell.text) for cell in kept if cell.lines) else None


def labelled_in(row: Sequence[Cell]) -> str | None:
    """The recommendation that one of a few cells says behind a label: "Ref E1", "Area for improvement: …", "…"."""
    texts = list(dict.fromkeys(cell.text for cell in row if cell.lines))
    labelled = [found["said"] for text in texts if (found := RECOMMENDS.match(text)) and found["said"]]
    return labelled[0].strip(QUOTES) if len(labelled) == 1 and 1 < len(texts) < _FEW else None


def _asks(found: Meaning) -> bool:
    return found.role is Role.RECOMMENDATION and found.rank >= _ASKS
