"""Which column of a table is what: by its heading, and by what its cells hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from plans.documents.understanding.headings import TEXTS, Meaning, Role
from plans.documents.understanding.profiles import Profile

_PART_OF_DATE = 3
_BESIDE = (Role.NOTE, Role.OTHER, Role.RAISED)
_REMARKS = (Role.NOTE, Role.OTHER, Role.RESPONSE)
_HINTED = 4  # the rank of owners' headings that are only likely ones
_BY_CELLS = 4  # the rank of actions that only their cells tell
_SURE = 7  # from this rank on a heading says that its column holds recommendations
_THEME = 3  # the rank of headings that only sort: "Pillar", "Theme"


@dataclass(slots=True)
class Columns:
    """The columns of a plan table, by position. The lists are in order of preference."""

    action: int
    recommendation: int | None = None
    ref: int | None = None
    recommendation_ref: int | None = None
    owners: list[int] = field(default_factory=list)
    owner_and_due: int | None = None
    start: int | None = None
    due: int | None = None
    due_year: int | None = None  # where the due column holds quarters or months only
    revised: list[int] = field(default_factory=list)
    completed: int | None = None
    statuses: list[int] = field(default_factory=list)
    colours: int | None = None  # where colours alone say how things stand
    responses: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    meanings: dict[int, Meaning] = field(default_factory=dict)

    @property
    def has_keeping(self) -> bool:
        """Whether there is anything that makes a list of texts a plan: owners, dates or statuses."""
        kept = (self.owner_and_due, self.start, self.completed)
        if self.owners or self.statuses or any(column is not None for column in kept):
            return True
        return self.due is not None and (self.due not in self.meanings or self.meanings[self.due].rank > 4)


def columns_from(meanings: dict[int, Meaning], profiled: list[Profile]) -> Columns | None:
    """The columns of a table with headings; None where no column can hold the actions."""
    settled = {at: found for at, given in meanings.items() if (found := _by_content(given, profiled[at]))}
    _name_unheaded(settled, meanings, profiled)
    _swap_misnamed_action(settled, profiled)
    _uncross(settled, profiled)
    _name_texts(settled, meanings, profiled)
    by_role: dict[Role, list[int]] = {}
    for at in sorted(settled, key=lambda at: (-settled[at].rank, at)):
        by_role.setdefault(settled[at].role, []).append(at)
    texts = _text_columns(by_role, settled, profiled)
    if texts is None:
        return None
    action, recommendation = texts
    least = 18 if settled[action].role is Role.RECOMMENDATION and settled[action].rank <= 3 else 9
    least = 4 if settled[action].rank >= 10 else least
    if profiled[action].length < least:
        return None
    columns = Columns(action, recommendation, meanings=settled)
    columns.responses = [at for at in by_role.get(Role.RESPONSE, []) if at != action]
    owners = by_role.get(Role.OWNER, [])
    sure = [at for at in owners if settled[at].rank > _HINTED]
    columns.owners = _owner_columns(sure or owners, profiled)
    columns.owner_and_due = next(iter(by_role.get(Role.OWNER_AND_DUE, [])), None)
    _place_dates(columns, by_role, profiled)
    columns.statuses = by_role.get(Role.STATUS, [])
    columns.notes = sorted(by_role.get(Role.NOTE, []))
    if not columns.statuses:
        _place_colours(columns, profiled)
    _place_refs(columns, by_role, profiled)
    return columns


def _by_content(given: Meaning, profile: Profile) -> Meaning | None:
    """The meaning of a heading, put right where the cells below it say otherwise; None where they refute it."""
    role = given.role
    if not profile.filled:
        return given
    if _are_dates(profile) and role in (Role.OWNER, Role.PART):
        return Meaning(Role.DUE, 7)
    if _are_dates(profile) and role in TEXTS and max(profile.doing, profile.telling) < 0.3:
        return Meaning(Role.DUE, 5)
    if role in (Role.DUE, Role.COMPLETION):
        return _not_when(given, profile)
    if role in (Role.RECOMMENDATION, Role.STATUS) and _is_label(given, profile):
        coded = profile.codes > 0.7 and profile.levels < 0.7
        return Meaning(Role.RECOMMENDATION_REF, 1) if coded else Meaning(Role.OTHER, 1)
    if _are_references(given, profile):
        return Meaning(Role.REF, 5)
    return _weighed(given, profile)


def _weighed(given: Meaning, profile: Profile) -> Meaning | None:
    """The meaning of a heading that only likely says so, given what stands below it."""
    role = given.role
    if role is Role.OWNER and given.rank <= _HINTED and max(profile.owners, profile.names) < 0.4 and profile.filled > 2:
        return None
    if role is Role.STATUS and given.rank <= _HINTED and profile.length > 35 and profile.statuses < 0.3:
        return None
    if role is Role.REF and (profile.codes < 0.3 and profile.length > 14):
        return Meaning(Role.RECOMMENDATION, 2) if given.rank <= 3 else None
    if role is Role.RESPONSE and _answers_only(profile):
        return Meaning(Role.RESPONSE, 1)
    if role is Role.NOTE and profile.statuses > 0.9 and profile.length < 20:
        return Meaning(Role.STATUS, 3)
    return given


def _are_dates(profile: Profile) -> bool:
    return profile.dates > 0.6 and max(profile.owners, profile.codes) < 0.5 and profile.length < 40


def _not_when(given: Meaning, profile: Profile) -> Meaning | None:
    """What a heading of dates means over cells that hold hardly any."""
    if profile.dates < 0.2 and profile.owners > 0.6 and profile.statuses < 0.5:
        return Meaning(Role.OWNER, 4)
    if given.role is Role.DUE and 4 < given.rank <= 6 and profile.dates < 0.3 and profile.length > 20:
        return None
    if given.role is Role.DUE and given.rank <= 4 and profile.dates < 0.3 and profile.statuses < 0.3:
        return Meaning(Role.RECOMMENDATION, 5) if profile.length > 20 and profile.owners < 0.5 else None
    return given


def _answers_only(profile: Profile) -> bool:
    """Whether responses say no more than "Agreed", or how things stand: what is to be done stands elsewhere."""
    return profile.length < 22 or profile.filled * 2 < profile.rows or profile.telling >= max(profile.doing, 0.3)


def _is_label(given: Meaning, profile: Profile) -> bool:
    """Whether what stands under a heading only sorts the actions: a level, a theme, a short word."""
    if given.role is Role.STATUS:
        return given.rank <= 3 and profile.levels > 0.7
    return (
        profile.levels > 0.7
        or profile.length < 5
        or (profile.codes > 0.8 and given.role is Role.RECOMMENDATION)
        or (given.rank <= 3 and profile.length < 25 and profile.runs > max(profile.distinct + 1, 4))
        or (profile.length < 14 and profile.distinct <= 3 and profile.filled > 4 and given.rank > 3)
    )


def _are_references(given: Meaning, profile: Profile) -> bool:
    """Whether short codes stand under "Action", or one to a row under "Code"."""
    if given.role is Role.STATUS and given.rank <= 3:
        return profile.distinct >= profile.filled * 0.9 > 2
    return given.role is Role.ACTION and profile.length < 6 and profile.codes > 0.7


def _name_unheaded(settled: dict[int, Meaning], meanings: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Gives columns without a known heading a role by what they hold, where nothing else has that role."""
    roles = {found.role for found in settled.values()}
    for at, profile in enumerate(profiled):
        given = meanings.get(at)
        if profile.filled < 2 or (given and given.role is not Role.OTHER):
            continue
        found = _by_cells(profile)
        if given and found not in (Role.OWNER, Role.STATUS):
            continue
        if found and found not in roles and not (found is Role.DUE and roles & {Role.COMPLETION, Role.START_AND_DUE}):
            settled[at] = Meaning(found, 1)
            roles.add(found)


