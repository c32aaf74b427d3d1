"""Everything that the sandbox sends to the app: signed, with Slack's timeout and Slack's retries.

https://docs.slack.dev/authentication/verifying-requests-from-slack and …/apis/events-api
"""

import asyncio
import hashlib
import hmac
import json
import ssl
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

import httpx

from sandbox.events import subscription
from sandbox.log import Request, TrafficLog
from sandbox.records import Json
from sandbox.state import Workspace, made_id

ACK_SECONDS = 3.0
RETRY_DELAYS: tuple[float, ...] = (0.0, 60.0, 300.0)
AT_ONCE = 8
REDIRECTS = 2

# Sends one payload over an open socket: (envelope type, payload, seconds to wait) -> what the app acknowledged with.
SocketSend = Callable[[str, Json, float, Json], Awaitable[Json]]


@dataclass
class Answer:
    """How the app answered. `problem` is empty when it did so in time and with a 2xx status."""

    status: int
    body: str
    content_type: str = ""
    problem: str = ""
    no_retry: bool = False

    def payload(self) -> Json:
        """The body as a JSON object; empty where it is none."""
        try:
            told = json.loads(self.body) if self.body else {}
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}


@cache
def certificates() -> ssl.SSLContext:
    """Whom HTTPS is believed. Read once: that takes longer than all else that opens a sandbox."""
    return httpx.create_ssl_context(trust_env=False)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The v0 signature of a request body."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class Delivery:
    """Sends commands, interactions and events to the app: through a socket where one is open, else to `app_url`."""

    def __init__(self, workspace: Workspace, log: TrafficLog, signing_secret: str) -> None:
        self.workspace = workspace
        self.log = log
        self.signing_secret = signing_secret
        self.app_url = ""
        self.ack_seconds = ACK_SECONDS
        self.retry_delays = RETRY_DELAYS
        self.own_messages = True
        self.socket: SocketSend | None = None
        self.repeat_events = 1
        self._client: httpx.AsyncClient | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)

    async def close(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()

    @property
    def connected(self) -> bool:
        return bool(self.app_url) or self.socket is not None

    async def command(self, form: Json) -> Answer:
        """A slash command, form-encoded."""
        return await self._send("command", form["command"], "slash_commands", form, urlencode(form), _FORM)

    async def interaction(self, payload: Json) -> Answer:
        """An interaction: block_actions, view_submission, shortcut …"""
        body = urlencode({"payload": json.dumps(payload)})
        kind = "options" if payload["type"] == "block_suggestion" else "interaction"
        return await self._send(kind, payload["type"], "interactive", payload, body, _FORM)

    async def event(self, event: Json) -> Answer | None:
        """An event, where the app subscribed to it. Waits for the first attempt; Slack's three retries follow later."""
        if subscription(event) not in self.workspace.app.events or not self.connected:
            return None
        payload = self._wrapped(event)
        answer = await self._event_attempt(payload, 0, "")
        for _ in range(self.repeat_events - 1):
            await self._event_attempt(payload, 1, "http_timeout")
        if answer.problem and not answer.no_retry:
            self.later(self._retried(payload, answer.problem))
        return answer

    async def events(self, events: list[Json]) -> None:
        for event in events:
            await self.event(event)

    def events_later(self, events: list[Json]) -> None:
        """Send without waiting: what the app's own calls set off."""
        for event in events:
            if self.connected and self.own_messages and subscription(event) in self.workspace.app.events:
                self.later(self._one_of_many(event))

    async def url_verification(self) -> Answer:
        """The handshake with which Slack checks an events address; the app must give the challenge back."""
        challenge = made_id("", "challenge", self.workspace.serial()).lower()
        payload = {"token": "sandbox", "challenge": challenge, "type": "url_verification"}
        body = json.dumps(payload)
        answer = await self._send("url_verification", "url_verification", "", payload, body, "application/json")
        if not answer.problem and challenge not in answer.body:
            answer.problem = "challenge_failed"
        return answer

    async def _one_of_many(self, event: Json) -> None:
        async with self._places:
            await self.event(event)

    async def _retried(self, payload: Json, problem: str) -> None:
        for number, delay in enumerate(self.retry_delays, start=1):
            await asyncio.sleep(delay)
            answer = await self._event_attempt(payload, number, problem)
            if not answer.problem or answer.no_retry:
                return
            problem = answer.problem

    async def _event_attempt(self, payload: Json, number: int, reason: str) -> Answer:
        headers = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason} if number else {}
        name = subscription(payload["event"])
        body = json.dumps(payload)
        return await self._send("event", name, "events_api", payload, body, "application/json", headers)

    def _wrapped(self, event: Json) -> Json:
        workspace = self.workspace
        authorization = {
            "enterprise_id": None,
            "team_id": workspace.team.id,
            "user_id": workspace.app.user_id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        channel = workspace.channels.get(str(event.get("channel")))
        return {
            "token": "sandbox",
            "team_id": workspace.team.id,
            "context_team_id": workspace.team.id,
            "context_enterprise_id": None,
            "api_app_id": workspace.app.id,
            "event": event,
            "type": "event_callback",
            "event_id": made_id("Ev", workspace.team.id, str(event.get("event_ts")), workspace.serial()),
            "event_time": int(workspace.clock.seconds()),
            "authorizations": [authorization],
            "is_ext_shared_channel": bool(channel and channel.shared_with),
            "event_context": f"4-{made_id('', 'context', workspace.serial())}",
        }

    def later(self, work: Awaitable[None]) -> None:
        """Do some work without waiting for it; it is given up when the sandbox closes."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(
        self,
        kind: str,
        name: str,
        envelope: str,
        payload: Json,
        body: str,
        content_type: str,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        request = Request(self.log.next_number(), self.workspace.now(), kind, name, payload, dict(headers or {}))
        began = time.perf_counter()
        if self.socket is not None and envelope:
            request.transport = "socket"
            answer = await self._over_socket(envelope, payload, headers or {})
        elif self.app_url:
            answer = await self._over_http(body.encode(), content_type, request.headers)
        else:
            answer = Answer(0, "", problem="no_app")
        request.seconds = time.perf_counter() - began
        request.status, request.body, request.problem = answer.status, answer.body, answer.problem
        self.log.requests.append(request)
        self.workspace.changed("traffic")
        return answer

    async def _over_http(self, body: bytes, content_type: str, headers: dict[str, str]) -> Answer:
        if self._client is None:
            self._client = httpx.AsyncClient(
                verify=certificates(), trust_env=False, follow_redirects=True, max_redirects=REDIRECTS
            )
        timestamp = str(int(time.time()))
        headers |= {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self.signing_secret, timestamp, body),
        }
        try:
            async with asyncio.timeout(self.ack_seconds):
                got = await self._client.post(self.app_url, content=body, headers=headers, timeout=None)
        except TimeoutError:
            return Answer(0, "", problem="http_timeout")
        except httpx.TooManyRedirects:
            return Answer(0, "", problem="too_many_redirects")
        except httpx.HTTPError:
            return Answer(0, "", problem="connection_failed")
        problem = "" if got.is_success else "http_error"
        no_retry = got.headers.get("x-slack-no-retry") == "1"
        return Answer(got.status_code, got.text, got.headers.get("content-type", ""), problem, no_retry)

    async def _over_socket(self, envelope: str, payload: Json, headers: dict[str, str]) -> Answer:
        extra: Json = {}
        if envelope == "events_api":
            number = int(headers.get("X-Slack-Retry-Num", "0"))
            extra = {"retry_attempt": number, "retry_reason": headers.get("X-Slack-Retry-Reason", "")}
        if self.socket is None:
            return Answer(0, "", problem="no_app")
        try:
            acknowledged = await self.socket(envelope, payload, self.ack_seconds, extra)
        except TimeoutError:
            return Answer(0, "", problem="http_timeout")
        except ConnectionError:
            return Answer(0, "", problem="connection_failed")
        told = acknowledged.get("payload")
        body = told if isinstance(told, str) else json.dumps(told) if told else ""
        return Answer(200, body, "text/plain" if isinstance(told, str) else "application/json")


_FORM = "application/x-www-form-urlencoded"
