"""Headless Chromium, for the tests of the page, for its benchmark and for the pictures."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from slack_sdk import WebClient

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def chromium_path() -> str | None:
    """Where Chromium is; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def headless() -> Iterator[Any]:
    """A browser (Playwright's), open for the block. RuntimeError where there is no Chromium."""
    from playwright.sync_api import sync_playwright

    path = chromium_path()
    if path is None:
        raise RuntimeError("There is no Chromium here: install it, for example apt-get install chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


def seconds_to_show(page: Any, client: WebClient, channel: str, word: str) -> float:
    """From the app's post in `channel`, which is open on the page, to its showing there."""
    page.evaluate(
        "word => { const main = document.querySelector('#main');"
        " window.shown = new Promise(done => new MutationObserver(() => {"
        " if (main.innerText.includes(word)) done(Date.now()) }).observe(main, {childList: true, subtree: true})) }",
        word,
    )
    posted = time.time()
    client.chat_postMessage(channel=channel, text=word)
    return float(page.evaluate("window.shown")) / 1000 - posted
