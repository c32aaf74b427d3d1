"""Commands that show: my actions, lists, one action, its history, help."""

from __future__ import annotations

import re
from typing import Any

from handlers.answer import Answer
from handlers.services import Visit
from messages import cards, forms, lists
from messages.buttons import Origin
from messages.help import help_text
from messages.rendered import Rendered
from plans.typed import split_word, take_as_at, take_people
from storage import finding, queries, rights
from storage.records import ActionRecord
from storage.rights import Refused

_DUE = re.compile(r"due(?: in| within)? (\d{1,3}) ?(d|days?|w|weeks?)?")
_RECOMMENDATION = re.compile(r"rec(?:ommendation)? ?([\w.]+)")


def mine(visit: Visit) -> Answer:
    """`/action`: my open actions, with buttons."""
    return Answer(run_list(visit, {"mine": True}, 0))


def show_list(visit: Visit, rest: str) -> Answer:
    """`/action list [mine · @who · overdue · due 14d · rec 2 · all · text]`"""
    return Answer(run_list(visit, read_query(visit, rest), 0))


def read_query(visit: Visit, rest: str) -> dict[str, Any]:
    """The list that was asked for, in a form that a button can carry."""
    who = take_people(rest)
    if who:
        return {"show": "who", "who": visit.named(who)[0].id}
    _, day = take_as_at(rest)
    if day:
        raise Refused(
            f"A list shows the plan as it is now; /action export xlsx as at {day} gives what had been recorded by then."
        )
    words = " ".join(rest.casefold().split())
    if words in ("", "mine", "my", "me"):
        return {"mine": True}
    if words in ("overdue", "late"):
        return {"show": "overdue"}
    if found := _DUE.fullmatch(words):
        return {"show": "due", "days": int(found[1]) * (7 if (found[2] or "d")[0] == "w" else 1)}
    if words == "due":
        return {"show": "due", "days": 14}
    if found := _RECOMMENDATION.fullmatch(words):
        return {"show": "rec", "rec": found[1]}
    return {"show": "all"} if words == "all" else {"show": "text", "text": rest.strip()[:200]}


def run_list(visit: Visit, query: dict[str, Any], page: int) -> Rendered:
    """A page of a list, as `read_query` describes it."""
    return lists.action_list(**list_of(visit, query, page), plan=visit.plan_here)


def list_of(visit: Visit, query: dict[str, Any], page: int) -> dict[str, Any]:
    """What `messages.lists` needs to draw a page of a list."""
    if not visit.plans:
        visit.require_plan()  # says how to get one
    mine = bool(query.get("mine"))
    title, found = ("Your open actions", visit.my_open()) if mine else _search(visit, query)
    return {
        "title": title,
        "actions": found,
        "today": visit.today,
        "page": page,
        "query": query,
        "with_buttons": mine,
        "show_plan": len({action.plan.id for action in found}) > 1,
    }


def modal_after(visit: Visit, origin: Origin, message: Rendered) -> dict[str, Any]:
    """A modal once something was done in it: its list as it stands now under what was done, or that alone."""
    if origin.query:
        return forms.list_view(**list_of(visit, origin.query, origin.page), said=message)
    return forms.message_view("Leadline", message)


def _search(visit: Visit, query: dict[str, Any]) -> tuple[str, list[ActionRecord]]:
    here = visit.plan_by_id(query["plan"]) if query.get("plan") else visit.plan_here
    plan_ids = [here.id] if here else visit.plan_ids
    in_plan = f" in {here.title}" if here else ""
    more: dict[str, Any] = {}
    match query.get("show"):
        case "who":
            with visit.read() as c:
                person = queries.person(c, visit.workspace_id, query["who"])
            title, plan_ids, more = (f"Open actions of {person.name if person else 'somebody'}", visit.plan_ids,
                                     {"owner_id": query["who"]})  # fmt: skip
        case "overdue":
            title, more = f"Overdue actions{in_plan}", {"overdue": True}
        case "due":
            days = query["days"]
            title, more = f"Due in the next {f'{days} days' if days != 1 else 'day'}{in_plan}", {"due_days": days}
        case "rec":
            title = f"Recommendation {query['rec']}{in_plan}"
            more = {"recommendation": query["rec"], "open_only": False}
        case "text":
            title, more = f'Actions with "{query["text"]}"{in_plan}', {"text": query["text"], "open_only": False}
        case _:
            title, more = f"All actions{in_plan}", {"open_only": False}
    if visit.person.kind == "guest":
        more["owner_id"] = visit.person.id
    with visit.read() as c:
        found = finding.find(c, visit.workspace_id, finding.Filter(plan_ids, today=visit.today, **more))
    return title, found


def show(visit: Visit, rest: str) -> Answer:
    """`/action show 2.3`"""
    word, _ = split_word(rest)
    if not word:
        raise Refused("Say which action, for example: /action show 2.4.")
    return Answer(card(visit, visit.action(word)))


def card(visit: Visit, action: ActionRecord) -> Rendered:
    with visit.read() as c:
        lead = rights.is_lead(c, visit.actor, action.plan)
        waiting = queries.open_requests(c, visit.workspace_id, action.id)
        return cards.action_card(
            action,
            today=visit.today,
            requests=waiting,
            to_decide=rights.to_decide(c, visit.actor, action.plan, waiting),
            evidence=queries.evidence(c, visit.workspace_id, action.id),
            entries_count=len(queries.history(c, visit.workspace_id, action.id)),
            can_act=lead or rights.is_owner(visit.actor, action),
            can_lead=lead,
            source=queries.source(c, visit.workspace_id, action.id),
        )


def show_history(visit: Visit, rest: str) -> Answer:
    """`/action history 2.3`"""
    word, _ = split_word(rest)
    if not word:
        raise Refused("Say which action, for example: /action history 2.4.")
    return Answer(history_of(visit, visit.action(word)))


def history_of(visit: Visit, action: ActionRecord, page: int = 0) -> Rendered:
    with visit.read() as c:
        entries = queries.history(c, visit.workspace_id, action.id)
        people = queries.people_named(c, visit.workspace_id, entries)
    return cards.history(action, entries, today=visit.today, page=page, people=people)


def show_help(_visit: Visit, rest: str) -> Answer:
    """`/action help [word]`"""
    return Answer(help_text(split_word(rest)[0].casefold() or None))
