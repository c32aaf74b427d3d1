# ruff: noqa: E501 - documents are shown as they are
"""Minutes and notes of meetings, whole and small: what is read of each."""

from __future__ import annotations

from datetime import date

import pytest

from tests.plans.documents.misread import read, shown

TODAY = date(2024, 6, 13)

DOCUMENTS = {
    "owners in brackets first.md": (
        "# Platform meeting minutes\n\n*Thursday 13th June 2024*\n\nPresent: Ana Bell (AB), Carl Webb (CW), Ed Frost (EF)\n\n## Actions from last meeting\n\n"
        "- [x] (AB) Check the disk levels by end of May. -- [Done 3 June]\n- [ ] (All) Move jobs to the new queue. -- [Mostly done, two jobs left]\n-[x] (Storage team) To run the load test\n\n"
        "## Actions\n\n* (CW) Share the paper draft.\n* (EF + AB) Repeat the run by 28 June.\n* (All speakers) Upload slides.\n",
        ["Check the disk levels by end of May. | AB | 2024-05-31 | completed", "Move jobs to the new queue. | All | in_progress", "To run the load test | Storage team | completed", "Share the paper draft. | CW", "Repeat the run by 28 June. | EF | AB | 2024-06-28", "Upload slides. | All speakers"],
    ),
    "several meetings below each other.md": (
        "# Notes of the verification group\n\n## 6 June 2024 - Group\n\n### Attendees\n\nMartin Thorne, Stefan Richter\n\n### Notes\n\n**Action:** Martin to restore the nightly run by 20 June.\n\n"
        "## 7 March 2024 - Group\n\n### Attendees\n\nMartin Thorne, Rory Connell\n\n### Notes\n\n**Action:** Rory to raise the question by Friday, March 22nd.\n\n**Action:** Martin to publish slides by 15 March.\n",
        ["Martin to restore the nightly run by 20 June. | Martin | 2024-06-20", "Rory to raise the question by Friday, March 22nd. | Rory | 2024-03-22", "Martin to publish slides by 15 March. | Martin | 2024-03-15"],
    ),
    "what is done was due before.csv": (
        "No.,Action,Who,When,Action completed?\n1,Circulate the terms of reference,GV,24th May,Yes\n2,Send the list to procurement,KK,Fri 17 May,In hand\n3,Book the venue,RW,28 June 2024,\n4,Report to the board,RW,31 January 2025,\n",
        ["Circulate the terms of reference | GV | 2024-05-24 | completed", "Send the list to procurement | KK | 2024-05-17 | in_progress", "Book the venue | RW | 2024-06-28", "Report to the board | RW | 2025-01-31"],
    ),
    "names at the ends of paragraphs.html": (
        "<h3>MINUTES OF THE MEETING HELD ON 10th JUNE 2024</h3><p>Present: Cllr A. Reed, Chairman<p>Cllrs B. Moss, Mrs C Lund &amp; D. Shaw"
        "<p>1. The minutes of the meeting held on 13th May 2024 were signed.<p>2. Signs. Highways have confirmed that signs are on order. Cllr Moss to check them by end of July. <b>Cllr Moss</b>"
        "<p>3. The gullies were cleared on 20th May.<p>a. It was agreed to transfer £500 to the deposit account before 31st August. Carried <b>Clerk</b><p>b. It was agreed to donate £25 to the fair. Carried"
        "<p>4. The inspection report had been received. It was RESOLVED:<p>(i) That the Clerk obtain two quotations; <b>Clerk</b><p>(ii) That the Working Group report back to the Council in January 2025. <b>Cllrs Moss &amp; Mrs Lund</b>"
        "<p>5. Litter bins to be emptied before the fair. <b>Clerk/Chairman</b><p>6. Next meeting Monday 8th July 2024.",
        ["Cllr Moss to check them by end of July. | Cllr Moss | 2024-07-31", "It was agreed to transfer £500 to the deposit account before 31st August. | Clerk | 2024-08-31", "That the Clerk obtain two quotations | Clerk", "That the Working Group report back to the Council in January 2025. | Cllrs Moss | Mrs Lund | 2025-01-31", "Litter bins to be emptied before the fair. | Clerk | Chairman"],
    ),
    "owners beside lines that are marked.html": (
        "<h1>Patient group: meeting minutes June 2024</h1><p>Thursday 13th June 2024</p><h2>Attendees</h2><ul><li>Lin Bell (LB)<li>Sue Ford (SF)<li>Jo West (JW)</ul><table><tr><td><td><b>Actioned By</b>"
        "<tr><td><p>Treasurer</p><p>There is £238 left.</p><td><tr><td><p>Book stall</p><p>Takings have dipped.</p><td><p>JW to ask Barry to move the box by end of July</p>"
        "<tr><td><p>Talks</p><p>Evenings were preferred.</p><p>Action: Get dates from the doctors</p><p>Action: Posters to be up by 9th July</p><td><p>JW</p><p>SF</p>"
        "<tr><td><p>AGM</p><p>Action: Ask members whether they are standing</p><td><p>LB – by 1st August</p><tr><td><p>Website</p><p>Action: Keep the page up to date – ongoing</p><td><p>SF, JW</p></table>",
        ["JW to ask Barry to move the box by end of July | JW | 2024-07-31", "Get dates from the doctors | JW", "Posters to be up by 9th July | SF | 2024-07-09", "Ask members whether they are standing | LB | 2024-08-01", "Keep the page up to date | SF | JW | in_progress"],
    ),
    "matters arising in a table.html": (
        "<p>DRAFT MINUTES</p><h2>Parish Council meeting</h2><p>held on 10th June 2024</p><h3>Councillors Present</h3><p>Ann Reed (AR), Ben Moss (BM)</p><table><tr><td><td><td>Action<tr><td>1.0<td>Matters arising<td>"
        "<tr><td>1.1<td>(3.2) Newsletter – BM to draft the first issue by 1st August.<td>BM<tr><td>1.2<td>(3.4) Domain – Signed invoice was received. Action complete.<td><tr><td>1.3<td>(5.4) Tax bills – AR to obtain a breakdown. Action continues.<td>AR"
        "<tr><td>2.0<td>Highways<td><tr><td>2.1<td>Speed device – BM to attend training on Saturday 13th July at the Hall.<td>BM<tr><td>2.2<td>The salt bin had been refilled.<td><tr><td>2.3<td>AR to complete the form (deadline 30th September 2024).<td>AR</table>",
        ["Newsletter – BM to draft the first issue by 1st August. | BM | 2024-08-01", "Domain – Signed invoice was received. | completed", "Tax bills – AR to obtain a breakdown. | AR | in_progress", "Speed device – BM to attend training on Saturday 13th July at the Hall. | BM | 2024-07-13", "AR to complete the form (deadline 30th September 2024). | AR | 2024-09-30"],
    ),
    "states that say when.csv": (
        "Ref,Action,Responsibility,Status\n1,Update the risk on finance,HS,in progress – for next report July 2024\n2,Report on training levels,TB,In progress – scheduled for the Board meeting on 22 July 2024\n3,Report on fire safety works,MM,Deferred from April to August 2024\n4,Update the definition of done,Priya,\"Carried over, now due 2024-06-28\"\n5,Circulate the programme,JC,Complete – scheduled for 1 May 2024\n",
        ["Update the risk on finance | HS | 2024-07-31 | in_progress", "Report on training levels | TB | 2024-07-22 | in_progress", "Report on fire safety works | MM | 2024-08-31 | delayed", "Update the definition of done | Priya | 2024-06-28 | delayed", "Circulate the programme | JC | completed"],
    ),
    "earlier actions as an item of the agenda.md": (
        "# Notes of the tools meeting\n\n13 June 2024\n\n## Attendees:\n\nAcme: Rory Dean\n\nSiCore: Stefan Richter, Paula Zavala\n\n## Notes\n\n1. Status of actions from May 30 meeting\n\n- Stefan to propose the next time. Done.\n- Paula to confirm the tasks. On hold.\n\n2. Repository\n\n- It is growing.\n\n**Action:** Rory to propose guidelines by 28 June.\n",
        ["Stefan to propose the next time. | Stefan | completed", "Paula to confirm the tasks. | Paula | blocked", "Rory to propose guidelines by 28 June. | Rory | 2024-06-28"],
    ),
    "an action in brackets above a list.md": (
        "# Model group meeting minutes\n\n13 June 2024\n\nPresent: Ana Bell, Carl Webb\n\n## Time steps\n\n* More runs are needed. [Action: OM team will meet again to define which runs come first.]\n\n## Actions\n\n- [ ] (AB) Share the paper by 28 June.\n- [ ] (CW) Book the queue.\n",
        ["OM team will meet again to define which runs come first. | OM team", "Share the paper by 28 June. | AB | 2024-06-28", "Book the queue. | CW"],
    ),
    "what became of matters arising.txt": (
        "Minutes of the Parish Council meeting held on 10 June 2024\n\nPresent: Cllr A Reed (Chair), Cllr B Moss, Clerk\n\n1. Apologies were received from Cllr Lund.\n2. Matters arising\n2.1 Bus shelter - Clerk has written to the County. Action complete.\n2.2 Dog bins - Clerk to order two bins. Action continues.\n2.3 Footpath 7 - Cllr Moss reported the stile is mended. No further action.\n3. AOB\n3.1 Cllr Moss to ask for a quote for the fence by 1 July.\n",
        ["Bus shelter - Clerk has written to the County. | completed", "Dog bins - Clerk to order two bins. | Clerk | in_progress", "Footpath 7 - Cllr Moss reported the stile is mended. | completed", "Cllr Moss to ask for a quote for the fence by 1 July. | Cllr Moss | 2024-07-01"],
    ),
    "those present at the ends of paragraphs.txt": (
        "Minutes of the Village Hall Committee held on 10 June 2024\n\nPresent: Jo Pullar (Chair), Ann Reed, Ben Moss\n\n1. Minutes of the last meeting were approved.\n\n2. Repairs\nBoiler. The engineer has been booked. Ben to confirm the day by 20 June. Ben Moss\nInsurance. Renewal papers received. To be checked before 5 July. Ann Reed\n\n3. Hall floor\nThree quotes to be obtained by the end of July. Jo Pullar\nThe key to be copied. Ann Reed and Ben Moss\n",
        ["Ben to confirm the day by 20 June. | Ben Moss | 2024-06-20", "To be checked before 5 July. | Ann Reed | 2024-07-05", "Three quotes to be obtained by the end of July. | Jo Pullar | 2024-07-31", "The key to be copied. | Ann Reed | Ben Moss"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_notes_of_a_meeting_are_read_as_a_person_reads_them(name: str) -> None:
    text, expected = DOCUMENTS[name]

    assert [shown(action) for action in read(text, name, TODAY)] == expected
