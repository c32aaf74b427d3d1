"""`leadline verify` over a database whose history was, or was not, edited behind Leadline's back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import settings, workspaces
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.rights import Actor
from tests.command_line import leadline

NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database.open(f"sqlite:///{tmp_path}/leadline.db")
    database.migrate()
    actor = Actor("T1", None, "cli")
    with database.write() as c:
        workspaces.keep(c, "T1", "Fernmoor", "UBOT", NOW)
        plan = settings.create_plan(c, actor, settings.NewPlan("Learning Report"), NOW)
        for title in ("Publish the vision", "Relaunch the conference"):
            Ledger(c, actor, NOW).add(plan, NewAction(title))
    return database


def test_a_history_as_it_was_written_is_well(database: Database, tmp_path: Path) -> None:
    answer = leadline("verify", cwd=tmp_path)
    assert answer.returncode == 0
    assert answer.stdout == "ok      LR Learning Report: 3 entries\n"


def test_an_edited_history_is_broken_and_says_where(database: Database, tmp_path: Path) -> None:
    with database.write() as c:
        c.execute(text("UPDATE entries SET kind = 'completed' WHERE seq = 2"))
    answer = leadline("verify", cwd=tmp_path)
    assert answer.returncode == 1
    assert answer.stdout == "BROKEN  LR Learning Report: entry 2 was changed\n"
    assert answer.stderr == "The history of 1 plan was edited outside Leadline: compare it with a backup.\n"


def test_a_database_without_tables_is_refused(tmp_path: Path) -> None:
    answer = leadline("verify", cwd=tmp_path)
    assert answer.returncode == 1
    assert "leadline migrate" in answer.stderr
