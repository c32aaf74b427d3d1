"""Actions as headings with their fields on the lines below: "VULN-2: Enforce MFA", "Owner: @dkim", "Status: Open"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from plans.documents.shape import Block, Document, Table, Text
from plans.documents.understanding.counted_actions import with_counted_actions
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.inline_words import LABEL_LINE
from plans.documents.understanding.lines_below import owners_above, timed
from plans.documents.understanding.prose_words import ACTION
from plans.documents.understanding.record_lines import (
    CODE,
    DESCRIBES,
    FEWEST,
    KEPT,
    answered,
    form,
    known,
    listed_records,
    recommended,
    replaced,
    roles_of,
    stated,
    valued,
)
from plans.documents.understanding.roles import ACTIONS, TEXTS, Role
from plans.documents.understanding.section_words import stands_out

_DATED = frozenset({Role.DUE, Role.COMPLETION, Role.START_AND_DUE})
_NO_DUE = re.compile(r"(?:closing |opening |start |issue )?date", re.I)  # of an advert, or of a decision
_LABEL_ALONE = re.compile(r"\**(?P<label>[A-Z][\w ]{2,30})\**:\W*")


@dataclass
class _Section:
    heading: Text
    below: list[Block]

    @cached_property
    def fields(self) -> list[tuple[str, str]]:
        """The labels and values on the lines right below the heading."""
        lines = takewhile(lambda block: isinstance(block, Text) and LABEL_LINE.match(block.text), self.below)
        found = [LABEL_LINE.match(line.text) for line in lines if isinstance(line, Text)]
        return [(line["label"], line["value"]) for line in found if line and line["value"]]

    @cached_property
    def labelled(self) -> list[tuple[str, str]]:
        """All labels below the heading with what they say, on the same line or on those below; empty where anything
        stands before them."""
        found: list[tuple[str, list[str]]] = []
        for block in self.below:
            line = LABEL_LINE.match(block.text) if isinstance(block, Text) and block.kind == "paragraph" else None
            if line:
                found.append((line["label"], [line["value"]] if line["value"] else []))
            elif not found or not isinstance(block, Text) or block.kind == "item":
                return []
            else:
                found[-1][1].append(block.text)
        return [(label, " ".join(said)) for label, said in found]

    @cached_property
    def known(self) -> list[tuple[Role, str, str]]:
        """(role, label, value) of the lines right below the heading whose labels are known."""
        return [one for label, value in self.fields if (one := known(f"{label}: {value}"))]

    @cached_property
    def acts_below(self) -> list[tuple[str, str]]:
        """The labels and values of a section that names one action behind a label, some of what is said of it above
        that label; empty for any other section."""
        roles = roles_of(self.labelled)
        acts = [at for at, role in enumerate(roles) if role in ACTIONS]
        kept = [at for at, role in enumerate(roles) if role in KEPT]
        return self.labelled if len(acts) == 1 and len(kept) >= FEWEST and kept[0] < acts[0] else []

    @cached_property
    def is_record(self) -> bool:
        """Whether the lines below say two things at least of an action that the heading names, and name no other; or
        name the one action in another order than they are read in."""
        if self.acts_below:
            return True
        dated = any(role in _DATED and not _NO_DUE.fullmatch(label) for role, label, _ in self.known)
        return dated and self.may_be_record

    @cached_property
    def may_be_record(self) -> bool:
        """Whether the lines below say two things at least of what the heading names; beside records it is one too."""
        if len(KEPT & {role for role, _, _ in self.known}) < FEWEST or stands_out(self.heading.text):
            return False
        return not any(map(_names_actions, self.below))


def with_records(document: Document) -> Document:
    """The document with its records as forms: headed ones, and those of lines; the same document where it has hardly
    any, lists of actions, or tables, beside which sections tell something else."""
    document = replace(document, blocks=valued(with_counted_actions(document.blocks)))
    listed = listed_records(timed(owners_above(document.blocks)))
    if document.tables:
        return replace(document, blocks=listed)
    document = replace(document, blocks=recommended(answered(listed)))
    if any(map(_is_listed, document.texts)):
        return document
    return _with_sections(replace(document, blocks=stated(document.blocks)))


def _with_sections(document: Document) -> Document:
    """The document with such sections as forms; the same document where it has fewer than two."""
    sections = list(_sections(document.blocks))
    levels = Counter(section.heading.level for section in sections if section and section.is_record)
    all_of = Counter(section.heading.level for section in sections if section)
    level, count = max(levels.items(), key=lambda one: one[1], default=(0, 0))
    if count < FEWEST or count * 2 < all_of[level]:
        return document
    labels = {label for one in sections if one and one.is_record for label, _ in one.fields}
    forms = {
        at: (1 + len(section.below), _form(section))
        for at, section in enumerate(sections)
        if section and section.heading.level == level and _belongs(section, labels)
    }
    return replace(document, blocks=list(replaced(document.blocks, forms)))


def _belongs(section: _Section, labels: set[str]) -> bool:
    """Whether a section is a record, or is like the records beside it and only has no date yet."""
    return section.is_record or (section.may_be_record and labels.issuperset(label for label, _ in section.fields))


def _sections(blocks: Sequence[Block]) -> Iterator[_Section | None]:
    """For each block the section that it heads, up to the next heading; None for a block that is no heading."""
    for at, block in enumerate(blocks):
        if isinstance(block, Text) and block.kind == "heading":
            below = takewhile(lambda one: not (isinstance(one, Text) and one.kind == "heading"), blocks[at + 1 :])
            yield _Section(block, list(below))
        else:
            yield None


def _names_actions(block: Block) -> bool:
    """Whether a block below a heading is an action, or a table of some, or asks for one behind a label."""
    if isinstance(block, Table):
        return True
    if ACTION.match(block.text):
        return True
    alone = _LABEL_ALONE.fullmatch(block.text)
    label = known(f"{alone['label']}: x" if alone else block.text)
    if label:
        return label[0] in TEXTS and not DESCRIBES.fullmatch(label[1])
    return block.kind == "item"


def _is_listed(block: Text) -> bool:
    """Whether a block is an item that has a box, or says who or when."""
    said = read_line(block.text).fields.keys() if block.kind == "item" else set[Role]()
    return block.checked is not None or bool(said & {Role.OWNER, Role.DUE})


def _form(section: _Section) -> list[Block]:
    """A section as a table of labels and values, then what else it says."""
    coded = CODE.fullmatch(section.heading.text)
    ref = [("Ref", coded["ref"])] if coded else []
    if fields := section.acts_below:
        return [section.heading, form([*ref, *fields])]
    named = ("Action", coded["text"] if coded else section.heading.text)
    return [form([*ref, named, *section.fields]), *section.below[len(section.fields) :]]
