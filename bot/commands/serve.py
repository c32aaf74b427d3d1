"""`leadline run`, `web` and `worker`: the processes that stay."""

from __future__ import annotations


def run() -> None:
    """Serve everything in one process.

    By Socket Mode if there is an app token, else by the web server; with the worker.
    """
    from bot.wiring import Leadline, load

    settings = load()
    inbound = "slack_app_token" if settings.slack_app_token else "slack_signing_secret"
    settings.need("slack_bot_token", inbound)
    with Leadline.open(settings) as leadline:
        leadline.database.migrate()
        leadline.serve(inbound=True, worker=True)


def web() -> None:
    """Serve Slack's requests over HTTP.

    Reminders and digests are sent by `leadline worker`.
    """
    from bot.wiring import Leadline, load

    settings = load()
    settings.need("slack_bot_token", "slack_signing_secret")
    with Leadline.open(settings.model_copy(update={"slack_app_token": None})) as leadline:
        leadline.check_migrated()
        leadline.serve(inbound=True, worker=False)


def worker() -> None:
    """Send reminders and digests as they fall due."""
    from bot.wiring import Leadline, load

    settings = load()
    settings.need("slack_bot_token")
    with Leadline.open(settings) as leadline:
        leadline.check_migrated()
        leadline.serve(inbound=False, worker=True)
