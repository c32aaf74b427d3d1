"""Commas between owners: "Smith, J", "Director, People and Culture" and "A, B" told apart."""

from __future__ import annotations

import re

from plans.documents.understanding import owner_words as words
from plans.documents.understanding.who import (
    DOMAIN,
    LETTER,
    LETTERS_AFTER,
    OF,
    ROLES,
    WARDS,
    has_role,
    is_bare_title,
    is_body,
    is_first_name,
    is_initials,
    is_person,
    is_role,
    looks_named,
)

_BEHIND_A_POST = frozenset({"lead", "leads", "deputy", "specialist", "practitioner"})
_INITIALS = 2  # letters; more are a body's as often as a person's
_A_POST_AND_ITS_UNIT = 2  # parts: "ADM, SPPIAB"


def split_comma(text: str, known: frozenset[str]) -> list[str]:
    """The owners that commas part in a text. `known` are initials and names elsewhere in it, in lower case."""
    parts = outside_brackets(text, words.COMMA)
    if len(parts) == 1:
        return parts
    if all(is_person(part, known) for part in parts) and not _is_one_in_parts(parts):
        return parts
    if _are_alike(parts):
        return parts
    whole = parts[:1]
    for part in parts[1:]:
        if _starts_anew(whole[-1], part, known):
            whole.append(part)
        else:
            whole[-1] = f"{whole[-1]}, {part}"
    return whole


def _are_alike(parts: list[str]) -> bool:
    """Whether texts beside commas are owners by what they have in common: initials, some with a bracket, fields of
    work ("Procurement, Legal"), or a post in short that they begin with: "GM: Housing", "GM: Finance"."""
    firsts = {
        part.split()[0] if words.IN_SHORT.match(part) and not (is_body(part) or has_role(part)) else part
        for part in parts
    }
    plain = [words.IN_BRACKETS.sub("", part) for part in parts]
    fields = all(part.casefold() in DOMAIN for part in parts)
    bodies = len(parts) > _A_POST_AND_ITS_UNIT and all(map(words.IN_CAPITALS.fullmatch, plain))
    return fields or bodies or all(map(is_initials, plain)) or len(firsts) == 1


def _is_one_in_parts(parts: list[str]) -> bool:
    """Whether comma-parted texts are one owner: "Smith, J", "Tess Lindqvist, RN", "Det Insp, Offender Management"."""
    if any(LETTERS_AFTER.match(part) for part in parts[1:]) or is_role(parts[0]):
        return True
    return len(parts) == 2 and (bool(LETTER.match(parts[1])) or _is_named_with_title(*parts))


def _is_named_with_title(name: str, title: str) -> bool:
    """Whether two texts are a name and what that person is: "M. Okafor, Fleet Manager"."""
    alone = is_role(title) and not _are_several(title) and not title.startswith("@")
    return alone and is_person(name) and not is_initials(name) and not _is_officer_beside(name, title)


def _are_several(title: str) -> bool:
    """Whether a title is of several people: "Ward Managers", and not "Director of Nurses"."""
    return bool(words.SEVERAL.search(OF.split(title)[0]))


def _is_officer_beside(name: str, title: str) -> bool:
    """Whether an officer's title stands beside a councillor, who holds none: "Cllr J Rees, Planning Officer"."""
    return bool(words.COUNCILLOR.match(name)) and is_role(title) and not words.OF_COUNCILLORS.search(title)


def _starts_anew(before: str, part: str, known: frozenset[str]) -> bool:
    """Whether what follows a comma is the next owner, and not the rest of "Director, People and Culture"."""
    first = before.split(",")[0].strip()
    alone = before == first
    if alone and _runs_on(first, part):
        return True
    if alone and _goes_on_behind_comma(first, part):
        return False
    if _stands_by_itself(part, before) or _is_officer_beside(first, part) or part.casefold() in known:
        return True
    if LETTERS_AFTER.match(part) and " " in first:
        return False
    if is_initials(part) and not LETTER.match(part):
        return _are_initials_beside(before, part)
    if is_role(before) and words.MEETS.search(part) and OF.search(before):
        return True
    if alone and _are_posts_side_by_side(first, part):
        return True
    if is_role(part) and (not is_body(part) or part.split()[0].casefold() in ROLES):
        return _is_post_beside(before, part, known)
    if is_person(part, known):
        return is_person(first, known) or not alone or (is_role(before) and looks_named(part))
    return False


