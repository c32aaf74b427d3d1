"""Reads when something is due, as plans write it and as people type it."""

from plans.due.commands import read_date, take_due
from plans.due.reading import read_due
from plans.due.rules import DateRules, Due, NotADate, Period

__all__ = ["DateRules", "Due", "NotADate", "Period", "read_date", "read_due", "take_due"]
