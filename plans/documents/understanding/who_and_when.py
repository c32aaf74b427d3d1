"""Who and when in a few words: in a cell of both, in brackets, behind dashes."""

from __future__ import annotations

import re

from plans.documents.shape import Cell
from plans.documents.understanding import inline_words as words
from plans.documents.understanding.date_words import DATE, DAY_AND_MONTH, LONGEST_DATE, WHEN
from plans.documents.understanding.given_names import GIVEN_NAMES
from plans.documents.understanding.roles import Role
from plans.documents.understanding.status import leading_status, status_word
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import (
    is_body,
    is_first_name,
    is_initials,
    is_person,
    is_role,
    looks_like_owner,
    nobody,
)

_HELPED = re.compile(r",?\s+(?:with (?:the )?support (?:from|of)|supported by|assisted by)\b.*", re.I)
_A_PAIR = 2
# "DHT by 13/3", "Ann Lee 4 May"
_WHO_THEN_WHEN = re.compile(
    rf"(?P<who>[A-Z][\w’'-]*(?:[ /&]+[A-Z][\w’'-]*){{0,3}})\s+"
    rf"(?P<when>(?:(?:by|due)\s+)?(?:{DAY_AND_MONTH}|(?i:{DATE})))\W*"
)


def owner_and_due(cell: Cell) -> tuple[Cell, Cell | None]:
    """The two halves of a cell that names both: "Clinical Lead by 30 June 2019", "Dec 15/JK", or each on lines of its
    own."""
    dated = [(WHEN.search(line) or words.UPON.match(line)) is not None for line in cell.lines]
    first = dated.index(True) if True in dated else 0
    in_turns = len(dated) > 2 and dated == [False, True] * (len(dated) // 2)
    if first and (in_turns or all(dated[first:])):
        owners = tuple(line for line, says_when in zip(cell.lines, dated, strict=True) if not says_when)
        return Cell(owners), Cell(tuple(line for line, says_when in zip(cell.lines, dated, strict=True) if says_when))
    last = dated.index(False) if False in dated else 0
    if last and not any(dated[last:]):
        return Cell(cell.lines[last:]), Cell(cell.lines[:last])
    if len(dated) > 1 and all(dated):
        parts = [_owner_and_due(line) for line in cell.lines]
        if all(owner and due for owner, due in parts):
            return Cell(tuple(owner for owner, _ in parts)), Cell(tuple(due for _, due in parts if due))
    owner, due = _owner_and_due(", ".join(cell.lines))
    return Cell((owner,)), Cell((due,)) if due else None


def _owner_and_due(text: str) -> tuple[str, str | None]:
    fields: dict[Role, str] = {}
    turned = words.DUE_THEN_WHO.match(text)
    first = words.WHO_BY.split(turned["due"])[0] if turned and words.WHO_BY.search(turned["due"]) else ""
    named = looks_like_owner(first) and not status_word(first)
    if turned and WHEN.search(turned["due"]) and not (WHEN.search(turned["who"]) or named):
        return turned["who"], turned["due"]
    if (then := words.AFTER_SLASH.search(text)) and looks_like_owner(text[: then.start()]):
        return text[: then.start()], text[then.end() :]
    dash = words.DASH.search(text)
    if dash and names_owners(text[: dash.start()]) and _says_when(text[dash.end() :]):
        return text[: dash.start()], text[dash.end() :]
    owner = without_date_beside(text, fields).strip(" ,;:–-")
    due = fields.get(Role.DUE) or fields.get(Role.COMPLETED)
    when = words.DAY_ON.search(text) or WHEN.search(text)
    if due is None and when and looks_like_owner(text[: when.start()].strip(" ,;:–-")):
        return text[: when.start()].strip(" ,;:–-"), text[when.start() :]
    return owner, due


def _says_when(text: str) -> bool:
    """Whether words behind a dash say when."""
    return WHEN.search(text) is not None or words.DATED.match(text) is not None


def without_date_beside(value: str, fields: dict[Role, str]) -> str:
    """Takes an unlabelled date that follows an owner in one list: "Lead: Mrs J Smith, by 30 September 2023"."""
    found = words.DUE_BESIDE.search(value)
    if not found or not found.start():
        return value
    said = found["due"]
    fields.setdefault(Role.COMPLETED if leading_status(said) == COMPLETED else Role.DUE, said.strip(" )."))
    return value[: found.start()]


def names_owners(text: str) -> bool:
    """Whether a text names an owner, or several with "and" or signs between them."""
    return looks_like_owner(text) or all(looks_like_owner(part) for part in re.split(r"\s+and\s+|\s*[/;]\s*", text))


def who_and_when(pieces: list[str]) -> dict[Role, str]:
    """What pieces behind dashes say, each of one thing or of several with commas between: "@aoife, due 7 March"."""
    apart: list[str] = []
    for piece in pieces:
        parts = re.split(r",\s+", piece)
        said = fields_of(parts) if len(parts) > 1 else {}
        apart += parts if Role.OWNER in said and len(said) > 1 else [piece]
    return fields_of(apart) or (owner_then_date(pieces[0]) if len(pieces) == 1 else _owner_then_words(pieces))


def _owner_then_words(pieces: list[str]) -> dict[Role, str]:
    """An owner, and behind another dash words that name a date: "Catering Manager", "launch 1 June 2026"."""
    if len(pieces) != _A_PAIR:
        return {}
    who, then = pieces
    sure = all(map(_is_short_owner, words.LISTED.split(who))) or are_given_names(who)
    dated = len(then) <= LONGEST_DATE and re.search(rf"\b(?:{DATE}|{DAY_AND_MONTH})", then, re.I)
    return {Role.OWNER: who, Role.DUE: then} if sure and dated else {}


def owner_then_date(inside: str) -> dict[Role, str]:
    """Owners and a date with commas in them: "Clinical Director, Obstetrics, 1st August 2022"; else empty."""
    for mark in re.finditer(r"[,;]\s+", inside):
        owner, due = _HELPED.sub("", inside[: mark.start()]), inside[mark.end() :]
        dated = re.fullmatch(rf"(?:(?:due|by)\b(?: (?:the )?end of)? ?)?(?:{DAY_AND_MONTH}|{DATE})", due, re.I)
        named = names_owners(owner) or (words.CAPITALS.fullmatch(owner) and dated)
        if named and (words.DATED.match(due) or words.SAYS_WHEN.match(due)):
            role = Role.COMPLETED if leading_status(due) == COMPLETED else Role.DUE
            return {Role.OWNER: owner, role: due}
    beside = _WHO_THEN_WHEN.fullmatch(inside)
    if beside is None or not all(map(_is_short_owner, words.LISTED.split(beside["who"]))):
        return {}
    return {Role.OWNER: beside["who"], Role.DUE: beside["when"]}


def _is_short_owner(text: str) -> bool:
    """Whether a few words are a person, initials or a post, and no body, for which a thing may be as well."""
    return is_initials(text) or is_person(text) or (is_role(text) and not is_body(text))


def between_semicolons(inside: str) -> dict[Role, str]:
    """Owners and a date in two parts, with commas and dashes of their own: "Staff, Dooley; May 2010 – June 2011"."""
    who, semicolon, when = (part.strip() for part in inside.partition(";"))
    named = all(looks_like_owner(one) or is_first_name(one) for one in words.LISTED.split(who))
    role = role_of(when) if semicolon and (named or names_owners(who)) else None
    role = Role.DUE if role and nobody(when) else role
    return {Role.OWNER: who, role: when} if role and role is not Role.OWNER else {}


def fields_of(parts: list[str]) -> dict[Role, str]:
    """The fields that parts hold; empty unless every part is an owner or a date."""
    fields: dict[Role, str] = {}
    apart = [one for whole in parts for one in _apart(whole.strip(" ."))]
    roles = [role_of(part) or (Role.REF if words.CODE.fullmatch(part) else None) for part in apart]
    sure = {Role.DUE, Role.STATUS, Role.COMPLETED} & {role for role in roles if role}
    for part, known in zip(apart, roles, strict=True):
        named = sure and (is_first_name(part) or all(map(words.CAPITALS.fullmatch, words.LISTED.split(part))))
        role = known or (Role.OWNER if named else None)  # "(Hanna, done 4 March)", "(Research Support, once per year)"
        if role is None:
            return {}
        fields[role] = f"{fields[role]}; {part}" if role in fields else part
    return fields


def _apart(part: str) -> list[str]:
    """A date and a status side by side as two parts: "due 10 March, in progress"."""
    before, comma, after = part.rpartition(", ")
    if comma and leading_status(after) and role_of(before) is Role.DUE:
        return [before, after]
    return [part] if part else []


def are_given_names(text: str) -> bool:
    """Whether a text is given names and nothing else: "Jess", "Ann and Bob"."""
    return all(one.strip(" .").casefold() in GIVEN_NAMES for one in words.LISTED.split(text))


def role_of(part: str) -> Role | None:
    """What a few words are: a date, a status, a completion, an owner; None for anything else."""
    status = leading_status(part)
    if words.DECIDED.match(part):
        return None
    if status == COMPLETED:
        return Role.COMPLETED
    if words.DATED.match(part) or words.NO_DATE.match(part):
        return Role.DUE
    if status:
        return Role.STATUS
    called = all(one.casefold() in GIVEN_NAMES for one in words.LISTED.split(part))
    named = (
        called or looks_like_owner(part)
    ) and ": " not in part  # "working groups: Open Land Network" is a label and more
    return Role.OWNER if named or part.startswith("@") or nobody(part) else None
