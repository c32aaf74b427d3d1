"""Boxes that were typed as signs: "☐ Order the desks" is a task still to be done, "☑ Send the contract" one that is."""

from __future__ import annotations

from dataclasses import replace

from plans.documents.shape import Block, Document, Text
from plans.documents.understanding.status import leading_status

_EMPTY = "☐❏❑⬜◻□"
_TICKED = "☑☒✅✔✓🗹"
_SEVERAL = 2


def with_ticks(document: Document) -> Document:
    """The document with the lines that begin with the sign of a box as items with that box, where there are several,
    and items that end in a tick as done."""
    signed = [block for block in document.blocks if _task(block)]
    boxes = len(signed) >= _SEVERAL
    return replace(document, blocks=[(_task(block) if boxes else None) or _done(block) for block in document.blocks])


def _done(block: Block) -> Block:
    """An item with the sign of a tick at its end as one that is done."""
    if isinstance(block, Text) and block.kind == "item" and block.checked is None and block.text[-1:] in _TICKED:
        return replace(block, text=block.text[:-1].rstrip(), checked=True) if block.text else block
    return block


def _task(block: Block) -> Text | None:
    """A line as a task with a box; None for any other block, and for a line of a key: "✔ Completed ▶ Under way"."""
    if not isinstance(block, Text) or block.kind == "heading" or block.checked is not None:
        return None
    sign = block.text[:1] or "-"
    text = block.text[1:].lstrip("\N{VARIATION SELECTOR-16} \t")
    if sign not in _EMPTY + _TICKED or not text or leading_status(text):
        return None
    return replace(block, kind="item", text=text, checked=sign in _TICKED)
