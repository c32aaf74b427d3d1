"""The mark of what is to be brought up to date."""

from __future__ import annotations

from datetime import date

from storage.database import Database
from storage.outbox import Letter, claim, mark_stale, plan_letter, read_letter, settle_unsent
from tests.storage.house import MONDAY, TEAM, build


def test_what_is_settled_unsent_waits_for_no_refresh(database: Database) -> None:
    """An answer that came while a message was on its way marked it; nothing would ever take the mark away."""
    house = build(database)
    action = house.add(due_on=date(2026, 10, 30), owners=[house.clair])
    with database.write() as c:
        letter = Letter(TEAM, "k", "nudge", "UROBERT", {}, 1, action_ids=[action.id])
        letter_id = plan_letter(c, letter, MONDAY)
        assert letter_id is not None
        mark_stale(c, action.id, MONDAY)
        (claimed,) = claim(c, TEAM, MONDAY, worker="w", limit=1)
        mark_stale(c, action.id, MONDAY)
        assert settle_unsent(c, claimed.id, "w")
        settled = read_letter(c, letter_id)
    assert settled is not None
    assert (settled.state, settled.refresh_at) == ("settled", None)
