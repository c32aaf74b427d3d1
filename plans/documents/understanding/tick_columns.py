"""Columns that each stand for a time and are ticked: "2024/25", "2025/26" or "Short", "Medium", "Long"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.documents.shape import Cell, Document, Table
from plans.documents.understanding.date_words import MONTH
from plans.documents.understanding.heading_rows import Row
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.roles import Role
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.ticks import TICKED

_TIME = re.compile(
    rf"(?:(?:by |at )?(?:the )?end (?:of )?)?(?:(?:q|quarter )[1-4]|{MONTH}\W{{0,2}}(?:20)?\d\d|(?:19|20)\d\d|"
    r"(?:fy ?)?(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d|year [1-5])(?:\W{1,2}(?:20)?\d\d(?:[/–-](?:20)?\d\d)?\)?)?|"
    r"(?:immediate|short|medium|long(?:er)?)(?:[ -]term)?(?:\W.{0,25}\d.{0,12})?|ongoing|on-going|annual(?:ly)?|"
    r"(?:within |up to )?\d{1,2}(?:\s?[–-]\s?\d{1,2})? (?:months|years)",
    re.I,
)
TICK = re.compile(rf"(?:[{TICKED}√●•■◼xX×üP*]|y(?:es)?)\ufe0f?")
_SHORT = re.compile(rf"\bq[1-4]\b|\bquarter\b|\b{MONTH}", re.I)  # less than a year
_HOW_OFTEN = re.compile(r"\b(?:frequency|how often|recurrence|interval)\b", re.I)
_WHEN = {Role.DUE, Role.START_AND_DUE, Role.OWNER_AND_DUE, Role.COMPLETION, Role.REVISED}
_HEADINGS_WITHIN = 6  # rows from the top
_SEVERAL = 3  # rows
_FEWEST = 2  # columns, and rows with a tick
_MOST = 0.6  # of the rows, from which on a table is one of ticks
_TIMESCALE, _STATUS = Cell(("Timescale",)), Cell(("Status",))


def with_tick_columns(document: Document) -> Document:
    """The document with each table whose times are ticked in columns as one that says them in a column of its own."""
    texts = [block.text for block in document.texts]
    blocks = [_said(block, texts) if isinstance(block, Table) else block for block in document.blocks]
    return replace(document, blocks=blocks)


def _said(table: Table, texts: Sequence[str]) -> Table:
    """A table with its times in one column, where it has columns of them; `texts` may say what its signs mean."""
    for at, row in enumerate(table.rows[:_HEADINGS_WITHIN]):
        times = [column for column, cell in enumerate(row) if _TIME.fullmatch(cell.text)]
        if len(times) < _FEWEST or any(_says_more(one, times) for one in table.rows[at + 1 : at + _SEVERAL]):
            continue
        first, last = times[0], times[-1]
        below = table.rows[at + 1 :]
        while last + 1 < len(row) and _is_event(row[last + 1], [one[last + 1] for one in below]):
            last += 1
        ticked = [one for one in below if any(TICK.fullmatch(cell.text) for cell in one[first : last + 1])]
        rows = [one for one in below if len({id(cell) for cell in one if cell.lines}) > 1]
        columns = [[one[column] for one in rows] for column in range(first, last + 1)]
        if (
            times == list(range(first, times[-1] + 1))
            and not _says_when_elsewhere(row, ticked, first, last)
            and _could_be_times(table.rows, at, first)
            and not _is_a_record(row[first], ticked, first, last)
            and all(not cell.lines or TICK.fullmatch(cell.text) for column in columns for cell in column)
            and len(ticked) >= max(_FEWEST, len(rows) * _MOST)
        ):
            return replace(table, rows=_merged(table.rows, at, first, last, texts))
    return table


def _says_more(row: Row, times: Sequence[int]) -> bool:
    """Whether a row holds a text and no tick under one of the times, and is no title over the whole width."""
    return any(row[at].lines and not TICK.fullmatch(row[at].text) and row[at] is not row[0] for at in times)


def _says_when_elsewhere(headings: Row, ticked: Sequence[Row], first: int, last: int) -> bool:
    """Whether another column says in most rows by when, or how often, so that the ticks only show the course of it."""
    others = [at for at in range(len(headings)) if not first <= at <= last and _tells_when(headings[at].text)]
    return any(sum(bool(row[at].lines or row[at].when) for row in ticked) * 2 >= len(ticked) for at in others)


def _tells_when(heading: str) -> bool:
    known = meaning(heading)
    return (known is not None and known.role in _WHEN) or _HOW_OFTEN.search(heading) is not None


def _could_be_times(rows: Sequence[Row], at: int, first: int) -> bool:
    """Whether no heading over the times says that they are of something else: "Completed", "Progress"."""
    known = meaning(rows[at - 1][first].text) if at else None
    return known is None or known.role not in {Role.COMPLETED, Role.COMPLETION, Role.STATUS, Role.NOTE}


def _is_a_record(heading: Cell, ticked: Sequence[Row], first: int, last: int) -> bool:
    """Whether ticks under months and quarters say when a thing is done again and again: with gaps, in every column, or
    the same in all rows. A run of ticks that is each row's own is the bar of a chart, and ends when that is due."""
    runs = [[at for at in range(first, last + 1) if row[at].lines] for row in ticked]
    often = [run for run in runs if len(run) > 1]
    again = [run for run in often if len(run) < run[-1] - run[0] + 1 or len(run) == last - first + 1]
    same = len(often) >= _SEVERAL and all(run == runs[0] for run in runs)
    return _SHORT.search(heading.text) is not None and (len(again) * 2 > len(ticked) or same)


def _is_event(heading: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a column of ticks beside those of times is of another: "GA release" beside "End of Q4"."""
    said = [cell.text for cell in cells if cell.lines]
    ticked = bool(said) and all(map(TICK.fullmatch, said))
    return ticked and heading.text != "" and meaning(heading.text) is None and leading_status(heading.text) is None


def _merged(rows: Sequence[Row], at: int, first: int, last: int, texts: Sequence[str]) -> list[Row]:
    """The rows with the ticked columns as one of the last time ticked in each, and another of their signs where these
    are of several kinds and a text explains them."""
    headings = rows[at]
    signs = {cell.text for row in rows[at + 1 :] for cell in row[first : last + 1] if TICK.fullmatch(cell.text)}
    kinds = len(signs) > 1 and any(all(sign in text for sign in signs) for text in texts)
    merged = []
    for number, row in enumerate(rows):
        ticked = [column for column in range(first, last + 1) if TICK.fullmatch(row[column].text)]
        if number == at:
            said = [_above(rows, at, first), _STATUS]
        elif number > at and ticked:
            said = [Cell(headings[ticked[-1]].lines), row[ticked[-1]]]
        else:
            said = [row[first], row[first]]
        merged.append([*row[:first], *said[: 1 + kinds], *row[last + 1 :]])
    return merged


def _above(rows: Sequence[Row], at: int, first: int) -> Cell:
    """The heading over the times, where one says what they are: "Target date"."""
    named = rows[at - 1][first] if at else _TIMESCALE
    known = meaning(named.text)
    return named if known is not None and known.role is Role.DUE else _TIMESCALE
