"""One message about several actions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.replies import OpenAction, Reading, read_replies

TODAY = date(2026, 9, 24)
ACTIONS = [
    OpenAction("2.4", "Establish a Practitioners' Improvement Board", date(2026, 9, 30)),
    OpenAction("2.6", "Review the ICT strategy", date(2026, 10, 9)),
    OpenAction("2.9", "Quarterly meeting with the Principal Social Worker", date(2026, 9, 30)),
    OpenAction("3.1", "Write the workforce plan", date(2026, 9, 30)),
    OpenAction("3.2", "Safeguarding visits by councillors", date(2026, 9, 25)),
    OpenAction("4.1", "Recruit a data analyst", date(2026, 11, 30)),
]
SAID = {
    "done": "done",
    "is on track": "on_track",
    "blocked by IT": "blocked",
    "needs another two weeks": "extend",
    "no longer needed": "cancel",
    "60% complete": "in_progress",
    "might slip": "at_risk",
}


def read(text: str) -> dict[str | None, Reading]:
    return dict(read_replies(text, today=TODAY, actions=ACTIONS))


def intents(text: str) -> dict[str | None, str]:
    return {ref: reading.intent for ref, reading in read(text).items()}


def test_six_actions_in_one_message_are_all_right() -> None:
    told = read(
        "2.4 done on Tuesday, 2.6 blocked by IT, 2.9 needs two more weeks: waiting for HR, "
        "3.1 will be done by 15 October, 3.2 isn't mine - it's Janet's, 4.1 60%"
    )
    assert {ref: reading.intent for ref, reading in told.items()} == {
        "2.4": "done",
        "2.6": "blocked",
        "2.9": "extend",
        "3.1": "extend",
        "3.2": "reassign",
        "4.1": "in_progress",
    }
    assert all(reading.sure for reading in told.values())
    assert told["2.4"].completed_on == date(2026, 9, 22)
    assert (told["2.9"].proposed_due, told["2.9"].blocker) == (date(2026, 10, 14), "HR")
    assert told["3.1"].proposed_due == date(2026, 10, 15)
    assert told["3.2"].reassign_to == "Janet"
    assert told["4.1"].percent == 60


@given(
    st.lists(
        st.tuples(st.sampled_from([a.ref for a in ACTIONS]), st.sampled_from(list(SAID))),
        min_size=1,
        unique_by=lambda pair: pair[0],
    ),
    st.sampled_from([", ", "; ", ". ", "\n", "\n- ", " and "]),
    st.sampled_from(
        ["{ref} {said}", "{ref}: {said}", "{ref} - {said}", "LR-{ref} {said}", "action {ref} {said}", "#{ref} {said}"]
    ),
)
def test_however_they_are_strung_together_each_gets_its_own(
    pairs: list[tuple[str, str]], between: str, style: str
) -> None:
    text = between.join(style.format(ref=ref, said=said) for ref, said in pairs)
    assert intents(text) == {ref: SAID[said] for ref, said in pairs}, text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2.4 and 2.6 are done", {"2.4": "done", "2.6": "done"}),
        ("Done: 2.4, 2.6. Blocked: 3.2 (waiting for legal)", {"2.4": "done", "2.6": "done", "3.2": "blocked"}),
        ("Completed 2.4 on Tuesday, blocked on 2.9 by HR", {"2.4": "done", "2.9": "blocked"}),
        ("2.4-2.9 on track", {"2.4": "on_track", "2.6": "on_track", "2.9": "on_track"}),
        ("2.9 is waiting on 2.4", {"2.9": "blocked"}),
        ("2.4 done. Same for 2.6", {"2.4": "done", "2.6": "done"}),
        ("the ICT one is done, workforce plan needs another month", {"2.6": "done", "3.1": "extend"}),
        ("done", {None: "done"}),
        ("we grew by 2.4% and need 2.6 more weeks for it", {None: "extend"}),
    ],
)
def test_references_and_titles_say_which(text: str, told: dict[str | None, str]) -> None:
    assert intents(text) == told


def test_all_and_the_rest_stand_for_the_others() -> None:
    assert set(intents("all on track").values()) == {"on_track"}
    assert len(read("all on track")) == len(ACTIONS)
    told = intents("2.4 done, 2.9 blocked by HR, rest on track")
    assert told == {
        "2.4": "done",
        "2.6": "on_track",
        "2.9": "blocked",
        "3.1": "on_track",
        "3.2": "on_track",
        "4.1": "on_track",
    }
    told = intents("All on track except 3.1 which needs another two weeks")
    assert told.pop("3.1") == "extend"
    assert set(told.values()) == {"on_track"}


def test_a_bare_all_done_for_several_actions_is_asked() -> None:
    assert not any(reading.sure for reading in read("all done").values())
    assert all(reading.sure for reading in read("all of them are done").values())


def test_a_correction_names_the_action_that_was_meant() -> None:
    told = read("ignore that, meant 2.4")
    assert list(told) == ["2.4"]
    assert told["2.4"].corrects
    assert (told["2.4"].intent, told["2.4"].note) == ("note", "")
    again = read("sorry, I meant 2.6 is done")
    assert (again["2.6"].intent, again["2.6"].corrects) == ("done", True)


@given(st.text(max_size=300), st.lists(st.sampled_from(ACTIONS), max_size=6, unique=True))
def test_no_message_upsets_it(text: str, actions: list[OpenAction]) -> None:
    told = read_replies(text, today=TODAY, actions=actions)
    refs = [ref for ref, _ in told if ref is not None]
    assert told
    assert len(set(refs)) == len(refs)
    assert set(refs) <= {action.ref for action in actions}
