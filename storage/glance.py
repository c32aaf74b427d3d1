"""A plan at a glance, for App Home: what the picture of its digest says, in a few numbers and much lighter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, func, select

from plans.brag import is_overdue, rate
from plans.references import sort_key
from plans.state import ActionState
from plans.statuses import OPEN, Status
from storage import queries
from storage.models import Action, Assignment, Person
from storage.outbox import digest_given_up, given_up_on
from storage.picture import GIVEN_UP_LATELY, kinds_since, last_issue, since_when
from storage.records import PERSON_COLUMNS, ActionRecord, PersonRecord, PlanRecord, person_record


@dataclass(frozen=True, slots=True)
class LostDigest:
    """A digest of a day (in the plan's zone) that was not posted. `shut_out`: its channel is not open to the bot."""

    on: date
    channel_id: str
    shut_out: bool


@dataclass(frozen=True, slots=True)
class Glance:
    """A plan on a day. `counts` are actions by BRAG value; `issue_id` is the digest that it is measured against."""

    plan: PlanRecord
    on: date
    issue_id: int | None
    total: int
    counts: dict[str, int]
    late: int
    newly_late: int  # since that digest
    first_late: Sequence[ActionRecord]  # of the newly late
    unreached: Sequence[PersonRecord]  # owners of open actions whom no message reaches, or one was given up lately
    lost_digest: LostDigest | None  # the last one of the last two weeks
    changed: bool  # whether anything was recorded, or fell late, since


def glance(c: Connection, plan: PlanRecord, now: datetime, most: int) -> Glance:
    """The plan as it stands now, with the first `most` of what is newly late. Agrees with `picture.draw`."""
    today = plan.today(now)
    last = last_issue(c, plan)
    since = since_when(last, today)
    states = _states(c, plan)
    thresholds = plan.thresholds
    ratings = [rate(state, today=today, thresholds=thresholds) for _, state in states]
    late = [one for one in states if is_overdue(one[1], today)]
    newly_late = [one for one in late if _due(one) >= since]
    first = sorted(newly_late, key=lambda one: (_due(one), sort_key(one[1].ref)))[:most]
    return Glance(
        plan=plan,
        on=today,
        issue_id=last.id if last else None,
        total=len(states),
        counts=dict(Counter(rating.brag.value for rating in ratings if rating)),
        late=len(late),
        newly_late=len(newly_late),
        first_late=queries.actions(c, plan.workspace_id, [action_id for action_id, _ in first]),
        unreached=_unreached(c, plan, now),
        lost_digest=_lost_digest(c, plan, now),
        changed=last is None or bool(newly_late) or bool(kinds_since(c, plan, last, since)),
    )


# What the rules of BRAG and lateness look at; of the owners one is enough.
_RATED = (
    Action.ref,
    Action.status,
    Action.due_on,
    Action.baseline_due_on,
    Action.added_on,
    Action.heard_on,
    Action.pending,
    Action.rag,
)
_AN_OWNER = select(func.min(Assignment.person_id)).where(Assignment.action_id == Action.id).scalar_subquery()
_STATES = select(Action.id, _AN_OWNER, *_RATED).where(
    Action.workspace_id == bindparam("workspace"),
    Action.plan_id == bindparam("plan"),
    Action.status.not_in((Status.CANCELLED, Status.SUPERSEDED)),
)
_OWNERS = select(*PERSON_COLUMNS).where(
    Person.workspace_id == bindparam("workspace"),
    Person.id.in_(
        select(Assignment.person_id)
        .join(Action, Action.id == Assignment.action_id)
        .where(Action.plan_id == bindparam("plan"), Action.status.in_(OPEN))
    ),
)


def _of(plan: PlanRecord) -> dict[str, str | int]:
    return {"workspace": plan.workspace_id, "plan": plan.id}


def _states(c: Connection, plan: PlanRecord) -> list[tuple[int, ActionState]]:
    """The plan's actions that count, by id, each with as much of its state as its colour needs."""
    return [(row[0], _state(*row[1:])) for row in c.execute(_STATES, _of(plan)).all()]


def _state(owner: int | None, ref: str, status: str, due_on: date | None, baseline: date | None, added_on: date,
           heard_on: date | None, pending: str | None, rag: str | None) -> ActionState:  # fmt: skip
    return ActionState(
        ref=ref,
        status=Status(status),
        due_on=due_on,
        baseline_due_on=baseline,
        added_on=added_on,
        heard_on=heard_on,
        pending=pending,
        rag=rag,
        owners=() if owner is None else (owner,),
    )


def _due(one: tuple[int, ActionState]) -> date:
    return one[1].due_on or date.max


def _unreached(c: Connection, plan: PlanRecord, now: datetime) -> list[PersonRecord]:
    owners = [person_record(row) for row in c.execute(_OWNERS, _of(plan))]
    lost = given_up_on(c, plan.workspace_id, plan.id, now - GIVEN_UP_LATELY)
    missed = [owner for owner in owners if not owner.reachable or owner.id in lost]
    return sorted(missed, key=lambda person: (person.reachable, person.name))


def _lost_digest(c: Connection, plan: PlanRecord, now: datetime) -> LostDigest | None:
    letter = digest_given_up(c, plan.workspace_id, plan.id, now - GIVEN_UP_LATELY)
    if letter is None:
        return None
    return LostDigest(plan.today(letter.created_at), letter.conversation, shut_out=letter.state == "unreachable")
