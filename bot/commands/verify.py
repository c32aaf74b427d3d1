"""`leadline verify`: checks the history's chain."""

from __future__ import annotations

import typer


def verify() -> None:
    """Check that no plan's history was edited."""
    from bot.wiring import Leadline, load
    from plans.wording import count_words

    broken = 0
    with Leadline.open(load()) as leadline:
        leadline.check_migrated()
        for plan, verdict in leadline.verdicts():
            broken += verdict.fault is not None
            erased = f", the words of {verdict.erased} erased on request" if verdict.erased else ""
            found = (
                f"BROKEN  {plan}: {verdict.fault}" if verdict.fault else f"ok      {plan}: {verdict.entries} entries"
            )
            typer.echo(f"{found}{erased}")
    if broken:
        plans = count_words(broken, "plan")
        typer.echo(f"The history of {plans} was edited outside Leadline: compare it with a backup.", err=True)
        raise typer.Exit(1)
