"""What running text promises, where a document has neither a table nor a list of actions: letters and schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding.action_marks import SENTENCE
from plans.documents.understanding.entries import Entry
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
_APPOSED = re.compile(r"^(?:the )?(?P<who>[A-Z][\w'’ -]{2,50}, [A-Z][\w.'’ -]{2,40}), will\b", re.I)
# "Student Academic Administration will issue", "Distance Education (DE) will offer": by its capitals
_CAPITALS = r"[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|\([A-Z]{2,6}\)|and|of|for|the|na|de|la))*"
_SUBJECT = re.compile(
    rf"(?:The )?(?P<who>(?=\S+ (?:\S+ )+?will\b|[A-Z]{{2,6}} ){_CAPITALS}) (?:jointly )?(?:will|shall|must) "
)
_CLOSES = re.compile(r"This (?:action|work) is (?:now )?(?:complete|completed|closed)\.?", re.I)
_HELD = re.compile(r"\bha(?:s|ve) been (?:put on hold|paused|postponed|suspended)\b", re.I)
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
    sections = SectionTracker(document)
    found: list[Entry] = []
    for place, block in enumerate(document.blocks):
        if not isinstance(block, Text):
            continue
        if block.kind == "heading" or stands_out(block.text) or RECOMMENDS.match(block.text):
            sections.text(block)
            continue
        for entry in _in_block(block):
            entry.heading, entry.section, entry.place = sections.above(), sections.name, place
            found.append(entry)
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


def _in_block(block: Text) -> Iterator[Entry]:
    """The promises of an item or a numbered paragraph, which is one as a whole, or of the sentences of any other."""
    numbered = NUMBERED.match(block.text)
    if block.kind == "item" or numbered:
        entry = _promise(numbered["text"] if numbered else block.text)
        if entry and (entry.owners or entry.due):
            entry.ref = numbered["ref"] if numbered else None
            yield entry
        return
    sentences = SENTENCE.split(block.text)
    for sentence, behind in zip(sentences, [*sentences[1:], ""], strict=True):
        entry = _promise(sentence) or _told(sentence, behind)
        if entry and (responsible := _RESPONSIBLE.fullmatch(behind)):
            entry.owners = [Cell((responsible["who"],))]
        ours = _OURS.match(sentence) or _REPEATED.search(sentence)
        if entry and (entry.due or entry.owners or entry.statuses or ours):
            yield entry


def _told(sentence: str, behind: str) -> Entry | None:
    """What a sentence tells of an action that was put on hold, or that the sentence `behind` calls complete; None for
    any other: "A survey was carried out in May.", "This action is now complete."."""
    if _CLOSES.fullmatch(behind):
        return Entry(f"{sentence} {behind}", statuses=[Cell(("Completed",))])
    return Entry(sentence, statuses=[Cell(("On hold",))]) if _HELD.search(sentence) else None


def _promise(text: str) -> Entry | None:
    """What a sentence promises; None where it promises nothing of its own."""
    if len(text) > _LONGEST or not _PROMISES.search(text) or _OF_ITSELF.match(text) or _OTHERS.match(text):
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
    behind, subject = _BY_WHOM.search(text), _SUBJECT.match(text)
    who = who_is_to(text) or (behind["who"] or behind["which"] if behind else None)
    return who or (subject["who"] if subject and not _BY_PASSIVE.match(text[subject.end() :]) else None)
