# ruff: noqa: E501 - documents are shown as they are
"""Plans as running text, on web pages and in letters: what is read of each, whole, with the days on which work starts."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import NoPlanFound
from tests.plans.documents.misread import read, shown

TODAY = date(2026, 1, 15)

DOCUMENTS = {
    "when each action is due stands below it.html": (
        "<h1>Wellbeing implementation plan</h1><p>This plan was agreed in April 2025.</p><h2>Support</h2><ul><li><p>Train two wellbeing champions in each team.</p><p>By September 2026</p></li><li><p>Publish a guide for managers covering:</p><p>June – October 2026</p><ul><li>sickness absence;</li><li>phased returns.</li></ul></li></ul><h2>Workplace</h2><ul><li><p>A quiet room in each office.</p><p>Following the move to Kestrel"
        " House</p></li><li><p>Review of lone working. (Lead: Safety Officer)</p><p>Completed March 2025</p></li><li><p>Partnership with the gym next door.</p><p>Every six months from May 2026</p></li></ul>",
        ["Train two wellbeing champions in each team. | 2026-09-30 | (Support)", "Publish a guide for managers covering:\n• sickness absence;\n• phased returns. | from 2026-06-01 | 2026-10-31 | (Support)", "A quiet room in each office. | ? | (Workplace)", "Review of lone working. | Safety Officer | completed | (Workplace)", "Partnership with the gym next door. | from 2026-05-01 | six-monthly | (Workplace)"],
    ),
    "a list with its times between the items.md": (
        "# Reading plan\n\n## Books\n\n- Buy new phonics books\n\n  By October 2026\n\n- Train all teaching assistants in phonics\n\n  Spring term 2027\n\n- Invite parents to a workshop\n\n  Ongoing\n",
        ["Buy new phonics books | 2026-10-31 | (Books)", "Train all teaching assistants in phonics | ? | (Books)", "Invite parents to a workshop | ? | in_progress | (Books)"],
    ),
    "times above their lists.html": (
        "<h1>Delivery plan</h1><h2>Roads</h2><p>2026</p><ul><li>Resurface Mill Lane by May 2026 (Highways Team)</li><li>Paint the crossings by June 2026 (Highways Team)</li></ul><p>2027</p><ul><li>Rebuild the bridge by July 2027 (Bridges Team)</li></ul><p>2028</p>",
        ["Resurface Mill Lane by May 2026 | Highways Team | 2026-05-31 | (Roads)", "Paint the crossings by June 2026 | Highways Team | 2026-06-30 | (Roads)", "Rebuild the bridge by July 2027 | Bridges Team | 2027-07-31 | (Roads)"],
    ),
    "who leads a section with milestones.md": (
        "# Open data commitments\n\n## Commitment 1: Publish spending\n\nThe council will make it easy to see how money is spent.\n\n**Lead:** Finance Department\n\n## Milestones\n\n1.1 Publish all payments above £500 by June 2026\n\n**Status:** On track\n\n1.2 Schools to send their accounts by September 2026\n\n**Status:** Not started\n\n1.3 Suki Lane to answer questions by October 2026\n\n**Status:** Not started\n\n## Commitment 2: Maps\n\nThe cou"
        "ncil holds more than ninety maps.\n\n**Lead:** Planning Department; Land Registry\n\n## Milestones\n\n2.1 Release the tree map by May 2026\n\n**Status:** Completed\n\n2.2 Release flood maps by December 2026\n\n**Status:** On track\n",
        ["Publish all payments above £500 by June 2026 | Finance Department | 2026-06-30 | in_progress | (Commitment 1: Publish spending)", "Schools to send their accounts by September 2026 | Finance Department | 2026-09-30 | not_started | (Commitment 1: Publish spending)", "Suki Lane to answer questions by October 2026 | Suki Lane | 2026-10-31 | not_started | (Commitment 1: Publish spending)", "Release the tree map by May 2026 | Planning Department | Land Registry | 2026-05-31 | completed | (Commitment 2: Maps)", "Release flood maps by December 2026 | Planning Department | Land Registry | 2026-12-31 | in_progress | (Commitment 2: Maps)"],
    ),
    "what measures an action says when.txt": (
        "Strategic plan 2026\n\nGoal 1: A welcoming library\n\nAction: Train volunteers at the front desk.\nResponsible: JB\nMeasurables: All volunteers trained by June, 2026.\n\nAction: Open on Sundays.\nResponsible: KL, MT\nMeasurables: Doors opened during April of 2026.\n\nAction: Survey readers.\nResponsible: KL\nMeasurables: Number of readers who answer.\n\nGoal 2: A safe building\n\nAction: Mend the ramp.\nResponsible: JB\nMeasurables: Don"
        "e – ramp opened 3 March 2025.\n",
        ["Train volunteers at the front desk. | JB | 2026-06-30 | (Goal 1: A welcoming library)", "Open on Sundays. | KL | MT | 2026-04-30 | (Goal 1: A welcoming library)", "Survey readers. | KL | (Goal 1: A welcoming library)", "Mend the ramp. | JB | completed | (Goal 2: A safe building)"],
    ),
    "when there are due dates, measures say nothing of them.txt": (
        "Strategic plan 2026\n\nGoal 1: A welcoming library\n\nAction: Train volunteers at the front desk.\nResponsible: JB\nDue: May 2026\nSuccess measure: All volunteers trained by June 2027.\n\nAction: Open on Sundays.\nResponsible: KL\nDue: TBC\nSuccess measure: 40 visitors each Sunday by December 2027.\n",
        ["Train volunteers at the front desk. | JB | 2026-05-31 | (Goal 1: A welcoming library)", "Open on Sundays. | KL | ? | (Goal 1: A welcoming library)"],
    ),
    "parts of commitments with their agencies.md": (
        "# Progress on the national plan\n\n## N01 - Better statistics\n\nStatus: On track\n\nSub-commitments:\n\n1) The Statistics Board commits to publish local figures by 30 September 2026.\n   - **Agency:** Statistics Board\n2) The SB will hold a users' meeting on 12 October 2026.\n   - **Agency:** Department of Statistics and Department of Trade\n   - **Update:** Not started.\n\n## N02 - Open contracts\n\nStatus: Delayed\n\nSub-commitment"
        "s:\n\n1) Ministries commit to naming every supplier.\n   - **Agency:** National Science and Technology Council\n2) Ministries to publish tenders no later than 31 December 2026.\n   - **Agency:** Department of Works\n",
        ["The Statistics Board commits to publish local figures by 30 September 2026. | Statistics Board | 2026-09-30 | (N01 - Better statistics)", "The SB will hold a users' meeting on 12 October 2026. | Department of Statistics | Department of Trade | 2026-10-12 | not_started | (N01 - Better statistics)", "Ministries commit to naming every supplier. | National Science and Technology Council | (N02 - Open contracts)", "Ministries to publish tenders no later than 31 December 2026. | Department of Works | 2026-12-31 | (N02 - Open contracts)"],
    ),
    "headings between a recommendation and its answer.md": (
        "# Government response to the Transport Committee\n\n**1: Committee recommendation: The Department should publish a list of unsafe bridges.**\n\n1.1 The government agrees with the Committee's recommendation.\n\n### Original target implementation date: July 2026\n\n### Revised target implementation date: November 2026\n\n1.2 The Department will publish the list on its website.\n\n**2: Committee recommendation: The Department shoul"
        "d inspect tunnels.**\n\n2.1 The government agrees with the Committee's recommendation.\n\n### Recommendation implemented\n\n2.2 The Department inspected all tunnels last year.\n\n**3: Committee recommendation: The Agency should survey drivers.**\n\n3.1 The government agrees with the Committee's recommendation.\n\n### Target implementation date: May 2027\n\n3.2 The Agency will survey drivers.\n\n**4: Committee recommendation: The Age"
        "ncy should open its data.**\n\n4.1 The government disagrees with the Committee's recommendation.\n\n4.2 The data is private.\n\n**5: Committee recommendation: The Agency should report each year.**\n\n5.1 The government agrees with the Committee's recommendation.\n\n### Target implementation date: December 2026\n\n5.2 The Agency will report on its work.\n\n**6: Committee recommendation: The Agency should lower fees.**\n\n6.1 The gove"
        "rnment agrees with the Committee's recommendation.\n\n### Target implementation date: March 2027\n\n6.2 The Agency will lower fees.\n",
        ["The Department will publish the list on its website. | Department | 2026-11-30 | (The Department should publish a list of unsafe bridges.)", "The Department inspected all tunnels last year. | completed | (The Department should inspect tunnels.)", "The Agency will survey drivers. | Agency | 2027-05-31 | (The Agency should survey drivers.)", "The data is private. | cancelled | (The Agency should open its data.)", "The Agency will report on its work. | Agency | 2026-12-31 | (The Agency should report each year.)", "The Agency will lower fees. | Agency | 2027-03-31 | (The Agency should lower fees.)"],
    ),
    "who owns the actions of a table below it.html": (
        "<h1>Management action plan</h1><h2>Recommendation 1: Records</h2><p>The Agency should keep better records.</p><table><tr><th>Management action<th>Completion date<tr><td>Issue guidance<td>June 2026<tr><td>Train officers<td>July 2026</table><h3>Office of Primary Interest</h3><p>Director General</p><p>Finance and Planning Branch</p><h2>Recommendation 2: Timeliness</h2><p>The Agency should be faster.</p><table><tr><th>Ma"
        "nagement action<th>Completion date<tr><td>Measure timeliness<td>May 2026<tr><td>Report results<td>2026 Calender Year</table><h3>Office of Primary Interest</h3><p>Director, Evaluation</p><p>Director, Human Resources</p>",
        ["Issue guidance | Director General (Finance and Planning Branch) | 2026-06-30 | (Recommendation 1: Records)", "Train officers | Director General (Finance and Planning Branch) | 2026-07-31 | (Recommendation 1: Records)", "Measure timeliness | Director, Evaluation | Director, Human Resources | 2026-05-31 | (Recommendation 2: Timeliness)", "Report results | Director, Evaluation | Director, Human Resources | 2026-12-31 | (Recommendation 2: Timeliness)"],
    ),
    "days on which what will be done is done.txt": (
        "Response to the coroner\n\nDear Ms Attwell,\n\nThe Head of Nursing will share the findings at the Learning from Deaths forum on Thursday 12 March.\n\nThe Medical Director will train all consultants by 30 June 2026.\n\nThe Head of Estates will keep to what was agreed on 4 May 2025.\n\nThe Chief Nurse will review the handover policy by 1 September 2026.\n\nYours sincerely\n",
        ["The Head of Nursing will share the findings at the Learning from Deaths forum on Thursday 12 March. | Head of Nursing | 2026-03-12", "The Medical Director will train all consultants by 30 June 2026. | Medical Director | 2026-06-30", "The Head of Estates will keep to what was agreed on 4 May 2025. | Head of Estates", "The Chief Nurse will review the handover policy by 1 September 2026. | Chief Nurse | 2026-09-01"],
    ),
    "a letter with lettered answers to numbered matters.md": (
        "24 November 2025\n\nDear Mr Hale\n\n# Regulation 28 report – Inquest touching the death of Ann Moss\n\nThank you for your report dated 5 October 2025.\n\n1. Condition of the road\n\nYou were concerned that a drain cover was missing. The Council has taken, or will take, this action:\n\n(a) The Highway Manager arranged for the cover to be replaced. This was completed on 12 October 2025.\n\n(b) The Asset Manager will resurface the ro"
        "ad by 31 March 2026.\n\n2. Warnings\n\nYou asked whether drivers are warned of the bend.\n\n(a) Signs will be put up by Highway Services before the end of January 2026.\n\n(b) The Road Safety Team will count vehicles by 1 May 2026.\n\nYours sincerely\n",
        ["The Highway Manager arranged for the cover to be replaced. This was completed on 12 October 2025. | Highway Manager | completed | (1. Condition of the road)", "The Asset Manager will resurface the road by 31 March 2026. | Asset Manager | 2026-03-31 | (1. Condition of the road)", "Signs will be put up by Highway Services before the end of January 2026. | Highway Services | 2026-01-31 | (2. Warnings)", "The Road Safety Team will count vehicles by 1 May 2026. | Road Safety Team | 2026-05-01 | (2. Warnings)"],
    ),
    "a letter that tells what was done and is done.md": (
        "14 December 2025\n\nDear Sir,\n\nCause of concern: Prevention – Action plan\n\nI write further to your letter of 30 November 2025.\n\n## 1. Find those most at risk\n\nYour inspectors found that our data was out of date. We renewed our agreement with the hospital on 4 December 2025. By 30 June 2026 the Head of Prevention will complete a review of the model.\n\n## 2. Reduce the backlog\n\nSix advisers are being recruited and we expe"
        "ct them to be in post by 1 June 2026. Progress is reviewed by the Deputy Chief Officer every week. A visit to each station was made in the autumn. This action is now complete.\n\n## 3. Safeguarding\n\nAll staff will attend training by 31 October 2026. The policy was re-issued in November 2025. The audit of old referrals has been put on hold until a system is in place. The exercise will then be repeated annually.\n\nYours f"
        "aithfully,\n",
        ["We renewed our agreement with the hospital on 4 December 2025. | completed | (1. Find those most at risk)", "By 30 June 2026 the Head of Prevention will complete a review of the model. | Head of Prevention | 2026-06-30 | (1. Find those most at risk)", "Six advisers are being recruited and we expect them to be in post by 1 June 2026. | 2026-06-01 | (2. Reduce the backlog)", "Progress is reviewed by the Deputy Chief Officer every week. | Deputy Chief Officer | weekly | (2. Reduce the backlog)", "A visit to each station was made in the autumn. This action is now complete. | completed | (2. Reduce the backlog)", "All staff will attend training by 31 October 2026. | All staff | 2026-10-31 | (3. Safeguarding)", "The policy was re-issued in November 2025. | completed | (3. Safeguarding)", "The audit of old referrals has been put on hold until a system is in place. | blocked | (3. Safeguarding)", "The exercise will then be repeated annually. | annual | (3. Safeguarding)"],
    ),
    "a letter with a list of what was done and will be.md": (
        "22 September 2025\n\nDear Ms Attwell\n\nRegulation 28 report\n\nConcern 1: There was no process for escalation\n\nWe accept this concern.\n\n- The escalation policy has been revised and was ratified on 4 August 2025. (Lead: Deputy Chief Nurse)\n- Training will be delivered to all nurses by 31 March 2026. (Lead: Head of Education)\n\nConcern 2: Information was lost at handover\n\nThe handover was not recorded.\n\n- A template will go "
        "live by the end of May 2026. (Lead: Chief Information Officer)\n\nYours sincerely\n",
        ["The escalation policy has been revised and was ratified on 4 August 2025. | Deputy Chief Nurse | completed | (Concern 1: There was no process for escalation)", "Training will be delivered to all nurses by 31 March 2026. | Head of Education | 2026-03-31 | (Concern 1: There was no process for escalation)", "A template will go live by the end of May 2026. | Chief Information Officer | 2026-05-31 | (Concern 2: Information was lost at handover)"],
    ),
    "what numbered commitments are for.md": (
        "# National plan\n\n## Commitment 1: Open data\n\nWe will track how far agencies have got.\n\nAmbition: Agencies know what they should release.\n\nLead agency: Statistics Board\n\nMilestones:\n\n- Develop an action plan\n\n  Start date: May 2026 End date: July 2026\n\n- Publish the action plan\n\n  Start date: July 2026 End date: August 2026\n\n## Commitment 2: Taking part\n\nWe will build engagement into our work.\n\nAmbition: People find i"
        "t easy to take part.\n\nLead agency: Public Service Board\n\nMilestones:\n\n- Appoint a panel\n\n  Start date: March 2026 End date: June 2026\n",
        ["Develop an action plan | Statistics Board | from 2026-05-01 | 2026-07-31 | (Commitment 1: Open data)", "Publish the action plan | Statistics Board | from 2026-07-01 | 2026-08-31 | (Commitment 1: Open data)", "Appoint a panel | Public Service Board | from 2026-03-01 | 2026-06-30 | (Commitment 2: Taking part)"],
    ),
    "recommendations with their numbers behind a colon.html": (
        "<h1>Review: progress</h1><h2>Recommendation: 2a</h2><p>2a Undertake regular capability reviews to build the capacity of the service</p><p>Overall status: Complete</p><table><tr><th>Action<th>Status<th>Due<tr><td>Agree a framework for reviews<td>Complete<td>May 2025<tr><td>Publish all reviews<td>Continuing<td>May 2026</table><h2>Recommendation: 2b</h2><p>2b Promote improvement through surveys</p><table><tr><th>Action<"
        "th>Status<th>Due<tr><td>Expand the census<td>Not commenced<td>June 2026<tr><td>Publish the results<td>Not commenced<td>July 2026</table>",
        ["Agree a framework for reviews | 2025-05-31 | completed | (Recommendation 2a: Undertake regular capability reviews to build the capacity of the service)", "Publish all reviews | 2026-05-31 | in_progress | (Recommendation 2a: Undertake regular capability reviews to build the capacity of the service)", "Expand the census | 2026-06-30 | not_started | (Recommendation 2b: Promote improvement through surveys)", "Publish the results | 2026-07-31 | not_started | (Recommendation 2b: Promote improvement through surveys)"],
    ),
    "what was put off in the place of its date.csv": (
        "Activity,Timeframe\nPilot new forms,September 2025—Deferred to February 2026\nReview the guide,July 2026—Not yet commenced\nTrain staff,2026 calendar year—In progress\n",
        ["Pilot new forms | 2026-02-28 | delayed", "Review the guide | 2026-07-31 | not_started", "Train staff | 2026-12-31 | in_progress"],
    ),
    "who and when once below each list.md": (
        "# Equality objectives 2026\n\n## Objective 1: A workforce like our town\n\n- Advertise posts in new places\n- Train panels in fair selection\n- Publish our pay gap\n\nTimescale: by March 2027\n\nLead: Head of People\n\n## Objective 2: Services for everyone\n\n- Ask residents what they need\n- Offer forms in easy read\n\nTimescale: by June 2027\n\nLead: Head of Customer Services\n",
        ["Advertise posts in new places | Head of People | 2027-03-31 | (Objective 1: A workforce like our town)", "Train panels in fair selection | Head of People | 2027-03-31 | (Objective 1: A workforce like our town)", "Publish our pay gap | Head of People | 2027-03-31 | (Objective 1: A workforce like our town)", "Ask residents what they need | Head of Customer Services | 2027-06-30 | (Objective 2: Services for everyone)", "Offer forms in easy read | Head of Customer Services | 2027-06-30 | (Objective 2: Services for everyone)"],
    ),
    "paragraphs with their times below them.html": (
        "<h1>Climate action plan</h1><h2>Energy</h2><p>Install solar panels on the town hall.</p><p><em>By September 2026</em></p><p>Replace the boilers in three schools.</p><p><em>2026 to 2028</em></p><h2>Travel</h2><p>Publish a cycling map.</p><p><em>Completed May 2025</em></p><p>Agree a plan for bus stops.</p><p><em>Ongoing</em></p>",
        ["Install solar panels on the town hall. | 2026-09-30 | (Energy)", "Replace the boilers in three schools. | from 2026-01-01 | 2028-12-31 | (Energy)", "Publish a cycling map. | completed | (Travel)", "Agree a plan for bus stops. | ? | in_progress | (Travel)"],
    ),
    "who owns the actions of a table above it.html": (
        "<h1>Action plan</h1><p>Lead: Ann Stock</p><table><tr><th>Action<th>Completion date<tr><td>Issue guidance<td>June 2026<tr><td>Train officers<td>July 2026</table><p>Lead: Gwyn Bott</p><table><tr><th>Action<th>Completion date<tr><td>Measure timeliness<td>May 2026<tr><td>Report results<td>August 2026</table>",
        ["Issue guidance | Ann Stock | 2026-06-30", "Train officers | Ann Stock | 2026-07-31", "Measure timeliness | Gwyn Bott | 2026-05-31", "Report results | Gwyn Bott | 2026-08-31"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_a_plan_in_running_text_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    assert [shown(action, starts=True) for action in read(text, name, TODAY)] == right


def test_headlines_with_the_days_on_which_they_appeared_are_no_actions() -> None:
    items = (
        ("New play area opened", "3 March 2025"),
        ("Mill Road closed for repairs", "4 April 2025"),
        ("Budget agreed", "5 May 2025"),
    )
    listed = "".join(f"<li><p>{said}</p><p>{day}</p></li>" for said, day in items)
    with pytest.raises(NoPlanFound):
        read(f"<h1>Parish news</h1><h2>Latest</h2><ul>{listed}</ul>", "news.html", TODAY)


def test_what_a_letter_tells_of_is_completed_on_its_day() -> None:
    done = [
        action.completed_on
        for name, (text, _) in DOCUMENTS.items()
        if name.startswith("a letter")
        for action in read(text, name, TODAY)
        if action.status == "completed"
    ]
    assert done == [date(2025, 10, 12), date(2025, 12, 4), None, date(2025, 11, 30), date(2025, 8, 4)]
