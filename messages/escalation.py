"""What goes to the plan lead: late without a word, reminders that have ended, owners whom nothing reaches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from messages.blocks import Line, Part, Row, ToCopy, bold, compose, line, text
from messages.lines import due_words, first_name, name, short_line
from messages.lists import action_button
from messages.rendered import Rendered
from messages.text import words
from plans.nudging import ESCALATE_AFTER, LADDER_WEEKS
from plans.wording import count_words, long_day_words
from storage.records import ActionRecord, PersonRecord

_ROWS, _LETTERS, _IN_LETTER = 12, 5, 8


def escalation(
    lead: PersonRecord,
    actions: Sequence[ActionRecord],
    ended: Sequence[ActionRecord],
    unreached: Sequence[tuple[PersonRecord, Sequence[ActionRecord]]],
    *,
    today: date,
) -> Rendered:
    """One message to a plan lead.

    `actions` are 5 working days late without a word, of `ended` the reminders have run out, `unreached` are owners with
    what is theirs: for each there is a text to forward by e-mail.
    """
    items: list[list[Part]] = []
    if actions:
        items += _section(_late_words(actions, first_name(lead)), actions, today)
    if ended:
        items += _section(_ended_words(ended), ended, today)
    for person, theirs in unreached[:_LETTERS]:
        items.append([text(_unreached_line(person)), ToCopy(_letter(lead, person, theirs, today))])
    if len(unreached) > _LETTERS:
        items.append([text(f"And {count_words(len(unreached) - _LETTERS, 'owner')} more whom nothing reaches.")])
    head: list[Part] = [] if items else [text(f"Nothing is late without a word, {first_name(lead)}.")]
    shown = [*actions, *ended, *(action for _, theirs in unreached for action in theirs)]

    def tail(left_out: int) -> list[Part]:
        return [text("There is more: /action list overdue shows it all.")] if left_out else []

    return compose(head, items, tail, action_ids=[action.id for action in shown])


def _plan_words(actions: Sequence[ActionRecord]) -> str:
    titles = list(dict.fromkeys(words(action.plan.title, 100) for action in actions))
    return titles[0] if len(titles) == 1 else f"{len(titles)} plans"


def _late_words(actions: Sequence[ActionRecord], lead: str) -> str:
    are, count = "is" if len(actions) == 1 else "are", count_words(len(actions), "action")
    return f"{count} of {_plan_words(actions)} {are} {ESCALATE_AFTER} working days late without a word, {lead}"


def _ended_words(actions: Sequence[ActionRecord]) -> str:
    count = count_words(len(actions), "action")
    return f"I have stopped reminding of {count} of {_plan_words(actions)}: {LADDER_WEEKS} weeks without an answer"


def _section(headline: str, actions: Sequence[ActionRecord], today: date) -> list[list[Part]]:
    several = len({action.plan.id for action in actions}) > 1
    rows: list[list[Part]] = [
        [Row(short_line(action, today, show_plan=several), action_button(action, show_plan=several))]
        for action in actions[:_ROWS]
    ]
    if len(actions) > _ROWS:
        rows.append([text(f"And {len(actions) - _ROWS} more: /action list overdue.")])
    return [[text(line(bold(headline)))], *rows]


def unreached_words(person: PersonRecord) -> str:
    """Why nothing reaches a person."""
    if person.slack_user_id is None:
        return "not in this Slack"
    if person.left:
        return "has left this Slack"
    if person.reachable:
        return "a message to them could not be sent, and leadline doctor says why"
    return "from another organisation" if person.kind == "outsider" else "cannot be messaged"


def _unreached_line(person: PersonRecord) -> Line:
    address = f" ({words(person.email, 100)})" if person.email else ""
    return line(bold(f"Could not reach {name(person)}"), f": {unreached_words(person)}. To forward by e-mail{address}:")


def _letter(lead: PersonRecord, person: PersonRecord, actions: Sequence[ActionRecord], today: date) -> tuple[str, ...]:
    """A short letter in plain words, with years, since it may be read anywhere and later."""
    listed = [f"{action.ref} {words(action.title, 150)}: {_due_in_letter(action, today)}" for action in actions]
    if len(actions) > _IN_LETTER:
        listed = [*listed[:_IN_LETTER], f"and {len(actions) - _IN_LETTER} more"]
    ask = "it stands" if len(actions) == 1 else "they stand"
    answers = "done (and when), on track, in need of more time (until when), or blocked (by what)"
    return (
        f"Dear {name(person)},",
        f"in {_plan_words(actions)} you are named as owner of:" if actions else "you are named as an owner.",
        *listed,
        f"Please tell me how {ask}: {answers}.",
        name(lead),
    )


def _due_in_letter(action: ActionRecord, today: date) -> str:
    due = action.state.due_on
    return f"due {long_day_words(due)}" if due else due_words(action, today)
