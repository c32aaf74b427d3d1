# ruff: noqa: E501 - lines are shown as they are
"""Lists and running text: whose an item is, when, and how it stands, and where that ends."""

from __future__ import annotations

from datetime import date
from time import monotonic

import pytest

from plans.documents import read_document
from tests.plans.documents.build import Rows, word
from tests.plans.documents.misread import read

D = date
TODAY = D(2026, 11, 27)


@pytest.mark.parametrize(
    ("item", "owners", "due", "status"),
    [
        ("Open the hall (Miss Tully, 3 June 2027) – Under way", ("Miss Tully",), D(2027, 6, 3), "in_progress"),
        ("Hire a mentor (Headteacher, INSET day 4 January 2027) – On hold", ("Headteacher",), D(2027, 1, 4), "blocked"),
        ("Visit lessons (Head, w/c 1 February 2027) – Not started", ("Head",), D(2027, 2, 5), "not_started"),
        ("Publish the strategy (complete by March 2027)", (), D(2027, 3, 31), None),
        ("Write the plan (ongoing to March 2027)", (), D(2027, 3, 31), None),
        ("Open the gym (open to all staff)", (), None, None),
        ("Tell parents (new for Year 7)", (), None, None),
    ],
)
def test_brackets_behind_an_item_say_who_when_and_how_it_stands(
    item: str, owners: tuple[str, ...], due: date | None, status: str | None
) -> None:
    found = read(f"# Plan\n\n## Actions\n\n- {item}\n- Call them (Amy, 3 June 2027)\n", "plan.md", today=TODAY)[0]
    assert (found.owners, found.due, found.status) == (owners, due, status)


def test_what_a_paragraph_says_of_the_table_below_it_ends_at_the_next() -> None:
    def table(action: str) -> Rows:
        return [["Action", "Owner", "Due"], [action, "Amy Lee", "1 March 2027"]]

    document = word("Completed actions", table("Paint the hall"), "New actions", table("Replace the boiler"))
    found = read_document(document, "plan.docx", today=TODAY).actions
    assert [action.status for action in found] == ["completed", None]


def test_what_is_next_is_not_done() -> None:
    text = (
        "# Board\n\n## Done\n\n- Login page (Tom Day, 1 May 2026)\n\nNext sprint\n\n- Search page (Amy, 3 June 2027)\n"
    )
    found = read(text, "plan.md", today=TODAY)
    assert [(action.due, action.status) for action in found] == [(None, "completed"), (D(2027, 6, 3), None)]


def test_a_deadline_for_something_else_is_none_of_the_actions_below_it() -> None:
    text = (
        "# Plan\n\n## Consultation\n\nDeadline for comments: 4 January 2027\n\n### Actions\n\n"
        "- Fix the roof (5 May 2027)\n- Fix the doors\n"
    )
    assert [action.due for action in read(text, "plan.md", today=TODAY)] == [D(2027, 5, 5), None]


def test_lists_under_actions_keep_what_they_are_for_where_no_minutes_are_kept() -> None:
    text = (
        "# Plan\n\n## Recommendation 1: Lead\n\n### Actions\n\n- Recruit a finance director\n- Fire safety officer\n\n"
        "## Recommendation 2: Care\n\n### Actions\n\n- Share the plan with staff\n"
    )
    found = read(text, "plan.md", today=TODAY)
    assert [(action.action, action.recommendation) for action in found] == [
        ("Recruit a finance director", "Recommendation 1: Lead"),
        ("Fire safety officer", "Recommendation 1: Lead"),
        ("Share the plan with staff", "Recommendation 2: Care"),
    ]


def test_a_tag_before_an_item_owns_nothing() -> None:
    text = "# To do\n\n- [ ] [API] Add a limit\n- [ ] [NM] Move the backups\n"
    assert [action.owners for action in read(text, "plan.md", today=TODAY)] == [(), ("NM",)]


def test_a_response_is_the_action_and_names_who_and_when() -> None:
    text = (
        "# Visit\n\n### Recommendation 1\n\nSigns should be clear.\n\n"
        "**Response from the provider:** The maintenance lead will fit new signs by the end of March 2027.\n\n"
        "### Recommendation 2\n\nCall bells should be answered sooner.\n\n"
        "**Response from the provider:** The Registered Manager will meet the staff by 4 January 2027.\n"
    )
    assert [(action.recommendation, action.owners, action.due) for action in read(text, "plan.md", today=TODAY)] == [
        ("Recommendation 1: Signs should be clear.", ("maintenance lead",), D(2027, 3, 31)),
        ("Recommendation 2: Call bells should be answered sooner.", ("Registered Manager",), D(2027, 1, 4)),
    ]


