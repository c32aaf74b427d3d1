"""Which columns were read as what, and the form that puts it right."""

from __future__ import annotations

from dataclasses import replace

from messages.blocks import compose
from messages.columns import NONE, chosen, columns_button, columns_line, form_columns, no_plan
from plans.documents import DraftColumn
from storage.drafts import DraftRecord
from tests.messages.checks import labels, seen
from tests.messages.test_drafts import action, kept

COLUMNS = (
    DraftColumn("Ref"),
    DraftColumn("What we do", "action"),
    DraftColumn("Who & where", "owner"),
    DraftColumn("When", "due"),
)


def _draft(*columns: DraftColumn) -> DraftRecord:
    draft = kept(action())
    return replace(draft, document=replace(draft.document, columns=columns or COLUMNS))


def _initial(draft: DraftRecord) -> dict[str, str | None]:
    fields = {block["block_id"]: block["element"] for block in form_columns(draft)["blocks"] if "element" in block}
    return {name: (field.get("initial_option") or {}).get("value") for name, field in fields.items()}


def test_the_draft_says_where_everything_was_read_from() -> None:
    said = seen(compose(columns_line(_draft())))
    assert said == "Actions from What we do, lead owners from Who & where, due dates from When."
    assert columns_line(_draft(DraftColumn("Ref"))) == []


def test_the_form_shows_each_column_as_it_was_read() -> None:
    assert _initial(_draft()) == {
        "action": "1",
        "recommendation": NONE,
        "owner": "2",
        "start": NONE,
        "due": "3",
        "revised": NONE,
        "completed": NONE,
        "status": NONE,
    }
    assert _initial(_draft(DraftColumn("Ref"), DraftColumn("Text")))["action"] is None


def test_a_column_is_offered_with_what_stands_first_below_it() -> None:
    long = "A heading that is so long that there is no room for an example"
    view = form_columns(_draft(DraftColumn("Aim", None, "Survey every\nbuilding"), DraftColumn(long, None, "Ana")))
    (offered,) = [block["element"]["options"] for block in view["blocks"] if block.get("block_id") == "action"]
    assert [option["text"]["text"] for option in offered] == ["Aim – Survey every building", long]


def test_only_what_differs_from_what_was_read_is_told() -> None:
    draft = _draft()
    assert chosen(draft, _initial(draft)) == {}
    assert chosen(draft, {**_initial(draft), "recommendation": "0", "due": NONE, "other": "1"}) == {
        "recommendation": "Ref",
        "due": "",
    }


def test_a_column_that_there_is_no_room_for_stays_as_it_was_read() -> None:
    figures = [DraftColumn(f"Figure {at}") for at in range(120)]
    draft = _draft(DraftColumn("What we do", "action"), *figures, DraftColumn("When", "due"))
    assert chosen(draft, _initial(draft)) == {}


def test_columns_can_be_named_where_there_are_any_and_the_file_is_known() -> None:
    assert columns_button(_draft())
    assert not columns_button(kept(action()))
    assert not columns_button(replace(_draft(), file_id=None))


def test_a_document_without_a_plan_asks_for_the_column_of_the_actions() -> None:
    shown = no_plan(_draft(DraftColumn("Ref"), DraftColumn("Text")))
    assert labels(shown.blocks) == ["Say which column", "Cancel"]
    assert "say which column holds the actions" in seen(shown)
