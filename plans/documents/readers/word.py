"""DOCX: paragraphs, lists with their numbers, tables with merged cells and shading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Meter
from plans.documents.readers.archives import open_package
from plans.documents.readers.colours import colour, ink, is_dot
from plans.documents.readers.numbering import Numbering
from plans.documents.shape import Block, Cell, Document, Table, Text, square, tidy, tidy_lines

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DAMAGED = "This document is damaged: open it in a word processor, save it as DOCX and send that."
_ITEM = re.compile(r"^(?P<marker>[•·▪◦‣●○–-]|\(?(?:\d{1,2}|[ivxl]{1,5}|[a-z])[.)])\s+(?P<text>\S.*)$")
_HEADING = re.compile(r"heading\s*(\d)", re.I)
_DEEPER = re.compile(r"list (?:bullet |number |continue )?([2-9])", re.I)  # Word's styles of lists within lists
_MAX_DEPTH = 20
_SPAN = 200


def read_word(data: bytes, meter: Meter) -> Document:
    """A DOCX document. Deleted and hidden text is left out; struck-out text is kept apart."""
    with open_package(data, meter, "word/document.xml", "a Word document") as archive:
        body = _parsed(archive.read("word/document.xml"), meter).find(f"{W}body")
        names = set(archive.namelist())
        styles = _parsed(archive.read("word/styles.xml"), meter) if "word/styles.xml" in names else None
        numbers = _parsed(archive.read("word/numbering.xml"), meter) if "word/numbering.xml" in names else None
    if body is None:
        raise UnreadableDocument(_DAMAGED)
    reader = _Word(_Styles(styles), Numbering(numbers), meter)
    return Document(list(reader.blocks(body, 0)))


def _parsed(xml: bytes, meter: Meter) -> Any:
    """An XML part, without entities, external files or boundless trees."""
    meter.check_time()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        if b"<!DOCTYPE" in xml[:2000]:
            raise UnreadableDocument(_DAMAGED)
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(_DAMAGED) from error


class _Styles:
    """The names and outline levels of a document's paragraph styles."""

    def __init__(self, root: Any) -> None:
        self.levels: dict[str, int] = {}
        self.numbering: dict[str, Any] = {}
        self.depths: dict[str, int] = {}
        for style in root.iter(f"{W}style") if root is not None else []:
            key = style.get(f"{W}styleId") or ""
            name = style.find(f"{W}name")
            label = (name.get(f"{W}val") or "") if name is not None else ""
            found = _HEADING.match(label)
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            if found:
                self.levels[key] = int(found[1])
            elif label.lower() == "title":
                self.levels[key] = 1
            elif outline is not None and (outline.get(f"{W}val") or "9") < "9":
                self.levels[key] = int(outline.get(f"{W}val")) + 1
            if deeper := _DEEPER.fullmatch(label):
                self.depths[key] = int(deeper[1]) - 1
            listed = style.find(f"{W}pPr/{W}numPr")
            if listed is not None:
                self.numbering[key] = listed


class _Word:
    def __init__(self, styles: _Styles, numbering: Numbering, meter: Meter) -> None:
        self.styles = styles
        self.numbering = numbering
        self.meter = meter

    def blocks(self, parent: Any, depth: int) -> Iterator[Block]:
        """The blocks in a body, a content control or a text box."""
        if depth > _MAX_DEPTH:
            return
        for child in parent:
            if child.tag == f"{W}p":
                self.meter.row(1)
                yield from self._paragraph(child)
                for box in child.iter(f"{W}txbxContent"):
                    if not any(
                        one.tag.endswith("}Fallback") for one in box.iterancestors() if isinstance(one.tag, str)
                    ):
                        yield from self.blocks(box, depth + 1)
            elif child.tag == f"{W}tbl":
                table = self._table(child)
                yield from self._as_layout(child, depth) if _is_layout(child) else [table]
            elif child.tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    yield from self.blocks(content, depth + 1)
            elif child.tag in (f"{W}ins", f"{W}smartTag", f"{W}customXml"):
                yield from self.blocks(child, depth + 1)

    def _as_layout(self, table: Any, depth: int) -> Iterator[Block]:
        for cell in table.iterfind(f"{W}tr/{W}tc"):
            yield from self.blocks(cell, depth + 1)

    def _paragraph(self, paragraph: Any) -> Iterator[Text]:
        text, _ = _runs(paragraph)
        label = self._label(paragraph)
        level = self._level(paragraph)
        for line in tidy_lines(text):
            if level:
                yield Text("heading", tidy(f"{label} {line}") if label and label[-1:] != "•" else line, level=level)
            elif label:
                yield Text("item", line, level=self._depth(paragraph), marker=label)
            else:
                found = _ITEM.match(line)
                if found:
                    yield Text("item", found["text"], marker=found["marker"])
                else:
                    yield Text("heading" if _is_bold_line(paragraph, line) else "paragraph", line, level=6)

    def _level(self, paragraph: Any) -> int:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.styles.levels.get(style.get(f"{W}val") or "", 0) if style is not None else 0

    def _label(self, paragraph: Any) -> str:
        """The number or bullet that Word shows before a paragraph."""
        listed = paragraph.find(f"{W}pPr/{W}numPr")
        if listed is None:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            listed = self.styles.numbering.get(style.get(f"{W}val") or "") if style is not None else None
        return self.numbering.label(listed) if listed is not None else ""

    def _depth(self, paragraph: Any) -> int:
        level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
        if level is None:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            return self.styles.depths.get(style.get(f"{W}val") or "", 0) if style is not None else 0
        value = level.get(f"{W}val") or ""
        return int(value) if value.isdigit() else 0

    def _table(self, table: Any) -> Table:
        rows: list[list[Cell]] = []
        headed = 0
        for row in _children(table, "tr"):
            line = [Cell() for _ in range(_number(row.find(f"{W}trPr/{W}gridBefore")))]
            for tag in _children(row, "tc"):
                span = min(_number(tag.find(f"{W}tcPr/{W}gridSpan"), 1), _SPAN)
                merge = tag.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and merge.get(f"{W}val") != "restart"
                at = len(line)
                above = rows[-1][at] if goes_on and rows and at < len(rows[-1]) else None
                line.extend([above if above is not None else self._cell(tag)] * max(span, 1))
            self.meter.row(len(line))
            if headed == len(rows) and row.find(f"{W}trPr/{W}tblHeader") is not None:
                headed += 1
            rows.append(line)
        return Table(square(rows), headed=headed)

    def _cell(self, tag: Any) -> Cell:
        lines: list[str] = []
        struck: list[str] = []
        bullets = False
        for paragraph in tag.iter(f"{W}p"):
            text, out = _runs(paragraph)
            label = self._label(paragraph)
            bullets = bullets or bool(label)
            said = tidy_lines(text)
            if label and (said or label[0].isalnum()):
                first = said[0] if said else ""
                said = (first if label == "•" else tidy(f"{label} {first}"), *said[1:])
            lines.extend(said)
            if out:
                struck.append(out)
        fill = _shade(tag)
        if not fill and is_dot(lines) and (sign := _ink(tag)):
            return Cell((), sign)
        return Cell(tuple(lines), fill, bullets=bullets, struck=tidy(" ".join(struck)))


