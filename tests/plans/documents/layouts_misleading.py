# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose headings mislead: crossed, cut off, of two rows, or none at all."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word, workbook
from tests.plans.documents.layout import Right, layout

D = date
RAP = "13 Establish a working group to drive governance of the plan."
RAP_TWO = "14 Provide appropriate support for the plan."


@layout(
    "crossed-headings.html",
    D(2020, 7, 1),
    Right("Form a working group to govern the plan.", ("RAP Champions",), D(2020, 9, 30), RAP),
    Right("Draft terms of reference for the working group.", ("Director, People and Culture",), D(2020, 9, 30), RAP),
    Right("Define resource needs for the plan.", ("RAP Champions",), D(2020, 12, 31), RAP_TWO),
    Right(
        "Complete the annual questionnaire.",
        ("Assistant Director, People and Culture (Learning and Development)",),
        D(2020, 9, 30),
        RAP_TWO,
        recurrence="annual",
    ),
)
def crossed_headings() -> bytes:
    return f"""<html><body><h1>Governance</h1><p>Reconciliation action plan: July 2020 to July 2021</p>
    <table><tr><th>Action</th><th>Responsibility</th><th>Timeline</th><th>Deliverable</th></tr>
    <tr><td rowspan="2">{RAP}</td><td>Form a working group to govern the plan.</td><td>September 2020</td><td>RAP Champions</td></tr>
    <tr><td>Draft terms of reference for the working group.</td><td>September 2020</td><td>Director, People and Culture</td></tr>
    <tr><td rowspan="2">{RAP_TWO}</td><td>Define resource needs for the plan.</td><td>December 2020</td><td>RAP Champions</td></tr>
    <tr><td>Complete the annual questionnaire.</td><td>30 September 2020 and then annually</td><td>Assistant Director, People and Culture (Learning and Development)</td></tr>
    </table></body></html>""".encode()


@layout(
    "bare-agreements.md",
    D(2018, 3, 1),
    Right(
        "Complete the transition plan and have it approved",
        ("Director General, Operations",),
        D(2018, 6, 30),
        "1. Develop an updated transition plan.",
        start=D(2018, 4, 1),
    ),
    Right(
        "Brief regional offices on the plan",
        ("Director General, Operations",),
        D(2018, 12, 31),
        "1. Develop an updated transition plan.",
        start=D(2018, 9, 1),
    ),
    Right(
        "Set up a performance measurement strategy",
        ("Director General, Policy and Planning",),
        D(2019, 3, 31),
        "2. Measure performance by results.",
        start=D(2019, 1, 1),
    ),
)
def bare_agreements() -> bytes:
    return b"""# Management response and action plan

| Recommendations | Actions | Responsible Manager (Title / Sector) | Planned Start and Completion Dates |
|---|---|---|---|
| 1. Develop an updated transition plan. | Agree. | | |
| | Complete the transition plan and have it approved | Director General, Operations | Start date: April 2018 Completion: June 2018 |
| | Brief regional offices on the plan | Director General, Operations | Start date: September 2018 Completion: December 2018 |
| 2. Measure performance by results. | Partially agree. | | |
| | Set up a performance measurement strategy | Director General, Policy and Planning | Start date:January 2019 Completion: March 2019 |
"""


