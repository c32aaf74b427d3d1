"""Adding many actions at once is adding them one after the other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, select

from plans.statuses import Status
from storage import history, people, queries, settings
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.models import Action, Assignment, Entry, Evidence, Home, OutboxMessage, Workspace
from storage.records import PlanRecord
from storage.rights import Actor, Refused
from storage.writing import Change
from tests.storage.house import MONDAY, TEAM, House, build, replayed

DUE = date(2026, 9, 30)


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


def a_plan(house: House, key: str) -> PlanRecord:
    with house.database.write() as c:
        new = settings.NewPlan(f"Plan {key}", key=key, lead_ids=[house.clair.id])
        plan = settings.create_plan(c, Actor(TEAM, house.clair, "command"), new, MONDAY)
        settings.add_recommendations(c, plan, [("2", "Promote an inclusive culture")])
    return plan


def all_kinds(house: House) -> list[NewAction]:
    """One of each that a document brings, and one that a message became."""
    robert, sandy = house.robert.id, house.sandy.id
    return [
        NewAction("Review the offer", [robert], DUE, recommendation="2"),
        NewAction("Name a lead", [robert, sandy, robert], DUE, recommendation="2"),
        NewAction("Under its own number", [sandy], DUE, ref="2.4", recommendation="2", start_on=house.today),
        NewAction("The next under 2", [sandy], date(2026, 9, 10), recommendation="2", note="late already"),
        NewAction("Minutes", [house.clair.id], recurrence="monthly", due_phrase="Monthly"),
        NewAction("Done before", [robert], DUE, status=Status.COMPLETED, completed_on=date(2026, 9, 1)),
        NewAction("Nobody's", due_phrase="When there is time", question="no date: 'When there is time'"),
        NewAction("From a message", [robert], DUE, source="https://example.org/archives/C1/p1"),
    ]


def add(house: House, plan: PlanRecord, *, at_once: bool, imported: bool) -> list[Change]:
    source = "import" if imported else "command"
    with house.database.write() as c:
        ledger = Ledger(c, Actor(TEAM, house.clair, source, batch="b"), house.now)
        if at_once:
            return ledger.add_all(plan, all_kinds(house), imported=imported)
        return [ledger.add(plan, new, imported=imported) for new in all_kinds(house)]


NAMES_OF_ROWS = {
    "id",
    "plan_id",
    "action_id",
    "entry_id",
    "recommendation_id",
    "hash",
    "words_digest",
    "outbox_id",
    "key",
}


def rows_of(house: House, plan: PlanRecord) -> dict[str, list[dict[str, Any]]]:
    """All that stands in the tables of a plan's actions, without what names the rows themselves."""
    mine = select(Action.id).where(Action.plan_id == plan.id)
    wanted = {
        "actions": select(Action.__table__).where(Action.plan_id == plan.id).order_by(Action.position),
        "shares": select(Action.ref, Assignment.__table__)
        .join(Action, Action.id == Assignment.action_id)
        .where(Action.plan_id == plan.id)
        .order_by(Action.position, Assignment.rank),
        "entries": select(Entry.__table__).where(Entry.action_id.in_(mine)).order_by(Entry.seq),
        "evidence": select(Evidence.__table__).where(Evidence.action_id.in_(mine)).order_by(Evidence.id),
    }
    with house.database.read() as c:
        return {
            name: [
                {column: without_salt(value) for column, value in row.items() if column not in NAMES_OF_ROWS}
                for row in c.execute(statement).mappings()
            ]
            for name, statement in wanted.items()
        }


def without_salt(value: Any) -> Any:
    """The words of an entry without their salt, and its state without a row's id: the plans have their own."""
    if not isinstance(value, dict):
        return value
    return {name: part for name, part in value.items() if name not in ("salt", "recommendation_id")}


def letters_of(house: House, changes: list[Change]) -> list[tuple[int | None, str]]:
    """Who is told of which action."""
    refs = {change.action.id: change.action.ref for change in changes}
    with house.database.read() as c:
        rows = c.execute(select(OutboxMessage.person_id, OutboxMessage.payload).order_by(OutboxMessage.id)).all()
    return [(row.person_id, refs[row.payload["action_id"]]) for row in rows if row.payload.get("action_id") in refs]


