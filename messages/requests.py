"""What somebody has to decide: a new date, a cancellation, a hand-over; and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from messages import buttons
from messages.blocks import Buttons, Line, Part, bold, button, compose, line, text
from messages.buttons import OnAction, OnRequest
from messages.lines import closed_words, due_words, evidence_lines, name, ref, times_words, title_line
from messages.rendered import Rendered
from messages.text import quoted, words
from plans.wording import count_words, day_words, ordinal, shift_words, short_day_words
from storage.records import ActionRecord, RequestRecord

_REASON, _TITLE = 600, 280
_MORE_TIME = "asks for more time on"
_WISHES = {"cancel": "asks to cancel", "handover": "asks to hand over", "verification": "completed"}
_AGAIN = {"cancel": "cancelling", "verification": "verifying"}
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def request(
    request: RequestRecord,
    *,
    today: date,
    others_due: int = 0,
    again: bool = False,
    evidence: Sequence[tuple[str, str | None]] = (),
) -> Rendered:
    """What is put before the plan lead: a new date or a cancellation asked for, what is done and to be verified; one
    line once it is decided.

    `others_due` counts the asker's other actions that are due in the week of the date asked for; `evidence` is that of
    the action, each (address, title).
    """
    if request.state != "open":
        return compose([text(_decided_line(request, today))], action_ids=[request.action.id])
    action = request.action
    head = line(bold(f"{_asks(request, again)} {ref(action)}"), f" {words(action.title, _TITLE)}")
    lines = [head, *asked_lines(request, today, others_due)]
    if request.kind == "verification":
        lines += evidence_lines(evidence) or [line("No link or file was given as evidence.")]
    parts: list[Part] = [text(*lines), decision_buttons(request)]
    return compose(parts, action_ids=[action.id])


def asked_lines(request: RequestRecord, today: date, others_due: int = 0) -> list[Line]:
    """What is asked and why; of a new date, how often and by how much it has moved."""
    wish = line(" · ".join(said for said in (_wish(request, today), quoted(request.reason, _REASON)) if said))
    context = _context(request, today, others_due) if request.kind == "new_date" else ""
    return [wish, line(context)] if context else [wish]


def _asks(request: RequestRecord, again: bool) -> str:
    who = name(request.asked_by)
    if again:
        return f"{who} still waits for your answer: {_AGAIN.get(request.kind, 'more time for')}"
    return f"{who} {_WISHES.get(request.kind, _MORE_TIME)}"


def _wish(request: RequestRecord, today: date) -> str:
    state = request.action.state
    if request.kind == "verification":
        return closed_words(request.action, today)
    if request.kind != "new_date" or request.proposed_due is None:
        return due_words(request.action, today)
    proposed = f"to {day_words(request.proposed_due, today)}"
    if state.due_on is None:
        return proposed
    return f"from {day_words(state.due_on, today)} {proposed}, {shift_words(state.due_on, request.proposed_due)}"


def _context(request: RequestRecord, today: date, others_due: int) -> str:
    """`Second move, 6 weeks later in all; first agreed date 30 Aug. Four other actions of Sandy Hopkins are due that
    week.`"""
    state, sentences = request.action.state, []
    if state.moves and state.baseline_due_on:
        move = "Second" if state.moves == 1 else ordinal(state.moves + 1)
        asked = request.proposed_due
        in_all = f", {shift_words(state.baseline_due_on, asked)} in all" if asked else ""
        sentences.append(f"{move} move{in_all}; first agreed date {short_day_words(state.baseline_due_on, today)}.")
    elif state.due_on:
        sentences.append("First move.")
    if others_due > 0:
        count = _NUMBERS[others_due] if others_due < len(_NUMBERS) else str(others_due)
        actions = "other action" if others_due == 1 else "other actions"
        are = "is" if others_due == 1 else "are"
        sentences.append(f"{count} {actions} of {name(request.asked_by)} {are} due that week.")
    return " ".join(sentences)


def decision_buttons(request: RequestRecord) -> Buttons:
    """Approve · Decline · Another date; of what is to be verified, Accept · Send back"""
    if request.kind == "verification":
        return verification_buttons(request.action)
    value = OnRequest(request.id).encode()
    of = f"{request.action.ref}, asked by {request.asked_by.name}"
    made = [
        button("Approve", buttons.action_id(buttons.APPROVE, request.id), value, style="primary", of=of),
        button("Decline", buttons.action_id(buttons.DECLINE, request.id), value, of=of),
    ]
    if request.kind == "new_date":
        made.append(button("Another date", buttons.action_id(buttons.ANOTHER_DATE, request.id), value, of=of))
    return Buttons(tuple(made))


def verification_buttons(action: ActionRecord) -> Buttons:
    """Accept · Send back"""
    value, of = OnAction(action.id).encode(), f"{action.ref} {words(action.title, _TITLE)}"
    accept = button("Accept", buttons.action_id(buttons.VERIFY, action.id), value, style="primary", of=of)
    return Buttons((accept, button("Send back", buttons.action_id(buttons.SEND_BACK, action.id), value, of=of)))


def _decided_line(request: RequestRecord, today: date) -> Line:
    """`2.9 new date Wed 14 Oct, asked by Sandy Hopkins: approved by Clair Pyper`"""
    by = f" by {name(request.decided_by)}" if request.decided_by else ""
    if request.kind == "verification":
        verdict = {"approved": "verified", "declined": "sent back"}.get(request.state, "not to be verified any more")
        return line(bold(ref(request.action)), f" completed by {name(request.asked_by)}: {verdict}{by}")
    what = {"cancel": "cancellation", "handover": "hand-over"}.get(request.kind, "new date")
    if request.kind == "new_date" and request.state == "approved" and request.action.state.due_on:
        what += f" {day_words(request.action.state.due_on, today)}"
    elif request.kind == "new_date" and request.proposed_due:
        what += f" {day_words(request.proposed_due, today)}"
    elif request.kind == "handover" and request.to_person:
        what += f" to {name(request.to_person)}"
    state = _state_words(request)
    return line(bold(ref(request.action)), f" {what}, asked by {name(request.asked_by)}: {state}{by}")


def _state_words(request: RequestRecord) -> str:
    if request.kind == "handover" and request.state == "approved":
        return "accepted"
    return words(request.state, 40)


def decision(request: RequestRecord, *, today: date, reason: str | None = None) -> Rendered:
    """What was decided, told to who asked; where the decision was taken back, that. `reason` is the decider's."""
    action = request.action
    if request.state in ("approved", "declined"):
        by = name(request.decided_by) if request.decided_by else "The plan lead"
        said = " ".join(part for part in (f"{by} {_verdict(request, today)}.", quoted(reason, _REASON)) if part)
    else:
        said = f"{_undecided(request, today)}."
    lines = [line(said), title_line(action, today)]
    if request.state == "declined" and action.state.is_open:
        stays = {"handover": "It stays with you,", "verification": "It is open again,"}.get(request.kind, "It stays")
        lines.append(line(f"{stays} {due_words(action, today)}."))
    return compose([text(*lines)], action_ids=[action.id])


