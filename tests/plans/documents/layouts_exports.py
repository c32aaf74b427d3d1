# ruff: noqa: E501 - documents are shown as they are
"""Made-up exports of task lists and audit systems, and trackers in which columns repeat, or tell of months."""

from __future__ import annotations

import io
from datetime import date

import docx
from docx.shared import RGBColor

from tests.plans.documents.build import workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "task-list.csv",
    D(2025, 3, 17),
    Right("Launch peer mentor scheme", ("Hannah Ode",), D(2025, 5, 30), start=D(2025, 2, 3), status="in_progress"),
    Right("Recruit twenty mentors", ("Hannah Ode",), D(2025, 2, 14), status="completed", completed_on=D(2025, 2, 10)),
    Right("Write the training materials", ("Callum Reed",), D(2025, 3, 28), status="not_started"),
    Right("Redesign the support pages", ("Callum Reed",), D(2025, 4, 30), status="in_progress"),
)  # fmt: skip
def task_list() -> bytes:
    return b"""Task ID,Created At,Completed At,Name,Section/Column,Assignee,Start Date,Due Date,Projects,Parent task
1209133467142428,2025-01-13,,Launch peer mentor scheme,Doing,Hannah Ode,2025-02-03,2025-05-30,Wellbeing delivery plan,
1209133467232845,2025-01-13,2025-02-10,Recruit twenty mentors,Done,Hannah Ode,,2025-02-14,Wellbeing delivery plan,Launch peer mentor scheme
1209133467323262,2025-01-13,,Write the training materials,To do,Callum Reed,,2025-03-28,Wellbeing delivery plan,Launch peer mentor scheme
1209133467413679,2025-01-13,,Redesign the support pages,Doing,Callum Reed,,2025-04-30,Wellbeing delivery plan,
"""


@layout(
    "improvements-of-each-home.csv",
    D(2025, 4, 11),
    Right("All staff to complete the refresher before the next rota", ("Gill Carr",), D(2025, 3, 31), status="completed", completed_on=D(2025, 3, 27)),
    Right("Bring overdue care plans up to date with relatives", ("Gill Carr",), D(2025, 4, 30), status="in_progress"),
    Right("Replace the carpets in three rooms of the east wing", ("Alan Muir",), D(2025, 6, 30), status="blocked"),
    Right("Tell the owners of each call bell that was not answered", ("Ewa Nowak",), D(2025, 8, 31), status="in_progress"),
)  # fmt: skip
def improvements_of_each_home() -> bytes:
    return b"""improvement_plan,home,action_number,title,description,lead_owner,target_completion_date,actual_completion_date,status,page
Meadow Court Plan 2025,Meadow Court,SIP-1,Moving refresher,All staff to complete the refresher before the next rota,Gill Carr,2025-03-31,2025-03-27,COMPLETED,https://plans.example.org/1
Meadow Court Plan 2025,Meadow Court,SIP-2,Care plans,Bring overdue care plans up to date with relatives,Gill Carr,2025-04-30,,IN_PROGRESS,https://plans.example.org/2
Meadow Court Plan 2025,Meadow Court,SIP-3,Carpets,Replace the carpets in three rooms of the east wing,Alan Muir,2025-06-30,,ON_HOLD,https://plans.example.org/3
Meadow Court Plan 2025,Meadow Court,SIP-4,Call bells,Tell the owners of each call bell that was not answered,Ewa Nowak,2025-08-31,,IN_PROGRESS,https://plans.example.org/4
"""


@layout(
    "due-dates-and-their-variance.csv",
    D(2022, 10, 5),
    Right("Reconcile the control account", ("Hartnell, Susan",), D(2021, 9, 30), status="completed", completed_on=D(2021, 10, 8)),
    Right("Remove leavers from the system", ("Dhillon, Gita",), D(2021, 12, 31), status="in_progress"),
    Right("Approve an inspection policy", ("Prideaux, Martin",), D(2022, 9, 30), status="delayed"),
)  # fmt: skip
def due_dates_and_their_variance() -> bytes:
    return b"""Ref,Title,OriginalDueDate,CurrentDueDate,ImplementationDate,CurrentDueDateVariance,Owner,ActionState
1,Reconcile the control account,2021-09-30,2021-09-30,2021-10-08,8,"Hartnell, Susan",Implemented
2,Remove leavers from the system,2021-07-31,2021-12-31,,-11,"Dhillon, Gita",Partially implemented
3,Approve an inspection policy,2022-03-31,2022-09-30,,5,"Prideaux, Martin",Overdue
"""


