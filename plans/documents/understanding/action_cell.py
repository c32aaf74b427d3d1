"""What an action's cell says: its words, and lines in it that say who, when or how things stand."""

from __future__ import annotations

import re

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import DATE, says_when
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.inline import Said, read_line
from plans.documents.understanding.inline_words import DATED
from plans.documents.understanding.keeping import LIST_LINE
from plans.documents.understanding.prose_lines import by_words, fill
from plans.documents.understanding.roles import Role
from plans.documents.understanding.section_words import without_stamps
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import is_first_name, is_role, looks_like_owner

_STATUS_LINE = re.compile(r"^(?:status|rag|update|progress|current position)\s*:\s*", re.I)
_LABELLED = re.compile(
    r"(?:(?P<who>(?:action |joint |overall )?leads?(?: officer| person)?|owner|responsible(?: officer| person)?|"
    r"responsibility|person responsible|by whom|post-?holders?)(?:\(s\))?|"
    r"(?P<start>start(?: date)?|commencement date)|(?P<end>end(?: date)?|finish(?: date)?)|"
    r"(?P<when>due(?: date)?|deadline|by when|timescale|target date|agreed date|"
    r"(?:agreed |target |proposed )?(?:implementation|completion) date|when))\s*:\s*(?P<value>\S.*)",
    re.I,
)
_PREPOSITION = re.compile(r"(?:for|of|to|as|at|by|with|who)\b")
_BULLET = re.compile(r"^(?:[-–•*·]|\uf0b7)\s+")
_LAST = re.compile(r"(?P<text>.*\S.*?)(?:\s+[–—-]\s+|[,.;:]\s+)(?P<last>[^–—,;:]{1,40})$", re.S)
_THEN = re.compile(
    rf"(?P<text>.*\w{{3,}}[.)])\s+(?P<when>(?:(?:by|from|end(?: of)?|by (?:the )?end(?: of)?) )?{DATE}"
    rf"(?:\s*(?:[-–—]|to|and|&)\s*{DATE})*)\.?$",
    re.I | re.S,
)
_FIRST = re.compile(r"(?P<who>[^–—:]{1,40}?)(?:\s+[–—-]\s+|:\s+)(?P<text>\S.*)$", re.S)
_COMES_AGAIN = re.compile(r"\b(?:each|every|weekly|monthly|quarterly|termly|annually|phase)\b", re.I)


def worded(cell: Cell) -> str:
    """The text of an action: lines kept apart where they are a list, a closing semicolon dropped."""
    lines = cell.lines
    keep_apart = len(lines) > 1 and (cell.bullets or sum(bool(LIST_LINE.match(line)) for line in lines) > 1)
    text = "\n".join(lines) if keep_apart else " ".join(lines)
    return _BULLET.sub("", without_stamps(text).rstrip(" ;,\n"))


def take_labelled_lines(entry: Entry, cell: Cell, names_leads: bool) -> None:
    """Takes lines such as "Status: in progress" or "Lead: Head of HR" out of an action: they are not what it is."""
    if len(cell.lines) < 2:
        return
    kept: list[str] = []
    labels = [line.partition(":")[0] for line in cell.lines if ":" in line]
    once = len(set(labels)) == len(labels) and not any(LIST_LINE.match(line) for line in cell.lines[1:])
    said: Role | None = None  # by the line above
    for at, line in enumerate(cell.lines):
        if _STATUS_LINE.match(line):
            entry.statuses += [Cell((text,))] if (text := _STATUS_LINE.sub("", line)) else []
        elif at or not _names_action(line):
            said = _take_line(entry, line, said, names_leads) if at and once else None
            kept += [] if said else [line]
    if 0 < len(kept) < len(cell.lines):
        entry.action = worded(Cell(tuple(kept), bullets=cell.bullets))


