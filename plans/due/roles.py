"""What part a time expression plays in a due phrase: due date, start, former date, completion, or none of these."""

import re
from typing import Literal

from plans.due.times import Time

Role = Literal["due", "before", "plain", "new", "old", "start", "after", "status", "mention", "event"]
Join = Literal["range", "span", "list", "or", "revised", "aside", "none"]

_MOVED = (
    r"(?:revis(?:ed|ion)|extended|extension|moved|changed|slipped|deferred|rescheduled|amended|delayed|postponed|"
    r"put back|pushed(?: back| out)?|brought forward|carried (?:over|forward)|rolled (?:over|forward)|re-?profiled|"
    r"updated|re-?arranged|re-?set|re-?planned|re-?forecast)"
)
_DATE_WORD = r"(?: (?:target|due|completion|end|delivery|date|deadline|timescale|forecast|estimate))*"
_DONE = (
    r"(?:completed?|done|achieved|closed|finished|implemented|delivered|actioned|signed[- ]off|discharged|fulfilled|"
    r"embedded)"
)
_CUES = re.compile(
    r"(?P<after>\b(?:after|not before|no earlier than|not earlier than|no sooner than|earliest|beyond|not until))\b|"
    r"(?P<old>\b(?:original(?:ly)?|previous(?:ly)?|formerly|was|initial(?:ly)?|old|instead of|rather than|"
    rf"not(?! later th[ae]n)|baseline|{_MOVED} from|from the original){_DATE_WORD}(?: of| for| by| to be)?)\b|"
    rf"(?P<new>\b(?:{_MOVED}{_DATE_WORD}(?: is)?(?: to| until| till| by| as)?|now{_DATE_WORD}(?: expected| planned|"
    rf" aiming)?(?: to be)?(?: by| for| on| in)?|new{_DATE_WORD}|latest(?: date| target| forecast| estimate)|"
    rf"current{_DATE_WORD}))\b|(?P<start>\b(?:start(?:s|ing|ed)?(?: date)?(?: will| would| should| is| to| be|"
    rf" most| likely| probably| expected|"
    r" planned| provisionally| on site)*(?: from| in| on| by)?|from|begin(?:s|"
    r"ning)?(?: date)?(?: in| on| from| by)?|began(?: in| on)?|commenc\w+(?: date)?(?: in| on| from| by)?|"
    r"w\.?e\.?f\b\.?|with effect from|effective(?: from| date)?|as of|as from|since|in progress since))|"
    rf"(?P<due>(?:\b(?:{_DONE}|completion|delivery|ready|in place|live|report|sign[- ]off)(?: date)?\s*[:=-]?\s*(?:by|"
    rf"on or before|no later than|before the end)\b|\b(?:(?:to be|be) (?:\w+ )?{_DONE}|completion|delivery|ready|"
    r"in place|live) (?:in|for|on)\b|\b(?:by|due|deadline|target|completion|end(?:s|ing)?|finish(?:es|ing)?|closing|"
    r"delivery|expiry|expires|implementation|compliance|review)(?: completion| implementation| end| delivery| by| in|"
    r" on)*(?: date)?(?: is| of| for)?\b|\b(?:no|not) later th[ae]n|\blatest(?: by)?|\bon or before|\bby or before|"
    r"\bby or on|\bat latest|\bto complete|\bto be (?!confirmed|agreed|determined|decided|advised)\w+ed|"
    r"\bcomplete by|\bdd\b|\buntil|\btill|\btil|\bup to|\bto\b(?! follow\b| be (?:confirmed|agreed|determined|"
    r"decided|advised)\b)|"
    r"\bending|\buse by))|(?P<before>\b(?:before|prior to|ahead of|in advance of|in time for))\b|"
    rf"(?P<status>(?<!be )(?<!to )(?<!will )(?<!not )\b{_DONE}(?: on| in)?|\bas at)\b|(?P<mention>\b(?:agreed|made|"
    r"raised|discussed|minuted|last (?:reviewed|updated|met)|issued|reported|received|logged|identified|opened|created|"
    r"dated|noted|(?<!be )(?<!to )(?<!will )(?:cancelled|withdrawn|abandoned|superseded))(?: on| in| at)?)\b"
)  # fmt: skip
_NEAR = re.compile(r"[^\w]*(?:[\w'/&]+[^\w]+){0,3}")
_FAR_ALLOWED = frozenset({"due", "before"})
# "… May 2024, new target under review" tells of a date that is still to be named.
_UNSETTLED = (
    r"[^.;]{0,40}\b(?:being|under|awaited|awaiting|pending|tb[cda]|to be|not yet|in discussion|to follow|required|"
    r"needed)\b"
)
_TRAILING = re.compile(
    rf"[\s,;:-]*\(?\s*(?:(?P<new>(?:{_MOVED}|new date|new)\b(?! from| to|{_UNSETTLED}))|"
    rf"(?P<old>(?:original(?:ly)?(?: date|"
    rf" target)?|old(?: date)?)\s*(?=$|[),;.]))|"
    rf"(?P<status>{_DONE}\b(?! by| date))|(?P<start>(?:onwards?|and onwards?|forward|(?:start|"
    rf"kick[- ]?off)(?=\s*(?:$|[),.;])))\b|\+(?!\d)))"
)
_NOUN_AFTER = re.compile(r"\s+(?P<word>[a-z][a-z'-]+)")
_NO_NOUN = frozenset(
    "at for to and or subject if when with once following after then revised tbc tbd approx review onwards onward "
    "until by in "
    "on but as pending dependent depending latest ongoing monthly quarterly annually annual weekly end start "
    "through till "
    "is was are via because due unless where while before during provided plus including complete completed start "
    "starting now "
    "or from extended originally original target deadline please thereafter inclusive only so we i it this will should "
    "not no earliest possibly provisional provisionally tentative per each every termly approximately hopefully".split()
)
_BEFORE_A_YEAR = frozenset(
    "by in during until till to from before after through throughout and or end due target date deadline completed "
    "complete "
    "completion start since year years starting beginning commencing onwards ending of between now revised "
    "delivered delivery done "
    "over within ready summer winter autumn spring by: at on the late early mid around circa about approx finish "
    "finished annually".split()
)
_GATHERING = re.compile(
    r"\s+(?:[a-z&'-]+\s+){0,3}?(?:meetings?|boards?|committees?|cabinet|council|panel|conference|agm|plenary|"
    r"forum|calls?|sessions?|workshops?|webinars?|syncs?|retreats?|summit|away ?day|assembly|"
    r"executive|scrutiny|governors?|inset|census|election|smt|slt|clt|cmt|emt|egm|fgb)\b"
)
_RANGE = re.compile(
    r"\W*?(?:-|\bto\b|\buntil\b|\btill?\b|\bthrough(?: to)?\b|\bthru\b|\bup to\b|\band ending\b|"
    r"\bending\b)\s*(?:and including\s+)?(?:the\s+)?[(\s]*"
)
_SPAN = re.compile(r"\s*/\s*")
_LIST = re.compile(r"[\s,;.]*(?:(?:,|;|&|\+|and|then|also|/)\s*)*(?:in |by |on |the |again |at )*(?:the )?")
_ARROW = re.compile(r"\s*[-=]*\s*>+\s*")
_OR = re.compile(r"\bor\b|\bpossibly\b|\bperhaps\b|\bmaybe\b|\beither\b|\balternatively\b|\bif not\b|\bfailing that\b")
_OPEN = re.compile(
    r"\s*[,:-]?\s*[(\[]\s*(?:i\.?e\.?,?\s*|(?:now )?due\s+(?:by |on )?|by\s+|to\s+|approx\.?\s+|say\s+|ending\s+|"
    r"ends\s+|=\s*)?(?:the\s+)?|"
    r"\s*,?\s*(?:i\.?e\.?|=|namely|that is)\s*,?\s*"
)
_EVENT = re.compile(
    r"\b(?:after|following|once|when|upon|on completion of|on receipt of|on appointment|subject to|dependent (?:on|"
    r"upon)|depending (?:on|upon)|pending|as soon as|contingent on)\s+(?P<what>.*)$"
)


