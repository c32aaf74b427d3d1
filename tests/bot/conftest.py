"""The fixtures of the entrance's tests."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from slack_bolt import App

from bot.app import OneWorkspace, build_app, build_client
from bot.clock import SystemClock
from bot.guard import Guard
from bot.health import Health
from bot.manifest import build_manifest
from bot.web import build_web
from sandbox.core import Sandbox
from sandbox.seed import BOT_TOKEN, open_workspace
from sandbox.server import ThreadedServer
from tests.bot.support import SECRET, Answers, serving


@pytest.fixture(scope="module")
def slack() -> Iterator[ThreadedServer]:
    """The local workspace, with the app of our own manifest in it."""
    server = ThreadedServer(Sandbox(open_workspace(manifest=build_manifest())))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def app(slack: ThreadedServer) -> App:
    client = build_client(f"{slack.url}/api/", BOT_TOKEN)
    return build_app(client, OneWorkspace(client), SECRET)


@pytest.fixture
def bot(app: App) -> Iterator[httpx.Client]:
    with serving(build_web(app, Guard(SECRET, SystemClock()), Health(Answers()))) as client:
        yield client
