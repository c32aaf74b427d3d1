# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans of boards, groups and programmes, each with what a careful person would read from it."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.layout import Right, layout

D = date


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
