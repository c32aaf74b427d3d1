"""How a database goes about each query, for tests that ask whether it walks over what is stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.database import Database


@contextmanager
def query_plans(database: Database) -> Iterator[list[str]]:
    """Each statement that is run meanwhile, with the database's plan for it below."""
    found: list[str] = []

    def explain(c: Any, cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH")) and "advisory" not in statement:
            inner = c.connection.driver_connection.cursor()
            prefix = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "
            inner.execute(prefix + statement, parameters[0] if many else parameters)
            found.append(statement + "\n" + "\n".join(str(row) for row in inner.fetchall()))

    event.listen(database.engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(database.engine, "before_cursor_execute", explain)


def scans_of(plan: str, table: str) -> list[str]:
    """The steps of a plan that walk over a whole table, or over a whole index of it."""
    return re.findall(rf"SCAN {table}\b.*|Seq Scan on {table}\b.*", plan)
