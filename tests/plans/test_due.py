"""Due phrases: what must hold of every phrase, and the rules one by one; years are in `test_due_years`."""

import random
import string
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.due import DateRules, NotADate, read_date, read_due, take_due

TODAY = date(2024, 3, 11)
DAYS = st.dates(date(2001, 1, 1), date(2049, 12, 31))
PIECES = (
    "by 31 March Sept 20 Q4 21/22 w/c end of mid early the and or from to until monthly every 6 weeks next Friday "
    "tomorrow 31/3 29/02/2021 44196 TBC ongoing revised original was ( ) - / , : ~ <sup>th</sup> within 3 months of "
    "Easter spring term 1st 2nd "
    "the 10th before after not 2021 FY22 H1 year quarter &amp; complete start due 5pm Monday last week commencing"
).split(" ")
MIXED = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


def _suffix(number: int) -> str:
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


STYLES = [
    lambda d: d.isoformat(),
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d:%d/%m/%y}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d.day}-{d:%b-%y}",
    lambda d: f"{d.day} {d:%B %Y}",
    lambda d: f"{d.day} {d:%b} {d:%y}",
    lambda d: f"{d.day}{_suffix(d.day)} {d:%B} {d:%y}",
    lambda d: f"the {d.day}{_suffix(d.day)} of {d:%B %Y}",
    lambda d: f"{d:%A} {d.day} {d:%B %Y}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%b} {d.day}{_suffix(d.day)} {d.year}",
    lambda d: f"by {d.day} <sup>{_suffix(d.day)}</sup> {d:%b %Y}",
    lambda d: f"{d:%d %B %Y}".upper(),
    lambda d: str((d - date(1899, 12, 30)).days),
]


@given(
    DAYS,
    st.sampled_from(STYLES),
    st.sampled_from(["", "By ", "Due: ", "To be completed by ", "Report to the board by "]),
)
def test_a_day_written_in_any_style_reads_back_as_itself(day: date, style, lead: str) -> None:  # type: ignore[no-untyped-def]
    written = style(day)
    if written.isdigit():
        lead = ""
    assert read_due(lead + written, today=TODAY).due == day


@given(DAYS)
def test_a_month_reads_back_as_its_last_day(day: date) -> None:
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    near = -4 <= day.year - TODAY.year <= 4  # further off, "Sept 30" is asked about
    short = [f"by {day:%B} {day:%y}", f"{day:%b} '{day:%y}"] if near else []
    for written in (f"{day:%B %Y}", f"end of {day:%b} {day:%Y}", f"{day:%b-%y}", f"{day:%m/%Y}", *short):
        assert read_due(written, today=TODAY).due == last, written


@given(st.one_of(st.text(max_size=200), MIXED), DAYS, st.booleans(), st.booleans())
@settings(max_examples=500)
def test_what_holds_of_every_phrase(text: str, today: date, day_first: bool, calendar: bool) -> None:
    rules = DateRules(day_first=day_first, quarters="calendar" if calendar else "financial")
    due = read_due(text, today=today, rules=rules)
    assert due.because
    assert not (due.due and due.question)
    assert due.due or due.question or due.recurrence
    assert not (due.due and due.start and due.start > due.due)
    assert due.precision is None or due.due


@given(st.one_of(st.text(max_size=120), MIXED))
def test_a_typed_day_is_a_day_or_refused_in_one_sentence(text: str) -> None:
    refusal = None
    try:
        day = read_date(text, today=TODAY)
    except NotADate as error:
        refusal = str(error)
    else:
        assert isinstance(day, date)
    assert refusal is None or (refusal.endswith(".") and "\n" not in refusal)


@given(st.one_of(st.text(max_size=120), MIXED))
def test_taking_the_due_clause_out_loses_nothing_else(text: str) -> None:
    rest, due = take_due(text, today=TODAY)
    if due is None:
        assert rest == text.strip()
    else:
        assert len(rest) <= len(text)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("By the end of the 2021-22 financial year", date(2022, 3, 31)),
        ("the current financial year (2021/22)", date(2022, 3, 31)),
        ("Phase 1 Sept 2024 Phase 2 March 2025", date(2024, 9, 30)),
        ("Stage 2 – January 2025", date(2025, 1, 31)),
        ("1 July 2023 - 30 June 2025", date(2025, 6, 30)),
        ("First stage 1 April 2026", date(2026, 4, 1)),
        ("Design stage 5 May 2026", date(2026, 5, 5)),
        ("by end of the year 03/04", date(2024, 12, 31)),
        ("by March 2025/26 may slip", date(2026, 3, 31)),
        ("Final phase 14/06/2026", date(2026, 6, 14)),
        ("financial year end 2026/27", date(2027, 3, 31)),
    ],
)
def test_what_stands_beside_a_date_does_not_become_part_of_it(phrase: str, due: date) -> None:
    assert read_due(phrase, today=TODAY).due == due


