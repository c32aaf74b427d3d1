"""Which words of a due cell count, where a revision, a former date or a next step stands beside the date in force."""

from __future__ import annotations

import re

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import DATE, DAY_AND_MONTH, MONTH, MONTH_AND_DAY
from plans.documents.understanding.datereading import HAS_DATE
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import CANCELLED, COMPLETED

_REVISED = re.compile(
    r"[\s,;(\[/–-]*\b(?:(?:date )?(?:revised|extended|amended|rescheduled|re-?scheduled|moved|slipped|deferred|"
    r"changed|updated|rev|now|new)(?:\s+(?:target|due|completion|delivery|end|date|deadline|"
    r"timescale))*|r\.?d\.?(?=\s*:))\b\.?\s*(?:date\b\s*)?(?:is\b|to\b|until\b|:|=|-|–)?\s*(?=\S)",
    re.I,
)
_FORMER = re.compile(
    r"[(\[][^)\]]*\b(?:revised from|was|previously|originally|original|formerly|moved from|extended from|"
    r"from)\b[^)\]]*[)\]]"
    r"|\b(?:revised|moved|extended|changed|amended)\s+from\b.*$"
    r"|[,;–-]\s*(?:was|previously|originally|formerly)\b.*$",
    re.I | re.S,
)
# It is tried at each word of a remark: the letters that its words begin with come before what takes longer.
_MOVED_TO = re.compile(
    r"(?<!\bno )\b(?:(?:(?:new|revised|extended|amended) "
    r"(?:(?:implementation|completion|target|due|end|delivery) )*(?:deadline|date|target|timescale)|"
    r"updated (?:(?:(?:implementation|completion|target|due) )+date|delivery date(?=:)|(?:target )?deadline|target|"
    r"timescale))(?: is| of| to|:)?|now due(?: by| on)?|"
    r"(?<=[,;.] )now (?:expected|planned|scheduled|forecast)(?: by| on| in| for)?|"
    r"(?=[acdeinopst])(?:(?<!\w )|(?:so|and|new|agreed|original|project|current|submission) )(?:the )?"
    r"(?:(?:target|due|completion|implementation|delivery|end) )*(?:date|deadline|target) "
    rf"(?:moved|extended|changed|put back|brought forward|revised) (?:from {DATE} )?to|"
    r"^(?:(?:item|action|date) )?(?:now )?"
    r"(?:revised|extended|rescheduled|re-scheduled|re-?targeted|slipped|put back|pushed back|deferred|delayed|"
    rf"postponed|moved|extension(?: agreed| granted)?) (?:from {DATE} )?(?:to|until|till)"
    r"(?=[^.;]{4,30}(?: (?:agreed|approved|granted))?(?:[.;]|$)|[^.;]{4,20}(?:20|/)\d\d\b)|"
    r"^(?:delayed|slipped|deferred|late|overdue)\s*[–—-]\s*now(?: due)?)\s+"
    rf"(?P<to>(?:the )?(?:end (?:of )?)?(?:{DATE}|{DAY_AND_MONTH}|{MONTH_AND_DAY})|"
    r"to be (?:confirmed|agreed|determined)\b|tb[cd]\b)",
    re.I,
)
# "In progress – scheduled for the Board meeting on 22 May 2019", "for the next update April 2019", "was due 3 May",
# and not what is told of somebody else, "The clerk is due to retire in May 2019"
_SET_FOR = re.compile(
    r"(?:^|[,;.–—-]\s+|\bnow\s)(?:(?:and |but )?(?:(?:this|it|the action|the work) )?(?:is|was)\s(?:now\s)?)?"
    r"(?:(?:scheduled|planned|expected|due(?! (?:to(?! be )|for(?! completion)) )|on the agenda)\s"
    r"(?:for|by|on|in|to|at)?|(?:for|to)(?= (?:the )?next\b))[^.;,]{0,50}?(?<=\s)"
    rf"(?P<when>(?:the )?(?:end (?:of )?)?(?!20\d\d\b)(?=[^.;,]{{0,20}}(?:20\d\d|/\d\d\b)){DATE})(?=\W*(?:$|[.;,]))",
    re.I,
)
_WAS_PUT = re.compile(
    r"(?:revised(?= to)|pushed|deferred|delayed|postponed|moved|extension|slipped|extended|put)\b", re.I
)
_MAY_FOLLOW = re.compile(
    r"\W*$|\s*[.;,(–—-]|\s+(?:agreed|approved|granted|due|as|because|owing|following|pending|while|to|and|by|with|"
    r"at|so|after|subject|when|since|"
    # "for approval", and not "for the present caterer", which is of something else
    r"for (?:all|(?:(?:the|its|further|final) )*(?:\w+ )?"
    r"(?:decision|approval|consideration|discussion|meeting|board|committee)))\b|"
    r"(?<=\d)\s+(?:board|committee|cabinet|meeting)\b",  # "March 2027 Board", where a month alone is any year's
    re.I,
)
# The stem of one of them stands in whatever tells of a move.
_MOVES = tuple(
    "new revis exten amend updated now move chang put push brought schedul slip target defer delay postpon".split()
)
# "Dec 2024 (OD) May 2026 (RD)", "31/3/25 (original) to be confirmed (revised)"
_LABELLED_BEHIND = re.compile(
    rf"(?P<to>{DATE}|tb[cd]\b|to be \w+)\s*[(\[](?:(?:revised|rev|new|extended|amended)\.?(?: (?:target |due )?date)?|"
    r"(?P<short>r\.?d\.?))[)\]]",
    re.I,
)
# "OD Jan 2026 RD June 2026", "O: Jan 2026 R: June 2026"
_ORIGINAL_THEN_REVISED = re.compile(
    r"\W*o(?P<date>\.?d)?\b[\s.:=–-]*(?P<was>\S.*)[\s,;/(]+r(?(date)\.?d)\b[\s.:=–-]*(?P<now>\S.*?)\W*", re.I
)
_ORIGINAL_BEHIND = re.compile(r"[(\[]o\.?d\.?[)\]]", re.I)
_REVIEWED = re.compile(
    r"(?:\s*[,;(–-]\s*|(?<=\d)\s+)(?:(?:and |then |with )?(?:an? )?review(?:ed)?(?! completed?\b))\b.*$", re.I | re.S
)
_NEXT_DATE = re.compile(rf"(?:\s*;|,?\s+(?:and )?then)\s+(?=\d|{MONTH})", re.I)
_CHANGES = tuple(
    "rd: rd rev exten amend sched moved slip defer chang updat now new was previous origin former from".split()
)
_SEVERAL_DAYS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?:[\s,;]+\d{1,2}\1\d{1,2}\1\d{2,4})+")
LABELLED = re.compile(r"\b(?:start|started|from|begin\w*|commenc\w*|until|end|ends|finish\w*|complet\w*|to)\b", re.I)


