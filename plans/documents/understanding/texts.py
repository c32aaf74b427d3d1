"""Which columns of texts hold the actions and what stands over them, where headings are not known or refuted."""

from __future__ import annotations

from plans.documents.understanding.profiles import Profile
from plans.documents.understanding.roles import ASKING, BY_CELLS, GUESSED, SAID, SURELY_OTHER, THEME, Meaning, Role

_A_PARAGRAPH = 100  # characters
REMARKS = (Role.NOTE, Role.OTHER, Role.RESPONSE)


def name_texts(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Finds the actions, and what stands over them, under headings not known or refuted: by what the cells say."""
    free = [at for at, one in enumerate(profiled) if at not in settled and _is_text(one)]
    known = [at for at, found in settled.items() if found.role in (Role.ACTION, Role.PART) or answers(found)]
    actions = [at for at in free if _could_be_actions(at, known, settled, profiled)]
    if not actions and not known:
        remarks = (*REMARKS, Role.OUTCOME)
        actions = [at for at, found in settled.items() if found.role in remarks and _says_what_to_do(profiled[at])]
    if actions and _only_titles(known, actions, settled, profiled):
        for at in known:
            settled[at] = Meaning(Role.OTHER, 1)
        known = []
    if actions:
        best = max(actions, key=lambda at: (round(profiled[at].doing - profiled[at].telling, 1), -at))
        settled[best] = Meaning(Role.PART if known else Role.ACTION, BY_CELLS)
        for at in known:
            if _hardly_filled(profiled[at], profiled[best]):
                settled[at], settled[best] = Meaning(Role.OTHER, 1), Meaning(Role.ACTION, BY_CELLS)
        free = [at for at in free if at != best]
    if any(found.role in (Role.RECOMMENDATION, Role.OUTCOME) for found in settled.values()):
        return
    action = next((at for at, found in sorted(settled.items()) if found.role in (Role.ACTION, Role.PART)), 0)
    above = [at for at in free if at < action and profiled[at] != profiled[action]]  # merged, they are one column
    above += [at for at, found in settled.items() if at < action and _could_stand_over(at, found, action, profiled)]
    above = [at for at in above if not _minutes(profiled[at])]
    if above:
        best = max(above, key=lambda at: (profiled[at].doing > 0.5, profiled[at].length))
        settled[best] = Meaning(Role.RECOMMENDATION, ASKING if profiled[best].doing > 0.5 else GUESSED)


def name_nested(settled: dict[int, Meaning], profiled: list[Profile]) -> None:
    """Takes texts that ask for something, and are numbered beneath those found, for the actions: "C01.2.1 Publish …"
    right of "C01.2 Improve …"."""
    acts = [at for at, found in settled.items() if found.role in (Role.ACTION, Role.PART)]
    for at, one in enumerate(profiled):
        over = [other for other in acts if other < at and 0 < profiled[other].depth == one.depth - 1]
        if (
            over
            and divides(one, profiled[max(over)])
            and one.doing > 0.5
            and (at not in settled or settled[at].role is Role.OTHER)
        ):
            settled |= dict.fromkeys(acts, Meaning(Role.OTHER, 1))
            settled |= {max(over): Meaning(Role.RECOMMENDATION, SAID), at: Meaning(Role.ACTION, BY_CELLS)}
            return


def divides(part: Profile, whole: Profile) -> bool:
    """Whether one column's cells stand several to a cell of another."""
    if part.filled == 0:
        return False
    return whole.distinct < part.distinct or (whole.distinct < whole.filled and part.distinct == part.filled)


def answers(found: Meaning) -> bool:
    return found.role is Role.RESPONSE and found.rank > 1


def _could_stand_over(at: int, found: Meaning, action: int, profiled: list[Profile]) -> bool:
    """Whether texts that a heading takes for something else stand over several actions each ("Indicator"), or say what
    should be so ("Evidence of compliance")."""
    one = profiled[at]
    several = divides(profiled[action], one) and 1 < one.distinct < one.filled * 0.8
    return found.role is Role.OTHER and found.rank < SURELY_OTHER and _is_text(one) and (several or one.doing > 0.5)


def _minutes(one: Profile) -> bool:
    """Whether texts are what was said at a meeting: paragraphs that tell, and ask for nothing."""
    return one.listed > 0.5 and one.telling > 0.6 and one.doing < 0.1 and one.length > _A_PARAGRAPH


def _says_what_to_do(one: Profile) -> bool:
    """Whether remarks, or whatever a heading calls them, are actions nearly throughout."""
    return _is_text(one) and one.filled > 1 and one.filled >= one.rows * 0.8 and one.doing > 0.7 and one.telling < 0.2


def _only_titles(known: list[int], others: list[int], settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether the columns known only name what others say should be done: "Title" beside "Resolution"."""
    longest = max(profiled[at].length for at in others)
    return bool(known) and all(
        settled[at].rank <= THEME and profiled[at].doing < 0.2 and profiled[at].length * 2 < longest for at in known
    )


def _hardly_filled(known: Profile, other: Profile) -> bool:
    return known.filled * 2 < other.filled


def _could_be_actions(at: int, known: list[int], settled: dict[int, Meaning], profiled: list[Profile]) -> bool:
    """Whether a column of texts could hold the actions: beside other texts it has to say what is to be done."""
    one = profiled[at]
    named = [other for other in known if not (_only_titles([other], [at], settled, profiled) and one.doing >= 0.5)]
    if any(not divides(one, profiled[other]) and not _hardly_filled(profiled[other], one) for other in named):
        return False
    texts = [other for other, found in settled.items() if found.role is Role.RECOMMENDATION and found.rank > THEME]
    if any(profiled[other].doing >= one.doing + (0 if at < other else 0.3) for other in texts):
        return False
    return one.doing > max(0.4, one.telling) if texts or known else one.doing >= one.telling


def _is_text(profile: Profile) -> bool:
    """Whether the cells of a column hold texts: more than names, dates, codes and words of a status."""
    dates = profile.dates * (profile.length < 35)
    kinds = (profile.owners, profile.statuses, profile.codes, profile.levels, profile.links, dates)
    return profile.filled > 1 and profile.length > 18 and max(kinds) < 0.6
