"""The status of an action, by word, by sign or by a RAG letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plans.documents.understanding.patterns import alternatives
from plans.documents.understanding.status_words import (
    BLOCKED,
    CANCELLED,
    COLOURS,
    COMPLETED,
    DELAYED,
    FIRST_WORDS,
    FURTHER_ON,
    IN_PROGRESS,
    NOT_STARTED,
    RAG,
    SIGNS,
)

# Words that begin sentences about anything; in a status cell they are a status, in prose they are not.
_COMMON = frozenset(
    "new planned scheduled upcoming future current proposed outstanding draft drafted live active open met removed "
    "merged late doing critical".split()
)
_COURSE = re.compile(
    r"(?:now |still )?(?:on (?:track|target|schedule|plan)|at risk|behind(?: schedule| plan| target)?|off track|"
    r"overdue|delayed|in progress|ongoing|not (?:yet )?started)",
    re.I,
)
_A_SENTENCE = 3  # words
_SHORT = 120
_SHORT_NOTE = 60
_DENIABLE = (IN_PROGRESS, COMPLETED)
_DENIED = re.compile(
    r"\b(?:not|no|none|never|nothing|\w+n['’]t|yet to|to be|draft|\d+ (?:out )?of \d+)\b(?:\s+\w+){0,4}\s*$", re.I
)
_CLAUSE = re.compile(r"[;,.]\s+|\s[-–—]\s|\s(?:but|however|though)\s", re.I)
_SHARE = re.compile(
    r"(?<![\d.])(?P<n>\d{1,3})(?:\.\d)?\s?(?:%|per ?cent\b)(?! (?:of|compliance|target|increase|reduction|response)\b)"
)
_SIGN = re.compile("|".join(SIGNS) + "|[\ufe0f\u200d]")
_FIRST = [(status, re.compile(rf"(?:{alternatives(words)})(?![\w'])", re.I)) for status, words in FIRST_WORDS]
_ANYWHERE = [(status, re.compile(rf"\b(?:{alternatives(words)})\b", re.I)) for status, words in FURTHER_ON]
_RATED = re.compile(r"^\(?\d\)?\s*[-–=:]\s*(?=[A-Za-z])")
# A box that is ticked says that the action is done, where it is not one of several or ticks another word.
_TICKED = re.compile(
    r"\[[xX]\]\W*(?:$|\d|(?:merged|shipped|deployed|released|landed|fixed|yes|y|done|completed?)\b)", re.I
)
_ABBREVIATED = re.compile(r"(?P<short>[A-Z]{1,3})\s*[-–=:]\s*(?P<rest>[A-Za-z].*)", re.S)
_EDGE = re.compile(r"^[\s\W_]+|[\s\W_]+$")
_LEAD_IN = re.compile(
    r"^(?:status|rag|brag|update|action|works?|current status|progress|(?:current|future)(?=\s*[:–-])|"
    r"(?:this|it) (?:is|was) (?:now )?(?=(?:complete[d]?|done|implemented|finished)\b(?! \w+ed\b))|"
    r"we (?:have )?(?:now )?(?=(?:completed|delivered|cancelled|postponed|deferred) (?:this|it|the)\b)|"
    r"yes|now|still|(?:(?:this|it) )?has (?:now |already )?been|was|is|marked(?: as)?|"
    r"(?:(?:this|these|the|all) (?:actions?|recommendations?|works?|activit(?:y|ies)|projects?|tasks?)|"
    r"actions?|recommendations?|works?) "
    r"(?:is|are|has been|have been|had been|had now been|was|were)(?: (?:all|now))*"
    r"(?![^.,;]*\b(?:only|except|apart|remain\w*)\b)(?!.*\bmore\b)|recorded as|agreed to)"
    r"\s*[:,\-–]?(?:\s+|(?<=\s))(?=\S)",
    re.I,
)
_LOGGED = re.compile(r"(?:open|closed|live|active|in[- ]progress|in[- ]process)\s*[-–—:;,(/]+\s*(?=\w)", re.I)
_DATED = re.compile(
    r"^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:20)?\d\d)\s*[:\-–]\s*"
)
_AFTER_WORD = re.compile(
    r"^\s*(?:$|[-–—:;.,(/\n|&]|\d|(?:on|in|by|at|and|as|but|with|to|from|since|pending|for|of|until|due|via|"
    r"following|subject|see|owing|because|while|whilst|within|without|into|internally|online|onsite|today|including|inhouse|in-house|"
    r"both (?:years|terms)|this (?:activity|action|work|project|task|objective|recommendation|milestone)|"
    r"during (?:this|the) (?:incident|inspection|visit|meeting))\b|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)",
    re.I,
)
_GOES_ON = re.compile(r"\s+and (?:\w+ ){2}", re.I)
_AFTER_COLOUR = re.compile(r"[\s\-–:;,(/]")
_ACTIONS_ARE = re.compile(
    r"actions? (?:are |is )?(?:now |on |going )*(?:off[- ]track|not (?:yet )?started|overdue)\b", re.I
)
_PAST_DUE = re.compile(r"(?:now |but )?(?:past due|overdue|delayed|behind schedule|late|off track)\W*", re.I)
_SOME_OF = re.compile(
    r"\b(?:on|in|at|for|by|with) (?P<some>\d{1,4}) (?:out )?of (?:the |our |all )?(?P<all>\d{1,4})\b(?!/)", re.I
)
# "Audit complete 17/04/2020": what was done, and when.
_DONE_THEN = re.compile(
    r"(?!.*\b(?:except|apart|however|but|still|remain\w*|outstanding|under ?way|in progress|ongoing|now|next|await\w*|"
    r"left)\b)(?:(?!(?:not|to|be|until|when|once|half|due|phase|stage|part|first|initial|draft|interim|if|will|should|"
    r"partially)\b)"
    r"[\w’'-]+ ){1,5}?(?:complete|completed|closed|finished) (?:on |in )?(?:the )?"
    r"(?=\d{1,2}(?:st|nd|rd|th)?[ /.-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (?:20)?\d\d)",
    re.I,
)
_DONE_ON = re.compile(r"completed? (?:on )?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", re.I)
# What a remark ends in: "Timetable issued 17/04/2020. Closed."
_CLOSED_LAST = re.compile(
    r"(?:(?:[.;]\s+|\n)(?:(?:action|item|recommendation) )?(?:now )?(?:closed|completed)|(?<=[./]\d\d),\s+closed|"
    r"\s[–—-]\s+(?-i:C)losed)\.?\s*$",
    re.I,
)
# "Campaign delayed until the new system goes live": which puts the action off, wherever it stands in a short remark.
_PUT_OFF = re.compile(
    r"(?<!not )(?<!no )\b(?:delayed|deferred|postponed|put back|slipped) "
    r"(?:until|due to|because|owing to|to|by|as|pending)\b"
    r"(?!.*(?:\band|,) (?:\w+ )?(?:went|has|is|was|since|live|held|took|done|run|now)\b)",
    re.I,
)
_IN_CAPITALS = re.compile(
    r"\bha(?:s|ve)\b[\w ,]{0,30}\bbeen (?:COMPLETED|IMPLEMENTED)\W*$|^(?:COMPLETED?|IMPLEMENTED|DONE)\W*$"
)
_DAY_BEHIND = re.compile(r"\s(?:on )?\d[\d./-]{5,9}\W*")  # "merged 2023-11-15"
_NOT_BEGUN = re.compile(r"not (?:yet )?(?:started|begun|commenced)\b", re.I)
_COLON = re.compile(r"(?:completed?|done|closed)\s*:", re.I)  # which is the status; what follows is remarks
_COUNTED = re.compile(r"\b(?P<some>\d{1,4}) (?:out )?of (?P<all>\d{1,4})\b(?!/)")
_ONLY_PART = re.compile(
    r"\b(?:(?:stage|phase|part) \w+ only|only (?:stage|phase|part)|"
    r"remaining \w+ (?:(?:are|is|still) )?(?:overdue|outstanding|to follow|delayed|in progress|under ?way))\b",
    re.I,
)
_STEM = 5  # letters
_TO_FOLLOW = re.compile(r"^[^.]*\b(?:to follow|still to)\b", re.I)
_ENDING = re.compile(
    r"\s(?P<word>in[- ]progress|under ?way|on[- ]hold|ongoing|overdue|not (?:yet )?(?:started|begun)|"
    r"(?<=[–-] )(?:(?:complete|completed|done)(?: (?:on )?\d.*)?|behind (?:target|plan|schedule|trajectory)))\W*$",
    re.I,
)


def phase(text: str) -> str | None:
    """The status that a phase of the work is, in a cell for one: "Planning". Elsewhere it may be a department."""
    return IN_PROGRESS if text.strip().casefold() in ("planning", "implementation") else None


@lru_cache(maxsize=8192)
def status_word(text: str) -> str | None:
    """The status that a cell of a status column names: "DONE 5/6/17", "✅ Completed", "Red - off track".

    The words decide before a sign or a colour beside them does. None where none is named.
    """
    words = _plain(unrated(text))
    found = _reason(words) or _leading(words)
    if found:
        return _as_a_whole(found, words)
    letter, _, rest = words.partition(" ")
    letter = letter.strip(" -–:;,()./").casefold()
    colour = RAG.get(COLOURS.get(letter, letter))
    if colour and (len(letter) > 1 or not rest or rest[:1] in "-–:("):
        return _leading(_EDGE.sub("", rest)) or colour
    signs = (SIGNS[sign] for sign in _SIGN.findall(text) if sign in SIGNS)
    return next(signs, None) or (COMPLETED if _TICKED.match(text) else _within(text))


def unrated(text: str) -> str:
    """A text without the figure or letters of a rating before it: "1 - Fully achieved", "SP: Substantial progress"."""
    short = _ABBREVIATED.match(text)
    if short and "".join(word[0] for word in short["rest"].split()).upper().startswith(short["short"]):
        return short["rest"]
    return _RATED.sub("", text)


@lru_cache(maxsize=8192)
def leading_status(text: str) -> str | None:
    """The status that prose begins with, as a word of its own: "Completed - see it", not "Completed forms are …"."""
    words = _plain(text[:200])
    reason = _reason(words)
    if reason:
        return reason
    for status, word, rest in _beginnings(words):
        if rest and word.casefold() in _COMMON and not (word.casefold() == "merged" and _DAY_BEHIND.fullmatch(rest)):
            continue
        if word.casefold() == "in place" and _TO_FOLLOW.search(rest):
            return IN_PROGRESS
        return status if _AFTER_WORD.match(rest) or (word.isupper() and len(word) > 3) else None
    return None


def noted_status(text: str, action: str = "") -> str | None:
    """The status that a remark on an action begins with, or that its last sentence or the end of a short one names:
    "Artwork ready – in progress".

    A first line that names one says it by itself, whatever the next one begins with.
    """
    text = unrated(text)
    if _CLOSED_LAST.search(text):
        return COMPLETED
    first, _, more = text.partition("\n")
    found = (leading_status(first) if more else None) or leading_status(text) or _last_words(text)
    done = _DONE_THEN.match(text)
    found = found or (COMPLETED if done and _is_of(done[0], action) else None)
    ending = _ENDING.search(text) if not found and len(text) <= _SHORT_NOTE else None
    put_off = DELAYED if len(text) <= _SHORT and _PUT_OFF.search(text) else None
    return found or (leading_status(ending["word"]) if ending else None) or put_off


def _is_of(done: str, action: str) -> bool:
    """Whether what was done is what an action asks for, and no step towards it: "Audit complete" of "Audit files"."""
    words = re.findall(r"[a-z]{4,}", done.casefold().split("complete")[0])
    return any(word[:_STEM] in action.casefold() for word in words)


def done_then(text: str) -> str | None:
    """What follows in a remark that begins with what was done, from the day on: "Audit complete 17/04/2020"."""
    found = _DONE_THEN.match(text)
    return text[found.end() :] if found else None


def _last_words(text: str) -> str | None:
    """What all of a remark's last sentence says of the course of things: "41 cases on 20 September. Behind plan"."""
    before, dot, last = text.strip().rstrip(".").rpartition(". ")
    told = re.split(r"[.;]\s", before)[-1]
    if dot and (_DONE_ON.fullmatch(last.strip()) or _said_aloud(last)):
        return COMPLETED
    if not dot or len(told.split()) < _A_SENTENCE or not _COURSE.fullmatch(last.strip()):
        return None
    return leading_status(last)


