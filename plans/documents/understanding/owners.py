"""Who owns an action: several owners in a cell told from one job title with a comma in it."""

from __future__ import annotations

import re
from functools import lru_cache

_ROLES = frozenset(
    "director directors manager managers officer officers head heads lead leads leader leaders chief chair chairs "
    "chairman "
    "chairperson chairwoman vice-chair secretary secretaries treasurer matron matrons nurse nurses doctor doctors "
    "gp gps "
    "headteacher headteachers teacher teachers principal principals governor governors deputy deputies assistant "
    "administrator administrators coordinator coordinators co-ordinator co-ordinators supervisor supervisors senco "
    "sendco "
    "dsl ddsl ht dht aht slt smt cmt elt el cfo ceo coo cio cto cso cno md cmo caldicott executive executives "
    "president "
    "commissioner commissioners adviser advisers advisor advisors analyst analysts accountant accountants auditor "
    "auditors "
    "engineer engineers developer developers architect architects consultant consultants clerk bursar pharmacist "
    "pharmacists "
    "pharmacy midwife midwives registrar solicitor inspector inspectors superintendent sergeant constable trustee "
    "trustees "
    "member members councillor councillors cllr minister ministers champion champions facilitator facilitators trainer "
    "trainers specialist specialists planner planners librarian warden wardens caretaker receptionist receptionists "
    "practitioner practitioners worker workers partner partners owner owners holder holders controller controllers "
    "staff "
    "representative representatives rep reps convenor convener mentor mentors tutor tutors fellow team teams on-call "
    "student students volunteer volunteers all everyone contractor contractors supplier suppliers sponsor sponsors "
    "insp det supt sgt ch-insp dean deans provost provosts chancellor "
    "designer designers scientist therapist physiotherapist psychologist dietitian sister sisters prefect dpo siro "
    "sro ed"
    .split()
)  # fmt: skip
_BODIES = frozenset(
    "team teams group board committee directorate department unit branch office service services division panel "
    "council "
    "forum authority agency trust board's subcommittee faculty school section cabinet executive".split()
)
_HONORIFIC = re.compile(
    r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|lord|lady|rev|revd|fr|sr|det|ch|"
    r"(?:[at]/)?(?:d/?)?(?:ch/?)?(?:supt|insp|sgt|ci|i|acc|dcc)|(?:[at]/)?(?:dci|di|ds|dc|pc|ps))\.?$",
    re.I,
)
_INITIALS = re.compile(r"^[A-Z]{2,4}[a-z]?$|^[A-Z](?:\.[A-Z]){1,3}\.?$|^[A-Z][a-z][A-Z]$")
_NAME_WORD = re.compile(r"^(?:[A-Z][\w'’.-]*|van|von|de|der|den|la|le|du|da|di|bin|al|el|ap|Mc\w+|O['’]\w+)$")
_LETTERS_AFTER = re.compile(
    r"^(?:RN|LPN|RGN|MD|DO|PhD|DPhil|EdD|PharmD|Esq|Jr|Sr|MBE|OBE|CBE|KC|QC|JP|CPA|ACA|CPFA|FCA|PE|MSW|LCSW|MPH|MBA|"
    r"BSc|MSc|BA|MA|CNO|RD|NP|PA-C|FRCS|FRCP|FRCN)\.?$"
)
_LETTER = re.compile(r"^[A-Z]\.?$|^[A-Z]\.[A-Z]\.?$")
_DOMAIN = frozenset(
    "people culture finance quality nursing performance human resources resource education skills children "
    "childrens families "
    "adult adults social care health housing communities community planning policy strategy corporate legal governance "
    "estates facilities digital technology information data communications engagement safeguarding safety workforce "
    "development learning operations operational procurement property environment transport highways regeneration "
    "economy "
    "improvement transformation business customer customers services service support public affairs indigenous "
    "departmental "
    "risk audit compliance assurance research innovation programme programs program projects project medical clinical "
    "pharmacy therapies acute emergency primary secondary mental wellbeing inclusion equality diversity equalities "
    "hr it ict "
    "od organisational organizational change commissioning contracts commercial commercialism marketing media security"
    .split()
)  # fmt: skip
_NOBODY = re.compile(
    r"^(?:(?:owner|lead)s?:? )?(?:redacted|t\.?b\.?[cda]\.?(?:\s.*)?|n\.?/?a\.?|not applicable|none|nil|"
    r"vacan(?:t|cy)|unassigned|"
    r"unallocated|no owner|"
    r"to be (?:confirmed|determined|agreed|appointed|decided|identified|allocated|assigned|advised)(?:\s.*)?|"
    r"unknown|various|as above|owner|(?:co-?|joint )?leads?|"
    r"name withheld|\?+|[-–—_.*]+|see (?:above|below)|not (?:yet )?(?:known|assigned|"
    r"allocated))$",
    re.I,
)
_SAME = re.compile(r"^(?:as above|ditto|do\.?|\"|“|”|〃|same(?: as above)?)$", re.I)
_SUPPORT = re.compile(
    r"[\s,;(]*\b(?:(?:with |and )?(?:the )?(?:support (?:from|of|by)|supported by|assist(?:ed|ance) (?:by|from)|"
    r"(?:input|help|advice) from)"
    r"|in (?:partnership|conjunction|collaboration|consultation|coordination|co-ordination|liaison|association) with"
    r"|working with|liaising with|(?:support(?:ing|ed)?|consult(?:ed|ing)?|partners?|informed|"
    r"assist(?:ing)?)(?=\s*:))\b\s*[:\-–]?.*$",
    re.I | re.S,
)
_LABEL = re.compile(
    r"^(?:(?:action |joint |executive |exec |overall |project |operational |strategic )?(?:leads?|owners?|"
    r"responsible(?: officer| person)?|accountable|r|by|who|name|led by|action by|sro|lead officer)"
    r"(?:\(s\))?)\s*[:–]\s*",
    re.I,
)
_SUPPORT_TAIL = re.compile(r"\((?:support(?:ing)?|partner|consult\w*|s)\)\s*$", re.I)
_LEAD_TAIL = re.compile(r"\s*[(\[](?:lead|owner|joint lead|co-?lead|r|a|l)[)\]]\s*$", re.I)
_AND = re.compile(r"\s+(?:and|and/or|[aA][nN][dD]|&)\s+|(?<=[A-Z]{2})&(?=[A-Z]{2})|(?<=[a-z]{3})&\s?(?=[A-Z])")
_COUNCILLOR = re.compile(r"(?:cllr|councillor)\b", re.I)
_OF_COUNCILLORS = re.compile(
    r"\b(?:leader|cabinet|portfolio|chair\w*|mayor|member|conven\w+|spokes\w+|champion)\b", re.I
)
_LOOKUP = re.compile(r"(?:^|;#)\d{1,7}(?=;#)|;#")  # "15;#Joanne Field": how a list on an intranet writes people
_OF = re.compile(r"\s(?:of|for)\s|,", re.I)
_HARD = re.compile(r"\s*(?:;|\n|\s\+\s|\s\|\s|•|·|\s(?=@\w))\s*")
_NUMBERED = re.compile(r"^(?:\(?\d{1,2}[.)]|[-–•*])\s+(?=\S)")


