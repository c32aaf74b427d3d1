"""`make pictures`: takes the pictures of the README and the docs from the demo, in headless Chromium."""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page

from tests.chromium import chromium_path, headless
from tests.demo import running_demo

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
_SIZE = {"width": 1280, "height": 820}
_START = datetime(2026, 9, 14, 10, 0, tzinfo=UTC)  # so that the pictures change only where the looks do


def main() -> int:
    if chromium_path() is None:
        print("There is no Chromium here: install it, for example apt-get install chromium.", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running_demo(Path(folder), start=_START) as demo:
        ana = demo.box.person("ana")
        demo.box.wait(ana.dm, timeout=60)
        demo.box.wait(lambda: demo.box.messages("learning-report"), timeout=60)
        with headless() as browser:
            _take(browser.new_page(viewport=_SIZE), demo.box.url)
    return 0


def _take(page: Page, url: str) -> None:
    page.set_default_timeout(60_000)
    page.goto(url)
    page.get_by_text("a word from you").first.wait_for()
    page.screenshot(path=PICTURES / "nudge.png")
    page.get_by_role("link", name="learning-report").click()
    page.get_by_text("week to").first.wait_for()
    page.screenshot(path=PICTURES / "digest.png")
    page.get_by_role("link", name="Home").first.click()
    page.get_by_text("All my actions").first.wait_for()
    page.screenshot(path=PICTURES / "home.png")
    page.get_by_role("link", name="learning-report").click()
    page.get_by_role("heading", name="#learning-report").wait_for()
    page.get_by_role("button", name="Inspector").click()
    page.locator("#traffic details").first.wait_for()
    page.get_by_label("Message #learning-report").fill("/action show 2.1")
    page.keyboard.press("Enter")
    command = page.locator("#traffic details", has_text="command /action")
    command.locator("summary").click()
    command.get_by_text('"text": "show 2.1"').wait_for()
    page.screenshot(path=PICTURES / "sandbox.png")


if __name__ == "__main__":
    sys.exit(main())
