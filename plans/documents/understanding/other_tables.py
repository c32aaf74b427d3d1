"""Tables, and rows of tables, that are no plans: keys, histories, registers of risks, counts of actions, measures."""

from __future__ import annotations

import re

from plans.documents.shape import Cell
from plans.documents.understanding.columns import Columns
from plans.documents.understanding.date_words import DATE, MONTH
from plans.documents.understanding.heading_rows import Header, Row
from plans.documents.understanding.headings import normal
from plans.documents.understanding.roles import KEEPING, NAMES_ACTIONS, THEME, Role
from plans.documents.understanding.state_columns import state_columns
from plans.documents.understanding.status import colour_word, status_word
from plans.verbs import says_to_do

_VERSION = frozenset({"version", "version no", "ver", "revision", "issue"})
_CHANGED = frozenset("changes change amendment amendments description author comments summary reason".split()) | {
    "description of change", "summary of changes", "details of change", "changes made", "amended by", "author s",
}  # fmt: skip
_DEFINES = frozenset({"definition", "definitions", "meaning"})
_DESCRIBES = frozenset({"description", "explanation", "criteria", "what it means"})
_A_KEY = 8  # rows
_KEPT = {Role.OWNER, Role.OWNER_AND_DUE, Role.STATUS}
_CALENDAR_DAY = re.compile(rf"\d[/.-]\d|\b20\d\d\b|\d\s+{MONTH}", re.I)
_TITLES = 4  # rows above it
_A_PAIR = 2
# What a key of colours has no columns for.
_OF_PLANS = KEEPING - {Role.STATUS} | {Role.ACTION, Role.PART, Role.COMPLETED}
_DATES = {Role.DUE, Role.OWNER_AND_DUE, Role.START_AND_DUE, Role.REVISED}
_COUNTED = (Role.STATUS, Role.COMPLETED, Role.COMPLETION)
_SHARE = re.compile(r"[<>≤≥]?\s?\d[\d.]*\s?(?:%|per ?cent)")
_FIGURE = re.compile(r"[<>≤≥£$]?\s?\d[\d,.]*\s?%?")
_INDICATORS = re.compile(r"(?:key |performance )*(?:indicators?|measures?|kpis?)", re.I)
_TARGET = re.compile(r"(?:annual |\d{4}(?: \d\d)? )?targets?(?: \d{4}(?: \d\d)?)?")
_LEVEL = re.compile(
    r"(?:very )?(?:critical|high|medium|moderate|low|urgent|essential|advisory|major|minor)(?: (?:priority|risk))?"
)
_NO_ACTION = re.compile(
    r"(?:project |key )?(?:issues?|decisions?|objectives?|risks?|assumptions?|lessons?(?: learn(?:ed|t))?|"
    r"dependency|dependencies)(?: description| made| title)?"
)
_AGENDA = re.compile(r"(?:\d+\.? )?(?:the |meeting )?agenda(?: items)?\W*", re.I)
_KEY = re.compile(r"(?:(?:progress|status|b?rag|rating|colou?r) )+(?:key|legend)|legend")


def tells_what_was(header: Header | None, rows: list[Row]) -> bool:
    """Whether a table's headings are those of a key, or of a history: a document's versions, an incident's hours."""
    texts = header.texts if header else [cell.text for cell in rows[0]] if rows else []
    said = {normal(text) for text in texts}
    asks = header is not None and any(one.role is Role.ACTION and one.rank > THEME for one in header.meanings.values())
    roles = {one.role for one in header.meanings.values()} if header else set()
    defines = said & _DEFINES or any(map(_heads_definitions, rows[:_TITLES]))
    if defines and Role.OWNER not in roles and len(rows) <= _A_KEY + _TITLES:
        return True
    if header and said & _DESCRIBES and len(roles) == _A_PAIR and _names_states(header, rows):
        return True
    if header and not asks and said & _DESCRIBES and roles.isdisjoint(_KEPT) and _names_levels(header, rows):
        return True
    if not roles & _OF_PLANS and any(_KEY.fullmatch(text) for text in said):
        return True
    return bool(said & _VERSION and said & _CHANGED and not asks) or (
        bool(said & {"event", "events", "what happened"}) and any(text.startswith("time") for text in said)
    )


def _heads_definitions(row: Row) -> bool:
    """Whether a row heads a key: "Status", "Meaning"."""
    texts = [normal(cell.text) for cell in row if cell.lines]
    return len(texts) == _A_PAIR and texts[1] in _DEFINES


def _names_states(header: Header, rows: list[Row]) -> bool:
    """Whether the rows below headings name a state each, all different, and say what is so then."""
    below = [[cell.text for cell in row if cell.lines] for row in rows[header.last + 1 :]]
    firsts = [texts[0].strip("()").casefold() for texts in below if len(texts) == _A_PAIR]
    named = sum(status_word(text) is not None or colour_word(text) is not None for text in firsts)
    return 1 < len(set(firsts)) == len(firsts) <= _A_KEY and named * 2 > len(firsts)


