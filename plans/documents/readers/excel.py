"""XLSX: each sheet a table; merged cells, fills, real dates and how they are displayed."""

from __future__ import annotations

import io
import re
import warnings
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.worksheet.cell_range import CellRange

from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Meter
from plans.documents.readers.archives import open_package
from plans.documents.readers.colours import colour, ink, is_dot
from plans.documents.readers.sheets import BookReader, SheetReader
from plans.documents.shape import Cell, Document, Table, square, tidy_lines
from plans.documents.uncollected import uncollected

_DAMAGED = "This workbook is damaged: open it in a spreadsheet program, save it as XLSX and send that."
_SIGN_FONTS = ("Wingdings", "Webdings")
_SECTION = re.compile(r"\[[^\]]*\]|\"[^\"]*\"|\\(?=[^a-z])|\\.|_.")  # "d\.m\.yyyy" shows its full stops


@uncollected()
def read_excel(data: bytes, meter: Meter) -> Document:
    """An XLSX workbook. Hidden sheets are left out; a formula counts by the value that was saved with it."""
    open_package(data, meter, "xl/workbook.xml", "a workbook").close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tables = _tables(data, meter)
        except (MemoryError, UnreadableDocument):
            raise
        except Exception as error:
            raise UnreadableDocument(_DAMAGED) from error
    return Document([table for table in tables if table.rows])


def _tables(data: bytes, meter: Meter) -> list[Table]:
    reader = BookReader(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read()
    theme = _theme(reader.wb)
    sheets = [sheet for sheet in reader.wb.worksheets if sheet.sheet_state == "visible"]
    return [_Sheet(sheet, theme, meter).table() for sheet in sheets]


def _theme(book: Any) -> list[str]:
    """The theme's twelve colours in the order that cells count them."""
    xml = book.loaded_theme
    found = re.findall(rb'<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"', xml[:20_000]) if xml else []
    names = [one.decode().upper() for one in found[:12]]
    return [names[at] for at in (1, 0, 3, 2, *range(4, 12))] if len(names) == 12 else []


class _Look(NamedTuple):
    """How a cell looks: its background as RRGGBB, whether it is struck out, and how its number is shown. `sign`: the
    colour of what is written in it, `drawn`: in a font of signs, where an "l" is a dot."""

    fill: str | None
    struck: bool
    number_format: str
    sign: str | None
    drawn: bool


class _Sheet:
    def __init__(self, sheet: Any, theme: list[str], meter: Meter) -> None:
        self.sheet = sheet
        self.theme = theme
        self.meter = meter
        self.looks: dict[int, _Look] = {}

    def table(self) -> Table:
        """The sheet's filled part as a table. Styled but empty cells far out do not count."""
        limits = self.meter.limits
        by_row: dict[int, dict[int, Cell]] = {}
        reader = SheetReader(self.sheet)
        for row, column, value, style in reader.values():
            made = self._cell(value, self._look(style))
            if made is not None and column <= limits.max_columns:
                by_row.setdefault(row, {})[column] = made
        if max(by_row, default=0) > limits.max_rows * 5:
            raise UnreadableDocument(
                f"This workbook has more than {limits.max_rows:,} rows: send the part with the plan."
            )
        by_row = self._uncovered(by_row, reader.merged)
        width = max((max(cells) for cells in by_row.values()), default=0)
        rows: list[list[Cell]] = []
        numbers = {}
        for number in sorted(by_row):
            cells = by_row[number]
            self.meter.row(len(cells))
            numbers[number] = len(rows)
            rows.append([cells.get(column) or Cell() for column in range(1, width + 1)])
        self._merge(reader.merged, rows, numbers, width)
        return Table(square(rows), self.sheet.title)

    def _uncovered(self, by_row: dict[int, dict[int, Cell]], areas: list[CellRange]) -> dict[int, dict[int, Cell]]:
        """The rows without what stands below a merged cell: nobody sees it."""
        bottom = max(by_row, default=0)
        for area in areas:
            self.meter.check_time()
            across = range(area.min_col, area.max_col + 1)
            for row in range(area.min_row, min(area.max_row, bottom) + 1):
                cells = by_row.get(row, {})
                for column in [at for at in cells if at in across and (row, at) != (area.min_row, area.min_col)]:
                    del cells[column]
        return {row: cells for row, cells in by_row.items() if cells}

    def _merge(self, areas: list[CellRange], rows: list[list[Cell]], numbers: dict[int, int], width: int) -> None:
        """Puts a merged cell's one object into every place that it covers."""
        for area in areas[: self.meter.limits.max_cells]:
            top = numbers.get(area.min_row)
            if top is None or area.min_col > width:
                continue
            cell = rows[top][area.min_col - 1]
            for number in range(area.min_row, min(area.max_row, area.min_row + len(rows) * 2) + 1):
                at = numbers.get(number)
                if at is not None:
                    span = min(area.max_col, width) - area.min_col + 1
                    rows[at][area.min_col - 1 : area.min_col - 1 + span] = [cell] * span

    def _cell(self, value: Any, look: _Look) -> Cell | None:
        fill = look.fill
        if value is None:
            return Cell((), fill) if fill else None
        if isinstance(value, date):
            return _date(value, look)
        if isinstance(value, str) and look.sign and not fill and (look.drawn or is_dot([value.strip()])):
            return Cell((), look.sign)  # a coloured dot says what a coloured cell would
        lines = tidy_lines(value if isinstance(value, str) else _shown(value, look.number_format.endswith("%")))
        return Cell((), fill, struck=" ".join(lines)) if look.struck else Cell(lines, fill)

    def _look(self, style: int) -> _Look:
        """How cells of a style look. Few styles serve many cells, and openpyxl is slow to tell what one holds."""
        if style not in self.looks:
            cell: Any = ReadOnlyCell(self.sheet, 1, 1, None, style_id=style)
            font = cell.font
            drawn = str(font.name).startswith(_SIGN_FONTS)
            self.looks[style] = _Look(
                self._fill_of(cell.fill),
                bool(font.strike),
                str(cell.number_format),
                ink(self._shade(font.color)) if font.color else None,
                drawn,
            )
        return self.looks[style]

    def _fill_of(self, fill: Any) -> str | None:
        """The colour of a solid fill."""
        if getattr(fill, "fill_type", None) != "solid":
            return None
        shade = fill.fgColor
        if shade.type == "rgb" and shade.rgb == fill.bgColor.rgb == "00000000":
            return None
        return self._shade(shade)

    def _shade(self, shade: Any) -> str | None:
        """A colour as RRGGBB, those of the theme and their tints worked out."""
        if shade.type == "rgb":
            return colour(str(shade.rgb))
        if shade.type == "theme" and shade.theme < len(self.theme):
            return colour(_tinted(self.theme[shade.theme], shade.tint or 0.0))
        if shade.type == "indexed":
            return colour(COLOR_INDEX[shade.indexed]) if shade.indexed < len(COLOR_INDEX) else None
        return None


def _date(value: date, look: _Look) -> Cell:
    day = value.date() if isinstance(value, datetime) else value
    text, month_only = display(day, look.number_format)
    if look.struck:
        return Cell((), look.fill, month_only=month_only, struck=text, struck_day=day)
    return Cell((text,), look.fill, when=day, month_only=month_only)


def _tinted(base: str, tint: float) -> str:
    parts = [int(base[at : at + 2], 16) for at in (0, 2, 4)]
    mixed = [part * (1 + tint) if tint < 0 else part + (255 - part) * tint for part in parts]
    return "".join(f"{min(max(round(part), 0), 255):02X}" for part in mixed)


def _shown(value: object, percent: bool) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float) and percent:
        return f"{value * 100:.10g}%"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value) if value is not None else ""


