"""Actions laid out in blocks, put into the shape that `forms` reads: a label in one cell, what it says in the next.

Six layouts are met: lists below the fields of a form that all of them share; tables in which rows of labels and rows of
values take turns, as in auditors' action plans; tables whose cells begin with their labels; texts in which the same
labels come back as headings or lines of their own, with what they say below them; texts with their dates below them;
and lists beside tables whose items begin with labels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from plans.documents.shape import Block, Cell, Document, Table, Text, square
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.forms import is_form
from plans.documents.understanding.heading_rows import Header, Row, find_header, header_row
from plans.documents.understanding.headings import is_prompt, label_meaning, normal
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.roles import (
    A_TARGET,
    KEEPING,
    LABEL,
    TEXTS,
    Meaning,
    Role,
    makes_a_form,
    tell_who_and_when,
)
from plans.documents.understanding.status import colour_word, status_word

_LONGEST_LABEL = 60
_LONGEST_INSIDE = 90  # a label that a cell begins with
_LONGEST_VALUE = 160  # of an owner or a date; longer ones are chapters of a report
_FEWEST = 3
_NEARLY_ALL = 0.8
_DEEPEST, _AFTER = 12, 3  # rows of fields above a list, and of remarks below it
_SHORT_STATE = 20  # characters
_OF_ALL = (Role.RECOMMENDATION, Role.OWNER)


def as_forms(document: Document) -> Document:
    """The document with its blocks of labels and values as forms; the same document where it has none."""
    blocks = [_stood_up(block) if isinstance(block, Table) else block for block in document.blocks]
    if document.tables:
        blocks = list(_listed_fields(blocks))
    blocks = list(_texts_with_dates(blocks))
    for kind in ("heading", "paragraph"):
        if labels := _recurring_labels(blocks, kind):
            return replace(document, blocks=list(_labelled_texts(blocks, kind, labels)))
    return replace(document, blocks=blocks)


def _stood_up(table: Table) -> Table:
    """A table of labels and values in another layout, as rows of label and value."""
    if rows := _shared_fields(table) or _prompted(table):
        return Table(rows, table.name)
    if is_form(table) and not _says_inside(table):
        return table
    forms = list(_forms_in_cells(table))
    rows = [row for form in forms for row in (*form, *_states_above(table, forms))]
    if not rows and not _is_headed(table):
        rows = _labelled_inside(table) or _in_turns(table)
    return Table(rows, table.name) if rows else table


def _shared_fields(table: Table) -> list[Row]:
    """The rows of a list that stands below the fields of a form, with those that say of all of them who or what for as
    columns of their own; empty for any other table."""
    at = next((at for at, row in enumerate(table.rows[:_DEEPEST]) if at >= _FEWEST and _heads_a_list(row)), None)
    if at is None:
        return []
    lines = [list({id(cell): cell for cell in row if cell.lines}.values()) for row in table.rows]
    fields = {role: cells for cells in lines[:at] if len(cells) == 2 and (role := _role(cells[0].text)) in _OF_ALL}
    if len(fields) < len(_OF_ALL) or sum(len(cells) == 2 for cells in lines[:at]) * 2 < at:
        return []
    labels, values = [cells[0] for cells in fields.values()], [cells[1] for cells in fields.values()]
    places = [place for place, cell in enumerate(table.rows[at]) if place == 0 or cell is not table.rows[at][place - 1]]
    below = len(list(takewhile(lambda row: not _is_one_text(row), table.rows[at + 1 :])))
    if len(lines) - at - 1 - below > _AFTER:
        return []
    listed = [[row[place] for place in places] for row in table.rows[at : at + 1 + below]]
    return [[*labels, *listed[0]], *([*values, *row] for row in listed[1:])]


def _heads_a_list(row: Row) -> bool:
    """Whether a row is one of headings of actions and dates, and of nothing that the fields above say of all."""
    roles = {one.role for one in (header_row(row) or {}).values()}
    dated = roles & {Role.DUE, Role.COMPLETION, Role.START_AND_DUE}
    return Role.ACTION in roles and bool(dated) and not roles & {*_OF_ALL, Role.OWNER_AND_DUE}


def _is_one_text(row: Row) -> bool:
    """Whether one cell stands over the whole width."""
    return bool(row[0].lines) and all(cell is row[0] for cell in row)


def _prompted(table: Table) -> list[Row]:
    """The labels and values of a form in which some prompts stand across the table, above what is said; empty for any
    other table."""
    if any(len({cell.text for cell in row if cell.lines}) > 2 for row in table.rows):
        return []
    lines = [list({cell.text: cell for cell in row if cell.lines}.values()) for row in table.rows]
    whole = [len(cells) == 1 for cells in lines]
    prompts = [across and is_prompt(cells[0].text) for cells, across in zip(lines, whole, strict=True)]
    answered = [at for at, prompt in enumerate(prompts[:-1]) if prompt and whole[at + 1] and not prompts[at + 1]]
    rows = [[*lines[at], *lines[at + 1]] if at in answered else cells for at, cells in enumerate(lines)]
    fields = [cells for cells, across in zip(rows, whole, strict=True) if len(cells) > 1]
    asked = any(label_meaning(lines[at][0].text) for at in answered)
    return fields if asked and makes_a_form(_role(cells[0].text, _LONGEST_INSIDE) for cells in fields) else []


def _is_headed(table: Table) -> bool:
    header = find_header(table.rows, table.headed)
    return header is not None and len({one.role for one in header.meanings.values()}) >= _FEWEST


def _in_turns(table: Table) -> list[Row]:
    """The labels and values of a table whose rows are labels and values in turns; empty for any other."""
    kinds = [_are_labels(row) for row in table.rows]
    turns = sum(label and not below for label, below in pairwise(kinds))
    said = {tuple(normal(cell.text) for cell in row) for row, label in zip(table.rows, kinds, strict=True) if label}
    if turns < 2 or len(said) < 2 or sum(kinds) != turns or turns * 3 < len(kinds):
        return []
    rows: list[Row] = []
    labels: Row = []
    for row, is_label in zip(table.rows, kinds, strict=True):
        if is_label:
            labels = row
        else:
            rows += [[label, value] for label, value in _pairs(labels, row) if label.lines]
    return rows if makes_a_form({_role(row[0].text) for row in rows}) else []


def _labelled_inside(table: Table) -> list[Row]:
    """The labels and values of a table most of whose cells begin with their labels; empty for any other."""
    cells = _distinct(table)
    found = [split for cell in cells if (split := _split(cell))]
    roles = {_role(label.text, _LONGEST_INSIDE) for label, _ in found}
    return [list(split) for split in found] if len(found) >= len(cells) * 0.6 and makes_a_form(roles) else []


def _says_inside(table: Table) -> bool:
    """Whether the cells of a table that begin with labels say something behind them: "Lead: Chief Executives"."""
    return sum(bool(split[1].lines) for cell in _distinct(table) if (split := _split(cell))) >= _FEWEST


def _distinct(table: Table) -> list[Cell]:
    return list({id(cell): cell for row in table.rows for cell in row if cell.lines}.values())


def _forms_in_cells(table: Table) -> Iterator[list[Row]]:
    """The forms that stand each in one cell, with the status that the row says beside them."""
    cells = [cell for cell in _distinct(table) if len(cell.lines) > _FEWEST]
    if not cells:
        return
    row_of = {id(cell): row for row in reversed(table.rows) for cell in row}
    header = find_header(table.rows, table.headed)
    forms = _columns_of_forms(table, header) if header else []
    bare = {id(row[at]) for row in table.rows for at in forms}
    for cell in cells:
        form = _lines_as_fields(cell, headed=header is not None and id(cell) not in bare)
        if not form:
            continue
        states = [one for one in row_of[id(cell)] if _is_state(one.text)]
        if len(states) == 1 and not _says_status(form):
            form.append([Cell(("Status",)), states[0]])
        yield form


def _columns_of_forms(table: Table, header: Header) -> list[int]:
    """The columns most cells of which have labels in their lines, where no other column is of actions."""
    acts = {at for at, found in header.meanings.items() if found.role in (Role.ACTION, Role.PART)}
    return [at for at in range(len(header.texts)) if acts <= {at} and _are_labelled(table.rows[header.last + 1 :], at)]


def _are_labelled(rows: Sequence[Row], at: int) -> bool:
    filled = [row[at] for row in rows if row[at].lines]
    labelled = [one for one in filled if any(_role(line.partition(":")[0]) for line in one.lines if ":" in line)]
    return len(labelled) >= len(filled) * _NEARLY_ALL


def _is_state(text: str) -> bool:
    return len(text) < _SHORT_STATE and bool(status_word(text) or colour_word(text))


def _says_status(form: list[Row]) -> bool:
    return any(_role(row[0].text) is Role.STATUS for row in form)


def _lines_as_fields(cell: Cell, *, headed: bool) -> list[Row]:
    """The lines of a cell that is a form by itself, as rows of label and value; empty for any other. In a table without
    headings, lines above the first label are the action, where no label names one, the first of them its title."""
    above: list[str] = []
    fields: list[tuple[str, list[str]]] = []
    for line in cell.lines:
        label, colon, rest = line.partition(":")
        if colon and _role(label):
            fields.append((label, [rest.strip()] if rest.strip() else []))
        else:
            (fields[-1][1] if fields else above).append(line)
    roles = {_role(label) for label, _ in fields}
    acts = roles & {Role.ACTION, Role.PART, Role.RECOMMENDATION}
    if len(above) > 1 and not (acts or headed) and tell_who_and_when({role for role in roles if role}):
        fields = [("Recommendation", above[:1]), ("Action", above[1:]), *fields]
        roles |= {Role.RECOMMENDATION, Role.ACTION}
    if not makes_a_form(roles):
        return []
    return [[Cell((label,)), Cell(tuple(lines))] for label, lines in fields]


def _states_above(table: Table, forms: Sequence[list[Row]]) -> list[Row]:
    """The label and the value of a status in the first two rows of a table, above forms that say nothing of it."""
    if len(table.rows) < _FEWEST or any(map(_says_status, forms)):
        return []
    return [[label, value] for label, value in _pairs(*table.rows[:2]) if _role(label.text) is Role.STATUS]


def _split(cell: Cell) -> tuple[Cell, Cell] | None:
    """The label that a cell begins with, and the rest of it; None where there is none."""
    label, colon, rest = cell.lines[0].partition(":")
    if not colon or _role(label, _LONGEST_INSIDE) is None:
        return None
    lines = tuple(line for line in (rest.strip(), *cell.lines[1:]) if line)
    return Cell((label,)), Cell(lines, bullets=cell.bullets)


def _are_labels(row: Row) -> bool:
    """Whether every cell of a row is a label."""
    cells = [cell for cell in {id(cell): cell for cell in row}.values() if cell.lines]
    return len(cells) > 1 and all(_role(cell.text) for cell in cells)


def _pairs(labels: Row, values: Row) -> Iterator[tuple[Cell, Cell]]:
    seen = set()
    for label, value in zip(labels, values, strict=False):
        if id(label) not in seen:
            seen.add(id(label))
            yield label, value


def _texts_with_dates(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with texts that have their dates below them, under "Target" or "Actions", as forms; who is responsible
    for them stands above, under a heading of its own."""
    at = 0
    while at < len(blocks):
        owner = _owner_above(blocks, at)
        head = at + 2 if owner else at
        pairs = _pairs_below(blocks, head)
        if len(pairs) > (0 if owner else 1):
            for text, when in pairs:
                led = [[Cell(("Lead",)), Cell((owner,))]] if owner else []
                yield Table([[Cell(("Action",)), Cell((text,))], *led, [Cell(("Due date",)), Cell((when,))]])
            at = head + 1 + 2 * len(pairs)
        else:
            yield blocks[at]
            at += 1


