"""The dates of a reply: when it was completed, what new date it asks for, when somebody is back."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plans.due.rules import DateRules
from plans.due.scan import scan
from plans.due.tidy import same_length
from plans.due.times import Time, edge_of

_LONG_AGO = 240
_STEP_LEAD = re.compile(
    r"\b(?:meeting|workshop|session|interviews?|panel|board|cabinet|committee|council|event|training|visit|hearing|"
    r"start(?:s|ing)?|begin(?:s|ning)?|from|since|(?<!ahead )of|was|original(?:ly)?|director|closes?|(?:goes|going|"
    r"go)(?! (?:live|out(?! (?:to|for))|up|in|off|over|round|to (?:print|press|the printers?|be|have)))|discuss\w*|"
    r"closing date|review|update you|feedback|consultation (?:closes|ends)|(?<!be )sent|(?<=\w )(?:scheduled|"
    r"booked)(?! (?:in|"
    r"to|for)\b)|conference|call|demo|"
    r"go-live)\b[^.;]{0,24}$"
)
_OFFSET_FROM_TODAY = re.compile(r"\b(?:in|within)\b|\btime\b|\bfrom (?:now|today)\b")
_MORE = re.compile(r"^for (?:another|a further|an? (?:extra|additional)|one more) (?!few|couple)")
_OF_A_DAY = re.compile(r"\b(?:end|close|start|beginning) of (?:the )?(?:play|business|day)\s+")
_AS_A_LENGTH = re.compile(
    r"\b(\d{1,2}|an?|one|two|three|four|five|six)[- ](day|week|month)(?=[- ](?:extension|grace|leeway))", re.I
)
_DENIED = re.compile(r"(?:\bnot|n't)(?: (?:be|going to be|happening))?(?: (?:on|in|by|for))? $")
_LATER_THAN = re.compile(
    r"\b(?:later|longer) than (?:\w+ )?(?:planned|expected|hoped|thought|agreed|anticipated|scheduled)", re.I
)
_STEP_BY = re.compile(
    r"\b(?:start\w*|(?:feedback|comments?|responses?|views|input|returns?|bids|applications|quotes|reply|"
    r"replies)(?: back| in)?) "
    r"(?:by|to)\s+$"
)
_NO_DAY = re.compile(r"\d\.\d")  # "moved to 2.7": a release
_LATE = re.compile(r"\s*(?:late|behind|delay|slippage|overrun|over)\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that a reply gives; `exact` false where the words leave room."""

    day: date | None
    exact: bool
    words: str
    said: bool = True


def times_of(text: str, today: date, rules: DateRules) -> list[Time]:
    """The time expressions of a clause, as a message typed today means them."""
    return scan(same_length(text), today, replace(rules, day_by_month=True))


def completed_on(clauses: list[str], today: date, rules: DateRules) -> Dated:
    """The day that a clause saying "done" names, never after today; today where it names none."""
    for text in clauses:
        for time in times_of(text, today, rules):
            if time.impossible:
                return Dated(today, False, time.text)
            low = same_length(text)
            if re.search(
                r"\b(?:due|deadline|the|(?<!\bas )(?<!meeting )of|for|since|from|next|until)\s+$", low[: time.start]
            ) and not time.text.startswith("the"):
                continue
            if time.kind == "event" or (time.doubt and time.kind != "week"):
                return Dated(today, False, time.text)
            period = time.periods(today, future=False)
            if period is None or period.first > today:
                continue
            month = _month_of_year(time, today)
            if month:
                return Dated(min(month, today), False, time.text)
            day = min(edge_of(period, time.edge)[0], today)
            recent = (today - day).days <= _LONG_AGO or time.year is not None or time.period is not None
            return Dated(day, recent and time.kind != "week", time.text)
    return Dated(today, True, "", said=False)


def _month_of_year(time: Time, today: date) -> date | None:
    """The end of the month, where "Oct 24" may be one of this year or the last."""
    match = re.fullmatch(r"([a-z]{3,9})\.? (\d\d)", time.text)
    if not match or int(match[2]) - today.year % 100 not in (0, -1):
        return None
    plain = scan(f"{match[1]} 20{match[2]}", today, DateRules())
    period = plain[0].periods(today) if plain else None
    return period.last if period and period.first <= today else None


