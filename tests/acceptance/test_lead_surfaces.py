"""What a plan lead alone has: the colour of an action set against the rules, and the plan's settings."""

from __future__ import annotations

import pytest

from plans.brag import Brag
from tests.acceptance.town import CHANNEL, Town


def brag_of(town: Town, ref: str) -> Brag:
    rating = town.action(ref).rating(town.leadline.today())
    assert rating is not None
    return rating.brag


def typed(town: Town, who: str, line: str) -> str:
    return town.person(who).command(f"/action {line}", channel=CHANNEL).text


def test_a_lead_sets_a_colour_with_a_reason_that_the_card_shows_and_undo_takes_back(town: Town) -> None:
    assert "set to ● Red" in typed(town, "joan", "rag 2.2 red because the venue has pulled out")
    card = typed(town, "ana", "show 2.2")
    assert card.startswith("● 2.2")
    assert "Why: the venue has pulled out (set by the plan lead)" in card
    assert "had it set to ● Red" in typed(town, "ana", "history 2.2")
    assert "2.2 stands so already" in typed(town, "joan", "rag 2.2 red because the venue has pulled out")
    typed(town, "joan", "undo")
    assert brag_of(town, "2.2") is Brag.GREEN


def test_a_colour_is_left_to_the_rules_again(town: Town) -> None:
    typed(town, "joan", "rag 2.2 amber because half of the speakers are missing")
    assert brag_of(town, "2.2") is Brag.AMBER
    assert "coloured by the rules again" in typed(town, "joan", "rag 2.2 rules")
    assert brag_of(town, "2.2") is Brag.GREEN


@pytest.mark.parametrize(
    ("who", "line", "said"),
    [
        ("ana", "rag 2.2 red because I say so", "Only the plan lead (Joan Pettifer) can set the colour of 2.2"),
        ("ana", "rag 2.2", "Only the plan lead (Joan Pettifer) can set the colour of 2.2"),
        ("joan", "rag 2.2 blue", "say red, amber or green"),
        ("joan", "rag 2.2 red", "Say why, for example: /action rag 2.2 red because"),
        ("joan", "rag", "Say which action"),
    ],
)
def test_a_colour_that_cannot_be_set_is_refused(town: Town, who: str, line: str, said: str) -> None:
    assert said in typed(town, who, line)
    assert town.kinds("2.2") == ["imported"]


def test_the_colour_is_a_form_on_the_card_of_a_lead_that_asks_for_a_reason(town: Town) -> None:
    assert "Colour" not in town.ana.command("/action show 2.2", channel=CHANNEL).buttons
    town.joan.press(town.joan.command("/action show 2.2", channel=CHANNEL), "Colour")
    assert town.joan.view is not None
    assert "◆ Green: not started" in town.joan.view.text
    town.joan.fill({"colour": "amber"})
    errors = town.joan.submit()
    assert errors is not None
    assert "Say why" in errors["reason"]
    town.joan.fill({"reason": "no speakers yet"})
    assert town.joan.submit() is None
    assert brag_of(town, "2.2") is Brag.AMBER


def test_a_colour_ends_with_the_action_and_with_an_occurrence(town: Town) -> None:
    for ref in ("1.1", "2.1"):
        typed(town, "joan", f"rag {ref} red because nobody has begun")
        typed(town, "joan", f"done {ref}")
        assert town.action(ref).state.rag is None
    typed(town, "joan", "reopen 1.1 more to do")
    assert brag_of(town, "1.1") is not Brag.RED
