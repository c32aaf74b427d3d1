# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans in parts: sister tables under titles of their own, overviews, lists headed in a cell, states of a section."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "titles-above-headings.docx",
    D(2019, 3, 1),
    Right("Fit a second lock", ("Caretaker",), D(2019, 4, 30), "Strategic Objective 1: Doors: Keep the building shut at night"),
    Right("Number every key", ("Clerk",), D(2019, 5, 31), "Strategic Objective 1: Doors: Keep the building shut at night"),
    Right("Paint the kerbs", ("Foreman",), D(2019, 6, 30), "Strategic Objective 2: Paths: Make the paths safe to walk on"),
)  # fmt: skip
def titles_above_headings() -> bytes:
    """The row over the whole width above the headings of each table says what its actions are for."""
    first, second = (
        "Strategic Objective 1: Doors: Keep the building shut at night",
        "Strategic Objective 2: Paths: Make the paths safe to walk on",
    )
    return word(
        "# Safer hall plan",
        [[first, "", ""], ["Action required", "Lead", "Timescale"],
         ["Fit a second lock", "Caretaker", "April 2019"], ["Number every key", "Clerk", "May 2019"]],
        [[second, "", ""], ["Action required", "Lead", "Timescale"], ["Paint the kerbs", "Foreman", "June 2019"]],
        merges=[(0, 0, 0, 0, 2), (1, 0, 0, 0, 2)],
    )  # fmt: skip


@layout(
    "overview-first.docx",
    D(2011, 5, 10),
    Right("Set a target with every school", ("Head of Schools",), D(2011, 7, 31), "R1 Raise standards at the end of key stage 4", ref="R1a"),
    Right("Lend an adviser to the weakest", ("Head of Schools",), D(2011, 9, 30), "R1 Raise standards at the end of key stage 4", ref="R1b"),
    Right("Visit homes after ten absences", ("Head of Inclusion",), D(2012, 3, 31), "R2 Improve attendance", ref="R2a"),
)  # fmt: skip
def overview_first() -> bytes:
    """A summary of the recommendations with their leads is no list of actions: the tables below hold these."""
    headings = ["Reference number", "Action", "Lead officer", "Target date"]
    return word(
        "# Post inspection plan",
        [["No.", "Recommendation", "Lead officer"],
         ["R1", "Raise standards at the end of key stage 4", "Head of Schools"],
         ["R2", "Improve attendance", "Head of Inclusion"]],
        [["R1 Raise standards at the end of key stage 4", "", "", ""],
         ["Comments from the report: results have been low for three years.", "", "", ""], headings,
         ["R1a", "Set a target with every school", "Head of Schools", "July 2011"],
         ["R1b", "Lend an adviser to the weakest", "Head of Schools", "September 2011"]],
        [["R2 Improve attendance", "", "", ""],
         ["Comments from the report: attendance is falling.", "", "", ""], headings,
         ["R2a", "Visit homes after ten absences", "Head of Inclusion", "March 2012"]],
        merges=[(1, 0, 0, 0, 3), (1, 1, 0, 1, 3), (2, 0, 0, 0, 3), (2, 1, 0, 1, 3)],
    )  # fmt: skip


@layout(
    "headed-in-a-cell.docx",
    D(2013, 10, 1),
    Right("Families to be asked each month", ("All staff",), D(2014, 9, 30), "GOOD WORD To keep families informed."),
    Right("Web page to be read by the committee", ("Office staff",), D(2014, 5, 31), "GOOD WORD To keep families informed."),
    Right("Bills to be compared with last year", ("Alison", "Brian"), D(2014, 3, 31), "THRIFT To stay within budget."),
    Right("Boiler to be replaced", ("Managers",), D(2014, 1, 31), "THRIFT To stay within budget."),
)  # fmt: skip
def headed_in_a_cell() -> bytes:
    """The lines above a list in a cell say what its items are for, where each has an owner and a date beside it."""
    return word(
        [["Objectives", "By whom", "By when"],
         ["GOOD WORD\nTo keep families informed.\n- Families to be asked each month\n- Web page to be read by the committee",
          "All staff\nOffice staff", "Sept 2014\nMay 2014"],
         ["THRIFT\nTo stay within budget.\n- Bills to be compared with last year\n- Boiler to be replaced",
          "Alison/ Brian\nManagers", "March 2014\nJan 2014"]],
    )  # fmt: skip


@layout(
    "states-of-sections.md",
    D(2025, 6, 17),
    Right("Watch the use of the school grant.", ("SG", "COSLA"), D(2025, 3, 31), status="delayed", ref="2.6"),
    Right("Extend the clinics to the islands.", ("Health Boards",), D(2026, 3, 31), status="in_progress", ref="2.2"),
    Right("Open the helpline.", ("SG",), D(2024, 12, 31), status="completed", ref="1.1"),
)  # fmt: skip
def states_of_sections() -> bytes:
    """How actions stand is said in the heading above them; what is done about a risk to one is no action."""
    return b"""# Progress report 4, Scotland

## Actions determined to be 'off track'

Ref: 2.6

Action: Watch the use of the school grant.

Lead: SG & COSLA

Delivery date: March 2025

Mitigating actions: Group to meet again in September 2025.

## Actions determined to be 'at risk'

Ref: 2.2

Action: Extend the clinics to the islands.

Lead: Health Boards

Delivery date: End March 2026

## Completed actions

Ref: 1.1

Action: Open the helpline.

Lead: SG

Delivery date: December 2024
"""


