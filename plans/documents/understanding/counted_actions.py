"""Actions below headings that only count them, each field below a label of its own: "Action 1", "Lead", "Date"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from plans.documents.shape import Block, Cell, Table, Text, square
from plans.documents.understanding.record_lines import known, replaced
from plans.documents.understanding.roles import KEEPING, Role
from plans.documents.understanding.status import leading_status

_COUNTED = re.compile(r"(?:[A-Z][\w&’'-]* ){0,2}[Aa]ction (?:point |item |no\.? )?(?P<ref>\d{1,2}(?:\.\d{1,2})*)[.:]?")
_ONLY_COUNTS = re.compile(r"[A-Z][a-z]+ \d{1,2}[.:]?")  # "Indicator 2"; its words stand below
_DATE = re.compile(r"date:?", re.I)  # beside who is to do it, by when
_FEWEST = 2  # actions, or fields of one


def with_counted_actions(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each action below such a heading as a form; the same blocks where there are fewer than two."""
    forms = {at: made for at in range(len(blocks)) if (made := _form(blocks, at))}
    return list(replaced(blocks, forms)) if len(forms) >= _FEWEST else list(blocks)


def _form(blocks: Sequence[Block], at: int) -> tuple[int, list[Block]] | None:
    """How many blocks an action takes with its heading, and its form; None for any other block."""
    heading = blocks[at]
    if not isinstance(heading, Text) or heading.kind != "heading":
        return None
    counted = _COUNTED.fullmatch(heading.text)
    below = takewhile(lambda block: isinstance(block, Text) and block.kind != "heading", blocks[at + 1 :])
    texts = [block for block in below if isinstance(block, Text)]
    if counted is None or not texts or _label(texts[0]):
        return None
    fields = list(_fields(texts[1:]))
    roles = {_role(label) for label, _ in fields}
    if len(roles & KEEPING) < _FEWEST or any(not values for _, values in fields):
        return None
    named = [
        ("Ref", [counted["ref"]]),
        ("Recommendation", [_above(blocks[:at], heading.level)]),
        ("Action", [texts[0].text]),
    ]
    rows = [[Cell((label,)), Cell(tuple(values))] for label, values in (*named, *fields) if any(values)]
    return 1 + len(texts), [Table(square(rows))]


def _above(blocks: Sequence[Block], level: int) -> str:
    """The last heading above a level, with the paragraph below it where it only counts: "Indicator 2"."""
    texts = [block for block in blocks if isinstance(block, Text)]
    at = next((at for at in reversed(range(len(texts))) if texts[at].kind == "heading" and texts[at].level < level), -1)
    heading, below = texts[at : at + 1], texts[at + 1 : at + 2]
    if at < 0 or not heading:
        return ""
    explained = below and below[0].kind == "paragraph" and _ONLY_COUNTS.fullmatch(heading[0].text)
    return f"{heading[0].text}: {below[0].text}" if explained else heading[0].text


def _fields(texts: Sequence[Text]) -> Iterator[tuple[str, list[str]]]:
    """The labels that stand alone, each with the lines below it, up to the next: of when the first line only."""
    label, values = "", list[str]()
    for text in texts:
        if found := _label(text):
            if label:
                yield label, values
            label, values = found, []
        elif not values or text.kind == "item" or _role(label) is Role.NOTE:
            values.append(text.text)
    if label:
        yield label, values


def _label(text: Text) -> str:
    """The label that a line is: "Lead", "Date:"; empty for any other line, and for how it stands: "In progress"."""
    if text.kind == "item" or leading_status(text.text):
        return ""
    if _DATE.fullmatch(text.text):
        return "Due date"
    label = text.text.rstrip(":")
    return label if _role(label) in KEEPING | {Role.NOTE} else ""


def _role(label: str) -> Role | None:
    found = known(f"{label}: -")
    return found[0] if found else None
