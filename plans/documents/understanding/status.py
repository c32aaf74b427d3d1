"""The status of an action, by word, by sign or by a RAG letter."""

from __future__ import annotations

import re
from functools import lru_cache

COMPLETED, IN_PROGRESS, DELAYED = "completed", "in_progress", "delayed"
NOT_STARTED, BLOCKED, CANCELLED = "not_started", "blocked", "cancelled"

# In this order: "not completed" must not read as completed, "partially implemented" is not implemented.
_WORDS: list[tuple[str, str]] = [
    (
        CANCELLED,
        r"not (?:being )?(?:agreed|accepted|approved|supported|taken forward|proceeding|being progressed|required)|"
        r"not (?:to )?(?:be )?(?:proceed|pursue[d]?|progress(?:ed)?)\b|reject(?:ed)?|replaced (?:by|"
        r"with) (?:an? )?(?:new )?(?:actions?|rec\w*|objectives?|[A-Z]{0,3}\d)|"
        r"supersed(?:ed|es)|cancel+ed|stopped|withdrawn|no longer (?:required|needed|applicable|relevant|valid|"
        r"proceeding|going ahead|being pursued)|(?:agreed|decided|decision(?: taken| made)?) not to (?:pursue|"
        r"proceed|progress)|decided not to (?:go ahead|proceed|pursue|implement|do)\b.*|"
        r"not going ahead|descoped|"
        r"(?:risk accepted|accepted risk|accept the risk)|(?:do|does|did) not (?:agree|accept|concur)|"
        r"non-?concur\w*|declined|abandoned|discontinued|stood down|"
        r"dropped|won['’]?t ?(?:do|fix)|will not (?:be )?(?:implement|do|pursue|proceed|take forward|fix)\w*|"
        r"void|redundant|removed|merged (?:with|into)|"
        r"disagreed?|duplicate",
    ),
    (
        NOT_STARTED,
        r"(?:has |have )?not (?:yet )?(?:started|begun|commenced|initiated|actioned|complete[d]?|done|implemented|"
        r"achieved|met|"
        r"addressed)(?: yet)?|"
        r"yet to (?:start|begin|commence|be \w+)|not due(?: (?:yet|to start)(?: yet)?)?|not yet due|not yet$|"
        r"not corrected|"
        r"incomplete|to ?do|to be (?:started|done|"
        r"actioned)|due to (?:start|begin|commence)|"
        r"un ?started|no (?:progress|action)(?: to date| yet)?|awaiting start|backlog|planned|scheduled|future "
        r"action|new|"
        r"pending|proposed|no colou?r|not implemented|outstanding",
    ),
    (
        DELAYED,
        r"overdue|over due|(?:some|minor|slight|major|short) delays?|(?:significantly |slightly )?behind(?: schedule|"
        r" plan| target)?|delay(?:ed|s)?|deferred|"
        r"slipp(?:ed|age|ing)|"
        r"revised (?:date|deadline) (?:agreed|set)|"
        r"running (?:late|behind)|off[- ](?:track|trajectory)|not on track|late|missed|postponed|past due|"
        r"carried (?:forward|"
        r"over)|c/f|rolled over|extended|"
        r"at risk of (?:not|non|missing).*|(?:deadline|target|date) (?:missed|passed|not met)|critical|rescheduled",
    ),
    (
        BLOCKED,
        r"waiting (?:on \w+|for (?:someone|somebody|others?))\b.*|(?:on|in)[- ]hold|(?:temporarily |put |currently |"
        r"now )+on[- ]hold|(?:cannot|unable to|can['’]?t) \w+|blocked|paused|suspended|stuck|"
        r"stalled|halted|parked|frozen",
    ),
    (
        IN_PROGRESS,
        r"(?:in|making|some|good|steady|limited|substantial|significant|excellent) progress|in[- ]prog(?:ress)?|"
        r"in[- ]process|wip|work in progress|"
        r"on[- ]?going|initiated|on "
        r"?(?:trajectory|track|target|schedule|plan|course)|"
        r"under ?way|started|commenced|begun|partial(?:ly|y)?(?: \w+)?|part(?:ly)?[- ](?:\w+)|partly|progressing|"
        r"active|"
        r"open|(?:currently |now )?being \w+|back on (?:track|target|schedule|plan)|not delayed|"
        r"awaiting (?:approval|sign[- ]?off|response|feedback|confirmation|decision)|"
        r"nearly (?:complete|done|there)|almost (?:complete|done)|substantially (?:complete|implemented)|"
        r"continu(?:ing|es|ous)|"
        r"in development|in draft|draft(?:ed)?|under (?:review|development|consideration)|in hand|"
        r"amber|some (?:risk|concerns?).*|minor issues?.*|at risk|reopened|accepted in progress|"
        r"working (?:on|towards).*|in train|live|started but .*|mobilis(?:ed|ing)|doing|in review",
    ),
    (
        COMPLETED,
        r"(?:fully |now |all |action |actions |substantively |successfully |recommendation )*"
        r"(?:completed|complete(?! by\b)|done|closed|implemented|achieved|delivered|finished|discharged|resolved|met|"
        r"actioned|corrected|embedded|fixed|"
        r"concluded|addressed|signed[- ]?off|fulfilled|in place|closed off|(?:recommended |ready )?for closure|"
        r"finali[sz]ed|verified|"
        r"(?:moved to |now )?(?:bau|business as usual)|shipped|merged|published|cleared|"
        r"deployed)|"
        r"completion|complet|no further action(?: required| needed)?|nfa",
    ),
]
_RAG = {"blue": COMPLETED, "green": IN_PROGRESS, "amber": IN_PROGRESS, "yellow": IN_PROGRESS, "orange": IN_PROGRESS}
_RAG |= {
    "red": DELAYED,
    "b": COMPLETED,
    "c": COMPLETED,
    "g": IN_PROGRESS,
    "a": IN_PROGRESS,
    "y": IN_PROGRESS,
    "r": DELAYED,
}
_SIGNS = {
    "✅": COMPLETED, "✔": COMPLETED, "☑": COMPLETED, "✓": COMPLETED, "🔵": COMPLETED, "🏁": COMPLETED, "🎉": COMPLETED,
    "🔄": IN_PROGRESS, "⏳": IN_PROGRESS, "🚧": IN_PROGRESS, "🟢": IN_PROGRESS, "🟡": IN_PROGRESS, "🟠": IN_PROGRESS,
    "🏃": IN_PROGRESS, "⌛": IN_PROGRESS, "❌": NOT_STARTED, "✗": NOT_STARTED, "✘": NOT_STARTED, "⬜": NOT_STARTED,
    "☐": NOT_STARTED, "⚪": NOT_STARTED, "🔲": NOT_STARTED, "🆕": NOT_STARTED, "⛔": BLOCKED, "🛑": BLOCKED,
    "⏸": BLOCKED,
    "🚫": CANCELLED, "🔴": DELAYED, "⚠": DELAYED, "🟥": DELAYED, "🟩": IN_PROGRESS, "🟨": IN_PROGRESS, "🟦": COMPLETED,
}  # fmt: skip
# Words that begin sentences about anything; in a status cell they are a status, in prose they are not.
_COMMON = frozenset(
    ("new planned scheduled proposed outstanding draft drafted live active open met removed merged late doing").split()
)
_SHORT = 120
_DENIABLE = (IN_PROGRESS, COMPLETED)
_DENIED = re.compile(r"\b(?:not|no|none|never|yet to|to be|draft|\d+ (?:out )?of \d+)\b(?:\s+\w+){0,4}\s*$", re.I)
_CLAUSE = re.compile(r"[;,.]\s+|\s[-–—]\s|\s(?:but|however|though)\s", re.I)
_SHARE = re.compile(
    r"(?<![\d.])(?P<n>\d{1,3})(?:\.\d)?\s?%"
    r"(?! (?:of|compliance|target|increase|reduction|response)\b)"
)
_FURTHER_ON = {
    CANCELLED: r"not to proceed|superseded|no longer (?:required|needed|applicable)|"
    r"(?:was|been|recommendation) rejected|withdrawn|cancel+ed",
    DELAYED: r"overdue|behind (?:schedule|plan|target)|off[- ]track|delayed",
    BLOCKED: r"on[- ]hold|cannot (?:progress|proceed|start)|unable to (?:progress|proceed|start)|blocked|paused",
    NOT_STARTED: r"not (?:yet )?(?:been )?(?:started|begun|commenced)|yet to (?:start|begin|commence)|"
    r"due to (?:start|begin|commence)",
    IN_PROGRESS: r"in[- ]progress|under ?way|on[- ]?going|(?:has|have) (?:begun|started)|being \w+ed|progressing|"
    r"running|"
    r"training now|consultation open|on (?:track|target)|awaiting|for review",
    COMPLETED: r"(?:action|now|been|is|are|all) (?:closed|complete[d]?|implemented|delivered)|completed?$|closed$",
}
_SIGN = re.compile("|".join(_SIGNS) + "|[\ufe0f\u200d]")
_STARTS = [(status, re.compile(rf"(?:{words})(?![\w'])", re.I)) for status, words in _WORDS]
_ANYWHERE = [(status, re.compile(rf"\b(?:{words})\b", re.I)) for status, words in _FURTHER_ON.items()]
_EDGE = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_LEAD_IN = re.compile(
    r"^(?:status|rag|brag|update|action|works?|current status|progress|(?:this|the) (?:action|recommendation|"
    r"work) (?:is|"
    r"has been|was)|"
    r"yes|now|has been|was|is|marked(?: as)?|recorded as|agreed to)\s*[:,\-–]?\s+(?=\S)",
    re.I,
)
_LOGGED = re.compile(r"(?:open|closed|live|active|in[- ]progress|in[- ]process)\s*[-–—:;,(/]+\s*(?=\w)", re.I)
_DATED = re.compile(
    r"^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)[a-z]* (?:20)?\d\d)\s*[:\-–]\s*"
)
_AFTER_WORD = re.compile(
    r"^\s*(?:$|[-–—:;.,(/\n|]|\d|(?:on|in|by|at|and|as|but|with|to|from|since|pending|for|of|until|due|via|"
    r"following|subject|see|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)",
    re.I,
)


