"""The columns of a plan table: which of them holds what."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from plans.documents.understanding.roles import (
    SPOKEN,
    WITHIN,
    Meaning,
    Role,
)

_SAYS_SO = 8  # from this rank on a heading hardly stands for anything else


@dataclass(slots=True)
class Columns:
    """The columns of a plan table, by position. The lists are in order of preference."""

    action: int
    recommendation: int | None = None
    carries_down: bool = False  # the recommendation stands in the first of its rows only
    ref: int | None = None
    recommendation_ref: int | None = None
    owners: list[int] = field(default_factory=list)
    owner_and_due: int | None = None
    department: int | None = None  # which owns the actions where no column tells who does
    start: int | None = None
    due: int | None = None
    due_year: int | None = None  # where the due column holds quarters or months only
    due_in_months: bool = False  # whether "6-21" in the due column is June 2021
    revised: list[int] = field(default_factory=list)
    other_dates: list[int] = field(default_factory=list)  # of which no heading known says what they are
    completed: int | None = None
    ticked: int | None = None  # "Complete (Y/N)" beside the dates of completion
    statuses: list[int] = field(default_factory=list)
    colours: int | None = None  # where colours alone say how things stand
    responses: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    meanings: dict[int, Meaning] = field(default_factory=dict)

    @property
    def are_minutes(self) -> bool:
        """Whether what was said stands where the actions do: "Detail". Then only rows with an owner or date are any."""
        found = self.meanings.get(self.action)
        return found is not None and found.role is Role.ACTION and found.rank == SPOKEN

    @property
    def tell_within(self) -> bool:
        """Whether the actions say themselves who is to do them and when, by the heading over them."""
        return self.meanings.get(self.action) == Meaning(Role.ACTION, WITHIN)

    @property
    def tell_progress(self) -> bool:
        """Whether actions have nothing beside them but a number or what they are for, and how they go: "Ref", "Action",
        "Update"."""
        found = self.meanings.get(self.action)
        told = any(self.meanings[at].rank >= _SAYS_SO for at in self.notes if at in self.meanings)
        acts = found is not None and found.role is Role.ACTION and found.rank >= _SAYS_SO
        return told and acts and (self.ref is not None or self.recommendation is not None)

    def let_go(self, places: Set[int]) -> None:
        """Takes columns from all that they were read as, but for the actions."""
        self.owners = [at for at in self.owners if at not in places]
        self.revised = [at for at in self.revised if at not in places]
        self.other_dates = [at for at in self.other_dates if at not in places]
        self.statuses = [at for at in self.statuses if at not in places]
        self.responses = [at for at in self.responses if at not in places]
        self.notes = [at for at in self.notes if at not in places]

        def kept(at: int | None) -> int | None:
            return None if at in places else at

        self.recommendation, self.recommendation_ref = kept(self.recommendation), kept(self.recommendation_ref)
        self.ref, self.department, self.owner_and_due = kept(self.ref), kept(self.department), kept(self.owner_and_due)
        self.start, self.due, self.due_year = kept(self.start), kept(self.due), kept(self.due_year)
        self.completed, self.colours = kept(self.completed), kept(self.colours)

    @property
    def has_keeping(self) -> bool:
        """Whether there is anything that makes a list of texts a plan: owners, dates or statuses."""
        kept = (self.owner_and_due, self.start, self.completed)
        if (
            self.owners
            or self.statuses
            or (self.revised and self._names_actions())
            or self.tell_within
            or self.tell_progress
            or any(column is not None for column in kept)
        ):
            return True
        return self.due is not None and (self.due not in self.meanings or self.meanings[self.due].rank > 4)

    def _names_actions(self) -> bool:
        """Whether a heading says that the actions are actions."""
        found = self.meanings.get(self.action)
        return found is not None and found.role in (Role.ACTION, Role.PART, Role.RECOMMENDATION)
