"""mrkdwn, rich text and markdown as HTML. Everything that people or apps wrote is escaped."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from sandbox.emoji import EMOJI
from sandbox.mrkdwn import Node, parse, parse_plain
from sandbox.records import Json

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable(["table", "strikethrough"])
_TAGS = {"bold": "strong", "italic": "em", "strike": "s"}
_SAFE = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True)
class Inline:
    """Draws text for one reader: `names` of people and channels by id, whose id `me` is, and their time zone."""

    names: Mapping[str, str]
    me: str
    zone: ZoneInfo

    def mrkdwn(self, text: str) -> Markup:
        return self._all(parse(text))

    def plain(self, text: str, emoji: bool = True) -> Markup:
        return self._all(parse_plain(text, emoji))

    def text(self, told: Json | str | None) -> Markup:
        """A text object."""
        if not told:
            return Markup("")
        if isinstance(told, str):
            return self.plain(told)
        if told.get("type") == "mrkdwn":
            return self.mrkdwn(told.get("text", ""))
        return self.plain(told.get("text", ""), told.get("emoji", True))

    def link(self, url: str, text: str) -> Markup:
        """A link, where its address is of a safe kind; else its words."""
        return _link(url, text)

    def markdown(self, text: str) -> Markup:
        """Standard Markdown, as the markdown block takes it; HTML in it is shown as written."""
        return Markup(_MARKDOWN.render(text))  # noqa: S704

    def rich(self, element: Json) -> Markup:
        """A rich_text block, or an element of one."""
        kind = element.get("type")
        inside = element.get("elements", [])
        if kind == "rich_text":
            return Markup("").join(self.rich(part) for part in inside)
        if kind == "rich_text_list":
            tag = "ol" if element.get("style") == "ordered" else "ul"
            items = Markup("").join(Markup("<li>{}</li>").format(self._parts(part)) for part in inside)
            return Markup("<{0} class='rich indent-{2}'>{1}</{0}>").format(tag, items, min(element.get("indent", 0), 8))
        if kind == "rich_text_quote":
            return Markup("<blockquote>{}</blockquote>").format(self._parts(element))
        if kind == "rich_text_preformatted":
            return Markup("<pre><code>{}</code></pre>").format(self._parts(element))
        return Markup("<div class='rich'>{}</div>").format(self._parts(element))

    def cell(self, cell: Json) -> Markup:
        """A table cell."""
        if cell.get("type") == "rich_text":
            return self.rich(cell)
        return escape(cell.get("text", cell.get("number", "")))

    def _parts(self, element: Json) -> Markup:
        return Markup("").join(self._part(part) for part in element.get("elements", []))

    def _part(self, part: Json) -> Markup:
        kind = part.get("type", "")
        if kind == "text":
            drawn = Markup("<br>").join(escape(line) for line in part.get("text", "").split("\n"))
        elif kind == "link":
            drawn = _link(part.get("url", ""), part.get("text") or part.get("url", ""))
        elif kind == "emoji":
            drawn = _emoji(part.get("name", ""))
        elif kind == "date":
            drawn = self._date(str(part.get("timestamp", "")), part.get("format", ""), part.get("fallback", ""))
        elif kind in ("user", "channel", "usergroup", "broadcast"):
            target = part.get(f"{kind}_id") or part.get("range", "")
            drawn = self._node(Node(kind, target, target))
        else:
            drawn = escape(part.get("value", ""))
        for style, tag in (("bold", "strong"), ("italic", "em"), ("strike", "s"), ("code", "code")):
            if (part.get("style") or {}).get(style):
                drawn = Markup("<{0}>{1}</{0}>").format(tag, drawn)
        return drawn

    def _all(self, nodes: tuple[Node, ...]) -> Markup:
        # A block of code ends its line by itself.
        after = zip(("", *(node.kind for node in nodes)), nodes, strict=False)
        return Markup("").join(self._node(node) for before, node in after if (before, node.kind) != ("pre", "break"))

    def _node(self, node: Node) -> Markup:
        kind = node.kind
        if kind in _TAGS:
            return Markup("<{0}>{1}</{0}>").format(_TAGS[kind], self._all(node.children))
        if kind == "quote":
            return Markup("<blockquote>{}</blockquote>").format(self._all(node.children))
        if kind == "break":
            return Markup("<br>")
        if kind == "code":
            return Markup("<code>{}</code>").format(node.text)
        if kind == "pre":
            return Markup("<pre><code>{}</code></pre>").format(node.text)
        if kind == "link":
            return _link(node.target, node.text)
        if kind == "emoji":
            return _emoji(node.target)
        if kind == "date":
            stamp, _, form = node.target.partition("^")
            return self._date(stamp, form, node.text)
        return self._mention(node) if kind != "text" else escape(node.text)

    def _mention(self, node: Node) -> Markup:
        name = self.names.get(node.target) or node.text or node.target
        if node.kind == "channel":
            return Markup("<a class='mention' data-go='{}' href='?in={}'>#{}</a>").format(
                node.target, node.target, name
            )
        loud = " me" if node.kind == "broadcast" or node.target == self.me else ""
        return Markup("<span class='mention{}'>@{}</span>").format(loud, name)

    def _date(self, stamp: str, form: str, fallback: str) -> Markup:
        """Slack's date entity, in the reader's own zone."""
        try:
            at = datetime.fromtimestamp(int(stamp), UTC).astimezone(self.zone)
        except (ValueError, OverflowError, OSError):
            return escape(fallback)
        shown = form.partition("^")[0]
        for token, value in _date_words(at).items():
            shown = shown.replace("{" + token + "}", value)
        return Markup("<time datetime='{}'>{}</time>").format(at.isoformat(), shown or fallback)


def _date_words(at: datetime) -> dict[str, str]:
    day = str(at.day)
    return {
        "date_num": at.strftime("%Y-%m-%d"),
        "date_slash": at.strftime("%d/%m/%Y"),
        "date_long_pretty": at.strftime(f"%A {day} %B %Y"),
        "date_long": at.strftime(f"%A {day} %B %Y"),
        "date_short_pretty": at.strftime(f"{day} %b %Y"),
        "date_short": at.strftime(f"{day} %b %Y"),
        "date_pretty": at.strftime(f"{day} %B %Y"),
        "date": at.strftime(f"{day} %B %Y"),
        "time_secs": at.strftime("%H:%M:%S"),
        "time": at.strftime("%H:%M"),
        "ago": at.strftime(f"{day} %b %Y, %H:%M"),
    }


def _link(url: str, text: str) -> Markup:
    if not url.lower().startswith(_SAFE):
        return escape(text)
    return Markup("<a href='{}' target='_blank' rel='noopener noreferrer'>{}</a>").format(url, text)


def _emoji(name: str) -> Markup:
    base = name.partition("::")[0]
    if base not in EMOJI:
        return escape(f":{name}:")
    return Markup("<span class='emoji' role='img' aria-label='{0}' title=':{0}:'>{1}</span>").format(base, EMOJI[base])