@layout(
    "tracking-list.docx",
    D(2012, 7, 4),
    Right("Safeguarding training to be undertaken on Board time out", ("MW",), D(2012, 8, 14), ref="01.05"),
    Right(
        "Date to be agreed for keeping patients' belongings", ("MW",), D(2012, 9, 30), status="not_started", ref="02.05"
    ),
    Right(
        "Further information to be provided on nurse to bed ratio",
        ("MW", "YO"),
        D(2012, 8, 14),
        status="not_started",
        ref="4.01",
    ),
    Right("Business case to be developed", ("AP",), D(2012, 7, 17), status="completed", ref="3.02"),
)
def tracking_list() -> bytes:
    return word(
        "TRUST BOARD ACTION TRACKING LIST",
        "Actions arising from Board meetings (compiled 4 July 2012)",
        [
            ["NO", "PAPER", "ACTION", "LEAD", "TARGET DATE", "NEW DATE", "STATUS/ COMMENT"],
            ["May 2012", "", "", "", "", "", ""],
            [
                "01.05",
                "Action tracker",
                "Safeguarding training to be undertaken on Board time out",
                "MW",
                "June",
                "14 Aug",
                "Reorganised to Aug due to lack of available time",
            ],
            [
                "02.05",
                "Inpatient survey",
                "Date to be agreed for keeping patients' belongings",
                "MW",
                "30 Sept",
                "",
                "Not yet due",
            ],
            ["April 2012", "", "", "", "", "", ""],
            [
                "4.01",
                "Corporate performance",
                "Further information to be provided on nurse to bed ratio",
                "MW/YO",
                "14.8.12",
                "",
                "Not yet due",
            ],
            ["COMPLETED ACTIONS", "", "", "", "", "", ""],
            ["3.02", "Accreditation", "Business case to be developed", "AP", "17 July", "", ""],
        ],
        merges=[(0, 1, 0, 1, 6), (0, 4, 0, 4, 6), (0, 6, 0, 6, 6)],
    )


@layout(
    "summary-of-actions.html",
    D(2018, 3, 14),
    Right(
        "Future reporting to include more evaluation of progress.",
        ("MW",),
        None,
        status="in_progress",
        ref="BOD60/17(h)",
    ),
    Right(
        "The Trust to publish gender pay gap reporting by the end of March 2018.",
        ("TB",),
        D(2018, 3, 31),
        status="completed",
        ref="BOD24/18(b)",
    ),
    Right(
        "To bring the proposed structure back for further review.",
        ("DH", "KR"),
        None,
        status="blocked",
        ref="BOD62/17(l)",
    ),
)
def summary_of_actions() -> bytes:
    return b"""<h1>Summary of actions from the Board meeting on 28 February 2018</h1>
    <table><tr><th>Relevant Item</th><th>Action</th><th>Responsibility</th></tr>
    <tr><td colspan="3">Actions held over from previous meetings on 26 April and 24 May 2017</td></tr>
    <tr><td>BOD 60/17(h)</td><td><p>Future reporting to include more evaluation of progress.</p><p>Status: in progress - pending new performance reports.</p></td><td>MW</td></tr>
    <tr><td colspan="3">Actions from meeting on 28 February 2018</td></tr>
    <tr><td>BOD 24/18(b)</td><td><p>The Trust to publish gender pay gap reporting by the end of March 2018.</p><p>Status: complete</p></td><td>TB</td></tr>
    <tr><td>BOD 62/17(l)</td><td><p>To bring the proposed structure back for further review.</p><p>Status: on hold</p></td><td>DH/KR</td></tr></table>"""


@layout(
    "own-quarters.xlsx",
    D(2025, 1, 10),
    Right("Migrate the payroll service", ("Platform Team",), D(2025, 3, 31), status="in_progress"),
    Right("Retire the old queue", ("Payments",), D(2025, 9, 30), status="not_started"),
    Right("Agree the on-call rota", ("Engineering Manager",), D(2025, 6, 30), status="blocked"),
)
def own_quarters() -> bytes:
    rows = [
        ["Reliability roadmap"],
        ["Quarters are calendar quarters."],
        ["Initiative", "Owner", "Target quarter", "State"],
        ["Migrate the payroll service", "Platform Team", "Q1 2025", "In progress"],
        ["Retire the old queue", "Payments", "Q3 2025", "Not started"],
        ["Agree the on-call rota", "Engineering Manager", "Q2 2025", "Blocked"],
    ]
    return workbook({"Roadmap": rows})


