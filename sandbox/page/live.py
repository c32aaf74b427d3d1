"""Tells open pages what is to be drawn again, by server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from sandbox.records import Json
from sandbox.state import Workspace

HEARTBEAT = 15.0
LOOK = 0.5


class Live:
    """Gathers changes for each open page; many at once become one event."""

    def __init__(self, workspace: Workspace, closing: Callable[[], bool]) -> None:
        self._closing = closing
        self._waiting: set[_Page] = set()
        workspace.on_change.append(self._changed)

    def _changed(self, what: Json) -> None:
        for page in self._waiting:
            page.note(what)

    async def events(self) -> AsyncIterator[str]:
        """The stream of one page."""
        page = _Page()
        self._waiting.add(page)
        quiet = 0.0
        try:
            yield "retry: 500\n\n"
            while not self._closing():
                told = await page.next(LOOK)
                if told:
                    quiet = 0.0
                    yield f"data: {json.dumps(told)}\n\n"
                else:
                    quiet += LOOK
                    if quiet >= HEARTBEAT:
                        quiet = 0.0
                        yield ": still here\n\n"
        finally:
            self._waiting.discard(page)


class _Page:
    def __init__(self) -> None:
        self._kinds: set[str] = set()
        self._channels: set[str] = set()
        self._wake = asyncio.Event()

    def note(self, what: Json) -> None:
        self._kinds.add(what["kind"])
        if what.get("channel"):
            self._channels.add(what["channel"])
        self._wake.set()

    async def next(self, seconds: float) -> Json:
        """What changed since last time; empty after `seconds` of nothing."""
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return {}
        told = {"kinds": sorted(self._kinds), "channels": sorted(self._channels)}
        self._kinds.clear()
        self._channels.clear()
        self._wake.clear()
        return told
