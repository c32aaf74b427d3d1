"""How often something comes round: read from words, and moved on by the rule.

A recurrence is one of `weekly`, `fortnightly`, `monthly`, `quarterly`, `six-monthly`, `annual`, `termly`, `half-termly`
or `every N days|weeks|months|years`, as `leadline read --json` writes it.
"""

import re
from calendar import month_abbr, month_name, monthrange
from datetime import date, timedelta

from plans.months import month_number

NUMBERS = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
    )
} | {"eighteen": 18, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90, "a": 1, "an": 1, "once": 1, "twice": 2}

_STEPS = {
    "weekly": (1, "weeks"),
    "fortnightly": (2, "weeks"),
    "monthly": (1, "months"),
    "quarterly": (3, "months"),
    "six-monthly": (6, "months"),
    "annual": (12, "months"),
    "termly": (4, "months"),
    "half-termly": (2, "months"),
}
_WORDS = {
    "weekly": "every week",
    "fortnightly": "every two weeks",
    "monthly": "every month",
    "quarterly": "every quarter",
    "six-monthly": "every six months",
    "annual": "every year",
    "termly": "every term",
    "half-termly": "every half term",
}
_CANONICAL = {
    (1, "week"): "weekly",
    (2, "week"): "fortnightly",
    (1, "fortnight"): "fortnightly",
    (1, "month"): "monthly",
    (3, "month"): "quarterly",
    (1, "quarter"): "quarterly",
    (2, "quarter"): "six-monthly",
    (6, "month"): "six-monthly",
    (12, "month"): "annual",
    (1, "year"): "annual",
    (1, "term"): "termly",
    (1, "half term"): "half-termly",
}
_LIMIT = 2000

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_COUNT = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen"
_UNIT = (
    r"(?:working |calendar |school |academic |financial )?"
    r"(?:half[- ]terms?|days?|weeks?|fortnights?|months?|quarters?|years?|terms?)"
)

_EVERY = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<other>other|second|alternate|third)\s+|(?P<n>{_COUNT})\s*(?:-\s*)?)?"
    rf"(?:(?P<unit>{_UNIT})|(?P<weekday>{_WEEKDAY})|(?P<month>{_MONTH}|easter|spring|summer|autumn|winter|christmas))\b"
    r"(?!\s*-?\s*(?:end accounts|group|pupil|old))"
)
_TIMES = re.compile(
    rf"\b(?P<n>once|twice|thrice|(?:{_COUNT})\s+times|(?:{_COUNT})\s*x|(?<!\S\s)(?:{_COUNT})(?=\s+(?:a|per|each)\s))"
    r"\s+(?:in\s+)?(?:(?:a|per|each|every|an)\s+)?"
    rf"(?:(?P<unit>half[- ]term|week|fortnight|month|quarter|year|term|annum)|"
    rf"(?P<adverb>weekly|monthly|yearly|annually|termly))\b"
)
_PER = re.compile(r"\bper\s+(?P<unit>week|fortnight|month|quarter|year|annum|term|half[- ]term)\b|\bp\.\s?a\.")
_NOT_A_DAY = "".join(
    rf"(?<!{month.lower()} )" for month in [*month_name[1:], *month_abbr[1:], "Sept"]
)  # "March 31 annually"
_EVERY_N = re.compile(
    rf"{_NOT_A_DAY}\b(?P<n>{_COUNT})\s*-?\s*(?P<adverb>weekly|monthly|yearly|annually|annual|termly)\b"
)
_ADVERB = re.compile(
    r"(?<!multi[- ])\b(?P<word>half[- ]term(?:ly)?(?= basis)|half[- ]termly|half[- ]yearly|half[- ]annual(?:ly)?|"
    r"bi[- ]?annual(?:ly)?|semi[- ]?annual(?:ly)?|bi[- ]?ennial(?:ly)?|tri[- ]?ennial(?:ly)?|bi[- ]?monthly|"
    r"bi[- ]?weekly|daily|weekly|fortnightly|monthly|quarterly|annual(?:ly)?(?!\s+(?:(?:full )?council|(?:general|"
    r"parish|town|members'?|public) meeting|conference|congress|assembly|accounts))|yearly|termly|twice[- ]yearly|"
    r"(?:mondays|tuesdays|wednesdays|thursdays|fridays))\b"
)
_ADVERBS = {
    "daily": (1, "day"),
    "weekly": (1, "week"),
    "fortnightly": (1, "fortnight"),
    "monthly": (1, "month"),
    "quarterly": (1, "quarter"),
    "annual": (1, "year"),
    "annually": (1, "year"),
    "yearly": (1, "year"),
    "termly": (1, "term"),
    "halfterm": (1, "half term"),
    "halftermly": (1, "half term"),
    "halfyearly": (6, "month"),
    "halfannual": (6, "month"),
    "halfannually": (6, "month"),
    "biannual": (6, "month"),
    "biannually": (6, "month"),
    "semiannual": (6, "month"),
    "semiannually": (6, "month"),
    "twiceyearly": (6, "month"),
    "biennial": (2, "year"),
    "biennially": (2, "year"),
    "triennial": (3, "year"),
    "triennially": (3, "year"),
    "bimonthly": (2, "month"),
    "biweekly": (2, "week"),
}
_MONTHS_IN = {"year": 12, "annum": 12, "annually": 12, "yearly": 12, "quarter": 3, "month": 1, "monthly": 1}

