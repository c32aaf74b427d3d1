"""Small builders of plan documents, so that a test can show the layout that it is about."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
import openpyxl
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.styles import PatternFill

Rows = Sequence[Sequence[Any]]


def word(
    *parts: str | Rows, merges: Sequence[tuple[int, int, int, int, int]] = (), fills: dict[str, str] | None = None
) -> bytes:
    """A DOCX: a str is a paragraph ("# …" a heading), rows are a table. merges: (table, row, column, row, column)."""
    document = docx.Document()
    tables = []
    for part in parts:
        if isinstance(part, str):
            level = len(part) - len(part.lstrip("#"))
            if level:
                document.add_heading(part.lstrip("# "), level)
            else:
                document.add_paragraph(part)
            continue
        table = document.add_table(len(part), max(len(row) for row in part))
        tables.append(table)
        for row, texts in enumerate(part):
            for column, text in enumerate(texts):
                cell = table.cell(row, column)
                cell.text = text
                if fills and text in fills:
                    shade(cell, fills[text])
    for at, top, left, bottom, right in merges:
        kept = tables[at].cell(top, left).text
        merged = tables[at].cell(top, left).merge(tables[at].cell(bottom, right))
        merged.text = kept
    return _saved(document)


def shade(cell: Any, colour: str) -> None:
    """Gives a DOCX table cell a background."""
    properties = cell._tc.get_or_add_tcPr()
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour)
    properties.append(shading)


def workbook(
    sheets: dict[str, Rows],
    merges: dict[str, Sequence[str]] | None = None,
    fills: dict[str, dict[str, str]] | None = None,
    formats: dict[str, dict[str, str]] | None = None,
) -> bytes:
    """An XLSX: rows by sheet; merged areas, fills and number formats by sheet and cell."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for area in (merges or {}).get(name, ()):
            sheet.merge_cells(area)
        for place, colour in (fills or {}).get(name, {}).items():
            sheet[place].fill = PatternFill("solid", fgColor=colour)
        for place, shown in (formats or {}).get(name, {}).items():
            sheet[place].number_format = shown
    return _saved(book)


def _saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@dataclass
class Pdf:
    """Writes simple PDF pages in Helvetica: text, lines and filled boxes, measured from the upper left corner."""

    width: float = 842
    height: float = 595

    def __post_init__(self) -> None:
        self.pages: list[list[str]] = [[]]

    def page(self) -> None:
        self.pages.append([])

    def text(self, x: float, y: float, text: str, size: float = 9, bold: bool = False) -> None:
        plain = (
            text.encode("cp1252", "replace")
            .decode("latin-1")
            .replace("\\", r"\\")
            .replace("(", r"\(")
            .replace(")", r"\)")
        )
        self.pages[-1].append(f"BT /F{2 if bold else 1} {size} Tf {x} {self.height - y} Td ({plain}) Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.pages[-1].append(f"0.5 w {x0} {self.height - y0} m {x1} {self.height - y1} l S")

    def box(self, x0: float, y0: float, x1: float, y1: float, colour: tuple[float, float, float]) -> None:
        red, green, blue = colour
        self.pages[-1].append(f"{red} {green} {blue} rg {x0} {self.height - y1} {x1 - x0} {y1 - y0} re f 0 0 0 rg")

    def table(
        self, edges: Sequence[float], top: float, rows: Rows, *, lines: str = "all", size: float = 9, pad: float = 4
    ) -> float:
        """A table with wrapped cells; `lines` is all, rows or none. Returns where it ends."""
        leading = size * 1.2
        y = top
        self._rule(edges, y, lines)
        for row in rows:
            wrapped = [wrap(text, (edges[at + 1] - edges[at] - 2 * pad), size) for at, text in enumerate(row)]
            deep = max(len(one) for one in wrapped) * leading + 2 * pad
            for at, texts in enumerate(wrapped):
                for number, text in enumerate(texts):
                    self.text(edges[at] + pad, y + pad + size + number * leading, text, size)
            if lines == "all":
                for x in edges:
                    self.line(x, y, x, y + deep)
            y += deep
            self._rule(edges, y, lines)
        return y

    def _rule(self, edges: Sequence[float], y: float, lines: str) -> None:
        if lines != "none":
            self.line(edges[0], y, edges[-1], y)

    def bytes(self) -> bytes:
        """The file."""
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
        fonts = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
        fonts += "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>"
        kids = []
        for page in self.pages:
            stream = "\n".join(page)
            kids.append(f"{len(objects) + 1} 0 R")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {self.width} {self.height}] /Resources << /Font "
                f"{fonts} >> "
                f"/Contents {len(objects) + 2} 0 R >>"
            )
            objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
        out = bytearray(b"%PDF-1.4\n")
        places = []
        for number, body in enumerate(objects, start=1):
            places.append(len(out))
            out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
        start = len(out)
        out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
        for place in places:
            out += f"{place:010} 00000 n \n".encode()
        out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
        return bytes(out)


def wrap(text: str, width: float, size: float) -> list[str]:
    """Text broken to lines of about this width; a new line in it is kept."""
    room = max(int(width / (size * 0.5)), 4)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in paragraph.split():
            if line and len(line) + 1 + len(piece) > room:
                lines.append(line)
                line = piece
            else:
                line = f"{line} {piece}".strip()
        lines.append(line)
    return lines
