# ruff: noqa: E501 - documents are shown as they are
"""Years and what they are divided into, where a document means others than a rule made for another one would think."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from plans.documents import read_document
from tests.plans.documents.misread import read


def test_the_day_in_a_title_is_not_the_year_of_the_plan() -> None:
    text = """# Postmortem: database outage 28 December 2025

| Action | Owner | Due |
|---|---|---|
| Add an alert to the replica | Dana | January |
| Test the failover runbook | Sam | Feb |
"""
    assert [action.due for action in read(text, "postmortem.md")] == [date(2026, 1, 31), date(2026, 2, 28)]


def test_neighbouring_months_are_one_time_of_the_year() -> None:
    first, _ = read("Action,Owner,Due\nCount the trees,J Smith,April/May\nCount the birds,K Jones,31/12/2026\n")
    assert first.due == date(2026, 5, 31)


def test_the_years_of_a_plan_are_known_by_their_numbers() -> None:
    actions = read(
        'Action,Owner,Timeframe\nPublish the policy,Jo Bell,"2025-2026\nYear 2"\nHold a forum,Jo Bell,"2024-2025\nYear 1"\n'
        "Review parking,Al Reed,By end of Year 3\n"
    )
    assert [action.due for action in actions] == [date(2026, 3, 31), date(2025, 3, 31), date(2027, 3, 31)]


@pytest.mark.parametrize(
    ("year", "last"),
    [("FY 2026", date(2026, 12, 31)), ("H1 FY 2026", date(2026, 6, 30)), ("Q1 FY 2026", date(2026, 3, 31))],
)
def test_a_financial_year_is_a_question_where_nothing_says_when_it_ends(year: str, last: date) -> None:
    rows = f"Update the code,Dana Cole,{year}\nFix the roof,Sam Roe,12/31/2026\n"
    asked, _ = read(f"Action,Owner,Target\n{rows}")
    assert asked.due is None
    assert asked.questions
    told, _ = read(f"The fiscal year is the calendar year,,\nAction,Owner,Target\n{rows}")
    assert told.due == last


def test_indigenous_peoples_of_canada_do_not_move_its_quarters() -> None:
    text = """# Plan of the Aboriginal Programs Branch

Quarters are those of the fiscal year (April 1 to March 31).

| Action | Manager | Planned completion |
|---|---|---|
| Draft a form for all programs | Manager, Programs | Q3 2026-27 |
"""
    assert read(text, "plan.md")[0].due == date(2026, 12, 31)


def test_the_days_of_something_yearly_end_no_series() -> None:
    first, *_ = read(
        "Action,Owner,Due\nHold an event,HR Manager,27 May to 3 June annually\nBuy flags,Clerk,31/5/2026\n"
    )
    assert (first.due, first.recurrence) == (date(2026, 6, 3), "annual")


def test_years_behind_a_week_of_a_month_are_no_due_dates() -> None:
    first, *_ = read(
        'Action,Owner,Due\nReview policies,HR Manager,"First week in July, 2026, 2027"\nBuy flags,Clerk,31/5/2026\n'
    )
    assert first.due is None
    assert first.questions


def test_an_academic_year_beside_another_year_keeps_its_own_end() -> None:
    notes = "Fiscal year: FY2026 is 1 May 2025 to 30 April 2026. Academic year (AY): 1 September to 31 August."
    text = f"""# Plan

{notes}

| Action | Owner | Target |
|---|---|---|
| Create bursaries | Registrar | AY 2025-26 |
| Buy desks | Bursar | FY2026 |
"""
    assert [action.due for action in read(text, "plan.md")] == [date(2026, 8, 31), date(2026, 4, 30)]


def test_a_year_group_of_pupils_is_no_year_of_the_plan() -> None:
    text = """# School plan

Attainment in Year 6 2024/25 was below national.

| Action | Owner | Timescale |
|---|---|---|
| Train the staff | Head | Year 1 |
| Buy books | Head | 31/3/2026 |
"""
    assert read(text, "plan.md")[0].due is None


def test_a_month_beside_an_academic_year_is_not_its_beginning() -> None:
    text = """# Plan

