# ruff: noqa: E501 - documents are shown as they are
"""Tables, lists and minutes that a rule for another layout took wrongly once: what is read of each, whole."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents import read_document
from tests.plans.documents.build import Pdf

TODAY = date(2024, 3, 1)
MINUTES = """# Minutes of the Parish Council meeting held on 12 February 2024

Present: Cllr Jane Smith (JS), Cllr Ben Jones (BJ), Anna Lee (Clerk)

"""
TABLE = """| Action | Owner | Due |
|---|---|---|
| Mend the roof | Jo Hill | 5 May 2024 |
| Paint the hall | Ben Ode | 6 May 2024 |

"""
ROOF = "Mend the roof | Jo Hill | 2024-05-05"
HALL = "Paint the hall | Ben Ode | 2024-05-06"

DOCUMENTS = {
    "a comment with labels is no form": (
        'Ref,Action,Lead,Due date,Comment\n1,Mend the roof,Jo Hill,5 May 2024,"Quotes are in.\nBoard told.\nOwner: Ben Jones\nDue: 5 June 2024"\n2,Paint the hall,Ben Ode,6 May 2024,\n',
        [ROOF, HALL],
    ),
    "what stands behind a date that begins an item is read": (
        "# Plan\n\n## Actions\n- Summer 2024: Paint the gate – Lead: Jo Hill – Due: 5 July 2024\n- 5 May 2024: Mend it (Jo Hill)\n- 6 June 2024 – Plant trees – Ben Jones\n- 6 June 2024: Dig. Lead: Ben Jones. Status: completed\n- June 2024 – July 2024: Works on site\n",
        [
            "Paint the gate | Jo Hill | 2024-07-05",
            "Mend it | Jo Hill | 2024-05-05",
            "Plant trees | Ben Jones | 2024-06-06",
            "Dig. | Ben Jones | 2024-06-06 | completed",
            "Works on site | 2024-07-31",
        ],
    ),
    "key results numbered beneath actions are no actions": (
        "Action,Lead,KPI,By when\n1.1 Improve attendance,Jo Hill,1.1.1 Increase attendance to 95%,30 June 2024\n1.2 Improve reading,Jo Hill,1.2.1 Raise reading ages by one year,30 July 2024\n2.1 Improve the site,Jo Hill,2.1.1 Reduce accidents by 10%,30 July 2024\n",
        [
            "Improve attendance | Jo Hill | 2024-06-30",
            "Improve reading | Jo Hill | 2024-07-30",
            "Improve the site | Jo Hill | 2024-07-30",
        ],
    ),
    "boxes below a heading of actions are actions however they are named": (
        f"# Plan\n\n{TABLE}## Action items\n- [ ] Postmortem follow-up with the vendor\n- [x] Alert for disk usage\n- [ ] Runbook for failover\n",
        [
            ROOF,
            HALL,
            "Postmortem follow-up with the vendor",
            "Alert for disk usage | completed",
            "Runbook for failover",
        ],
    ),
    "a subject before a colon is no label": (
        "# Plan\n\n## Actions\n\nInsurance: renewal with the broker (Clerk, 5 June 2024)\n\nWebsite: new pages (Jane Smith, 7 July 2024)\n",
        [
            "Insurance: renewal with the broker | Clerk | 2024-06-05",
            "Website: new pages | Jane Smith | 2024-07-07",
        ],
    ),
    "the last item of a list is no title of what follows": (
        "# Plan\n\n## Actions\n\n- Mend the roof of the hall\n- Paint the walls of the office\n\nAction: Order the skips (Jo Hill, 5 May 2024)\n",
        ["Mend the roof of the hall", "Paint the walls of the office", "Order the skips | Jo Hill | 2024-05-05"],
    ),
    "minutes go on behind the actions of the last meeting": (
        f"{MINUTES}## Actions brought forward\n\nClerk to write to the school – done\n\nJane Smith to order bins by 5 March 2024\n\n## New actions\n\nBen Jones to paint the gate by 6 April 2024\n",
        [
            "Clerk to write to the school | Clerk | completed",
            "Jane Smith to order bins by 5 March 2024 | Jane Smith | 2024-03-05",
            "Ben Jones to paint the gate by 6 April 2024 | Ben Jones | 2024-04-06",
        ],
    ),
    "a topic before a colon is no owner": (
        f"{MINUTES}Action: CCTV: Clerk to get three quotes\n\nAction: Finance: chase the invoices\n\nAction: Website: publish the minutes\n\nAction: JS: write to the school\n\nAction: Ben Jones: move the bins\n",
        [
            "CCTV: Clerk to get three quotes",
            "Finance: chase the invoices",
            "Website: publish the minutes",
            "write to the school | JS",
            "move the bins | Ben Jones",
        ],
    ),
    "owners in code are owners": (
        "Action,Owner,Due date\nMend the roof,Team 1,5 May 2024\nPaint the hall,Team 2,6 May 2024\nOrder a skip,Team 3,7 May 2024\n",
        [
            "Mend the roof | Team 1 | 2024-05-05",
            "Paint the hall | Team 2 | 2024-05-06",
            "Order a skip | Team 3 | 2024-05-07",
        ],
    ),
    "a log in a cell leaves the row its own dates": (
        'Ref,Action,Owner,Due date,Date completed\n1,"June 2023 – Draft the plan\nJuly 2023 – Consult the public",Anna Smith,30 September 2023,5 August 2023\n2,Mend the roof,Jo Hill,5 May 2024,\n',
        [
            "June 2023 – Draft the plan July 2023 – Consult the public | Anna Smith | 2023-09-30 | completed on 2023-08-05",
            ROOF,
        ],
    ),
    "lines that end in a comma stand side by side": (
        'Ref,Action,Owner,Due date\n1,"Buy the paint,\nFix the door,\nCall the supplier","Anna Smith\nBen Jones\nCarl Lee","30 June 2024\n31 July 2024\n31 August 2024"\n2,Mend the roof,Jo Hill,5 May 2024\n',
        [
            "Buy the paint | Anna Smith | 2024-06-30",
            "Fix the door | Ben Jones | 2024-07-31",
            "Call the supplier | Carl Lee | 2024-08-31",
            ROOF,
        ],
    ),
    "a road that is closed is no action that is": (
        "Action,Owner,Due date,Progress\nMend the road,Jo Hill,5 May 2024,Works are held up by bad weather until June. Road still CLOSED\nForm a group,Jo Hill,5 May 2024,Met 12/02/2024\nDig,Jo Hill,5 May 2024,I: Implemented in part\nPlant,Jo Hill,5 May 2024,Stopped for winter\n",
        [
            "Mend the road | Jo Hill | 2024-05-05",
            "Form a group | Jo Hill | 2024-05-05",
            "Dig | Jo Hill | 2024-05-05 | in_progress",
            "Plant | Jo Hill | 2024-05-05 | blocked",
        ],
    ),
    "only the next sentence of minutes says how an action stands": (
        f"{MINUTES}Clerk to chase Highways about the bins. The path was mended. Complete.\n\nJane Smith to check the path. Closed at 9.30pm.\n\nBen Jones to write about parking. No action on the fence.\n\nAnna Lee to mend the gate. Done.\n",
        [
            "Clerk to chase Highways about the bins. | Clerk",
            "Jane Smith to check the path. | Jane Smith",
            "Ben Jones to write about parking. | Ben Jones",
            "Anna Lee to mend the gate. | Anna Lee | completed",
        ],
    ),
    "headings in the middle of a table change its columns": (
        "Ref,Action,Owner,Due date,Cost,Fund\n1,Mend the roof,Jo Hill,5 May 2024,10,Main\n2,Paint the hall,Ben Ode,6 May 2024,20,Main\nDeadline,Lead,Task,Ward,Site,Phase\n31 August 2024,Carl Lee,Mend the fence,East,Mill,Early\n30 June 2024,Dee Ray,Order the skip,West,Farm,Late\n",
        [ROOF, HALL, "Mend the fence | Carl Lee | 2024-08-31", "Order the skip | Dee Ray | 2024-06-30"],
    ),
    "how it is going to be done is the action": (
        "Ref,How is it going to be done?,Owner,Due date\n1,Mend the roof,Jo Hill,5 May 2024\n2,Paint the hall,Ben Ode,6 May 2024\n",
        [ROOF, HALL],
    ),
    "what leads up to steps is no action": (
        "# Plan\n\n## Action 1\n\nThe roof leaks in winter. The following steps are needed:\n- Mend the roof (Jo Hill, 5 May 2024)\n\n## Action 2\n\nThe walls are old.\n\n- Paint the hall (Ben Ode, 6 May 2024)\n",
        [ROOF, HALL],
    ),
    "a bracket of sentences says when": (
        "# Plan\n\n## Actions\n\n- Mend the roof (Due: 5 May 2024. Lead: Jo Hill)\n- Paint the hall (by 6 May 2024. Owner: Ben Ode)\n- Paint the fence (Delayed, now expected by March 2025. Lead partner: ACE)\n",
        [ROOF, HALL, "Paint the fence | ACE | 2025-03-31 | delayed"],
    ),
    "a first attempt is the completion": (
        "Action,Owner,Due date,Progress\nMend the roof,Jo Hill,5 May 2024,Completed on first attempt 5 May 2023\nPaint the hall,Ben Ode,6 May 2024,\n",
        [f"{ROOF} | completed on 2023-05-05", HALL],
    ),
    "a paper of another day is not the meeting": (
        f"25 May 2023 Standing Orders\n\n{MINUTES}Action: Jane Smith to mend it by 5 March\n",
        ["Jane Smith to mend it by 5 March | Jane Smith | 2024-03-05"],
    ),
    "a revised date alone makes no plan": (
        f"# Plan\n\n{TABLE}## Complaints\n\n| Issue | Comment | Revised date |\n|---|---|---|\n| Leaflet | Leaflet was hard to read | 5 January 2024 |\n| Post | Post was late | 5 February 2024 |\n",
        [ROOF, HALL],
    ),
    "recommendations with a revised date only are the actions": (
        "Ref,Recommendation,Management response,Revised date\n1,Mend the roof,Agreed,5 April 2024\n2,Sort the post,Agreed,5 May 2024\n",
        ["Mend the roof | 2024-04-05", "Sort the post | 2024-05-05"],
    ),
    "how it is going to be measured is no action": (
        "Ref,Action,How is it going to be measured?,Owner,Due date\n1,Mend the roof,Check for leaks every month,Jo Hill,5 May 2024\n2,Paint the hall,Look at the walls every year,Ben Ode,6 May 2024\n",
        [ROOF, HALL],
    ),
    "a paragraph below the number of an action is the action": (
        "# Plan\n\n## Action 1\n\nMend the roof (Jo Hill, 5 May 2024)\n\n## Action 2\n\nPaint the hall (Ben Ode, 6 May 2024)\n",
        [ROOF, HALL],
    ),
    "an item that begins with its date may name another": (
        "# Plan\n\n## Actions\n- June 2024: March accounts to be published (Jo Hill)\n- 5 May 2024: Mend the roof (Jo Hill)\n",
        ["March accounts to be published | Jo Hill | 2024-06-30", ROOF],
    ),
    "until when something is paid for is no due date": (
        "# Plan\n\n## Actions\n\n- Mend the roof (5 May 2024. Lead: Jo Hill)\n- Paint the hall (Funded until March 2026. Lead: Ben Ode)\n",
        [ROOF, "Paint the hall | Ben Ode"],
    ),
    "a column of forms is read though it has a heading": (
        'Ref,Details\n1,"The roof leaks\nMend the roof\nOwner: Jo Hill\nDeadline: 5 May 2024"\n2,"The hall is dark\nPaint the hall\nOwner: Ben Ode\nDeadline: 6 May 2024"\n',
        [ROOF, HALL],
    ),
    "milestones in a row without dates are actions": (
        'Objective,Actions,Lead\nTo grow,"30 June 2024: Draft the plan (done)\n31 July 2024: Consult the public",Jo Hill\nTo last,"5 May 2024: Mend the roof\n31 August 2024: Order the skips",Jo Hill\n',
        [
            "Draft the plan | Jo Hill | 2024-06-30 | completed",
            "Consult the public | Jo Hill | 2024-07-31",
            ROOF,
            "Order the skips | Jo Hill | 2024-08-31",
        ],
    ),
    "an office before a dash is whose action it is": (
        f"{MINUTES}The seats were found to be worn.\n\nACTION: Clerk – Replace both seats, by end of May 2024.\n\nACTION: Cllrs Smith and Jones – Move the sign to Church Road, 1 June 2024.\n\nACTION: Finance – chase the invoices\n",
        [
            "Replace both seats | Clerk | 2024-05-31",
            "Move the sign to Church Road | Cllrs Smith; Jones | 2024-06-01",
            "Finance – chase the invoices",
        ],
    ),
    "a quarter of a plan of one year is of that year": (
        "# Annual Action Plan 2023/24: Quarter 4 update\n\nDue dates show the quarter of the financial year.\n\n| Action | Lead | Due |\n|---|---|---|\n| Mend the roof | Jo Hill | Q1 |\n| Paint the hall | Ben Ode | Q3 and Q4 |\n",
        ["Mend the roof | Jo Hill | 2023-06-30", "Paint the hall | Ben Ode | 2023-12-31"],
    ),
    "a date in brackets says which day a length of time is": (
        "Action,Owner,Due date\nMend the roof,Jo Hill,3 months (5 May 2024)\nPaint the hall,Ben Ode,6 May 2024\n",
        [ROOF, HALL],
    ),
    "who is mentioned before a label owns the action": (
        "# Retro\n\n## Action items\n\n- [x] Add a quarantine job — @mk — due: 2024-03-08 (done 2024-02-27)\n- [ ] Write a runbook — @priya — due: 2024-03-29\n",
        ["Add a quarantine job | @mk | 2024-03-08 | completed on 2024-02-27", "Write a runbook | @priya | 2024-03-29"],
    ),
    "a table with every heading known is no form": (
        "| Actions | Lead | Timescale | Cost | Success criteria | RAG |\n|---|---|---|---|---|---|\n| Subject leaders to complete files | Jo Hill | 5 May 2024 | £5 | Leaders know strengths | |\n| Governors' visits linked to priorities | Ben Ode | 6 May 2024 | – | Reports on the hub | |\n| New curriculum maps | Jo Hill | 5 May 2024 | £6 | Progress is clear | |\n",
        [
            "Subject leaders to complete files | Jo Hill | 2024-05-05",
            "Governors' visits linked to priorities | Ben Ode | 2024-05-06",
            "New curriculum maps | Jo Hill | 2024-05-05",
        ],
    ),
    "who and by when in sentences of their own leave the status one": (
        "# Plan\n\n## Actions\n\n- Mend the roof. Lead: Jo Hill. By: 5 May 2024. In progress\n- Paint the hall. Lead: Ben Ode. By: 6 May 2024. Completed 4 February 2024\n- Order the skips. By: Ben Ode\n",
        [
            "Mend the roof. | Jo Hill | 2024-05-05 | in_progress",
            "Paint the hall. | Ben Ode | 2024-05-06 | completed on 2024-02-04",
            "Order the skips. | Ben Ode",
        ],
    ),
    "contact persons own what is corrected": (
        "# Corrective action plan\n\n## Finding 2022-001: Closing\n\nCorrective action: Mend the roof\n\nName of contact person: Jo Hill\n\nAnticipated completion date: 5 May 2024\n\n## Finding 2022-002: Duties\n\nCorrective action: Paint the hall\n\nName of contact person: Ben Ode\n\nAnticipated completion date: 6 May 2024\n",
        [ROOF, HALL],
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_read_is_what_was_meant(name: str) -> None:
    text, right = DOCUMENTS[name]
    assert _said(text.encode(), "plan.md" if text.lstrip().startswith(("#", "25", "|")) else "plan.csv") == right


def test_a_month_years_away_or_a_day_soon_is_asked_of_in_minutes() -> None:
    text = f"{MINUTES}Action: Jane Smith to finish the roof by March 28\n\nAction: Ben Jones to dig by March 26\n"
    first, second = read_document(text.encode(), "plan.md", today=TODAY).actions
    assert (first.due, first.questions[0].suggestion) == (None, date(2024, 3, 28))
    assert second.due == date(2026, 3, 31)


@pytest.mark.parametrize("last", ["Action", "Action by", "By whom"])
def test_the_last_column_of_a_table_without_lines_is_no_margin(last: str) -> None:
    acts = ["Review the budget for the year", "Mend the roof of the hall", "Order new desks for staff"]
    pdf = Pdf() if last == "Action" else Pdf(595, 842)
    if last == "Action":
        head = ["Ref", "Recommendation", "Lead", "By when", "Action"]
        rows = [
            [str(at), "The budget is late every year", "Anna Smith", "30 June 2024", act]
            for at, act in enumerate(acts, 1)
        ]
        pdf.table((40, 80, 300, 400, 500, 780), 60, [head, *rows], lines="none")
    else:
        rows = [["What is to be done", "By when", last], *([act, "30 June 2024", "Anna Smith"] for act in acts)]
        pdf.table((40, 300, 420, 560), 60, rows, lines="none")
    assert _said(pdf.bytes(), "plan.pdf") == [f"{act} | Anna Smith | 2024-06-30" for act in acts]


def test_people_in_the_margin_of_a_page_act_and_its_foot_does_not() -> None:
    pdf = Pdf(595, 842)
    pdf.text(40, 40, "Minutes of the meeting of the Committee on 12 February 2024")
    pdf.text(40, 80, "Agenda item and discussion")
    pdf.text(470, 80, "Action")
    said = [
        "1. The budget is late and it is to be revised.",
        "2. The hall is dark and it is to be painted.",
        "3. The roof leaks and it is to be mended.",
    ]
    for at, (line, who) in enumerate(zip(said, ("Jane Smith", "JB", "Clerk"), strict=True)):
        pdf.text(40, 110 + 40 * at, line)
        pdf.text(470, 110 + 40 * at, who)
    pdf.text(470, 800, "Page 1 of 1")
    actions = read_document(pdf.bytes(), "plan.pdf", today=TODAY).actions
    assert [action.owners for action in actions] == [("Jane Smith",), ("JB",), ("Clerk",)]


def _said(data: bytes, name: str) -> list[str]:
    """Each action as a line: its words, owners, due date, status."""
    draft = read_document(data, name, today=TODAY)
    return [
        " | ".join(
            filter(
                None,
                (
                    action.action,
                    "; ".join(action.owners),
                    action.due and action.due.isoformat(),
                    f"completed on {action.completed_on}" if action.completed_on else action.status,
                ),
            )
        )
        for action in draft.actions
    ]
