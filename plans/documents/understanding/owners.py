"""Who owns an action: several owners in a cell told from one job title with a comma in it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, starmap

from plans.documents.understanding import owner_words as words
from plans.documents.understanding.contacts import without_contacts
from plans.documents.understanding.owner_prose import tells_what_is_done, without_prose
from plans.documents.understanding.who import (
    DOMAIN,
    LETTER,
    LETTERS_AFTER,
    LOOKUP,
    NOBODY,
    OF,
    ROLES,
    WARDS,
    ends_as_role,
    has_role,
    is_bare_title,
    is_body,
    is_field,
    is_first_name,
    is_initials,
    is_person,
    is_role,
    looks_named,
    short_body,
)

_INITIALS = 2  # letters; more are a body's as often as a person's


def owners_in(text: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The lead owners that a cell names, in order, each once.

    `known` are initials and names that stand alone as owners elsewhere in the document, in lower case: they settle
    what would be open otherwise. Supporting partners are left out, so are "TBC" and "Redacted".
    """
    return _owners_in(text.strip(), known)


@lru_cache(maxsize=16384)
def _owners_in(text: str, known: frozenset[str]) -> tuple[str, ...]:
    found: list[str] = []
    if text.casefold() in known and words.LAST_FIRST.fullmatch(text):
        return (text,)
    if words.ALL_LAST_FIRST.fullmatch(text):
        return tuple(part.strip() for part in text.split(";") if part.strip())
    text = "\n".join(without_contacts(_leads_marked(text).split("\n")))
    text = words.CONDITION.sub("", words.HELPED.sub("", text))
    if words.LABEL.match(text) and len(re.findall(r"\bsupport", text, re.I)) == 1:
        text = words.SUPPORTED.sub("", text)
    if words.LABEL.match(text):
        text = words.ACCOUNTABLE.sub("", text)
    text = words.MARK.sub("", LOOKUP.sub("; ", text) if ";#" in text else text)
    text = "\n".join(map(_unwrapped, without_prose(text).split("\n")))
    for part in [part for piece in text.split(";") for part in _rejoined(words.HARD.split(piece))]:
        part = words.FOOTNOTE.sub("", words.LABEL.sub("", words.NUMBERED.sub("", part)).strip())
        if NOBODY.match(part):
            continue
        lead = part if words.SUPPORT_TAIL.search(part) else words.SUPPORT.sub("", part).strip(" ,;")
        if not lead and found:
            break
        for owner in _split_soft(lead, known) if lead else []:
            ends = " ,;:–-" if words.ENDS_IN_LETTERS.search(owner) else " ,;:.–-"
            owner = words.LEAD_TAIL.sub("", owner).strip(ends) if not LETTER.match(owner) else owner
            owner = owner.removeprefix("and ").removeprefix("the ")
            if (
                owner
                and not tells_what_is_done(owner)
                and not NOBODY.match(owner)
                and not (words.SUPPORT_TAIL.search(owner) and owner != text)
                and owner.casefold() not in {one.casefold() for one in found}
            ):
                found.append(owner)
    return tuple(found)


def _leads_marked(text: str) -> str:
    """Those of several that are marked as leads, on a line each: "EDU" of "EDU (Lead), HR, Planning Office"."""
    if not words.LEAD_MARKED.search(text):
        return text
    parts = [part for line in text.split("\n") for part in _outside_brackets(line, words.BETWEEN)]
    marked = [words.LEAD_MARKED.sub("", part) for part in parts if words.LEAD_MARKED.search(part)]
    return "\n".join(marked) if len(parts) > len(marked) else text


def _unwrapped(line: str) -> str:
    """Titles that run on in one line, each on a line of its own: "Director General, A Director General, B"."""
    line = words.POST_AGAIN.sub("\\g<first>\n", line)
    title = words.TITLE.match(line)
    again = rf"(?<=[\w)])\s+(?={re.escape(title[0])}(?:,| of\b| for\b))" if title and is_role(title[0]) else None
    return re.sub(again, "\n", line) if again else line


