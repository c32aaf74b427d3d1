"""The plan that ships: made up, in the shape of a real one, with dates around today.

The people are those of the sandbox's team. Tom Ashdown is on purpose not among them: somebody always is not in Slack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

TITLE = "Learning Report"
KEY = "LR"
CHANNEL = "learning-report"
PLAN_LEAD = "Joan Pettifer"

_DAY = re.compile(r"<<([+-]\d+)>>")  # days from today
_NEXT = re.compile(r"<<next\+(\d+)>>")  # working days from the next working day
_IMPORTED_DAYS_AGO = 45


@dataclass(frozen=True)
class Answer:
    """What an owner said of an action on a day after the import. `until` is the new date that an `extend` asks for."""

    day: date
    reference: str
    owner: str
    kind: Literal["done", "in_progress", "at_risk", "blocked", "extend"]
    note: str
    percent: int | None = None
    until: date | None = None


def sample_plan(today: date) -> str:
    """The plan document, Markdown. Its dates are working days before and after `today`.

    Several of Ana Ruiz's are such that a reminder of each is due on the next working day: the first one to be seen
    should have something in it.
    """
    template = Path(__file__).with_name("plan.md").read_text(encoding="utf-8")
    filled = _DAY.sub(lambda match: _written(_working_day(today, int(match[1]))), template)
    filled = _NEXT.sub(lambda match: _written(_after(_working_day(today, 1), int(match[1]))), filled)
    first = today.year + (today.month >= 4)
    return filled.replace("<<next year>>", f"{first % 100:02}/{(first + 1) % 100:02}")


def imported_on(today: date) -> date:
    """The day on which the plan is taken to have been imported."""
    return _working_day(today, -_IMPORTED_DAYS_AGO)


def sample_history(today: date) -> list[Answer]:
    """What has been answered since the import, oldest first."""

    def day(offset: int) -> date:
        return _working_day(today, offset)

    answers = [
        Answer(day(-20), "4.3", "Ana Ruiz", "in_progress", "Two of five teams are there", percent=40),
        Answer(day(-18), "2.5", "Carmen Oduya", "in_progress", "The town hall is booked"),
        Answer(day(-16), "3.2", "Ben Whitlock", "in_progress", "Adults' teams are finished", percent=70),
        Answer(day(-15), "3.5", "Ana Ruiz", "in_progress", "Reviewers are chosen"),
        Answer(day(-12), "5.3", "Mei Tan", "in_progress", "Two of four localities visited", percent=50),
        Answer(day(-10), "4.5", "Carmen Oduya", "blocked", "The landlord has not signed the lease of Mill House"),
        Answer(day(-9), "1.3", "Ana Ruiz", "in_progress", "Cabinet services have the first draft"),
        Answer(day(-8), "4.1", "Priya Nair", "at_risk", "Unions want two more weeks to comment"),
        Answer(day(-4), "4.4", "Carmen Oduya", "done", "All 64 handed out"),
        Answer(day(-6), "2.3", "Mei Tan", "in_progress", "Draft is with the team managers", percent=60),
        Answer(day(-4), "2.4", "Mei Tan", "in_progress", "Notes of three forums are in"),
        Answer(day(-3), "5.2", "Ana Ruiz", "done", "Board agreed the revision"),
        Answer(day(-2), "3.4", "Mei Tan", "in_progress", "Final proofs are back"),
        Answer(day(-1), "3.6", "Ben Whitlock", "extend", "Waiting for the new data warehouse", until=day(17)),
        Answer(day(-1), "2.2", "Cllr Amir Haddad", "in_progress", "Visiting the Eastgate team on Thursday"),
    ]
    return sorted(answers, key=lambda answer: answer.day)


def _working_day(today: date, offset: int) -> date:
    """The day `offset` days from `today`; a weekend moves away from today, so that late stays late."""
    day = today + timedelta(days=offset)
    while day.weekday() >= 5:
        day += timedelta(days=1 if offset > 0 else -1)
    return day


def _after(day: date, working_days: int) -> date:
    for _ in range(working_days):
        day = _working_day(day, 1)
    return day


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
