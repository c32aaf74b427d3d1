"""PDF: tables with and without lines, over several pages; the text around them; running heads and feet left out."""

from __future__ import annotations

import io
import logging
import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Meter
from plans.documents.readers.pdf_columns import NO_GRID, Grid, find_columns, place, segments
from plans.documents.readers.pdf_lines import Line, Word, labels_of, lines_of, paragraphs, words_on
from plans.documents.readers.pdf_margin import Margin, Note
from plans.documents.readers.pdf_ruled import Placed, ruled_tables
from plans.documents.shape import Block, Cell, Document, Table, Text, square, tidy

_DAMAGED = "This PDF is damaged: open it, print or save it again as PDF and send that."
_LOCKED = "This PDF is protected by a password: save it without one and send that."
_SCAN = "This PDF holds pictures of pages and no text: send the document that it was made from, or a text version."
_ITEM = re.compile(r"^(?P<marker>[•·▪◦‣●○\uf0b7–-]|\(?(?:\d{1,2}|[ivxl]{1,5}|[a-z])[.)])\s+(?P<text>\S.*)$")
_MARGIN = 0.13
_SAME_EDGE = 4.0
_MOST_CUT_OFF = 4  # lines
_SPACED = 0.3  # of a line's height, more than lies between the lines of a paragraph


@dataclass(slots=True)
class _Page:
    """One page: its words, and the tables with lines on it."""

    number: int
    height: float
    words: list[Word]
    tables: list[Placed]
    rules: list[float]
    pictures: bool


@dataclass(slots=True)
class _Made:
    """The blocks so far, where the columns of the last table lay, and the grids of tables without lines: that of the
    last one, and those by heading; the margin; the labels that come back."""

    blocks: list[Block] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)
    grid: Grid = NO_GRID
    headed: dict[str, Grid] = field(default_factory=dict)
    margin: Margin = field(default_factory=Margin)
    labels: frozenset[str] = frozenset()


