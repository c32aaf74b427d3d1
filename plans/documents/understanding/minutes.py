"""Minutes: each resolution under "Resolved" becomes an action with its date, and so does each line headed "Action"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sentences import BODY, clause, who_is_to
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import looks_like_owner

_RESOLVED = re.compile(
    r"^\**(?:it was |the (?:panel|committee|board|council|cabinet|meeting|forum|governors?|trustees?|members?|"
    r"group)(?: \w+)? )?(?:unanimously |then |also )?"
    r"(?:resolved|agreed|decided|decisions?(?: made)?|resolutions?|agreed actions?|recommended)\**"
    r"(?: unanimously| that the following| as follows)?\s*(?P<rest>[:.–—-]+\s*.*|that\b.*|to\b.*|$)",
    re.I,
)
_ACTION = re.compile(
    r"(?:^|(?<=[.;:!?)\s]))\**(?:(?:New|Outstanding|Previous) [Aa]ctions?|ACTIONS?|Actions?)"
    r"(?: (?:points?|agreed|required|POINTS?|from (?:the )?(?:last|previous) meetings?))?\**\s*"
    r"(?P<ref>\d{0,3}(?:\.\d{1,2})?)\s*(?::|\s[–—-])\s*\**(?P<text>\S.*)$"
)
_INITIALS = r"(?:ALL|All|[A-Z]{2,4})(?:\s*(?:[,/&+]|and)\s*(?:ALL|All|[A-Z]{2,4}))*"
# "Action PM/KW" on a line of its own: what stands above is theirs to do.
_ACTION_OF = re.compile(
    r"\**(?:[Uu]rgent )?(?:ACTIONS?|Actions?)(?: by| for)?\**\s*[:–-]?\s*\**"
    rf"(?P<who>{_INITIALS})\W*"
)
_ACTIONS = re.compile(r"\**(?:ACTIONS|Actions)\**\s*:?\**(?:\s*(?:for|by)\s+(?P<who>[A-Z].{1,40}?))?\W*")
_ARISING = re.compile(
    r"(?:\d{1,2}[.)]?\s+)?(?:(?:update|review|progress) (?:on|of) )?(?:the )?(?:outstanding |previous )?"
    r"(?:actions?|action points?|matters)(?: log)?(?: arising| outstanding| from\b).{0,60}",
    re.I,
)
_REPORTED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?P<text>[A-Z].{4,120}?)(?:\s+[-–—]\s*|:\s+)(?P<state>[A-Za-z].{2,120})"
)
_BY_INITIALS = re.compile(r"\s+(?P<who>[A-Z]{2,4}(?:\s*[,/&]\s*[A-Z]{2,4})*|[A-Z][a-z]+ panel)\W*$")
# "The marquee needs to be booked. Action SD/CF"
_ACTION_BEHIND = re.compile(
    rf"(?:[.;:–-]\s*(?:[Uu]rgent )?(?:ACTION|[Aa]ction)|\s(?:URGENT )?ACTION)\s+(?P<who>{_INITIALS})\b(?! to )\W*?"
    r"(?:\((?P<state>[^()]*)\)|(?=\s|$))"
)
# "… and to put it on the website. Clerk to action", "The Clerk would send the form again. ACTION"
_TO_ACTION = re.compile(
    r"[.;–-]\s+(?P<who>(?:Cllrs? )?[A-Z][\w.'’-]*(?: (?:and|of|[A-Z][\w.'’-]*)){0,5}) to action\W*$"
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
_ASIDE = re.compile(r"(?:all |this was |it was )?(?:agreed|approved|noted)\W*", re.I)
# Where a line of actions goes on with the next one's: "Clerk to buy two. (Done) RT to put them up."
_NEXT_WHO = re.compile(
    r"(?<=[.)])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bCllr\.)(?<!\bSt\.)\s+(?!Subject|According|Due|Prior|Further|Owing|Thanks|Next)"
    r"(?=(?:[A-Z]{2,4}|[A-Z][a-z]+)(?:(?:\s*[,/&]\s*|\s+and\s+)(?:[A-Z]{2,4}|[A-Z][a-z]+))* to [a-z])"
)
_STATE = re.compile(
    r"(?P<text>.+?)[.\s]*\((?:(?:post[- ]meeting )?(?:note|update)\s*:\s*)?(?P<state>[^()]+)\)\W*$", re.I
)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
_RESOLVES = re.compile(r"^\**(?:I[Tt] (?:WAS|was) )?(?:RESOLVED|AGREED|(?<=was )(?:resolved|agreed))\** that ")
_RESOLVES_THAT = re.compile(r"^(?:it was )?(?:agreed|resolved|noted) that ", re.I)
_THAT = re.compile(r"^that\s+", re.I)
_WHO_DOES = re.compile(
    r"(?:the )?(?P<who>[A-Z][\w.'’-]*(?:\s+(?:[A-Z&][\w.'’-]*|and|of|for)){0,6}?)\s+"
    r"(?!be\b|is\b|was\b|are\b|were\b|has\b|have\b|had\b|and\b|of\b|for\b)[a-z]{2,}\b"
)
_NEXT_ACTION = re.compile(r"(?<=[.;!?)])\s+(?=(?:ACTIONS?|Actions?)(?: \d|:|\s[–-]\s))")
_MINUTES = re.compile(r"\b(?:minutes|notes) of\b|\bminutes\b|^(?:present|in attendance|apologies|attendees)\s*:", re.I)
_ENUMERATED = re.compile(
    r"(?:^|(?<=[;:.,])\s+|\s+(?=\())(?P<marker>\((?:\d{1,2}|[ivx]{1,5}|[a-z])\)|(?:\d{1,2}|"
    r"[ivx]{1,5})[.)](?=\s))\s*(?=[A-Za-z])"
)
_STOP = re.compile(
    r"^(?:supporting documents?|additional documents?|background|reasons?|other options|minutes|note|the meeting|"
    r"duration|chair(?:man)?|signed|attachments?|voting|for|against|abstentions?)\b.{0,60}:?$",
    re.I,
)
_DATED_LAST = re.compile(rf",\s+(?:by\s+)?(?P<when>{DATE}|asap|immediate(?:ly)?)\W*$", re.I)  # "Clerk, 24th October"
_ASKS = re.compile(
    r"\b(?:would|will|should|must|needs? to|(?<!has )(?<!have )(?<!had )to (?!the\b|a\b|an\b|our\b)[a-z]+)\b"
)
_TO_DO = re.compile(r"\bto (?!the\b)[a-z]")
_AN_OWNER = 60  # characters
_A_WORD = 12
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def are_minutes(document: Document) -> bool:
    """Whether a document says that it is the minutes of a meeting."""
    return any(_MINUTES.search(block.text[:160]) for block in document.texts[:12])


def read_minutes(document: Document) -> list[Entry]:
    """The resolutions and action lines of minutes, in order; where lines say who acts, not what was only decided."""
    texts, minuted = document.texts, are_minutes(document)
    entries = _in_order(texts, minuted=minuted)
    if not entries:
        texts = list(_lines_of_tables(document))
        entries = _in_order(texts, minuted=minuted)
    asked = [entry for entry in entries if entry.owners or entry.due]
    lines = sum(_ACTION.match(block.text) is not None or bool(_acted_on(block.text)) for block in texts)
    return asked if lines > 1 and asked else entries


def _lines_of_tables(document: Document) -> Iterator[Text]:
    """The lines of a document as paragraphs, those of tables as well: some keep their minutes in one."""
    for block in document.blocks:
        if isinstance(block, Text):
            yield block
            continue
        for row in block.rows:
            for cell in {id(cell): cell for cell in row}.values():
                yield from (Text("paragraph", line) for line in cell.lines)


def _in_order(texts: Sequence[Text], *, minuted: bool) -> list[Entry]:
    entries: list[Entry] = []
    at = 0
    while at < len(texts):
        block = texts[at]
        resolved = _RESOLVED.match(block.text)
        action = _ACTION.search(block.text)
        of = _ACTION_OF.fullmatch(block.text)
        named = _ACTIONS.fullmatch(block.text) if minuted else None
        listed = _listed(texts, at + 1) if named else []
        reported = _reported(texts, at + 1) if _ARISING.fullmatch(block.text) else []
        if reported:
            entries.extend(reported)
            at += 1 + len(reported)
        elif named and listed:
            for entry in listed:
                entry.owners = entry.owners or ([Cell((named["who"],))] if named["who"] else [])
            entries.extend(listed)
            at += 1 + len(listed)
        elif of and at:
            entries.extend(_action_lines(f"Action: {of['who']}", texts[at - 1].text))
            at += 1
        elif resolved and at + 1 < len(texts) and _names_only_who(texts[at + 1].text):
            at += 1  # it is the action of that line
        elif resolved and (block.kind != "item" or not resolved["rest"]):
            rest = resolved["rest"].lstrip(":.–—- *")
            found, at = _resolution(rest, texts, at + 1)
            entries.extend(found)
        elif behind := _acted_on(block.text):
            entries.extend(behind)
            at += 1
        elif action:
            before = block.text[: action.start()].strip(" -–—") or (texts[at - 1].text if at else "")
            entries.extend(_action_lines(block.text[action.start() :], before))
            at += 1
        else:
            at += 1
    return entries


def _names_only_who(text: str) -> bool:
    """Whether a line only says whose what stands above it is: "Action : Director of Strategy"."""
    found = _ACTION.match(text)
    return _ACTION_OF.fullmatch(text) is not None or (found is not None and _is_who(found["text"]))


def _is_who(text: str) -> bool:
    return looks_like_owner(text) and len(text) < _AN_OWNER and _TO_DO.search(text) is None


def _acted_on(text: str) -> list[Entry]:
    """The actions of a paragraph that names whose each is behind it: "The band is to be booked. Action SD"."""
    entries: list[Entry] = []
    start = 0
    for mark in _ACTION_BEHIND.finditer(text):
        said = [one for one in _SENTENCE.split(text[start : mark.start()].strip(" .-–")) if not _ASIDE.fullmatch(one)]
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
        entry = _entry(text[own.start("who") :], "")
        entry.owners = [Cell((own["who"],))]
        return [entry]
    said = _SENTENCE.split(text[: mark.start()].strip(" .-–"))[-1]
    if len(said) <= _A_WORD:
        return []
    entry = _told(said)
    does = _DOES.match(said)
    who = mark.groupdict().get("who") or (does["who"] if does else None)
    entry.owners = [Cell((who,))] if who else entry.owners
    return [entry]


def _listed(texts: Sequence[Text], at: int) -> list[Entry]:
    """The items of a list below "Actions:"."""
    items = takewhile(lambda block: block.kind == "item", texts[at:])
    return [_action_line(block.text, "") or Entry(block.text) for block in items]


def _reported(texts: Sequence[Text], at: int) -> list[Entry]:
    """The actions of an earlier meeting, each on a line with how it stands: "Clerk recruitment – In progress SH"."""
    entries: list[Entry] = []
    for block in texts[at:]:
        found = _REPORTED.fullmatch(block.text) if block.kind != "heading" else None
        if found is None:
            break
        state = found["state"]
        who = _BY_INITIALS.search(state)
        named = who["who"] if who else who_is_to(found["text"], asked=True)
        entry = Entry(found["text"], owners=[Cell((named,))] if named else [])
        entry.statuses = [Cell((state[: who.start()] if who else state,))]
        entries.append(entry)
    told = sum(leading_status(entry.statuses[0].text) is not None for entry in entries)
    return entries if told * 2 >= len(entries) > 1 else []


def said_actions(document: Document) -> list[Entry]:
    """What the text of minutes asks somebody to do: "ACTION 4.1: LP to send …", "RESOLVED that the Clerk apply … by
    31 January". What names nobody is a decision that asks nothing."""
    if not are_minutes(document):
        return []
    found = []
    for place, block in enumerate(document.blocks):
        if isinstance(block, Text):
            said = [*_action_lines(block.text, ""), *_inline_resolutions(block.text)]
            kept = [entry for entry in said if entry.ref or entry.owners]
            for entry in kept:
                entry.place = place
            found += kept
    return found


