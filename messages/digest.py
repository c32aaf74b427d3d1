"""The weekly digest of a plan: one message in its channel; what does not fit opens by a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from messages import buttons
from messages.blocks import Block, Buttons, Line, Part, bold, button, compose, line, text
from messages.buttons import OnDigest, OnList
from messages.escalation import unreached_words
from messages.lines import closed_words, due_words, name, names, ref, short_line
from messages.rendered import Rendered
from messages.text import quoted, words
from plans.brag import Brag
from plans.nudging import LIST_AFTER
from plans.wording import count_words, day_words, distance_words, ordinal, short_day_words
from storage.picture import DUE_SOON, Picture, Progress
from storage.records import ActionRecord, PersonRecord

ITEMS, REFS, BARS = 6, 12, 20  # of a section in the message; a button opens the rest
PAGE = 20
_TITLE = 60
_CELLS = 5
_ORDER = (Brag.BLUE, Brag.GREEN, Brag.AMBER, Brag.RED, Brag.GREY)


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the digest: its items short (for the message) and long (for the whole list)."""

    part: str
    heading: str
    short: Sequence[str]
    long: Sequence[Line]
    most: int = ITEMS


PARTS = (
    "done", "newly_late", "escalated", "moved", "due", "quiet", "undated", "unreached", "late", "progress", "changed",
)  # fmt: skip


def digest(picture: Picture) -> Rendered:
    """The digest as it is posted. People are named only where the plan says so."""
    title = words(picture.plan.title, 150)
    if not picture.changed:
        return compose([text(line(bold(f"{title}: no change {_period(picture)}"), _next_due(picture)))])
    head: list[Part] = [text(line(bold(_headline(picture, title))), _brag_line(picture))]
    sections = [section for section in _sections(picture) if section.short]
    items: list[list[Part]] = [[text(_section_line(section), joins=True)] for section in sections]
    if picture.progress:
        items.append([text(_progress_line(picture.progress))])
    return compose(head, items, [_buttons(picture, sections)])


def _headline(picture: Picture, title: str) -> str:
    """`Learning Report, week to Fri 2 Oct: 32 actions, 6 done (+2), 3 late (+1), 1 moved again`"""
    done, late = picture.counts.get(Brag.BLUE, 0), len(picture.late)
    done_before = picture.before.get(Brag.BLUE, 0) if picture.before is not None else None
    facts = [
        count_words(picture.total, "action"),
        f"{done} done{_movement(done, done_before)}",
        f"{late} late{_movement(late, picture.overdue_before)}",
    ]
    again = sum(action.state.moves > 1 for action in picture.moved)
    if again:
        facts.append(f"{again} moved again")
    elif picture.moved:
        facts.append(f"{len(picture.moved)} moved")
    to = day_words(picture.on, picture.on)
    when = f"week to {to}" if _is_week(picture) else f"{day_words(picture.since, picture.on)} to {to}"
    return f"{title}, {when}: {', '.join(facts)}"


def _is_week(picture: Picture) -> bool:
    return 5 <= (picture.on - picture.since).days <= 9


def _period(picture: Picture) -> str:
    return "this week" if _is_week(picture) else f"since {day_words(picture.since, picture.on)}"


def _movement(now: int, before: int | None) -> str:
    """` (+2)`, ` (−1)`; nothing where nothing moved or there is nothing to compare with."""
    if before is None or now == before:
        return ""
    return f" (+{now - before})" if now > before else f" (−{before - now})"


def _brag_line(picture: Picture) -> Line:
    """`✔ Blue 6 (+2) ◆ Green 18 (−2) …`; a colour that nothing has or had is left out."""
    said = []
    for brag in _ORDER:
        now = picture.counts.get(brag, 0)
        before = picture.before.get(brag, 0) if picture.before is not None else None
        if now or before:
            said.append(f"{brag.words} {now}{_movement(now, before)}")
    return line(" ".join(said))


def _next_due(picture: Picture) -> str:
    following = picture.next_due
    if following is None or following.state.due_on is None:
        return "; nothing is due."
    return f"; next due {ref(following)} on {day_words(following.state.due_on, picture.on)}."


