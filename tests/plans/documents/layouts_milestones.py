# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans in lists: milestones behind their dates, boxes, titles above labels, questions that head what is to be
done, brackets that say who leads."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "plan-of-action-and-milestones.md",
    D(2026, 4, 20),
    Right("Audit all bindings", ("Platform Lead",), D(2026, 5, 15), "All developers have cluster-admin."),
    Right(
        "Remove cluster-admin from all accounts",
        ("Platform Lead",),
        D(2026, 6, 30),
        "All developers have cluster-admin.",
        status="in_progress",
    ),
    Right(
        "Write a procedure for reviews",
        ("Security Manager",),
        D(2026, 4, 10),
        "Nobody reviews the logs.",
        status="completed",
    ),
    Right(
        "Build the weekly dashboard",
        ("Security Manager",),
        D(2026, 5, 29),
        "Nobody reviews the logs.",
        status="in_progress",
    ),
)
def plan_of_action_and_milestones() -> bytes:
    """Each milestone stands behind its own date, and not at the day by which all are to be met."""
    return b"""# Plan of Action and Milestones

## POA&M Item F-001

**Control:** AC-6 Least Privilege
**Weakness:** All developers have cluster-admin.
**Risk Rank:** B (4 x 5 = 20)
**Responsible Officer:** Platform Lead
**Scheduled Completion:** 2026-06-30
**Milestones:**
  - 2026-05-15: Audit all bindings
  - 2026-06-30: Remove cluster-admin from all accounts
**Status:** Open

## POA&M Item F-002

**Control:** AU-6 Review
**Weakness:** Nobody reviews the logs.
**Risk Rank:** C (3 x 4 = 12)
**Responsible Officer:** Security Manager
**Scheduled Completion:** 2026-05-29
**Milestones:**
  - 2026-04-10: Write a procedure for reviews (done)
  - 2026-05-29: Build the weekly dashboard
**Status:** In Progress
"""


@layout(
    "titles-above-labels.docx",
    D(2025, 9, 22),
    Right("The policy will be revised to meet the rules.", ("Karen Rawl (CFO)",), D(2025, 10, 15)),
    Right("All employees will be trained on the policy.", ("Dwight Pru (HR)", "Laura Kess"), D(2025, 11, 12)),
    Right("All vendors will be compared to the list.", ("Laura Kess, Grants Accountant",), None, status="completed", completed_on=D(2025, 8, 29)),
)  # fmt: skip
def titles_above_labels() -> bytes:
    """An item names what the labelled action below it is about; the programme in brackets owns nothing."""
    return word(
        "Corrective Action Plan for Finding 2024-01",
        "Federal Program: U.S. Department of the Treasury, American Rescue Plan Act (ARPA)",
        "Corrective Actions",
        "1. Revise Internal Procurement Policy",
        "A. Action: The policy will be revised to meet the rules.",
        "B. Responsible Party: Karen Rawl (CFO)",
        "C. Anticipated Completion Date: October 15, 2025",
        "2. Provide Mandatory Staff Training",
        "A. Action: All employees will be trained on the policy.",
        "B. Responsible Party: Dwight Pru (HR) and Laura Kess",
        "C. Anticipated Completion Date: November 12, 2025",
        "3. Perform Debarment Checks",
        "A. Action: All vendors will be compared to the list.",
        "B. Responsible Party: Laura Kess, Grants Accountant",
        "C. Anticipated Completion Date: Completed August 29, 2025",
    )


@layout(
    "boxes-of-all-kinds.md",
    D(2025, 3, 20),
    Right("Roll back the change of the pool", ("Dana White",), D(2025, 3, 6), status="completed"),
    Right("Send a summary to the brokers", ("Customer Success",), D(2025, 3, 11), status="delayed"),
    Right("Load test the endpoint", ("QA",), D(2025, 3, 28), status="in_progress"),
)
def boxes_of_all_kinds() -> bytes:
    """Boxes stand before actions in tables, and in lists before what was hit and before what is so."""
    return b"""# Post-Incident Review

**Affected Services**:
- [x] API Service
- [ ] Frontend Application
- [x] Database

## Action Items

### Immediate Actions
**Priority**: P0 - Critical

| Action Item | Owner | Due Date | Status |
| --- | --- | --- | --- |
| [x] Roll back the change of the pool | Dana White | 2025-03-06 | [x] |
| [ ] Send a summary to the brokers | Customer Success | 2025-03-11 | [ ] Overdue |

### Short-term Improvements
**Priority**: P1 - High

| Action Item | Owner | Due Date | Status |
| --- | --- | --- | --- |
| [ ] Load test the endpoint | QA | 2025-03-28 | [ ] In progress |

### Tracking

- [ ] All immediate actions completed
- [x] Short-term improvements in progress
"""