def _said_aloud(sentence: str) -> bool:
    """Whether a sentence ends in a completion in capitals: "Required action has therefore been COMPLETED"."""
    found = _IN_CAPITALS.search(sentence)
    return found is not None and not _DENIED.search(sentence[: found.start()])


def colour_word(text: str) -> str | None:
    """The colour that a RAG cell names by word or letter: red, amber, green or blue."""
    return COLOURS.get(_AFTER_COLOUR.split(text.strip(), maxsplit=1)[0].casefold())


def is_coded(text: str) -> bool:
    """Whether a status is a colour or a letter, which the document's key explains."""
    return len(text) <= 2 or (colour_word(text) is not None and len(text) <= 14)


def share_done(text: str) -> int | None:
    """The percentage that a text gives for how much is done; one of something else ("80 % of staff") is none."""
    found = _SHARE.search(text)
    return int(found["n"]) if found else None


def _plain(text: str) -> str:
    """A text without signs, the day and the words that lead up to a status: "12/3/24: Status - done" → "done"."""
    return _DATED.sub(
        "",
        _LEAD_IN.sub("", _DATED.sub("", _EDGE.sub("", _SIGN.sub(" ", text.replace("_", " ").replace(" · ", " - "))))),
    )


def _beginnings(words: str) -> Iterator[tuple[str, str, str]]:
    """Each status that words begin with, with the beginning and the rest."""
    for status, pattern in _FIRST:
        if found := pattern.match(words):
            yield status, found[0], words[found.end() :]


