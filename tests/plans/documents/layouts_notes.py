# ruff: noqa: E501 - documents are shown as they are
"""Made-up notes and lists without tables: by when or whose all of a part is, boxes as signs, actions behind topics."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "by-then.md",
    D(2024, 3, 1),
    Right("Appoint a project manager", ("Director of Estates",), D(2024, 4, 30)),
    Right("Agree the scope", ("Board",), D(2024, 3, 15)),
    Right("Complete the survey", ("Head of Estates",), D(2024, 9, 30)),
    Right("Tell the neighbours", ("Clerk",)),
)
def by_then() -> bytes:
    """A line that says by when dates the list below it, up to the next such line."""
    return b"""# Action plan

**By 30 April 2024**

- Appoint a project manager (Director of Estates)
- Agree the scope (Board, 15 March 2024)

**By the end of September 2024**

- Complete the survey (Head of Estates)

**Other**

- Tell the neighbours (Clerk)
"""


@layout(
    "by-owner.md",
    D(2024, 3, 1),
    Right("Review the rotas", ("Chief Nurse",), D(2024, 4, 30)),
    Right("Publish the results of each ward", ("Chief Nurse",), recurrence="monthly"),
    Right("Talk over the plans of each doctor", ("Medical Director",), D(2024, 5, 31)),
)
def by_owner() -> bytes:
    """Headings that only name people and posts say whose the lists below them are."""
    return "# Actions by lead\n\n## Chief Nurse\n\n- Review the rotas – 30 April 2024\n- Publish the results of each ward – monthly\n\n## Medical Director\n\n- Talk over the plans of each doctor – 31 May 2024\n".encode()


@layout(
    "signs-of-boxes.md",
    D(2024, 3, 1),
    Right("Order the desks", ("IT",), D(2024, 3, 4)),
    Right("Send the contract", ("HR",), D(2024, 2, 20), status="completed"),
    Right("Book the first day", ("Line manager",), D(2024, 3, 11)),
)
def signs_of_boxes() -> bytes:
    """Boxes that were typed as signs are boxes."""
    return "# New starter: actions\n\n☐ Order the desks – IT – 04/03/2024\n\n☑ Send the contract – HR – 20/02/2024\n\n☐ Book the first day – Line manager – 11/03/2024\n".encode()


@layout(
    "behind-topics.md",
    D(2024, 3, 1),
    Right("Budget – Jo to confirm the figures with finance by 5 March.", ("Jo",), D(2024, 3, 5)),
    Right("Press – Lee and Jo to draft a page for the next meeting.", ("Lee", "Jo")),
    Right("Chairs", ("Mr Cole",), D(2024, 4, 30)),
)
def behind_topics() -> bytes:
    """Behind a topic stands who is to do what; "no action" is none."""
    return "# Action notes, 27 February 2024\n\n1. Budget – Jo to confirm the figures with finance by 5 March.\n2. Press – Lee and Jo to draft a page for the next meeting.\n3. Parking – no action.\n4. Chairs – Mr Cole, April 2024\n".encode()


@layout(
    "mailed-round.txt",
    D(2024, 3, 1),
    Right("send the policy round by Friday 8 March", ("Sarah",), D(2024, 3, 8)),
    Right("book the training room", ("Tom", "Anita"), D(2024, 3, 15)),
    Right("send remarks to Sarah by 12 March", ("All",), D(2024, 3, 12)),
)
def mailed_round() -> bytes:
    """Actions that a mail lists, each behind the name of who is to do it."""
    return b"""Hi all

Actions from today:

Sarah - send the policy round by Friday 8 March
Tom & Anita - book the training room (w/c 11 March)
All - send remarks to Sarah by 12 March

Next meeting 17 March.
"""


@layout(
    "folding-parts.html",
    D(2024, 3, 1),
    Right("Recommendation 1 – publish a strategy", ("Director of People",), D(2024, 6, 30), status="in_progress"),
    Right("Recommendation 2 – train managers", ("Head of HR",), D(2024, 1, 31), status="completed"),
)
def folding_parts() -> bytes:
    """A page that folds away what it says of each recommendation: who leads it, by when and how it stands."""
    return """<html><body><h1>Our progress</h1>
<details><summary>Recommendation 1 – publish a strategy</summary><p><b>Status:</b> On track</p><p><b>Lead:</b> Director of People</p><p><b>Due:</b> 30 June 2024</p></details>
<details><summary>Recommendation 2 – train managers</summary><p><b>Status:</b> Complete</p><p><b>Lead:</b> Head of HR</p><p><b>Due:</b> 31 January 2024</p></details>
</body></html>""".encode()