def _children(parent: Any, name: str) -> Iterator[Any]:
    """The rows or cells right below, also those inside a content control or an insertion."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from _children(content, name)
        elif child.tag in (f"{W}ins", f"{W}customXml", f"{W}smartTag"):
            yield from _children(child, name)


def _number(tag: Any, default: int = 0) -> int:
    value = tag.get(f"{W}val") if tag is not None else None
    return int(value) if value and value.isdigit() and len(value) < 5 else default


def _is_layout(table: Any) -> bool:
    """Whether a table is there to place other tables on the page."""
    return table.find(f".//{W}tc//{W}tbl") is not None and sum(1 for _ in table.iterfind(f"{W}tr")) <= 3


def _is_bold_line(paragraph: Any, line: str) -> bool:
    """Whether a paragraph without a heading style is set like a heading: short, and bold throughout."""
    if len(line) > 160 or line.endswith((".", ";", ",")):
        return False
    runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
    return bool(runs) and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)


def _is_on(tag: Any) -> bool:
    return tag is not None and (tag.get(f"{W}val") or "true") not in ("0", "false", "off")


def _runs(paragraph: Any) -> tuple[str, str]:
    """(text as it stands, struck-out text) of a paragraph; deleted text and what lies in text boxes is left out."""
    kept: list[str] = []
    struck: list[str] = []
    for run in paragraph.iter(f"{W}r"):
        if _inside(run, paragraph, ("del", "moveFrom", "txbxContent")):
            continue
        properties = run.find(f"{W}rPr")
        if properties is not None and _is_on(properties.find(f"{W}vanish")):
            continue
        out = properties is not None and (
            _is_on(properties.find(f"{W}strike")) or _is_on(properties.find(f"{W}dstrike"))
        )
        (struck if out else kept).extend(map(_said, run))
    return "".join(kept), "".join(struck)


def _inside(run: Any, paragraph: Any, names: tuple[str, ...]) -> bool:
    parent = run.getparent()
    while parent is not None and parent is not paragraph:
        if isinstance(parent.tag, str) and parent.tag.rpartition("}")[2] in names:
            return True
        parent = parent.getparent()
    return False


def _said(tag: Any) -> str:
    name = tag.tag.rpartition("}")[2] if isinstance(tag.tag, str) else ""
    if name == "t":
        return tag.text or ""
    if name in ("br", "cr"):
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    return " " if name in ("tab", "ptab") else _symbol(tag) if name == "sym" else ""


def _symbol(tag: Any) -> str:
    """Ticks and crosses from Word's symbol fonts."""
    return {"FC": "✓", "FB": "✗", "FE": "☑", "A8": "☐", "52": "☑"}.get((tag.get(f"{W}char") or "")[-2:].upper(), " ")


def _shade(cell: Any) -> str | None:
    shade = cell.find(f"{W}tcPr/{W}shd")
    return colour(shade.get(f"{W}fill")) if shade is not None else None


def _ink(cell: Any) -> str | None:
    """The colour of what is written in a cell."""
    written = cell.find(f".//{W}r/{W}rPr/{W}color")
    return ink(written.get(f"{W}val")) if written is not None else None
