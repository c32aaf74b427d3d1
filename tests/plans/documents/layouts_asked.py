# ruff: noqa: E501 - documents are shown as they are
"""Made-up minutes whose sentences alone say who does what, and records with fields in an order of their own."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "parish.md",
    D(2023, 11, 10),
    Right("Grit bins are still empty – Clerk to chase Highways by end of November", ("Clerk",), D(2023, 11, 30)),
    Right("Jubilee Wood is in a poor state – TD & PV to inspect", ("TD", "PV")),
    Right("Resolved – to ask the school for a joint letter", ("PV",), D(2023, 11, 30)),
    Right("Clerk to ask for a date", ("Clerk",)),
)
def parish() -> bytes:
    """Who is to do what stands behind a dash, or in a sentence of its own; "to action" is about what stands before."""
    return """# Minutes of the Parish Council Meeting held on Monday 6th November 2023

## Present

In the Chair P. Varley (PV), T. Dunn (TD) and K. O’Dwyer (Clerk).

## Matters arising

6.1 Photos of the fete had been published in The Bugle.

6.3 Grit bins are still empty – Clerk to chase Highways by end of November

8.1 Jubilee Wood is in a poor state – TD & PV to inspect

8.3 Parking is an issue. Resolved – to ask the school for a joint letter – PV to action before 1st December

13.3 A44 junction – Highways had agreed to cut back the hedge. Clerk to ask for a date
""".encode()


@layout(
    "sailing.html",
    D(2006, 9, 15),
    Right("Martin to ask for ideas for a handyman.", ("Martin",)),
    Right("Rob to saw the spikes off the rail", ("Rob",), status="completed"),
    Right("Nigel to “Chair” a discussion on the future of racing", ("Nigel",)),
    Right("Rob/Hugh to install the rack before end of November.", ("Rob", "Hugh"), D(2006, 11, 30)),
    Right("Carol to print the forms", ("Carol",)),
)
def sailing() -> bytes:
    """First names of those who were there ask; so does that of somebody who was not, in a line like the others."""
    items = [
        "Martin to ask for ideas for a handyman.",
        "Rob to saw the spikes off the rail - done",
        "Nigel to “Chair” a discussion on the future of racing",
        "Rob/Hugh to install the rack before end of November.",
        "Carol to print the forms",
    ]
    listed = "".join(f"<p>v {item}</p>" for item in items)
    return f"<h2>Sailing Association</h2><p>MEETING 12th September 2006</p><p>Present - Martin Dean; Rob Blakey, Hugh Holding, Nigel Lawton</p><p>Actions required</p>{listed}<p>Clubhouse</p><p>The main door still sticks.</p>".encode()


@layout(
    "hall.docx",
    D(2025, 3, 9),
    Right("Nick to purchase presents.", ("Nick",)),
    Right("Stella to send round the document by 1st April.", ("Stella",), D(2025, 4, 1)),
    Right("Damian to move the interest.", ("Damian",)),
)
def hall() -> bytes:
    """Minutes in a table of which a cell holds all that is asked."""
    return word(
        "# Village Hall Committee Minutes – March 2025",
        [["Date", "Tuesday 4th March 2025"],
         ["Present", "Nick, Damian, Claire, Alex"],
         ["Apologies", "Stella"],
         ["All actions", "New actions:\nNick to purchase presents.\nStella to send round the document by 1st April.\nDamian to move the interest."],
         ["Members", "The meeting welcomed Kerensa."]],
    )  # fmt: skip


@layout(
    "bracketed.txt",
    D(2006, 6, 26),
    Right("Peter agreed to write a draft.", ("Peter",)),
    Right("Stewart to write a checklist by 5/7/06.", ("Stewart",), D(2006, 7, 5)),
)
def bracketed() -> bytes:
    return b"""Unit Development Meeting - Minutes 21/6/06

Present: Peter, Stewart, Gillian

There was a long discussion. [ACTION] Peter agreed to write a draft.

Sign-off was felt to be slow. [ACTION] Stewart to write a checklist by 5/7/06.
"""


@layout(
    "findings-in-order.md",
    D(2026, 1, 12),
    Right("Use prepared statements.", ("Dana Whitfield",), D(2025, 12, 1), "Finding 001: Injection in the search", status="completed", completed_on=D(2025, 12, 4)),
    Right("Move the accounts to managed ones.", ("IT Infrastructure",), D(2026, 1, 31), "Finding 002: Weak accounts", status="in_progress"),
)  # fmt: skip
def findings_in_order() -> bytes:
    """How an action stands is said above what it is, who does it below."""
    return b"""# Remediation Tracker

**Client:** Brightwater Credit Union
**Tracker Status:** Active

**Status Definitions:**

1. **OPEN** - Reported to the client
2. **CLOSED** - Documented as resolved

## Critical Findings

### Finding 001: Injection in the search

**Discovery Date:** 2025-11-04
**Status:** CLOSED

**Summary:**
The search box passes user input into the query.

