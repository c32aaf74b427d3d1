"""Requests to the plan lead, offers to a new owner, and what was decided."""

from dataclasses import replace
from datetime import date

import pytest

from messages.buttons import OnRequest
from messages.requests import decision, handover, request
from tests.messages.checks import assert_fits, element, labels, seen
from tests.messages.made import BOARD, CLAIR, MEETING, ROBERT, SANDY, TODAY, asked


def test_a_new_date_asked_for_says_all_that_the_lead_needs_to_decide() -> None:
    rendered = request(asked(MEETING), today=TODAY, others_due=4)
    assert seen(rendered).splitlines() == [
        "Sandy Hopkins asks for more time on 2.9 Quarterly meeting with the Principal Social Worker",
        'from Wed 30 Sept to Wed 14 Oct, 2 weeks later · "waiting for HR"',
        "Second move, 6 weeks later in all; first agreed date 30 Aug."
        " Four other actions of Sandy Hopkins are due that week.",
        "Approve",
        "Decline",
        "Another date",
    ]
    assert OnRequest.decode(element(rendered.blocks, "approve:5")["value"]).request == 5
    assert_fits(rendered)


def test_a_reminder_of_a_request_says_that_it_waits() -> None:
    said = seen(request(asked(MEETING), today=TODAY, again=True))
    assert said.startswith("Sandy Hopkins still waits for your answer: more time for 2.9")


def test_a_cancellation_asked_for_has_no_other_date() -> None:
    rendered = request(asked(BOARD, "cancel", reason="the board is gone"), today=TODAY)
    assert seen(rendered).splitlines()[:2] == [
        "Sandy Hopkins asks to cancel 2.4 Establish a Practitioners' Improvement Board",
        '1 week late (due Fri 18 Sept) · "the board is gone"',
    ]
    assert labels(rendered.blocks) == ["Approve", "Decline"]


def test_a_decided_request_is_one_line_without_buttons() -> None:
    moved = replace(MEETING, state=replace(MEETING.state, due_on=date(2026, 10, 14)))
    rendered = request(asked(moved, state="approved", decided_by=CLAIR), today=TODAY)
    assert seen(rendered) == "2.9 new date Wed 14 Oct, asked by Sandy Hopkins: approved by Clair Pyper"
    assert labels(rendered.blocks) == []


def test_who_asked_is_told_what_was_decided_and_what_holds() -> None:
    moved = replace(MEETING, state=replace(MEETING.state, due_on=date(2026, 10, 14)))
    approved = seen(decision(asked(moved, state="approved", decided_by=CLAIR), today=TODAY))
    assert approved.splitlines()[0] == "Clair Pyper approved the new date for 2.9: Wed 14 Oct."
    declined = seen(decision(asked(MEETING, state="declined", decided_by=CLAIR), today=TODAY, reason="too late"))
    assert declined.splitlines()[0] == 'Clair Pyper declined the new date of Wed 14 Oct for 2.9. "too late"'
    assert declined.splitlines()[-1] == "It stays due Wed 30 Sept, in 3 working days."


@pytest.mark.parametrize(
    ("kind", "waits", "withdrawn"),
    [
        (
            "new_date",
            "The request for a new date for 2.9, Wed 14 Oct, waits for the plan lead again.",
            "The request for a new date for 2.9, Wed 14 Oct, was taken back.",
        ),
        ("cancel", "The request to cancel 2.9 waits for the plan lead again.",
         "The request to cancel 2.9 was taken back."),
        ("verification", "The request to verify 2.9 waits for the plan lead again.",
         "The request to verify 2.9 was taken back."),
        ("handover", "The offer of 2.9 waits for Robert Henderson again.", "The offer of 2.9 was taken back."),
    ],
)  # fmt: skip
def test_a_decision_that_was_taken_back_declines_nothing(kind: str, waits: str, withdrawn: str) -> None:
    request_ = asked(MEETING, kind, to_person=ROBERT if kind == "handover" else None)
    assert seen(decision(request_, today=TODAY)).splitlines()[0] == waits
    ended = replace(request_, state="withdrawn", decided_by=CLAIR)
    assert seen(decision(ended, today=TODAY)).splitlines()[0] == withdrawn


def test_another_date_than_the_one_asked_for_is_said_with_both() -> None:
    moved = replace(MEETING, state=replace(MEETING.state, due_on=date(2026, 10, 7)))
    said = seen(decision(asked(moved, state="approved", decided_by=CLAIR), today=TODAY))
    assert said.startswith("Clair Pyper gave 2.9 until Wed 7 Oct (you asked for Wed 14 Oct).")


def test_an_offer_is_accepted_or_declined_by_a_button() -> None:
    offer = asked(BOARD, "handover", asked_by=ROBERT, to_person=SANDY, reason="on leave")
    rendered = handover(offer, today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == "Robert Henderson offers you 2.4 · Learning Report"
    assert labels(rendered.blocks) == ["Accept", "Decline"]
    assert lines[-1] == "Until you accept, it stays with Robert Henderson."
    assert OnRequest.decode(element(rendered.blocks, "decline_handover:5")["value"]).request == 5
    taken = handover(replace(offer, state="approved", decided_by=SANDY), today=TODAY)
    assert seen(taken) == "2.4 hand-over to Sandy Hopkins, asked by Robert Henderson: accepted by Sandy Hopkins"
    assert seen(decision(replace(offer, state="approved", decided_by=SANDY), today=TODAY)).startswith(
        "Sandy Hopkins took on 2.4."
    )
