"""Buttons: each does through the ledger what a command would do. One that needs a word opens a form."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from handlers import commands
from handlers import importing as documents
from handlers.answer import Answer
from handlers.commands import opening, owning, rating, reading, reporting
from handlers.replies import choose
from handlers.services import Visit
from messages import answers, buttons, forms
from messages import digest as digest_message
from messages.buttons import OnAction, OnActions, OnDigest, OnList, OnPlan, OnRequest, Origin, Pick, Typed, Undo
from plans.statuses import Status
from plans.wording import count_words, join_words
from storage import importing, inbox, people, picture, queries, rights, schedules
from storage.ledger import Ledger
from storage.records import ActionRecord, RequestRecord
from storage.rights import Refused
from storage.writing import Change


@dataclass(frozen=True, slots=True)
class Press:
    """A press: the button's id and value, and where it stands. `kept` says that the message is one of the outbox,
    which brings itself up to date; any other is replaced by the answer."""

    action_id: str
    value: str
    origin: Origin
    kept: bool = False
    in_view: bool = False  # it stands in a modal, which the answer replaces
    at_home: bool = False  # it stands in App Home, which is published again


Handler = Callable[[Visit, Press], Answer]


def press(visit: Visit, pressed: Press) -> Answer:
    """Do what a button says; what is refused is said in one sentence."""
    handler = HANDLERS.get(re.split(":", pressed.action_id)[0])
    if handler is None:
        return Answer()
    try:
        return handler(visit, pressed)
    except Refused as refusal:
        return Answer(answers.refusal(str(refusal)))


def _report(change: Callable[[Ledger, Any], Change]) -> Handler:
    def handle(visit: Visit, pressed: Press) -> Answer:
        action = visit.action_by_id(OnAction.decode(pressed.value).action)
        answer = reporting.record(visit, lambda ledger: change(ledger, action))
        return Answer() if pressed.kept else answer

    return handle


def _all_on_track(visit: Visit, pressed: Press) -> Answer:
    """What was settled, or given to others, since the message was sent is passed over."""
    action_ids = OnActions.decode(pressed.value).actions

    def change(ledger: Ledger) -> list[Change]:
        return [
            ledger.report(action, status=Status.IN_PROGRESS)
            for action in queries.actions(ledger.c, visit.workspace_id, action_ids)
            if rights.is_owner(visit.actor, action) and action.state.is_open and not action.state.pending
        ]

    answer = reporting.record(visit, change)
    return Answer() if pressed.kept else answer


def _undo(visit: Visit, pressed: Press) -> Answer:
    batch = Undo.decode(pressed.value).batch

    def change(ledger: Ledger) -> list[Change]:
        changes = ledger.undo(batch)
        inbox.note_undone(ledger.c, visit.workspace_id, batch)
        return changes

    answer = reporting.record(visit, change)
    return Answer() if pressed.kept else answer


def _decide(approve: bool) -> Handler:
    def handle(visit: Visit, pressed: Press) -> Answer:
        request_id = OnRequest.decode(pressed.value).request
        answer = reporting.record(visit, lambda ledger: ledger.decide(request_id, approve=approve))
        return Answer() if pressed.kept else answer

    return handle


def _request_form(build: Callable[..., dict[str, Any]]) -> Handler:
    def handle(visit: Visit, pressed: Press) -> Answer:
        with visit.read() as c:
            request = queries.request(c, visit.workspace_id, OnRequest.decode(pressed.value).request)
            if request is not None:
                _require_decider(visit, c, request)
        if request is None or request.state != "open":
            raise Refused("That was decided already.")
        return Answer(view=build(request, today=request.action.plan.today(visit.now), origin=pressed.origin))

    return handle


def _require_decider(visit: Visit, c: Connection, request: RequestRecord) -> None:
    """A form shows what was asked and why: it opens for who may decide it."""
    if request.kind != "handover":
        rights.require_lead(c, visit.actor, request.action.plan, "decide that")
    elif request.to_person is None or request.to_person.id != visit.person.id:
        raise Refused("Only who an action is offered to can answer that.")


def _form(build: Callable[[Visit, ActionRecord], Answer]) -> Handler:
    """A form about an action, for who may fill it in."""

    def handle(visit: Visit, pressed: Press) -> Answer:
        visit.origin = pressed.origin
        return build(visit, visit.action_by_id(OnAction.decode(pressed.value).action))

    return handle


def _send_back(visit: Visit, pressed: Press) -> Answer:
    action = visit.action_by_id(OnAction.decode(pressed.value).action)
    with visit.read() as c:
        rights.require_lead(c, visit.actor, action.plan, f"send {action.ref} back")
        evidence = queries.evidence(c, visit.workspace_id, action.id)
    today = action.plan.today(visit.now)
    return Answer(
        view=forms.form_send_back(
            action, today=today, evidence=evidence, origin=pressed.origin, show_plan=visit.several_plans
        )
    )


def _show(visit: Visit, pressed: Press) -> Answer:
    action = visit.action_by_id(OnAction.decode(pressed.value).action)
    return Answer(view=forms.message_view(f"Action {action.ref}", reading.card(visit, action)))


def _find(visit: Visit, pressed: Press) -> Answer:
    """An action was chosen in the search box."""
    action = visit.action_by_id(int(pressed.value))
    return Answer(view=forms.message_view(f"Action {action.ref}", reading.card(visit, action)))


def _history(visit: Visit, pressed: Press) -> Answer:
    wanted = OnAction.decode(pressed.value)
    action = visit.action_by_id(wanted.action)
    return Answer(view=forms.message_view(f"History of {action.ref}", reading.history_of(visit, action, wanted.page)))


def _open_list(visit: Visit, pressed: Press) -> Answer:
    wanted = OnList.decode(pressed.value)
    return Answer(view=forms.list_view(**reading.list_of(visit, wanted.query, wanted.page), origin=pressed.origin))


def _page(visit: Visit, pressed: Press) -> Answer:
    wanted = OnList.decode(pressed.value)
    if pressed.in_view:
        return Answer(view=forms.list_view(**reading.list_of(visit, wanted.query, wanted.page), origin=pressed.origin))
    return Answer(reading.run_list(visit, wanted.query, wanted.page))


def _choose_reading(visit: Visit, pressed: Press) -> Answer:
    return Answer(choose(visit, pressed.value))


def _pick(visit: Visit, pressed: Press) -> Answer:
    picked = Pick.decode(pressed.value)
    action = visit.action_by_id(picked.action)
    return commands.run(visit, f"{picked.then} {action.full_ref} {picked.words}")


def _tell_owners(visit: Visit, pressed: Press) -> Answer:
    plan = visit.whole_plan(OnPlan.decode(pressed.value).plan)
    with visit.ledger() as ledger:
        told = importing.tell_owners(ledger.c, visit.actor, plan, visit.now)
    if not told:
        return Answer(answers.plain("Every owner has been told already."))
    reached = [person.name for person in told if person.reachable]
    missed = [person.name for person in told if not person.reachable]
    sentence = f"Told {join_words(reached)}." if reached else "Nobody could be reached."
    return Answer(answers.plain(sentence + (f" Not in this Slack: {join_words(missed)}." if missed else "")))


def _match_person(visit: Visit, pressed: Press) -> Answer:
    """A person picker: who a name in the plan is."""
    _, person_id = buttons.person_of(pressed.action_id)
    member = visit.member(pressed.value)
    with visit.ledger() as ledger:
        named = people.found(ledger.c, visit.workspace_id, person_id)
        changes = ledger.recognise(named, member)
    return Answer(
        answers.plain(f"{named.name} is {member.name}, who owns {count_words(len(changes), 'open action')} now."),
        beside=True,
    )


def _digest_more(visit: Visit, pressed: Press) -> Answer:
    wanted = OnDigest.decode(pressed.value)
    plan = visit.whole_plan(wanted.plan)
    with visit.read() as c:
        drawn = picture.draw(c, plan, visit.now, after=wanted.after)
    return Answer(view=forms.message_view(plan.title, digest_message.digest_part(drawn, wanted.part, wanted.page)))


def _add(visit: Visit, pressed: Press) -> Answer:
    plan = visit.whole_plan(OnPlan.decode(pressed.value).plan)
    with visit.read() as c:
        numbers = queries.recommendations(c, visit.workspace_id, plan.id)
    return Answer(view=forms.form_add([plan], numbers, origin=pressed.origin))


def _away(visit: Visit, pressed: Press) -> Answer:
    visit.origin = pressed.origin
    return owning.away_form(visit)


def _open_form(visit: Visit, pressed: Press) -> Answer:
    """A command that was typed where no form can open, such as a mention in a thread."""
    visit.origin = pressed.origin
    return commands.run(visit, Typed.decode(pressed.value).line)


def _plan_settings(visit: Visit, pressed: Press) -> Answer:
    plan = visit.whole_plan(OnPlan.decode(pressed.value).plan)
    with visit.read() as c:
        rights.require_lead(c, visit.actor, plan, "change the plan's settings")
        leads = queries.leads(c, visit.workspace_id, plan.id)
        schedule = schedules.digest_schedule(c, plan)
    when = (schedule.weekday, schedule.hour, schedule.minute) if schedule else None
    return Answer(view=forms.form_plan_settings(plan, leads, when, origin=pressed.origin))


def _come_back(visit: Visit, _pressed: Press) -> Answer:
    return commands.run(visit, "back")


HANDLERS: dict[str, Handler] = {
    buttons.DONE: _report(lambda ledger, action: ledger.complete(action)),
    buttons.ON_TRACK: _report(lambda ledger, action: ledger.report(action, status=Status.IN_PROGRESS)),
    buttons.MORE_TIME: _form(opening.more_time),
    buttons.BLOCKED: _form(opening.blocked),
    buttons.ALL_ON_TRACK: _all_on_track,
    buttons.UNDO: _undo,
    buttons.APPROVE: _decide(True),
    buttons.DECLINE: _request_form(forms.form_decline),
    buttons.ANOTHER_DATE: _request_form(forms.form_another_date),
    buttons.ACCEPT: _decide(True),
    buttons.DECLINE_HANDOVER: _decide(False),
    buttons.VERIFY: _report(lambda ledger, action: ledger.verify(action)),
    buttons.SEND_BACK: _send_back,
    buttons.DONE_FORM: _form(opening.done),
    buttons.HANDOVER_FORM: _form(opening.handover),
    buttons.CANCEL_FORM: _form(opening.cancel),
    buttons.EDIT: _form(owning.edit_form),
    buttons.COLOUR: _form(rating.colour_form),
    buttons.SHOW_ACTION: _show,
    buttons.FIND_ACTION: _find,
    buttons.HISTORY: _history,
    buttons.OPEN_LIST: _open_list,
    buttons.PAGE: _page,
    buttons.CHOOSE_READING: _choose_reading,
    buttons.PICK_ACTION: _pick,
    buttons.TELL_OWNERS: _tell_owners,
    buttons.MATCH_PERSON: _match_person,
    buttons.DIGEST_MORE: _digest_more,
    buttons.ADD_ACTION: _add,
    buttons.PLAN_SETTINGS: _plan_settings,
    buttons.AWAY: _away,
    buttons.OPEN_FORM: _open_form,
    buttons.BACK: _come_back,
    **documents.BUTTONS,
}
