"""Text that people and documents wrote, made fit to be shown: the one place where it is cut and made harmless.

Slack documents no way to escape `*`, `_`, `~`, a backtick or a leading `>` in mrkdwn. So no such text is ever put into
a mrkdwn object: blocks hold `rich_text` and `plain_text` only (`messages.blocks`), in which nothing is read as markup,
and nobody is rung, whatever is written. What is left is a message's `text`, the words of notifications and screen
readers; `escape` is for it.

Slack's own rule for `&`, `<` and `>`: https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from storage.records import PersonRecord

NOTHING = "–"  # stands for a text without a visible character, which Slack refuses
_ELLIPSIS = "…"
_WORD_JOINER = "\u2060"  # takes no room and breaks no line; keeps apart what would be read as markup together
_JOINERS = ("\u200d", "\ufe0e", "\ufe0f")
_LONGEST_CLUSTER = 32  # characters looked back over to keep an accent or an emoji whole

# What could scramble a line or break a payload: control characters, overrides of writing direction, lone surrogates.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_MARKUP = re.compile(r"(?<![\w\u2060])(?=[*_~`])|(?<=[*_~`])(?=[*_~`])")
_EMOJI = re.compile(r"(?<!\w):(?=[a-z0-9_+'-]+:)", re.I)
_BROADCAST = re.compile(r"@(?=(?:here|channel|everyone)\b)", re.I)
_QUOTE = re.compile(r"^(?=(?:>|＞))", re.M)
_SPECIAL = re.compile("[&<>＞*_~`:@]")  # what any rule of `escape` begins with
_ENTITY = re.compile(r"&(?:amp|lt|gt);")


@lru_cache(maxsize=1024)  # a name, a title or a button's words are asked for several times in one message
def one_line(text: str | None) -> str:
    """The text on one line, without what nobody can see; a dash where nothing is left."""
    text = text or ""
    seen = text if text.isprintable() else _UNSEEN.sub(" ", text)
    return " ".join(seen.split()) or NOTHING


def size(text: str) -> int:
    """Length as Slack may count it: in UTF-16 units, the larger of the counts in use (an emoji is two)."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clip(text: str, limit: int) -> str:
    """At most `limit` characters (see `size`), an ellipsis at the end where something was cut.

    Never inside an entity such as `&amp;`, nor between a letter and its accent or the parts of an emoji.
    """
    if size(text) <= limit:
        return text
    end = min(len(text), limit - 1)
    while size(text[:end]) > limit - 1:
        end -= max(1, (size(text[:end]) - limit + 1) // 2)
    return text[: _boundary(text, end)].rstrip() + _ELLIPSIS


def _boundary(text: str, end: int) -> int:
    start = text.rfind("&", max(0, end - 4), end)
    if start >= 0 and (entity := _ENTITY.match(text, start)) and entity.end() > end:
        end = start
    for back in range(min(end, _LONGEST_CLUSTER)):
        after, before = text[end - back], text[end - back - 1]
        if not unicodedata.combining(after) and after not in _JOINERS and before != "\u200d":
            return end - back
    return end


def words(text: str | None, limit: int) -> str:
    """What somebody wrote, on one line and not longer than `limit`."""
    return clip(one_line(text), limit)


def entities(text: str) -> str:
    """`&`, `<` and `>` as Slack wants them in text objects."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape(text: str) -> str:
    """The text for a place that is read as mrkdwn: it rings nobody, quotes nothing, and keeps its markup characters.

    Word joiners before these are the best there is where Slack has no escape; blocks never depend on them.
    """
    if not _SPECIAL.search(text):
        return text
    for pattern in (_QUOTE, _MARKUP):
        text = pattern.sub(_WORD_JOINER, text)
    text = _BROADCAST.sub("@" + _WORD_JOINER, _EMOJI.sub(":" + _WORD_JOINER, text))
    return entities(text)


def mention(person: PersonRecord) -> str:
    """A mention that rings, for mrkdwn; the name of somebody who is not in Slack."""
    return f"<@{person.slack_user_id}>" if person.slack_user_id else escape(one_line(person.name))


def quoted(text: str | None, limit: int = 200) -> str:
    """Somebody's own words in quotation marks; empty where there are none."""
    return f'"{words(text, limit)}"' if text and text.strip() else ""
