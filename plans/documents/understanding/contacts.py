"""How to reach an owner, taken away from who that is: telephone numbers and addresses beside names."""

from __future__ import annotations

import re

_ADDRESS = r"[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,60}\w"
_PHONE = r"(?:(?:\+\d\d|\b0\d\d)[\d ()-]{5,16}\d|\(?\b\d{3}\)?[ .-]{1,2}\d{3}[.-]\d{4}\b)"
_SHORT_PHONE = r"\d{3}-\d{4}\b"  # where the words before it say that it is one, or at the end
_REACHED_BY = r"(?:e-?mail|tel(?:ephone)?|phone|mobile|mob)\b"
_CONTACT = re.compile(
    rf"[ ,(<]{{0,3}}\b{_REACHED_BY}(?: no| number)?\.?\s{{0,3}}"
    rf"(?::?[\s-]{{0,3}}(?:{_ADDRESS}|{_PHONE}|{_SHORT_PHONE})[)>]?|:[\s-]{{0,3}}$)|"
    rf"[ ,]{{0,3}}[(<](?:{_ADDRESS}|{_PHONE})[)>]|(?<=\w)[ ,]{{1,3}}(?:{_PHONE}|\(?{_SHORT_PHONE}\)?$)",
    re.I,
)
_OWN_ADDRESS = re.compile(rf"(?P<name>[^@]*\w)[ ,]{{1,3}}(?P<address>{_ADDRESS})")
_ONLY_CONTACT = re.compile(rf"(?:{_REACHED_BY}\W{{0,4}}(?:no\W{{1,3}})?)?(?:{_ADDRESS}|{_PHONE})", re.I)
_LAST_FIRST = re.compile(r"[A-Z][\w'’-]+, [A-Z][\w'’-]+")


def without_contacts(lines: list[str]) -> list[str]:
    """The lines without how to reach who they name: an address alone is who it belongs to."""
    kept: list[str] = []
    for at, line in enumerate(lines):
        if at and _ONLY_CONTACT.fullmatch(line.strip()) and ("@" not in line or _is_of(line, lines[at - 1])):
            continue
        rest = _CONTACT.sub("", line)
        if _LAST_FIRST.fullmatch(rest.strip()):
            kept.append(line)
            continue
        own = _OWN_ADDRESS.fullmatch(rest.strip())
        rest = own["name"] if own and _is_of(own["address"], own["name"]) else rest
        kept.append(rest if re.search(r"[^\W\d_]{2}", rest) else line)
    return kept


def _is_of(address: str, name: str) -> bool:
    words = [] if "@" in name else re.findall(r"\w{3,}", name.casefold())
    return any(word in address.casefold() for word in words)
