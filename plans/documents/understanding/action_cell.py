"""What an action's cell says: its words, and lines in it that say who, when or how things stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

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

_STATUS_LINE = re.compile(r"^(?:status|rag|(?:progress |status )?update|progress|current position)\s*:\s*", re.I)
_WHO = (
    r"(?:(?:action |joint |overall )?leads?(?: officer| person)?|owner|"
    r"responsible(?: officer| person| party| parties)?|responsibility|"
    r"person responsible|by whom|post-?holders?|opi|office of primary interest)"
)
_START, _END = r"(?:start(?: date)?|commencement date)", r"(?:end(?: date)?|finish(?: date)?)"
_WHEN = (
    r"(?:due(?: date)?|deadline|by when|timescale|target date|agreed date|"
    r"(?:agreed |target |proposed )?(?:implementation|completion) date|when)"
)
_STANDS = re.compile(  # of what earlier minutes asked, at the end of an item
    r"(?:(?<=\w[.)])|(?<=\s[–-]))\s+(?:This |The )?(?P<state>[Aa]ction (?:is |was |has been |to be )?(?:now )?"
    r"(?:completed?|closed|done|discharged|continu\w+|on-?going|outstanding|carried (?:forward|over)))\W*$"
)
_NO_MORE = re.compile(r"(?<=\w[.)])\s+(?P<state>No further action(?: required| needed)?)\W*$")
_LABELLED = re.compile(
    rf"(?:(?P<who>{_WHO})(?:\(s\))?|(?P<start>{_START})|(?P<end>{_END})|(?P<when>{_WHEN}))\s*:\s*(?P<value>\S.*)",
    re.I,
)
_LABEL_BEHIND = re.compile(rf"(?<=[.;)])\s+(?=[A-Z])(?=(?i:(?:{_WHO}(?:\(s\))?|{_START}|{_END}|{_WHEN})\s*:\s*\S))")
_BOX = re.compile(r"(?:\[(?P<box>[ xX]?)\]|(?P<sign>[☐☑☒✔]))\s+(?=\S)")
_PREPOSITION = re.compile(r"(?:for|of|to|as|at|by|with|who)\b")
_BULLET = re.compile(r"^(?:[-–•*·]|\uf0b7)\s+")
_MARK = re.compile(r"\s+[–—-]\s+|[,.;:]\s+")
_A_NAME = 44  # characters of who or when, with the mark before it
_FEASTS = frozenset("Easter Christmas Whitsun Michaelmas".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAMPLE = 100  # rows
_WHEN_BEHIND = re.compile(
    rf"(?<=\w\w\w[.)])\s+(?P<when>(?:(?:by|from|end(?: of)?|by (?:the )?end(?: of)?) )?{DATE}"
    rf"(?:\s*(?:[-–—]|to|and|&)\s*{DATE})*)\.?$",
    re.I,
)
_FIRST = re.compile(r"(?P<who>[^–—:]{1,40}?)(?:\s+[–—-]\s+|:\s+)(?P<text>\S.*)$", re.S)
_COMES_AGAIN = re.compile(r"\b(?:each|every|weekly|monthly|quarterly|termly|annually|phase)\b", re.I)


def worded(cell: Cell) -> str:
    """The text of an action: lines kept apart where they are a list, a closing semicolon dropped."""
    lines = cell.lines
    keep_apart = len(lines) > 1 and (cell.bullets or sum(bool(LIST_LINE.match(line)) for line in lines) > 1)
    text = "\n".join(lines) if keep_apart else " ".join(lines)
    return _BULLET.sub("", without_stamps(text).rstrip(" ;,\n"))


def take_box(entry: Entry) -> None:
    """Takes the box before an action for whether it is done: "[x] Roll the change back"."""
    found = _BOX.match(entry.action)
    if found:
        entry.action, entry.done = entry.action[found.end() :], (found["box"] or found["sign"] or " ") in "xX☑☒✔"


def says_it_stands(text: str, *, closed: bool = False) -> bool:
    """Whether an item of minutes ends in how what an earlier meeting asked stands: "… received. Action complete.".

    `closed`: others beside it do, so that "No further action." says so as well.
    """
    return _STANDS.search(text) is not None or (closed and _NO_MORE.search(text) is not None)


def take_standing(entry: Entry) -> None:
    """Takes the sentence that says how an action of an earlier meeting stands: "Action continues."."""
    found = _STANDS.search(entry.action) or _NO_MORE.search(entry.action)
    if found and not entry.statuses:
        entry.action, entry.statuses = entry.action[: found.start()].rstrip(" –-"), [Cell((found["state"],))]


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


def broken_at_labels(actions: Sequence[Cell]) -> dict[int, Cell]:
    """The cells, by id, whose labels behind a sentence get lines of their own, where others have such labels as well:
    "… was recorded. Post-holder: JB"."""
    lines = {id(cell): [part for line in cell.lines for part in _LABEL_BEHIND.split(line)] for cell in actions}
    labels = Counter(
        found["who"] or found["when"] for parts in lines.values() for found in map(_LABELLED.match, parts) if found
    )
    several = any(many > 1 for label, many in labels.items() if label)
    return {
        id(cell): replace(cell, lines=tuple(lines[id(cell)]))
        for cell in actions
        if len(lines[id(cell)]) > len(cell.lines) and several
    }


def take_within(entry: Entry) -> None:
    """Takes who and when from an action whose column is known to say both, however it does."""
    said = read_line(entry.action)
    if _is_named(said.text):  # "Ruth – quarterly report to the board, the first in September"
        said = Said(entry.action)
    _take(entry, _told_within(by_words(said, asked=True)))


def take_behind(entry: Entry) -> None:
    """Takes what stands behind an action of who is to do it and when: "Adapt the template (Sam, 1/9/24)"."""
    said = read_line(entry.action)
    cites = _YEAR.fullmatch(said.fields.get(Role.DUE, "")) is not None  # "Follow the framework (NHS England, 2019)"
    if not cites and not _is_named(said.text):
        _take(entry, said)


def _take(entry: Entry, said: Said) -> None:
    if said.keeps and said.text and not entry.owners and entry.due is None:
        entry.action = said.text
        fill(entry, said)


def take_when(entry: Entry) -> None:
    """Takes the date that stands behind the sentence of an action: "Put it on the website. January 2005"."""
    found = _when_behind(entry.action)
    if found:
        entry.action, entry.due = entry.action[: found.start()], Cell((found["when"],))


def _when_behind(text: str) -> re.Match[str] | None:
    return _WHEN_BEHIND.search(text, max(0, len(text) - 2 * _A_NAME))


def say_behind(actions: list[Cell]) -> bool:
    """Whether most actions say behind their words who is to do them or when; in one or two it is what these cite."""
    return _most(actions, lambda text: read_line(text).keeps)


def say_when_behind(actions: list[Cell]) -> bool:
    """Whether most actions have a date behind their sentence."""
    return _most(actions, lambda text: _when_behind(text) is not None)


def _most(actions: list[Cell], says: Callable[[str], bool]) -> bool:
    texts = [cell.text for cell in actions if cell.lines][:_SAMPLE]
    return sum(map(says, texts)) * 2 > len(texts) > 1


def _told_within(said: Said) -> Said:
    """An action with who and when at its end, or who before it, told by no more than a comma, a stop or a dash."""
    for _ in (Role.OWNER, Role.DUE):
        text, last = _last_piece(said.text)
        role = Role.DUE if DATED.match(last) or says_when(last) or last in _FEASTS else None
        role = role or (Role.OWNER if _is_named(last) else None)
        if not text or role is None or role in said.fields:
            break
        said = Said(text, {**said.fields, role: last.rstrip(".")}, said.labelled)
    first = _FIRST.match(said.text)
    if Role.OWNER not in said.fields and first and is_first_name(first["who"]):
        said = Said(first["text"], {**said.fields, Role.OWNER: first["who"]}, said.labelled)
    return said


def _last_piece(text: str) -> tuple[str, str]:
    """A text and what stands behind its last comma, stop or dash; no text where that is too long for who or when."""
    marks = list(_MARK.finditer(text, max(0, len(text) - _A_NAME)))
    return (text[: marks[-1].start()].rstrip(), text[marks[-1].end() :]) if marks else ("", "")


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
