"""Owner and date as they stand in running text: "(Lead: J Smith, by 30 September)", "Owner: SENCO - Due: October"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plans.documents.understanding import inline_words as words
from plans.documents.understanding.date_words import LONGEST_DATE, WHEN
from plans.documents.understanding.headings import meaning
from plans.documents.understanding.roles import COMMENTED, LABEL, Role
from plans.documents.understanding.status import leading_status, status_word
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import is_body, is_role, looks_like_owner, nobody
from plans.documents.understanding.who_and_when import (
    are_given_names,
    between_semicolons,
    fields_of,
    names_owners,
    owner_then_date,
    role_of,
    who_and_when,
    without_date_beside,
)
from plans.verbs import says_to_do

_TAGS = frozenset(  # which say what an item is of, and are nobody's initials
    "API APP AWS BUG CI CD CSS DB DOC EU FIX NEW OLD OPS PR QA SEO SQL TBC TBD UI UK US UX WEB WIP".split()
)
_A_STATUS = 40
_AN_ACTION = 12  # characters
_DASHES = 5  # at the end of a line, that could stand before who and when
_LONGEST_LINE = 2000  # characters; what is longer is a chapter


@dataclass(slots=True)
class Said:
    """What a line says: the action without its keeping, and the fields by role."""

    text: str
    fields: dict[Role, str] = field(default_factory=dict)
    labelled: bool = False

    @property
    def keeps(self) -> bool:
        """Whether an owner or a date is among the fields."""
        return bool(self.fields.keys() & {Role.OWNER, Role.DUE, Role.COMPLETION, Role.COMPLETED, Role.STATUS})


def read_line(text: str, *, owned: bool = False) -> Said:
    """A line taken apart: labelled fields, else what stands in brackets or behind dashes at its end.

    `owned`: who is to do it is known, so that figures at its end, "3/4", are a day; else they may be a share.
    """
    said = _taken_apart(text)
    if said.fields.keys() == {Role.DUE} and not (owned or said.labelled) and _could_be_share(said.fields[Role.DUE]):
        return Said(text)
    return said


def _is_owner_first(who: str, rest: str) -> bool:
    """Whether a bracket before what is to be done names who is to do it: "(AB) Check", "(All speakers) Upload"."""
    named = who.casefold().startswith("all") or are_given_names(who) or names_owners(who)
    return named and who not in _TAGS and says_to_do(rest)


def _could_be_share(text: str) -> bool:
    """Whether figures that name a day could as well say how many of how many: "7/10", and not "20/3"."""
    some, slash, of_all = text.partition("/")
    return bool(slash) and some.isdigit() and of_all.isdigit() and int(some) <= int(of_all)


def _taken_apart(text: str) -> Said:
    first = words.FIRST_WHO.match(text)
    if first and first["who"] not in _TAGS and not looks_like_owner(text[first.end() :]):
        rest = read_line(text[first.end() :], owned=True)
        return Said(rest.text, {**rest.fields, Role.OWNER: first["who"]}, rest.labelled)
    if (first := words.FIRST_IN_BRACKETS.match(text)) and _is_owner_first(first["who"], text[first.end() :]):
        rest = read_line(text[first.end() :], owned=True)
        return Said(rest.text, {**rest.fields, Role.OWNER: first["who"]}, rest.labelled)
    noted = words.NOTED_BEHIND.fullmatch(text)
    if noted and (leading_status(noted["said"]) or not _in_bracket(f"x ({noted['said']})")):
        rest, state = read_line(noted["text"]), leading_status(noted["said"])
        became = Role.COMPLETED if state == COMPLETED else Role.STATUS if state else Role.NOTE
        return Said(rest.text, {became: noted["said"], **rest.fields}, rest.labelled)
    if stated := words.STATE_FIRST.match(text):
        rest = read_line(text[stated.end() :])
        return Said(rest.text, {Role.STATUS: stated["state"].capitalize(), **rest.fields}, rest.labelled)
    if numbered := words.NUMBERED_WHO.match(text):
        rest = read_line(text[numbered.end() :], owned=True)
        return Said(rest.text, {**rest.fields, Role.REF: numbered["ref"], Role.OWNER: numbered["who"]}, rest.labelled)
    bracket = words.BRACKET.match(text) if text.endswith(")") else None
    if bracket and (told := _told_in_sentences(bracket["inside"])):
        return Said(bracket["text"], told)
    ranked = words.LEVEL_BEHIND.sub("", words.PRIORITY.sub("", text, count=1))
    labelled = _labelled(ranked)
    if not labelled.fields:
        return _tail(ranked, is_item=ranked != text)
    if Role.OWNER not in labelled.fields and (ranked != text or words.MENTIONED_BEHIND.search(labelled.text)):
        before = _behind(labelled.text, is_item=True)
        if before.fields.keys() == {Role.OWNER}:
            return Said(before.text, {**before.fields, **labelled.fields}, labelled=True)
    return labelled


def label_of(text: str) -> tuple[Role, str, str] | None:
    """(role, label, value) of a line "Label: value" with a label that is known; None for any other line."""
    found = words.LABEL_LINE.match(text)
    if not found:
        return None
    label = found["label"]
    if (
        len(label.split()) > 6
        or label.casefold() in ("resolved", "agreed")
        or label.count("(") > label.count(")")
        or words.BETWEEN_SENTENCES.search(label)
    ):
        return None
    label = words.OF_MONTH.sub("", label)
    known = meaning(re.sub(r"\s*(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]\d{1,2})$", "", label))
    if known is None or (known.rank < LABEL and not (known.role is Role.RESPONSE and known.rank == COMMENTED)):
        return None
    return known.role, label, found["value"].strip()


def _labelled(text: str) -> Said:
    marks = [mark for mark in words.LABEL.finditer(text) if not _is_end_of_label(text, mark)]
    if not marks:
        return Said(text)
    before = text[: marks[0].start()].rstrip(" ([;,|–—-*")
    fields: dict[Role, str] = {}
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        known = meaning(mark["label"])
        if mark["label"].casefold() == "assigned" and not WHEN.match(text[mark.end() :]):
            known = meaning("Assigned to")
        elif mark["label"] == "By" and looks_like_owner(text[mark.end() : end].strip(" .;")):
            known = meaning("By whom")
        value = text[mark.end() : end].strip(" ;,|–—-*")
        if value.endswith((")", "]")) and value.count("(") < value.count(")") + value.count("]"):
            value = value[:-1].strip()
        if known is None:
            continue
        value, rest = _inside(value)
        behind = Role.DUE if words.OWN_YEAR.match(rest) else role_of(rest) if rest else None
        if behind in (Role.DUE, Role.STATUS, Role.COMPLETED):
            fields.setdefault(behind, rest)
        if known.role is Role.OWNER:
            value = without_date_beside(value, fields)
        elif known.role in (Role.DUE, Role.COMPLETION):
            value = _before_status(value, fields)
        fields.setdefault(known.role, value.rstrip("."))
    return Said(before, fields, labelled=True)


def _inside(value: str) -> tuple[str, str]:
    """What of a value stands inside the bracket that its label opened, and what behind it: "HR) – Year 1"."""
    inside, bracket, rest = value.partition(")")
    if not bracket or "(" in inside:
        return value, ""
    return inside.strip(), rest.strip(" –—-,;")


def _is_end_of_label(text: str, mark: re.Match[str]) -> bool:
    """Whether a label is only the end of one that begins the line: "Management comments: …"."""
    before = text[: mark.start()].strip(" *")
    return before.isalpha() and before.istitle() and not before.isupper()


def _before_status(value: str, fields: dict[Role, str]) -> str:
    """Takes a status that stands as a sentence of its own behind a date: "by 30 September 2021. On target."."""
    when, dot, status = value.rstrip(".").rpartition(". ")
    if not dot or len(status) > _A_STATUS or not leading_status(status):
        return value
    fields.setdefault(Role.STATUS, status)
    return when


def _tail(text: str, *, is_item: bool = False) -> Said:
    if len(text) > _LONGEST_LINE:
        return Said(text)
    mentioned = _by_handles(text) or _behind_sentence(text)
    if mentioned:
        return mentioned
    ticket = words.TICKET.search(text)
    said = _behind(f"{text[: ticket.start()]}{text[ticket.end() :]}" if ticket else text, is_item=is_item)
    if ticket and said.fields:
        said.fields.setdefault(Role.REF, ticket["ref"])
    return said if said.fields else _mentioned_last(text) or _last_sentence(text)


def _mentioned_last(text: str) -> Said | None:
    """Who is mentioned behind a comma, after how it stands: "Raise the limit: PR, merged 2023-11-15, @koala"."""
    found = words.MENTIONED_LAST.fullmatch(text)
    if found is None:
        return None
    state = found["state"] or ""
    role = role_of(state) if state else None
    if role is None or role is Role.OWNER:
        return Said(text[: found.end("state" if state else "text")], {Role.OWNER: found["who"]})
    return Said(found["text"], {Role.OWNER: found["who"], role: state})


def _last_sentence(text: str) -> Said:
    """When or how in a short sentence behind the action: "Adopt a written policy. By April 2009."."""
    before, stop, last = text.rstrip(" .").rpartition(". ")
    if not stop or len(before) < _AN_ACTION or len(last) > LONGEST_DATE or not words.WHEN_FIRST.match(last):
        return Said(text)
    last = words.TO_BE_DONE.sub("", last)
    role = role_of(last)
    return Said(f"{before}.", {role: last}) if role and role is not Role.OWNER else Said(text)


def _behind(text: str, *, is_item: bool) -> Said:
    """What stands in brackets or behind dashes at the end of a line, where all of it is keeping.

    `is_item`: a mark of how urgent it is stood in the line, so that who is in brackets is to do it.
    """
    if said := _in_bracket(text):
        before = _behind_dash(said.text) or _between_slashes(said.text) if Role.OWNER not in said.fields else None
        return Said(before.text, {**before.fields, **said.fields}) if before else said
    middle = words.BRACKET_THEN.match(text)
    fields = owner_then_date(middle["inside"]) if middle else {}
    if middle and fields:
        last = re.split(r"(?<=[.;])\s+", middle["rest"].strip(" ."))[-1]
        status = {Role.STATUS: last} if leading_status(last) else {}
        return Said(middle["text"].rstrip(" –—-,;"), {**fields, **status, Role.NOTE: middle["rest"]})
    if said := _behind_dash(text):
        return said
    dated = words.OWNER_DATED.match(text)
    if dated and _is_named_before(dated["who"], dated["text"]):
        whole, behind = text[: dated.end("who") + 1], text[dated.end("who") + 1 :]
        apart = behind[0] in ",;:" and words.DATED.match(dated["when"])
        return Said(whole, {Role.DUE: dated["when"]}) if apart else Said(text)
    if dated and words.DATED.match(dated["when"]) and _is_who(dated["who"], is_item) and not words.POST.search(text):
        return Said(dated["text"].rstrip(" –—-,;"), {Role.OWNER: dated["who"], Role.DUE: dated["when"]})
    stated = words.OWNER_STATED.match(text)
    if stated and leading_status(stated["state"]):
        role = Role.COMPLETED if leading_status(stated["state"]) == COMPLETED else Role.STATUS
        told = Role.DUE if _is_month(stated["who"]) else Role.OWNER if _is_who(stated["who"], is_item) else None
        if told:
            return Said(stated["text"].rstrip(" –—-,;"), {told: stated["who"], role: stated["state"]})
    return _between_slashes(text)


def _behind_dash(text: str) -> Said | None:
    """What stands behind the last dashes of a line, where all of it is keeping; a bracket of who may stand before."""
    dashes = list(words.DASH.finditer(text))[-_DASHES:]
    for at, dash in enumerate(dashes):
        ends = [*(later.start() for later in dashes[at + 1 :]), len(text)]
        starts = [one.end() for one in dashes[at:]]
        fields = who_and_when([text[start:end] for start, end in zip(starts, ends, strict=True)])
        if not fields:
            continue
        rest = text[: dash.start()].strip()
        said = _in_bracket(rest) if fields.keys() <= {Role.STATUS, Role.COMPLETED, Role.DUE} else None
        if said and Role.OWNER in said.fields:
            return Said(said.text, {**fields, **said.fields})
        return Said(rest, fields)
    return None


def _in_bracket(text: str) -> Said | None:
    """What stands in the bracket at the end of a line, where all of it is keeping."""
    bracket = words.BRACKET.match(text)
    if not bracket or _is_named_before(bracket["inside"], bracket["text"]):
        return None
    if are_given_names(bracket["inside"]) and words.POST.search(text):
        return None  # whom it is about
    stands = words.STANDS_FOR.fullmatch(bracket["inside"])
    if stands and not WHEN.search(stands["who"]) and (stands["who"].startswith("all") or names_owners(stands["who"])):
        fields = {Role.OWNER: stands["who"], Role.STATUS: stands["state"]}
    else:
        fields = between_semicolons(bracket["inside"]) or fields_of(words.SEPARATOR.split(bracket["inside"]))
        fields = fields or owner_then_date(bracket["inside"])
        if fields.keys() == {Role.OWNER}:
            fields[Role.OWNER] = bracket["inside"]
    return Said(bracket["text"].rstrip(" –—-,;"), fields) if fields else None


def _is_named_before(initials: str, text: str) -> bool:
    """Whether letters only shorten the words right before them: "from Rob Hopley (RH)", "use of pupil premium (PP)",
    and not "each half term (HT)", where they are also those of a post."""
    named = text.split()[-len(initials) :] if initials.isupper() else []
    shortened = len(named) > 1 and "".join(word[0] for word in named).upper() == initials
    return shortened and (all(map(str.istitle, named)) or not is_role(initials))


def _told_in_sentences(inside: str) -> dict[Role, str]:
    """How an action stands and who leads it, in sentences: "Delayed, now expected by March 2025. Lead partner: ACE"."""
    told, stop, last = inside.strip(" .").rpartition(". ")
    lead = words.LEADS.fullmatch(last)
    if lead is None or not stop:
        return {}
    state = {Role.STATUS: told} if leading_status(told) else {}
    fields = {Role.OWNER: lead["who"], Role.NOTE: told, **state}
    moved = words.EXPECTED.search(told) if leading_status(told) not in (None, COMPLETED) else None
    if when := words.ONLY_WHEN.fullmatch(told) or moved:
        fields[Role.DUE] = when["when"]
    return fields


def _by_handles(text: str) -> Said | None:
    """Who is mentioned in brackets in an item, wherever: "Prepare (@a) and review (@b) the form - next meeting"."""
    marks = list(words.HANDLES.finditer(text))
    if not marks:
        return None
    fields = {Role.OWNER: ", ".join(mark["who"] for mark in marks)}
    rest = text[marks[-1].end() :].strip()
    behind = rest.strip(" -–—:;,.")
    if (
        rest
        and len(behind) <= LONGEST_DATE
        and (role := role_of(behind) or (Role.STATUS if status_word(rest) else None))
    ):
        fields |= {role: behind or rest} if role is not Role.OWNER else {}
        text = text[: marks[-1].start()]
    text = re.sub(r"\s+(?=[.;]$)", "", " ".join(words.HANDLES.sub(" ", text).split()))
    last = _last_sentence(text) if fields.keys() == {Role.OWNER} else Said(text)
    return Said(last.text, {**last.fields, **fields})


def _behind_sentence(text: str) -> Said | None:
    """Who is mentioned behind the sentence of an item, with a date or a status: "Add alarms. @dana, by 4 May"."""
    found = words.MENTIONED.match(text)
    if found is None:
        return None
    said = (found["said"] or "").strip(" .*")
    fields = fields_of(re.split(r",\s+", said)) if said else {}
    if (said and not fields) or Role.OWNER in fields:
        return None
    return Said(found["text"].strip(), {Role.OWNER: found["who"], **fields})


def _between_slashes(text: str) -> Said:
    """An item that ends in "/ owner / date", as checklists have it."""
    pieces = words.SLASH.split(text)
    if len(pieces) < 3:
        return Said(text)
    owner, due = pieces[-2:]
    dated = words.DATED.match(due) or words.SAYS_WHEN.match(due)
    named = (
        looks_like_owner(owner) or (words.IN_FIGURES.fullmatch(due) and words.NAMES.fullmatch(owner)) or nobody(owner)
    )
    handle = re.fullmatch(r"@?[a-z][\w.-]*", owner) and re.fullmatch(r"\d{4}-\d\d-\d\d", due)
    if not (handle or named) or not (dated or nobody(due)):
        return Said(text)
    return Said(" / ".join(pieces[:-2]), {Role.OWNER: owner, Role.DUE: due})


def _is_month(text: str) -> bool:
    """Whether brackets say when, by the name of a month: "(June)"."""
    return text[:1].isalpha() and words.DATED.match(text) is not None


def _is_who(text: str, is_item: bool) -> bool:
    """Whether brackets in the middle of a line name who is to do it, and not what is meant: "(AWS)", "(Trust)"."""
    named = (is_item and names_owners(text)) or (is_role(text) and not is_body(text)) or are_given_names(text)
    named = named and not text.isupper() and not _is_month(text)
    return text.startswith("@") or named or words.TWO_LETTERS.fullmatch(text) is not None
