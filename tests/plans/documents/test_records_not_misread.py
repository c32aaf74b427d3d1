# ruff: noqa: E501 - documents are shown as they are
"""Records, promises and marks: what only looks like one is none, and what is said of one action is not of its neighbours."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document
from plans.documents.errors import NoPlanFound
from tests.plans.documents.misread import read

D = date
TODAY = D(2025, 11, 3)


def test_a_list_below_an_owner_and_a_date_holds_the_actions_and_its_heading_does_not() -> None:
    text = """# Workstreams

## Digital access

Owner: Jane Smith
Due: 31 January 2026

- Enforce a longer length of passwords
- Roll out a password manager

## Old servers

Owner: Bob Hill
Due: 28 February 2026
Steps:

- Replace the file server
- Retire the mail server
"""
    actions = read(text, "workstreams.md", today=TODAY)
    assert [(action.action, action.owners) for action in actions] == [
        ("Enforce a longer length of passwords", ("Jane Smith",)),
        ("Roll out a password manager", ("Jane Smith",)),
        ("Replace the file server", ("Bob Hill",)),
        ("Retire the mail server", ("Bob Hill",)),
    ]


def test_a_row_with_an_owner_is_an_action_whatever_its_source_is_called() -> None:
    text = "Action,Source,Lead,Due\nTrain all staff,Recommendation: know first aid,Jane Smith,28 February 2026\n"
    text += "Buy new books,Recommendation: improve reading,Bob Hill,30 January 2026\n"
    assert [action.owners for action in read(text, today=TODAY)] == [("Jane Smith",), ("Bob Hill",)]


def test_what_people_at_a_meeting_will_do_for_themselves_is_no_action() -> None:
    text = """# Minutes of the PTA, 14 October 2025

Present: Jane Smith (Chair), Bob Hill, Ann Lee

Jane will attend the county fair.

Ann will miss the next meeting.

Bob will retire in May.

## Actions

- Print the posters (by 12 December 2025)
- Order the cakes (by 14 December 2025)
"""
    assert [action.action for action in read(text, "pta.md", today=TODAY)] == ["Print the posters", "Order the cakes"]


def test_numbers_in_an_action_do_not_part_it() -> None:
    text = """# Minutes, 14 October 2025

Present: Jane Smith (JS), Bob Hill (BH)

2. The hall is booked. ACTION: BH to tell the band that it plays in the hall (main room) 12 December 2025.

3. ACTION: JS to write to the school. 5 Governors have left and must be replaced.
"""
    assert [action.owners for action in read(text, "minutes.md", today=TODAY)] == [("BH",), ("JS",)]


def test_the_sentence_that_asks_is_the_action_that_a_mark_gives_to_somebody() -> None:
    text = """# Minutes, 14 October 2025

Present: Jane Smith (JS), Bob Hill (BH)

4. The leaflet is out of date and has to be replaced. It was printed in 2019. ACTION: BH

5. The boiler must be serviced before the winter. Bob Hill said that it is 20 years old. ACTION: Bob Hill
"""
    assert [action.action for action in read(text, "minutes.md", today=TODAY)] == [
        "The leaflet is out of date and has to be replaced.",
        "The boiler must be serviced before the winter.",
    ]


def test_headings_about_who_implements_do_not_close_actions() -> None:
    text = """# Development plan

## Actions implemented by schools

| Action | Lead | Date |
|---|---|---|
| Repair the call bells | Tom Reed | 30 January 2026 |
"""
    (action,) = read(text, "plan.md", today=TODAY)
    assert (action.status, action.due) == (None, D(2026, 1, 30))


@pytest.mark.parametrize(
    "top",
    [
        "# Ambulance plan\n\nPolicy framework adopted 3 March 2019. The aim is to answer calls in under ten minutes.",
        "# Minutes of the Friends of the Park\n\nPresent: Jane Smith\n\nThe group was founded on 12 May 2011.\n\nMeeting held 14 October 2025",
        "# Minutes\n\nPresent: Jane Smith\n\nThe minutes of 12 November 2024 were taken as read.",
        "# Governors' minutes\n\nPresent: Jane Smith\n\nOfsted inspected the school on 12 March 2024.",
        "# Notes of action planning day\n\nSchool opened 3 September 2018.",
    ],
)
def test_a_day_of_something_else_is_not_that_of_a_meeting(top: str) -> None:
    text = f"{top}\n\n## Actions\n\n- Jane Smith to repair the bench by 12 December\n- Jane Smith to ring the school by 5 March\n"
    assert [action.due for action in read(text, "plan.md", today=TODAY)] == [D(2025, 12, 12), D(2026, 3, 5)]


def test_a_date_below_one_action_is_not_that_of_the_others() -> None:
    text = """# Action plan

