"""What commands make of days, several references, and words that are not theirs."""

from __future__ import annotations

import pytest

from handlers.commands import is_other_command
from plans.statuses import Status
from sandbox.driver import Person
from tests.acceptance.town import CHANNEL, MONDAY, Town
from tests.messages.checks import walk

TODAY = MONDAY.date()


def typed(person: Person, line: str) -> str:
    return person.command(f"/action {line}", channel=CHANNEL).text


def test_a_list_as_at_a_day_is_an_export(town: Town) -> None:
    said = town.ana.command("/action list all as at 31 August", channel=CHANNEL).text
    assert "/action export xlsx as at 31 August" in said


@pytest.mark.parametrize("note", ["may need follow-up", "2025 report published", "10 staff trained"])
def test_a_note_is_no_completion_day(town: Town, note: str) -> None:
    typed(town.ana, f"done 2.2 {note}")
    assert town.action("2.2").state.completed_on == TODAY
    assert town.history("2.2")[-1].note == note


def test_several_references_complete_several_actions_and_one_undo_takes_them_back(town: Town) -> None:
    said = typed(town.ana, "done 1.1, 1.2 and 2.2 signed off")
    assert all(ref in said for ref in ("1.1", "1.2", "2.2"))
    states = [town.action(ref).state for ref in ("1.1", "1.2", "2.2")]
    assert {(state.status, state.completed_on) for state in states} == {(Status.COMPLETED, TODAY)}
    typed(town.ana, "undo")
    assert all(town.action(ref).state.is_open for ref in ("1.1", "1.2", "2.2"))


@pytest.mark.parametrize("line", ["undo 1.1", "1.1 undo", "undo done 1.1", "undo 1.1, 1.2"])
def test_undo_of_a_reference_takes_back_what_was_done_to_that_action(town: Town, line: str) -> None:
    for each in ("done 1.2", "done 1.1", "update 2.2 at risk"):
        typed(town.ana, each)
    assert "1.1" in typed(town.ana, line)
    assert town.action("1.1").state.is_open
    assert town.action("1.2").state.is_open is ("1.2" in line)
    assert town.action("2.2").state.status is Status.AT_RISK


def test_undo_of_an_action_that_one_did_nothing_to_is_refused(town: Town) -> None:
    typed(town.ana, "done 1.1")
    assert typed(town.ana, "undo 1.2") == "There is nothing of yours to take back on 1.2."
    assert town.action("1.1").state.status is Status.COMPLETED


def test_one_reference_that_is_refused_completes_none_of_them(town: Town) -> None:
    assert "2.1 belongs to" in typed(town.ana, "done 1.1, 2.1")
    assert town.action("1.1").state.is_open


def test_a_day_that_lies_ahead_is_still_to_come(town: Town) -> None:
    assert "16 Sept is still to come" in typed(town.ana, "done 1.1 on 16 September")
    assert town.action("1.1").state.is_open


def test_update_done_completes(town: Town) -> None:
    assert "completed" in typed(town.ana, "update 1.1 done")
    assert town.action("1.1").state.status is Status.COMPLETED


def test_leave_ends_after_the_last_day_named_and_says_the_way_back(town: Town) -> None:
    said = typed(town.ana, "away 5 Oct to 9 Oct")
    assert "back on Sat 10 Oct" in said
    assert "/action back" in said
    assert "back on Fri 9 Oct" in typed(town.ana, "away from 5 October until 9 October")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("1.2 blocked waiting for HR", Status.BLOCKED),
        ("1.2 completed on 10 September", Status.COMPLETED),
        ("1.2 Progress 60%", Status.IN_PROGRESS),
        ("1.2 done", Status.COMPLETED),
    ],
)
def test_a_reference_may_stand_before_any_word_that_is_known(town: Town, line: str, status: Status) -> None:
    typed(town.ana, line)
    assert town.action("1.2").state.status is status


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "1.2 in progress half done",
            'I don\'t know "in". Say what it is, for example: /action update 1.2 in progress half done.',
        ),
        ("1.2 don on Monday", 'I don\'t know "don". Did you mean /action done 1.2 on 12 March'),
        ("1.2 new owner is Ben", "Say what it is, for example: /action update 1.2 new owner is Ben."),
        ("1.2 leave until Friday", "Say what it is, for example: /action update 1.2 leave until Friday."),
        ("9.9 blocked waiting for HR", "I don't know 9.9."),
        ("9.9 in progress", "I don't know 9.9."),
    ],
)
def test_words_after_a_reference_that_nobody_knows_are_refused_with_an_example(
    town: Town, line: str, said: str
) -> None:
    assert said in typed(town.ana, line)
    assert town.kinds("1.2") == ["imported"]
    assert "not marked as away" in typed(town.ana, "back")


def test_a_reference_alone_shows_its_action(town: Town) -> None:
    assert "Publish the outcomes framework" in typed(town.ana, "1.2")


def test_names_in_a_plans_title_are_kept_as_they_read(town: Town) -> None:
    typed(town.joan, "plan title Plan with @ben")
    assert "\ue000" not in town.action("1.1").plan.title
    assert town.ben.name in town.action("1.1").plan.title


