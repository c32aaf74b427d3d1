# ruff: noqa: E501 - documents are shown as they are
"""Lists as people type them, below any heading or none, that were read wrongly once: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents.errors import NoPlanFound
from tests.plans.documents.misread import read

TODAY = date(2026, 3, 10)

DOCUMENTS = {
    "who does what below any heading.md": (
        "# Summer fair\n\n## Jobs\n\n- Suki – check the marquee contract by 4 May 2026\n- Dave – book the bouncy castle by 10 May 2026\n- Tom – borrow the gazebos\n",
        ["check the marquee contract by 4 May 2026 | Suki | 2026-05-04 | (Jobs)", "book the bouncy castle by 10 May 2026 | Dave | 2026-05-10 | (Jobs)", "borrow the gazebos | Tom | (Jobs)"],
    ),
    "who does what below the title.txt": (
        "Office move - who is doing what\n\n- Suki: confirm the van\n- Dave: pack the server room\n- Priya: tell the suppliers our new address\n",
        ["confirm the van | Suki", "pack the server room | Dave", "tell the suppliers our new address | Priya"],
    ),
    "posts with days.md": (
        "# Winter readiness\n\n- Caretaker – order grit by 1 May 2026\n- Site manager – test the gritter by 4 May 2026\n",
        ["order grit by 1 May 2026 | Caretaker | 2026-05-01", "test the gritter by 4 May 2026 | Site manager | 2026-05-04"],
    ),
    "places called like people.md": (
        "# Actions\n\n- Albert Street – clear gullies by 31 March 2026\n- Florence Court – replace street light by 30 April 2026\n- Robert Close – repaint white lines by 31 May 2026\n",
        ["Albert Street – clear gullies by 31 March 2026 | 2026-03-31", "Florence Court – replace street light by 30 April 2026 | 2026-04-30", "Robert Close – repaint white lines by 31 May 2026 | 2026-05-31"],
    ),
    "a post among topics.md": (
        "# Actions\n\n- Website: replace the photograph by 4 May 2026 (Jess)\n- Newsletter: collect articles by 10 May 2026 (Ann)\n- Clerk: renew the insurance by 1 June 2026\n",
        ["Website: replace the photograph by 4 May 2026 | Jess | 2026-05-04", "Newsletter: collect articles by 10 May 2026 | Ann | 2026-05-10", "renew the insurance by 1 June 2026 | Clerk | 2026-06-01"],
    ),
    "words shortened in brackets.md": (
        "# Actions\n\n- Review the use of pupil premium (PP) by 30 June 2026\n- Agree a plan with the nursing home (NH), 31 May 2026\n- Order new lanyards (KR) by 4 May 2026\n- Release time each half term (HT)\n",
        ["Review the use of pupil premium (PP) by 30 June 2026 | 2026-06-30", "Agree a plan with the nursing home (NH) | 2026-05-31", "Order new lanyards | KR | 2026-05-04", "Release time each half term | HT"],
    ),
    "a plan of sentences with days.md": (
        "# Community safety plan\n\n- Hold two crime prevention surgeries by 31 March 2026\n- Repaint the waiting room by 30 April 2026\n- Train neighbourhood watch leads by 31 May 2026\n",
        ["Hold two crime prevention surgeries by 31 March 2026 | 2026-03-31", "Repaint the waiting room by 30 April 2026 | 2026-04-30", "Train neighbourhood watch leads by 31 May 2026 | 2026-05-31"],
    ),
    "an owner behind one of them.txt": (
        "Hilltop Surgery action plan\n\n- Agree new opening hours by 4 May 2026 (Practice Manager)\n- Order a new chair by 8 May 2026\n- Review the phone message by 15 May 2026\n",
        ["Agree new opening hours by 4 May 2026 | Practice Manager | 2026-05-04", "Order a new chair by 8 May 2026 | 2026-05-08", "Review the phone message by 15 May 2026 | 2026-05-15"],
    ),
    "how many of how many.md": (
        "# Improvement plan\n\n- Complete staff appraisals (7/10)\n- Replace the fire doors – 5/8\n- Hold a drill (20/3)\n- Mark all papers by 1/2 term\n- Order chairs (Ann) – 4/12\n",
        ["Complete staff appraisals (7/10)", "Replace the fire doors – 5/8", "Hold a drill | 2026-03-20", "Mark all papers by 1/2 term", "Order chairs | Ann | 2026-12-04"],
    ),
    "days behind what somebody is to do.md": (
        "# Actions\n\n- Suki – book the hall – 3/4\n- Dave – order the cakes (4/5)\n",
        ["book the hall | Suki | 2026-04-03", "order the cakes | Dave | 2026-05-04"],
    ),
    "days of what is spoken of.md": (
        "# Minutes of the staff meeting 10 March 2026\n\nPresent: Jane Smith, Raj Patel\n\nAction: Jane Smith to update the care plan after fall 12/2/26\n\nAction: Raj Patel to draft the message 27/3/26\n",
        ["Jane Smith to update the care plan after fall 12/2/26 | Jane Smith | ?", "Raj Patel to draft the message 27/3/26 | Raj Patel | 2026-03-27"],
    ),
    "lines below actions of which some say who.txt": (
        "Site visit 10 March 2026\n\nActions:\n\nBuy more salt\n\nAnn to book the hall by 4 May 2026\n\nBob to send the invitations\n\nClean the carpets\n\nPrint the posters (Tom)\n\nConfirm the caterer\n",
        ["Buy more salt", "Ann to book the hall by 4 May 2026 | Ann | 2026-05-04", "Bob to send the invitations | Bob", "Clean the carpets", "Print the posters | Tom", "Confirm the caterer"],
    ),
    "lines below actions of which one says who.txt": (
        "Supervision notes 10 March 2026\n\nActions agreed:\n\nComplete mandatory training\nBook leave for December\nSend care plan to family by 20 March 2026 (Ann)\n",
        ["Complete mandatory training", "Book leave for December", "Send care plan to family by 20 March 2026 | Ann | 2026-03-20"],
    ),
    "parts with a lead above days.txt": (
        "Reducing falls\nLead: Ward Manager\n- Review falls assessments by 31 May 2026\n- Buy non-slip socks by 30 June 2026\n\nImproving discharge\nLead: Discharge Coordinator\n- Start a daily board round by 31 May 2026\n",
        ["Review falls assessments by 31 May 2026 | Ward Manager | 2026-05-31 | (Reducing falls)", "Buy non-slip socks by 30 June 2026 | Ward Manager | 2026-06-30 | (Reducing falls)", "Start a daily board round by 31 May 2026 | Discharge Coordinator | 2026-05-31 | (Improving discharge)"],
    ),
    "a title behind a label.txt": (
        "Action plan: Hilltop Surgery\n\n1. Agree new opening hours by 4 May 2026 (Practice Manager)\n2. Order a new chair by 8 May 2026\n",
        ["Agree new opening hours by 4 May 2026 | Practice Manager | 2026-05-04", "Order a new chair by 8 May 2026 | 2026-05-08"],
    ),
    "days for the diary.md": (
        "# Term plan\n\n## Actions\n\n- Update the website (Ann, 4 May 2026)\n- Print the newsletter (Bob, 8 May 2026)\n\n## Dates for your diary\n\n- Open evening – 14 May 2026\n- Visit the museum – 11 June 2026\n",
        ["Update the website | Ann | 2026-05-04", "Print the newsletter | Bob | 2026-05-08"],
    ),
}  # fmt: skip

NO_PLANS = {
    "what people are there for.md": "The roles are as follows:\n\n- Clerk: keep the minutes\n- Caretaker: check the doors every day\n",
    "a rota.md": "# Rota\n\n- Suki: Monday by nine\n- Dave: Tuesday\n- Priya: Wednesday\n",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_of_a_typed_list_is_read_right(name: str) -> None:
    text, right = DOCUMENTS[name]
    said = []
    for action in read(text, name, TODAY):
        when = action.due or ("?" if action.questions else None)
        above = f"({action.recommendation})" if action.recommendation else None
        said.append(" | ".join(str(part) for part in (action.action, *action.owners, when, above) if part))
    assert said == right


@pytest.mark.parametrize("name", NO_PLANS)
def test_a_list_of_duties_is_no_plan(name: str) -> None:
    with pytest.raises(NoPlanFound):
        read(NO_PLANS[name], name, TODAY)
