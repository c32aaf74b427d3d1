"""App Home: what is mine, what I settled lately, away and back; for a plan lead each plan at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from messages import buttons, events
from messages.blocks import DIVIDER, Block, Buttons, Line, Part, Small, Span, bold, button, line, text, view_blocks
from messages.buttons import OnDigest, OnList, OnPlan, Undo
from messages.digest import bar
from messages.escalation import unreached_words
from messages.finding import find_box
from messages.lines import (
    evidence_lines,
    fact_words,
    first_name,
    four_buttons,
    name,
    ref,
    short_line,
    title_line,
)
from messages.requests import decision_buttons, waiting_line, waiting_words
from messages.text import quoted, words
from plans.brag import Brag
from plans.wording import count_words, day_words, join_words
from storage.finding import Urgent
from storage.glance import Glance, LostDigest
from storage.records import ActionRecord, EntryRecord, PersonRecord, PlanRecord, RequestRecord

WITH_BUTTONS, SETTLED, REQUESTS, PLANS, LATE, EVIDENCE = 15, 8, 8, 6, 5, 3
_CELLS = 10


def home(
    person: PersonRecord,
    mine: Urgent,
    settled: Sequence[tuple[ActionRecord, EntryRecord]] = (),
    plans: Sequence[Glance] = (),
    requests: Sequence[RequestRecord] = (),
    *,
    more_plans: int = 0,
    others: Sequence[PlanRecord] = (),
    today: date,
    deputy: PersonRecord | None = None,
    evidence: Mapping[int, Sequence[tuple[str, str | None]]] | None = None,
) -> dict[str, Any]:
    """The home view of a person on a day there.

    `mine` are the person's open actions; `settled` what they settled lately, the newest first; `plans` the first of
    those they lead, `more_plans` how many others they lead; `others` are the plans that they see and do not lead;
    `requests` what waits for their decision; `evidence` is theirs, each (address, title), by the action's id; `deputy`
    gets the person's reminders during leave.
    """
    several = mine.plans > 1
    head: list[Part] = [text(_headline(person, mine), *_leave(person, deputy, today))]
    head += [_own_buttons(person, mine, today), find_box()]
    items: list[list[Part]] = []
    if requests:
        items.append([DIVIDER, text(line(bold(waiting_words(len(requests)))))])
        items += [_request(one, (evidence or {}).get(one.action.id, ()), today) for one in requests[:REQUESTS]]
        items += _rest(len(requests) - REQUESTS, "requests, in your messages with me")
    if mine.first:
        items.append([DIVIDER])
        items += [_own(action, person, today, several) for action in mine.first[:WITH_BUTTONS]]
        items += _rest(mine.total - WITH_BUTTONS, "open actions of yours: All my actions shows them")
    items += [[DIVIDER, *_plan(glance)] for glance in plans]
    items += _rest(more_plans, "plans: /action plan in their channels")
    if settled:
        rows = [_settled_line(action, entry, today, several) for action, entry in settled[:SETTLED]]
        items.append([DIVIDER, text(line(bold("Settled lately")), *rows), *_undo(*settled[0], today)])
    if others:
        items.append(_others(others[:PLANS], "Other plans that you can see" if plans else "Plans that you can see"))
        items += _rest(len(others) - PLANS, "plans: /action list all in their channels")
    return {"type": "home", "callback_id": "home", "blocks": view_blocks(head, items)}


def _headline(person: PersonRecord, mine: Urgent) -> Line:
    if not mine.total:
        return line(bold(f"Nothing of yours is open, {first_name(person)}"))
    count = f"{count_words(mine.total, 'open action')}, {first_name(person)}"
    return line(bold(count), f" · {mine.late} late" if mine.late else " · none late")


def _own_buttons(person: PersonRecord, mine: Urgent, today: date) -> Buttons:
    """My list, and away or back."""
    made = []
    if mine.total:
        everything = OnList({"mine": True}).encode()
        made.append(button("All my actions", buttons.OPEN_LIST, everything))
    leave = person.leave
    if leave is None or leave.back_on <= today:
        made.append(button("Away", buttons.AWAY, "{}", of="no reminders until a day that you name"))
    elif leave.is_ahead(today):
        made.append(button("Change my leave", buttons.AWAY, "{}"))
        made.append(button("Not away after all", buttons.BACK, "{}"))
    else:
        made.append(button("I am back", buttons.BACK, "{}", of=f"away until {day_words(leave.back_on, today)}"))
    return Buttons(tuple(made))


def _leave(person: PersonRecord, deputy: PersonRecord | None, today: date) -> list[str]:
    """`You are away from Mon 5 Oct, back on Mon 12 Oct: Sandy Hopkins gets your reminders.`"""
    leave = person.leave
    if leave is None or leave.back_on <= today:
        return []
    first = f" from {day_words(leave.first, today)}" if leave.first and leave.is_ahead(today) else ""
    meanwhile = f"{name(deputy)} gets your reminders" if deputy else "your reminders wait until then"
    return [f"You are away{first}, back on {day_words(leave.back_on, today)}: {meanwhile}."]


def _own(action: ActionRecord, person: PersonRecord, today: date, several: bool) -> list[Part]:
    facts = fact_words(action, today, reader=person)
    return [text(title_line(action, today, show_plan=several), facts), four_buttons(action)]


def _request(request: RequestRecord, evidence: Sequence[tuple[str, str | None]], today: date) -> list[Part]:
    """What waits for a decision, with all that it takes to decide: why it is asked, what shows that it is done."""
    shown = evidence_lines(evidence, EVIDENCE) if request.kind == "verification" else []
    return [text(waiting_line(request, today), quoted(request.reason, 300), *shown), decision_buttons(request)]


def _undo(action: ActionRecord, entry: EntryRecord, today: date) -> list[Part]:
    """Takes the newest back, while it is fresh."""
    if (today - entry.on).days > 1:
        return []
    return [Buttons((button("Undo", buttons.UNDO, Undo(entry.batch).encode(), of=ref(action)),))]


def _rest(count: int, of: str) -> list[list[Part]]:
    return [[Small(line(f"And {count} more {of}."))]] if count > 0 else []


def _settled_line(action: ActionRecord, entry: EntryRecord, today: date, several: bool) -> Line:
    """`2.4 completed on Tue 22 Sept`"""
    people = {owner.id: owner for owner in action.owners}
    said = events.phrase(events.of_entry(entry, today=today, people=people))
    return line(bold(ref(action, several)), f" {words(action.title, 80)}: {said}")


def _plan(glance: Glance) -> list[Part]:
    """A plan at a glance: its colours as bars, what is newly late, whom nothing reaches."""
    plan = glance.plan
    count = f"{count_words(glance.total, 'action')}, {glance.late} late"
    lines = [line(bold(words(plan.title, 150)), f" · {count}"), *_bars(glance)]
    if glance.newly_late:
        lines.append(line(bold("Newly late")))
        lines += [short_line(action, glance.on) for action in glance.first_late]
        if glance.newly_late > len(glance.first_late):
            lines.append(line(f"and {glance.newly_late - len(glance.first_late)} more"))
    if glance.unreached:
        people = [f"{name(person)} ({unreached_words(person)})" for person in glance.unreached[:LATE]]
        if len(glance.unreached) > LATE:
            people.append(count_words(len(glance.unreached) - LATE, "other"))
        lines.append(line(bold("Could not reach "), join_words(people)))
    if glance.lost_digest:
        lines.append(_lost(glance.lost_digest, glance.on))
    return [text(*lines), _plan_buttons(glance)]


def _lost(digest: LostDigest, today: date) -> Line:
    """`Could not post the digest of Mon 21 Sept in #learning-report: leadline doctor says why`"""
    why = "I am not in that channel, or it is archived" if digest.shut_out else "leadline doctor says why"
    channel = Span(digest.channel_id, channel=digest.channel_id)
    return line(bold("Could not post "), f"the digest of {day_words(digest.on, today)} in ", channel, f": {why}")


def _others(plans: Sequence[PlanRecord], heading: str) -> list[Part]:
    """A button for each plan, which opens its list."""
    made = [button(words(plan.title, 60), buttons.action_id(buttons.OPEN_LIST, plan.id), _everything(plan),
                   of="all actions") for plan in plans]  # fmt: skip
    return [DIVIDER, text(line(bold(heading))), Buttons(tuple(made))]


def _everything(plan: PlanRecord) -> str:
    return OnList({"show": "all", "plan": plan.id}).encode()


def _bars(glance: Glance) -> list[Line]:
    """`● Red ▰▱▱▱▱▱▱▱▱▱ 3`, a line for each colour that something has."""
    counted = [(brag, glance.counts.get(brag, 0)) for brag in (Brag.RED, Brag.AMBER, Brag.GREEN, Brag.BLUE, Brag.GREY)]
    return [line(f"{brag.words} {bar(count, glance.total, _CELLS)} {count}") for brag, count in counted if count]


def _plan_buttons(glance: Glance) -> Buttons:
    plan = glance.plan
    made: list[Block] = [button("All actions", buttons.action_id(buttons.OPEN_LIST, plan.id), _everything(plan))]
    for part, said, there in (("late", "Late", glance.late), ("changed", "What changed", glance.changed)):
        if there:
            value = OnDigest(plan.id, part, 0, glance.issue_id).encode()
            made.append(button(said, buttons.action_id(buttons.DIGEST_MORE, part, plan.id), value, of=plan.title))
    value = OnPlan(plan.id).encode()
    made.append(button("Add an action", buttons.action_id(buttons.ADD_ACTION, plan.id), value, of=plan.title))
    made.append(button("Settings", buttons.action_id(buttons.PLAN_SETTINGS, plan.id), value, of=plan.title))
    return Buttons(tuple(made))
