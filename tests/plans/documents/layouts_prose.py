# ruff: noqa: E501 - documents are shown as they are
"""Plans without a table, each with what a careful person would read from it."""

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
    Right("KS to obtain three quotes for the boiler.", ("KS",), D(2024, 6, 30)),
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
