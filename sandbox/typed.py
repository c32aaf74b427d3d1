"""What a person types, as Slack sends it on: escaped, with mentions, channels and addresses made into entities."""

import re

from sandbox.emoji import EMOJI
from sandbox.mrkdwn import Node, escaped, parse, unescaped
from sandbox.records import Json, Person
from sandbox.state import Workspace

_WORDS = re.compile(
    r"(?<![\w@])@(?P<person>[\w.'-]+(?: [\w.'-]+){0,3})"
    r"|(?<![\w#&])#(?P<channel>[\w-]+)"
    r"|(?P<address>https?://[^\s<>|]*[^\s<>|.,;:!?)'\"])"
    r"|(?P<mail>(?<![\w.@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_BROADCASTS = ("channel", "here", "everyone")


def as_message(workspace: Workspace, text: str) -> str:
    """The text of a message event: `<@U…>`, `<#C…|name>`, `<!here>`, `<https://…>`."""
    return _converted(workspace, text, with_names=False)


def as_command(workspace: Workspace, text: str, should_escape: bool) -> str:
    """The text of a slash command. With `should_escape`, `<@U…|name>` and `<#C…|name>`; without, as typed."""
    return _converted(workspace, text, with_names=True) if should_escape else escaped(text)


def _converted(workspace: Workspace, text: str, with_names: bool) -> str:
    people = _by_name(workspace)

    def entity(found: re.Match[str]) -> str:
        if found["person"]:
            return _mention(people, found["person"], with_names)
        if found["channel"]:
            channel = next((c for c in workspace.channels.values() if c.name == found["channel"].casefold()), None)
            return f"<#{channel.id}|{channel.name}>" if channel else found[0]
        if found["mail"]:
            return f"<mailto:{found['mail']}|{found['mail']}>"
        return f"<{found['address']}>"

    return _WORDS.sub(entity, escaped(text))


def _by_name(workspace: Workspace) -> dict[str, Person]:
    names: dict[str, Person] = {"bot": workspace.bot}
    for person in workspace.people.values():
        for name in (person.name, person.display, person.handle):
            if name:
                names[name.casefold()] = person
    return names


def _mention(people: dict[str, Person], words: str, with_names: bool) -> str:
    """The longest run of words that is someone's name becomes the mention; the rest stays as it was."""
    if words.split(" ")[0] in _BROADCASTS:
        first, _, rest = words.partition(" ")
        return f"<!{first}>" + (f" {rest}" if rest else "")
    for end in [match.start() for match in re.finditer(r"[ .'-]|$", words)][::-1]:
        person = people.get(words[:end].casefold())
        if person is not None:
            label = f"|{person.handle}" if with_names else ""
            return f"<@{person.id}{label}>{words[end:]}"
    return f"@{words}"


def rich_text(text: str, block_id: str) -> Json:
    """The rich_text block that Slack adds to what a person writes."""
    parts = [part for node in parse(text) for part in _parts(node, {})]
    return {
        "type": "rich_text",
        "block_id": block_id,
        "elements": [{"type": "rich_text_section", "elements": parts}],
    }


_STYLES = ("bold", "italic", "strike", "code")


def _parts(node: Node, style: Json) -> list[Json]:
    styled: Json = {"style": style} if style else {}
    if node.kind == "user":
        return [{"type": "user", "user_id": node.target, **styled}]
    if node.kind == "channel":
        return [{"type": "channel", "channel_id": node.target, **styled}]
    if node.kind == "broadcast":
        return [{"type": "broadcast", "range": node.target, **styled}]
    if node.kind == "link":
        text = {"text": node.text} if node.text != node.target else {}
        return [{"type": "link", "url": node.target, **text, **styled}]
    if node.kind == "emoji" and node.target in EMOJI:
        return [{"type": "emoji", "name": node.target}]
    if node.kind == "break":
        return [{"type": "text", "text": "\n", **styled}]
    if node.kind in ("code", "pre"):
        return [{"type": "text", "text": node.text, "style": {**style, "code": True}}]
    if node.children:
        inner = {**style, node.kind: True} if node.kind in _STYLES else style
        return [part for child in node.children for part in _parts(child, inner)]
    return [{"type": "text", "text": node.text, **styled}] if node.text else []


def as_typed(workspace: Workspace, text: str) -> str:
    """A message's text as its author typed it: mentions by handle, entities as characters. For editing."""

    def word(found: re.Match[str]) -> str:
        target, _, label = found[1].partition("|")
        if target[:1] == "@":
            person = workspace.people.get(target[1:])
            return f"@{person.handle if person else label or target[1:]}"
        if target[:1] == "#":
            channel = workspace.channels.get(target[1:])
            return f"#{channel.name if channel else label}"
        return f"@{target[1:]}" if target[:1] == "!" else target.removeprefix("mailto:")

    return unescaped(re.sub(r"<([^<>\n]+)>", word, text))
