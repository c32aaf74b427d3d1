"""A document whose columns were misread: its sender says what they hold, and it is read again."""

from __future__ import annotations

from datetime import timedelta

from sandbox.driver import Message
from tests.acceptance.importing import actions, draft_of, elements, plan, plans, sent, shows
from tests.acceptance.town import CHANNEL, Town

PLAN = """\
# Estates plan

| Recommendation | Action | Result | Lead | Other lead | Due | Empty |
|---|---|---|---|---|---|---|
| Know our estate | Survey every building | A register is published | Ana Ruiz | Ben Whitlock | 30 November 2026 | 0 |
| Know our estate | Number every room | Visitors find their way | Cllr A. Stranger | Ben Whitlock | Summer 2027 | 0 |
"""
LIST = """\
| Thing | Colour | Where |
|---|---|---|
| Repaint the hall | Brown | Ana Ruiz |
| Sand down the floor of the stage | Green | Ben Whitlock |
"""


def _reread(town: Town, draft: Message, **columns: str) -> None:
    town.joan.press(draft, "Columns")
    town.joan.fill(columns)
    assert town.joan.submit() is None


def test_a_column_that_was_misread_is_named_and_the_document_read_again(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    assert "Actions from Action, recommendations from Recommendation" in town.text(draft)
    _reread(town, draft, action="Result – A register is published", owner="Other lead – Ben Whitlock")
    draft = shows(town, town.joan, draft, "Actions from Result")
    assert "1 lead owner, found in this Slack" in town.text(draft)
    town.joan.press(draft, "Import 2 actions")
    shows(town, town.joan, draft, "Imported: 2 actions")
    imported = actions(town, plan(town))
    assert [action.state.title for action in imported.values()] == [
        "A register is published",
        "Visitors find their way",
    ]
    assert {action.owners[0].name for action in imported.values()} == {"Ben Whitlock"}


def test_who_a_name_stands_for_is_not_asked_again_and_dates_are(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    town.joan.choose(draft, elements(draft, "users_select")[0]["action_id"], town.person("amir").id)
    draft = shows(town, town.joan, draft, "all found in this Slack")
    town.joan.press(draft, "31 Aug 2027")
    draft = shows(town, town.joan, draft, "2 answers so far")
    _reread(town, draft, recommendation="No column")
    draft = shows(town, town.joan, draft, "1 question")
    assert "all found in this Slack" in town.text(draft)
    assert "2 actions from" in town.text(draft)


def test_a_column_chosen_twice_is_refused_at_its_field(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    town.joan.press(draft, "Columns")
    town.joan.fill({"action": "Other lead – Ben Whitlock", "owner": "Other lead – Ben Whitlock"})
    errors = town.joan.submit()
    assert errors is not None
    assert "chosen above already" in errors["owner"]


def test_a_table_in_which_no_plan_was_found_becomes_one(town: Town) -> None:
    draft = sent(town, town.joan, "list.md", LIST.encode())
    assert "I found no plan in list.md" in town.text(draft)
    town.joan.press(draft, "Say which column")
    town.joan.fill({"action": "Thing – Repaint the hall", "owner": "Where – Ana Ruiz"})
    assert town.joan.submit() is None
    draft = shows(town, town.joan, draft, "I read 2 actions")
    town.joan.press(draft, "Import 2 actions")
    shows(town, town.joan, draft, "Imported: 2 actions")
    owners = {action.owners[0].name for action in actions(town, plan(town, "List")).values()}
    assert owners == {"Ana Ruiz", "Ben Whitlock"}


def test_a_file_that_cannot_be_had_again_leaves_the_draft_as_it_is(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    town.box.fault("files.info", "error", status=503)
    _reread(town, draft, action="Result – A register is published")
    draft = shows(town, town.joan, draft, "I could not fetch it from Slack just now")
    assert "Actions from Action" in town.text(draft)
    town.joan.press(draft, "Import 2 actions")
    shows(town, town.joan, draft, "Imported: 2 actions")


def test_the_buttons_of_the_first_reading_lead_nowhere_once_it_was_read_again(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    elsewhere = town.joan.command("/action import draft", channel=CHANNEL)
    assert elsewhere.message is not None
    _reread(town, draft, action="Result – A register is published")
    shows(town, town.joan, draft, "Actions from Result")
    town.joan.press(elsewhere, "Import 2 actions")
    shows(town, town.joan, elsewhere.message, "not there any more")
    assert [each.title for each in plans(town)] == ["Learning Report"]


def test_a_reading_that_finds_nothing_leaves_the_draft_as_it_is(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    town.joan.press(draft, "31 Aug 2027")
    draft = shows(town, town.joan, draft, "2027")
    _reread(town, draft, action="Empty – 0")
    draft = shows(town, town.joan, draft, "There is no improvement plan in this document")
    assert "Actions from Action" in town.text(draft)
    assert "Undo" in draft.buttons


def test_a_form_that_stood_open_too_long_is_answered_in_a_message(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    town.joan.press(draft, "Columns")
    town.at(town.box.clock.now() + timedelta(minutes=45))
    town.joan.fill({"action": "Result – A register is published"})
    assert town.joan.submit() is None
    again = draft_of(town, town.joan, after=draft)
    assert "Actions from Result" in town.text(again)


def test_a_draft_that_was_imported_meanwhile_is_not_read_again(town: Town) -> None:
    draft = sent(town, town.joan, content=PLAN.encode())
    town.joan.press(draft, "Columns")
    elsewhere = town.joan.command("/action import draft", channel=CHANNEL)
    assert elsewhere.message is not None
    town.joan.press(elsewhere, "Import 2 actions")
    shows(town, town.joan, elsewhere.message, "Imported: 2 actions")
    town.joan.fill({"action": "Result – A register is published"})
    errors = town.joan.submit()
    assert errors is not None
    assert "imported already" in errors["action"]


def test_a_revision_s_columns_are_named_and_it_is_compared_again(town: Town) -> None:
    town.box.invite("@bot", "estates", by="carmen")
    carmen = town.person("carmen")
    carmen.shares_file("plan.md", PLAN.encode(), channel="estates", text="@leadline our plan")
    first = draft_of(town, carmen)
    carmen.press(first, "Import 2 actions")
    shows(town, carmen, first, "Imported")
    carmen.shares_file(
        "plan.md", PLAN.replace("30 November", "31 December").encode(), channel="estates", text="@leadline"
    )
    revision = draft_of(town, carmen, after=first)
    assert "1 action with a new date" in town.text(revision)
    carmen.press(revision, "Columns")
    carmen.fill({"owner": "Other lead – Ben Whitlock"})
    assert carmen.submit() is None
    shows(town, carmen, revision, "2 actions with other lead owners")


def test_a_document_without_a_plan_hides_no_draft(town: Town) -> None:
    sent(town, town.joan, content=PLAN.encode())
    sent(town, town.joan, "list.md", LIST.encode())
    shown = town.joan.command("/action import draft", channel=CHANNEL).message
    assert shown is not None
    assert "I read 2 actions" in town.text(shown)
