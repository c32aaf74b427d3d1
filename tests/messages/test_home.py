"""App Home: for an owner, and for a plan lead."""

from dataclasses import replace
from datetime import date, timedelta
from time import thread_time

import pytest

from messages.home import LATE, PLANS, WITH_BUTTONS, home
from storage.glance import LostDigest
from tests.messages.checks import assert_view_fits, labels, seen
from tests.messages.made import (
    BOARD,
    CLAIR,
    JEREMY,
    MEETING,
    ROBERT,
    SANDY,
    STRATEGY,
    TODAY,
    action,
    asked,
    done,
    entry,
    glance,
    urgent,
)  # fmt: skip


def test_home_shows_the_most_urgent_actions_with_their_buttons() -> None:
    view = home(ROBERT, urgent(BOARD, MEETING, STRATEGY), today=TODAY)
    lines = seen(view["blocks"]).splitlines()
    assert lines[0] == "3 open actions, Robert · 1 late"
    assert [line[:5] for line in lines if line[:1] in "●▲◆"] == ["● 2.4", "▲ 2.9", "◆ 4.1"]
    assert labels(view["blocks"])[:6] == ["All my actions", "Away", "Done", "On track", "More time", "Blocked"]
    assert_view_fits(view)


def test_home_shows_what_was_settled_lately() -> None:
    settled = [(done(BOARD, date(2026, 9, 22)), entry("completed", after={"completed_on": "2026-09-22"}))]
    said = seen(home(ROBERT, urgent(), settled, today=TODAY)["blocks"])
    assert said.splitlines()[0] == "Nothing of yours is open, Robert"
    assert "2.4 Establish a Practitioners' Improvement Board: completed on Tue 22 Sept" in said


def test_who_is_away_gets_a_button_to_come_back() -> None:
    away = replace(ROBERT, away_until=date(2026, 10, 5))
    view = home(away, urgent(BOARD), today=TODAY, deputy=SANDY)
    assert "You are away, back on Mon 5 Oct: Sandy Hopkins gets your reminders." in seen(view["blocks"])
    assert "I am back" in labels(view["blocks"])
    back = replace(ROBERT, away_until=TODAY)
    assert "Away" in labels(home(back, urgent(BOARD), today=TODAY)["blocks"])


def test_leave_to_come_is_shown_with_a_way_to_change_it() -> None:
    soon = replace(ROBERT, away_from=date(2026, 9, 30), away_until=date(2026, 10, 5))
    view = home(soon, urgent(BOARD), today=TODAY)
    said = "You are away from Wed 30 Sept, back on Mon 5 Oct: your reminders wait until then."
    assert said in seen(view["blocks"])
    assert labels(view["blocks"])[1:3] == ["Change my leave", "Not away after all"]


def test_a_lead_sees_each_plan_at_a_glance_and_what_waits_for_a_decision() -> None:
    drawn = glance(late=1, newly_late=1, first_late=[BOARD], unreached=[JEREMY])
    view = home(CLAIR, urgent(), [], [drawn], [asked(MEETING)], today=TODAY)
    said = seen(view["blocks"])
    assert "1 request waits for your decision" in said
    assert "Learning Report · 32 actions, 1 late" in said
    assert "● Red ▰▱▱▱▱▱▱▱▱▱ 3" in said
    assert "◆ Green ▰▰▰▰▰▰▱▱▱▱ 18" in said
    assert "Could not reach Cllr Paffey (not in this Slack)" in said
    assert [one for one in labels(view["blocks"]) if one in ("Approve", "Decline", "Another date", "Settings")] == [
        "Approve", "Decline", "Another date", "Settings",
    ]  # fmt: skip
    assert_view_fits(view)


@pytest.mark.parametrize(("shut_out", "why"), [(False, "leadline doctor says why"), (True, "I am not in that channel")])
def test_a_lead_sees_that_a_digest_could_not_be_posted(shut_out: bool, why: str) -> None:
    lost = LostDigest(date(2026, 9, 21), "C0LEARN", shut_out)
    view = home(CLAIR, urgent(), plans=[glance(lost_digest=lost)], today=TODAY)
    assert f"Could not post the digest of Mon 21 Sept in #C0LEARN: {why}" in seen(view["blocks"])
    assert_view_fits(view)


def test_home_with_two_hundred_actions_fits_and_is_quick() -> None:
    many = [action(n, f"3.{n}", "A long title " * 60, TODAY + timedelta(days=n - 50)) for n in range(1, 201)]
    settled = [(one, entry("noted", note="x" * 3_000)) for one in many]
    plans = [glance(newly_late=200, late=200, first_late=many[:LATE], unreached=[JEREMY] * 30)] * PLANS
    requests = [asked(one, id=one.id, reason="y" * 3_000) for one in many]
    begun = thread_time()
    view = home(ROBERT, urgent(*many), settled, plans, requests, more_plans=14, today=TODAY)
    assert thread_time() - begun < 1
    assert_view_fits(view)
    assert labels(view["blocks"]).count("Done") == WITH_BUTTONS
    assert "And 185 more open actions of yours" in seen(view["blocks"])
