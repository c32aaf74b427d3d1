"""The sample plan into a database: imported some weeks ago, and answered since."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.importing import Wanted, import_plan
from bot.sample import KEY, PLAN_LEAD, TITLE, Answer, imported_on, sample_history, sample_plan
from plans.documents import read_document
from plans.references import read_reference
from plans.statuses import Status
from plans.working_days import WorkingDays
from storage import people, picture, queries, schedules
from storage.database import Database
from storage.directory import Directory
from storage.ledger import Ledger
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Actor

ZONE = "Europe/London"
_PROGRESS = {"in_progress": Status.IN_PROGRESS, "at_risk": Status.AT_RISK}


def bring_sample_plan(
    database: Database, directory: Directory, workspace_id: str, channel_id: str, now: datetime
) -> PlanRecord:
    """Import the sample plan as of weeks before `now` (aware), and record what its owners have answered since.

    A digest is measured a week before, and the next one comes at nine on the next working day, to which the demo moves
    the clock: it shows movement.
    """
    today = now.astimezone(ZoneInfo(ZONE)).date()
    began = _at(imported_on(today), 9)
    directory.refresh_all(workspace_id, now)
    with database.read() as connection:
        lead = _person(connection, workspace_id, PLAN_LEAD)
    draft = read_document(sample_plan(today).encode(), "plan.md", today=imported_on(today))
    wanted = Wanted(TITLE, KEY, channel_id, [lead.slack_user_id or ""])
    plan = import_plan(database, directory, workspace_id, draft, wanted, began).plan
    a_week_ago = today - timedelta(days=7)
    history = sample_history(today)
    _record_all(database, plan, [answer for answer in history if answer.day <= a_week_ago])
    with database.write() as connection:
        picture.keep_issue(connection, picture.draw(connection, plan, _at(a_week_ago, 17)), _at(a_week_ago, 17))
    _record_all(database, plan, [answer for answer in history if answer.day > a_week_ago])
    opening = WorkingDays().on_or_after(today + timedelta(days=1))
    with database.write() as connection:
        schedules.schedule_digest(connection, plan, channel_id, opening.weekday(), 9, 0, now)
    return plan


def _record_all(database: Database, plan: PlanRecord, answers: list[Answer]) -> None:
    for answer in answers:
        with database.write() as connection:
            owner = _person(connection, plan.workspace_id, answer.owner)
            action = _action(connection, plan, answer.reference)
            _record(Ledger(connection, Actor(plan.workspace_id, owner, "command"), _at(answer.day, 10)), action, answer)


def _record(ledger: Ledger, action: ActionRecord, answer: Answer) -> None:
    if answer.kind == "done":
        ledger.complete(action, on=answer.day, note=answer.note)
    elif answer.kind == "blocked":
        ledger.block(action, answer.note)
    elif answer.kind == "extend" and answer.until is not None:
        ledger.ask_new_date(action, answer.until, answer.note)
    else:
        ledger.report(action, status=_PROGRESS[answer.kind], percent=answer.percent, note=answer.note)


def _person(connection: Connection, workspace_id: str, name: str) -> PersonRecord:
    person = people.find_by_name(connection, workspace_id, name)
    if person is None:
        raise LookupError(f"{name} is not in the workspace")
    return person


def _action(connection: Connection, plan: PlanRecord, reference: str) -> ActionRecord:
    read = read_reference(reference)
    found = queries.by_reference(connection, plan.workspace_id, [plan.id], read) if read else []
    if not found:
        raise LookupError(f"{reference} is not in the sample plan")
    return found[0]


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), ZoneInfo(ZONE))
