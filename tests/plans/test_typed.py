"""What is typed after /action."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.due import DateRules, NotADate
from plans.leave import Leave
from plans.references import Reference, TakenReferences, key_for, read_reference, sort_key
from plans.statuses import Status
from plans.typed import (
    Update,
    links_in,
    nearest,
    plain_words,
    read_update,
    read_weekly,
    received,
    take_because,
    take_day,
    take_leave,
    take_length,
    take_past_day,
    take_people,
    take_references,
    without_courtesy,
)

TODAY = date(2026, 9, 14)
RULES = DateRules()


@pytest.mark.parametrize(
    ("line", "day", "rest"),
    [
        ("on 12 March shared with all", date(2026, 3, 12), "shared with all"),
        ("12/3 minuted", date(2026, 3, 12), "minuted"),
        ("yesterday", date(2026, 9, 13), ""),
        ("shared with all", None, "shared with all"),
        ("", None, ""),
        ("on Friday", date(2026, 9, 11), ""),
        ("Friday 11 September, minuted", date(2026, 9, 11), "minuted"),
        ("on 1 December 2025 signed off", date(2025, 12, 1), "signed off"),
        ("on 16 September", date(2026, 9, 16), ""),
        ("on Monday 21 September", date(2026, 9, 21), ""),
        ("on 1 December", date(2026, 12, 1), ""),
        ("may need follow-up", None, "may need follow-up"),
        ("2025 report published", None, "2025 report published"),
        ("10 staff trained", None, "10 staff trained"),
        ("on 3 visits the panel agreed", None, "on 3 visits the panel agreed"),
        ("Spring newsletter sent", None, "Spring newsletter sent"),
        ("March figures are in", None, "March figures are in"),
        ("Monday's meeting agreed it", None, "Monday's meeting agreed it"),
    ],
)
def test_a_completion_day_is_taken_off_the_front_and_none_is_made_up(line: str, day: date | None, rest: str) -> None:
    assert take_past_day(line, today=TODAY, rules=RULES) == (day, rest)


def test_a_completion_day_in_no_calendar_is_refused() -> None:
    with pytest.raises(NotADate):
        take_past_day("on 31 September", today=TODAY, rules=RULES)


@pytest.mark.parametrize(
    ("line", "refs", "rest"),
    [
        ("1.1, 1.2 signed off", ["1.1", "1.2"], "signed off"),
        ("1.1 and 1.2", ["1.1", "1.2"], ""),
        ("1.1, 1.2 and LR-2.4: all minuted", ["1.1", "1.2", "LR-2.4:"], "all minuted"),
        ("1.1, 12 staff trained", ["1.1"], "12 staff trained"),
        ("1.1 on 12 March", ["1.1"], "on 12 March"),
        ("minutes sent", [], "minutes sent"),
        ("", [], ""),
    ],
)
def test_several_references_may_lead_a_line(line: str, refs: list[str], rest: str) -> None:
    assert take_references(line) == (refs, rest)


@pytest.mark.parametrize(
    ("line", "leave"),
    [
        ("until 5 October", Leave(date(2026, 10, 5))),
        ("back on 5 October", Leave(date(2026, 10, 5))),
        ("5 Oct to 9 Oct", Leave(date(2026, 10, 10), date(2026, 10, 5))),
        ("5 to 9 October", Leave(date(2026, 10, 10), date(2026, 10, 5))),
        ("5 Oct - 9 Oct", Leave(date(2026, 10, 10), date(2026, 10, 5))),
        ("from 5 October until 9 October", Leave(date(2026, 10, 9), date(2026, 10, 5))),
        ("from tomorrow to Friday", Leave(date(2026, 9, 19), date(2026, 9, 15))),
        ("Wednesday to Tuesday", Leave(date(2026, 9, 23), date(2026, 9, 16))),
        ("10 Sept to 18 Sept", Leave(date(2026, 9, 19))),
        ("today until Friday", Leave(date(2026, 9, 18))),
        ("for 2 weeks", Leave(date(2026, 9, 28))),
        ("from 5 October for two weeks", Leave(date(2026, 10, 19), date(2026, 10, 5))),
        ("from 5 October", None),
        ("", None),
    ],
)
def test_leave_ends_with_the_last_day_named(line: str, leave: Leave | None) -> None:
    assert take_leave(line, today=TODAY, rules=RULES) == leave


def test_a_new_date_is_ahead_and_its_reason_stays() -> None:
    day, rest = take_day("to 30 April because HR needs longer", today=TODAY, rules=RULES)
    assert (day, take_because(rest)) == (date(2027, 4, 30), "HR needs longer")


def test_a_day_in_no_calendar_is_refused_and_never_rolled_over() -> None:
    with pytest.raises(NotADate, match=r"(?i)31 September"):
        take_day("to 31 September because", today=TODAY, rules=RULES)


def test_lengths_count_from_a_day() -> None:
    assert take_length("3d", start=TODAY) == (date(2026, 9, 17), "")
    assert take_length("by two weeks as HR is slow", start=TODAY) == (date(2026, 9, 28), "as HR is slow")
    assert take_length("30 April", start=TODAY) == (None, "30 April")


def test_people_are_taken_out_of_a_line() -> None:
    people = take_people(received("Review the offer <@U1|ana> @ben.whitlock by 31 March"))
    assert (people.ids, people.names, people.rest) == (("U1",), ("ben.whitlock",), "Review the offer by 31 March")


@pytest.mark.parametrize(
    ("line", "update"),
    [
        ("on track", Update(Status.IN_PROGRESS, None, None)),
        ("at risk two posts are vacant", Update(Status.AT_RISK, None, "two posts are vacant")),
        ("60% half the visits", Update(None, 60, "half the visits")),
        ("on track, 60%: fine", Update(Status.IN_PROGRESS, 60, "fine")),
        ("draft is with legal", Update(None, None, "draft is with legal")),
    ],
)
def test_an_update_is_a_status_a_percentage_and_a_note(line: str, update: Update) -> None:
    assert read_update(line) == update


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("mon 09:00", (0, 9, 0)),
        ("Friday at 4pm", (4, 16, 0)),
        ("wed", (2, 9, 0)),
        ("someday 9", None),
        ("mon 25:00", None),
    ],
)
def test_the_weekly_hour_is_read(line: str, when: tuple[int, int, int] | None) -> None:
    assert read_weekly(line) == when


def test_references_are_read_and_sorted_as_people_number_them() -> None:
    assert read_reference("lr-2.3.") == Reference("2.3", "LR")
    assert read_reference("#2.3") == Reference("2.3")
    assert read_reference("done") is None
    assert sorted(["2.10", "2.9", "2", "10.1"], key=sort_key) == ["2", "2.9", "2.10", "10.1"]


def test_the_next_reference_is_the_first_that_nobody_took() -> None:
    taken = TakenReferences(["2.1", "2.3", "A1"])
    assert "a1" in taken
    given = [taken.take(taken.next_under("2")) for _ in range(3)]
    assert given == ["2.2", "2.4", "2.5"]
    assert taken.next_under(None) == "1"
    assert len(taken) == 6


def test_a_plans_key_comes_from_its_title_and_is_free() -> None:
    assert key_for("Learning Report: Draft Action Plan", set()) == "LRA"
    assert key_for("Learning Report", {"LR"}) == "LR2"
    assert key_for("???", set())


def test_an_unknown_word_has_a_nearest_one() -> None:
    assert nearest("don", ["done", "list"]) == "done"
    assert nearest("qqqq", ["done", "list"]) is None


def test_a_distant_word_is_no_guess() -> None:
    known = ["done", "cancel", "handover", "reopen", "extend", "update"]
    assert [nearest(word, known) for word in ("<!channel>", "thanks", "delete", "remove", "import")] == [None] * 5


def test_what_people_typed_is_told_from_what_slack_put_there() -> None:
    line = received("ask <@U1|ana> in <#C1|general> &lt;!channel&gt; &lt;@U2&gt; see <https://example.org/a|minutes>")
    assert take_people(line).ids == ("U1",)
    said = plain_words(line, {"U1": "Ana Ruiz"}.get)
    assert said == "ask @Ana Ruiz in #general <!channel> <@U2> see https://example.org/a"


def test_links_are_found_in_slacks_own_writing() -> None:
    assert links_in("see <https://example.org/a|the minutes> and <@U1>") == ["https://example.org/a"]


@given(st.text(max_size=200))
def test_no_line_breaks_the_reading(line: str) -> None:
    take_people(line)
    read_update(line)
    read_weekly(line)
    take_length(line, start=TODAY)
    read_reference(line)
    take_references(line)
    for take in (take_past_day, take_leave):
        with suppress(NotADate):
            take(line, today=TODAY, rules=RULES)


@pytest.mark.parametrize(
    ("said", "to_do"),
    [
        ("please send the minutes to the board, thanks", "Send the minutes to the board"),
        ("Hi all, could you please send the minutes?", "Send the minutes"),
        ("can you both visit Mill House please?", "Visit Mill House"),
        ("Thanks to the team for the visit", "Thanks to the team for the visit"),
        ("Would you mind the gap?", "Would you mind the gap?"),
        ("iPads for all social workers", "iPads for all social workers"),
        ("High time that we met", "High time that we met"),
        ("please", "Please"),
    ],
)
def test_a_request_loses_its_courtesy(said: str, to_do: str) -> None:
    assert without_courtesy(said) == to_do
