# ruff: noqa: E501 - documents are shown as they are
"""Lists and running text that look like something else than they are; each was read wrongly once."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import NoPlanFound
from tests.plans.documents.misread import read

TODAY = date(2025, 6, 10)


def told(text: str) -> list[tuple[str, tuple[str, ...], date | None]]:
    return [(one.action, one.owners, one.due) for one in read(text, "plan.md", TODAY)]


def test_an_item_that_says_who_or_when_stays_an_action_beside_items_that_head_lists() -> None:
    text = """# Action plan

- [ ] Install alarms - Ann - 1 July 2025
- Tasks
  - Order stock - Bob - 3 July 2025
- Pay the supplier - Carol - 4 July 2025
  - Ask for an invoice first
"""
    assert [(owners, due) for _, owners, due in told(text)] == [
        (("Ann",), date(2025, 7, 1)),
        (("Bob",), date(2025, 7, 3)),
        (("Carol",), date(2025, 7, 4)),
    ]


@pytest.mark.parametrize(
    "action",
    [
        "Review the policy published in June 2014.",
        "Follow up the audit completed in May 2024",
        "Address the concerns raised by the committee in March 2024",
        "Correct the minutes of the council in April 2025",
        "Renew the contract signed by the council in May 2023.",
    ],
)
def test_the_month_of_what_happened_is_no_due_date(action: str) -> None:
    assert [due for _, _, due in told(f"# Action plan\n\n- {action}\n- Publish the plan by 1 July 2025 (Bob)\n")] == [
        None,
        date(2025, 7, 1),
    ]


def test_done_by_a_day_is_a_due_date_and_no_completion() -> None:
    text = "# Improvement plan\n\n## Actions\n\n1. Publish the report. Done by 30 June 2025.\n2. Renew the policy. Completed by March 2026.\n3. Train all staff. Completed in March 2025.\n"
    actions = read(text, "plan.md", TODAY)
    assert [(one.due, one.status) for one in actions[:2]] == [(date(2025, 6, 30), None), (date(2026, 3, 31), None)]


@pytest.mark.parametrize(
    "action",
    [
        "Audit the files. In 2019 none were found.",
        "Write to the families affected. By then they should know the outcome.",
        "Publish the report. Done by the clerk.",
    ],
)
def test_a_last_sentence_that_goes_on_stays_with_the_action(action: str) -> None:
    found = told(f"# Plan\n\n## Actions\n\n1. {action}\n2. Train all staff. By 1 July 2025.\n")
    assert found == [(action, (), None), ("Train all staff.", (), date(2025, 7, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "# Action plan\n\nThe Trust will take a number of actions including:\n\n- Train all staff by 1 July 2025 (Ann)\n- Publish the policy by 3 July 2025 (Bob)\n",
        "# Plan\n\n## Actions\n\nImprove safeguarding, including:\n\n- Train all staff by 1 July 2025 (Ann)\n- Publish the policy by 3 July 2025 (Bob)\n",
    ],
)
def test_a_list_that_a_sentence_begins_with_including_is_read(text: str) -> None:
    assert [due for _, _, due in told(text)] == [date(2025, 7, 1), date(2025, 7, 3)]


def test_a_response_stays_where_no_action_takes_its_place() -> None:
    text = """# Audit report

Recommendation 1: The council should train its staff.

Management response: We will train all staff in the new rules.

Action:

Owner: Clerk

Due: 1 July 2025

Recommendation 2: The council should mend the roof.

Management response: We will mend the roof.

Owner: Clerk

Due: 3 July 2025
"""
    assert told(text) == [
        ("We will train all staff in the new rules.", ("Clerk",), date(2025, 7, 1)),
        ("We will mend the roof.", ("Clerk",), date(2025, 7, 3)),
    ]


def test_a_response_stays_above_next_steps_that_name_none() -> None:
    text = "# Report\n\n## Recommendation 1\n\nThe council should train its staff.\n\nManagement response: We will train all staff in the new rules.\n\n## Next steps\n\nThe committee will be told of progress.\n"
    assert [action for action, _, _ in told(text)] == ["We will train all staff in the new rules."]


def test_a_measure_of_success_is_no_action() -> None:
    text = """# School improvement plan

Objective 1: Raise attendance

Measure 1: 95% of pupils attend every day by July 2026
Measure 2: No pupil is late

Action 1: Call parents. Owner: Head. Due: 1 July 2025
"""
    assert [action for action, _, _ in told(text)] == ["Call parents."]


def test_to_measure_some_rooms_is_something_to_do() -> None:
    text = (
        "# Actions\n\n- Measure 12 rooms for new carpets by 1 July 2025 (Bob)\n- Order carpets by 3 July 2025 (Bob)\n"
    )
    assert [action.split(" by ")[0] for action, _, _ in told(text)] == [
        "Measure 12 rooms for new carpets",
        "Order carpets",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Action plan 2025/26\n\nProgress is reported at every staff meeting.\n\nDate: 12 January 2024\n\n- Train staff - Ann - 1 September\n",
        "# Action plan 2025\n\nDiscussed at the staff meeting on 4 May 2024.\n\n- Train staff - Ann - 1 September\n",
    ],
)
def test_a_plan_that_speaks_of_meetings_is_no_minutes(text: str) -> None:
    assert [due for _, owners, due in told(text) if owners] == [date(2025, 9, 1)]


def test_a_record_without_a_date_yet_stands_beside_those_that_have_one() -> None:
    text = """# Plan

## 1.1 Improve the register

Owner: Clerk
Due: 1 July 2025
Status: Open

## 1.2 Replace the boiler

Owner: Estates
Due: 1 August 2025
Status: Done

## 1.3 Repair the hall roof

Owner: Estates
Status: Not started
"""
    assert [(owners, due) for _, owners, due in told(text)] == [
        (("Clerk",), date(2025, 7, 1)),
        (("Estates",), date(2025, 8, 1)),
        (("Estates",), None),
    ]


@pytest.mark.parametrize("team", ["Benefits service", "Results team"])
def test_the_name_of_a_team_is_no_heading_of_results(team: str) -> None:
    text = f"# Action plan\n\n## {team}\n\n- Train all staff - Ann - 1 July 2025\n\n## Housing\n\n- Mend the roof - Carl - 4 July 2025\n"
    assert [owners for _, owners, _ in told(text)] == [("Ann",), ("Carl",)]


def test_a_short_item_in_a_list_of_actions_does_not_end_it() -> None:
    text = "# Minutes of the parish council, 12 March 2025\n\nPresent: Ann Hill, Bob Dale\n\nActions\n\n- Roads\n- Order two benches\n- Footpath signs\n\nACTION: Clerk to write to the county by 1 April.\n"
    assert "Order two benches" in [action for action, _, _ in told(text)]


def test_expected_results_are_still_no_actions() -> None:
    text = "# Plan\n\n## Key actions\n\n- Publish the survey - Bob - 3 July 2025\n\n## Expected results\n\n- More people answer the survey\n"
    assert [action for action, _, _ in told(text)] == ["Publish the survey"]


def test_a_line_without_a_plan_says_so() -> None:
    with pytest.raises(NoPlanFound):
        told("# Note\n\nNothing here.\n")
