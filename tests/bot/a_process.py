"""A process of its own for tests/bot/test_processes.py: a small worker, and a web server whose answers take a second.

Writes a line to the file of its argument for each thing that it finishes.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.clock import SystemClock
from bot.processes import WebServer, WorkerLoop, run_until_stopped

SLOW_SECONDS = 1.0


class Diary:
    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, line: str) -> None:
        with self._path.open("a") as file:
            file.write(line + "\n")


class SlowWorker:
    def __init__(self, diary: Diary, hangs: bool) -> None:
        self.diary = diary
        self.hangs = hangs

    def tick(self, now: datetime) -> None:
        self.diary.write("ticked")

    def deliver(self, now: datetime) -> bool:
        self.diary.write("sending")
        time.sleep(3600 if self.hangs else SLOW_SECONDS)
        self.diary.write("sent")
        return True

    def wake(self) -> None:
        pass

    def close(self, clock: Callable[[], datetime], seconds: float) -> None:
        self.diary.write("closed")


def main() -> None:
    diary = Diary(Path(sys.argv[1]))

    async def slow(_request: Request) -> PlainTextResponse:
        diary.write("answering")
        await run_in_threadpool(time.sleep, SLOW_SECONDS)
        return PlainTextResponse("answered")

    web = WebServer(Starlette(routes=[Route("/slow", slow)]), "127.0.0.1", 0)
    loop = WorkerLoop(SlowWorker(diary, hangs="hang" in sys.argv), SystemClock(), period=0.1)
    run_until_stopped([loop, web], lambda: diary.write(f"port {web.port}"))
    diary.write("ended")


if __name__ == "__main__":
    main()