def test_the_foot_of_a_page_holds_no_actions() -> None:
    page = (
        "<html><body><h1>Plan</h1><p>What we are doing:</p><ul><li>Buy books (Mrs Barr, 4 May 2027)</li></ul>"
        '<div id="footer"><ul><li><a href="/c">Cookies</a></li><li>Accessibility statement</li></ul></div></body></html>'
    )
    assert [action.action for action in read(page, "plan.html", today=TODAY)] == ["Buy books"]


def test_a_date_over_a_list_ends_with_it() -> None:
    text = (
        "# Plan\n\n## Actions\n\nBy 31 January 2027:\n\n- Recruit two nurses\n\n"
        "Everything else is for later in the year.\n\n- Build the new ward\n"
    )
    assert [action.due for action in read(text, "plan.md", today=TODAY)] == [D(2027, 1, 31), None]


def test_what_labels_say_of_a_part_does_not_reach_the_next() -> None:
    text = (
        "# P\n\n## Recommendation 1\n\nLead: Jane Smith\n\n### Staffing\n\nLead: Tom Brown\n\nDeadline: 30 April 2027\n\n"
        "- [ ] Recruit two nurses\n\n### Estates\n\n- [ ] Repair the lift\n"
    )
    found = read(text, "plan.md", today=TODAY)
    assert [(action.owners, action.due) for action in found] == [
        (("Tom Brown",), D(2027, 4, 30)),
        (("Jane Smith",), None),
    ]


def test_numbered_sentences_that_tell_are_no_actions_of_whoever_leads_the_section() -> None:
    text = (
        "# Plan\n\n## 1. Vans\n\nLead: Bob\n\n1.1 Introduction\n1.2 Buy new vans – 4 May 2027\n\n"
        "## 2. Talks\n\nLead: Jane Smith\n\n2.1 Weekly meetings were held in 2025.\n2.2 The budget for this is £4,000.\n"
    )
    assert [action.action for action in read(text, "plan.md", today=TODAY)] == ["Buy new vans"]


def test_a_list_below_labels_of_a_recommendation_holds_its_actions() -> None:
    text = (
        "# P\n\n## Recommendation 1: Improve records\n\nLead: Tom Brown\n\nDue: 31 March 2027\n\n"
        "- Audit the files\n- Publish the findings\n"
    )
    found = read(text, "plan.md", today=TODAY)
    assert [(action.action, action.owners) for action in found] == [
        ("Audit the files", ("Tom Brown",)),
        ("Publish the findings", ("Tom Brown",)),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "- Weekly visits ✔\n- Out of hours cover ✔",
        "☑ Information\n\n☐ Decision",
        "✓ Rooms were clean and tidy\n\n✓ Staff were kind",
        "☐ Yes ☐ No\n\n☐ High ☑ Medium ☐ Low",
    ],
)
def test_ticks_before_what_is_so_are_no_tasks(lines: str) -> None:
    text = f"# P\n\n{lines}\n\n## Actions\n\n- Call (Amy, 3 June 2027)\n"
    assert [action.action for action in read(text, "plan.md", today=TODAY)] == ["Call"]


def test_a_topic_before_a_dash_owns_nothing() -> None:
    text = "# P\n\n## Actions\n\n- Website - publish the page by 3 March 2027\n- Kitchen - replace the doors by 5 March 2027\n"
    assert [action.owners for action in read(text, "plan.md", today=TODAY)] == [(), ()]


@pytest.mark.parametrize("rest", ["(2026) " * 1500, " - a" * 5000, " - Jane Smith (x)" * 1100])
def test_a_line_without_end_is_read_in_no_time(rest: str) -> None:
    begun = monotonic()
    found = read(f"# P\n\n## Actions\n\n- Do it {rest}\n- Call (Amy, 3 June 2027)\n", "plan.md", today=TODAY)
    assert found[-1].owners == ("Amy",)
    assert monotonic() - begun < 5


def test_what_opens_a_part_that_folds_is_no_heading() -> None:
    page = (
        "<h2>Recommendation 1: Improve staffing</h2><details><summary>Read more</summary><table><tr><th>Action</th>"
        "<th>Owner</th><th>Due</th></tr><tr><td>Hire nurses</td><td>Amy</td><td>3 March 2027</td></tr></table></details>"
    )
    assert read(page, "plan.html", today=TODAY)[0].recommendation == "Recommendation 1: Improve staffing"
