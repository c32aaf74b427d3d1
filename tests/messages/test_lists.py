"""Lists in pages, and the question which action is meant."""

from dataclasses import replace
from datetime import timedelta

from messages.buttons import OnList, OnPlan, Pick
from messages.finding import found_options
from messages.lists import action_list, pick_action
from messages.rendered import Rendered
from plans.statuses import Status
from storage.finding import Found
from tests.messages.checks import assert_fits, element, elements, labels, seen, units
from tests.messages.made import BOARD, MEETING, PLAN, STRATEGY, TODAY, action

MANY = [action(n, f"3.{n}", f"Number {n}", TODAY + timedelta(days=n)) for n in range(1, 51)]


def test_a_list_says_how_many_there_are_and_how_many_are_late() -> None:
    said = seen(action_list("Open actions", [BOARD, MEETING], today=TODAY, query={}))
    assert said.splitlines() == [
        "Open actions: 2 actions, 1 late",
        "● 2.4 Establish a Practitioners' Improvement Board · Red · 1 week late (due Fri 18 Sept)"
        " · Robert Henderson and Sandy Hopkins",
        "▲ 2.9 Quarterly meeting with the Principal Social Worker · Amber · due Wed 30 Sept, in 3 working days"
        " · moved once (first 30 Aug) · Robert Henderson",
    ]


def test_a_list_with_buttons_has_four_for_each_action() -> None:
    rendered = action_list("My open actions", [BOARD, STRATEGY], today=TODAY, query={}, with_buttons=True)
    assert labels(rendered.blocks) == ["Done", "On track", "More time", "Blocked"] * 2
    assert rendered.action_ids == (24, 41)


def test_a_long_list_comes_in_pages_that_carry_the_query() -> None:
    rendered = action_list("All", MANY, today=TODAY, page=1, query={"text": "number"})
    assert "3.21 Number 21" in seen(rendered)
    assert "3.41 " not in seen(rendered)
    assert labels(rendered.blocks) == ["Previous 20", "Next 10"]
    assert OnList.decode(element(rendered.blocks, "page:2")["value"]) == OnList({"text": "number"}, 2)
    assert "Page 2 of 3" in seen(rendered)


def test_a_page_past_the_end_is_the_last_one() -> None:
    rendered = action_list("All", MANY, today=TODAY, page=99, query={})
    assert rendered.action_ids[-1] == 50
    assert labels(rendered.blocks) == ["Previous 20"]


def test_an_empty_list_says_what_to_do_next() -> None:
    rendered = action_list("My open actions", [], today=TODAY, query={"mine": True}, plan=PLAN)
    assert "Nothing of yours is open." in seen(rendered)
    assert OnPlan.decode(element(rendered.blocks, "add_action")["value"]).plan == 1
    assert_fits(rendered)


def test_a_command_without_a_reference_asks_which_action_and_keeps_its_words() -> None:
    rendered = pick_action("Which one is done?", [BOARD, MEETING], "done", words_after="on 12 March, signed off")
    assert seen(rendered).splitlines()[0] == "Which one is done?"
    assert labels(rendered.blocks)[1] == "2.9 Quarterly meeting with the Principal Social Worker"
    chosen = Pick.decode(element(rendered.blocks, "pick_action:29")["value"])
    assert chosen == Pick(29, "done", "on 12 March, signed off")
    assert "2.4 Establish" in rendered.text


def test_more_actions_than_buttons_are_to_be_named_by_reference() -> None:
    rendered = pick_action("Which one is done?", MANY, "done")
    assert len(elements(rendered.blocks)) == 20
    assert "And 30 more: name the reference, for example /action done 3.21." in seen(rendered)
    assert_fits(rendered)


def test_what_a_search_offers_fits_an_option_and_says_what_is_closed() -> None:
    long = "😀" * 200
    found = [
        Found(1, "2.4", "LR-2.4", "Workforce strategy", Status.IN_PROGRESS),
        Found(2, "2.5", "LR-2.5", "Review", Status.COMPLETED),
        Found(3, long, long, long, Status.CANCELLED),
    ]
    said = [option["text"]["text"] for option in found_options(found, show_plan=False)]
    assert said[:2] == ["2.4 Workforce strategy", "2.5 (completed) Review"]
    assert found_options(found, show_plan=True)[0]["text"]["text"] == "LR-2.4 Workforce strategy"
    assert all(units(one) <= 75 for one in said)


def test_my_list_and_long_ones_have_the_search_box() -> None:
    def boxes(rendered: Rendered) -> int:
        return sum(part["type"] == "external_select" for part in elements(rendered.blocks))

    many = [replace(BOARD, id=n) for n in range(30)]
    assert boxes(action_list("Mine", [BOARD], today=TODAY, query={"mine": True})) == 1
    assert boxes(action_list("All", many, today=TODAY, query={})) == 1
    assert boxes(action_list("All", [BOARD], today=TODAY, query={})) == 0
