"""CSV and TSV: any delimiter, any encoding, ragged rows, titles above and notes below the table."""

from __future__ import annotations

import csv
import io
from collections import Counter

from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Meter
from plans.documents.readers.encodings import decode
from plans.documents.shape import Block, Cell, Document, Table, square, tidy_lines

_DELIMITERS = ",;\t|"
_SAMPLE = 60_000
_FIELD_LIMIT = 500_000


def read_delimited(data: bytes, meter: Meter) -> Document:
    """A CSV or TSV file as one table."""
    text = decode(data)
    text, declared = _declared(text)
    delimiter = declared or _delimiter(text[:_SAMPLE])
    csv.field_size_limit(_FIELD_LIMIT)
    rows: list[list[Cell]] = []
    try:
        for fields in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            meter.row(len(fields))
            rows.append([Cell(tidy_lines(field)) for field in fields])
    except csv.Error as error:
        raise UnreadableDocument("This CSV file is damaged: open it in a spreadsheet and save it again.") from error
    blocks: list[Block] = [Table(square(rows))]
    return Document(blocks)


def _declared(text: str) -> tuple[str, str | None]:
    """The delimiter that a first line "sep=;" names, as Excel writes it, and the text without that line."""
    line, _, rest = text.partition("\n")
    mark = line.strip().lower()
    if mark.startswith("sep=") and len(mark) == 5:
        return rest, mark[4]
    return (rest, "\t") if mark == "sep=" else (text, None)


def _delimiter(sample: str) -> str:
    """The delimiter that cuts the sample into the most alike rows of several fields."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> float:
    if delimiter not in sample:
        return 0.0
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error:
        return 0.0
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return 0.0
    width, rows = max(counts.items(), key=lambda item: (item[1] * min(item[0], 6), item[0]))
    return rows / len(widths) * min(width, 6)
