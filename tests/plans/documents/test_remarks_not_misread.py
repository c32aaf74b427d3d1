# ruff: noqa: E501 - documents are shown as they are
"""Remarks, headings and records that look like a move, an echo, a key or an action, and are none."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents.errors import NoPlanFound
from tests.plans.documents.misread import read


@pytest.mark.parametrize(
    "note",
    [
        "Meeting date moved from 3 March 2026 to 10 September 2028",
        "Lease end date extended from March 2026 to March 2028",
        "Consultation deadline extended from 1 May 2026 to 1 May 2028",
    ],
)
def test_the_date_of_something_else_is_not_the_action_s(note: str) -> None:
    assert read(f"Action,Lead,By when,Comments\nAgree the plan,Jo Bell,30 June 2027,{note}\n")[0].due == date(
        2027, 6, 30
    )


def test_actions_that_begin_as_instructions_do_are_some() -> None:
    text = """# Plan

| Recommendation | Identify who leads on falls |
|---|---|
| Action | Include falls in the induction |
| Lead | Matron |
| Due date | 30 June 2027 |
"""
    assert [action.action for action in read(text, "plan.md")] == ["Include falls in the induction"]


def test_a_recommendation_that_its_action_repeats_is_kept() -> None:
    text = "# Plan\n\n## Recommendation 1: Review the complaints policy\n\n| Action | Lead | By when |\n|---|---|---|\n| Review the complaints policy and publish it | Jo Bell | 30 June 2027 |\n"
    assert read(text, "plan.md")[0].recommendation == "Recommendation 1: Review the complaints policy"


def test_the_description_of_an_incident_is_no_action() -> None:
    text = "# Incident report\n\n| Incident ID | 12 |\n|---|---|\n| Description | Fall of a patient on the ward |\n| Owner | Ward Manager |\n| Date | 3 March 2026 |\n"
    with pytest.raises(NoPlanFound):
        read(text, "report.md")


def test_a_row_that_points_elsewhere_and_has_an_owner_is_kept() -> None:
    text = "Recommendation,Action,Lead,By when\nImprove training,See the training section,Jo Bell,30 June 2027\nImprove food,Buy a fridge,Sam Hay,31 July 2027\n"
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "line", ["Complete: health and safety evidence file", "Complete – actions from the 2024 fire audit"]
)
def test_an_action_that_begins_with_complete_is_no_key(line: str) -> None:
    text = f"Action,Lead,By when\nBuy a fridge,Sam Hay,31 July 2027\n{line},,\nTrain staff,Jo Bell,1 May 2027\n"
    assert line in [action.action for action in read(text)]
