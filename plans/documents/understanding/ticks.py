"""Boxes that were typed as signs: "☐ Order the desks" is a task still to be done, "☑ Send the contract" one that is."""

from __future__ import annotations

from dataclasses import replace

from plans.documents.shape import Block, Document, Text
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.status import leading_status
from plans.verbs import says_to_do

_EMPTY = "☐❏❑⬜◻□"
TICKED = "☑☒✅✔✓🗹"
_SEVERAL = 2


def with_ticks(document: Document) -> Document:
    """The document with the lines that begin with the sign of a box as items with that box, where there are several,
    and items that end in a tick as done."""
    tasks = [_task(block) for block in document.blocks]
    asked = [_asks(task.text) for task in tasks if task]
    boxes = len(asked) >= _SEVERAL and sum(asked) * 2 >= len(asked)
    pairs = zip(document.blocks, tasks, strict=True)
    return replace(document, blocks=[(task if boxes else None) or _done(block) for block, task in pairs])


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
    sign = block.text[:1] or "-"
    text = block.text[1:].lstrip("\N{VARIATION SELECTOR-16} \t")
    if sign not in _EMPTY + TICKED or not text or leading_status(text) or set(text) & set(_EMPTY + TICKED):
        return None
    return replace(block, kind="item", text=text, checked=sign in TICKED)
