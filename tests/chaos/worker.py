"""A worker process, as `leadline worker` runs it, but on a clock of its own: `python -m tests.chaos.worker JSON`."""

from __future__ import annotations

import json
import logging
import signal
import sys
import threading
import time
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog
from slack_sdk import WebClient

from bot.clock import CallableClock
from bot.processes import WorkerLoop
from jobs.delivery import Delivery
from jobs.pacing import Limits
from jobs.rendering import render, render_together
from jobs.ticking import plan_all
from jobs.worker import Worker, worker_name
from plans.working_days import load_bank_holidays
from sandbox.seed import BOT_TOKEN
from storage.database import Database
from storage.outbox import listen


@dataclass(frozen=True)
class Orders:
    """What a worker is told. The clock showed `at` (ISO) at Unix time `began`, and goes `speed` times as fast."""

    database: str
    slack: str
    at: str
    began: float
    speed: float = 1
    messages_a_minute: int = 300
    burst: int = 50
    timeout: float = 3
    plans: bool = True

    def now(self) -> datetime:
        return datetime.fromisoformat(self.at) + timedelta(seconds=(time.time() - self.began) * self.speed)

    def as_words(self) -> str:
        return json.dumps(asdict(self))


def main(orders: Orders) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable(logging.CRITICAL)
    load_bank_holidays()
    database = Database.open(orders.database)
    client = WebClient(BOT_TOKEN, base_url=f"{orders.slack}/api/", timeout=orders.timeout)  # type: ignore[arg-type]
    limits = Limits(orders.messages_a_minute, orders.burst, looks_a_minute=3_000, updates_a_minute=3_000)
    delivery = Delivery(
        database,
        lambda _workspace: client,
        render,
        worker=worker_name(),
        together=render_together,
        limits=limits,
        elapsed=lambda: time.monotonic() * orders.speed,
    )
    plan = partial(plan_all, database) if orders.plans else lambda _now: None
    loop = WorkerLoop(Worker(plan, delivery), CallableClock(orders.now), 30 / orders.speed)
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    loop.start()
    listener = threading.Thread(target=listen, args=(database, loop.wake, stopping))
    listener.start()
    print("at work", flush=True)
    stopping.wait()
    loop.ask_to_stop()
    loop.join(7)
    listener.join()
    database.close()


if __name__ == "__main__":
    main(Orders(**json.loads(sys.argv[1])))
