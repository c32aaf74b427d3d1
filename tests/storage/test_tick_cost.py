"""A tick costs what is due, not what is stored: none of its queries walks over a table that grows."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select, text

from jobs.ticking import plan_all
from storage import queries, schedules, settings
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.models import OutboxMessage, Person, Received, Request
from storage.rights import Actor
from tests.bench import crowd
from tests.chaos.town import NUDGED_AT, TEAM
from tests.query_plans import query_plans, scans_of

LARGE = "actions assignments people requests received".split()
# PostgreSQL rightly reads a table of a page or two at once; SQLite takes the index wherever there is one.
GROWING = [*LARGE, *"plans recommendations plan_leads entries outbox digests digest_issues drafts workspaces".split()]
DUE = 10


@pytest.fixture
def town(database: Database) -> Database:
    """Fifteen thousand open actions of which ten are due a nudge, one is late without a word and one waits for a
    decision; a digest that is due; and statistics, by which the database knows how much there is of everything."""
    crowd.build(database, 15_000, due=DUE)
    with database.write() as c:
        c.execute(insert(Person), [{"workspace_id": TEAM, "name": f"Somebody {n}"} for n in range(5_000)])
        lead = queries.person_by_slack(c, TEAM, "ULEAD")
        assert lead is not None
        actor = Actor(TEAM, lead, "command")
        news = [settings.NewPlan(f"Small {n}", channel_id=f"CS{n}", lead_ids=[lead.id]) for n in range(100)]
        small, *others = [settings.create_plan(c, actor, new, NUDGED_AT) for new in news]
        schedules.schedule_digest(c, small, "C0", 0, 9, 0, NUDGED_AT - timedelta(days=3))
        for plan in others:
            schedules.schedule_digest(c, plan, "C1", 4, 9, 0, NUDGED_AT)
        ledger = Ledger(c, actor, NUDGED_AT - timedelta(days=30))
        late = ledger.add(small, NewAction("Late", due_on=date(2026, 8, 25))).action
        asked = {"workspace_id": TEAM, "plan_id": small.id, "action_id": late.id, "kind": "new_date"}
        asked |= {"asked_by": ledger.actor.person_id, "asked_at": NUDGED_AT}
        c.execute(insert(Request), [{**asked, "state": "approved", "remind_at": None} for _ in range(2_000)])
        c.execute(insert(Request), [{**asked, "state": "open", "remind_at": NUDGED_AT}])
        c.execute(insert(Received), [{"workspace_id": TEAM, "id": str(n), "at": NUDGED_AT} for n in range(2_000)])
    with database.write() as c:
        c.execute(text("ANALYZE"))
    return database


def walks(database: Database, plans: list[str]) -> list[str]:
    """The query plans that walk over a table."""
    tables = GROWING if database.is_sqlite else LARGE
    return [plan for plan in plans if any(scans_of(plan, table) for table in tables)]


def test_no_query_of_a_tick_walks_over_a_table_that_grows(town: Database) -> None:
    with query_plans(town) as found:
        plan_all(town, NUDGED_AT)
    with town.read() as c:
        kinds = Counter(c.execute(select(OutboxMessage.kind)).scalars())
    assert kinds["nudge"] == DUE  # and so the plans are those of a tick that has something to do
    assert kinds["escalation"] == kinds["digest"] == 1
    assert walks(town, found) == []


def test_an_idle_tick_is_one_query(town: Database) -> None:
    plan_all(town, NUDGED_AT)
    with query_plans(town) as found:
        plan_all(town, NUDGED_AT + timedelta(seconds=30))
    assert len(found) == 1, "\n".join(found)
    assert walks(town, found) == []
