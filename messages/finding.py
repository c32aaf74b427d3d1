"""The search box over actions, and what it offers while somebody types."""

from __future__ import annotations

from collections.abc import Sequence

from messages import buttons
from messages.blocks import Block, Buttons, plain
from messages.inputs import OPTION, PLACEHOLDER
from messages.text import words
from storage.finding import Found

OPTIONS = 50  # offered at once; Slack takes 100


def find_box() -> Buttons:
    """A box to type a reference, words of an action or an owner's name into. Slack asks us for each letter typed."""
    element: Block = {
        "type": "external_select",
        "action_id": buttons.FIND_ACTION,
        "placeholder": plain("Find an action", PLACEHOLDER),
        "min_query_length": 0,
    }
    return Buttons((element,))


def found_options(found: Sequence[Found], *, show_plan: bool) -> list[Block]:
    """What is offered: `2.4 Workforce strategy`, and how it ended where it is closed."""
    return [{"text": plain(_said(one, show_plan), OPTION), "value": str(one.id)} for one in found[:OPTIONS]]


def _said(one: Found, show_plan: bool) -> str:
    ended = "" if one.status.is_open else f" ({one.status.words})"
    return f"{words(one.full_ref if show_plan else one.ref, 40)}{ended} {words(one.title, OPTION)}"
