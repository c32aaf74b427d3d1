"""What a section says of all its actions: who leads it, behind a label or in its heading, and by when all is due."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from plans.documents.shape import Cell, Text
from plans.documents.understanding.announced import Announced, announced
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.given_names import GIVEN_NAMES
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.inline import Said
from plans.documents.understanding.prose_lines import fill, names_list
from plans.documents.understanding.roles import Role
from plans.documents.understanding.section_words import GENERIC
from plans.documents.understanding.who import is_first_name, is_person, is_role, looks_like_owner
from plans.verbs import says_to_do

_ANYBODY = frozenset("All Everyone Everybody Me".split())
_WITHIN = re.compile(r"\d{1,2}\.\d{1,2}[.)]?\s+(?=[A-Z])")
_OFTEN = re.compile(r"(?:daily|weekly|fortnightly|monthly|quarterly|(?:half[- ])?termly|annual|yearly)\b", re.I)
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had)\b", re.I)
_SEVERAL = 2
_SHARED = (Role.OWNER, Role.DUE)


class SectionSays:
    """Follows what the sections of running text say of all their actions, and gives it to those at the end.

    `unclaimed` is what labels said of a section in which no action stands yet.
    """

    def __init__(self, texts: Sequence[Text]) -> None:
        self.whose = _headings_of_owners(texts)
        self.announced: Announced | None = None
        self.unclaimed: dict[Role, str] = {}
        self._said: list[tuple[int, dict[Role, str]]] = []  # by the levels of the headings, the highest first
        self._sharing: list[tuple[Entry, dict[Role, str]]] = []
        self._announcing: list[tuple[Entry, Announced]] = []
        self._of_part: dict[tuple[str, int], list[Entry]] = {}  # the actions by their part and what they are for
        self._labelled: dict[int, dict[Role, str]] = {}  # what labels below an action said, by its identity

    def heading(self, block: Text) -> bool:
        """Takes note of a heading; True where it only says whose the actions below it are, or by when."""
        self.announced = announced(block.text)
        if self.announced is not None:
            return True
        closes = self.closes(block)
        if not self._leads_on(block):
            self._said = [(level, said) for level, said in self._said if level < block.level]
        if closes:
            self.unclaimed = {}
        if block.text not in self.whose:
            return False
        self._said.append((block.level, {Role.OWNER: block.text}))
        return True

    def asks(self, block: Text) -> bool:
        """Whether a line says what is to be done in a section of which labels said something: an item that does, or a
        line with a number within the section, "2.1 Weekly meeting"."""
        if not self._said or _TELLS.search(block.text):
            return False
        number = _WITHIN.match(block.text)
        text = block.text[number.end() :] if number else block.text
        often = number is not None and _OFTEN.match(text) is not None
        return often or ((number is not None or block.kind == "item") and says_to_do(text))

    def closes(self, block: Text) -> bool:
        """Whether a heading ends the section of which labels said something, and is not that of its actions."""
        return bool(self._said) and block.level <= self._said[-1][0] and not self._leads_on(block)

    def _leads_on(self, block: Text) -> bool:
        """Whether a heading is only that of the actions of which labels right above it said something: "Milestones"."""
        return bool(self.unclaimed and self._said) and block.level == self._said[-1][0] and names_list(block)

    def label(self, fields: Mapping[Role, str], level: int) -> None:
        """Takes note of fields that stand below the heading of a section, of that `level`, and above its actions."""
        said = {role: fields[role] for role in _SHARED if role in fields}
        above = self._said.pop()[1] if self._said and self._said[-1][0] == level else {}
        self._said.append((level, above | said))
        self.unclaimed |= fields

    def started(self, entry: Entry) -> None:
        """Takes note of an action of the section."""
        self.unclaimed = {}
        self._of_part.setdefault((entry.section, id(entry.heading)), []).append(entry)
        if self.announced:
            self._announcing.append((entry, self.announced))
        said: dict[Role, str] = {}
        for _, fields in self._said:
            said |= fields
        if said:
            self._sharing.append((entry, said))

    def claimed(self) -> dict[Role, str]:
        """What labels said of a section, for the one action that it turned out to be."""
        fields, self.unclaimed = self.unclaimed, {}
        return fields

    def labelled(self, entry: Entry, fields: Mapping[Role, str]) -> None:
        """Takes note of what a label below an action said."""
        self._labelled[id(entry)] = self._labelled.get(id(entry), {}) | dict(fields)

    def _share_last(self) -> None:
        """Gives what labels said below the last action of each part to all of that part: each part says it once."""
        parts = [part for part in self._of_part.values() if any(id(entry) in self._labelled for entry in part)]
        once = all(id(entry) not in self._labelled or entry is part[-1] for part in parts for entry in part)
        others = [entry for part in parts for entry in part[:-1]]
        said = {Role.OWNER} if any(entry.owners for entry in others) else set[Role]()
        said |= {Role.DUE} if any(entry.due for entry in others) else set()
        if len(parts) < _SEVERAL or not once:
            return
        for part in parts:
            labelled = self._labelled[id(part[-1])]
            fields = {role: labelled[role] for role in _SHARED if role in labelled and role not in said}
            for entry in part[:-1]:
                fill(entry, Said("", fields))

    def settle(self) -> None:
        """Gives the actions what their sections said, where they say nothing of it themselves."""
        self._share_last()
        for entry, said in self._sharing:
            if entry.owner_in_words and Role.OWNER in said and not any(map(_is_somebody, entry.owners)):
                entry.owners = []
            fill(entry, Said("", said if not entry.owners else {}))
        for entry, said_of_all in self._announcing:
            fill(entry, Said("", {Role.DUE: said_of_all.when, Role.OWNER: said_of_all.who}))


def _is_somebody(owner: Cell) -> bool:
    """Whether an owner is a person or a post, and no body or kind of people as "Schools"."""
    name = owner.text
    return is_role(name) or is_person(name) or name.casefold() in GIVEN_NAMES


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
    if any(meaning(one) or GENERIC.search(one) for one in heads):
        return False  # "Key Actions", "Expected Impact"
    return all(map(looks_like_owner, heads)) and any(is_role(one) or is_person(one) for one in heads)


def _is_named(name: str, said: str) -> bool:
    """Whether a first name is that of somebody whom a text names in full: "Steve", "To: Steve Holroyd"."""
    return is_first_name(name) and re.search(rf"\b{re.escape(name)} [A-Z][a-z]", said) is not None
