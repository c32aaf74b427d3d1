# ruff: noqa: E501 - documents are shown as they are
"""Ordinary documents that rules for boxes, labels, exports and terms took wrongly once: what is read of each, whole."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document

TODAY = date(2024, 3, 1)
LABELLED = (
    "Recommendation:\n\nThe safe should be moved.\n\n",
    "Action taken:\n\nThe clerk will check each one.\n\nThe clerk will train a deputy.\n\n",
    "Person responsible:\n\nAnn Lee\n\nCompletion date:\n\n30 June 2024\n\n",
)
SECOND = "## Finding 2\n\nRecommendation:\n\nStock should be counted.\n\nAction taken:\n\nA count will be held.\n\nPerson responsible:\n\nBob Ray\n\nCompletion date:\n\n31 July 2024\n"

DOCUMENTS = {
    "one action for every site stays an action": (
        "Site,Action,Owner,Due\nNorthgate,Fire drill,Ann Lee,30/06/2024\nEastgate,Fire drill,Bob Ray,31/07/2024\nSouthgate,Fire drill,Cara Moss,31/08/2024\nWestgate,Fire drill,Dan Fox,30/09/2024\n",
        ["Fire drill | Ann Lee | 2024-06-30", "Fire drill | Bob Ray | 2024-07-31", "Fire drill | Cara Moss | 2024-08-31", "Fire drill | Dan Fox | 2024-09-30"],
    ),
    "rows of short names say whose they are": (
        "Action,Owner,Sponsor,Due\nPublish the annual report,K Patel,J Smith,30/06/2024\nIT Migration,K Patel,J Smith,\nPR Campaign,B Ray,A Lee,\n",
        ["Publish the annual report | K Patel | 2024-06-30", "IT Migration | K Patel", "PR Campaign | B Ray"],
    ),
    "a row of lines divides a table and ends none": (
        "| Action | Owner | Due |\n|---|---|---|\n| Repair the gate | Ann Lee | 30 June 2024 |\n| __________ | __________ | __________ |\n| Paint the fence | Bob Ray | 31 July 2024 |\n| Order new signs | Bob Ray | 31 August 2024 |\n",
        ["Repair the gate | Ann Lee | 2024-06-30", "Paint the fence | Bob Ray | 2024-07-31", "Order new signs | Bob Ray | 2024-08-31"],
    ),
    "two paragraphs below one of several labels are one action": (
        f"# Plan\n\n## Finding 1\n\n{''.join(LABELLED)}{SECOND}",
        ["The clerk will check each one. The clerk will train a deputy. | Ann Lee | 2024-06-30", "A count will be held. | Bob Ray | 2024-07-31"],
    ),
    "a box without an answer keeps its requirement": (
        "<table><tr><td rowspan=2>Requirement 1<br>To be completed by: 30 June 2024</td><td>The manager must review the rota.</td></tr><tr><td>Response by provider: A new rota is used.</td></tr>"
        "<tr><td rowspan=2>Requirement 2<br>To be completed by: 31 July 2024</td><td>The provider must train staff.</td></tr><tr><td>Registered person's response: All staff will be trained.</td></tr>"
        "<tr><td>Requirement 3<br>To be completed by: 31 August 2024</td><td>The provider must repair the roof.</td></tr></table>",
        ["A new rota is used. | 2024-06-30", "All staff will be trained. | 2024-07-31", "The provider must repair the roof. | 2024-08-31"],
    ),
    "a day in brackets moves no financial year": (
        "# Improvement plan, financial year 2024/25 (updated Oct 2023)\n\n| Action | Owner | Due |\n|---|---|---|\n| Close the ledger | Ann Lee | end of 2024/25 |\n| Mend the wall | Bob Ray | Q1 2024/25 |\n",
        ["Close the ledger | Ann Lee | 2025-03-31", "Mend the wall | Bob Ray | 2024-06-30"],
    ),
    "what hangs on another completion is open": (
        'Action,Owner,Due\nReview the rota,Ann Lee,12 months after the rota was implemented on 1 March 2023\nPublish it,Bob Ray,"The plan was implemented on 1 February 2024."\nSign it off,Ann Lee,Once all actions have been completed in May 2023\n',
        ["Review the rota | Ann Lee", "Publish it | Bob Ray | completed on 2024-02-01", "Sign it off | Ann Lee"],
    ),
    "terms that share a year end with the financial one": (
        "# Plan\n\nShort term: 2024-2025; Medium term: 2025-2026\n\n| Action | Owner | Timescale |\n|---|---|---|\n| Insulate the hall | Ann Lee | Short term |\n| Replace the vans | Bob Ray | Medium term |\n",
        ["Insulate the hall | Ann Lee | 2025-03-31", "Replace the vans | Bob Ray | 2026-03-31"],
    ),
    "terms of another plan are none of this": (
        "# Plan\n\nOur last plan had goals for the short term (2019-2020) and the long term (2020-2022).\n\n| Action | Owner | Timescale |\n|---|---|---|\n| Insulate the hall | Ann Lee | Short term |\n| Replace the vans | Bob Ray | 31 May 2024 |\n",
        ["Insulate the hall | Ann Lee", "Replace the vans | Bob Ray | 2024-05-31"],
    ),
    "what was found and when is nobody's due date": (
        "What was found and when,What will be done,Lead,By\nRoof leaks found in March 2023,Repair the roof,Ann Lee,30 June 2024\nDamp found in May 2023,Dry the cellar,Bob Ray,31 July 2024\n",
        ["Repair the roof | Ann Lee | 2024-06-30", "Dry the cellar | Bob Ray | 2024-07-31"],
    ),
    "a guest from Galway leaves the quarters where they are": (
        "# Leeds improvement plan 2024/25\n\nSpeakers from Dublin City University will help.\n\n| Action | Owner | Due |\n|---|---|---|\n| Close the ledger | Ann Lee | Q1 2024/25 |\n| Mend the wall | Bob Ray | Q4 2024/25 |\n",
        ["Close the ledger | Ann Lee | 2024-06-30", "Mend the wall | Bob Ray | 2025-03-31"],
    ),
    "how urgent an item is owns nothing": (
        "# Plan\n\n## Actions\n\n- (P1 - Urgent) Replace the boiler by 30 June 2024\n- (2024-26) Review the reserves policy by 31 May 2024\n- (A021 - Ravi and Paulo) Review the specification by 31 July 2024\n",
        ["Replace the boiler by 30 June 2024 | 2024-06-30", "(2024-26) Review the reserves policy by 31 May 2024 | 2024-05-31", "Review the specification by 31 July 2024 | Ravi; Paulo | 2024-07-31"],
    ),
    "surnames that are jobs part two people": (
        'Action,Owner,Due\nMend it,"Ann Carpenter, Bob Lee",30/06/2024\nPaint it,"Ann Parks, Bob Lee",30/06/2024\nDig it,Parks & Open Spaces,30/06/2024\n',
        ["Mend it | Ann Carpenter; Bob Lee | 2024-06-30", "Paint it | Ann Parks; Bob Lee | 2024-06-30", "Dig it | Parks & Open Spaces | 2024-06-30"],
    ),
    "each of two who are responsible is named": (
        'Action,Owner,Due\nWrite it,"Finance Manager is responsible for the ledger; HR Manager is responsible for training",30/06/2024\nRun it,Nurse who is in charge of the shift,30/06/2024\n',
        ["Write it | Finance Manager; HR Manager | 2024-06-30", "Run it | Nurse who is in charge of the shift | 2024-06-30"],
    ),
    "the lead of one table does not lead the next": (
        "# Plan\n\n## Finance\n\nLead: Ann Lee\n\n| Action | Due |\n|---|---|\n| Close the ledger | 30 June 2024 |\n| Pay the bills | 30 June 2024 |\n\n## Estates\n\nLead: Bob Ray\n\n| Action | Due |\n|---|---|\n| Repair the roof | 30 June 2024 |\n| Clean the hall | 30 June 2024 |\n\nActions that need a lead:\n\n| Action | Due |\n|---|---|\n| Replace the boiler | 30 June 2024 |\n| Paint the gate | 30 June 2024 |\n",
        ["Close the ledger | Ann Lee | 2024-06-30", "Pay the bills | Ann Lee | 2024-06-30", "Repair the roof | Bob Ray | 2024-06-30", "Clean the hall | Bob Ray | 2024-06-30", "Replace the boiler | 2024-06-30", "Paint the gate | 2024-06-30"],
    ),
    "a club after school has a manager": (
        'Action,Who and when\nRing the families,"After School Club Manager\n30 June 2024"\nBuy chairs,"Upon completion of the review\nTransport Manager"\n',
        ["Ring the families | After School Club Manager | 2024-06-30", "Buy chairs | Transport Manager"],
    ),
    "what is told of a meeting is nobody's action": (
        "# Minutes of the meeting of 12 February 2024\n\nPresent: Ann Lee (AL), Bob Ray (BR)\n\nThe following were actions from the last meeting:\n\nClerk to order the bench. Ordered.\n\nMembers moved to discuss the budget for the summer fair.\n\nThe chair asked for his thanks to be recorded.\n\nAction: Clerk to repaint Block C. BR to put up the signs.\n",
        ["Clerk to order the bench. | Clerk", "Clerk to repaint Block C. | Clerk", "BR to put up the signs. | BR"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_a_document_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    kind = "html" if text.startswith("<") else "md" if text.startswith(("#", "|")) else "csv"
    draft = read_document(text.encode(), f"plan.{kind}", today=TODAY)
    assert [_said(action) for action in draft.actions] == right


def _said(action: object) -> str:
    """An action as a line: its words, owners, due date, completion."""
    due, completed = action.due, action.completed_on  # type: ignore[attr-defined]
    said = (action.action, "; ".join(action.owners), due and due.isoformat(), completed and f"completed on {completed}")  # type: ignore[attr-defined]
    return " | ".join(filter(None, said))
