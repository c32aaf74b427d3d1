"""The payloads of slash commands and interactions. https://docs.slack.dev/reference/interaction-payloads"""

from typing import Any

from sandbox.core import Sandbox
from sandbox.fields import VALUE_KEY, entered, value_in
from sandbox.records import Channel, Json, Message, Person
from sandbox.show import channel_brief, message_json
from sandbox.views import View


def command(sandbox: Sandbox, person: Person, channel: Channel, name: str, text: str, response_url: str) -> Json:
    """The form of a slash command."""
    workspace = sandbox.workspace
    brief = channel_brief(channel)
    return {
        "token": "sandbox",
        "team_id": workspace.team.id,
        "team_domain": workspace.team.domain,
        "channel_id": brief["id"],
        "channel_name": brief["name"],
        "user_id": person.id,
        "user_name": person.handle,
        "command": name,
        "text": text,
        "api_app_id": workspace.app.id,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": sandbox.hooks.trigger(person.id),
    }


def _common(sandbox: Sandbox, person: Person, kind: str) -> Json:
    workspace = sandbox.workspace
    return {
        "type": kind,
        "team": {"id": workspace.team.id, "domain": workspace.team.domain},
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": person.team,
        },
        "api_app_id": workspace.app.id,
        "token": "sandbox",
        "enterprise": None,
        "is_enterprise_install": False,
    }


def place(sandbox: Sandbox, where: Message | View) -> Json:
    """The container of an element: the message or view that it stands in, with its state."""
    if isinstance(where, View):
        return {
            "container": {"type": "view", "view_id": where.id},
            "view": sandbox.views.as_slack(where),
        }
    channel = sandbox.workspace.channels[where.channel]
    container: Json = {
        "type": "message",
        "message_ts": where.ts,
        "channel_id": where.channel,
        "is_ephemeral": bool(where.only_for),
    }
    if where.thread_ts:
        container["thread_ts"] = where.thread_ts
    told: Json = {"container": container, "channel": channel_brief(channel), "state": {"values": where.state}}
    # Slack leaves the message out where it is ephemeral.
    if not where.only_for:
        told["message"] = message_json(sandbox.workspace, where, with_metadata=True)
    return told


def block_actions(sandbox: Sandbox, person: Person, where: Message | View, action: Json) -> Json:
    """A button was pressed, a choice made. For a message, with a response_url."""
    payload = _common(sandbox, person, "block_actions") | place(sandbox, where)
    payload["trigger_id"] = sandbox.hooks.trigger(person.id)
    if isinstance(where, Message):
        hook = sandbox.hooks.response(person.id, where.channel, where.ts, where.thread_ts)
        payload["response_url"] = sandbox.hooks.url(hook, "actions")
    payload["actions"] = [action]
    return payload


def action(block: Json, element: Json, raw: Any, ts: str) -> Json:
    """The entry in `actions`. ValueError where `raw` is not among the options."""
    told: Json = {"action_id": element["action_id"], "block_id": block["block_id"], "type": element["type"]}
    for name in ("text", "value", "url", "style", "placeholder"):
        if element["type"] in ("button", "icon_button", "workflow_button") and name in element:
            told[name] = element[name]
    if element["type"] == "overflow":
        told["selected_option"] = entered({**element, "type": "static_select"}, raw)["selected_option"]
    elif element["type"] == "feedback_buttons":
        chosen = (
            element["negative_button"] if raw == element["negative_button"]["value"] else element["positive_button"]
        )
        told |= {"text": chosen["text"], "value": chosen["value"]}
    elif element["type"] in VALUE_KEY:
        told |= entered(element, raw)
    return told | {"action_ts": ts}


def view_submission(sandbox: Sandbox, person: Person, view: View) -> Json:
    payload = _common(sandbox, person, "view_submission")
    payload |= {"trigger_id": sandbox.hooks.trigger(person.id), "view": sandbox.views.as_slack(view)}
    payload["response_urls"] = _response_urls(sandbox, person, view)
    return payload


def _response_urls(sandbox: Sandbox, person: Person, view: View) -> list[Json]:
    """An address for each conversation chosen in a select that asked for one (`response_url_enabled`)."""
    urls = []
    for block in view.blocks:
        element = block.get("element") or {}
        if not element.get("response_url_enabled"):
            continue
        chosen = value_in(view.values.get(block["block_id"], {}).get(element["action_id"], {}))
        if chosen:
            hook = sandbox.hooks.response(person.id, chosen)
            told = {"block_id": block["block_id"], "action_id": element["action_id"], "channel_id": chosen}
            urls.append({**told, "response_url": sandbox.hooks.url(hook, "app")})
    return urls


def view_closed(sandbox: Sandbox, person: Person, view: View, cleared: bool) -> Json:
    payload = _common(sandbox, person, "view_closed")
    return payload | {"view": sandbox.views.as_slack(view), "is_cleared": cleared}


def global_shortcut(sandbox: Sandbox, person: Person, callback_id: str) -> Json:
    payload = _common(sandbox, person, "shortcut")
    payload |= {"action_ts": sandbox.workspace.next_ts(), "callback_id": callback_id}
    return payload | {"trigger_id": sandbox.hooks.trigger(person.id)}


def message_shortcut(sandbox: Sandbox, person: Person, message: Message, callback_id: str) -> Json:
    channel = sandbox.workspace.channels[message.channel]
    hook = sandbox.hooks.response(person.id, message.channel)
    return _common(sandbox, person, "message_action") | {
        "action_ts": sandbox.workspace.next_ts(),
        "callback_id": callback_id,
        "trigger_id": sandbox.hooks.trigger(person.id),
        "response_url": sandbox.hooks.url(hook, "app"),
        "channel": channel_brief(channel),
        "message_ts": message.ts,
        "message": message_json(sandbox.workspace, message),
    }


def block_suggestion(
    sandbox: Sandbox, person: Person, where: Message | View, block: Json, element: Json, query: str
) -> Json:
    payload = _common(sandbox, person, "block_suggestion") | place(sandbox, where)
    payload.pop("state", None)
    return payload | {"action_id": element["action_id"], "block_id": block["block_id"], "value": query}