def _inline_resolutions(text: str) -> list[Entry]:
    """Resolutions inside a paragraph that say who is to do something, and by when."""
    parts = [part for part in _SENTENCE.split(text) if _RESOLVES.match(part)]
    entries = [_entry(part, "") for part in parts]
    for entry in entries:
        who = _who_does(_RESOLVES.sub("", entry.action))
        entry.owners = [Cell((who,))] if who else []
    return [entry for entry in entries if entry.owners and entry.due]


def _resolution(rest: str, texts: Sequence[Text], at: int) -> tuple[list[Entry], int]:
    """The actions of one resolution: in the line itself, or in the items that follow."""
    entries = [_entry(text, marker) for marker, text in _enumerated(rest)] if rest else []
    style = "inline" if len(entries) > 1 else ""
    while at < len(texts):
        block = texts[at]
        if (
            block.kind == "heading"
            or _STOP.match(block.text)
            or _RESOLVED.match(block.text)
            or _ACTION.match(block.text)
        ):
            break
        if block.kind == "item" and (style == "inline" or block.text.isupper() or _acted_on(block.text)):
            break
        if block.kind == "item":
            style = style or _style(block.marker)
            if _style(block.marker) == style or not entries:
                entries.append(_entry(block.text, block.marker))
            elif _is_next_item(block.marker, style):
                break
            else:
                entries[-1].action += f"\n{block.marker} {block.text}"
        elif entries and (block.text[:1].islower() or entries[-1].action.endswith((":", ",", " and", " the", " of"))):
            entries[-1] = _entry(f"{entries[-1].action} {block.text}", entries[-1].ref or "")
        elif not entries or (not style and re.match(r"^(?:that|to)\b", block.text, re.I)):
            entries.extend(_entry(text, marker) for marker, text in _enumerated(block.text))
        else:
            break
        at += 1
    return [entry for entry in entries if len(entry.action) > 3], at


