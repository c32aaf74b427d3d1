"""Plans without a table: headed sections with numbered or listed actions, each with its owner and date in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.documents.shape import Cell, Document, Table, Text
from plans.documents.understanding.entries import Entry, Heading
from plans.documents.understanding.headings import meaning, normal
from plans.documents.understanding.inline import Said, clause, label_of, owner_and_due, read_line, who_is_to
from plans.documents.understanding.minutes import are_minutes, read_minutes
from plans.documents.understanding.roles import KEEPING, Role
from plans.documents.understanding.section_words import completed
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import is_body, is_initials, is_person, is_role
from plans.verbs import says_to_do

_ACTION = re.compile(
    r"^\**(?:(?:action|task|step|action point|milestone|deliverable)\s*(?:no\.?\s*)?|(?-i:(?=AP ?\d)))"
    r"(?P<ref>(?:AP ?|[A-Z]{0,3})\d{1,3}(?:[./]\d{1,3})*[a-z]?)\**\s*[:.)–—-]*\s*\**(?P<text>.*)$",
    re.I,
)
_NUMBERED = re.compile(
    r"^(?P<ref>\d{1,2}(?:\.\d{1,2})+[a-z]?|"
    r"[A-Z]{1,2}\d{1,3}(?:\.\d{1,2})*)[.):]?\s+(?P<text>\S.*)$"
)
_COUNTED = re.compile(r"^\d{1,3}(?:[.)]\s+(?=[A-Z][\w ]+:\s*$)|[a-z]?:\s+(?=[A-Z]))")
# What an answer to a recommendation begins with; what is to be done is said next.
_ANSWER = re.compile(
    r"^(?:\d[\d.]*\s+)?(?:(?:the|this) )?(?:[\w’'-]+ ){0,3}"
    r"(?:(?:partly |partially |fully )?(?:agree|accept|concur)(?:s|ed)?|"
    r"(?P<not>disagree(?:s|d)?|do(?:es)? not (?:agree|accept)|reject(?:s|ed)?))\b(?: (?:in \w+ )?(?:with|to)? ?"
    r"(?:the|this) [^.;]*\brecommendation)?\W*$",
    re.I,
)
_PRIORITY = re.compile(r"^[\[(]?P[0-4][\])]?\s*[:–-]?\s+(?=\S)")
_LIST = re.compile(
    r"\b(?:action ?(?:items?|points?|plan|log|list)|actions|follow[- ]?ups?|next steps|to ?do|tasks|corrective|"
    r"remediation|preventive measures|what we will do|we will|"
    r"improvements?|deliverables|milestones)\b",
    re.I,
)
_LIST_ALONE = re.compile(
    r"(?:(?:key|agreed|outstanding|open|corrective|preventive|preventative|remedial|and) )*"
    r"(?:action ?(?:items?|points?)|actions|follow[- ]?ups?|next steps|to ?do|tasks|remediation)(?: \(.*\))?\W*",
    re.I,
)
# Under such a heading a list tells what happened, or who and what there is; none of it is still to be done.
_ASIDE = re.compile(
    r"^(?:what went (?:well|wrong|badly)|what (?:happened|worked)|where we got lucky|lessons?(?: learn\w*)?|timeline|"
    r"impact|root causes?|summary|background|introduction|glossary|abbreviations|definitions|attendees|attendance|"
    r"present|apologies|contents|agenda|related (?:news|pages|links|documents)|appendix|references|contacts?|key|"
    r"legend)\b",
    re.I,
)
_LABEL_LINE = re.compile(r"^[A-Z][^:\n]{1,45}:\s+\S")
_KEEPING = KEEPING | {Role.COMPLETED, Role.START, Role.REVISED}
_WHOSE = re.compile(r"(?P<who>(?:@?[A-Z][\w.'’-]*(?:[ ,/&]+|$|(?=:))){1,6}|All|Everyone):")
_RUN_TOGETHER = re.compile(r"@\S+|[A-Z][a-z]+[A-Z]\w*|All|Everyone")
_LEADS_IN = re.compile(r"\bwill\W*:$", re.I)  # to the list below it: "We will:"
_NO_LIST = -1
_SEVERAL = 2
_A_PARAGRAPH = 400  # characters
_AN_OWNER = 80  # characters
_SHARED = (Role.OWNER, Role.DUE)  # what a section may say of all its actions
_LEVEL = re.compile(  # says how grave a thing is, and nothing of what is to be done
    r"(?:\w+ )?(?:priority|risk|rating|grade|severity|urgency)(?: (?:level|rating))?\s*:\s*"
    r"(?:very )?(?:high|medium|med|moderate|low|critical|essential|urgent|[1-5]|[A-E])\W*",
    re.I,
)
_MITIGATES = re.compile(r"(?:mitigat|contingen)", re.I)  # what is done about the risk to an action, and not the action
_OF_THE_REPORT = re.compile(r"(?:progress )?report(?:ing)?(?: period| for| date)?\s*:", re.I)
_HEADINGS = frozenset({Role.RECOMMENDATION, Role.OUTCOME})
_ACTIONS = frozenset({Role.ACTION, Role.PART, Role.RESPONSE})


def read_prose(document: Document) -> list[Entry]:
    """The actions of a document without plan tables; those of lists first, else what minutes resolved."""
    listed = _Prose(document).read()
    if are_minutes(document):
        found = read_minutes(document)
        if found and sum(bool(entry.owners) for entry in found) >= sum(bool(entry.owners) for entry in listed):
            return found
    return listed if any(_kept(entry) for entry in listed) else read_minutes(document) or listed


def listed_beside_tables(document: Document) -> list[Entry]:
    """The items of a document that are actions beyond doubt, which may stand beside its tables: ticked and unticked
    ones, those that name owner and date by label, and lists under "Action items" most of which say who or when, or what
    is to be done where other parts of the document have a table under that heading."""
    blocks = [(place, one) for place, one in enumerate(document.blocks) if isinstance(one, Text) and one.kind == "item"]
    sure = {place for place, block in blocks if block.checked is not None or _is_labelled(block)}
    sure.update(_places_listed(document))
    if not sure:
        return []
    return [entry for entry in _Prose(document).read() if entry.done is not None or entry.place in sure]


def _places_listed(document: Document) -> Iterator[int]:
    """Where the items stand of the lists under headings of actions, if most of them say that they are some."""
    above = pairwise(document.blocks)
    tabled = {normal(one.text) for one, below in above if isinstance(one, Text) and isinstance(below, Table)}
    heading, items = "", list[tuple[int, Text]]()
    for place, block in enumerate([*document.blocks, Text("heading", "")]):
        if isinstance(block, Text) and block.kind == "item":
            items.append((place, block))
        elif not isinstance(block, Text) or block.kind == "heading":
            listed = [item for _, item in items] if _LIST_ALONE.fullmatch(heading) else []
            if _say_who_or_when(listed) or (normal(heading) in tabled and _say_what_to_do(listed)):
                yield from (at for at, _ in items)
            heading, items = block.text if isinstance(block, Text) else "", []


def _say_who_or_when(items: Sequence[Text]) -> bool:
    """Whether most of some items say who is to do them or when, and one of them who."""
    said = [read_line(item.text) for item in items]
    return sum(one.keeps for one in said) * 2 > len(said) and any(Role.OWNER in one.fields for one in said)


def _say_what_to_do(items: Sequence[Text]) -> bool:
    return sum(says_to_do(item.text) for item in items) * 2 > len(items) > 1


def _is_labelled(item: Text) -> bool:
    said = read_line(item.text)
    return said.labelled and len(said.text) > 8 and {Role.OWNER, Role.DUE} <= said.fields.keys()


def _kept(entry: Entry) -> bool:
    return bool(entry.owners or entry.due or entry.statuses or entry.completed or entry.done is not None)


class _Prose:
    """One pass over the texts. `pending` is a line that could be an action, until what follows tells."""

    def __init__(self, document: Document) -> None:
        self.texts = document.texts
        self.places = {id(block): place for place, block in enumerate(document.blocks)}
        self.place = 0
        self.sections = SectionTracker(document)
        self.entries: list[Entry] = []
        self.current: Entry | None = None
        self.pending: Text | None = None
        self.named: Heading | None = None
        self.held: Said | None = None  # what was said of the action before it was named
        self.department: Cell | None = None  # of the action that the next label belongs to
        self.shared: dict[Role, str] = {}  # what the section just now says of all its actions
        self.shared_from = 0  # the level of its heading
        self.latest = 0  # the level of the heading right above
        self.sharing: list[tuple[Entry, dict[Role, str]]] = []
        self.heads_deeper = False  # the item just now has items below it
        self.list_of: tuple[int, str] = (_NO_LIST, "")  # whose the items below an item of that level are
        labels = (label_of(_COUNTED.sub("", block.text)) for block in self.texts if block.kind == "heading")
        self.fields = Counter(normal(found[1]) for found in labels if found)
        self.owning = False  # the line above named an owner behind a label
        self.required = False  # a label just now asked for an action: what follows is one, or what one answers
        self.listing = False
        self.aside: int | None = None
        self.ref: str | None = None
        self.begun = False
        self.heads_items = False
        self.heading_level: int | None = None  # of the items that head others, in the list just now
        self.level = 0  # of the item that is the current action

    def read(self) -> list[Entry]:
        for at, block in enumerate(self.texts):
            self.heads_items = _heads_items(self.texts[at : at + 6])
            below = self.texts[at + 1] if at + 1 < len(self.texts) else None
            self.heads_deeper = below is not None and below.kind == "item" and below.level > block.level
            self.place = self.places[id(block)]
            self._block(block)
        self._settle()
        for entry, shared in self.sharing:
            _fill(entry, Said("", shared if not entry.owners else {}))
        return self.entries

    def _block(self, block: Text) -> None:
        if block.kind == "heading":
            self._step_aside(block)
        self.sections.line(block)
        action = _ACTION.match(block.text)
        if self.aside is not None and block.kind != "heading" and not (action and action["ref"].startswith("AP")):
            return
        if action and (action["text"] or block.kind == "heading"):
            self._settle()
            point = _by_words(_with_state(read_line(action["text"])), asked=action["ref"].startswith("AP"))
            self._start(point, action["ref"])
        elif block.kind == "heading" and not (self._is_field(block.text) and self._label(block)):
            self._heading(block)
        elif block.kind == "heading":
            return
        elif not (self._heads_list(block) or self._goes_on_owning(block) or self._label(block)):
            self._line(block)

    def _step_aside(self, block: Text) -> None:
        """Notes whether what follows a heading is beside the plan, until the next of its level, or one of actions."""
        lists = bool(_LIST.search(block.text)) or _names_section(block.text)
        if self.aside is None or block.level <= self.aside or lists:
            self.aside = block.level if self.begun and not lists and _ASIDE.match(block.text) else None
        self.begun = True

    def _heading(self, block: Text) -> None:
        self._settle()
        self.current = None
        numbered = _NUMBERED.match(block.text)
        if numbered and "." in numbered["ref"]:
            self.pending = block
            return
        self.named, self.heading_level = None, None
        self.sections.text(block)
        self.latest = block.level
        if block.level <= self.shared_from:
            self.shared, self.shared_from = {}, 0
        self.listing = bool(_LIST.search(block.text))

    def _label(self, block: Text) -> bool:
        """Reads "Label: value"; False where the line is none."""
        found = label_of(_COUNTED.sub("", block.text))
        if found is None:
            return False
        role, label, value = found
        if _OF_THE_REPORT.match(block.text) or _LEVEL.fullmatch(block.text):
            return True
        if role is Role.OUTCOME and self.current is not None:
            return True  # what an action is for stands among its fields
        if role in _HEADINGS and (value or self.named is None):
            self._settle()
            self.named = self.sections.heading(f"{label}: {value}" if value else label)
            self.current = None
        elif role in _ACTIONS and self.current is not None and _MITIGATES.match(label):
            self._attach(Said("", {Role.NOTE: value}, labelled=True))
        elif role in _ACTIONS:
            if role is Role.RESPONSE and value and self.pending is not None:
                self.named, self.pending = self.sections.heading(self.pending.text), None
            self._settle()
            if value:
                self._start(read_line(value), None)
            else:
                self.listing = self.required = True
        elif role is Role.REF and self._begins_record():
            self._settle()
            self.current, self.ref = None, value
        elif (known := meaning(label)) and known.is_department:
            self.department = Cell((value,))
        elif role in _KEEPING or role in (Role.NOTE, Role.REF):
            said = read_line(block.text)
            self.owning = role is Role.OWNER
            self._attach(Said("", {role: value} | (said.fields if said.labelled else {}), labelled=True))
        return True

    def _is_field(self, text: str) -> bool:
        """Whether a heading is a field of records, which comes back: "Proposed timescale: 30 April"."""
        found = label_of(_COUNTED.sub("", text))
        return found is not None and found[0] in _KEEPING | _ACTIONS and self.fields[normal(found[1])] > _SEVERAL

    def _heads_list(self, block: Text) -> bool:
        """Takes an item that names whose the items below it are: "MartaK:"."""
        if block.kind != "item" or block.level <= self.list_of[0]:
            self.list_of = (_NO_LIST, "")
        named = _WHOSE.fullmatch(block.text) if block.kind == "item" and self.heads_deeper else None
        if named is None or not all(map(self._is_somebody, re.split(r"\s*[,/&]\s*", named["who"]))):
            return False
        self._settle()
        self.current = None
        self.list_of = (block.level, named["who"])
        return True

    def _is_somebody(self, text: str) -> bool:
        """Whether what heads a list is who is to do what is in it, and no theme: a name has to stand elsewhere too."""
        if is_initials(text) or is_role(text) or is_body(text) or _RUN_TOGETHER.fullmatch(text):
            return True
        return is_person(text) and sum(text in block.text for block in self.texts) > 1

    def _goes_on_owning(self, block: Text) -> bool:
        """Takes a line that names one more owner below the label that named the first."""
        owning, self.owning = self.owning, False
        entry = self.current
        if not owning or entry is None or len(entry.owners) != 1 or ":" in block.text:
            return False
        if len(block.text) > _AN_OWNER or not (is_role(block.text) or is_body(block.text)):
            return False
        entry.owners = [Cell((*entry.owners[0].lines, block.text))]
        self.owning = True
        return True

    def _begins_record(self) -> bool:
        """Whether a reference on a line of its own is that of the action which follows."""
        if self.pending is not None:
            return _LABEL_LINE.match(self.pending.text) is not None
        return self.current is None or self.current.ref is not None

    def _attach(self, said: Said) -> None:
        """Gives fields to the action above them."""
        if self.pending is not None:
            pending, self.pending = self.pending, None
            self.level = pending.level
            self._start(*_numbered(pending))
        if self.current is not None:
            _fill(self.current, said)
            self.current.department, self.department = self.department, None
        elif self.held is not None:
            self.held.fields |= said.fields
        elif self.sections.above() is not None:
            self.shared = self.shared | {role: said.fields[role] for role in _SHARED if role in said.fields}
            self.shared_from = self.shared_from or self.latest

    def _answers(self, block: Text) -> bool:
        """Takes note of an answer to the recommendation above: the line after it says what will be done."""
        found = _ANSWER.match(block.text) if self.current is None and self.named is not None else None
        if found is None and not (self.held is not None and len(block.text) < 60 and leading_status(block.text)):
            return False
        self.held = self.held or Said("")
        if found is None or found["not"]:
            self.held.fields[Role.STATUS] = "Not agreed" if found else block.text
        return True

    def _line(self, block: Text) -> None:
        said = read_line(block.text)
        if said.labelled and not said.text:
            self._attach(said)
            return
        if self._completes(block) or self._answers(block):
            return
        if self.required and not said.keeps and self._goes_on(block):
            return
        self._settle(block)
        listed = block.kind == "item" or _NUMBERED.match(block.text) is not None
        if block.kind == "paragraph" and _IMPRINT.match(block.text) and not says_to_do(block.text):
            self.current = None
        elif self._is_part(block) and not said.keeps and self.current is not None:
            self.current.action += f"\n• {block.text}"
        elif (self.heads_items or self._is_beside(block)) and not said.keeps:
            self.pending, self.current, self.named = block, None, None
            self.heading_level = block.level
        elif self.held is not None or (said.keeps and (listed or said.labelled or self.listing)):
            self.level = block.level
            self._start(*_numbered(block, said))
            self._check(block)
        elif block.checked is not None or (listed and self.listing):
            self.level = block.level
            self._start(*_numbered(block, _by_words(said)))
            self._check(block)
        elif listed or _names_section(block.text):
            self.pending = block
            self.current = None
        else:
            self.current = None
            self.pending = block if len(block.text) < 400 else None

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

    def _check(self, block: Text) -> None:
        if self.current is not None and block.checked is not None:
            self.current.done = block.checked
        if self.current is not None and block.struck:
            self.current.struck = True

    def _settle(self, below: Text | None = None) -> None:
        """What was pending was no action: then it may name what stands above the actions that follow, `below` first."""
        above, self.pending = self.pending, None
        if above is None:
            return
        required, self.required = self.required, False
        nested = below is not None and below.kind == above.kind == "item" and below.level > above.level
        if nested and re.match(r"\(?\w+[.)]", above.marker) and below is not None:
            self.named = self.sections.heading(f"{above.marker} {above.text}")
        elif _names_section(above.text) or (required and above.kind == "paragraph" and not _LEADS_IN.search(above.text)):
            self.named = self.sections.heading(above.text)

    def _start(self, said: Said, ref: str | None = None) -> None:
        text = said.text.rstrip(" ;,")
        if len(text) < 4:
            return
        heading = self.named or self.sections.above()
        self.current = Entry(text, heading, section=self.sections.name, ref=ref or self.ref, place=self.place)
        self.current.section_state = self.sections.state
        if self.list_of[1]:
            self.current.owners = [Cell((self.list_of[1],))]
        self.ref = None
        _fill(self.current, said)
        if self.held is not None:
            _fill(self.current, self.held)
            self.held = None
        if self.current.section_state == COMPLETED and self.current.completed is None:
            self.current.completed, self.current.due = self.current.due, None
        self.entries.append(self.current)
        if self.shared:
            self.sharing.append((self.current, self.shared))


def _heads_items(texts: Sequence[Text]) -> bool:
    """Whether the first of some texts is an item with items below it, one of which has an owner or a date."""
    first, below = texts[0], texts[1:]
    if first.kind != "item" or first.checked is not None or not below:
        return False
    nested = below[0].kind == "item" and below[0].level > first.level
    return nested and any(read_line(text.text).keeps for text in below if text.level > first.level)


def _numbered(block: Text, said: Said | None = None) -> tuple[Said, str | None]:
    """A line without the number before it, and that number."""
    said = said or read_line(block.text)
    found = _NUMBERED.match(_PRIORITY.sub("", said.text))
    if found:
        return Said(found["text"], said.fields, said.labelled), found["ref"]
    said.text = _PRIORITY.sub("", said.text)
    number = re.fullmatch(r"\(?(\d{1,2}(?:\.\d{1,2})+)[.)]?", block.marker)
    return said, number[1] if number else None


def _by_words(said: Said, *, asked: bool = False) -> Said:
    """An action of a list that names its owner and date in the sentence: "JS to write to the GP by 4 May"."""
    fields = dict(said.fields)
    due = clause(said.text)
    if due and Role.DUE not in fields:
        fields[Role.DUE] = due
    who = who_is_to(said.text, asked=asked)
    if who and Role.OWNER not in fields:
        fields[Role.OWNER] = who
    return Said(said.text, fields, said.labelled)



def _with_state(said: Said) -> Said:
    """An action with what it says behind a dash of how it stands: "Scotways to contact NatureScot – discharged"."""
    for dash in re.finditer(r"\s+[–—-]\s*(?=\w)", said.text):
        state = said.text[dash.end() :]
        if leading_status(state) and Role.STATUS not in said.fields:
            first, _, rest = state.partition(": ")
            told = {Role.STATUS: first} | ({Role.NOTE: rest} if rest else {})
            return Said(said.text[: dash.start()], {**said.fields, **told}, said.labelled)
    return said


_IMPRINT = re.compile(
    r"^(?:official|confidential|internal|restricted|version|draft|v\d|updated?|last updated|published|approved|"
    r"prepared|document|date|page|status)\b",
    re.I,
)


def _names_section(text: str) -> bool:
    found = re.match(
        r"^(?:recommendation|priority|objective|aim|goal|theme|standard|area for improvement|requirement|outcome|"
        r"key issue|finding|strand|pillar|commitment)\s*(?:no\.?\s*)?[A-Z]?\d{0,2}\b",
        text,
        re.I,
    )
    return bool(found) and len(text) < 300


def _fill(entry: Entry, said: Said) -> None:
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
