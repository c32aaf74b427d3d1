"""One row that holds several actions: action and date or owner cells numbered, or aligned line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import WHEN
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.milestones import milestone
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED
from plans.verbs import says_to_do

_NUMBERED = re.compile(
    r"^\(?(?P<n>\d{1,2}(?:\.\d{1,2})+(?=[.):]?\s)|(?:\d{1,2}|[a-h]|[ivx]{1,4})(?=[.):]))[.):]*\s+(?=\S)"
)
_RUNS_ON = re.compile(
    r"(?<!section)(?<!annex)(?<!year)(?<!phase)(?<!stage)(?<!step)(?<!part)(?<!\s)\s+(?=\d{1,2}[.)]\s+\S)", re.I
)
_MINUTE = re.compile(r"\d{2}/\d{1,4}(?:\.\d{1,2})?\s+[A-Z]")
_OF_ALL = re.compile(r"(?:all|both)\b", re.I)
_ENDS = re.compile(r"(?:start|begin|from|end|finish|to|complet)\w*\b", re.I)
_REVISES = re.compile(r"(?:now |new )?(?:revis|extend|moved|slip|defer|re-?schedul|new (?:date|target))", re.I)
_A_DATE = 80  # characters
_A_WORD = 8
_A_FEW_WORDS = 14
_UNFINISHED = re.compile(r"\b(?:the|an?|of|to|for|and|with|in|on|by|from|at|or)$|[/&]$", re.I)
_BULLET = re.compile(r"^[-–•*·▪◦\uf0b7]\s+")
_DROP = re.compile(r"[\s;,]+$|^(?:[-–•*·▪◦]|\uf0b7)\s+")


def split_parallel(entry: Entry, cell: Cell) -> list[Entry]:
    """The actions of a row: one, unless its cells hold the same number of things side by side, or milestones."""
    return _dated_first(entry, cell) or _side_by_side_parts(entry, cell)


def _side_by_side_parts(entry: Entry, cell: Cell) -> list[Entry]:
    if len(cell.lines) == 1 and entry.due is not None:
        cell, entry = _in_lines(cell, entry, entry.due)
    if len(cell.lines) < 2 or _is_titled(cell.lines):
        return [entry]
    if heads_list(entry, cell):
        cell = replace(cell, lines=cell.lines[_marked_from(cell) :])
    actions = _without_heading(_items(cell), entry)
    if len(actions) < 2:
        return [entry]
    numbers = [number for number, _ in actions]
    due = _side_by_side(actions, entry.due, _any if entry.due is not None and _mostly_dates(entry.due) else _dated)
    owner_cell = entry.owners[0] if entry.owners else None
    owners = _side_by_side(actions, owner_cell, _any)
    lines = replace(cell, lines=cell.lines[-len(actions) :]) if len(cell.lines) == len(actions) + 1 else cell
    separate = _separate(actions, lines, short=due is not None and owners is not None)
    if due is None and (owners is None or not separate):
        return [entry]
    listed = cell.bullets and entry.due is not None and entry.due.bullets and not _is_of_one(entry.due)
    if due is not None and not all(numbers) and not listed and not separate:
        return [entry]
    statuses = [_side_by_side(actions, one, _any) for one in entry.statuses]
    notes = [_side_by_side(actions, one, _any) for one in entry.notes]
    completed = _side_by_side(actions, entry.completed, _any)
    unclear = [whole for one, whole in zip(notes, entry.notes, strict=True) if one is None and len(whole.lines) > 1]
    dated_apart = due is not None or (entry.due is not None and len(entry.due.lines) > 1)
    of_some = entry.completed if entry.completed and not _OF_ALL.match(entry.completed.text) else None
    if completed is None and dated_apart and owners and of_some:
        completed = [Cell()] * len(actions)  # fewer than there are actions: of which of them, it does not say
        unclear.append(of_some)
    result = []
    for at, (number, text) in enumerate(actions):
        is_done = due is not None and leading_status(due[at].text) == COMPLETED
        part = replace(
            entry,
            action=_DROP.sub("", text).strip(),
            owners=[owners[at], *entry.owners[1:]] if owners else list(entry.owners),
            due=due[at] if due else entry.due,
            completed=completed[at] if completed else entry.completed,
            statuses=[
                one[at] if one else whole
                for one, whole in zip(statuses, entry.statuses, strict=True)
                if one or not is_done  # "Complete" beside one action says more than the status of the whole row
            ],
            notes=[
                one[at] if one else whole for one, whole in zip(notes, entry.notes, strict=True) if whole not in unclear
            ],
            remarks=unclear,
        )
        if entry.ref is None and number and "." in number:
            part.ref = number
        result.append(part)
    return result


def _is_titled(lines: Sequence[str]) -> bool:
    """Whether a minute's number and title stand above what is to be done."""
    return _MINUTE.match(lines[0]) is not None and not any(map(_MINUTE.match, lines[1:]))


def _dated_first(entry: Entry, cell: Cell) -> list[Entry]:
    """The actions of a cell of milestones, each behind its date, in a row that has no date of its own; else none."""
    if len(cell.lines) < 2 or entry.due is not None or entry.completed is not None:
        return []
    found = [one for line in cell.lines if (one := milestone(_BULLET.sub("", line)))]
    if len(found) < len(cell.lines):
        return []
    return [
        replace(
            entry,
            action=one.text,
            due=Cell((one.when,)),
            statuses=[Cell((one.state,))] if one.state else list(entry.statuses),
        )
        for one in found
    ]