@pytest.mark.parametrize("imported", [True, False])
def test_many_at_once_leave_the_same_rows_as_one_after_the_other(house: House, imported: bool) -> None:
    one, many = a_plan(house, "ONE"), a_plan(house, "MANY")
    singly = add(house, one, at_once=False, imported=imported)
    together = add(house, many, at_once=True, imported=imported)
    assert rows_of(house, many) == rows_of(house, one)
    assert [change.action.ref for change in together] == ["2.1", "2.2", "2.4", "2.3", "1", "2", "3", "4"]
    told = letters_of(house, together)
    assert told == letters_of(house, singly)
    assert bool(told) is not imported


def test_what_was_added_at_once_replays_and_its_chain_holds(house: House) -> None:
    plan = a_plan(house, "MANY")
    changes = add(house, plan, at_once=True, imported=True)
    with house.database.read() as c:
        assert history.verify(c, plan.id) == history.Verdict(len(changes) + 1, 0, None)
        for change in changes:
            assert replayed(c, change.action.id) == change.action.state
            assert [entry.id for entry in queries.history(c, TEAM, change.action.id)] == [change.entry_id]


def test_each_owner_has_the_next_nudge_from_the_start(house: House) -> None:
    changes = add(house, a_plan(house, "MANY"), at_once=True, imported=True)
    with house.database.read() as c:
        dated = {
            change.action.ref: c.execute(
                select(Assignment.nudge_at).where(Assignment.action_id == change.action.id)
            ).scalars().all()
            for change in changes
        }  # fmt: skip
    assert all(at > house.now for ref in ("2.1", "2.2", "2.3", "2.4", "1", "4") for at in dated[ref])
    assert dated["2"] == [None]  # closed
    assert dated["3"] == []


def test_one_that_is_refused_keeps_the_others_out(house: House) -> None:
    with pytest.raises(Refused, match="There is a 2"), house.ledger(house.clair) as ledger:
        ledger.add_all(house.plan, [NewAction("One", ref="2.1"), NewAction("Two", ref="2.1")])
    with house.database.read() as c:
        assert c.execute(select(Action.id)).all() == []


def test_where_what_is_refused_is_asked_for_the_others_are_added(house: House) -> None:
    refused: list[Refused] = []
    with house.ledger(house.clair) as ledger:
        news = [NewAction("One"), NewAction("  "), NewAction("Three", note="x" * 20_000), NewAction("Four")]
        changes = ledger.add_all(house.plan, news, refused=refused)
    assert [change.action.ref for change in changes] == ["1", "2"]
    assert [str(refusal)[:20] for refusal in refused] == ["An action needs a fe", "That is longer than "]
    with house.database.read() as c:
        assert history.verify(c, house.plan.id).fault is None


def test_nothing_to_add_writes_nothing(house: House) -> None:
    with house.ledger(house.clair) as ledger:
        assert ledger.add_all(house.plan, []) == []


def test_an_owner_of_another_workspace_is_refused(house: House) -> None:
    with house.database.write() as c:
        c.execute(insert(Workspace).values(id="T2", name="Another", created_at=MONDAY))
        stranger = people.Naming(c, "T2").person("Somebody Else")
    with pytest.raises(Refused, match="not there"), house.ledger(house.clair) as ledger:
        ledger.add(house.plan, NewAction("One", [stranger.id]))


def test_the_home_of_each_owner_is_marked_once(house: House) -> None:
    with house.database.write() as c:
        rows = [{"person_id": person.id, "workspace_id": TEAM, "opened_at": house.now, "changed": 1, "shown": 1}
                for person in (house.robert, house.sandy)]  # fmt: skip
        c.execute(insert(Home), rows)
    add(house, a_plan(house, "MANY"), at_once=True, imported=True)
    with house.database.read() as c:
        assert c.execute(select(Home.changed)).scalars().all() == [2, 2]


def test_many_cost_a_few_statements_and_not_a_few_each(house: House) -> None:
    def statements(count: int) -> int:
        seen: list[str] = []
        news = [NewAction(f"No. {n}", [house.robert.id], DUE + timedelta(days=n)) for n in range(count)]
        event.listen(house.database.engine, "before_cursor_execute", lambda *told: seen.append(told[2]))
        with house.ledger(house.clair, "import") as ledger:
            ledger.add_all(house.plan, news, imported=True)
        return len(seen)

    assert statements(200) <= statements(1) + 2
