"""`leadline tick`: all that is due at an instant, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.manifest import build_manifest
from bot.sample import CHANNEL
from sandbox.driver import SandboxServer
from storage.database import Database
from storage.models import OutboxMessage
from tests.command_line import leadline

PLAN = """
| Recommendation | Action | Lead owner | Completion date |
| --- | --- | --- | --- |
| Recommendation One: Be clear | Publish the vision | Ana Ruiz | By 12 March 2027 |
|  | Publish the standards | Tom Ashdown | By 12 March 2027 |
"""
DAY_BEFORE = "2027-03-11T09:00+00:00"


@pytest.fixture
def slack() -> Iterator[SandboxServer]:
    """A workspace of the test's own, so that nobody else's messages are in it."""
    with SandboxServer(manifest=build_manifest()) as server:
        yield server


@pytest.fixture
def environment(slack: SandboxServer, tmp_path: Path) -> dict[str, str]:
    """A plan with an action of Ana's that is due, and one of somebody's who is not in Slack."""
    environment = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": slack.token}
    (tmp_path / "plan.md").write_text(PLAN)
    leadline("migrate", cwd=tmp_path)
    options = ["--plan", "Learning Report", "--channel", slack.channel_id(CHANNEL), "--lead", slack.person("joan").id]
    answer = leadline("import", "plan.md", *options, cwd=tmp_path, **environment)
    assert answer.returncode == 0, answer.stderr
    return environment


def outbox(folder: Path) -> int:
    database = Database.open(f"sqlite:///{folder}/leadline.db")
    with database.read() as c:
        count = len(c.execute(OutboxMessage.__table__.select()).all())
    database.close()
    return count


def test_what_is_due_is_sent_once_however_often_it_ticks(
    slack: SandboxServer, tmp_path: Path, environment: dict[str, str]
) -> None:
    for _ in range(2):
        answer = leadline("tick", "--at", DAY_BEFORE, cwd=tmp_path, **environment)
        assert (answer.returncode, answer.stdout) == (0, ""), answer.stderr
    messages = slack.person("ana").dm()
    assert len(messages) == 1
    assert "Publish the vision" in messages[0].text


def test_nothing_is_sent_before_it_is_due(slack: SandboxServer, tmp_path: Path, environment: dict[str, str]) -> None:
    assert leadline("tick", "--at", "2026-12-01T09:00+00:00", cwd=tmp_path, **environment).returncode == 0
    assert slack.person("ana").dm() == []


def test_a_rehearsal_says_who_would_get_what_and_sends_and_keeps_nothing(
    slack: SandboxServer, tmp_path: Path, environment: dict[str, str]
) -> None:
    answer = leadline("tick", "--at", DAY_BEFORE, "--dry-run", cwd=tmp_path, **environment)
    assert answer.returncode == 0, answer.stderr
    assert set(answer.stdout.splitlines()) == {
        "Ana Ruiz: nudge: LR-1.1",
        "Tom Ashdown (cannot be reached): nudge: LR-1.2",
    }
    assert slack.person("ana").dm() == []
    assert outbox(tmp_path) == 0
    again = leadline("tick", "--at", DAY_BEFORE, "--dry-run", cwd=tmp_path, **environment)
    assert again.stdout == answer.stdout


def test_a_rehearsal_of_a_quiet_day_says_so(tmp_path: Path, environment: dict[str, str]) -> None:
    answer = leadline("tick", "--at", "2026-12-01", "--dry-run", cwd=tmp_path, **environment)
    assert (answer.returncode, answer.stdout) == (0, "Nothing is due.\n")


def test_a_refused_token_is_said_in_one_line(tmp_path: Path, environment: dict[str, str]) -> None:
    answer = leadline("tick", cwd=tmp_path, **environment | {"SLACK_BOT_TOKEN": "xoxb-wrong"})
    assert answer.returncode == 1
    assert answer.stderr.startswith("leadline: Slack refuses SLACK_BOT_TOKEN (invalid_auth): ")
