"""Reading: plans, people, actions, requests and history. Every query is scoped by its workspace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, or_, select, true
from sqlalchemy.orm import aliased

from plans.references import Reference, sort_key
from plans.statuses import OPEN, Status
from storage import records
from storage.history import change_of
from storage.models import Action, Assignment, Entry, Evidence, Instant, Person, Plan, PlanLead, Recommendation, Request
from storage.records import ActionRecord, EntryRecord, PersonRecord, PlanRecord, RequestRecord

_ACTIONS = (
    select(*records.ACTION_WITH_PLAN)
    .select_from(Action)
    .join(Plan, Plan.id == Action.plan_id)
    .outerjoin(Recommendation, Recommendation.id == Action.recommendation_id)
)
_OWNERS = (
    select(Assignment.action_id, *records.PERSON_COLUMNS)
    .select_from(Assignment)
    .join(Person, Person.id == Assignment.person_id)
    .where(Assignment.action_id.in_(bindparam("action_ids", expanding=True)))
    .order_by(Assignment.action_id, Assignment.rank)
)
# Statements of the hot path are built once: building and hashing one costs more than running it.
_BY_IDS = _ACTIONS.where(
    Action.workspace_id == bindparam("workspace_id"), Action.id.in_(bindparam("ids", expanding=True))
)
_PLANS = select(*records.PLAN_COLUMNS).where(Plan.workspace_id == bindparam("workspace_id")).order_by(Plan.id)
_BY_REFERENCE = _ACTIONS.where(
    Action.workspace_id == bindparam("workspace_id"),
    Action.plan_id.in_(bindparam("plan_ids", expanding=True)),
    Action.ref.in_(bindparam("refs", expanding=True)),
)
_PERSON = select(*records.PERSON_COLUMNS).where(
    Person.workspace_id == bindparam("workspace_id"), Person.id == bindparam("person_id")
)
_PERSON_BY_SLACK = select(*records.PERSON_COLUMNS).where(
    Person.workspace_id == bindparam("workspace_id"), Person.slack_user_id == bindparam("slack_user_id")
)
_LED = select(PlanLead.plan_id).where(
    PlanLead.workspace_id == bindparam("workspace_id"), PlanLead.person_id == bindparam("person_id")
)


def plan(c: Connection, workspace_id: str, plan_id: int) -> PlanRecord | None:
    row = c.execute(
        select(*records.PLAN_COLUMNS).where(Plan.workspace_id == workspace_id, Plan.id == plan_id)
    ).one_or_none()
    return records.plan_record(row) if row else None


def plans(c: Connection, workspace_id: str) -> list[PlanRecord]:
    return [records.plan_record(row) for row in c.execute(_PLANS, {"workspace_id": workspace_id})]


def person(c: Connection, workspace_id: str, person_id: int) -> PersonRecord | None:
    row = c.execute(_PERSON, {"workspace_id": workspace_id, "person_id": person_id}).one_or_none()
    return records.person_record(row) if row else None


def person_by_slack(c: Connection, workspace_id: str, slack_user_id: str) -> PersonRecord | None:
    row = c.execute(_PERSON_BY_SLACK, {"workspace_id": workspace_id, "slack_user_id": slack_user_id}).one_or_none()
    return records.person_record(row) if row else None


def leads(c: Connection, workspace_id: str, plan_id: int) -> list[PersonRecord]:
    statement = (
        select(*records.PERSON_COLUMNS)
        .join(PlanLead, PlanLead.person_id == Person.id)
        .where(PlanLead.workspace_id == workspace_id, PlanLead.plan_id == plan_id)
        .order_by(Person.name)
    )
    return [records.person_record(row) for row in c.execute(statement)]


def led_plan_ids(c: Connection, workspace_id: str, person_id: int) -> set[int]:
    return set(c.execute(_LED, {"workspace_id": workspace_id, "person_id": person_id}).scalars())


def owned_plan_ids(c: Connection, workspace_id: str, person_id: int) -> set[int]:
    """Plans in which a person, or somebody whose deputy that person is, owns an action."""
    statement = (
        select(Action.plan_id)
        .join(Assignment, Assignment.action_id == Action.id)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.workspace_id == workspace_id)
        .where(or_(Person.id == person_id, Person.deputy_id == person_id))
        .distinct()
    )
    return set(c.execute(statement).scalars())


@dataclass(frozen=True, slots=True)
class Filter:
    """Which actions: all conditions hold together. `today` is needed for `overdue` and `due_days`."""

    plan_ids: Sequence[int]
    owner_id: int | None = None
    with_deputised: bool = False  # the owner's, and those of whom the owner is deputy
    overdue: bool = False
    due_days: int | None = None
    recommendation: str | None = None
    text: str | None = None
    open_only: bool = True
    today: date | None = None


def find(c: Connection, workspace_id: str, wanted: Filter) -> list[ActionRecord]:
    """Actions by due date, the undated last; then by reference."""
    statement = _ACTIONS.where(Action.workspace_id == workspace_id, Action.plan_id.in_(wanted.plan_ids))
    found = _with_owners(c, _narrow(statement, wanted))
    return sorted(found, key=lambda a: (a.state.due_on or date.max, a.plan.id, sort_key(a.ref)))


def _narrow(statement: Select[Any], wanted: Filter) -> Select[Any]:
    if wanted.open_only:
        statement = statement.where(Action.status.in_(OPEN))
    if wanted.owner_id is not None:
        owner = Person.id == wanted.owner_id
        mine = select(Assignment.action_id).join(Person, Person.id == Assignment.person_id)
        mine = mine.where(or_(owner, Person.deputy_id == wanted.owner_id) if wanted.with_deputised else owner)
        statement = statement.where(Action.id.in_(mine))
    if wanted.overdue and wanted.today:
        statement = statement.where(Action.due_on < wanted.today)
    if wanted.due_days is not None and wanted.today:
        statement = statement.where(Action.due_on.between(wanted.today, wanted.today + timedelta(days=wanted.due_days)))
    if wanted.recommendation:
        statement = statement.where(Recommendation.number == wanted.recommendation)
    if wanted.text:
        statement = statement.where(Action.title.icontains(wanted.text, autoescape=True))
    return statement


def _with_owners(c: Connection, statement: Select[Any], values: dict[str, Any] | None = None) -> list[ActionRecord]:
    rows = c.execute(statement, values).all()
    owners = owners_of(c, [row[0] for row in rows])
    return [records.action_record(row, owners.get(row[0], ())) for row in rows]


def owners_of(c: Connection, action_ids: Sequence[int]) -> dict[int, tuple[PersonRecord, ...]]:
    """The owners of each action, in the order in which they were named."""
    owners: dict[int, list[PersonRecord]] = defaultdict(list)
    for ids in _parts(action_ids):
        for row in c.execute(_OWNERS, {"action_ids": ids}):
            owners[row[0]].append(PersonRecord(*row[1:]))
    return {action_id: tuple(people) for action_id, people in owners.items()}


def _parts(ids: Sequence[int], most: int = 500) -> Iterator[list[int]]:
    """Ids in handfuls: SQLite takes a limited number of parameters."""
    return (list(ids[start : start + most]) for start in range(0, len(ids), most))


def action(c: Connection, workspace_id: str, action_id: int) -> ActionRecord | None:
    return next(iter(actions(c, workspace_id, [action_id])), None)


def actions(c: Connection, workspace_id: str, action_ids: Iterable[int]) -> list[ActionRecord]:
    """The actions with these ids, in the order asked for."""
    ids = list(action_ids)
    found = [
        action
        for part in _parts(ids)
        for action in _with_owners(c, _BY_IDS, {"workspace_id": workspace_id, "ids": part})
    ]
    by_id = {record.id: record for record in found}
    return [by_id[action_id] for action_id in ids if action_id in by_id]


def by_reference(c: Connection, workspace_id: str, plan_ids: Iterable[int], reference: Reference) -> list[ActionRecord]:
    """The actions that a reference may mean in these plans: one, none, or one in each of several plans."""
    spellings = list(dict.fromkeys((reference.ref, reference.ref.upper(), reference.ref.lower())))
    wanted = {"workspace_id": workspace_id, "plan_ids": list(plan_ids), "refs": spellings}
    found = _with_owners(c, _BY_REFERENCE, wanted)
    return [action for action in found if reference.key in (None, action.plan.key)]


def history(c: Connection, workspace_id: str, action_id: int) -> list[EntryRecord]:
    """The entries of an action, oldest first."""
    undo = aliased(Entry)
    statement = (
        select(Entry.__table__, Person.name.label("actor"), undo.id.label("undone"))
        .outerjoin(Person, Person.id == Entry.actor_id)
        .outerjoin(undo, undo.undoes == Entry.id)
        .where(Entry.workspace_id == workspace_id, Entry.action_id == action_id)
        .order_by(Entry.seq)
    )
    return [entry_record(row) for row in c.execute(statement).mappings()]


def people_named(c: Connection, workspace_id: str, entries: Iterable[EntryRecord]) -> dict[int, PersonRecord]:
    """The people whose ids entries carry as owners, or to whom an action was offered, former ones too."""
    ids = {
        person_id
        for entry in entries
        for side in (entry.before, entry.after)
        for person_id in [*(side.get("owners") or []), side.get("to")]
        if person_id is not None
    }
    statement = select(*records.PERSON_COLUMNS).where(Person.workspace_id == workspace_id, Person.id.in_(ids))
    return {row[0]: records.person_record(row) for row in c.execute(statement)}


def entry_record(row: Any) -> EntryRecord:
    return EntryRecord(
        id=row["id"],
        seq=row["seq"],
        at=row["at"],
        on=row["on"],
        actor=row["actor"],
        actor_id=row["actor_id"],
        kind=row["kind"],
        before=change_of(row, "before"),
        after=change_of(row),
        note=(row["words"] or {}).get("note"),
        source=row["source"],
        batch=row["batch"],
        undone=row["undone"] is not None,
    )


@dataclass(frozen=True, slots=True)
class Found:
    """An action as a search finds it."""

    id: int
    ref: str
    full_ref: str
    title: str
    status: Status


_MOST_WORDS = 8  # of a search; the rest is passed over


def search(c: Connection, workspace_id: str, plan_ids: Sequence[int], typed: str, most: int) -> list[Found]:
    """Actions of these plans that fit all the words typed: a reference's beginning, a piece of the text, an owner's
    name. What has the reference comes first, then what is open, by due date."""
    words = typed.split()[:_MOST_WORDS]
    full_ref = Plan.key + "-" + Action.ref
    by_ref = or_(*(one.istartswith(words[0], autoescape=True) for one in (Action.ref, full_ref))) if words else true()
    statement = (
        select(Action.id, Action.ref, full_ref.label("full_ref"), Action.title, Action.status)
        .join(Plan, Plan.id == Action.plan_id)
        .where(Action.workspace_id == workspace_id, Action.plan_id.in_(plan_ids), *(_fits(word) for word in words))
        .order_by(case((by_ref, 0), else_=1), case((Action.status.in_(OPEN), 0), else_=1))
        .order_by(Action.due_on.is_(None), Action.due_on, Action.id)
        .limit(most)
    )
    return [Found(row.id, row.ref, row.full_ref, row.title, Status(row.status)) for row in c.execute(statement)]


def _fits(word: str) -> ColumnElement[bool]:
    owned = (
        select(Assignment.action_id)
        .join(Person, Person.id == Assignment.person_id)
        .where(Person.name.icontains(word.removeprefix("@"), autoescape=True))
    )
    starts = [one.istartswith(word, autoescape=True) for one in (Action.ref, Plan.key + "-" + Action.ref)]
    return or_(*starts, Action.title.icontains(word, autoescape=True), Action.id.in_(owned))


def recommendations(c: Connection, workspace_id: str, plan_id: int) -> list[tuple[str, str]]:
    """(number, text) of each recommendation, in the document's order."""
    statement = (
        select(Recommendation.number, Recommendation.text)
        .where(Recommendation.workspace_id == workspace_id, Recommendation.plan_id == plan_id)
        .order_by(Recommendation.position)
    )
    return [(row.number, row.text) for row in c.execute(statement)]


