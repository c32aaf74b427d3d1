# ruff: noqa: E501 - documents are shown as they are
"""Made-up trackers of audits, committees and incidents in which a usual word stands over an unusual column."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "managers-comments.csv",
    D(2016, 6, 1),
    Right("A member of staff will be named for each safe.", ("Finance Manager",), D(2016, 8, 31), "Safes be checked.", ref="A1", status="delayed"),
    Right("Fees be set for boats.", ("Harbour Master",), D(2016, 9, 30), None, ref="A2", status="not_started"),
    Right("The form is to be signed twice.", ("HR Manager",), D(2016, 7, 31), "Leavers be taken off the list.", ref="A3", status="completed"),
)  # fmt: skip
def managers_comments() -> bytes:
    """What management says to a recommendation is the action, and where it says "Agreed" alone the recommendation is."""
    return b"""Ref,Recommendation,Management Comments,Target Date,Responsible Officer,Status
A1,Safes be checked.,A member of staff will be named for each safe.,31/08/16,Finance Manager,Slipped
A2,Fees be set for boats.,Agreed.,30/09/16,Harbour Master,Outstanding
A3,Leavers be taken off the list.,The form is to be signed twice.,31/07/16,HR Manager,Implemented
"""


@layout(
    "original-date.csv",
    D(2016, 12, 12),
    Right("Ask three firms for the price of a new gate", ("Clerk",), D(2017, 1, 9), status="in_progress"),
    Right("Write to the county about the bus", ("RT",), D(2016, 11, 30), status="completed"),
    Right("Watch the parking at the new houses", ("Cllr Moss",), None, status="in_progress"),
)  # fmt: skip
def original_date() -> bytes:
    """The date left of all texts is that of the meeting, whatever it is called: others say by when."""
    return b"""Original Date,Subject,Owner(s),Action - ongoing,By,Status
8th August,Gate,Clerk,Ask three firms for the price of a new gate,9 Jan 2017,Ongoing
12th Sept,Bus,RT,Write to the county about the bus,30 Nov 2016,Completed
13th June,Parking,Cllr Moss,Watch the parking at the new houses,asap,Ongoing
"""


@layout(
    "coded-bands.csv",
    D(2013, 12, 31),
    Right("Ask for an exception in writing.", ("Rita Stone",), D(2012, 3, 31), "A. Objective: To bill in one place", ref="A.1"),
    Right("Check each request.", ("Accounts Manager",), D(2014, 6, 30), "A. Objective: To bill in one place", ref="A.2"),
    Right("Buy a safe.", ("Fire Chief",), D(2012, 5, 1), "B. Objective: To keep payments safe", ref="B.1"),
    Right("Bank the takings each day.", ("Dale Hough",), D(2012, 4, 2), "B. Objective: To keep payments safe", ref="B.2"),
)  # fmt: skip
def coded_bands() -> bytes:
    """Headings in the column of the actions, which the numbers below them name."""
    return b"""Step,Action Steps,Responsible Employee,Target Date
