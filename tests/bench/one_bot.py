"""The bot alone, without its worker: `python -m tests.bench.one_bot DATABASE_URL API_URL http|socket`.

Prints its port (0 with Socket Mode) once it listens, and ends with SIGTERM.
"""

from __future__ import annotations

import sys

from bot.processes import SocketMode, run_until_stopped
from bot.settings import load_settings
from bot.wiring import Leadline
from sandbox.seed import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET


def main(database_url: str, api_url: str, way: str) -> None:
    settings = load_settings(
        _env_file=None,
        slack_bot_token=BOT_TOKEN,
        slack_signing_secret=SIGNING_SECRET,
        slack_api_url=api_url,
        database_url=database_url,
        log_level="error",
    )
    with Leadline.open(settings) as leadline:
        if way == "socket":
            run_until_stopped([SocketMode(leadline.app(), APP_TOKEN)], lambda: print(0, flush=True))
        else:
            web = leadline.web_server("127.0.0.1", 0)
            run_until_stopped([web], lambda: print(web.port, flush=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
