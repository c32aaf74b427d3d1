"""Actions as headings with their fields on the lines below: "VULN-2: Enforce MFA", "Owner: @dkim", "Status: Open"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile

from plans.documents.shape import Block, Cell, Document, Table, Text, square
from plans.documents.understanding.announced import announced
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.inline import label_of, read_line
from plans.documents.understanding.inline_words import LABEL_LINE
from plans.documents.understanding.prose_words import LEVEL
from plans.documents.understanding.roles import TEXTS, Role
from plans.documents.understanding.section_words import stands_out
from plans.documents.understanding.sentences import clause
from plans.documents.understanding.status import leading_status, status_word

_KEPT = frozenset({Role.OWNER, Role.DUE, Role.COMPLETION, Role.START_AND_DUE, Role.STATUS, Role.COMPLETED})
_ACTS = frozenset({Role.ACTION, Role.PART, Role.RESPONSE})
_DATED = frozenset({Role.DUE, Role.COMPLETION, Role.START_AND_DUE})
_NO_DUE = re.compile(r"(?:closing |opening |start |issue )?date", re.I)  # of an advert, or of a decision
_FEWEST, _SEVERAL = 2, 3
_ANSWERS = re.compile(
    r"\b(?:accepted|partially accepted|did not accept|agreed (?:with|to)|rejected) recommendation (?P<n>\d+)\b"
)
_SHOULD = re.compile(r"(?:The )?(?P<who>[A-Z][\w'’-]*(?: [\w'’&-]+){0,6}?)(?:, in [^,]{5,60},)? should\b")
_REFUSED = re.compile(r"\b(?:did not accept|rejected) recommendation\b|\bclosed without implementation\b")
_WAS_CLOSED = re.compile(r"\brecommendation \d+ has been (?:closed|implemented)\b", re.I)
_OPEN_PENDING = re.compile(r"\brecommendation \d+ remains open\b.*", re.I | re.S)
_RECOMMENDS = re.compile(r"(?:key |audit )?recommendation(?: (?:no\.? ?|#)?\d[\d.]*)?", re.I)
_OF_A_PAPER = re.compile(  # "Date of publication:", "How many beds does the home have:"
    r"(?:date|name|number|version|author|owner|how|what|which|who|when|where|is|are|does|do|has|have|next|last)\b", re.I
)
_NOT_OURS = re.compile(r"(?:not applicable|n/?a)\b", re.I)
_COUNTED = re.compile(
    r"\**(?:action|task|issue|item)s?(?: item)?\s*(?:no\.?\s*)?#?(?P<ref>[A-Z]{0,4}-?\d{1,5})\W*", re.I
)
_A_LABEL, _A_STATE = 20, 80  # characters: what is shorter is a label, what is longer no state
_CODE = re.compile(r"(?P<ref>[A-Z]{1,8}[- ]?\d{1,5}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})*)\s?[:.)–-]*\s+(?P<text>\S.*)")
_TITLES = re.compile(r"(?:action |task )?title\W*|task\W*", re.I)
_DESCRIBES = re.compile(r"(?:description|details?)\W*", re.I)
_LABEL_ALONE = re.compile(r"\**(?P<label>[A-Z][\w ]{2,30})\**:\W*")


@dataclass(slots=True)
class _Section:
    heading: Text
    below: list[Block]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The labels and values on the lines right below the heading."""
        lines = takewhile(lambda block: isinstance(block, Text) and LABEL_LINE.match(block.text), self.below)
        found = [LABEL_LINE.match(line.text) for line in lines if isinstance(line, Text)]
        return [(line["label"], line["value"]) for line in found if line and line["value"]]

    @property
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

    @property
    def acts_below(self) -> list[tuple[str, str]]:
        """The labels and values of a section that names one action behind a label, some of what is said of it above
        that label; empty for any other section."""
        roles = _roles(self.labelled)
        acts = [at for at, role in enumerate(roles) if role in _ACTS]
        kept = [at for at, role in enumerate(roles) if role in _KEPT]
        return self.labelled if len(acts) == 1 and len(kept) >= _FEWEST and kept[0] < acts[0] else []

    @property
    def is_record(self) -> bool:
        """Whether the lines below say two things at least of an action that the heading names, and name no other; or
        name the one action in another order than they are read in."""
        if self.acts_below:
            return True
        found = [one for label, value in self.fields if (one := _known(f"{label}: {value}"))]
        dated = any(role in _DATED and not _NO_DUE.fullmatch(label) for role, label, _ in found)
        if not dated or len(_KEPT & {role for role, _, _ in found}) < _FEWEST or stands_out(self.heading.text):
            return False
        return not any(map(_names_actions, self.below))