def answers_since(c: Connection, action_ids: Sequence[int], since: datetime) -> dict[int, EntryRecord]:
    """What people last recorded of each of these actions since an instant, and did not take back."""
    return {
        row["action_id"]: entry_record(row)
        for ids in _parts(action_ids)
        for row in c.execute(_ANSWERS, {"ids": ids, "since": since}).mappings()
    }


def completed_today(c: Connection, action_id: int, today: date) -> bool:
    """Whether an occurrence of a recurring action was completed on a day, and that was not taken back."""
    undo = aliased(Entry)
    statement = (
        select(Entry.id)
        .outerjoin(undo, undo.undoes == Entry.id)
        .where(Entry.action_id == action_id, Entry.kind == "completed", Entry.on == today, undo.id.is_(None))
    )
    return c.execute(statement.limit(1)).first() is not None


def snoozes(c: Connection, action_id: int, person_ids: Sequence[int]) -> dict[str, str | None]:
    """Until when these owners' nudges for an action are held back, by person id, in the form that an entry keeps."""
    statement = select(Assignment.person_id, Assignment.snoozed_until).where(
        Assignment.action_id == action_id, Assignment.person_id.in_(person_ids)
    )
    return {str(row.person_id): row.snoozed_until.isoformat() if row.snoozed_until else None
            for row in c.execute(statement)}  # fmt: skip