def take_who_and_when(entry: Entry, *, within: bool) -> None:
    """Takes what stands behind an action of who is to do it and when: "Adapt the template (Sam, 1/9/24)".

    `within`: its column is known to say both, so that a first name does, and who a sentence begins with.
    """
    said = read_line(entry.action)
    if _is_named(said.text):  # "Ruth – quarterly report to the board, the first in September"
        said = Said(entry.action)
    if within:
        said = _told_within(by_words(said, asked=True))
    if said.keeps and said.text and not entry.owners and entry.due is None:
        entry.action = said.text
        fill(entry, said)


def take_when(entry: Entry) -> None:
    """Takes the date that stands behind the sentence of an action: "Put it on the website. January 2005"."""
    found = _THEN.match(entry.action)
    if found:
        entry.action, entry.due = found["text"], Cell((found["when"],))


def _told_within(said: Said) -> Said:
    """An action with who and when at its end, or who before it, told by no more than a comma, a stop or a dash."""
    first = _FIRST.match(said.text)
    if Role.OWNER not in said.fields and first and is_first_name(first["who"]):
        said = Said(first["text"], {**said.fields, Role.OWNER: first["who"]}, said.labelled)
    for role, is_one in ((Role.OWNER, _is_named), (Role.DUE, DATED.match)):
        found = _LAST.match(said.text)
        if role not in said.fields and found and is_one(found["last"]):
            said = Said(found["text"], {**said.fields, role: found["last"].rstrip(".")}, said.labelled)
    return said


def _is_named(text: str) -> bool:
    return (looks_like_owner(text) and " to " not in text) or is_first_name(text.rstrip("."))


def _take_line(entry: Entry, line: str, above: Role | None, names_leads: bool) -> Role | None:
    """Takes a line that says who or when, and says which; None for a line of the action's own words. `above` is what
    the line above it says: below one owner may stand another."""
    found = _LABELLED.match(line)
    if found and found["who"] and not entry.owners and _is_lead(found["value"], names_leads):
        entry.owners = [Cell((found["value"],))]
        return Role.OWNER
    if found and found["when"] and not entry.due and _is_one_date(found["value"]):
        entry.due = Cell((found["value"],))
        return Role.DUE
    if found and (found["start"] or found["end"]) and says_when(found["value"]):
        cell = Cell((found["value"],))
        if found["start"]:
            entry.start = entry.start or cell
        else:
            entry.due = entry.due or cell
        return Role.DUE
    if found and found["when"] and leading_status(found["value"]) == COMPLETED:
        entry.statuses.append(Cell((found["value"],)))
        return Role.DUE
    if above is Role.OWNER and is_role(line):
        entry.owners = [Cell((*entry.owners[0].lines, line))]
        return Role.OWNER
    return None


def _names_action(line: str) -> bool:
    """Whether the first line of an action only says that it is one: "Corrective action(s):"."""
    found = meaning(line) if line.endswith(":") else None
    return found is not None and found.role in (Role.ACTION, Role.PART)


def name_leads(actions: list[Cell]) -> bool:
    """Whether most actions have a line "Lead: …", so that whatever stands there is an owner."""
    named = [
        found["value"] for cell in actions for line in cell.lines if (found := _LABELLED.match(line)) and found["who"]
    ]
    return len(named) > 1 and len(named) * 2 > len(actions) and all(value[0].isupper() for value in named)


def keep_in_lines(actions: list[Cell]) -> bool:
    """Whether most actions say in lines of their own who is to do them, or by when."""
    kept = sum(any(_LABELLED.match(line) for line in cell.lines[1:]) for cell in actions)
    return kept * 2 > len(actions)


def _is_lead(value: str, names_leads: bool) -> bool:
    return not _PREPOSITION.match(value) and (looks_like_owner(value) or (names_leads and not value[0].islower()))


def _is_one_date(value: str) -> bool:
    return len(re.findall(DATE, value, re.I)) == 1 and not _COMES_AGAIN.search(value)
