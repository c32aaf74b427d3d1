"""Both databases behind the one door."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from storage.database import Database
from storage.models import Workspace

T = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("turn", range(2))
def test_each_test_starts_with_an_empty_migrated_database(database: Database, turn: int) -> None:
    assert database.is_migrated()
    with database.write() as connection:
        assert connection.execute(select(Workspace.id)).all() == []
        connection.execute(insert(Workspace).values(id="T1", name="Harbour", created_at=T))
    with database.read() as connection:
        assert connection.execute(select(Workspace.created_at)).scalar_one() == T


def test_an_exception_takes_the_whole_write_back(database: Database) -> None:
    def write_and_fail() -> None:
        with database.write() as connection:
            connection.execute(insert(Workspace).values(id="T1", name="Harbour", created_at=T))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    with database.read() as connection:
        assert connection.execute(select(Workspace.id)).all() == []