def proposed_due(clauses: list[str], today: date, due: date | None, rules: DateRules, *, asked: bool) -> Dated | None:
    """The date that clauses ask for (`asked`) or foretell; None where they name none. A length ("another two weeks")
    counts from the due date while that is ahead, else from today."""
    found: Dated | None = None
    for written in clauses:
        text = _LATER_THAN.sub("", _AS_A_LENGTH.sub(r"\1 \2s", written))
        low = same_length(text)
        base = due if due and due >= today else today
        for time in times_of(text, today, rules):
            if time.impossible:
                return Dated(None, False, time.text)
            if _is_step(low, time, asked) or _DENIED.search(low[: time.start]):
                continue
            if time.kind == "offset":
                dated = _length(text, low, time, base, due, rules)
            else:
                dated = _named(time, today, due, asked)
            if dated and (found is None or found.day is None or (dated.day and dated.day > found.day)):
                found = dated
    return found


_AROUND_A_DATE = re.compile(
    r"\b(?:it'll|we'll|job|thing|an?|i'll|i'm|it's|that's|this'll|first thing|afraid|have|going|need|hold|make|"
    r"wait|before|at least|too|"
    r"pushed|looks|not|might|definitely|defo|certainly|surely|for sure|soon|then|i'd|realistic|realistically|"
    r"doable|achievable|feasible|manageable|no|much|later|sooner|by|on|the|"
    r"end|of|in|at|for|until|till?|to|now|please|pls|hopefully|"
    r"probably|should|will|be|it|that|this|"
    r"we|i|is|"
    r"it'll|eod|cop|cob|close|noon|lunchtime|morning|afternoon|evening|night|latest|eta|due|more|like|likely|am|pm|"
    r"promise|sometime|around|about|approx|maybe|say|would|expected|aiming|better|work|works|suit|could|can|or|so|"
    r"perhaps|possibly|best|earliest|ok|okay|alright|acceptable|possible|any good|"
    r"target\w*|deadline|realistically|looking|looks|yes|ok|sorry|date|new|instead|then|think)\b"
)


def is_bare_date(text: str, today: date, rules: DateRules) -> bool:
    """Whether a reply is a date and no more: "Tomorrow", "by Friday hopefully"."""
    low, left, at = same_length(text), "", 0
    times = times_of(text, today, rules)
    for time in times:
        left, at = left + low[at : time.start] + " ", time.end
    return bool(times) and not re.search(r"[a-z]", _AROUND_A_DATE.sub(" ", left + low[at:]))


def _is_step(low: str, time: Time, asked: bool) -> bool:
    lead = _OF_A_DAY.sub("", low[: time.start])
    if re.search(r"\b(?:by|until|till|to)\s+(?:the\s+)?$", lead):
        return bool(_STEP_BY.search(lead))
    if re.search(r"\b(?:from|since|was|originally)\s+(?:the\s+)?$", lead):
        return True
    return not asked and bool(_STEP_LEAD.search(lead))


def _length(text: str, low: str, time: Time, base: date, due: date | None, rules: DateRules) -> Dated | None:
    if (time.doubt and not _MORE.search(time.text)) or time.period is None:
        return Dated(None, False, time.text)
    if _OFFSET_FROM_TODAY.search(time.text):
        return Dated(time.period.last, True, f'"{time.text}" from today')
    if _LATE.match(low, time.end) and due:
        base = due
    again = next((t for t in times_of(text, base, rules) if t.start == time.start), None)
    if again is None or again.period is None:
        return None
    where = "the due date" if base == due else "today"
    return Dated(again.period.last, True, f'"{time.text}" from {where} {base.day} {base:%B}')


def _named(time: Time, today: date, due: date | None, asked: bool) -> Dated | None:
    if time.kind in ("event", "term", "season", "fyear") or time.past or _NO_DAY.fullmatch(time.text):
        return Dated(None, False, time.text)
    if time.kind == "year" and time.edge is None:
        return Dated(None, False, time.text)  # "put off to 2026" names no day
    period = time.periods(today)
    if period is None or (time.just_gone(today) and time.weekday is None):
        return Dated(None, False, time.text)
    if asked and due and period.last <= due and time.near:
        period = time.near(due, True) or period
    day, doubt = edge_of(period, time.edge)
    if (day - today).days > 800:
        return Dated(None, False, time.text)
    vague = bool(doubt or time.doubt) or (time.kind == "week" and time.edge is None)
    return Dated(day, not vague, f'"{time.text}"')


