# ruff: noqa: E501 - documents are shown as they are
"""Plans without a table and minutes, each with what a careful person would read from it."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "headed.md",
    D(2022, 9, 1),
    Right(
        "Deliver inclusive leadership training to all managers.",
        ("Head of People",),
        due=D(2025, 3, 31),
        recommendation="Priority 1: Inclusive leadership",
        status="in_progress",
        ref="1.1",
    ),
    Right(
        "Publish the workforce equality report annually.",
        ("HR Business Partner", "EDI Lead"),
        due=D(2023, 3, 31),
        recommendation="Priority 1: Inclusive leadership",
        recurrence="annual",
        ref="1.2",
    ),
    Right(
        "Introduce anonymous shortlisting for all posts.",
        ("Recruitment Manager",),
        recommendation="Priority 2: Fair recruitment",
        status="not_started",
        ref="2.1",
    ),
)
def headed_sections() -> bytes:
    return b"""# Equality, Diversity and Inclusion Action Plan 2024-2026

## Priority 1: Inclusive leadership

1.1 Deliver inclusive leadership training to all managers.
Lead: Head of People
Timescale: March 2025
Status: In progress

1.2 Publish the workforce equality report annually.
Lead: HR Business Partner / EDI Lead
Timescale: 31 March annually

## Priority 2: Fair recruitment

2.1 Introduce anonymous shortlisting for all posts.
Lead: Recruitment Manager
By when: Summer 2025
Status: Not started
"""


@layout(
    "inline.md",
    D(2022, 9, 1),
    Right(
        "Introduce a daily phonics session",
        ("Mrs J Smith",),
        due=D(2023, 9, 30),
        recommendation="Objective 1: Raise standards in reading",
        ref="1.1",
    ),
    Right(
        "Train all teaching assistants", ("SENCO",), recommendation="Objective 1: Raise standards in reading", ref="1.2"
    ),
    Right(
        "Buy new decodable books",
        ("Mr T Brown",),
        due=D(2023, 12, 1),
        recommendation="Objective 1: Raise standards in reading",
        ref="1.3",
    ),
    Right(
        "Send weekly letters to parents",
        ("Attendance Officer",),
        recommendation="Objective 2: Improve attendance",
        status="completed",
        ref="2.1",
    ),
    Right(
        "Hold attendance panel meetings each month",
        ("Deputy Head",),
        recommendation="Objective 2: Improve attendance",
        start=D(2023, 10, 1),
        recurrence="monthly",
        ref="2.2",
    ),
)
def items_with_keeping() -> bytes:
    return """# School improvement plan

## Objective 1: Raise standards in reading
- Introduce a daily phonics session (Lead: Mrs J Smith, by 30 September 2023)
- Train all teaching assistants - Owner: SENCO - Due: October half term
- Buy new decodable books – Mr T Brown – by 1 December 2023

## Objective 2: Improve attendance
- [x] Send weekly letters to parents (Owner: Attendance Officer; completed 12/09/2023)
- [ ] Hold attendance panel meetings each month (Owner: Deputy Head, start October 2023)
""".encode()


@layout(
    "numbered.txt",
    D(2022, 9, 1),
    Right(
        "Book safeguarding training for all staff",
        ("Headteacher",),
        due=D(2022, 11, 30),
        recommendation="Area for improvement 1: Leaders should make sure that all staff receive safeguarding training.",
        ref="1",
    ),
    Right(
        "Check that volunteers are covered",
        ("School Business Manager", "DSL"),
        due=D(2022, 12, 15),
        recommendation="Area for improvement 1: Leaders should make sure that all staff receive safeguarding training.",
        ref="2",
    ),
    Right(
        "Review the early years curriculum with subject leaders",
        ("EYFS Lead",),
        recommendation="Area for improvement 2: The provider should improve the curriculum for early years.",
        ref="3",
    ),
)
def numbered_actions() -> bytes:
    return b"""OFSTED POST-INSPECTION ACTION PLAN

Area for improvement 1: Leaders should make sure that all staff receive safeguarding training.

