# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose headings nobody would list: what their cells say tells their columns."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.layout import Right, layout

D = date
FINDING = "Stock records did not agree with the shelves in four of six stores."
SECOND_FINDING = "Leavers kept their passes for weeks."


@layout(
    "unknown-heading-beside-a-finding.csv",
    D(2024, 2, 1),
    Right("Count all stores", ("Stores Manager",), D(2024, 3, 31), FINDING, status="in_progress"),
    Right("Replace the bar code readers", ("Head of IT",), D(2024, 6, 30), FINDING),
    Right("Collect passes on the last day", ("HR Manager",), D(2024, 2, 29), SECOND_FINDING, status="completed"),
)
def unknown_heading_beside_a_finding() -> bytes:
    return f"""Nr,Audit finding,Zorblat,In whose hands,Rectify no later than,Where it stands
1,{FINDING},Count all stores,Stores Manager,31/03/2024,In progress
2,{FINDING},Replace the bar code readers,Head of IT,30/06/2024,
3,{SECOND_FINDING},Collect passes on the last day,HR Manager,29/02/2024,Completed
""".encode()


@layout(
    "unknown-heading-divides-the-actions.html",
    D(2024, 2, 1),
    Right("Invite two Elders to the induction day", ("People Team",), D(2024, 5, 31), "Welcome new staff to Country"),
    Right("Print the acknowledgement in each lobby", ("Facilities Manager",), D(2024, 6, 30), "Welcome new staff to Country"),
    Right("Open two traineeships", ("People Team",), D(2024, 9, 30), "Open ways into work"),
)  # fmt: skip
def unknown_heading_divides_the_actions() -> bytes:
    return b"""<table><tr><th>Action</th><th>Zorblat</th><th>Responsibility</th><th>Timeline</th></tr>
    <tr><td rowspan="2">Welcome new staff to Country</td><td>Invite two Elders to the induction day</td><td>People Team</td><td>May 2024</td></tr>
    <tr><td>Print the acknowledgement in each lobby</td><td>Facilities Manager</td><td>June 2024</td></tr>
    <tr><td>Open ways into work</td><td>Open two traineeships</td><td>People Team</td><td>30 September 2024</td></tr></table>"""


@layout(
    "no-heading-is-known.csv",
    D(2024, 2, 1),
    Right("Trim the hedges along the school path", ("Estates Manager",), D(2024, 3, 15)),
    Right("Paint the crossing by the gate again", ("Highways Officer",), D(2024, 4, 30)),
    Right("Ask the bus company for a later bus", ("Clerk",), D(2024, 5, 31)),
)
def no_heading_is_known() -> bytes:
    return b"""Thing,Bagsied,Moon
Trim the hedges along the school path,Estates Manager,15 March 2024
Paint the crossing by the gate again,Highways Officer,30 April 2024
Ask the bus company for a later bus,Clerk,31 May 2024
"""


@layout(
    "remarks-that-are-the-actions.md",
    D(2024, 2, 1),
    Right("Remind budget holders that orders precede invoices", ("Finance Manager",), D(2024, 3, 31), "Orders should be raised before goods are received."),
    Right("Add a second approver to the payroll run", ("Payroll Manager",), D(2024, 4, 30), "The payroll run should be approved twice."),
)  # fmt: skip
def remarks_that_are_the_actions() -> bytes:
    return b"""| Recommendation | Management comments | Officer | By |
|---|---|---|---|
| Orders should be raised before goods are received. | Remind budget holders that orders precede invoices | Finance Manager | 31 March 2024 |
| The payroll run should be approved twice. | Add a second approver to the payroll run | Payroll Manager | 30 April 2024 |
"""


@layout(
    "a-department-that-only-answers.csv",
    D(2024, 2, 1),
    Right("Publish permit times on the website.", ("Clerk",), D(2024, 3, 31), status="in_progress"),
    Right("Require an odometer entry at all pumps.", ("Fleet Manager",), D(2024, 4, 30), status="not_started"),
    Right("Remove leavers from the system within two days.", ("HR Director",), D(2024, 5, 31), status="in_progress"),
)
def a_department_that_only_answers() -> bytes:
    return b"""Recommendation,Responsible party,Target date,Status,Department response
Publish permit times on the website.,Clerk,31/03/2024,In progress,Testing with two teams.
Require an odometer entry at all pumps.,Fleet Manager,30/04/2024,Not started,
Remove leavers from the system within two days.,HR Director,31/05/2024,In progress,Depends on the new system.
"""


