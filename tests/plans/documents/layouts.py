# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans in layouts that public bodies use, each with what a careful person would read from it."""

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
    "board-log.csv",
    D(2019, 5, 1),
    Right(
        "Director of Finance to bring the capital programme – phase 2 back to the Board",
        ("Director of Finance",),
        D(2019, 5, 30),
        status="in_progress",
        ref="TB/19/12",
    ),
    Right("Circulate the patients’ survey results", ("J. Müller",), D(2019, 4, 25), status="completed", ref="TB/19/14"),
    Right("Arrange a workshop on risk appetite", ("Company Secretary", "CEO"), None, status="delayed", ref="TB/19/15"),
)
def board_log() -> bytes:
    return (
        "Trust Board action log;;;;;;\r\n;;;;;;\r\n"
        "Minute ref;Date of meeting;Action;Lead;Deadline;Update;Status\r\n"
        "TB/19/12;28.03.2019;Director of Finance to bring the capital programme – phase 2 back to the "
        "Board;Director of Finance;30.05.2019;On agenda for May;Open\r\n"
        "TB/19/14;28.03.2019;Circulate the patients’ survey results;J. Müller;25.04.2019;Sent 24.04.2019;Closed\r\n"
        "TB/19/15;25.04.2019;Arrange a workshop on risk appetite;Company Secretary / CEO;Autumn 2019;Deferred by "
        "the Chair;Deferred\r\n"
    ).encode("cp1252")


@layout(
    "retro.html",
    D(2026, 5, 4),
    Right("Add a canary stage to the deployment pipeline", ("Priya Patel",), D(2026, 5, 29), status="in_progress"),
    Right("Alert on replication lag above 30 s", ("Tom Okafor", "Data Platform"), D(2026, 5, 15), status="completed"),
    Right("Write the customer notice", ("Support",), None, status="not_started"),
)
def retro() -> bytes:
    return b"""<html><head><title>Post-incident review: checkout outage - Engineering - Wiki</title><style>td{}</style></head><body>
    <nav><ul><li><a href="/">Home</a></li><li>Due dates</li></ul></nav>
    <div id="main"><h1>Post-incident review: checkout outage</h1>
    <h2>Timeline</h2><table><tr><th>Time</th><th>What happened</th></tr><tr><td>10:02</td><td>Alert fired</td></tr><tr><td>10:40</td><td>Restored</td></tr></table>
    <h2>Action items</h2>
    <table class="confluenceTable"><tbody><tr><th>Action item</th><th>Assignee</th><th>Due date</th><th>Status</th></tr>
    <tr><td>Add a canary stage to the deployment pipeline</td><td><a class="user">Priya Patel</a></td><td><time datetime="2026-05-29">29 May 2026</time></td><td><span class="status">IN PROGRESS</span></td></tr>
    <tr><td>Alert on replication lag above 30&nbsp;s</td><td>Tom Okafor<br/>Data Platform</td><td><time datetime="2026-05-15"></time></td><td>DONE</td></tr>
    <tr><td>Write the customer notice</td><td>Support</td><td>Next sprint</td><td>TO DO</td></tr>
    </tbody></table></div><footer>Last updated by admin on 4 May 2026</footer></body></html>"""


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
    "wres.xlsx",
    D(2022, 6, 1),
    Right(
        "Introduce inclusive recruitment panels for all posts at band 8a and above",
        ("Deputy Director of People",),
        D(2022, 9, 30),
        "Indicator 2: Relative likelihood of appointment",
        start=D(2022, 7, 1),
        status="in_progress",
    ),
    Right(
        "Publish figures on appointments quarterly",
        ("Head of Workforce Information",),
        D(2022, 12, 31),
        "Indicator 2: Relative likelihood of appointment",
        start=D(2022, 10, 1),
        status="not_started",
    ),
    Right(
        "Train 30 cultural ambassadors",
        ("EDI Lead", "Staff Side Chair"),
        D(2023, 3, 31),
        "Indicator 3: Relative likelihood of entering the disciplinary process",
        start=D(2022, 6, 1),
        status="in_progress",
    ),
)
def wres() -> bytes:
    rows = [
        ["WRES action plan 2022/23"],
        ["Objective", "Action", "Lead", "Timescale", None, "Progress", None],
        [None, None, None, "Start", "End", "Status", "Comments"],
        [
            "Indicator 2: Relative likelihood of appointment",
            "Introduce inclusive recruitment panels for all posts at band 8a and above",
            "Deputy Director of People",
            date(2022, 7, 1),
            date(2022, 9, 1),
            "On track",
            "Panel members trained",
        ],
        [
            None,
            "Publish figures on appointments quarterly",
            "Head of Workforce Information",
            "Q3 2022/23",
            "Q3 2022/23",
            "Not started",
            None,
        ],
        [
            "Indicator 3: Relative likelihood of entering the disciplinary process",
            "Train 30 cultural ambassadors",
            "EDI Lead; Staff Side Chair",
            "June 2022",
            "End of March 2023",
            "Under way",
            None,
        ],
    ]
    return workbook(
        {"Plan": rows},
        merges={"Plan": ["A1:G1", "D2:E2", "F2:G2", "A2:A3", "B2:B3", "C2:C3", "A4:A5"]},
        formats={"Plan": {"D4": "mmm yyyy", "E4": "mmm yyyy"}},
    )


