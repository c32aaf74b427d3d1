"""Delivery costs what is due, not what is stored: every query of it goes along an index."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text

from storage import outbox
from storage.database import Database
from storage.models import OutboxItem, OutboxMessage, Workspace
from tests.plans_in_storage import add_actions
from tests.query_plans import query_plans, scans_of

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
STORED = 20_000
OF_WHAT_WAITS = "USING (COVERING )?INDEX ix_outbox_(due|refresh|undelivered)"  # partial: to scan them is cheap


@pytest.fixture
def full(database: Database) -> Database:
    """An outbox with a long past in two workspaces, and little that is due."""
    with database.write() as c:
        for workspace_id in ("T1", "T2"):
            c.execute(insert(Workspace).values(id=workspace_id, name="Harbour", created_at=NOW))
        actions = add_actions(c, 1_000)
        old = [_row(number, "sent", NOW - timedelta(hours=number)) for number in range(STORED)]
        new = [_row(STORED + number, "waiting", NOW) for number in range(5)]
        stale = [_row(STORED + 5, "sent", NOW) | {"refresh_at": NOW}]
        c.execute(insert(OutboxMessage), [row | {"refresh_at": row.get("refresh_at")} for row in old + new + stale])
        items = [{"outbox_id": 1 + n, "action_id": actions[n % 1_000]} for n in range(STORED)]
        c.execute(insert(OutboxItem), items)
    if not database.is_sqlite:
        with database.write() as c:
            c.execute(text("ANALYZE"))
    return database


def _row(number: int, state: str, at: datetime) -> dict[str, Any]:
    return {
        "workspace_id": f"T{number % 2 + 1}",
        "key": str(number),
        "kind": "nudge",
        "priority": 1,
        "conversation": f"U{number % 500}",
        "payload": {},
        "state": state,
        "due_at": at,
        "created_at": at,
        "tried_at": at if state == "sent" else None,
        "channel": f"D{number % 500}" if state == "sent" else None,
        "ts": f"{number}.1" if state == "sent" else None,
    }


def hot_paths(c: Connection) -> None:
    outbox.workspaces_waiting(c, NOW)
    outbox.workspaces_stale(c, NOW)
    outbox.next_try(c, NOW, NOW + timedelta(seconds=1))
    outbox.hold_pace(c, "T1", NOW)
    outbox.claim(c, "T1", NOW, worker="w", limit=8)
    outbox.claim_refresh(c, "T1", NOW, worker="w", limit=8)
    outbox.mark_stale(c, 3, NOW)
    outbox.letter_at(c, "T1", "D1", "1.1")
    outbox.undelivered(c, "T1", NOW - timedelta(days=90))
    outbox.digest_given_up(c, "T1", 1, NOW - timedelta(days=90))
    outbox.counts(c)


def test_no_query_of_delivery_scans_the_outbox(full: Database) -> None:
    with query_plans(full) as found, full.write() as c:
        hot_paths(c)
    assert len(found) > 15
    for plan in found:
        scans = scans_of(plan, "outbox") + scans_of(plan, "outbox_items")
        assert all(re.search(OF_WHAT_WAITS, scan) for scan in scans), plan
