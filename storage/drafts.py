"""Drafts: plan documents as they were read, kept with their sender's answers until they are imported."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from plans.documents.draft import Draft, DraftAction, Question, draft_from
from storage.base import Instant, table_of
from storage.models import PlanDraft
from storage.records import PersonRecord
from storage.rights import Refused

NEW, GONE = "new", "gone"
GROUPS = (NEW, "reworded", "new_date", "new_owners", GONE)  # of a `plans.comparing.Comparison`
KEPT_FOR = timedelta(days=14)
_MAX_NAME, _MAX_TITLE = 200, 200
_LAST = 10  # drafts that are looked through
# PostgreSQL keeps neither NUL nor half of a surrogate pair.
_NOT_KEPT = dict.fromkeys([0, *range(0xD800, 0xE000)])


@dataclass(frozen=True, slots=True)
class Source:
    """Where a draft comes from and where it is to go; `plan_id` is the plan that it revises, if any, `file_id` Slack's
    of the document."""

    file_name: str
    title: str | None = None
    channel_id: str | None = None
    private: bool = False
    plan_id: int | None = None
    file_id: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a draft, by its number; `answer` is the day that was chosen, None where it was left open."""

    number: int
    action: DraftAction
    question: Question
    answered: bool = False
    answer: date | None = None

    @property
    def takes_a_date(self) -> bool:
        """Whether a date would settle it; other doubts are noted with the action."""
        return self.question.suggestion is not None or self.action.needs_date


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A draft with what its sender chose so far. `plan_id` is the plan that it revises, or that it became."""

    id: int
    workspace_id: str
    person_id: int
    file_name: str
    file_id: str | None
    title: str
    channel_id: str | None
    private: bool
    revises: bool
    plan_id: int | None
    state: str
    document: Draft
    choices: Sequence[Mapping[str, Any]]

    @property
    def questions(self) -> list[Asked]:
        """Every question in the document's order."""
        answers = {made["question"]: made["on"] for made in self.choices if "question" in made}
        asked = [(action, question) for action in self.document.actions for question in action.questions]
        return [
            Asked(number, action, question, number in answers, _day(answers.get(number)))
            for number, (action, question) in enumerate(asked)
        ]

    @property
    def picked(self) -> dict[str, int]:
        """Who a name stands for, as the sender said: ids of people by name."""
        return {made["owner"]: made["person"] for made in self.choices if "owner" in made}

    def takes(self, group: str) -> bool:
        """Whether a group of a comparison is to be taken over. What is gone from the document is left, unless said."""
        said = {made["group"]: made["take"] for made in self.choices if "group" in made}
        return bool(said.get(group, group != GONE))

    def settled(self) -> Draft:
        """The draft with the dates that were chosen."""
        chosen = {asked.question: asked.answer for asked in self.questions if asked.answer}
        return replace(self.document, actions=tuple(_settled(action, chosen) for action in self.document.actions))


def _settled(action: DraftAction, chosen: Mapping[Question, date]) -> DraftAction:
    days = [chosen[question] for question in action.questions if question in chosen]
    if not days:
        return action
    still_open = tuple(question for question in action.questions if question not in chosen)
    return replace(action, due=days[-1], needs_date=False, questions=still_open)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def keep(c: Connection, person: PersonRecord, source: Source, document: Draft, now: datetime) -> DraftRecord:
    """Keep what was read for the person who sent it."""
    named = source.title or document.title or source.file_name
    row = {
        "workspace_id": person.workspace_id,
        "person_id": person.id,
        "file_name": _storable(source.file_name)[:_MAX_NAME],
        "file_id": source.file_id,
        "title": _storable(" ".join(named.split()))[:_MAX_TITLE],
        "channel_id": source.channel_id,
        "private": source.private,
        "revises": source.plan_id is not None,
        "plan_id": source.plan_id,
        "state": "open",
        "document": _written(document),
        "choices": {"made": []},
        "at": now,
    }
    draft_id = c.execute(insert(PlanDraft).values(**row).returning(PlanDraft.id)).scalar_one()
    return find(c, person, draft_id, now)


