"""Rows of a PDF table with lines between its columns and only space between its rows, each of which begins with its
number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from plans.documents.readers.pdf_lines import Word, lines_of

Box = tuple[float, float, float, float]
_NUMBER = re.compile(r"(?=.*\d)[A-Za-z]{0,4}[ .#-]?[\d.]{1,8}[a-z]?[.)]?")
_SNAP = 3.0
_LEAST_COLUMNS = 3
_A_GAP = 0.5  # of the height of a line, more than lies between the lines of a paragraph
_BESIDE = 2  # columns that begin again at the same height


def parted(boxes: Sequence[Box], inside: Mapping[Box, Sequence[Word]]) -> list[Box]:
    """The cells of a table, by where they stand, those cut in two or more whose rows only space parts."""
    bands: dict[tuple[float, float], list[Box]] = {}
    for box in boxes:
        bands.setdefault((box[1], box[3]), []).append(box)
    found: list[Box] = []
    for (top, bottom), band in bands.items():
        heights = [top, *_beginnings(sorted(band), inside), bottom]
        found += [(box[0], upper, box[2], lower) for upper, lower in pairwise(heights) for box in band]
    return found


def _beginnings(band: Sequence[Box], inside: Mapping[Box, Sequence[Word]]) -> list[float]:
    """The heights at which further rows begin in the cells of one; empty where it is one row."""
    if len(band) < _LEAST_COLUMNS:
        return []
    numbers = lines_of(inside[band[0]])
    if len(numbers) < 2 or not all(_NUMBER.fullmatch(line.text) for line in numbers):
        return []
    others = [lines_of(inside[box]) for box in band[1:]]
    words = [word for box in band for word in inside[box]]
    tops = [line.top for line in numbers[1:]]
    begun = all(sum(_starts_at(top, (line.top for line in lines)) for lines in others) >= _BESIDE for top in tops)
    spaced = all(_is_spaced(line.top, line.bottom - line.top, words) for line in numbers[1:])
    return [top - 1 for top in tops] if begun and spaced else []


def _starts_at(top: float, tops: Iterable[float]) -> bool:
    return any(abs(top - other) <= _SNAP for other in tops)


def _is_spaced(top: float, height: float, words: Sequence[Word]) -> bool:
    """Whether nothing stands right above a height, over the whole width."""
    above = max((word.bottom for word in words if word.top < top - _SNAP), default=0.0)
    return top - above >= height * _A_GAP