@layout(
    "resources-one-to-three.csv",
    D(2013, 3, 1),
    Right("Write the migration guide", ("jmercier",), D(2013, 1, 25), start=D(2013, 1, 14), status="completed"),
    Right("Translate the manual into English", ("aleroux", "tbecker"), D(2013, 3, 1), start=D(2013, 2, 4), status="in_progress"),
    Right("Collect feedback from the pilots", ("mlegoff", "aleroux", "jmercier"), D(2013, 4, 5), start=D(2013, 3, 4), status="not_started"),
)  # fmt: skip
def resources_one_to_three() -> bytes:
    return b"""project_task_id,parent_id,title,category,start_date,end_date,percent_complete,resource1_unixname,resource2_unixname,resource3_unixname
1041,0,Write the migration guide,Docs,2013-01-14 09:00:00,2013-01-25 18:00:00,100,jmercier,,
1042,0,Translate the manual into English,Docs,2013-02-04 09:00:00,2013-03-01 18:00:00,60,aleroux,tbecker,
1043,0,Collect feedback from the pilots,Docs,2013-03-04 09:00:00,2013-04-05 18:00:00,0,mlegoff,aleroux,jmercier
"""


@layout(
    "milestones-of-milestones.xlsx",
    D(2018, 10, 10),
    Right("Safety bulletin goes to all wards", ("Head of Communications",), D(2018, 9, 30), "Staff learn from incidents", status="completed"),
    Right("Feedback loop for incidents in place", ("Head of Governance",), D(2019, 1, 31), "Staff learn from incidents", status="in_progress"),
    Right("Standard agenda agreed", ("Head of Governance",), D(2019, 2, 28), "Meetings work as they should", status="delayed"),
    Right("Attendance reported each month", ("Deputy Director",), D(2018, 11, 30), "Meetings work as they should", status="in_progress"),
)  # fmt: skip
def milestones_of_milestones() -> bytes:
    return workbook(
        {
            "Plan": [
                ["Key milestone", None, None, "Milestones", None, None, None, None],
                ["Number", "Description", "Baseline finish date", "Number", "Description", "Lead", "Baseline finish date", "Evidence"],
                ["1.1", "Staff learn from incidents", "Mar-19", "1.1.1", "Safety bulletin goes to all wards", "Head of Communications", "Sep-18", "Complete. Issued to all"],
                [None, None, None, "1.1.2", "Feedback loop for incidents in place", "Head of Governance", "Jan-19", "On track – first meeting held"],
                ["1.2", "Meetings work as they should", "Jan-19", "1.2.1", "Standard agenda agreed", "Head of Governance", "Nov-18", "Delayed, revised date Feb-19"],
                [None, None, None, "1.2.2", "Attendance reported each month", "Deputy Director", "Nov-18", "On track"],
            ]
        },
        merges={"Plan": ["A1:C1", "D1:H1", "A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6"]},
    )  # fmt: skip


@layout(
    "month-by-month.xlsx",
    D(2016, 4, 3),
    Right("Pair each governor with a priority.", ("Colin Pollard",), D(2016, 7, 31), status="in_progress"),
    Right("Complete a skills audit.", ("Ruth Dean",), D(2015, 12, 31), status="completed"),
    Right("Write an induction pack.", ("Colin Pollard",), D(2016, 9, 30)),
)  # fmt: skip
def month_by_month() -> bytes:
    return workbook(
        {
            "Plan": [
                ["Achieved", None],
                ["On the way", None],
                [],
                ["What are we aiming for and when will it be achieved?", "Staff lead? Governor monitor?", "July 2015", "December 2015", "April 2016"],
                ["Pair each governor with a priority. By July 2016", "S: Colin Pollard\nG: Ruth Dean", None, "Pairs agreed", "7 of 9 visits"],
                ["Complete a skills audit. By December 2015", "S: n/a\nG: Ruth Dean", "Form out", "One vacancy filled", "Second filled"],
                ["Write an induction pack. By September 2016", "S: Colin Pollard\nG: Ian Coles", None, None, None],
            ]
        },
        fills={"Plan": {"A1": "92D050", "A2": "FFC000", "D5": "FFC000", "E5": "FFC000", "C6": "FFC000", "D6": "FFC000", "E6": "92D050"}},
    )  # fmt: skip


