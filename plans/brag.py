"""BRAG: the colour of an action, derived from its state, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from plans.state import VERIFICATION, ActionState
from plans.statuses import Status


class Brag(StrEnum):
    """A colour, shown as a sign and a word: `● Red`."""

    BLUE = "blue"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"

    @property
    def sign(self) -> str:
        return _SIGNS[self]

    @property
    def words(self) -> str:
        return f"{self.sign} {self.value.capitalize()}"


_SIGNS = {Brag.BLUE: "✔", Brag.GREEN: "◆", Brag.AMBER: "▲", Brag.RED: "●", Brag.GREY: "○"}
TO_SET = (Brag.RED, Brag.AMBER, Brag.GREEN)  # what a lead can say of an open action against the rules


@dataclass(frozen=True, slots=True)
class Thresholds:
    """A plan's own: days before the due date that want a recent update, and days of silence that turn amber."""

    due_days: int = 14
    quiet_days: int = 30
    verification: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    brag: Brag
    reason: str


def rate(state: ActionState, *, today: date, thresholds: Thresholds = Thresholds()) -> Rating | None:
    """The BRAG of an action and why. None where it is not counted (cancelled, superseded)."""
    if state.status in (Status.CANCELLED, Status.SUPERSEDED):
        return None
    if state.status is Status.COMPLETED:
        if thresholds.verification and state.pending == VERIFICATION:
            return Rating(Brag.GREEN, "done, to be verified")
        return Rating(Brag.BLUE, "completed")
    if state.rag:
        by_lead = "set by the plan lead"
        return Rating(Brag(state.rag), f"{state.rag_reason} ({by_lead})" if state.rag_reason else by_lead)
    return _rate_open(state, today, thresholds)


def _rate_open(state: ActionState, today: date, thresholds: Thresholds) -> Rating:
    if state.status is Status.BLOCKED:
        return Rating(Brag.RED, f"blocked: {state.blocker}" if state.blocker else "blocked")
    if state.due_on and state.due_on < today:
        return Rating(Brag.RED, "overdue")
    if state.status is Status.AT_RISK:
        return Rating(Brag.AMBER, "at risk")
    if not state.owners:
        return Rating(Brag.GREY, "no owner yet")
    if not state.due_on:
        return Rating(Brag.GREY, "no date yet")
    if reason := _amber_reason(state, state.due_on, today, thresholds):
        return Rating(Brag.AMBER, reason)
    return Rating(Brag.GREEN, state.status.words)


def _amber_reason(state: ActionState, due_on: date, today: date, thresholds: Thresholds) -> str | None:
    quiet = (today - (state.heard_on or state.added_on)).days
    if due_on <= today + timedelta(days=thresholds.due_days) and _unheard_for(state, today, thresholds.due_days):
        return f"due within {thresholds.due_days} days with no update"
    if quiet >= thresholds.quiet_days:
        return f"no update for {quiet} days"
    if state.baseline_due_on and due_on > state.baseline_due_on:
        return "moved beyond the first agreed date"
    return None


def _unheard_for(state: ActionState, today: date, days: int) -> bool:
    return state.heard_on is None or state.heard_on < today - timedelta(days=days)


def is_overdue(state: ActionState, today: date) -> bool:
    return state.is_open and state.due_on is not None and state.due_on < today