_ABOUT_TIMES = re.compile(r"\b(?:the|on|of|in|end|early|mid|late|about|around|first|last|start|beginning|week)\b|\W")


def lead_of(low: str, times: list[Time], i: int) -> str:
    """The words between a time expression and the one before it."""
    return low[times[i - 1].end if i else 0 : times[i].start]


def role_of(low: str, times: list[Time], i: int) -> Role:
    """By the nearest cue before it, or what follows directly."""
    time, lead = times[i], lead_of(low, times, i)
    if time.kind == "event":
        return "event"
    trailing = _TRAILING.match(low, time.end)
    if trailing:
        return trailing.lastgroup  # type: ignore[return-value]
    if _is_about(low, lead, time):
        return "mention"
    role: Role = "plain"
    for match in _CUES.finditer(lead):
        near = match.lastgroup in _FAR_ALLOWED or _NEAR.fullmatch(lead, match.end())
        role = match.lastgroup if near else role  # type: ignore[assignment]
        if near and match[0] == "after" and _ABOUT_TIMES.sub("", lead[match.end() :]).strip():
            role = "event"  # "after the open day on 3 May" is the day of that, and not when a thing starts
    if role in ("plain", "mention") and _depends(lead):
        return "event"
    return role


def _is_about(low: str, lead: str, time: Time) -> bool:
    """A year that says which plan or budget is meant ("the 21/22 business planning cycle", "visits for 20/21")."""
    if time.kind not in ("year", "fyear") or time.edge:
        return False
    noun = _NOUN_AFTER.match(low, time.end)
    if noun and noun["word"] not in _NO_NOUN:
        return True
    if re.search(r"\b(?:for|into|re|about|against)\s+(?:the\s+)?$", lead):
        return True
    word = re.search(r"([a-z']+)\s+$", lead)
    return bool(time.kind == "year" and word and word[1] not in _BEFORE_A_YEAR)


def _depends(lead: str) -> bool:
    match = _EVENT.search(lead)
    return bool(match and re.search(r"[a-z]{3}", match["what"]))


def gathering_after(low: str, time: Time) -> bool:
    """Whether a month names a meeting of which the day is not said ("the March board")."""
    return time.kind in ("month", "quarter") and bool(_GATHERING.match(low, time.end))


def join_of(low: str, times: list[Time], i: int) -> Join:
    """How a time expression is joined to the one before it."""
    if i == 0:
        return "none"
    gap = low[times[i - 1].end : times[i].start]
    if _ARROW.fullmatch(gap):
        return "revised"
    if _RANGE.fullmatch(gap):
        return "range"
    if gap.strip() == "and" and re.search(r"\bbetween\s+(?:the\s+)?$", low[: times[i - 1].start]):
        return "range"
    if _OPEN.fullmatch(gap):
        return "aside"
    if len(gap) < 40 and _OR.search(gap):
        return "or"
    if _SPAN.fullmatch(gap):
        return "span"
    return "list" if _LIST.fullmatch(gap) else "none"
