"""Blocks, messages and views as the text that a person would see."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sandbox.emoji import EMOJI
from sandbox.mrkdwn import Node, flat, parse, parse_plain, rings
from sandbox.records import Json

NO_NAMES: Mapping[str, str] = {}


def text_of(shown: Any, names: Mapping[str, str] = NO_NAMES) -> str:
    """All visible text of a message, a view or a list of blocks, a line for each piece.

    `shown` is the JSON of any of these, or a driver's `Message` or `View`. `names` gives shown names of user and
    channel ids, for `<@U…>` and `<#C…>`. A message with blocks shows its blocks; its `text` is the fallback.
    """
    raw = getattr(shown, "raw", shown)
    if isinstance(raw, list):
        lines = [line for block in raw for line in _block(block, names)]
    elif raw.get("type") in ("modal", "home"):
        buttons = [_object(raw.get(key), names) for key in ("title", "submit", "close")]
        lines = [*buttons[:1], text_of(raw.get("blocks", []), names), *buttons[1:]]
    elif raw.get("blocks") or raw.get("attachments"):
        lines = [text_of(raw.get("blocks", []), names)]
        lines += [_attachment(attachment, names) for attachment in raw.get("attachments", [])]
        if not raw.get("blocks") and raw.get("text"):
            lines.insert(0, mrkdwn(raw["text"], names))
    else:
        lines = [mrkdwn(raw.get("text", ""), names)]
    lines += (
        [file.get("title") or file.get("name", "") for file in raw.get("files", [])] if isinstance(raw, dict) else []
    )
    return "\n".join(line for line in lines if line)


def mrkdwn(text: str, names: Mapping[str, str] = NO_NAMES) -> str:
    """An mrkdwn text as it is seen."""
    return flat(_emoji(parse(text)), names).strip("\n")


def text_object(told: Json | str | None, names: Mapping[str, str] = NO_NAMES) -> str:
    """A text object as it is seen."""
    return _object(told, names)


def rings_of(message: Json) -> list[str]:
    """Whom a message notifies: user ids, and `channel`, `here`, `everyone`. Empty where it rings nobody."""
    found = [target for text in _mrkdwn_texts(message.get("blocks", [])) for target in rings(parse(text))]
    if not message.get("blocks"):
        found += rings(parse(message.get("text", "")))
    found += _rich_rings(message.get("blocks", []))
    return found


def _emoji(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The tree with known emoji as their characters."""
    return tuple(
        Node("text", EMOJI[node.target])
        if node.kind == "emoji" and node.target in EMOJI
        else Node(node.kind, node.text, node.target, _emoji(node.children))
        for node in nodes
    )


def _object(told: Json | str | None, names: Mapping[str, str]) -> str:
    if not told:
        return ""
    if isinstance(told, str):
        return flat(_emoji(parse_plain(told)), names)
    if told.get("type") == "mrkdwn":
        return mrkdwn(told.get("text", ""), names)
    return flat(_emoji(parse_plain(told.get("text", ""), told.get("emoji", True))), names)


def _attachment(attachment: Json, names: Mapping[str, str]) -> str:
    pieces = [attachment.get("pretext"), attachment.get("title"), attachment.get("text")]
    lines = [mrkdwn(piece, names) for piece in pieces if piece]
    lines.append(text_of(attachment.get("blocks", []), names))
    return "\n".join(line for line in lines if line)


def _block(block: Json, names: Mapping[str, str]) -> list[str]:
    if block.get("type") in ("rich_text", *_RICH):
        return [_rich(block, names).strip("\n")]
    if block.get("type") == "table":
        return [" | ".join(_cell(cell, names) for cell in row) for row in block.get("rows", [])]
    if block.get("type") == "markdown":
        return [block.get("text", "")]
    return list(_pieces(block, names))