def test_a_note_too_long_to_carry_is_refused_and_not_cut(town: Town) -> None:
    said = typed(town.ana, "done " + "all the visits are done and minuted " * 80)
    assert "too long" in said
    assert "1.1" in said


def test_reminders_are_counted_in_plain_words(town: Town) -> None:
    assert "1 working day before" in typed(town.joan, "plan remind 1")
    assert "Owners are reminded on the day" in typed(town.joan, "plan remind 0")
    assert "the next day" in typed(town.ana, "list due 1d")


def test_a_distant_word_is_not_taken_for_a_command(town: Town) -> None:
    for word in ("thanks", "delete 1.1", "remove 1.1"):
        assert "Did you mean" not in typed(town.ana, word)


def test_a_day_in_no_calendar_is_refused_in_whole_sentences(town: Town) -> None:
    said = typed(town.ana, "add Review the offer by 31 February")
    assert "Say the day" in said


def open_settings(town: Town) -> None:
    town.joan.press(town.joan.opens_home(), "Settings")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("country", "XX", "no bank holidays of XX"),
        ("subdivision", "ZZZ", "no part ZZZ"),
        ("remind", "abc", "working days"),
        ("key", "!!", "plan key"),
    ],
)
def test_a_setting_that_is_refused_is_refused_at_its_field(town: Town, field: str, value: str, said: str) -> None:
    open_settings(town)
    town.joan.fill({field: value})
    errors = town.joan.submit()
    assert said in (errors or {})[field]
    assert town.action("1.1").plan == town.plan


def test_a_channel_the_bot_is_not_in_is_said_at_its_field(town: Town) -> None:
    open_settings(town)
    town.joan.fill({"channel": town.box.channel_id("hr-cases")})
    assert "invite me" in (town.joan.submit() or {})["channel"]


def test_settings_that_are_right_are_saved(town: Town) -> None:
    open_settings(town)
    town.joan.fill({"remind": "10 3", "subdivision": "WLS"})
    assert not town.joan.submit()
    plan = town.action("1.1").plan
    assert (list(plan.remind), plan.subdivision, plan.key) == ([10, 3], "WLS", "LR")


@pytest.mark.parametrize("line", ["", "list all", "plan"])
def test_a_guest_who_owns_nothing_is_not_told_to_import(town: Town, line: str) -> None:
    said = typed(town.person("sam"), line)
    assert said == "Nothing of yours is in a plan. Guests see the actions that they own, and nothing else."


def test_away_alone_is_a_form(town: Town) -> None:
    typed(town.ana, "away")
    town.ana.fill({"back": "2026-10-05"})
    assert town.ana.submit() is None
    assert "Welcome back" in typed(town.ana, "back")


def test_a_form_opens_by_a_button_where_none_can_open_by_itself(town: Town) -> None:
    start = town.ana.says("Who does this?", channel=CHANNEL)
    town.joan.says("@leadline edit 1.1 Agree the vision", channel=CHANNEL, thread=start)
    offer = town.box.wait(lambda: [m for m in town.joan.inbox(CHANNEL) if "takes a form" in town.text(m)])[-1]
    assert offer.thread_ts == start.ts
    town.joan.press(offer, "Open the form")
    assert town.joan.view is not None
    assert town.joan.view.title == "1.1: edit"
    assert town.joan.submit() is None
    assert town.action("1.1").title == "Agree the vision"


def test_the_form_offers_recommendations_without_saying_their_numbers_twice(town: Town) -> None:
    town.joan.command("/action edit 1.1", channel=CHANNEL)
    assert town.joan.view is not None
    shown = [part["text"]["text"] for part in walk(town.joan.view.blocks) if "value" in part and "text" in part]
    assert shown[:2] == ["1 Set a vision", "2 Listen to staff"]


@pytest.mark.parametrize(
    ("line", "title", "filled"),
    [
        ("extend 1.1", "1.1: more time", {"due": "2026-10-14", "reason": "waiting for HR"}),
        ("block 1.1", "1.1: blocked", {"reason": "waiting for HR"}),
        ("cancel 1.1", "1.1: cancel", {"reason": "the service has closed"}),
        ("handover 1.1", "1.1: hand over", {"to": "helen"}),
    ],
)
def test_a_command_without_its_words_is_a_form(town: Town, line: str, title: str, filled: dict[str, str]) -> None:
    typed(town.ana, line)
    assert town.ana.view is not None
    assert town.ana.view.title == title
    town.ana.fill(filled)
    assert town.ana.submit() is None
    assert len(town.history("1.1")) == 2
    assert "Only its owners" in typed(town.helen, line)


@pytest.mark.parametrize(
    ("line", "is_other"),
    [
        ("here is our plan", False),
        ("add this plan please", False),
        ("plan attached", False),
        ("import", False),
        ("done 2.4 minutes attached", True),
        ("2.4 done, minutes attached", True),
        ("add Review the offer <@U123> by 31 March", True),
    ],
)
def test_words_beside_a_document_are_a_command_where_they_name_an_action_or_a_person(line: str, is_other: bool) -> None:
    assert is_other_command(line) is is_other
