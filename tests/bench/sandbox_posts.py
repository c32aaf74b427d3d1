"""How many messages a second the local workspace takes: tests that post tens of thousands rely on it."""

from __future__ import annotations

import http.client
import json
import threading
import time
from urllib.parse import urlsplit

import httpx

from sandbox.seed import BOT_TOKEN
from tests.bench.figures import Figure
from tests.bench.processes import sandbox

POSTS = 1_500
CLIENTS = 4
BAR = 300


def measure() -> list[Figure]:
    with sandbox() as url:
        channel = _channel(url)
        alone = _rate(url, channel, clients=1)
        together = _rate(url, channel, clients=CLIENTS)
    return [
        Figure("Sandbox, chat.postMessage, 1 client", f"{alone:,.0f} posts/s", f">= {BAR} posts/s", alone >= BAR),
        Figure(f"Sandbox, chat.postMessage, {CLIENTS} clients", f"{together:,.0f} posts/s"),
    ]


def _channel(url: str) -> str:
    headers = {"authorization": f"Bearer {BOT_TOKEN}"}
    channels = httpx.get(f"{url}/api/conversations.list", headers=headers).json()["channels"]
    return next(each["id"] for each in channels if each["name"] == "learning-report")


def _rate(url: str, channel: str, clients: int) -> float:
    """Posts a second, all clients together."""
    each = POSTS // clients
    threads = [threading.Thread(target=_post, args=(url, channel, each)) for _ in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return each * clients / (time.perf_counter() - began)


def _post(url: str, channel: str, count: int) -> None:
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    headers = {"content-type": "application/json", "authorization": f"Bearer {BOT_TOKEN}"}
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "*2.4* Establish a practitioners' board"}}]
    for number in range(count):
        body = json.dumps({"channel": channel, "text": f"message {number}", "blocks": blocks})
        connection.request("POST", "/api/chat.postMessage", body, headers)
        answer = json.loads(connection.getresponse().read())
        assert answer["ok"], answer
    connection.close()
