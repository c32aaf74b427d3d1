"""Who sees what, as Slack says it now."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sandbox.driver import Person
from storage.ledger import Ledger, NewAction
from storage.rights import Actor
from tests.acceptance.town import CHANNEL, Town


def test_a_channel_that_turns_private_closes_its_plan_within_ten_minutes(town: Town) -> None:
    estates = town.person("david")
    town.box.remove("david", CHANNEL)
    assert "1.1" in estates.command("/action list all", channel="general").text
    channel = town.box.workspace.channels[town.box.channel_id(CHANNEL)]
    channel.kind = "group"
    town.box.clock.move(town.box.clock.now() + timedelta(minutes=11))
    assert "1.1" not in estates.command("/action list all", channel="general").text
    assert "1.1" in town.joan.command("/action list all", channel=CHANNEL).text


def test_a_bot_that_left_a_private_channel_still_answers_everywhere_else(town: Town) -> None:
    town.joan.command("/action plan channel #scrutiny", channel=CHANNEL)
    town.box.remove("@bot", "scrutiny")
    town.box.clock.move(town.box.clock.now() + timedelta(minutes=11))
    answer = town.person("carmen").command("/action list all", channel="general")
    assert "went wrong" not in answer.text
    assert "1.1" not in answer.text


def test_a_plan_in_a_private_channel_that_the_bot_is_out_of_is_closed_to_who_is_not_in_it(town: Town) -> None:
    estates = town.person("david")
    town.box.remove("david", CHANNEL)
    town.box.remove("@bot", CHANNEL)
    town.box.workspace.channels[town.box.channel_id(CHANNEL)].kind = "group"
    assert "1.1" not in estates.command("/action list all", channel="general").text
    assert "1.1" in town.joan.command("/action list all", channel="general").text


def test_a_nudge_never_vanishes_in_an_account_that_was_deactivated_unheard(town: Town) -> None:
    town.box.workspace.people[town.helen.id].deactivated = True
    town.at(date(2026, 9, 29))
    assert (
        "Helen Marsh" in town.joan.command("/action digest preview", channel=CHANNEL).text.split("Could not reach")[1]
    )


def guest_with_an_action(town: Town) -> Person:
    sam = town.person("sam")
    guest = town.leadline.directory.person(town.team, sam.id, town.leadline.clock.now())
    with town.leadline.database.write() as c:
        ledger = Ledger(c, Actor(town.team, None, "import"), town.leadline.clock.now())
        ledger.add(town.plan, NewAction("Facilitate the workshop", [guest.id], due_on=date(2026, 9, 30)), imported=True)
    return sam


@pytest.mark.parametrize("line", ["plan", "plan check"])
def test_a_guest_does_not_see_the_whole_plan(town: Town, line: str) -> None:
    said = guest_with_an_action(town).command(f"/action {line}", channel=CHANNEL).text
    assert said == "Guests see the actions that they own, and nothing else of a plan."


def test_a_list_of_a_plan_that_is_not_to_be_seen_any_more_is_not_one_of_another_plan(town: Town) -> None:
    town.box.invite("@bot", "general")
    town.person("grace").command("/action plan new Health plan", channel="general")
    carmen = town.person("carmen")
    home = carmen.opens_home()
    assert home is not None
    town.joan.command("/action plan channel #scrutiny", channel=CHANNEL)
    carmen.press(home, "Learning Report")
    town.box.wait(lambda: any("That plan is not there any more." in town.text(said) for said in carmen.dm()))
    assert carmen.view is None


def test_a_guest_who_owns_an_action_sees_that_and_nothing_else(town: Town) -> None:
    sam = guest_with_an_action(town)
    mine = sam.command("/action", channel=CHANNEL)
    assert "Facilitate the workshop" in mine.text
    assert mine.message is not None
    town.joan.command("/action digest", channel=CHANNEL)
    town.settle()
    sam.press(town.box.messages(CHANNEL)[-1], "Due soon")
    town.box.wait(lambda: "nothing else of a plan" in town.text(sam.inbox(CHANNEL)[-1]))
    assert sam.view is None
    for words in ("", "workshop", "2.1", "Agree"):
        offered = sam.options(mine.message, "find_action", words)
        assert all("workshop" in one for one in offered), (words, offered)
    assert "2.1" not in sam.command("/action list all", channel=CHANNEL).text
    assert "I don't know 1.1" in sam.command("/action history 1.1", channel=CHANNEL).text
