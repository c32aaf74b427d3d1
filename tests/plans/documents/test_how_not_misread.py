# ruff: noqa: E501 - documents are shown as they are
"""Statuses and keys that look like something else to a rule made for another document."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from plans.documents import read_document
from plans.documents.understanding.status import noted_status, status_word
from tests.plans.documents.misread import TODAY, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Replaced", None),
        ("PENDING REVIEW", "in_progress"),
        ("Proposed for closure", "completed"),
        ("in_progress", "in_progress"),
        ("Mostly complete", "in_progress"),
        ("Closed - not implemented", "cancelled"),
        ("Closed as duplicate", "cancelled"),
        ("Closed as agreed", "completed"),
        ("Not achieved by target date", "delayed"),
        ("Some slippage", "delayed"),
        ("To start", "not_started"),
        ("To start with, all wards were told", None),
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


def test_a_status_may_stand_alone_among_the_bugs_that_actions_are_tracked_by() -> None:
    text = "# Postmortem\n\n| Action item | Type | Owner | Bug |\n|---|---|---|---|\n| Test the fork in a pipeline | prevent | ana | In progress |\n| Move nodes to snapshots | mitigate | ben | Won't do |\n| Alert on lag | detect | ben | #412 |\n"
    assert [action.status for action in read(text, "postmortem.md")] == ["in_progress", "cancelled", None]


def test_colours_of_houses_are_no_statuses() -> None:
    text = "Action,House,Lead,Due\nPaint the hall,Blue,J Smith,31/03/2026\nFix the gate,Green,K Jones,30/04/2026\nClean gutters,Red,A Rao,30/04/2026\n"
    assert [action.status for action in read(text)] == [None, None, None]


def test_training_that_is_done_leaves_its_action_open() -> None:
    text = "Action,Training,Lead,Due\nOpen the new ward,Done,J Smith,31/03/2026\nOpen the clinic,Level 2,K Jones,30/04/2026\nClose the annex,Not started,A Rao,30/04/2026\nMove the archive,Level 3,A Rao,30/04/2026\n"
    assert read(text)[0].status is None


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


@pytest.mark.parametrize(
    "note", ["This action is closed as part of the review", "This action is now closed. Only a yearly look is needed"]
)
def test_what_stands_behind_a_closing_does_not_take_it_back(note: str) -> None:
    assert noted_status(note) == "completed"


def test_most_of_the_work_is_not_all_of_it() -> None:
    assert noted_status("All work has been completed on 3 May 2025 except painting") is None


def test_a_review_says_how_things_stand_and_not_when() -> None:
    log = (
        "Action,Who,Meeting,By when,Review\nRead the policy,SH,12.10.25,Next meeting,Not started\n"
        "Send the survey,GH,12.10.25,30.11.25,In progress. GH will send it\nChase the forms,DB,12.10.25,14.12.25,Done 13.12.25\n"
    )
    assert [action.status for action in read(log)] == ["not_started", "in_progress", "completed"]
    assert read(log)[2].completed_on == date(2025, 12, 13)


def test_a_key_of_codes_below_each_other_says_what_they_mean() -> None:
    plan = (
        'CNFA,"Completed, no further action",,\nOA,Ongoing activity,,\nDEL,Delayed,,\n,,,\n'
        "Key activities,Date of delivery,Lead,Status\nPublish a framework,May 2025,Minister,CNFA\n"
        "Offer a collection,June 2026,Minister,OA\nWrite a strategy,July 2025,Minister,DEL\n"
    )
    assert [action.status for action in read(plan)] == ["completed", "in_progress", "delayed"]


@pytest.mark.parametrize(
    ("action", "note", "status"),
    [
        ("Carry out an audit of files", "Audit complete 17/04/2025", "completed"),
        ("Appoint a chair", "Appointed 15 May 2025", "completed"),
        ("Install new boilers in all schools", "Procurement complete 3/4/2025, installation underway.", "in_progress"),
        ("Train every manager", "Consultation with unions completed on 3 March 2025. Drafting now.", None),
        ("Build the hall", "Design work finished June 2025", None),
        ("Implement the agreed audit programme", "Agreed by Audit Committee 12 March 2025", None),
        ("Engage with stakeholders", "Held 3 March 2025", None),
        ("Recruit two nurses", "The advert was placed in the paper. Closed 15/05/2025", None),
    ],
)
def test_a_step_that_is_done_does_not_complete_an_action(action: str, note: str, status: str | None) -> None:
    assert read(f'Action,Owner,Due,Progress\n{action},Amy,1 March 2027,"{note}"\n')[0].status == status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Completed: work on the next one in progress", "completed"),
        ("Completed: 12 of 12 lights fitted", "completed"),
        ("Completed: remaining files moved 4 May 2025", "completed"),
        ("Completed: stage 1 only, stage 2 in progress", "in_progress"),
        ("Complete: 2 of 4 sites. Remaining sites overdue", "in_progress"),
    ],
)
def test_what_is_complete_of_a_part_only_is_in_progress(said: str, status: str) -> None:
    assert read(f'Action,Owner,Due,Status\nReplace windows,Amy,1 March 2027,"{said}"\n')[0].status == status


def test_what_is_outstanding_was_not_completed_on_the_day_when_somebody_was_asked() -> None:
    text = "Action,Lead,Due,Date of completion and outcome\nWrite a policy,Clerk,1 June 2019,Outstanding – partners chased 20/09/19\nTell all staff,Clerk,1 May 2019,Completed March 2019\n"
    first, second = read(text)
    assert (first.completed_on, second.completed_on) == (None, date(2019, 3, 31))
    assert first.status != "completed"


@pytest.mark.parametrize(
    ("action", "note", "status"),
    [
        ("Publish the report", "Report published 12 May 2025", "completed"),
        ("Send letters to parents", "Letters sent 12/5/2025", "completed"),
        ("Install the lift", "The lift was installed 3 May 2025", "completed"),
        ("Publish the strategy", "Consultation on the strategy published 3 May 2025", None),
    ],
)
def test_what_an_action_asks_for_was_done_and_no_step_towards_it(action: str, note: str, status: str | None) -> None:
    assert read(f"Action,Lead,By when,Comments\n{action},Jo Bell,30 June 2027,{note}\n")[0].status == status


def test_what_is_due_to_be_agreed_is_not_done() -> None:
    assert read("Action,Lead,By when\nWrite the policy,Jo Bell,To be agreed March 2027\n")[0].status is None


def test_rows_in_the_colours_that_a_key_names_are_as_it_says() -> None:
    row = '<tr><td style="background-color:#{}">{}</td><td>{}</td><td>{}</td></tr>'
    page = (
        "<table><tr><th>KEY: areas highlighted</th></tr><tr><td>Green: Completed</td></tr>"
        "<tr><td>Amber: In progress</td></tr></table><table><tr><th>Action</th><th>Lead</th><th>Timescale</th></tr>"
    )
    page += row.format("92D050", "Give every folder a seating plan", "Head of Maths", "31 March 2026")
    page += row.format("FFC000", "Meet every head of faculty", "Principal", "30 April 2026")
    page += row.format("FFFFFF", "Send the policy to governors", "Principal", "31 May 2026") + "</table>"
    assert [action.status for action in read(page, "plan.html")] == ["completed", "in_progress", None]


def test_overdue_where_a_date_should_be_is_a_state_whatever_date_stands_beside_it() -> None:
    plan = "Action,Owner,Due\nFix the roof,Amy,Overdue\nFix the door,Bob,Overdue - raised 2025-02\nAsk,Cat,1/2/2026\n"
    found = read(plan)
    assert [(action.due, action.status) for action in found[:2]] == [(None, "delayed"), (None, "delayed")]


def test_a_title_above_headings_says_how_all_of_its_table_stands() -> None:
    text = """<table><tr><td colspan="3">Table A: Live recommendations</td></tr>
