"""The workspace file, an app's manifest, and the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.seed import WorkspaceFileError, open_workspace

SMALL = """
team: {name: Small Ltd, domain: small, zone: Europe/Paris}
app: {name: Helper, handle: helper, scopes: [chat:write], events: [app_mention], commands: [{command: /help}]}
people:
  - {handle: ana, name: Ana Ruiz}
channels:
  - {name: all, members: everyone}
"""


def _written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "workspace.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_workspace_is_declared_in_one_file(tmp_path: Path) -> None:
    workspace = open_workspace(_written(tmp_path, SMALL))
    assert workspace.team.name == "Small Ltd"
    assert workspace.person("ana").zone == "Europe/Paris"
    assert workspace.channel("all").members == [workspace.person("ana").id, workspace.app.user_id]
    assert workspace.app.commands is not None


def test_ids_are_the_same_in_every_run(tmp_path: Path) -> None:
    path = _written(tmp_path, SMALL)
    assert list(open_workspace(path).people) == list(open_workspace(path).people)


def test_a_manifest_decides_scopes_commands_events_and_the_name() -> None:
    manifest = """
display_information: {name: Planner}
features:
  bot_user: {display_name: Planner Bot}
  slash_commands: [{command: /plan, should_escape: true}]
  shortcuts: [{name: Track, type: message, callback_id: track}]
oauth_config: {scopes: {bot: [chat:write, commands]}}
settings: {event_subscriptions: {bot_events: [app_mention, message.im]}}
"""
    app = open_workspace(manifest=manifest).app
    assert (app.name, app.handle) == ("Planner Bot", "planner_bot")
    assert app.scopes == ("chat:write", "commands")
    assert app.events == ("app_mention", "message.im")
    assert app.should_escape("/plan")
    assert app.shortcuts[0]["callback_id"] == "track"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- a list", "YAML mapping"),
        ("team: [", "not YAML"),
        ("people: []", "Team should be"),
        (SMALL.replace("Europe/Paris", "Europe/Nowhere"), "not a time zone"),
        (SMALL.replace("everyone", "[zed]"), '"zed" who is not among the people'),
        (SMALL + "  - {members: everyone}\n", "'name'"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(WorkspaceFileError, match=says):
        open_workspace(_written(tmp_path, text))


def test_the_command_refuses_a_missing_file_with_one_line() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "sandbox", "--workspace", "no-such-file.yaml"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "no-such-file.yaml" in run.stderr
    assert "Traceback" not in run.stderr
