"""Lists of actions, in pages, and the question which of several is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from messages import buttons
from messages.blocks import Block, Buttons, Line, Part, bold, button, compose, line, text, view_blocks
from messages.buttons import OnAction, OnList, OnPlan, Pick
from messages.finding import find_box
from messages.lines import fact_words, four_buttons, ref, short_line, title_line
from messages.rendered import Rendered
from messages.text import words
from plans.brag import is_overdue
from plans.wording import count_words
from storage.records import ActionRecord, PlanRecord

PAGE_WITH_BUTTONS, PAGE = 8, 20  # actions
_PICKS = 20
_NONE_MINE = "Nothing of yours is open. /action list all shows the whole plan; /action add … adds an action."
_NONE = "No action fits that. /action list all shows the whole plan; /action add … adds an action."


def pages_of(count: int, with_buttons: bool) -> int:
    """How many pages a list takes, at least 1."""
    return max(1, -(-count // (PAGE_WITH_BUTTONS if with_buttons else PAGE)))


def action_list(
    title: str,
    actions: Sequence[ActionRecord],
    *,
    today: date,
    page: int = 0,
    query: Mapping[str, Any],
    with_buttons: bool = False,
    show_plan: bool = False,
    plan: PlanRecord | None = None,
) -> Rendered:
    """A page of a list (the first is 0; past the end is the last), as they are given.

    `query` is what the page buttons carry, for the handler to look again. With `plan`, an empty list offers to add.
    """
    head, items, tail = _parts(title, actions, today, page, query, with_buttons, show_plan, plan)
    return compose(head, items, tail, action_ids=[action.id for action in _on_page(actions, page, with_buttons)])


def list_blocks(
    title: str,
    actions: Sequence[ActionRecord],
    *,
    today: date,
    page: int = 0,
    query: Mapping[str, Any],
    with_buttons: bool = True,
    show_plan: bool = False,
) -> list[Block]:
    """The same page as the blocks of a view."""
    return view_blocks(*_parts(title, actions, today, page, query, with_buttons, show_plan, None))


def _parts(
    title: str,
    actions: Sequence[ActionRecord],
    today: date,
    page: int,
    query: Mapping[str, Any],
    with_buttons: bool,
    show_plan: bool,
    plan: PlanRecord | None,
) -> tuple[list[Part], list[list[Part]], list[Part]]:
    if not actions:
        return _empty(title, query, plan), [], []
    head: list[Part] = [text(_summary(title, actions, today))]
    shown = _on_page(actions, page, with_buttons)
    items = [_item(action, today, with_buttons, show_plan) for action in shown]
    return head, items, _page_buttons(len(actions), page, query, with_buttons)


def _page_at(count: int, page: int, with_buttons: bool) -> int:
    return min(max(page, 0), pages_of(count, with_buttons) - 1)


def _on_page(actions: Sequence[ActionRecord], page: int, with_buttons: bool) -> Sequence[ActionRecord]:
    length = PAGE_WITH_BUTTONS if with_buttons else PAGE
    start = _page_at(len(actions), page, with_buttons) * length
    return actions[start : start + length]


def _empty(title: str, query: Mapping[str, Any], plan: PlanRecord | None) -> list[Part]:
    """An empty list says what to do next."""
    parts: list[Part] = [
        text(line(bold(words(title, 200)), ": none")),
        text(_NONE_MINE if query.get("mine") else _NONE),
    ]
    if plan:
        parts.append(Buttons((button("Add an action", buttons.ADD_ACTION, OnPlan(plan.id).encode()),)))
    return parts


def _summary(title: str, actions: Sequence[ActionRecord], today: date) -> Line:
    late = sum(is_overdue(action.state, today) for action in actions)
    return line(bold(f"{words(title, 200)}: {count_words(len(actions), 'action')}"), f", {late} late" if late else "")


def _item(action: ActionRecord, today: date, with_buttons: bool, show_plan: bool) -> list[Part]:
    if not with_buttons:
        return [text(short_line(action, today, show_plan=show_plan), joins=True)]
    two_lines = text(title_line(action, today, show_plan=show_plan), fact_words(action, today))
    return [two_lines, four_buttons(action)] if action.state.is_open else [two_lines]


def _page_buttons(count: int, page: int, query: Mapping[str, Any], with_buttons: bool) -> list[Part]:
    """Earlier and later pages, named for what is on them; and the search box where there is more to look through."""
    last, at = pages_of(count, with_buttons) - 1, _page_at(count, page, with_buttons)
    length = PAGE_WITH_BUTTONS if with_buttons else PAGE
    made = []
    for said, to in (("Previous", at - 1), ("Next", at + 1)):
        if 0 <= to <= last:
            on_it = f"{said} {min(length, count - to * length)}"
            value = OnList(dict(query), to).encode()
            made.append(button(on_it, buttons.action_id(buttons.PAGE, to), value, of=f"page {to + 1} of {last + 1}"))
    pages: list[Part] = [text(f"Page {at + 1} of {last + 1}"), Buttons(tuple(made))] if made else []
    return [*pages, find_box()] if query.get("mine") or last else pages


def pick_action(
    question: str,
    actions: Sequence[ActionRecord],
    then: str,
    *,
    words_after: str = "",
    show_plan: bool = False,
) -> Rendered:
    """Ask which action a command was about: a button for each. `then` and `words_after` come back with the answer."""
    made = tuple(
        button(
            f"{ref(action, show_plan)} {words(action.title, 60)}",
            buttons.action_id(buttons.PICK_ACTION, action.id),
            Pick(action.id, then, words_after).encode(),
        )
        for action in actions[:_PICKS]
    )
    parts: list[Part] = [text(line(bold(words(question, 500))))]
    lines = [line(bold(ref(action, show_plan)), f" {words(action.title, 100)}") for action in actions[:_PICKS]]
    parts.append(Buttons(made, spoken="; ".join("".join(span.words for span in one) for one in lines)))
    if len(actions) > _PICKS:
        example = f"/action {words(then, 20)} {ref(actions[_PICKS], show_plan)}"
        parts.append(text(f"And {len(actions) - _PICKS} more: name the reference, for example {example}."))
    return compose(parts if made else parts[:1], action_ids=[action.id for action in actions[:_PICKS]])


def action_button(action: ActionRecord, *, show_plan: bool = False) -> Block:
    """A button that opens one action."""
    said = f"Open {ref(action, show_plan)}"
    return button(said, buttons.action_id(buttons.SHOW_ACTION, action.id), OnAction(action.id).encode())
