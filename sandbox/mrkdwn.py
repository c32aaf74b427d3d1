"""Slack's mrkdwn, read into a small tree. The page draws the tree, `sandbox.text` flattens it.

Rules: https://docs.slack.dev/messaging/formatting-message-text
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Node:
    """A piece of text. `kind` is text, bold, italic, strike, code, pre, quote, link, user, channel, usergroup,
    broadcast, date, emoji or break; `target` is the address or id of what it points at; of a date its
    time stamp and format."""

    kind: str
    text: str = ""
    target: str = ""
    children: tuple["Node", ...] = field(default=())


_FENCE = re.compile(r"```\n?(.*?)\n?```", re.DOTALL)
_QUOTE = re.compile(r"(?:&gt;|>) ?")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_INLINE = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|<(?P<entity>[^<>\n]+)>"
    r"|(?<![\w:]):(?P<emoji>[a-z0-9_+'-]+(?:::skin-tone-\d)?):(?!\w)"
    r"|(?P<address>https?://[^\s<>|*`]*[^\s<>|*`.,;:!?)'\"])"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>[^\s_](?:[^\n]*?[^\s_])?)_(?![\w_])"
    r"|(?<![\w~])~(?P<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])"
    r"|(?P<newline>\n)"
)


def unescaped(text: str) -> str:
    """`&amp; &lt; &gt;` as the characters they stand for; Slack knows no other entity."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def escaped(text: str) -> str:
    """The three characters that Slack wants escaped, escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def parse(text: str) -> tuple[Node, ...]:
    """The tree of an mrkdwn text."""
    nodes: list[Node] = []
    end = 0
    for fence in _FENCE.finditer(text):
        nodes += _lines(text[end : fence.start()])
        nodes.append(Node("pre", unescaped(_entities_as_text(fence[1]))))
        end = fence.end()
    nodes += _lines(text[end:])
    return tuple(nodes)


def parse_plain(text: str, emoji: bool = True) -> tuple[Node, ...]:
    """The tree of a plain_text object: characters, line breaks and emoji, nothing else."""
    nodes: list[Node] = []
    for index, line in enumerate(text.split("\n")):
        if index:
            nodes.append(Node("break"))
        end = 0
        for found in re.finditer(r"(?<![\w:]):([a-z0-9_+'-]+):(?!\w)", line) if emoji else ():
            nodes += _plain(line[end : found.start()])
            nodes.append(Node("emoji", found[0], found[1]))
            end = found.end()
        nodes += _plain(line[end:])
    return tuple(nodes)


def _plain(text: str) -> list[Node]:
    return [Node("text", unescaped(text))] if text else []


def _lines(text: str) -> list[Node]:
    """Paragraph text, with runs of quoted lines gathered; `>>>` quotes all that follows."""
    nodes: list[Node] = []
    quoted: list[str] = []
    plain: list[str] = []

    def flush() -> None:
        if quoted:
            nodes.append(Node("quote", children=tuple(_inline("\n".join(quoted)))))
            quoted.clear()
        if plain:
            nodes.extend(_inline("\n".join(plain)))
            plain.clear()

    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.startswith((">>>", "&gt;&gt;&gt;")):
            flush()
            rest = re.sub(r"^(?:>>>|&gt;&gt;&gt;) ?", "", "\n".join(lines[index:]))
            return [*nodes, Node("quote", children=tuple(_inline(rest)))]
        if mark := _QUOTE.match(line):
            if plain:
                flush()
            quoted.append(line[mark.end() :])
        else:
            if quoted:
                flush()
            plain.append(line)
    flush()
    return nodes


def _inline(text: str) -> list[Node]:
    nodes: list[Node] = []
    end = 0
    for found in _INLINE.finditer(text):
        nodes += _plain(text[end : found.start()])
        end = found.end()
        nodes.append(_node(found.lastgroup or "", found[found.lastgroup or 0]))
    return nodes + _plain(text[end:])


def _node(kind: str, inside: str) -> Node:
    if kind == "newline":
        return Node("break")
    if kind == "entity":
        return _entity(inside)
    if kind == "emoji":
        return Node("emoji", f":{inside}:", inside)
    if kind == "address":
        return Node("link", unescaped(inside), unescaped(inside))
    if kind == "code":
        return Node("code", unescaped(_entities_as_text(inside)))
    return Node(kind, children=tuple(_inline(inside)))


def _entities_as_text(text: str) -> str:
    """Inside code a link shows its words and a mention its name, without being one."""
    return re.sub(r"<(?:[^<>|\n]+\|)?([^<>\n]+)>", r"\1", text)


def _entity(inside: str) -> Node:
    target, _, label = inside.partition("|")
    target, label = unescaped(target), unescaped(label)
    mark, rest = target[:1], target[1:]
    if mark == "@":
        return Node("user", label, rest)
    if mark == "#":
        return Node("channel", label, rest)
    if mark == "!":
        return _special(rest, label)
    if not _ADDRESS.match(target):
        return Node("text", unescaped(f"<{inside}>"))
    return Node("link", label or target, target)


def _special(command: str, label: str) -> Node:
    name, _, rest = command.partition("^")
    if name in ("channel", "here", "everyone"):
        return Node("broadcast", name, name)
    if name == "subteam":
        return Node("usergroup", label or rest, rest)
    if name == "date":
        return Node("date", label or rest.partition("^")[2], rest)
    return Node("text", f"<{label or command}>")


def flat(nodes: tuple[Node, ...], names: Mapping[str, str]) -> str:
    """The characters a person would see. `names` gives the shown name of a user or channel id."""
    return "".join(_flat_node(node, names) for node in nodes)


def _flat_node(node: Node, names: Mapping[str, str]) -> str:
    if node.kind in ("user", "usergroup", "broadcast"):
        return "@" + (names.get(node.target) or node.text or node.target)
    if node.kind == "channel":
        return "#" + (names.get(node.target) or node.text or node.target)
    if node.kind == "break":
        return "\n"
    if node.kind == "quote":
        return "\n" + flat(node.children, names) + "\n"
    if node.children:
        return flat(node.children, names)
    return node.text


def rings(nodes: tuple[Node, ...]) -> list[str]:
    """Whom a text would notify: user ids, and `channel`, `here`, `everyone`."""
    found: list[str] = []
    for node in nodes:
        if node.kind in ("user", "usergroup", "broadcast"):
            found.append(node.target)
        found += rings(node.children)
    return found