<tr><th>Recommendation</th><th>Responsible Officer</th><th>Target Date</th></tr>
<tr><td>Tender the contract</td><td>Parking Manager</td><td>31/12/2026</td></tr></table>
<table><tr><td colspan="3">Table B: Recommendations completed since the last meeting</td></tr>
<tr><th>Recommendation</th><th>Responsible Officer</th><th>Target Date</th></tr>
<tr><td>Minute all meetings</td><td>Parking Manager</td><td>31/07/2026</td></tr></table>
<table><tr><td colspan="3">Table C: Recommendations to be extended</td></tr>
<tr><th>Recommendation</th><th>Responsible Officer</th><th>Target Date</th></tr>
<tr><td>Publish the policy</td><td>Estates Manager</td><td>30/11/2026</td></tr></table>"""
    assert [action.status for action in read(text, "tracker.html")] == [None, "completed", None]


def test_on_time_says_less_than_what_stands_beside_it() -> None:
    text = "Action,Lead,Target date,Progress,Status\nSet up a team,Finance,2026-11-30,Not Started,On time\n"
    text += "Adopt the lens,Finance,2026-12-31,Implementation,On time\nCount trees,Parks,2026-12-31,,On time\n"
    assert [action.status for action in read(text)] == ["not_started", "in_progress", "in_progress"]


def test_a_revision_that_changes_nothing_keeps_the_date() -> None:
    text = "Action,Lead,Target date,Updated target date,Status\nOpen a home,Jo Bell,31/03/2027,No change,Lagging\n"
    text += "Extend the beds,Al Reed,31/03/2027,30/06/2027,Insufficient Progress\n"
    first, second = read(text)
    assert (first.due, second.due) == (date(2027, 3, 31), date(2027, 6, 30))
    assert (first.status, second.status) == ("delayed", "delayed")
