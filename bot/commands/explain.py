"""`leadline explain`: how a due phrase and a reply are understood, and why."""

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands.days import iso_day

if TYPE_CHECKING:
    from plans.due import Due
    from plans.replies import Reading

_DATE_FIELDS = ("start", "due", "recurrence", "question")
_REPLY_FIELDS = ("intent", "completed_on", "proposed_due", "percent", "blocker", "reassign_to", "back_on", "sure")


def explain(
    text: Annotated[list[str] | None, typer.Argument(help="A due phrase or a reply.")] = None,
    today: Annotated[
        date | None, typer.Option(parser=iso_day, metavar="DATE", help="Read as of this day. Default: today.")
    ] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read questions from stdin, one JSON object a line.")] = False,
    corrections: Annotated[
        bool, typer.Option("--corrections", help="List the replies whose reading people put right, a JSON line each.")
    ] = False,
) -> None:
    """Say how a due phrase or a reply is understood, and why."""
    if corrections:
        _list_corrections()
        return
    if jsonl:
        _answer_lines()
        return
    words = " ".join(text or ())
    if not words.strip():
        typer.echo("Write a due phrase or a reply, for example: leadline explain by end of March", err=True)
        raise typer.Exit(2)
    from bot.clock import SystemClock, local_today

    for line in _explained(words, today or local_today(SystemClock())):
        typer.echo(line)


def _explained(text: str, today: date) -> list[str]:
    from plans.due import read_due
    from plans.replies import read_reply

    due, reply = read_due(text, today=today), read_reply(text, today=today)
    return ["As a due phrase:", *_lines(_of_due(due)), "As a reply:", *_lines(_of_reply(reply))]


def _of_due(due: "Due") -> dict[str, object]:
    fields: dict[str, object] = {"start": due.start, "due": due.due, "recurrence": due.recurrence}
    fields |= {"question": due.question, "suggestion": due.suggestion, "because": due.because}
    return fields | {"warning": " ".join(due.warnings) or None}


def _of_reply(reply: "Reading") -> dict[str, object]:
    fields: dict[str, object] = {"intent": reply.intent, "sure": "yes" if reply.sure else "no, it would be asked"}
    fields |= {name: getattr(reply, name) for name in _REPLY_FIELDS[1:-1]}
    return fields | {"or": ", ".join(other.intent for other in reply.alternatives) or None, "because": reply.because}


def _lines(fields: dict[str, object]) -> list[str]:
    return [f"  {name.replace('_', ' ')}: {value}" for name, value in fields.items() if value is not None]


def _answer_lines() -> None:
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            answer = _answer(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError):
            typer.echo(f"Line {number} is not a question: give kind, text and today.", err=True)
            raise typer.Exit(1) from None
        typer.echo(json.dumps(answer, ensure_ascii=False, default=str))


def _answer(question: dict[str, Any]) -> dict[str, object]:
    from plans.due import read_due
    from plans.replies import read_reply

    today, text = date.fromisoformat(question["today"]), str(question["text"])
    if question["kind"] == "date":
        read: object = read_due(text, today=today)
        return {name: getattr(read, name) for name in _DATE_FIELDS}
    if question["kind"] != "reply":
        raise ValueError(question["kind"])
    due = question.get("action_due")
    read = read_reply(text, today=today, due=date.fromisoformat(due) if due else None)
    return {name: getattr(read, name) for name in _REPLY_FIELDS}


def _list_corrections() -> None:
    """What people wrote, how it was read, and what they made of it, for whoever improves the rules."""
    from dataclasses import asdict

    from bot.wiring import Leadline, load
    from storage import inbox

    with Leadline.open(load()) as leadline:
        leadline.check_migrated()
        for workspace_id in leadline.workspaces():
            with leadline.database.read() as connection:
                for kept in inbox.corrections(connection, workspace_id):
                    typer.echo(json.dumps(asdict(kept), ensure_ascii=False, default=str))
