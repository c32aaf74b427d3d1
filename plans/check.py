"""Plan check: what a careful colleague would point out in a draft before it is imported."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plans.documents.draft import Draft, DraftAction
from plans.verbs import VERBS

_CLOSED = ("completed", "cancelled")
# A person with this many open actions due in one month has too much at once.
_TOO_MANY_IN_A_MONTH = 8
# A person who holds this share of a plan of some size holds it alone.
_TOO_LARGE_A_SHARE = 0.6
_SOME_SIZE = 10
_ONE_DAY_SHARE = 0.5
_QUARTER_END_SHARE = 0.75
_QUARTER_ENDS = {(3, 31), (6, 30), (9, 30), (12, 31)}
_PARTED = re.compile(r"[;.]\s+(?:and |then )*|\n\W*(?:and )?")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing worth a look: what kind it is, a plain sentence, and the references that it is about.

    kind: past_date, impossible_date, wrong_weekday, one_day, quarter_ends, no_date, no_owner, too_much or
    several_actions.
    """

    kind: str
    text: str
    refs: tuple[str, ...]


def check_plan(draft: Draft, *, today: date) -> tuple[Finding, ...]:
    """Everything worth a look in a draft, the gravest first; empty for a plan without fault."""
    actions = [action for action in draft.actions if action.status not in _CLOSED]
    found = [*_dates_that_are_wrong(actions), *_past(actions, today)]
    for check in (_without_date, _without_owner, _all_at_once, _too_much, _several_in_one):
        found.extend(check(actions))
    return tuple(found)


def _dates_that_are_wrong(actions: list[DraftAction]) -> Iterator[Finding]:
    for action in actions:
        for question in action.questions:
            if "not a day in any year" in question.text:
                yield Finding("impossible_date", question.text, (action.ref,))
            elif re.search(r" is an? \w+day\.", question.text):
                yield Finding("wrong_weekday", question.text, (action.ref,))


def _past(actions: list[DraftAction], today: date) -> Iterator[Finding]:
    refs = tuple(action.ref for action in actions if action.due and action.due < today)
    if refs:
        yield Finding("past_date", f"{_count(refs)} due before {_say(today)} and not completed: {_listed(refs)}.", refs)


def _without_date(actions: list[DraftAction]) -> Iterator[Finding]:
    refs = tuple(action.ref for action in actions if action.due is None and action.recurrence is None)
    if refs:
        yield Finding("no_date", f"{_count(refs)} without a date: {_listed(refs)}.", refs)


def _without_owner(actions: list[DraftAction]) -> Iterator[Finding]:
    refs = tuple(action.ref for action in actions if not action.owners)
    if refs:
        yield Finding("no_owner", f"{_count(refs)} without a lead owner: {_listed(refs)}.", refs)


def _all_at_once(actions: list[DraftAction]) -> Iterator[Finding]:
    """Dates that were filled in and not thought about: all on one day, or all at the end of a quarter."""
    dated = [action for action in actions if action.due]
    if len(dated) < 5:
        return
    (day, count), *_ = Counter(action.due for action in dated).most_common(1)
    refs = tuple(action.ref for action in dated if action.due == day)
    if day and count > len(dated) * _ONE_DAY_SHARE:
        yield Finding("one_day", f"{count} of {len(dated)} fall due on one day, {_say(day)}.", refs)
        return
    ends = tuple(action.ref for action in dated if action.due and (action.due.month, action.due.day) in _QUARTER_ENDS)
    if len(dated) >= _SOME_SIZE and len(ends) > len(dated) * _QUARTER_END_SHARE:
        text = f"{len(ends)} of {len(dated)} fall due on the last day of a quarter."
        yield Finding("quarter_ends", text, ends)


def _too_much(actions: list[DraftAction]) -> Iterator[Finding]:
    held: dict[str, list[DraftAction]] = defaultdict(list)
    for action in actions:
        for owner in action.owners:
            held[owner].append(action)
    for owner, theirs in sorted(held.items(), key=lambda item: (-len(item[1]), item[0])):
        refs = tuple(action.ref for action in theirs)
        if len(actions) >= _SOME_SIZE and len(theirs) > len(actions) * _TOO_LARGE_A_SHARE:
            yield Finding("too_much", f"{owner} holds {len(theirs)} of {len(actions)}.", refs)
            continue
        months = Counter((action.due.year, action.due.month) for action in theirs if action.due)
        if months and (most := months.most_common(1)[0])[1] >= _TOO_MANY_IN_A_MONTH:
            (year, month), count = most
            yield Finding("too_much", f"{owner} has {count} due in {date(year, month, 1):%B %Y}.", refs)


def _several_in_one(actions: list[DraftAction]) -> Iterator[Finding]:
    refs = tuple(action.ref for action in actions if _is_several(action.action))
    if refs:
        verb = "looks" if len(refs) == 1 else "look"
        text = f"{_count(refs)} {verb} like several in one: {_listed(refs)}. Each can be kept better on its own."
        yield Finding("several_actions", text, refs)


def _is_several(text: str) -> bool:
    """Whether a text holds several things to be done: sentences, lines or clauses that each begin with a verb."""
    parts = [part.split() for part in _PARTED.split(text)[1:]]
    return any(len(words) > 2 and words[0].casefold() in VERBS for words in parts)


def _count(refs: tuple[str, ...]) -> str:
    return "1 action" if len(refs) == 1 else f"{len(refs)} actions"


def _listed(refs: tuple[str, ...]) -> str:
    shown = ", ".join(refs[:8])
    return shown if len(refs) <= 8 else f"{shown} and {len(refs) - 8} more"


def _say(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
