"""What is answered to a command or a reply: what was recorded, what is unsure, what was refused."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from messages import buttons, events
from messages.blocks import Buttons, Line, Part, Row, Span, bold, button, compose, line, text
from messages.buttons import OnPlan, Typed, Undo
from messages.lines import due_words, name, names, ref, two_weeks_on
from messages.rendered import Rendered
from messages.text import NOTHING, clip, one_line, quoted, words
from plans.documents.writers.table import PlanTable
from plans.leave import Leave
from plans.wording import count_words, day_words, join_words, long_day_words, short_day_words
from storage.records import ActionRecord, PersonRecord, PlanRecord, RequestRecord
from storage.writing import Change

_PICKERS = 30  # person pickers in one message
_LINES = 30
_CHANNEL = re.compile(r"<#([CG][A-Z0-9]{1,30})(?:\|[^<>|]*)?>")


def said_back(
    changes: Sequence[Change],
    *,
    today: date,
    batch: str | None = None,
    leads: Mapping[int, Sequence[PersonRecord]] | None = None,
    requests: Sequence[RequestRecord] = (),
    show_plan: bool = False,
) -> Rendered:
    """What was recorded, a line each, with one Undo for all of it (where there is a `batch` and something changed).

    `leads` are the plan leads by plan id, `requests` those that the changes opened or decided: they lend the names.
    """
    by_id = {request.id: request for request in requests}
    lines = [_change_line(change, today, leads or {}, by_id, show_plan) for change in changes[:_LINES]]
    if len(changes) > _LINES:
        lines.append(line(f"and {len(changes) - _LINES} more"))
    changed = any(change.changed for change in changes)
    if len(lines) == 1:
        body = text(line("Recorded: ", *lines[0]) if changed else lines[0])
    else:
        body = text(line(bold("Recorded:" if changed else "Nothing changed:")), *lines)
    parts: list[Part] = [body]
    if changed and batch and any(change.kind != "undone" for change in changes):
        parts.append(Buttons((button("Undo", buttons.UNDO, Undo(batch).encode()),)))
    return compose(parts, action_ids=[change.action.id for change in changes])


def _change_line(
    change: Change,
    today: date,
    leads: Mapping[int, Sequence[PersonRecord]],
    requests: Mapping[int, RequestRecord],
    show_plan: bool,
) -> Line:
    if not change.changed:
        return line(f"{events.already(change, today, show_plan)}.")
    request = requests.get(change.request_id) if change.request_id else None
    event = events.of_change(change, today=today, leads=leads.get(change.action.plan.id, ()), request=request)
    this = ref(change.action, show_plan)
    title = f' "{words(change.action.title, 80)}"' if change.kind in ("added", "imported") else ""
    return line(bold(this), f"{title} {events.phrase(event)}{events.note_words(change.note)}")


def unsure(
    action: ActionRecord, quote: str, readings: Sequence[tuple[str, str]], *, show_plan: bool = False
) -> Rendered:
    """A one-tap question about a reply. `readings` are (words of the button, its value, at most 2,000 characters)."""
    this = ref(action, show_plan)
    made = tuple(
        button(label, buttons.action_id(buttons.CHOOSE_READING, index), value, of=f"{this} {words(action.title, 60)}")
        for index, (label, value) in enumerate(readings[:25])
    )
    question = text(line("I am not sure about ", bold(this), f": {quoted(quote) or 'what you wrote'}. What is it?"))
    choices = " or ".join(one_line(label) for label, _ in readings[:25])
    parts: list[Part] = [question, Buttons(made, spoken=f"Choose: {choices}.")] if made else [question]
    return compose(parts, action_ids=[action.id])


def which_action(quote: str, choices: Sequence[tuple[str, str]]) -> Rendered:
    """A reply that names no action: which one is meant? `choices` are (words of the button, its value)."""
    made = tuple(
        button(label, buttons.action_id(buttons.CHOOSE_READING, index), value)
        for index, (label, value) in enumerate(choices[:25])
    )
    spoken = join_words([label for label, _ in choices], "or")
    return compose(
        [text(f"Which action is that about: {quoted(quote, 300)}"), Buttons(made, spoken=f"Choose: {spoken}.")]
    )


def kept_as_note(action: ActionRecord, *, today: date, show_plan: bool = False) -> Rendered:
    """A reply that was not understood, kept as a note; and how to say it so that it is."""
    this = ref(action, show_plan)
    example = (
        f'"{this} done", "{this} on track" or "{this} until {short_day_words(two_weeks_on(action, today), today)}"'
    )
    head = line("I kept that as a note on ", bold(this), f". If it was meant as an update, say {example}.")
    return compose([text(head)], action_ids=[action.id])


def away_words(leave: Leave, today: date, deputy: str | None = None) -> str:
    """Said back to who is or will be away, with who gets the nudges meanwhile and the way back."""
    meanwhile = f"{deputy} gets your nudges meanwhile." if deputy else "Your nudges wait until then."
    back = f"back on {day_words(leave.back_on, today)}"
    if leave.first and leave.is_ahead(today):
        first = f"You are away from {day_words(leave.first, today)}; {back}."
        return f"{first} Until you go, all stays as it is. {meanwhile} /action back takes it back."
    return f"You are away; {back}. {meanwhile} /action back ends it."


def refusal(sentence: str) -> Rendered:
    """What is refused, in one sentence."""
    return plain(sentence)


def form_offer(line_typed: str) -> Rendered:
    """What is answered to words that take a form, where none can open by itself."""
    opens = button("Open the form", buttons.OPEN_FORM, Typed(line_typed).encode())
    return compose([text("That takes a form."), Buttons((opens,), spoken="Open the form.")])


def tracked(action: ActionRecord, *, today: date, here: bool = True) -> Rendered:
    """The line in the thread of the message that an action was made of. `here`: in the channel of its plan."""
    plan = "" if here else words(action.plan.title, 150)
    said = " · ".join(filter(None, (due_words(action, today), names(action.owners) or "no owner yet", plan)))
    head = line("Tracked as ", bold(ref(action)), f" {words(action.title, 200)} · {said}")
    return compose([text(head)], action_ids=[action.id])


def plain(sentence: str) -> Rendered:
    """Words of our own, line by line; names and titles in them show as written, `<#C…>` as the channel."""
    lines = [_with_channels(clip(one_line(one), 1_500)) for one in sentence.split("\n")[:20] if one.strip()]
    return compose([text(*(lines or [line(NOTHING)]))])


def _with_channels(sentence: str) -> Line:
    """Every other piece of the split is a channel's id."""
    pieces = _CHANNEL.split(sentence)
    return line(*(Span(piece, channel=piece) if index % 2 else piece for index, piece in enumerate(pieces)))