def with_records(document: Document) -> Document:
    """The document with such records as forms; the same document where it has hardly any, lists of actions, or tables,
    beside which sections tell something else."""
    if document.tables:
        return replace(document, blocks=list(_described(document.blocks)))
    document = replace(document, blocks=list(_recommended(list(_answered(list(_described(document.blocks)))))))
    if any(map(_is_listed, document.texts)):
        return document
    return _with_sections(replace(document, blocks=list(_stated(document.blocks))))


def _described(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each list of an action's fields as a form, wherever the action stands among them, also where only
    a description names it: "Action Item #31", then "Owner: …", "Due: …", "Description: Circulate the statement"."""
    number = ""
    for listed, run in ((listed, list(run)) for listed, run in groupby(blocks, key=_is_item)):
        lines = [LABEL_LINE.match(block.text) for block in run if isinstance(block, Text)]
        fields = [(line["label"], line["value"]) for line in lines if line]
        if listed and len(fields) == len(run) and (named := _with_action(fields, number)):
            yield Table(square([[Cell((label,)), Cell((value,))] for label, value in named]))
        else:
            yield from run
        above = run[-1].text if isinstance(run[-1], Text) else ""
        counted = _COUNTED.fullmatch(above) or _CODE.fullmatch(above)
        number = counted["ref"] if counted else ""


def _answered(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each recommendation that the paragraph below it answers by its number, as a form: "(1) The Office
    should …", then "The Office accepted recommendation 1 and stated that …"."""
    pairs = {at: found for at, (text, below) in enumerate(pairwise(blocks)) if (found := _answer(text, below))}
    at = 0
    while at < len(blocks):
        text = blocks[at]
        if len(pairs) >= _FEWEST and at in pairs and isinstance(text, Text):
            number, answer = pairs[at]
            who = _SHOULD.match(text.text)
            rows = [("Ref", number), ("Action", text.text), ("Owner", who["who"] if who else "")]
            rows += [("Status", _outcome(answer))]
            rows += [("Due", due)] if (due := clause(_OPEN_PENDING.sub("", answer))) else []
            yield Table(square([[Cell((label,)), Cell((value,))] for label, value in rows if value]))
            at += 2
        else:
            yield text
            at += 1


def _answer(text: Block, below: Block) -> tuple[str, str] | None:
    """The number of a recommendation and what the paragraph below it answers; None for any other blocks."""
    if not (isinstance(text, Text) and isinstance(below, Text)) or text.kind != "item":
        return None
    number = re.search(r"\d+", text.marker)
    found = _ANSWERS.search(below.text)
    return (number[0], below.text) if number and found and found["n"] == number[0] else None


def _outcome(answer: str) -> str:
    """How a recommendation stands by what is said of it: closed, not accepted, or still open."""
    if _REFUSED.search(answer):
        return "Not accepted"
    return "Closed" if _WAS_CLOSED.search(answer) else "In progress" if _OPEN_PENDING.search(answer) else ""


def _recommended(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each recommendation on a line, and its fields on the lines below it, as a form, where none of
    them has an action of its own: "Recommendation 1: …", "Agency Affected: …", "Status: Open"."""
    runs = {at: fields for at in range(len(blocks)) if (fields := _fields_below(blocks, at))}
    alone = len(runs) >= _FEWEST and not any(role in _ACTS for fields in runs.values() for role in _roles(fields))
    ends = [blocks[at + len(fields)] for at, fields in runs.items() if at + len(fields) < len(blocks)]
    alone = alone and not any(isinstance(block, Text) and block.kind == "item" for block in ends)
    at = 0
    while at < len(blocks):
        if alone and at in runs:
            (label, text), *fields = runs[at]
            ref = [("Ref", found[0])] if (found := re.search(r"\d[\d.]*$", label)) else []
            yield Table(square([[Cell((name,)), Cell((value,))] for name, value in (*ref, ("Action", text), *fields)]))
            at += len(runs[at])
        else:
            yield blocks[at]
            at += 1


def _fields_below(blocks: Sequence[Block], at: int) -> list[tuple[str, str]]:
    """The labels and values of the lines that begin with a recommendation, up to the next; empty for other lines."""
    found: list[tuple[str, str]] = []
    for block in blocks[at:]:
        line = LABEL_LINE.match(block.text) if isinstance(block, Text) and block.kind == "paragraph" else None
        begins = line is not None and _RECOMMENDS.fullmatch(line["label"]) is not None
        if line is None or not line["value"] or begins == bool(found):
            break
        found.append((line["label"], line["value"]))
    stands = any(status_word(value) or says_when(value) for _, value in found[1:])
    return found if stands and len(found[0][1]) > _A_LABEL and _KEPT & set(_roles(found[1:])) else []


def _roles(fields: Sequence[tuple[str, str]]) -> list[Role | None]:
    return [found[0] if (found := _known(f"{label}: {value}")) else None for label, value in fields]


def _with_action(fields: list[tuple[str, str]], number: str) -> list[tuple[str, str]]:
    """The labels and values of one action, with its number; empty where they are none of one action alone."""
    roles = _roles(fields)
    acts = [at for at, role in enumerate(roles) if role in _ACTS]
    described = [at for at, (label, _) in enumerate(fields) if _TITLES.fullmatch(label)]
    described = described or [at for at, (label, _) in enumerate(fields) if _DESCRIBES.fullmatch(label)]
    if len(_KEPT & set(roles)) < _FEWEST or len(acts) > 1 or (not acts and (len(described) != 1 or TEXTS & set(roles))):
        return []
    named = [("Action" if at in (acts or described) else label, value) for at, (label, value) in enumerate(fields)]
    return [("Ref", number), *named] if number and Role.REF not in roles else named


def _known(line: str) -> tuple[Role, str, str] | None:
    """What a line says behind a label; None where it says no more than how urgent a thing is: "Priority: High"."""
    return None if LEVEL.fullmatch(line) else label_of(line)


def _is_item(block: Block) -> bool:
    return isinstance(block, Text) and block.kind == "item"


def _stated(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each text that has how it stands, or by when it is due, on the line below it, as a form: "Staff
    trained:" above "Completed 1 May 2014"."""
    pairs = {at for at, (text, state) in enumerate(pairwise(blocks)) if _is_stated(text, state)}
    at = 0
    while at < len(blocks):
        text, state = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        if len(pairs) >= _SEVERAL and at in pairs and isinstance(text, Text) and isinstance(state, Text):
            said = Cell((state.text,))
            yield Table(
                [
                    [Cell(("Action",)), Cell((text.text.rstrip(" :"),))],
                    [Cell(("Timescale",)), said],
                    [Cell(("Status",)), said],
                ]
            )
            at += 2
        else:
            yield blocks[at]
            at += 1


def _is_stated(text: Block, state: Block) -> bool:
    """Whether a line ends in a colon and the paragraph below it says no more than how it stands, or when."""
    if not (isinstance(text, Text) and isinstance(state, Text) and text.kind != "item" and state.kind == "paragraph"):
        return False
    if not text.text.endswith(":") or len(text.text) < _A_LABEL or announced(text.text) or len(state.text) > _A_STATE:
        return False
    if _OF_A_PAPER.match(text.text):
        return False
    return bool(leading_status(state.text)) or says_when(state.text) or _NOT_OURS.match(state.text) is not None


def _with_sections(document: Document) -> Document:
    """The document with such sections as forms; the same document where it has fewer than two."""
    sections = list(_sections(document.blocks))
    levels = Counter(section.heading.level for section in sections if section and section.is_record)
    all_of = Counter(section.heading.level for section in sections if section)
    level, count = max(levels.items(), key=lambda one: one[1], default=(0, 0))
    if count < _FEWEST or count * 2 < all_of[level]:
        return document
    blocks: list[Block] = []
    at = 0
    while at < len(document.blocks):
        section = sections[at]
        if section and section.heading.level == level and section.is_record:
            blocks += _form(section)
            at += 1 + len(section.below)
        else:
            blocks.append(document.blocks[at])
            at += 1
    return replace(document, blocks=blocks)


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
    alone = _LABEL_ALONE.fullmatch(block.text)
    label = _known(f"{alone['label']}: x" if alone else block.text)
    if label:
        return label[0] in TEXTS and not _DESCRIBES.fullmatch(label[1])
    return block.kind == "item"


def _is_listed(block: Text) -> bool:
    """Whether a block is an item that has a box, or says who or when."""
    said = read_line(block.text).fields.keys() if block.kind == "item" else set[Role]()
    return block.checked is not None or bool(said & {Role.OWNER, Role.DUE})


def _form(section: _Section) -> list[Block]:
    """A section as a table of labels and values, then what else it says."""
    coded = _CODE.fullmatch(section.heading.text)
    rows = [("Ref", coded["ref"])] if coded else []
    if fields := section.acts_below:
        return [section.heading, Table(square([[Cell((label,)), Cell((value,))] for label, value in (*rows, *fields)]))]
    rows += [("Action", coded["text"] if coded else section.heading.text), *section.fields]
    table = Table(square([[Cell((label,)), Cell((value,))] for label, value in rows]))
    return [table, *section.below[len(section.fields) :]]
