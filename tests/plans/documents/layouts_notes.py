# ruff: noqa: E501 - documents are shown as they are
"""Made-up notes and lists without tables: by when or whose all of a part is, boxes as signs, actions behind topics."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx

from tests.plans.documents.build import word
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


@layout(
    "folding-with-tags.html",
    D(2024, 7, 15),
    Right("Use one form for all calls.", ("Head of Contact",), D(2024, 4, 12), "Recommendation 1: Look again at how reports are sorted", status="completed"),
    Right("Move the old records.", ("Assistant Director, Property Services",), D(2024, 12, 31), "Recommendation 2: Keep better records", status="in_progress"),
)  # fmt: skip
def folding_with_tags() -> bytes:
    """A heading in what folds a part away, with how it stands beside it."""
    parts = [
        ("1: Look again at how reports are sorted", "Completed", "Use one form for all calls.", "Head of Contact", "12 April 2024"),
        ("2: Keep better records", "In progress", "Move the old records.", "Assistant Director, Property Services", "December 2024"),
    ]  # fmt: skip
    folded = "".join(
        f"<details><summary><h2>Recommendation {name}</h2> <span>{tag}</span></summary><p>We accept this.</p>"
        f"<h3>What we are doing</h3><ul><li>{action}<br><strong>Lead:</strong> {lead}<br><strong>When:</strong> {when}</li></ul></details>"
        for name, tag, action, lead, when in parts
    )
    return f"<html><body><h1>Our response</h1>{folded}</body></html>".encode()


@layout(
    "found-and-recommended.md",
    D(2022, 11, 21),
    Right("Merge the two lists.", ("Monitoring Officer",), D(2022, 6, 30), "Recommendation 1: One register should be kept.", status="completed"),
    Right("Tell members each year.", ("Head of Planning",), D(2022, 12, 31), "Recommendation 2: Members should be told.", status="in_progress"),
)  # fmt: skip
def found_and_recommended() -> bytes:
    """What was found is said beside a recommendation with its grade, and an update with its month."""
    return b"""# Audit follow up

### Recommendation 1 (High)

One register should be kept.

Finding: There were two lists.

Agreed action 1a: Merge the two lists.

Responsible officer: Monitoring Officer

Target date: 30 June 2022

Update November 2022: Implemented.

### Recommendation 2 (Medium)

Members should be told.

Finding: No report had been made.

Agreed action: Tell members each year.

Responsible officer: Head of Planning

Target date: December 2022

Update November 2022: On track.
"""


@layout(
    "handles-then-dates.md",
    D(2025, 2, 20),
    Right("Renew the certificate", ("@aoife",), None, status="completed", completed_on=D(2025, 2, 11)),
    Right("List the others", ("@raj", "@tom"), D(2025, 3, 7)),
    Right("Tell the board", ("@aoife",), None, status="completed"),
)
def handles_then_dates() -> bytes:
    """Behind a dash stand who and when with a comma between, or who and a bracket of how it stands."""
    return "# Review\n\n## Action items\n\n- [x] Renew the certificate — @aoife, done 2025-02-11\n- [ ] List the others — @raj and @tom, due 2025-03-07\n- [x] Tell the board – **@aoife** (done)\n".encode()


@layout(
    "ticked-at-the-end.docx",
    D(2024, 11, 4),
    Right("Bring in the new scheme", ("EH",), D(2024, 9, 30), "To spell better", status="completed"),
    Right("Compare books with other schools", ("EH", "LP"), None, "To spell better", recurrence="termly"),
    Right("Start the policy again", ("LP",), D(2024, 10, 11), "To write better", status="completed"),
)
def ticked_at_the_end() -> bytes:
    """Lists within lists by Word's own styles; a tick at the end of an item says that it is done."""
    document = docx.Document()
    document.add_heading("School plan 2024-25", 1)
    for aim, items in (
        ("To spell better", ["Bring in the new scheme (EH, September 2024) ✔", "Compare books with other schools (EH/LP – termly)"]),
        ("To write better", ["Start the policy again (LP, 11/10/24) ✔"]),
    ):  # fmt: skip
        document.add_paragraph(aim, style="List Bullet")
        for item in items:
            document.add_paragraph(item, style="List Bullet 2")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@layout(
    "numbered-within.md",
    D(2024, 3, 1),
    Right("Moderate with other schools", ("Mrs Shah",), D(2024, 5, 31), "Priority 1: Write better", ref="1.1"),
    Right("Meet each week", ("Miss Okoro",), None, "Priority 2: Come every day", recurrence="weekly", ref="2.1"),
    Right("Hold an assembly each half term", ("Miss Okoro",), None, "Priority 2: Come every day", recurrence="half-termly", ref="2.2"),
)  # fmt: skip
def numbered_within() -> bytes:
    """Lines numbered within a section that names its lead are its actions, whether or not they say when."""
    return "# School plan\n\n## Priority 1: Write better\n\n**Lead:** Mrs Shah\n\n1.1 Moderate with other schools – May 2024\n\n## Priority 2: Come every day\n\n**Lead:** Miss Okoro\n\n2.1 Meet each week\n2.2 Hold an assembly each half term\n".encode()


