"""`leadline doctor` against the local workspace, well and unwell."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import build_client
from bot.clock import FixedClock, SystemClock
from bot.doctor import Finding, check_app_token, check_bot_token, check_channels, check_outbox
from bot.manifest import build_manifest
from sandbox.driver import SandboxServer
from sandbox.seed import APP_TOKEN, BOT_TOKEN
from storage import settings, workspaces
from storage.database import Database
from storage.outbox import Letter, claim, counts, park, plan_letter
from storage.rights import Actor
from tests.command_line import leadline

NOWHERE = "http://127.0.0.1:9/api/"


def by_part(findings: Iterator[Finding]) -> dict[str, Finding]:
    return {finding.part: finding for finding in findings}


def test_a_good_bot_token_is_well_in_every_respect(slack: SandboxServer) -> None:
    found = by_part(check_bot_token(build_client(slack.api_url, BOT_TOKEN), SystemClock()))
    assert set(found) == {"bot token", "scopes", "clock"}
    assert all(finding.ok for finding in found.values())
    assert "Fernmoor Borough Council" in found["bot token"].sentence


def test_a_refused_bot_token_is_named_with_slacks_reason(slack: SandboxServer) -> None:
    found = by_part(check_bot_token(build_client(slack.api_url, "xoxb-wrong"), SystemClock()))
    assert list(found) == ["bot token"]
    assert not found["bot token"].ok
    assert "invalid_auth" in found["bot token"].sentence
    assert "xoxb-wrong" not in found["bot token"].sentence


def test_a_missing_scope_is_named() -> None:
    manifest = build_manifest()
    manifest["oauth_config"]["scopes"]["bot"].remove("im:history")
    with SandboxServer(manifest=manifest) as server:
        found = by_part(check_bot_token(build_client(server.api_url, BOT_TOKEN), SystemClock()))
    assert not found["scopes"].ok
    assert found["scopes"].sentence.startswith("Missing: im:history. ")


def test_a_machine_whose_clock_is_wrong_is_told_by_how_much(slack: SandboxServer) -> None:
    clock = FixedClock(datetime.now(UTC) - timedelta(minutes=10))
    found = by_part(check_bot_token(build_client(slack.api_url, BOT_TOKEN), clock))
    assert not found["clock"].ok
    assert 590 <= int(found["clock"].sentence.split()[2]) <= 610


def test_slack_out_of_reach_is_a_finding_and_not_an_error() -> None:
    client = build_client(NOWHERE, BOT_TOKEN)
    for findings in (check_bot_token(client, SystemClock()), check_app_token(client, APP_TOKEN)):
        finding = next(findings)
        assert not finding.ok
        assert "cannot be reached" in finding.sentence


def test_a_channel_without_the_bot_is_named(slack: SandboxServer) -> None:
    places = [("Report", slack.channel_id("learning-report")), ("Estates", slack.channel_id("estates"))]
    places += [("Old", slack.channel_id("old-programme")), ("Lost", "C0NOWHERE")]
    found = by_part(check_channels(build_client(slack.api_url, BOT_TOKEN), places))
    assert [finding.ok for finding in found.values()] == [True, False, False, False]
    assert "/invite" in found["channel of Estates"].sentence
    assert "archived" in found["channel of Old"].sentence
    assert "channel_not_found" in found["channel of Lost"].sentence


@pytest.fixture
def environment(slack: SandboxServer, tmp_path: Path) -> dict[str, str]:
    database = Database.open(f"sqlite:///{tmp_path}/leadline.db")
    database.migrate()
    now = datetime.now(UTC)
    team = slack.workspace.team.id
    with database.write() as c:
        workspaces.keep(c, team, "Fernmoor", None, now)
        new = settings.NewPlan("Learning Report", channel_id=slack.channel_id("learning-report"))
        settings.create_plan(c, Actor(team, None, "cli"), new, now)
    database.close()
    return {
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": "hush-hush",
    }


def test_the_command_says_ok_for_each_part_and_ends_with_0(tmp_path: Path, environment: dict[str, str]) -> None:
    answer = leadline("doctor", cwd=tmp_path, **environment)
    lines = answer.stdout.splitlines()
    assert answer.returncode == 0, answer.stdout
    assert all(line.startswith("ok ") for line in lines)
    parts = {line[6:].strip().partition(":")[0] for line in lines}
    assert parts == {"inbound", "database", "bot token", "scopes", "clock", "channel of Learning Report"}


def test_the_command_ends_with_1_where_something_is_wrong(tmp_path: Path, environment: dict[str, str]) -> None:
    answer = leadline("doctor", cwd=tmp_path, **environment | {"SLACK_BOT_TOKEN": "xoxb-wrong"})
    assert answer.returncode == 1
    assert "WRONG  bot token: Slack refuses it (invalid_auth)." in answer.stdout
    assert answer.stderr == "1 thing needs attention.\n"
    assert "hush-hush" not in answer.stdout


def test_with_nothing_set_it_says_what_to_set(tmp_path: Path) -> None:
    answer = leadline("doctor", cwd=tmp_path)
    assert answer.returncode == 1
    assert "SLACK_BOT_TOKEN is not set" in answer.stdout
    assert "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)" in answer.stdout
    assert "run `leadline migrate`" in answer.stdout


@pytest.fixture
def given_up(tmp_path: Path) -> Database:
    """A database with a nudge that Slack would not take, in the folder that the command runs in."""
    database = Database.open(f"sqlite:///{tmp_path / 'leadline.db'}")
    database.migrate()
    now = datetime.now(UTC)
    with database.write() as c:
        workspaces.keep(c, "T1", "Harbour", "UBOT", now)
        letter = plan_letter(c, Letter("T1", "a-key", "nudge", "UANA", {}, 1), now)
        assert letter is not None
        claim(c, "T1", now, worker="w", limit=1)
        park(c, letter, "w", "invalid_blocks")
    return database


def test_a_message_that_was_given_up_is_named_with_slacks_reason(given_up: Database) -> None:
    [found] = check_outbox(given_up, ["T1"], datetime.now(UTC))
    assert not found.ok
    assert "nudge to UANA" in found.sentence
    assert "invalid_blocks" in found.sentence
    assert list(check_outbox(given_up, ["T2"], datetime.now(UTC))) == []
    given_up.close()


def test_what_was_given_up_is_sent_again_once_that_is_asked_for(tmp_path: Path, given_up: Database) -> None:
    assert "was given up: invalid_blocks" in leadline("doctor", cwd=tmp_path).stdout
    again = leadline("doctor", "--send-again", cwd=tmp_path).stdout
    assert again.startswith("1 message put back, to be sent by the worker.\n")
    assert "given up" not in again
    with given_up.read() as c:
        assert counts(c)["unknown"][0] == 1  # it was tried: looked for first, then sent
    given_up.close()
