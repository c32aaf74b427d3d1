"""Dates as people type them in a command: one plain day, or a due clause within a line."""

import re
from dataclasses import replace
from datetime import date

from plans.due.reading import read_due
from plans.due.roles import join_of
from plans.due.rules import DateRules, Due, NotADate
from plans.due.scan import scan
from plans.due.tidy import same_length, tidy
from plans.due.times import edge_of
from plans.recurrence import find_recurrence

_CUE = re.compile(
    r"(?:^|\s|[,;(])(?P<cue>(?:due|deadline|completed?|finish(?:ed)?|done)?\s*(?:by|before|on|until|till?|to|"
    r"no later than|at|in|from|starting|"
    r"due|between|w/c|for)\s*:?)\s*(?:the\s+)?$"
)
_WORDS_AROUND = re.compile(r"\b(?:by|on|until|till?|to|due|at|in|the|from|for|before|please)\b|[\s:,.)]")
_AT_THE_END = ("day", "offset", "month", "week", "quarter")
_LIMIT = 2000


def read_date(text: str, *, today: date, rules: DateRules = DateRules(), future: bool | None = None) -> date:
    """One day as typed in a command: "31 March", "next Friday", "in 2 weeks", "31/3", "2026-03-31"; a period means its
    last day. What has no year is ahead of today, or behind it with `future` false. Raises NotADate."""
    plain = tidy(text)
    low = same_length(plain)
    times = scan(low, today, replace(rules, day_by_month=True))
    wrong = next((time.impossible for time in times if time.impossible), None)
    if wrong:
        raise NotADate(wrong)
    if len(times) != 1 or _WORDS_AROUND.sub("", low[: times[0].start] + low[times[0].end :]):
        raise NotADate(_not_a_date(plain))
    time = times[0]
    period = time.periods(today, future=future is not False and not time.past)
    day, doubt = edge_of(period, time.edge) if period else (None, None)
    if period is None or day is None or doubt or time.doubt:
        raise NotADate(_not_a_date(plain))
    return min(day, today) if future is False and period.first <= today else day


def _not_a_date(plain: str) -> str:
    short = plain if len(plain) <= 40 else plain[:37] + "…"
    return f'"{short}" is not a date. Write a day such as 31 March.' if short else "Write a day such as 31 March."


def take_due(text: str, *, today: date, rules: DateRules = DateRules()) -> tuple[str, Due | None]:
    """A line without its due clause, and the clause as read: "Review the offer @ana by 31 March" gives "Review the
    offer @ana" and 31 March; the line and None where there is none. The last clause that begins with "by", "on",
    "until" and the like counts, or a day at the very end."""
    rules = replace(rules, day_by_month=True)
    text = text.strip()
    low = same_length(text)
    times = scan(low, today, rules) if len(low) <= _LIMIT else []
    for i in reversed(range(len(times))):
        ranged = i > 0 and join_of(low, times, i) == "range"
        start, end = times[i - 1 if ranged else i].start, times[i].end
        cue = _CUE.search(low, max(0, start - 40), start)
        if cue:
            return _cut(text, cue.start("cue"), end, today, rules)
        if times[i].kind in _AT_THE_END and not low[end:].strip(" .,)"):
            return _cut(text, start, end, today, rules)
    often = find_recurrence(low[:_LIMIT])
    if often and not low[often[1] :].strip(" ."):
        return _cut(text, often[0], often[1], today, rules)
    return text, None


def _cut(text: str, start: int, end: int, today: date, rules: DateRules) -> tuple[str, Due]:
    due = read_due(text[start:end], today=today, rules=rules)
    left = f"{text[:start].rstrip(' ,;(-:')} {text[end:].lstrip(' ,;)')}"
    return re.sub(r"\s{2,}", " ", left).strip(), due
