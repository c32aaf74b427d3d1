"""Lines that begin with who is to do what they say, and items that name whose the list below them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plans.documents.shape import Text
from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.given_names import GIVEN_NAMES
from plans.documents.understanding.inline import Said, read_line
from plans.documents.understanding.inline_words import TITLED
from plans.documents.understanding.prose_lines import by_words
from plans.documents.understanding.roles import Role
from plans.documents.understanding.who import DOMAIN, is_body, is_first_name, is_initials, is_person, is_role
from plans.verbs import VERBS, says_to_do

_WHOSE = re.compile(r"(?P<who>(?:@?[A-Z][\w.'’-]*(?:[ ,/&]+|$|(?=:))){1,6}|All|Everyone):")
_RUN_TOGETHER = re.compile(r"@\S+|[A-Z][a-z]+[A-Z]\w*|All|Everyone")
_NAMED = re.compile(r"(?P<who>[A-Z][\w.'’-]*(?:(?:\s*[,/&]\s*|\s+and\s+|\s)[A-Z][\w.'’-]*){0,3}):\s+(?=\S)")
_WHO = r"(?:@?[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,2}"
_WHO_OF_SEVERAL = rf"{_WHO}(?:(?:\s*[,/&+]\s*|\s+and\s+){_WHO}){{0,3}}"
_ASKED_FIRST = re.compile(
    rf"(?P<who>{_WHO_OF_SEVERAL}|[A-Z][\w'’-]*(?: [a-z]+){{1,2}}(?=\s*:|\s+[–—-]))"
    r"(?:\s+[–—-]+\s+|\s*:\s+|\s+(?P<to>to) (?!be\b|the\b)(?=[a-z]))(?:(?:please|pls) )?"
)
_ASKS = re.compile(rf"\bto [a-z]+|\b{DATE}", re.I)
_TASKS = re.compile(
    r"\b(?:meeting|call|please|needs? to happen|to do|agreed|follow(?:ing)?[- ]?ups?|next steps)\b", re.I
)
_TO = re.compile(rf"{_WHO_OF_SEVERAL} to (?!be\b|the\b)[a-z]")
_OF_MANY = frozenset(  # posts that are topics as often as people
    "supplier suppliers staff team teams members volunteers pharmacy executive contractor parents students".split()
)
_PLACES = frozenset(  # with which names of places end, and hardly any person's: "Albert Street", "Florence Court"
    "road street close court avenue house school centre way drive square terrace crescent gardens".split()
)
_LISTS = re.compile(r"\b(?:actions?|to ?do|tasks|next steps|follow[- ]?ups?)\b", re.I)
_AUDIENCE = re.compile(  # for whom a thing is, or why it is on the agenda
    r"(?:parents|governors|staff|pupils|students|members|residents|patients|families|carers|information|noting|"
    r"decision|discussion|approval)",
    re.I,
)
_FOR = re.compile(rf"For {_NAMED.pattern}")  # "For Siona: write the guide"
# "Sarah - circulate the policy"
_DASHED = re.compile(r"(?P<who>[A-Z][\w.'’]*(?:(?:\s*[,/&]\s*|\s+and\s+|\s)[A-Z][\w.'’]*){0,3})\s+[–—-]\s+(?=[a-z])")
_PRESENT = re.compile(r"\W*(?:attendees|attendance|present|participants|attending)\b", re.I)
_THERE = re.compile(  # over a list of people
    r"\W*(?:attendees|(?:members |those )?present|participants|in attendance|attending|"
    r"(?:with )?apologies(?: for absence| from)?)(?:\s*\([^)]*\))?\s*:?\W*",
    re.I,
)
_MENTIONED = re.compile(r"(?P<who>@[\w-]+(?:(?:\s*[,/&]\s*|\s+and\s+|\s+)@[\w-]+)*):?\s+(?=[a-z])")  # "@dana write it"
_BEHIND = re.compile(r"(?P<text>.{8,}\S)\s*\((?P<who>[^()]{2,60})\)\W*$")  # "Write the note (Andy, Charles)"
_LISTED = re.compile(r"\s*[,/&+]\s*|\s+and\s+")
_EVERYBODY = frozenset({"all", "everyone", "everybody", "group", "the group", "whole group"})
_NO_LIST = -1
_ALL = frozenset({"All", "Everyone"})


class Names:
    """Whom the texts of a document know, which tells who is to do a thing from what it is about."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._said = "\n".join(text.text for text in texts)
        self._attendees = " ".join(_attendees(texts))
        self.in_lists = dict(self._named_in_lists(texts))  # by the blocks' ids
        dashed = [found["who"] for text in texts if (found := _DASHED.match(text.text))]
        self._dashed = any(map(self._is_sure, dashed))

    def _is_sure(self, name: str) -> bool:
        """Whether what stands before a dash is somebody beyond doubt, and no topic: "Website - publish the page"."""
        spoken_to = re.search(rf"\bto {re.escape(name)}\b", self._said)
        return name in _ALL or is_role(name) or is_initials(name) or spoken_to is not None

    def first(self, block: Text, *, listing: bool) -> Said | None:
        """A line taken apart that begins with who is to do it: "Sarah - circulate the policy" in a list of actions, or
        a task "Leo: Close the tickets (due 10 May)" of somebody present; None for any other."""
        if id(block) in self.in_lists:
            return self.in_lists[id(block)]
        dashed = _DASHED.match(block.text) if listing and self._dashed else None
        if dashed and says_to_do(block.text[dashed.end() :]):
            return _of(dashed, by_words(read_line(block.text[dashed.end() :], owned=True)))
        asks = listing or block.checked is not None
        marked = _FOR.match(block.text) if asks else None
        if marked and all(map(_is_called, _LISTED.split(marked["who"]))):
            return _of(marked, by_words(read_line(block.text[marked.end() :], owned=True)))
        mentioned = _MENTIONED.match(block.text) if asks else None
        if mentioned:
            return _of(mentioned, by_words(read_line(block.text[mentioned.end() :], owned=True)))
        behind = _BEHIND.match(block.text) if asks else None
        if behind and all(map(self._is_present, _LISTED.split(behind["who"]))):
            return _of(behind, by_words(Said(behind["text"])))
        named = _NAMED.match(block.text) if block.checked is not None else None
        names = _LISTED.split(named["who"]) if named else []
        if named is None or not all(name in self._attendees for name in names):
            return None
        return _of(named, read_line(block.text[named.end() :], owned=True))

    def _named_in_lists(self, texts: Sequence[Text]) -> Iterator[tuple[int, Said]]:
        """The lines of lists most of which begin with who is to do what they say, by the blocks' ids; where a document
        names those who were there, with one of them, or somebody known. Beside a list of actions, who does what without
        a day is no action below another heading: "The team", "Sarah – manage the money"."""
        above = ""
        lists = any(below.kind == "item" != one.kind and _LISTS.search(one.text) for one, below in pairwise(texts))
        for kind, run in groupby(texts, key=lambda block: (block.kind, block.level)):
            lines, heading = list(run), above
            above = lines[-1].text if kind[0] != "item" else above
            if kind[0] != "item" or not most_begin_with_who(lines):
                continue
            listed, led = _LISTS.search(heading) is not None, leads_to_tasks(heading)
            told = most_tell_who_does_what(lines) and (not lists or any(map(_says_when, lines)))
            headed = listed or led or told or bool(self._attendees)
            for block in lines:
                if not (headed or block.checked is not None or _TO.match(block.text)):
                    continue
                said = _asked_first(block.text, listed=listed or told, led=led)
                if said and (not self._attendees or self._is_there(said.fields[Role.OWNER])):
                    yield id(block), said

    def _is_there(self, names: str) -> bool:
        listed = _LISTED.split(names)
        return any(map(_is_sure, listed)) or all(is_initials(name) or name in self._attendees for name in listed)

    def _is_present(self, name: str) -> bool:
        """Whether a name is that of somebody who was there, or of all."""
        named = is_first_name(name) or is_person(name)
        there = named and re.search(rf"\b{re.escape(name)}\b", self._attendees) is not None
        return there or name.casefold() in _EVERYBODY

    def whose(self, block: Text) -> str | None:
        """Whose the items below one are, where it names them: "MartaK:"; None where it heads a list of a theme."""
        named = _WHOSE.fullmatch(block.text)
        if named is None or not all(map(self._is_somebody, re.split(r"\s*[,/&]\s*", named["who"]))):
            return None
        return named["who"]

    def _is_somebody(self, text: str) -> bool:
        """Whether what heads a list is who is to do what is in it, and no theme: a name has to stand elsewhere too."""
        if is_initials(text) or is_role(text) or is_body(text) or _RUN_TOGETHER.fullmatch(text):
            return True
        return is_person(text) and self._said.count(text) > 1


