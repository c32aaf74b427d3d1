"""HTML: tables with spans, layout tables, the navigation around them left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Meter
from plans.documents.readers.colours import colour, ink, is_dot
from plans.documents.readers.encodings import decode
from plans.documents.shape import Block, Cell, Document, Table, Text, paragraph, square, tidy, tidy_lines

_LEFT_OUT = ["script", "style", "noscript", "template", "nav", "svg", "head", "select", "button", "iframe", "object"]
_OPENS = re.compile(r"(?:read|show|view|see|find out|more|details?|expand|open|hide)\b", re.I)  # a part that folds
_FRAME = ["header", "footer", "aside", "form"]
_AROUND = re.compile(
    r"\b(breadcrumbs?|skip(-?link|-?to.*)?|navigation|nav(bar)?|menu|sidebar|cookie\S*|pagination)\b|"
    r"(?<![\w-])(?:(?:site|page|global)[-_])?footer(?![\w-])",
    re.I,
)
_BLOCKS = frozenset(
    "p div section article main ul ol li table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 dl dt dd blockquote pre "
    "figure figcaption header footer aside form fieldset details summary body html center address hr br".split()
)
_STRUCK = frozenset({"s", "del", "strike"})
_HEADING = re.compile(r"^h[1-6]$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;]+)", re.I)
_BACKGROUND = re.compile(r"background(?:-color)?\s*:\s*([^;]+)", re.I)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_MAX_SPAN = 1000
_MAX_DEPTH = 200


def read_html(data: bytes, meter: Meter) -> Document:
    """An HTML page."""
    soup = _soup(_text(data))
    title = soup.find("h1") or soup.find("title")
    return Document(list(_blocks(soup, meter)), tidy(title.get_text(" ")) if title else None)


def html_blocks(markup: str, meter: Meter) -> Iterator[Block]:
    """The blocks of a piece of HTML."""
    return _blocks(_soup(markup), meter)


def _text(data: bytes) -> str:
    declared = _CHARSET.search(data[:4000])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _soup(markup: str) -> BeautifulSoup:
    try:
        return BeautifulSoup(markup, "lxml")
    except RecursionError as error:
        raise UnreadableDocument(
            "This page is nested too deeply to be read: save it again, or send it as DOCX."
        ) from error


def _blocks(soup: BeautifulSoup, meter: Meter) -> Iterator[Block]:
    title = soup.find("title")
    if title:
        title.extract()
    for tag in soup.find_all(_LEFT_OUT):
        if tag.name != "button" or tag.find_parent(_HEADING) is None:  # which opens the part that it heads
            tag.extract()
    root = soup.body or soup
    yield from _Page(meter).walk(root, 0)


class _Page:
    def __init__(self, meter: Meter) -> None:
        self.meter = meter
        self.level = 1  # of the latest heading

    def walk(self, tag: Tag, depth: int) -> Iterator[Block]:
        """The blocks inside a tag; text that stands loose in it becomes paragraphs."""
        if depth > _MAX_DEPTH:
            raise UnreadableDocument("This page is nested too deeply to be read: save it again, or send it as DOCX.")
        loose: list[str] = []
        for child in tag.children:
            if isinstance(child, Tag) and (child.name in _BLOCKS or child.find(list(_BLOCKS - {"br"}))):
                if child.name != "br":
                    yield from self._paragraphs(loose)
                yield from self._block(child, depth, loose)
            else:
                loose.append(_said(child))
        yield from self._paragraphs(loose)

    def _block(self, tag: Tag, depth: int, loose: list[str]) -> Iterator[Block]:
        if tag.name == "br":
            loose.append("\n")
        elif _is_around(tag):
            return
        elif _HEADING.match(tag.name):
            self.level = int(tag.name[1])
            yield Text("heading", tidy(_said(tag)), level=self.level)
        elif tag.name == "summary":
            yield from self._summary(tag)
        elif tag.name == "table" and _is_data(tag):
            yield from self._captioned(tag)
        elif tag.name in ("ul", "ol"):
            yield from self._list(tag, depth, 0)
        elif tag.name == "dl":
            yield from self._definitions(tag)
        else:
            yield from self.walk(tag, depth + 1)

    def _summary(self, tag: Tag) -> Iterator[Text]:
        """What heads a part that folds: a heading, with a tag that may stand beside it."""
        inner = tag.find(_HEADING)
        if inner is None:
            text = tidy(_said(tag))
            if not _OPENS.match(text):
                yield Text("heading", text, level=self.level + 1)
            return
        self.level = int(inner.name[1])
        yield Text("heading", tidy(_said(inner)), level=int(inner.name[1]))
        inner.extract()
        yield from self._paragraphs([_said(tag)])

    def _paragraphs(self, loose: list[str]) -> Iterator[Text]:
        for line in tidy_lines("".join(loose)):
            self.meter.row(1)
            yield paragraph(line)
        loose.clear()

    def _definitions(self, tag: Tag) -> Iterator[Text]:
        """A list of terms as lines "Term: what it is"."""
        for term in tag.find_all("dt"):
            said = []
            for after in term.find_next_siblings(["dt", "dd"]):
                if after.name == "dt":
                    break
                said.append(tidy(_said(after)))
            self.meter.row(1)
            yield Text("paragraph", f"{tidy(_said(term)).rstrip(':')}: {'; '.join(said)}")

    def _list(self, tag: Tag, depth: int, level: int) -> Iterator[Block]:
        number = _whole(tag.get("start"), 1)
        for item in tag.find_all("li", recursive=False):
            nested = item.find_all(["ul", "ol", "table"])
            inner = [child for child in nested if child.find_parent(["ul", "ol", "table"]) is tag]
            for child in inner:
                child.replace_with(Tag(name="br"))
            self.meter.row(1)
            box = item.find("input", type="checkbox")
            done = _checked(item, box)
            marker = f"{number}." if tag.name == "ol" else "•"
            lines = tidy_lines(_said(item))
            if lines:
                yield Text("item", lines[0], level=level, marker=marker, checked=done)
                yield from (Text("paragraph", line, level=level + 1) for line in lines[1:])
            number += 1
            for child in inner:
                if child.name == "table":
                    yield from self._captioned(child)
                else:
                    yield from self._list(child, depth + 1, level + 1)

    def _captioned(self, table: Tag) -> Iterator[Block]:
        """A table, with what its caption says above it."""
        caption = table.find("caption")
        if isinstance(caption, Tag):
            yield from self._paragraphs([_said(caption)])
        yield self._table(table)

    def _table(self, table: Tag) -> Table:
        grid: list[list[Cell | None]] = []
        headed = 0
        rows = _rows(table)
        for y, row in enumerate(rows):
            x = 0
            cells = row.find_all(["td", "th"], recursive=False)
            for tag in cells:
                while y < len(grid) and x < len(grid[y]) and grid[y][x] is not None:
                    x += 1
                wide = min(_span(tag, "colspan"), self.meter.limits.max_columns)
                high = min(_span(tag, "rowspan"), len(rows) - y)
                self.meter.row(wide * high)
                _place(grid, x, y, wide, high, _cell(tag))
                x += wide
            if len(grid) <= y:
                grid.append([])
            if headed == y and cells and (_in(row, "thead") or all(cell.name == "th" for cell in cells)):
                headed += 1
        return Table(square([[cell or Cell() for cell in row] for row in grid[: len(rows)]]), headed=headed)


def _place(grid: list[list[Cell | None]], x: int, y: int, wide: int, high: int, cell: Cell) -> None:
    for down in range(y, y + high):
        while len(grid) <= down:
            grid.append([])
        row = grid[down]
        row.extend([None] * (x + wide - len(row)))
        row[x : x + wide] = [cell] * wide


def _rows(table: Tag) -> list[Tag]:
    return [row for row in table.find_all("tr") if row.find_parent("table") is table]


def _is_data(table: Tag) -> bool:
    """Whether a table holds rows of cells, and not the layout of a page."""
    rows = _rows(table)
    if table.find("table") is None:
        widest = max((len(row.find_all(["td", "th"], recursive=False)) for row in rows), default=0)
        return widest > 1 and (len(rows) > 1 or (widest > 3 and any(_fill(cell) for cell in rows[0].find_all("td"))))
    wide = sum(len(row.find_all(["td", "th"], recursive=False)) >= 3 for row in rows)
    return wide >= 3 and table.get("role") != "presentation" and table.find("th") is not None


def _in(tag: Tag, name: str) -> bool:
    return isinstance(tag.parent, Tag) and tag.parent.name == name


def _cell(tag: Tag) -> Cell:
    struck = " ".join(found.get_text(" ") for found in tag.find_all(list(_STRUCK)))
    lines = tidy_lines(_said(tag))
    if not lines:
        lines = tuple(tidy(str(image.get("alt") or "")) for image in tag.find_all("img") if image.get("alt"))
    fill = _fill(tag)
    if not fill and is_dot(lines) and (sign := _ink(tag)):
        return Cell((), sign)
    return Cell(lines, fill, bullets=tag.find("li") is not None, struck=tidy(struck))


def _fill(tag: Tag) -> str | None:
    """The background of a cell, or of what fills it."""
    for candidate in [tag, *tag.find_all(True, limit=3)]:
        style = _BACKGROUND.search(str(candidate.get("style") or ""))
        value = str(candidate.get("bgcolor") or candidate.get("data-highlight-colour") or (style[1] if style else ""))
        found = colour(value)
        if found:
            return found
    row = tag.parent
    if isinstance(row, Tag) and tag.name != "tr":
        style = _BACKGROUND.search(str(row.get("style") or ""))
        return colour(str(row.get("bgcolor") or (style[1] if style else "")))
    return None


def _ink(tag: Tag) -> str | None:
    """The colour of what is written in a cell."""
    for candidate in [tag, *tag.find_all(True, limit=3)]:
        style = _COLOUR.search(str(candidate.get("style") or ""))
        said = candidate.get("color") if candidate.name == "font" else None
        if found := ink(str(said or (style[1] if style else ""))):
            return found
    return None


def _said(node: PageElement) -> str:
    """The text of a node, a new line for each block, struck-out text left out."""
    if isinstance(node, NavigableString):
        return "" if isinstance(node, PreformattedString) else " ".join(f"|{node}|".split())[1:-1]
    if not isinstance(node, Tag) or node.name in _STRUCK or _is_hidden(node):
        return ""
    if node.name == "br":
        return "\n"
    if node.name == "time" and node.get("datetime") and not node.get_text(strip=True):
        return str(node["datetime"])
    inner = "".join(_said(child) for child in node.children)
    return f"\n{inner}\n" if node.name in _BLOCKS else inner


def _is_hidden(tag: Tag) -> bool:
    return tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style") or "")))


def _is_around(tag: Tag) -> bool:
    """Whether a tag is the frame of a page and not its content."""
    if _is_hidden(tag) or (tag.name in _FRAME and tag.find("table") is None):
        return True
    if tag.get("role") in ("navigation", "banner", "contentinfo", "search"):
        return True
    names = " ".join([*(tag.get_attribute_list("class") or []), str(tag.get("id") or "")] if tag.attrs else [])
    return bool(_AROUND.search(names.replace("_", "-"))) and tag.find("table") is None


def _checked(item: Tag, box: PageElement | None) -> bool | None:
    if isinstance(box, Tag):
        return box.has_attr("checked")
    classes = item.get_attribute_list("class")
    if "checked" in classes:
        return True
    return False if "task-list-item" in classes else None


def _span(tag: Tag, name: str) -> int:
    return min(max(_whole(tag.get(name), 1), 1), _MAX_SPAN)


def _whole(value: object, default: int) -> int:
    text = str(value or "").strip()
    return int(text) if text.isdigit() and len(text) < 9 else default
