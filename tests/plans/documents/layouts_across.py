# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans with rows across the table: prompts above what is said, recommendations above their own headings."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "prompts-across.docx",
    D(2015, 1, 8),
    Right("Fit locks to every cupboard.", ("Chief Pharmacist", "Head of Theatres"), D(2015, 2, 28), "Medicines were left in the open."),
    Right("Print a board for each ward.", ("Ward Sisters",), None, "Scores were not shown.", start=D(2014, 12, 1), recurrence="monthly"),
    Right("Write the resuscitation policy anew.", ("Resuscitation Lead",), D(2015, 3, 19), "Forms were not filled in.", ref="3.1"),
    Right("Train all registrars in the form.", ("Medical Director",), D(2015, 6, 30), "Forms were not filled in.", ref="3.2"),
)  # fmt: skip
def prompts_across() -> bytes:
    """The report that the regulator asks hospitals for: one form to an action, some prompts over the whole width."""

    def form(found: str, action: str, who: str, check: str, when: str) -> list[list[str]]:
        asked = "Please describe clearly the action you are going to take to meet the regulation and what you intend to achieve"
        sure = "How are you going to ensure that the improvements have been made? What will you put in place to check this?"
        return [
            ["Regulated activity(ies)", "Surgical procedures"],
            ["How the regulation was not being met:", found],
            [asked, asked],
            [action, action],
            ["Who is responsible for the action?", who],
            [sure, sure],
            [check, check],
            [
                "What resources (if any) are needed to implement the change(s) and are these resources available?",
                "None",
            ],
            ["Date actions will be completed:", when],
        ]

    return word(
        "Report on actions you plan to take",
        form(
            "Medicines were left in the open.",
            "Fit locks to every cupboard.",
            "Chief Pharmacist and Head of Theatres",
            "Audit by Pharmacy.",
            "28/02/2015",
        ),
        form(
            "Scores were not shown.",
            "Print a board for each ward.",
            "Ward Sisters",
            "Walk-round.",
            "Monthly from December 2014",
        ),
        form(
            "Forms were not filled in.",
            "1) Write the resuscitation policy anew.\n2) Train all registrars in the form.",
            "1) Resuscitation Lead\n2) Medical Director",
            "Audit of 50 notes.",
            "1) 19 March 2015\n2) 30 June 2015",
        ),
    )


@layout(
    "recommendations-above-headings-said-again.csv",
    D(2018, 5, 1),
    Right("Draft a new policy", ("Director, Evaluation Office",), D(2018, 6, 30), "Recommendation 1: Renew the policy.", status="completed"),
    Right("Show the budget in a line of its own", ("Comptroller",), D(2018, 12, 31), "Recommendation 2: Strengthen the office.", status="in_progress"),
    Right("Report what was spent", ("Chief, Field Results Group",), D(2018, 3, 31), "Recommendation 2: Strengthen the office.", status="not_started"),
)  # fmt: skip
def recommendations_above_headings_said_again() -> bytes:
    """A management response of the United Nations: its quarters are the calendar's."""
    return b"""UNICEF evaluation management response,,,,
Recommendation 1: Renew the policy.,,,,
Management response: Agree,,,,
"If recommendation is rejected or partially accepted, report reasons:",,,,
Actions planned,Responsible person,Date of expected completion,"Implementation stage (Not started, Underway, Completed)",Supporting documents
Draft a new policy,"Director, Evaluation Office",June 2018,Completed,Draft
Recommendation 2: Strengthen the office.,,,,
Management response: Partially agree,,,,
"If recommendation is rejected or partially accepted, report reasons: The terms are set by the Board.",,,,
Actions planned,Responsible person,Date of expected completion,"Implementation stage (Not started, Underway, Completed)",Supporting documents
Show the budget in a line of its own,Comptroller,Fourth quarter 2018,Underway,
Report what was spent,"Chief, Field Results Group",Q1 2018,Not started,
"""


@layout(
    "headings-that-come-back.html",
    D(2017, 6, 1),
    Right("Find a champion for senior women.", (), D(2016, 12, 31), "A fair culture", status="completed"),
    Right("Look into a women's network.", (), D(2017, 12, 31), "A fair culture", status="in_progress"),
    Right("Advertise all roles as flexible.", (), D(2017, 7, 31), "Leadership", status="delayed"),
    Right("Offer a course to EL1 staff.", (), D(2017, 3, 31), "Leadership"),
)  # fmt: skip
def headings_that_come_back() -> bytes:
    def part(number: int, theme: str, *rows: str) -> str:
        cells = "".join("<tr><td>" + "</td><td>".join(row.split("|")) + "</td></tr>" for row in rows)
        return (
            f"<h3>Action {number}</h3><h4>{theme}</h4><h5>Steps</h5><ul><li>Be seen to care.</li></ul>"
            f"<h5>Proposed actions and timeframe</h5><table><tr><th>Activity</th><th>Timeframe</th></tr>{cells}</table>"
        )

    first = part(
        1,
        "A fair culture",
        "Find a champion for senior women.|December 2016&mdash;Completed",
        "Look into a women's network.|2017 calendar year&mdash;In progress",
    )
    second = part(
        2,
        "Leadership",
        "Advertise all roles as flexible.|July 2017&mdash;Deferred",
        "Offer a course to EL1 staff.|March 2017",
    )
    return f"<html><body><h1>Gender plan</h1><h2>Key actions and steps</h2>{first}{second}</body></html>".encode()


