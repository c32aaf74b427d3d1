"""What can happen to an action, on both engines."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text

from plans.leave import Leave
from plans.statuses import Status
from plans.working_days import at_hour
from storage import history, people, queries, settings
from storage.database import Database
from storage.models import Assignment, OutboxMessage, Request
from storage.rights import Refused
from tests.storage.house import House, build

DUE = date(2026, 10, 30)


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


def nudge_at(house: House, action_id: int) -> object:
    with house.database.read() as c:
        return c.execute(select(Assignment.nudge_at).where(Assignment.action_id == action_id)).scalar_one()


def letters(house: House, kind: str) -> list[tuple[int | None, str]]:
    with house.database.read() as c:
        rows = c.execute(select(OutboxMessage.person_id, OutboxMessage.state).where(OutboxMessage.kind == kind))
        return [(row.person_id, row.state) for row in rows]


def request_states(house: House, action_id: int) -> dict[str, str]:
    with house.database.read() as c:
        rows = c.execute(select(Request.kind, Request.state).where(Request.action_id == action_id))
        return {row.kind: row.state for row in rows}


def test_references_are_numbered_under_their_recommendation(house: House) -> None:
    refs = [house.add(recommendation="2").ref for _ in range(2)] + [house.add().ref]
    assert refs == ["2.1", "2.2", "1"]


def test_a_completed_action_keeps_the_day_and_has_no_nudge(house: House) -> None:
    action = house.add(due_on=DUE)
    assert nudge_at(house, action.id) is not None
    with house.ledger(house.robert) as ledger:
        done = ledger.complete(action, on=house.today - timedelta(days=3), note="minuted").action
    assert (done.state.status, done.state.completed_on) == (Status.COMPLETED, date(2026, 9, 11))
    assert nudge_at(house, action.id) is None


def test_completing_twice_changes_nothing_the_second_time(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.complete(action)
        again = ledger.complete(ledger.load(action.id))
        assert not again.changed
    with house.database.read() as c:
        assert [entry.kind for entry in queries.history(c, "T1", action.id)] == ["added", "completed"]


def test_a_completion_in_the_future_is_refused(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="still to come"):
        ledger.complete(action, on=house.today + timedelta(days=1))


def test_somebody_elses_action_is_refused_with_the_names_of_who_may(house: House) -> None:
    action = house.add()
    with house.ledger(house.sandy) as ledger, pytest.raises(Refused) as refused:
        ledger.complete(action)
    assert "belongs to Robert Henderson" in str(refused.value)
    assert "Clair Pyper" in str(refused.value)


def test_a_guest_adds_nothing(house: House) -> None:
    from storage.ledger import NewAction

    with house.ledger(house.greta) as ledger, pytest.raises(Refused, match="guests"):
        ledger.add(house.plan, NewAction("Anything"))


def test_a_closed_action_is_not_reported_on(house: House) -> None:
    action = house.add()
    with house.ledger(house.robert) as ledger:
        done = ledger.complete(action).action
        with pytest.raises(Refused, match="/action reopen 1"):
            ledger.report(done, status=Status.AT_RISK)
        assert ledger.reopen(done, "more to do").action.state.status is Status.IN_PROGRESS


def test_an_owners_new_date_waits_for_the_lead_and_holds_the_nudges(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        asked = ledger.ask_new_date(action, date(2026, 11, 13), "waiting for HR")
    assert asked.action.state.due_on == DUE
    assert asked.request_id is not None
    assert nudge_at(house, action.id) is None
    assert letters(house, "request") == [(house.clair.id, "waiting")]
    with house.ledger(house.clair) as ledger:
        moved = ledger.decide(asked.request_id, approve=True).action
    assert (moved.state.due_on, moved.state.baseline_due_on, moved.state.moves) == (date(2026, 11, 13), DUE, 1)
    assert nudge_at(house, action.id) is not None
    assert letters(house, "decision") == [(house.robert.id, "waiting")]
    with house.ledger(house.clair) as ledger, pytest.raises(Refused, match="approved already by Clair Pyper"):
        ledger.decide(asked.request_id, approve=False)


def test_a_leads_own_new_date_holds_at_once_and_a_past_one_is_refused(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.clair) as ledger:
        assert ledger.ask_new_date(action, DUE + timedelta(days=7)).action.state.moves == 1
        with pytest.raises(Refused, match="is past"):
            ledger.ask_new_date(action, house.today - timedelta(days=1))


def test_a_declined_date_lets_the_nudges_go_on(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        asked = ledger.ask_new_date(action, date(2026, 12, 1))
    assert asked.request_id is not None
    with house.ledger(house.sandy) as ledger, pytest.raises(Refused, match="Only the plan lead"):
        ledger.decide(asked.request_id, approve=True)
    with house.ledger(house.clair) as ledger:
        declined = ledger.decide(asked.request_id, approve=False, reason="the board has it").action
    assert (declined.state.due_on, declined.state.pending) == (DUE, None)
    assert nudge_at(house, action.id) is not None


def test_a_handover_holds_only_when_it_is_accepted(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        offered = ledger.offer_handover(action, house.sandy)
    assert offered.action.state.owners == (house.robert.id,)
    assert offered.request_id is not None
    with house.ledger(house.clair) as ledger, pytest.raises(Refused, match="offered to Sandy Hopkins"):
        ledger.decide(offered.request_id, approve=True)
    with house.ledger(house.sandy) as ledger:
        assert ledger.decide(offered.request_id, approve=True).action.state.owners == (house.sandy.id,)


def test_who_is_made_an_owner_by_somebody_else_is_told_at_once(house: House) -> None:
    action = house.add(owners=[house.robert])
    assert letters(house, "assigned") == [(house.robert.id, "waiting")]
    with house.ledger(house.clair) as ledger:
        ledger.assign(action, [house.robert.id, house.clair.id])
    assert letters(house, "assigned") == [(house.robert.id, "waiting")]


def test_a_recurring_action_moves_on_from_its_due_date_and_says_what_was_missed(house: House) -> None:
    action = house.add(due_on=date(2026, 6, 30), recurrence="monthly")
    with house.ledger(house.robert) as ledger:
        done = ledger.complete(action).action
    assert done.state.is_open
    assert (done.state.due_on, done.state.occurrence) == (date(2026, 9, 30), 4)
    with house.database.read() as c:
        kinds = [entry.kind for entry in queries.history(c, "T1", action.id)]
    assert kinds == ["added", "completed", "missed", "missed"]


def test_month_ends_stay_month_ends(house: House) -> None:
    house.now = house.now.replace(month=1, day=20)
    action = house.add(due_on=date(2026, 1, 31), recurrence="monthly")
    seen = []
    for _ in range(3):
        house.later(days=1)
        with house.ledger(house.robert) as ledger:
            action = ledger.complete(action, on=house.today).action
        seen.append(action.state.due_on)
    assert seen == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


def test_undo_takes_back_the_last_change_and_only_that(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.report(action, status=Status.AT_RISK, note="two posts are vacant")
    with house.ledger(house.robert) as ledger:
        ledger.complete(ledger.load(action.id))
    with house.ledger(house.robert) as ledger:
        back = ledger.undo()[0].action
    assert back.state.status is Status.AT_RISK
    assert nudge_at(house, action.id) is not None
    with house.ledger(house.robert) as ledger:
        assert ledger.undo()[0].action.state.status is Status.NOT_STARTED
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="nothing of yours"):
        ledger.undo()


def test_undo_of_an_action_takes_back_the_last_change_of_that_action_alone(house: House) -> None:
    first, second = house.add(due_on=DUE), house.add("Publish the offer", due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.report(first, status=Status.AT_RISK)
    with house.ledger(house.robert) as ledger:
        ledger.complete(ledger.load(first.id))
        ledger.complete(second)
    with house.ledger(house.robert) as ledger:
        assert [change.action.id for change in ledger.undo(of=first)] == [first.id]
        assert ledger.load(first.id).state.status is Status.AT_RISK
        assert ledger.load(second.id).state.status is Status.COMPLETED
    with house.ledger(house.robert) as ledger:
        assert ledger.undo(of=first)[0].action.state.status is Status.NOT_STARTED
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="nothing of yours to take back on"):
        ledger.undo(of=first)


def test_undo_is_refused_where_somebody_changed_it_since(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.complete(action)
    with house.ledger(house.clair) as ledger:
        ledger.reopen(ledger.load(action.id), "not yet")
    with house.ledger(house.robert) as ledger, pytest.raises(Refused, match="changed again since"):
        ledger.undo()


def test_undoing_a_request_withdraws_it(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        asked = ledger.ask_new_date(action, date(2026, 12, 1))
    with house.ledger(house.robert) as ledger:
        assert ledger.undo()[0].action.state.pending is None
    assert asked.request_id is not None
    with house.ledger(house.clair) as ledger, pytest.raises(Refused, match="withdrawn"):
        ledger.decide(asked.request_id, approve=True)


def test_an_owners_cancel_asks_the_lead(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        with pytest.raises(Refused, match="Only the plan lead"):
            ledger.close(action, "not needed")
        asked = ledger.ask_to_cancel(action, "not needed")
    assert asked.request_id is not None
    with house.ledger(house.clair) as ledger:
        assert ledger.decide(asked.request_id, approve=True).action.state.status is Status.CANCELLED


def test_an_offer_of_an_action_ends_when_its_cancellation_is_approved(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        asked = ledger.ask_to_cancel(action, "not needed")
    with house.ledger(house.robert) as ledger:
        offered = ledger.offer_handover(action, house.sandy)
    assert asked.request_id is not None
    with house.ledger(house.clair) as ledger:
        ledger.decide(asked.request_id, approve=True)
    assert request_states(house, action.id) == {"cancel": "approved", "handover": "withdrawn"}
    with house.ledger(house.clair) as ledger:
        ledger.undo()
    assert request_states(house, action.id) == {"cancel": "open", "handover": "open"}
    assert offered.request_id is not None
    with house.ledger(house.sandy) as ledger:
        assert ledger.decide(offered.request_id, approve=True).action.state.owners == (house.sandy.id,)


def test_an_offer_of_an_action_that_was_added_by_mistake_ends_with_it(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.ask_new_date(action, date(2026, 12, 1))
    with house.ledger(house.robert) as ledger:
        ledger.offer_handover(action, house.sandy)
    with house.ledger(house.clair) as ledger:
        state = ledger.undo()[0].action.state
    assert (state.status, state.pending) == (Status.CANCELLED, None)
    assert request_states(house, action.id) == {"new_date": "withdrawn", "handover": "withdrawn"}


def test_leave_holds_the_nudges_back_and_a_deputy_gets_them(house: House) -> None:
    action = house.add(due_on=date(2026, 9, 18))
    back = date(2026, 9, 28)
    with house.database.write() as c:
        people.set_away(c, house.robert, Leave(back), house.now)
    assert nudge_at(house, action.id) == at_hour(back, "Europe/London")
    with house.database.write() as c:
        people.set_deputy(c, house.robert, house.sandy, house.now)
    assert nudge_at(house, action.id) == at_hour(date(2026, 9, 17), "Europe/London")
    with house.ledger(house.sandy) as ledger:
        assert ledger.complete(ledger.load(action.id)).changed


def test_a_changed_rule_moves_the_nudges_in_the_same_transaction(house: House) -> None:
    action = house.add(due_on=DUE)
    from storage.rights import Actor

    with house.database.write() as c:
        settings.change_plan(c, Actor("T1", house.clair, "command"), house.plan, house.now, remind=[3])
    assert nudge_at(house, action.id) == at_hour(date(2026, 10, 27), "Europe/London")


def test_the_chain_holds_and_shows_a_change_behind_its_back(house: House) -> None:
    action = house.add(due_on=DUE)
    with house.ledger(house.robert) as ledger:
        ledger.report(action, status=Status.AT_RISK, note="two posts are vacant")
    with house.database.write() as c:
        assert history.verify(c, house.plan.id).fault is None
        entry = queries.history(c, "T1", action.id)[-1]
        history.erase_words(c, "T1", entry.id)
        verdict = history.verify(c, house.plan.id)
        assert (verdict.fault, verdict.erased) == (None, 1)
        c.execute(text("UPDATE entries SET kind = 'completed' WHERE id = :id"), {"id": entry.id})
        assert history.verify(c, house.plan.id).fault == f"entry {entry.seq} was changed"
        c.execute(text("DELETE FROM entries WHERE id = :id"), {"id": entry.id})
        assert "missing" in (history.verify(c, house.plan.id).fault or "")


def test_a_plan_as_at_a_day_is_what_had_been_recorded_by_then(house: House) -> None:
    action = house.add(due_on=DUE)
    then = house.today
    house.later(days=10)
    with house.ledger(house.robert) as ledger:
        ledger.complete(action)
    with house.database.read() as c:
        assert history.as_at(c, "T1", house.plan.id, then)[action.id].status is Status.NOT_STARTED
        assert history.as_at(c, "T1", house.plan.id, house.today)[action.id].status is Status.COMPLETED
        assert history.as_at(c, "T1", house.plan.id, then - timedelta(days=1)) == {}


def test_another_workspace_sees_nothing(house: House) -> None:
    action = house.add(due_on=date(2026, 9, 30), recurrence="monthly")
    with house.ledger(house.robert) as ledger:
        ledger.complete(action)
    with house.database.read() as c:
        assert queries.completed_today(c, "T1", action.id, house.today)
        assert queries.action(c, "T2", action.id) is None
        assert queries.plans(c, "T2") == []
        assert queries.history(c, "T2", action.id) == []
        assert queries.owners_of(c, "T2", [action.id]) == {}
        assert queries.answers_since(c, "T2", [action.id], house.now) == {}
        assert not queries.completed_today(c, "T2", action.id, house.today)
        assert queries.snoozes(c, "T2", action.id, [house.robert.id]) == {}
