"""What stands in a workbook's cells. The rest is openpyxl's: of each text and cell it makes far more than is needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import from_excel, from_ISO8601
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

_ROW, _VALUE, _INLINE, _ITEM, _TEXT, _RUN, _MERGE = (
    f"{{{SHEET_MAIN_NS}}}{name}" for name in ("row", "v", "is", "si", "t", "r", "mergeCell")
)


class BookReader(ExcelReader):
    """openpyxl's reader, to be used read-only: the sheets are then left to `SheetReader`."""

    def read_strings(self) -> None:
        """The texts that cells share."""
        package: Any = self.package
        part = package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as source:
                self.shared_strings = [_plain(item).replace("x005F_", "") for item in _elements(source, _ITEM)]


class SheetReader:
    """One sheet of a workbook that was read by a `BookReader`."""

    def __init__(self, sheet: Any) -> None:
        self.book = sheet.parent
        self.strings = sheet._shared_strings
        self.source = sheet._get_source()
        self.merged: list[CellRange] = []

    def values(self) -> Iterator[tuple[int, int, Any, int]]:
        """All its cells: row, column, what stands there, and the number of the style. After the last one, `merged` has
        the merged areas."""
        number = 0
        with self.source as source:
            for element in _elements(source, _ROW, _MERGE):
                if element.tag == _MERGE:
                    self.merged.append(CellRange(element.get("ref")))
                    continue
                number = int(float(element.get("r", number + 1)))
                column = 0
                for cell in element:
                    place = cell.get("r")
                    row, column = _place(place) if place else (number, column + 1)
                    style = int(cell.get("s", 0))
                    yield row, column, self._value(cell, style), style

    def _value(self, cell: Any, style: int) -> Any:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(_INLINE)
            return None if inline is None else _plain(inline)
        text = cell.findtext(_VALUE)
        if not text:
            return None
        if kind == "s":
            return self.strings[int(text)]
        if kind == "n":
            return self._number(text, style)
        if kind == "b":
            return bool(int(text))
        return from_ISO8601(text) if kind == "d" else text  # type: ignore[no-untyped-call]

    def _number(self, text: str, style: int) -> Any:
        """A number, or the day, time or duration as which its style shows it."""
        number = float(text) if "." in text or "e" in text.lower() else int(text)
        if style not in self.book._date_formats:
            return number
        try:
            return from_excel(number, self.book.epoch, timedelta=style in self.book._timedelta_formats)
        except (OverflowError, ValueError):
            return "#VALUE!"


def _elements(source: IO[bytes], *tags: str) -> Iterator[Any]:
    """The elements of some kinds, each emptied once it has been used."""
    for _, element in iterparse(source):
        if element.tag in tags:
            yield element
            element.clear()


def _place(reference: str) -> tuple[int, int]:
    """Row and column of a cell: "B7" is (7, 2)."""
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]), column_index_from_string(letters)


def _plain(element: Any) -> str:
    """A text without its formatting, and without how it is pronounced."""
    text = element.findtext(_TEXT) or ""
    runs = element.findall(_RUN)
    return "".join([text, *(run.findtext(_TEXT) or "" for run in runs)]) if runs else text
