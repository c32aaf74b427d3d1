"""Markdown: headings, lists, pipe tables, tab-separated tables left by converters, and HTML tables inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from plans.documents.limits import Meter
from plans.documents.readers.encodings import decode
from plans.documents.readers.plain import runs, tab_table, text_blocks
from plans.documents.shape import Block, Cell, Document, Table, Text, paragraph, square, tidy, tidy_lines

_FRONT = re.compile(r"\A---\s*\n(.*?)\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.S)
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.M)
_SIGNS = re.compile(
    r"^(#{1,6}\s|\s*\|.*\|\s*$|\s*\|?\s*:?-{3,}:?\s*\|)|^\s*[-*+] \[[ xX]\] |\*\*\S|^<(?:p|div|table|[uo]l|h[1-6])\b",
    re.M,
)
_BOX_CLOSE_UP = re.compile(r"^(\s*[-*+])(?=\[[ xX]\] )", re.M)  # "-[x] Book a room", typed without a space
_BOX = re.compile(r"^\[([ xX✓])\]\s+")
_STYLE_TAG = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|span|font|a|code|kbd|small|mark|ins|p|div)\b[^>]*>", re.I)
_BREAK_TAG = re.compile(r"<(?:br|/li|li|/p|p|ul|/ul|ol|/ol)\b[^>]*>", re.I)


def read_markdown(data: bytes, meter: Meter) -> Document:
    """A Markdown document; text without any sign of Markdown is read as plain text."""
    text = decode(data)
    front = _FRONT.match(text)
    title = _TITLE.search(front[1]) if front else None
    body = _BOX_CLOSE_UP.sub(r"\1 ", text[front.end() :] if front else text)
    if not _SIGNS.search(body):
        return Document(list(text_blocks(body, meter)), title[1] if title else None)
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 30}).enable(["table", "strikethrough"])
    blocks: list[Block] = []
    for tabbed, lines in runs(body.splitlines()):
        if tabbed:
            blocks.append(tab_table(lines, meter))
        else:
            blocks.extend(_Walk(parser.parse("\n".join(lines)), meter).blocks())
    return Document(blocks, title[1] if title else None)


class _Walk:
    """One pass over the tokens of markdown-it."""

    def __init__(self, tokens: list[Token], meter: Meter) -> None:
        self.tokens = tokens
        self.meter = meter
        self.at = 0
        self.lists: list[int | None] = []
        self.marker = ""

    def blocks(self) -> Iterator[Block]:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            self._enter(token)
            if token.type == "heading_open":
                yield Text("heading", tidy(self._inline().text), level=int(token.tag[1]))
            elif token.type == "table_open":
                yield self._table()
            elif token.type == "inline":
                yield from self._texts(token)
            elif token.type == "html_block":
                from plans.documents.readers.html import (
                    html_blocks,
                )  # seldom needed, and each document is read in a new process

                yield from html_blocks(token.content, self.meter)
            elif token.type in ("fence", "code_block"):
                yield from text_blocks(token.content, self.meter)

    def _enter(self, token: Token) -> None:
        """Keeps track of the list that the walk stands in."""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            first = int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None
            self.lists.append(first)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            number = self.lists[-1]
            self.marker = "•" if number is None else f"{number}."
            if number is not None:
                self.lists[-1] = number + 1

    def _inline(self) -> Cell:
        token = self.tokens[self.at]
        self.at += 1
        return inline_cell(token)

    def _texts(self, token: Token) -> Iterator[Text]:
        cell = inline_cell(token)
        struck = bool(self.marker and cell.struck) and len(_BOX.sub("", f"{cell.text} ")) <= len(cell.struck)
        for line in _struck_lines(cell) if struck else cell.lines:
            self.meter.row(1)
            if not self.marker:
                yield paragraph(line)
                continue
            box = _BOX.match(line)
            yield Text(
                "item",
                line[box.end() :] if box else line,
                level=len(self.lists) - 1,
                marker=self.marker,
                checked=None if not box else box[1] != " ",
                struck=struck,
            )
            self.marker = ""

    def _table(self) -> Table:
        rows: list[list[Cell]] = []
        while (token := self.tokens[self.at]).type != "table_close":
            self.at += 1
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(inline_cell(token))
            elif token.type == "tr_close":
                self.meter.row(len(rows[-1]))
        self.at += 1
        return Table(square(rows), headed=1)


def _struck_lines(cell: Cell) -> tuple[str, ...]:
    """An item that is struck through, with its words; what stands behind them says why."""
    box = _BOX.match(f"{cell.text} ")
    rest = cell.text[box.end() :] if box else cell.text
    return (f"{box[0] if box else ''}{cell.struck}{f' — {rest}' if rest else ''}",)


def inline_cell(token: Token) -> Cell:
    """The text of an inline token: marks gone, code kept as it is, struck-out text apart."""
    kept: list[str] = []
    struck: list[str] = []
    depth = 0
    bullets = False
    for child in token.children or []:
        if child.type in ("s_open", "s_close"):
            depth += child.nesting
        elif child.type == "html_inline":
            tag = child.content.lower()
            bullets = bullets or tag.startswith("<li")
            depth += _struck_by(tag)
            kept.append("\n" if _BREAK_TAG.fullmatch(child.content) else "" if _STYLE_TAG.fullmatch(tag) else " ")
        else:
            (struck if depth > 0 else kept).append(_said(child))
    return Cell(tidy_lines("".join(kept)), bullets=bullets, struck=tidy("".join(struck)))


def _said(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return child.content


def _struck_by(tag: str) -> int:
    if tag.startswith(("<s>", "<del", "<strike")):
        return 1
    return -1 if tag.startswith(("</s>", "</del", "</strike")) else 0