def read_pdf(data: bytes, meter: Meter) -> Document:
    """A PDF document."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    pages = list(_pages(data, meter))
    if (sum(len(page.words) for page in pages) < 5 * len(pages) and any(page.pictures for page in pages)) or not any(
        page.words for page in pages
    ):
        raise UnreadableDocument(_SCAN)
    running = _running(pages)
    size = _body_size(pages)
    made = _Made()
    for page in pages:
        page.words = [word for word in page.words if (page.number, id(word)) not in running]
    made.labels = labels_of([line for page in pages for line in lines_of(page.words)])
    for page, following in zip_longest(pages, pages[1:]):
        _join_cut_row(page, following)
        _add_page(page, size, made, meter)
    for block in made.blocks:
        if isinstance(block, Table):
            square(block.rows)
    return Document([block for block in made.blocks if not isinstance(block, Table) or block.rows])


def _pages(data: bytes, meter: Meter) -> Iterator[_Page]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > meter.limits.max_pages:
                raise UnreadableDocument(
                    f"This PDF has more than {meter.limits.max_pages} pages: send the pages with the plan."
                )
            for page in pdf.pages:
                meter.check_time()
                words = words_on(page)
                meter.row(len(words) // 50)
                yield _Page(
                    page.page_number,
                    float(page.height),
                    words,
                    ruled_tables(page, words),
                    _rules(page),
                    bool(page.images),
                )
                page.close()
    except (UnreadableDocument, MemoryError):
        raise
    except PDFPasswordIncorrect as error:
        raise UnreadableDocument(_LOCKED) from error
    except PdfminerException as error:
        locked = any(isinstance(one, PDFPasswordIncorrect) for one in error.args)
        raise UnreadableDocument(_LOCKED if locked else _DAMAGED) from error
    except Exception as error:  # pdfminer raises whatever a broken file makes it raise
        raise UnreadableDocument(_DAMAGED) from error


def _rules(page: Any) -> list[float]:
    """The heights of wide horizontal lines."""
    wide = [edge for edge in page.horizontal_edges if edge["x1"] - edge["x0"] > float(page.width) * 0.3]
    return sorted({round(edge["top"], 1) for edge in wide})


def _running(pages: list[_Page]) -> set[tuple[int, int]]:
    """The words of heads and feet: lines near an edge whose text comes back on most pages, whatever its digits."""
    seen: Counter[str] = Counter()
    places: list[tuple[str, int, Line]] = []
    for page in pages:
        for line in lines_of(page.words):
            if line.bottom < page.height * _MARGIN or line.top > page.height * (1 - _MARGIN):
                key = f"{round(line.top / 6)} {re.sub(r'[0-9]+', '#', line.text)}"
                places.append((key, page.number, line))
        for key in {key for key, number, _ in places if number == page.number}:
            seen[key] += 1
    often = {key for key, count in seen.items() if len(pages) > 1 and count >= max(2, len(pages) * 0.5)}
    lone = re.compile(r"^(?:page )?\d{1,3}(?: (?:of|/) \d{1,3})?$", re.I)
    tabled = {(page.number, id(word)) for page in pages for table in page.tables for word in table.words}
    return {
        (number, id(word))
        for key, number, line in places
        if key in often or lone.match(line.text)
        for word in line.words
        if (number, id(word)) not in tabled
    }


def _body_size(pages: list[_Page]) -> float:
    sizes = Counter(round(word.size, 1) for page in pages for word in page.words)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _join_cut_row(page: _Page, following: _Page | None) -> None:
    """Gives a table the words of one cell that stand below its last line, where the next page goes on with it."""
    if following is None or not page.tables or not following.tables:
        return
    table = max(page.tables, key=lambda one: one.bottom)
    rest = min(following.tables, key=lambda one: one.top)
    below = [word for word in page.words if word.middle >= table.bottom]
    if not below or not _same(table.edges, rest.edges) or any(word.middle < rest.top for word in following.words):
        return
    column = bisect_right(table.edges, min(word.x0 for word in below) + _SAME_EDGE) - 1
    right = table.edges[column + 1] if column + 1 < len(table.edges) else math.inf
    lines = lines_of(below)
    goes_on = any(row[column].text[:1].islower() for row in rest.rows[:2])
    if goes_on and len(lines) <= _MOST_CUT_OFF and max(word.x1 for word in below) <= right:
        said = Cell((tidy(" ".join(line.text for line in lines)),))
        table.rows.append([said if at == column else Cell() for at in range(len(table.edges))])
        table.words.extend(below)


def _add_page(page: _Page, size: float, made: _Made, meter: Meter) -> None:
    """Adds the blocks of a page from top to bottom."""
    inside = {id(word) for table in page.tables for word in table.words}
    free = [word for word in page.words if id(word) not in inside]
    top = 0.0
    for table in sorted(page.tables, key=lambda one: one.top):
        _add_free([word for word in free if top <= word.middle < table.top], page, size, made, meter)
        _add_table(table.rows, table.edges, made, meter)
        top = table.bottom
    _add_free([word for word in free if word.middle >= top], page, size, made, meter)


def _add_table(rows: list[Any], edges: list[float], made: _Made, meter: Meter) -> None:
    """Adds a table, or goes on with the one of the page before where the columns are the same."""
    for row in rows:
        meter.row(len(row))
    last = made.blocks[-1] if made.blocks else None
    if isinstance(last, Table) and _same(edges, made.edges):
        last.rows.extend(rows)
    else:
        made.blocks.append(Table(rows))
    made.edges = edges


def _same(edges: list[float], others: list[float]) -> bool:
    """Whether the columns of two tables stand in the same places."""
    return len(edges) == len(others) and all(
        abs(one - other) < _SAME_EDGE for one, other in zip(edges, others, strict=True)
    )


def _add_free(words: list[Word], page: _Page, size: float, made: _Made, meter: Meter) -> None:
    """Adds text outside ruled tables: columns of text that are a table without lines, headings, paragraphs, items."""
    words, notes = made.margin.part(words)
    if not words:
        return
    lines = lines_of(words)
    at = 0
    above = made.grid if made.blocks and isinstance(made.blocks[-1], Table) else NO_GRID
    for found in find_columns(lines, page.rules, made.headed, above):
        made.headed.setdefault(place(lines[found.first]), found.grid)
        _add_text(lines[at : found.first], size, made, meter, notes)
        _add_table(found.rows, list(found.grid.edges), made, meter)
        made.grid = found.grid
        at = found.last + 1
    _add_text(lines[at:], size, made, meter, notes)


def _add_text(lines: list[Line], size: float, made: _Made, meter: Meter, notes: list[Note]) -> None:
    if not lines:
        return
    right = max((line.x1 for line in lines if line.x1 < (made.margin.left or math.inf)), default=lines[0].x1)
    group: list[Line] = []
    for line in (part for whole in lines for part in _apart(whole, size)):
        noted = notes and group and notes[0].top < line.top - size and line.top - group[-1].bottom > size * _SPACED
        if group and (noted or _kind(line, size) != _kind(group[-1], size) or _stands_apart(group[-1], line, size)):
            _add_group(group, right, size, made, meter)
            _add_notes(notes, line.top - size, made)
            group = []
        group.append(line)
    _add_group(group, right, size, made, meter)
    _add_notes(notes, lines[-1].bottom + size, made)


def _add_notes(notes: list[Note], above: float, made: _Made) -> None:
    """Adds what stands in the margin above a height, below what it stands beside."""
    while notes and notes[0].top < above:
        made.blocks.append(Text("paragraph", f"Action: {notes.pop(0).text}"))


def _apart(line: Line, size: float) -> list[Line]:
    """A line of headings as its parts: "Finding 1: Pre-award costing", and far to the right "Priority: High"."""
    return [Line(part) for part in segments(line, 3.0)] if _kind(line, size) else [line]


def _stands_apart(before: Line, line: Line, size: float) -> bool:
    """Whether a heading is one of its own: beside the one before, of another size, or well below it."""
    if not _kind(line, size):
        return False
    beside = line.top < before.bottom and line.x0 > before.x1
    return beside or abs(line.size - before.size) > 0.5 or line.top - before.bottom > before.size * 0.7


def _kind(line: Line, size: float) -> int:
    """0 for body text, else how far up a heading stands: larger type, or bold throughout."""
    if line.size > size * 1.6:
        return 1
    if line.size > size * 1.15:
        return 2
    return 3 if line.bold and len(line.text) < 160 else 0


def _add_group(lines: list[Line], right: float, size: float, made: _Made, meter: Meter) -> None:
    level = _kind(lines[0], size)
    for paragraph in paragraphs(lines, right, made.labels):
        meter.row(1)
        text = tidy(paragraph)
        item = _ITEM.match(text)
        if level and not text.endswith((".", ";")):
            made.blocks.append(Text("heading", text, level=level))
        elif item:
            made.blocks.append(Text("item", item["text"], marker=item["marker"]))
        elif text:
            made.blocks.append(Text("paragraph", text))
