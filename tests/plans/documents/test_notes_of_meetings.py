# ruff: noqa: E501 - documents are shown as they are
"""Minutes and notes of meetings, whole and small: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plans.documents.misread import read, shown

TODAY = date(2024, 6, 13)

DOCUMENTS = {
    "owners in brackets first.md": (
        "# Platform meeting minutes\n\n*Thursday 13th June 2024*\n\nPresent: Ana Bell (AB), Carl Webb (CW), Ed Frost (EF)\n\n## Actions from last meeting\n\n"
        "- [x] (AB) Check the disk levels by end of May. -- [Done 3 June]\n- [ ] (All) Move jobs to the new queue. -- [Mostly done, two jobs left]\n-[x] (Storage team) To run the load test\n\n"
        "## Actions\n\n* (CW) Share the paper draft.\n* (EF + AB) Repeat the run by 28 June.\n* (All speakers) Upload slides.\n",
        ["Check the disk levels by end of May. | AB | 2024-05-31 | completed", "Move jobs to the new queue. | All | in_progress", "To run the load test | Storage team | completed", "Share the paper draft. | CW", "Repeat the run by 28 June. | EF | AB | 2024-06-28", "Upload slides. | All speakers"],
    ),
    "several meetings below each other.md": (
        "# Notes of the verification group\n\n## 6 June 2024 - Group\n\n### Attendees\n\nMartin Thorne, Stefan Richter\n\n### Notes\n\n**Action:** Martin to restore the nightly run by 20 June.\n\n"
        "## 7 March 2024 - Group\n\n### Attendees\n\nMartin Thorne, Rory Connell\n\n### Notes\n\n**Action:** Rory to raise the question by Friday, March 22nd.\n\n**Action:** Martin to publish slides by 15 March.\n",
        ["Martin to restore the nightly run by 20 June. | Martin | 2024-06-20", "Rory to raise the question by Friday, March 22nd. | Rory | 2024-03-22", "Martin to publish slides by 15 March. | Martin | 2024-03-15"],
    ),
    "what is done was due before.csv": (
        "No.,Action,Who,When,Action completed?\n1,Circulate the terms of reference,GV,24th May,Yes\n2,Send the list to procurement,KK,Fri 17 May,In hand\n3,Book the venue,RW,28 June 2024,\n4,Report to the board,RW,31 January 2025,\n",
        ["Circulate the terms of reference | GV | 2024-05-24 | completed", "Send the list to procurement | KK | 2024-05-17 | in_progress", "Book the venue | RW | 2024-06-28", "Report to the board | RW | 2025-01-31"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_notes_of_a_meeting_are_read_as_a_person_reads_them(name: str) -> None:
    text, expected = DOCUMENTS[name]

    assert [shown(action) for action in read(text, name, TODAY)] == expected
