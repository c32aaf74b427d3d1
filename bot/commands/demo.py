"""`leadline demo`: tries it all out in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def demo(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port of the local workspace; 0 takes a free one.")
    ] = 3001,
    workspace: Annotated[
        Path | None, typer.Option(help="A workspace of your own, a YAML file; it opens without the sample plan.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open the browser.")] = False,
) -> None:
    """Try Leadline in a local workspace.

    A small Slack opens in the browser, with a made-up plan and the bot in it. Nothing leaves this machine.
    """
    from bot.demo import run_demo

    run_demo(port, workspace=workspace, browser=not no_browser)
