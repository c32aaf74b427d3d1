"""The plan check points out what a careful colleague would."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plans.check import check_plan
from plans.documents import Draft, DraftAction, Question

TODAY = date(2024, 5, 1)


def action(ref: str, **fields: Any) -> DraftAction:
    plain: dict[str, Any] = {
        "ref": ref,
        "recommendation": None,
        "recommendation_number": None,
        "action": "Review the policy with every service",
        "owners": ("Ana Silva",),
        "start": None,
        "due": date(2024, 9, 12),
        "due_phrase": None,
        "recurrence": None,
        "completed_on": None,
        "status": None,
        "needs_date": False,
        "questions": (),
        "note": None,
    }
    return DraftAction(**{**plain, **fields})


def kinds(*actions: DraftAction) -> dict[str, tuple[str, ...]]:
    return {finding.kind: finding.refs for finding in check_plan(Draft("Plan", actions, (), ()), today=TODAY)}


def test_a_sound_plan_has_nothing_worth_a_look() -> None:
    assert kinds(action("1.1"), action("1.2", due=date(2024, 10, 3))) == {}


def test_dates_past_or_missing_are_named_unless_the_action_is_closed() -> None:
    found = kinds(
        action("1", due=date(2024, 4, 30)),
        action("2", due=date(2024, 4, 30), status="completed"),
        action("3", due=None),
        action("4", due=None, recurrence="monthly"),
        action("5", due=None, status="cancelled"),
    )
    assert found == {"past_date": ("1",), "no_date": ("3",)}


def test_impossible_dates_and_wrong_weekdays_are_named() -> None:
    impossible = Question("1", '1 "31/02/2024" is not a day in any year. Try 29 February.')
    weekday = Question("2", "2 'Monday 3 November 2020': 3 November 2020 is a Tuesday. Use it?", date(2020, 11, 3))
    found = kinds(action("1", due=None, questions=(impossible,)), action("2", questions=(weekday,)))
    assert found["impossible_date"] == ("1",)
    assert found["wrong_weekday"] == ("2",)


def test_actions_without_an_owner_are_named() -> None:
    assert kinds(action("1", owners=()), action("2")) == {"no_owner": ("1",)}


def test_dates_that_all_fall_on_one_day_are_pointed_out() -> None:
    assert set(kinds(*(action(str(n)) for n in range(6)))) == {"one_day"}


def test_an_owner_with_too_much_at_once_is_named() -> None:
    others = [action(f"b{n}", owners=("Ben Ode",), due=date(2025, n + 1, 9)) for n in range(8)]
    busy = [action(f"a{n}", due=date(2024, 6, n + 1)) for n in range(9)]
    assert kinds(*others, *busy)["too_much"] == tuple(f"a{n}" for n in range(9))


def test_an_action_that_is_several_is_named() -> None:
    found = kinds(
        action("1", action="Review the policy. Train all staff in it. Report to the board."),
        action("2", action="Recruit two officers; train them in the new system"),
        action("3", action="Agree a plan with Dr. Smith and St. Mary's; this includes costs"),
        action("4", action="Set up the board\nAppoint a chair for it"),
    )
    assert found == {"several_actions": ("1", "2", "4")}


@given(
    st.lists(
        st.builds(
            lambda due, owners, text: (due, owners, text),
            st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
            st.lists(st.sampled_from(["Ana", "Ben", "Cai"]), unique=True, max_size=2),
            st.text(max_size=60),
        ),
        max_size=30,
    )
)
def test_every_finding_names_actions_of_the_plan_in_one_sentence(
    rows: list[tuple[date | None, list[str], str]],
) -> None:
    actions = tuple(
        action(str(n), due=due, owners=tuple(owners), action=text) for n, (due, owners, text) in enumerate(rows)
    )
    for finding in check_plan(Draft(None, actions, (), ()), today=TODAY):
        assert set(finding.refs) <= {one.ref for one in actions}
        assert finding.refs
        assert "\n" not in finding.text
