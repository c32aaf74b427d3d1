# ruff: noqa: E501 - documents are shown as they are
"""Owners, statuses and keys that look like something else to a rule made for another document."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from plans.documents import read_document
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.status import noted_status, status_word
from tests.plans.documents.misread import TODAY, read


def test_a_list_below_headings_that_come_back_keeps_its_own_owners() -> None:
    part = "### Actions\n\n1. Fit lights in alleys ({}, 31 March 2026)\n2. Fit cameras at the station ({}, 30 April 2026)\n\n### Responsible\n\nHead of Highways\n\n### Status\n\nTwo lights are done\n\n"
    text = "# Plan\n\n## Priority 1\n\n" + part.format("J Smith", "K Jones")
    text += "## Priority 2\n\n" + part.format("A Rao", "B Cole").replace("lights", "gates").replace("cameras", "locks")
    found = read(text, "plan.md")
    assert [action.owners for action in found] == [("J Smith",), ("K Jones",), ("A Rao",), ("B Cole",)]
    assert found[0].due == date(2026, 3, 31)


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


@pytest.mark.parametrize(
    "action",
    [
        "Introduce coloured bins: red - clinical, green - food, blue - paper",
        "Agree leads: HR - Policy and training, IT - Systems",
    ],
)
def test_an_action_that_names_colours_or_initials_is_no_key(action: str) -> None:
    assert len(read(f'Action,Owner,Due\nFit the lights,J Smith,31/3/2026\n"{action}",,\n')) == 2


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


def test_comments_and_actions_that_only_tell_how_things_stand_are_notes() -> None:
    actions = read(
        "Action,Owner,Due,Comments and actions\nTrain the staff,J Smith,31/3/2026,In progress - sessions booked\n"
        "Fit the ramp,K Jones,30/4/2026,Not started\n"
    )
    assert [action.status for action in actions] == ["in_progress", "not_started"]


def test_a_share_in_a_key_does_not_take_its_words_away() -> None:
    log = (
        "Action,Owner,RAG\nFit lights,J Smith,Green\nFit gates,K Jones,Amber\nPaint doors,K Jones,Red\n"
        '"Key: Green - Completed and signed off; Amber - Overdue, up to 75% complete; Red - Not started, 0% complete",,\n'
    )
    assert [action.status for action in read(log)] == ["completed", "delayed", "not_started"]


def test_subjects_of_an_audit_own_nothing() -> None:
    actions = read(
        "Control area,Action,Due date,Status\nRisk Management,Update the register,31/3/2026,Open\n"
        "Waste Management,Tender the contract,30/4/2026,Open\nContract Management,Review the terms,31/5/2026,Open\n"
    )
    assert {action.owners for action in actions} == {()}


def test_key_actions_beside_other_headings_are_a_part_of_their_own() -> None:
    table = "\n\n| Action | Lead | Due |\n|---|---|---|\n| Train the staff | J Smith | 31/3/2026 |\n\n"
    text = "# Plan\n\n## Foreword by the leader\n\nWe will do better.\n\n## Key actions" + table
    assert read(text, "plan.md")[0].recommendation is None


def test_the_lead_may_stand_on_a_line_of_its_own_below_the_action() -> None:
    text = '"Actions:","Timescale"\n"Publish the gap report\nLead: Head of HR",31/03/2026\n"Train all managers\nLead: Head of Learning",30/06/2026\n'
    first, second = read(text)
    assert (first.action, first.owners) == ("Publish the gap report", ("Head of HR",))
    assert (second.action, second.owners) == ("Train all managers", ("Head of Learning",))


def test_an_item_names_who_before_how_urgent_it_is_and_when() -> None:
    text = "# Incident\n\n## Actions\n\n- [ ] Raise the pool to 200 (@john) [P0] due: 2026-05-19\n- [ ] Review the limits (platform team) [P2] by 1 June 2026\n- [ ] Move the cache to the cloud (AWS) by 1 July 2026\n"
    first, second, third = read(text, "plan.md")
    assert (first.action, first.owners, first.due) == ("Raise the pool to 200", ("@john",), date(2026, 5, 19))
    assert (second.owners, second.due) == (("platform team",), date(2026, 6, 1))
    assert third.owners == ()


def test_a_name_in_capitals_without_a_number_heads_the_rows_below_it() -> None:
    text = "No,Action,Relevant FY,Lead,Progress %\n,FINANCE,,,\n1,Review the precept,25/26,Clerk,100\n2,,,,\n,OPEN SPACES,,,\n3,Replace the swings,26/27,Cllr Dean,10\n,HIGHWAYS,,,\n4,Report potholes,26/27,Cllr Rees,0\n"
    found = read(text)
    assert [(action.ref, action.recommendation, action.owners) for action in found] == [
        ("1", "FINANCE", ("Clerk",)),
        ("3", "OPEN SPACES", ("Cllr Dean",)),
        ("4", "HIGHWAYS", ("Cllr Rees",)),
    ]


def test_counts_beside_a_key_of_colours_are_no_plan() -> None:
    book = openpyxl.Workbook()
    key = book.active
    assert key is not None
    key.append(["Status key", None, "Core service", "Must do"])
    for fill, said, service in [
        ("00B050", "On target", "Community wards"),
        ("FF0000", "Not met", "Trust-wide services"),
    ]:
        key.append([None, said, service, 3])
        key.cell(key.max_row, 1).fill = openpyxl.styles.PatternFill("solid", fgColor=fill)
    plan = book.create_sheet("Must do")
    plan.append(["Ref", "Action", "Lead", "Target date", "Status"])
    for ref, action in [("M1", "Install fridges in all treatment rooms"), ("M2", "Audit ten sets of notes a week")]:
        plan.append([ref, action, "Head of Nursing", date(2026, 6, 30), None])
        plan.cell(plan.max_row, 5).fill = openpyxl.styles.PatternFill("solid", fgColor="00B050")
    out = BytesIO()
    book.save(out)
    found = read_document(out.getvalue(), "plan.xlsx", today=TODAY).actions
    assert [(action.ref, action.status) for action in found] == [("M1", "in_progress"), ("M2", "in_progress")]


def test_capitals_where_numbers_are_missing_are_actions_not_headings() -> None:
    text = "No,Action,Lead,Due\n1,Recruit two nurses,J Smith,31/03/2026\n,REVIEW THE ROTA,,\n,FIX GATE,,\n4,Train all staff,K Jones,30/04/2026\n"
    assert [action.action for action in read(text)] == [
        "Recruit two nurses",
        "REVIEW THE ROTA",
        "FIX GATE",
        "Train all staff",
    ]


def test_lines_of_an_action_that_name_no_owner_and_no_date_stay_its_words() -> None:
    text = 'Action,Status\n"Send the newsletter\nTarget: all parents",Open\n"Review the policy\nWho: patients over 65",Open\n"Recruit nurses\nWhen: agency cover ends",Open\n'
    for action in read(text):
        assert "\n" in action.action or ": " in action.action
        assert (action.owners, action.due, action.due_phrase) == ((), None, None)


def test_words_in_square_brackets_stay_where_they_are_meant() -> None:
    text = "# Retrospective\n\n## Actions\n\n- Drop the [low] and [medium] buckets from the survey - @cy - 2026-06-01\n- Submit the claim to the Home Office (Refugee Team) by 31 March 2026\n"
    first, second = read(text, "plan.md")
    assert first.action == "Drop the [low] and [medium] buckets from the survey"
    assert (second.owners, second.due) == ((), date(2026, 3, 31))


def test_a_column_of_keys_beside_owners_does_not_make_a_key_of_the_plan() -> None:
    text = "Recommendation,Lead,Due,RAG key\nRecruit two ward nurses,J Smith,31/03/2026,G\nTrain all staff,K Jones,30/04/2026,A\n"
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Interviews were on 3 May 2025. One post filled. Complete", None),
        ("Tender out. Earlier tender. Cancelled", None),
        ("Completed last year's audit; this year's is due in May", None),
        ("Twelve sessions were held. On track", "in_progress"),
    ],
)
def test_what_a_remark_ends_with_is_a_status_only_of_the_course_of_things(note: str, status: str | None) -> None:
    assert noted_status(note) == status


def test_a_month_and_its_year_in_figures_are_told_by_the_whole_column() -> None:
    text = "Recommendation,Department,Status,Target Date\nAdd an edit to the payroll system,Finance,Open,6-21\nWrite a checklist for grants,Finance,Open,3-21\nTrain staff in grants,HR,Open,9-21\nRate all neighbourhood parks,Parks,Open,6-22\n"
    found = read(text, today=date(2020, 12, 31))
    assert [action.due for action in found] == [
        date(2021, 6, 30),
        date(2021, 3, 31),
        date(2021, 9, 30),
        date(2022, 6, 30),
    ]


def test_measures_below_the_actions_of_a_part_are_no_actions() -> None:
    text = "Action,By when,Lead officer,Status\n1.1.1 Set up a project with partners,31/12/2026,J Smith,On track\n1.1.2 Review the bus fleet,31/01/2027,K Jones,On track\nPerformance indicators,Target,Reporting period,\nThe percentage of reports answered,90%,Quarterly,\n"
    assert [action.ref for action in read(text)] == ["1.1.1", "1.1.2"]


def test_a_table_that_counts_actions_is_no_plan() -> None:
    text = "# Position\n\n| Work stream | Executive lead | Actions | Complete |\n|---|---|---|---|\n| A great place to work | Director of HR | 6 | 1 |\n| Good governance | Director of Finance | 5 | 2 |\n\n# Plan\n\n| Action | Lead | Due |\n|---|---|---|\n| Recruit two nurses | J Smith | 31/03/2026 |\n"
    assert [action.action for action in read(text, "plan.md")] == ["Recruit two nurses"]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("D Breckon 01480 555065", ("D Breckon",)),
        ("Head of Legal Services\nTel: 01902 555114", ("Head of Legal Services",)),
        ("Chris Rumbold  Email: chris.rumbold@example.org", ("Chris Rumbold",)),
        (
            "County Council, District Councils & Parish Councils",
            ("County Council", "District Councils", "Parish Councils"),
        ),
        (
            "Planning Service, Environment Directorate, City Council",
            ("Planning Service, Environment Directorate, City Council",),
        ),
        ("DPO, IT and HR", ("DPO", "IT", "HR")),
        ("Lead: Executive Board Support: People Branch; Forum, All leaders", ("Executive Board",)),
        ("Finance Manager and the Data Analyst", ("Finance Manager", "Data Analyst")),
    ],
)
def test_owners_are_found_beside_how_to_reach_them_and_who_supports_them(cell: str, owners: tuple[str, ...]) -> None:
    assert owners_in(cell) == owners


def test_a_status_may_stand_alone_among_the_bugs_that_actions_are_tracked_by() -> None:
    text = "# Postmortem\n\n| Action item | Type | Owner | Bug |\n|---|---|---|---|\n| Test the fork in a pipeline | prevent | ana | In progress |\n| Move nodes to snapshots | mitigate | ben | Won't do |\n| Alert on lag | detect | ben | #412 |\n"
    assert [action.status for action in read(text, "postmortem.md")] == ["in_progress", "cancelled", None]


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("jane@x.org / amir@x.org", ("jane@x.org", "amir@x.org")),
        ("jane@x.org; amir@x.org", ("jane@x.org", "amir@x.org")),
        ("jane@x.org and amir@x.org", ("jane@x.org", "amir@x.org")),
        ("Jane Smith; amir@x.org", ("Jane Smith", "amir@x.org")),
        ("Jane Smith jane.smith@x.org", ("Jane Smith",)),
        ("Head of Email", ("Head of Email",)),
        ("Police and Crime Commissioner", ("Police and Crime Commissioner",)),
        ("Jane, support: HR; Amir, support: Finance", ("Jane", "Amir")),
    ],
)
def test_an_address_alone_is_an_owner_and_beside_its_name_is_none(cell: str, owners: tuple[str, ...]) -> None:
    assert owners_in(cell) == owners


def test_capitals_below_the_last_number_are_actions() -> None:
    text = "No,Action,Lead,Due\n1,Recruit two nurses,J Smith,31/03/2026\n2,Train all staff,K Jones,30/04/2026\n,PAINT HALL,,\n,CLEAN GUTTERS,,\n"
    assert len(read(text)) == 4


def test_numbers_below_action_beside_recommendations_are_their_numbers() -> None:
    text = "Action,Recommendation,Owner,Due\n1,Recruit two ward nurses,J Smith,31/03/2026\n2,Train all ward staff,K Jones,30/04/2026\n"
    assert len(read(text)) == 2


def test_actions_go_on_below_measures() -> None:
    text = "Action,Lead,Due\nRecruit two nurses,J Smith,31/03/2026\nKPI,Target,\nVacancy rate,5%,\nTrain all ward staff,K Jones,30/04/2026\n"
    found = read(text)
    assert [action.action for action in found] == ["Recruit two nurses", "Train all ward staff"]


def test_colours_of_houses_are_no_statuses() -> None:
    text = "Action,House,Lead,Due\nPaint the hall,Blue,J Smith,31/03/2026\nFix the gate,Green,K Jones,30/04/2026\nClean gutters,Red,A Rao,30/04/2026\n"
    assert [action.status for action in read(text)] == [None, None, None]


def test_training_that_is_done_leaves_its_action_open() -> None:
    text = "Action,Training,Lead,Due\nOpen the new ward,Done,J Smith,31/03/2026\nOpen the clinic,Level 2,K Jones,30/04/2026\nClose the annex,Not started,A Rao,30/04/2026\nMove the archive,Level 3,A Rao,30/04/2026\n"
    assert read(text)[0].status is None


def test_a_time_above_a_table_is_no_recommendation() -> None:
    text = "12.05 Meeting of the board,,\nAction,Lead,Due\nRecruit two nurses,J Smith,31/03/2026\nTrain all staff,K Jones,30/04/2026\n"
    assert [action.recommendation for action in read(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nothing started", None),
        ("Training hasn't started", None),
        ("0% complete", "not_started"),
        ("Mitigating actions complete", "completed"),
        ("Pending approval to start", "not_started"),
    ],
)
def test_a_status_is_denied_by_the_words_before_it(text: str, status: str | None) -> None:
    assert status_word(text) == status


def test_most_of_the_work_is_not_all_of_it() -> None:
    assert noted_status("All work has been completed on 3 May 2025 except painting") is None


def test_brackets_name_what_is_meant_as_often_as_who() -> None:
    lines = "- Order the new system (Windows Server) by 4 May 2026\n- Appoint to the vacant post (Deputy Head) by 5 May 2026\n- Publish the policy (Head of HR) by 6 May 2026\n"
    found = read(f"# Meeting\n\n## Actions\n\n{lines}", "plan.md")
    assert [action.owners for action in found] == [(), (), ("Head of HR",)]


def test_numbered_actions_in_one_line_have_the_owners_and_dates_of_their_numbers() -> None:
    text = "| Action | Lead | Timescale |\n|---|---|---|\n| 1. Appoint a lead 2. Adopt the plan 3. Roll out the policy | 1. K Moss 2. H Lane 3. H Lane | 1. 31/08/26 2. Dec 26 3. TBC |\n| Survey all staff | H Lane | November 26 |\n"
    found = read(f"# Plan\n\n{text}", "plan.md")
    assert [(action.owners, action.due) for action in found] == [
        (("K Moss",), date(2026, 8, 31)),
        (("H Lane",), date(2026, 12, 31)),
        (("H Lane",), None),
        (("H Lane",), date(2026, 11, 30)),
    ]
