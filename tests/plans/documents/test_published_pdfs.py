# ruff: noqa: E501 - documents are shown as they are
"""Plans as bodies publish them in PDFs, of which something was read wrongly once, and what stands in their tables."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plans.documents.misread import read


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


def test_a_name_over_a_designation_is_one_owner_where_the_heading_says_so() -> None:
    rows = "Action,Responsible Person and Designation,Date\n"
    rows += "Write the framework,G Bosman IDP/PMS Manager,31 May 2026\n"
    rows += 'Check the plan,"K Seleka\nChief Financial Officer /\nS Modise Director: Internal Audit",31 May 2026\n'
    assert [one.owners for one in read(rows)] == [
        ("G Bosman, IDP/PMS Manager",),
        ("K Seleka, Chief Financial Officer", "S Modise, Director: Internal Audit"),
    ]
