"""Lines of running text below what they speak of: when an action is due, who owns the actions of the table above."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from plans.documents.shape import Block, Cell, Table, Text, square
from plans.documents.understanding.date_words import DATE, LONGEST_DATE
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.inline import label_of, read_line
from plans.documents.understanding.inline_words import DATED, UPON
from plans.documents.understanding.roles import TEXTS, Role
from plans.documents.understanding.who import is_role
from plans.verbs import bids, says_to_do

_FEWEST, _SEVERAL = 2, 3
_A_LABEL, _A_NAME = 45, 120  # characters
_A_DAY = re.compile(rf"(?:posted |published |updated )?(?:on )?{DATE}(?: at .*)?\W*", re.I)


def timed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each action that has no more than its time on the line below it as a form: "• Publish the new
    procedure" above "May – December 2021", with its parts between or behind them."""
    ends = dict(_ends(blocks))
    heads = [blocks[at] for at in ends]
    texts = [head.text for head in heads if isinstance(head, Text)]
    whens = [line.text for at in ends if isinstance(line := blocks[at + 1], Text)]
    in_turns = any(end in ends for end in ends.values())
    said = sum(map(says_to_do, texts)) * _SEVERAL >= len(texts)
    headlines = not said and all(map(_A_DAY.fullmatch, whens))  # with the days on which they appeared
    if len(ends) < _SEVERAL or not in_turns or headlines or _stand_above(blocks):
        return list(blocks)
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        made.append(_timed(blocks[at : ends[at]]) if at in ends else blocks[at])
        at = ends.get(at, at + 1)
    return made


def _ends(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where items stand, or paragraphs that say what to do, that have their time below them, and where each ends, with
    the items below it. Paragraphs below a heading that is a label, "Target", are read as what that says."""
    labelled = False
    for at, (head, line) in enumerate(pairwise(blocks)):
        if not isinstance(head, Text) or head.kind == "heading":
            labelled = isinstance(head, Text) and meaning(head.text) is not None
        elif isinstance(line, Text) and line.kind == "paragraph" and _says_only_when(line.text):
            asks = head.kind == "item" or (not (labelled or label_of(head.text)) and bids(head.text))
            if asks and head.checked is None:
                yield at, at + 2 + (_parts(blocks[at + 2 :], head.level) if head.kind == "item" else 0)


def _stand_above(blocks: Sequence[Block]) -> bool:
    """Whether times stand above lists: one has no item above it, and one below it."""
    return any(
        isinstance(line, Text) and line.kind == "paragraph" and _says_only_when(line.text) and _is_item(below)
        for above, line, below in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if not _is_item(above)
    )


def _is_item(block: Block) -> bool:
    return isinstance(block, Text) and block.kind == "item"


def _says_only_when(text: str) -> bool:
    """Whether a line is a time, or what one hangs on: "By the end of 2021", "Following agreement of the procedure"."""
    short = len(text) <= LONGEST_DATE and ":" not in text
    return short and bool(DATED.match(text) or UPON.match(text))


def _parts(blocks: Sequence[Block], level: int) -> int:
    """How many blocks at the beginning of some are items below one of a level."""
    below = takewhile(lambda one: isinstance(one, Text) and one.kind == "item" and one.level > level, blocks)
    return len(list(below))


def _timed(blocks: Sequence[Block]) -> Table:
    """An action, the time below it and its parts as a form."""
    head, when, *parts = (block for block in blocks if isinstance(block, Text))
    said = read_line(head.text)
    lines = [said.text, *(f"• {part.text}" for part in parts)]
    fields = [
        ("Action", tuple(lines)),
        ("Timescale", (when.text,)),
        ("Status", (when.text,)),
        ("Owner", (said.fields.get(Role.OWNER, ""),)),
    ]
    return Table(square([[Cell((label,)), Cell(value)] for label, value in fields if value[0]]))


def owners_above(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with who owns the actions of a table above it, where each table has that below it: "Office of primary
    interest" and, on the lines below, "Director General"."""
    found = {at: told for at in range(len(blocks)) if (told := _owner_below(blocks, at))}
    below = Counter(label for label, _, _ in found.values())
    anywhere = Counter(one.text.partition(":")[0].strip() for one in blocks if isinstance(one, Text))
    found = {at: told for at, told in found.items() if below[told[0]] == anywhere[told[0]] >= _FEWEST}
    if found and any(_has_actions(blocks[at]) for at in range(max(found) + 1, len(blocks))):
        return list(blocks)  # the lines stand above the tables
    made: list[Block] = []
    at = 0
    while at < len(blocks):
        if at in found:
            label, owner, many = found[at]
            made += [Text("paragraph", f"{label}: {owner}"), blocks[at]]
            at += many
        else:
            made.append(blocks[at])
        at += 1
    return made


def _owner_below(blocks: Sequence[Block], at: int) -> tuple[str, str, int] | None:
    """The label and the owner right below a table that names none, and in how many blocks; None for others."""
    table, below = blocks[at], blocks[at + 1 : at + 2]
    if not isinstance(table, Table) or not below or not isinstance(line := below[0], Text) or line.kind == "item":
        return None
    if not _has_actions(table):
        return None
    if len(line.text) > _A_LABEL + _A_NAME or any(_is_owner(cell.text) for row in table.rows[:2] for cell in row):
        return None
    label, _, value = (part.strip() for part in line.text.partition(":"))
    if not _is_owner(label):
        return None
    names = [] if value else [one.text for one in takewhile(_could_name, blocks[at + 2 :]) if isinstance(one, Text)]
    owner = value or _together(names)
    return (label, owner, 1 + len(names)) if owner else None


def _has_actions(block: Block) -> bool:
    """Whether a block is a table with a heading of actions, and none of versions or colours."""
    rows = block.rows[:2] if isinstance(block, Table) else []
    return any((found := meaning(cell.text)) and found.role in TEXTS for row in rows for cell in row)


def _is_owner(label: str) -> bool:
    found = meaning(label) if len(label) <= _A_LABEL else None
    return found is not None and found.role is Role.OWNER


def _could_name(block: Block) -> bool:
    """Whether a block is a line that could name an owner: short, no sentence, and without a label."""
    if not isinstance(block, Text) or block.kind != "paragraph" or len(block.text) > _A_NAME:
        return False
    return not block.text.endswith((".", ":")) and label_of(block.text) is None


def _together(names: Sequence[str]) -> str:
    """The lines below a label as owners, each post with the units below it: "Director General (Finance, Branch A)"."""
    owners: list[list[str]] = []
    for name in names:
        if owners and not is_role(name.partition(",")[0]):
            owners[-1].append(name)
        else:
            owners.append([name])
    return "; ".join(f"{one} ({', '.join(units)})" if units else one for one, *units in owners)
