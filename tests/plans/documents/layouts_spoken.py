# ruff: noqa: E501 - documents are shown as they are
"""Made-up minutes and reports: lists under "Action points", announcements, sentences, states on lines of their own."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "governors.txt",
    D(2010, 12, 8),
    Right("Clerk/chair to put the minutes on the next agenda, which is that of the full governing body.", ("Clerk", "chair")),
    Right("Clerk to draft terms of reference by 17th December.", ("Clerk",), D(2010, 12, 17)),
    Right("Finance sub-committee to review the budget by 31 January 2011.", ("Finance sub-committee",), D(2011, 1, 31)),
)  # fmt: skip
def governors() -> bytes:
    """Action points stand between the items of an agenda, which are numbered; long lines are cut."""
    return b"""                      Full Governors Meeting
                     Tuesday 7th December 2010

Present: Keith Sharpe, Andrew Joll, Tessa Edmunds, Alan Corbett, Jo Nuttall,
Helen Ellis, Sean Whitley.

1. Introduction:

The minutes had not been sent round.

                             Action Point
     *  Clerk/chair to put the minutes on the next agenda, which is that of
        the full governing body.

2. Structure:

                             Action Points
     *  Clerk to draft terms of reference by 17th December.
     *  Finance sub-committee to review the budget by 31 January
        2011.

3. Date of next meeting: Tuesday 1st February 2011 at 6.00 p.m.
""".replace(b"*", "•".encode())


@layout(
    "lettered.html",
    D(2008, 11, 21),
    Right("SW to notify Paula Grewal", ("SW",)),
    Right("Booking form to be removed", ()),
    Right("SW and StM to look at the file area, by end of January", ("SW", "StM"), D(2009, 1, 31)),
)
def lettered() -> bytes:
    """Paragraphs with letters below "Actions:" are a list; the numbers of the agenda are not."""
    return b"""<h1>Users Group</h1><h2>Meeting 21 November 2008</h2><p>Notes of the meeting</p>
<p>Present:</p><p>Simone Beattie (SmB)</p><p>Stuart Munro (StM)</p><p>Susan Weir (SW)</p>
<p>3.1 Convenor (SW)</p><p>The team has been told of the new group.</p>
<p>Actions:</p><p>a. SW to notify Paula Grewal</p><p>b. Booking form to be removed</p>
<p>3.2 Technical</p><p>Actions:</p><p>a. SW and StM to look at the file area, by end of January</p>
<p>4. Constitution</p><p>It was fine.</p>"""


@layout(
    "agreed-action.html",
    D(2023, 3, 22),
    Right("apologise to Mr D for the faults", ("Council",)),
    Right("pay Mr D \N{POUND SIGN}400", ("Council",)),
    Right("review its procedure.", ("Council",)),
    Right("publish the timescales on its website.", ("Council",), D(2023, 9, 30)),
)
def agreed_action() -> bytes:
    """What a line announces is said of all the items below it: by when, and who."""
    return b"""<h1>Marlbury District Council (22 000 917)</h1><h2>What I found</h2><p>12. Mr D applied in March 2021.</p>
