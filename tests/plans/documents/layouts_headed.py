# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans in which the headings decide: with instructions, in blocks, over what they only sort."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "form-with-instructions.csv",
    D(2024, 5, 1),
    Right("Reconcile the staff list with payroll each quarter-end", ("HR Systems Manager",), D(2024, 9, 30), "Establishment data should be right.", status=None, ref="R1"),
    Right("Set up a succession register", ("D/Supt Marsh", "Training Unit"), D(2024, 12, 31), "Plan for succession.", status="cancelled", ref="R2"),
    Right("Publish the agency spend", ("Finance Manager", "Procurement"), D(2024, 6, 30), "Watch agency spend.", status="delayed", ref="R4"),
)  # fmt: skip
def form_with_instructions() -> bytes:
    return b"""Ref,Recommendation,"Organisational response. Please set out here the commentary on the planned actions in response to the recommendation","Completion date. Please set out by when the planned actions will be complete",Responsible officer,Status
R1,Establishment data should be right.,Reconcile the staff list with payroll each quarter-end,"30 September 2024, once",HR Systems Manager,
R2,Plan for succession.,Set up a succession register,31/12/2024,D/Supt Marsh & Training Unit,Will not implement
R3,Review the terms of reference.,None required,,,
Ref,Recommendation,"Organisational response. Please set out here the commentary on the planned actions in response to the recommendation","Completion date. Please set out by when the planned actions will be complete",Responsible officer,Status
R4,Watch agency spend.,Publish the agency spend,30/06/2024,Finance Manager & Procurement,In process - past due
"""


@layout(
    "bare-numbers-above-tables.html",
    D(2023, 3, 14),
    Right("Update the logic model", ("Director, Grants",), D(2023, 9, 30), "Recommendation 1: The unit should measure outcomes.", status=None),
    Right("Open a portal for recipients", ("Manager, Outreach",), D(2023, 6, 30), "Recommendation 1: The unit should measure outcomes.", status=None),
    Right("Share what was learned", ("Manager, Outreach",), D(2023, 12, 31), "Recommendation 2: The unit should share lessons.", status=None),
)  # fmt: skip
def bare_numbers_above_tables() -> bytes:
    table = "<table><tr><th>Actions</th><th>Deadline</th><th>Responsible</th></tr>{}</table>"
    first = "<tr><td>Update the logic model</td><td>30 September 2023</td><td>Director, Grants</td></tr><tr><td>Open a portal for recipients</td><td>30 June 2023</td><td>Manager, Outreach</td></tr>"
    second = "<tr><td>Share what was learned</td><td>31 December 2023</td><td>Manager, Outreach</td></tr>"
    text = f"""<h1>Management response</h1>
<h2>Recommendation 1</h2><p>The unit should measure outcomes.</p><p>Management response: Agreed.</p>{table.format(first)}
<h2>Recommendation 2</h2><p>The unit should share lessons.</p>{table.format(second)}"""
    return text.encode()


@layout(
    "one-text-over-the-keeping.html",
    D(2018, 6, 1),
    Right("Review the transition plan", ("Director General, Operations", "Director General, Policy"), D(2018, 6, 30), "1. Update the plan."),
    Right("Put it into the branch's work", ("Director General, Operations",), D(2019, 3, 31), "1. Update the plan."),
)  # fmt: skip
def one_text_over_the_keeping() -> bytes:
    return b"""<h1>Management response</h1><table><tr><th>Recommendations</th><th>Actions</th><th>Responsible</th><th>Due</th></tr>
<tr><td rowspan="3">1. Update the plan.</td><td colspan="3">Partially agree. The Agency sees that the plan needs more words.</td></tr>
<tr><td>Review the transition plan</td><td><p>Director General, Operations</p><p>Co-lead</p><p>Director General, Policy</p></td><td>June 2018</td></tr>
<tr><td>Put it into the branch's work</td><td>Director General, Operations</td><td>31 March 2019</td></tr></table>"""