@lru_cache(maxsize=8192)
def status_word(text: str) -> str | None:
    """The status that a cell of a status column names: "DONE 5/6/17", "✅ Completed", "Red - off track".

    The words decide before a sign or a colour beside them does. None where none is named.
    """
    signs = [_SIGNS[sign] for sign in _SIGN.findall(text) if sign in _SIGNS]
    words = _EDGE.sub("", _SIGN.sub(" ", text))
    words = _LEAD_IN.sub("", _DATED.sub("", words))
    found = _reason(words) or _leading(words)
    if found:
        return _as_a_whole(found, words)
    colour, _, rest = words.partition(" ")
    plain = colour.strip(" -–:;,()./").casefold()
    if plain in _RAG and (len(plain) > 1 or not rest or rest[:1] in "-–:("):
        return _leading(_EDGE.sub("", rest)) or _RAG[plain]
    return signs[0] if signs else _within(text)


def _as_a_whole(first: str, words: str) -> str:
    """The status of a cell that begins with `first`: what is done of a part only is in progress."""
    later = [_within(part) for part in _CLAUSE.split(words)[1:] if not part.casefold().startswith("await")]
    if first == NOT_STARTED and DELAYED in later:
        return DELAYED
    return IN_PROGRESS if first == COMPLETED and IN_PROGRESS in later else first


