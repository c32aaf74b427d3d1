"""How often: read from words, moved on by the rule."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.recurrence import first_period_end, next_occurrence, read_recurrence, recurrence_words

NAMED = ["weekly", "fortnightly", "monthly", "quarterly", "six-monthly", "annual", "termly", "half-termly"]
ANY = st.one_of(
    st.sampled_from(NAMED),
    st.builds("every {} {}".format, st.integers(1, 60), st.sampled_from(["days", "weeks", "months", "years"])),
)
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("weekly", "weekly"),
        ("every week", "weekly"),
        ("every Monday", "weekly"),
        ("every other week", "fortnightly"),
        ("bi-weekly", "fortnightly"),
        ("each month", "monthly"),
        ("on a monthly basis", "monthly"),
        ("every 3 months", "quarterly"),
        ("four times a year", "quarterly"),
        ("once a quarter", "quarterly"),
        ("bi-annual", "six-monthly"),
        ("half-yearly", "six-monthly"),
        ("twice yearly", "six-monthly"),
        ("6 monthly", "six-monthly"),
        ("per annum", "annual"),
        ("yearly", "annual"),
        ("every April", "annual"),
        ("march, june, september and december each year", "quarterly"),
        ("every June and December", "six-monthly"),
        ("Oct, Nov and Feb each year", "annual"),
        ("biennially", "every 2 years"),
        ("every 18 months", "every 18 months"),
        ("4 yearly", "every 4 years"),
        ("each term", "termly"),
        ("every half term", "half-termly"),
        ("six times a year", "every 2 months"),
        ("daily", "every 1 days"),
        ("Quarter 4", None),
        ("every ward", None),
        ("31 March", None),
        ("", None),
    ],
)
def test_a_frequency_is_read_from_words(words: str, often: str | None) -> None:
    assert read_recurrence(words) == often


@pytest.mark.parametrize(
    ("action", "often"),
    [
        ("Monthly safeguarding visit to one service", "monthly"),
        ("A quarterly meeting to be established between the heads", "quarterly"),
        ("Bi-annual assurance meeting to take place", "six-monthly"),
        ("Management board meeting every six months to review progress", "six-monthly"),
        ("Case files to be audited monthly", "monthly"),
        ("Report progress to the board quarterly.", "quarterly"),
        ("Hold weekly huddles on every ward", "weekly"),
        ("Publish the annual report", None),
        ("Present the findings at the quarterly board", None),
        ("Monthly data to be reviewed by 3 June", None),
        ("Carry out the actions as per the annual audit plan", None),
        ("Redesign the process: weekly panel, lessons bulletin", None),
        ("Write a policy", None),
    ],
)
def test_in_an_action_only_what_happens_again_counts(action: str, often: str | None) -> None:
    assert read_recurrence(action, in_action=True) == often


def test_month_ends_stay_month_ends() -> None:
    first = date(2023, 1, 31)
    february = next_occurrence("monthly", first, first)
    assert february == date(2023, 2, 28)
    assert next_occurrence("monthly", february, first) == date(2023, 3, 31)
    assert next_occurrence("quarterly", date(2023, 6, 30)) == date(2023, 9, 30)


def test_a_thirtieth_that_met_february_comes_back() -> None:
    assert next_occurrence("monthly", date(2023, 2, 28), date(2022, 12, 30)) == date(2023, 3, 30)


def test_a_due_date_moved_off_the_first_keeps_its_own_day() -> None:
    assert next_occurrence("monthly", date(2023, 4, 12), date(2023, 1, 31)) == date(2023, 5, 12)


def test_the_first_period_ends_the_day_before_the_next_begins() -> None:
    assert first_period_end("monthly", date(2024, 4, 1)) == date(2024, 4, 30)
    assert first_period_end("annual", date(2024, 4, 1)) == date(2025, 3, 31)
    assert first_period_end("weekly", date(2024, 4, 1)) == date(2024, 4, 7)


def test_a_recurrence_that_is_none_is_refused() -> None:
    for wrong in ("sometimes", "every 0 days", "every three weeks", ""):
        with pytest.raises(ValueError, match="not a recurrence"):
            next_occurrence(wrong, date(2024, 1, 1))


def test_it_is_said_in_words() -> None:
    assert recurrence_words("monthly") == "every month"
    assert recurrence_words("every 18 months") == "every 18 months"
    assert recurrence_words("every 1 days") == "every day"


@given(ANY, DAYS)
def test_the_next_occurrence_is_later_and_one_step_on(often: str, due: date) -> None:
    after = next_occurrence(often, due)
    assert after > due
    assert abs(first_period_end(often, due) - after) <= timedelta(days=5)


@given(st.sampled_from(["monthly", "quarterly", "six-monthly", "annual", "termly"]), DAYS, st.integers(1, 40))
def test_however_often_it_recurs_the_day_of_the_month_holds(often: str, first: date, times: int) -> None:
    due = first
    for _ in range(times):
        due = next_occurrence(often, due, first)
        last = (due.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        at_end = (first + timedelta(days=1)).day == 1
        assert due.day == (last.day if at_end else min(first.day, last.day))


@given(st.text(max_size=300))
def test_no_text_upsets_it(text: str) -> None:
    for in_action in (False, True):
        often = read_recurrence(text, in_action=in_action)
        assert often is None or next_occurrence(often, date(2024, 1, 1)) > date(2024, 1, 1)
