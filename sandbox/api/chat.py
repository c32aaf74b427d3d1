"""chat.*: what the app says."""

import re
from typing import Any

from sandbox import events
from sandbox.api.calls import Call, message_in, method
from sandbox.blocks import checked_message
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message
from sandbox.show import message_json

LONGEST_POST = 40_000
LONGEST_UPDATE = 4_000
METADATA_BYTES = 16_384
ATTACHMENTS = 100


def stored_text(text: str) -> str:
    """A text as Slack keeps it: a bare `&` is escaped, what is escaped stays."""
    return re.sub(r"&(?!(?:amp|lt|gt);)", "&amp;", text)


def _content(call: Call, longest: int) -> tuple[str, list[Json], list[Json]]:
    """Text, blocks and attachments of a call, checked."""
    text = call.text("text")
    if call.has("markdown_text"):
        if call.has("text") or call.has("blocks"):
            raise SlackError("markdown_text_conflict")
        return "", checked_message([{"type": "markdown", "text": call.text("markdown_text")}]), []
    blocks = checked_message(call.structured("blocks", "invalid_blocks_format"))
    attachments = call.structured("attachments", "invalid_attachments") or []
    if not isinstance(attachments, list) or not all(isinstance(one, dict) for one in attachments):
        raise SlackError("invalid_attachments")
    if len(attachments) > ATTACHMENTS:
        raise SlackError("too_many_attachments")
    for attachment in attachments:
        if attachment.get("blocks"):
            attachment["blocks"] = checked_message(attachment["blocks"])
    if len(text) > longest:
        raise SlackError("msg_too_long")
    return stored_text(text), blocks, attachments


def _metadata(call: Call) -> Json | None:
    told: Any = call.structured("metadata", "invalid_metadata_format")
    if told in (None, {}):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("event_type"), str):
        raise SlackError("invalid_metadata_format")
    if not isinstance(told.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    if len(str(told)) > METADATA_BYTES:
        raise SlackError("metadata_too_large")
    return {"event_type": told["event_type"], "event_payload": told["event_payload"]}


def _addressed(call: Call) -> Channel:
    """The channel to post in: by id, by name, or a person's id for the direct message with them."""
    workspace = call.workspace
    target = call.needed("channel", "channel_not_found")
    person = workspace.people.get(target)
    if person is not None:
        if person.bot_id:
            raise SlackError("channel_not_found")
        if not workspace.app.messages_tab:
            raise SlackError("messages_tab_disabled")
        return workspace.direct(person.id, workspace.app.user_id)
    channel = call.channel()
    if channel.archived:
        raise SlackError("is_archived")
    may = workspace.app.user_id in channel.members or call.allows("chat:write.public")
    if not may:
        raise SlackError("not_in_channel")
    return channel


def _by_app(call: Call, channel: Channel, **content: Any) -> Message:
    app = call.workspace.app
    return Message(
        call.workspace.next_ts(),
        channel.id,
        app.user_id,
        bot_id=app.bot_id,
        app_id=app.id,
        bot_name=app.name,
        team=call.workspace.team.id,
        **content,
    )


def _thread_of(call: Call, channel: Channel) -> str:
    """The parent's ts: a reply to a reply joins the same thread."""
    ts = call.text("thread_ts")
    parent = channel.messages.get(ts)
    return parent.thread_ts if parent is not None and parent.thread_ts else ts


@method("chat.postMessage", "chat:write", tier=0)
async def chat_post_message(call: Call) -> Json:
    channel = _addressed(call)
    text, blocks, attachments = _content(call, LONGEST_POST)
    if not (text or blocks or attachments):
        raise SlackError("no_text")
    message = _by_app(
        call,
        channel,
        text=text,
        blocks=blocks,
        attachments=attachments,
        metadata=_metadata(call),
        thread_ts=_thread_of(call, channel),
        broadcast=call.flag("reply_broadcast"),
        subtype="thread_broadcast" if call.has("thread_ts") and call.flag("reply_broadcast") else "",
    )
    if call.allows("chat:write.customize") and call.has("username"):
        message.bot_name = call.text("username")
    call.workspace.post(channel, message)
    call.sandbox.delivery.events_later(events.posted(call.workspace, message))
    return {
        "channel": channel.id,
        "ts": message.ts,
        "message": message_json(call.workspace, message, with_metadata=True),
    }


@method("chat.update", "chat:write", tier=3)
async def chat_update(call: Call) -> Json:
    workspace = call.workspace
    channel = call.channel()
    message = message_in(channel, call.needed("ts", "message_not_found"))
    if message.user != workspace.app.user_id:
        raise SlackError("cant_update_message")
    if channel.archived:
        raise SlackError("is_inactive")
    text, blocks, attachments = _content(call, LONGEST_UPDATE)
    if not any(name in call.args for name in ("text", "blocks", "attachments", "markdown_text")):
        raise SlackError("no_text")
    if "text" in call.args and not (text or blocks or attachments):
        raise SlackError("no_text")
    before = message_json(workspace, message)
    if "text" in call.args:
        message.text = text
    if "text" in call.args or "blocks" in call.args or call.has("markdown_text"):
        message.blocks = blocks  # a text without blocks takes the blocks away that were there
    if "attachments" in call.args:
        message.attachments = attachments
    if "metadata" in call.args:
        message.metadata = _metadata(call)
    message.edited = {"user": workspace.app.user_id, "ts": workspace.next_ts()}
    workspace.changed("message", channel=channel.id, only_for="", ts=message.ts)
    call.sandbox.delivery.events_later(events.edited(workspace, message, before))
    shown = message_json(workspace, message, with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": shown}


@method("chat.delete", "chat:write", tier=3)
async def chat_delete(call: Call) -> Json:
    workspace = call.workspace
    channel = call.channel()
    message = message_in(channel, call.needed("ts", "message_not_found"))
    if message.user != workspace.app.user_id:
        raise SlackError("cant_delete_message")
    before = message_json(workspace, message)
    told = events.deleted(workspace, message, before)
    workspace.delete(channel, message)
    call.sandbox.delivery.events_later(told)
    return {"channel": channel.id, "ts": call.text("ts")}


@method("chat.postEphemeral", "chat:write", tier=4)
async def chat_post_ephemeral(call: Call) -> Json:
    workspace = call.workspace
    channel = call.joined_channel()
    if channel.archived:
        raise SlackError("is_archived")
    user = call.needed("user", "user_not_found")
    if user not in channel.members:
        raise SlackError("user_not_in_channel" if user in workspace.people else "user_not_found")
    text, blocks, attachments = _content(call, LONGEST_POST)
    if not (text or blocks or attachments):
        raise SlackError("no_text")
    content: Json = {"text": text, "blocks": blocks, "attachments": attachments}
    message = _by_app(call, channel, **content, thread_ts=_thread_of(call, channel), only_for=user)
    workspace.post(channel, message)
    return {"message_ts": message.ts}


@method("chat.getPermalink", tier=0)
async def chat_get_permalink(call: Call) -> Json:
    channel = call.channel()
    message = message_in(channel, call.needed("message_ts", "message_not_found"))
    link = f"{call.workspace.base_url}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts and message.thread_ts != message.ts:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}
