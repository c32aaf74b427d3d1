"""Finds every time expression in a text, left to right, with what stands around it: "end of", "w/c", a weekday."""

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

from plans.due import calendar_words as cal
from plans.due import season_words, span_words, weekday_words, year_words
from plans.due.rules import DateRules
from plans.due.times import Edge, Phrase, Time

Reader = Callable[[Phrase, int], Time | None]

_DIGITS: tuple[Reader, ...] = (
    weekday_words.numbered_week,
    cal.iso,
    cal.compact,
    cal.numeric,
    cal.number_month,
    year_words.quarter,
    cal.day_range,
    cal.day_month,
    weekday_words.nth_day,
    weekday_words.nth_week,
    year_words.half,
    year_words.financial_year,
    cal.day_number,
    span_words.offset,
    weekday_words.day_only,
    year_words.plain_year,
)
_MONTH_READERS: tuple[Reader, ...] = (season_words.holiday, season_words.term, cal.month_day, cal.month_year)
_COUNTED: tuple[Reader, ...] = (span_words.offset,)
_ORDINAL: tuple[Reader, ...] = (weekday_words.nth_day, weekday_words.nth_week, year_words.quarter, year_words.half)


def _dispatch() -> dict[str, tuple[Reader, ...]]:
    table: dict[str, tuple[Reader, ...]] = {}

    def add(words: str, *readers: Reader) -> None:
        for word in words.split():
            table[word] = table.get(word, ()) + readers

    add(" ".join(cal.MONTH_NAMES) + " jan feb febr mar apr jun jul aug sep sept oct nov dec", *_MONTH_READERS)
    add("q quarter qtr quarters q1 q2 q3 q4", year_words.quarter)
    add(
        "fy f financial fiscal academic school council budget municipal tax calendar year",
        year_words.quarter,
        year_words.financial_year,
        span_words.named_period,
    )
    add("h1 h2", year_words.half)
    add("w cw kw w1 w2 w3 w4 w5 w6 w7 w8 w9", weekday_words.numbered_week)
    add("first second third fourth final", *_ORDINAL)
    add("last", *_ORDINAL, weekday_words.weekday, span_words.named_period, span_words.offset)
    add(
        "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday",
        weekday_words.weekday,
    )
    add("next", weekday_words.weekday, span_words.named_period, span_words.offset)
    add("this coming following current new", weekday_words.weekday, span_words.named_period)
    add(
        "the",
        weekday_words.nth_day,
        weekday_words.nth_week,
        weekday_words.named_day,
        season_words.feast,
        season_words.term,
        weekday_words.weekday,
        span_words.named_period,
        span_words.offset,
        weekday_words.day_only,
    )
    add("day today tonight tomorrow tmrw tmw tomo yesterday eod cop cob close end", weekday_words.named_day)
    add("eow eom eoq eoy year month quarter week", span_words.short_end, span_words.named_period)
    add("in within over during for inside under", span_words.offset)
    add("a an week fortnight two", weekday_words.weekday)
    add("a an another about around up one two three four five six seven eight nine ten eleven twelve fourteen fifteen "
        "eighteen twenty thirty sixty ninety couple few several roughly approx approximately say no max maximum "
        "less", span_words.offset)  # fmt: skip
    add("spring summer autumn fall winter", season_words.season)
    add("michaelmas lent hilary trinity term semester trimester half t1 t2 t3 t4 t5 t6", season_words.term)
    add("good ash shrove maundy palm holy easter ascension whit trinity remembrance mothering black advent",
        season_words.feast_day)  # fmt: skip
    add("christmas easter", season_words.term, season_words.feast)
    add("xmas whitsun pentecost halloween thanksgiving labor ramadan eid diwali new", season_words.feast)
    add("october february may", season_words.term)
    return table


