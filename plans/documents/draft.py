"""What was read from a plan document, before a person has agreed to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Question:
    """What a careful colleague would ask of one action; `suggestion` is the date that a tap would take."""

    ref: str
    text: str
    suggestion: date | None = None


@dataclass(frozen=True, slots=True)
class DraftAction:
    """One action as the document has it.

    ref: the document's own reference, or recommendation.position ("2.4"); unique in the draft.
    recommendation: the heading that it stands under, as printed; recommendation_number: "2", its own or
        its place among the headings; None where there is no heading.
    due_phrase: the words that the due date was read from. recurrence: as `plans.recurrence` names it.
    status: not_started, in_progress, completed, delayed, blocked or cancelled; None where the document says none.
    needs_date: open, and without a due date. note: the document's progress or comment.
    first_due: the date first agreed, where the document has it beside a revised one; moves: how many revisions it has.
    """

    ref: str
    recommendation: str | None
    recommendation_number: str | None
    action: str
    owners: tuple[str, ...]
    start: date | None
    due: date | None
    due_phrase: str | None
    recurrence: str | None
    completed_on: date | None
    status: str | None
    needs_date: bool
    questions: tuple[Question, ...]
    note: str | None
    first_due: date | None = None
    moves: int = 0


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """Somebody from the document's own list of owners, or its key of initials."""

    name: str
    title: str | None
    organisation: str | None
    email: str | None
    initials: str | None


# What a person can say that a column holds, and what people call it.
HELD = {
    "action": "actions",
    "recommendation": "recommendations",
    "owner": "lead owners",
    "start": "start dates",
    "due": "due dates",
    "revised": "revised dates",
    "completed": "completion dates",
    "status": "statuses",
}
NO_COLUMN = ""
NOTHING_TOLD: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DraftColumn:
    """A column of the document's tables: what it is called, and which of `HELD` was read from it, if any.

    `heading` is the column's own; where several have the same, or none, they are told apart by a number. `example` is
    the beginning of what stands first below it.
    """

    heading: str
    holds: str | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole document as read. `title` is its own, its first heading, or its file name made readable.
    `warnings` are sentences about the document, not about one action. `columns` are those of its plan tables, each
    heading once; `told` is what a person said of them: headings, or `NO_COLUMN`, by what they hold."""

    title: str | None
    actions: tuple[DraftAction, ...]
    people: tuple[DraftPerson, ...]
    warnings: tuple[str, ...]
    columns: tuple[DraftColumn, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)

    def read_from(self, kind: str) -> list[str]:
        """The headings of the columns from which one of `HELD` was read, in the document's order."""
        return [column.heading for column in self.columns if column.holds == kind]


def draft_from(data: dict[str, Any]) -> Draft:
    """The draft that `dataclasses.asdict`, written as JSON, was made from."""
    return Draft(
        data["title"],
        tuple(_action(one) for one in data["actions"]),
        tuple(DraftPerson(**one) for one in data["people"]),
        tuple(data["warnings"]),
        columns_of(data),
        data.get("told", {}),
    )


def columns_of(data: dict[str, Any]) -> tuple[DraftColumn, ...]:
    """The columns in a draft, or in what stands for one, written as JSON."""
    return tuple(DraftColumn(**one) for one in data.get("columns", ()))


def _action(data: dict[str, Any]) -> DraftAction:
    questions = tuple(Question(one["ref"], one["text"], _day(one["suggestion"])) for one in data["questions"])
    days = {field: _day(data.get(field)) for field in ("start", "due", "completed_on", "first_due")}
    return DraftAction(**{**data, **days, "owners": tuple(data["owners"]), "questions": questions})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
