# ruff: noqa: E501 - documents are shown as they are
"""Made-up responses and school plans: what an action answers stands above a label, a target or a row of labels."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "action-taken.html",
    D(2025, 7, 14),
    Right("A Service Improvement Board meets to oversee the plan.", (), None, "The Service should make sure that risks are overseen.", status="completed"),
    Right("A refreshed register will be presented by 31 October 2025.", (), D(2025, 10, 31), "The Service should make sure the register is used.", status="in_progress"),
)  # fmt: skip
def action_taken() -> bytes:
    """What should be so stands above a bare label, what is done about it below."""
    return b"""<h1>Inspection</h1><h2>Our response</h2><h3>Cause for Concern</h3>
<p>The Service should make sure that risks are overseen.</p><p>Action Taken</p><p>A Service Improvement Board meets to oversee the plan.</p><p>Status: Complete</p>
<p>The Service should make sure the register is used.</p><p>Action Taken</p><p>A refreshed register will be presented by 31 October 2025.</p><p>Status: In Progress</p>"""


@layout(
    "chosen-approach.html",
    D(2017, 10, 1),
    Right(
        "Release time for learning walks - \N{POUND SIGN}5000",
        ("Deputy Headteacher",),
        None,
        "1: Quality of teaching",
    ),
    Right("Eye gaze equipment - \N{POUND SIGN}3200", ("M. Oakes", "T. Farrow"), None, "1: Quality of teaching"),
)
def chosen_approach() -> bytes:
    """Headings that come back are the labels of a form; one of them asks, with a word that could be a status."""

    def block(outcome: str, action: str, lead: str) -> str:
        return (
            f"<h4>Desired outcome</h4><p>{outcome}</p><h4>Chosen action/approach</h4><p>{action}</p>"
            "<h4>How will you ensure it is implemented well?</h4><p>Monitoring agreed in September.</p>"
            f"<h4>Staff lead</h4><p>{lead}</p>"
        )

    first = block(
        "Middle leaders monitor teaching well.", "Release time for learning walks - £5000", "Deputy Headteacher"
    )
    second = block("Pupils make good progress.", "Eye gaze equipment - £3200", "M. Oakes and T. Farrow")
    return f"<h1>Planned expenditure</h1><h3>1: Quality of teaching</h3>{first}{second}".encode()


@layout(
    "targets-of-a-trust.md",
    D(2020, 8, 15),
    Right("Repaint the edges of all steps", ("Headteachers", "Premises Manager"), D(2020, 10, 31), "Target: To ensure that the buildings are accessible to all pupils"),
    Right("Purchase door signs for pupils who cannot see", ("Headteachers", "Premises Manager"), None, "Target: To ensure that the buildings are accessible to all pupils"),
    Right("Staff training on sensory needs", ("SENCO",), D(2020, 12, 31), "Target: To ensure that all pupils have access to the curriculum"),
    Right("Audit of equipment and resources", ("SENCO",), D(2021, 6, 30), "Target: To ensure that all pupils have access to the curriculum"),
    Right("Check that the websites meet the standards", ("Office staff",), D(2020, 9, 23), "Target: To ensure that written information is accessible"),
)  # fmt: skip
def targets_of_a_trust() -> bytes:
    """ "Target" names what is aimed at; who is responsible stands once below the activities, and what tells success is
    none of them."""
    parts = [
        ("the buildings are accessible to all pupils", ["Repaint the edges of all steps – October 2020", "Purchase door signs for pupils who cannot see – When the need arises"], "Headteachers and Premises Manager"),
        ("all pupils have access to the curriculum", ["Staff training on sensory needs – By December 2020", "Audit of equipment and resources – June 2021"], "SENCO"),
        ("written information is accessible", ["Check that the websites meet the standards – 23rd September 2020"], "Office staff"),
    ]  # fmt: skip
    lines = ["# Accessibility Plan"]
    for aim, activities, who in parts:
        lines += [f"**Target: To ensure that {aim}**", "**Activities including timescale:**"]
        lines += [f"- {one}" for one in activities]
        lines += [f"Responsibility: {who}", "**Success Criteria:**", "- No complaints from visitors"]
    return "\n\n".join(lines).encode()


@layout(
    "margin.docx",
    D(2003, 11, 10),
    Right("Co-option The committee discussed the vacancy. PD to write to Helen Tate.", ("PD",)),
    Right("Notice boards Quotes to be obtained by 30 November.", ("GW",), D(2003, 11, 30)),
)
def margin() -> bytes:
    """Only the margin of the minutes has a heading, and says whose each item is."""
    return word(
        "# The Loddon Association",
        "Minutes of the committee meeting held on Wednesday 5 November 2003",
        [["", "Action"],
         ["PD welcomed those present.", ""],
         ["3.1 Co-option The committee discussed the vacancy. PD to write to Helen Tate.", "PD"],
         ["3.2 The file was looked at and found to be complete.", ""],
         ["3.3 Notice boards Quotes to be obtained by 30 November.", "GW"]],
    )  # fmt: skip


@layout(
    "area-labelled.html",
    D(2020, 8, 31),
    Right("There will be a review of the policy.", (), None, "The Service should train its staff to prevent fires", ref="E1.1"),
    Right("All staff will be trained by the end of 2019.", (), D(2019, 12, 31), "The Service should train its staff to prevent fires", status="completed", ref="E1.2"),
)  # fmt: skip
def area_labelled() -> bytes:
    """The number before a recommendation is not of its words."""
    return """<h1>Improvement plan</h1><table>
