"""Text as it was typed or copied: lines, list markers, tables with tabs between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from plans.documents.limits import Meter
from plans.documents.readers.encodings import decode
from plans.documents.shape import Block, Cell, Document, Table, Text, square, tidy, tidy_lines

_ITEM = re.compile(
    r"^(?P<marker>[•·▪◦‣●○*–-]|\(?(?:\d{1,2}|[ivxl]{1,5}|[a-z])[.)]|\((?:\d{1,2}|[ivxlIVXL]{1,5}|[a-zA-Z])\))(?:\s+|$)"
    r"(?P<box>\[[ xX✓]\]\s+)?(?P<text>.*)$"
)
_COUNTED = re.compile(r"\d{1,2}(?:\.\d{1,2})+[.)]?\s+[A-Z]")  # "1.2 Beth to confirm"
_UNDERLINE = re.compile(r"^\s*([=~-])\1{2,}\s*$")
_LABELLED = re.compile(r"^[A-Z][\w ()/'’-]{1,30}\s?:\s+\S")
_FAR_IN = 6
_WIDEST = 100  # characters of a line that an editor wraps
_ITEM_TAB = re.compile(r"^[-*+]\s+\[[^\]]{1,20}\]\s*\t\s*")
_LEAST_TABS = 2
# A line between lines with tabs that stands over those below it; any other goes on with the cell above it.
_HEADS = re.compile(
    r"\s*(?:\*\*.+\*\*\s*$|__.+__\s*$|page \d|(?-i:[A-Z][A-Z ,&'-]{5,})$|(?:priority|area|recommendation|objective|"
    r"outcome|theme|aim|goal|action|requirement|finding|section|part|standard|must|should|strand|pillar|"
    r"workstream)\b.{0,12}?\d)",
    re.I,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1")
_STRUCK = re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")


def read_text(data: bytes, meter: Meter) -> Document:
    """Plain text. Lines that hold tabs next to each other are a table, a line cut in two is joined."""
    return Document(list(text_blocks(decode(data), meter)))


def text_blocks(text: str, meter: Meter) -> Iterator[Block]:
    """The blocks of plain text."""
    for tabbed, lines in runs(text.splitlines()):
        if tabbed:
            yield tab_table(lines, meter)
        else:
            yield from _prose(lines, meter)


def runs(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """The lines in runs: (True, two or more neighbouring lines with tabs) and (False, the lines between)."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (_has_cells(lines[end]) or _stands_between(lines, start, end)):
            end += 1
        if end - start >= 2 and any(_has_cells(line.strip()) for line in lines[start:end]):
            yield True, lines[start:end]
        else:
            end = max(end, start + 1)
            while end < len(lines) and not _table_starts(lines, end):
                end += 1
            yield False, lines[start:end]
        start = end


def _has_cells(line: str) -> bool:
    """Whether tabs part a line into cells, and do not only set apart what an item begins with: "- [NM]⇥Ask a firm"."""
    return "\t" in _ITEM_TAB.sub("", line.strip(" "))


def _stands_between(lines: list[str], start: int, at: int) -> bool:
    """Whether a line without tabs is a row over the whole width: lines with equally many tabs stand right around it."""
    if not start < at < len(lines) - 1 or not lines[at].strip() or lines[at].lstrip().startswith("#"):
        return False
    above, below = lines[at - 1].strip(" "), lines[at + 1].strip(" ")
    return above.count("\t") == below.count("\t") >= _LEAST_TABS


def _table_starts(lines: list[str], at: int) -> bool:
    if len(lines) <= at + 1 or "\t" not in lines[at].strip(" "):
        return False
    return "\t" in lines[at + 1].strip(" ") or _stands_between(lines, at, at + 1)


def tab_table(lines: list[str], meter: Meter) -> Table:
    """A table from lines whose cells are parted by tabs."""
    rows: list[list[Cell]] = []
    width = max(line.count("\t") for line in lines) + 1
    for line in lines:
        cells = [marked_cell(part) for part in line.split("\t")]
        if len(cells) == 1 and width > _LEAST_TABS and not _HEADS.match(line):
            last = rows[-1][-1]
            rows[-1][-1] = Cell((*last.lines, *cells[0].lines), bullets=last.bullets, struck=last.struck)
            continue
        if len(cells) == 1 and width > _LEAST_TABS:
            cells *= width
        meter.row(len(cells))
        rows.append(cells)
    return Table(square(rows))


