"""Rows that head those below them and do not stand alone over the whole width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plans.documents.shape import Cell, Document, Table
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.entries import heading_number
from plans.documents.understanding.heading_rows import Row, header_row
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.recommended import QUOTES, recommended
from plans.documents.understanding.roles import KEEPING, Role
from plans.documents.understanding.section_words import LABELLED
from plans.documents.understanding.status import leading_status
from plans.verbs import says_to_do

_HEADS = re.compile(
    r"(?:recommendation|finding|objective|issue|theme|goal|aim|outcome|standard|priority|must do|should do)s?\s*"
    r"[\w.]{0,6}\s*[:.–-]",
    re.I,
)
_NUMBER = re.compile(r"(?:recommendation|affirmation|finding|objective|action area|theme|priority) [\w.]{1,6}:?", re.I)
_REF = re.compile(r"ref(?:erence)?\.?(?: no\.?)?\s*[A-Z]{0,3}\d[\d.]*\s+", re.I)  # "Ref No. E1 ‘The Service should …’"
_REMARK = re.compile(r"[A-Z][\w ]{1,24}:\s*\S.{0,24}")  # "Priority level: High"
_GRADED = re.compile(r"(?:grade|priority|level|rating|risk)\W*(?:\d|high|medium|low)", re.I)  # "Grade 3" beside a title
_LEAST = 3  # columns
_A_WORD = 16  # characters: "Status" beside "Recommendation 1"
_TOP = 4  # rows among which the first headings stand
_A_PAIR = 2  # rows that are a table of their own
_ASKS = 7  # the rank of "Area for improvement"
_OF_ACTIONS = KEEPING | {Role.ACTION, Role.PART}
_NO_BAND = re.compile(r"^.{0,3}$|\bTO (?:BE )?[A-Z]+$|^(?:SEE|DELETED|URGENT|NO|NONE)\b")
_BARE_NUMBER = re.compile(r"(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.):]?")
_IS_CODE = re.compile(r"[A-Z]{0,5}[ -]?\d[\w.-]{0,5}")
_CODE = re.compile(r"([A-Z]|\d{1,2})[.):]\s")


def with_bands(document: Document) -> Document:
    """The document with headings that stand beside a short remark put over the whole width."""
    blocks = [
        replace(block, rows=_spread(_titled(block.rows))) if isinstance(block, Table) else block
        for block in document.blocks
    ]
    return replace(document, blocks=blocks)


def _titled(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, those above headings that are said again as their title alone: "SRR04", "Failure to deliver homes" and
    "Risk owner: Chief Executive" over "Mitigation", "Due date"."""
    headings = next((row for row in rows[1:_TOP] if header_row(row)), None)
    if headings is None:
        return rows
    said = [cell.text for cell in headings]
    again = [at for at, row in enumerate(rows) if row[0].text == said[0] and [cell.text for cell in row] == said]
    titles = {at - 1: title for at in again if (title := _title(rows[at - 1]))}
    if len(again) < _A_PAIR or len(titles) < len(again):
        return rows
    return [[titles[at]] * len(row) if at in titles else row for at, row in enumerate(rows)]


def _title(row: Row) -> Cell | None:
    """The one text of a row beside codes and remarks, one of these at least: "Impact: high"; None for any other row."""
    said = list({id(cell): cell for cell in row if cell.lines}.values())
    remarks = [cell for cell in said if LABELLED.match(cell.text)]
    named = [cell for cell in said if cell not in remarks and not _IS_CODE.fullmatch(cell.text)]
    return named[0] if len(named) == 1 and remarks and not recommended(row) else None


def _spread(rows: Sequence[Row]) -> list[Row]:
    """The rows, those most of which is one cell that names what stands below it as that cell alone."""
    spread: list[Row] = []
    number: Cell | None = None
    label, labelled = "", None
    for row, below in zip(rows, [*rows[1:], []], strict=False):  # no row at all, where a page is damaged
        if labelled is not None:
            spread.append([Cell((f"{label} {_REF.sub('', row[labelled].text).strip(QUOTES)}",))] * len(row))
            labelled = None
            continue
        labelled = _labelled(row, below) if len(rows) > _A_PAIR else None
        if labelled is not None:
            label = row[labelled].text
            spread.append([Cell()] * len(row))
            continue
        first = row[0] if _is_mostly_one(row) else None
        said = [cell.text for cell in row if cell is not first and cell.lines]
        if first is not None and number is not None:
            spread.append([Cell((f"{number.text}: {first.text}",))] * len(row))
            number = None
        elif _is_numbered_title(row, below):
            spread.append([Cell((f"{row[0].text} {row[1].text}",))] * len(row))
        elif len(row) == 2 and heading_number(row[0].text) and _GRADED.fullmatch(row[1].text):
            spread.append([row[0]] * len(row))
        elif first is not None and _NUMBER.fullmatch(first.text) and all(len(text) < _A_WORD for text in said):
            spread.append([Cell()] * len(row))  # its words come in the next row
            number = first
        else:
            heads = first is not None and _HEADS.match(first.text) and all(map(_REMARK.fullmatch, said))
            spread.append([first] * len(row) if first is not None and heads else row)
            number = None
    return spread


