"""A plan out of the ledger: as it stands, as it stood, and back in again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from plans.brag import Brag
from plans.documents import read_document
from plans.documents.writers import PlanRow, PlanTable, write
from plans.statuses import Status
from storage import history, settings
from storage.database import Database
from storage.exporting import plan_table
from storage.importing import import_draft
from storage.records import PlanRecord
from storage.rights import Actor, Refused
from tests.storage.house import MONDAY, TEAM, House, build

TODAY = MONDAY.date()
SHARED = Path(__file__).parents[2].parent / "shared" / "plans" / "docs"


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


def table_of(house: House, plan: PlanRecord | None = None, as_at: date | None = None) -> PlanTable:
    with house.database.read() as c:
        return plan_table(c, plan or house.plan, house.now, as_at)


def only(table: PlanTable) -> PlanRow:
    (row,) = table.rows
    return row


def test_a_row_holds_what_is_recorded_of_an_action(house: House) -> None:
    due = TODAY + timedelta(days=40)
    added = house.add(
        "Review the offer", recommendation="2", due_on=due, start_on=TODAY, owners=[house.robert, house.sandy]
    )
    house.later(days=1)
    with house.ledger(house.clair) as ledger:
        action = ledger.ask_new_date(added, due + timedelta(days=9), "waiting for HR").action
        ledger.report(action, status=Status.AT_RISK)
    table = table_of(house)
    assert (table.title, table.key, table.leads) == ("Learning Report", "LR", ("Clair Pyper",))
    assert table.as_at == TODAY + timedelta(days=1)
    assert [owner.name for owner in table.owners] == ["Robert Henderson", "Sandy Hopkins"]
    assert only(table) == PlanRow(
        id=added.id,
        ref="2.1",
        action="Review the offer",
        recommendation_number="2",
        recommendation="Promote an inclusive culture",
        owners=("Robert Henderson", "Sandy Hopkins"),
        owner_ids=(house.robert.id, house.sandy.id),
        first_owners=("Robert Henderson", "Sandy Hopkins"),
        start=TODAY,
        baseline_due=due,
        due=due + timedelta(days=9),
        status=Status.AT_RISK,
        brag=Brag.AMBER,
        last_note="waiting for HR",
    )


def test_a_past_day_shows_what_had_been_recorded_by_then(house: House) -> None:
    first = house.add("Review the offer", due_on=TODAY + timedelta(days=3))
    house.later(days=10)
    house.add("Write it up")
    third = house.add("Ask around")
    with house.ledger(house.clair) as ledger:
        ledger.complete(first, note="all of it")
        ledger.assign(third, [house.sandy.id])
    then = table_of(house, as_at=TODAY + timedelta(days=5))
    assert [(row.ref, row.status, row.brag, row.last_note) for row in then.rows] == [
        (first.ref, Status.NOT_STARTED, Brag.RED, None)
    ]
    now = table_of(house)
    assert [row.status for row in now.rows] == [Status.COMPLETED, Status.NOT_STARTED, Status.NOT_STARTED]
    assert now.rows[0].completed_on == TODAY + timedelta(days=10)
    assert now == table_of(house, as_at=TODAY + timedelta(days=10))
    assert (now.rows[2].owners, now.rows[2].first_owners) == (("Sandy Hopkins",), ("Robert Henderson",))


def test_a_note_taken_back_or_erased_is_not_the_last_one(house: House) -> None:
    action = house.add(due_on=TODAY + timedelta(days=30))
    for note in ("first", "second", "third"):
        with house.ledger(house.robert) as ledger:
            erased = ledger.annotate(ledger.load(action.id), note).entry_id
    assert erased
    with house.database.write() as c:
        history.erase_words(c, TEAM, erased)
    assert only(table_of(house)).last_note == "second"
    with house.ledger(house.robert) as ledger:
        ledger.annotate(ledger.load(action.id), "a slip")
    with house.ledger(house.robert) as ledger:
        ledger.undo()
    assert only(table_of(house)).last_note == "second"


def test_what_a_revision_notes_of_itself_is_nobodys_last_note(house: House) -> None:
    added = house.add("Review the offer")
    with house.ledger(house.clair) as ledger:
        ledger.report(added, note="waiting for HR")
    with house.ledger(house.clair, "import") as ledger:
        ledger.ask_new_date(ledger.load(added.id), TODAY + timedelta(days=60), "As in Draft 2.docx")
    assert only(table_of(house)).last_note == "waiting for HR"


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (TODAY + timedelta(days=1), "15 September 2026 is still to come: name a day up to today."),
        (date(2020, 3, 31), "Nothing had been recorded in Learning Report by 31 March 2020."),
    ],
)
def test_a_day_that_there_is_nothing_to_show_of_is_refused(house: House, day: date, sentence: str) -> None:
    house.add()
    with pytest.raises(Refused) as refused:
        table_of(house, as_at=day)
    assert str(refused.value) == sentence


def test_actions_without_a_recommendation_come_first_the_others_in_the_plans_order(house: House) -> None:
    with house.database.write() as c:
        settings.add_recommendations(c, house.plan, [("1", "Listen")])
    for title, number in [("One", "2"), ("Two", None), ("Three", "1"), ("Four", "2")]:
        house.add(f"{title} more thing", recommendation=number)
    assert [row.action.split()[0] for row in table_of(house).rows] == ["Two", "One", "Four", "Three"]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared plans are not here")
@pytest.mark.parametrize("kind", ["xlsx", "csv", "docx"])
def test_what_is_exported_imports_as_the_same_plan(house: House, kind: str) -> None:
    document = SHARED / "seed-002.md"
    actor = Actor(TEAM, None, "cli")
    draft = read_document(document.read_bytes(), document.name, today=TODAY)
    with house.database.write() as c:
        plan = import_draft(c, actor, settings.NewPlan("First", "A"), draft, house.now).plan
    out = table_of(house, plan)
    again = read_document(write(out, kind), f"plan.{kind}", today=TODAY)
    with house.database.write() as c:
        copy = import_draft(c, actor, settings.NewPlan("Second", "B"), again, house.now).plan
    back = table_of(house, copy)
    assert len(out.rows) == len(draft.actions) > 0
    assert [facts(row) for row in back.rows] == [facts(row) for row in out.rows]
    assert back.owners == out.owners


@pytest.mark.parametrize("kind", ["xlsx", "csv", "docx"])
def test_what_moved_comes_back_with_its_first_agreed_date(house: House, kind: str) -> None:
    due = TODAY + timedelta(days=40)
    once = house.add("Review the offer", due_on=due, owners=[house.robert])
    series = house.add("Report to the board", due_on=due, recurrence="monthly", owners=[house.sandy])
    with house.ledger(house.clair) as ledger:
        for action in (once, series):
            ledger.ask_new_date(action, due + timedelta(days=9), "waiting for HR")
    out = table_of(house)
    again = read_document(write(out, kind), f"plan.{kind}", today=TODAY)
    with house.database.write() as c:
        new = settings.NewPlan("Second", "B")
        imported = import_draft(c, Actor(TEAM, None, "cli"), new, again, house.now)
    assert [facts(row) for row in table_of(house, imported.plan).rows] == [facts(row) for row in out.rows]
    states = [action.state for action in imported.actions]
    assert [(state.baseline_due_on, state.moves) for state in states] == [(due, 1), (due, 1)]
    assert states[1].anchor_on == due


def facts(row: PlanRow) -> tuple[object, ...]:
    """All but what a copy cannot share: its ids, and the words of a date that has become one."""
    phrase = row.due_phrase if row.due is None else None
    return (
        row.ref,
        (row.recommendation_number, row.recommendation),
        (row.action, row.owners, row.last_note),
        (row.start, row.baseline_due, row.due, phrase, row.recurrence),
        (row.completed_on, row.status, row.brag),
    )
