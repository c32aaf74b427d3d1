"""What its sender does with a draft: answers a question, says who somebody is, looks, imports or cancels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from handlers.answer import Answer
from handlers.importing.drawing import draw
from handlers.importing.places import WhereItWasPressed
from handlers.services import Visit
from messages import answers, buttons, revisions
from messages import drafts as messages
from messages.buttons import OnDraft
from messages.columns import form_columns
from messages.rendered import Rendered
from storage import drafts, importing, revising, rights
from storage.drafts import DraftRecord
from storage.rights import Refused

if TYPE_CHECKING:
    from handlers.buttons import Press

_BROKE = "Something went wrong while I imported it, and nothing was imported. Please try again in a minute."


def _find(visit: Visit, draft_id: int) -> DraftRecord:
    with visit.read() as c:
        return drafts.find(c, visit.person, draft_id, visit.now)


def _change(visit: Visit, draft_id: int, **choice: object) -> Answer:
    with visit.ledger() as ledger:
        kept = drafts.find(ledger.c, visit.person, draft_id, visit.now, to_change=True)
        kept = drafts.choose(ledger.c, kept, **choice)
    return Answer(draw(visit, kept))


def _answer(visit: Visit, pressed: Press) -> Answer:
    said = OnDraft.decode(pressed.value)
    return _change(visit, said.draft, question=said.question, on=said.answer or None)


def _choose_date(visit: Visit, pressed: Press) -> Answer:
    draft_id, number = buttons.part_of_draft(pressed.action_id)
    return _change(visit, draft_id, question=number, on=date.fromisoformat(pressed.value).isoformat())


def _choose_person(visit: Visit, pressed: Press) -> Answer:
    draft_id, number = buttons.part_of_draft(pressed.action_id)
    kept = _find(visit, draft_id)
    try:
        member = visit.member(pressed.value)
    except Refused as refusal:
        return Answer(draw(visit, kept, str(refusal)))
    with visit.read() as c:
        owners = importing.draft_owners(c, visit.workspace_id, kept.document)
    return _change(visit, draft_id, owner=owners[number].name, person=member.id)


def _take_group(visit: Visit, pressed: Press) -> Answer:
    said = OnDraft.decode(pressed.value)
    return _change(visit, said.draft, group=said.group, take=said.take)


def _undo(visit: Visit, pressed: Press) -> Answer:
    with visit.ledger() as ledger:
        kept = drafts.find(ledger.c, visit.person, OnDraft.decode(pressed.value).draft, visit.now, to_change=True)
        kept = drafts.take_back(ledger.c, kept)
    return Answer(draw(visit, kept))


def _preview(visit: Visit, pressed: Press) -> Answer:
    wanted = OnDraft.decode(pressed.value)
    return Answer(view=messages.preview_view(_find(visit, wanted.draft), today=visit.today, page=wanted.page))


def _name_columns(visit: Visit, pressed: Press) -> Answer:
    return Answer(view=form_columns(_find(visit, OnDraft.decode(pressed.value).draft), origin=pressed.origin))


def _cancel(visit: Visit, pressed: Press) -> Answer:
    with visit.ledger() as ledger:
        kept = drafts.find(ledger.c, visit.person, OnDraft.decode(pressed.value).draft, visit.now, to_change=True)
        drafts.drop(ledger.c, kept)
    if kept.state == "imported":
        return Answer(_what_came_of_it(visit, kept))
    return Answer(messages.cancelled(kept))


def _import(visit: Visit, pressed: Press) -> Answer:
    """The import itself is done after the press was acknowledged: a long plan takes longer than Slack waits."""
    rights.require_insider(visit.actor)
    with visit.ledger() as ledger:
        kept = drafts.find(ledger.c, visit.person, OnDraft.decode(pressed.value).draft, visit.now)
    visit.services.later(partial(_import_now, visit, kept, pressed.origin.response_url))
    return Answer()


def _import_now(visit: Visit, kept: DraftRecord, response_url: str) -> None:
    place = WhereItWasPressed(visit, response_url)
    if kept.state == "open":
        place.show(messages.importing(kept))
    try:
        place.show(_revised(visit, kept) if kept.revises else _imported(visit, kept))
    except Refused as refusal:
        place.show(draw(visit, kept, str(refusal)))
    except Exception:
        place.show(draw(visit, kept, _BROKE))
        raise


def _imported(visit: Visit, kept: DraftRecord) -> Rendered:
    with visit.services.database.write() as c:
        current = drafts.find(c, visit.person, kept.id, visit.now, to_change=True)
        importing.import_kept(c, visit.actor, current, visit.person.zone, visit.now)
    visit.services.wake()
    return _what_came_of_it(visit, kept)


def _revised(visit: Visit, kept: DraftRecord) -> Rendered:
    with visit.services.database.write() as c:
        current = drafts.find(c, visit.person, kept.id, visit.now, to_change=True)
        came = revising.revise(c, visit.actor, current, visit.now)
    visit.services.wake()
    if came is None:
        return _what_came_of_it(visit, kept)
    return revisions.revised(came.plan, came.counts, came.refused, untold=came.untold)


def _what_came_of_it(visit: Visit, kept: DraftRecord) -> Rendered:
    with visit.read() as c:
        current = drafts.find(c, visit.person, kept.id, visit.now)
        if current.revises:
            return revisions.revised_already(revising.plan_of(c, current))
        came = importing.standing(c, visit.workspace_id, current.plan_id or 0)
    return answers.imported(
        came.plan, came.count, owners=came.owners, told=came.told, unmatched=came.unmatched, undated=came.undated
    )


BUTTONS: dict[str, Callable[[Visit, Press], Answer]] = {
    buttons.DRAFT_ANSWER: _answer,
    buttons.DRAFT_DATE: _choose_date,
    buttons.DRAFT_PERSON: _choose_person,
    buttons.DRAFT_GROUP: _take_group,
    buttons.DRAFT_COLUMNS: _name_columns,
    buttons.DRAFT_UNDO: _undo,
    buttons.DRAFT_PREVIEW: _preview,
    buttons.PAGE_DRAFT: _preview,
    buttons.DRAFT_CANCEL: _cancel,
    buttons.DRAFT_IMPORT: _import,
}
