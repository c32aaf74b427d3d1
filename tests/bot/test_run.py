"""`leadline run` as a process of its own, against the local workspace."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from bot.sample import CHANNEL
from sandbox.driver import SandboxServer
from tests.bot.support import wait_until
from tests.command_line import bare_environment, leadline


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def running(command: str, folder: Path, **environment: str) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", command],
        cwd=folder,
        env=bare_environment(folder, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def environment(slack: SandboxServer) -> dict[str, str]:
    port = free_port()
    slack.app_url = f"http://127.0.0.1:{port}/slack/events"
    return {
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "PORT": str(port),
        "LEADLINE_HOST": "127.0.0.1",
        "LEADLINE_LOG_FORMAT": "json",
    }


def health(port: str) -> dict[str, str] | None:
    try:
        answer = httpx.get(f"http://127.0.0.1:{port}/healthz")
    except httpx.ConnectError:
        return None
    return dict(answer.json()) if answer.status_code == 200 else None


def test_run_serves_people_and_the_clock_in_one_process_and_ends_cleanly(
    slack: SandboxServer, tmp_path: Path, environment: dict[str, str]
) -> None:
    with running("run", tmp_path, **environment) as process:
        wait_until(lambda: health(environment["PORT"]), seconds=30)
        assert health(environment["PORT"]) == {"database": "ok", "worker": "ok"}
        answer = slack.person("grace").command("/action plan new Learning report", CHANNEL)
        assert "Learning report" in answer.text
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        out, errors = process.communicate(timeout=10)
        assert time.monotonic() - began < 8
    assert process.returncode == 0
    assert out == ""
    assert "leadline runs" in errors
    assert "Traceback" not in errors
    assert slack.token not in errors
    assert leadline("verify", cwd=tmp_path).returncode == 0


def test_run_takes_requests_by_socket_mode_where_there_is_an_app_token(
    slack: SandboxServer, tmp_path: Path, environment: dict[str, str]
) -> None:
    slack.app_url = ""
    by_socket = {name: value for name, value in environment.items() if name != "SLACK_SIGNING_SECRET"}
    with running("run", tmp_path, **by_socket, SLACK_APP_TOKEN=slack.app_token) as process:
        wait_until(lambda: slack.settings()["connected"], seconds=30)
        answer = slack.person("grace").command("/action plan new Learning report", CHANNEL)
        assert "Learning report" in answer.text
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=10)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert slack.app_token not in errors


def test_a_refused_app_token_is_said_at_the_start(tmp_path: Path, environment: dict[str, str]) -> None:
    answer = leadline("run", cwd=tmp_path, **environment, SLACK_APP_TOKEN="xapp-wrong")
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[-1].startswith("leadline: Slack refuses SLACK_APP_TOKEN (invalid_auth): ")


def test_web_has_no_worker_in_its_health(slack: SandboxServer, tmp_path: Path, environment: dict[str, str]) -> None:
    leadline("migrate", cwd=tmp_path)
    with running("web", tmp_path, **environment):
        wait_until(lambda: health(environment["PORT"]), seconds=30)
        assert health(environment["PORT"]) == {"database": "ok"}


def test_a_wrong_token_is_said_at_the_start(tmp_path: Path, environment: dict[str, str]) -> None:
    answer = leadline("run", cwd=tmp_path, **environment | {"SLACK_BOT_TOKEN": "xoxb-wrong"})
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[-1].startswith("leadline: Slack refuses SLACK_BOT_TOKEN (invalid_auth): ")
