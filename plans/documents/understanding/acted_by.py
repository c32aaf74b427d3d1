"""Minutes in a table whose last column says who acts: "Actioned by" beside what was said and the lines "Action: …"."""

from __future__ import annotations

from collections.abc import Iterator

from plans.documents.shape import Cell, Table
from plans.documents.understanding.action_marks import ACTION, SENTENCE, action_line
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sentences import who_is_to
from plans.documents.understanding.who import looks_like_owner
from plans.documents.understanding.who_and_when import owner_and_due
from plans.verbs import bids

_OWNERS = (Role.OWNER, Role.OWNER_AND_DUE)
_HEADINGS = [Cell((text,)) for text in ("Action", "By whom", "By when", "Status")]
_A_FEW = 2


def with_owners_beside(table: Table) -> Table:
    """The table with a row for each line "Action: …" and its owner, where several of its cells have as many such lines
    as there are owners beside them; other tables as they are."""
    top = table.rows[0] if table.rows else []
    known = meaning(top[-1].text) if len(top) > 1 else None
    if known is None or known.role not in _OWNERS or any(map(_is_plain, top[:-1])):
        return table
    said = [(row[-2], row[-1]) for row in table.rows[1:]]
    beside = sum(bool(right.lines) and len(_marked(left)) == len(right.lines) for left, right in said)
    if beside < _A_FEW:
        return table
    rows = [row for left, right in said for row in _actions_of(left, right)]
    return Table([_HEADINGS, *rows], table.name, headed=1)


def _is_plain(heading: Cell) -> bool:
    """Whether a heading says that the column below it holds something of actions: then they need not be sought."""
    known = meaning(heading.text)
    return known is not None and known.role in (Role.DUE, Role.STATUS, Role.RECOMMENDATION)


def _marked(cell: Cell) -> list[str]:
    return [found["text"] for line in cell.lines if (found := ACTION.match(line))]


def _actions_of(left: Cell, right: Cell) -> Iterator[list[Cell]]:
    """The rows for what one item asks: its marked lines, else its last sentence where that bids and somebody is named
    beside it, "The site is old. Find a host.", and what the owners' column itself asks, "JW to call"."""
    marked = _marked(left)
    each = right.lines if len(right.lines) == len(marked) else (", ".join(right.lines),) * len(marked)
    for text, who in zip(marked, each, strict=True):
        yield _row(text, who)
    if marked:
        return
    told, who = SENTENCE.split(left.text)[-1], ", ".join(right.lines)
    if bids(told) and looks_like_owner(who):
        yield _row(told, who)
    yield from (_row(line, "") for line in right.lines if who_is_to(line, asked=True))


def _row(text: str, who: str) -> list[Cell]:
    """A row of the table: action, who, when, and how it stands where its words say so: "… DONE 13/2/23"."""
    entry = action_line(text, "") or Entry(text)
    owner, due = owner_and_due(Cell((who,))) if who else (None, None)
    owners = [owner] if owner else entry.owners
    when = due or entry.due or Cell()
    return [Cell((entry.action,)), *(owners[:1] or [Cell()]), when, *(entry.statuses[:1] or [Cell()])]
