"""Where there are two plans with the same references, each is named with its plan's key."""

from __future__ import annotations

from datetime import date

import pytest

from storage.ledger import Ledger, NewAction
from storage.rights import Actor
from tests.acceptance.town import CHANNEL, Town


@pytest.fixture
def two(town: Town) -> Town:
    """The town with a second plan, in which Ana owns a 1.1 and a 1.2 as well."""
    town.box.invite("@bot", "general")
    town.person("grace").command("/action plan new Health plan", channel="general")
    health = next(plan for plan in town.leadline.plans() if plan.key == "HE")
    now = town.leadline.clock.now()
    ana = town.leadline.directory.person(town.team, town.ana.id, now)
    with town.leadline.database.write() as c:
        for ref, title in (("1.1", "Open the clinic"), ("1.2", "Hire two nurses")):
            new = NewAction(title, [ana.id], due_on=date(2026, 12, 1), ref=ref)
            Ledger(c, Actor(town.team, None, "import"), now).add(health, new, imported=True)
    return town


def refs(buttons: list[str]) -> list[str]:
    return sorted(button.split()[0] for button in buttons)


def test_the_choice_which_action_is_done_names_the_plans(two: Town) -> None:
    choice = two.ana.command("/action done")
    assert refs(choice.buttons) == ["HE-1.1", "HE-1.2", "LR-1.1", "LR-1.2", "LR-2.2"]
    assert "Yours are LR-1.2, LR-1.1, HE-1.1" in two.ana.command("/action done " + "all is well " * 200).text


def test_the_choice_which_action_a_message_is_about_names_the_plans(two: Town) -> None:
    two.ana.says("on track")
    two.settle()
    assert refs(two.ana.dm()[-1].buttons) == ["HE-1.1", "HE-1.2", "LR-1.1", "LR-1.2", "LR-2.2"]


def test_what_is_unsure_and_what_is_kept_as_a_note_name_the_plan(two: Town) -> None:
    two.at(date(2026, 9, 16))
    under = two.ana.dm()[0]
    two.ana.says("should be fine", thread=under)
    two.settle()
    question = two.ana.dm()[-1]
    assert "I am not sure about LR-1.2" in two.text(question)
    noted = two.ana.press(question, "Just a note")
    two.box.wait(lambda: "kept that as a note on LR-1.2" in noted.text)
    two.ana.says("The cat sat on the committee papers", thread=under)
    two.settle()
    assert "kept that as a note on LR-1.2" in two.text(two.ana.dm()[-1])


@pytest.mark.parametrize(
    ("who", "line", "title"),
    [
        ("ana", "extend LR-1.1", "LR-1.1: more time"),
        ("ana", "block LR-1.1", "LR-1.1: blocked"),
        ("ana", "handover HE-1.1", "HE-1.1: hand over"),
        ("ana", "cancel HE-1.1", "HE-1.1: cancel"),
        ("joan", "edit LR-1.1", "LR-1.1: edit"),
        ("joan", "rag LR-1.1", "LR-1.1: colour"),
    ],
)
def test_a_form_names_the_plan(two: Town, who: str, line: str, title: str) -> None:
    person = two.person(who)
    person.command(f"/action {line}", channel=CHANNEL)
    assert person.view is not None
    assert person.view.title == title
