# ruff: noqa: E501 - documents are shown as they are
"""Dates that look like others to a rule made for another document: each was read wrongly once."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from plans.documents import read_document
from tests.plans.documents.build import Pdf
from tests.plans.documents.misread import TODAY, read


def test_a_fraction_in_a_status_does_not_turn_days_into_months() -> None:
    first, _ = read(
        "Action,Owner,Due,Status\nTrain the nurses,J Smith,5/6/2026,Trained 3/15 nurses\nBuy chairs,K Jones,7/8/2026,\n"
    )
    assert first.due == date(2026, 6, 5)


@pytest.mark.parametrize("heading", ["To be completed by date", "Must be completed by (date)", "Implemented by date"])
def test_a_day_by_which_to_complete_is_due_and_no_completion(heading: str) -> None:
    first, _ = read(f"Action,Owner,{heading}\nFit lights in alleys,J Smith,31/3/2025\nFit cameras,K Jones,30/4/2025\n")
    assert (first.due, first.completed_on, first.status) == (date(2025, 3, 31), None, None)


def test_a_number_in_an_owners_title_is_no_day() -> None:
    text = """<table><tr><th>Action</th><th>Lead and date</th></tr>
<tr><td>Ring the families</td><td>Head of Year 7<br>31 March 2026</td></tr>
<tr><td>Check the beds</td><td>Matron, Ward 12<br>30 April 2026</td></tr></table>"""
    first, _ = read(text, "plan.html")
    assert (first.owners, first.due) == (("Head of Year 7",), date(2026, 3, 31))


def test_a_row_without_owner_and_date_stays_in_a_tracker() -> None:
    text = (
        "Key,Summary,Assignee,Status,Due date\nOPS-1,Test the restore,Dana,Done,2026-01-05\n"
        "OPS-2,Write a runbook for failover,,To Do,\n"
    )
    assert [action.action for action in read(text)] == ["Test the restore", "Write a runbook for failover"]


def test_a_remark_below_a_form_of_lines_is_no_part_of_its_date() -> None:
    form = "Action\n\n{}\n\nOwner\n\nJ Smith\n\nDue date\n\n31 March 2026\n\n"
    text = "# Plan\n\n" + form.format("Fit lights in alleys") + "This plan goes to the board in May 2026.\n\n"
    first, second = read(text + form.format("Fit cameras"), "plan.md")
    assert (first.due, second.due) == (date(2026, 3, 31), date(2026, 3, 31))


def test_months_apart_from_each_other_come_again() -> None:
    first, _ = read("Action,Owner,Due\nCheck the website,Clerk,Feb & Oct\nCount the birds,K Jones,31/12/2026\n")
    assert first.due == date(2026, 2, 28)


def test_the_only_dates_are_due_wherever_they_stand() -> None:
    first, _ = read(
        "Date,Action,Owner\n31 March 2026,Fit lights in alleys,J Smith\n30 April 2026,Fit cameras,K Jones\n"
    )
    assert first.due == date(2026, 3, 31)


def test_a_percentage_is_one_as_a_workbook_shows_it() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Action", "Owner", "Due", "% complete"])
    sheet.append(["Fit lights in alleys", "J Smith", date(2026, 3, 31), 1])
    sheet.append(["Fit cameras at the station", "K Jones", date(2026, 4, 30), 0.4])
    for row in (2, 3):
        sheet.cell(row, 4).number_format = "0%"
    data = BytesIO()
    book.save(data)
    actions = read_document(data.getvalue(), "plan.xlsx", today=TODAY).actions
    assert [action.status for action in actions] == ["completed", "in_progress"]


def test_a_date_struck_through_in_a_pdf_is_not_in_force() -> None:
    page = Pdf()
    page.table(
        (40, 240, 400, 560),
        60,
        [
            ("Action", "Owner", "Due"),
            ("Fit lights in alleys", "J Smith", "31/01/2026 30/04/2026"),
            ("Fit cameras", "K Jones", "31/05/2026"),
        ],
    )
    page.line(404, 88.5, 448, 88.5)
    first, _ = read_document(page.bytes(), "plan.pdf", today=TODAY).actions
    assert first.due == date(2026, 4, 30)


def test_the_first_line_of_an_update_says_how_it_stands() -> None:
    read_status = [
        action.status
        for action in read(
            'Action,Owner,Due,Current position\nTest the alarms,J Smith,31/1/2026,"Completed\nReport presented in May."\n'
            'Fit the ramp,K Jones,31/3/2026,"Not completed\nDesign is with the consultant."\n'
        )
    ]
    assert read_status == ["completed", "not_started"]


def test_a_key_of_percentages_does_not_call_what_is_late_complete() -> None:
    log = (
        "Recommendation,Officer,Date,% Complete,RAG\nReconcile the records.,Planning Manager,31/12/2025,25%,R\n"
        "Bill the tenants.,Chief Accountant,31/3/2026,80%,G\n"
        '"RAG: R = up to 25% complete, or less than 50% complete and late. A = 26% to 75%. G = over 75% complete.",,,,\n'
    )
    assert [action.status for action in read(log)] == ["in_progress", "in_progress"]


def test_a_date_struck_through_in_a_workbook_is_not_in_force_unless_all_of_its_row_is() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    struck = openpyxl.styles.Font(strike=True)
    for row in (
        ["Action", "Owner", "Due", "Revised due"],
        ["Fit lights in alleys", "J Smith", date(2026, 3, 31), None],
        ["Fit cameras", "K Jones", date(2026, 4, 30), None],
        ["Fit gates", "K Jones", date(2026, 5, 31), None],
    ):
        sheet.append(row)
    for place in ("C2", "A3", "B3", "C3"):
        sheet[place].font = struck
    data = BytesIO()
    book.save(data)
    first, second, third = read_document(data.getvalue(), "plan.xlsx", today=TODAY).actions
    assert (first.due, first.needs_date) == (None, True)
    assert (second.due, second.owners) == (date(2026, 4, 30), ("K Jones",))
    assert "struck through" in second.questions[0].text
    assert third.due == date(2026, 5, 31)


def test_a_later_date_under_a_heading_nobody_knows_is_asked_about() -> None:
    first, second = read(
        "Action,Owner,Due,Zorblat\nFit the lights,J Smith,31/3/2026,30/6/2026\nBuy the desks,K Jones,30/4/2026,1/2/2026\n"
    )
    assert first.due == date(2026, 3, 31)
    assert [question.suggestion for question in first.questions] == [date(2026, 6, 30)]
    assert not second.questions


def test_a_date_that_was_updated_is_in_force() -> None:
    first, *_ = read(
        "Recommendation,Contact,Original Est. Completion,Updated Est. Completion\n"
        "Test the recovery plan.,IT Director,12/31/2025,Spring 2026\nWrite the policy.,Clerk,12/31/2025,03/31/2026\n"
    )
    assert first.due is None


def test_what_stands_for_a_revised_date_may_be_a_status() -> None:
    first, _ = read(
        "Officer,Summary of action agreed,Original timescale,Position,Action to be closed / Revised timescale\n"
        "M Wynn,Circulate the briefing,27.3.25,Circulated,Action to be closed\nS Hope,Write the report,30.4.26,,31.5.26\n"
    )
    assert (first.due, first.status) == (date(2025, 3, 27), "completed")


def test_a_date_with_a_completion_date_beside_it_is_due() -> None:
    first, second, _ = read(
        "Item,Date,Comment,Completion date,Lead\nReview the interpreting service,March 2025,Contract let,14/03/25,CSM\n"
        "Set monitoring targets,May 2026,,,AM\nReview the harassment procedure,Sept 2026,,,AM\n"
    )
    assert (first.due, first.completed_on) == (date(2025, 3, 31), date(2025, 3, 14))
    assert second.due == date(2026, 5, 31)


def test_a_meeting_date_left_of_a_target_is_not_due() -> None:
    first, *_ = read(
        "Action,Lead,Date,Completion date\nFit the lights,J Smith,10/09/2025,31/03/2026\nBuy desks,K Jones,10/09/2025,30/06/2026\n"
        "Fit gates,K Jones,12/11/2025,30/04/2026\nPaint doors,K Jones,12/11/2025,\n"
    )
    assert first.due == date(2026, 3, 31)


@pytest.mark.parametrize("heading", ["Updated progress against target", "Updated implementation"])
def test_an_update_on_progress_is_no_revised_date(heading: str) -> None:
    first, _ = read(
        f'Action,Owner,Due date,{heading}\nTrain staff,J Smith,30/06/2026,"In progress, 40 trained by 10/01/2026"\nBuy desks,K Jones,30/04/2026,\n'
    )
    assert first.due == date(2026, 6, 30)


def test_all_of_a_row_that_is_struck_through_is_as_it_was() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Action", "Owner", "Due", "Revised date", "Date completed"])
    sheet.append(["Fit lights", "J Smith", date(2025, 9, 12), date(2025, 10, 30), date(2025, 10, 3)])
    sheet.append(["Fit cameras", "K Jones", date(2026, 4, 30), None, None])
    for place in ("A2", "B2", "C2", "D2", "E2"):
        sheet[place].font = openpyxl.styles.Font(strike=True)
        sheet[place].number_format = "mm-dd-yy"
    data = BytesIO()
    book.save(data)
    first, _ = read_document(data.getvalue(), "plan.xlsx", today=TODAY).actions
    assert (first.due, first.completed_on, first.status) == (date(2025, 10, 30), date(2025, 10, 3), "completed")


def test_a_completion_said_in_a_sentence_is_one() -> None:
    actions = read(
        'Number,Action,Lead,Target date,"Has target been met, if so how?"\n1,Review the assessment,Head of Safety,1/6/2025,Yes. It was published.\n'
        "2,Train the authors,Training Manager,1/12/2026,In progress. 34 of 41 trained.\n3,Commission a review,Deputy Chief,31/3/2026,Not started\n"
    )
    assert [action.status for action in actions] == ["completed", "in_progress", "not_started"]


@pytest.mark.parametrize("said", ["Yes, apart from two schools", "Yes, for 2 of 5 wards", "Yes – mostly"])
def test_a_yes_with_an_exception_completes_nothing(said: str) -> None:
    first, _ = read(
        f'Action,Owner,Due,Completed?\nTrain staff,J Smith,31/3/2026,"{said}"\nBuy desks,K Jones,30/4/2026,\n'
    )
    assert first.status != "completed"


def test_the_day_a_licence_ends_is_not_asked_about() -> None:
    first, _ = read(
        "Action,Owner,Due,Licence expires\nTrain staff,J Smith,31/3/2026,30/6/2027\nBuy desks,K Jones,30/4/2026,1/7/2027\n"
    )
    assert not first.questions


def test_a_status_and_a_date_stand_behind_who_is_mentioned() -> None:
    text = "# Incident\n\n## Action items\n\n- Write the runbook. @dana, in progress, by 4 May 2026\n- Add alarms. @sam, by 2026-06-01\n"
    first, _ = read(text, "incident.md")
    assert (first.owners, first.due, first.status) == (("@dana",), date(2026, 5, 4), "in_progress")


def test_weeks_from_and_to_are_no_months() -> None:
    rows = "".join(f"Do thing number {at} for the school,J Smith,{at}-16\n" for at in range(1, 5))
    assert all(
        action.due != date(2016, at, 28) for at, action in enumerate(read(f"Action,Lead,Timescale (weeks)\n{rows}"), 1)
    )
    assert not any(
        action.due and action.due.year == 2016 and action.due.day > 27 for action in read(f"Action,Lead,Weeks\n{rows}")
    )


def test_the_day_on_which_an_action_was_closed_is_not_due() -> None:
    (found,) = read("Action,Owner,Status,Closed date\nRecruit two ward nurses,J Smith,Closed,05/11/2025\n")
    assert (found.due, found.completed_on) == (None, date(2025, 11, 5))


def test_two_dates_on_a_line_below_an_action_are_not_one_due_date() -> None:
    text = 'Action,Lead\n"Recruit two nurses\nTimescale: Phase 1 March 2026, Phase 2 June 2026",J Smith\n"Train all staff\nDeadline: 30 April 2026",K Jones\n'
    first, second = read(text)
    assert (first.due, second.due) == (None, date(2026, 4, 30))


def test_a_day_since_which_something_is_done_is_kept() -> None:
    text = "Action,Lead,Due,Date completed\nPublish the report,J Smith,30/03/2026,Done since May 3 2025\nTrain all staff,K Jones,30/04/2026,\n"
    assert read(text)[0].completed_on == date(2025, 5, 3)


def test_a_span_over_a_year_is_no_series() -> None:
    log = "Action,Lead,Timescale\nTrain the teams,HR,March 2025 to March 2026\nHold a fair,HR,May 2025\n"
    action = read(log)[0]
    assert (action.start, action.due, action.recurrence) == (date(2025, 3, 1), date(2026, 3, 31), None)


def test_what_evidence_was_collected_is_no_action() -> None:
    log = "# Incident report: mail\n\n| Action item | Owner | Due |\n|--|--|--|\n| Block macros | IT Security | 2026-03-01 |\n"
    evidence = "\n| Evidence ID | Description | Collected by | Timestamp |\n|--|--|--|--|\n| EV-1 | Memory dump | IR Lead | 2026-02-03 |\n"
    assert [action.action for action in read(log + evidence, "report.md")] == ["Block macros"]


@pytest.mark.parametrize(
    "said",
    [
        "Complete; was due on 30/09/2025",
        "Done. Next audit on 01/12/2025",
        "Complete, apart from training due 30/11/2025",
        "Complete on 2 of 5 wards 12/11/2025",
    ],
)
def test_the_day_of_something_else_is_not_the_day_of_completion(said: str) -> None:
    action = read(f'Action,Owner,Due date,Update,Status\nTrain staff,HR,31/10/2025,"{said}",Complete\n')[0]
    assert (action.completed_on, action.status) == (None, "completed")


@pytest.mark.parametrize(
    "said", ["No, expected 31/10/2025", "N - 12/12/2025", "Planned 12/11/2025", "Revised to 12/11/2025"]
)
def test_what_is_not_done_has_no_day_of_completion(said: str) -> None:
    action = read(f'Action,Owner,Due date,Date completed\nTrain staff,HR,31/10/2025,"{said}"\n')[0]
    assert action.completed_on is None
    assert action.status != "completed"


def test_a_day_still_to_come_stays_due_where_days_are_due_until_done() -> None:
    log = "Action,Owner,Date completed or planned,Status\nTrain staff,Tom Brown,30/06/2026,Completed\nAsk,HR,1/2/2026,Open\n"
    assert read(log)[0].due == date(2026, 6, 30)


def test_days_under_completed_or_ongoing_are_completions() -> None:
    log = "Action,Owner,Completed or ongoing (date)\nTrain staff,HR,12/02/2025\nAsk parents,HR,01/04/2025\n"
    assert [action.completed_on for action in read(log)] == [date(2025, 2, 12), date(2025, 4, 1)]


@pytest.mark.parametrize(
    "title",
    [
        "Gypsy, Roma and Irish Traveller education plan, Leeds City Council, England",
        "Rights Respecting Schools: UNICEF UK silver award action plan",
        "Unicef Baby Friendly improvement plan, Anytown Hospitals NHS Foundation Trust",
    ],
)
def test_a_british_plan_that_names_a_body_abroad_keeps_its_quarters(title: str) -> None:
    plan = f"# {title}\n\n| Action | Lead | Due |\n|--|--|--|\n| Train staff | HR | Q1 2026 |\n| Ask parents | HR | Q4 2025/26 |\n"
    assert read(plan, "plan.md")[0].due == date(2026, 6, 30)


def test_the_united_nations_count_the_quarters_of_the_calendar() -> None:
    plan = "# UN-Habitat management response\n\n| Action | Lead | Due |\n|--|--|--|\n| Train staff | HR | Q1 2026 |\n"
    assert read(plan, "plan.md")[0].due == date(2026, 3, 31)


def test_a_day_without_a_year_that_has_gone_by_lies_in_the_year_of_the_document() -> None:
    log = "Action,Owner,Due\nTell the merchants,Support,13 March\nTest the endpoint,SRE,1 April 2026\n"
    assert read(log, today=date(2026, 3, 20))[0].due == date(2026, 3, 13)


def test_a_date_that_was_revised_by_its_initials_is_in_force() -> None:
    log = "Action,Owner,Due\nAgree a plan,HR,OD: Mar 2025 RD: Sept 2025 RD: June 2026\nAsk,HR,OD: May 2026\n"
    assert read(log)[0].due == date(2026, 6, 30)


def test_three_days_in_a_cell_keep_their_rhythm() -> None:
    log = 'Action,Owner,Due\nReport,HR,"31/01/2026, 30/04/2026, 31/07/2026, 31/10/2026, 31/01/2027"\nAsk,HR,1/2/2026\n'
    action = read(log)[0]
    assert (action.due, action.recurrence) == (date(2026, 1, 31), "quarterly")


def test_a_year_that_a_document_speaks_of_is_not_that_of_its_days() -> None:
    plan = (
        "# Improvement plan\n\nThis plan answers the review published in October 2025.\n\n"
        "| Action | Lead | Due |\n|---|---|---|\n| Review it | HR | 5 December |\n| Train staff | HR | 30 September |\n"
    )
    assert [action.due for action in read(plan, "plan.md")] == [date(2026, 12, 5), date(2026, 9, 30)]


@pytest.mark.parametrize("heading", ["Status update", "Current status", "Status"])
def test_days_on_which_somebody_reported_complete_nothing(heading: str) -> None:
    log = f"Action,Lead,Due,{heading}\nTrain staff,HR,31/03/2026,12/01/2026\nAsk parents,HR,30/04/2026,12/01/2026\n"
    assert [action.status for action in read(log)] == [None, None]


@pytest.mark.parametrize("said", ["Revised policy approved 12/11/2025", "Moved into new building 12/11/2025"])
def test_a_completion_that_begins_as_a_plan_does_has_its_day(said: str) -> None:
    action = read(f"Action,Owner,Due date,Date completed\nMove house,HR,31/10/2025,{said}\n")[0]
    assert action.completed_on == date(2025, 11, 12)


def test_a_no_that_names_a_completion_is_asked_about() -> None:
    action = read("Action,Owner,Due date,Date completed\nMove house,HR,31/10/2025,No - completed 12/11/2025\n")[0]
    assert action.completed_on is None
    assert any("says no" in question.text for question in action.questions)


def test_a_year_on_a_line_of_its_own_belongs_to_the_month_above_it() -> None:
    text = """<table><tr><th>Action</th><th>Lead</th><th>When</th></tr>
