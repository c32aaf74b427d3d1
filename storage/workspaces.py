"""The workspaces that the app is installed in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from storage.models import Workspace


def keep(c: Connection, workspace_id: str, name: str, bot_user_id: str | None, now: datetime) -> None:
    """Note a workspace."""
    known = c.execute(select(Workspace.id).where(Workspace.id == workspace_id)).scalar_one_or_none()
    facts = {"name": name, "bot_user_id": bot_user_id}
    if known:
        c.execute(update(Workspace).where(Workspace.id == workspace_id).values(**facts))
    else:
        c.execute(insert(Workspace).values(id=workspace_id, created_at=now, **facts))
