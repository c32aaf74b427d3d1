"""Plans without a table: headed sections with numbered or listed actions, each with its owner and date in words."""

from __future__ import annotations

import re
from dataclasses import replace

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding import prose_words as words
from plans.documents.understanding.announced import announced, targeted
from plans.documents.understanding.by_name import were_there
from plans.documents.understanding.entries import Entry, heading_number
from plans.documents.understanding.gathering import Gathering
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.inline import Said, label_of, read_line
from plans.documents.understanding.meetings import are_minutes
from plans.documents.understanding.prose_labels import KEPT, Labels
from plans.documents.understanding.prose_lines import (
    NUMBERED,
    Aside,
    among_actions,
    asks_nothing,
    asks_somebody,
    by_words,
    dated_first,
    fill,
    heads_items,
    leads_to_its_list,
    names_section,
    numbered,
    takes_owner,
    with_state,
)
from plans.documents.understanding.roles import ACTIONS, Role
from plans.documents.understanding.section_words import completed
from plans.documents.understanding.status import leading_status
from plans.verbs import says_to_do

_TOP = 12  # blocks
_A_STATE = 60  # characters
_A_PARAGRAPH = 400  # characters


class Prose(Gathering):
    """One pass over the texts, from what each line says to the action that it is, or belongs to."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.texts = document.texts
        self.places = {id(block): place for place, block in enumerate(document.blocks)}
        self.labels = Labels(self.texts)
        self.minuted = are_minutes(document)
        self.among = set(among_actions(self.texts))
        self.there = set(were_there(self.texts)) if self.minuted else set()
        self.aside = Aside()
        self.heads_items = False
        self.heads_list = False  # an item follows
        self.heads_deeper = False  # the item just now has items below it
        self.heads_its_list = False  # the label of the section's actions follows
        self.listing = False  # actions stand here
        self.asking = False  # the heading above asks who will do what
        self.counted = False  # actions are called so, with their numbers: "Action 1.2: …"
        self.aimed: str | None = None  # the commitment of which lines above say what it is for
        self.owning = False  # the line above named an owner behind a label

    def read(self) -> list[Entry]:
        for at, block in enumerate(self.texts):
            self.heads_items = heads_items(self.texts[at : at + 6])
            below = self.texts[at + 1] if at + 1 < len(self.texts) else None
            self.heads_list = below is not None and below.kind == "item"
            self.heads_deeper = below is not None and self.heads_list and below.level > block.level
            self.heads_its_list = leads_to_its_list(self.texts[at + 1 : at + 6])
            self.asks_below = block.kind == "heading" and below is not None and asks_somebody(below)
            self.place, self.nested = self.places[id(block)], block.kind == "item"
            if id(block) not in self.there:
                self._block(block)
        self.settle()
        self.claim()
        self.says.settle()
        for entry in self.worded:
            fill(entry, by_words(Said(entry.action)))
        return self.entries

    def _block(self, block: Text) -> None:
        if block.kind == "heading":
            self.aside.heading(block, acted=bool(self.entries) and not self.asks_below)
        self.sections.line(block)
        parts = words.LED_APART.split(block.text) if block.kind == "paragraph" else []
        if len(parts) > 1 and all(map(words.LED.search, parts)):
            for part in parts:
                self._block(replace(block, text=part))
            return
        if asks_nothing(block, at_top=self.place < _TOP and not self.entries):
            self.settle()
            self.current = None
            return
        action = words.ACTION.match(block.text)
        if self.aside.on and block.kind != "heading" and not (action and action["ref"].startswith("AP")):
            return
        if action and (action["text"] or block.kind == "heading"):
            self.settle()
            point = by_words(
                with_state(read_line(action["text"])), asked=self.minuted or action["ref"].startswith("AP")
            )
            self.start(point, action["ref"])
            self.counted = True
        elif block.kind == "heading" and not self._is_field(block):
            self._heading(block)
        elif block.kind == "heading":
            return
        elif not (
            self._announces(block)
            or self._heads_parts(block)
            or self._heads_list(block)
            or self._goes_on_owning(block)
            or self._label(block)
            or (self.current is not None and self.labels.is_other(block))
        ):
            self._line(block)

    def _is_field(self, block: Text) -> bool:
        """Takes a heading that is a field of records, or says what became of a recommendation that was answered."""
        answers = self.held is not None and self._answers(block)
        return answers or (self.labels.comes_back(block.text) and self._label(block))

    def _heading(self, block: Text) -> None:
        self.settle()
        if self.says.closes(block):
            self.claim()
        self.current = None
        numbered = NUMBERED.match(block.text)
        if numbered and "." in numbered["ref"]:
            self.pending = block
            return
        named, self.named, self.heading_level = self.named, None, None
        if self.says.heading(block):
            self.listing = True
            return
        if self.labels.asks_for_actions(block.text):
            self.sections.leave(block.level)
            self.listing = self.asking = True
            return
        self.asking = False
        self.sections.text(block)
        self.latest = block.level
        self.listing = bool(words.LIST.search(block.text))
        self.outdone = self.listing and self.only_said()
        self.named = named if self.outdone else None

    def _label(self, block: Text) -> bool:
        """Reads "Label: value"; False where the line is none."""
        found = self.labels.of(block)
        if found is None:
            return False
        role, label, value = found
        if self._stands_beside(block, role, label, value):
            return True
        if role in (Role.RECOMMENDATION, Role.OUTCOME) and (value or self.named is None):
            self.settle()
            self.named = self.sections.heading(_said(label, value))
            self.current = None
        elif role in ACTIONS:
            self._action(role, label, value)
        elif role is Role.REF and self.begins_record():
            self.settle()
            self.current, self.ref = None, value
        elif (known := meaning(label)) and known.is_department:
            self.department = Cell((value,))
        elif role in KEPT or role in (Role.NOTE, Role.REF):
            said = read_line(block.text)
            self.owning = role is Role.OWNER
            if role is Role.OWNER and self.heads_its_list:
                self.leave_to_section()
            self.attach(
                Said("", {role: value} | (said.fields if said.labelled else {}), labelled=True),
                shared=words.OF_SOMETHING.search(label) is None,
            )
        return True

    def _stands_beside(self, block: Text, role: Role, label: str, value: str) -> bool:
        """Whether a label says nothing of an action, or something that only stands among its fields."""
        if words.OF_THE_REPORT.match(block.text) or words.LEVEL.fullmatch(block.text):
            return True
        if block is self.texts[0] and words.A_PLAN.search(label) and not says_to_do(value):
            self.listing = True  # "Action plan: Hilltop Surgery" is what the document is
            return True
        if role in (Role.OTHER, Role.OUTCOME) and not value:
            self.settle()
            self.current, self.listing = None, False  # a list of what tells success is none of actions
            return True
        if self.current is not None and role in (Role.OUTCOME, Role.OTHER) and value and words.MEASURES.search(label):
            if not self.labels.say_when:
                self.measure(value)
            return True
        if self.current is not None and (role is Role.OUTCOME or (self.counted and words.METHOD.fullmatch(label))):
            return True  # what it is for, and how it is done
        if role is Role.RECOMMENDATION and words.AIM.fullmatch(label) and self._is_what_for(label):
            return True
        above = self.named or self.sections.above()
        recommended = above is not None and re.match(r"rec(?:ommendation)?\b", above.text, re.I) is not None
        return recommended and role is Role.RECOMMENDATION and words.FOUND.fullmatch(label) is not None

    def _is_what_for(self, label: str) -> bool:
        """Whether a label says what a commitment is for, below a paragraph that says what it is."""
        described = self.pending is not None and self.pending.kind == "paragraph"
        if not self.labels.says_once_each(label) or not (described or self.aimed == self.sections.latest):
            return False
        self.pending, self.aimed = None, self.sections.latest
        return True

    def _heads_parts(self, block: Text) -> bool:
        """Takes a line that only sorts what stands below the heading above: "Sub-commitments:"."""
        if block.kind == "item" or not words.SUB.fullmatch(block.text) or self.sections.above() is None:
            return False
        self.settle()
        self.current, self.listing = None, True
        return True

    def _action(self, role: Role, label: str, value: str) -> None:
        """Takes what a label of actions says, or notes that it asks for one."""
        if self.current is not None and role is Role.ACTION and len(value) <= _A_STATE and leading_status(value):
            self.attach(Said("", {Role.STATUS: value}, labelled=True))
            return
        if self.current is not None and words.MITIGATES.match(label):
            self.attach(Said("", {Role.NOTE: value}, labelled=True))
            return
        if role is Role.RESPONSE and value and self.pending is not None:
            self.named, self.pending = self.sections.heading(self.pending.text), None
        self.outdone = role is Role.ACTION and self.only_said()
        above = self.pending
        self.settle()
        if not value and self.labels.is_outranked(label):
            self.current, self.listing = None, False
        elif not value:
            self.listing = self.required = True
            if above is not None and above.kind == "paragraph" and above.text.endswith("."):
                self.named, self.current = self.sections.heading(above.text), None  # what the action is taken on
        if not value:
            return
        self.drop_title(role)
        was_done = words.DID.match(label) is not None and not words.STILL.search(value)
        was_done = was_done or (role is Role.RESPONSE and words.DONE_FIRST.match(value) is not None)
        self.start(read_line(value), None)
        self.worded += [self.current] if self.current else []
        if was_done and self.current and not self.current.statuses:
            self.current.statuses = [Cell((value if words.DONE_FIRST.match(value) else "Completed",))]
        self.answer = self.current if role is Role.RESPONSE else None

    def _announces(self, block: Text) -> bool:
        """Takes a line that says what the lines below it are, or by when they are due: "Actions from today:"."""
        of_all = announced(block.text) if block.kind == "paragraph" or block.text.endswith(":") else None
        of_all = of_all or (targeted(block.text) if block.kind == "paragraph" and self.heads_list else None)
        asks = block.kind == "paragraph" and words.ASKS_BELOW.fullmatch(block.text) and not label_of(block.text)
        if block.kind == "paragraph" and words.TELLS_BELOW.fullmatch(block.text):
            self.listing = False
        if not (of_all or asks):
            if (
                self.says.announced
                and block.kind == "paragraph"
                and not (((found := label_of(block.text)) and found[2]) or read_line(block.text).keeps)
            ):
                self.says.announced = None  # the list of which it spoke is over
            return False
        self.settle()
        self.says.announced, self.listing = of_all, True
        if of_all and of_all.title:
            self.named = self.sections.heading(of_all.title)
        return True

    def _heads_list(self, block: Text) -> bool:
        """Takes an item that names whose the items below it are: "MartaK:"."""
        if not self.lists.begins(block, deeper=self.heads_deeper):
            return False
        self.settle()
        self.current = None
        return True

    def _goes_on_owning(self, block: Text) -> bool:
        """Takes a line that names one more owner below the label that named the first."""
        owning, self.owning = self.owning, False
        self.owning = owning and self.current is not None and takes_owner(self.current, block)
        return self.owning

    def _answers(self, block: Text) -> bool:
        """Takes note of an answer to the recommendation above: the line after it says what will be done."""
        found = words.ANSWER.match(block.text) if self.current is None and self.named is not None else None
        if found is None and not (self.held is not None and len(block.text) < 60 and leading_status(block.text)):
            return False
        self.held = self.held or Said("")
        if found is None or found["not"]:
            self.held.fields[Role.STATUS] = "Not agreed" if found else block.text
        return True

    def _line(self, block: Text) -> None:
        said = self.names.first(block, listing=self.listing) or (dated_first(block) if self.listing else None)
        said = said or read_line(block.text)
        if said.labelled and not said.text:
            self.attach(said)
            return
        if self._completes(block) or self._answers(block) or (not said.keeps and self._tells_of_pending(block)):
            return
        if self.required and not said.keeps and self._goes_on(block):
            return
        self.settle(block)
        listed = block.kind == "item" or NUMBERED.match(block.text) is not None
        if block.kind == "paragraph" and words.IMPRINT.match(block.text) and not says_to_do(block.text):
            self.current = None
        elif self._is_part(block) and not said.keeps and self.current is not None:
            self.current.action += f"\n• {block.text}"
        elif (self.heads_items or self._is_beside(block)) and not said.keeps:
            self.pending, self.current, self.named = block, None, None
            self.heading_level = block.level
        elif self._is_action(block, said, listed):
            if self.heading_level is not None and block.kind == "item" and block.level <= self.heading_level:
                self.named = None  # the items of the one above are over
            self.level = block.level
            self._begin(block, said)
        elif listed or names_section(block.text):
            self.pending = block
            self.current = None
        else:
            self.current = None
            self.pending = block if len(block.text) < _A_PARAGRAPH else None

    def _begin(self, block: Text, said: Said) -> None:
        """Begins the action that a line is."""
        said, ref = numbered(block, said)
        self.start(by_words(said, asked=self.asking), ref)
        self.check(block)
        if self.current is not None:
            self.current.owner_in_words = Role.OWNER not in said.fields and not self.lists.whose

    def _is_action(self, block: Text, said: Said, listed: bool) -> bool:
        """Whether a line is an action: it says who or when where actions stand, has a box, or stands in their list."""
        sure = listed or said.labelled or Role.DUE in said.fields or says_to_do(block.text)
        if not sure and words.LABEL_LINE.match(block.text):
            return False  # a field of something else: "Program: American Rescue Plan (ARPA)"
        if self.held is not None or (said.keeps and (listed or said.labelled or self.listing)):
            return True
        return (
            block.checked is not None or (listed and self.listing) or self.says.asks(block) or id(block) in self.among
        )

    def _tells_of_pending(self, block: Text) -> bool:
        """Whether an item says of the one above it what no field is for: "Description: eleven findings"."""
        above = self.pending
        below = above is not None and above.kind == block.kind == "item" and block.level > above.level
        return below and words.LABEL_LINE.match(block.text) is not None

    def _goes_on(self, block: Text) -> bool:
        """Takes one more paragraph of what a label asked for."""
        above = self.pending
        if above is None or above.kind != "paragraph" or block.kind != "paragraph" or block.text.endswith(":"):
            return False
        if len(above.text) > _A_PARAGRAPH:
            return False
        self.pending = replace(above, text=f"{above.text} {block.text}")
        return True

    def _is_part(self, block: Text) -> bool:
        """Whether an item stands below the item that is the action."""
        return block.kind == "item" and block.checked is None and block.level > self.level

    def _is_beside(self, block: Text) -> bool:
        """Whether an item stands beside items that head others; it heads none."""
        return block.kind == "item" and block.checked is None and block.level == self.heading_level

    def _completes(self, block: Text) -> bool:
        """Puts the words of a heading to its number: "Recommendation 1" on a line of its own, then what it says."""
        if block.kind == "item" or read_line(block.text).keeps:
            return False
        above = self.pending or self.named
        if above is None:
            return block.kind == "paragraph" and self.sections.completes(block.text)
        whole = completed(above.text, block.text)
        if whole is None:
            return False
        self.pending, self.named = None, self.sections.heading(whole)
        return True


def _said(label: str, value: str) -> str:
    """What a label of recommendations says: without the label, where that only says that it is one."""
    if value and words.A_KIND.fullmatch(label) and not heading_number(label):
        return value
    return f"{label}: {value}" if value else label