Action 1: Book safeguarding training for all staff
Responsible: Headteacher
Deadline: 30 November 2022
Progress: Training booked with the local authority.

Action 2: Check that volunteers are covered
Responsible: School Business Manager, DSL
Deadline: 15/12/2022

Area for improvement 2: The provider should improve the curriculum for early years.

Action 3: Review the early years curriculum with subject leaders
Responsible: EYFS Lead
Deadline: End of Spring term 2023
"""


@layout(
    "postmortem.md",
    D(2026, 3, 4),
    Right("Add an alert on queue depth", ("@priya",), due=D(2026, 3, 20), ref="1"),
    Right("Write a runbook for failover", ("Platform Team",), due=D(2026, 3, 31), ref="2"),
    Right("Roll back the faulty release", ("@sam",), due=D(2026, 3, 3), status="completed", ref="3"),
)
def task_list() -> bytes:
    return b"""# Incident 2031: checkout outage

## Summary
The checkout failed for 40 minutes on 3 March 2026.

## Timeline
- 10:02 Alert fired
- 10:40 Service restored

## Action items
- [ ] Add an alert on queue depth (@priya, due 2026-03-20)
- [ ] Write a runbook for failover (owner: Platform Team, due 2026-03-31)
- [x] Roll back the faulty release (@sam, 2026-03-03)
"""


@layout(
    "minutes.txt",
    D(2021, 5, 5),
    Right(
        "That the Director of Finance report back on agency spend by 30 June 2021",
        ("Director of Finance",),
        due=D(2021, 6, 30),
        ref="1",
    ),
    Right("That the report be noted.", ref="2"),
    Right(
        "that the Head of Audit bring the revised risk register to the meeting on 7 September 2021.",
        ("Head of Audit",),
        due=D(2021, 9, 7),
        ref="3",
    ),
    Right("Jane Smith to circulate the list of suppliers by 14 May 2021", ("Jane Smith",), due=D(2021, 5, 14), ref="4"),
)
def committee_minutes() -> bytes:
    return b"""Minutes of the Finance Committee
Held on 4 May 2021

3. Budget monitoring
The Committee discussed the budget.

RESOLVED -
(1) That the Director of Finance report back on agency spend by 30 June 2021;
(2) That the report be noted.

4. Risk register
The Committee received the register.

Resolved that the Head of Audit bring the revised risk register to the meeting on 7 September 2021.

ACTION: Jane Smith to circulate the list of suppliers by 14 May 2021
"""


@layout(
    "para.txt",
    D(2022, 9, 1),
    Right(
        "Review the complaints policy and publish a new version",
        ("Head of Patient Experience",),
        due=D(2022, 6, 30),
        recommendation="Recommendation 1: The trust should review its complaints process.",
        ref="1.1",
    ),
    Right(
        "Recruit a guardian",
        ("Director of People",),
        recommendation="Recommendation 2: The trust should appoint a Freedom to Speak Up Guardian.",
        ref="2.1",
    ),
)
def questions_and_answers() -> bytes:
    return b"""Recommendation 1
The trust should review its complaints process.
We accept this recommendation.
What we will do: Review the complaints policy and publish a new version
Who: Head of Patient Experience
By when: 30 June 2022

Recommendation 2
The trust should appoint a Freedom to Speak Up Guardian.
What we will do: Recruit a guardian
Who: Director of People
By when: TBC
"""


@layout(
    "bold-labels.md",
    D(2023, 4, 1),
    Right(
        "Provide monthly supervision for all social workers",
        ("Team Managers",),
        due=D(2023, 6, 30),
        recommendation="Recommendation 1: Improve supervision",
        status="in_progress",
        ref="1.1",
    ),
    Right(
        "Audit supervision records",
        ("QA Lead", "Principal Social Worker"),
        due=D(2023, 9, 30),
        recommendation="Recommendation 1: Improve supervision",
        status="not_started",
        ref="1.2",
    ),
    Right(
        "Train staff in the new system",
        ("IT Trainer",),
        recommendation="Recommendation 2: Improve recording",
        ref="2.1",
    ),
)
def bold_labels() -> bytes:
    return b"""# Safeguarding action plan

