"""A small town for tests of the ledger: Clair leads the plan, Robert and Sandy own actions, Greta is a guest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from plans.state import ActionState, apply
from storage import people, queries, settings, workspaces
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Actor

TEAM = "T1"
MONDAY = datetime(2026, 9, 14, 8, 30, tzinfo=UTC)  # 09:30 in London


def slack_user(user_id: str, name: str, **more: Any) -> dict[str, Any]:
    profile = {"real_name": name, "email": f"{user_id.lower()}@example.org"}
    return {"id": user_id, "team_id": TEAM, "tz": "Europe/London", "profile": profile, **more}


@dataclass
class House:
    database: Database
    plan: PlanRecord
    clair: PersonRecord
    robert: PersonRecord
    sandy: PersonRecord
    greta: PersonRecord
    now: datetime = MONDAY

    @contextmanager
    def ledger(self, person: PersonRecord | None = None, source: str = "command") -> Iterator[Ledger]:
        """The ledger as it is for a person (the clock where none is named), in one transaction."""
        with self.database.write() as c:
            yield Ledger(c, Actor(TEAM, person, source), self.now)

    def add(self, title: str = "Review the offer", **more: Any) -> ActionRecord:
        owners = more.pop("owners", [self.robert])
        with self.ledger(self.clair) as ledger:
            new = NewAction(title, owner_ids=[owner.id for owner in owners], **more)
            return ledger.add(self.plan, new).action

    def later(self, **delta: float) -> None:
        self.now += timedelta(**delta)

    @property
    def today(self) -> date:
        return self.plan.today(self.now)


def replayed(c: Connection, action_id: int) -> ActionState:
    """One action, from its entries alone."""
    state = ActionState()
    for entry in queries.history(c, TEAM, action_id):
        state = apply(state, entry.after)
    return state


def build(database: Database) -> House:
    with database.write() as c:
        workspaces.keep(c, TEAM, "Testtown", "UBOT", MONDAY)
        clair, robert, sandy, greta = (
            people.keep_slack_user(c, TEAM, user, MONDAY)
            for user in (
                slack_user("UCLAIR", "Clair Pyper"),
                slack_user("UROBERT", "Robert Henderson"),
                slack_user("USANDY", "Sandy Hopkins"),
                slack_user("UGRETA", "Greta Guest", is_restricted=True),
            )
        )
        new = settings.NewPlan("Learning Report", channel_id="C1", lead_ids=[clair.id])
        plan = settings.create_plan(c, Actor(TEAM, clair, "command"), new, MONDAY)
        settings.add_recommendations(c, plan, [("2", "Promote an inclusive culture")])
    return House(database, plan, clair, robert, sandy, greta)
