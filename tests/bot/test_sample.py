"""The plan that ships, on whatever day the demo is started."""

import re
from datetime import date, timedelta
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.sample import CHANNEL, PLAN_LEAD, Answer, imported_on, sample_history, sample_plan

WORKSPACE = yaml.safe_load((Path(__file__).parents[2] / "sandbox" / "workspace.yaml").read_text())
TEAM = {person["name"] for person in WORKSPACE["people"]}
NOT_IN_SLACK = {"Tom Ashdown"}
DAYS = st.dates(date(2024, 1, 1), date(2040, 12, 31))


def rows(today: date) -> dict[str, list[str]]:
    """The cells of each action by its reference."""
    found: dict[str, list[str]] = {}
    recommendation = position = 0
    for line in sample_plan(today).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 5 and cells[0] != "Recommendation" and not cells[0].startswith("---"):
            if cells[0].startswith("Recommendation"):
                recommendation, position = recommendation + 1, 0
            position += 1
            found[f"{recommendation}.{position}"] = cells
    return found


def test_it_has_two_dozen_actions_in_five_recommendations() -> None:
    assert len(rows(date(2026, 10, 5))) == 24
    assert {reference[0] for reference in rows(date(2026, 10, 5))} == set("12345")


@given(today=DAYS)
def test_every_date_is_a_real_working_day_and_no_placeholder_is_left(today: date) -> None:
    text = sample_plan(today)
    assert "<<" not in text
    for day, month, year in re.findall(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", text):
        from datetime import datetime

        assert datetime.strptime(f"{day} {month} {year}", "%d %B %Y").weekday() < 5  # noqa: DTZ007


def test_every_owner_but_one_is_in_the_team() -> None:
    owners = {owner for cells in rows(date(2026, 10, 5)).values() for owner in cells[2].split(" / ")}
    known = {owner for owner in owners if any(name.endswith(owner.removeprefix("Cllr ")) for name in TEAM)}
    assert owners - known == NOT_IN_SLACK
    assert 5 <= len(owners) <= 7
    assert PLAN_LEAD in TEAM
    assert CHANNEL in {channel["name"] for channel in WORKSPACE["channels"]}


def test_it_says_who_the_owners_are() -> None:
    listed = set(re.findall(r"^([A-Z][\w ]+): ", sample_plan(date(2026, 10, 5)).partition("## Lead owners")[2], re.M))
    assert len(listed) == 7


@given(today=DAYS)
def test_the_history_is_by_owners_between_the_import_and_today(today: date) -> None:
    history = sample_history(today)
    assert history == sorted(history, key=lambda answer: answer.day)
    actions = rows(today)
    for answer in history:
        assert imported_on(today) < answer.day < today
        assert any(
            answer.owner.endswith(owner.removeprefix("Cllr ")) for owner in actions[answer.reference][2].split(" / ")
        )
        assert answer.note
    assert {answer.kind for answer in history} == {"done", "in_progress", "at_risk", "blocked", "extend"}


@given(today=DAYS)
def test_a_new_date_asked_for_lies_ahead(today: date) -> None:
    asked = [answer for answer in sample_history(today) if answer.kind == "extend"]
    assert asked
    assert all(isinstance(a, Answer) and a.until is not None and a.until > today + timedelta(days=7) for a in asked)
