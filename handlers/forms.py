"""Forms that were filled in. What is wrong is said at its field, and nothing that was typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from handlers import importing
from handlers.answer import Answer, RefusedAt, refused_at
from handlers.commands import reporting
from handlers.commands.planning import channel_of
from handlers.commands.reporting import record, said
from handlers.services import Visit
from messages import answers, columns, drafts, forms
from messages.buttons import Origin
from plans.leave import Leave
from plans.working_days import has_bank_holidays
from storage import people, rights, schedules, settings
from storage.ledger import Ledger, NewAction
from storage.records import PlanRecord
from storage.rights import Refused
from storage.writing import Change

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is carried out, and the field at which a refusal is shown."""

    carry_out: Callable[[Visit, Origin, Values], Answer]
    field: str


def submit(visit: Visit, callback_id: str, origin: Origin, values: Values) -> Answer | dict[str, str]:
    """Do what a form says. The answer, or the errors by field."""
    form = FORMS.get(callback_id)
    if form is None:
        return Answer()
    try:
        return form.carry_out(visit, origin, values)
    except Refused as refusal:
        return {getattr(refusal, "field", form.field): str(refusal)}


def _done(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)

    def change(ledger: Ledger) -> list[Change]:
        changes = [ledger.complete(action, on=values.get("on"), note=values.get("note"))]
        if not changes[0].changed:
            return changes
        if values.get("evidence"):
            changes.append(ledger.add_evidence(changes[0].action, values["evidence"]))
        for file in values.get("files") or []:
            title = file.get("title") or file.get("name")
            changes.append(ledger.add_evidence(changes[0].action, file["permalink"], kind="file", title=title))
        return changes

    return record(visit, change)


