"""The calendar of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, vRecur

from plans.brag import Brag
from plans.documents.writers import PlanRow, PlanTable, only_owned_by, write
from plans.documents.writers.calendar import rrule, write_calendar
from plans.recurrence import next_occurrence
from plans.statuses import Status

DUE = date(2026, 9, 30)
ROW = PlanRow(
    7,
    "2.4",
    "Establish a practitioners' board, and meet; often",
    "2",
    "Promote an inclusive culture",
    owners=("Robert Henderson", "Sandy Hopkins"),
    owner_ids=(1, 2),
    baseline_due=DUE,
    due=DUE,
    brag=Brag.GREEN,
)
TABLE = PlanTable("Learning Report", "LR", date(2026, 9, 14), datetime(2026, 9, 14, 9, tzinfo=UTC), "T1-1", rows=(ROW,))


def events(data: bytes) -> list[dict[str, object]]:
    return [dict(event) for event in Calendar.from_ical(data).walk("VEVENT")]


def test_an_open_action_is_an_all_day_event_on_its_due_date() -> None:
    (event,) = Calendar.from_ical(write(TABLE, "ics")).walk("VEVENT")
    assert str(event["summary"]) == "LR-2.4 Establish a practitioners' board, and meet; often"
    assert event.decoded("dtstart") == DUE
    assert event.decoded("dtend") == DUE + timedelta(days=1)
    assert str(event["transp"]) == "TRANSPARENT"
    assert "Lead owners: Robert Henderson and Sandy Hopkins" in str(event["description"])
    assert "rrule" not in event


def test_a_moved_action_keeps_its_uid_whatever_becomes_of_its_reference() -> None:
    moved = replace(ROW, due=DUE + timedelta(days=14), ref="2.5", action="Establish a board")
    before, after = (events(write(replace(TABLE, rows=(row,)), "ics")) for row in (ROW, moved))
    assert before[0]["UID"] == after[0]["UID"] == "T1-1-7@leadline"


@pytest.mark.parametrize(
    "row", [replace(ROW, due=None), *(replace(ROW, status=one) for one in Status if not one.is_open)]
)
def test_what_is_closed_or_has_no_date_is_not_in_it(row: PlanRow) -> None:
    assert events(write(replace(TABLE, rows=(row,)), "ics")) == []


def test_a_persons_calendar_holds_their_actions_of_several_plans() -> None:
    other = replace(TABLE, identity="T1-2", key="EP", rows=(replace(ROW, owner_ids=(2,)),))
    tables = [only_owned_by(table, 1) for table in (TABLE, other)]
    assert [event["UID"] for event in events(write_calendar(tables, "Robert Henderson"))] == ["T1-1-7@leadline"]
    assert len(events(write_calendar([TABLE, other], "All"))) == 2


def test_text_cannot_add_lines_of_its_own_to_the_calendar() -> None:
    row = replace(ROW, action="Meet\r\nEND:VEVENT\nBEGIN:VALARM\x00", last_note="a\r\nATTENDEE:mailto:x@example.org")
    data = write(replace(TABLE, rows=(row,)), "ics")
    assert data.count(b"\r\nEND:VEVENT") == 1
    assert b"\r\nATTENDEE" not in data
    assert b"\r\nBEGIN:VALARM" not in data


_RECURRENCES = st.sampled_from(
    "weekly fortnightly monthly quarterly six-monthly annual termly half-termly".split()
) | st.builds(
    lambda n, unit: f"every {n} {unit}", st.integers(1, 30), st.sampled_from(["days", "weeks", "months", "years"])
)


@given(_RECURRENCES, st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_a_rule_gives_the_dates_that_leadline_will_nudge_for(recurrence: str, due: date) -> None:
    rule = rrule(recurrence, due)
    if rule is None:
        assert due.day > 28
        return
    wanted = [due]
    for _ in range(15):
        wanted.append(next_occurrence(recurrence, wanted[-1], due))
    start = datetime(due.year, due.month, due.day)  # noqa: DTZ001 - dates, which dateutil takes for local midnights
    found = rrulestr(vRecur(rule).to_ical().decode(), dtstart=start)
    last = datetime(wanted[-1].year, wanted[-1].month, wanted[-1].day)  # noqa: DTZ001
    assert [day.date() for day in found.between(start, last, inc=True)] == wanted


@pytest.mark.parametrize(
    ("recurrence", "due", "written"),
    [
        ("fortnightly", DUE, "FREQ=WEEKLY;INTERVAL=2"),
        ("quarterly", DUE, "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"),
        ("annual", date(2026, 10, 30), "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30"),
        ("monthly", date(2026, 10, 30), None),
        ("half-termly", date(2026, 12, 29), None),
    ],
)
def test_there_is_a_rule_only_where_it_fits(recurrence: str, due: date, written: str | None) -> None:
    (event,) = Calendar.from_ical(
        write(replace(TABLE, rows=(replace(ROW, due=due, recurrence=recurrence),)), "ics")
    ).walk("VEVENT")
    assert ("rrule" in event) is (written is not None)
    if written:
        assert event["rrule"].to_ical().decode() == written
