"""Replies that follow something: a request, an earlier reply, a question; and those that name another's action."""

from __future__ import annotations

import json
from datetime import date
from urllib.parse import quote

import httpx

from plans.statuses import Status
from sandbox.driver import Message, Person
from storage import finding, inbox
from tests.acceptance.town import CHANNEL, Town
from tests.bot.support import signed


def nudge(town: Town) -> Message:
    town.at(date(2026, 9, 16))
    return town.ana.dm()[0]


def asked(town: Town) -> Message:
    """Ana asks for more time, and Joan has it before her."""
    town.ana.command("/action extend 1.1 to 30 October because HR is slow", channel=CHANNEL)
    town.settle()
    return town.joan.dm()[-1]


def said_to(town: Town, person: Person, before: int) -> str:
    town.settle()
    return "\n".join(town.text(message) for message in person.dm()[before:])


def test_approved_under_a_request_approves_it_and_completes_nothing(town: Town) -> None:
    under = asked(town)
    town.joan.says("Approved, thanks Ana", thread=under)
    town.settle()
    state = town.action("1.1").state
    assert (state.due_on, state.pending) == (date(2026, 10, 30), None)
    assert state.is_open
    answer = town.joan.dm()[-1]
    assert "30 Oct" in town.text(answer)
    assert answer.buttons == ["Undo"]
    assert "approved" in town.text(town.ana.dm()[-1])


def test_no_with_a_reason_declines_and_the_reason_is_told(town: Town) -> None:
    under = asked(town)
    town.joan.says("No, the board meets in October", thread=under)
    town.settle()
    assert town.action("1.1").state.pending is None
    assert town.action("1.1").state.due_on == date(2026, 9, 30)
    assert "the board meets in October" in town.text(town.ana.dm()[-1])


def test_what_is_no_verdict_is_asked_about_and_never_taken_for_progress(town: Town) -> None:
    under = asked(town)
    town.joan.says("fine by me, done", thread=under)
    town.settle()
    question = town.joan.dm()[-1]
    assert town.kinds("1.1") == ["imported", "asked_new_date"]
    assert question.buttons == ["Approve", "Decline", "Another date"]
    town.joan.press(question, "Approve")
    assert town.action("1.1").state.due_on == date(2026, 10, 30)


def test_an_edited_decision_is_decided_again(town: Town) -> None:
    under = asked(town)
    said = town.joan.says("yes", thread=under)
    town.settle()
    town.joan.edits(said, "no")
    town.settle()
    assert town.action("1.1").state.due_on == date(2026, 9, 30)
    assert town.kinds("1.1")[-1] == "declined"


def test_yes_under_an_offer_accepts_it(town: Town) -> None:
    town.ana.command("/action handover 2.2 @ben", channel=CHANNEL)
    town.settle()
    town.ben.says("ok, fine", thread=town.ben.dm()[-1])
    assert [owner.name for owner in town.action("2.2").owners] == [town.ben.name]


def test_words_that_take_back_never_record_again(town: Town) -> None:
    under = nudge(town)
    for words in ("1.2 done", "undo", "sorry, ignore that", "scrap that"):
        town.ana.says(words, thread=under)
    town.settle()
    assert town.kinds("1.2") == ["imported", "completed", "undone"]
    assert "nothing to take back" in town.text(town.ana.dm()[-1])


def test_undo_that_in_a_direct_message_takes_back_and_says_so(town: Town) -> None:
    town.ana.says("2.2 done")
    town.ana.says("undo that")
    town.settle()
    assert town.kinds("2.2") == ["imported", "completed", "undone"]
    assert "Taken back: 2.2" in town.text(town.ana.dm()[-1])


def test_undo_takes_back_the_button_that_came_after_the_last_reply(town: Town) -> None:
    under = nudge(town)
    town.ana.says("1.1 on track", thread=under)
    town.settle()
    town.ana.command("/action done 2.2", channel=CHANNEL)
    town.ana.says("undo that", thread=under)
    assert town.action("2.2").state.is_open
    assert town.action("1.1").state.status is Status.IN_PROGRESS


def test_a_reference_that_nobody_knows_is_said_and_the_rest_recorded(town: Town) -> None:
    before = len(town.ana.dm())
    town.ana.says("3.9 done, 2.2 done")
    assert "I don't know 3.9" in said_to(town, town.ana, before)
    assert town.action("2.2").state.status is Status.COMPLETED


def test_a_message_of_nothing_but_an_unknown_reference_is_answered_with_that_alone(town: Town) -> None:
    before = len(town.ana.dm())
    town.ana.says("9.9 done")
    said = said_to(town, town.ana, before)
    assert "I don't know 9.9" in said
    assert "take back" not in said


