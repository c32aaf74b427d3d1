"""One message about several actions, taken apart by reference or by words of their titles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from plans.due.rules import DateRules
from plans.replies.clean import clean
from plans.replies.corrections import taken_back
from plans.replies.model import OpenAction, Reading
from plans.replies.naming import Names
from plans.replies.reading import read_body, read_reply

_CUT = re.compile(
    r"\n+\s*(?:[-*•·]\s+|\d+\)\s+)?|(?<=[.!?])\s+|[.!?;]+(?=\s|$)|;|(?<!\d),\s*|(?<=\d),\s+(?!(?:19|20)\d\d\b)|"
    r"\s+(?:but|whereas|while|however|whilst)\s+|\s+[-/]\s+(?=(?:the )?(?:rest|others|everything else)\b)",
    re.I,
)
_AND = re.compile(r"\s*(?:\band\b|\balso\b|&|\+)\s*(?:the )?$", re.I)
_TO = re.compile(r"\s*(?:-|to|through|until)\s*", re.I)
_FILLER = re.compile(
    r"\b(?:actions?|items?|refs?|numbers?|no|and|for|the|on|re|both|regarding|as|is|are|with|my|plus|hi|hello|all|"
    r"also|of|these|those|update|updates|then|so|now)\b",
    re.I,
)
_HAS_WORDS = re.compile(r"[A-Za-z]{2,}|[✅👍🔴🟡🟢🔵❌🚫]|\d+\s?%|\?")
_REST = re.compile(
    r"^\W*(?:and |as for |while )?(?:(?:all )?(?:the )?(?:rest|others|other (?:actions|ones|items|two|three|four|"
    r"five)|remaining(?: \w+)?|remainder)|everything else|all (?:the )?others?(?: actions| ones)?|"
    r"all else)\b(?: of (?:them|these|mine|the actions|my actions))?(?: (?:are|is|all|remain))*",
    re.I,
)
_ALL = re.compile(
    r"^\W*(?:(?:they're|they are|these are|those are|mine are) )?(?P<plain>all (?:of )?(?:my |the |these |those |"
    r"them|mine|\w+ )?(?:actions?|of them|of these|items|ones|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|"
    r"all of (?:them|these|mine|my \w+)|both(?: of (?:them|these))?|every(?:thing|one| action| one of them)(?:'s)?|"
    r"(?<=are )all|each of (?:them|these)|the lot)\b|^\W*(?P<loose>all)\b",
    re.I,
)
_EXCEPT = re.compile(
    r"\b(?:except(?: for)?|apart from|other than|bar|but not|not|aside from|with the exception of|excluding|"
    r"save for)\b",
    re.I,
)
_LIKEWISE = re.compile(
    r"^\W*(?:and |also |so |as )*(?:same|ditto|likewise|too|as well|so is|so are|as is|as are|similarly|also|"
    r"same (?:for|with|goes for|again))\W*(?:for|with|too|as well|is|are|goes)?\W*$",
    re.I,
)
_DEPENDING = re.compile(
    r"\b(?:on|by|of|as|with|from|until|after|before|than|into|to|under|see|like|needs|needing|for|replaces|"
    r"duplicates?|against|via|in)\s+(?:action\s+)?$",
    re.I,
)


@dataclass(slots=True)
class _Part:
    """A stretch of the message with the references that it is about, and the words left without them."""

    refs: list[str]
    words: str
    before: bool
    opens_line: bool

    @property
    def says(self) -> bool:
        return bool(_HAS_WORDS.search(_FILLER.sub(" ", self.words)))


@dataclass(slots=True)
class _Group:
    """Actions of which the same is said."""

    refs: list[str]
    words: list[str] = field(default_factory=list)
    backward: bool = False
    sure: bool = True


def read_replies(
    text: str,
    *,
    today: date,
    actions: Sequence[OpenAction],
    rules: DateRules = DateRules(),
) -> list[tuple[str | None, Reading]]:
    """Each action that a message speaks of, with what it says of it; None for what speaks of no action named.

    Only the references of `actions` count as such ("2.4" may be a number), with or without the plan's key. "The rest",
    "all" and "all except 3.1" stand for the actions not named otherwise.
    """
    cleaned = clean(text)
    corrects, body = taken_back(cleaned.body)
    names = Names(actions)
    groups, loose = _Grouping(names, body).run()
    due = {action.ref: action.due for action in actions}
    if not groups or cleaned.automatic:
        only = actions[0].due if len(actions) == 1 else None
        return [(None, read_reply(text, today=today, due=only, rules=rules))]
    read: dict[str, Reading] = {}
    for group in groups:
        words = ", ".join(word for word in group.words if word.strip()).strip(" ,:;-")
        for ref in group.refs:
            reading = _read(words, corrects=corrects, today=today, due=due[ref], rules=rules)
            reading = reading if group.sure else replace(reading, sure=False)
            read[ref] = _joined(read[ref], reading) if ref in read else reading
    answers: list[tuple[str | None, Reading]] = [(ref, read[ref]) for ref in sorted(read, key=names.refs.index)]
    if len(loose.split()) >= 3:
        reading = read_body(loose, today=today, due=None, rules=rules)
        answers += [(None, reading)] if reading.intent in ("out_of_office", "question", "note") else []
    return answers


def _read(words: str, *, corrects: bool, today: date, due: date | None, rules: DateRules) -> Reading:
    if not words:
        if corrects:
            return Reading("note", True, "the earlier words were meant for this action", corrects=True)
        return Reading("ambiguous", False, "it is named, and nothing is said of it")
    return replace(read_body(words, today=today, due=due, rules=rules), corrects=corrects)


def _joined(first: Reading, second: Reading) -> Reading:
    """Two things said of one action: the second where the first is only a note; else to be asked."""
    if first.intent == "note" or first.intent == second.intent:
        return replace(second, note=f"{first.note}, {second.note}".strip(", "))
    if second.intent == "note":
        return replace(first, note=f"{first.note}, {second.note}".strip(", "))
    return replace(first, sure=False, alternatives=(first, second))


class _Grouping:
    """Goes through the parts of a message in order and gathers what is said of which actions."""

    def __init__(self, names: Names, body: str) -> None:
        self.names, self.body = names, body
        self.groups: list[_Group] = []
        self.pending: list[str] = []
        self.loose: list[str] = []

    def run(self) -> tuple[list[_Group], str]:
        for part in self.parts():
            self.take(part)
        if self.pending:
            if self.groups and (self.groups[-1].backward or not self.loose):
                self.groups[-1].refs += self.pending
            else:
                self.groups.append(_Group(self.pending, self.loose))
                self.loose = []
        named = {ref for group in self.groups for ref in group.refs}
        for group in self.groups:
            if not group.refs:
                group.refs = [ref for ref in self.names.refs if ref not in named]
        return [group for group in self.groups if group.refs], ", ".join(self.loose)

    def parts(self) -> list[_Part]:
        found: list[_Part] = []
        at = 0
        for match in [*_CUT.finditer(self.body), None]:
            end = match.start() if match else len(self.body)
            chunk = self.body[at:end]
            opens = at == 0 or "\n" in self.body[max(0, at - 3) : at]
            for piece in _pieces(chunk, self.names):
                part = _part(piece, self.names, opens_line=opens)
                if part.refs or _HAS_WORDS.search(part.words):
                    found.append(part)
                opens = False
            at = match.end() if match else end
        return found

    def take(self, part: _Part) -> None:
        if part.refs:
            self.take_named(part)
        else:
            self.take_words(part)

    def take_named(self, part: _Part) -> None:
        all_but = _ALL.match(part.words) and _EXCEPT.search(part.words)
        if all_but:
            told, left = part.words[: all_but.start()], part.words[all_but.end() :]
            self.groups.append(_Group([], [_strip_all(told)]))
            self.groups.append(
                _Group(
                    part.refs,
                    [
                        re.sub(r"^\W*(?:which|that|and|as)\b", "", left)
                        if _HAS_WORDS.search(left)
                        else "not " + _strip_all(told)
                    ],
                    sure=_HAS_WORDS.search(left) is not None,
                )
            )
        elif not part.says:
            if self.groups and self.groups[-1].backward and not self.pending and not part.opens_line:
                self.groups[-1].refs += part.refs
            else:
                self.pending += part.refs
        elif _LIKEWISE.match(_FILLER.sub(" ", part.words).strip() or "-") and self.groups:
            self.groups[-1].refs += part.refs
        else:
            self.groups.append(_Group(self.pending + part.refs, [part.words], backward=part.before))
            self.pending = []

    def take_words(self, part: _Part) -> None:
        rest, every = _REST.match(part.words), _ALL.match(part.words)
        title = self.names.by_title(part.words)
        if self.pending:
            self.groups.append(_Group(self.pending, [part.words]))
            self.pending = []
        elif rest and len(self.names.refs) > 1:
            self.groups.append(_Group([], [part.words[rest.end() :]]))
        elif every and len(self.names.refs) > 1 and (every["plain"] or not self.groups):
            surely = bool(every["plain"]) or "track" in part.words.lower()
            self.groups.append(_Group([], [_strip_all(part.words)], sure=surely))
        elif title:
            ref, sure, end = title
            self.groups.append(
                _Group([ref], [part.words[end:] if _HAS_WORDS.search(part.words[end:]) else part.words], sure=sure)
            )
        elif self.groups:
            self.groups[-1].words.append(part.words)
        else:
            self.loose.append(part.words)


def _strip_all(words: str) -> str:
    return _ALL.sub("", words, count=1).strip() if _HAS_WORDS.search(_ALL.sub("", words, count=1)) else words


def _pieces(chunk: str, names: Names) -> list[str]:
    """A chunk cut before each reference of which something new is said ("2.4 done and 2.9 on track")."""
    matches = names.refs_in(chunk)
    cuts: list[int] = []
    for before, match in pairwise(matches):
        gap = chunk[before.end() : match.start()]
        bare = not _HAS_WORDS.search(_FILLER.sub(" ", gap))
        if bare or _DEPENDING.search(gap):
            continue
        joint = _AND.search(gap)
        cuts.append(before.end() + (joint.start() if joint else len(gap)))
    leads = bool(matches) and bool(_HAS_WORDS.search(_FILLER.sub(" ", chunk[: matches[0].start()])))
    ends = bool(matches) and not _HAS_WORDS.search(chunk[matches[-1].end() :])
    if leads and ends and cuts:
        cuts = [
            m.end()
            for m, after in pairwise(matches)
            if _HAS_WORDS.search(_FILLER.sub(" ", chunk[m.end() : after.start()]))
        ]
    return [chunk[a:b] for a, b in zip([0, *cuts], [*cuts, len(chunk)], strict=True)]


def _part(piece: str, names: Names, *, opens_line: bool) -> _Part:
    refs: list[str] = []
    words, at = "", 0
    matches = names.refs_in(piece)
    for i, match in enumerate(matches):
        gap = piece[at : match.start()]
        if refs and _DEPENDING.search(gap) and _HAS_WORDS.search(_FILLER.sub(" ", gap)):
            words += piece[at : match.end()]
        else:
            ref = names.ref_of(match)
            refs += names.between(refs[-1], ref)[1:] if i and refs and _TO.fullmatch(gap) else [ref]
            words += gap + " "
        at = match.end()
    words += piece[at:]
    before = bool(matches) and _HAS_WORDS.search(_FILLER.sub(" ", piece[: matches[0].start()])) is not None
    after = bool(matches) and _HAS_WORDS.search(_FILLER.sub(" ", piece[matches[-1].end() :])) is not None
    words = (
        re.sub(r"^\W*(?:and|also)?\s*(?:-|:|is|are)?\s+(?=\S)|\s+(?:and|also)\s*$", "", re.sub(r"\s+", " ", words))
        if refs
        else words
    )
    return _Part(list(dict.fromkeys(refs)), words.strip(), before and not after, opens_line)
