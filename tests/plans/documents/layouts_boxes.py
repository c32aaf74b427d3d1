# ruff: noqa: E501 - documents are shown as they are
"""Made-up answers to inspectors and auditors: boxes, labels on lines of their own, one owner above a table of actions."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "responses-beside-requirements.docx",
    D(2017, 1, 10),
    Right("Charts are checked at the end of every shift.", (), D(2016, 12, 3), "The provider must keep records of dressings."),
    Right("Completed. Keypads were fitted to all doors on 8 November 2016.", (), D(2016, 11, 10), "The provider must lock the store.", status="completed"),
    Right("The provider should display the menu.", (), None, "The provider should display the menu."),
)  # fmt: skip
def responses_beside_requirements() -> bytes:
    return word(
        "# Quality improvement plan",
        [
            ["Quality improvement plan", ""],
            ["Requirement 1\nRef: Regulation 12\nStated: First time\nTo be completed by:\n3 December 2016", "The provider must keep records of dressings."],
            ["", "Response by registered provider detailing the actions taken:\nCharts are checked at the end of every shift."],
            ["Requirement 2\nRef: Regulation 14\nTo be completed by: 10 November 2016", "The provider must lock the store.\nRef: 5.1"],
            ["", "Response by registered provider detailing the actions taken: Completed. Keypads were fitted to all doors on 8 November 2016."],
            ["Recommendation 1\nRef: Standard 12\nTo be completed by: tbc", "The provider should display the menu."],
            ["", "Response by registered provider detailing the actions taken:"],
        ],
        merges=[(0, 0, 0, 0, 1), (0, 1, 0, 2, 0), (0, 3, 0, 4, 0), (0, 5, 0, 6, 0)],
    )  # fmt: skip


@layout(
    "boxes-that-ask-how.html",
    D(2020, 4, 1),
    Right("Two care workers will be recruited by 30/06/2020.", (), D(2020, 6, 30), "Regulation 15: Staffing"),
    Right("The roster shows all grades. Completed 12/03/2020.", (), None, "Regulation 15: Staffing", status="completed", completed_on=D(2020, 3, 12)),
    Right("Doors will be replaced (30/10/2020).", (), D(2020, 10, 30), "Regulation 28: Fire precautions"),
    Right("Evacuation plans will be reviewed.", (), D(2020, 11, 30), "Regulation 28: Fire precautions"),
)  # fmt: skip
def boxes_that_ask_how() -> bytes:
    return b"""<h1>Compliance plan</h1>