<h2>Agreed action</h2><p>41. Within one month of the date of our final decision, the Council will:</p>
<ul><li>apologise to Mr D for the faults; and</li><li>pay Mr D &pound;400;</li></ul>
<p>42. The Council has also agreed to take the following action within three months of the date of our final decision:</p>
<ul><li>review its procedure.</li></ul>
<p>43. By 30 September 2023 the Council will:</p><ul><li>publish the timescales on its website.</li></ul>
<h2>Final decision</h2><p>44. I have completed my investigation.</p>"""


@layout(
    "commitments.md",
    D(2016, 5, 12),
    Right("We will set up a public register of contracts.", ("Department for Land",), D(2017, 6, 30), "To know who owns land.", D(2016, 5, 1)),
    Right("We will agree a common format for reports.", ("Department of Energy",), D(2017, 12, 31), "To compare reports.", D(2016, 1, 1)),
    Right("We will write a new strategy.", ("Cabinet Office",), D(2016, 12, 31), "To bring work together.", D(2016, 5, 1)),
)  # fmt: skip
def commitments() -> bytes:
    """Labels that come back and say nothing of an action are fields of the record, and no actions."""
    said = [
        ("register", "To know who owns land.", "We will set up a public register of contracts. Lead implementing organisation(s): Department for Land", "May 2016 – June 2017"),
        ("reports", "To compare reports.", "We will agree a common format for reports.\n\nLead implementing organisation(s): Department of Energy", "January 2016 – December 2017"),
        ("strategy", "To bring work together.", "We will write a new strategy.\n\nLead implementing organisation(s): Cabinet Office", "May 2016 – December 2016"),
    ]  # fmt: skip
    return "\n\n".join(
        ["# Action plan 2016-18"]
        + [
            f"## Commitment {at}: {name}\n\nObjective: {aim}\n\nCommitment: {what}\n\n"
            f"Other actors involved – government: Treasury\n\nOther actors involved – CSOs, working groups: Tax Watch\n\nTimeline: {when}"
            for at, (name, aim, what, when) in enumerate(said, start=1)
        ]
    ).encode()


@layout(
    "working-group.md",
    D(2025, 4, 15),
    Right("Make a folder for examples", ("Arun",)),
    Right("Write up the question of the budget", ("Andy", "Charles"), status="completed"),
    Right("Send the topics to the chairs by May 9", ("Everybody",), D(2025, 5, 9)),
    Right("Ask buyers before the May call", ("Miguel", "Ben")),
)
def working_group() -> bytes:
    """Who stands in brackets behind a task was there; a call of which the day is not said is no date."""
    return b"""# Working group - 2025-04-15

## Attendees

1. Arun Zeller (The Harbor Post)
2. Ben Castle (Metric)
3. Charles Hale
4. Andy Lister
5. Miguel Marin

## Review of action items

- [ ] Make a folder for examples (Arun)
- [x] Write up the question of the budget (Andy, Charles)

## Action items from this meeting

- [ ] Send the topics to the chairs by May 9 (Everybody)
- [ ] Ask buyers before the May call (Miguel/Ben)
"""


@layout(
    "patient-group.docx",
    D(2012, 3, 9),
    Right("LH issue the draft constitution to the group", ("LH",)),
    Right("PW to show the slides at the meeting on 8 June 2012", ("PW",), D(2012, 6, 8)),
    Right("Practice to put up a notice", ("Practice",)),
)
def patient_group() -> bytes:
    """Under "Action" everything is asked for, also of whom the sentence names in another way."""
    return word(
        "Patient Participation Group meeting",
        "Minutes of the meeting held on Friday 9th March 2012",
        [["Minutes Item", "Ref", "Action"],
         ["LD welcomed the members.", "", ""],
         ["A draft was handed out.", "Draft", "LH issue the draft constitution to the group"],
         ["The slides were fine.", "Slides", "PW to show the slides at the meeting on 8 June 2012"],
         ["Several patients had been told 72 hours.", "", "Practice to put up a notice"]],
    )  # fmt: skip


@layout(
    "said-once.md",
    D(2022, 5, 15),
    Right("Survey all students by April 15, 2022.", ("Office of Research",), D(2022, 4, 15), ref="5.1.a"),
    Right("Share the results in open forums.", ("Office of Research",), ref="5.1.b"),
    Right("Launch a web form.", ("Dean of Students",), ref="5.2.a"),
    Right("Publish a summary by December 31, 2022.", ("Dean of Students",), D(2022, 12, 31), ref="5.2.b"),
)
def said_once() -> bytes:
    """Who is responsible stands once below the steps of each item, and for all of them."""
    return b"""# Agenda Item 5: Equity

## Action Item 5.1

### Action Steps for Discussion:

5.1.a \xe2\x80\x93 Survey all students by April 15, 2022.

5.1.b \xe2\x80\x93 Share the results in open forums.

**Responsible Parties:** Office of Research

## Action Item 5.2

### Action Steps for Discussion:

5.2.a \xe2\x80\x93 Launch a web form.

5.2.b \xe2\x80\x93 Publish a summary by December 31, 2022.

