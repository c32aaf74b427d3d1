"""`leadline import`: a plan document becomes a plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.read import ColumnOption


def import_plan(
    file: Annotated[Path, typer.Argument(help="A plan as DOCX, XLSX, PDF, CSV, HTML, Markdown or text.")],
    plan: Annotated[str, typer.Option(metavar="TITLE", help="The plan's title.")],
    key: Annotated[str | None, typer.Option(metavar="KEY", help="A short key, such as LR; made if left out.")] = None,
    channel: Annotated[str | None, typer.Option(metavar="CHANNEL", help="The id of the plan's channel.")] = None,
    team: Annotated[
        str | None, typer.Option(metavar="TEAM", help="The workspace's id; may be left out where there is one.")
    ] = None,
    lead: Annotated[
        list[str] | None, typer.Option(metavar="USER", help="A plan lead's Slack id; may be given several times.")
    ] = None,
    column: ColumnOption = None,
) -> None:
    """Make a plan of a document.

    What would be imported is shown by `leadline read`. Nobody is told of the import.
    """
    from bot.commands.read import columns_told, contents
    from bot.importing import Wanted, import_plan, summary
    from bot.wiring import Leadline, load
    from plans.documents import read_document_apart

    with Leadline.open(load()) as leadline:
        leadline.check_migrated()
        draft = read_document_apart(contents(file), file.name, today=leadline.today(), told=columns_told(column))
        workspace_id, directory = leadline.workspace_for(team)
        wanted = Wanted(plan, key, channel, lead or ())
        imported = import_plan(leadline.database, directory, workspace_id, draft, wanted, leadline.clock.now())
    for line in summary(imported, draft):
        typer.echo(line)
