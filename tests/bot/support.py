"""What the entrance's tests share: a server for the bot, and requests as Slack signs them."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import httpx
from starlette.types import ASGIApp

from bot.processes import WebServer
from sandbox.delivery import certificates
from sandbox.seed import SIGNING_SECRET, open_workspace

SECRET = SIGNING_SECRET
TEAM = open_workspace().team.id


class Answers:
    """A database that answers, or does not."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    def ping(self) -> None:
        if self.error is not None:
            raise self.error


@contextmanager
def serving(asgi: ASGIApp) -> Iterator[httpx.Client]:
    """A client of `asgi`, served on a free port, as the bot is."""
    server = WebServer(asgi, "127.0.0.1", 0)
    server.start()
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{server.port}", verify=certificates()) as client:
            yield client
    finally:
        server.ask_to_stop()
        server.join(10)
        assert not server.alive()


def signed(body: bytes, timestamp: str | None = None, secret: str = SECRET, **headers: str) -> dict[str, str]:
    """The headers with which Slack would send `body`."""
    stamp = timestamp or str(int(time.time()))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={digest}",
    } | {name.replace("_", "-"): value for name, value in headers.items()}


def command(text: str = "help", team: str = TEAM) -> bytes:
    """The body of a slash command."""
    fields = {"command": "/action", "text": text, "team_id": team, "user_id": "U1", "channel_id": "C1"}
    return urlencode(fields).encode()


def wait_until(true: Callable[[], object], seconds: float = 5) -> None:
    """Wait for something that another thread or process brings about."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.01)
