"""The search box "Find an action": what it offers for the words typed, to the person who types them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App

from handlers.services import Services, Visit
from messages import buttons
from messages.finding import OPTIONS, found_options
from messages.lines import by_urgency
from storage import finding

Body = dict[str, Any]


def register_search(app: App, services: Services) -> None:
    app.options(buttons.FIND_ACTION)(_on_typing(services))


def _on_typing(services: Services) -> Callable[..., None]:
    def on_typing(ack: Ack, body: Body) -> None:
        visit = Visit.open(services, body["team"]["id"], body["user"]["id"], "search")
        ack(options=found_options(find(visit, body.get("value") or ""), show_plan=visit.several_plans))

    return on_typing


def find(visit: Visit, words: str) -> list[finding.Found]:
    """The actions that the person may see and that fit the words: a guest's own, or all of the plans. Where there are
    no words, the person's own open ones, or else what is due first."""
    mine = [] if words.strip() else sorted(visit.my_open(), key=by_urgency)[:OPTIONS]
    if mine:
        return [finding.Found(one.id, one.ref, one.full_ref, one.title, one.state.status) for one in mine]
    owner = visit.person.id if visit.person.kind == "guest" else None
    with visit.read() as c:
        return finding.search(c, visit.workspace_id, visit.plan_ids, words, OPTIONS, owner)
