# ruff: noqa: E501 - documents are shown as they are
"""What looks like something else to a rule made for another document: each was read wrongly once."""

from __future__ import annotations

from datetime import date
from time import monotonic

import pytest

from plans.documents import read_document
from tests.plans.documents.build import Pdf
from tests.plans.documents.misread import TODAY, read


def test_underlined_words_of_a_pdf_are_no_table() -> None:
    page = Pdf()
    page.text(40, 40, "Actions", 14, bold=True)
    for number, text in enumerate(("Write the policy for lone workers", "Buy the alarms", "Train the wardens")):
        y = 80 + number * 20
        page.text(40, y, f"{number + 1}. {text} (Jane Smith, 31 March 2026)", 10)
        page.line(210, y + 2, 255, y + 2)
        page.line(260, y + 2, 320, y + 2)
    actions = read_document(page.bytes(), "plan.pdf", today=TODAY).actions
    assert [action.owners for action in actions] == [("Jane Smith",)] * 3


def test_a_name_over_reference_and_action_heads_the_rows_below() -> None:
    text = """<table><tr><th>Ref</th><th>Action</th><th>Owner</th><th>Due</th></tr>
<tr><td colspan=2>Safer streets</td><td></td><td></td></tr>
<tr><td>1</td><td>Fit lights in alleys</td><td>J Smith</td><td>31 March 2026</td></tr>
<tr><td>2</td><td>Fit cameras</td><td>K Jones</td><td>30 April 2026</td></tr></table>"""
    assert [action.recommendation for action in read(text, "plan.html")] == ["Safer streets", "Safer streets"]


def test_a_short_action_is_not_its_description() -> None:
    first, _ = read(
        "Action,Description,Owner,Due\nHire staff,The team is short of two nurses since 2024,Matron,31/3/2026\n"
        "Buy beds,The ward has had too few beds since May,Matron,30/4/2026\n"
    )
    assert first.action == "Hire staff"


def test_a_first_row_that_asks_to_include_somebody_is_an_action() -> None:
    first, _ = read(
        "Objective,Action,Owner,Due\nIdentify carers early,Include carers in ward rounds,Matron,\n"
        "Listen to carers,Hold a forum for carers,Matron,30/4/2026\n"
    )
    assert first.action == "Include carers in ward rounds"


def test_what_is_said_of_all_actions_of_a_row_is_said_of_each() -> None:
    text = """<table><tr><th>Action</th><th>Owner</th><th>Due</th><th>Date completed</th></tr>
<tr><td>1. Book the course<br>2. Run the course</td><td>J Smith<br>K Jones</td><td>31/3/2025<br>30/4/2025</td><td>All completed 1 May 2025</td></tr>
<tr><td>Tell the staff</td><td>J Smith</td><td>31/5/2026</td><td></td></tr></table>"""
    first, second, _ = read(text, "plan.html")
    assert first.status == second.status == "completed"


def test_a_remark_on_one_of_several_actions_is_kept_with_each() -> None:
    text = """<table><tr><th>Action</th><th>Owner</th><th>Due</th><th>Progress</th></tr>
<tr><td>1. Book the course<br>2. Run the course</td><td>J Smith<br>K Jones</td><td>31/3/2026<br>30/4/2026</td><td>Quotes came in.<br>Two were dear.<br>A room is held.</td></tr>
<tr><td>Tell the staff</td><td>J Smith</td><td>31/5/2026</td><td></td></tr></table>"""
    first, second, _ = read(text, "plan.html")
    assert first.note == second.note == "Quotes came in.\nTwo were dear.\nA room is held."


def test_tables_side_by_side_are_two() -> None:
    page = Pdf()
    page.table((30, 200, 280, 380), 60, [("Action", "Owner", "Due"), ("Fit lights in alleys", "J Smith", "31/03/2026")])
    page.table((430, 600, 680, 780), 60, [("Action", "Owner", "Due"), ("Fit cameras", "K Jones", "30/04/2026")])
    actions = read_document(page.bytes(), "plan.pdf", today=TODAY).actions
    assert [action.owners for action in actions] == [("J Smith",), ("K Jones",)]


def test_what_an_action_is_to_achieve_is_no_action() -> None:
    first, *_ = read(
        "Action,What we want to achieve,Who will do it,By when,Update\n"
        "Train all staff,To raise awareness of the law among staff,HR Manager,31/3/2026,Ongoing\n"
        "Review the signs,To identify what is missing,Estates Manager,30/4/2026,Completed\n"
    )
    assert first.action == "Train all staff"