@layout(
    "leads-in-brackets.md",
    D(2024, 11, 1),
    Right("Lobby for lower tax on repairs.", ("HFNPA",), None, "Climate Action", ref="1"),
    Right("By June 2024 agree a pipeline of projects.", ("Zero Carbon Partnership",), D(2024, 6, 30), "Climate Action", status="completed", completed_on=D(2024, 5, 31), ref="2"),
    Right("By December 2025 restore 300 hectares of peat.", ("Rivers Trust", "Forestry Commission"), D(2025, 12, 31), "Nature Recovery", status="in_progress", ref="3"),
    Right("By March 2024 agree a map of new woodland.", ("Forestry Commission",), D(2025, 3, 31), "Nature Recovery", status="delayed", ref="4"),
)  # fmt: skip
def leads_in_brackets() -> bytes:
    """A bracket says how each action stands, perhaps by when it is expected now, and who leads it."""
    return b"""# Partnership report

## Climate Action

Action 1: Lobby for lower tax on repairs. (See the case study. Lead Partner: HFNPA)

Action 2: By June 2024 agree a pipeline of projects. (Completed in May 2024. Lead Partner: Zero Carbon Partnership)

## Nature Recovery

Action 3: By December 2025 restore 300 hectares of peat. (On track, 140 hectares so far. Lead Partners: Rivers Trust and Forestry Commission)

Action 4: By March 2024 agree a map of new woodland. (Delayed, now expected by March 2025. Lead Partner: Forestry Commission)
"""


@layout(
    "milestones-beside-dates.docx",
    D(2016, 11, 1),
    Right("Audit of the data", ("AP – Q",), D(2017, 3, 31), "1.1 Improve the analysis of transitions"),
    Right("Report taken to managers", ("Data Officer",), D(2017, 4, 30), "1.1 Improve the analysis of transitions"),
    Right("Module bought", ("Head of HR",), D(2016, 11, 30), "3.1 All staff complete training"),
    Right("95% of staff complete it", ("Line managers",), D(2017, 7, 31), "3.1 All staff complete training"),
    Right("Pay gap data published", ("Head of HR",), D(2018, 3, 30), "3.2 Meet the duty to report"),
)
def milestones_beside_dates() -> bytes:
    """The milestones of an action are listed beside their dates and owners, line by line."""
    return word(
        [["Key Action", "Expected Milestones", "Dates", "Key Owner"],
         ["1.1 Improve the analysis of transitions", "Expected milestones:\n1. Audit of the data\n2. Report taken to managers", "March 2017\nApril 2017", "AP – Q\nData Officer"],
         ["3.1 All staff complete training", "Expected milestones:\n1. Module bought\n2. 95% of staff complete it", "Nov 2016\nBy end of July 2017", "Head of HR\nLine managers"],
         ["3.2 Meet the duty to report", "Pay gap data published", "30 March 2018", "Head of HR"]],
    )  # fmt: skip


@layout(
    "questions-that-head-steps.md",
    D(2016, 10, 1),
    Right("Vicar to lead a course in the hall", ("Vicar",), D(2017, 3, 31), "We grow in faith"),
    Right("Jenny to start a study group", ("Jenny",), D(2016, 12, 31), "We grow in faith"),
    Right("Mission group to visit new houses", ("Mission group",), D(2017, 7, 31), "We serve our community"),
)
def questions_that_head_steps() -> bytes:
    """Questions that come back head the aims, the signs of success, and what is to be done."""
    part = (
        "## {}\n\n### What do we want to achieve?\n\nPeople take part in it\n\n### What steps will we take to achieve this and when?\n\n"
        "{}\n\n### What will we see as a result?\n\n20 people complete it\n\n"
    )
    first = "Vicar to lead a course in the hall – by March 2017\n\nJenny to start a study group – by December 2016"
    second = "Mission group to visit new houses – by July 2017"
    return (
        "# Mission action plan\n\n"
        + part.format("We grow in faith", first)
        + part.format("We serve our community", second)
    ).encode()