def leads_to_tasks(line: str) -> bool:
    """Whether a line that ends in a colon leads to what people are to do, and not to who they are."""
    return line.endswith(":") and _TASKS.search(line) is not None


def begins_with_who(line: Text) -> bool:
    """Whether a line begins with who is to do what it says."""
    return _asked_first(line.text) is not None


def most_begin_with_who(lines: Sequence[Text]) -> bool:
    """Whether two in three of some lines begin with who is to do what they say; those that say so behind it, "Website:
    replace the photograph (Jess)", are left out of account."""
    found = [block.text for block in lines if begins_with_who(block)]
    behind = sum(Role.OWNER in read_line(block.text).fields for block in lines)
    return len(lines) > 1 and len(found) * 3 >= (len(lines) - behind) * 2 and any(map(_is_known, found))


def most_tell_who_does_what(lines: Sequence[Text]) -> bool:
    """Whether two in three of some lines say what somebody is to do, called by a given name or a title, "Suki: confirm
    the van", or what a post is, and by when, "Caretaker – order grit by 4 May": without a day it may be its duties."""
    return len(lines) > 1 and sum(map(_tells_who_does_what, lines)) * 3 >= len(lines) * 2


def _says_when(line: Text) -> bool:
    return Role.DUE in by_words(read_line(line.text)).fields


