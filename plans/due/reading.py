"""Reads a due phrase as plans write it: start, due date, recurrence, or a question with a suggestion."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plans.due.calendar_words import serial
from plans.due.roles import Join, Role, gathering_after, join_of, lead_of, role_of
from plans.due.rules import DateRules, Due, Period
from plans.due.scan import scan
from plans.due.tidy import same_length, tidy
from plans.due.times import Time, edge_of
from plans.recurrence import find_recurrence

_PROVISIONAL = re.compile(
    r"\b(?:tbc|tbd|tba|to be (?:confirmed|agreed|determined|decided|advised)|provisional(?:ly)?|tentative(?:ly)?|approx(?:imately)?|circa|"
    r"roughly|around|possibly|perhaps|maybe|hopefully|if possible|if not (?:before|sooner)|indicative)\b|\?|(?:^|\s)(?:c\.|~)\s?(?=\w)"
)
_OPEN_ENDED = re.compile(r"\bon-?\s?going\b|\bcontinu(?:ous|al|ing)\w*\b|\brolling\b|\bopen[- ]ended\b")
_SUBJECT = re.compile(r"\b(?:subject to|dependent (?:up)?on|depending (?:up)?on|pending|if funding|provided)\b[^.;)]*")
_WITHDRAWN = re.compile(
    r"\b(?:revised|new|extended|moved|deferred|now|slipped)\b(?: date| target| due| deadline)*(?: to| is)?\s*[:=-]?\s*"
    r"(?:tb[cda]|to be (?:confirmed|agreed|determined|decided)|not (?:yet )?(?:known|set|agreed))\b"
)
_KINDS = {"fyear": "financial year", "half": "half year", "offset": "day"}
_LIMIT_AHEAD = 30


@dataclass(slots=True)
class _Part:
    """A time expression in its place in the phrase."""

    time: Time
    role: Role
    join: Join
    lead: str
    period: Period | None = None


def read_due(text: str, *, today: date, rules: DateRules = DateRules()) -> Due:  # noqa: B008
    """The start, the due date and the recurrence that a phrase names, read as of `today`. Never raises: what is no exact
    date has no `due`, and a question with a suggestion where one is sensible."""
    plain = tidy(text)
    low = same_length(plain)
    number = serial(low)
    if number:
        return _warned(
            Due(due=number, because=f"“{plain}” is an Excel day number: {_say(number)}", precision="day"), today
        )
    recurrence, masked = _take_recurrence(low)
    times = scan(masked, today, rules)
    if not times:
        return _without_times(plain, low, recurrence)
    parts = _parts(masked, times)
    wrong = next((part.time.impossible for part in parts if part.time.impossible), None)
    if wrong:
        return Due(recurrence=recurrence, question=wrong, because=wrong)
    _settle(parts, today)
    return _Reader(plain, masked, recurrence, parts, today, rules).read()


def _take_recurrence(low: str) -> tuple[str | None, str]:
    """The recurrence, and the text without the words that state it (a weekday or a month in them stays: "every Monday")."""
    found = find_recurrence(low)
    if not found:
        return None, low
    start, end, name = found
    words = re.sub(
        r"^(?:every|each)\s+(?:other |second |alternate )?|^(?:per \w+|p\.\s?a\.)$",
        lambda m: " " * len(m[0]),
        low[start:end],
    )
    if re.search(r"day|week|month|quarter|year|term|nnual|ennial|time|twice|once", words) and not re.search(
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", words
    ):
        words = " " * (end - start)
    if re.search(r"\b(?:each|every) month\b", low[start:end]) and re.search(
        r"(?:day|\d(?:st|nd|rd|th)) (?:of|in) $", low[:start]
    ):
        return name, low
    return name, low[:start] + words + low[end:]


def _without_times(plain: str, low: str, recurrence: str | None) -> Due:
    if recurrence:
        return Due(recurrence=recurrence, because=f"“{plain}” says how often ({recurrence}) and names no first date")
    if not re.search(r"\w", low):
        return Due(question="No date is given. When is it due?", because="no date is given")
    return Due(question=f"“{_short(plain)}” is not a date. When is it due?", because=f"“{_short(plain)}” names no day")


def _parts(low: str, times: list[Time]) -> list[_Part]:
    parts = [
        _Part(t, role_of(low, times, i), join_of(low, times, i), lead_of(low, times, i)) for i, t in enumerate(times)
    ]
    for before, part in zip(parts, parts[1:], strict=False):
        if part.join == "revised":
            before.role, part.role = "old", "new"
    return parts


def _settle(parts: list[_Part], today: date) -> None:
    """Gives every part its period; in a range or a list, a year stated once holds for all."""
    for i in range(len(parts) - 1, -1, -1):
        part = parts[i]
        after = parts[i + 1] if i + 1 < len(parts) else None
        joined = after and after.join in ("range", "span", "list", "or") and after.period
        if after and joined and part.time.make and part.time.year is None and part.time.period is None:
            part.period = _year_from(part.time, after, today)
        else:
            before = parts[i - 1].time if i and part.join == "range" else None
            floor = before.periods(today) if before and before.year else None
            part.period = part.time.periods(today, future=not part.time.past, not_before=floor.first if floor else None)


def _year_from(time: Time, after: _Part, today: date) -> Period | None:
    """A yearless beginning takes the year of what it is joined to, or the one before, so as not to come after it."""
    assert after.period
    if after.join == "list" and after.time.year is None and after.time.period is None:
        return time.periods(today)
    for year in (after.period.last.year, after.period.last.year - 1):
        period = time.make(year) if time.make else None
        if period and period.first <= after.period.last:
            return period
    return None


class _Reader:
    """One reading: which part is the due date, and how sure that is."""

    def __init__(
        self, plain: str, low: str, recurrence: str | None, parts: list[_Part], today: date, rules: DateRules
    ) -> None:
        self.plain, self.low, self.recurrence = plain, low, recurrence
        self.parts, self.today, self.rules = parts, today, rules

    def read(self) -> Due:
        _anchor(self.parts, self.rules)
        if _WITHDRAWN.search(self.low):
            return self.ask("the date was withdrawn", None)
        start = self.start()
        part, asides = self.pick()
        if part is None:
            return self.without_due(start)
        due = self.of_part(part)
        if due.due and self.ends_series(part):
            return Due(
                start=start,
                recurrence=self.recurrence,
                because=due.because,
                warnings=(f"The series ends on {_say(due.due)}.",),
            )
        if due.due and start and start > due.due:
            return self.ask(f"it starts after it is due ({_say(start)})", due.due)
        return replace(due, start=start, recurrence=self.recurrence or self.spaced(), warnings=due.warnings + asides)

    def start(self) -> date | None:
        for i, part in enumerate(self.parts):
            after = self.parts[i + 1] if i + 1 < len(self.parts) else None
            if not part.period or part.time.doubt or part.role in ("status", "mention", "old", "event"):
                continue
            edge_doubt = edge_of(part.period, part.time.edge)[1]
            if part.role == "after":
                return part.period.last + timedelta(days=1)
            ranged = after is not None and after.join == "range" and part.join != "aside"
            if (part.role == "start" or ranged) and not edge_doubt:
                return part.period.first
        return None

    def pick(self) -> tuple[_Part | None, tuple[str, ...]]:
        """The part that is the due date: the latest revision; else the first that is neither start, former date, completion
        nor mention, exact before vague; in a range its end."""
        usable = [
            p
            for i, p in enumerate(self.parts)
            if p.role in ("due", "before", "plain", "new") and not self.opens_range(i)
        ]
        revised = [p for p in usable if p.role == "new"]
        if revised:
            return revised[-1], ()
        if not usable:
            return None, ()
        exact = [p for p in usable if self.is_exact(p)]
        if self.recurrence and len(exact) > 1 and all(p.time.year is None for p in exact):
            return min(exact, key=lambda p: p.period.last if p.period else date.max), ()
        chosen = self.aside_of((exact or usable)[0])
        labelled = [p for p in exact if p.role in ("due", "before")]
        if labelled and chosen.role == "plain" and chosen.join == "none" and labelled[0].join == "none":
            chosen = labelled[0]
        if chosen.join == "none" and len(self.parts) > 1:
            chosen = self.joined_end(chosen)
        return chosen, ()

    def opens_range(self, i: int) -> bool:
        return i + 1 < len(self.parts) and self.parts[i + 1].join in ("range", "span")

    def joined_end(self, part: _Part) -> _Part:
        return part

    def aside_of(self, part: _Part) -> _Part:
        """What stands in brackets behind a part and says it more exactly ("Q4 (January to March 2025)")."""
        i = self.parts.index(part)
        for after in self.parts[i + 1 :]:
            if (
                after.join == "aside"
                and after.role in ("plain", "due")
                and self.is_exact(after)
                and after.period
                and part.period
            ):
                rest = self.parts[self.parts.index(after) :]
                end = rest[1] if len(rest) > 1 and rest[1].join == "range" else after
                finer = part.time.kind in ("quarter", "season", "term", "month", "fyear", "half", "year", "week")
                return end if finer and part.time.kind != end.time.kind else part
        return part

    def is_exact(self, part: _Part) -> bool:
        if part.period is None or part.time.doubt:
            return False
        return edge_of(part.period, part.time.edge)[1] is None

    def of_part(self, part: _Part) -> Due:
        if part.period is None:
            return self.ask(part.time.doubt or "there is no such day in reach", None)
        day, edge_doubt = edge_of(part.period, part.time.edge)
        if part.role == "before" and part.time.edge != "end" and part.time.kind != "offset":
            day = part.period.first - timedelta(days=1)
        doubt = part.time.doubt or edge_doubt or self.other_doubt(part, day)
        if doubt:
            return self.ask(doubt, day)
        because = f"“{part.time.text or self.plain}” {_names(part)}: {_say(day)}"
        due = Due(due=day, because=because, precision=part.period.precision, warnings=self.subject())
        return _warned(due, self.today, part.time)

    def other_doubt(self, part: _Part, day: date) -> str | None:
        time = part.time
        if any(p.join == "or" and p.role != "old" for p in self.parts):
            return "it names two dates"
        if gathering_after(self.low, time):
            return "the day of that meeting is not said"
        if _PROVISIONAL.search(self.low):
            return "it is provisional"
        if _OPEN_ENDED.search(self.low) and part.role == "plain":
            return "it is ongoing"
        if part.role == "plain" and any(p.role == "event" for p in self.parts):
            return "it depends on an event"
        gone = time.just_gone(self.today) if part.join != "range" and not self.recurrence else None
        if gone and part.period and gone.last != part.period.last:
            return f"{_say(gone.last)} has just gone by"
        return self.reach_doubt(part, day)

    def reach_doubt(self, part: _Part, day: date) -> str | None:
        if part.period and part.time.is_far(part.period, self.today):
            return "the next such day is years away"
        if day.year > self.today.year + _LIMIT_AHEAD or day.year < self.today.year - _LIMIT_AHEAD:
            return "that is a long way off"
        if part.time.weekday is not None and part.period and part.time.make and part.time.year is None:
            if part.period.first.weekday() != part.time.weekday:
                return f"{_say(day)} is a {day:%A}"
        return None

    def subject(self) -> tuple[str, ...]:
        match = _SUBJECT.search(self.low)
        return (f"The date is {match[0].strip()}.",) if match else ()

    def ends_series(self, part: _Part) -> bool:
        return bool(self.recurrence and re.search(r"\b(?:until|till?|to|up to|ending|ends?)\s*(?:the\s+)?$", part.lead))

    def spaced(self) -> str | None:
        """The recurrence that a list of dates keeps ("July 2021 July 2022"); None where it keeps none."""
        days = [
            p.period.last for p in self.parts if p.period and p.join in ("list", "none") and p.role in ("plain", "due")
        ]
        if len(days) < 2 or any(p.join not in ("list", "none") for p in self.parts[1:]):
            return None
        return None

    def without_due(self, start: date | None) -> Due:
        if start and self.recurrence:
            return Due(
                start=start, recurrence=self.recurrence, because=f"{self.recurrence} from {_say(start)}, with no end"
            )
        if start:
            question = f"It starts on {_say(start)}. When is it due?"
            return Due(
                start=start,
                recurrence=self.recurrence,
                question=question,
                because=f"“{_short(self.plain)}” gives a start only",
            )
        if all(part.role == "status" for part in self.parts):
            return self.status()
        part = next((p for p in self.parts if p.role in ("event", "start", "after")), self.parts[0])
        if part.role == "mention" and self.recurrence is None:
            return self.ask(f"“{part.time.text}” says what it is about, not when", None)
        suggestion = (
            part.period.first if part.period and part.role == "start" else part.period.last if part.period else None
        )
        return self.ask(part.time.doubt or "it depends on an event", suggestion if part.time.kind != "event" else None)

    def status(self) -> Due:
        """A completion in the place of a date; one that lies ahead can only be the date it is due."""
        part = self.parts[-1]
        if part.period and part.period.first > self.today:
            return self.ask("it could be done, or due then", part.period.last)
        return Due(
            question=f"“{_short(self.plain)}” says that it is done. When was it due?",
            because="a completion, not a due date",
        )

    def ask(self, doubt: str, suggestion: date | None) -> Due:
        question = f"“{_short(self.plain)}” is not an exact date: {doubt}. "
        question += f"Is it due on {_say(suggestion)}?" if suggestion else "When is it due?"
        return Due(
            recurrence=self.recurrence,
            question=question,
            suggestion=suggestion,
            because=f"“{_short(self.plain)}”: {doubt}",
        )


def _anchor(parts: list[_Part], rules: DateRules) -> None:
    """ "6 weeks after 1 March 2021": an offset directly before a day is counted from it."""
    for before, part in zip(parts, parts[1:], strict=False):
        gap = part.lead.strip(" (")
        if before.time.kind == "event" and before.time.near and part.period and gap in ("", "the", "on"):
            counted = before.time.near(part.period.last, True)
            if counted and part.time.kind == "day" and before.time.doubt != "it is a range":
                part.period, part.role, before.role = counted, "plain", "mention"
                part.time.weekday, part.time.edge = None, None


def _names(part: _Part) -> str:
    kind = _KINDS.get(part.time.kind, part.time.kind)
    if part.role == "before":
        return "is the day before it begins"
    if part.time.edge == "start":
        return f"is the first day of the {kind}"
    if kind == "day":
        return "is the day"
    return (
        "is the Friday of that week" if kind == "week" or part.time.edge == "week" else f"is the last day of the {kind}"
    )


def _warned(due: Due, today: date, time: Time | None = None) -> Due:
    warnings = list(due.warnings)
    if due.due and due.due < today:
        warnings.append(f"{_say(due.due)} is already past.")
    if due.due and time and time.weekday is not None and time.edge is None and due.due.weekday() != time.weekday:
        warnings.append(f"{_say(due.due)} is a {due.due:%A}.")
    return replace(due, warnings=tuple(warnings))


def _say(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "…"
