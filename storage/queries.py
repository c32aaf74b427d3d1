"""Reading: plans, people, actions, requests and history. Every query but `workspaces` is scoped by its workspace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select
from sqlalchemy.orm import aliased

from plans.references import Reference
from storage import records
from storage.history import change_of
from storage.models import (
    Action,
    Assignment,
    Entry,
    Evidence,
    Person,
    Plan,
    PlanLead,
    Recommendation,
    Request,
    Workspace,
)
from storage.records import ActionRecord, EntryRecord, PersonRecord, PlanRecord, RequestRecord

ACTIONS = (
    select(*records.ACTION_WITH_RECOMMENDATION)
    .select_from(Action)
    .outerjoin(Recommendation, Recommendation.id == Action.recommendation_id)
    .where(Action.workspace_id == bindparam("workspace_id"))
)
_ACTIONS_WITH_PLAN = ACTIONS.join(Plan, Plan.id == Action.plan_id).add_columns(*records.PLAN_COLUMNS)
_OWNERS = (
    select(Assignment.action_id, *records.PERSON_COLUMNS)
    .select_from(Assignment)
    .join(Person, Person.id == Assignment.person_id)
    .where(Assignment.workspace_id == bindparam("workspace_id"))
    .where(Assignment.action_id.in_(bindparam("action_ids", expanding=True)))
    .order_by(Assignment.action_id, Assignment.rank)
)
# Statements of the hot path are built once: building and hashing one costs more than running it.
_PLANS_BY_IDS = select(*records.PLAN_COLUMNS).where(
    Plan.workspace_id == bindparam("workspace_id"), Plan.id.in_(bindparam("plan_ids", expanding=True))
)
_PLANS = select(*records.PLAN_COLUMNS).where(Plan.workspace_id == bindparam("workspace_id")).order_by(Plan.id)
_BY_ID = _ACTIONS_WITH_PLAN.where(Action.id == bindparam("action_id"))
_BY_IDS = ACTIONS.where(Action.id.in_(bindparam("action_ids", expanding=True)))
_BY_REFERENCE = _ACTIONS_WITH_PLAN.where(
    Action.plan_id.in_(bindparam("plan_ids", expanding=True)),
    Action.ref.in_(bindparam("refs", expanding=True)),
)
_LED = select(PlanLead.plan_id).where(
    PlanLead.workspace_id == bindparam("workspace_id"), PlanLead.person_id == bindparam("person_id")
)
_PEOPLE = select(*records.PERSON_COLUMNS).where(Person.workspace_id == bindparam("workspace_id"))
_PERSON = _PEOPLE.where(Person.id == bindparam("person_id"))
_PERSON_IN_SLACK = _PEOPLE.where(Person.slack_user_id == bindparam("slack_user_id"))
_PEOPLE_BY_ID = _PEOPLE.where(Person.id.in_(bindparam("person_ids", expanding=True)))
_LEADS = (
    select(*records.PERSON_COLUMNS)
    .join(PlanLead, PlanLead.person_id == Person.id)
    .where(PlanLead.workspace_id == bindparam("workspace_id"), PlanLead.plan_id == bindparam("plan_id"))
    .order_by(Person.name)
)


def workspaces(c: Connection) -> list[str]:
    """The ids of all workspaces."""
    return list(c.execute(select(Workspace.id).order_by(Workspace.id)).scalars())


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
    wanted = {"workspace_id": workspace_id, "slack_user_id": slack_user_id}
    row = c.execute(_PERSON_IN_SLACK, wanted).one_or_none()
    return records.person_record(row) if row else None


def people(c: Connection, workspace_id: str, person_ids: Iterable[int | None]) -> dict[int, PersonRecord]:
    """The people with these ids, by id."""
    ids = list({person_id for person_id in person_ids if person_id is not None})
    return {
        row[0]: records.person_record(row)
        for part in _parts(ids)
        for row in c.execute(_PEOPLE_BY_ID, {"workspace_id": workspace_id, "person_ids": part})
    }


def leads(c: Connection, workspace_id: str, plan_id: int) -> list[PersonRecord]:
    found = c.execute(_LEADS, {"workspace_id": workspace_id, "plan_id": plan_id})
    return [records.person_record(row) for row in found]


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


def with_plans(c: Connection, workspace_id: str, rows: Sequence[Any]) -> list[ActionRecord]:
    """The actions of rows of `ACTIONS`, with their plans and owners."""
    plan_ids = list({row[2] for row in rows})
    by_id = {
        row[0]: records.plan_record(row)
        for ids in _parts(plan_ids)
        for row in c.execute(_PLANS_BY_IDS, {"workspace_id": workspace_id, "plan_ids": ids})
    }
    owners = owners_of(c, workspace_id, [row[0] for row in rows])
    return [records.action_record(row, by_id[row[2]], owners.get(row[0], ())) for row in rows]


def _with_owners(c: Connection, statement: Select[Any], values: dict[str, Any]) -> list[ActionRecord]:
    """The actions that a statement with their plan finds, with their owners."""
    rows = c.execute(statement, values).all()
    owners = owners_of(c, values["workspace_id"], [row[0] for row in rows])
    return [records.action_record(row, records.plan_of_action(row), owners.get(row[0], ())) for row in rows]


def owners_of(c: Connection, workspace_id: str, action_ids: Sequence[int]) -> dict[int, tuple[PersonRecord, ...]]:
    """The owners of each action, in the order in which they were named."""
    owners: dict[int, list[PersonRecord]] = defaultdict(list)
    people: dict[int, PersonRecord] = {}
    for ids in _parts(action_ids):
        for row in c.execute(_OWNERS, {"workspace_id": workspace_id, "action_ids": ids}):
            owners[row[0]].append(people.get(row[1]) or people.setdefault(row[1], PersonRecord(*row[1:])))
    return {action_id: tuple(people) for action_id, people in owners.items()}


def _parts(ids: Sequence[int], most: int = 500) -> Iterator[list[int]]:
    """Ids in handfuls: SQLite takes a limited number of parameters."""
    return (list(ids[start : start + most]) for start in range(0, len(ids), most))


def action(c: Connection, workspace_id: str, action_id: int) -> ActionRecord | None:
    found = _with_owners(c, _BY_ID, {"workspace_id": workspace_id, "action_id": action_id})
    return found[0] if found else None


def actions(c: Connection, workspace_id: str, action_ids: Iterable[int]) -> list[ActionRecord]:
    """The actions with these ids, in the order asked for."""
    ids = list(action_ids)
    rows = [
        row for part in _parts(ids) for row in c.execute(_BY_IDS, {"workspace_id": workspace_id, "action_ids": part})
    ]
    by_id = {record.id: record for record in with_plans(c, workspace_id, rows)}
    return [by_id[action_id] for action_id in ids if action_id in by_id]


def by_reference(c: Connection, workspace_id: str, plan_ids: Iterable[int], reference: Reference) -> list[ActionRecord]:
    """The actions that a reference may mean in these plans: one, none, or one in each of several plans."""
    spellings = list(dict.fromkeys((reference.ref, reference.ref.upper(), reference.ref.lower())))
    wanted = {"workspace_id": workspace_id, "plan_ids": list(plan_ids), "refs": spellings}
    found = _with_owners(c, _BY_REFERENCE, wanted)
    return [action for action in found if reference.key in (None, action.plan.key)]


# What settles an item of a nudge: it was answered, whether it is finished or not.
ANSWER_KINDS = (
    "completed on_track at_risk progress blocked reopened cancelled superseded asked_new_date asked_cancel new_date "
    "approved accepted snoozed verified sent_back".split()
)
_UNDO = aliased(Entry)
_ENTRIES = (
    select(Entry.__table__, Person.name.label("actor"), _UNDO.id.label("undone"))
    .outerjoin(Person, Person.id == Entry.actor_id)
    .outerjoin(_UNDO, _UNDO.undoes == Entry.id)
)
_OF_ACTION = _ENTRIES.where(
    Entry.workspace_id == bindparam("workspace_id"), Entry.action_id == bindparam("action_id")
).order_by(Entry.seq)
_ANSWERS = _ENTRIES.where(
    Entry.at >= bindparam("since"), Entry.kind.in_(ANSWER_KINDS), Entry.undoes.is_(None), _UNDO.id.is_(None)
)
# Scoped by the actions' workspace: by the entries' own, SQLite would walk over all of that one's entries.
_THESE = select(Action.id).where(
    Action.workspace_id == bindparam("workspace_id"), Action.id.in_(bindparam("action_ids", expanding=True))
)
_ANSWERS_TO = _ANSWERS.where(Entry.actor_id.is_not(None), Entry.action_id.in_(_THESE)).order_by(Entry.seq)
_ANSWERS_BY = (
    _ANSWERS.where(Entry.workspace_id == bindparam("workspace_id"), Entry.actor_id == bindparam("person_id"))
    .order_by(Entry.id.desc())
    .limit(bindparam("most"))
)


def history(c: Connection, workspace_id: str, action_id: int) -> list[EntryRecord]:
    """The entries of an action, oldest first."""
    rows = c.execute(_OF_ACTION, {"workspace_id": workspace_id, "action_id": action_id})
    return [entry_record(row) for row in rows.mappings()]


def people_named(c: Connection, workspace_id: str, entries: Iterable[EntryRecord]) -> dict[int, PersonRecord]:
    """The people whose ids entries carry as owners, or to whom an action was offered, former ones too."""
    ids = {
        person_id
        for entry in entries
        for side in (entry.before, entry.after)
        for person_id in [*(side.get("owners") or []), side.get("to")]
        if person_id is not None
    }
    return people(c, workspace_id, ids)


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


def recommendations(c: Connection, workspace_id: str, plan_id: int) -> list[tuple[str, str]]:
    """(number, text) of each recommendation, in the document's order."""
    statement = (
        select(Recommendation.number, Recommendation.text)
        .where(Recommendation.workspace_id == workspace_id, Recommendation.plan_id == plan_id)
        .order_by(Recommendation.position)
    )
    return [(row.number, row.text) for row in c.execute(statement)]


