# ruff: noqa: E501 - documents are shown as they are
"""Ordinary tables, and fields like theirs, whose columns or cells were taken wrongly once: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document
from plans.documents.draft import DraftAction
from tests.plans.documents.build import workbook
from tests.plans.documents.misread import read

TODAY = date(2026, 11, 28)

DOCUMENTS = {
    "durations that are dates.csv": (
        "Activity,Responsible,Duration\nDesign the form,Ann Lee,January - February 2027\nPilot with two teams,Raj Patel,March 2027 - May 2027\n",
        ["Design the form | Ann Lee | 2027-01-01 to 2027-02-28", "Pilot with two teams | Raj Patel | 2027-03-01 to 2027-05-31"],
    ),
    "durations beside dates.csv": (
        "Task Name,Duration,Start,Finish,Resource Names\nWrite specification,10 days,04/01/2027,15/01/2027,Ann Lee\nIssue tender,5 days,18/01/2027,22/01/2027,Bob Green\n",
        ["Write specification | Ann Lee | 2027-01-04 to 2027-01-15", "Issue tender | Bob Green | 2027-01-18 to 2027-01-22"],
    ),
    "a log without states.csv": (
        "Date,Action,Owner\n03/09/2026,Order the lanyards,Jane Smith\n17/09/2026,Write to the landlord,Raj Patel\n01/10/2026,Book the room,Ann Lee\n",
        ["Order the lanyards | Jane Smith", "Write to the landlord | Raj Patel", "Book the room | Ann Lee"],
    ),
    "one phase of two done.csv": (
        "Action,Owner,Due,Status\nRefurbish the wards in phase 1 and phase 2,Estates,31/03/2027,Phase 1 complete\nVisit homes in rounds 1 and 2,Ann,31/03/2027,Round 1 done\nDeliver phase 1 of the car park,Estates,31/03/2026,Phase 1 complete\nRoll out phase 1,HR,30/06/2027,\"Phase 1 complete, phase 2 under way\"\n",
        ["Refurbish the wards in phase 1 and phase 2 | Estates | 2027-03-31 | in_progress", "Visit homes in rounds 1 and 2 | Ann | 2027-03-31 | in_progress", "Deliver phase 1 of the car park | Estates | 2026-03-31 | completed", "Roll out phase 1 | HR | 2027-06-30 | in_progress"],
    ),
    "how urgent, and by when.csv": (
        "Action,Timescale,Target date\nPut up new signs,Quick win,31/01/2027\nRebuild the website,Major project,31/12/2027\n",
        ["Put up new signs | 2027-01-31", "Rebuild the website | 2027-12-31"],
    ),
    "who delivers it, and by when.csv": (
        "Action,To be delivered by,Target date\nPut up new signs,Parish warden,31/01/2027\nRebuild the website,Wessex Web,31/12/2027\n",
        ["Put up new signs | Parish warden | 2027-01-31", "Rebuild the website | Wessex Web | 2027-12-31"],
    ),
    "how urgent, beside the completion.csv": (
        "Action,Timescale,Completion date,Lead\nOpen a clinic,Short term,31/01/2027,Ann\nAdd phone lines,Medium term,31/03/2027,Bob\n",
        ["Open a clinic | Ann | 2027-01-31", "Add phone lines | Bob | 2027-03-31"],
    ),
    "what management will do.csv": (
        "Ref,Action required,Management response,Owner,Due\n1,Reconcile the account monthly,The Finance Officer will reconcile by the 10th,Finance Officer,31/01/2027\n2,Hold a register of assets,A register will be set up on the shared drive,Business Manager,28/02/2027\n",
        ["The Finance Officer will reconcile by the 10th | Finance Officer | 2027-01-31 | (Reconcile the account monthly)", "A register will be set up on the shared drive | Business Manager | 2027-02-28 | (Hold a register of assets)"],
    ),
    "dates moved for a reason.csv": (
        "Action,Owner,Due,Comments\nTrain wardens,Bob,31/07/2026,Postponed to 5 February 2027 as the trainer is ill\nFit alarms,Tom,31/08/2026,Extended to December 2026 (supplier delay at the works)\nSurvey the roof,Bob,30/04/2026,Slipped to March 2027 Board\nPaint the hall,Tom,31/05/2026,Extended to 31/3/27 for all.\nBuy chairs,Tom,31/08/2026,Moved to March meeting\n",
        ["Train wardens | Bob | 2027-02-05 | delayed", "Fit alarms | Tom | 2026-12-31 | delayed", "Survey the roof | Bob | 2027-03-31 | delayed", "Paint the hall | Tom | 2027-03-31 | delayed", "Buy chairs | Tom | 2026-08-31"],
    ),
    "dates moved, months before days.csv": (
        "Action,Owner,Due,Comments\nFix the role,Bob,10/30,\"Slipped, new date 12/24\"\nMove the bin,Bob,12/15,Moved to 3/14 Park Road\n",
        ["Fix the role | Bob | 2026-12-24 | delayed", "Move the bin | Bob | 2026-12-15"],
    ),
    "two owners side by side.csv": (
        "Action,Owner\nOrder kit,Jane Smith\nBook hall,Jane Smith Ali\nSend invites,Ali\n",
        ["Order kit | Jane Smith", "Book hall | Jane Smith | Ali", "Send invites | Ali"],
    ),
    "minutes to publish.md": (
        "# Minutes of Hill Parish Council, 10 November 2026\n\nPresent: Cllr Ann Lee (Chair), Clerk\n\n## Publication\n\nIt was RESOLVED that the Clerk publish draft minutes on the website before they are approved.\n\n## Minutes\n\nIt was RESOLVED that the minutes of 6 October be approved.\n",
        ["that the Clerk publish draft minutes on the website before they are approved. | Clerk"],
    ),
    "fields from and to.txt": (
        "Action 1: Train all staff\nOwner: Ann Lee\nFrom: January 2027\nTo: March 2027\n\nAction 2: Redesign the waiting room\nOwner: Bob Green\nFrom: April 2027\nTo: June 2027\n",
        ["Train all staff | Ann Lee | 2027-01-01 to 2027-03-31", "Redesign the waiting room | Bob Green | 2027-04-01 to 2027-06-30"],
    ),
    "from whom and to whom.csv": (
        "From,To,Subject,Action\nAnn,Bob,Roof,Fix the roof\nTom,Sue,Door,Paint the door\n",
        ["Fix the roof", "Paint the door"],
    ),
    "fields of a period.txt": (
        "Action 1: Train all staff\nResponsible: Ann Lee\nPeriod: January to March 2027\n\nAction 2: Redesign the waiting room\nResponsible: Bob Green\nPeriod: April to June 2027\n",
        ["Train all staff | Ann Lee | 2027-01-01 to 2027-03-31", "Redesign the waiting room | Bob Green | 2027-04-01 to 2027-06-30"],
    ),
    "issues for action.md": (
        "# Walkround\n\nIssue for action 1: Broken lock on the trolley\n\n- Replace the lock (Estates, 20 December 2026)\n\nIssue for action 2: Missing signage\n\n- Order signs (Facilities, 1 January 2027)\n",
        ["Replace the lock | Estates | 2026-12-20 | (Issue for action 1: Broken lock on the trolley)", "Order signs | Facilities | 2027-01-01 | (Issue for action 2: Missing signage)"],
    ),
    "problems and their resolutions.csv": (
        "Problem,Resolution,Owner,Date resolved\nBoiler leaking,Replaced the valve,Tom,05/09/2026\nLights flickering,Electrician to visit,Tom,\nGate stuck,Order a new motor,Ann,\n",
        ["Replaced the valve | Tom | completed | (Boiler leaking)", "Electrician to visit | Tom | (Lights flickering)", "Order a new motor | Ann | (Gate stuck)"],
    ),
    "days of this year just gone by.csv": (
        "Action,Owner,Due\nOrder the lights,Ann,10 October\nBook the hall,Bob,5 November\nSend the invitations,Ann,20 January\n",
        ["Order the lights | Ann | 2026-10-10", "Book the hall | Bob | 2026-11-05", "Send the invitations | Ann | 2027-01-20"],
    ),
    "states marked with a one.csv": (
        "Action,Open,Closed\nPut up new signs on the ward,,1\nRebuild the staff rota,1,\n",
        ["Put up new signs on the ward", "Rebuild the staff rota"],
    ),
}  # fmt: skip


def _said(action: DraftAction) -> str:
    when = f"{action.start} to {action.due}" if action.start else action.due
    above = f"({action.recommendation})" if action.recommendation else None
    return " | ".join(str(part) for part in (action.action, *action.owners, when, action.status, above) if part)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_column_of_an_ordinary_document_is_read_as_what_it_is(name: str) -> None:
    text, right = DOCUMENTS[name]
    assert [_said(action) for action in read(text, name, TODAY)] == right


def test_the_title_of_a_sheet_is_not_what_its_first_actions_are_for() -> None:
    rows = [
        ["School improvement plan", None, None],
        ["Action", "Owner", "Due"],
        ["Review the reading scheme", "Ann Lee", date(2027, 3, 31)],
        ["Improvement area 2: Attendance", None, None],
        ["Write to parents", "Head", date(2027, 4, 30)],
    ]
    sheet = workbook({"Plan": rows}, merges={"Plan": ["A1:C1", "A4:C4"]})
    actions = read_document(sheet, "plan.xlsx", today=TODAY).actions
    assert [action.recommendation for action in actions] == [None, "Improvement area 2: Attendance"]
