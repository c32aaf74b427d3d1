"""The tables. Instants are UTC, dates are plain dates, every row carries its workspace."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from plans.working_days import WEEK
from storage.base import Base


class Workspace(Base):
    """One Slack team that installed the app."""

    __tablename__ = "workspaces"

    id: Mapped[str] = mapped_column(primary_key=True)  # the Slack team id
    name: Mapped[str]
    bot_user_id: Mapped[str | None]
    created_at: Mapped[datetime]


class Plan(Base):
    """An improvement plan: its channel, its leads (`PlanLead`), its rules. `head_*` ends its history's chain."""

    __tablename__ = "plans"
    __table_args__ = (UniqueConstraint("workspace_id", "key"), Index(None, "workspace_id", "channel_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    key: Mapped[str]
    title: Mapped[str]
    channel_id: Mapped[str | None]
    private: Mapped[bool] = mapped_column(default=False)
    zone: Mapped[str] = mapped_column(default="Europe/London")
    country: Mapped[str] = mapped_column(default="GB")
    subdivision: Mapped[str | None] = mapped_column(default="ENG")
    week: Mapped[list[int]] = mapped_column(default=lambda: list(WEEK))  # the days that are worked, Monday is 0
    remind: Mapped[list[int]]  # working days before the due date
    approval: Mapped[bool] = mapped_column(default=True)  # a new date needs the plan lead
    verification: Mapped[bool] = mapped_column(default=False)
    names_people: Mapped[bool] = mapped_column(default=True)  # whether the digest does
    amber_due_days: Mapped[int] = mapped_column(default=14)
    quiet_days: Mapped[int] = mapped_column(default=30)
    day_first: Mapped[bool] = mapped_column(default=True)
    financial_year_start: Mapped[int] = mapped_column(default=4)
    created_at: Mapped[datetime]
    head_seq: Mapped[int] = mapped_column(default=0)
    head_hash: Mapped[str] = mapped_column(default="")


class PlanLead(Base):
    __tablename__ = "plan_leads"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))


class Recommendation(Base):
    __tablename__ = "recommendations"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    number: Mapped[str]
    text: Mapped[str]
    position: Mapped[int]


