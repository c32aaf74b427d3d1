"""Headings, statuses and owners' cells, each as people write it and as a careful person would read it."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents.shape import Cell
from plans.documents.understanding.datereading import DateReader
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.hints import hint
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.roles import Role
from plans.documents.understanding.status import noted_status, status_word
from plans.documents.understanding.timing import timing
from plans.due import DateRules
from plans.verbs import says_to_do

READER = DateReader(date(2024, 9, 1), DateRules())


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Rectify no later than", Role.DUE),
        ("Need-by", Role.DUE),
        ("due_date", Role.DUE),
        ("ActionOwner", Role.OWNER),
        ("corrective_action", Role.ACTION),
        ("Planned finish", Role.DUE),
        ("Re-forecast", Role.REVISED),
        ("Moved to", Role.REVISED),
        ("Patched on", Role.COMPLETED),
        ("Kick-off", Role.START),
        ("Nominated post-holder", Role.OWNER),
        ("Office of primary interest", Role.OWNER),
        ("Practitioner", Role.OWNER),
        ("Grip rating", Role.STATUS),
        ("Remedial works", Role.ACTION),
        ("Proposed Implementation Plan", Role.ACTION),
        ("Timetable for implementation of recommendations if accepted", Role.DUE),
        ("Date of scrutiny meeting to report back", Role.RAISED),
        ("Identified officer", Role.OWNER),
        ("Retarget date", Role.REVISED),
        ("Days past original due date", Role.OTHER),
        ("Progress indicator", Role.STATUS),
        ("Performance indicator", Role.OTHER),
        ("Zorblat", None),
    ],
)
def test_a_heading_hints_at_what_its_column_holds(heading: str, role: Role | None) -> None:
    found = meaning(heading) or hint(heading)
    assert (found.role if found else None) is role


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Task timeline", Role.DUE),
        ("Implementation timeline", Role.DUE),
        ("Target remediation date", Role.DUE),
        ("Planned start date", Role.START),
        ("Date to complete actions by", Role.DUE),
        ("When will it be done?", Role.DUE),
        ("Timeline When we hope to see changes", Role.DUE),
        ("Accountability Who is involved in the actions", Role.OWNER),
        ("Action officer/unit", Role.OWNER),
        ("Lead Department/Partners", Role.OWNER),
        ("Contact person responsible for corrective action", Role.OWNER),
        ("Who is responsible for implementing?", Role.OWNER),
        ("DRI / Due date", Role.OWNER_AND_DUE),
        ("Cause of concern", Role.RECOMMENDATION),
        ("Gap ID", Role.RECOMMENDATION_REF),
        ("Recommendation date", Role.RAISED),
        ("Who added the action", Role.RAISED),
        ("Accept / Partially accept / Reject", Role.RESPONSE),
        ("Transport Canada responses", Role.RESPONSE),
        ("Action lead and timescale", Role.OWNER_AND_DUE),
        ("Person responsible for monitoring", Role.OTHER),
        ("When will it start?", Role.START),
        ("When will it be reviewed?", Role.RAISED),
        ("Action to reduce risk level", Role.ACTION),
        ("Recommendation and risk rating", Role.RECOMMENDATION),
        ("Date when completed", Role.COMPLETED),
        ("Assistant Director / Head of Service", Role.OWNER),
        ("By when/Who", Role.OWNER_AND_DUE),
        ("Completion level", Role.STATUS),
        ("Re-test status", Role.OTHER),
        ("Adjusted risk rating", Role.OTHER),
        ("Closure criteria", Role.OTHER),
        ("Priority", Role.RECOMMENDATION),
        ("Close date", Role.COMPLETION),
        ("Target due", Role.DUE),
        ("Progress status for 2019-20", Role.STATUS),
        ("External support/ assurance", Role.SUPPORT),
        ("Item to be rectified", Role.RECOMMENDATION),
        ("Specific Remedial Efforts to Correct Violation", Role.ACTION),
        ("Designated department", Role.OWNER),
        ("Outstanding actions raised", Role.ACTION),
        ("Is the action completed or outstanding?", Role.STATUS),
        ("Please describe clearly the action you are going to take to meet the regulation and more", Role.ACTION),
    ],
)
def test_a_heading_is_read_as_a_whole(heading: str, role: Role) -> None:
    found = meaning(heading)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize("text", ["HR Manager", "Letter sent, reply awaited", "Community Engagement Manager"])
def test_what_stands_in_a_cell_is_no_heading_however_much_it_hints(text: str) -> None:
    assert meaning(text) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Phase 1 complete, phase 2 in progress", "in_progress"),
        ("New tool launched", None),
        ("Open - Actions on going off track", "delayed"),
        ("Open - Actions not yet started", "not_started"),
        ("Still ongoing – employment panel", "in_progress"),
        ("Upcoming", "not_started"),
        ("Complete – awaiting sign-off by the board", "completed"),
        ("Complete for ED; ongoing for wards", "in_progress"),
        ("75 %", "in_progress"),
        ("100%", "completed"),
        ("0%", "not_started"),
        ("Not completed by due date - overdue", "delayed"),
        ("Temporarily on hold – lead officer on leave", "blocked"),
        ("Cannot progress until guidance is issued", "blocked"),
        ("Decision taken not to proceed", "cancelled"),
        ("Replaced by action 12", "cancelled"),
        ("Recruitment in progress", "in_progress"),
        ("Now business as usual", "completed"),
        ("Done 2024-03-21", "completed"),
        ("Board paper", None),
        ("Not fully complete", None),
        ("Survey has not been completed", None),
        ("Yet to be completed", "not_started"),
        ("2 of 5 actions complete", None),
        ("No longer on track", None),
        ("Replaced with LED lights", None),
        ("Minor delay", "delayed"),
        ("In place on 14 of 19 wards", "in_progress"),
        ("In place on 19 of 19 wards", "completed"),
        ("Completed. Audit showed compliance in 18 of 20 cases", "completed"),
        ("On trajectory", "in_progress"),
        ("Under implementation", "in_progress"),
        ("80 per cent complete", "in_progress"),
        ("✅ 85% complete", "in_progress"),
        ("Pending verification", "in_progress"),
        ("Pending", "not_started"),
        ("Research started", "in_progress"),
        ("Overtaken by events", "cancelled"),
        ("Will not be met within 3 months of the target date", "delayed"),
        ("SP: Substantial progress", "in_progress"),
        ("NS: Not started", "not_started"),
        ("merged 2023-11-15", "completed"),
    ],
)
def test_a_status_is_found_wherever_its_cell_names_it(text: str, status: str | None) -> None:
    assert status_word(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Artwork ready – in progress", "in_progress"),
        ("Launched – complete 14 November 2023", "completed"),
        ("Letter sent, reply awaited", None),
        ("The work in progress is described in the long report that went to the board in May of last year", None),
        ("41 outstanding at 20 September. Behind plan", "delayed"),
        ("Interviews set for 14 October. On track", "in_progress"),
        ("The panel met. New forms", None),
        ("Completed both years", "completed"),
        ("Action has not progressed and is deferred to March 2022", "delayed"),
    ],
)
def test_a_short_remark_may_end_with_a_status(text: str, status: str | None) -> None:
    assert noted_status(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Completed within timescale", "completed"),
        ("Delivered online via Teams", "completed"),
        ("Complete when the fire officer has signed off the doors", None),
        ("Closed during the summer holidays, so access only from September", None),
        ("Achieved through regular training of staff", None),
        ("Update 12/6/20: delayed because of Covid-19, now due Sept 2020.", "delayed"),
        ("These actions are all complete as of 14/03/26.", "completed"),
        ("Actions had been completed and would be removed from the next report", "completed"),
        ("75% completed and on target", "in_progress"),
        ("Target date missed; escalated to the executive team", "delayed"),
        ("Partially agree.", None),
        ("Critical for access control", None),
    ],
)
def test_a_remark_begins_with_a_status_only_where_that_is_what_it_says(text: str, status: str | None) -> None:
    assert noted_status(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("May be close to completion", None),
        ("To be closed in June 2026 when evidence is received", None),
        ("Action to be closed", "completed"),
        ("In progress. Delays in recruitment have been resolved", "in_progress"),
        ("Underway – past due", "delayed"),
        ("Current: overdue", "delayed"),
        ("Current - complete", "completed"),
        ("Open: complaints backlog reduced, overdue cases now at 5", "in_progress"),
    ],
)
def test_part_of_a_sentence_is_no_status_of_the_whole(text: str, status: str | None) -> None:
    assert status_word(text) == status


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("SCHOOL BUSINESS\nMANAGER", ("SCHOOL BUSINESS MANAGER",)),
        ("Executive Director, Non Executive Director", ("Executive Director", "Non Executive Director")),
        ("Chief Operating\nOfficer\nChief Nurse", ("Chief Operating Officer", "Chief Nurse")),
        ("LEAD Director of Workforce\nSUPPORT Unions, HR Business Partners", ("Director of Workforce",)),
        ("Sponsor: COO; Project lead: Amrit Gill", ("COO", "Amrit Gill")),
        ("DG, HR; DG, Finance", ("DG, HR", "DG, Finance")),
        ("Manager, RAP", ("Manager, RAP",)),
        ("Sarah, Tom and Priya", ("Sarah", "Tom", "Priya")),
        ("Karen Hill, Head of Nursing and Paul Ode, COO", ("Karen Hill, Head of Nursing", "Paul Ode, COO")),
        ("Head of Estates¹", ("Head of Estates",)),
        ("Director of Public Health [2]", ("Director of Public Health",)),
        ("Infrastructure (Sven), Security (Maja)", ("Infrastructure (Sven)", "Security (Maja)")),
        ("GM Walsh, SM Adeyemi", ("GM Walsh", "SM Adeyemi")),
        ("ACO People & Assets", ("ACO People & Assets",)),
        ("BUSINESS SUPPORT OFFICER", ("BUSINESS SUPPORT OFFICER",)),
        ("SUPPORT SERVICES MANAGER", ("SUPPORT SERVICES MANAGER",)),
        ("Jane Smith, Kate Bishop", ("Jane Smith", "Kate Bishop")),
        ("Kate Bishop, Head of Art", ("Kate Bishop, Head of Art",)),
        ("Emma¹, Tom²", ("Emma", "Tom")),
        ("Whitfield, Carol; Ibarra, Luis", ("Whitfield, Carol", "Ibarra, Luis")),
        ("Lead Nurse, MIU", ("Lead Nurse, MIU",)),
        ("CFO, COO", ("CFO", "COO")),
        ("Principal Social\nWorker", ("Principal Social Worker",)),
        ("Head of Corporate\nParenting", ("Head of Corporate", "Parenting")),
        ("Vice-President, Advancement\nRegistrar", ("Vice-President, Advancement", "Registrar")),
        ("Archdeacons and Warden of Readers", ("Archdeacons", "Warden of Readers")),
        ("Head of Estates and Facilities", ("Head of Estates and Facilities",)),
        ("Director of Property & Asset Management", ("Director of Property & Asset Management",)),
        ("priya, dan", ("priya", "dan")),
        ("Chief Executive, Chair", ("Chief Executive", "Chair")),
        ("Project Team, Finance Team", ("Project Team", "Finance Team")),
        ("Water Quality Branch, Environment Division", ("Water Quality Branch, Environment Division",)),
        ("HT, SBM", ("HT", "SBM")),
        ("Interim CEO, Head of HR", ("Interim CEO", "Head of HR")),
        ("TOWN CLERK and FINANCE LEAD", ("TOWN CLERK", "FINANCE LEAD")),
        ("Youth Justice Team, Children's Services", ("Youth Justice Team, Children's Services",)),
        ("Emergency Department, Medicine Division", ("Emergency Department, Medicine Division",)),
        ("Head of Midwifery, Tywi University Health Board", ("Head of Midwifery, Tywi University Health Board",)),
        ("Teachers, administrators, and support staff", ("Teachers", "administrators", "support staff")),
        (
            "Ann Lee, Director HR & Communications and Jo Day, Customer & Communities Manager",
            ("Ann Lee, Director HR & Communications", "Jo Day, Customer & Communities Manager"),
        ),
        ("PVC ALS, Director CMC", ("PVC ALS", "Director CMC")),
        ("Ines Roth, Tech Leads", ("Ines Roth", "Tech Leads")),
        ("Estates Manager, Area Commanders", ("Estates Manager", "Area Commanders")),
        ("Select Committees, Head of Scrutiny Support", ("Select Committees", "Head of Scrutiny Support")),
        ("Matron, ED", ("Matron, ED",)),
        ("Head, Information Technology Head, Finance", ("Head, Information Technology", "Head, Finance")),
        ("Theatre Manager & Clinical Director Anaesthetics", ("Theatre Manager", "Clinical Director Anaesthetics")),
        ("DVC RE\nProvost", ("DVC RE", "Provost")),
        ("R: Events Officer\nA: Vice-Principal (Education)", ("Events Officer", "Vice-Principal (Education)")),
        ("Director for Communities, with NHS Western Isles and HIE", ("Director for Communities",)),
        (
            "Co-lead\nDirector General, Policy and Planning Director General, Operations",
            ("Director General, Policy and Planning", "Director General, Operations"),
        ),
    ],
)
def test_owners_are_told_from_parts_of_a_title(text: str, owners: tuple[str, ...]) -> None:
    assert owners_in(text, frozenset({"rap", "facilities"}) if "Estates and" in text else frozenset()) == owners


@pytest.mark.parametrize(
    "text", ["Chair, RAP Working Group", "Co-Chairs, RAPIC", "Chief, ESB", "Director General, Grants"]
)
def test_a_title_that_names_no_post_belongs_to_what_stands_behind_its_comma(text: str) -> None:
    assert owners_in(text, frozenset({text.split(", ")[1].casefold()})) == (text,)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("11Nov2024", date(2024, 11, 11)),
        ("30thJune2025", date(2025, 6, 30)),
        ("Q2 (July–Sept) 2025/26", date(2025, 9, 30)),
        ("2025-26 FY", date(2026, 3, 31)),
        ("30/09/2024 – rev. 31/12/2024", date(2024, 12, 31)),
        ("Start: Jan 25 Complete: Sept 25", date(2025, 9, 30)),
        ("In place by August 2025", date(2025, 8, 31)),
        ("Annually, by November 30", date(2024, 11, 30)),
        ("Within 3 months", None),
        ("Within a year", None),
        ("Within 10 business days", None),
        ("Q1 (Jan-Mar) 2026", date(2026, 3, 31)),
        ("Complete 31/03/2025", None),
        ("30/09/2024 review 30/11/2024", date(2024, 9, 30)),
        ("In time for the next school year", None),
        ("+1 wk", None),
        ("31/03/2024, 31/05/2024", date(2024, 3, 31)),
        ("2025 calendar year—In progress", date(2025, 12, 31)),
        ("September 2024 (on hold)", date(2024, 9, 30)),
    ],
)
def test_a_date_is_read_however_it_is_typed(text: str, due: date | None) -> None:
    entry = Entry("Review the policy", None, due=Cell((text,)))
    found = timing(entry, READER)
    assert found.due == due
    assert due or found.doubts


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("DONE 5/3/24", date(2024, 3, 5)),
        ("75% complete at 31/12/23", None),
        ("Reviewed 3 Jan 2024, remains open", None),
        ("Update 12/3/24: work under way", None),
        ("TB/12/24", None),
        ("Yes 5/3/24", date(2024, 3, 5)),
        ("No – in progress since 5/3/24", None),
        ("Yes; report received 5/3/24", date(2024, 3, 5)),
        ("Yes, but some training remains", None),
    ],
)
def test_only_a_completion_has_a_day_of_completion(text: str, day: date | None) -> None:
    entry = Entry("Review the policy", None, completed=Cell((text,)))
    assert timing(entry, READER).completed_on == day


def test_a_due_date_and_the_day_of_completion_may_share_a_cell() -> None:
    found = timing(Entry("Appoint a champion", None, due=Cell(("September 2023 Completed October 2023",))), READER)
    assert (found.due, found.completed_on, found.status) == (date(2023, 9, 30), date(2023, 10, 31), "completed")


def test_a_comment_dates_what_a_status_calls_complete() -> None:
    done = Entry("Share data", None, statuses=[Cell(("Complete",))], notes=[Cell(("Completed 16 April 2024",))])
    assert timing(done, READER).completed_on == date(2024, 4, 16)
    late = Entry("Share data", None, statuses=[Cell(("In progress",))], notes=[Cell(("Completed 16 April 2024",))])
    assert timing(late, READER).completed_on is None


@pytest.mark.parametrize("text", ["Submitted by end December 2024", "Approved by Cabinet in June 2025"])
def test_what_is_still_to_come_is_not_done(text: str) -> None:
    found = timing(Entry("Review the policy", None, due=Cell((text,))), READER)
    assert found.status is None
    assert found.doubts or found.due


@pytest.mark.parametrize(("note", "day"), [("Appointed 15 May 2024", date(2024, 5, 15)), ("Approved 3 May 2024", None)])
def test_a_remark_closes_an_action_only_by_what_it_asks_for(note: str, day: date | None) -> None:
    assert timing(Entry("Appoint a chair", None, notes=[Cell((note,))]), READER).completed_on == day


@pytest.mark.parametrize(
    "text", ["Review the policy", "1.2 To agree a plan", "The register will be updated", "- Ask staff"]
)
def test_what_is_to_be_done_says_so(text: str) -> None:
    assert says_to_do(text)


@pytest.mark.parametrize(
    "text", ["Support for carers policy", "Staff were not trained", "Policy", "95% of staff trained", ""]
)
def test_what_was_found_says_nothing_to_do(text: str) -> None:
    assert not says_to_do(text)


def test_a_day_of_december_is_no_month_of_five_years_ago() -> None:
    reader = DateReader(date(2025, 12, 4), DateRules())
    found = timing(Entry("Test the queue", None, due=Cell(("Dec 20",))), reader)
    assert found.due is None
    assert found.doubts == [('"Dec 20" is not an exact date: use 20 December 2025?', date(2025, 12, 20))]
