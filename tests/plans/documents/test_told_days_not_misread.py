# ruff: noqa: E501 - documents are shown as they are
"""Days that documents tell of something else than what is to be done, and sentences that ask nobody: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plans.documents.misread import read, shown

TODAY = date(2026, 10, 15)

DOCUMENTS = {
    "items of an agenda that name a day.md": (
        "# Minutes of the Parish Council meeting held on 5 March 2026\n\nPresent: Cllr Ann Bell (Chair), Sue Fry (Clerk)\n\n## 2. Planning\nACTION: Clerk to reply to the planning officer by 20 March.\n\n## 3. Complaint received 10 November 2025\nACTION: Clerk to write to the resident by 20 December.\n",
        ["Clerk to reply to the planning officer by 20 March. | Clerk | 2026-03-20", "Clerk to write to the resident by 20 December. | Clerk | 2026-12-20"],
    ),
    "meetings of one body below each other.md": (
        "# Notes of the working group\n\n## Steering group 24 February 2026\nAction: Ann to write by 10 March.\n\n## Steering group 4 November 2025\nAction: Ann to call by 20 December.\n",
        ["Ann to write by 10 March. | Ann | 2026-03-10", "Ann to call by 20 December. | Ann | 2025-12-20"],
    ),
    "what was agreed at a meeting or found in a quarter.md": (
        "# Action plan\n\n- Implement the changes agreed at the January 2026 meeting (Clerk)\n- Correct the figures reported to the March 2026 board (Bursar)\n- Review the complaints received in Q3 2025 (Clerk)\n- Correct the errors found in Q1 2026 (Bursar)\n- The plan will be reviewed at its March 2027 meeting (Clerk)\n- Policy to be completed in Q4 2026 (Clerk)\n",
        ["Implement the changes agreed at the January 2026 meeting | Clerk", "Correct the figures reported to the March 2026 board | Bursar", "Review the complaints received in Q3 2025 | Clerk", "Correct the errors found in Q1 2026 | Bursar", "The plan will be reviewed at its March 2027 meeting | Clerk | 2027-03-31", "Policy to be completed in Q4 2026 | Clerk | ?"],
    ),
    "days on which something else happened.md": (
        "# Incident action plan\n\n- Ward Manager to present the findings of the audit carried out on 12 May 2026\n- Clinical Lead to meet the family of the patient who fell on 3 June 2026\n- Estates Manager to visit the site where the accident happened on 20 May 2026\n- Matron to hold a debrief with the staff on duty on 3 June 2026\n- Matron to attend advanced training on 4 December 2026\n",
        ["Ward Manager to present the findings of the audit carried out on 12 May 2026 | Ward Manager", "Clinical Lead to meet the family of the patient who fell on 3 June 2026 | Clinical Lead", "Estates Manager to visit the site where the accident happened on 20 May 2026 | Estates Manager", "Matron to hold a debrief with the staff on duty on 3 June 2026 | Matron | ?", "Matron to attend advanced training on 4 December 2026 | Matron | 2026-12-04"],
    ),
    "days on which others will do something.csv": (
        "Action,Owner\nTell parents that the school will close on 4 December 2026,Head\nGet a method statement from the contractor who will start work on 2 November 2026,Bursar\nPrepare the evidence file as Ofsted will return on 12 January 2027,Head\n\"Once the plan is agreed, the Trust will hold an event on 4 December 2026\",Trust\nEnsure that the alarm will be tested on 7 December 2026,Bursar\n",
        ["Tell parents that the school will close on 4 December 2026 | Head", "Get a method statement from the contractor who will start work on 2 November 2026 | Bursar", "Prepare the evidence file as Ofsted will return on 12 January 2027 | Head", "Once the plan is agreed, the Trust will hold an event on 4 December 2026 | Trust | 2026-12-04", "Ensure that the alarm will be tested on 7 December 2026 | Bursar | 2026-12-07"],
    ),
    "states that tell when others do something.csv": (
        "Action,Owner,Status\nRepair the roof,Jo Hill,In progress. The surveyor is expected on 3 November 2026\nReplace the laptop,Ann Reed,In progress; clerk is due to retire in December 2026\nRenew the contract,Jo Hill,Open – contract is due for renewal on 1 April 2027\nRewrite the policy,Jo Hill,In progress and is now expected by 4 December 2026\nPaint the hall,Ann Reed,Overdue - was due 3 May 2026\nSet the budget,Ann Reed,In progress - due to be completed by 5 November 2026\n",
        ["Repair the roof | Jo Hill | in_progress", "Replace the laptop | Ann Reed | in_progress", "Renew the contract | Jo Hill | in_progress", "Rewrite the policy | Jo Hill | 2026-12-04 | in_progress", "Paint the hall | Ann Reed | 2026-05-03 | delayed", "Set the budget | Ann Reed | 2026-11-05 | in_progress"],
    ),
    "what something else was extended for.csv": (
        "Action,Owner,Due,Comments\nRetender catering,Jo Hill,31/01/2027,Extended to March 2027 for the current caterer\nPaint the hall,Ann Reed,31/10/2026,Extended to 31/3/27 for all.\nSet the budget,Ann Reed,31/10/2026,Deferred to January 2027 for approval by the board\n",
        ["Retender catering | Jo Hill | 2027-01-31 | delayed", "Paint the hall | Ann Reed | 2027-03-31 | delayed", "Set the budget | Ann Reed | 2027-01-31 | delayed"],
    ),
    "reports with the names of who gave them.md": (
        "# Minutes of the Parish Council meeting held on 6 October 2026\n\nPresent: Cllr Ann Bell, Cllr Tom Reed, Cllr Ian Moss, Sue Fry (Clerk)\n\n## 1 Reports\nThe county has said that the bus is to be withdrawn. Cllr Bell\nThe school has announced that it will be closed. Cllr Reed\nThe surgery has confirmed that the doctor is to retire. Cllr Moss\n\n## 2 Resolutions\nRESOLVED that the Clerk write to the county by 31 October 2026.\n",
        ["that the Clerk write to the county by 31 October 2026. | Clerk | 2026-10-31"],
    ),
    "what a letter's list only tells.txt": (
        "Dear Ms Hall\n\nThank you for your report on Rose Ward. Our action plan is below.\n\nRecommendation 1: Falls\n\nWe accept this finding.\n\n(a) The Ward Manager will audit falls assessments by 30 November 2026.\n(b) The ward has 24 beds and a day room.\n(c) The Matron wrote to all families.\n(d) Your inspectors praised the food.\n(e) The Trust will fit sensors by 31 March 2027.\n(f) Two new mats have been put up for trial.\n(g) The Matron will report to the board by 31 January 2027.\n\nYours sincerely\nJo Marsh\n",
        ["The Ward Manager will audit falls assessments by 30 November 2026. | Ward Manager | 2026-11-30 | (Recommendation 1: Falls)", "The Matron wrote to all families. | Matron | (Recommendation 1: Falls)", "The Trust will fit sensors by 31 March 2027. | The Trust | 2027-03-31 | (Recommendation 1: Falls)", "Two new mats have been put up for trial. | (Recommendation 1: Falls)", "The Matron will report to the board by 31 January 2027. | Matron | 2027-01-31 | (Recommendation 1: Falls)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_told_beside_actions_is_not_taken_for_theirs(name: str) -> None:
    text, expected = DOCUMENTS[name]

    assert [shown(action) for action in read(text, name, TODAY)] == expected
