"""Owners' cells in which people wrote more than names: what they are to do, or what is to come of it."""

from __future__ import annotations

import re

from plans.documents.understanding.who import has_role, is_body, is_first_name, is_person, looks_like_owner

_TO_LEAD = re.compile(
    r"\s+(?:to|will|shall)\s+(?:lead|action|do|complete|co-?ordinate|report|liaise)\b[^,;/\n]*?(?=\s+and\s|\s*[,;/\n]|$)",
    re.I,
)
_SENTENCES = re.compile(r"(?<=[a-z)\d][.;])\s+(?=[A-Z])|\n")
# "Simon Baum, the Administrator, is the responsible party for the implementation of the plan."
_IS_RESPONSIBLE = re.compile(
    r"(?<!\bwho),?\s+(?:is|are|will be|shall be)(?: the)? (?:responsible|accountable|in charge|person|party|official)\b"
    r"[^;\n]*?(?=\s*(?:;|\n|$|\band (?-i:[A-Z])))",
    re.I,
)
_IS_TO = re.compile(r"(?P<who>[A-Z].{1,60}?)\s+(?:is |are )?(?:to|will|shall)\s+(?!the\b|be\b)[a-z]{3,}\b.*", re.S)
_WITH = re.compile(r"(?P<who>[^,;/\n]+?),? with (?=[A-Z])")
_AIMS = frozenset("increase improve reduce raise ensure achieve maintain".split())  # what is to come of an action
_LONGEST = 90  # characters of an owner
_DATE_OR_SENTENCES = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d\d|[a-z]\. [A-Z]|\bby \d")
_LEAST = 3  # words that say what to do, and name nobody


def without_prose(text: str) -> str:
    """An owner's cell without what it goes on to say: "Policy Office. Toolkits to be devised" names the office."""
    first, dot, rest = text.partition(". ")
    whole = dot and " " in first and not re.search(r"\b[A-Z]$", first)
    if whole and looks_like_owner(first) and len(rest.split()) > 2 and not looks_like_owner(rest):
        text = first
    text = _IS_RESPONSIBLE.sub("", text)
    with_others = _WITH.match(text)
    if with_others and is_person(with_others["who"]):
        return with_others["who"]
    lead = _TO_LEAD.sub("", text)
    if lead != text and looks_like_owner(lead):
        return lead
    told = _told_to_do(text)
    return text if told is None else told


def tells_what_is_done(text: str) -> bool:
    """Whether a text is too long for an owner, and has dates or sentences in it."""
    return len(text) > _LONGEST and _DATE_OR_SENTENCES.search(text) is not None


def _told_to_do(text: str) -> str | None:
    """Those who are told one by one what to do, each on a line: "Rory to ring the club. Tina to write to Leesbrook";
    empty where a cell says what to do and names nobody; None for any other."""
    sentences = [one.strip() for one in _SENTENCES.split(text) if one.strip()]
    found = [match["who"] for one in sentences if (match := _IS_TO.fullmatch(one))]
    others = [one for one in sentences if not _IS_TO.fullmatch(one)]
    named = found and all(looks_like_owner(one) or is_first_name(one) for one in found)
    if named and _IS_TO.fullmatch(sentences[0]) and not any(map(looks_like_owner, others)):
        return "\n".join(found)
    words = text.split()
    nobody = len(words) >= _LEAST and words[0].casefold() in _AIMS and words[1][0].islower()
    return "" if nobody and not (has_role(text) or is_body(text) or looks_like_owner(text)) else None
