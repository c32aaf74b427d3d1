"""The fixtures of the entrance's tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import httpx
import pytest
from slack_bolt import App

from bot.app import OneWorkspace, build_app, build_client
from bot.clock import SystemClock
from bot.guard import Guard
from bot.health import Health
from bot.web import build_web
from tests.bot.support import SECRET, Answers, AuthOnlySlack, serving


@pytest.fixture
def slack() -> Iterator[AuthOnlySlack]:
    slack = AuthOnlySlack()
    thread = threading.Thread(target=slack.server.serve_forever, args=(0.01,))
    thread.start()
    yield slack
    slack.server.shutdown()
    slack.server.server_close()
    thread.join()


@pytest.fixture
def app(slack: AuthOnlySlack) -> App:
    client = build_client(slack.url, "xoxb-test")
    return build_app(client, OneWorkspace(client), SECRET)


@pytest.fixture
def bot(app: App) -> Iterator[httpx.Client]:
    with serving(build_web(app, Guard(SECRET, SystemClock()), Health(Answers()))) as client:
        yield client
