"""Socket Mode: the app's WebSockets, envelopes and acknowledgements. https://docs.slack.dev/apis/events-api/using-socket-mode"""

import asyncio
import contextlib
import json
from dataclasses import dataclass, field

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from sandbox.delivery import Delivery
from sandbox.records import Json
from sandbox.state import Workspace, made_id

MOST_CONNECTIONS = 10
LASTS_SECONDS = 18_060
TICKET_LIVES = 30.0
GRACE_SECONDS = 2.0
HOST = "sandbox"


@dataclass(eq=False)
class Link:
    """One open WebSocket and the envelopes that it has yet to acknowledge."""

    socket: WebSocket
    waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    gone: asyncio.Event = field(default_factory=asyncio.Event)


class SocketHub:
    """All open sockets of the app. Envelopes go to them in turn, as Slack spreads them."""

    def __init__(self, workspace: Workspace, delivery: Delivery) -> None:
        self.workspace = workspace
        self.delivery = delivery
        self.links: list[Link] = []
        self._tickets: dict[str, float] = {}
        self._turn = 0

    def routes(self) -> list[WebSocketRoute]:
        return [WebSocketRoute("/link/", self.connect)]

    def address(self) -> str:
        """A fresh WebSocket address, good for one connection within 30 seconds."""
        ticket = made_id("t", "ticket", self.workspace.serial()).lower()
        self._tickets[ticket] = asyncio.get_running_loop().time() + TICKET_LIVES
        base = self.workspace.base_url.replace("http", "ws", 1)
        return f"{base}/link/?ticket={ticket}&app_id={self.workspace.app.id}"

    async def connect(self, socket: WebSocket) -> None:
        """Serve one connection until either side ends it."""
        until = self._tickets.pop(socket.query_params.get("ticket", ""), 0.0)
        if until < asyncio.get_running_loop().time() or len(self.links) >= MOST_CONNECTIONS:
            await socket.close(1008)
            return
        await socket.accept()
        link = Link(socket)
        self.links.append(link)
        self._connected()
        try:
            await socket.send_text(json.dumps(self._hello()))
            while True:
                self._acknowledged(link, await socket.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            link.gone.set()
            self._drop(link)
            for promise in link.waiting.values():
                if not promise.done():
                    promise.set_exception(ConnectionError("The socket was closed."))

    async def send(self, kind: str, payload: Json, seconds: float, extra: Json) -> Json:
        """Send an envelope and wait for its acknowledgement. TimeoutError, or ConnectionError where none is open."""
        if not self.links:
            raise ConnectionError("No socket is open.")
        self._turn += 1
        link = self.links[self._turn % len(self.links)]
        envelope_id = made_id("e", "envelope", self.workspace.serial()).lower()
        promise: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        link.waiting[envelope_id] = promise
        envelope = {
            "envelope_id": envelope_id,
            "payload": payload,
            "type": kind,
            "accepts_response_payload": kind != "events_api",
            **extra,
        }
        try:
            await link.socket.send_text(json.dumps(envelope))
            async with asyncio.timeout(seconds):
                return await promise
        except (WebSocketDisconnect, RuntimeError):
            raise ConnectionError("The socket was closed.") from None
        finally:
            link.waiting.pop(envelope_id, None)

    async def disconnect(self, reason: str = "refresh_requested", after: float = 0.0) -> int:
        """Ask every connection to go: a `warning`, then after so many seconds the `reason`.

        They get nothing from then on. Those that have not gone by themselves within two seconds are closed.
        """
        links = list(self.links)
        if after:
            await self._tell(links, "warning")
            await asyncio.sleep(after)
        await self._tell(links, reason)
        for link in links:
            self._drop(link)
        for link in links:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GRACE_SECONDS):
                    await link.gone.wait()
            if not link.gone.is_set():
                with contextlib.suppress(RuntimeError):
                    await link.socket.close(1000)
        return len(links)

    def _drop(self, link: Link) -> None:
        if link in self.links:
            self.links.remove(link)
        self._connected()

    async def _tell(self, links: list[Link], reason: str) -> None:
        told = json.dumps({"type": "disconnect", "reason": reason, "debug_info": {"host": HOST}})
        for link in links:
            with contextlib.suppress(RuntimeError, WebSocketDisconnect):
                await link.socket.send_text(told)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.links),
            "debug_info": {"host": HOST, "build_number": 1, "approximate_connection_time": LASTS_SECONDS},
            "connection_info": {"app_id": self.workspace.app.id},
        }

    def _acknowledged(self, link: Link, text: str) -> None:
        """What the app sends is acknowledgements; anything else is passed over, as Slack does."""
        try:
            told = json.loads(text)
        except ValueError:
            return
        promise = link.waiting.get(str(told.get("envelope_id"))) if isinstance(told, dict) else None
        if promise is not None and not promise.done():
            promise.set_result(told)

    def _connected(self) -> None:
        self.delivery.socket = self.send if self.links else None
        self.workspace.changed("settings")