def read_again(c: Connection, person: PersonRecord, draft: DraftRecord, document: Draft, now: datetime) -> DraftRecord:
    """Put another reading of the same document in a draft's place, under a number of its own: the buttons below the
    first one ask what is not asked any more. Who names stand for, and what of a comparison is taken, stays.

    Refused where it was imported or dropped meanwhile.
    """
    before = find(c, person, draft.id, now, to_change=True)
    require_open(before)
    title = None if draft.title == " ".join(draft.file_name.split()) else draft.title
    revised = draft.plan_id if draft.revises else None
    source = Source(draft.file_name, title, draft.channel_id, draft.private, revised, draft.file_id)
    kept = keep(c, person, source, document, now)
    drop(c, before)  # only now, lest its number be given again
    return _change(c, kept, [made for made in before.choices if "question" not in made])


def _written(document: Draft) -> Any:
    return _storable(json.loads(json.dumps(dataclasses.asdict(document), default=date.isoformat)))


def _storable(told: Any) -> Any:
    if isinstance(told, str):
        return told.translate(_NOT_KEPT)
    if isinstance(told, list):
        return [_storable(one) for one in told]
    return {key: _storable(value) for key, value in told.items()} if isinstance(told, dict) else told


_COLUMNS = [table_of(PlanDraft).c[field.name] for field in dataclasses.fields(DraftRecord)]


def find(c: Connection, person: PersonRecord, draft_id: int, now: datetime, *, to_change: bool = False) -> DraftRecord:
    """A person's own draft; Refused where it is not there any more. `to_change` holds it for this transaction."""
    statement = select(*_COLUMNS).where(*_own(person, now), PlanDraft.id == draft_id)
    row = c.execute(statement.with_for_update() if to_change else statement).one_or_none()
    if row is None:
        raise Refused("That draft is not there any more: send the document again.")
    return _record(row)


def newest(c: Connection, person: PersonRecord, now: datetime) -> DraftRecord | None:
    """The draft that a person sent last and has not imported yet; one in which no plan was found only where there is no
    other."""
    statement = select(*_COLUMNS).where(*_own(person, now), PlanDraft.state == "open").order_by(PlanDraft.id.desc())
    found = [_record(row) for row in c.execute(statement.limit(_LAST))]
    return next((one for one in found if one.document.actions), next(iter(found), None))


def _own(person: PersonRecord, now: datetime) -> list[Any]:
    return [
        PlanDraft.workspace_id == person.workspace_id,
        PlanDraft.person_id == person.id,
        PlanDraft.at >= now - KEPT_FOR,
    ]


def _record(row: Any) -> DraftRecord:
    facts = dict(row._mapping)
    return DraftRecord(**{**facts, "document": draft_from(facts["document"]), "choices": facts["choices"]["made"]})


def choose(c: Connection, draft: DraftRecord, **choice: Any) -> DraftRecord:
    """Add a choice: `question` and `on` (an ISO date or None), `owner` and `person`, or `group` and `take`."""
    return _change(c, draft, [*draft.choices, choice])


def take_back(c: Connection, draft: DraftRecord) -> DraftRecord:
    """Take the last choice back."""
    return _change(c, draft, draft.choices[:-1])


def require_open(draft: DraftRecord) -> None:
    """Raises Refused for a draft that was imported already."""
    if draft.state != "open":
        raise Refused("That draft was imported already.")


def _change(c: Connection, draft: DraftRecord, choices: Sequence[Mapping[str, Any]]) -> DraftRecord:
    require_open(draft)
    made = [dict(choice) for choice in choices]
    c.execute(update(PlanDraft).where(PlanDraft.id == draft.id).values(choices={"made": made}))
    return replace(draft, choices=made)


def claim(c: Connection, draft: DraftRecord) -> bool:
    """Mark a draft as imported; False where it was already. In the transaction of the import: both hold or neither."""
    still_open = update(PlanDraft).where(PlanDraft.id == draft.id, PlanDraft.state == "open")
    return c.execute(still_open.values(state="imported")).rowcount == 1


def became(c: Connection, draft: DraftRecord, plan_id: int) -> None:
    """Note the plan that a draft became."""
    c.execute(update(PlanDraft).where(PlanDraft.id == draft.id).values(plan_id=plan_id))


def drop(c: Connection, draft: DraftRecord) -> None:
    """Forget a draft that is not wanted. One that was imported stays, so that it is not imported again."""
    c.execute(delete(PlanDraft).where(PlanDraft.id == draft.id, PlanDraft.state == "open"))


_FORGET = delete(table_of(PlanDraft)).where(PlanDraft.at <= bindparam("before", type_=Instant()))


def forget_old(c: Connection, now: datetime) -> None:
    """Forget what was read more than two weeks ago."""
    c.execute(_FORGET, {"before": now - KEPT_FOR})
