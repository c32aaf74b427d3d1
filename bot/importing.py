"""A plan document into the ledger, from the command line: `leadline import`, and the demo's own plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plans.documents import Draft
from plans.wording import join_words
from plans.working_days import load_bank_holidays
from storage import importing, people, settings
from storage.database import Database
from storage.directory import Directory
from storage.importing import Imported
from storage.rights import Actor


@dataclass(frozen=True)
class Wanted:
    """The plan that is to be made. The channel and the leads are Slack ids."""

    title: str
    key: str | None = None
    channel_id: str | None = None
    lead_user_ids: Sequence[str] = ()


def import_plan(
    database: Database, directory: Directory | None, workspace_id: str, draft: Draft, wanted: Wanted, now: datetime
) -> Imported:
    """Import a draft as an administrator. Without a `directory` nobody is asked in Slack who the owners are.

    Raises storage's Refused, or what the Slack client raises.
    """
    private = False
    if directory is not None:
        directory.refresh_all(workspace_id, now)
        private = wanted.channel_id is not None and directory.is_private(workspace_id, wanted.channel_id)
    leads = [_lead(database, directory, workspace_id, user_id, now) for user_id in wanted.lead_user_ids]
    new = settings.NewPlan(wanted.title, wanted.key, wanted.channel_id, private, leads)
    load_bank_holidays()
    with database.write() as connection:
        return importing.import_draft(connection, Actor(workspace_id, None, "cli"), new, draft, now)


def summary(imported: Imported, draft: Draft) -> list[str]:
    """What was imported, and what is worth knowing of it, in lines for the person who asked."""
    sections = len({action.recommendation for action in draft.actions if action.recommendation})
    within = f" in {sections} recommendation{'s' if sections != 1 else ''}" if sections else ""
    count = len(imported.actions)
    lines = [
        f"Imported {count} action{'s' if count != 1 else ''}{within} as {imported.plan.title} ({imported.plan.key}).",
        f"Lead owners: {join_words([owner.name for owner in imported.owners]) or 'none'}.",
    ]
    if imported.unmatched:
        lines.append(f"Not found in Slack: {join_words([owner.name for owner in imported.unmatched])}.")
    lines += [f"Question: {question.text}" for each in draft.actions for question in each.questions]
    lines += draft.warnings
    return [*lines, "Nobody has been told yet."]


def _lead(database: Database, directory: Directory | None, workspace_id: str, user_id: str, now: datetime) -> int:
    if directory is not None:
        return directory.person(workspace_id, user_id, now).id
    with database.write() as connection:
        return people.keep_slack_user(connection, workspace_id, {"id": user_id}, now).id