def _owner_above(blocks: Sequence[Block], at: int) -> str | None:
    """The owner that a heading "Responsibility" and the paragraph below it name; None for other blocks."""
    texts = [block for block in blocks[at : at + 2] if isinstance(block, Text)]
    if [text.kind for text in texts] != ["heading", "paragraph"]:
        return None
    label, said = texts
    return said.text if _role(label.text) is Role.OWNER else None


def _pairs_below(blocks: Sequence[Block], at: int) -> list[tuple[str, str]]:
    """The texts and dates in turns below a heading for texts; empty where it has anything else below it."""
    label = blocks[at] if at < len(blocks) else None
    if not isinstance(label, Text) or label.kind != "heading" or not _heads_texts(label.text):
        return []
    following = (blocks[place] for place in range(at + 1, len(blocks)))
    below = [one.text for one in takewhile(_is_paragraph, following) if isinstance(one, Text)]
    pairs = list(zip(below[::2], below[1::2], strict=False))
    in_turns = all(_is_date(when) and not says_when(text) for text, when in pairs)
    return pairs if pairs and len(below) == 2 * len(pairs) and in_turns else []


def _is_date(text: str) -> bool:
    """Whether a text says when, and no label before it says what it is: "Action: check it every week" is none."""
    label, value = _label_and_value(text)
    return says_when(text) and not (value and _role(label) in TEXTS)


