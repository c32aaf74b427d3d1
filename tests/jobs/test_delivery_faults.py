"""Delivery where Slack fails under way: what it took, or may have taken, is looked for and never posted twice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage.models import OutboxMessage
from tests.faulty_slack import (
    BROKEN_AFTER,
    BROKEN_BEFORE,
    BUSY,
    DOWN,
    LOST_AFTER,
    LOST_BEFORE,
    Fault,
    FaultySlack,
    refused,
)
from tests.jobs.conftest import MINUTE, NOW, House


@pytest.mark.parametrize("fault", [BUSY, DOWN], ids=["429", "503"])
def test_what_slack_did_not_take_is_sent_again(house: House, slack: FaultySlack, fault: Fault) -> None:
    slack.will(fault)
    house.plan("a")
    house.delivery.drain(NOW)
    assert slack.received() == ["a"]
    assert slack.calls["conversations.history"] == 0


@pytest.mark.parametrize(
    "fault",
    [BROKEN_BEFORE, BROKEN_AFTER, LOST_BEFORE, LOST_AFTER],
    ids=["500 before", "500 after", "lost before", "lost after"],
)
def test_what_slack_may_have_taken_is_looked_for_before_it_is_sent_again(
    house: House, slack: FaultySlack, fault: Fault
) -> None:
    slack.will(fault)
    letter_id = house.plan("a")
    house.delivery.drain(NOW, patience=0.01)
    house.delivery.drain(NOW + 2 * MINUTE)
    assert slack.received() == ["a"]
    assert slack.calls["conversations.history"] == 1
    assert slack.calls["chat.postMessage"] == (1 if fault.arrives else 2)
    assert house.letter(letter_id).ts == next(
        m.ts for channel in slack.workspace.channels.values() for m in channel.messages.values()
    )


def test_an_answer_that_never_comes_is_not_asked_for_before_a_minute(house: House, slack: FaultySlack) -> None:
    house.client = slack.client(timeout=0.2)
    slack.will(Fault(arrives=True, late=0.6))
    letter_id = house.plan("a")
    house.delivery.drain(NOW)
    house.delivery.drain(NOW + timedelta(seconds=50), patience=1)
    assert house.state(letter_id) == ("unknown", "TimeoutError")
    assert slack.calls["conversations.history"] == 0
    house.delivery.drain(NOW + 2 * MINUTE)
    assert (house.state(letter_id)[0], slack.received()) == ("sent", ["a"])


def test_what_a_dead_worker_had_in_hand_is_looked_for_by_the_next(house: House, slack: FaultySlack) -> None:
    sent, unsent = house.plan("sent", "U1"), house.plan("unsent", "U2")
    house.delivery.drain(NOW)
    with house.database.write() as c:  # as if it had died between Slack's answer and its note of it, and before a call
        lost = {"state": "leased", "lease_by": "dead", "lease_until": NOW + MINUTE, "channel": None, "ts": None}
        c.execute(update(OutboxMessage).values(lost))
    slack.workspace.channels[slack.workspace.direct("U2", slack.workspace.app.user_id).id].messages.clear()
    house.another().drain(NOW + MINUTE)
    assert sorted(slack.received()) == ["sent", "unsent"]
    assert [house.state(sent)[0], house.state(unsent)[0]] == ["sent", "sent"]


def test_a_lost_reply_in_a_thread_is_looked_for_in_the_thread(house: House, slack: FaultySlack) -> None:
    house.plan("parent", slack.channel)
    house.delivery.drain(NOW)
    with house.database.read() as c:
        ts = c.execute(select(OutboxMessage.ts)).scalar_one()
    slack.will(BROKEN_AFTER)
    house.plan("reply", slack.channel, thread_ts=ts)
    house.delivery.drain(NOW + MINUTE, patience=0.01)
    house.delivery.drain(NOW + 2 * MINUTE)
    assert slack.received() == ["parent", "reply"]
    assert slack.calls["conversations.replies"] == 1


def test_where_the_history_cannot_be_read_nothing_is_posted_twice(house: House, slack: FaultySlack) -> None:
    slack.will(BROKEN_BEFORE)
    slack.will(*[refused("missing_scope")] * 20, method="conversations.history")
    letter_id = house.plan("a")
    house.delivery.drain(NOW, patience=0.01)
    house.delivery.drain(NOW + MINUTE)
    assert house.state(letter_id) == ("unknown", "perhaps_sent: missing_scope")
    for hour in range(1, 15):
        house.delivery.drain(NOW + timedelta(hours=hour), patience=0.01)
    assert house.state(letter_id) == ("parked", "perhaps_sent: missing_scope")
    assert slack.calls["chat.postMessage"] == 1


def test_where_the_history_may_be_read_once_a_minute_the_message_is_held_until_then(
    house: House, slack: FaultySlack
) -> None:
    slack.will(BROKEN_AFTER)
    slack.will(Fault(status=429, retry_after=60, error="ratelimited"), method="conversations.history")
    letter_id = house.plan("a")
    house.delivery.drain(NOW, patience=0.01)
    house.delivery.drain(NOW + timedelta(seconds=10), patience=1)
    assert house.state(letter_id) == ("unknown", "internal_error")
    house.another().drain(NOW + 2 * MINUTE)
    assert (house.state(letter_id)[0], slack.received()) == ("sent", ["a"])
    assert slack.calls["chat.postMessage"] == 1
