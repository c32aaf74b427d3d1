"""The score on the shared plans with right answers, held by the scorer that comes with them."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot.commands.read import as_data
from plans.documents import read_document

PLANS = Path(__file__).parents[3].parent / "shared" / "plans"
needs_plans = pytest.mark.skipif(not PLANS.exists(), reason="the shared plan documents are not here")


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", PLANS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _read() -> dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """(what we read, what is right) for each document."""
    found = {}
    for path in sorted((PLANS / "docs").iterdir()):
        gold = json.loads((PLANS / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        draft = read_document(path.read_bytes(), path.name, today=date.fromisoformat(gold["reference_date"]))
        found[path.stem] = as_data(draft)["actions"], gold["actions"]
    return found


@needs_plans
def test_the_shared_plans_are_read_right() -> None:
    scorer = _scorer()
    total, wrong = scorer.new(), []
    for name, (read, right) in _read().items():
        scorer.add(total, scorer.score(read, right, name, wrong))
    assert total["M"] == total["G"] == total["P"], "every action is found, and none invented"
    assert total["infook"] / total["info"] >= 0.97, wrong


@needs_plans
def test_no_date_is_wrong_or_invented_without_a_question() -> None:
    scorer = _scorer()
    for name, (read, right) in _read().items():
        for at, other in scorer.align(read, right):
            for field in ("start", "due", "completed_on"):
                given = read[at][field]
                right_one = scorer.right(field, read[at], right[other])
                assert given is None or right_one or read[at]["questions"], (name, read[at]["ref"], field, given)