def owners_in(text: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The lead owners that a cell names, in order, each once.

    `known` are initials and names that stand alone as owners elsewhere in the document, in lower case: they settle
    what would be open otherwise. Supporting partners are left out, so are "TBC" and "Redacted".
    """
    return _owners_in(text.strip(), known)


def nobody(text: str) -> bool:
    """Whether an owner's cell says that there is no owner (yet)."""
    return not text or bool(_NOBODY.match(text.strip()))


def same_as_above(text: str) -> bool:
    """Whether a cell refers to the row above it."""
    return bool(_SAME.match(text.strip()))


@lru_cache(maxsize=16384)
def _owners_in(text: str, known: frozenset[str]) -> tuple[str, ...]:
    found: list[str] = []
    text = _LOOKUP.sub("; ", text) if ";#" in text else text
    for part in _rejoined(_HARD.split(text)):
        part = _LABEL.sub("", _NUMBERED.sub("", part)).strip()
        if _NOBODY.match(part):
            continue
        lead = part if _SUPPORT_TAIL.search(part) else _SUPPORT.sub("", part).strip(" ,;")
        if not lead and found:
            break
        for owner in _split_soft(lead, known) if lead else []:
            owner = _LEAD_TAIL.sub("", owner).strip(" ,;:.–-") if not _LETTER.match(owner) else owner
            if (
                owner
                and not _NOBODY.match(owner)
                and not (_SUPPORT_TAIL.search(owner) and owner != text)
                and owner.casefold() not in {one.casefold() for one in found}
            ):
                found.append(owner)
    return tuple(found)


def _rejoined(parts: list[str]) -> list[str]:
    """Lines of one owner put together again: a line that begins small, or ends in "and", is no owner."""
    joined: list[str] = []
    for part in (part.strip() for part in parts):
        if not part:
            continue
        before = joined[-1] if joined else ""
        if before and (
            re.search(r"(?:\b(?:of|for|the|and|with)|[,&/–-])$", before, re.I)
            or part[0] in "(&/"
            or re.match(r"(?:of|for|and|with)\b", part)
        ):
            joined[-1] = f"{before} {part}"
        else:
            joined.append(part)
    return joined


def _split_soft(text: str, known: frozenset[str]) -> list[str]:
    """Splits on slashes, "and" and commas, each only where it parts two owners."""
    parts = []
    for piece in _split_slash(text, known):
        for half in _split_and(piece, known):
            parts.extend(_split_comma(half, known))
    return parts


def _split_slash(text: str, known: frozenset[str]) -> list[str]:
    # "T/ACC" is a temporary rank, "c/o" and "n/a" are abbreviations: a lone letter before a tight slash is no owner.
    outside = _outside_brackets(text, re.compile(r"(?<!^\w)(?<!\W\w)/|\s*/\s+|\s+/\s*"))
    if len(outside) == 1:
        return outside
    tight = not re.search(r"\s/|/\s", text)
    first, last = outside[0], outside[-1]
    title_goes_on = (
        tight and " " not in first and " " in last and _is_role(last) and not (_is_initials(first) or _is_role(first))
    )
    if title_goes_on or (tight and first.casefold() in _DOMAIN and " " in last and not _is_person(last, known)):
        return [text]
    return outside


def _split_and(text: str, known: frozenset[str]) -> list[str]:
    parts = _outside_brackets(text, _AND)
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
    if _goes_on_as_title(left, right, known):
        return False
    left_last = left.split(",")[-1].strip() if "," in left else left
    if _is_person(right, known):
        whole = not _is_initials(right) or right.casefold() in known or not _OF.search(left)
        return _is_person(left_last, known) or not _has_role(left) or whole
    if _is_person(left_last, known):
        return True
    if _is_role(right.split(",")[0]):
        return _is_role(left.split(",")[0]) or left.casefold() in _ROLES or left.casefold() in known or _is_body(left)
    if _has_role(left) or _has_role(right):
        return right.casefold() in known or (_ends_as_role(left) and not _has_role(right))
    if left.casefold() in known or right.casefold() in known:
        return True
    return (_short_body(left) and _short_body(right)) or (
        _is_first_name(left) and all(map(_is_first_name, right.split(", ")))
    )


def _goes_on_as_title(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether "and" stands inside a job title: "ICT & Systems Manager", "Head of Service, Front Door & Assessment"."""
    if right.casefold() in known or left.casefold() in known:
        return False
    if left.casefold() in _DOMAIN - _ROLES and (_is_role(right) or right.casefold() in _DOMAIN):
        return True
    title, comma, rest = left.partition(",")
    fields = bool(comma) and "," not in rest and _is_field(rest) and _is_field(right)
    return fields and _is_role(title) and not (_is_person(rest) and _is_person(right))


def _is_field(text: str) -> bool:
    """Whether a text could be what a post is for, and names nobody: "Front Door", "Prevention & Protection"."""
    words = _plain(text)
    named = not words or _HONORIFIC.match(words[0]) or _LETTER.match(words[0]) or text.strip().startswith("@")
    return not named and not _is_initials(text) and not _has_role(text)


def _is_first_name(text: str) -> bool:
    """Whether a text could be a first name alone: one capitalised word that names no part of an organisation."""
    return bool(re.fullmatch(r"[A-Z][a-z'’-]+", text)) and text.casefold() not in _DOMAIN | _ROLES | _BODIES


def _short_body(text: str) -> bool:
    return bool(_INITIALS.match(text)) or (text.split()[-1:] != [] and text.split()[-1].casefold() in _BODIES)


def _split_comma(text: str, known: frozenset[str]) -> list[str]:
    parts = _outside_brackets(text, re.compile(r"\s*,\s*"))
    if len(parts) == 1:
        return parts
    if all(_is_person(part, known) for part in parts) and not _is_one_in_parts(parts):
        return parts
    whole = parts[:1]
    for part in parts[1:]:
        if _starts_anew(whole[-1], part, known):
            whole.append(part)
        else:
            whole[-1] = f"{whole[-1]}, {part}"
    return whole


def _is_one_in_parts(parts: list[str]) -> bool:
    """Whether comma-parted texts are one owner: "Smith, J", "Tess Lindqvist, RN", "Det Insp, Offender Management"."""
    if any(_LETTERS_AFTER.match(part) for part in parts[1:]) or _is_role(parts[0]):
        return True
    return len(parts) == 2 and (bool(_LETTER.match(parts[1])) or _is_named_with_title(*parts))


def _is_named_with_title(name: str, title: str) -> bool:
    """Whether two texts are a name and what that person is: "M. Okafor, Fleet Manager"."""
    return _is_role(title) and _is_person(name) and not _is_initials(name) and not _is_officer_beside(name, title)


def _is_officer_beside(name: str, title: str) -> bool:
    """Whether an officer's title stands beside a councillor, who holds none: "Cllr J Rees, Planning Officer"."""
    return bool(_COUNCILLOR.match(name)) and _is_role(title) and not _OF_COUNCILLORS.search(title)


def _starts_anew(before: str, part: str, known: frozenset[str]) -> bool:
    """Whether what follows a comma is the next owner, and not the rest of "Director, People and Culture"."""
    first = before.split(",")[0].strip()
    if part.startswith("@") or (first.startswith("@") and " " not in part) or _is_officer_beside(first, part):
        return True
    if before == first and _is_named_with_title(first, part):
        return False
    if part.casefold() in known:
        return True
    if _LETTERS_AFTER.match(part) and " " in first:
        return False
    if _is_initials(part) and not _LETTER.match(part):
        return _is_initials(first) or "," in before or _is_role(first) or " " not in first
    if _is_role(part) and not _is_body(part):
        return (
            ((_is_role(first) or _is_initials(first) or first.casefold() in known) and " " in part)
            or (_is_role(first) and part.casefold() in _ROLES and first.casefold() in _ROLES)
            or ("," in before and _is_person(first, known))
        )
    if _is_person(part, known):
        return _is_person(first, known) or "," in before or (_is_role(before) and _looks_named(part))
    return False


def _looks_named(text: str) -> bool:
    return bool(_HONORIFIC.match(text.split()[0])) or bool(_LETTER.match(text.split()[0]))


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


def _plain(text: str) -> list[str]:
    return re.sub(r"\([^)]*\)", " ", text).replace("’", "'").split()


def _is_initials(text: str) -> bool:
    return bool(_INITIALS.match(text.strip()))


def _is_role(text: str) -> bool:
    """Whether a text is a job title in its own right: its head word, before "of", is what a person is."""
    words = [word.strip(".,").casefold() for word in _plain(re.split(r"\s(?:of|for|to|–|-)\s", text, maxsplit=1)[0])]
    if not words:
        return False
    if words[-1] == "general" and len(words) > 1:
        return words[-2] in _ROLES
    return (
        words[-1] in _ROLES or (words[-1].endswith("s") and words[-1][:-1] in _ROLES) or words[0] in ("head", "heads")
    )


def _ends_as_role(text: str) -> bool:
    """Whether a job title is whole, so that "and" cannot go on with what the post is for: "Programme Manager"."""
    words = _plain(text)
    return len(words) > 1 and "," not in text and words[-1].casefold() in _ROLES and not _OF.search(text)


def _has_role(text: str) -> bool:
    return any(word.strip(".,").casefold() in _ROLES for word in _plain(text))


def _is_body(text: str) -> bool:
    words = _plain(text)
    return bool(words) and words[-1].casefold() in _BODIES


def _is_person(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a text is a name or initials: "T. Naidoo", "Cllr Paffey", "AG", "@dana"."""
    text = text.strip()
    if text.casefold() in known or text.startswith("@") or _is_initials(text):
        return True
    words = _plain(text)
    if not 2 <= len(words) <= 5:
        return False
    if _HONORIFIC.match(words[0]):
        return words[-1].strip(".,").casefold() not in _ROLES
    if any(word.strip(".,").casefold() in _ROLES | _BODIES for word in words):
        return False
    if _LETTER.match(words[0]) or _LETTER.match(words[-1]):
        return all(_NAME_WORD.match(word) for word in words)
    if any(word.casefold().replace("'", "") in _DOMAIN for word in words):
        return False
    return (
        len(words) <= 4
        and all(_NAME_WORD.match(word) for word in words)
        and not any(word.isupper() and len(word) > 1 for word in words[:1])
    )


@lru_cache(maxsize=8192)
def looks_like_owner(text: str) -> bool:
    """Whether a whole cell could name owners: short, and each part a person, a job title or a body."""
    text = _LOOKUP.sub("; ", text).strip(" ;") if ";#" in text else text.strip()
    if not text or len(text) > 90 or re.search(r"\d{2,}|[.!?]\s+[A-Z][a-z]+ [a-z]", text):
        return False
    if nobody(text):
        return False
    parts = [part for part in re.split(r"\s*[/;,&+\n]\s*|\s+and\s+", text) if part]
    if not parts or len(parts) > 8:
        return False
    if _is_role(text.split(",")[0]):
        return True
    return sum(_is_person(part) or _is_role(part) or _is_body(part) for part in parts) > len(parts) / 2


def is_short_name(text: str) -> bool:
    """Whether a cell is nothing but initials or a name: it then settles cells that hold several."""
    return len(text) <= 40 and (_is_initials(text) or _is_person(text) or _is_first_name(text))


def stands_alone(text: str) -> bool:
    """Whether a cell is one job title or body without anything in it that could part two."""
    return len(text) <= 40 and not nobody(text) and not re.search(r"[,;/&+|\n]|\band\b|\d", text, re.I)
