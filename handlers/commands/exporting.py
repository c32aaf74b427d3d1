"""`/action export`: the plan as a file, sent to who asked."""

from __future__ import annotations

import re

import structlog
from slack_sdk.errors import SlackClientError

from handlers.answer import Answer
from handlers.services import Visit, rules_of
from messages import answers
from plans.documents.writers import FORMATS, PlanTable, file_name, only_owned_by, write
from plans.due import read_date
from plans.typed import take_as_at
from plans.wording import join_words, long_day_words
from storage import rights
from storage.exporting import plan_table
from storage.rights import Refused

log = structlog.get_logger(__name__)
_DEFAULT = "xlsx"


def export(visit: Visit, rest: str) -> Answer:
    """`/action export [xlsx · csv · docx · ics] [mine] [as at 31 March]`"""
    rights.require_insider(visit.actor)
    plan = visit.require_plan()
    words, day = take_as_at(rest)
    today, rules = plan.today(visit.now), rules_of(plan)
    as_at = None if day is None else read_date(day, today=today, rules=rules, future=False)
    kind, mine = _read(words)
    with visit.read() as c:
        table = plan_table(c, plan, visit.now, as_at)
    if mine:
        table = only_owned_by(table, visit.person.id)
        if not table.rows:
            raise Refused(f"You own nothing in {plan.title}, so there is nothing to export.")
    name = file_name(plan.title, kind, table.as_at, visit.person.name if mine else None)
    visit.services.later(lambda: _send(visit, table, kind, name))
    said = f", as at {long_day_words(as_at)}" if as_at else ""
    return Answer(answers.plain(f"{plan.title} is on its way to you as {kind.upper()}{said}: look in your messages."))


def _read(words: str) -> tuple[str, bool]:
    """The format and whether only the asker's own actions are wanted."""
    known = {"excel": "xlsx", "word": "docx", "calendar": "ics", **{kind: kind for kind in FORMATS}}
    kinds, mine = [], False
    for word in re.findall(r"[\w.]+", words.casefold()):
        if word in ("mine", "my", "me"):
            mine = True
        elif word.lstrip(".") in known:
            kinds.append(known[word.lstrip(".")])
        else:
            raise Refused(f'I don\'t know the format "{word[:20]}". There are xlsx, csv, docx and ics.')
    if len(set(kinds)) > 1:
        raise Refused(f"An export has one format: say {join_words(kinds, 'or')}.")
    return (kinds[0] if kinds else _DEFAULT), mine


def _send(visit: Visit, table: PlanTable, kind: str, name: str) -> None:
    """Write the file and share it in the asker's own conversation; what goes wrong is said there."""
    client = visit.services.client_for(visit.workspace_id)
    user = visit.person.slack_user_id or ""
    try:
        channel = client.conversations_open(users=user)["channel"]["id"]
        client.files_upload_v2(
            channel=channel,
            filename=name,
            content=write(table, kind),
            initial_comment=answers.exported(table, kind),
        )
    except (SlackClientError, OSError) as error:
        log.warning("an export was not taken by Slack", error=type(error).__name__)
        _tell(visit, user, "Slack did not take the file. Please try again in a minute.")


def _tell(visit: Visit, user: str, text: str) -> None:
    try:
        visit.services.client_for(visit.workspace_id).chat_postMessage(channel=user, text=text)
    except (SlackClientError, OSError) as error:
        log.warning("an answer was not taken by Slack", error=type(error).__name__)
