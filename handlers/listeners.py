"""Bolt's listeners: each reads Slack's request, opens a visit, and answers inline."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from handlers import commands, forms
from handlers.answer import Answer, quietly
from handlers.buttons import Press, press
from handlers.commands.reading import modal_after
from handlers.events import register_events
from handlers.home import refresh_home
from handlers.searching import register_search
from handlers.services import Repeated, Services, Visit
from handlers.shortcuts import register_shortcuts
from messages.buttons import FIND_ACTION, Origin
from messages.inputs import filled
from messages.rendered import Rendered
from plans.typed import received
from storage import outbox

_RESPOND_TIMEOUT = 8  # seconds
_CARRIERS = ("value", "selected_user", "selected_date")  # of a button, a person picker, a date picker
Body = dict[str, Any]


def register(app: App, services: Services) -> None:
    """Give the app everything that people do in Slack."""
    app.command("/action")(_on_command(services))
    app.action(re.compile(r"^[a-z_]+(:.*)?$"))(_on_press(services))
    app.view(re.compile(r"^form_"))(_on_submit(services))
    register_search(app, services)
    register_shortcuts(app, services)
    register_events(app, services)


def _on_command(services: Services) -> Callable[..., None]:
    def on_command(ack: Ack, body: Body, client: WebClient) -> None:
        try:
            answer = commands.run(_command_visit(services, body), received(body.get("text", "")))
        except Repeated:
            ack()
            return
        if answer.view is not None:
            client.views_open(trigger_id=body["trigger_id"], view=answer.view)
        ack(**answer.body())

    return on_command


def _command_visit(services: Services, body: Body) -> Visit:
    return Visit.open(
        services,
        body["team_id"],
        body["user_id"],
        "command",
        channel_id=body.get("channel_id"),
        request_id=body.get("trigger_id"),
        origin=Origin(channel=body.get("channel_id", ""), response_url=body.get("response_url", "")),
    )


def _interaction_visit(services: Services, body: Body, source: str, request_id: str | None) -> Visit:
    channel_id = (body.get("channel") or {}).get("id")
    team, user = body["team"]["id"], body["user"]["id"]
    return Visit.open(services, team, user, source, channel_id=channel_id, request_id=request_id)


def _on_press(services: Services) -> Callable[..., None]:
    def on_press(ack: Ack, body: Body, action: Body, client: WebClient) -> None:
        visit = _interaction_visit(services, body, "button", body.get("trigger_id"))
        pressed = _read_press(visit, body, action)
        if pressed is None:
            ack()
            return
        try:
            answer = press(visit, pressed)
        except Repeated:
            ack()
            return
        _give(visit, client, body, pressed, answer)
        ack()

    return on_press


def _read_press(visit: Visit, body: Body, action: Body) -> Press | None:
    value = next(filter(None, (action.get(name) for name in _CARRIERS)), None) or _chosen(action)
    if value is None:  # a link, or a field of a form that is read when it is sent
        return None
    container = body.get("container", {})
    channel, ts = container.get("channel_id", ""), container.get("message_ts", "")
    kept = False
    if ts and not container.get("is_ephemeral"):
        with visit.read() as c:
            letter = outbox.letter_at(c, visit.workspace_id, channel, ts)
            kept = letter is not None and letter.kind != "answer"
    at_home = body.get("view", {}).get("type") == "home"
    origin = Origin(channel=channel, ts=ts, response_url=body.get("response_url", "") if not kept else "",
                    place="home" if at_home else "")  # fmt: skip
    in_modal = "view" in body and not at_home
    if in_modal:
        shown = Origin.decode(body["view"].get("private_metadata") or "{}")
        origin = Origin(view=body["view"]["id"], query=shown.query, page=shown.page)
    return Press(action["action_id"], str(value), origin, kept=kept or at_home, in_view=in_modal, at_home=at_home)


def _chosen(action: Body) -> str | None:
    """What was chosen in a search box; a form's own selects are read when it is sent."""
    if action["action_id"] != FIND_ACTION:
        return None
    return (action.get("selected_option") or {}).get("value")


def _give(visit: Visit, client: WebClient, body: Body, pressed: Press, answer: Answer) -> None:
    """Show what came of a press: a form, a modal's next page, or a message where the button stood."""
    if pressed.at_home:
        _refresh_home(visit, client)
    if answer.view is not None and pressed.in_view:
        if pressed.action_id.startswith("page"):
            client.views_update(view_id=body["view"]["id"], view=answer.view)
        else:
            client.views_push(trigger_id=body["trigger_id"], view=answer.view)
    elif answer.view is not None:
        client.views_open(trigger_id=body["trigger_id"], view=answer.view)
    elif answer.message is not None and pressed.in_view:
        client.views_update(view_id=pressed.origin.view, view=modal_after(visit, pressed.origin, answer.message))
    elif answer.message is not None:
        _say(
            visit.services,
            client,
            body,
            pressed.origin.response_url,
            answer.message,
            replace=not (pressed.kept or answer.beside),
        )


def _refresh_home(visit: Visit, client: WebClient) -> None:
    visit.services.later(lambda: quietly(lambda: refresh_home(visit, client)))


def _say(
    services: Services, client: WebClient, body: Body, response_url: str, message: Rendered, *, replace: bool
) -> None:
    """Answer a press after it was acknowledged: in place of an answer of ours, else to the presser alone."""
    url = response_url or body.get("response_url")
    if not url:
        user = body["user"]["id"]
        services.later(lambda: quietly(lambda: client.chat_postMessage(channel=user, **_words(message))))
        return
    webhook = WebhookClient(url, timeout=_RESPOND_TIMEOUT)
    services.later(lambda: quietly(lambda: webhook.send(**_words(message), replace_original=replace)))


def _tell_thread(services: Services, client: WebClient, origin: Origin, message: Rendered) -> None:
    """Say something under the message that a shortcut was used on; where we are not in that channel, nothing."""
    place: dict[str, Any] = {"channel": origin.channel, "thread_ts": origin.thread}
    services.later(lambda: quietly(lambda: client.chat_postMessage(**place, **_words(message))))


def _words(message: Rendered) -> dict[str, Any]:
    return {"text": message.text, "blocks": message.blocks}


def _on_submit(services: Services) -> Callable[..., None]:
    def on_submit(ack: Ack, body: Body, view: Body, client: WebClient) -> None:
        # The same view may be sent again with its errors mended: its hash changes with it.
        visit = _interaction_visit(services, body, "form", f"{view['id']}:{view.get('hash', '')}:{body['trigger_id']}")
        origin = Origin.decode(view.get("private_metadata") or "{}")
        visit.origin = origin
        try:
            answer = forms.submit(visit, view["callback_id"], origin, filled(view))
        except Repeated:
            ack()
            return
        if isinstance(answer, dict):
            ack(response_action="errors", errors=answer)
            return
        if origin.place == "home":
            _refresh_home(visit, client)
        if answer.thread is not None:
            _tell_thread(services, client, origin, answer.thread)
        if answer.message is not None and origin.view:
            below = modal_after(visit, origin, answer.message)
            services.later(lambda: quietly(lambda: client.views_update(view_id=origin.view, view=below)))
        elif answer.message is not None and origin.response_url:
            _say(services, client, body, origin.response_url, answer.message, replace=bool(origin.ts))
        ack()

    return on_submit
