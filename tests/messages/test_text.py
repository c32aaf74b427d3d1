"""Words of people and documents: cut on whole characters, shown as written, ringing nobody."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.blocks import compose, line, text
from messages.text import NOTHING, clip, entities, escape, mention, one_line, quoted, size, words
from sandbox.text import rings_of, text_of
from tests.messages.checks import assert_fits, seen
from tests.messages.made import JEREMY, ROBERT

WILD = st.text(max_size=400) | st.lists(
    st.sampled_from(
        ["<!channel>", "<@U1>", "@here", "*b*", "_i_", "~s~", "`c`", "```", "> q", "&amp;", "<", ":smile:"]
    ),
    max_size=40,
).map(" ".join)


@pytest.mark.parametrize(
    "written",
    ["<!channel> ring", "<@U1>", "*bold* and _italic_", "> quoted", "`code` ```pre```", "&amp; & <b>", ":smile: ~no~"],
)
def test_what_was_written_is_shown_as_written_and_rings_nobody(written: str) -> None:
    rendered = compose([text(line(written))])
    assert seen(rendered) == written
    assert_fits(rendered)


@given(WILD)
def test_a_line_of_any_text_is_seen_as_its_words(written: str) -> None:
    rendered = compose([text(line("before ", written, " after"))])
    assert seen(rendered).startswith("before")
    assert seen(rendered).endswith("after")
    assert_fits(rendered)


@given(WILD, st.integers(2, 300))
def test_a_cut_text_is_never_longer_than_its_limit(written: str, limit: int) -> None:
    cut = clip(written, limit)
    assert size(cut) <= limit
    assert cut == written or cut.endswith("…")
    assert written.startswith(cut.removesuffix("…"))


@given(WILD, st.integers(8, 300))
def test_a_cut_never_falls_inside_an_entity(written: str, limit: int) -> None:
    cut = clip(entities(written), limit)
    assert not re.search(r"&(?!(?:amp|lt|gt);)", cut)


def test_an_accent_stays_with_its_letter() -> None:
    decomposed = unicodedata.normalize("NFD", "abcdé")
    assert clip(decomposed, 5) == "abcd…"
    assert clip("ab👩‍👩‍👧 and more", 6) == "ab…"


def test_an_emoji_counts_as_slack_may_count_it() -> None:
    assert size("😀") == 2
    assert clip("😀😀😀", 5) == "😀😀…"


@given(WILD)
def test_a_fallback_rings_nobody_and_holds_no_markup_of_slacks(written: str) -> None:
    said = escape(written)
    assert rings_of({"text": said}) == []
    assert "<" not in said
    assert not re.search(r"@(?:here|channel|everyone)\b", said)


@given(WILD)
def test_a_fallback_is_the_same_text_without_its_invisible_marks(written: str) -> None:
    assert escape(written).replace("\u2060", "") == entities(written).replace("\u2060", "")


def test_a_leading_sign_does_not_quote_in_a_fallback() -> None:
    assert text_of({"text": escape("> not a quotation")}).replace("\u2060", "") == "> not a quotation"
    assert escape("> q").startswith("\u2060")


def test_what_nobody_can_see_becomes_a_dash() -> None:
    assert one_line("\u202e\x00 \n\t") == NOTHING
    assert one_line(None) == NOTHING
    assert one_line("two\nlines\u202e") == "two lines"


def test_a_lone_surrogate_does_not_reach_slack() -> None:
    assert words("a\ud800b", 10) == "a b"


def test_a_mention_rings_whom_slack_knows_and_names_the_others() -> None:
    assert mention(ROBERT) == "<@U1>"
    assert mention(JEREMY) == "Cllr Paffey"


def test_quoted_words_are_left_out_where_there_are_none() -> None:
    assert quoted("  ") == ""
    assert quoted("waiting for HR") == '"waiting for HR"'
