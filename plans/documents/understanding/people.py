"""The document's own list of owners, and its key of initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plans.documents.draft import DraftPerson
from plans.documents.shape import Block, Cell, Table, Text
from plans.documents.understanding.entries import Entry
from plans.documents.understanding.given_names import GIVEN_NAMES
from plans.documents.understanding.headings import normal
from plans.documents.understanding.owner_words import LAST_FIRST
from plans.documents.understanding.owners import owners_in
from plans.documents.understanding.who import is_short_name, stands_alone

_LIST_HEADING = re.compile(
    r"\b(?:lead owners?|owners?|leads|lead officers?|responsible (?:officers?|persons?|people|leads?)|named leads?|"
    r"contacts?|abbreviations?|initials|"
    r"key to (?:initials|leads|owners|officers|abbreviations)|people|members(?:hip)?|team|who'?s who|accountable "
    r"(?:officers?|leads?)|glossary)\b",
    re.I,
)
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_PERSON = re.compile(r"^(?P<name>(?:[A-Z][\w.'’-]*\s?){1,5}?)\s*(?::|\s[–—-]\s|,|\()\s*(?P<rest>\S.*)$")
_INITIALS = re.compile(
    r"(?<![\w])(?P<initials>[A-Z]{2,4}[a-z]?|[A-Z]{1,2}Ma?c[A-Z])\s*(?:=|:|\s[–—-]\s|[–—])\s*(?P<said>[^=;\n]+?)(?=\s*(?:[,;\n]|"
    r"\band\b)\s*(?:[A-Z]{2,4}[a-z]?)\s*(?:=|:|[–—-])|\s*[;\n]|\s*$)"
)
_BRACKETED = re.compile(
    r"(?<![\w.])(?P<name>(?!(?:Present|Apologies|Attendees|Chair|Minutes) )[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})"
    r"(?:(?:,| [–—-]) (?P<title>[A-Z][^()\[\],;:–—]{2,60}?))? "
    r"[(\[](?P<initials>[A-Z]{2,4})[)\]](?: [–—-] (?P<after>[A-Z][^()\[\],;:–—]{2,60}?)(?=\s*(?:[,;.]|$)))?"
)
_ORGANISATION = re.compile(
    r"\b(?:council|trust|nhs|ltd|limited|plc|university|college|school|academy|police|authority|agency|foundation|"
    r"partnership|charity|association|board|ministry|department|government|office|service|ccg|icb|commission|cic|"
    r"company|hospital|surgery|federation)\b",
    re.I,
)
_LONGEST_KEY = 3000
_SEVERAL = 3
_ROLE_LIKE = re.compile(
    r"\b(?:director|manager|officer|head|lead|chair|chairman|secretary|member|nurse|executive|teacher|governor|"
    r"councillor|treasurer|clerk|adviser|coordinator|practitioner|gp|doctor|matron)\b",
    re.I,
)
_NAME_HEADING = frozenset(
    {"name", "lead owner", "owner", "lead", "officer", "person", "initials", "lead officer", "full name", "contact"}
)
_TITLE_HEADING = frozenset({"title", "job title", "role", "position", "post", "designation"})
_ORGANISATION_HEADING = frozenset(
    {"organisation", "organization", "agency", "employer", "partner", "service", "department", "team", "directorate"}
)
_EMAIL_HEADING = frozenset({"email", "e mail", "email address", "contact", "contact details"})


def people_in(
    blocks: Sequence[Block], loose: Iterable[Sequence[Cell]], initials_used: frozenset[str]
) -> tuple[DraftPerson, ...]:
    """Everybody that the document introduces, each once. `initials_used` are those that stand as owners."""
    found: dict[str, DraftPerson] = {}
    listing = False
    for block in blocks:
        if isinstance(block, Table):
            _keep(found, _from_table(block))
            continue
        if block.kind == "heading" or (block.text.endswith(":") and len(block.text) < 60):
            listing = bool(_LIST_HEADING.search(block.text))
        elif listing and block.kind in ("paragraph", "item"):
            person = _listed(block.text)
            _keep(found, [person] if person else [])
        _keep(found, _introduced(block.text, initials_used))
    for row in loose:
        for text in dict.fromkeys(cell.text for cell in row if cell.lines):
            _keep(found, _introduced(text, initials_used))
    return tuple(found.values())


def _keep(found: dict[str, DraftPerson], people: Iterable[DraftPerson]) -> None:
    for person in people:
        found.setdefault((person.initials or person.name).casefold(), person)


def _listed(text: str) -> DraftPerson | None:
    """ "Sandy Hopkins: Chief Executive Officer, Southampton City Council"."""
    email = _EMAIL.search(text)
    plain = _EMAIL.sub("", text).replace("()", "").strip(" ,;<>()")
    found = _PERSON.match(plain)
    if (
        not found
        or len(text) > 300
        or (_ROLE_LIKE.search(found["name"]) and not re.match(r"councillor\b", found["name"], re.I))
    ):
        return None
    rest = found["rest"].strip(" )")
    title, organisation = _title_and_organisation(rest)
    return DraftPerson(found["name"].strip(), title, organisation, email[0] if email else None, None)


def _title_and_organisation(text: str) -> tuple[str | None, str | None]:
    """Parts "title, organisation" where what follows the last comma is one."""
    before, comma, last = text.rpartition(",")
    if comma and _ORGANISATION.search(last) and not _ROLE_LIKE.search(last):
        return before.strip() or None, last.strip()
    return text or None, None


def _introduced(text: str, used: frozenset[str]) -> list[DraftPerson]:
    """The people whom a line introduces with their initials."""
    if len(text) > _LONGEST_KEY:
        return []
    return _initialled(text, used) or _bracketed(text, used)


def _bracketed(text: str, used: frozenset[str]) -> list[DraftPerson]:
    """ "Peter Barr – General Manager [PB], Ann Lee (AL)": those whose initials own an action and are of their names."""
    return [
        DraftPerson(found["name"], found["title"] or found["after"], None, None, found["initials"])
        for found in _BRACKETED.finditer(text)
        if found["initials"].casefold() in used and _are_of(found["initials"], found["name"])
    ]


def _are_of(initials: str, name: str) -> bool:
    """Whether initials begin and end with those of a name: "PB" of "Dr Peter Barr", "AML" of "Ann-Marie Lee"."""
    letters = [word[0] for word in re.split(r"[\s-]", name) if word]
    return initials[-1] == letters[-1] and initials[0] in letters[:-1]


def _initialled(text: str, used: frozenset[str]) -> list[DraftPerson]:
    """ "DL = Doug (Chairman), EB = Elizabeth": two of them at least, or one that owns an action."""
    pairs = [(found["initials"], found["said"].strip(" ,;")) for found in _INITIALS.finditer(text)]
    if not pairs or not (
        (len(pairs) > 1 and any(one.casefold() in used for one, _ in pairs))
        or all(one.casefold() in used for one, _ in pairs)
    ):
        return []
    return [_from_initials(initials, said) for initials, said in pairs]


def _from_initials(initials: str, said: str) -> DraftPerson:
    email = _EMAIL.search(said)
    said = _EMAIL.sub("", said).strip(" ,<>")
    bracket = re.match(r"^(?P<name>[^(,]+?)\s*(?:\((?P<in>[^)]+)\)|,\s*(?P<after>.+))\s*$", said)
    name, title = (bracket["name"], bracket["in"] or bracket["after"]) if bracket else (said, None)
    if title is None and _ROLE_LIKE.search(name):
        name, title = initials, name
    return DraftPerson(name.strip(), title, None, email[0] if email else None, initials)


def _from_table(table: Table) -> list[DraftPerson]:
    """A table of names with titles, organisations or e-mail addresses."""
    if not table.rows:
        return []
    headings = [normal(cell.text) for cell in table.rows[0]]
    name = next((at for at, text in enumerate(headings) if text in _NAME_HEADING), None)
    title = next((at for at, text in enumerate(headings) if text in _TITLE_HEADING), None)
    organisation = next((at for at, text in enumerate(headings) if text in _ORGANISATION_HEADING), None)
    email = next((at for at, text in enumerate(headings) if text in _EMAIL_HEADING and at != name), None)
    initials = next((at for at, text in enumerate(headings) if text == "initials"), None)
    if name is None or (title is None and email is None and initials in (None, name)) or len(headings) > 6:
        return []

    def said(row: list[Cell], at: int | None) -> str | None:
        return (row[at].text or None) if at is not None else None

    return [
        DraftPerson(row[name].text, said(row, title), said(row, organisation), said(row, email), said(row, initials))
        for row in table.rows[1:]
        if row[name].lines
    ]


def text_blocks(blocks: Sequence[Block]) -> list[str]:
    """The texts of a document that are not in tables."""
    return [block.text for block in blocks if isinstance(block, Text)]


def known_owners(entries: Sequence[Entry]) -> frozenset[str]:
    """The initials and names that stand alone as owners, in lower case, and those written with the surname first."""
    texts = {cell.text for entry in entries for cell in entry.owners}
    turned = {text for text in texts if LAST_FIRST.fullmatch(text)}
    often = len(turned) >= _SEVERAL and len(turned) * 2 > len(texts)
    alone = turned if often or (len(turned) > 1 and all(map(_is_turned, turned))) else set()
    return frozenset(text.casefold() for text in texts if is_short_name(text) or stands_alone(text) or text in alone)


def owners_beside(entries: Sequence[Entry], known: frozenset[str]) -> frozenset[str]:
    """The owners, in lower case, whom cells name beside another: both of "Tom Brierley and Digital Services"."""
    texts = {cell.body for entry in entries for cell in entry.owners}
    return frozenset(one.casefold() for text in texts if len(found := owners_in(text, known)) > 1 for one in found)


def _is_turned(text: str) -> bool:
    """Whether a given name stands behind a surname: "Lee, Ann"."""
    last, _, first = text.partition(", ")
    return first.casefold() in GIVEN_NAMES and last.casefold() not in GIVEN_NAMES
