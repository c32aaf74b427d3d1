"""What a plan can set about its dates, and what comes out of reading one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from plans.working_days import WorkingDays

Precision = Literal["day", "week", "month", "quarter", "half", "year", "season", "term"]


class NotADate(ValueError):
    """A text that should be a day and is none; the message is one sentence for the person who typed it."""


@dataclass(frozen=True, slots=True)
class DateRules:
    """How a plan writes its dates.

    `terms` names school terms in lower case ("autumn", "spring", "summer", "term 3") with their first and last days; a
    term that is named there is a date, any other is a question. `day_by_month` says that "Sept 20" is 20 September, as
    in a message typed today, and not September 2020, as plans write it; `day_if_soon` that it may be, as in minutes,
    where the day is but months away and the year of that number is not near. `years` are those that the plan writes out
    elsewhere: beside "Feb 2014", "Mar 14" is March 2014 too. `working` counts working days. `year_is_known` is False
    where nothing tells when its financial year begins: one that is named is then a question. `quarters_are_known` is
    False where nothing tells whether its quarters are the financial or the calendar year's.
    """

    day_first: bool = True
    financial_year_start: int = 4
    year_is_known: bool = True
    quarters: Literal["financial", "calendar"] = "financial"
    quarters_are_known: bool = True
    terms: Mapping[str, tuple[date, date]] | None = None
    day_by_month: bool = False
    day_if_soon: bool = False
    years: tuple[int, ...] = ()
    working: WorkingDays = field(default_factory=WorkingDays)


@dataclass(frozen=True, slots=True)
class Due:
    """A due phrase as understood. `question` is a plain sentence for a person, None when sure; `due` is never given
    together with it. A recurrence without a due date has no first date given."""

    start: date | None = None
    due: date | None = None
    recurrence: str | None = None
    question: str | None = None
    suggestion: date | None = None
    because: str = ""
    warnings: tuple[str, ...] = ()
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The days that some words name, first to last."""

    first: date
    last: date
    precision: Precision
