"""Which action the words of a message name: by reference, or by words that only its title has."""

import re
from collections import Counter
from collections.abc import Sequence

from plans.replies.model import OpenAction

_UNIT = (
    r"(?!\s*(?:more |further |extra )?(?:%|k\b|m\b|bn\b|weeks?\b|days?\b|months?\b|hours?\b|hrs?\b|fte\b|million\b|"
    r"gb\b|years?\b|per ?cent\b|am\b|pm\b))"
)
_WORD = re.compile(r"[^\W_]{2,}(?:'[a-z]+)?")
_COMMON = frozenset(
    "the and for with from into this that all our new any are was has have will not but who which what where when "
    "how its per via "
    "action plan review report update ensure develop create establish implement undertake complete improve work "
    "team staff service "
    "services meeting meetings process policy current one two three first second more time week weeks month months "
    "day days date done "
    "track risk progress waiting need needs still yet going until before after hold finished started completed "
    "target owner lead "
    "can could would should may might end start next last year also just only most some other others rest both "
    "each every please "
    "thanks update updates change changes make take get put set use out off over under about between against "
    "within to of on in at by is".split()
)
_THE_ONE = re.compile(r"\b(?:one|action|item|task|piece|thing|job)\b")
_LEANING = re.compile(
    r"\b(?:for|on|by|from|with|to|until|after|before|in|at|of|about|via|without|awaiting|pending|"
    r"waiting)\s+(?:the |our |my |a |an )?$"
)


class Names:
    """The references and titles of some open actions, ready to be found in a message."""

    def __init__(self, actions: Sequence[OpenAction]) -> None:
        self.refs = [action.ref for action in actions]
        self._by_written = {written: action.ref for action in actions for written in _written(action.ref)}
        names = sorted((re.escape(name) for name in self._by_written), key=len, reverse=True)
        self._pattern = re.compile(
            r"(?<![\w.£$€])(?:(?:actions?|items?|refs?|no\.?|number|rec(?:ommendation)?|"
            rf"point)\s*)?[#(\[]?(?:[a-z][a-z0-9]{{0,9}}-)?(?P<ref>{'|'.join(names) or '(?!)'})[)\]]?(?![\w]|\.\d|,\d|"
            rf"/\d|:\d){_UNIT}",
            re.I,
        )
        counts = Counter(word for action in actions for word in set(_words(action.title)))
        self._by_word = {word: action.ref for action in actions for word in _words(action.title) if counts[word] == 1}

    def refs_in(self, text: str) -> list[re.Match[str]]:
        return [match for match in self._pattern.finditer(text) if not _is_date(text, match)]

    def ref_of(self, match: re.Match[str]) -> str:
        return self._by_written[match["ref"].casefold()]

    def between(self, first: str, last: str) -> list[str]:
        """All references from one to another, as the message's actions stand in order."""
        i, j = self.refs.index(first), self.refs.index(last)
        return self.refs[i : j + 1] if i <= j else [first, last]

    def by_title(self, text: str) -> tuple[str, bool, int] | None:
        """The action whose title alone has a word that stands early in a clause, whether that is plain enough to be
        sure, and where the naming words end."""
        found: dict[str, int] = {}
        end = 0
        for i, match in enumerate(_WORD.finditer(text)):
            if i >= 8:
                break
            ref = self._by_word.get(_stem(match[0].lower()))
            if ref and not _LEANING.search(text[: match.start()].lower()):
                found[ref] = found.get(ref, 0) + 1
                end = match.end()
        if len(found) != 1:
            return None
        ref, count = next(iter(found.items()))
        plain = count > 1 or bool(_THE_ONE.match(text[end:].strip().lower())) or end < 30
        one = re.match(r"\s*(?:one|action|item|task|piece|thing|job)\b", text[end:], re.I)
        return ref, plain, end + (one.end() if one else 0)


def _written(ref: str) -> set[str]:
    folded = ref.casefold()
    return {folded, folded.rsplit("-", 1)[-1]}


def _is_date(text: str, match: re.Match[str]) -> bool:
    """ "by 2.4" means the second of April."""
    return bool(re.search(r"\b(?:by|until|till)\s+$", text[: match.start()].lower())) and "." in match[0]


def _words(title: str) -> list[str]:
    return [_stem(word) for word in (match[0].lower() for match in _WORD.finditer(title)) if word not in _COMMON]


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
