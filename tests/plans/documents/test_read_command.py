"""`leadline read`: what would be imported, for people and for scripts."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.commands.read import read
from plans.documents import UnreadableDocument

PLAN = """# Harbour service improvement plan

## Priority 1: Safety

| Ref | Action | Lead | By when | Status |
|---|---|---|---|---|
| 1.1 | Repair the [north] ladder | Tom Reed | 31 March 2025 | Complete |
| 1.2 | Inspect the moorings | Ann Lee / Tom Reed | Summer 2025 | |
"""
app = typer.Typer()
app.command()(read)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_json_is_the_agreed_shape(plan: Path) -> None:
    result = CliRunner().invoke(app, [str(plan), "--json", "--today", "2025-01-15"])
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["title"] == "Harbour service improvement plan"
    assert data["actions"][0] == {
        "ref": "1.1",
        "recommendation": "Priority 1: Safety",
        "action": "Repair the [north] ladder",
        "owners": ["Tom Reed"],
        "start": None,
        "due": "2025-03-31",
        "due_phrase": "31 March 2025",
        "recurrence": None,
        "completed_on": None,
        "status": "completed",
        "needs_date": False,
        "questions": [],
    }
    assert data["actions"][1]["questions"] == ['1.2 "Summer 2025" is not an exact date: use 31 August 2025?']


def test_people_see_actions_questions_and_counts(plan: Path) -> None:
    result = CliRunner().invoke(app, [str(plan), "--today", "2025-01-15"])
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert said.startswith("2 actions in 1 recommendation from plan.md 2 lead owners · 1 with a date · 1 completed")
    assert "Repair the [north] ladder" in said
    assert "1 question" in said
    assert "Summer 2025" in said


@pytest.mark.parametrize(
    ("name", "says"),
    [("missing.md", "There is no file"), (".", "is a folder"), ("letter.md", "no improvement plan in this document")],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "letter.md").write_text("Dear members,\n\nThank you.\n", encoding="utf-8")
    result = CliRunner().invoke(app, [str(tmp_path / name)])
    assert isinstance(result.exception, UnreadableDocument)
    assert says in str(result.exception)
    assert not result.stdout


def test_a_device_is_no_document() -> None:
    result = CliRunner().invoke(app, [os.devnull])
    assert "is not a document" in str(result.exception)


def test_a_day_that_is_none_is_wrong_usage(plan: Path) -> None:
    result = CliRunner().invoke(app, [str(plan), "--today", "31/02/2025"])
    assert result.exit_code == 2
