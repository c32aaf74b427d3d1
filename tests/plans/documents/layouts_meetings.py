# ruff: noqa: E501 - documents are shown as they are
"""Made-up minutes and notes: action lines that only name somebody, lists of who is to do what, logs of several kinds."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "action-by-initials.md",
    D(2024, 5, 20),
    Right("There are two empty seats, and notices will be put up.", ("SH",)),
    Right("Website link", (), status="completed"),
    Right("Clerk recruitment", ("GW",), status="in_progress"),
    Right("JM to ask three firms for a price.", ("JM",)),
    Right("The bin by the shop is still broken. The county to be chased.", ("PM", "KW")),
    Right("The grant form to be sent in by 31st May 2024.", ("DC", "CB"), D(2024, 5, 31)),
)
def action_by_initials() -> bytes:
    """What stands above "Action SH" is theirs to do, and actions of an earlier meeting are told with how they stand."""
    return b"""# Minutes 14th May 2024

Minutes of the Council meeting, 14th May 2024

In attendance: Councillors S Hollis (SH), P Marsh (PM), J Morris (JM). Kay Winter (KW), clerk.

1) Vacancies

There are two empty seats, and notices will be put up.

Action SH

2) Update on Actions arising from previous meetings

Website link - Done

Clerk recruitment - Still ongoing GW

3) Playground

JM to ask three firms for a price.

Action JM

The bin by the shop is still broken. The county to be chased.

Action PM/KW

4) Show

The grant form to be sent in by 31st May 2024.

Action DC & CB
"""


@layout(
    "minutes-in-html.md",
    D(2011, 4, 4),
    Right("DCLG to ask the accountants for advice.", ("DCLG",)),
    Right("Panel to agree a view and put it on the blog", ("Panel",)),
    Right("William to set up a meeting for Carl", ("William",)),
    Right("Make more use of the newsletter", ("Secretariat",)),
)
def minutes_in_html() -> bytes:
    """Minutes that a site keeps as HTML below a front matter; a list below "Actions:" is one of actions."""
    return b"""---
title: Data panel, eighth meeting 23rd March 2011
---

<p><strong>Meeting note </strong></p>
<p><strong>Apologies</strong>: Cllr Liam Mawson</p>
<p>Minutes of the 9th February 2011 meeting were agreed.</p>
<p><strong>Action: DCLG to ask the accountants for advice.</strong></p>
<p><strong>Action: Panel to agree a view and put it on the blog</strong></p>
<p><strong>Actions:</strong></p>
<ul><li>William to set up a meeting for Carl</li></ul>
<p><strong>Item 3: News</strong></p>
<p><strong>Actions:</strong> for Secretariat</p>
<ul><li>Make more use of the newsletter</li></ul>
<p><strong>Item 4: Close</strong></p>
"""


@layout(
    "action-points.md",
    D(2024, 6, 5),
    Right("The Trail Office to look into the law on signs", ("Trail Office",), status="delayed", ref="AP58/4"),
    Right("Pathways to talk to the farmers", ("Pathways",), status="completed", ref="AP62/1"),
    Right("NAF members to send comments by end of Feb", ("NAF members",), D(2024, 2, 29), status="completed", ref="AP62/4"),
)  # fmt: skip
def action_points() -> bytes:
    """Action points by their numbers, each with who it begins with and how it stands behind a dash."""
    return """# Access forum - 5 June 2024

## Agenda

Minutes and action points of the forum in Scotland, 10:30 – 13:00

**AP58/4**: The Trail Office to look into the law on signs – carry forward: no progress since May

**AP62/1**: Pathways to talk to the farmers – discharged

**AP62/4**: NAF members to send comments by end of Feb – discharged
""".encode()


@layout(
    "lists-below-names.md",
    D(2007, 3, 13),
    Right("Put the plan on the website", ("MartaK",), status="completed"),
    Right("Ask vendors about the file", ("Henry Clarke",)),
    Right("Look at the code by Mar 19, 2007", ("DaveW", "PeteM"), D(2007, 3, 19)),
)
def lists_below_names() -> bytes:
    """Items below a name are that person's."""
    return b"""# Call notes

## Attendants

* Marta Kovacs, Windhoff
* Henry Clarke, TQ

## Action items

* MartaK:
    * Put the plan on the website - done
* Henry Clarke:
    * Ask vendors about the file
* DaveW, PeteM:
    * Look at the code by Mar 19, 2007
"""


