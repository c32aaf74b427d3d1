"""users.*: the people of the workspace."""

from sandbox.api.calls import Call, method, page_of
from sandbox.errors import SlackError
from sandbox.records import Json, Person


def _shown(call: Call, person: Person) -> Json:
    return person.as_slack(call.workspace.now(), call.allows("users:read.email"))


@method("users.list", "users:read", tier=2)
async def users_list(call: Call) -> Json:
    page, cursor = page_of(list(call.workspace.people.values()), call, default=1000)
    return {
        "members": [_shown(call, person) for person in page],
        "cache_ts": call.workspace.day(),
        "response_metadata": cursor,
    }


@method("users.info", "users:read", tier=4)
async def users_info(call: Call) -> Json:
    person = call.workspace.people.get(call.needed("user", "user_not_found"))
    if person is None:
        raise SlackError("user_not_found")
    return {"user": _shown(call, person)}


@method("users.lookupByEmail", "users:read.email", tier=3)
async def users_lookup_by_email(call: Call) -> Json:
    wanted = call.needed("email", "users_not_found").strip().casefold()
    for person in call.workspace.people.values():
        if person.email.casefold() == wanted and not person.deactivated and not person.stranger:
            return {"user": _shown(call, person)}
    raise SlackError("users_not_found")


@method("users.conversations", "channels:read", "groups:read", "im:read", "mpim:read", tier=3)
async def users_conversations(call: Call) -> Json:
    user = call.text("user", call.workspace.app.user_id)
    kinds = {"public_channel": "channel", "private_channel": "group", "mpim": "mpim", "im": "im"}
    wanted = {kinds.get(kind.strip(), "") for kind in call.text("types", "public_channel").split(",")}
    bot = call.workspace.app.user_id
    found = [
        channel
        for channel in call.workspace.channels.values()
        if channel.kind in wanted and user in channel.members and (not channel.private or bot in channel.members)
        if not (channel.archived and call.flag("exclude_archived"))
    ]
    page, cursor = page_of(found, call)
    shown = [channel.as_slack(call.workspace.team.id, bot) for channel in page]
    return {"channels": shown, "response_metadata": cursor}
