"""files.* (version 2: ask for an address, send the bytes there, complete)."""

from sandbox import events
from sandbox.api.calls import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message, StoredFile
from sandbox.show import file_json
from sandbox.state import made_id

LARGEST = 1_000_000_000


@method("files.getUploadURLExternal", "files:write", tier=4)
async def files_get_upload_url(call: Call) -> Json:
    name = call.needed("filename")
    try:
        size = int(call.needed("length"))
    except ValueError:
        raise SlackError("invalid_arguments") from None
    if size <= 0 or size > LARGEST:
        raise SlackError("file_upload_size_restricted" if size > LARGEST else "missing_argument")
    workspace = call.workspace
    serial = workspace.serial()
    key = made_id("u", "upload", serial)
    file = StoredFile(made_id("F", name, serial), name, size, workspace.app.user_id, workspace.day(), upload_key=key)
    workspace.files[file.id] = file
    return {"upload_url": f"{workspace.base_url}/upload/v1/{key}", "file_id": file.id}


@method("files.completeUploadExternal", "files:write", tier=4)
async def files_complete_upload(call: Call) -> Json:
    workspace = call.workspace
    told = call.structured("files", "invalid_arguments")
    if not isinstance(told, list) or not told:
        raise SlackError("invalid_arguments")
    files = []
    for item in told:
        file = workspace.files.get(str(item.get("id")) if isinstance(item, dict) else "")
        if file is None or file.content is None:
            raise SlackError("file_not_found")
        file.title = str(item.get("title") or file.name)
        files.append(file)
    for channel in _wanted(call):
        _share(call, files, channel)
    return {"files": [file_json(workspace, file) for file in files]}


def _wanted(call: Call) -> list[Channel]:
    """Where to share: in `channel_id`, or in all `channels`, where a person's id is the messages with them."""
    refs = [call.text("channel_id"), *call.text("channels").split(",")]
    bot, people = call.workspace.app.user_id, call.workspace.people
    return [
        call.workspace.direct(ref, bot) if ref in people else call.joined(ref)
        for ref in (ref.strip() for ref in refs)
        if ref
    ]


def _share(call: Call, files: list[StoredFile], channel: Channel) -> None:
    workspace = call.workspace
    message = Message(
        workspace.next_ts(),
        channel.id,
        workspace.app.user_id,
        call.text("initial_comment"),
        thread_ts=call.text("thread_ts"),
        bot_id=workspace.app.bot_id,
        app_id=workspace.app.id,
        bot_name=workspace.app.name,
        team=workspace.team.id,
        files=[file.id for file in files],
    )
    for file in files:
        file.shared = True
        file.channels.append(channel.id)
    workspace.post(channel, message)
    call.sandbox.delivery.events_later(events.posted(workspace, message))


@method("files.info", "files:read", tier=4)
async def files_info(call: Call) -> Json:
    file = call.workspace.files.get(call.needed("file", "file_not_found"))
    if file is None or file.content is None:
        raise SlackError("file_not_found")
    return {"file": file_json(call.workspace, file), "comments": [], "response_metadata": {"next_cursor": ""}}


@method("files.delete", "files:write", tier=3)
async def files_delete(call: Call) -> Json:
    file = call.workspace.files.get(call.needed("file", "file_not_found"))
    if file is None:
        raise SlackError("file_not_found")
    if file.user != call.workspace.app.user_id:
        raise SlackError("cant_delete_file")
    for channel in call.workspace.channels.values():
        for message in channel.messages.values():
            if file.id in message.files:
                message.files.remove(file.id)
    del call.workspace.files[file.id]
    return {}