@pytest.mark.parametrize(
    "phrase", ["By March 2026 - ongoing", "before June 2026 - ongoing", "Target: June 2026 - ongoing"]
)
def test_what_is_due_by_a_time_does_not_start_then(phrase: str) -> None:
    assert read_due(phrase, today=date(2024, 1, 15)).start is None


@pytest.mark.parametrize(
    "phrase", ["before 31 March 2025", "prior to 31/03/2025", "before 1 April 2025", "before April 2025"]
)
def test_before_a_day_means_that_day_and_before_the_first_of_a_month_the_day_before_it(phrase: str) -> None:
    assert read_due(phrase, today=date(2024, 1, 15)).due == date(2025, 3, 31)


@pytest.mark.parametrize("phrase", ["July 2025 and ongoing", "July 2025 & ongoing", "By July 2025, ongoing"])
def test_what_goes_on_after_a_time_is_due_by_it(phrase: str) -> None:
    assert read_due(phrase, today=date(2024, 1, 15)).due == date(2025, 7, 31)


def test_the_day_of_what_something_comes_after_is_no_start() -> None:
    assert read_due("after the open day on 3 May 2025", today=date(2024, 1, 15)).start is None
    assert read_due("after the end of May 2025", today=date(2024, 1, 15)).start == date(2025, 6, 1)


@pytest.mark.parametrize(
    "phrase", ["Semester 2, 2025", "semester 1", "Trimester 3 2024", "throughout 2021-2025 academic years"]
)
def test_a_semester_is_asked_about(phrase: str) -> None:
    due = read_due(phrase, today=TODAY)
    assert (due.start, due.due) == (None, None)
    assert due.question


@pytest.mark.parametrize(
    "phrase",
    [
        "31 September 2024",
        "29/02/2023",
        "32 January",
        "0 March 2024",
        "31/6/24",
        "29 Feb 2023",
        "2023-02-30",
        "45/45/2024",
    ],
)
def test_an_impossible_day_is_refused_and_never_rolled_over(phrase: str) -> None:
    due = read_due(phrase, today=TODAY)
    assert due.due is None
    assert due.question


def test_a_refusal_names_the_nearest_day() -> None:
    with pytest.raises(NotADate, match=r'^"31 September" is not a day in any year\. Try 30 September\.$'):
        read_date("31 September", today=TODAY)


def test_a_past_date_and_a_wrong_weekday_are_kept_and_warned_of() -> None:
    past = read_due("31 March 2019", today=TODAY)
    assert past.due == date(2019, 3, 31)
    assert past.warnings == ("31 March 2019 is already past.",)
    wrong = read_due("Monday 3 November 2026", today=TODAY)
    assert wrong.due == date(2026, 11, 3)
    assert wrong.warnings == ("3 November 2026 is a Tuesday.",)


def test_what_a_plan_sets_is_followed() -> None:
    assert read_due("03/04/2024", today=TODAY, rules=DateRules(day_first=False)).due == date(2024, 3, 4)
    assert read_due("Q1 2025", today=TODAY, rules=DateRules(quarters="calendar")).due == date(2025, 3, 31)
    assert read_due("Q1 2025", today=TODAY).due == date(2025, 6, 30)
    assert read_due("FY24/25", today=TODAY, rules=DateRules(financial_year_start=7)).due == date(2025, 6, 30)
    terms = {"summer": (date(2024, 4, 15), date(2024, 7, 19))}
    assert read_due("end of summer term", today=TODAY, rules=DateRules(terms=terms)).due == date(2024, 7, 19)
    assert read_due("end of summer term", today=TODAY).due is None


def test_a_season_is_a_question_with_a_suggestion() -> None:
    due = read_due("Spring 2025", today=TODAY)
    assert (due.due, due.suggestion) == (None, date(2025, 5, 31))
    assert due.question == '"Spring 2025" is not an exact date: seasons have no exact end. Is it due on 31 May 2025?'


def test_a_series_with_an_end_has_no_first_date() -> None:
    due = read_due("monthly until March 2025", today=TODAY)
    assert (due.due, due.recurrence) == (None, "monthly")
    assert due.warnings == ("The series ends on 31 March 2025.",)


def test_a_bare_list_of_dates_keeps_its_rhythm() -> None:
    assert read_due("July 2024 July 2025", today=TODAY).recurrence == "annual"
    assert read_due("March, June, September and December 2024", today=TODAY).recurrence == "quarterly"
    assert read_due("31 March and 30 June 2024", today=TODAY).recurrence is None


