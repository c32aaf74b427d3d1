"""Any sequence of changes, replayed from its entries, gives the action as it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import select

from plans.statuses import Status
from storage import history, queries, settings
from storage.database import Database
from storage.ledger import Ledger
from storage.models import Assignment
from storage.records import ActionRecord
from storage.rights import Actor, Refused
from tests.storage.house import TEAM, House, build, replayed

Step = Callable[[House, Ledger, ActionRecord, int], object]

STEPS: dict[str, Step] = {
    "complete": lambda h, led, a, n: led.complete(a, on=h.today - timedelta(days=n), note="done" * n),
    "risk": lambda h, led, a, n: led.report(a, status=Status.AT_RISK, note="late"),
    "progress": lambda h, led, a, n: led.report(a, percent=n * 10),
    "block": lambda h, led, a, n: led.block(a, f"waiting for {n}"),
    "reopen": lambda h, led, a, n: led.reopen(a),
    "ask": lambda h, led, a, n: led.ask_new_date(a, h.today + timedelta(days=n * 5), "more"),
    "cancel": lambda h, led, a, n: led.ask_to_cancel(a, "no"),
    "close": lambda h, led, a, n: led.close(a, "no", Status.SUPERSEDED if n % 2 else Status.CANCELLED),
    "assign": lambda h, led, a, n: led.assign(a, [h.robert.id, h.sandy.id][: n % 3 or 1]),
    "offer": lambda h, led, a, n: led.offer_handover(a, h.sandy),
    "decide": lambda h, led, a, n: led.decide(_open(led, a), approve=n % 2 == 0),
    "verify": lambda h, led, a, n: led.verify(a),
    "send_back": lambda h, led, a, n: led.send_back(a, "the minutes are missing"),
    "edit": lambda h, led, a, n: led.edit(
        a,
        title=f"Review {n}",
        recommendation="2" if n % 2 else None,
        start_on=None,
        due_on=h.today + timedelta(days=n) if n else None,
    ),
    "snooze": lambda h, led, a, n: led.snooze(a, h.today + timedelta(days=n)),
    "rate": lambda h, led, a, n: led.set_rag(a, "red" if n % 2 else None, "the board says so"),
    "evidence": lambda h, led, a, n: led.add_evidence(a, "https://example.org/minutes"),
    "undo": lambda h, led, a, n: led.undo(),
}


def _open(ledger: Ledger, action: ActionRecord) -> int:
    found = queries.open_requests(ledger.c, "T1", action.id)
    if not found:
        raise Refused("nothing to decide")
    return found[-1].id


@hypothesis_settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 9), st.sampled_from(["clair", "robert", "sandy"])),
        max_size=14,
    ),
    recurrence=st.sampled_from([None, "monthly"]),
    verification=st.booleans(),
)
def test_the_entries_replayed_give_the_action_as_it_stands(
    database: Database, steps: list[tuple[str, int, str]], recurrence: str | None, verification: bool
) -> None:
    house = build_once(database)
    with database.write() as c:
        settings.change_plan(c, Actor(TEAM, house.clair, "command"), house.plan, house.now, verification=verification)
    action = house.add(due_on=house.today + timedelta(days=20), recurrence=recurrence)
    for name, number, who in steps:
        house.later(hours=7)
        try:
            with house.ledger(getattr(house, who)) as ledger:
                STEPS[name](house, ledger, ledger.load(action.id), number)
        except Refused:
            pass
        _check(house, action.id)


def _check(house: House, action_id: int) -> None:
    with house.database.read() as c:
        now = queries.action(c, "T1", action_id)
        assert now is not None
        assert replayed(c, action_id) == now.state
        assert history.as_at(c, "T1", house.plan.id, house.today)[action_id] == now.state
        assert history.verify(c, house.plan.id).fault is None
        assert now.state.status is Status.COMPLETED or not now.state.verified
        if not now.state.is_open or now.state.pending:
            nudges = c.execute(select(Assignment.nudge_at).where(Assignment.action_id == action_id)).scalars()
            assert set(nudges) <= {None}


def build_once(database: Database) -> House:
    """The house of this database: Hypothesis runs its examples in one."""
    house: House | None = getattr(database, "_house", None)
    if house is None:
        house = build(database)
        database._house = house  # type: ignore[attr-defined]
    return house
