"""What minutes mark as to be done, and whose it is: "ACTION: JS to write", "Action PM/KW", "Clerk to action"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from plans.documents.shape import Cell, Text
from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.inline_words import LISTED, TITLED
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sentences import BODY, clause, who_is_to
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import is_body, is_first_name, is_person, is_role, looks_like_owner
from plans.verbs import bids

ACTION = re.compile(
    r"(?:^|(?<=[.;:!?)\s]))\**(?:(?:New|Outstanding|Previous) [Aa]ctions?|ACTIONS?|Actions?)"
    r"(?: (?:points?|agreed|required|POINTS?|from (?:the )?(?:last|previous) meetings?))?\**\s*"
    r"(?P<ref>\d{0,3}(?:\.\d{1,2})?)\s*(?:\((?P<state>[a-z][a-z ]{3,20})\)\s*)?(?::|\s[–—-])\s*\**(?P<text>\S.*)$"
)
_INITIALS = r"(?:ALL|All|[A-Z]{2,4})(?:\s*(?:[,/&+]|and)\s*(?:ALL|All|[A-Z]{2,4}))*"
# "Action PM/KW" on a line of its own: what stands above is theirs to do.
ACTION_OF = re.compile(
    r"\**(?:[Uu]rgent )?(?:ACTIONS?|Actions?)(?: by| for)?\**\s*[:–-]?\s*\**"
    rf"(?P<who>{_INITIALS})\W*"
)
INITIALS = re.compile(rf"{_INITIALS}\.?")
_CALLED = re.compile(r"\(([A-Z]{2,4})\)")  # "Gail Norris (GN)"
_ENDS_IN_INITIALS = re.compile(rf"(?P<text>.{{8,}}?[.!?)])\s+\(?(?P<who>{_INITIALS})\)?\.?")
# "… to be checked by May. Cllr Burton", "… to the account. Carried Clerk/Chairman"
_ENDS_IN_NAMES = re.compile(
    r"(?P<text>.{8,}?[.!?;)])\s+(?:(?:Carried|Agreed|Approved|Resolved)\W+)?"
    r"(?P<who>[A-Z][\w.'’-]*(?:(?:\s*[,/&]\s*|\s(?:and\s)?)[A-Z][\w.'’-]*){0,6})"
)
_WAS_SAID = re.compile(r"\b(?:agreed|proposed|seconded|moved|reported|noted|lost|carried)\b", re.I)
_A_PAIR = 2
_BRACKETED = re.compile(r"\[(?:ACTIONS?|Actions?)\]\s*:?\s*")
_IN_BRACKETS = re.compile(r"\[(?:ACTIONS?|Actions?)\s*:\s*(?P<text>[^\[\]]+)\]")
# "The marquee needs to be booked. Action SD/CF"
_ACTION_BEHIND = re.compile(
    rf"(?:[.;:–-]\s*(?:[Uu]rgent )?(?:ACTION|[Aa]ction)|\s(?:URGENT )?ACTION)\s+(?P<who>{_INITIALS})\b(?! to )\W*?"
    r"(?:\((?P<state>[^()]*)\)|(?=\s|$))"
)
_WORD_OF_STATE = r"(?:done|completed?|on-?going)"
# "… and to put it on the website. Clerk to action", "The Clerk would send the form again. ACTION"
_TO_ACTION = re.compile(
    r"[.;–-][*_]{0,3}\s[*_]{0,3}(?P<who>(?:Cllrs? )?[A-Z][\w.'’/-]*(?: (?:and|of|[A-Z][\w.'’/-]*)){0,5}) to action"
    rf"(?P<when>\W{{0,4}}(?:by|before|in|on) (?:the )?(?:end of )?(?i:{DATE}))?"
    rf"(?:\W{{1,4}}(?P<state>(?i:{_WORD_OF_STATE}\b(?: (?:on )?\d[\d./-]{{4,9}})?)))?\W*$"
)
_ACTIONS_WHO = re.compile(
    r"(?:^|[.;–-]\s+)(?P<who>[A-Z][\w.'’-]*(?: (?:and|of|[A-Z][\w.'’-]*)){0,4}) to action (?=[a-z])"
)
_MARKED = re.compile(r"[.;]\s+ACTION\W*$")
_DOES = re.compile(
    r"(?:.{0,200}[–:;] )?(?:the |The )?(?P<who>[A-Z][\w.'’-]*(?:,? (?:and (?:the )?|of |[A-Z])[\w.'’-]*)*?) "
    r"(?:would|will|should|(?:agreed|undertook|volunteered|offered) to|(?:is|are) to|"
    r"(?:was|were) (?:asked|invited) to|to)\b"
)
_NAMED_FIRST = re.compile(r"(?P<who>[A-Z][\w.'’&/ -]{1,50}?)\s+[–—-]\s+(?P<what>[A-Z].{3,})")
_OF_SEVERAL = re.compile(r"Cllrs|Councillors|Messrs|All\b")
_ASIDE = re.compile(r"(?:all |this was |it was )?(?:agreed|approved|noted)\W*", re.I)
_TITLED = r"(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bCllr\.)(?<!\bSt\.)"  # "Cllr. Grant" is one name
# "M. Flint to hold", and not "in Block C. RT to put up"
_NAMED = r"(?:(?<!\b[A-Z]\.)|(?!\s+[A-Z][a-z]+ (?:to|will|and)\b))"
_STATE_BEHIND = re.compile(
    r"(?P<text>.{8,}?)\s+[–—-]\s+(?P<state>(?:[A-Z]{4,}[A-Z ]*|[Dd]one|[Cc]ompleted?|[Oo]n-?going)"
    r"(?: (?:on )?\d[\d./-]{4,9})?)(?:\s*\([^()]*\))?\W*"
)
SENTENCE = re.compile(rf"(?<=[.;]){_TITLED}{_NAMED}\s+(?=[A-Z]|\d+[a-z])")
# Where a line of actions goes on with the next one's: "Clerk to buy two. (Done) RT to put them up."
_NEXT_WHO = re.compile(
    rf"(?<=[.)]){_TITLED}{_NAMED}\s+(?!Also|Subject|According|Due|Prior|Further|Owing|Thanks|Next)"
    r"(?=(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr) )?(?:[A-Z]{2,4}|[A-Z][a-z]+)"
    r"(?:(?:\s*[,/&]\s*|\s+and\s+)(?:[A-Z]{2,4}|[A-Z][a-z]+))* to [a-z])"
)
_NUMBER = re.compile(r"(?P<ref>\d{1,2}(?:\.\d{1,2})?)[.)]?\s+(?=[A-Z])")
_NUMBERED = re.compile(  # "2.1 NT to … . 2.2 NT to …"
    rf"(?<=[.;!?)])\s+(?={_NUMBER.pattern.replace('?P<ref>', '?:')}"
    r"[A-Z][\w/&'’.-]*(?: (?:and |& )?[A-Z][\w'’-]*){0,3} to [a-z])"
)
_STATE = re.compile(
    r"(?P<text>.+?)[.\s]*\((?:(?:post[- ]meeting )?(?:note|update)\s*:\s*)?(?P<state>[^()]+)\)\W*$", re.I
)
_RESOLVES_THAT = re.compile(r"^(?:it was )?(?:agreed|resolved|noted) that ", re.I)
_THAT = re.compile(r"^that\s+", re.I)
_WHO_DOES = re.compile(
    r"(?:the )?(?P<who>[A-Z][\w.'’-]*(?:\s+(?:[A-Z&][\w.'’-]*|and(?: the)?|of|for)){0,6}?)\s+"
    r"(?<![’']s )(?!be\b|is\b|was\b|are\b|were\b|has\b|have\b|had\b|and\b|of\b|for\b|the\b)[a-z]{2,}\b"
)
_NEXT_ACTION = re.compile(r"(?<=[.;!?)])\s+(?=(?:ACTIONS?|Actions?)(?: \d|:|\s[–-]\s))")
# "Clerk, 24th October", "NM – by 31 May 2017", "DA – next meeting"
_DATED_LAST = re.compile(
    rf"(?:,|\s[–—-])\s+(?P<when>(?:by |for )?(?:(?:the )?(?:end|start) (?:of )?)?{DATE}|asap|immediate(?:ly)?|"
    r"(?:by |for )?(?:the )?next (?:meeting|mtg|agenda)|(?:by |before |after )(?:the )?\w+(?: \w+)?|"
    r"(?:spring|summer|autumn) term)\W*$",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:would|will|should|must|needs? to|(?<!has )(?<!have )(?<!had )[Tt]o (?!the\b|a\b|an\b|our\b)[a-z]+)\b"
)
_ASKS_FOR = re.compile(
    r"\b[A-Z][\w/]* to [a-z]|\b(?:would|will|should|must|shall|[Tt]o be|"
    r"(?:needs?|needed|ha(?:s|ve)|agreed|offered|undertook|(?:was|were|is|are)(?: yet)?) to)\b"
)
# "The county has said that the bus is to be withdrawn", of what others will do.
_TELLS = re.compile(
    r"\bha(?:s|ve) (?:said|reported|told|advised|announced|confirmed)\b[^.;]*\b(?:will|(?:is|are) to)\b", re.I
)
_TO_DO = re.compile(r"\bto (?!the\b)[a-z]")
_AN_OWNER = 60  # characters
_A_WORD = 12
_SEVERAL = 3


def unbracketed(text: str) -> str:
    """A text whose marks, or what they mark, stand in brackets as any other: "[ACTION] Peter to write", "[Action: Peter
    to write]" as "ACTION: Peter to write"."""
    return _IN_BRACKETS.sub(r"ACTION: \g<text>", _BRACKETED.sub("ACTION: ", text)) if "[" in text else text


