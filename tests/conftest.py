"""What every test may use: `database` runs a test twice, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from storage.database import Database
from tests.chromium import chromium_path, headless
from tests.postgres import Postgres, running_postgres

# How long an example takes says more about what else the machine is doing than about the program.
settings.register_profile("leadline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("leadline")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running_postgres())
        except Exception as error:  # whatever it was, these tests cannot say that PostgreSQL works
            pytest.fail(f"PostgreSQL did not start: {type(error).__name__}: {error}", pytrace=False)
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "leadline.db"
    database = Database.open(f"sqlite:///{path}")
    database.migrate()
    database.close()
    return path


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """The URL of an empty, migrated SQLite file of this test's own."""
    path = tmp_path / "leadline.db"
    shutil.copyfile(migrated_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """The URL of an empty, migrated PostgreSQL database of this test's own."""
    url = postgres.create()
    yield url
    postgres.drop(url)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty, migrated database: the test runs on SQLite and on PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty, migrated database: the test runs on SQLite and on PostgreSQL."""
    database = Database.open(database_url)
    yield database
    database.close()


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    """An empty, migrated SQLite database, for tests in which the engine makes no difference."""
    database = Database.open(sqlite_url)
    yield database
    database.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Headless Chromium; tests that want it are skipped where there is none.

    For a module, not longer: Playwright keeps an event loop in the main thread, which others may need.
    """
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: the page is not tested.")
    if chromium_path() is None:
        pytest.skip("There is no Chromium here, so the page is not tested.")
    with headless() as opened:
        yield opened


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page of its own for each test. An error in the page's script fails the test."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    opened.set_default_timeout(8000)
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    yield opened
    context.close()
    assert problems == []
