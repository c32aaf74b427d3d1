"""What an app answers to a command in the body, or later through a response_url."""

from typing import Any

from sandbox import events
from sandbox.api.chat import stored_text
from sandbox.blocks import checked_message
from sandbox.core import Sandbox
from sandbox.delivery import Answer
from sandbox.errors import SlackError
from sandbox.hooks import ResponseHook
from sandbox.records import Json, Message
from sandbox.show import message_json

_FAILED = {
    "http_timeout": "operation_timeout",
    "connection_failed": "dispatch_failed",
    "too_many_redirects": "dispatch_failed",
    "http_error": "dispatch_failed",
    "no_app": "dispatch_failed",
}


def answer_command(sandbox: Sandbox, hook: ResponseHook, name: str, answer: Answer) -> None:
    """Show what the app said in the body of its answer to a command, or Slack's own words where it failed."""
    if answer.problem:
        slackbot_says(sandbox, hook, f'{name} failed with the error "{_FAILED[answer.problem]}"')
        return
    told = answer.payload()
    if not told and answer.body.strip() and "json" not in answer.content_type:
        told = {"text": answer.body}
    if not told:
        return
    try:
        _post(sandbox, hook, told)
    except SlackError as problem:
        answer.problem = problem.error
        slackbot_says(sandbox, hook, f'{name} failed with the error "{problem.error}"')


def slackbot_says(sandbox: Sandbox, hook: ResponseHook, text: str) -> None:
    """A line that only the person sees, from Slack itself."""
    workspace = sandbox.workspace
    message = Message(workspace.next_ts(), hook.channel, "USLACKBOT", text, only_for=hook.user)
    workspace.post(workspace.channels[hook.channel], message)
    hook.made.append(message.ts)


def reply_to_hook(sandbox: Sandbox, hook_id: str, told: Json) -> None:
    """What came in at a response_url. SlackError as Slack names it."""
    hook = sandbox.hooks.use(hook_id)
    if told.get("delete_original"):
        _delete(sandbox, hook)
    else:
        _post(sandbox, hook, told)


def _post(sandbox: Sandbox, hook: ResponseHook, told: Json) -> None:
    workspace = sandbox.workspace
    content = _content(told)
    channel = workspace.channels[hook.channel]
    original = channel.messages.get(hook.original)
    if told.get("replace_original") and original is not None:
        _replace(sandbox, original, content, "metadata" in told)
        return
    everyone = told.get("response_type") == "in_channel"
    message = Message(
        workspace.next_ts(),
        hook.channel,
        workspace.app.user_id,
        **content,
        bot_id=workspace.app.bot_id,
        app_id=workspace.app.id,
        bot_name=workspace.app.name,
        team=workspace.team.id,
        thread_ts=str(told.get("thread_ts") or hook.thread_ts),
        only_for="" if everyone else hook.user,
    )
    workspace.post(channel, message)
    hook.made.append(message.ts)
    sandbox.delivery.events_later(events.posted(workspace, message))


def _content(told: Json) -> dict[str, Any]:
    text = stored_text(str(told.get("text") or ""))
    blocks = checked_message(told.get("blocks"), "response")
    attachments = told.get("attachments") or []
    if not (text or blocks or attachments):
        raise SlackError("no_text")
    if len(text) > 40_000:
        raise SlackError("msg_too_long")
    return {"text": text, "blocks": blocks, "attachments": attachments, "metadata": told.get("metadata")}


def _replace(sandbox: Sandbox, message: Message, content: dict[str, Any], with_metadata: bool) -> None:
    workspace = sandbox.workspace
    before = message_json(workspace, message)
    message.text, message.blocks, message.attachments = content["text"], content["blocks"], content["attachments"]
    if with_metadata:
        message.metadata = content["metadata"]
    message.edited = {"user": workspace.app.user_id, "ts": workspace.next_ts()}
    workspace.changed("message", channel=message.channel, only_for=message.only_for, ts=message.ts)
    if not message.only_for:
        sandbox.delivery.events_later(events.edited(workspace, message, before))


def _delete(sandbox: Sandbox, hook: ResponseHook) -> None:
    workspace = sandbox.workspace
    channel = workspace.channels[hook.channel]
    original = channel.messages.get(hook.original)
    if original is None:
        raise SlackError("message_not_found")
    told = events.deleted(workspace, original, message_json(workspace, original))
    only_for = original.only_for
    workspace.delete(channel, original)
    if not only_for:
        sandbox.delivery.events_later(told)