def with_margin_marked(texts: Sequence[Text], present: str = "") -> list[Text]:
    """The texts of minutes with the initials of their margin, on lines of their own below what they are to do, marked
    as "Action SV"; so with initials at the ends of lines, of people whose the minutes say that they are, and with names
    there: those with titles, and of who was `present`."""
    texts = _with_ends_apart(texts, present)
    margin = [
        below.kind != "heading" and bool(INITIALS.fullmatch(below.text) and _ASKS_FOR.search(text.text))
        for text, below in pairwise(texts)
    ]
    if sum(margin) < _SEVERAL:
        return list(texts)
    marked = zip(texts[1:], margin, strict=True)
    return [*texts[:1], *(replace(one, text=f"Action {one.text}") if named else one for one, named in marked)]


def _with_ends_apart(texts: Sequence[Text], present: str) -> Sequence[Text]:
    """The texts with the initials or names at the ends of several lines as lines marked with them: "Dates to be agreed.
    TO".

    Where minutes mark actions themselves, "Action: GN to write", such initials are of who told what was said.
    """
    if any(ACTION.match(text.text) for text in texts):
        return texts
    named = [_name_apart(text, present) for text in texts]
    if sum(len(parts) > 1 for parts in named) >= _SEVERAL:
        return [one for parts in named for one in parts]
    called = {found[1] for text in texts for found in _CALLED.finditer(text.text)}
    parted = [_end_apart(text, called) for text in texts]
    return texts if sum(len(parts) > 1 for parts in parted) < _A_PAIR else [one for parts in parted for one in parts]