_BACK = re.compile(
    r"\b(?:back(?: (?:at work|in(?: the office)?|at my desk|to work|online|with you))?|returning(?: to (?:work|"
    r"the office|my desk))?|"
    r"return(?: to (?:work|the office|my desk))?|returns|in again|in the office again|re-?open(?:s|ing)?|"
    r"resum(?:e|es|ing)(?: \w+){0,4}?)(?: (?:on|in|from|at))?\s*(?:the )?$"
)
_THROUGH = re.compile(
    r"\b(?:through|thru|up to and including|to and including)\s*(?:the )?$|\blast day (?:of \w+ )?(?:is|"
    r"being)\s*(?:the )?$"
)
_UNTIL = re.compile(r"\b(?:until|till|til|returning|return)\s*(?:the )?(?:after )?$")
_TO = re.compile(r"(?:\bto|-)\s*(?:the )?$")


def back_on(body: str, today: date, rules: DateRules) -> Dated:
    """The first day back: the day itself after "back" and "until", the day after it for "through"."""
    low = same_length(body)
    best: tuple[int, Dated] | None = None
    times = times_of(body, today, rules)
    for i, time in enumerate(times):
        floor = times[i - 1].end if i else 0
        ranked = _ranked(low[floor : time.start], low[time.end :], time, today, rules)
        listed = i > 0 and low[floor : time.start].strip() in ("and", "&", ",")
        if ranked and (best is None or ranked[0] < best[0] or (listed and ranked[0] == best[0])):
            best = ranked
    if best is None:
        return Dated(None, False, "", said=bool(times))
    return _after_leave(best[1], times, today)


def _is_written_out(time: Time) -> bool:
    return time.make is not None and bool(re.search(r"\d", time.text))


def _after_leave(back: Dated, times: list[Time], today: date) -> Dated:
    """ "From 30 June to 11 July, back on the 14th": the 14th that follows the other days named."""
    time = next((time for time in times if f'"{time.text}"' == back.words), None)
    others = [period.last for other in times if _is_written_out(other) and (period := other.periods(today))]
    if back.day is None or not others or back.day > max(others) or time is None:
        return back
    later = time.near(max(others), True) if time.near else None
    return replace(back, day=later.first) if later else back


_LEAVES = re.compile(
    r"\b(?:from|starting|as of|between|leave|away|off|out|office|holidays?|a/l|vacation)\s*"
    r"(?:on |from |w/c )?(?:the )?$"
)


def away_from(body: str, back: date, today: date, rules: DateRules) -> date | None:
    """The first day away, where one is named that is still to come: "away from 5 to 9 October", "off next week"."""
    low = same_length(body)
    for time in times_of(body, today, rules):
        period = time.periods(today)
        if period and not time.impossible and today < period.first < back and _LEAVES.search(low[: time.start]):
            return period.first
    return None


def _ranked(lead: str, after: str, time: Time, today: date, rules: DateRules) -> tuple[int, Dated] | None:
    period = time.periods(today)
    if period is None or time.impossible or time.doubt:
        return None
    first, last = period.first, period.last
    words = f'"{time.text}"'
    if _BACK.search(lead):
        return 0, Dated(first, time.kind == "day", words)
    if _THROUGH.search(lead) or re.match(r"\s*\(?incl", after):
        return 1, Dated(last + timedelta(days=1), time.kind == "day", words)
    if _UNTIL.search(lead):
        return 1, Dated(_until(time, first, last), time.kind in ("day", "month"), words)
    if _TO.search(lead) and time.kind == "day":
        return 2, Dated(last + timedelta(days=1), False, words)
    if time.kind in ("week", "day") and not re.search(r"\b(?:from|starting|as of|since|on)\s*$", lead):
        return 3, Dated(_monday_after(last) if time.kind == "week" else rules.working.after(last, 1), False, words)
    if time.kind == "offset":
        return 3, Dated(last, False, words)
    return None


def _until(time: Time, first: date, last: date) -> date:
    if time.edge == "end":
        return last + timedelta(days=1)
    return first


def _monday_after(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())
