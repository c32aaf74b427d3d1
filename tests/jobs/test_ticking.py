"""What a tick plans: one message per owner and day, once, whoever does it and however often."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from jobs.ticking import plan_all
from plans.leave import Leave
from plans.statuses import Status
from plans.working_days import at_hour
from storage import people, schedules
from storage.database import Database
from storage.models import Assignment, DigestIssue, OutboxMessage, Person
from storage.people import keep_slack_user
from tests.storage.house import TEAM, House, build, slack_user

DUE = date(2026, 9, 30)  # a Wednesday
WEEK_BEFORE = at_hour(date(2026, 9, 21), "Europe/London")
NINE = at_hour(date(2026, 9, 29), "Europe/London")


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


def tick(house: House, at: datetime) -> list[Any]:
    """Plan what is due, and the messages planned by it."""
    with house.database.read() as c:
        before = set(c.execute(select(OutboxMessage.id)).scalars())
    house.now = at
    plan_all(house.database, at)
    with house.database.read() as c:
        rows = c.execute(select(OutboxMessage.__table__).order_by(OutboxMessage.id)).all()
    return [row for row in rows if row.id not in before]


def nudges(house: House, at: datetime) -> list[Any]:
    return [row for row in tick(house, at) if row.kind == "nudge"]


def test_an_owner_gets_one_message_a_day_with_all_that_is_due(house: House) -> None:
    ids = [house.add(f"Action {n}", due_on=DUE).id for n in range(3)]
    planned = nudges(house, NINE)
    assert [(row.person_id, sorted(row.payload["items"])) for row in planned] == [(house.robert.id, ids)]
    assert nudges(house, NINE + timedelta(minutes=1)) == []


def test_nobody_is_asked_before_nine_where_they_are(house: House) -> None:
    house.add(due_on=DUE)
    tick(house, WEEK_BEFORE)
    assert nudges(house, NINE - timedelta(minutes=1)) == []
    assert len(nudges(house, NINE)) == 1


def test_each_owner_is_asked_at_their_own_nine(house: House) -> None:
    with house.database.write() as c:
        keep_slack_user(c, TEAM, slack_user("USANDY", "Sandy Hopkins", tz="America/New_York"), house.now)
    house.add(due_on=DUE, owners=[house.robert, house.sandy])
    tick(house, WEEK_BEFORE)
    tick(house, at_hour(date(2026, 9, 21), "America/New_York"))
    assert [row.person_id for row in nudges(house, NINE)] == [house.robert.id]
    new_york = at_hour(date(2026, 9, 29), "America/New_York")
    assert [row.person_id for row in nudges(house, new_york)] == [house.sandy.id]


def test_a_late_tick_waits_for_the_next_working_day(house: House) -> None:
    house.add(due_on=date(2026, 10, 5))  # a Monday: the last working day before is Friday 2 October
    friday_night = datetime(2026, 10, 2, 21, 0, tzinfo=UTC)
    assert nudges(house, friday_night) == []
    assert nudges(house, datetime(2026, 10, 4, 12, 0, tzinfo=UTC)) == []
    assert len(nudges(house, at_hour(date(2026, 10, 5), "Europe/London"))) == 1


def test_after_a_fortnights_stop_there_is_one_message_and_not_one_per_day(house: House) -> None:
    house.add(due_on=DUE)
    house.add("Another", due_on=date(2026, 10, 2))
    back = at_hour(date(2026, 10, 13), "Europe/London")
    planned = nudges(house, back)
    assert len(planned) == 1
    assert len(planned[0].payload["items"]) == 2
    assert nudges(house, back + timedelta(hours=2)) == []


def test_an_owner_of_whom_something_is_wrong_holds_up_nobody_else(house: House) -> None:
    house.add(due_on=DUE)
    house.add("Sandy's", due_on=DUE, owners=[house.sandy])
    with house.database.write() as c:
        c.execute(update(Person).where(Person.id == house.robert.id).values(zone="Nowhere/Land"))
    assert [row.person_id for row in nudges(house, NINE)] == [house.sandy.id]


@pytest.mark.parametrize("stopped", [timedelta(hours=1), timedelta(days=1), timedelta(days=3), timedelta(days=14)])
def test_after_a_stop_each_owner_gets_one_message_with_what_is_due_now(house: House, stopped: timedelta) -> None:
    """The machine was off from the evening before: the day's rung, the weekly ones and a new one all came due."""
    due = [house.add(f"Due {n}", due_on=DUE + timedelta(days=n)).id for n in range(3)]
    house.add("Far ahead", due_on=date(2027, 3, 1))
    sandys = house.add("Sandy's", due_on=DUE, owners=[house.sandy]).id
    back = NINE + stopped
    planned = {row.person_id: row.payload["items"] for row in nudges(house, back)}
    assert len(planned) == 2
    assert set(planned[house.robert.id]) <= set(due)
    assert due[0] in planned[house.robert.id]
    assert planned[house.sandy.id] == [sandys]
    assert nudges(house, back + timedelta(minutes=1)) == []
    assert nudges(house, back + timedelta(hours=1)) == []


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata"])
@pytest.mark.parametrize("monday", [date(2026, 10, 5), date(2026, 10, 26), date(2026, 11, 2), date(2027, 3, 15),
                                    date(2027, 4, 5), date(2027, 4, 12)])  # fmt: skip
