# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans in which what counts stands beside what only looks like it: other dates, topics, task lists, banners."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf
from tests.plans.documents.layouts import Right, layout

D = date


@layout(
    "report-dates.csv",
    D(2025, 2, 3),
    Right("Reconcile the whole fund.", ("Finance Manager",), D(2024, 8, 31), "Balances should be agreed.", status="completed", completed_on=D(2024, 8, 20), ref="F1"),
    Right("Write down who approves refunds.", ("Head of Revenues",), D(2025, 3, 31), "Approval should be recorded.", status="in_progress", ref="F2"),
    Right("Close the old accounts.", ("Head of Revenues",), None, "Dormant accounts should go.", status="not_started", ref="F3"),
)  # fmt: skip
def report_dates() -> bytes:
    return b"""Audit,Final report date,Ref,Recommendation,Agreed action,Responsible officer,Agreed date,Revised date,Follow-up status,Date implemented
Funds,14/06/2024,F1,Balances should be agreed.,Reconcile the whole fund.,Finance Manager,August 2024,,Implemented,20/08/2024
Refunds,01/07/2024,F2,Approval should be recorded.,Write down who approves refunds.,Head of Revenues,31/10/2024,31/03/2025,In progress,
Refunds,01/07/2024,F3,Dormant accounts should go.,Close the old accounts.,Head of Revenues,Immediate,,Not started,
"""


@layout(
    "tasks-beside-a-table.md",
    D(2025, 5, 12),
    Right("Delete alerts that nobody answers", ("@ana",), D(2025, 4, 4), "1. Fewer alerts", status="completed"),
    Right("Write a runbook for each alert", ("@tess",), D(2025, 5, 30), "1. Fewer alerts"),
    Right("Look at the volume together", ("on-call lead",), None, "1. Fewer alerts", recurrence="weekly"),
    Right("Split migrations from deploys", ("Devon",), D(2025, 6, 13), "2. Safe deploys", status="in_progress"),
    Right("Rehearse a rollback in staging", ("Devon",), D(2025, 7, 31), "2. Safe deploys", status="not_started"),
    Right("Time the next rollback", ("@tess",), D(2025, 8, 29), "2. Safe deploys"),
)
def tasks_beside_a_table() -> bytes:
    return b"""# Reliability plan

## 1. Fewer alerts

- [x] Delete alerts that nobody answers (@ana, due 2025-04-04)
- [ ] Write a runbook for each alert (@tess, due 2025-05-30)
- [ ] Look at the volume together (owner: on-call lead, weekly)

## 2. Safe deploys

| Task | DRI | Target | State |
|---|---|---|---|
| Split migrations from deploys | Devon | 2025-06-13 | In progress |
| Rehearse a rollback in staging | Devon | 2025-07-31 | To do |

- [ ] Time the next rollback (@tess, due 2025-08-29)
"""


@layout(
    "minutes-with-a-log.md",
    D(2024, 11, 12),
    Right("Obtain quotes for the shelter", ("Clerk",), D(2024, 10, 31), None, status="completed", ref="24/31"),
    Right("Arrange the playground inspection", ("Cllr Tranter",), D(2024, 11, 30), None, status="in_progress", ref="24/36"),
    Right("Clerk to place the order by 22 November 2024.", ("Clerk",), D(2024, 11, 22), None),
    Right("RESOLVED that the Clerk apply to register the land by 31 January 2025.", ("Clerk",), D(2025, 1, 31), None),
    Right("It was AGREED that the Clerk write to the bank by 1 December 2024.", ("Clerk",), D(2024, 12, 1), None),
)  # fmt: skip
def minutes_with_a_log() -> bytes:
    return b"""# Underhill Parish Council

Minutes of the meeting held on Monday 11 November 2024 at 7.30 pm in the Village Hall, at which Cllrs Boyce (Chairman), Mistry, Okoro, Dunning and Tranter were present, with the Clerk and four members of the public

### 115/24 Action log

| No. | Action | Owner | Date raised | Due | Status |
|---|---|---|---|---|---|
| 24/31 | Obtain quotes for the shelter | Clerk | 9 Sept 2024 | 31 October 2024 | Closed |
| 24/36 | Arrange the playground inspection | Cllr Tranter | 9 Sept 2024 | 30 November 2024 | Ongoing |

### 116/24 Bus shelter

Three quotations were considered. RESOLVED that the lowest quotation be accepted.

Action: Clerk to place the order by 22 November 2024.

### 121/24 Allotments

The title had never been registered. RESOLVED that the Clerk apply to register the land by 31 January 2025.
RESOLVED that members note the letter of 1 October 2024.

It was AGREED that the Clerk write to the bank by 1 December 2024.
"""


