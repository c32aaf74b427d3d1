"""The message shortcut "Track as action": a form filled from a message, and a line in its thread once it is sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import structlog
from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from handlers.services import Services, Visit, rules_of
from messages import answers, forms
from messages.buttons import Origin
from plans.due import take_due
from plans.typed import received, take_people, without_courtesy, without_leading_people
from storage import queries
from storage.records import PlanRecord

TRACK = "track_as_action"  # the callback id in the app's manifest
_OWNERS = 5  # of the people mentioned; each may have to be looked up before Slack's 3 seconds are over

_OURS = forms.message_view(
    "Track as action",
    answers.plain("I wrote that myself: what it is about is in the plan. /action add adds an action."),
)

log = structlog.get_logger(__name__)
Body = dict[str, Any]


def register_shortcuts(app: App, services: Services) -> None:
    app.shortcut(TRACK)(_on_track(services))


def _on_track(services: Services) -> Callable[..., None]:
    def on_track(ack: Ack, shortcut: Body, client: WebClient, context: BoltContext) -> None:
        ours = shortcut["message"].get("user") == context.bot_user_id
        view = _OURS if ours else _form(_visit(services, shortcut), shortcut, client)
        client.views_open(trigger_id=shortcut["trigger_id"], view=view)
        ack()

    return on_track


def _visit(services: Services, shortcut: Body) -> Visit:
    team, user, channel = shortcut["team"]["id"], shortcut["user"]["id"], shortcut["channel"]["id"]
    return Visit.open(services, team, user, "shortcut", channel_id=channel)


def _form(visit: Visit, shortcut: Body, client: WebClient) -> dict[str, Any]:
    """The form for a message: what it says, who is mentioned, the day it names."""
    if visit.person.kind != "member" or not visit.plans:
        return forms.message_view("Track as action", answers.plain("There is no plan that you can add an action to."))
    plans = [visit.plan_here] if visit.plan_here else visit.plans
    message, plan = shortcut["message"], plans[0]
    line = received(message.get("text") or "")
    title, due = _read(visit, plan, line)
    with visit.read() as c:
        numbers = queries.recommendations(c, visit.workspace_id, plan.id) if len(plans) == 1 else []
    ts = shortcut["message_ts"]
    origin = Origin(
        channel=visit.channel_id or "",
        thread=message.get("thread_ts") or ts,
        link=_link(client, visit.channel_id or "", ts),
        response_url=shortcut.get("response_url", ""),
    )
    owners = _owners(visit, line)
    return forms.form_add(plans, numbers, title=title, owner_ids=owners, due=due, origin=origin, tracks=True)


def _read(visit: Visit, plan: PlanRecord, line: str) -> tuple[str, Any]:
    """What is to be done, and until when: the day is taken out of the words where it can be that of a new action."""
    words = without_courtesy(" ".join(visit.plain(without_leading_people(line)).split()))
    today = plan.today(visit.now)
    title, due = take_due(words, today=today, rules=rules_of(plan))
    if due is None or due.due is None or due.due < today or due.question or due.recurrence:
        return words, None
    return re.sub(r"\s+([?!.,;])", r"\1", title), due.due


def _owners(visit: Visit, line: str) -> list[str]:
    """Slack ids of those mentioned who can be owners."""
    found = [
        visit.services.directory.find(visit.workspace_id, user_id, visit.now)
        for user_id in take_people(line).ids[:_OWNERS]
    ]
    return [one.slack_user_id for one in found if one and one.slack_user_id and one.may_own]


def _link(client: WebClient, channel: str, ts: str) -> str:
    """The address of the message; "" where we cannot see the channel it stands in."""
    try:
        return str(client.chat_getPermalink(channel=channel, message_ts=ts)["permalink"])
    except (SlackClientError, OSError) as error:
        log.info("a message has no link", error=type(error).__name__)
        return ""
