"""The sample plan in a real database, as the demo opens it."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import FixedClock
from bot.sample import CHANNEL, sample_history
from bot.sample.bringing import bring_sample_plan
from bot.settings import load_settings
from bot.wiring import Leadline
from sandbox.driver import SandboxServer
from sandbox.seed import BOT_TOKEN
from storage import finding, history, queries

A_WEEK = [date(2026, 10, 5) + timedelta(days=offset) for offset in range(7)]


@pytest.mark.parametrize("today", A_WEEK, ids=lambda day: f"{day:%a}")
def test_the_first_screen_is_worth_looking_at_on_every_weekday(
    slack: SandboxServer, tmp_path: Path, today: date
) -> None:
    workspace = slack.workspace
    settings = load_settings(
        slack_bot_token=BOT_TOKEN, slack_api_url=slack.api_url, database_url=f"sqlite:///{tmp_path}/demo.db"
    )
    channel = slack.channel_id(CHANNEL)
    now = datetime(today.year, today.month, today.day, 10, tzinfo=UTC)
    with Leadline.open(settings, FixedClock(now)) as leadline:
        leadline.database.migrate()
        plan = bring_sample_plan(leadline.database, leadline.directory, workspace.team.id, channel, now)
        with leadline.database.read() as c:
            actions = finding.find(c, workspace.team.id, finding.Filter([plan.id], open_only=False))
            entries = history.verify(c, plan.id).entries
            requests = queries.open_requests_of_plan(c, workspace.team.id, plan.id)
    ratings = Counter(rating.brag.value for action in actions if (rating := action.rating(today)))
    assert len(actions) == 24
    assert entries == 1 + 24 + len(sample_history(today))
    assert ratings["blue"] == 4
    assert ratings["red"] >= 3
    assert ratings["amber"] >= 2
    assert ratings["green"] >= 5
    assert ratings["grey"] == 1
    assert sum(action.state.recurrence is not None for action in actions) == 4
    assert [(request.kind, request.asked_by.name) for request in requests] == [("new_date", "Ben Whitlock")]
