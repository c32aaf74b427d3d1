"""What may not come in, and that nothing of it is told to the log."""

import io
import json
import logging
import socket
import time
from collections.abc import Iterator

import httpx
import pytest
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_bolt import Ack, App

from bot.guard import MAX_BODY_BYTES
from bot.logs import configure_logs
from tests.bot.support import SECRET, TEAM, command, signed

EVENTS = "/slack/events"


@pytest.fixture(autouse=True)
def log_lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logs("json", "debug", secrets=[SECRET], stream=stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture(autouse=True)
def listener(app: App) -> None:
    @app.command("/action")
    def action(ack: Ack) -> None:
        ack("heard")


def test_a_request_that_slack_signed_comes_in(bot: httpx.Client) -> None:
    answer = bot.post(EVENTS, content=command(), headers=signed(command()))
    assert (answer.status_code, answer.text) == (200, "heard")


def test_a_wrong_signature_is_turned_away(bot: httpx.Client) -> None:
    assert bot.post(EVENTS, content=command(), headers=signed(command(), secret="other")).status_code == 401


def test_a_body_changed_after_signing_is_turned_away(bot: httpx.Client) -> None:
    assert bot.post(EVENTS, content=command("done 2.4"), headers=signed(command("help"))).status_code == 401


@pytest.mark.parametrize("signature", ["", "v0=", "v0=" + "g" * 64, "v1=" + "0" * 64, "\u00e9" * 67, "0" * 10_000])
def test_a_malformed_signature_is_turned_away(bot: httpx.Client, signature: str) -> None:
    headers = {**signed(command()), "x-slack-signature": signature.encode("latin-1")}
    assert bot.post(EVENTS, content=command(), headers=headers).status_code == 401


@pytest.mark.parametrize("age", [301, -360, 10**9])  # what is ahead of us comes nearer while a test runs
def test_a_stale_timestamp_is_turned_away_even_when_well_signed(bot: httpx.Client, age: int) -> None:
    headers = signed(command(), timestamp=str(int(time.time()) - age))
    assert bot.post(EVENTS, content=command(), headers=headers).status_code == 401


@pytest.mark.parametrize("timestamp", ["", "now", "1e9", "-5", "1.5", "\u00b2\u00b3", "9" * 400, "0x10"])
def test_a_malformed_timestamp_is_turned_away(bot: httpx.Client, timestamp: str) -> None:
    headers = {**signed(command()), "x-slack-request-timestamp": timestamp.encode("latin-1")}
    assert bot.post(EVENTS, content=command(), headers=headers).status_code == 400


@pytest.mark.parametrize("missing", ["x-slack-request-timestamp", "x-slack-signature", "content-type"])
def test_a_missing_header_is_turned_away(bot: httpx.Client, missing: str) -> None:
    headers = signed(command())
    del headers[missing]
    assert bot.post(EVENTS, content=command(), headers=headers).status_code in (400, 401, 415)


@pytest.mark.parametrize("content_type", ["text/plain", "multipart/form-data", "application/xml", "", ";"])
def test_another_content_type_is_turned_away(bot: httpx.Client, content_type: str) -> None:
    headers = signed(command(), content_type=content_type)
    assert bot.post(EVENTS, content=command(), headers=headers).status_code == 415


def test_a_body_over_the_limit_is_turned_away(bot: httpx.Client) -> None:
    body = b"text=" + b"a" * MAX_BODY_BYTES
    assert bot.post(EVENTS, content=body, headers=signed(body)).status_code == 413


def test_an_announced_length_over_the_limit_is_answered_before_the_body_comes(bot: httpx.Client) -> None:
    headers = signed(b"") | {"host": "bot", "content-length": "5000000000"}
    with socket.create_connection((bot.base_url.host, bot.base_url.port or 0), timeout=5) as raw:
        raw.sendall(b"POST /slack/events HTTP/1.1\r\n")
        raw.sendall("".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode() + b"\r\n")
        assert raw.recv(100).startswith(b"HTTP/1.1 413 ")


def test_a_body_that_grows_past_the_limit_unannounced_is_turned_away(bot: httpx.Client) -> None:
    chunks = (b"a" * 100_000 for _ in range(MAX_BODY_BYTES // 100_000 + 1))
    assert bot.post(EVENTS, content=chunks, headers=signed(b"")).status_code == 413


JSON = "application/json"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{", JSON),
        (b"[1, 2]", JSON),
        (b'"text"', JSON),
        (b"[" * 100_000, JSON),
        (b'{"event": [1]}', JSON),
        (f'{{"event": null, "team_id": "{TEAM}"}}'.encode(), JSON),
        (f'{{"type": "view_submission", "view": 1, "team_id": "{TEAM}"}}'.encode(), JSON),
        (b'{"team": 5, "user": "x", "event": {"type": 7}}', JSON),
        (b"payload={", "application/x-www-form-urlencoded"),
        (b"payload=[]", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b"", "application/x-www-form-urlencoded"),
        (f"command=/unknown&team_id={TEAM}".encode(), "application/x-www-form-urlencoded"),
    ],
)
def test_a_signed_body_that_slack_would_not_send_is_a_bad_request(
    bot: httpx.Client, body: bytes, content_type: str
) -> None:
    answer = bot.post(EVENTS, content=body, headers=signed(body, content_type=content_type))
    assert 400 <= answer.status_code < 500


KEYS = ["type", "event", "team", "team_id", "user", "payload", "command", "authorizations", "view", "ssl_check"]
LEAVES = st.none() | st.booleans() | st.integers() | st.text() | st.just(TEAM)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS), inner)))
def test_no_signed_json_whatever_it_holds_breaks_the_entrance(bot: httpx.Client, body: object) -> None:
    text = json.dumps(body).encode()
    assert bot.post(EVENTS, content=text, headers=signed(text, content_type=JSON)).status_code < 500


def test_getting_is_not_allowed(bot: httpx.Client) -> None:
    assert bot.get(EVENTS).status_code == 405


def test_nothing_secret_and_nothing_that_was_written_reaches_the_log(bot: httpx.Client, log_lines: io.StringIO) -> None:
    body = command("a private matter")
    headers = signed(body)
    for wrong in ({"x-slack-request-timestamp": "x"}, {"x-slack-signature": "v0=" + "0" * 64}, {"content-type": "a/b"}):
        bot.post(EVENTS, content=body, headers=headers | wrong)
    bot.post(EVENTS, content=body, headers=headers)
    bot.post(EVENTS, content=b"text=private", headers=signed(b"text=private"))
    written = log_lines.getvalue()
    assert "a request was turned away" in written
    for secret in ("private", SECRET, headers["x-slack-signature"], "xoxb-"):
        assert secret not in written
