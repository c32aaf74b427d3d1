"""An action as its entries leave it. Replaying the entries of an action gives the action as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from operator import attrgetter
from typing import Any

from plans.statuses import Status

VERIFICATION = "verification"  # what waits for the plan lead once an action is completed, where the plan asks for it


@dataclass(frozen=True, slots=True)
class ActionState:
    """What history holds of one action. Dates are plain dates; `owners` are ids of people, in the order named."""

    ref: str = ""
    position: int = 0
    recommendation_id: int | None = None
    title: str = ""
    status: Status = Status.NOT_STARTED
    status_on: date = date.min
    percent: int | None = None
    start_on: date | None = None
    due_on: date | None = None
    baseline_due_on: date | None = None
    due_phrase: str | None = None
    question: str | None = None
    recurrence: str | None = None
    anchor_on: date | None = None
    occurrence: int = 1
    moves: int = 0
    completed_on: date | None = None
    verified: bool = False
    blocker: str | None = None
    pending: str | None = None
    rag: str | None = None
    rag_reason: str | None = None
    added_on: date = date.min
    heard_on: date | None = None
    owners: tuple[int, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.status.is_open


FIELDS = tuple(field.name for field in fields(ActionState))
# What people or documents wrote: kept apart in an entry, so that it can be erased without breaking the chain.
WORD_FIELDS = frozenset({"title", "due_phrase", "question", "blocker", "rag_reason"})
_DATES = frozenset(name for name in FIELDS if name.endswith("_on"))


_VALUES: Callable[[ActionState], tuple[Any, ...]] = attrgetter(*FIELDS)
_IN_JSON: dict[type, Callable[[Any], Any]] = {date: date.isoformat, tuple: list, Status: attrgetter("value")}


def to_json(value: Any) -> Any:
    """A field's value as an entry keeps it: dates in ISO form, owners as a list."""
    convert = _IN_JSON.get(type(value))
    return value if convert is None else convert(value)


def from_json(name: str, value: Any) -> Any:
    """The reverse of `to_json`."""
    if name in _DATES and value is not None:
        return date.fromisoformat(value)
    if name == "status":
        return Status(value)
    return tuple(value) if name == "owners" else value


def difference(before: ActionState, after: ActionState) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields that differ, as (before, after) in JSON form."""
    changed = [each for each in zip(FIELDS, _VALUES(before), _VALUES(after), strict=True) if each[1] != each[2]]
    return (
        {name: to_json(old) for name, old, _new in changed},
        {name: to_json(new) for name, _old, new in changed},
    )


def apply(state: ActionState, change: Mapping[str, Any]) -> ActionState:
    """The state after a change in JSON form. Names it does not know are passed over."""
    return replace(state, **{name: from_json(name, value) for name, value in change.items() if name in FIELDS})


def replay(changes: Iterable[Mapping[str, Any]]) -> ActionState:
    """The action after all its changes, oldest first."""
    state = ActionState()
    for change in changes:
        state = apply(state, change)
    return state