def answers_since(
    c: Connection, workspace_id: str, action_ids: Sequence[int], since: datetime
) -> dict[int, list[EntryRecord]]:
    """What people recorded of each of these actions since an instant and did not take back, oldest first."""
    answers: dict[int, list[EntryRecord]] = defaultdict(list)
    for part in _parts(action_ids):
        wanted = {"workspace_id": workspace_id, "action_ids": part, "since": since}
        for row in c.execute(_ANSWERS_TO, wanted).mappings():
            answers[row["action_id"]].append(entry_record(row))
    return answers


def completed_today(c: Connection, workspace_id: str, action_id: int, today: date) -> bool:
    """Whether an occurrence of a recurring action was completed on a day, and that was not taken back."""
    undo = aliased(Entry)
    statement = (
        select(Entry.id)
        .outerjoin(undo, undo.undoes == Entry.id)
        .where(Entry.workspace_id == workspace_id, Entry.action_id == action_id)
        .where(Entry.kind == "completed", Entry.on == today, undo.id.is_(None))
    )
    return c.execute(statement.limit(1)).first() is not None


def snoozes(c: Connection, workspace_id: str, action_id: int, person_ids: Sequence[int]) -> dict[str, str | None]:
    """Until when these owners' nudges for an action are held back, by person id, in the form that an entry keeps."""
    statement = select(Assignment.person_id, Assignment.snoozed_until).where(
        Assignment.workspace_id == workspace_id,
        Assignment.action_id == action_id,
        Assignment.person_id.in_(person_ids),
    )
    return {str(row.person_id): row.snoozed_until.isoformat() if row.snoozed_until else None
            for row in c.execute(statement)}  # fmt: skip


