"""Who has App Home open, and whose is to be published again: marked in the transaction of the change itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, Connection, bindparam, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.base import Instant, table_of
from storage.models import Home, PlanLead

OPEN_FOR = timedelta(days=1)  # since it was opened last; whoever looks later opens it again
LEASE = timedelta(seconds=30)
_TOGETHER = 20

_STALE = text("homes.changed > homes.shown")  # written out: a partial index serves only what repeats its condition
_FREE = or_(Home.lease_until.is_(None), Home.lease_until <= bindparam("now", type_=Instant()))
_SINCE = Home.opened_at > bindparam("since", type_=Instant())
_WAITING = select(Home.workspace_id, Home.person_id, Home.changed).where(_STALE, _SINCE, _FREE)
_LEADS = select(PlanLead.person_id).where(PlanLead.plan_id == bindparam("plan"))
_CHANGED = update(table_of(Home)).values(changed=Home.changed + 1)
# Built once: this runs with every change, and building a statement costs more than running it.
_MARK = _CHANGED.where(
    _SINCE, or_(Home.person_id.in_(bindparam("people", expanding=True, type_=BigInteger())), Home.person_id.in_(_LEADS))
)


@dataclass(frozen=True, slots=True)
class StaleHome:
    """A home that the caller alone publishes now; `changed` is what it will have shown."""

    workspace_id: str
    person_id: int
    changed: int


def mark(c: Connection, people: Iterable[int | None], plan_id: int | None, now: datetime) -> None:
    """Something changed on the homes of these people and of a plan's leads. Costs those who have theirs open."""
    ids = [person_id for person_id in people if person_id is not None]
    c.execute(_MARK, {"people": ids, "plan": plan_id, "since": now - OPEN_FOR})


def opened(c: Connection, workspace_id: str, person_id: int, now: datetime) -> StaleHome:
    """Somebody opened it: taken, to be published at once."""
    dialect = postgresql if c.dialect.name == "postgresql" else sqlite
    first = {"workspace_id": workspace_id, "opened_at": now, "changed": 1, "shown": 0, "lease_until": now + LEASE}
    again = {"opened_at": now, "changed": Home.changed + 1, "lease_until": now + LEASE}
    wanted = dialect.insert(Home).values(person_id=person_id, **first)
    wanted = wanted.on_conflict_do_update(index_elements=["person_id"], set_=again).returning(Home.changed)
    return StaleHome(workspace_id, person_id, c.execute(wanted).scalar_one())


def any_stale(c: Connection, now: datetime) -> bool:
    return c.execute(_WAITING.limit(1), {"now": now, "since": now - OPEN_FOR}).first() is not None


def claim(c: Connection, now: datetime, person_id: int | None = None) -> list[StaleHome]:
    """Take homes that changed (or one person's), for half a minute: nobody else publishes them meanwhile."""
    statement = _WAITING.order_by(Home.opened_at.desc()).limit(_TOGETHER).with_for_update(skip_locked=True)
    if person_id is not None:
        statement = statement.where(Home.person_id == person_id)
    found = [StaleHome(*row) for row in c.execute(statement, {"now": now, "since": now - OPEN_FOR})]
    if found:
        taken = update(Home).where(Home.person_id.in_([home.person_id for home in found]))
        c.execute(taken.values(lease_until=now + LEASE))
    return found


def published(c: Connection, home: StaleHome) -> None:
    """It shows what was true when it was taken; what changed meanwhile is published next."""
    mine = update(Home).where(Home.person_id == home.person_id)
    c.execute(mine.values(shown=home.changed, lease_until=None))


def put_off(c: Connection, home: StaleHome, until: datetime) -> None:
    """Slack did not take it: try again then."""
    c.execute(update(Home).where(Home.person_id == home.person_id).values(lease_until=until))