**Responsible Parties:** Dean of Students
"""


@layout(
    "stated-below.docx",
    D(2016, 11, 30),
    Right("Policy completed and posted on the web site", (), None, "Section 3 Policies", status="completed", completed_on=D(2014, 1, 1)),
    Right("Features to be considered if kiosks are introduced", (), None, "Section 6 Kiosks"),
    Right("All content to conform with Level AA", (), D(2021, 1, 1), "Section 14 Websites", status="in_progress"),
)  # fmt: skip
def stated_below() -> bytes:
    """How an action stands is on the line below it."""
    return word(
        "# Accessibility standards",
        "### Section 3 Policies",
        "3.(1) Every organization shall maintain policies.",
        "Policy completed and posted on the web site:",
        "Completed January 1, 2014",
        "### Section 6 Kiosks",
        "Features to be considered if kiosks are introduced:",
        "Not applicable at this time",
        "### Section 14 Websites",
        "All content to conform with Level AA:",
        "In progress, to be completed by January 1, 2021",
    )


@layout(
    "described-items.md",
    D(2025, 3, 28),
    Right("Circulate the scope statement", ("Dana Whitlock",), D(2025, 3, 12), status="completed", ref="31"),
    Right("Find an editor for the annex", (), None, status="not_started", ref="32"),
)
def described_items() -> bytes:
    """An action that only its description says, in a list of its fields below its number."""
    return b"""# Working Group \xe2\x80\x94 Action Items

**Action Item #31**
- **Owner**: Dana Whitlock
- **Assigned**: 2025-02-12
- **Due**: 2025-03-12
- **Status**: Completed
- **Priority**: High
- **Description**: Circulate the scope statement

**Action Item #32**
- **Owner**: TBD
- **Due**: TBD
- **Status**: Not started
- **Description**: Find an editor for the annex
"""


@layout(
    "boxes-of-labels.docx",
    D(2009, 6, 1),
    Right("2.1 Empower charge nurses", ("Chief Executives",), D(2008, 10, 31), "NHS BOARDS", status="completed"),
    Right("2.2 Carry out the review", ("Medical Directors",), D(2010, 12, 31), "NHS BOARDS", status="in_progress"),
)
def boxes_of_labels() -> bytes:
    """Labels stand in the cells with what they say, some with nothing behind them."""

    def box(action: str, lead: str, when: str, state: str) -> list[list[str]]:
        return [
            [f"Action: {action}", f"Action: {action}"],
            [f"Lead: {lead}", f"Lead: {lead}"],
            [f"Completion Date: {when}", f"Status: {state}"],
            ["Progress:", "Progress:"],
            ["Comments/Outstanding Actions:", "Comments/Outstanding Actions:"],
        ]

    return word(
        "# Delivery plan",
        "## NHS BOARDS",
        box("2.1 Empower charge nurses", "Chief Executives", "October 2008", "COMPLETE"),
        box("2.2 Carry out the review", "Medical Directors", "December 2010", "GREEN"),
    )


@layout(
    "area-above-again.html",
    D(2020, 8, 1),
    Right("Review the policy", ("Group Manager",), D(2020, 9, 30), "The Service should train its staff", ref="E1.1"),
    Right("Develop a framework", ("Area Manager",), D(2020, 3, 31), "The Service should evaluate its work", ref="E2.1"),
)
def area_above_again() -> bytes:
    """Each area for improvement stands in a row of labels above headings that come back, one of them over two columns."""
    area = '<tr><td colspan="2">Ref No. {}</td><td>Area for improvement: {}</td><td colspan="2">Background information: {}</td></tr>'
    heads = '<tr><td>Ref:</td><td colspan="2">Action:</td><td>Lead:</td><td>Target:</td></tr>'
    row = '<tr><td>{}</td><td colspan="2">{}</td><td>{}</td><td>{}</td></tr>'
    told = "Only the educators are trained to visit people at home, and nobody else is."
    return (
        "<h1>Improvement plan</h1><table>"
        + area.format("E1", "‘The Service should train its staff’", told) + heads
        + row.format("E1.1", "Review the policy", "Group Manager", "30/09/2020")
        + area.format("E2", "‘The Service should evaluate its work’", told) + heads
        + row.format("E2.1", "Develop a framework", "Area Manager", "31 March 2020")
        + "</table>"
    ).encode()  # fmt: skip
