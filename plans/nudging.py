"""When an owner is next due a nudge for an action: the ladder before and after the due date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from plans.leave import Leave
from plans.state import ActionState
from plans.statuses import Status
from plans.working_days import WorkingDays

WEEK = timedelta(days=7)
SILENCE = timedelta(days=7)  # after an owner's word
LADDER_WEEKS = 12  # of weekly nudges after the first overdue one
ESCALATE_AFTER, LIST_AFTER = 5, 10  # working days overdue without a word from an owner
_FAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class NudgeRule:
    """A plan's rule: how many working days before the due date, and its working calendar."""

    remind: tuple[int, ...] = (14, 7, 1)
    calendar: WorkingDays = field(default_factory=WorkingDays)


def ladder_base(state: ActionState) -> date | None:
    """The day the overdue ladder counts from: the due date, or the day of adding where the action came in late."""
    return max(state.due_on, state.added_on) if state.due_on else None


def next_nudge_on(
    state: ActionState,
    rule: NudgeRule,
    *,
    after: date,
    snoozed_until: date | None = None,
    leave: Leave | None = None,
) -> date | None:
    """The next working day after `after` on which the owner is due a nudge; None where none is to come.

    None: closed, without a date, waiting for the plan lead's decision, or the ladder has run out.
    Snooze and leave hold a nudge back until they end; it then comes on the first working day.
    """
    if not state.is_open or state.pending or (state.due_on is None and state.status is not Status.BLOCKED):
        return None
    for rung in _rungs(state, rule, after):
        day = rule.calendar.on_or_after(max(rung, snoozed_until) if snoozed_until else rung)
        if leave and leave.covers(day):
            day = rule.calendar.on_or_after(leave.back_on)
        if day > after and day != state.heard_on:  # who spoke today is not asked today
            return day
    return None


def _rungs(state: ActionState, rule: NudgeRule, after: date) -> Iterator[date]:
    if state.status is Status.BLOCKED:
        yield from _weekly(state.status_on, max(after, state.status_on) + _FAR)
        return
    if state.due_on is None:
        return
    base = max(state.due_on, state.added_on)
    for rung in _before_due(rule, state.due_on):
        if not _is_silenced(state, rung) or rung == rule.calendar.before(state.due_on, 1):
            yield rung
    if base == state.due_on:
        yield state.due_on
    else:
        yield base + timedelta(days=1)  # came in late: its ladder starts at once
    last = base + WEEK * (LADDER_WEEKS + 1)
    for rung in _weekly(base, last):
        if rung == last or not _is_silenced(state, rung):  # the end of the ladder is always said
            yield rung


@lru_cache(maxsize=4096)  # rules are few and due dates are shared
def _before_due(rule: NudgeRule, due_on: date) -> list[date]:
    return sorted({rule.calendar.before(due_on, days) for days in rule.remind if days > 0})


def _weekly(first: date, last: date) -> Iterator[date]:
    day = first + WEEK
    while day <= last:
        yield day
        day += WEEK


def _is_silenced(state: ActionState, day: date) -> bool:
    """An owner's word silences the next 7 days; not the last working day's nudge, nor the day's own."""
    return state.heard_on is not None and state.heard_on < day <= state.heard_on + SILENCE


def ladder_has_ended(state: ActionState, *, today: date) -> bool:
    """Whether an overdue action has had its last nudge (12 weeks after the first overdue one)."""
    base = ladder_base(state)
    if base is None or not state.is_open or state.status is Status.BLOCKED:
        return False
    return today >= base + WEEK * (LADDER_WEEKS + 1)


def escalates_on(state: ActionState, rule: NudgeRule, working_days: int = ESCALATE_AFTER) -> date | None:
    """The day from which an unanswered overdue action goes to the plan lead; None where it will not.

    Any word of an owner since the date (`heard_on` on or after it) is an answer.
    """
    base = ladder_base(state)
    if base is None or not state.is_open or state.pending:
        return None
    if state.heard_on is not None and state.heard_on >= base:
        return None
    return rule.calendar.after(base, working_days)
