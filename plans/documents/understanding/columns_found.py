"""Which column of a table is what: by its heading, and by what its cells hold."""

from __future__ import annotations

from plans.documents.understanding.columns import Columns
from plans.documents.understanding.profiles import Profile
from plans.documents.understanding.roles import (
    BY_CELLS,
    FIRST_AGREED,
    HINTED,
    TARGETED,
    TEXTS,
    THEME,
    Meaning,
    Role,
    tell_who_and_when,
)
from plans.documents.understanding.texts import REMARKS, answers, divides
from plans.documents.understanding.weighing import name_unheaded, settle

_PART_OF_DATE = 3
_SAYS_DUE = 9  # from this rank on a heading says that its column holds due dates
_RATES_ANOTHER = Meaning(Role.OTHER, 9)  # "Score": how good it is now, not how far the action got
_BESIDE = (Role.NOTE, Role.OTHER, Role.RAISED, Role.REF)
_IF_NO_OTHER = 2  # the rank up to which a heading names the actions only where no other one does
_CALLED_SO = 9  # from this rank on it says so wherever it stands: "Audit finding" right of an action is what came of it
_A_LABEL = 25  # characters
_OFTEN = 0.3
_NEARLY_ALL = 0.8
_SAYS_LITTLE = 8  # up to this rank the heading of another column may stand over anything
_A_WORD = 8  # characters
_SURE = 7  # from this rank on a heading says that its column holds recommendations


def columns_from(meanings: dict[int, Meaning], profiled: list[Profile]) -> Columns | None:
    """The columns of a table with headings; None where no column can hold the actions."""
    settled = settle(meanings, profiled)
    by_role: dict[Role, list[int]] = {}
    for at in sorted(settled, key=lambda at: (-settled[at].rank, at)):
        by_role.setdefault(settled[at].role, []).append(at)
    texts = _text_columns(by_role, settled, profiled)
    if texts is None:
        return None
    action, recommendation = texts
    least = 18 if settled[action].role is Role.RECOMMENDATION and settled[action].rank <= 3 else 9
    dated = tell_who_and_when(by_role) and settled[action].role is Role.ACTION
    least = 4 if settled[action].rank >= 10 or dated else least
    if profiled[action].length < least or (settled[action].rank <= THEME and profiled[action].names_people):
        return None
    columns = Columns(action, recommendation, meanings=settled)
    if recommendation is not None:
        columns.carries_down = profiled[recommendation].filled < profiled[recommendation].rows
    columns.responses = [at for at in by_role.get(Role.RESPONSE, []) if at != action]
    owners = by_role.get(Role.OWNER, [])
    sure = [at for at in owners if settled[at].rank > HINTED]
    columns.owners = _owner_columns(sure or owners, profiled)
    columns.owner_and_due = next(iter(by_role.get(Role.OWNER_AND_DUE, [])), None)
    departments = [at for at, found in settled.items() if found.is_department]
    columns.department = departments[0] if len(departments) == 1 and not owners else None
    _place_dates(columns, by_role, profiled)
    columns.statuses = by_role.get(Role.STATUS, [])
    columns.notes = sorted(by_role.get(Role.NOTE, []))
    if not columns.statuses:
        _place_colours(columns, profiled)
    _place_refs(columns, by_role, profiled)
    return columns


