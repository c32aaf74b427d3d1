"""Every row of the command table, as people type it."""

from __future__ import annotations

from datetime import date

import pytest

from plans.statuses import Status
from tests.acceptance.town import CHANNEL, Town


def say(town: Town, who: str, line: str, channel: str = CHANNEL) -> str:
    answer = town.person(who).command(f"/action {line}".strip(), channel=channel)
    assert answer.status == 200
    return answer.text


def test_my_open_actions_have_buttons(town: Town) -> None:
    answer = town.ana.command("/action", channel=CHANNEL)
    assert [ref in answer.text for ref in ("1.1", "1.2", "2.2", "2.1")] == [True, True, True, False]
    assert answer.buttons.count("Done") == 3
    town.ana.press(answer, "Done", near="1.1")
    assert town.action("1.1").state.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("line", "shown", "hidden"),
    [
        ("list", "1.1", "2.1"),
        ("list all", "2.1", "9.9"),
        ("list @ben", "2.3", "1.1"),
        ("list due 3d", "1.2", "1.1"),
        ("list rec 2", "2.4", "1.1"),
        ("list conference", "2.2", "1.1"),
        ("list overdue", "none", "1.1"),
    ],
)
def test_lists(town: Town, line: str, shown: str, hidden: str) -> None:
    text = say(town, "ana", line)
    assert shown in text
    assert hidden not in text


def test_one_action_and_its_history(town: Town) -> None:
    assert "Publish the outcomes framework" in say(town, "ana", "show 1.2")
    say(town, "ana", "update 1.2 60% half the board agrees")
    assert "half the board agrees" in say(town, "ben", "history LR-1.2")


def test_add_takes_owner_and_date_and_tells_the_new_owner(town: Town) -> None:
    text = say(town, "joan", "add Review the offer @helen by 31 March")
    added = town.action("1")
    assert added.title == "Review the offer"
    assert (added.state.due_on, [owner.name for owner in added.owners]) == (date(2027, 3, 31), ["Helen Marsh"])
    assert "Review the offer" in text
    town.settle()
    assert "Review the offer" in town.text(town.helen.dm()[-1])


def test_add_alone_opens_a_form(town: Town) -> None:
    town.joan.command("/action add", channel=CHANNEL)
    town.joan.fill({"title": "Ask the schools", "due": "2026-01-01"})
    errors = town.joan.submit()
    assert errors is not None
    assert "past" in errors["due"]
    town.joan.fill({"due": "2026-11-30"})
    assert town.joan.submit() is None
    assert town.action("1").state.due_on == date(2026, 11, 30)


def test_done_takes_a_day_and_a_note(town: Town) -> None:
    say(town, "ana", "done 1.1 on 10 September shared with partners")
    state = town.action("1.1").state
    assert (state.status, state.completed_on) == (Status.COMPLETED, date(2026, 9, 10))
    assert town.history("1.1")[-1].note == "shared with partners"


def test_done_with_several_open_asks_which(town: Town) -> None:
    answer = town.ana.command("/action done", channel=CHANNEL)
    button = next(label for label in answer.buttons if label.startswith("1.1"))
    town.ana.press(answer, button)
    assert town.action("1.1").state.status is Status.COMPLETED


def test_done_twice_is_answered_as_such(town: Town) -> None:
    say(town, "ana", "done 1.1")
    assert "already" in say(town, "ana", "done 1.1")
    assert town.kinds("1.1") == ["imported", "completed"]


def test_update_block_reopen(town: Town) -> None:
    say(town, "ana", "update 1.1 at risk two posts are vacant")
    assert town.action("1.1").state.status is Status.AT_RISK
    say(town, "ana", "block 1.1 waiting for HR")
    assert town.action("1.1").state.blocker == "waiting for HR"
    say(town, "ana", "reopen 1.1 HR has answered")
    assert town.action("1.1").state.status is Status.IN_PROGRESS


def test_an_owners_cancel_asks_and_a_leads_cancels(town: Town) -> None:
    say(town, "ana", "cancel 1.1 no longer needed")
    assert town.action("1.1").state.is_open
    say(town, "joan", "cancel 1.1 agreed by the board")
    assert town.action("1.1").state.status is Status.CANCELLED


def test_assign_is_the_leads_and_handover_is_accepted_by_a_button(town: Town) -> None:
    assert "Joan Pettifer" in say(town, "ana", "assign 1.1 @ben")
    say(town, "joan", "assign 1.1 @ana @helen")
    assert len(town.action("1.1").owners) == 2
    say(town, "ana", "handover 2.2 @ben")
    assert [owner.name for owner in town.action("2.2").owners] == ["Ana Ruiz"]
    town.settle()
    town.ben.press(town.ben.dm()[-1], "Accept")
    assert [owner.name for owner in town.action("2.2").owners] == ["Ben Whitlock"]