def _sections(picture: Picture) -> list[_Section]:
    """Every section, the empty ones too."""
    on, people = picture.on, picture.plan.names_people
    moved = "Moved again" if any(action.state.moves > 1 for action in picture.moved) else "Moved"

    def owners(action: ActionRecord) -> str:
        return names(action.owners) if people else ""

    def done(action: ActionRecord) -> str:
        return f"{_titled(action)} ({owners(action)})" if owners(action) else _titled(action)

    def late(action: ActionRecord) -> str:
        return _with_facts(action, [owners(action), _how_late(action, picture)])

    def move(action: ActionRecord) -> str:
        return _with_facts(action, [owners(action), _move(action, picture)])

    def undated(action: ActionRecord) -> str:
        phrase = quoted(action.state.due_phrase, 80) or words(action.title, _TITLE)
        return f"{ref(action)} {phrase}: {owners(action)}" if owners(action) else f"{ref(action)} {phrase}"

    too_long = f"{LIST_AFTER} working days late without a word"
    soon = f"Due by {day_words(on + DUE_SOON, on)}"
    return [
        _of_actions(picture, "done", f"Done {_period(picture)}", picture.done, done),
        _of_actions(picture, "newly_late", "Newly late", picture.newly_late, late),
        _of_actions(picture, "escalated", too_long, picture.escalated, late),
        _of_actions(picture, "moved", moved, picture.moved, move),
        _of_actions(picture, "due", soon, picture.due_soon, ref, most=REFS),
        _quiet(picture),
        _of_actions(picture, "undated", "No date yet", picture.undated, undated),
        _unreached(picture),
    ]


def _of_actions(
    picture: Picture,
    part: str,
    heading: str,
    actions: Sequence[ActionRecord],
    say: Callable[[ActionRecord], str],
    *,
    most: int = ITEMS,
) -> _Section:
    long = [short_line(action, picture.on, owners=picture.plan.names_people) for action in actions]
    return _Section(part, heading, [say(action) for action in actions], long, most)


def _titled(action: ActionRecord) -> str:
    return f"{ref(action)} {words(action.title, _TITLE)}"


def _with_facts(action: ActionRecord, facts: Sequence[str]) -> str:
    said = ", ".join(fact for fact in facts if fact)
    return f"{_titled(action)}: {said}" if said else _titled(action)


def _how_late(action: ActionRecord, picture: Picture) -> str:
    due = action.state.due_on
    return distance_words(due, picture.on, picture.plan.calendar).removesuffix(" late") if due else ""


def _move(action: ActionRecord, picture: Picture) -> str:
    """`2nd time, now 14 Oct (first 30 Aug)`"""
    state = action.state
    time = f"{ordinal(state.moves)} time, " if state.moves > 1 else ""
    now = f"now {short_day_words(state.due_on, picture.on)}" if state.due_on else "no date"
    first = f" (first {short_day_words(state.baseline_due_on, picture.on)})" if state.baseline_due_on else ""
    return f"{time}{now}{first}"


def _quiet(picture: Picture) -> _Section:
    """`Mike Harris: 4.6, 4.7`; the references alone where people are not named."""
    heading = f"Quiet for {picture.plan.quiet_days} days"
    return _by_person("quiet", heading, picture.quiet, picture, lambda person, refs: f"{name(person)}: {refs}")


def _unreached(picture: Picture) -> _Section:
    def say(person: PersonRecord, _refs: str) -> str:
        return f"{name(person)}: {unreached_words(person)}"

    return _by_person("unreached", "Could not reach", picture.unreached, picture, say)


def _by_person(
    part: str,
    heading: str,
    people: Sequence[tuple[PersonRecord, Sequence[ActionRecord]]],
    picture: Picture,
    say: Callable[[PersonRecord, str], str],
) -> _Section:
    if not picture.plan.names_people:
        actions = list({action.id: action for _, theirs in people for action in theirs}.values())
        long = [short_line(action, picture.on, owners=False) for action in actions]
        if part == "unreached" and people:
            heading = f"Could not reach the owners of {count_words(len(actions), 'action')}"
        return _Section(part, heading, [ref(action) for action in actions], long, most=REFS)
    short = [say(person, _refs(theirs)) for person, theirs in people]
    long = [_person_line(person, theirs, part) for person, theirs in people]
    return _Section(part, heading, short, long)


def _person_line(person: PersonRecord, actions: Sequence[ActionRecord], part: str) -> Line:
    why = f" {unreached_words(person)}:" if part == "unreached" else ":"
    return line(bold(name(person)), f"{why} {_refs(actions, 40)}")


def _refs(actions: Sequence[ActionRecord], most: int = 8) -> str:
    listed = ", ".join(ref(action) for action in actions[:most])
    return f"{listed} and {len(actions) - most} more" if len(actions) > most else listed


