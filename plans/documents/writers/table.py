"""A plan as it is written out: plain values, whatever they were kept in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from plans.brag import Brag
from plans.statuses import Status


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One action.

    id: what tells it from all others in its plan, for as long as it lives, whatever its reference becomes.
    recommendation_number, recommendation: the number ("2") and the text as printed; both None where there is none.
    owners: names, in the order named; owner_ids: who they are, which a name alone may not tell.
    first_owners: the names of those it was imported or added with.
    baseline_due: the first date agreed, for a recurring action of this occurrence; due: the date in force.
    due_phrase: the words of the document; written out where there is no date.
    recurrence: as `plans.recurrence` names it. completed_on: None unless it is completed.
    brag: None where it is not counted (cancelled, superseded). last_note: the newest note in its history.
    """

    id: int
    ref: str
    action: str
    recommendation_number: str | None = None
    recommendation: str | None = None
    owners: tuple[str, ...] = ()
    first_owners: tuple[str, ...] = ()
    start: date | None = None
    baseline_due: date | None = None
    due: date | None = None
    due_phrase: str | None = None
    recurrence: str | None = None
    completed_on: date | None = None
    status: Status = Status.NOT_STARTED
    brag: Brag | None = None
    last_note: str | None = None
    owner_ids: tuple[int, ...] = ()

    @property
    def first_due(self) -> date | None:
        """The date that stands in the due column: the first agreed, where there is one."""
        return self.baseline_due or self.due

    @property
    def revised_due(self) -> date | None:
        """The date in force, where it is no longer the first."""
        return self.due if self.due != self.first_due else None


@dataclass(frozen=True, slots=True)
class Owner:
    """A line of the owners' list.

    id, email: what tells somebody from a namesake; not written out.
    """

    name: str
    title: str | None = None
    organisation: str | None = None
    id: int = 0
    email: str | None = None


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A whole plan. Rows come in its own order, those without a recommendation first.

    as_at: the day that it shows, in the plan's zone. made_at: when it was written out (aware).
    identity: what tells the plan from all others, everywhere; with a row's id it makes a calendar entry's UID.
    """

    title: str
    key: str
    as_at: date
    made_at: datetime
    identity: str
    leads: tuple[str, ...] = ()
    rows: tuple[PlanRow, ...] = ()
    owners: tuple[Owner, ...] = ()


def only_owned_by(table: PlanTable, owner_id: int) -> PlanTable:
    """The rows, and the owners on them, that somebody holds."""
    rows = tuple(row for row in table.rows if owner_id in row.owner_ids)
    named = {one for row in rows for one in row.owner_ids}
    return replace(table, rows=rows, owners=tuple(owner for owner in table.owners if owner.id in named))