def _text_columns(
    by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]
) -> tuple[int, int | None] | None:
    """(the actions' column, the recommendations' column). The smaller dated unit is the action."""
    actions = by_role.get(Role.ACTION, []) + _doing_responses(by_role, settled, profiled)
    actions.sort(key=lambda at: (profiled[at].names_little, -settled[at].rank))
    actions = _without_topics(actions, by_role, settled, profiled)
    parts = by_role.get(Role.PART, []) + _dated_outcomes(actions, by_role, settled, profiled)
    parts = [at for at in parts if not actions or not profiled[at].names_little]
    finer = [at for at in parts[1:] if at > parts[0] and divides(profiled[at], profiled[parts[0]])]
    if finer and not actions:
        actions, parts = parts[:1], finer
    headings = _saying_most(by_role.get(Role.RECOMMENDATION, []), settled, profiled)
    answered = bool(actions) and settled[actions[0]].role is Role.RESPONSE
    if parts and (
        not actions
        or answered
        or any(divides(profiled[part], profiled[at]) for part in parts[:1] for at in actions[:1])
        or _are_dated_apart(profiled[parts[0]], by_role, profiled)
    ):
        named = [at for at in headings if settled[at].rank > THEME]
        whole = [at for at in actions if at < parts[0] or settled[at].rank > THEME]
        return parts[0], next(iter([*named, *whole, *headings]), None)
    if actions:
        action = actions[0]
        smaller = [
            at
            for at in actions[1:]
            if at > action and settled[at].rank > _IF_NO_OTHER and divides(profiled[at], profiled[action])
        ]
        smaller += [
            at for at in [*parts, *actions[1:]] if not headings and _goes_further(at, action, settled, profiled)
        ]
        if smaller:
            return max(smaller, key=lambda at: profiled[at].doing), next(iter([*headings, action]), None)
        if not headings:
            outcomes = [at for at in by_role.get(Role.OUTCOME, []) if at < action and profiled[at].length > 15]
            divided = [at for at in actions[1:] if at < action and divides(profiled[action], profiled[at])]
            headings = divided or outcomes or _carried_down(action, settled, profiled)
        return action, next(iter(headings), None)
    if headings:
        longest = max(headings, key=lambda at: (settled[at].rank >= 8, profiled[at].length))
        others = [
            at
            for at in headings
            if at < longest and (settled[at].rank > THEME or settled[longest].rank < _SURE or profiled[at].length > 25)
        ]
        return longest, next(iter(others), None)
    if tell_who_and_when(by_role):  # "Follow-up", "Item" or "Agreed", with who and when beside it
        whole = [at for at in by_role.get(Role.NOTE, []) if profiled[at].filled == profiled[at].rows]
        asked = [at for role in (Role.REF, Role.RESPONSE) for at in by_role.get(role, []) if profiled[at].doing > 0.5]
        return ((whole or asked)[0], None) if whole or asked else None
    return None


def _are_dated_apart(parts: Profile, by_role: dict[Role, list[int]], profiled: list[Profile]) -> bool:
    """Whether the lists of parts stand beside lists of dates, as often: each part has its own."""
    dates = [profiled[at].listed for at in (*by_role.get(Role.DUE, []), *by_role.get(Role.COMPLETION, []))]
    return parts.listed > _OFTEN and any(listed > _OFTEN for listed in dates)


def _dated_outcomes(
    actions: list[int], by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]
) -> list[int]:
    """The results right of an action that are dated one by one: "Desired results", "Targets", several to an action."""
    when = [*by_role.get(Role.DUE, []), *by_role.get(Role.COMPLETION, [])]
    dated = max((profiled[at].distinct for at in when), default=0)
    targets = [at for at in by_role.get(Role.RECOMMENDATION, []) if settled[at].rank == TARGETED]
    return [
        at
        for at in (*by_role.get(Role.OUTCOME, []), *targets)
        for action in actions[:1]
        if at > action and divides(profiled[at], profiled[action]) and dated > profiled[action].distinct
    ]


def _carried_down(action: int, settled: dict[int, Meaning], profiled: list[Profile]) -> list[int]:
    """The columns left of the actions that say once what several rows are for, under whatever heading: "KPI"."""
    sorts = [at for at in range(action) if at in settled and settled[at].role in (Role.OTHER, Role.OUTCOME)]
    return [
        at
        for at in sorts
        if settled[at].rank <= _SAYS_LITTLE
        and not settled[at].is_department
        and profiled[at].begins
        and 1 < profiled[at].filled <= profiled[at].rows * 0.75
        and profiled[at].distinct == profiled[at].filled
        and profiled[at].length > _A_WORD
        and max(profiled[at].codes, profiled[at].dates, profiled[at].statuses, profiled[at].levels) < 0.3
    ]