# A thing that happens (it can recur), as against a document or a body that merely has the word in its name.
_EVENT = (
    r"(?:meetings?|visits?|reviews?|audits?|checks?|walk[- ]?(?:rounds?|abouts?|throughs?)|inspections?|assessments?|"
    r"briefings?|supervisions?|sessions?|catch[- ]?ups?|drop[- ]ins?|workshops?|newsletters?|bulletins?|surveys?|"
    r"huddles?|updates?|drills?|tests?|reports(?! (?:are|is|to be|were))|reporting|monitoring|sampling|observations?|"
    r"samples|exercises?|events?|conversations?|one[- ]to[- ]ones?|1[:-]1s?|returns(?! to)|refreshers?|training|"
    r"appraisals?|surger(?:y|ies)|retro(?:spective)?s?|stand[- ]?ups?|demos?|scans?|backups?|patching|moderation|"
    r"learning walks?|open days?)"
)
_SET_UP = (
    r"(?:establish\w*|hold(?:ing)?|commission\w*|carry(?:ing)? out|undertak\w+|conduct\w*|introduc\w+|set(?:ting)? up|"
    r"schedul\w+|arrang\w+|diaris\w+|deliver\w*|run|running|perform\w*|implement\w*|instigat\w+|begin|start|convene|"
    r"complete|publish|issue|produce|provide|send|attend|organis\w+|host|facilitate|maintain|embed|ensure|have|"
    r"through|via|with|plan|offer|do|make|include|submit)"
)
_EVENT_AHEAD = re.compile(rf"\s+(?:(?!(?:the|to|by|in|for|of|from|and|or|then|with)\b)[\w&'/-]+\s+){{0,4}}?{_EVENT}\b")
_SET_UP_BEFORE = re.compile(rf"(?:^|[.;]\s*|\b{_SET_UP}\s+)(?:(?:at least|regular|robust|an?)\s+)*$")
_ADVERB_FOLLOWED = re.compile(
    r"\s*(?:$|[.;,:)(]|(?:by|to|in|on|at|with|from|until|for|as|via|through|using|thereafter|basis|and (?!weekly|"
    r"monthly|quarterly|annual)|where|during|after|starting|commencing|beginning|against|across|between|review)\b)"
)


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text[:_LIMIT]).lower().replace("–", "-").replace("‑", "-").replace("’", "'")


