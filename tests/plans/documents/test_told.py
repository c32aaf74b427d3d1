"""What a person says that a column holds goes before what was read from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from plans.documents import HELD, Draft, DraftColumn, NoPlanFound, UnreadableDocument, read_document
from plans.documents import read_document_apart as apart

TODAY = date(2026, 9, 1)
_MISLEADING = """\
| Issue | Planned effect | What we do about it | For whom | Lead | Other lead | When | Reviewed |
|---|---|---|---|---|---|---|---|
| Leaks | Install gauges in tanks | Rain is kept out | Tenants | Ana Ruiz | Ben Ode | 1 May 2027 | 2 June 2026 |
| Leaks | Replace the north roof | Nobody slips again | Staff | Joan Pett | Carl Moss | 3 May 2027 | 4 June 2026 |
| Noise | Review the night rota | Neighbours sleep well | Street | Ana Ruiz | Ben Ode | 5 May 2027 | 6 June 2026 |
"""
_NO_PLAN = """\
| Thing | Colour | Where |
|---|---|---|
| Chairs for the hall | Brown | Attic |
| Paint for the hall | Green | Cellar |
"""


def _read(text: str, told: Mapping[str, str] = {}) -> Draft:
    return read_document(text.encode(), "plan.md", today=TODAY, told=told)


def _held(draft: Draft) -> dict[str | None, str]:
    return {column.holds: column.heading for column in draft.columns}


def test_a_draft_says_which_column_was_read_as_what() -> None:
    draft = _read(_MISLEADING)
    assert [column.heading for column in draft.columns][:3] == ["Issue", "Planned effect", "What we do about it"]
    assert _held(draft)["owner"] == "Lead"
    assert _held(draft)["due"] == "When"
    assert set(_held(draft)) - {None} <= set(HELD)
    assert draft.columns[1].example == "Install gauges in tanks"


@pytest.mark.parametrize(
    ("kind", "heading", "field", "found"),
    [
        ("action", "Planned effect", "action", "Install gauges in tanks"),
        ("action", "What we do about it", "action", "Rain is kept out"),
        ("recommendation", "For whom", "recommendation", "Tenants"),
        ("recommendation", "", "recommendation", None),
        ("owner", "Other lead", "owners", ("Ben Ode",)),
        ("owner", "", "owners", ()),
        ("due", "Reviewed", "due", date(2026, 6, 2)),
        ("due", "", "due", None),
        ("start", "Reviewed", "start", date(2026, 6, 2)),
        ("revised", "Reviewed", "due", date(2026, 6, 2)),
        ("completed", "Reviewed", "completed_on", date(2026, 6, 2)),
    ],
)
def test_a_column_holds_what_a_person_says(kind: str, heading: str, field: str, found: object) -> None:
    told = {kind: heading}
    draft = _read(_MISLEADING, told)
    assert getattr(draft.actions[0], field) == found
    assert draft.told == told
    assert _held(draft).get(kind, "") == heading


def test_a_status_is_read_where_a_person_says() -> None:
    text = _MISLEADING.replace("Tenants", "Delayed").replace("For whom", "Word of the day")
    assert _read(text, {"status": "Word of the day"}).actions[0].status == "delayed"
    assert _read(text, {"status": ""}).actions[0].status is None


def test_what_a_column_was_read_as_before_it_is_no_more() -> None:
    action = _read(_MISLEADING, {"recommendation": "Lead"}).actions[0]
    assert (action.recommendation, action.owners) == ("Ana Ruiz", ())


def test_a_table_is_a_plan_where_a_person_says_which_column_holds_the_actions() -> None:
    with pytest.raises(NoPlanFound) as refused:
        _read(_NO_PLAN)
    assert [column.heading for column in refused.value.columns] == ["Thing", "Colour", "Where"]
    draft = _read(_NO_PLAN, {"action": "Thing", "owner": "Where"})
    assert [(one.action, one.owners) for one in draft.actions] == [
        ("Chairs for the hall", ("Attic",)),
        ("Paint for the hall", ("Cellar",)),
    ]


def test_titles_above_headings_that_a_person_names_are_passed_over() -> None:
    rows = ("Hall register,,", "Made by the clerk,,", "Thing,Colour,Where", "Chairs for the hall,Brown,Attic")
    draft = read_document("\n".join(rows).encode(), "list.csv", today=TODAY, told={"action": "Thing"})
    assert [one.action for one in draft.actions] == ["Chairs for the hall"]


def test_columns_without_a_heading_or_with_the_same_one_have_a_number() -> None:
    text = (
        "| Action | Date | Date |  |\n|---|---|---|---|\n"
        "| Write the policy | 1 May 2027 | 2 May 2027 | Ana Ruiz |\n"
        "| Train the staff | 3 May 2027 | 4 May 2027 | Ben Ode |\n"
    )
    headings = [column.heading for column in _read(text).columns]
    assert headings == ["Action", "Date", "Date (2)", "Column 4"]
    assert _read(text, {"due": "Date (2)"}).actions[0].due == date(2027, 5, 2)
    assert _read(text, {"owner": "Column 4"}).actions[0].owners == ("Ana Ruiz",)


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnreadableDocument, match=r"no column Deadline: its columns are Thing, Colour, Where\.$"):
        _read(_NO_PLAN, {"due": "Deadline"})
    with pytest.raises(UnreadableDocument, match=r"no column Deadline: it has no table of which"):
        _read("# Plan\n\nNothing yet.", {"due": "Deadline"})


def test_a_column_is_named_once_and_the_actions_have_one() -> None:
    with pytest.raises(UnreadableDocument, match=r"^The column Thing is named twice: a column holds one thing\.$"):
        _read(_NO_PLAN, {"action": "Thing", "owner": "Thing"})
    with pytest.raises(UnreadableDocument, match=r"^The actions need a column: name one\.$"):
        _read(_MISLEADING, {"action": ""})


def test_headings_in_two_rows_are_named_together() -> None:
    rows = (
        "Issue,Action,Result,Lead,Timescale,",
        ",,,,Start,Finish",
        "Leaks,Install gauges in tanks,Rain is kept out,Ana Ruiz,1 May 2027,3 June 2027",
        "Noise,Review the night rota,Neighbours sleep well,Ben Ode,2 May 2027,4 June 2027",
    )
    document = "\n".join(rows).encode()
    plain = read_document(document, "plan.csv", today=TODAY)
    assert [column.heading for column in plain.columns][-2:] == ["Timescale Start", "Timescale Finish"]
    told = {"action": "Result", "due": "Timescale Finish"}
    first, second = read_document(document, "plan.csv", today=TODAY, told=told).actions
    assert (first.action, first.start, first.due) == ("Rain is kept out", date(2027, 5, 1), date(2027, 6, 3))
    assert second.due == date(2027, 6, 4)


def test_what_is_said_makes_headings_of_no_row_that_holds_the_same_words() -> None:
    other = "\n## More\n\n| Action | Lead | When |\n|---|---|---|\n| Planned effect | Joan Pett | 7 May 2027 |\n"
    actions = _read(_MISLEADING + other, {"action": "Planned effect"}).actions
    assert [one.action for one in actions[-2:]] == ["Review the night rota", "Planned effect"]
    assert actions[-1].due == date(2027, 5, 7)


def test_no_other_table_becomes_a_plan_where_one_has_the_column() -> None:
    figures = "\n## Figures\n\n| Planned effect | Now |\n|---|---|\n| 12 leaks a year | 14 |\n| 3 falls a year | 5 |\n"
    assert len(_read(_MISLEADING + figures, {"action": "Planned effect"}).actions) == 3


def test_a_table_without_headings_has_numbered_columns() -> None:
    rows = (
        ("1", "Repaint the hall by hand", "Ana Ruiz", "Carl Moss", "1 May 2027"),
        ("2", "Mend the floor of the stage", "Ben Ode", "Ben Ode", "2 May 2027"),
    )
    cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    document = f"<table>{cells}</table>".encode()
    draft = read_document(document, "plan.html", today=TODAY)
    assert {column.holds: column.heading for column in draft.columns}["action"] == "Column 2"
    told = read_document(document, "plan.html", today=TODAY, told={"owner": "Column 4"})
    assert [one.owners for one in told.actions] == [("Carl Moss",), ("Ben Ode",)]


def test_the_dates_beside_owners_stay_where_others_own() -> None:
    text = (
        "| Action | Lead and deadline | Contact |\n|---|---|---|\n"
        "| Install gauges in tanks | Ana Ruiz, 1 May 2027 | Carl Moss |\n"
        "| Replace the north roof | Ben Ode, 3 May 2027 | Carl Moss |\n"
    )
    assert [(one.owners, one.due) for one in _read(text, {"owner": "Contact"}).actions] == [
        (("Carl Moss",), date(2027, 5, 1)),
        (("Carl Moss",), date(2027, 5, 3)),
    ]


def test_the_owners_beside_dates_stay_where_another_column_is_due() -> None:
    text = (
        "| Action | Lead and deadline | Reviewed |\n|---|---|---|\n"
        "| Install gauges in tanks | Ana Ruiz, 1 May 2027 | 2 June 2027 |\n"
        "| Replace the north roof | Ben Ode, 3 May 2027 | 4 June 2027 |\n"
    )
    assert [(one.owners, one.due) for one in _read(text, {"due": "Reviewed"}).actions] == [
        (("Ana Ruiz",), date(2027, 6, 2)),
        (("Ben Ode",), date(2027, 6, 4)),
    ]


def test_a_recommendation_that_is_named_goes_before_the_heading_above() -> None:
    text = "# Plan\n\n## Recommendation 1: Keep dry\n\n" + _MISLEADING
    assert _read(text, {"recommendation": "For whom"}).actions[0].recommendation == "Tenants"


def test_a_plan_stays_one_without_the_column_that_made_it_one() -> None:
    text = "| Action | Lead |\n|---|---|\n| Install gauges in tanks | Ana Ruiz |\n| Replace the roof | Ben Ode |\n"
    assert [one.owners for one in _read(text, {"owner": ""}).actions] == [(), ()]


def test_any_column_of_a_wide_table_can_be_named() -> None:
    headings = ["Action", "Lead", *(f"Figure {at}" for at in range(90)), "Until"]
    row = ["Install gauges in tanks", "Ana Ruiz", *["7"] * 90, "1 May 2027"]
    document = "\n".join([",".join(headings), ",".join(row), ",".join(row)]).encode()
    assert read_document(document, "plan.csv", today=TODAY, told={"due": "Until"}).actions[0].due == date(2027, 5, 1)


def test_what_is_said_of_one_table_s_columns_leaves_the_others() -> None:
    other = "\n## More\n\n| Action | Lead officer | Due |\n|---|---|---|\n| Paint the hall | Joan Pett | 7 May 2027 |\n"
    actions = _read(_MISLEADING + other, {"action": "Planned effect", "due": "Reviewed"}).actions
    assert [one.due for one in actions if one.action == "Paint the hall"] == [date(2027, 5, 7)]
    assert actions[0].due == date(2026, 6, 2)


def test_a_process_apart_is_told_the_same_and_says_the_same() -> None:
    told = {"action": "Planned effect", "due": "Reviewed"}
    assert apart(_MISLEADING.encode(), "plan.md", today=TODAY, told=told) == _read(_MISLEADING, told)
    with pytest.raises(NoPlanFound) as refused:
        apart(_NO_PLAN.encode(), "plan.md", today=TODAY)
    assert refused.value.columns[0] == DraftColumn("Thing", None, "Chairs for the hall")
