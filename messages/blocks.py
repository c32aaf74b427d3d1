"""The parts that messages and views are made of, and how they are packed within Slack's limits.

Words stand in `rich_text` and `plain_text`, never in mrkdwn: see `messages.text`. A message is a head, items and a
tail; where not all fits, whole items are left out from the end, and the tail is told how many.

Limits: https://docs.slack.dev/reference/block-kit/blocks
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from messages.rendered import Rendered
from messages.text import NOTHING, clip, entities, escape, one_line, size

Block = dict[str, Any]

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
# All text of a message together: Slack gives no figure and refuses near 13,200 (slackapi/bolt-js issue 2509).
MESSAGE_WEIGHT = 12_000
VIEW_BYTES = 200_000  # of JSON, below the 250,000 at which Slack answers view_too_large
FALLBACK = 4_000  # chat.update text
SECTION, HEADER, CONTEXT, BUTTON, LABEL, TITLE = 3_000, 150, 3_000, 75, 2_000, 24
ACTIONS = 25  # elements of an actions block
_SPAN, _PARAGRAPH = 2_000, 3_000


class Span(NamedTuple):
    """A piece of a line: words, a Slack `user` (an id) who is rung, a `channel` (an id) that is linked, or words that
    lead to a `url`."""

    text: str
    bold: bool = False
    user: str | None = None
    channel: str | None = None
    url: str | None = None

    @property
    def words(self) -> str:
        """What is seen, on one line; a span may begin or end with a space."""
        return _seen(self.text)


@lru_cache(maxsize=1024)  # once for the blocks and once for the fallback text; and much is said to everybody
def _seen(of: str) -> str:
    text = clip(one_line(of), _SPAN) if of.strip() else " "
    before = " " if of[:1] == " " and text != " " else ""
    after = " " if of[-1:] == " " and text != " " else ""
    return before + text + after


Line = tuple[Span, ...]


def bold(text: str) -> Span:
    return Span(text, bold=True)


def line(*parts: str | Span) -> Line:
    """A line of plain and bold pieces; empty ones are passed over."""
    spans = [part if isinstance(part, Span) else Span(part) for part in parts]
    return tuple([span for span in spans if span.text])


def plain_words(of: Line) -> str:
    return "".join([span.words for span in of]).strip() or NOTHING


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text. Those that `join` share a block with a joining part before them."""

    lines: tuple[Line, ...]
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ToCopy:
    """Lines set apart, to be copied elsewhere."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line with an element (a button, a picker) beside it."""

    words: Line
    element: Block


@dataclass(frozen=True, slots=True)
class Small:
    """A line in small print."""

    words: Line


@dataclass(frozen=True, slots=True)
class Heading:
    words: str


@dataclass(frozen=True, slots=True)
class Buttons:
    """Buttons and other elements in a row. `spoken` says for the fallback text what can be chosen."""

    elements: tuple[Block, ...]
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Raw:
    """A block as it is, such as an input."""

    block: Block


Part = Text | ToCopy | Row | Small | Heading | Buttons | Raw
Tail = Sequence[Part] | Callable[[int], Sequence[Part]]
DIVIDER = Raw({"type": "divider"})


def text(*lines: Line | str, joins: bool = False) -> Text:
    return Text(tuple(line(one) if isinstance(one, str) else one for one in lines if one), joins)


def plain(words: str, limit: int) -> Block:
    """A plain_text object in which nothing is markup, an emoji code neither."""
    return {"type": "plain_text", "text": _plain(words, limit), "emoji": False}


@lru_cache(maxsize=256)
def _plain(words: str, limit: int) -> str:
    return clip(entities(one_line(words)), limit)


def button(words: str, action_id: str, value: str, *, style: str | None = None, of: str = "") -> Block:
    """A button. `of` says to a screen reader what it is about: "Done, 2.4 Workforce strategy"."""
    made: Block = {"type": "button", "text": plain(words, BUTTON), "action_id": action_id, "value": value}
    if style:
        made["style"] = style
    if of:
        made["accessibility_label"] = clip(one_line(f"{words}, {of}"), BUTTON)
    return made


def compose(
    head: Sequence[Part],
    items: Sequence[Sequence[Part]] = (),
    tail: Tail = (),
    *,
    action_ids: Iterable[int] = (),
) -> Rendered:
    """A message within Slack's limits, whatever is in it."""
    parts, blocks = _fitting(head, items, tail, _fits_message)
    return Rendered(fallback(parts), blocks, tuple(dict.fromkeys(action_ids)))


def view_blocks(head: Sequence[Part], items: Sequence[Sequence[Part]] = (), tail: Tail = ()) -> list[Block]:
    """The blocks of a view within Slack's limits."""
    return _fitting(head, items, tail, _fits_view)[1]


