"""Verification, as owners and plan leads meet it in Slack."""

from __future__ import annotations

from datetime import date

import pytest

from plans.brag import Brag
from plans.statuses import Status
from tests.acceptance.town import CHANNEL, Town


@pytest.fixture
def verifying(town: Town) -> Town:
    """The town, its plan asking for verification."""
    town.joan.command("/action plan verification on", channel=CHANNEL)
    return town


def brag_of(town: Town, ref: str) -> Brag:
    rating = town.action(ref).rating(town.leadline.today())
    assert rating is not None
    return rating.brag


def test_what_is_done_is_green_until_the_lead_accepts_it(verifying: Town) -> None:
    town = verifying
    said = town.ana.command("/action done 1.1 signed off https://example.org/minutes", channel=CHANNEL).text
    assert "Joan Pettifer will verify it" in said
    assert brag_of(town, "1.1") is Brag.GREEN
    town.settle()
    request = town.joan.dm()[-1]
    for words in ("Ana Ruiz completed 1.1", "to be verified", "https://example.org/minutes"):
        assert words in town.text(request)
    town.joan.press(request, "Accept")
    town.settle()
    assert brag_of(town, "1.1") is Brag.BLUE
    assert town.kinds("1.1") == ["imported", "completed", "evidence", "verified"]
    assert "Accept" not in town.joan.dm()[-1].buttons
    assert "Joan Pettifer verified 1.1" in town.text(town.ana.dm()[-1])


def test_sent_back_with_a_reason_it_is_open_again_and_its_owners_are_told(verifying: Town) -> None:
    town = verifying
    town.ana.command("/action done 1.2 on the website", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Send back")
    assert town.joan.view is not None
    assert "to be verified" in town.joan.view.text
    town.joan.fill({"reason": "the minutes are missing"})
    assert town.joan.submit() is None
    town.settle()
    state = town.action("1.2").state
    assert (state.status, state.completed_on, state.verified) == (Status.IN_PROGRESS, None, False)
    for person in (town.ana, town.ben):
        told = town.text(person.dm()[-1])
        assert "Joan Pettifer sent 1.2 back" in told
        assert "the minutes are missing" in told
    assert "sent it back" in town.ana.command("/action history 1.2", channel=CHANNEL).text


def test_verify_is_typed_by_a_lead_and_refused_to_others_and_to_what_is_open(verifying: Town) -> None:
    town = verifying
    assert "only what is completed" in town.joan.command("/action verify 1.1", channel=CHANNEL).text
    town.ana.command("/action done 1.1", channel=CHANNEL)
    assert "Joan Pettifer" in town.ana.command("/action verify 1.1", channel=CHANNEL).text
    assert not town.action("1.1").state.verified
    assert "verified" in town.joan.command("/action verify 1.1", channel=CHANNEL).text
    assert "verified already" in town.joan.command("/action verify 1.1", channel=CHANNEL).text
    assert town.action("1.1").state.verified


def test_a_lead_does_not_verify_what_that_lead_completed_where_there_is_another(verifying: Town) -> None:
    town = verifying
    town.joan.command("/action plan leads @joan @ben", channel=CHANNEL)
    town.joan.command("/action done 1.1", channel=CHANNEL)
    said = town.joan.command("/action verify 1.1", channel=CHANNEL).text
    assert "Ben Whitlock has to verify it" in said
    town.ben.command("/action verify 1.1", channel=CHANNEL)
    assert brag_of(town, "1.1") is Brag.BLUE


def test_the_card_shows_the_evidence_and_the_verifiers_buttons_to_the_lead_alone(verifying: Town) -> None:
    town = verifying
    town.ana.command("/action done 1.1 https://example.org/minutes", channel=CHANNEL)
    card = town.joan.command("/action show 1.1", channel=CHANNEL)
    assert "https://example.org/minutes" in card.text
    assert card.buttons[:2] == ["Accept", "Send back"]
    assert "Accept" not in town.ana.command("/action show 1.1", channel=CHANNEL).buttons
    town.joan.press(card, "Accept")
    assert town.action("1.1").state.verified


def test_undo_takes_a_verification_back_and_the_done_before_it_only_then(verifying: Town) -> None:
    town = verifying
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.settle()
    town.joan.press(town.joan.dm()[-1], "Accept")
    assert "changed again since" in town.ana.command("/action undo", channel=CHANNEL).text
    town.joan.command("/action undo", channel=CHANNEL)
    town.settle()
    assert brag_of(town, "1.1") is Brag.GREEN
    assert "Accept" in town.joan.dm()[0].buttons
    town.ana.command("/action undo", channel=CHANNEL)
    town.settle()
    assert town.action("1.1").state.status is Status.NOT_STARTED
    assert "Accept" not in town.joan.dm()[0].buttons


def test_a_lead_is_reminded_of_what_waits_to_be_verified(verifying: Town) -> None:
    town = verifying
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.at(date(2026, 9, 17))
    assert any("still waits for your answer: verifying 1.1" in town.text(message) for message in town.joan.dm())


def test_the_end_of_verification_leaves_nothing_to_decide(verifying: Town) -> None:
    town = verifying
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.settle()
    town.joan.command("/action plan verification off", channel=CHANNEL)
    town.settle()
    assert town.joan.dm()[-1].buttons == []
    assert brag_of(town, "1.1") is Brag.BLUE


def test_what_was_done_before_verification_began_stays_done(town: Town) -> None:
    town.ana.command("/action done 1.1", channel=CHANNEL)
    assert "stays done" in town.joan.command("/action plan verification on", channel=CHANNEL).text
    assert brag_of(town, "1.1") is Brag.BLUE
    card = town.joan.command("/action show 1.1", channel=CHANNEL)
    assert "to be verified" not in card.text
    assert "Accept" not in card.buttons
    town.ana.command("/action done 1.2", channel=CHANNEL)
    assert brag_of(town, "1.2") is Brag.GREEN


def test_what_waited_when_verification_ended_waits_again_when_it_is_back(verifying: Town) -> None:
    town = verifying
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.settle()
    for word in ("off", "on"):
        town.joan.command(f"/action plan verification {word}", channel=CHANNEL)
    town.settle()
    assert brag_of(town, "1.1") is Brag.GREEN
    town.joan.press(town.joan.dm()[-1], "Accept")
    assert brag_of(town, "1.1") is Brag.BLUE
