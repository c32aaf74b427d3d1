# ruff: noqa: E501 - documents are shown as they are
"""Lists, forms and minutes of which an action, or who owns it, was lost once, or in which one was seen that is none."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents.errors import NoPlanFound
from tests.plans.documents.misread import in_short, read

TODAY = date(2026, 10, 15)

DOCUMENTS = {
    "a form of one action with more figures than words.csv": (
        "Ref,7\nPriority,2\nLikelihood,4\nImpact,3\nRisk score,12\nAction,Renew the lift ropes\nOwner,Estates Manager\nDue date,31/12/2026\n",
        ["Renew the lift ropes | Estates Manager | 2026-12-31"],
    ),
    "boxes of nouns below a heading of actions.md": (
        "# Ward huddle actions\n\n[ ] Fridge temperature log\n\n[x] Spare oxygen\n\n[ ] Call bell repair\n\n[ ] Jo to order mats by 20 October 2026\n",
        ["Fridge temperature log", "Spare oxygen | completed", "Call bell repair", "Jo to order mats by 20 October 2026 | Jo | 2026-10-20"],
    ),
    "things to see to, with boxes.txt": (
        "To do before the fete\n\n[ ] Site plan\n[x] Public liability cover\n[ ] Water points\n[ ] Hire the generator\n",
        ["Site plan", "Public liability cover | completed", "Water points", "Hire the generator"],
    ),
    "a box that says who is to do it among things to pack.txt": (
        "Packing list and jobs\n\n[ ] Lantern\n[ ] Kettle\n[x] Torch\n[ ] Jane to book the field by 4 May 2027\n",
        ["Jane to book the field by 4 May 2027 | Jane | 2027-05-04"],
    ),
    "what officers are to take, receive and act as.md": (
        "# Minutes of the Hall Committee held on 6 October 2026\n\nPresent: Ann Bell (Chair), Tom Reed (Treasurer), Sue Fry (Secretary), Ian Moss (Caretaker)\n\n1. The kitchen was dirty. Caretaker to step up cleaning.\n2. Highways have questions. Secretary to act as contact with Highways.\n3. Quotes came. Treasurer to return to the builder with the agreed figure.\n4. Keys. Caretaker to receive the new keys and label them.\n5. Tom Reed to step down in May.\n",
        ["Caretaker to step up cleaning. | Caretaker", "Secretary to act as contact with Highways. | Secretary", "Treasurer to return to the builder with the agreed figure. | Treasurer", "Caretaker to receive the new keys and label them. | Caretaker"],
    ),
    "who leads each table, above it.md": (
        "# Service plan 2026\n\n| Colour | Meaning |\n|---|---|\n| Green | On track |\n\nLead: Ann Lee\n\n| Action | Due date |\n|---|---|\n| Replace the form | 30 November 2026 |\n\nLead: Bob Day\n\n| Action | Due date |\n|---|---|\n| Service the lifts | 31 January 2027 |\n",
        ["Replace the form | Ann Lee | 2026-11-30", "Service the lifts | Bob Day | 2027-01-31"],
    ),
    "an item of minutes without a mark, beside who acts.html": (
        "<h1>Minutes of the PTA meeting 6 October 2026</h1><p>Present: Ann Bell, Tom Reed, Sue Fry</p><table><tr><th>Item</th><th>Discussion</th><th>Action by</th></tr><tr><td>1</td><td>The fair made £900.<br>Action: bank the takings</td><td>Ann Bell</td></tr><tr><td>2</td><td>The shed leaks.<br>Action: fix the shed</td><td>Tom Reed</td></tr><tr><td>3</td><td>The website is old. Find a new host by 30 November 2026.</td><td>Sue Fry</td></tr><tr><td>4</td><td>The raffle went well.</td><td>Ann Bell</td></tr></table>",
        ["bank the takings | Ann Bell", "fix the shed | Tom Reed", "Find a new host by 30 November 2026. | Sue Fry | 2026-11-30"],
    ),
    "one listed action below promises.md": (
        "# Improvement plan update\n\nThe Council will adopt its budget in February 2027. The Library Service will open the new branch by 30 April 2027. The Head of Finance will report the outturn in June 2027.\n\n## Action\n- Replace the fire doors in the depot (Estates Manager, 30 November 2026)\n",
        ["The Council will adopt its budget in February 2027. | The Council | 2027-02-28", "The Library Service will open the new branch by 30 April 2027. | Library Service | 2027-04-30", "The Head of Finance will report the outturn in June 2027. | Head of Finance | 2027-06-30", "Replace the fire doors in the depot | Estates Manager | 2026-11-30"],
    ),
    "tasks for events to come.md": (
        "# Friends of the library: actions\n\n## Shop\n- Order new stock (Ann, 30 October 2026)\n- Paint the shelf (Tom, 5 November 2026)\n\n## Upcoming events\n- Book the author for the winter talk (Sue, 10 November 2026)\n- Print tickets (Ann, 20 November 2026)\n",
        ["Order new stock | Ann | 2026-10-30", "Paint the shelf | Tom | 2026-11-05", "Book the author for the winter talk | Sue | 2026-11-10", "Print tickets | Ann | 2026-11-20"],
    ),
    "who pays for each action.md": (
        "# Actions\n\n- Publish the travel map by 30 November 2026\n  - Funder: Arts Council\n- Open the youth hub by 31 January 2027\n  - Funder: Lottery Fund\n- Run the skills fair by 31 March 2027\n  - Funder: County Council\n",
        ["Publish the travel map by 30 November 2026\n• Funder: Arts Council | 2026-11-30", "Open the youth hub by 31 January 2027\n• Funder: Lottery Fund | 2027-01-31", "Run the skills fair by 31 March 2027\n• Funder: County Council | 2027-03-31"],
    ),
    "for whom each action is.md": (
        "# Communications plan: actions\n\n- Head of Comms to write to parents by 30 November 2026\n  - Audience: Parents Forum\n- Head of Digital to update the site by 31 January 2027\n  - Audience: Youth Council\n- Head of Comms to brief partners by 31 March 2027\n  - Audience: Partnership Board\n",
        ["Head of Comms to write to parents by 30 November 2026\n• Audience: Parents Forum | Head of Comms | 2026-11-30", "Head of Digital to update the site by 31 January 2027\n• Audience: Youth Council | Head of Digital | 2027-01-31", "Head of Comms to brief partners by 31 March 2027\n• Audience: Partnership Board | Head of Comms | 2027-03-31"],
    ),
    "who does what by when, and the actions.md": (
        "# Summer fair\n\n## Catering\n- Sarah: order the cakes by 20 April 2027\n- Tom: hire the urns by 22 April 2027\n\n## Actions\n- Grace to book the band by 10 May 2027\n- Sarah to order the marquee by 4 May 2027\n",
        ["order the cakes by 20 April 2027 | Sarah | 2027-04-20", "hire the urns by 22 April 2027 | Tom | 2027-04-22", "Grace to book the band by 10 May 2027 | Grace | 2027-05-10", "Sarah to order the marquee by 4 May 2027 | Sarah | 2027-05-04"],
    ),
    "who does what on the day, and the actions.md": (
        "# Summer fair\n\n## The team\n- Sarah – manage the money\n- Tom – support the stallholders\n- Grace – run the cafe\n\n## Actions\n- Sarah to order the marquee by 4 May 2027\n- Tom to book the band by 10 May 2027\n",
        ["Sarah to order the marquee by 4 May 2027 | Sarah | 2027-05-04", "Tom to book the band by 10 May 2027 | Tom | 2027-05-10"],
    ),
    "a leader below each heading and action.txt": (
        "Ward improvement plan\n\nNew signage at the entrance\nLead: Jo Marsh\n1. Replace the fire doors by 4 November 2026\nLead: Tom Reed\n2. Repaint the corridor by 10 November 2026\nLead: Sue Fry\n",
        ["New signage at the entrance | Jo Marsh", "Replace the fire doors by 4 November 2026 | Tom Reed | 2026-11-04", "Repaint the corridor by 10 November 2026 | Sue Fry | 2026-11-10"],
    ),
    "notices behind the actions.txt": (
        "Team meeting 12 October 2026\n\nActions:\nJane to chase the invoice by 20 October 2026\nTom to draft the rota by 1 November 2026\nNote the office is closed on 25 December\nContact HR for leave forms\n\nNext meeting: 9 November 2026\n",
        ["Jane to chase the invoice by 20 October 2026 | Jane | 2026-10-20", "Tom to draft the rota by 1 November 2026 | Tom | 2026-11-01"],
    ),
}  # fmt: skip

NO_PLANS = {
    "what guests are asked to bring.txt": "Packing list\n\n[ ] Tent\n[ ] Stove\n[x] Maps\n",
    "what readers are asked to do.md": "# Autumn newsletter: what you can do\n\n- Book your flu jab by 30 October 2026\n- Return the survey by 6 November 2026\n- Join us for the winter walk\n",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_action_and_its_owner_is_read(name: str) -> None:
    text, right = DOCUMENTS[name]
    assert [in_short(action) for action in read(text, name, TODAY)] == right


@pytest.mark.parametrize("name", NO_PLANS)
def test_what_nobody_is_asked_to_do_is_no_plan(name: str) -> None:
    with pytest.raises(NoPlanFound):
        read(NO_PLANS[name], name, TODAY)
