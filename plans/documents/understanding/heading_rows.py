"""Which rows of a table are its headings, what they mean, and which rows only repeat them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import eq

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import MONTH
from plans.documents.understanding.headings import (
    EXPLAINS,
    LONGEST,
    QUALIFIERS,
    heading_text,
    joined_meaning,
    meaning,
    normal,
)
from plans.documents.understanding.hints import hint
from plans.documents.understanding.profiles import profiles
from plans.documents.understanding.roles import A_TARGET, KEEPING, TEXTS, Meaning, Role, tell_who_and_when

_SURELY = 3  # headings that are said again
_WITHIN = 40  # rows from the top
_COULD_BE_TITLES = 2  # meanings in a row, which titles and keys above a table may have too
_SURELY_HEADINGS = 4  # roles that cells name, however many other cells name none
_MANY = 4  # cells of a row
_SAYS_SO = 9  # from this rank on a heading hardly stands for anything else
_TITLES = 6  # rows of titles that may stand above headings that nobody knows
_VALUE = re.compile(
    rf"\d{{1,4}}[/.-]\d|\b(?:19|20)\d\d\b|\b{MONTH}\b|^(?:ongoing|tb[cd]|asap|immediate(?:ly)?|(?:month|week|quarter|"
    r"annual)ly|completed?|annual|\d+ \w+)$",
    re.I,
)
_COULD_END = re.compile(  # a heading: "Date" over "completed"
    r"\W*(?:(?:in)?complete[d]?|completion|approved|achieved|required|needed|agreed|due|date|by|for|of|to|and|or|actions?|"
    r"officers?|owners?|leads?|taken|started|status|rating|target|responsible|responsibility|progress|update[ds]?|person|"
    r"closed|revised|implementation|implemented|scale|frame|line|comments?|when|who|whom)\W*",
    re.I,
)
_TARGET = Meaning(Role.DUE, A_TARGET)
# What those who fill a table in are told.
_INSTRUCTION = re.compile(
    r"^(?:add|insert|enter|please|list|state|define|describe|identify|include|realistic|"
    r"roles?,? (?:and )?no(?:t)? names)\b|"
    r"^(?:what|how|who|when|which|is) [^.?]*\?(?:\s|$)|\bshould have responsibility\b|"
    rf"{EXPLAINS}|"
    r"\b(?:details taken from|will be included|should be used|should make|will contain|e\.g\.)",
    re.I,
)
Row = list[Cell]
# Heads a column of a timeline, which is no less one of headings for it: "Q1", "Apr", "2024/25", "Week 3".
_TIMELINE = re.compile(
    rf"q(?:uarter )?[1-4]|{MONTH}(?:\W{{0,2}}(?:20)?\d\d)?|(?:week|wk|year|yr) ?\d{{1,2}}|20\d\d(?:[/–-](?:20)?\d\d)?",
    re.I,
)
_A_LONG_HEADING = 80  # characters


@dataclass(slots=True)
class Header:
    """The heading rows of a table: `first` to `last` (inclusive), the text and the meaning of each column."""

    first: int
    last: int
    texts: list[str]
    meanings: dict[int, Meaning]


def find_header(rows: Sequence[Row], headed: int = 0) -> Header | None:
    """The heading row or rows of a table; None where no row reads as headings."""
    best: tuple[int, int] | None = None
    for at, row in enumerate(rows[:_WITHIN]):
        found = header_row(row)
        if found is None:
            continue
        score = len({one.role for one in found.values()})
        below = best is not None and best == (score, at - 1) and len(found) == sum(bool(cell.lines) for cell in row)
        if best is None or below or (score > best[0] and (at - best[1] <= 3 or best[0] <= _COULD_BE_TITLES)):
            best = score, at
        elif at - best[1] > 3 and best[0] > _COULD_BE_TITLES:
            break
    if best is None:
        return None
    return _with_second_row(rows, best[1], headed)


def header_row(row: Row) -> dict[int, Meaning] | None:
    """The meanings in a row that is one of headings: two roles at least, one of them a text, most cells known."""
    cells = {id(cell): cell.text for cell in row if cell.lines and not _TIMELINE.fullmatch(cell.text)}
    if len(cells) < 2:
        return None
    found = {at: known for at, cell in enumerate(row) if cell.lines and (known := meaning(heading_text(cell)))}
    known_cells = {id(row[at]) for at in found}
    roles = {one.role for one in found.values()}
    sure = {one.role for one in found.values() if one.rank >= _SAYS_SO}
    few = len(known_cells) < len(cells) * 0.5 and len(roles) < _SURELY_HEADINGS and not tell_who_and_when(sure)
    if len(known_cells) < 2 or len(set(found.values())) < 2 or few:
        return None
    likely = {one.role for at, cell in enumerate(row) if at not in found and (one := hint(cell.text))}
    texts = (roles | likely) & (TEXTS | {Role.OWNER, Role.OWNER_AND_DUE, Role.REF}) or _targets_beside_dates(
        found.values()
    )
    if not texts or any(cell.when for cell in row):
        return None
    long = sum(len(heading_text(cell)) > 45 for cell in {id(cell): cell for cell in row if cell.lines}.values())
    return found if long * 2 <= len(cells) else None


def _targets_beside_dates(found: Collection[Meaning]) -> bool:
    """Whether "Target" beside another heading of dates can only be what is to be done by then."""
    return _TARGET in found and any(one.role is Role.DUE and one.rank > _TARGET.rank for one in found)


def is_all_headings(row: Row) -> bool:
    """Whether every cell of a row, or every one but one of many, is a heading known, each of its own meaning: no form
    begins so."""
    found = [meaning(cell.text) for cell in row if cell.lines]
    roles = [one.role for one in found if one and one.role is not Role.OTHER]
    unknown = found.count(None)
    known = unknown == 0 or (unknown == 1 and len(found) > _MANY)
    return len(found) > 2 and known and len(roles) > 1 and len(set(roles)) == len(roles)


def _with_second_row(rows: Sequence[Row], at: int, headed: int) -> Header:
    """The header at a row, joined with the row below where that belongs to it, or the one above that groups it."""
    top, bottom = at, at
    if at + 1 < len(rows) and _is_second(rows[at], rows[at + 1]):
        bottom = at + 1
    elif (
        at
        and len({id(cell) for cell in rows[at - 1] if cell.lines}) > 1
        and (
            headed > at or any(cell is above for cell, above in zip(rows[at], rows[at - 1], strict=True) if cell.lines)
        )
    ):
        top = at - 1
    if top < at and any(len(cell.text) > LONGEST for cell in rows[top]):
        top = at  # what stands above says something, and groups no columns
    if top == bottom and at and _is_upper(rows[at - 1], rows[at]):
        top = at - 1
    texts, meanings = [], {}
    for column in range(len(rows[at])):
        upper, lower = rows[top][column], rows[bottom][column]
        above = heading_text(upper) or (_spanned(rows[top], column) if lower.text else "")
        said = above if upper is lower else f"{above} {lower.text}".strip()
        known = (meaning(above) if upper is lower else joined_meaning(above, lower.text)) or hint(said)
        texts.append(said)
        if known:
            meanings[column] = known
    return Header(top, bottom, texts, meanings)


def _is_upper(upper: Row, lower: Row) -> bool:
    """Whether the row above a heading row names the columns that this one leaves empty."""
    named = [high for high, low in zip(upper, lower, strict=True) if not low.lines and meaning(high.text)]
    return (
        bool(named)
        and len({id(cell) for cell in upper if cell.lines}) > 1
        and all(len(cell.text) < 50 for cell in upper)
    )


def _is_second(upper: Row, lower: Row) -> bool:
    """Whether the row below a heading row is a second heading row."""
    pairs = list(zip(upper, lower, strict=True))
    fresh = [low for high, low in pairs if low.lines and low is not high]
    if not fresh or any(low.when for low in fresh):
        return False
    if any(high is low and high.lines for high, low in pairs):
        return all(len(low.text) < _A_LONG_HEADING for low in fresh)
    under = [
        low for at, (high, low) in enumerate(pairs) if low.lines and (not high.lines or upper.count(high) > 1 or at)
    ]
    words = all(normal(low.text) in QUALIFIERS for low in under)
    return words and len(under) == len(fresh) and len(fresh) < len(upper)


def _spanned(row: Row, column: int) -> str:
    """The heading to the left that an empty heading cell belongs to."""
    while column > 0 and not row[column].lines:
        column -= 1
    return row[column].text


def rows_below(rows: list[Row], header: Header) -> list[Row]:
    """The rows under a heading row without empty ones, the headings said again and a first one that explains them."""
    below = [
        row
        for row in rows
        if any(cell.lines or cell.struck or cell.when for cell in row) and not is_header_again(row, header)
    ]
    return below[1:] if below and _explains(below[0], header) else below


def drop_twins(header: Header, below: Sequence[Row]) -> None:
    """Takes the heading from a column that is one with that to its left, merged with it in the headings and in most of
    the rows below."""
    for at in range(1, len(header.texts)):
        merged = sum(row[at] is row[at - 1] for row in below)
        if header.texts[at] == header.texts[at - 1] and merged * 2 > len(below):
            header.meanings.pop(at, None)


def _explains(row: Row, header: Header) -> bool:
    """Whether a row below the headings tells what to write under them: "Roles no names", "Realistic target date"."""
    texts = [cell.text for cell in row if cell.lines]
    keeping = [row[at].text for at, found in header.meanings.items() if found.role in KEEPING and at < len(row)]
    if not any(_INSTRUCTION.search(text) for text in keeping):
        return False
    told = sum(_INSTRUCTION.search(text) is not None for text in texts)
    return told >= 2 and told * 3 >= len(texts) and not any(cell.when or _VALUE.search(cell.text) for cell in row)


def is_header_again(row: Row, header: Header) -> bool:
    """Whether a row repeats the headings, as on a new page."""
    if header.first < 0:
        return False
    if header.last > header.first and _is_lower_again(row, header):
        return True
    begun = [cell.text[:1].upper() for cell in row]
    alike = sum(map(eq, begun, [text[:1].upper() or None for text in header.texts]))
    if alike < min((len(row) - begun.count("")) * 0.7, _SURELY):
        return False  # most rows
    filled = [(cell, text) for cell, text in zip(row, header.texts, strict=False) if cell.lines]
    if len(filled) < 2:
        return False
    said = [(normal(heading_text(cell)), normal(text)) for cell, text in filled]
    others = [cell.text for (cell, _), (one, other) in zip(filled, said, strict=True) if one != other]
    if len(said) - len(others) >= _SURELY and all(map(_TIMELINE.fullmatch, others)):
        return True  # the third of three rows of headings
    same = sum(one == other or bool(one and other.startswith(one)) for one, other in said)
    again = sum(one == other for one, other in said) >= _SURELY
    return same == len(said) or (same >= len(said) * 0.7 and (again or all(len(one) < 90 for one, _ in said)))


def _is_lower_again(row: Row, header: Header) -> bool:
    """Whether a row repeats the lower one of two heading rows: "Action" of "Specific: Action"."""
    said = [(cell.text, text) for cell, text in zip(row, header.texts, strict=False) if cell.lines]
    return len(said) > 1 and all(text.endswith(one) for one, text in said)


def complete(header: Header, known: list[Header], rows: list[Row]) -> None:
    """Completes headings that were cut off: the rest spilled into the row below, or stands in a sister table."""
    below = rows[header.last + 1] if header.last + 1 < len(rows) else []
    for column, text in enumerate(header.texts):
        if not text:
            continue
        fuller = _from_sister(text, column, header, known)
        spilled = below[column].text if column < len(below) else ""
        whole = fuller or text
        rest = normal(whole)[len(normal(text)) :].strip() if fuller else ""
        if spilled and _is_spill(text, spilled, rest, (row[column].text for row in rows[header.last + 2 :])):
            below[column] = Cell()
            whole = fuller or f"{text} {spilled}"
        if whole != text:
            header.texts[column] = whole
            known_meaning = meaning(whole)
            if known_meaning:
                header.meanings[column] = known_meaning


def _is_spill(heading: str, spilled: str, rest: str, others: Iterable[str]) -> bool:
    """Whether the first cell under a heading is the end of the heading: "Date" over "completed"."""
    if rest:
        return normal(spilled) == rest
    if len(spilled) > 20 or not spilled[:1].islower() or not all(map(_COULD_END.fullmatch, spilled.split())):
        return False
    alone, together = meaning(heading), meaning(f"{heading} {spilled}")
    if together is None or alone is None or alone.rank >= 8 or together.role is alone.role:
        return False
    return all(normal(other) != normal(spilled) for other in others)


def _from_sister(text: str, column: int, header: Header, known: list[Header]) -> str | None:
    """The whole heading from another table with the same columns, where this one is only its beginning."""
    short = normal(text)
    for other in known:
        if other is header or len(other.texts) != len(header.texts) or other.texts == header.texts:
            continue
        same = sum(normal(one) == normal(two) for one, two in zip(other.texts, header.texts, strict=True))
        whole = normal(other.texts[column])
        if same * 2 >= len(header.texts) and len(whole) > len(short) and re.match(rf"{re.escape(short)}[\s/]", whole):
            return other.texts[column]
    return None


def heading_by_contrast(rows: Sequence[Row]) -> int:
    """The row of headings that nobody knows: short words over every column, and no date where dates stand below it.

    -1 where no row is one.
    """
    for at, row in enumerate(rows[:_TITLES]):
        below = rows[at + 1 :]
        texts = [cell.text for cell in row if cell.lines]
        if len(below) < 2 or len(set(texts)) < max(3, len(row) * 0.6) or not all(len(text) < 45 for text in texts):
            continue
        columns = profiles(below, len(row))
        dated = [column for column, one in enumerate(columns) if one.dates > 0.6 and one.filled > 1]
        if dated and not any(row[column].when or _VALUE.search(row[column].text) for column in dated):
            return at
    return -1