@layout(
    "topics.csv",
    D(2025, 3, 3),
    Right("That a survey of all centres be carried out.", ("Leisure Manager",), D(2025, 10, 31), None, status="not_started", ref="S1"),
    Right("That performance data be sent to all members.", ("Leisure Manager",), D(2025, 4, 30), None, status="in_progress", ref="S2"),
    Right("That an empty homes strategy be written.", ("Head of Housing",), D(2025, 6, 30), None, status="delayed", ref="S3"),
)  # fmt: skip
def topics() -> bytes:
    return b"""Ref,Committee date,Topic,Recommendation,Cabinet response,Lead,Target date,Status
S1,11/06/2024,Leisure contract,That a survey of all centres be carried out.,Accepted,Leisure Manager,31/10/2025,Not started
S2,11/06/2024,Leisure contract,That performance data be sent to all members.,Accepted,Leisure Manager,30/04/2025,In progress
S3,17/09/2024,Empty homes,That an empty homes strategy be written.,Accepted,Head of Housing,30/06/2025,Delayed
"""


@layout(
    "workstreams.csv",
    D(2024, 3, 5),
    *[
        Right(f"{words} for the new system", ("Ben Stokes",), D(2024, 4, day), None, status="in_progress", ref=f"A{day}")
        for day, words in enumerate(
            ("Cleanse the data", "Draft the training", "Load the data", "Book the rooms", "Check the data", "Tell all users"), 1
        )
    ],
)  # fmt: skip
def workstreams() -> bytes:
    return b"""ID,Workstream,Date raised,Action,Assigned to,Due date,Status
A1,Data,12/01/2024,Cleanse the data for the new system,Ben Stokes,01/04/2024,In progress
A2,Training,12/01/2024,Draft the training for the new system,Ben Stokes,02/04/2024,In progress
A3,Data,19/01/2024,Load the data for the new system,Ben Stokes,03/04/2024,In progress
A4,Training,19/01/2024,Book the rooms for the new system,Ben Stokes,04/04/2024,In progress
A5,Data,02/02/2024,Check the data for the new system,Ben Stokes,05/04/2024,In progress
A6,Comms,02/02/2024,Tell all users for the new system,Ben Stokes,06/04/2024,In progress
"""


@layout(
    "banners.html",
    D(2022, 10, 14),
    Right("Revise the question set", ("CI Iqbal",), D(2022, 11, 30), "AFI 1: Callers at risk are missed", status="in_progress", ref="1.1"),
    Right("Sample 50 calls each month", ("Contact Team",), D(2022, 12, 31), "AFI 1: Callers at risk are missed", recurrence="monthly", status="not_started", ref="1.2"),
    Right("Issue the standards", ("D/Supt Vance",), D(2023, 3, 31), "Cause of concern 1: Lines of enquiry are lost", status="not_started", ref="2.1"),
)  # fmt: skip
def banners() -> bytes:
    head = "<tr><td>Ref</td><td>Activity</td><td>Action owner</td><td>Deadline</td><td>Status</td></tr>"
    return f"""<html><body><h1>Force improvement plan</h1>
<table><tr><td colspan="5">AFI 1: Callers at risk are missed<br/>Strategic lead: ACC Marchetti</td></tr>{head}
<tr><td>1.1</td><td>Revise the question set</td><td>CI Iqbal</td><td>Nov 2022</td><td>In progress</td></tr>
<tr><td>1.2</td><td>Sample 50 calls each month</td><td>Contact Team</td><td>31/12/2022</td><td>Not started</td></tr></table>
<table><tr><td colspan="5">Cause of concern 1: Lines of enquiry are lost<br/>Strategic lead: ACC Osborne</td></tr>{head}
<tr><td>2.1</td><td>Issue the standards</td><td>D/Supt Vance</td><td>March 2023</td><td>Not started</td></tr></table>
</body></html>""".encode()


@layout(
    "lettered-key.md",
    D(2025, 5, 14),
    Right("Retrain all nurses on the ward", ("Ward Manager",), D(2025, 6, 30), None, status="in_progress"),
    Right("Commission an outside review", ("Company Secretary",), D(2025, 12, 31), None, status="not_started"),
    Right("Start keep-up sessions for all", ("Miss Tranter",), D(2025, 7, 31), None, status="delayed"),
)
def lettered_key() -> bytes:
    return b"""# Improvement actions

BRAG key: B = complete and evidenced; G = on track; A = some risk to delivery; R = behind plan; W = not yet started

| Action | Lead | Target date | BRAG |
|---|---|---|---|
| Retrain all nurses on the ward | Ward Manager | 30 June 2025 | A |
| Commission an outside review | Company Secretary | Q3 2025/26 | W |
| Start keep-up sessions for all | Miss Tranter | July 2025 | R |
"""


