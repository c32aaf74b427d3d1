# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose rows, cells or tables are cut in parts, each with what a careful person would read from it."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "parallel-cells.docx",
    D(2023, 1, 16),
    Right(
        "Section 75 annual progress report", ("Policy Officer", "Chief Executive"), D(2023, 8, 31), recurrence="annual"
    ),
    Right("Formulation of draft action plan", ("Policy Officer",), D(2023, 6, 30), start=D(2023, 4, 1)),
    Right("Finalised action plan published", ("Policy Officer",), D(2023, 9, 30)),
    Right("Focused training for managers", ("Head of HR",), None),
)
def parallel_cells() -> bytes:
    return word(
        "# Timetable for measures proposed",
        [
            ["Measure", "Lead responsibility", "Timetable"],
            ["Section 75 annual progress report", "Policy Officer / Chief Executive", "31 August (annually)"],
            [
                "Action plan\nFormulation of draft action plan\nFinalised action plan published",
                "Policy Officer\nPolicy Officer",
                "April 2023 – June 2023\nSeptember 2023",
            ],
            ["Focused training for managers", "Head of HR", "Within six months of new Council"],
        ],
    )


@layout(
    "split-rows.pdf",
    D(2021, 1, 11),
    Right(
        "Review the safeguarding policy and agree it with the partnership before it goes to staff in every service",
        ("Head of Safeguarding",),
        D(2021, 3, 31),
        "1. Policy",
        status="in_progress",
    ),
    Right("Train every manager in the new policy", ("Learning & Development Manager",), D(2021, 6, 30), "1. Policy"),
    Right(
        "Audit twenty case files each month",
        ("Principal Social Worker",),
        None,
        "2. Practice",
        status="in_progress",
        recurrence="monthly",
    ),
    Right(
        "Report findings to the improvement board",
        ("Director of Children's Services", "Chair of the Board"),
        D(2021, 4, 30),
        "2. Practice",
    ),
)
def split_rows() -> bytes:
    pdf = Pdf()
    edges = [40, 140, 440, 600, 700, 800]
    pdf.text(40, 30, "Safeguarding improvement plan", 16, bold=True)
    head = ["Recommendation", "Action", "Lead", "By when", "Status"]
    pdf.table(
        edges,
        60,
        [
            head,
            [
                "1. Policy",
                "Review the safeguarding policy and agree it with the partnership",
                "Head of Safeguarding",
                "31st March 2021",
                "In progress",
            ],
        ],
    )
    pdf.text(40, 580, "Safeguarding improvement plan v3 - page 1")
    pdf.page()
    pdf.table(
        edges,
        60,
        [
            ["", "before it goes to staff in every service", "", "", ""],
            ["", "Train every manager in the new policy", "Learning & Development Manager", "June 2021", ""],
            ["2. Practice", "Audit twenty case files each month", "Principal Social Worker", "Ongoing", ""],
            [
                "",
                "Report findings to the improvement board",
                "Director of Children's Services / Chair of the Board",
                "30.04.21",
                "",
            ],
        ],
    )
    pdf.text(40, 580, "Safeguarding improvement plan v3 - page 2")
    return pdf.bytes()


@layout(
    "rules-only.pdf",
    D(2019, 6, 1),
    Right(
        "Publish the climate emergency declaration and the baseline report",
        ("Head of Policy",),
        D(2019, 7, 31),
        "Leadership",
    ),
    Right(
        "Replace the vehicle fleet in stages, beginning with vans",
        ("Fleet Manager", "Director of Place"),
        D(2022, 3, 31),
        "Transport",
    ),
    Right("Survey the twelve largest buildings", ("Energy Officer",), None, "Buildings"),
    Right("Plant 2,000 trees", ("Parks Manager",), D(2020, 2, 29), "Land"),
)
def rules_only() -> bytes:
    pdf = Pdf()
    pdf.text(40, 40, "Climate action plan", 18, bold=True)
    pdf.text(40, 60, "This plan was agreed by full Council in May 2019.")
    pdf.table(
        [40, 140, 430, 620, 800],
        80,
        [
            ["Theme", "Action", "Responsible", "Timescale"],
            [
                "Leadership",
                "Publish the climate emergency declaration and the baseline report",
                "Head of Policy",
                "End of July 2019",
            ],
            [
                "Transport",
                "Replace the vehicle fleet in stages, beginning with vans",
                "Fleet Manager and Director of Place",
                "By 31 March 2022",
            ],
            ["Buildings", "Survey the twelve largest buildings", "Energy Officer", "Autumn 2019"],
            ["Land", "Plant 2,000 trees", "Parks Manager", "Feb 2020"],
        ],
        lines="rows",
    )
    return pdf.bytes()


