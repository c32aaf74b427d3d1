"""What runs in a process, and how it ends: the web server or Socket Mode, and the worker that the clock drives.

SIGTERM or SIGINT asks every part to stop. Each finishes what it has in hand; the process is gone within 10 seconds,
whatever happens. What was not sent by then waits in the outbox for the next process.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from types import FrameType
from typing import Protocol

import structlog
import uvicorn
from apscheduler.schedulers.background import BackgroundScheduler
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from starlette.types import ASGIApp

from bot.clock import Clock, SystemClock, elapsed
from bot.errors import RefusedError
from bot.health import Pulse
from bot.metrics import LAST_TICK, REQUEST_SECONDS, TICK_SECONDS, TICKS, UNEXPECTED_ERRORS
from jobs.faults import where

STOP_SECONDS = 7.0
GONE_SECONDS = 9.5
POLL_SECONDS = 1.0
_CLOSING_SECONDS = 1.0  # for a connection whose requests took all the time there was
_SAID_AGAIN = 0.05

log = structlog.get_logger(__name__)


class Worker(Protocol):
    """What the clock does, as `jobs.worker.Worker` does it. `tick` and `deliver` may be called again at any time: they
    find out by themselves what is due."""

    def tick(self, now: datetime) -> object:
        """Write into the outbox all that is due at `now` (aware, UTC)."""
        ...

    def deliver(self, now: datetime) -> bool:
        """Send some of what waits in the outbox. True where there may be more to send at once."""
        ...

    def wake(self) -> None:
        """Have a `deliver` that waits for something look at once. From any thread."""
        ...

    def close(self, clock: Callable[[], datetime], seconds: float) -> None:
        """Finish what is in hand, once `deliver` is not called any more; within so many seconds."""
        ...


class Part(Protocol):
    """Something that runs beside others in a process."""

    def start(self) -> None:
        """Begin, and return. Raises RefusedError with a clear sentence where that cannot be."""
        ...

    def alive(self) -> bool:
        """Whether it still runs."""
        ...

    def ask_to_stop(self) -> None:
        """Take on nothing new. Returns at once."""
        ...

    def join(self, seconds: float) -> None:
        """Wait until what was in hand is finished, for no longer than `seconds`."""
        ...


class WorkerLoop:
    """Ticks the worker every period and delivers what waits: at once when woken, else within `POLL_SECONDS`."""

    def __init__(self, worker: Worker, clock: Clock, period: float) -> None:
        """`period`: seconds between two ticks."""
        self.pulse = Pulse(period)
        self._worker = worker
        self._clock = clock
        self._stopping = threading.Event()
        self._waiting_mail = threading.Event()
        self._ticking = threading.Lock()
        self._deliverer = threading.Thread(target=self._deliver_until_stopped, name="delivery", daemon=True)
        self._scheduler = BackgroundScheduler(timezone="UTC")
        self._scheduler.add_job(
            self._tick,
            "interval",
            seconds=period,
            next_run_time=SystemClock().now(),
            max_instances=1,
            coalesce=True,
            misfire_grace_time=3600,
        )

    def start(self) -> None:
        self._scheduler.start()
        self._deliverer.start()

    def alive(self) -> bool:
        return self._deliverer.is_alive() and self._scheduler.running

    def wake(self) -> None:
        """Deliver at once: something was written into the outbox in this process."""
        self._waiting_mail.set()
        self._worker.wake()

    def ask_to_stop(self) -> None:
        self._stopping.set()
        self.wake()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def join(self, seconds: float) -> None:
        deadline = elapsed() + seconds
        if self._ticking.acquire(timeout=seconds):
            self._ticking.release()
        self._deliverer.join(max(0.0, deadline - elapsed()))
        if not self._deliverer.is_alive():
            self._worker.close(self._clock.now, max(0.0, deadline - elapsed()))

    def _tick(self) -> None:
        with self._ticking:
            if self._stopping.is_set():
                return
            try:
                with TICK_SECONDS.time():
                    self._worker.tick(self._clock.now())
            except Exception as error:
                TICKS.labels("error").inc()
                log.error("a tick broke", error=where(error))
                return
        TICKS.labels("ok").inc()
        LAST_TICK.set(SystemClock().now().timestamp())
        self.pulse.beat()
        self.wake()

    def _deliver_until_stopped(self) -> None:
        while not self._stopping.is_set():
            self._waiting_mail.clear()
            if not self._deliver_some():
                self._waiting_mail.wait(POLL_SECONDS)

    def _deliver_some(self) -> bool:
        try:
            return self._worker.deliver(self._clock.now())
        except Exception as error:
            UNEXPECTED_ERRORS.labels("delivery").inc()
            log.error("delivery broke", error=where(error))
            self._stopping.wait(POLL_SECONDS)
            return False


class Task:
    """Work in a thread of its own that goes on until it is told to stop."""

    def __init__(self, name: str, work: Callable[[threading.Event], None]) -> None:
        """`work` gets the event that says when to stop, and returns soon after it is set."""
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=work, args=(self._stopping,), name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def alive(self) -> bool:
        return self._thread.is_alive()

    def ask_to_stop(self) -> None:
        self._stopping.set()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)


class WebServer:
    """uvicorn in a thread, on an address that was bound before it started."""

    def __init__(self, asgi: ASGIApp, host: str, port: int) -> None:
        """`port` 0 takes a free one. Raises RefusedError where the address is taken or not ours."""
        self._socket = _bind(host, port)
        self.port: int = self._socket.getsockname()[1]
        self._server = uvicorn.Server(
            uvicorn.Config(
                asgi,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                timeout_graceful_shutdown=int(STOP_SECONDS) - 1,
            )
        )
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), name="web", daemon=True)

    def start(self) -> None:
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise RefusedError("The web server could not start.")
            threading.Event().wait(0.01)

    def alive(self) -> bool:
        return self._thread.is_alive()

    def ask_to_stop(self) -> None:
        self._server.should_exit = True

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)
        self._socket.close()


class SocketMode:
    """Slack's WebSocket: for a bot behind a firewall. Ends only once the requests in hand are answered."""

    def __init__(self, app: App, app_token: str) -> None:
        self._handler = _CountingHandler(app, app_token)

    def start(self) -> None:
        try:
            self._handler.connect()  # type: ignore[no-untyped-call]
        except SlackApiError as error:
            name = error.response.get("error", "unknown error")
            raise RefusedError(f"Slack refuses SLACK_APP_TOKEN ({name}): `leadline doctor` says what to do.") from error
        except OSError as error:
            raise RefusedError("Slack cannot be reached: check the network and SLACK_API_URL.") from error

    def alive(self) -> bool:
        return not self._handler.client.closed

    def ask_to_stop(self) -> None:
        self._handler.client.auto_reconnect_enabled = False

    def join(self, seconds: float) -> None:
        deadline = elapsed() + seconds
        self._handler.wait_until_idle(seconds)
        close_socket(self._handler, max(_CLOSING_SECONDS, deadline - elapsed()))


