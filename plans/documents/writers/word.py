"""DOCX: a landscape page, one table with its headings on every page, recommendations merged down."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from plans.brag import Brag
from plans.documents.writers import layout
from plans.documents.writers.table import PlanTable
from plans.wording import long_day_words

_MARGIN = Mm(12)
_A4 = Mm(297), Mm(210)
_SMALL, _NORMAL = Pt(8), Pt(10)


def write_docx(table: PlanTable) -> bytes:
    """A plan as a Word document, for the papers of a meeting."""
    document = docx.Document()
    _set_up_page(document, table)
    title, *lines = layout.preamble(table)
    document.add_heading(title, 1)
    for line in lines:
        document.add_paragraph(line)
    _add_key(document)
    _add_plan(document, table)
    if table.owners:
        document.add_heading(layout.OWNERS_TITLE, 2)
        rows = [layout.owner_cells(owner) for owner in table.owners]
        _add_table(document, list(layout.OWNER_HEADINGS), [1, 1, 1], rows, _NORMAL)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up_page(document: Any, table: PlanTable) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _describe(document.core_properties, table)
    normal = document.styles["Normal"]
    normal.font.size = _NORMAL
    normal.paragraph_format.space_after = Pt(2)
    # Else Word underlines British spelling.
    document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")[0].set(qn("w:val"), "en-GB")
    _add_footer(section.footer.paragraphs[0], table)


def _describe(properties: Any, table: PlanTable) -> None:
    """What the file says of itself, in place of what the library's own template says."""
    properties.title, properties.author, properties.comments = layout.clean(table.title)[:255], layout.MADE_BY, ""
    properties.created = properties.modified = table.made_at.astimezone(UTC).replace(tzinfo=None)


def _add_footer(paragraph: Any, table: PlanTable) -> None:
    """ "Learning Report, as at 14 September 2026 · page 2 of 5"."""
    for words, field in ((f"{layout.footer(table)} · page ", "PAGE"), (" of ", "NUMPAGES")):
        paragraph.add_run(words).font.size = _SMALL
        counted = OxmlElement("w:fldSimple")
        counted.set(qn("w:instr"), field)
        run = paragraph.add_run("1")
        run.font.size = _SMALL
        counted.append(run._r)
        paragraph._p.append(counted)


def _add_key(document: Any) -> None:
    table = document.add_table(1, len(Brag))
    table.style = "Table Grid"
    for cell, brag in zip(table.rows[0].cells, Brag, strict=True):
        _fill(cell, f"{brag.words}: {layout.KEY[brag]}", _SMALL)
        _shade(cell, layout.FILLS[brag])
    document.add_paragraph()


def _add_plan(document: Any, table: PlanTable) -> None:
    columns = layout.columns(table.rows)
    rows = [tuple(layout.as_text(c.value(row), day=long_day_words) for c in columns) for row in table.rows]
    headings = [column.heading for column in columns]
    cells = _add_table(document, headings, [column.width for column in columns], rows, _SMALL)
    brag_at = headings.index(layout.BRAG_HEADING)
    for line, row in zip(cells, table.rows, strict=True):
        if row.brag:
            _shade(line[brag_at], layout.FILLS[row.brag])
    merged = [at for at, heading in enumerate(headings) if heading in layout.MERGED_HEADINGS]
    for first, last in layout.spans(table.rows):
        for at in merged if last > first else ():
            _merge_down([line[at] for line in cells[first : last + 1]])


def _add_table(
    document: Any, headings: list[str], widths: list[int], rows: Sequence[tuple[str, ...]], size: Any
) -> list[list[Any]]:
    """A table with its heading row on every page and no row cut in two; returns the cells below the headings."""
    table = document.add_table(1 + len(rows), len(headings))
    table.style, table.autofit = "Table Grid", False
    table._tbl.tblPr.insert_element_before(_cell_margins(), "w:tblLook")
    page = _A4[0] - 2 * _MARGIN
    shares = [int(page * width / sum(widths)) for width in widths]
    for column, share in zip(table.columns, shares, strict=True):
        column.width = share
    lines = [list(row.cells) for row in table.rows]
    for row, line, texts in zip(table.rows, lines, [tuple(headings), *rows], strict=True):
        for cell, text, share in zip(line, texts, shares, strict=True):
            _fill(cell, text, size, bold=line is lines[0])
            cell.width = share
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in lines[0]:
        _shade(cell, layout.HEADING_FILL)
    return lines[1:]


def _cell_margins() -> Any:
    """Narrow ones: a long word ("Superseded") is not to be cut in a column of a page with twelve."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        width = OxmlElement(f"w:{side}")
        width.set(qn("w:w"), "57")  # twentieths of a point: 1 mm
        width.set(qn("w:type"), "dxa")
        margins.append(width)
    return margins


def _fill(cell: Any, text: str, size: Any, *, bold: bool = False) -> None:
    """Put a text into a cell, each of its lines a paragraph."""
    paragraph = cell.paragraphs[0]
    for at, line in enumerate(text.split("\n")):
        run = (paragraph if at == 0 else cell.add_paragraph()).add_run(line)
        run.font.size, run.font.bold = size, bold or None


def _merge_down(cells: list[Any]) -> None:
    """Merge cells of one column; the text of the first stays."""
    for at, cell in enumerate(cells):
        merge = OxmlElement("w:vMerge")
        merge.set(qn("w:val"), "restart" if at == 0 else "continue")
        cell._tc.get_or_add_tcPr().append(merge)
        if at:
            for paragraph in cell.paragraphs:
                paragraph.clear()


def _shade(cell: Any, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