def _more_time(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    due_on: date | None = values.get("due")
    if due_on is None:
        raise Refused("Choose the new due date.")
    return record(visit, lambda ledger: ledger.ask_new_date(action, due_on, values.get("reason")))


def _blocked(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    return record(visit, lambda ledger: ledger.block(action, values.get("reason") or ""))


def _another_date(visit: Visit, origin: Origin, values: Values) -> Answer:
    due_on, reason = values.get("due"), values.get("reason")
    request = origin.request or 0
    return record(visit, lambda ledger: ledger.decide(request, approve=True, due_on=due_on, reason=reason))


def _decline(visit: Visit, origin: Origin, values: Values) -> Answer:
    request, reason = origin.request or 0, values.get("reason")
    return record(visit, lambda ledger: ledger.decide(request, approve=False, reason=reason))


def _cancel(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    return reporting.cancel_for(visit, action, values.get("reason") or "")


def _handover(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    if not values.get("to"):
        raise Refused("Choose who is to take it on.")
    to = visit.member(values["to"])
    return record(visit, lambda ledger: ledger.offer_handover(action, to, values.get("reason")))


def _edit(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    start_on, due_on = values.get("start"), values.get("due")
    if start_on and due_on and start_on > due_on:
        raise RefusedAt("start", "It cannot start after it is due.")
    if due_on and due_on != action.state.due_on and due_on < action.plan.today(visit.now):
        raise RefusedAt("due", "That day is past: a new due date is today or later.")
    return record(
        visit,
        lambda ledger: ledger.edit(
            action,
            title=values.get("title") or "",
            recommendation=values.get("recommendation"),
            start_on=start_on,
            due_on=due_on,
            reason=values.get("reason"),
        ),
    )


def _colour(visit: Visit, origin: Origin, values: Values) -> Answer:
    action, colour = visit.action_by_id(origin.action or 0), values.get("colour")
    rag = None if colour == forms.BY_RULES else colour
    return record(visit, lambda ledger: ledger.set_rag(action, rag, values.get("reason")))


def _send_back(visit: Visit, origin: Origin, values: Values) -> Answer:
    action = visit.action_by_id(origin.action or 0)
    return record(visit, lambda ledger: ledger.send_back(action, values.get("reason") or ""))


def _add(visit: Visit, origin: Origin, values: Values) -> Answer:
    plan = visit.whole_plan(int(values.get("plan") or origin.plan or 0))
    due_on: date | None = values.get("due")
    if due_on is not None and due_on < plan.today(visit.now):
        raise RefusedAt("due", "That day is past: a new action is due today or later.")
    owners = [visit.member(user_id) for user_id in values.get("owners") or []]
    new = NewAction(
        values.get("title") or "",
        owner_ids=[owner.id for owner in owners],
        due_on=due_on,
        recommendation=values.get("recommendation"),
        source=origin.link or None,
    )
    with visit.ledger() as ledger:
        change = ledger.add(plan, new)
        answer = Answer(said(visit, ledger, [change]))
    if origin.thread and _may_be_told(visit, plan, origin.channel):
        here = origin.channel == plan.channel_id
        answer = replace(answer, thread=answers.tracked(change.action, today=plan.today(visit.now), here=here))
    return answer


def _may_be_told(visit: Visit, plan: PlanRecord, channel: str) -> bool:
    """Whether a channel may hear of a plan: a private plan's actions are spoken of in its own alone."""
    return channel == plan.channel_id or not visit.actor.is_private(plan)


def _away(visit: Visit, _origin: Origin, values: Values) -> Answer:
    back_on: date | None = values.get("back")
    if back_on is None:
        raise Refused("Choose the first day back.")
    leave = Leave(back_on, values.get("first"))
    with refused_at("deputy"):
        deputy = visit.member(values["deputy"]) if values.get("deputy") else None
    with visit.ledger() as ledger:
        people.set_away(ledger.c, visit.person, leave, visit.now)
        with refused_at("deputy"):
            people.set_deputy(ledger.c, visit.person, deputy, visit.now)
    return Answer(answers.plain(answers.away_words(leave, visit.today, deputy.name if deputy else None)))


def _plan(visit: Visit, origin: Origin, values: Values) -> Answer:
    plan = visit.whole_plan(origin.plan)
    with refused_at("leads"):
        leads = [visit.member(user_id) for user_id in values.get("leads") or []]
    wanted = _wanted(visit, plan, values)
    with visit.ledger() as ledger:
        changed = plan
        for field, changes in wanted.items():
            different = {name: value for name, value in changes.items() if getattr(plan, name) != value}
            with refused_at(field):
                rights.require_lead(ledger.c, visit.actor, plan, "change the plan's settings")
                if different:
                    changed = settings.change_plan(ledger.c, visit.actor, plan, visit.now, **different)
        with refused_at("leads"):
            settings.name_leads(ledger.c, visit.actor, changed, [lead.id for lead in leads], visit.now)
        _schedule(visit, ledger, changed, values)
    return Answer(answers.plain(f"The settings of {changed.title} are saved."))


def _wanted(visit: Visit, plan: PlanRecord, values: Values) -> dict[str, dict[str, Any]]:
    """What the settings are to be, by the field at which a refusal is shown."""
    country = (values.get("country") or plan.country).strip().upper()
    subdivision = (values.get("subdivision") or "").strip().upper() or None
    if not has_bank_holidays(country):
        raise RefusedAt("country", f"I know no bank holidays of {country[:10]}: give a country code such as GB or IE.")
    if not has_bank_holidays(country, subdivision):
        raise RefusedAt("subdivision", f"{country} has no part {subdivision}: give its code, such as ENG, or nothing.")
    channel, place = values.get("channel"), dict[str, Any]()
    if channel and channel != plan.channel_id:
        with refused_at("channel"):
            place["channel_id"], place["private"] = channel_of(visit, channel)
    return {
        "title": {"title": (values.get("title") or "").strip()},
        "key": {"key": (values.get("key") or "").strip().upper()},
        "channel": place,
        "remind": {"remind": [int(number) for number in re.findall(r"\d{1,3}", values.get("remind") or "")]},
        "country": {"country": country, "subdivision": subdivision},
        "week": {"week": sorted(int(day) for day in values.get("week") or [])},
        "rules": {rule: rule in (values.get("rules") or []) for rule in ("approval", "verification", "names_people")},
        "amber_due_days": {"amber_due_days": int(values.get("amber_due_days") or plan.amber_due_days)},
        "quiet_days": {"quiet_days": int(values.get("quiet_days") or plan.quiet_days)},
    }


def _schedule(visit: Visit, ledger: Ledger, plan: PlanRecord, values: Values) -> None:
    """Post the digest as the form says; one that is due already stays so where that is how it was."""
    day = values.get("digest_day")
    if day is None or not day.isdigit():
        schedules.cancel_digest(ledger.c, plan)
        return
    if plan.channel_id is None:
        raise RefusedAt("channel", "Choose the channel in which the digest is posted.")
    hour, _, minute = (values.get("digest_time") or "09:00").partition(":")
    wanted = (plan.channel_id, int(day), int(hour), int(minute))
    known = schedules.digest_schedule(ledger.c, plan)
    if known is None or wanted != (known.channel_id, known.weekday, known.hour, known.minute):
        schedules.schedule_digest(ledger.c, plan, *wanted, visit.now)


FORMS: dict[str, Form] = {
    forms.FORM_DONE: Form(_done, "on"),
    forms.FORM_MORE_TIME: Form(_more_time, "due"),
    forms.FORM_BLOCKED: Form(_blocked, "reason"),
    forms.FORM_ANOTHER_DATE: Form(_another_date, "due"),
    forms.FORM_DECLINE: Form(_decline, "reason"),
    forms.FORM_CANCEL: Form(_cancel, "reason"),
    forms.FORM_HANDOVER: Form(_handover, "to"),
    forms.FORM_EDIT: Form(_edit, "title"),
    forms.FORM_COLOUR: Form(_colour, "reason"),
    forms.FORM_SEND_BACK: Form(_send_back, "reason"),
    forms.FORM_ADD: Form(_add, "title"),
    forms.FORM_AWAY: Form(_away, "back"),
    forms.FORM_PLAN: Form(_plan, "title"),
    drafts.FORM_IMPORT: Form(importing.submitted, "document"),
    columns.FORM_COLUMNS: Form(importing.named, "action"),
}
