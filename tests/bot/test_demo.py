"""`leadline demo`: the whole bot in the local workspace."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.demo import Demo
from bot.sample import CHANNEL
from sandbox.driver import Message
from tests.command_line import bare_environment, leadline
from tests.demo import running_demo


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    with running_demo(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


def test_a_command_is_answered_from_the_sample_plan(demo: Demo) -> None:
    answer = demo.box.person("ana").command("/action list", CHANNEL)
    assert "2.1" in answer.text
    assert "Establish a practitioners' board" in answer.text


def test_the_channel_opens_with_a_digest_that_shows_movement(demo: Demo) -> None:
    (digest,) = demo.box.wait(lambda: demo.box.messages(CHANNEL), timeout=10)
    assert "24 actions, 4 done (+2)" in digest.text


def nudges(demo: Demo, who: str) -> list[Message]:
    return [message for message in demo.box.person(who).dm() if "a word from you" in message.text]


def test_it_opens_in_the_morning_with_a_nudge_that_has_just_come(demo: Demo) -> None:
    (nudge,) = demo.box.wait(lambda: nudges(demo, "ana"), timeout=15)
    assert all(reference in nudge.text for reference in ("2.1", "2.2", "1.3"))


def test_moving_the_clock_brings_the_nudge_of_somebody_whose_morning_it_then_is(demo: Demo) -> None:
    assert nudges(demo, "mei") == []  # it is night in Auckland
    demo.box.clock.move("next working day 09:00", person="mei")
    assert demo.box.wait(lambda: nudges(demo, "mei"), timeout=15)


def test_app_home_is_fresh_for_whoever_else_has_it_open(demo: Demo) -> None:
    joan, ana = demo.box.person("joan"), demo.box.person("ana")
    joan.opens_home()
    ana.command("/action extend 2.2 to 2 October 2030 because waiting for HR", CHANNEL)
    demo.box.wait(lambda: joan.home is not None and "waiting for HR" in joan.home.text, timeout=10)


def test_what_could_not_be_delivered_is_among_the_figures(demo: Demo) -> None:
    def figures() -> str:
        return httpx.get(demo.box.app_url.replace("/slack/events", "/metrics")).text

    demo.box.wait(lambda: 'leadline_outbox_messages{state="unreachable"} 1.0' in figures(), timeout=10)


def test_the_terminal_shows_the_address_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser"],
        cwd=tmp_path,
        env=bare_environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert re.fullmatch(r"Leadline is at http://127\.0\.0\.1:\d+ \(Ctrl-C ends it\)\n", process.stdout.readline())
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=10)
        assert (process.returncode, rest, errors) == (0, "", "")
    finally:
        process.kill()


def test_a_port_in_use_is_refused_with_another_to_take(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        answer = leadline("demo", "--port", str(port), "--no-browser", cwd=tmp_path)
    assert answer.returncode == 1
    assert answer.stderr == f"leadline: Port {port} is in use: give another, such as --port {port + 1}.\n"


def test_a_workspace_of_ones_own_opens_without_the_sample_plan(tmp_path: Path) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(
        "team: {name: Ours, domain: ours}\n"
        "people: [{handle: kim, name: Kim Lee, email: kim@ours.example}]\n"
        "channels: [{name: general, general: true, members: everyone}]\n",
        encoding="utf-8",
    )
    with running_demo(tmp_path, file) as demo:
        assert "no plan here" in demo.box.person("kim").command("/action list all", "general").text


def test_a_workspace_file_that_is_none_is_refused_in_one_line(tmp_path: Path) -> None:
    result = leadline("demo", "--no-browser", "--port", "0", "--workspace", str(tmp_path / "none.yaml"), cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.strip().count("\n") == 0
    assert "There is no file" in result.stderr