<tr><td colspan="2">Area for improvement:</td><td>Background information:</td></tr>
<tr><td colspan="2">Ref No. E1 ‘The Service should train its staff to prevent fires’</td><td>Only the educators are trained.</td></tr>
<tr><td>Ref:</td><td>Action:</td><td>Achievements:</td></tr>
<tr><td>E1.1</td><td>There will be a review of the policy.</td><td>Draft ready for approval</td></tr>
<tr><td>E1.2</td><td>All staff will be trained by the end of 2019.</td><td>Completed - delivered to all</td></tr></table>""".encode()


@layout(
    "agency-response.md",
    D(2009, 1, 12),
    Right("Adopt a written policy.", (), None, "Finding 1: Use is not monitored.", status="completed"),
    Right("Install the software in all offices.", (), D(2009, 4, 30), "Finding 1: Use is not monitored."),
    Right("Develop a model of cost.", (), D(2009, 9, 30), "Finding 2: Leasing is not compared."),
)
def agency_response() -> bytes:
    """When stands in a sentence of its own behind each step; what the agency thinks of the finding is no step."""
    return b"""# Response to the audit

Finding 1: Use is not monitored.

AGENCY RESPONSE: We agree with this finding. The agency has already begun to gather data.

### Action Steps and Timeframe:

- Adopt a written policy. Completed.
- Install the software in all offices. By April 2009.

Finding 2: Leasing is not compared.

AGENCY RESPONSE: The agency partially agrees. Rates are set by statute.

### Action Steps and Timeframe:

- Develop a model of cost. By September 30, 2009.
"""


@layout(
    "answered-by-number.md",
    D(2017, 9, 15),
    Right("The Personnel Service should set a timeline for claims.", ("Personnel Service",), D(2017, 12, 31), "A. Claims", status="in_progress", ref="1"),
    Right("The Office should require a checklist.", ("Office",), None, "A. Claims", status="completed", ref="2"),
    Right("The Office should have all claimants sign.", ("Office",), None, "B. Fraud", status="cancelled", ref="3"),
)  # fmt: skip
def answered_by_number() -> bytes:
    """The paragraph below each recommendation says by its number what became of it."""
    return b"""# Report 2017/091

## A. Claims

Some 310 claims had been waiting.

(1) The Personnel Service should set a timeline for claims.

The Office accepted recommendation 1 and stated that it would issue a level by 31 December 2017. Recommendation 1 remains open pending receipt of it.

(2) The Office should require a checklist.

The Office accepted recommendation 2 and stated that one had been made. Based on the action taken, recommendation 2 has been closed.

## B. Fraud

(3) The Office should have all claimants sign.

The Office did not accept recommendation 3. Recommendation 3 has been closed without implementation.
"""