def test_nine_stays_nine_across_every_change_of_the_clocks(sqlite: Database, zone: str, monday: date) -> None:
    """The Mondays after the clocks change in Sydney, London and New York, there and back."""
    house = build(sqlite)
    with sqlite.write() as c:
        keep_slack_user(c, TEAM, slack_user("USANDY", "Sandy Hopkins", tz=zone), house.now)
    house.add(due_on=monday, owners=[house.sandy])
    with sqlite.read() as c:
        first = c.execute(select(Assignment.nudge_at)).scalar_one()
    rungs = []
    while first is not None and first.astimezone(ZoneInfo(zone)).date() <= monday + timedelta(days=7):
        rungs.append(first.astimezone(ZoneInfo(zone)))
        assert nudges(house, first - timedelta(minutes=1)) == []
        assert len(nudges(house, first)) == 1
        with sqlite.read() as c:
            first = c.execute(select(Assignment.nudge_at)).scalar_one()
    assert {(at.hour, at.minute) for at in rungs} == {(9, 0)}
    assert len(rungs) >= 3


def test_an_unmatched_owner_is_kept_as_unreachable(house: House) -> None:
    with house.database.write() as c:
        paffey = people.Naming(c, TEAM).person("Cllr Paffey")
    house.add(due_on=DUE, owners=[paffey])
    assert [row.state for row in nudges(house, NINE)] == ["unreachable"]


def test_a_deputy_gets_the_nudges_of_who_is_away_in_one_message(house: House) -> None:
    house.add("Robert's", due_on=DUE)
    house.add("Sandy's", due_on=DUE, owners=[house.sandy])
    with house.database.write() as c:
        people.set_away(c, house.robert, Leave(date(2026, 10, 12)), house.now)
        people.set_deputy(c, house.robert, house.sandy, house.now)
    planned = nudges(house, NINE)
    assert [(row.person_id, len(row.payload["items"])) for row in planned] == [(house.sandy.id, 2)]


def test_a_deputy_who_has_left_gets_nobody_elses_nudges(house: House) -> None:
    roberts = house.add("Robert's", due_on=DUE)
    house.add("Sandy's", due_on=DUE, owners=[house.sandy])
    with house.database.write() as c:
        people.set_away(c, house.robert, Leave(date(2026, 10, 12)), house.now)
        people.set_deputy(c, house.robert, house.sandy, house.now)
        keep_slack_user(c, TEAM, slack_user("USANDY", "Sandy Hopkins", deleted=True), house.now)
    planned = nudges(house, NINE)
    assert all(roberts.id not in row.payload["items"] for row in planned)
    back = nudges(house, at_hour(date(2026, 10, 12), "Europe/London"))
    assert roberts.id in [item for row in back if row.person_id == house.robert.id for item in row.payload["items"]]


def test_the_first_nudge_of_an_owner_who_was_told_nothing_introduces_itself(house: House) -> None:
    with house.ledger(house.clair, "import") as ledger:
        from storage.ledger import NewAction

        ledger.add(house.plan, NewAction("Imported", owner_ids=[house.robert.id], due_on=DUE), imported=True)
    assert nudges(house, NINE)[0].payload["first"] == [house.plan.id]
    later = nudges(house, at_hour(DUE, "Europe/London"))
    assert later[0].payload["first"] == []


def test_silence_goes_to_the_lead_once(house: House) -> None:
    action = house.add(due_on=DUE)
    at = at_hour(date(2026, 10, 7), "Europe/London")
    planned = [row for row in tick(house, at) if row.kind == "escalation"]
    assert [(row.person_id, row.payload["action_ids"]) for row in planned] == [(house.clair.id, [action.id])]
    assert [row for row in tick(house, at + timedelta(days=1)) if row.kind == "escalation"] == []