@layout(
    "names-with-designations.csv",
    D(2015, 5, 1),
    Right("Test the targets", ("S Sethole, Director: Internal Audit",), D(2015, 8, 31), "Targets not specific", status="not_started"),
    Right("Move the defects to the new system", ("T Leballo, Asset Manager",), D(2016, 4, 30), "Defects not kept", status="in_progress"),
)  # fmt: skip
def names_with_designations() -> bytes:
    return b"""Audit Finding,Corrective Action,Responsible Person and Designation,Implementation Date,Revised Date,Progress
Targets not specific,Test the targets,"S Sethole
Director: Internal Audit",31 August 2015,,Not started
Defects not kept,Move the defects to the new system,"T Leballo
Asset Manager",30/09/2015,"31/01/2016
30/04/2016",In progress
"""


@layout(
    "tables-ruled-under-their-headings.pdf",
    D(2020, 8, 14),
    Right("A continuing training programme to ensure all staff have the skills to deliver visits.", ("Head of Prevention", "Learning Manager"), D(2020, 12, 31), "Area for improvement: Ref No. E1 \u2018The Service should train its staff\u2019", status="in_progress", ref="E1.2"),
    Right("The database will be reviewed.", ("Data Manager",), D(2020, 9, 30), "Area for improvement: Ref No. E1 \u2018The Service should train its staff\u2019", status="in_progress", ref="E1.3"),
    Right("Evaluation report to be presented.", ("Chief Officer",), D(2020, 3, 31), "Area for improvement: Ref No. E2 \u2018The Service should evaluate its work\u2019", status="completed", ref="E2.1"),
    Right("Findings to be shared.", ("Head of Prevention",), None, "Area for improvement: Ref No. E2 \u2018The Service should evaluate its work\u2019", status="not_started", ref="E2.2"),
)  # fmt: skip
def tables_ruled_under_their_headings() -> bytes:
    """Columns that stand too close for white space between them, and the same headings again further down."""
    page = Pdf()
    page.text(49, 40, "Improvement Plan", 16, bold=True)

    def block(y: float, name: str, aside: str, *rows: tuple[str, ...]) -> None:
        page.text(49, y, name, 9, bold=True)
        page.text(49, y + 11, aside)
        columns = (49, 88, 321, 457, 564)
        for x, text in zip(columns, ("Ref:", "Action:", "Lead:", "By:", "Status:"), strict=True):
            page.text(x, y + 28, text, 8.5, bold=True)
        page.line(49, y + 32, 700, y + 32)
        down = y + 45
        for row in rows:
            for x, text in zip(columns, row, strict=True):
                for number, line in enumerate(text.split("|")):
                    page.text(x, down + number * 10, line, 8.5)
            down += 10 * max(text.count("|") + 1 for text in row) + 8

    training = "A continuing training programme to ensure all staff have|the skills to deliver visits."
    block(
        80,
        "Area for improvement: Ref No. E1 \u2018The Service should train its staff\u2019",
        "Background information: Only the educators are trained to visit people at home.",
        ("E1.2", training, "Head of Prevention / Learning|Manager", "By end of 2020", "On track"),
        ("E1.3", "The database will be reviewed.", "Data Manager", "Sept 2020", "On track"),
    )
    block(
        190,
        "Area for improvement: Ref No. E2 \u2018The Service should evaluate its work\u2019",
        "Background information: There was little evidence that campaigns are evaluated.",
        ("E2.1", "Evaluation report to be presented.", "Chief Officer", "31 March 2020", "Complete"),
        ("E2.2", "Findings to be shared.", "Head of Prevention", "TBC", "Not yet started"),
    )
    return page.bytes()


