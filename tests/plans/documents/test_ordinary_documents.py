# ruff: noqa: E501 - documents are shown as they are
"""Documents such as anybody makes in ten minutes: what is read of each, whole."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plans.documents.misread import read, shown

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
    "days and months in figures.txt": (
        "Actions from SLT 9/3/26\n\n- HT: speak to Mrs B re attendance (11/3)\n- DHT: cover list for trip (13/3)\n- SBM: get quotes for fence (end of month)\n- All: SEF comments to HT (20/3)\n",
        ["speak to Mrs B re attendance | HT | 2026-03-11", "cover list for trip | DHT | 2026-03-13", "get quotes for fence | SBM | 2026-03-31", "SEF comments to HT | All | 2026-03-20"],
    ),
    "what, who and when between dashes.txt": (
        "Actions\n\n1. Draft the rota – Kim – 12/3\n2. Order gloves – Stores – 10/3\n3. Chase IT about new laptops – DW by 20/3\n",
        ["Draft the rota | Kim | 2026-03-12", "Order gloves | Stores | 2026-03-10", "Chase IT about new laptops | DW | 2026-03-20"],
    ),
    "a parish council that asks and resolves.txt": (
        "Parish Council minutes 3 March 2026\n\nPresent: Cllrs Day (Chair), Webb, Fry; Clerk Mrs Poole\n\n1. Highways: The 30mph sign is still missing. Clerk to write to the County Council.\n2. Allotments: Cllr Webb to inspect plots before 1 April.\n3. Grants: three were agreed. Clerk to send the cheques.\n",
        ["Clerk to write to the County Council. | Clerk", "Allotments: Cllr Webb to inspect plots before 1 April. | Cllr Webb | 2026-03-31", "Clerk to send the cheques. | Clerk"],
    ),
    "resolutions within paragraphs.txt": (
        "Parish Council minutes 3 March 2026\n\n25/102 Highways: The 30mph sign is still missing. RESOLVED that the Clerk write to the County Council.\n25/104 Allotments: RESOLVED that Cllr Webb inspect plots before 1 April.\n",
        ["that the Clerk write to the County Council. | Clerk", "that Cllr Webb inspect plots before 1 April. | Cllr Webb | 2026-03-31"],
    ),
    "a committee that says who will.txt": (
        "Minutes of meeting 5th February 2026\n\nPresent: Mary Holt (chair), Ken Price (treasurer), Rob Day\n\nFinance: Ken to move £2,000 to the savings account.\nHeating: Rob will get two quotes for the boiler by 5 March.\nFair: Mary to book the band by end of March.\n",
        ["Finance: Ken to move £2,000 to the savings account. | Ken", "Heating: Rob will get two quotes for the boiler by 5 March. | Rob | 2026-03-05", "Fair: Mary to book the band by end of March. | Mary | 2026-03-31"],
    ),
    "initials at the ends of lines.txt": (
        "Minutes of the Board 5 March 2026\n\nPresent: Gail Norris (GN), Tim Oakes (TO), Priti Shah (PS)\n\n1. PAT testing: contractor to be chased.\tTO\n2. Accident report: trends to be analysed.\tPS\n3. Training: dates to be agreed by end of March.\tGN\n",
        ["PAT testing: contractor to be chased. | TO", "Accident report: trends to be analysed. | PS", "Training: dates to be agreed by end of March. | GN | 2026-03-31"],
    ),
    "items with who and when.csv": (
        "Item,Owner,Due,Status\nOrder chairs,Jo,13/03/26,Open\nBook hall,Sam,18/03/26,Closed\nSend minutes,Al,31/03/26,Open\n",
        ["Order chairs | Jo | 2026-03-13 | in_progress", "Book hall | Sam | 2026-03-18 | completed", "Send minutes | Al | 2026-03-31 | in_progress"],
    ),
    "boxes typed in brackets.txt": (
        "To do before Ofsted\n\n[ ] SCR check - Julie - 20 March\n[x] Website compliance - Ian\n[ ] SEF update - HT - 27th March\n",
        ["SCR check | Julie | 2026-03-20", "Website compliance | Ian | completed", "SEF update | HT | 2026-03-27"],
    ),
    "who in brackets, with more behind.txt": (
        "Actions\n\n- Update training log (JB) by 13/03/26\n- Chase DBS for two volunteers (JB/KR)\n- Order new lanyards (KR) DONE\n- Turn down the heating (All staff, now)\n- Ring the plumber\n",
        ["Update training log | JB | 2026-03-13", "Chase DBS for two volunteers | JB | KR", "Order new lanyards | KR | completed", "Turn down the heating | All staff | ?", "Ring the plumber"],
    ),
    "how it stands first.txt": (
        "Notes of project board, 26 February 2026\n\nACTIONS\n1. Lucy to circulate the PID – by 6 March 2026.\n2. CLOSED – Omar to book rooms.\n",
        ["Lucy to circulate the PID | Lucy | 2026-03-06", "Omar to book rooms. | Omar | completed"],
    ),
    "themes with their leads.txt": (
        "Improvement plan\n\nTheme A: Access\nLead: Practice Manager\n\n1.1 Publish new phone system guide (by 15 April 2026)\n1.2 Recruit one receptionist (by June 2026)\n\nTheme B: Safety\nLead: Dr Khan\n\n2.1 Audit repeat prescriptions (by July 2026)\n",
        ["Publish new phone system guide | Practice Manager | 2026-04-15 | (Theme A: Access)", "Recruit one receptionist | Practice Manager | 2026-06-30 | (Theme A: Access)", "Audit repeat prescriptions | Dr Khan | 2026-07-31 | (Theme B: Safety)"],
    ),
    "by whom, and a head of year.csv": (
        "Date raised,Issue,Action,By,Resolved\n02/03/26,Printer not working,Call supplier,Office Manager,03/03/26\n04/03/26,Blocked drain,Ring plumber,Site team,No\n06/03/26,Late buses,Email company,Head of Year 9,Yes\n",
        ["Call supplier | Office Manager | completed | (Printer not working)", "Ring plumber | Site team | (Blocked drain)", "Email company | Head of Year 9 | completed | (Late buses)"],
    ),
    "surnames first.csv": (
        'Action,Lead,Target date\nReview lettings policy,"Leeson, Ann",31-3-26\nCheck playground,"Smith, John",3.4.26\n',
        ["Review lettings policy | Leeson, Ann | 2026-03-31", "Check playground | Smith, John | 2026-04-03"],
    ),
    "who, and a holiday.csv": (
        'Action,Who/When\nReplace carpets,"Site manager, 31/03/26"\nPaint the classroom,"Caretaker, Easter holidays"\n',
        ["Replace carpets | Site manager | 2026-03-31", "Paint the classroom | Caretaker | ?"],
    ),
    "said once for several rows.csv": (
        "KPI,Action,Timescale,Lead\nSafer streets,Install CCTV,December 2026,Community Safety Manager\n,Hold two street surgeries,April 2026,PCSO team\nCleaner streets,Review bin routes,May 2026,Waste Services\n,Launch litter campaign,June 2026,Comms\n",
        ["Install CCTV | Community Safety Manager | 2026-12-31 | (Safer streets)", "Hold two street surgeries | PCSO team | 2026-04-30 | (Safer streets)", "Review bin routes | Waste Services | 2026-05-31 | (Cleaner streets)", "Launch litter campaign | Comms | 2026-06-30 | (Cleaner streets)"],
    ),
    "states ticked in columns.md": (
        "# Actions by recommendation\n\n| Recommendation | Pending | Started | Completed |\n|---|---|---|---|\n| Recommendation 1 | 0 | 1 | 1 |\n| Recommendation 2 | 1 | 0 | 0 |\n\n### Recommendation 1: Voice\n\n| # | Proposed actions | Pending | Started | Completed |\n|---|---|---|---|---|\n| 1 | Commissioner in post by January 2026 | | | ✓ |\n| 2 | Explore joint work with neighbours by December 2026 | | ✓ | |\n\n### Recommendation 2: Staff\n\n| # | Proposed actions | Pending | Started | Completed |\n|---|---|---|---|---|\n| 1 | Run a survey by May 2026 | ✓ | | |\n| 2 | Train all teams by June 2026 | | ✓ | |\n",
        ["Commissioner in post by January 2026 | 2026-01-31 | completed | (Recommendation 1: Voice)", "Explore joint work with neighbours by December 2026 | 2026-12-31 | in_progress | (Recommendation 1: Voice)", "Run a survey by May 2026 | 2026-05-31 | not_started | (Recommendation 2: Staff)", "Train all teams by June 2026 | 2026-06-30 | in_progress | (Recommendation 2: Staff)"],
    ),
    "who was there.md": (
        "# Standards Board\n\nMinutes of the meeting, 5 March 2026\n\n**Attendees:**\n\n* Mary Wade (MW) (Chair) - Aeron Board\n* Andy Warren (AW) - Gwent Board\n* Alun Norris (AN) - Aeron Board\n\n## Actions\n\n1. MW to write a blog post for the website.\n2. AW and AN to share the requirements by 12 April 2026.\n",
        ["MW to write a blog post for the website. | MW", "AW and AN to share the requirements by 12 April 2026. | AW | AN | 2026-04-12"],
    ),
    "who delivers it.csv": (
        "No.,Recommendation,Action,Delivered by,Timescale\n1,Improve access to the arts,Publish a strategy,Arts Council of Wales,March 2027\n2,Report on audiences,Survey the venues,Welsh Government / Transport Association,June 2026\n3,Review schools,Commission a review,DfES,31 July 2026\n",
        ["Publish a strategy | Arts Council of Wales | 2027-03-31 | (Improve access to the arts)", "Survey the venues | Welsh Government | Transport Association | 2026-06-30 | (Report on audiences)", "Commission a review | DfES | 2026-07-31 | (Review schools)"],
    ),
    "actions as headings over their fields.html": (
        "<html><body><h1>Disability action plan</h1><h2>Section 1: Training</h2>"
        + "".join(
            f"<h3>Action {number}: {what}</h3><h4>What we want to achieve</h4><p>{aim}</p><h4>Who will do it</h4><p>{who}</p><h4>By when</h4><p>{when}</p><h4>Current position</h4><p>{state}</p>"
            for number, what, aim, who, when, state in (
                ("1.1", "Provide training for all staff", "To ensure that all staff know the law.", "Learning Team.", "31 December 2026.", "Ongoing."),
                ("1.2", "Include a module in the induction", "To make sure that new staff know where to ask.", "Members Office.", "30 June 2026.", "Complete."),
                ("1.3", "Publish an easy read version", "To make the plan accessible.", "Communications Office.", "31 July 2026.", "Not started."),
            )
        )
        + "</body></html>",
        ["Provide training for all staff | Learning Team | 2026-12-31 | in_progress | (To ensure that all staff know the law.)", "Include a module in the induction | Members Office | 2026-06-30 | completed | (To make sure that new staff know where to ask.)", "Publish an easy read version | Communications Office | 2026-07-31 | not_started | (To make the plan accessible.)"],
    ),
    "what became of each recommendation.html": (
        "<html><body><h1>Progress so far</h1>"
        + "".join(
            f"<h2>Recommendation {number}</h2><p>Recommendation {number}:</p><p>{asked}</p><p>TFRS action: {done}</p><p>Action: {state}</p>"
            for number, asked, done, state in (
                (1, "By 1 October 2026, chief officers should provide a way to raise concerns.", "A speak up line is advertised on all stations.", "Complete"),
                (3, "By 1 June 2026, chief officers should review the support for staff.", "Welfare officers have been named for all cases.", "In progress"),
                (9, "As soon as is practicable, chief officers should check backgrounds.", "Checks have been introduced for all new starters.", "In progress"),
            )
        )
        + "</body></html>",
        ["A speak up line is advertised on all stations. | 2026-10-01 | completed | (Recommendation 1: By 1 October 2026, chief officers should provide a way to raise concerns.)", "Welfare officers have been named for all cases. | 2026-06-01 | in_progress | (Recommendation 3: By 1 June 2026, chief officers should review the support for staff.)", "Checks have been introduced for all new starters. | in_progress | (Recommendation 9: As soon as is practicable, chief officers should check backgrounds.)"],
    ),
    "priorities for action above tables.md": (
        "# Action plan\n\nThursday 5 March 2026\n\nPriority for Action 1: Improve the quality of assessments\n\n| Actions | Lead officer | Timescale |\n|---|---|---|\n| Introduce monitoring | Principal Officer | April 2026 |\n| Recruit to four posts | HR Manager | June 2026 |\n\nPriority for Action 2: Supervise all staff\n\n| Actions | Lead officer | Timescale |\n|---|---|---|\n| Relaunch the policy | Head of Service | May 2026 |\n",
        ["Introduce monitoring | Principal Officer | 2026-04-30 | (Priority for Action 1: Improve the quality of assessments)", "Recruit to four posts | HR Manager | 2026-06-30 | (Priority for Action 1: Improve the quality of assessments)", "Relaunch the policy | Head of Service | 2026-05-31 | (Priority for Action 2: Supervise all staff)"],
    ),
    "states at several days.csv": (
        "Ref,Action,Owner,Due,Status at 31 Dec,Status at 28 Feb\n1,Reconcile bank,Finance Officer,31 Oct 2025,Open,Closed\n2,Build register,Finance Manager,31 Dec 2025,Not started,In progress\n",
        ["Reconcile bank | Finance Officer | 2025-10-31 | completed", "Build register | Finance Manager | 2025-12-31 | in_progress"],
    ),
    "states of this month and the last.csv": (
        "Action,Owner,Due,RAG last month,RAG this month\nReconcile bank,Finance Officer,31 Oct 2026,On track,Complete\nBuild register,Finance Manager,31 Dec 2026,On track,Delayed\n",
        ["Reconcile bank | Finance Officer | 2026-10-31 | completed", "Build register | Finance Manager | 2026-12-31 | delayed"],
    ),
    "dates that updates move.csv": (
        "Action,Owner,Due,Update\nBring options paper,Ann Lee,11/02/2026,Deferred to 11/03/2026\nRespond to letter,Bob Ray,06/03/2026,Extension to 20/03/2026 agreed\nDraft policy,Ann Lee,27/02/2026,Slipped to end of April 2026\nPublish,Bob Ray,27/02/2026,Delayed until 15 April 2026\nRebook audit,Bob Ray,27/02/2026,Moved to 16/4\n",
        ["Bring options paper | Ann Lee | 2026-03-11 | delayed", "Respond to letter | Bob Ray | 2026-03-20", "Draft policy | Ann Lee | 2026-04-30 | delayed", "Publish | Bob Ray | 2026-04-15 | delayed", "Rebook audit | Bob Ray | 2026-04-16"],
    ),
    "meetings of which the day is not said.csv": (
        "Action,Owner,Due\nReport to SMT,Gail,June SMT\nAgree lease,Chair,March Board\n",
        ["Report to SMT | Gail | ?", "Agree lease | Chair | ?"],
    ),
    "what two people are to do in one line.txt": (
        "Steering group 24 February 2026\nPresent: Mrs Hall, Mr Kent, Dr Osman, Ms Birch\n\n3. Publicity: Draft leaflet shown. Action: Ms Birch to amend by 9 March.\n4. Funding: Bid needs a policy. Action: Dr Osman to send policy. Mrs Hall to submit bid by 31 March.\n",
        ["Ms Birch to amend by 9 March. | Ms Birch | 2026-03-09", "Dr Osman to send policy. | Dr Osman", "Mrs Hall to submit bid by 31 March. | Mrs Hall | 2026-03-31"],
    ),
    "who in brackets, then any words that say when.txt": (
        "To do\n\n- Order headsets (Office manager) by 27 March 2026\n- Get insurance quote (Tom) asap\n- Book hall (Jess) before Easter\n- Write newsletter (Ann and Bob) w/c 16 March 2026\n- Mend gate (Al): end of April 2026\n",
        ["Order headsets | Office manager | 2026-03-27", "Get insurance quote | Tom | ?", "Book hall | Jess | ?", "Write newsletter | Ann | Bob | 2026-03-20", "Mend gate | Al | 2026-04-30"],
    ),
    "who and words that name a date.md": (
        "# Catering improvement plan\n\n1. New two-week menu – Catering Manager – launch 1 June 2026\n2. Finger food menu – Dietetics Lead – pilot May 2026\n3. Volunteers – Services Manager – 20 recruited by 31/07/26\n",
        ["New two-week menu | Catering Manager | 2026-06-01", "Finger food menu | Dietetics Lead | 2026-05-31", "Volunteers | Services Manager | 2026-07-31"],
    ),
    "a mail that asks by name.txt": (
        "Subject: School trip\nFrom: M. Burrows\nDate: 2 March 2026\n\nDear all\n\nFollowing our meeting yesterday:\n\nRhys - please confirm the coach booking by 6 March.\nKelly - letters to parents to go out by 13/3.\nKelly and Rhys - send the risk assessment no later than 20 March 2026.\nOffice - please chase the three outstanding payments.\n\nMel\nTel: 01234 567890\n",
        ["confirm the coach booking by 6 March. | Rhys | 2026-03-06", "letters to parents to go out by 13/3. | Kelly | 2026-03-13", "send the risk assessment no later than 20 March 2026. | Kelly | Rhys | 2026-03-20", "chase the three outstanding payments. | Office"],
    ),
    "minutes that tell what people would do.txt": (
        "Minutes of the Hall Committee held on 19 February 2026\nPresent: Mr Ames, Mrs Lacey, Mr Quinn, Miss Orr\n\nTreasurer: Hire charges will rise. Mrs Lacey would write to all hirers by the end of February.\n\nFloor: Mr Quinn to book the work for the Easter holidays.\n",
        ["Mrs Lacey would write to all hirers by the end of February. | Mrs Lacey | 2026-02-28", "Floor: Mr Quinn to book the work for the Easter holidays. | Mr Quinn"],
    ),
    "previous actions set in.txt": (
        "Minutes of 5 March 2026\nPresent: Carl Hughes, Beth Lane\n\n1. Review of previous actions\n   1.1 Carl to provide costs - Complete\n   1.2 Beth to confirm contingency - Outstanding\n\n2. Progress\n   Action: Beth to find testers by 20 March.\n",
        ["Carl to provide costs | Carl | completed", "Beth to confirm contingency | Beth | not_started", "Beth to find testers by 20 March. | Beth | 2026-03-20"],
    ),
    "actions that end in who and when.md": (
        "# Team meeting notes, 3 March 2026\n\n| Topic | Notes | Actions |\n|---|---|---|\n| Intranet | Audit 80% done. | Finish audit (Bola, 13 March) |\n| Social media | Three complaints. | Write standards (Anya, 20 March) |\n| Newsletter | No change. | – |\n| New starter | Starts Monday. | Order laptop (Chris) |\n",
        ["Finish audit | Bola | 2026-03-13", "Write standards | Anya | 2026-03-20", "Order laptop | Chris"],
    ),
    "who acts below what is to be done.txt": (
        "Joint Safety Committee minutes 26/02/26\nPresent: L Greene (LG), H Tran (HT)\n\nItem 1 - Accidents\nHT to brief managers on slips.\nAction: HT        Due: 20/03/26\n\nItem 2 - Lone working\nPolicy agreed subject to changes.\nAction: LG to amend and issue      Due: end March\n",
        ["HT to brief managers on slips. | HT | 2026-03-20", "LG to amend and issue | LG | 2026-03-31"],
    ),
    "an answer that only agrees.md": (
        "# Internal audit report: Stores\n\n## Finding 1 – Stock counts not done\n**Recommendation:** Carry out monthly stock counts.\n**Management response:** Accepted.\n**Owner:** Stores Manager\n**Date:** 30 April 2026\n\n## Finding 2 – Keys not controlled\n**Recommendation:** Fit a key safe.\n**Management response:** Agreed.\n**Owner:** Facilities Manager\n**Date:** 31 March 2026\n",
        ["Carry out monthly stock counts. | Stores Manager | 2026-04-30", "Fit a key safe. | Facilities Manager | 2026-03-31"],
    ),
    "issues and what resolves them.csv": (
        "Issue,Resolution / action,Owner,Target,Status\nSupplier late,Escalate to account manager,PM,16/01/26,Closed\nNo training room,Book library meeting room,Office,27/03/26,Open\n",
        ["Escalate to account manager | PM | 2026-01-16 | completed | (Supplier late)", "Book library meeting room | Office | 2026-03-27 | in_progress | (No training room)"],
    ),
    "results beside a plan.md": (
        "# Audit of handover\n\n## Results\n\n| Criterion | Target | Result |\n|---|---|---|\n| Replies on time | 80% | 93% |\n| Letter sent | 61% | 70% |\n\n## Action plan\n\n| Problem | Action | Responsible | Deadline |\n|---|---|---|---|\n| Hard to find | Put template on intranet | Comms | April 2026 |\n| Unaware | Add to induction slides | Dr Nair | Aug 2026 |\n",
        ["Put template on intranet | Comms | 2026-04-30 | (Hard to find)", "Add to induction slides | Dr Nair | 2026-08-31 | (Unaware)"],
    ),
    "risks about which nothing is done.csv": (
        "Risk,Mitigating action,Owner,Due\nLoss of funding,Apply to Lottery,Fundraiser,30/04/2026\nLoss of CEO,None - tolerate,Chair,\nFlood,Existing controls adequate,Site Manager,\nFraud,Continue to monitor,Treasurer,31/05/2026\n",
        ["Apply to Lottery | Fundraiser | 2026-04-30", "Continue to monitor | Treasurer | 2026-05-31"],
    ),
    "bodies that lead.csv": (
        "Ref,Action,Lead body,Partners,Target\nT1,Feasibility study,Town Council,County Highways,March 2027\nG1,Buy land at Mill Lane,Friends of Wickham,Landowner,Dec 2026\n",
        ["Feasibility study | Town Council | 2027-03-31", "Buy land at Mill Lane | Friends of Wickham | 2026-12-31"],
    ),
    "who helps.md": (
        "# Plan\n\n- Deposit all data. (Lead: Library Manager, supported by IT; by June 2026)\n- Run two workshops (Research Office with support from HR, by 30 June 2026)\n",
        ["Deposit all data. | Library Manager | 2026-06-30", "Run two workshops | Research Office | 2026-06-30"],
    ),
    "parts in capitals.txt": (
        "Care home plan\n\nSAFE\n1. Replace stained carpet. Who: Maintenance. When: 31/3/26\n2. Review falls assessments. Who: Deputy Manager. When: 30/4/26\n\nWELL-LED\n3. Recruit manager. Who: Regional Director. When: 31/5/26\n",
        ["Replace stained carpet. | Maintenance | 2026-03-31 | (SAFE)", "Review falls assessments. | Deputy Manager | 2026-04-30 | (SAFE)", "Recruit manager. | Regional Director | 2026-05-31 | (WELL-LED)"],
    ),
    "quarters of the plan's own year.md": (
        "# Library Service – delivery plan\n\n## Delivery plan (April 2026 to March 2027)\n\n| No. | What we will do | Who | When |\n|---|---|---|---|\n| 1 | Launch summer reading challenge | Librarian | Q1 |\n| 2 | Renew e-book contract | Stock Manager | Q4 |\n",
        ["Launch summer reading challenge | Librarian | 2026-06-30", "Renew e-book contract | Stock Manager | 2027-03-31"],
    ),
    "one marked action and one that is only asked.txt": (
        "Board of Trustees minutes, 25 February 2026\nPresent: Margaret Lowe, Ian Frost, Rachel Dunn\n\n3. Matters arising\nThe lease has not yet been signed. Rachel Dunn to chase the landlord.\n\n4. Finance\nAction: Ian Frost to circulate a revised forecast by 20 March 2026\n",
        ["Rachel Dunn to chase the landlord. | Rachel Dunn", "Ian Frost to circulate a revised forecast by 20 March 2026 | Ian Frost | 2026-03-20"],
    ),
    "an export of a project's plan.csv": (
        "WBS,Task name,Duration,Start,Finish,Resource names,% complete\n1,Initiation,20 days,03/11/2025,28/11/2025,,100%\n1.1,Write business case,10 days,03/11/2025,14/11/2025,Meg,100%\n1.2,Approve business case,10 days,17/11/2025,28/11/2025,Board,100%\n2,Procurement,60 days,01/12/2025,27/04/2026,,80%\n2.1,Issue tender,30 days,01/12/2025,16/01/2026,Tariq,100%\n2.2,Evaluate bids,30 days,19/01/2026,27/04/2026,Tariq,60%\n",
        ["Write business case | Meg | 2025-11-14 | completed | (Initiation)", "Approve business case | Board | 2025-11-28 | completed | (Initiation)", "Issue tender | Tariq | 2026-01-16 | completed | (Procurement)", "Evaluate bids | Tariq | 2026-04-27 | in_progress | (Procurement)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_an_ordinary_document_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    assert [shown(action) for action in read(text, name, TODAY)] == right