## Board

- Publish the strategy (Owner: Jane Smith)
- Appoint a new director (Owner: Bob Hill)
  - Due: 31 March 2026

## Ward

- Repair the fire doors (Owner: Ann Lee)
- Train the wardens (Owner: Tom Reed)
  - Due: 30 April 2026
"""
    assert [action.due for action in read(text, "plan.md", today=TODAY)] == [None, D(2026, 3, 31), None, D(2026, 4, 30)]


def test_what_a_line_announces_ends_where_another_line_does() -> None:
    text = """# Action plan 2025

By 30 June 2026 the Council will:

- publish the strategy
- open the hub

Other work that is planned:

- Replace the lights (Owner: Bob Hill)

The following were consulted:

- Residents of Oak Road
"""
    actions = read(text, "plan.md", today=TODAY)
    assert [(action.owners, action.due) for action in actions] == [
        (("Council",), D(2026, 6, 30)),
        (("Council",), D(2026, 6, 30)),
        (("Bob Hill",), None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Town centre car park\n\nThe Council will publish the hours by 30 November 2025. Residents must register by 5 December 2025. The contractor will finish by 20 January 2026.",
        "# Project Officer\n\nApplications must be received by 12 December 2025. The successful candidate will start by 1 February 2026. The Housing Team will contact candidates by 15 December 2025.",
        "# Newsletter of Oak School\n\nMrs Jones will lead the service on 18 December 2025. The Head Teacher will open the fair by 3 December 2025. The Office will send letters by 4 December 2025. Payments must be made by 1 December 2025.",
        "# Anti-bullying policy\n\nAll staff must complete training by 30 September 2026. The Headteacher will report by 1 July 2026. The Governors will review this by 1 August 2026.",
        "# Decisions\n\n## ADR-1: Use Postgres\n\nStatus: Accepted\nOwner: @dkim\nDate: 2025-03-04\n\n## ADR-2: Use Redis\n\nStatus: Superseded\nOwner: @sam\nDate: 2025-03-04\n",
        "# Services\n\n## Payroll\n\nOwner: Finance\nStatus: Live\n\n## E-mail\n\nOwner: IT\nStatus: Live\n",
        "# Vacancies\n\n## Care assistant\n\nClosing date: 12 December 2025\nOwner: HR\nStatus: Open\n\n## Nurse\n\nClosing date: 12 December 2025\nOwner: HR\nStatus: Open\n",
        "# Board paper\n\nRecommendation 1: Members should approve the new strategy for parks.\n\nStatus: For decision\n\nReport author: Jane Smith\n\nRecommendation 2: Members should note the report on trees.\n\nStatus: For noting\n\nReport author: Jane Smith\n",
    ],
)
def test_news_adverts_policies_and_registers_are_no_plans(text: str) -> None:
    with pytest.raises(NoPlanFound):
        read_document(text.encode(), "other.md", today=TODAY)


def test_the_days_of_a_paper_and_its_appendices_are_no_actions() -> None:
    text = """# School Improvement Plan

Date approved by governors:

12 May 2025

Date of the next review by governors:

12 May 2026

Date of publication on the website:

1 June 2025

## Action plan

- Train all staff in phonics (Deputy Head, 28 February 2026)
- Buy new reading books (English Lead, 30 January 2026)

## Appendix A: Documents reviewed

- Fire risk assessment (Estates, 12 May 2025)
"""
    assert [action.owners for action in read(text, "plan.md", today=TODAY)] == [("Deputy Head",), ("English Lead",)]


def test_a_list_of_action_points_ends_where_the_agenda_goes_on() -> None:
    text = "Minutes of the club, 14 October 2025\n\nAction points\n1. Bob to buy glue by 1 December 2025\n2. Jane to ring the church by 2 December 2025\n3. Roads\nThe roads were discussed.\n"
    assert [action.owners for action in read(text, "club.txt", today=TODAY)] == [("Bob",), ("Jane",)]


def test_a_title_names_the_action_that_a_description_describes() -> None:
    text = "# Actions\n\n- Title: Train all staff\n- Description: They need to know the basics\n- Owner: Jane Smith\n- Due: 12 December 2025\n"
    (action,) = read(text, "actions.md", today=TODAY)
    assert (action.action, action.owners, action.due) == ("Train all staff", ("Jane Smith",), D(2025, 12, 12))
