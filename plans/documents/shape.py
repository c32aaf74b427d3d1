"""The one shape that every reader turns its format into: blocks of text and tables, in the document's order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

_SPLIT_ORDINAL = re.compile(r"(?<=\d) (?=(?:st|nd|rd|th)\b)")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


_PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-", "\u2044": "/", "\u2215": "/"})  # "24⁄25" is a year


def tidy(text: str) -> str:
    """One line of text as a person sees it: no invisible characters, single spaces, "30 th" closed up to "30th"."""
    if not text.isascii() or not text.isprintable():
        text = _INVISIBLE.sub("", text.translate(_PLAIN))
    text = " ".join(text.split())
    ordinal = " st" in text or " nd" in text or " rd" in text or " th" in text  # without which no pattern need be tried
    return _SPLIT_ORDINAL.sub("", text) if ordinal else text


def tidy_lines(text: str) -> tuple[str, ...]:
    """The lines of a text, tidied, the empty ones left out."""
    if "\n" not in text and "\r" not in text:
        line = tidy(text)
        return (line,) if line else ()
    return tuple(line for line in map(tidy, text.splitlines()) if line)


@dataclass(slots=True, eq=False)
class Cell:
    """A table cell. A merged cell is the same object in every place that it covers.

    lines: its paragraphs or bullets, without struck-out text, which is in `struck`, a struck-out date in `struck_day`.
    fill: the background as RRGGBB, None for none and for white.
    when: the date of a real date cell; month_only: its display names no day.
    """

    lines: tuple[str, ...] = ()
    fill: str | None = None
    when: date | None = None
    month_only: bool = False
    bullets: bool = False
    struck: str = ""
    struck_day: date | None = None
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = " ".join(self.lines)

    def restored(self) -> Cell:
        """The cell with what is struck out in it, where nothing else is."""
        if self.lines or self.when or not self.struck:
            return self
        return Cell((self.struck,), self.fill, self.struck_day, self.month_only)

    @property
    def body(self) -> str:
        """The text with its lines kept apart."""
        return "\n".join(self.lines)


@dataclass(slots=True, eq=False)
class Table:
    """Rows of cells, all rows of the same length. `name` is the sheet's name, where the format has sheets.

    `headed` is how many rows at the top the format itself marks as headings (0 where it does not say).
    """

    rows: list[list[Cell]]
    name: str | None = None
    headed: int = 0


@dataclass(slots=True, eq=False)
class Text:
    """A heading, a paragraph or a list item. level: a heading's level (1 is the highest), an item's depth.

    marker: what stands before an item ("1.", "(a)", "•"); checked: a task list's tick, None where there is no box.
    struck: the whole of it is struck through.
    """

    kind: str
    text: str
    level: int = 0
    marker: str = ""
    checked: bool | None = None
    struck: bool = False


_TYPED_ITEM = re.compile(r"^(?P<marker>\((?:\d{1,2}|[ivxl]{1,5}|[a-z])\)|[a-z]\))\s+(?P<text>\S.*)$")


def paragraph(text: str) -> Text:
    """A paragraph, or the list item as which it was typed: "(ii) That the Clerk write to the Council"."""
    item = _TYPED_ITEM.match(text)
    return Text("item", item["text"], marker=item["marker"]) if item else Text("paragraph", text)


Block = Table | Text


@dataclass(slots=True)
class Document:
    """A whole document. `title` is the one that the format itself carries (metadata are not titles)."""

    blocks: list[Block]
    title: str | None = None
    warnings: list[str] = field(default_factory=list)

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def texts(self) -> list[Text]:
        return [block for block in self.blocks if isinstance(block, Text)]


def square(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows filled up to one length, without columns and rows that are empty throughout at the edges."""
    width = max((len(row) for row in rows), default=0)
    for row in rows:
        row.extend(Cell() for _ in range(width - len(row)))
    while rows and not any(_holds(cell) for cell in rows[-1]):
        rows.pop()
    while width and not any(_holds(row[width - 1]) for row in rows):
        width -= 1
        for row in rows:
            row.pop()
    return rows


def _holds(cell: Cell) -> bool:
    return bool(cell.lines or cell.fill or cell.struck)
