"""Years, quarters and months with their numbers, and feasts: which year a phrase means, and where a span ends."""

from datetime import date

import pytest

from plans.due import DateRules, read_due

TODAY = date(2024, 3, 11)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("Feb, May, Aug & Nov 2023", date(2023, 2, 28)),
        ("Nov and Feb 2025", date(2024, 11, 30)),
        ("By end-2025", date(2025, 12, 31)),
    ],
)
def test_months_in_a_list_share_the_year_behind_them(phrase: str, due: date) -> None:
    assert read_due(phrase, today=TODAY).due == due


@pytest.mark.parametrize(
    ("phrase", "start", "due"),
    [
        ("2016 - ongoing", date(2016, 1, 1), None),
        ("October 2023-current", date(2023, 10, 1), None),
        ("1 October 2023 to present", date(2023, 10, 1), None),
        ("2023 - Q2 2024", date(2023, 1, 1), date(2024, 9, 30)),
        ("by the end of 2024 to 2025", None, date(2025, 3, 31)),
        ("financial year 2024 to 2025", None, date(2025, 3, 31)),
        ("End of Q3 2024 to 2025", None, date(2024, 12, 31)),
        ("from 2024 to 2025", date(2024, 1, 1), date(2025, 12, 31)),
        ("2010-12", None, date(2010, 12, 31)),
        ("Q1 2025 (calendar year)", None, date(2025, 3, 31)),
    ],
)
def test_years_that_follow_each_other_are_one_and_others_a_span(
    phrase: str, start: date | None, due: date | None
) -> None:
    found = read_due(phrase, today=date(2024, 1, 15))
    assert (found.start, found.due) == (start, due)
    assert found.due or found.question


def test_a_span_of_years_written_short_is_one_of_financial_years_unless_the_calendar_counts() -> None:
    asked = read_due("2023-26", today=date(2024, 1, 15))
    assert (asked.due, asked.suggestion) == (None, date(2026, 3, 31))
    calendar = read_due("2023-26", today=date(2024, 1, 15), rules=DateRules(quarters="calendar"))
    assert (calendar.start, calendar.due) == (date(2023, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("phrase", ["Minute 2024/31: 31 March 2026", "31 March 2026 (see PR 2024/31)"])
def test_a_reference_beside_a_date_is_no_span_of_years(phrase: str) -> None:
    assert read_due(phrase, today=date(2024, 1, 15)).due == date(2026, 3, 31)


@pytest.mark.parametrize("phrase", ["April 2022 (report to follow in 2023)", "April 2022 (2023)"])
def test_a_year_in_brackets_is_no_more_exact_than_a_month(phrase: str) -> None:
    assert read_due(phrase, today=date(2022, 3, 24)).due == date(2022, 4, 30)


def test_a_quarter_keeps_its_year_beside_another_quarter() -> None:
    assert read_due("2025 Q4, 2026 Q1", today=date(2024, 1, 15)).due != date(2025, 12, 31)
    assert read_due("Q2 2026 - calendar invite sent", today=date(2024, 1, 15)).due == date(2026, 9, 30)


def test_two_years_in_words_that_may_be_one_are_asked_about() -> None:
    found = read_due("2024 to 2025", today=date(2024, 1, 15))
    assert (found.due, found.suggestion) == (None, date(2025, 3, 31))


@pytest.mark.parametrize(
    ("phrase", "due", "suggestion"),
    [
        ("2024-W12", date(2024, 3, 22), None),
        ("by 2024 W01", date(2024, 1, 5), None),
        ("week 12 of 2024", None, date(2024, 3, 22)),
        ("wk 12/2024", None, date(2024, 3, 22)),
        ("W12 2024", None, date(2024, 3, 22)),
        ("w/c 12 March 2024", date(2024, 3, 15), None),
    ],
)
def test_a_numbered_week_is_no_year(phrase: str, due: date | None, suggestion: date | None) -> None:
    read = read_due(phrase, today=date(2023, 11, 6))
    assert (read.due, read.suggestion) == (due, suggestion)


@pytest.mark.parametrize(
    ("phrase", "in_a_plan", "in_minutes"),
    [
        ("March 28", date(2028, 3, 31), None),  # in March 2024: the 28th, or four years off?
        ("March 25", date(2025, 3, 31), date(2025, 3, 31)),
        ("June 30", None, date(2024, 6, 30)),  # no minutes speak of 2030
        ("October 27", date(2027, 10, 31), date(2027, 10, 31)),
        ("March 28, 10am", date(2024, 3, 28), date(2024, 3, 28)),
        ("March 28 at 2.30 pm", date(2024, 3, 28), date(2024, 3, 28)),
    ],
)
def test_a_month_with_a_number_is_a_day_to_those_who_speak_of_the_next_weeks(
    phrase: str, in_a_plan: date | None, in_minutes: date | None
) -> None:
    day = date(2024, 3, 4)
    assert read_due(phrase, today=day).due == in_a_plan
    assert read_due(phrase, today=day, rules=DateRules(day_if_soon=True)).due == in_minutes


@pytest.mark.parametrize(
    ("phrase", "start", "due"),
    [
        ("July 2019 – 2022", date(2019, 7, 1), date(2022, 12, 31)),
        ("July 2019-20", None, date(2019, 7, 31)),
    ],
)
def test_a_month_or_day_begins_a_span_that_ends_with_a_year(phrase: str, start: date | None, due: date) -> None:
    read = read_due(phrase, today=TODAY)
    assert (read.start, read.due) == (start, due)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("Good Friday", date(2024, 3, 29)),
        ("by Holy Saturday 2025", date(2025, 4, 19)),
        ("Remembrance Sunday", date(2024, 11, 10)),
        ("Black Friday", date(2024, 11, 29)),
        ("Advent Sunday 2022", date(2022, 11, 27)),
        ("good practice by Friday", date(2024, 3, 15)),
    ],
)
def test_a_feast_that_is_named_by_its_weekday_is_no_weekday_of_the_next_days(phrase: str, due: date) -> None:
    assert read_due(phrase, today=TODAY).due == due


def test_the_end_of_a_year_that_is_named_has_no_start() -> None:
    read = read_due("By fiscal year-end 2025–26", today=TODAY)
    assert (read.start, read.due) == (None, date(2026, 3, 31))


def test_a_day_before_two_years_is_asked_about() -> None:
    read = read_due("by 31 March 2025-2027", today=TODAY)
    assert (read.due, read.suggestion) == (None, date(2025, 3, 31))


@pytest.mark.parametrize("phrase", ["1Q 2025", "1Q25", "1 Q FY 2025/26"])
def test_a_quarter_may_be_written_with_its_number_first(phrase: str) -> None:
    assert read_due(phrase, today=TODAY, rules=DateRules(quarters="financial")).due == date(2025, 6, 30)
