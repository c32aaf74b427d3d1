"""A draft: what it counts, what it asks, what is worth a look; and that Slack takes it whatever a document says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from messages.drafts import (
    cancelled,
    draft_message,
    form_import,
    importing,
    plan_check,
    preview_view,
    reading,
    unread,
)
from messages.revisions import revised, revised_already, revision_message
from plans.check import Finding
from plans.comparing import Comparison, NewDate, NewOwners, Pair
from plans.documents.draft import Draft, DraftAction, DraftPerson, Question
from plans.documents.writers.table import PlanRow
from plans.statuses import Status
from storage.drafts import GROUPS, DraftRecord
from storage.importing import DraftOwner
from tests.messages import made
from tests.messages.checks import assert_fits, assert_view_fits, elements, labels, seen
from tests.messages.test_limits import DAYS, PEOPLE, PLANS, TODAYS, WILD

TODAY = date(2026, 9, 14)
ROBERT, NOBODY = made.person(2, "Robert Henderson"), None


def action(ref: str = "1.1", **changed: Any) -> DraftAction:
    facts: dict[str, Any] = {
        "ref": ref,
        "recommendation": "Set a vision",
        "recommendation_number": "1",
        "action": "Agree the vision",
        "owners": ("Robert Henderson",),
        "start": None,
        "due": date(2026, 11, 30),
        "due_phrase": "By 30 November",
        "recurrence": None,
        "completed_on": None,
        "status": None,
        "needs_date": False,
        "questions": (),
        "note": None,
    }
    return DraftAction(**{**facts, **changed})


def unsure(ref: str, suggestion: date | None = None) -> DraftAction:
    return action(
        ref, due=None, needs_date=True, questions=(Question(ref, f'{ref} "Soon" is not a date.', suggestion),)
    )


def kept(*actions: DraftAction, **changed: Any) -> DraftRecord:
    facts: dict[str, Any] = {
        "id": 7,
        "workspace_id": "T1",
        "person_id": 1,
        "file_name": "Draft Action Plan.docx",
        "file_id": "F1",
        "title": "Learning Report",
        "channel_id": None,
        "private": False,
        "revises": False,
        "plan_id": None,
        "state": "open",
        "document": Draft(None, actions, (), ()),
        "choices": [],
    }
    return DraftRecord(**{**facts, **changed})


def owner(name: str, person: Any = ROBERT) -> DraftOwner:
    return DraftOwner(name, 1, None, person)


def test_the_first_lines_say_what_is_in_it() -> None:
    draft = kept(action(), action("1.2", status="completed"), action("2.1", recommendation_number="2", due=None))
    lines = seen(draft_message(draft, [owner("Robert Henderson")], (), today=TODAY)).splitlines()
    assert lines[0] == "I read 3 actions in 2 recommendations from Draft Action Plan.docx"
    assert lines[1] == "1 lead owner, found in this Slack · 2 with a date · 1 completed"


def test_a_question_offers_its_date_another_and_none() -> None:
    shown = draft_message(kept(unsure("1.2", date(2027, 3, 31))), [], (), today=TODAY)
    assert labels(shown.blocks)[:2] == ["31 Mar 2027", "Leave open"]
    assert [each["type"] for each in elements(shown.blocks)][1] == "datepicker"


def test_the_first_ten_questions_are_asked_and_the_rest_counted() -> None:
    draft = kept(*[unsure(f"1.{number}") for number in range(1, 25)])
    shown = draft_message(draft, [], (), today=TODAY)
    assert labels(shown.blocks).count("Leave open") == 10
    assert "24 questions" in seen(shown)
    assert "And 14 more questions" in seen(shown)


def test_an_answer_is_said_back_with_undo_and_asked_no_more() -> None:
    draft = kept(unsure("1.2"), choices=[{"question": 0, "on": "2027-03-31"}])
    shown = draft_message(draft, [], (), today=TODAY)
    assert "1.2 due Wed 31 Mar 2027" in seen(shown)
    assert "Leave open" not in labels(shown.blocks)
    assert "Undo" in labels(shown.blocks)
    assert draft.settled().actions[0].due == date(2027, 3, 31)


def test_an_owner_not_found_gets_a_picker() -> None:
    people = [owner("Robert Henderson"), owner("Cllr Paffey", NOBODY), owner("Ann Left", replace(ROBERT, left=True))]
    shown = draft_message(kept(action()), people, (), today=TODAY)
    pickers = [each["action_id"] for each in elements(shown.blocks) if each["type"] == "users_select"]
    assert pickers == ["draft_person:7:1", "draft_person:7:2"]
    assert "2 not found" in seen(shown)


def test_what_is_asked_anyway_is_not_worth_a_look_again() -> None:
    draft = kept(unsure("1.2"))
    findings = (Finding("no_date", "1 action without a date: 1.2.", ("1.2",)), Finding("too_much", "Ana holds 9.", ()))
    shown = seen(draft_message(draft, [], findings, today=TODAY))
    assert "Ana holds 9." in shown
    assert "without a date" not in shown


def test_the_form_says_when_the_document_is_compared() -> None:
    assert "Title of the plan" in seen(form_import(None)["blocks"])
    assert "is compared with it" in seen(form_import(made.PLAN)["blocks"])


def row(ref: str, title: str = "Agree the vision") -> PlanRow:
    return PlanRow(1, ref, title, due=date(2026, 9, 30))


def compared(**groups: Any) -> Comparison:
    return Comparison(**{**dict.fromkeys((*GROUPS, "unchanged"), ()), **groups})


def test_what_is_gone_is_left_unless_it_is_taken() -> None:
    found = compared(new=(action("1.7"),), gone=(row("1.9"),))
    shown = revision_message(kept(revises=True, plan_id=1), made.PLAN, found, [], today=TODAY)
    assert labels(shown.blocks) == ["Leave", "Take", "Take over", "Cancel"]
    taken = kept(revises=True, plan_id=1, choices=[{"group": "gone", "take": True}])
    assert "superseded" in seen(revision_message(taken, made.PLAN, found, [], today=TODAY))


def test_a_new_action_does_not_show_a_reference_that_is_another_action_s() -> None:
    found = compared(new=(action("1.9", action="Train managers"),), gone=(row("1.9"),))
    lines = seen(revision_message(kept(revises=True), made.PLAN, found, [], today=TODAY)).splitlines()
    assert any(each.startswith("• Train managers") for each in lines)


def test_only_what_is_new_to_the_plan_is_asked() -> None:
    known = Pair(replace(row("1.2"), due_phrase="By 30 November"), unsure("1.2"))
    found = compared(new=(action("1.7"), unsure("1.8")), unchanged=(known,))
    shown = revision_message(
        kept(unsure("1.2"), unsure("1.8"), revises=True), made.PLAN, found, [owner("Nobody", None)], today=TODAY
    )
    assert labels(shown.blocks).count("Leave open") == 1
    assert not [each for each in elements(shown.blocks) if each["type"] == "users_select"]


def test_what_was_answered_before_is_not_asked_again_for_other_owners() -> None:
    pair = Pair(replace(row("1.2"), due_phrase="By 30 November"), unsure("1.2"))
    found = compared(new_owners=(NewOwners(pair, ("Ana Ruiz",), ()),))
    shown = revision_message(kept(unsure("1.2"), revises=True), made.PLAN, found, [], today=TODAY)
    assert "Leave open" not in labels(shown.blocks)


def test_what_is_new_in_a_revision_gets_its_plan_check() -> None:
    found = compared(new=(action("1.7"),))
    past = [Finding("past_date", "1 action due before today and not completed: 1.7.", ("1.7",))]
    shown = revision_message(kept(revises=True), made.PLAN, found, [], past, today=TODAY)
    assert "Worth a look" in seen(shown)
    assert shown.text.endswith("Choose: Take over or Cancel.")
    left = kept(revises=True, choices=[{"group": "new", "take": False}])
    assert "Worth a look" not in seen(revision_message(left, made.PLAN, found, [], past, today=TODAY))


def test_what_recurs_without_a_first_date_says_which_day_it_gets() -> None:
    monthly = replace(unsure("1.2"), recurrence="monthly", start=date(2027, 4, 1))
    assert "first due Fri 30 Apr 2027" in seen(preview_view(kept(monthly), today=TODAY)["blocks"])
    left = draft_message(kept(monthly, choices=[{"question": 0, "on": None}]), [], (), today=TODAY)
    assert "1.2 first due Fri 30 Apr 2027, the end of its first period" in seen(left)


@pytest.mark.parametrize(
    ("number", "heading"),
    [("1", "Recommendation 1: Set a vision"), ("1", "1. Set a vision"), ("4", "A heading that has no number")],
)
def test_a_preview_shows_a_heading_as_it_is_printed(number: str, heading: str) -> None:
    draft = kept(action(recommendation_number=number, recommendation=heading))
    assert seen(preview_view(draft, today=TODAY)["blocks"]).splitlines()[0] == heading


def test_a_preview_shows_the_date_first_agreed_beside_a_revised_one() -> None:
    draft = kept(action(due_phrase=None, first_due=date(2026, 10, 30), moves=1))
    assert "due Mon 30 Nov, first agreed Fri 30 Oct" in seen(preview_view(draft, today=TODAY)["blocks"])


QUESTIONS = st.builds(Question, WILD, WILD, st.none() | DAYS)
ACTIONS = st.builds(
    DraftAction,
    ref=WILD,
    recommendation=st.none() | WILD,
    recommendation_number=st.none() | WILD,
    action=WILD,
    owners=st.lists(WILD, max_size=3).map(tuple),
    start=st.none() | DAYS,
    due=st.none() | DAYS,
    due_phrase=st.none() | WILD,
    recurrence=st.none() | st.sampled_from(["monthly", "every 3 weeks", "hourly"]),
    completed_on=st.none() | DAYS,
    status=st.none() | st.sampled_from(["not_started", "completed", "delayed", "blocked", "cancelled"]),
    needs_date=st.booleans(),
    questions=st.lists(QUESTIONS, max_size=2).map(tuple),
    note=st.none(),
)
DRAFTS = st.builds(Draft, st.none() | WILD, st.lists(ACTIONS, min_size=1, max_size=40).map(tuple), st.just(()),
                   st.lists(WILD, max_size=9).map(tuple))  # fmt: skip
LISTED = st.builds(DraftPerson, WILD, st.none() | WILD, st.none() | WILD, st.none(), st.none())
OWNERS = st.lists(st.builds(DraftOwner, WILD, st.integers(1, 99), st.none() | LISTED, st.none() | PEOPLE), max_size=15)
FINDINGS = st.lists(st.builds(Finding, st.just("too_much"), WILD, st.just(())), max_size=9)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(DRAFTS, OWNERS, FINDINGS, TODAYS, st.none() | PLANS, WILD, WILD, st.none() | st.just("C1"), st.data())
def test_slack_takes_a_draft_whatever_is_in_it(
    document: Draft,
    owners: list[DraftOwner],
    findings: list[Finding],
    today: date,
    twin: Any,
    notice: str,
    title: str,
    channel: str | None,
    data: st.DataObject,
) -> None:
    draft = kept(document=document, title=title, file_name=title, channel_id=channel)
    if draft.questions:
        number = data.draw(st.integers(0, len(draft.questions) - 1))
        day = data.draw(st.none() | DAYS.map(date.isoformat))
        draft = replace(draft, choices=[{"question": number, "on": day}])
    assert_fits(draft_message(draft, owners, findings, today=today, twin=twin, notice=notice))
    assert_view_fits(preview_view(draft, today=today, page=data.draw(st.integers(0, 4))))
    for rendered in (reading(title), unread(title, notice), importing(draft), cancelled(draft)):
        assert_fits(rendered)
    assert_view_fits(form_import(twin))


ROWS = st.builds(
    PlanRow,
    id=st.integers(1, 9),
    ref=WILD,
    action=WILD,
    due=st.none() | DAYS,
    due_phrase=st.none() | WILD,
    status=st.sampled_from(Status),
)
PAIRS = st.builds(Pair, ROWS, ACTIONS)


def several(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=9).map(tuple)


NAMES = st.lists(WILD, max_size=5).map(tuple)
COMPARISONS = st.builds(
    Comparison,
    new=several(ACTIONS),
    reworded=several(PAIRS),
    new_date=several(st.builds(NewDate, PAIRS, DAYS)),
    new_owners=several(st.builds(NewOwners, PAIRS, NAMES, NAMES)),
    gone=several(ROWS),
    unchanged=several(PAIRS),
)


@FEW
@given(DRAFTS, COMPARISONS, OWNERS, PLANS, TODAYS, WILD, st.lists(WILD, max_size=9))
def test_slack_takes_a_comparison_whatever_is_in_it(
    document: Draft, found: Comparison, owners: list[DraftOwner], plan: Any, today: date, said: str, refused: list[str]
) -> None:
    draft = kept(document=document, file_name=said, revises=True, plan_id=1)
    assert_fits(revision_message(draft, plan, found, owners, today=today, notice=said))
    assert_fits(revised(plan, dict.fromkeys(GROUPS, 2), refused, untold=0))
    assert_fits(revised_already(plan))
    assert_fits(plan_check(plan, [Finding("too_much", one, ()) for one in refused]))