_BY_WORD = _dispatch()
_TOKEN = re.compile(r"\d+|[a-z]+\d?\b|[a-z]+")
_MOSTLY_OTHER_WORDS = frozenset({"may", "mar", "sat", "sun", "mon", "wed", "march", "dec", "jan"})
_COUNTED_THING = re.compile(
    r"(?:^|[^a-z\s]\s*)(?:phase|stage|part|tranche|step|cohort|wave|tier|option|lot|round|iteration|release)\s+$"
)
_CUED = re.compile(
    r"(?:^|[-/(,:]|\b(?:by|in|on|end|of|early|mid|late|from|to|until|till|since|next|this|last|each|every|before|"
    r"after|and|or|for|due|w/c|through|during|start|beginning|next|per|date|is|was|be|like|around|about|say|"
    r"more))[\s-]*(?:the\s+)?$"
)
_FOLLOWED = re.compile(r"[.,]?\s*(?:$|[-/),;]|'?\d|(?:and|or|to|next|onwards)\b)")

_EDGE = re.compile(
    r"(?:(?P<end>\b(?:(?:the\s+)?(?:very\s+)?end(?:s|ing)?|close|back[- ]end|eo|last day|final day)(?:[\s-]+(?:of|"
    r"in))?)|(?P<start>\b(?:the\s+)?(?:start|beginning|first day|turn|commencement)[\s-]+of)|"
    r"(?P<rough>\b(?:the\s+)?(?:(?:very\s+)?(?P<a>early|mid(?:dle)?|late(?:r)?)(?:[\s-]*(?:-|/|to|"
    r"or)[\s-]*(?P<b>early|mid|late))?)(?:[\s-]+(?:part\s+)?(?:of|in|on))?)|(?P<half>\b(?:the\s+)?(?P<h>first|1st|"
    r"second|2nd|latter|last)\s+half\s+(?:of|in))|(?P<week>(?:\bw/?\s?[cb]|\bwk\s?/?(?:c|comm(?:encing)?|"
    r"beg(?:inning)?)?|(?<!\bof )(?<!\bof the )\bweek[\s-]*(?:commencing|beginning|starting|of|comm?\.?|"
    r"from)?)\.?\s*[:,-]?)|"
    r"(?P<weekend>(?:\bw/?\s?e|\bweek[\s-]*(?:ending|end))\s*[:,-]?)|(?P<of>\b(?:month|quarter|year|course) (?:of|"
    r"ending|end))|(?P<mid>\bmid))[\s-]*(?:the\s+)?$"
)  # fmt: skip
_AFTER_END = re.compile(r"\s+end\b(?!\s+(?:date|of|user))")
_LISTED = re.compile(r"\s*(?:,|&|/|\band\b|,\s*and\b)\s*")
_WEEKDAY_THEN = re.compile(r"\s*,?\s*(?:the\s+|-\s*)?$")
_WEEKDAY_BEHIND = re.compile(r"\s*[-,(]?\s*(?:a )?")
_TIME_OF_DAY = re.compile(
    r"\s*,?\s*(?:at|@|by)?\s*(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)|\d{1,2}:\d\d|noon|midday|midnight)\b"
)


def scan(low: str, today: date, rules: DateRules) -> list[Time]:
    """The time expressions of a text in lower case, in order; they do not overlap."""
    phrase = Phrase(low, today, rules)
    found: list[Time] = []
    done = 0
    for token in _TOKEN.finditer(low):
        at = token.start()
        if at < done:
            continue
        time = _read(phrase, at, token[0])
        if time is None:
            continue
        time.text = low[time.start : time.end].strip(" ,.-(")
        found.append(time)
        done = time.end
    edged = [_with_edge(low, time, _end_before(found, i)) for i, time in enumerate(found)]
    return _with_shared_year(low, _with_weekdays(low, edged, today))


def _end_before(found: list[Time], i: int) -> int:
    return found[i - 1].end if i else 0


