"""App Home: published when it is opened, and when something on it changed while it is open."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from sqlalchemy import Connection

from handlers.services import Services, Visit
from messages.home import LATE, PLANS, REQUESTS, WITH_BUTTONS, home
from storage import homes, people, queries, rights
from storage.glance import glance
from storage.homes import StaleHome
from storage.records import PlanRecord, RequestRecord

_LATELY = timedelta(days=30)


def open_home(visit: Visit, client: WebClient) -> None:
    """Somebody looks: publish what stands there now, and keep it fresh from here on."""
    with visit.services.database.write() as c:
        mine = homes.opened(c, visit.workspace_id, visit.person.id, visit.now)
    _publish(visit, client, mine)


def refresh_home(visit: Visit, client: WebClient) -> None:
    """Publish the person's home at once, where something on it changed."""
    with visit.services.database.write() as c:
        taken = homes.claim(c, visit.now, visit.person.id)
    for mine in taken:
        _publish(visit, client, mine)


def _publish(visit: Visit, client: WebClient, mine: StaleHome) -> None:
    user, view = draw_home(visit.services, mine, visit.now)  # the person too as of now: leave may have changed
    client.views_publish(user_id=user, view=view)
    with visit.services.database.write() as c:
        homes.published(c, mine)


def draw_home(services: Services, stale: StaleHome, now: datetime) -> tuple[str, dict[str, Any]]:
    """A home for whoever publishes it: the person's Slack id, and the view."""
    with services.database.read() as c:
        person = people.found(c, stale.workspace_id, stale.person_id)
    visit = Visit(services, workspace_id=stale.workspace_id, person=person, source="home", now=now)
    return person.slack_user_id or "", home_view(visit)


def home_view(visit: Visit) -> dict[str, Any]:
    """The person's home as it stands now."""
    mine = visit.my_most_urgent(WITH_BUTTONS)
    with visit.read() as c:
        deputy = queries.person(c, visit.workspace_id, visit.person.deputy_id) if visit.person.deputy_id else None
        led = queries.led_plan_ids(c, visit.workspace_id, visit.person.id)
        plans = [plan for plan in visit.plans if plan.id in led]
        waiting = [request for plan in plans for request in _to_decide(c, visit, plan)]
        done = [request.action.id for request in waiting[:REQUESTS] if request.kind == "verification"]
        return home(
            visit.person,
            mine,
            queries.settled_by(c, visit.workspace_id, visit.person.id, visit.now - _LATELY),
            [glance(c, plan, visit.now, LATE) for plan in plans[:PLANS]],
            waiting,
            more_plans=max(0, len(plans) - PLANS),
            others=[plan for plan in visit.plans if plan.id not in led] if visit.person.kind == "member" else [],
            evidence={action_id: queries.evidence(c, visit.workspace_id, action_id) for action_id in done},
            today=visit.today,
            deputy=deputy,
        )


def _to_decide(c: Connection, visit: Visit, plan: PlanRecord) -> list[RequestRecord]:
    """What waits for the person's decision as a lead of a plan."""
    return rights.to_decide(c, visit.actor, plan, queries.open_requests_of_plan(c, visit.workspace_id, plan.id))
