"""App Home: published when it is opened, and when something on it changed while it is open."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from handlers.services import Visit
from messages.home import home
from storage import picture, queries
from storage.records import PlanRecord, RequestRecord

_LATELY = timedelta(days=30)


def home_view(visit: Visit) -> dict[str, Any]:
    """The person's home as it stands now."""
    mine = visit.my_open()
    with visit.read() as c:
        led = queries.led_plan_ids(c, visit.workspace_id, visit.person.id)
        plans = [plan for plan in visit.plans if plan.id in led]
        return home(
            visit.person,
            mine,
            queries.settled_by(c, visit.workspace_id, visit.person.id, visit.now - _LATELY),
            [picture.draw(c, plan, visit.now) for plan in plans],
            [request for plan in plans for request in _to_decide(c, visit, plan)],
            today=visit.today,
        )


def _to_decide(c: Connection, visit: Visit, plan: PlanRecord) -> list[RequestRecord]:
    """What waits for the person's decision as a lead of a plan."""
    waiting = queries.open_requests_of_plan(c, visit.workspace_id, plan.id)
    alone = len(queries.leads(c, visit.workspace_id, plan.id)) == 1
    return [one for one in waiting if one.kind != "handover" and (alone or one.asked_by.id != visit.person.id)]
