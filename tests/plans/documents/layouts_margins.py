# ruff: noqa: E501 - documents are shown as they are
"""Made-up minutes and letters in which who and when stand apart: in a margin, before a colon, behind a purpose."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "margin-of-board-minutes.pdf",
    D(2015, 10, 20),
    Right("15/190 – HA to circulate the policy.", ("HA",), status="completed"),
    Right("15/201 – MB to report on interviews.", ("MB",), D(2015, 12, 31), status="delayed"),
    Right("The Board asked JG to write to the CCG about diverts by 16th October.", ("JG",), D(2015, 10, 16)),
    Right("NC and MH to bring back what has been changed.", ("NC", "MH"), D(2016, 1, 31)),
    Right("A deep dive to be taken to the Quality Committee.", ("MH",), D(2015, 11, 30)),
)
def margin_of_board_minutes() -> bytes:
    """Initials and dates stand in the right margin, below its heading, beside the last line of what is asked."""
    pdf = Pdf(width=595, height=842)
    pdf.text(60, 60, "MINUTES OF THE TRUST BOARD MEETING", 13, bold=True)
    pdf.text(60, 80, "Held on Wednesday, 7th October 2015", 10)
    pdf.text(
        60, 96, "Present: Joan Gould (JG), Helen Aston (HA), Mark Burrows (MB), Nneka Obi (NC), Mike Hayes (MH)", 10
    )
    y = 120.0
    pdf.text(470, y, "Action", 10, bold=True)
    for title, *lines in (
        ("15/211 Matters Arising and Action Log", "15/190 – HA to circulate the policy. Sent out in", "September. Closed.", "", "15/201 – MB to report on interviews. Deferred to", "December 2015."),
        ("15/212 Chief Executive's Report", "JG reported on the opening of the new Urgent Care", "Centre.", "", "The Board asked JG to write to the CCG about", ("diverts by 16th October.", "JG"), ("", "16.10.15")),
        ("15/213 Patient Story", "MH introduced Mrs D, who spoke about her discharge.", "", ("NC and MH to bring back what has been changed.", "NC/MH"), ("", "Jan 2016")),
        ("15/214 Quality Report", "HA presented the report.", "", ("A deep dive to be taken to the Quality Committee.", "MH"), ("", "Nov 2015")),
    ):  # fmt: skip
        y += 24
        pdf.text(60, y, title, 10, bold=True)
        y += 6
        for line in lines:
            text, note = line if isinstance(line, tuple) else (line, "")
            y += 12 if text or note else 9
            pdf.text(100, y, text, 10)
            if note:
                pdf.text(470, y, note, 10, bold=True)
    return pdf.bytes()


@layout(
    "rows-that-space-parts.pdf",
    D(2024, 3, 1),
    Right("Staff were taught about privacy. All will be taught again.", ("Director of Services",), D(2024, 3, 22), "Residents were not asked before entry."),
    Right("The walls will be painted.", ("Maintenance Director",), D(2024, 3, 29), "Four bathrooms had damaged walls."),
    Right("Alarms were replaced and will be tested each shift.", ("Director of Nursing",), D(2024, 3, 15), "Two bed alarms did not work."),
)  # fmt: skip
def rows_that_space_parts() -> bytes:
    """Lines stand between the columns, and between the rows only space: each begins with its number."""
    pdf = Pdf(width=700, height=500)
    edges = (40.0, 90.0, 300.0, 540.0, 640.0)
    for x in edges:
        pdf.line(x, 40, x, 300)
    for y in (40, 70, 300):
        pdf.line(edges[0], y, edges[-1], y)
    for x, text in zip(
        edges, ("ID tag", "Summary statement of deficiencies", "Plan of correction", "Completion date"), strict=False
    ):
        pdf.text(x + 4, 58, text, 9)
    rows = (
        ("F 550", ("Residents were not asked", "before entry."), ("Staff were taught about privacy. All will be", "taught again.", "Responsible party: Director of Services"), "03/22/2024"),
        ("F 584", ("Four bathrooms had damaged", "walls."), ("The walls will be painted.", "Responsible party: Maintenance Director"), "03/29/2024"),
        ("F 689", ("Two bed alarms did not work.",), ("Alarms were replaced and will be tested each", "shift.", "Responsible party: Director of Nursing"), "03/15/2024"),
    )  # fmt: skip
    y = 86.0
    for number, finding, plan, when in rows:
        pdf.text(44, y, number, 9)
        pdf.text(544, y, when, 9)
        for x, lines in ((94, finding), (304, plan)):
            for at, line in enumerate(lines):
                pdf.text(x, y + 11 * at, line, 9)
        y += 60
    return pdf.bytes()


@layout(
    "names-before-colons.md",
    D(2014, 6, 21),
    Right("Introduce Suresh to Joanna, by June 26", ("Mei Ling",), D(2014, 6, 26)),
    Right("Work out how to improve the sheets.", ("Suresh",)),
    Right("Implement the page for supporters", ("Ronan",)),
    Right("Sort out the questions for the visitors.", ("Mei Ling", "Valerie")),
    Right("Make two more decks of shelves", ("Ronan",), status="completed", completed_on=D(2014, 6, 20)),
    Right("Label food in the fridge", ("Everyone",)),
)
def names_before_colons() -> bytes:
    """Who is to do what was resolved stands before a colon."""
    return b"""# Plenum 2014-06-12 Minutes