@layout(
    "blocks-with-responses.html",
    D(2021, 9, 20),
    Right("Prepare a criteria paper", ("Programme Team",), D(2021, 6, 30), "Evaluation recommendation 1. Focus on fewer provinces.", status="completed", ref="1.1"),
    Right("Train project managers", ("Evaluation Unit",), D(2021, 12, 31), "Evaluation recommendation 2. Build up monitoring.", status="not_started", ref="2.1"),
    Right("Hold a review of each project", ("Evaluation Unit",), D(2021, 3, 31), "Evaluation recommendation 2. Build up monitoring.", status="in_progress", recurrence="quarterly", ref="2.2"),
)  # fmt: skip
def blocks_with_responses() -> bytes:
    heading = "<tr><th>Key action(s)</th><th>Time frame</th><th>Responsible unit(s)</th><th>Status</th></tr>"
    return f"""<h1>Management response</h1><table>
<tr><td colspan="4">Evaluation recommendation 1. Focus on fewer provinces.</td></tr>
<tr><td colspan="4">Management response: Accepted. The office agrees that it is spread thin.</td></tr>{heading}
<tr><td>1.1 Prepare a criteria paper</td><td>30 June 2021</td><td>Programme Team</td><td>Completed</td></tr>
<tr><td colspan="4">Evaluation recommendation 2. Build up monitoring.</td></tr>
<tr><td colspan="4">Management response: Partially accepted. There is no budget for it.</td></tr>{heading}
<tr><td>2.1 Train project managers</td><td>By end-2021</td><td>Evaluation Unit</td><td>Not initiated</td></tr>
<tr><td>2.2 Hold a review of each project</td><td>March, June, September and December 2021, 2022</td><td>Evaluation Unit</td><td>Initiated</td></tr>
</table>""".encode()


@layout(
    "a-recommendation-that-goes-on.md",
    D(2024, 5, 1),
    Right("Report the figures", ("Compliance Manager",), D(2024, 7, 31), "Recommendation 2: Meet all duties to tenants", ref="2.1"),
    Right("Clear the backlog", ("Rob Tennant",), D(2024, 12, 31), "Recommendation 2: Meet all duties to tenants", ref="2.2"),
)  # fmt: skip
def a_recommendation_that_goes_on() -> bytes:
    return b"""# Housing improvement plan

## Recommendation 2: Meet all duties to tenants

| Ref | What we will do | Who | Timescale |
|---|---|---|---|
| 2.1 | Report the figures | Compliance Manager | July 2024 |

## Recommendation 2 (continued)

| Ref | What we will do | Who | Timescale |
|---|---|---|---|
| 2.2 | Clear the backlog | Rob Tennant | Target 30/09/24, revised to 31/12/24 |
"""


@layout(
    "what-the-trust-must-do.csv",
    D(2023, 6, 15),
    Right("Book all staff onto the course", ("Named Nurse",), D(2023, 6, 30), "Ensure that staff complete training.", ref="MD1"),
    Right("Fit", ("Pharmacist",), D(2023, 9, 30), "Ensure that medicines are stored safely.", ref="MD2"),
)  # fmt: skip
def what_the_trust_must_do() -> bytes:
    return b"""Ref,Regulation,The trust must...,Action,Lead,Due date
MD1,18,Ensure that staff complete training.,Book all staff onto the course,Named Nurse,30 June 2023
MD2,12,Ensure that medicines are stored safely.,Fit,Pharmacist,End Sept 2023
"""


@layout(
    "a-commitment-of-several-actions.html",
    D(2023, 11, 1),
    Right("Train all people leaders", ("Director, People",), D(2023, 12, 31), "1.1 Build confidence", status=None),
    Right("Mark the international day", ("Communications Team",), D(2023, 12, 3), "1.1 Build confidence", status=None),
    Right("Audit access at all depots", ("Property Services",), D(2024, 3, 31), "2.1 Improve access to our sites", status=None),
    Right("Install hearing loops", ("Property Services",), D(2024, 6, 30), "2.1 Improve access to our sites", status=None),
)  # fmt: skip
def a_commitment_of_several_actions() -> bytes:
    return b"""<h1>Inclusion plan</h1><table><tr><th>Commitment</th><th>What we will do</th><th>Lead</th><th>Milestone</th></tr>
<tr><td rowspan="2">1.1 Build confidence</td><td>Train all people leaders</td><td>Director, People</td><td>By December 2023</td></tr>
<tr><td>Mark the international day</td><td>Communications Team</td><td>3 December 2023</td></tr>
<tr><td rowspan="2">2.1 Improve access to our sites</td><td>Audit access at all depots</td><td>Property Services</td><td>March 2024</td></tr>
<tr><td>Install hearing loops</td><td>Property Services</td><td>30 June 2024</td></tr></table>"""


