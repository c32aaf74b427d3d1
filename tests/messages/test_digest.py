"""The weekly digest, and the parts that open from it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from messages.buttons import OnDigest
from messages.digest import ITEMS, PARTS, bar, digest, digest_part
from plans.wording import ordinal
from storage.picture import Progress
from tests.messages.checks import assert_fits, element, labels, seen
from tests.messages.made import (
    BOARD,
    CLAIR,
    JEREMY,
    MEETING,
    PLAN,
    ROBERT,
    SANDY,
    STRATEGY,
    action,
    done,
    picture,
    plan,
)

REVIEW = done(action(26, "2.6", "Review the plan"), date(2026, 9, 29))
VISITS = action(22, "2.2", "Safeguarding visits", date(2026, 9, 30), owners=(ROBERT, JEREMY))
AGAIN = replace(MEETING, state=replace(MEETING.state, moves=2, due_on=date(2026, 10, 14)), owners=(SANDY,))
UNDATED = action(12, "1.2", "Build", due_phrase="Build into 21/22 business planning cycle", owners=(SANDY,))
FULL = picture(
    done=[REVIEW],
    newly_late=[VISITS],
    late=[VISITS, BOARD, STRATEGY],
    moved=[AGAIN],
    due_soon=[STRATEGY, AGAIN],
    quiet=[(CLAIR, [BOARD, STRATEGY])],
    undated=[UNDATED],
    unreached=[(JEREMY, [VISITS])],
)


def test_the_digest_sums_the_plan_up_in_its_first_line() -> None:
    lines = seen(digest(FULL)).splitlines()
    assert lines[0] == "Learning Report, week to Fri 2 Oct: 32 actions, 6 done (+2), 3 late (+1), 1 moved again"
    assert lines[1] == "✔ Blue 6 (+2) ◆ Green 18 (−2) ▲ Amber 5 (−1) ● Red 3 (+1)"


def test_the_digest_has_a_line_for_each_thing_that_moved_or_needs_somebody() -> None:
    lines = seen(digest(FULL)).splitlines()
    assert lines[2:] == [
        "Done this week 2.6 Review the plan (Robert Henderson)",
        "Newly late 2.2 Safeguarding visits: Robert Henderson and Cllr Paffey, 2 days",
        "Moved again 2.9 Quarterly meeting with the Principal Social Worker: Sandy Hopkins, 2nd time, now 14 Oct"
        " (first 30 Aug)",
        "Due by Fri 16 Oct 4.1 · 2.9",
        "Quiet for 30 days Clair Pyper: 2.4, 4.1",
        'No date yet 1.2 "Build into 21/22 business planning cycle": Sandy Hopkins',
        "Could not reach Cllr Paffey: not in this Slack",
        "Recommendation 1 ▰▰▱▱▱ 1 of 2 · 2 ▰▱▱▱▱ 2 of 11",
        "All actions",
        "What changed",
        "Due soon",
    ]
    assert_fits(digest(FULL))


def test_a_digest_in_which_nothing_changed_is_one_line() -> None:
    rendered = digest(picture(changed=False))
    assert seen(rendered) == "Learning Report: no change this week; next due 2.9 on Wed 30 Sept."
    assert len(rendered.blocks) == 1
    nothing = digest(picture(changed=False, next_due=None, since=date(2026, 9, 11)))
    assert seen(nothing) == "Learning Report: no change since Fri 11 Sept; nothing is due."


def test_the_first_digest_has_nothing_to_compare_with() -> None:
    said = seen(digest(picture(before=None, overdue_before=None)))
    assert "+" not in said
    assert "−" not in said


def test_a_plan_that_names_nobody_has_no_name_in_its_digest() -> None:
    anonymous = replace(FULL, plan=plan(names_people=False))
    pages = [digest(anonymous), *(digest_part(anonymous, part) for part in PARTS)]
    for person in (ROBERT, SANDY, CLAIR, JEREMY):
        assert not any(person.name in seen(page) or person.name in page.text for page in pages)
    assert "Could not reach the owners of 1 action 2.2" in seen(pages[0])


def test_what_is_long_is_cut_at_whole_items_and_a_button_opens_the_rest() -> None:
    many = [done(action(n, f"5.{n}", f"Number {n}"), date(2026, 9, 30)) for n in range(1, 31)]
    drawn = picture(done=many)
    rendered = digest(drawn)
    assert f"and {30 - ITEMS} more" in seen(rendered)
    assert f"5.{ITEMS} Number {ITEMS} (Robert Henderson) and" in seen(rendered)
    opened = OnDigest.decode(element(rendered.blocks, "digest_more:done:0")["value"])
    assert opened == OnDigest(PLAN.id, "done", 0, 11)
    first = digest_part(drawn, opened.part, opened.page)
    assert seen(first).splitlines()[0] == "Learning Report · Done this week: 30"
    assert labels(first.blocks) == ["Next"]
    assert "5.30 Number 30" in seen(digest_part(drawn, "done", 1))


@pytest.mark.parametrize("part", [*PARTS, "a part that is none"])
def test_every_part_opens_empty_or_full(part: str) -> None:
    for drawn in (picture(progress=[]), FULL):
        assert_fits(digest_part(drawn, part))
    assert "none" in seen(digest_part(picture(progress=[]), part))


@pytest.mark.parametrize(
    ("finished", "total", "drawn"),
    [
        (0, 7, "▱▱▱▱▱"),
        (1, 2, "▰▰▱▱▱"),
        (2, 11, "▰▱▱▱▱"),
        (1, 90, "▰▱▱▱▱"),
        (89, 90, "▰▰▰▰▱"),
        (3, 3, "▰▰▰▰▰"),
        (0, 0, "▱▱▱▱▱"),
    ],
)
def test_a_bar_is_empty_or_full_only_where_nothing_or_all_is_done(finished: int, total: int, drawn: str) -> None:
    assert bar(finished, total) == drawn


def test_a_large_plan_stays_within_one_message() -> None:
    late = [
        action(n, f"9.{n}", "A rather long title of an action " * 20, date(2026, 9, 29), moves=n) for n in range(1, 300)
    ]
    many = [(replace(ROBERT, id=n, name=f"{ordinal(n)} Owner"), late) for n in range(1, 60)]
    progress = [Progress(str(n), "Text", n, 90) for n in range(1, 80)]
    drawn = picture(
        done=late, newly_late=late, late=late, moved=late, due_soon=late, quiet=many, undated=late, unreached=many,
        escalated=late, progress=progress, next_due=late[0], since=date(2026, 10, 2) - timedelta(days=30),
    )  # fmt: skip
    assert_fits(digest(drawn))
    for part in PARTS:
        assert_fits(digest_part(drawn, part, 3))
