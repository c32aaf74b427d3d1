"""How messages, files and views look in the API's answers and in what is sent to the app."""

from urllib.parse import quote

from sandbox.records import Channel, Json, Message, StoredFile
from sandbox.state import Workspace


def message_json(workspace: Workspace, message: Message, with_metadata: bool = False) -> Json:
    """The message object of conversations.history, events and interaction payloads."""
    shown: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    optional = {
        "subtype": message.subtype,
        "client_msg_id": message.client_msg_id,
        "team": message.team,
        "bot_id": message.bot_id,
        "app_id": message.app_id,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "edited": message.edited,
        "thread_ts": message.thread_ts,
    }
    shown |= {name: value for name, value in optional.items() if value}
    if message.bot_id:
        shown["bot_profile"] = {
            "id": message.bot_id,
            "app_id": message.app_id,
            "user_id": message.user,
            "name": message.bot_name or workspace.app.name,
            "deleted": False,
            "updated": 0,
            "team_id": message.team,
            "icons": {},
        }
    if message.only_for:
        shown |= {"is_ephemeral": True}
    if message.files:
        shown["files"] = [file_json(workspace, workspace.files[file]) for file in message.files]
        shown.setdefault("upload", False)
    if with_metadata and message.metadata:
        shown["metadata"] = message.metadata
    _add_thread(workspace, message, shown)
    if message.reactions:
        shown["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()
        ]
    return shown


def _add_thread(workspace: Workspace, message: Message, shown: Json) -> None:
    channel = workspace.channels[message.channel]
    if message.replies:
        shown |= {
            "reply_count": len(message.replies),
            "reply_users_count": len(message.repliers),
            "reply_users": message.repliers[:5],
            "latest_reply": message.replies[-1],
            "is_locked": False,
            "subscribed": False,
        }
    elif message.thread_ts and message.thread_ts != message.ts:
        parent = channel.messages.get(message.thread_ts)
        if parent is not None:
            shown["parent_user_id"] = parent.user


def file_json(workspace: Workspace, file: StoredFile) -> Json:
    """The file object. Its addresses are the sandbox's own; they want the bot token, as Slack's do."""
    kind = file.name.rpartition(".")[2].lower() if "." in file.name else "text"
    base = f"{workspace.base_url}/files-pri/{workspace.team.id}-{file.id}"
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": _MIME.get(kind, "application/octet-stream"),
        "filetype": kind,
        "pretty_type": kind.upper(),
        "user": file.user,
        "user_team": workspace.team.id,
        "editable": False,
        "size": file.size,
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": any(workspace.channels[channel].kind == "channel" for channel in file.channels),
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": f"{base}/{quote(file.name)}",
        "url_private_download": f"{base}/download/{quote(file.name)}",
        "permalink": f"{workspace.base_url}/files/{file.user}/{file.id}/{quote(file.name)}",
        "channels": [c for c in file.channels if workspace.channels[c].kind == "channel"],
        "groups": [c for c in file.channels if workspace.channels[c].kind == "group"],
        "ims": [c for c in file.channels if workspace.channels[c].kind == "im"],
        "file_access": "visible",
    }


_MIME = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "ics": "text/calendar",
    "jpg": "image/jpeg",
    "json": "application/json",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "png": "image/png",
    "text": "text/plain",
    "tsv": "text/tab-separated-values",
    "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def channel_brief(channel: Channel) -> Json:
    """The channel as interaction payloads name it."""
    name = {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)
    return {"id": channel.id, "name": name}