,A. Objective: To bill in one place,,
A.1,Ask for an exception in writing.,Rita Stone,03/31/2012
A.2,Check each request.,Accounts Manager,06/30/2014
,B. Objective: To keep payments safe,,
B.1,Buy a safe.,Fire Chief,05/01/2012
B.2,Bank the takings each day.,Dale Hough,04/02/2012
"""


@layout(
    "band-beside-a-priority.docx",
    D(2018, 6, 1),
    Right("Draft the policy with the regions.", ("Evaluation Office",), D(2018, 9, 30), "Recommendation 1: Write the policy anew.", status="in_progress"),
    Right("Brief the regions on it.", ("Regional Office",), D(2019, 1, 31), "Recommendation 1: Write the policy anew.", status="not_started"),
    Right("Put a tag on each budget.", ("Management Services",), D(2018, 12, 31), "Recommendation 2: Follow what is spent.", status="completed"),
)  # fmt: skip
def band_beside_a_priority() -> bytes:
    """Recommendations over most of the width, each with its priority in the corner."""
    head = ["Key action(s)", "Deadline", "Responsible unit(s)", "Status", "Comments"]
    one, two = "Recommendation 1: Write the policy anew.", "Recommendation 2: Follow what is spent."
    return word(
        [
            [one, "", "", "", "Priority level: High"],
            head,
            ["Draft the policy with the regions.", "September 2018", "Evaluation Office", "Ongoing", ""],
            ["Brief the regions on it.", "January 2019", "Regional Office", "Not started", ""],
            [two, "", "", "", "Priority level: Low"],
            head,
            ["Put a tag on each budget.", "31 December 2018", "Management Services", "Completed", ""],
        ],
        merges=[(0, 0, 0, 0, 3), (0, 4, 0, 4, 3)],
    )


@layout(
    "rated-in-figures.md",
    D(2024, 5, 31),
    Right("Map the training there is", ("Licensing Manager",), D(2023, 11, 30), "Recommendation 1: Bring the training into one.", status="completed"),
    Right("Hold it again for new staff", ("Community Safety Leader",), D(2024, 9, 30), "Recommendation 1: Bring the training into one.", status="in_progress"),
    Right("Replace six cameras", ("Surveillance Manager",), D(2024, 3, 31), "Recommendation 2: Look at the lighting.", status="delayed"),
    Right("Bid for new lamps", ("Head of Highways",), D(2024, 2, 29), "Recommendation 2: Look at the lighting.", status="delayed"),
)  # fmt: skip
def rated_in_figures() -> bytes:
    """Figures for statuses, under a heading that nobody knows, with a key above."""
    return b"""# Safety at night: action plan

Assessment of progress: 1 = Fully Achieved; 2 = On Track; 3 = Slipped; 4 = Not Achieved

**Recommendation 1:** Bring the training into one.

| Proposed Action | Responsibility | Date | Assessment |
|---|---|---|---|
| Map the training there is | Licensing Manager | November 2023 | 1 - Fully Achieved |
| Hold it again for new staff | Community Safety Leader | September 2024 | 2 |

**Recommendation 2:** Look at the lighting.

