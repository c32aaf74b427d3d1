"""Forms: views as plain dicts. `private_metadata` is an `Origin`; what comes back is read with `inputs.filled`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from messages.blocks import TITLE, Block, Part, Small, bold, line, plain, text, view_blocks
from messages.buttons import Origin
from messages.inputs import (
    OPTION_VALUE,
    channel_input,
    checks_input,
    date_input,
    file_input,
    number_input,
    people_input,
    person_input,
    select_input,
    text_input,
    time_input,
    url_input,
)
from messages.lines import (
    closed_words,
    due_words,
    evidence_lines,
    name,
    recommendation_words,
    ref,
    title_line,
    two_weeks_on,
)
from messages.lists import list_blocks
from messages.rendered import Rendered
from messages.requests import asked_lines
from messages.text import size, words
from plans.brag import TO_SET
from plans.wording import day_words
from storage.records import ActionRecord, PersonRecord, PlanRecord, RequestRecord

FORM_DONE, FORM_MORE_TIME, FORM_BLOCKED, FORM_ADD = "form_done", "form_more_time", "form_blocked", "form_add"
FORM_ANOTHER_DATE, FORM_DECLINE, FORM_HANDOVER = "form_another_date", "form_decline", "form_handover"
FORM_SEND_BACK, FORM_EDIT, FORM_COLOUR = "form_send_back", "form_edit", "form_colour"
FORM_CANCEL, FORM_AWAY, FORM_PLAN, FORM_LIST, FORM_MESSAGE = (
    "form_cancel",
    "form_away",
    "form_plan",
    "form_list",
    "form_message",
)
TITLE_LENGTH, PLAN_TITLE, KEY = 3_000, 200, 10
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NO_DIGEST = "off"
BY_RULES = "rules"  # no colour of the lead's own
View = dict[str, Any]


def modal(
    callback_id: str, title: str, blocks: list[Block], *, submit: str | None = None, origin: Origin | None = None
) -> View:
    """A modal view. With `submit` it is a form; without, something to read."""
    view: View = {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(title, TITLE),
        "close": plain("Cancel" if submit else "Close", TITLE),
        "blocks": blocks,
        "private_metadata": (origin or Origin()).encode(),
    }
    if submit:
        view["submit"] = plain(submit, TITLE)
    return view


def _about(action: ActionRecord, today: date, show_plan: bool) -> Part:
    return text(title_line(action, today, show_plan=show_plan), due_words(action, today))


def _on(action: ActionRecord, origin: Origin | None) -> Origin:
    return replace(origin or Origin(), action=action.id)


def form_done(action: ActionRecord, *, today: date, origin: Origin | None = None, show_plan: bool = False) -> View:
    """Fields: `on` (a date), `note`, `evidence` (a link), `files`."""
    fields = [
        _about(action, today, show_plan),
        date_input("on", "Completed on", initial=today),
        text_input("note", "Note", optional=True, multiline=True, placeholder="What came of it"),
        url_input("evidence", "Link to evidence", placeholder="https://…"),
        file_input("files", "Files as evidence"),
    ]
    title = f"{ref(action, show_plan)}: done"
    return modal(FORM_DONE, title, view_blocks(fields), submit="Done", origin=_on(action, origin))


def form_more_time(
    action: ActionRecord,
    *,
    today: date,
    leads: Sequence[PersonRecord] = (),
    asks: bool = True,
    origin: Origin | None = None,
    show_plan: bool = False,
) -> View:
    """Fields: `due` (a date), `reason`. `asks` where a lead has to approve: the form says who."""
    who = f"{name(leads[0])} decides" if len(leads) == 1 else "A plan lead decides"
    fields = [
        _about(action, today, show_plan),
        date_input("due", "New due date", initial=two_weeks_on(action, today)),
        text_input("reason", "Reason", multiline=True, optional=not asks, placeholder="For example: waiting for HR"),
    ]
    if asks:
        fields.append(Small(line(f"{who}; until then {ref(action, show_plan)} stays as it is, without reminders.")))
    title = f"{ref(action, show_plan)}: more time"
    return modal(
        FORM_MORE_TIME, title, view_blocks(fields), submit="Ask" if asks else "Save", origin=_on(action, origin)
    )


def form_blocked(action: ActionRecord, *, today: date, origin: Origin | None = None, show_plan: bool = False) -> View:
    """Field: `reason`."""
    fields = [
        _about(action, today, show_plan),
        text_input(
            "reason",
            "What is in the way?",
            initial=action.state.blocker,
            multiline=True,
            placeholder="For example: no answer from procurement since 3 March",
        ),
        Small(line("Reminders stop while it is blocked; I ask once a week whether it still is.")),
    ]
    title = f"{ref(action, show_plan)}: blocked"
    return modal(FORM_BLOCKED, title, view_blocks(fields), submit="Save", origin=_on(action, origin))


def form_cancel(
    action: ActionRecord, *, today: date, asks: bool, origin: Origin | None = None, show_plan: bool = False
) -> View:
    """Field: `reason`. `asks` where a lead has to approve."""
    fields = [_about(action, today, show_plan), text_input("reason", "Why is it not needed any more?", multiline=True)]
    title = f"{ref(action, show_plan)}: cancel"
    submit = "Ask the lead" if asks else "Cancel action"
    return modal(FORM_CANCEL, title, view_blocks(fields), submit=submit, origin=_on(action, origin))


def form_handover(action: ActionRecord, *, today: date, origin: Origin | None = None, show_plan: bool = False) -> View:
    """Fields: `to` (a Slack user id), `reason`."""
    fields = [
        _about(action, today, show_plan),
        person_input("to", "Hand over to", hint="It stays yours until it is accepted."),
        text_input("reason", "A word to go with it", optional=True, multiline=True),
    ]
    title = f"{ref(action, show_plan)}: hand over"
    return modal(FORM_HANDOVER, title, view_blocks(fields), submit="Offer", origin=_on(action, origin))


def form_another_date(request: RequestRecord, *, today: date, origin: Origin | None = None) -> View:
    """The plan lead approves another date than the one asked for. Fields: `due` (a date), `reason`."""
    action = request.action
    asked = f", who asks for {day_words(request.proposed_due, today)}" if request.proposed_due else ""
    initial = request.proposed_due if request.proposed_due and request.proposed_due >= today else None
    fields: list[Part] = [
        text(title_line(action, today), *asked_lines(request, today)),
        date_input("due", "New due date", initial=initial or two_weeks_on(action, today)),
        text_input("reason", f"A word to {name(request.asked_by)}{asked}", optional=True, multiline=True),
    ]
    where = replace(origin or Origin(), request=request.id, action=action.id)
    return modal(FORM_ANOTHER_DATE, f"{ref(action)}: another date", view_blocks(fields), submit="Approve", origin=where)


def form_decline(request: RequestRecord, *, today: date, origin: Origin | None = None) -> View:
    """Field: `reason`, for a request to the lead or an offer to a new owner."""
    action = request.action
    fields: list[Part] = [
        text(title_line(action, today), *asked_lines(request, today)),
        text_input("reason", f"Reason, for {name(request.asked_by)}", optional=True, multiline=True),
    ]
    where = replace(origin or Origin(), request=request.id, action=action.id)
    return modal(FORM_DECLINE, f"{ref(action)}: decline", view_blocks(fields), submit="Decline", origin=where)


def form_send_back(
    action: ActionRecord,
    *,
    today: date,
    evidence: Sequence[tuple[str, str | None]] = (),
    origin: Origin | None = None,
    show_plan: bool = False,
) -> View:
    """Field: `reason`. The form shows what was given as evidence, each (address, title)."""
    fields: list[Part] = [
        text(title_line(action, today, show_plan=show_plan), closed_words(action, today), *evidence_lines(evidence)),
        text_input("reason", "What is missing?", multiline=True, hint="Its owners read this; it is open again then."),
    ]
    title = f"{ref(action, show_plan)}: send back"
    return modal(FORM_SEND_BACK, title, view_blocks(fields), submit="Send back", origin=_on(action, origin))


def form_add(
    plans: Sequence[PlanRecord],
    recommendations: Sequence[tuple[str, str]] = (),
    *,
    title: str = "",
    owner_ids: Sequence[str] = (),
    due: date | None = None,
    origin: Origin | None = None,
    tracks: bool = False,
) -> View:
    """Fields: `title`, `owners` (Slack user ids), `due` (a date), `plan` (its id, where there are several),
    `recommendation` (a number, of those (number, text) given). `tracks` where it was filled from a message."""
    fields: list[Part] = [
        text_input("title", "What is to be done?", initial=title, multiline=True, most=TITLE_LENGTH),
        people_input("owners", "Lead owners", initial=owner_ids, optional=True),
        date_input("due", "Due", initial=due, optional=True),
    ]
    if len(plans) > 1:
        options = [(plan.title, str(plan.id)) for plan in plans]
        chosen = str(origin.plan) if origin and origin.plan else str(plans[0].id)
        fields.append(select_input("plan", "Plan", options, initial=chosen))
    elif not origin or origin.channel != plans[0].channel_id:  # in the plan's own channel that goes without saying
        fields.append(Small(line("Goes into ", bold(words(plans[0].title, 150)))))
    fields += _recommendation_input(recommendations)
    where = replace(origin or Origin(), plan=plans[0].id) if len(plans) == 1 else origin
    name_of, submit = ("Track as action", "Track") if tracks else ("Add an action", "Add")
    return modal(FORM_ADD, name_of, view_blocks(fields), submit=submit, origin=where)


def form_edit(
    action: ActionRecord,
    recommendations: Sequence[tuple[str, str]] = (),
    *,
    title: str = "",
    origin: Origin | None = None,
    show_plan: bool = False,
) -> View:
    """Fields: `title` (as it is, or the one given), `start` and `due` (dates), `recommendation` (a number, of those
    (number, text) given), `reason`."""
    state = action.state
    fields: list[Part] = [
        text_input("title", "What is to be done?", initial=title or state.title, multiline=True, most=TITLE_LENGTH),
        date_input("start", "Starts", initial=state.start_on, optional=True),
        date_input("due", "Due", initial=state.due_on, optional=True, hint="Another day counts as a move of the date."),
        *_recommendation_input(recommendations, action.recommendation),
        text_input("reason", "Why it is changed", optional=True, multiline=True, hint="Kept in the history."),
    ]
    name_of = f"{ref(action, show_plan)}: edit"
    return modal(FORM_EDIT, name_of, view_blocks(fields), submit="Save", origin=_on(action, origin))


def form_colour(action: ActionRecord, *, today: date, origin: Origin | None = None, show_plan: bool = False) -> View:
    """Fields: `colour` (a BRAG value, or "rules"), `reason`."""
    rating, state = action.rating(today), action.state
    chosen = state.rag or (rating.brag.value if rating and rating.brag in TO_SET else None)
    options = [(brag.words, brag.value) for brag in TO_SET] + [("As the rules say", BY_RULES)]
    fields: list[Part] = [
        text(title_line(action, today, show_plan=show_plan), f"{rating.brag.words}: {rating.reason}" if rating else ""),
        select_input("colour", "Colour", options, initial=chosen),
        text_input("reason", "Reason", initial=state.rag_reason, optional=True, multiline=True,
                   hint="Shown with the colour. Needed unless the rules decide."),
        Small(line("It stays so until you change it here, or the action is done.")),
    ]  # fmt: skip
    name_of = f"{ref(action, show_plan)}: colour"
    return modal(FORM_COLOUR, name_of, view_blocks(fields), submit="Save", origin=_on(action, origin))


def _recommendation_input(recommendations: Sequence[tuple[str, str]], initial: str | None = None) -> list[Part]:
    """The chosen one stands first: of many, the first 100 are offered."""
    said = [(number, recommendation_words(number, text)) for number, text in recommendations]
    options = [(words, number) for number, words in said if size(number) <= OPTION_VALUE]
    options.sort(key=lambda option: option[1] != initial)
    if not options:
        return []
    return [select_input("recommendation", "Recommendation", options, initial=initial, optional=True)]


def form_away(
    person: PersonRecord, *, today: date, deputy: PersonRecord | None = None, origin: Origin | None = None
) -> View:
    """Fields: `first` (the first day away), `back` (the first day back), `deputy` (a Slack user id)."""
    leave = person.leave if person.leave and person.leave.back_on > today else None
    fields: list[Part] = [
        date_input("first", "First day away", initial=leave.first if leave else None, optional=True,
                   hint="Empty: from now on."),
        date_input("back", "First day back", initial=leave.back_on if leave else None),
        person_input(
            "deputy",
            "Deputy",
            initial=deputy.slack_user_id if deputy else None,
            optional=True,
            hint="Gets your reminders while you are away, and may answer for you.",
        ),
    ]  # fmt: skip
    return modal(FORM_AWAY, "Away", view_blocks(fields), submit="Save", origin=origin)


def form_plan_settings(
    plan: PlanRecord,
    leads: Sequence[PersonRecord],
    digest: tuple[int, int, int] | None,
    *,
    origin: Origin | None = None,
) -> View:
    """Fields: `title`, `key`, `leads` and `channel` (Slack ids), `remind` ("14 7 1"), `rules` (approval, verification,
    names_people), `amber_due_days`, `quiet_days`, `week` (days, 0 is Monday), `country`, `subdivision`, `digest_day` (0
    is Monday, or "off"), `digest_time` (HH:mm). `digest` is (weekday, hour, minute) in the plan's zone."""
    day, hour, minute = digest or (0, 9, 0)
    days = [("No weekly digest", _NO_DIGEST), *((said, str(number)) for number, said in enumerate(WEEKDAYS))]
    rules = {"approval": plan.approval, "verification": plan.verification, "names_people": plan.names_people}
    fields: list[Part] = [
        text_input("title", "Title", initial=plan.title, most=PLAN_TITLE),
        text_input("key", "Key", initial=plan.key, most=KEY, hint=f"Goes before references, as in {plan.key}-2.4."),
        people_input("leads", "Plan leads", initial=[one.slack_user_id for one in leads if one.slack_user_id]),
        channel_input("channel", "Channel", initial=plan.channel_id, optional=True),
        text_input(
            "remind",
            "Remind owners, working days before",
            initial=" ".join(str(days_before) for days_before in plan.remind),
            hint="Up to six numbers. On the day itself, and weekly once late, is always so.",
        ),
        checks_input(
            "rules",
            "Rules",
            [
                ("A plan lead approves new dates", "approval"),
                ("Completed actions are verified", "verification"),
                ("The digest names people", "names_people"),
            ],
            initial=[rule for rule, on in rules.items() if on],
        ),
        number_input("amber_due_days", "Amber: due within days", initial=plan.amber_due_days, least=0, most=120),
        number_input("quiet_days", "Amber: days without an update", initial=plan.quiet_days, least=1, most=365),
        checks_input("week", "Working week", [(said, str(number)) for number, said in enumerate(WEEKDAYS)],
                     initial=[str(day) for day in plan.week], hint="Nobody is reminded on any other day.",
                     optional=False),
        text_input("country", "Bank holidays of", initial=plan.country, most=2, hint="A country code, such as GB."),
        text_input("subdivision", "Part of the country", initial=plan.subdivision, most=6, optional=True,
                   hint="A code such as ENG or SCT."),
        select_input("digest_day", "Weekly digest", days, initial=str(day) if digest else _NO_DIGEST),
        time_input("digest_time", f"Digest at ({plan.zone})", initial=f"{hour:02}:{minute:02}", optional=True),
    ]  # fmt: skip
    where = replace(origin or Origin(), plan=plan.id)
    return modal(FORM_PLAN, "Plan settings", view_blocks(fields), submit="Save", origin=where)


def list_view(
    title: str,
    actions: Sequence[ActionRecord],
    *,
    today: date,
    page: int = 0,
    query: Mapping[str, Any],
    with_buttons: bool = True,
    show_plan: bool = False,
    origin: Origin | None = None,
    said: Rendered | None = None,
) -> View:
    """A page of a list as a modal; its page buttons carry an `OnList`. `said` stands above it: what was just done."""
    blocks = list_blocks(
        title, actions, today=today, page=page, query=query, with_buttons=with_buttons, show_plan=show_plan
    )
    where = replace(origin or Origin(), query=dict(query), page=page)
    name_of = words(title, TITLE) if size(title) <= TITLE else "Actions"  # its whole title stands above the list
    return modal(FORM_LIST, name_of, [*(said.blocks if said else []), *blocks], origin=where)


def message_view(title: str, rendered: Rendered, *, origin: Origin | None = None) -> View:
    """A message as a modal to read. A message's limits are narrower than a view's, so it always fits."""
    return modal(FORM_MESSAGE, title, rendered.blocks, origin=origin)
