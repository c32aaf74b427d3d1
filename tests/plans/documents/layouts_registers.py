# ruff: noqa: E501 - documents are shown as they are
"""Made-up registers, exports and grids whose columns are called by other names than their cells deserve."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
from openpyxl.styles import Font

from tests.plans.documents.build import word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "coded-action-items.csv",
    D(2024, 2, 20),
    Right("Send the statement to the radio group", ("Ingrid Hall",), D(2023, 12, 15), status="completed", ref="ERM-081-01"),
    Right("Prepare a revised scope for the work item", ("Jan Kowal", "Petra Lenz"), D(2024, 2, 29), status="in_progress", ref="ERM-081-02"),
    Right("Book rooms for the interim meeting", ("Support",), D(2024, 4, 5), ref="ERMTG37-044-02"),
)  # fmt: skip
def coded_action_items() -> bytes:
    """ "Action Item" is what the codes of the actions stand under; what to do is in the summary."""
    return b"""Action Item,Community,Summary,Contact,Due By,Status,Origin
ERM-081-01,ERM,Send the statement to the radio group,Ingrid Hall,15/12/2023,COMPLETED,ERM#81
ERM-081-02,ERM,Prepare a revised scope for the work item,Jan Kowal; Petra Lenz,29/02/2024,IN-PROCESS,ERM#81
ERMTG37-044-02,ERMTG37,Book rooms for the interim meeting,Support,05/04/2024,NEEDS ACTION,ERMTG37#44
"""


@layout(
    "keys-of-a-database.tsv",
    D(2016, 4, 1),
    Right("Replace missing bolts on the junction box", ("Nord Electrical",), D(2016, 3, 18), status="completed", completed_on=D(2016, 3, 16), ref="PL-0411"),
    Right("Install a nameplate on the pump", ("Rotaquip",), D(2016, 4, 8), ref="PL-0415"),
    Right("Label the gas detectors in room 2", ("Nord Electrical",), None, ref="PL-0437"),
)  # fmt: skip
def keys_of_a_database() -> bytes:
    """ "Name" over codes names nobody, and the keys of the rows are no references that people would use."""
    rows = [
        "Id\tName\tDescription\tTagId\tContractorResponsible\tExpectedCompletionDate\tActualCompletionDate",
        "0247946C-C0DD-544F-BBB0-ED9D2975F785\tPL-0411\tReplace missing bolts on the junction box\t2BD6DD86-9DB8-5C57-B163-541FB2EF4FEE\tNord Electrical\t2016-03-18\t2016-03-16",
        "86B7515F-2C0D-5C68-934D-C238D3F9DF44\tPL-0415\tInstall a nameplate on the pump\t19A3F674-C4BE-5370-BC1C-9AFE38145AE8\tRotaquip\t2016-04-08\t",
        "F7CE7FFC-572E-5758-AEA9-853862DDC90A\tPL-0437\tLabel the gas detectors in room 2\t7B94517A-9779-59DF-9135-D76F74CF97C2\tNord Electrical\t\t",
    ]
    return "\n".join(rows).encode()


@layout(
    "follow-up-of-a-board.csv",
    D(2009, 8, 11),
    Right("A briefing on admissions to be circulated to members.", (), None, status="completed", completed_on=D(2009, 7, 20)),
    Right("The strategy to be presented to the Board.", (), D(2009, 10, 6)),
    Right("The criteria for members to be reviewed.", (), D(2009, 12, 31)),
    Right("Letter to be sent to the government.", (), None),
)  # fmt: skip
def follow_up_of_a_board() -> bytes:
    """What is to be done stands under "Action / Progress", and what became of it, or by when, under "Outcome"."""
    return b"""Board follow up,,,
