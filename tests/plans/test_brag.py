"""Every row of the BRAG table, with its reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from plans.brag import Brag, Thresholds, rate
from plans.state import VERIFICATION, ActionState
from plans.statuses import Status

TODAY = date(2026, 9, 14)


def action(**more: object) -> ActionState:
    base = {"due_on": date(2026, 12, 1), "added_on": TODAY, "owners": (1,), "heard_on": TODAY}
    return ActionState(**{**base, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "brag", "reason"),
    [
        (action(status=Status.COMPLETED), Brag.BLUE, "completed"),
        (action(due_on=TODAY - timedelta(days=1)), Brag.RED, "overdue"),
        (action(due_on=TODAY), Brag.GREEN, "not started"),
        (action(status=Status.BLOCKED, blocker="HR"), Brag.RED, "blocked: HR"),
        (action(status=Status.AT_RISK), Brag.AMBER, "at risk"),
        (action(due_on=TODAY + timedelta(days=14), heard_on=None), Brag.AMBER, "due within 14 days with no update"),
        (action(due_on=TODAY + timedelta(days=15), heard_on=None), Brag.GREEN, "not started"),
        (action(heard_on=TODAY - timedelta(days=30)), Brag.AMBER, "no update for 30 days"),
        (action(baseline_due_on=date(2026, 11, 1)), Brag.AMBER, "moved beyond the first agreed date"),
        (action(due_on=None), Brag.GREY, "no date yet"),
        (action(due_on=None, status=Status.AT_RISK), Brag.AMBER, "at risk"),
        (action(owners=(), status=Status.AT_RISK), Brag.AMBER, "at risk"),
        (action(due_on=None, heard_on=TODAY - timedelta(days=30)), Brag.GREY, "no date yet"),
        (action(owners=()), Brag.GREY, "no owner yet"),
        (action(owners=(), due_on=TODAY - timedelta(days=1)), Brag.RED, "overdue"),
        (action(rag="red", rag_reason="the board says so"), Brag.RED, "the board says so (set by the plan lead)"),
    ],
)
def test_the_colour_and_its_reason(state: ActionState, brag: Brag, reason: str) -> None:
    rating = rate(state, today=TODAY)
    assert rating is not None
    assert (rating.brag, rating.reason) == (brag, reason)


def test_what_is_done_is_green_while_it_waits_to_be_verified_where_the_plan_asks_for_it() -> None:
    checked = Thresholds(verification=True)
    asked = action(status=Status.COMPLETED, pending=VERIFICATION)
    waiting = rate(asked, today=TODAY, thresholds=checked)
    assert waiting is not None
    assert (waiting.brag, waiting.reason) == (Brag.GREEN, "done, to be verified")
    nobody_asks = rate(asked, today=TODAY)
    done_before = rate(action(status=Status.COMPLETED), today=TODAY, thresholds=checked)
    verified = rate(action(status=Status.COMPLETED, verified=True), today=TODAY, thresholds=checked)
    for rating in (nobody_asks, done_before, verified):
        assert rating is not None
        assert rating.brag is Brag.BLUE


def test_cancelled_and_superseded_are_not_counted() -> None:
    assert rate(action(status=Status.CANCELLED), today=TODAY) is None
    assert rate(action(status=Status.SUPERSEDED), today=TODAY) is None
