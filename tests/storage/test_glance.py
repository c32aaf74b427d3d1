"""App Home's glance at a plan says what the picture of its digest says."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import update

from jobs.ticking import plan_all
from plans.statuses import Status
from plans.working_days import at_hour
from storage import people, picture
from storage.database import Database
from storage.glance import Glance, glance
from storage.models import OutboxMessage
from tests.storage.house import House, build

MOST = 2
DUE = date(2026, 9, 30)


def test_a_glance_agrees_with_the_digest_on_every_day_and_in_every_state(database: Database) -> None:
    house = _in_every_state(build(database))
    seen = [_agreed(house, days) for days in (0, 9, 15, 16, 25, 60)]
    with database.write() as c:
        picture.keep_issue(c, picture.draw(c, house.plan, house.now), house.now)
    seen += [_agreed(house, days) for days in (0, 16, 60)]
    assert set().union(*(one.counts for one in seen)) == {"blue", "red", "amber", "green", "grey"}
    assert {one.changed for one in seen} == {True, False}
    assert any(one.newly_late > MOST for one in seen)
    assert [person.name for person in seen[-1].unreached] == ["Cllr Paffey"]


def test_who_owns_a_message_that_was_given_up_is_seen_at_a_glance_while_the_action_is_open(database: Database) -> None:
    house = build(database)
    given_up = house.add(due_on=DUE)
    house.add("Another's", due_on=DUE, owners=[house.sandy])
    house.now = at_hour(date(2026, 9, 29), "Europe/London")
    plan_all(database, house.now)
    with database.write() as c:
        mine = update(OutboxMessage).where(OutboxMessage.person_id == house.robert.id, OutboxMessage.kind == "nudge")
        c.execute(mine.values(state="parked", error="invalid_blocks"))
    assert [person.name for person in _agreed(house).unreached] == ["Robert Henderson"]
    assert _agreed(house, 15).unreached == []
    with house.ledger(house.robert) as ledger:
        ledger.complete(given_up)
    assert _agreed(house).unreached == []


def _in_every_state(house: House) -> House:
    """Ten actions, some due on one day so that their references decide the order."""
    with house.database.write() as c:
        unknown = people.Naming(c, house.plan.workspace_id).person("Cllr Paffey")
    made = [house.add(f"No {number}", ref=f"2.{number}", due_on=DUE) for number in (10, 9, 8, 7, 6, 5, 4)]
    house.add("Nobody's", owners=[], due_on=date(2026, 10, 9))
    house.add("Undated", owners=[house.sandy, unknown])
    with house.ledger(house.clair) as ledger:
        ledger.complete(made[0])
        ledger.block(made[1], "waiting for HR")
        ledger.report(made[2], status=Status.AT_RISK)
        ledger.set_rag(made[3], "amber", "the board says so")
        ledger.close(made[4], "no longer wanted")
        ledger.ask_new_date(made[5], date(2026, 11, 20))
    return house


def _agreed(house: House, days: int = 0) -> Glance:
    """The glance of so many days later, once it was held against the picture."""
    now = house.now + timedelta(days=days)
    with house.database.read() as c:
        brief, drawn = glance(c, house.plan, now, MOST), picture.draw(c, house.plan, now)
    assert (brief.plan, brief.on, brief.issue_id) == (drawn.plan, drawn.on, drawn.issue_id)
    assert (brief.total, brief.counts, brief.late) == (drawn.total, drawn.counts, len(drawn.late))
    assert (brief.newly_late, brief.first_late) == (len(drawn.newly_late), drawn.newly_late[:MOST])
    assert brief.unreached == [person for person, _ in drawn.unreached]
    assert brief.changed == drawn.changed
    return brief