def _pieces(told: Json, names: Mapping[str, str]) -> Iterator[str]:
    """The texts of a block or element, in the order in which they are seen."""
    for key in ("title", "label", "text", "subtitle", "body", "description"):
        yield _object(told.get(key), names)
    if told.get("type") == "image":
        yield told.get("alt_text", "")
    for field in told.get("fields", []):
        yield _object(field, names)
    for key in ("accessory", "element"):
        if isinstance(told.get(key), dict):
            yield from _element(told[key], names)
    for key in ("elements", "child_blocks", "actions", "tasks"):
        for element in told.get(key, []):
            yield from _element(element, names)
    yield _object(told.get("hint"), names)


def _element(element: Json, names: Mapping[str, str]) -> Iterator[str]:
    kind = element.get("type", "")
    if kind in ("plain_text", "mrkdwn"):
        yield _object(element, names)
    elif kind in ("checkboxes", "radio_buttons", "overflow"):
        for option in element.get("options", []):
            yield _object(option.get("text"), names)
            yield _object(option.get("description"), names)
    elif kind.endswith(("_select", "picker", "_input")):
        yield _entered(element, names)
    else:
        yield from _block(element, names)


def _entered(element: Json, names: Mapping[str, str]) -> str:
    """What a field shows: what is chosen or written in it, else its placeholder."""
    for key in ("initial_value", "initial_date", "initial_time"):
        if element.get(key):
            return str(element[key])
    chosen = element.get("initial_options") or [element["initial_option"]] if element.get("initial_option") else []
    if chosen or element.get("initial_options"):
        return ", ".join(_object(option.get("text"), names) for option in element.get("initial_options") or chosen)
    ids = [element.get(key) for key in ("initial_user", "initial_conversation", "initial_channel") if element.get(key)]
    for key in ("initial_users", "initial_conversations", "initial_channels"):
        ids += element.get(key) or []
    if ids:
        return ", ".join(names.get(one, one) for one in ids if one)
    return _object(element.get("placeholder"), names)


def _cell(cell: Json, names: Mapping[str, str]) -> str:
    if cell.get("type") == "rich_text":
        return _rich(cell, names).strip("\n")
    return str(cell.get("text", cell.get("number", "")))


def _rich(element: Json, names: Mapping[str, str]) -> str:
    """A rich_text element and what is in it."""
    kind = str(element.get("type", ""))
    if kind in _RICH:
        return _RICH[kind](element, names)
    inside = [_rich(part, names) for part in element.get("elements", [])]
    if kind == "rich_text_list":
        marks = [f"{number}. " if element.get("style") == "ordered" else "• " for number in range(1, len(inside) + 1)]
        inside = [mark + line for mark, line in zip(marks, inside, strict=True)]
        return "\n".join(inside) + "\n"
    return "".join(inside) + ("\n" if kind in ("rich_text_quote", "rich_text_preformatted") else "")


_RICH: dict[str, Callable[[Json, Mapping[str, str]], str]] = {
    "text": lambda e, _names: str(e.get("text", "")),
    "link": lambda e, _names: str(e.get("text") or e.get("url", "")),
    "user": lambda e, names: "@" + names.get(e.get("user_id", ""), str(e.get("user_id", ""))),
    "channel": lambda e, names: "#" + names.get(e.get("channel_id", ""), str(e.get("channel_id", ""))),
    "usergroup": lambda e, names: "@" + names.get(e.get("usergroup_id", ""), str(e.get("usergroup_id", ""))),
    "broadcast": lambda e, _names: "@" + str(e.get("range", "")),
    "emoji": lambda e, _names: EMOJI.get(e.get("name", ""), f":{e.get('name', '')}:"),
    "date": lambda e, _names: str(e.get("fallback", "")),
    "color": lambda e, _names: str(e.get("value", "")),
}


def _mrkdwn_texts(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        if told.get("type") == "mrkdwn":
            yield str(told.get("text", ""))
        else:
            for value in told.values():
                yield from _mrkdwn_texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from _mrkdwn_texts(value)


def _rich_rings(told: Any) -> list[str]:
    if isinstance(told, list):
        return [target for value in told for target in _rich_rings(value)]
    if not isinstance(told, dict):
        return []
    if told.get("type") == "user" and "user_id" in told:
        return [str(told["user_id"])]
    if told.get("type") == "broadcast" and "range" in told:
        return [str(told["range"])]
    return [target for value in told.values() for target in _rich_rings(value)]
