"""What a text of an owner's cell is: a person, initials, a job title, a body, or nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from plans.documents.understanding.patterns import alternatives
from plans.documents.understanding.status import leading_status

ROLES = frozenset(
    """
    director directors manager managers officer officers head heads lead leads leader leaders chief chair chairs
    chairman chairpeople chairperson chairpersons chairwoman vice-chair secretary secretaries treasurer matron matrons
    nurse nurses doctor doctors gp gps
    headteacher headteachers teacher teachers principal principals governor governors deputy deputies
    assistant administrator administrators coordinator coordinators co-ordinator co-ordinators supervisor supervisors
    sbm senco sendco dsl ddsl ht dht aht slt smt cmt elt el cfo ceo coo cio cto cso cno md cmo caldicott executive
    executives president commissioner commissioners adviser advisers advisor advisors analyst analysts accountant
    accountants auditor auditors engineer engineers developer developers architect architects consultant consultants
    clerk bursar pharmacist pharmacists pharmacy midwife midwives registrar solicitor inspector inspectors
    superintendent sergeant constable trustee trustees member members councillor councillors cllr minister ministers
    champion champions facilitator facilitators trainer trainers specialist specialists planner planners librarian
    warden wardens caretaker receptionist receptionists practitioner practitioners worker workers partner partners
    owner owners holder holders controller controllers staff representative representatives rep reps convenor convener
    mentor mentors tutor tutors fellow team teams on-call student students volunteer volunteers all everyone
    contractor contractors supplier suppliers sponsor sponsors insp det supt sgt ch-insp dean deans provost provosts
    chancellor designer designers scientist therapist physiotherapist psychologist dietitian sister sisters prefect
    dpo siro sro rfo ed associate associates archdeacon archdeacons mgr mgrs keeper keepers curator curators guardian
    guardians bishop rector vicar paramedic paramedics technician technicians surveyor surveyors chaplain chaplains
    captain ranger rangers steward stewards counsel counsellor counsellors buyer buyers editor editors coach coaches
    counselor counselors attorney ombudsman dg adm sheriff mayor convenors commander commanders chef chefs cook cooks
    housekeeper housekeepers caterer caterers porter porters groundsman clinician clinicians vp vps
    agent agents official officials custodian custodians examiner examiners assessor assessors evaluator evaluators
    investigator investigators archivist archivists statistician economist programmer programmers electrician plumber
    carpenter foreman educator educators interventionist interventionists superintendents
    dispatcher dispatchers lieutenant detective groundskeeper groundsperson cleaner
    cleaners
    """.split()
)  # fmt: skip
_PROFESSION = re.compile(r"[a-z]{2,}(?:ologist|atrist|atrician|etrician|etist|grapher|therapist|surgeon|physician)s?")
_BODIES = frozenset(
    "team teams group board committee directorate department unit branch office service services division panel "
    "council "
    "forum authority agency trust board's subcommittee faculty school section cabinet executive "
    "faculties library libraries union bureau bureaux bureaus "
    "councils committees boards departments directorates offices ministry commission secretariat "
    "network networks partnership partnerships alliance consortium".split()
)
_BODY_OF = re.compile(
    r"(?:the )?(?:ministry|department|office|faculty|school|university|institute|bureau) (?:of|for)\b|NHS (?-i:[A-Z])",
    re.I,
)
_MANAGEMENT = re.compile(r"(?:(?:senior|executive|line|middle|top|trust|school|site) )?management", re.I)
_HONORIFIC = re.compile(
    r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|lord|lady|rev|revd|fr|sr|det|ch|"
    r"(?:[at]/)?(?:d/?)?(?:ch/?)?(?:supt|insp|sgt|ci|i|acc|dcc)|(?:[at]/)?(?:dci|di|ds|dc|pc|ps))\.?$",
    re.I,
)
_OF_OFFICE = ROLES | _BODIES
_SURNAMES = frozenset(
    "dean bishop mayor sheriff ranger steward provost constable clerk marshall cook porter "
    "carpenter foreman plumber sergeant examiner".split()
)
_RANK = re.compile(r"^(?:GM|SM|WM|AM|CM|BM|DCFO|ACFO|ACO)$")
_INITIALS = re.compile(
    r"^[A-Z]{2,4}[a-z]?$|^[A-Z](?:\.[A-Z]){1,3}\.?$|^[A-Z][a-z][A-Z]$|^[A-Z]{1,2}Ma?c[A-Z]$|^[A-Z]{1,2}-[A-Z]{1,2}$"
)
_NAME_WORD = re.compile(r"^(?:[A-Z][\w'’.-]*|van|von|de|der|den|la|le|du|da|di|bin|al|el|ap|Mc\w+|O['’]\w+)$")
_LETTERS = (
    "RN LPN RGN MD DO PhD DPhil EdD PharmD Esq Jr Sr MBE OBE CBE KC QC JP CPA ACA CPFA FCA PE MSW LCSW MPH MBA BSc MSc "
    "BA MA CNO RD NP PA-C FRCS FRCP FRCN"
).split()
_DOT = r"\.?"
LETTERS_AFTER = re.compile(rf"^(?:{'|'.join(map(_DOT.join, _LETTERS))}){_DOT}$")  # "RN", "P.E."
LETTER = re.compile(r"^[A-Z]\.?$|^[A-Z]\.[A-Z]\.?$")
DOMAIN = frozenset(
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
    "region regions regional district area zone north south east west western northern eastern southern central "
    "uk ireland complaints redress control prevention standards analysis reporting "
    "roads road rail water energy agriculture fisheries forestry tourism arts sport recreation heritage justice trade "
    "industry industries employment treasury infrastructure "
    "od organisational organizational change commissioning contracts commercial commercialism marketing media security "
    "management asset assets estate patient patients experience landscape open spaces leisure libraries "
    "museums events waste recycling cleansing science national federal"
    .split()
)  # fmt: skip
_NO_NAMES = DOMAIN | _OF_OFFICE
_BARE_TITLE = re.compile(
    r"(?:(?:a/|acting |interim |vice[- ]|deputy |assistant |associate |general |regional |managing |executive )*"
    r"(?:director|manager|chief|head|chair|chairperson|president|secretary|lead|co-?ordinator|co-?chair|supervisor)s?"
    r"(?: general)?)",
    re.I,
)
# Where posts of a hospital are: "Matron, ED" is one of them.
WARDS = frozenset("ED AE A&E ITU ICU HDU AMU MAU EAU SAU CCU NICU SCBU MIU UTC ICS".split())
NOBODY = re.compile(
    alternatives(r"""
        (?:(?:owner|lead)s?:? )?(?:redacted|t\.?b\.?[cda]\.?(?:\s.*)?|n\.?/?a\.?|not applicable|none|nil|nan|
            null|#\w+[!?]?|vacan(?:t|cy)|unassigned|unallocated|no owner|unknown|various|as above|owner|
            (?:co-?|joint )?leads?|(?:name )?withheld(?: \(.*\))?|decision|for (?:information|noting)|
            \?+|[-–—_.*]+|see (?:above|below)|\[[^\]]*\]|
            not (?:yet )?(?:known|assigned|allocated)|
            to be (?:confirmed|determined|agreed|appointed|decided|identified|allocated|assigned|advised)(?:\s.*)?)$
    """),
    re.I,
)
_SAME = re.compile(r"^(?:as above|ditto|do\.?|\"|“|”|〃|same(?: as above)?)$", re.I)
_PARTS = re.compile(r"\s*[/;,&+\n]\s*|\s+and\s+")
_A_CODE = 6  # characters
LOOKUP = re.compile(r"(?:^|;#)\d{1,7}(?=;#)|;#")  # "15;#Joanne Field": how a list on an intranet writes people
OF = re.compile(r"\s(?:of|for)\s|,", re.I)


def nobody(text: str) -> bool:
    """Whether an owner's cell says that there is no owner (yet)."""
    return not text or bool(NOBODY.match(text.strip()))


