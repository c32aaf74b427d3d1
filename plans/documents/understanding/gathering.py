"""The actions gathered so far from running text, and what waits until the lines below tell what it was."""

from __future__ import annotations

import re

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding import prose_words as words
from plans.documents.understanding.by_name import ListsOf, Names
from plans.documents.understanding.entries import Entry, Heading
from plans.documents.understanding.inline import Said
from plans.documents.understanding.prose_lines import NUMBERED, fill, leads_to, names_section, numbered
from plans.documents.understanding.roles import Role
from plans.documents.understanding.section_says import SectionSays
from plans.documents.understanding.section_words import stands_out
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.sentences import seen_by
from plans.documents.understanding.status_words import COMPLETED


class Gathering:
    """Where a pass over the texts stands: `place` is that of the block just now, `nested` that it is an item.

    `current` is the action that fields belong to, of `level` in its list; `pending` a line that could be an action,
    until what follows tells; `named` what was found to stand above the actions that follow; `ref`, `department` and
    `held` are of an action to come.
    """

    def __init__(self, document: Document) -> None:
        self.sections = SectionTracker(document)
        self.says = SectionSays(document.texts)
        self.names = Names(document.texts)
        self.lists = ListsOf(self.names)
        self.place = 0
        self.nested = False
        self.entries: list[Entry] = []
        self.worded: list[Entry] = []  # what a label says, which may name owner and date in its sentence
        self.current: Entry | None = None
        self.level = 0
        self.pending: Text | None = None
        self.named: Heading | None = None
        self.ref: str | None = None
        self.department: Cell | None = None
        self.held: Said | None = None
        self.heading_level: int | None = None  # of the items that head others, in the list just now
        self.latest = 0  # the level of the heading right above
        self.required = False  # a label just now asked for an action: what follows is one, or what one answers
        self.answer: Entry | None = None  # what a response just now said, which may not be the action yet
        self.outdone = False  # an action that follows takes its place

    def start(self, said: Said, ref: str | None = None) -> None:
        """Begins an action, unless nothing is left of its words."""
        text = words.GOES_ON.sub("", said.text)
        if len(text) < 4:
            return
        heading = self.named or self.sections.above()
        self.current = Entry(text, heading, section=self.sections.name, ref=ref or self.ref, place=self.place)
        self.current.section_state = self.sections.state
        if self.lists.whose:
            self.current.owners = [Cell((self.lists.whose,))]
        fill(self.current, said)
        if self.held is not None:
            fill(self.current, self.held)
        self.ref = self.held = None
        if self.current.section_state == COMPLETED and self.current.completed is None:
            self.current.completed, self.current.due = self.current.due, None
        if self.outdone and self.only_said():
            self.entries.pop()
        self.outdone = False
        self.entries.append(self.current)
        self.says.started(self.current)

    def attach(self, said: Said, *, shared: bool = False) -> None:
        """Gives fields to the action above them; where there is none, `shared` ones are those of the whole section."""
        if self.pending is not None:
            pending, self.pending = self.pending, None
            self.level = pending.level
            self.start(*numbered(pending))
        if self.current is not None:
            if said.labelled and Role.OWNER in said.fields and self.current.owner_in_words:
                self.current.owners, self.current.owner_in_words = [], False
            fill(self.current, said)
            if said.labelled and not self.nested:
                self.says.labelled(self.current, said.fields)
            self.current.department, self.department = self.department, None
        elif self.held is not None:
            self.held.fields |= said.fields
        elif shared and self.sections.above() is not None:
            self.says.label(said.fields, self.latest)

    def settle(self, below: Text | None = None) -> None:
        """What was pending was no action: then it may name what stands above the actions that follow, `below` first."""
        above, self.pending = self.pending, None
        if above is None:
            return
        required, self.required = self.required, False
        nested = below is not None and below.kind == above.kind == "item" and below.level > above.level
        if nested and (re.match(r"\(?\w+[.)]", above.marker) or above.level == self.heading_level):
            self.named = self.sections.heading(f"{above.marker} {above.text}".lstrip("•*- "))
        elif above.kind == "heading" or names_section(above.text) or (required and leads_to(above)):
            self.named = self.sections.heading(above.text)

    def claim(self) -> None:
        """Takes the recommendation of a section, of which labels say who or when, for its action if it has none."""
        fields, heading = self.says.unclaimed, self.sections.above()
        if heading is not None and fields.keys() & {Role.OWNER, Role.DUE} and stands_out(heading.text):
            self.entries.append(Entry(heading.text, section=self.sections.name, place=self.place))
            fill(self.entries[-1], Said("", self.says.claimed()))

    def only_said(self) -> bool:
        """Whether a response just now only said what management thinks, so that actions which follow take its place."""
        answer = self.answer
        return answer is not None and self.entries[-1:] == [answer] and not (answer.owners or answer.due)

    def drop_title(self, role: Role) -> None:
        """Takes the line right above a label of actions, which was taken for one, for its title."""
        above = self.current
        if above is None or self.entries[-1:] != [above] or self.worded[-1:] == [above]:
            return
        beside = len(self.entries) > 1 and self.entries[-2].place == above.place - 1
        beside = beside and not any(self.entries[-2] is one for one in self.worded)
        if role is Role.ACTION and above.place == self.place - 1 and not (beside or above.says_more):
            self.entries.pop()
            self.current = None

    def begins_record(self) -> bool:
        """Whether a reference on a line of its own is that of the action which follows."""
        if self.pending is not None:
            return words.LABEL_LINE.match(self.pending.text) is not None
        return self.current is None or self.current.ref is not None

    def measure(self, value: str) -> None:
        """Takes when that is to be seen by which an action is measured, or that it was, as its time: "Measurables:
        Analysis presented to the board by May 2010"."""
        when = seen_by(value)
        if words.DONE_FIRST.match(value):
            self.attach(Said("", {Role.STATUS: value}))
        elif when:
            self.attach(Said("", {Role.DUE: when}))

    def leave_to_section(self) -> None:
        """A paragraph just now was no action, if it says what the section is about whose label names the owner of all
        actions: "Commitment 1: Open contracting", "The government endorses …", "Lead: Cabinet Office", "Milestones"."""
        about = self.pending
        if about is not None and about.kind == "paragraph" and NUMBERED.match(about.text) is None:
            self.pending = None if stands_out(self.sections.latest) else about

    def check(self, block: Text) -> None:
        """Takes note of a ticked box, or of words struck through."""
        if self.current is not None:
            self.current.done = block.checked if block.checked is not None else self.current.done
            self.current.struck = self.current.struck or block.struck
