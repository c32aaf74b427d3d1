"""The Slack app manifest: what Leadline asks of a workspace, and nothing that it does not use.

The form is https://docs.slack.dev/reference/app-manifest.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from bot.errors import RefusedError

COMMAND = "/action"

# Each scope with what it is for.
BOT_SCOPES = {
    "app_mentions:read": "an @mention takes the same words as the command",
    "channels:history": "look a posted digest up before posting it again",
    "channels:read": "who sees a plan, and whether its channel is still there",
    "chat:write": "answers, reminders and digests",
    "commands": "/action",
    "files:read": "plan documents that people send, and files given as evidence in a form",
    "files:write": "send a plan as a file to who exports it",
    "groups:history": "the same as channels:history, in a private channel",
    "groups:read": "the same as channels:read, in a private channel",
    "im:history": "replies to a reminder, and what is written to the bot directly",
    "im:write": "open the conversation that a reminder goes to",
    "users:read": "names, time zones, who is a guest, who has left",
    "users:read.email": "match the owners of a plan to people",
}
BOT_EVENTS = (
    "app_home_opened",
    "app_mention",
    "member_joined_channel",
    "member_left_channel",
    "message.im",
    "user_change",
)

SHORTCUT = {
    "name": "Track as action",
    "type": "message",
    "callback_id": "track_as_action",
    "description": "Makes an action of a message",
}

# Limits of Slack's manifest reference.
NAME_LIMIT = 35


def build_manifest(name: str = "Leadline", url: str | None = None) -> dict[str, Any]:
    """The manifest as data. With `url`, the bot's public address, requests come by HTTP; without, by Socket Mode.

    RefusedError where the name is too long or the address is not an https:// one.
    """
    if not 0 < len(name.strip()) <= NAME_LIMIT:
        raise RefusedError(f"Slack allows names of 1 to {NAME_LIMIT} characters; this one has {len(name.strip())}.")
    command: dict[str, Any] = {
        "command": COMMAND,
        "description": "Your actions: see, add, update, complete",
        "usage_hint": "list | add | done 2.3 | update 2.3 … | help",
        "should_escape": True,
    }
    events: dict[str, Any] = {"bot_events": list(BOT_EVENTS)}
    interactivity: dict[str, Any] = {"is_enabled": True}
    if url is not None:
        request_url = f"{_public(url)}/slack/events"
        command["url"] = events["request_url"] = interactivity["request_url"] = request_url
        interactivity["message_menu_options_url"] = request_url  # what a search box offers
    return {
        "display_information": {
            "name": name.strip(),
            "description": "Makes improvement plans happen: nudges owners, records answers, posts the digest",
            "background_color": "#1d4e5f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name.strip(), "always_online": True},
            "slash_commands": [command],
            "shortcuts": [dict(SHORTCUT)],
        },
        "oauth_config": {"scopes": {"bot": list(BOT_SCOPES)}},
        "settings": {
            "event_subscriptions": events,
            "interactivity": interactivity,
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }


def to_yaml(manifest: dict[str, Any]) -> str:
    """The manifest as Slack's form takes it."""
    return yaml.safe_dump(manifest, sort_keys=False, allow_unicode=True, width=100)


def _public(url: str) -> str:
    if not re.fullmatch(r"https://[^\s/?#]+(/[^\s?#]*)?", url):
        raise RefusedError("Slack sends to https:// addresses only: give --url such as https://leadline.example.org.")
    return url.rstrip("/")
