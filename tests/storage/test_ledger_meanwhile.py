"""What happens meanwhile: two people at once, something said twice, and taking back what others have built on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from plans.statuses import Status
from plans.working_days import at_hour
from storage import people, queries, schedules, settings
from storage.database import Database
from storage.models import Assignment, OutboxMessage
from storage.records import ActionRecord, PersonRecord
from storage.rights import Actor, Refused
from tests.storage.house import TEAM, House, build

DUE = date(2026, 10, 30)


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


def kinds(house: House, action: ActionRecord) -> list[str]:
    with house.database.read() as c:
        return [entry.kind for entry in queries.history(c, TEAM, action.id)]


def test_two_people_who_close_it_at_once_close_it_once(house: House) -> None:
    action = house.add(due_on=DUE)

    def close(person: PersonRecord) -> bool:
        with house.ledger(person) as ledger:
            return ledger.complete(action).changed

    with ThreadPoolExecutor(2) as pool:
        changed = list(pool.map(close, [house.robert, house.clair]))
    assert sorted(changed) == [False, True]
    assert kinds(house, action) == ["added", "completed"]


def test_a_record_that_was_read_earlier_changes_nothing_that_happened_since(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.clair) as ledger:
        ledger.complete(action)
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="is completed"):
        ledger.report(action, status=Status.AT_RISK)


def test_an_action_goes_to_the_lead_once_though_two_workers_saw_it_due(house: House) -> None:
    action = house.add(due_on=DUE)
    house.now = at_hour(date(2026, 11, 9), "Europe/London")
    changed = []
    for _ in range(2):
        with house.ledger() as ledger:
            changed.append(ledger.escalated(action).changed)
    assert changed == [True, False]
    assert kinds(house, action) == ["added", "escalated"]


def test_a_word_that_came_just_before_keeps_an_action_from_the_lead(house: House) -> None:
    action = house.add(due_on=DUE)
    house.now = at_hour(date(2026, 11, 9), "Europe/London")
    with house.ledger(house.robert) as ledger:
        ledger.report(action, status=Status.IN_PROGRESS)
    with house.ledger() as ledger:
        assert not ledger.escalated(action).changed


def test_done_said_twice_of_a_recurring_action_completes_one_occurrence(house: House) -> None:
    action = house.add(due_on=date(2026, 9, 30), recurrence="monthly", owners=[house.robert, house.sandy])
    with house.ledger(house.robert) as ledger:
        ledger.complete(action)
    with house.ledger(house.sandy) as ledger:
        again = ledger.complete(action)
    assert not again.changed
    assert again.action.state.due_on == date(2026, 10, 31)
    house.later(days=30)
    with house.ledger(house.sandy) as ledger:
        assert ledger.complete(action).changed


def test_moving_one_occurrence_does_not_move_the_series(house: House) -> None:
    action = house.add(due_on=date(2026, 9, 29), recurrence="monthly")
    with house.ledger(house.clair) as ledger:
        ledger.ask_new_date(action, date(2026, 10, 9))
        house.later(days=25)
        assert ledger.complete(action).action.state.due_on == date(2026, 10, 29)


def test_a_series_keeps_its_day_of_the_month_after_february(house: House) -> None:
    house.now = house.now.replace(month=1, day=20)
    action = house.add(due_on=date(2026, 1, 30), recurrence="monthly")
    seen = []
    for _ in range(3):
        house.later(days=1)
        with house.ledger(house.robert) as ledger:
            action = ledger.complete(action).action
        seen.append(action.state.due_on)
    assert seen == [date(2026, 2, 28), date(2026, 3, 30), date(2026, 4, 30)]


def test_undoing_what_withdrew_a_request_asks_again(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        asked = ledger.ask_new_date(action, date(2026, 12, 1))
    with house.ledger(house.robert) as ledger:
        ledger.complete(action)
    with house.ledger(house.robert) as ledger:
        assert ledger.undo()[0].action.state.pending == "new_date"
    assert asked.request_id is not None
    with house.ledger(house.clair) as ledger:
        assert ledger.decide(asked.request_id, approve=True).action.state.due_on == date(2026, 12, 1)


def test_the_same_asked_twice_is_asked_once(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.ask_new_date(action, date(2026, 12, 1), "HR")
        assert not ledger.ask_new_date(action, date(2026, 12, 1), "HR").changed
        assert ledger.offer_handover(action, house.sandy).changed
        assert not ledger.offer_handover(action, house.sandy).changed


def test_an_offer_hands_over_the_share_of_who_offered_and_nothing_after_it_was_reassigned(house: House) -> None:
    action = house.add(due_on=DUE, owners=[house.robert, house.clair])
    with house.ledger(house.robert) as ledger:
        offered = ledger.offer_handover(action, house.sandy)
    assert offered.request_id is not None
    with house.ledger(house.sandy) as ledger:
        owners = ledger.decide(offered.request_id, approve=True).action.state.owners
    assert owners == (house.sandy.id, house.clair.id)
    with house.ledger(house.sandy) as ledger:
        offered = ledger.offer_handover(action, house.robert)
    with house.ledger(house.clair) as ledger:
        ledger.assign(action, [house.clair.id])
    assert offered.request_id is not None
    with house.ledger(house.robert) as ledger, pytest.raises(Refused):
        ledger.decide(offered.request_id, approve=True)


def test_undo_is_refused_to_who_has_no_right_to_the_action_any_more(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.report(action, status=Status.AT_RISK)
    with house.ledger(house.clair) as ledger:
        ledger.assign(action, [house.sandy.id])
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="belongs to Sandy Hopkins"):
        ledger.undo()


def test_a_snooze_is_ones_own_and_undo_puts_the_old_one_back(house: House) -> None:
    action = house.add(due_on=DUE, owners=[house.robert, house.sandy])

    def snoozed(person: PersonRecord) -> date | None:
        with house.database.read() as c:
            where = (Assignment.action_id == action.id, Assignment.person_id == person.id)
            return c.execute(select(Assignment.snoozed_until).where(*where)).scalar_one()

    first, second = house.today + timedelta(days=3), house.today + timedelta(days=9)
    for until in (first, second):
        with house.ledger(house.robert) as ledger:
            ledger.snooze(action, until)
    assert (snoozed(house.robert), snoozed(house.sandy)) == (second, None)
    with house.ledger(house.robert) as ledger:
        ledger.undo()
    assert snoozed(house.robert) == first
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="three months"):
        ledger.snooze(action, house.today + timedelta(days=900))


def test_a_leads_note_is_not_an_owners_answer(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.clair) as ledger:
        assert ledger.report(action, note="chased twice").action.state.heard_on is None
    with house.ledger(house.robert) as ledger:
        assert ledger.report(action, note="nearly there").action.state.heard_on == house.today


def test_done_is_taken_on_the_owners_own_day_where_it_is_tomorrow_already(house: House) -> None:
    action = house.add(due_on=DUE)
    house.now = house.now.replace(hour=20)
    with house.database.write() as c:
        from tests.storage.house import slack_user

        robert = people.keep_slack_user(
            c, TEAM, slack_user("UROBERT", "Robert Henderson", tz="Pacific/Auckland"), house.now
        )
    tomorrow = house.today + timedelta(days=1)
    with house.ledger(robert) as ledger:
        assert ledger.complete(action, on=tomorrow).action.state.completed_on == tomorrow


def test_the_digest_moves_with_its_plan_to_another_channel(house: House) -> None:
    with house.database.write() as c:
        schedules.schedule_digest(c, house.plan, "C1", 0, 9, 0, house.now)
        settings.change_plan(c, Actor(TEAM, house.clair, "command"), house.plan, house.now, channel_id="C2")
        schedule = schedules.digest_schedule(c, house.plan)
    assert schedule is not None
    assert schedule.channel_id == "C2"


def test_a_new_lead_is_shown_what_waits_already(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.ask_new_date(action, date(2026, 12, 1))
    with house.database.write() as c:
        leads = [house.clair.id, house.sandy.id]
        settings.name_leads(c, Actor(TEAM, house.clair, "command"), house.plan, leads, house.now)
        asked = c.execute(select(OutboxMessage.person_id).where(OutboxMessage.kind == "request")).scalars().all()
    assert sorted(person for person in asked if person) == sorted(leads)


def test_a_nudge_that_was_not_sent_yet_outlives_a_change_of_the_rule(house: House) -> None:
    action = house.add(due_on=date(2026, 9, 30))
    due_day = at_hour(date(2026, 9, 30), "Europe/London")
    house.now = due_day - timedelta(minutes=1)
    with house.database.write() as c:
        c.execute(Assignment.__table__.update().values(nudge_at=due_day, nudged_on=date(2026, 9, 29)))
    house.now = due_day + timedelta(hours=23)  # nothing was sent on the day, and now the rule changes
    with house.database.write() as c:
        settings.change_plan(c, Actor(TEAM, house.clair, "command"), house.plan, house.now, remind=[3])
        nudge_at = c.execute(select(Assignment.nudge_at).where(Assignment.action_id == action.id)).scalar_one()
    assert nudge_at == due_day


def test_who_was_recognised_waits_for_the_first_word(house: House) -> None:
    with house.database.write() as c:
        named = people.Naming(c, TEAM).person("Cllr Paffey")
    action = house.add(due_on=DUE, owners=[named])
    with house.ledger(house.clair) as ledger:
        ledger.recognise(named, house.sandy)
    with house.database.read() as c:
        told = c.execute(select(Assignment.person_id, Assignment.told).where(Assignment.action_id == action.id)).all()
    assert [tuple(row) for row in told] == [(house.sandy.id, False)]
