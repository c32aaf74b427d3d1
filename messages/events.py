"""What happened to an action, in words: after its reference ("completed on Tue 22 Sept") and as a person's deed
("completed it")."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from messages.lines import closed_words, due_words, name, names, ref
from messages.text import quoted, words
from plans.brag import Brag
from plans.statuses import Status
from plans.wording import count_words, day_words, join_words
from storage.records import ActionRecord, EntryRecord, PersonRecord, RequestRecord
from storage.writing import Change


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, from a ledger's `Change` or from an entry of the history.

    `on` is its own day (of completion, until when), `due` the due date that it set or asks for, `next_due` the next
    occurrence's, `occurrence` the due date of the one that it was about; `people` are the owners named, or who was
    offered it; `leads` decide it.
    """

    kind: str
    today: date
    on: date | None = None
    due: date | None = None
    next_due: date | None = None
    occurrence: date | None = None
    percent: int | None = None
    rag: str | None = None
    cancelled: bool = False
    people: str = ""
    leads: str = ""
    now: str = ""
    title: str = ""

    def day(self, day: date | None) -> str:
        return day_words(day, self.today) if day else ""


def of_change(
    change: Change,
    *,
    today: date,
    leads: Sequence[PersonRecord] = (),
    request: RequestRecord | None = None,
) -> Event:
    """A change just made. `leads` and `request` (where it opened or decided one) lend the names."""
    state = change.action.state
    recurring = change.kind == "completed" and state.is_open
    offered_to = request.to_person if request and request.kind == "handover" else None
    return Event(
        kind=change.kind,
        today=today,
        on=change.on,
        due=change.on if change.kind == "asked_new_date" else state.due_on,
        next_due=state.due_on if recurring else None,
        percent=state.percent,
        rag=state.rag,
        cancelled=state.status is Status.CANCELLED,
        people=name(offered_to) if offered_to else names(change.action.owners, 10),
        leads=names(leads) if change.request_id else "",
        now=due_words(change.action, today) if state.is_open else closed_words(change.action, today),
    )


def of_entry(entry: EntryRecord, *, today: date, people: Mapping[int, PersonRecord] | None = None) -> Event:
    """An entry of the history. `people` lends the names of those whose ids stand in it."""
    after = entry.after
    ids = [after["to"]] if "to" in after else after.get("owners") or []
    due = _day(after, "proposed_due") or _day(after, "due_on")
    on = _day(after, "occurrence_completed_on") or _day(after, "completed_on") or _day(after, "until")
    return Event(
        kind=entry.kind,
        today=today,
        on=on,
        due=due,
        next_due=_day(after, "due_on") if "occurrence_completed_on" in after else None,
        occurrence=_day(after, "occurrence_due_on"),
        percent=after.get("percent"),
        rag=after.get("rag"),
        cancelled=after.get("status") == Status.CANCELLED.value,
        title=quoted(after.get("title")),
        people=_names_of(ids, people or {}),
    )


def _day(facts: Mapping[str, Any], key: str) -> date | None:
    value = facts.get(key)
    return date.fromisoformat(value) if isinstance(value, str) else None


def _names_of(ids: Sequence[int], people: Mapping[int, PersonRecord]) -> str:
    known = [name(people[one]) for one in ids if one in people][:10]
    if len(ids) > len(known):
        known.append(count_words(len(ids) - len(known), "other" if known else "colleague"))
    return join_words(known)


def _if(before: str, said: str) -> str:
    """A clause, where there is something to say."""
    return before + said if said else ""


def _asked_of(event: Event) -> str:
    return event.leads or "the plan lead"


def _completed(event: Event) -> str:
    verifier = f", {event.leads} will verify it" if event.leads else ""
    return f"completed{_if(' on ', event.day(event.on))}{verifier}{_if('; next due ', event.day(event.next_due))}"


def _coloured(event: Event) -> str:
    try:
        return f"set to {Brag(event.rag or '').words}"
    except ValueError:
        return "coloured by the rules again"


