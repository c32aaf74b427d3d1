# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose actions stand in blocks of labels, in sentences, or line by line inside a row."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "labels-and-values-in-turns.docx",
    D(2021, 10, 31),
    Right("Agreed. The key register will be renewed.", ("Site Manager",), D(2021, 12, 31), "Keys should be signed for.", ref="1"),
    Right("Agreed. Old passes were withdrawn.", ("Security Officer",), None, "Passes of leavers should end.", status="completed", ref="2a"),
    Right("Agreed. A check will be made.", ("Security Officer",), None, "Passes should be checked.", ref="2b"),
)  # fmt: skip
def labels_and_values_in_turns() -> bytes:
    """Findings of auditors: a row of labels, a row of what they say, in turns."""

    def block(finding: str, *rows: tuple[str, str]) -> list[list[str]]:
        return [[finding, "Risk"], ["Weak controls were seen.", "Loss of property."], *map(list, rows)]

    first = block(
        "Finding 1 – Keys (Design)",
        ("Recommendation 1", "Priority level"),
        ("Keys should be signed for.", "High"),
        ("Management Response 1", "Responsible Officer/ Deadline"),
        ("Agreed. The key register will be renewed.", "Site Manager\n31 December 2021"),
    )
    second = block(
        "Finding 2 – Passes (Operation)",
        ("Recommendation 2a", "Priority level"),
        ("Passes of leavers should end.", "Medium"),
        ("Management Response 2a", "Responsible Officer/ Deadline"),
        ("Agreed. Old passes were withdrawn.", "Security Officer\nComplete"),
        ("Recommendation 2b", "Priority level"),
        ("Passes should be checked.", "Low"),
        ("Management Response 2b", "Responsible Officer/ Deadline"),
        ("Agreed. A check will be made.", "Security Officer\nNext meeting"),
    )
    return word("Internal Audit: Action Plan", first, second)


@layout(
    "labels-as-headings.md",
    D(2022, 2, 1),
    Right("Write a handover form.", ("Ward Manager",), D(2022, 3, 31), "Handovers should be written down.", status="completed"),
    Right("Train night staff.", ("Matron",), D(2022, 4, 30), "Night staff should be trained.", status="in_progress"),
    Right("Audit their records.", ("Audit Lead",), D(2022, 6, 30), "Night staff should be trained.", status="in_progress"),
)  # fmt: skip
def labels_as_headings() -> bytes:
    return b"""# Ward 7 action plan

## Action 1

### RAG rating

Green - complete

### Recommendation

Handovers should be written down.

### Actions to be taken

Write a handover form.

### Person responsible

Ward Manager

### Target completion date

31 March 2022

## Action 2

### RAG rating

Amber - in progress

### Recommendation

Night staff should be trained.

### Actions to be taken

1. Train night staff.
2. Audit their records.

### Person responsible

1. Matron
2. Audit Lead

### Target completion date

1. 30 April 2022
2. 30 June 2022
"""


@layout(
    "labels-inside-cells.docx",
    D(2012, 9, 1),
    Right("Letters will name the review date.", ("Office Manager",), D(2012, 11, 30), "Letters named no date.", status=None),
    Right("The ramp will be rebuilt.", ("Caretaker",), D(2013, 4, 30), "The ramp was steep.", status=None),
)  # fmt: skip
def labels_inside_cells() -> bytes:
    def form(finding: str, action: str, who: str, when: str) -> list[list[str]]:
        return [
            [f"Department Finding: {finding}", "Rating: Partly met"],
            [f"Narrative Description of Corrective Action: {action}", ""],
            [f"Title/Role of Person(s) Responsible for Implementation: {who}", f"Expected Date of Completion: {when}"],
            ["Description of Internal Monitoring Procedures: Files are sampled.", ""],
        ]

    return word(
        "Corrective Action Plan Forms",
        form("Letters named no date.", "Letters will name the review date.", "Office Manager", "30 November 2012"),
        form("The ramp was steep.", "The ramp will be rebuilt.", "Caretaker", "30 April 2013"),
    )


