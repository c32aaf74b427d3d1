"""A workspace of any size in seconds: people who are due a nudge, among up to a million open actions."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, cast, delete, insert, literal, select, text, true, update
from sqlalchemy.sql.selectable import CTE

from storage import people, settings, workspaces
from storage.base import table_of
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.models import Action, Assignment, OutboxItem, OutboxMessage, Person, Plan, PlanLead
from storage.rights import Actor
from tests.chaos.town import BUILT_AT, DUE_ON, NUDGED_AT, TEAM

EACH = 10  # actions of one person
IN_A_PLAN = 1_000  # actions
_LEAD = {"id": "ULEAD", "team_id": TEAM, "tz": "Europe/London", "real_name": "Leah Lead"}
_LATER = date(2027, 9, 30)
_MUCH_LATER = datetime(2027, 9, 10, 8, tzinfo=UTC)


def build(database: Database, actions: int, *, due: int = 1_000) -> None:
    """`actions` open ones (a multiple of ten times `due`). `due` people have one each that is due at `NUDGED_AT`.

    The first ten of each of those go through the ledger; the rest are copies, of other people, in which none is due.
    """
    with database.write() as c:
        plans = _first_block(c, due)
        _copy_block(c, actions // (due * EACH) - 1, due, plans)
    with database.write() as c:
        c.execute(text("ANALYZE"))


def _first_block(c: Connection, due: int) -> int:
    """How many plans it has."""
    workspaces.keep(c, TEAM, "Testtown", "UBOT", BUILT_AT)
    lead = people.keep_slack_user(c, TEAM, _LEAD, BUILT_AT)
    actor = Actor(TEAM, lead, "import")
    rows = [
        {"workspace_id": TEAM, "name": f"Person {n}", "slack_user_id": f"U{n}", "seen_at": BUILT_AT} for n in range(due)
    ]
    owners = list(c.execute(insert(Person).returning(Person.id), rows).scalars())
    together = IN_A_PLAN // EACH
    starts = range(0, due, together)
    for number, start in enumerate(starts):
        new = settings.NewPlan(f"Plan {number}", key=f"P{number}", channel_id=f"C{number}", lead_ids=[lead.id])
        plan = settings.create_plan(c, actor, new, BUILT_AT)
        mine = owners[start : start + together]
        soon = [NewAction(f"Due of {owner}", [owner], DUE_ON) for owner in mine]
        later = [NewAction(f"Action {n} of {owner}", [owner], _LATER) for owner in mine for n in range(1, EACH)]
        Ledger(c, actor, BUILT_AT).add_all(plan, soon + later, imported=True)
    return len(starts)


def _copy_block(c: Connection, copies: int, due: int, plans: int) -> None:
    """Rows with the first block's ids, moved on block by block."""
    if copies < 1:
        return
    first = select(literal(1).label("n")).cte("numbers", recursive=True)
    numbers = first.union_all(select(first.c.n + 1).where(first.c.n < copies))
    n = numbers.c.n
    nth = cast(n, Person.name.type)
    moved: dict[type[Any], dict[str, Any]] = {
        Person: {"id": Person.id + n * due, "slack_user_id": Person.slack_user_id + "." + nth},
        Plan: {"id": Plan.id + n * plans, "key": Plan.key + "B" + nth, "channel_id": None},
        PlanLead: {"plan_id": PlanLead.plan_id + n * plans},
        Action: {"id": Action.id + n * due * EACH, "plan_id": Action.plan_id + n * plans, "due_on": _LATER},
        Assignment: {
            "action_id": Assignment.action_id + n * due * EACH,
            "person_id": Assignment.person_id + n * due,
            "nudge_at": _MUCH_LATER,
        },
    }
    for model, changed in moved.items():
        _copy(c, model, numbers, changed)
    if c.dialect.name == "postgresql":
        for table in ("people", "plans", "actions"):
            c.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"))


def _copy(c: Connection, model: type[Any], numbers: CTE, changed: dict[str, Any]) -> None:
    table = table_of(model)
    columns = [
        literal(changed[column.name], column.type) if column.name in changed and _is_plain(changed[column.name])
        else changed.get(column.name, column)
        for column in table.columns
    ]  # fmt: skip
    rows = select(*columns).select_from(table).join(numbers, true())
    if model is Person:
        rows = rows.where(Person.slack_user_id != _LEAD["id"])
    c.execute(insert(table).from_select([column.name for column in table.columns], rows))


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, (date, datetime))


def rewind(database: Database) -> None:
    """As it was before the nudges were planned, so that they can be planned again."""
    with database.write() as c:
        c.execute(delete(OutboxItem))
        c.execute(delete(OutboxMessage))
        due = Assignment.action_id.in_(select(Action.id).where(Action.due_on == DUE_ON))
        c.execute(update(Assignment).where(due).values(nudge_at=NUDGED_AT, nudged_on=None, told=False))
    if database.is_sqlite:  # what this wrote goes into the file now, and not in the middle of what is measured
        connection = database.engine.raw_connection()
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