**Remediation:**
Use prepared statements.

**Assigned To:** Dana Whitfield
**Target Date:** 2025-12-01
**Closed Date:** 2025-12-04

### Finding 002: Weak accounts

**Discovery Date:** 2025-11-05
**Status:** IN PROGRESS

**Summary:**
Three accounts have weak passwords.

**Remediation:**
Move the accounts to managed ones.

**Assigned To:** IT Infrastructure
**Target Date:** 2026-01-31
"""


@layout(
    "gender.md",
    D(2024, 2, 1),
    Right("Introduce a policy", ("HR Office",), D(2024, 6, 30), "1. Work-life balance"),
    Right("Offer a workshop", ("Research Support",), None, "1. Work-life balance", recurrence="annual"),
    Right("Train the panels", ("HR Office",), D(2024, 12, 31), "2. Recruitment"),
)
def gender() -> bytes:
    """ "Commitments" are none of the actions where these have a label of their own."""
    return b"""# Gender Equality Plan

## 1. Work-life balance

### Commitments:

- Family and career can be combined.

### Actions:

- Introduce a policy (HR Office, by June 2024).
- Offer a workshop (Research Support, once per year).

### Monitoring and Evaluation:

- Return rate of the survey

## 2. Recruitment

### Commitments:

- Fair procedures at every step.

### Actions:

- Train the panels (HR Office, 31.12.2024).

### Monitoring and Evaluation:

- Applications by gender
"""


@layout(
    "roadmap-with-labels.md",
    D(2025, 9, 8),
    Right("Elevation profile - Chart below the map", (), D(2025, 9, 19), None, D(2025, 8, 25), "in_progress"),
    Right("Fix the tile cache - Old tiles never removed", ("Priya",), status="in_progress"),
    Right("Translate the help pages", ("Lukas",), status="not_started"),
)
def roadmap_with_labels() -> bytes:
    return """# Roadmap Tracker

## Roadmap Status

### 🔄 In Progress

- [ ] Elevation profile - Chart below the map - Started: August 25, 2025 - ETA: September 19, 2025

### Active Tasks

- [ ] Fix the tile cache - Old tiles never removed - Assigned: Priya - Status: In Progress
- [ ] Translate the help pages - Assigned: Lukas - Status: To Do
""".encode()


@layout(
    "steering.md",
    D(2023, 5, 12),
    Right("send the survey to translators", ("Ilse", "Tomaz"), status="completed"),
    Right("write up the budget, by May 25th", ("Tomaz",), D(2023, 5, 25)),
    Right("audit the accounts\n• half way through", ("Guilhem", "Cees")),
)
def steering() -> bytes:
    """Items that head lists are headings; who is to do a thing stands behind it, in brackets."""
    return b"""# Steering call minutes

* Present:
    + Ilse, Guilhem, Tomaz, Xenia, Cees

* Completed Action Items
    + send the survey to translators (Ilse + Tomaz)

* Pending Action Items
    + write up the budget, by May 25th (Tomaz)
    + audit the accounts (Guilhem, Cees)
        + half way through

* Release Engineering update (Xenia)
    + 7.6: feature freeze in week 24
"""


@layout(
    "wharf.html",
    D(2016, 4, 6),
    Right("Some numbers are not straight; the committee asked Regent to put these right.", ("REGENT",)),
    Right("It should be replaced under warranty.", ("REGENT",)),
    Right("Insurance is due; broker to be asked for three quotes by 13 May 2016.", ("TL", "REGENT"), D(2016, 5, 13)),
)
def wharf() -> bytes:
    """A name in capitals behind the mark is a name."""
    return b"""<h1>Committee Minutes - 5th April 2016</h1><p>Tessa Langdon: TL</p><ul>
<li>Some numbers are not straight; the committee asked Regent to put these right. ACTION: REGENT.</li>
<li>One plant is dying. It should be replaced under warranty. ACTION: REGENT.</li>
<li>Insurance is due; broker to be asked for three quotes by 13 May 2016. ACTION: TL & REGENT</li></ul>"""


@layout(
    "measures.docx",
    D(2008, 1, 1),
    Right("Include equality in the induction of staff.", ("Head of Learning",), D(2008, 6, 30), "3.1 Training and awareness", ref="1"),
    Right("Use images of disabled people.", ("Head of Communications",), D(2008, 9, 30), "3.2 Positive attitudes", ref="2"),
)  # fmt: skip
def measures() -> bytes:
    """Numbered measures are actions; the numbered heading above says what they are for."""
    return word(
        "# Disability Action Plan",
        "# 3. Proposed Action Measures",
        "## 3.1 Training and awareness",
        "Measure 1: Include equality in the induction of staff.",
        "Responsibility: Head of Learning",
        "Timescale: By 30 June 2008",
        "## 3.2 Positive attitudes",
        "Measure 2: Use images of disabled people.",
        "Responsibility: Head of Communications",
        "Timescale: September 2008",
    )
