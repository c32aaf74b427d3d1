"""The nudge ladder: when an owner is next asked."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plans.leave import Leave
from plans.nudging import NudgeRule, escalates_on, ladder_has_ended, next_nudge_on
from plans.state import ActionState
from plans.statuses import Status

RULE = NudgeRule()
DUE = date(2026, 9, 30)  # a Wednesday
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
LEAVES = st.builds(Leave, DAYS, st.none() | DAYS)


def action(**more: object) -> ActionState:
    return ActionState(**{"due_on": DUE, "added_on": date(2026, 8, 1), **more})  # type: ignore[arg-type]


def ladder(state: ActionState, *, until: date, after: date = date(2026, 8, 1), **more: date) -> list[date]:
    days = []
    while (day := next_nudge_on(state, RULE, after=after, **more)) is not None and day <= until:
        days.append(day)
        after = day
    return days


def test_the_ladder_climbs_14_7_and_1_working_days_before_then_the_day_then_weekly() -> None:
    assert ladder(action(), until=date(2026, 10, 20)) == [
        date(2026, 9, 10),
        date(2026, 9, 21),
        date(2026, 9, 29),
        DUE,
        date(2026, 10, 7),
        date(2026, 10, 14),
    ]


def test_a_bank_holiday_moves_a_nudge_on_to_the_next_working_day() -> None:
    christmas = action(due_on=date(2026, 12, 25))
    assert next_nudge_on(christmas, RULE, after=date(2026, 12, 24)) == date(2026, 12, 29)


def test_an_owners_word_silences_a_week_but_not_the_last_working_day_and_the_day() -> None:
    heard = action(heard_on=date(2026, 9, 24))
    assert ladder(heard, until=DUE, after=date(2026, 9, 24)) == [date(2026, 9, 29), DUE]
    assert ladder(action(heard_on=date(2026, 9, 18)), until=date(2026, 9, 28), after=date(2026, 9, 18)) == []


def test_who_spoke_today_is_not_asked_today() -> None:
    assert next_nudge_on(action(heard_on=DUE), RULE, after=DUE - timedelta(days=1)) == date(2026, 10, 14)


def test_what_is_closed_undated_or_waiting_for_a_decision_is_not_asked_about() -> None:
    for state in (action(status=Status.COMPLETED), action(due_on=None), action(pending="new_date")):
        assert next_nudge_on(state, RULE, after=DUE) is None


def test_a_blocked_action_is_asked_about_weekly() -> None:
    blocked = action(status=Status.BLOCKED, status_on=date(2026, 9, 2), due_on=None)
    assert ladder(blocked, until=date(2026, 9, 25), after=date(2026, 9, 2)) == [
        date(2026, 9, 9),
        date(2026, 9, 16),
        date(2026, 9, 23),
    ]


def test_an_action_that_comes_in_late_starts_its_ladder_then() -> None:
    late = action(due_on=date(2026, 3, 31), added_on=date(2026, 9, 14))
    assert ladder(late, until=date(2026, 9, 30), after=date(2026, 9, 14)) == [
        date(2026, 9, 15),
        date(2026, 9, 21),
        date(2026, 9, 28),
    ]


def test_leave_and_snooze_hold_a_nudge_back_and_lose_none() -> None:
    back = date(2026, 10, 12)
    assert next_nudge_on(action(), RULE, after=date(2026, 9, 28), leave=Leave(back)) == back
    assert next_nudge_on(action(), RULE, after=date(2026, 9, 28), snoozed_until=date(2026, 10, 3)) == date(2026, 10, 5)


def test_leave_holds_nothing_back_before_its_first_day() -> None:
    leave = Leave(back_on=date(2026, 10, 12), first=date(2026, 9, 25))
    assert next_nudge_on(action(), RULE, after=date(2026, 9, 10), leave=leave) == date(2026, 9, 21)
    assert next_nudge_on(action(), RULE, after=date(2026, 9, 24), leave=leave) == date(2026, 10, 12)


def test_the_ladder_ends_twelve_weeks_after_the_first_overdue_nudge() -> None:
    days = ladder(action(), until=date(2028, 1, 1), after=DUE)
    assert len(days) == 13
    assert (days[-1] - days[0]).days == 84
    assert not ladder_has_ended(action(), today=days[-2])
    assert ladder_has_ended(action(), today=days[-1])


def test_silence_goes_to_the_lead_after_five_working_days_and_a_word_stops_that() -> None:
    assert escalates_on(action(), RULE) == date(2026, 10, 7)
    assert escalates_on(action(heard_on=DUE - timedelta(days=1)), RULE) == date(2026, 10, 7)
    assert escalates_on(action(heard_on=DUE), RULE) is None
    assert escalates_on(action(status=Status.COMPLETED), RULE) is None


@given(due=DAYS, added=DAYS, heard=st.none() | DAYS, after=DAYS, away=st.none() | LEAVES, snooze=st.none() | DAYS)
def test_a_nudge_is_always_a_later_working_day_outside_leave(
    due: date, added: date, heard: date | None, after: date, away: Leave | None, snooze: date | None
) -> None:
    state = action(due_on=due, added_on=added, heard_on=heard)
    day = next_nudge_on(state, RULE, after=after, leave=away, snoozed_until=snooze)
    if day is not None:
        assert day > after
        assert RULE.calendar.is_working(day)
        assert away is None or not away.covers(day)
        assert snooze is None or day >= snooze
