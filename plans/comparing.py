"""A revised document against the plan: what is new, reworded, moved, given to others, gone.

What people have recorded since is kept. A document that still says what the plan said at first (the date first
agreed, the owners first named) says nothing new; a status in it changes nothing. A date that it really changes
becomes a proposed new date beside the first agreed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from rapidfuzz import fuzz, process, utils

from plans.documents.draft import Draft, DraftAction
from plans.documents.writers.table import PlanRow
from plans.names import Known, match_person
from plans.recurrence import next_occurrence

# Likeness of two texts, 0 to 100. Of two different actions of one plan it is below 60 in 19 of 20 pairs; a shared
# reference vouches for the rest.
_ENOUGH_ALONE = 82
_ENOUGH_WITH_REFERENCE = 60
_FOR_REFERENCE, _FOR_CONTEXT = 12, 3
_CANDIDATES = 5
_MAX_OCCURRENCES = 400


@dataclass(frozen=True, slots=True)
class Pair:
    """An action of the plan, and what the document has for it."""

    row: PlanRow
    drafted: DraftAction

    @property
    def renumbered(self) -> bool:
        """Whether the document gives it another reference."""
        return self.row.ref.casefold() != self.drafted.ref.casefold()


@dataclass(frozen=True, slots=True)
class NewDate:
    """`proposed` is to become the due date; the date first agreed stays beside it."""

    pair: Pair
    proposed: date


@dataclass(frozen=True, slots=True)
class NewOwners:
    """Names as the document writes them (`added`) and as the plan does (`removed`)."""

    pair: Pair
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The groups, each in the order of the document; `gone` in that of the plan.

    An action may be in several of `reworded`, `new_date` and `new_owners`; in `unchanged` it is in none of them.
    `gone` are open actions that the document leaves out: it may well leave out what is closed.
    """

    new: tuple[DraftAction, ...]
    reworded: tuple[Pair, ...]
    new_date: tuple[NewDate, ...]
    new_owners: tuple[NewOwners, ...]
    gone: tuple[PlanRow, ...]
    unchanged: tuple[Pair, ...]

    @property
    def is_same(self) -> bool:
        """Whether the document asks for nothing."""
        return not (self.new or self.reworded or self.new_date or self.new_owners or self.gone)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What is in both, whatever the document changes of it."""
        pairs = {pair.row.id: pair for pair in (*self.reworded, *self.unchanged)}
        pairs |= {change.pair.row.id: change.pair for change in self.new_date}
        pairs |= {change.pair.row.id: change.pair for change in self.new_owners}
        return tuple(pairs.values())

    @property
    def renumbered(self) -> tuple[Pair, ...]:
        """Those to which the document gives another reference."""
        return tuple(pair for pair in self.pairs if pair.renumbered)


def compare(existing: Sequence[PlanRow], draft: Draft, called: Mapping[str, str] = MappingProxyType({})) -> Comparison:
    """A draft against the actions of a plan. `called` says by which name the plan knows somebody whom the draft names
    otherwise."""
    paired = _paired(existing, draft.actions)
    pairs = [Pair(paired[at], drafted) for at, drafted in enumerate(draft.actions) if at in paired]
    reworded = [pair for pair in pairs if pair.row.status.is_open and _is_reworded(pair)]
    new_date = [NewDate(pair, proposed) for pair in pairs if (proposed := _proposed(pair)) is not None]
    new_owners = [changed for pair in pairs if (changed := _new_owners(pair, called)) is not None]
    touched = {pair.row.id for pair in reworded}
    touched |= {change.pair.row.id for change in new_date} | {change.pair.row.id for change in new_owners}
    kept = {row.id for row in paired.values()}
    return Comparison(
        new=tuple(drafted for at, drafted in enumerate(draft.actions) if at not in paired),
        reworded=tuple(reworded),
        new_date=tuple(new_date),
        new_owners=tuple(new_owners),
        gone=tuple(row for row in existing if row.id not in kept and row.status.is_open),
        unchanged=tuple(pair for pair in pairs if pair.row.id not in touched),
    )


def _plain(text: str) -> str:
    """A text by which two wordings are the same: no case, no punctuation, single spaces."""
    return " ".join(re.sub(r"[^\w%£$€]+", " ", text.casefold()).split())


def _paired(existing: Sequence[PlanRow], drafted: Sequence[DraftAction]) -> dict[int, PlanRow]:
    """By place in the draft, the action that each is. The same words decide first, then likeness and reference."""
    paired = _same_words(existing, drafted)
    taken = {row.id for row in paired.values()}
    rows = [row for row in existing if row.id not in taken]
    left = [at for at in range(len(drafted)) if at not in paired]
    likely = sorted(_likely(rows, left, drafted), key=lambda one: -one[0])
    for _score, at, row in likely:
        if at not in paired and row.id not in taken:
            paired[at] = row
            taken.add(row.id)
    return paired


def _same_words(existing: Sequence[PlanRow], drafted: Sequence[DraftAction]) -> dict[int, PlanRow]:
    """Those whose words are the same: under the same reference first, then wherever there is no doubt which."""
    words = [_plain(one.action) for one in drafted]
    by_words: dict[str, list[PlanRow]] = {}
    for row in existing:
        by_words.setdefault(_plain(row.action), []).append(row)
    paired: dict[int, PlanRow] = {}
    for at, one in enumerate(drafted):
        for row in by_words.get(words[at], []):
            if row.ref.casefold() == one.ref.casefold():
                paired[at] = row
                by_words[words[at]].remove(row)
                break
    left = Counter(words[at] for at in range(len(drafted)) if at not in paired)
    for at in range(len(drafted)):
        rows = by_words.get(words[at], [])
        if at not in paired and rows and len(rows) == left[words[at]]:
            paired[at] = rows.pop(0)
            left[words[at]] -= 1
    return paired


def _likely(
    rows: Sequence[PlanRow], left: Iterable[int], drafted: Sequence[DraftAction]
) -> Iterator[tuple[float, int, PlanRow]]:
    """(score, place in the draft, action) of what could be one and the same."""
    texts = [utils.default_process(row.action) for row in rows]
    by_ref = {row.ref.casefold(): row for row in rows}
    for at in left:
        one = drafted[at]
        text = utils.default_process(one.action)
        alike = process.extract(
            text, texts, scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=_ENOUGH_ALONE, limit=_CANDIDATES
        )
        for _text, likeness, place in alike:
            yield likeness + _context(rows[place], one), at, rows[place]
        row = by_ref.get(one.ref.casefold())
        if row is not None:
            # Also where one wording goes on where the other ends.
            likeness = fuzz.token_set_ratio(text, utils.default_process(row.action))
            if likeness >= _ENOUGH_WITH_REFERENCE:
                yield likeness + _FOR_REFERENCE + _context(row, one), at, row


def _context(row: PlanRow, drafted: DraftAction) -> int:
    """What speaks for a pair beside its words: the recommendation, the owners, the date."""
    signs = (
        bool(row.recommendation) and _plain(row.recommendation or "") == _plain(drafted.recommendation or ""),
        bool(row.owners) and set(drafted.owners) in (set(row.owners), set(row.first_owners)),
        drafted.due is not None and drafted.due in (row.due, row.first_due),
    )
    return _FOR_CONTEXT * sum(signs)


def _is_reworded(pair: Pair) -> bool:
    return _plain(pair.row.action) != _plain(pair.drafted.action)


def _proposed(pair: Pair) -> date | None:
    """The date that the document newly gives an open action; None where it gives none, or one known already."""
    row, due = pair.row, pair.drafted.due
    if due is None or not row.status.is_open or due in (row.due, row.first_due):
        return None
    known = [day for day in (row.due, row.first_due) if day]
    return None if row.recurrence and any(_is_one_series(row.recurrence, due, day) for day in known) else due


def _is_one_series(recurrence: str, one: date, other: date) -> bool:
    """Whether two days are occurrences of one series: the document names the first, the plan is at the fifth."""
    earlier, later = min(one, other), max(one, other)
    first = earlier
    for _ in range(_MAX_OCCURRENCES):
        if earlier >= later:
            break
        earlier = next_occurrence(recurrence, earlier, first)
    return earlier == later


def _new_owners(pair: Pair, called: Mapping[str, str]) -> NewOwners | None:
    """Who the document names and the plan never did, and who is no longer named. A document that names nobody is
    silent, and people who took an action over since are not undone by the document that it came from."""
    row, named = pair.row, pair.drafted.owners
    if not named or not row.status.is_open:
        return None
    known = {_plain(owner) for owner in (*row.owners, *row.first_owners)}
    directory = [Known(owner, owner) for owner in dict.fromkeys((*row.owners, *row.first_owners))]
    plans_own = {name: called.get(name, name) for name in named}
    meant = {name: _meant(own, directory) for name, own in plans_own.items()}
    added = tuple(name for name in named if meant[name] is None and _plain(plans_own[name]) not in known)
    still = {_plain(owner) for owner in (*meant.values(), *plans_own.values()) if owner}
    first = {_plain(owner) for owner in row.first_owners}
    removed = tuple(owner for owner in row.owners if _plain(owner) in first and _plain(owner) not in still)
    return NewOwners(pair, added, removed) if added or removed else None


def _meant(name: str, directory: Sequence[Known]) -> str | None:
    found = match_person(name, directory)
    return found.name if found else None
