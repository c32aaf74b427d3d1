# ruff: noqa: E501 - documents are shown as they are
"""Plans as bodies publish them in PDFs, of which something was read wrongly once, and what stands in their tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from plans.documents import read_document
from tests.plans.documents.build import Pdf, Rows
from tests.plans.documents.misread import TODAY, read, shown

_EDGES = (40, 240, 430, 560, 690, 800)
_HEADINGS = ("Action required", "Reference", "Evidence of completion", "Responsible", "Due date")
_SECTIONS: tuple[tuple[str, Rows], ...] = (
    (
        "Escape routes",
        (
            ("Fire doors on the first floor must be kept shut", "Fire Order 2005 article 14", "Done 21/06/2025. Log kept by the porter.", "Facilities Manager", "28/06/2025"),
            ("Staff should know where the assembly point is", "Fire Order 2005 article 15", "", "Head of Care", "30/03/2026"),
        ),
    ),
    ("Alarms", (("The panel must be tested each week", "BS 5839", "Log book", "Caretaker", "31/01/2026"), ("Detectors in the kitchen should be replaced", "BS 5839", "", "Estates Manager", "31/03/2026"))),
    ("Training", (("All staff should have training in the use of extinguishers", "Fire Order 2005", "Completed", "Head of Care", "31/10/2025"),)),
)  # fmt: skip


def _sections(title_size: float, watermark: bool = False) -> bytes:
    """A table without lines below each of several titles, the same headings over all of them."""
    pdf = Pdf(height=842)
    pdf.text(40, 50, "Fire Safety Action Plan", 18, bold=True)
    top = 90.0
    for title, rows in _SECTIONS:
        pdf.text(44, top, title, title_size, bold=True)
        for edge, heading in zip(_EDGES, _HEADINGS, strict=False):
            pdf.text(edge + 4, top + 18, heading, 9.5, bold=True)
        top = pdf.table(_EDGES, top + 24, rows, lines="none") + 20
    for at, letter in enumerate("DRAFT" if watermark else ""):
        slant = "0.7071 0.7071 -0.7071 0.7071"
        pdf.pages[-1].append(f"BT /F2 60 Tf {slant} {240 + at * 62} {480 + at * 62} Tm ({letter}) Tj ET")
    return pdf.bytes()


def _said(actions: Sequence[str]) -> list[str]:
    return [text.partition(" | (")[0] for text in actions]


_READ = [
    "Fire doors on the first floor must be kept shut | Facilities Manager | 2025-06-28 | completed | (Escape routes)",
    "Staff should know where the assembly point is | Head of Care | 2026-03-30 | (Escape routes)",
    "The panel must be tested each week | Caretaker | 2026-01-31 | (Alarms)",
    "Detectors in the kitchen should be replaced | Estates Manager | 2026-03-31 | (Alarms)",
    "All staff should have training in the use of extinguishers | Head of Care | 2025-10-31 | completed | (Training)",
]


def test_letters_that_run_slantwise_over_a_table_do_not_hide_it() -> None:
    actions = read_document(_sections(14, watermark=True), "plan.pdf", today=TODAY).actions
    assert [shown(one) for one in actions] == _READ


@pytest.mark.parametrize("size", [9.5, 11, 14])
def test_a_title_in_bold_above_headings_said_again_is_no_row_of_the_table_above(size: float) -> None:
    actions = read_document(_sections(size), "plan.pdf", today=TODAY).actions
    assert _said([shown(one) for one in actions]) == _said(_READ)


def test_what_evidence_begins_with_completes_an_action_where_no_column_says_how_it_stands() -> None:
    rows = "Action,Lead,Due,Evidence\nMend the roof,Ann Lee,1/12/2025,Completed 3/11/2025. Invoice held in the office\n"
    rows += "Paint the hall,Bo Day,1/3/2026,Completed forms\nOil the door,Bo Day,1/3/2026,Completed\n"
    actions = read(rows)
    assert [one.status for one in actions] == ["completed", None, "completed"]
    assert actions[0].completed_on == date(2025, 11, 3)


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Responsibility\nStart Date\nEnd Date", "Ann Lee\nFeb 2026\nMay 2026", "Head of Care\nOngoing"),
        ("Responsible Officer\nDate to Commence\nDate to Complete", "Ann Lee\nFebruary 2026 May 2026", "Head of Care\nMonthly"),
        ("Lead / Start / Finish", "Ann Lee / 1 February 2026 / 31 May 2026", "Head of Care\nSubject to the budget"),
        ("Start Date\nEnd Date\nLead", "1/2/2026\n31/5/2026\nAnn Lee", "Ongoing\nHead of Care"),
        ("Who, from when, to when", "Ann Lee Feb 2026\nMay 2026", "Head of Care\nTBC"),
    ],
)  # fmt: skip
def test_an_owner_a_start_and_an_end_stand_in_one_cell_under_a_heading_that_says_so(
    heading: str, first: str, second: str
) -> None:
    rows = f'Action,"{heading}",Resources\nMend the roof,"{first}",£500\nPaint the hall,"{second}",None\n'
    roof, hall = read(rows)
    assert (roof.owners, roof.start, roof.due) == (("Ann Lee",), date(2026, 2, 1), date(2026, 5, 31))
    assert hall.owners == ("Head of Care",)
    assert hall.due is None
    assert hall.needs_date


@pytest.mark.parametrize(
    "phrase",
    [
        "Dec 2025 (OD) June 2026 (RD)",
        "31/12/2025 (original) 30/06/2026 (revised)",
        "OD Dec 2025 RD June 2026",
        "O: Dec 2025 R: June 2026",
        "31/12/2025 30/06/2026 (revised date)",
    ],
)
def test_of_dates_with_what_they_are_beside_them_the_revised_one_counts(phrase: str) -> None:
    (action,) = read(f"Action,Lead,Target date\nMend the roof,Ann Lee,{phrase}\n")
    assert action.due == date(2026, 6, 30)


def test_a_date_with_initials_behind_it_is_no_revised_one() -> None:
    (action,) = read("Action,Lead,Target date\nMend the roof,Ann Lee,31/1/2026 (AB) 30/6/2026 (RD)\n")
    assert action.due == date(2026, 1, 31)


_GREEN, _AMBER, _RED = (0.57, 0.82, 0.31), (1.0, 0.75, 0.0), (1.0, 0.0, 0.0)


def _coloured() -> bytes:
    """A key of three colours above, and a narrow column "R A G" with nothing but colours in it."""
    pdf = Pdf()
    pdf.text(40, 40, "Hearing and Sight Strategy: Progress Report", 16, bold=True)
    key = (
        ("Not likely to achieve, or significantly off profile", _RED),
        ("Near achieving", _AMBER),
        ("Achieved, or on profile", _GREEN),
    )
    edges = (40, 240, 340, 440, 700, 730)
    for at, (_, colour) in enumerate(key):
        pdf.box(40, 60 + at * 19, 60, 79 + at * 19, colour)
    pdf.table((40, 60, 400), 60, [("", text) for text, _ in key])
    rows = (
        ("Action", "Responsibility", "Target", "Progress at 31 December 2025", "R\nA\nG*"),
        ("Train the front desk", "Adult Services", "March 2026", "Six sessions were held.", ""),
        (
            "Publish the leaflets",
            "Library Service",
            "March 2025",
            "Completed March 2025. Leaflets are on the website.",
            "",
        ),
        ("Agree a transition protocol", "Education Service", "June 2026", "A draft is with the Trusts.", ""),
        ("Improve access to wheelchair clinics", "Estates", "June 2026", "A bid for funding was made.", ""),
    )
    top = 150.0
    heights = [top]
    for row in rows:
        heights.append(pdf.table(edges, heights[-1], [row]))
    for at, colour in enumerate((_GREEN, _GREEN, _AMBER, _RED), start=1):
        pdf.box(700, heights[at], 730, heights[at + 1], colour)
    return pdf.bytes()  # fmt: skip


def test_colours_in_a_narrow_column_are_read_by_the_words_of_the_key_above() -> None:
    actions = read_document(_coloured(), "report.pdf", today=TODAY).actions
    assert [one.status for one in actions] == ["in_progress", "completed", "in_progress", "delayed"]
    assert actions[1].completed_on == date(2025, 3, 31)


def test_a_heading_that_says_what_was_carried_forward_is_no_recommendation() -> None:
    table = "| Recommendation | Lead |\n| --- | --- |\n| That the {} be reviewed. | AJ |\n"
    text = "# Recommendation Tracker\n\n" + table.format("fleet")
    text += "\n## Recommendations carried forward from previous Committees\n\n" + table.format("depot")
    assert [one.recommendation for one in read(text, "tracker.md")] == [None, None]


@pytest.mark.parametrize(
    "said",
    [
        "Matters raised on the financial statements of the Municipality for the year ended 30 June 2025.",
        "Year Ended June 30, 2025",
    ],
)
def test_a_year_ends_when_the_accounts_say(said: str) -> None:
    text = f"# Audit Action Plan\n\n{said}\n\n"
    text += "| Action | Lead | Date |\n| --- | --- | --- |\n| Set up a second site | ICT Manager | 2025/26 financial year |\n"
    (action,) = read(text, "plan.md")
    assert action.due == date(2026, 6, 30)


def test_a_name_over_a_designation_is_one_owner_where_the_heading_says_so() -> None:
    rows = "Action,Responsible Person and Designation,Date\n"
    rows += "Write the framework,G Bosman IDP/PMS Manager,31 May 2026\n"
    rows += 'Check the plan,"K Seleka\nChief Financial Officer /\nS Modise Director: Internal Audit",31 May 2026\n'
    assert [one.owners for one in read(rows)] == [
        ("G Bosman, IDP/PMS Manager",),
        ("K Seleka, Chief Financial Officer", "S Modise, Director: Internal Audit"),
    ]


def test_what_was_done_for_some_months_was_not_completed_on_their_last_day() -> None:
    (action,) = read("Action,Lead,Date,Progress\nReport on budgets,Ann Lee,Monthly,Done for January to March 2025\n")
    assert action.completed_on is None


def test_a_day_of_completion_beside_not_started_or_overdue_is_none() -> None:
    rows = "Action,Lead,Due,Status,Date completed\nMend the roof,Ann Lee,1/12/2025,Not started,5/12/2025\n"
    rows += "Paint the hall,Bo Day,1/12/2025,Overdue,5/12/2025\nOil the door,Bo Day,1/12/2025,Complete,5/12/2025\n"
    assert [one.completed_on for one in read(rows)] == [None, None, date(2025, 12, 5)]


def test_a_colour_for_what_is_complete_or_on_target_is_complete_where_a_day_says_so() -> None:
    text = "# Plan\n\nGreen = complete or on target; Amber = slipping; Red = target missed.\n\n"
    text += "| Action | Lead | Target | Progress indicator | Date of completion |\n| --- | --- | --- | --- | --- |\n"
    text += "| Train all officers | Ann Lee | 31/3/2026 | Green | |\n"
    text += "| Amend the form | Bo Day | 30/11/2025 | Green | 25/11/2025 |\n| Sign it | Bo Day | 30/11/2025 | Red | |\n"
    assert [one.status for one in read(text, "plan.md")] == ["in_progress", "completed", "delayed"]


def test_a_form_that_tells_how_it_is_filled_in_asks_for_nothing_else() -> None:
    blocks = (
        (
            "the details of the recommendation",
            "how the School intends to address it",
            "a deadline",
            "who is responsible",
        ),
        (
            "That feedback be returned in three weeks.",
            "Return times will be recorded.",
            "31 July 2026",
            "Director of Studies",
        ),
        ("That handbooks be revised.", "Handbooks will be revised and published.", "30 June 2026", "Dr P. Hallam"),
    )
    labels = ("Recommendation", "Action", "Timescale", "Responsibility")
    verbs = ("Please enter ", "Please describe ", "Please give ", "Please indicate ")
    lines = [
        f"| {label} | {verb if block is blocks[0] else ''}{said} |"
        for block in blocks
        for label, verb, said in zip(labels, verbs, block, strict=True)
    ]
    text = "\n".join(["# Periodic Review: Action Plan", "", lines[0], "| --- | --- |", *lines[1:]])
    assert [one.action for one in read(text, "plan.md")] == [
        "Return times will be recorded.",
        "Handbooks will be revised and published.",
    ]


def test_a_fiscal_year_that_an_american_city_says_the_end_of_is_a_sure_date() -> None:
    text = "# Corrective Action Plan\n\nYear Ended June 30, 2025\n\nMarch 28, 2026\n\n"
    text += "| Action | Lead | Date |\n| --- | --- | --- |\n| Reconcile the ledger | Clerk | April 30, 2026 |\n"
    text += "| Keep timesheets | Clerk | Fiscal Year 2027 |\n"
    assert read(text, "plan.md")[1].due == date(2027, 6, 30)
