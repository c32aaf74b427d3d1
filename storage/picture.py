"""The picture of a plan that its digest shows: what stands how, and what moved since the last one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.orm import aliased

from plans.brag import is_overdue
from plans.nudging import LIST_AFTER, escalates_on, ladder_base
from plans.references import sort_key
from plans.statuses import Status
from storage import finding, queries
from storage.models import DigestIssue, Entry, Plan
from storage.outbox import Letter, plan_letter, undelivered
from storage.records import ActionRecord, PersonRecord, PlanRecord

DUE_SOON = timedelta(days=14)
GIVEN_UP_LATELY = timedelta(days=14)
_SINCE_FIRST = timedelta(days=7)  # what "this week" means where no digest was posted before


@dataclass(frozen=True, slots=True)
class Progress:
    """A recommendation and how many of its actions are done."""

    number: str
    text: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A plan on a day. `counts` are actions by BRAG value; `before` the last digest's, None where there was none."""

    plan: PlanRecord
    on: date
    since: date
    issue_id: int | None  # the digest that it is measured against
    leads: Sequence[PersonRecord]
    total: int
    counts: dict[str, int]
    before: dict[str, int] | None
    overdue_before: int | None
    done: Sequence[ActionRecord]  # completed since (occurrences of recurring actions too)
    newly_late: Sequence[ActionRecord]
    late: Sequence[ActionRecord]
    due_soon: Sequence[ActionRecord]
    moved: Sequence[ActionRecord]  # a new date since
    escalated: Sequence[ActionRecord]  # 10 working days late without a word
    quiet: Sequence[tuple[PersonRecord, Sequence[ActionRecord]]]  # no word for the plan's quiet days
    undated: Sequence[ActionRecord]
    unreached: Sequence[tuple[PersonRecord, Sequence[ActionRecord]]]
    progress: Sequence[Progress]
    next_due: ActionRecord | None
    changed: bool  # whether anything was recorded, or fell late, since


_LAST = -1


def draw(c: Connection, plan: PlanRecord, now: datetime, *, after: int | None = _LAST) -> Picture:
    """The plan's picture as it stands now, against its last digest, or the one with the id `after` (None: none)."""
    today = plan.today(now)
    last = last_issue(c, plan, after)
    since = since_when(last, today)
    every = finding.find(c, plan.workspace_id, finding.Filter([plan.id], open_only=False))
    every = [action for action in every if action.state.status not in (Status.CANCELLED, Status.SUPERSEDED)]
    open_ones = [action for action in every if action.state.is_open]
    kinds = kinds_since(c, plan, last, since)
    late = [action for action in open_ones if is_overdue(action.state, today)]
    newly_late = [action for action in late if action.state.due_on and action.state.due_on >= since]
    return Picture(
        plan=plan,
        on=today,
        since=since,
        issue_id=last.id if last else None,
        leads=queries.leads(c, plan.workspace_id, plan.id),
        total=len(every),
        counts=_counts(every, today),
        before=last.counts if last else None,
        overdue_before=last.counts.get("overdue") if last else None,
        done=[action for action in every if "completed" in kinds.get(action.id, ()) and _stays_done(action)],
        newly_late=newly_late,
        late=late,
        due_soon=[a for a in open_ones if a.state.due_on and today <= a.state.due_on <= today + DUE_SOON],
        moved=[a for a in open_ones if a.state.moves and {"new_date", "approved"} & kinds.get(a.id, set())],
        escalated=[action for action in late if _is_listed(action, today)],
        quiet=_by_owner([a for a in open_ones if _is_quiet(a, today)], reachable=True),
        undated=[action for action in open_ones if action.state.due_on is None],
        unreached=[*_by_owner(open_ones, reachable=False), *_given_up(c, plan, open_ones, now)],
        progress=_progress(every),
        next_due=next((a for a in open_ones if a.state.due_on and a.state.due_on >= today), None),
        changed=bool(kinds) or bool(newly_late) or last is None,
    )


def post_digest(
    c: Connection, plan: PlanRecord, channel_id: str, issue: str, now: datetime, *, priority: int
) -> int | None:
    """Put a plan's digest into the outbox, and keep what the next one is measured against; None where it was planned.

    `issue` names it among the channel's digests: the instant of a scheduled one, the request of one asked for.
    """
    drawn = draw(c, plan, now)
    letter = Letter(
        workspace_id=plan.workspace_id,
        key=f"digest:{plan.workspace_id}:{plan.id}:{channel_id}:{issue}",
        kind="digest",
        conversation=channel_id,
        payload={"plan_id": plan.id, "after": drawn.issue_id},
        priority=priority,
    )
    letter_id = plan_letter(c, letter, now)
    if letter_id is not None:
        keep_issue(c, drawn, now)
    return letter_id


def keep_issue(c: Connection, picture: Picture, now: datetime) -> None:
    """Note what a posted digest showed, for the next one's movement."""
    seq = c.execute(select(Plan.head_seq).where(Plan.id == picture.plan.id)).scalar_one()
    counts = {**picture.counts, "overdue": len(picture.late)}
    c.execute(
        insert(DigestIssue).values(
            workspace_id=picture.plan.workspace_id,
            plan_id=picture.plan.id,
            at=now,
            on=picture.on,
            seq=seq,
            counts=counts,
        )
    )


