"""`leadline export`: a plan as XLSX, CSV, DOCX or a calendar."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.days import iso_day

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from plans.documents.writers import PlanTable
    from storage.records import PlanRecord


class Format(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"
    DOCX = "docx"
    ICS = "ics"


def export(
    plan: Annotated[
        str | None, typer.Option(metavar="KEY", help="The plan's key; may be left out where there is one plan.")
    ] = None,
    kind: Annotated[
        Format | None, typer.Option("--format", help="The format; by the ending of the output's name, else XLSX.")
    ] = None,
    as_at: Annotated[
        date | None, typer.Option(parser=iso_day, metavar="DATE", help="The plan as it stood at the end of this day.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file to write; standard output if left out.")
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this person owns.")] = None,
    team: Annotated[
        str | None, typer.Option(metavar="TEAM", help="The workspace's id; may be left out where there is one.")
    ] = None,
) -> None:
    """Write a plan out as XLSX, CSV, DOCX or a calendar.

    What was written out can be imported again and is then unchanged. A person's calendar (--person, ICS) holds all of
    the workspace's plans where none is named.
    """
    kind = kind or _by_name(output)
    _require_no_terminal(kind, output)
    from bot.wiring import Leadline, load

    with Leadline.open(load()) as leadline:
        leadline.check_migrated()
        workspace_id, _directory = leadline.workspace_for(team)
        with leadline.database.read() as connection:
            several = kind is Format.ICS and person is not None
            wanted = _plans(connection, workspace_id, plan, several=several)
            tables = _tables(connection, wanted, leadline.clock.now(), as_at, person)
    _deliver(_written(tables, kind, person), tables, output)


def _by_name(output: Path | None) -> Format:
    ending = output.suffix.lower().lstrip(".") if output else ""
    return Format(ending) if ending in list(Format) else Format.XLSX


def _require_no_terminal(kind: Format, output: Path | None) -> None:
    from bot.errors import RefusedError

    if output is None and kind in (Format.XLSX, Format.DOCX) and sys.stdout.isatty():
        name = kind.value.upper()
        raise RefusedError(f"A terminal cannot show {name}: name a file, for example --output plan.{kind.value}.")


def _plans(c: Connection, workspace_id: str, key: str | None, *, several: bool) -> list[PlanRecord]:
    """The plans that are meant. Raises RefusedError where that is not clear."""
    from bot.errors import RefusedError
    from plans.wording import join_words
    from storage import queries

    known = queries.plans(c, workspace_id)
    found = [plan for plan in known if key is None or plan.key.casefold() == key.casefold()]
    if len(found) == 1 or (found and several):
        return found
    if not known:
        raise RefusedError("There is no plan yet: `leadline import` makes one of a document.")
    choice = join_words([f"{plan.key} ({plan.title})" for plan in known], "or")
    raise RefusedError(f"{f'There is no plan {key}' if key else 'Say which plan'}: --plan takes {choice}.")


def _tables(
    c: Connection, plans: Sequence[PlanRecord], now: datetime, as_at: date | None, person: str | None
) -> list[PlanTable]:
    from storage.exporting import plan_table

    tables = [plan_table(c, plan, now, as_at) for plan in plans]
    return tables if person is None else _owned(tables, person)


def _owned(tables: Sequence[PlanTable], person: str) -> list[PlanTable]:
    """What one person owns, in the plans in which that is anything. Raises RefusedError where it is not clear who."""
    from bot.errors import RefusedError
    from plans.documents.writers import only_owned_by
    from plans.names import Known, match_person

    owners = {owner.id: owner for table in tables for owner in table.owners}
    found = match_person(person, [Known(str(one.id), one.name, one.email) for one in owners.values()])
    if found is None:
        raise RefusedError(
            f"No one owner is called {person}: --person takes a name as the plan has it, or an e-mail address."
        )
    owned = [only_owned_by(table, int(found.id)) for table in tables]
    return [table for table in owned if table.rows]


def _written(tables: Sequence[PlanTable], kind: Format, person: str | None) -> bytes:
    from plans.documents.writers import write

    if kind is not Format.ICS:
        return write(tables[0], kind.value)
    from plans.documents.writers.calendar import write_calendar

    return write_calendar(tables, person or tables[0].title)


def _deliver(data: bytes, tables: Sequence[PlanTable], output: Path | None) -> None:
    from plans.wording import count_words, join_words, long_day_words

    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    output.write_bytes(data)
    count = count_words(sum(len(table.rows) for table in tables), "action")
    titles = join_words([f"{table.title} ({table.key})" for table in tables])
    typer.echo(f"Wrote {count} of {titles}, as at {long_day_words(tables[0].as_at)}, to {output}.")
