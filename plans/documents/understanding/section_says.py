"""What a section says of all its actions: who leads it, behind a label or in its heading, and by when all is due."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from plans.documents.shape import Text
from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import Said
from plans.documents.understanding.prose_lines import fill
from plans.documents.understanding.roles import Role
from plans.documents.understanding.who import is_first_name, is_person, is_role, looks_like_owner

_BY_THEN = re.compile(rf"(?:due |to be done )?(?:by|before)\s+(?:(?:the )?end of\s+)?{DATE}\W*", re.I)
_ANYBODY = frozenset("All Everyone Everybody Me".split())
_WITHIN = re.compile(r"\d{1,2}\.\d{1,2}[.)]?\s+[A-Z]")
_SHARED = (Role.OWNER, Role.DUE)


class SectionSays:
    """Follows what the sections of running text say of all their actions, and gives it to those at the end.

    `unclaimed` is what labels said of a section in which no action stands yet.
    """

    def __init__(self, texts: Sequence[Text]) -> None:
        self.whose = _headings_of_owners(texts)
        self.dated: str | None = None
        self.unclaimed: dict[Role, str] = {}
        self._level = 0  # of the heading of the section
        self._said: dict[Role, str] = {}
        self._sharing: list[tuple[Entry, dict[Role, str]]] = []
        self._dating: list[tuple[Entry, str]] = []

    def heading(self, block: Text) -> bool:
        """Takes note of a heading; True where it only says whose the actions below it are, or by when."""
        self.dated = dates_what_follows(block.text)
        if self.dated is None and block.text in self.whose:
            self._said, self._level = {Role.OWNER: block.text}, block.level
        elif self.dated is None and self.closes(block):
            self._said, self._level, self.unclaimed = {}, 0, {}
        return self.dated is not None or block.text in self.whose

    def numbers(self, text: str) -> bool:
        """Whether a line has a number within the section of which labels said something: "2.1 Weekly meeting"."""
        return bool(self._said) and _WITHIN.match(text) is not None

    def closes(self, block: Text) -> bool:
        """Whether a heading ends the section of which labels said something."""
        return block.level <= self._level

    def label(self, fields: Mapping[Role, str], level: int) -> None:
        """Takes note of fields that stand below the heading of a section, of that `level`, and above its actions."""
        said = {role: fields[role] for role in _SHARED if role in fields}
        self._said = self._said | said
        self._level = self._level or level
        self.unclaimed |= fields

    def started(self, entry: Entry) -> None:
        """Takes note of an action of the section."""
        self.unclaimed = {}
        if self.dated:
            self._dating.append((entry, self.dated))
        if self._said:
            self._sharing.append((entry, self._said))

    def settle(self) -> None:
        """Gives the actions what their sections said, where they say nothing of it themselves."""
        for entry, said in self._sharing:
            fill(entry, Said("", said if not entry.owners else {}))
        for entry, dated in self._dating:
            fill(entry, Said("", {Role.DUE: dated}))


def dates_what_follows(text: str) -> str | None:
    """By when all of what stands below a line is due, if it says no more than that: "By 30 April 2024"."""
    return text.rstrip(" :") if _BY_THEN.fullmatch(text) else None


def _headings_of_owners(texts: Sequence[Text]) -> frozenset[str]:
    """The headings over lists that only name who is to do what is in them, where all of their level do."""
    found: dict[int, list[str]] = {}
    for above, below in pairwise(texts):
        if above.kind == "heading" and below.kind == "item":
            found.setdefault(above.level, []).append(above.text)
    said = "\n".join(text.text for text in texts)
    named = [
        heads
        for heads in found.values()
        if len(heads) > 1 and (_are_owners(heads) or all(one in _ANYBODY or _is_named(one, said) for one in heads))
    ]
    return frozenset(text for heads in named for text in heads)


def _are_owners(heads: Sequence[str]) -> bool:
    return all(map(looks_like_owner, heads)) and any(is_role(one) or is_person(one) for one in heads)


def _is_named(name: str, said: str) -> bool:
    """Whether a first name is that of somebody whom a text names in full: "Steve", "To: Steve Holroyd"."""
    return is_first_name(name) and re.search(rf"\b{re.escape(name)} [A-Z][a-z]", said) is not None
