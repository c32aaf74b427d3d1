"""A house for the tests of delivery: a workspace, a worker that delivers for it, and the Slack that it delivers to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from slack_sdk import WebClient
from sqlalchemy import Connection, insert, select

from jobs.delivery import Delivery
from jobs.pacing import Limits
from messages.rendered import Rendered
from storage.database import Database
from storage.models import Action, Workspace
from storage.outbox import Letter, LetterRow, plan_letter, read_letter
from tests.faulty_slack import FaultySlack

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def slack() -> Iterator[FaultySlack]:
    with FaultySlack() as slack:
        yield slack


class House:
    """A workspace in the database, a worker that delivers for it, and the Slack that it delivers to."""

    def __init__(self, database: Database, slack: FaultySlack) -> None:
        self.database = database
        self.slack = slack
        self.client: WebClient | Exception = slack.client()
        self.made: list[Delivery] = []
        self.delivery = self.another()
        with database.write() as c:
            for workspace_id in ("T1", "T2"):
                c.execute(insert(Workspace).values(id=workspace_id, name="Harbour", created_at=NOW))

    def another(self, limits: Limits | None = None, posters: int = 4) -> Delivery:
        name = f"w{len(self.made)}"
        made = Delivery(
            self.database, self.client_for, render, worker=name, posters=posters, limits=limits, rng=Random(1)
        )
        self.made.append(made)
        return made

    def client_for(self, workspace_id: str) -> WebClient:
        if isinstance(self.client, Exception):
            raise self.client
        return self.client

    def plan(self, key: str, to: str = "U1", at: datetime = NOW, **more: object) -> int:
        values = {"workspace_id": "T1", "kind": "nudge", "payload": {"text": key}, "priority": 1} | more
        with self.database.write() as c:
            letter_id = plan_letter(c, Letter(key=key, conversation=to, **values), at)
        assert letter_id is not None
        return letter_id

    def letter(self, letter_id: int) -> LetterRow:
        with self.database.read() as c:
            return read_letter(c, letter_id)

    def state(self, letter_id: int) -> tuple[str, str | None]:
        letter = self.letter(letter_id)
        return letter.state, letter.error


def render(c: Connection, letter: LetterRow, now: datetime) -> Rendered | None:
    """The payload's text and the titles of the actions that are still open; None where all of them are done."""
    if letter.payload.get("poison"):
        raise KeyError("poison")
    actions = c.execute(
        select(Action.id, Action.title, Action.status).where(Action.id.in_(letter.action_ids)).order_by(Action.id)
    ).all()
    open_ones = [action for action in actions if action.status != "completed"]
    if actions and not open_ones and letter.state != "sent":
        return None
    words = ", ".join([letter.payload["text"], *(f"{action.title} {action.status}" for action in actions)])
    shown = letter.payload.get("shows", letter.action_ids)
    return Rendered(words, [{"type": "section", "text": {"type": "mrkdwn", "text": words}}], tuple(shown))


@pytest.fixture
def house(database: Database, slack: FaultySlack) -> Iterator[House]:
    house = House(database, slack)
    yield house
    for delivery in house.made:
        delivery.close(lambda: NOW)