def _rejoined(parts: list[str]) -> list[str]:
    """Lines of one owner put together again: a line that begins small, or ends in "and", is no owner."""
    joined: list[str] = []
    for part in (part.strip() for part in parts):
        if not part:
            continue
        if joined and words.SUPPORTERS.fullmatch(part):
            break
        before = joined[-1] if joined else ""
        if before and (
            re.search(r"(?:\b(?:of|for|the|and|with)|[,&/–-])$", before, re.I)
            or part[0] in "(&/"
            or (words.UNFINISHED.search(before) and not is_person(before))
            or (before and _is_wrapped(before, part))
            or re.match(r"(?:of|for|and|with)\b", part)
        ):
            joined[-1] = f"{before} {part}"
        else:
            joined.append(part)
    return joined


def _is_wrapped(before: str, part: str) -> bool:
    """Whether a line only goes on with the title above it: "Principal Social", "Worker"."""
    if " " in part or " " not in before or "," in before or ")" in before or is_person(before) or is_initials(part):
        return False
    if words.ABBREVIATED.fullmatch(before) or is_first_name(before.rpartition("/")[2].strip()):
        return False
    if OF.search(before) and is_role(before):
        return part.casefold() in DOMAIN or is_body(part)
    return part.casefold() in ROLES and not is_role(before) and not is_body(before)


def _split_soft(text: str, known: frozenset[str]) -> list[str]:
    """Splits on slashes, "and" and commas, each only where it parts two owners."""
    listed = re.split(r",\s+(?:and\s+)?", text) if words.LAST_OF_LIST.search(text) else []
    if len(listed) > 2 and all(map(has_role, listed)):
        return listed
    for separator in (words.COMMA, words.COMMA_AND):
        bodies = _outside_brackets(text, separator)
        if len(bodies) > 2 and all(map(_is_a_body, bodies)) and not any(starmap(_is_within, pairwise(bodies))):
            return bodies
    parts = []
    for piece in _split_slash(text, known):
        for half in _split_and(piece, known):
            parts.extend(_split_comma(half, known))
    return parts


def _split_slash(text: str, known: frozenset[str]) -> list[str]:
    # "T/ACC" is a temporary rank, "c/o" and "n/a" are abbreviations: a lone letter before a tight slash is no owner.
    outside = _outside_brackets(text, re.compile(r"(?<!^\w)(?<!\W\w)/|\s*/\s+|\s+/\s*"))
    if len(outside) < 2:
        return outside or [text]
    tight = not re.search(r"\s/|/\s", text)
    first, last = outside[0], outside[-1]
    title_goes_on = (
        tight and " " not in first and " " in last and is_role(last) and not (is_initials(first) or is_role(first))
    )
    if title_goes_on or (tight and first.casefold() in DOMAIN and " " in last and not is_person(last, known)):
        return [text]
    return outside


def _split_and(text: str, known: frozenset[str]) -> list[str]:
    parts = _outside_brackets(text, words.AND)
    whole: list[str] = parts[:1]
    for part in parts[1:]:
        before = whole[-1]
        if _parts_two(before, part, known):
            whole.append(part)
        else:
            joint = text[text.index(before) + len(before) :]
            glue = joint[: joint.index(part)]
            whole[-1] = before + glue + part
    return whole


