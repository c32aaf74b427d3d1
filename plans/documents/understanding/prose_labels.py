"""What the labels of a document mean: those of records, those that come back alone, those that say nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plans.documents.shape import Text
from plans.documents.understanding.date_words import says_when
from plans.documents.understanding.headings import meaning, normal
from plans.documents.understanding.inline import label_of
from plans.documents.understanding.prose_words import COUNTED, TAKEN
from plans.documents.understanding.roles import ACTIONS, KEEPING, LABEL, Role
from plans.documents.understanding.section_words import tells_state
from plans.documents.understanding.who import is_body, is_first_name, looks_like_owner
from plans.verbs import says_to_do

KEPT = KEEPING | {Role.COMPLETED, Role.START, Role.REVISED}
_DATED = frozenset({Role.DUE, Role.COMPLETION, Role.START_AND_DUE, Role.OWNER_AND_DUE, Role.COMPLETED, Role.REVISED})
_COMMITMENT = re.compile(r"(?:commitment|recommendation|action) \d", re.I)
_A_LABEL = 40
_A_DATE = 20  # characters
_SEVERAL = 2
_AN_OFFICE = re.compile(  # that acts, and no funder or audience
    r"(?:\w+ ){0,2}(?:agenc(?:y|ies)|ministr(?:y|ies)|departments?|office|units?|teams?|body|bodies|division|"
    r"directorate|section|service|authority|organi[sz]ations?|institutions?|council|entity)(?: \w+){0,2}",
    re.I,
)
_OFTEN, _LONGEST_LABEL = 3, 80


class Labels:
    """The labels of one document, counted where they come back.

    `_headed` are those that begin headings, `_asked` headings that ask, `_again` those that begin paragraphs, `_bare`
    stand on lines of their own; `_others` say nothing of an action. `_only_taken`: no label but "Action taken" is of
    actions, so that what it says is what is done about a finding.
    """

    def __init__(self, texts: Sequence[Text]) -> None:
        headed = (label_of(COUNTED.sub("", block.text)) for block in texts if block.kind == "heading")
        self._headed = Counter(normal(found[1]) for found in headed if found)
        self._asked = Counter(normal(one.text) for one in texts if one.kind == "heading" and "?" in one.text)
        begun = (text.text.partition(":")[0] for text in texts if text.kind == "paragraph")
        self._commitments = sum(block.kind == "heading" and bool(_COMMITMENT.match(block.text)) for block in texts)
        self._again = Counter(label for label in begun if len(label) <= _LONGEST_LABEL)
        known = [found for text in texts if (found := label_of(text.text))]
        self._only_taken = not any(role in ACTIONS for role, _, _ in known)
        self.say_when = any(role in _DATED for role, _, _ in known)
        self._others, self._bare, self._owning = _other_fields(texts), _bare_labels(texts), _owning_labels(texts)

    def of(self, block: Text) -> tuple[Role, str, str] | None:
        """(role, label, value) of a line with a label, or of one that is a label alone; None for any other."""
        found = label_of(COUNTED.sub("", block.text)) or self._bare.get(normal(block.text)) or self._long(block.text)
        found = found or self._owns(block)
        if found and self._only_taken and TAKEN.fullmatch(found[1]):
            return Role.RESPONSE, *found[1:]
        return _aimed(*found) if found else None

    def _long(self, text: str) -> tuple[Role, str, str] | None:
        """A label of many words that comes back: "Planned completion date for corrective action plan: 30 June"."""
        label, colon, value = text.partition(":")
        known = meaning(label) if colon and self._again[label] > 1 else None
        return (known.role, label, value.strip()) if known and known.rank >= LABEL else None

    def _owns(self, block: Text) -> tuple[Role, str, str] | None:
        """The owner that an item below an action names behind a label which is one here: "Agency: Home Office"."""
        label, _, value = block.text.partition(":")
        return (Role.OWNER, label, value.strip()) if _is_below(block) and label in self._owning else None

    def says_once_each(self, label: str) -> bool:
        """Whether a label stands once below each of several commitments, which have their numbers: "Ambition: …"."""
        return _SEVERAL <= self._again[label] == self._commitments

    def comes_back(self, heading: str) -> bool:
        """Whether a heading is a field of records, which comes back: "Proposed timescale: 30 April"."""
        found = label_of(COUNTED.sub("", heading))
        if found is None or found[0] not in KEPT | ACTIONS:
            return False
        kept = found[0] in KEPT and bool(found[2])
        again = [label for label, count in self._headed.items() if count > _SEVERAL]
        return normal(found[1]) in again or (kept and any((one := meaning(it)) and one.role in KEPT for it in again))

    def asks_for_actions(self, heading: str) -> bool:
        """Whether a heading that comes back asks for what is to be done: "What steps will we take, and when?"."""
        known = meaning(heading) if self._asked[normal(heading)] > 1 else None
        return known is not None and known.role is Role.ACTION and known.rank >= LABEL

    def is_outranked(self, label: str) -> bool:
        """Whether a label comes back beside one that is more surely that of actions: "Commitments" beside "Actions"."""
        own = meaning(label)
        others = [one for field, count in self._headed.items() if count > 1 and (one := meaning(field))]
        return own is not None and any(one.role is Role.ACTION and one.rank > own.rank for one in others)

    def is_other(self, block: Text) -> bool:
        """Whether a line is a field of a record that says nothing of its action: "Other actors: Cabinet Office"."""
        return block.kind == "paragraph" and normal(block.text.partition(":")[0]) in self._others


def _other_fields(texts: Sequence[Text]) -> frozenset[str]:
    """The labels that come back in records and say nothing of an action: "Other actors involved: Cabinet Office"."""
    lines = [block.text.partition(":") for block in texts if block.kind == "paragraph"]
    labels = Counter(normal(label) for label, colon, value in lines if colon and value.strip())
    asking = Counter(normal(label) for label, _, value in lines if says_to_do(value.strip()))
    known = {normal(block.text.partition(":")[0]) for block in texts if label_of(block.text)}
    often = {label for label, count in labels.items() if count >= _OFTEN and 0 < len(label) <= _LONGEST_LABEL}
    names = {normal(label) for label, _, _ in lines if looks_like_owner(label) or is_first_name(label)}
    return frozenset(label for label in often - known - names if asking[label] * 2 < labels[label])


def _is_below(block: Text) -> bool:
    return block.kind == "item" and block.level > 0


def _owning_labels(texts: Sequence[Text]) -> frozenset[str]:
    """The labels without a meaning of their own that name owners below the items of a list, and come back: "Agency:
    Ministry of Justice"; none where another label names owners."""
    if any(found[0] is Role.OWNER for text in texts if (found := label_of(text.text))):
        return frozenset()
    lines = [text.text.partition(":") for text in texts if _is_below(text) and label_of(text.text) is None]
    said: dict[str, list[str]] = {}
    for label, _, value in lines:
        if value.strip() and len(label) <= _A_LABEL and _AN_OFFICE.fullmatch(label):
            said.setdefault(label, []).append(value.strip())
    return frozenset(
        label
        for label, values in said.items()
        if len(values) >= _OFTEN and sum(looks_like_owner(one) or is_body(one) for one in values) * 3 >= len(values) * 2
    )


def _bare_labels(texts: Sequence[Text]) -> dict[str, tuple[Role, str, str]]:
    """The labels of actions that come back on lines of their own, without a colon; "Action taken" where it is the only
    one."""
    lines = Counter(block.text for block in texts if block.kind == "paragraph" and len(block.text) < _A_LABEL)
    again = [text for text, count in lines.items() if count > 1 and ":" not in text and not tells_state(text)]
    known = [(text, one) for text in again if (one := meaning(text))]
    acts = [(text, one.role) for text, one in known if one.rank >= LABEL and one.role in ACTIONS]
    acts = acts or [(text, Role.RESPONSE) for text, _ in known if TAKEN.fullmatch(text)]
    return {normal(text): (role, text, "") for text, role in acts}


def _aimed(role: Role, label: str, value: str) -> tuple[Role, str, str]:
    """A label that is read, where "Target" names what is aimed at, and no date, as that of a recommendation."""
    aims = (
        role is Role.DUE and label.casefold() in ("target", "targets") and len(value) > _A_DATE and not says_when(value)
    )
    return (Role.RECOMMENDATION, label, value) if aims else (role, label, value)
