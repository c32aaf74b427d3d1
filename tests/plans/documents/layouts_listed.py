# ruff: noqa: E501 - documents are shown as they are
"""Made-up lists and short tables: actions with little said of them, beside words that look like actions and are none."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "marked-for-action.md",
    D(2016, 3, 10),
    Right("The Clerk would send the form to the county again by 31 March 2016", ("Clerk",), D(2016, 3, 31)),
    Right("It was reported that the hedge by the school covers the sign", ("Cllr Moss",)),
    Right("Clerk to action putting up a notice before the fair.", ("Clerk",)),
)
def marked_for_action() -> bytes:
    """Minutes where ACTION marks what somebody is to do, and "Clerk to action" says who."""
    return b"""# Minutes of the Parish Council, 8 March 2016

Present: Cllrs A Moss, B Field and the Clerk

## 7. Correspondence

The letter of the county was read. The Clerk would send the form to the county again by 31 March 2016. ACTION

## 8. Hedges

It was reported that the hedge by the school covers the sign. Cllr Moss to action.

## 9. Green

Clerk to action putting up a notice before the fair.

The accounts were agreed.
"""


@layout(
    "named-tasks.md",
    D(2023, 5, 4),
    Right("close the old tickets", ("Leo",), D(2023, 5, 10)),
    Right("write up the outage", ("Priya", "Sam"), status="completed"),
    Right("Website: replace the photograph", ()),
)
def named_tasks() -> bytes:
    """Tasks that begin with who of those present is to do them; what else stands before a colon is none of an owner."""
    return b"""# Weekly sync, 3 May 2023

**Attendees:** Leo, Priya, Sam

## Tasks

- [ ] Leo: close the old tickets (due 10 May)
- [x] Priya and Sam: write up the outage
- [ ] Website: replace the photograph
"""


@layout(
    "roadmap.md",
    D(2022, 9, 30),
    Right("Export to a spreadsheet", ("@ida",), status="completed", completed_on=D(2022, 9, 12)),
    Right("Search by street", ("@tove",), D(2022, 10, 14), status="in_progress"),
    Right("Messages in Welsh", ("@ida",), status="not_started"),
    Right("Fix the map", ("@tove",)),
)
def roadmap() -> bytes:
    """How the goals of a roadmap stand is said in a heading; a description below one is no goal."""
    return b"""# Roadmap

## Done

- [x] Export to a spreadsheet - @ida - 2022-09-12

## In progress

- [ ] Search by street - @tove - 2022-10-14

## Not started

- [ ] Messages in Welsh - @ida - TBD

## Top priorities

1. **Fix the map**
   - Description: it is empty on old phones
   - Owner: @tove
"""


@layout(
    "bare-numbered.docx",
    D(2019, 10, 1),
    Right("Write a strategy for demand and share it with partners.", (), ref="1"),
    Right("Train call handlers in questions of risk.", (), ref="2"),
    Right("Check a sample of crime records every month.", (), recurrence="monthly", ref="3"),
)
def bare_numbered() -> bytes:
    """A table of numbered actions that says nothing of owners or dates."""
    return word(
        "# Action plan",
        "The force has set itself these actions after the inspection.",
        [["Action number", "Action"],
         ["1", "Write a strategy for demand and share it with partners."],
         ["2", "Train call handlers in questions of risk."],
         ["3", "Check a sample of crime records every month."]],
    )  # fmt: skip


@layout(
    "one-row-each.docx",
    D(2020, 2, 1),
    Right(
        "Set up the register and name a keeper",
        ("Head of Procurement",),
        D(2020, 6, 30),
        "Recommendation 1: The office should keep one register of contracts.",
    ),
    Right(
        "Report on it to the board",
        ("Head of Procurement",),
        D(2020, 12, 31),
        "Recommendation 1: The office should keep one register of contracts.",
    ),
    Right(
        "Publish the contracts on the web",
        ("Communications Officer",),
        D(2020, 9, 30),
        "Recommendation 2: The office should publish its contracts.",
    ),
)
def one_row_each() -> bytes:
    """A recommendation in a table of its own, with what is done about it in the table below."""
    return word(
        "# Management response",
        [["Recommendation 1", "The office should keep one register of contracts."]],
        [["Action", "Responsible", "Deadline"],
         ["Set up the register and name a keeper", "Head of Procurement", "30 June 2020"],
         ["Report on it to the board", "Head of Procurement", "31 December 2020"]],
        [["Recommendation 2", "The office should publish its contracts."]],
        [["Action", "Responsible", "Deadline"],
         ["Publish the contracts on the web", "Communications Officer", "30 September 2020"]],
    )  # fmt: skip


@layout(
    "last-names-first.csv",
    D(2021, 8, 2),
    Right("Let the contract for the bridge", ("Parata, Mere",), D(2021, 9, 30), status="in_progress"),
    Right("Draft the bylaw on dogs", ("Walker, Tom",), D(2021, 10, 31), status="in_progress"),
    Right("Report on the pool", ("Parata, Mere", "Singh, Asha"), D(2021, 8, 31), status="not_started"),
    Right("Survey the drains", ("Singh, Asha",), D(2021, 11, 30), status="not_started"),
)
def last_names_first() -> bytes:
    """People as a list of staff writes them: a comma parts last name and first, a semicolon people."""
    return b"""Action,Officer,Target Date,Status
