"""Headings of a plan have numbers, by which its actions are kept together, whether the document numbers them or not."""

from __future__ import annotations

from datetime import date

from plans.documents import read_document
from storage.importing import recommendations_of

PLAN = b"""# Plan

## Theme: Safe homes

- Fit alarms (Ana Ruiz, by 30 June 2025)
- Train the staff (Ben Hill, by 30 July 2025)

## Theme: Listening to tenants

- Set up a panel (Ana Ruiz, by 30 May 2025)
"""


def test_headings_without_numbers_are_kept_by_their_place() -> None:
    draft = read_document(PLAN, "plan.md", today=date(2025, 1, 15))
    assert recommendations_of(draft.actions) == [("1", "Theme: Safe homes"), ("2", "Theme: Listening to tenants")]
    assert [action.ref for action in draft.actions] == ["1.1", "1.2", "2.1"]