@layout(
    "accessibility.html",
    D(2020, 9, 1),
    Right(
        "Audit signage and repaint step edges",
        ("Site Manager",),
        D(2020, 12, 31),
        "Improve the physical environment for pupils with a visual impairment",
        status="completed",
    ),
    Right(
        "Provide coloured overlays in each classroom",
        ("SENCO",),
        D(2021, 7, 31),
        "Give all pupils access to written information",
    ),
    Right(
        "Train lunchtime staff in makaton",
        ("SENCO", "Inclusion Team"),
        None,
        "Give all pupils access to written information",
    ),
)
def accessibility() -> bytes:
    return b"""<table width="100%"><tr><td><table><tr><td><a href="#">Home</a></td><td><a href="#">Contact</a></td></tr></table></td></tr>
    <tr><td><h1>Accessibility plan 2020-2023</h1>
    <table border="1"><tr><td><b>Target</b></td><td><b>Strategies</b></td><td><b>Responsibility</b></td><td><b>Timescale</b></td><td><b>Success criteria</b></td><td><b>Achieved</b></td></tr>
    <tr><td>Improve the physical environment for pupils with a visual impairment</td><td>Audit signage and repaint step edges</td><td>Site Manager</td><td>December 2020</td><td>Step edges can be seen</td><td>Yes</td></tr>
    <tr><td rowspan="2">Give all pupils access to written information</td><td>Provide coloured overlays in each classroom</td><td>SENCO</td><td>By July 2021</td><td>Overlays in use</td><td></td></tr>
    <tr><td>Train lunchtime staff in makaton</td><td>SENCO &amp; Inclusion Team</td><td>Summer term 2021</td><td></td><td>No</td></tr></table></td></tr></table>"""


@layout(
    "ppg-minutes.docx",
    D(2018, 3, 12),
    Right("Telephone access: JB to ask the practice for call figures and bring them to the group", ("JB",)),
    Right("Newsletter. The spring edition needs two more articles", ("PK", "LM"), None),
    Right("Text reminders: the practice manager will check what the system can do", ("SW",), None),
)
def ppg_minutes() -> bytes:
    return word(
        "# Patient participation group: minutes of 5 March 2018",
        "Present: JB, PK, LM, SW",
        [
            ["Item", "Discussion", "Action"],
            ["1", "Telephone access: JB to ask the practice for call figures and bring them to the group", "JB"],
            ["2", "Newsletter. The spring edition needs two more articles", "PK/LM"],
            ["3", "Text reminders: the practice manager will check what the system can do", "SW"],
        ],
    )


