# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans that answer inspections, audits and reviews, each with what a careful person would read from it."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.layout import Right, layout

D = date
SAFE = "Regulation 12: Safe care and treatment"
STAFF = "Regulation 18: Staffing"


@layout(
    "cqc-regulations.docx",
    D(2023, 3, 1),
    Right(
        "Replace all out of date oxygen cylinders and check them weekly.",
        ("Ward Manager",),
        D(2023, 4, 30),
        SAFE,
    ),
    Right(
        "Complete ligature risk assessments for every ward.",
        ("Head of Estates", "Matron"),
        D(2023, 2, 28),
        SAFE,
        status="completed",
        completed_on=D(2023, 2, 14),
    ),
    Right(
        "Recruit to the four vacant nursing posts.",
        ("Director of Nursing and Quality",),
        D(2023, 6, 30),
        STAFF,
        status="delayed",
    ),
)
def cqc_regulations() -> bytes:
    rows = [
        ["Action we are taking", "Person responsible", "Completion date", "Date completed", "RAG"],
        [SAFE, "", "", "", ""],
        ["Replace all out of date oxygen cylinders and check them weekly.", "Ward Manager", "30 April 2023", "", ""],
        [
            "Complete ligature risk assessments for every ward.",
            "Head of Estates\nMatron",
            "End of Feb 2023",
            "14/02/23",
            "Blue",
        ],
        [STAFF, "", "", "", ""],
        ["Recruit to the four vacant nursing posts.", "Director of Nursing and Quality", "June 2023", "", "Red"],
    ]
    return word(
        "# Action plan in response to the inspection of January 2023",
        "Key: Blue = complete; Green = on track; Amber = some delay; Red = overdue",
        rows,
        merges=[(0, 1, 0, 1, 4), (0, 4, 0, 4, 4)],
    )


@layout(
    "ofsted-no-lines.pdf",
    D(2022, 9, 1),
    Right(
        "Introduce a new phonics scheme in Reception and Year 1 and train every teacher in it",
        ("Headteacher",),
        D(2022, 10, 31),
        ref="1.1",
    ),
    Right(
        "Observe the teaching of reading each half term and report to governors",
        ("Deputy Headteacher", "English Lead"),
        None,
        recurrence="half-termly",
        ref="1.2",
    ),
    Right(
        "Review the behaviour policy with staff, pupils and parents", ("Deputy Headteacher",), D(2023, 1, 31), ref="2.1"
    ),
    Right("Appoint an attendance officer", ("School Business Manager",), D(2022, 12, 16), ref="2.2"),
)
def ofsted_no_lines() -> bytes:
    pdf = Pdf()
    pdf.text(40, 40, "Post-inspection action plan", 16, bold=True)
    edges = [40, 90, 400, 560, 700, 800]
    rows = [
        ["Ref", "Action", "Lead", "Timescale", "Cost"],
        [
            "1.1",
            "Introduce a new phonics scheme in Reception and Year 1 and train every teacher in it",
            "Headteacher",
            "October 2022",
            "£4,000",
        ],
        [
            "1.2",
            "Observe the teaching of reading each half term and report to governors",
            "Deputy Headteacher / English Lead",
            "Half termly",
            "",
        ],
        [
            "2.1",
            "Review the behaviour policy with staff, pupils and parents",
            "Deputy Headteacher",
            "By end of January 2023",
            "",
        ],
        ["2.2", "Appoint an attendance officer", "School Business Manager", "Friday 16 December 2022", "£12,500"],
    ]
    pdf.table(edges, 70, rows, lines="none", pad=5)
    pdf.text(40, 570, "Page 1 of 1", 8)
    return pdf.bytes()


@layout(
    "audit-tracker.xlsx",
    D(2024, 2, 1),
    Right(
        "Bank reconciliations will be reviewed and signed by the Finance Manager each month.",
        ("Finance Manager",),
        D(2024, 3, 31),
        "Reconciliations should be reviewed independently.",
        status="in_progress",
        ref="IA-01",
    ),
    Right(
        "The asset register will be updated.",
        ("Head of Estates", "Finance Manager"),
        D(2024, 6, 30),
        "Keep the asset register up to date.",
        status="delayed",
        ref="IA-02",
    ),
    Right(
        "Access rights will be removed on the day that staff leave.",
        ("Head of ICT",),
        D(2023, 11, 30),
        "Leavers' access should be removed promptly.",
        status="completed",
        completed_on=D(2023, 11, 28),
        ref="IA-03",
    ),
    Right("A cyber exercise will be held.", ("Head of ICT",), None, "Test the cyber incident plan.", ref="IA-04"),
)
def audit_tracker() -> bytes:
    sheet = [
        ["Internal audit recommendations tracker"],
        ["As at 31 January 2024"],
        [],
        ["Key", "", "Implemented"],
        ["", "", "In progress"],
        ["", "", "Overdue"],
        [],
        [
            "Ref",
            "Audit",
            "Recommendation",
            "Priority",
            "Agreed management action",
            "Responsible officer",
            "Original due date",
            "Revised due date",
            "Date implemented",
            "Status",
        ],
        [
            "IA-01",
            "Payroll",
            "Reconciliations should be reviewed independently.",
            "High",
            "Bank reconciliations will be reviewed and signed by the Finance Manager each month.",
            "Finance Manager",
            date(2024, 3, 31),
            None,
            None,
            None,
        ],
        [
            "IA-02",
            "Assets",
            "Keep the asset register up to date.",
            "Medium",
            "The asset register will be updated.",
            "Head of Estates & Finance Manager",
            date(2023, 9, 30),
            date(2024, 6, 30),
            None,
            None,
        ],
        [
            "IA-03",
            "ICT",
            "Leavers' access should be removed promptly.",
            "High",
            "Access rights will be removed on the day that staff leave.",
            "Head of ICT",
            date(2023, 11, 30),
            None,
            date(2023, 11, 28),
            None,
        ],
        [
            "IA-04",
            "ICT",
            "Test the cyber incident plan.",
            "Low",
            "A cyber exercise will be held.",
            "Head of ICT",
            "TBC",
            None,
            None,
            None,
        ],
    ]
    fills = {"B4": "00B050", "B5": "FFC000", "B6": "FF0000", "J9": "FFC000", "J10": "FF0000", "J11": "00B050"}
    return workbook({"Tracker": sheet}, fills={"Tracker": fills})