<tr><td>Write the report</td><td>J Smith</td><td>June<br>2028</td></tr>
<tr><td>Train the staff</td><td>K Jones</td><td>31 March 2027</td></tr></table>"""
    first, second = read(text, "plan.html")
    assert (first.due, second.due) == (date(2028, 6, 30), date(2027, 3, 31))


def test_a_day_that_went_by_lately_is_of_this_year_in_an_incidents_report() -> None:
    text = (
        "# Postmortem: outage of the API\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n"
        "| Raise the size of the pool | @infra | Mar 17 | Done |\n| Add a canary to deploys | @ops | Q2 2026 | TODO |\n"
    )
    first, _ = read_document(text.encode(), "postmortem.md", today=date(2026, 3, 20)).actions
    assert (first.due, first.status) == (date(2026, 3, 17), "completed")


def test_a_date_that_was_not_agreed_moves_nothing() -> None:
    first, _ = read(
        "Action,Owner,Due,Comment\nFit lights,J Smith,2/5/2026,No revised completion date 3 June 2025 was agreed\n"
        "Fit cameras,K Jones,30/4/2026,\n"
    )
    assert first.due == date(2026, 5, 2)


def test_days_of_completion_beside_targets_are_no_due_dates() -> None:
    plan = "Action,Owner,Target,Complete\nBuy a van,Amy,1/3/2025,3/4/2025\nSell it,Bob,1/5/2025,3/5/2025\n"
    assert [(action.due, action.completed_on) for action in read(plan)] == [
        (date(2025, 3, 1), date(2025, 4, 3)),
        (date(2025, 5, 1), date(2025, 5, 3)),
    ]