@layout(
    "what-was-agreed.csv",
    D(2019, 5, 14),
    Right("Try a second newsletter", ("Moira",), D(2019, 1, 31), None, status="cancelled", ref="2.2"),
    Right("Design a new leaflet", ("Pat", "Anil"), D(2019, 5, 14), None, status="in_progress", ref="4.2"),
    Right("Replace the switch", ("@jlee", "Docs"), D(2019, 6, 30), None, status="blocked", ref="4.3"),
)
def what_was_agreed() -> bytes:
    return b"""Patient Voice Group - rolling action list,,,,,
Minute,Date raised,What was agreed,Who by,When by,Where we are
2.2,20.11.18,Try a second newsletter,Moira,31.01.19,Dropped - not enough interest
4.2,12.03.19,Design a new leaflet,Pat / Anil,14.05.19,"In hand, first draft seen"
4.3,12.03.19,Replace the switch,"@jlee, Docs",30.06.19,Waiting on the vendor
"""


@layout(
    "pillars-regulations-and-what-they-sort.csv",
    D(2023, 3, 1),
    Right("Agree a communication protocol", ("Manager, Community",), D(2022, 12, 31), "Build respectful relationships", status="completed", ref="1.1"),
    Right("Hold a council meeting on Country", ("Chief Executive Officer",), D(2023, 11, 30), "Build respectful relationships", status="in_progress", ref="1.2"),
    Right("Join Supply Nation as a member", ("Procurement Manager",), D(2023, 9, 30), "Improve employment outcomes", status="not_started", ref="2.1"),
    Right("Create two traineeships", ("Manager, People",), D(2024, 3, 31), "Improve employment outcomes", status="not_started", ref="2.2"),
)  # fmt: skip
def pillars_and_what_they_sort() -> bytes:
    return b"""Pillar,RAP action,No.,Deliverable,Lead,Revised date,Progress
Relationships,Build respectful relationships,1.1,Agree a communication protocol,"Manager, Community","30-Sep-22, then 31-Dec-22",Achieved
,,1.2,Hold a council meeting on Country,Chief Executive Officer,30 November 2023,In progress
Opportunities,Improve employment outcomes,2.1,Join Supply Nation as a member,Procurement Manager,30 September 2023,Not commenced
,,2.2,Create two traineeships,"Manager, People",31 March 2024,Not commenced
"""


@layout(
    "timescale-in-two.xlsx",
    D(2014, 1, 16),
    Right("Send the dress code to all wards", ("Chief Midwife",), D(2013, 11, 29), "Staff should keep to the dress code.", status="completed", completed_on=D(2013, 11, 25), ref="1"),
    Right("Agree who cleans the cots", ("Domestic Services Manager",), D(2014, 2, 28), "Equipment should be clean.", ref="2"),
    Right("Make a leaflet for visitors", ("Public Involvement Officer",), D(2014, 3, 31), "Patients should be told.", ref="3.a"),
)  # fmt: skip
def timescale_in_two() -> bytes:
    """ "Timescale" over "To meet action" and "Date completed" is when it is due and when it was done."""
    heads = [
        "Ref",
        "Requirement",
        "Inspection finding",
        "Responsibility",
        "Action planned",
        "Timescale",
        "Timescale",
        "Progress",
    ]
    rows = [
        heads,
        [None, None, None, None, None, "To meet action", "Date completed", None],
        [
            "1",
            "Requirement",
            "Staff should keep to the dress code.",
            "Chief Midwife",
            "Send the dress code to all wards",
            D(2013, 11, 29),
            D(2013, 11, 25),
            "All signed",
        ],
        [
            "2",
            "Requirement",
            "Equipment should be clean.",
            "Domestic Services Manager",
            "Agree who cleans the cots",
            "End Feb 2014",
            None,
            "Draft with wards",
        ],
        [
            "a",
            "Recommendation",
            "Patients should be told.",
            "Public Involvement Officer",
            "Make a leaflet for visitors",
            "Mar-14",
            None,
            None,
        ],
    ]
    merges = [f"{letter}1:{letter}2" for letter in "ABCDEH"]
    return workbook({"Plan": rows}, merges={"Plan": ["F1:G1", *merges]})