def _labelled(row: Row, below: Row) -> int | None:
    """Where a row labels the recommendation that stands below it, in a form above actions: "Area for improvement:"."""
    said = [cell.text for cell in row if cell.lines]
    if len(said) > _LEAST + 1 or not any(text.endswith(":") for text in said):
        return None
    found = {at: one for at, cell in enumerate(row) if cell.lines and (one := meaning(cell.text))}
    if len(below) != len(row) or {one.role for one in found.values()} & _OF_ACTIONS:
        return None
    asked = [
        at
        for at, one in found.items()
        if one.role is Role.RECOMMENDATION and one.rank >= _ASKS and row[at].text.endswith(":")
    ]
    sure = asked and all(text.endswith(":") or heading_number(text) or len(text) < _A_WORD for text in said)
    return asked[0] if sure and len(below[asked[0]].text) > _A_WORD and header_row(below) is None else None


def _is_numbered_title(row: Row, below: Row) -> bool:
    """Whether a row is a number, and beside it one cell over all other columns: "2.", "Teach and nurture"."""
    merged = len(row) > _LEAST and all(cell is row[1] for cell in row[1:])
    if not merged or not row[1].lines or _BARE_NUMBER.fullmatch(row[0].text) is None:
        return False
    number, after = row[0].text.rstrip(".):"), below[0].text.rstrip(".):") if below else ""
    goes_on = number.isdecimal() and after == str(int(number) + 1)  # an item of the same list
    return not goes_on and leading_status(row[1].text) is None and not _NO_BAND.search(row[1].text)


def _is_mostly_one(row: Row) -> bool:
    """Whether one cell stands over most columns of a row from the first on, and not over all."""
    if len(row) <= _LEAST or not row[0].lines or row[0] is not row[_LEAST - 1] or row[0] is row[-1]:
        return False
    return sum(cell is not row[0] for cell in row) * 2 <= len(row)


def bands(rows: Sequence[Sequence[Cell]], columns: Columns) -> set[int]:
    """The cells of actions that are headings, by id: "2 Travel" above 2.1, without a date of its own; where the actions
    have numbers and the headings none, "A. Safety" above A.1, or capitals.

    Above capitals the rows are numbered 1, 2, 3 without a gap, so that none of theirs is missing, and most of the
    headings name no action: "OPEN SPACES", and not "FIX GATE".
    """
    if columns.ref is None or columns.recommendation is not None:
        return set()
    refs = [row[columns.ref].text.rstrip(".)") for row in rows]
    coded = [
        row[columns.action]
        for row, ref, below in zip(rows, refs, refs[1:], strict=False)
        if not ref and (code := _CODE.match(row[columns.action].text)) and below.startswith(f"{code[1]}.")
    ]
    acting = sum(says_to_do(cell.text) for cell in coded)
    if acting * 2 < len(coded):
        return {id(cell) for cell in coded}
    return _bands_in_capitals(rows, columns, refs) or _numbered_bands(rows, columns, refs)


def _numbered_bands(rows: Sequence[Sequence[Cell]], columns: Columns, refs: Sequence[str]) -> set[int]:
    """The headings numbered above what they head, with no more than who leads it all: "2", above "2.1"."""
    undated = [columns.due, columns.start, columns.owner_and_due, columns.completed, *columns.statuses, *columns.notes]
    places = [at for at in undated if at is not None]
    found = [
        row[columns.action]
        for row, ref, below in zip(rows, refs, refs[1:], strict=False)
        if ref.isdecimal() and below.startswith(f"{ref}.") and not any(row[at].lines or row[at].when for at in places)
    ]
    acting = sum(says_to_do(cell.text) for cell in found)
    return {id(cell) for cell in found} if columns.due is not None and acting * 2 < len(found) > 1 else set()


def _bands_in_capitals(rows: Sequence[Sequence[Cell]], columns: Columns, refs: Sequence[str]) -> set[int]:
    numbers = [int(ref) for ref in refs if ref.isdecimal()]
    if len(numbers) < 2 or any(after != before + 1 for before, after in pairwise(numbers)):
        return set()
    texts = [row[columns.action] for row in rows]
    found = [
        cell
        for cell, above, ref, below in zip(texts, ["0", *refs], refs, refs[1:], strict=False)
        if above and not ref and below.isdecimal() and cell.text.isupper() and not _NO_BAND.search(cell.text)
    ]
    acting = sum(says_to_do(cell.text.capitalize()) for cell in found)
    return set() if acting * 2 >= len(found) else {id(cell) for cell in found}