def test_a_cell_cut_by_the_foot_of_a_page_goes_on_overleaf() -> None:
    pdf, edges = Pdf(), [40, 240, 500, 650, 800]
    head = ["Recommendations", "Actions", "Responsible manager", "Planned completion"]
    rows = [
        ["1. Write a plan.", "Draft the plan", "Manager, Programs", "June 2026"],
        ["2. Use the updated plan", "Agree. The forms are old.", "", ""],
    ]
    end = pdf.table(edges, 400, [head, *rows])
    pdf.text(44, end + 10, "to complete the transfer")
    pdf.page()
    pdf.table(edges, 40, [head, ["from an efficiency perspective.", "Draft a form", "Manager, Programs", "July 2026"]])
    draft = read_document(pdf.bytes(), "plan.pdf", today=TODAY)
    assert [(action.action, action.recommendation) for action in draft.actions] == [
        ("Draft the plan", "1. Write a plan."),
        ("Draft a form", "2. Use the updated plan to complete the transfer from an efficiency perspective."),
    ]


def test_what_is_agreed_with_words_on_what_will_be_done_is_an_action() -> None:
    actions = read(
        "Recommendation,Agreed action,Officer,Date\n"
        "Reconcile the accounts.,Agreed. Payroll will reconcile the account each month.,,\n"
        "Reconcile the accounts.,A report will go to the board,Finance Director,31/3/2026\n"
    )
    assert len(actions) == 2


def test_a_list_of_what_happened_is_no_plan() -> None:
    text = """# Plan

| Action | Owner | Due |
|---|---|---|
| Fit the lights | J Smith | 31/3/2026 |

## Improvements since last year

- New triage desk opened (March 2025)

## Improvement board members

- Jane Smith - Chair

## Follow-up from last meeting

- New bins arrived (June 2025)
"""
    assert len(read(text, "plan.md")) == 1


def test_milestones_that_say_what_to_do_are_the_actions() -> None:
    actions = read(
        "Outcome,Milestones and target dates,Lead\nSafer wards,Draft policy by March 2026; publish by June 2026,J Smith\n"
        "Better food,Survey patients on every ward by May 2026,K Jones\n"
    )
    assert actions[1].action.startswith("Survey patients")


def test_slashes_within_an_item_part_no_owner_from_it() -> None:
    actions = read("# Tasks\n\n- [ ] Update the handbook for staff / pupils / by 30 June 2026\n", "plan.md")
    assert actions[0].owners == ()


def test_a_row_that_looks_like_headings_but_holds_a_number_is_an_action() -> None:
    actions = read(
        "Recommendation,Reference,Action,Lead,Status\n1. Review the work,1.1,Review the work of all,,Not started\n"
        "2. Review the work,2.1,Review the partners,Programme Manager,In progress\n"
        "3. Review the work,3.1,Review the work of all,,Not started\n"
    )
    assert [action.ref for action in actions] == ["1.1", "2.1", "3.1"]


def test_a_comment_that_is_an_action_answers_a_suggestion() -> None:
    first, _ = read(
        "Ref,Area,Improvement / Suggestion,CEO Comment / Action,Officer,Due\n"
        "5.1,Risk,Review the policy on risk.,Policy will be reviewed and put to Council.,Deputy CEO,31/3/2026\n"
        "5.2,Fuel,Reconcile the fuel.,Fuel dips will be reconciled to issues.,Supervisor,30/4/2026\n"
    )
    assert (first.action, first.recommendation) == (
        "Policy will be reviewed and put to Council.",
        "Review the policy on risk.",
    )


def test_what_an_inspector_says_to_do_is_the_recommendation() -> None:
    first, _ = read(
        "Ref,CQC ‘Should Do’ action,Action to be taken,Lead,Timescale\n"
        "SD1,Review the waiting area for children.,Area to be re-designed,Matron,31/3/2026\n"
        "SD2,Improve the signs to the ward.,Signs to be replaced,Head of Estates,30/4/2026\n"
    )
    assert first.recommendation == "Review the waiting area for children."


