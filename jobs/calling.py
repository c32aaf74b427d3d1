"""Calls to Slack over connections that are kept open: a new one for each message costs more than the message.

The SDK's own client opens one for each call. Here they are kept, and the SDK's classes say what came back.
"""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable, Mapping
from http.client import HTTPConnection, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

TIMEOUT = 20  # seconds: an attempt and what lands late of it are over before its lease of 60 s ends
_IDLE = 4.0  # seconds: a connection that was idle for longer may be closed by the other side at this very moment


class NotConnectedError(Exception):
    """A connection did not come about at all: nothing was sent. Its cause says why."""


class _Connection(HTTPConnection):
    """Sends a request in one piece: each piece is a call of the system, and wakes the other side up."""

    _body = b""

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> None:
        self._body = body
        self.request("POST", path, headers={**headers, "Content-Length": str(len(body))})

    def send(self, data: Any) -> None:
        whole, self._body = data + self._body, b""
        super().send(whole)

    def __del__(self) -> None:
        self.close()  # those that idle end with their caller


class _TlsConnection(_Connection, HTTPSConnection):
    pass


class Caller:
    """Calls Web API methods, in any thread. Tries once: the SDK's retries could post a second time.

    Raises SlackApiError where Slack refuses, NotConnectedError where nothing was sent, and OSError or HTTPException
    where the call failed on its way. `elapsed` gives seconds on a clock that never goes back.
    """

    def __init__(self, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._elapsed = elapsed
        self._tls = ssl.create_default_context()
        # by where they lead; each with when it was used last, the latest at the end
        self._idle: dict[object, list[tuple[_Connection, float]]] = {}

    def __call__(self, client: WebClient, method: str, body: Mapping[str, Any]) -> SlackResponse:
        """Call a method as `client` would, with a JSON body."""
        url = f"{client.base_url}{method}"
        idle = self._idle.setdefault((client.base_url, client.proxy, client.ssl), [])
        connection = self._fresh(idle) or _connected(client, client.ssl or self._tls)
        try:
            connection.post(
                urlsplit(url).path,
                json.dumps({name: value for name, value in body.items() if value is not None}).encode(),
                {
                    **client.headers,
                    "Authorization": f"Bearer {client.token}",
                    "Content-Type": "application/json;charset=utf-8",
                },
            )
            answer = connection.getresponse()
            data = answer.read()
        except BaseException:
            connection.close()
            raise
        if connection.sock is not None:  # the other side keeps it open, too
            idle.append((connection, self._elapsed()))
        told = SlackResponse(
            client=client,
            http_verb="POST",
            api_url=url,
            req_args={},
            data=_decoded(data),
            headers=dict(answer.headers),
            status_code=answer.status,
        )
        told.validate()  # type: ignore[no-untyped-call]
        return told

    def _fresh(self, idle: list[tuple[_Connection, float]]) -> _Connection | None:
        """The connection that was used last, unless that is too long ago."""
        while idle:
            try:
                connection, since = idle.pop()
            except IndexError:  # another thread has it
                return None
            if self._elapsed() - since <= _IDLE:
                return connection
            connection.close()
        return None


def _connected(client: WebClient, tls: ssl.SSLContext) -> _Connection:
    """A new connection; through the client's proxy, where it has one."""
    to = urlsplit(client.base_url)
    at = urlsplit(client.proxy) if client.proxy else to
    timeout = min(client.timeout, TIMEOUT)
    connection: _Connection
    if to.scheme == "https":
        connection = _TlsConnection(at.hostname or "", at.port, timeout=timeout, context=tls)
    else:
        connection = _Connection(at.hostname or "", at.port, timeout=timeout)
    if client.proxy:
        connection.set_tunnel(to.hostname or "", to.port)
    try:
        connection.connect()
    except OSError as error:
        connection.close()
        raise NotConnectedError from error
    return connection


def _decoded(data: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(data)
    except ValueError:
        answer = None
    return answer if isinstance(answer, dict) else {"ok": False, "error": "not an answer of Slack's"}