def imported(
    plan: PlanRecord,
    count: int,
    *,
    owners: int,
    told: bool = False,
    unmatched: Sequence[tuple[PersonRecord, int]] = (),
    undated: int = 0,
) -> Rendered:
    """What is answered to an import.

    `owners` can be reached in Slack; `unmatched` are the others, with how many actions are theirs: for each a picker
    says who it is. `told` once the owners have had their first word.
    """
    head = line(bold(f"Imported: {count_words(count, 'action')}"), f" of {words(plan.title, 150)} ({plan.key}).")
    lines: list[Line] = [head]
    if undated:
        has, those = ("has", "it") if undated == 1 else ("have", "them")
        lines.append(line(f"{count_words(undated, 'action')} {has} no date yet: /action list all shows {those}."))
    who = f"the {count_words(owners, 'owner')}" if owners != 1 else "the owner"
    if told:
        lines.append(line(f"{who.capitalize()} {'have' if owners != 1 else 'has'} been told."))
    else:
        lines.append(line("Nobody has been told yet."))
    parts: list[Part] = [text(*lines)]
    if owners and not told:
        tell = button(f"Tell {who}", buttons.TELL_OWNERS, OnPlan(plan.id).encode(), style="primary")
        parts.append(Buttons((tell,), spoken=f"You can now tell {who}."))
    items: list[list[Part]] = [[picker(plan, person, held)] for person, held in unmatched[:_PICKERS]]
    if items:
        not_found = count_words(len(unmatched), "owner")
        parts.append(text(line(bold(f"{not_found} not found in this Slack"), ". Who is it?")))
    rest = len(unmatched) - len(items)

    def tail(left_out: int) -> list[Part]:
        hidden = rest + left_out
        return [text(f"And {hidden} more; /action plan shows them all.")] if hidden else []

    return compose(parts, items, tail)


def exported(table: PlanTable, kind: str) -> str:
    """What is said with a plan that is sent as a file; a calendar holds what is still to be done and has a date."""
    count = count_words(len(table.rows), "action")
    if kind == "ics":
        count = count_words(sum(row.due is not None and row.status.is_open for row in table.rows), "due date")
    return plain(f"{count} of {words(table.title, 150)} ({table.key}), as at {long_day_words(table.as_at)}.").text


def picker(plan: PlanRecord, person: PersonRecord, held: int) -> Part:
    where = f", {words(person.organisation, 60)}" if person.organisation else ""
    element = {
        "type": "users_select",
        "action_id": buttons.action_id(buttons.MATCH_PERSON, plan.id, person.id),
        "placeholder": {"type": "plain_text", "text": "Choose a person", "emoji": False},
    }
    return Row(line(f"{name(person)}{where}: {count_words(held, 'action')}"), element)
