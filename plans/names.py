"""Names of people: without honorifics and job titles, and who in a directory is meant. Never a guess between two."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

_HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor cllr councillor sir dame lord lady baroness rev revd reverend canon hon rt "
    "alderman ald cdr supt ch insp acc dcc sgt cpl judge sister matron".split()
)
_AFTER = frozenset(
    "obe mbe cbe kbe dl jp qc kc phd ba bsc msc ma mba frcp frcs rgn rn mp mep ms msp frsa esq jnr snr".split()
)
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Known:
    """A person in a directory."""

    id: str
    name: str
    email: str | None = None


@lru_cache(maxsize=1024)
def plain_name(text: str) -> str:
    """A name without brackets, honorifics and letters after it: "Cllr J. Paffey (Lead)" gives "J Paffey"."""
    text = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", text.replace("’", "'"))
    text = re.split(r"[,;:]| [-–—] ", text)[0]
    words = [word.strip(".") for word in re.split(r"[\s.]+", text) if word.strip(".")]
    while words and words[0].casefold() in _HONORIFICS:
        words.pop(0)
    while len(words) > 1 and words[-1].casefold() in _AFTER:
        words.pop()
    return " ".join(words)


class Names:
    """A directory in which a name is looked up, and not searched for among thousands."""

    def __init__(self, directory: Iterable[Known]) -> None:
        self._by_email: dict[str, list[Known]] = defaultdict(list)
        self._by_surname: dict[str, list[tuple[str, Known]]] = defaultdict(list)
        for known in directory:
            self.add(known)

    def add(self, known: Known) -> None:
        name = _fold(plain_name(known.name))
        if known.email:
            self._by_email[known.email.casefold()].append(known)
        if name:
            self._by_surname[_surname(name)].append((name, known))

    def called(self, written: str) -> list[Known]:
        """Who goes by just this name, honorifics aside."""
        name = _fold(plain_name(written))
        return [known for called, known in self._by_surname.get(_surname(name), ()) if called == name]

    def match(self, written: str, *, email: str | None = None) -> Known | None:
        """Who is meant: by e-mail, then by name. None where nobody is, or two could be.

        The tries, first that finds exactly one: the e-mail; the whole name; first name (or initial) and surname; the
        surname alone where nothing but an honorific stood before it ("Cllr Paffey").
        """
        found = _EMAIL.search(written)
        email = email or (found[0] if found else None)
        if email:
            return _only(self._by_email.get(email.casefold(), []))
        name = _fold(plain_name(written))
        words = name.split()
        if not words:
            return None
        for test in _tests(name, words):
            matching = [known for called, known in self._by_surname.get(words[-1], ()) if test(called)]
            if matching:
                return _only(matching)
        return None


def match_person(written: str, directory: Iterable[Known], *, email: str | None = None) -> Known | None:
    """Who of a directory is meant, see `Names.match`."""
    return Names(directory).match(written, email=email)


def _tests(name: str, words: list[str]) -> list[Callable[[str], bool]]:
    first, last = words[0], words[-1]

    def is_whole(known: str) -> bool:
        return known == name

    def has_both_ends(known: str) -> bool:
        parts = known.split()
        return len(parts) > 1 and parts[0] == first and parts[-1] == last

    def has_initial(known: str) -> bool:
        parts = known.split()
        if len(parts) < 2 or parts[-1] != last:
            return False
        return (len(first) == 1 or len(parts[0]) == 1) and parts[0][0] == first[0]

    def has_surname(known: str) -> bool:
        return known.split()[-1:] == [last]

    return [is_whole, has_both_ends, has_initial] if len(words) > 1 else [is_whole, has_surname]


def _only(people: list[Known]) -> Known | None:
    return people[0] if len(people) == 1 else None


def _surname(name: str) -> str:
    return name.rpartition(" ")[2]


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
