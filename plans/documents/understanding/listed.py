"""Plans without a table, and the actions that stand in lists beside tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TypeGuard

from plans.documents.shape import Block, Document, Table, Text
from plans.documents.understanding.answers import without_answers
from plans.documents.understanding.by_name import begins_with_who, leads_to_tasks, most_begin_with_who
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import normal
from plans.documents.understanding.inline import label_of, read_line
from plans.documents.understanding.meetings import are_minutes
from plans.documents.understanding.minutes import read_minutes
from plans.documents.understanding.prose import Prose
from plans.documents.understanding.prose_lines import NUMBERED, names_section
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sentences import clause
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COLOURS
from plans.verbs import bids, says_to_do

_LIST_ALONE = re.compile(
    r"(?:(?:key|agreed|outstanding|open|pending|completed|still|new|corrective|preventive|preventative|remedial|and) )*"
    r"(?:action ?(?:items?|points?)|actions|follow[- ]?ups?|next steps|to ?do|tasks|remediation)"
    r"(?: \(.*\)| (?:agreed|arising|from|following|after)\b[^:.]{0,60})?\W*",
    re.I,
)
_TITLE = re.compile(r"\w+ (?:[A-Z]|\w+$)")  # "Release Engineering update", "Review points", and not "Order the stock"
_NUMBERED = re.compile(r"action (?:no\.? ?)?\d{1,3}(?:\.\d{1,2})?[a-z]?\W*", re.I)
_LETTERED = re.compile(r"[a-z][.)] ")
_A_LIST = 2  # items
_A_PART = 3  # blocks
_A_WORD = 3  # characters
_A_TITLE = 100  # characters
_A_LINE = 200  # characters
_LOW = 5  # the level of a heading below all others


def read_prose(document: Document) -> list[Entry]:
    """The actions of a document without plan tables; those of lists first, else what minutes resolved."""
    document = _with_led_parts_headed(_with_headed_lists(_with_lines_listed(_with_actions_named(document))))
    document = document if are_minutes(document) else _with_capitals_headed(document)
    prose = Prose(document)
    listed = [entry for entry in without_answers(prose.read()) if entry.action.casefold() not in COLOURS]  # of a key
    if are_minutes(document):
        found = read_minutes(document)
        more = sum(map(_says_much, found)) - sum(map(_says_much, listed))
        named = prose.names.in_lists and len(found) == len(listed) and sum(map(_says, found)) < sum(map(_says, listed))
        if found and (more > 0 or (more == 0 and not named)):
            return found
    return listed if any(_kept(entry) for entry in listed) else read_minutes(document) or listed


def listed_beside_tables(document: Document) -> list[Entry]:
    """The items of a document that are actions beyond doubt, which may stand beside its tables: ticked and unticked
    ones, those that name owner and date by label, and lists under "Action items" most of which say who or when, or what
    is to be done where other parts of the document have a table under that heading."""
    blocks = [(place, one) for place, one in enumerate(document.blocks) if isinstance(one, Text) and one.kind == "item"]
    sure = {place for place, block in blocks if _is_labelled(block)} | set(_places_ticked(blocks))
    sure.update(_places_listed(document))
    if not sure:
        return []
    return [entry for entry in Prose(document).read() if entry.done is not None or entry.place in sure]


def _places_ticked(items: Sequence[tuple[int, Text]]) -> Iterator[int]:
    """Where the items with boxes stand in lists half of which say what to do, by whom or when: boxes stand before what
    is merely so as well, "[x] Database" below "Affected services"."""
    ticked = [(place, block) for place, block in items if block.checked is not None]
    run: list[tuple[int, Text]] = []
    for place, block in [*ticked, (-1, Text("item", ""))]:
        if run and place != run[-1][0] + 1:
            asks = sum(says_to_do(one.text) or bool(read_line(one.text).keeps) for _, one in run)
            yield from (at for at, _ in run if asks * 2 >= len(run))
            run = []
        run.append((place, block))


def _places_listed(document: Document) -> Iterator[int]:
    """Where the items stand of the lists under headings of actions, if most of them say that they are some."""
    pairs = pairwise(document.blocks)
    tabled = {normal(one.text) for one, below in pairs if isinstance(one, Text) and isinstance(below, Table)}
    above, items = Text("heading", ""), list[tuple[int, Text]]()
    for place, block in enumerate([*document.blocks, Text("heading", "")]):
        if isinstance(block, Text) and block.kind == "item":
            items.append((place, block))
        elif not isinstance(block, Text) or block.kind == "heading":
            listed = [item for _, item in items] if _LIST_ALONE.fullmatch(above.text) else []
            if _say_who_or_when(listed) or (normal(above.text) in tabled and _say_what_to_do(listed)):
                yield from (at for at, _ in items)
            elif listed:
                yield from (at for at, item in items if item.checked is not None)
            items = []
            if not isinstance(block, Text):
                above = Text("heading", "")
            elif not (_LIST_ALONE.fullmatch(above.text) and block.level > above.level):
                above = block  # parts of the list have headings below its own


def _say_who_or_when(items: Sequence[Text]) -> bool:
    """Whether most of some items say who is to do them or when, and one of them who."""
    said = [read_line(item.text) for item in items]
    return sum(one.keeps for one in said) * 2 > len(said) and any(Role.OWNER in one.fields for one in said)


def _say_what_to_do(items: Sequence[Text]) -> bool:
    return sum(says_to_do(item.text) for item in items) * 2 > len(items) > 1


def _is_labelled(item: Text) -> bool:
    said = read_line(item.text)
    return said.labelled and len(said.text) > 8 and {Role.OWNER, Role.DUE} <= said.fields.keys()


def _with_actions_named(document: Document) -> Document:
    """The document with headings that only number an action, "Action 3", in one with the paragraph that says it."""
    blocks: list[Block] = []
    for block, below in zip_longest(document.blocks, document.blocks[1:]):
        above = blocks[-1] if blocks else None
        numbered = isinstance(above, Text) and above.kind == "heading" and _NUMBERED.fullmatch(above.text)
        said = isinstance(block, Text) and _says_it_all(block, below)
        if numbered and said and isinstance(above, Text) and isinstance(block, Text):
            blocks[-1] = replace(block, text=f"{above.text.rstrip(' :.')}: {block.text}")
        else:
            blocks.append(block)
    return replace(document, blocks=blocks)


def _says_it_all(block: Text, below: Block | None) -> bool:
    """Whether a paragraph is an action by itself: no field of one, and nothing that leads up to a list."""
    leads = block.text.endswith(":") or (isinstance(below, Text) and below.kind == "item")
    return block.kind == "paragraph" and not leads and label_of(block.text) is None


def _with_lines_listed(document: Document) -> Document:
    """The document with paragraphs right below a line "Actions:" as items, where most of them say who or when; and with
    those below any other line that ends in a colon which begin with who is to do what they say, as in a mail."""
    blocks = list(document.blocks)
    for at, block in enumerate(blocks):
        if not isinstance(block, Text) or block.kind == "item":
            continue
        heads = _LIST_ALONE.fullmatch(block.text) is not None
        if heads or _leads_to_list(block):
            lines = list(_lines_from(blocks[at + 1 :]))
            for place in _places_of_items(lines, named_only=not heads):
                blocks[at + 1 + place] = replace(lines[place], kind="item", marker="•")
    return replace(document, blocks=blocks)


def _leads_to_list(block: Text) -> bool:
    """Whether what people are to do may stand below a paragraph that does not call it actions."""
    return block.kind == "paragraph" and leads_to_tasks(block.text) and len(block.text) <= _A_LINE


def _places_of_items(lines: Sequence[Text], *, named_only: bool) -> list[int]:
    """Which of some lines are items of a list of actions; empty where too few of them are."""
    named = [at for at, line in enumerate(lines) if begins_with_who(line)]
    enough = len(named) > 1 and most_begin_with_who([lines[at] for at in named]) and len(named) * 2 > named[-1]
    if named_only:
        return named if enough else []
    says = [begins_with_who(line) or _says_who_or_when(line) for line in lines]
    end = _end_of_list(lines, says)
    if len(lines) < _A_LIST or not any(says[:end]):
        return []
    return list(range(end)) if enough or end == len(lines) or _say_who_or_when(lines) else []


def _end_of_list(lines: Sequence[Text], says: Sequence[bool]) -> int:
    """How many of some lines a list of actions is: those that say who or when, or stand between two that do, or say
    what to do, "Order paper towels"; behind the last that says who or when only where others did before it."""
    said = max((at + 1 for at, one in enumerate(says) if one), default=0)
    among = any(bids(line.text) and not one for line, one in zip(lines[:said], says, strict=False))
    end = len(lines) if among else said
    for at, line in enumerate(lines[:end]):
        if not (says[at] or bids(line.text) or (any(says[:at]) and says[at + 1 : at + 2] == [True])):
            return at
    return end


def _says_who_or_when(line: Text) -> bool:
    """Whether a line says who is to do what it says, or when, and is no field alone, "Owner: Jane"."""
    said = read_line(line.text)
    return said.keeps and bool(said.text)


def _with_led_parts_headed(document: Document) -> Document:
    """The document with paragraphs as headings that name a part of a plan, above who leads it and its numbered
    actions: "Theme A: Access", "Lead: Practice Manager", "1.1 Publish the guide"; or above actions with days of their
    own: "Reducing falls", "Lead: Ward Manager", "Review assessments by 4 May"."""
    blocks = list(document.blocks)
    for at, (part, lead, first, below) in enumerate(zip_longest(blocks, blocks[1:], blocks[2:], blocks[3:])):
        texts = [one for one in (part, lead, first) if isinstance(one, Text) and one.kind != "heading"]
        label = label_of(texts[1].text) if len(texts) == _A_PART else None
        if (
            label
            and label[0] is Role.OWNER
            and (texts[0].kind == "paragraph" and len(texts[0].text) <= _A_TITLE)
            and (names_section(texts[0].text) or (_is_of_dated(texts[0], texts[2]) and not _names_owner(below)))
            and (texts[2].kind == "item" or NUMBERED.match(texts[2].text))
        ):
            blocks[at] = replace(texts[0], kind="heading", level=_LOW)
    return replace(document, blocks=blocks)


def _names_owner(block: Block | None) -> bool:
    """Whether a block is the line of an owner: below the first action it tells that each has one of its own."""
    label = label_of(block.text) if isinstance(block, Text) else None
    return label is not None and label[0] is Role.OWNER


def _is_of_dated(part: Text, first: Text) -> bool:
    """Whether a paragraph says nothing to do, and the first of the lines below it does, and by when."""
    dated = clause(first.text) is not None or Role.DUE in read_line(first.text).fields
    return dated and bids(first.text) and not (says_to_do(part.text) or _says_who_or_when(part))


def _with_capitals_headed(document: Document) -> Document:
    """The document with lines in capitals as headings, where several stand above items: "SAFE", "WELL-LED"."""
    pairs = enumerate(zip_longest(document.blocks, document.blocks[1:]))
    heads = {
        at: block
        for at, (block, below) in pairs
        if _is_in_capitals(block) and _is_first_item(below) and not _is_in_capitals(below)
    }
    if len(heads) < _A_LIST:
        return document
    blocks = [
        replace(heads[at], kind="heading", level=_LOW, marker="") if at in heads else block
        for at, block in enumerate(document.blocks)
    ]
    return replace(document, blocks=blocks)


def _is_in_capitals(block: Block | None) -> TypeGuard[Text]:
    if not isinstance(block, Text) or block.kind == "heading" or not block.text.isupper():
        return False
    named = _A_WORD < len(block.text) <= _A_LINE // 3 and leading_status(block.text) is None
    said = block.checked is not None or read_line(block.text).keeps or says_to_do(block.text.capitalize())
    return named and not said and not _LIST_ALONE.fullmatch(block.text)


def _is_first_item(block: Block | None) -> bool:
    return isinstance(block, Text) and (block.kind == "item" or NUMBERED.match(block.text) is not None)


def _lines_from(blocks: Sequence[Block]) -> Iterator[Text]:
    """The short paragraphs at the beginning of some blocks, up to anything else."""
    for block in blocks:
        if not isinstance(block, Text) or block.kind != "paragraph" or len(block.text) > _A_LINE:
            return
        if _LETTERED.match(block.text):
            return
        yield block


def _with_headed_lists(document: Document) -> Document:
    """The document with items that head lists as headings, where one of them heads a list of actions: "Pending action
    items" beside "Release update", each with items below it."""
    heads = {
        at: block
        for at, (block, below) in enumerate(pairwise(document.blocks))
        if isinstance(block, Text) and isinstance(below, Text) and block.kind == below.kind == "item"
        if below.level > block.level and block.checked is None
        if _LIST_ALONE.fullmatch(block.text) or not _is_action(block)
    }
    levels = {block.level for block in heads.values() if _LIST_ALONE.fullmatch(block.text)}
    headings = {at: Text("heading", one.text, level=_LOW) for at, one in heads.items() if one.level in levels}
    return replace(document, blocks=[headings.get(at, block) for at, block in enumerate(document.blocks)])


def _is_action(item: Text) -> bool:
    """Whether an item that has others below it is itself something to do."""
    return bool(read_line(item.text).keeps) or (says_to_do(item.text) and not _TITLE.match(item.text))


def _says_much(entry: Entry) -> bool:
    """Whether an action has an owner or a date."""
    return bool(entry.owners or entry.due)


def _says(entry: Entry) -> int:
    """How much is said of an action: an owner, a date, both."""
    return bool(entry.owners) + bool(entry.due)


def _kept(entry: Entry) -> bool:
    return bool(entry.owners or entry.due or entry.statuses or entry.completed or entry.done is not None)