def same_as_above(text: str) -> bool:
    """Whether a cell refers to the row above it."""
    return bool(_SAME.match(text.strip()))


def is_field(text: str) -> bool:
    """Whether a text could be what a post is for, and names nobody: "Front Door", "Prevention & Protection"."""
    words = _plain(text)
    named = not words or _HONORIFIC.match(words[0]) or LETTER.match(words[0]) or text.strip().startswith("@")
    return not named and not is_initials(text) and not has_role(text)


def is_first_name(text: str) -> bool:
    """Whether a text could be a first name alone: one capitalised word that names no part of an organisation."""
    text = " ".join(_plain(text))
    plain = re.fullmatch(r"[A-Z][a-z'’-]+", text) and not re.search(
        r"(?:tion|ment|ance|ing|ity|ics|ations|ments)$", text
    )
    return bool(plain) and text.casefold() not in _NO_NAMES


def short_body(text: str) -> bool:
    """Whether a text is a body by its last word, or by initials: "Audit Committee", "ICB"."""
    return bool(_INITIALS.match(text)) or (text.split()[-1:] != [] and text.split()[-1].casefold() in _BODIES)


def looks_named(text: str) -> bool:
    """Whether a text begins as a name does: "Dr Shah", "J Smith"."""
    return bool(_HONORIFIC.match(text.split()[0])) or bool(LETTER.match(text.split()[0]))


