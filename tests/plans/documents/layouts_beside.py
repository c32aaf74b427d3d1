# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans in which what counts stands beside what only looks like it: other dates, topics, task lists, banners."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.layout import Right, layout

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
    Right("Sample 50 calls each month", ("Contact Team",), D(2022, 12, 31), "AFI 1: Callers at risk are missed", status="not_started", ref="1.2"),
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
    Right("A monthly check will be made.", ("Payroll Manager",), D(2024, 4, 30), "Check leavers.", status="completed"),
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
    "lists-beside-tables.md",
    D(2024, 11, 12),
    Right("Create the role of deputy", ("Chief Executive",), D(2024, 9, 30), "Recommendation 1: Create capacity", status="completed", ref="1.1"),
    Right("set up a working group", ("Head of Policy",), None, "R2: Make a five-year plan.", status="completed"),
    Right("consult residents on priorities", ("Head of Policy",), D(2025, 3, 31), "R2: Make a five-year plan.", start=D(2025, 1, 1)),
    Right("adopt the plan at Full Council.", ("Head of Policy",), D(2025, 7, 31), "R2: Make a five-year plan."),
    Right("Adopt a tracker for the committee.", ("Head of Legal",), D(2025, 3, 31), "Recommendation 5: Improve scrutiny", ref="5.1"),
    Right("Commission a review of scrutiny.", ("Chair of Scrutiny",), None, "Recommendation 5: Improve scrutiny", ref="5.2"),
)  # fmt: skip
def lists_beside_tables() -> bytes:
    return b"""# Peer challenge action plan

## Recommendation 1: Create capacity

| Ref | Action | Lead | Completion date | Status |
|---|---|---|---|---|
| 1.1 | Create the role of deputy | Chief Executive | 30 September 2024 | Complete |

## Recommendation 2: Corporate plan

| Recommendation | Action | Lead | Timescale |
|---|---|---|---|
| R2: Make a five-year plan. | <ul><li>set up a working group</li><li>consult residents on priorities</li><li>adopt the plan at Full Council.</li></ul> | Head of Policy | <ul><li>Complete</li><li>Start: Jan 25 Completed by: Mar 25</li><li>July 2025</li></ul> |

## Recommendation 5: Improve scrutiny

- **5.1** Adopt a tracker for the committee. *Lead:* Head of Legal. *By:* 31 March 2025.
- **5.2** Commission a review of scrutiny. *Lead:* Chair of Scrutiny. *By:* Spring 2025.
"""


@layout(
    "lists-of-several-incidents.md",
    D(2022, 4, 20),
    Right("Set up alarms for the database.", (), None, status="completed"),
    Right("Set up alarms for error rates (#173).", ("@tmarsh",), D(2021, 6, 11)),
    Right("Delete old logs before they fill the disk.", ("@kwhite", "@tmarsh"), None, status="in_progress"),
    Right("Renumber the table", ("@jrowe",), D(2022, 5, 6)),
)
def lists_of_several_incidents() -> bytes:
    return b"""# Incident reports: action items

## 2021-06-03: Database full

### What went wrong

- @tmarsh was the only one to see the alerts.

### Action items

- Set up alarms for the database. **(Done during this incident)**
- Set up alarms for error rates ([#173](https://example.org/173)). @tmarsh, by 2021-06-11
- Delete old logs before they fill the disk. @kwhite / @tmarsh, **in progress**

## 2022-04-15: Out of numbers

| Action item | Owner | Due |
|---|---|---|
| Renumber the table | @jrowe | 2022-05-06 |
"""


@layout(
    "checklist-between-slashes.md",
    D(2024, 11, 20),
    Right("Write an incident report", ("priya",), D(2024, 10, 16), status="completed"),
    Right("Agree retry limits / timeouts", ("Product owner", "Supplier manager"), D(2024, 12, 13)),
    Right("Remove the old job", ("Platform team",), None),
)
def checklist_between_slashes() -> bytes:
    return b"""# Incident report: e-mails delayed

### Follow-ups (with owners + dates)

- [x] Write an incident report / priya / 2024-10-16
- [ ] Agree retry limits / timeouts / Product owner + Supplier manager / 2024-12-13
- [ ] Remove the old job / Platform team / TBD
"""


@layout(
    "number-before-recommendation.html",
    D(2021, 3, 1),
    Right("Add two departments as members", ("Project Team",), D(2020, 3, 31), "Recommendation 1: Review the membership of the task force.", status="completed", ref="1.1"),
    Right("Draft an exit strategy", ("Programme Manager", "Chair"), D(2021, 6, 30), "Recommendation 2: Prepare for the end of the programme.", status="not_started", ref="2.1"),
)  # fmt: skip
def number_before_recommendation() -> bytes:
    table = (
        "<h3>Key Actions:</h3><table><tr><th>Key Action</th><th>Responsible</th><th>DueDate</th><th>Status</th></tr>"
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr></table>"
    )
    return (
        "<h2>Mid-term evaluation</h2><h3>1. Recommendation:</h3><p>Review the membership of the task force.</p>"
        "<p>Management Response: Agree.</p>"
        + table.format("1.1. Add two departments as members", "Project Team", "2020/03", "Completed")
        + "<h3>2. Recommendation:</h3><p>Prepare for the end of the programme. Management Response: [Added: 2019/05/08]</p>"
        + table.format("2.1. Draft an exit strategy", "Programme Manager, Chair", "2021/06", "Not Initiated")
    ).encode()
