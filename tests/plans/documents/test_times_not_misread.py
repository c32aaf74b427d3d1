# ruff: noqa: E501 - documents are shown as they are
"""Ordinary documents that rules for ticks, years, keys and marked leads took wrongly once: what is read of each, whole."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document

TODAY = date(2026, 3, 10)
HEAD = "| Action | Lead | Due |\n|---|---|---|\n"
TICKS = "| Task | Responsible | Frequency | Jan 2026 | Feb 2026 | Mar 2026 |\n|---|---|---|---|---|---|\n"

DOCUMENTS = {
    "a lead's title keeps its and": (
        f"# Plan\n\n{HEAD}| Publish the strategy | Head of Quality & Safety (Lead) | 30 June 2026 |\n| Train the team | Head of Waste & Recycling (Lead); Head of Fleet | 31 July 2026 |\n",
        ["Publish the strategy | Head of Quality & Safety | 2026-06-30", "Train the team | Head of Waste & Recycling | 2026-07-31"],
    ),
    "a section's lead stays beyond a paragraph": (
        "# Plan\n\n## Priority 1: Attendance\n\nLead: Jane Smith\n\nAttendance is below national.\n\n| Action | Due |\n|---|---|\n| Ring home on the first day | 30 June 2026 |\n\n## Priority 2: Reading\n\nLead: Tom Brown\n\n| Action | Due |\n|---|---|\n| Buy new books | 31 July 2026 |\n",
        ["Ring home on the first day | Jane Smith | 2026-06-30", "Buy new books | Tom Brown | 2026-07-31"],
    ),
    "an action beside its colour is no key": (
        "| RAG | Action | Owner | Due |\n|---|---|---|---|\n| Red | Roof survey | | |\n| Green | New signage at the entrance | | |\n| Amber | Repair the gate | Ann Lee | 30 June 2026 |\n",
        ["Roof survey", "New signage at the entrance", "Repair the gate | Ann Lee | 2026-06-30"],
    ),
    "a year of which something is told is not the plan's": (
        f"# Complaints improvement plan\n\nIn calendar year 2025 we received 312 complaints.\n\n{HEAD}| Publish the strategy | Ann Lee | by end of June |\n",
        ["Publish the strategy | Ann Lee | 2026-06-30"],
    ),
    "ticks show when what is done every week was done": (
        f"# Checks\n\n{TICKS}| Test the fire alarm | Caretaker | Weekly | x | x | x |\n| Flush the taps | Caretaker | Monthly | x | x | |\n",
        ["Test the fire alarm | Caretaker | weekly", "Flush the taps | Caretaker | monthly"],
    ),
    "ticks do not outdo a date": (
        "# Plan\n\n| Action | Lead | Jan 2026 | Feb 2026 | End date |\n|---|---|---|---|---|\n| Paint the hall | Ann Lee | x | x | 20 February 2026 |\n| Repair the gate | Bob Ray | | x | 13 February 2026 |\n",
        ["Paint the hall | Ann Lee | 2026-02-20", "Repair the gate | Bob Ray | 2026-02-13"],
    ),
    "an earlier meeting's day is not that of the minutes": (
        f"# Minutes of the Finance Committee held on 3 March 2026\n\n## Actions from the previous meeting 6 January 2026\n\n{HEAD}| Send the budget to all members | Ann Lee | end of the month |\n",
        ["Send the budget to all members | Ann Lee | 2026-03-31"],
    ),
    "a year begins in a month in short": (
        f"# Plan\n\nThe academic year runs from Sept to July.\n\n{HEAD}| Review the curriculum | Head Teacher | by the end of the academic year 2025/26 |\n",
        ["Review the curriculum | Head Teacher | 2026-08-31"],
    ),
    "parks are what a post is for": (
        f"# Plan\n\n{HEAD}| Publish the strategy | Head of Leisure and Parks | 30 June 2026 |\n",
        ["Publish the strategy | Head of Leisure and Parks | 2026-06-30"],
    ),
    "a department's section is no owner beside it": (
        f"# Plan\n\n{HEAD}| Publish the strategy | Finance Department, Asset Management | 30 June 2026 |\n",
        ["Publish the strategy | Finance Department, Asset Management | 2026-06-30"],
    ),
    "a response keeps its owner and date": (
        "<table><tr><td>Recommendation 1<br>To be completed by: 1 June 2026</td><td>Review the fire plan.<br>Response: We will hold a drill.<br>Owner: Jo Park</td></tr><tr><td>Recommendation 2<br>To be completed by: 1 July 2026</td><td>Train the staff.<br>Response: We will train all staff.<br>Owner: Ann Lee</td></tr></table>",
        ["We will hold a drill. | Jo Park | 2026-06-01", "We will train all staff. | Ann Lee | 2026-07-01"],
    ),
    "what has to be done is the action": (
        "| What has to be done and by when | Who |\n|---|---|\n| Repair the gate by 30 June 2026 | Ann Lee |\n| Paint the hall by 31 July 2026 | Bob Ray |\n",
        ["Repair the gate by 30 June 2026 | Ann Lee | 2026-06-30", "Paint the hall by 31 July 2026 | Bob Ray | 2026-07-31"],
    ),
    "terms are defined behind a colon": (
        f"# Plan\n\nThe following timescales apply in this plan: short term – by March 2027, medium term – by March 2029.\n\n{HEAD}| Publish the strategy | Ann Lee | Short term |\n",
        ["Publish the strategy | Ann Lee | 2027-03-31"],
    ),
    "a day of completion is no deadline": (
        "| Action | Owner | Start date | Actual completion date |\n|---|---|---|---|\n| Buy the books | Ann Lee | 1 January 2026 | 30 January 2026 |\n| Paint the hall | Bob Ray | 1 February 2026 | 20 February 2026 |\n",
        ["Buy the books | Ann Lee", "Paint the hall | Bob Ray"],
    ),
    "ticks say when beside an empty column of completions": (
        "| Action | Lead | 2026 | 2027 | Date completed |\n|---|---|---|---|---|\n| Adopt the tree strategy | Ann Lee | x | | |\n| Plant new trees | Bob Ray | | x | |\n",
        ["Adopt the tree strategy | Ann Lee | 2026-12-31", "Plant new trees | Bob Ray | 2027-12-31"],
    ),
    "bars of a chart end when a thing is due": (
        "| Action | Lead | Sep 26 | Oct 26 | Nov 26 | Dec 26 |\n|---|---|---|---|---|---|\n| Choose a supplier | Ann Lee | x | x | | |\n| Move the files | Bob Ray | | | x | x |\n",
        ["Choose a supplier | Ann Lee | 2026-10-31", "Move the files | Bob Ray | 2026-12-31"],
    ),
    "a marked lead ends there": (
        f"# Plan\n\n{HEAD}| Publish the strategy | CCG (lead), Council, Police | 30 June 2026 |\n| Train the team | Head of Housing (Lead), Planning, Legal | 31 July 2026 |\n| Open the hub | Communities Team (lead) with Highways | 31 July 2026 |\n",
        ["Publish the strategy | CCG | 2026-06-30", "Train the team | Head of Housing | 2026-07-31", "Open the hub | Communities Team | 2026-07-31"],
    ),
    "an action of each priority is no key": (
        "| Priority | Description | Action required | Target date |\n|---|---|---|---|\n| High | Fire door wedged open | Repair the self closer | 31/12/2026 |\n| Medium | Emergency light failed | Replace the fitting | 31/03/2027 |\n",
        ["Repair the self closer | 2026-12-31", "Replace the fitting | 2027-03-31"],
    ),
    "objectives that say what to do are read beside actions": (
        f"# Plan\n\n## Reading\n\n{HEAD}| Buy the books | Ann Lee | 30 June 2026 |\n\n## Attendance\n\n| Objective | By when | Success criteria |\n|---|---|---|\n| Introduce weekly letters | February 2027 | Attendance rises |\n| Meet all families | March 2027 | Attendance rises |\n",
        ["Buy the books | Ann Lee | 2026-06-30", "Introduce weekly letters | 2027-02-28", "Meet all families | 2027-03-31"],
    ),
    "a year that work begins in moves no quarters": (
        f"# Council plan\n\nWork on next financial year begins in Nov each year.\n\n{HEAD}| Publish the strategy | Ann Lee | Q2 2026/27 |\n",
        ["Publish the strategy | Ann Lee | 2026-09-30"],
    ),
    "slashes within a task name nobody": (
        "# Actions\n\n- Ann Lee to fix retries for Kafka / Redis / Q1 2027\n- Bob Ray to update the docs by 30 June 2026\n",
        ["Ann Lee to fix retries for Kafka / Redis / Q1 2027 | Ann Lee", "Bob Ray to update the docs by 30 June 2026 | Bob Ray | 2026-06-30"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_a_document_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    kind = "html" if text.startswith("<") else "md"
    draft = read_document(text.encode(), f"plan.{kind}", today=TODAY)
    said = [(action.action, *action.owners, action.recurrence or action.due) for action in draft.actions]
    assert [" | ".join(str(part) for part in parts if part) for parts in said] == right