def _undecided(request: RequestRecord, today: date) -> str:
    """`The request for a new date for 2.9, Wed 14 Oct, waits for the plan lead again`"""
    this, decider = ref(request.action), "the plan lead"
    if request.kind == "handover":
        what, decider = f"offer of {this}", name(request.to_person) if request.to_person else "an answer"
    elif request.kind in ("cancel", "verification"):
        what = f"request to {'cancel' if request.kind == 'cancel' else 'verify'} {this}"
    else:
        day = f", {day_words(request.proposed_due, today)}," if request.proposed_due else ""
        what = f"request for a new date for {this}{day}"
    return f"The {what} waits for {decider} again" if request.state == "open" else f"The {what} was taken back"


def _verdict(request: RequestRecord, today: date) -> str:
    this, approved = ref(request.action), request.state == "approved"
    if request.kind == "handover":
        return f"took on {this}" if approved else f"did not take on {this}"
    if request.kind == "verification":
        return f"verified {this}" if approved else f"sent {this} back"
    if request.kind == "cancel":
        return f"approved cancelling {this}" if approved else f"declined to cancel {this}"
    due = request.action.state.due_on
    if not approved:
        asked = f" of {day_words(request.proposed_due, today)}" if request.proposed_due else ""
        return f"declined the new date{asked} for {this}"
    if due is None:
        return f"approved more time for {this}"
    if request.proposed_due and due != request.proposed_due:
        return f"gave {this} until {day_words(due, today)} (you asked for {day_words(request.proposed_due, today)})"
    return f"approved the new date for {this}: {day_words(due, today)}"


