# ruff: noqa: E501 - lines are shown as they are
"""Minutes: what is told is not asked for, and each ACTION is one with its own date."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document
from plans.documents.draft import DraftAction
from tests.plans.documents.misread import read

D = date
TODAY = D(2026, 11, 27)
HEAD = "# Minutes of the meeting, 10 November 2026\n\n"


def minutes(text: str) -> list[DraftAction]:
    return list(read(HEAD + text + "\n", "minutes.md", today=TODAY))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The form would be sent by 3 December 2026.\n\nACTION CD", D(2026, 12, 3)),
        ("TL would submit the bid before its deadline of 8 December 2026.\n\nAction: TL", D(2026, 12, 8)),
        ("The survey was sent to the committee on 3 March 2026 and is to be chased.\n\nACTION RT", None),
        ("The accounts were shown to the Finance Committee on 3 June 2026 and need a signature. Action CD", None),
        ("The loan has to be repaid before 1 June 2031; the Treasurer would ask the bank. ACTION", None),
    ],
)
def test_a_date_in_what_is_told_before_an_action_is_due_only_behind_what_is_to_be_done(
    text: str, due: date | None
) -> None:
    assert [action.due for action in minutes(text)] == [due]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("AB to mend the roof. By 3 December 2026.", D(2026, 12, 3)),
        ("Clerk to write to the contractor. The contract ended on 31 March 2026.", None),
        ("Clerk to look again. At the last meeting on 3 March 2026 two were seen.", None),
        ("EF to book the hall (the May 2026 fair lost money)", None),
    ],
)
def test_what_stands_behind_a_sentence_in_a_column_is_a_date_only_where_it_is_nothing_else(
    text: str, due: date | None
) -> None:
    table = f"| Item | Action |\n|---|---|\n| Roof | {text} |\n| Hall | CD to sweep the hall |\n"
    assert minutes(table)[0].due == due


def test_several_actions_in_one_paragraph_are_one_each() -> None:
    found = minutes(
        "The draft was seen. **ACTION: All Councillors to send comments to Cllr Tapp by 30 November 2026.** "
        "**ACTION: Clerk to order grit before the frost.**\n\n"
        "The gulley was blocked. **ACTION: Clerk to report the blocked gulley to the County Council.**\n\n"
        "A visit was offered. **ACTION: Cllr Bowden and Clerk to meet the officer on site by 4th December.**"
    )
    assert [(action.owners, action.due) for action in found] == [
        (("All Councillors",), D(2026, 11, 30)),
        (("Clerk",), None),
        (("Clerk",), None),
        (("Cllr Bowden", "Clerk"), D(2026, 12, 4)),
    ]
    assert found[2].action == "Clerk to report the blocked gulley to the County Council."


def test_actions_of_the_last_meeting_may_have_their_numbers() -> None:
    found = minutes(
        "## 4. Actions from the last meeting\n\n7.2 HM to send the policy round – done.\n\n"
        "8.1 RB to get three quotes – two received, carried forward.\n\n9.4 Chair to write to the patron – done 2 April.\n\n"
        "## 5. Finance\n\nAction: HM to bring a forecast by 4 December 2026"
    )
    assert [(action.owners, action.status) for action in found] == [
        (("HM",), "completed"),
        (("RB",), None),
        (("Chair",), "completed"),
        (("HM",), None),
    ]


def test_what_only_sounds_like_an_action_of_somebody_is_none() -> None:
    found = minutes(
        "The Chair reported that Community Action MK had thanked the council.\n\n"
        "Members noted the Climate Action NI consultation.\n\nRESOLVED that the roof be repaired."
    )
    assert [action.action for action in found] == ["that the roof be repaired."]


def test_titles_before_names_end_no_action_and_things_own_none() -> None:
    found = minutes(
        "Action: Clerk to write to Mr. Jones to ask for the key.\n\nAction: Minutes to go on the website by 1 December 2026.\n\n"
        "Action: Cllr. Brown to speak to Ms. Day."
    )
    assert [action.owners for action in found] == [("Clerk",), (), ("Cllr. Brown",)]


@pytest.mark.parametrize("phrase", ["before the July meeting", "by the May half term"])
def test_a_month_that_only_names_a_meeting_or_a_holiday_is_asked_about(phrase: str) -> None:
    found = minutes(f"Action: JP to ask two people {phrase}.\n\nAction: CD to sweep the hall by 4 December 2026.")
    assert found[0].due is None
    assert found[0].questions


def test_a_date_at_the_end_of_what_is_to_be_done_may_be_that_of_something_else() -> None:
    found = minutes(
        "ACTION: Tom Brown to write up the accident, 14 October\n\nThe gulley is blocked.\n\nACTION: Clerk, asap"
    )
    assert [(action.owners, action.due) for action in found] == [(("Tom Brown",), None), (("Clerk",), None)]


def test_action_lines_below_what_was_said_in_a_cell_are_the_actions() -> None:
    row = "<tr><td>{}</td><td>{}</td><td><p>{}</p>{}</td></tr>"
    page = "<h1>Minutes of the board</h1><table><tr><th>Item</th><th>Who</th><th>Discussion/Action</th></tr>"
    page += row.format(
        "1. Accounts",
        "PB",
        "The accounts were discussed.",
        "<p>Action: PB to send the accounts off by 31st May.</p><p>Action: AD and KJ to train the new officers.</p>",
    )
    page += row.format("2. Staffing", "PB", "A post is vacant.", "<p>Action: GR to interview by 22nd June 2026.</p>")
    found = read(page + "</table>", "minutes.html")
    assert [action.owners for action in found] == [("PB",), ("AD", "KJ"), ("GR",)]
    assert [action.due for action in found] == [date(2026, 5, 31), None, date(2026, 6, 22)]


def test_minutes_with_who_and_when_in_columns_keep_them() -> None:
    row = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    page = "<h1>Minutes of the board</h1><table>" + row.format("Item", "Discussion", "Owner", "Deadline")
    page += row.format(1, "The budget was reviewed.<br>Action: Send the budget off", "Jo Smith", "31 March 2026")
    page += row.format(2, "Policies were discussed.<br>Action: Update the policy", "Al Jones", "28 Feb 2026")
    page += row.format(3, "Fix the hall roof before winter", "Al Jones", "20 Feb 2026") + "</table>"
    found = read(page, "minutes.html")
    assert [action.owners for action in found] == [("Jo Smith",), ("Al Jones",), ("Al Jones",)]
    assert [action.due for action in found] == [date(2026, 3, 31), date(2026, 2, 28), date(2026, 2, 20)]


def test_what_was_done_in_answer_may_name_by_whom() -> None:
    text = "# You said, we did\n\nYou said: leaflets are hard.\n\nWe did: All leaflets rewritten by the patients.\n\n"
    text += "You said: it is cold.\n\nWe did: New heaters are installed in the hall.\n"
    assert [action.status for action in read(text, "did.md")] == ["completed", "completed"]


def test_the_day_of_a_meeting_gives_what_was_said_there_its_year() -> None:
    text = b"""# Riverside Surgery patient group

