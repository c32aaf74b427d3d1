"""Leave: by words, by the form and by a reply; begun or still to come."""

from __future__ import annotations

from datetime import date

import pytest

from tests.acceptance.town import CHANNEL, Town


def typed(town: Town, who: str, line: str) -> str:
    return town.person(who).command(f"/action {line}", channel=CHANNEL).text


def test_reminders_come_as_ever_until_leave_begins_and_then_to_the_deputy_alone(town: Town) -> None:
    said = typed(town, "ana", "away 22 Sept to 2 Oct deputy @joan")
    assert "away from Tue 22 Sept; back on Sat 3 Oct" in said
    assert "Until you go, all stays as it is. Joan Pettifer gets your nudges meanwhile" in said
    town.at(date(2026, 9, 16))
    assert "1.2" in town.text(town.ana.dm()[-1])
    as_deputy = "Ana Ruiz is away until Sat 3 Oct, and you are the deputy"
    assert not any(as_deputy in town.text(message) for message in town.joan.dm())
    before = len(town.ana.dm())
    town.at(date(2026, 9, 30))
    assert len(town.ana.dm()) == before
    assert any(as_deputy in town.text(message) for message in town.joan.dm())


def test_without_a_deputy_what_falls_due_during_leave_waits_for_the_return(town: Town) -> None:
    typed(town, "ana", "away 29 Sept to 2 Oct")
    town.at(date(2026, 9, 16))
    before = len(town.ana.dm())
    assert before > 0
    town.at(date(2026, 9, 30))
    seen = len(town.ana.dm())
    town.at(date(2026, 10, 5))
    assert len(town.ana.dm()) == seen + 1
    assert "1.1" in town.text(town.ana.dm()[-1])


def test_app_home_shows_leave_to_come_and_the_form_changes_it(town: Town) -> None:
    typed(town, "ana", "away 22 Sept to 2 Oct")
    home = town.ana.opens_home()
    assert home is not None
    assert "You are away from Tue 22 Sept, back on Sat 3 Oct" in home.text
    town.ana.press(home, "Change my leave")
    town.ana.fill({"first": "2026-10-05"})
    errors = town.ana.submit()
    assert errors is not None
    assert "cannot be back before you go" in errors["back"]
    town.ana.fill({"first": "2026-09-23", "back": "2026-09-28", "deputy": "ana"})
    errors = town.ana.submit()
    assert errors is not None
    assert "your own deputy" in errors["deputy"]
    town.ana.fill({"deputy": "helen"})
    assert town.ana.submit() is None
    home = town.box.wait(lambda: (seen := town.ana.home) and "Helen Marsh gets your reminders" in seen.text and seen)
    assert "away from Wed 23 Sept, back on Mon 28 Sept" in home.text
    town.ana.press(home, "Not away after all")
    assert "not marked as away" in typed(town, "ana", "back")


def test_leave_to_come_is_taken_back_by_back(town: Town) -> None:
    typed(town, "ana", "away from 22 Sept for two weeks")
    assert "not away after all" in typed(town, "ana", "back")
    assert "not marked as away" in typed(town, "ana", "back")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I am on leave from 22 September to 2 October", "away from Tue 22 Sept; back on Sat 3 Oct"),
        ("Away next week", "away from Mon 21 Sept; back on Mon 28 Sept"),
        ("Out of office, back on 28 September", "You are away; back on Mon 28 Sept"),
    ],
)
def test_a_reply_names_the_first_day_too(town: Town, words: str, said: str) -> None:
    town.ana.says(words)
    town.settle()
    assert said in town.text(town.ana.dm()[-1])
