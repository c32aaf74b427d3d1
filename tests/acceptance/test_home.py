"""App Home: what it shows, and that it is fresh within a second for those who have it open, and for them alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial

import pytest

from bot.processes import Task
from sandbox.driver import Person
from tests.acceptance.town import CHANNEL, Town

SOON = 5.0  # seconds; it takes half a second where nothing else is going on


@contextmanager
def _kept_fresh(town: Town) -> Iterator[None]:
    homes = Task("homes", partial(town.leadline.homes().run, town.leadline.clock.now))
    homes.start()
    yield
    homes.ask_to_stop()
    homes.join(5)


@pytest.fixture
def fresh(town: Town) -> Iterator[Town]:
    """The town, with what keeps homes fresh running."""
    with _kept_fresh(town):
        yield town


def publications(town: Town) -> list[str]:
    """For whom a home was published, in order."""
    return [call.payload["user_id"] for call in town.box.calls if call.method == "views.publish"]


def shows(town: Town, person: Person, words: str, *, within: float = SOON) -> bool:
    def there() -> bool:
        return person.home is not None and words in person.home.text

    return town.box.wait(there, timeout=within)


def test_an_owner_sees_open_actions_by_urgency_with_their_buttons(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    assert home.text.index("1.2") < home.text.index("1.1") < home.text.index("2.2")
    assert home.buttons.count("Done") == 3
    assert "2.1" not in home.text


def test_a_button_on_home_settles_the_action_there(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    town.ana.press(home, "Done", near="1.1")
    assert shows(town, town.ana, "Settled lately")
    assert town.ana.home is not None
    assert town.ana.home.buttons.count("Done") == 2


def test_a_form_from_home_is_shown_there_once_it_is_sent(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    town.ana.press(home, "Blocked", near="1.2")
    town.ana.fill({"reason": "no answer from procurement"})
    assert town.ana.submit() is None
    assert shows(town, town.ana, "blocked: no answer from procurement")


def test_what_others_change_shows_at_once(fresh: Town) -> None:
    town = fresh
    town.ben.opens_home()
    town.joan.opens_home()
    town.ana.command("/action update 1.2 at risk two posts are vacant", channel=CHANNEL)
    assert shows(town, town.ben, "at risk")
    assert shows(town, town.joan, "▲ Amber")
    town.joan.command("/action assign 2.2 @ben", channel=CHANNEL)
    assert shows(town, town.ben, "Relaunch the staff conference")


def test_what_waits_for_the_lead_shows_at_once_and_goes_when_it_is_decided(fresh: Town) -> None:
    town = fresh
    town.joan.opens_home()
    town.ana.command("/action extend 1.1 to 30 October because HR", channel=CHANNEL)
    assert shows(town, town.joan, "1 request waits for your decision")
    assert town.joan.home is not None
    town.joan.press(town.joan.home, "Approve")
    town.box.wait(lambda: town.joan.home is not None and "waits for your decision" not in town.joan.home.text, SOON)
    assert town.action("1.1").state.due_on == date(2026, 10, 30)


def test_leave_and_settings_show_as_well(fresh: Town) -> None:
    town = fresh
    town.ana.opens_home()
    town.joan.opens_home()
    town.ana.command("/action away until 5 October", channel=CHANNEL)
    assert town.box.wait(lambda: town.ana.home is not None and "I am back" in town.ana.home.buttons, SOON)
    town.joan.command("/action plan title Improvement plan", channel=CHANNEL)
    assert shows(town, town.joan, "Improvement plan")


def test_homes_are_published_for_those_who_look_and_are_concerned_alone(town: Town) -> None:
    town.ana.opens_home()
    town.helen.opens_home()
    town.joan.opens_home()
    before = publications(town)
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.settle()
    assert sorted(publications(town)[len(before) :]) == sorted([town.ana.id, town.joan.id])
    town.settle()
    assert len(publications(town)) == len(before) + 2


def test_a_press_that_changes_nothing_publishes_nothing(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    before = len(publications(town))
    town.ana.press(home, "More time", near="1.2")
    town.settle()
    assert len(publications(town)) == before


def test_who_has_not_looked_for_a_day_is_not_published_to(town: Town) -> None:
    town.ana.opens_home()
    town.at(town.leadline.clock.now() + timedelta(days=2))
    before = len(publications(town))
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.settle()
    assert len(publications(town)) == before
    home = town.ana.opens_home()
    assert home is not None
    assert "1.1" in home.text.split("Settled lately")[1]


def test_a_home_that_slack_did_not_take_is_published_later(town: Town) -> None:
    town.ana.opens_home()
    town.box.fault("views.publish", "error", status=503, times=1)
    town.ana.command("/action block 1.2 waiting for HR", channel=CHANNEL)
    town.settle()
    assert town.ana.home is not None
    assert "waiting for HR" not in town.ana.home.text
    town.at(town.leadline.clock.now() + timedelta(minutes=1))
    assert "waiting for HR" in town.ana.home.text


def test_a_tap_by_mistake_is_taken_back_on_home(town: Town) -> None:
    home = town.ana.opens_home()
    assert home is not None
    assert "Undo" not in home.buttons
    town.ana.press(home, "Done", near="1.1")
    assert shows(town, town.ana, "Settled lately")
    assert town.ana.home is not None
    town.ana.press(town.ana.home, "Undo")
    assert town.box.wait(lambda: town.ana.home is not None and "Settled lately" not in town.ana.home.text)
    assert town.action("1.1").state.is_open


def test_a_request_on_home_says_why_and_how_often_the_date_has_moved(town: Town) -> None:
    town.joan.command("/action extend 1.1 to 14 October because the venue is not free", channel=CHANNEL)
    town.ana.command("/action extend 1.1 to 30 October because HR needs longer", channel=CHANNEL)
    home = town.joan.opens_home()
    assert home is not None
    for words in ("until Fri 30 Oct, 2 weeks later, moved once before (first 30 Sept)", '"HR needs longer"'):
        assert words in home.text
    for form in ("Decline", "Another date"):
        town.joan.press(home, form)
        assert town.joan.view is not None
        for words in ('"HR needs longer"', "Second move, 4 weeks later in all", "from Wed 14 Oct to Fri 30 Oct"):
            assert words in town.joan.view.text


def test_what_is_to_be_verified_shows_its_evidence_on_home(town: Town) -> None:
    town.joan.command("/action plan verification on", channel=CHANNEL)
    town.ana.command("/action done 1.1 signed off https://example.org/minutes", channel=CHANNEL)
    home = town.joan.opens_home()
    assert home is not None
    assert "https://example.org/minutes" in home.text
    assert "signed off" in home.text
    town.joan.press(home, "Accept")
    assert town.action("1.1").state.verified


def test_who_owns_nothing_and_leads_nothing_opens_the_plans_that_they_see(town: Town) -> None:
    david = town.person("david")
    home = david.opens_home()
    assert home is not None
    assert "Plans that you can see" in home.text
    david.press(home, "Learning Report")
    assert david.view is not None
    assert "1.2" in david.view.text
    town.joan.command("/action plan channel #scrutiny", channel=CHANNEL)
    home = david.opens_home()
    assert home is not None
    assert "Learning Report" not in home.text


def test_who_owns_nothing_has_no_list_to_open(town: Town) -> None:
    home = town.person("sam").opens_home()
    assert home is not None
    assert home.text.startswith("Nothing of yours is open, Sam")
    assert "All my actions" not in home.buttons
