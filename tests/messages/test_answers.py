"""What is said back, asked, kept, refused, and answered to an import."""

from dataclasses import replace
from datetime import date

import pytest

from messages.answers import imported, kept_as_note, plain, refusal, said_back, unsure
from messages.buttons import OnPlan, Undo, person_of
from plans.statuses import Status
from tests.messages.checks import assert_fits, element, elements, labels, seen
from tests.messages.made import BOARD, CLAIR, JEREMY, MEETING, PLAN, SANDY, STRATEGY, TODAY, action, asked, change, done

DONE = change("completed", done(BOARD, date(2026, 9, 22)), on=date(2026, 9, 22))
ASKED = change("asked_new_date", MEETING, on=date(2026, 10, 14), note="waiting for HR", request_id=5)


def test_one_change_is_said_back_on_one_line_with_undo() -> None:
    rendered = said_back([DONE], today=TODAY, batch="b9")
    assert seen(rendered).splitlines() == ["Recorded: 2.4 completed on Tue 22 Sept", "Undo"]
    assert Undo.decode(element(rendered.blocks, "undo")["value"]).batch == "b9"


def test_several_changes_get_a_line_each_and_name_who_decides() -> None:
    rendered = said_back([DONE, ASKED], today=TODAY, batch="b9", leads={1: [CLAIR]})
    assert seen(rendered).splitlines() == [
        "Recorded:",
        "2.4 completed on Tue 22 Sept",
        '2.9 new date Wed 14 Oct asked of Clair Pyper ("waiting for HR")',
        "Undo",
    ]
    assert rendered.action_ids == (24, 29)


def test_what_stood_so_already_is_said_and_cannot_be_undone() -> None:
    again = change("completed", done(BOARD, date(2026, 9, 22)), changed=False)
    rendered = said_back([again], today=TODAY, batch="b9")
    assert seen(rendered) == "2.4 was completed already, on Tue 22 Sept."


def test_completing_an_occurrence_says_when_the_next_is_due() -> None:
    monthly = action(8, "3.1", "Monthly visit", date(2026, 10, 31), recurrence="monthly")
    rendered = said_back([change("completed", monthly, on=TODAY)], today=TODAY)
    assert seen(rendered) == "Recorded: 3.1 completed on Fri 25 Sept; next due Sat 31 Oct"


@pytest.mark.parametrize(
    ("kind", "of", "said"),
    [
        ("on_track", STRATEGY, "4.1 on track"),
        ("blocked", STRATEGY, "4.1 blocked"),
        ("new_date", STRATEGY, "4.1 new date Fri 9 Oct"),
        ("assigned", BOARD, "2.4 now with Robert Henderson and Sandy Hopkins"),
        ("noted", STRATEGY, "4.1 note kept"),
        ("undone", STRATEGY, "4.1 taken back, now due Fri 9 Oct, in 2 weeks"),
        ("progress", replace(STRATEGY, state=replace(STRATEGY.state, percent=60)), "4.1 60% done"),
        ("added", STRATEGY, '4.1 "Workforce strategy" added, due Fri 9 Oct, Robert Henderson'),
        ("a_kind_to_come", STRATEGY, "4.1 a kind to come"),
    ],
)
def test_every_kind_of_change_is_said_in_words(kind: str, of: object, said: str) -> None:
    assert seen(said_back([change(kind, of)], today=TODAY)) == f"Recorded: {said}"  # type: ignore[arg-type]


def test_an_offer_names_who_has_to_accept_it() -> None:
    offered = change("offered", BOARD, request_id=5)
    rendered = said_back([offered], today=TODAY, requests=[asked(BOARD, "handover", to_person=SANDY)])
    assert "offered to Sandy Hopkins" in seen(rendered)


def test_an_undo_is_not_offered_an_undo() -> None:
    assert labels(said_back([change("undone", BOARD)], today=TODAY, batch="b9").blocks) == []


def test_a_cancellation_that_a_lead_approved_is_said_as_one() -> None:
    gone = replace(BOARD, state=replace(BOARD.state, status=Status.CANCELLED))
    assert "2.4 cancelled, as asked" in seen(said_back([change("approved", gone)], today=TODAY))


def test_an_unsure_reply_is_asked_about_with_one_tap() -> None:
    readings = [("On track", "a"), ("Done", "b"), ("Just a note", "c")]
    rendered = unsure(STRATEGY, "should be fine", readings)
    assert seen(rendered).splitlines()[0] == 'I am not sure about 4.1: "should be fine". What is it?'
    assert labels(rendered.blocks) == ["On track", "Done", "Just a note"]
    assert element(rendered.blocks, "choose_reading:1")["value"] == "b"
    assert "Choose: On track or Done or Just a note." in rendered.text


def test_a_note_kept_says_how_to_be_understood() -> None:
    assert seen(kept_as_note(STRATEGY, today=TODAY)) == (
        "I kept that as a note on 4.1. If it was meant as an update, say "
        '"4.1 done", "4.1 on track" or "4.1 until 23 Oct".'
    )


def test_a_refusal_shows_what_was_typed_as_it_was_typed() -> None:
    rendered = refusal('I don\'t know "<!here> *don*". Did you mean /action done 2.4?')
    assert seen(rendered) == 'I don\'t know "<!here> *don*". Did you mean /action done 2.4?'
    assert_fits(rendered)
    assert seen(plain("One.\nTwo.")).splitlines() == ["One.", "Two."]


def test_an_import_offers_to_tell_the_owners_and_to_say_who_the_others_are() -> None:
    rendered = imported(PLAN, 32, owners=6, unmatched=[(JEREMY, 4)], undated=1)
    said = seen(rendered)
    assert said.splitlines()[:3] == [
        "Imported: 32 actions of Learning Report (LR).",
        "1 action has no date yet: /action list all shows it.",
        "Nobody has been told yet.",
    ]
    assert OnPlan.decode(element(rendered.blocks, "tell_owners")["value"]).plan == 1
    assert "Tell the 6 owners" in labels(rendered.blocks)
    picker = next(one for one in elements(rendered.blocks) if one["type"] == "users_select")
    assert person_of(picker["action_id"]) == (1, 4)
    assert "Cllr Paffey: 4 actions" in said


def test_owners_who_were_told_are_not_offered_to_be_told_again() -> None:
    rendered = imported(PLAN, 32, owners=6, told=True)
    assert "The 6 owners have been told." in seen(rendered)
    assert labels(rendered.blocks) == []