def _names_levels(header: Header, rows: list[Row]) -> bool:
    """Whether the rows below headings say what each level of urgency means: "Critical", "Within 3 months"."""
    below = rows[header.last + 1 :]
    firsts = [row[0].text.casefold() for row in below if row[0].lines]
    dated = any(cell.when or _CALENDAR_DAY.search(cell.text) for row in below for cell in row)
    return (
        len(header.texts) <= _A_PAIR + 1
        and not dated
        and 1 < len(set(firsts)) == len(firsts) <= _A_KEY
        and all(map(_LEVEL.fullmatch, firsts))
    )


def is_agenda(header: Header | None, above: str) -> bool:
    """Whether a table below "Agenda" only says what is to be talked about, and who begins."""
    found = header.meanings.values() if header else ()
    asks = any(one.role is Role.ACTION and one.rank >= NAMES_ACTIONS for one in found)
    dated = any(one.role in _DATES for one in found)
    return _AGENDA.fullmatch(above) is not None and not asks and not dated


def lists_something_else(header: Header, columns: Columns, rows: list[Row]) -> bool:
    """Whether a table is a log of issues or decisions, or weighs objectives: it does not say both who and when, and
    most of its texts ask for nothing. So is one of titles that says neither: rules checked, items bought."""
    both = columns.owner_and_due is not None or (bool(columns.owners) and columns.due is not None)
    neither = not (both or columns.owners or columns.due is not None or columns.completed is not None)
    only_titles = neither and header.meanings[columns.action].rank <= THEME
    texts = [row[columns.action].text for row in rows if row[columns.action].lines]
    asking = sum(map(says_to_do, texts)) * 2 > len(texts)
    other = only_titles or _NO_ACTION.fullmatch(normal(header.texts[columns.action])) is not None
    return not both and not asking and other


def lists_results(columns: Columns, rows: list[Row]) -> bool:
    """Whether a table says how often a thing was so: nobody owns it, and shares stand where dates would."""
    if columns.owners or columns.due is None:
        return False
    said = [row[columns.due].text for row in rows if row[columns.due].lines]
    found = columns.meanings.get(columns.action)
    asks = found is not None and found.role is Role.ACTION and found.rank >= NAMES_ACTIONS
    states = [row[at].text for row in rows for at in columns.statuses if row[at].lines]
    other = asks or not all(map(_SHARE.fullmatch, states))
    return not other and len(said) > 1 and all(map(_SHARE.fullmatch, said))


def is_risk_register(header: Header, columns: Columns) -> bool:
    """Whether a table weighs risks: its mitigations are no actions unless they have dates."""
    said = {word for text in header.texts for word in normal(text).split()}
    return columns.due is None and bool(said & {"likelihood", "probability"})


def counts_actions(header: Header, rows: list[Row]) -> bool:
    """Whether a table says how many actions there are, and how many of them are done, and does not number them."""
    states = state_columns([Cell((text,)) for text in header.texts])
    kept = {found.role for found in header.meanings.values()} & (KEEPING - {Role.STATUS})
    counts = [[row[at].text for at in states if row[at].lines] for row in rows]
    if states and not kept and all(text.isdecimal() for texts in counts for text in texts):
        asking = sum(any(says_to_do(cell.text) for cell in row) for row in rows) * 2 > len(rows)
        ticked = asking and all(texts in ([], ["1"]) for texts in counts)  # the one state of each action
        return any(counts) and not ticked
    roles = [found.role for found in header.meanings.values()]
    counted = [at for at, found in header.meanings.items() if found.role in (Role.ACTION, *_COUNTED)]
    columns = {at: [row[at].text for row in rows if row[at].lines] for at in counted}
    if (
        len(columns) < 2
        or _DATES & set(roles)
        or not all(texts and all(map(str.isdecimal, texts)) for texts in columns.values())
    ):
        return False
    actions = [texts for at, texts in columns.items() if header.meanings[at].role is Role.ACTION]
    return bool(actions) and all(texts != [str(at) for at in range(1, len(texts) + 1)] for texts in actions)


def apart_from_measures(rows: list[Row], columns: Columns) -> tuple[list[Row], list[Row]]:
    """The rows of a table, and those of them that are measures below a head of their own: "Indicator", "Target"."""
    kept: list[Row] = []
    measures: list[Row] = []
    for above, row in zip([None, *rows], rows, strict=False):
        below = bool(measures) and measures[-1] is above and _is_measure(row)
        (measures if below or _heads_measures(row, columns) else kept).append(row)
    return kept, measures


def _heads_measures(row: Row, columns: Columns) -> bool:
    texts = [cell.text for cell in row if cell.lines]
    if len(texts) < 2 or not _INDICATORS.fullmatch(texts[0].strip(" :")):
        return False
    return any(_TARGET.fullmatch(normal(text)) for text in texts[1:]) and not _is_dated(row, columns)


def _is_measure(row: Row) -> bool:
    texts = [cell.text for cell in row if cell.lines]
    return len(texts) > 1 and _FIGURE.fullmatch(texts[1]) is not None


def _is_dated(row: Row, columns: Columns) -> bool:
    places = [at for at in (columns.due, columns.start, *columns.revised) if at is not None]
    return any(row[at].when or re.search(rf"\b{DATE}", row[at].text, re.I) for at in places)
