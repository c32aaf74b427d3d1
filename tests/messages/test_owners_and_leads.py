"""First words to owners, and what goes to the plan lead."""

from dataclasses import replace
from datetime import date

from messages.escalation import escalation
from messages.welcome import assigned, welcome
from tests.messages.checks import assert_fits, element, labels, seen
from tests.messages.made import (
    BOARD,
    CLAIR,
    JEREMY,
    MEETING,
    PLAN,
    ROBERT,
    SANDY,
    STRATEGY,
    TODAY,
    action,
    done,
    person,
)


def test_the_first_word_says_what_is_theirs_and_asks_for_nothing() -> None:
    rendered = welcome(ROBERT, PLAN, [STRATEGY, BOARD], [CLAIR], today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == "2 actions of Learning Report are yours, Robert"
    assert lines[1].endswith("Clair Pyper leads the plan.")
    assert lines[2].startswith("● 2.4 Establish")
    assert lines[-1].startswith("Nothing to do now.")
    assert labels(rendered.blocks) == ["My open actions"]
    assert rendered.action_ids == (24, 41)


def test_the_first_word_names_the_others_who_own_an_action_with_them() -> None:
    shared = replace(BOARD, owners=(ROBERT, SANDY))
    own, both = (
        seen(welcome(ROBERT, PLAN, [one], [], today=TODAY)) for one in (replace(BOARD, owners=(ROBERT,)), shared)
    )
    assert "with Sandy Hopkins" in both
    assert " with " not in own


def test_many_actions_are_cut_at_a_whole_one() -> None:
    many = [action(n, f"1.{n}", f"Number {n}", TODAY) for n in range(1, 41)]
    assert "And 20 more." in seen(welcome(ROBERT, PLAN, many, [], today=TODAY))


def test_who_was_made_an_owner_hears_by_whom_and_may_pass_it_on() -> None:
    rendered = assigned(BOARD, CLAIR, today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == "Clair Pyper made you an owner of 2.4 · Learning Report"
    assert lines[-1] == "Not yours? /action handover 2.4 @name offers it to somebody else."
    assert labels(rendered.blocks) == ["Done", "On track", "More time", "Blocked"]
    assert labels(assigned(done(BOARD, TODAY), None, today=TODAY).blocks) == []


def test_an_escalation_names_what_is_late_and_opens_it() -> None:
    rendered = escalation(CLAIR, [BOARD], [], [], today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == "1 action of Learning Report is 5 working days late without a word, Clair"
    assert lines[1].startswith("● 2.4 Establish a Practitioners' Improvement Board · Red · 1 week late")
    assert element(rendered.blocks, "show_action:24")["text"]["text"] == "Open 2.4"
    assert_fits(rendered)


def test_reminders_that_have_ended_are_said_once() -> None:
    said = seen(escalation(CLAIR, [], [BOARD, MEETING], [], today=TODAY))
    assert said.splitlines()[0] == (
        "I have stopped reminding of 2 actions of Learning Report: 12 weeks without an answer"
    )


def test_who_cannot_be_reached_gets_a_letter_to_forward() -> None:
    cllr = replace(JEREMY, email="j.paffey@example.org")
    rendered = escalation(CLAIR, [], [], [(cllr, [BOARD])], today=TODAY)
    lines = seen(rendered).splitlines()
    assert lines[0] == ("Could not reach Cllr Paffey: not in this Slack. To forward by e-mail (j.paffey@example.org):")
    assert "2.4 Establish a Practitioners' Improvement Board: due 18 September 2026" in lines
    assert lines[-1] == "Clair Pyper"
    assert_fits(rendered)


def test_why_nobody_is_reached_is_said_for_each_reason() -> None:
    gone, stranger = person(8, "Ana Silva", left=True), person(9, "Bo Li", kind="outsider")
    said = seen(escalation(CLAIR, [], [], [(gone, [BOARD]), (stranger, [BOARD])], today=date(2026, 9, 25)))
    assert "Ana Silva: has left this Slack" in said
    assert "Bo Li: from another organisation" in said
