"""Records in running text: an action with its fields in lines, an answer by number, a state below a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile

from plans.documents.shape import Block, Cell, Table, Text, square
from plans.documents.understanding.announced import announced
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.inline import label_of
from plans.documents.understanding.inline_words import LABEL_LINE
from plans.documents.understanding.prose_words import LEVEL, TAKEN
from plans.documents.understanding.roles import ACTIONS, TEXTS, Role
from plans.documents.understanding.sentences import clause
from plans.documents.understanding.status import leading_status, status_word

KEPT = frozenset({Role.OWNER, Role.DUE, Role.COMPLETION, Role.START_AND_DUE, Role.STATUS, Role.COMPLETED})
FEWEST = 2  # records, or kinds of fields of one
CODE = re.compile(r"(?P<ref>[A-Z]{1,8}[- ]?\d{1,5}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})*)\s?[:.)–-]*\s+(?P<text>\S.*)")
DESCRIBES = re.compile(r"(?:description|details?)\W*", re.I)
_SEVERAL = 3
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
_COUNTED_STEP = re.compile(r".{1,76}\s\d{1,2}")  # "Action step 2"
_LAST_NUMBER = re.compile(r"\s\d{1,2}(?=:$)")
_A_LABEL, _A_STATE = 20, 80  # characters: what is shorter is a label, what is longer no state
_TITLES = re.compile(r"(?:action |task )?title\W*|task\W*", re.I)

Fields = Sequence[tuple[str, str]]  # labels and values


def form(fields: Fields) -> Table:
    """Labels and values as a table of two columns, those that say nothing left out."""
    return Table(square([[Cell((label,)), Cell((value,))] for label, value in fields if value]))


def roles_of(fields: Fields) -> list[Role | None]:
    """What each label means; None where it is not known, or says how urgent a thing is: "Priority: High"."""
    return [found[0] if (found := known(f"{label}: {value}")) else None for label, value in fields]


def known(line: str) -> tuple[Role, str, str] | None:
    """(role, label, value) of a line with a label that is known, and is not that of how urgent a thing is."""
    return None if LEVEL.fullmatch(line) else label_of(line)


def valued(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with labels that come back on lines of their own, "Person responsible:", in one with the paragraphs
    below each; the same blocks where fewer than two such labels do, or none says who or when."""
    blocks = _with_colons(blocks)
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        if isinstance(block, Text) and block.kind != "item" and block.text.endswith(":") and known(block.text):
            places.setdefault(_LAST_NUMBER.sub("", block.text), []).append(at)
    values = {at: _values(blocks, at) for found in places.values() for at in found}
    alone = {
        text: [at for at in found if values[at]]
        for text, found in places.items()
        if sum(bool(values[at]) for at in found) * 3 >= max(len(found), FEWEST) * 2
    }
    alone = {text: found for text, found in alone.items() if any(len(values[at]) == 1 for at in found)}
    if len(alone) < FEWEST or not KEPT & set(roles_of([(text.rstrip(":"), "") for text in alone])):
        return list(blocks)
    joined = {
        at: (1 + len(values[at]), [Text("paragraph", " ".join([label.text, *(value.text for value in values[at])]))])
        for found in alone.values()
        for at in found
        if isinstance(label := blocks[at], Text)
    }
    return list(replaced(blocks, joined))