| Proposed Action | Responsibility | Date | Assessment |
|---|---|---|---|
| Replace six cameras | Surveillance Manager | March 2024 | 3 - Slipped |
| Bid for new lamps | Head of Highways | February 2024 | 3 - Slipped |
"""


@layout(
    "state-now-and-to-be.html",
    D(2023, 12, 19),
    Right("Publish the plan", ("Chief executive",), D(2024, 3, 31), "Openness"),
    Right("Show the pay on every advert", ("People manager",), D(2024, 4, 30), "Openness"),
    Right("Check the pay of all who begin", ("People manager",), D(2024, 6, 30), "Equal pay"),
    Right("Look at posts that are alike", ("Finance officer",), D(2024, 9, 30), "Equal pay"),
)  # fmt: skip
def state_now_and_to_be() -> bytes:
    """Parts of the same name under each heading name no recommendation."""

    def part(name: str, *rows: tuple[str, str, str]) -> str:
        cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
        return (
            f"<h2>{name}</h2><h3>Current state</h3><p>We do little.</p><h3>Future state</h3><p>We will do more.</p>"
            f"<h3>Actions</h3><table><tr><th>Action</th><th>Who</th><th>When</th></tr>{cells}</table>"
        )

    first = part(
        "Openness",
        ("Publish the plan", "Chief executive", "31 March 2024"),
        ("Show the pay on every advert", "People manager", "30 April 2024"),
    )
    second = part(
        "Equal pay",
        ("Check the pay of all who begin", "People manager", "30 June 2024"),
        ("Look at posts that are alike", "Finance officer", "30 September 2024"),
    )
    return f"<h1>Closing the pay gaps</h1>{first}{second}".encode()


@layout(
    "status-in-the-response.docx",
    D(2013, 9, 30),
    Right("Information will be shared each month.", (), D(2012, 3, 31), "1. Reach more villages.", status="completed"),
    Right("A set of tools will be made.", (), D(2013, 12, 31), "1. Reach more villages.", status="in_progress"),
    Right("Options will be put to the board.", (), D(2014, 1, 31), "2. Pay for longer.", status="not_started"),
)  # fmt: skip
def status_in_the_response() -> bytes:
    """How things stand, in the first line of what the programme answers."""
    return word(
        [
            ["Recommendations", "Action Plan", "Expected Completion Date", "Program Response"],
            ["1. Reach more villages.", "Information will be shared each month.", "March 31, 2012", "Status: Completed\nUpdate:\nShared with 40 villages since June."],
            ["1. Reach more villages.", "A set of tools will be made.", "December 31, 2013", "Status: Underway\nUpdate:\nA first draft was sent out."],
            ["2. Pay for longer.", "Options will be put to the board.", "January 31, 2014", "Status: Not started\nUpdate:\nAwaits the budget."],
        ]
    )  # fmt: skip


@layout(
    "tactics.xlsx",
    D(2024, 6, 1),
    Right("Raise the sums of grants", ("Dean of Students",), D(2026, 6, 30), "Lower what students owe", status="in_progress"),
    Right("Report what they owe to the board", ("Director of Aid",), D(2024, 10, 31), "Lower what students owe", status="in_progress"),
    Right("Hire four advisers", ("Registrar",), D(2025, 5, 31), "Advise first years better", status="completed"),
)  # fmt: skip
def tactics() -> bytes:
    """Tactics over several actions each, below a title that names the priority of all."""
    return workbook(
        {
            "Plan": [
                ["Priority 1: Success of students", "", "", "", ""],
                ["Tactic", "Action/Metric", "Responsible", "Target", "Status"],
                ["Lower what students owe", "Raise the sums of grants", "Dean of Students", D(2026, 6, 30), "In progress"],
                ["", "Report what they owe to the board", "Director of Aid", D(2024, 10, 31), "In progress"],
                ["Advise first years better", "Hire four advisers", "Registrar", D(2025, 5, 31), "Complete"],
            ]
        }
    )  # fmt: skip


@layout(
    "met-and-not-met.docx",
    D(2012, 11, 7),
    Right("Look in on each ward at night", ("Director of Nursing",), D(2012, 1, 31), "Treat people with dignity", status="completed"),
    Right("Open twelve more cubicles", ("Chief Operating Officer",), D(2013, 3, 31), "Cut the waiting times", status="delayed"),
    Right("Move surgery to one site", ("Medical Director",), D(2012, 12, 31), "Make surgery safe", status="in_progress"),
)  # fmt: skip
def met_and_not_met() -> bytes:
    """The document's own words for how things stand, explained in a key."""
    return word(
        [["Met – complete", "Partly met – in progress", "Not met – behind plan"]],
        [
            ["Recommendation", "Trust action", "Lead", "Timescale", "Position"],
            ["Treat people with dignity", "Look in on each ward at night", "Director of Nursing", "31 January 2012", "Met"],
            ["Cut the waiting times", "Open twelve more cubicles", "Chief Operating Officer", "March 2013", "Not met"],
            ["Make surgery safe", "Move surgery to one site", "Medical Director", "December 2012", "Partly met"],
        ],
    )  # fmt: skip


@layout(
    "ticks-in-cells.md",
    D(2026, 7, 20),
    Right("Fix the leak in the cache", ("Backend Team",), D(2026, 7, 18), status="completed", completed_on=D(2026, 7, 17)),
    Right("Add a chart of memory", ("SRE Team",), D(2026, 8, 3)),
    Right("Lower the alert to 80%", ("SRE Team",), D(2026, 7, 17), status="completed"),
)  # fmt: skip
def ticks_in_cells() -> bytes:
    """Boxes ticked in a column of statuses, one with the day on which the change was merged."""
    return b"""# Postmortem: the service ran out of memory

| # | Action | Owner | Due | Status |
|---|---|---|---|---|
| 1 | Fix the leak in the cache | Backend Team | 2026-07-18 | [x] merged 2026-07-17 |
| 2 | Add a chart of memory | SRE Team | 2026-08-03 | [ ] |
| 3 | Lower the alert to 80% | SRE Team | 2026-07-17 | [x] |
"""


