"""`leadline import`: from a document on disk to a plan in the ledger, with and without Slack."""

from datetime import date
from pathlib import Path

import pytest

from bot.sample import CHANNEL, sample_plan
from sandbox.driver import SandboxServer
from sandbox.seed import BOT_TOKEN
from storage import finding, queries
from storage.database import Database
from storage.records import ActionRecord, PlanRecord
from tests.command_line import leadline


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "plan.md").write_text(sample_plan(date(2026, 10, 5)))
    assert leadline("migrate", cwd=tmp_path).returncode == 0
    return tmp_path


def kept(here: Path, team: str) -> tuple[PlanRecord, list[ActionRecord], list[str]]:
    """The one plan in the database, its actions, its leads' names."""
    database = Database.open(f"sqlite:///{here}/leadline.db")
    with database.read() as c:
        (plan,) = queries.plans(c, team)
        actions = finding.find(c, team, finding.Filter([plan.id], open_only=False))
        leads = [person.name for person in queries.leads(c, team, plan.id)]
    database.close()
    return plan, actions, leads


def test_a_document_becomes_a_plan_without_slack(here: Path) -> None:
    answer = leadline("import", "plan.md", "--plan", "Learning Report", "--team", "T1", cwd=here)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("Imported 24 actions in 5 recommendations as Learning Report (LR).\n")
    assert answer.stdout.endswith("Nobody has been told yet.\n")
    plan, actions, _leads = kept(here, "T1")
    assert (plan.title, plan.key) == ("Learning Report", "LR")
    assert len(actions) == 24


def test_owners_are_found_in_slack_and_who_is_not_is_named(here: Path, slack: SandboxServer) -> None:
    workspace = slack.workspace
    channel = slack.channel_id(CHANNEL)
    joan = next(each.id for each in workspace.people.values() if each.handle == "joan")
    environment = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": BOT_TOKEN}
    options = ["--plan", "Learning Report", "--key", "LRP", "--channel", channel, "--lead", joan]
    answer = leadline("import", "plan.md", *options, cwd=here, **environment)
    assert answer.returncode == 0, answer.stderr
    assert "Not found in Slack: Tom Ashdown.\n" in answer.stdout
    plan, actions, leads = kept(here, workspace.team.id)
    assert (plan.key, plan.channel_id, plan.private, leads) == ("LRP", channel, False, ["Joan Pettifer"])
    owners = {owner.name: owner.slack_user_id for action in actions for owner in action.owners}
    assert owners["Cllr Amir Haddad"] is not None
    assert owners["Tom Ashdown"] is None


def test_the_team_may_be_left_out_once_there_is_one(here: Path) -> None:
    leadline("import", "plan.md", "--plan", "First", "--team", "T1", cwd=here)
    assert leadline("import", "plan.md", "--plan", "Second", cwd=here).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["plan.md", "--plan", "Report"], "Say which workspace it is for, with --team"),
        (["nowhere.md", "--plan", "Report", "--team", "T1"], "There is no file nowhere.md."),
        (["leadline.db", "--plan", "Report", "--team", "T1"], ""),
        (["plan.md", "--plan", " ", "--team", "T1"], "A plan needs a title"),
        (["plan.md", "--plan", "Report", "--key", "2x!", "--team", "T1"], "A plan key is"),
    ],
)
def test_what_cannot_be_imported_is_refused_and_leaves_nothing(here: Path, arguments: list[str], sentence: str) -> None:
    answer = leadline("import", *arguments, cwd=here)
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr.startswith(f"leadline: {sentence}")
    assert answer.stderr.count("\n") == 1
    assert leadline("verify", cwd=here).stdout == ""


def test_a_token_of_another_workspace_is_refused(here: Path, slack: SandboxServer) -> None:
    environment = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": BOT_TOKEN}
    answer = leadline("import", "plan.md", "--plan", "Report", "--team", "T0OTHER", cwd=here, **environment)
    assert answer.returncode == 1
    assert "not for T0OTHER" in answer.stderr
