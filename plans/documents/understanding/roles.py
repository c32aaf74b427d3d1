"""What a column or a field of a document may hold, and how a list of patterns says which of them it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from plans.documents.understanding.patterns import alternatives


class Role(StrEnum):
    """What a column holds."""

    REF = "ref"
    RECOMMENDATION_REF = "recommendation ref"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    PART = "part"  # a deliverable, task or step: the action where it divides what stands left of it
    RESPONSE = "response"  # a management response: an action, or just "Agreed"
    OUTCOME = "outcome"
    OWNER = "owner"
    OWNER_AND_DUE = "owner and due"
    SUPPORT = "support"
    START = "start"
    DUE = "due"
    START_AND_DUE = "start and due"
    REVISED = "revised due"
    COMPLETION = "completion"  # a due date, unless another column holds the due dates
    COMPLETED = "completed"
    RAISED = "raised"
    STATUS = "status"
    NOTE = "note"
    OTHER = "other"


ACTIONS = frozenset({Role.ACTION, Role.PART, Role.RESPONSE})
TEXTS = ACTIONS | {Role.RECOMMENDATION, Role.OUTCOME}
# What makes a list of texts a plan: who does it, by when, and how it stands.
KEEPING = frozenset({Role.OWNER, Role.OWNER_AND_DUE, Role.DUE, Role.COMPLETION, Role.START_AND_DUE, Role.STATUS})

COMMENTED = 2  # the rank of headings of responses that are remarks unless their cells say what will be done
COMPLETE = 8  # the rank of "Complete", below which a date in nearly every row is when to complete it
DEPARTMENT = 4  # the rank of other headings that name a body: it owns what nobody else does
TARGETED = 4  # the rank of recommendations that stand under "Target"
TAKEN = 11  # the rank of "Action taken or planned", which may say what was done only
WITHIN = 12  # the rank of actions that say themselves who is to do them and when: "Action required, by whom, by when"
ORIGINAL = 12  # the rank of "Original date", which left of the texts is when a thing was raised
A_TARGET = 4  # the rank of "Target", which may be a date or what is to be done by then
LABEL = 4  # from this rank on a text can be the label of a field
SURE = 8  # from this rank on a label is of recommendations, and does not merely sort: "Priority"
A_NAME = 7  # the rank of "Name", which may be what a thing is called by, and of others no surer
HINTED = 4  # the rank of owners' headings that are only likely ones
DONE_BY = 7  # the rank of due dates under "Delivered by", which may name who does it
FIRST_AGREED = 11  # from this rank on a heading is of the date that was agreed first
SPOKEN = 1  # the rank of actions' headings over what was said: "Discussion", "Detail"
NAMES_ACTIONS = 7  # from this rank on a heading is one of actions
SURELY_OTHER = 9  # from this rank on a heading says that its column holds nothing of an action, whatever its cells say
GUESSED = 2  # the rank of recommendations that only their cells tell
SAID = 8  # from this rank on a heading says that its column holds recommendations, whatever its cells say
ASKING = 5  # the rank of those that only their cells tell, and tell by asking for something
THEME = 3  # the rank of headings that only sort: "Pillar", "Theme"
BY_CELLS = 4  # the rank of actions that only their cells tell
_FEWEST = 3


def makes_a_form(roles: Iterable[Role | None]) -> bool:
    """Whether fields of these roles make a form of an action: a text, who or when, and one more."""
    known = {role for role in roles if role}
    return len(known) >= _FEWEST and bool(known & TEXTS) and bool(known & KEEPING)


def tell_who_and_when(roles: Collection[Role]) -> bool:
    """Whether columns of these roles tell who does a thing and by when."""
    return Role.OWNER_AND_DUE in roles or (Role.OWNER in roles and Role.DUE in roles)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A role, and how surely a heading says so: of two columns with one role the higher rank has it."""

    role: Role
    rank: int

    @property
    def is_department(self) -> bool:
        """Whether a heading names a body that owns what nobody else does: "Department"."""
        return self.role is Role.OTHER and self.rank == DEPARTMENT


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns in the order in which they are tried, each with what a heading that fits it whole means."""

    patterns: tuple[tuple[Meaning, re.Pattern[str]], ...]

    @classmethod
    def of(cls, listed: Iterable[tuple[Role, int, str]]) -> Words:
        """The patterns of a list of role, rank and alternatives, one a line."""
        return cls(tuple((Meaning(role, rank), re.compile(alternatives(lines))) for role, rank, lines in listed))

    def meaning(self, text: str) -> Meaning | None:
        """What the first pattern says that fits the whole text; None where none does."""
        return next((found for found, pattern in self.patterns if pattern.fullmatch(text)), None)
