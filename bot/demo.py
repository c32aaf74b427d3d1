"""`leadline demo`: the local workspace in the browser, with the sample plan and the bot in it, on this machine only."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.clock import CallableClock
from bot.errors import RefusedError
from bot.manifest import build_manifest
from bot.processes import Part, run_until_stopped
from bot.sample import CHANNEL
from bot.sample.bringing import bring_sample_plan
from bot.settings import Settings
from bot.wiring import Leadline, load
from sandbox.driver import SandboxServer
from sandbox.seed import WorkspaceFileError

HOST = "127.0.0.1"
TICK_SECONDS = 1.0


@dataclass(frozen=True)
class Demo:
    """A running workspace and the bot that lives in it. `parts` are the bot's, not yet started."""

    box: SandboxServer
    leadline: Leadline
    parts: list[Part]


def run_demo(port: int, *, workspace: Path | None = None, browser: bool) -> None:
    """Open the demo and stay until Ctrl-C. RefusedError where the port is taken or the workspace file is no good."""
    with TemporaryDirectory(prefix="leadline-demo-") as folder, open_demo(port, Path(folder), workspace) as demo:

        def started() -> None:
            typer.echo(f"Leadline is at {demo.box.url} (Ctrl-C ends it)")
            if browser:
                webbrowser.open(demo.box.url)

        run_until_stopped(demo.parts, started)


@contextmanager
def open_demo(port: int, folder: Path, workspace: Path | None = None, start: datetime | None = None) -> Iterator[Demo]:
    """The workspace, served on `port` (0: any free one), and the bot with its database in `folder`.

    The sample plan is about the people of the workspace that ships; a `workspace` file opens without it. The clock
    begins at `start` (aware), or now.
    """
    with _workspace(port, workspace, start) as box:
        clock = CallableClock(box.workspace.now)
        with Leadline.open(_settings(box, folder), clock) as leadline:
            leadline.database.migrate()
            if workspace is None:
                team, channel = box.workspace.team.id, box.channel_id(CHANNEL)
                bring_sample_plan(leadline.database, leadline.directory, team, channel, clock.now())
            box.clock.move("next working day 09:00")  # the first screen is a morning's: the nudges have just come
            worker = leadline.worker_loop(TICK_SECONDS)
            web = leadline.web_server(HOST, 0, worker)
            box.app_url = f"http://{HOST}:{web.port}/slack/events"
            yield Demo(box, leadline, [worker, leadline.homes_task(), web])


def _workspace(port: int, file: Path | None, start: datetime | None) -> SandboxServer:
    try:
        return SandboxServer(file, manifest=build_manifest(), port=port, now=start)
    except WorkspaceFileError as error:
        raise RefusedError(str(error)) from error
    except FileNotFoundError as error:
        raise RefusedError(f"There is no file {file}.") from error
    except OSError as error:
        raise RefusedError(f"Port {port} is in use: give another, such as --port {port + 1}.") from error


def _settings(box: SandboxServer, folder: Path) -> Settings:
    """Settings of the demo's own: nothing of a real workspace's comes in."""
    return load(
        _env_file=None,
        slack_bot_token=box.token,
        slack_signing_secret=box.signing_secret,
        slack_app_token=None,
        slack_api_url=box.api_url,
        database_url=f"sqlite:///{folder}/leadline.db",
        log_level="warning",
    )
