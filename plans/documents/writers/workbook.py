"""XLSX: the actions on one sheet, the owners' list on another; real dates, and colours with their key."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from plans.brag import Brag
from plans.documents.writers import layout
from plans.documents.writers.table import PlanTable

_DAY = "d mmm yyyy"
_TOP = Alignment(vertical="top", wrap_text=True)
_LINE = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_KEY_HEADING = "Key"
_LONGEST_FOOTER = 200


def write_xlsx(table: PlanTable) -> bytes:
    """A plan as a workbook: recommendations stand in every row, so that the sheet can be filtered and sorted."""
    book = openpyxl.Workbook()
    book.properties.title, book.properties.creator = layout.clean(table.title)[:255], layout.MADE_BY
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Action plan"
    _write_plan(sheet, table)
    if table.owners:
        _write_owners(book.create_sheet(layout.OWNERS_TITLE), table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write_plan(sheet: Worksheet, table: PlanTable) -> None:
    columns = layout.columns(table.rows)
    lines = layout.preamble(table)
    for at, line in enumerate(lines, start=1):
        _put(sheet.cell(at, 1), line, wrap=False).font = Font(bold=at == 1, size=14 if at == 1 else 11)
    key_at = len(lines) + 1
    _write_key(sheet, key_at)
    head = key_at + 2
    _write_headings(sheet, head, [(column.heading, column.width) for column in columns])
    for at, row in enumerate(table.rows, start=head + 1):
        for place, column in enumerate(columns, start=1):
            cell = _put(sheet.cell(at, place), column.value(row))
            cell.border = _BORDER
            if column.heading == layout.BRAG_HEADING and row.brag:
                cell.fill = _fill(layout.FILLS[row.brag])
    last = max(head + len(table.rows), head + 1)
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(columns))}{last}"
    _set_up_page(sheet, head, table)


def _write_key(sheet: Worksheet, at: int) -> None:
    _put(sheet.cell(at, 1), _KEY_HEADING)
    for place, brag in enumerate(Brag, start=2):
        cell = _put(sheet.cell(at, place), f"{brag.words}: {layout.KEY[brag]}")
        cell.fill = _fill(layout.FILLS[brag])


def _write_owners(sheet: Worksheet, table: PlanTable) -> None:
    _write_headings(sheet, 1, [(heading, 36) for heading in layout.OWNER_HEADINGS])
    for at, owner in enumerate(table.owners, start=2):
        for place, text in enumerate(layout.owner_cells(owner), start=1):
            _put(sheet.cell(at, place), text or None).border = _BORDER
    _set_up_page(sheet, 1, table)


def _write_headings(sheet: Worksheet, at: int, headings: list[tuple[str, int]]) -> None:
    for place, (heading, width) in enumerate(headings, start=1):
        cell = _put(sheet.cell(at, place), heading)
        cell.font, cell.border, cell.fill = Font(bold=True), _BORDER, _fill(layout.HEADING_FILL)
        sheet.column_dimensions[get_column_letter(place)].width = width


def _set_up_page(sheet: Worksheet, head: int, table: PlanTable) -> None:
    """Landscape A4, one page wide, the headings on every page and always in sight, pages numbered."""
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6)  # inches
    if sheet.oddFooter is not None:
        # An ampersand begins a code in a footer: doubled, it stands for itself. Excel takes 255 characters.
        sheet.oddFooter.left.text = layout.footer(table)[:_LONGEST_FOOTER].replace("&", "&&")
        sheet.oddFooter.right.text = "Page &P of &N"


def _put(cell: Any, value: layout.Value, *, wrap: bool = True) -> Cell:
    """Put a value into a cell. A text is always a text there, even where it begins as a formula does."""
    assert isinstance(cell, Cell)
    if isinstance(value, date):
        cell.value, cell.number_format = value, _DAY
    elif value:
        cell.value = layout.as_text(value, day=date.isoformat)
        cell.data_type = "s"
        cell.number_format = "@"
        cell.quotePrefix = True  # editing the cell keeps it a text, too
    cell.alignment = _TOP if wrap else Alignment(vertical="top")
    return cell


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)
