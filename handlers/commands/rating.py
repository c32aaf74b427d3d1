"""The colour that a plan lead sets against the rules: `/action rag`."""

from __future__ import annotations

import re

from handlers.answer import Answer
from handlers.commands.reporting import record
from handlers.services import Visit
from messages import forms
from plans.brag import TO_SET
from plans.typed import split_word, take_because
from storage import rights
from storage.records import ActionRecord
from storage.rights import Refused

_COLOURS = {brag.value: brag.value for brag in TO_SET} | {"yellow": "amber", "orange": "amber"}
_BY_RULES = re.compile(r"(?:by |as )?(?:the )?rules?\b(?: say\b)?|none\b|auto(?:matic)?\b|off\b|clear\b|reset\b", re.I)


def rag(visit: Visit, rest: str) -> Answer:
    """`/action rag 2.3 amber because …`; `/action rag 2.3 rules`; with the action alone, a form."""
    word, words = split_word(rest)
    if not word:
        raise Refused("Say which action, the colour and why, for example: /action rag 2.4 amber because HR is short.")
    action = visit.action(word)
    colour, reason = split_word(words)
    if not colour:
        return colour_form(visit, action)
    if found := _BY_RULES.match(words):
        reason = words[found.end() :]
        return record(visit, lambda ledger: ledger.set_rag(action, None, _reason(visit, reason)))
    wanted = _COLOURS.get(colour.casefold().strip(",:;."))
    if wanted is None:
        raise Refused(
            f'"{colour[:40]}" is not a colour to set: say red, amber or green and why, or rules to leave it to the '
            f"rules. For example: /action rag {action.ref} amber because the board has not met."
        )
    return record(visit, lambda ledger: ledger.set_rag(action, wanted, _reason(visit, reason)))


def _reason(visit: Visit, words: str) -> str | None:
    return take_because(visit.plain(words)) or None


def colour_form(visit: Visit, action: ActionRecord) -> Answer:
    with visit.read() as c:
        rights.require_lead(c, visit.actor, action.plan, f"set the colour of {action.ref}")
    if not action.state.is_open:
        raise Refused(f"{action.ref} is {action.state.status.words}: its colour says so by itself.")
    today, several = action.plan.today(visit.now), visit.several_plans
    return Answer(view=forms.form_colour(action, today=today, origin=visit.origin, show_plan=several))