def settled_by(
    c: Connection, workspace_id: str, person_id: int, since: datetime, most: int = 8
) -> list[tuple[ActionRecord, EntryRecord]]:
    """What a person answered since an instant and did not take back, the newest first."""
    undo = aliased(Entry)
    statement = (
        select(Entry.__table__, Person.name.label("actor"), undo.id.label("undone"))
        .join(Person, Person.id == Entry.actor_id)
        .outerjoin(undo, undo.undoes == Entry.id)
        .where(Entry.workspace_id == workspace_id, Entry.actor_id == person_id, Entry.at >= since)
        .where(Entry.kind.in_(ANSWER_KINDS), Entry.undoes.is_(None), undo.id.is_(None))
        .order_by(Entry.id.desc())
        .limit(most)
    )
    entries = c.execute(statement).mappings().all()
    of = {action.id: action for action in actions(c, workspace_id, [entry["action_id"] for entry in entries])}
    return [(of[entry["action_id"]], entry_record(entry)) for entry in entries if entry["action_id"] in of]


# What settles an item of a nudge: it was answered, whether it is finished or not.
ANSWER_KINDS = (
    "completed on_track at_risk progress blocked reopened cancelled superseded asked_new_date asked_cancel new_date "
    "approved accepted snoozed verified sent_back".split()
)
_UNDO = aliased(Entry)
_ANSWERS = (
    select(Entry.__table__, Person.name.label("actor"), _UNDO.id.label("undone"))
    .join(Person, Person.id == Entry.actor_id)
    .outerjoin(_UNDO, _UNDO.undoes == Entry.id)
    .where(Entry.action_id.in_(bindparam("ids", expanding=True)), Entry.at >= bindparam("since", type_=Instant()))
    .where(Entry.kind.in_(ANSWER_KINDS), Entry.undoes.is_(None), _UNDO.id.is_(None))
    .order_by(Entry.seq)
)