def _by_cells(profile: Profile) -> Role | None:
    if profile.codes > 0.8 and profile.distinct >= profile.filled * 0.9 and profile.dates < 0.5:
        return Role.REF
    if profile.dates > 0.6 and profile.length < 40:
        return Role.DUE
    if (profile.statuses > 0.7 and profile.length < 30) or (profile.coloured > 0.7 and profile.length < 3):
        return Role.STATUS
    if profile.owners > 0.7 and profile.length < 45:
        return Role.OWNER
    return None


def _name_texts(settled: dict[int, Meaning], meanings: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Finds the actions, and what stands over them, under headings that are not known: by what the cells say."""
    free = [at for at, one in enumerate(profiled) if at not in meanings and at not in settled and _is_text(one)]
    known = [at for at, found in settled.items() if found.role in (Role.ACTION, Role.PART) or _answers(found)]
    actions = [at for at in free if _could_be_actions(at, known, settled, profiled)]
    if not actions and not known:
        actions = [at for at, found in settled.items() if found.role in _REMARKS and _says_what_to_do(profiled[at])]
    if actions:
        best = max(actions, key=lambda at: (round(profiled[at].doing - profiled[at].telling, 1), -at))
        settled[best] = Meaning(Role.PART if known else Role.ACTION, _BY_CELLS)
        for at in known:
            if _hardly_filled(profiled[at], profiled[best]):
                settled[at], settled[best] = Meaning(Role.OTHER, 1), Meaning(Role.ACTION, _BY_CELLS)
        free = [at for at in free if at != best]
    if any(found.role in (Role.RECOMMENDATION, Role.OUTCOME) for found in settled.values()):
        return
    action = next((at for at, found in sorted(settled.items()) if found.role in (Role.ACTION, Role.PART)), 0)
    above = [at for at in free if at < action]
    if above:
        settled[max(above, key=lambda at: profiled[at].length)] = Meaning(Role.RECOMMENDATION, 2)


def _answers(found: Meaning) -> bool:
    return found.role is Role.RESPONSE and found.rank > 1


def _says_what_to_do(one: Profile) -> bool:
    """Whether remarks, or whatever a heading calls them, are actions nearly throughout."""
    return _is_text(one) and one.filled > 1 and one.filled >= one.rows * 0.8 and one.doing > 0.7 and one.telling < 0.2


def _hardly_filled(known: Profile, other: Profile) -> bool:
    return known.filled * 2 < other.filled


def _could_be_actions(at: int, known: list[int], settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether a column of texts could hold the actions: beside other texts it has to say what is to be done."""
    one = profiled[at]
    if any(not _divides(one, profiled[other]) and not _hardly_filled(profiled[other], one) for other in known):
        return False
    texts = [other for other, found in settled.items() if found.role is Role.RECOMMENDATION and found.rank > _THEME]
    if any(profiled[other].doing >= one.doing and at < other for other in texts):
        return False
    return one.doing > max(0.4, one.telling) if texts or known else one.doing >= one.telling


def _is_text(profile: Profile) -> bool:
    """Whether the cells of a column hold texts: more than names, dates, codes and words of a status."""
    kinds = (profile.owners, profile.statuses, profile.codes, profile.levels, profile.dates * (profile.length < 35))
    return profile.filled > 1 and profile.length > 18 and max(kinds) < 0.6


def _swap_misnamed_action(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """A column headed "Action" that holds initials says by whom, in minutes: then the actions stand in another one."""
    for at, found in list(settled.items()):
        profile = profiled[at]
        if found.role is not Role.ACTION or profile.owners < 0.7 or profile.length > 30 or profile.filled < 2:
            continue
        others = [
            other
            for other, one in enumerate(profiled)
            if other != at and one.length > 30 and one.filled >= profile.filled
        ]
        if others:
            settled[at] = Meaning(Role.OWNER, 5)
            if not any(one.role in TEXTS for place, one in settled.items() if place != at):
                settled[max(others, key=lambda other: profiled[other].length)] = Meaning(Role.ACTION, 2)


def _uncross(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Puts right two headings that stand over each other's columns: owners under "Deliverable", texts under "Lead"."""
    texts = [at for at, one in settled.items() if one.role is Role.OWNER and _is_wordy(profiled[at])]
    owners = [at for at, one in settled.items() if one.role in TEXTS and _is_owners(profiled[at])]
    for text, owner in zip(texts, owners, strict=False):
        settled[text], settled[owner] = settled[owner], settled[text]


def _is_wordy(profile: Profile) -> bool:
    return profile.filled > 1 and profile.owners < 0.3 and profile.length > 35


def _is_owners(profile: Profile) -> bool:
    return profile.filled > 1 and profile.owners > 0.7 and profile.length < 70


def _text_columns(
    by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]
) -> tuple[int, int | None] | None:
    """(the actions' column, the recommendations' column). The smaller dated unit is the action."""
    actions = by_role.get(Role.ACTION, []) + _doing_responses(by_role, settled, profiled)
    actions.sort(key=lambda at: -settled[at].rank)
    actions = _without_topics(actions, by_role, settled, profiled)
    parts = by_role.get(Role.PART, [])
    headings = _saying_most(by_role.get(Role.RECOMMENDATION, []), settled, profiled)
    answered = bool(actions) and settled[actions[0]].role is Role.RESPONSE
    if parts and (
        not actions
        or answered
        or any(_divides(profiled[part], profiled[at]) for part in parts[:1] for at in actions[:1])
    ):
        named = [at for at in headings if settled[at].rank > _THEME]
        return parts[0], next(iter([*named, *actions, *headings]), None)
    if actions:
        action = actions[0]
        smaller = [at for at in actions[1:] if at > action and _divides(profiled[at], profiled[action])]
        smaller += [
            at for at in [*parts, *actions[1:]] if not headings and _goes_further(at, action, settled, profiled)
        ]
        if smaller:
            return max(smaller, key=lambda at: profiled[at].doing), next(iter([*headings, action]), None)
        if not headings:
            outcomes = [at for at in by_role.get(Role.OUTCOME, []) if at < action and profiled[at].length > 15]
            divided = [at for at in actions[1:] if at < action and _divides(profiled[action], profiled[at])]
            headings = divided or outcomes
        return action, next(iter(headings), None)
    if headings:
        longest = max(headings, key=lambda at: (settled[at].rank >= 8, profiled[at].length))
        others = [at for at in headings if at != longest and at < longest]
        return longest, next(iter(others), None)
    if {Role.OWNER, Role.DUE} <= by_role.keys():  # "Follow-up", with who and when beside it
        whole = [at for at in by_role.get(Role.NOTE, []) if profiled[at].filled == profiled[at].rows]
        return (whole[0], None) if whole else None
    return None


def _goes_further(at: int, action: int, settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether a column right of the actions says in turn what is to be done for each: "Strategy", "Activity"."""
    one, whole = profiled[at], profiled[action]
    return (
        at == action + 1
        and settled[at].rank >= 6
        and one.doing > 0.6 > one.telling
        and one.filled >= whole.filled * 0.9
    )


def _doing_responses(by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]) -> list[int]:
    """The responses that say what is to be done, and do not merely answer a recommendation that does."""
    asked = max((profiled[at].doing for at in by_role.get(Role.RECOMMENDATION, []) if settled[at].rank >= 8), default=0)
    return [at for at in by_role.get(Role.RESPONSE, []) if _answers(settled[at]) and profiled[at].doing > asked - 0.5]


def _saying_most(headings: list[int], settled: dict[int, Meaning], profiled: list[Profile]) -> list[int]:
    """The recommendations' columns without those that only name what another one says: "Reg 12: Safe care"."""
    sure = [at for at in headings if settled[at].rank >= _SURE]
    most = max((profiled[at].length for at in sure), default=0)
    return [at for at in headings if profiled[at].length >= (most / 1.5 if at in sure else min(15, most / 2))]


def _without_topics(
    actions: list[int], by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]
) -> list[int]:
    """The actions' columns without those that only name what a recommendation beside them is about: "Topic"."""
    said = [profiled[at].length for at in by_role.get(Role.RECOMMENDATION, []) if settled[at].rank >= 8]
    topics = [at for at in actions if settled[at].rank <= 3 and profiled[at].length * 2 < max(said, default=0)]
    return [at for at in actions if at not in topics]


def _divides(part: Profile, whole: Profile) -> bool:
    """Whether one column's cells stand several to a cell of another."""
    if part.filled == 0:
        return False
    return whole.distinct < part.distinct or (whole.distinct < whole.filled and part.distinct == part.filled)


def _owner_columns(found: list[int], profiled: list[Profile]) -> list[int]:
    """Owners' columns in order of preference; one that names hardly anybody comes last."""
    return sorted(found, key=lambda at: profiled[at].filled * (1 - profiled[at].nobodies) < profiled[at].rows * 0.15)


def _place_dates(columns: Columns, by_role: dict[Role, list[int]], profiled: list[Profile]) -> None:
    due = by_role.get(Role.DUE, [])
    both = by_role.get(Role.START_AND_DUE, [])
    ambiguous = by_role.get(Role.COMPLETION, [])
    completed = by_role.get(Role.COMPLETED, [])
    starts = by_role.get(Role.START, [])
    columns.revised = sorted(by_role.get(Role.REVISED, []))
    strong = [at for at in due if columns.meanings[at].rank >= 7] + both
    if strong or (columns.revised and ambiguous):
        columns.due = next(iter(strong), None)
        columns.completed = next(iter(completed or ambiguous), None)
        revised = columns.revised[0] if columns.revised else None
        if columns.due is None and completed:
            columns.due = ambiguous[0]
        elif columns.due is None and revised is not None and profiled[ambiguous[0]].filled > profiled[revised].filled:
            columns.due, columns.completed = ambiguous[0], None  # a completion stands in fewer rows than a revision
    elif ambiguous:
        columns.due, columns.completed = ambiguous[0], next(iter(completed), None)
    else:
        columns.due, columns.completed = next(iter(due), None), next(iter(completed), None)
    if columns.due is None and starts and _says_due(profiled[starts[0]]) and not columns.revised:
        columns.due = starts.pop(0)
    columns.start = next(iter(starts), None)
    columns.due_year = _year_beside(columns, by_role, profiled)


def _place_colours(columns: Columns, profiled: list[Profile]) -> None:
    """The column whose cells are coloured, where no heading names a status: "Review Feb 23", "Progress"."""
    varied = [at for at, one in enumerate(profiled) if one.fills > 1]
    free = [at for at in varied if at not in columns.meanings or columns.meanings[at].role in _BESIDE]
    if not free or len(varied) * 2 > len(profiled):
        return  # rows in turn light and dark
    columns.colours = max(free, key=lambda at: profiled[at].coloured)
    if profiled[columns.colours].length and columns.colours not in columns.notes:
        columns.notes.append(columns.colours)


def _year_beside(columns: Columns, by_role: dict[Role, list[int]], profiled: list[Profile]) -> int | None:
    """The column of years beside one of quarters or months, which are a date only together. Puts the quarters first."""
    due = by_role.get(Role.DUE, [])
    if columns.due not in due or columns.meanings[columns.due].rank > _PART_OF_DATE:
        return None
    parts = [at for at in due if columns.meanings[at].rank == _PART_OF_DATE]
    years = [at for at in parts if profiled[at].years > 0.3]
    if len(parts) != 2 or len(years) != 1:
        return None
    columns.due = next(at for at in parts if at not in years)
    return years[0]


def _says_due(profile: Profile) -> bool:
    """Whether the only dates of a table stand under "Start": they are then both start and due."""
    return profile.length > 12


def _place_refs(columns: Columns, by_role: dict[Role, list[int]], profiled: list[Profile]) -> None:
    refs = by_role.get(Role.REF, [])
    of_recommendations = by_role.get(Role.RECOMMENDATION_REF, [])
    if not refs and of_recommendations and columns.recommendation is None:
        refs, of_recommendations = of_recommendations, []
    if len(refs) > 1 and columns.meanings[refs[0]].rank == columns.meanings[refs[1]].rank:
        refs = sorted(refs, key=lambda at: -profiled[at].distinct)
    if (
        not refs
        and of_recommendations
        and profiled[of_recommendations[0]].distinct == profiled[of_recommendations[0]].rows > 1
    ):
        refs = of_recommendations
    columns.ref = next(iter(refs), None)
    columns.recommendation_ref = next(iter(of_recommendations), None)


def guessed_columns(profiled: list[Profile], known: dict[int, Meaning]) -> Columns | None:
    """The columns of a table whose headings say too little, by what its cells hold.

    `known` are the headings that do say something. None without a text, a date and an owner or a status.
    """
    long = [
        at
        for at, one in enumerate(profiled)
        if at not in known and one.length > 20 and one.owners < 0.5 and (one.dates < 0.5 or one.length > 35)
    ]
    meanings = dict(known)
    if not any(found.role in TEXTS for found in known.values()):
        if not long:
            return None
        best = max(long, key=lambda at: (round(profiled[at].doing - profiled[at].telling, 1), profiled[at].length))
        meanings[best] = Meaning(Role.ACTION, _BY_CELLS)
    settled = dict(meanings)
    _name_unheaded(settled, meanings, profiled)
    roles = {found.role for found in settled.values()}
    if not roles & {Role.DUE, Role.COMPLETION, Role.START_AND_DUE} or not roles & {Role.OWNER, Role.STATUS}:
        return None
    return columns_from(settled, profiled)
