"""`leadline export`: from the ledger to a file, as a person at the command line meets it."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.sample import sample_plan
from plans.documents import read_document
from storage.database import Database
from storage.models import Assignment, Person
from tests.command_line import bare_environment, leadline

TODAY = date(2026, 10, 5)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample plan and a database that it was imported into."""
    folder = tmp_path_factory.mktemp("imported")
    (folder / "plan.md").write_text(sample_plan(TODAY))
    assert leadline("migrate", cwd=folder).returncode == 0
    answer = leadline("import", "plan.md", "--plan", "Learning Report", "--key", "LR", "--team", "T1", cwd=folder)
    assert answer.returncode == 0, answer.stderr
    return folder


@pytest.fixture
def here(imported: Path, tmp_path: Path) -> Path:
    """A copy of that folder, the test's own."""
    shutil.copytree(imported, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv", "plan.docx"])
def test_a_plan_goes_out_and_is_read_again(here: Path, name: str) -> None:
    answer = leadline("export", "--output", name, cwd=here)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("Wrote 24 actions of Learning Report (LR), as at ")
    first = read_document((here / "plan.md").read_bytes(), "plan.md", today=TODAY)
    again = read_document((here / name).read_bytes(), name, today=TODAY)
    assert {one.ref: one.action for one in again.actions} == {one.ref: one.action for one in first.actions}


def test_without_a_file_it_goes_to_standard_output(here: Path) -> None:
    answer = leadline("export", "--plan", "lr", "--format", "csv", cwd=here)
    assert answer.returncode == 0, answer.stderr
    assert "Learning Report" in answer.stdout.splitlines()[0]
    assert "Wrote" not in answer.stdout


def test_a_persons_calendar_holds_the_actions_of_all_plans(here: Path) -> None:
    assert leadline("import", "plan.md", "--plan", "Second", "--key", "S", cwd=here).returncode == 0
    owner = read_document((here / "plan.md").read_bytes(), "plan.md", today=TODAY).actions[0].owners[0]
    answer = leadline("export", "--person", owner, "--format", "ics", cwd=here)
    assert answer.returncode == 0, answer.stderr
    summaries = [line.partition(":")[2] for line in answer.stdout.splitlines() if line.startswith("SUMMARY")]
    assert {summary.partition("-")[0] for summary in summaries} == {"LR", "S"}
    assert answer.stdout.count("BEGIN:VEVENT") == len(summaries)


def test_a_namesake_is_told_apart_by_the_address_and_never_guessed(here: Path) -> None:
    database = Database.open(f"sqlite:///{here / 'leadline.db'}")
    with database.write() as c:
        [first, second, *_] = [row.person_id for row in c.execute(select(Assignment.person_id).distinct())]
        for person_id, email in ((first, "ana@example.org"), (second, "other@example.org")):
            named = update(Person).where(Person.id == person_id)
            c.execute(named.values(name="Ana Lima", email=email))
        held = {row.action_id for row in c.execute(select(Assignment.action_id).where(Assignment.person_id == first))}
    database.close()
    by_name = leadline("export", "--person", "Ana Lima", "--format", "csv", cwd=here)
    assert "No one owner is called Ana Lima" in by_name.stderr
    answer = leadline("export", "--person", "ana@example.org", "--output", "ana.csv", cwd=here)
    assert answer.stdout.startswith(f"Wrote {len(held)} action"), answer.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--plan", "X"], "There is no plan X: --plan takes LR (Learning Report)."),
        (
            ["--person", "Nobody Atall"],
            "No one owner is called Nobody Atall: --person takes a name as the plan has it, or an e-mail address.",
        ),
        (["--as-at", "2001-01-01"], "Nothing had been recorded in Learning Report by 1 January 2001."),
        (["--as-at", "9999-01-01"], "1 January 9999 is still to come: name a day up to today."),
        (["--output", "nowhere/plan.xlsx"], "No such file or directory: nowhere/plan.xlsx."),
    ],
)
def test_what_cannot_be_exported_is_refused_in_one_line(here: Path, arguments: list[str], sentence: str) -> None:
    answer = leadline("export", *arguments, cwd=here)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == f"leadline: {sentence}\n"


def test_which_plan_is_asked_where_there_are_several(here: Path) -> None:
    assert leadline("import", "plan.md", "--plan", "Second", "--key", "S", cwd=here).returncode == 0
    answer = leadline("export", cwd=here)
    assert answer.stderr == "leadline: Say which plan: --plan takes LR (Learning Report) or S (Second).\n"


@pytest.mark.parametrize("arguments", [["--format", "pptx"], ["--as-at", "31 March"]])
def test_wrong_usage_ends_with_2(tmp_path: Path, arguments: list[str]) -> None:
    assert leadline("export", *arguments, cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_terminal_is_spared_a_binary_file(tmp_path: Path, kind: str) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bot", "export", "--format", kind]
    answer = subprocess.run(
        command,
        cwd=tmp_path,
        env=bare_environment(tmp_path),
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    os.close(theirs)
    os.close(ours)
    assert answer.returncode == 1
    assert answer.stderr == (
        f"leadline: A terminal cannot show {kind.upper()}: name a file, for example --output plan.{kind}.\n"
    )
