"""The Events API payloads of what happens in the workspace. https://docs.slack.dev/reference/events"""

from sandbox.mrkdwn import parse
from sandbox.mrkdwn import rings as rung
from sandbox.records import Channel, Json, Message, Person
from sandbox.show import message_json
from sandbox.state import Workspace

_SUFFIX = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


def subscription(event: Json) -> str:
    """The name under which an app subscribes to an event: `message.im` for a message in a direct channel."""
    if event["type"] == "message":
        return f"message.{_SUFFIX[event['channel_type']]}"
    return str(event["type"])


def posted(workspace: Workspace, message: Message) -> list[Json]:
    """The events of a new message: message, file_shared, and app_mention where the app is spoken to."""
    channel = workspace.channels[message.channel]
    if message.only_for or workspace.app.user_id not in channel.members:
        return []
    event = message_json(workspace, message) | _place(message, channel)
    events = [event]
    for file in message.files:
        told = {"file_id": file, "user_id": message.user, "file": {"id": file}, "channel_id": channel.id}
        events.append({"type": "file_shared", **told, "event_ts": message.ts})
    if channel.kind != "im" and workspace.app.user_id in rung(parse(message.text)) and not message.bot_id:
        mention = {name: event[name] for name in _MENTION if name in event}
        events.append({**mention, "type": "app_mention"})
    return events


_MENTION = ("user", "text", "ts", "client_msg_id", "team", "blocks", "thread_ts", "channel", "event_ts", "files")


def edited(workspace: Workspace, message: Message, before: Json) -> list[Json]:
    """message_changed; `before` is the message as it was."""
    channel = workspace.channels[message.channel]
    if workspace.app.user_id not in channel.members:
        return []
    return [
        {
            "type": "message",
            "subtype": "message_changed",
            "message": message_json(workspace, message),
            "previous_message": before,
            "hidden": True,
            "ts": workspace.next_ts(),
            **_place(message, channel),
        }
    ]


def deleted(workspace: Workspace, message: Message, before: Json) -> list[Json]:
    """message_deleted."""
    channel = workspace.channels[message.channel]
    if workspace.app.user_id not in channel.members:
        return []
    ts = workspace.next_ts()
    return [
        {
            "type": "message",
            "subtype": "message_deleted",
            "deleted_ts": message.ts,
            "previous_message": before,
            "hidden": True,
            "ts": ts,
            **_place(message, channel),
            "event_ts": ts,
        }
    ]


def _place(message: Message, channel: Channel) -> Json:
    return {"channel": channel.id, "event_ts": message.ts, "channel_type": channel.kind}


def app_home_opened(workspace: Workspace, user: str, tab: str, view: Json | None) -> Json:
    event: Json = {
        "type": "app_home_opened",
        "user": user,
        "channel": workspace.direct(user, workspace.app.user_id).id,
        "tab": tab,
        "event_ts": workspace.next_ts(),
    }
    return event | ({"view": view} if view is not None else {})


def joined(workspace: Workspace, user: str, channel: Channel, inviter: str = "") -> Json:
    return _membership(workspace, "member_joined_channel", user, channel) | ({"inviter": inviter} if inviter else {})


def left(workspace: Workspace, user: str, channel: Channel) -> Json:
    return _membership(workspace, "member_left_channel", user, channel)


def _membership(workspace: Workspace, kind: str, user: str, channel: Channel) -> Json:
    return {
        "type": kind,
        "user": user,
        "channel": channel.id,
        "channel_type": "G" if channel.private else "C",
        "team": workspace.team.id,
        "event_ts": workspace.next_ts(),
    }


def user_change(workspace: Workspace, person: Person) -> Json:
    with_email = "users:read.email" in workspace.app.scopes
    return {
        "type": "user_change",
        "user": person.as_slack(workspace.now(), with_email),
        "cache_ts": workspace.day(),
        "event_ts": workspace.next_ts(),
    }


def archived(workspace: Workspace, user: str, channel: Channel) -> Json:
    kind = "group_archive" if channel.private else "channel_archive"
    return {"type": kind, "channel": channel.id, "user": user, "is_moved": 0, "event_ts": workspace.next_ts()}


def reaction(workspace: Workspace, added: bool, user: str, name: str, message: Message) -> Json:
    return {
        "type": "reaction_added" if added else "reaction_removed",
        "user": user,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "item_user": message.user,
        "event_ts": workspace.next_ts(),
    }
