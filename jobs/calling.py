"""Calls to Slack over connections that are kept open: a new one for each message costs more than the message.

The SDK's own client opens one for each call. Here urllib3 keeps them, and the SDK's classes say what came back.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from functools import partial
from ssl import SSLContext
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import urllib3
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

if TYPE_CHECKING:
    from urllib3._base_connection import BaseHTTPConnection

_IDLE = 4.0  # seconds: a connection that was idle for longer may be closed by the other side at this very moment
_OPEN = 64  # connections kept to one host


class Caller:
    """Calls Web API methods, in any thread. Tries once: the SDK's retries could post a second time.

    Raises SlackApiError where Slack refuses, and urllib3's HTTPError where the call failed on its way.
    `elapsed` gives seconds on a clock that never goes back.
    """

    def __init__(self, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._elapsed = elapsed
        self._lock = threading.Lock()
        self._pools: dict[tuple[str | None, object], urllib3.PoolManager] = {}

    def __call__(self, client: WebClient, method: str, body: Mapping[str, Any]) -> SlackResponse:
        """Call a method as `client` would, with a JSON body; for no longer than the client's timeout in seconds."""
        url = f"{client.base_url}{method}"
        answer = self._pool(client).request(
            "POST",
            url,
            body=json.dumps({name: value for name, value in body.items() if value is not None}).encode(),
            headers={
                **client.headers,
                "Authorization": f"Bearer {client.token}",
                "Content-Type": "application/json;charset=utf-8",
            },
            timeout=client.timeout,
            retries=False,
            redirect=False,
        )
        told = SlackResponse(
            client=client,
            http_verb="POST",
            api_url=url,
            req_args={},
            data=_decoded(answer.data),
            headers=dict(answer.headers),
            status_code=answer.status,
        )
        told.validate()  # type: ignore[no-untyped-call]
        return told

    def _pool(self, client: WebClient) -> urllib3.PoolManager:
        key = (client.proxy, client.ssl)
        with self._lock:
            if key not in self._pools:
                self._pools[key] = _new_pool(client.proxy, client.ssl, self._elapsed)
            return self._pools[key]


class _Fresh(urllib3.HTTPConnectionPool):
    """Connections to one host, each used again only where it was not idle for long. Calls that come a few at a time
    leave some of them idle while others are in use."""

    def __init__(self, *args: Any, elapsed: Callable[[], float], **kept: Any) -> None:
        super().__init__(*args, **kept)
        self._elapsed = elapsed
        self._idle_since: WeakKeyDictionary[BaseHTTPConnection, float] = WeakKeyDictionary()

    def _put_conn(self, conn: BaseHTTPConnection | None) -> None:
        if conn is not None:
            self._idle_since[conn] = self._elapsed()
        super()._put_conn(conn)

    def _get_conn(self, timeout: float | None = None) -> BaseHTTPConnection:
        conn = super()._get_conn(timeout)
        if self._elapsed() - self._idle_since.get(conn, self._elapsed()) > _IDLE:
            conn.close()  # it connects again
        return conn


class _FreshTls(_Fresh, urllib3.HTTPSConnectionPool):
    pass


def _new_pool(proxy: str | None, ssl: SSLContext | None, elapsed: Callable[[], float]) -> urllib3.PoolManager:
    kept: dict[str, Any] = {"maxsize": _OPEN, "ssl_context": ssl}
    pool = urllib3.ProxyManager(proxy, **kept) if proxy else urllib3.PoolManager(**kept)
    classes: dict[str, Any] = {"http": partial(_Fresh, elapsed=elapsed), "https": partial(_FreshTls, elapsed=elapsed)}
    pool.pool_classes_by_scheme = classes
    return pool


def _decoded(data: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(data)
    except ValueError:
        answer = None
    return answer if isinstance(answer, dict) else {"ok": False, "error": "not an answer of Slack's"}
