"""The card of an action, and its history in sentences."""

from dataclasses import replace
from datetime import date

import pytest

from messages.buttons import OnAction
from messages.cards import ENTRIES, action_card, history
from tests.messages.checks import assert_fits, element, labels, seen
from tests.messages.made import BOARD, CLAIR, MEETING, SANDY, TODAY, asked, done, entry


def test_a_card_says_all_of_an_action_and_why_it_has_its_colour() -> None:
    rendered = action_card(
        replace(MEETING, recommendation="2", recommendation_text="Practice"),
        today=TODAY,
        requests=[asked(MEETING)],
        evidence=[("https://example.org/minutes", "Minutes"), ("javascript:alert(1)", None)],
        entries_count=3,
        can_act=True,
    )
    lines = seen(rendered).splitlines()
    assert lines[0] == "▲ 2.9 Quarterly meeting with the Principal Social Worker"
    assert "Why: due within 14 days with no update" in lines
    assert "Recommendation: 2 Practice" in lines
    assert "Moved: once, 4 weeks later in all: first agreed Sun 30 Aug" in lines
    assert (
        "Sandy Hopkins asks for more time on 2.9 Quarterly meeting with the Principal Social Worker"
        " until Wed 14 Oct, 2 weeks later, moved once before (first 30 Aug)" in (lines)
    )
    assert lines[lines.index("Evidence:") + 1 :][:2] == ["Minutes", "javascript:alert(1)"]
    four, forms = ["Done", "On track", "More time", "Blocked"], ["Done with details", "Hand over", "Cancel action"]
    assert labels(rendered.blocks) == [*four, *forms, "History (3)"]
    assert_fits(rendered)


def test_who_may_not_act_sees_no_buttons_to_act_with() -> None:
    assert labels(action_card(BOARD, today=TODAY, entries_count=2).blocks) == ["History (2)"]


def test_a_closed_action_says_how_to_open_it_again() -> None:
    rendered = action_card(done(BOARD, date(2026, 9, 22)), today=TODAY, can_act=True)
    assert "Blue · completed on Tue 22 Sept" in seen(rendered)
    assert "To open it again: /action reopen 2.4 and the reason." in seen(rendered)
    assert labels(rendered.blocks) == []


ENTRIES_SAID = [
    (entry("completed", after={"completed_on": "2026-09-24"}), "Robert Henderson completed it on Thu 24 Sept"),
    (
        entry("completed", after={"occurrence_completed_on": "2026-09-24", "occurrence_due_on": "2026-09-30",
                                  "due_on": "2026-10-31"}),
        "Robert Henderson completed the one due Wed 30 Sept, on Thu 24 Sept; next due Sat 31 Oct",
    ),
    (entry("missed", after={"occurrence_due_on": "2026-08-31"}), "It was missed on Mon 31 Aug"),
    (entry("escalated", actor=None), "It went to the plan lead: late, without a word"),
    (entry("imported", actor=None, after={"due_on": "2026-09-30"}), "An administrator imported it, due Wed 30 Sept"),
    (entry("blocked", note="waiting for HR"), 'Robert Henderson said it is blocked ("waiting for HR")'),
    (entry("asked_new_date", after={"proposed_due": "2026-10-14"}),
     "Robert Henderson asked for a new date, Wed 14 Oct"),
    (entry("approved", after={"due_on": "2026-10-14"}), "Robert Henderson approved a new date, Wed 14 Oct"),
    (entry("approved", after={"status": "cancelled"}), "Robert Henderson approved its cancellation"),
    (entry("offered", after={"to": 2}), "Robert Henderson offered it to Sandy Hopkins"),
    (entry("assigned", after={"owners": [1, 99]}), "Robert Henderson gave it to Robert Henderson and 1 other"),
    (entry("progress", after={"percent": 60}), "Robert Henderson said it is 60% done"),
    (entry("rated", after={"rag": "red"}), "Robert Henderson had it set to ● Red"),
    (entry("rated", after={"rag": None}), "Robert Henderson had it coloured by the rules again"),
    (entry("snoozed", after={"until": "2026-10-01"}), "Robert Henderson put reminders off until Thu 1 Oct"),
    (entry("on_track", undone=True), "Robert Henderson said it is on track · taken back"),
    (entry("something_new"), "Robert Henderson something new"),
]  # fmt: skip


@pytest.mark.parametrize(("kept", "said"), ENTRIES_SAID)
def test_every_entry_is_said_as_a_sentence(kept: object, said: str) -> None:
    rendered = history(BOARD, [kept], today=TODAY)  # type: ignore[list-item]
    assert seen(rendered).splitlines()[1] == f"Fri 25 Sept · {said}"


def test_a_history_begins_with_the_newest_and_turns_its_pages() -> None:
    many = [entry("noted", id=n, note=f"note {n}") for n in range(1, 46)]
    first = history(BOARD, many, today=TODAY)
    assert seen(first).splitlines()[0] == "History of 2.4 Establish a Practitioners' Improvement Board · 45 entries"
    assert '"note 45"' in seen(first).splitlines()[1]
    assert labels(first.blocks) == ["Older"]
    older = OnAction.decode(element(first.blocks, "history:24:1")["value"])
    second = history(BOARD, many, today=TODAY, page=older.page)
    assert f'"note {45 - ENTRIES}"' in seen(second).splitlines()[1]
    assert labels(second.blocks) == ["Newer", "Older"]


def test_people_of_an_entry_who_own_nothing_now_are_named_where_they_are_known() -> None:
    offered = entry("offered", after={"to": 3})
    assert "offered it to Clair Pyper" in seen(history(BOARD, [offered], today=TODAY, people={3: CLAIR}))
    assert "offered it to 1 colleague" in seen(history(BOARD, [offered], today=TODAY, people={2: SANDY}))


def test_an_action_without_entries_says_so() -> None:
    assert "Nothing was recorded of it yet." in seen(history(BOARD, [], today=TODAY))
