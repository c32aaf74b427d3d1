"""What is typed after `/action`: words, references, people, days and lengths of time at the front of a line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from html import unescape

from dateutil.relativedelta import relativedelta

from plans.due import DateRules, NotADate, read_date
from plans.leave import Leave
from plans.references import read_reference
from plans.statuses import Status

# Slack's own tokens in a line that was `received`; a `<` that somebody typed is a plain `<` by then.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MENTION = re.compile(rf"{_OPEN}@(?P<id>[UW][A-Z0-9]+)(?:\|[^{_CLOSE}]*)?{_CLOSE}")
_CHANNEL = re.compile(rf"{_OPEN}#(?P<id>[CG][A-Z0-9]+)(?:\|[^{_CLOSE}]*)?{_CLOSE}")
_AT_NAME = re.compile(r"(?<!\S)@(?P<name>[\w.'-]+)")
_LINK = re.compile(rf"https?://[^|>\s{_CLOSE}]+")
_TOKEN = re.compile(rf"{_OPEN}(?P<what>[@#!]?)(?P<of>[^|{_CLOSE}]+)(?:\|(?P<label>[^{_CLOSE}]*))?{_CLOSE}")
_LENGTH = re.compile(
    r"(?:by |for |another )?(?P<count>\d{1,3}|an?|one|two|three|four|five|six) ?(?P<unit>d|day|w|week|m|month)s?\b",
    re.I,
)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LONGEST_DATE = 6  # words
_STATUS_WORDS = (
    (re.compile(r"(?:on[ -]track|in[ -]progress|ok|going well)\b[\s,:;.–-]*", re.I), Status.IN_PROGRESS),
    (re.compile(r"(?:at[ -]risk|delayed)\b[\s,:;.–-]*", re.I), Status.AT_RISK),
)
_PERCENT = re.compile(r"(?P<percent>\d{1,3}) ?%[\s,:;.–-]*")


def storable(text: str) -> str:
    """The text without what no database takes: NUL, and halves of surrogate pairs."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")


def received(text: str) -> str:
    """A text as Slack sends it, with its tokens (`<@U1|ana>`) marked and the entities for & < > undone.

    https://docs.slack.dev/messaging/formatting-message-text
    """
    plain = storable(text).replace(_OPEN, "").replace(_CLOSE, "")
    return unescape(re.sub(r"<([^<>]+)>", rf"{_OPEN}\1{_CLOSE}", plain))


def split_word(line: str) -> tuple[str, str]:
    """The first word and the rest, both without space around them."""
    word, _, rest = line.strip().partition(" ")
    return word, rest.strip()


@dataclass(frozen=True, slots=True)
class People:
    """Who was named in a line: Slack ids of mentions, names typed after an @, and the line without them."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    rest: str

    def __bool__(self) -> bool:
        return bool(self.ids or self.names)


def take_people(line: str) -> People:
    ids = tuple(dict.fromkeys(found["id"] for found in _MENTION.finditer(line)))
    line = _MENTION.sub(" ", line)
    names = tuple(dict.fromkeys(found["name"] for found in _AT_NAME.finditer(line)))
    return People(ids, names, " ".join(_AT_NAME.sub(" ", line).split()))


_LEADING_PEOPLE = re.compile(rf"(?:\s*(?:and|&)?\s*{_OPEN}@[^{_CLOSE}]*{_CLOSE}[\s,:–-]*)+")


def without_leading_people(line: str) -> str:
    """A received line without the mentions that it begins with: whom it is said to, not what is to be done."""
    found = _LEADING_PEOPLE.match(line)
    return line[found.end() :] if found else line


_GREETING = re.compile(r"(?:hi|hello|hey|dear)(?: all| both| there| everyone| team)?[\s,.!–-]+", re.I)
_PLEASE = re.compile(r"(?:please|pls|kindly)[\s,]+", re.I)
_COULD_YOU = re.compile(r"(?:could|can|would|will) you(?: all| both)?(?: please| kindly)?\s+(?!mind\b)", re.I)
_THANKS = re.compile(
    r"(?:[,;.!?–-]\s*|\s+)(?:please|(?:many )?thanks|thank you|cheers)(?: all| both| a lot)?[\s.!]*$", re.I
)


def without_courtesy(words: str) -> str:
    """What is to be done, of a message that asks for it: "please send the minutes, thanks" gives "Send the minutes"."""
    asked = words[found.end() :] if (found := _GREETING.match(words)) else words
    asked = _PLEASE.sub("", asked, count=1) if _PLEASE.match(asked) else asked
    if found := _COULD_YOU.match(asked):
        asked = asked[found.end() :]
        asked = _THANKS.sub("", asked).rstrip(" ?")
    asked = _THANKS.sub("", asked)
    first = asked.split(" ")[0]
    asked = asked[:1].upper() + asked[1:] if first.isalpha() and first.islower() else asked
    return asked or words


def take_channel(line: str) -> str | None:
    """The id of the channel named in a line."""
    found = _CHANNEL.search(line)
    return found["id"] if found else None


def links_in(line: str) -> list[str]:
    """The web addresses in a line of Slack's mrkdwn, or of plain words."""
    return list(dict.fromkeys(found.group().rstrip(".,;)") for found in _LINK.finditer(line)))


