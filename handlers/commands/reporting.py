"""Commands by which owners report: done, update, block, reopen, cancel, extend, snooze, undo."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from handlers.answer import Answer
from handlers.commands import opening
from handlers.services import Visit, rules_of
from messages import answers, lists
from messages.buttons import Pick
from messages.lines import ref
from messages.rendered import Rendered
from plans.references import read_reference
from plans.typed import (
    links_in,
    read_update,
    split_word,
    take_because,
    take_day,
    take_length,
    take_past_day,
    take_references,
)
from plans.wording import join_words
from storage import queries, rights
from storage.ledger import Ledger
from storage.records import ActionRecord
from storage.rights import Refused
from storage.writing import Change

_IS_DONE = re.compile(
    r"(?:is |now |all )*(?:done|completed?|finished)\s*(?:$|[,.;:–-]\s*|(?=(?:on|today|yesterday|last)\b))", re.I
)


def record(visit: Visit, change: Callable[[Ledger], Change | Sequence[Change]]) -> Answer:
    """Do something through the ledger and say it back, with Undo."""
    with visit.ledger() as ledger:
        made = change(ledger)
        changes = [made] if isinstance(made, Change) else list(made)
        return Answer(said(visit, ledger, changes))


def said(visit: Visit, ledger: Ledger, changes: Sequence[Change]) -> Rendered:
    """What was done, said back to who did it."""
    plan_ids = {change.action.plan.id for change in changes if change.request_id}
    request_ids = [change.request_id for change in changes if change.request_id]
    found = [queries.request(ledger.c, visit.workspace_id, request_id) for request_id in request_ids]
    return answers.said_back(
        changes,
        today=visit.today,
        batch=visit.actor.batch,
        leads={plan_id: queries.leads(ledger.c, visit.workspace_id, plan_id) for plan_id in plan_ids},
        requests=[request for request in found if request],
        show_plan=visit.several_plans,
    )


def target(visit: Visit, rest: str, then: str) -> tuple[ActionRecord, str] | Answer:
    """The action that a line begins with, and the rest of it. Where none is named: the only open one, or a choice."""
    word, more = split_word(rest)
    if word and read_reference(word):
        return visit.action(word), more
    mine = visit.my_open()
    if len(mine) == 1:
        return mine[0], rest
    if not mine:
        raise Refused(f"You have no open actions. To report on another's, name it: /action {then} 2.4.")
    names = [ref(action, visit.several_plans) for action in mine[:10]]
    if Pick.decode(Pick(mine[0].id, then, rest).encode()).words != rest:
        raise Refused(
            f"That is too long to keep while you choose. Name the action with it, for example: /action {then} "
            f"{names[0]} and the words. Yours are {join_words(names)}."
        )
    question = {"done": "Which one is done?", "block": "Which one is blocked?", "extend": "Which one needs more time?"}
    asked = question.get(then, "Which one?")
    return Answer(lists.pick_action(asked, mine, then, words_after=rest, show_plan=visit.several_plans))


def done(visit: Visit, rest: str) -> Answer:
    """`/action done 2.3 [on 12 March] [note]`; several references complete several actions."""
    refs, words = take_references(rest)
    if len(refs) > 1:
        return complete(visit, [visit.action(ref) for ref in dict.fromkeys(refs)], words)
    aimed = target(visit, rest, "done")
    if isinstance(aimed, Answer):
        return aimed
    action, more = aimed
    return complete(visit, [action], more)


def complete(visit: Visit, actions: Sequence[ActionRecord], words: str) -> Answer:
    """Complete actions on the day that the words begin with, today where they name none; the rest is the note."""
    plain = visit.plain(words)

    def change(ledger: Ledger) -> list[Change]:
        changes: list[Change] = []
        for action in actions:
            today = action.plan.today(visit.now)
            on, note = take_past_day(plain, today=today, rules=rules_of(action.plan))
            made = ledger.complete(action, on=on, note=note or None)
            links = links_in(note) if made.changed else []
            changes += [made, *(ledger.add_evidence(made.action, url) for url in links)]
        return changes

    return record(visit, change)


def update(visit: Visit, rest: str) -> Answer:
    """`/action update 2.3 [on track · at risk · 60%] note`"""
    aimed = target(visit, rest, "update")
    if isinstance(aimed, Answer):
        return aimed
    action, words = aimed
    if is_done := _IS_DONE.match(words):
        return complete(visit, [action], words[is_done.end() :])
    read = read_update(visit.plain(words))
    if read == read_update(""):
        raise Refused(
            f"Say how it stands, for example: /action update {action.ref} on track, half of the visits are done."
        )
    return record(visit, lambda ledger: ledger.report(action, status=read.status, percent=read.percent, note=read.note))


def block(visit: Visit, rest: str) -> Answer:
    """`/action block 2.3 reason`; without one, a form."""
    aimed = target(visit, rest, "block")
    if isinstance(aimed, Answer):
        return aimed
    action, words = aimed
    if not words.strip():
        return opening.blocked(visit, action)
    return record(visit, lambda ledger: ledger.block(action, take_because(visit.plain(words))))


def reopen(visit: Visit, rest: str) -> Answer:
    """`/action reopen 2.3 reason`"""
    action, words = _named(visit, rest, "reopen", "there is more to do")
    return record(visit, lambda ledger: ledger.reopen(action, take_because(visit.plain(words)) or None))


def verify(visit: Visit, rest: str) -> Answer:
    """`/action verify 2.3 [note]`: a plan lead accepts what is done."""
    word, words = split_word(rest)
    if not word:
        raise Refused("Say which action, for example: /action verify 2.4.")
    action = visit.action(word)
    return record(visit, lambda ledger: ledger.verify(action, take_because(visit.plain(words)) or None))


def send_back(visit: Visit, rest: str) -> Answer:
    """`/action sendback 2.3 reason`"""
    action, words = _named(visit, rest, "sendback", "the minutes are missing")
    return record(visit, lambda ledger: ledger.send_back(action, take_because(visit.plain(words))))


def cancel(visit: Visit, rest: str) -> Answer:
    """`/action cancel 2.3 reason`: the lead's own; an owner's asks the lead. Without a reason, a form."""
    action, words = _named(visit, rest, "cancel", "the service has closed")
    if not words.strip():
        return opening.cancel(visit, action)
    return cancel_for(visit, action, take_because(visit.plain(words)))


def cancel_for(visit: Visit, action: ActionRecord, reason: str) -> Answer:
    if not reason:
        raise Refused(f"Say why, for example: /action cancel {action.ref} the service has closed.")

    def change(ledger: Ledger) -> Change:
        lead = rights.is_lead(ledger.c, visit.actor, action.plan)
        return ledger.close(action, reason) if lead else ledger.ask_to_cancel(action, reason)

    return record(visit, change)


def _named(visit: Visit, rest: str, verb: str, example: str) -> tuple[ActionRecord, str]:
    word, words = split_word(rest)
    if not word:
        raise Refused(f"Say which action and why, for example: /action {verb} 2.4 {example}.")
    return visit.action(word), words


def extend(visit: Visit, rest: str) -> Answer:
    """`/action extend 2.3 to 30 April because …`; with nothing but the action, a form."""
    aimed = target(visit, rest, "extend")
    if isinstance(aimed, Answer):
        return aimed
    action, words = aimed
    if not words.strip():
        return opening.more_time(visit, action)
    due_on, reason = _new_date(visit, action, visit.plain(words))
    return record(visit, lambda ledger: ledger.ask_new_date(action, due_on, take_because(reason) or None))


def _new_date(visit: Visit, action: ActionRecord, words: str) -> tuple[date, str]:
    """A day, or a length of time from the due date (from today where that is past)."""
    today = action.plan.today(visit.now)
    start = max(action.state.due_on or today, today)
    due_on, reason = take_length(words, start=start)
    if due_on is None:
        due_on, reason = take_day(words, today=today, rules=rules_of(action.plan))
    if due_on is None:
        raise Refused(f"Say until when, for example: /action extend {action.ref} to 30 April because HR needs longer.")
    return due_on, reason


def snooze(visit: Visit, rest: str) -> Answer:
    """`/action snooze 2.3 3d`"""
    aimed = target(visit, rest, "snooze")
    if isinstance(aimed, Answer):
        return aimed
    action, words = aimed
    until, _ = take_length(words, start=visit.today)
    if until is None:
        until, _ = take_day(words, today=visit.today, rules=rules_of(action.plan))
    if until is None:
        raise Refused(f"Say for how long, for example: /action snooze {action.ref} 3d.")
    return record(visit, lambda ledger: ledger.snooze(action, until))


def undo(visit: Visit, rest: str) -> Answer:
    """`/action undo`: my last change; `/action undo 2.3`: my last change of that action."""
    words = dict.fromkeys(re.split(r"[\s,;]+", rest))
    named = [visit.action(word) for word in words if read_reference(word)]
    if not named:
        return record(visit, lambda ledger: ledger.undo())
    return record(visit, lambda ledger: [change for action in named for change in ledger.undo(of=action)])
