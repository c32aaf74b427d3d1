# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose times stand in columns to tick, or are the plan's own, and tables with a title to each part."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "roadmap-to-tick.md",
    D(2025, 5, 20),
    Right("Choose the segmentation", (), D(2025, 6, 30), status="completed"),
    Right("Build the test cluster", (), D(2025, 6, 30), status="not_started"),
    Right("Write the migration guide", (), D(2025, 9, 30), status="not_started"),
    Right("Move the sample applications", (), D(2025, 12, 31), status="not_started"),
)  # fmt: skip
def roadmap_to_tick() -> bytes:
    return """# Project roadmap

Calendar year 2025. ✓ = planned, ✅ = delivered.

| Stream | Task | End of Q2 | End of Q3 | End of Q4 |
|---|---|---|---|---|
| Clusters | Choose the segmentation | ✅ | | |
| Clusters | Build the test cluster | ✓ | | |
| Documents | Write the migration guide | | ✓ | |
| Documents | Move the sample applications | | | ✓ |
""".encode()


@layout(
    "years-to-tick.md",
    D(2023, 6, 1),
    Right("Adopt a tree strategy", ("Parks Manager",), D(2024, 3, 31)),
    Right("Plant two hundred street trees", ("Parks Manager",), D(2026, 3, 31)),
    Right("Report to the committee", ("Clerk",), D(2026, 3, 31)),
    Right("Repair the bandstand", ("Estates Officer",), D(2025, 3, 31)),
)  # fmt: skip
def years_to_tick() -> bytes:
    return b"""# Green spaces action plan 2023-2026

| No. | Action | Lead | 2023/24 | 2024/25 | 2025/26 |
|---|---|---|---|---|---|
| 1 | Adopt a tree strategy | Parks Manager | x | | |
| 2 | Plant two hundred street trees | Parks Manager | | x | x |
| 3 | Report to the committee | Clerk | x | x | x |
| 4 | Repair the bandstand | Estates Officer | | x | |
"""


@layout(
    "years-of-its-own.md",
    D(2023, 12, 1),
    Right("Update the roadside plan", ("Operations",), D(2023, 6, 30), status="completed"),
    Right("Convert the street lights", ("Operations",), D(2024, 6, 30), status="in_progress"),
    Right("Introduce a garden bin", ("Environment and Waste",), D(2027, 6, 30), status="not_started"),
)  # fmt: skip
def years_of_its_own() -> bytes:
    return b"""# Climate action plan

Year 1 = July 2022 to June 2023, Year 2 = July 2023 to June 2024, and so on to Year 5 (2026/27).

| No. | Action | Responsible | Year | Status |
|---|---|---|---|---|
| 1 | Update the roadside plan | Operations | Year 1 | Complete |
| 2 | Convert the street lights | Operations | Year 2 | Underway |
| 3 | Introduce a garden bin | Environment and Waste | Year 5 | Not yet commenced |
"""


@layout(
    "risks-and-their-mitigation.html",
    D(2015, 7, 2),
    Right("Deliver the savings of year two", ("Director of Places",), D(2016, 3, 31), recommendation="The council cannot balance its budget", status="in_progress"),
    Right("Review fees and charges", ("Finance Manager",), D(2015, 6, 30), recommendation="The council cannot balance its budget", status="delayed"),
    Right("Agree a protocol with the county", ("Planning Manager",), D(2015, 7, 31), recommendation="Too few affordable homes are built", status="in_progress"),
)  # fmt: skip
def risks_and_their_mitigation() -> bytes:
    headings = "<tr><th>Ref</th><th>Mitigation</th><th>Due date</th><th>Status</th><th>Assigned to</th></tr>"
    return f"""<h1>Strategic risks, quarter one</h1><table>
<tr><td>SR01</td><td>The council cannot balance its budget</td><td>Risk owner: Assistant Director Resources</td><td colspan=2>Impact: critical</td></tr>{headings}
<tr><td>a</td><td>Deliver the savings of year two</td><td>31-Mar-2016</td><td>In progress</td><td>Director of Places</td></tr>
<tr><td>b</td><td>Review fees and charges</td><td>30-Jun-2015</td><td>Overdue</td><td>Finance Manager</td></tr>
<tr><td>SR04</td><td>Too few affordable homes are built</td><td>Risk owner: Assistant Director Planning</td><td colspan=2>Impact: serious</td></tr>{headings}
<tr><td>a</td><td>Agree a protocol with the county</td><td>31-Jul-2015</td><td>In progress</td><td>Planning Manager</td></tr>
</table>""".encode()


@layout(
    "strategies-reviewed-in-the-year.html",
    D(2018, 2, 1),
    Right("Train teachers in guided reading", ("Director of Elementary Education", "Campus Principals"), None, recommendation="Performance Objective 1: Reading will rise by five points", status="in_progress"),
    Right("Buy levelled readers for both campuses", ("Director of Federal Programs",), None, recommendation="Performance Objective 1: Reading will rise by five points", status="completed"),
)  # fmt: skip
def strategies_reviewed_in_the_year() -> bytes:
    return b"""<h1>District improvement plan 2017-2018</h1><p>Performance Objective 1: Reading will rise by five points</p>
<table><tr><th rowspan=2>Strategy description</th><th rowspan=2>Staff responsible for monitoring</th><th colspan=3>Reviews formative</th></tr>
<tr><th>Nov</th><th>Feb</th><th>Apr</th></tr>
<tr><td>Train teachers in guided reading</td><td>Director of Elementary Education, Campus Principals</td><td>45%</td><td></td><td></td></tr>
<tr><td>Buy levelled readers for both campuses</td><td>Director of Federal Programs</td><td>100%</td><td></td><td></td></tr>
<tr><td colspan=5>100% = Accomplished 0% = No progress X = Discontinue</td></tr></table>"""


@layout(
    "key-of-colours-below.xlsx",
    D(2013, 3, 28),
    Right("Withdraw the drug as ward stock", ("Chief Pharmacist",), D(2013, 1, 31), status="completed"),
    Right("Agree the deep clean programme", ("Estates Manager",), D(2013, 5, 31), status="in_progress"),
    Right("Replace commodes that failed", ("Deputy Chief Nurse",), D(2013, 2, 28), status="delayed"),
)  # fmt: skip
def key_of_colours_below() -> bytes:
    rows = [
        ["Ref", "Action", "Lead", "Target date", "RAG"],
        ["1.1", "Withdraw the drug as ward stock", "Chief Pharmacist", D(2013, 1, 31), ""],
        ["1.2", "Agree the deep clean programme", "Estates Manager", D(2013, 5, 31), ""],
        ["1.3", "Replace commodes that failed", "Deputy Chief Nurse", D(2013, 2, 28), ""],
        ["", "Key"],
        ["", "BLUE", "Complete and embedded"],
        ["", "GREEN", "On target for completion"],
        ["", "AMBER", "At risk of missing target date"],
        ["", "RED", "Target date missed"],
    ]
    return workbook({"Plan": rows}, fills={"Plan": {"E2": "4F81BD", "E3": "92D050", "E4": "FF0000"}})
