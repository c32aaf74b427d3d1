"""Delivery against the sandbox over HTTP: what is sent, in which order, and what becomes of each answer."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from slack_sdk import WebClient
from sqlalchemy import update

from jobs.pacing import Limits
from storage.models import Action
from storage.outbox import mark_stale, undelivered
from tests.faulty_slack import (
    BUSY,
    DOWN,
    LOST_AFTER,
    LOST_BEFORE,
    Fault,
    FaultySlack,
    refused,
)
from tests.jobs.conftest import MINUTE, NOW, House
from tests.plans_in_storage import add_actions


def test_a_planned_letter_is_posted_with_its_key_and_settled(house: House, slack: FaultySlack) -> None:
    letter_id = house.plan("a", "U3")
    house.delivery.drain(NOW)
    [message] = [m for channel in slack.workspace.channels.values() for m in channel.messages.values()]
    assert message.metadata == {"event_type": "leadline_nudge", "event_payload": {"key": "a"}}
    assert message.text == "a"
    letter = house.letter(letter_id)
    assert (letter.state, letter.channel, letter.ts) == ("sent", message.channel, message.ts)
    house.delivery.drain(NOW + MINUTE)
    assert slack.received() == ["a"]


def test_answers_go_before_nudges_and_digests_last(house: House, slack: FaultySlack) -> None:
    house.plan("digest", "U1", priority=2)
    house.plan("nudge", "U2", priority=1)
    house.plan("answer", "U3", priority=0)
    house.another(posters=1).drain(NOW)
    assert slack.received() == ["answer", "nudge", "digest"]


def test_a_letter_shows_what_is_true_when_it_is_sent(house: House, slack: FaultySlack) -> None:
    with house.database.write() as c:
        one, two = add_actions(c, 2)
    first, second = house.plan("a", "U1", action_ids=(one,)), house.plan("b", "U2", action_ids=(one, two))
    with house.database.write() as c:
        c.execute(update(Action).where(Action.id == one).values(status="completed"))
    house.delivery.drain(NOW)
    assert slack.texts() == ["b, Action 1 completed, Action 2 not_started"]
    assert [house.state(first)[0], house.state(second)[0]] == ["settled", "sent"]


def a_message_whose_action_was_completed_since(house: House) -> None:
    with house.database.write() as c:
        [one] = add_actions(c, 1)
    house.plan("a", action_ids=(one,))
    house.delivery.drain(NOW)
    with house.database.write() as c:
        c.execute(update(Action).where(Action.id == one).values(status="completed"))
        mark_stale(c, one, NOW)


def test_a_sent_message_is_brought_up_to_date_when_its_action_changes(house: House, slack: FaultySlack) -> None:
    a_message_whose_action_was_completed_since(house)
    slack.will(DOWN, BUSY, method="chat.update")
    house.delivery.drain(NOW + MINUTE, patience=0.01)
    house.delivery.drain(NOW + 2 * MINUTE, patience=1)
    assert slack.texts() == ["a, Action 1 completed"]
    updates = slack.calls["chat.update"]
    house.delivery.drain(NOW + 9 * MINUTE)
    assert slack.calls["chat.update"] == updates == 3


def test_an_update_whose_answer_was_lost_is_made_again_within_seconds(house: House, slack: FaultySlack) -> None:
    a_message_whose_action_was_completed_since(house)
    slack.will(LOST_BEFORE, method="chat.update")
    house.delivery.drain(NOW + MINUTE, patience=0.01)
    house.delivery.drain(NOW + MINUTE + timedelta(seconds=5), patience=0.01)
    assert slack.texts() == ["a, Action 1 completed"]


def test_a_message_that_somebody_deleted_is_given_up_in_peace(house: House, slack: FaultySlack) -> None:
    with house.database.write() as c:
        [one] = add_actions(c, 1)
    letter_id = house.plan("a", action_ids=(one,))
    house.delivery.drain(NOW)
    with house.database.write() as c:
        mark_stale(c, one, NOW)
    slack.will(refused("message_not_found"), method="chat.update")
    house.delivery.drain(NOW + MINUTE)
    house.delivery.drain(NOW + 9 * MINUTE)
    assert slack.calls["chat.update"] == 1
    assert house.state(letter_id) == ("sent", None)


@pytest.mark.parametrize("error", ["user_not_found", "channel_not_found", "is_archived", "not_in_channel"])
def test_whoever_is_not_to_be_had_goes_to_the_could_not_reach_list(
    house: House, slack: FaultySlack, error: str
) -> None:
    slack.will(refused(error))
    letter_id = house.plan("a")
    house.delivery.drain(NOW)
    assert house.state(letter_id) == ("unreachable", error)
    with house.database.read() as c:
        assert [letter.key for letter in undelivered(c, "T1", NOW - MINUTE)] == ["a"]
    house.delivery.drain(NOW + 9 * MINUTE)
    assert slack.calls["chat.postMessage"] == 1


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_too_long", "no_text"])
def test_what_will_never_be_accepted_is_parked_at_once(house: House, slack: FaultySlack, error: str) -> None:
    slack.will(refused(error))
    letter_id = house.plan("a")
    house.delivery.drain(NOW)
    house.plan("b", "U2")
    house.delivery.drain(NOW)
    assert house.state(letter_id) == ("parked", error)
    assert slack.received() == ["b"]


def test_a_message_that_cannot_be_rendered_is_parked_after_some_tries_and_stops_no_other(
    house: House, slack: FaultySlack
) -> None:
    letter_id = house.plan("a", payload={"poison": True})
    house.plan("b", "U2")
    for hour in range(12):
        house.delivery.drain(NOW + timedelta(hours=hour), patience=0.01)
    assert house.state(letter_id) == ("parked", "not_rendered: KeyError")
    assert slack.received() == ["b"]


def test_a_message_that_the_database_will_not_take_stops_no_other(house: House, slack: FaultySlack) -> None:
    odd = house.plan("odd", payload={"text": "odd", "shows": [999]})
    well = house.plan("well", "U2")
    house.delivery.drain(NOW)
    assert house.state(well)[0] == "sent"
    house.delivery.drain(NOW + 2 * MINUTE)
    assert house.state(odd)[0] == "sent"
    assert sorted(slack.received()) == ["odd", "well"]


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "account_inactive"])
def test_a_workspace_that_shuts_the_bot_out_is_left_alone_and_loses_nothing(
    house: House, slack: FaultySlack, error: str
) -> None:
    slack.will(refused(error))
    letter_id = house.plan("a")
    house.delivery.drain(NOW, patience=1)
    house.delivery.drain(NOW + MINUTE, patience=1)
    assert house.state(letter_id) == ("waiting", error)
    assert slack.calls["chat.postMessage"] == 1
    house.another().drain(NOW + MINUTE)
    assert slack.received() == ["a"]


def test_a_workspace_without_a_token_loses_nothing(house: House, slack: FaultySlack) -> None:
    house.client = LookupError("T1")
    letter_id = house.plan("a")
    house.delivery.drain(NOW, patience=1)
    assert house.state(letter_id) == ("waiting", "no_token")


def test_an_outage_gives_nothing_up_and_does_not_hammer(house: House, slack: FaultySlack) -> None:
    for number in range(10):
        house.plan(f"{number}", f"U{number}")
    slack.chance = lambda method: DOWN
    house.another(posters=1).drain(NOW, patience=0.5)
    assert 3 <= slack.calls["chat.postMessage"] <= 5
    slack.chance = lambda method: None
    house.another().drain(NOW + MINUTE)
    assert sorted(slack.received()) == [f"{number}" for number in range(10)]


def test_a_slack_that_cannot_be_connected_to_loses_nothing(house: House, slack: FaultySlack) -> None:
    house.client = WebClient("xoxb", base_url="http://127.0.0.1:9/api/")
    letter_id = house.plan("a")
    house.delivery.drain(NOW, patience=1)
    assert house.state(letter_id) == ("waiting", "ConnectionRefusedError")
    house.client = slack.client()
    house.delivery.drain(NOW + MINUTE)
    assert slack.received() == ["a"]


def test_a_conversation_gets_one_message_a_second(house: House, slack: FaultySlack) -> None:
    for key in "abc":
        house.plan(key, "U1")
    house.plan("d", "U2")
    house.delivery.drain(NOW)
    times = [at for at, conversation in slack.began if conversation == "U1"]
    assert [key for key in slack.received() if key != "d"] == ["a", "b", "c"]
    assert all(later - earlier >= 0.99 for earlier, later in pairwise(times))
    assert times[-1] - times[0] < 3


def test_no_more_go_in_a_minute_than_the_workspace_takes(house: House, slack: FaultySlack) -> None:
    paced = house.another(Limits(messages_a_minute=5, burst=5))
    for number in range(8):
        house.plan(f"{number}", f"U{number}")
    answer = house.plan("answer", "U9", priority=0)
    paced.drain(NOW, patience=1)
    assert len(slack.received()) == 5
    assert house.state(answer)[0] == "sent"
    late = house.plan("late answer", "U9", at=NOW + timedelta(seconds=5), priority=0)
    paced.drain(NOW + timedelta(seconds=5), patience=1)
    assert house.state(late)[0] == "sent"
    paced.drain(NOW + timedelta(seconds=90), patience=1)
    assert len(slack.received()) == 10


def test_retry_after_holds_its_workspace_and_no_other(house: House, slack: FaultySlack) -> None:
    slack.will(Fault(status=429, retry_after=30, error="ratelimited"))
    held = house.plan("held", "U1")
    lone = house.another(posters=1)
    lone.drain(NOW, patience=1)
    house.plan("other", "U2", workspace_id="T2")
    lone.drain(NOW + timedelta(seconds=1), patience=1)
    assert slack.received() == ["other"]
    assert house.state(held) == ("waiting", "ratelimited")


def test_what_is_in_hand_is_finished_when_the_worker_stops(house: House, slack: FaultySlack) -> None:
    slack.will(Fault(arrives=True, late=0.5))
    letter_id = house.plan("a")
    assert house.delivery.deliver(NOW)
    assert house.state(letter_id)[0] == "leased"
    house.delivery.close(lambda: NOW)
    assert house.state(letter_id)[0] == "sent"


def test_the_sdk_does_not_repeat_a_post_on_its_own(house: House, slack: FaultySlack) -> None:
    assert house.client.retry_handlers
    slack.will(LOST_AFTER)
    house.plan("a")
    house.delivery.drain(NOW)
    assert slack.calls["chat.postMessage"] == 1
