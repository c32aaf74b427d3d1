"""`leadline doctor`: checks tokens, scopes, channels, database, clock, and what could not be sent."""

from __future__ import annotations

from typing import Annotated

import typer


def doctor(
    send_again: Annotated[
        bool, typer.Option("--send-again", help="First put the messages that were given up back, to be sent.")
    ] = False,
) -> None:
    """Check tokens, scopes, channels, database and clock.

    A line for each says that it is well, or what to do. Messages that were given up are named.
    """
    from bot.wiring import Leadline, load

    settings = load()
    wrong = 0
    with Leadline.open(settings) as leadline:
        if send_again:
            count = leadline.send_again()
            typer.echo(f"{count} message{'s' * (count != 1)} put back, to be sent by the worker.")
        for finding in leadline.examine():
            wrong += not finding.ok
            typer.echo(f"{'ok   ' if finding.ok else 'WRONG'}  {finding.part}: {finding.sentence}")
    if wrong:
        typer.echo(f"{wrong} {'thing needs' if wrong == 1 else 'things need'} attention.", err=True)
        raise typer.Exit(1)
