"""Signed slash commands over one kept connection, timed."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import time
import uuid
from urllib.parse import urlencode

SECRET = "sandbox-secret"


class Asker:
    """One client of a bot, as Slack is one: signs each request and waits for the whole answer."""

    def __init__(self, port: int, path: str, **fields: str) -> None:
        """`fields` go into every command: team, user and channel."""
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self._path = path
        self._fields = fields

    def ask(self, text: str) -> tuple[float, str]:
        """Send `/action text`: the seconds it took, and the answer. AssertionError where that is not a 200."""
        fields = {"command": "/action", "text": text, "trigger_id": f"{uuid.uuid4().int}.1.bench", **self._fields}
        body = urlencode(fields).encode()
        stamp = str(int(time.time()))
        signature = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {
            "content-type": "application/x-www-form-urlencoded",
            "x-slack-request-timestamp": stamp,
            "x-slack-signature": f"v0={signature}",
        }
        began = time.perf_counter()
        self._connection.request("POST", self._path, body, headers)
        answer = self._connection.getresponse()
        read = answer.read().decode()
        taken = time.perf_counter() - began
        assert answer.status == 200, f"{answer.status}: {read[:200]}"
        return taken, read

    def close(self) -> None:
        self._connection.close()
