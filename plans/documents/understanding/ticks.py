"""Boxes that were typed: "☐ Order the desks" is a task still to be done, "[x] Send the contract" one that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from plans.documents.shape import Block, Document, Text
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.status import leading_status
from plans.verbs import says_to_do

_EMPTY = "☐❏❑⬜◻□"
TICKED = "☑☒✅✔✓🗹"
_BOX = re.compile(rf"(?P<sign>[{_EMPTY}{TICKED}])[\ufe0f\s]*|\[(?P<typed>[ xX✓])\]\s+")
_BOX_WITHIN = re.compile(rf"[{_EMPTY}{TICKED}]|\[[ xX✓]?\]")
_SEVERAL = 2


def with_ticks(document: Document) -> Document:
    """The document with the lines that begin with a box as items with that box, where there are several, and items that
    end in a tick as done.

    Most lines of a list have to say what is to be done, or by whom or when: "[x] Medication error" is a form's choice.
    """
    found = ((place, task) for place, block in enumerate(document.blocks) if (task := _task(block)))
    runs = ([task for _, task in run] for _, run in groupby(enumerate(found), key=lambda one: one[0] - one[1][0]))
    tasks = {place: task for run in runs if _are_asked(run) for place, task in run}
    tasks = tasks if len(tasks) >= _SEVERAL else {}
    return replace(document, blocks=[tasks.get(place) or _done(block) for place, block in enumerate(document.blocks)])


def _are_asked(tasks: Sequence[tuple[int, Text]]) -> bool:
    return sum(_asks(task.text) for _, task in tasks) * 2 > len(tasks)


def _done(block: Block) -> Block:
    """An item with the sign of a tick at its end as one that is done."""
    if isinstance(block, Text) and block.kind == "item" and block.checked is None and block.text[-1:] in tuple(TICKED):
        text = block.text[:-1].rstrip()
        return replace(block, text=text, checked=True) if _asks(text) else block
    return block


def _asks(text: str) -> bool:
    """Whether a line says what is to be done, or by whom or when: ticks stand before what is merely so as well."""
    return says_to_do(text) or read_line(text).keeps


def _task(block: Block) -> Text | None:
    """A line as a task with a box; None for any other block, and for a line of a key: "✔ Completed ▶ Under way"."""
    if not isinstance(block, Text) or block.kind == "heading" or block.checked is not None:
        return None
    box = _BOX.match(block.text)
    text = block.text[box.end() :] if box else ""
    if box is None or not text or (box["sign"] and leading_status(text)) or _BOX_WITHIN.search(text):
        return None
    return replace(block, kind="item", text=text, checked=(box["sign"] or box["typed"]) not in _EMPTY + " ")
