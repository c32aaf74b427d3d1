"""How a process runs and how it ends, with a small real worker."""

import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.clock import FixedClock
from bot.errors import RefusedError
from bot.processes import Task, WebServer, WorkerLoop
from tests.bot.support import wait_until

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)


class Counting:
    """A worker that remembers what it was asked, and breaks when told to."""

    def __init__(self) -> None:
        self.ticks: list[datetime] = []
        self.deliveries = 0
        self.waiting = 0
        self.breaks = False
        self.woken = 0
        self.closed_at: datetime | None = None

    def tick(self, now: datetime) -> None:
        self.ticks.append(now)
        if self.breaks:
            raise RuntimeError("broken")
        self.waiting += 1

    def deliver(self, now: datetime) -> bool:
        self.deliveries += 1
        if self.breaks:
            raise RuntimeError("broken")
        self.waiting = max(0, self.waiting - 1)
        return self.waiting > 0

    def wake(self) -> None:
        self.woken += 1

    def close(self, clock: Callable[[], datetime], seconds: float) -> None:
        self.closed_at = clock()


@contextmanager
def looping(worker: Counting, period: float) -> Iterator[WorkerLoop]:
    loop = WorkerLoop(worker, FixedClock(NOON), period)
    loop.start()
    try:
        yield loop
    finally:
        loop.ask_to_stop()
        loop.join(5)


def test_the_worker_ticks_at_once_and_then_each_period_by_the_clock_it_was_given() -> None:
    worker = Counting()
    with looping(worker, period=0.05):
        wait_until(lambda: len(worker.ticks) >= 3)
    assert set(worker.ticks) == {NOON}


def test_what_a_tick_wrote_is_delivered_at_once() -> None:
    worker = Counting()
    with looping(worker, period=60):
        wait_until(lambda: worker.woken and worker.waiting == 0, seconds=0.9)


def test_waking_delivers_before_the_next_poll() -> None:
    worker = Counting()
    with looping(worker, period=60) as loop:
        wait_until(lambda: worker.woken and worker.waiting == 0)  # the first tick has woken it, and it has delivered
        worker.waiting = 5
        before = worker.woken
        loop.wake()
        wait_until(lambda: worker.waiting == 0, seconds=0.5)
        assert worker.woken == before + 1


def test_a_worker_that_breaks_is_asked_again() -> None:
    worker = Counting()
    worker.breaks = True
    with looping(worker, period=0.05) as loop:
        wait_until(lambda: len(worker.ticks) >= 2)
        worker.breaks = False
        wait_until(lambda: worker.ticks and worker.deliveries >= 2 and worker.waiting == 0)
        assert loop.alive()


def test_the_pulse_stops_when_every_tick_breaks() -> None:
    worker = Counting()
    worker.breaks = True
    with looping(worker, period=0.05) as loop:
        wait_until(loop.pulse.late)
        worker.breaks = False
        wait_until(lambda: not loop.pulse.late())


def test_a_stopped_worker_ticks_no_more() -> None:
    worker = Counting()
    with looping(worker, period=0.02) as loop:
        wait_until(lambda: worker.ticks)
        loop.ask_to_stop()
        loop.join(5)
        counted = len(worker.ticks)
        time.sleep(0.1)
        assert len(worker.ticks) == counted
        assert worker.closed_at == NOON
        assert not loop.alive()


def test_a_task_goes_on_until_it_is_told_to_stop() -> None:
    rounds: list[int] = []

    def work(stopping: threading.Event) -> None:
        while not stopping.wait(0.01):
            rounds.append(1)

    task = Task("work", work)
    task.start()
    wait_until(lambda: len(rounds) > 2)
    assert task.alive()
    task.ask_to_stop()
    task.join(5)
    assert not task.alive()


def test_a_port_in_use_is_refused_with_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(RefusedError, match=rf"^Port {port} of 127.0.0.1 cannot be used .*: set another PORT\.$"):
            WebServer(Starlette(), "127.0.0.1", port)


def test_a_web_server_on_port_0_takes_a_free_one_and_ends_when_asked() -> None:
    web = WebServer(Starlette(), "127.0.0.1", 0)
    web.start()
    assert httpx.get(f"http://127.0.0.1:{web.port}/").status_code == 404
    assert web.alive()
    web.ask_to_stop()
    web.join(5)
    assert not web.alive()


def test_an_answer_is_not_held_back_by_nagles_delay() -> None:
    async def speak(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("a few words")

    web = WebServer(Starlette(routes=[Route("/", speak)]), "127.0.0.1", 0)
    web.start()
    taken = []
    with httpx.Client(base_url=f"http://127.0.0.1:{web.port}") as client:
        for _ in range(30):
            began = time.monotonic()
            assert client.get("/").text == "a few words"
            taken.append(time.monotonic() - began)
    web.ask_to_stop()
    web.join(5)
    assert statistics.median(taken) < 0.03


@contextmanager
def a_process(diary: Path, *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
    """`a_process.py`, once it runs."""
    diary.touch()
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.bot.a_process", str(diary), *arguments],
        cwd=Path(__file__).parents[2],
        stderr=subprocess.PIPE,
    )
    try:
        wait_until(lambda: "port" in diary.read_text() and "sending" in diary.read_text(), seconds=20)
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_process_once_what_was_in_hand_is_finished(tmp_path: Path, number: signal.Signals) -> None:
    diary = tmp_path / "diary"
    with a_process(diary) as process:
        port = diary.read_text().split("port ")[1].split()[0]
        answers: list[str] = []
        asking = threading.Thread(target=lambda: answers.append(httpx.get(f"http://127.0.0.1:{port}/slow").text))
        asking.start()
        wait_until(lambda: "answering" in diary.read_text())
        began = time.monotonic()
        process.send_signal(number)
        _, errors = process.communicate(timeout=10)
        assert time.monotonic() - began < 5
        asking.join()
    lines = diary.read_text().splitlines()
    assert process.returncode == 0
    assert answers == ["answered"]
    assert lines.count("sending") == lines.count("sent")
    assert lines[-2:] == ["closed", "ended"]
    assert b"Traceback" not in errors


def test_a_process_with_a_thread_that_hangs_is_gone_within_ten_seconds(tmp_path: Path) -> None:
    with a_process(tmp_path / "diary", "hang") as process:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert process.returncode is not None
