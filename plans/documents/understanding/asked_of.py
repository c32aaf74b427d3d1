"""Minutes in which sentences alone say who is to do something: "Grit bins are empty – Clerk to chase Highways"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.documents.shape import Cell, Text
from plans.documents.understanding.action_marks import SENTENCE, action_line
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline_words import LISTED, TITLED
from plans.documents.understanding.resolutions import RESOLVED
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.who import DOMAIN, is_first_name, is_initials, is_role
from plans.verbs import says_to_do

_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
_NAMES = rf"{_NAME}(?:(?:\s*[,/&]\s*|\s+and\s+){_NAME})*"
_ASKED = re.compile(
    rf"(?P<who>{_NAMES})\s+(?P<how>to|will|would|(?:has )?agreed to)\s+"
    r"(?P<what>(?!(?:be|the)\b)[a-z“‘\"'].{3,})"
)
_NAMED_FIRST = re.compile(
    r"(?!(?:For|To|From|With|By|On|At|In|The|Re|Item|Agenda|Note)\b)"
    rf"(?P<who>{_NAMES}):\s+(?=\w)"
)
_TOPIC = re.compile(rf"[A-Z][\w &,/’'-]{{2,40}}:\s+(?={_NAMES}\s+(?:to|will|would)\s+[a-z])")
_TO_ACTION = re.compile(r"action\b\s*")
_DASH = re.compile(r"\s+[–—-]\s+")
_BULLET = re.compile(r"^(?:[a-z•▪*§-]|\d{1,2}(?:\.\d{1,2})*[.)]?)\s+(?=[A-Z])")  # "v" is a tick of a font of signs
_HEADED = re.compile(r"^(?:new |old |outstanding )?actions?\s*:\s*", re.I)
_PRESENT = re.compile(r"(?:present|attend\w+|in attendance|apologies|in the chair|committee)\b", re.I)
_BARE = re.compile(r"[\w /&-]{1,40}:?|.*,")  # or a line that goes on
_PERSON = rf"{_NAME}(?: [A-Z][\w.'’-]*)?(?:\s*\([^()]{{1,40}}\))?"
_PEOPLE = re.compile(rf"(?:[A-Z][\w &'’-]{{1,40}}: )?{_PERSON}(?:(?:,| and| &) {_PERSON})*\W*")
_GOES = re.compile(
    r"(?:prefer|like|welcome|appreciate|be|attend|leave|join|continue|speak|step|stand|retire|miss|celebrate|return|"
    r"walk|visit|meet|move|remain|stay)\b"
)
_THINKS = re.compile(r"(?:support|consider)\b")  # where somebody would, and not where somebody will
_MUST = re.compile(r"(?:need|have) to (?=[a-z])")
_HAS_DONE = re.compile(
    r"have (?:the|an?|all|his|her|their|its?) (?:\w+ ){1,3}(?:ready|done|made|built|(?!need|requir)\w{3,}ed)\b"
)
_BECOMES = re.compile(
    r"(?:leave|retire|return) (?:in|on|at|from|to|us)\b|(?:step|stand) (?:down|up|in|back)\b|act (?:up|as)\b|"
    r"receive\b|(?:start|begin|take) (?:\w+ ){0,3}leave\b"
)
_IS_NEWS = re.compile(  # of what somebody is "to" do, which the office may ask for as well: "to act as contact"
    r"(?:leave|retire) (?:in|on|at|from|to|us)\b|return (?:in|on|at|from|to (?:us|work|duty|post))\b|"
    r"(?:step|stand) (?:down|in|back)\b|act up\b|receive\b(?!.*\band [a-z])|"
    r"(?:start|begin|take) (?:\w+ ){0,3}leave(?=\W*$| (?:from|in|on|until|for|at)\b)"
)
_EVERYBODY = frozenset({"all", "everyone", "everybody", "clerk", "chair", "treasurer", "secretary"})
_APART = re.compile(rf"\s*[,;:()]\s*|\s+(?:and|&|–|-)\s+|\b{TITLED.pattern}")
_NOT_SO = re.compile(r"no action on\b|closed at \d", re.I)  # of the topic, or of the meeting
_TOP = 20  # lines
_SEVERAL = 3


def asked_of(lines: Sequence[Text], present: str | None = None, *, earlier: bool = False) -> list[Entry]:
    """What the sentences of minutes ask those who were there, or who hold an office, to do; in order.

    Beside several such, a line that begins with a first name asks somebody who was not. `present` is who was there,
    where the lines themselves do not say it; of an `earlier` meeting's actions any later sentence may tell how one
    stands.
    """
    there = present_at(lines) if present is None else present
    asked = [_HEADED.sub("", _BULLET.sub("", block.text)) for block in lines]
    sure = [entry for text in asked for entry in _in_line(text, there, earlier=earlier)]
    if len(sure) < _SEVERAL:
        return sure
    return [entry for text in asked for entry in _in_line(text, there, earlier=earlier, by_first_name=True)]


def present_at(lines: Sequence[Text]) -> str:
    """What the top of minutes says of who was there, behind "Present" or on the lines below the bare word."""
    texts = [_BULLET.sub("", block.text) for block in lines[:_TOP]]
    named = [at for at, text in enumerate(texts) if _PRESENT.match(text) or "(" in text]
    below = [at for bare in named if _BARE.fullmatch(texts[bare]) for at in _people_below(lines, bare + 1)]
    return " ".join(text for at, text in enumerate(texts) if at in {*named, *below})


def _people_below(lines: Sequence[Text], at: int) -> Iterator[int]:
    """Where the lines below "Attendees" stand that name people: the first, and those after it that name no more than
    such, "SiCore: Stefan Richter, Paula Zavala"."""
    yield at
    for place, block in enumerate(lines[at + 1 :], start=at + 1):
        if block.kind == "heading" or not _PEOPLE.fullmatch(block.text):
            return
        yield place


def name_first(entries: Sequence[Entry], present: str) -> None:
    """Takes those named before a colon, who were there or hold an office, for the owners: "Mei Ling: introduce Suresh
    to Joanna"; never a topic, "CCTV: Clerk to get three quotes"."""
    for entry in entries:
        found = None if entry.owners else _NAMED_FIRST.match(entry.action)
        if found is None or _ASKED.match(entry.action[found.end() :]):
            continue
        if all(_is_called_by(one, present) for one in LISTED.split(found["who"])):
            entry.owners, entry.action = [Cell((found["who"],))], entry.action[found.end() :]