@layout(
    "state-in-brackets.md",
    D(2021, 10, 21),
    Right("Send round the new pathway", ("Philip Roberts",), status="not_started"),
    Right("Send the data back by 30/11/2021", ("all Service Managers",), D(2021, 11, 30), status="in_progress"),
    Right("Ask who would take the chair", ("Neil Larch",), status="completed"),
)
def state_in_brackets() -> bytes:
    """Whose an item is, and how it stands, in brackets at its end."""
    return b"""# Group meeting

### Actions

1. Send round the new pathway [new for Philip Roberts]
2. Send the data back by 30/11/2021 [ongoing for all Service Managers]
3. Ask who would take the chair [completed by Neil Larch]
"""


@layout(
    "kinds-of-entries.csv",
    D(2010, 5, 24),
    Right("Set up a meeting of the small group", ("RT",), None, ref="1", status="completed"),
    Right("Draft the terms of the five groups", ("GV",), D(2010, 6, 4), ref="5"),
)
def kinds_of_entries() -> bytes:
    """In a log of decisions, messages and actions, which says what each is, only actions are any."""
    return """No.,Decision or Action or Message,Who?,When?,Action completed?
1,Action – Set up a meeting of the small group,RT,ASAP,Yes
2,Decision – The group meets twice each year.,,,
5,Action – Draft the terms of the five groups,GV,4th June 2010,No
6,Message – The survey closes on 30th June,,,
""".encode()


@layout(
    "spoken-with-dates.docx",
    D(2015, 3, 10),
    Right("Draft a letter for patients", ("LP",), D(2015, 4, 28)),
    Right("Change the words on the telephone", ("CT", "MH"), D(2015, 3, 31)),
    Right("Find out what the screen costs", ("AB",)),
)
def spoken_with_dates() -> bytes:
    """Behind what is asked for stands by when, in a bracket or as a sentence of its own."""
    return word(
        "# Patient group",
        "Minutes of meeting 3rd March 2015",
        [["Points of discussion", "Actions"],
         ["Survey", "LP: Draft a letter for patients – by next meeting (28th April 2015)\nCT/MH: Change the words on the telephone. End of March\nAB: Find out what the screen costs. Next meeting"]],
    )  # fmt: skip


@layout(
    "what-was-done.md",
    D(2021, 8, 24),
    Right("A new form was brought in.", ("Head of Safeguarding",), None, "Concern 1: Notes were kept unchecked", status="completed", completed_on=D(2021, 3, 31)),
    Right("We will ask somebody from outside to look at 30 files.", ("Independent Chair",), D(2021, 12, 31), "Concern 1: Notes were kept unchecked"),
)  # fmt: skip
def what_was_done() -> bytes:
    """What stands under "What we have done" is done, on the day that is given."""
    return b"""# Response of the Diocese

## The Coroner's concerns

### Concern 1: Notes were kept unchecked

**What we have done**

- A new form was brought in. (Head of Safeguarding, March 2021)

**What we will do**

- We will ask somebody from outside to look at 30 files. (Independent Chair, by December 2021)
"""


@layout(
    "subjects-of-a-group.csv",
    D(2016, 4, 28),
    Right("Put the newsletter in the surgery", ("John", "Margaret"), D(2016, 3, 31), status="completed", completed_on=D(2016, 3, 29), ref="5.1"),
    Right("Write the summer newsletter", ("John",), D(2016, 6, 30), ref="5.2"),
    Right("Book the room", ("Ray",), D(2016, 4, 14), status="completed", completed_on=D(2016, 4, 11), ref="6"),
)  # fmt: skip
def subjects_of_a_group() -> bytes:
    """What a group talked about is not what its actions are for."""
    return b"""Item,Subject,What was agreed,First raised,Who,By when,Outcome
5,Newsletter,Put the newsletter in the surgery,17/3/16,John & Margaret,31.3.16,Done 29.3.16
5,Newsletter,Write the summer newsletter,17/3/16,John,end of June 2016,
6,Library use,Book the room,17/3/16,Ray,Thurs 14 April 2016,Done 11/4/16
"""


@layout(
    "only-how-they-go.csv",
    D(2012, 9, 20),
    Right("LD to write to the charity", ("LD",), None, status="in_progress", ref="1.2"),
    Right("JM to print the newsletter", ("JM",), None, status="completed", ref="3.3"),
)
def only_how_they_go() -> bytes:
    """Numbered actions with nothing beside them but how they go are a log; who does them stands in their words."""
    return b"""Minutes Item,Ref,Action,Update June meeting,Update Sept meeting
Links,1.2,LD to write to the charity,,Ongoing
Links,3.3,JM to print the newsletter,Draft seen,"Complete, in the surgery"
"""
