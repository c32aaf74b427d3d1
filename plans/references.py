"""References of actions: `2.3`, or `LR-2.3` where several plans are in play."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_REFERENCE = re.compile(
    r"(?:(?P<key>[A-Z][A-Z0-9]{0,9})-)?(?P<ref>[A-Z]{0,4}\d[\w./-]{0,20}|[A-Z]{1,4}\d[\w.-]{0,20})", re.I
)
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_STOP = frozenset({"the", "of", "and", "for", "a", "an", "to", "in", "draft", "plan"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as somebody wrote it; `key` is the plan's, upper case, or None."""

    ref: str
    key: str | None = None

    def __str__(self) -> str:
        return f"{self.key}-{self.ref}" if self.key else self.ref


def read_reference(word: str) -> Reference | None:
    """`2.3`, `#2.3`, `LR-2.3`, `lr-2.3.` or `A1`; None for anything else."""
    word = word.strip("#.,;:()*_ ")
    found = _REFERENCE.fullmatch(word)
    if not found:
        return None
    key = found["key"]
    return Reference(found["ref"], key.upper() if key else None)


def sort_key(ref: str) -> tuple[tuple[int, str], ...]:
    """Orders 2.9 before 2.10, and 2 before 2a."""
    return tuple((int(part), "") if part.isdigit() else (-1, part.casefold()) for part in re.findall(r"\d+|\D+", ref))


class TakenReferences:
    """The references of a plan that are taken (their case says nothing), and the next free ones."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {ref.casefold() for ref in taken}
        self._last: dict[str, int] = {}  # by stem: all up to here are taken

    def __len__(self) -> int:
        return len(self._taken)

    def __contains__(self, ref: str) -> bool:
        """Whether it is taken."""
        return ref.casefold() in self._taken

    def take(self, ref: str) -> str:
        self._taken.add(ref.casefold())
        return ref

    def next_under(self, recommendation: str | None) -> str:
        """The next free reference under a recommendation's number, or a plain number without one."""
        stem = f"{recommendation}." if recommendation else ""
        position = self._last.get(stem, 0) + 1
        while f"{stem}{position}" in self:
            position += 1
        self._last[stem] = position - 1
        return f"{stem}{position}"


def key_for(title: str, taken: set[str]) -> str:
    """A short plan key from a title: "Learning Report" gives LR; made unique by a number."""
    words = [word for word in _WORD.findall(title) if word.casefold() not in _STOP] or _WORD.findall(title) or ["P"]
    stem = "".join(word[0] for word in words[:4]).upper()
    if len(stem) == 1:
        stem = words[0][:2].upper()
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}{number}", number + 1
    return key


def is_plan_key(text: str) -> bool:
    """A key that can stand before a reference: 1 to 10 letters and digits, a letter first."""
    return re.fullmatch(r"[A-Z][A-Z0-9]{0,9}", text) is not None