def _enumerated(text: str) -> list[tuple[str, str]]:
    """The parts of "(i) That …; (ii) That …" with their markers; one part without a marker where there are none."""
    marks = list(_ENUMERATED.finditer(text))
    if len(marks) < 2:
        return [(marks[0]["marker"], text[marks[0].end() :])] if marks and marks[0].start() == 0 else [("", text)]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [(mark["marker"], text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]


def _style(marker: str) -> str:
    """The kind of a list marker: all of a list's own markers are of one kind."""
    plain = marker.strip("().:")
    if plain.isdigit():
        kind = "1"
    elif re.fullmatch(r"[ivxl]+", plain):
        kind = "i"
    else:
        kind = "a" if plain.isalpha() else "•"
    return f"{kind}{marker[-1:] if marker[-1:] in ').' else ''}"


def _is_next_item(marker: str, style: str) -> bool:
    """Whether a number of another style belongs to the agenda, and not to a list inside a resolution."""
    plain = marker.strip("().:")
    return plain.isdigit() and plain != "1" and (style[0] == "1" or not plain.startswith("2"))


def _entry(text: str, marker: str) -> Entry:
    text = re.sub(r"(?:[\s;,]|\band\b)+$", "", text).strip()
    entry = Entry(text, ref=_number(marker))
    due = clause(text)
    entry.due = Cell((due,)) if due else None
    behind = read_line(text).fields if text.rstrip(".").endswith(")") else {}
    who = who_is_to(text) or behind.get(Role.OWNER) or _who_does(text)
    if who:
        entry.owners = [Cell((who,))]
    return entry


def _told(text: str) -> Entry:
    """An action that minutes tell of before they say whose it is: a date in it counts behind what is to be done."""
    entry = replace(_entry(text, ""), names_due_elsewhere=True)
    asked = _ASKS.search(text.rpartition(";")[2])
    entry.due = _clause_cell(asked.string[asked.end() :]) if asked else None
    return entry


def _who_does(text: str) -> str | None:
    """Who does what a resolution says: "That the Clerk obtain three quotations"; not the body that resolves it."""
    found = _WHO_DOES.match(_THAT.sub("", text))
    return found["who"] if found and looks_like_owner(found["who"]) and not BODY.match(found["who"]) else None


def _number(marker: str) -> str | None:
    """The number that a marker stands for: "(ii)" → "2"."""
    plain = marker.strip("().: ").lower()
    if plain.isdigit():
        return plain
    if plain and all(letter in _ROMAN for letter in plain):
        values = [_ROMAN[letter] for letter in plain]
        return str(sum(-one if one < max(values[at:]) else one for at, one in enumerate(values)))
    return None


def _action_lines(text: str, before: str) -> list[Entry]:
    """The actions of a paragraph, which may name several: "ACTION 5.1: … ACTION 5.2: …"."""
    entries = []
    for part in _NEXT_ACTION.split(text):
        found = _ACTION.search(part)
        for said in _NEXT_WHO.split(found["text"]) if found else []:
            entry = _action_line(said, before)
            if entry and found and found["ref"]:
                entry.ref = found["ref"]
            entries.extend([entry] if entry else [])
    return entries


def _action_line(text: str, before: str) -> Entry | None:
    """ "Action: JS to write to the GP by 4 May"; where only initials follow, the line above is the action."""
    when = _DATED_LAST.search(text)
    if when and _is_who(text[: when.start()]) and (entry := _action_line(text[: when.start()], before)):
        return replace(entry, due=Cell((when["when"],)))
    if _is_who(text):
        before = _RESOLVES_THAT.sub("", before)
        return replace(_told(before.rstrip(" ;,")), owners=[Cell((text,))]) if len(before) > 8 else None
    text, _, last = text.rpartition(". ") if leading_status(text.rpartition(". ")[2]) == COMPLETED else (text, "", "")
    told = _STATE.fullmatch(text)
    if told and leading_status(told["state"]):
        text, last = told["text"], told["state"]
    said = read_line(text)
    entry = _entry(said.text, "")
    entry.statuses = [Cell((state,)) for state in (last, said.fields.get(Role.STATUS, "")) if state]
    if who := who_is_to(said.text, asked=True):
        entry.owners = [Cell((who,))]
    if Role.OWNER in said.fields:
        entry.owners = [Cell((said.fields[Role.OWNER],))]
    if Role.DUE in said.fields:
        entry.due = Cell((said.fields[Role.DUE],))
    entry.due = entry.due or _clause_cell(last)
    return entry


def _clause_cell(text: str) -> Cell | None:
    due = clause(text)
    return Cell((due,)) if due else None