def _end_apart(text: Text, called: Set[str]) -> list[Text]:
    """A line without the initials at its end, and a line that is marked with them; the line as it is, where they are
    not among those `called` so or it asks for nothing."""
    found = _ENDS_IN_INITIALS.fullmatch(text.text)
    names = re.findall(r"[A-Z]{2,4}", found["who"]) if found else []
    if (
        found is None
        or not called >= set(names)
        or not _ASKS_FOR.search(found["text"])
        or _WAS_SAID.search(found["text"])
    ):
        return [text]
    return [replace(text, text=found["text"]), Text("paragraph", f"Action {found['who']}")]


def _name_apart(text: Text, present: str) -> list[Text]:
    """What a line asks for without the names at its end, and a line that is marked with them; the line as it is, where
    it asks for nothing or ends in no post, no title and nobody who was there: "Bins to be checked. Cllr Bell"."""
    found = _ENDS_IN_NAMES.fullmatch(text.text)
    if found is None or not (_ASKS_FOR.search(found["text"]) or _THAT.match(found["text"])):
        return [text]
    if _TELLS.search(SENTENCE.split(found["text"])[-1]):
        return [text]
    there = all(is_person(one) and one in present for one in LISTED.split(found["who"]))
    if not (there or _is_office(found["who"])) or found["who"].isupper():
        return [text]
    said = found["text"].rstrip(";") if text.kind == "item" else told_of(found["text"], found["who"])
    return [replace(text, text=said), Text("paragraph", f"Action: {found['who']}")]