def _fitting(
    head: Sequence[Part], items: Sequence[Sequence[Part]], tail: Tail, fits: Callable[[list[Block]], bool]
) -> tuple[list[Part], list[Block]]:
    """Head, as many whole items as fit, and the tail; with their blocks."""

    def parts(count: int) -> list[Part]:
        end = tail(len(items) - count) if callable(tail) else tail
        return [*head, *(part for item in items[:count] for part in item), *end]

    least, most = 0, len(items)
    whole = parts(most)
    if fits(blocks := pack(whole)):
        return whole, blocks
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(pack(parts(middle))) else (least, middle - 1)
    chosen = parts(least)
    while not fits(blocks := pack(chosen)) and len(chosen) > 1:
        chosen.pop()
    return chosen, blocks


def _fits_message(blocks: list[Block]) -> bool:
    if len(blocks) > MESSAGE_BLOCKS:
        return False
    # as JSON they are longer than their text, and far sooner measured
    return len(json.dumps(blocks)) <= MESSAGE_WEIGHT or weight(blocks) <= MESSAGE_WEIGHT


def _fits_view(blocks: list[Block]) -> bool:
    return len(blocks) <= VIEW_BLOCKS and len(json.dumps(blocks)) <= VIEW_BYTES


def weight(told: Any) -> int:
    """The length of all text in blocks, as Slack adds it up for a message."""
    if isinstance(told, list):
        return sum(weight(part) for part in told)
    if not isinstance(told, dict):
        return 0
    counted = ("text", "alt_text", "placeholder")
    return sum(size(v) if isinstance(v, str) and k in counted else weight(v) for k, v in told.items())


def pack(parts: Sequence[Part]) -> list[Block]:
    """The blocks of the parts; joining texts share one."""
    blocks: list[Block] = []
    joined: list[Line] = []
    for part in parts:
        if isinstance(part, Text) and part.joins and _length([*joined, *part.lines]) <= _PARAGRAPH:
            joined.extend(part.lines)
            continue
        blocks += _paragraph(joined)
        joined = []
        if isinstance(part, Text) and part.joins:
            joined = list(part.lines)
        else:
            blocks += _blocks(part)
    return blocks + _paragraph(joined)


def _length(lines: Sequence[Line]) -> int:
    return sum(size(span.text) for one in lines for span in one)


def _blocks(part: Part) -> list[Block]:
    if isinstance(part, Text):
        return _paragraph(part.lines)
    if isinstance(part, ToCopy):
        return _paragraph([line(one or " ") for one in part.lines], "rich_text_preformatted")
    if isinstance(part, Row):
        return [{"type": "section", "text": plain(plain_words(part.words), SECTION), "accessory": part.element}]
    if isinstance(part, Small):
        return [{"type": "context", "elements": [plain(plain_words(part.words), CONTEXT)]}]
    if isinstance(part, Heading):
        return [{"type": "header", "text": plain(part.words, HEADER)}]
    if isinstance(part, Buttons):
        rows = [part.elements[start : start + ACTIONS] for start in range(0, len(part.elements), ACTIONS)]
        return [{"type": "actions", "elements": list(row)} for row in rows]
    return [part.block]


def _paragraph(lines: Sequence[Line], kind: str = "rich_text_section") -> list[Block]:
    elements: list[Block] = []
    for index, one in enumerate(lines):
        if index:
            elements.append({"type": "text", "text": "\n"})
        elements += [_element(span) for span in one]
    return [{"type": "rich_text", "elements": [{"type": kind, "elements": elements}]}] if elements else []


def _element(span: Span) -> Block:
    if span.user:
        return {"type": "user", "user_id": span.user}
    if span.channel:
        return {"type": "channel", "channel_id": span.channel}
    made: Block = {"type": "text", "text": span.words}
    if span.url:
        made = {"type": "link", "url": span.url, "text": span.words}
    if span.bold:
        made["style"] = {"bold": True}
    return made


def fallback(parts: Sequence[Part]) -> str:
    """All of it in plain words, at most 4,000 characters, cut at a whole line."""
    lines = [spoken for part in parts for spoken in _spoken(part)]
    whole = "\n".join(lines) or NOTHING
    if size(whole) <= FALLBACK:
        return whole
    kept: list[str] = []
    room = FALLBACK - 2
    for one in lines:
        room -= size(one) + 1
        if room < 0:
            break
        kept.append(one)
    return "\n".join([*kept, "…"]) if kept else clip(lines[0], FALLBACK)


def _spoken(part: Part) -> list[str]:
    if isinstance(part, Text):
        return [_spoken_line(one) for one in part.lines]
    if isinstance(part, ToCopy):
        return [escape(one_line(one)) for one in part.lines if one]
    if isinstance(part, (Row, Small)):
        return [_spoken_line(part.words)]
    if isinstance(part, Heading):
        return [escape(one_line(part.words))]
    if isinstance(part, Buttons):
        return [escape(part.spoken)] if part.spoken else []
    return []


def _spoken_line(of: Line) -> str:
    spoken = "".join([f"<#{span.channel}>" if span.channel else escape(span.words) for span in of])
    return spoken.strip() or NOTHING