def close_socket(handler: SocketModeHandler, seconds: float) -> None:
    """Close a connection of Socket Mode, for no longer than `seconds`.

    slack_sdk's client waits for its session to end, and the session for a word that is lost where it begins just then:
    it would wait for ever. So the word is said again until the client is gone.
    """
    closing = threading.Thread(target=handler.close, name="closing", daemon=True)
    closing.start()
    deadline = elapsed() + seconds
    while closing.is_alive() and elapsed() < deadline:
        handler.client.current_session_state.terminated = True
        closing.join(_SAID_AGAIN)


class _CountingHandler(SocketModeHandler):
    """Knows how many requests are being answered."""

    def __init__(self, app: App, app_token: str) -> None:
        super().__init__(app, app_token)
        self._in_hand = 0
        self._changed = threading.Condition()

    def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        with self._changed:
            self._in_hand += 1
        try:
            with REQUEST_SECONDS.time():
                super().handle(client, req)
        finally:
            with self._changed:
                self._in_hand -= 1
                self._changed.notify_all()

    def wait_until_idle(self, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._in_hand == 0, seconds)


def run_until_stopped(parts: Sequence[Part], started: Callable[[], None] = lambda: None) -> None:
    """Run the parts until SIGTERM or SIGINT, then end them. Raises RefusedError where one cannot start, or dies.

    `started` is called once all of them run. Call it from the main thread of a process that ends with it.
    """
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, on_signal)
    running: list[Part] = []
    try:
        for part in parts:
            part.start()
            running.append(part)
        started()
        while not stop.wait(POLL_SECONDS):
            if not all(part.alive() for part in running):
                raise RefusedError("A part of Leadline stopped by itself; the log above says which and where.")
    finally:
        _end(running)


def _end(parts: Sequence[Part]) -> None:
    last_resort = threading.Timer(GONE_SECONDS, os._exit, (1,))  # a thread that hangs would keep the process for ever
    last_resort.daemon = True
    last_resort.start()
    deadline = elapsed() + STOP_SECONDS
    for part in parts:
        part.ask_to_stop()
    for part in parts:
        part.join(max(0.0, deadline - elapsed()))


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio turns Nagle's delay (40 ms an answer) off only where it stands there.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise RefusedError(f"Port {port} of {host} cannot be used ({error.strerror}): set another PORT.") from error
    return bound