@layout(
    "own-years.md",
    D(2024, 2, 1),
    Right("Audit all entrances", ("Access Officer",), D(2024, 3, 31)),
    Right("Widen the doors, as funds allow", ("Estates Manager",), D(2025, 3, 31)),
    Right("Report each year to the panel", ("Access Officer",), None, start=D(2025, 4, 1), recurrence="annual"),
)
def own_years() -> bytes:
    return """# Access plan

Year 1 is April 2023 – March 2024, Year 2 is April 2024 – March 2025 and Year 3 is April 2025 – March 2026.

| Action | Lead | Timescale |
|---|---|---|
| Audit all entrances | Access Officer | Year 1 |
| Widen the doors, as funds allow | Estates Manager | Year 2, subject to funding |
| Report each year to the panel | Access Officer | Annually, commencing Year 3 |
""".encode()


@layout(
    "continued-on-the-next-page.md",
    D(2024, 2, 1),
    Right("Buy sensors", ("Fleet Manager",), D(2024, 3, 31), "Recommendation 1: Know where the vessels are"),
    Right("Fit sensors", ("Fleet Manager",), D(2024, 6, 30), "Recommendation 1: Know where the vessels are"),
    Right("Write the guide", ("Data Officer",), D(2024, 9, 30), "Recommendation 2: Trust the data"),
)
def continued_on_the_next_page() -> bytes:
    return b"""# Fleet review

## Annex C: Response

| No. | Planned actions | Due date | Office of primary interest |
|---|---|---|---|
| Recommendation 1: Know where the vessels are | | | |
| Management response Agreed. Sensors are on order. | | | |
| 1.1 | Buy sensors | 31 March 2024 | Fleet Manager |

## Annex C: Response (continued)

| No. | Planned actions | Due date | Office of primary interest |
|---|---|---|---|
| 1.2 | Fit sensors | 30 June 2024 | Fleet Manager |
| Recommendation 2: Trust the data | | | |
| 2.1 | Write the guide | 30 September 2024 | Data Officer |
"""


@layout(
    "answers-over-the-width.html",
    D(2024, 2, 1),
    Right("Count the boats", ("Fleet Manager",), D(2024, 3, 31), "RECOMMENDATION 1: Know what there is."),
    Right("Sell what is spare", ("Fleet Manager",), D(2024, 6, 30), "RECOMMENDATION 1: Know what there is."),
    Right("Teach the crews", ("Training Officer",), D(2024, 9, 30), "RECOMMENDATION 2: Keep the logs."),
)
def answers_over_the_width() -> bytes:
    return b"""<table>
    <tr><td colspan="3">RECOMMENDATION 1: Know what there is.</td></tr>
    <tr><td colspan="3">Management Response / Position: Accepted. Much of it is old.</td></tr>
    <tr><th>Action(s)</th><th>Accountability</th><th>Timeline</th></tr>
    <tr><td>Count the boats</td><td>Fleet Manager</td><td>31 March 2024</td></tr>
    <tr><td>Sell what is spare</td><td>Fleet Manager</td><td>30 June 2024</td></tr>
    <tr><td colspan="3">RECOMMENDATION 2: Keep the logs.</td></tr>
    <tr><td colspan="3">Response 2: The Department agrees with this recommendation. Logs are on paper.</td></tr>
    <tr><td>Teach the crews</td><td>Training Officer</td><td>30 September 2024</td></tr></table>"""


@layout(
    "meetings-between-the-rows.csv",
    D(2023, 6, 13),
    Right("Write about the entry door", ("Pat",), D(2023, 3, 31), status="completed", completed_on=D(2023, 3, 21)),
    Right("Get quotes for the gate", ("Colin", "Sue"), D(2023, 5, 9), status="in_progress"),
    Right("Book the hall", ("Denise",), D(2023, 7, 7), status="not_started"),
    Right("Order the flowers", ("Denise",), None),
)
def meetings_between_the_rows() -> bytes:
    return b"""No,What was agreed,By whom,By when,Done?
Meeting 14th March 2023,,,,
1,Write about the entry door,Pat,31/03/23,Y 21/03/23
2,Get quotes for the gate,Colin & Sue,9th May mtg,partly
Meeting 9th May 2023,,,,
3,Book the hall,Denise,Fri 7th July 2023,Not yet
4,Order the flowers,Denise,before the May holiday,N
"""


