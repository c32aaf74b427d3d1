"""A real council plan, as a converter left it: tables with tabs, cut headings, "2 continued", a list of owners."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plans.documents import Draft, read_document

SEED = Path(__file__).parents[3].parent / "shared" / "seeds" / "002_badc4aaab0c19f17.txt"


@pytest.fixture(scope="module")
def draft() -> Draft:
    if not SEED.exists():
        pytest.skip("the shared plan documents are not here")
    return read_document(SEED.read_bytes(), SEED.name, today=date(2020, 9, 1))


def test_every_action_is_found_under_its_recommendation(draft: Draft) -> None:
    counts = Counter(action.recommendation_number for action in draft.actions)
    assert list(counts.items()) == [("1", 2), ("2", 11), ("3", 7), ("4", 7), ("5", 5)]
    assert len({action.recommendation for action in draft.actions}) == 5
    assert draft.actions[12].ref == "2.11"


def test_a_heading_that_spilled_into_the_first_row_is_no_status(draft: Draft) -> None:
    assert {action.status for action in draft.actions} == {None}


def test_only_the_phrase_that_is_no_date_is_asked_about(draft: Draft) -> None:
    asked = [question.text for action in draft.actions for question in action.questions]
    assert asked == ['1.2 "Build into 21/22 business planning cycle" is not a date.']
    assert [action.ref for action in draft.actions if action.needs_date] == ["1.2"]


def test_the_owners_list_becomes_people_with_title_and_organisation(draft: Draft) -> None:
    assert len(draft.people) == 6
    assert {person.organisation for person in draft.people} == {"Southampton City Council"}
    assert draft.people[2].title == "Cabinet Member for Children & Learning Services"