def handover(request: RequestRecord, *, today: date) -> Rendered:
    """An action offered to its new owner; one line once that is answered."""
    action = request.action
    if request.state != "open":
        return compose([text(_decided_line(request, today))], action_ids=[action.id])
    plan = words(action.plan.title, 150)
    moved = f" · moved {times_words(action.state.moves)}" if action.state.moves else ""
    lines = [
        line(bold(f"{name(request.asked_by)} offers you {ref(action)}"), f" · {plan}"),
        title_line(action, today),
        line(f"{due_words(action, today)}{moved}"),
    ]
    if request.reason:
        lines.append(line(quoted(request.reason, _REASON)))
    hint = f"Until you accept, it stays with {name(request.asked_by)}."
    return compose([text(*lines), _answer_buttons(request), text(hint)], action_ids=[action.id])


def _answer_buttons(request: RequestRecord) -> Buttons:
    """Accept · Decline"""
    value, of = OnRequest(request.id).encode(), request.action.ref
    accept = button("Accept", buttons.action_id(buttons.ACCEPT, request.id), value, style="primary", of=of)
    return Buttons((accept, button("Decline", buttons.action_id(buttons.DECLINE_HANDOVER, request.id), value, of=of)))


def decision_question(request: RequestRecord, quote: str) -> Rendered:
    """What was written under a request and is no plain yes or no: the decision is asked for by buttons."""
    action = request.action
    shown = f"{quoted(quote, _REASON)} is" if quote.strip() else "That is"
    what = "your answer to" if request.kind == "handover" else "a decision on"
    head = line(f"{shown} not clear to me as {what} ", bold(ref(action)), f" {words(action.title, 80)}. Which is it?")
    made = _answer_buttons(request) if request.kind == "handover" else decision_buttons(request)
    return compose([text(head), made], action_ids=[action.id])


def waiting_line(request: RequestRecord, today: date) -> Line:
    """A request on one line, for lists of what waits for a decision."""
    wish = _WISHES.get(request.kind, _MORE_TIME)
    due = _until(request, today)
    title = f" {words(request.action.title, 80)}"
    return line(f"{name(request.asked_by)} {wish} ", bold(ref(request.action)), f"{title}{due}")


def _until(request: RequestRecord, today: date) -> str:
    """` until Wed 14 Oct, 2 weeks later, moved once before (first 30 Aug)`"""
    if request.proposed_due is None:
        return ""
    state = request.action.state
    facts = [f" until {day_words(request.proposed_due, today)}"]
    if state.due_on:
        facts.append(shift_words(state.due_on, request.proposed_due))
    if state.moves:
        first = state.baseline_due_on
        agreed = f" (first {short_day_words(first, today)})" if first else ""
        facts.append(f"moved {times_words(state.moves)} before{agreed}")
    return ", ".join(facts)


def waiting_words(count: int) -> str:
    return f"{count_words(count, 'request')} {'waits' if count == 1 else 'wait'} for your decision"
