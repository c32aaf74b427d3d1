"""The directory: everybody is found within Slack's limits, however many they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from slack_sdk.errors import SlackApiError
from sqlalchemy import event, func, select

from storage import workspaces
from storage.database import Database
from storage.directory import Directory
from storage.models import Person
from tests.faulty_slack import BUSY, DOWN, Fault, FaultySlack
from tests.storage.house import MONDAY

PEOPLE = 1_200  # two pages
LIST = "users.list"


@pytest.fixture
def slack() -> Iterator[FaultySlack]:
    with FaultySlack(PEOPLE) as slack:
        slack.sandbox.limits.set_mode("on")
        yield slack


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def directory(database: Database, slack: FaultySlack, waited: list[float]) -> Directory:
    with database.write() as c:
        workspaces.keep(c, slack.workspace.team.id, "Testtown", None, MONDAY)
    return Directory(database, lambda _workspace: slack.client(), sleep=waited.append)


def known(database: Database) -> int:
    with database.read() as c:
        return c.execute(select(func.count()).select_from(Person)).scalar_one()


def on_call(slack: FaultySlack, number: int, fault: Fault) -> None:
    """This call of users.list meets a fault."""
    slack.chance = lambda method: fault if method == LIST and slack.calls[LIST] == number else None


def test_a_large_directory_is_read_in_few_calls(database: Database, slack: FaultySlack, directory: Directory) -> None:
    everybody = len(slack.workspace.people)
    assert directory.refresh_all(slack.workspace.team.id, MONDAY) == everybody == known(database)
    assert slack.calls[LIST] == 2


def test_where_slack_asks_to_wait_the_rest_is_read_after_that(
    database: Database, slack: FaultySlack, directory: Directory, waited: list[float]
) -> None:
    on_call(slack, 2, BUSY)
    directory.refresh_all(slack.workspace.team.id, MONDAY)
    assert known(database) == len(slack.workspace.people)
    assert waited == [1.0]


def test_slack_is_not_waited_for_without_end(slack: FaultySlack, directory: Directory, waited: list[float]) -> None:
    slack.chance = lambda method: Fault(status=429, retry_after=50, error="ratelimited")
    with pytest.raises(SlackApiError):
        directory.refresh_all(slack.workspace.team.id, MONDAY)
    assert waited == [50.0, 50.0]


def test_who_was_listed_is_kept_though_slack_refuses_the_next_page(
    database: Database, slack: FaultySlack, directory: Directory
) -> None:
    on_call(slack, 2, DOWN)
    with pytest.raises(SlackApiError):
        directory.refresh_all(slack.workspace.team.id, MONDAY)
    assert known(database) == 1_000


def test_others_may_write_while_a_large_directory_is_kept(
    database: Database, slack: FaultySlack, directory: Directory
) -> None:
    commits = []
    event.listen(database.engine, "commit", lambda _connection: commits.append(1))
    directory.refresh_all(slack.workspace.team.id, MONDAY)
    assert len(commits) >= PEOPLE / 200
