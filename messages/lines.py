"""How an action is said on a line or two: its sign, its reference and title, its date, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from messages import buttons
from messages.blocks import Buttons, Line, Span, bold, button, line
from messages.buttons import OnAction
from messages.text import quoted, words
from plans.names import plain_name
from plans.recurrence import recurrence_words
from plans.state import VERIFICATION, ActionState
from plans.statuses import Status
from plans.wording import count_words, day_words, distance_words, join_words, short_day_words
from storage.records import ActionRecord, PersonRecord

TITLE_WORDS, SHORT_TITLE, NAME = 280, 100, 60
_ADDRESS = re.compile(r"https?://[^\s<>|]{1,1500}")
_NUMBERED = re.compile(r"^rec(?:ommendation)?\.?\s+\w+\s*[:.–-]\s*", re.I)  # the number stands before it already
_PENDING = {"new_date": "new date asked for", "cancel": "cancellation asked for"}


def sign(action: ActionRecord, today: date) -> str:
    rating = action.rating(today)
    return rating.brag.sign if rating else "–"


def ref(action: ActionRecord, show_plan: bool = False) -> str:
    """`2.4`, or `LR-2.4` where several plans are in play."""
    return words(action.full_ref if show_plan else action.ref, 40)


def name(person: PersonRecord) -> str:
    return words(person.name, NAME)


def names(people: Sequence[PersonRecord], most: int = 3) -> str:
    """`Ana Silva, Robert Henderson and 2 others`"""
    listed = [name(person) for person in people[:most]]
    if len(people) > most:
        listed.append(count_words(len(people) - most, "other"))
    return join_words(listed)


def first_name(person: PersonRecord) -> str:
    """`Robert`; the whole name where it begins with a title or has one word."""
    parts = plain_name(person.name).split()
    return words(parts[0] if len(parts) > 1 and person.name.startswith(parts[0]) else person.name, NAME)


def title_line(action: ActionRecord, today: date, *, show_plan: bool = False) -> Line:
    """`● 2.4 Establish a Practitioners' Improvement Board`"""
    return line(f"{sign(action, today)} ", bold(ref(action, show_plan)), f" {words(action.title, TITLE_WORDS)}")


def short_line(
    action: ActionRecord,
    today: date,
    *,
    show_plan: bool = False,
    reader: PersonRecord | None = None,
    owners: bool = True,
) -> Line:
    """All of an action on one line, for lists; what `reader` and `owners` do, `fact_words` says."""
    title = f" {words(action.title, SHORT_TITLE)} · "
    facts = fact_words(action, today, reader=reader, owners=owners)
    return line(f"{sign(action, today)} ", bold(ref(action, show_plan)), title + facts)


def fact_words(action: ActionRecord, today: date, *, reader: PersonRecord | None = None, owners: bool = True) -> str:
    """`Red · 1 week late (due Fri 18 Sept) · moved once (first 30 Aug) · with Sandy Hopkins`.

    With a `reader`, the other owners are named; without, all are.
    """
    state = action.state
    rating = action.rating(today)
    facts = [rating.brag.value.capitalize()] if rating else []
    facts += _open_words(action, today) if state.is_open else [closed_words(action, today)]
    if owners:
        facts.append(_owner_words(action, reader))
    return " · ".join(fact for fact in facts if fact)


def _open_words(action: ActionRecord, today: date) -> list[str]:
    state = action.state
    facts = [due_words(action, today)]
    if state.status is Status.BLOCKED:
        blocker = f": {words(state.blocker, 150)}" if state.blocker else ""
        facts.append(f"blocked{blocker}")
    elif state.status is Status.AT_RISK:
        facts.append("at risk")
    if state.percent:
        facts.append(f"{state.percent}% done")
    if state.pending:
        facts.append(_PENDING.get(state.pending, "waiting for the plan lead"))
    facts.append(moved_words(state, today))
    if state.recurrence:
        facts.append(repeat_words(state.recurrence))
    return facts


def repeat_words(recurrence: str) -> str:
    """`every month`; the word as it stands where it is not one of ours."""
    try:
        return recurrence_words(recurrence)
    except ValueError:
        return words(recurrence, 40)


def due_words(action: ActionRecord, today: date) -> str:
    """`due Wed 30 Sept, in 3 working days`, `1 week late (due Fri 18 Sept)`, `no date yet: "Build into 21/22 …"`."""
    due = action.state.due_on
    if due is None:
        phrase = quoted(action.state.due_phrase, 100)
        return f"no date yet: {phrase}" if phrase else "no date yet"
    distance = distance_words(due, today, action.plan.calendar)
    if due < today:
        return f"{distance} (due {day_words(due, today)})"
    return f"due {day_words(due, today)}, {distance}"


def closed_words(action: ActionRecord, today: date) -> str:
    """`completed on Tue 22 Sept`, `cancelled on Tue 22 Sept`."""
    state = action.state
    on = state.completed_on if state.status is Status.COMPLETED and state.completed_on else state.status_on
    said = f"{state.status.words} on {day_words(on, today)}"
    if state.verified:
        return f"{said}, verified"
    return f"{said}, to be verified" if is_to_verify(action) else said


def is_to_verify(action: ActionRecord) -> bool:
    """Whether it is done and waits for a lead to look at it."""
    return action.plan.verification and action.state.pending == VERIFICATION


def moved_words(state: ActionState, today: date) -> str:
    """`moved once (first 30 Aug)`; empty where it was not."""
    if not state.moves:
        return ""
    first = f" (first {short_day_words(state.baseline_due_on, today)})" if state.baseline_due_on else ""
    return f"moved {times_words(state.moves)}{first}"


def times_words(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _owner_words(action: ActionRecord, reader: PersonRecord | None) -> str:
    if reader is None:
        return names(action.owners) if action.owners else "no owner yet"
    others = [owner for owner in action.owners if owner.id != reader.id]
    return f"with {names(others)}" if others else ""


def four_buttons(action: ActionRecord) -> Buttons:
    """Done · On track · More time · Blocked"""
    of = f"{action.ref} {words(action.title, TITLE_WORDS)}"
    value = OnAction(action.id).encode()
    four = {
        "Done": buttons.DONE,
        "On track": buttons.ON_TRACK,
        "More time": buttons.MORE_TIME,
        "Blocked": buttons.BLOCKED,
    }
    return Buttons(tuple(button(said, buttons.action_id(name, action.id), value, of=of) for said, name in four.items()))


def link_span(url: str, title: str | None) -> Span:
    """A link, where the address is one; else its words."""
    said = words(title or url, 200)
    return Span(said, url=url) if _ADDRESS.fullmatch(url) else Span(said)


def evidence_lines(evidence: Sequence[tuple[str, str | None]], most: int = 10) -> list[Line]:
    """Links under a heading, each (address, title); what is no address shows as its words. Nothing where there is
    none."""
    if not evidence:
        return []
    lines = [line(bold("Evidence:"))]
    lines += [line(link_span(url, title)) for url, title in evidence[:most]]
    if len(evidence) > most:
        lines.append(line(f"and {len(evidence) - most} more in the history"))
    return lines


def recommendation_words(number: str, text: str | None) -> str:
    """`2 Listen to staff`; the text is not to say its number once more."""
    heading = _NUMBERED.sub("", text or "")
    return f"{words(number, 40)} {words(heading, 200)}" if heading else words(number, 40)


def by_urgency(action: ActionRecord) -> tuple[date, int]:
    """Sorts overdue ones first, the oldest of them first of all, then by due date; the undated last."""
    return action.state.due_on or date.max, action.id


def two_weeks_on(action: ActionRecord, today: date) -> date:
    """A new date to begin with: two weeks on from the due date, or from today where that is past."""
    day = max(action.state.due_on or today, today)
    return day + timedelta(days=min(14, (date.max - day).days))