@layout(
    "targets-below-actions.csv",
    D(2016, 2, 1),
    Right("Hold one event on each campus", ("Events Coordinator",), D(2016, 5, 31), "1. Celebrate reconciliation week", status="in_progress"),
    Right("Register all events on the website", ("Web Team",), D(2016, 4, 30), "1. Celebrate reconciliation week", status="completed"),
    Right("Develop an online module", ("Head of Learning",), D(2016, 12, 31), "2. Teach all staff", status="delayed"),
    Right("Take 80% of staff through it", ("Head of Learning",), D(2017, 12, 31), "2. Teach all staff", status="not_started"),
)  # fmt: skip
def targets_below_actions() -> bytes:
    return b"""Action,Target,Timeline,Responsibility,Progress
1. Celebrate reconciliation week,Hold one event on each campus,May 2016,Events Coordinator,On track
,Register all events on the website,April 2016,Web Team,Achieved
2. Teach all staff,Develop an online module,December 2016,Head of Learning,Behind
,Take 80% of staff through it,End of 2017,Head of Learning,Not commenced
"""


@layout(
    "few-headings-known.csv",
    D(2019, 5, 31),
    Right("Agreed. Vans will be replaced.", ("Fleet Manager",), D(2019, 10, 31), "The Service should hire fewer vans.", status="in_progress"),
    Right("Agreed. A summary will be published.", ("Chief Education Officer",), D(2019, 7, 1), "The Service should say how the fund was used.", status="not_started"),
)  # fmt: skip
def few_headings_known() -> bytes:
    return b"""Internal audit follow up,,,,,,,,,,
Report Number,Report Title,Function,Paragraph,Recommendation,Service Response / Action,Grading,Responsible Officer,Original Due Date,Revised Due Date,Position
AC1812,Vehicle Usage,Operations,2.3.4,The Service should hire fewer vans.,Agreed. Vans will be replaced.,Significant,Fleet Manager,30/04/2019,31/10/2019,In progress. Tenders were weighed.
AC1901,Pupil Fund,Education,2.3.1,The Service should say how the fund was used.,Agreed. A summary will be published.,Important,Chief Education Officer,01/07/2019,,Not started
"""


@layout(
    "initials-with-their-state.csv",
    D(2023, 11, 22),
    Right("Chase the elected member about the land", ("MK",), D(2023, 12, 31), status="in_progress"),
    Right("Invite the warden to the January meeting", ("SR",), D(2023, 11, 21), status="completed"),
    Right("Write to the council about the crossing", ("LW", "AL"), D(2024, 1, 31)),
)  # fmt: skip
def initials_with_their_state() -> bytes:
    return b"""Item,Description,ACTION,By
Actions from October meeting,,,
1.3,Chase the elected member about the land,MK ongoing,31/12/23
2.8,Invite the warden to the January meeting,SR done,21/11/23
4.3,Write to the council about the crossing,LW/AL,31 January 2024
"""


@layout(
    "done-then-or-due-then.csv",
    D(2023, 4, 30),
    Right("Say why the windows are late", ("Colin Page",), status="completed", completed_on=D(2023, 4, 25)),
    Right("Have the branches taken away", ("Joanna Hale",), D(2023, 5, 31), status="not_started"),
)  # fmt: skip
def done_then_or_due_then() -> bytes:
    return b"""Actions from the panel of 15.2.23,,,,,
"All staff please note Date completed refers to when the action is done, not when this form is filled in.",,,,,
Ref & Date,Outstanding actions raised,Officer,Response including what is outstanding,Is Action Completed or Outstanding?,Date Action completed or planned completion date?
NA1 15.2.23,Say why the windows are late,Colin Page,The frames need a survey first.,Completed,25.4.23
NA2 15.2.23,Have the branches taken away,Joanna Hale,A request was made.,Outstanding,May 2023
"""


