"""Plain words under a nudge, or to the bot directly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date

import httpx

from plans.statuses import Status
from sandbox.driver import Message
from storage import inbox, queries
from storage.ledger import Ledger, NewAction
from storage.rights import Actor
from tests.acceptance.town import CHANNEL, Town
from tests.bot.support import signed


def nudge(town: Town) -> Message:
    town.at(date(2026, 9, 16))
    return town.ana.dm()[0]


def test_a_reply_under_a_nudge_is_recorded_and_said_back_with_undo(town: Town) -> None:
    under = nudge(town)
    town.ana.says("Done yesterday", thread=under)
    town.settle()
    assert town.action("1.2").state.completed_on == date(2026, 9, 15)
    answer = town.ana.dm()[-1]
    assert answer.thread_ts == under.ts
    assert "1.2" in town.text(answer)
    town.ana.press(answer, "Undo")
    town.settle()
    assert town.action("1.2").state.is_open


def test_several_actions_in_one_reply_each_get_their_own(town: Town) -> None:
    under = nudge(town)
    town.ana.says("1.1 done on Tuesday, 1.2 needs two more weeks: waiting for HR", thread=under)
    town.settle()
    assert town.action("1.1").state.completed_on == date(2026, 9, 15)
    assert town.action("1.2").state.pending == "new_date"
    assert "30 Sept" in town.text(town.joan.dm()[-1])


def test_what_is_unsure_is_asked_with_one_tap(town: Town) -> None:
    under = nudge(town)
    town.ana.says("should be fine", thread=under)
    town.settle()
    question = town.ana.dm()[-1]
    assert question.buttons == ["On track", "Done", "Just a note"]
    assert town.kinds("1.2") == ["imported"]
    town.ana.press(question, "On track")
    assert town.kinds("1.2") == ["imported", "on_track"]


def test_what_is_not_understood_is_kept_as_a_note_and_said_so(town: Town) -> None:
    under = nudge(town)
    town.ana.says("The cat sat on the committee papers", thread=under)
    town.settle()
    assert town.history("1.2")[-1].note == "The cat sat on the committee papers"
    assert "note" in town.text(town.ana.dm()[-1])


def test_more_time_without_a_date_asks_until_when(town: Town) -> None:
    under = nudge(town)
    town.ana.says("I need more time please", thread=under)
    town.settle()
    question = town.ana.dm()[-1]
    assert [label for label in question.buttons if label.startswith("More time, to")]
    town.ana.press(question, next(label for label in question.buttons if label.startswith("More time, to")))
    assert town.action("1.2").state.pending == "new_date"


def test_the_reason_for_more_time_reaches_the_lead_in_the_owners_own_words(town: Town) -> None:
    under = nudge(town)
    town.ana.says("1.2 needs two more weeks: waiting for HR", thread=under)
    town.settle()
    assert town.history("1.2")[-1].note == "waiting for HR"


def test_an_edited_reply_is_read_again(town: Town) -> None:
    under = nudge(town)
    said = town.ana.says("done", thread=under)
    town.settle()
    assert town.action("1.2").state.status is Status.COMPLETED
    town.ana.edits(said, "at risk, two posts are vacant")
    town.settle()
    assert town.action("1.2").state.status is Status.AT_RISK
    assert town.kinds("1.2") == ["imported", "completed", "undone", "at_risk"]


def test_a_retried_event_changes_nothing_twice(town: Town) -> None:
    under = nudge(town)
    town.ana.says("done", thread=under)
    event = next(r.payload for r in town.box.requests if r.payload.get("event", {}).get("text") == "done")
    body = json.dumps(event).encode()
    again = signed(body, content_type="application/json", x_slack_retry_num="1", x_slack_retry_reason="http_timeout")
    assert httpx.post(town.box.app_url, content=body, headers=again).status_code == 200
    town.settle()
    assert town.kinds("1.2") == ["imported", "completed"]
    assert len([message for message in town.ana.dm() if "Recorded" in town.text(message)]) == 1


def test_blocked_away_and_not_mine(town: Town) -> None:
    under = nudge(town)
    town.ana.says("1.2 is blocked by procurement", thread=under)
    assert town.action("1.2").state.status is Status.BLOCKED
    town.ana.says("I am on leave until 5 October")
    town.settle()
    assert "5 Oct" in town.text(town.ana.dm()[-1])
    ben = town.ben.id
    town.ana.says(f"2.2 is not mine, please hand it to <@{ben}>")
    town.settle()
    assert any("2.2" in town.text(message) for message in town.ben.dm())


def test_a_first_name_is_one_of_the_plans_people(town: Town) -> None:
    town.ana.says("2.2 is Helen's, not mine")
    town.settle()
    assert "2.2" in town.text(town.person("helen").dm()[-1])


def test_a_name_that_nobody_has_is_said_in_one_answer(town: Town) -> None:
    before = len(town.ana.dm())
    town.ana.says("2.2 is Tom's, not mine")
    town.settle()
    answer = town.ana.dm()[-1]
    assert len(town.ana.dm()) == before + 2
    for words in ("I could not tell who Tom is", "/action handover 2.2 @name", "kept as a note"):
        assert words in town.text(answer)


def test_a_direct_message_finds_its_action_by_reference(town: Town) -> None:
    town.ana.says("2.2 on track")
    assert town.action("2.2").state.status is Status.IN_PROGRESS


def test_a_message_that_names_no_action_asks_which(town: Town) -> None:
    town.ana.says("done")
    town.settle()
    question = town.ana.dm()[-1]
    town.ana.press(question, "1.1")
    assert town.action("1.1").state.status is Status.COMPLETED


def test_a_link_and_a_file_are_kept_as_evidence(town: Town) -> None:
    under = nudge(town)
    town.ana.says("done, see <https://example.org/minutes>", thread=under)
    assert "https://example.org/minutes" in town.ana.command("/action show 1.2", channel=CHANNEL).text


def test_every_message_is_kept_with_how_it_was_read(town: Town) -> None:
    said = town.ana.says("2.2 on track")
    with town.leadline.database.read() as c:
        person = queries.person_by_slack(c, town.team, town.ana.id)
        assert person is not None
        kept = inbox.last_reply(c, town.team, person.id)
    assert kept is not None
    assert kept.ts == said.ts
    assert kept.text == "2.2 on track"


SIX = (
    ("3.1", "Review the learning offer"),
    ("3.2", "Check that appraisals are held"),
    ("3.3", "Review supervision arrangements"),
    ("3.4", "Replace the case recording laptops"),
    ("3.5", "Publish the workforce strategy"),
    ("3.6", "Reduce the caseloads"),
)


def test_one_message_answers_a_bundled_nudge_of_six_actions_and_all_are_right(town: Town) -> None:
    with town.leadline.database.write() as c:
        ledger = Ledger(c, Actor(town.team, None, "import"), town.leadline.clock.now())
        helen = town.action("2.1").owners[0].id
        for ref, title in SIX:
            ledger.add(town.plan, NewAction(title, [helen], due_on=date(2026, 9, 30), ref=ref), imported=True)
    town.at(date(2026, 9, 29))
    under = town.helen.dm()[-1]
    ben = town.ben.id
    town.helen.says(
        "Morning Joan,\n"
        "3.1 was done on Friday. 3.2 on track. 3.3 is at risk, two managers have left.\n"
        "The laptops are blocked: procurement has not answered.\n"
        f"3.5 needs another two weeks, 3.6 is not mine, please hand it to <@{ben}>.\n"
        "Thanks, Helen",
        thread=under,
    )
    town.settle()
    state = {ref: town.action(ref).state for ref, _ in SIX}
    assert (state["3.1"].status, state["3.1"].completed_on) == (Status.COMPLETED, date(2026, 9, 25))
    assert state["3.2"].status is Status.IN_PROGRESS
    assert state["3.3"].status is Status.AT_RISK
    assert state["3.4"].status is Status.BLOCKED
    assert "procurement" in (state["3.4"].blocker or "")
    assert state["3.5"].pending == "new_date"
    assert "14 Oct" in " ".join(town.text(message) for message in town.joan.dm())
    assert any("3.6" in town.text(message) and "Accept" in message.buttons for message in town.ben.dm())


def test_a_shared_file_is_kept_as_evidence(town: Town) -> None:
    under = nudge(town)
    town.ana.shares_file("minutes.pdf", b"%PDF-1.4", text="1.2 done, minutes attached", thread=under)
    town.settle()
    assert town.action("1.2").state.status is Status.COMPLETED
    assert "minutes.pdf" in town.ana.command("/action show 1.2", channel=CHANNEL).text


def test_what_people_make_of_a_reading_is_kept_with_the_text(town: Town) -> None:
    under = nudge(town)
    said = town.ana.says("done", thread=under)
    town.settle()
    town.ana.press(town.ana.dm()[-1], "Undo")
    town.ana.edits(said, "at risk")
    with town.leadline.database.read() as c:
        kept = inbox.corrections(c, town.team)
    assert [(one.how, one.text) for one in kept] == [("undone", "done"), ("edited", "done")]
    assert kept[0].read[0]["intent"] == "done"
    url = town.leadline.settings.database_url.get_secret_value()
    shown = subprocess.run(
        [sys.executable, "-m", "bot", "explain", "--corrections"],
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [json.loads(line)["how"] for line in shown.stdout.splitlines()] == ["undone", "edited"]


def test_ignore_that_takes_the_last_message_back(town: Town) -> None:
    under = nudge(town)
    town.ana.says("1.1 done", thread=under)
    town.ana.says("ignore that, meant 1.2", thread=under)
    assert town.action("1.1").state.is_open
    assert town.action("1.2").state.status is Status.COMPLETED


def test_ignore_that_alone_takes_the_answer_back_and_says_so(town: Town) -> None:
    under = nudge(town)
    town.ana.says("done", thread=under)
    town.ana.says("ignore that", thread=under)
    town.settle()
    assert town.action("1.2").state.is_open
    assert "Taken back" in town.text(town.ana.dm()[-1])


def test_characters_that_no_database_takes_are_left_out(town: Town) -> None:
    under = nudge(town)
    town.ana.says("done\x00 yesterday", thread=under)
    assert town.action("1.2").state.completed_on == date(2026, 9, 15)
    assert "Recorded" in town.ana.command("/action update 1.1 half\x00way there", channel=CHANNEL).text


def test_a_link_or_a_file_for_an_action_given_to_somebody_else_is_refused_and_the_reply_kept(town: Town) -> None:
    under = nudge(town)
    town.joan.command("/action assign 1.2 @ben", channel=CHANNEL)
    link = town.ana.says("minutes are at https://example.org/minutes", thread=under)
    file = town.ana.shares_file("Minutes.txt", b"agreed", thread=under)
    town.settle()
    refused = "1.2 belongs to Ben Whitlock. Only its owners and the plan lead (Joan Pettifer) can change it."
    assert [town.text(said) for said in town.ana.dm()].count(refused) == 2
    with town.leadline.database.read() as c:
        for message in (link, file):
            assert inbox.reply_at(c, town.team, message.channel, message.ts) is not None
        assert queries.evidence(c, town.team, town.action("1.2").id) == []
