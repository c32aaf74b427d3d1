"""What running text promises, where a document has neither a table nor a list of actions: letters and schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding.action_marks import SENTENCE
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.letters import goes_on, is_letter, lists, titles, told, told_in_list
from plans.documents.understanding.prose_lines import NUMBERED
from plans.documents.understanding.section_words import RECOMMENDS, stands_out
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.sentences import clause, who_is_to
from plans.documents.understanding.who import looks_like_owner

_PROMISES = re.compile(
    r"\b(?:will|shall|must|undertakes? to|ha(?:s|ve) been (?:tasked with|asked to)|I have (?:also )?asked)\b", re.I
)
_OURS = re.compile(r"(?:We|I) will (?:also |now )?(?!be |continue |have |seek |look )[a-z]")
# What a plan says of itself, and what a letter says at its end.
_OF_ITSELF = re.compile(
    r"(?:this|the|our) (?:plan|scheme|report|document|policy|letter|strategy|response|contents?)\b|\d+ publications?\b|"
    r"(?:I|we) (?:would|will) be (?:happy|pleased|glad)\b",
    re.I,
)
_FIRST = re.compile(r"(?:by|before|from|in|during|within) [^,]{3,40}?,? (?=the [A-Z]|[A-Z])", re.I)
_TASKED = re.compile(
    r"(?:the )?(?P<who>[A-Z][\w.'’ -]{2,60}?) (?:has|have) been (?:tasked with|asked to)\b|"
    r"(?:I|We) have (?:also )?asked (?:the )?(?P<asked>[A-Z][\w.'’ -]{2,60}?) to\b"
)
_LED = re.compile(r"\(lead(?:ing)?(?: officer)?: (?P<who>[A-Z][^()]{2,60})\)", re.I)
_RESPONSIBLE = re.compile(
    r"(?:The )?(?P<who>[A-Z][\w.,'’& -]{2,60}?) (?:is|are) (?:responsible|accountable)(?: for \w+)?\.?"
)
_BY_WHOM = re.compile(
    r"\b(?:led|overseen|owned|managed) by (?:the )?(?P<who>[A-Z][\w.'’& -]{2,60})|"
    r"\bwhich the (?P<which>[A-Z][\w.'’& -]{2,60}?) will\b"
)
# "Signs will be put up by Highway Services", "Progress is reviewed by the Deputy Chief every week"
_DONE_BY = re.compile(
    r"\b(?:will be|is|are) \w+(?: \w+){0,2} by (?:the )?"
    r"(?P<who>(?P<which>[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|and))*))\b"
)
_APPOSED = re.compile(r"^(?:the )?(?P<who>[A-Z][\w'’ -]{2,50}, [A-Z][\w.'’ -]{2,40}), will\b", re.I)
# "Student Academic Administration will issue", "Distance Education (DE) will offer": by its capitals
_CAPITALS = r"[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|\([A-Z]{2,6}\)|and|of|for|the|na|de|la))*"
_SUBJECT = re.compile(
    rf"(?:The )?(?P<who>(?=\S+ (?:\S+ )+?will\b|[A-Z]{{2,6}} ){_CAPITALS}) (?:jointly )?(?:will|shall|must) "
)
_REPEATED = re.compile(
    r"\b(?:repeated|reviewed|updated|reported|published|held)\b.*\b(?:every|each|annually|\w+ly)\b", re.I
)
_BY_PASSIVE = re.compile(r"(?:jointly |also |then )?be \w")
# Whom news, adverts and tenders speak to or of.
_OTHERS = re.compile(
    r"(?:the |all |any )?(?:successful )?(?:applicants?|applications?|candidates?|parents?|pupils?|residents?|"
    r"tender\w*|payments?|customers?|visitors?|bidders?|suppliers?|you|tickets?|contractors?)\b",
    re.I,
)
_PLANS = re.compile(
    r"\b(?:(?:action|improvement|development|equality|delivery|implementation|strategic) plans?|scheme|strateg\w+|"
    r"recommendations?|objectives?|commitments?|inspect\w+|audit|ombudsman|findings?|cause of concern|improvement|"
    r"next steps|actions?|response to|regulation 28)\b",
    re.I,
)
_NO_PLAN = re.compile(
    r"\b(?:news(?:letter)?|polic(?:y|ies)|adverts?|vacanc\w+|tenders?|terms and conditions|bulletin|press release|"
    r"job description|faq)\b",
    re.I,
)
_TOP = 8  # blocks
_FEWEST = 3
_LONGEST = 600  # characters


def promised(document: Document) -> list[Entry]:
    """The sentences that say what somebody will do or by when it will be done, and the items and numbered paragraphs
    that do; empty where there are hardly any."""
    if not _is_about_improving(document):
        return []
    letter = is_letter(document)
    sections = SectionTracker(document)
    headed = set(titles(document.blocks)) if letter else set[int]()
    found: list[Entry] = []
    for place, block in enumerate(document.blocks):
        if not isinstance(block, Text):
            continue
        if place in headed:
            sections.lead(f"{block.marker} {block.text}")
            continue
        if block.kind == "heading" or stands_out(block.text) or RECOMMENDS.match(block.text):
            sections.text(block)
            continue
        for entry in _in_block(block, answers=letter and sections.above() is not None):
            entry.heading, entry.section, entry.place = sections.above(), sections.name, place
            found.append(entry)
    if letter:
        found = _with_others_listed(document, found, headed)
    dated, owned = sum(bool(entry.due) for entry in found), sum(bool(entry.owners) for entry in found)
    return found if dated >= _FEWEST and owned else []


def _is_about_improving(document: Document) -> bool:
    """Whether a document says at its top or in its headings that it is a plan, a scheme or an answer to findings, and
    not that it is news, a policy, an advert or a tender."""
    top = [block.text for block in document.texts[:_TOP]]
    headed = [block.text for block in document.texts if block.kind == "heading"]
    return any(map(_PLANS.search, (*top, *headed))) and not any(
        map(_NO_PLAN.search, (*top[:_FEWEST], *headed[:_FEWEST]))
    )


def _with_others_listed(document: Document, found: Sequence[Entry], headed: set[int]) -> list[Entry]:
    """The actions found, with the other items of the lists in which they stand."""
    by_place = {entry.place: entry for entry in found}
    more: list[Entry] = []
    for places in lists(document.blocks):
        beside = next((by_place[at] for at in places if at in by_place), None)
        for at in places:
            block = document.blocks[at]
            if beside is not None and at not in by_place and at not in headed and isinstance(block, Text):
                entry = told_in_list(block.text)
                if entry:
                    entry.heading, entry.section, entry.place = beside.heading, beside.section, at
                    more.append(entry)
    return sorted([*found, *more], key=lambda entry: entry.place)


def _in_block(block: Text, *, answers: bool = False) -> Iterator[Entry]:
    """The promises of an item or a numbered paragraph, which is one as a whole, or of the sentences of any other; where
    a letter `answers` a finding, also what was done."""
    numbered = NUMBERED.match(block.text)
    if block.kind == "item" or numbered:
        entry = _promise(numbered["text"] if numbered else block.text)
        if entry and (entry.owners or entry.due):
            entry.ref = numbered["ref"] if numbered else None
            yield entry
        return
    sentences = SENTENCE.split(block.text)
    for sentence, behind in zip(sentences, [*sentences[1:], ""], strict=True):
        entry = _promise(sentence, answers=answers) or told(sentence, behind, answers=answers)
        if entry and (responsible := _RESPONSIBLE.fullmatch(behind)):
            entry.owners = [Cell((responsible["who"],))]
        ours = _OURS.match(sentence) or _REPEATED.search(sentence)
        if entry and (entry.due or entry.owners or entry.statuses or ours):
            yield entry


def _promise(text: str, *, answers: bool = False) -> Entry | None:
    """What a sentence promises, or says to go on where a letter `answers` a finding; None where it does nothing of its
    own."""
    if (
        len(text) > _LONGEST
        or not (_PROMISES.search(text) or (answers and goes_on(text)))
        or _OF_ITSELF.match(text)
        or _OTHERS.match(text)
    ):
        return None
    first = _FIRST.match(text)
    rest = text[first.end() :] if first and clause(text[: first.end()]) else text
    led = _LED.search(text)
    who, due = led["who"] if led else _who(rest), clause(text)
    return Entry(text, owners=[Cell((who,))] if who else [], due=Cell((due,)) if due else None)


def _who(text: str) -> str | None:
    """Who is to do what a sentence promises: its subject, or who leads it."""
    named, tasked = _APPOSED.match(text), _TASKED.match(text)
    if tasked:
        return tasked["who"] or tasked["asked"]
    if named and looks_like_owner(named["who"]):
        return named["who"]
    behind, subject = _BY_WHOM.search(text) or _DONE_BY.search(text), _SUBJECT.match(text)
    who = who_is_to(text) or (behind["who"] or behind["which"] if behind else None)
    return who or (subject["who"] if subject and not _BY_PASSIVE.match(text[subject.end() :]) else None)
