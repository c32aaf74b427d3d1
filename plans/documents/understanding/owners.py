"""Who owns an action: several owners in a cell told from one job title with a comma in it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, starmap

from plans.documents.understanding import owner_words as words
from plans.documents.understanding.contacts import without_contacts
from plans.documents.understanding.given_names import GIVEN_NAMES
from plans.documents.understanding.owner_commas import is_within, outside_brackets, split_comma
from plans.documents.understanding.owner_prose import tells_what_is_done, without_prose
from plans.documents.understanding.who import (
    DOMAIN,
    LETTER,
    LOOKUP,
    NOBODY,
    OF,
    ROLES,
    ends_as_role,
    has_role,
    is_body,
    is_field,
    is_first_name,
    is_initials,
    is_person,
    is_role,
    short_body,
)

_A_NAME = 2  # words
_TWO_OWNERS = 80  # characters
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
    text = words.IMPORTED.sub(r"\n\1\n", text)
    written, text = text, words.LEAD_ENDS.sub("\n", text)
    text = "\n".join(without_contacts(text.split("\n")))
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
    return _those_marked(found, written)


def _those_marked(owners: list[str], text: str) -> tuple[str, ...]:
    """Those of several owners that a text marks as leads: "EDU" of "EDU (Lead), HR, Planning Office"; all where it
    marks none of them, or each."""
    marked = [owner for owner in owners if re.search(rf"{re.escape(owner)}{words.LEAD_MARKED.pattern}", text, re.I)]
    return tuple(marked or owners)


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
    if _is_one_office(text):
        return [text]
    if beside := _known_beside(text, known):
        return beside
    listed = re.split(r",\s+(?:and\s+)?", text) if words.LAST_OF_LIST.search(text) else []
    if len(listed) > 2 and all(map(has_role, listed)):
        return listed
    for separator in (words.COMMA, words.COMMA_AND):
        bodies = outside_brackets(text, separator)
        if len(bodies) > 2 and all(map(_is_a_body, bodies)) and not any(starmap(is_within, pairwise(bodies))):
            return bodies
    parts = []
    for piece in _split_slash(text, known):
        for half in _split_and(piece, known):
            parts.extend(split_comma(half, known))
    return parts


def _known_beside(text: str, known: frozenset[str]) -> list[str]:
    """Two owners with nothing between them who stand alone elsewhere: "Sarah Stock Gwyn Bott"; empty for any other
    text."""
    ends = [at.start() for at in re.finditer(" ", text)] if len(text) <= _TWO_OWNERS else []
    halves = ((text[:at], text[at + 1 :]) for at in ends)
    return next(
        (
            [left, right]
            for left, right in halves
            if {left.casefold(), right.casefold()} <= known
            and (" " in left or " " in right)
            and all(" " in half or half.casefold() in GIVEN_NAMES for half in (left, right))
        ),
        [],
    )


def _is_one_office(text: str) -> bool:
    """Whether a text is one office with a list in its name: "Ministry of Housing, Communities and Local Government"."""
    office = words.OFFICE_OF.match(text)
    parts = re.split(r",\s+|\s+(?:and|&)\s+", office["fields"]) if office else []
    return len(parts) > 2 and not any(is_body(part) or has_role(part) or is_person(part) for part in parts[:-1])


def _split_slash(text: str, known: frozenset[str]) -> list[str]:
    # "T/ACC" is a temporary rank, "c/o" and "n/a" are abbreviations: a lone letter before a tight slash is no owner.
    outside = outside_brackets(text, re.compile(r"(?<!^\w)(?<!\W\w)/|\s*/\s+|\s+/\s*"))
    if len(outside) < 2:
        return outside or [text]
    tight = not re.search(r"\s/|/\s", text)
    first, last = outside[0], outside[-1]
    title_goes_on = (
        tight and " " not in first and " " in last and is_role(last) and not (is_initials(first) or is_role(first))
    )
    if tight and len(outside) == 2 and _is_name_with_title(first, last, known):
        return [text]
    if title_goes_on or (tight and first.casefold() in DOMAIN and " " in last and not is_person(last, known)):
        return [text]
    return outside


def _is_name_with_title(before: str, after: str, known: frozenset[str]) -> bool:
    """Whether a slash stands within the title behind a name: "G Bosman, IDP/PMS Manager"."""
    name, comma, title = before.partition(", ")
    named = bool(comma) and is_person(name, known) and not is_initials(name)
    alike = title.isupper() and after.partition(" ")[0].isupper()
    return named and (alike or not (has_role(title) or is_person(title, known))) and is_role(after)


def _split_and(text: str, known: frozenset[str]) -> list[str]:
    parts = outside_brackets(text, words.AND)
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
        return is_person(left_last, known) or not has_role(left) or _is_somebody_beside(left, right, known)
    if is_person(left_last, known):
        return True
    name, comma, title = right.partition(",")
    if comma and is_person(name, known) and (is_role(title) or is_person(left.split(",")[0], known)):
        return True
    if is_first_name(left) and (right.casefold() in ROLES or (has_role(right) and right[0].islower())):
        return True
    return _are_posts_or_bodies(left, right, known)


def _are_posts_or_bodies(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether two texts beside "and", none of them a name, are owners each: "Fleet Manager and Treasurer"."""
    if is_role(right.split(",")[0]):
        post = is_role(left.split(",")[0]) or left.casefold() in ROLES or _is_post_with_name(left)
        return post or left.casefold() in known or is_body(left)
    if all(" " in text and text.split()[0].casefold() in ROLES for text in (left, right)):
        return True  # "Manager Property Services & Coordinator Cultural Services"
    if has_role(left) or has_role(right):
        return right.casefold() in known or ends_as_role(left)
    if left.casefold() in known or right.casefold() in known:
        return True
    return (short_body(left) and short_body(right)) or (
        all(map(is_first_name, left.split(", "))) and all(map(is_first_name, right.split(", ")))
    )


