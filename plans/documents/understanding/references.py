"""The references of a plan's actions, and the numbers of the recommendations above them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plans.documents.understanding.entries import Entry, Heading


def references(entries: Sequence[Entry]) -> list[str]:
    """A reference for each action: the document's own where it is unique, else recommendation.position."""
    own = [entry.ref for entry in entries]
    counts = Counter(ref.casefold() for ref in own if ref)
    taken = {ref.casefold() for ref in own if ref and counts[ref.casefold()] == 1}
    numbers = heading_numbers(entries)
    sections = _section_numbers(entries)
    positions: Counter[str] = Counter()
    result = []
    for entry, ref in zip(entries, own, strict=True):
        if ref and counts[ref.casefold()] == 1 and not (ref.isalpha() and entry.heading):
            result.append(ref)
            continue
        if ref and _repeats(entries, ref):
            stem = sections[entry.section] if entry.heading is None else numbers[id(entry.heading)]
            wanted = f"{stem}.{ref}" if not ref.startswith(f"{stem}.") else ref
            made = wanted if wanted.casefold() not in taken else _next(ref, positions, taken)
        else:
            made = _next(ref or (numbers[id(entry.heading)] if entry.heading else ""), positions, taken)
        taken.add(made.casefold())
        result.append(made)
    return result


def _repeats(entries: Sequence[Entry], ref: str) -> bool:
    """Whether a reference comes back under other headings (each table counts from 1), not for parts of one action."""
    if ref.isalpha():
        return True
    places = [(entry.section, id(entry.heading)) for entry in entries if entry.ref == ref]
    return len(set(places)) == len(places)


def _next(stem: str, positions: Counter[str], taken: set[str]) -> str:
    while True:
        positions[stem] += 1
        made = f"{stem}.{positions[stem]}" if stem else str(positions[stem])
        if made.casefold() not in taken:
            return made


def heading_numbers(entries: Sequence[Entry]) -> dict[int, str]:
    """A number for each heading: its own where it is the only one with it, else its place among the headings."""
    headings: dict[int, Heading] = {id(entry.heading): entry.heading for entry in entries if entry.heading}
    counts = Counter(heading.number for heading in headings.values() if heading.number)
    used = {number for number, count in counts.items() if count == 1}
    numbers = {}
    place = 0
    for key, heading in headings.items():
        if heading.number and counts[heading.number] == 1:
            numbers[key] = heading.number
            continue
        place += 1
        while str(place) in used:
            place += 1
        numbers[key] = str(place)
    return numbers


def _section_numbers(entries: Sequence[Entry]) -> dict[str, str]:
    """A number for each part of the document, or the code that its heading begins with ("INC-15 …")."""
    sections = list(dict.fromkeys(entry.section for entry in entries))
    codes = [re.match(r"([A-Z]{2,6}[-/]?\d{1,6})\b", section.rpartition(" / ")[2]) for section in sections]
    if all(codes) and len({code[1] for code in codes if code}) == len(sections):
        return {section: code[1].replace("-", "") for section, code in zip(sections, codes, strict=True) if code}
    return {section: str(at) for at, section in enumerate(sections, start=1)}