Meeting,Item,Action / Progress,Outcome
Board 04/11/08,Clinical Governance,A briefing on admissions to be circulated to members.,Completed 20/07/09 *
,Volunteering,The strategy to be presented to the Board.,Board 06/10/09
Board 03/02/09,Members,The criteria for members to be reviewed.,December 2009
Board 02/06/09,Annual Review,Letter to be sent to the government.,
"""


@layout(
    "outputs-of-year-one.docx",
    D(2022, 3, 24),
    Right("Network set up, with monthly meetings", ("Health Boards",), D(2022, 6, 30), "Give women timely access to support"),
    Right("Pages refreshed on the website", ("Web Team",), D(2022, 4, 30), "Give women timely access to support"),
    Right("Leaflet issued with the pack", ("Government",), D(2022, 5, 31), "Increase the choice of methods"),
)  # fmt: skip
def outputs_of_year_one() -> bytes:
    """Each action has several outputs with an owner and a date: these are what is due."""
    headings = ["No.", "Women’s Plan short term action", "Year One output", "Lead", "Delivery"]
    first, second = "Give women timely access to support", "Increase the choice of methods"
    return word(
        [headings,
         ["1", first, "Network set up, with monthly meetings", "Health Boards", "June 2022"],
         ["1", first, "Pages refreshed on the website", "Web Team", "April 2022 (report to follow in 2023)"],
         ["2", second, "Leaflet issued with the pack", "Government", "May 2022"]],
        merges=[(0, 1, 1, 2, 1), (0, 1, 0, 2, 0)],
    )  # fmt: skip


@layout(
    "targets-below-ambitions.xlsx",
    D(2014, 6, 1),
    Right("Plan for the new target to be agreed", ("Mary Foster",), D(2015, 3, 31), "Smoking – 761 successful quits at 12 weeks"),
    Right("Monitor referral rates", ("Neil Baxter",), D(2015, 3, 31), "Smoking – 761 successful quits at 12 weeks"),
    Right("Develop a training schedule", ("Co-ordinator",), D(2015, 3, 31), "Alcohol – deliver 4,505 interventions"),
    Right("Promote early booking", ("Head of Midwifery",), D(2015, 3, 31), "Ante-natal care – 80% booked by week 12"),
)  # fmt: skip
def targets_below_ambitions() -> bytes:
    """ "Quality Ambition" only sorts the targets, each of which has actions; how they are paid for is no action."""
    smoking = "Smoking – 761 successful quits at 12 weeks"
    return workbook(
        {"Health": [
            ["Quality Ambition", "2020 Vision", "Target", "Target Origin", "Enablers / Drivers", "How will it be resourced?", "Lead", "Target Date"],
            ["Effective", "Prevention", smoking, "NT", "Plan for the new target to be agreed", "Funded", "Mary Foster", "Mar-15"],
            ["Effective", "Prevention", smoking, "NT", "Monitor referral rates", "Funded", "Neil Baxter", "Mar-15"],
            ["Effective", "Prevention", "Alcohol – deliver 4,505 interventions", "NS", "Develop a training schedule", "Part funded to March 2016", "Co-ordinator", "Mar-15"],
            ["Person-centred", "Inequality", "Ante-natal care – 80% booked by week 12", "NT", "Promote early booking", "Staff time", "Head of Midwifery", "March 2015"]]},
        merges={"Health": ["A2:A4", "C2:C3"]},
    )  # fmt: skip


@layout(
    "recommendations-below-services.docx",
    D(2016, 7, 29),
    Right("Send an alert on legal status to all staff", ("Law Manager",), D(2016, 9, 30), "Recommendation 1 The Trust must be clear about legal status."),
    Right("Train ten family leads", ("Borough Directors",), D(2017, 1, 31), "Recommendation 2 The CCG must offer families a contact."),
)  # fmt: skip
def recommendations_below_services() -> bytes:
    """A column headed "Service" holds whose the recommendation is, its number, and what it says."""
    return word(
        [["Service", "Action", "Evidence", "Lead/Ownership", "Target Date"],
         ["North Trust\nRecommendation 1\nThe Trust must be clear about legal status.", "Send an alert on legal status to all staff", "Alert", "Law Manager", "30 September 2016"],
         ["North CCG\nRecommendation 2\nThe CCG must offer families a contact.", "Train ten family leads", "Record", "Borough Directors", "31/01/17"]],
    )  # fmt: skip


@layout(
    "labels-behind-sentences.docx",
    D(2017, 8, 24),
    Right("Plans were reviewed and goals updated.", ("Consultants",), D(2017, 9, 30), "1. Two plans had no goals."),
    Right("Copy offered to the resident and this was recorded.", ("Nurse Manager 2",), D(2017, 10, 31), "2. One resident had no copy."),
    Right("Template to include a box for offer of a copy.", ("Director of Nursing", "ICP Lead"), D(2017, 11, 30), "2. One resident had no copy."),
)  # fmt: skip
def labels_behind_sentences() -> bytes:
    """Who is to do it stands behind a label that begins a line in one cell, and follows a sentence in others; the row
    below the headings tells what to write."""
    return word(
        [["Area(s) of non-compliance", "Specific", "Measurable", "Achievable / Realistic", "Time-bound"],
         ["", "Define corrective action(s) and post-holder(s) responsible", "Define the method of monitoring", "State the feasibility", "Define time-frame for implementation of the action(s)"],
         ["1. Two plans had no goals.", "Corrective action(s):\nPlans were reviewed and goals updated.\nPost-holder(s): Consultants", "Audit", "Achieved", "30/09/2017"],
         ["2. One resident had no copy.", "Corrective action(s):\nCopy offered to the resident and this was recorded. Post-holder(s): Nurse Manager 2", "Check", "Achieved", "31/10/2017"],
         ["2. One resident had no copy.", "Preventative action(s):\nTemplate to include a box for offer of a copy. Post-holder(s): Director of Nursing / ICP Lead", "In use", "Realistic", "30/11/2017"]],
        merges=[(0, 3, 0, 4, 0)],
    )  # fmt: skip


@layout(
    "second-row-in-long-words.xlsx",
    D(2007, 12, 1),
    Right("Use crews to inspect buildings", (), D(2007, 6, 30), "That crews be used for inspections.", status="completed"),
    Right("Issue a standard format to all stations", (), D(2008, 3, 31), "That a format be set.", status="not_started"),
)  # fmt: skip
def second_row_in_long_words() -> bytes:
    """The second of two heading rows explains itself at length; a remark ends in a completion in capitals."""
    return workbook(
        {"Fire": [
            ["Audit Recommendation", "Management Response", None, None, "Status Update / Comments"],
            [None, "Audit Management Response", "Action Required Based on the Implementation Plan", "Management Timelines", "(Status, risks, issues regarding implementation, etc)"],
            ["That crews be used for inspections.", "Management agrees.", "Use crews to inspect buildings", "June 2007", "Although these remain a priority, steps were taken. Required action has therefore been COMPLETED."],
            ["That a format be set.", "Management agrees.", "Issue a standard format to all stations", "March 2008", "Not yet started - dependent on the budget."]]},
        merges={"Fire": ["A1:A2", "B1:D1"]},
    )  # fmt: skip


@layout(
    "priority-and-timeline.docx",
    D(2020, 6, 1),
    Right("Engage with the Steering Committee", ("Director, Programs",), D(2021, 4, 30), "Recommendation 1: Continue the funding."),
    Right("Publish profiles on the website", ("Manager, Web",), None, "Recommendation 2: Promote the program.", status="completed"),
)  # fmt: skip
def priority_and_timeline() -> bytes:
    """Two fields with labels stand in one cell, of which one is the date."""
    return word(
        [["Recommendation", "Action Plan", "Responsibility", "Priority / Timeline"],
         ["Recommendation 1: Continue the funding.", "Engage with the Steering Committee", "Director, Programs", "Priority: Medium Timeline: April 2021"],
         ["Recommendation 2: Promote the program.", "Publish profiles on the website", "Manager, Web", "Priority: Low Timeline: Completed"]],
    )  # fmt: skip


@layout(
    "bars-of-departments.docx",
    D(2009, 2, 1),
    Right("Set targets for the allocation process", ("AM(S)",), D(2009, 2, 28)),
    Right("Carry out an access audit of the offices", ("AM(S)", "PSM"), D(2009, 3, 31)),
    Right("Train all staff and Board members", ("HHR",), D(2009, 6, 30)),
)  # fmt: skip
def bars_of_departments() -> bytes:
    """A bar over the whole width names the department whose the rows are, and nothing that they are for."""
    bar, other = "Operations Directorate", "Human Resources"
    return word(
        [["Item/issue", "Date", "Comment", "Lead"], [bar] * 4,
         ["Set targets for the allocation process", "February 2009", "With the group", "AM(S)"],
         ["Carry out an access audit of the offices", "March 2009", "Surveyor appointed", "AM(S) / PSM"], [other] * 4,
         ["Train all staff and Board members", "June 2009", "", "HHR"]],
        merges=[(0, 1, 0, 1, 3), (0, 4, 0, 4, 3)],
    )  # fmt: skip


@layout(
    "updates-below-actions.docx",
    D(2017, 6, 30),
    Right("Agree a code for burning", ("Commoners Council",), D(2016, 3, 31), "Moorland in good condition", status="completed", ref="017"),
    Right("Restore 200 ha of bog", ("Water Company",), D(2018, 12, 31), "Moorland in good condition", status="delayed", ref="018"),
    Right("Set up a local food label", ("Produce Group",), D(2017, 12, 31), "Viable businesses", status="cancelled", ref="019"),
)  # fmt: skip
def updates_below_actions() -> bytes:
    """Each action has a row below it, over the whole width, of how it stands."""
    headings = [
        "What we are trying to achieve",
        "No.",
        "How are we going to do it?",
        "Who will deliver it?",
        "How will it be resourced?",
        "When will it be delivered?",
    ]
    moor, farms = "Moorland in good condition", "Viable businesses"
    return word(
        [headings,
         [moor, "017", "Agree a code for burning", "Commoners Council", "Staff time", "March 2016"],
         [moor, "Update 2017", *["Completed. Code published"] * 4],
         [moor, "018", "Restore 200 ha of bog", "Water Company", "Funding bid submitted", "2018"],
         [moor, "Update 2017", *["Delayed - awaiting outcome of bid"] * 4],
         [farms, "019", "Set up a local food label", "Produce Group", "Not funded", "2017"],
         [farms, "Update 2017", *["No longer being pursued, lack of interest"] * 4]],
        merges=[(0, 1, 0, 4, 0), (0, 5, 0, 6, 0), (0, 2, 2, 2, 5), (0, 4, 2, 4, 5), (0, 6, 2, 6, 5)],
    )  # fmt: skip


@layout(
    "dots-in-a-font-of-signs.xlsx",
    D(2014, 7, 15),
    Right("Conduct the five-year review", ("K Whitlock",), None, "ENERGY AND CARBON", status="completed", ref="1.1"),
    Right("Draw up risk profiles", ("K Whitlock",), D(2014, 7, 31), "ENERGY AND CARBON", status="in_progress", ref="1.2"),
    Right("Revise the boiler controls", ("P Mullins",), D(2014, 3, 31), "TRAVEL", status="delayed", ref="2.1"),
    Right("Launch car sharing", ("G Wrigley",), D(2014, 9, 22), "TRAVEL", status="in_progress", ref="2.2"),
)  # fmt: skip
def dots_in_a_font_of_signs() -> bytes:
    """An "l" in a font of signs is a dot, whose colour the key explains; numbered headings have a leader, and no date."""
    book = openpyxl.Workbook()
    sheet = book.active
    green, amber, red = "00B050", "FFC000", "FF0000"
    rows = [
        (["No.", "Actions", "Leader", "Due Date", "Progress: Red/Amber/Green"], None),
        (["1", "ENERGY AND CARBON", "Karen Whitlock", None, None], None),
        (["1.1", "Conduct the five-year review", "K Whitlock", "DONE", "l"], green),
        (["1.2", "Draw up risk profiles", "K Whitlock", "Jul-14", "l"], amber),
        (["2", "TRAVEL", "G Wrigley", None, None], None),
        (["2.1", "Revise the boiler controls", "P Mullins", "Mar-14", "l"], red),
        (["2.2", "Launch car sharing", "G Wrigley", "22-Sep-14", "l"], green),
        (["l", "On target / done", None, None, None], green),
        (["l", "In progress, some risk to date", None, None, None], amber),
        (["l", "Target missed or will not be met", None, None, None], red),
    ]
    for at, (cells, shade) in enumerate(rows, 1):
        sheet.append(cells)
        if shade:
            sheet.cell(at, 5 if cells[4] else 1).font = Font(name="Wingdings", color=shade)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@layout(
    "items-that-sound-like-headings.md",
    D(2026, 7, 1),
    Right("Rewrite the failover runbook", ("Ops",), D(2026, 7, 10), "Runbook out of date"),
    Right("Publish a public status page", ("Product", "Comms"), None, "Status page"),
    Right("Update the safety case", ("@aoife",), D(2026, 7, 31), "Document lacks the supplier"),
)  # fmt: skip
def items_that_sound_like_headings() -> bytes:
    """ "Status page" is an issue among others, and no row of headings."""
    return b"""# Incident 2026-06-21