def _is_called_by(name: str, present: str) -> bool:
    """Whether a name, or the first or last of one, is that of somebody who was there; or it is an office."""
    name = TITLED.sub("", name, count=1) if TITLED.match(name) else name
    there = [one.split() for one in _APART.split(present)]
    known = any(name.split() in (one, one[:1], one[-1:], one[:2]) for one in there if one)
    known = known or any(name == "".join(word[0] for word in one) for one in there if len(one) > 1)
    return name.casefold() in _EVERYBODY or is_role(name) or (known and name.casefold() not in DOMAIN)


def _in_line(line: str, present: str, *, earlier: bool, by_first_name: bool = False) -> Iterator[Entry]:
    sentences = SENTENCE.split(line)
    for place, sentence in enumerate(sentences):
        topic = None if place else _TOPIC.match(sentence)
        pieces = _DASH.split(sentence[topic.end() :] if topic else sentence)
        for at, piece in enumerate(pieces):
            found = _ASKED.match(piece)
            if found is None or not _asks_somebody(found, present, first=by_first_name and not (place or at)):
                continue
            following = sentences[place + 1 :] if earlier else sentences[place + 1 : place + 2]
            asked = _as_it_stands(piece, pieces[at + 1 :], following)
            said = _TO_ACTION.match(found["what"])
            before = " – ".join(pieces[:at]) if said else sentence if at else ""
            if asked:
                action = before or f"{topic[0] if topic else ''}{asked.action}"
                yield replace(asked, action=action, owners=[Cell((found["who"],))])
            break


def _asks_somebody(found: re.Match[str], present: str, *, first: bool) -> bool:
    """Whether words ask somebody who was there, or who holds an office, for work; `first` begins a line, where a
    first name will do."""
    if RESOLVED.match(found[0]) or not _is_work(found["how"], found["what"]):
        return False
    begins = first and says_to_do(found["what"])
    return all(_is_somebody(one, present, begins) for one in LISTED.split(found["who"]))


def _as_it_stands(piece: str, rest: list[str], following: Sequence[str]) -> Entry | None:
    """An action with the status that stands behind its dash or, else, in the sentences that follow."""
    if rest and leading_status(rest[0]) is not None:
        asked = action_line(piece, "")
        told: str | None = " – ".join(rest)
    else:
        asked = action_line(" – ".join([piece, *rest]), "")
        told = next((one for one in following if leading_status(one) and not _NOT_SO.match(one)), None)
        told = None if asked and asked.statuses else told
    if asked and told:
        asked.statuses = [Cell((told,))]
    return asked


def _is_work(how: str, what: str) -> bool:
    """Whether what somebody is "to", "will" or "would" do is done for others, and no news of them: "act up as deputy".

    Behind "will" and "would" it has to say so: "have the boiler serviced", "need to renew it", and not "be away";
    "will support the school" and not what somebody thinks, "would support the bid".
    """
    if how == "to":
        return _IS_NEWS.match(what) is None
    what = _MUST.sub("", what, count=1)
    goes = _GOES.match(what) or _BECOMES.match(what) or (how == "would" and _THINKS.match(what))
    return _HAS_DONE.match(what) is not None or (says_to_do(what) and not goes)


def _is_somebody(name: str, present: str, begins: bool) -> bool:
    """Whether a name is that of somebody who was there, an office or initials; a first name where a line begins."""
    surname = name.split()[-1] if TITLED.match(name) else name
    there = re.search(rf"\b{re.escape(surname)}\b", present) is not None
    return (
        there or is_initials(name) or name.casefold() in _EVERYBODY or is_role(name) or (begins and is_first_name(name))
    )
