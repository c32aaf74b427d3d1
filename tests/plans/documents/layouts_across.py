# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans with rows across the table or parts between headings: prompts, titles, dates below texts."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "prompts-across.docx",
    D(2015, 1, 8),
    Right("Fit locks to every cupboard.", ("Chief Pharmacist", "Head of Theatres"), D(2015, 2, 28), "Medicines were left in the open."),
    Right("Print a board for each ward.", ("Ward Sisters",), None, "Scores were not shown.", start=D(2014, 12, 1), recurrence="monthly"),
    Right("Write the resuscitation policy anew.", ("Resuscitation Lead",), D(2015, 3, 19), "Forms were not filled in.", ref="3.1"),
    Right("Train all registrars in the form.", ("Medical Director",), D(2015, 6, 30), "Forms were not filled in.", ref="3.2"),
)  # fmt: skip
def prompts_across() -> bytes:
    """The report that the regulator asks hospitals for: one form to an action, some prompts over the whole width."""

    def form(found: str, action: str, who: str, check: str, when: str) -> list[list[str]]:
        asked = "Please describe clearly the action you are going to take to meet the regulation and what you intend to achieve"
        sure = "How are you going to ensure that the improvements have been made? What will you put in place to check this?"
        return [
            ["Regulated activity(ies)", "Surgical procedures"],
            ["How the regulation was not being met:", found],
            [asked, asked],
            [action, action],
            ["Who is responsible for the action?", who],
            [sure, sure],
            [check, check],
            [
                "What resources (if any) are needed to implement the change(s) and are these resources available?",
                "None",
            ],
            ["Date actions will be completed:", when],
        ]

    return word(
        "Report on actions you plan to take",
        form(
            "Medicines were left in the open.",
            "Fit locks to every cupboard.",
            "Chief Pharmacist and Head of Theatres",
            "Audit by Pharmacy.",
            "28/02/2015",
        ),
        form(
            "Scores were not shown.",
            "Print a board for each ward.",
            "Ward Sisters",
            "Walk-round.",
            "Monthly from December 2014",
        ),
        form(
            "Forms were not filled in.",
            "1) Write the resuscitation policy anew.\n2) Train all registrars in the form.",
            "1) Resuscitation Lead\n2) Medical Director",
            "Audit of 50 notes.",
            "1) 19 March 2015\n2) 30 June 2015",
        ),
    )


@layout(
    "recommendations-above-headings-said-again.csv",
    D(2018, 5, 1),
    Right("Draft a new policy", ("Director, Evaluation Office",), D(2018, 6, 30), "Recommendation 1: Renew the policy.", status="completed"),
    Right("Show the budget in a line of its own", ("Comptroller",), D(2018, 12, 31), "Recommendation 2: Strengthen the office.", status="in_progress"),
    Right("Report what was spent", ("Chief, Field Results Group",), D(2018, 3, 31), "Recommendation 2: Strengthen the office.", status="not_started"),
)  # fmt: skip
def recommendations_above_headings_said_again() -> bytes:
    """A management response of the United Nations: its quarters are the calendar's."""
    return b"""UNICEF evaluation management response,,,,
Recommendation 1: Renew the policy.,,,,
Management response: Agree,,,,
"If recommendation is rejected or partially accepted, report reasons:",,,,
Actions planned,Responsible person,Date of expected completion,"Implementation stage (Not started, Underway, Completed)",Supporting documents
Draft a new policy,"Director, Evaluation Office",June 2018,Completed,Draft
Recommendation 2: Strengthen the office.,,,,
Management response: Partially agree,,,,
"If recommendation is rejected or partially accepted, report reasons: The terms are set by the Board.",,,,
Actions planned,Responsible person,Date of expected completion,"Implementation stage (Not started, Underway, Completed)",Supporting documents
Show the budget in a line of its own,Comptroller,Fourth quarter 2018,Underway,
Report what was spent,"Chief, Field Results Group",Q1 2018,Not started,
"""


