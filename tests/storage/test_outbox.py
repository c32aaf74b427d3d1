"""The outbox: planned once, claimed in order under a lease, settled once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, insert, select

from storage.database import Database
from storage.models import OutboxItem, OutboxMessage, Person, Workspace
from storage.outbox import (
    Arrival,
    Letter,
    LetterRow,
    claim,
    claim_refresh,
    counts,
    hold_pace,
    keep_pace,
    letter_at,
    mark_stale,
    mark_unknown,
    next_try,
    park,
    plan_letter,
    put_back,
    read_letter,
    retry_parked,
    settle_refreshed,
    settle_sent,
    settle_unsent,
    undelivered,
    workspaces_waiting,
)
from storage.outbox.claiming import LEASE
from tests.plans_in_storage import add_actions

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture
def c(database: Database) -> Connection:
    with database.write() as connection:
        for workspace_id in ("T1", "T2"):
            connection.execute(insert(Workspace).values(id=workspace_id, name="Harbour", created_at=NOW))
        yield connection


def plan(c: Connection, key: str, conversation: str = "", *, workspace_id: str = "T1", **more: object) -> int | None:
    values = {"kind": "nudge", "payload": {}, "priority": 1, "conversation": conversation or f"U{key}"} | more
    return plan_letter(c, Letter(workspace_id=workspace_id, key=key, **values), NOW)


def keys(letters: list[LetterRow]) -> list[str]:
    return [letter.key for letter in letters]


def take(c: Connection, now: datetime = NOW, worker: str = "w1", limit: int = 10, **more: object) -> list[LetterRow]:
    return claim(c, "T1", now, worker=worker, limit=limit, **more)


def sent(c: Connection, letter_id: int | None, shown: tuple[int, ...] | None = (), now: datetime = NOW) -> bool:
    return settle_sent(c, [Arrival(read_letter(c, letter_id), "D1", "1.1", shown)], now) == 1


def test_a_key_is_planned_once_for_ever(c: Connection) -> None:
    first = plan(c, "a")
    assert first is not None
    assert plan(c, "a") is None
    sent(c, first)
    assert plan(c, "a") is None


def test_a_letter_to_somebody_without_slack_is_kept_as_unreachable(c: Connection) -> None:
    plan_letter(c, Letter("T1", "a", "nudge", "", {}, 1), NOW)
    assert take(c) == []
    assert [(letter.key, letter.error) for letter in undelivered(c, "T1", NOW - SECOND)] == [("a", "not_in_slack")]


def test_what_a_person_waits_for_goes_first_and_digests_last(c: Connection) -> None:
    plan(c, "digest", priority=2, due_at=NOW - 9 * SECOND)
    plan(c, "nudge", priority=1, due_at=NOW - 5 * SECOND)
    plan(c, "early nudge", priority=1, due_at=NOW - 6 * SECOND)
    plan(c, "answer", priority=0)
    plan(c, "later", priority=0, due_at=NOW + SECOND)
    assert keys(take(c, limit=3)) == ["answer", "early nudge", "nudge"]
    assert keys(take(c)) == ["digest"]


def test_what_one_worker_has_leased_no_other_gets_until_the_lease_ends(c: Connection) -> None:
    plan(c, "a")
    assert keys(take(c)) == ["a"]
    assert take(c, NOW + LEASE - SECOND, "w2") == []
    [doubtful] = take(c, NOW + LEASE, "w2")
    assert (doubtful.state, doubtful.attempts) == ("unknown", 0)
    assert read_letter(c, doubtful.id).attempts == 1


def test_a_worker_never_takes_back_what_it_still_has_in_hand(c: Connection) -> None:
    plan(c, "a")
    [letter] = take(c)
    assert take(c, NOW + LEASE, in_hand={letter.id}) == []
    assert keys(take(c, NOW + LEASE)) == ["a"]


def test_a_conversation_gets_one_message_a_second_and_delays_no_other(c: Connection) -> None:
    a, *_ = [plan(c, key, conversation) for key, conversation in (("a", "U1"), ("b", "U1"), ("c", "U1"), ("d", "U2"))]
    assert keys(take(c)) == ["a", "d"]
    assert take(c, NOW + SECOND / 2) == []
    sent(c, a, now=NOW + SECOND / 2)
    assert keys(take(c, NOW + SECOND)) == []
    assert keys(take(c, NOW + 2 * SECOND)) == ["b"]
    assert keys(take(c, NOW + 4 * SECOND)) == []  # b is still on its way


def test_a_conversation_gets_one_message_however_few_are_wanted(c: Connection) -> None:
    for key, conversation in (("a", "U1"), ("b", "U1"), ("c", "U1"), ("d", "U2")):
        plan(c, key, conversation)
    assert keys(take(c, limit=2)) == ["a", "d"]


def test_many_messages_for_one_conversation_hold_no_other_up(c: Connection) -> None:
    for number in range(40):
        plan(c, str(number), "U1")
    plan(c, "other", "U2")
    first = take(c, limit=3)
    assert keys(first) == ["0", "other"]
    for letter in first:
        sent(c, letter.id)
    order, now = [], NOW
    while len(order) < 10:
        now += SECOND / 4
        for letter in take(c, now, limit=3):
            order.append(letter.key)
            sent(c, letter.id, now=now)
    assert order == [str(number) for number in range(1, 11)]


def test_a_lost_lease_settles_nothing_but_what_slack_has_is_recorded(c: Connection) -> None:
    letter_id = plan(c, "a")
    take(c)
    take(c, NOW + LEASE, "w2")
    assert not put_back(c, letter_id, "w1", NOW)
    assert not park(c, letter_id, "w1", "invalid_blocks")
    assert sent(c, letter_id)
    assert not settle_unsent(c, letter_id, "w2")
    assert read_letter(c, letter_id).state == "sent"


def test_what_is_unknown_waits_to_be_looked_for(c: Connection) -> None:
    letter_id = plan(c, "a")
    take(c)
    assert mark_unknown(c, letter_id, "w1", NOW + LEASE, "timeout")
    assert take(c, NOW + LEASE - SECOND) == []
    assert take(c, NOW + LEASE, looking=False) == []
    [letter] = take(c, NOW + LEASE)
    assert (letter.state, letter.tried_at, letter.attempts) == ("unknown", NOW, 1)


def test_the_pace_of_a_workspace_is_kept_for_all_workers(c: Connection) -> None:
    assert hold_pace(c, "T1", NOW) == NOW
    keep_pace(c, "T1", NOW + 5 * SECOND)
    assert hold_pace(c, "T1", NOW + SECOND) == NOW + 5 * SECOND
    assert hold_pace(c, "T2", NOW) == NOW


def test_two_workers_never_claim_in_one_workspace_at_once(postgres_url: str) -> None:
    ours, theirs = Database.open(postgres_url), Database.open(postgres_url)
    with ours.write() as c:
        c.execute(insert(Workspace).values(id="T1", name="Harbour", created_at=NOW))
        hold_pace(c, "T1", NOW)
    with ours.write() as c, theirs.write() as d:
        assert hold_pace(c, "T1", NOW) == NOW
        assert hold_pace(d, "T1", NOW) is None
    ours.close()
    theirs.close()


def test_workspaces_that_wait_are_found_with_their_most_urgent(c: Connection) -> None:
    plan(c, "a", priority=2)
    plan(c, "b", priority=1, workspace_id="T2")
    plan(c, "c", priority=0, workspace_id="T2", due_at=NOW + SECOND)
    assert workspaces_waiting(c, NOW) == [("T1", 2), ("T2", 1)]
    assert workspaces_waiting(c, NOW + SECOND) == [("T1", 2), ("T2", 0)]


def test_the_next_try_is_that_of_a_message_nobody_has_in_hand(c: Connection) -> None:
    plan(c, "a", due_at=NOW + SECOND)
    assert next_try(c, NOW, NOW + SECOND) is None
    assert next_try(c, NOW, NOW + 2 * SECOND) == NOW + SECOND
    take(c, NOW + SECOND)
    assert next_try(c, NOW, NOW + LEASE * 2) is None


def test_a_parked_message_can_be_sent_after_all_and_is_looked_for_first(c: Connection) -> None:
    letter_id = plan(c, "a")
    take(c)
    park(c, letter_id, "w1", "invalid_blocks")
    assert counts(c) == {"parked": (1, NOW)}
    assert retry_parked(c, [letter_id], NOW + SECOND) == 1
    [letter] = take(c, NOW + SECOND)
    assert (letter.state, letter.attempts, letter.error) == ("unknown", 0, None)


def test_a_deactivated_person_is_known_by_the_claim(c: Connection) -> None:
    person_id = c.execute(
        insert(Person).values(workspace_id="T1", name="Ana", slack_user_id="U1", left=True).returning(Person.id)
    ).scalar_one()
    plan(c, "a", "U1", person_id=person_id)
    plan(c, "b", "C1", person_id=person_id)
    assert [(letter.key, letter.left) for letter in take(c)] == [("a", True), ("b", False)]


def test_a_changed_action_makes_every_message_that_shows_it_stale(c: Connection) -> None:
    one, two, three = add_actions(c, 3)
    posted, waiting = plan(c, "sent", action_ids=(one, two)), plan(c, "waiting", action_ids=(one,))
    sent(c, posted, (one, three))
    mark_stale(c, two, NOW)
    assert claim_refresh(c, "T1", NOW, worker="w1", limit=9) == []
    mark_stale(c, one, NOW)
    mark_stale(c, three, NOW)
    assert [letter.action_ids for letter in claim_refresh(c, "T1", NOW, worker="w1", limit=9)] == [(one, three)]
    assert [letter.id for letter in take(c)] == [waiting]
    assert read_letter(c, waiting).refresh_at is None


def test_what_changes_while_a_message_is_brought_up_to_date_makes_it_stale_again(c: Connection) -> None:
    [action] = add_actions(c, 1)
    sent(c, plan(c, "a", action_ids=(action,)), (action,))
    mark_stale(c, action, NOW)
    [letter] = claim_refresh(c, "T1", NOW, worker="w1", limit=9)
    mark_stale(c, action, NOW + SECOND)
    assert claim_refresh(c, "T1", NOW + SECOND, worker="w2", limit=9) == []
    assert settle_refreshed(c, letter, "w1")
    [again] = claim_refresh(c, "T1", NOW + SECOND, worker="w2", limit=9)
    assert settle_refreshed(c, again, "w2")
    assert claim_refresh(c, "T1", NOW + LEASE * 2, worker="w2", limit=9) == []


def test_a_message_found_in_slack_is_brought_up_to_date(c: Connection) -> None:
    sent(c, plan(c, "a"), shown=None)
    assert len(claim_refresh(c, "T1", NOW, worker="w1", limit=9)) == 1


def test_a_change_while_it_is_unknown_whether_a_message_was_sent_is_not_forgotten(c: Connection) -> None:
    [action] = add_actions(c, 1)
    letter_id = plan(c, "a", action_ids=(action,))
    take(c)
    mark_stale(c, action, NOW)
    take(c, NOW + LEASE, "w2")
    sent(c, letter_id, (action,))
    assert len(claim_refresh(c, "T1", NOW, worker="w1", limit=9)) == 1


def test_a_refresh_left_behind_by_a_dead_worker_is_done_by_another(c: Connection) -> None:
    [action] = add_actions(c, 1)
    sent(c, plan(c, "a", action_ids=(action,)), (action,))
    mark_stale(c, action, NOW)
    claim_refresh(c, "T1", NOW, worker="w1", limit=9)
    assert claim_refresh(c, "T1", NOW + LEASE - SECOND, worker="w2", limit=9) == []
    assert len(claim_refresh(c, "T1", NOW + LEASE, worker="w2", limit=9)) == 1


def test_messages_older_than_90_days_are_left_as_they_are(c: Connection) -> None:
    [action] = add_actions(c, 1)
    sent(c, plan(c, "a", action_ids=(action,)), (action,))
    mark_stale(c, action, NOW + timedelta(days=90))
    assert c.execute(select(OutboxMessage.refresh_at)).scalar_one() is None


def test_the_message_that_somebody_replied_under_is_found_in_its_workspace_only(c: Connection) -> None:
    letter_id = plan(c, "a")
    sent(c, letter_id)
    assert letter_at(c, "T1", "D1", "1.1").id == letter_id
    assert letter_at(c, "T2", "D1", "1.1") is None
    assert letter_at(c, "T1", "D1", "1.2") is None


def test_a_key_planned_before_adds_no_items_either(c: Connection) -> None:
    one, two = add_actions(c, 2)
    plan(c, "a", action_ids=(one, one))
    plan(c, "a", action_ids=(two,))
    assert c.execute(select(OutboxItem.action_id)).scalars().all() == [one]
