"""chat.scheduleMessage and its kin: said when the workspace's clock comes to it, moved or ticking."""

import asyncio
from typing import Any

from sandbox.api.calls import Call, method
from sandbox.api.chat import chat_post_message
from sandbox.errors import SlackError
from sandbox.records import Json
from sandbox.state import made_id

FURTHEST_SECONDS = 120 * 24 * 3600
LOOK = 0.1


@method("chat.scheduleMessage", "chat:write", tier=3)
async def chat_schedule_message(call: Call) -> Json:
    channel = call.joined_channel()
    try:
        post_at = int(call.needed("post_at", "invalid_time"))
    except ValueError:
        raise SlackError("invalid_time") from None
    now = call.workspace.clock.seconds()
    if post_at <= now:
        raise SlackError("time_in_past")
    if post_at > now + FURTHEST_SECONDS:
        raise SlackError("time_too_far")
    if not any(call.has(name) for name in ("text", "blocks", "attachments")):
        raise SlackError("no_text")
    message_id = made_id("Q", "scheduled", call.workspace.serial())
    told = {"id": message_id, "channel_id": channel.id, "post_at": post_at, "date_created": int(now)}
    call.workspace.scheduled[message_id] = told | {"text": call.text("text")}
    call.sandbox.delivery.later(_when_due(call, message_id, post_at))
    return {"channel": channel.id, "scheduled_message_id": message_id, "post_at": str(post_at), "message": call.args}


async def _when_due(call: Call, message_id: str, post_at: int) -> None:
    while message_id in call.workspace.scheduled:
        if call.workspace.clock.seconds() >= post_at:
            del call.workspace.scheduled[message_id]
            await chat_post_message(call)
        await asyncio.sleep(LOOK)


@method("chat.deleteScheduledMessage", "chat:write", tier=3)
async def chat_delete_scheduled_message(call: Call) -> Json:
    if call.workspace.scheduled.pop(call.text("scheduled_message_id"), None) is None:
        raise SlackError("invalid_scheduled_message_id")
    return {}


@method("chat.scheduledMessages.list", tier=3)
async def chat_scheduled_messages_list(call: Call) -> Json:
    listed: list[dict[str, Any]] = list(call.workspace.scheduled.values())
    return {"scheduled_messages": listed, "response_metadata": {"next_cursor": ""}}