def _plain(text: str) -> list[str]:
    return re.sub(r"\([^)]*\)", " ", text).replace("’", "'").split()


def is_initials(text: str) -> bool:
    """Whether a text is initials: "AG", "J.S."."""
    return bool(_INITIALS.match(text.strip()))


def _is_surname(words: list[str]) -> bool:
    """Whether two words are a name that ends as a title does: "Kate Bishop", and not "Area Dean"."""
    first, last = (words[0], words[-1].casefold()) if len(words) == 2 else ("", "")
    plain = first.casefold() not in _NO_NAMES and re.fullmatch(r"[A-Z][a-z'’-]+(?<!s)", first)
    return last in _SURNAMES and bool(plain)


def is_role(text: str) -> bool:
    """Whether a text is a job title in its own right: its head word, before "of", is what a person is."""
    if _is_surname(_plain(text)):
        return False
    words = [word.strip(".,").casefold() for word in _plain(re.split(r"\s(?:of|for|to|–|-)\s", text, maxsplit=1)[0])]
    if not words:
        return False
    if words[-1] == "general" and len(words) > 1:
        return words[-2] in ROLES
    if len(words) > 1 and words[-2] in ROLES and re.search(r"\b[A-Z]{2,5}$", text):  # "Director SEU"
        return True
    if words[-1] in ("all", "everyone") and len(words) > 1:
        return False  # "Review it with all"
    last = words[-1] if words[-1] in ROLES else words[-1].rpartition("-")[2]
    several = words[-1].endswith("s") and words[-1][:-1] in ROLES
    return _is_what_people_are(last) or several or words[0] in ("head", "heads", "vp")


def _is_what_people_are(word: str) -> bool:
    """Whether a word, in lower case, is what a person is: "manager", "obstetrician"."""
    return word in ROLES or _PROFESSION.fullmatch(word) is not None


def is_bare_title(text: str) -> bool:
    """Whether a title names no one without what it is for: "Chair", "Director General", "Co-Chairs"."""
    return _BARE_TITLE.fullmatch(text) is not None


def ends_as_role(text: str) -> bool:
    """Whether a job title is whole, so that "and" cannot go on with what the post is for: "Programme Manager"."""
    words = _plain(text)
    return len(words) > 1 and "," not in text and _is_what_people_are(words[-1].casefold()) and not OF.search(text)


def has_role(text: str) -> bool:
    """Whether any word of a text is what a person is: "Manager"."""
    return any(_is_what_people_are(word.strip(".,").casefold()) for word in _plain(text))