def evidence(c: Connection, workspace_id: str, action_id: int) -> list[tuple[str, str | None]]:
    """(address, title) of each link or file, in the order added."""
    return [(row.url, row.title) for row in c.execute(_evidence(workspace_id, action_id).where(~_IS_SOURCE))]


def source(c: Connection, workspace_id: str, action_id: int) -> tuple[str, str | None] | None:
    """(address, title) of the message that an action was made of."""
    row = c.execute(_evidence(workspace_id, action_id).where(_IS_SOURCE)).first()
    return (row.url, row.title) if row else None


_IS_SOURCE = Evidence.kind == "source"


def _evidence(workspace_id: str, action_id: int) -> Select[str, str | None]:
    return (
        select(Evidence.url, Evidence.title)
        .where(Evidence.workspace_id == workspace_id, Evidence.action_id == action_id)
        .order_by(Evidence.id)
    )


def request(c: Connection, workspace_id: str, request_id: int) -> RequestRecord | None:
    found = _requests(c, Request.workspace_id == workspace_id, Request.id == request_id)
    return found[0] if found else None


def open_requests(c: Connection, workspace_id: str, action_id: int) -> list[RequestRecord]:
    return _requests(c, Request.workspace_id == workspace_id, Request.action_id == action_id, Request.state == "open")


def open_requests_of_plan(c: Connection, workspace_id: str, plan_id: int) -> list[RequestRecord]:
    return _requests(c, Request.workspace_id == workspace_id, Request.plan_id == plan_id, Request.state == "open")


def _requests(c: Connection, *where: Any) -> list[RequestRecord]:
    rows = c.execute(select(Request.__table__).where(*where).order_by(Request.id)).all()
    found = []
    for row in rows:
        of = action(c, row.workspace_id, row.action_id)
        asked_by = person(c, row.workspace_id, row.asked_by)
        if of is None or asked_by is None:
            continue
        found.append(
            RequestRecord(
                id=row.id,
                kind=row.kind,
                state=row.state,
                action=of,
                asked_by=asked_by,
                asked_at=row.asked_at,
                reason=row.reason,
                proposed_due=row.proposed_due,
                to_person=person(c, row.workspace_id, row.to_person_id) if row.to_person_id else None,
                from_person_id=row.from_person_id,
                decided_by=person(c, row.workspace_id, row.decided_by) if row.decided_by else None,
            )
        )
    return found
