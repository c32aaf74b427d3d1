"""The whole bot, used as people use it: in the local workspace's page, in headless Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.demo import Demo
from tests.demo import running_demo

pytestmark = pytest.mark.browser

MONDAY = datetime(2026, 9, 14, 10, 0, tzinfo=UTC)  # the demo opens on the morning after


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    with running_demo(tmp_path, start=MONDAY) as demo:
        yield demo


def test_a_week_of_a_plan_is_lived_through_in_the_page(demo: Demo, page: Any) -> None:
    page.set_default_timeout(30_000)  # the bot's worker and the browser share the machine with other tests
    page.goto(f"{demo.box.url}/?as=ana")
    _an_owner_answers_a_nudge_by_button_by_form_and_by_reply(page)
    _the_lead_approves_the_new_date(page)
    _the_lead_posts_the_digest(page)
    _a_week_later_the_next_nudge_is_there(page)


def _an_owner_answers_a_nudge_by_button_by_form_and_by_reply(page: Any) -> None:
    nudge = page.locator("#messages .message", has_text="Hello Ana, I am Leadline")
    nudge.get_by_text("4 actions need a word from you, Ana").wait_for()
    nudge.get_by_role("button", name="On track, 1.3").click()
    nudge.get_by_text("1.3 on track by Ana Ruiz").wait_for()

    nudge.get_by_role("button", name="More time, 2.2").click()
    form = page.get_by_role("dialog", name="2.2: more time")
    form.get_by_label("New due date").fill("2026-09-01")
    form.get_by_label("Reason").fill("waiting for HR")
    form.get_by_role("button", name="Ask").click()
    form.get_by_role("alert").get_by_text("past").wait_for()
    assert form.get_by_label("Reason").input_value() == "waiting for HR"
    form.get_by_label("New due date").fill("2026-10-01")
    form.get_by_role("button", name="Ask").click()
    form.wait_for(state="hidden")
    nudge.get_by_text("2.2 new date Thu 1 Oct asked of the plan lead").wait_for()

    nudge.hover()
    nudge.get_by_role("button", name="Reply in thread").click()
    page.get_by_label("Reply to the thread").fill("3.5 done on Friday")
    page.keyboard.press("Enter")
    answer = page.locator("#thread .message").last
    answer.get_by_text("completed on Fri 11 Sept").wait_for()
    nudge.get_by_text("3.5 completed on Fri 11 Sept").wait_for()
    assert nudge.get_by_role("button", name="Done").count() == 1  # 2.1 stays unanswered


def _the_lead_approves_the_new_date(page: Any) -> None:
    _act_as(page, "Joan Pettifer")
    request = page.locator("#messages .message", has_text="Ana Ruiz asks for more time on 2.2")
    request.get_by_role("button", name="Approve").click()
    page.get_by_text("2.2 new date Thu 1 Oct, asked by Ana Ruiz: approved by Joan Pettifer").wait_for()
    assert request.count() == 0


def _the_lead_posts_the_digest(page: Any) -> None:
    page.get_by_role("link", name="learning-report").click()
    page.get_by_role("heading", name="learning-report").wait_for()
    digests = page.locator("#messages .message", has_text=re.compile("Learning Report[,:] "))
    before = digests.count()
    page.get_by_label("Message #learning-report").fill("/action digest")
    page.keyboard.press("Enter")
    digests.nth(before).wait_for()


def _a_week_later_the_next_nudge_is_there(page: Any) -> None:
    _act_as(page, "Ana Ruiz")
    page.get_by_role("link", name="Leadline").click()
    page.get_by_role("button", name="+1 week").click()
    page.get_by_text("Tue 22 Sept 09:0").wait_for()
    nudge = page.locator("#messages .message", has_text="1 action needs a word from you, Ana")
    nudge.get_by_text("3 weeks late (due Fri 4 Sept)").wait_for()
    assert nudge.get_by_role("button", name="Done").count() == 1


def _act_as(page: Any, name: str) -> None:
    with page.expect_navigation():
        page.select_option("#act-as", label=name)
