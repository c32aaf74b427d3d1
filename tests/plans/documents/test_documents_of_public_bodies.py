# ruff: noqa: E501 - documents are shown as they are
"""Documents such as public bodies publish, shortened: what is read of each, whole, with the days on which work starts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plans.documents.misread import read, shown

TODAY = date(2018, 4, 15)

DOCUMENTS = {
    "labels above the dates in one cell.html": (
        "<table><tr><th>Recommendation<th>Action<th>Responsible manager<th>Planned start and completion dates"
        "<tr><td>1. Simplify<td>Map the intake<td>Director, Delivery<td>Start date:<br>April 2018<br>Completion:<br>Q3 2018-19"
        "<tr><td>2. Train<td>Train officers<td>Director, Delivery<td>Start date:<br>Fall 2018<br>Completion:<br>March 31, 2019"
        "<tr><td>3. Review<td>Review results<td>Director, Delivery<td>Start date:December 2018<br>Completion: April 2019</table>",
        ["Map the intake | Director, Delivery | from 2018-04-01 | 2018-12-31 | (1. Simplify)", "Train officers | Director, Delivery | 2019-03-31 | (2. Train)", "Review results | Director, Delivery | from 2018-12-01 | 2019-04-30 | (3. Review)"],
    ),
    "start, review and end below each other.html": (
        "<table><tr><th>Action<th>Lead person<th>Start/Rev/End<th>Evaluation"
        "<tr><td>Clear the backlog<td>SEND Manager<td>Sept 17<br>Monthly<br>31st July 2018<td>"
        "<tr><td>Recruit an officer<td>Chief Nurse<td>Nov 17<br>-<br>Complete<td>In post"
        "<tr><td>Relaunch the website<td>Ann Stock<td>Jan 18<br>Mar 18<br>Apr 18 - revised to June 18<td>"
        "<tr><td>Publish a report<td>Ann Stock<td>Sept 18 then annually<td></table>",
        ["Clear the backlog | SEND Manager | from 2017-09-01 | 2018-07-31", "Recruit an officer | Chief Nurse | from 2017-11-01 | completed", "Relaunch the website | Ann Stock | from 2018-01-01 | 2018-06-30", "Publish a report | Ann Stock | annual"],
    ),
    "letters that lines below explain.csv": (
        "FY = fiscal year (October 1 through September 30),,,,,\n\nRec. no.,Recommendation,Status*,Action official,Planned completion date,Revised completion date\n"
        "1,Issue guidance,C,Assistant Administrator for Water,2/5/18,\n2,Verify the data,R,Assistant Administrator for Water,3/31/18,12/31/18\n3,Agree a plan,U,\"Director, Compliance\",FY 2019 Q1,\n\n"
        "* C = Corrective action completed.,,,,,\n  R = Recommendation resolved with corrective action pending.,,,,,\n  U = Recommendation unresolved with resolution efforts in progress.,,,,,\n",
        ["Issue guidance | Assistant Administrator for Water | 2018-02-05 | completed", "Verify the data | Assistant Administrator for Water | 2018-12-31 | in_progress", "Agree a plan | Director, Compliance | 2018-12-31 | in_progress"],
    ),
    "the later of two updates.csv": (
        "Topic,Recommendation,Action,Lead,Timeframe,Update December 2016,Update December 2017\n1,Set up a group,Agree terms of reference,Legal Manager,June 2018,Pending,Complete\n2,Train staff,Add to induction,Office Manager,July 2018,Pending,Underway. Module live\n3,Write to contractors,Add a clause,Legal Manager,May 2017,Complete 9/12/16,\n",
        ["Agree terms of reference | Legal Manager | 2018-06-30 | completed | (Set up a group)", "Add to induction | Office Manager | 2018-07-31 | in_progress | (Train staff)", "Add a clause | Legal Manager | 2017-05-31 | completed | (Write to contractors)"],
    ),
    "bodies beside each other.csv": (
        "Action,Responsible,Due,Status\nSign the agreements,\"UNDP, UNICEF, UNFPA\",31/12/2018,Open\nRepair the lights,\"Electricity (Area North), Cllr B. Adonis\",15/11/2018,\nConfirm access,Digital Services and Group Commercial,30/09/2018,Open\nMove the data,\"Tom Brierley\nDigital Services\",30/09/2018,Rescinded\nPublish a plan,\"ADM, SPPIAB\",30/09/2018,Open\n",
        ["Sign the agreements | UNDP | UNICEF | UNFPA | 2018-12-31 | in_progress", "Repair the lights | Electricity (Area North) | Cllr B. Adonis | 2018-11-15", "Confirm access | Digital Services | Group Commercial | 2018-09-30 | in_progress", "Move the data | Tom Brierley | Digital Services | 2018-09-30 | cancelled", "Publish a plan | ADM, SPPIAB | 2018-09-30 | in_progress"],
    ),
    "a board's action sheet.csv": (
        "Board Meeting in Public – Action Sheet – April 2018,,,,,\n\nItem No.,Item Title,Lead,Action Required,Action Implemented,Due Date\n2017/18 Actions,,,,,\n18/04,Finance Report,Ann Stock,To confirm the level of savings,,31/05/2018\n18/06,Winter Plan,Gwyn Bott,To bring an evaluation back to the Board,Completed,30/03/2018\n",
        ["To confirm the level of savings | Ann Stock | 2018-05-31", "To bring an evaluation back to the Board | Gwyn Bott | 2018-03-30 | completed"],
    ),
    "what a council resolved.csv": (
        "Agenda item no,Subject,Meeting date,Resolution detail,Responsible,Due date,Status\n07SUB 8,ILLEGAL DUMPING,\"Thursday, March 1, 2018\",RESOLVED that Solid Waste clear the site.,Manager: Area Cleaning,\"Thursday, May 31, 2018\",Open\n07SUB 9,TRAFFIC CALMING,\"Thursday, March 1, 2018\",RESOLVED that Transport report on speed humps.,Head: Traffic,\"Thursday, June 21, 2018\",Open\n",
        ["RESOLVED that Solid Waste clear the site. | Manager: Area Cleaning | 2018-05-31 | in_progress", "RESOLVED that Transport report on speed humps. | Head: Traffic | 2018-06-21 | in_progress"],
    ),
    "actions that headings count.md": (
        "# Race equality 2018\n\n## Indicator 1\n\nPercentage of staff in each band.\n\n### Analysis\n\nAs of March 2018, 23%.\n\n### WRES action 1\n\nDeliver the recruitment review.\n\n**Lead**\n\n- Recruitment Team\n- Diversity Manager\n\n**Date**\n\nMay 2018\n\n**Progress**\n\nIn progress\n\n"
        "## Indicator 2\n\nLikelihood of being appointed.\n\n### WRES action 1\n\nReport on shortlisting.\n\n**Lead**\n\n- Chair, BAME Network\n\n**Date**\n\nQuarterly\n\n---\n\nBack to reports | Print this page\n",
        ["Deliver the recruitment review. | Recruitment Team | Diversity Manager | 2018-05-31 | in_progress | (Indicator 1: Percentage of staff in each band.)", "Report on shortlisting. | Chair, BAME Network | quarterly | (Indicator 2: Likelihood of being appointed.)"],
    ),
    "an answer to inspectors.txt": (
        "Response to cause of concern and areas for improvement\n\nDear Ms Whitlock,\n\nThank you for your report. I have set out our response below.\n\nCause of concern: The service is not an inclusive employer.\n\nWe accept this. The Head of People will publish a new strategy by 30 June 2018.\n\nAll managers will attend training by the end of September 2018 (lead: Learning Manager).\n\n"
        "Area for improvement 1: The service should test its terminals.\n\nThe replacement of terminals will be completed by July 2018. The Head of ICT is responsible.\n\nGroup Manager Sue Lister and the Emergency Planning Officer will run an exercise by May 2018.\n\nI would be pleased to discuss this.\n",
        ["The Head of People will publish a new strategy by 30 June 2018. | Head of People | 2018-06-30 | (The service is not an inclusive employer.)", "All managers will attend training by the end of September 2018 (lead: Learning Manager). | Learning Manager | 2018-09-30 | (The service is not an inclusive employer.)", "The replacement of terminals will be completed by July 2018. | Head of ICT | 2018-07-31 | (Area for improvement 1: The service should test its terminals.)", "Group Manager Sue Lister and the Emergency Planning Officer will run an exercise by May 2018. | Group Manager Sue Lister | Emergency Planning Officer | 2018-05-31 | (Area for improvement 1: The service should test its terminals.)"],
    ),
    "colours that progress begins with.md": (
        "# Statement of action\n\n## How we rate progress\n\n- Blue – Complete and embedded\n- Green – On track\n- Amber – Behind schedule\n- Red – Not yet started\n\n## Weakness 1: Plans are not good enough\n\nAction 1.1 Agree a standard for plans.\n\nLead: Head of SEND\n\nBy when: 31st May 2018\n\nProgress: Blue. Standard signed off.\n\nAction 1.2 Establish a panel.\n\nLead: Principal Psychologist\n\nBy when: Sep-18\n\nProgress: Amber. Panel dates moved.\n\nAction 1.3 Consult parents.\n\nLead: Head of SEND\n\nBy when: 1st June 2018\n\nProgress: Red\n",
        ["Agree a standard for plans. | Head of SEND | 2018-05-31 | completed | (Weakness 1: Plans are not good enough)", "Establish a panel. | Principal Psychologist | 2018-09-30 | delayed | (Weakness 1: Plans are not good enough)", "Consult parents. | Head of SEND | 2018-06-01 | not_started | (Weakness 1: Plans are not good enough)"],
    ),
    "steps of what is not done.csv": (
        "Recommendation,Management action agreed,Lead,Agreed date,Status,Actions completed\nUpdate the policy,Policy to be rewritten,Head of IT,30/06/2018,In progress,Draft circulated Feb 2018.\nRepair the floor,Replace the flooring,Estates Manager,15/03/2018,Overdue,Order placed 20/02/18.\nIssue a list,Checklist to be issued,Head of HR,31/03/2018,Complete,14/03/2018\n",
        ["Policy to be rewritten | Head of IT | 2018-06-30 | in_progress | (Update the policy)", "Replace the flooring | Estates Manager | 2018-03-15 | delayed | (Repair the floor)", "Checklist to be issued | Head of HR | 2018-03-31 | completed | (Issue a list)"],
    ),
    "what a panel resolved and recommended.md": (
        "Agenda and minutes\n\nOverview and Scrutiny Panel, Wednesday, 14th March, 2018\n\nPresent: Councillors Ahmed (Chair), Doyle and Ngo\n\n### 32. Actions from the previous meeting\n\nMinutes:\n\nThe Panel received an update on the actions arising:\n\n- Ward profiles to be circulated (Scrutiny Officer) – completed 12 March 2018\n- Visit to the depot to be arranged (Chair) – in progress\n\n"
        "### 33. Empty homes\n\nRESOLVED\n\n(i) That the Head of Housing would provide a breakdown by 30 April 2018.\n\n(ii) That the Cabinet Member for Housing be asked to write to the providers.\n\n(iii) That the Director of Place and the Emergency Planning Manager review the policy by May 2018.\n\n### 35. Waiting times\n\nThe Panel RECOMMENDED to Cabinet:\n\na)    That a parent be co-opted to the Board by 30 June 2018; and\n\nb)    That the Director for Children's Services publishes the data.\n\n### 36. Work programme\n\nRESOLVED – That:-\n\n1)  the Scrutiny Officer add an item to the agenda for the meeting on 27 June 2018.\n",
        ["Ward profiles to be circulated | Scrutiny Officer | completed", "Visit to the depot to be arranged | Chair | in_progress", "That the Head of Housing would provide a breakdown by 30 April 2018. | Head of Housing | 2018-04-30", "That the Cabinet Member for Housing be asked to write to the providers. | Cabinet Member for Housing", "That the Director of Place and the Emergency Planning Manager review the policy by May 2018. | Director of Place | Emergency Planning Manager | 2018-05-31", "That a parent be co-opted to the Board by 30 June 2018 | 2018-06-30", "That the Director for Children's Services publishes the data. | Director for Children's Services", "the Scrutiny Officer add an item to the agenda for the meeting on 27 June 2018. | Scrutiny Officer | 2018-06-27"],
    ),
    "causes of concern beside pillars.csv": (
        "Ref,Pillar,Cause of concern / area for improvement,Action,Lead,Due,BRAG\nE1,Effectiveness,The service should give crews access to risk information,Replace the terminals,AM Response,Mar-19,A\nE2,,,Clear the backlog of visits,GM North / GM South,30-Jun-18,G\nP1,People,The service does not promote equality,Review the grievance policy,Head of HR,Dec-18,G\n",
        ["Replace the terminals | AM Response | 2019-03-31 | in_progress | (The service should give crews access to risk information)", "Clear the backlog of visits | GM North | GM South | 2018-06-30 | in_progress | (The service should give crews access to risk information)", "Review the grievance policy | Head of HR | 2018-12-31 | in_progress | (The service does not promote equality)"],
    ),
    "what was consulted on is no form.html": (
        "<table><tr><th>Activities<th>Lead<th>Involving<th>Target group<th>Success criteria<th>Timescale<th>Progress"
        "<tr><td>1. To collect data for a review of schools<td>Head of School Support<td>Officers<td>Working group<td>Data analysed<td>May 2018<td>Group met in March"
        "<tr><td>2. Consult headteachers on options<td>Director of Education<td>Dioceses<td>All schools<td>Responses analysed<td>June 2018<td>"
        "<tr><td>3. Report outcome of consultation to Executive<td>Director of Education<td>Executive Member<td>Executive<td>Decision taken<td>16th July 2018<td></table>",
        ["To collect data for a review of schools | Head of School Support | 2018-05-31", "Consult headteachers on options | Director of Education | 2018-06-30", "Report outcome of consultation to Executive | Director of Education | 2018-07-16"],
    ),
    "answers to whether a target was met.csv": (
        "Number,Action,Lead,Target date,\"Has target been met, if so how?\"\n1,Review the form,Head of Safety,01/06/2017,New and reviewed form has been published.\n2,Issue the policy,Head of HR,01/12/2017,Yes. Published 26.11.2017\n3,Develop a package,Head of Learning,01/03/2018,No. Legal advice is awaited.\n4,Clear the complaints,Head of Care,01/03/2018,Backlog cleared in full\n",
        ["Review the form | Head of Safety | 2017-06-01", "Issue the policy | Head of HR | 2017-12-01 | completed", "Develop a package | Head of Learning | 2018-03-01", "Clear the complaints | Head of Care | 2018-03-01"],
    ),
    "names that a register took over.csv": (
        "Ref,Recommendation,Owner,Implementation date,Status\n1,Publish guidance,\"<<Head of Grants>>, Priya Nair\",30/06/2018,Open\n2,Present the rules,Monitoring Officer & Section 151 Officer,30/06/2018,Open\n3,Hold a review,Priya Nair,30 March 2018 – Review Completed,\n4,Send the list,Priya Nair,24th March,Completed\n",
        ["Publish guidance | Head of Grants | Priya Nair | 2018-06-30 | in_progress", "Present the rules | Monitoring Officer | Section 151 Officer | 2018-06-30 | in_progress", "Hold a review | Priya Nair | 2018-03-30 | completed", "Send the list | Priya Nair | 2018-03-24 | completed"],
    ),
    "what the responsible officer says now.csv": (
        "Prty,Audit recommendation,Management response,Original deadline,Revised deadline,Executive director,Responsible officer's update\n2,Train all staff.,Accepted. A refresher will be added to the programme.,31/03/2018,,Trudy Dawson,Complete. Added on 13 March 2018.\n2,Update the procedure.,Accepted. Procedure to be updated.,31/05/2018,31/07/2018,Trudy Dawson & Mark Ibbs,Deferred while arrears action is paused.\n2,Issue a timetable.,Agreed. Timetable to be issued.,30/04/2018,,Carl Ashby,Timetable issued 02/04/2018. Closed.\n",
        ["Accepted. A refresher will be added to the programme. | Trudy Dawson | 2018-03-31 | completed | (Train all staff.)", "Accepted. Procedure to be updated. | Trudy Dawson | Mark Ibbs | 2018-07-31 | delayed | (Update the procedure.)", "Agreed. Timetable to be issued. | Carl Ashby | 2018-04-30 | completed | (Issue a timetable.)"],
    ),
    "remarks that put actions off or close them.csv": (
        "Action,Owner,Due,Comments\nRun a campaign,HR,31/05/2018,Campaign delayed until the new system goes live\nReport to Committee,Planning,30/06/2018,Report deferred to the January Committee owing to sickness.\nSet up an audit,HR,30/06/2018,Audit not delayed by the strike\nPut up a board,Clerk,31/03/2018,\"Board up 3.4.18, closed\"\nTrain the staff,HR,31/03/2018,71% at end of March - behind target\nReplace the system,ICT,Deferred to April 2019,\nRewrite the guide,ICT,\"Delayed, now March 2019\",\n",
        ["Run a campaign | HR | 2018-05-31 | delayed", "Report to Committee | Planning | 2018-06-30 | delayed", "Set up an audit | HR | 2018-06-30", "Put up a board | Clerk | 2018-03-31 | completed", "Train the staff | HR | 2018-03-31 | delayed", "Replace the system | ICT | 2019-04-30 | delayed", "Rewrite the guide | ICT | 2019-03-31 | delayed"],
    ),
    "a backlog of actions, done on days that remarks end in.md": (
        "# Assessment\n\n## 3. Action backlog\n\n| Action ID | Action | Owner | Target | Continuous review date | Comment |\n|---|---|---|---|---|---|\n| A1 | Name a lead in every team | Clinical Lead | 31 March 2018 | May each year | All teams have one. Complete 12/03/2018 |\n| A2 | Run simulations | EMOPS | Two per year | | |\n",
        ["Name a lead in every team | Clinical Lead | 2018-03-31 | completed", "Run simulations | EMOPS | six-monthly"],
    ),
    "remarks that only sound so.csv": (
        "Action,Owner,Due,Comments\nRecruit a night nurse,Ann Lee,31/12/2018,\"Advert ran to 30 September, closed.\"\nVisit the branch,Bob Day,30/11/2018,Called in on 2 October – closed.\nHold an open day,Ann Lee,30/06/2018,The event was postponed to 12 June and went well.\nCheck the files,Bob Day,31 May 2018 - Not completed,\nRevoke old badges,Security,30/09/2018,Revoked and new ones issued\n",
        ["Recruit a night nurse | Ann Lee | 2018-12-31", "Visit the branch | Bob Day | 2018-11-30", "Hold an open day | Ann Lee | 2018-06-30", "Check the files | Bob Day | 2018-05-31", "Revoke old badges | Security | 2018-09-30"],
    ),
    "notes in brackets that say who and when.md": (
        "# Actions\n\n- Book the band – [Tom Reed, 10 November 2018]\n- Print the posters – [Sue Fry]\n- Finish the review – [Done 12 Feb]\n",
        ["Book the band | Tom Reed | 2018-11-10", "Print the posters | Sue Fry", "Finish the review | completed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_a_document_of_a_public_body_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    actions = read(text, name, TODAY)
    assert [shown(action, starts=True) for action in actions] == right
    assert not any(action.completed_on for action in actions if action.status != "completed")
