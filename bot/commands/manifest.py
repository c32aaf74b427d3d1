"""`leadline manifest`: the Slack app manifest."""

from __future__ import annotations

from typing import Annotated

import typer


def manifest(
    url: Annotated[
        str | None,
        typer.Option(help="The bot's public address, such as https://leadline.example.org. Without it: Socket Mode."),
    ] = None,
    name: Annotated[str, typer.Option(help="The app's name in Slack, at most 35 characters.")] = "Leadline",
) -> None:
    """Print the Slack app manifest as YAML.

    Paste it at https://api.slack.com/apps, under Create New App, From a manifest.
    """
    from bot.manifest import build_manifest, to_yaml

    typer.echo(to_yaml(build_manifest(name, url)), nl=False)
