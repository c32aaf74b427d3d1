"""A nudge goes out, is answered by a button, and brings itself up to date."""

from __future__ import annotations

from datetime import UTC, date, datetime

from jobs.ticking import plan_all
from plans.statuses import Status
from storage.ledger import Ledger, NewAction
from storage.rights import Actor
from tests.acceptance.town import CHANNEL, Town


def test_each_owner_gets_one_message_at_nine_with_all_that_is_due(town: Town) -> None:
    town.at(date(2026, 9, 16))
    nudges = town.ana.dm()
    assert len(nudges) == 1
    assert "1.2" in town.text(nudges[0])
    assert nudges[0].metadata is not None
    assert nudges[0].metadata["event_type"] == "leadline_nudge"
    town.at(datetime(2026, 9, 16, 12, 0, tzinfo=UTC))
    assert len(town.ana.dm()) == 1


def test_the_first_word_introduces_itself(town: Town) -> None:
    town.at(date(2026, 9, 16))
    assert "I am Leadline" in town.text(town.ana.dm()[0])


def test_done_settles_the_item_in_every_open_message(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.ana.press(town.ana.dm()[0], "Done", near="1.2")
    town.settle()
    assert town.action("1.2").state.status is Status.COMPLETED
    for person in (town.ana, town.ben):
        message = person.dm()[0]
        assert "completed" in town.text(message)
        assert "Done" not in message.buttons


def test_on_track_and_undo(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.ana.press(town.ana.dm()[0], "On track", near="1.2")
    town.settle()
    assert town.action("1.2").state.status is Status.IN_PROGRESS
    town.ana.press(town.ana.dm()[0], "Undo", near="1.2")
    town.settle()
    assert town.action("1.2").state.status is Status.NOT_STARTED
    assert "Done" in town.ana.dm()[0].buttons


def test_more_time_opens_a_form_and_the_lead_approves_by_a_button(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.ana.press(town.ana.dm()[0], "More time", near="1.2")
    town.ana.fill({"due": "2026-09-01", "reason": "waiting for HR"})
    errors = town.ana.submit()
    assert errors is not None
    assert "past" in errors["due"]
    town.ana.fill({"due": "2026-10-14"})
    assert town.ana.submit() is None
    town.settle()
    assert town.action("1.2").state.due_on == date(2026, 9, 16)
    request = town.joan.dm()[-1]
    assert "Ana Ruiz asks for more time on 1.2" in town.text(request)
    assert "waiting for HR" in town.text(request)
    town.joan.press(request, "Approve")
    town.settle()
    assert town.action("1.2").state.due_on == date(2026, 10, 14)
    assert "approved" in town.text(town.ana.dm()[-1]).lower()
    assert "Approve" not in town.joan.dm()[-1].buttons


def test_another_date_and_decline_open_forms(town: Town) -> None:
    town.ana.command("/action extend 1.1 to 30 October because HR", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Another date")
    town.joan.fill({"due": "2026-10-16"})
    assert town.joan.submit() is None
    assert town.action("1.1").state.due_on == date(2026, 10, 16)
    town.ana.command("/action extend 1.1 to 30 November", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Decline")
    town.joan.fill({"reason": "the board has it on the 20th"})
    assert town.joan.submit() is None
    town.settle()
    assert town.action("1.1").state.due_on == date(2026, 10, 16)
    assert "the board has it on the 20th" in " ".join(entry.note or "" for entry in town.history("1.1"))


def test_who_asked_is_told_that_a_decision_was_taken_back_and_not_that_it_is_a_no(town: Town) -> None:
    town.ana.command("/action extend 1.1 to 14 October because HR", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Approve")
    town.settle()
    assert "approved the new date" in town.text(town.ana.dm()[-1])
    town.joan.command("/action undo", channel=CHANNEL)
    town.settle()
    assert town.action("1.1").state.pending == "new_date"
    assert "waits for the plan lead again" in town.text(town.ana.dm()[-1])
    assert "declined" not in town.text(town.ana.dm()[-1])
    town.ana.command("/action extend 1.1 to 21 October", channel=CHANNEL)
    town.settle()
    assert "was taken back" in town.text(town.ana.dm()[-1])


def test_a_decision_taken_back_before_anybody_heard_of_it_is_not_told(town: Town) -> None:
    town.ana.command("/action extend 1.1 to 14 October", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Approve")
    town.joan.command("/action undo", channel=CHANNEL)
    town.settle()
    assert town.ana.dm() == []


def test_the_reason_of_a_decision_taken_back_is_not_given_for_the_next_one(town: Town) -> None:
    town.ana.command("/action extend 1.1 to 14 October", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Decline")
    town.joan.fill({"reason": "the board has it on the 20th"})
    assert town.joan.submit() is None
    town.settle()
    town.joan.command("/action undo", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Approve")
    town.settle()
    for message in town.ana.dm():
        assert "approved the new date" in town.text(message)
        assert "the board has it" not in town.text(message)


def test_blocked_wants_a_reason(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.ana.press(town.ana.dm()[0], "Blocked", near="1.2")
    town.ana.fill({"reason": "no answer from procurement"})
    assert town.ana.submit() is None
    state = town.action("1.2").state
    assert (state.status, state.blocker) == (Status.BLOCKED, "no answer from procurement")


def test_all_on_track_answers_the_rest_in_a_tap(town: Town) -> None:
    town.at(date(2026, 9, 29))
    message = town.ana.dm()[-1]
    town.ana.press(message, "All on track")
    town.settle()
    assert town.action("1.1").state.status is Status.IN_PROGRESS
    assert town.action("1.2").state.status is Status.IN_PROGRESS


def test_a_nudge_asks_nothing_more_of_who_was_relieved_of_the_action(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.joan.command("/action assign 1.2 @ben", channel=CHANNEL)
    town.settle()
    nudge = town.ana.dm()[0]
    assert "1.2 now with Ben Whitlock" in town.text(nudge)
    assert "Nothing more is needed" in town.text(nudge)
    assert nudge.buttons == []
    assert "Done" in town.ben.dm()[0].buttons


def test_all_on_track_passes_over_what_was_given_to_others(town: Town) -> None:
    town.at(date(2026, 9, 29))
    nudge = town.ana.dm()[-1]
    town.joan.command("/action assign 1.2 @ben", channel=CHANNEL)
    town.ana.press(nudge, "All on track")
    assert town.action("1.1").state.status is Status.IN_PROGRESS
    assert town.kinds("1.2") == ["imported", "escalated", "assigned"]


def test_a_nudge_that_was_planned_before_the_action_went_to_others_is_not_sent(town: Town) -> None:
    town.box.clock.move(date(2026, 9, 16))
    plan_all(town.leadline.database, town.leadline.clock.now())
    town.joan.command("/action assign 1.2 @ben", channel=CHANNEL)
    town.settle()
    assert town.ana.dm() == []
    assert "1.2" in town.text(town.ben.dm()[0])


def test_a_snooze_or_a_handover_settles_nothing_for_the_co_owner(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.ana.command("/action snooze 1.2 3d", channel=CHANNEL)
    town.settle()
    assert "no reminders until Sat 19 Sept by Ana Ruiz" in town.text(town.ana.dm()[0])
    assert town.ben.dm()[0].buttons.count("Done") == 1
    town.ana.command("/action handover 1.2 @helen", channel=CHANNEL)
    town.settle()
    town.helen.press(town.helen.dm()[-1], "Accept")
    town.settle()
    assert "1.2 taken on by Helen Marsh" in town.text(town.ana.dm()[0]).splitlines()
    assert "Done" not in town.ana.dm()[0].buttons
    assert "1 action needs a word from you" in town.text(town.ben.dm()[0])


def test_a_snooze_by_the_deputy_settles_the_item_for_who_is_away(town: Town) -> None:
    town.at(date(2026, 9, 16))
    town.ana.command("/action deputy @joan", channel=CHANNEL)
    town.joan.command("/action snooze 1.2 3d", channel=CHANNEL)
    town.settle()
    assert "no reminders until Sat 19 Sept by Joan Pettifer" in town.text(town.ana.dm()[0])
    assert "Done" in town.ben.dm()[0].buttons


def test_more_items_than_fit_are_a_button_away(town: Town) -> None:
    with town.leadline.database.write() as c:
        ledger = Ledger(c, Actor(town.team, None, "import"), town.leadline.clock.now())
        for number in range(45):
            new = NewAction(f"Task {number}", [town.action("1.1").owners[0].id], due_on=date(2026, 9, 30))
            ledger.add(town.plan, new, imported=True)
    town.at(date(2026, 9, 29))
    nudge = next(message for message in reversed(town.ana.dm()) if "need a word" in town.text(message))
    assert nudge.buttons.count("Done") == 10
    assert len(nudge.blocks) <= 50
    town.ana.press(nudge, next(label for label in nudge.buttons if "more" in label))
    assert town.ana.view is not None
    assert "48 actions" in town.box.text_of(town.ana.view.raw)


def test_a_recurring_action_rolls_on_and_shows_each_occurrence(town: Town) -> None:
    town.helen.command("/action done 2.1 visited Mill House", channel=CHANNEL)
    state = town.action("2.1").state
    assert state.is_open
    assert (state.due_on, state.occurrence) == (date(2026, 10, 31), 2)
    shown = town.helen.command("/action history 2.1", channel=CHANNEL).text
    assert "visited Mill House" in shown


def test_who_is_not_in_slack_is_on_the_could_not_reach_list(town: Town) -> None:
    town.at(date(2026, 9, 29))
    preview = town.joan.command("/action digest preview", channel=CHANNEL).text
    assert "Cllr Nobody" in preview


def test_a_silent_overdue_action_goes_to_the_lead_once(town: Town) -> None:
    town.at(date(2026, 9, 23))
    told = [town.text(message) for message in town.joan.dm()]
    assert any("1.2" in text for text in told)
    town.at(date(2026, 9, 24))
    assert len(town.joan.dm()) == len(told)


def test_text_that_people_wrote_shows_as_written_and_rings_nobody(town: Town) -> None:
    title = "Publish *all* of <!channel> & _some_ of `it` > all"
    town.joan.command(f"/action add {title} @ana by 17 September", channel=CHANNEL)
    town.at(date(2026, 9, 17))
    assert town.action("1").title == "Publish *all* of <!channel> & _some_ of `it` > all"
    nudge = next(message for message in town.ana.dm() if "word from you" in town.text(message))
    assert town.action("1").title in town.text(nudge)
    assert "<!channel>" not in nudge.fallback


def test_after_the_import_the_lead_tells_the_owners_once(town: Town) -> None:
    town.joan.press(town.joan.command("/action plan", channel=CHANNEL), "Tell the owners")
    town.settle()
    assert len(town.ana.dm()) == 1
    assert "1.2" in town.text(town.ana.dm()[0])
    town.joan.press(town.joan.command("/action plan", channel=CHANNEL), "Tell the owners")
    town.settle()
    assert len(town.ana.dm()) == 1