## Remediation

| Issue | Area | Impact | Remediation | Owner | ETA |
| --- | --- | --- | --- | --- | --- |
| Runbook out of date | Ops | Old steps followed | Rewrite the failover runbook | Ops | 2026-07-10 |
| Status page | Comms | Practices phoned the desk | Publish a public status page | Product + Comms | Before the flu season |
| Document lacks the supplier | Compliance | Supplier changed | Update the safety case | @aoife | 2026-07-31 |
"""


@layout(
    "titles-and-aims-above-headings.docx",
    D(2020, 5, 28),
    Right("Take part in the work on devolution", ("Wendy Hall",), D(2021, 3, 31), "Be closely involved with any proposals for changes across the region.", status="in_progress"),
    Right("Review the council's industrial units", ("Paul Fox",), D(2021, 3, 31), "Support town centres.", status="not_started"),
    Right("Adopt a carbon strategy", ("Dan Over",), D(2019, 12, 31), "Reduce carbon emissions.", status="completed"),
)  # fmt: skip
def titles_and_aims_above_headings() -> bytes:
    """Above each row of headings stands an aim, which is no description of the theme above it."""
    headings = ["Action Status", "Action", "Due Date", "Responsible Officer"]
    return word(
        [["A strong local economy"] * 4, ["Be closely involved with any proposals for changes across the region."] * 4, headings,
         ["In Progress", "Take part in the work on devolution", "31-Mar-2021", "Wendy Hall"],
         ["Support town centres."] * 4, headings,
         ["Not Started", "Review the council's industrial units", "31-Mar-2021", "Paul Fox"],
         ["A sustainable environment"] * 4, ["Reduce carbon emissions."] * 4, headings,
         ["Completed", "Adopt a carbon strategy", "31-Dec-2019", "Dan Over"]],
        merges=[(0, at, 0, at, 3) for at in (0, 1, 4, 7, 8)],
    )  # fmt: skip


@layout(
    "recommendations-to-a-meeting.csv",
    D(2021, 7, 22),
    Right("Officers to circulate the data", ("Karen White",), D(2021, 6, 30), status="completed"),
    Right("Signs at Roseway to be replaced.", ("Street Manager",), D(2021, 9, 30), status="in_progress"),
    Right("Report on options to be submitted.", ("Ian Nolan",), D(2021, 9, 16), status="delayed"),
)  # fmt: skip
def recommendations_to_a_meeting() -> bytes:
    """What a report asks of its meeting is nothing that the actions are for."""
    return b"""Matters Arising Schedule,,,,