@layout(
    "governance-statement.pdf",
    D(2015, 7, 1),
    Right(
        "A revised information governance policy will be approved by Cabinet and all staff will be trained in it.",
        ("Assistant Director – Legal & Democratic Services",),
        D(2015, 12, 31),
        "Information governance",
    ),
    Right(
        "Business continuity plans will be tested in every service and lessons reported to the Audit Committee.",
        ("Head of Emergency Planning",),
        D(2016, 3, 31),
        "Business continuity",
    ),
    Right(
        "The scheme of financial delegation will be brought up to date.",
        ("Section 151 Officer",),
        D(2015, 9, 30),
        "Financial management",
        status="completed",
    ),
    Right(
        "Partnership agreements will be reviewed against the new guidance.",
        ("Director of Adult Social Care", "Head of Commissioning"),
        D(2016, 1, 29),
        "Partnerships",
    ),
)
def governance_statement() -> bytes:
    pdf = Pdf()
    edges = [40, 160, 470, 600, 700, 800]
    head = ["Issue", "Action proposed", "Lead officer", "Target date", "Status"]
    pdf.text(40, 30, "Annual governance statement: action plan 2015/16", 14, bold=True)
    pdf.table(
        edges,
        60,
        [
            head,
            [
                "Information governance",
                (
                    "A revised information governance policy will be approved by Cabinet and all staff will be trained in "
                    "it."
                ),
                "Assistant Director – Legal & Democratic Services",
                "December 2015",
                "",
            ],
            [
                "Business continuity",
                "Business continuity plans will be tested in every service and lessons reported to the Audit Committee.",
                "Head of Emergency Planning",
                "31 March 2016",
                "",
            ],
        ],
    )
    pdf.text(400, 575, "Page 12", 8)
    pdf.page()
    pdf.table(
        edges,
        60,
        [
            head,
            [
                "Financial management",
                "The scheme of financial delegation will be brought up to date.",
                "Section 151 Officer",
                "30 Sept 2015",
                "Complete",
            ],
            [
                "Partnerships",
                "Partnership agreements will be reviewed against the new guidance.",
                "Director of Adult Social Care / Head of Commissioning",
                "29.1.16",
                "",
            ],
        ],
    )
    pdf.text(400, 575, "Page 13", 8)
    return pdf.bytes()


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


@layout(
    "forms.docx",
    D(2022, 1, 10),
    Right(
        "Review and reissue the complaints policy",
        ("Head of Patient Experience",),
        D(2022, 3, 31),
        "The trust should answer complaints within its own time limits.",
        status="in_progress",
    ),
    Right(
        "Appoint a lead for learning from deaths", ("Medical Director",), None, "The trust should learn from deaths."
    ),
)
def forms() -> bytes:
    return word(
        "# Response to the independent review",
        [
            ["Recommendation 1", "The trust should answer complaints within its own time limits."],
            ["Our response", "Accepted"],
            ["Action", "Review and reissue the complaints policy"],
            ["Lead", "Head of Patient Experience"],
            ["Timescale", "Q4 2021/22"],
            ["Progress", "In progress"],
        ],
        [
            ["Recommendation 2", "The trust should learn from deaths."],
            ["Our response", "Accepted in full"],
            ["Action", "Appoint a lead for learning from deaths"],
            ["Lead", "Medical Director"],
            ["Timescale", "Within three months of approval"],
            ["Progress", ""],
        ],
    )


@layout(
    "ireland-equality.txt",
    D(2023, 1, 16),
    Right(
        "Publish the equality scheme in accessible formats.",
        ("Equality Officer",),
        D(2023, 6, 30),
        "Theme 1: Information",
        ref="1.1",
    ),
    Right(
        "Review the website against the accessibility standard every year.",
        ("ICT Manager",),
        D(2023, 9, 30),
        "Theme 1: Information",
        recurrence="annual",
        ref="1.2",
    ),
    Right(
        "Deliver disability awareness training to frontline staff.",
        ("HR Manager", "Equality Officer"),
        D(2024, 3, 31),
        "Theme 2: Training",
        ref="2.1",
    ),
)
def ireland_equality() -> bytes:
    return b"""EQUALITY ACTION PLAN 2023-2027

Theme 1: Information

1.1 Publish the equality scheme in accessible formats.
Responsible: Equality Officer
Timescale: June 2023

1.2 Review the website against the accessibility standard every year.
Responsible: ICT Manager
Timescale: 30 September annually

Theme 2: Training

2.1 Deliver disability awareness training to frontline staff.
Responsible: HR Manager, Equality Officer
Timescale: Year 1 (by March 2024)
"""
