"""The pace: the bucket that all workers share, what Slack says of it, outages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.pacing import LOOK, POST, Bucket, Limits, Pace, Room

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PLENTY = Room(100)


def pace(limits: Limits | None = None) -> Pace:
    return Pace(limits or Limits(), Random(1))


@given(
    st.lists(st.tuples(st.floats(0, 30), st.integers(0, 80)), max_size=60),
    st.sampled_from([Limits(), Limits(60, 1), Limits(600, 100)]),
)
def test_no_minute_holds_more_than_the_burst_and_a_minutes_worth(
    asked: list[tuple[float, int]], limits: Limits
) -> None:
    bucket, full_at, now = Bucket(limits), NOW, NOW
    taken: list[tuple[datetime, int]] = []
    for later, wanted in asked:
        now += timedelta(seconds=later)
        calls = min(wanted, bucket.room(full_at, now).calls)
        full_at = bucket.less(full_at, now, calls)
        taken.append((now, calls))
    for start, _ in taken:
        within = sum(calls for at, calls in taken if start <= at < start + timedelta(minutes=1))
        assert within <= limits.burst + limits.messages_a_minute


@given(st.integers(1, 200))
def test_waiting_as_long_as_it_says_gives_a_token(taken: int) -> None:
    bucket = Bucket(Limits())
    full_at = bucket.less(NOW, NOW, taken)
    room = bucket.room(full_at, NOW)
    assert (room.calls > 0) == (room.wait == 0)
    then = NOW + timedelta(seconds=room.wait + 0.001)
    assert bucket.room(full_at, then).calls >= 1


def test_a_refusal_empties_the_bucket_until_slack_wants_more() -> None:
    bucket = Bucket(Limits())
    full_at = bucket.emptied(NOW, NOW, 10)
    assert bucket.room(full_at, NOW + 9 * SECOND).calls == 0
    assert bucket.room(full_at, NOW + 10 * SECOND).calls == 1
    assert bucket.room(full_at, NOW + 11 * SECOND).calls <= 5


def test_a_clock_that_was_put_back_does_not_hold_a_workspace_up() -> None:
    bucket = Bucket(Limits())
    next_month = bucket.less(NOW + timedelta(days=30), NOW + timedelta(days=30), 50)
    assert bucket.room(next_month, NOW).calls == Limits().burst


def test_one_fault_is_borne_and_an_outage_is_waited_out_longer_each_time() -> None:
    told = pace()
    waits = []
    for _ in range(12):
        told.fault(100.0)
        waits.append(told.held(POST, 100.0))
    assert waits[:2] == [0, 0]
    assert 0 < waits[2] < waits[5] < waits[11] <= 75
    told.well()
    told.fault(300.0)
    assert told.held(POST, 300.0) == 0


def test_after_trouble_one_call_feels_its_way_until_one_went_well() -> None:
    told = pace()
    told.hold(POST, 2, 100.0)
    assert told.posts(101.0, PLENTY, 0) == Room(0, 1.0)
    assert told.posts(102.0, PLENTY, 0).calls == 1
    assert told.posts(102.0, PLENTY, 1).calls == 0
    told.well()
    assert told.posts(102.0, PLENTY, 1).calls > 1


def test_a_second_of_messages_at_most_is_on_its_way_at_once() -> None:
    assert pace().posts(100.0, PLENTY, 0).calls == 6
    assert pace().posts(100.0, PLENTY, 6).calls == 0


def test_what_a_person_waits_for_minds_slacks_word_alone() -> None:
    told = pace()
    assert told.posts(100.0, Room(0, 30), 0) == Room(0, 30)
    assert told.urgent(100.0, 6).calls > 0
    told.hold(POST, 5, 100.0)
    assert told.urgent(101.0, 0) == Room(0, 4.0)


def test_retry_after_is_kept_by_method() -> None:
    told = pace()
    told.hold(LOOK, 60, 100.0)
    assert told.looks(101.0, 0) == Room(0, 59.0)
    assert told.held(POST, 101.0) == 0


@pytest.mark.parametrize("tries", [1, 5, 20])
def test_a_workspace_that_shuts_the_bot_out_is_asked_ever_more_seldom(tries: int) -> None:
    told = pace()
    for _ in range(tries):
        told.shut_out(100.0)
    assert told.held(POST, 100.0) == min(900, 30 * 2 ** (tries - 1))


def test_looking_up_keeps_to_its_tier() -> None:
    told = pace(Limits(looks_a_minute=3))
    for at in (100.0, 101.0, 102.0):
        told.called(LOOK, at)
    assert told.looks(110.0, 0) == Room(0, 50.0)
    assert told.looks(160.0, 0).calls == 1