Recommendation: That Members note progress on the matters arising and request corrective action if necessary.,,,,
Status,Title,Action Required,Due Date,Allocated To
Black,Benchmarking,Officers to circulate the data,30/06/21,Karen White
Green,Signage,Signs at Roseway to be replaced.,30/09/21,Street Manager
Amber,Depot,Report on options to be submitted.,16/09/21,Ian Nolan
"Black = completed, Green = on target, Amber = behind target",,,,
"""


@layout(
    "numbered-by-a-statute.docx",
    D(2023, 3, 17),
    Right("Away day with an independent facilitator", ("Chief Executive",), D(2023, 1, 31), "Statutory Recommendation 1 : The leaders must agree how they will work.", status="completed", completed_on=D(2023, 1, 20), ref="1.1"),
    Right("Review of the Constitution", ("Monitoring Officer",), D(2023, 6, 30), "Key Recommendation 2 : The Authority should review its Constitution.", ref="2.1"),
)  # fmt: skip
def numbered_by_a_statute() -> bytes:
    """A recommendation above the first headings says that it is one, of whatever kind; a remark says when a thing was
    held."""
    headings = ["No.", "What we will do", "Who", "When", "Update"]
    first, second = (
        "Statutory Recommendation 1 : The leaders must agree how they will work.",
        "Key Recommendation 2 : The Authority should review its Constitution.",
    )
    return word(
        [[first] * 5, ["Management response: Accepted"] * 5, headings,
         ["1.1", "Away day with an independent facilitator", "Chief Executive", "January 2023", "Complete. Held 20 January 2023"],
         [second] * 5, ["Management response: Accepted in part"] * 5, headings,
         ["2.1", "Review of the Constitution", "Monitoring Officer", "30 June 2023", ""]],
        merges=[(0, at, 0, at, 4) for at in (0, 1, 4, 5)],
    )  # fmt: skip


@layout(
    "only-a-revised-timeline.docx",
    D(2023, 12, 29),
    Right("Review current hiring policies.", (), D(2024, 6, 30), "Barrier identification"),
    Right("Publish templates for letters.", (), D(2024, 3, 31), "Accessible documents"),
    Right("Train registry staff on them.", (), D(2024, 10, 31), "Accessible documents"),
)  # fmt: skip
def only_a_revised_timeline() -> bytes:
    """A report on progress has the revised dates alone."""
    return word(
        [["Action", "Steps", "Revised timeline", "Update"],
         ["Barrier identification", "Review current hiring policies.", "June 2024", "Good practices are gathered."],
         ["Accessible documents", "Publish templates for letters.", "March 2024", ""],
         ["Accessible documents", "Train registry staff on them.", "October 2024", ""]],
        merges=[(0, 2, 0, 3, 0)],
    )  # fmt: skip


@layout(
    "states-of-an-export.csv",
    D(2025, 10, 15),
    Right("Set limits for vendors", ("Daniel Oak",), D(2025, 8, 29), status="completed", completed_on=D(2025, 8, 27)),
    Right("Apply the schedule to drives", ("Yuki Tan",), D(2025, 12, 15), status="in_progress"),
)  # fmt: skip
def states_of_an_export() -> bytes:
    """What is open again is not completed, whatever day stands there; a row that sums up a quarter is no action."""
    return b"""Action Description,Action Status,Current Due Date,Action Closed by Action Owner Date,Date of Reopening of Action,Action Owner,Tracking
Quarter One Actions,,2025-09-30,,,,
Set limits for vendors,Closed,2025-08-29,2025-08-27,,Daniel Oak,DIG-1
Apply the schedule to drives,Open,2025-12-15,2025-05-30,2025-07-14,Yuki Tan,DIG-2
"""


@layout(
    "states-behind-tickets.md",
    D(2025, 10, 15),
    Right("Add errors to the dashboard", ("@rosa",), D(2025, 10, 9), status="completed"),
    Right("Publish the summary", ("@dan",), D(2025, 9, 26), status="completed", completed_on=D(2025, 9, 25)),
    Right("Move the inventory", ("@lee",), D(2025, 10, 31)),
)
def states_behind_tickets() -> bytes:
    """How an action stands is said in brackets behind the number of its ticket."""
    return b"""# Post-mortem: sign-in

## Action items

| Action | Owner | Due | Tracking |
| --- | --- | --- | --- |
| Add errors to the dashboard | @rosa | 2025-10-09 | DIG-1413 (done) |
| Publish the summary | @dan | 2025-09-26 | DIG-1417 (done 2025-09-25) |
| Move the inventory | @lee | 2025-10-31 | DIG-1418 |
"""