def marked_cell(markup: str) -> Cell:
    """A cell from text that may hold a few HTML tags and Markdown emphasis, as converters leave them."""
    if "<" not in markup or not _TAG.search(markup):
        markup = unescape(markup)
        struck = " ".join(found[0] for found in _STRUCK.findall(markup)) if "~~" in markup else ""
        return Cell(tidy_lines(plain_marks(_STRUCK.sub(" ", markup) if struck else markup)), struck=tidy(struck))
    from bs4 import BeautifulSoup, Tag  # seldom needed, and each document is read in a new process

    soup = BeautifulSoup(markup, "lxml")
    struck = " ".join(tag.extract().get_text(" ") for tag in soup.find_all(["s", "del", "strike"]))
    bullets = soup.find("li") is not None
    for tag in soup.find_all(["br", "li", "p", "div"]):
        if isinstance(tag, Tag):
            tag.insert_before("\n")
    return Cell(tidy_lines(plain_marks(soup.get_text())), bullets=bullets, struck=tidy(struck))


def plain_marks(text: str) -> str:
    """Text without Markdown's emphasis and code marks."""
    for _ in range(3):
        text, found = _EMPHASIS.subn(r"\2", text)
        if not found:
            break
    return text


def _prose(lines: list[str], meter: Meter) -> Iterator[Text]:
    pending: Text | None = None
    width = max((len(line.rstrip()) for line in lines), default=0)
    above = ""
    for raw in lines:
        meter.row(1)
        line = tidy(raw)
        if not line or _UNDERLINE.match(raw):
            if pending is not None:
                if line and _underlines(raw, pending.text):
                    pending.kind, pending.level = "heading", 1
                yield pending
            pending = None
            continue
        item = _ITEM.match(line)
        hangs = pending is not None and pending.kind == "item" and _indent(raw) > pending.level
        wrapped = _is_wrapped(above, raw, width, hangs=hangs)
        above = raw
        if (
            pending is not None
            and item is None
            and (wrapped or _goes_on(pending.text, line) or _goes_on_below(pending.text, raw))
        ):
            pending.text = f"{pending.text} {line}"
            continue
        if pending is not None:
            yield pending
        pending = _item(item, raw) if item else Text("paragraph", line)
    if pending is not None:
        yield pending


def _item(found: re.Match[str], raw: str) -> Text:
    box = found["box"]
    checked = None if not box else box.strip() != "[ ]"
    return Text("item", found["text"].strip(), level=_indent(raw), marker=found["marker"], checked=checked)


def _indent(raw: str) -> int:
    """How far a line is set in, in characters."""
    return len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())


def _underlines(rule: str, text: str) -> bool:
    """Whether a line of dashes is about as long as the text above it: else it parts what stands above and below."""
    return abs(len(rule.strip()) - len(text)) <= 3 + len(text) // 2 and not _LABELLED.match(text)


def _goes_on_below(before: str, raw: str) -> bool:
    """Whether a line goes on with the value of "Lead     : …" above it, under which it is set."""
    return bool(_LABELLED.match(before)) and len(raw) - len(raw.lstrip()) >= _FAR_IN


def _is_wrapped(above: str, raw: str, width: int, *, hangs: bool) -> bool:
    """Whether a line goes on with the one right above because its first word had no more room there; `hangs`: it is
    set in below an item."""
    line, before = raw.strip(), above.rstrip()
    if width > _WIDEST or _LABELLED.match(line) or _COUNTED.match(line) or before.endswith((".", ":", ";", "!", "?")):
        return False
    cut = len(before) + len(line.split(" ")[0]) >= width
    small = line[:1].isdigit() or line[:1].islower()
    return (hangs and (small or cut)) or (cut and (before.endswith(",") or (small and before[-1:].isalpha())))


def _goes_on(before: str, line: str) -> bool:
    """Whether a line is the rest of the one before: cut in mid-sentence, so it starts small."""
    return not before.endswith((".", ":", ";", "!", "?")) and line[:1].islower()
