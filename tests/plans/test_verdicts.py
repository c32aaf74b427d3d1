"""A yes or a no under what waits for a decision."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.verdicts import Verdict, read_verdict


@pytest.mark.parametrize(
    "text",
    ["approved", "Yes", "yes please", "OK, fine by me", "ok thanks", "That's fine, Ana", "👍", ":+1:", "No problem",
     "Agreed, go ahead", "I accept", "Happy to approve this"],
)  # fmt: skip
def test_plain_words_of_assent_approve(text: str) -> None:
    assert read_verdict(text) == Verdict(True)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no", None),
        ("Declined", None),
        ("Not yet", None),
        ("No, the board meets on Friday", "the board meets on Friday"),
        ("Sorry, no: we need it in March", "we need it in March"),
        ("not approved because Ofsted comes in October", "Ofsted comes in October"),
        ("👎", None),
    ],
)
def test_plain_words_of_refusal_decline_with_their_reason(text: str, reason: str | None) -> None:
    assert read_verdict(text) == Verdict(False, reason)


@pytest.mark.parametrize(
    "text",
    ["done", "on track", "approved?", "yes but only until 5 October", "No, that's fine", "no idea", "ok until Friday",
     "I will look at it tomorrow", "not sure", "can we talk", "", "fine, done"],
)  # fmt: skip
def test_anything_else_is_no_verdict(text: str) -> None:
    assert read_verdict(text) is None


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    read_verdict(text)
