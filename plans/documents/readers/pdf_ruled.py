"""Tables on a PDF page that are drawn with lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from plans.documents.readers.colours import colour
from plans.documents.readers.pdf_gaps import Box, parted
from plans.documents.readers.pdf_lines import Word, cell_of, columns_of
from plans.documents.readers.pdf_segments import Edge, line, missing_lines
from plans.documents.shape import Cell

_SNAP = 3.0
_UPRIGHTS = 3  # fewer are no table


@dataclass(slots=True)
class Placed:
    """A table and where it stands. `edges` are the left edges of its columns; `words` are what it holds."""

    rows: list[list[Cell]]
    edges: list[float]
    top: float
    bottom: float
    words: list[Word]


def ruled_tables(page: Any, words: Sequence[Word]) -> list[Placed]:
    """The tables with lines of a page that have two columns at least."""
    if not page.edges or len(page.edges) > 20_000:
        return []
    tables = []
    fills = _fills(page)
    tolerances = {"snap_tolerance": _SNAP, "join_tolerance": _SNAP, "intersection_tolerance": 4}
    drawn = [*_closing(page), *missing_lines(page, words)]
    added = {"explicit_horizontal_lines": drawn, "explicit_vertical_lines": drawn}
    for found in page.find_tables(tolerances | added):
        placed = _placed([tuple(cell) for cell in found.cells], words, fills)
        if placed is not None:
            tables.append(placed)
    return tables


def _closing(page: Any) -> list[Edge]:
    """Lines over the tops and under the feet of tables: where the page's end cuts a table off, many draw none."""
    uprights = [edge for edge in page.vertical_edges if edge["bottom"] - edge["top"] > _SNAP]
    across = [(edge["x0"], edge["x1"]) for edge in page.horizontal_edges if edge["x1"] - edge["x0"] > _SNAP]
    lines = []
    for side, outward in (("top", -1.5 * _SNAP), ("bottom", 1.5 * _SNAP)):
        for height in _edges([edge[side] for edge in uprights]):
            ending = _edges([edge["x0"] for edge in uprights if abs(edge[side] - height) <= _SNAP])
            left, right, beyond = ending[0], ending[-1], height + outward
            goes_on = any(edge["top"] < beyond < edge["bottom"] and left <= edge["x0"] <= right for edge in uprights)
            if len(ending) < _UPRIGHTS or goes_on:
                continue
            for start, end in pairwise(ending):  # tables side by side stay apart
                if not across or any(x0 < (start + end) / 2 < x1 for x0, x1 in across):
                    lines.append(line(start, height, end, height))
    return lines


def _placed(boxes: list[Any], words: Sequence[Word], fills: list[tuple[Box, str]]) -> Placed | None:
    lefts, tops = _edges([box[0] for box in boxes]), _edges([box[1] for box in boxes])
    if len(lefts) < 2:
        return None
    inside = _inside(boxes, words)
    apart = parted(boxes, inside)
    if len(apart) > len(boxes):
        boxes, inside = apart, _inside(apart, words)
        tops = _edges([box[1] for box in boxes])
    taken = [word for held in inside.values() for word in held]
    reach = _reach(boxes, inside, lefts)
    grid: list[list[Cell | None]] = [[None] * len(lefts) for _ in tops]
    for box in boxes:
        if _is_wide(box, lefts):
            cell = _wide_cell(box, inside[box], fills)
        else:
            cell = _cell(box, inside[box], reach[_at(lefts, box[0])], fills)
        for row in range(_at(tops, box[1]), _upto(tops, box[3])):
            for column in range(_at(lefts, box[0]), _upto(lefts, box[2])):
                grid[row][column] = cell
    rows = [[cell or Cell() for cell in row] for row in grid]
    return Placed(rows, lefts, min(box[1] for box in boxes), max(box[3] for box in boxes), taken)


def _inside(boxes: Sequence[Box], words: Sequence[Word]) -> dict[Box, list[Word]]:
    """The words in each cell."""
    inside: dict[Box, list[Word]] = {box: [] for box in boxes}
    for word in words:
        centre = (word.x0 + word.x1) / 2
        for box in boxes:
            if box[0] <= centre <= box[2] and box[1] <= word.middle <= box[3]:
                inside[box].append(word)
                break
    return inside


def _edges(values: list[float]) -> list[float]:
    """Positions, those within the snapping distance taken as one."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SNAP:
            kept.append(value)
    return kept


def _at(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))


def _upto(edges: list[float], value: float) -> int:
    """How many edges lie before a right or lower edge."""
    return sum(edge < value - _SNAP for edge in edges)


def _reach(boxes: list[Any], inside: dict[Any, list[Word]], lefts: list[float]) -> dict[int, float]:
    """How far to the right the text of each column reaches, from its left edge: the measure for wrapped lines."""
    reach = dict.fromkeys(range(len(lefts)), 0.0)
    for box in boxes:
        at = _at(lefts, box[0])
        if inside[box] and not _is_wide(box, lefts):
            reach[at] = max(reach[at], max(word.x1 for word in inside[box]))
    return reach


def _is_wide(box: Any, lefts: list[float]) -> bool:
    """Whether a cell goes over several columns."""
    return any(box[0] + _SNAP < edge < box[2] - _SNAP for edge in lefts)


def _cell(box: Any, words: list[Word], reach: float, fills: list[tuple[Box, str]]) -> Cell:
    right = reach if reach and reach <= box[2] else box[2] - 3
    return cell_of(words, right, _fill(box, fills))


def _wide_cell(box: Any, words: list[Word], fills: list[tuple[Box, str]]) -> Cell:
    """A cell over several columns; texts side by side in it are read one after the other."""
    columns = columns_of(words)
    if len(columns) < 2:
        return _cell(box, words, box[2] - 3, fills)
    parts = [_cell(box, column, max(word.x1 for word in column), fills) for column in columns]
    return replace(parts[0], lines=tuple(line for part in parts for line in part.lines))


def _fills(page: Any) -> list[tuple[Box, str]]:
    """The coloured areas of a page, in the order in which they are painted."""
    found = []
    for shape in [*page.rects, *page.curves][:5_000]:
        shade = _shade(shape.get("non_stroking_color")) if shape.get("fill") else None
        if shade and shape["x1"] - shape["x0"] > 4 and shape["bottom"] - shape["top"] > 4:
            found.append(((shape["x0"], shape["top"], shape["x1"], shape["bottom"]), shade))
    return found


def _shade(value: Any) -> str | None:
    """A PDF colour as RRGGBB; None for white, black and what is no plain colour."""
    parts = value if isinstance(value, list | tuple) else [value]
    if not parts or not all(isinstance(part, int | float) for part in parts):
        return None
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        parts = [(1 - one) * (1 - black) for one in (cyan, magenta, yellow)]
    if len(parts) == 1:
        parts = [parts[0]] * 3
    if len(parts) != 3:
        return None
    shade = "".join(f"{min(max(round(part * 255), 0), 255):02X}" for part in parts)
    return colour(shade) if shade != "000000" else None


def _fill(box: Any, fills: list[tuple[Box, str]]) -> str | None:
    """The colour painted last over most of a cell."""
    area = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
    for (x0, top, x1, bottom), shade in reversed(fills):
        across = min(box[2], x1) - max(box[0], x0)
        down = min(box[3], bottom) - max(box[1], top)
        if across > 0 and down > 0 and across * down > area * 0.5:
            return shade
    return None