@layout(
    "rows-like-headings.md",
    D(2024, 12, 10),
    Right("Hold an away day", ("Monitoring Officer",), D(2024, 11, 30), None, status="completed"),
    Right("Refresh the protocol", ("Monitoring Officer", "Democratic Services Manager"), None, None, status="in_progress"),
    Right("Begin member briefings", ("Democratic Services Manager",), None, None, D(2025, 1, 1), recurrence="monthly", status="in_progress"),
    Right("Add equality work to the model", ("Workload Group",), None, None, status="in_progress"),
)  # fmt: skip
def rows_like_headings() -> bytes:
    return b"""# Action plan

| Action | Lead officer | Lead member | Timescale | Status | Comments |
|---|---|---|---|---|---|
| Hold an away day | Monitoring Officer | Leader of the Council | 30 November 2024 | Complete | Took place on time |
| Refresh the protocol | Monitoring Officer & Democratic Services Manager | Chair of Standards Committee | Spring 2025 | In progress | First draft to Standards Committee |
| Begin member briefings | Democratic Services Manager | Group Leaders | Monthly from January 2025 | In progress | Topics agreed |
| Add equality work to the model | Workload Group | | Before start of 2025/26 session | | In place in Science; Arts to follow |
"""


@layout(
    "implementation-dates.csv",
    D(2025, 5, 1),
    Right("A monthly check will be made.", ("Payroll Manager",), D(2024, 4, 30), "Check leavers.", recurrence="monthly", status="completed"),
    Right("Notes will be written up.", ("Cllr J Rees", "Payroll Officer"), D(2024, 12, 31), "Document the process.", status="in_progress"),
)  # fmt: skip
def implementation_dates() -> bytes:
    return b"""Report issued,Recommendation,Management action,Owner,Implementation date,Latest position,Revised implementation date
12/02/2024,Check leavers.,A monthly check will be made.,Payroll Manager,30/04/2024,Implemented,
12/02/2024,Document the process.,Notes will be written up.,"Cllr J Rees, Payroll Officer",30/06/2024,In progress,31/12/2024
"""


@layout(
    "closed-and-green.csv",
    D(2025, 5, 1),
    Right("Publish the policy online", ("Jane Smith",), D(2025, 4, 30), None, status="in_progress"),
    Right("Train the reception team", ("Tom Brown",), D(2025, 4, 30), None, status="completed", completed_on=D(2025, 4, 25)),
)  # fmt: skip
def closed_and_green() -> bytes:
    return b"""Action,Lead,Due date,Date closed,RAG
Publish the policy online,Jane Smith,30/04/2025,,Amber
Train the reception team,Tom Brown,30/04/2025,25/04/2025,Green
"""


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
    "own-timescales.md",
    D(2025, 3, 31),
    Right("Put solar panels on the depot", ("Head of Property",), D(2028, 3, 31), None, status="not_started", ref="B1"),
    Right("Weigh carbon in all tenders", ("Procurement Lead",), D(2026, 3, 31), None, status="in_progress", ref="B2"),
    Right("Open the reporting line", ("HR Lead",), D(2025, 1, 31), None, status="completed", completed_on=D(2025, 2, 11), ref="B3"),
)  # fmt: skip
def own_timescales() -> bytes:
    return """# Climate plan

**Timescales:** S (short) = by 31 March 2026; M (medium) = by 31 March 2028.

| Ref | Action | Lead | Timescale | Status |
|---|---|---|---|---|
| B1 | Put solar panels on the depot | Head of Property | M | Not started |
| B2 | Weigh carbon in all tenders | Procurement Lead | Short term | In progress |
| B3 | Open the reporting line | HR Lead | 31 January 2025 | Closed – signed off 11/02/2025 |

## Decisions

| ID | Date | Decision | Made by |
|---|---|---|---|
| D1 | 17/03/2025 | Alumni records stay out of scope this year | Sponsor |
""".encode()


