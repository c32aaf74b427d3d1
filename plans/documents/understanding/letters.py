"""What a letter that answers findings tells of actions besides what it promises: what was done, and what is held up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plans.documents.shape import Block, Cell, Document, Text
from plans.documents.understanding.action_marks import SENTENCE
from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.who import is_body, is_role

_DEAR = re.compile(r"Dear [A-Z]")
_CLOSES = re.compile(r"This (?:action|work) is (?:now )?(?:complete|completed|closed)\.?", re.I)
_HELD = re.compile(r"\bha(?:s|ve) been (?:put on hold|paused|postponed|suspended)\b", re.I)
_DONE = r"(?:\w+ly |also |since |now )?(?:re-?)?(?:\w+ed|sent|held|made|written|taken|begun|put|set up)\b"
# "The safeguarding policy was re-issued in February 2023.", "We renewed the agreement on 14 April 2023."
_WAS_DONE = re.compile(
    rf"(?:.{{3,160}}? (?:was|were|has been|have been)|We) {_DONE}.{{0,160}}?\b(?:on|in) (?P<on>{DATE})\W*", re.I
)
_DOER = re.compile(
    r"(?:With effect from [^,]{4,30}? the |The )?(?P<who>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|and|of|for|the))*) "
    r"(?!(?:is|are|was|were) )[a-z]{2,} "
)
# What others or we did, on whatever day: "We met the owner", "Two signs have been put up"
_DEED = re.compile(rf"(?:We|I) [a-z]|.{{3,160}}? (?:was|were|has been|have been) {_DONE}")
# "Progress is reviewed by the Deputy Chief every week", "Six advisers are being recruited and … by 1 June 2023"
_GOES_ON = re.compile(
    rf".{{3,120}}? (?:is|are) (?:being )?\w+ed\b.*\b(?:every|each|(?:dai|week|month|quarter|year|annual)ly|by {DATE})",
    re.I,
)
_TITLE = 80  # characters


def is_letter(document: Document) -> bool:
    return any(map(_DEAR.match, (text.text for text in document.texts)))


def told(sentence: str, behind: str, *, answers: bool) -> Entry | None:
    """What a sentence tells of an action that was put on hold, or that the sentence `behind` calls complete, or, where
    a letter `answers` a finding, that was done on a day; None for any other."""
    if _CLOSES.fullmatch(behind):
        return Entry(f"{sentence} {behind}", statuses=[Cell(("Completed",))])
    if _HELD.search(sentence):
        return Entry(sentence, statuses=[Cell(("On hold",))])
    return _done(sentence, sentence) if answers else None


def mark_done(entries: Sequence[Entry]) -> None:
    """Completes the actions of a letter's lists that only tell what was done on a day."""
    for entry in entries:
        tells = not (entry.due or entry.statuses or entry.completed or entry.start)
        if tells and (done := _done(entry.action, SENTENCE.split(entry.action)[-1])):
            entry.statuses, entry.completed = done.statuses, done.completed


def goes_on(sentence: str) -> bool:
    """Whether a sentence says what is being done by a day, or again and again."""
    return _GOES_ON.match(sentence) is not None


def told_in_list(text: str) -> Entry | None:
    """An action of a list in which others promise something: "(a) The Solicitor wrote to the owner on 4 May."; None
    where an item tells nothing that was done, goes on or has a doer: "(b) The ward has 24 beds"."""
    done = _done(text, SENTENCE.split(text)[-1])
    doer = _DOER.match(text)
    owner = doer["who"] if doer and (is_role(doer["who"]) or is_body(doer["who"])) else None
    if not (owner or _DEED.match(text) or goes_on(text) or _HELD.search(text)):
        return None
    entry = done or Entry(text)
    entry.owners = [Cell((owner,))] if owner else []
    return entry


def _done(text: str, sentence: str) -> Entry | None:
    """A text as an action that was completed on the day in which a sentence ends; None where that tells none."""
    done = _WAS_DONE.fullmatch(sentence)
    return Entry(text, statuses=[Cell(("Completed",))], completed=Cell((done["on"],))) if done else None


def titles(blocks: Sequence[Block]) -> Iterator[int]:
    """Where short numbered lines stand above paragraphs that say what the numbered finding is: "1. Inspections"."""
    for at, (block, below) in enumerate(pairwise(blocks)):
        if isinstance(block, Text) and block.kind == "item" and re.match(r"\(?\d", block.marker):
            short = len(block.text) <= _TITLE and not block.text.endswith((".", ";", ":", ","))
            if short and isinstance(below, Text) and below.kind == "paragraph":
                yield at


def lists(blocks: Sequence[Block]) -> Iterator[range]:
    """Where the lists of a document stand: items of one level next to each other."""
    for is_item, run in groupby(enumerate(blocks), lambda one: isinstance(one[1], Text) and one[1].kind == "item"):
        places = [at for at, _ in run]
        if is_item and len(places) > 1:
            yield range(places[0], places[-1] + 1)
