"""The nudge: what needs a word from an owner, with the buttons to give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from messages import buttons, events
from messages.blocks import Buttons, Part, Row, Small, bold, button, compose, line, text
from messages.buttons import OnActions, OnList
from messages.lines import (
    closed_words,
    fact_words,
    first_name,
    four_buttons,
    name,
    names,
    ref,
    short_line,
    title_line,
)
from messages.rendered import Rendered
from messages.text import words
from plans.wording import count_words, day_words, join_words
from storage.records import ActionRecord, EntryRecord, PersonRecord, PlanRecord

WITH_BUTTONS = 10  # items; the rest get a line each
_LINES, _SETTLED = 20, 12  # what is shown of the rest, and of what is settled


@dataclass(frozen=True, slots=True)
class NudgeItem:
    """An action that was due a word, and what was recorded of it since; `theirs` while it is the reader's to answer."""

    action: ActionRecord
    answer: EntryRecord | None = None
    theirs: bool = True

    @property
    def is_settled(self) -> bool:
        return self.answer is not None or not self.theirs or not self.action.state.is_open

    @property
    def due_when_sent(self) -> date:
        """The due date as it stood before the answer, so that an item keeps its place when it is settled."""
        before = self.answer.before.get("due_on") if self.answer else None
        return date.fromisoformat(before) if before else self.action.state.due_on or date.max


@dataclass(frozen=True, slots=True)
class _Look:
    """For whom a message is drawn: reader, owner of the actions, the reader's day, whether plans are told apart."""

    reader: PersonRecord
    owner: PersonRecord
    today: date
    several: bool


def nudge(
    person: PersonRecord,
    items: Sequence[NudgeItem],
    *,
    today: date,
    first_word: Sequence[PlanRecord] = (),
    for_person: PersonRecord | None = None,
) -> Rendered:
    """The one message of a day to an owner, or to the deputy (`person`) of an owner on leave (`for_person`).

    `today` is the day where the reader is; `first_word` are plans of which the reader never heard before. At most ten
    open items have buttons, the most urgent first; then a line each.
    """
    ordered = sorted(items, key=lambda item: (item.due_when_sent, item.action.id))
    still_open = [item.action for item in ordered if not item.is_settled]
    several = len({item.action.plan.id for item in items}) > 1
    look = _Look(person, for_person or person, today, several)
    shown = _shown(ordered, still_open)
    with_buttons = {action.id for action in still_open[:WITH_BUTTONS]}
    head: list[Part] = [
        *_first_word(person, first_word),
        text(line(bold(_headline(person, ordered, for_person)))),
    ]
    if for_person:
        head.append(text(_deputy_line(for_person, today)))
    bodies = [_body(item, look, item.action.id in with_buttons) for item in ordered if item.action.id in shown]
    hidden = len(ordered) - len(bodies)

    def tail(left_out: int) -> list[Part]:
        return _tail(still_open, hidden + left_out, today, several)

    return compose(head, bodies, tail, action_ids=[item.action.id for item in ordered])


def _shown(ordered: Sequence[NudgeItem], still_open: Sequence[ActionRecord]) -> set[int]:
    settled = [item.action.id for item in ordered if item.is_settled]
    return {action.id for action in still_open[: WITH_BUTTONS + _LINES]} | set(settled[:_SETTLED])


def _body(item: NudgeItem, look: _Look, with_buttons: bool) -> list[Part]:
    action = item.action
    if item.answer is not None:
        return [_answered(action, item.answer, look, item.theirs)]
    if item.is_settled:
        return [text(line(bold(ref(action, look.several)), f" {_standing(action, look.today)}"), joins=True)]
    if with_buttons:
        facts = fact_words(action, look.today, reader=look.owner)
        return [text(title_line(action, look.today, show_plan=look.several), facts), four_buttons(action)]
    return [text(short_line(action, look.today, show_plan=look.several, owners=False), joins=True)]