@layout(
    "forms-in-the-lines-of-cells.docx",
    D(2015, 6, 1),
    Right("Reports should be signed.", ("Payroll Manager",), D(2015, 4, 30), status=None, ref="1.1"),
    Right("Forms of leavers should be kept.", ("Personnel Manager",), D(2015, 9, 30), status=None, ref="1.2"),
)  # fmt: skip
def forms_in_the_lines_of_cells() -> bytes:
    first = "Medium Recommendation 1.1:\nReports should be signed.\nImplementation Target Date: April 2015\nPerson Responsible: Payroll Manager\nInitial Management Comment:\nAgreed."
    second = "Low Recommendation 1.2:\nForms of leavers should be kept.\nImplementation Target Date: September 2015\nPerson Responsible: Personnel Manager\nInitial Management Comment:\nAgreed."
    return word("Audit of payroll", [["HIGH: 0", "LOW: 2"], [first, ""], [second, ""]])


@layout(
    "sentences-in-minutes.md",
    D(2016, 12, 1),
    Right("Secretary to send the draft to the printer", ("Secretary",), ref="30/06/16-01", status="in_progress"),
    Right("Vice Chair to ask for a grant", ("Vice Chair",), ref="08/09/16-05", status="completed"),
    Right("Rob Wills to get three quotations by 24/11/16", ("Rob Wills",), D(2016, 11, 24), ref="17/11/16-06"),
)  # fmt: skip
def sentences_in_minutes() -> bytes:
    return b"""# Minutes of the Neighbourhood Plan Group

| Item | Raised by | Discussion & Decision |
|---|---|---|
| Matters arising | Vice Chair | 30/06/16-01-Secretary to send the draft to the printer. Open.<br>08/09/16-05-Vice Chair to ask for a grant. Completed & Closed. |
| Printing | Ann Parkes | The draft was discussed page by page.<br>17/11/16-06- Rob Wills to get three quotations by 24/11/16. |
| Next meeting | Chair | 15th December 2016 |
"""


@layout(
    "targets-line-by-line.html",
    D(2017, 9, 1),
    Right("Ask the council to mark the edge", ("MH",), D(2017, 10, 31), "Steps can be seen"),
    Right("Fit a second rail", ("MH", "LEA"), None, "Rails on both sides"),
    Right("Ask for a lift", ("Governors",), D(2018, 12, 31), "All floors can be reached"),
)  # fmt: skip
def targets_line_by_line() -> bytes:
    return b"""<h1>Access plan</h1><table><tr><th></th><th>Targets</th><th>Strategies</th><th>Timescale</th><th>Responsibility</th></tr>
<tr><td>Short term</td><td>Steps can be seen<br>Rails on both sides</td><td>Ask the council to mark the edge<br>Fit a second rail</td><td>October 2017<br>As and when necessary</td><td>MH<br>MH/ LEA</td></tr>
<tr><td>Long term</td><td>All floors can be reached</td><td>Ask for a lift</td><td>December 2018</td><td>Governors</td></tr></table>"""


@layout(
    "results-dated-one-by-one.html",
    D(2018, 9, 1),
    Right("We have a guide for field staff.", ("Director of Field Work",), D(2019, 6, 30), "A1. Work with communities."),
    Right("We have met five local groups.", ("Director of Field Work",), D(2019, 3, 15), "A1. Work with communities."),
    Right("We have new suppliers.", ("Finance Manager",), D(2019, 3, 31), "A2. Buy from local firms."),
)  # fmt: skip
def results_dated_one_by_one() -> bytes:
    return b"""<h1>Plan 2018-21</h1><table><tr><th>Actions</th><th>Desired Results</th><th>Timelines</th><th>Responsibility</th><th>Supporting Partners</th></tr>
<tr><td rowspan="2">A1. Work with communities.</td><td>We have a guide for field staff.</td><td>June 2019</td><td rowspan="2">Director of Field Work</td><td rowspan="2">Regional Offices</td></tr>
<tr><td>We have met five local groups.</td><td>15 March 2019</td></tr>
<tr><td>A2. Buy from local firms.</td><td>We have new suppliers.</td><td>By March 2019</td><td>Finance Manager</td><td>Chamber of Trade</td></tr></table>"""


