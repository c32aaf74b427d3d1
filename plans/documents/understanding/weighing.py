"""What the headings of a table mean, once their cells are seen: believed, put right, refuted, or done without."""

from __future__ import annotations

from plans.documents.understanding.profiles import Profile
from plans.documents.understanding.roles import (
    A_NAME,
    A_TARGET,
    BY_CELLS,
    COMMENTED,
    COMPLETE,
    DONE_BY,
    HINTED,
    NAMES_ACTIONS,
    ORIGINAL,
    SAID,
    SPOKEN,
    SURELY_OTHER,
    TAKEN,
    TARGETED,
    TEXTS,
    THEME,
    WITHIN,
    Meaning,
    Role,
)
from plans.documents.understanding.texts import name_nested, name_texts

BARE_DATE = 2  # the rank of "Date", which says of no date what it is
MIXED = 7  # the rank of "Completed or ongoing", below which days may stand as well as words

_NEARLY_ALL = 0.8
_A_CODE = 16  # characters
_A_NUMBERED_TEXT = 25
_A_FEW = 3  # rows
_WHO_AND_WHEN = 32  # characters that a cell has on average which names no more than these


def settle(meanings: dict[int, Meaning], profiled: list[Profile]) -> dict[int, Meaning]:
    """The meaning of each column, by heading and by cells; columns that mean nothing are left out."""
    filled = any(given.role in TEXTS and profiled[at].filled for at, given in meanings.items())
    held = {at: given for at, given in meanings.items() if profiled[at].filled or not (filled and given.role in TEXTS)}
    settled = {at: found for at, given in held.items() if (found := _by_content(given, profiled[at]))}
    _set_repeated_apart(settled, profiled)
    _set_within_apart(settled, profiled)
    _set_topics_apart(settled, meanings)
    _set_taken_apart(settled, profiled)
    _set_targets_apart(settled, profiled)
    _set_completions_apart(settled, profiled)
    _set_doers_apart(settled, profiled)
    _set_replies_apart(settled, profiled)
    _set_raised_apart(settled, profiled)
    _set_milestones_apart(settled, meanings, profiled)
    name_unheaded(settled, meanings, profiled)
    _swap_misnamed_action(settled, profiled)
    _uncross(settled, profiled)
    _set_names_apart(settled, profiled)
    _set_codes_apart(settled, profiled)
    name_texts(settled, profiled)
    name_nested(settled, profiled)
    return settled


def _set_repeated_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes a few texts that come back and ask for nothing, where another column could hold the actions, for what these
    are of: the plan of each home, under "Improvement plan"."""
    acts = [at for at, found in settled.items() if found.role is Role.ACTION]
    for at in acts:
        one = profiled[at]
        few = one.filled > _A_FEW and one.distinct * 4 <= one.filled and one.doing < 0.2
        sorts = settled[at].rank <= THEME or one.distinct == 1
        others = [other for other in acts if other != at] or [
            other for other, found in settled.items() if found.role is Role.OWNER and _are_tasks(profiled[other])
        ]
        if few and sorts and others:
            settled[at] = Meaning(Role.OTHER, SURELY_OTHER)


def _set_within_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Action, by whom and when" over short texts, beside other actions, for who and when of these."""
    acts = any(found.role in (Role.ACTION, Role.PART) and THEME < found.rank != WITHIN for found in settled.values())
    for at, found in settled.items():
        if acts and found == Meaning(Role.ACTION, WITHIN) and profiled[at].length <= _WHO_AND_WHEN:
            settled[at] = Meaning(Role.OWNER_AND_DUE, 9)


def _set_topics_apart(settled: dict[int, Meaning], meanings: dict[int, Meaning]) -> None:
    """Takes "Item" and "Subject" beside a meeting's date for what was talked about, and not for what the actions are
    for."""
    if not any(found.role is Role.RAISED for found in settled.values()):
        return
    acts = any(found.role is Role.ACTION and found.rank > THEME for found in settled.values())
    for at, given in meanings.items():
        found = settled.get(at)
        item = given.role is Role.REF and found and found.role is Role.RECOMMENDATION
        if item or (acts and given == found == Meaning(Role.ACTION, THEME)):
            settled[at] = Meaning(Role.OTHER, 1)


def _set_taken_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Action taken or planned" beside recommendations for a remark, where it hardly says what to do."""
    asked = [profiled[at] for at, found in settled.items() if found.role is Role.RECOMMENDATION and found.rank >= SAID]
    for at, found in settled.items():
        one = profiled[at]
        taken = found == Meaning(Role.ACTION, TAKEN) and one.doing < 0.3
        if taken and any(other.filled >= one.filled and other.length > one.length for other in asked):
            settled[at] = Meaning(Role.NOTE, 8)


