# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose actions say themselves who is to do them and when: self-audits, checklists, short tables."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "self-audit.xlsx",
    D(2024, 5, 15),
    Right("Meg to check the extinguishers by 30 June 2024", ("Meg",), D(2024, 6, 30), "We have a fire plan", ref="A1"),
    Right("Tom to print the map", ("Tom",), D(2024, 5, 31), "Visitors are told where to gather", ref="A3"),
    Right("Run a drill with everybody", ("Meg",), D(2024, 9, 1), "Drills are held twice a year", ref="B1"),
    Right("Write to the brigade", ("Head of Estates",), D(2024, 6, 30), "The brigade knows the site", ref="B2"),
    Right("first report to the board", ("Tom",), None, "The board hears of alarms", ref="B3"),
)
def self_audit() -> bytes:
    """What is to be done is told with who and by when, wherever these stand; "Yes" and "No" are no states of it."""
    rows = [
        ["Fire safety self audit", None, None, None],
        [None, "Is this in place?", "Yes / No / Partly", "What we need to do (who and by when)"],
        ["A. Plans", "A. Plans", "A. Plans", "A. Plans"],
        ["A1", "We have a fire plan", "Partly", "Meg to check the extinguishers by 30 June 2024"],
        ["A2", "We have a safety policy", "Yes", None],
        ["A3", "Visitors are told where to gather", "No", "Tom to print the map, end of May"],
        ["B. Practice", "B. Practice", "B. Practice", "B. Practice"],
        ["B1", "Drills are held twice a year", "No", "Run a drill with everybody (Meg, 1/9/24)"],
        ["B2", "The brigade knows the site", "Partly", "Write to the brigade – Head of Estates, June 2024"],
        ["B3", "The board hears of alarms", "No", "Tom – first report to the board"],
    ]
    return workbook({"Audit": rows}, merges={"Audit": ["A3:D3", "A7:D7"]})


@layout(
    "who-and-when-behind.docx",
    D(2024, 5, 15),
    Right("Check the stores each morning", ("Cook",), D(2024, 6, 30), "Food is kept cold", status="in_progress"),
    Right("Mend the back door", ("Head of Estates",), D(2024, 7, 31), "Doors shut", status="not_started"),
)  # fmt: skip
def who_and_when_behind() -> bytes:
    """A table without columns of owners and of dates has both behind its actions."""
    return word(
        "# Kitchen review",
        [["Standard", "Action", "Status"],
         ["Food is kept cold", "Check the stores each morning (Cook, June 2024)", "In progress"],
         ["Doors shut", "Mend the back door – Head of Estates, by 31 July 2024", "Not started"]],
    )  # fmt: skip


@layout(
    "when-behind.csv",
    D(2004, 6, 1),
    Right("Put the leaflet on the website.", ("PPI Manager",), D(2005, 1, 31), "People should know", ref="1.1"),
    Right("Audit all clinics.", ("Infection Nurse",), D(2005, 3, 31), "Clinics should be clean", ref="1.2"),
)  # fmt: skip
def when_behind() -> bytes:
    """A date behind the sentence of an action is when it is due, where no column says."""
    return b"""Ref,Objective,Action required & timescales for completion,Accountability
1.1,People should know,Put the leaflet on the website. January 2005,PPI Manager
1.2,Clinics should be clean,Audit all clinics. 2004/05,Infection Nurse
"""


@layout(
    "start-and-end-within.docx",
    D(2011, 6, 30),
    Right("We agree. The guidance will be changed. It will be posted.", ("Manager, Methods",), D(2011, 10, 31), "1. Support those who plan", start=D(2011, 5, 1)),
    Right("We agree. The returns have been merged.", ("Director, Reviews",), None, "2. Ask for less", start=D(2011, 1, 1), status="completed", completed_on=D(2011, 5, 31)),
    Right("We agree. Options will be looked at.", ("Manager, Systems",), None, "3. Provide a tool", start=D(2011, 9, 1)),
)  # fmt: skip
def start_and_end_within() -> bytes:
    """Lines of an action say when it starts and ends, between lines of its words."""
    return word(
        "# Management response",
        [["Recommendations", "Action", "OPI"],
         ["1. Support those who plan", "We agree. The guidance will be changed.\nStart Date: May 2011\nEnd Date: October 2011\nIt will be posted.", "Manager, Methods"],
         ["2. Ask for less", "We agree. The returns have been merged.\nStart Date: January 2011\nEnd Date: Completed May 2011", "Director, Reviews"],
         ["3. Provide a tool", "We agree. Options will be looked at.\nStart Date: September 2011\nEnd Date: To be determined", "Manager, Systems"]],
    )  # fmt: skip
