"""The sandbox as an ASGI application, and as a server in a thread of this process."""

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable

import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from sandbox.control import Control
from sandbox.core import Sandbox
from sandbox.page.routes import Page
from sandbox.web import routes


def application(sandbox: Sandbox, closing: Callable[[], bool] = lambda: False) -> Starlette:
    """Everything that the sandbox serves over HTTP. Once `closing` says so, what is kept open ends."""

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await sandbox.delivery.close()

    everything: list[BaseRoute] = [
        *routes(sandbox),
        *sandbox.sockets.routes(),
        *sandbox.oauth.routes(),
        *Control(sandbox).routes(),
        *Page(sandbox, closing).routes(),
    ]
    return Starlette(routes=everything, lifespan=lifespan)


def bound(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free. OSError where the port is taken."""
    # asyncio turns Nagle's delay off (40 ms an answer, otherwise) only where the socket names its protocol.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def uvicorn_server(sandbox: Sandbox, log_level: str = "warning") -> uvicorn.Server:
    config = uvicorn.Config(
        application(sandbox, lambda: server.should_exit),
        log_level=log_level,
        access_log=False,
        ws="websockets-sansio",
        timeout_graceful_shutdown=1,
        server_header=False,
    )
    server = uvicorn.Server(config)
    return server


class ThreadedServer:
    """The sandbox served from a thread, over real HTTP."""

    def __init__(self, sandbox: Sandbox, host: str = "127.0.0.1", port: int = 0) -> None:
        self.sandbox = sandbox
        self._listener = bound(host, port)
        self.url = f"http://{host}:{self._listener.getsockname()[1]}"
        sandbox.workspace.base_url = self.url
        self._server = uvicorn_server(sandbox)
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)

    def _run(self) -> None:
        asyncio.run(self._server.serve(sockets=[self._listener]))

    def start(self) -> None:
        """Serve; returns once requests are answered."""
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise RuntimeError("The sandbox did not start.")
            time.sleep(0.005)

    def ask_to_stop(self) -> None:
        """Take on nothing new. Returns at once."""
        self._server.should_exit = True

    def stop(self) -> None:
        self.ask_to_stop()
        self._thread.join(timeout=10)
        self._listener.close()
