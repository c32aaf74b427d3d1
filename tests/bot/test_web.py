"""Health, figures and the answers beside Slack's requests."""

import time

import httpx
from slack_bolt import App

from bot.clock import SystemClock
from bot.guard import Guard
from bot.health import Health, Pulse
from bot.web import build_web
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


def test_installing_by_link_is_answered_with_a_plain_sentence(bot: httpx.Client) -> None:
    for path in ("/slack/install", "/slack/oauth_redirect"):
        answer = bot.get(path)
        assert answer.status_code == 404
        assert "not set up" in answer.text


def test_an_unknown_path_is_not_found(bot: httpx.Client) -> None:
    assert bot.get("/").status_code == 404
