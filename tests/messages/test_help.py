"""Help: every word has its lines and an example; an unknown one gets the nearest."""

import pytest

from messages.help import USAGE, did_you_mean, help_text
from tests.messages.checks import assert_fits, seen


@pytest.mark.parametrize("word", list(USAGE))
def test_every_word_has_help_with_an_example(word: str) -> None:
    said = seen(help_text(word))
    assert f"For example: {USAGE[word]}" in said
    assert f"/action {word}" in said


def test_help_names_every_word() -> None:
    rendered = help_text(None)
    missing = [word for word in USAGE if word not in seen(rendered)]
    assert missing == []
    assert_fits(rendered)


def test_help_on_a_word_that_is_none_says_so_and_shows_all() -> None:
    said = seen(help_text("frobnicate <!here>"))
    assert said.splitlines()[0] == 'I don\'t know "frobnicate <!here>".'
    assert "/action done" in said


def test_an_unknown_word_gets_the_nearest_with_an_example_of_its_own() -> None:
    assert did_you_mean("blok", "block", "4.1") == (
        'I don\'t know "blok". Did you mean /action block 4.1 waiting for HR?'
    )
    assert did_you_mean("xyzzy", None) == 'I don\'t know "xyzzy". /action help shows what you can type.'
