"""Lines that say of the list below them by when it is due, and whose it is: "By 30 June the Council will:"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plans.documents.understanding.date_words import DATE, says_when
from plans.documents.understanding.who import is_body, is_first_name, looks_like_owner

_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s+")
_BY_THEN = re.compile(rf"(?:due |to be done )?(?:by|before)\s+(?:(?:the )?end of\s+)?{DATE}\W*", re.I)
_WHO = r"(?:the |our )?(?P<who>[A-Za-z][\w’'&-]*(?: [\w’'&-]+){0,5}?)"
_WILL = (
    r"(?:has |have |had )?(?:also )?(?:agreed to|agrees to|undertakes to|will|shall|must|should|is to|are to)\b"
    r"[^.:]{0,60}"
)
_WHEN = rf"(?P<when>(?:within [^.,:]{{3,90}}|(?:by|before|no later than) (?:(?:the )?end of )?{DATE}))"
_WHEN_FIRST = re.compile(rf"{_WHEN},? {_WILL.join((_WHO + ' ', ''))}:", re.I)
_WHEN_LAST = re.compile(rf"{_WHO} {_WILL} {_WHEN}:", re.I)
_TARGETED = re.compile(
    r"(?P<title>[^.:]{3,80}?)\s[–—-]\s(?:target|due|deadline|by)(?: date)?\s*:\s*(?P<when>[^:]{3,40})", re.I
)


@dataclass(frozen=True, slots=True)
class Announced:
    """By when the items below a line are due, as it says it; who is to do them, and what they are for, where it says
    so."""

    when: str
    who: str = ""
    title: str = ""


def announced(text: str) -> Announced | None:
    """What a line says of all that stands below it: "41. Within one month of our decision, the Council will:"; None
    where it says no such thing."""
    text = _NUMBER.sub("", text, count=1)
    if _BY_THEN.fullmatch(text):
        return Announced(text.rstrip(" :"))
    found = _WHEN_FIRST.fullmatch(text) or _WHEN_LAST.fullmatch(text)
    if found is None:
        return None
    who = found["who"].strip()
    return Announced(found["when"].strip(), who if looks_like_owner(who) or is_body(who) or is_first_name(who) else "")


def targeted(text: str) -> Announced | None:
    """By when the list below its title is due: "Partner launch - Target: December 12, 2025"; None for other lines."""
    found = _TARGETED.fullmatch(text)
    return Announced(found["when"].strip(), title=found["title"]) if found and says_when(found["when"]) else None
