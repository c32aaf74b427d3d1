"""The Bolt app: who we are, and what people and Slack get when something breaks."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.app import NOT_INSTALLED, OneWorkspace, build_app, build_client
from bot.clock import SystemClock
from bot.guard import Guard
from bot.health import Health
from bot.web import build_web
from sandbox.driver import SandboxServer
from sandbox.seed import BOT_TOKEN
from tests.bot.support import SECRET, TEAM, Answers, command, serving, signed

EVENTS = "/slack/events"


def post(bot: httpx.Client, body: bytes, content_type: str = "application/x-www-form-urlencoded") -> httpx.Response:
    return bot.post(EVENTS, content=body, headers=signed(body, content_type=content_type))


def event(**fields: Any) -> bytes:
    return json.dumps({"type": "event_callback", "team_id": TEAM, "event": fields}).encode()


def test_slack_is_asked_who_we_are_only_once(app: App, bot: httpx.Client, slack: SandboxServer) -> None:
    app.command("/action")(lambda ack: ack())
    before = len(slack.sandbox.log.calls)
    for _ in range(3):
        assert post(bot, command()).status_code == 200
    assert [call.method for call in list(slack.sandbox.log.calls)[before:]] == ["auth.test"]


def test_a_listener_gets_a_client_with_the_token_that_tries_once(app: App, bot: httpx.Client) -> None:
    given: list[WebClient] = []

    @app.command("/action")
    def action(ack: Ack, client: WebClient) -> None:
        given.append(client)
        ack()

    post(bot, command())
    assert given[0].token == BOT_TOKEN
    assert given[0].retry_handlers == []
    assert build_client("http://slack.example/api/").retry_handlers == []


def test_another_workspace_is_answered_that_leadline_is_not_installed_there(app: App, bot: httpx.Client) -> None:
    heard: list[bool] = []
    app.command("/action")(lambda ack: heard.append(True))
    assert NOT_INSTALLED in post(bot, command(team="T0OTHER")).text
    assert heard == []


def test_the_bots_own_messages_are_not_listened_to(app: App, bot: httpx.Client, slack: SandboxServer) -> None:
    heard: list[str] = []
    app.event("message")(lambda event: heard.append(event["user"]))
    for user in (slack.workspace.app.user_id, "U1"):
        post(bot, event(type="message", channel_type="im", user=user, text="hello"), "application/json")
    assert heard == ["U1"]


def test_a_command_that_breaks_is_answered_with_a_sentence_and_no_detail(
    app: App, bot: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    @app.command("/action")
    def action(ack: Ack) -> None:
        raise RuntimeError("what a person wrote")

    answer = post(bot, command())
    assert answer.status_code == 200
    assert answer.json()["response_type"] == "ephemeral"
    assert answer.json()["text"].startswith("Something went wrong here.")
    assert "RuntimeError" not in answer.text
    assert "what a person wrote" not in answer.text + caplog.text


def test_an_event_that_breaks_is_refused_so_that_slack_sends_it_again(app: App, bot: httpx.Client) -> None:
    @app.event("app_mention")
    def mentioned() -> None:
        raise RuntimeError("what a person wrote")

    answer = post(bot, event(type="app_mention", user="U1", text="hello"), "application/json")
    assert answer.status_code == 500
    assert set(answer.json()) == {"error", "number"}


def test_url_verification_is_answered(bot: httpx.Client) -> None:
    answer = post(bot, b'{"type": "url_verification", "challenge": "abc"}', "application/json")
    assert answer.json() == {"challenge": "abc"}


def test_what_nobody_listens_to_is_not_found(bot: httpx.Client) -> None:
    assert post(bot, command()).status_code == 404


def test_credentials_that_bolt_reads_from_the_environment_by_itself_change_nothing(
    slack: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "hush")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-other")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "other")
    client = build_client(slack.api_url, BOT_TOKEN)
    app = build_app(client, OneWorkspace(client), SECRET)
    app.command("/action")(lambda ack, client: ack(client.token))
    with serving(build_web(app, Guard(SECRET, SystemClock()), Health(Answers()))) as bot:
        assert post(bot, command()).text == BOT_TOKEN


def test_lazy_listeners_run_on_the_executor_that_the_process_can_shut_down(slack: SandboxServer) -> None:
    client = build_client(slack.api_url, BOT_TOKEN)
    with ThreadPoolExecutor(1) as executor:
        app = build_app(client, OneWorkspace(client), SECRET, executor)
        assert app.listener_runner.listener_executor is executor