def _goes_further(at: int, action: int, settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether a column right of the actions says in turn what is to be done for each: "Strategy", "Activity"."""
    one, whole = profiled[at], profiled[action]
    found = whole.telling >= 0.3 > one.telling and one.doing >= whole.doing + 0.3  # "6% of patients had no choice"
    return (
        at == action + 1
        and settled[at].rank >= 6
        and (one.doing > 0.6 > one.telling or found)
        and one.filled >= whole.filled * 0.9
    )


def _doing_responses(by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]) -> list[int]:
    """The responses that say what is to be done, and do not merely answer a recommendation that does."""
    asked = max((profiled[at].doing for at in by_role.get(Role.RECOMMENDATION, []) if settled[at].rank >= 8), default=0)
    return [at for at in by_role.get(Role.RESPONSE, []) if answers(settled[at]) and profiled[at].doing >= asked - 0.5]


def _saying_most(headings: list[int], settled: dict[int, Meaning], profiled: list[Profile]) -> list[int]:
    """The recommendations' columns without those that only name what another one says: "Reg 12: Safe care"."""
    first = min((at for at, found in settled.items() if found.role in (Role.ACTION, Role.PART)), default=len(profiled))
    headings = [at for at in headings if at < first or settled[at].rank >= _CALLED_SO]
    sure = [at for at in headings if settled[at].rank >= _SURE]
    most = max((profiled[at].length for at in sure), default=0)
    if headings and settled[headings[0]].rank <= THEME:
        headings = sorted(headings, key=lambda at: -profiled[at].length)
    headings = sorted(headings, key=lambda at: not _says_more(at, headings, settled, profiled))
    if any(at < first and settled[at].rank > THEME for at in headings):
        headings = sorted(headings, key=lambda at: at > first)  # "Relevant standard" right of the actions only sorts
    return [at for at in headings if profiled[at].length >= (most / 1.5 if at in sure else min(15, most / 2))]


def _says_more(at: int, headings: list[int], settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether a column says what the first of the headings only sorts: findings beside the standard that each is of."""
    first = headings[0]
    near = settled[first].rank - settled[at].rank <= 1 and settled[at].rank > _SURE
    sorts = profiled[first].length < _A_LABEL and profiled[first].doing < 0.3
    more = sorts and settled[at].rank == TARGETED and profiled[at].length > profiled[first].length * 1.5
    return (near or more) and at > first and profiled[at].distinct >= profiled[first].distinct * 1.5


def _without_topics(
    actions: list[int], by_role: dict[Role, list[int]], settled: dict[int, Meaning], profiled: list[Profile]
) -> list[int]:
    """The actions' columns without those that only name what a recommendation beside them is about ("Topic"), or say
    what was found ("Description") where it says what to do."""
    asked = [at for at in by_role.get(Role.RECOMMENDATION, []) if settled[at].rank >= 8]
    said = [profiled[at] for at in asked]
    longest, doing = max((one.length for one in said), default=0), max((one.doing for one in said), default=0)
    return [
        at
        for at in actions
        if settled[at].rank > THEME
        or not (profiled[at].length * 2 < longest or (at < max(asked, default=0) and profiled[at].doing < doing - 0.4))
    ]


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
    if ambiguous and _is_full_of_dates(profiled[ambiguous[0]]):
        due = [at for at in due if profiled[at].dates]  # "Short term" below "Timescale" names no time beside days
    strong = [at for at in due if columns.meanings[at].rank >= 7] + both
    wholes = {at for at in strong for other in strong if _dates_each(other, at, columns, profiled)}
    strong.sort(key=lambda at: at in wholes)
    ranks = [columns.meanings[at].rank for at in strong]
    if len(strong) > 1 and not columns.revised and ranks[0] >= FIRST_AGREED and ranks[1] >= _SAYS_DUE:
        columns.revised = [strong[1]]  # "Original due date" beside "Due date"
    if strong or (columns.revised and ambiguous):
        columns.due = next(iter(strong), None)
        columns.completed = next(iter(completed or ambiguous), None)
        revised = columns.revised[0] if columns.revised else None
        if columns.due is None and completed:
            columns.due = ambiguous[0]
        elif columns.due is None and revised is not None and profiled[ambiguous[0]].filled > profiled[revised].filled:
            columns.due, columns.completed = ambiguous[0], None  # a completion stands in fewer rows than a revision
    elif ambiguous and due and _were_met(profiled[due[0]], profiled[ambiguous[0]]):
        columns.due, columns.completed = due[0], ambiguous[0]
    elif ambiguous:
        columns.due, columns.completed = ambiguous[0], next(iter(completed), None)
    else:
        columns.due, columns.completed = next(iter(due), None), next(iter(completed), None)
    columns.ticked = next((at for at in completed if at != columns.completed), None)
    undated = columns.due is None and columns.completed is None and not columns.revised
    if undated and starts and _says_due(profiled[starts[0]]):
        columns.due = starts.pop(0)
    columns.start = next(iter(starts), None)
    columns.other_dates = [at for at, one in enumerate(profiled) if one.is_of_dates and at not in columns.meanings]
    columns.due_year = _year_beside(columns, by_role, profiled)
    columns.due_in_months = columns.due is not None and profiled[columns.due].months


def _is_full_of_dates(profile: Profile) -> bool:
    return profile.is_of_dates and profile.filled >= profile.rows * _NEARLY_ALL


def _dates_each(at: int, whole: int, columns: Columns, profiled: list[Profile]) -> bool:
    """Whether a column right of the actions dates each, and another left of them only what several are for."""
    spans = profiled[whole].distinct < profiled[whole].filled and profiled[columns.action].filled > 1
    return at > columns.action > whole and spans and divides(profiled[columns.action], profiled[whole])


def _were_met(due: Profile, completion: Profile) -> bool:
    """Whether "Date" and "Completion date" tell when a thing is due and when it was done: the second in few rows."""
    differ = due.distinct * 2 > due.filled == due.rows  # the dates of meetings come back
    return differ and completion.filled * 2 <= completion.rows and due.dates > 0.5


def _place_colours(columns: Columns, profiled: list[Profile]) -> None:
    """The column whose cells are coloured, where no heading names a status: "Review Feb 23", "Progress"."""
    varied = [at for at, one in enumerate(profiled) if one.fills > 1]
    free = [at for at in varied if at not in columns.meanings or columns.meanings[at].role in _BESIDE]
    free = [at for at in free if columns.meanings.get(at) != _RATES_ANOTHER]
    free = [at for at in free if profiled[at].levels < 0.7]  # "High" in red says how grave it is
    if not free or len(varied) * 2 > len(profiled):
        return  # rows in turn light and dark
    columns.colours = max(free, key=lambda at: profiled[at].coloured)
    bare = [at for at in free if profiled[at].length == 0]
    if columns.colours in bare and len(bare) > 1 and bare[-1] - bare[0] == len(bare) - 1:
        columns.statuses, columns.colours = bare[::-1], None  # "Sept", "Oct": the last says how it stands now
        return
    given = columns.meanings.get(columns.colours)
    says = profiled[columns.colours].length > 0 and (given is None or given.role is not Role.REF)
    if says and columns.colours not in columns.notes:
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
    refs = sorted(refs, key=lambda at: profiled[at].length > _A_LABEL)  # rather than keys of a database
    columns.ref = next(iter(refs), None)
    columns.recommendation_ref = next(iter(of_recommendations), None)


def guessed_columns(profiled: list[Profile], known: dict[int, Meaning]) -> Columns | None:
    """The columns of a table whose headings say too little, by what its cells hold.

    `known` are the headings that do say something. None without a text, a date and an owner or a status.
    """
    long = [at for at, one in enumerate(profiled) if _could_say_actions(known.get(at), one)]
    meanings = dict(known)
    if not any(found.role in TEXTS for found in known.values()):
        if not long:
            return None
        best = max(long, key=lambda at: (round(profiled[at].doing - profiled[at].telling, 1), profiled[at].length))
        meanings[best] = Meaning(Role.ACTION, BY_CELLS)
    settled = dict(meanings)
    name_unheaded(settled, meanings, profiled)
    roles = {found.role for found in settled.values()}
    if not roles & {Role.DUE, Role.COMPLETION, Role.START_AND_DUE} or not roles & {Role.OWNER, Role.STATUS}:
        return None
    return columns_from(settled, profiled)


def _could_say_actions(given: Meaning | None, one: Profile) -> bool:
    """Whether a column that no heading claims could hold the actions: its texts are long, or say what to do."""
    if (given and given.role not in REMARKS) or one.owners >= 0.5 or (one.dates >= 0.5 and one.length <= 35):
        return False
    return one.length > 20 or (one.length > 12 and one.doing > 0.6)