def test_anothers_action_is_refused_by_name_and_attached_to_none_of_mine(town: Town) -> None:
    before = len(town.ana.dm())
    town.ana.says("1.1 done. 2.1 is at risk")
    assert "2.1 belongs to Helen Marsh" in said_to(town, town.ana, before)
    assert town.action("1.1").state.status is Status.COMPLETED
    assert town.kinds("2.1") == ["imported"]


def test_a_plan_lead_reports_on_an_owners_action_by_direct_message(town: Town) -> None:
    town.joan.says("1.1 on track")
    assert town.action("1.1").state.status is Status.IN_PROGRESS


def test_numbers_in_a_sentence_are_no_references(town: Town) -> None:
    before = len(town.ana.dm())
    town.ana.says("2.2 on track, attendance rose from 3.1 to 4.2, 2.5 days early")
    assert "don't know" not in said_to(town, town.ana, before)
    assert town.action("2.2").state.status is Status.IN_PROGRESS


def test_a_button_of_a_question_before_the_edit_is_out_of_date(town: Town) -> None:
    under = nudge(town)
    said = town.ana.says("1.1 probably done, I think", thread=under)
    town.settle()
    question = town.ana.dm()[-1]
    town.ana.edits(said, "1.1 on track")
    town.settle()
    town.ana.press(question, question.buttons[0])
    assert town.kinds("1.1") == ["imported", "on_track"]


def test_an_edit_takes_back_what_was_chosen_too(town: Town) -> None:
    said = town.ana.says("done")
    town.settle()
    town.ana.press(town.ana.dm()[-1], "1.1")
    assert town.action("1.1").state.status is Status.COMPLETED
    town.ana.edits(said, "2.2 done")
    assert town.action("1.1").state.is_open
    assert town.action("2.2").state.status is Status.COMPLETED


def test_editing_an_away_reply_ends_the_leave_it_noted(town: Town) -> None:
    said = town.ana.says("I am on leave until 5 October")
    town.settle()
    assert "/action back" in town.text(town.ana.dm()[-1])
    town.ana.edits(said, "1.1 on track")
    assert "not marked as away" in town.ana.command("/action back", channel=CHANNEL).text


def test_a_link_and_a_blocker_are_kept_as_they_read(town: Town) -> None:
    town.ana.says("1.1 done https://example.org/a?b=1&c=2")
    assert "https://example.org/a?b=1&c=2" in town.ana.command("/action show 1.1", channel=CHANNEL).text
    town.ana.says(f"2.2 is blocked by <@{town.ben.id}>")
    assert (town.action("2.2").state.blocker or "").count("<@") == 0


def test_a_greeting_gets_a_friendly_line_and_records_nothing(town: Town) -> None:
    for words, answer in (("Hi", "Hello"), ("thanks!", "welcome")):
        before = len(town.ana.dm())
        town.ana.says(words)
        assert answer in said_to(town, town.ana, before)


def titles(town: Town) -> list[str]:
    with town.leadline.database.read() as c:
        return [action.title for action in finding.find(c, town.team, finding.Filter([town.plan.id]))]


def test_an_edited_command_does_not_run_again(town: Town) -> None:
    said = town.ana.says("/action add Ring the schools")
    town.ana.edits(said, "/action add Ring the schools today")
    assert len([title for title in titles(town) if title.startswith("Ring the schools")]) == 1


def test_a_retried_event_of_a_command_that_only_reads_is_answered_once(town: Town) -> None:
    town.ana.says("/action list overdue")
    event = next(
        r.payload for r in town.box.requests if r.payload.get("event", {}).get("text") == "/action list overdue"
    )
    body = json.dumps(event).encode()
    again = signed(body, content_type="application/json", x_slack_retry_num="1", x_slack_retry_reason="http_timeout")
    assert httpx.post(town.box.app_url, content=body, headers=again).status_code == 200
    with town.leadline.database.read() as c:
        assert not inbox.first_time(c, town.team, event["event_id"], town.leadline.clock.now())


def test_the_form_of_a_decision_opens_for_who_may_decide_only(town: Town) -> None:
    request = asked(town)
    value = next(
        e["value"] for b in request.raw["blocks"] for e in b.get("elements", []) if "decline" in e.get("action_id", "")
    )
    payload = {
        "type": "block_actions",
        "team": {"id": town.team},
        "user": {"id": town.ben.id, "team_id": town.team},
        "trigger_id": "T1.forged",
        "container": {"type": "message", "message_ts": "1.1", "channel_id": "D1"},
        "channel": {"id": "D1"},
        "actions": [{"type": "button", "action_id": "decline", "block_id": "b", "value": value}],
        "api_app_id": "A1",
    }
    body = ("payload=" + quote(json.dumps(payload))).encode()
    sent = httpx.post(town.box.app_url, content=body, headers=signed(body))
    assert sent.status_code == 200  # no form was tried with the made-up trigger, which Slack refuses
