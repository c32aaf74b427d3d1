import io
import json
import logging
import time
from collections.abc import Iterator

import pytest
import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from bot.logs import HIDDEN, Redactor, configure_logs


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logs("json", "info", secrets=["a-signing-secret"], stream=stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    "secret",
    [
        "xoxb-12-34-abcDEF",
        "xoxe.xoxb-1-abc",
        "xoxe-1-abc",
        "xapp-1-A1-2-abc",
        "https://hooks.slack.com/commands/T1/2/abc",
        "v0=" + "0a" * 32,
        "a-signing-secret",
        "user:pa55@",
    ],
)
def test_a_secret_is_hidden_wherever_it_stands(lines: io.StringIO, secret: str) -> None:
    text = f"postgresql://{secret}host/name" if "@" in secret else f"({secret})"
    structlog.get_logger().info(f"trouble with {text}", deep={"list": [text]}, other=ValueError(text))
    written = lines.getvalue()
    assert secret.rstrip("@") not in written
    assert written.count(HIDDEN) == 3


@pytest.mark.parametrize("key", ["token", "signing_secret", "response_url", "Authorization"])
def test_a_value_under_a_secret_name_is_hidden(lines: io.StringIO, key: str) -> None:
    structlog.get_logger().info("hello", **{key: "plain"}, nested={key: "plain"})
    assert "plain" not in lines.getvalue()


def test_plain_words_are_left_alone() -> None:
    text = "2.4 Establish a board, due 30 Sept: ask @ana at 09:00, see https://example.org/a"
    assert Redactor(["", "ana"]).hide_in(text) == text


def test_a_library_writes_in_the_same_form(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning("token %s", "xoxb-1-2")
    entry = json.loads(lines.getvalue())
    assert entry["event"] == f"token {HIDDEN}"
    assert (entry["level"], entry["logger"]) == ("warning", "some.library")
    assert entry["timestamp"].endswith("Z")


def test_an_exception_is_named_with_its_place_and_not_quoted(lines: io.StringIO) -> None:
    try:
        raise RuntimeError("what a person wrote")
    except RuntimeError:
        structlog.get_logger().exception("it failed")
        logging.getLogger("some.library").exception("it failed")
    for line in lines.getvalue().splitlines():
        entry = json.loads(line)
        assert entry["error"].startswith("RuntimeError at tests/bot/test_logs.py:")
    assert "what a person wrote" not in lines.getvalue()
    assert "Traceback" not in lines.getvalue()


def test_bolt_may_not_quote_a_request(lines: io.StringIO) -> None:
    logging.getLogger("slack_bolt.App").warning("Unhandled request (body)")
    assert lines.getvalue() == ""


def test_text_lines_are_readable() -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    try:
        configure_logs("text", stream=stream)
        structlog.get_logger("bot").info("worker started", every=30)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        structlog.reset_defaults()
    assert "worker started" in stream.getvalue()
    assert "every=30" in stream.getvalue()


def test_a_tick_that_takes_longer_than_its_period_is_no_news(lines: io.StringIO) -> None:
    scheduler = BackgroundScheduler(timezone="UTC")
    ticks: list[float] = []

    def slow() -> None:
        ticks.append(time.monotonic())
        time.sleep(0.3)

    scheduler.add_job(slow, "interval", seconds=0.1, max_instances=1, coalesce=True)
    scheduler.start()
    time.sleep(0.6)
    scheduler.shutdown()
    assert ticks
    assert lines.getvalue() == ""