class Person(Base):
    """Somebody named in a plan or met in Slack. `slack_user_id` is null for who was not found there."""

    __tablename__ = "people"
    __table_args__ = (
        UniqueConstraint("workspace_id", "slack_user_id"),
        Index(None, "workspace_id", "name"),
        Index("ix_people_deputy_id", "deputy_id", postgresql_where=text("deputy_id IS NOT NULL"),
              sqlite_where=text("deputy_id IS NOT NULL")),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    name: Mapped[str]
    title: Mapped[str | None]
    organisation: Mapped[str | None]
    email: Mapped[str | None]
    slack_user_id: Mapped[str | None]
    kind: Mapped[str] = mapped_column(default="member")  # member, guest, outsider, bot
    admin: Mapped[bool] = mapped_column(default=False)
    left: Mapped[bool] = mapped_column(default=False)  # deactivated in Slack
    zone: Mapped[str] = mapped_column(default="Europe/London")
    away_from: Mapped[date | None]  # first day of leave; null: since it was noted
    away_until: Mapped[date | None]  # first day back
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    seen_at: Mapped[datetime | None]  # when Slack was last asked


class Action(Base):
    """One thing to be done, as its entries leave it. Changed by `storage.ledger` only."""

    __tablename__ = "actions"
    __table_args__ = (
        UniqueConstraint("plan_id", "ref"),
        Index("ix_actions_plan_status", "plan_id", "status", "due_on"),
        Index("ix_actions_escalate_at", "escalate_at", postgresql_where=text("escalate_at IS NOT NULL"),
              sqlite_where=text("escalate_at IS NOT NULL")),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    recommendation_id: Mapped[int | None] = mapped_column(ForeignKey("recommendations.id"))
    ref: Mapped[str]
    position: Mapped[int]
    title: Mapped[str]
    status: Mapped[str]
    status_on: Mapped[date]  # when the status was last set
    percent: Mapped[int | None]
    start_on: Mapped[date | None]
    due_on: Mapped[date | None]
    baseline_due_on: Mapped[date | None]  # the first date agreed for this occurrence
    due_phrase: Mapped[str | None]
    question: Mapped[str | None]  # what the document left open
    recurrence: Mapped[str | None]
    anchor_on: Mapped[date | None]  # the first date of a recurring series, which keeps its day of the month
    occurrence: Mapped[int]  # 1, 2, 3 … of a recurring action
    moves: Mapped[int]  # how often the due date of this occurrence was moved
    completed_on: Mapped[date | None]
    verified: Mapped[bool]
    blocker: Mapped[str | None]
    pending: Mapped[str | None]  # what the plan lead has to decide: new_date, cancel, verification
    rag: Mapped[str | None]  # a lead's override
    rag_reason: Mapped[str | None]
    added_on: Mapped[date]
    heard_on: Mapped[date | None]  # the last word from an owner, a deputy or a lead
    escalate_at: Mapped[datetime | None]
    escalated: Mapped[bool] = mapped_column(default=False)  # whether the lead was told
    version: Mapped[int] = mapped_column(default=0)  # counts the changes


class Assignment(Base):
    """A lead owner of an action, and when that person is next due a nudge for it (null: not at all)."""

    __tablename__ = "assignments"
    __table_args__ = (
        Index(None, "workspace_id", "person_id"),
        Index("ix_assignments_nudge_at", "nudge_at", postgresql_where=text("nudge_at IS NOT NULL"),
              sqlite_where=text("nudge_at IS NOT NULL")),
    )  # fmt: skip

    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    rank: Mapped[int] = mapped_column(default=0)  # the order in which the document names the owners
    nudge_at: Mapped[datetime | None]
    nudged_on: Mapped[date | None]  # the last local day of a nudge
    snoozed_until: Mapped[date | None]
    told: Mapped[bool] = mapped_column(default=False)  # whether this person knows of being an owner


class Entry(Base):
    """One line of history. Never edited, never deleted; `words` (what people wrote) may be erased, its digest stays."""

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("plan_id", "seq"),
        Index(None, "action_id", "seq"),
        Index("ix_entries_actor", "workspace_id", "actor_id", "id"),
        Index(None, "batch"),
        Index(None, "undoes"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    action_id: Mapped[int | None] = mapped_column(ForeignKey("actions.id"))
    seq: Mapped[int]
    at: Mapped[datetime]
    on: Mapped[date]  # the day in the plan's zone
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # null: the clock
    kind: Mapped[str]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    words: Mapped[dict[str, Any] | None]  # the text among before and after, the note, and a salt
    words_digest: Mapped[str]
    source: Mapped[str]  # command, button, form, reply, import, cli, clock
    batch: Mapped[str]  # what was recorded together and is undone together
    undoes: Mapped[int | None] = mapped_column(ForeignKey("entries.id"))
    hash: Mapped[str]


class Evidence(Base):
    __tablename__ = "evidence"
    __table_args__ = (Index(None, "action_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id"))
    kind: Mapped[str]  # link, file; source: the message that the action was made of
    url: Mapped[str]
    title: Mapped[str | None]


class Request(Base):
    """Something asked of somebody: a new date or a cancellation of the plan lead, a hand-over of the new owner."""

    __tablename__ = "requests"
    __table_args__ = (
        Index(None, "action_id", "state"),
        Index("ix_requests_remind_at", "remind_at", postgresql_where=text("remind_at IS NOT NULL"),
              sqlite_where=text("remind_at IS NOT NULL")),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"))
    kind: Mapped[str]  # new_date, cancel, handover
    state: Mapped[str]  # open, approved, declined, withdrawn
    asked_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    asked_at: Mapped[datetime]
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("entries.id"))
    reason: Mapped[str | None]
    proposed_due: Mapped[date | None]
    from_person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # whose share is handed over
    to_person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
    remind_at: Mapped[datetime | None]


class DigestSchedule(Base):
    """When a plan's digest is posted. `next_at` is the next instant, worked out in the plan's zone."""

    __tablename__ = "digests"
    __table_args__ = (UniqueConstraint("plan_id", "channel_id"), Index(None, "next_at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    channel_id: Mapped[str]
    weekday: Mapped[int]  # Monday is 0
    hour: Mapped[int]
    minute: Mapped[int]
    next_at: Mapped[datetime]


class DigestIssue(Base):
    """A digest as it was posted: the counts that the next one's movement is measured against."""

    __tablename__ = "digest_issues"
    __table_args__ = (Index(None, "plan_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    at: Mapped[datetime]
    on: Mapped[date]
    seq: Mapped[int]  # the plan's last entry by then
    counts: Mapped[dict[str, Any]]


class OutboxMessage(Base):
    """A message to be sent, held as data. `key` makes planning it twice impossible.

    States: waiting, leased, unknown (an attempt whose outcome is not known), sent, settled (nothing left to say),
    parked (given up, shown to the plan lead), unreachable (the person is not to be had in Slack).
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_outbox_due", "workspace_id", "priority", "due_at",
              postgresql_where=text("state IN ('waiting', 'leased', 'unknown')"),
              sqlite_where=text("state IN ('waiting', 'leased', 'unknown')")),
        Index("ix_outbox_refresh", "workspace_id", "refresh_at",
              postgresql_where=text("refresh_at IS NOT NULL AND state = 'sent'"),
              sqlite_where=text("refresh_at IS NOT NULL AND state = 'sent'")),
        Index("ix_outbox_undelivered", "workspace_id", "created_at",
              postgresql_where=text("state IN ('parked', 'unreachable')"),
              sqlite_where=text("state IN ('parked', 'unreachable')")),
        Index("ix_outbox_conversation", "workspace_id", "conversation", "tried_at"),
        Index("ix_outbox_posted", "channel", "ts"),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    key: Mapped[str]
    kind: Mapped[str]
    priority: Mapped[int]  # 0 what a person waits for, 1 nudges, 2 digests
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    conversation: Mapped[str]  # the Slack user or channel id that it is posted to; "" where the person has none
    thread_ts: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    state: Mapped[str]
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    lease_by: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None]
    created_at: Mapped[datetime]
    tried_at: Mapped[datetime | None]  # the last attempt to post it: when it was claimed, then when it was answered
    sent_at: Mapped[datetime | None]
    channel: Mapped[str | None]  # where Slack put it
    ts: Mapped[str | None]
    refresh_at: Mapped[datetime | None]  # what it shows has changed: bring it up to date


class OutboxPace(Base):
    """How fast a workspace was posted to, for all workers: a bucket that fills up again, full at `full_at`."""

    __tablename__ = "outbox_paces"

    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"), primary_key=True)
    full_at: Mapped[datetime]


class OutboxItem(Base):
    """An action that a message shows."""

    __tablename__ = "outbox_items"
    __table_args__ = (Index(None, "action_id"),)

    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), primary_key=True)
    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"), primary_key=True)


class Received(Base):
    """An inbound request already handled, so that Slack's retries change nothing twice."""

    __tablename__ = "received"
    __table_args__ = (Index(None, "at"),)

    workspace_id: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class Reply(Base):
    """Something a person wrote to the bot, how it was read and what was recorded of it."""

    __tablename__ = "replies"
    __table_args__ = (UniqueConstraint("workspace_id", "channel", "ts"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    channel: Mapped[str]
    ts: Mapped[str]
    thread_ts: Mapped[str | None]
    text: Mapped[str]
    at: Mapped[datetime]
    batch: Mapped[str]
    said: Mapped[dict[str, Any]]  # what was recorded, asked and kept, for the answer
    chosen: Mapped[
        dict[str, Any] | None
    ]  # what the person chose where it was asked, kept for whoever improves the rules


class PlanDraft(Base):
    """A plan document as it was read, until its sender imports or cancels it, or two weeks have gone by."""

    __tablename__ = "drafts"
    __table_args__ = (Index(None, "workspace_id", "person_id"), Index(None, "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))  # who sent the document
    file_name: Mapped[str]
    file_id: Mapped[str | None]  # Slack's, to read it again
    title: Mapped[str]
    channel_id: Mapped[str | None]
    private: Mapped[bool] = mapped_column(default=False)
    revises: Mapped[bool] = mapped_column(default=False)  # `plan_id` is compared with it
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"))  # what it revises, or what it became
    state: Mapped[str]  # open, imported
    document: Mapped[dict[str, Any]]  # a `plans.documents.Draft`
    choices: Mapped[dict[str, Any]]  # what the sender answered, in order
    at: Mapped[datetime]


class DocumentName(Base):
    """Who a name in a plan's documents stands for, once somebody has said so: the next revision is not to ask again."""

    __tablename__ = "document_names"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))


class Home(Base):
    """Somebody's App Home, once opened. It is to be published again while `changed` is ahead of `shown`."""

    __tablename__ = "homes"
    __table_args__ = (
        Index("ix_homes_stale", "opened_at", postgresql_where=text("changed > shown"),
              sqlite_where=text("changed > shown")),
    )  # fmt: skip

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspaces.id"))
    opened_at: Mapped[datetime]
    changed: Mapped[int]  # how often something on it changed
    shown: Mapped[int]  # `changed` as it was when what stands there was drawn
    lease_until: Mapped[datetime | None]  # somebody is publishing it