@layout(
    "coloured-dots.docx",
    D(2025, 6, 12),
    Right("Publish a summary of the plan", ("Leader of the Council",), D(2025, 4, 30), status="completed"),
    Right("Hold roadshows for staff", ("Service Director",), D(2025, 10, 31), status="in_progress"),
    Right("Align all service plans", ("Policy Manager",), D(2026, 2, 28), status="not_started"),
)
def coloured_dots() -> bytes:
    green, amber, grey = RGBColor(0, 0xB0, 0x50), RGBColor(0xFF, 0xC0, 0), RGBColor(0x80, 0x80, 0x80)
    document = docx.Document()
    key = document.add_table(3, 2)
    plan = document.add_table(4, 5)
    rows = [
        ["Ref", "Action and lead", "Milestones", "Target", "Status"],
        ["1a", "Publish a summary of the plan\nLead: Leader of the Council", "• Draft – Feb 25", "30 April 2025", green],
        ["1b", "Hold roadshows for staff\nLead: Service Director", "• Dates fixed – May 25", "October 2025", amber],
        ["1c", "Align all service plans\nLead: Policy Manager", "", "Feb 2026", grey],
    ]  # fmt: skip
    told = [[green, "Done"], [amber, "Under way"], [grey, "To begin"]]
    for table, texts in ((key, told), (plan, rows)):
        for row, cells in zip(table.rows, texts, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                if isinstance(text, RGBColor):
                    cell.paragraphs[0].add_run("●").font.color.rgb = text
                else:
                    cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@layout(
    "what-stands-below.csv",
    D(2024, 3, 1),
    Right("Send out the call for members", ("MD",), D(2024, 6, 30)),
    Right("Publish the terms of reference", ("NH",), D(2024, 6, 6)),
    Right("Ask for a talk on pharmacies", ("MD",), D(2024, 11, 21), status="not_started"),
)
def what_stands_below() -> bytes:
    return b"""Ref,Action,Who,By when,Progress
1,Send out the call for members,MD,end of June 24,
2,Publish the terms of reference,NH,06/06/24,
3,Ask for a talk on pharmacies,MD,21/11/24,Not started
,,,,
KP Ken (temp Chair),NH Nigel (Secretary),MD Mark (Manager),HS Heather,
__________________,,,__________________,
Chair of the Group  Date,,,Practice Manager  Date,
"""


@layout(
    "an-audit-with-its-checks-above.csv",
    D(2025, 5, 1),
    Right("Missing forms will be collected at the counter", ("Branch Manager",), D(2025, 7, 15), "One member in ten has no form on record", status="in_progress"),
    Right("Every cash count will be signed by two people", ("Head Cashier",), D(2025, 6, 30), "Four counts carry one signature", status="completed"),
    Right("The policy will be renewed each spring", ("Secretary", "Chief Accountant"), D(2026, 3, 31), "The policy had run out", status="in_progress"),
)  # fmt: skip
def an_audit_with_its_checks_above() -> bytes:
    return b"""No,Category,Legal reference,Title,Compliance status,Weight,Auditor remarks
1,Reserves,"Cooperative Act 2014, section 12",General reserve (25%),COMPLIANT,10,In full
2,Liquidity,"Cooperative Act 2014, section 51",Least liquidity,COMPLIANT,10,Never below 10%
3,Assets,Income Tax Act 2007,Counting and depreciation,MINOR_OBSERVATION,7,Tags missing

--- MANAGEMENT LETTER ---
Issue title,Severity,Auditor observation,Management response,Responsible officer,Target date,Status
Forms of members,HIGH,One member in ten has no form on record,Missing forms will be collected at the counter,Branch Manager,2025-07-15,IN_PROGRESS
Cash counts,LOW,Four counts carry one signature,Every cash count will be signed by two people,Head Cashier,2025-06-30,RESOLVED
Insurance,LOW,The policy had run out,The policy will be renewed each spring,"Secretary, Chief Accountant",2026-03-31,OPEN

--- ENGAGEMENT SUMMARY ---
Fiscal year,2024/25
Opinion,QUALIFIED
Points met,2 / 3
"""