def plain_words(text: str, name_of: Callable[[str], str | None]) -> str:
    """A received text as a person reads it: names for mentions, addresses for links. `name_of` takes a user id."""

    def said(found: re.Match[str]) -> str:
        what, of, label = found["what"], found["of"], found["label"]
        if what == "@":
            return f"@{name_of(of) or label or of}"
        if what in ("#", "!"):
            return f"#{label or of}" if what == "#" else label or f"@{of}"
        return of.removeprefix("mailto:")

    return _TOKEN.sub(said, text)


def take_day(
    line: str, *, today: date, rules: DateRules, cue: str = "to|until|till|by|on|for"
) -> tuple[date | None, str]:
    """The day ahead at the front of a line, after an optional cue word, and the rest. (None, line) where none is there.

    Raises NotADate where a day does stand there that is in no calendar ("31 September").
    """
    words = re.sub(rf"^(?:{cue})\s+", "", line.strip(), flags=re.I).split()
    wrong: NotADate | None = None
    for count in range(min(_LONGEST_DATE, len(words)), 0, -1):
        phrase = " ".join(words[:count]).rstrip(",;:.")
        try:
            day = read_date(phrase, today=today, rules=rules, future=True)
        except NotADate as error:
            if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}(?: \d{2,4})?", phrase):
                wrong = error
            continue
        return day, " ".join(words[count:])
    if wrong:
        raise wrong
    return None, line


_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:,? (?P<{name}>(?:19|20)\d\d))?"
_PAST_DAY = re.compile(
    r"(?P<cue>on\s+)?(?:the\s+)?(?:"
    rf"(?P<near>today|yesterday|(?:last )?{_WEEKDAY}(?!,? \d))|"
    rf"(?:{_WEEKDAY},? )?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}{_YEAR.format(name='year1')}|"
    rf"(?!may\b){_MONTH} \d{{1,2}}(?:st|nd|rd|th)?{_YEAR.format(name='year2')}|"
    r"(?P<year3>(?:19|20)\d\d)-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/(?P<year4>\d{2,4}))?|"
    r"\d{1,2}\.\d{1,2}\.(?P<year5>\d{2,4}))"
    r")(?![\w'’]|[/.-]\d)[\s,:;.–-]*",
    re.I,
)
_STILL_AHEAD = 150  # days: "on 12 March" said in September means the one that was


def take_past_day(line: str, *, today: date, rules: DateRules) -> tuple[date | None, str]:
    """The day of a completion at the front of a line, and the rest: today, yesterday, a weekday, a day and a month.

    Anything else ("may need follow-up", "10 staff trained") is a note. A day without a year that lies ahead by less
    than five months is that day, not last year's: whoever records it says that it is still to come. Raises NotADate.
    """
    found = _PAST_DAY.match(line.strip())
    if not found:
        return None, line.strip()
    rest = line.strip()[found.end() :].strip()
    day = read_date(found["near"] or found["day"], today=today, rules=rules, future=False)
    ahead = day + relativedelta(years=1)
    if found["day"] and not any(found[f"year{n}"] for n in range(1, 6)) and (ahead - today).days < _STILL_AHEAD:
        day = ahead
    return day, rest


_BETWEEN = re.compile(r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*[&+]\s*)(?P<ref>[^\s,&+]+)", re.I)


def take_references(line: str) -> tuple[list[str], str]:
    """The references that a line begins with ("1.1, 1.2 and 2.4"), and the rest. Those after the first have as many
    dots, and one at least: in "1.1, 12 staff trained" there is one."""
    word, rest = split_word(line.strip())
    head, comma, tail = word.partition(",")
    if not read_reference(head):
        return [], line.strip()
    refs, rest = [head], f"{comma}{tail} {rest}".rstrip()
    while "." in head and (found := _BETWEEN.match(rest)):
        if not read_reference(found["ref"]) or found["ref"].rstrip(".;:").count(".") != head.rstrip(".;:").count("."):
            break
        refs.append(found["ref"])
        rest = rest[found.end() :]
    return refs, rest.strip(",;: ")


_TO = re.compile(
    r"\s*(?:\b(?P<word>up to and including|up to|to|through|until|till?)\b|\s[-–—]\s|[–—]|(?<=\d)-(?=\d))\s*", re.I
)
_BACK = re.compile(r"^(?:(?:and )?(?:i am |i'm |will be )?back(?: on)?)\s+", re.I)


