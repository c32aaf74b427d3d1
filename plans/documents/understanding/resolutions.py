"""What a meeting resolved: each part of a resolution is an action, numbered as it stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.documents.shape import Cell, Text
from plans.documents.understanding.action_marks import (
    ACTION,
    SENTENCE,
    acted_on,
    asked,
    names_only_who,
    who_does,
)
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.status import leading_status

RESOLVED = re.compile(
    r"^\**(?:it was |the (?:panel|committee|board|council|cabinet|meeting|forum|governors?|trustees?|members?|"
    r"group)(?: \w+)? )?(?:unanimously |then |also )?"
    r"(?:resolved|agreed|decided|decisions?(?: made)?|resolutions?|agreed actions?|recommended)\**"
    r"(?: unanimously| that the following| as follows| to (?:the )?[A-Z][\w ]{2,30}(?=:)|(?: –| -)? that(?=\W*$))?\s*"
    r"(?P<rest>[:.–—-]+\s*.*|that\b.*|to\b.*|$)",
    re.I,
)
_RESOLVES = re.compile(r"^\**(?:I[Tt] (?:WAS|was) )?(?:RESOLVED|AGREED|(?<=was )(?:resolved|agreed))\** that ")
_ENUMERATED = re.compile(
    r"(?:^|(?<=[;:.,])\s+|\s+(?=\())(?P<marker>\((?:\d{1,2}|[ivx]{1,5}|[a-z])\)|(?:\d{1,2}|"
    r"[ivx]{1,5})[.)](?=\s))\s*(?=[A-Za-z])"
)
_STOP = re.compile(
    r"^(?:supporting documents?|additional documents?|background|reasons?|other options|minutes|note|the meeting|"
    r"duration|chair(?:man)?|signed|attachments?|voting|for|against|abstentions?)\b.{0,60}:?$",
    re.I,
)
_STATE = re.compile(r"(?P<text>.{8,}?)\s*\((?P<state>[a-z][^()]{2,40})\)\W*")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def inline_resolutions(text: str) -> list[Entry]:
    """Resolutions inside a paragraph that say who is to do something, and by when."""
    parts = [part for part in SENTENCE.split(text) if _RESOLVES.match(part)]
    entries = [_entry(part, "") for part in parts]
    for entry in entries:
        who = who_does(_RESOLVES.sub("", entry.action))
        entry.owners = [Cell((who,))] if who else []
    return [entry for entry in entries if entry.owners and entry.due]


def resolution(rest: str, texts: Sequence[Text], at: int) -> tuple[list[Entry], int]:
    """The actions of one resolution: in the line itself, or in the items that follow."""
    entries = [_entry(text, marker) for marker, text in _enumerated(rest)] if rest else []
    kind = "inline" if len(entries) > 1 else ""
    while at < len(texts):
        block = texts[at]
        if kind and entries and (named := _names_who(block)):
            entries[-1].owners, at = [Cell((named,))], at + 1
            continue
        if _is_over(block, entries, kind):
            break
        if block.kind == "item":
            kind = kind or style(block.marker)
            if style(block.marker) == kind or not entries:
                entries.append(_entry(block.text, block.marker))
            elif _is_next_item(block.marker, kind):
                break
            else:
                entries[-1].action += f"\n{block.marker} {block.text}"
        elif entries and (block.text[:1].islower() or entries[-1].action.endswith((":", ",", " and", " the", " of"))):
            entries[-1] = _entry(f"{entries[-1].action} {block.text}", entries[-1].ref or "")
        elif not entries or (not kind and re.match(r"^(?:that|to)\b", block.text, re.I)):
            entries.extend(_entry(text, marker) for marker, text in _enumerated(block.text))
        else:
            break
        at += 1
    return [entry for entry in entries if len(entry.action) > 3], at


def _names_who(block: Text) -> str:
    """Whose the item above is, where a line says no more than that: "Action: Clerk"; else empty."""
    named = ACTION.match(block.text) if names_only_who(block.text) else None
    return named["text"] if named else ""


def _is_over(block: Text, entries: Sequence[Entry], kind: str) -> bool:
    """Whether a block does not belong to the resolution above it, of which `kind` is the style of its items."""
    if block.kind == "heading" or _STOP.match(block.text) or RESOLVED.match(block.text) or ACTION.match(block.text):
        return True
    if block.kind != "item":
        return False
    later = bool(entries) and not kind and _is_later(block.marker) and not entries[-1].ref
    return kind == "inline" or block.text.isupper() or bool(acted_on(block.text)) or later


def _entry(text: str, marker: str) -> Entry:
    """What a text asks for, with how it stands in brackets behind it: "Make two more (done 2014-06-20)"."""
    state = _STATE.fullmatch(text)
    told = state is not None and leading_status(state["state"]) is not None
    entry = replace(asked(state["text"] if told and state else text), ref=_number(marker))
    entry.statuses = [Cell((state["state"],))] if told and state else []
    return entry


def _enumerated(text: str) -> list[tuple[str, str]]:
    """The parts of "(i) That …; (ii) That …" with their markers; one part without a marker where there are none."""
    marks = list(_ENUMERATED.finditer(text))
    if len(marks) < 2:
        return [(marks[0]["marker"], text[marks[0].end() :])] if marks and marks[0].start() == 0 else [("", text)]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [(mark["marker"], text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]


def style(marker: str) -> str:
    """The kind of a list marker: all of a list's own markers are of one kind."""
    plain = marker.strip("().:")
    if plain.isdigit():
        kind = "1"
    elif re.fullmatch(r"[ivxl]+", plain):
        kind = "i"
    else:
        kind = "a" if plain.isalpha() else "•"
    return f"{kind}{marker[-1:] if marker[-1:] in ').' else ''}"


def _is_next_item(marker: str, style: str) -> bool:
    """Whether a number of another style belongs to the agenda, and not to a list inside a resolution."""
    plain = marker.strip("().:")
    return plain.isdigit() and plain != "1" and (style[0] == "1" or not plain.startswith("2"))


def _is_later(marker: str) -> bool:
    """Whether a number is none with which a list begins: "3. Playground" below a resolution is on the agenda."""
    return _number(marker) not in (None, "1")


def _number(marker: str) -> str | None:
    """The number that a marker stands for: "(ii)" → "2"."""
    plain = marker.strip("().: ").lower()
    if plain.isdigit():
        return plain
    if plain and all(letter in _ROMAN for letter in plain):
        values = [_ROMAN[letter] for letter in plain]
        return str(sum(-one if one < max(values[at:]) else one for at, one in enumerate(values)))
    return None