def is_body(text: str) -> bool:
    """Whether a text is a body by its last word: "Audit Committee"."""
    words = _plain(text)
    if not words:
        return False
    called = _MANAGEMENT.fullmatch(text.strip()) or _BODY_OF.match(text.strip())
    return words[-1].casefold() in _BODIES or bool(called)


def is_person(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a text is a name or initials: "T. Naidoo", "Cllr Paffey", "AG", "@dana"."""
    text = text.strip()
    if text.casefold() in known or text.startswith("@") or is_initials(text):
        return True
    words = _plain(text)
    if not 2 <= len(words) <= 5:
        return False
    if _RANK.match(words[0]) and len(words) == 2:
        return is_first_name(words[1])
    if _HONORIFIC.match(words[0]):
        return words[-1].strip(".,").casefold() not in ROLES
    if _is_surname(words):
        return True
    if any(word.strip(".,").casefold() in _OF_OFFICE for word in words):
        return False
    if LETTER.match(words[0]) or LETTER.match(words[-1]):
        return all(_NAME_WORD.match(word) for word in words)
    if any(word.casefold().replace("'", "") in DOMAIN for word in words):
        return False
    return (
        len(words) <= 4
        and all(_NAME_WORD.match(word) for word in words)
        and not any(word.isupper() and len(word) > 1 for word in words[:1])
    )


# "HD done", "LW/AL ongoing", "MK agenda": an action's owner and state in one cell, as minutes have them.
_WITH_STATE = re.compile(
    r"(?P<who>[A-Z]{2,4}(?:\s*(?:[/,&+]|and)\s*[A-Z]{2,4})*)\s+[-–:]?\s*"
    r"(?P<state>[a-z][a-z -]{2,24}(?:\s[\d/.]{5,10})?)"
)


def name_before_title(line: str) -> str:
    """A line that begins with a name and goes on with a title, with a comma between: "G Bosman, Fleet Manager"."""
    words = line.split()
    length = 3 if words and _HONORIFIC.match(words[0]) else 2
    name, title = " ".join(words[:length]), " ".join(words[length:])
    apart = is_person(name) and not has_role(name) and name[-1] not in ",:;" and title[:1].isupper()
    return f"{name}, {title}" if apart and has_role(title.replace(":", "")) and not is_person(title) else line


def initials_with_state(text: str) -> tuple[str, str] | None:
    """The initials that a cell begins with, and how it says that their action stands: "HD done" → ("HD", "done")."""
    found = _WITH_STATE.fullmatch(text)
    told = found is not None and (found["state"] == "agenda" or leading_status(found["state"]) is not None)
    return (found["who"], found["state"]) if found and told else None


_NO_OWNER = re.compile(r"(?<!\b[Ss]ection )(?<!\d)\d{2,}|[.!?]\s+[A-Z][a-z]+ [a-z]")


@lru_cache(maxsize=8192)
def looks_like_owner(text: str) -> bool:
    """Whether a whole cell could name owners: short, and each part a person, a job title or a body."""
    text = LOOKUP.sub("; ", text).strip(" ;") if ";#" in text else text.strip()
    text, _ = initials_with_state(text) or (text, "")
    if not text or len(text) > 90 or _NO_OWNER.search(text) or nobody(text):
        return False
    parts = [part.rstrip(".") if len(part) < _A_CODE else part for part in _PARTS.split(text) if part]  # "SG. / AMG"
    if not parts or len(parts) > 8:
        return False
    first, comma, rest = text.partition(", ")
    if is_role(first) or (comma and is_person(first) and is_role(rest)):
        return True
    return sum(is_person(part) or is_role(part) or is_body(part) for part in parts) > len(parts) / 2


def is_short_name(text: str) -> bool:
    """Whether a cell is nothing but initials or a name: it then settles cells that hold several."""
    return len(text) <= 40 and (is_initials(text) or is_person(text) or is_first_name(text))


def stands_alone(text: str) -> bool:
    """Whether a cell is one job title or body without anything in it that could part two."""
    return len(text) <= 40 and not nobody(text) and not re.search(r"[,;/&+|\n]|\band\b|\d", text, re.I)
