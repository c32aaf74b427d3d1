"""Read models: what the rest of the house sees of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from plans.brag import Rating, Thresholds, rate
from plans.leave import Leave
from plans.nudging import NudgeRule
from plans.state import FIELDS, ActionState
from plans.statuses import Status
from plans.working_days import WorkingDays, local_day
from storage.models import Action, Person, Plan, Recommendation

PLAN_COLUMNS = [
    column for column in Plan.__table__.columns if column.name not in ("head_seq", "head_hash", "created_at")
]
PERSON_COLUMNS = [column for column in Person.__table__.columns if column.name != "seen_at"]
_STATE_NAMES = [name for name in FIELDS if name != "owners"]
ACTION_COLUMNS = [
    Action.__table__.c[name] for name in ("id", "workspace_id", "plan_id", "escalated", "version", *_STATE_NAMES)
]


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan and its rules."""

    id: int
    workspace_id: str
    key: str
    title: str
    channel_id: str | None
    private: bool
    zone: str
    country: str
    subdivision: str | None
    week: Sequence[int]
    remind: Sequence[int]
    approval: bool
    verification: bool
    names_people: bool
    amber_due_days: int
    quiet_days: int
    day_first: bool
    financial_year_start: int

    @property
    def calendar(self) -> WorkingDays:
        return WorkingDays(self.country, self.subdivision, tuple(self.week))

    @property
    def rule(self) -> NudgeRule:
        return NudgeRule(tuple(self.remind), self.calendar)

    @property
    def thresholds(self) -> Thresholds:
        return Thresholds(self.amber_due_days, self.quiet_days, self.verification)

    def today(self, now: datetime) -> date:
        """The day in the plan's own zone."""
        return local_day(now, self.zone)


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person; `slack_user_id` is None for somebody who was not found in Slack."""

    id: int
    workspace_id: str
    name: str
    title: str | None
    organisation: str | None
    email: str | None
    slack_user_id: str | None
    kind: str
    admin: bool
    left: bool
    zone: str
    away_from: date | None
    away_until: date | None
    deputy_id: int | None

    @property
    def reachable(self) -> bool:
        """Whether a direct message would be read: known in Slack, not deactivated, not from outside."""
        return self.slack_user_id is not None and not self.left and self.kind in ("member", "guest")

    @property
    def may_own(self) -> bool:
        """Whether somebody may be named as an owner, a lead or a deputy: a member who has not left."""
        return self.kind == "member" and not self.left

    @property
    def leave(self) -> Leave | None:
        return Leave(self.away_until, self.away_from) if self.away_until else None

    def is_away(self, today: date) -> bool:
        return self.leave is not None and self.leave.covers(today)


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """An action with all that is shown of it."""

    id: int
    plan: PlanRecord
    state: ActionState
    owners: tuple[PersonRecord, ...] = ()
    recommendation: str | None = None  # the number
    recommendation_text: str | None = None
    escalated: bool = False
    version: int = 0  # counts the changes, see `storage.writing.Writer.current`

    @property
    def ref(self) -> str:
        return self.state.ref

    @property
    def full_ref(self) -> str:
        return f"{self.plan.key}-{self.state.ref}"

    @property
    def title(self) -> str:
        return self.state.title

    def is_answered_by(self, person_id: int) -> bool:
        """Whether somebody owns it, or is deputy of an owner."""
        return any(person_id in (owner.id, owner.deputy_id) for owner in self.owners)

    def rating(self, today: date) -> Rating | None:
        return rate(self.state, today=today, thresholds=self.plan.thresholds)


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """A line of history, with its words; `text` fields are None where they were erased."""

    id: int
    seq: int
    at: datetime
    on: date
    actor: str | None
    actor_id: int | None
    kind: str
    before: dict[str, Any]
    after: dict[str, Any]
    note: str | None
    source: str
    batch: str
    undone: bool


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """Something asked of the plan lead (new_date, cancel) or of a new owner (handover)."""

    id: int
    kind: str
    state: str
    action: ActionRecord
    asked_by: PersonRecord
    asked_at: datetime
    reason: str | None
    proposed_due: date | None
    to_person: PersonRecord | None
    from_person_id: int | None
    decided_by: PersonRecord | None


def plan_record(row: Sequence[Any]) -> PlanRecord:
    return PlanRecord(*row)


def person_record(row: Sequence[Any]) -> PersonRecord:
    return PersonRecord(*row)


_STATUS = _STATE_NAMES.index("status")


def state_of(values: Sequence[Any], owners: tuple[int, ...]) -> ActionState:
    """An action's state from its columns, in the order of `ACTION_COLUMNS` after the first five."""
    fields: list[Any] = [*values, owners]
    fields[_STATUS] = Status(values[_STATUS])
    return ActionState(*fields)


ACTION_WITH_RECOMMENDATION = [*ACTION_COLUMNS, Recommendation.number, Recommendation.text]
_HEAD = 5
_ACTION_END = len(ACTION_COLUMNS)


def plan_of_action(row: Sequence[Any]) -> PlanRecord:
    """The plan in a row of `ACTION_WITH_RECOMMENDATION` followed by `PLAN_COLUMNS`."""
    return PlanRecord(*row[_ACTION_END + 2 :])


def action_record(row: Sequence[Any], plan: PlanRecord, owners: tuple[PersonRecord, ...]) -> ActionRecord:
    """From a row that begins with `ACTION_WITH_RECOMMENDATION`."""
    return ActionRecord(
        id=row[0],
        plan=plan,
        state=state_of(row[_HEAD:_ACTION_END], tuple(owner.id for owner in owners)),
        owners=owners,
        recommendation=row[_ACTION_END],
        recommendation_text=row[_ACTION_END + 1],
        escalated=row[3],
        version=row[4],
    )