def _are_posts_side_by_side(first: str, part: str) -> bool:
    """Whether two texts are posts, one after the other: "Clinical Nurse, Educator", "Ward Managers, Matrons", "Station
    Manager Training, Watch Manager Assessor"."""
    if is_body(first) and not has_role(first):
        return False
    if is_role(first) and _are_several(first):
        return is_role(part)
    if OF.search(first) or is_bare_title(first) or is_person(first):
        return False
    if is_role(first) and part.casefold() in ROLES:
        return " " in first and part.casefold() not in _BEHIND_A_POST
    return " " in part and has_role(first) and is_role(part) and not is_body(part)


def _are_initials_beside(before: str, initials: str) -> bool:
    """Whether initials behind a comma are an owner of their own: "Tom, KL", and not "Manager, RAP"."""
    first = before.split(",")[0].strip()
    alone = before == first
    if alone and len(initials) > _INITIALS and is_role(first) and not is_role(initials):
        return False
    return is_initials(first) or not alone or " " not in first or is_role(first)


def _is_post_beside(before: str, post: str, known: frozenset[str]) -> bool:
    """Whether a post behind a comma is an owner of its own: "Head of Finance, Estates Manager"."""
    first = before.split(",")[0].strip()
    return (
        ((is_role(first) or is_initials(first) or first.casefold() in known) and " " in post)
        or (is_role(first) and post.casefold() in ROLES and first.casefold() in ROLES)
        or (is_role(before) and post.casefold() in words.OFFICES)
        or (_are_several(post) and is_person(first, known))
        or (is_body(first) and " " in post)
        or (before != first and is_person(first, known))
    )


def _runs_on(first: str, part: str) -> bool:
    """Whether two texts are owners one after the other by how they are written: "TBS, StatCan"."""
    if words.ABBREVIATED.fullmatch(first):
        return has_role(part) or is_initials(part) or words.CAMEL.fullmatch(part) is not None
    return words.CAMEL.fullmatch(first) is not None and (
        words.CAMEL.fullmatch(part) is not None or part.startswith("all ")
    )


def _goes_on_behind_comma(first: str, part: str) -> bool:
    """Whether what follows a comma belongs to the title or the name before it: "Matron, ED", "Chair, RAP Group"."""
    if is_role(first) and (part.casefold() in DOMAIN or part in WARDS):
        return True
    return _is_named_with_title(first, part) or (is_bare_title(first) and _is_for(part))


def _is_for(part: str) -> bool:
    """Whether a text beside a bare title says what the post is for: "Chair, RAP Working Group"."""
    return not has_role(part) and (len(part) > _INITIALS if is_initials(part) else not is_person(part))


def _stands_by_itself(part: str, before: str) -> bool:
    """Whether a text behind a comma is an owner by its form, or by that of the one before: "@dana", "Cllr B. Adonis",
    "dana", "Security (Maja)", "Tom"."""
    if words.COUNCILLOR.match(part) and not has_role(before):
        return True
    if part.startswith("@") or (before.startswith("@") and " " not in part):
        return True
    if (words.HANDLE.fullmatch(before) and words.HANDLE.fullmatch(part)) or (
        is_body(before) and is_body(part) and "," not in before and not is_within(before, part)
    ):
        return True
    if words.OF_NO_BODY.search(before) and words.COMMITTEE.search(part):
        return True
    return (before.endswith(")") and part.endswith(")")) or (is_first_name(before) and is_first_name(part))


def is_within(body: str, other: str) -> bool:
    """Whether a body could be part of another, by what they are called: "Policy Unit, Corporate Directorate"."""
    return _size(other) > _size(body)


def _size(body: str) -> int:
    last = body.split()[-1].casefold()
    return next((size for size, called in enumerate(words.SIZES, 1) if last in called), 0)


def outside_brackets(text: str, separator: re.Pattern[str]) -> list[str]:
    """The parts of a text between separators that stand outside brackets, without empty ones."""
    parts, start, depth = [], 0, 0
    position = 0
    while position < len(text):
        char = text[position]
        depth += (char == "(") - (char == ")")
        found = separator.match(text, position) if depth <= 0 else None
        if found and found.end() > position:
            parts.append(text[start:position])
            start = position = found.end()
        else:
            position += 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]
