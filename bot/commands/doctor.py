"""`leadline doctor`: checks tokens, scopes, channels, database and clock."""

from __future__ import annotations

import typer


def doctor() -> None:
    """Check tokens, scopes, channels, database and clock.

    A line for each says that it is well, or what to do.
    """
    from bot.wiring import Leadline, load

    settings = load()
    wrong = 0
    with Leadline.open(settings) as leadline:
        for finding in leadline.examine():
            wrong += not finding.ok
            typer.echo(f"{'ok   ' if finding.ok else 'WRONG'}  {finding.part}: {finding.sentence}")
    if wrong:
        typer.echo(f"{wrong} {'thing needs' if wrong == 1 else 'things need'} attention.", err=True)
        raise typer.Exit(1)
