"""A plan document in Slack: sent, read, asked about, imported, and its owners told."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot.wiring import Leadline
from handlers.importing.fetching import is_slacks
from plans.statuses import Status
from storage import people, queries
from tests.acceptance.importing import (
    HEADINGS,
    actions,
    as_markdown,
    as_word,
    as_workbook,
    draft_of,
    elements,
    now,
    plan,
    plans,
    sent,
    shows,
)
from tests.acceptance.town import CHANNEL, Town
from tests.bot.support import signed

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


@pytest.mark.parametrize(
    ("name", "content"),
    [("plan.md", as_markdown), ("plan.docx", as_word), ("plan.docm", as_word), ("plan.xlsx", as_workbook)],
)
def test_a_document_sent_to_the_bot_becomes_a_draft(town: Town, name: str, content: Callable[[], bytes]) -> None:
    draft = sent(town, town.joan, name, content())
    text = town.text(draft)
    for words in (
        f"I read 4 actions in 2 recommendations from {name}",
        "4 lead owners, 1 not found in this Slack",
        "3 questions",
        "Cllr A. Stranger",
        "without a channel yet",
    ):
        assert words in text
    assert {"Import 4 actions", "Preview", "Cancel", "Undo"} - set(draft.buttons) == {"Undo"}
    assert [each.title for each in plans(town)] == ["Learning Report"]


def test_the_form_brings_a_plan_into_its_channel_and_its_importer_leads_it(town: Town) -> None:
    town.box.invite("joan", "general")
    town.box.invite("@bot", "general", by="grace")
    town.joan.command("/action import", channel="general")
    town.joan.fill({"document": {"plan.docx": as_word()}, "title": "Buildings"})
    assert town.joan.submit() is None
    draft = draft_of(town, town.joan)
    assert "Buildings in" in town.text(draft)
    town.joan.press(draft, "Import 4 actions")
    shows(town, town.joan, draft, "Imported: 4 actions")
    made = plan(town, "Buildings")
    assert made.channel_id == town.box.channel_id("general")
    with town.leadline.database.read() as c:
        assert [lead.name for lead in queries.leads(c, town.team, made.id)] == ["Joan Pettifer"]


def test_a_mention_with_a_document_reads_it_for_its_channel(town: Town) -> None:
    town.box.invite("@bot", "estates", by="carmen")
    carmen = town.person("carmen")
    carmen.shares_file("plan.md", as_markdown(), channel="estates", text="@leadline here is our plan")
    draft = draft_of(town, carmen)
    carmen.press(draft, "Import 4 actions")
    shows(town, carmen, draft, "Imported")
    assert plan(town).channel_id == town.box.channel_id("estates")


def test_answers_and_people_chosen_are_imported(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "31 Aug 2027")
    draft = shows(town, town.joan, draft, "2 questions")
    ids = [element["action_id"] for element in elements(draft, "datepicker")]
    town.joan.choose(draft, ids[-1], date(2027, 3, 31))
    draft = shows(town, town.joan, draft, "1 question")
    picker = elements(draft, "users_select")[0]["action_id"]
    town.joan.choose(draft, picker, town.person("amir").id)
    draft = shows(town, town.joan, draft, "is Cllr Amir Haddad")
    assert "all found in this Slack" in town.text(draft)
    town.joan.press(draft, "Leave open")
    draft = shows(town, town.joan, draft, "4 answers so far")
    town.joan.press(draft, "Import 4 actions")
    shows(town, town.joan, draft, "Nobody has been told yet")
    found = actions(town, plan(town))
    assert found["1.2"].state.due_on == date(2027, 8, 31)
    assert found["1.2"].state.question is None
    assert [owner.name for owner in found["1.2"].owners] == ["Ben Whitlock", "Cllr Amir Haddad"]
    assert found["2.2"].state.due_on == date(2027, 3, 31)
    assert {action.state.status for action in found.values()} == {Status.NOT_STARTED}


def test_what_is_left_open_comes_in_without_a_date_and_with_its_question(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "Import 4 actions")
    shows(town, town.joan, draft, "2 actions have no date yet")
    state = actions(town, plan(town))["2.2"].state
    assert state.due_on is None
    assert state.due_phrase == "After the next budget"


def test_the_last_answer_is_taken_back(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "31 Aug 2027")
    draft = shows(town, town.joan, draft, "2 questions")
    town.joan.press(draft, "Undo")
    draft = shows(town, town.joan, draft, "3 questions")
    assert "Undo" not in draft.buttons


def test_the_owners_are_told_by_a_button_and_not_before(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "Import 4 actions")
    done = shows(town, town.joan, draft, "Tell the 3 owners")
    town.settle()
    assert town.ana.dm() == []
    town.joan.press(done, "Tell the 3 owners")
    town.settle()
    assert "Survey every building" in town.text(town.ana.dm()[-1])


def test_saying_who_an_owner_is_after_the_import_leaves_the_button_standing(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "Import 4 actions")
    done = shows(town, town.joan, draft, "1 owner not found")
    town.joan.choose(done, elements(done, "users_select")[0]["action_id"], town.person("amir").id)
    assert "Tell the 3 owners" in now(town.joan, done).buttons
    assert [owner.name for owner in actions(town, plan(town))["1.2"].owners] == ["Ben Whitlock", "Cllr Amir Haddad"]
    with town.leadline.database.read() as c:
        assert list(people.names_of(c, town.team, plan(town).id)) == ["Cllr A. Stranger"]


def test_a_plan_lives_where_the_bot_can_post(town: Town) -> None:
    answer = town.person("carmen").command("/action import", channel="estates")
    assert "invite me there first" in answer.text
    assert town.person("carmen").view is None


def test_the_preview_shows_every_action_by_recommendation_in_pages(town: Town) -> None:
    rows = "\n".join(f"| 1 Roads | Mend road {number} | Ana Ruiz | 30 November 2026 |" for number in range(1, 46))
    content = f"| {' | '.join(HEADINGS)} |\n|---|---|---|---|\n{rows}\n"
    draft = sent(town, town.joan, "roads.md", content.encode())
    town.joan.press(draft, "Preview")
    assert town.joan.view is not None
    assert "Mend road 20" in town.joan.view.text
    assert "Mend road 21" not in town.joan.view.text
    town.joan.press(town.joan.view, "Next")
    town.joan.press(town.joan.view, "Next")
    assert "Mend road 45" in town.joan.view.text
    assert "Page 3 of 3" in town.joan.view.text


def test_a_cancelled_draft_is_gone(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "Cancel")
    shows(town, town.joan, draft, "Nothing of Estates plan.md was imported")
    assert len(plans(town)) == 1
    assert "no draft" in town.joan.command("/action import draft", channel=CHANNEL).text


def test_import_pressed_twice_imports_once(town: Town) -> None:
    draft = sent(town, town.joan)
    again = town.joan.command("/action import draft", channel=CHANNEL)
    assert again.message is not None
    town.joan.press(draft, "Import 4 actions")
    shows(town, town.joan, draft, "Imported: 4 actions")
    town.joan.press(again, "Import 4 actions")
    shows(town, town.joan, again.message, "Imported: 4 actions")
    assert len(plans(town)) == 2
    assert len(actions(town, plan(town))) == 4


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.md", b" ", "empty"),
        ("broken.docx", as_word()[:900], "damaged"),
        ("scan.pdf", b"\x89PNG\r\n\x1a\n", "picture"),
        ("letter.md", b"Dear Ana,\n\nthe weather is fine.\n", "no improvement plan"),
    ],
)
def test_a_bad_document_is_answered_in_one_sentence(town: Town, name: str, content: bytes, words: str) -> None:
    said = town.text(sent(town, town.joan, name, content)).strip()
    assert words in said
    assert said.startswith(f"{name}: ")
    assert "\n" not in said
    assert len(plans(town)) == 1


def test_other_files_are_no_plans_and_a_report_with_a_file_stays_a_report(town: Town) -> None:
    town.ana.shares_file("minutes.pdf", b"%PDF-1.4", text="1.2 done on Monday, minutes attached")
    town.settle()
    assert town.action("1.2").state.status is Status.COMPLETED
    town.ana.command("/action import", channel=CHANNEL)
    assert town.ana.view is None


def test_words_beside_a_document_do_not_keep_it_from_being_read(town: Town) -> None:
    town.ana.shares_file("plan.md", as_markdown(), text="Hi, here is our improvement plan for the board")
    assert "I read 4 actions" in town.text(draft_of(town, town.ana))


def test_the_sender_of_a_document_of_another_kind_hears_which_are_read(town: Town) -> None:
    town.joan.shares_file("plan.doc", b"\xd0\xcf\x11\xe0", text="our plan")
    town.box.wait(lambda: [each for each in town.joan.dm() if "I read plans as DOCX" in town.text(each)])


def test_a_guest_imports_nothing(town: Town) -> None:
    assert "guests" in town.person("sam").command("/action import", channel=CHANNEL).text
    sam = town.person("sam")
    sam.shares_file("plan.md", as_markdown())
    town.box.wait(lambda: [each for each in sam.dm() if "guests" in town.text(each)])
    assert len(plans(town)) == 1


def test_a_guest_is_no_owner(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.choose(draft, elements(draft, "users_select")[0]["action_id"], town.person("sam").id)
    draft = shows(town, town.joan, draft, "Sam Doyle is not a member")
    assert "1 not found" in town.text(draft)


@contextmanager
def another_process(town: Town) -> Iterator[None]:
    """A process that knows nothing but what is in the database answers from here on."""
    before = town.box.app_url
    with Leadline.open(town.leadline.settings, town.leadline.clock) as leadline:
        web = leadline.web_server("127.0.0.1", 0)
        web.start()
        town.box.app_url = f"http://127.0.0.1:{web.port}/slack/events"
        try:
            yield
        finally:
            town.box.app_url = before
            web.ask_to_stop()
            web.join(5)


def test_a_draft_outlives_a_restart_and_is_forgotten_after_two_weeks(town: Town) -> None:
    draft = sent(town, town.joan)
    town.joan.press(draft, "31 Aug 2027")
    draft = shows(town, town.joan, draft, "2 questions")
    with another_process(town):
        town.joan.press(draft, "Leave open")
        draft = shows(town, town.joan, draft, "1 question")
    town.at(datetime(2026, 9, 14, 9, 0, tzinfo=UTC) + timedelta(days=15))
    town.joan.press(draft, "Import 4 actions")
    shows(town, town.joan, draft, "not there any more")
    assert len(plans(town)) == 1


def test_a_repeated_event_reads_a_document_once(town: Town) -> None:
    sent(town, town.joan)
    event = next(r.payload for r in town.box.requests if r.payload.get("event", {}).get("files"))
    body = json.dumps(event).encode()
    again = signed(body, content_type="application/json", x_slack_retry_num="1", x_slack_retry_reason="http_timeout")
    assert httpx.post(town.box.app_url, content=body, headers=again).status_code == 200
    sent(town, town.joan, "Another.md")
    assert len([each for each in town.joan.dm() if "I read" in town.text(each)]) == 2


def test_the_learning_report_as_the_council_keeps_it(town: Town) -> None:
    found = sorted(SEEDS.glob("002*"))
    if not found:
        pytest.skip("the shared seeds are not here")
    draft = sent(town, town.joan, "Draft Action Plan.md", found[0].read_bytes())
    text = town.text(draft)
    assert "I read 32 actions in 5 recommendations from Draft Action Plan.md" in text
    assert "31 with a date" in text
    assert "Worth a look" in text
    town.joan.press(draft, "Leave open")
    draft = shows(town, town.joan, draft, "1.2 left open")
    town.joan.press(draft, "Import 32 actions")
    shows(town, town.joan, draft, "Imported: 32 actions")
    assert len(actions(town, plan(town, "Learning Report: Draft Action Plan"))) == 32


def test_a_plan_is_checked_on_request(town: Town) -> None:
    text = town.ana.command("/action plan check", channel=CHANNEL).text
    assert "Worth a look in Learning Report (LR)" in text
    assert "1 action without a date: 2.3." in text
    town.box.clock.move(date(2026, 9, 17))
    assert "1 action due before 17 September 2026" in town.ana.command("/action plan check", channel=CHANNEL).text


@pytest.mark.parametrize(
    ("address", "api", "trusted"),
    [
        ("https://files.slack.com/files-pri/T1-F1/plan.docx", "https://slack.com/api/", True),
        ("http://files.slack.com/files-pri/T1-F1/plan.docx", "https://slack.com/api/", False),
        ("https://files.slack.com.example.org/plan.docx", "https://slack.com/api/", False),
        ("https://evilslack.com/plan.docx", "https://slack.com/api/", False),
        ("http://127.0.0.1:3001/files-pri/F1/plan.docx", "http://127.0.0.1:3001/api/", True),
        ("http://127.0.0.1:9000/plan.docx", "http://127.0.0.1:3001/api/", False),
        ("https://files.slack.com/plan.docx", "http://127.0.0.1:3001/api/", False),
    ],
)
def test_the_token_goes_to_slack_alone(address: str, api: str, trusted: bool) -> None:
    assert is_slacks(httpx.URL(address), httpx.URL(api)) is trusted
