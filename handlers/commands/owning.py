"""Commands about who owns what: add, assign, handover, and leave."""

from __future__ import annotations

from handlers.answer import Answer
from handlers.commands import opening
from handlers.commands.reporting import record
from handlers.services import Visit, rules_of
from messages import answers, forms
from plans.due import take_due
from plans.typed import split_word, take_because, take_leave, take_people
from plans.wording import day_words
from storage import people, queries, rights
from storage.ledger import NewAction
from storage.records import ActionRecord
from storage.rights import Refused


def add(visit: Visit, rest: str) -> Answer:
    """`/action add Review the offer @ana by 31 March`; with nothing else, a form."""
    rights.require_insider(visit.actor)
    plan = visit.require_plan()
    if not rest.strip():
        with visit.read() as c:
            numbers = queries.recommendations(c, visit.workspace_id, plan.id)
        return Answer(view=forms.form_add([plan], numbers, origin=visit.origin))
    who = take_people(rest)
    owners = visit.members(who)
    title, due = take_due(visit.plain(who.rest), today=plan.today(visit.now), rules=rules_of(plan))
    if due is not None and due.question:
        raise Refused(f"{due.question.rstrip('.?')}. Say the day, for example: by 31 March. Nothing was added.")
    if due is not None and due.due is not None and due.due < plan.today(visit.now):
        today = plan.today(visit.now)
        raise Refused(f"{day_words(due.due, today)} is past: a new action is due today or later. Nothing was added.")
    new = NewAction(
        title,
        owner_ids=[owner.id for owner in owners],
        due_on=due.due if due else None,
        start_on=due.start if due else None,
        recurrence=due.recurrence if due else None,
    )
    return record(visit, lambda ledger: ledger.add(plan, new))


def edit(visit: Visit, rest: str) -> Answer:
    """`/action edit 2.3 [new words]`: a form with what the action says, its recommendation and its dates."""
    word, words = split_word(rest)
    if not word:
        raise Refused("Say which action, for example: /action edit 2.4.")
    return edit_form(visit, visit.action(word), visit.plain(words))


def edit_form(visit: Visit, action: ActionRecord, title: str = "") -> Answer:
    with visit.read() as c:
        rights.require_lead(c, visit.actor, action.plan, f"edit {action.ref}")
        numbers = queries.recommendations(c, visit.workspace_id, action.plan.id)
    several = visit.several_plans
    return Answer(view=forms.form_edit(action, numbers, title=title, origin=visit.origin, show_plan=several))


def assign(visit: Visit, rest: str) -> Answer:
    """`/action assign 2.3 @a @b`"""
    word, words = split_word(rest)
    if not word:
        raise Refused("Say which action and who, for example: /action assign 2.4 @ana.")
    action = visit.action(word)
    owners = visit.members(take_people(words))
    return record(visit, lambda ledger: ledger.assign(action, [owner.id for owner in owners]))


def handover(visit: Visit, rest: str) -> Answer:
    """`/action handover 2.3 @b`; with nothing but the action, a form."""
    word, words = split_word(rest)
    if word and not words:
        return opening.handover(visit, visit.action(word))
    who = take_people(words)
    if not word or len(who.ids) + len(who.names) != 1:
        raise Refused("Say which action and to whom, for example: /action handover 2.4 @ana.")
    action, to = visit.action(word), visit.members(who)[0]
    return record(visit, lambda ledger: ledger.offer_handover(action, to, take_because(visit.plain(who.rest)) or None))


def away(visit: Visit, rest: str) -> Answer:
    """`/action away until 5 May [deputy @b]`: back on that day; of "1 May to 4 May", the day after. Alone, a form."""
    if not rest.strip():
        return away_form(visit)
    who = take_people(rest)
    line = who.rest.removesuffix("deputy").strip()
    leave = take_leave(line, today=visit.today, rules=rules_of(None))
    if leave is None:
        raise Refused("Say until when, for example: /action away until 5 May, or: /action away 1 May to 4 May.")
    deputies = visit.members(who)
    with visit.ledger() as ledger:
        people.set_away(ledger.c, visit.person, leave, visit.now)
        if deputies:
            people.set_deputy(ledger.c, visit.person, deputies[0], visit.now)
        current = people.found(ledger.c, visit.workspace_id, visit.person.id)
        named = queries.person(ledger.c, visit.workspace_id, current.deputy_id) if current.deputy_id else None
    return Answer(answers.plain(answers.away_words(leave, visit.today, named.name if named else None)))


def away_form(visit: Visit) -> Answer:
    deputy_id = visit.person.deputy_id
    with visit.read() as c:
        named = queries.person(c, visit.workspace_id, deputy_id) if deputy_id else None
    return Answer(view=forms.form_away(visit.person, today=visit.today, deputy=named, origin=visit.origin))


def back(visit: Visit, _rest: str) -> Answer:
    """`/action back`"""
    leave = visit.person.leave
    if leave is None or leave.back_on <= visit.today:
        return Answer(answers.plain("You are not marked as away."))
    with visit.ledger() as ledger:
        people.set_away(ledger.c, visit.person, None, visit.now)
    if leave.is_ahead(visit.today):
        return Answer(answers.plain("You are not away after all. Your nudges come as ever."))
    return Answer(answers.plain("Welcome back. Your nudges come again."))


def deputy(visit: Visit, rest: str) -> Answer:
    """`/action deputy @b`; `/action deputy none`"""
    who = take_people(rest)
    if not who and rest.strip().casefold() not in ("none", "nobody", "off"):
        raise Refused("Name your deputy, for example: /action deputy @ana. To have none: /action deputy none.")
    named = visit.members(who)[0] if who else None
    with visit.ledger() as ledger:
        people.set_deputy(ledger.c, visit.person, named, visit.now)
    if named is None:
        return Answer(answers.plain("You have no deputy now."))
    return Answer(
        answers.plain(
            f"{named.name} is your deputy: may answer for you at any time, and gets your nudges while you are away."
        )
    )