@layout(
    "who-does-what-was-resolved.md",
    D(2024, 3, 12),
    Right("That the Deputy Clerk submit the grant claim by 28 March 2024.", ("Deputy Clerk",), D(2024, 3, 28)),
    Right("That Cllr Pryce and Cllr Odum inspect the swings by the end of April 2024.", ("Cllr Pryce", "Cllr Odum"), D(2024, 4, 30)),
    Right("That the tests of memorials be completed by 30 June 2024 (Cemetery Officer / Clerk).", ("Cemetery Officer", "Clerk"), D(2024, 6, 30)),
    Right("That the Council support the bid.", (), None),
)  # fmt: skip
def who_does_what_was_resolved() -> bytes:
    return b"""# Minutes of the Town Council held on 12 March 2024

Present: Cllr M Pryce (Mayor), Cllrs A Odum and J Hallett

## 113/23 Finance

RESOLVED:

(i) That the Deputy Clerk submit the grant claim by 28 March 2024.

(ii) That Cllr Pryce and Cllr Odum inspect the swings by the end of April 2024.

(iii) That the tests of memorials be completed by 30 June 2024 (Cemetery Officer / Clerk).

(iv) That the Council support the bid.
"""


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
    "status-codes-with-a-key.md",
    D(2021, 5, 30),
    Right("Introduce a new form", ("Director of Midwifery",), D(2021, 3, 31), None, status="completed", ref="4.1"),
    Right("Make the field mandatory", ("Digital Midwife",), D(2021, 9, 30), None, status="delayed", ref="4.2"),
    Right("Publish videos", ("Director of Midwifery",), D(2021, 6, 30), None, status="in_progress", ref="4.3"),
    Right("Buy a second suite", ("Medical Director",), D(2021, 12, 31), None, status="cancelled", ref="4.4"),
    Right("Open a family room", ("Medical Director",), D(2021, 11, 1), None, status="not_started", ref="4.5"),
)
def status_codes_with_a_key() -> bytes:
    return b"""# Maternity action plan

Delivery status: NYD = not yet delivered, work under way; E&A = evidenced and assured; OT = off track; DS = descoped; NS = not started.

| Ref | Action required | Accountable lead | Due | Delivery status |
|---|---|---|---|---|
| 4.1 | Introduce a new form | Director of Midwifery | 31/03/21 | E&A |
| 4.2 | Make the field mandatory | Digital Midwife | 30/09/21 | OT |
| 4.3 | Publish videos | Director of Midwifery | 30/06/21 | NYD |
| 4.4 | Buy a second suite | Medical Director | 31/12/21 | DS |
| 4.5 | Open a family room | Medical Director | 1 November 2021 | NS |
"""


@layout(
    "years-of-the-plans-own.csv",
    D(2024, 6, 30),
    Right("Check every service centre", ("Facilities Manager",), D(2025, 6, 30), None, status="in_progress", ref="1.1"),
    Right("Replace the text line", ("Communications Manager",), D(2024, 6, 30), None, status="cancelled", ref="1.2"),
    Right("Review the standard", ("People Manager",), D(2027, 6, 30), None, status="not_started", ref="1.3"),
    Right("Advertise vacancies widely", ("People Manager",), D(2025, 2, 28), None, status="in_progress", ref="1.4"),
    Right("Train the buyers", ("Procurement Manager",), None, None, status="not_started", ref="1.5"),
    Right("Close the old portal", ("Digital Manager",), D(2024, 12, 31), None, ref="1.6"),
)
def years_of_the_plans_own() -> bytes:
    return b"""Inclusion plan,,,,
"In this plan Year 1 is 1 July 2023 to 30 June 2024, Year 2 is 1 July 2024 to 30 June 2025, and so on to Year 4.",,,,
No.,Action,Those involved,Timeline,What has been done so far
1.1,Check every service centre,Facilities Manager,Year 2,Commenced. 11 of 34 centres checked
1.2,Replace the text line,Communications Manager,By end of Year 1,No longer proceeding - covered elsewhere
1.3,Review the standard,People Manager,Year 4,Yet to commence
1.4,Advertise vacancies widely,People Manager,"February 2025, review February 2026",Initiated
1.5,Train the buyers,Procurement Manager,"Semester 2, 2025",Not begun
1.6,Close the old portal,Digital Manager,By end-2024,"Chased 2.3.24, in hand"
"""


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
    "follow-ups-and-two-oranges.md",
    D(2024, 10, 1),
    Right("Put expiry dates in the calendar", ("@lena",), D(2025, 3, 31), None, status="in_progress"),
    Right("Report progress to Senate", ("Registrar",), D(2024, 11, 30), None, status="delayed", recurrence="annual"),
    Right("Publish the statement", ("Service Desk", "Communications"), D(2024, 10, 31), None, status="delayed"),
)  # fmt: skip
def follow_ups_and_two_oranges() -> bytes:
    return b"""# Review of the login incident

Rating: Green - done and evidenced; Yellow - on course; Orange - behind plan; Red - stopped.

| Follow-up | Who | When | Rating |
|---|---|---|---|
| Put expiry dates in the calendar | @lena | March 31, 2025 | Yellow |
| Report progress to Senate | Registrar | Annually, by November 30 | Orange |
| Publish the statement | Service Desk / Communications | October 31, 2024 | Orange |
"""
