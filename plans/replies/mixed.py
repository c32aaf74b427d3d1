"""Whether a reply that should be of one action tells different things of several: "2.1 done, 2.4 on hold"."""

import re
from collections.abc import Callable

from plans.replies.model import Reading

_REF = re.compile(
    r"(?<![\w.£$€#/:-])(?<!version )(?<!release )(?<!by )(?<!until )(?<!till )(?:[A-Za-z]{1,4}-)?\d{1,2}\.\d{1,2}[a-z]?"
    r"(?![\w%]|[./:-]\d|\s*(?:%|hours?|days?|weeks?|months?|years?|fte|k\b|m\b|million))"
)
_JOINS = re.compile(r"[\s,;&+/()-]*(?:\b(?:and|also|plus|actions?|items?|both)\b[\s,;&+/()-]*)*", re.I)
_REST = re.compile(r"\b(?:the rest|the others?|all others|everything else|remaining (?:ones|actions))\b", re.I)
_MOST = 20


def tells_apart(body: str, read: Callable[[str], Reading]) -> bool:
    """Whether stretches of a body, each with a reference before it, read as different intents."""
    if len({match[0] for match in _REF.finditer(body)}) + len(_REST.findall(body)) < 2:
        return False
    intents = {read(stretch).intent for stretch in _stretches(body)[:_MOST]}
    return len(intents - {"note"}) > 1 or "ambiguous" in intents


def _stretches(body: str) -> list[str]:
    """What is said of each reference, or of references that are joined."""
    marks = [*_REF.finditer(body), *_REST.finditer(body)]
    marks.sort(key=lambda mark: mark.start())
    ends = [mark.start() for mark in marks[1:]] + [len(body)]
    said = [body[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return [words.strip(" ,;:.-") for words in said if not _JOINS.fullmatch(words)]