@layout(
    "month-first.csv",
    D(2024, 1, 5),
    Right("Encrypt backup tapes", ("IT Director",), D(2024, 3, 31), "Backups are not encrypted", ref="7"),
    Right(
        "Review user access every quarter",
        ("Controller",),
        D(2024, 2, 1),
        "Access is not reviewed",
        ref="8",
    ),
    Right(
        "Update the vendor list",
        ("Purchasing Manager",),
        D(2024, 4, 12),
        "Vendor list out of date",
        status="completed",
        completed_on=D(2023, 12, 8),
        ref="9",
    ),
)
def month_first() -> bytes:
    return (
        b"Finding #,Finding,Corrective Action,Responsible Party,Target Date,Date Completed,Status\n"
        b"7,Backups are not encrypted,Encrypt backup tapes,IT Director,03/31/2024,,\n"
        b"8,Access is not reviewed,Review user access every quarter,Controller,02/01/2024,,\n"
        b"9,Vendor list out of date,Update the vendor list,Purchasing Manager,04/12/2024,12/08/2023,Implemented\n"
    )


@layout(
    "issue-tracker.md",
    D(2025, 10, 20),
    Right("Add .env.example to three workflows", ("@alice",), D(2025, 10, 28), status="in_progress"),
    Right("Rotate production secrets", ("@security",), D(2025, 10, 26), status="in_progress"),
    Right("Write a rollback guide", ("Platform", "@bob"), None, status="not_started"),
)
def issue_tracker() -> bytes:
    return """# Post-mortem: expired credentials

**Date:** 2025-10-14

## What went wrong
- Rotation was overdue by 45 days
- 1 developer bypassed pre-commit hooks

## Open questions

| Question | Owner | Due date |
|---|---|---|
| Are there compliance deadlines? | Legal | TBD |

## Action items

| Issue | Owner | Due Date | Status |
|-------|-------|----------|--------|
| Add .env.example to three workflows | @alice | 2025-10-28 | 🟡 Open |
| Rotate production secrets | @security | 2025-10-26 | In Progress |
| Write a rollback guide | Platform, @bob | Next sprint | TODO |
""".encode()


@layout(
    "revisions.docx",
    D(2022, 5, 1),
    Right("Adopt the new records policy", ("Records Manager",), D(2022, 6, 30)),
    Right("Close the three unused accounts", ("IT Manager",), D(2022, 4, 30), status="completed"),
    Right("Renew the insurance contract", ("Procurement Officer",), None, status="cancelled"),
    Right("Install the new boiler", ("Site Manager",), D(2022, 9, 30), status="delayed"),
)
def revisions() -> bytes:
    return word(
        "# Action tracker",
        [
            ["Action", "Responsible", "Deadline", "Position"],
            ["Adopt the new records policy", "Records Manager", "31/03/2022 revised to 30/06/2022", ""],
            ["Close the three unused accounts", "IT Manager", "30/04/2022 (was 31/01/2022)", "Done"],
            ["Renew the insurance contract", "Procurement Officer", "N/A", "No longer required"],
            [
                "Install the new boiler",
                "Site Manager",
                "30 Sept 2022 (originally June 2022)",
                "Slipped: parts on order",
            ],
        ],
    )


@layout(
    "who-and-by-when.docx",
    D(2019, 5, 1),
    Right("Audit 50 records", ("Clinical Lead",), D(2019, 6, 30), "Recording of consent", status="in_progress"),
    Right("Buy data loggers", ("Pharmacy", "Estates"), D(2019, 9, 30), "Fridges", status="delayed"),
)
def who_and_by_when() -> bytes:
    return word(
        [
            ["Issue", "Action required", "Who and by when", "RAG"],
            ["Recording of consent", "Audit 50 records", "Clinical Lead by 30 June 2019", "Green"],
            ["Fridges", "Buy data loggers", "Pharmacy / Estates - Sept 2019", "Red"],
        ]
    )


@layout(
    "headings-in-two-rows.docx",
    D(2021, 8, 1),
    Right(
        "Teach handwriting in every class",
        ("Class teachers",),
        D(2021, 12, 17),
        "Improve writing",
        status="in_progress",
    ),
    Right("Hold a writing competition", ("English lead",), None, "Improve writing"),
)
def headings_in_two_rows() -> bytes:
    return word(
        [
            ["Objective", "Plan", "Plan", "Plan", "Review"],
            ["", "What", "Who", "When", "Status"],
            ["Improve writing", "Teach handwriting in every class", "Class teachers", "17th Dec 2021", "Started"],
            ["", "Hold a writing competition", "English lead", "Spring 2022", ""],
        ]
    )
