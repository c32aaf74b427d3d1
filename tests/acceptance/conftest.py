"""The town, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.acceptance.town import Town
from tests.acceptance.town import town as built


@pytest.fixture
def town(database_url: str) -> Iterator[Town]:
    with built(database_url) as here:
        yield here