def _read(phrase: Phrase, at: int, word: str) -> Time | None:
    low = phrase.low
    if word[0].isdigit():
        if at and (low[at - 1] in "£$€#" or (low[at - 1].isalpha() and low[at - 1] not in "'q")):
            return None
        numbered = len(word) == 1 and not low.startswith(("/", ".", "-"), at + 1)
        if numbered and _COUNTED_THING.search(low[max(0, at - 24) : at]):
            return None  # "Phase 1 Sept 2017"
        readers = _DIGITS
    else:
        readers = _BY_WORD.get(word) or _BY_WORD.get(word.rstrip("0123456789")) or ()
        if word in _MOSTLY_OTHER_WORDS and not (_FOLLOWED.match(low, at + len(word)) or _CUED.search(low[:at])):
            return None
        if word == "may" and not _may_is_a_month(low, at):
            return None
    for reader in readers:
        time = reader(phrase, at)
        if time is not None and time.end > at:
            return time
    return None


def _may_is_a_month(low: str, at: int) -> bool:
    if re.match(
        r"\s*(?:be|have|not|need|well|also|take|slip|want|require|still|go|get|come|wish|i|we|it|include|or may)\b",
        low[at + 3 :],
    ):
        return False
    return bool(_CUED.search(low[:at]) or re.match(r"[.,]?\s*[-/']?\s*\d", low[at + 3 :]))


def _with_edge(low: str, time: Time, floor: int) -> Time:
    """The expression with the words before it that say which end of it is meant."""
    before = low[floor : time.start]
    match = _EDGE.search(before[-48:]) if before else None
    if match and not (match["week"] and time.kind not in ("day",)) and not (match["weekend"] and time.kind != "day"):
        edge = _edge(match)
        if edge or match["of"]:
            time.edge = edge
            time.start -= len(before[-48:]) - match.start()
            time.text = low[time.start : time.end].strip(" ,.-(")
    after = _AFTER_END.match(low, time.end)
    if after and time.kind in ("month", "quarter", "year", "fyear"):
        time.edge, time.end = "end", after.end()
    clock = _TIME_OF_DAY.match(low, time.end)
    if clock and time.kind in ("day", "offset"):
        time.end = clock.end()
    return time


def _edge(match: re.Match[str]) -> Edge | None:
    if match["end"]:
        return "end"
    if match["start"]:
        return "start"
    if match["rough"]:
        word = match["b"] or match["a"]
        return "mid" if word.startswith("mid") else "late" if word.startswith("late") else "early"
    if match["half"]:
        return "first half" if match["h"] in ("first", "1st") else "second half"
    if match["week"]:
        return "week"
    return "week end" if match["weekend"] else "mid" if match["mid"] else None


def _with_shared_year(low: str, found: list[Time]) -> list[Time]:
    """The year behind a list of months belongs to all of them: "Feb, May, Aug and Nov 2023", "Nov and Feb 2024"."""
    for one, after in reversed(list(pairwise(found))):
        listed = one.kind == after.kind == "month" and _LISTED.fullmatch(low[one.end : after.start])
        if listed and one.make and after.make and one.year is None and after.year is not None:
            first, second = one.make(after.year), after.make(after.year)
            if first and second:
                one.year = after.year - (first.first > second.first)
    return found


def _with_weekdays(low: str, found: list[Time], today: date) -> list[Time]:
    """A weekday directly before a day belongs to it ("Monday 9 December"), so that the two can be compared."""
    merged: list[Time] = []
    for time in found:
        last = merged[-1] if merged else None
        joined = (
            last and last.weekday is not None and last.near is not None and time.kind == "day" and time.weekday is None
        )
        if joined and last and time.edge is None and _WEEKDAY_THEN.fullmatch(low[last.end : time.start]):
            time.weekday, time.start, time.edge = last.weekday, last.start, last.edge
            time.text = low[time.start : time.end].strip(" ,.-(")
            merged.pop()
        elif last and last.kind == "day" and _names_its_weekday(low, last, time, today):
            last.end = time.end
            continue
        merged.append(time)
    return merged


def _names_its_weekday(low: str, day: Time, time: Time, today: date) -> bool:
    """Whether a weekday behind a day is the day's own: "04.05.2025 - Sunday"."""
    if time.weekday is None or time.make is not None or day.weekday is not None or time.edge:
        return False
    period = day.periods(today)
    return bool(
        period and _WEEKDAY_BEHIND.fullmatch(low[day.end : time.start]) and period.first.weekday() == time.weekday
    )
