"""`leadline demo`: the local workspace in the browser, with the sample plan and the bot in it, on this machine only."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.clock import CallableClock
from bot.errors import RefusedError
from bot.manifest import build_manifest
from bot.processes import Part, WorkerLoop, run_until_stopped
from bot.settings import Settings
from bot.wiring import Leadline, load
from sandbox.core import Sandbox
from sandbox.seed import BOT_TOKEN, SIGNING_SECRET, open_workspace
from sandbox.server import ThreadedServer

HOST = "127.0.0.1"
TICK_SECONDS = 1.0


@dataclass(frozen=True)
class Demo:
    """A running workspace and the bot that lives in it. `parts` are the bot's, not yet started."""

    url: str
    sandbox: Sandbox
    leadline: Leadline
    parts: list[Part]


def run_demo(port: int, *, browser: bool) -> None:
    """Open the demo and stay until Ctrl-C. RefusedError where the port is taken."""
    with TemporaryDirectory(prefix="leadline-demo-") as folder, open_demo(port, Path(folder)) as demo:

        def started() -> None:
            typer.echo(f"Leadline is at {demo.url} (Ctrl-C ends it)")
            if browser:
                webbrowser.open(demo.url)

        run_until_stopped(demo.parts, started)


@contextmanager
def open_demo(port: int, folder: Path) -> Iterator[Demo]:
    """The workspace, served on `port` (0: any free one), and the bot with its database in `folder`."""
    sandbox = Sandbox(open_workspace(manifest=build_manifest()))
    server = _workspace_server(sandbox, port)
    server.start()
    try:
        clock = CallableClock(sandbox.workspace.clock.now)
        with Leadline.open(_settings(server.url, folder), clock) as leadline:
            leadline.database.migrate()
            worker = WorkerLoop(leadline.worker(), clock, TICK_SECONDS)
            web = leadline.web_server(HOST, 0, worker.pulse)
            sandbox.delivery.app_url = f"http://{HOST}:{web.port}/slack/events"
            yield Demo(server.url, sandbox, leadline, [worker, web])
    finally:
        server.stop()


def _workspace_server(sandbox: Sandbox, port: int) -> ThreadedServer:
    try:
        return ThreadedServer(sandbox, HOST, port)
    except OSError as error:
        raise RefusedError(f"Port {port} is in use: give another, such as --port {port + 1}.") from error


def _settings(url: str, folder: Path) -> Settings:
    """Settings of the demo's own: nothing of a real workspace's comes in."""
    return load(
        _env_file=None,
        slack_bot_token=BOT_TOKEN,
        slack_signing_secret=SIGNING_SECRET,
        slack_app_token=None,
        slack_api_url=f"{url}/api/",
        database_url=f"sqlite:///{folder}/leadline.db",
        log_level="warning",
    )