@layout(
    "who-and-when-line-by-line.html",
    D(2014, 3, 20),
    Right("Tell patients when a surgery runs late.", ("Receptionists",), None, "Waiting times"),
    Right("Put up a notice about ten minutes.", ("Practice Manager",), D(2014, 4, 30), "Waiting times"),
    Right("Move calls for results to the afternoon.", ("Reception Team",), D(2014, 5, 1), "Telephone"),
)  # fmt: skip
def who_and_when_line_by_line() -> bytes:
    return b"""<h1>Action Plan 2013-14</h1><table><tr><th>Area For Improvement</th><th>Action Agreed</th><th>Responsibility + Timescale</th></tr>
<tr><td>Waiting times</td><td>Tell patients when a surgery runs late.<br>Put up a notice about ten minutes.</td><td>Receptionists immediate<br>Practice Manager April 2014</td></tr>
<tr><td>Telephone</td><td>Move calls for results to the afternoon.</td><td>Reception Team 1st May 2014</td></tr></table>"""


@layout(
    "owners-once-for-each-aim.md",
    D(2015, 6, 30),
    Right("Agree an offer for new staff", ("Head of Teams",), D(2015, 7, 31), "Keep caseloads low"),
    Right("Count the cases each week", ("Head of Teams",), D(2015, 8, 31), "Keep caseloads low"),
    Right("Clear the backlog", ("Head of Health",), D(2015, 9, 30), "Assess health in time"),
)  # fmt: skip
def owners_once_for_each_aim() -> bytes:
    return b"""# Improvement plan

| No. | Area for Improvement | Lead | Action | By When |
|---|---|---|---|---|
| 1 | Keep caseloads low | Head of Teams | Agree an offer for new staff | 31 July 2015 |
|   |   |   | Count the cases each week | 31 August 2015 |
| 2 | Assess health in time | Head of Health | Clear the backlog | 30 September 2015 |
"""


@layout(
    "rows-moved-to-the-left.md",
    D(2007, 1, 1),
    Right("Review all public events", ("Director of Relations",), D(2008, 12, 31), "4.1 Events"),
    Right("Review how rooms are booked", ("Head of Rooms",), D(2007, 12, 31), "4.1 Events"),
    Right("Review the car parks", ("Parking Manager",), D(2008, 3, 31), "4.2 Grounds"),
)  # fmt: skip
def rows_moved_to_the_left() -> bytes:
    """A page saved without the cells that its first column merged."""
    return b"""# Equality action plan

| AREA | ACTION | INDICATOR | LEAD RESPONSIBILITY | TIMESCALE |
|---|---|---|---|---|
| 4.1 Events | Review all public events | Events are open to all. | Director of Relations | By December 2008 |
| Review how rooms are booked | Rooms are easy to book. | Head of Rooms | By December 2007 | |
| 4.2 Grounds | Review the car parks | Bays are near the doors. | Parking Manager | March 2008 |
"""


@layout(
    "dates-of-meetings-first.csv",
    D(2026, 4, 1),
    Right("That a summary be shared with members.", ("DM",), None, status="completed", ref="SR01"),
    Right("That the survey be repeated.", ("SS",), None, status="in_progress", ref="SR02"),
    Right("That empty homes be counted.", ("PL",), None, status="blocked", ref="SR03"),
)  # fmt: skip
def dates_of_meetings_first() -> bytes:
    return b"""Reference,Date,Recommendation,Exec Date,Lead Officer,Action taken,Status
SR 01,01/01/26,That a summary be shared with members.,01/02/26,DM,Template agreed.,Complete
SR 02,01/02/26,That the survey be repeated.,01/03/26,SS,Questions being agreed.,Ongoing
SR 03,02/03/26,That empty homes be counted.,,PL,Not yet considered.,Paused
"""


@layout(
    "months-after-years.csv",
    D(2012, 1, 31),
    Right("Send the report to all offices", ("Programme Office",), D(2011, 12, 31), status="completed"),
    Right("Train the new staff", ("Training Office",), D(2012, 6, 30), status="in_progress"),
)  # fmt: skip
def months_after_years() -> bytes:
    return b"""Key Action,Responsible,Due Date,Status
Send the report to all offices,Programme Office,2011/12,Completed
Train the new staff,Training Office,2012/06,Ongoing
"""


@layout(
    "years-of-the-plan.csv",
    D(2023, 6, 1),
    Right("Agree one policy for extra bins", ("Waste Manager",), D(2025, 3, 31)),
    Right("Show how the app works", ("Health Officer",), D(2024, 3, 31)),
)  # fmt: skip
def years_of_the_plan() -> bytes:
    return b"""Action Measure,Timeframe,Responsibility
Agree one policy for extra bins,2024-2025,Waste Manager
Show how the app works,2023-2024,Health Officer
"""