@layout(
    "led-by-section.md",
    D(2020, 9, 30),
    Right("Draft a charter with partners", ("Statistics Office",), D(2019, 6, 30), "Commitment 9: How formulas are used", D(2018, 11, 1), "completed", ref="9.1"),
    Right("Publish a review of the charter", ("Statistics Office",), D(2020, 12, 31), "Commitment 9: How formulas are used", D(2020, 7, 1), "in_progress", ref="9.2"),
    Right("Post the award notices", ("Ministry of Trade (MoT)", "Department of the Interior"), D(2020, 9, 30), "Commitment 12: Open buying", ref="12.1"),
)  # fmt: skip
def led_by_section() -> bytes:
    """Who leads a commitment leads its milestones."""
    return """# Progress report: September 2020

## Commitment 9: How formulas are used

Lead agency: Statistics Office

### Milestone 1

Draft a charter with partners

Start/End dates: November 2018 – June 2019

Progress: Complete

### Milestone 2

Publish a review of the charter

Start/End dates: July 2020 – December 2020

Progress: Underway

## Commitment 12: Open buying

Lead agency: Ministry of Trade (MoT) and Department of the Interior

### Milestone 1

Post the award notices

Start/End dates: By September 2020
""".encode()


@layout(
    "one-table-each.docx",
    D(2017, 6, 30),
    Right("The report will show what comes back each year.", ("Director of Finance",), D(2017, 9, 30), "The report hides what comes back. It should be set apart."),
    Right("Reminders will be sent to the centres.", ("Accountant", "Head of Estates"), None, "Sheets were not returned. Counting should be finished.", status="completed"),
    Right("Sickness should be checked against pay.", ("Director of Workforce",), D(2016, 6, 30), status="completed"),
    Right("A list of contracts should be kept.", ("Head of Buying",), D(2017, 10, 31), status="in_progress"),
)  # fmt: skip
def one_table_each() -> bytes:
    """Who and when stand in lines of management's comments, or date first in one cell with the owner."""
    return word(
        "# Audit report to the Board, Scotland",
        [["1. Budget reports (paragraph 41)", "Grade 3"], ["Issue and recommendation", "Management comments"],
         ["The report hides what comes back. It should be set apart.",
          "The report will show what comes back each year.\nResponsible officer: Director of Finance\nImplementation date: 30 September 2017"]],
        [["2. Counting (paragraph 23)", "Grade 2"], ["Issue and recommendation", "Management comments"],
         ["Sheets were not returned. Counting should be finished.",
          "Reminders will be sent to the centres.\nResponsible officer: Accountant / Head of Estates\nImplementation date: Complete"]],
        "# Follow up",
        [["Recommendation and grade", "Original implementation date and responsible officer", "Status at June 2017"],
         ["Sickness should be checked against pay.", "June 2016\nDirector of Workforce", "Complete"],
         ["A list of contracts should be kept.", "December 2016\nHead of Buying", "Ongoing. Updated target date: October 2017"]],
    )  # fmt: skip


@layout(
    "text-beside-text.pdf",
    D(2018, 2, 1),
    Right("Write a guide for those who build paths", ("County Council",), D(2018, 12, 31), "Objective 1: Plan towns and villages that help people to walk each day", ref="1"),
    Right("Count the parks with gates for prams", ("Park Rangers",), D(2019, 6, 30), "Objective 1: Plan towns and villages that help people to walk each day", ref="2"),
)  # fmt: skip
def text_beside_text() -> bytes:
    """Two columns of text in one cell over the whole width are read one after the other."""
    pdf = Pdf()
    pdf.text(40, 40, "Walking plan", 16, True)
    edges, top, deep = [40, 80, 400, 560, 700], 80, 30
    for x, lines in ((44, ["Objective 1: Plan towns and villages", "that help people to walk each day"]),
                     (400, ["Outcome: planners think", "of health first"])):  # fmt: skip
        for at, line in enumerate(lines):
            pdf.text(x, top + 11 + at * 11, line)
    for x in (edges[0], edges[-1]):
        pdf.line(x, top, x, top + deep)
    pdf.line(edges[0], top, edges[-1], top)
    pdf.table(
        edges,
        top + deep,
        [["No.", "Action", "Responsibility", "Timeline"],
         ["1", "Write a guide for those who build paths", "County Council", "December 2018"],
         ["2", "Count the parks with gates for prams", "Park Rangers", "June 2019"]],
    )  # fmt: skip
    return pdf.bytes()


@layout(
    "key-below-merged.xlsx",
    D(2026, 3, 2),
    Right("That reports show each saving.", ("DM", "PL"), status="completed", ref="01"),
    Right("That the plan be sent to all members.", ("BR",), status="delayed", ref="02"),
)  # fmt: skip
def key_below_merged() -> bytes:
    """A key below the table, merged over most of its columns, says nothing of what the columns hold: "Area" sorts."""
    key = [
        "Reference: each recommendation has a number that it keeps until the committee takes it off the list again",
        "Area: the service that the recommendation is about, by the name that members know it by",
        "Green: recommendation achieved. Amber: acceptable progress made. Red: unacceptable progress made.",
    ]
    rows = [
        ["Reference", "Date", "Area", "Recommendation", "Exec date", "Lead officer", "Status"],
        ["01", "07/07/25", "Finance", "That reports show each saving.", "02/09/25", "DM/PL", "Complete"],
        ["02", "15/07/25", "Governance", "That the plan be sent to all members.", "02/09/25", "BR", None],
        *([line] for line in key),
    ]
    return workbook(
        {"Tracker": rows},
        merges={"Tracker": [f"A{at}:E{at}" for at in (4, 5, 6)]},
        fills={"Tracker": {"G2": "92D050", "G3": "FF0000"}},
    )
