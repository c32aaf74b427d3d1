# ruff: noqa: E501 - documents are shown as they are
"""Ordinary documents that rules for names, capitals, states and typed boxes took wrongly once: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents.errors import NoPlanFound
from tests.plans.documents.misread import in_short, read

TODAY = date(2026, 3, 10)

DOCUMENTS = {
    "owners on the line, topics before it.md": (
        "# Actions\n\n- HR: update the handbook – Anna – 4 May 2026\n- IT: replace the server – Bob – 5 May 2026\n- Website: rewrite the home page – Sue – 6 May 2026\n",
        ["HR: update the handbook | Anna | 2026-05-04", "IT: replace the server | Bob | 2026-05-05", "Website: rewrite the home page | Sue | 2026-05-06"],
    ),
    "tasks in capitals.md": (
        "# Next steps\n\n- CONFIRM VENUE\n- BOOK SPEAKERS\n- SEND INVITES BY 4 MAY 2026\n",
        ["CONFIRM VENUE", "BOOK SPEAKERS", "SEND INVITES BY 4 MAY 2026 | 2026-05-04"],
    ),
    "tasks in capitals over their fields.txt": (
        "1. FIX THE ROOF\n   - Owner: Bob\n   - Due: 4 May 2026\n2. PAINT THE HALL\n   - Owner: Sue\n   - Due: 5 May 2026\n",
        ["FIX THE ROOF | Bob | 2026-05-04", "PAINT THE HALL | Sue | 2026-05-05"],
    ),
    "states marked with figures.csv": (
        "Action,Owner,Due,Not started,In progress,Complete\nFix roof,Anna,4/5/26,,1,\nMow,Bob,4/6/26,1,,\n",
        ["Fix roof | Anna | 2026-05-04", "Mow | Bob | 2026-06-04"],
    ),
    "actions with shares to reach.csv": (
        "Action,Target,Status\nTrain 90% of staff,90%,Complete\nRaise attendance,96%,Complete\n",
        ["Train 90% of staff | completed", "Raise attendance | completed"],
    ),
    "attendance as a part of a plan.txt": (
        "School plan\n\nAttendance:\n- Rewards assembly (Bob, 5 May 2026)\n- Newsletter (Anna, 4 May 2026)\n",
        ["Rewards assembly | Bob | 2026-05-05", "Newsletter | Anna | 2026-05-04"],
    ),
    "days that are deadlines.csv": (
        "Date,Action,Owner,Status\n31/12/2025,Publish annual report,Anna,Overdue\n31/01/2026,Close the accounts,Bob,Overdue\n",
        ["Publish annual report | Anna | 2025-12-31 | delayed", "Close the accounts | Bob | 2026-01-31 | delayed"],
    ),
    "topics to do something with.csv": (
        "Action,Due\nRight to work checks for all staff,4/6/26\nBack to school event,5/6/26\n",
        ["Right to work checks for all staff | 2026-06-04", "Back to school event | 2026-06-05"],
    ),
    "a backlog at the end.csv": (
        "Action,Owner,Due,Status\nOrder new bins,Anna,30/04/2026,Open\nRepair the gate,Bob,31/05/2026,Open\n,,,\nBacklog,,,\nClean windows,Anna,,\nMow lawn,Bob,,\n",
        ["Order new bins | Anna | 2026-04-30 | in_progress", "Repair the gate | Bob | 2026-05-31 | in_progress", "Backlog", "Clean windows | Anna", "Mow lawn | Bob"],
    ),
    "officers and their agencies.csv": (
        "Action,Lead agency,Lead officer,Due\nFix roof,Council,Anna Smith,4/5/26\nMow,Council,Bob Ray,4/6/26\n",
        ["Fix roof | Anna Smith | 2026-05-04", "Mow | Bob Ray | 2026-06-04"],
    ),
    "officers who were elected.txt": (
        "AGM minutes 5 March 2026\nPresent: Anna Smith, Bob Jones\n\nThe officers elected were:\n\nChair: Anna Smith\nTreasurer: Bob Jones\n\nAction: Anna Smith to book the hall by 4 May 2026\n",
        ["Anna Smith to book the hall by 4 May 2026 | Anna Smith | 2026-05-04"],
    ),
    "initials in brackets and without.txt": (
        "Minutes 5 March 2026\nPresent: Anna Smith (AS), Bob Jones (BJ)\n\n1. The accounts are to be audited. (AS)\n2. The hall needs to be painted. (BJ)\n3. The bins are to be ordered. AS\n",
        ["The accounts are to be audited. | AS", "The hall needs to be painted. | BJ", "The bins are to be ordered. | AS"],
    ),
    "days of letters and minutes.md": (
        "# Actions\n\n- Anna to amend minutes 03/02/26\n- Bob to reply to letter 12/02/26\n",
        ["Anna to amend minutes 03/02/26 | Anna", "Bob to reply to letter 12/02/26 | Bob"],
    ),
    "what things were moved into.csv": (
        "Action,Owner,Due,Update\nMove,Ann,30/4/26,Moved to 5/6 Park Road\nRoll out,Bob,30/4/26,Delayed to 2/3 of sites\nTrack,Ann,30/9/26,Moved to January 2026 tracker\nDiscuss,Bob,30/9/26,Deferred to May meeting for discussion\n",
        ["Move | Ann | 2026-04-30", "Roll out | Bob | 2026-04-30 | delayed", "Track | Ann | 2026-09-30", "Discuss | Bob | 2026-09-30 | delayed"],
    ),
    "a phase that is the action.csv": (
        "Action,Owner,Due,Status\nDeliver Phase 1 of roll-out,Bob,1/2/26,Phase 1 complete\nBuild the hall,Ann,1/2/26,Phase 2 complete\n",
        ["Deliver Phase 1 of roll-out | Bob | 2026-02-01 | completed", "Build the hall | Ann | 2026-02-01 | in_progress"],
    ),
    "what and whom brackets are about.md": (
        "# Actions\n\n- Renew licence (TV) ongoing\n- Write to complainant (David)\n- Anna to call the school by 4 May 2026\n",
        ["Renew licence (TV) ongoing", "Write to complainant (David)", "Anna to call the school by 4 May 2026 | Anna | 2026-05-04"],
    ),
    "choices of a form above its actions.txt": (
        "Incident review form\n\nType of incident:\n[ ] Slip or trip\n[x] Medication error\n[ ] Violence or aggression\n\nActions:\n1. Retrain the night staff by 31 May 2026 (Ward Manager)\n2. Review the drug chart by 30 June 2026 (Pharmacist)\n",
        ["Retrain the night staff by 31 May 2026 | Ward Manager | 2026-05-31", "Review the drug chart by 30 June 2026 | Pharmacist | 2026-06-30"],
    ),
    "a checklist above its actions.txt": (
        "Weekly opening checklist\n\n[x] Fire exits clear\n[ ] Alarm panel healthy\n[x] Temperatures logged\n\nActions\n- Ann to call the alarm engineer by 30 May 2026\n- Bob to replace the probe\n",
        ["Ann to call the alarm engineer by 30 May 2026 | Ann | 2026-05-30", "Bob to replace the probe | Bob"],
    ),
    "counts below a plan.csv": (
        "Action,Owner,Due,Status\nReplace the boiler,Ann Lee,31/05/2026,Open\nSurvey the roof,Bob Green,30/06/2026,Open\n,,,\nStatus count,,,\nOpen,2,,\nClosed,0,,\n",
        ["Replace the boiler | Ann Lee | 2026-05-31 | in_progress", "Survey the roof | Bob Green | 2026-06-30 | in_progress"],
    ),
    "counts right below a plan.csv": (
        "Ref,Action,Owner,Due,Status\n1,Replace the boiler,Ann Lee,31/05/2026,On track\n2,Survey the roof,Bob Green,30/06/2026,Late\nRAG status,Number,,,\nOn track,1,,,\nLate,1,,,\n",
        ["Replace the boiler | Ann Lee | 2026-05-31 | in_progress", "Survey the roof | Bob Green | 2026-06-30 | delayed"],
    ),
    "figures that the rows above have as well.csv": (
        "Action,Priority,Owner,Due\nReplace the boiler,1,Ann Lee,31/05/2026\nOrder the salt,,,\nMow the lawn,2,,\nPaint the gate,3,,\n",
        ["Replace the boiler | Ann Lee | 2026-05-31", "Order the salt", "Mow the lawn", "Paint the gate"],
    ),
    "actions that begin with complete.md": (
        "# Response to the review\n\n**Action:** Complete the medicines audit\n**Owner:** Pharmacist\n**Due:** 31 May 2026\n\n**Action:** Close the dormant accounts\n**Owner:** Finance Officer\n**Due:** 30 June 2026\n",
        ["Complete the medicines audit | Pharmacist | 2026-05-31", "Close the dormant accounts | Finance Officer | 2026-06-30"],
    ),
    "people and their posts above actions.txt": (
        "Subject: Actions from our meeting\n\nAttending the next meeting:\n\nBob Green - Treasurer\nSue Day - Vice Chair\n\nActions:\n\nBob to file the accounts by 31 May 2026\nSue to draft the newsletter by 5 April 2026\n",
        ["Bob to file the accounts by 31 May 2026 | Bob | 2026-05-31", "Sue to draft the newsletter by 5 April 2026 | Sue | 2026-04-05"],
    ),
    "a month in brackets.md": (
        "# Events plan 2026\n\n- Hold the spring clean (April), by 30 April 2026\n- Hold the summer fair (June) – by 30 June 2026\n- Run the audit (June): done\n",
        ["Hold the spring clean (April), by 30 April 2026 | 2026-04-30", "Hold the summer fair (June) | 2026-06-30", "Run the audit | 2026-06-30 | completed"],
    ),
    "issues for action above what is done about each.md": (
        "# Walkround 2 March 2026\n\nIssue for action 1: Broken lock on the trolley\n\n- Replace the lock (Estates, 20 April 2026)\n\nIssue for action 2: Missing signage\n\n- Order signs (Facilities, 1 May 2026)\n",
        ["Replace the lock | Estates | 2026-04-20", "Order signs | Facilities | 2026-05-01"],
    ),
}  # fmt: skip

NO_PLANS = {
    "a rota.txt": "Rota for the tea bar:\n\nAnna – Monday\nBob – Tuesday\nSue – Wednesday\n",
    "roles.md": "The roles are as follows:\n\n- Headteacher: ensure that the policy is followed\n- Governors: review the policy every year\n",
    "opinions.txt": "Minutes 5 March 2026\nPresent: Anna Smith, Bob Jones, Cllr Hill\n\nAnna Smith would prefer a later start. Bob Jones would support the bid. Cllr Hill would support the plan.\n",
    "choices.txt": "Consent form\n\n[ ] I agree to the terms\n[x] I prefer to be written to\n",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_a_document_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    assert [in_short(action) for action in read(text, name, TODAY)] == right


@pytest.mark.parametrize("name", NO_PLANS)
def test_a_list_of_people_is_no_plan(name: str) -> None:
    with pytest.raises(NoPlanFound):
        read(NO_PLANS[name], name, TODAY)