@layout(
    "cut-off-by-the-page.pdf",
    D(2014, 4, 1),
    Right("Renew the board's list of risks", ("Company Secretary",), D(2014, 5, 31), "1. Know the risks"),
    Right("Report them each month", ("Chief Nurse",), D(2014, 6, 30), "1. Know the risks"),
    Right("Train the ward leaders", ("Head of Training",), D(2014, 9, 30), "2. Lead the wards"),
)  # fmt: skip
def cut_off_by_the_page() -> bytes:
    """A browser draws no line where the page ends, and none below the cell that goes on over the page."""
    page = Pdf()
    edges = (40, 180, 360, 480, 580)

    def upright(top: float, bottom: float) -> None:
        for x in edges:
            page.line(x, top, x, bottom)

    def row(top: float, *texts: str) -> None:
        for x, text in zip(edges, texts, strict=False):
            page.text(x + 4, top + 12, text, 8.5)

    page.line(40, 700, 580, 700)
    row(700, "Recommendation", "Action", "Lead", "By when")
    page.line(40, 720, 580, 720)
    row(720, "1. Know the risks", "Renew the board's list of risks", "Company Secretary", "31 May 2014")
    page.line(180, 745, 580, 745)
    row(745, "", "Report them each month", "Chief Nurse", "30 June 2014")
    upright(700, 770)
    page.page()
    row(40, "2. Lead the wards", "Train the ward leaders", "Head of Training", "30 September 2014")
    upright(40, 65)
    return page.bytes()


@layout(
    "state-above-each.docx",
    D(2016, 7, 20),
    Right("Lock the store at night.", ("Head of Estates",), D(2016, 10, 31), status="delayed", ref="1.1"),
    Right("Count every key again.", ("Custody Manager",), None, status="cancelled", ref="2.3"),
)
def state_above_each() -> bytes:
    """The state above a form in a cell is that of its action; what the colours mean is told once."""
    heads = ["Status", "Internal Audit Report", "Audit Report Date"]
    first = (
        "Medium Recommendation 1.1:\nLock the store at night.\nImplementation Target Date:\nOctober 2016\n"
        "Person Responsible:\nHead of Estates\nInitial Management Comment:\nA lock is on order."
    )
    second = (
        "Low Recommendation 2.3:\nCount every key again.\nImplementation Target Date:\nN/A\n"
        "Person Responsible:\nCustody Manager\nInitial Management Comment:\nThere are no keys any more."
    )
    return word(
        "# Audit recommendations",
        "RED – Outstanding and exceeding the target date.",
        "GREY – Not adopted.",
        [heads, ["RED", "Stores (3.14/15)", "11 September 2014"], [first, "", ""]],
        [heads, ["GREY", "Keys (7.14/15)", "24 March 2015"], [second, "", ""]],
        merges=[(0, 2, 0, 2, 2), (1, 2, 0, 2, 2)],
    )


@layout(
    "fields-of-each.md",
    D(2025, 3, 21),
    Right("Revoke the token and all others that it could read", ("Priya Nand (Security)",), D(2025, 3, 18), status="completed", ref="IM-1"),
    Right("Let tokens live for an hour", ("Devon Achebe",), None, status="not_started", ref="ST-1"),
)  # fmt: skip
def fields_of_each() -> bytes:
    """Each action is a table of fields and values, in which "Description" names it; its heading only begins to."""
    return b"""# Corrective action tracker

## IM-1: Revoke the token

| Field | Value |
|-------|-------|
| **Action ID** | IM-1 |
| **Description** | Revoke the token and all others that it could read |
| **Owner** | Priya Nand (Security) |
| **Due Date** | 03-18-2025 |
| **Status** | Completed |
| **Priority** | P0 |

## ST-1: Let tokens live

| Field | Value |
|-------|-------|
| **Action ID** | ST-1 |
| **Description** | Let tokens live for an hour |
| **Owner** | Devon Achebe |
| **Due Date** | TBD after the contract |
| **Status** | Not Started |
| **Priority** | P3 |
"""
