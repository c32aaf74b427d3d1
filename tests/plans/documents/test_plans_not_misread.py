# ruff: noqa: E501 - documents are shown as they are
"""Rows, headings and tables that look like actions to a rule made for another document, and the other way round."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from time import monotonic

import openpyxl
import pytest

from plans.documents import read_document
from plans.documents.understanding.headings import meaning
from tests.plans.documents.build import workbook
from tests.plans.documents.misread import TODAY, read


def test_what_tells_initials_below_a_log_is_no_action() -> None:
    log = "Action,Who,When\nCirculate the audit,BA,30/4/2026\nLook at the policy,JS,31/5/2026\n"
    key = '"Key: BA = Clerk, JS = Headteacher, SS = Chair",,\n'
    assert len(read(log + key)) == 2


def test_a_row_of_headings_beside_a_key_is_no_form() -> None:
    cover = [
        ["Status key"],
        ["R", "Off track"],
        ["G", "Complete"],
        ["Core service", "Must do", "Should do"],
        ["Wards", 4, 2],
    ]
    plan = [
        ["Ref", "What we will do", "Lead", "Target date"],
        ["P1", "Train the staff", "Head of Education", "31/3/2026"],
    ]
    data = workbook({"Cover": cover, "Plan": plan})
    draft = read_document(data, "plan.xlsx", today=TODAY)
    assert [action.action for action in draft.actions] == ["Train the staff"]


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


def test_key_actions_beside_other_headings_are_a_part_of_their_own() -> None:
    table = "\n\n| Action | Lead | Due |\n|---|---|---|\n| Train the staff | J Smith | 31/3/2026 |\n\n"
    text = "# Plan\n\n## Foreword by the leader\n\nWe will do better.\n\n## Key actions" + table
    assert read(text, "plan.md")[0].recommendation is None


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


def test_a_column_of_keys_beside_owners_does_not_make_a_key_of_the_plan() -> None:
    text = "Recommendation,Lead,Due,RAG key\nRecruit two ward nurses,J Smith,31/03/2026,G\nTrain all staff,K Jones,30/04/2026,A\n"
    assert len(read(text)) == 2


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


def test_a_time_above_a_table_is_no_recommendation() -> None:
    text = "12.05 Meeting of the board,,\nAction,Lead,Due\nRecruit two nurses,J Smith,31/03/2026\nTrain all staff,K Jones,30/04/2026\n"
    assert [action.recommendation for action in read(text)] == [None, None]


def test_numbered_actions_in_one_line_have_the_owners_and_dates_of_their_numbers() -> None:
    text = "| Action | Lead | Timescale |\n|---|---|---|\n| 1. Appoint a lead 2. Adopt the plan 3. Roll out the policy | 1. K Moss 2. H Lane 3. H Lane | 1. 31/08/26 2. Dec 26 3. TBC |\n| Survey all staff | H Lane | November 26 |\n"
    found = read(f"# Plan\n\n{text}", "plan.md")
    assert [(action.owners, action.due) for action in found] == [
        (("K Moss",), date(2026, 8, 31)),
        (("H Lane",), date(2026, 12, 31)),
        (("H Lane",), None),
        (("H Lane",), date(2026, 11, 30)),
    ]


def test_a_list_under_the_heading_that_stands_over_a_table_elsewhere_is_read_as_well() -> None:
    first = "## Incident 1\n\n### Action items\n\n- Document the rollover\n- Add alarms for missing logs\n\n### Lessons learned\n\n- Remain calm and collected\n- Roll it back to a known state\n\n"
    second = "## Incident 2\n\n### Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| Reserve memory for the system | RN | 2026-02-14 |\n| Review the headroom | SA | 2026-03-31 |\n"
    said = [action.action for action in read(f"# Postmortems\n\n{first}{second}", "postmortem.md")]
    assert said == [
        "Document the rollover",
        "Add alarms for missing logs",
        "Reserve memory for the system",
        "Review the headroom",
    ]
    assert len(read(f"# Postmortems\n\n{first.replace('Action items', 'Next steps')}{second}", "postmortem.md")) == 2


def test_an_action_without_a_date_goes_on_below_measures() -> None:
    text = "Ref,Action,Lead,By when\n1.1,Recruit two nurses,J Smith,March 2026\nKPI,Target,,\nVacancy rate,5%,,\n2.1,Train all ward staff,HR,Ongoing\n"
    assert [action.ref for action in read(text)] == ["1.1", "2.1"]


def test_a_priority_without_a_number_is_one_of_its_own() -> None:
    rows = [
        ("Priority 1: Leadership", "Appoint a deputy head"),
        ("Attendance and behaviour", "Call parents on day one"),
        ("Early years", "Train the nursery staff"),
    ]
    text = "Priority,Action,Lead,By when\n" + "".join(
        f"{above},{action},J Smith,March 2026\n" for above, action in rows
    )
    assert [action.recommendation for action in read(text)] == [above for above, _ in rows]


def test_one_dated_from_start_to_end_is_not_two_actions() -> None:
    text = "Action,Lead,Timescale\n1. Adopt the policy 2. Print the leaflet,J Smith,1. Start: January 2026 2. End: March 2026\nTrain all staff,K Jones,30/04/2026\n"
    assert len(read(text)) == 2


@pytest.mark.parametrize("heading", ["Finding", "Issue", "Source recommendation"])
def test_an_action_that_stands_in_two_rows_is_not_given_up_for_what_it_answers(heading: str) -> None:
    log = (
        f"No,Action required,{heading},Responsible,Deadline\n"
        "1,Review the medication policy,Policy was out of date,Jane Smith,31/03/2026\n"
        "2,Audit the drug charts,Missed doses in three charts,Tom Brown,30/04/2026\n"
        "3,Audit the drug charts,Signatures missing on Ward 3,Sam Lee,30/05/2026\n"
        "4,Train the nurses,Training below target,Ann Bell,30/06/2026\n"
    )
    actions = [action.action for action in read(log)]
    assert actions == [
        "Review the medication policy",
        "Audit the drug charts",
        "Audit the drug charts",
        "Train the nurses",
    ]


def test_values_that_come_back_are_no_headings() -> None:
    log = (
        "Recommendation,Response,Planned actions,Responsible,Timeframe,Status\n"
        "1. Plan ahead,Accepted,Issue guidelines,Programme Division,September 2025,In progress\n"
        "2. Sustain it,Accepted,Add a section to the form,Quality Assurance Unit,Completed,Implemented\n"
        "3. Count results,Accepted,Train the offices,Quality Assurance Unit,March 2026,Implemented\n"
    )
    assert [action.action for action in read(log)] == [
        "Issue guidelines",
        "Add a section to the form",
        "Train the offices",
    ]


@pytest.mark.parametrize("heading", ["How will you prevent this happening again?", "Response with action and date"])
def test_what_will_be_done_about_a_recommendation_is_not_lost(heading: str) -> None:
    log = (
        f"Recommendation,{heading},Owner,Due date\n"
        "Improve triage,Review rota,Jane Smith,31/03/2026\nImprove audit,Train staff,Tom Brown,30/04/2026\n"
    )
    assert [action.action for action in read(log)] == ["Review rota", "Train staff"]


def test_items_that_are_actions_each_are_no_form_of_one() -> None:
    minutes = (
        "| Present | Role |\n|---|---|\n| Jane Smith | Chair |\n\n"
        "- Action: Jane Smith to publish the report by 30 June 2026\n"
        "- Action: Tom Brown to write to parents by 31 July 2026\n"
        "- Deadline: 31 July 2026 for all\n- Owner: Chair\n"
    )
    assert {date(2026, 6, 30), date(2026, 7, 31)} <= {action.due for action in read(minutes, "minutes.md")}


@pytest.mark.parametrize("heading", ["Reponsible officer", "Recomendation", "Timescle", "Completon date"])
def test_a_slip_of_the_pen_in_a_heading_is_put_right(heading: str) -> None:
    assert meaning(heading) is not None


def test_an_inflected_word_is_no_slip() -> None:
    assert meaning("Completes") is None


def test_what_a_meeting_talked_about_is_not_what_an_action_is_for() -> None:
    log = (
        "Meeting,Minute,Item,Action,Action by,By when\n11.12.25,3.2,Designated reserves,Amend the paper,FD,29.01.26\n"
        "11.12.25,6.1,Quality management systems,Meet to discuss it,NW,28.02.26\n"
    )
    assert [action.recommendation for action in read(log)] == [None, None]


def test_a_goal_above_a_table_counts_more_than_a_column_nobody_named() -> None:
    plan = (
        "GOAL #1: Staff understand equity,,,,\nCommunity Indicator,Outcomes and Actions,Timeline,Accountability,Progress\n"
        "Share of people who believe it matters,Form a core team,March 2026,Administrator,\n,Draft the plan,May 2026,Core Team,\n"
    )
    assert {action.recommendation for action in read(plan)} == {"GOAL #1: Staff understand equity"}


def test_decisions_and_items_of_an_agenda_are_no_actions() -> None:
    register = (
        "Ref,Action or Decision,Owner/ Decision,Date Raised,Date Due\n1,Welcome & Apologies,,,\n"
        ",The Chair welcomed two new governors.,Decision,12/12/25,\n6,Policies,,,\n"
        ",Update the policy schedule and circulate it,BH,12/12/25,10/02/26\n,Inform HR of the change,LH,12/12/25,asap\n"
    )
    assert [action.action for action in read(register)] == [
        "Update the policy schedule and circulate it",
        "Inform HR of the change",
    ]


def test_headings_of_stacked_tables_that_share_a_word_stay_headings() -> None:
    log = (
        "Action,Lead,Due,Status\nReview the policy,Jane Smith,31/03/2026,Open\n"
        "Objective,Action,Owner,Deadline\nImprove triage,Train all staff,Sam Lee,30/05/2026\n"
        "Objective,Task,Owner,Deadline\nImprove care,Buy chairs,Ann Bell,30/06/2026\n"
    )
    assert [(action.action, action.owners) for action in read(log)] == [
        ("Review the policy", ("Jane Smith",)),
        ("Train all staff", ("Sam Lee",)),
        ("Buy chairs", ("Ann Bell",)),
    ]


def test_an_action_above_headings_said_again_is_no_title() -> None:
    log = (
        "Safe care,,,\nAction,Lead,Due,Status\nReview the policy,Jane Smith,31/03/2026,Open\n"
        "Install the new alarm on Ward 3,,,\nGood care,,,\nAction,Lead,Due,Status\nTrain all staff,Sam Lee,30/05/2026,Open\n"
    )
    assert "Install the new alarm on Ward 3" in [action.action for action in read(log)]


def test_a_note_above_headings_is_no_title() -> None:
    log = (
        "Updated 1 January 2026,,,\nAction,Lead,Due,Status\nReview the policy,Jane Smith,31/03/2026,Open\n"
        "Updated 5 January 2026,,,\nAction,Lead,Due,Status\nTrain all staff,Sam Lee,30/05/2026,Open\n"
    )
    assert {action.recommendation for action in read(log)} == {None}


def test_headings_that_name_who_and_when_only_leave_the_rest_to_the_cells() -> None:
    log = (
        "Thing,Wibble,Owner,Due date,Wobble,Site,Ward,Band\nReview the policy,a,Jane Smith,31/03/2026,x,y,z,q\n"
        "Publish the log,a,Tom Brown,30/04/2026,x,y,z,q\nTrain all staff,a,Sam Lee,30/05/2026,x,y,z,q\n"
    )
    assert [action.action for action in read(log)] == ["Review the policy", "Publish the log", "Train all staff"]


def test_details_of_what_will_be_done_are_the_actions_beside_a_recommendation() -> None:
    log = (
        "Recommendation,Details,Owner,Date\n"
        "Review triage every week,Matron-led rota with a new desk at the door,Jane Smith,31/03/2026\n"
        "Publish audits each month,Monthly report from the audit team,Tom Brown,30/04/2026\n"
    )
    assert read(log)[0].action == "Matron-led rota with a new desk at the door"


def test_a_paragraph_with_one_date_below_it_is_no_action() -> None:
    report = (
        "## Recommendations\n\nThe Trust should review triage.\n\nPublished 3 May 2025\n\n"
        "| Action | Lead | Due |\n|---|---|---|\n| Train staff | HR | 1/2/2026 |\n| Ask parents | HR | 1/3/2026 |\n"
    )
    assert [action.action for action in read(report, "report.md")] == ["Train staff", "Ask parents"]


def test_lines_that_are_wrapped_are_one_action() -> None:
    log = 'Action,Lead,Due\n"Review the safeguarding\nPolicy 2026","Jane Smith\nTom Brown","31/03/2026\n30/04/2026"\n'
    assert len(read(log + "Ask parents,HR,1/3/2026\n")) == 2


def test_a_long_table_of_short_words_is_read_in_seconds() -> None:
    rows = "Train the staff of the ward,HR,Complete,Review\n" * 4000
    begun = monotonic()
    assert len(read(f"Action,Lead,Status,Priority\n{rows}")) == 4000
    assert monotonic() - begun < 10


def test_a_key_below_titles_on_a_sheet_of_its_own_holds_no_actions() -> None:
    cover = [
        ["Plan progress tracker"],
        ["Period March 2025 to March 2027"],
        ["Status", "Meaning"],
        ["Achieved", "Deliverable met"],
        ["Under way", "Work has started"],
        ["Behind", "Will miss its day"],
    ]
    plan = [
        ["Deliverable", "Lead", "Timeline", "Progress"],
        ["Train the staff", "Head of Education", "31/3/2026", "Behind"],
    ]
    data = workbook({"Cover": cover, "Plan": plan})
    found = read_document(data, "plan.xlsx", today=TODAY).actions
    assert [(action.action, action.status) for action in found] == [("Train the staff", "delayed")]
