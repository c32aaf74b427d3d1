"""Tables on a PDF page whose rows have lines below them and whose columns have none between them.

A line below a row is drawn cell by cell: where one piece of it ends and the next begins, one column ends and the next
begins. From there the upright lines can be drawn that the page leaves out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from plans.documents.readers.pdf_lines import ByHeight, Word, lines_of

_SNAP = 3.0
_LEAST_PIECES = 3
_MOSTLY = 0.4  # of the height: merged cells have no lines within, and coloured ones have edges of their own
_SHORTEST = 8.0  # points; shorter pieces are the ends of upright lines

Edge = dict[str, Any]


@dataclass(slots=True)
class _Rule:
    """The pieces of line at one height, as (left, right)."""

    height: float
    pieces: list[tuple[float, float]]

    @property
    def is_whole(self) -> bool:
        """Whether the pieces join up, as those below a row of cells do, and underlined words do not."""
        pieces = sorted(self.pieces)
        joined = all(later[0] - before[1] <= _SNAP for before, later in pairwise(pieces))
        return joined and len(self.ends) > _LEAST_PIECES

    @property
    def ends(self) -> list[float]:
        return _apart(sorted(x for piece in self.pieces for x in piece))


def missing_lines(page: Any, words: Sequence[Word]) -> list[Edge]:
    """The lines between columns, and over headings, that the tables of a page leave out."""
    rules = _rules(page, words)
    tables = [table for table in _tables(rules) if not _has_uprights(page, table)]
    return [edge for table in tables for edge in _drawn(table, rules, words)]


def line(x0: float, top: float, x1: float, bottom: float) -> Edge:
    """A line in the form in which the PDF library has them."""
    size = {"width": x1 - x0, "height": bottom - top}
    return {"object_type": "line", "x0": x0, "x1": x1, "top": top, "bottom": bottom} | size


def _rules(page: Any, words: Sequence[Word]) -> list[_Rule]:
    rules: list[_Rule] = []
    by_height = ByHeight(words)
    for edge in sorted(page.horizontal_edges, key=lambda edge: edge["top"]):
        if edge["x1"] - edge["x0"] < _SHORTEST or by_height.struck_by(edge):
            continue
        if not rules or edge["top"] - rules[-1].height > _SNAP:
            rules.append(_Rule(edge["top"], []))
        rules[-1].pieces.append((edge["x0"], edge["x1"]))
    return rules


def _tables(rules: Sequence[_Rule]) -> Iterator[list[_Rule]]:
    """Runs of rules whose pieces end where those of the first do, or where columns of it are merged."""
    run: list[_Rule] = []
    for rule in rules:
        if run and _continues(rule, run):
            run.append(rule)
            continue
        if run:
            yield run
        run = [rule] if rule.is_whole else []
    if run:
        yield run


def _continues(rule: _Rule, run: Sequence[_Rule]) -> bool:
    known = [x for one in run for x in one.ends]
    return all(any(abs(x - other) <= _SNAP for other in known) for x in rule.ends)


def _has_uprights(page: Any, table: Sequence[_Rule]) -> bool:
    """Whether a table has lines of its own between all its columns; a coloured cell has edges, and is none."""
    top, bottom = table[0].height, table[-1].height
    uprights = [edge for edge in page.vertical_edges if edge["bottom"] - edge["top"] > _SNAP]
    within = [edge for edge in uprights if edge["top"] <= bottom and edge["bottom"] >= top]
    return all(
        _length([edge for edge in within if abs(edge["x0"] - x) <= _SNAP], top, bottom) >= (bottom - top) * _MOSTLY
        and any(abs(edge["x0"] - x) <= _SNAP for edge in within)
        for x in table[0].ends[1:-1]
    )


def _length(uprights: Sequence[Edge], top: float, bottom: float) -> float:
    """How much of the way from top to bottom upright lines cover, each part counted once."""
    covered, reached = 0.0, top
    for edge in sorted(uprights, key=lambda edge: edge["top"]):
        start, end = max(edge["top"], reached), min(edge["bottom"], bottom)
        if end > start:
            covered, reached = covered + end - start, end
    return covered


def _drawn(table: Sequence[_Rule], rules: Sequence[_Rule], words: Sequence[Word]) -> Iterator[Edge]:
    ends = _apart(sorted(x for rule in table for x in rule.ends))
    left, right = ends[0], ends[-1]
    over = _top_of_headings(table[0], left, right, words)
    heights = [rule.height for rule in table]
    if over is not None:
        yield line(left, over, right, over)
        parted = [one.height for one in rules if over < one.height < heights[0] and _continues(one, table)]
        heights = [over, *parted, *heights]
    for top, bottom in pairwise(heights):
        inside = [word for word in words if top < word.middle < bottom]
        for x in ends:
            if x in (left, right) or not _is_crossed(x, inside):
                yield line(x, top, x, bottom)
    yield line(left, heights[-1], right, heights[-1])  # below a cell that goes on over the page there is none


def _is_crossed(x: float, words: Sequence[Word]) -> bool:
    """Whether text runs over an upright line: its cell is merged with the next."""
    if any(word.x0 < x - 1 and word.x1 > x + 1 for word in words):
        return True
    return any(
        before.x1 <= x + 1 and x - 1 <= word.x0 < before.x1 + before.size * 0.4
        for row in lines_of(words)
        for before, word in pairwise(row.words)
    )


def _top_of_headings(first: _Rule, left: float, right: float, words: Sequence[Word]) -> float | None:
    """Where the row above the first line begins: its lines stand close above each other; None where there are none."""
    above = sorted(
        (word for word in words if word.bottom <= first.height + _SNAP and left <= (word.x0 + word.x1) / 2 <= right),
        key=lambda word: -word.bottom,
    )
    top = first.height
    for word in above:
        if top - word.bottom > word.size * (1.0 if top == first.height else 0.5):
            break
        top = min(top, word.top)
    return top - 1 if top < first.height else None


def _apart(values: Sequence[float]) -> list[float]:
    """Positions in order, those within the snapping distance taken as one."""
    kept: list[float] = []
    for value in values:
        if not kept or value - kept[-1] > _SNAP:
            kept.append(value)
    return kept