def told_of(text: str, who: str) -> str:
    """The sentence of a paragraph that a mark behind it makes somebody's: one that asks for something, of them if one
    names them; else the last."""
    said = SENTENCE.split(text.strip(" -–—"))
    names = [name for name in LISTED.split(who.strip(" .")) if len(name) > 1]
    theirs = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names) or "$.")
    asking = list(filter(_ASKS_FOR.search, said))
    named = [one for group in (asking, said) for one in group if theirs.search(one)]
    return (list(filter(_ASKS_FOR.search, named)) or asking or named or said)[-1]


def names_only_who(text: str) -> bool:
    """Whether a line only says whose what stands above it is: "Action : Director of Strategy"."""
    found = ACTION.match(text)
    return ACTION_OF.fullmatch(text) is not None or (found is not None and _is_who(found["text"]))


def _is_who(text: str) -> bool:
    text = text.strip(" .")
    parts = [part.title() if part.isupper() else part for part in LISTED.split(text)]
    named = looks_like_owner(text) or all(map(is_first_name, parts))
    return named and len(text) < _AN_OWNER and _TO_DO.search(text) is None and not (bids(text) and " " in text)


def acted_on(text: str) -> list[Entry]:
    """The actions of a paragraph that names whose each is behind it: "The band is to be booked. Action SD"."""
    entries: list[Entry] = []
    start = 0
    for mark in _ACTION_BEHIND.finditer(text):
        said = [one for one in SENTENCE.split(text[start : mark.start()].strip(" .-–")) if not _ASIDE.fullmatch(one)]
        start = mark.end()
        if said and len(said[-1]) > _A_WORD:
            entry = _told(said[-1])
            entry.owners = [Cell((mark["who"],))]
            entry.statuses = [Cell((mark["state"],))] if mark["state"] else []
            entries.append(entry)
    return entries or _marked(text)


def _marked(text: str) -> list[Entry]:
    """The action of a paragraph that ends in who is to do it, or in a mark that something is to be done."""
    mark = _TO_ACTION.search(text) or _MARKED.search(text)
    if mark is None:
        own = _ACTIONS_WHO.search(text)
        if own is None:
            return []
        entry = asked(text[own.start("who") :])
        entry.owners = [Cell((own["who"],))]
        return [entry]
    said = SENTENCE.split(text[: mark.start()].strip(" .-–"))[-1]
    if len(said) <= _A_WORD:
        return []
    entry = _told(said)
    does = _DOES.match(said)
    who = mark.groupdict().get("who") or (does["who"] if does else None)
    entry.owners = [Cell((who,))] if who else entry.owners
    when, state = mark.groupdict().get("when"), mark.groupdict().get("state")
    entry.due = Cell((when.strip(" *_"),)) if when else entry.due
    entry.statuses = [Cell((state,))] if state else entry.statuses
    return [entry]


def asked(text: str) -> Entry:
    """What a text asks for, with whom it asks and by when."""
    text = re.sub(r"(?:[\s;,]|\band\b)+$", "", text).strip()
    entry = Entry(text)
    due = clause(text)
    entry.due = Cell((due,)) if due else None
    behind = read_line(text).fields if text.rstrip(".").endswith(")") else {}
    who = who_is_to(text) or behind.get(Role.OWNER) or who_does(text)
    if who:
        entry.owners = [Cell((who,))]
    return entry