def _set_targets_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Target" beside "Target date" for what is to be done, though some of it names a year."""
    dated = any(found.role is Role.DUE and found.rank > A_TARGET for found in settled.values())
    for at, found in settled.items():
        one = profiled[at]
        if dated and found == Meaning(Role.DUE, A_TARGET) and not one.is_of_dates and one.length > 20:
            settled[at] = Meaning(Role.RECOMMENDATION, TARGETED)


def _set_completions_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes the days under "Complete", in nearly every row and beside days of starting, for those by when."""
    if not any(found.role is Role.START for found in settled.values()):
        return
    for at, found in settled.items():
        one = profiled[at]
        if found == Meaning(Role.COMPLETED, COMPLETE) and one.dates > 0.8 and one.filled >= one.rows * 0.8:
            settled[at] = Meaning(Role.COMPLETION, COMPLETE)


def _set_milestones_apart(settled: dict[int, Meaning], meanings: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Milestones" that name days, beside a column of due dates, for steps on the way: "Draft – Feb 25"."""
    dated = [at for at, given in meanings.items() if given.role is Role.DUE and profiled[at].dates > 0.6]
    for at, given in meanings.items():
        if dated and given.role is Role.PART and at in settled and settled[at].role is Role.DUE:
            settled[at] = Meaning(Role.OTHER, 1)


def _set_doers_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes what stands below "Delivered by" and is no date, beside dates and no other owners, for who does it."""
    due = [at for at, found in settled.items() if found == Meaning(Role.DUE, DONE_BY)]
    dated = any(profiled[at].is_of_dates for at, found in settled.items() if found.role is Role.DUE)
    if not dated or any(found.role in (Role.OWNER, Role.OWNER_AND_DUE) for found in settled.values()):
        return
    for at in due:
        one = profiled[at]
        if one.filled > 1 and max(one.dates, one.codes, one.statuses, one.doing) < 0.1 and one.length < _WHO_AND_WHEN:
            settled[at] = Meaning(Role.OWNER, 5)


def _set_replies_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Response" right of surely named actions, which answer no recommendation, for what became of them, unless
    most say who will do what: "Management response" beside "Action required"."""
    acts = [at for at, found in settled.items() if found.role is Role.ACTION and found.rank >= NAMES_ACTIONS]
    asked = any(found.role is Role.RECOMMENDATION and found.rank > THEME for found in settled.values())
    for at, found in settled.items():
        replies = found.role is Role.RESPONSE and acts and at > max(acts) and not asked
        if replies and not (found.rank > HINTED and profiled[at].doing > 0.5):
            settled[at] = Meaning(Role.NOTE, 8)


def _set_raised_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes a bare "Date" left of all texts, where there are other dates, for when a thing was raised; and so "Original
    date", where those are due dates in nearly every row."""
    texts = [at for at, found in settled.items() if found.role in TEXTS]
    dated = [at for at, one in enumerate(profiled) if one.dates > 0.6]
    due = [at for at in dated if at in settled and settled[at].role is Role.DUE and texts and at > max(texts)]
    for at, found in settled.items():
        filled = [place for place in due if profiled[place].filled >= profiled[at].filled * 0.8]
        others = {BARE_DATE: dated, ORIGINAL: filled}.get(found.rank, []) if found.role is Role.DUE else []
        if texts and at < min(texts) and any(place != at for place in others):
            settled[at] = Meaning(Role.RAISED, BARE_DATE)


def _by_content(given: Meaning, profile: Profile) -> Meaning | None:
    """The meaning of a heading, put right where the cells below it say otherwise; None where they refute it."""
    role = given.role
    if not profile.filled:
        return given
    if role in (Role.OWNER, Role.PART) and (_are_dates(profile) or (role is Role.PART and _are_dated(profile))):
        return Meaning(Role.DUE, 7)
    if _are_dates(profile) and role in TEXTS and max(profile.doing, profile.telling) < 0.3:
        return Meaning(Role.DUE, 5)
    if found := _of_the_course(given, profile):
        return found
    if role is Role.OWNER_AND_DUE and profile.length > 60 and profile.doing > 0.5:
        return None
    if role in (Role.DUE, Role.COMPLETION):
        return _not_when(given, profile)
    if role in (Role.RECOMMENDATION, Role.STATUS) and _is_label(given, profile):
        coded = profile.codes > 0.7 and profile.levels < 0.7
        return Meaning(Role.RECOMMENDATION_REF, 1) if coded else Meaning(Role.OTHER, 1)
    if _are_references(given, profile):
        return Meaning(Role.REF, 5)
    if role is Role.RECOMMENDATION_REF and profile.numbered > 0.5 and profile.length > _A_NUMBERED_TEXT:
        return Meaning(Role.RECOMMENDATION, 8)
    return _weighed(given, profile)


