"""conversations.*: channels, direct messages and what was said in them."""

from sandbox import events
from sandbox.api.calls import Call, method, page_of
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message
from sandbox.show import message_json

_READ = {"channel": "channels:read", "group": "groups:read", "im": "im:read", "mpim": "mpim:read"}
_HISTORY = {"channel": "channels:history", "group": "groups:history", "im": "im:history", "mpim": "mpim:history"}
_TYPES = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


def _shown(call: Call, channel: Channel) -> Json:
    return channel.as_slack(call.workspace.team.id, call.workspace.app.user_id)


@method("conversations.open", "im:write", "mpim:write", "channels:manage", "groups:write", tier=3)
async def conversations_open(call: Call) -> Json:
    workspace = call.workspace
    if call.has("channel"):
        channel = call.channel()
        return {"no_op": True, "already_open": True, "channel": {"id": channel.id}}
    users = [user.strip() for user in call.needed("users", "users_list_not_supplied").split(",") if user.strip()]
    if any(user not in workspace.people for user in users):
        raise SlackError("user_not_found")
    if len(users) > 8:
        raise SlackError("too_many_users")
    known = len(workspace.channels)
    if len(users) == 1:
        if workspace.people[users[0]].bot_id:
            raise SlackError("cannot_dm_bot")
        if workspace.people[users[0]].deactivated:
            raise SlackError("user_disabled")
        channel = workspace.direct(users[0], workspace.app.user_id)
    else:
        call.require("mpim:write")
        channel = workspace.group_direct([*users, workspace.app.user_id])
    there = len(workspace.channels) == known
    shown = _shown(call, channel) if call.flag("return_im") else {"id": channel.id}
    return {"channel": shown, **({"no_op": True, "already_open": True} if there else {})}


@method("conversations.list", *_READ.values(), tier=2)
async def conversations_list(call: Call) -> Json:
    kinds = []
    for name in call.text("types", "public_channel").split(","):
        kind = _TYPES.get(name.strip())
        if kind is None:
            raise SlackError("invalid_types")
        call.require(_READ[kind])
        kinds.append(kind)
    bot = call.workspace.app.user_id
    found = [
        channel
        for channel in call.workspace.channels.values()
        if channel.kind in kinds and (channel.kind == "channel" or bot in channel.members)
        if not (channel.archived and call.flag("exclude_archived"))
    ]
    page, cursor = page_of(found, call)
    return {"channels": [_shown(call, channel) for channel in page], "response_metadata": cursor}


@method("conversations.info", *_READ.values(), tier=3)
async def conversations_info(call: Call) -> Json:
    channel = call.channel()
    call.require(_READ[channel.kind])
    shown = _shown(call, channel)
    if not call.flag("include_num_members"):
        shown.pop("num_members", None)
    return {"channel": shown}


@method("conversations.members", *_READ.values(), tier=4)
async def conversations_members(call: Call) -> Json:
    channel = call.channel()
    call.require(_READ[channel.kind])
    page, cursor = page_of(channel.members, call)
    return {"members": page, "response_metadata": cursor}


@method("conversations.history", *_HISTORY.values(), tier=3)
async def conversations_history(call: Call) -> Json:
    channel = call.joined_channel()
    call.require(_HISTORY[channel.kind])
    within = [message for message in call.workspace.history(channel) if _in_time(call, message)]
    page, cursor = page_of(
        within, call, most=call.sandbox.limits.most_messages(999), default=call.sandbox.limits.most_messages(100)
    )
    answer: Json = {"messages": _messages(call, page), "has_more": bool(cursor["next_cursor"]), "pin_count": 0}
    return answer | ({"response_metadata": cursor} if cursor["next_cursor"] else {})


@method("conversations.replies", *_HISTORY.values(), tier=3)
async def conversations_replies(call: Call) -> Json:
    channel = call.joined_channel()
    call.require(_HISTORY[channel.kind])
    ts = call.needed("ts", "thread_not_found")
    asked = channel.messages.get(ts)
    parent = asked.thread_ts if asked is not None and asked.thread_ts else ts
    thread = call.workspace.thread(channel, parent)
    within = [thread[0], *(message for message in thread[1:] if _in_time(call, message))]
    page, cursor = page_of(within, call, default=call.sandbox.limits.most_messages(1000))
    answer: Json = {"messages": _messages(call, page), "has_more": bool(cursor["next_cursor"])}
    return answer | ({"response_metadata": cursor} if cursor["next_cursor"] else {})


def _in_time(call: Call, message: Message) -> bool:
    """Between `oldest` and `latest`; the ends count with `inclusive` only."""
    inclusive = call.flag("inclusive")
    oldest, latest = _moment(call, "oldest"), _moment(call, "latest")
    at = _micro(message.ts)
    after = oldest is None or at > oldest or (inclusive and at == oldest)
    return after and (latest is None or at < latest or (inclusive and at == latest))


def _moment(call: Call, name: str) -> int | None:
    value = call.text(name)
    if value in ("", "0"):
        return None
    try:
        return _micro(value)
    except ValueError:
        raise SlackError(f"invalid_ts_{name}") from None


def _micro(ts: str) -> int:
    seconds, _, rest = ts.partition(".")
    return int(seconds) * 1_000_000 + int(rest.ljust(6, "0")[:6] or 0)


def _messages(call: Call, messages: list[Message]) -> list[Json]:
    with_metadata = call.flag("include_all_metadata")
    return [message_json(call.workspace, message, with_metadata) for message in messages]


@method("conversations.join", "channels:join", tier=3)
async def conversations_join(call: Call) -> Json:
    channel = call.channel()
    if channel.archived:
        raise SlackError("is_archived")
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    bot = call.workspace.app.user_id
    if bot in channel.members:
        return {"channel": _shown(call, channel), "warning": "already_in_channel"}
    channel.members.append(bot)
    call.workspace.changed("channels")
    call.sandbox.delivery.events_later([events.joined(call.workspace, bot, channel)])
    return {"channel": _shown(call, channel)}


@method("conversations.leave", "channels:manage", "groups:write", "im:write", "mpim:write", tier=3)
async def conversations_leave(call: Call) -> Json:
    channel = call.channel()
    if channel.kind == "im":
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    if channel.general:
        raise SlackError("cant_leave_general")
    bot = call.workspace.app.user_id
    if bot not in channel.members:
        return {"not_in_channel": True}
    channel.members.remove(bot)
    call.workspace.changed("channels")
    return {}