_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_TOKEN = re.compile(r"y+|m+|d+|[^ymd]+", re.I)


@lru_cache(maxsize=4096)
def display(day: date, number_format: str) -> tuple[str, bool]:
    """How a spreadsheet shows a date, and whether that leaves the day out: "mmm-yy" shows "Nov-18"."""
    plain = _SECTION.sub("", number_format.split(";")[0].lower()).strip()
    plain = re.sub(r"(?:am/pm|a/p|h+|s+|\b0+\b|:mm|mm(?=:)|[:@.]+$)", "", plain).strip(" :,")
    if not re.search(r"[ymd]", plain) or plain == "general":
        return f"{day:%d/%m/%Y}", False
    text = "".join(_part(day, token) for token in _TOKEN.findall(plain)).strip()
    return text, "d" not in plain


def _part(day: date, token: str) -> str:
    kind, size = token[0], len(token)
    if kind == "y":
        return f"{day.year % 100:02}" if size <= 2 else str(day.year)
    if kind == "m":
        month = _MONTHS[day.month - 1]
        return {1: str(day.month), 2: f"{day.month:02}", 3: month[:3], 5: month[:1]}.get(size, month)
    if kind == "d":
        weekday = _DAYS[day.weekday()]
        return {1: str(day.day), 2: f"{day.day:02}", 3: weekday[:3]}.get(size, weekday)
    return token
