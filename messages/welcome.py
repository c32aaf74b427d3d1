"""The first word to an owner, and the word to who was made an owner by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from messages import buttons
from messages.blocks import Buttons, Part, bold, button, compose, line, text
from messages.buttons import OnList
from messages.lines import by_urgency, fact_words, first_name, four_buttons, name, names, ref, short_line, title_line
from messages.rendered import Rendered
from messages.text import words
from plans.wording import count_words
from storage.records import ActionRecord, PersonRecord, PlanRecord

_LINES = 20


def welcome(
    person: PersonRecord,
    plan: PlanRecord,
    actions: Sequence[ActionRecord],
    leads: Sequence[PersonRecord],
    *,
    today: date,
) -> Rendered:
    """What is theirs, once, after an import. It is no reminder: nothing has to be done now."""
    ordered = sorted(actions, key=by_urgency)
    are = "is" if len(actions) == 1 else "are"
    headline = f"{count_words(len(actions), 'action')} of {words(plan.title, 150)} {are} yours, {first_name(person)}"
    led = f" {names(leads)} {'leads' if len(leads) == 1 else 'lead'} the plan." if leads else ""
    head: list[Part] = [
        text(
            line(bold(headline)),
            f"I am Leadline: I ask you about an action when it falls due, and keep the answer.{led}",
        )
    ]
    items: list[list[Part]] = [[text(short_line(one, today, reader=person), joins=True)] for one in ordered[:_LINES]]
    hint = f'"{ref(ordered[0])} done on Tuesday"' if ordered else '"2.4 done on Tuesday"'

    def tail(left_out: int) -> list[Part]:
        hidden = len(ordered) - len(items) + left_out
        parts: list[Part] = [text(f"And {hidden} more.")] if hidden else []
        value = OnList({"mine": True}).encode()
        parts.append(Buttons((button("My open actions", buttons.OPEN_LIST, value),)))
        parts.append(text(f"Nothing to do now. When I ask, tap a button or reply in plain words, for example {hint}."))
        return parts

    return compose(head, items, tail, action_ids=[action.id for action in ordered])


def assigned(action: ActionRecord, by: PersonRecord | None, *, today: date) -> Rendered:
    """Somebody was made an owner by somebody else (None: by an administrator)."""
    who = name(by) if by else "An administrator"
    head = line(bold(f"{who} made you an owner of {ref(action)}"), f" · {words(action.plan.title, 150)}")
    parts: list[Part] = [text(head, title_line(action, today), fact_words(action, today))]
    if action.state.is_open:
        parts.append(four_buttons(action))
        parts.append(text("Not yours? /action handover " + ref(action) + " @name offers it to somebody else."))
    return compose(parts, action_ids=[action.id])