Let the contract for the bridge,"Parata, Mere",30 September 2021,In progress
Draft the bylaw on dogs,"Walker, Tom",31 October 2021,In progress
Report on the pool,"Parata, Mere; Singh, Asha",31 August 2021,Not started
Survey the drains,"Singh, Asha",30 November 2021,Not started
"""


@layout(
    "initials-in-brackets.md",
    D(2022, 6, 15),
    Right("Ask two firms for a price by 30 June 2022", ("NM",), D(2022, 6, 30)),
    Right("Book the hall", ("NM", "JT")),
    Right("Send the minutes round", ("JT",)),
)
def initials_in_brackets() -> bytes:
    """Items that begin with whose they are in brackets, set apart by a tab."""
    return b"""# Project board, 14 June 2022

## Actions

- [NM]\tAsk two firms for a price by 30 June 2022
- [NM/JT]\tBook the hall
- [JT]\tSend the minutes round
"""


@layout(
    "with-definitions.docx",
    D(2020, 5, 1),
    Right("Write down who may sign for payments", ("Head of Finance",), D(2020, 6, 30), status="in_progress"),
    Right("Count the stock of the stores twice a year", ("Stores Manager",), D(2020, 12, 31), status="not_started"),
)
def with_definitions() -> bytes:
    """A table that says what the ratings mean is no list of actions."""
    return word(
        "# Follow-up of audits",
        [["Rating", "Definition"],
         ["High", "Action is needed at once to keep the controls working"],
         ["Medium", "Action should be taken within six months"],
         ["Low", "Action would make the controls better"]],
        [["Recommendation", "Rating", "Responsible officer", "Due date", "Status"],
         ["Write down who may sign for payments", "High", "Head of Finance", "30/06/2020", "In progress"],
         ["Count the stock of the stores twice a year", "Low", "Stores Manager", "31/12/2020", "Not started"]],
    )  # fmt: skip


@layout(
    "quarters-alone.csv",
    D(2022, 5, 1),
    Right("Write the strategy", ("Head of Policy",), status="in_progress"),
    Right("Train the staff", ("HR Manager",), status="not_started"),
)
def quarters_alone() -> bytes:
    """Quarters of which nothing says whether their year is the calendar's or the budget's."""
    return b"""Action,Lead,Due,Status