def _number(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else NUMBERS.get(word.split()[0], 3)


def _name(n: int, unit: str) -> str | None:
    unit = re.sub(r"^(?:working|calendar|school|academic|financial) ", "", unit).replace("-", " ").rstrip("s")
    unit = "year" if unit == "annum" else unit
    if not 1 <= n <= 400:
        return None
    if (n, unit) in _CANONICAL:
        return _CANONICAL[n, unit]
    if unit in ("quarter", "term", "half term", "fortnight"):
        n, unit = (
            n * {"quarter": 3, "term": 4, "half term": 2, "fortnight": 2}[unit],
            ("week" if unit == "fortnight" else "month"),
        )
    return f"every {n} {unit}s"


def _of_every(match: re.Match[str]) -> str | None:
    n = {"other": 2, "second": 2, "alternate": 2, "third": 3}.get(match["other"] or "", 1)
    if match["n"]:
        n = _number(match["n"])
    if match["weekday"]:
        return _name(n, "week")
    if match["month"]:
        return _name(n, "year")
    return _name(n, match["unit"])


def _of_times(match: re.Match[str]) -> str | None:
    n = _number(match["n"])
    unit = match["unit"] or match["adverb"]
    if n == 1:
        return _name(1, unit.removesuffix("ly")) if unit in ("weekly", "monthly", "termly") else _name(1, unit)
    months = _MONTHS_IN.get(unit, 0)
    if months and months % n == 0:
        return _name(months // n, "month")
    return {("term", 2): "half-termly", ("month", 2): "fortnightly"}.get((unit.removesuffix("ly"), n))


def _of_per(match: re.Match[str]) -> str | None:
    return _name(1, match["unit"] or "year")


def _of_n_adverb(match: re.Match[str]) -> str | None:
    unit = {"annually": "year", "annual": "year"}.get(match["adverb"], match["adverb"].removesuffix("ly"))
    return _name(_number(match["n"]), unit)


def _of_adverb(match: re.Match[str]) -> str | None:
    word = re.sub(r"[- ]", "", match["word"])
    return _name(*_ADVERBS.get(word, (1, "week")))


_READERS = ((_EVERY, _of_every), (_TIMES, _of_times), (_EVERY_N, _of_n_adverb), (_ADVERB, _of_adverb), (_PER, _of_per))


_LISTED = re.compile(rf"\b(?:{_MONTH})\b(?:(?:\s*,\s*|\s*,?\s+and\s+|\s*&\s*)(?:{_MONTH})\b)+")
_TIMES_A_YEAR = {2: "six-monthly", 3: "every 4 months", 4: "quarterly"}
_UNEVEN = 2  # months by which the longest gap may exceed the shortest


def find_recurrence(text: str) -> tuple[int, int, str] | None:
    """Where in `text` (lower-cased by the caller; offsets into it) a frequency stands, and which."""
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            if name := read(match):
                return match.start(), match.end(), (_of_months(text) or name) if name == "annual" else name
    return None


def _of_months(text: str) -> str | None:
    """The frequency of months that come each year and lie evenly apart: "March, June, September and December"."""
    listed = _LISTED.search(text)
    if listed is None or text[: listed.start()].rstrip().endswith("between"):
        return None
    months = sorted({month_number(found) for found in re.findall(_MONTH, listed[0])})
    gaps = [(later - month) % 12 for month, later in zip(months, months[1:] + months[:1], strict=True)]
    even = max(gaps) - min(gaps) <= _UNEVEN
    return _TIMES_A_YEAR.get(len(months)) if even else None


def read_recurrence(text: str, *, in_action: bool = False) -> str | None:
    """The frequency that the words name, or None.

    `in_action` reads the text of an action, where "the annual report" is a thing and not a frequency: there only an
    adverbial ("every six months", "reviewed monthly") or a frequency on something that happens ("A quarterly meeting
    to be established") counts.
    """
    text = _clean(text)
    if not in_action:
        found = find_recurrence(text)
        return found[2] if found else None
    names = {name for name in _in_action(text) if name}
    return names.pop() if len(names) == 1 else None


def _in_action(text: str) -> list[str | None]:
    names = [_of_every(m) for m in _EVERY.finditer(text)] + [_of_times(m) for m in _TIMES.finditer(text)]
    # "… the risk panel, six monthly": the count at the end is of the whole, and is not "monthly" as well
    counted = [match.end() for match in _EVERY_N.finditer(text) if not text[match.end() :].strip(" .")]
    for pattern, read in ((_EVERY_N, _of_n_adverb), (_ADVERB, _of_adverb)):
        for match in pattern.finditer(text):
            if pattern is _ADVERB and match.end() in counted:
                continue
            if _is_adverb(text, match) or _is_of_event(text, match):
                names.append(read(match))
    return names


def _is_adverb(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 24) : match.start()].split()
    if re.search(r"(?:annually|ennially)$", match.group()) or text.startswith(" basis", match.end()):
        return True
    if not before or before[-1] in ("the", "a", "an", "of", "for", "in", "at", "from", "to", "per"):
        return bool(not before and _ADVERB_FOLLOWED.match(text, match.end()))
    return not match.group().endswith("nual") and bool(_ADVERB_FOLLOWED.match(text, match.end()))


def _is_of_event(text: str, match: re.Match[str]) -> bool:
    lead = text[max(0, match.start() - 60) : match.start()]
    rest = text[match.end() : match.end() + 120]
    return bool(_EVENT_AHEAD.match(rest) and _SET_UP_BEFORE.search(lead))


def _step(recurrence: str) -> tuple[int, str]:
    if recurrence in _STEPS:
        return _STEPS[recurrence]
    match = re.fullmatch(r"every (\d{1,3}) (days|weeks|months|years)", recurrence)
    if not match or match[1].strip("0") == "":
        raise ValueError(f"not a recurrence: {recurrence!r}")
    n, unit = int(match[1]), match[2]
    return (n * 12, "months") if unit == "years" else (n, unit)


def add_months(day: date, months: int, anchor: int | None = None) -> date:
    """`day` moved by whole months; the day of the month is `anchor` (default: its own), cut to the month's length."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return date.max if year > 9999 else date.min
    return date(year, month + 1, min(anchor or day.day, monthrange(year, month + 1)[1]))


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def next_occurrence(recurrence: str, due: date, first: date | None = None) -> date:
    """The due date after `due`, by the rule from the due date. Month ends stay month ends, and a 30th that met February
    comes back: the day of the month is that of `first`, unless the due date has since been moved off it.
    Raises ValueError for a recurrence that is none."""
    n, unit = _step(recurrence)
    if unit != "months":
        days = n * (7 if unit == "weeks" else 1)
        return due + timedelta(days=days) if (date.max - due).days >= days else date.max
    anchor = first or due
    expected = 31 if _is_month_end(anchor) else anchor.day
    if due.day != min(expected, monthrange(due.year, due.month)[1]):
        expected = 31 if _is_month_end(due) else due.day
    return add_months(due, n, expected)


def first_period_end(recurrence: str, start: date) -> date:
    """The last day of the first period that begins on `start`: monthly from 1 April, 30 April."""
    n, unit = _step(recurrence)
    if unit == "months":
        return add_months(start, n) - timedelta(days=1)
    days = n * (7 if unit == "weeks" else 1) - 1
    return start + timedelta(days=days) if (date.max - start).days >= days else date.max


def recurrence_words(recurrence: str) -> str:
    """For messages: "every month"."""
    _step(recurrence)
    words = _WORDS.get(recurrence, recurrence)
    return re.sub(r"^every 1 (\w+)s$", r"every \1", words)