@layout(
    "headings-that-come-back.html",
    D(2017, 6, 1),
    Right("Find a champion for senior women.", (), D(2016, 12, 31), "A fair culture", status="completed"),
    Right("Look into a women's network.", (), D(2017, 12, 31), "A fair culture", status="in_progress"),
    Right("Advertise all roles as flexible.", (), D(2017, 7, 31), "Leadership", status="delayed"),
    Right("Offer a course to EL1 staff.", (), D(2017, 3, 31), "Leadership"),
)  # fmt: skip
def headings_that_come_back() -> bytes:
    def part(number: int, theme: str, *rows: str) -> str:
        cells = "".join("<tr><td>" + "</td><td>".join(row.split("|")) + "</td></tr>" for row in rows)
        return (
            f"<h3>Action {number}</h3><h4>{theme}</h4><h5>Steps</h5><ul><li>Be seen to care.</li></ul>"
            f"<h5>Proposed actions and timeframe</h5><table><tr><th>Activity</th><th>Timeframe</th></tr>{cells}</table>"
        )

    first = part(
        1,
        "A fair culture",
        "Find a champion for senior women.|December 2016&mdash;Completed",
        "Look into a women's network.|2017 calendar year&mdash;In progress",
    )
    second = part(
        2,
        "Leadership",
        "Advertise all roles as flexible.|July 2017&mdash;Deferred",
        "Offer a course to EL1 staff.|March 2017",
    )
    return f"<html><body><h1>Gender plan</h1><h2>Key actions and steps</h2>{first}{second}</body></html>".encode()


@layout(
    "fields-in-a-list-beside-a-table.md",
    D(2026, 8, 10),
    Right("Add a monitor for the replica", ("DevOps",), D(2026, 7, 15), status="completed"),
    Right("Add the index in a migration", ("Staff BE",), D(2026, 8, 28), "1. Slow project pages"),
)  # fmt: skip
def fields_in_a_list_beside_a_table() -> bytes:
    return b"""# Tracker of post-mortem actions

| ID | Action item | Owner | Due | Status |
|----|-------------|-------|-----|--------|
| PM-001 | Add a monitor for the replica | DevOps | 2026-07-15 | Done |

## Systemic improvements

### 1. Slow project pages

- **Root cause:** Missing index
- **Action:** Add the index in a migration
- **Owner:** Staff BE
- **Target due:** 2026-08-28
- **Dependencies:** deploy window
"""


@layout(
    "dates-below-texts.html",
    D(2024, 3, 1),
    Right("Meet with stakeholders to improve how we engage.", ("Executive Director, Policy",), D(2024, 6, 30), "1. Build relationships"),
    Right("Write a plan for engagement.", ("Executive Director, Policy",), D(2024, 12, 31), "1. Build relationships"),
    Right("Register our events on the website.", ("Manager, Communications",), D(2024, 5, 31), "2. Celebrate the week", recurrence="annual"),
)  # fmt: skip
def dates_below_texts() -> bytes:
    """A web page without a table: who is responsible stands above, the date below each target."""

    def part(who: str, *targets: tuple[str, str]) -> str:
        said = "".join(f"<p>{text}<br>{when}</p>" for text, when in targets)
        return f"<h4>Responsibility</h4><p>{who}</p><h4>Target</h4>{said}"

    first = part(
        "Executive Director, Policy",
        ("Meet with stakeholders to improve how we engage.", "June 2024"),
        ("Write a plan for engagement.", "December 2024"),
    )
    second = part("Manager, Communications", ("Register our events on the website.", "May, annually"))
    return f"<html><body><h1>Reconciliation plan</h1><h3>1. Build relationships</h3>{first}<h3>2. Celebrate the week</h3>{second}</body></html>".encode()


@layout(
    "titles-above-headings-said-again.csv",
    D(2018, 10, 30),
    Right("Audit by the auditors", (), D(2018, 9, 30), "Annual Report", status="completed"),
    Right("Adoption by Council", (), D(2018, 10, 30), "Annual Report", status="in_progress"),
    Right("Review of parks and reserves", (), D(2019, 3, 31), "Reviews of services", status="in_progress"),
)  # fmt: skip
def titles_above_headings_said_again() -> bytes:
    return b"""Work programme 2018-2019,,
Annual Report,,
Council must adopt the report within four months of the end of the year.,,
Key milestone,Indicative timeframe,Commentary
Audit by the auditors,September 2018,Completed.
Adoption by Council,30 October 2018,On track
Reviews of services,,
The Local Government Act asks for a review of how services are delivered.,,
Key milestone,Indicative timeframe,Commentary
Review of parks and reserves,By 31 March 2019,In progress
"""


@layout(
    "numbered-chapters.md",
    D(2024, 3, 18),
    Right("Separate the refresh path from the login path", ("Auth Team",), D(2024, 4, 30)),
    Right("Move reads to the replica", ("Platform",), D(2024, 5, 31)),
)  # fmt: skip
def numbered_chapters() -> bytes:
    return b"""# Incident report: login outage

## 1. Timeline

- 14:02 Alerts fire.

## 2. Resolution

| Action | Owner | Due |
|---|---|---|
| Separate the refresh path from the login path | Auth Team | 2024-04-30 |
| Move reads to the replica | Platform | 2024-05-31 |
"""