def _told(text: str) -> Entry:
    """An action that minutes tell of before they say whose it is: a date in it counts behind what is to be done."""
    entry = replace(asked(text), names_due_elsewhere=True)
    verb = _ASKS.search(text.rpartition(";")[2])
    entry.due = _clause_cell(verb.string[verb.end() :]) if verb else None
    return entry


def who_does(text: str) -> str | None:
    """Who does what a resolution says: "That the Clerk obtain three quotations"; not the body that resolves it."""
    found = _WHO_DOES.match(_THAT.sub("", text))
    return found["who"] if found and looks_like_owner(found["who"]) and not BODY.match(found["who"]) else None


def action_lines(text: str, before: str) -> list[Entry]:
    """The actions of a paragraph, which may name several: "ACTION 5.1: … ACTION 5.2: …"."""
    entries = []
    for part in _NEXT_ACTION.split(text):
        found = ACTION.search(part)
        numbered = _NUMBERED.split(found["text"]) if found else []
        for said in numbered if len(numbered) > 1 else _NEXT_WHO.split(found["text"]) if found else []:
            number = _NUMBER.match(said) if len(numbered) > 1 else None
            entry = action_line(said[number.end() if number else 0 :].rstrip(" *"), before)
            if entry and found and (number or found["ref"]):
                entry.ref = number["ref"] if number else found["ref"]
            if entry and found and found["state"]:
                entry.statuses = [Cell((found["state"],))]
            entries.extend([entry] if entry else [])
    return entries


def action_line(text: str, before: str) -> Entry | None:
    """ "Action: JS to write to the GP by 4 May"; where only initials follow, the line above is the action."""
    named = _NAMED_FIRST.match(text)
    if named and _is_office(named["who"]) and bids(named["what"]):
        when = _DATED_LAST.search(named["what"])
        what = named["what"][: when.start()] if when else named["what"]
        does = action_line(what, "") or Entry(what)
        return replace(does, owners=[Cell((named["who"],))], due=Cell((when["when"],)) if when else does.due)
    when = _DATED_LAST.search(text)
    if when and _is_who(text[: when.start()]) and (entry := action_line(text[: when.start()], before)):
        return replace(entry, due=Cell((when["when"],)))
    if _is_who(text):
        resolved = _RESOLVES_THAT.sub("", before)
        before = SENTENCE.split(resolved)[0] if resolved != before else before
        return replace(_told(before.rstrip(" ;,")), owners=[Cell((text,))]) if len(before) > 8 else None
    first, stop, last = text.rpartition(". ")
    text, last = (first, last) if stop and leading_status(last) == COMPLETED else (text, "")
    told = next((one for state in (_STATE, _STATE_BEHIND) if (one := _told_state(state, text))), None)
    if told:
        text, last = told["text"], told["state"]
    said = read_line(text)
    if _is_who(said.text) and len(before) > _A_WORD and said.fields.keys() <= {Role.DUE, Role.STATUS}:
        entry = replace(_told(before.rstrip(" ;,")), owners=[Cell((said.text,))])
        return replace(entry, due=Cell((said.fields[Role.DUE],)) if Role.DUE in said.fields else entry.due)
    entry = asked(said.text)
    entry.statuses = [Cell((state,)) for state in (last, said.fields.get(Role.STATUS, "")) if state]
    if who := who_is_to(said.text, asked=True):
        entry.owners = [Cell((who,))]
    if Role.OWNER in said.fields:
        entry.owners = [Cell((said.fields[Role.OWNER],))]
    if Role.DUE in said.fields:
        entry.due = Cell((said.fields[Role.DUE],))
    entry.due = entry.due or _clause_cell(last)
    return entry


def _is_office(text: str) -> bool:
    """Whether all of some names are offices or have titles, or the first has that of all: "Cllrs Marsh and Odell"."""
    parts = LISTED.split(text)
    titled = _OF_SEVERAL.match(text) is not None
    return all(is_role(part) or is_body(part) or titled or TITLED.match(part) for part in parts)


def _told_state(state: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = state.fullmatch(text)
    return found if found and leading_status(found["state"]) else None


def _clause_cell(text: str) -> Cell | None:
    due = clause(text)
    return Cell((due,)) if due else None
