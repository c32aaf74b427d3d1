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
