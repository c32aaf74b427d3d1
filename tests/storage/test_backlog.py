"""How late the oldest nudge is, whether it was not planned yet or not sent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from jobs.ticking import plan_all
from plans.working_days import at_hour
from storage.backlog import Backlog, backlog
from storage.database import Database
from storage.models import OutboxMessage
from tests.storage.house import House, build

NINE = at_hour(date(2026, 9, 29), "Europe/London")
NOTHING = Backlog({}, timedelta())


@pytest.fixture
def house(database: Database) -> House:
    house = build(database)
    house.add(due_on=date(2026, 9, 30))
    plan_all(database, at_hour(date(2026, 9, 21), "Europe/London"))
    settle(house)
    return house


def settle(house: House) -> None:
    with house.database.write() as c:
        c.execute(update(OutboxMessage).values(state="sent"))


def behind(house: House, **late: float) -> Backlog:
    with house.database.read() as c:
        return backlog(c, NINE + timedelta(**late))


def test_nothing_is_late_before_it_is_due(house: House) -> None:
    assert behind(house, minutes=-1) == NOTHING


def test_a_nudge_that_no_tick_has_planned_is_late_from_its_hour_on(house: House) -> None:
    assert behind(house, minutes=7) == Backlog({}, timedelta(minutes=7))


def test_a_planned_nudge_is_late_until_slack_has_it(house: House) -> None:
    plan_all(house.database, NINE)
    assert behind(house, minutes=3) == Backlog({"waiting": 1}, timedelta(minutes=3))
    settle(house)
    assert behind(house, minutes=3) == NOTHING


def test_what_was_given_up_is_counted_and_is_not_late(house: House) -> None:
    plan_all(house.database, NINE)
    with house.database.write() as c:
        c.execute(update(OutboxMessage).where(OutboxMessage.state == "waiting").values(state="parked"))
    assert behind(house, hours=1) == Backlog({"parked": 1}, timedelta())