def heads_list(entry: Entry, cell: Cell) -> str | None:
    """The lines of a cell above a list that has an owner and a date beside each item: what these are for; None where
    there are no such lines."""
    first = _marked_from(cell)
    items = len(_items(replace(cell, lines=cell.lines[first:]))) if first else 0
    beside = [entry.due, *entry.owners[:1]]
    if items < 2 or not all(one is not None and len(one.lines) == items for one in beside):
        return None
    return " ".join(cell.lines[:first])


def _marked_from(cell: Cell) -> int:
    """How many lines of a cell stand before the first that is marked as one of a list."""
    return next((at for at, line in enumerate(cell.lines) if _NUMBERED.match(line) or _BULLET.match(line)), 0)


def _in_lines(cell: Cell, entry: Entry, due: Cell) -> tuple[Cell, Entry]:
    """A row whose numbered actions and dates run on in one line each, "1. Adopt it 2. Print it", with lines instead."""
    actions, dates = _apart(cell), _apart(due)
    if len(actions.lines) < 2 or len(actions.lines) != len(dates.lines):
        return cell, entry
    if all(_ENDS.match(_NUMBERED.sub("", line)) for line in dates.lines):
        return cell, entry
    return actions, replace(
        entry,
        due=dates,
        owners=list(map(_apart, entry.owners)),
        statuses=list(map(_apart, entry.statuses)),
        notes=list(map(_apart, entry.notes)),
    )


def _apart(cell: Cell) -> Cell:
    if len(cell.lines) != 1 or not cell.text.startswith(("1.", "1)")):
        return cell
    parts = _RUNS_ON.split(cell.text)
    numbers = [found["n"] for part in parts if (found := _NUMBERED.match(part))]
    counts = numbers == [str(number) for number in range(1, len(parts) + 1)]
    return replace(cell, lines=tuple(parts)) if counts and len(parts) > 1 else cell


def _is_of_one(due: Cell) -> bool:
    """Whether the lines of a cell are the dates of one action: its start and end, or a date and its revision."""
    return all(map(_ENDS.match, due.lines)) or any(map(_REVISES.match, due.lines))


def _without_heading(actions: list[tuple[str | None, str]], entry: Entry) -> list[tuple[str | None, str]]:
    """The lines without the first where that heads the others, which each have a date beside them."""
    dates = entry.due.lines if entry.due is not None else ()
    if actions and actions[0][0] and not any(number for number, _ in actions[1:]) and len(dates) == len(actions) - 1:
        return actions[1:]  # the one number stands before what the bullets below it are about
    if len(dates) >= 2 and len(actions) == len(dates) + 1 and len(actions[0][1]) < 40 and all(map(_dated, dates)):
        return actions[1:]
    return actions


def _items(cell: Cell) -> list[tuple[str | None, str]]:
    """The numbered, bulleted or plain lines of a cell as (number, text)."""
    marked = [bool(_NUMBERED.match(line) or _BULLET.match(line)) for line in cell.lines]
    if sum(marked) < 2:
        return [(None, line) for line in _unwrapped(cell.lines)]
    items: list[tuple[str | None, str]] = []
    for line, starts in zip(cell.lines, marked, strict=True):
        number = _NUMBERED.match(line)
        if starts:
            items.append((number["n"] if number else None, line[number.end() :] if number else line))
        elif items:
            items[-1] = items[-1][0], f"{items[-1][1]} {line}"
    return items if marked[0] else []


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines of which none only goes on with the one above: "Corporate Manager", "(Human Resources)"; "Report to the",
    "Board"."""
    whole: list[str] = []
    for line in lines:
        if whole and (_UNFINISHED.search(whole[-1]) or (line.startswith("(") and line.endswith(")"))):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _side_by_side(actions: list[tuple[str | None, str]], cell: Cell | None, test: object) -> list[Cell] | None:
    """The parts of a cell that stand beside each action; None where they do not match one to one."""
    if cell is None or cell.when:
        return None
    numbers = [number for number, _ in actions]
    alone = _NUMBERED.match(cell.text) if len(cell.lines) == 1 else None
    if alone and alone["n"] in numbers:
        return [Cell((cell.text[alone.end() :],)) if number == alone["n"] else Cell() for number in numbers]
    if len(cell.lines) < 2:
        return None
    items = _items(cell)
    by_number = {number: text for number, text in items if number}
    if all(numbers) and by_number and set(by_number) >= set(numbers):
        return [Cell((by_number[number],)) for number in numbers if number]
    if by_number.keys() < set(numbers) and len(by_number) == len(items):
        return [Cell((by_number[number],)) if number in by_number else Cell() for number in numbers]
    if len(items) != len(actions) or not all(test(text) for _, text in items):  # type: ignore[operator]
        return None
    return [Cell((text,)) for _, text in items]


def _dated(text: str) -> bool:
    return bool(WHEN.search(text))


def _mostly_dates(cell: Cell) -> bool:
    """Whether a cell is a list of dates, some of which are none: "September 2017", "As and when necessary"."""
    return all(len(line) < _A_DATE and line[0] != "(" for line in cell.lines) and sum(
        map(_dated, cell.lines)
    ) * 2 >= len(cell.lines)


def _any(text: str) -> bool:
    return bool(text)


def _separate(actions: list[tuple[str | None, str]], cell: Cell, *, short: bool) -> bool:
    """Whether the lines of a cell are actions of their own, and not one sentence with a list in it; `short` ones only
    where they say what to do."""
    if all(number for number, _ in actions):
        return True
    if cell.lines[0].endswith(":"):
        return False
    texts = [text for _, text in actions]
    return all(
        not text[:1].islower() and (len(text) > _A_FEW_WORDS or (short and len(text) > _A_WORD and says_to_do(text)))
        for text in texts
    )
