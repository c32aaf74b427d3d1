"""What a process does before it serves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import load_settings
from bot.wiring import Leadline


@pytest.mark.parametrize("starts", [Leadline.app, Leadline.worker])
def test_bank_holidays_are_loaded_before_somebody_waits_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, starts: Callable[[Leadline], object]
) -> None:
    loaded: list[str] = []
    monkeypatch.setattr("plans.working_days.holidays.country_holidays", loaded.append)
    settings = load_settings(_env_file=None, slack_bot_token="xoxb-1", database_url=f"sqlite:///{tmp_path}/leadline.db")
    with Leadline.open(settings) as leadline:
        leadline.database.migrate()
        starts(leadline)
    assert loaded