def _of_the_course(given: Meaning, profile: Profile) -> Meaning | None:
    """The meaning of a heading of statuses, outcomes or completions, given what stands below it."""
    if given.role is Role.STATUS and given.rank <= MIXED and profile.is_of_dates and profile.statuses < 0.3:
        return Meaning(Role.COMPLETED, 8)
    sorts = given.role is Role.RECOMMENDATION and given.rank <= THEME and profile.length < _A_CODE  # "Section/Column"
    if (given.role is Role.OUTCOME and profile.statuses > 0.5) or (sorts and profile.statuses > 0.8):
        return Meaning(Role.STATUS, 5)
    if given.role is Role.OUTCOME and profile.is_of_dates and profile.statuses > 0.2:
        return Meaning(Role.COMPLETION, 5)
    if given.role is Role.RAISED and profile.statuses >= 0.5 and not profile.is_of_dates:
        return Meaning(Role.NOTE, 5)  # "Review": what was found, and not when
    if given.role is Role.COMPLETED and profile.dates < 0.3 and profile.statuses < 0.3 and profile.length > 25:
        return Meaning(Role.NOTE, 5)
    return None


def _weighed(given: Meaning, profile: Profile) -> Meaning | None:
    """The meaning of a heading that only likely says so, given what stands below it."""
    role = given.role
    if role is Role.OTHER and given.rank < SURELY_OTHER and profile.statuses > 0.5 and profile.filled > 2:
        return Meaning(Role.NOTE, 5)  # "Evidence", which says how each stands
    if role is Role.OTHER and profile.numbered > 0.5:
        return Meaning(Role.RECOMMENDATION, 8)
    if role is Role.OWNER and given.rank <= HINTED and max(profile.owners, profile.names) < 0.4 and profile.filled > 2:
        return None
    if role is Role.STATUS and given.rank <= HINTED and profile.statuses < 0.3:
        if profile.doing + profile.asking > 0.5:
            return Meaning(Role.ACTION, BY_CELLS)  # "Resolution": what is done about each problem
        return None if profile.length > 35 else given
    if role is Role.REF and (profile.codes < 0.3 and profile.length > 14):
        return Meaning(Role.RECOMMENDATION, 2) if given.rank <= 3 else None
    if role is Role.RESPONSE and given.rank == COMMENTED:
        return Meaning(Role.RESPONSE, 7) if profile.doing > max(0.5, profile.telling) else Meaning(Role.NOTE, 8)
    if role is Role.RESPONSE and _answers_only(profile):
        return Meaning(Role.RESPONSE, 1)
    if role is Role.NOTE and max(profile.statuses, profile.hues) > 0.9 and profile.length < 20:
        return Meaning(Role.STATUS, 3)
    return given


def _are_dates(profile: Profile) -> bool:
    return profile.is_of_dates and max(profile.owners, profile.codes) < 0.5


def _are_dated(profile: Profile) -> bool:
    """Whether cells say by when and hardly what is to be done: "By December 2026: group in place"."""
    return profile.dates > 0.6 and max(profile.doing, profile.asking) < 0.2 and profile.length < 60


def _not_when(given: Meaning, profile: Profile) -> Meaning | None:
    """What a heading of dates means over cells that hold hardly any."""
    if profile.dates < 0.2 and profile.owners > 0.6 and profile.statuses < 0.5:
        return Meaning(Role.OWNER, 4)
    wordy = profile.dates < 0.2 and max(profile.owners, profile.statuses) < 0.3 and profile.length > 25
    if given.role is Role.COMPLETION and wordy:
        return Meaning(Role.ACTION, 6) if profile.doing >= 0.3 else None  # "Implementation": how it will be done
    if given.role is Role.DUE and 4 < given.rank <= 6 and profile.dates < 0.3 and profile.length > 20:
        return None
    if given.role is Role.DUE and given.rank <= 4 and profile.dates < 0.3 and profile.statuses < 0.3:
        return Meaning(Role.RECOMMENDATION, TARGETED) if profile.length > 20 and profile.owners < 0.5 else None
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
    """Whether short codes stand under "Action" or "Name", or one to a row under "Code"."""
    if given.role is Role.STATUS and given.rank <= 3:
        return profile.distinct >= profile.filled * 0.9 > 2 and profile.coloured < 0.3
    coded = profile.length < _A_CODE and profile.codes > 0.7
    return coded and given.role in (Role.ACTION, Role.PART)