def in_force(text: str) -> str:
    """The part of a cell that counts where it also holds another date: "31/3/21, revised to 30/6/21" → "30/6/21"."""
    low = text.lower()
    reviewed = _REVIEWED.search(text)
    if reviewed and HAS_DATE.search(text[: reviewed.start()]):
        text = text[: reviewed.start()]
    both = _ORIGINAL_THEN_REVISED.fullmatch(text)
    if both and HAS_DATE.search(both["was"]):
        return both["now"]
    if not any(part in low for part in _CHANGES):
        return text
    if behind := _revised_behind(text):
        return behind
    plain = _FORMER.sub(" ", text).strip(" ,;")
    if plain and plain != text and HAS_DATE.search(plain):
        text = plain
    marks = list(_REVISED.finditer(text))
    if (
        marks
        and text[marks[-1].end() :].strip(" )]")
        and (marks[-1].start() > 0 and HAS_DATE.search(text[: marks[-1].start()]))
    ):
        return text[marks[-1].end() :].strip(" )]")
    if marks and marks[-1].start() == 0:
        return text[marks[-1].end() :].strip(" )]")
    return text


def _revised_behind(text: str) -> str | None:
    """The last of several dates with what they are in brackets behind them, where that is the revised one. "(RD)" may
    be somebody's initials unless "(OD)" stands before it."""
    found = list(_LABELLED_BEHIND.finditer(text))[-1:]
    former = text[: found[0].start()] if found else ""
    if not HAS_DATE.search(former) or (found[0]["short"] and not _ORIGINAL_BEHIND.search(former)):
        return None
    return found[0]["to"]


def one_of_several(cell: Cell, text: str, *, last: bool) -> str:
    """The first date of a cell whose lines are dates of their own; of revisions the `last`."""
    if text != cell.text:
        return text
    if last:
        text = _NEXT_DATE.split(text)[-1]
    if _SEVERAL_DAYS.fullmatch(text) and (last or not re.search(r"[,;]", text)):
        return re.split(r"[\s,;]+", text)[-1 if last else 0]
    listed = re.split(r"\s*[,;]\s+", text) if last else []
    if len(listed) > 1 and all(re.fullmatch(DATE, one, re.I) and re.search(r"\d{2}$", one) for one in listed):
        return listed[-1]
    dated = [line for line in cell.lines if HAS_DATE.search(line)]
    if len(dated) > 1 and len(dated) == len(cell.lines) and not any(LABELLED.search(line) for line in cell.lines):
        return dated[-1 if last else 0]
    return text


def moved_to(entry: Entry) -> str | None:
    """The date to which a status or a comment says that the action was moved: "C/F. New deadline 28/02/23"."""
    said = [cell.text for cell in (*entry.statuses, *entry.notes, *([entry.completed] if entry.completed else []))]
    moves = (_MOVED_TO.search(text) for text in said if any(map(text.lower().__contains__, _MOVES)))
    return next((found["to"] for found in moves if found and _ends_there(found)), None)


def _ends_there(move: re.Match[str]) -> bool:
    """Whether a day to which something was moved is not the beginning of what it was moved into: "5/6 Park Road"."""
    return not _WAS_PUT.match(move[0]) or _MAY_FOLLOW.match(move.string, move.end()) is not None


def set_for(entry: Entry) -> str | None:
    """The day for which a status sets an action that nothing else dates: "Deferred from April to June 2019", "In
    progress – scheduled for the Board meeting on 22 May 2019"; None where it is done."""
    closed = (leading_status(cell.text) in (COMPLETED, CANCELLED) for cell in entry.statuses)
    if entry.done or entry.completed is not None or any(closed):
        return None
    found = next((one for cell in entry.statuses if (one := _SET_FOR.search(cell.text))), None)
    return moved_to(entry) or (found["when"] if found else None)
