"""Faults on demand and Slack's rate limits."""

import math
import time
from urllib.error import URLError

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.driver import Refused, SandboxServer
from sandbox.faults import Kind
from sandbox.limits import RateLimits


def _post(box: SandboxServer, text: str = "x", timeout: float = 5) -> httpx.Response:
    headers = {"Authorization": f"Bearer {box.token}"}
    data = {"channel": "learning-report", "text": text}
    return httpx.post(f"{box.api_url}chat.postMessage", headers=headers, data=data, timeout=timeout)


def test_a_rate_limit_on_demand_says_when_to_come_back_and_does_nothing(box: SandboxServer, client: WebClient) -> None:
    box.fault("chat.postMessage", "ratelimited", seconds=7)
    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel="learning-report", text="x")
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["retry-after"] == "7"
    assert caught.value.response["error"] == "ratelimited"
    assert box.messages("learning-report") == []
    assert client.chat_postMessage(channel="learning-report", text="x")["ok"]


@pytest.mark.parametrize("status", [500, 502, 503])
def test_an_error_of_slacks_does_nothing(box: SandboxServer, status: int) -> None:
    box.fault("*", "error", status=status, times=2)
    assert [_post(box).status_code for _ in range(3)] == [status, status, 200]
    assert len(box.messages("learning-report")) == 1


@pytest.mark.parametrize(("kind", "posted"), [("reset", 1), ("reset_before", 0), ("no_answer", 1)])
def test_a_lost_answer_leaves_the_outcome_in_doubt(box: SandboxServer, kind: Kind, posted: int) -> None:
    box.fault("chat.postMessage", kind)
    with pytest.raises(httpx.TransportError):
        _post(box, timeout=0.3)
    assert len(box.messages("learning-report")) == posted
    assert _post(box).json()["ok"]


def test_a_reset_reaches_the_sdk_as_a_connection_error(box: SandboxServer) -> None:
    client = WebClient(box.token, base_url=box.api_url, retry_handlers=[])
    box.fault("auth.test", "reset_before")
    with pytest.raises((URLError, ConnectionError)):
        client.auth_test()


def test_a_slow_answer_comes_late_and_true(box: SandboxServer) -> None:
    box.fault("chat.postMessage", "slow", seconds=0.2)
    began = time.perf_counter()
    assert _post(box).json()["ok"]
    assert time.perf_counter() - began >= 0.2


def test_faults_end_when_told_and_unknown_ones_are_refused(box: SandboxServer) -> None:
    box.fault("*", "error", times=0)
    assert _post(box).status_code == 500
    box.behave()
    assert _post(box).status_code == 200
    with pytest.raises(Refused, match="There is no fault"):
        box.post("faults", method="*", kind="gremlins")


def test_a_channel_takes_one_message_a_second_after_a_short_burst() -> None:
    at = [100.0]
    limits = RateLimits(now=lambda: at[0])
    post = ("chat.postMessage", 0, "xoxb", "C1")
    assert [limits.retry_after(*post) for _ in range(20)] == [0] * 20
    limits.set_mode("on")
    assert [limits.retry_after(*post) for _ in range(7)] == [0] * 5 + [1] * 2
    assert limits.retry_after("chat.postMessage", 0, "xoxb", "C2") == 0
    assert limits.retry_after("chat.postMessage", 0, "xoxb-other", "C1") == 0
    at[0] += 1.0
    assert [limits.retry_after(*post) for _ in range(2)] == [0, 1]


@pytest.mark.parametrize(("tier", "allowed"), [(1, 1), (2, 20), (3, 50), (4, 100)])
def test_a_method_takes_as_many_calls_a_minute_as_its_tier_allows(tier: int, allowed: int) -> None:
    at = [100.0]
    limits = RateLimits(now=lambda: at[0])
    limits.set_mode("on")
    waits = [limits.retry_after("some.method", tier, "xoxb", "") for _ in range(allowed + 1)]
    assert waits[:-1] == [0] * allowed
    assert waits[-1] == math.ceil(60 / allowed)
    at[0] += waits[-1]
    assert limits.retry_after("some.method", tier, "xoxb", "") == 0


def test_what_is_over_the_limit_gets_429_and_when_to_come_back(box: SandboxServer) -> None:
    box.settings(rate_limits="on")
    answers = (_post(box) for _ in range(60))
    limited = next(answer for answer in answers if answer.status_code == 429)
    assert limited.json() == {"ok": False, "error": "ratelimited"}
    assert limited.headers["retry-after"] == "1"
    box.settings(rate_limits="off")
    assert {_post(box).status_code for _ in range(7)} == {200}
    with pytest.raises(Refused, match="off, on or commercial"):
        box.settings(rate_limits="sometimes")


def test_a_commercial_app_reads_history_once_a_minute_and_fifteen_at_a_time(
    box: SandboxServer, client: WebClient
) -> None:
    posted = [client.chat_postMessage(channel="learning-report", text=str(number)) for number in range(20)]
    box.settings(rate_limits="commercial")
    history = client.conversations_history(channel=posted[0]["channel"], limit=100)
    assert len(history["messages"]) == 15
    with pytest.raises(SlackApiError, match="ratelimited"):
        client.conversations_history(channel=posted[0]["channel"])
