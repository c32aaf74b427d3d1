"""A workspace in which a great many people are due a nudge at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from sqlalchemy import select

from storage import history, people, settings, workspaces
from storage.database import Database
from storage.ledger import Ledger, NewAction
from storage.models import Plan
from storage.rights import Actor

TEAM = "T1"
BUILT_AT = datetime(2026, 9, 14, 8, 30, tzinfo=UTC)  # a Monday, 09:30 in London
DUE_ON = date(2026, 9, 30)
NUDGED_AT = datetime(2026, 9, 21, 8, 30, tzinfo=UTC)  # a Monday again: seven working days before they are due
A_PLAN = 100


def build(database: Database, owners: int) -> None:
    """`owners` people, `U0` and on, with an action each, in plans of a hundred actions, imported a week ago."""
    with database.write() as c:
        workspaces.keep(c, TEAM, "Testtown", "UBOT", BUILT_AT)
        lead = people.keep_slack_user(c, TEAM, slack_user("ULEAD"), BUILT_AT)
    for place, batch in enumerate(_batches(range(owners), A_PLAN)):
        with database.write() as c:
            new = settings.NewPlan(f"Plan {place}", key=f"P{place}", channel_id=f"C{place}", lead_ids=[lead.id])
            plan = settings.create_plan(c, Actor(TEAM, lead, "import"), new, BUILT_AT)
            owners = [people.keep_slack_user(c, TEAM, slack_user(f"U{owner}"), BUILT_AT) for owner in batch]
            actions = [
                NewAction(f"Action of {number}", owner_ids=[owner.id], due_on=DUE_ON)
                for number, owner in zip(batch, owners, strict=True)
            ]
            Ledger(c, Actor(TEAM, lead, "import"), BUILT_AT).add_all(plan, actions, imported=True)


def chains_hold(database: Database) -> bool:
    """Whether the history of every plan verifies."""
    with database.read() as c:
        plans = c.execute(select(Plan.id)).scalars().all()
        return all(history.verify(c, plan_id).fault is None for plan_id in plans)


def slack_user(user_id: str) -> dict[str, object]:
    """A member as Slack tells of one."""
    profile = {"real_name": f"Person {user_id}", "email": f"{user_id.lower()}@example.org"}
    return {"id": user_id, "team_id": TEAM, "tz": "Europe/London", "profile": profile}


def _batches(numbers: Iterable[int], size: int) -> Iterable[list[int]]:
    batch: list[int] = []
    for number in numbers:
        batch.append(number)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
