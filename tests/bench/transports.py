"""`/action done` through Socket Mode and over HTTP: two bots as `leadline run` starts them, asked in turns.

Each has a local workspace and a SQLite file of its own. A round trip is what the workspace measures: from sending the
command to having the answer.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from sandbox.seed import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from storage.database import Database
from tests.bench.figures import Figure, p50
from tests.bench.processes import sandbox
from tests.bench.round_trip import check, fill, milliseconds, user_of

ROUNDS = 200
WARM_UP = 20
UP_SECONDS = 120.0


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder, ExitStack() as stack:
        http = stack.enter_context(_bot(Path(folder) / "http.db", socket_mode=False))
        socket_mode = stack.enter_context(_bot(Path(folder) / "socket.db", socket_mode=True))
        over_http, over_socket = [], []
        for _ in range(ROUNDS + WARM_UP):
            over_http.append(http())
            over_socket.append(socket_mode())
    over_http, over_socket = over_http[WARM_UP:], over_socket[WARM_UP:]
    return [
        Figure("/action done over HTTP, leadline run, p50 (p95)", milliseconds(over_http)),
        Figure("/action done through Socket Mode, leadline run, p50 (p95)", milliseconds(over_socket)),
        Figure("Socket Mode, as many times HTTP", f"{p50(over_socket) / p50(over_http):.2f} x"),
    ]


@contextmanager
def _bot(file: Path, *, socket_mode: bool) -> Iterator[Callable[[], float]]:
    """A bot in a workspace; gives what completes one more action and says how many seconds that took."""
    with sandbox() as slack, httpx.Client(base_url=slack) as client:
        database = Database.open(f"sqlite:///{file}")
        user = user_of(slack, "ana")
        references = iter(fill(database, user, ROUNDS + WARM_UP))

        def done() -> float:
            reference = next(references)
            text = f"/action done {reference} agreed with the board"
            client.post("/sandbox/command", json={"user": "ana", "channel": "learning-report", "text": text})
            (request,) = client.get("/sandbox/traffic", params={"limit": 1}).json()["requests"]
            assert request["kind"] == "command", request
            assert reference in request["body"], request
            return float(request["seconds"])

        with _process(file, client, socket_mode):
            yield done
        check(database, user["team_id"])
        database.close()


@contextmanager
def _process(file: Path, client: httpx.Client, socket_mode: bool) -> Iterator[None]:
    """`leadline run` for the block, from when the workspace is connected to it."""
    port = _free_port()
    environment = {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_API_URL": f"{client.base_url}api/",
        "DATABASE_URL": f"sqlite:///{file}",
        "PORT": str(port),
        **({"SLACK_APP_TOKEN": APP_TOKEN} if socket_mode else {}),
    }
    process = subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment, stderr=subprocess.DEVNULL)
    try:
        _wait(lambda: _connected(client) if socket_mode else _healthy(port))
        if not socket_mode:
            client.post("/sandbox/settings", json={"app_url": f"http://127.0.0.1:{port}/slack/events"})
        yield
    finally:
        process.terminate()
        process.wait(timeout=15)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _connected(client: httpx.Client) -> bool:
    return bool(client.get("/sandbox/settings").json()["sockets"])


def _healthy(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/healthz").status_code == 200
    except httpx.TransportError:
        return False


def _wait(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + UP_SECONDS
    while not ready():
        if time.monotonic() > until:
            raise RuntimeError("The bot did not come up.")
        time.sleep(0.1)
