"""Lines of running text that are actions, and what they say of owner, date and state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby, pairwise

from plans.documents.shape import Cell, Text
from plans.documents.understanding import prose_words as words
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.inline import Said, label_of, read_line
from plans.documents.understanding.milestones import milestone
from plans.documents.understanding.roles import ACTIONS, LABEL, Role
from plans.documents.understanding.sentences import clause, who_is_to
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import GRADE
from plans.documents.understanding.who import is_body, is_role
from plans.documents.understanding.who_and_when import owner_and_due
from plans.verbs import bids, says_to_do

NUMBERED = re.compile(
    r"^(?P<ref>\d{1,2}(?:\.\d{1,2})+(?:\.?[a-z](?=[.):]?\s))?|"
    r"[A-Z]{1,2}\d{1,3}(?:\.\d{1,2})*)[.):]?\s+(?:[–—-]\s+)?(?P<text>\S.*)$"
)
_OF_A_YEAR = re.compile(
    r"^(?P<ref>[12]\d/(?:1[3-9]|[2-9]\d|\d{3}))\s+(?P<text>[A-Z]{2,4}\b.*)$"
)  # "22/31 JT to sign the lease"
_AN_OWNER = 80  # characters
_PRIORITY = re.compile(rf"^(?:[\[(]P[0-4](?:\s*[:–-]\s*{GRADE})?[\])]|P[0-4])\s*[:–-]?\s+(?=\S)", re.I)
# "Budget – Jo to confirm the figures"
_TOPIC = re.compile(r"[A-Z][\w ,&'’/-]{2,40}?(?:\s+[–—-]\s+|:\s+)(?=[A-Z])")

_TO_READERS = re.compile(r"\b(?:your|join us)\b", re.I)  # "Book your jab by 30 October"


class Aside:
    """Whether what follows a heading is beside the plan, until the next of its level, or one of actions."""

    def __init__(self) -> None:
        self.on = False
        self._level = 0
        self._begun = False

    def heading(self, block: Text, *, acted: bool) -> None:
        """Takes note of a heading; `acted`: actions stand above it, and no task below, where a diary has dates."""
        lists = bool(words.LIST.search(block.text)) or names_section(block.text)
        if not self.on or block.level <= self._level or lists:
            beside = words.ASIDE.match(block.text) or (acted and words.DIARY.fullmatch(block.text))
            self.on = self._begun and not lists and bool(beside)
            self._level = block.level
        self._begun = True


def heads_items(texts: Sequence[Text]) -> bool:
    """Whether the first of some texts is an item with items below it, one of which has an owner or a date."""
    first, below = texts[0], texts[1:]
    if first.kind != "item" or first.checked is not None or not below:
        return False
    said = [read_line(text.text) for text in below if text.level > first.level]
    nested = below[0].kind == "item" and below[0].level > first.level
    return nested and bool(said[0].text) and any(one.keeps for one in said)


def numbered(block: Text, said: Said | None = None) -> tuple[Said, str | None]:
    """A line without the number before it, and that number."""
    said = said or read_line(block.text)
    found = NUMBERED.match(_PRIORITY.sub("", said.text)) or _OF_A_YEAR.match(said.text)
    if found:
        return Said(found["text"], said.fields, said.labelled), found["ref"]
    said.text = _PRIORITY.sub("", said.text)
    number = re.fullmatch(r"\(?(\d{1,2}(?:\.\d{1,2})+)[.)]?", block.marker)
    return said, number[1] if number else None


def by_words(said: Said, *, asked: bool = False) -> Said:
    """An action of a list that names its owner and date in the sentence: "JS to write to the GP by 4 May"."""
    fields = dict(said.fields)
    due = clause(said.text)
    if due and Role.DUE not in fields:
        fields[Role.DUE] = due
    topic = _TOPIC.match(said.text)
    who = who_is_to(said.text, asked=asked) or (who_is_to(said.text[topic.end() :], asked=True) if topic else None)
    if who and Role.OWNER not in fields:
        fields[Role.OWNER] = who
    return Said(said.text, fields, said.labelled)


def with_state(said: Said) -> Said:
    """An action with what it says behind a dash of how it stands: "Scotways to contact NatureScot – discharged"."""
    for dash in re.finditer(r"\s+[–—-]\s*(?=\w)", said.text):
        state = said.text[dash.end() :]
        if leading_status(state) and Role.STATUS not in said.fields:
            first, _, rest = state.partition(": ")
            told = {Role.STATUS: first} | ({Role.NOTE: rest} if rest else {})
            return Said(said.text[: dash.start()], {**said.fields, **told}, said.labelled)
    return said


def dated_first(block: Text) -> Said | None:
    """A milestone of a list, with its date before it; None for any other line."""
    found = milestone(block.text) if block.kind == "item" else None
    if found is None:
        return None
    rest = read_line(found.text)
    state = {Role.STATUS: found.state} if found.state else {}
    return Said(rest.text, {Role.DUE: found.when, **state, **rest.fields}, rest.labelled)


def names_section(text: str) -> bool:
    found = re.match(
        r"^(?:recommendation|priority|objective|aim|goal|theme|standard|area for improvement|requirement|outcome|"
        r"key issue|finding|strand|pillar|commitment)\s*(?:no\.?\s*)?[A-Z]?\d{0,2}\b",
        text,
        re.I,
    )
    return bool(found) and len(text) < 300


def asks_somebody(block: Text) -> bool:
    """Whether an item says what to do and by whom, as dates for a diary do not: "Book the author (Sue, 10 May)"."""
    return block.kind == "item" and bids(block.text) and Role.OWNER in read_line(block.text).fields


def names_list(block: Text) -> bool:
    """Whether a line is the label of the actions below it, and nothing more: "Milestones", "Key actions:"."""
    found = meaning(block.text.rstrip(" :")) if block.kind != "item" else None
    return found is not None and found.role in ACTIONS | {Role.PART} and found.rank >= LABEL


def leads_to_its_list(texts: Sequence[Text]) -> bool:
    """Whether nothing stands before the label of a list but fields: "Lead: Cabinet Office", "Status: Open", then
    "Milestones"."""
    rest = dropwhile(lambda block: (found := label_of(block.text)) is not None and bool(found[2]), texts)
    below = next(rest, None)
    return below is not None and (names_list(below) or words.SUB.fullmatch(below.text) is not None)


def asks_nothing(block: Text, *, at_top: bool) -> bool:
    """Whether a line says that nothing is to be done, or something of the report, which it does most at its top."""
    if words.NO_ACTION.fullmatch(block.text):
        return True
    of_report = words.META.match(block.text) or (at_top and words.OF_A_REPORT.match(block.text))
    return block.kind == "paragraph" and bool(of_report)


def leads_to(block: Text) -> bool:
    """Whether a paragraph below a label that asked for actions is what they answer, and no part of a sentence."""
    return block.kind == "paragraph" and not words.LEADS_IN.search(block.text)


def takes_owner(entry: Entry, block: Text) -> bool:
    """Gives an action one more owner, where a line below the label of the first names no more than that."""
    named = len(block.text) <= _AN_OWNER and ":" not in block.text and (is_role(block.text) or is_body(block.text))
    if len(entry.owners) != 1 or not named:
        return False
    entry.owners = [Cell((*entry.owners[0].lines, block.text))]
    return True


def fill(entry: Entry, said: Said) -> None:
    fields = {role: Cell((text,)) for role, text in said.fields.items() if text}
    owner = fields.get(Role.OWNER)
    entry.owners = entry.owners or ([owner] if owner else [])
    entry.due = entry.due or fields.get(Role.DUE) or fields.get(Role.COMPLETION) or fields.get(Role.START_AND_DUE)
    if Role.OWNER_AND_DUE in fields:
        who, when = owner_and_due(fields[Role.OWNER_AND_DUE])
        entry.owners, entry.due = entry.owners or [who], entry.due or when
    entry.start = entry.start or fields.get(Role.START)
    entry.completed = entry.completed or fields.get(Role.COMPLETED)
    if Role.REVISED in fields:
        entry.revised.append(fields[Role.REVISED])
    if Role.STATUS in fields:
        entry.statuses.append(fields[Role.STATUS])
        entry.has_status_column = True
    if Role.NOTE in fields:
        entry.notes.append(fields[Role.NOTE])
    if Role.REF in fields and entry.ref is None:
        entry.ref = fields[Role.REF].text


def among_actions(texts: Sequence[Text]) -> Iterator[int]:
    """The items of lists that are actions though no heading says so, by their ids."""
    yield from _kept_by_most(texts)
    yield from _told_below(texts)


def _kept_by_most(texts: Sequence[Text]) -> Iterator[int]:
    """The items that say what to do, by their ids, in lists of which two in three, or half where all do, say who is to
    do it or when: behind it, "Order chairs (Ann)", or in what they say, "Order chairs by 4 May", unless it is
    said to readers."""
    for kind, run in groupby(texts, key=lambda block: (block.kind, block.level)):
        items = list(run) if kind[0] == "item" else []
        to_readers = any(_TO_READERS.search(item.text) for item in items)
        dated = [not to_readers and clause(item.text) is not None for item in items]
        keep = sum(
            read_line(item.text).keeps or (by and bids(item.text)) for item, by in zip(items, dated, strict=True)
        )
        enough = keep * 3 >= len(items) * 2 or (keep * 2 >= len(items) and all(bids(item.text) for item in items))
        if keep > 1 and enough:
            yield from (id(item) for item, by in zip(items, dated, strict=True) if by or says_to_do(item.text))


def _told_below(texts: Sequence[Text]) -> Iterator[int]:
    """The items, by their ids, of lists that say what to do and have the label of who or when right below them, where
    several lists of a document do: "• Train panels", "• Publish our pay gap", "Timescale: by March 2027"."""
    runs = [(kind[0], list(run)) for kind, run in groupby(texts, key=lambda block: (block.kind, block.level))]
    found = [
        items
        for (kind, items), (below, lines) in pairwise(runs)
        if kind == "item" and below == "paragraph" and (label := label_of(lines[0].text))
        if label[0] in (Role.OWNER, Role.DUE) and label[2] and all(bids(item.text) for item in items)
    ]
    if len(found) > 1:
        yield from (id(item) for items in found for item in items)