def test_a_recommendation_stands_behind_its_label_or_below_it() -> None:
    table = "\n\n| Action | Lead | Due |\n|---|---|---|\n| {} | J Smith | 31/3/2026 |\n| {} | K Jones | 30/4/2026 |\n\n"
    text = (
        "# Plan\n\n## Prevention\n\n**Area for improvement:**\n\nRef No. E1\n\n‘The service should train its staff’"
        + table.format("Review the policy", "Train the crews")
        + "Recommendation: Evaluate the work."
        + table.format("Develop a framework", "Report to the board")
    )
    assert [action.recommendation for action in read(text, "plan.md")] == [
        "The service should train its staff",
        "The service should train its staff",
        "Evaluate the work.",
        "Evaluate the work.",
    ]


def test_a_paragraph_that_only_goes_on_is_no_recommendation() -> None:
    table = "\n\n| Action | Lead | Due |\n|---|---|---|\n| {} | J Smith | 31/3/2026 |\n\n"
    text = (
        "# Plan\n\n## Area 2: The quality of plans\n"
        + table.format("Revise the form")
        + "**Area 2 continued**"
        + table.format("Hire officers")
    )
    assert {action.recommendation for action in read(text, "plan.md")} == {"Area 2: The quality of plans"}


@pytest.mark.parametrize("note", ["* Subject to funding", "Status as at 12 January 2026", "Continued overleaf"])
def test_a_note_below_a_table_is_no_cell_of_it(note: str) -> None:
    pdf, edges = Pdf(), [40, 240, 500, 650, 800]
    head = ["Recommendations", "Actions", "Responsible manager", "Planned completion"]
    end = pdf.table(edges, 400, [head, ["1. Write a plan.", "Draft the plan", "Manager, Programs", "June 2026"]])
    pdf.text(44, end + 10, note)
    pdf.page()
    pdf.table(edges, 40, [head, ["2. Use the plan.", "Draft a form", "Manager, Programs", "July 2026"]])
    assert len(read_document(pdf.bytes(), "plan.pdf", today=TODAY).actions) == 2


def test_what_a_report_recommends_to_a_meeting_is_no_recommendation_of_the_plan() -> None:
    text = """# Report

Recommendation: That the Committee notes the progress made against the plan.

| Action | Lead | Due |
|---|---|---|
| Train the staff | J Smith | 31/3/2026 |
| Fit the ramp | K Jones | 30/4/2026 |
"""
    assert {action.recommendation for action in read(text, "plan.md")} == {None}


def test_a_word_before_some_actions_drops_none_of_the_others() -> None:
    plan = (
        "Item,Action,Owner,Due\n1,Action: replace the boiler,Amy,1/3/2026\n2,Recruit a nurse,Amy,1/3/2026\n"
        "3,Action: paint the hall,Amy,1/3/2026\n4,Decision: the hall stays,Amy,\n"
    )
    assert [action.action for action in read(plan)] == ["replace the boiler", "Recruit a nurse", "paint the hall"]


def test_a_cell_of_nothing_but_stops_takes_no_time() -> None:
    begun = monotonic()
    read(f"Action,Owner,Due\nBuy a van,Amy,1/3/2026\n{'. ' * 10_000},,\n")
    assert monotonic() - begun < 5


def test_the_hours_of_an_incident_are_no_plan() -> None:
    text = """# Outage of 19 November

## Timeline of the incident

| When | What |
|------|------|
| 19th November 02:10 | Disk server reboots, first tests fail |
| 19th November 05:30 | Shift leader called |

## Follow up

| Issue | Response | Who | By end |
|-------|----------|-----|--------|
| Queue grew for hours | Add a check of its length | Jo Marsh | 14 Dec 2023 |
"""
    assert [action.action for action in read(text, "plan.md")] == ["Add a check of its length"]


def test_a_recommendation_that_asks_somebody_to_do_something_is_one() -> None:
    text = """# Post-inspection plan

### 1.1 raising expectations of pupils and asking them to do their best

| Action | Who | By when |
| --- | --- | --- |
| Hold a staff meeting | HT | 4.9.17 |
"""
    assert (
        read(text, "plan.md")[0].recommendation == "1.1 raising expectations of pupils and asking them to do their best"
    )


@pytest.mark.parametrize(
    ("action", "note"),
    [
        ("Replace boilers in three schools", "Tender for boilers issued 3 March 2025"),
        ("Recruit two nurses", "Adverts for nurses published 3 March 2025"),
        ("Repair the roof of the hall", "Survey of roof completed, quotes being obtained"),
        ("This is closed at weekends and should be open: change the rota", "Asked for"),
    ],
)
def test_a_step_that_is_told_of_completes_no_action(action: str, note: str) -> None:
    (read_action,) = read(f'Action,Lead,By when,Comments\n"{action}",Jo Bell,30 June 2027,"{note}"\n')
    assert (read_action.status, read_action.completed_on) == (None, None)