def _is_post_with_name(text: str) -> bool:
    """Whether a text is a post with the name of who holds it behind: "Group Manager Sue Lister"."""
    post, name = text.split()[:-_A_NAME], text.split()[-_A_NAME:]
    return bool(post) and is_role(" ".join(post)) and is_person(" ".join(name)) and not has_role(" ".join(name))


def _is_somebody_beside(post: str, name: str, known: frozenset[str]) -> bool:
    """Whether what could be a name behind "and" is one, and not what the post is for: "Head of Parks and Woods"."""
    if name.casefold() in known:
        return True
    if is_initials(name):
        return not OF.search(post)
    return not (words.OF_FIELD.match(post) and set(name.casefold().split()) & (DOMAIN - words.SURNAMES))


def _are_written_alike(left: str, right: str) -> bool:
    """Whether two texts are owners by their form: addresses, bodies in short, "MDO Devon" and "MDO Dorset", two
    departments."""
    short, kinds = words.IN_SHORT.match(left), [words.BODY_OF.match(text) for text in (left, right)]
    return (
        ("@" in left and "@" in right)
        or (words.SHORT_FOR.search(left) is not None and is_body(right))
        or (short is not None and right.startswith(short[0]))
        or (all(kinds) and len({kind["kind"].casefold() for kind in kinds if kind}) == 1)
    )


def _is_one_with(left: str, right: str) -> bool:
    """Whether what follows "and" is an office of the same person, or the rest of its name: "Police and Crime …"."""
    leads = words.HEADS_ALL.search(left) is not None or not is_role(left) or is_person(left)
    leads = leads or words.HELD_BESIDE.fullmatch(left) is not None
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
    if left.casefold() in DOMAIN - ROLES and (is_role(right) or _is_domain(right)):
        return True
    title, comma, rest = left.partition(",")
    if comma and is_role(title) and is_initials(rest) and len(rest.strip()) > _INITIALS and is_body(right):
        return True  # "Service Manager, MASH & Emergency Duty Team"
    fields = bool(comma) and "," not in rest and is_field(rest) and is_field(right)
    return fields and is_role(title) and not (is_person(rest) and is_person(right))


def _is_a_body(text: str) -> bool:
    return is_body(text) or is_initials(text)


def _is_domain(text: str) -> bool:
    """Whether a text is what posts are for, and no post: "Asset Management"."""
    return set(text.casefold().split()) <= DOMAIN and not has_role(text)