@layout(
    "agreed-or-not.csv",
    D(2002, 4, 30),
    Right("That the Council train its Members", ("Training Manager",), D(2003, 3, 31)),
    Right("That the Council find a lead officer", ("The Executive",), status="cancelled"),
)  # fmt: skip
def agreed_or_not() -> bytes:
    return b"""No.,Recommendation,Priority,Responsibility,Agreed,Comments,Date
1,That the Council train its Members,3,Training Manager,Yes,Three in four asked for it.,March 2003
2,That the Council find a lead officer,2,The Executive,No,Members had support enough.,-
"""


@layout(
    "key-of-codes-in-a-sentence.md",
    D(2023, 9, 30),
    Right("Bring in a line for concerns.", ("Assistant Director HR",), D(2023, 4, 1), status="completed"),
    Right("Check all volunteers.", ("Head of HR",), D(2024, 3, 31), status="not_started"),
    Right("Train all who investigate.", ("Head of Training", "OD Manager"), D(2024, 3, 31), status="in_progress"),
)  # fmt: skip
def key_of_codes_in_a_sentence() -> bytes:
    return """# Values and culture

In place: **Y** – in place; **P** – in part; **N** – not yet.

| Service action | Lead | Timescale | In place |
|---|---|---|---|
| Bring in a line for concerns. | Assistant Director HR | 1 April 2023 | Y |
| Check all volunteers. | Head of HR | 31 March 2024 | N |
| Train all who investigate. | Head of Training / OD Manager | 2023/24 | P |
""".encode()


@layout(
    "follow-ups-with-one-struck-out.md",
    D(2024, 3, 18),
    Right("Burn down the list of stale runbooks.", ("team-docs",), D(2024, 6, 30)),
    Right("Remove what was let through on imports.", ("Platform team",), None),
    Right("Rotate the credentials of the replica.", ("team-sre",), D(2024, 2, 9)),
)  # fmt: skip
def follow_ups_with_one_struck_out() -> bytes:
    return b"""# Incident report: portal API timeout

## Follow-up backlog

| Follow-up | Owner | Due |
| --- | --- | --- |
| Burn down the list of stale runbooks. | team-docs | 2024-06-30 |
| Remove what was let through on imports. | Platform team | before the autumn term |
| ~~Rotate the credentials of the replica.~~ | team-sre | 2024-02-09 |
"""


@layout(
    "targets-with-dates-alone.html",
    D(2021, 7, 1),
    Right("Our reporting cycle is set up", (), D(2021, 12, 31), "Objective one: We will reflect the communities we serve."),
    Right("Survey results assessed against the 2020/21 baseline", (), D(2022, 3, 31), "Objective one: We will reflect the communities we serve."),
    Right("Publish new guidance for forces", (), D(2022, 3, 31), "Objective two: We will embed equality in what we teach."),
)  # fmt: skip
def targets_with_dates_alone() -> bytes:
    def part(number: str, said: str, *rows: str) -> str:
        cells = "".join("<tr><td>" + "</td><td>".join(row.split("|")) + "</td></tr>" for row in rows)
        return f"<h2>Objective {number}</h2><p>{said}</p><table><tr><th>Target</th><th>Target date</th></tr>{cells}</table>"

    one = part(
        "one",
        "We will reflect the communities we serve.",
        "Our reporting cycle is set up|December 2021",
        "Survey results assessed against the 2020/21 baseline|March 2022",
    )
    two = part(
        "two", "We will embed equality in what we teach.", "Publish new guidance for forces|2021/22 financial year"
    )
    return f"<html><body><h1>Equality objectives 2021</h1>{one}{two}</body></html>".encode()


@layout(
    "specific-measurable.docx",
    D(2020, 6, 15),
    Right("All care plans were reviewed.", ("Multi-disciplinary Team",), None, "1. Two care plans named no goals.", status="completed", completed_on=D(2020, 5, 12)),
    Right("Training in care plans to be given to all nurses.", ("Assistant Director of Nursing", "Ward Manager"), D(2020, 9, 30), "1. Two care plans named no goals."),
)  # fmt: skip
def specific_measurable() -> bytes:
    """The form that Irish inspectors ask for: who does it stands in the action's own cell."""
    found = "1. Two care plans named no goals."
    return word(
        "Corrective and preventative action plan",
        [
            [
                "Area(s) of non-compliance",
                "Specific\nDefine the action(s) to address the area",
                "Measurable\nDefine the method of monitoring",
                "Achievable / Realistic\nState how feasible it is",
                "Time-bound\nDefine the time-frame",
            ],
            [
                found,
                "Corrective action(s):\nAll care plans were reviewed.\nPost-holder(s): Multi-disciplinary Team",
                "Audit",
                "Achieved",
                "Completed 12/05/2020",
            ],
            [
                found,
                "Preventative action(s):\nTraining in care plans to be given to all nurses.\nPost-holder(s): Assistant Director of Nursing\nWard Manager",
                "Record",
                "Achievable",
                "30 September 2020",
            ],
        ],
    )