The financial year runs from April to March. Outcomes in academic year 2024/25 (December census) fell.

| Action | Owner | Target |
|---|---|---|
| Create bursaries | Registrar | AY 2025-26 |
"""
    assert read(text, "plan.md")[0].due == date(2026, 7, 31)


def test_a_british_plan_that_speaks_of_australia_keeps_its_own_year() -> None:
    text = "Action,Lead,Date\nRecruit paramedics in Australia for the NHS,J Smith,Q1 2026/27\nTrain all staff,K Jones,30/04/2026\n"
    assert read(text)[0].due == date(2026, 6, 30)


@pytest.mark.parametrize("days", [("10/12", "10/12", "11/12", "12/12"), ("1/12", "1/12", "1/12", "2/12")])
def test_days_of_one_month_are_no_months_of_one_year(days: tuple[str, ...]) -> None:
    rows = "".join(f"Do thing number {at} for the school,J Smith,{day}\n" for at, day in enumerate(days))
    first = read(f"Action,Lead,By when\n{rows}")[0]
    assert first.due == date(2026, 12, int(days[0].partition("/")[0]))


@pytest.mark.parametrize(
    "named", ["Prince of Wales Hospital, Sydney, Australia", "Western Australia Department of Health"]
)
def test_an_australian_plan_that_names_britain_keeps_its_own_year(named: str) -> None:
    text = f"{named}. Evidence from England and Wales was used.\nAction,Lead,Date\nRecruit two ward nurses,J Smith,Q1 2026/27\nTrain all staff,K Jones,30/04/2026\n"
    assert read(text)[0].due == date(2026, 9, 30)


def test_a_quarter_named_by_its_last_month_ends_with_it() -> None:
    text = "Action,Lead,Date\nReview the plan with partners,J Smith,March quarter 2027\nTrain all staff,K Jones,30/04/2026\n"
    assert read(text)[0].due == date(2027, 3, 31)


@pytest.mark.parametrize("note", ["In place since July 2025.", "Complete for 2024/25"])
def test_since_when_and_for_which_year_is_no_day_of_completion(note: str) -> None:
    text = f"Action,Lead,Due,Progress\nPublish the pay gap report,J Smith,30/03/2026,{note}\nTrain all staff,K Jones,30/04/2026,Four of nine were trained\n"
    assert read(text)[0].completed_on is None


@pytest.mark.parametrize(
    "place", ["Melbourne Primary School, Derbyshire", "Brisbane Road Surgery, NHS Leyton", "Sydney Smith, Head of HR"]
)
def test_a_british_place_or_person_of_an_australian_name_moves_no_year(place: str) -> None:
    text = (
        f"{place}\nAction,Lead,Date\nRecruit two ward nurses,J Smith,Q1 2026/27\nTrain all staff,K Jones,30/04/2026\n"
    )
    assert read(text)[0].due == date(2026, 6, 30)


@pytest.mark.parametrize(
    "days", [("5-15", "5-15", "6-15", "6-15"), ("10-13", "10-13", "11-13", "12-13"), ("1-23", "1-23", "1-24", "1-24")]
)
def test_days_with_hyphens_are_no_months_of_years_gone_by(days: tuple[str, ...]) -> None:
    rows = "".join(f"Do thing number {at} for the school,J Smith,{day}\n" for at, day in enumerate(days))
    assert all(action.due is None or action.due.year >= 2026 for action in read(f"Action,Lead,By when\n{rows}"))


def test_months_over_new_year_begin_in_the_year_of_the_plan() -> None:
    text = "# UNICEF country office plan 2026\n\n| Action | Owner | When |\n|---|---|---|\n"
    rows = "| Hold the campaign | Amy | October - January |\n| Hold the other | Amy | March to May |\n"
    found = read(text + rows, "plan.md", today=date(2026, 2, 1))
    assert [(action.start, action.due) for action in found] == [
        (date(2026, 10, 1), date(2027, 1, 31)),
        (date(2026, 3, 1), date(2026, 5, 31)),
    ]


def test_working_in_unison_is_no_trade_union_whose_quarters_are_known() -> None:
    plan = "Action,Owner,Due\nAll depots to work in unison on one rota,Amy,Q3 2027\nAsk,Bob,Q4 2027\n"
    assert [action.due for action in read(plan)] == [None, None]


def test_days_under_complete_are_due_where_some_are_still_to_come() -> None:
    plan = "Action,Owner,Complete\nBuy the vans,Amy,31 October 2025\nSell the vans,Bob,31 March 2027\n"
    assert [(action.due, action.completed_on) for action in read(plan)] == [
        (date(2025, 10, 31), None),
        (date(2027, 3, 31), None),
    ]


@pytest.mark.parametrize(
    "note", ["Contractor delayed. Updated target: 4 May 2027", "Updated delivery date: 4 May 2027"]
)
def test_an_updated_target_moves_what_is_due(note: str) -> None:
    assert read(f"Action,Owner,Due,Progress\nHire,Bob,31 March 2026,{note}\n")[0].due == date(2027, 5, 4)


@pytest.mark.parametrize("phrase", ["May and November 2027-2029", "May, November 2027–2029"])
def test_months_of_several_years_are_due_in_the_first_and_start_nowhere(phrase: str) -> None:
    found = read(f'Action,Owner,Due\nMeet the board,Amy,"{phrase}"\nBuy a van,Bob,1/3/2027\n')[0]
    assert (found.start, found.due) == (None, date(2027, 5, 31))


def test_second_numbers_far_apart_are_days_after_their_months() -> None:
    rows = "".join(f"Do thing number {day},J Smith,{day}\n" for day in ("10/17", "10/31", "11/04", "12/05"))
    found = read(f"Action,Lead,By when\n{rows}", today=date(2025, 10, 14))
    assert [action.due for action in found][2:] == [date(2025, 11, 4), date(2025, 12, 5)]


@pytest.mark.parametrize(
    "note",
    ["In hand. Updated date: 3 November 2026", "An updated delivery date of 12 January 2027 for the racking only"],
)
def test_a_date_of_an_update_or_a_delivery_moves_nothing(note: str) -> None:
    assert read(f"Action,Owner,Due,Notes\nBuy a van,Amy,1 March 2027,{note}\n")[0].due == date(2027, 3, 1)


def test_a_month_from_which_something_comes_back_each_year_is_of_a_year() -> None:
    text = "Action,Lead,By when\nSurvey the leavers,JL,July 19 then annually\nReport to the board,JL,Sept 18 - Dec 18\n"
    due = [action.due for action in read_document(text.encode(), "plan.csv", today=date(2018, 10, 15)).actions]
    assert due == [date(2019, 7, 31), date(2018, 12, 31)]


@pytest.mark.parametrize(("shown", "due"), [("mm/dd/yyyy", None), ("dd/mm/yyyy", date(2026, 3, 31))])
def test_a_workbook_that_shows_months_first_has_no_british_year(shown: str, due: date | None) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Action", "Owner", "Due"], ["Replace laptops", "Tom Reyes", "FY26"], ["Tag them", "Tom Reyes", None]):
        sheet.append(row)
    sheet["C3"] = date(2026, 12, 31)
    sheet["C3"].number_format = shown
    data = BytesIO()
    book.save(data)
    first, second = read_document(data.getvalue(), "tags.xlsx", today=date(2025, 11, 27)).actions
    assert (first.due, second.due) == (due, date(2026, 12, 31))
    assert bool(first.questions) is (due is None)


def test_a_length_of_time_before_an_event_is_a_question() -> None:
    (action,) = read("Action,Owner,Due\nInvite the team,Jo Bell,CDR - 4 weeks\n")
    assert action.due is None
    assert action.questions


def test_a_session_of_a_school_ends_on_no_day_that_a_reader_knows() -> None:
    (action,) = read("Action,Owner,Due\nAudit the curriculum,Jo Bell,Session 2018/19\n")
    assert action.due is None
    assert action.questions
