"""Days as they are written at the command line."""

from __future__ import annotations

from datetime import date

import typer


def iso_day(text: str) -> date:
    """A day such as 2026-03-31. Anything else is wrong usage."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is not a day: write it as 2026-03-31.") from None
