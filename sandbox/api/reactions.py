"""reactions.*"""

import re

from sandbox import events
from sandbox.api.calls import Call, message_in, method
from sandbox.errors import SlackError
from sandbox.records import Json, Message


def _message(call: Call) -> Message:
    timestamp = call.needed("timestamp", "no_item_specified")
    if not re.fullmatch(r"\d+\.\d+", timestamp):
        raise SlackError("bad_timestamp")
    return message_in(call.joined_channel(), timestamp)


def _name(call: Call) -> str:
    name = call.needed("name", "invalid_name").strip(":")
    if not re.fullmatch(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?", name):
        raise SlackError("invalid_name")
    return name


@method("reactions.add", "reactions:write", tier=3)
async def reactions_add(call: Call) -> Json:
    message, name, bot = _message(call), _name(call), call.workspace.app.user_id
    if call.channel().archived:
        raise SlackError("is_archived")
    who = message.reactions.setdefault(name, [])
    if bot in who:
        raise SlackError("already_reacted")
    who.append(bot)
    _tell(call, message, name, added=True)
    return {}


@method("reactions.remove", "reactions:write", tier=2)
async def reactions_remove(call: Call) -> Json:
    message, name, bot = _message(call), _name(call), call.workspace.app.user_id
    who = message.reactions.get(name, [])
    if bot not in who:
        raise SlackError("no_reaction")
    who.remove(bot)
    if not who:
        del message.reactions[name]
    _tell(call, message, name, added=False)
    return {}


@method("reactions.get", "reactions:read", tier=3)
async def reactions_get(call: Call) -> Json:
    message = _message(call)
    reactions = [{"name": name, "users": who, "count": len(who)} for name, who in message.reactions.items()]
    shown: Json = {"type": "message", "ts": message.ts, "text": message.text, "user": message.user}
    return {"type": "message", "channel": message.channel, "message": {**shown, "reactions": reactions}}


def _tell(call: Call, message: Message, name: str, added: bool) -> None:
    workspace = call.workspace
    workspace.changed("message", channel=message.channel, only_for="", ts=message.ts)
    told = events.reaction(workspace, added, workspace.app.user_id, name, message)
    call.sandbox.delivery.events_later([told])