@layout(
    "several-sheets.xlsx",
    D(2024, 9, 2),
    Right(
        "Hold a staff conference",
        ("HR Director",),
        D(2024, 11, 15),
        "Priority 1: Our people",
        status="in_progress",
        ref="1.1",
    ),
    Right(
        "Launch the wellbeing offer",
        ("Wellbeing Lead",),
        D(2024, 10, 31),
        "Priority 1: Our people",
        status="completed",
        completed_on=D(2024, 8, 30),
        ref="1.2",
    ),
    Right(
        "Publish the service standards",
        ("Head of Customer Services",),
        D(2025, 1, 31),
        "Priority 2: Our customers",
        status="delayed",
        ref="2.1",
    ),
)
def several_sheets() -> bytes:
    head = ["No", "Action", "Lead", "Due", "RAG", "Completed on"]
    people = [
        ["Priority 1: Our people"],
        head,
        ["1.1", "Hold a staff conference", "HR Director", date(2024, 11, 15), "Amber", None],
        ["1.2", "Launch the wellbeing offer", "Wellbeing Lead", date(2024, 10, 1), "Green", date(2024, 8, 30)],
    ]
    customers = [
        ["Priority 2: Our customers"],
        head,
        ["2.1", "Publish the service standards", "Head of Customer Services", "Jan 2025", "Red", None],
    ]
    guide = [["Guidance"], ["Green", "Action complete"], ["Amber", "Action under way"], ["Red", "Action late"]]
    return workbook(
        {"Guide": guide, "People": people, "Customers": customers},
        merges={"People": ["A1:F1"], "Customers": ["A1:F1"]},
        formats={"People": {"D3": "dd mmm yyyy", "D4": "mmmm yyyy", "F4": "dd/mm/yy"}},
    )


@layout(
    "no-lines-over-pages.pdf",
    D(2019, 7, 1),
    Right("Form a working group that is able to support the plan", ("Director of Community",), D(2019, 7, 31), "1. Establish a group"),
    Right("Ask elders to join the group", ("Coordinator of Wellbeing",), D(2019, 8, 31), "1. Establish a group"),
    Right("Encourage our staff to go to an event", ("Manager of Communications",), D(2020, 6, 3), "2. Celebrate the week", start=D(2020, 5, 27)),
    Right("Send what others wrote about the week to all staff", ("Manager of Communications",), D(2020, 5, 31), "2. Celebrate the week"),
    Right("Write down how guests are welcomed to country", ("Governance Manager",), D(2020, 3, 31), "3. Know the protocols"),
)  # fmt: skip
def no_lines_over_pages() -> bytes:
    """A table without lines goes on with one row on the next page, above the heading of the next table."""
    page = Pdf()
    edges = (40, 160, 330, 430)

    def row(top: float, *cells: str) -> float:
        lines = [cell.split("/") for cell in cells]
        for x, cell in zip(edges, lines, strict=True):
            for at, line in enumerate(cell):
                page.text(x, top + at * 11, line, 9)
        return top + 11 * max(map(len, lines)) + 14

    heads = ("Action", "Deliverable", "Timeline", "Responsibility")
    page.text(40, 40, "Reconciliation plan", 18, bold=True)
    page.text(40, 80, "Relationships", 13, bold=True)
    top = row(110, *heads)
    top = row(
        top,
        "1. Establish a group",
        "Form a working group that is able/to support the plan",
        "July 2019",
        "Director of/Community",
    )
    top = row(top, "", "Ask elders to join the group", "August 2019", "Coordinator of/Wellbeing")
    row(
        top,
        "2. Celebrate the week",
        "Encourage our staff to go/to an event",
        "27 May – 3/June 2020",
        "Manager of/Communications",
    )
    page.page()
    row(40, "", "Send what others wrote about/the week to all staff", "May 2020", "Manager of/Communications")
    page.text(40, 100, "Respect", 13, bold=True)
    page.text(
        40,
        130,
        "Our council wishes to understand and respect the cultures and lands of the people who were here first.",
        9,
    )
    row(
        row(160, *heads),
        "3. Know the protocols",
        "Write down how guests are welcomed/to country",
        "March 2020",
        "Governance/Manager",
    )
    return page.bytes()


@layout(
    "owner-cut-in-two.csv",
    D(2009, 10, 1),
    Right("Look at who leaves", ("HR Area", "Chair of the Race Reference Group"), D(2010, 5, 31)),
    Right("Agree next year's plan", ("Head of HR",), D(2010, 3, 31)),
)
def owner_cut_in_two() -> bytes:
    """The end of an owner's cell stands on the next page, in a row of its own."""
    return b"""Action,By when,Owner
Look at who leaves,May 2010,HR Area / Chair of the Race
,,Reference Group
Agree next year's plan,By end March 2010,Head of HR
"""


@layout(
    "cells-cut-in-two.csv",
    D(2016, 4, 1),
    Right("Teach all staff", ("ARB", "Head of Learning and Development"), D(2016, 7, 31), "Staff are not sure about inclusive practice"),
    Right("Teach those who sit on panels", ("ARB",), D(2016, 9, 30), "Staff are not sure about inclusive practice"),
)  # fmt: skip
def cells_cut_in_two() -> bytes:
    """The ends of a row's cells stand on the next page, below headings in two rows that come again."""
    return b"""Item No.,Driver,Specific,,Timebound
,Issue requiring action,Action,Person Responsible,Time-Frame To Achieve
6,Staff are not sure about,Teach all staff,ARB / Head of Learning,July 2016
Item No.,Driver,Specific,,Timebound
,Issue requiring action,Action,Person Responsible,Time-Frame To Achieve
,inclusive practice,,and Development,
,,Teach those who sit on panels,ARB,Sept 2016
"""
