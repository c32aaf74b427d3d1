"""A revised document in Slack: compared with its plan, and taken over group by group."""

from __future__ import annotations

from datetime import date

from plans.statuses import Status
from sandbox.driver import Message
from tests.acceptance.importing import actions, as_word, draft_of, elements, plans, shows
from tests.acceptance.town import CHANNEL, PLAN, Town

REVISED = """# Learning Report

| Recommendation | Action | Lead Owner(s) | Completion date |
|---|---|---|---|
| Recommendation One: Set a vision | Agree the vision with partners and families | Ana Ruiz | By 30th Sept 26 |
| | Publish the outcomes framework | Ana Ruiz / Ben Whitlock | By 30th Oct 26 |
| Recommendation Two: Listen to staff | Monthly visits to one service | Helen Marsh / Carmen Oduya | By 30th Sept 26 |
| | Relaunch the staff conference | Ana Ruiz | By 18th Dec 26 |
| | Embed outcomes in business plans | Ben Whitlock | Build into 27/28 business planning cycle |
| | Train every new manager | Helen Marsh | By 29th Jan 27 |
"""


def revision(town: Town, content: bytes = REVISED.encode()) -> Message:
    town.joan.command("/action import", channel=CHANNEL)
    assert town.joan.view is not None
    assert "is compared with it" in town.joan.view.text
    town.joan.fill({"document": {"Revised plan.md": content}})
    assert town.joan.submit() is None
    return draft_of(town, town.joan)


def test_a_revised_document_is_compared_and_taken_over_group_by_group(town: Town) -> None:
    town.ana.command("/action update 1.2 60% half the board agrees", channel=CHANNEL)
    draft = revision(town)
    text = town.text(draft)
    for words in (
        "1 action new",
        "1 action reworded",
        "1 action with a new date",
        "from Wed 16 Sept to Fri 30 Oct",
        "1 action with other lead owners",
        "1 action not in the document, left in the plan",
        "2 actions unchanged",
    ):
        assert words in text
    assert town.action("1.1").title == "Agree the vision with partners"
    town.joan.press(draft, "Leave", near="other lead owners")
    draft = shows(town, town.joan, draft, "left as they were")
    town.joan.press(draft, "Take", near="not in the document")
    draft = shows(town, town.joan, draft, "to be marked as superseded")
    town.joan.press(draft, "Take over")
    done = shows(town, town.joan, draft, "1 action superseded")
    said = "1 action added, 1 action reworded, 1 action given a new date and 1 action superseded"
    assert said in town.text(done)
    assert "3 owners have not been told yet of what is theirs." in town.text(done)
    assert done.buttons == ["Tell the 3 owners"]
    assert town.action("1.1").title == "Agree the vision with partners and families"
    state = town.action("1.2").state
    assert (state.due_on, state.baseline_due_on, state.percent) == (date(2026, 10, 30), date(2026, 9, 16), 60)
    assert [owner.name for owner in town.action("2.1").owners] == ["Helen Marsh"]
    assert town.action("2.4").state.status is Status.SUPERSEDED
    added = next(action for action in actions(town, town.plan).values() if action.title == "Train every new manager")
    assert added.state.due_on == date(2027, 1, 29)
    assert len(plans(town)) == 1


def test_other_owners_are_taken_over_and_told(town: Town) -> None:
    draft = revision(town)
    town.joan.press(draft, "Take over")
    shows(town, town.joan, draft, "given other lead owners")
    assert [owner.name for owner in town.action("2.1").owners] == ["Helen Marsh", "Carmen Oduya"]
    assert town.action("2.4").state.is_open
    town.settle()
    assert any("2.1" in town.text(message) for message in town.person("carmen").dm())


def test_a_revision_is_taken_over_once(town: Town) -> None:
    draft = revision(town)
    again = town.joan.command("/action import draft", channel=CHANNEL)
    assert again.message is not None
    town.joan.press(draft, "Take over")
    shows(town, town.joan, draft, "1 action added")
    town.joan.press(again, "Take over")
    shows(town, town.joan, again.message, "already")
    assert len(actions(town, town.plan)) == 7


def test_the_same_document_again_changes_nothing(town: Town) -> None:
    town.ana.command("/action done 1.1", channel=CHANNEL)
    draft = revision(town, PLAN.encode())
    assert "nothing that is not in the plan already" in town.text(draft)
    assert draft.buttons == ["Cancel"]


def test_only_the_plan_lead_brings_a_revision_in(town: Town) -> None:
    assert "Joan Pettifer" in town.ana.command("/action import", channel=CHANNEL).text
    town.ana.shares_file("plan.md", REVISED.encode(), channel=CHANNEL, text="@leadline the new version")
    town.box.wait(lambda: [each for each in town.ana.dm() if "Joan Pettifer" in town.text(each)])


def test_who_a_name_stands_for_is_not_asked_again_by_the_next_revision(town: Town) -> None:
    town.box.invite("joan", "general")
    town.box.invite("@bot", "general", by="grace")
    draft = into_general(town)
    town.joan.choose(draft, elements(draft, "users_select")[0]["action_id"], town.person("amir").id)
    draft = shows(town, town.joan, draft, "is Cllr Amir Haddad")
    town.joan.press(draft, "Import 4 actions")
    shows(town, town.joan, draft, "Imported")
    assert "nothing that is not in the plan already" in town.text(into_general(town))


def into_general(town: Town) -> Message:
    before = next(iter(town.joan.dm()[-1:]), None)
    town.joan.command("/action import", channel="general")
    town.joan.fill({"document": {"plan.docx": as_word()}})
    assert town.joan.submit() is None
    return draft_of(town, town.joan, before)
