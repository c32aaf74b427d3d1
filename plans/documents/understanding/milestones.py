"""Milestones in lists and cells, each behind its date: "2026-05-15: Audit all bindings (done)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from plans.documents.understanding.date_words import DATE

_DATED_FIRST = re.compile(
    rf"(?:by )?(?P<when>{DATE}(?:\s*(?:[–—-]|to)\s*{DATE})?)(?:\s*:|\s[–—-])\s+(?P<text>(?-i:[A-Z]).+?)"
    r"(?:\s+\((?P<state>done|completed?|in progress|not started|missed|delayed|on hold)\))?",
    re.I,
)


class Milestone(NamedTuple):
    """What is to be done, by when, and how it stands; empty where that is not said."""

    text: str
    when: str
    state: str


def milestone(line: str) -> Milestone | None:
    """The milestone that a line is; None for any other line."""
    found = _DATED_FIRST.fullmatch(line)
    return Milestone(found["text"], found["when"], found["state"] or "") if found else None
