"""api.*, auth.*, team.*, bots.*, apps.* and oauth.*"""

from sandbox.api.calls import Call, method
from sandbox.errors import SlackError
from sandbox.records import Json


@method("api.test", tier=4, token="")
async def api_test(call: Call) -> Json:
    if call.has("error"):
        raise SlackError(call.text("error"), args=call.args)
    return {"args": call.args}


@method("auth.test", tier=0)
async def auth_test(call: Call) -> Json:
    workspace = call.workspace
    return {
        "url": f"https://{workspace.team.domain}.slack.com/",
        "team": workspace.team.name,
        "user": workspace.app.handle,
        "team_id": workspace.team.id,
        "user_id": workspace.app.user_id,
        "bot_id": workspace.app.bot_id,
        "is_enterprise_install": False,
    }


@method("auth.revoke", tier=3)
async def auth_revoke(call: Call) -> Json:
    if not call.flag("test"):
        call.token.revoked = True
        tokens = {"oauth": [], "bot": [call.workspace.app.user_id]}
        told = {"type": "tokens_revoked", "tokens": tokens, "event_ts": call.workspace.next_ts()}
        call.sandbox.delivery.events_later([told])
    return {"revoked": not call.flag("test")}


@method("team.info", "team:read", tier=3)
async def team_info(call: Call) -> Json:
    team = call.workspace.teams.get(call.text("team", call.workspace.team.id))
    if team is None:
        raise SlackError("team_not_found")
    return {"team": team.as_slack()}


@method("bots.info", "users:read", tier=3)
async def bots_info(call: Call) -> Json:
    app = call.workspace.app
    if call.text("bot", app.bot_id) != app.bot_id:
        raise SlackError("bot_not_found")
    return {
        "bot": {
            "id": app.bot_id,
            "deleted": False,
            "name": app.name,
            "updated": 0,
            "app_id": app.id,
            "user_id": app.user_id,
            "icons": {},
        }
    }


@method("apps.uninstall", tier=1)
async def apps_uninstall(call: Call) -> Json:
    """Takes every bot token back. The app hears of it."""
    workspace = call.workspace
    _check_client(call)
    for token in workspace.tokens.values():
        if token.kind == "bot":
            token.revoked = True
    call.sandbox.delivery.events_later([{"type": "app_uninstalled", "event_ts": workspace.next_ts()}])
    return {}


def _check_client(call: Call) -> None:
    if call.text("client_id") != call.workspace.app.client_id:
        raise SlackError("invalid_client_id")
    if call.text("client_secret") != call.workspace.app.client_secret:
        raise SlackError("bad_client_secret")


@method("apps.connections.open", "connections:write", tier=1, token="app")  # noqa: S106
async def apps_connections_open(call: Call) -> Json:
    return {"url": call.sandbox.sockets.address()}


@method("oauth.v2.access", tier=4, token="")
async def oauth_v2_access(call: Call) -> Json:
    return call.sandbox.oauth.exchange(call.args)
