"""The entrance's own figures. Everything in the process registers with prometheus-client's one registry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, Counter, Gauge, Histogram, generate_latest

REQUESTS = Counter(
    "leadline_requests_total", "Requests to /slack/events, by the status they were answered with", ["status"]
)
REQUEST_SECONDS = Histogram(
    "leadline_request_seconds",
    "Time taken to answer a verified request (Slack waits 3 s)",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5),
)
UNEXPECTED_ERRORS = Counter("leadline_unexpected_errors_total", "Exceptions that nothing expected", ["where"])
TICKS = Counter("leadline_ticks_total", "Ticks of the worker, by how they ended", ["result"])
TICK_SECONDS = Histogram("leadline_tick_seconds", "Time taken by a tick of the worker")
LAST_TICK = Gauge("leadline_last_tick_timestamp_seconds", "When the worker last ticked without an error, Unix time")

OUTBOX = Gauge("leadline_outbox_messages", "Messages that wait or were given up, by state", ["state"])
NUDGE_LAG = Gauge("leadline_nudge_lag_seconds", "How long ago the oldest nudge that is not in Slack yet fell due")


def show_backlog(waiting: Mapping[str, int], lag: timedelta) -> None:
    """Set the figures that are the same in every process; a state that is not named has no messages."""
    OUTBOX.clear()
    for state, count in waiting.items():
        OUTBOX.labels(state).set(count)
    NUDGE_LAG.set(lag.total_seconds())


def render() -> tuple[bytes, str]:
    """All figures of this process in Prometheus's text form, and its content type."""
    return generate_latest(REGISTRY), CONTENT_TYPE_LATEST
