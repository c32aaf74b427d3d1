"""The nudge: order, words, buttons, and what becomes of it when items are settled."""

from dataclasses import replace
from datetime import date, timedelta

from messages.buttons import OnActions, OnList, Undo
from messages.nudge import NudgeItem, nudge
from plans.statuses import Status
from tests.messages.checks import assert_fits, element, elements, labels, seen
from tests.messages.made import BOARD, MEETING, PLAN, ROBERT, SANDY, STRATEGY, TODAY, action, done, entry, plan

OPEN = [NudgeItem(STRATEGY), NudgeItem(MEETING), NudgeItem(BOARD)]


def test_a_nudge_says_in_its_first_line_what_it_wants_and_of_whom() -> None:
    rendered = nudge(ROBERT, OPEN, today=TODAY)
    assert seen(rendered).splitlines()[0] == "3 actions need a word from you, Robert · Learning Report"
    assert rendered.text.splitlines()[0] == "3 actions need a word from you, Robert · Learning Report"
    assert_fits(rendered)


def test_the_most_urgent_stands_first_with_its_sign_and_word_and_dates() -> None:
    lines = seen(nudge(ROBERT, OPEN, today=TODAY)).splitlines()
    assert [one for one in lines if "2.4" in one or "2.9" in one or "4.1" in one][:3] == [
        "● 2.4 Establish a Practitioners' Improvement Board",
        "▲ 2.9 Quarterly meeting with the Principal Social Worker",
        "◆ 4.1 Workforce strategy",
    ]
    assert "Red · 1 week late (due Fri 18 Sept) · with Sandy Hopkins" in lines
    assert "Amber · due Wed 30 Sept, in 3 working days · moved once (first 30 Aug)" in lines
    assert "Green · due Fri 9 Oct, in 2 weeks" in lines


def test_every_open_item_has_the_four_buttons_and_the_rest_can_be_answered_in_a_tap() -> None:
    rendered = nudge(ROBERT, OPEN, today=TODAY)
    assert labels(rendered.blocks) == ["Done", "On track", "More time", "Blocked"] * 3 + ["All on track"]
    assert OnActions.decode(element(rendered.blocks, "all_on_track")["value"]).actions == [24, 29, 41]
    assert element(rendered.blocks, "done:24")["accessibility_label"].startswith("Done, 2.4 Establish")


def test_the_hint_is_made_of_this_messages_own_references() -> None:
    hint = seen(nudge(ROBERT, OPEN, today=TODAY)).splitlines()[-1]
    said = 'for example "2.4 done on Thursday, 2.9 needs two more weeks: waiting for HR".'
    assert hint == f"Or just reply here, {said}"


def test_one_open_item_needs_no_button_for_all() -> None:
    rendered = nudge(ROBERT, OPEN[:1], today=TODAY)
    assert "All on track" not in labels(rendered.blocks)
    assert seen(rendered).splitlines()[0] == "1 action needs a word from you, Robert · Learning Report"