@layout(
    "fields-in-a-list-beside-a-table.md",
    D(2026, 8, 10),
    Right("Add a monitor for the replica", ("DevOps",), D(2026, 7, 15), status="completed"),
    Right("Add the index in a migration", ("Staff BE",), D(2026, 8, 28), "1. Slow project pages"),
)  # fmt: skip
def fields_in_a_list_beside_a_table() -> bytes:
    return b"""# Tracker of post-mortem actions

| ID | Action item | Owner | Due | Status |
|----|-------------|-------|-----|--------|
| PM-001 | Add a monitor for the replica | DevOps | 2026-07-15 | Done |

## Systemic improvements

### 1. Slow project pages

- **Root cause:** Missing index
- **Action:** Add the index in a migration
- **Owner:** Staff BE
- **Target due:** 2026-08-28
- **Dependencies:** deploy window
"""


@layout(
    "dates-below-texts.html",
    D(2024, 3, 1),
    Right("Meet with stakeholders to improve how we engage.", ("Executive Director, Policy",), D(2024, 6, 30), "1. Build relationships"),
    Right("Write a plan for engagement.", ("Executive Director, Policy",), D(2024, 12, 31), "1. Build relationships"),
    Right("Register our events on the website.", ("Manager, Communications",), D(2024, 5, 31), "2. Celebrate the week", recurrence="annual"),
)  # fmt: skip
def dates_below_texts() -> bytes:
    """A web page without a table: who is responsible stands above, the date below each target."""

    def part(who: str, *targets: tuple[str, str]) -> str:
        said = "".join(f"<p>{text}<br>{when}</p>" for text, when in targets)
        return f"<h4>Responsibility</h4><p>{who}</p><h4>Target</h4>{said}"

    first = part(
        "Executive Director, Policy",
        ("Meet with stakeholders to improve how we engage.", "June 2024"),
        ("Write a plan for engagement.", "December 2024"),
    )
    second = part("Manager, Communications", ("Register our events on the website.", "May, annually"))
    return f"<html><body><h1>Reconciliation plan</h1><h3>1. Build relationships</h3>{first}<h3>2. Celebrate the week</h3>{second}</body></html>".encode()


@layout(
    "titles-above-headings-said-again.csv",
    D(2018, 10, 30),
    Right("Audit by the auditors", (), D(2018, 9, 30), "Annual Report", status="completed"),
    Right("Adoption by Council", (), D(2018, 10, 30), "Annual Report", status="in_progress"),
    Right("Review of parks and reserves", (), D(2019, 3, 31), "Reviews of services", status="in_progress"),
)  # fmt: skip
def titles_above_headings_said_again() -> bytes:
    return b"""Work programme 2018-2019,,
Annual Report,,
Council must adopt the report within four months of the end of the year.,,
Key milestone,Indicative timeframe,Commentary
Audit by the auditors,September 2018,Completed.
Adoption by Council,30 October 2018,On track
Reviews of services,,
The Local Government Act asks for a review of how services are delivered.,,
Key milestone,Indicative timeframe,Commentary
Review of parks and reserves,By 31 March 2019,In progress
"""


@layout(
    "numbered-chapters.md",
    D(2024, 3, 18),
    Right("Separate the refresh path from the login path", ("Auth Team",), D(2024, 4, 30)),
    Right("Move reads to the replica", ("Platform",), D(2024, 5, 31)),
)  # fmt: skip
def numbered_chapters() -> bytes:
    return b"""# Incident report: login outage

## 1. Timeline

- 14:02 Alerts fire.

## 2. Resolution

| Action | Owner | Due |
|---|---|---|
| Separate the refresh path from the login path | Auth Team | 2024-04-30 |
| Move reads to the replica | Platform | 2024-05-31 |
"""


@layout(
    "years-in-figures.csv",
    D(2010, 9, 15),
    Right("Produce a welcome pack", ("Gillian",), D(2011, 4, 30), ref="7"),
    Right("Survey the parish on its newsletter", ("Robert",), D(2012, 4, 30), ref="8"),
    Right("Walk every footpath", ("Colin",), None, status="in_progress", ref="10"),
)  # fmt: skip
def years_in_figures() -> bytes:
    return b"""Parish action plan,,,
Year 1 is 1 May 2010 to 30 April 2011.,,,
No,Actions,Who,Year to Action
7,Produce a welcome pack,Gillian,1
8,Survey the parish on its newsletter,Robert,2
10,Walk every footpath,Colin,On-going
"""
