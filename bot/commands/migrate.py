"""`leadline migrate`: brings the database up to date."""

from __future__ import annotations

import typer


def migrate() -> None:
    """Bring the database up to date."""
    from bot.wiring import load, open_database

    database = open_database(load())
    try:
        database.migrate()
    finally:
        database.close()
    typer.echo("The database is up to date.")