def _section_line(section: _Section) -> Line:
    """A section of the message, cut at whole items."""
    shown = " · ".join(section.short[: section.most])
    rest = len(section.short) - section.most
    return line(bold(section.heading), f" {shown}", f" and {rest} more" if rest > 0 else "")


def bar(done: int, total: int, cells: int = _CELLS) -> str:
    """`▰▰▱▱▱`: never empty where something is done, never full before all is."""
    filled = round(cells * done / total) if total else 0
    if 0 < done < total:
        filled = min(max(filled, 1), cells - 1)
    return "▰" * filled + "▱" * (cells - filled)


def _progress_line(progress: Sequence[Progress]) -> Line:
    """`Recommendation 1 ▰▰▱▱▱ 1 of 2 · 2 ▰▱▱▱▱ 2 of 11`"""
    said = [f"{words(one.number, 20)} {bar(one.done, one.total)} {one.done} of {one.total}" for one in progress[:BARS]]
    rest = f" and {len(progress) - BARS} more" if len(progress) > BARS else ""
    return line(bold("Recommendation"), f" {' · '.join(said)}{rest}")


def _buttons(picture: Picture, sections: Sequence[_Section]) -> Buttons:
    """All actions, what changed, the next dates, and what was cut."""
    plan = picture.plan.id
    everything = OnList({"show": "all", "plan": plan}).encode()
    made: list[Block] = [button("All actions", buttons.OPEN_LIST, everything)]
    opened = [("changed", "What changed")] if picture.done or picture.newly_late or picture.moved else []
    opened += [("due", "Due soon")] if picture.due_soon else []
    cut = [section for section in sections if len(section.short) > section.most and section.part != "due"]
    opened += [(section.part, section.heading) for section in cut]
    if len(picture.progress) > BARS:
        opened.append(("progress", "All recommendations"))
    made += [_open(picture, part, said) for part, said in opened]
    return Buttons(tuple(made))


def _open(picture: Picture, part: str, said: str, page: int = 0) -> Block:
    value = OnDigest(picture.plan.id, part, page, picture.issue_id).encode()
    return button(said, buttons.action_id(buttons.DIGEST_MORE, part, page), value)


def digest_part(picture: Picture, part: str, page: int = 0) -> Rendered:
    """A part of the digest in full, in pages (the first is 0). A part that is none is shown as empty."""
    heading, lines = _whole(picture, part)
    last = max(0, (len(lines) - 1) // PAGE)
    page = min(max(page, 0), last)
    head: list[Part] = [text(line(bold(f"{words(picture.plan.title, 150)} · {heading}: {len(lines)}")))]
    if not lines:
        head = [text(line(bold(f"{words(picture.plan.title, 150)} · {heading}: none")))]
    items: list[list[Part]] = [[text(one, joins=True)] for one in lines[page * PAGE : (page + 1) * PAGE]]
    places = (("Previous", page - 1), ("Next", page + 1))
    made = tuple(_open(picture, part, said, to) for said, to in places if 0 <= to <= last)
    return compose(head, items, [Buttons(made)] if made else [])


def _whole(picture: Picture, part: str) -> tuple[str, Sequence[Line]]:
    """The heading and every line of a part."""
    if part == "progress":
        return "By recommendation", [_recommendation_line(one) for one in picture.progress]
    if part == "late":
        return "Late", [short_line(action, picture.on, owners=picture.plan.names_people) for action in picture.late]
    if part == "changed":
        return f"Changed {_period(picture)}", _changes(picture)
    found = next((section for section in _sections(picture) if section.part == part), None)
    return (found.heading, found.long) if found else ("Nothing here", [])


def _recommendation_line(progress: Progress) -> Line:
    said = f" {bar(progress.done, progress.total)} {progress.done} of {progress.total} done"
    return line(bold(words(progress.number, 20)), f" {words(progress.text, 120)}{said}")


def _changes(picture: Picture) -> list[Line]:
    """What was done, fell late or moved, a line each."""
    on, lines = picture.on, []
    for action in picture.done:
        said = closed_words(action, on) if not action.state.is_open else f"done; next {due_words(action, on)}"
        lines.append(line(bold(ref(action)), f" {words(action.title, _TITLE)}: {said}"))
    for action in picture.newly_late:
        lines.append(line(bold(ref(action)), f" {words(action.title, _TITLE)}: {due_words(action, on)}"))
    for action in picture.moved:
        lines.append(line(bold(ref(action)), f" {words(action.title, _TITLE)}: moved, {_move(action, picture)}"))
    return lines
