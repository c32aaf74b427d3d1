"""Rows straight into the tables, for tests of what stands upon them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import Connection, insert

from storage.models import Action, Plan

_DAY = date(2026, 1, 5)
_AT = datetime(2026, 1, 5, 9, tzinfo=UTC)


def add_actions(c: Connection, count: int, workspace_id: str = "T1") -> list[int]:
    """A plan with `count` open actions; gives their ids."""
    plan_id = c.execute(
        insert(Plan)
        .values(workspace_id=workspace_id, key="HP", title="Harbour plan", remind=[14, 7, 1], created_at=_AT)
        .returning(Plan.id)
    ).scalar_one()
    rows = [
        {
            "workspace_id": workspace_id,
            "plan_id": plan_id,
            "ref": f"1.{number}",
            "position": number,
            "title": f"Action {number}",
            "status": "not_started",
            "status_on": _DAY,
            "occurrence": 1,
            "moves": 0,
            "verified": False,
            "added_on": _DAY,
        }
        for number in range(1, count + 1)
    ]
    return list(c.execute(insert(Action).returning(Action.id), rows).scalars())