## Recommendation 1: Improve supervision

**Action 1.1** Provide monthly supervision for all social workers
**Owner:** Team Managers
**Due:** 30 June 2023
**Status:** On track

**Action 1.2** Audit supervision records
**Owner:** QA Lead, Principal Social Worker
**Due:** Q2 2023/24
**Status:** Not started

## Recommendation 2: Improve recording

**Action 2.1** Train staff in the new system
**Owner:** IT Trainer
**Due:** TBC
"""


@layout(
    "definitions.html",
    D(2024, 4, 1),
    Right(
        "Clear the stairwells",
        ("Caretaker",),
        due=D(2024, 5, 12),
        recommendation="Priority 1: Escape routes",
        status="in_progress",
        ref="1.1",
    ),
    Right(
        "Fit new signs", ("Estates Manager",), due=D(2024, 6, 30), recommendation="Priority 1: Escape routes", ref="1.2"
    ),
    Right("Train wardens", ("H&S Adviser",), due=D(2024, 7, 31), recommendation="Priority 2: Training", ref="2.1"),
    Right(
        "Run a drill each term",
        ("Headteacher",),
        due=D(2024, 10, 31),
        recommendation="Priority 2: Training",
        ref="2.2",
    ),
)
def definitions() -> bytes:
    return b"""<html><body><h1>Fire safety plan</h1><h2>Priority 1: Escape routes</h2>
<h3>1.1 Clear the stairwells</h3><p><strong>Lead:</strong> Caretaker</p><p><strong>By:</strong> 12 May 2024</p><p><strong>Progress:</strong> Started</p>
<h3>1.2 Fit new signs</h3><dl><dt>Lead</dt><dd>Estates Manager</dd><dt>Timescale</dt><dd>June 2024</dd></dl>
<h2>Priority 2: Training</h2><ol><li>Train wardens (Lead: H&amp;S Adviser; by end of July 2024)</li><li>Run a drill each term - Headteacher - 31/10/2024</li></ol></body></html>"""


@layout(
    "group-minutes.docx",
    D(2019, 1, 14),
    Right("The car park sign has been ordered.", ("AB",), ref="1"),
    Right("CD to send the results to all members by 20 January 2019", ("CD",), due=D(2019, 1, 20), ref="2"),
    Right("EF to book the room for 9 March 2019.", ("EF",), ref="3"),
)
def group_minutes() -> bytes:
    return word(
        "# Minutes of the Patient Group, 12 January 2019",
        "Present: AB, CD, EF",
        "1. Matters arising",
        "The car park sign has been ordered. Action: AB",
        "2. Survey",
        "CD presented the results. ACTION: CD to send the results to all members by 20 January 2019",
        "3. Next meeting",
        "EF to book the room for 9 March 2019.",
        "Action: EF",
    )


@layout(
    "cabinet.txt",
    D(2020, 7, 8),
    Right("the improvement plan be approved", ref="1"),
    Right(
        "the Director of Children's Services be requested to report on progress to the meeting on 6 October 2020",
        ("Director of Children's Services",),
        D(2020, 10, 6),
        ref="2",
    ),
    Right("quarterly updates be provided to the Scrutiny Committee.", recurrence="quarterly", ref="3"),
)
def cabinet() -> bytes:
    return b"""CABINET - 7 JULY 2020

RESOLVED: That (1) the improvement plan be approved; (2) the Director of Children's Services be requested to report on progress to the meeting on 6 October 2020; and (3) quarterly updates be provided to the Scrutiny Committee.

12. ANY OTHER BUSINESS
None.
"""


@layout(
    "government-response.md",
    D(2021, 6, 1),
    Right("The department will publish a set of indicators.", (), D(2021, 12, 31), "PAC recommendation: The Department should say how it measures defences."),
    Right("Condition data has been published and is updated.", (), None, "PAC recommendation: The Department should publish condition data.", status="completed"),
    Right("Funding is a matter for the Spending Review.", (), None, "PAC recommendation: The Department should fund the backlog.", status="cancelled"),
)  # fmt: skip
def government_response() -> bytes:
    return b"""# Managing flood defences