def test_snooze_away_back_deputy(town: Town) -> None:
    say(town, "ana", "snooze 1.1 3d")
    assert "Ben Whitlock" in say(town, "ana", "deputy @ben")
    assert "Mon 5 Oct" in say(town, "ana", "away until 5 October")
    town.at(date(2026, 9, 16))
    assert town.ana.dm() == []
    assert any("1.2" in town.text(message) for message in town.ben.dm())
    assert "Welcome back" in say(town, "ana", "back")


def test_undo_takes_back_my_last_change(town: Town) -> None:
    say(town, "ana", "done 1.1")
    say(town, "ana", "undo")
    assert town.action("1.1").state.is_open
    assert "nothing of yours" in say(town, "ana", "undo")


def test_the_plans_settings(town: Town) -> None:
    assert "Joan Pettifer" in say(town, "ana", "plan")
    assert "Joan Pettifer" in say(town, "ana", "plan title Another title")
    say(town, "joan", "plan title Learning and improvement")
    say(town, "joan", "plan key LI")
    say(town, "joan", "plan remind 10 5 2")
    say(town, "joan", "plan leads @joan @ben")
    shown = say(town, "ana", "plan")
    for words in ("Learning and improvement", "LI", "10, 5 and 2", "Ben Whitlock"):
        assert words in shown


def test_an_admin_makes_a_plan_and_others_do_not(town: Town) -> None:
    assert "admin" in say(town, "ana", "plan new Estates plan")
    assert "already" in say(town, "grace", "plan new Another one")
    assert "invite me" in say(town, "grace", "plan new Health plan", channel="general")
    town.box.invite("@bot", "general", by="grace")
    assert "Health plan" in say(town, "grace", "plan new Health plan", channel="general")


@pytest.mark.parametrize(
    ("who", "line", "words"),
    [
        ("ana", "don 1.1", "Did you mean /action done"),
        ("ana", "done 7.7", "I don't know 7.7"),
        (
            "ben",
            "done 1.1",
            "1.1 belongs to Ana Ruiz. Only its owners and the plan lead (Joan Pettifer) can change it.",
        ),
        ("ana", "extend 1.1 to 1 September 2026", "is past"),
        ("ana", "done 1.1 on 30 September 2026", "still to come"),
        ("ana", "extend 1.1 to 31 September", "31 September"),
        ("sam", "add Anything", "guests"),
        ("sam", "done 1.1", "I don't know 1.1"),
        ("joan", "assign 1.1 <@U1>", "Name at least one owner"),
        ("joan", "assign 1.1 @marsh", "I don't know who @marsh is"),
    ],
)
def test_what_is_refused_is_said_in_one_sentence(town: Town, who: str, line: str, words: str) -> None:
    text = say(town, who, line)
    assert words.casefold() in text.casefold()
    assert "\n" not in text.strip()


def test_a_closed_action_is_refused_with_the_way_to_open_it(town: Town) -> None:
    say(town, "ana", "done 1.1")
    assert "/action reopen 1.1" in say(town, "ana", "block 1.1 because")


def test_somebody_from_outside_sees_nothing(town: Town) -> None:
    noor = town.person("noor")
    noor.says("@leadline list all", channel="health-partners")  # Slack gives them no commands of ours
    answers = town.box.wait(lambda: [message for message in noor.inbox("health-partners") if message.is_ephemeral])
    assert "1.1" not in town.text(answers[-1])


def test_a_private_plan_is_seen_by_its_channel_and_its_owners_only(town: Town) -> None:
    say(town, "grace", "help")
    town.joan.command("/action plan channel #scrutiny", channel=CHANNEL)
    assert town.action("1.1").plan.private
    assert "1.1" in say(town, "ana", "list all", channel="scrutiny")
    assert "1.1" not in say(town, "carmen", "list all")
    assert "I don't know" in say(town, "carmen", "show 1.1")
    assert "2.1" in say(town, "helen", "list")


def test_help_lists_every_command(town: Town) -> None:
    text = say(town, "ana", "help")
    for word in ("done", "extend", "handover", "digest", "away"):
        assert word in text
    assert "extend" in say(town, "ana", "help extend")


def test_a_mention_takes_the_same_words(town: Town) -> None:
    town.ana.says("@leadline done 1.1 on 10 September", channel=CHANNEL)
    assert town.action("1.1").state.completed_on == date(2026, 9, 10)
    town.box.wait(lambda: [m for m in town.ana.inbox(CHANNEL) if "1.1" in town.text(m) and m.is_ephemeral])