Present: Gideon, Mei Ling, Valerie, Suresh, Ronan

### Finances

Resolved

- Mei Ling: Introduce Suresh to Joanna, by June 26
- Suresh: Work out how to improve the sheets.

### Website

Resolved

- Ronan: Implement the page for supporters

### Layout

Resolved

- Mei Ling/Valerie: Sort out the questions for the visitors.
- Ronan: Make two more decks of shelves (done 2014-06-20)

### Infrastructure

Resolved

- (none)

### Any other business

Resolved

- Everyone: Label food in the fridge
"""


@layout(
    "who-dash-when.docx",
    D(2017, 3, 28),
    Right("The three year budget to be submitted.", ("NM",), D(2017, 5, 31)),
    Right("A visit to be made and written up.", ("DA",)),
    Right("All governors to complete the course.", ("ALL",), D(2017, 4, 30)),
    Right("The policy to be looked at again.", ("CH", "ML")),
)
def who_dash_when() -> bytes:
    """A line below what is to be done says whose it is and, behind a dash, by when."""
    return word(
        "Minutes of the Full Governors’ meeting held on Tuesday 21 March 2017",
        "Present: Dan Annis DA, Caroline Hoy CH, Matt Lucas ML, Nicky Mackay NM",
        "BUDGET",
        "The three year budget to be submitted.",
        "ACTION: NM – by 31 May 2017",
        "HEADTEACHER’S REPORT",
        "A visit to be made and written up.",
        "ACTION: DA – next meeting",
        "SAFEGUARDING",
        "All governors to complete the course.",
        "ACTION: ALL – end April",
        "POLICIES",
        "The policy to be looked at again.",
        "ACTION: CH/ML – autumn term",
    )


@layout(
    "purposes-before-bodies.md",
    D(2023, 3, 20),
    Right("To protect the routes that people rely on, the Department for Transport (DfT) will publish a specification by December 2023.", ("Department for Transport",), D(2023, 12, 31), "Recommendation 1a: Protect the buses", ref="1"),
    Right("To give residents confidence in emergency calls, Ofcom will review the back-up of batteries by the end of 2023.", ("Ofcom",), D(2023, 12, 31), "Recommendation 2: Close the digital gap", ref="2"),
    Right("To hold departments to account, the Cabinet Office will write to them by 30 June 2023.", ("Cabinet Office",), D(2023, 6, 30), "Recommendation 2: Close the digital gap", ref="3"),
)  # fmt: skip
def purposes_before_bodies() -> bytes:
    """A heading only numbers the action; what it is for stands before who will do it."""
    return b"""# Thriving Villages: recommendations and actions

## Keep people moving

### Recommendation 1a: Protect the buses

#### Action 1

To protect the routes that people rely on, the Department for Transport (DfT) will publish a specification by December 2023.

## Connect every home

### Recommendation 2: Close the digital gap

#### Action 2

To give residents confidence in emergency calls, Ofcom will review the back-up of batteries by the end of 2023.

#### Action 3

To hold departments to account, the Cabinet Office will write to them by 30 June 2023.
"""


@layout(
    "items-beside-one-that-heads.md",
    D(2023, 3, 10),
    Right(
        "Alert when a source has no records for 24 hours", ("@kmori",), status="completed", completed_on=D(2023, 3, 9)
    ),
    Right(
        "Turn the nightly job back on.",
        (),
        status="completed",
        completed_on=D(2023, 3, 8),
        recommendation="Work with the ops team to move off the scheduler.",
    ),
    Right("Keep raw files for 30 days (#621).", ("@kmori",), D(2023, 3, 31)),
    Right("Compare record counts after each run (#622).", ("@rsanto",), status="blocked"),
    Right("Delete the old cron entries (#623).", ("@dlev",), status="in_progress"),
)
def items_beside_one_that_heads() -> bytes:
    """One item heads others; those that follow it in the list are nothing of it."""
    return b"""# 2023-03-07 Stale imports

## Action Items

- Alert when a source has no records for 24 hours (#618, @kmori). **(Done as of 2023-03-09)**
- Work with the ops team to move off the scheduler.
    - Turn the nightly job back on. **(Done as of 2023-03-08)**
- Keep raw files for 30 days (#621). @kmori, by 2023-03-31.
- Compare record counts after each run (#622). @rsanto \xe2\x80\x93 blocked on #619.
- Delete the old cron entries (#623). In progress (@dlev).
"""
