"""What the clock does in one process: plan what is due, deliver what waits."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable
from datetime import datetime

from jobs.delivery import Delivery


class Worker:
    """A worker: `tick` and `deliver` are called by the process's loop, each from one thread at a time.

    `plan` writes into the outbox all that is due at an instant. All instants are aware, UTC.
    """

    def __init__(self, plan: Callable[[datetime], None], delivery: Delivery) -> None:
        self._plan = plan
        self._delivery = delivery

    def tick(self, now: datetime) -> None:
        """Write into the outbox all that is due at `now`."""
        self._plan(now)
        self._delivery.wake()

    def deliver(self, now: datetime) -> bool:
        """One step of delivery; see `Delivery.deliver`."""
        return self._delivery.deliver(now)

    def run_once(self, at: datetime) -> None:
        """Do all that is due at `at`, delivery included; see `Delivery.drain`."""
        self._plan(at)
        self._delivery.drain(at)

    def wake(self) -> None:
        """Something was written into the outbox in this process: deliver at once. From any thread."""
        self._delivery.wake()

    def close(self, clock: Callable[[], datetime], seconds: float = 5.0) -> None:
        """Finish what is in hand, once `deliver` is not called any more; see `Delivery.close`."""
        self._delivery.close(clock, seconds)


def worker_name() -> str:
    """A name that no other worker has, ever: a restarted process must not take its predecessor's leases for its own."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