@pytest.mark.parametrize(
    ("line", "rest", "due"),
    [
        ("Review the offer @ana by 31 March", "Review the offer @ana", date(2024, 3, 31)),
        ("Review the offer by next Friday @ana", "Review the offer @ana", date(2024, 3, 22)),
        ("Send the report tomorrow", "Send the report", date(2024, 3, 12)),
        ("Plan the 2025 conference before the end of April", "Plan the 2025 conference", date(2024, 4, 30)),
        ("Check the boiler on Sept 12", "Check the boiler", date(2024, 9, 12)),
        ("to 30 April because HR is late", "because HR is late", date(2024, 4, 30)),
        ("on 12 March all signed", "all signed", date(2024, 3, 12)),
        ("Write the summer term newsletter", "Write the summer term newsletter", None),
        ("Review the offer", "Review the offer", None),
    ],
)
def test_a_due_clause_is_taken_from_a_line(line: str, rest: str, due: date | None) -> None:
    left, taken = take_due(line, today=TODAY)
    assert left == rest
    assert (taken.due if taken else None) == due


def test_a_line_may_say_how_often_instead() -> None:
    rest, due = take_due("Check the logs every month", today=TODAY)
    assert rest == "Check the logs"
    assert due is not None
    assert due.recurrence == "monthly"


def test_a_typed_day_may_lie_behind() -> None:
    assert read_date("12 March", today=TODAY, future=False) == date(2023, 3, 12)
    assert read_date("Friday", today=TODAY, future=False) == date(2024, 3, 8)
    assert read_date("yesterday", today=TODAY) == date(2024, 3, 10)


def test_slips_of_the_pen_are_put_right_and_real_words_left_alone() -> None:
    assert read_due("31 Decmber 2024", today=TODAY).due == date(2024, 12, 31)
    assert read_due("Febuary 2025", today=TODAY).due == date(2025, 2, 28)
    assert read_due("Sprint 2025 match", today=TODAY).due is None


def test_no_phrase_is_slow() -> None:
    chooser = random.Random(7)
    texts = ["".join(chooser.choices(string.printable, k=10_000)), " ".join(chooser.choices(PIECES, k=2500))[:10_000]]
    texts += [(piece * 10_000)[:10_000] for piece in ("1/", "the ", "next ", "jan ", "(", " ", "~a", "<a", "1", "a")]
    for text in texts:
        began = time.process_time()
        read_due(text, today=TODAY)
        assert time.process_time() - began < 0.25  # the bar is 50 ms on a quiet machine


@pytest.mark.parametrize("phrase", ["Approval + 3 months", "M-5 + 2 weeks", "go-live plus 2 weeks"])
def test_a_time_added_to_something_else_is_asked_about(phrase: str) -> None:
    read = read_due(phrase, today=date(2024, 1, 15))
    assert read.due is None
    assert "depends on an event" in (read.question or "")


@pytest.mark.parametrize(
    "phrase", ["3 months overdue", "running 2 weeks behind", "slipped by 2 months", "extended by a year"]
)
def test_how_late_an_action_is_says_nothing_of_when_it_is_due(phrase: str) -> None:
    read = read_due(phrase, today=date(2024, 1, 15))
    assert (read.start, read.due, read.suggestion) == (None, None, None)
    assert "how late" in (read.question or "")


def test_since_when_an_action_is_overdue_is_no_start() -> None:
    read = read_due("Overdue since 31 March 2025", today=date(2025, 6, 1))
    assert (read.start, read.due, read.suggestion) == (None, None, date(2025, 3, 31))
    moved = read_due("Overdue since 31 March 2025, now June 2026", today=date(2025, 6, 1))
    assert (moved.start, moved.due) == (None, date(2026, 6, 30))


@pytest.mark.parametrize("phrase", ["takes 3 months", "duration: 6 weeks", "2 weeks' notice", "6 months probation"])
def test_how_long_a_thing_takes_is_asked_about(phrase: str) -> None:
    read = read_due(phrase, today=date(2024, 1, 15))
    assert read.due is None
    assert "how long" in (read.question or "")


def test_the_day_on_which_an_action_was_cancelled_is_not_when_it_is_due() -> None:
    assert read_due("cancelled 3 March 2024", today=date(2024, 1, 15)).due is None
    assert read_due("cancelled; new plan by March 2024", today=date(2024, 1, 15)).due == date(2024, 3, 31)


def test_what_will_be_withdrawn_or_was_arranged_anew_is_due_then() -> None:
    assert read_due("Will be withdrawn in April 2026", today=TODAY).due == date(2026, 4, 30)
    assert read_due("cancelled, rearranged 12 March 2026", today=TODAY).due == date(2026, 3, 12)
    assert read_due("within 3 months over both sites", today=TODAY).due == date(2024, 6, 11)
