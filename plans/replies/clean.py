"""A reply without what the person did not say: quoted lines, greeting, signature, struck-out words, mark-up."""

import re
from dataclasses import dataclass
from html import unescape

LIMIT = 3000
_TAIL_REACH = 120

_EMOJI = {
    "white_check_mark": "✅", "heavy_check_mark": "✅", "ballot_box_with_check": "✅", "check": "✅", "done": "✅",
    "checkered_flag": "✅", "tick": "✅", "green_tick": "✅",
    "+1": "👍", "thumbsup": "👍", "ok_hand": "👍", "ok": "👍", "thumbs_up": "👍",
    "x": "❌", "negative_squared_cross_mark": "❌", "no_entry": "🚫", "no_entry_sign": "🚫", "octagonal_sign": "🚫",
    "red_circle": "🔴", "large_red_square": "🔴", "large_yellow_circle": "🟡", "large_orange_circle": "🟡",
    "large_yellow_square": "🟡", "warning": "🟡", "large_green_circle": "🟢", "large_green_square": "🟢",
    "large_blue_circle": "🔵", "large_blue_square": "🔵", "palm_tree": "🌴", "desert_island": "🌴",
}  # fmt: skip
_MARKS = str.maketrans(
    {"✔": "✅", "☑": "✅", "🗹": "✅", "🏁": "✅", "👌": "👍", "⛔": "🚫", "🛑": "🚫", "🟥": "🔴", "🟠": "🟡",
     "🟨": "🟡", "🟩": "🟢", "🟦": "🔵", "🏝": "🌴", "🏖": "🌴", "⚠": "🟡", "\ufe0f": None,
     "’": "'", "‘": "'", "“": '"', "”": '"',
     "–": "-", "—": "-", "…": ".", "\u00a0": " ", "\u200b": None, "\t": " ", "\r": None}
)  # fmt: skip
_SHORTCODE = re.compile(r":([a-z0-9_+'-]{1,40}):(?::skin-tone-\d:)?")
_RUNS = re.compile(r"([^\w])\1{2,}")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_CODE = re.compile(r"```.*?(?:```|$)", re.S)
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)[^~\n]{1,500}?(?<=\S)~(?![\w~])")
_LINK = re.compile(r"<(https?://[^|>\s]{1,1000})(?:\|([^>]{0,300}))?>")
_MAIL = re.compile(r"<mailto:[^|>]{1,300}\|([^>]{1,300})>")
_CHANNEL = re.compile(r"<[#!][^|>]{1,60}(?:\|([^>]{0,100}))?>")
_BOLD = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,300}?)(?<=\S)\1(?![\w*_])")
_QUOTE = re.compile(r"^\s*(?:>|&gt;)")
_QUOTED_BELOW = re.compile(
    r"^\s*(?:-{2,}\s*(?:original|forwarded) message|on .{6,120} wrote:\s*$|from: .{2,120}$|begin forwarded message|"
    r"_{8,}|sent: .{6,80}$)",
    re.I,
)
_SIGNATURE = re.compile(
    r"^\s*(?:--\s*$|(?:(?:kind(?:est)?|best|warm(?:est)?|many|with|all the)\s+)?(?:regards|best wishes|wishes|"
    r"thanks|thank you|cheers|ta|best|yours\b.{0,20}|sincerely|"
    r"many thanks|thx|tks|kr|br|rgds|bw|all the best)(?:\s+(?:and|again|so much|very much|all|in advance|"
    r"kind regards|everyone|team))*\s*[,.!]?\s*(?:-\s*)?(?:[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,2})?\s*$|"
    r"sent from (?:my|outlook|mail)\b|get outlook for|this e-?mail (?:and|is)|disclaimer\b|confidential)",
    re.I,
)
_GREETING = re.compile(
    r"^\s*(?i:hi|hiya|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|greetings)\b(?:\s+(?:(?i:again|all|"
    r"there|team|everyone|both|folks|leadline|bot)\b|<@\w+>|"
    r"[A-Z][\w'.-]*(?:\s+[A-Z][\w'.-]*)?)){0,2}\s*(?:[,!.:\n]|-\s|$)\s*",
)
_TAIL = re.compile(
    r"(?<![\s,.!-])[\s,.!-]{1,9}(?:(?:many |kind |best )?(?:thanks|thank you|cheers|ta|thx|"
    r"regards|best|kr)(?: (?:again|all|so much|very much))?)(?:[\s,!.-]+[A-Z][a-z]+(?: [A-Z][a-z]+)?)?\s*[.!]*\s*$",
    re.I,
)
_AUTO = re.compile(
    r"^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of office|autoreply)\b[^:\n]{0,80}[:\n-]?\s*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clean:
    """`body` is what the person wrote, one sentence or line after another; `quoted` whether something was quoted."""

    body: str
    quoted: bool
    automatic: bool


def clean(text: str) -> Clean:
    text = text[:LIMIT]
    if "&" in text:
        text = unescape(text)
    text = _RUNS.sub(r"\1\1", _SKIN.sub("", text.translate(_MARKS)))
    text = _CODE.sub(" ", text)
    text = _SHORTCODE.sub(lambda m: _EMOJI.get(m[1], " ") if not m[1].isdigit() else m[0], text)
    text = _STRUCK.sub(" ", text)
    text = _MAIL.sub(r"\1", _LINK.sub(lambda m: m[2] or m[1], text))
    text = _CHANNEL.sub(lambda m: m[1] or " ", text)
    text = _BOLD.sub(r"\2", text)
    automatic = bool(_AUTO.match(text))
    lines, quoted = _own_lines(text)
    body = "\n".join(lines).strip()
    body = _GREETING.sub("", _GREETING.sub("", body, count=1), count=1) or body
    return Clean(_without_tail(body), quoted, automatic)


def _own_lines(text: str) -> tuple[list[str], bool]:
    own: list[str] = []
    quoted = False
    for line in text.split("\n"):
        if _QUOTED_BELOW.match(line):
            return own, True
        if _QUOTE.match(line):
            quoted = True
        elif own and any(kept.strip() for kept in own) and _SIGNATURE.match(line):
            return own, quoted
        else:
            own.append(re.sub(r"[ ]{2,}", " ", line).strip())
    return own, quoted


def _without_tail(body: str) -> str:
    shorter = body[:-_TAIL_REACH] + _TAIL.sub("", body[-_TAIL_REACH:])
    shorter = shorter.strip()
    return shorter if re.search(r"\w|[✅👍🔴🟡🟢🔵🌴❌🚫]", shorter) else body.strip()