def _headline(person: PersonRecord, items: Sequence[NudgeItem], for_person: PersonRecord | None) -> str:
    total = len(items)
    still = total - sum(item.is_settled for item in items)
    whose = f" of {name(for_person)}" if for_person else ""
    plans = list(dict.fromkeys(words(item.action.plan.title, 80) for item in items))
    where = f" · {plans[0]}" if len(plans) == 1 else f" · {len(plans)} plans" if plans else ""
    if not still:
        settled = f"all {total} actions{whose} are settled" if total > 1 else f"the action{whose} is settled"
        return f"Nothing more is needed, {first_name(person)}: {settled}{where}"
    count = f"{still} of {total} actions{whose} still" if still < total else count_words(still, "action") + whose
    need = "needs" if still == 1 else "need"
    return f"{count} {need} a word from you, {first_name(person)}{where}"


def _first_word(person: PersonRecord, plans: Sequence[PlanRecord]) -> list[Part]:
    """Who is speaking, where the reader never heard of a plan before."""
    if not plans:
        return []
    titles = join_words([words(plan.title, 80) for plan in plans[:3]])
    if len(plans) > 3:
        titles += f" and {count_words(len(plans) - 3, 'other plan')}"
    return [
        text(
            f"Hello {first_name(person)}, I am Leadline. I keep {titles} moving: I ask you about your actions when they"
            " fall due.",
            "A tap or a plain reply is enough; your plan lead sees it at once.",
        )
    ]


def _deputy_line(away: PersonRecord, today: date) -> str:
    until = f" until {day_words(away.away_until, today)}" if away.away_until else ""
    return f"{name(away)} is away{until}, and you are the deputy: what you say counts."


def _standing(action: ActionRecord, today: date) -> str:
    """What became of an action that the reader is not asked of any more: `now with Ben Whitlock`."""
    if not action.state.is_open:
        return closed_words(action, today)
    return f"now with {names(action.owners)}" if action.owners else "no owner yet"


def _answered(action: ActionRecord, answer: EntryRecord, look: _Look, theirs: bool) -> Part:
    """`✔ 2.4 completed on Tue 22 Sept by Robert Henderson`, with Undo for who did it, while it is theirs."""
    people = {owner.id: owner for owner in action.owners}
    mark = "✔ " if answer.kind in ("completed", "verified") else ""
    said = events.phrase(events.of_entry(answer, today=look.today, people=people)) + events.note_words(answer.note)
    by = f" by {words(answer.actor, 60)}" if answer.actor else ""
    whole = line(mark, bold(ref(action, look.several)), f" {said}{by}")
    if answer.actor_id != look.reader.id or not theirs:
        return text(whole, joins=True)
    undo = button("Undo", buttons.action_id(buttons.UNDO, action.id), buttons.Undo(answer.batch).encode())
    return Row(whole, undo)


def _tail(still_open: Sequence[ActionRecord], hidden: int, today: date, several: bool) -> list[Part]:
    parts: list[Part] = []
    last: list[dict[str, object]] = []
    if len(still_open) > 1:
        ids = [action.id for action in still_open[:60]]
        last.append(button("All on track", buttons.ALL_ON_TRACK, OnActions(ids).encode()))
    if hidden > 0:
        query = OnList({"mine": True})
        last.append(button(f"{hidden} more", buttons.OPEN_LIST, query.encode(), of="open the whole list"))
        parts.append(text(f"And {hidden} more."))
    if last:
        parts.append(Buttons(tuple(last)))
    if still_open:
        parts.append(Small(line(_hint(still_open, today, several))))
    return parts


def _hint(still_open: Sequence[ActionRecord], today: date, several: bool) -> str:
    """How to answer in words, with this message's own references and a day that has been."""
    weekday = f"{still_open[0].plan.calendar.before(today, 1):%A}"
    said = f"{ref(still_open[0], several)} done on {weekday}"
    if len(still_open) > 1:
        said += f", {ref(still_open[1], several)} needs two more weeks: waiting for HR"
    return f'Or just reply here, for example "{said}".'
