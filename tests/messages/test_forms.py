"""Forms: what they ask, what stands in them at first, and how what was entered is read."""

from dataclasses import replace
from datetime import date
from typing import Any

from messages import forms
from messages.answers import plain
from messages.buttons import Origin
from messages.inputs import filled
from sandbox.fields import initial_state
from tests.messages.checks import assert_view_fits, seen
from tests.messages.made import BOARD, CLAIR, MEETING, PLAN, ROBERT, SANDY, TODAY, asked, plan


def first_values(view: dict[str, Any]) -> dict[str, Any]:
    """What a form gives back where nobody touched it."""
    assert_view_fits(view)
    return filled({"state": {"values": initial_state(view["blocks"])}})


def test_the_form_for_done_begins_with_today() -> None:
    view = forms.form_done(BOARD, today=TODAY, origin=Origin(channel="C1", ts="1.2", place="nudge"))
    assert first_values(view) == {"on": TODAY, "note": None, "evidence": None, "files": []}
    assert (view["callback_id"], view["title"]["text"], view["submit"]["text"]) == ("form_done", "2.4: done", "Done")
    assert Origin.decode(view["private_metadata"]) == Origin(action=24, channel="C1", ts="1.2", place="nudge")
    assert "2.4 Establish a Practitioners' Improvement Board" in seen(view["blocks"])


def test_the_form_for_more_time_begins_two_weeks_on_and_says_who_decides() -> None:
    view = forms.form_more_time(MEETING, today=TODAY, leads=[CLAIR])
    assert first_values(view) == {"due": date(2026, 10, 14), "reason": None}
    assert "Clair Pyper decides; until then 2.9 stays as it is, without reminders." in seen(view["blocks"])
    late = forms.form_more_time(BOARD, today=TODAY, asks=False)
    assert first_values(late)["due"] == date(2026, 10, 9)
    assert "decides" not in seen(late["blocks"])


def test_the_form_for_a_blocker_holds_the_one_there_is() -> None:
    blocked = replace(BOARD, state=replace(BOARD.state, blocker="waiting for HR"))
    assert first_values(forms.form_blocked(blocked, today=TODAY)) == {"reason": "waiting for HR"}


def test_another_date_begins_with_the_one_asked_for() -> None:
    view = forms.form_another_date(asked(MEETING), today=TODAY)
    assert first_values(view) == {"due": date(2026, 10, 14), "reason": None}
    assert Origin.decode(view["private_metadata"]).request == 5


def test_declining_cancelling_and_handing_over_ask_for_their_word() -> None:
    assert first_values(forms.form_decline(asked(MEETING), today=TODAY)) == {"reason": None}
    assert first_values(forms.form_cancel(MEETING, today=TODAY, asks=True)) == {"reason": None}
    assert first_values(forms.form_handover(MEETING, today=TODAY)) == {"to": None, "reason": None}


def test_adding_asks_for_the_plan_only_where_there_are_several() -> None:
    one = forms.form_add([PLAN], [("1", "Governance"), ("2", "Practice")], title="Review", owner_ids=["U1"])
    assert first_values(one) == {"title": "Review", "owners": ["U1"], "due": None, "recommendation": None}
    assert Origin.decode(one["private_metadata"]).plan == 1
    two = forms.form_add([PLAN, plan(id=2, title="Safeguarding")], origin=Origin(plan=2))
    assert first_values(two)["plan"] == "2"


def test_away_holds_the_return_and_the_deputy_there_are() -> None:
    away = replace(ROBERT, away_from=date(2026, 9, 29), away_until=date(2026, 10, 5))
    there = {"first": date(2026, 9, 29), "back": date(2026, 10, 5), "deputy": "U2"}
    assert first_values(forms.form_away(away, today=TODAY, deputy=SANDY)) == there


def test_plan_settings_hold_the_plan_as_it_is() -> None:
    values = first_values(forms.form_plan_settings(PLAN, [CLAIR], (2, 14, 30)))
    assert values["title"] == "Learning Report"
    assert values["leads"] == ["U3"]
    assert values["remind"] == "14 7 1"
    assert values["rules"] == ["approval", "names_people"]
    assert (values["digest_day"], values["digest_time"]) == ("2", "14:30")
    assert first_values(forms.form_plan_settings(PLAN, [], None))["digest_day"] == "off"


def test_what_a_person_entered_comes_back_by_name() -> None:
    values = {
        "due": {"value": {"type": "datepicker", "selected_date": "2026-10-14"}},
        "reason": {"value": {"type": "plain_text_input", "value": "  waiting for HR \n"}},
        "owners": {"value": {"type": "multi_users_select", "selected_users": ["U1", "U2"]}},
        "rules": {"value": {"type": "checkboxes", "selected_options": [{"value": "approval"}]}},
        "empty": {"value": {"type": "static_select", "selected_option": None}},
        "a_button": {"done:1": {"type": "button"}},
    }
    assert filled({"state": {"values": values}}) == {
        "due": date(2026, 10, 14),
        "reason": "waiting for HR",
        "owners": ["U1", "U2"],
        "rules": ["approval"],
        "empty": None,
    }


def test_a_list_and_a_message_open_as_modals_to_read() -> None:
    view = forms.list_view("My open actions, all of them", [BOARD, MEETING], today=TODAY, query={"mine": True})
    assert_view_fits(view)
    assert "submit" not in view
    assert view["title"]["text"] == "Actions"
    assert_view_fits(forms.message_view("Help", plain("Words")))
