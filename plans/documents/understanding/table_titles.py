"""What stands above the headings of a document's tables, and which of its tables have the same headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from plans.documents.shape import Cell, Table
from plans.documents.understanding.heading_rows import Header, Row, is_header_again, rows_below
from plans.documents.understanding.headings import normal
from plans.documents.understanding.plan_title import NAMES_A_PLAN
from plans.documents.understanding.section_words import AIM, describes, names_part
from plans.verbs import says_to_do

_A_TITLE, _A_WORD = 60, 3  # characters


def headings_of(header: Header) -> tuple[str, ...]:
    return tuple(map(normal, header.texts))


def above_again(table: Table, header: Header) -> list[Cell]:
    """The only texts of the rows right above headings that are said again, where all of a table's have such rows: what
    the rows below them are for."""
    rows = table.rows
    titles = len(list(_titles_above(rows[: header.first])))
    if not titles:
        return []
    again = [at for at in range(header.last + 2, len(rows)) if is_header_again(rows[at], header)]
    if not all(len(_texts(rows[at - 1])) == 1 for at in again):
        return []
    found = [cell for at in again for cell in list(_titles_above(rows[header.last + 1 : at]))[:titles]]
    first = title_of(rows[: header.first]) or ""
    goes_on = any(cell.text[0].islower() or (says_to_do(cell.text) and not says_to_do(first)) for cell in found)
    return [] if goes_on else found


def _titles_above(rows: list[Row]) -> Iterator[Cell]:
    """The only cells of the rows right above the end of some rows, the last first."""
    for row in takewhile(lambda row: len(_texts(row)) == 1, reversed(rows)):
        yield next(cell for cell in row if cell.lines)


def title_of(rows: list[Row]) -> str | None:
    """The row above a table's headings that names what they are for: the last, or the one that a sentence describes."""
    above, last = ["", "", *(texts[0] for row in rows if len(texts := _texts(row)) == 1)][-2:]
    return (above if above and describes(last, above) else last) or None


def first_of_parts(titles: Sequence[Row], below: Sequence[Row]) -> str | None:
    """The row right above headings that names the first part of a table, as rows below them name the others: "High
    priority", then "Medium priority". The title of all of them names none: "School improvement plan" above
    "Improvement area 2"."""
    if not titles:
        return None
    last = _texts(titles[-1])
    others = [texts[0] for row in below if len(row) > 1 and len(texts := _texts(row)) == 1 and row[0] is row[-1]]
    named = {
        word for text in others if len(text) <= _A_TITLE for word in text.casefold().split() if len(word) > _A_WORD
    }
    if len(last) != 1 or len(last[0]) > _A_TITLE or not named & set(last[0].casefold().split()):
        return None
    of_all = NAMES_A_PLAN.search(last[0]) and not any(map(NAMES_A_PLAN.search, others))
    return None if of_all else last[0]


def titles_of_parts(headed: Sequence[tuple[Table, Header]]) -> dict[int, str]:
    """The titles above the headings of tables, by the table's id, where several tables with the same headings have one
    each: what their rows are for."""
    found: dict[tuple[str, ...], dict[int, str]] = {}
    for table, header in headed:
        titles = [texts[0] for row in table.rows[: max(header.first, 0)] if len(texts := _texts(row)) == 1]
        if title := next(filter(AIM.match, titles), None) or next(filter(names_part, titles), None):
            found.setdefault(headings_of(header), {})[id(table)] = title
    return {
        place: title
        for titles_by_table in found.values()
        if len(set(titles_by_table.values())) == len(titles_by_table) > 1
        for place, title in titles_by_table.items()
    }


def _texts(row: Row) -> list[str]:
    return list(dict.fromkeys(cell.text for cell in row if cell.lines))


def rows_by_headings(headed: Sequence[tuple[Table, Header]]) -> dict[tuple[str, ...], list[Row]]:
    """The rows of tables with the same headings, where there are several: together they tell more."""
    alike: dict[tuple[str, ...], list[tuple[Table, Header]]] = {}
    for table, header in headed:
        alike.setdefault(headings_of(header), []).append((table, header))
    return {
        headings: [row for table, header in found for row in rows_below(table.rows[header.last + 1 :], header)]
        for headings, found in alike.items()
        if len(found) > 1
    }
