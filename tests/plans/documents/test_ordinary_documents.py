# ruff: noqa: E501 - documents are shown as they are
"""Documents such as anybody makes in ten minutes: what is read of each, whole."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document

TODAY = date(2026, 3, 10)

DOCUMENTS = {
    "start, review and end side by side.md": (
        "| Action | Lead Person | Start/Rev/End | Impact |\n|---|---|---|---|\n| Publish a review | Ann Stock | Sept 25 Dec 25 Feb 26 | Completed January 2026 |\n| Train the team | Gwyn Bott | Jan 26 Dec 26 | |\n| Audit ten plans | Ann Stock Gwyn Bott | Sept 25 Termly Ongoing | |\n",
        ["Publish a review | Ann Stock | 2026-02-28 | completed", "Train the team | Gwyn Bott | 2026-12-31", "Audit ten plans | Ann Stock | Gwyn Bott | termly"],
    ),
    "of two dates with nothing between them the first.md": (
        "| Action | Lead | Due |\n|---|---|---|\n| Publish a review | Ann Stock | Mar 26 June 26 |\n| Train the team | Gwyn Bott | 31/07/26 |\n",
        ["Publish a review | Ann Stock | 2026-03-31", "Train the team | Gwyn Bott | 2026-07-31"],
    ),
    "a log that notes the date first.csv": (
        "Date,Action,Owner,Status\n05/01/2026,Replace emergency lighting,Facilities Manager,Open\n05/01/2026,Train fire wardens,H&S Adviser,Open\n02/02/2026,Update evacuation plan,Sam Good,Closed\n",
        ["Replace emergency lighting | Facilities Manager | in_progress", "Train fire wardens | H&S Adviser | in_progress", "Update evacuation plan | Sam Good | completed"],
    ),
    "dates to come before the actions.csv": (
        "Date,Action,Owner\n05/04/2026,Replace emergency lighting,Facilities Manager\n06/05/2026,Train fire wardens,H&S Adviser\n",
        ["Replace emergency lighting | Facilities Manager | 2026-04-05", "Train fire wardens | H&S Adviser | 2026-05-06"],
    ),
    "titles in the actions' column.csv": (
        "Action,Owner,Due,Status\nFinance,,,\nSet budget,Sam,20/03/2026,Done\nAgree fees,Sue,27/03/2026,In progress\nHR,,,\nIssue contracts,Al,29/05/2026,Not started\n",
        ["Set budget | Sam | 2026-03-20 | completed | (Finance)", "Agree fees | Sue | 2026-03-27 | in_progress | (Finance)", "Issue contracts | Al | 2026-05-29 | not_started | (HR)"],
    ),
    "an action of nobody among others.csv": (
        "Action,Owner,Due\nSet budget,Sam,20/03/2026\nRoof survey,,\nIssue contracts,Al,29/05/2026\n",
        ["Set budget | Sam | 2026-03-20", "Roof survey", "Issue contracts | Al | 2026-05-29"],
    ),
    "minutes that ask by first name.csv": (
        'Item,Discussion,Action\nQuiz night,Raised £420.,Anna to write thank-you letters by 13 March\nSummer fair,Date agreed 27 June.,Bev to contact stallholders by end of April\nAccounts,"Balance £1,988.",Mrs Dee to close old account\n',
        ["Anna to write thank-you letters by 13 March | Anna | 2026-03-13", "Bev to contact stallholders by end of April | Bev | 2026-04-30", "Mrs Dee to close old account | Mrs Dee"],
    ),
    "completed, yes or no.csv": (
        "No,Action,Owner,Due,Completed Y/N\n1,Set budget,Sam,28/02/2026,Y\n2,Agree fees,Sue,30/04/2026,N\n",
        ["Set budget | Sam | 2026-02-28 | completed", "Agree fees | Sue | 2026-04-30"],
    ),
    "complete, beside the date.csv": (
        "Action,Owner,Due,Complete (Y/N),Date complete\nSet budget,Sam,28/02/2026,Y,24/02/2026\nAgree fees,Sue,30/04/2026,N,\nAsbestos register,Sam,30/01/2026,Y,\n",
        ["Set budget | Sam | 2026-02-28 | completed", "Agree fees | Sue | 2026-04-30", "Asbestos register | Sam | 2026-01-30 | completed"],
    ),
    "how far in per cent.csv": (
        "Action,Lead,By when,Progress\nWrite strategy,Ellie,31/03/2026,75%\nSet up group,Mo,31/01/2026,100%\nFind funding,Mo,30/06/2026,10%\nEvaluate,Ellie,31/12/2026,0%\n",
        ["Write strategy | Ellie | 2026-03-31 | in_progress", "Set up group | Mo | 2026-01-31 | completed", "Find funding | Mo | 2026-06-30 | in_progress", "Evaluate | Ellie | 2026-12-31 | not_started"],
    ),
    "how it stands.csv": (
        "Action,Lead,By when,Status\nWrite strategy,Ellie,31/03/2026,Not progressed\nSet up group,Mo,31/01/2026,Phase 1 complete\n",
        ["Write strategy | Ellie | 2026-03-31 | not_started", "Set up group | Mo | 2026-01-31 | in_progress"],
    ),
    "done, where the date was.csv": (
        "Action,Owner,Due\nHold event,Sam,Completed 12 Feb\nBook hall,Sam,done 12/2\nPrint flyers,Sue,31/03/2026\n",
        ["Hold event | Sam | completed", "Book hall | Sam | completed", "Print flyers | Sue | 2026-03-31"],
    ),
    "a day of this year without its year.csv": (
        "Meeting date,Action,Who,By when\n15/01/2026,Circulate capital bid,CFO,29/01/2026\n12/02/2026,Skills audit of trustees,Clerk,28 Feb\n",
        ["Circulate capital bid | CFO | 2026-01-29", "Skills audit of trustees | Clerk | 2026-02-28"],
    ),
    "a name, a dash, what to do.txt": (
        "Notes of call 9/3/26\nACTIONS\n- Dave - send updated budget by 12 March\n- Suki - check contract end date\n- Fran - invite legal to next call\n",
        ["send updated budget by 12 March | Dave | 2026-03-12", "check contract end date | Suki", "invite legal to next call | Fran"],
    ),
    "a name, a colon, what to do.txt": (
        "Notes of call 9/3/26\n\nActions:\n\nDave: send updated budget by 12 March\n\nSuki: check contract end date\n\nFran: invite legal to next call\n",
        ["send updated budget by 12 March | Dave | 2026-03-12", "check contract end date | Suki", "invite legal to next call | Fran"],
    ),
    "initials that are to do it.txt": (
        "Actions agreed\n• AB to email parents re trip\n• CD to book coach by 20/03/2026\n• EF to complete risk assessment – 25 March\n",
        ["AB to email parents re trip | AB", "CD to book coach by 20/03/2026 | CD | 2026-03-20", "EF to complete risk assessment | EF | 2026-03-25"],
    ),
    "topics are nobody.md": (
        "## Action items\n\n- Website: replace the photograph by 20 March\n- Newsletter: send the spring issue by 30 April\n",
        ["Website: replace the photograph by 20 March | 2026-03-20", "Newsletter: send the spring issue by 30 April | 2026-04-30"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_an_ordinary_document_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    said = []
    for action in read_document(text.encode(), name, today=TODAY).actions:
        when = action.recurrence or action.due or ("?" if action.questions else None)
        above = f"({action.recommendation})" if action.recommendation else None
        said.append(
            " | ".join(str(part) for part in (action.action, *action.owners, when, action.status, above) if part)
        )
    assert said == right