@layout(
    "start-and-end-in-a-cell.md",
    D(2016, 12, 20),
    Right("Make reports available", ("JCR", "MTH"), D(2017, 7, 31), start=D(2016, 9, 1)),
    Right("Buy in a session", ("JCR",), D(2016, 12, 31), start=D(2016, 9, 1), status="completed"),
    Right("Track the leavers", ("SH",), D(2017, 3, 31), start=D(2016, 9, 1)),
)
def start_and_end_in_a_cell() -> bytes:
    """ "Start/End" stands over two dates with a stroke between them."""
    return b"""# Sixth form plan

| Strategies / Actions | Staff Lead | Timescale (Start/End) |
| --- | --- | --- |
| Make reports available | JCR / MTH | Sept 16 / July 17 |
| Buy in a session | JCR | Sept 16 / Dec 16 - completed |
| Track the leavers | SH | Sept 16 / Mar 17 |
"""


@layout(
    "grids-below-a-sentence.md",
    D(2023, 4, 12),
    Right("Amend the procedure for the handover.", ("COS",), D(2023, 6, 30)),
    Right("Replace six radios in the van.", ("OC Signals",), D(2023, 9, 15)),
)
def grids_below_a_sentence() -> bytes:
    """A numbered sentence only says that actions follow; what is measured, and how it is caused, is no action."""
    return b"""# Exercise action plan

1. The actions below were agreed at the discussion on 5 April 2023.

| Item | Action | Measurement | Due date | Action lead |
| --- | --- | --- | --- | --- |
| Control | Amend the procedure for the handover. | Completion | 30 June 2023 | COS |
| Signals | Replace six radios in the van. | Completion | 15 Sept 2023 | OC Signals |

## Causes

| Category | Observed Cause | Evidence | Owner |
| --- | --- | --- | --- |
| Process | No check that calls had gone out | Log | Booking Office |
| Data | The code check rejected the file | PR 812 | M. Adey |
"""


@layout(
    "extended-by-the-security-officer.csv",
    D(2025, 11, 5),
    Right("Switch on a daily feed of leavers.", ("Priya Nair",), D(2025, 5, 30), "Disable accounts of leavers.", status="completed", completed_on=D(2025, 5, 28)),
    Right("Run the review and report to the owner.", ("Tom Ash",), D(2025, 11, 30), "Review access every quarter.", status="in_progress"),
    Right("Apply the patches in the October window.", ("Sam Oko",), D(2025, 10, 31), "Patch the workstations.", status="in_progress"),
)  # fmt: skip
def extended_by_the_security_officer() -> bytes:
    return b"""Finding ID,Date Opened,Auditor's Recommendation,Management Response,Remediation Owner,Target Remediation Date,CISO-Approved Extension Date,Current Status,Closure Date
IA02-001,14-Apr-2025,Disable accounts of leavers.,Switch on a daily feed of leavers.,Priya Nair,30-May-2025,,CLOSED,28-May-2025
IA02-002,14-Apr-2025,Review access every quarter.,Run the review and report to the owner.,Tom Ash,30-Jun-2025,30-Nov-2025,IN-PROG,
PT01-001,30-Jun-2025,Patch the workstations.,Apply the patches in the October window.,Sam Oko,31-Oct-2025,,IN-PROG,
"""


@layout(
    "brought-forward.docx",
    D(2015, 9, 20),
    Right("All to send comments to Gwen by Monday 14th September", ("All",), D(2015, 9, 14)),
    Right("Judith to forward the email to Valerie", ("Judith",), status="completed"),
    Right("Neil to modify the leaflet", ("Neil",), status="delayed"),
    Right("Alan to send out the letter by October 19.", ("Alan",)),
)
def brought_forward() -> bytes:
    """Actions of the last meeting stand in a list with how they stand; what "October 19" is, a person is
    asked."""
    return word(
        "Minutes of the meeting of the Steering Group",
        "Wednesday 9th September 2015 @ 7.30pm, The Bell Inn.",
        "Present: Helen Corrie, Gwen Marsh, Judith Pell, Alan Rudge",
        "Apologies: Neil Corrie, Valerie Tuck",
        "1 Minutes of the last meeting",
        "Action: All to send comments to Gwen by Monday 14th September",
        "2 Actions Brought Forward",
        "• Judith to forward the email to Valerie - completed",
        "• Neil to modify the leaflet - carry forward",
        "3 Letter to landowners",
        "Action: Alan to send out the letter by October 19.",
    )
