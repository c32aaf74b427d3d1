"""What the manifest subscribes to is listened to."""

import json
from pathlib import Path

import httpx
import pytest

from bot.manifest import BOT_EVENTS
from bot.settings import load_settings
from bot.wiring import Leadline
from sandbox.driver import SandboxServer
from tests.bot.support import signed


@pytest.mark.parametrize("name", BOT_EVENTS)
def test_every_event_that_is_asked_for_has_a_listener(slack: SandboxServer, tmp_path: Path, name: str) -> None:
    kind, _, channel_type = name.partition(".")
    ana, team = slack.person("ana"), slack.workspace.team.id
    user = {"id": ana.id, "team_id": team, "name": "ana", "profile": {}} if kind == "user_change" else ana.id
    event = {"type": kind, "user": user, "channel": slack.channel_id("learning-report"), "text": "hello", "ts": "1.2"}
    if channel_type:
        event |= {"channel_type": channel_type, "subtype": "message_deleted"}
    body = json.dumps({"type": "event_callback", "team_id": team, "event_id": "Ev1", "event": event}).encode()
    settings = load_settings(
        slack_bot_token=slack.token,
        slack_signing_secret=slack.signing_secret,
        slack_api_url=slack.api_url,
        database_url=f"sqlite:///{tmp_path}/leadline.db",
    )
    with Leadline.open(settings) as leadline:
        leadline.database.migrate()
        web = leadline.web_server("127.0.0.1", 0)
        web.start()
        headers = signed(body, content_type="application/json")
        answer = httpx.post(f"http://127.0.0.1:{web.port}/slack/events", content=body, headers=headers)
        web.ask_to_stop()
        web.join(5)
    assert answer.status_code == 200
