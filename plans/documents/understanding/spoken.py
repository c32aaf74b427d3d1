"""Minutes in a table in which a column says the actions in words: "Estates Manager: fit closers. By: 31 August"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.shape import Cell
from plans.documents.understanding.action_marks import action_line
from plans.documents.understanding.date_words import DATE, DAY_AND_MONTH, says_when
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.inline import read_line
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.roles import Role
from plans.documents.understanding.sections import SectionTracker
from plans.documents.understanding.sentences import clause, who_is_to
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.who import looks_like_owner

_SAID = re.compile(
    r"^(?P<who>[A-Z@][^:]{1,80}):\s+(?P<what>\S.{3,}?)[.;,]?\s+(?:By(?: when)?|Due|Deadline)\s*:\s*(?P<when>\S.*?)\.?$"
)
_NAMED = re.compile(r"^(?P<who>[A-Z][\w/&., -]{0,40}):\s+(?P<what>[A-Z].{8,})$")
_REF = re.compile(r"^(?P<ref>\d[\d/.]*(?:-\d+)+|[A-Z]{1,4}-?\d{1,4})\s*[-–:.]\s*(?=[A-Z])")
_THEN = re.compile(
    r"\.\s+(?=[A-Z])|\s+\((?=\w+ [^()]*\)$)|\s+[–-]\s+(?=(?:done|completed?|by|ongoing|asap|next|end|monthly|weekly)\b)"
)
_DUE = re.compile(
    rf"(?:by |due |before |for |at |in )?(?:the )?(?:(?:start|end) of )?(?:next |this )?"
    rf"(?:asap|monthly|weekly|meeting|(?:{DATE})?)(?: (?:meeting|board|committee|agenda|week|month|year|term))?\W*",
    re.I,
)
_BY_WHEN = re.compile(rf"(?:by|before|due)\s+(?:the\s+)?(?:end (?:of )?)?(?:{DATE}|{DAY_AND_MONTH})\W*", re.I)
_LEAST = 2
_MOST = 0.6
_A_WORD = 12


def spoken_actions(
    rows: Sequence[Sequence[Cell]], column: int, sections: SectionTracker, *, all_ask: bool = False
) -> list[Entry]:
    """The actions that the lines of a column say; empty where they say hardly any.

    `all_ask`: the heading says that nothing else stands there, so that lines ask for something that name nobody.
    """
    lines = [line for row in rows for line in row[column].lines]
    lines = _with_days_joined(lines)
    read = [_labelled(line) or _said(line, asked=all_ask) or (_behind(line) if all_ask else None) for line in lines]
    named = sum(entry is not None for entry in read)
    if all_ask and named >= len(lines) * _MOST:
        read = [entry or _plain(line) for line, entry in zip(lines, read, strict=True)]
    entries = [entry for entry in read if entry]
    for entry in entries:
        entry.heading, entry.section = sections.above(), sections.name
    return entries if named >= _LEAST else []


def _with_days_joined(lines: Sequence[str]) -> list[str]:
    """The lines, those that only say by when put to the one above: "Sue to check claims", "by 20/3/26"."""
    joined: list[str] = []
    for line in lines:
        if joined and _BY_WHEN.fullmatch(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _behind(line: str) -> Entry | None:
    """What a line asks for before it says who is to do it: "Finish the audit (Bola, 13 March)"."""
    said = read_line(line)
    return action_line(line, "") if Role.OWNER in said.fields and len(said.text) > _A_WORD - 4 else None


def _plain(line: str) -> Entry | None:
    """What a line asks for beside others that name who: a sentence of its own."""
    return action_line(line, "") if line[:1].isupper() and " " in line and len(line) > _A_WORD else None


def _labelled(line: str) -> Entry | None:
    """What a line asks for by labels: who before a colon, by when after another."""
    found = _SAID.match(line)
    if found and owners_in(found["who"]):
        return Entry(found["what"], owners=[Cell((found["who"],))], due=Cell((found["when"],)))
    named = _NAMED.match(line)
    if named is None or not (named["who"].casefold() == "all" or looks_like_owner(named["who"])):
        return None
    return _asked(named["what"], named["who"])


def _said(line: str, *, asked: bool) -> Entry | None:
    """What a line asks for in a sentence, with what became of it behind: "08/09-05 Clerk to reply. Completed."."""
    marked = _REF.match(line)
    text = line[marked.end() :] if marked else line
    who = who_is_to(text, asked=asked)
    if who is None:
        return None
    entry = _asked(text, who)
    entry.ref = marked["ref"] if marked else None
    return entry


def _asked(text: str, who: str) -> Entry:
    """What a sentence asks somebody for, and what it says behind of how that stands."""
    action, *rest = _THEN.split(text)
    dated = [one for one in (part.strip(" ).") for part in rest) if _DUE.fullmatch(one) and says_when(one)]
    due = clause(action) or next(iter(sorted(dated, key=lambda one: not any(map(str.isdigit, one)))), None)
    entry = Entry(action.rstrip(" .;"), owners=[Cell((who,))], due=Cell((due,)) if due else None)
    entry.statuses = [Cell((one.strip(" )."),)) for one in rest if leading_status(one)]
    return entry