@layout(
    "peer-review.md",
    D(2021, 4, 1),
    Right(
        "Agree a single set of priorities with partners",
        ("Chief Executive",),
        D(2021, 5, 31),
        "R1. Set a clear ambition for the place",
        ref="1.1",
    ),
    Right(
        "Publish them on the council's website",
        ("Head of Communications",),
        D(2021, 6, 30),
        "R1. Set a clear ambition for the place",
        ref="1.2",
    ),
    Right(
        "Review the scheme of delegation",
        ("Monitoring Officer",),
        D(2021, 7, 31),
        "R2. Speed up decision making",
        status="in_progress",
    ),
)
def peer_review() -> bytes:
    return b"""# Corporate peer challenge: action plan

| Recommendation | Actions | Lead | By when | Progress |
|---|---|---|---|---|
| **R1. Set a clear ambition for the place** | 1.1 Agree a single set of priorities with partners<br>1.2 Publish them on the council's website | 1.1 Chief Executive<br>1.2 Head of Communications | 1.1 May 2021<br>1.2 June 2021 | |
| **R2. Speed up decision making** | Review the scheme of delegation | Monitoring Officer | ~~June 2021~~ July 2021 | In progress: draft with members |
"""


@layout(
    "school-development.docx",
    D(2023, 9, 1),
    Right(
        "Map the curriculum for history and geography",
        ("Mrs K Lowe",),
        D(2023, 10, 20),
        "Objective 1: A curriculum that is ambitious for all",
        start=D(2023, 9, 1),
    ),
    Right(
        "Monitor pupils' books every half term",
        ("SLT",),
        None,
        "Objective 1: A curriculum that is ambitious for all",
        status="in_progress",
        recurrence="half-termly",
    ),
    Right(
        "Train staff in de-escalation",
        ("SENCO", "Mr D Osei"),
        D(2023, 11, 30),
        "Objective 2: Calm and orderly behaviour",
        start=D(2023, 9, 1),
    ),
)
def school_development() -> bytes:
    head = ["What will we do?", "Who?", "Start", "By when?", "Resources", "How will we know it has worked?"]
    return word(
        "# School development plan 2023-24",
        "## Objective 1: A curriculum that is ambitious for all",
        [
            head,
            [
                "Map the curriculum for history and geography",
                "Mrs K Lowe",
                "Sept 2023",
                "20th Oct 2023",
                "Two cover days",
                "Maps in place by December 2023",
            ],
            ["Monitor pupils' books every half term", "SLT", "", "Ongoing", "", "Books show progress"],
        ],
        "## Objective 2: Calm and orderly behaviour",
        [
            head,
            [
                "Train staff in de-escalation",
                "SENCO and Mr D Osei",
                "September 2023",
                "30/11/2023",
                "£600",
                "Fewer incidents",
            ],
        ],
    )


@layout(
    "fire-risk.csv",
    D(2020, 2, 1),
    Right(
        "Fit self-closers to all corridor doors",
        ("Estates Manager",),
        D(2020, 3, 31),
        "Fire doors wedged open",
        ref="F1",
    ),
    Right(
        "Train two more fire wardens",
        ("H&S Adviser", "HR"),
        D(2020, 2, 14),
        "Not enough fire wardens",
        status="completed",
        completed_on=D(2020, 1, 30),
        ref="F2",
    ),
    Right(
        "Test the alarm each week and record it",
        ("Caretaker",),
        None,
        "Alarm tests not recorded",
        recurrence="weekly",
        ref="F3",
    ),
)
def fire_risk() -> bytes:
    return (
        "Ref\tSignificant finding\tPriority\tAction required\tBy whom\tTarget date\tDate completed\tSigned\n"
        "F1\tFire doors wedged open\tHigh\tFit self-closers to all corridor doors\tEstates Manager\t31/3/20\t\t\n"
        "F2\tNot enough fire wardens\tMedium\tTrain two more fire wardens\tH&S Adviser & HR\t14/2/20\t30/1/20\tAB\n"
        "F3\tAlarm tests not recorded\tLow\tTest the alarm each week and record it\tCaretaker\tWeekly\t\t\n"
    ).encode("utf-16")
