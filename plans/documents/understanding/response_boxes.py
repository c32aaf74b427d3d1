"""Answers to inspectors in boxes: beside each requirement what the provider does about it, as tables of actions.

Two layouts are met, of care regulators' own forms. In one the requirement and, below "Response by the provider:", its
answer stand right of a cell that gives its number and date. In the other a box over the whole width asks how one
regulation will be met, with the measures below; by when stands in another table, regulation by regulation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plans.documents.shape import Block, Cell, Document, Table
from plans.documents.understanding.inline import label_of, read_line
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sentences import clause
from plans.documents.understanding.status import leading_status

_RESPONSE = re.compile(
    r"(?:(?:the )?(?:registered |service )?(?:provider|person|manager|home|trust)(?:['’]?s['’]?)? )?"
    r"responses?(?: (?:by|from|of) (?:the )?[a-z /]{4,40}?)?(?: detailing [a-z /]{4,60})?\s*:\s*",
    re.I,
)
_ANSWER_HEADING = re.compile(r"(?:[\w'’]+ ){0,3}responses?", re.I)
# What the cell beside a response begins with.
_REQUIRED = re.compile(r"(?:requirement|recommendation|area for improvement|standard|regulation|condition)\b", re.I)
_ASKS_HOW = re.compile(r"(?:please )?(?:outline|describe|set out|state|explain) how you\b.{10,200}?:$", re.I)
_REFERENCE = re.compile(r"ref(?:erence)?\s*:", re.I)
_NUMBER = re.compile(r"[a-z]+ (\d{1,3})\b", re.I)
_BULLET = re.compile(r"^[•●▪–*-]\s+")
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_COMPLIED = re.compile(r"(?:date|timescale).*\bcompl(?:y|ied|iance)\b", re.I)
_THANKS = re.compile(r"thank", re.I)
_A_STATE = 25  # characters
_SEVERAL = 2
_HEADINGS = ("Ref", "Requirement", "Action", "Owner", "Timescale", "Update")

Row = list[Cell]


def with_response_boxes(document: Document) -> Document:
    """The document with such boxes as tables of actions; the same document where it has none."""
    dates = _dates_by_number(document.tables)
    blocks: list[Block] = []
    answered: set[str] = set()
    for block in document.blocks:
        rows = _answers_beside(block) or _answers_below(block, dates) if isinstance(block, Table) else []
        if rows and isinstance(block, Table):
            answered |= {number for row in rows if (number := _number(row[1].text))}
            head = [Cell((heading,)) for heading in _HEADINGS]
            blocks.append(Table([head, *rows], block.name, headed=1))
        else:
            blocks.append(block)
    if not answered or not answered.issuperset(dates):
        return replace(document, blocks=blocks)
    return replace(
        document, blocks=[one for one in blocks if not (isinstance(one, Table) and _column_of_dates(one) is not None)]
    )


def _answers_beside(table: Table) -> list[Row]:
    """The rows of actions of a table of two columns, in most of whose boxes a requirement is answered."""
    if not table.rows or len(table.rows[0]) != _SEVERAL:
        return []
    found: list[Row] = []
    answered = 0
    for _, rows in groupby(table.rows, key=lambda row: id(row[0])):
        box = list(rows)
        lines = [line for row in box if row[0] is not row[1] for line in row[1].lines]
        about = box[0][0]
        if lines and not _REQUIRED.match(about.text):
            return []
        if lines and not (about is table.rows[0][0] and _ANSWER_HEADING.fullmatch(lines[0])):
            at = next((at for at, line in enumerate(lines) if _RESPONSE.match(line)), len(lines))
            answered += at < len(lines)
            found.append(_row(about, lines, at))
    return found if answered >= _SEVERAL and any(row[4].lines for row in found) else []


def _row(about: Cell, lines: Sequence[str], at: int) -> Row:
    """One action: the requirement stands in the lines before the one that begins the response, `about` says when."""
    required = " ".join(line for line in lines[:at] if not _REFERENCE.match(line))
    said = [line for line in lines[at:] if label_of(line) is None or _RESPONSE.match(line)]
    response = _RESPONSE.sub("", " ".join(said), count=1).strip()
    due = next(_labelled(about.lines, Role.DUE), "") or next(_labelled(lines[at:], Role.DUE), "")
    ref = about.lines[0] if len(about.lines) > 1 else ""
    owner = next(_labelled(lines[at:], Role.OWNER), "")
    return list(map(_cell, (ref, required, response or required, owner, due, _state_in(response))))


def _labelled(lines: Sequence[str], role: Role) -> Iterator[str]:
    """What the lines of a cell say behind a label, on its line or on the next."""
    for at, line in enumerate(lines):
        found = label_of(line)
        if found and found[0] is role:
            yield found[2] or " ".join(lines[at + 1 : at + 2])


def _answers_below(table: Table, dates: dict[str, str]) -> list[Row]:
    """The rows of actions of a table in which boxes ask how each regulation will be met."""
    found: list[Row] = []
    for above, row in zip(table.rows, table.rows[1:], strict=False):
        box = row[0]
        if not box.lines or any(cell is not box for cell in row) or not _ASKS_HOW.match(box.lines[0]):
            continue
        for line in box.lines[1:]:
            text = _BULLET.sub("", line)
            if found and leading_status(text) and len(text) < _A_STATE:
                found[-1][-1] = _cell(text)
            if text.endswith(":") or len(text) < _A_STATE or _THANKS.match(text):
                continue
            when = read_line(text).fields.get(Role.DUE) or clause(text) or dates.get(_number(above[0].text) or "", "")
            told = _state_in(text)
            found.append([_cell(""), above[0], _cell(text), Cell(), _cell("" if told else when), _cell(told)])
    return found


def _column_of_dates(table: Table) -> int | None:
    """The column of a table that says by when each regulation is to be complied with; None where it has none."""
    top = table.rows[0] if table.rows else []
    return next((at for at, cell in enumerate(top) if _COMPLIED.match(cell.text)), None)


def _dates_by_number(tables: Sequence[Table]) -> dict[str, str]:
    """By when each regulation is to be complied with, by its number; the first of several dates of one."""
    found: dict[str, str] = {}
    for table in tables:
        at = _column_of_dates(table)
        for row in table.rows[1:] if at is not None else []:
            if (number := _number(row[0].text)) and at is not None:
                found.setdefault(number, row[at].text)
    return found


def _state_in(text: str) -> str:
    """The first sentence that says how a thing stands; empty where none does."""
    return next((one for one in _SENTENCE.split(text) if leading_status(one)), "")


def _number(text: str) -> str | None:
    found = _NUMBER.match(text)
    return found[1] if found else None


def _cell(text: str) -> Cell:
    return Cell((text,) if text else ())
