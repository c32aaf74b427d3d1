"""Minutes: each resolution under "Resolved" becomes an action with its date, and so does each line headed "Action"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz import fuzz

from plans.documents.shape import Cell, Document, Table, Text, paragraph
from plans.documents.understanding.acted_by import with_owners_beside
from plans.documents.understanding.action_marks import (
    ACTION,
    ACTION_OF,
    INITIALS,
    acted_on,
    action_line,
    action_lines,
    names_only_who,
    told_of,
    unbracketed,
    with_margin_marked,
)
from plans.documents.understanding.asked_of import asked_of, name_first, present_at
from plans.documents.understanding.earlier import is_marked, outstanding, standing
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning, normal
from plans.documents.understanding.meetings import are_minutes
from plans.documents.understanding.resolutions import RESOLVED, inline_resolutions, resolution, style
from plans.documents.understanding.roles import Role
from plans.verbs import says_to_do

_ACTIONS = re.compile(
    r"\**(?:ACTIONS?|Actions?)(?: (?:points?|items?|POINTS?|ITEMS?|Points?|Items?|agreed))?\**\s*:?\**"
    r"(?:\s*(?:for|by)\s+(?P<who>[A-Z].{1,40}?))?\W*"
)
_LETTERED = re.compile(r"(?:[a-z]|\d{1,2})[.)]\s+(?=\S)")
_RESOLVES_WITHIN = re.compile(
    r"(?<=[.:;])\s+(?=(?:It was )?\**(?:RESOLVED|AGREED)\**(?: unanimously)?(?: that\b|:\W*$))"
)
_RESOLVED_TO = re.compile(r"[Tt]o (?:be )?[a-z]")
_RESOLUTIONS = re.compile(r"(?:resolutions?|resolved|actions?)(?: and \w+)?\W*", re.I)
_ITEM_FOR = re.compile(r":\s*action(?: item)? to ", re.I)  # "GP: Action item to look into models"
_TO_ACTION = re.compile(r".{1,40}? to action\b")  # what stands before, which is read with it
_A_TITLE = 3  # words
_MOST_PAIRS = 40_000  # of texts that are compared
_BEGINNING = 30  # characters by which an action is found again
_SAME = 80  # likeness of two wordings, 0 to 100
_A_PAIR = 2
_NOTHING = re.compile(r"\W*(?:none|nil|nothing)\W*", re.I)
# "that the minutes be signed as a true record" is done where it is decided; not what is done "once approved".
_OF_MINUTES = re.compile(
    r"\bminutes\b(?:(?!\b(?:before|until|once|when|after|them)\b).){0,80}"
    r"\b(?:be |were |was |are )?(?:signed|approved|accepted|confirmed|adopted)\b|"
    r"\b(?:approv|accept|confirm|sign|adopt)\w*\b.{0,60}\bminutes\b.{0,60}\brecord\b",
    re.I,
)


def read_minutes(document: Document) -> list[Entry]:
    """The resolutions and action lines of minutes, in order; where lines say who acts, not what was only decided.

    Beside a list of actions, without marks, what was resolved to be done still counts: "RESOLVED to buy a bench".
    """
    texts, minuted = [replace(block, text=unbracketed(block.text)) for block in document.texts], are_minutes(document)
    texts = list(_with_resolutions_apart(texts)) if minuted else texts
    marked_up = with_margin_marked(texts, present_at(texts)) if minuted else texts
    entries, decided, behind = _in_order(marked_up, minuted=minuted)
    if not entries:
        texts = list(_lines_of_tables(document))
        entries, decided, behind = _in_order(texts, minuted=minuted)
    present = present_at(texts)
    entries = [entry for entry in entries if not (_NOTHING.fullmatch(entry.action) or _OF_MINUTES.search(entry.action))]
    name_first(entries, present)
    marked = sum(ACTION.match(block.text) is not None or bool(acted_on(block.text)) for block in texts) > 1
    found = entries
    if (marked or any(_ACTIONS.fullmatch(block.text) for block in texts)) and any(map(_says_who_or_when, entries)):
        found = [
            one
            for one in entries
            if id(one) not in decided or _says_who_or_when(one) or (not marked and _RESOLVED_TO.match(one.action))
        ]
    in_words = asked_of(list(_lines_of_tables(document))) if minuted else []
    if len(in_words) <= max(2 * len(found), 1):
        in_words = in_words if len(found) * len(in_words) <= _MOST_PAIRS else []
        more = _not_among(found, [one for one in in_words if _asks_one_there(one, present)])
        found = _as_they_stand([*found, *more], document) if found and more else found
        later = _asked_behind(texts[behind:], present) if behind is not None else []
        return [*found, *_not_among(found, later)]
    known = [one for one in found if _says_who_or_when(one) or one.statuses]
    kept = [one for one in known if not (id(one) in decided or _TO_ACTION.match(one.action))]
    return [*in_words, *_not_among(in_words, kept)]


def _says_who_or_when(entry: Entry) -> bool:
    return bool(entry.owners or entry.due)


def _with_resolutions_apart(texts: Sequence[Text]) -> Iterator[Text]:
    """The texts of minutes with what was resolved in the middle of a paragraph in one of its own."""
    for block in texts:
        parts = _RESOLVES_WITHIN.split(block.text) if block.kind != "heading" else []
        yield from (replace(block, text=part) for part in parts) if len(parts) > 1 else [block]


def _as_they_stand(entries: Sequence[Entry], document: Document) -> list[Entry]:
    """Actions in the order in which a document says them."""
    said = normal("\n".join(block.text for block in _lines_of_tables(document)))
    return sorted(entries, key=lambda entry: said.find(normal(entry.action)[:_BEGINNING]) % (len(said) + 1))


def _asks_one_there(entry: Entry, present: str) -> bool:
    """Whether a sentence asks somebody who was there, by name: "Rachel Dunn to chase the landlord"."""
    asks = re.match(r"(?:[^.;]{2,40}: )?[A-Z][^.;:]{1,40} to (?!action\b)[a-z]", entry.action) is not None
    return asks and all(re.search(rf"\b{re.escape(cell.text)}\b", present) for cell in entry.owners)


def _asked_behind(behind: Sequence[Text], present: str) -> list[Entry]:
    """What sentences ask behind the actions of an earlier meeting, where nothing there is marked or resolved."""
    marked = any(is_marked(one) or RESOLVED.match(one.text) for one in behind)
    return [] if marked else asked_of(behind, present=present)


def _not_among(said: Sequence[Entry], more: Sequence[Entry]) -> list[Entry]:
    """Those of some more actions that are not among the ones said already, in much the same words."""
    told = [normal(entry.action) for entry in said]
    asked = ((one, normal(one.action)) for one in more)
    return [one for one, text in asked if not any(fuzz.token_set_ratio(text, other) >= _SAME for other in told)]


def with_minutes_told(document: Document) -> Document:
    """The document with tables of minutes as paragraphs: those whose cells tell what was said, then "Action: …"."""
    if not are_minutes(document):
        return document
    beside = [with_owners_beside(block) if isinstance(block, Table) else block for block in document.blocks]
    tabled = [_with_items_headed(block) if isinstance(block, Table) else block for block in beside]
    blocks = [
        said
        for block in tabled
        for said in (_lines_of(block) if isinstance(block, Table) and _tells_minutes(block) else [block])
    ]
    return replace(document, blocks=blocks)


def _with_items_headed(table: Table) -> Table:
    """The table with a heading over what was said, where only the column beside it has one: "Action", over whose each
    item is; with both, where none of them has one and initials stand there."""
    top = table.rows[0] if table.rows else []
    if len(top) == _A_PAIR and _end_in_initials(table):
        return replace(table, rows=[[Cell(("Item",)), Cell(("Action",))], *table.rows])
    headed = [cell for cell in top if cell.lines]
    known = meaning(headed[0].text) if len(headed) == 1 and len(top) in (_A_PAIR, _A_PAIR + 1) else None
    if known is None or known.role is not Role.ACTION or headed[0] is not top[-1]:
        return table
    over = [Cell(("No",)), Cell(("Item",))][-len(top) + 1 :]
    return replace(table, rows=[[*over, top[-1]], *table.rows[1:]])


def _end_in_initials(table: Table) -> bool:
    """Whether a table has no headings, and initials right of most of what it says."""
    ends = [row[-1].text for row in table.rows if row[-1].lines]
    return 1 < len(ends) == sum(INITIALS.fullmatch(text) is not None for text in ends) > len(table.rows) * 0.5


def _tells_minutes(table: Table) -> bool:
    """Whether several cells hold lines headed "Action", most of them below other lines, that say whose they are."""
    cells = [cell for row in table.rows for cell in row if any(map(ACTION.match, cell.lines))]
    talked = [cell for cell in cells if not ACTION.match(cell.lines[0])]
    lines = [line for cell in cells for line in cell.lines if ACTION.match(line)]
    named = sum(any(entry.owners for entry in action_lines(line, "")) for line in lines)
    return len(talked) > 1 and len(talked) * 2 > len(cells) and named * 2 > len(lines)


def _lines_of_tables(document: Document) -> Iterator[Text]:
    """The lines of a document as paragraphs, those of tables as well: some keep their minutes in one."""
    for block in document.blocks:
        yield from [block] if isinstance(block, Text) else _lines_of(block)


def _lines_of(table: Table) -> Iterator[Text]:
    for row in table.rows:
        cells = list({id(cell): cell for cell in row}.values())
        marked = any(ACTION.match(line) for cell in cells for line in cell.lines)
        for cell in cells:
            if marked and all(map(INITIALS.fullmatch, cell.lines)):
                continue  # who acts, which the lines marked say as well
            yield from map(paragraph, cell.lines)


class _Found(NamedTuple):
    """The actions of minutes, the identities of those that were only resolved, and where the actions of an earlier
    meeting that words alone told are over; None where there are none."""

    entries: list[Entry]
    decided: set[int]
    behind: int | None


def _in_order(texts: Sequence[Text], *, minuted: bool) -> _Found:
    """What stands in minutes, in order."""
    entries: list[Entry] = []
    decided: set[int] = set()
    behind: int | None = None
    at, present = 0, present_at(texts)
    while at < len(texts):
        block = texts[at]
        resolved = RESOLVED.match(block.text)
        action = ACTION.search(block.text)
        of = ACTION_OF.fullmatch(block.text)
        named = _ACTIONS.fullmatch(block.text) if minuted else None
        listed = _listed(texts, at + 1) if named else []
        reported = outstanding(texts, at)
        stood = standing(block, present) if minuted else []
        if reported:
            entries.extend(reported.entries)
            at += 1 + reported.blocks
            behind = at if reported.in_words and behind is None else behind
        elif named and listed:
            for entry in listed:
                entry.owners = entry.owners or ([Cell((named["who"],))] if named["who"] else [])
            entries.extend(listed)
            at += 1 + len(listed)
        elif of and at:
            entries.extend(action_lines(f"Action: {of['who']}", texts[at - 1].text))
            at += 1
        elif resolved and at + 1 < len(texts) and names_only_who(texts[at + 1].text):
            at += 1  # it is the action of that line
        elif resolved and (block.kind != "item" or not resolved["rest"]):
            rest = resolved["rest"].lstrip(":.–—- *")
            found, at = resolution(rest, texts, at + 1)
            entries.extend(found)
            decided.update(map(id, found))
        elif acted := acted_on(block.text) or stood:
            entries.extend(acted)
            at += 1
        elif action:
            before = told_of(block.text[: action.start()], action["text"]) or (texts[at - 1].text if at else "")
            entries.extend(action_lines(block.text[action.start() :], before))
            at += 1
        else:
            at += 1
    return _Found(entries, decided, behind)


def _listed(texts: Sequence[Text], at: int) -> list[Entry]:
    """The items of a list below "Actions:", those with a letter or a number before them among them.

    A marker of another style is that of the agenda, which goes on.
    """
    first = _marker(texts[at]) if at < len(texts) else ""
    items = takewhile(lambda block: _marker(block) and style(_marker(block)) == style(first), texts[at:])
    said = (_LETTERED.sub("", block.text, count=1) if block.kind != "item" else block.text for block in items)
    asked = takewhile(_asks, said) if first[:1].isalnum() else filter(_asks, said)
    return [action_line(text, "") or Entry(text) for text in asked]


def _asks(text: str) -> bool:
    """Whether an item says more than the title of one on the agenda: "Roads"."""
    return len(text.split()) >= _A_TITLE or says_to_do(text)


def _marker(block: Text) -> str:
    """What stands before an item, or before a paragraph that is one; empty for any other text."""
    lettered = _LETTERED.match(block.text)
    return (block.marker or "•") if block.kind == "item" else lettered[0].strip() if lettered else ""


def said_actions(document: Document) -> list[Entry]:
    """What the text of minutes asks somebody to do: "ACTION 4.1: LP to send …", "RESOLVED that the Clerk apply … by
    31 January". What names nobody is a decision that asks nothing."""
    if not are_minutes(document):
        return []
    found = list(_resolved_of(document))
    for place, block in enumerate(document.blocks):
        if isinstance(block, Text):
            said = [*action_lines(unbracketed(block.text), ""), *inline_resolutions(block.text)]
            kept = [entry for entry in said if entry.ref or entry.owners]
            for entry in kept:
                entry.place = place
            found += kept
    return found


def _resolved_of(document: Document) -> Iterator[Entry]:
    """The items below "Resolutions:" that ask somebody who was there to do something: "NN to draft the criteria"."""
    present, below = present_at(document.texts), False
    for place, block in enumerate(document.blocks):
        if isinstance(block, Text) and below and block.kind == "item":
            for entry in asked_of([replace(block, text=_ITEM_FOR.sub(" to ", block.text))], present=present):
                entry.place = place
                yield entry
        else:
            below = isinstance(block, Text) and _RESOLUTIONS.fullmatch(block.text) is not None
