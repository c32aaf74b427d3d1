"""Tables on a PDF page without lines between the columns: found by the white space that runs down between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from types import MappingProxyType

from plans.documents.readers.pdf_lines import Line, Word, cell_of
from plans.documents.shape import Cell

_LEAST_COLUMNS = 3
_LEAST_LINES = 4
_ALIGNED = 2.0  # points
_LARGER = 1.25  # times the size of a table's headings, which headings between tables have
_BOLD_LARGER = 1.1  # the same, of those in bold


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of a table begin, and how far apart the tops of two lines are at most that are of one row."""

    edges: tuple[float, ...] = ()
    step: float | None = None


NO_GRID = Grid()


@dataclass(slots=True)
class Found:
    """A table in the lines `first` to `last` (inclusive) of a page."""

    first: int
    last: int
    rows: list[list[Cell]]
    grid: Grid


def find_columns(
    lines: Sequence[Line],
    rules: Sequence[float],
    headed: Mapping[str, Grid] = MappingProxyType({}),
    above: Grid = NO_GRID,
) -> Iterator[Found]:
    """The tables without vertical lines among the lines of a page. `rules` are the heights of horizontal lines.

    `headed` are the grids of the tables before, by the `place` of their headings: a table that goes on under the same
    headings has the same columns, however few its rows are. `above` is that of a table right above the lines.
    """
    at = 0
    while at < len(lines):
        goes_on = at == 0 and _stands_in(lines[0], above.edges)
        if len(segments(lines[at])) < _LEAST_COLUMNS and not goes_on:
            at += 1
            continue
        last = _last_of_run(lines, at, headed)
        known = headed.get(place(lines[at])) or (above if goes_on else None)
        found = _table(lines, at, last, rules, known) if known or last - at + 1 >= _LEAST_LINES else None
        if found is None:
            at += 1
            continue
        yield found
        at = last + 1


def place(line: Line) -> str:
    """What a line says, and where it begins and ends."""
    return f"{round(line.x0 / 3)} {line.text} {round(line.x1 / 3)}"


def segments(line: Line, wide: float = 0.75) -> list[list[Word]]:
    """The parts of a line between gaps that are wide for its size."""
    parts: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > max(before.size * wide, 6.0):
            parts.append([])
        parts[-1].append(word)
    return parts


def _stands_in(line: Line, edges: Sequence[float]) -> bool:
    """Whether the parts of a line begin where the columns of a table do."""
    parts = segments(line)
    return len(parts) >= _LEAST_COLUMNS and all(
        any(abs(part[0].x0 - edge) <= _ALIGNED for edge in edges) for part in parts
    )


def _last_of_run(lines: Sequence[Line], first: int, headed: Mapping[str, Grid]) -> int:
    """The last line of the run of lines that can belong to one table: until plain text over the whole width follows, a
    heading in larger type, or the headings of a table again, with the title above them."""
    last = first
    plain = 0
    left, right = lines[first].x0, lines[first].x1
    for at in range(first + 1, len(lines)):
        wide = _runs_over(lines[at], lines[first], right - left)
        plain = plain + 1 if wide else 0
        if place(lines[at]) == place(lines[first]) or place(lines[at]) in headed:
            return last - 1 if last > first and _stands_alone(lines[last]) and lines[last].bold else last
        if lines[at].size > lines[first].size * _larger(lines[at]) and _stands_alone(lines[at]):
            break
        if plain >= 3 or lines[at].top - lines[at - 1].bottom > lines[at].size * 6:
            break
        if not wide:
            last = at
            left, right = min(left, lines[at].x0), max(right, lines[at].x1)
    return last


def _stands_alone(line: Line) -> bool:
    return len(segments(line)) == 1


def _larger(line: Line) -> float:
    return _BOLD_LARGER if line.bold else _LARGER


def _runs_over(line: Line, heading: Line, width: float) -> bool:
    """Whether a line is plain text over a table's columns: over most of its width, or past two of its headings."""
    if len(segments(line)) > 1:
        return False
    passed = sum(line.x0 < part[0].x0 - _ALIGNED and part[0].x0 < line.x1 for part in segments(heading))
    return passed >= 2 or line.x1 - line.x0 > width * 0.6


