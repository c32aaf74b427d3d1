"""The contract with handlers: what a button carries comes back as it went out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.buttons import OnAction, OnActions, OnDigest, OnList, Origin, Pick, action_id, person_of


def test_an_action_id_says_its_name_first() -> None:
    assert action_id("done", 123) == "done:123"
    assert person_of(action_id("match_person", 4, 9)) == (4, 9)


@pytest.mark.parametrize(
    "carried",
    [
        OnAction(12, 3),
        OnActions([1, 2, 3]),
        OnList({"overdue": True, "text": "board"}, 2),
        OnDigest(1, "late", 3),
        Pick(5, "done", "on 12 March signed off"),
        Origin(action=5, channel="C1", ts="1.2", response_url="https://hooks.slack.com/x"),
    ],
)
def test_a_value_comes_back_as_it_was(carried: OnAction) -> None:
    assert type(carried).decode(carried.encode()) == carried


@pytest.mark.parametrize("value", ["", "{}", "[]", "nonsense", "3"])
def test_a_value_that_is_none_of_ours_is_a_value_error(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        OnAction.decode(value)


@given(st.text(max_size=5_000))
def test_a_value_is_never_longer_than_slack_takes(query: str) -> None:
    value = OnList({"text": query}, 1).encode()
    assert len(value) <= 2_000
    assert OnList.decode(value).page == 1


@given(st.text(max_size=12_000))
def test_words_that_fit_are_carried_whole(words: str) -> None:
    value = Pick(1, "done", words).encode()
    if len(json.dumps(words)) < 1_900:
        assert Pick.decode(value).words == words
    assert len(value) <= 2_000