Write the strategy,Head of Policy,Q2 2022,In progress
Train the staff,HR Manager,Q4 2022,Not started
"""


@layout(
    "agreed-above.docx",
    D(2020, 9, 1),
    Right(
        "Put the register on the agenda of each meeting",
        ("Company Secretary",),
        D(2020, 10, 31),
        "Recommendation 1: The board should see the register of risks each quarter.",
    ),
    Right(
        "Name the owners",
        ("Risk Manager",),
        D(2020, 11, 30),
        "Recommendation 2: The register should name an owner of each risk.",
    ),
)
def agreed_above() -> bytes:
    """A response that agrees and tells how things are is no action where one stands below it."""
    return word(
        "# Response to the review",
        "## Recommendation 1: The board should see the register of risks each quarter.",
        "Management response: Agreed. The register is kept by the secretary.",
        "Action: Put the register on the agenda of each meeting",
        "Owner: Company Secretary",
        "Due: 31 October 2020",
        "## Recommendation 2: The register should name an owner of each risk.",
        "Management response: Agreed. Each risk will be given an owner.",
        "Action: Name the owners",
        "Owner: Risk Manager",
        "Due: 30 November 2020",
    )


@layout(
    "run-together.docx",
    D(2019, 5, 1),
    Right("Train all panels", ("HR Manager",), recommendation="Objective 1: Fair recruitment"),
    Right(
        "Publish the figures every year",
        ("Head of Policy",),
        recommendation="Objective 1: Fair recruitment",
        recurrence="annual",
    ),
    Right("Review the forms", ("HR Manager",), recommendation="Objective 1: Fair recruitment"),
)
def run_together() -> bytes:
    """Bullets that ran into one paragraph part behind each bracket that names a lead."""
    return word(
        "# Equality action plan",
        "## Objective 1: Fair recruitment",
        "Train all panels (Lead: HR Manager) Publish the figures every year (Lead: Head of Policy)",
        "Review the forms (Lead: HR Manager)",
    )


@layout(
    "looks-like-headings.docx",
    D(2021, 3, 1),
    Right("Accepted. We will look at the rotas of each ward.", ("Chief Nurse",), D(2021, 6, 30), "The trust should review staffing", ref="R1"),
    Right("Accepted. Training is in place.", ("Medical Director",), None, "The trust should train staff", status="completed", ref="R2"),
    Right("Accepted. Kit will be bought.", ("Estates",), D(2021, 7, 31), "The trust should buy kit", ref="R3"),
)  # fmt: skip
def looks_like_headings() -> bytes:
    """A row of short cells, each like a heading, is an action all the same: one of them is a sentence."""
    return word(
        [["No", "Recommendation", "Response", "Responsible person", "Due date"],
         ["R1", "The trust should review staffing", "Accepted. We will look at the rotas of each ward.", "Chief Nurse", "30 June 2021"],
         ["R2", "The trust should train staff", "Accepted. Training is in place.", "Medical Director", "Complete"],
         ["R3", "The trust should buy kit", "Accepted. Kit will be bought.", "Estates", "31 July 2021"]],
    )  # fmt: skip


@layout(
    "you-said.docx",
    D(2021, 3, 1),
    Right("Open a second desk", ("Practice manager",), D(2021, 3, 31), "Waits are long"),
    Right("Buy ten chairs", ("Reception lead",), D(2021, 4, 30), "There are no seats"),
)
def you_said() -> bytes:
    """What people said is what an action is for."""
    return word(
        [["You said", "We did / will do", "Lead", "When"],
         ["Waits are long", "Open a second desk", "Practice manager", "End March 2021"],
         ["There are no seats", "Buy ten chairs", "Reception lead", "April 2021"]],
    )  # fmt: skip


@layout(
    "officer-beside-service.csv",
    D(2021, 3, 1),
    Right("Hold monthly talks with those who owe", ("Senior Accountant",), D(2021, 4, 30), "Old debts should be looked at", status="completed"),
    Right("Rewrite the rules and send them round", ("Head of Payroll",), D(2021, 5, 31), "The rules should be kept up to date", status="delayed"),
)  # fmt: skip
def officer_beside_service() -> bytes:
    """The officer owns an action, and not the service; how a report stands is not how its actions do."""
    return b"""Report,Status of report,Lead Service / Directorate,Lead Officer,Recommendation,Management Response,Completion Date,"Status (Red - behind, Amber - on schedule, Green - complete)"
Ledgers,Open,Finance,Senior Accountant,Old debts should be looked at,Hold monthly talks with those who owe,30/04/2021,Green
Ledgers,Open,Finance,Head of Payroll,The rules should be kept up to date,Rewrite the rules and send them round,31/05/2021,Red
"""


@layout(
    "labels-below-heading.docx",
    D(2020, 9, 1),
    Right("Check the register every week", ("Clerk",), D(2020, 10, 31), "Recommendation 1: Keep one register."),
)
def labels_below_heading() -> bytes:
    """Four lines with labels below a heading are no texts with their dates, though one of them says how often."""
    return word(
        "# Response",
        "## Recommendation 1: Keep one register.",
        "Management response: Agreed.",
        "Action: Check the register every week",
        "Owner: Clerk",
        "Due: 31 October 2020",
    )
