"""What a draft is called: the document's own title, its first heading, or its file name made readable."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document

TODAY = date(2026, 9, 14)
ROWS = "Action,Owner,Due date\nReview the offer,Ana Lima,30 September 2026\nName a lead,Ana Lima,31 October 2026\n"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("draft_action-plan.csv", "Draft action plan"),
        ("Early%20help plan 2026-27.csv", "Early help plan 2026-27"),
        ("plan.v2.csv", "Plan.v2"),
    ],
)
def test_a_document_without_a_title_takes_its_file_name_made_readable(name: str, title: str) -> None:
    assert read_document(ROWS.encode(), name, today=TODAY).title == title


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Fenmoor Council,,\nEarly help: delivery plan,,\n", "Early help: delivery plan"),
        ("Learning Report,,\nAs at 14 September 2026,,\n", "Learning Report"),
        ("Owner of this file:,A Clerk,\nUpdated,1 May 2026,\n", "Upload"),
    ],
)
def test_a_row_above_the_table_is_its_title(above: str, title: str) -> None:
    assert read_document((above + ROWS).encode(), "upload.csv", today=TODAY).title == title


def test_a_heading_goes_before_the_file_name() -> None:
    table = "| Action | Owner | Due date |\n|---|---|---|\n| Review the offer | Ana Lima | 30 September 2026 |\n"
    assert read_document(f"# Early help\n\n{table}".encode(), "upload.md", today=TODAY).title == "Early help"
