"""A revised document against the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.comparing import Comparison, compare
from plans.documents.draft import Draft, DraftAction
from plans.documents.writers import PlanRow
from plans.statuses import Status

MARCH, JUNE, SEPTEMBER = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


def row(number: int, action: str, ref: str | None = None, **more: object) -> PlanRow:
    facts: dict[str, object] = {"owners": ("Robert Henderson",), "baseline_due": MARCH, "due": MARCH, **more}
    facts.setdefault("first_owners", facts["owners"])
    return PlanRow(number, ref or f"1.{number}", action, **facts)  # type: ignore[arg-type]


def drafted(ref: str, action: str, **more: object) -> DraftAction:
    facts: dict[str, object] = {
        "recommendation": None,
        "recommendation_number": None,
        "owners": ("Robert Henderson",),
        "start": None,
        "due": MARCH,
        "due_phrase": None,
        "recurrence": None,
        "completed_on": None,
        "status": None,
        "needs_date": False,
        "questions": (),
        "note": None,
    }
    return DraftAction(ref=ref, action=action, **{**facts, **more})  # type: ignore[arg-type]


def against(rows: list[PlanRow], *actions: DraftAction) -> Comparison:
    return compare(rows, Draft("Plan", actions, (), ()))


OFFER, BOARD, VISITS = "Review the early help offer", "Establish a practitioners' board", "Diarise safeguarding visits"
PLAN = [row(1, OFFER), row(2, BOARD), row(3, VISITS)]


def test_the_same_document_asks_for_nothing() -> None:
    found = against(PLAN, drafted("1.1", OFFER), drafted("1.2", f"{BOARD.upper()}."), drafted("1.3", VISITS))
    assert found.is_same
    assert [pair.row.id for pair in found.unchanged] == [1, 2, 3]


def test_an_action_put_in_between_leaves_the_renumbered_ones_alone() -> None:
    found = against(
        PLAN,
        drafted("1.1", OFFER),
        drafted("1.2", "Publish the results of the survey"),
        drafted("1.3", BOARD),
        drafted("1.4", VISITS),
    )
    assert [new.ref for new in found.new] == ["1.2"]
    assert found.reworded == found.gone == found.new_date == ()
    assert [(pair.row.ref, pair.drafted.ref) for pair in found.renumbered] == [("1.2", "1.3"), ("1.3", "1.4")]


def test_near_twins_keep_apart_when_they_are_renumbered() -> None:
    wards = [row(number, f"Audit hand hygiene on ward {letter}") for number, letter in enumerate("ABC", 1)]
    moved = [drafted(f"1.{at}", f"Audit hand hygiene on ward {letter}") for at, letter in enumerate("CAB", 1)]
    found = against(wards, *moved)
    assert found.is_same
    assert {pair.row.action: pair.drafted.action for pair in found.unchanged} == {
        one.action: one.action for one in moved
    }


def test_twins_under_two_references_are_paired_by_reference() -> None:
    twins = [row(1, "Report to the board", "1.4"), row(2, "Report to the board", "2.4", due=JUNE, baseline_due=JUNE)]
    again = (drafted("2.4", "Report to the board", due=JUNE), drafted("1.4", "Report to the board"))
    assert against(twins, *again).is_same


@pytest.mark.parametrize(
    "words",
    [
        "Review the early help offer and publish what was found on the partnership's website",
        "Look again at our offer of early help",
    ],
)
def test_other_words_under_the_same_reference_are_a_rewording(words: str) -> None:
    found = against(PLAN, drafted("1.1", words), drafted("1.2", BOARD), drafted("1.3", VISITS))
    assert [(pair.row.id, pair.drafted.action) for pair in found.reworded] == [(1, words)]
    assert found.new == found.gone == ()


def test_a_rewording_is_found_under_another_reference_too() -> None:
    found = against(
        PLAN, drafted("1.1", "Diarise all safeguarding visits"), drafted("1.2", OFFER), drafted("1.3", BOARD)
    )
    assert [(pair.row.id, pair.drafted.ref) for pair in found.reworded] == [(3, "1.1")]
    assert found.new == found.gone == ()


def test_something_else_under_an_old_reference_is_new_and_the_old_one_is_gone() -> None:
    found = against(PLAN, drafted("1.1", OFFER), drafted("1.2", "Buy tablets for all staff"), drafted("1.3", VISITS))
    assert [new.action for new in found.new] == ["Buy tablets for all staff"]
    assert [gone.id for gone in found.gone] == [2]


def test_what_is_closed_is_never_gone_nor_changed() -> None:
    done = [replace(PLAN[0], status=Status.COMPLETED, completed_on=MARCH), replace(PLAN[1], status=Status.CANCELLED)]
    changed = drafted("1.1", f"{OFFER} again", due=SEPTEMBER, owners=("Ana Lima",), status="in_progress")
    found = against(done, changed)
    assert found.is_same
    assert [pair.row.id for pair in found.unchanged] == [1]


@pytest.mark.parametrize(
    ("due", "in_the_document", "proposed"),
    [
        (MARCH, JUNE, JUNE),  # the document moves it
        (JUNE, MARCH, None),  # people moved it since, the document still says the first date
        (JUNE, JUNE, None),  # the document has caught up
        (JUNE, SEPTEMBER, SEPTEMBER),  # the document moves it further
        (JUNE, None, None),  # the document says none
        (None, JUNE, JUNE),  # a first date
    ],
)
def test_a_date_that_the_document_changes_is_proposed(
    due: date | None, in_the_document: date | None, proposed: date | None
) -> None:
    plan = [row(1, OFFER, due=due, baseline_due=MARCH if due else None)]
    found = against(plan, drafted("1.1", OFFER, due=in_the_document))
    assert [change.proposed for change in found.new_date] == ([proposed] if proposed else [])


@pytest.mark.parametrize(("said", "proposed"), [(date(2025, 9, 30), False), (JUNE, False), (date(2026, 7, 10), True)])
def test_an_occurrence_of_the_series_is_no_new_date(said: date, proposed: bool) -> None:
    plan = [row(1, OFFER, due=SEPTEMBER, baseline_due=SEPTEMBER, recurrence="quarterly")]
    assert bool(against(plan, drafted("1.1", OFFER, due=said)).new_date) is proposed


@pytest.mark.parametrize(
    ("owners", "first", "in_the_document", "added", "removed"),
    [
        (("Robert Henderson",), ("Robert Henderson",), ("Ana Lima",), ("Ana Lima",), ("Robert Henderson",)),
        (("Robert Henderson",), ("Robert Henderson",), ("R Henderson", "Ana Lima"), ("Ana Lima",), ()),
        (("Robert Henderson", "Ana Lima"), ("Robert Henderson", "Ana Lima"), ("Ana Lima",), (), ("Robert Henderson",)),
        (("Sandy Hopkins",), ("Robert Henderson",), ("Robert Henderson",), (), ()),  # handed over since
        (("Warwick Paffey",), ("Cllr Paffey",), ("Cllr Paffey",), (), ()),  # recognised since
        (("Robert Henderson",), ("Robert Henderson",), (), (), ()),  # the document names nobody
    ],
)
def test_owners_change_only_where_the_document_says_something_new(
    owners: tuple[str, ...],
    first: tuple[str, ...],
    in_the_document: tuple[str, ...],
    added: tuple[str, ...],
    removed: tuple[str, ...],
) -> None:
    found = against([row(1, OFFER, owners=owners, first_owners=first)], drafted("1.1", OFFER, owners=in_the_document))
    changes = [(change.added, change.removed) for change in found.new_owners]
    assert changes == ([(added, removed)] if added or removed else [])


def test_a_name_that_somebody_explained_is_not_somebody_else() -> None:
    held = row(1, OFFER, owners=("Robert Henderson", "Warwick Paffey"))
    said = drafted("1.1", OFFER, owners=("Robert Henderson", "Leader of the Council", "Ana Lima"))
    called = {"Leader of the Council": "Warwick Paffey"}
    (change,) = compare([held], Draft("Plan", (said,), (), ()), called).new_owners
    assert (change.added, change.removed) == (("Ana Lima",), ())


def test_one_action_may_be_reworded_moved_and_given_to_somebody_else() -> None:
    found = against(PLAN[:1], drafted("1.1", f"{OFFER} with parents", due=JUNE, owners=("Ana Lima",)))
    assert len(found.reworded) == len(found.new_date) == len(found.new_owners) == 1
    assert found.unchanged == ()


_WORDS = "audit board carers data escalate families governors handover induction learning parents report survey".split()
_TITLES = st.lists(st.lists(st.sampled_from(_WORDS), min_size=3, max_size=8).map(" ".join), max_size=12)


@given(_TITLES, _TITLES, st.randoms())
def test_every_action_is_in_one_place(before: list[str], after: list[str], chance: object) -> None:
    rows = [row(number, title) for number, title in enumerate(before, 1)]
    actions = [drafted(f"1.{number}", title) for number, title in enumerate(after, 1)]
    found = against(rows, *actions)
    pairs = {pair.row.id: pair.drafted.ref for pair in (*found.reworded, *found.unchanged)}
    assert sorted([*pairs, *(gone.id for gone in found.gone)]) == [one.id for one in rows]
    assert sorted([*pairs.values(), *(new.ref for new in found.new)]) == sorted(one.ref for one in actions)


@given(_TITLES.map(lambda titles: list(dict.fromkeys(titles))), st.randoms(use_true_random=False))
def test_a_document_in_another_order_with_other_numbers_changes_nothing(titles: list[str], chance: object) -> None:
    rows = [row(number, title) for number, title in enumerate(titles, 1)]
    mixed = list(titles)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert against(rows, *(drafted(f"2.{at}", title) for at, title in enumerate(mixed, 1))).is_same