def take_leave(line: str, *, today: date, rules: DateRules) -> Leave | None:
    """The leave that is typed after "away"; None where no end is named.

    "until 9 Oct" and "back on 9 Oct" are back that day; "5 Oct to 9 Oct" names the last day away.
    """
    line = line.strip()
    for found in _TO.finditer(line):
        start, last = line[: found.start()].strip(), line[found.end() :]
        end, _ = take_day(last, today=today, rules=rules)
        if end is None:
            continue
        first = _first_day(start, end, today, rules) if start else None
        if start and first is None:
            continue
        if first and first > end and (first - end).days < _WEEK:  # "Monday to Friday", said on a Wednesday
            end = take_day(last, today=first, rules=rules)[0] or end
        until = (found["word"] or "to").casefold() in ("until", "till", "til") or not start
        back_on = end if until and "inclu" not in line.casefold() else end + relativedelta(days=1)
        return Leave(back_on, first if first and today < first < back_on else None)
    if started := _FROM.match(line):
        first, rest = take_day(line[started.end() :], today=today, rules=rules)
        length = take_length(rest, start=first)[0] if first else None
        return Leave(length, first) if length else None
    if length := take_length(line, start=today)[0]:
        return Leave(length)
    day = take_day(_BACK.sub("", line), today=today, rules=rules)[0]
    return Leave(day) if day else None


_FROM = re.compile(r"(?:from|starting)(?: on)?\s+", re.I)
_WEEK = 7  # days


def _first_day(words: str, end: date, today: date, rules: DateRules) -> date | None:
    """The day that words before "to" name, where they name nothing else; a number alone is of the end's month."""
    words = re.sub(r"^(?:from|starting|on)\s+", "", words, flags=re.I)
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", words):
        number = int(found[1])
        return end.replace(day=number) if 1 <= number <= end.day else today
    day, rest = take_day(words, today=today, rules=rules)
    return None if rest else day


def take_length(line: str, *, start: date) -> tuple[date | None, str]:
    """A length of time at the front ("3d", "by two weeks"), counted from a day, and the rest."""
    found = _LENGTH.match(line)
    if not found:
        return None, line
    count = _NUMBERS.get(found["count"].lower()) or int(found["count"])
    unit = found["unit"][0].lower()
    delta = {"d": relativedelta(days=count), "w": relativedelta(weeks=count), "m": relativedelta(months=count)}[unit]
    return start + delta, line[found.end() :].strip()


def take_because(line: str) -> str:
    """The reason, without the words that lead up to it."""
    return re.sub(r"^(?:because(?: of)?|as|since|reason:?)\b[\s:,]*|^[\s,:;.–-]+", "", line.strip(), flags=re.I).strip()


@dataclass(frozen=True, slots=True)
class Update:
    """What is typed after `/action update 2.3`."""

    status: Status | None
    percent: int | None
    note: str | None


def read_update(line: str) -> Update:
    """On track or at risk, a percentage, a note, in any order of the first two."""
    status: Status | None = None
    percent: int | None = None
    rest = line.strip()
    moved = True
    while moved:
        moved = False
        for pattern, meaning in _STATUS_WORDS:
            if status is None and (found := pattern.match(rest)):
                status, rest, moved = meaning, rest[found.end() :], True
        if percent is None and (found := _PERCENT.match(rest)):
            percent, rest, moved = int(found["percent"]), rest[found.end() :], True
    return Update(status, percent, rest.strip() or None)


_AS_AT = re.compile(r"\bas at\b\s*(?P<day>.*)", re.I | re.S)


def take_as_at(line: str) -> tuple[str, str | None]:
    """What a line asks for, and the words of the day as at which; None where it is not as at a day."""
    found = _AS_AT.search(line)
    return (line[: found.start()], found["day"].strip()) if found else (line, None)


def nearest(word: str, known: list[str], cutoff: float = 0.75) -> str | None:
    """The known word that was probably meant, alike by at least `cutoff` (0 to 1)."""
    close = get_close_matches(word.casefold(), known, n=1, cutoff=cutoff)
    return close[0] if close else None


_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read_week(line: str) -> list[int]:
    """The days of a working week, Monday is 0: "mon to thu", "Mon, Tue and Thu"; none where anything else is typed."""
    words = re.findall(r"[a-z]+|-|–", line.casefold())
    days: list[int] = []
    spans = False
    for word in words:
        if word in ("to", "until", "till", "through", "-", "–") and days:
            spans = True
        elif word[:3] in _DAYS:
            day = _DAYS.index(word[:3])
            days += [(days[-1] + step) % 7 for step in range(1, (day - days[-1]) % 7)] if spans else []
            days.append(day)
            spans = False
        elif word != "and":
            return []
    return [] if spans else sorted(set(days))


def read_weekly(line: str) -> tuple[int, int, int] | None:
    """(weekday, hour, minute) from "mon 09:00", "Friday at 4pm" or "wed"; nine o'clock where no hour is named."""
    found = re.fullmatch(
        r"(?:on |every )?(?P<day>[a-z]{3,9})"
        r"(?:\s+(?:at )?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>am|pm)?)?",
        line.strip().casefold(),
    )
    if not found or found["day"][:3] not in _DAYS:
        return None
    hour = int(found["hour"] or 9)
    hour += 12 if found["half"] == "pm" and hour < 12 else -12 if found["half"] == "am" and hour == 12 else 0
    minute = int(found["minute"] or 0)
    return (_DAYS.index(found["day"][:3]), hour, minute) if hour < 24 and minute < 60 else None
