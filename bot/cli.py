"""The command line, `leadline`. Exit codes: 0 done, 1 refused with one clear line, 2 wrong usage.

A command's module imports only typer and the standard library at its top, so that `leadline --help` stays quick.
"""

from __future__ import annotations

import re
import sys

import typer

from bot.commands import demo, doctor, explain, export, import_plan, manifest, migrate, read, serve, tick, verify
from bot.errors import RefusedError
from jobs.faults import where

app = typer.Typer(
    name="leadline",
    help="Makes improvement plans happen in Slack: nudges owners, records their answers, posts the digest.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("demo")(demo.demo)
app.command("run")(serve.run)
app.command("web")(serve.web)
app.command("worker")(serve.worker)
app.command("tick")(tick.tick)
app.command("migrate")(migrate.migrate)
app.command("read")(read.read)
app.command("import")(import_plan.import_plan)
app.command("export")(export.export)
app.command("explain")(explain.explain)
app.command("doctor")(doctor.doctor)
app.command("manifest")(manifest.manifest)
app.command("verify")(verify.verify)


def main() -> None:
    """Run the command line. Whatever goes wrong is said in one line; typer itself answers wrong usage."""
    try:
        app()
    except Exception as error:
        typer.echo(f"leadline: {_sentence(error)}", err=True)
        sys.exit(1)


def _sentence(error: Exception) -> str:
    """One line that says what is wrong. What a library said is left out where it could hold a secret."""
    if isinstance(error, _plain_refusals()):
        return " ".join(str(error).split())
    library = type(error).__module__.partition(".")[0]
    if library == "sqlalchemy":
        return f"The database refuses ({_first_words(getattr(error, 'orig', None) or error)}): `leadline doctor` helps."
    if library == "slack_sdk":
        answer = getattr(error, "response", {})
        return f"Slack refuses ({answer.get('error', type(error).__name__)}): `leadline doctor` helps."
    if isinstance(error, OSError):
        return f"{error.strerror or type(error).__name__}{f': {error.filename}' if error.filename else ''}."
    return f"This should not have happened: {where(error)}. Please report this line."


def _plain_refusals() -> tuple[type[Exception], ...]:
    """What is raised with a sentence for a person to read."""
    from plans.documents.errors import UnreadableDocument
    from storage.rights import Refused

    return RefusedError, Refused, UnreadableDocument


def _first_words(error: object) -> str:
    """The first line of a database driver's message, without any address in it."""
    line = next(iter(str(error).splitlines()), "")
    return re.sub(r"\S*://\S+|\S*@\S+", "…", line)[:120]
