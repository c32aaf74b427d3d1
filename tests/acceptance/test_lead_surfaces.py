"""What a plan lead alone has: the colour of an action set against the rules, and the plan's settings."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from plans.brag import Brag
from storage import schedules
from storage.models import Entry
from storage.schedules import DueDigest
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


def test_the_working_week_is_a_setting_of_the_form_that_moves_the_nudges(town: Town) -> None:
    home = town.joan.opens_home()
    assert home is not None
    town.joan.press(home, "Settings")
    town.joan.fill({"week": []})
    errors = town.joan.submit()
    assert errors is not None
    assert "required" in errors["week"]
    town.joan.fill({"week": ["0", "1", "3"]})
    assert town.joan.submit() is None
    assert list(town.action("1.1").plan.week) == [0, 1, 3]
    town.at(date(2026, 9, 16))  # Wednesday, the day on which 1.2 is due
    assert town.ana.dm() == []
    town.at(date(2026, 9, 17))
    assert "1 day late" in town.text(town.ana.dm()[-1])


@pytest.mark.parametrize(
    ("line", "said", "week"),
    [
        ("plan week mon to thu", "The working week is Mon to Thu now", [0, 1, 2, 3]),
        ("plan week Tuesday, Wednesday and Saturday", "The working week is Tue, Wed and Sat now", [1, 2, 5]),
        ("plan week sun to thu", "The working week is Mon, Tue, Wed, Thu and Sun now", [0, 1, 2, 3, 6]),
        ("plan week whenever", "Name the working days", [0, 1, 2, 3, 4]),
    ],
)
def test_the_working_week_can_be_typed(town: Town, line: str, said: str, week: list[int]) -> None:
    assert said in typed(town, "joan", line)
    assert list(town.action("1.1").plan.week) == week


def test_the_bank_holidays_can_be_typed(town: Town) -> None:
    assert "I know no bank holidays of QQ" in typed(town, "joan", "plan holidays qq")
    assert "bank holidays of GB SCT now" in typed(town, "joan", "plan holidays gb sct")
    plan = town.action("1.1").plan
    assert (plan.country, plan.subdivision) == ("GB", "SCT")
    assert "without the bank holidays of GB SCT" in typed(town, "joan", "plan")


def test_the_settings_form_opens_from_the_plans_card_for_its_lead_alone(town: Town) -> None:
    assert "Settings" not in town.ana.command("/action plan", channel=CHANNEL).buttons
    town.joan.press(town.joan.command("/action plan", channel=CHANNEL), "Settings")
    assert town.joan.view is not None
    assert town.joan.view.title == "Plan settings"
    town.joan.fill({"title": "Learning plan"})
    assert town.joan.submit() is None
    assert town.action("1.1").plan.title == "Learning plan"


def test_settings_that_are_saved_untouched_change_nothing(town: Town) -> None:
    typed(town, "joan", "plan leads @joan @ben")
    typed(town, "joan", "digest weekly mon 10:00")
    before = of_the_plan(town)
    for _ in range(2):
        town.joan.press(town.joan.command("/action plan", channel=CHANNEL), "Settings")
        assert town.joan.submit() is None
    assert of_the_plan(town) == before


def test_the_leads_and_the_digest_are_set_in_the_form(town: Town) -> None:
    entries, _ = of_the_plan(town)
    town.joan.press(town.joan.command("/action plan", channel=CHANNEL), "Settings")
    town.joan.fill({"leads": ["joan", "ana"], "digest_day": "2", "digest_time": "10:30"})
    assert town.joan.submit() is None
    after, schedule = of_the_plan(town)
    assert after == [*entries, "leads_named"]
    assert schedule is not None
    assert (schedule.weekday, schedule.hour, schedule.minute) == (2, 10, 30)
    town.joan.press(town.joan.command("/action plan", channel=CHANNEL), "Settings")
    town.joan.fill({"digest_day": "off"})
    assert town.joan.submit() is None
    assert of_the_plan(town) == (after, None)


def of_the_plan(town: Town) -> tuple[list[str], DueDigest | None]:
    """What is in the history of the plan itself, and when its digest is posted."""
    wanted = select(Entry.kind).where(Entry.plan_id == town.plan.id, Entry.action_id.is_(None)).order_by(Entry.seq)
    with town.leadline.database.read() as c:
        return list(c.execute(wanted).scalars()), schedules.digest_schedule(c, town.plan)


def test_a_lead_decides_on_the_card_what_is_asked_about_an_action(town: Town) -> None:
    typed(town, "ana", "extend 1.1 to 14 October because HR needs longer")
    owners = town.ana.command("/action show 1.1", channel=CHANNEL)
    assert '"HR needs longer"' in owners.text
    assert "Approve" not in owners.buttons
    card = town.joan.command("/action show 1.1", channel=CHANNEL)
    town.joan.press(card, "Approve")
    assert town.action("1.1").state.due_on == date(2026, 10, 14)


def test_a_lead_with_another_lead_does_not_decide_an_own_request_on_the_card(town: Town) -> None:
    typed(town, "joan", "plan leads @joan @ben")
    typed(town, "ana", "extend 1.1 to 14 October because HR needs longer")
    typed(town, "joan", "plan leads @ana @ben")
    assert "Approve" not in town.ana.command("/action show 1.1", channel=CHANNEL).buttons
    assert "Approve" in town.ben.command("/action show 1.1", channel=CHANNEL).buttons