@layout(
    "list-below-a-form.docx",
    D(2016, 1, 15),
    Right("Find who was not trained", ("Director of Equal Opportunities",), D(2015, 12, 31), "All supervisors are trained."),
    Right("Tell their heads", ("Director of Equal Opportunities",), None, "All supervisors are trained."),
    Right("Hold sessions for those who are new", ("Director of Equal Opportunities",), D(2016, 9, 30), "All supervisors are trained."),
)  # fmt: skip
def list_below_a_form() -> bytes:
    """The fields of a form, and below them in the same table the list that they are of; a report at its foot."""
    plan = "PLANNED ACTIVITIES TOWARD COMPLETION OF OBJECTIVE:"
    return word(
        [
            ["OBJECTIVE:", "All supervisors are trained."],
            ["RESPONSIBLE OFFICIAL:", "Director of Equal Opportunities"],
            ["DATE OBJECTIVE INITIATED:", "10/01/2014"],
            ["TARGET DATE FOR COMPLETION OF OBJECTIVE:", "09/30/2016"],
            [plan, "TARGET DATE (Must be specific)"],
            ["Find who was not trained", "12/31/2015"],
            ["Tell their heads", ""],
            ["Hold sessions for those who are new", "09/30/2016"],
            ["REPORT OF ACCOMPLISHMENTS", ""],
            ["71% were trained this year.", ""],
        ],
        merges=[(0, 8, 0, 8, 1), (0, 9, 0, 9, 1)],
    )


@layout(
    "graded-forms.md",
    D(2025, 1, 31),
    Right("A draft is to be put to Cabinet.", ("Director of Community Services",), D(2025, 3, 31), "That the Council writes a strategy.", status="in_progress"),
    Right("The guidance is to be written anew.", ("Planning Manager",), D(2025, 7, 31), "That one way is agreed.", status="delayed"),
)  # fmt: skip
def graded_forms() -> bytes:
    """A form to each recommendation, with a bare date, a grade, and a new date among the evidence."""

    def form(number: int, said: str, who: str, when: str, action: str, evidence: str, grade: str) -> str:
        return (
            f"| Recommendation {number}: | {said} |\n|---|---|\n| Responsibility: | {who} |\n| Date: | {when} |\n"
            f"| Agreed Action: | {action} |\n| Evidence of Progress (January 2025): | {evidence} |\n"
            f"| Assessment of Progress (January 2025): (include explanation if required) | {grade} |\n\n"
        )

    first = form(1, "That the Council writes a strategy.", "Director of Community Services", "March 2025",
                 "A draft is to be put to Cabinet.", "640 answers came.", "2 – On-Track")  # fmt: skip
    second = form(2, "That one way is agreed.", "Planning Manager", "By the end of 2023/24",
                  "The guidance is to be written anew.", "Work began late. Revised completion date: July 2025.", "3 – Slipped")  # fmt: skip
    return f"# Scrutiny monitoring\n\n{first}{second}".encode()


@layout(
    "number-above-the-words.docx",
    D(2020, 9, 1),
    Right("Train the teams together", ("EMV",), D(2016, 12, 31), "RECOMMENDATION 2: The State forms teams.", status="completed"),
    Right("Write the law on planning", ("DJCS",), D(2020, 12, 31), "RECOMMENDATION 3: The State makes a law.", status="in_progress"),
)  # fmt: skip
def number_above_the_words() -> bytes:
    """Recommendations in two rows, number and words, each beside how the whole of it stands."""
    head = ["No.", "Action", "Lead agency", "Due date", "Status"]
    return word(
        [
            ["RECOMMENDATION 2", "", "", "", "STATUS"],
            ["The State forms teams.", "", "", "", "Ongoing"],
            head,
            ["9", "Train the teams together", "EMV", "31 December 2016", "Complete"],
            ["RECOMMENDATION 3", "", "", "", "STATUS"],
            ["The State makes a law.", "", "", "", "Ongoing"],
            head,
            ["26", "Write the law on planning", "DJCS", "December 2020", "Ongoing"],
        ],
        merges=[(0, row, 0, row, 3) for row in (0, 1, 4, 5)],
    )


