# ruff: noqa: E501 - documents are shown as they are
"""Documents such as anybody makes in ten minutes: what is read of each, whole."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document

TODAY = date(2026, 3, 10)

DOCUMENTS = {
    "start, review and end side by side.md": (
        "| Action | Lead Person | Start/Rev/End | Impact |\n|---|---|---|---|\n| Publish a review | Ann Stock | Sept 25 Dec 25 Feb 26 | Completed January 2026 |\n| Train the team | Gwyn Bott | Jan 26 Dec 26 | |\n| Audit ten plans | Ann Stock Gwyn Bott | Sept 25 Termly Ongoing | |\n",
        ["Publish a review | Ann Stock | 2026-02-28 | completed", "Train the team | Gwyn Bott | 2026-12-31", "Audit ten plans | Ann Stock | Gwyn Bott | termly"],
    ),
    "of two dates with nothing between them the first.md": (
        "| Action | Lead | Due |\n|---|---|---|\n| Publish a review | Ann Stock | Mar 26 June 26 |\n| Train the team | Gwyn Bott | 31/07/26 |\n",
        ["Publish a review | Ann Stock | 2026-03-31", "Train the team | Gwyn Bott | 2026-07-31"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_an_ordinary_document_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    said = []
    for action in read_document(text.encode(), name, today=TODAY).actions:
        when = action.recurrence or action.due or ("?" if action.needs_date else None)
        above = f"({action.recommendation})" if action.recommendation else None
        said.append(
            " | ".join(str(part) for part in (action.action, *action.owners, when, action.status, above) if part)
        )
    assert said == right
