"""Boxes that were typed: "☐ Order the desks" is a task still to be done, "[x] Send the contract" one that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from plans.documents.shape import Block, Document, Text
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.sentences import clause, who_is_to
from plans.documents.understanding.status import leading_status
from plans.verbs import bids, says_to_do

_EMPTY = "☐❏❑⬜◻□"
TICKED = "☑☒✅✔✓🗹"
_BOX = re.compile(rf"(?P<sign>[{_EMPTY}{TICKED}])[\ufe0f\s]*|\[(?P<typed>[ xX✓])\]\s+")
_BOX_WITHIN = re.compile(rf"[{_EMPTY}{TICKED}]|\[[ xX✓]?\]")
_TO_DO = re.compile(r"\b(?:to ?do|tasks|actions|checklist|before)\b", re.I)
_SEVERAL = 2


def with_ticks(document: Document) -> Document:
    """The document with the lines that begin with a box as items with that box, where there are several, and items that
    end in a tick as done.

    A list has to say what is to be done, or by whom or when: "[x] Medication error" is a form's choice.
    """
    found = ((place, task) for place, block in enumerate(document.blocks) if (task := _task(block)))
    runs = ([task for _, task in run] for _, run in groupby(enumerate(found), key=lambda one: one[0] - one[1][0]))
    tasks = {place: task for run in runs for place, task in _tasks_of(run, _above(document, run[0][0]))}
    tasks = tasks if len(tasks) >= _SEVERAL or any(_says_who_and_when(task) for task in tasks.values()) else {}
    return replace(document, blocks=[tasks.get(place) or _done(block) for place, block in enumerate(document.blocks)])


def _above(document: Document, place: int) -> str:
    """The line right above a place; empty where none is."""
    above = document.blocks[place - 1] if place else None
    return above.text if isinstance(above, Text) else ""


def _tasks_of(run: list[tuple[int, Text]], above: str) -> list[tuple[int, Text]]:
    """The lines of a list with boxes that are tasks: all, or those alone that say who is to do them and by when."""
    return run if _are_asked(run, above) else [(place, task) for place, task in run if _says_who_and_when(task)]


def _says_who_and_when(task: Text) -> bool:
    return who_is_to(task.text, asked=True) is not None and clause(task.text) is not None


def _are_asked(tasks: Sequence[tuple[int, Text]], above: str) -> bool:
    """Whether boxes are those of tasks: most lines ask for something, or one bids, "Order the marquee", or says who is
    to do it, below a line that names a list of things to do."""
    texts = [task.text for _, task in tasks]
    one_bids = any(bids(text) or who_is_to(text, asked=True) for text in texts)
    return sum(map(_asks, texts)) * 2 > len(texts) or (one_bids and _TO_DO.search(above) is not None)


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