def _within(text: str) -> str | None:
    """The status of a short text that names it further on: "Recruitment in progress", "75 %"."""
    if len(text) > _SHORT:
        return None
    share = _SHARE.search(text)
    if share:
        return {0: NOT_STARTED, 100: COMPLETED}.get(int(share["n"]), IN_PROGRESS)
    hits = [(status, hit) for status, pattern in _ANYWHERE if (hit := pattern.search(text))]
    found = [status for status, hit in hits if status not in _DENIABLE or not _DENIED.search(text[: hit.start()])]
    return IN_PROGRESS if found[:2] == [IN_PROGRESS, COMPLETED] else next(iter(found), None)


def _reason(words: str) -> str | None:
    """What follows a log's "open" or "closed" says more: "Open - overdue, parts on order", "Closed: superseded"."""
    found = _LOGGED.match(words)
    reason = _leading(words[found.end() :]) if found else None
    closed = bool(found) and words[:1] in "cC"
    return reason if reason in ((CANCELLED,) if closed else (DELAYED, BLOCKED, CANCELLED)) else None


def _leading(words: str) -> str | None:
    for status, pattern in _STARTS:
        found = pattern.match(words)
        if found and (found[0].casefold() not in _COMMON or _AFTER_WORD.match(words[found.end() :])):
            return status
    return None


_AFTER_COLOUR = re.compile(r"[\s\-–:;,(/]")
_COLOURS = {
    "p": "purple",
    "w": "white",
    "r": "red",
    "a": "amber",
    "y": "amber",
    "g": "green",
    "b": "blue",
    "yellow": "amber",
    "orange": "amber",
}
_COLOURS |= {name: name for name in ("red", "amber", "green", "blue", "grey", "white", "purple", "black")}
_COLOURS |= {"gray": "grey"}
_TO_FOLLOW = re.compile(r"^[^.]*\b(?:to follow|still to)\b", re.I)


@lru_cache(maxsize=8192)
def leading_status(text: str) -> str | None:
    """The status that prose begins with, as a word of its own: "Completed - see it", not "Completed forms are …"."""
    words = _EDGE.sub("", _SIGN.sub(" ", text[:200]))
    words = _LEAD_IN.sub("", _DATED.sub("", words))
    reason = _reason(words)
    if reason:
        return reason
    for status, pattern in _STARTS:
        found = pattern.match(words)
        if found and (found.end() == len(words) or found[0].casefold() not in _COMMON):
            rest = words[found.end() :]
            if found[0].casefold() == "in place" and _TO_FOLLOW.search(rest):
                return IN_PROGRESS
            return status if _AFTER_WORD.match(rest) or _says_so(found[0]) else None
    return None


_SHORT_NOTE = 60
_ENDING = re.compile(
    r"\s(?P<word>in[- ]progress|under ?way|on[- ]hold|ongoing|overdue|not (?:yet )?(?:started|begun)|"
    r"(?<=[–-] )(?:complete|completed|done)(?: (?:on )?\d.*)?)\W*$",
    re.I,
)


def noted_status(text: str) -> str | None:
    """The status that a remark begins with, or that a short one ends with: "Artwork ready – in progress"."""
    found = leading_status(text)
    if found or len(text) > _SHORT_NOTE:
        return found
    ending = _ENDING.search(text)
    return leading_status(ending["word"]) if ending else None


def _says_so(word: str) -> bool:
    return word.isupper() and len(word) > 3


def colour_word(text: str) -> str | None:
    """The colour that a RAG cell names by word or letter: red, amber, green or blue."""
    return _COLOURS.get(_AFTER_COLOUR.split(text.strip(), maxsplit=1)[0].casefold())
