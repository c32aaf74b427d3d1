# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose columns are called by other names than usual, or hold more than these say."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


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


@layout(
    "states-in-short.csv",
    D(2025, 11, 3),
    Right("Open a centre of advice", ("Treasury",), D(2026, 3, 31), status="in_progress"),
    Right("Buy fast computers", ("Shared Services",), D(2027, 3, 31), status="not_started"),
    Right("Publish the register", ("Treasury",), D(2025, 9, 30), status="completed"),
)
def states_in_short() -> bytes:
    """States that nobody explains, but that can be nothing else together: "IP", "NS" and "C"."""
    return b"""activity,lead_department,expected_completion,status
Open a centre of advice,Treasury,2026-03-31,IP
Buy fast computers,Shared Services,2027-03-31,NS
Publish the register,Treasury,2025-09-30,C
"""


@layout(
    "number-in-each-cell.csv",
    D(2014, 12, 1),
    Right("Meeting of the two boards", ("Head of Plant Health",), D(2015, 1, 31), "Review the agreement", ref="1.0.1"),
    Right("Annex to the agreement", ("Director, Imports",), D(2015, 3, 31), "Review the agreement", ref="1.0.2"),
    Right("List of figures to collect", ("Data Manager",), None, "Measure what is done", status="completed", ref="2.0.1"),
)  # fmt: skip
def number_in_each_cell() -> bytes:
    """The number of an action stands before its date and its owner again, and is no part of them."""
    return b"""Recommendation,Deliverables,Expected Completion Date,Lead
Review the agreement,1.0.1 Meeting of the two boards,1.0.1 January 2015,1.0.1 Head of Plant Health
Review the agreement,1.0.2 Annex to the agreement,"1.0.2 March 31, 2015","1.0.2 Director, Imports"
Measure what is done,2.0.1 List of figures to collect,2.0.1 Completed,2.0.1 Data Manager
"""


@layout(
    "notes-below.csv",
    D(2012, 4, 20),
    Right("Ask for a quote", ("GF", "TB"), D(2012, 3, 31), status="completed", ref="1a"),
    Right("Write to all members", ("NS",), D(2012, 5, 10), ref="2"),
)
def notes_below() -> bytes:
    """What a code means, whose initials are which and when the next meeting is are no actions."""
    return b"""Serial,Status,Action,Lead,Target
(1)a,Done,Ask for a quote,GF/TB,end March 2012
(2),O/S,Write to all members,NS,10/05/12
,,Complete - action finished and evidence held,,
,,O/S = outstanding,,
,,"NS Practice Manager, GF Graham, TB Tony",,
,,Next meeting: Thursday 10 May 2012,,
"""


@layout(
    "quarters-by-their-ends.csv",
    D(2005, 12, 31),
    Right("Open the contact centre", ("Finance Director",), D(2005, 6, 30), status="completed", ref="M1"),
    Right("Publish the standards", ("Chief Executive",), D(2006, 3, 31), status="in_progress", ref="M2"),
)
def quarters_by_their_ends() -> bytes:
    """A document of a financial year may count its quarters by the calendar, and says so by an example."""
    return b"""Milestones for 2005/06,,,,
The target date is based on calendar dates (e.g. Q2 2005 means completion by 30th June 2005),,,,
No,Milestone,Responsibility,Target date,Progress
M1,Open the contact centre,Finance Director,Q2 2005,Achieved
M2,Publish the standards,Chief Executive,Q1 2006,On course
"""


@layout(
    "key-with-description.csv",
    D(2013, 6, 30),
    Right("Fly the flag", ("Facilities Officer",), D(2013, 7, 9), status="completed"),
    Right("Train the team leaders", ("People Manager",), D(2013, 12, 31), status="delayed"),
)
def key_with_description() -> bytes:
    """A key of states whose second column is headed "Description" holds no actions."""
    return b"""Status,Description,,
Achieved,The action is completed.,,
Behind schedule,The action has been delayed.,,
,,,
Action,Responsibility,Timeline,Status
Fly the flag,Facilities Officer,9/07/2013,Achieved
Train the team leaders,People Manager,December 2013,Behind schedule
"""