@layout(
    "follow-up-of-a-review.csv",
    D(2024, 11, 1),
    Right("Plan put to the Dean", ("Chair",), D(2025, 1, 31), "Plan for new staff."),
    Right("Plan looked at again", ("Dean",), D(2025, 5, 31), "Plan for new staff."),
    Right("List of instruments", ("Coordinator",), D(2025, 3, 31), "Renew the equipment."),
)  # fmt: skip
def follow_up_of_a_review() -> bytes:
    """What is to be done, under a heading that elsewhere stands over remarks."""
    return b"""Recommendation,Unit's Responses,Proposed Follow-up,Responsibility for Leading Follow-up,Timeline
Plan for new staff.,We agree. Two retire soon.,Plan put to the Dean,Chair,"January 31, 2025"
,,Plan looked at again,Dean,"May 31, 2025"
Renew the equipment.,We agree that this is long overdue.,List of instruments,Coordinator,"March 31, 2025"
"""


@layout(
    "finding-after-the-action.csv",
    D(2020, 9, 2),
    Right("A check will be made each month.", ("Vetting Manager",), D(2020, 12, 31), status="completed"),
    Right("The records will be compared.", ("Superintendent",), D(2020, 10, 31), status="not_started"),
)  # fmt: skip
def finding_after_the_action() -> bytes:
    """What the auditors found of an action stands right of it, and is not what it is for."""
    return b"""Assignment,Management action,Original date,Audit finding,Current status,Owner responsible
Vetting,A check will be made each month.,31 December 2020,Checks for May to July 2020 were seen.,1 - Implemented,Vetting Manager
Vetting,The records will be compared.,31 October 2020,No comparison was shown to us.,3 - Not implemented,Superintendent
"""


@layout(
    "to-whom.csv",
    D(2018, 2, 1),
    Right("Bring the review to the board", ("JPallister",), D(2018, 3, 20), ref="1", status="in_progress"),
    Right("Send the list of champions round", ("HBriggs",), D(2018, 1, 24), ref="2", status="completed"),
    Right("Draft the dashboard for all", ("LGA",), D(2018, 5, 31), ref="3", status="not_started"),
)  # fmt: skip
def to_whom() -> bytes:
    """Initials grown together with names, and a key whose codes stand one behind the other."""
    return b"""Status key: C \xe2\x80\x93 Completed P \xe2\x80\x93 In progress N \xe2\x80\x93 Not commenced,,,,
Item,Action,To Whom,By When,Status
1,Bring the review to the board,JPallister,20 March 2018,P
2,Send the list of champions round,HBriggs,24/01/18,C
3,Draft the dashboard for all,LGA,May 2018,N
"""


@layout(
    "board-of-cards.csv",
    D(2024, 3, 1),
    Right("Write the policy", ("Amy Lee",), D(2024, 3, 15), status="in_progress"),
    Right("Post", ("Bob Ray",), D(2024, 2, 20), status="completed"),
    Right("Buy a van", ("Amy Lee",), D(2024, 3, 28), status="not_started"),
)
def board_of_cards() -> bytes:
    """An export of cards: the list that one is in says how it stands."""
    return b"""Card Name,List,Members,Due,Labels,Description
Write the policy,Doing,Amy Lee,03/15/2024 12:00 PM,HR,
Post,Done,Bob Ray,02/20/2024 12:00 PM,HR,
Buy a van,To Do,Amy Lee,03/28/2024 12:00 PM,Fleet,
"""


@layout(
    "timeline-of-quarters.docx",
    D(2024, 3, 1),
    Right("Write a policy for the wards", ("Amy Lee",), status="in_progress"),
    Right("Train", ("Bob Ray",), status="delayed"),
)
def timeline_of_quarters() -> bytes:
    """Columns of a timeline make a row of headings no less one."""
    return word(
        [["Action", "Owner", "Q1", "Q2", "Q3", "Q4", "RAG"],
         ["Write a policy for the wards", "Amy Lee", "x", "", "", "", "Green"],
         ["Train", "Bob Ray", "", "", "x", "x", "Red"]],
    )  # fmt: skip
