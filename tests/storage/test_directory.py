"""What Slack says of a plan's channel, and what holds where it says nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from storage import queries
from storage.database import Database
from storage.directory import Directory
from storage.records import PlanRecord
from tests.storage.house import MONDAY, TEAM, House, build


class Slack:
    """Answers for one channel: public or private, or with an error (None: not at all)."""

    def __init__(self) -> None:
        self.private = False
        self.error: str | None = ""

    def conversations_info(self, *, channel: str, **_more: Any) -> dict[str, Any]:
        if self.error is None:
            raise OSError("no answer")
        if self.error:
            raise SlackApiError("refused", {"error": self.error})
        return {"channel": {"id": channel, "is_private": self.private}}


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


@pytest.fixture
def slack() -> Slack:
    return Slack()


def started(house: House, slack: Slack) -> Directory:
    """The directory of a process that has just started."""
    client: Any = slack
    return Directory(house.database, lambda _workspace: client)


def kept(house: House) -> PlanRecord:
    with house.database.read() as c:
        plan = queries.plan(c, TEAM, house.plan.id)
    assert plan is not None
    return plan


def test_what_slack_said_of_a_plans_channel_holds_after_a_restart(house: House, slack: Slack) -> None:
    slack.private = True
    assert started(house, slack).is_private_plan(kept(house), MONDAY)
    slack.error = None
    assert started(house, slack).is_private_plan(kept(house), MONDAY)
    slack.error, slack.private = "", False
    assert not started(house, slack).is_private_plan(kept(house), MONDAY)
    assert not kept(house).private


@pytest.mark.parametrize("error", ["channel_not_found", "missing_scope"])
def test_a_plan_whose_channel_the_bot_cannot_see_is_private(house: House, slack: Slack, error: str) -> None:
    directory = started(house, slack)
    assert not directory.is_private_plan(kept(house), MONDAY)
    slack.error = error
    assert directory.is_private_plan(kept(house), MONDAY + timedelta(minutes=11))
    assert started(house, slack).is_private_plan(house.plan, MONDAY)


@pytest.mark.parametrize("error", ["ratelimited", "internal_error", None])
def test_where_slack_gives_no_answer_a_plan_stays_as_it_was(house: House, slack: Slack, error: str | None) -> None:
    slack.error = error
    assert not started(house, slack).is_private_plan(kept(house), MONDAY)
    assert not kept(house).private