_Words = str | Callable[[Event], str]
_PHRASES: dict[str, _Words] = {
    "added": lambda e: f"added{_if(', due ', e.day(e.due)) or ', no date yet'}{_if(', ', e.people)}",
    "imported": "imported",
    "completed": _completed,
    "missed": lambda e: f"missed{_if(' on ', e.day(e.occurrence))}",
    "on_track": "on track",
    "at_risk": "at risk",
    "progress": lambda e: f"{e.percent}% done" if e.percent is not None else "under way",
    "noted": "note kept",
    "blocked": "blocked",
    "reopened": "open again",
    "cancelled": "cancelled",
    "superseded": "superseded",
    "asked_new_date": lambda e: f"new date {e.day(e.due)} asked of {_asked_of(e)}",
    "asked_cancel": lambda e: f"cancellation asked of {_asked_of(e)}",
    "new_date": lambda e: f"new date {e.day(e.due)}",
    "approved": lambda e: "cancelled, as asked" if e.cancelled else f"new date {e.day(e.due)} approved",
    "declined": "declined, stays as it was",
    "offered": lambda e: f"offered to {e.people}; it stays as it is until that is accepted",
    "accepted": "taken on",
    "assigned": lambda e: f"now with {e.people}",
    "recognised": lambda e: f"now with {e.people}",
    "rated": _coloured,
    "snoozed": lambda e: f"no reminders until {e.day(e.on)}",
    "evidence": "evidence kept",
    "escalated": "put before the plan lead",
    "verified": "verified",
    "sent_back": "sent back",
    "edited": "edited",
    "undated": "has no date any more",
    "undone": lambda e: f"taken back{_if(', now ', e.now)}",
}

_DEEDS: dict[str, _Words] = {
    "added": lambda e: f"added it{_if(', due ', e.day(e.due))}",
    "imported": lambda e: f"imported it{_if(', due ', e.day(e.due))}",
    "completed": lambda e: _completed(e).replace(
        "completed", f"completed the one due {e.day(e.occurrence)}," if e.occurrence else "completed it", 1
    ),
    "missed": lambda e: f"it was missed{_if(' on ', e.day(e.occurrence))}",
    "on_track": "said it is on track",
    "at_risk": "said it is at risk",
    "progress": lambda e: f"said it is {e.percent}% done" if e.percent is not None else "reported progress",
    "noted": "left a note",
    "blocked": "said it is blocked",
    "reopened": "opened it again",
    "cancelled": "cancelled it",
    "superseded": "marked it superseded",
    "asked_new_date": lambda e: f"asked for a new date{_if(', ', e.day(e.due))}",
    "asked_cancel": "asked to cancel it",
    "new_date": lambda e: f"set a new date{_if(', ', e.day(e.due))}",
    "approved": lambda e: "approved its cancellation" if e.cancelled else f"approved a new date, {e.day(e.due)}",
    "declined": "declined what was asked",
    "offered": lambda e: f"offered it to {e.people or 'a colleague'}",
    "accepted": "took it on",
    "assigned": lambda e: f"gave it to {e.people or 'nobody yet'}",
    "recognised": lambda e: f"said that the owner is {e.people or 'a colleague'}",
    "rated": lambda e: f"had it {_coloured(e)}",
    "snoozed": lambda e: f"put reminders off until {e.day(e.on)}",
    "evidence": "added evidence",
    "escalated": "it went to the plan lead: late, without a word",
    "verified": "verified it",
    "sent_back": "sent it back",
    "edited": lambda e: f"edited it{_if(': ', e.title)}",
    "undated": "took its date away",
    "undone": "took the change before back",
}


def phrase(event: Event) -> str:
    """What follows a reference: "2.4 *completed on Tue 22 Sept*"."""
    return _said(_PHRASES, event)


def deed(event: Event) -> str:
    """What follows a name: "Robert Henderson *completed it on Tue 22 Sept*"."""
    return _said(_DEEDS, event)


def sentence(entry: EntryRecord, event: Event) -> str:
    """A whole sentence of the history: who did what, or what came about."""
    if entry.kind in ("missed", "escalated"):
        return "I" + deed(event)[1:]
    return f"{words(entry.actor, 60) if entry.actor else 'An administrator'} {deed(event)}"


def _said(known: Mapping[str, _Words], event: Event) -> str:
    found = known.get(event.kind) or words(event.kind.replace("_", " "), 60)
    return found if isinstance(found, str) else found(event)


def note_words(note: str | None) -> str:
    """` ("waiting for HR")`; empty where there is no note."""
    return f" ({quoted(note)})" if note and note.strip() else ""


def already(change: Change, today: date, show_plan: bool = False) -> str:
    """What is answered where things stood so: "2.4 was completed already, on Tue 22 Sept"."""
    action: ActionRecord = change.action
    this, state = ref(action, show_plan), action.state
    if change.kind == "verified":
        return f"{this} is verified already"
    if change.kind == "edited":
        return f"{this} stands so already"
    if not state.is_open:
        on = state.completed_on if state.status is Status.COMPLETED and state.completed_on else state.status_on
        return f"{this} was {state.status.words} already, on {day_words(on, today)}"
    return {
        "new_date": f"{this} is due on {day_words(state.due_on, today)} already" if state.due_on else "",
        "blocked": f"{this} is blocked already",
        "reopened": f"{this} is open already",
        "assigned": f"{this} is with {names(action.owners, 10)} already",
    }.get(change.kind) or f"{this} stands so already"
