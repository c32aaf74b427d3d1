"""What the heading of a column, or the label of a field, means."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from plans.documents.shape import Cell
from plans.documents.understanding.heading_exceptions import EXCEPTIONS
from plans.documents.understanding.heading_words import HEADINGS
from plans.documents.understanding.roles import TEXTS, WITHIN, Meaning, Role, Words

_WORDS = Words.of([*EXCEPTIONS, *HEADINGS])
_SHORT_FOR = {"est": "estimated", "orig": "original", "impl": "implementation", "compl": "completion"}
_SPACED_RAG = re.compile(r"\b(?:b[ /])?r[ /]a[ /]g\b")  # as the letters stand below each other in a narrow column
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_NUMBER = re.compile(r"\s+(?:no\.?\s*)?\d{1,2}(?:\.\d{1,2})?[a-z]?\W*$", re.I)
_LONG_WORD = re.compile(r"[a-z]{6,}")
_OFTEN_MISTYPED = (
    "responsible responsibility accountable accountability recommendation recommendations completion completed "
    "timescale timescales timeframe deadline department progress implementation objective priority evidence resources "
    "milestones requirement commencement achieved outcome outcomes expected officer director activity activities"
).split()
_NO_HEADING = 1000  # characters
_COLUMN_NUMBER = re.compile(r"^\d{1,2} (?=[a-z]{3})")
_BRACKETED = re.compile(r"\((actions?\b[^()]*)\)$")
_WHO_AND_WHEN = re.compile(
    r"\((?:by |with |and |including )*(?:whom?|leads?|owners?|names?|responsibility)\b.*\b"
    r"(?:when|dates?|time ?(?:scales?|frames?|lines?)|deadlines?)\)$"
)
_SURELY = 9  # the rank of a heading that can hardly mean anything else
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
LONGEST = 90
_LONGEST_PROMPT = 200
_LONG = 30
# What a form tells those who fill it in, below the heading proper: "Completion date. Please set out by when …".
_INSTRUCTION = re.compile(
    r"(?:^|\W+)(?:please|you should|to be completed by|insert|state here|set out)\b.*", re.I | re.S
)
# "Please describe clearly the action you are going to take to meet the regulation …": what is asked for.
_ASKED_FOR = re.compile(
    r"please (?:describe|state|list|outline|set out|give|provide|explain|tell us|detail)(?: (?:clearly|briefly|below|"
    r"here|details of))*,? (?:the |us |your )*(?P<what>\S+(?: \S+){0,6})",
    re.I,
)
# "Accountability Identify the executive accountable for …": a heading proper, and what it asks for behind it.
_TURNED = re.compile(
    r"([A-Z][a-z]+(?: [A-Za-z]+){0,3}?) (?:Identify|Who|When|What|Which|How|Please|State|List|Describe|"
    r"(?:Recommendation )?[Aa]s stated)\b"
)
_CUT_WORD = re.compile(r"(?<=[a-z]{2})-\s?(?=[a-z]{2})")  # "Com-pleted date", as narrow columns have it
# "WHO? Who needs to be involved with each action?"
_QUESTIONED = re.compile(r"([A-Z][A-Za-z]*(?: [A-Za-z]+)?)\? [A-Z]")
_ASKS = re.compile(
    r"(?:has|have|what|how|who|whom|when|where|by|dates?|actions?|management|expected|planned|target|responsible|lead|"
    r"we|recommendation|milestones?|persons?|people|those|staff|officers?|names?|title|role|position|"
    r"time ?(?:table|scale)s?|deadlines?|progress)\b"
)

# What is told of a label, in words of its own, and is no value: "Actions to be taken to address the recommendation".
EXPLAINS = r"\bfor each (?:deliverable|action|recommendation)s?\W*$|^(?:as stated in|actions? (?:to be )?taken to) "
# What may stand in the second of two heading rows; it says something only together with the first.
QUALIFIERS = frozenset(
    "target actual planned revised original forecast expected start end due date name role title by completed initial "
    "current finish proposed agreed month year no rag plan".split()
)


@lru_cache(maxsize=8192)
def normal(heading: str) -> str:
    """A heading in lower case without punctuation: "Lead Owner (s)" → "lead owner", "dueDate" → "due date"."""
    if heading and heading.isalnum():
        heading = _HUMP.sub(" ", heading)
    text = (
        unicodedata.normalize("NFKC", heading)
        .casefold()
        .replace("&", " and ")
        .replace(" + ", " and ")
        .replace("%", " percent ")
        .replace("’", "'")
    )
    text = re.sub(r"\(\s*(?:s|es|ies)\s*\)|(?<=\w)/s\b|'s\b", "", text)
    text = _SPACED_RAG.sub("rag", re.sub(r"[^\w/#()\[\]]+|_", " ", text))
    return " ".join(_SHORT_FOR.get(word, word) for word in text.split()).strip(" /")


@lru_cache(maxsize=4096)
def meaning(heading: str) -> Meaning | None:
    """What a heading means; None for a text that is no heading known, or too long for one."""
    if len(heading) > _NO_HEADING:
        return None
    asked = _ASKED_FOR.match(heading)
    if asked:
        return meaning(asked["what"])
    if len(heading) > LONGEST:
        heading = _INSTRUCTION.sub("", _BRACKETS.sub(" ", heading)).strip()
    if _CUT_WORD.search(heading) and (joined := meaning(_CUT_WORD.sub("", heading))):
        return joined
    turned = _TURNED.match(heading) or _QUESTIONED.match(heading)
    if not 0 < len(heading) <= LONGEST:
        return meaning(turned[1]) if turned else None
    whole = normal(heading)
    outside = " ".join(_BRACKETS.sub(" ", whole).split()).strip(" /")
    outside = _COLUMN_NUMBER.sub("", outside)
    spaced = outside.replace("/", " / ")
    for text in dict.fromkeys((outside, re.sub(r"[()\[\]]", "", whole), spaced)):
        words = len(re.findall(r"\w+", text))
        if not text or words > 12 or (words > 6 and not _ASKS.match(text)):
            continue
        mended = _mended(text)
        found = _WORDS.meaning(text) or (_WORDS.meaning(mended) if mended != text else None)
        if found:
            return (_in_brackets(whole, found) if found.role in TEXTS else None) or found
    return meaning(turned[1]) if turned and len(heading) > _LONG else None


def _in_brackets(heading: str, found: Meaning) -> Meaning | None:
    """What a heading in lower case means whose brackets say that it is of actions, "commitment (action items)", or that
    these tell who and when, "what we need to do (who and by when)"; None for any other."""
    if found.role is Role.ACTION and _WHO_AND_WHEN.search(heading):
        return Meaning(Role.ACTION, WITHIN)
    inside = _BRACKETED.search(heading)
    said = _WORDS.meaning(inside[1]) if inside and not heading.startswith("action") else None
    return said if said and said.role is Role.ACTION and said.rank >= _SURELY else None


def _mended(heading: str) -> str:
    """A heading with slips of the pen in the words that matter put right: "reponsible department"."""
    return _LONG_WORD.sub(lambda found: _put_right(found[0]), heading)


@lru_cache(maxsize=4096)
def _put_right(word: str) -> str:
    found = process.extractOne(word, _OFTEN_MISTYPED, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return found[0] if found and (word[0], word[-1]) == (found[0][0], found[0][-1]) else word  # not "completes"


def heading_text(cell: Cell) -> str:
    """The heading in a cell, without the lines below it that tell how to fill the column in."""
    asks = _QUESTIONED.match(cell.text) or (_TURNED.match(cell.text) if len(cell.text) > _LONG else None)
    if asks and meaning(asks[1]):
        return asks[1]
    several = len(cell.lines) > 1 and (len(cell.text) > LONGEST or meaning(cell.text) is None)
    return cell.lines[0] if several and meaning(cell.lines[0]) else cell.text


def is_prompt(text: str) -> bool:
    """Whether a text asks those who fill a form in for something: "Please describe …", "Who is responsible?"."""
    return len(text) <= _LONGEST_PROMPT and (text.endswith("?") or text.casefold().startswith("please "))


def label_meaning(label: str) -> Meaning | None:
    """What the label of a field means, whichever number it has: "Management response 2a"."""
    return meaning(label) or meaning(_NUMBER.sub("", label))


def joined_meaning(upper: str, lower: str) -> Meaning | None:
    """The meaning of a heading in two rows: "Completion" over "Target", or "Leadership" over "Lead officer"."""
    if not lower or lower == upper:
        return meaning(upper)
    if not upper:
        return meaning(lower)
    if normal(lower) in QUALIFIERS:
        alone = meaning(lower)
        if alone and alone.rank >= 9:
            return alone
        return meaning(f"{upper} {lower}") or meaning(lower)
    alone = meaning(lower)
    if alone and alone.role is Role.OWNER_AND_DUE:
        return alone
    if normal(lower).startswith(("to ", "for ")):  # "Timescale" over "To meet action"
        return meaning(f"{upper} {lower}") or meaning(upper)
    return meaning(lower) or meaning(f"{upper} {lower}")
