"""Milestones in lists, each behind its date: "2026-05-15: Audit all bindings (done)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from plans.documents.understanding.date_words import DATE

_DATED_FIRST = re.compile(
    rf"(?:by )?(?P<when>{DATE})(?:\s*:|\s[–—-])\s+(?P<text>(?-i:[A-Z]).+?)(?:\s+\((?P<state>done|completed?|"
    r"in progress|not started|missed|delayed|on hold)\))?",
    re.I,
)


_DATE_FIRST = re.compile(DATE, re.I)


class Milestone(NamedTuple):
    """What is to be done, by when, and how it stands; empty where that is not said."""

    text: str
    when: str
    state: str


def milestone(line: str) -> Milestone | None:
    """The milestone that a line is; None for any other line."""
    found = _DATED_FIRST.fullmatch(line)
    if found is None or _DATE_FIRST.match(found["text"]):
        return None  # "June 2024 – July 2024: Works" is a span
    return Milestone(found["text"], found["when"], found["state"] or "")
