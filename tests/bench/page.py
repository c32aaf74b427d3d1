"""How long after an app's post the local workspace's page shows it, in headless Chromium."""

from __future__ import annotations

from slack_sdk import WebClient

from sandbox.seed import BOT_TOKEN
from tests.bench.figures import Figure, p50, p95
from tests.bench.processes import sandbox
from tests.chromium import chromium_path, headless, seconds_to_show

POSTS = 60
BAR = 200
CHANNEL = "learning-report"


def measure() -> list[Figure]:
    what = "Page, from a post to its showing, p50 (p95)"
    if chromium_path() is None:
        return [Figure(what, "not measured: no Chromium", f"<= {BAR} ms")]
    with sandbox() as url, headless() as browser:
        page = browser.new_page()
        page.goto(f"{url}/?as=ana&in={CHANNEL}")
        client = WebClient(BOT_TOKEN, base_url=f"{url}/api/")
        taken = [seconds_to_show(page, client, CHANNEL, f"news {number}!") * 1000 for number in range(POSTS)]
    return [Figure(what, f"{p50(taken):.0f} ms ({p95(taken):.0f} ms)", f"<= {BAR} ms", p50(taken) <= BAR)]