def test_a_settled_item_becomes_one_line_in_its_place_with_undo_for_who_did_it() -> None:
    answer = entry("completed", on=date(2026, 9, 22), after={"completed_on": "2026-09-22"})
    items = [NudgeItem(done(BOARD, date(2026, 9, 22)), answer), NudgeItem(MEETING), NudgeItem(STRATEGY)]
    rendered = nudge(ROBERT, items, today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == "2 of 3 actions still need a word from you, Robert · Learning Report"
    assert lines[1] == "✔ 2.4 completed on Tue 22 Sept by Robert Henderson"
    assert Undo.decode(element(rendered.blocks, "undo:24")["value"]).batch == "b1"
    assert "undo:24" not in [one["action_id"] for one in elements(nudge(SANDY, items, today=TODAY).blocks)]


def test_an_item_that_went_to_others_says_with_whom_it_is_and_asks_nothing() -> None:
    rendered = nudge(SANDY, [NudgeItem(MEETING, theirs=False), NudgeItem(BOARD)], today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == "1 of 2 actions still needs a word from you, Sandy · Learning Report"
    assert "2.9 now with Robert Henderson" in lines
    assert labels(rendered.blocks) == ["Done", "On track", "More time", "Blocked"]


def test_an_answer_to_what_went_to_others_since_is_not_taken_back_from_here() -> None:
    answered = nudge(ROBERT, [NudgeItem(MEETING, entry("on_track"), theirs=False)], today=TODAY)
    assert "2.9 on track by Robert Henderson" in seen(answered)
    assert labels(answered.blocks) == []


def test_a_closed_item_is_settled_though_nobody_answered_it() -> None:
    gone = replace(MEETING, state=replace(MEETING.state, status=Status.CANCELLED, status_on=TODAY))
    rendered = nudge(ROBERT, [NudgeItem(gone)], today=TODAY)
    assert "2.9 cancelled on Fri 25 Sept" in seen(rendered)
    assert labels(rendered.blocks) == []


def test_an_item_that_moved_on_keeps_its_place() -> None:
    later = replace(BOARD.state, due_on=date(2026, 10, 30))
    answer = entry("new_date", before={"due_on": "2026-09-18"}, after={"due_on": "2026-10-30"}, note="HR")
    rendered = nudge(ROBERT, [NudgeItem(MEETING), NudgeItem(replace(BOARD, state=later), answer)], today=TODAY)
    assert seen(rendered).splitlines()[1] == '2.4 new date Fri 30 Oct ("HR") by Robert Henderson'


def test_when_all_is_settled_the_head_says_so_and_no_button_but_undo_is_left() -> None:
    items = [NudgeItem(one.action, entry("on_track")) for one in OPEN]
    rendered = nudge(ROBERT, items, today=TODAY)
    assert seen(rendered).splitlines()[0] == (
        "Nothing more is needed, Robert: all 3 actions are settled · Learning Report"
    )
    assert set(labels(rendered.blocks)) == {"Undo"}


def test_more_items_than_fit_get_a_line_each_and_the_rest_a_button_that_opens_the_list() -> None:
    many = [NudgeItem(action(n, f"7.{n}", f"Action number {n}", TODAY + timedelta(days=n))) for n in range(1, 46)]
    rendered = nudge(ROBERT, many, today=TODAY)
    assert labels(rendered.blocks).count("Done") == 10
    assert "15 more" in labels(rendered.blocks)
    assert "And 15 more." in seen(rendered).splitlines()
    assert "7.30 Action number 30" in seen(rendered)
    assert "7.31 " not in seen(rendered)
    assert OnList.decode(element(rendered.blocks, "open_list")["value"]).query == {"mine": True}
    assert len(rendered.action_ids) == 45
    assert_fits(rendered)


def test_references_carry_the_plans_key_where_several_plans_are_in_play() -> None:
    other = action(50, "2.4", "Publish the offer", TODAY, plan=plan(id=2, key="SG", title="Safeguarding"))
    lines = seen(nudge(ROBERT, [NudgeItem(BOARD), NudgeItem(other)], today=TODAY)).splitlines()
    assert lines[0] == "2 actions need a word from you, Robert · 2 plans"
    assert "● LR-2.4 Establish a Practitioners' Improvement Board" in lines
    assert "▲ SG-2.4 Publish the offer" in lines


def test_the_first_word_of_a_plan_says_who_speaks_and_that_a_reply_is_enough() -> None:
    said = seen(nudge(ROBERT, OPEN, today=TODAY, first_word=[PLAN]))
    assert said.startswith("Hello Robert, I am Leadline. I keep Learning Report moving")
    assert "a plain reply is enough" in said


def test_a_deputy_is_told_whose_actions_these_are_and_until_when() -> None:
    away = replace(ROBERT, away_until=date(2026, 10, 5))
    lines = seen(nudge(SANDY, OPEN, today=TODAY, for_person=away)).splitlines()
    assert lines[0] == "3 actions of Robert Henderson need a word from you, Sandy · Learning Report"
    assert lines[1] == "Robert Henderson is away until Mon 5 Oct, and you are the deputy: what you say counts."


def test_a_title_from_a_document_shows_as_written_and_rings_nobody() -> None:
    hostile = action(9, "1.1", "<!channel> *All* of <@U1> & `co` &amp; > :tada:", TODAY)
    rendered = nudge(ROBERT, [NudgeItem(hostile)], today=TODAY)
    assert "1.1 <!channel> *All* of <@U1> & `co` &amp; > :tada:" in seen(rendered)
    assert "<!channel>" not in rendered.text
    assert_fits(rendered)
