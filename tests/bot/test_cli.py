"""The command line as a person meets it, in a process of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
import yaml

from bot.cli import app
from tests.command_line import ROOT, leadline

HEAVY = (
    "alembic apscheduler bs4 cryptography docx holidays httpx icalendar lxml openpyxl pdfplumber prometheus_client "
    "psycopg pydantic pydantic_settings rapidfuzz rich sandbox slack_bolt slack_sdk sqlalchemy starlette structlog "
    "uvicorn"
).split()


def commands() -> list[str]:
    return list(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def test_help_lists_every_command_with_what_it_does(tmp_path: Path) -> None:
    answer = leadline("--help", cwd=tmp_path)
    assert answer.returncode == 0
    for name in commands():
        assert re.search(rf"^  {name} +[A-Z].*\w\.$", answer.stdout, re.MULTILINE), f"{name} is cut short"


def test_the_command_line_loads_nothing_heavy() -> None:
    code = "import sys, bot.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {name.partition(".")[0] for name in loaded.split()}.isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "arguments", [["bogus"], ["tick", "--at", "noon"], ["migrate", "--bogus"], ["demo", "--port", "x"]]
)
def test_wrong_usage_ends_with_2(tmp_path: Path, arguments: list[str]) -> None:
    answer = leadline(*arguments, cwd=tmp_path)
    assert answer.returncode == 2
    assert "Error: " in answer.stderr


REFUSED = [
    (["run"], {}, "SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are not set"),
    (["web"], {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET is not set"),
    (["worker"], {}, "SLACK_BOT_TOKEN is not set"),
    (["worker"], {"SLACK_BOT_TOKEN": "xoxb-1"}, "run `leadline migrate` first"),
    (["migrate"], {"PORT": "x"}, "PORT is malformed"),
    (["migrate"], {"DATABASE_URL": "sqlite:////nowhere/at/all.db"}, "The database refuses"),
    (["migrate"], {"DATABASE_URL": "postgresql://u:hush@127.0.0.1:1/none"}, "The database refuses"),
    (["manifest", "--url", "http://x"], {}, "https:// addresses only"),
    (["manifest", "--name", "x" * 36], {}, "1 to 35 characters"),
]


@pytest.mark.parametrize(("arguments", "environment", "sentence"), REFUSED)
def test_what_is_refused_is_said_in_one_line(
    tmp_path: Path, arguments: list[str], environment: dict[str, str], sentence: str
) -> None:
    answer = leadline(*arguments, cwd=tmp_path, **environment)
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert sentence in answer.stderr
    assert answer.stderr.startswith("leadline: ")
    assert answer.stderr.count("\n") == 1
    assert "hush" not in answer.stderr


def test_migrate_makes_a_database_that_is_up_to_date_and_may_run_again(tmp_path: Path) -> None:
    for _ in range(2):
        assert leadline("migrate", cwd=tmp_path).returncode == 0
    assert (tmp_path / "leadline.db").exists()


def test_the_manifest_is_yaml_for_socket_mode_by_itself(tmp_path: Path) -> None:
    answer = leadline("manifest", cwd=tmp_path)
    manifest = yaml.safe_load(answer.stdout)
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert manifest["features"]["slash_commands"][0]["command"] == "/action"
    assert manifest["features"]["slash_commands"][0]["should_escape"] is True


def test_the_manifest_with_an_address_sends_everything_there(tmp_path: Path) -> None:
    answer = leadline("manifest", "--url", "https://bot.example.org/", cwd=tmp_path)
    manifest = yaml.safe_load(answer.stdout)
    events = "https://bot.example.org/slack/events"
    assert manifest["settings"]["socket_mode_enabled"] is False
    assert manifest["settings"]["event_subscriptions"]["request_url"] == events
    assert manifest["settings"]["interactivity"]["request_url"] == events
    assert manifest["features"]["slash_commands"][0]["url"] == events


@pytest.mark.parametrize(
    "command", [("read", "plan.md", "--today"), ("export", "--as-at"), ("explain", "done", "--today")]
)
def test_what_is_no_day_is_wrong_usage_and_said_with_how_to_write_one(command: tuple[str, ...], tmp_path: Path) -> None:
    answer = leadline(*command, "31 March", cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "'31 March' is not a day: write it as 2026-03-31." in answer.stderr