@pytest.mark.parametrize(
    "note",
    [
        "Policy drafted - revised to May 2028 guidance",
        "Lease signed; extended to 2030-01-31",
        "Secondment agreed, extended to December 2028",
        "Revised to 1 April 2028 rates of pay for all",
    ],
)
def test_what_else_was_moved_moves_no_due_date(note: str) -> None:
    (action,) = read(f'Action,Lead,By when,Comments\nAgree the plan,Jo Bell,30 June 2027,"{note}"\n')
    assert action.due == date(2027, 6, 30)


def test_what_a_table_without_dates_cites_is_no_date() -> None:
    text = (
        "Recommendation,Action,Status\n"
        'R1,"Follow the framework (NHS England, 2019)",In progress\n'
        "R2,Respond to the report of the coroner. 12 March 2024,In progress\n"
        "R3,Write to all parents,In progress\n"
    )
    assert [(action.owners, action.due) for action in read(text)] == [((), None)] * 3


@pytest.mark.parametrize(
    "line",
    [
        "PE = swimming for all Year 4 classes",
        "Next meeting with NHS England: prepare a paper",
        "IT Plans, HR Plans, PR Plans: align them",
    ],
)
def test_an_action_that_looks_like_a_note_is_kept(line: str) -> None:
    text = (
        f'Action,Lead,By when\nReview the policy,Jo Bell,30 June 2027\n"{line}",,\nTrain staff,Sam Hay,31 July 2027\n'
    )
    assert line in [action.action for action in read(text)]


@pytest.mark.parametrize("heading", ["Incident timeline actions", "Timeline of events programme"])
def test_a_plan_under_a_timeline_s_heading_is_one(heading: str) -> None:
    text = (
        f"# {heading}\n\n| Action | Owner | Due |\n|---|---|---|\n| Write to all parents | Jo Bell | 30 June 2027 |\n"
    )
    assert len(read(text, "plan.md")) == 1


def test_states_and_descriptions_are_a_plan_where_the_states_come_back() -> None:
    text = "Status,Description\nOpen,Write the plan by 30 June 2027\nOpen,Train staff by 1 July 2027\n"
    assert len(read(text)) == 2


def test_the_quarters_of_a_report_are_none_of_the_plan_s() -> None:
    text = "# Ofsted plan 2025/26\n\nThe report for Q1 is presented by July. Q1: report to Cabinet by July.\n\n| Action | Lead | By when |\n|---|---|---|\n| Train staff | Headteacher | Q1 2025/26 |\n"
    assert read(text, "plan.md")[0].due == date(2025, 6, 30)


def test_an_action_of_twenty_thousand_characters_takes_no_time() -> None:
    long = "word. " * 3300
    text = f'No,"Action required, by whom and by when"\n1,"{long}"\n2,"Write to all parents, Sam, 1 June 2027"\n'
    began = monotonic()
    actions = read(text)
    assert monotonic() - began < 2
    assert actions[-1].owners == ("Sam",)


def test_a_heading_with_a_colon_labels_its_column_and_not_the_row_below() -> None:
    plan = "Ref,Area for improvement:,Owner,Due\n1,Ensure plans are reviewed monthly,Jo,31 March 2026\n2,Ensure doors are locked,Al,1 May 2026\n"
    assert [action.owners for action in read(plan)] == [("Jo",), ("Al",)]


@pytest.mark.parametrize(
    "progress",
    [
        "Project deadline extended to 30 June 2026.",
        "Governors agreed deadline extended to 30 June 2026",
        "Contractor appointed and deadline extended to 30 June 2026.",
        "Funding late so date moved to 30 June 2026",
    ],
)
def test_a_deadline_that_moved_is_that_of_the_action(progress: str) -> None:
    plan = f"Action,Owner,Due,Progress\nBuild the hall,Jo,31 March 2026,{progress}\nFix the roof,Al,1 April 2026,Open\n"
    assert read(plan)[0].due == date(2026, 6, 30)


def test_a_record_that_says_who_and_when_is_an_action() -> None:
    form = "| Field | Value |\n|--|--|\n| Ref | 12 |\n| Description | Replace the boiler |\n| Owner | Jo Smith |\n| Due date | 31 March 2026 |\n"
    assert [(action.action, action.owners) for action in read(form, "form.md")] == [
        ("Replace the boiler", ("Jo Smith",))
    ]