**Minutes**

Date: 27/05/2015

Present: Peter Barr \xe2\x80\x93 General Manager [PB], Ann Lee (AL)

ACTION: PB to write to the provider by 31st May.

ACTION: AL to print the leaflet within two weeks.
"""
    draft = read_document(text, "minutes.md", today=date(2026, 11, 27))
    assert [action.due for action in draft.actions] == [date(2015, 5, 31), None]
    assert [question.suggestion for action in draft.actions for question in action.questions] == [date(2015, 6, 10)]
    assert [(one.initials, one.name, one.title) for one in draft.people] == [
        ("PB", "Peter Barr", "General Manager"),
        ("AL", "Ann Lee", None),
    ]


@pytest.mark.parametrize(
    "line", ["Minutes of the last meeting (3 April 2015) were approved", "Next meeting: 2 May 2015"]
)
def test_the_day_of_another_meeting_is_not_that_of_the_minutes(line: str) -> None:
    text = f"# Parish council minutes\n\n{line}\n\nACTION: PB to write to the provider by 30 June.\n"
    (action,) = read_document(text.encode(), "minutes.md", today=date(2026, 2, 1)).actions
    assert action.due == date(2026, 6, 30)


@pytest.mark.parametrize("word", ["RESOLVED", "AGREED"])
def test_what_was_resolved_is_read_beside_a_list_of_actions_and_nobody_is_called_so(word: str) -> None:
    found = minutes(
        f"Present: Cllrs Lee, Green, Hall; Clerk\n\n{word} to accept the quote of £450 for the hedge.\n\n"
        f"{word}: To buy a bench for the green.\n\n"
        "## Actions\n\n- Clerk: place the order by 1 December 2026\n- Cllr Lee: photograph the potholes"
    )
    assert [(action.action, action.owners) for action in found] == [
        ("to accept the quote of £450 for the hedge.", ()),
        ("To buy a bench for the green.", ()),
        ("place the order by 1 December 2026", ("Clerk",)),
        ("photograph the potholes", ("Cllr Lee",)),
    ]


def test_the_next_item_of_an_agenda_is_no_part_of_a_resolution() -> None:
    text = (
        "MINUTES of the meeting held on 10 November 2026\n\n2. Insurance\nRESOLVED to renew at £900.\n\n3. Playground\n"
    )
    found = read(f"{text}RESOLVED: Clerk to order swings by 31 January 2027.\n", "minutes.txt", today=TODAY)
    assert [action.action for action in found] == ["to renew at £900.", "Clerk to order swings by 31 January 2027."]


def test_news_of_those_who_were_there_is_no_action_beside_marked_ones() -> None:
    found = minutes(
        "Present: Ann Lee, Bob Green, Jane Smith\n\nJane Smith to start maternity leave in January. "
        "Bob Green to act up as deputy from 4 January 2027. Ann Lee to receive the cup this year. "
        "Bob Green to deal with the wasps.\n\n"
        "Action: Ann Lee to write to the agency by 1 December 2026\n\nAction: Bob Green to update the rota"
    )
    assert [action.action for action in found] == [
        "Bob Green to deal with the wasps.",
        "Ann Lee to write to the agency by 1 December 2026",
        "Bob Green to update the rota",
    ]


def test_what_somebody_will_have_done_or_consider_is_an_action() -> None:
    found = minutes(
        "Present: Ann Lee, Bob Green, Jane Smith\n\nAnn Lee will have the boiler serviced by 15 December 2026.\n\n"
        "Bob Green will consider the quotes and report back in January.\n\n"
        "Jane Smith will need to renew the insurance by 31 December 2026.\n\n"
        "Ann Lee would consider a later start. Bob Green will be away in May."
    )
    assert [(action.owners, action.due) for action in found] == [
        (("Ann Lee",), D(2026, 12, 15)),
        (("Bob Green",), None),
        (("Jane Smith",), D(2026, 12, 31)),
    ]


def test_a_resolution_about_publishing_minutes_is_an_action() -> None:
    found = minutes(
        "It was RESOLVED that the Clerk publish draft minutes on the website before they are approved.\n\n"
        "It was RESOLVED that the minutes of October be signed as a true record."
    )
    assert [action.action for action in found] == [
        "that the Clerk publish draft minutes on the website before they are approved."
    ]


def test_initials_of_who_told_a_thing_make_no_action_where_actions_are_marked() -> None:
    found = minutes(
        "Present: Gail Norris (GN), Tom Owen (TO), Ann Lee (AL)\n\nThe phones need to be explained to patients. GN\n\n"
        "New leaflets have to be paid for from the fund. AL\n\nAction: GN to write an article by 1 December 2026."
    )
    assert [action.action for action in found] == ["GN to write an article by 1 December 2026."]
