"""`leadline tick`: does all that is due at one instant, once, and ends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("not an instant. Write it like 2026-10-05T09:00+01:00.") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def tick(
    at: Annotated[
        datetime | None,
        typer.Option(
            parser=_instant,
            metavar="ISO",
            help="Take it to be this instant, such as 2026-10-05T09:00+01:00 (UTC without an offset).",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say who would get what, and send nothing.")] = False,
) -> None:
    """Do all that is due, once, and end.

    Delivery included. For hosts with cron, and for rehearsals.
    """
    from bot.clock import FixedClock, SystemClock
    from bot.wiring import Leadline, load

    settings = load()
    if not dry_run:
        settings.need("slack_bot_token")
    clock = FixedClock(at or SystemClock().now())
    with Leadline.open(settings, clock) as leadline:
        leadline.check_migrated()
        if not dry_run:
            leadline.tick_once()
            return
        lines = leadline.rehearse()
    for line in lines or ["Nothing is due."]:
        typer.echo(line)
