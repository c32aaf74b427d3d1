"""The town, on SQLite and on PostgreSQL. Its plan is imported once; each test has a copy of that database."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.town import Town, found
from tests.acceptance.town import town as built
from tests.postgres import Postgres


@pytest.fixture(scope="session")
def migrated_sqlite(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("found") / "leadline.db"
    shutil.copyfile(migrated_sqlite, path)
    found(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def found_postgres(postgres: Postgres) -> str:
    url = postgres.create()
    found(url)
    return url


@pytest.fixture
def postgres_url(postgres: Postgres, found_postgres: str) -> Iterator[str]:
    url = postgres.create(like=found_postgres)
    yield url
    postgres.drop(url)


@pytest.fixture
def town(database_url: str) -> Iterator[Town]:
    with built(database_url) as here:
        yield here
