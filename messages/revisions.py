"""A revised plan document against the plan that is there: group by group, to be taken over or left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from messages import buttons
from messages.blocks import Buttons, Line, Part, Row, Span, bold, button, compose, line, text
from messages.buttons import OnDraft, OnPlan
from messages.columns import columns_button, columns_line
from messages.drafts import (
    last_choice,
    missing_heading,
    picker_row,
    question_parts,
    questions_heading,
    worth_a_look,
)
from messages.rendered import Rendered
from messages.text import quoted, words
from plans.check import Finding
from plans.comparing import Comparison, NewDate, NewOwners, Pair
from plans.documents.draft import DraftAction
from plans.documents.writers.table import PlanRow
from plans.wording import count_words, day_words, join_words
from storage.drafts import GONE, GROUPS, NEW, Asked, DraftRecord
from storage.importing import DraftOwner
from storage.records import PlanRecord

_LINES, _QUESTIONS, _OWNERS = 6, 5, 5
_TITLE, _NAME = 150, 80
_TAKEN = {
    "new": "new, to be added",
    "reworded": "reworded, to be changed",
    "new_date": "with a new date, kept beside the first agreed",
    "new_owners": "with other lead owners, who are told at once",
    GONE: "not in the document, to be marked as superseded",
}
_LEFT = {
    "new": "new, left out",
    "reworded": "reworded, left as it was",
    "new_date": "with a new date, left as it was",
    "new_owners": "with other lead owners, left as they were",
    GONE: "not in the document, left in the plan",
}
_DONE = {
    "new": "added",
    "reworded": "reworded",
    "new_date": "given a new date",
    "new_owners": "given other lead owners",
    GONE: "superseded",
}


def revision_message(
    draft: DraftRecord,
    plan: PlanRecord,
    found: Comparison,
    owners: Sequence[DraftOwner],
    findings: Sequence[Finding] = (),
    *,
    today: date,
    notice: str = "",
) -> Rendered:
    """What a revised document changes, with a button to each group; drawn again after each answer.

    `findings` are of what is new in it.
    """
    lines: list[Line] = [line(bold(words(notice, 500)))] if notice else []
    lines.append(
        line(bold(f"{words(draft.file_name, _NAME)} against {words(plan.title, _TITLE)} ({plan.key})"), _summary(found))
    )
    if found.is_same:
        return compose([text(*lines), Buttons((_cancel(draft),))])
    if found.renumbered:
        kept = "it has" if len(found.renumbered) == 1 else "they have"
        said = f"{count_words(len(found.renumbered), 'action')} numbered otherwise in the document: here {kept}"
        lines.append(line(f"{said} the reference that people know."))
    groups = [_group(draft, name, said) for name, said in _said(found, today).items() if said]
    questions = _questions(draft, found)
    asked = [[*question_parts(draft, one, today)] for one in questions[:_QUESTIONS]]
    if asked:
        asked[0].insert(0, questions_heading(len(questions)))
    head = [text(*lines), *columns_line(draft), *last_choice(draft, owners, today)]
    missing = _missing(found, owners)
    pickers: list[list[Part]] = [[picker_row(draft, number, owner)] for number, owner in missing[:_OWNERS]]
    if pickers:
        pickers[0].insert(0, missing_heading(len(missing)))
    take = button("Take over", buttons.DRAFT_IMPORT, OnDraft(draft.id).encode(), style="primary")
    columns = columns_button(draft)
    spoken = f"Choose: Take over{', Columns' if columns else ''} or Cancel."
    verdict = Buttons((take, *columns, _cancel(draft)), spoken=spoken)
    worth_seeing = worth_a_look(questions, findings) if draft.takes(NEW) else []
    return compose(head, [*groups, *asked, *pickers], [*worth_seeing, verdict])


def _summary(found: Comparison) -> str:
    if found.is_same:
        return ": nothing that is not in the plan already."
    return f": {count_words(len(found.unchanged), 'action')} unchanged."


def _cancel(draft: DraftRecord) -> dict[str, object]:
    return button("Cancel", buttons.DRAFT_CANCEL, OnDraft(draft.id).encode())


def _said(found: Comparison, today: date) -> dict[str, list[Line]]:
    """The lines of each group."""
    return {
        "new": [_new(one, _taken(found), today) for one in found.new],
        "reworded": [_reworded(one) for one in found.reworded],
        "new_date": [_new_date(one, today) for one in found.new_date],
        "new_owners": [_new_owners(one) for one in found.new_owners],
        GONE: [_row(one, one.action) for one in found.gone],
    }


def _group(draft: DraftRecord, name: str, lines: Sequence[Line]) -> list[Part]:
    takes = draft.takes(name)
    head = line(bold(count_words(len(lines), "action")), f" {(_TAKEN if takes else _LEFT)[name]}")
    value = OnDraft(draft.id, group=name, take=not takes).encode()
    toggle = button("Leave" if takes else "Take", buttons.action_id(buttons.DRAFT_GROUP, draft.id, name), value)
    shown = [line("• ", *one) for one in lines[:_LINES]]
    if len(lines) > _LINES:
        shown.append(line(f"and {len(lines) - _LINES} more"))
    return [Row(head, toggle), text(*shown)]


def _ref(ref: str) -> Span:
    return bold(words(ref, 40))


def _row(of: PlanRow, said: str) -> Line:
    return line(_ref(of.ref), f" {words(said, _TITLE)}")


def _taken(found: Comparison) -> set[str]:
    """The references that actions of the plan have."""
    pairs = [*found.unchanged, *found.reworded]
    pairs += [one.pair for one in found.new_date] + [one.pair for one in found.new_owners]
    return {row.ref.casefold() for row in (*(pair.row for pair in pairs), *found.gone)}


def _new(one: DraftAction, taken: set[str], today: date) -> Line:
    """Where the document's reference is another action's here, it gets the next free one, and none is shown."""
    ref: tuple[str | Span, ...] = () if one.ref.casefold() in taken else (_ref(one.ref), " ")
    owners = join_words([words(owner, 60) for owner in one.owners[:4]]) or "no owner yet"
    due = f"due {day_words(one.due, today)}" if one.due else "no date"
    return line(*ref, f"{words(one.action, _TITLE)} · {owners} · {due}")


def _reworded(one: Pair) -> Line:
    return line(_ref(one.row.ref), f" {quoted(one.drafted.action, _TITLE)}, was {quoted(one.row.action, _TITLE)}")


def _new_date(one: NewDate, today: date) -> Line:
    row = one.pair.row
    before = f"from {day_words(row.due, today)} " if row.due else ""
    past = " (past: it cannot be taken)" if one.proposed < today else ""
    return line(_ref(row.ref), f" {words(row.action, 80)}: {before}to {day_words(one.proposed, today)}{past}")


def _new_owners(one: NewOwners) -> Line:
    added = join_words([words(name, 60) for name in one.added[:4]])
    removed = join_words([words(name, 60) for name in one.removed[:4]])
    said = [f"with {added}"] if added else []
    said += [f"without {removed}"] if removed else []
    return line(_ref(one.pair.row.ref), f" {words(one.pair.row.action, 80)}: {', '.join(said)}")


def _questions(draft: DraftRecord, found: Comparison) -> list[Asked]:
    """What has to be asked: of what is new, and where the words for a date have changed."""
    as_before = {pair.drafted.ref for pair in found.pairs if pair.drafted.due_phrase == pair.row.due_phrase}
    return [asked for asked in draft.questions if not asked.answered and asked.action.ref not in as_before]


def _missing(found: Comparison, owners: Sequence[DraftOwner]) -> list[tuple[int, DraftOwner]]:
    """The owners whom the document brings in and Slack does not know, with their numbers."""
    named = {name for one in found.new for name in one.owners}
    named |= {name for one in found.new_owners for name in one.added}
    missing = [(number, owner) for number, owner in enumerate(owners) if not owner.reachable]
    return [(number, owner) for number, owner in missing if named & {owner.name, _initials(owner)}]


def _initials(owner: DraftOwner) -> str | None:
    return owner.listed.initials if owner.listed else None


def revised(plan: PlanRecord, counts: Mapping[str, int], refused: Sequence[str], *, untold: int) -> Rendered:
    """What was taken over, and what could not be. `untold` owners can be reached and know nothing of it yet."""
    done = [f"{count_words(counts[name], 'action')} {_DONE[name]}" for name in GROUPS if counts.get(name)]
    head = line(bold(f"{words(plan.title, _TITLE)} ({plan.key})"), f": {join_words(done) or 'nothing was changed'}.")
    lines = [head, *(line(f"• {words(one, 300)}") for one in refused[:_LINES])]
    parts: list[Part] = []
    if untold:
        have = "have" if untold > 1 else "has"
        lines.append(line(f"{count_words(untold, 'owner')} {have} not been told yet of what is theirs."))
        who = f"the {count_words(untold, 'owner')}" if untold > 1 else "the owner"
        tell = button(f"Tell {who}", buttons.TELL_OWNERS, OnPlan(plan.id).encode())
        parts.append(Buttons((tell,), spoken=f"You can now tell {who}."))
    return compose([text(*lines), *parts])


def revised_already(plan: PlanRecord) -> Rendered:
    """The button was pressed a second time."""
    return compose([text(f"That document was taken over into {words(plan.title, _TITLE)} ({plan.key}) already.")])
