"""A message that was given up is shown to the plan lead: under whom it did not reach, a digest with its plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from jobs.ticking import plan_all
from messages.escalation import unreached_words
from plans.working_days import at_hour
from storage import letters, picture, settings
from storage.database import Database
from storage.glance import glance
from storage.models import OutboxMessage
from storage.picture import Picture
from storage.rights import Actor
from tests.storage.house import TEAM, House, build

NINE = at_hour(date(2026, 9, 29), "Europe/London")


@pytest.fixture
def house(database: Database) -> House:
    house = build(database)
    house.add(due_on=date(2026, 9, 30))
    house.add("Another's", due_on=date(2026, 9, 30), owners=[house.sandy])
    plan_all(database, NINE)
    with database.write() as c:
        mine = update(OutboxMessage).where(OutboxMessage.person_id == house.robert.id, OutboxMessage.kind == "nudge")
        c.execute(mine.values(state="parked", error="invalid_blocks"))
    return house


def drawn(house: House, **later: float) -> Picture:
    with house.database.read() as c:
        return picture.draw(c, house.plan, NINE + timedelta(**later))


def test_its_reader_stands_under_could_not_reach_with_what_it_was_about(house: House) -> None:
    [(person, actions)] = drawn(house).unreached
    assert person.id == house.robert.id
    assert [action.ref for action in actions] == ["1"]
    assert "could not be sent" in unreached_words(person)


def test_it_is_gone_from_there_when_it_was_sent_after_all_or_two_weeks_went_by(house: House) -> None:
    assert drawn(house, days=15).unreached == []
    with house.database.write() as c:
        c.execute(update(OutboxMessage).values(state="sent"))
    assert drawn(house).unreached == []


def test_a_digest_stands_with_its_plan_alone_for_two_weeks(house: House) -> None:
    with house.database.write() as c:
        other = settings.create_plan(c, Actor(TEAM, house.clair, "command"), settings.NewPlan("Another"), NINE)
        letter_id = picture.post_digest(c, house.plan, "C1", "2026-09-28T08:00Z", NINE, priority=letters.DIGEST)
        assert glance(c, house.plan, NINE, 3).lost_digest is None
        c.execute(update(OutboxMessage).where(OutboxMessage.id == letter_id).values(state="parked", error="no"))
        lost = glance(c, house.plan, NINE, 3).lost_digest
        assert lost is not None
        assert (lost.on, lost.channel_id, lost.shut_out) == (NINE.date(), "C1", False)
        assert glance(c, other, NINE, 3).lost_digest is None
        assert glance(c, house.plan, NINE + timedelta(days=15), 3).lost_digest is None