def _table(lines: Sequence[Line], first: int, last: int, rules: Sequence[float], known: Grid | None) -> Found | None:
    edges = list(known.edges) if known else _rivers(lines[first : last + 1])
    if len(edges) < _LEAST_COLUMNS:
        return None
    while last > first + 1 and _crosses(lines[last], edges):
        last -= 1
    run = lines[first : last + 1]
    step = known.step if known else None
    groups, step = _rows(run, edges, rules, step)
    if len(groups) < 2 and not known:
        return None
    reach = [0.0] * len(edges)
    placed = [_cells(group, edges) for group in groups]
    for row in placed:
        for column, words in enumerate(row):
            reach[column] = max([reach[column], *(word.x1 for word in words)])
    rows = [[cell_of(words, reach[column]) for column, words in enumerate(row)] for row in placed]
    return Found(first, last, rows, Grid(tuple(edges), step))


def _rivers(run: Sequence[Line]) -> list[float]:
    """The left edges of the columns: where text begins again behind white space that runs down through all lines."""
    width = max(line.x1 for line in run) - min(line.x0 for line in run)
    spans = [
        (part[0].x0, max(word.x1 for word in part))
        for line in run
        for part in segments(line)
        if not _runs_over(line, run[0], width)
    ]
    edges: list[float] = []
    end = float("-inf")
    for x0, x1 in sorted(spans):
        if x0 > end + 2.0:
            edges.append(x0)
        end = max(end, x1)
    return sorted([*edges, *_under_headings(run, edges)])


def _under_headings(run: Sequence[Line], edges: Sequence[float]) -> Iterator[float]:
    """The columns that texts stand too close for any white space between them, and that yet begin below a heading."""
    for part in segments(run[0]):
        edge = part[0].x0
        known = any(abs(edge - other) <= _ALIGNED for other in edges)
        crossed = any(word.x0 < edge - _ALIGNED and word.x1 > edge for line in run for word in line.words)
        below = sum(any(abs(word.x0 - edge) <= _ALIGNED for word in line.words) for line in run[1:])
        if not known and not crossed and below * 3 >= len(run) - 1:
            yield edge


def _crosses(line: Line, edges: list[float]) -> bool:
    """Whether a line is plain text that runs over the columns: what stands below a table is no row of it."""
    return len(segments(line)) == 1 and _column(line.words[-1], edges) > _column(line.words[0], edges) + 1


def _rows(
    run: Sequence[Line], edges: list[float], rules: Sequence[float], step: float | None
) -> tuple[list[list[Line]], float | None]:
    """The lines put together to rows, and the step that parts these: between horizontal lines, at wider gaps, or where
    most columns begin anew. `step` is that of the table which these lines go on with."""
    within = [rule for rule in rules if run[0].top - 2 < rule < run[-1].bottom + 2]

    def ruled(before: Line, line: Line) -> bool:
        return any(_middle(before) < rule <= _middle(line) for rule in within)

    if len(within) >= 3:
        return _split(run, ruled), None
    gaps = [line.top - before.top for before, line in pairwise(run) if line.top > before.top + 1]
    tight = min(gaps, default=0.0)
    usual = median(gaps) if gaps else 0.0
    limit = max(tight * 1.3, min(usual * 1.3, tight * 1.6))
    if step and not (gaps and max(gaps) > limit):
        first = _filled(run[0], edges)
        return _split(run, lambda before, line: line.top - before.top > step or _filled(line, edges) >= first), step
    if gaps and max(gaps) > limit:
        return _split(run, lambda before, line: line.top - before.top > limit or ruled(before, line)), limit
    return _split(run, lambda before, line: _begins(line, edges) or ruled(before, line)), None


def _begins(line: Line, edges: list[float]) -> bool:
    return len(_filled(line, edges)) >= max(2, round(len(edges) * 0.6))


def _filled(line: Line, edges: list[float]) -> set[int]:
    """The columns in which a line has words."""
    return {_column(word, edges) for word in line.words}


def _split(run: Sequence[Line], parted: object) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in run:
        if not groups or parted(groups[-1][-1], line):  # type: ignore[operator]
            groups.append([])
        groups[-1].append(line)
    return groups


def _column(word: Word, edges: list[float]) -> int:
    return max((at for at, edge in enumerate(edges) if word.x0 >= edge - 2), default=0)


def _cells(group: Sequence[Line], edges: list[float]) -> list[list[Word]]:
    cells: list[list[Word]] = [[] for _ in edges]
    for line in group:
        parts = segments(line)
        if len(parts) == 1 and _column(parts[0][-1], edges) > _column(parts[0][0], edges):
            cells[_column(parts[0][0], edges)].extend(parts[0])
            continue
        for word in line.words:
            cells[_column(word, edges)].append(word)
    return cells


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2