def _with_colons(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with a colon behind those that are labels without one, where who and when stand so several times:
    "Person responsible", "Action step 2"."""
    texts = [block for block in blocks if isinstance(block, Text) and block.kind != "item"]
    times = Counter(block.text for block in texts if block.kind == "paragraph" and len(block.text) < _A_STATE)
    told = {text: found[0] for text, many in times.items() if many >= _SEVERAL and (found := known(f"{text}: -"))}
    if not {Role.OWNER, Role.DUE} <= set(told.values()):
        return blocks
    counted = {block.text for block in texts if _COUNTED_STEP.fullmatch(block.text)}
    bare = {text for text in counted if (found := known(f"{text}: -")) and found[0] is Role.ACTION} | set(told)
    return [
        Text("paragraph", f"{block.text}:") if isinstance(block, Text) and block.text in bare else block
        for block in blocks
    ]


def _values(blocks: Sequence[Block], at: int) -> list[Text]:
    """The paragraphs below a label, up to the next label or heading: of who or when the first one."""
    found = [block for block in takewhile(_could_be_value, blocks[at + 1 :]) if isinstance(block, Text)]
    label = blocks[at]
    role = known(label.text) if isinstance(label, Text) else None
    return found[:1] if role and role[0] in KEPT else found


def _could_be_value(block: Block) -> bool:
    """Whether a block is a paragraph that has no label, and is none."""
    return (
        isinstance(block, Text)
        and block.kind == "paragraph"
        and not block.text.endswith(":")
        and label_of(block.text) is None
    )


def listed_records(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each list of an action's fields as a form, wherever the action stands among them, also where only
    a description names it: "Action Item #31", then "Owner: …", "Due: …", "Description: Circulate the statement"."""
    made: list[Block] = []
    number = ""
    for listed, run in ((listed, list(run)) for listed, run in groupby(blocks, key=_is_item)):
        lines = [LABEL_LINE.match(block.text) for block in run if isinstance(block, Text)]
        fields = [(line["label"], line["value"]) for line in lines if line]
        named = _with_action(fields, number) if listed and len(fields) == len(run) else []
        made += [form(named)] if named else run
        above = run[-1].text if isinstance(run[-1], Text) else ""
        counted = _COUNTED.fullmatch(above) or CODE.fullmatch(above)
        number = counted["ref"] if counted else ""
    return made


def answered(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each recommendation that the paragraph below it answers by its number, as a form: "(1) The Office
    should …", then "The Office accepted recommendation 1 and stated that …"."""
    forms = {at: (2, [made]) for at, (text, below) in enumerate(pairwise(blocks)) if (made := _answer(text, below))}
    return list(replaced(blocks, forms)) if len(forms) >= FEWEST else list(blocks)


def recommended(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each recommendation on a line, and its fields on the lines below it, as a form, where none of
    them has an action of its own: "Recommendation 1: …", "Agency Affected: …", "Status: Open"."""
    runs = {at: fields for at in range(len(blocks)) if (fields := _fields_below(blocks, at))}
    behind = [blocks[at + len(fields)] for at, fields in runs.items() if at + len(fields) < len(blocks)]
    act = any(role in ACTIONS for fields in runs.values() for role in roles_of(fields)) or any(map(_is_item, behind))
    act = act or any(TAKEN.fullmatch(label) for fields in runs.values() for label, _ in fields)
    if len(runs) < FEWEST or act:
        return list(blocks)
    return list(replaced(blocks, {at: (len(fields), [form(_as_action(fields))]) for at, fields in runs.items()}))


def stated(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each text that has how it stands, or by when it is due, on the line below it, as a form: "Staff
    trained:" above "Completed 1 May 2014"."""
    forms = {at: (2, [made]) for at, (text, state) in enumerate(pairwise(blocks)) if (made := _state_of(text, state))}
    return list(replaced(blocks, forms)) if len(forms) >= _SEVERAL else list(blocks)


def replaced(blocks: Sequence[Block], made: Mapping[int, tuple[int, Sequence[Block]]]) -> Iterator[Block]:
    """The blocks with others instead of some: `made` gives, by their place, how many and which."""
    at = 0
    while at < len(blocks):
        many, others = made.get(at, (1, [blocks[at]]))
        yield from others
        at += many


def _with_action(fields: Fields, number: str) -> Fields:
    """The labels and values of one action, with its number; empty where they are none of one action alone."""
    roles = roles_of(fields)
    acts = [at for at, role in enumerate(roles) if role in ACTIONS]
    described = [at for at, (label, _) in enumerate(fields) if _TITLES.fullmatch(label)]
    described = described or [at for at, (label, _) in enumerate(fields) if DESCRIBES.fullmatch(label)]
    if len(KEPT & set(roles)) < FEWEST or len(acts) > 1 or (not acts and (len(described) != 1 or TEXTS & set(roles))):
        return []
    named = [("Action" if at in (acts or described) else label, value) for at, (label, value) in enumerate(fields)]
    return [("Ref", number if Role.REF not in roles else ""), *named]


def _answer(text: Block, below: Block) -> Table | None:
    """A numbered recommendation and the answer below it as a form; None for any other blocks."""
    if not (isinstance(text, Text) and isinstance(below, Text)) or text.kind != "item":
        return None
    number, answers = re.search(r"\d+", text.marker), _ANSWERS.search(below.text)
    if number is None or answers is None or answers["n"] != number[0]:
        return None
    who, when = _SHOULD.match(text.text), clause(_OPEN_PENDING.sub("", below.text))
    fields = [("Ref", number[0]), ("Action", text.text), ("Owner", who["who"] if who else "")]
    return form([*fields, ("Status", _outcome(below.text)), ("Due", when or "")])


def _outcome(answer: str) -> str:
    """How a recommendation stands by what is said of it: closed, not accepted, or still open."""
    if _REFUSED.search(answer):
        return "Not accepted"
    return "Closed" if _WAS_CLOSED.search(answer) else "In progress" if _OPEN_PENDING.search(answer) else ""


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
    return found if stands and len(found[0][1]) > _A_LABEL and KEPT & set(roles_of(found[1:])) else []


def _as_action(fields: Fields) -> Fields:
    """A recommendation and its fields as those of an action, with the number of its label."""
    (label, text), *rest = fields
    number = re.search(r"\d[\d.]*$", label)
    return [("Ref", number[0] if number else ""), ("Action", text), *rest]


def _state_of(text: Block, state: Block) -> Table | None:
    """A line that ends in a colon and the paragraph below it that says how it stands, or when, as a form; None for any
    other blocks."""
    if not (isinstance(text, Text) and isinstance(state, Text) and text.kind != "item" and state.kind == "paragraph"):
        return None
    if not text.text.endswith(":") or len(text.text) < _A_LABEL or announced(text.text) or len(state.text) > _A_STATE:
        return None
    says = leading_status(state.text) or says_when(state.text) or _NOT_OURS.match(state.text)
    if _OF_A_PAPER.match(text.text) or not says:
        return None
    return form([("Action", text.text.rstrip(" :")), ("Timescale", state.text), ("Status", state.text)])


def _is_item(block: Block) -> bool:
    return isinstance(block, Text) and block.kind == "item"