@layout(
    "histories-beside-the-plan.md",
    D(2024, 2, 1),
    Right("Alert on a full queue", ("Search team",), D(2024, 3, 31), status="not_started"),
    Right("Test the backups", ("Search team",), D(2024, 4, 30), status="in_progress"),
    Right("Refund the fees", ("Support Ops",), D(2024, 2, 20)),
)
def histories_beside_the_plan() -> bytes:
    return b"""# PM-12: Search was down

| Version | Date | Author | Changes |
|---|---|---|---|
| 1.0 | 18/01/2024 | Search Manager | First version approved by the board |
| 1.1 | 25/01/2024 | Search Manager | Update the list of actions |

## Timeline

| Time (UTC) | Event | Who |
|---|---|---|
| 2024-01-12 09:12 | Deploy the new index | Release Manager |
| 2024-01-12 09:40 | Roll back the index | Release Manager |

## What went well

## Carried over

| Was | Follow-up | Team | Originally due | Now due | Status |
|---|---|---|---|---|---|
| 11/2 | Alert on a full queue | Search team | 2024-01-31 | 2024-03-31 | To do |
| 11/4 | Test the backups | Search team | 2024-02-28 | 2024-04-30 | In progress |

### Communications

- [ ] Refund the fees (Support Ops, 2024-02-20)
"""


@layout(
    "areas-between-tabbed-lines.md",
    D(2022, 10, 1),
    Right("Issue the standards", ("Social Work Lead",), D(2022, 8, 31), "Area for improvement 1: Plans", status="completed"),
    Right("Audit 60 plans", ("QA Manager",), D(2023, 1, 31), "Area for improvement 1: Plans", start=D(2022, 10, 1), status="not_started"),
    Right("Chair the weekly panel", ("Head of Service",), D(2022, 10, 31), "Area for improvement 2: Missing children", status="delayed"),
)  # fmt: skip
def areas_between_tabbed_lines() -> bytes:
    return """# Improvement plan

**BRAG:** Blue – complete; Green – on track; Amber – minor delay; Red – off track; White – not started

Ref	Action	Lead officer	Timescale	BRAG
**Area for improvement 1: Plans**
1.1	Issue the standards	Social Work Lead	31.08.22	Blue
1.2	Audit 60 plans	QA Manager	Start: Oct 22<br>End: Jan 23	White
**Area for improvement 2: Missing children**
2.1	Chair the weekly panel	Head of Service	31st Oct 22	Amber
""".encode()


@layout(
    "lists-of-documents-are-no-plans.md",
    D(2024, 2, 1),
    Right("Refund the bag fees", ("Customer Care",), D(2024, 3, 22), status="in_progress"),
    Right("File the summary", ("Legal",), D(2024, 1, 12), status="completed"),
    Right("Publish the summary", ("Communications",), None),
)
def lists_of_documents_are_no_plans() -> bytes:
    return b"""| Team | Follow-up | By | Done? |
|---|---|---|---|
| Customer Care | Refund the bag fees | 22/03/2024 | In progress, 60% |
| Legal | File the summary | 12/01/2024 | Done |
| Communications | Publish the summary | TBD | No |

Evidence index

| No. | Document | Home | Filed on |
|---|---|---|---|
| E01 | Protocol bundle of the first floor | Ashdown Lodge | 27/01/2024 |
| E02 | Rota of the first quarter | Ashdown Lodge | 03/01/2024 |
"""


@layout(
    "closed-in-the-minutes.csv",
    D(2024, 1, 9),
    Right("Get three quotes for the wall", ("Clerk",), D(2023, 9, 12), status="completed"),
    Right(
        "Answer the consultation", ("Cllr Iqbal",), D(2023, 11, 24), status="completed", completed_on=D(2023, 11, 23)
    ),
    Right("Open the second gate", ("Clerk",), D(2024, 2, 29), status="completed", completed_on=D(2024, 1, 3)),
    Right("Mend the gate", ("Warden",), D(2024, 3, 31), status="cancelled"),
)
def closed_in_the_minutes() -> bytes:
    return b"""Minute,Action,Who,Deadline,Closed,Progress
23/087,Get three quotes for the wall,Clerk,12/9/23,23/104,
23/112,Answer the consultation,Cllr Iqbal,Fri 24 Nov 2023,Submitted 23/11/23,
23/133,Open the second gate,Clerk,29.2.24,,Opened 3 January 2024
23/135,Mend the gate,Warden,31/03/24,,Agreed not to pursue - no longer used
"""