def _tells_who_does_what(line: Text) -> bool:
    said = _asked_first(line.text, listed=False, led=False)
    if said is None or len(said.text.split()) == 1:
        return False
    names = _LISTED.split(said.fields[Role.OWNER])
    return any(_has_given_name(name) or (Role.DUE in said.fields and _is_sure(name)) for name in names)


def _asked_first(text: str, *, listed: bool = True, led: bool = True) -> Said | None:
    """Who is to do what a line says, and what: "Suki – check the contract by 4 May", "AB and Jo to book a coach"; None
    where it says so elsewhere, "HR: update the handbook – Anna".

    `listed`: actions stand here, so that a line has not to say what to do: "Suki: cover list"; `led`: a line above
    leads to what people are to do.
    """
    found = _ASKED_FIRST.match(text)
    if found is None or not all(map(_could_be_called, _LISTED.split(found["who"]))):
        return None
    if found["to"] and found["who"].split()[0].casefold() in VERBS:
        return None  # "Write to the school"
    rest = text[found.end() :]
    sure = any(map(_is_sure, _LISTED.split(found["who"]))) and (listed or (led and _ASKS.search(rest) is not None))
    if found["to"] is None and (is_role(rest) or not (sure or says_to_do(rest))):
        return None  # "Bob Green - Treasurer"
    told = read_line(text if found["to"] else rest, owned=True)
    if Role.OWNER in told.fields:
        return None
    said = by_words(told)
    return Said(said.text, {**said.fields, Role.OWNER: found["who"]}, said.labelled)


def _could_be_called(name: str) -> bool:
    if name.split()[-1].casefold() in _PLACES:
        return False
    called = is_initials(name) or is_first_name(name) or is_person(name) or is_role(name)
    return called or is_body(name) or name.casefold() in DOMAIN


def _is_known(text: str) -> bool:
    """Whether a line begins with a person or a post beyond doubt, and with no topic: "Suki", "Clerk", "AB to …"."""
    found = _ASKED_FIRST.match(text)
    names = _LISTED.split(found["who"]) if found else []
    return any(_is_sure(name) or (is_initials(name) and bool(found and found["to"])) for name in names)


def _is_sure(name: str) -> bool:
    post = is_role(name) and name.casefold() not in _OF_MANY
    return post or _has_given_name(name)


def _has_given_name(name: str) -> bool:
    """Whether a name begins with a common given name, or with a title: "Suki", "Mrs Dee"."""
    return name.split()[0].casefold() in GIVEN_NAMES or TITLED.match(name) is not None


class ListsOf:
    """Whose the items of lists are, while the items go by: of the one that "MartaK:" heads."""

    def __init__(self, names: Names) -> None:
        self.whose = ""
        self._names = names
        self._level = _NO_LIST

    def begins(self, block: Text, *, deeper: bool) -> bool:
        """Whether an item, with items below it that stand `deeper`, names whose those are."""
        if block.kind != "item" or block.level <= self._level:
            self._level, self.whose = _NO_LIST, ""
        whose = self._names.whose(block) if block.kind == "item" and deeper else None
        if whose is None:
            return False
        self._level, self.whose = block.level, whose
        return True


def _is_called(text: str) -> bool:
    """Whether a text could be what somebody is called: "Siona", "Secretariat", "All"."""
    if _AUDIENCE.fullmatch(text):
        return False
    return is_person(text) or is_role(text) or is_body(text) or is_first_name(text)


def _of(who: re.Match[str], rest: Said) -> Said:
    return Said(rest.text, {**rest.fields, Role.OWNER: who["who"]}, rest.labelled)


def were_there(texts: Sequence[Text]) -> Iterator[int]:
    """The items of lists that only say who was at a meeting, or was not, by their ids."""
    below = False
    for block in texts:
        listed = block.kind == "item"
        if below and listed and not says_to_do(block.text) and Role.DUE not in read_line(block.text).fields:
            yield id(block)
        below = below if listed else _THERE.fullmatch(block.text) is not None


def _attendees(texts: Sequence[Text]) -> Iterator[str]:
    """Where a document says who was there: a line, or the items below one."""
    present = False
    for block in texts:
        named = _PRESENT.match(block.text) is not None
        present = named or (present and block.kind == "item")
        if present:
            yield block.text
