"""What the entrance's tests share: a server for the bot, and requests as Slack signs them."""

from __future__ import annotations

import hashlib
import hmac
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import httpx
import uvicorn
from starlette.types import ASGIApp

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
    """A client of `asgi`, served by uvicorn on a free port, as the bot is."""
    server = uvicorn.Server(uvicorn.Config(asgi, port=0, log_config=None, access_log=False, lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", verify=certificates()) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()


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