@layout(
    "months-first-in-the-text.md",
    D(2025, 12, 4),
    Right("Create the schedule", ("Sarah Chen",), D(2025, 12, 10), status="in_progress"),
    Right("Test at peak load", ("Alex Rodriguez",), D(2025, 12, 20), status="not_started"),
    Right("Draft the campaign", (), D(2026, 1, 5), status="not_started"),
)
def months_first_in_the_text() -> bytes:
    return b"""# Launch meeting

**Date:** December 3, 2025

| Action | Owner | Due Date | Status |
|---|---|---|---|
| Create the schedule | Sarah Chen | Dec 10 | In Progress |
| Test at peak load | Alex Rodriguez | Dec 20 | Planned |
| Draft the campaign | [Name] | Jan 5 | Planned |
"""


@layout(
    "a-remark-between-tabbed-lines.md",
    D(2024, 2, 1),
    Right("Write the policy", ("Clerk",), D(2024, 3, 31), "Priority 1: Order"),
    Right("Publish the policy", ("Clerk",), D(2024, 4, 30), "Priority 1: Order"),
)
def a_remark_between_tabbed_lines() -> bytes:
    return b"""Ref\tAction\tOwner\tDue\tComment
**Priority 1: Order**
1\tWrite the policy\tClerk\t31 March 2024\tDraft sent
Awaiting comments from legal
2\tPublish the policy\tClerk\t30 April 2024\tNone yet
"""


@layout(
    "who-pays-is-no-owner.csv",
    D(2024, 2, 1),
    Right("Renew the boiler", ("Caretaker",), D(2024, 3, 31)),
    Right("Paint the hall", (), D(2024, 4, 30)),
    Right("Mend the fence", ("Caretaker",), D(2024, 5, 31)),
)
def who_pays_is_no_owner() -> bytes:
    return b"""Action,Responsible officer,Department,Lead department,Funded by,Due
Renew the boiler,Caretaker,Estates,Estates,NHS England,31/03/2024
Paint the hall,,Estates,,NHS England,30/04/2024
Mend the fence,Caretaker,Estates,Estates,NHS England,31/05/2024
"""


@layout(
    "outcomes-that-are-statuses.csv",
    D(2019, 3, 12),
    Right("Check the links", ("GT", "RB"), D(2019, 1, 15), status="completed", completed_on=D(2019, 1, 14)),
    Right("Write to the council", ("Chair",), D(2019, 4, 30), status="delayed"),
    Right("Set up a coffee morning", ("SF",), None, status="blocked"),
)
def outcomes_that_are_statuses() -> bytes:
    return b"""Meeting,No.,Action agreed,Outcome,By whom,Owner department,By when
13/11/18,A14,Check the links,Completed 14/01/19,"GT, RB",Practice,15/01/19
15/01/19,A17,Write to the council,Deferred,Chair,Practice,30/04/19
15/01/19,A23,Set up a coffee morning,On hold until a room is free,SF,Practice,TBC
"""


@layout(
    "standards-beside.csv",
    D(2025, 12, 15),
    Right("Survey the homes that are left", ("Asset Manager",), D(2027, 3, 31), "One home in three has no survey", status="in_progress", ref="01"),
    Right("Keep a log of cases", ("Repairs Manager",), D(2025, 9, 30), "Nobody sees all cases", status="completed", ref="02"),
)  # fmt: skip
def standards_beside() -> bytes:
    """The standard that an action is for, right of it, only sorts; what was found stands left of it."""
    return b"""No.,Area,Issue identified,Specific activities,Relevant consumer standard,Target Date,Responsible / accountable,Status
01,Stock data,One home in three has no survey,Survey the homes that are left,"Transparency, Influence and Accountability",31-Mar-27,Lead: Asset Manager. Accountable: Head of Assets,In progress
02,Damp and mould,Nobody sees all cases,Keep a log of cases,Safety and Quality,30-Sep-25,Lead: Repairs Manager. Accountable: Head of Housing,Complete
"""
