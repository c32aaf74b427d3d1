"""conversations.* that make and change channels, and small reads that apps make along the way."""

import re

from sandbox import events
from sandbox.api.calls import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json
from sandbox.state import made_id

_MANAGE = ("channels:manage", "groups:write")
_DESCRIBE = (*_MANAGE, "channels:write.topic", "groups:write.topic", "mpim:write", "mpim:write.topic")
_NAME = re.compile(r"[\w-]{1,80}")


def _shown(call: Call, channel: Channel) -> Json:
    return {"channel": channel.as_slack(call.workspace.team.id, call.workspace.app.user_id)}


@method("conversations.create", *_MANAGE, tier=2)
async def conversations_create(call: Call) -> Json:
    name = call.needed("name", "invalid_name_required").lower()
    if not _NAME.fullmatch(name):
        raise SlackError("invalid_name_specials" if len(name) <= 80 else "invalid_name_maxlength")
    if any(channel.name == name for channel in call.workspace.channels.values()):
        raise SlackError("name_taken")
    bot = call.workspace.app.user_id
    kind = "group" if call.flag("is_private") else "channel"
    channel_id = made_id("C", call.workspace.team.domain, name)
    channel = Channel(channel_id, name, "group" if kind == "group" else "channel", [bot], bot, call.workspace.day())
    call.workspace.add_channel(channel)
    call.workspace.changed("channels")
    return _shown(call, channel)


@method("conversations.invite", *_MANAGE, "channels:write.invites", "groups:write.invites", tier=3)
async def conversations_invite(call: Call) -> Json:
    channel = call.joined_channel()
    users = [user.strip() for user in call.needed("users", "no_user").split(",")]
    if channel.archived:
        raise SlackError("is_archived")
    if call.workspace.app.user_id in users:
        raise SlackError("cant_invite_self")
    for user in users:
        if user not in call.workspace.people:
            raise SlackError("user_not_found")
        if user in channel.members:
            raise SlackError("already_in_channel")
    for user in users:
        channel.members.append(user)
        told = events.joined(call.workspace, user, channel, call.workspace.app.user_id)
        call.sandbox.delivery.events_later([told])
    call.workspace.changed("channels")
    return _shown(call, channel)


@method("conversations.kick", *_MANAGE, tier=3)
async def conversations_kick(call: Call) -> Json:
    channel = call.joined_channel()
    user = call.needed("user", "no_user")
    if user not in call.workspace.people:
        raise SlackError("user_not_found")
    if channel.general:
        raise SlackError("cant_kick_from_general")
    if user == call.workspace.app.user_id:
        raise SlackError("cant_kick_self")
    if user not in channel.members:
        raise SlackError("not_in_channel")
    channel.members.remove(user)
    call.sandbox.delivery.events_later([events.left(call.workspace, user, channel)])
    call.workspace.changed("channels")
    return {}


@method("conversations.archive", *_MANAGE, tier=2)
async def conversations_archive(call: Call) -> Json:
    channel = call.joined_channel()
    if channel.archived:
        raise SlackError("already_archived")
    if channel.general:
        raise SlackError("cant_archive_general")
    channel.archived = True
    call.sandbox.delivery.events_later([events.archived(call.workspace, call.workspace.app.user_id, channel)])
    call.workspace.changed("channels")
    return {}


async def _described(call: Call, name: str) -> Json:
    channel = call.joined_channel()
    if channel.archived:
        raise SlackError("is_archived")
    words = call.text(name)
    if len(words) > 250:
        raise SlackError("too_long")
    setattr(channel, name, words)
    call.workspace.changed("channels")
    return _shown(call, channel) | {name: words}


@method("conversations.setTopic", *_DESCRIBE, tier=2)
async def conversations_set_topic(call: Call) -> Json:
    return await _described(call, "topic")


@method("conversations.setPurpose", *_DESCRIBE, tier=2)
async def conversations_set_purpose(call: Call) -> Json:
    return await _described(call, "purpose")


@method("users.profile.get", "users.profile:read", tier=4)
async def users_profile_get(call: Call) -> Json:
    person = call.workspace.people.get(call.text("user", call.workspace.app.user_id))
    if person is None:
        raise SlackError("user_not_found")
    shown = person.as_slack(call.workspace.now(), call.allows("users:read.email"))
    return {"profile": shown["profile"]}


@method("users.getPresence", "users:read", tier=3)
async def users_get_presence(call: Call) -> Json:
    person = call.workspace.people.get(call.text("user", call.workspace.app.user_id))
    if person is None:
        raise SlackError("user_not_found")
    return {"presence": "away" if person.deactivated else "active"}


@method("dnd.info", "dnd:read", tier=3)
async def dnd_info(_call: Call) -> Json:
    return {"dnd_enabled": False, "next_dnd_start_ts": 1, "next_dnd_end_ts": 1, "snooze_enabled": False}


@method("emoji.list", "emoji:read", tier=2)
async def emoji_list(_call: Call) -> Json:
    return {"emoji": {}, "cache_ts": "0"}


@method("usergroups.list", "usergroups:read", tier=2)
async def usergroups_list(_call: Call) -> Json:
    return {"usergroups": []}
