"""`leadline read`: what would be imported from a plan document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.days import iso_day

if TYPE_CHECKING:
    from rich.console import Console

    from plans.documents.draft import Draft, DraftAction


ColumnOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KIND=HEADING",
        help="What a column holds, where it was misread: action, recommendation, owner, start, due, revised, completed "
        "or status, and the column's heading, or nothing for no column; may be given several times.",
    ),
]


def read(
    file: Annotated[Path, typer.Argument(help="A plan as DOCX, XLSX, PDF, CSV, HTML, Markdown or text.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write the draft as JSON.")] = False,
    today: Annotated[
        date | None,
        typer.Option(parser=iso_day, metavar="DATE", help="Read the document as of this day. Default: today."),
    ] = None,
    column: ColumnOption = None,
) -> None:
    """Show what would be imported from a plan document.

    Its actions by recommendation, the questions that a careful colleague would ask, and the people that it names.
    """
    from bot.clock import SystemClock, local_today
    from plans.documents import read_document_apart

    as_of = today or local_today(SystemClock())
    draft = read_document_apart(contents(file), file.name, today=as_of, told=columns_told(column))
    if as_json:
        typer.echo(json.dumps(as_data(draft), ensure_ascii=False, indent=1))
        return
    from rich.console import Console

    _show(draft, file.name, Console(highlight=False, emoji=False))


def columns_told(columns: Sequence[str] | None) -> dict[str, str]:
    """What `--column` says: headings by what they hold. Raises typer.BadParameter, in one sentence."""
    from plans.documents import HELD

    said = {}
    for one in columns or ():
        kind, equals, heading = (part.strip() for part in one.partition("="))
        if not equals or kind not in HELD:
            raise typer.BadParameter(f"{one} is no KIND=HEADING: KIND is one of {', '.join(HELD)}.")
        said[kind] = heading
    return said


def contents(file: Path) -> bytes:
    """The bytes of a document. Raises UnreadableDocument, in one sentence, where the path leads to none."""
    from plans.documents import Limits, UnreadableDocument

    if file.is_dir():
        raise UnreadableDocument(f"{file} is a folder: name the plan document itself.")
    if not file.exists():
        raise UnreadableDocument(f"There is no file {file}.")
    if not file.is_file():
        raise UnreadableDocument(f"{file} is not a document.")
    limit = Limits().max_bytes
    if file.stat().st_size > limit:
        raise UnreadableDocument(f"{file} is larger than {limit // 1_000_000} MB: send the part with the plan.")
    try:
        return file.read_bytes()
    except PermissionError as error:
        raise UnreadableDocument(f"{file} may not be read by this user: change its permissions.") from error


def as_data(draft: Draft) -> dict[str, Any]:
    """The draft as `leadline read --json` writes it: dates ISO or null, questions as sentences."""
    return {
        "title": draft.title,
        "actions": [
            {
                "ref": action.ref,
                "recommendation": action.recommendation,
                "action": action.action,
                "owners": list(action.owners),
                "start": _iso(action.start),
                "due": _iso(action.due),
                "due_phrase": action.due_phrase,
                "recurrence": action.recurrence,
                "completed_on": _iso(action.completed_on),
                "status": action.status,
                "needs_date": action.needs_date,
                "questions": [question.text for question in action.questions],
            }
            for action in draft.actions
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _show(draft: Draft, name: str, console: Console) -> None:
    from rich.markup import escape

    console.print(f"[bold]{_summary(draft)}[/bold] from {escape(name)}")
    console.print(_counts(draft))
    if columns := _columns(draft):
        console.print(columns)
    for heading, actions in _by_recommendation(draft):
        console.print(f"\n[bold]{escape(heading)}[/bold]" if heading else "")
        console.print(_table(actions, max(len(action.ref) for action in draft.actions)))
    console.print()
    _list(console, _several(sum(len(one.questions) for one in draft.actions), "question"), _questions(draft))
    _list(console, "People in the document", [_person(person) for person in draft.people])
    _list(console, "Worth a look", draft.warnings)


def _summary(draft: Draft) -> str:
    recommendations = len({action.recommendation for action in draft.actions if action.recommendation})
    within = f" in {_several(recommendations, 'recommendation')}" if recommendations else ""
    return f"{_several(len(draft.actions), 'action')}{within}"


def _counts(draft: Draft) -> str:
    owners = {owner for action in draft.actions for owner in action.owners}
    dated = sum(action.due is not None for action in draft.actions)
    recurring = sum(action.recurrence is not None for action in draft.actions)
    done = sum(action.status == "completed" for action in draft.actions)
    parts = [_several(len(owners), "lead owner"), f"{dated} with a date"]
    parts += [f"{recurring} recurring"] if recurring else []
    parts += [f"{done} completed"] if done else []
    return " · ".join(parts)


def _columns(draft: Draft) -> str:
    """Which columns were read as what; nothing where the plan stands in no table."""
    from rich.markup import escape

    from plans.documents import HELD

    said = []
    for kind, name in HELD.items():
        read = [f"“{escape(heading)}”" for heading in draft.read_from(kind)]
        said += [f"{name} from {' and '.join(read)}"] if read else []
    return f"{said[0][0].upper()}{', '.join(said)[1:]}" if said else ""


def _several(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _by_recommendation(draft: Draft) -> list[tuple[str | None, list[DraftAction]]]:
    groups: list[tuple[str | None, list[DraftAction]]] = []
    for action in draft.actions:
        if not groups or groups[-1][0] != action.recommendation:
            groups.append((action.recommendation, []))
        groups[-1][1].append(action)
    return groups


def _table(actions: list[DraftAction], ref_width: int) -> Any:
    """The actions of one recommendation; the columns stand alike in all of them."""
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False, expand=True)
    table.add_column(width=ref_width, style="bold")
    table.add_column(ratio=5)
    table.add_column(ratio=2)
    table.add_column(ratio=2, min_width=13)
    table.add_column(width=11)
    for action in actions:
        owners = escape("\n".join(action.owners)) or "[dim]nobody[/dim]"
        table.add_row(escape(action.ref), escape(action.action), owners, _due(action), _status(action))
    return table


def _due(action: DraftAction) -> str:
    from rich.markup import escape

    parts = [f"from {_written(action.start)}"] if action.start else []
    parts += [f"by {_written(action.due)}"] if action.due else []
    parts += [action.recurrence] if action.recurrence else []
    if action.needs_date and not action.recurrence:
        parts.append(
            f"[yellow]{escape(action.due_phrase)}[/yellow]" if action.due_phrase else "[yellow]no date[/yellow]"
        )
    return "\n".join(parts)


def _status(action: DraftAction) -> str:
    words = (action.status or "").replace("_", " ")
    return f"{words} {_written(action.completed_on)}" if action.completed_on else words


def _written(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _questions(draft: Draft) -> list[str]:
    return [question.text for action in draft.actions for question in action.questions]


def _person(person: Any) -> str:
    rest = ", ".join(part for part in (person.title, person.organisation, person.email) if part)
    name = person.name if person.initials in (None, person.name) else f"{person.initials}: {person.name}"
    return f"{name} ({rest})" if rest else name


def _list(console: Console, heading: str, lines: Any) -> None:
    from rich.markup import escape

    if not lines:
        return
    console.print(f"\n[bold]{heading}[/bold]")
    for line in lines:
        console.print(f"  {escape(line)}")
