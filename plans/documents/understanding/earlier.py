"""The actions of an earlier meeting, as minutes tell what became of them, below "Matters arising" and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from plans.documents.shape import Cell, Text
from plans.documents.understanding.action_cell import says_it_stands, take_standing
from plans.documents.understanding.action_marks import ACTION, ACTION_OF, SENTENCE, acted_on
from plans.documents.understanding.asked_of import asked_of, present_at
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.resolutions import style
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sentences import who_is_to
from plans.documents.understanding.status import leading_status
from plans.verbs import bids

_ARISING = re.compile(
    r"(?:[A-Z]{0,4}\d{1,4}(?:/\d{1,4})?[.):]?\s+)?(?:(?:update|review|progress|status) (?:on|of) )?(?:the )?"
    r"(?:outstanding |previous )?(?:actions?|action points?|matters)(?: log)?"
    r"(?: arising| outstanding| from\b| (?:brought|carried) forward).{0,60}|"
    r"(?:\d{1,2}[.)]?\s+)?(?:(?:review|update|progress) (?:of|on) )?(?:the )?(?:previous|outstanding|last) actions?"
    r"(?: points?)?\W*",
    re.I,
)
_WERE_ACTIONS = re.compile(  # "The following were actions at the last meeting:"
    r"the following (?:were|are|was) (?:the )?(?:outstanding |agreed )?actions? (?:from|at|of) (?:the |our )?"
    r"(?:last|previous) meeting\W*",
    re.I,
)
_NUMBER = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[A-Z(])")
_TO_DO = re.compile(r"\bto (?:be )?[a-z]")
_TELLS = re.compile(r"(?<!be )\b(?:asked|moved|agreed|noted|reported|thanked|discussed|was|were|has|had)\b", re.I)
_REPORTED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?P<text>[A-Z].{4,120}?)(?:\s+[-–—]\s*|:\s+)(?P<state>[A-Za-z].{2,120})"
)
_AGENDA = re.compile(
    r"(?:[A-Z]{0,4}\d{1,4}[.):]?\s+)?[A-Z][A-Z ,&/'’-]{5,}(?:$|\s)"
)  # "CGC0303 MEDICINE DIRECTORATE REPORT"
_BY_INITIALS = re.compile(r"\s+(?P<who>[A-Z]{2,4}(?:\s*[,/&]\s*[A-Z]{2,4})*|[A-Z][a-z]+ panel)\W*$")


class Outstanding(NamedTuple):
    """The actions of an earlier meeting below a heading, how many blocks they take, and whether words alone told."""

    entries: list[Entry]
    blocks: int
    in_words: bool


def outstanding(texts: Sequence[Text], at: int) -> Outstanding | None:
    """The actions of an earlier meeting below a heading, up to the next item of the agenda; None where there are
    none."""
    at += 1
    if _WERE_ACTIONS.fullmatch(texts[at - 1].text) and (followed := _followed_up(texts, at)):
        return Outstanding(followed, len(followed), in_words=False)
    if not _ARISING.fullmatch(texts[at - 1].text):
        return None
    leads = len(list(takewhile(lambda block: block.text.endswith(":"), texts[at:])))
    if reported := _reported(texts, at + leads):
        return Outstanding(reported, leads + len(reported), in_words=False)
    of_agenda = style(texts[at - 1].marker) if texts[at - 1].marker[:1].isalnum() else None
    section = list(takewhile(lambda block: not _begins_item(block, of_agenda), texts[at:]))
    present = present_at(texts)
    asked = [] if any(map(is_marked, section)) else asked_of(section, present=present, earlier=True)
    if any(standing(block, present) for block in section):
        each = (asked_of([block], present, earlier=True) or standing(block, present, closed=True) for block in section)
        asked = [entry for entries in each for entry in entries]
    return Outstanding(asked, len(section), in_words=True) if len(asked) > 1 else None


def _followed_up(texts: Sequence[Text], at: int) -> list[Entry]:
    """The actions of an earlier meeting, a paragraph each, in sentences behind which stands what became of them."""
    entries = []
    below = list(takewhile(lambda block: block.kind != "heading", texts[at:]))
    pairs = enumerate(pairwise(below))
    ends = next((place for place, pair in pairs if not any(map(_says_who_or_what, pair))), len(below))
    for block in filter(_says_who_or_what, below[:ends]):
        action, *rest = SENTENCE.split(block.text)
        who, told = who_is_to(action), " ".join(rest)
        entry = Entry(action, owners=[Cell((who,))] if who else [])
        entry.notes = [Cell((told,))] if told else []
        entries.append(entry)
    return entries


def _says_who_or_what(block: Text) -> bool:
    """Whether a paragraph begins with what somebody is to do, or what is to be done: "A plan to be produced"."""
    first = SENTENCE.split(block.text)[0]
    told = _TELLS.search(first.partition(" to ")[0]) is not None
    named = _TO_DO.search(first) is not None and (" to be " in first or who_is_to(first) is not None)
    return not told and (named or first.startswith("All ") or bids(first))


def standing(block: Text, present: str, *, closed: bool = False) -> list[Entry]:
    """The action of which a paragraph ends in how it stands: "Clerk has written to the County. Action complete."; if
    some do, `closed` ones too: "The stile is mended. No further action."."""
    if block.kind == "heading" or not says_it_stands(block.text, closed=closed):
        return []
    entry = Entry(_NUMBER.sub("", block.text, count=1))
    take_standing(entry)
    return asked_of([block], present) or [entry]


def is_marked(block: Text) -> bool:
    """Whether a line has the mark of an action."""
    return bool(ACTION.search(block.text) or ACTION_OF.fullmatch(block.text) or acted_on(block.text))


def _begins_item(block: Text, of_agenda: str | None) -> bool:
    """Whether a block is the next item of an agenda, of whose markers the style may be known."""
    if of_agenda and block.kind == "item" and style(block.marker) == of_agenda:
        return True
    return block.kind == "heading" or _AGENDA.match(block.text) is not None


def _reported(texts: Sequence[Text], at: int) -> list[Entry]:
    """The actions of an earlier meeting, each on a line with how it stands: "Clerk recruitment – In progress SH"."""
    entries: list[Entry] = []
    for block in texts[at:]:
        found = _REPORTED.fullmatch(block.text) if block.kind != "heading" else None
        if found is None:
            break
        state = found["state"]
        who, said = _BY_INITIALS.search(state), read_line(found["text"])
        named = who["who"] if who else said.fields.get(Role.OWNER) or who_is_to(found["text"], asked=True)
        action = said.text if said.fields.keys() == {Role.OWNER} else found["text"]
        entry = Entry(action, owners=[Cell((named,))] if named else [])
        entry.statuses = [Cell((state[: who.start()] if who else state,))]
        entries.append(entry)
    told = sum(leading_status(entry.statuses[0].text) is not None for entry in entries)
    return entries if told * 2 >= len(entries) > 1 else []