def settled_by(
    c: Connection, workspace_id: str, person_id: int, since: datetime, most: int = 8
) -> list[tuple[ActionRecord, EntryRecord]]:
    """What a person answered since an instant and did not take back, the newest first."""
    wanted = {"workspace_id": workspace_id, "person_id": person_id, "since": since, "most": most}
    entries = c.execute(_ANSWERS_BY, wanted).mappings().all()
    of = {action.id: action for action in actions(c, workspace_id, [entry["action_id"] for entry in entries])}
    return [(of[entry["action_id"]], entry_record(entry)) for entry in entries if entry["action_id"] in of]


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


_REQUESTS = select(Request.__table__).where(Request.workspace_id == bindparam("workspace_id")).order_by(Request.id)
_REQUEST = _REQUESTS.where(Request.id == bindparam("request_id"))
_OPEN_REQUESTS = _REQUESTS.where(Request.action_id == bindparam("action_id"), Request.state == "open")
_OPEN_OF_PLAN = _REQUESTS.where(Request.plan_id == bindparam("plan_id"), Request.state == "open")


def request(c: Connection, workspace_id: str, request_id: int) -> RequestRecord | None:
    found = _requests(c, _REQUEST, workspace_id, request_id=request_id)
    return found[0] if found else None


def open_requests(c: Connection, workspace_id: str, action_id: int) -> list[RequestRecord]:
    return _requests(c, _OPEN_REQUESTS, workspace_id, action_id=action_id)


def open_requests_of_plan(c: Connection, workspace_id: str, plan_id: int) -> list[RequestRecord]:
    return _requests(c, _OPEN_OF_PLAN, workspace_id, plan_id=plan_id)


def _requests(c: Connection, statement: Select[Any], workspace_id: str, **of: int) -> list[RequestRecord]:
    rows = c.execute(statement, {"workspace_id": workspace_id, **of}).all()
    about = {action.id: action for action in actions(c, workspace_id, {row.action_id for row in rows})}
    named = people(
        c, workspace_id, (person_id for row in rows for person_id in (row.asked_by, row.to_person_id, row.decided_by))
    )
    return [
        RequestRecord(
            id=row.id,
            kind=row.kind,
            state=row.state,
            action=about[row.action_id],
            asked_by=named[row.asked_by],
            asked_at=row.asked_at,
            reason=row.reason,
            proposed_due=row.proposed_due,
            to_person=named.get(row.to_person_id),
            from_person_id=row.from_person_id,
            decided_by=named.get(row.decided_by),
        )
        for row in rows
    ]