@layout(
    "indicators.docx",
    D(2020, 10, 1),
    Right("Ask why few apply for senior posts", ("Diversity Lead",), D(2020, 12, 31), "Indicator 1: Percentage of staff in each band"),
    Right("Train members of panels", ("Recruitment Manager",), D(2021, 3, 31), "Indicator 2: Likelihood of being appointed"),
    Right("Report cases to the board", ("Head of HR",), D(2021, 4, 30), "Indicator 3: Likelihood of entering a formal process"),
)  # fmt: skip
def indicators() -> bytes:
    """Numbered indicators are what actions are for, more than the title of each table."""
    heads = ["Lead", "Indicator", "Action", "Date"]
    return word(
        "# Equality plan",
        "## Recruitment",
        [heads,
         ["Diversity Lead", "Indicator 1: Percentage of staff in each band", "Ask why few apply for senior posts", "December 2020"],
         ["Recruitment Manager", "Indicator 2: Likelihood of being appointed", "Train members of panels", "March 2021"]],
        "## Conduct",
        [heads, ["Head of HR", "Indicator 3: Likelihood of entering a formal process", "Report cases to the board", "April 2021"]],
    )  # fmt: skip


@layout(
    "asks-below-headings.docx",
    D(2016, 1, 20),
    Right("Review the policy", ("KT", "MP"), D(2015, 9, 30), "Staff should know the policy.", ref="1.1"),
    Right("Audit the care plans", ("HM",), D(2016, 2, 29), "Staff should know the policy.", ref="1.2"),
)
def asks_below_headings() -> bytes:
    """The row below the headings asks those who fill the form in, and a table of terms explains each heading."""
    return word(
        "# External action plan",
        [["Recommendation", "As stated in the report"],
         ["Action", "Actions to be taken to address the recommendation"],
         ["Target date", "Date, for each deliverable"],
         ["Lead", "Position, for each deliverable"]],
        [["No", "Recommendation", "Action (in SMART format)", "Lead", "Target date"],
         ["", "What issue has been identified?", "How will the issue be addressed? It must be clear.", "A single person should have responsibility.", ""],
         ["1", "Staff should know the policy.", "Review the policy", "KT; MP", "30/09/2015"],
         ["1", "Staff should know the policy.", "Audit the care plans", "HM", "Feb 2016"]],
    )  # fmt: skip


@layout(
    "labels-above-each-part.xlsx",
    D(2020, 8, 1),
    Right(
        "Review the home safety policy",
        ("Area Manager",),
        D(2020, 3, 31),
        "The service should train its staff well",
        ref="E1.1",
    ),
    Right(
        "Train all staff in safe visits",
        ("Group Manager",),
        D(2020, 12, 31),
        "The service should train its staff well",
        ref="E1.2",
    ),
    Right(
        "Write a template for campaigns",
        ("Campaigns Officer",),
        D(2020, 9, 30),
        "The service should evaluate its work",
        ref="E2.1",
    ),
)
def labels_above_each_part() -> bytes:
    heads = ["Ref:", "Action:", "Lead:", "Completion date:"]
    rows = [
        ["Ref No. E1", "Area for improvement:", None, "Background information:"],
        [None, "The service should train its staff well", None, "Only a few are trained"],
        heads,
        ["E1.1", "Review the home safety policy", "Area Manager", "31/03/2020"],
        ["E1.2", "Train all staff in safe visits", "Group Manager", "31/12/2020"],
        ["Ref No. E2", "Area for improvement:", None, "Background information:"],
        [None, "The service should evaluate its work", None, "Few campaigns are looked at"],
        heads,
        ["E2.1", "Write a template for campaigns", "Campaigns Officer", "30/09/2020"],
    ]
    return workbook({"Plan": rows})
