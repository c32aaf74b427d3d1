"""Which columns of a document were read as what, and the form in which its sender puts that right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from messages import buttons
from messages.blocks import Buttons, Line, Part, Small, bold, button, compose, line, text, view_blocks
from messages.buttons import OnDraft, Origin
from messages.forms import View, modal
from messages.inputs import OPTION, OPTIONS, select_input
from messages.rendered import Rendered
from messages.text import one_line, words
from plans.documents import HELD, NO_COLUMN, DraftColumn
from storage.drafts import DraftRecord

FORM_COLUMNS = "form_columns"
NONE = "none"
_HEADING, _NAME, _SHORT = 60, 80, 50
_SEVERAL = 3  # columns of one kind


def columns_line(draft: DraftRecord) -> list[Part]:
    """Where everything was read from; nothing where the plan stands in no table."""
    said: Line = ()
    for kind, name in HELD.items():
        for at, heading in enumerate(draft.document.read_from(kind)[:_SEVERAL]):
            before = " and " if at else f", {name} from " if said else f"{name.capitalize()} from "
            said += line(before, bold(words(heading, _HEADING)))
    return [Small((*said, *line(".")))] if said else []


def columns_button(draft: DraftRecord, label: str = "Columns") -> list[dict[str, object]]:
    """The way to the form, where the document has columns and is still to be had."""
    if not draft.document.columns or draft.file_id is None:
        return []
    return [button(label, buttons.DRAFT_COLUMNS, OnDraft(draft.id).encode())]


def no_plan(draft: DraftRecord, notice: str = "") -> Rendered:
    """A document in which no plan was found, though it has tables."""
    said = [line(bold(words(notice, 500)))] if notice else []
    said += [
        line("I found no plan in ", bold(words(draft.file_name, _NAME)), ": no table or list of actions."),
        line("If one of its tables is a plan, say which column holds the actions, and I read it again."),
    ]
    cancel = button("Cancel", buttons.DRAFT_CANCEL, OnDraft(draft.id).encode())
    return compose([text(*said), Buttons((*columns_button(draft, "Say which column"), cancel))])


def form_columns(draft: DraftRecord, *, origin: Origin | None = None) -> View:
    """Fields: one for each of `HELD`, each the number of a column, or `NONE`."""
    columns = draft.document.columns[: OPTIONS - 1]
    options = [("No column", NONE), *((_option(column), str(at)) for at, column in enumerate(columns))]
    fields: list[Part] = [
        Small(line("Say what the columns of ", bold(words(draft.file_name, _NAME)), " hold, and I read it again."))
    ]
    for kind, name in HELD.items():
        given = options[1:] if kind == "action" else options
        fields.append(select_input(kind, name.capitalize(), given, initial=_shown(draft, kind)))
    of = replace(origin or Origin(), draft=draft.id)
    return modal(FORM_COLUMNS, "Columns", view_blocks(fields), submit="Read it again", origin=of)


def _shown(draft: DraftRecord, kind: str) -> str | None:
    """What the form shows for a kind at first; None where the actions have yet to be named."""
    columns = draft.document.columns[: OPTIONS - 1]
    none = None if kind == "action" else NONE
    return next((str(at) for at, column in enumerate(columns) if column.holds == kind), none)


def _option(column: DraftColumn) -> str:
    """A column as it is chosen: its heading and, so that it is told from others, what stands first below it."""
    heading, example = words(column.heading, OPTION), one_line(column.example)
    return words(f"{heading} – {example}", OPTION) if example and len(heading) < _SHORT else heading


def chosen(draft: DraftRecord, values: Mapping[str, str | None]) -> dict[str, str]:
    """What came back in the form, as `plans.documents.Draft.told` has it: headings, or "" for no column, by what they
    hold, and only those that are not as they were read."""
    picked = {kind: at or NONE for kind, at in values.items() if kind in HELD and at != _shown(draft, kind)}
    columns = draft.document.columns
    return {kind: NO_COLUMN if at == NONE else columns[int(at)].heading for kind, at in picked.items()}