def name_unheaded(settled: dict[int, Meaning], meanings: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Gives columns without a known heading a role by what they hold, where nothing else has that role.

    Of several columns of dates the one has it whose dates differ most: those of meetings and reports come back.
    """
    roles = {found.role for found in settled.values()}
    for at in sorted(range(len(profiled)), key=lambda at: (-profiled[at].distinct, -at)):
        given, profile = meanings.get(at), profiled[at]
        if profile.filled < 2 or (given and (given.role is not Role.OTHER or given.rank >= SURELY_OTHER)):
            continue
        found = _by_cells(profile)
        if found is None or found in roles or (given and found not in (Role.OWNER, Role.STATUS)):
            continue
        if found is Role.DUE and not _stands_before(profile, settled, profiled):
            continue
        settled[at] = Meaning(found, 7 if found is Role.DUE and Role.COMPLETION in roles else 1)
        roles.add(found)


def _stands_before(due: Profile, settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether a column of dates can be the due dates: no other is, and a completion beside it stands in fewer rows."""
    if any(found.role is Role.START_AND_DUE for found in settled.values()):
        return False
    completions = [at for at, found in settled.items() if found.role is Role.COMPLETION]
    return all(profiled[at].filled < due.filled * 0.8 for at in completions)


def _by_cells(profile: Profile) -> Role | None:
    if profile.lettered:
        return Role.REF
    if profile.codes > 0.8 and profile.distinct >= profile.filled * 0.9 and profile.dates < 0.5:
        return Role.REF
    if profile.is_of_dates or _are_dated(profile):
        return Role.DUE
    if (profile.statuses > 0.7 and profile.length < 30) or (profile.coloured > 0.7 and profile.length < 3):
        return Role.STATUS
    if profile.owners > 0.7 and (profile.length < 45 or max(profile.doing, profile.telling) < 0.1):
        return Role.OWNER
    return None


def _swap_misnamed_action(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """A column headed "Action" that holds initials says by whom, in minutes: then the actions stand in another one."""
    for at, found in list(settled.items()):
        profile = profiled[at]
        if found.role is not Role.ACTION or not _is_owners(profile) or profile.length > 30:
            continue
        others = [
            other
            for other, one in enumerate(profiled)
            if other != at and one.length > 30 and one.filled >= profile.filled
        ]
        if others:
            settled[at] = Meaning(Role.OWNER, 5)
            texts = [place for place, one in settled.items() if one.role in TEXTS and place != at]
            text = max(others, key=lambda other: profiled[other].length)
            spoken = profile.filled < profile.rows * _NEARLY_ALL  # minutes tell more than what is to be done
            if not texts or (spoken and texts == [text] and settled[text].rank <= THEME):
                settled[text] = Meaning(Role.ACTION, SPOKEN if spoken else 2)


def _uncross(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Puts right two headings that stand over each other's columns: owners under "Deliverable", texts under "Lead"."""
    texts = [at for at, one in settled.items() if one.role is Role.OWNER and _is_wordy(profiled[at])]
    owners = [at for at, one in settled.items() if one.role in TEXTS and _is_owners(profiled[at])]
    for text, owner in zip(texts, owners, strict=False):
        settled[text], settled[owner] = settled[owner], settled[text]


def _set_names_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Name" over texts that say what to do, beside another column of owners, for the actions."""
    owners = [at for at, one in settled.items() if one.role is Role.OWNER]
    named = [at for at in owners if _are_tasks(profiled[at])]
    if (
        len(named) == 1
        and len(owners) > 1
        and not any(one.role in (Role.ACTION, Role.PART) for one in settled.values())
    ):
        settled[named[0]] = Meaning(Role.ACTION, BY_CELLS)


def _set_codes_apart(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes "Name" over short codes, one to a row, for the references."""
    owners = [at for at, one in settled.items() if one.role is Role.OWNER]
    coded = [
        at for at in owners if settled[at].rank <= A_NAME and _is_coded(profiled[at]) and profiled[at].owners < 0.3
    ]
    if len(coded) == 1:
        settled[coded[0]] = Meaning(Role.REF, 5)


def _are_tasks(profile: Profile) -> bool:
    """Whether cells under "Name" say what to do, and name nobody."""
    return profile.doing > 0.6 and profile.owners < 0.4 and profile.length > 20


def _is_coded(profile: Profile) -> bool:
    alike = profile.length < _A_CODE and profile.codes > 0.7
    return alike and profile.distinct >= profile.filled * 0.9 > 2


def _is_wordy(profile: Profile) -> bool:
    return profile.filled > 1 and profile.owners < 0.3 and profile.length > 35


def _is_owners(profile: Profile) -> bool:
    return profile.filled > 1 and profile.owners >= 0.7 and profile.length < 70 and profile.doing < 0.5
