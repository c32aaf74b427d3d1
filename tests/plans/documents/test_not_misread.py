# ruff: noqa: E501 - documents are shown as they are
"""What looks like something else to a rule made for another document: each was read wrongly once."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from plans.documents import read_document
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.status import status_word
from tests.plans.documents.build import Pdf
from tests.plans.documents.misread import TODAY, read


def test_a_list_below_headings_that_come_back_keeps_its_own_owners() -> None:
    part = "### Actions\n\n1. Fit lights in alleys ({}, 31 March 2026)\n2. Fit cameras at the station ({}, 30 April 2026)\n\n### Responsible\n\nHead of Highways\n\n### Status\n\nTwo lights are done\n\n"
    text = "# Plan\n\n## Priority 1\n\n" + part.format("J Smith", "K Jones")
    text += "## Priority 2\n\n" + part.format("A Rao", "B Cole").replace("lights", "gates").replace("cameras", "locks")
    found = read(text, "plan.md")
    assert [action.owners for action in found] == [("J Smith",), ("K Jones",), ("A Rao",), ("B Cole",)]
    assert found[0].due == date(2026, 3, 31)


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


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Head of Estates to lead and Head of Finance to report", ("Head of Estates", "Head of Finance")),
        ("Estates Manager to lead; HR Manager to report", ("Estates Manager", "HR Manager")),
        ("Policy Office. Toolkits to be devised by then", ("Policy Office",)),
        ("Supt R. Doyle & Supt H. Pym", ("Supt R. Doyle", "Supt H. Pym")),
        (
            "Director of Campus Services, Head of Safety Services",
            ("Director of Campus Services", "Head of Safety Services"),
        ),
    ],
)
def test_owners_are_found_among_what_they_are_to_do(text: str, owners: tuple[str, ...]) -> None:
    assert owners_in(text) == owners


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Replaced", None),
        ("PENDING REVIEW", "in_progress"),
        ("Proposed for closure", "completed"),
        ("in_progress", "in_progress"),
    ],
)
def test_a_word_within_a_phrase_does_not_decide_a_status(text: str, status: str | None) -> None:
    assert status_word(text) == status


def test_how_much_is_done_says_less_than_the_colour_beside_it() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ["Red: delayed", None, None, None, None],
        ["Green: on track", None, None, None, None],
        ["Action", "Owner", "End", "% complete", "RAG"],
        ["Switch on text reminders", "J Smith", date(2026, 3, 31), 0.5, None],
        ["Open the second scanner", "K Jones", date(2026, 6, 30), 0.2, None],
    ):
        sheet.append(line)
    for place, shade in (("A1", "FF0000"), ("A2", "00B050"), ("E4", "FF0000"), ("E5", "00B050")):
        sheet[place].fill = openpyxl.styles.PatternFill("solid", fgColor=shade)
    sheet["D4"].number_format = sheet["D5"].number_format = "0%"
    file = BytesIO()
    book.save(file)
    actions = read_document(file.getvalue(), "plan.xlsx", today=TODAY).actions
    assert [action.status for action in actions] == ["delayed", "in_progress"]


def test_departments_own_what_nobody_else_does() -> None:
    header = "Rec. No.,Recommendation,{},Target date,Status\n"
    rows = "1,Write procedures for deposits.,Development Services,06/30/2025,Open\n2,Publish the list of projects.,Stormwater,12/31/2025,Open\n"
    assert [action.owners for action in read(header.format("Department") + rows)] == [
        ("Development Services",),
        ("Stormwater",),
    ]
    beside = read(
        "Action,Department,Owner,Due\nFit the lights,Estates,J Smith,31/3/2026\nBuy the desks,Finance,K Jones,30/4/2026\n"
    )
    assert [action.owners for action in beside] == [("J Smith",), ("K Jones",)]


def test_what_an_action_is_to_achieve_is_no_action() -> None:
    first, *_ = read(
        "Action,What we want to achieve,Who will do it,By when,Update\n"
        "Train all staff,To raise awareness of the law among staff,HR Manager,31/3/2026,Ongoing\n"
        "Review the signs,To identify what is missing,Estates Manager,30/4/2026,Completed\n"
    )
    assert first.action == "Train all staff"


def test_what_tells_initials_below_a_log_is_no_action() -> None:
    log = "Action,Who,When\nCirculate the audit,BA,30/4/2026\nLook at the policy,JS,31/5/2026\n"
    key = '"Key: BA = Clerk, JS = Headteacher, SS = Chair",,\n'
    assert len(read(log + key)) == 2


def test_a_share_below_completion_is_no_part_of_the_heading() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["On track", "Work is on track"],
        ["Some delay", "Work is delayed"],
        ["Action items", "Staff lead", "Status of action item", "Target", "Completion %"],
        ["Survey residents", "City Clerk", "Survey mailed", "12/31/2026", 0.9],
        ["Adopt the plan", "City Planner", "New tool launched", "12/31/2026", 0.5],
    ):
        sheet.append(row)
    for place, colour in (("A1", "A9D08E"), ("A2", "FFE699"), ("E4", "A9D08E"), ("E5", "FFE699")):
        sheet[place].fill = openpyxl.styles.PatternFill("solid", fgColor=colour)
    for place in ("E4", "E5"):
        sheet[place].number_format = "0%"
    data = BytesIO()
    book.save(data)
    draft = read_document(data.getvalue(), "plan.xlsx", today=TODAY)
    assert [action.status for action in draft.actions] == ["in_progress", "delayed"]


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


def test_a_row_of_headings_beside_a_key_is_no_form() -> None:
    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    for row in (
        ["Status key"],
        ["R", "Off track"],
        ["G", "Complete"],
        ["Core service", "Must do", "Should do"],
        ["Wards", 4, 2],
    ):
        cover.append(row)
    plan = book.create_sheet("Plan")
    for row in (
        ["Ref", "What we will do", "Lead", "Target date"],
        ["P1", "Train the staff", "Head of Education", "31/3/2026"],
    ):
        plan.append(row)
    data = BytesIO()
    book.save(data)
    draft = read_document(data.getvalue(), "plan.xlsx", today=TODAY)
    assert [action.action for action in draft.actions] == ["Train the staff"]


def test_a_division_of_the_body_does_not_stand_before_those_named() -> None:
    first, _ = read(
        "Directorate,Action,Handler,Due\nPlace,Buy two vans,Jane Smith,31/3/2026\nPeople,Train the staff,K Jones,30/4/2026\n"
    )
    assert first.owners == ("Jane Smith",)


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


@pytest.mark.parametrize(
    "action",
    [
        "Introduce coloured bins: red - clinical, green - food, blue - paper",
        "Agree leads: HR - Policy and training, IT - Systems",
    ],
)
def test_an_action_that_names_colours_or_initials_is_no_key(action: str) -> None:
    assert len(read(f'Action,Owner,Due\nFit the lights,J Smith,31/3/2026\n"{action}",,\n')) == 2


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


def test_the_words_of_a_key_say_what_a_status_means() -> None:
    log = (
        "Open = to be started,In progress = begun but not yet complete,Closed = completed\n,,\n"
        "Action,Owner,Status\nChase the landowner,Clerk,In progress\nRenew the insurance,RFO,Open\nPaint the bus shelter,Clerk,Closed\n"
    )
    assert [action.status for action in read(log)] == ["in_progress", "not_started", "completed"]


def test_a_count_of_actions_on_a_cover_is_no_action() -> None:
    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    for row in (
        ["Progress RAG rating"],
        ["RED", "The action is off plan and cannot be returned to the planned date"],
        ["GREEN", "Action completed"],
        ["Must do", "7 actions"],
        ["Next review", date(2026, 3, 1)],
    ):
        cover.append(row)
    plan = book.create_sheet("Plan")
    for row in (
        ["Action", "Lead", "Target date", "RAG"],
        ["Train the staff", "Chief Nurse", "31/3/2026", ""],
        ["Fit the ramp", "COO", "30/4/2026", ""],
    ):
        plan.append(row)
    for sheet, place, colour in (
        (cover, "A2", "FF0000"),
        (cover, "A3", "00B050"),
        (plan, "D2", "00B050"),
        (plan, "D3", "FF0000"),
    ):
        sheet[place].fill = openpyxl.styles.PatternFill("solid", fgColor=colour)
    data = BytesIO()
    book.save(data)
    draft = read_document(data.getvalue(), "plan.xlsx", today=TODAY)
    assert [(action.action, action.status) for action in draft.actions] == [
        ("Train the staff", "completed"),
        ("Fit the ramp", "delayed"),
    ]


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
