"""Health, figures and the answers beside Slack's requests."""

import re
import time
from datetime import timedelta
from pathlib import Path

import httpx
from slack_bolt import App

from bot.clock import SystemClock
from bot.guard import Guard
from bot.health import Health, Pulse
from bot.metrics import show_backlog
from bot.watching import build_watching
from bot.web import build_web
from jobs.settlement import OUTCOMES
from tests.bot.support import SECRET, Answers, command, serving, signed, wait_until


def health_answer(app: App, health: Health) -> httpx.Response:
    with serving(build_web(app, Guard(SECRET, SystemClock()), health)) as client:
        return client.get("/healthz")


def test_healthz_is_ok_when_the_database_answers(app: App) -> None:
    answer = health_answer(app, Health(Answers()))
    assert (answer.status_code, answer.json()) == (200, {"database": "ok"})


def test_healthz_is_unavailable_when_the_database_does_not_answer_and_does_not_say_why(app: App) -> None:
    answer = health_answer(app, Health(Answers(RuntimeError("password=hush"))))
    assert (answer.status_code, answer.json()) == (503, {"database": "does not answer"})


def test_healthz_does_not_wait_for_a_database_that_hangs(app: App) -> None:
    class Hangs:
        def ping(self) -> None:
            time.sleep(4)

    began = time.monotonic()
    assert health_answer(app, Health(Hangs())).status_code == 503
    assert time.monotonic() - began < 3.9


def test_healthz_is_ok_while_the_worker_ticks(app: App) -> None:
    pulse = Pulse(period=60)
    assert health_answer(app, Health(Answers(), pulse)).json() == {"database": "ok", "worker": "ok"}


def test_healthz_is_unavailable_once_three_periods_went_by_without_a_tick(app: App) -> None:
    pulse = Pulse(period=0.05)
    assert not pulse.late()
    wait_until(pulse.late)
    assert health_answer(app, Health(Answers(), pulse)).status_code == 503
    pulse.beat()
    assert not pulse.late()


def test_metrics_count_requests_by_status(bot: httpx.Client) -> None:
    def turned_away() -> float:
        lines = bot.get("/metrics").text.splitlines()
        return next((float(x.split()[-1]) for x in lines if x.startswith('leadline_requests_total{status="401"}')), 0)

    before = turned_away()
    bot.post("/slack/events", content=command(), headers=signed(command(), secret="other"))
    assert turned_away() == before + 1


def figures(client: httpx.Client) -> dict[str, float]:
    """The figures of `/metrics` by name and labels."""
    lines = [line for line in client.get("/metrics").text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_metrics_tell_what_waits_and_how_late_it_is_as_it_is_when_they_are_asked_for(app: App) -> None:
    told = iter([({"waiting": 3}, timedelta(seconds=90)), ({"parked": 1}, timedelta())])
    web = build_web(app, Guard(SECRET, SystemClock()), Health(Answers()), lambda: show_backlog(*next(told)))
    with serving(web) as client:
        first, second = figures(client), figures(client)
    assert first['leadline_outbox_messages{state="waiting"}'] == 3
    assert first["leadline_nudge_lag_seconds"] == 90
    assert second['leadline_outbox_messages{state="parked"}'] == 1
    assert 'leadline_outbox_messages{state="waiting"}' not in second
    assert second["leadline_nudge_lag_seconds"] == 0


def test_metrics_are_told_where_the_database_does_not_answer() -> None:
    def broken() -> None:
        raise RuntimeError("password=hush")

    with serving(build_watching(Health(Answers()), broken)) as client:
        assert "leadline_ticks_total" in client.get("/metrics").text
        assert client.get("/healthz").status_code == 200
        assert client.post("/slack/events").status_code == 404


def test_every_figure_that_the_page_says_to_watch_is_told() -> None:
    page = (Path(__file__).parents[2] / "docs" / "delivery.md").read_text()
    watched = re.findall(r"^\| `(leadline_\w+)", page.partition("## What to watch")[2], re.M)
    OUTCOMES.labels("post_sent").inc(0)  # a worker's own figure, there once a message was sent
    with serving(build_watching(Health(Answers()), lambda: None)) as client:
        told = client.get("/metrics").text
    assert len(watched) == 10
    for name in watched:
        assert f"# TYPE {name.removesuffix('_total')}" in told, name


def test_installing_by_link_is_answered_with_a_plain_sentence(bot: httpx.Client) -> None:
    for path in ("/slack/install", "/slack/oauth_redirect"):
        answer = bot.get(path)
        assert answer.status_code == 404
        assert "not set up" in answer.text


def test_an_unknown_path_is_not_found(bot: httpx.Client) -> None:
    assert bot.get("/").status_code == 404
