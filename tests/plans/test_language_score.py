"""The shared measure of due phrases and replies, held at its bars."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from bot.commands.explain import explain
from plans.due import read_due
from plans.replies import read_reply

SHARED = Path(__file__).parents[2].parent / "shared" / "language"


def _answer(question: dict[str, Any]) -> dict[str, object]:
    today = date.fromisoformat(question["today"])
    if question["kind"] == "date":
        read: object = read_due(question["text"], today=today)
        names = ("start", "due", "recurrence", "question")
    else:
        due = question["action_due"]
        read = read_reply(question["text"], today=today, due=date.fromisoformat(due) if due else None)
        names = ("intent", "completed_on", "proposed_due", "percent", "blocker", "reassign_to", "back_on", "sure")
    return {name: getattr(read, name) for name in names}


@pytest.mark.skipif(not SHARED.exists(), reason="the shared sets are not here")
def test_the_shared_score_stays_above_its_bars(tmp_path: Path) -> None:
    score = [sys.executable, str(SHARED / "score.py")]
    asked = subprocess.run([*score, "--questions"], capture_output=True, text=True, check=True).stdout
    answers = tmp_path / "answers.jsonl"
    lines = [json.dumps(_answer(json.loads(line)), default=str) for line in asked.splitlines()]
    answers.write_text("\n".join(lines))
    said = subprocess.run([*score, str(answers)], capture_output=True, text=True, check=True).stdout
    figures = [float(part.split(" %")[0].split()[-1]) for part in said.splitlines()[-1].split(",")]
    due, wrong, intents, misled = figures
    assert due >= 95, said
    assert wrong <= 1, said
    assert intents >= 90, said
    assert misled <= 2, said


def _explained(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    app = typer.Typer()
    app.command()(explain)
    result = CliRunner().invoke(app, list(arguments), input=stdin)
    return result.exit_code, result.stdout, result.stderr


def test_explain_says_what_was_understood_and_why() -> None:
    code, said, _ = _explained("--today", "2024-03-11", "by", "end", "of", "March")
    assert code == 0
    assert "due: 2024-03-31" in said
    assert "is the last day of the month" in said


def test_explain_answers_a_line_for_a_line() -> None:
    asked = [
        {"kind": "date", "text": "Easter", "today": "2024-03-11"},
        {
            "kind": "reply",
            "text": "need another two weeks, waiting on HR",
            "today": "2021-03-24",
            "action_due": "2021-03-31",
        },
    ]
    code, said, _ = _explained("--jsonl", stdin="\n".join(json.dumps(line) for line in asked))
    date_answer, reply_answer = (json.loads(line) for line in said.splitlines())
    assert code == 0
    assert set(date_answer) == {"start", "due", "recurrence", "question"}
    assert date_answer["due"] is None
    assert date_answer["question"]
    assert reply_answer["proposed_due"] == "2021-04-14"
    assert (reply_answer["intent"], reply_answer["blocker"], reply_answer["sure"]) == ("extend", "HR", True)


def test_explain_refuses_what_is_no_question_in_one_line() -> None:
    for wrong in ("{}", "[]", "not json", '{"kind": "other", "text": "x", "today": "2024-01-01"}'):
        code, _, said = _explained("--jsonl", stdin=wrong)
        assert (code, said) == (1, "Line 1 is not a question: give kind, text and today.\n")
    assert _explained("--today", "soon", "x")[0] == 2
    assert _explained()[0] == 2