_ISSUES = (
    select(DigestIssue.id, DigestIssue.on, DigestIssue.seq, DigestIssue.counts)
    .where(DigestIssue.plan_id == bindparam("plan"))
    .order_by(DigestIssue.at.desc())
    .limit(1)
)
_ISSUE = _ISSUES.where(DigestIssue.id == bindparam("issue"))


def last_issue(c: Connection, plan: PlanRecord, issue_id: int | None = _LAST) -> DigestIssue | None:
    """The plan's last digest, or the one with this id (None: none)."""
    statement = _ISSUES if issue_id == _LAST else _ISSUE
    row = c.execute(statement, {"plan": plan.id, "issue": issue_id}).one_or_none()
    return DigestIssue(id=row.id, on=row.on, seq=row.seq, counts=row.counts) if row else None


def since_when(last: DigestIssue | None, today: date) -> date:
    """The day from which on what falls late is new."""
    return last.on if last else today - _SINCE_FIRST


_UNDO = aliased(Entry)
_KINDS = (
    select(Entry.action_id, Entry.kind)
    .where(Entry.plan_id == bindparam("plan"), Entry.action_id.is_not(None), Entry.undoes.is_(None))
    .where(~select(_UNDO.id).where(_UNDO.undoes == Entry.id).exists())
)
_KINDS_AFTER = _KINDS.where(Entry.seq > bindparam("seq"))
_KINDS_SINCE = _KINDS.where(Entry.on > bindparam("since"))


def kinds_since(c: Connection, plan: PlanRecord, last: DigestIssue | None, since: date) -> dict[int, set[str]]:
    """What was recorded of each action since the last digest (by its last entry) and was not taken back."""
    statement = _KINDS_AFTER if last else _KINDS_SINCE
    kinds: dict[int, set[str]] = {}
    for row in c.execute(statement, {"plan": plan.id, "seq": last.seq if last else None, "since": since}):
        kinds.setdefault(row.action_id, set()).add(row.kind)
    return kinds


def _counts(actions: Sequence[ActionRecord], today: date) -> dict[str, int]:
    ratings = [action.rating(today) for action in actions]
    return dict(Counter(rating.brag.value for rating in ratings if rating))


def _stays_done(action: ActionRecord) -> bool:
    """Not where it was opened again or sent back since. An occurrence of a recurring action is done for good."""
    return action.state.status is Status.COMPLETED or action.state.recurrence is not None


def _is_listed(action: ActionRecord, today: date) -> bool:
    base = ladder_base(action.state)
    if base is None or (today - base).days < LIST_AFTER:  # spares most of them the counting of working days
        return False
    day = escalates_on(action.state, action.plan.rule, LIST_AFTER)
    return day is not None and day <= today


def _is_quiet(action: ActionRecord, today: date) -> bool:
    return (today - (action.state.heard_on or action.state.added_on)).days >= action.plan.quiet_days


def _by_owner(actions: Sequence[ActionRecord], *, reachable: bool) -> list[tuple[PersonRecord, list[ActionRecord]]]:
    """The owners whom messages reach, or those whom none reaches, each with what is theirs."""
    people = {owner.id: owner for action in actions for owner in action.owners if owner.reachable is reachable}
    owned: dict[int, list[ActionRecord]] = {person_id: [] for person_id in people}
    for action in actions:
        for owner_id in action.state.owners:
            if owner_id in owned:
                owned[owner_id].append(action)
    return [(person, owned[person.id]) for person in sorted(people.values(), key=lambda person: person.name)]


def _given_up(
    c: Connection, plan: PlanRecord, actions: Sequence[ActionRecord], now: datetime
) -> list[tuple[PersonRecord, list[ActionRecord]]]:
    """Owners whom Slack would reach, but a message to whom was given up lately, each with what it was about."""
    lost: dict[int, set[int]] = {}
    for letter in undelivered(c, plan.workspace_id, now - GIVEN_UP_LATELY):
        if letter.state == "parked" and letter.person_id is not None:
            lost.setdefault(letter.person_id, set()).update(letter.action_ids)
    about = [action for action in actions if any(action.id in lost.get(owner, ()) for owner in action.state.owners)]
    return [
        (person, [action for action in theirs if action.id in lost[person.id]])
        for person, theirs in _by_owner(about, reachable=True)
        if person.id in lost
    ]


def _progress(actions: Sequence[ActionRecord]) -> list[Progress]:
    by_number: dict[str, list[ActionRecord]] = {}
    for action in actions:
        if action.recommendation:
            by_number.setdefault(action.recommendation, []).append(action)
    return [
        Progress(
            number=number,
            text=members[0].recommendation_text or "",
            done=sum(action.state.status is Status.COMPLETED for action in members),
            total=len(members),
        )
        for number, members in sorted(by_number.items(), key=lambda pair: sort_key(pair[0]))
    ]