<table><tr><td>Regulation heading</td><td>Judgment</td></tr>
<tr><td>Regulation 15: Staffing</td><td>Not compliant</td></tr>
<tr><td colspan=2>Outline how you are going to come into compliance with Regulation 15: Staffing:<ul><li>Two care workers will be recruited by 30/06/2020.</li><li>The roster shows all grades. Completed 12/03/2020.</li></ul></td></tr>
<tr><td>Regulation heading</td><td>Judgment</td></tr>
<tr><td>Regulation 28: Fire precautions</td><td>Not compliant</td></tr>
<tr><td colspan=2>Outline how you are going to come into compliance with Regulation 28: Fire precautions:<ul><li>Doors will be replaced (30/10/2020).</li><li>Evacuation plans will be reviewed.</li></ul></td></tr></table>
<h2>Section 2</h2>
<table><tr><th>Regulation</th><th>Requirement</th><th>Judgment</th><th>Date to be complied with</th></tr>
<tr><td>Regulation 15(1)</td><td>The provider shall ensure that staff are enough.</td><td>Not compliant</td><td>31/07/2020</td></tr>
<tr><td>Regulation 28(3)</td><td>The provider shall contain fires.</td><td>Not compliant</td><td>30/11/2020</td></tr></table>"""


@layout(
    "labels-that-stand-alone.docx",
    D(2024, 11, 26),
    Right("A sheet will be signed before each claim is filed.", ("Celia Ruiz, Food Director",), D(2025, 1, 31), "Meal counts should be reconciled."),
    Right("All forms were reviewed.", ("Celia Ruiz, Food Director",), None, "Forms should be signed.", status="completed", completed_on=D(2024, 9, 20)),
    Right("An accountant has been engaged.", ("Jodi Walsh, Business Manager",), D(2025, 2, 28), "Prepare reconciliations within 30 days.", status="in_progress"),
)  # fmt: skip
def labels_that_stand_alone() -> bytes:
    return word(
        "# Corrective action plan",
        "Finding 24-1: Meal counts did not agree.",
        "Recommendation:", "Meal counts should be reconciled.",
        "Action Taken:", "A sheet will be signed before each claim is filed.",
        "Implementation Date:", "January 31, 2025",
        "Person Responsible for Implementation:", "Celia Ruiz, Food Director. Telephone Number: (732) 555-0188.",
        "Finding 24-2: Forms were not signed.",
        "Recommendation:", "Forms should be signed.",
        "Action Taken:", "All forms were reviewed.",
        "Implementation Date:", "The plan has been implemented as of September 20, 2024.",
        "Person Responsible for Implementation:", "Celia Ruiz, Food Director, is the responsible party for the plan.",
        "Finding 24-3: Reconciliations were late.",
        "Recommendation:", "Prepare reconciliations within 30 days.",
        "Action Taken:", "An accountant has been engaged.",
        "Implementation Date:", "In process. Expected to be complete by February 28, 2025.",
        "Person Responsible for Implementation:", "Jodi Walsh, Business Manager",
    )  # fmt: skip


@layout(
    "long-labels-that-come-back.pdf",
    D(2023, 3, 1),
    Right("The registrar will sign each form before it is filed.", ("Maria Ost, Director",), D(2023, 6, 30), "We recommend that forms be approved."),
    Right("Counts are reconciled by a second person.", ("Frank Addo, Food Manager",), None, "We recommend that counts be reconciled.", status="completed", completed_on=D(2022, 9, 1)),
    Right("The contract will be amended.", ("Lena Whit, Manager", "Town Counsel"), D(2023, 3, 31), "We recommend that contracts name wages."),
)  # fmt: skip
def long_labels_that_come_back() -> bytes:
    pdf = Pdf(595, 842)
    pdf.text(60, 60, "Corrective action plan", 14, bold=True)
    y = 90
    findings = [
        ("2022-001 Title I Grants", "forms be approved", "The registrar will sign each form before it is filed.", "Maria Ost, Director", "June 30, 2023"),
        ("2022-002 Child Nutrition", "counts be reconciled", "Counts are reconciled by a second person.", "Frank Addo, Food Manager", "The corrective action was implemented September 1, 2022."),
        ("2022-003 Stabilization Fund", "contracts name wages", "The contract will be amended.", "Lena Whit, Manager; Town Counsel", "March 31, 2023"),
    ]  # fmt: skip
    for title, what, action, who, when in findings:
        pdf.text(60, y, title, bold=True)
        for line in (
            f"Recommendation: We recommend that {what}.",
            "Explanation of disagreement with audit finding: There is no disagreement with the audit finding.",
            f"Action taken in response to finding: {action}",
            f"Name(s) of the contact person(s) responsible for corrective action: {who}",
            f"Planned completion date for corrective action plan: {when}",
        ):
            y += 12
            pdf.text(60, y, line)
        y += 24
    return pdf.bytes()


@layout(
    "office-above-each-table.md",
    D(2021, 10, 1),
    Right("Develop a governance document", ("Director General, Fisheries",), D(2021, 9, 30), "Recommendation 1: Clarify the roles.", status="completed"),
    Right("Brief all regions", ("Director General, Fisheries",), D(2021, 11, 30), "Recommendation 1: Clarify the roles."),
    Right("Map the process", ("Regional Director, Pacific",), D(2022, 1, 31), "Recommendation 2: Improve access to licences."),
    Right("Consult partners", ("Regional Director, Pacific",), D(2022, 2, 28), "Recommendation 2: Improve access to licences."),
)  # fmt: skip
def office_above_each_table() -> bytes:
    return b"""# Management action plan

**Recommendation 1:** Clarify the roles.

Office of primary interest: Director General, Fisheries

| Management actions | Due date | Status |
|---|---|---|
| Develop a governance document | September 2021 | Completed |
| Brief all regions | November 2021 | |

**Recommendation 2:** Improve access to licences.

Office of primary interest: Regional Director, Pacific

| Management actions | Due date | Status |
|---|---|---|
| Map the process | January 31, 2022 | |
| Consult partners | February 2022 | |
"""


@layout(
    "agreed-recommendations.csv",
    D(2018, 9, 10),
    Right("Keep training records.", ("Stores Manager",), D(2017, 11, 30), status="completed"),
    Right("Weekly run to be set up with the bank.", ("Stores Manager",), D(2018, 10, 31), "Bank cash promptly."),
    Right("Target to be agreed with the review.", ("Transport Manager",), None, "Set a target for vehicles."),
)  # fmt: skip
def agreed_recommendations() -> bytes:
    return b"""Ref,Recommendation,Management response,Timescale/ responsibility,Update,Status
4.4,Keep training records.,Agreed,"30 November 2017
Stores Manager",,Completed
4.2,Bank cash promptly.,Weekly run to be set up with the bank.,"31 October 2018
Stores Manager",,
4.3,Set a target for vehicles.,Target to be agreed with the review.,"Upon completion of the review
Transport Manager",,
"""