def _heads_texts(label: str) -> bool:
    found = label_meaning(label)
    return found is not None and (found.role in TEXTS or found == Meaning(Role.DUE, A_TARGET))


def _is_paragraph(block: Block) -> bool:
    return isinstance(block, Text) and block.kind == "paragraph"


def _listed_fields(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each list of an action's fields as a table: "Action: …", "Owner: …", "Due: …" as items."""
    for listed, run in groupby(blocks, key=lambda block: isinstance(block, Text) and block.kind == "item"):
        items = list(run)
        fields = [_label_and_value(item.text) for item in items if isinstance(item, Text)]
        roles = [_role(label) for label, value in fields if value]
        several = any(one is other is Role.ACTION for one, other in pairwise(roles))
        if listed and Role.ACTION in roles and makes_a_form(roles) and len(roles) == len(fields) and not several:
            yield Table([[Cell((label,)), Cell((value,))] for label, value in fields])
        else:
            yield from items


def _label_and_value(text: str) -> tuple[str, str]:
    """A line such as "Owner: the clerk" in its two parts; without a value where it begins with no label."""
    label, colon, value = text.partition(":")
    return (label, value.strip()) if colon and len(label) <= _LONGEST_LABEL else (text, "")


def _recurring_labels(blocks: Sequence[Block], kind: str) -> set[str]:
    """The labels that stand again and again in blocks of a kind of their own; none where they make no form."""
    texts = [block.text for block in blocks if isinstance(block, Text) and block.kind == kind]
    seen = Counter(normal(text) for text in texts if _role(text) and (text.endswith("?") or not status_word(text)))
    labels = {text for text, count in seen.items() if count > 1}
    return labels if makes_a_form({_role(text) for text in labels}) else set()


def _labelled_texts(blocks: Sequence[Block], kind: str, labels: set[str]) -> Iterator[Block]:
    """The blocks with each run of labels and their values as a table of two columns."""
    rows: list[tuple[Text, list[Text]]] = []
    for block in blocks:
        if isinstance(block, Text) and block.kind == kind and normal(block.text) in labels:
            rows.append((block, []))
        elif rows and isinstance(block, Text) and block.kind != "heading":
            rows[-1][1].append(block)
        else:
            yield from _form(rows)
            rows = []
            yield block
    yield from _form(rows)


def _form(rows: Sequence[tuple[Text, list[Text]]]) -> Iterator[Block]:
    """A run of labels and values as a table; as it was where it makes no form.

    An owner or a date is one paragraph; what follows it stands below the form.
    """
    roles = {_role(label.text) for label, _ in rows}
    cells, rest = [], []
    for label, below in rows:
        one = _role(label.text) in KEEPING and below and below[0].kind == "paragraph"
        cells.append([Cell((label.text,)), _value(below[:1] if one else below)])
        rest += below[1:] if one else []
    long = [row for row in cells if _role(row[0].text) in KEEPING and len(row[1].text) > _LONGEST_VALUE]
    if makes_a_form(roles) and not long and not any(_keep_their_own(label, below) for label, below in rows):
        yield Table(square(cells))
        yield from rest
    else:
        for label, below in rows:
            yield label
            yield from below


def _keep_their_own(label: Text, below: Sequence[Text]) -> bool:
    """Whether the actions below a label have ticks, owners or dates each: they are a list, and no field of a form."""
    texts = [block for block in below if block.checked is not None or read_line(block.text).keeps]
    return bool(texts) and _role(label.text) in TEXTS


def _value(below: Sequence[Text]) -> Cell:
    lines = tuple(f"{block.marker} {block.text}".strip() for block in below)
    return Cell(lines, bullets=bool(below) and all(block.kind == "item" for block in below))


def _role(text: str, longest: int = _LONGEST_LABEL) -> Role | None:
    is_short = len(text) <= longest and not text.endswith((".", ";"))
    found = label_meaning(text) if is_short else None
    return found.role if found and found.rank >= LABEL else None
