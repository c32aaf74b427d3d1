"""A tiny Bolt app served over real HTTP, and a sandbox to try it in."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import uvicorn
from slack_bolt import App
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk import WebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox.driver import SandboxServer
from sandbox.server import bound


class ServedApp:
    """A Bolt app behind uvicorn in a thread, from `with` to its end."""

    def __init__(self, bolt: App) -> None:
        handler = SlackRequestHandler(bolt)

        async def endpoint(request: Request) -> Response:
            return await handler.handle(request)

        self._listener = bound("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/slack/events"
        web = Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])
        self._server = uvicorn.Server(uvicorn.Config(web, log_level="warning", ws="none", timeout_graceful_shutdown=1))
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        asyncio.run(self._server.serve(sockets=[self._listener]))

    def __enter__(self) -> "ServedApp":
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive(), "the app's server did not start"
            time.sleep(0.005)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=10)
        self._listener.close()


def bolt_for(box: SandboxServer, **options: Any) -> App:
    logging.getLogger("slack_bolt.App").setLevel(logging.CRITICAL)
    client = WebClient(box.token, base_url=box.api_url)
    return App(client=client, signing_secret=box.signing_secret, **{"process_before_response": True, **options})


@pytest.fixture
def box() -> Iterator[SandboxServer]:
    with SandboxServer(retry_delays=(0.0, 0.05, 0.1)) as server:
        yield server


@pytest.fixture
def client(box: SandboxServer) -> WebClient:
    return WebClient(box.token, base_url=box.api_url)


@pytest.fixture
def serve(box: SandboxServer) -> Iterator[Callable[[App], None]]:
    """Serves a Bolt app to the sandbox until the test ends."""
    served: list[ServedApp] = []

    def start(bolt: App) -> None:
        app = ServedApp(bolt)
        served.append(app.__enter__())
        box.app_url = app.url

    yield start
    for app in served:
        app.__exit__()
