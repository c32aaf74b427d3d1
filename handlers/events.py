"""Events: what people write to the bot, mentions, and changes of people and channels."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers import commands, importing
from handlers.answer import Answer, quietly
from handlers.home import open_home
from handlers.replies import Message, answer_message, is_report
from handlers.services import Repeated, Services, Visit
from messages import answers
from plans.references import read_reference
from plans.typed import received, split_word, storable

_FILES = 10
_NOT_AGAIN = "A message that was edited is not run as a command again: send it as a new message."
Body = dict[str, Any]


def register_events(app: App, services: Services) -> None:
    app.event("message")(_on_message(services))
    app.event("app_mention")(_on_mention(services))
    app.event("app_home_opened")(_on_home(services))
    app.event("user_change")(_on_user_change(services))
    for name in ("member_joined_channel", "member_left_channel"):
        app.event(name)(_on_membership(services))


def _visit(services: Services, body: Body, user_id: str, source: str, channel_id: str | None) -> Visit:
    return Visit.open(services, body["team_id"], user_id, source, channel_id=channel_id, request_id=body["event_id"])


def _on_message(services: Services) -> Callable[..., None]:
    def on_message(body: Body, event: Body, client: WebClient) -> None:
        said = _said(event)
        if said is None:
            return
        user_id, message = said
        visit = _visit(services, body, user_id, "reply", event["channel"])
        typed = _typed_command(message)
        document = importing.document_in(event)
        try:
            if typed is not None and _is_edited(event):
                visit.enter()
                _answer_in_thread(services, client, visit, Answer(answers.plain(_NOT_AGAIN)), message)
                return
            if document is not None and not is_report(visit, message):
                importing.shared(visit, document, None)
                return
            if typed is not None and visit.person.kind == "member":
                line = received(typed)
                answer = commands.run(visit, line)
                visit.enter()
                if answer.view is not None:
                    answer = Answer(answers.form_offer(line))
                _answer_in_thread(services, client, visit, answer, message)
            else:
                answer_message(visit, message)
        except Repeated:
            return

    return on_message


def _said(event: Body) -> tuple[str, Message] | None:
    """Who wrote what, in a direct message; None for the bot's own and for what is not a person's words."""
    if event.get("channel_type") != "im":
        return None
    inner = event
    if _is_edited(event):
        inner = event["message"]
        if inner.get("text") == (event.get("previous_message") or {}).get("text"):
            return None  # Slack drew a link out: the words are the same
    elif event.get("subtype") not in (None, "file_share", "thread_broadcast"):
        return None
    if inner.get("bot_id") or not inner.get("user") or inner.get("subtype") == "tombstone":
        return None
    files = tuple((file.get("permalink") or "", file.get("title")) for file in (inner.get("files") or [])[:_FILES])
    thread = inner.get("thread_ts")
    message = Message(
        channel=event["channel"],
        ts=inner["ts"],
        thread_ts=thread if thread != inner["ts"] else None,
        text=storable(inner.get("text") or ""),
        files=tuple(file for file in files if file[0]),
    )
    return inner["user"], message


def _is_edited(event: Body) -> bool:
    return event.get("subtype") == "message_changed"


def _typed_command(message: Message) -> str | None:
    """A direct message that is a command, and not a reply in plain words."""
    if message.thread_ts:
        return None
    line = message.text.strip().removeprefix("/action").strip()
    word, rest = split_word(line)
    folded = word.casefold()
    if message.text.startswith("/action") or (folded in ("help", "undo", "back", "list", "plan") and not rest):
        return line
    if folded == "list" or (folded in ("show", "history", "snooze", "help") and len(rest.split()) <= 2):
        return line if folded in ("list", "help") or read_reference(split_word(rest)[0]) else None
    return None


def _answer_in_thread(services: Services, client: WebClient, visit: Visit, answer: Answer, message: Message) -> None:
    rendered = answer.message
    if rendered is None:
        return
    services.later(
        lambda: quietly(
            lambda: client.chat_postMessage(
                channel=visit.channel_id or message.channel,
                thread_ts=message.thread_ts or message.ts,
                text=rendered.text,
                blocks=rendered.blocks,
            )
        )
    )


def _on_mention(services: Services) -> Callable[..., None]:
    def on_mention(body: Body, event: Body, client: WebClient) -> None:
        if event.get("bot_id") or event.get("edited"):
            return
        visit = _visit(services, body, event["user"], "mention", event["channel"])
        line = received(re.sub(r"^\s*<@[UW][A-Z0-9]+(?:\|[^>]*)?>\s*", "", event.get("text") or ""))
        document = importing.document_in(event)
        try:
            if document is not None and not commands.is_other_command(line):
                importing.shared(visit, document, event["channel"])
                return
            answer = commands.run(visit, line)
            visit.enter()
        except Repeated:
            return
        rendered = answer.message or answers.form_offer(line)
        services.later(
            lambda: quietly(
                lambda: client.chat_postEphemeral(
                    channel=event["channel"],
                    user=event["user"],
                    thread_ts=event.get("thread_ts"),
                    text=rendered.text,
                    blocks=rendered.blocks,
                )
            )
        )

    return on_mention


def _on_home(services: Services) -> Callable[..., None]:
    def on_home(body: Body, event: Body, client: WebClient) -> None:
        if event.get("tab") != "home":
            return
        visit = _visit(services, body, event["user"], "home", None)
        open_home(visit, client)

    return on_home


def _on_user_change(services: Services) -> Callable[..., None]:
    def on_user_change(body: Body, event: Body) -> None:
        services.directory.keep(body["team_id"], event["user"], services.now())

    return on_user_change


def _on_membership(services: Services) -> Callable[..., None]:
    def on_membership(body: Body, event: Body) -> None:
        services.directory.forget_channel(body["team_id"], event["channel"])

    return on_membership
