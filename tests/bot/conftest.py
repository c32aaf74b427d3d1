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
from sandbox.driver import SandboxServer
from sandbox.seed import BOT_TOKEN
from tests.bot.support import SECRET, Answers, serving


@pytest.fixture(scope="module")
def slack() -> Iterator[SandboxServer]:
    """The local workspace, with the app of our own manifest in it."""
    with SandboxServer(manifest=build_manifest()) as server:
        yield server


@pytest.fixture
def app(slack: SandboxServer) -> App:
    client = build_client(slack.api_url, BOT_TOKEN)
    return build_app(client, OneWorkspace(client), SECRET)


@pytest.fixture
def bot(app: App) -> Iterator[httpx.Client]:
    with serving(build_web(app, Guard(SECRET, SystemClock()), Health(Answers()))) as client:
        yield client
