"""The bot and an ack-only Bolt app in one server: `python -m tests.bench.server DATABASE_URL API_URL`.

Prints the port once it serves, and ends with SIGTERM.
"""

from __future__ import annotations

import sys

from slack_bolt import Ack
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.app import OneWorkspace, build_app
from bot.clock import SystemClock
from bot.guard import Guard
from bot.health import Health
from bot.processes import WebServer, run_until_stopped
from bot.settings import load_settings
from bot.web import build_web
from bot.wiring import Leadline
from sandbox.seed import BOT_TOKEN
from tests.bench.asking import SECRET


def main(database_url: str, api_url: str) -> None:
    settings = load_settings(
        slack_bot_token=BOT_TOKEN,
        slack_signing_secret=SECRET,
        slack_api_url=api_url,
        database_url=database_url,
    )
    guard = Guard(SECRET, SystemClock())
    with Leadline.open(settings) as leadline:
        ack_only = build_app(leadline.client, OneWorkspace(leadline.client), SECRET)

        @ack_only.command("/action")
        def action(ack: Ack) -> None:
            ack()

        health = Health(leadline.database)
        both = Starlette(
            routes=[
                Mount("/ack", build_web(ack_only, guard, health)),
                Mount("/bot", build_web(leadline.app(), guard, health)),
            ]
        )
        web = WebServer(both, "127.0.0.1", 0)
        run_until_stopped([web], lambda: print(web.port, flush=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
