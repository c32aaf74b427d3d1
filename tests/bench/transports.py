"""`/action done` through Socket Mode and over HTTP: two bots, each in a process of its own, asked in turns.

Each has a local workspace and a SQLite file of its own. A round trip is what the workspace measures: from sending the
command to having the answer.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx

from storage.database import Database
from tests.bench.figures import Figure, p50
from tests.bench.processes import running, sandbox
from tests.bench.round_trip import check, fill, milliseconds, user_of

ROUNDS = 200
WARM_UP = 20


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="leadline-bench-") as folder, ExitStack() as stack:
        http = stack.enter_context(_bot(Path(folder), "http"))
        socket = stack.enter_context(_bot(Path(folder), "socket"))
        over_http, over_socket = [], []
        for _ in range(ROUNDS + WARM_UP):
            over_http.append(http())
            over_socket.append(socket())
    over_http, over_socket = over_http[WARM_UP:], over_socket[WARM_UP:]
    return [
        Figure("/action done over HTTP, p50 (p95)", milliseconds(over_http)),
        Figure("/action done through Socket Mode, p50 (p95)", milliseconds(over_socket)),
        Figure("Socket Mode, as many times HTTP", f"{p50(over_socket) / p50(over_http):.2f} x"),
    ]


@contextmanager
def _bot(folder: Path, way: str) -> Iterator[Callable[[], float]]:
    """A bot in a workspace; gives what completes one more action and says how many seconds that took."""
    url = f"sqlite:///{folder / way}.db"
    with sandbox() as slack, httpx.Client(base_url=slack) as client:
        database = Database.open(url)
        user = user_of(slack, "ana")
        references = iter(fill(database, user, ROUNDS + WARM_UP))

        def done() -> float:
            reference = next(references)
            text = f"/action done {reference} agreed with the board"
            client.post("/sandbox/command", json={"user": "ana", "channel": "learning-report", "text": text})
            (request,) = client.get("/sandbox/traffic", params={"limit": 1}).json()["requests"]
            assert (request["kind"], request["transport"]) == ("command", way), request
            assert reference in request["body"], request
            return float(request["seconds"])

        with running("tests.bench.one_bot", url, f"{slack}/api/", way) as port:
            app_url = "" if way == "socket" else f"http://127.0.0.1:{port}/slack/events"
            client.post("/sandbox/settings", json={"app_url": app_url})
            yield done
        check(database, user["team_id"])
        database.close()
