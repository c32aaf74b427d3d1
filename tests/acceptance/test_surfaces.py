"""The message shortcut, the search box, forms and pages, as people meet them in Slack."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest
from sqlalchemy import insert, select

from plans.statuses import Status
from sandbox.driver import Answer
from storage.base import table_of
from storage.ledger import Ledger, NewAction
from storage.models import Action, Assignment
from storage.rights import Actor
from tests.acceptance.town import CHANNEL, Town
from tests.messages.checks import walk


def test_a_message_becomes_an_action_with_a_link_back_and_a_line_in_its_thread(town: Town) -> None:
    message = town.joan.says("@ana could you send the minutes to the board by 2 October?", channel=CHANNEL)
    town.joan.shortcut("track_as_action", message)
    form = town.joan.view
    assert form is not None
    assert (form.title, form.labels[:3]) == ("Track as action", ["What is to be done?", "Lead owners", "Due"])
    town.joan.fill({"due": "2026-09-01"})
    errors = town.joan.submit()
    assert errors is not None
    assert "past" in errors["due"]
    town.joan.fill({"due": "2026-10-02"})
    assert town.joan.submit() is None
    made = town.action("1")
    assert made.title == "Send the minutes to the board"
    assert (made.state.due_on, [owner.name for owner in made.owners]) == (date(2026, 10, 2), ["Ana Ruiz"])
    said = town.box.wait(
        lambda: [m for m in town.ana.inbox(CHANNEL) if m.thread_ts == message.ts and m.ts != m.thread_ts]
    )
    assert "Tracked as 1 Send the minutes to the board · due Fri 2 Oct" in town.text(said[0])
    assert said[0].rings == []
    card = town.ana.command("/action show 1", channel=CHANNEL)
    assert "Comes from: the message it was made of" in card.text
    link = next(part["url"] for block in card.blocks for part in walk(block) if part.get("type") == "link")
    assert message.ts.replace(".", "") in link


def test_the_form_of_a_shortcut_holds_the_words_the_people_and_the_day(town: Town) -> None:
    message = town.ben.says("@ana and @helen: visit Mill House by next Friday", channel=CHANNEL)
    town.ben.shortcut("track_as_action", message)
    assert town.ben.submit() is None
    made = town.action("1")
    assert (made.title, made.state.due_on) == ("Visit Mill House", date(2026, 9, 25))
    assert sorted(owner.name for owner in made.owners) == ["Ana Ruiz", "Helen Marsh"]


@pytest.mark.parametrize(
    "said", ["We agreed the vision on 1 September", "Meet every month", "Nothing dated <!here> *x*"]
)
def test_a_day_that_no_new_action_can_have_stays_in_the_words(town: Town, said: str) -> None:
    town.ben.shortcut("track_as_action", town.ben.says(said, channel=CHANNEL))
    assert town.ben.submit() is None
    assert (town.action("1").title.replace("@here", "<!here>"), town.action("1").state.due_on) == (said, None)


def test_the_shortcut_gives_a_guest_nothing_to_fill_in(town: Town) -> None:
    message = town.joan.says("Please look at this", channel=CHANNEL)
    town.person("sam").shortcut("track_as_action", message)
    view = town.person("sam").view
    assert view is not None
    assert "no plan that you can add" in view.text


def test_our_own_message_is_not_tracked_again(town: Town) -> None:
    town.ana.command("/action digest", channel=CHANNEL)
    town.settle()
    town.joan.shortcut("track_as_action", town.box.messages(CHANNEL)[-1])
    view = town.joan.view
    assert view is not None
    assert "I wrote that myself" in view.text
    assert view.labels == []


def test_in_another_channel_the_form_and_the_thread_name_the_plan(town: Town) -> None:
    message = town.ben.says("@ana please draft the rota by 2 October, thanks", channel="scrutiny")
    town.ben.shortcut("track_as_action", message)
    assert town.ben.view is not None
    assert "Goes into Learning Report" in town.ben.view.text
    assert town.ben.submit() is None
    [said] = town.box.wait(lambda: [m for m in town.ana.inbox("scrutiny") if m.thread_ts and m.ts != m.thread_ts])
    assert town.text(said) == "Tracked as 1 Draft the rota · due Fri 2 Oct, in 3 weeks · Ana Ruiz · Learning Report"


def test_a_private_plans_action_is_not_spoken_of_in_another_channel(town: Town) -> None:
    town.joan.command("/action plan channel #scrutiny", channel=CHANNEL)
    message = town.joan.says("Ask the schools", channel=CHANNEL)
    town.joan.shortcut("track_as_action", message)
    assert town.joan.submit() is None
    town.box.wait(lambda: [m for m in town.joan.inbox(CHANNEL) if m.is_ephemeral and "added" in town.text(m)])
    assert [m for m in town.ana.inbox(CHANNEL) if m.thread_ts == message.ts and m.ts != message.ts] == []


def test_a_plan_that_turned_private_while_the_form_was_open_is_not_spoken_of_in_another_channel(town: Town) -> None:
    town.box.invite("@bot", "general")
    message = town.ben.says("@ana please draft the rota by 2 October, thanks", channel="general")
    town.ben.shortcut("track_as_action", message)
    town.box.workspace.channels[town.box.channel_id(CHANNEL)].kind = "group"
    town.box.clock.move(town.box.clock.now() + timedelta(minutes=11))
    assert town.ben.submit() is None
    town.box.wait(lambda: [m for m in town.ben.inbox("general") if m.is_ephemeral and "added" in town.text(m)])
    assert [m for m in town.ana.inbox("general") if m.thread_ts == message.ts and m.ts != message.ts] == []


def test_the_search_box_offers_what_is_due_first_to_who_owns_nothing(town: Town) -> None:
    home = town.joan.opens_home()
    assert home is not None
    assert town.joan.options(home, "find_action", "")[0] == "1.2 " + town.action("1.2").title


def test_the_search_box_offers_what_fits_and_opens_the_card(town: Town) -> None:
    mine = town.ana.command("/action", channel=CHANNEL)
    found = mine.message
    assert found is not None
    assert town.ana.options(found, "find_action", "conference") == ["2.2 Relaunch the staff conference"]
    assert town.ana.options(found, "find_action", "2.3")[0] == "2.3 Embed outcomes in business plans"
    assert town.ana.options(found, "find_action", "lr-1.1")[0] == "1.1 Agree the vision with partners"
    assert [one[:3] for one in town.ana.options(found, "find_action", "helen")] == ["2.1"]
    assert [one[:3] for one in town.ana.options(found, "find_action", "ben publish")] == ["1.2"]
    assert town.ana.options(found, "find_action", "100%") == []
    assert [one[:3] for one in town.ana.options(found, "find_action", "")] == ["1.2", "1.1", "2.2"]
    town.ana.choose(found, "find_action", "conference")
    assert town.ana.view is not None
    assert "Relaunch the staff conference" in town.ana.view.text
    assert "Done" in town.ana.view.buttons


def test_the_search_box_stands_in_app_home(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    town.ana.choose(home, "find_action", "2.1")
    assert town.ana.view is not None
    assert "Monthly visits to one service" in town.ana.view.text


def test_the_search_box_shows_only_what_the_person_may_see(town: Town) -> None:
    town.joan.command("/action plan channel #scrutiny", channel=CHANNEL)
    carmen = town.person("carmen")
    home = carmen.opens_home()
    assert home is not None
    assert carmen.options(home, "find_action", "vision") == []
    assert carmen.options(home, "find_action", "1.1") == []


def test_the_search_box_answers_in_a_second_at_ten_thousand_actions(town: Town) -> None:
    words = ("Review", "Publish", "Agree", "Visit")
    with town.leadline.database.write() as c:
        like = town.action("1.1")
        row = dict(c.execute(select(table_of(Action)).where(Action.id == like.id)).mappings().one())
        del row["id"]
        many = [row | {"ref": f"9.{n}", "title": f"{words[n % 4]} the plan of ward {n}"} for n in range(10_000)]
        ids = c.execute(insert(table_of(Action)).returning(Action.id), many).scalars().all()
        owner = {"person_id": like.owners[0].id, "workspace_id": town.team, "rank": 0, "told": True}
        c.execute(insert(table_of(Assignment)), [owner | {"action_id": action_id} for action_id in ids])
    found = town.helen.command("/action", channel=CHANNEL).message
    assert found is not None
    for typed in ("ward 9", "publish ana", "9.4321", "nothing like it"):
        begun = perf_counter()
        offered = town.helen.options(found, "find_action", typed)
        assert perf_counter() - begun < 1
        assert bool(offered) is (typed != "nothing like it")


def card_of(town: Town, who: str, ref: str) -> Answer:
    return town.person(who).command(f"/action show {ref}", channel=CHANNEL)


def test_done_with_its_day_a_note_and_evidence_is_a_form_on_the_card(town: Town) -> None:
    town.ana.press(card_of(town, "ana", "1.1"), "Done with details")
    town.ana.fill({"on": "2026-12-01", "note": "signed off", "evidence": "https://example.org/minutes"})
    errors = town.ana.submit()
    assert errors is not None
    assert "still to come" in errors["on"]
    town.ana.fill({"on": "2026-09-10", "files": {"Minutes.txt": b"agreed"}})
    assert town.ana.submit() is None
    assert town.action("1.1").state.completed_on == date(2026, 9, 10)
    assert town.history("1.1")[1].note == "signed off"
    card = card_of(town, "ana", "1.1").text
    assert "https://example.org/minutes" in card
    assert "Minutes.txt" in card


def test_hand_over_is_a_form_whose_refusal_stands_at_the_field(town: Town) -> None:
    town.ana.press(card_of(town, "ana", "1.2"), "Hand over")
    town.ana.fill({"to": "ben", "reason": "Ben knows the partners"})
    errors = town.ana.submit()
    assert errors is not None
    assert "Ben Whitlock owns 1.2 already" in errors["to"]
    town.ana.fill({"to": "helen"})
    assert town.ana.submit() is None
    town.settle()
    offer = town.helen.dm()[-1]
    assert "Ben knows the partners" in town.text(offer)
    town.helen.press(offer, "Accept")
    assert [owner.name for owner in town.action("1.2").owners] == ["Helen Marsh", "Ben Whitlock"]


def test_cancel_is_a_form_that_asks_the_lead_or_cancels(town: Town) -> None:
    town.ana.press(card_of(town, "ana", "1.1"), "Cancel action")
    town.ana.fill({"reason": "the service has closed"})
    assert town.ana.submit() is None
    assert town.action("1.1").state.pending == "cancel"
    town.joan.press(card_of(town, "joan", "2.2"), "Cancel action")
    town.joan.fill({"reason": "no money"})
    assert town.joan.submit() is None
    assert town.action("2.2").state.status is Status.CANCELLED


def test_a_lead_edits_words_recommendation_and_dates_in_a_form(town: Town) -> None:
    assert "Joan Pettifer" in town.ana.command("/action edit 1.1", channel=CHANNEL).text
    assert "Edit" not in card_of(town, "ana", "1.1").buttons
    town.joan.command("/action edit 1.1", channel=CHANNEL)
    town.joan.fill({"title": "Agree the vision with all partners", "start": "2026-11-01", "due": "2026-10-30"})
    errors = town.joan.submit()
    assert errors is not None
    assert "after it is due" in errors["start"]
    town.joan.fill({"start": "2026-10-01", "recommendation": "2", "reason": "agreed by the board"})
    assert town.joan.submit() is None
    action = town.action("1.1")
    assert action.title == "Agree the vision with all partners"
    assert (action.state.start_on, action.state.due_on) == (date(2026, 10, 1), date(2026, 10, 30))
    assert (action.recommendation, action.state.moves) == ("2", 1)
    assert town.kinds("1.1") == ["imported", "edited", "new_date"]
    town.joan.command("/action undo", channel=CHANNEL)
    action = town.action("1.1")
    assert (action.title, action.recommendation) == ("Agree the vision with partners", "1")
    assert action.state.due_on == date(2026, 9, 30)


def test_an_edit_that_changes_nothing_writes_nothing(town: Town) -> None:
    town.joan.press(card_of(town, "joan", "1.1"), "Edit")
    assert town.joan.submit() is None
    assert town.kinds("1.1") == ["imported"]


def test_what_is_done_in_a_modal_is_said_in_it(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    town.ana.press(home, "All my actions")
    view = town.ana.view
    assert view is not None
    assert view.buttons.count("Done") == 3
    town.ana.press(view, "Done", near="1.1")
    view = town.ana.view
    assert view is not None
    assert "1.1 completed" in view.text
    assert view.buttons.count("Done") == 2
    town.ana.press(view, "More time", near="1.2")
    town.ana.fill({"due": "2026-10-14", "reason": "waiting for HR"})
    assert town.ana.submit() is None
    view = town.box.wait(lambda: (seen := town.ana.view) and "new date Wed 14 Oct asked" in seen.text and seen)
    town.ana.press(view, "Undo")
    assert town.action("1.2").state.pending is None
    assert town.ana.dm() == []


def add_many(town: Town, count: int) -> None:
    with town.leadline.database.write() as c:
        ledger = Ledger(c, Actor(town.team, None, "import"), town.leadline.clock.now())
        for number in range(count):
            new = NewAction(f"Task {number}", [town.action("1.1").owners[0].id], due_on=date(2026, 9, 30))
            ledger.add(town.plan, new, imported=True)


def test_a_long_answer_turns_its_pages_in_place(town: Town) -> None:
    add_many(town, 40)
    answer = town.ana.command("/action list all", channel=CHANNEL)
    assert "46 actions" in answer.text
    assert "Page 1 of 3" in answer.text
    before = len(town.ana.inbox(CHANNEL))
    later = town.ana.press(answer, "Next 20")
    assert town.box.wait(lambda: "Page 2 of 3" in later.text)
    assert later.buttons == ["Previous 20", "Next 6"]
    last = town.ana.press(answer, "Next 6")
    assert town.box.wait(lambda: "Page 3 of 3" in last.text)
    assert "Relaunch the staff conference" in last.text
    assert len(town.ana.inbox(CHANNEL)) == before


def test_a_long_list_turns_its_pages_in_a_modal_and_keeps_the_page_when_something_is_done(town: Town) -> None:
    add_many(town, 20)
    home = town.ana.opens_home()
    assert home is not None
    town.ana.press(home, "All my actions")
    view = town.ana.view
    assert view is not None
    assert "23 actions" in view.text
    town.ana.press(view, "Next 8")
    assert town.ana.view is not None
    assert "Page 2 of 3" in town.ana.view.text
    town.ana.press(view, "Done", near="Task 10")
    view = town.ana.view
    assert view is not None
    assert "completed on Mon 14 Sept" in view.text
    assert "22 actions" in view.text
    assert "Page 2 of 3" in view.text
    town.ana.press(view, "Previous 8")
    assert town.ana.view is not None
    assert "Page 1 of 3" in town.ana.view.text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("key", "1R", "begins with a letter"),
        ("remind", "soon", "numbers of working days"),
        ("country", "QQ", "no bank holidays of QQ"),
        ("subdivision", "TX", "no part TX"),
        ("title", "   ", "needs a title"),
    ],
)
def test_what_is_wrong_with_settings_stands_at_its_field(town: Town, field: str, value: str, words: str) -> None:
    home = town.joan.opens_home()
    assert home is not None
    town.joan.press(home, "Settings")
    town.joan.fill({field: value})
    errors = town.joan.submit()
    assert errors is not None
    assert list(errors) == [field]
    assert words in errors[field]
    assert town.action("1.1").plan == town.plan
