"""The demo, running: the local workspace with the sample plan, and the bot in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.demo import Demo, open_demo


@contextmanager
def running_demo(folder: Path, workspace: Path | None = None, start: datetime | None = None) -> Iterator[Demo]:
    """See `bot.demo.open_demo`; its parts run from `with` to its end."""
    with open_demo(0, folder, workspace, start) as demo:
        for part in demo.parts:
            part.start()
        try:
            yield demo
        finally:
            for part in demo.parts:
                part.ask_to_stop()
            for part in demo.parts:
                part.join(5)
