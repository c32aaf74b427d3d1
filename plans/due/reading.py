"""Reads a due phrase as plans write it: start, due date, recurrence, or a question with a suggestion."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plans.due.calendar_words import serial
from plans.due.parts import Part, parts_of, rhythm_of
from plans.due.roles import gathering_after
from plans.due.rules import DateRules, Due
from plans.due.scan import scan
from plans.due.tidy import calendar_years, same_length, tidy
from plans.due.times import Time, edge_of
from plans.recurrence import find_recurrence

_TO_BE_SAID = (
    r"(?:tb[cda]|to be (?:confirmed|agreed|determined|decided|advised|set)|not (?:yet )?(?:known|set|agreed|confirmed))"
)
_PROVISIONAL = re.compile(
    rf"\b(?:{_TO_BE_SAID}|approx(?:imately)?|circa|roughly|around|possibly|perhaps|"
    r"maybe|hopefully|if possible|if not (?:before|sooner)|indicative)\b|\?|(?:^|\s)(?:c\.|~)\s?(?=\w)"
)
_NOT_YET_FIXED = re.compile(r"\bprovisional(?:ly)?\b|\btentative(?:ly)?\b|\bpencilled in\b")
_SENTENCE_END = re.compile(r"(?<=[a-z\d][a-z\d])[.;]\s+(?=[a-z])")
_OPEN_ENDED = re.compile(r"\bon-?\s?going\b|\bcontinu(?:ous|al|ing)\w*\b|\brolling\b|\bopen[- ]ended\b")
# "July 2023 and ongoing": done by then, and kept up. A dash, "July 2023 - ongoing", makes it the start.
_GOES_ON = re.compile(r"\s*(?:,|,?\s*(?:and|&|then))\s*(?:then )?on-?\s?going\W*$")
_SUBJECT = re.compile(r"\b(?:subject to|dependent (?:up)?on|depending (?:up)?on|pending|if funding|provided)\b[^.;)]*")
_WITHDRAWN = re.compile(
    r"\b(?:revised|new|extended|moved|deferred|now|slipped)\b(?: date| target| due| deadline)*(?: to| is)?\s*[:=-]?\s*"
    rf"(?:{_TO_BE_SAID}|(?:is |still |currently )*(?:being \w+ed|being set|under (?:review|discussion|consideration)|"
    r"awaited|in discussion|to follow))\b"
)
_ENDS_SERIES = re.compile(r"\b(?:until|till?|to|up to|ending|ends?)\s*(?:the\s+)?$")
_STATED_EVERY = re.compile(r"^(?:every|each)\s+(?:other |second |alternate )?|^(?:per \w+|p\.\s?a\.)$")
_NAMED_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_COUNTED_UNIT = re.compile(r"day|week|month|quarter|year|term|nnual|ennial|time|twice|once")
_NTH_OF_MONTH = re.compile(r"(?:day|\d(?:st|nd|rd|th)) (?:of|in) $")
_NTH_WEEKDAY = re.compile(
    r"\W*(?:on |every )?(?:the )?(?:first|1st|second|2nd|third|3rd|fourth|4th|last) (?:mon|tues|wednes|thurs|fri)day"
    r"(?: of (?:the |a )?month)?\W*"
)
_NOT_BEFORE = re.compile(r"\b(?:not (?:before|earlier than|until)|no (?:earlier|sooner) than|earliest)\s*(?:the\s+)?$")
# "2016 - ongoing", "October 2014 to present"; "31/03/2021 - ongoing" may be a due date and how things stand.
_RUNS_ON = re.compile(
    r"\s*(?P<join>-|to|until|till)\s*(?:the\s+)?(?:present(?: day)?|current(?:ly)?|date|now|on-?\s?going)\W*$"
)
_REACH = 30
_LATE = r"(?:overdue|late|behind|slipped|delayed|deferred|postponed|extended|put back|pushed back)"
_LATE_BY = re.compile(
    rf"\b{_LATE}(?: schedule| target)?(?: by)?(?: at least| about| around| another| a further| over)?\s*$"
)
_LATE_THEN = re.compile(r"\s*(?:overdue|late|behind|slippage|delay)\b")
_LATE_SINCE = re.compile(r"\b(?:overdue|late|behind|delayed)(?: schedule)?(?: since| from)(?: the)?(?: end of)?\s*$")
_SPANS = ("quarter", "season", "term", "month", "fyear", "half", "year", "week")


def read_due(text: str, *, today: date, rules: DateRules = DateRules()) -> Due:
    """The start, the due date and the recurrence that a phrase names, read as of `today`. Never raises: what is no
    exact date has no `due`, and a question, with a suggestion where one is sensible."""
    plain = tidy(text) if rules.quarters == "financial" else calendar_years(tidy(text))
    low = same_length(plain)
    number = serial(low)
    if number:
        due = Due(due=number, because=f'"{plain}" is an Excel day number: {_say(number)}', precision="day")
        return _with_warnings(due, today)
    recurrence, low = _take_recurrence(low)
    times = scan(low, today, rules)
    if not times:
        return _without_times(plain, recurrence)
    wrong = next((time.impossible for time in times if time.impossible), None)
    if wrong:
        return Due(recurrence=recurrence, question=wrong, because=wrong)
    return _Choice(plain, low, recurrence, parts_of(low, times, today), today).due()


def _take_recurrence(low: str) -> tuple[str | None, str]:
    """The recurrence, and the text without the words that state it; a weekday or a month in them stays."""
    found = find_recurrence(low)
    if not found:
        return ("monthly" if _NTH_WEEKDAY.fullmatch(low) else None), low
    start, end, name = found
    if name == "monthly" and _NTH_WEEKDAY.fullmatch(low[:start]):
        return name, f"{low[:start].rstrip()} of the month{low[end:]}"
    stated = low[start:end]
    if re.search(r"\b(?:each|every) month\b", stated) and _NTH_OF_MONTH.search(low[:start]):
        return name, low
    words = _STATED_EVERY.sub(lambda match: " " * len(match[0]), stated)
    if _COUNTED_UNIT.search(words) and not _NAMED_DAY.search(words):
        words = " " * len(stated)
    return name, low[:start] + words + low[end:]


def _without_times(plain: str, recurrence: str | None) -> Due:
    short = _short(plain)
    if recurrence:
        return Due(recurrence=recurrence, because=f'"{short}" says how often ({recurrence}) and names no first date')
    if not re.search(r"\w", plain):
        return Due(question="No date is given. When is it due?", because="no date is given")
    return Due(question=f'"{short}" is not a date. When is it due?', because=f'"{short}" names no day')


@dataclass(slots=True)
class _Choice:
    """Which part of a phrase is the due date, and how sure that is."""

    plain: str
    low: str
    recurrence: str | None
    parts: list[Part]
    today: date

    def due(self) -> Due:
        if _WITHDRAWN.search(self.low):
            return self.ask("the date was withdrawn", None)
        if len(self.parts) == 1 and (late := self.lateness()):
            return late
        start, part = self.start(), self.chosen()
        if self.runs_on() and self.parts[0].period:
            return self.without_due(self.parts[0].period.first)
        if part is None:
            return self.without_due(start)
        due = self.of_part(part)
        if due.due is None:
            return replace(due, start=start)
        if self.recurrence and _ENDS_SERIES.search(part.lead) and not self.is_time_of_year(part):
            ends = (f"The series ends on {_say(due.due)}.",)
            return Due(start=start, recurrence=self.recurrence, because=due.because, warnings=ends)
        if start and start > due.due:
            return self.ask(f"it starts after it is due ({_say(start)})", due.due)
        start = None if start == due.due and self.names_one_day() else start
        return replace(due, start=start, recurrence=self.recurrence or rhythm_of(self.parts))

    def lateness(self) -> Due | None:
        """The question to a phrase that says how late an action is, or since when: "overdue by 3 months"."""
        part = self.parts[0]
        if part.period and _LATE_SINCE.search(part.lead):
            return self.ask("it says since when it is late", part.period.last)
        told = _LATE_BY.search(part.lead) or _LATE_THEN.match(self.low, part.time.end)
        if part.time.kind == "offset" and told:
            return self.ask("it says how late it is, not when it is due", None)
        return None

    def names_one_day(self) -> bool:
        """Whether what looks like a range names one day twice: "tomorrow - 3 June"."""
        return len(self.parts) == 2 and self.parts[0].period == self.parts[1].period

    def runs_on(self) -> bool:
        """Whether a phrase says since when something goes on, and no end: "October 2014 - current"."""
        time = self.parts[0].time
        if time.edge or self.low[: time.start].strip(" ("):
            return False  # "by March 2026 - ongoing" says when it is due
        found = _RUNS_ON.match(self.low, time.end)
        return found is not None and (time.kind != "day" or found["join"] == "to")

    def is_time_of_year(self, part: Part) -> bool:
        """Whether a range is the days of something that comes back each year: "27 May to 3 June annually"."""
        yearless = part.join == "range" and part.time.make is not None and part.time.year is None
        return yearless and self.recurrence == "annual"

    def start(self) -> date | None:
        for i, part in enumerate(self.parts):
            if _LATE_SINCE.search(part.lead) or part.role in ("status", "mention", "old", "event"):
                continue
            if not part.is_exact or part.period is None:
                continue
            if part.role == "after":
                return part.period.first if _NOT_BEFORE.search(part.lead) else part.period.last + timedelta(days=1)
            opens_range = self.joined_to_next(i, "range") and part.join != "aside"
            if part.role == "start" or opens_range:
                return part.period.first
        return None

    def joined_to_next(self, i: int, *joins: str) -> bool:
        return i + 1 < len(self.parts) and self.parts[i + 1].join in joins

    def chosen(self) -> Part | None:
        """The due date's part: the latest revision; else the first that is neither start, former date, completion nor
        mention, exact before vague, labelled before plain; of a range its end."""
        usable = [
            part
            for i, part in enumerate(self.parts)
            if part.role in ("due", "before", "plain", "new") and not self.joined_to_next(i, "range", "span")
        ]
        revised = [part for part in usable if part.role == "new"]
        if revised or not usable:
            return self.told_exactly(revised[-1]) if revised else None
        exact = [part for part in usable if part.is_exact]
        if self.recurrence and len(exact) > 1 and all(part.time.year is None for part in exact):
            return min(exact, key=lambda part: part.period.last if part.period else date.max)
        first = (exact or usable)[0]
        if first.time.kind == "year" and usable[0].time.kind != "year":
            first = usable[0]  # "first week in July, 2024, 2025"
        chosen = self.told_exactly(first)
        labelled = [part for part in exact if part.role in ("due", "before") and part.join == "none"]
        return labelled[0] if labelled and chosen.role == "plain" and chosen.join == "none" else chosen

    def told_exactly(self, part: Part) -> Part:
        """What stands in brackets behind a part and says it more exactly: "Q4 (January to March 2025)"."""
        following = self.parts[self.parts.index(part) + 1 :]
        for i, after in enumerate(following):
            aside = after.join == "aside" or (
                part.time.kind == "week" and after.join == "list" and after.time.weekday is not None
            )
            if aside and after.role in ("plain", "due") and after.is_exact:
                ranged = following[i + 1 : i + 2]
                end = ranged[0] if ranged and ranged[0].join == "range" else after
                return end if part.time.kind in _SPANS and end.time.kind not in (part.time.kind, "year") else part
        return part

    def of_part(self, part: Part) -> Due:
        if part.period is None:
            return self.ask(part.time.doubt or "there is no such day in reach", None)
        day, edge_doubt = edge_of(part.period, part.time.edge)
        if _is_day_before(part):
            day = part.period.first - timedelta(days=1)
        doubt = part.time.doubt or edge_doubt or self.doubt_around(part) or self.doubt_of_day(part, day)
        if doubt:
            return self.ask(doubt, day)
        because = f'"{part.time.text}" {_names(part)}: {_say(day)}'
        subject = _SUBJECT.search(self.low)
        warnings: tuple[str, ...] = (f"The date is {subject[0].strip()}.",) if subject else ()
        warnings += ("The date is provisional.",) if _NOT_YET_FIXED.search(self.low) else ()
        due = Due(due=day, because=because, precision=part.period.precision, warnings=warnings)
        return _with_warnings(due, self.today, part.time)

    def doubt_around(self, part: Part) -> str | None:
        """What the other words make doubtful."""
        if any(other.join == "or" and other.role != "old" for other in self.parts):
            return "it names two dates"
        if gathering_after(self.low, part.time):
            return "the day of that meeting is not said"
        if _PROVISIONAL.search(self.sentences_with(part)):
            return "it is provisional"
        if part.role == "plain" and _OPEN_ENDED.search(self.low) and not _GOES_ON.match(self.low[part.time.end :]):
            return "it is ongoing"
        if part.role == "plain" and any(other.role == "event" for other in self.parts):
            return "it depends on an event"
        return None

    def sentences_with(self, part: Part) -> str:
        """The text without later sentences that speak of another time: "3 May 2025. Agenda to be agreed in April"."""
        end = _SENTENCE_END.search(self.low, part.time.end)
        later = end is not None and any(other.time.start >= end.end() for other in self.parts)
        return self.low[: end.start()] if end and later else self.low

    def doubt_of_day(self, part: Part, day: date) -> str | None:
        """What the calendar makes doubtful: just gone by, years away, or another weekday than the one named."""
        time, period = part.time, part.period
        gone = time.just_gone(self.today) if part.join != "range" and not self.recurrence else None
        if gone and period and gone.last != period.last:
            return f"{_say(gone.last)} has just gone by"
        if period and time.is_far(period, self.today):
            return "the next such day is years away"
        if abs(day.year - self.today.year) > _REACH:
            return "that is a long way off"
        return None

    def without_due(self, start: date | None) -> Due:
        if start and self.recurrence:
            because = f"{self.recurrence} from {_say(start)}, with no end"
            return Due(start=start, recurrence=self.recurrence, because=because)
        if start:
            question = f"It starts on {_say(start)}. When is it due?"
            return Due(start=start, question=question, because=f'"{_short(self.plain)}" gives a start only')
        if all(part.role == "status" for part in self.parts):
            return self.of_status()
        part = next((part for part in self.parts if part.role in ("event", "start", "after")), self.parts[0])
        if part.role == "mention" and self.recurrence:
            return Due(recurrence=self.recurrence, because=f"{self.recurrence}, with no first date")
        if part.role == "mention":
            return self.ask(f'"{part.time.text}" says what it is about, not when', None)
        if part.time.kind == "event" or part.period is None:
            return self.ask(part.time.doubt or "it depends on an event", None)
        suggestion = part.period.first if part.role == "start" else part.period.last
        return self.ask(part.time.doubt or "it depends on an event", suggestion)

    def of_status(self) -> Due:
        """A completion in the place of a date; one that lies ahead can only be the date it is due."""
        part = self.parts[-1]
        if part.period and part.period.first > self.today:
            return self.ask("it could be done, or due then", part.period.last)
        question = f'"{_short(self.plain)}" says that it is done. When was it due?'
        return Due(question=question, because="a completion, not a due date")

    def ask(self, doubt: str, suggestion: date | None) -> Due:
        short = _short(self.plain)
        when = f"Is it due on {_say(suggestion)}?" if suggestion else "When is it due?"
        question = f'"{short}" is not an exact date: {doubt}. {when}'
        return Due(recurrence=self.recurrence, question=question, suggestion=suggestion, because=f'"{short}": {doubt}')


def _is_day_before(part: Part) -> bool:
    """Whether a period or the first of a month is named as what begins the day after: "before June", "before 1 June".

    Before any other day, "before 31 March", people name the deadline itself.
    """
    if part.role != "before" or part.time.edge == "end" or part.time.kind == "offset":
        return False
    return part.time.kind != "day" or (part.period is not None and part.period.first.day == 1)


def _names(part: Part) -> str:
    kind = {"fyear": "financial year", "half": "half year", "offset": "day"}.get(part.time.kind, part.time.kind)
    if _is_day_before(part):
        return "is the day before it"
    if part.time.edge == "start":
        return f"is the first day of the {kind}"
    if kind == "week" or part.time.edge == "week":
        return "is the Friday of that week"
    return "is the day" if kind == "day" else f"is the last day of the {kind}"


def _with_warnings(due: Due, today: date, time: Time | None = None) -> Due:
    warnings = list(due.warnings)
    if due.due and due.due < today:
        warnings.append(f"{_say(due.due)} is already past.")
    named = time.weekday if time and time.edge is None else None
    if due.due and named not in (None, due.due.weekday()):
        warnings.append(f"{_say(due.due)} is a {due.due:%A}.")
    return replace(due, warnings=tuple(warnings))


def _say(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "…"