def test_a_word_from_the_owner_keeps_it_from_the_lead(house: House) -> None:
    action = house.add(due_on=DUE)
    house.now = at_hour(date(2026, 10, 2), "Europe/London")
    with house.ledger(house.robert) as ledger:
        ledger.report(action, status=Status.IN_PROGRESS)
    at = at_hour(date(2026, 10, 7), "Europe/London")
    assert [row for row in tick(house, at) if row.kind == "escalation"] == []


def test_the_lead_hears_when_the_reminders_end(house: House) -> None:
    house.add(due_on=DUE)
    day, ended = date(2026, 9, 29), []
    while day < date(2027, 1, 31):
        ended += [row for row in tick(house, at_hour(day, "Europe/London")) if row.kind == "ended"]
        day += timedelta(days=1)
    assert [row.person_id for row in ended] == [house.clair.id]
    with house.database.read() as c:
        assert c.execute(select(Assignment.nudge_at)).scalar_one() is None


def test_a_request_that_waits_three_working_days_is_put_before_the_lead_again(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.ask_new_date(action, date(2026, 10, 14))
    thursday = at_hour(date(2026, 9, 17), "Europe/London")
    again = [row for row in tick(house, thursday) if row.kind == "request"]
    assert [(row.person_id, row.payload["again"]) for row in again] == [(house.clair.id, True)]
    assert [row for row in tick(house, thursday + timedelta(days=9)) if row.kind == "request"] == []


def schedule(house: House) -> datetime:
    with house.database.write() as c:
        return schedules.schedule_digest(c, house.plan, "C1", 0, 9, 0, house.now)


def test_a_digest_is_planned_once_a_week_however_often_the_clock_ticks(house: House) -> None:
    first = schedule(house)
    assert first == at_hour(date(2026, 9, 21), "Europe/London")
    assert [row.kind for row in tick(house, first)] == ["digest"]
    assert tick(house, first) == []
    assert [row.kind for row in tick(house, first + timedelta(days=7))] == ["digest"]


def test_a_digest_missed_by_more_than_a_day_is_skipped_and_the_next_one_covers_both_weeks(house: House) -> None:
    first = schedule(house)
    tick(house, first)
    assert tick(house, first + timedelta(days=9)) == []
    assert [row.kind for row in tick(house, first + timedelta(days=14))] == ["digest"]
    with house.database.read() as c:
        days = list(c.execute(select(DigestIssue.on).order_by(DigestIssue.id)).scalars())
    assert days == [date(2026, 9, 21), date(2026, 10, 5)]


def test_the_weekly_hour_stays_the_same_across_the_clock_change(house: House) -> None:
    first = schedule(house)
    with house.database.write() as c:
        due = schedules.digest_schedule(c, house.plan)
        assert due is not None
        assert schedules.advance_digest(c, due, house.plan, datetime(2026, 10, 22, tzinfo=UTC))
        following = schedules.digest_schedule(c, house.plan)
    assert following is not None
    assert (first.hour, following.next_at.hour) == (8, 9)


def test_another_worker_that_saw_the_same_digest_due_plans_nothing(house: House) -> None:
    schedule(house)
    with house.database.write() as c:
        due = schedules.digest_schedule(c, house.plan)
        assert due is not None
        assert schedules.advance_digest(c, due, house.plan, due.next_at)
        assert not schedules.advance_digest(c, due, house.plan, due.next_at)


def test_a_plan_without_a_lead_escalates_to_nobody_and_does_not_stick(house: House) -> None:
    with house.database.write() as c:
        from storage.models import PlanLead

        c.execute(PlanLead.__table__.delete())
    house.add(due_on=DUE)
    at = at_hour(date(2026, 10, 7), "Europe/London")
    assert [row.kind for row in tick(house, at)] == ["nudge"]
    assert tick(house, at + timedelta(minutes=1)) == []


def test_a_nudge_of_the_morning_is_not_swallowed_by_a_change_before_it_was_planned(house: House) -> None:
    action = house.add(due_on=DUE)
    house.now = NINE + timedelta(seconds=5)
    with house.ledger(house.clair) as ledger:
        ledger.set_rag(action, "red", "the board says so")
    assert len(nudges(house, NINE + timedelta(seconds=10))) == 1