def _parts_two(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether "and" between two texts parts two owners, or stands inside one job title."""
    if _are_written_alike(left, right):
        return True
    if _is_one_with(left, right) or _goes_on_as_title(left, right, known):
        return False
    left_last = left.split(",")[-1].strip() if "," in left and not _ends_in_domain(left) else left
    if is_person(right, known):
        named = not (words.OF_FIELD.match(left) and set(right.casefold().split()) & (DOMAIN - words.SURNAMES))
        whole = named if not is_initials(right) else not OF.search(left)
        whole = whole or right.casefold() in known
        return is_person(left_last, known) or not has_role(left) or whole
    if is_person(left_last, known):
        return True
    name, comma, title = right.partition(",")
    if comma and is_person(name, known) and (is_role(title) or is_person(left.split(",")[0], known)):
        return True
    if is_first_name(left) and (right.casefold() in ROLES or (has_role(right) and right[0].islower())):
        return True
    if is_role(right.split(",")[0]):
        return is_role(left.split(",")[0]) or left.casefold() in ROLES or left.casefold() in known or is_body(left)
    if has_role(left) or has_role(right):
        return right.casefold() in known or ends_as_role(left)
    if left.casefold() in known or right.casefold() in known:
        return True
    return (short_body(left) and short_body(right)) or (
        all(map(is_first_name, left.split(", "))) and all(map(is_first_name, right.split(", ")))
    )


def _are_written_alike(left: str, right: str) -> bool:
    """Whether two texts are owners by their form: addresses, bodies in short, "MDO Devon" and "MDO Dorset"."""
    short = words.IN_SHORT.match(left)
    return (
        ("@" in left and "@" in right)
        or (words.SHORT_FOR.search(left) is not None and is_body(right))
        or (short is not None and right.startswith(short[0]))
    )


def _is_one_with(left: str, right: str) -> bool:
    """Whether what follows "and" is an office of the same person, or the rest of its name: "Police and Crime …"."""
    leads = words.HEADS_ALL.search(left) is not None or not is_role(left) or is_person(left)
    held = words.HELD_BESIDE.fullmatch(right) is not None and not leads
    return held or words.COMMISSIONER.match(right) is not None


def _ends_in_domain(text: str) -> bool:
    """Whether a post is for something the last of which could be initials: "Portfolio Holder for Development, UK"."""
    title, _, last = text.rpartition(",")
    return last.strip().casefold() in DOMAIN and OF.search(title) is not None and is_role(title)


def _goes_on_as_title(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether "and" stands inside a job title: "ICT & Systems Manager", "Head of Service, Front Door & Assessment"."""
    if OF.search(left) and is_role(left) and _is_domain(right.split(",")[0]):
        return True
    if right.casefold() in known or left.casefold() in known:
        return False
    if " " in left and left.split()[-1].casefold() in DOMAIN - ROLES and _is_domain(right) and "," not in left:
        return True
    if (left.casefold() in DOMAIN - ROLES or left == "Parks") and (is_role(right) or _is_domain(right)):
        return True  # "Parks" is a surname as well
    title, comma, rest = left.partition(",")
    if comma and is_role(title) and is_initials(rest) and len(rest.strip()) > _INITIALS and is_body(right):
        return True  # "Service Manager, MASH & Emergency Duty Team"
    fields = bool(comma) and "," not in rest and is_field(rest) and is_field(right)
    return fields and is_role(title) and not (is_person(rest) and is_person(right))


def _is_domain(text: str) -> bool:
    """Whether a text is what posts are for, and no post: "Asset Management"."""
    return set(text.casefold().split()) <= DOMAIN and not has_role(text)


def _split_comma(text: str, known: frozenset[str]) -> list[str]:
    parts = _outside_brackets(text, words.COMMA)
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
    return fields or all(map(is_initials, plain)) or len(firsts) == 1


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
        if alone and len(part) > 2 and is_role(first) and not is_role(part):
            return False  # "Manager, RAP"
        return is_initials(first) or not alone or " " not in first or is_role(first)
    if is_role(before) and words.MEETS.search(part) and OF.search(before):
        return True
    if is_role(part) and (not is_body(part) or part.split()[0].casefold() in ROLES):
        return (
            ((is_role(first) or is_initials(first) or first.casefold() in known) and " " in part)
            or (is_role(first) and part.casefold() in ROLES and first.casefold() in ROLES)
            or (is_role(before) and part.casefold() in words.OFFICES)
            or (_are_several(part) and is_person(first, known))
            or (is_body(first) and " " in part)
            or (not alone and is_person(first, known))
        )
    if is_person(part, known):
        return is_person(first, known) or not alone or (is_role(before) and looks_named(part))
    return False


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
    """Whether two texts beside a comma are owners of one form: "@dana", "dana", "Security (Maja)", "Tom"."""
    if part.startswith("@") or (before.startswith("@") and " " not in part):
        return True
    if (words.HANDLE.fullmatch(before) and words.HANDLE.fullmatch(part)) or (
        is_body(before) and is_body(part) and "," not in before and not _is_within(before, part)
    ):
        return True
    if words.OF_NO_BODY.search(before) and words.COMMITTEE.search(part):
        return True
    return (before.endswith(")") and part.endswith(")")) or (is_first_name(before) and is_first_name(part))


def _is_a_body(text: str) -> bool:
    return is_body(text) or is_initials(text)


def _is_within(body: str, other: str) -> bool:
    """Whether a body could be part of another, by what they are called: "Policy Unit, Corporate Directorate"."""
    return _size(other) > _size(body)


def _size(body: str) -> int:
    last = body.split()[-1].casefold()
    return next((size for size, called in enumerate(words.SIZES, 1) if last in called), 0)


def _outside_brackets(text: str, separator: re.Pattern[str]) -> list[str]:
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
