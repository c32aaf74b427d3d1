"""The sandbox behind a network that can fail: what a call meets on its way there and on its way back.

`python -m tests.faulty_slack PEOPLE` runs one in a process of its own: it prints its address, and ends with its input.
`GET /posts` there says how many messages were posted.
"""

from __future__ import annotations

import asyncio
import json
import math
import sys
import threading
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Any, Self

import uvicorn
from slack_sdk import WebClient
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sandbox.core import Sandbox
from sandbox.limits import Bucket
from sandbox.records import Person
from sandbox.seed import BOT_TOKEN, open_workspace
from sandbox.server import application, bound

POST = "chat.postMessage"


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one call.

    `arrives`: whether Slack gets it at all. `status`, `retry_after`, `error`: what is answered instead of the truth.
    `late`: seconds that the answer takes. `cut`: the connection breaks in the middle of the answer.
    """

    arrives: bool = False
    status: int = 200
    retry_after: int | None = None
    error: str | None = None
    late: float = 0
    cut: bool = False


def refused(error: str) -> Fault:
    return Fault(error=error)


BUSY = Fault(status=429, retry_after=1, error="ratelimited")
DOWN = Fault(status=503, error="service_unavailable")
BROKEN_BEFORE = Fault(status=500, error="internal_error")
BROKEN_AFTER = Fault(arrives=True, status=500, error="internal_error")
LOST_BEFORE = Fault(cut=True)
LOST_AFTER = Fault(arrives=True, cut=True)


class Limiter:
    """Slack's limits for messages: so many a minute with a burst, and one a second in each conversation, strictly."""

    def __init__(self, a_minute: int, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._all = Bucket(burst, a_minute / 60)
        self._one: defaultdict[str, Bucket] = defaultdict(lambda: Bucket(1, 1.0))
        self._clock = clock

    def wait(self, conversation: str) -> float:
        """Seconds until a post may come; 0 where it may now, and is counted."""
        now = self._clock()
        buckets = (self._all, self._one[conversation])
        wait = max(bucket.wait(now) for bucket in buckets)
        for bucket in buckets if wait <= 0 else ():
            bucket.level -= 1
        return wait


class FaultySlack:
    """A workspace with people `U0`, `U1` … over real HTTP, from `with` to its end."""

    def __init__(self, people: int = 10, limiter: Limiter | None = None) -> None:
        self.sandbox = Sandbox(open_workspace())
        self.workspace = self.sandbox.workspace
        for number in range(people):
            user = f"U{number}"
            self.workspace.add_person(Person(user, f"person{number}", f"Person {number}", self.workspace.team.id))
        self.channel = next(c.id for c in self.workspace.channels.values() if self.workspace.app.user_id in c.members)
        self.limiter = limiter
        self.faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.chance: Callable[[str], Fault | None] = lambda _method: None
        self.calls: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.began: list[tuple[float, str]] = []  # when each post came, and its conversation
        self._listener = bound("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._app: ASGIApp = application(self.sandbox)
        self._server = uvicorn.Server(uvicorn.Config(self, log_level="critical", access_log=False, lifespan="off"))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._listener]}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive(), "the server did not start"
            time.sleep(0.002)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        self._listener.close()

    def client(self, timeout: float = 5) -> WebClient:
        return WebClient(BOT_TOKEN, base_url=f"{self.url}/api/", timeout=timeout)  # type: ignore[arg-type]

    def will(self, *faults: Fault, method: str = POST) -> None:
        """The next calls of a method meet these faults, in this order."""
        self.faults[method].extend(faults)

    def received(self) -> list[str]:
        """The keys of all messages of the app that stand in the workspace, in the order in which they came."""
        messages = [message for channel in self.workspace.channels.values() for message in channel.messages.values()]
        ours = [message for message in messages if message.metadata]
        return [m.metadata["event_payload"]["key"] for m in sorted(ours, key=lambda m: float(m.ts)) if m.metadata]

    def texts(self) -> list[str]:
        """The texts of those messages."""
        messages = [message for channel in self.workspace.channels.values() for message in channel.messages.values()]
        return [message.text for message in sorted(messages, key=lambda m: float(m.ts)) if message.metadata]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method = scope["path"].rpartition("/")[2]
        body = await _body(receive)
        if scope["path"] == "/posts":
            await PlainTextResponse(str(self.calls[POST] - self.refused[POST]))(scope, receive, send)
            return
        self.calls[method] += 1
        fault = self._fault(method, body)
        if fault is None:
            await self._app(scope, _again(body), send)
            return
        answer: list[Message] = []
        if fault.arrives:
            await self._app(scope, _again(body), _keeping(answer))
        await asyncio.sleep(fault.late)
        for message in _told(fault, answer):
            await send(message)

    def _fault(self, method: str, body: bytes) -> Fault | None:
        if self.faults[method]:
            return self.faults[method].popleft()
        if fault := self.chance(method):
            return fault
        if method == POST:
            conversation = json.loads(body)["channel"]
            self.began.append((time.monotonic(), conversation))
            if self.limiter and (wait := self.limiter.wait(conversation)) > 0:
                self.refused[method] += 1
                return Fault(status=429, retry_after=max(1, math.ceil(wait)), error="ratelimited")
        return None


def some_of(
    rng: Random, share: float, faults: Iterable[Fault], methods: frozenset[str]
) -> Callable[[str], Fault | None]:
    """A network on which a share of the calls meet one of the faults."""
    kinds = list(faults)

    def meet(method: str) -> Fault | None:
        return rng.choice(kinds) if method in methods and rng.random() < share else None

    return meet


async def _body(receive: Receive) -> bytes:
    body = b""
    more = True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _again(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def _keeping(kept: list[Message]) -> Send:
    async def send(message: Message) -> None:
        kept.append(message)

    return send


def _told(fault: Fault, truth: list[Message]) -> Iterable[Message]:
    if fault.cut:
        yield _start(200, 1000)
        yield {"type": "http.response.body", "body": b'{"ok":', "more_body": False}
    elif fault.error or fault.status != 200:
        body: dict[str, Any] = {"ok": False, "error": fault.error}
        data = json.dumps(body).encode()
        yield _start(fault.status, len(data), fault.retry_after)
        yield {"type": "http.response.body", "body": data, "more_body": False}
    else:
        yield from truth


def _start(status: int, length: int, retry_after: int | None = None) -> Message:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(length).encode())]
    if retry_after is not None:
        headers.append((b"retry-after", str(retry_after).encode()))
    return {"type": "http.response.start", "status": status, "headers": headers}


if __name__ == "__main__":
    with FaultySlack(int(sys.argv[1])) as slack:
        print(slack.url, flush=True)
        sys.stdin.read()