## Government responses to the Committee

**1: PAC conclusion: Nobody knows whether the defences work.**

**1: PAC recommendation: The Department should say how it measures defences.**

1.1 The government agrees with the Committee's recommendation.

**Target implementation date: December 2021**

1.2 The department will publish a set of indicators.

**2a: PAC recommendation: The Department should publish condition data.**

2.1 The government agrees with the Committee's recommendation.

**Recommendation implemented**

2.2 Condition data has been published and is updated.

**2b: PAC recommendation: The Department should fund the backlog.**

2.3 The government disagrees with the Committee's recommendation.

2.4 Funding is a matter for the Spending Review.
"""


@layout(
    "providers-response.html",
    D(2018, 2, 12),
    Right("The annual review will be finalised with residents.", (), D(2018, 4, 30), "Under Regulation 23(d) you are required to: Ensure there is an annual review."),
    Right("Training has been booked for six staff.", (), D(2018, 3, 9), "Under Regulation 08(2) you are required to: Ensure staff are trained."),
)  # fmt: skip
def providers_response() -> bytes:
    record = """<h3>Outcome {n}: {name}</h3><p><strong>Theme:</strong><br>Governance</p>
<p><strong>{n}. Action Required:</strong><br>{required}</p>
<p><strong>Please state the actions you have taken or are planning to take:</strong></p><p>{response}</p>
<p><strong>Proposed Timescale:</strong> {by}</p>"""
    first = record.format(
        n=1,
        name="Management",
        required="Under Regulation 23(d) you are required to: Ensure there is an annual review.",
        response="The annual review will be finalised with residents.",
        by="30/04/2018",
    )
    second = record.format(
        n=2,
        name="Safety",
        required="Under Regulation 08(2) you are required to: Ensure staff are trained.",
        response="Training has been booked for six staff.",
        by="9 March 2018",
    )
    return f"<h1>Action Plan</h1><h2>Requirements</h2>{first}{second}".encode()


@layout(
    "labelled-lines-below.md",
    D(2020, 1, 31),
    Right("Revise the protocol and circulate it.", ("Board Business Manager",), D(2020, 3, 31), "Recommendation 1: The Board should assure itself that disagreements are resolved.", status="in_progress", ref="1.1"),
    Right("Add a closure template.", ("Service Manager (Assessment)",), D(2020, 2, 29), "Recommendation 2: Decisions to close should be recorded.", status="completed", completed_on=D(2020, 1, 17), ref="2.1"),
)  # fmt: skip
def labelled_lines_below() -> bytes:
    return b"""# Action plan

## Recommendation 1

The Board should assure itself that disagreements are resolved.

Action 1.1: Revise the protocol and circulate it.

Lead: Board Business Manager

Timescale: End of March 2020

Intended outcome: The protocol is used.

Progress: In progress

## Recommendation 2

Decisions to close should be recorded.

Action 2.1: Add a closure template.

Lead: Service Manager (Assessment)

Timescale: 29th February 2020

Intended outcome: Reasons are clear on every file.

Progress: Completed 17th January 2020
"""


@layout(
    "complete-by-is-no-completion.docx",
    D(2024, 5, 14),
    Right("KS to obtain three quotes for the boiler. Complete by 30/06/24.", ("KS",), D(2024, 6, 30)),
    Right("FD to circulate the policy by 31 May 2024", ("FD",), D(2024, 5, 31)),
)
def complete_by_is_no_completion() -> bytes:
    return word(
        "# Minutes of the Management Committee",
        "Present: Jean Ross (JR) Chair; Keith Sloan (KS); Farah Din (FD)",
        "1. Property services",
        "The boiler failed again in April.",
        "Action: KS to obtain three quotes for the boiler. Complete by 30/06/24.",
        "2. Finance",
        "Action: FD to circulate the policy by 31 May 2024",
    )
