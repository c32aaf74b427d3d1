"""Socket Mode: a Bolt app over a real WebSocket."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode import SocketModeClient
from websockets.sync.client import ClientConnection, connect

from bot.processes import close_socket
from sandbox.driver import Refused, SandboxServer
from tests.sandbox.conftest import bolt_for

Start = Callable[[App], SocketModeHandler]


@pytest.fixture
def start(box: SandboxServer) -> Iterator[Start]:
    handlers: list[SocketModeHandler] = []

    def started(bolt: App) -> SocketModeHandler:
        handler = SocketModeHandler(bolt, box.app_token, web_client=WebClient(box.app_token, base_url=box.api_url))
        handler.connect()
        handlers.append(handler)
        box.wait(lambda: box.settings()["sockets"] == len(handlers))
        return handler

    yield started
    for handler in handlers:
        close_socket(handler, 5)


def test_commands_events_and_forms_go_over_the_socket(box: SandboxServer, start: Start) -> None:
    bolt = bolt_for(box)
    heard: list[str] = []

    @bolt.command("/form")
    def form(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        element = {"type": "plain_text_input", "action_id": "it"}
        told = {"type": "plain_text", "text": "Title"}
        view = {"type": "modal", "callback_id": "form", "title": told, "submit": told}
        block = {"type": "input", "block_id": "title", "label": told, "element": element}
        client.views_open(trigger_id=command["trigger_id"], view={**view, "blocks": [block]})
        ack("opened")

    @bolt.view("form")
    def save(ack: Ack, view: dict[str, Any]) -> None:
        value = view["state"]["values"]["title"]["it"]["value"]
        ack(response_action="errors", errors={"title": "No."}) if value == "bad" else ack()

    @bolt.event("message")
    def message(event: dict[str, Any]) -> None:
        heard.append(event["text"])

    start(bolt)
    ana = box.person("ana")
    answer = ana.command("/form")
    assert (answer.status, answer.messages[0].text) == (200, "opened")
    ana.fill({"Title": "bad"})
    assert ana.submit() == {"title": "No."}
    ana.fill({"Title": "good"})
    assert ana.submit() is None
    ana.says("hello")
    assert heard == ["hello"]
    assert {sent.transport for sent in box.requests} == {"socket"}


def test_the_app_reconnects_when_it_is_asked_to_go(box: SandboxServer, start: Start) -> None:
    bolt = bolt_for(box)

    @bolt.command("/hello")
    def hello(ack: Ack) -> None:
        ack("hello")

    start(bolt)
    box.disconnect(after=0.05)
    ana = box.person("ana")
    box.wait(lambda: ana.command("/hello").text == "hello", timeout=20)
    assert box.requests[-1].transport == "socket"


def test_a_connection_whose_session_begins_while_it_is_closed_is_closed(
    box: SandboxServer, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    beginning = threading.Event()

    def session_id(client: SocketModeClient) -> str:
        """Asked for by the session between its look at whether it is to run and its running: long enough to close."""
        if threading.current_thread() is client.current_session_runner.thread:
            beginning.set()
            time.sleep(0.3)
        return "s"

    monkeypatch.setattr(SocketModeClient, "session_id", session_id)
    handler = start(bolt_for(box))
    assert beginning.wait(5)
    close_socket(handler, 5)
    assert handler.client.closed
    assert handler.client.current_session_runner.thread is None


def _opened(box: SandboxServer) -> ClientConnection:
    url = WebClient(box.app_token, base_url=box.api_url).apps_connections_open(app_token=box.app_token)["url"]
    return connect(url, proxy=None)


def test_it_says_hello_warns_and_then_disconnects(box: SandboxServer) -> None:
    with _opened(box) as socket:
        hello = json.loads(socket.recv(timeout=3))
        assert hello["type"] == "hello"
        assert hello["num_connections"] == 1
        assert hello["debug_info"]["approximate_connection_time"] > 0
        box.disconnect(after=0.05)
        told = [json.loads(socket.recv(timeout=3)) for _ in range(2)]
        assert [(one["type"], one["reason"]) for one in told] == [
            ("disconnect", "warning"),
            ("disconnect", "refresh_requested"),
        ]


def test_an_event_that_is_not_acknowledged_comes_again_and_says_so(box: SandboxServer) -> None:
    box.settings(ack_seconds=0.1)
    with _opened(box) as socket:
        socket.recv(timeout=3)
        box.person("ana").says("hello")
        envelopes = [json.loads(socket.recv(timeout=3)) for _ in range(2)]
        assert [one["retry_attempt"] for one in envelopes] == [0, 1]
        assert envelopes[1]["retry_reason"] == "http_timeout"
        assert envelopes[0]["payload"]["event_id"] == envelopes[1]["payload"]["event_id"]
        assert envelopes[0]["accepts_response_payload"] is False
        assert envelopes[0]["envelope_id"] != envelopes[1]["envelope_id"]


def test_envelopes_are_spread_over_the_connections(box: SandboxServer) -> None:
    box.settings(ack_seconds=0.05, retry_delays=[])
    with _opened(box) as one, _opened(box) as other:
        for socket in (one, other):
            socket.recv(timeout=3)
        ana = box.person("ana")
        ana.says("first")
        ana.says("second")
        texts = {json.loads(socket.recv(timeout=3))["payload"]["event"]["text"] for socket in (one, other)}
        assert texts == {"first", "second"}


def test_a_ticket_opens_one_connection_and_a_bot_token_none(box: SandboxServer) -> None:
    client = WebClient(box.app_token, base_url=box.api_url)
    url = client.apps_connections_open(app_token=box.app_token)["url"]
    with connect(url, proxy=None) as socket:
        socket.recv(timeout=3)
    with pytest.raises(Exception, match=r"403|rejected"):
        connect(url, proxy=None)
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        client.apps_connections_open(app_token=box.token)


def test_installing_gives_a_token_with_the_scopes_that_were_asked_for(box: SandboxServer) -> None:
    back = "http://127.0.0.1:9/slack/oauth_redirect"
    ask = (
        f"{box.url}/oauth/v2/authorize?client_id={box.client_id}&scope=chat:write,commands&state=s1&redirect_uri={back}"
    )
    returned = box.allow(ask, who="grace")
    assert returned.startswith(f"{back}?state=s1&code=")
    code = returned.rpartition("=")[2]
    client = WebClient(base_url=box.api_url)
    told = {"client_id": box.client_id, "client_secret": box.client_secret, "redirect_uri": back}
    with pytest.raises(SlackApiError, match="bad_client_secret"):
        client.oauth_v2_access(**{**told, "client_secret": "wrong"}, code=code)
    got = client.oauth_v2_access(**told, code=code)
    assert got["authed_user"]["id"] == box.person("grace").id
    with pytest.raises(SlackApiError, match="code_already_used"):
        client.oauth_v2_access(**told, code=code)
    installed = WebClient(got["access_token"], base_url=box.api_url)
    assert installed.chat_postMessage(channel="learning-report", text="installed")["ok"]
    with pytest.raises(SlackApiError, match="missing_scope"):
        installed.users_list()
    installed.auth_revoke()
    with pytest.raises(SlackApiError, match="token_revoked"):
        installed.auth_test()


def test_an_install_that_is_declined_or_wrong_gives_no_code(box: SandboxServer) -> None:
    ask = f"{box.url}/oauth/v2/authorize?client_id={box.client_id}&scope=commands&redirect_uri=http://127.0.0.1:9/back"
    assert "error=access_denied" in box.allow(ask, deny=True)
    with pytest.raises(Refused, match="client_id"):
        box.allow(ask.replace(box.client_id, "1.1"))
    with pytest.raises(SlackApiError, match="invalid_code"):
        WebClient(base_url=box.api_url).oauth_v2_access(
            client_id=box.client_id, client_secret=box.client_secret, code="nonsense"
        )