def _leading(words: str) -> str | None:
    began = _beginnings(words)
    return next(
        (status for status, word, rest in began if word.casefold() not in _COMMON or _says_so(word, rest)), None
    )


def _says_so(word: str, rest: str) -> bool:
    """Whether what follows a word that may begin any sentence lets it be a status: not "New and reviewed forms …"."""
    goes_on = word.casefold() == "new" and _GOES_ON.match(rest) is not None
    return _AFTER_WORD.match(rest) is not None and not goes_on


def _reason(words: str) -> str | None:
    """What follows a log's "open" or "closed" says more: "Open - overdue, parts on order", "Closed: superseded"."""
    found = _LOGGED.match(words)
    if found is None:
        return None
    rest = words[found.end() :]
    reason = _leading(rest)
    if reason in ((CANCELLED,) if words.casefold().startswith("closed") else (DELAYED, BLOCKED, CANCELLED)):
        return reason
    if not words.casefold().startswith("open"):
        return None
    if reason == NOT_STARTED and _NOT_BEGUN.match(rest):
        return reason
    return _within(rest) if _ACTIONS_ARE.match(rest) else None


def _as_a_whole(first: str, words: str) -> str:
    """The status of a cell that begins with `first`: what is done of a part only is in progress."""
    if first == COMPLETED and _COLON.match(words):
        counted = _COUNTED.search(words)
        some = counted is not None and int(counted["some"]) < int(counted["all"])
        return IN_PROGRESS if some or _ONLY_PART.search(words) else first
    later = [_within(part) for part in _CLAUSE.split(words)[1:] if not part.casefold().startswith("await")]
    if first == NOT_STARTED and DELAYED in later:
        return DELAYED
    if first == IN_PROGRESS and any(_PAST_DUE.fullmatch(part) for part in _CLAUSE.split(words)[1:]):
        return DELAYED
    part = IN_PROGRESS in later or _of_a_part(words)
    return IN_PROGRESS if first == COMPLETED and part else first


def _of_a_part(words: str) -> bool:
    """Whether something holds of some only: "In place on 14 of 19 wards"."""
    found = _SOME_OF.search(re.split(r"[.:;]\s|\s[–-]\s", words)[0])
    return found is not None and int(found["some"]) < int(found["all"])


def _within(text: str) -> str | None:
    """The status of a short text that names it further on: "Recruitment in progress", "75 %"."""
    if len(text) > _SHORT:
        return None
    share = share_done(text)
    if share is not None:
        return {0: NOT_STARTED, 100: COMPLETED}.get(share, IN_PROGRESS)
    hits = [(status, hit) for status, pattern in _ANYWHERE if (hit := pattern.search(text))]
    found = [status for status, hit in hits if status not in _DENIABLE or not _DENIED.search(text[: hit.start()])]
    return IN_PROGRESS if found[:2] == [IN_PROGRESS, COMPLETED] else next(iter(found), None)