@layout(
    "headings-that-open.html",
    D(2022, 11, 1),
    Right("Write a strategy for buying.", ("Head of Procurement",), D(2023, 3, 31), "Buy from more firms"),
    Right("Report what was spent.", ("Chief Financial Officer",), D(2023, 6, 30), "Buy from more firms"),
    Right("Send the survey in.", ("Clerk",), D(2023, 9, 30), "Tell people how it goes"),
)
def headings_that_open() -> bytes:
    """Headings whose words are on the button that opens what they head."""
    head = "<tr><th>Deliverable</th><th>Timeline</th><th>Responsibility</th></tr>"
    return f"""<html><body><h1>Plan</h1><h2>Opportunities</h2>
<h3><button type="button">Buy from more firms</button></h3><table>{head}
<tr><td>Write a strategy for buying.</td><td>31 March 2023</td><td>Head of Procurement</td></tr>
<tr><td>Report what was spent.</td><td>30 June 2023</td><td>Chief Financial Officer</td></tr></table>
<h3><button type="button">Tell people how it goes</button></h3><table>{head}
<tr><td>Send the survey in.</td><td>30 September 2023</td><td>Clerk</td></tr></table><button>Print</button></body></html>""".encode()


@layout(
    "numbers-like-days.docx",
    D(2019, 6, 30),
    Right("Guidelines approved by the committee", ("Director",), D(2019, 9, 30), "1.1 Revise the guidelines with the offices", ref="1.1.1"),
    Right("Sessions for applicants", ("Manager",), D(2019, 12, 31), "1.1 Revise the guidelines with the offices", ref="1.1.2"),
    Right("Guidelines on the site", ("Director",), D(2020, 1, 31), "1.2 Put the guidelines on the web", ref="1.2.1"),
)  # fmt: skip
def numbers_like_days() -> bytes:
    """Deliverables with numbers of three parts before them are no dates."""
    return word(
        [["Action plan item", "Deliverable", "Timeline", "Responsible"],
         ["1.1 Revise the guidelines with the offices", "1.1.1 Guidelines approved by the committee", "September 2019", "Director"],
         ["", "1.1.2 Sessions for applicants", "December 2019", "Manager"],
         ["1.2 Put the guidelines on the web", "1.2.1 Guidelines on the site", "January 2020", "Director"]],
        merges=[(0, 1, 0, 2, 0)],
    )  # fmt: skip


@layout(
    "of-a-year.md",
    D(2023, 1, 18),
    Right("JT to sign the lease", ("JT",), None, status="completed", ref="22/31"),
    Right("AS / CW to send the survey round", ("AS", "CW"), None, status="in_progress", ref="22/35"),
    Right("RM to write the budget by 3 March", ("RM",), D(2023, 3, 3), ref="22/40"),
)
def of_a_year() -> bytes:
    """Actions numbered by the year say who is to do them in their words, and behind a dash how they stand."""
    return b"""# Trustees, 18 January 2023

## Actions

- 22/31 JT to sign the lease \xe2\x80\x93 done
- 22/35 AS / CW to send the survey round \xe2\x80\x93 ongoing
- 22/40 RM to write the budget by 3 March
"""


@layout(
    "you-said.html",
    D(2022, 9, 20),
    Right(
        "We made appointments two hours long and send a text on the way.",
        (),
        None,
        "You said: I waited in all day.",
        status="completed",
    ),
    Right("Launch the app by 31 March 2023.", (), D(2023, 3, 31), "You said: I cannot find my rent."),
)
def you_said() -> bytes:
    """What was done and what will be, told behind labels below what people said."""
    return (
        b"<html><body><h1>You said, we did</h1><h3>Repairs</h3><p>You said: I waited in all day.</p><p>We did: We made "
        b"appointments two hours long and send a text on the way.</p><h3>Website</h3><p>You said: I cannot find my rent.</p>"
        b"<p>We will: Launch the app by 31 March 2023.</p></body></html>"
    )
