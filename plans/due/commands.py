"""Dates as people type them in a command: one plain day, or a due clause within a line."""

import re
from dataclasses import replace
from datetime import date

from plans.due.reading import read_due
from plans.due.roles import join_of
from plans.due.rules import DateRules, Due, NotADate
from plans.due.scan import scan
from plans.due.tidy import same_length, tidy
from plans.due.times import Time, edge_of
from plans.recurrence import find_recurrence

_CUE = re.compile(
    r"(?:^|\s|[,;(])(?P<cue>(?:due|deadline|completed?|finish(?:ed)?|done)?\s*(?:by|before|on|until|till?|to|no later than|at|in|from|starting|"
    r"due|between|w/c|for)\s*:?)\s*(?:the\s+)?$"
)
_WEAK_CUES = frozenset({"for", "at", "from", "to", "on"})


def read_date(text: str, *, today: date, rules: DateRules = DateRules(), future: bool | None = None) -> date:  # noqa: B008
    """One day as typed in a command: "31 March", "next Friday", "in 2 weeks", "31/3", "2026-03-31"; a period means its last
    day. `future` true (the default) takes what has no year as ahead of today, false as behind it. Raises NotADate."""
    rules = replace(rules, day_by_month=True)
    plain = tidy(text)
    low = same_length(plain)
    times = scan(low, today, rules)
    wrong = next((time.impossible for time in times if time.impossible), None)
    if wrong:
        raise NotADate(wrong.replace(" is not a date:", " is not a date,") if False else wrong)
    if len(times) != 1 or not _covers(low, times[0]):
        raise NotADate(_not_a_date(plain))
    time = times[0]
    period = time.periods(today, future=future is not False and not time.past)
    if period is None or time.doubt:
        raise NotADate(_not_a_date(plain))
    day, doubt = edge_of(period, time.edge)
    if doubt:
        raise NotADate(_not_a_date(plain))
    return min(day, today) if future is False and period.first <= today else day


def _not_a_date(plain: str) -> str:
    short = plain if len(plain) <= 40 else plain[:37] + "…"
    return f"“{short}” is not a date. Write a day such as 31 March." if short else "Write a day such as 31 March."


def _covers(low: str, time: Time) -> bool:
    before, after = low[: time.start], low[time.end :]
    return not re.sub(
        r"\b(?:by|on|until|till?|to|due|at|in|the|from|for|before)\b|[\s:,.]", "", before
    ) and not after.strip(" .,)")


def take_due(text: str, *, today: date, rules: DateRules = DateRules()) -> tuple[str, Due | None]:  # noqa: B008
    """A line without its due clause, and the clause as read: "Review the offer @ana by 31 March" gives ("Review the offer
    @ana", 31 March). (text, None) where there is none. The last clause that begins with "by", "on", "until" and the like
    counts, or a day at the very end."""
    rules = replace(rules, day_by_month=True)
    text = text.strip()
    low = same_length(text)
    found = find_recurrence(low)
    times = scan(low, today, rules) if len(low) < 2000 else []
    for i in range(len(times) - 1, -1, -1):
        start = times[i].start
        if join_of(low, times, i) == "range" and i:
            start, i = times[i - 1].start, i - 1
        end = (
            times[min(len(times) - 1, i + 1)].end
            if i + 1 < len(times) and join_of(low, times, i + 1) == "range"
            else times[i].end
        )
        cue = _CUE.search(low, 0, start)
        if cue:
            return _cut(text, cue.start("cue"), end, today, rules)
        if not low[end:].strip(" .,)") and times[i].kind in ("day", "offset", "month", "week", "quarter"):
            return _cut(text, start, end, today, rules)
    if found and not low[found[1] :].strip(" ."):
        return _cut(text, found[0], found[1], today, rules)
    return text, None


def _cut(text: str, start: int, end: int, today: date, rules: DateRules) -> tuple[str, Due]:
    due = read_due(text[start:end], today=today, rules=rules)
    rest = re.sub(r"\s{2,}", " ", f"{text[:start].rstrip(' ,;(-:')} {text[end:].lstrip(' ,;)')}").strip()
    return rest, due
