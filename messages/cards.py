"""One action: its card, and its history in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from messages import buttons, events
from messages.blocks import Block, Buttons, Line, Part, bold, button, compose, line, text
from messages.buttons import OnAction
from messages.lines import (
    evidence_lines,
    fact_words,
    four_buttons,
    is_to_verify,
    link_span,
    names,
    recommendation_words,
    ref,
    times_words,
    title_line,
)
from messages.rendered import Rendered
from messages.requests import decision_buttons, verification_buttons, waiting_line
from messages.text import quoted, words
from plans.wording import count_words, day_words, long_day_words, shift_words
from storage.records import ActionRecord, EntryRecord, PersonRecord, RequestRecord

ENTRIES = 20  # on a page of the history
_REQUESTS = 5


def action_card(
    action: ActionRecord,
    *,
    today: date,
    requests: Sequence[RequestRecord] = (),
    evidence: Sequence[tuple[str, str | None]] = (),
    entries_count: int = 0,
    can_act: bool = False,
    can_lead: bool = False,
    source: tuple[str, str | None] | None = None,
    to_decide: Sequence[RequestRecord] = (),
) -> Rendered:
    """All of one action. `requests` are those still open, `evidence` (address, title) as `source`, the message it was
    made of; the reader `can_act` or not, or `can_lead` the plan: verify what is done, edit;
    `to_decide` are those of the requests that wait for the reader."""
    lines = [title_line(action, today), line(fact_words(action, today, owners=False)), *_details(action, today)]
    for request in requests[:_REQUESTS]:
        lines += [waiting_line(request, today), *([line(quoted(request.reason, 300))] if request.reason else [])]
    if source:
        lines.append(line(bold("Comes from:"), " ", link_span(*source)))
    lines += evidence_lines(evidence)
    decisions = [decision_buttons(request) for request in to_decide if request.kind != "verification"]
    parts = _card_buttons(action, entries_count, can_act=can_act, can_verify=can_lead, can_edit=can_lead)
    return compose([text(*lines), *decisions, *parts], action_ids=[action.id])


def _details(action: ActionRecord, today: date) -> list[Line]:
    """What is not said of an action in its first two lines."""
    state, rating, number = action.state, action.rating(today), action.recommendation
    why = rating.reason if rating and rating.reason not in ("completed", "overdue") else ""
    rows = [
        ("Why", words(why, 300) if why else ""),
        ("Owners" if len(action.owners) > 1 else "Owner", names(action.owners, 10) or "nobody yet"),
        ("Plan", f"{words(action.plan.title, 150)} ({action.plan.key})"),
        ("Recommendation", recommendation_words(number, action.recommendation_text) if number else ""),
        ("Moved", _moves(action, today)),
        ("Starts", day_words(state.start_on, today) if state.start_on else ""),
        ("In the document", quoted(state.due_phrase)),
        ("Open question", words(state.question, 300) if state.question else ""),
        ("Added", long_day_words(state.added_on) if state.added_on > date.min else ""),
    ]
    return [line(bold(f"{said}:"), f" {value}") for said, value in rows if value]


def _moves(action: ActionRecord, today: date) -> str:
    """How often and by how much its date has moved: `twice, 6 weeks later in all: first agreed Sun 30 Aug`."""
    state = action.state
    if not state.moves or state.baseline_due_on is None:
        return ""
    in_all = f", {shift_words(state.baseline_due_on, state.due_on)} in all" if state.due_on else ""
    return f"{times_words(state.moves)}{in_all}: first agreed {day_words(state.baseline_due_on, today)}"


def _more_buttons(action: ActionRecord) -> list[Block]:
    """What takes a form: completed on another day or with evidence, handed over, cancelled."""
    return [
        _form_button("Done with details", buttons.DONE_FORM, action, "the day, a note and evidence"),
        _form_button("Hand over", buttons.HANDOVER_FORM, action),
        _form_button("Cancel action", buttons.CANCEL_FORM, action),
    ]


def _form_button(said: str, opens: str, action: ActionRecord, how: str = "") -> Block:
    of = f"{how + ', ' if how else ''}{action.ref} {words(action.title, 60)}"
    return button(said, buttons.action_id(opens, action.id), OnAction(action.id).encode(), of=of)


def _card_buttons(
    action: ActionRecord, entries_count: int, *, can_act: bool, can_verify: bool, can_edit: bool
) -> list[Part]:
    made: list[Block] = []
    if can_verify and is_to_verify(action):
        made += verification_buttons(action).elements
    if can_act and action.state.is_open:
        made += [*four_buttons(action).elements, *_more_buttons(action)]
    if can_edit:
        made.append(_form_button("Edit", buttons.EDIT, action))
    if can_edit and action.state.is_open:
        made.append(_form_button("Colour", buttons.COLOUR, action, "red, amber or green, with the reason"))
    if entries_count:
        said = f"History ({entries_count})"
        made.append(button(said, buttons.action_id(buttons.HISTORY, action.id), OnAction(action.id).encode()))
    parts: list[Part] = [Buttons(tuple(made))] if made else []
    if can_act and not action.state.is_open:
        parts.append(text(f"To open it again: /action reopen {ref(action)} and the reason."))
    return parts


def history(
    action: ActionRecord,
    entries: Sequence[EntryRecord],
    *,
    today: date,
    page: int = 0,
    people: Mapping[int, PersonRecord] | None = None,
) -> Rendered:
    """What was recorded of an action, the newest first, in pages (0 is the newest). `entries` come oldest first;
    `people` lends names to the ids that stand in them (the owners' are known)."""
    known = {**{owner.id: owner for owner in action.owners}, **(people or {})}
    newest_first = list(reversed(entries))
    last = max(0, (len(newest_first) - 1) // ENTRIES)
    page = min(max(page, 0), last)
    shown = newest_first[page * ENTRIES : (page + 1) * ENTRIES]
    count = count_words(len(entries), "entry", "entries")
    head: list[Part] = [text(line(bold(f"History of {ref(action)}"), f" {words(action.title, 200)} · {count}"))]
    items: list[list[Part]] = [[text(_entry_line(entry, today, known), joins=True)] for entry in shown]
    if not entries:
        head.append(text("Nothing was recorded of it yet."))
    return compose(head, items, _pages(action, page, last), action_ids=[action.id])


def _entry_line(entry: EntryRecord, today: date, people: Mapping[int, PersonRecord]) -> Line:
    """`Tue 22 Sept · Robert Henderson completed it on Mon 21 Sept ("signed off")`"""
    said = events.sentence(entry, events.of_entry(entry, today=today, people=people))
    back = " · taken back" if entry.undone else ""
    return line(bold(day_words(entry.on, today)), f" · {said}{events.note_words(entry.note)}{back}")


def _pages(action: ActionRecord, page: int, last: int) -> list[Part]:
    made = []
    for said, to in (("Newer", page - 1), ("Older", page + 1)):
        if 0 <= to <= last:
            value = OnAction(action.id, to).encode()
            made.append(button(said, buttons.action_id(buttons.HISTORY, action.id, to), value))
    return [Buttons(tuple(made))] if made else []
