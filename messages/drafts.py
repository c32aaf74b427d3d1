"""A plan document as it was read, shown to who sent it: what is in it, what is to be asked, what is worth a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from messages import buttons
from messages.blocks import Buttons, Line, Part, Row, Small, Span, bold, button, compose, line, text, view_blocks
from messages.buttons import OnDraft, Origin
from messages.columns import columns_button, columns_line
from messages.forms import FORM_MESSAGE, PLAN_TITLE, View, modal
from messages.inputs import document_input, text_input
from messages.lines import repeat_words
from messages.rendered import Rendered
from messages.text import quoted, words
from plans.check import Finding
from plans.documents.draft import Draft, DraftAction
from plans.recurrence import first_period_end
from plans.statuses import status_from_document
from plans.wording import count_words, day_words, join_words, short_day_words
from storage.drafts import Asked, DraftRecord
from storage.importing import DraftOwner
from storage.records import PlanRecord

FORM_IMPORT = "form_import"
ENDINGS = ("docx", "docm", "xlsx", "xlsm", "pdf", "csv", "tsv", "html", "htm", "md", "markdown", "txt")
_QUESTIONS, _OWNERS, _FINDINGS, _PAGE = 10, 10, 6, 20
_TITLE, _SAID, _NAME = 150, 300, 80


def form_import(plan: PlanRecord | None, *, origin: Origin | None = None) -> View:
    """Fields: `document` (Slack file objects), `title`. `plan` is the one that the channel has already."""
    kinds = "DOCX, XLSX, PDF, CSV, HTML or Markdown, up to 25 MB."
    fields: list[Part] = [document_input("document", "Plan document", ENDINGS, hint=kinds)]
    if plan is None:
        hint = "Left empty, it is the document's own."
        fields.append(text_input("title", "Title of the plan", optional=True, most=PLAN_TITLE, hint=hint))
        said = (
            "What I read comes to you as a direct message. Nothing is imported, and nobody is told, before you say so."
        )
    else:
        said = (
            f"This channel has the plan {words(plan.title, _TITLE)} ({plan.key}): the document is compared with it, "
            "and you choose what is taken over. What people recorded since is kept."
        )
    fields.append(Small(line(said)))
    return modal(FORM_IMPORT, "Import a plan", view_blocks(fields), submit="Read it", origin=origin)


def reading(file_name: str) -> Rendered:
    """What stands while a document is read."""
    return compose([text(line("Reading ", bold(words(file_name, _NAME)), " …"))])


def unread(file_name: str, sentence: str) -> Rendered:
    """What takes its place where the document could not be read."""
    return compose([text(line(bold(words(file_name, _NAME)), f": {words(sentence, 1_000)}"))])


def importing(draft: DraftRecord) -> Rendered:
    """What stands while a draft is imported."""
    return compose([text(f"Importing {count_words(len(draft.document.actions), 'action')} …")])


def cancelled(draft: DraftRecord) -> Rendered:
    """What is left of a draft that is not wanted."""
    return compose([text(line("Cancelled. Nothing of ", bold(words(draft.file_name, _NAME)), " was imported."))])


def draft_message(
    draft: DraftRecord,
    owners: Sequence[DraftOwner],
    findings: Sequence[Finding],
    *,
    today: date,
    twin: PlanRecord | None = None,
    notice: str = "",
) -> Rendered:
    """A draft with its questions and buttons; drawn again after each answer.

    `owners` in the order in which the pickers number them; `findings` of the draft as it is settled by now; `twin` is
    a plan of the same title; `notice` says why the last tap came to nothing.
    """
    open_questions = [asked for asked in draft.questions if not asked.answered]
    missing = [(number, owner) for number, owner in enumerate(owners) if not owner.reachable]
    questions = [question_parts(draft, asked, today) for asked in open_questions[:_QUESTIONS]]
    pickers: list[list[Part]] = [[picker_row(draft, number, owner)] for number, owner in missing[:_OWNERS]]
    if pickers:
        pickers[0].insert(0, missing_heading(len(missing)))
    head = [_head(draft, owners, twin, notice), *columns_line(draft), *last_choice(draft, owners, today)]
    if open_questions:
        head.append(questions_heading(len(open_questions)))

    def tail(left_out: int) -> list[Part]:
        shown_owners = max(0, len(pickers) - left_out)
        shown_questions = len(questions) - max(0, left_out - len(pickers))
        return [
            *the_rest(len(open_questions) - shown_questions, len(missing) - shown_owners),
            *worth_a_look(open_questions, findings, draft.document.warnings),
            _verdict(draft),
        ]

    return compose(head, [*questions, *pickers], tail)


def _head(draft: DraftRecord, owners: Sequence[DraftOwner], twin: PlanRecord | None, notice: str) -> Part:
    document = draft.settled()
    lines: list[Line] = [line(bold(words(notice, 500)))] if notice else []
    lines.append(line(bold(f"I read {_size_words(document)}"), f" from {words(draft.file_name, _NAME)}"))
    lines.append(line(_counts(document, owners)))
    lines.append(_destination(draft))
    if twin is not None:
        lines.append(_twin_words(twin))
    return text(*lines)


def _twin_words(twin: PlanRecord) -> Line:
    said = f"There is a plan of that title already ({twin.key})"
    if twin.channel_id is None:
        return line(f"{said}.")
    channel = Span(twin.channel_id, channel=twin.channel_id)
    return line(f"{said}: to compare the document with it, type /action import in ", channel, ".")


def _size_words(document: Draft) -> str:
    headings = {action.recommendation_number or action.recommendation for action in document.actions} - {None}
    within = f" in {count_words(len(headings), 'recommendation')}" if headings else ""
    return count_words(len(document.actions), "action") + within


def _counts(document: Draft, owners: Sequence[DraftOwner]) -> str:
    statuses = Counter(status_from_document(action.status) for action in document.actions)
    facts = [_owner_words(owners), f"{sum(action.due is not None for action in document.actions)} with a date"]
    recurring = sum(action.recurrence is not None for action in document.actions)
    facts += [f"{recurring} recurring"] if recurring else []
    facts += [f"{count} {status.words}" for status, count in statuses.items() if not status.is_open]
    return " · ".join(facts)


def _owner_words(owners: Sequence[DraftOwner]) -> str:
    if not owners:
        return "no lead owners"
    missing = sum(not owner.reachable for owner in owners)
    if len(owners) == 1:
        found = "not found" if missing else "found"
    elif missing:
        found = "none found" if missing == len(owners) else f"{missing} not found"
    else:
        found = "all found"
    return f"{count_words(len(owners), 'lead owner')}, {found} in this Slack"


def _destination(draft: DraftRecord) -> Line:
    title = words(draft.title, _TITLE)
    if draft.channel_id:
        return line(
            "It becomes the plan ",
            bold(title),
            " in ",
            Span(draft.channel_id, channel=draft.channel_id),
            "; you lead it.",
        )
    return line("It becomes the plan ", bold(title), ", without a channel yet; you lead it.")


def last_choice(draft: DraftRecord, owners: Sequence[DraftOwner], today: date) -> list[Part]:
    """How many answers were given, the last of them in words, and the way back."""
    if not draft.choices:
        return []
    last = draft.choices[-1]
    if "group" in last:
        return []
    said = _answer_words(draft, last["question"], today) if "question" in last else _pick_words(last["owner"], owners)
    counted = f"{count_words(len(draft.choices), 'answer')} so far, the last: " if len(draft.choices) > 1 else ""
    undo = button("Undo", buttons.DRAFT_UNDO, OnDraft(draft.id).encode())
    return [Row(line(f"✔ {counted}{said}"), undo)]


def _answer_words(draft: DraftRecord, number: int, today: date) -> str:
    asked = draft.questions[number]
    ref = words(asked.action.ref, 40)
    if asked.answer:
        return f"{ref} due {day_words(asked.answer, today)}"
    first = _first_due(asked.action, today) if asked.takes_a_date else None
    return f"{ref} {first}" if first else f"{ref} left open"


def _pick_words(name: str, owners: Sequence[DraftOwner]) -> str:
    person = next((owner.person for owner in owners if owner.name == name), None)
    return f"{words(name, _NAME)} is {words(person.name, _NAME)}" if person else words(name, _NAME)


def questions_heading(count: int) -> Part:
    return text(line(bold(count_words(count, "question"))))


def missing_heading(count: int) -> Part:
    said = f"{count_words(count, 'lead owner')} not found in this Slack"
    return text(line(bold(said), ". Who is it?" if count == 1 else ". Who are they?"))


def question_parts(draft: DraftRecord, asked: Asked, today: date) -> list[Part]:
    ref, said = asked.action.ref, asked.question.text
    rest = said.removeprefix(ref).strip() if said.startswith(ref) else said
    of = f"action {words(ref, 40)}"
    elements = []
    if asked.question.suggestion:
        day = asked.question.suggestion
        value = OnDraft(draft.id, asked.number, day.isoformat()).encode()
        elements.append(button(short_day_words(day, today), _answer_id(draft, asked, "take"), value, of=of))
    if asked.takes_a_date:
        elements.append(
            {
                "type": "datepicker",
                "action_id": buttons.action_id(buttons.DRAFT_DATE, draft.id, asked.number),
                "placeholder": {"type": "plain_text", "text": "Choose a date", "emoji": False},
            }
        )
    leave = "Leave open" if asked.takes_a_date else "Leave as it is"
    elements.append(button(leave, _answer_id(draft, asked, "leave"), OnDraft(draft.id, asked.number).encode(), of=of))
    return [text(line(bold(words(ref, 40)), f" {words(rest, _SAID)}")), Buttons(tuple(elements))]


def _answer_id(draft: DraftRecord, asked: Asked, how: str) -> str:
    return buttons.action_id(buttons.DRAFT_ANSWER, draft.id, asked.number, how)


def picker_row(draft: DraftRecord, number: int, owner: DraftOwner) -> Row:
    facts = [owner.listed.title, owner.listed.organisation] if owner.listed else []
    about = "".join(f", {words(fact, 60)}" for fact in facts if fact)
    why = " (has left, or is from outside)" if owner.person else ""
    element = {
        "type": "users_select",
        "action_id": buttons.action_id(buttons.DRAFT_PERSON, draft.id, number),
        "placeholder": {"type": "plain_text", "text": "Choose a person", "emoji": False},
    }
    return Row(line(f"{words(owner.name, _NAME)}{about}{why}: {count_words(owner.held, 'action')}"), element)


def the_rest(questions: int, owners: int) -> list[Part]:
    """What did not fit."""
    rest = [count_words(questions, "more question")] if questions else []
    rest += [count_words(owners, "more lead owner")] if owners else []
    if not rest:
        return []
    said = f"And {join_words(rest)}: they come up as you answer these. What is left open now can be settled later."
    return [Small(line(said))]


def worth_a_look(asked: Sequence[Asked], findings: Sequence[Finding], warnings: Sequence[str] = ()) -> list[Part]:
    """What the plan check found, without what is asked above anyway; `warnings` came with the reading."""
    said = {one.question.text for one in asked}
    about = {one.action.ref for one in asked}
    new = [
        finding
        for finding in findings
        if finding.text not in said and not (finding.kind == "no_date" and about.issuperset(finding.refs))
    ]
    told = [*(finding.text for finding in new), *warnings]
    if not told:
        return []
    lines = [line(bold("Worth a look"))] + [line(f"• {words(one, _SAID)}") for one in told[:_FINDINGS]]
    if len(told) > _FINDINGS:
        lines.append(line(f"and {len(told) - _FINDINGS} more"))
    return [text(*lines)]


def _verdict(draft: DraftRecord) -> Buttons:
    value = OnDraft(draft.id).encode()
    label = f"Import {count_words(len(draft.document.actions), 'action')}"
    columns = columns_button(draft)
    made = (
        button(label, buttons.DRAFT_IMPORT, value, style="primary"),
        button("Preview", buttons.DRAFT_PREVIEW, value),
        *columns,
        button("Cancel", buttons.DRAFT_CANCEL, value),
    )
    return Buttons(made, spoken=f"Choose: {label}, Preview{', Columns' if columns else ''} or Cancel.")


def preview_view(draft: DraftRecord, *, today: date, page: int = 0) -> View:
    """What would be imported, by recommendation, a page of it at a time. The first page is 0."""
    actions = draft.settled().actions
    last = max(0, -(-len(actions) // _PAGE) - 1)
    at = min(max(page, 0), last)
    shown = actions[at * _PAGE : (at + 1) * _PAGE]
    items: list[list[Part]] = []
    heading: str | None = None
    for action in shown:
        parts: list[Part] = []
        if action.recommendation and action.recommendation != heading:
            heading = action.recommendation
            parts.append(text(line(bold(_heading_words(action)))))
        items.append([*parts, text(*_action_lines(action, today), joins=not parts)])
    return modal(FORM_MESSAGE, "Preview", view_blocks([], items, _pages(draft, at, last)))


def _heading_words(action: DraftAction) -> str:
    """The heading as printed: one that does not say its number may have none, and was counted by us."""
    return words(action.recommendation or "", _SAID)


def _action_lines(action: DraftAction, today: date) -> list[Line]:
    facts = [join_words([words(owner, 60) for owner in action.owners[:6]]) or "no owner yet", _due(action, today)]
    facts += [repeat_words(action.recurrence)] if action.recurrence else []
    if action.status:
        on = f" on {day_words(action.completed_on, today)}" if action.completed_on else ""
        facts.append(f"{status_from_document(action.status).words}{on}")
    facts += [f"starts {day_words(action.start, today)}"] if action.start else []
    lines = [line(bold(words(action.ref, 40)), f" {words(action.action, _SAID)}"), line(" · ".join(facts))]
    return lines + [line(f"? {words(question.text, _SAID)}") for question in action.questions[:3]]


def _due(action: DraftAction, today: date) -> str:
    said = f" ({quoted(action.due_phrase, 80)})" if action.due_phrase else ""
    if action.due is None:
        return f"{_first_due(action, today) or 'no date'}{said}"
    moved = action.first_due is not None and action.first_due != action.due
    first = f", first agreed {day_words(action.first_due, today)}" if moved and action.first_due else ""
    return f"due {day_words(action.due, today)}{first}{said}"


def _first_due(action: DraftAction, today: date) -> str | None:
    """What recurs without a first date gets the end of its first period at the import: which day that is."""
    if not action.recurrence or action.due:
        return None
    try:
        first = first_period_end(action.recurrence, max(action.start or today, today))
    except ValueError:  # no recurrence that we know
        return None
    return f"first due {day_words(first, today)}, the end of its first period"


def _pages(draft: DraftRecord, at: int, last: int) -> list[Part]:
    made = tuple(
        button(label, buttons.action_id(buttons.PAGE_DRAFT, to), OnDraft(draft.id, page=to).encode())
        for label, to in (("Previous", at - 1), ("Next", at + 1))
        if 0 <= to <= last
    )
    return [text(f"Page {at + 1} of {last + 1}"), Buttons(made)] if made else []


def plan_check(plan: PlanRecord, findings: Sequence[Finding]) -> Rendered:
    """What is worth a look in a plan as it stands."""
    title = f"{words(plan.title, _TITLE)} ({plan.key})"
    if not findings:
        return compose([text(line(bold(title), ": nothing stands out. Every open action has an owner and a date."))])
    items: list[list[Part]] = [[text(line(f"• {words(finding.text, _SAID)}"), joins=True)] for finding in findings]
    return compose([text(line(bold(f"Worth a look in {title}")), joins=True)], items)
