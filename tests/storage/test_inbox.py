"""Requests are handled once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage import inbox
from storage.database import Database

NOW = datetime(2026, 9, 14, 9, tzinfo=UTC)


def test_a_request_is_new_once_in_each_workspace(database: Database) -> None:
    with database.write() as c:
        assert inbox.first_time(c, "T1", "Ev1", NOW)
        assert not inbox.first_time(c, "T1", "Ev1", NOW)
        assert inbox.first_time(c, "T2", "Ev1", NOW)


def test_what_fails_is_not_noted_so_that_a_retry_is_handled(database: Database) -> None:
    try:
        with database.write() as c:
            inbox.first_time(c, "T1", "Ev1", NOW)
            raise RuntimeError
    except RuntimeError:
        pass
    with database.write() as c:
        assert inbox.first_time(c, "T1", "Ev1", NOW)


def test_requests_are_forgotten_after_two_days(database: Database) -> None:
    with database.write() as c:
        inbox.first_time(c, "T1", "Ev1", NOW)
        inbox.forget_old(c, NOW + timedelta(days=3))
        assert inbox.first_time(c, "T1", "Ev1", NOW)
