"""App Home, kept fresh: what changed on the homes that are open is published again, within a second.

Any number of processes may do so: a lease keeps them from drawing one home at the same time, and a home that changes
while it is drawn is drawn once more.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from jobs.posting import ClientFor
from storage import homes
from storage.database import Database
from storage.homes import StaleHome
from storage.waiting import retry_after

LOOK = 0.4  # seconds between two looks
_AGAIN = timedelta(seconds=20)
_ROUNDS = 1_000

Draw = Callable[[StaleHome, datetime], tuple[str, dict[str, Any]]]
"""A home as it stands now: (home, now) → the person's Slack id and the view."""

log = structlog.get_logger(__name__)


class Homes:
    """Publishes what changed. `publish` is called from one thread at a time."""

    def __init__(self, database: Database, client_for: ClientFor, draw: Draw) -> None:
        self._database = database
        self._client_for = client_for
        self._draw = draw

    def run(self, clock: Callable[[], datetime], stopping: Event) -> None:
        """Look until it is time to stop; a fault is logged and looked at again."""
        while not stopping.wait(LOOK):
            try:
                self.publish_all(clock())
            except SQLAlchemyError as error:
                log.warning("homes could not be looked at", error=type(error).__name__)

    def publish_all(self, now: datetime) -> None:
        """Publish all that changed."""
        for _ in range(_ROUNDS):
            if not self.publish(now):
                return

    def publish(self, now: datetime) -> bool:
        """One step: take some homes that changed and publish them. True where there may be more."""
        with self._database.read() as c:
            if not homes.any_stale(c, now):
                return False
        with self._database.write() as c:
            taken = homes.claim(c, now)
        for home in taken:
            self._publish(home, now)
        return bool(taken)

    def _publish(self, home: StaleHome, now: datetime) -> None:
        again = None
        try:
            user, view = self._draw(home, now)
            self._client_for(home.workspace_id).views_publish(user_id=user, view=view)
        except Exception as error:  # one home that cannot be drawn or published must not hold up the others
            again = _wait_after(error)
            log.warning("a home was not published", error=type(error).__name__, again=again is not None)
        with self._database.write() as c:
            if again:
                homes.put_off(c, home, now + again)
            else:
                homes.published(c, home)


def _wait_after(error: Exception) -> timedelta | None:
    """How long until another try may do better; None where Slack refused the view itself."""
    if isinstance(error, SlackApiError) and error.response.status_code == 429:
        return timedelta(seconds=retry_after(error.response.headers, 1))
    refused = isinstance(error, SlackApiError) and error.response.status_code < 500
    return None if refused else _AGAIN
