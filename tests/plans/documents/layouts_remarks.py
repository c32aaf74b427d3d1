# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose remarks and revisions say when something was done, and to when it was moved."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "days-for-remarks.csv",
    D(2008, 3, 1),
    Right("List the areas to look at", ("Diversity Adviser",), D(2007, 4, 30), status="completed", completed_on=D(2007, 4, 20)),
    Right("Agree a form for it", ("Head of Planning",), D(2007, 4, 30), status="completed", completed_on=D(2007, 4, 30)),
    Right("Look at the first of them", ("Diversity Adviser",), D(2007, 7, 31), status="completed", completed_on=D(2007, 8, 31)),
    Right("Tell everybody about it", ("Web Editor",), D(2008, 4, 30), status="in_progress"),
)  # fmt: skip
def days_for_remarks() -> bytes:
    """A remark that is only a day is that of completion, where other remarks say so."""
    return b"""Action,Timescale,Accountable,Position at first review
List the areas to look at,April 07,Diversity Adviser,Completed 20/04/07
Agree a form for it,April 07,Head of Planning,April 07
Look at the first of them,July 07,Diversity Adviser,Completed August 07
Tell everybody about it,April 08,Web Editor,Ongoing
"""


@layout(
    "several-revisions.csv",
    D(2023, 11, 1),
    Right("Confirm who may log in", ("S. Pillay", "J. Achter"), D(2024, 1, 31), status="in_progress", ref="1"),
    Right("Buy a new server", ("IT Manager",), D(2023, 12, 31), status="delayed", ref="2"),
)
def several_revisions() -> bytes:
    """Of several revisions in one cell the last is in force; an owner's name and a list of states are headings."""
    return b"""No,Agreed Action,Issue Owner Name,Original Date,Revised Due Date,"Progress (Completed, On target, Overdue)"
1,Confirm who may log in,"S. Pillay, J. Achter",31-Jul-23,"31-Oct-23, 31-Jan-24",On target
2,Buy a new server,IT Manager,30-Sep-23,31-Dec-23,Overdue
"""


@layout(
    "actioned-then.csv",
    D(2012, 12, 1),
    Right("Review what callers hear", ("BK", "LM"), D(2012, 6, 30), status="completed", completed_on=D(2012, 8, 31)),
    Right("Ask for quotes", ("SH",), D(2012, 12, 31)),
)
def actioned_then() -> bytes:
    """ "Actioned" behind a date says when the action was done."""
    return b"""Actions,Date By,Owner
Review what callers hear,30/6/12 Actioned Aug 2012,BK/LM
Ask for quotes,Dec 2012,SH
"""


@layout(
    "developments.csv",
    D(2023, 10, 16),
    Right(
        "Test all senior staff", ("Deputy Manager",), D(2023, 8, 31), status="completed", completed_on=D(2023, 8, 24)
    ),
    Right("Draw up the rota", ("Registered Manager",), D(2023, 12, 31), status="in_progress"),
)
def developments() -> bytes:
    """A remark under "Key developments" says when an action was completed that the document's colours call so, and to
    when one was moved."""
    return b"""RAG rating,R - Not achieved,A - In progress,G - Completed and seen,
,,,,
Actions required,Deadline,Person responsible,RAG rating,Key developments
Test all senior staff,31/08/2023,Deputy Manager,G,Completed 24/08/23. All 9 signed off.
Draw up the rota,30/09/2023,Registered Manager,A,Revised to December 2023
"""


@layout(
    "timetable-revised.csv",
    D(2003, 3, 3),
    Right("Ask tenants what they want", ("Service Group",), D(2001, 12, 31), "TARGET 1: Services that answer to tenants", status="completed"),
    Right("Write down what is aimed at", ("Head of Housing",), D(2003, 2, 28), "TARGET 1: Services that answer to tenants", status="in_progress"),
    Right("Start a schedule of rates", ("Head of Repairs",), D(2003, 4, 30), "TARGET 2: Quicker repairs", status="in_progress"),
)  # fmt: skip
def timetable_revised() -> bytes:
    """A revised timetable is in force; targets above actions are what these are for."""
    return b"""ACTION PLAN,BY WHOM,BY WHEN,PROGRESS,REVISED TIMETABLE
TARGET 1: Services that answer to tenants,,,,
Ask tenants what they want,Service Group,December 2001,Done,
Write down what is aimed at,Head of Housing,June 2002,Ongoing,February 2003
TARGET 2: Quicker repairs,,,,
Start a schedule of rates,Head of Repairs,April 2003,On target,
"""


@layout(
    "moved-in-remarks.csv",
    D(2016, 1, 20),
    Right("Agree the list of training", ("CC",), D(2016, 3, 31), ref="2.5"),
    Right("Launch appraisals", ("DW",), D(2016, 3, 31), ref="4.2"),
    Right("Print the leaflet", ("Registered Manager",), D(2016, 4, 5), ref="4.3"),
)
def moved_in_remarks() -> bytes:
    """Remarks say to when an action was moved: under what was not achieved, beside evidence, forward as well as back."""
    return b"""Ref,Milestone,Lead,Target date,Milestones not achieved in planned timeframe and rationale,Evidence / comments
2.5,Agree the list of training,CC,29/02/16,List not signed off. New date 31/03/16,
4.2,Launch appraisals,DW,31.05.16,Completion date brought forward from 31.05.16 to 31.03.16.,
4.3,Print the leaflet,Registered Manager,15/03/2016,,"At the printers, revised date 05/04/2016"
"""


@layout(
    "what-was-achieved.csv",
    D(2016, 7, 31),
    Right("Report the gap to the Senate", ("PVC (Education)",), D(2016, 3, 31), status="completed", completed_on=D(2016, 3, 16)),
    Right("Submit the bid for the award", ("KB",), D(2016, 4, 30), status="completed", completed_on=D(2016, 4, 29)),
    Right("Ask those who enrol", ("PIU", "TR"), D(2016, 9, 30), status="in_progress"),
)  # fmt: skip
def what_was_achieved() -> bytes:
    """ "What did we achieve?" holds remarks, and says when what an action asks for was done."""
    return b"""Action,What did the University achieve?,Target Date,Lead
Report the gap to the Senate,Reported to Senate on 16/3/16,March 16,PVC (Education)
Submit the bid for the award,Submitted 29 April 2016,By end of April 2016,KB
Ask those who enrol,Ongoing,September 2016,PIU/TR
"""
