"""Sending plan documents, and what comes of it."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import openpyxl

from sandbox.driver import Message, Person
from storage import finding, queries
from storage.records import ActionRecord, PlanRecord
from tests.acceptance.town import Town

HEADINGS = ("Recommendation", "Action", "Lead Owner(s)", "Completion date")
ROWS = (
    ("1 Know our estate", "Survey every building", "Ana Ruiz", "30 November 2026"),
    ("1 Know our estate", "Publish the register", "Ben Whitlock / Cllr A. Stranger", "Summer 2027"),
    ("2 Keep it safe", "Inspect the boilers every month", "Helen Marsh", "Monthly from October 2026"),
    ("2 Keep it safe", "Close Mill House", "Ana Ruiz", "After the next budget"),
)


def as_markdown() -> bytes:
    lines = [f"| {' | '.join(cells)} |" for cells in (HEADINGS, ("---",) * 4, *ROWS)]
    return "\n".join(["# Estates plan", "", *lines]).encode()


def as_word() -> bytes:
    document = docx.Document()
    document.add_heading("Estates plan", 0)
    table = document.add_table(rows=0, cols=4)
    for cells in (HEADINGS, *ROWS):
        row = table.add_row()
        for cell, said in zip(row.cells, cells, strict=True):
            cell.text = said
    return saved(document.save)


def as_workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (HEADINGS, *ROWS):
        sheet.append(cells)
    return saved(book.save)


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    kept = io.BytesIO()
    save(kept)
    return kept.getvalue()


def sent(town: Town, person: Person, name: str = "Estates plan.md", content: bytes | None = None) -> Message:
    """Send a document to the bot directly; the draft, once it stands in the place of the progress."""
    person.shares_file(name, as_markdown() if content is None else content)
    return draft_of(town, person)


def draft_of(town: Town, person: Person, after: Message | None = None) -> Message:
    """The last message to a person once it tells what was read; a later one than `after`."""

    def come() -> Message | None:
        latest = answered(town, person)
        return latest if latest and (after is None or latest.ts != after.ts) else None

    return found(town.box.wait(come, timeout=30))


def found(message: Message | None) -> Message:
    assert message is not None
    return message


def answered(town: Town, person: Person) -> Message | None:
    latest = person.dm()[-1:]
    return latest[0] if latest and latest[0].raw.get("edited") else None


def now(person: Person, message: Message) -> Message:
    return next(each for each in person.inbox(message.channel) if each.ts == message.ts)


def shows(town: Town, person: Person, message: Message, words: str) -> Message:
    """The message once it says this."""

    def look() -> Message | None:
        standing = now(person, message)
        return standing if words in town.text(standing) else None

    return found(town.box.wait(look))


def plans(town: Town) -> list[PlanRecord]:
    with town.leadline.database.read() as c:
        return queries.plans(c, town.team)


def plan(town: Town, title: str = "Estates plan") -> PlanRecord:
    return next(each for each in plans(town) if each.title == title)


def actions(town: Town, of: PlanRecord) -> dict[str, ActionRecord]:
    with town.leadline.database.read() as c:
        every = finding.find(c, town.team, finding.Filter([of.id], open_only=False))
    return {action.ref: action for action in every}


def elements(message: Message, kind: str) -> list[dict[str, str]]:
    inside = [block.get("accessory") for block in message.blocks]
    inside += [element for block in message.blocks for element in block.get("elements", [])]
    return [element for element in inside if element and element.get("type") == kind]
